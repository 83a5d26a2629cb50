"""Which reader a file needs, and the three things it may give: an article, addresses, works.

The format is told by the end of the name, else by the media type, else by the content.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citecheck.documents import addresses
from citecheck.documents.addresses import FoundUrl
from citecheck.documents.decoding import decode
from citecheck.errors import InputError
from citecheck.model import Article

if TYPE_CHECKING:
    from citecheck.documents.works import GivenWork

LARGEST = 64 * 1024 * 1024  # bytes: twenty times the longest monograph


@dataclass(frozen=True, slots=True)
class Kind:
    """A format: what it is called, how it is told, and what can be had from it.

    `notes` and `urls` are also given the address that the data came from, if it came from one.
    """

    name: str
    endings: tuple[str, ...]
    media_types: tuple[str, ...]
    told_by: re.Pattern[str]  # what its content begins with, or holds
    notes: Callable[[bytes, str | None], Article] | None = None
    urls: Callable[[bytes, str | None], Iterable[FoundUrl]] | None = None
    works: Callable[[bytes], tuple[GivenWork, ...]] | None = None
    listed: Callable[[bytes], Iterable[FoundUrl]] | None = (
        None  # where the whole of it is a list of addresses
    )
    extra: str | None = None  # the optional dependencies it needs

    @property
    def gives(self) -> tuple[str, ...]:
        """What can be had from it: "notes", "urls", "works"."""
        return tuple(each for each in ("notes", "urls", "works") if getattr(self, each) is not None)


# ------------------------------------------------------------------------------------------------------ the readers
# Each is loaded when a document of its kind is read: all of them take longer to load than a list takes to read.


def _html_notes(data: bytes, address: str | None) -> Article:
    from citecheck.documents import webpage

    return webpage.read(decode(data, markup=True), url=address)


def _html_urls(data: bytes, address: str | None) -> Iterable[FoundUrl]:
    from citecheck.documents import webpage

    return webpage.find_links(decode(data, markup=True), url=address)


def _docx_notes(data: bytes, _: str | None) -> Article:
    from citecheck.documents import word

    return word.read(data)


def _docx_urls(data: bytes, _: str | None) -> Iterable[FoundUrl]:
    from citecheck.documents import webpage, word

    return webpage.find_links(word.to_html(data))


def _latex_notes(data: bytes, _: str | None) -> Article:
    from citecheck.documents import latex

    return latex.read(decode(data))


def _latex_urls(data: bytes, _: str | None) -> Iterator[FoundUrl]:
    from citecheck.documents import latex

    text = decode(data)
    lines = text.split("\n")
    for url, line in latex.find_addresses(text):
        yield FoundUrl(url, line, addresses.excerpt(lines[line - 1], 0))


def _bibtex(data: bytes) -> tuple[GivenWork, ...]:
    from citecheck.documents import works

    return works.read_bibtex(decode(data))


def _csl_json(data: bytes) -> tuple[GivenWork, ...]:
    from citecheck.documents import works

    return works.read_csl_json(decode(data))


def _urls_of(
    read: Callable[[bytes], tuple[GivenWork, ...]],
) -> Callable[[bytes, str | None], Iterable[FoundUrl]]:
    """The addresses of the works that a reader finds."""

    def urls(data: bytes, _: str | None) -> Iterable[FoundUrl]:
        from citecheck.documents import works

        return works.addresses_of(read(data))

    return urls


def _markdown_notes(data: bytes, _: str | None) -> Article:
    from citecheck.documents import markdown

    return markdown.read(decode(data))


def _markdown_urls(data: bytes, _: str | None) -> Iterable[FoundUrl]:
    from citecheck.documents import markdown

    return markdown.find_links(decode(data))


def _plain_notes(data: bytes, _: str | None) -> Article:
    from citecheck.documents import plain

    return plain.read(decode(data))


# -------------------------------------------------------------------------------------------------------- the kinds

KINDS: tuple[Kind, ...] = (
    Kind(
        "HTML",
        (".html", ".htm", ".xhtml", ".xht"),
        ("text/html", "application/xhtml+xml"),
        re.compile(
            r"\s*(?:<\?xml[^>]{0,500}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
            r"<(?:!doctype\s+html|(?:html|head|body|article|main|section|header|div|h[1-6]|p|ol|ul|table|blockquote|meta|title|span"
            r"|a|sup|b|i|em|strong)(?:\s[^<>]{0,2000})?/?>)",
            re.DOTALL | re.IGNORECASE,
        ),
        notes=_html_notes,
        urls=_html_urls,
    ),
    Kind(
        "DOCX",
        (".docx", ".docm"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        re.compile(r"PK\x03\x04"),
        notes=_docx_notes,
        urls=_docx_urls,
        extra="formats",
    ),
    Kind(
        "LaTeX",
        (".tex", ".latex", ".ltx"),
        ("application/x-tex", "text/x-tex", "application/x-latex"),
        re.compile(
            r"(?:\s|%[^\n]*\n)*\\(?:documentclass|documentstyle|input|chapter|section|begin)\b"
            r"|.*?\\(?:begin\{document\}|(?:foot|end)note(?:text)?(?:\[\d+\])?\{)",
            re.DOTALL,
        ),
        notes=_latex_notes,
        urls=_latex_urls,
        extra="formats",
    ),
    Kind(
        "BibTeX",
        (".bib", ".bibtex"),
        ("application/x-bibtex", "text/x-bibtex"),
        re.compile(r"(?:\s|%[^\n]*\n)*@[A-Za-z]+\s*[{(]"),
        urls=_urls_of(_bibtex),
        works=_bibtex,
        extra="formats",
    ),
    Kind(
        "CSL-JSON",
        (".json", ".csljson"),
        ("application/vnd.citationstyles.csl+json", "application/json"),
        re.compile(r"\s*(?:\[\s*\{|\{\s*\")"),
        urls=_urls_of(_csl_json),
        works=_csl_json,
    ),
    Kind(
        "Markdown",
        (".md", ".markdown", ".mkd", ".qmd", ".rmd"),
        ("text/markdown", "text/x-markdown"),
        re.compile(
            r"---\n.{0,4000}?\n---\n|(?s:.*?)(?:^|\n)(?: {0,3}\[\^[^\]\s]{1,200}\]:|#{1,6} \S|[^\n]{0,2000}?\]\(<?https?://)",
            re.DOTALL,
        ),
        notes=_markdown_notes,
        urls=_markdown_urls,
        extra="formats",
    ),
    Kind(
        "plain text",
        (".txt", ".text", ".asc"),
        ("text/plain",),
        re.compile(r""),
        listed=lambda data: addresses.in_list(decode(data)),
        notes=_plain_notes,
        urls=lambda data, _: addresses.in_text(decode(data)),
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
    kind = kind_of(data, name, media_type)
    if kind.notes is None:
        raise InputError(
            f"{kind.name} holds {' and '.join(kind.gives)}, not notes.",
            path=name,
            remedy="Check its links with `citecheck check`, or give the article itself.",
        )
    notes, address = kind.notes, name if _is_address(name) else None
    with _naming(name):
        return notes(data, address)


def read_urls(data: bytes, name: str) -> tuple[FoundUrl, ...]:
    """Each address in a document or a list of addresses, once, in order. Raises InputError as `read` does.

    In a list (.txt, one address a line) `#` begins a comment. In prose an address sheds the full stop, closing
    bracket or quote that follows it.
    """
    kind = kind_of(data, name)
    if kind.urls is None:
        raise InputError(f"{kind.name} holds {' and '.join(kind.gives)}, not addresses.", path=name)
    with _naming(name):
        return addresses.distinct(kind.urls(data, name if _is_address(name) else None))


def read_list(data: bytes, name: str) -> tuple[FoundUrl, ...] | None:
    """Each address of a list of addresses, one a line, once, in order; None where the file is no such list."""
    listed = kind_of(data, name).listed
    if listed is None:
        return None
    with _naming(name):
        return addresses.distinct(listed(data)) or None


def left_out(data: bytes, name: str) -> tuple[str, ...]:
    """The files that a LaTeX source takes text from, which is not read with it."""
    if kind_of(data, name).name != "LaTeX":
        return ()
    from citecheck.documents import latex

    with _naming(name):
        return latex.inputs(decode(data))


def read_works(data: bytes, name: str) -> tuple[GivenWork, ...]:
    """The works in a bibliography (BibTeX, CSL-JSON), in order. Raises InputError as `read` does."""
    kind = kind_of(data, name)
    if kind.works is None:
        raise InputError(
            f"{kind.name} is not a bibliography.", path=name, remedy="Give a BibTeX or a CSL-JSON file."
        )
    with _naming(name):
        return kind.works(data)


@contextmanager
def _naming(name: str) -> Iterator[None]:
    """Errors from within name the file."""
    try:
        yield
    except InputError as error:
        raise InputError(error.message, path=name, line=error.line, remedy=error.remedy) from None


def kind_of(data: bytes, name: str, media_type: str | None = None) -> Kind:
    """The format of a document. Raises InputError for what is empty, too large, or of a kind nobody reads here."""
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
    by_ending = next((kind for kind in KINDS if ending in kind.endings), None)
    by_type = next(
        (kind for kind in KINDS if declared in kind.media_types and declared != "text/plain"), None
    )
    kind = by_type or by_ending if _is_address(name) else by_ending or by_type
    if kind is not None:
        return kind
    if ending and not _is_address(name):
        known = " ".join(each for kind in KINDS for each in kind.endings[:1])
        raise InputError(
            f"Files that end in {ending} are not known.", path=name, remedy=f"Known are: {known}."
        )
    return _told_by_content(data)


_SAMPLE = 200_000  # bytes that tell a format


def _told_by_content(data: bytes) -> Kind:
    """The format that a document without a name looks like. A list of addresses may begin like a heading: # mine."""
    plain_text = KINDS[-1]
    try:
        text = decode(data if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1] or data)
    except InputError:
        text = data[:_SAMPLE].decode("latin-1")
    if addresses.in_list(text):
        return plain_text
    return next(kind for kind in KINDS if kind.told_by.match(text))


def _ending(name: str) -> str:
    path = (
        name.partition("://")[2].partition("?")[0].partition("#")[0].partition("/")[2]
        if _is_address(name)
        else name
    )
    last = path.rpartition("/")[2]
    ending = re.search(r"\.[A-Za-z][A-Za-z0-9]{0,9}\Z", last)
    return ending.group().lower() if ending and ending.start() else ""


def _is_address(name: str) -> bool:
    return "://" in name
