"""An entry file's text -> `Entry`, with errors that name file, line and remedy."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from citecheck.addresses import Unusable, usable
from citecheck.entries.entry import CITE_KEYS, MARKER, READ_KEYS, Entry, Table, digest
from citecheck.entries.names import names_of
from citecheck.errors import InputError
from citecheck.model import DATE_FIELDS, NAME_FIELDS, Candidate, LinkStatus, PartialDate, State


def parse(content: str, name: str) -> Entry:
    """Read an entry file. Raises InputError, naming file, line and remedy, on what cannot be meant."""
    upper, lower = _parted(content, name)
    tables = toml(content, name)
    lines = key_lines(content)
    only_known(tables, ("note", "text", "cite", "read", "suggest", "meta"), name, lines, "")
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
        only_known(table, CITE_KEYS, name, lines, f"cite.{letter}")
        check_values(table, name, lines, f"cite.{letter}")
    read = _letter_tables(tables.get("read", {}), "read", name, lines)
    for letter, table in read.items():
        only_known(table, READ_KEYS, name, lines, f"read.{letter}")
        check_values(table, name, lines, f"read.{letter}")
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
    for mark in reversed(marks):
        if _is_toml(content[: mark.start()]):
            return content[: mark.start()], content[mark.start() :]
    if marks and not _is_toml(content):
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


def _is_toml(content: str) -> bool:
    """Whether a text is TOML by itself; a marker inside a note's text parts nothing that is."""
    try:
        tomllib.loads(content.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError:
        return False
    return True


def toml(content: str, name: str) -> dict[str, object]:
    """Parse TOML. Raises InputError that names the line."""
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


def key_lines(content: str) -> dict[tuple[str, str], int]:
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


_VALUE = re.compile(r"""\s*["']?[\w-]+["']?\s*=\s*("(?:[^"\\]|\\.)*"|'[^']*')""")


def value_columns(content: str, line: int) -> tuple[int, int] | None:
    """Where the text in quotes begins and ends that is given on a line: columns from 1, the end behind it."""
    rows = content.splitlines()
    value = _VALUE.match(rows[line - 1]) if 0 < line <= len(rows) else None
    return (value.start(1) + 1, value.end(1) + 1) if value else None


def only_known(
    table: Table, known: Iterable[str], name: str, lines: Mapping[tuple[str, str], int], where: str
) -> None:
    """Raise InputError for a key that is not known, naming the nearest one that is."""
    known = tuple(known)
    for key in table:
        if key not in known:
            from rapidfuzz import process

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


def check_values(table: Table, name: str, lines: Mapping[tuple[str, str], int], where: str) -> None:
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
        PartialDate.parse(date_text(value))
    elif key in NAME_FIELDS:
        names_of(value)
    elif key == "until":
        if isinstance(value, datetime) or not _is_day(str(value)):
            raise ValueError(f"is {value}, which is no date.|Write it as 2027-01-31.")
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


def date_text(value: object) -> str:
    """A date as text, be it a TOML string, a TOML date or a bare year."""
    text = value.isoformat()[:10] if isinstance(value, date) else str(value)
    try:
        PartialDate.parse(text)
    except ValueError:
        raise ValueError(
            f"is {value!r}, which is no date.|Write it as 2018, 2018-04 or 2018-04-15."
        ) from None
    return text


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


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
