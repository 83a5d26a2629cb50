"""A person's decisions, written into `[cite.x]` without touching anything else."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from citecheck.entries.entry import CITE_KEYS, Entry
from citecheck.entries.parsing import key_lines
from citecheck.entries.resolving import in_order
from citecheck.entries.writing import assignment, letter_of, read_table
from citecheck.errors import InputError
from citecheck.model import Reading


def set_values(entry: Entry, letter: str, values: Mapping[str, str | list[str] | None]) -> str:
    """The person's part with keys of one `[cite.x]` table set, or removed where the value is None.

    Only the lines of those keys change. Raises InputError where the table is written in a form that
    cannot be edited without touching more, and says what to write by hand.
    """
    spelt = entry.cite.get(letter, {})
    values = {"URL" if key == "url" and "URL" in spelt else key: value for key, value in values.items()}
    upper = entry.upper
    for key, value in values.items():
        upper = _set_value(upper, letter, key, value)
    _see_that_only(entry, upper, letter, values)
    return upper


def _set_value(upper: str, letter: str, key: str, value: str | list[str] | None) -> str:
    newline = "\r\n" if "\r\n" in upper else "\n"
    rows = upper.splitlines(keepends=True)
    lines = key_lines(upper)
    written = None if value is None else assignment(key, value).replace("\n", newline)
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
        wanted = " ; ".join(assignment(key, value) for key, value in values.items() if value is not None)
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
    anew = {letter_of(citation.id): read_table(citation) for citation in fresh.citations}
    moved: list[str] = []
    current = entry
    for letter, table in in_order(entry.read):
        mine = entry.cite.get(letter, {})
        changed = {
            key: value
            for key, value in table.items()
            if key in CITE_KEYS and key not in mine and value != anew.get(letter, {}).get(key)
        }
        for key, value in changed.items():
            if isinstance(value, str) or (isinstance(value, list) and all(isinstance(i, str) for i in value)):
                upper = set_values(current, letter, {key: value})
                cite = {**current.cite, letter: {**current.cite.get(letter, {}), key: value}}
                current = replace(current, upper=upper, cite=cite, lines=key_lines(upper))
                moved.append(f"{entry.note}{letter} {key}")
    return current.upper, tuple(moved)
