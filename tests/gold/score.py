"""Score a footnote reader against the gold: `python -m tests.gold.score --split tune`.

F1 per core field over aligned citations, split accuracy, link status, kind, Ibid. and short forms, as a
Markdown table per split and per style. README.md beside this file says how values are compared.
"""

# ruff: noqa: T201  (a command line that prints)
from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.gold.cases import (
    CORE,
    GUARDED,
    HERE,
    SPLITS,
    WRITTEN,
    Case,
    Citation,
    GoldNote,
    alternatives,
    comparable,
    first,
    load,
    plain,
)

Read = Sequence[
    Mapping[str, Any]
]  # per note: {"kind": ..., "citations": [...]}, as `parse --format json` prints
Reader = Callable[[Case], Read]

# F1 over the five core fields, measured by others on gold that is not ours; beside each row what it was.
ANYSTYLE = (
    ("seed", 0.466, 0.722),
    ("other real notes", 0.491, 0.696),
    ("the same with their URLs stripped", 0.391, 0.661),
    ("Chicago notes rendered from CSL-JSON", 0.875, 0.875),
    ("the same, several to a note with lead-ins", 0.691, 0.861),
)


@dataclass
class Tally:
    """Right and wrong so far."""

    tp: Counter[str] = field(default_factory=Counter)
    fp: Counter[str] = field(default_factory=Counter)
    fn: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    notes: int = 0
    citations: int = 0

    def add(self, other: Tally) -> None:
        """Add another's counts to these."""
        for name in ("tp", "fp", "fn", "right", "asked"):
            getattr(self, name).update(getattr(other, name))
        self.notes += other.notes
        self.citations += other.citations

    def f1(self, *fields: str) -> float | None:
        """Micro F1 over fields; None where there was nothing to find and nothing was found."""
        tp, fp, fn = (sum(c[f] for f in fields) for c in (self.tp, self.fp, self.fn))
        return None if tp + fp + fn == 0 else 2 * tp / (2 * tp + fp + fn)

    def share(self, what: str) -> float | None:
        """The share of what was right; None where it was never asked."""
        return self.right[what] / self.asked[what] if self.asked[what] else None

    def judge(self, what: str, right: bool) -> None:  # noqa: FBT001
        """Count one answer."""
        self.asked[what] += 1
        self.right[what] += right


@dataclass(frozen=True)
class Mistake:
    """One thing read wrong, for tuning."""

    case: str
    style: str
    note: int
    text: str
    field: str
    gold: Any
    read: Any


# --------------------------------------------------------------------------------------------------- aligning


def likeness(gold: Citation, read: Citation) -> float:
    """How far a read citation is the gold one, 0 to 1: the share of the gold's words that its text holds."""
    raw = plain(str(read.get("raw") or " ".join(str(read.get(f) or "") for f in CORE)))
    marks = [plain(str(value)) for value in _anchors(gold)]
    if not marks:
        told = any(word in raw for word in ("ibid", "id.", "ebd", "ibíd", "там же", "同上")) or read.get(
            "ibid-of"
        )
        return 0.9 if told or raw == "id" else 0.3
    found = sum(1 for mark in marks if mark in raw)
    same_title = comparable(read.get("title")) in alternatives(gold.get("title")) and read.get("title")
    return (found + (1.0 if same_title else 0.0)) / (len(marks) + 1)


def _anchors(gold: Citation) -> list[str]:
    found = [first(gold.get(f)) for f in ("title", "container-title", "original-title")]
    found += [name.get("family") or name.get("literal") for name in first(gold.get("author")) or ()]
    if issued := first(gold.get("issued")):
        found.append(issued[:4])
    return [text for text in found if text]


def align(gold: Sequence[Citation], read: Sequence[Citation]) -> list[tuple[int | None, int | None]]:
    """Pair citations in order so that their likeness is greatest; None stands for one without a partner."""
    rows, columns = len(gold), len(read)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            alike = likeness(gold[i], read[j]) or -1.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], alike + best[i + 1][j + 1])
    pairs: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < rows and j < columns:
        alike = likeness(gold[i], read[j]) or -1.0
        if alike > 0 and best[i][j] == alike + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, j))
            j += 1
    pairs += [(k, None) for k in range(i, rows)] + [(None, k) for k in range(j, columns)]
    return pairs


