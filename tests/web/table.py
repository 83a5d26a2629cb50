"""The table of behaviours: what each address does, what was seen, what was judged, and whether that is right.

    python -m tests.web.table

Judged at the first look, with one failure enough for “dead”, as someone would who runs it once by hand.
"""

from __future__ import annotations

import asyncio
import random
import sys
from collections.abc import Mapping
from datetime import UTC, datetime

from citecheck import verdict
from citecheck.model import Check, LinkStatus, Reference, State, Verdict, Work
from citecheck.net import Session
from citecheck.probe import probe
from tests.web.behaviours import HOSTS, Row
from tests.web.server import Web, running
from tests.web.sites_third import ROWS

AT = datetime(2026, 11, 24, tzinfo=UTC)

# What may be said of a work that stands, that is gone, and that nobody can tell of from outside.
RIGHT: Mapping[str, frozenset[State]] = {
    "stands": frozenset({State.LIVE, State.MOVED}),
    "gone": frozenset({State.DEAD, State.SOFT_404, State.DRIFTED}),
    "unsure": frozenset({State.BLOCKED, State.UNREACHABLE, State.UNKNOWN, State.INVALID}),
}


async def look_at_everything(web: Web) -> dict[str, Check]:
    """A check of every row's address, by the row's name."""
    async with Session(
        web.settings(concurrency=32), rng=random.Random(0), resolve=web.resolve, tls=web.trust()
    ) as session:
        flows = (
            (row.name, probe(row.address, at=AT, titles=row.titles, nonsense="zq7f3kx9vw")) for row in ROWS
        )
        return {name: check async for name, check in session.drive_all(flows)}


def judged(row: Row, check: Check) -> Verdict:
    """The verdict on a citation of the row's work, after this one look."""
    work = row.work or Work(type="webpage", title=row.titles[0] if row.titles else None)
    reference = Reference(
        id="1a", note=1, text="", span=None, work=work, link=LinkStatus.PRESENT, url=row.address
    )
    return verdict.judge(reference, [check], now=AT, patience=verdict.Patience(confirm=1))


def is_right(row: Row, given: Verdict) -> bool:
    """Whether the state is one that may be given to the row's address, with the word that its reason must hold."""
    allowed = {row.state} if row.state else row.states or RIGHT[row.stands]
    return given.state in allowed and row.says in given.reason.lower()


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> int:
    """Print the table; 1 if any row is wrong."""
    with running(HOSTS) as web:
        checks = asyncio.run(look_at_everything(web))
    wrong = 0
    for row in ROWS:
        check = checks[row.name]
        given = judged(row, check)
        good = is_right(row, given) and not row.faults(check)
        wrong += not good
        signs = ", ".join(sign.kind for sign in check.signs)
        say(
            f"{'right' if good else 'WRONG'} | {row.name:22} | {row.does:75.75} | {row.stands:6} | {given.state:11} | {check.outcome:13} | {signs}"
        )
    say(f"\n{len(ROWS)} behaviours, {len(ROWS) - wrong} right, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
