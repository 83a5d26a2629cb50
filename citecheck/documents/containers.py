"""Which reader a file needs, and the three things it may give: an article, addresses, works.

The format is told by the end of the name, else by the media type, else by the content.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from citecheck.documents import addresses, plain, webpage
from citecheck.documents.addresses import FoundUrl
from citecheck.documents.decoding import decode
from citecheck.documents.works import GivenWork
from citecheck.errors import InputError
from citecheck.model import Article

LARGEST = 64 * 1024 * 1024  # bytes: twenty times the longest monograph


@dataclass(frozen=True, slots=True)
class Kind:
    """A format: what it is called, how it is told, and what it gives."""

    name: str
    endings: tuple[str, ...]
    media_types: tuple[str, ...]
    told_by: re.Pattern[bytes]  # how its content begins
    notes: Callable[[bytes], Article] | None = None
    urls: Callable[[bytes], tuple[FoundUrl, ...]] | None = None
    works: Callable[[bytes], tuple[GivenWork, ...]] | None = None
    extra: str | None = None  # the optional dependencies it needs

    @property
    def gives(self) -> tuple[str, ...]:
        """What can be had from it: "notes", "urls", "works"."""
        return tuple(each for each in ("notes", "urls", "works") if getattr(self, each) is not None)


def _page_urls(data: bytes) -> tuple[FoundUrl, ...]:
    return addresses.distinct(
        FoundUrl(url, line, text) for url, line, text in webpage.find_links(decode(data, markup=True))
    )


KINDS: tuple[Kind, ...] = (
    Kind(
        "HTML",
        (".html", ".htm", ".xhtml", ".xht"),
        ("text/html", "application/xhtml+xml"),
        re.compile(
            rb"\s*(?:<\?xml[^>]{0,500}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|h1|p)\b",
            re.DOTALL | re.IGNORECASE,
        ),
        notes=lambda data: webpage.read(decode(data, markup=True)),
        urls=_page_urls,
    ),
    Kind(
        "plain text",
        (".txt", ".text", ".asc"),
        ("text/plain",),
        re.compile(rb""),
        notes=lambda data: plain.read(decode(data)),
        urls=lambda data: addresses.distinct(addresses.in_text(decode(data))),
    ),
)

# What is often at hand instead of a format we read: how it is told, and what to do.
_FOREIGN: tuple[tuple[re.Pattern[bytes], str, str], ...] = (
    (re.compile(rb"%PDF-"), "a PDF", "Give the document it was made from, or its text (pdftotext -layout)."),
    (re.compile(rb"\{\\rtf"), "an RTF document", "Save it as DOCX or as HTML."),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "a Word document of the old kind", "Save it as DOCX."),
    (
        re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis", re.DOTALL),
        "an OpenDocument file",
        "Save it as DOCX or as HTML.",
    ),
    (
        re.compile(rb"PK\x03\x04.{26}mimetypeapplication/epub", re.DOTALL),
        "an e-book",
        "Give the chapter with the notes as HTML.",
    ),
)


def read(data: bytes, name: str, *, media_type: str | None = None) -> Article:
    """The article in a document of any kind we know, its notes verbatim and with their links.

    `name` tells the format by its ending and stands in messages. Raises InputError for what is empty, binary,
    not text, of an unknown format, without notes, with one number twice, or needs an extra that is missing.
    """
    kind = _kind_of(data, name, media_type)
    if kind.notes is None:
        raise InputError(
            f"{kind.name} holds {' and '.join(kind.gives)}, not notes.",
            path=name,
            remedy="Check its links with `citecheck check`, or give the article itself.",
        )
    return _named(name, kind.notes, data)


def read_urls(data: bytes, name: str) -> tuple[FoundUrl, ...]:
    """Each address in a document or a list of addresses, once, in order. Raises InputError as `read` does.

    In a list (.txt, one address a line) `#` begins a comment. In prose an address sheds the full stop, closing
    bracket or quote that follows it.
    """
    kind = _kind_of(data, name, None)
    if kind.urls is None:
        raise InputError(f"{kind.name} holds {' and '.join(kind.gives)}, not addresses.", path=name)
    return _named(name, kind.urls, data)


def read_works(data: bytes, name: str) -> tuple[GivenWork, ...]:
    """The works in a bibliography (BibTeX, CSL-JSON), in order. Raises InputError as `read` does."""
    kind = _kind_of(data, name, None)
    if kind.works is None:
        raise InputError(
            f"{kind.name} is not a bibliography.", path=name, remedy="Give a BibTeX or a CSL-JSON file."
        )
    return _named(name, kind.works, data)


T = TypeVar("T")


def _named(name: str, reader: Callable[[bytes], T], data: bytes) -> T:
    """What the reader makes of the data; its errors name the file."""
    try:
        return reader(data)
    except InputError as error:
        raise InputError(error.message, path=name, line=error.line, remedy=error.remedy) from None


def _kind_of(data: bytes, name: str, media_type: str | None) -> Kind:
    if not data.strip():
        raise InputError(
            "The file is empty.", path=name, remedy="Give a file that holds the article and its notes."
        )
    if len(data) > LARGEST:
        raise InputError(
            f"The file is larger than {LARGEST // 1024**2} MB.",
            path=name,
            remedy="Give the text without its pictures.",
        )
    for told_by, what, remedy in _FOREIGN:
        if told_by.match(data):
            raise InputError(f"This is {what}, which citecheck does not read.", path=name, remedy=remedy)
    ending = _ending(name)
    declared = (media_type or "").partition(";")[0].strip().lower()
    for kind in KINDS:
        if ending in kind.endings:
            return kind
    for kind in KINDS:
        if declared in kind.media_types and declared != "text/plain":
            return kind
    if ending and not _is_address(name):
        known = " ".join(each for kind in KINDS for each in kind.endings[:1])
        raise InputError(
            f"Files that end in {ending} are not known.", path=name, remedy=f"Known are: {known}."
        )
    return next(kind for kind in KINDS if kind.told_by.match(data))


def _ending(name: str) -> str:
    path = name.partition("?")[0].partition("#")[0] if _is_address(name) else name
    last = path.rpartition("/")[2]
    ending = re.search(r"\.[A-Za-z][A-Za-z0-9]{0,9}\Z", last)
    return ending.group().lower() if ending and ending.start() else ""


def _is_address(name: str) -> bool:
    return "://" in name