# ---------------------------------------------------------------------------------------------------- scoring


def score_note(gold: GoldNote, read: Mapping[str, Any], case: Case) -> tuple[Tally, list[Mistake]]:
    """Compare one note's reading with its gold."""
    tally, mistakes = Tally(notes=1, citations=len(gold.citations)), []

    def wrong(name: str, expected: Any, got: Any) -> None:
        mistakes.append(Mistake(case.id, case.style, gold.number, gold.text, name, expected, got))

    found: Sequence[Citation] = read.get("citations") or ()
    tally.judge("split", len(found) == len(gold.citations))
    if len(found) != len(gold.citations):
        wrong("split", len(gold.citations), [c.get("raw") for c in found])
    kind_right = read.get("kind") in (gold.kind if isinstance(gold.kind, list) else [gold.kind])
    tally.judge("kind", kind_right)
    if not kind_right:
        wrong("kind", gold.kind, read.get("kind"))

    for i, j in align(gold.citations, found):
        if i is None:
            extra = found[j or 0]
            tally.fp.update(f for f in CORE if extra.get(f))
            continue
        expected = gold.citations[i]
        if j is None:
            tally.fn.update(f for f in CORE if _wanted(expected, f))
            _relations(tally, expected, {}, wrong)
            continue
        for name in CORE:
            _field(tally, name, expected.get(name), found[j].get(name), wrong)
        _relations(tally, expected, found[j], wrong)
        _extras(tally, expected, found[j], wrong)
    return tally, mistakes


def _wanted(expected: Citation, name: str) -> bool:
    return None not in alternatives(expected.get(name), names=name == "author")


def _field(tally: Tally, name: str, expected: Any, got: Any, wrong: Callable[[str, Any, Any], None]) -> None:
    accepted = alternatives(expected, names=name == "author")
    value = comparable(got, names=name == "author")
    if value is None:
        if None not in accepted:
            tally.fn[name] += 1
            wrong(name, expected, got)
    elif value in accepted:
        tally.tp[name] += 1
    else:
        tally.fp[name] += 1
        if None not in accepted:
            tally.fn[name] += 1
        wrong(name, expected, got)


def _relations(
    tally: Tally, expected: Citation, got: Citation, wrong: Callable[[str, Any, Any], None]
) -> None:
    links = expected["link"] if isinstance(expected["link"], list) else [expected["link"]]
    tally.judge("link", got.get("link") in links)
    if got and got.get("link") not in links:
        wrong("link", expected["link"], got.get("link"))
    for name in ("ibid-of", "short-of"):
        accepted = expected.get(name)
        accepted = accepted if isinstance(accepted, list) else [accepted]
        if accepted == [None] and not got.get(name):
            continue
        tally.judge("ibid/short", got.get(name) in accepted)
        if got.get(name) not in accepted:
            wrong(name, expected.get(name), got.get(name))


def _extras(tally: Tally, expected: Citation, got: Citation, wrong: Callable[[str, Any, Any], None]) -> None:
    """What is measured beside the core: original titles and same-as, where the gold has them."""
    for name in ("original-title", "original-container-title", "same-as"):
        if name in expected or (name != "same-as" and got.get(name)):
            right = comparable(got.get(name)) in alternatives(expected.get(name))
            tally.judge("original" if name != "same-as" else name, right)
            if not right:
                wrong(name, expected.get(name), got.get(name))


def score(cases: Iterable[Case], reader: Reader) -> tuple[dict[str, Tally], list[Mistake]]:
    """Read every case and tally by style. A case that the reader cannot read at all is a crash, not a score."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    mistakes: list[Mistake] = []
    for case in cases:
        for gold, read in zip(case.notes, reader(case), strict=True):
            tally, wrong = score_note(gold, read, case)
            tallies[case.style].add(tally)
            mistakes += wrong
    return dict(tallies), mistakes


def total(tallies: Mapping[str, Tally]) -> Tally:
    """The sum over styles."""
    whole = Tally()
    for tally in tallies.values():
        whole.add(tally)
    return whole


# ------------------------------------------------------------------------------------------------ the reader


def citecheck_reader(case: Case) -> Read:
    """citecheck's own reader, each case as a document of its own."""
    from citecheck.model import Note
    from citecheck.notes import read

    readings = read([Note(note.number, note.text) for note in case.notes])
    return [{"kind": str(r.kind), "citations": [_printed(c) for c in r.citations]} for r in readings]


