"""History of checks + reference + a person's decision -> verdict: the table of rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from citecheck.model import State


@dataclass(frozen=True, slots=True)
class StateRow:
    """How a state is shown, and what it asks of people and of the policy."""

    state: State
    label: str
    mark: str
    meaning: str
    needs_person: bool
    fails_when_new: bool


# One table for the page, the summary, the schema and the docs.
STATES: Mapping[State, StateRow] = MappingProxyType(
    {
        row.state: row
        for row in (
            StateRow(State.LIVE, "Live", "●", "answers, and looks like the work cited", False, False),
            StateRow(State.MOVED, "Moved", "→", "answers at another address with the same work", True, False),
            StateRow(
                State.SOFT_404,
                "Soft 404",
                "◌",
                "answers 200 with a front page, a list or a “not found” text",
                True,
                True,
            ),
            StateRow(
                State.DRIFTED, "Drifted", "≠", "answers with another work than the one cited", True, True
            ),
            StateRow(
                State.DEAD,
                "Dead",
                "✕",
                "gone, and confirmed by repeated checks on different days; or out of reach for 30 days on end",
                True,
                True,
            ),
            StateRow(
                State.FAILING, "Failing", "▽", "looks gone, on fewer checks than “dead” needs", False, False
            ),
            StateRow(
                State.UNREACHABLE,
                "Unreachable for now",
                "?",
                "time-out, reset, TLS trouble or server error: says nothing yet about the work",
                False,
                False,
            ),
            StateRow(
                State.BLOCKED, "Blocked", "⊘", "the site refuses robots; a person can look", True, False
            ),
            StateRow(
                State.INVALID,
                "Not a usable address",
                "⚠",
                "the text of the link is not a URL we may ask",
                True,
                True,
            ),
            StateRow(
                State.LOST,
                "Link lost",
                "∅",
                "the text shows that a link stood here, and it is gone",
                True,
                False,
            ),
            StateRow(State.PRINT, "No link due", "¶", "a book, a journal issue, a remark", False, False),
            StateRow(
                State.UNKNOWN,
                "Unknown",
                "…",
                "not looked at, or the evidence is too thin to say",
                False,
                False,
            ),
        )
    }
)
