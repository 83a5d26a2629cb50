"""Gold cases: short documents of footnotes with what a careful reader reads in them.

README.md beside this file holds the conventions. A value that is a list of alternatives accepts any of
them; `null` among them accepts that nothing was read.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SPLITS = ("seed", "tune", "fresh", "roundtrip", "roundtrip-styles", "once", "roundtrip-once", "unseen")
WRITTEN = ("tune", "fresh")  # by hand, and open to whoever works on the reader
GUARDED = ("once", "roundtrip-once", "unseen")  # every look is logged, mistakes are not listed
CORE = ("type", "author", "title", "container-title", "issued")

Citation = Mapping[str, Any]  # in the shape of `citecheck parse --format json`


@dataclass(frozen=True, slots=True)
class GoldNote:
    """One note and what stands in it."""

    number: int
    text: str
    kind: Any
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A short document, usually of one note, that is read on its own."""

    id: str
    style: str
    split: str
    notes: tuple[GoldNote, ...]
    about: str = ""
    labels: tuple[str, ...] = field(default=())


def load(split: str) -> tuple[Case, ...]:
    """All cases of a split, in a stable order. Raises FileNotFoundError where they were never made."""
    if split == "seed":
        return (_seed(),)
    if split.startswith("roundtrip"):
        from tests.gold import roundtrip

        return roundtrip.cases(split)
    rows = (json.loads(line) for path in sorted((HERE / split).glob("*.jsonl")) for line in _lines(path))
    return tuple(case_of(row) for row in rows)


def case_of(row: Mapping[str, Any]) -> Case:
    """A case from its JSON object."""
    notes = tuple(GoldNote(n["note"], n["text"], n["kind"], tuple(n["citations"])) for n in row["notes"])
    return Case(row["id"], row["style"], row["split"], notes, row.get("about", ""))


def _seed() -> Case:
    whole = json.loads((HERE / "seed.json").read_text(encoding="utf-8"))
    return case_of({"id": "seed", "style": "seed", "split": "seed", "notes": whole["notes"]})


def _lines(path: Path) -> Iterator[str]:
    return (line for line in path.read_text(encoding="utf-8").split("\n") if line.strip())


# ---------------------------------------------------------------------------------------------- comparing values

_QUOTES = set("\"'“”‘’„‚‟‛«»‹›《》〈〉「」『』`´*_＂＇ʼʹ′″")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]")


def plain(text: str) -> str:
    """Text as it is compared: NFKC, lower case, quotation marks and emphasis gone, one kind of dash and
    space, no spaces beside Chinese or Japanese characters, no punctuation at the ends."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = "".join(c for c in text if c not in _QUOTES and unicodedata.category(c) != "Cf")
    text = re.sub(r"[‐‑‒–—―−]", "-", text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" ?([:;!?]) ?", r"\1 ", text)  # French spacing before a colon says nothing
    text = re.sub(rf"(?<={_CJK.pattern}) | (?={_CJK.pattern})", "", text)
    return text.strip(" .,;:-…")


def plain_name(name: Mapping[str, str]) -> str:
    """A name as it is compared: family|given|suffix; particles belong to the family, initials lose their dots,
    Chinese and Japanese names are one word whether split or not."""
    if name.get("literal"):
        return f"{plain(name['literal']).replace(' ', '')}||"
    family = " ".join(
        name[key]
        for key in ("non-dropping-particle", "dropping-particle", "particle", "family")
        if name.get(key)
    )
    given = name.get("given") or ""
    if _CJK.search(family):
        return f"{plain(family + given).replace(' ', '')}||"
    parts = (family, given, name.get("suffix") or "")
    return "|".join(re.sub(r"[\s.\-]", "", plain(part)) for part in parts)


def alternatives(value: Any, *, names: bool = False) -> tuple[Any, ...]:
    """What a gold value accepts, each ready to compare; None stands for "nothing read"."""
    if not isinstance(value, list):
        return (None if value is None else plain(value),)
    if names:
        lists = value if value and isinstance(value[0], list | type(None)) else [value]
        return tuple(None if not one else tuple(map(plain_name, one)) for one in lists)
    return tuple(None if one is None else plain(one) for one in value)


def comparable(value: Any, *, names: bool = False) -> Any:
    """A predicted value, ready to compare; None for nothing."""
    if value in (None, "", [], ()):
        return None
    return tuple(map(plain_name, value)) if names else plain(str(value))


def first(value: Any) -> Any:
    """The first of a gold value's alternatives that is something."""
    if isinstance(value, list) and value and not isinstance(value[0], Mapping):
        return next((one for one in value if one), None)
    return value


def texts(citations: Sequence[Citation]) -> Iterator[str]:
    """The titles of citations, for looking for works that stand in two halves."""
    for citation in citations:
        title = first(citation.get("title"))
        if title and not citation.get("short-of"):
            yield plain(title)
