"""References -> BibTeX and RIS, for reference managers and typesetters.

Only what was printed is written. What a format has no field for goes into its note field, under a label.
BibTeX in biblatex's data model (manual of biblatex 3.19, sections 2.1 and 2.2), with the field names that classic
BibTeX knows too wherever biblatex takes both. RIS as the specification of 2011 has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

from citecheck.documents.extras import INSTALL
from citecheck.errors import UsageError
from citecheck.model import Name, PartialDate, Work
from citecheck.render.guard import UNSEEN

Items = Sequence[tuple[str, Work]]


def _library(name: str, *, to_write: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise UsageError(
            f"Writing {to_write} needs the library {name}, which is not installed.", remedy=f"Run: {INSTALL}"
        ) from None


def _clean(text: str) -> str:
    """The text in one line, without characters that are not seen."""
    return " ".join(UNSEEN.sub(lambda match: " " if match[0].isspace() else "", text).split())


def _remarks(work: Work, *names: str) -> Iterator[str]:
    """Fields that have no place of their own, each with its label."""
    for name in names:
        value = getattr(work, name)
        if value:
            yield f"{name.replace('_', ' ').capitalize()}: {_clean(value)}"


def _keys(items: Items) -> Iterator[str]:
    """A key for each item: its id, without what the formats do not allow in one, and its own."""
    taken: set[str] = set()
    for citation, _ in items:
        key = plain = re.sub(r"[^A-Za-z0-9.:_/+-]+", "-", citation).strip("-") or "item"
        again = 1
        while key.lower() in taken:  # BibTeX does not tell capitals in keys apart
            again += 1
            key = f"{plain}-{again}"
        taken.add(key.lower())
        yield key


# ---------------------------------------------------------------------------------------------------------- BibTeX

# CSL type -> entry type, entry subtype. Whatever is not here is a @misc.
_BIB_TYPES: Mapping[str, tuple[str, str | None]] = {
    "article": ("article", None),
    "article-journal": ("article", None),
    "article-magazine": ("article", "magazine"),
    "article-newspaper": ("article", "newspaper"),
    "book": ("book", None),
    "chapter": ("incollection", None),
    "classic": ("book", None),
    "collection": ("collection", None),
    "dataset": ("dataset", None),
    "entry": ("inreference", None),
    "entry-dictionary": ("inreference", None),
    "entry-encyclopedia": ("inreference", None),
    "bill": ("legislation", None),
    "legal_case": ("jurisdiction", None),
    "legislation": ("legislation", None),
    "regulation": ("legislation", None),
    "treaty": ("legal", None),
    "manuscript": ("unpublished", None),
    "motion_picture": ("movie", None),
    "pamphlet": ("booklet", None),
    "paper-conference": ("inproceedings", None),
    "patent": ("patent", None),
    "periodical": ("periodical", None),
    "personal_communication": ("letter", None),
    "post": ("online", None),
    "post-weblog": ("online", None),
    "report": ("report", None),
    "review": ("review", None),
    "review-book": ("review", None),
    "software": ("software", None),
    "song": ("audio", None),
    "speech": ("unpublished", None),
    "standard": ("standard", None),
    "thesis": ("thesis", None),
    "webpage": ("online", None),
}
_PERIODICAL = frozenset(("article", "review", "periodical"))
_IN_A_BOOK = frozenset(("incollection", "inproceedings", "inreference"))
_PUBLISHER_FIELDS = {
    "report": "institution",
    "thesis": "institution",
    "online": "organization",
    "misc": "organization",
}
# Field -> attribute, for those that are copied.
_BIB_TEXTS: Mapping[str, str] = {
    "origtitle": "original_title",
    "series": "collection_title",
    "edition": "edition",
    "volume": "volume",
    "venue": "event_place",
    "type": "genre",
}


def bibtex(items: Items) -> str:
    """BibTeX, in UTF-8, of (id, work) pairs, in their order; the ids are the keys.

    Raises UsageError where the library that writes it is missing.
    """
    bibtexparser = _library("bibtexparser", to_write="BibTeX")
    model = _library("bibtexparser.model", to_write="BibTeX")
    entries = [
        model.Entry(
            _bib_type(work)[0], key, [model.Field(name, value) for name, value in _bib_fields(work).items()]
        )
        for key, (_, work) in zip(_keys(items), items, strict=True)
    ]
    layout = bibtexparser.BibtexFormat()
    layout.indent = "  "
    layout.block_separator = "\n"
    layout.trailing_comma = True
    return str(bibtexparser.write_string(bibtexparser.Library(entries), bibtex_format=layout))


def _bib_type(work: Work) -> tuple[str, str | None]:
    return _BIB_TYPES.get(work.type or "", ("misc", None))


def _bib_fields(work: Work) -> dict[str, str]:
    """The fields of the entry, escaped. Those without a value are left out."""
    kind, subtype = _bib_type(work)
    is_article = kind in _PERIODICAL
    publisher_field = _PUBLISHER_FIELDS.get(kind, "publisher")
    fields = {
        "author": _bib_people(work.author),
        "editor": _bib_people(work.editor),
        "translator": _bib_people(work.translator),
        "title": _protected(_clean(work.title or "")),
        "entrysubtype": subtype or "",
        **_bib_container(kind, _clean(work.container_title or "")),
        **{name: _escaped(_clean(getattr(work, attribute) or "")) for name, attribute in _BIB_TEXTS.items()},
        "number": _escaped(_clean((work.issue if is_article else work.number) or "")),
        "pages": re.sub(r"(?<=\w)\s*[-–]\s*(?=\w)", "--", _escaped(_clean(work.page or ""))),
        "eventtitle": _braced(work.event_title or ""),
        "address": _whole(work.publisher_place),
        publisher_field: _whole(work.publisher),
        "library": _escaped(
            ", ".join(_clean(part) for part in (work.archive, work.archive_location) if part)
        ),
        **_bib_date(work.issued),
        "doi": _verbatim(work.doi),
        "isbn": _verbatim(work.isbn),
        "url": _verbatim(work.url),
        "urldate": str(work.accessed or ""),
        "langid": _verbatim(work.language),
    }
    unplaced = ["original_container_title", "number" if is_article else "issue"]
    if work.authority and fields.get("organization"):
        unplaced.append("authority")
    elif work.authority:
        fields["organization"] = _whole(work.authority)
    # biblatex prints no journal of a web page or a report: there the note tells where it stood.
    site = "" if is_article or kind in _IN_A_BOOK else _clean(work.container_title or "")
    fields["note"] = _escaped("; ".join((*((site,) if site else ()), *_remarks(work, *unplaced))))
    return {name: value for name, value in fields.items() if value}


def _bib_container(kind: str, title: str) -> dict[str, str]:
    """The title of what it stands in. Styles may lower a book's, never a journal's."""
    return {"booktitle": _protected(title)} if kind in _IN_A_BOOK else {"journal": _escaped(title)}


def _bib_date(date: PartialDate | None) -> dict[str, str]:
    """Year and month as classic BibTeX knows them too; a day only biblatex has a field for."""
    if date is None:
        return {}
    if date.day:
        return {"date": str(date)}
    return {"year": f"{date.year:04d}", "month": str(date.month or "")}


_BIB_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    **{character: f"\\{character}" for character in "&%$#_"},
}
_BIB_SPECIAL = re.compile(r"[\\{}~^`<>&%$#_]|(?<=-)-|(?<=')'|(?<=,),|(?<=[!?])`")


def _escaped(text: str) -> str:
    """Text as LaTeX has it. Dashes and quotes that LaTeX would join are kept apart."""
    return _BIB_SPECIAL.sub(lambda match: _BIB_ESCAPES.get(match[0], f"{{}}{match[0]}"), text)


_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’&/][^\W_]+)*")
_SMALL = frozenset(
    "across against among around because before behind between beyond despite during through toward towards within without".split()
)


def _protected(title: str) -> str:
    """A title with braces around the capitals that a style may not lower.

    In a title printed in sentence case those are the names, and words like NATO or iPhone; no style lowers its first
    word. In title case nothing tells names from other words, so that the whole title stands in braces.
    """
    words = list(_WORD.finditer(title))
    if not any(match[0] != match[0].lower() for match in words[1:]) and not _has_capital_inside(title):
        return _escaped(title)
    if not any(len(match[0]) > 5 and match[0][0].islower() and match[0] not in _SMALL for match in words):
        return _braced(title)
    parts: list[str] = []
    position = 0
    for match in words:
        word = match[0]
        kept = _has_capital_inside(word) or (match is not words[0] and word != word.lower())
        parts += [_escaped(title[position : match.start()]), _braced(word) if kept else _escaped(word)]
        position = match.end()
    return "".join([*parts, _escaped(title[position:])])


def _has_capital_inside(text: str) -> bool:
    return re.search(r"[^\W_][^\s-]*[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f]", text) is not None


def _whole(text: str | None) -> str:
    """A body or a place. In these fields biblatex takes " and " for the end of the first of several."""
    return (
        _braced(text or "")
        if re.search(r"\band\b", text or "", re.IGNORECASE)
        else _escaped(_clean(text or ""))
    )


def _verbatim(text: str | None) -> str:
    """What biblatex takes as it stands (addresses, identifiers), with what would end the field percent-encoded."""
    encoded = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}
    return "".join(encoded.get(character, character) for character in _clean(text or ""))


def _bib_people(names: Iterable[Name]) -> str:
    return " and ".join(written for name in names if (written := _bib_name(name)))


def _bib_name(name: Name) -> str:
    """`von Last, Jr, First`, or braces around what is not to be taken apart."""
    if name.literal or not name.family:
        return _braced(str(name))
    particle, family, suffix, given = (
        _clean(part or "") for part in (name.particle, name.family, name.suffix, name.given)
    )
    if particle and not all(word[0].islower() for word in particle.split()):
        particle, family = "", f"{particle} {family}"  # to BibTeX a capital begins the name itself
    if not given and (suffix or " " in family):
        return _braced(str(name))
    last = " ".join(part for part in (_bib_part(particle, lower=True), _bib_part(family)) if part)
    return ", ".join(part for part in (last, _bib_part(suffix), _bib_part(given)) if part)


def _bib_part(text: str, *, lower: bool = False) -> str:
    """A part of a name, in braces where BibTeX would take it for something else."""
    plain = re.fullmatch(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*)*", text) is not None
    as_meant = lower or not any(word[0].islower() for word in text.split())
    return _escaped(text) if plain and as_meant else _braced(text)


def _braced(text: str) -> str:
    cleaned = _clean(text)
    return f"{{{_escaped(cleaned)}}}" if cleaned else ""


# ------------------------------------------------------------------------------------------------------------- RIS

# CSL type -> type of reference. Whatever is not here is GEN.
_RIS_TYPES: Mapping[str, str] = {
    "article": "JOUR",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "classic": "CLSWK",
    "collection": "EDBOOK",
    "dataset": "DATA",
    "entry": "ENCYC",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR",
    "interview": "PCOMM",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "musical_score": "MUSIC",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "periodical": "JFULL",
    "personal_communication": "PCOMM",
    "post": "ICOMM",
    "post-weblog": "BLOG",
    "regulation": "LEGAL",
    "report": "RPRT",
    "review": "JOUR",
    "review-book": "JOUR",
    "software": "COMP",
    "song": "SOUND",
    "speech": "SLIDE",
    "standard": "STAND",
    "thesis": "THES",
    "treaty": "LEGAL",
    "webpage": "ELEC",
}
# rispy's name of the tag -> attributes of which the first that is there is written, and that are then placed.
# TI is the title as it was cited. An original title has no tag: TT is for the translation, where TI is the original.
_RIS_TEXTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("title",)),
    ("secondary_title", ("container_title", "event_title")),
    ("tertiary_title", ("collection_title",)),
    ("publisher", ("publisher", "authority")),
    ("place_published", ("publisher_place", "event_place")),
    ("edition", ("edition",)),
    ("volume", ("volume",)),
    ("number", ("issue", "number")),
    ("type_of_work", ("genre",)),
    ("name_of_database", ("archive",)),
    ("call_number", ("archive_location",)),
    ("language", ("language",)),
    ("issn", ("isbn",)),
    ("doi", ("doi",)),
)
_RIS_PEOPLE = {"authors": "author", "secondary_authors": "editor", "subsidiary_authors": "translator"}
_RIS_REMARKS = (
    "original_title",
    "original_container_title",
    "event_title",
    "event_place",
    "authority",
    "number",
)


def ris(items: Items) -> str:
    """RIS, in UTF-8, of (id, work) pairs, in their order.

    Raises UsageError where the library that writes it is missing.
    """
    rispy = _library("rispy", to_write="RIS")
    unnumbered = type("Unnumbered", (rispy.RisWriter,), {"set_header": lambda _self, _count: ""})
    return str(
        rispy.dumps(
            [
                {"type_of_reference": _RIS_TYPES.get(work.type or "", "GEN"), "id": key, **_ris_fields(work)}
                for key, (_, work) in zip(_keys(items), items, strict=True)
            ],
            implementation=unnumbered,
        )
    )


def _ris_fields(work: Work) -> dict[str, str | list[str]]:
    fields: dict[str, str | list[str]] = {}
    placed: set[str] = set()
    for tag, attributes in _RIS_TEXTS:
        found = next((attribute for attribute in attributes if getattr(work, attribute)), None)
        if found:
            fields[tag] = _clean(getattr(work, found))
            placed.add(found)
    for tag, attribute in _RIS_PEOPLE.items():
        fields[tag] = [written for name in getattr(work, attribute) if (written := _ris_name(name))]
    if work.page:
        start, _, end = (part.strip() for part in re.sub("--|–", "-", _clean(work.page)).partition("-"))
        fields |= {"start_page": start, "end_page": end}
    if work.issued:
        fields |= {"year": f"{work.issued.year:04d}", "date": _ris_date(work.issued)}
    if work.accessed:
        fields["access_date"] = _ris_date(work.accessed)
    fields["urls"] = [_clean(work.url)] if work.url else []
    fields["notes"] = list(_remarks(work, *(name for name in _RIS_REMARKS if name not in placed)))
    return {tag: value for tag, value in fields.items() if value}


def _ris_date(date: PartialDate) -> str:
    """`YYYY/MM/DD/`: the slashes stand, whatever is known."""
    return "/".join((*(f"{part:02d}" if part else "" for part in (date.year, date.month, date.day)), ""))


def _ris_name(name: Name) -> str:
    """`Last, First, Suffix`."""
    if name.literal or not name.family:
        return _clean(str(name))
    last = _clean(" ".join(part for part in (name.particle, name.family) if part))
    rest = (name.given, name.suffix) if name.suffix else (name.given,)
    written = ", ".join((last, *(_clean(part or "") for part in rest)))
    return written.rstrip(", ")