def _printed(citation: Any) -> dict[str, Any]:
    fields = {name: _jsonable(value) for name, value in citation.work.printed()}
    relations = {
        name: getattr(citation, name.replace("-", "_")) for name in ("ibid-of", "short-of", "same-as")
    }
    return {"raw": citation.raw, "link": str(citation.link), **fields, **relations}


def _jsonable(value: Any) -> Any:
    if not isinstance(value, tuple):
        return str(value)
    keys = ("family", "given", "suffix", "particle", "literal")
    return [{k: getattr(name, k) for k in keys if getattr(name, k)} for name in value]


# ------------------------------------------------------------------------------------------------------ tables

COLUMNS: tuple[tuple[str, Callable[[Tally], float | None]], ...] = (
    *((name, lambda t, n=name: t.f1(n)) for name in CORE),
    ("**core F1**", lambda t: t.f1(*CORE)),
    ("split", lambda t: t.share("split")),
    ("kind", lambda t: t.share("kind")),
    ("link", lambda t: t.share("link")),
    ("ibid/short", lambda t: t.share("ibid/short")),
    ("original", lambda t: t.share("original")),
)


def table(rows: Sequence[tuple[str, Tally]]) -> str:
    """A Markdown table with a row for each tally."""
    heads = ["", "notes", "citations", *(name for name, _ in COLUMNS)]
    lines = ["| " + " | ".join(heads) + " |", "| --- |" + " ---: |" * (len(heads) - 1)]
    for label, tally in rows:
        cells = [label, str(tally.notes), str(tally.citations), *(_show(f(tally)) for _, f in COLUMNS)]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def anystyle_table() -> str:
    """AnyStyle's figures, for scale: measured by others, on gold that is not ours."""
    lines = [
        "| AnyStyle, core F1 on other gold of the same kinds | whole note as it stands | told where each citation is |",
        "| --- | ---: | ---: |",
    ]
    return "\n".join(
        lines + [f"| {name} | {_show(alone)} | {_show(told)} |" for name, alone, told in ANYSTYLE]
    )


def _show(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}".removeprefix("0") if value < 1 else "1.00"


def as_json(split: str, tallies: Mapping[str, Tally]) -> dict[str, Any]:
    """The figures of a split, unrounded."""

    def figures(tally: Tally) -> dict[str, Any]:
        values = {name.strip("*"): figure(tally) for name, figure in COLUMNS}
        return {"notes": tally.notes, "citations": tally.citations, **values}

    by_style = {style: figures(tally) for style, tally in sorted(tallies.items())}
    return {"split": split, "total": figures(total(tallies)), "styles": by_style}


# Between these lines of a document stand the tables that `--table` writes.
TABLE_BEGINS = "<!-- made by: python -m tests.gold.score --table {} -->"
TABLE_ENDS = "<!-- end of what was made -->"


def with_tables(document: str, name: str, tables: str) -> str:
    """The document with the tables between its marks. Raises ValueError where it has none."""
    begins = TABLE_BEGINS.format(name)
    head, found, rest = document.partition(begins)
    _, ended, tail = rest.partition(TABLE_ENDS)
    if not (found and ended):
        raise ValueError(f"{name} has no lines {begins} and {TABLE_ENDS}")
    return f"{head}{begins}\n\n{tables}\n\n{TABLE_ENDS}{tail}"


