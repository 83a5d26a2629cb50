"""When an address is looked at again: by what was last judged of it, and never all on one day."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from citecheck.model import State

# What has been settled can wait. What may still change its mind is asked again soon: no error is ever taken for the
# truth because it was remembered. A week is InternetArchiveBot's for live links; a dead one was confirmed on three days.
SETTLED = frozenset({State.LIVE, State.MOVED, State.DEAD})
AHEAD = timedelta(days=1)  # clocks differ; a look further in the future was dated by one that was wrong
SPREAD = 0.15  # of the long window: a list that was first looked at on one day is not due again on one day


@dataclass(frozen=True, slots=True)
class Freshness:
    """How long a look counts: `settled` for states that can wait, `soon` for all others."""

    settled: timedelta = timedelta(days=7)
    soon: timedelta = timedelta(hours=20)

    def window(self, url: str, states: Iterable[State]) -> timedelta:
        """How long a look at an address counts, by the last states of the citations that have it.

        A settled one comes due up to 15 % early, by a fraction that is the address's own: always the same.
        """
        known = frozenset(states)
        if not known or not known <= SETTLED:
            return self.soon
        share = zlib.crc32(url.encode("utf-8", "replace")) / 2**32
        return max(self.settled * (1 - SPREAD * share), min(self.settled, self.soon))

    def is_due(self, last_look: datetime | None, window: timedelta, now: datetime) -> bool:
        """Whether it is time to look again."""
        return last_look is None or now - last_look >= window
