"""Entry files: what was read and what people say of it, one file a note, and both kept apart.

`footnotes/NN.toml` has two parts. Above the marker line stand `note`, `text` and the `[cite.x]` tables: a
person's. Below it stand `[read.x]`, `[[suggest.x]]` and `[meta]`: the machine's, rewritten at will. Saving
keeps every byte above the marker. A person's field wins over a read one.

All is pure: text in, values out. `folder.py` has the disk.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import tomli_w
from rapidfuzz import process

from citecheck.addresses import Unusable, usable
from citecheck.errors import InputError
from citecheck.model import (
    CSL_NAMES,
    DATE_FIELDS,
    NAME_FIELDS,
    Article,
    Candidate,
    Citation,
    Decision,
    DecisionKind,
    LinkStatus,
    Name,
    Note,
    NoteKind,
    Origin,
    PartialDate,
    Reading,
    Reference,
    State,
    Work,
)

MARKER = "# ==== citecheck writes below this line ===="

# CSL name, and its lower-case form for URL, DOI and ISBN -> attribute of Work.
_FIELDS: Mapping[str, str] = {
    **{csl: attribute for attribute, csl in CSL_NAMES.items()},
    **{csl.lower(): attribute for attribute, csl in CSL_NAMES.items()},
}
_RELATIONS = ("ibid-of", "short-of", "same-as")
_DECISIONS = ("verdict", "ignore", "reason", "by", "until")
_CITE_KEYS = (*_FIELDS, *_RELATIONS, *_DECISIONS, "archive-url", "reject", "link")
_READ_KEYS = (*_FIELDS, *_RELATIONS, "link", "span", "doubts")
_ARTICLE_KEYS = ("title", "author", "issued", "language", "url", "URL", "copies", "meta")
_COPY_KEYS = ("url", "URL", "container-title", "remark")

Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Copy:
    """Another place where the article stands, perhaps with its links."""

    url: str | None
    container_title: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """What `article.toml` says of the article."""

    title: str | None = None
    author: tuple[str, ...] = ()
    issued: PartialDate | None = None
    language: str | None = None
    url: str | None = None
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry file, read: its person's part to the byte, and what both parts say.

    `read` and `suggest` are by letter; `lines` maps (table, key) to the line it stands on, where table is
    `cite.a` and key is empty for the table's own line.
    """

    name: str
    upper: str
    note: int
    text: str
    cite: Mapping[str, Table] = field(default_factory=dict)
    read: Mapping[str, Table] = field(default_factory=dict)
    suggest: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    meta: Table = field(default_factory=dict)
    lines: Mapping[tuple[str, str], int] = field(default_factory=dict)
    edited_below: bool = False

    @property
    def is_current(self) -> bool:
        """Whether the reading below the marker is of the text above it."""
        return self.meta.get("text-digest") == digest(self.text)


def digest(text: str) -> str:
    """A short SHA-256 of a text: enough to see that it changed."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def file_name(note: int) -> str:
    """The name of a note's entry file."""
    return f"{note:02d}.toml"


# ------------------------------------------------------------------------------------------------ reading a file


def parse(content: str, name: str) -> Entry:
    """Read an entry file. Raises InputError, naming file, line and remedy, on what cannot be meant."""
    upper, lower = _parted(content, name)
    tables = _toml(content, name)
    lines = _key_lines(content)
    _only_known(tables, ("note", "text", "cite", "read", "suggest", "meta"), name, lines, "")
    number = tables.get("note")
    if not isinstance(number, int) or isinstance(number, bool) or number < 0:
        raise InputError(
            "there is no note number.", path=name, line=1, remedy="Begin the file with `note = 1`."
        )
    text = tables.get("text")
    if not isinstance(text, str):
        raise InputError(
            "the note's text is missing.", path=name, line=1, remedy="Give it as text = '''...''', verbatim."
        )
    cite = _letter_tables(tables.get("cite", {}), "cite", name, lines)
    for letter, table in cite.items():
        _only_known(table, _CITE_KEYS, name, lines, f"cite.{letter}")
        _check_values(table, name, lines, f"cite.{letter}")
    read = _letter_tables(tables.get("read", {}), "read", name, lines)
    for letter, table in read.items():
        _only_known(table, _READ_KEYS, name, lines, f"read.{letter}")
        _check_values(table, name, lines, f"read.{letter}")
    meta = tables.get("meta", {})
    return Entry(
        name=name,
        upper=upper,
        note=number,
        text=text,
        cite=cite,
        read=read,
        suggest=_suggestions(tables.get("suggest", {}), name),
        meta=meta if isinstance(meta, dict) else {},
        lines=lines,
        edited_below=bool(lower) and _below_was_edited(lower, meta),
    )


