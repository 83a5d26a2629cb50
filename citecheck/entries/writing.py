"""`Entry` and `Reading` -> the file's text: a person's part to the byte, the machine's part made anew."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import tomli_w

from citecheck.entries.entry import FIELDS, MARKER, RELATIONS, Table, digest
from citecheck.entries.names import name_value
from citecheck.model import NAME_FIELDS, Candidate, Citation, LinkStatus, Reading


def begin(reading: Reading) -> str:
    """The person's part of a new entry: the note verbatim, and a table for each citation to fill."""
    rows = [f"note = {reading.note.number}", f"text = {_verbatim(reading.note.text)}"]
    for citation in reading.citations:
        rows += ["", f"[cite.{letter_of(citation.id)}]", *_invitation(citation)]
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
    return inline(text)


def render(
    upper: str,
    reading: Reading,
    suggest: Mapping[str, Sequence[Candidate]] | None = None,
    newline: str = "\n",
) -> str:
    """The whole file: `upper` to the byte, the marker, and the machine's part made anew."""
    tables = [(f"[read.{letter_of(citation.id)}]", read_table(citation)) for citation in reading.citations]
    for letter, rows in sorted((suggest or {}).items(), key=lambda item: (len(item[0]), item[0])):
        tables += [(f"[[suggest.{letter}]]", suggest_table(candidate)) for candidate in rows]
    body = "\n\n".join(table_text(header, table) for header, table in tables)
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


def table_text(header: str, table: Table) -> str:
    """A table as TOML, its header first."""
    return "\n".join([header, *(assignment(key, value) for key, value in table.items())])


def assignment(key: str, value: object) -> str:
    """`key = value` as TOML, on one line where it is not too long for that."""
    row = f"{key} = {inline(value)}"
    if len(row) > 110 and isinstance(value, list):
        return "\n".join([f"{key} = [", *(f"    {inline(item)}," for item in value), "]"])
    return row


def inline(value: object) -> str:
    """A value as TOML on one line."""
    if isinstance(value, list):
        return "[" + ", ".join(inline(item) for item in value) + "]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {inline(item)}" for key, item in value.items()) + " }"
    return tomli_w.dumps({"v": value}).removeprefix("v = ").rstrip("\n")


def read_table(citation: Citation) -> dict[str, object]:
    """What was read of a citation, as a `[read.x]` table."""
    table: dict[str, object] = {}
    for csl, value in citation.work.printed():
        attribute = FIELDS[csl]
        if attribute in NAME_FIELDS:
            assert isinstance(value, tuple)
            table[csl] = [name_value(name) for name in value]
        else:
            table["url" if attribute == "url" else csl] = str(value)
    table["link"] = citation.link.value
    for relation in RELATIONS:
        if (target := getattr(citation, relation.replace("-", "_"))) is not None:
            table[relation] = target
    table["span"] = list(citation.span)
    if citation.doubts:
        table["doubts"] = list(citation.doubts)
    return table


def suggest_table(candidate: Candidate) -> dict[str, object]:
    """A candidate as a `[[suggest.x]]` table."""
    table: dict[str, object] = {
        "url": candidate.url,
        "score": round(candidate.score, 3),
        "route": candidate.route,
    }
    table |= {
        key: value for key, value in (("title", candidate.title), ("archived", candidate.archived)) if value
    }
    return table | {"found": candidate.found, "evidence": list(candidate.evidence)}


def letter_of(citation_id: str) -> str:
    """The letter of a citation's id: "b" of "18b"."""
    return citation_id.lstrip("0123456789")
