"""How far the match of a page with a reference can be trusted: measured on pairs whose truth is known.

A verdict of `match.fits` is right where it is True on the same work, False on another one, and None where the
page does not tell. Precision is what counts: None is always allowed, and costs recall.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from citecheck.match import fits, match
from citecheck.model import Match, Name, PageFacts, PartialDate, Work

PAIRS = Path(__file__).parent / "pairs"
SETS = ("tune", "held-out", "fresh")
BINS = (0.0, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Pair:
    """A page, a reference, and whether the page is the work: `same`, `other` or `open` (the page does not tell)."""

    id: str
    kind: str
    truth: str
    work: Work
    page: PageFacts
    url: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair and what the match makes of it."""

    pair: Pair
    found: Match
    told: bool | None

    @property
    def is_error(self) -> bool:
        """Whether something was said that is not so. None is never an error."""
        return self.told is not None and {True: "same", False: "other"}[self.told] != self.pair.truth


def read_pairs(name: str) -> tuple[Pair, ...]:
    """The pairs of one set: `tune`, `held-out` or `fresh`."""
    lines = (PAIRS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_pair(json.loads(line)) for line in lines if line.strip())


def _pair(row: Mapping[str, Any]) -> Pair:
    page, work = dict(row["page"]), dict(row["work"])
    url = page.pop("url")
    return Pair(
        id=row["id"],
        kind=row["kind"],
        truth=row["truth"],
        url=url,
        work=Work(
            **{
                **work,
                "author": tuple(_name(name) for name in work.get("author", ())),
                "issued": _date(work.get("issued")),
            }
        ),
        page=PageFacts(
            **{
                **page,
                "titles": tuple(page.get("titles", ())),
                "author": tuple(page.get("author", ())),
                "issued": _date(page.get("issued")),
            }
        ),
    )


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _name(text: str) -> Name:
    given, _, family = text.rpartition(" ")
    return Name(family=family, given=given) if given else Name(literal=text)


def judge(pairs: Iterable[Pair]) -> tuple[Judged, ...]:
    """What the match makes of each pair."""
    rows = []
    for pair in pairs:
        found = match(pair.page, pair.work, url=pair.url)
        rows.append(Judged(pair, found, fits(found)))
    return tuple(rows)


# ------------------------------------------------------------------------------------------------------- figures


@dataclass(frozen=True, slots=True)
class Figure:
    """Of the pairs told so, how many are so (precision); of those that are so, how many are told (recall)."""

    right: int
    told: int
    there: int

    @property
    def precision(self) -> float:
        return self.right / self.told if self.told else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.there if self.there else 1.0


def figure(rows: Sequence[Judged], *, told: bool) -> Figure:
    """Precision and recall of one verdict: True (the work cited) or False (another one)."""
    truth = "same" if told else "other"
    said = [row for row in rows if row.told is told]
    right = sum(row.pair.truth == truth for row in said)
    return Figure(right, len(said), sum(row.pair.truth == truth for row in rows))


def summary(rows: Sequence[Judged]) -> Iterator[str]:
    """The two verdicts, as rows of a Markdown table."""
    yield "| verdict | told | right | precision | recall |"
    yield "| --- | --- | --- | --- | --- |"
    for told, name in ((False, "another work (drift, soft 404)"), (True, "the work cited")):
        one = figure(rows, told=told)
        yield f"| {name} | {one.told} | {one.right} | {one.precision:.3f} | {one.recall:.3f} |"


def calibration(rows: Sequence[Judged]) -> Iterator[str]:
    """For bins of the score, how many pages truly are the work, as rows of a Markdown table."""
    yield "| score | pairs | truly the work | share | told another | told the work | left open |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    binned: dict[int, list[Judged]] = {}
    for row in rows:
        if row.found.score is not None:
            place = sum(row.found.score >= edge for edge in BINS[1:-1])
            binned.setdefault(place, []).append(row)
    for place, some in sorted(binned.items()):
        same, told = sum(row.pair.truth == "same" for row in some), Counter(row.told for row in some)
        yield (
            f"| {BINS[place]:.2f}–{BINS[place + 1]:.2f} | {len(some)} | {same} | {same / len(some):.2f} "
            f"| {told[False]} | {told[True]} | {told[None]} |"
        )
    none = [row for row in rows if row.found.score is None]
    told, same = Counter(row.told for row in none), sum(row.pair.truth == "same" for row in none)
    yield (
        f"| none | {len(none)} | {same} | {same / max(1, len(none)):.2f} "
        f"| {told[False]} | {told[True]} | {told[None]} |"
    )


def kinds(rows: Sequence[Judged]) -> Iterator[str]:
    """For each kind of trap, what was told, as rows of a Markdown table."""
    yield "| kind | truth | pairs | told the work | told another | left open | wrong |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    by_kind: dict[tuple[str, str], list[Judged]] = {}
    for row in rows:
        by_kind.setdefault((row.pair.truth, row.pair.kind), []).append(row)
    for (truth, kind), some in sorted(by_kind.items()):
        told = Counter(row.told for row in some)
        wrong = sum(row.is_error for row in some)
        yield f"| {kind} | {truth} | {len(some)} | {told[True]} | {told[False]} | {told[None]} | {wrong} |"


def errors(rows: Sequence[Judged]) -> Iterator[str]:
    """Each pair told wrong, in two lines."""
    for row in rows:
        if row.is_error:
            yield f"{row.pair.kind} ({row.pair.truth}, told {row.told}) {row.pair.id}: {row.pair.work.titles}"
            yield f"    {row.pair.page.titles} {'; '.join((*row.found.gates, *row.found.why))}"