def _parted(content: str, name: str) -> tuple[str, str]:
    """The part above the marker, to the byte, and the part below it with the marker."""
    marks = list(re.finditer(rf"(?m)^{re.escape(MARKER)}[ \t]*\r?$", content))
    if marks:
        return content[: marks[-1].start()], content[marks[-1].start() :]
    stray = re.search(r"(?m)^\s*(\[read\.|\[\[suggest\.|\[meta\])", content)
    if stray:
        raise InputError(
            "the line that parts your words from citecheck's is gone.",
            path=name,
            line=content.count("\n", 0, stray.start(1)) + 1,
            remedy=f"Put it back above this table: {MARKER}",
        )
    return content, ""


def _toml(content: str, name: str) -> dict[str, object]:
    try:
        return tomllib.loads(content.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        place = re.search(r"\(at line (\d+), column (\d+)\)", said)
        line = int(place[1]) if place else content.count("\n") + 1
        what = said.partition(" (at ")[0]
        raise InputError(
            f"this is not TOML: {what[:1].lower()}{what[1:]}.",
            path=name,
            line=line,
            remedy='Mend the line; text in quotes needs both of them, as in url = "https://...".',
        ) from None


def _key_lines(content: str) -> dict[tuple[str, str], int]:
    """Where each table header and key stands; text inside ''' or \"\"\" is passed over."""
    found: dict[tuple[str, str], int] = {}
    table, fence = "", ""
    for number, row in enumerate(content.splitlines(), 1):
        if fence:
            fence = "" if fence in row else fence
            continue
        if header := re.match(r"\s*\[\[?\s*([\w.-]+)\s*\]\]?", row):
            table = header[1]
            found.setdefault((table, ""), number)
        elif assigned := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*=\s*(.*)", row):
            found.setdefault((table, assigned[1]), number)
            opened = re.match(r"'''|\"\"\"", assigned[2])
            if opened and opened[0] not in assigned[2][3:]:
                fence = opened[0]
    return found


def _only_known(
    table: Table, known: Iterable[str], name: str, lines: Mapping[tuple[str, str], int], where: str
) -> None:
    known = tuple(known)
    for key in table:
        if key not in known:
            nearest = process.extractOne(key, known, score_cutoff=55)
            remedy = f"Did you mean {nearest[0]!r}?" if nearest else f"Known are: {', '.join(sorted(known))}."
            place = f" in [{where}]" if where else ""
            raise InputError(
                f"{key!r} is not a known key{place}.",
                path=name,
                line=lines.get((where, key)) or lines.get((key, "")),
                remedy=remedy,
            )


def _letter_tables(
    found: object, kind: str, name: str, lines: Mapping[tuple[str, str], int]
) -> dict[str, Table]:
    if not isinstance(found, dict) or not all(isinstance(table, dict) for table in found.values()):
        raise InputError(
            f"{kind!r} holds no tables by letter.",
            path=name,
            line=lines.get(("", kind)) or lines.get((kind, "")),
            remedy=f"Write [{kind}.a] on a line of its own, and its keys below.",
        )
    for letter in found:
        if not re.fullmatch(r"[a-z]{1,2}", letter):
            raise InputError(
                f"[{kind}.{letter}] names no citation.",
                path=name,
                line=lines.get((f"{kind}.{letter}", "")),
                remedy=f"Citations of a note go by letter: [{kind}.a], [{kind}.b].",
            )
    return found


def _check_values(table: Table, name: str, lines: Mapping[tuple[str, str], int], where: str) -> None:
    """See that every value of a table can be read as what its key promises."""
    for key, value in table.items():
        try:
            _check_value(key, value, by_hand=where.startswith("cite."))
        except ValueError as error:
            message, _, remedy = str(error).partition("|")
            raise InputError(
                f"{key} in [{where}] {message}", path=name, line=lines.get((where, key)), remedy=remedy
            ) from None


def _check_value(key: str, value: object, *, by_hand: bool) -> None:
    if key in ("url", "URL", "archive-url") and by_hand:
        if not isinstance(value, str):
            raise ValueError("is not text.|Put the address in quotes.")
        if value and isinstance(told := usable(value), Unusable):
            raise ValueError(
                f"is {value!r}: {told.why}.|Paste a whole address that begins with http:// or https://."
            )
    elif key in DATE_FIELDS:
        PartialDate.parse(_date_text(value))
    elif key in NAME_FIELDS:
        _names(value)
    elif key == "until":
        if not isinstance(value, date) and not re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
            raise ValueError(f"is {value!r}, which is no date.|Write it as 2027-01-31.")
    elif key == "verdict":
        if value not in tuple(State):
            raise ValueError(f"is {value!r}.|Say one of: {', '.join(State)}.")
    elif key == "link":
        if value not in tuple(LinkStatus):
            raise ValueError(f"is {value!r}.|Say one of: {', '.join(LinkStatus)}.")
    elif key in ("reject", "doubts"):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ValueError('is not a list of texts.|Write it as ["https://..."].')
    elif key == "span":
        if not (isinstance(value, list) and len(value) == 2 and all(isinstance(n, int) for n in value)):
            raise ValueError("is not two whole numbers.|Run `citecheck import` to have it written again.")
    elif not isinstance(value, str | int):
        raise ValueError("is not text.|Put it in quotes.")


def _date_text(value: object) -> str:
    """A date as text, be it a TOML string, a TOML date or a bare year."""
    text = value.isoformat()[:10] if isinstance(value, date) else str(value)
    try:
        PartialDate.parse(text)
    except ValueError:
        raise ValueError(
            f"is {value!r}, which is no date.|Write it as 2018, 2018-04 or 2018-04-15."
        ) from None
    return text


def _suggestions(found: object, name: str) -> dict[str, tuple[Candidate, ...]]:
    if not isinstance(found, dict):
        raise InputError("'suggest' holds no tables.", path=name, remedy="Run `citecheck recover` again.")
    try:
        return {
            letter: tuple(
                Candidate(
                    url=row["url"],
                    score=float(row["score"]),
                    evidence=tuple(row.get("evidence", ())),
                    route=row.get("route", "unknown"),
                    found=row.get("found", ""),
                    title=row.get("title"),
                    archived=row.get("archived"),
                )
                for row in rows
            )
            for letter, rows in found.items()
        }
    except (KeyError, TypeError, ValueError, AttributeError):
        raise InputError(
            "a [[suggest]] table below the line cannot be read.",
            path=name,
            remedy="Delete it, and run `citecheck recover` again.",
        ) from None


def _below_was_edited(lower: str, meta: object) -> bool:
    """Whether a person wrote below the line: its digest no longer fits."""
    if not isinstance(meta, dict) or "digest" not in meta:
        return False
    return bool(meta["digest"] != digest(_without_meta(lower)))


def _without_meta(lower: str) -> str:
    body = lower.split("\n", 1)[1] if "\n" in lower else ""
    return re.split(r"(?m)^\[meta\]", body.replace("\r\n", "\n"))[0].strip()


# ------------------------------------------------------------------------------------------------ writing a file


def begin(reading: Reading) -> str:
    """The person's part of a new entry: the note verbatim, and a table for each citation to fill."""
    rows = [f"note = {reading.note.number}", f"text = {_verbatim(reading.note.text)}"]
    for citation in reading.citations:
        rows += ["", f"[cite.{_letter(citation.id)}]", *_invitation(citation)]
    return "\n".join(rows) + "\n\n"


def _invitation(citation: Citation) -> list[str]:
    match citation.link:
        case LinkStatus.LOST:
            return [f'url = ""                 # lost: paste it here, or `citecheck accept {citation.id}`']
        case LinkStatus.IMPLICIT:
            return [
                f'url = ""                 # probably lost: paste it here, or `citecheck accept {citation.id}`'
            ]
        case LinkStatus.PRESENT:
            return ["# the link stands in the note; a url here would win over it"]
        case LinkStatus.NEVER:
            return ["# no link is due here; a url would be checked all the same"]


def _verbatim(text: str) -> str:
    """The text as TOML: as it is between ''' where that can hold it, escaped where it cannot."""
    plain = re.fullmatch(r"[\t\n\x20-\x7e\x80-\U0010ffff]*", text) and not re.search(
        r"[\x80-\x9f\ud800-\udfff]", text
    )
    if plain and "'''" not in text and not text.endswith("'") and not text.startswith("\n"):
        return f"'''{text}'''"
    return _inline(text)


def render(
    upper: str,
    reading: Reading,
    suggest: Mapping[str, Sequence[Candidate]] | None = None,
    newline: str = "\n",
) -> str:
    """The whole file: `upper` to the byte, the marker, and the machine's part made anew."""
    tables = [(f"[read.{_letter(citation.id)}]", _read_table(citation)) for citation in reading.citations]
    for letter, rows in sorted((suggest or {}).items(), key=lambda item: (len(item[0]), item[0])):
        tables += [(f"[[suggest.{letter}]]", _suggest_table(candidate)) for candidate in rows]
    body = "\n\n".join(_table_text(header, table) for header, table in tables)
    meta: dict[str, object] = {"kind": reading.kind.value, "line": reading.note.line}
    if reading.doubts:
        meta["doubts"] = list(reading.doubts)
    meta |= {"text-digest": digest(reading.note.text), "digest": digest(body)}
    lower = "\n\n".join(
        part for part in (f"{MARKER}\n{body}".rstrip(), tomli_w.dumps({"meta": meta})) if part
    )
    if upper and not upper.endswith("\n"):
        upper += newline
    return upper + lower.replace("\n", newline)


def _table_text(header: str, table: Table) -> str:
    return "\n".join([header, *(_assignment(key, value) for key, value in table.items())])


def _assignment(key: str, value: object) -> str:
    """`key = value` as TOML, on one line where it is not too long for that."""
    row = f"{key} = {_inline(value)}"
    if len(row) > 110 and isinstance(value, list):
        return "\n".join([f"{key} = [", *(f"    {_inline(item)}," for item in value), "]"])
    return row


def _inline(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_inline(item) for item in value) + "]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_inline(item)}" for key, item in value.items()) + " }"
    return tomli_w.dumps({"v": value}).removeprefix("v = ").rstrip("\n")


