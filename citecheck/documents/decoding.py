"""Bytes of a text file -> str, without a guess that could spoil a note unseen."""

from __future__ import annotations

import codecs
import re

import webencodings

from citecheck.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_HEAD = 4096  # where a declaration counts: the HTML standard looks at 1,024 bytes, browsers a little further
_SAMPLE = 200_000  # bytes that are enough to tell one encoding from another
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\v\b\x1a\x1b")
_AS_UTF8 = "Save it as UTF-8 and try again."


def decode(data: bytes, *, markup: bool = False) -> str:
    """The text of `data`, with every line ending in a plain newline.

    A byte order mark rules, then (for markup) the declared encoding, then UTF-8; what is neither is recognised
    by its letters. Raises InputError for binary data and for UTF-8 that is damaged, with the line of the damage.
    """
    text = _by_bom(data) or _without_bom(data)
    if text is None:
        _refuse_binary(data)
        text = _by_declaration(data) if markup else None
    if text is None:
        text = _by_content(data)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _by_bom(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise _damaged(data, error, encoding.upper()) from None
    return None


def _without_bom(data: bytes) -> str | None:
    """UTF-16 that has lost its mark: every other byte of a text in Latin letters is zero."""
    sample = data[:1024]
    for encoding, zeros, letters in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        if len(sample) >= 8 and zeros.count(0) * 10 >= len(zeros) * 6 and not letters.count(0):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                return None
            return None if any(ord(character) in _CONTROLS for character in text[:1024]) else text
    return None


def _refuse_binary(data: bytes) -> None:
    sample = data[:_SAMPLE]
    if sum(sample.count(byte) for byte in _CONTROLS) * 1000 > len(sample) or 0 in sample:
        raise InputError(
            "This is a binary file, not a text.",
            remedy="Give the article as text, HTML, Markdown, LaTeX or DOCX.",
        )


def _by_declaration(data: bytes) -> str | None:
    declared = _DECLARED.search(data, 0, _HEAD)
    encoding = webencodings.lookup(declared.group(1).decode("ascii", "replace")) if declared else None
    if encoding is None or encoding.name == "utf-8" or encoding.name.startswith("utf-16"):
        return None  # a page that says UTF-16 in ASCII letters is not UTF-16
    try:
        return data.decode("utf-8")  # many pages were converted without their declaration
    except UnicodeDecodeError:
        return str(encoding.codec_info.decode(data, "replace")[0])


def _by_content(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _mostly_utf8(data):
            raise _damaged(data, error, "UTF-8") from None
        from charset_normalizer import from_bytes

        guess = from_bytes(data[:_SAMPLE]).best()
        for encoding in ([guess.encoding] if guess and guess.multi_byte_usage > 0.1 else []) + ["cp1252"]:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
        raise _damaged(data, error, "UTF-8") from None


def _mostly_utf8(data: bytes) -> bool:
    sample = data[:_SAMPLE].decode("utf-8", "replace")
    broken = sample.count("\ufffd")
    whole = sum(1 for character in sample if character > "\x7f") - broken
    return whole > broken


def _damaged(data: bytes, error: UnicodeDecodeError, encoding: str) -> InputError:
    line = data.count(b"\n", 0, error.start) + 1
    return InputError(f"The byte 0x{data[error.start]:02X} is not {encoding}.", line=line, remedy=_AS_UTF8)
