"""DOCX -> Article, through mammoth's HTML: footnotes and endnotes with their hyperlinks, fields included.

python-docx does not read notes (its issue 1, open since 2013). A DOCX is a zip of XML, so what it may unfold
to is bounded before anything is unfolded, and a document type declaration, where entities could hide, is
refused (OPC, ECMA-376 part 2, forbids it).
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # it has no types of its own

from citecheck.documents import facts, webpage
from citecheck.documents.extras import load
from citecheck.errors import InputError
from citecheck.model import Article, Note

LARGEST_XML = 96 * 1024 * 1024  # bytes of XML in all parts together
MOST_PARTS = 5_000
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
_REMEDY = "Open it in a word processor and save it again as DOCX, or save it as HTML."
_DTD = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_DC = "http://purl.org/dc/elements/1.1/"
_ENDNOTE = re.compile(r'<li id="endnote-')


def read(data: bytes) -> Article:
    """The article in a DOCX file. Raises InputError for what is none, is unsafe to unfold, or has no notes.

    Footnotes keep the numbers of their order; endnotes count on after them. A DOCX has no lines: `line` is 1.
    """
    html = to_html(data)
    article = webpage.read(html)
    title, author = _stated(data)
    article = replace(article, title=article.title or title, author=article.author or author)
    if not article.notes or not _ENDNOTE.search(html):
        return replace(article, notes=tuple(replace(note, line=1) for note in article.notes))
    return replace(article, notes=tuple(_numbered(article.notes, html)))


def _numbered(notes: tuple[Note, ...], html: str) -> list[Note]:
    """Notes in mammoth's order, where footnotes and endnotes are mixed as they come in the text."""
    kinds = re.findall(r'<li id="(foot|end)note-', html)
    if len(kinds) != len(notes):
        return [replace(note, line=1) for note in notes]
    ordered = sorted(zip(kinds, notes, strict=True), key=lambda pair: pair[0] == "end")
    return [replace(note, number=number, line=1) for number, (_, note) in enumerate(ordered, 1)]


def to_html(data: bytes) -> str:
    """The document as a web page. Raises InputError as `read` does."""
    mammoth = load("mammoth", to_read="DOCX")
    _check(data)
    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(_no_image),
            external_file_access=False,
        )
    except Exception as error:  # noqa: BLE001  the library raises what it likes on a damaged file
        raise InputError(f"The document is damaged ({type(error).__name__}).", remedy=_REMEDY) from None
    return f"<!doctype html><body>{result.value}</body>"


def _stated(data: bytes) -> tuple[str | None, tuple[str, ...]]:
    """Title and author as the document's properties state them (Dublin Core, ECMA-376 part 2)."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if "docProps/core.xml" not in archive.namelist():
            return None, ()
        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        tree = etree.fromstring(archive.read("docProps/core.xml"), parser)
    if tree is None:
        return None, ()
    title, creator = ((tree.findtext(f"{{{_DC}}}{name}") or "").strip() for name in ("title", "creator"))
    return title or None, facts.people(creator)


def _no_image(_: Any) -> dict[str, str]:
    return {}


def _check(data: bytes) -> None:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise InputError("This is not a DOCX file.", remedy=_REMEDY) from None
    with archive:
        parts = archive.infolist()
        names = {part.filename for part in parts}
        if not any(name.endswith(".xml.rels") or name == "_rels/.rels" for name in names):
            raise InputError("This is a zip archive, but not a DOCX file.", remedy=_REMEDY)
        xml = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
        if len(parts) > MOST_PARTS or sum(part.file_size for part in xml) > LARGEST_XML:
            raise InputError(
                f"The document unfolds to more than {LARGEST_XML // 1024**2} MB of text, which no article does.",
                remedy=_REMEDY,
            )
        for part in xml:
            _check_part(archive, part)


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    try:
        content = archive.read(part)
    except Exception as error:  # noqa: BLE001  what zipfile and its decompressors raise has no common root
        raise InputError(
            f"The part {part.filename!r} of the document is damaged ({type(error).__name__}).", remedy=_REMEDY
        ) from None
    if any(mark in content for mark in _DTD):
        raise InputError(
            f"The part {part.filename!r} declares a document type, which a DOCX must not.", remedy=_REMEDY
        )