def _read_table(citation: Citation) -> dict[str, object]:
    table: dict[str, object] = {}
    for csl, value in citation.work.printed():
        attribute = _FIELDS[csl]
        if attribute in NAME_FIELDS:
            assert isinstance(value, tuple)
            table[csl] = [_name_value(name) for name in value]
        else:
            table["url" if attribute == "url" else csl] = str(value)
    table["link"] = citation.link.value
    for relation in _RELATIONS:
        if (target := getattr(citation, relation.replace("-", "_"))) is not None:
            table[relation] = target
    table["span"] = list(citation.span)
    if citation.doubts:
        table["doubts"] = list(citation.doubts)
    return table


def _suggest_table(candidate: Candidate) -> dict[str, object]:
    table: dict[str, object] = {
        "url": candidate.url,
        "score": round(candidate.score, 3),
        "route": candidate.route,
    }
    table |= {
        key: value for key, value in (("title", candidate.title), ("archived", candidate.archived)) if value
    }
    return table | {"found": candidate.found, "evidence": list(candidate.evidence)}


def _letter(citation_id: str) -> str:
    return citation_id.lstrip("0123456789")


# --------------------------------------------------------------------------------------------------------- names


def read_name(text: str) -> Name:
    """A name as a person writes it in an entry: `Elsa B. Kania`, `Kania, Elsa B.` or `姬文波`."""
    text = text.strip()
    if "," in text:
        family, _, given = text.partition(",")
        return Name(family=family.strip(), given=given.strip() or None)
    if re.fullmatch(r"[\u3400-\u9fff]{2,4}", text):
        return Name(family=text[0], given=text[1:])
    given, _, family = text.rpartition(" ")
    return Name(family=family, given=given or None) if given else Name(literal=text)


