"""Bytes -> text: character sets by the labels of https://encoding.spec.whatwg.org/#names-and-labels."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import webencodings

# WHATWG labels whose Python codec reads less than browsers do.
_WIDER: Mapping[str, str] = MappingProxyType(
    {
        "gbk": "gb18030",
        "big5": "big5hkscs",
        "euc-kr": "cp949",
        "shift_jis": "cp932",
        "iso-8859-1": "cp1252",
        "us-ascii": "cp1252",
    }
)
_META_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""", re.IGNORECASE
)
_XML_CHARSET = re.compile(rb"""^\s{0,99}<\?xml[^>]{0,99}encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})""")
_HEADER_CHARSET = re.compile(r"""charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})""", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(body: bytes, content_type: str = "") -> tuple[str, str]:
    """The text of the bytes and the name of the character set it was read in.

    The labels count in the order of the HTML standard (byte order mark, HTTP header, meta), with two lessons
    from the wild: bytes that are UTF-8 throughout are UTF-8 whatever the label says, and a label under which
    the bytes make no sense gives way to the next one, and in the end to a detector.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace"), name
    if (plain := _as_utf8(body)) is not None:
        return plain, "utf-8"
    names = list(dict.fromkeys(_labelled(body, content_type)))
    for name in names:
        text, bad = _try(body, name)
        if not bad:
            return text, name
    if not names or _try(body, names[0])[1] > 0.002:
        names = [*_detected(body), *names]
    name = min(names, key=lambda each: _try(body, each)[1], default="cp1252")
    return body.decode(name, "replace"), public_name(name)


def _as_utf8(body: bytes) -> str | None:
    """The text of bytes that are UTF-8 with something in them that only UTF-8 would have; None of others."""
    if body.isascii():
        # ISO-2022-JP is ASCII too, with escapes
        return None if b"\x1b$" in body[:4096] else body.decode("ascii")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = error.start >= len(body) - 3 and error.start > 0 and not body[: error.start].isascii()
        return body.decode("utf-8", "replace") if cut else None


def _labelled(body: bytes, content_type: str) -> Iterator[str]:
    head = body[:4096]
    found = [match.group(1) for match in [_HEADER_CHARSET.search(content_type)] if match]
    found += [
        match.group(1).decode("ascii") for p in (_META_CHARSET, _XML_CHARSET) if (match := p.search(head))
    ]
    for label in found:
        encoding = webencodings.lookup(label)
        if encoding is not None and encoding.name not in ("utf-16le", "utf-16be", "replacement"):
            yield _WIDER.get(encoding.name, encoding.codec_info.name)


def _try(body: bytes, name: str) -> tuple[str, float]:
    """The text, and the share of it that could not be read."""
    text = body.decode(name, "replace")
    bad = text.count("\ufffd")
    if bad and len(body) - body.rfind(b"\n") < 4:
        bad -= 1
    return text, max(0, bad - 1) / max(1, len(text))  # a cut through the last character is no fault


def _detected(body: bytes) -> Iterator[str]:
    from charset_normalizer import from_bytes

    best = from_bytes(body[:16_384]).best()
    if best is not None:
        yield _WIDER.get(best.encoding.replace("_", "-"), best.encoding)


def public_name(codec: str) -> str:
    """The WHATWG name of a Python codec."""
    return {"big5hkscs": "big5", "cp1252": "windows-1252", "cp949": "euc-kr", "cp932": "shift_jis"}.get(
        codec, codec
    )
