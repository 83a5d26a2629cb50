"""Rot that a person accepted as known, in `reports/baseline.json`: it stays visible, and breaks no policy.

The list grows only on a person's word, and shrinks by itself when something is repaired.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from citecheck.errors import InputError, UsageError
from citecheck.model import State, Verdict
from citecheck.verdict import STATES

# The address does not give the reader the work, and waiting will not mend it.
BROKEN = frozenset({State.SOFT_404, State.DRIFTED, State.DEAD, State.INVALID, State.LOST})
SOUND = frozenset({State.LIVE, State.MOVED, State.PRINT})


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineEntry:
    """Rot that a person accepted as known: it stays on the page and no longer breaks the policy.

    `address` is `address_digest` of the link; `until` is the last day the acceptance holds.
    """

    citation: str
    state: State
    address: str
    since: date
    reason: str | None = None
    until: date | None = None


def address_digest(url: str | None) -> str:
    """Sixteen hex digits that stand for an address, or "none"."""
    return "none" if url is None else hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:16]


def covering(entry: BaselineEntry | None, verdict: Verdict, today: date) -> BaselineEntry | None:
    """The entry, if it still stands for what is judged now: same link, same state, not run out."""
    if entry is None or (entry.until is not None and entry.until < today):
        return None
    same = entry.state is verdict.state and entry.address == address_digest(verdict.url)
    return entry if same else None


def accept_known(
    baseline: Mapping[str, BaselineEntry],
    verdicts: Mapping[str, Verdict],
    citations: Iterable[str],
    *,
    today: date,
    reason: str | None = None,
    until: date | None = None,
) -> dict[str, BaselineEntry]:
    """The baseline with these citations accepted as they stand.

    Raises UsageError for a citation that does not exist, or that has nothing to accept.
    """
    grown = dict(baseline)
    for citation in citations:
        verdict = verdicts.get(citation)
        if verdict is None:
            raise UsageError(
                f"There is no citation {citation}.", remedy="See `citecheck status` for their ids."
            )
        if verdict.state not in BROKEN:
            raise UsageError(
                f"{citation} is {STATES[verdict.state].label}: there is nothing to accept.",
                remedy="Accept only citations whose links are broken or lost.",
            )
        grown[citation] = BaselineEntry(
            citation=citation,
            state=verdict.state,
            address=address_digest(verdict.url),
            since=today,
            reason=reason,
            until=until,
        )
    return grown


def tighten(
    baseline: Mapping[str, BaselineEntry], verdicts: Mapping[str, Verdict]
) -> dict[str, BaselineEntry]:
    """The baseline without what has been repaired, given another address, or taken out of the article."""
    return {
        citation: entry
        for citation, entry in baseline.items()
        if (verdict := verdicts.get(citation)) is not None
        and verdict.state not in SOUND
        and entry.address == address_digest(verdict.url)
    }


def baseline_json(baseline: Mapping[str, BaselineEntry]) -> str:
    """The text of `baseline.json`: sorted, so that it diffs cleanly."""
    rows = []
    for entry in sorted(baseline.values(), key=lambda entry: _natural(entry.citation)):
        row: dict[str, str] = {
            "citation": entry.citation,
            "state": str(entry.state),
            "address": entry.address,
            "date": entry.since.isoformat(),
        }
        if entry.reason:
            row["reason"] = entry.reason
        if entry.until:
            row["until"] = entry.until.isoformat()
        rows.append(row)
    return json.dumps({"schema": 1, "known": rows}, ensure_ascii=False, indent=2) + "\n"


def _natural(citation: str) -> tuple[int, int, str]:
    number = citation.rstrip("abcdefghijklmnopqrstuvwxyz")
    return (int(number) if number.isdecimal() else 0, len(citation), citation)


def read_baseline(text: str, *, path: str | None = None) -> dict[str, BaselineEntry]:
    """Read what `baseline_json` wrote, or a person edited. Raises InputError that names what is wrong."""
    try:
        document: Any = json.loads(text)
        return {row["citation"]: _baseline_entry(row) for row in document["known"]}
    except (json.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        what = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise InputError(
            f"This is not a baseline: {what}.",
            path=path,
            line=line,
            remedy="Mend it, or delete it and use `citecheck baseline add` again.",
        ) from error


def _baseline_entry(row: Mapping[str, str]) -> BaselineEntry:
    return BaselineEntry(
        citation=str(row["citation"]),
        state=State(row["state"]),
        address=str(row["address"]),
        since=date.fromisoformat(row["date"]),
        reason=row.get("reason"),
        until=date.fromisoformat(row["until"]) if "until" in row else None,
    )