def _name_value(name: Name) -> object:
    """A name as text where `read_name` would understand it the same way, else as a table."""
    if read_name(str(name)) == name:
        return str(name)
    parts = {
        "family": name.family,
        "given": name.given,
        "suffix": name.suffix,
        "non-dropping-particle": name.particle,
        "literal": name.literal,
    }
    return {key: value for key, value in parts.items() if value}


_NAME_KEYS = {
    "family": "family",
    "given": "given",
    "suffix": "suffix",
    "non-dropping-particle": "particle",
    "literal": "literal",
}


def _names(value: object) -> tuple[Name, ...]:
    items = value if isinstance(value, list) else [value]
    names = []
    for item in items:
        if isinstance(item, str):
            names.append(read_name(item))
        elif (
            isinstance(item, dict)
            and item
            and all(k in _NAME_KEYS and isinstance(v, str) for k, v in item.items())
        ):
            names.append(Name(**{_NAME_KEYS[key]: part for key, part in item.items()}))
        else:
            raise ValueError(
                'is not a list of names.|Write it as ["Elsa B. Kania", {literal = "Office of ..."}].'
            )
    return tuple(names)


# ------------------------------------------------------------------------------------------- from files to values


def reading_of(entry: Entry) -> Reading:
    """The reading that stands below the marker, as values. Citations come in the order of their letters."""
    citations = tuple(
        Citation(
            id=f"{entry.note}{letter}",
            raw=entry.text[slice(*_span(table, entry.text))],
            span=_span(table, entry.text),
            work=_work(table),
            link=LinkStatus(str(table.get("link", "never"))),
            ibid_of=_text_or_none(table.get("ibid-of")),
            short_of=_text_or_none(table.get("short-of")),
            same_as=_text_or_none(table.get("same-as")),
            doubts=_texts(table.get("doubts")),
        )
        for letter, table in _in_order(entry.read)
    )
    kind = str(entry.meta.get("kind", "citation" if citations else "discursive"))
    line = entry.meta.get("line")
    note = Note(entry.note, entry.text, line if isinstance(line, int) else 1)
    return Reading(
        note,
        NoteKind(kind) if kind in tuple(NoteKind) else NoteKind.CITATION,
        citations,
        _texts(entry.meta.get("doubts")),
    )


