"""An entry file as a value, and the words that its two parts may use."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from citecheck.model import CSL_NAMES, Candidate

MARKER = "# ==== citecheck writes below this line ===="

# CSL name, and its lower-case form for URL, DOI and ISBN -> attribute of Work.
FIELDS: Mapping[str, str] = {
    **{csl: attribute for attribute, csl in CSL_NAMES.items()},
    **{csl.lower(): attribute for attribute, csl in CSL_NAMES.items()},
}
RELATIONS = ("ibid-of", "short-of", "same-as")
_DECISIONS = ("verdict", "ignore", "reason", "by", "until")
CITE_KEYS = (*FIELDS, *RELATIONS, *_DECISIONS, "archive-url", "reject", "link")
READ_KEYS = (*FIELDS, *RELATIONS, "link", "span", "doubts")

Table = Mapping[str, object]


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
