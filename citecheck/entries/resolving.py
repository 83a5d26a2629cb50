"""Readings overlaid by what people say -> `Reference`s, with links inherited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from citecheck.entries.entry import FIELDS, RELATIONS, Entry, Table, digest
from citecheck.entries.names import names_of
from citecheck.entries.parsing import date_text, value_columns
from citecheck.entries.writing import letter_of, read_table
from citecheck.model import (
    CSL_NAMES,
    DATE_FIELDS,
    NAME_FIELDS,
    Citation,
    Decision,
    DecisionKind,
    LinkStatus,
    Note,
    NoteKind,
    Origin,
    PartialDate,
    Reading,
    Reference,
    State,
    Work,
)


def reading_of(entry: Entry) -> Reading:
    """The reading that stands below the marker, as values. Citations come in the order of their letters."""
    citations = tuple(
        Citation(
            id=f"{entry.note}{letter}",
            raw=entry.text[slice(*span_of(table, entry.text))],
            span=span_of(table, entry.text),
            work=_work(table),
            link=LinkStatus(str(table.get("link", "never"))),
            ibid_of=text_or_none(table.get("ibid-of")),
            short_of=text_or_none(table.get("short-of")),
            same_as=text_or_none(table.get("same-as")),
            doubts=texts(table.get("doubts")),
        )
        for letter, table in in_order(entry.read)
    )
    kind = str(entry.meta.get("kind", "citation" if citations else "discursive"))
    line = entry.meta.get("line")
    note = Note(entry.note, entry.text, line if isinstance(line, int) else 1)
    return Reading(
        note,
        NoteKind(kind) if kind in tuple(NoteKind) else NoteKind.CITATION,
        citations,
        texts(entry.meta.get("doubts")),
    )


def in_order(tables: Mapping[str, Table]) -> Iterator[tuple[str, Table]]:
    """Yield (letter, table) as citations are ordered: a, b, ... z, aa."""
    for letter in sorted(tables, key=lambda key: (len(key), key)):
        yield letter, tables[letter]


def span_of(table: Table, text: str) -> tuple[int, int]:
    """The offsets of a citation in its note; the whole note where they are missing or off."""
    span = table.get("span")
    if isinstance(span, list) and 0 <= span[0] <= span[1] <= len(text):
        return int(span[0]), int(span[1])
    return 0, len(text)


def text_or_none(value: object) -> str | None:
    """The value as text; None where there is none or it is empty."""
    return str(value) if value not in (None, "") else None


def texts(value: object) -> tuple[str, ...]:
    """The items of a list as texts; none where it is no list."""
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _work(table: Table) -> Work:
    return Work(**dict(work_fields(table)))  # type: ignore[arg-type]


def work_fields(table: Table) -> Iterator[tuple[str, object]]:
    """Yield (attribute of Work, value) of each bibliographic field of a table."""
    for key, value in table.items():
        attribute = FIELDS.get(key)
        if attribute is None or value == "":
            continue
        if attribute in NAME_FIELDS:
            yield attribute, names_of(value)
        elif attribute in DATE_FIELDS:
            yield attribute, PartialDate.parse(date_text(value))
        else:
            yield attribute, str(value).strip()


def with_reading(entry: Entry, reading: Reading) -> Entry:
    """The entry with another reading below the line, in memory."""
    read = {letter_of(citation.id): read_table(citation) for citation in reading.citations}
    meta = {"kind": reading.kind.value, "line": reading.note.line, "text-digest": digest(entry.text)}
    return replace(entry, read=read, meta={**meta, "doubts": list(reading.doubts)})


def of_reading(reading: Reading, name: str) -> Entry:
    """A reading as an entry of which no person has said anything."""
    return with_reading(Entry(name=name, upper="", note=reading.note.number, text=reading.note.text), reading)


def resolve(entries: Sequence[Entry], *, folder: str = "") -> tuple[Reference, ...]:
    """Merge readings and people's words into references, in note order; links are inherited last.

    An Ibid. without a title of its own, a short form and a work cited twice take the address of the
    citation that they stand for, where they have none themselves.
    """
    references = [
        _reference(entry, letter, folder)
        for entry in sorted(entries, key=lambda entry: entry.note)
        for letter, _ in in_order({**entry.read, **entry.cite})
    ]
    by_id = {reference.id: reference for reference in references}
    return tuple(_inherit(reference, by_id) for reference in references)


def _reference(entry: Entry, letter: str, folder: str) -> Reference:
    read, cite = entry.read.get(letter, {}), entry.cite.get(letter, {})
    read_fields, cite_fields = dict(work_fields(read)), dict(work_fields(cite))
    work = Work(**{**read_fields, **cite_fields})  # type: ignore[arg-type]
    relation = {key: text_or_none(cite.get(key, read.get(key))) for key in RELATIONS}
    where = f"cite.{letter}"
    line = (
        entry.lines.get((where, "url"))
        or entry.lines.get((where, ""))
        or entry.lines.get((f"read.{letter}", ""))
    )
    given = entry.lines.get((where, "url"))
    article_line = entry.meta.get("line")
    fallback = LinkStatus.PRESENT if work.url else LinkStatus.NEVER
    return Reference(
        id=f"{entry.note}{letter}",
        note=entry.note,
        text=entry.text,
        span=span_of(read, entry.text) if "span" in read else None,
        work=work,
        link=LinkStatus(str(cite.get("link", read.get("link", fallback)))),
        url=work.url,
        archive_url=text_or_none(cite.get("archive-url")),
        origins={
            CSL_NAMES[name]: Origin.PERSON if name in cite_fields else Origin.READ
            for name in (*read_fields, *(name for name in cite_fields if name not in read_fields))
        },
        ibid_of=relation["ibid-of"],
        short_of=relation["short-of"],
        same_as=relation["same-as"],
        doubts=texts(read.get("doubts")),
        decision=_decision(cite),
        rejected=texts(cite.get("reject")),
        candidates=tuple(c for c in entry.suggest.get(letter, ()) if c.url not in texts(cite.get("reject"))),
        file=f"{folder}/{entry.name}" if folder else entry.name,
        line=line,
        article_line=article_line if isinstance(article_line, int) else None,
        columns=value_columns(entry.upper, given) if given else None,
    )


def _decision(cite: Table) -> Decision | None:
    until = cite.get("until")
    last_day = until if isinstance(until, date) else date.fromisoformat(str(until)) if until else None
    by, reason = text_or_none(cite.get("by")), str(cite.get("reason", ""))
    if ignored := cite.get("ignore"):
        return Decision(DecisionKind.IGNORED, str(ignored), None, by, last_day)
    if pinned := cite.get("verdict"):
        return Decision(DecisionKind.PINNED, reason, State(str(pinned)), by, last_day)
    return None


def _inherit(reference: Reference, by_id: Mapping[str, Reference]) -> Reference:
    """Take the address of the citation meant, through at most as many steps as there are citations."""
    seen = {reference.id}
    source = reference
    while not source.url:
        target = source.same_as or source.short_of or (source.ibid_of if not source.work.title else None)
        if target is None or target in seen or target not in by_id:
            return reference
        seen.add(target)
        source = by_id[target]
    return reference if source is reference else replace(reference, url=source.url, url_from=source.id)