def _in_order(tables: Mapping[str, Table]) -> Iterator[tuple[str, Table]]:
    for letter in sorted(tables, key=lambda key: (len(key), key)):
        yield letter, tables[letter]


def _span(table: Table, text: str) -> tuple[int, int]:
    span = table.get("span")
    if isinstance(span, list) and 0 <= span[0] <= span[1] <= len(text):
        return int(span[0]), int(span[1])
    return 0, len(text)


def _text_or_none(value: object) -> str | None:
    return str(value) if value not in (None, "") else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _work(table: Table) -> Work:
    return Work(**dict(_work_fields(table)))  # type: ignore[arg-type]


def _work_fields(table: Table) -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        attribute = _FIELDS.get(key)
        if attribute is None or value == "":
            continue
        if attribute in NAME_FIELDS:
            yield attribute, _names(value)
        elif attribute in DATE_FIELDS:
            yield attribute, PartialDate.parse(_date_text(value))
        else:
            yield attribute, str(value).strip()


def with_reading(entry: Entry, reading: Reading) -> Entry:
    """The entry with another reading below the line, in memory."""
    read = {_letter(citation.id): _read_table(citation) for citation in reading.citations}
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
        for letter, _ in _in_order({**entry.read, **entry.cite})
    ]
    by_id = {reference.id: reference for reference in references}
    return tuple(_inherit(reference, by_id) for reference in references)


def _reference(entry: Entry, letter: str, folder: str) -> Reference:
    read, cite = entry.read.get(letter, {}), entry.cite.get(letter, {})
    read_fields, cite_fields = dict(_work_fields(read)), dict(_work_fields(cite))
    work = Work(**{**read_fields, **cite_fields})  # type: ignore[arg-type]
    relation = {key: _text_or_none(cite.get(key, read.get(key))) for key in _RELATIONS}
    where = f"cite.{letter}"
    line = (
        entry.lines.get((where, "url"))
        or entry.lines.get((where, ""))
        or entry.lines.get((f"read.{letter}", ""))
    )
    article_line = entry.meta.get("line")
    fallback = LinkStatus.PRESENT if work.url else LinkStatus.NEVER
    return Reference(
        id=f"{entry.note}{letter}",
        note=entry.note,
        text=entry.text,
        span=_span(read, entry.text) if "span" in read else None,
        work=work,
        link=LinkStatus(str(cite.get("link", read.get("link", fallback)))),
        url=work.url,
        archive_url=_text_or_none(cite.get("archive-url")),
        origins={
            CSL_NAMES[name]: Origin.PERSON if name in cite_fields else Origin.READ
            for name in (*read_fields, *(name for name in cite_fields if name not in read_fields))
        },
        ibid_of=relation["ibid-of"],
        short_of=relation["short-of"],
        same_as=relation["same-as"],
        doubts=_texts(read.get("doubts")),
        decision=_decision(cite),
        rejected=_texts(cite.get("reject")),
        candidates=tuple(c for c in entry.suggest.get(letter, ()) if c.url not in _texts(cite.get("reject"))),
        file=f"{folder}/{entry.name}" if folder else entry.name,
        line=line,
        article_line=article_line if isinstance(article_line, int) else None,
    )


