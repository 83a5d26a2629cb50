"""PDF -> facts through pypdf; what was cut is searched for its title as it stands in the bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from citecheck.flow import Answer
from citecheck.model import PartialDate
from citecheck.pages.reading import Look, Marks, marking_headers
from citecheck.pages.text import MAX_SHINGLED, MAX_TEXT, clean, language, seen_of, with_text

_XMP_TITLE = re.compile(rb"<dc:title>.{0,200}?<rdf:li[^>]{0,99}>([^<]{1,1000})</rdf:li>", re.DOTALL)
_INFO_TITLE = re.compile(rb"/Title\s?\(((?:[^()\\]|\\.){1,1000})\)")
_UNTITLED = re.compile(
    r"^(?:untitled|microsoft word\b.*|.*\.(?:docx?|pdf|indd|qxd|tex|dvi|wpd|pptx?)|\W*)$", re.IGNORECASE
)


def read_pdf(answer: Answer, media_type: str) -> Look:
    """What a PDF says of itself, and the text of its first page."""
    title, authors, issued, text = (None, (), None, "") if answer.cut else _pdf_facts(answer.body)
    if not title:
        title = _pdf_title_in(answer.body)
    first_line = clean(text.strip().split("\n")[0]) if text.strip() else ""
    titles = tuple(
        dict.fromkeys(each for each in (clean(title), first_line) if each and not _UNTITLED.match(each))
    )
    text = seen_of(text)
    facts = with_text(
        text,
        media_type=media_type,
        titles=titles,
        author=authors,
        issued=issued,
        language=language(None, text),
    )
    return Look(
        facts, text[:MAX_SHINGLED], Marks(media=bool(answer.body.strip()), headers=marking_headers(answer))
    )


_Facts = tuple[str | None, tuple[str, ...], PartialDate | None, str]

# What a first page may take; pypdf's own limits let a kilobyte cost a minute, and 10 kB 150 MB.
_MOST_UNPACKED = 2**22  # bytes of a stream
_MOST_PARSED = 50_000  # operators and operands; a crowded page has a few thousand
_LIMITS: Mapping[str, Any] = MappingProxyType(
    dict.fromkeys(
        (
            "zlib_maximum_output_length",
            "lzw_maximum_output_length",
            "run_length_maximum_output_length",
            "brotli_maximum_output_length",
            "jbig2_maximum_output_length",
            "array_based_stream_maximum_output_length",
            "image_maximum_buffer_size",
            "stream_decoding_work_maximum_length",
        ),
        _MOST_UNPACKED,
    )
    | {
        "stream_parsing_work_maximum_count": _MOST_PARSED,
        "xform_maximum_invocations_per_extraction": 20,  # forms drawn within a page
        "zlib_maximum_recovery_input_length": 100_000,
    }
)


def _pdf_facts(body: bytes) -> _Facts:
    import logging  # loaded by pypdf in any case, and by nothing that reads a page

    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns about each oddity of each file
    with pypdf.apply_configuration(**_LIMITS):
        return _read_by(pypdf.PdfReader, body)


def _read_by(pdf_reader: Callable[..., Any], body: bytes) -> _Facts:
    try:
        reader = pdf_reader(io.BytesIO(body), strict=False)
        info = reader.metadata
        title = info.title if info else None
        authors = tuple(name for name in [clean(info.author, 200) if info else ""] if name)
        issued = PartialDate.of(info.creation_date) if info and info.creation_date else None
    except Exception:  # noqa: BLE001  broken files raise anything at all
        return None, (), None, ""
    try:
        text = reader.pages[0].extract_text()[: MAX_TEXT * 4]
    except Exception:  # noqa: BLE001
        text = ""
    return (title if isinstance(title, str) else None), authors, issued, text


def _pdf_title_in(body: bytes) -> str | None:
    """The title as it stands in the bytes, for files that were cut or are broken."""
    match = _XMP_TITLE.search(body)
    if match:
        return match.group(1).decode("utf-8", "replace")
    match = _INFO_TITLE.search(body)
    if match is None:
        return None
    raw = re.sub(rb"\\([()\\])", rb"\1", match.group(1))
    return (
        raw.decode("utf-16", "replace")
        if raw.startswith((b"\xfe\xff", b"\xff\xfe"))
        else raw.decode("latin-1")
    )