def tables_for(splits: Mapping[str, Mapping[str, Tally]]) -> str:
    """What is told of several splits: a row for each, then their styles, then AnyStyle's figures."""
    written: dict[str, Tally] = defaultdict(Tally)
    for split in WRITTEN:
        for style, tally in splits.get(split, {}).items():
            written[style].add(tally)
    parts = [table([(f"**{split}**", total(tallies)) for split, tallies in splits.items()])]
    parts += [
        "By style, the hand-written notes of `tune` and `fresh` together:",
        table(sorted(written.items())),
    ]
    for split in splits:
        if split.startswith("roundtrip"):
            parts += [f"`{split}` by citation style:", table(sorted(splits[split].items()))]
    return "\n\n".join([*parts, anystyle_table()])


# -------------------------------------------------------------------------------------------------- command line


def main(arguments: Sequence[str] | None = None, reader: Reader = citecheck_reader) -> int:
    """Print the table of one split or of several. Returns an exit code."""
    options = _options().parse_args(arguments)
    splits = options.split or ["seed", "tune", "fresh", "roundtrip", "roundtrip-styles"]
    guarded = [split for split in splits if split in GUARDED]
    if options.errors and guarded and not options.really:
        print(
            f"Mistakes of {guarded[0]} are not shown: it would no longer be unseen. --really overrules.",
            file=sys.stderr,
        )
        return 2
    results, rows = [], []
    by_split: dict[str, Mapping[str, Tally]] = {}
    for split in splits:
        start = time.perf_counter()
        tallies, mistakes = score(load(split), reader)
        seconds = time.perf_counter() - start
        results.append(as_json(split, tallies))
        by_split[split] = tallies
        if split in GUARDED:
            _log_look(split, total(tallies), options.why)
        rows.append((f"**{split}**", total(tallies)))
        if len(splits) == 1 or options.styles:
            rows += [(style, tally) for style, tally in sorted(tallies.items()) if style != split]
        if not options.json:
            _show_mistakes(mistakes, options)
            print(f"{split}: {total(tallies).notes} notes in {seconds:.2f} s", file=sys.stderr)
    if options.table:
        path = Path(options.table)
        document = with_tables(path.read_text(encoding="utf-8"), options.table, tables_for(by_split))
        path.write_text(document, encoding="utf-8")
    elif options.json:
        print(json.dumps(results, ensure_ascii=False, indent=1))
    else:
        print(table(rows), anystyle_table(), sep="\n\n")
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.gold.score", description=__doc__)
    parser.add_argument("--split", action="append", choices=SPLITS, help="may be given more than once")
    parser.add_argument(
        "--styles", action="store_true", help="a row for each style, also with several splits"
    )
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list the N worst notes")
    parser.add_argument("--field", help="with --errors: only mistakes in this field")
    parser.add_argument("--style", help="with --errors: only this style")
    parser.add_argument("--really", action="store_true", help="show mistakes of a look-once split after all")
    parser.add_argument("--json", action="store_true", help="figures as JSON")
    parser.add_argument("--table", metavar="FILE", help="write the tables into a document, between its marks")
    parser.add_argument("--why", default="", help="what a look at a look-once split was for, for the log")
    return parser


def _show_mistakes(mistakes: Sequence[Mistake], options: argparse.Namespace) -> None:
    if not options.errors:
        return
    notes: dict[tuple[str, int], list[Mistake]] = defaultdict(list)
    for mistake in mistakes:
        if options.field in (None, mistake.field) and options.style in (None, mistake.style):
            notes[mistake.case, mistake.note].append(mistake)
    worst = sorted(notes.values(), key=lambda wrong: (-len(wrong), wrong[0].case, wrong[0].note))
    for wrong in worst[: options.errors]:
        print(f"\n{wrong[0].case} note {wrong[0].note}: {wrong[0].text}")
        for mistake in wrong:
            print(f"    {mistake.field}: gold {_brief(mistake.gold)}  read {_brief(mistake.read)}")


def _brief(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _log_look(split: str, tally: Tally, why: str) -> None:
    when = datetime.now(UTC).strftime("%Y-%m-%d %H:%M")
    figures = f"core F1 {_show(tally.f1(*CORE))}, split {_show(tally.share('split'))}, link {_show(tally.share('link'))}"
    with (HERE / "looks.md").open("a", encoding="utf-8") as log:
        log.write(f"| {when} | {split} | {tally.notes} | {figures} | {why or 'not said'} |\n")


if __name__ == "__main__":
    sys.exit(main())