def _decision(cite: Table) -> Decision | None:
    until = cite.get("until")
    last_day = until if isinstance(until, date) else date.fromisoformat(str(until)) if until else None
    by, reason = _text_or_none(cite.get("by")), str(cite.get("reason", ""))
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


# ------------------------------------------------------------------------------------------- a person's decisions


def set_values(entry: Entry, letter: str, values: Mapping[str, str | list[str] | None]) -> str:
    """The person's part with keys of one `[cite.x]` table set, or removed where the value is None.

    Only the lines of those keys change. Raises InputError where the table is written in a form that
    cannot be edited without touching more, and says what to write by hand.
    """
    upper = entry.upper
    for key, value in values.items():
        upper = _set_value(upper, letter, key, value)
    _see_that_only(entry, upper, letter, values)
    return upper


def _set_value(upper: str, letter: str, key: str, value: str | list[str] | None) -> str:
    newline = "\r\n" if "\r\n" in upper else "\n"
    rows = upper.splitlines(keepends=True)
    lines = _key_lines(upper)
    written = None if value is None else _assignment(key, value).replace("\n", newline)
    at = lines.get((f"cite.{letter}", key))
    if at is not None:
        last = _end_of_value(rows, at - 1)
        old = "".join(rows[at - 1 : last])
        rows[at - 1 : last] = [] if written is None else [_with_comment_kept(old, written, newline)]
    elif written is not None:
        header = lines.get((f"cite.{letter}", ""))
        if header is None:
            gap = newline if rows and rows[-1].strip() else ""
            rows += [f"{gap}[cite.{letter}]{newline}", written + newline, newline]
        else:
            if not rows[header - 1].endswith("\n"):
                rows[header - 1] += newline
            rows.insert(header, written + newline)
    return "".join(rows)


def _end_of_value(rows: Sequence[str], start: int) -> int:
    """One past the last row of the value that begins on row `start`; a value may run over several rows."""
    for end in range(start + 1, len(rows) + 1):
        try:
            tomllib.loads("".join(rows[start:end]))
        except tomllib.TOMLDecodeError:
            continue
        return end
    return start + 1


_OUR_COMMENT = re.compile(r"\s*# (?:probably )?lost: paste it here, or `citecheck accept \w+`\s*$")


def _with_comment_kept(old: str, written: str, newline: str) -> str:
    """The new value with the old indent and the person's comment; our own invitation is dropped once met."""
    indent = re.match(r"[ \t]*", old)
    tail = newline if old.endswith("\n") else ""
    body = old.rstrip("\r\n")
    comment = "" if "\n" in body else _comment_of(body)
    if _OUR_COMMENT.fullmatch(comment):
        comment = ""
    return f"{indent[0] if indent else ''}{written}{comment}{tail}"


def _comment_of(row: str) -> str:
    """The comment that ends a one-row value, with the space before it."""
    for mark in re.finditer(r"\s*#", row):
        try:
            tomllib.loads(row[: mark.start()])
        except tomllib.TOMLDecodeError:
            continue
        return row[mark.start() :]
    return ""


