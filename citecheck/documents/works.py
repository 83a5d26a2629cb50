"""Works given in a structured form: BibTeX and CSL-JSON.

Fields go where CSL has them; what CSL has no place for, or what is not printed, is left out.
BibTeX: the field names of biblatex 3.19, appendix of the manual, with BibTeX's own as aliases.
CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from citecheck.documents.addresses import FoundUrl
from citecheck.documents.extras import load
from citecheck.documents.latex import address_of, addresses_in, typeset
from citecheck.documents.plain import Lines
from citecheck.errors import InputError
from citecheck.model import CSL_NAMES, DATE_FIELDS, NAME_FIELDS, Name, PartialDate, Work


@dataclass(frozen=True, slots=True)
class GivenWork:
    """A work of a bibliography, with its own id and the line it begins on, counted from 1.

    `more` are the addresses that it gives beside its first.
    """

    id: str
    line: int
    work: Work
    more: tuple[str, ...] = ()


def addresses_of(works: tuple[GivenWork, ...]) -> Iterator[FoundUrl]:
    """Yield the addresses of each work that has any, a DOI as an address too."""
    for each in works:
        url = each.work.url or (f"https://doi.org/{each.work.doi}" if each.work.doi else None)
        for address in (url, *each.more) if url else each.more:
            yield FoundUrl(address, each.line, each.work.title or each.id)


# ---------------------------------------------------------------------------------------------------------- BibTeX

_BIB_TYPES = {
    "article": "article-journal",
    "periodical": "periodical",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "mvcollection": "book",
    "proceedings": "book",
    "booklet": "pamphlet",
    "manual": "report",
    "inbook": "chapter",
    "bookinbook": "chapter",
    "incollection": "chapter",
    "suppbook": "chapter",
    "inreference": "entry-encyclopedia",
    "reference": "book",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "techreport": "report",
    "report": "report",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "webpage": "webpage",
    "unpublished": "manuscript",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "letter": "personal_communication",
    "newsarticle": "article-newspaper",
}
_BIB_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
# Attribute of Work -> fields it may come from, the first that is there.
_BIB_FIELDS: Mapping[str, tuple[str, ...]] = {
    "container_title": ("journaltitle", "journal", "booktitle", "maintitle"),
    "collection_title": ("series",),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher_place": ("location", "address"),
    "edition": ("edition",),
    "volume": ("volume",),
    "page": ("pages",),
    "event_title": ("eventtitle",),
    "event_place": ("venue",),
    "language": ("langid", "language", "hyphenation"),
    "genre": ("type",),
    "isbn": ("isbn",),
    "archive": ("library",),
}
_VERBATIM_FIELDS = frozenset(("url", "doi", "isbn", "eprint", "langid", "language"))
_ADDRESS_FIELDS = ("url", "howpublished", "note", "addendum", "annote")
_WITH_SPACES = re.compile(r"https?://\S+(?: [\w/.%?=&-]+){1,5}", re.IGNORECASE)
_MACRO = re.compile(r"\\(?:url|href|nolinkurl|burl)\b")
_BIBDESK_URL = re.compile(r"bdsk-url-\d+")
_BIB_MONTHS = {
    name: index for index, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)
}


def read_bibtex(text: str) -> tuple[GivenWork, ...]:
    """The entries of a BibTeX file, in order. Raises InputError for one that is broken or given twice."""
    bibtexparser = load("bibtexparser", to_read="BibTeX")
    middlewares = load("bibtexparser.middlewares", to_read="BibTeX")
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
    library = bibtexparser.parse_string(
        text, append_middleware=[middlewares.SeparateCoAuthors(), middlewares.SplitNameParts()]
    )
    if library.failed_blocks:
        raise _broken(library.failed_blocks[0])
    works = tuple(_bib_given(entry) for entry in library.entries)
    if not works:
        raise InputError("No entry was found.", remedy="Entries begin with @article{key, and the like.")
    return works


def _bib_given(entry: Any) -> GivenWork:
    fields = _bib_fields(entry)
    urls = tuple(dict.fromkeys(_bib_addresses(fields)))
    work = _bib_work(entry.entry_type.lower(), fields, urls[0] if urls else None)
    return GivenWork(entry.key, entry.start_line + 1, work, urls[1:])


def _broken(block: Any) -> InputError:
    reason = str(block.error).partition("\n")[0].strip().rstrip(".") or "cannot be read"
    return InputError(
        f"The entry is broken: {reason}.",
        line=(block.start_line or 0) + 1,
        remedy="Check its braces, quotes and commas, and that its key is its own.",
    )


def _bib_fields(entry: Any) -> dict[str, Any]:
    return {field.key.lower(): field.value for field in entry.fields}


def _bib_work(kind: str, fields: dict[str, Any], url: str | None) -> Work:
    text = {
        name: value.strip() if name in _VERBATIM_FIELDS else typeset(value).text
        for name, value in fields.items()
        if isinstance(value, str)
    }
    found: dict[str, Any] = {
        attribute: next((text[name] for name in names if text.get(name)), None)
        for attribute, names in _BIB_FIELDS.items()
    }
    if found["page"]:
        found["page"] = re.sub(r"\s*(?:--|–)\s*", "-", found["page"])
    title = ": ".join(text[name] for name in ("title", "subtitle") if text.get(name)) or None
    number = text.get("number") or text.get("issue")
    is_article = kind in ("article", "periodical", "newsarticle")
    return Work(
        type=_BIB_SUBTYPES.get(text.get("entrysubtype", "").lower())
        or _BIB_TYPES.get(kind)
        or ("webpage" if url else "document"),
        title=title,
        author=_bib_names(fields.get("author")),
        editor=_bib_names(fields.get("editor")),
        translator=_bib_names(fields.get("translator")),
        issue=number if is_article else None,
        number=None if is_article else number,
        issued=_bib_date(text.get("date"), text.get("year"), text.get("month"), text.get("day")),
        accessed=_bib_date(text.get("urldate")),
        url=url,
        doi=_bare_doi(address_of(text["doi"])) if text.get("doi") else None,
        **found,
    )


def _bib_addresses(fields: dict[str, Any]) -> Iterator[str]:
    """Yield the addresses of an entry: that of its field for one, and those in its remarks."""
    named = [*_ADDRESS_FIELDS, *sorted(name for name in fields if _BIBDESK_URL.fullmatch(name))]
    for name in named:
        value = fields.get(name)
        if not isinstance(value, str) or not value.strip():
            continue
        found = list(addresses_in(value))
        written = address_of(value)
        if name == "url" and not _MACRO.search(value) and _is_one(written, found):
            yield written
        else:
            yield from found


def _is_one(written: str, found: Sequence[str]) -> bool:
    """Whether a field meant for an address holds one and no more: good, with spaces in it, or no address at all."""
    return not found or " " not in written or (len(found) == 1 and bool(_WITH_SPACES.fullmatch(written)))


def _bare_doi(doi: str | None) -> str | None:
    return (
        re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", doi.strip(), flags=re.IGNORECASE)
        if doi
        else None
    )


def _bib_names(value: Any) -> tuple[Name, ...]:
    return tuple(_bib_name(parts) for parts in value) if isinstance(value, list) else ()


def _bib_name(parts: Any) -> Name:
    first, von, last, junior = (
        typeset(" ".join(part)).text or None for part in (parts.first, parts.von, parts.last, parts.jr)
    )
    literal = len(parts.last) == 1 and parts.last[0].startswith("{") and not (first or von or junior)
    if literal or not last:
        return Name(literal=last or first or von)
    return Name(family=last, given=first, particle=von, suffix=junior)


def _bib_date(
    date: str | None, year: str | None = None, month: str | None = None, day: str | None = None
) -> PartialDate | None:
    whole = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", date or "")
    if whole:
        parts = [int(part) for part in whole.groups() if part]
    else:
        number = re.search(r"\b\d{4}\b", year or "")
        if number is None:
            return None
        parts = [int(number.group())]
        named = (month or "").strip().lower()
        in_year = int(named) if named.isdecimal() and len(named) < 3 else _BIB_MONTHS.get(named[:3])
        parts += [in_year] if in_year else []
        parts += [int(day)] if in_year and day and day.isdecimal() and len(day) < 3 else []
    return _partial(parts)


def _partial(parts: list[int]) -> PartialDate | None:
    while parts:
        try:
            return PartialDate(*parts)
        except ValueError:
            parts = parts[:-1]
    return None


# -------------------------------------------------------------------------------------------------------- CSL-JSON

_ATTRIBUTES = {name: attribute for attribute, name in CSL_NAMES.items()}
_ALIASES = {
    "event": "event_title",
    "collection": "collection_title",
    "shortTitle": "",
    "original-language": "",
}


def read_csl_json(text: str) -> tuple[GivenWork, ...]:
    """The items of a CSL-JSON file, in order. Raises InputError with the line of what is not one."""
    lines = Lines(text)
    works = []
    seen: dict[str, int] = {}
    for item, offset in _items(text, lines):
        line = lines.at(offset)
        if not isinstance(item, dict):
            raise InputError("An item is not an object.", line=line, remedy=_CSL_REMEDY)
        name = str(item.get("id") or item.get("citation-key") or f"{line}")
        if name in seen:
            raise InputError(
                f"The id {name!r} stands twice, on lines {seen[name]} and {line}.",
                line=line,
                remedy="Give each item an id of its own.",
            )
        seen[name] = line
        _refuse_other_json(item, name, line)
        works.append(GivenWork(name, line, _csl_work(item)))
    if not works:
        raise InputError("The bibliography is empty.", remedy=_CSL_REMEDY)
    return tuple(works)


# What an item of a bibliography has at least one of; other JSON has other keys.
_OF_A_WORK = frozenset(
    ("id", "citation-key", "title", "title-short", "author", "container-title", "URL", "DOI", "ISBN")
)


def _refuse_other_json(item: dict[str, Any], name: str, line: int) -> None:
    if not _OF_A_WORK.intersection(item):
        keys = ", ".join(repr(key[:40]) for key in list(item)[:3]) or "nothing"
        raise InputError(
            f"This is no CSL-JSON: the item has {keys}, and no title, URL or DOI.",
            line=line,
            remedy=_CSL_REMEDY,
        )
    for key in ("URL", "DOI"):
        if not isinstance(item.get(key, ""), str | None):
            raise InputError(
                f"The {key} of {name!r} is not a text in quotation marks.",
                line=line,
                remedy=f'Write one address: "{key}": "https://...".'
                if key == "URL"
                else 'Write "DOI": "10....".',
            )


_CSL_REMEDY = "CSL-JSON is a list of items, each with id, type and title, as Zotero exports it."
_BETWEEN = re.compile(r"[\s,]*")


def _items(text: str, lines: Lines) -> Iterator[tuple[Any, int]]:
    """Yield each item with its offset. A single item and {"items": [...]} are read too."""
    decoder = json.JSONDecoder()
    position = len(text) - len(text.lstrip())
    if not text.startswith("[", position):
        whole, end = _decoded(decoder, text, position, lines)
        _refuse_more(text, end, lines)
        inner = whole.get("items", whole.get("references")) if isinstance(whole, dict) else None
        yield from ((each, position) for each in (inner if isinstance(inner, list) else [whole]))
        return
    position = _after_gap(text, position + 1)
    while not text.startswith("]", position):
        item, end = _decoded(decoder, text, position, lines)
        yield item, position
        position = _after_gap(text, end)
    _refuse_more(text, position + 1, lines)


def _refuse_more(text: str, position: int, lines: Lines) -> None:
    """Raise where anything follows the bibliography: a second one would be overlooked."""
    rest = len(text) - len(text[position:].lstrip())
    if rest < len(text):
        raise InputError("More follows the end of the bibliography.", line=lines.at(rest), remedy=_CSL_REMEDY)


def _after_gap(text: str, position: int) -> int:
    match = _BETWEEN.match(text, position)
    return match.end() if match else position


def _decoded(decoder: json.JSONDecoder, text: str, position: int, lines: Lines) -> tuple[Any, int]:
    try:
        return decoder.raw_decode(text, position)
    except json.JSONDecodeError as error:
        raise InputError(f"This is not JSON: {error.msg}.", line=error.lineno, remedy=_CSL_REMEDY) from None
    except (RecursionError, ValueError):
        raise InputError("This JSON cannot be read.", line=lines.at(position), remedy=_CSL_REMEDY) from None


def _csl_work(item: dict[str, Any]) -> Work:
    found: dict[str, Any] = {}
    for key, value in item.items():
        attribute = _ATTRIBUTES.get(key) or _ALIASES.get(key)
        if not attribute:
            continue
        if attribute in NAME_FIELDS:
            found[attribute] = tuple(_csl_names(value))
        elif attribute in DATE_FIELDS:
            found[attribute] = _csl_date(value)
        elif isinstance(value, str | int | float) and not isinstance(value, bool):
            found[attribute] = _plain(str(value)) or None
    found["doi"] = _bare_doi(found.get("doi"))
    return Work(**found)


def _plain(text: str) -> str:
    """A CSL-JSON value without the few HTML tags that it may carry."""
    return re.sub(r"</?(?:i|b|sup|sub|span)\b[^<>]{0,100}>", "", text).strip()


def _csl_names(value: Any) -> Iterator[Name]:
    for each in value if isinstance(value, list) else []:
        if not isinstance(each, dict):
            continue
        part = {key: text.strip() for key, text in each.items() if isinstance(text, str) and text.strip()}
        name = Name(
            family=part.get("family"),
            given=part.get("given"),
            suffix=part.get("suffix"),
            particle=part.get("non-dropping-particle") or part.get("dropping-particle"),
            literal=part.get("literal"),
        )
        if name != Name():
            yield name


def _csl_date(value: Any) -> PartialDate | None:
    if isinstance(value, str):
        return _bib_date(value)
    if not isinstance(value, dict):
        return None
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    if isinstance(first, list) and first:
        numbers = [str(each) for each in first[:3]]
        return _partial([int(each) for each in numbers if each.isdecimal() and len(each) < 5])
    stated = value.get("raw") or value.get("literal")
    return _bib_date(stated) if isinstance(stated, str) else None
