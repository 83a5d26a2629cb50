"""XML -> facts: feeds, articles as journals send them to each other, and texts of word processors, which are XML in a zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # it has no types of its own

from citecheck.flow import Answer
from citecheck.pages.html import read_html
from citecheck.pages.reading import Look, Marks, marking_headers
from citecheck.pages.text import MAX_SHINGLED, MAX_TEXT, clean, language, language_tag, seen_of, with_text

_FEEDS = frozenset(("rss", "feed", "RDF"))
_MOST_ENTRIES = 30  # of a feed: each is a work that may be the one cited
_TEXT = MAX_TEXT * 4  # characters


def read_xml(answer: Answer, media_type: str) -> Look | None:
    """What an XML document says of itself: the titles of a feed and its entries, the first title of anything else.

    None for what is no XML, or has no title.
    """
    tree = _parsed(answer.body)
    if tree is None:
        return None
    kind = etree.QName(tree).localname
    if kind == "html":
        return read_html(answer, "application/xhtml+xml")
    titles = tuple(
        islice(_texts(tree, "{*}article-title", "{*}title"), _MOST_ENTRIES if kind in _FEEDS else 1)
    )
    return _look(answer, media_type, titles, _beginning(tree.itertext())) if titles else None


# ---------------------------------------------------------------------------------------------- word processors

OFFICE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml",
    "application/vnd.oasis.opendocument.text",
)
# Where a title is stated, and where the text is: in Word's files, and in OpenDocument's.
_STATED = ("docProps/core.xml", "meta.xml")
_WRITTEN = ("word/document.xml", "content.xml")
_MOST_UNPACKED = 2**21  # bytes of a part; what is more is not read, since only the beginning counts


def read_office(answer: Answer, media_type: str) -> Look:
    """What a text of a word processor says of itself: the title it states, and its first paragraph.

    By hand, since python-docx unpacks every part of a file before it tells anything.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(answer.body)) as packed:
            stated, written = (_part(packed, names) for names in (_STATED, _WRITTEN))
    except Exception:  # noqa: BLE001  what is cut, locked or broken raises anything at all
        stated = written = None
    titles = [] if stated is None else [*islice(_texts(stated, "{*}title"), 1)]
    paragraphs = [] if written is None else [*islice(_texts(written, "{*}p", "{*}h"), _TEXT // 40)]
    return _look(answer, media_type, (*titles, *paragraphs[:1]), " ".join(paragraphs)[:_TEXT])


def _part(packed: zipfile.ZipFile, names: tuple[str, ...]) -> Any:
    name = next((each for each in names if each in packed.namelist()), None)
    if name is None:
        return None
    with packed.open(name) as part:
        return _parsed(part.read(_MOST_UNPACKED))


# --------------------------------------------------------------------------------------------------- one document


def _parsed(data: bytes) -> Any:
    """The root of a document, mended where it is broken or cut; None where there is none. No entity is followed."""
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _texts(tree: Any, *tags: str) -> Iterator[str]:
    """The text of each element of these names that has any."""
    return (text for each in tree.iter(*tags) if (text := _beginning(each.itertext())))


def _beginning(pieces: Iterator[Any]) -> str:
    kept, length = [], 0
    for piece in pieces:
        kept.append(piece)
        length += len(piece)
        if length > _TEXT:
            break
    return seen_of(" ".join(kept))[:_TEXT]


def _look(answer: Answer, media_type: str, titles: tuple[str, ...], text: str) -> Look:
    facts = with_text(
        text,
        media_type=media_type,
        titles=tuple(dict.fromkeys(title for each in titles if (title := clean(each)))),
        language=language(language_tag(answer.header("content-language")), text),
    )
    marks = Marks(media=bool(answer.body.strip()), headers=marking_headers(answer))
    return Look(facts, text[:MAX_SHINGLED], marks)
