"""How sure it is that an address is gone: what its looks say together, over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from citecheck.model import Check, Outcome, SignKind


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a failing link is given before it is called dead.

    Three failures days apart is InternetArchiveBot's rule (meta.wikimedia.org, InternetArchiveBot/FAQ).
    """

    confirm: int = 3  # failures needed
    apart: timedelta = timedelta(days=2)  # that lie at least so far apart
    silence: timedelta = timedelta(days=30)  # or nothing but trouble for so long,
    silent_checks: int = 5  # on so many checks


USUAL = Patience()

_FATAL = frozenset({Outcome.GONE, Outcome.NO_HOST, Outcome.NO_CONNECTION, Outcome.LOOP})
TROUBLE = frozenset({Outcome.TIMEOUT, Outcome.BROKEN, Outcome.TLS, Outcome.SERVER_ERROR})
GIVEN_UP = (SignKind.PARKED, SignKind.SUSPENDED)


def is_fatal(check: Check) -> bool:
    """Whether a look says that the work is gone for good, if it is confirmed."""
    if check.outcome is Outcome.ANSWERED:
        return check.sign(*GIVEN_UP) is not None
    return check.outcome in _FATAL


def has_answered(check: Check) -> bool:
    """Whether a page came, and not one of a host that has given the site up."""
    return check.outcome is Outcome.ANSWERED and not is_fatal(check)


@dataclass(frozen=True, slots=True)
class Streak:
    """What has happened since the address last answered. Refusals neither confirm nor clear."""

    fatal: tuple[Check, ...] = ()  # the failures that count, oldest first, each far enough from the last
    trouble: tuple[Check, ...] = ()  # every look without an answer, if there was nothing else
    last_answer: datetime | None = None

    @classmethod
    def of(cls, looks: Sequence[Check], patience: Patience) -> Streak:
        """Read all looks that are evidence, oldest first."""
        if looks and has_answered(looks[-1]):
            return cls(last_answer=looks[-1].at)
        answered = [n for n, check in enumerate(looks) if has_answered(check)]
        since = looks[answered[-1] + 1 :] if answered else looks
        counted: list[Check] = []
        for check in since:
            if is_fatal(check) and (not counted or check.at - counted[-1].at >= patience.apart):
                counted.append(check)
        silent = [check for check in since if is_fatal(check) or check.outcome in TROUBLE]
        return cls(tuple(counted), tuple(silent), looks[answered[-1]].at if answered else None)

    def is_long_silence(self, patience: Patience) -> bool:
        """Whether there has been nothing but trouble for long enough, on enough checks."""
        enough = len(self.trouble) >= patience.silent_checks
        return enough and self.trouble[-1].at - self.trouble[0].at >= patience.silence