def _see_that_only(
    entry: Entry, upper: str, letter: str, values: Mapping[str, str | list[str] | None]
) -> None:
    """Make sure that an edit changed what it should and nothing else."""
    expected = {kept: dict(table) for kept, table in entry.cite.items()}
    table = expected.setdefault(letter, {})
    for key, value in values.items():
        table.pop(key, None)
        if value is not None:
            table[key] = value
    try:
        found = tomllib.loads(upper.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError:
        found = {}
    same = {key: dict(value) for key, value in found.get("cite", {}).items()} == expected
    if not same or found.get("text") != entry.text or found.get("note") != entry.note:
        wanted = " ; ".join(_assignment(key, value) for key, value in values.items() if value is not None)
        raise InputError(
            f"[cite.{letter}] is written in a form that cannot be edited without touching more.",
            path=entry.name,
            line=entry.lines.get((f"cite.{letter}", "")) or entry.lines.get(("", "cite")),
            remedy=f"Write this into it by hand: {wanted}",
        )


def lift_edits(entry: Entry, fresh: Reading) -> tuple[str, tuple[str, ...]]:
    """The person's part with edits made below the line moved up to where they last, and which they were.

    Called only where the digest of the machine's part no longer fits. A field of `[read.x]` that differs
    from a fresh reading was written by a person; it goes into `[cite.x]`, unless that has it already.
    """
    anew = {_letter(citation.id): _read_table(citation) for citation in fresh.citations}
    moved: list[str] = []
    current = entry
    for letter, table in _in_order(entry.read):
        mine = entry.cite.get(letter, {})
        changed = {
            key: value
            for key, value in table.items()
            if key in _CITE_KEYS and key not in mine and value != anew.get(letter, {}).get(key)
        }
        for key, value in changed.items():
            if isinstance(value, str) or (isinstance(value, list) and all(isinstance(i, str) for i in value)):
                upper = set_values(current, letter, {key: value})
                cite = {**current.cite, letter: {**current.cite.get(letter, {}), key: value}}
                current = replace(current, upper=upper, cite=cite, lines=_key_lines(upper))
                moved.append(f"{entry.note}{letter} {key}")
    return current.upper, tuple(moved)


# --------------------------------------------------------------------------------------------------- article.toml


def begin_article(article: Article, source: str) -> str:
    """A new `article.toml`: what the document says of itself, for a person to complete."""
    rows = [f"# What citecheck knows of the article. Yours to edit: it was made once, from {source}."]
    known = {
        "title": article.title,
        "author": list(article.author) or None,
        "issued": str(article.issued) if article.issued else None,
        "language": article.language,
        "url": article.url,
    }
    rows += [_assignment(key, value) for key, value in known.items() if value]
    rows += [
        "",
        "# Copies of the article elsewhere. One that still has its links can give them all back at once:",
        "# fill in an address, and `citecheck recover` reads it, live or as archived.",
    ]
    if article.appeared_in:
        rows += [
            "[[copies]]",
            _assignment("container-title", article.appeared_in),
            'url = ""',
        ]
    else:
        rows += ["# [[copies]]", '# container-title = "The Journal"', '# url = "https://..."']
    return "\n".join(rows) + "\n"


def parse_article(content: str, name: str) -> ArticleFile:
    """Read `article.toml`. Raises InputError as `parse` does."""
    tables, lines = _toml(content, name), _key_lines(content)
    _only_known(tables, _ARTICLE_KEYS, name, lines, "")
    copies = tables.get("copies", [])
    if not isinstance(copies, list) or not all(isinstance(row, dict) for row in copies):
        raise InputError(
            "'copies' is not a list of tables.",
            path=name,
            line=lines.get(("", "copies")),
            remedy="Write [[copies]] on a line of its own, and its url below.",
        )
    for row in copies:
        _only_known(row, _COPY_KEYS, name, lines, "copies")
        _check_address(row, name, lines, "copies")
    _check_address(tables, name, lines, "")
    try:
        issued = PartialDate.parse(_date_text(tables["issued"])) if "issued" in tables else None
    except ValueError as error:
        message, _, remedy = str(error).partition("|")
        raise InputError(
            f"issued {message}", path=name, line=lines.get(("", "issued")), remedy=remedy
        ) from None
    author = tables.get("author", [])
    return ArticleFile(
        title=_text_or_none(tables.get("title")),
        author=_texts(author) if isinstance(author, list) else (str(author),),
        issued=issued,
        language=_text_or_none(tables.get("language")),
        url=_text_or_none(tables.get("url", tables.get("URL"))),
        copies=tuple(
            Copy(_text_or_none(row.get("url", row.get("URL"))), _text_or_none(row.get("container-title")))
            for row in copies
        ),
    )


def _check_address(table: Table, name: str, lines: Mapping[tuple[str, str], int], where: str) -> None:
    for key in ("url", "URL"):
        if key in table:
            _check_values({"url": table[key]}, name, {("cite.", "url"): lines.get((where, key), 1)}, "cite.")
