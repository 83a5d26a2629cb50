"""Bytes -> facts: what a page says of itself, and the signs that it is not what it seems.

    Answer --look--> Look(facts, text, marks, refresh) --signs_of--> Sign, Sign, ...

Nothing here raises, whatever the bytes are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace

from citecheck.flow import Answer
from citecheck.model import PageFacts
from citecheck.pages.charset import decode, public_name
from citecheck.pages.html import read_html, refresh_header
from citecheck.pages.pdf import read_pdf
from citecheck.pages.places import has_anchor, has_quote, quotes
from citecheck.pages.reading import Look, Marks, marking_headers
from citecheck.pages.signs import signs_of, unwell
from citecheck.pages.text import MAX_SHINGLED, is_comparable, language_tag, simhash, squeeze, with_text
from citecheck.pages.xml import OFFICE, read_office, read_xml

__all__ = [
    "Look",
    "Marks",
    "decode",
    "fingerprinted",
    "has_anchor",
    "has_quote",
    "is_comparable",
    "look",
    "quotes",
    "read_page",
    "refresh_header",
    "signs_of",
    "simhash",
    "sniffed_type",
    "unwell",
]


def read_page(answer: Answer) -> PageFacts:
    """What the answer's body says of itself; facts it does not state stay None or empty. Never raises."""
    return fingerprinted(look(answer))


def fingerprinted(seen: Look) -> PageFacts:
    """The facts of a reading with their simhash, which costs as much as the parser takes for a small page.

    Only what may be compared later needs one: the page of a check that is kept, the page of a capture.
    """
    return replace(seen.facts, simhash=simhash(seen.beginning))


def look(answer: Answer) -> Look:
    """Read the answer's body once, for facts and for what signs need. Never raises."""
    media_type = sniffed_type(answer)
    reader = next((read for prefix, read in _READERS if media_type.startswith(prefix)), _read_other)
    try:
        return reader(answer, media_type)
    except Exception:  # noqa: BLE001  a hostile page must not stop the others; what cannot be read has no facts
        return Look(PageFacts(media_type=media_type or None))


_VAGUE_TYPES = frozenset(
    (
        "",
        "application/octet-stream",
        "application/pdf",
        "text/plain",
        "unknown/unknown",
        "application/unknown",
    )
)
# Of these no file begins as a page does, or has nothing in it but a line of letters.
_BINARY_TYPES = ("image/", "audio/", "video/", "font/", "application/pdf", "application/zip", "application/vnd.",
                 "application/msword", "application/epub", "application/x-", "application/octet-stream")  # fmt: skip
_SHORT_TEXT = 2_000  # bytes
_HTML_START = re.compile(rb"<(?:!doctype html|html|head|body|title|meta|script|!--)", re.IGNORECASE)


def sniffed_type(answer: Answer) -> str:
    """The media type that the bytes show; the declared one where they show nothing.

    A cautious part of https://mimesniff.spec.whatwg.org/: a PDF is one whatever it is called, and what is
    declared as PDF, as plain or unknown, or not at all, is HTML where it begins so.
    """
    head = answer.body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    declared = answer.media_type
    if declared in _VAGUE_TYPES and _HTML_START.match(head):
        return "text/html"
    if declared.startswith(_BINARY_TYPES) and not declared.endswith("xml"):
        return _if_it_is_text(answer.body, head) or declared
    if not declared and answer.body:
        return "application/octet-stream" if b"\x00" in answer.body[:512] else "text/plain"
    return declared


def _if_it_is_text(body: bytes, head: bytes) -> str | None:
    """The type of what is declared to be a picture, a film or a file, and is a page or a few words for a person."""
    if _PAGE_START.match(head):
        return "text/html"
    short = 0 < len(body) < _SHORT_TEXT and b" " in body.strip()
    return (
        "text/plain"
        if short and body.isascii() and body.decode("ascii").translate(_BREAKS).isprintable()
        else None
    )


_PAGE_START = re.compile(rb"<(?:!doctype html|html\b)", re.IGNORECASE)
_BREAKS = dict.fromkeys(map(ord, "\r\n\t"), " ")


def _read_text(answer: Answer, media_type: str) -> Look:
    text, charset = decode(answer.body, answer.header("content-type") or "")
    text = squeeze(_told_in_json(text) or text)
    said = language_tag(answer.header("content-language"))
    facts = with_text(text, media_type=media_type, charset=public_name(charset), language=said)
    return Look(facts, text[:MAX_SHINGLED], Marks(headers=marking_headers(answer)))


def _read_xml(answer: Answer, media_type: str) -> Look:
    return read_xml(answer, media_type) or _read_text(answer, media_type)


_TELLING = ("error", "message", "detail", "title", "reason", "msg")


def _told_in_json(text: str) -> str | None:
    """What a short JSON object says in words; None where the text is none, or says nothing (RFC 9457, section 3.1)."""
    if len(text) > _SHORT_JSON or not text.lstrip().startswith("{"):
        return None
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    inner = data.get("error") or data.get("errors")
    each = [data, *(inner[:3] if isinstance(inner, list) else [inner])]
    words = [
        told[key]
        for told in each
        if isinstance(told, dict)
        for key in _TELLING
        if isinstance(told.get(key), str)
    ]
    return ". ".join(words) or None


_SHORT_JSON = 2_000  # characters


def _read_other(answer: Answer, media_type: str) -> Look:
    said = language_tag(answer.header("content-language"))
    marks = Marks(headers=marking_headers(answer), media=bool(answer.body.strip()))
    return Look(PageFacts(media_type=media_type or None, language=said), marks=marks)


_READERS: tuple[tuple[str, Callable[[Answer, str], Look]], ...] = (
    ("text/html", read_html),
    ("application/xhtml", read_html),
    ("application/pdf", read_pdf),
    *((prefix, read_office) for prefix in OFFICE),
    *((f"application/{kind}", _read_xml) for kind in ("rss", "atom", "rdf", "xml")),
    ("text/xml", _read_xml),
    ("text/", _read_text),
    ("application/json", _read_text),
    ("application/problem+json", _read_text),
)
