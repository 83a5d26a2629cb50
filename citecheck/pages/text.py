"""Visible text: cleaned, counted, fingerprinted, and the language that its script shows."""

from __future__ import annotations

import hashlib
import re
import zlib
from array import array
from collections.abc import Iterator, Sequence
from typing import Any

from citecheck.model import PageFacts

MAX_TITLE = 400  # characters kept of a title
MAX_TEXT = 4_000  # characters of visible text that signs are looked for in
MAX_LEAD = 600
SHINGLED_WORDS = 600  # how far into a page its simhash looks,
MAX_SHINGLED = SHINGLED_WORDS * 12  # which is at most so many characters

CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# Controls, and marks that turn or hide text: nothing a title needs, and trouble for terminals.
_INVISIBLE = ((0, 9), (11, 13), (14, 32), (0x7F, 0xA0), (0x200B, 0x2010), (0x202A, 0x202F), (0x2060, 0x2070))
UNSEEN = dict.fromkeys([0xAD, 0xFEFF, *(code for first, end in _INVISIBLE for code in range(first, end))])


def squeeze(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split()) if len(text) <= _AT_ONCE else " ".join(_squeezed(text))


_AT_ONCE = 100_000  # characters; each word is for a moment an object of fifty bytes and more
_BLANK = re.compile(r"\s")


def _squeezed(text: str) -> Iterator[str]:
    at = 0
    while at < len(text):
        blank = _BLANK.search(text, at + _AT_ONCE)
        end = blank.start() if blank else len(text)
        if part := " ".join(text[at:end].split()):
            yield part
        at = end


def seen_of(text: str) -> str:
    """The text without what cannot be seen, each run of white space as one space."""
    return seen_in_utf8(text)[0]


def seen_in_utf8(text: str) -> tuple[str, bytes]:
    """What is seen of a text, and the same in UTF-8: it has to be written so to tell what cannot be printed."""
    if text.isascii():
        text = _without_runs(text.encode("ascii").translate(_SPACED, _UNSEEN_IN_ASCII).decode("ascii"))
        return text, text.encode("ascii")
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    text = _without_runs(text)
    utf8 = text.encode("utf-8", "replace")
    if not utf8.translate(None, _PRINTABLE_ASCII).decode("utf-8").isprintable():
        text = squeeze(text.translate(UNSEEN))
        utf8 = text.encode("utf-8", "replace")
    return text, utf8


_BLANKS = "\t\n\r\xa0\u3000"  # that most texts have no others than
_SPACED = bytes.maketrans(b"\t\n\r", b"   ")
_PRINTABLE_ASCII = bytes(range(0x20, 0x7F))
_UNSEEN_IN_ASCII = bytes(code for code in UNSEEN if code < 128)


def _without_runs(text: str) -> str:
    """The text with each run of spaces as one; a third of what it costs to part words and join them."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip(" ")


def clean(text: str | None, most: int = MAX_TITLE) -> str:
    """One line of visible text: white space squeezed, controls and invisible marks gone, at most `most` long."""
    if not text:
        return ""
    if len(text) <= most and text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()  # as most are: nothing to do
    return squeeze(text[: most * 4].translate(UNSEEN))[:most].strip()


def count_words(text: str) -> int:
    """How much text there is, of a squeezed text: words, where a CJK character counts as half a word; rounded down."""
    return _counted(text, text.encode("utf-8", "replace"))


def _counted(text: str, utf8: bytes) -> int:
    if not _has(_LEADS_OF_CJK, utf8):
        return text.count(" ") + 1 if text else 0
    rest, characters = CJK.subn(" ", text)
    return len(rest.split()) + characters // 2


def _has(leads: bytes, utf8: bytes) -> bool:
    """Whether a character of the text is written in UTF-8 with one of these bytes first: sooner told than by a pattern."""
    return not utf8.isascii() and any(map(utf8.__contains__, leads))


_LEADS_OF_CJK = bytes((*range(0xE3, 0xEA), 0xEF, 0xF0))


def simhash(text: str) -> int | None:
    """64 bits over three-word shingles (three characters where the script is CJK); None for next to no text.

    Charikar 2002, "Similarity estimation techniques from rounding algorithms"; near-duplicates differ in few
    bits (Manku et al. 2007 allow 3 of 64). Of the shingles those with the smallest hashes count, which are the
    same ones in near-duplicates (Broder 1997).

    All numbers of a step stand side by side in one long integer, so that it is done to all of them at once.
    """
    codes = array("Q", map(zlib.crc32, _shingled(text)))
    if len(codes) < 3:
        return None
    first, second, third = _FACTORS
    row = int.from_bytes(codes.tobytes(), "little")
    size = 8 * (len(codes) - 2)
    mixed = (row * first ^ (row >> 64) * second ^ (row >> 128) * third) & ((1 << 8 * size) - 1)
    chosen = sorted(set(array("Q", mixed.to_bytes(size, "little"))))[:SHINGLES]
    return _majority(_stirred(chosen), len(chosen))


SHINGLES = 128  # no more than fit into the eight bits of a counter
_FACTORS = (0x1E3779B1, 0x165667B1, 0x1C2B2AE3)  # small enough for products to stay within 64 bits
_STIR = 0x9E3779B185EBCA87C2B2AE3D27D4EB4F
_LANE = 3  # times 64 bits: room for a product with _STIR
_LOW_64 = int.from_bytes((b"\xff" * 8 + b"\x00" * 8 * (_LANE - 1)) * SHINGLES, "little")
_LAST_BITS = int.from_bytes(b"\x01" * 64 * SHINGLES)


def is_comparable(text: str) -> bool:
    """Whether there is enough of a text to tell how like another it is."""
    return len(_shingled(text)) >= 3


def _shingled(text: str) -> list[bytes]:
    text = text[:MAX_SHINGLED]
    spaced = text if text.isascii() else CJK.sub(_apart, text)
    return spaced.lower().encode("utf-8", "replace").split(None, SHINGLED_WORDS)[:SHINGLED_WORDS]


def _stirred(values: Sequence[int]) -> array[int]:
    """The smallest hashes all begin with zeros: stir them well."""
    lanes = array("Q", bytes(8 * _LANE * len(values)))
    lanes[::_LANE] = array("Q", values)
    product = (int.from_bytes(lanes.tobytes(), "little") * _STIR >> 40) & _LOW_64
    return array("Q", (product & ((1 << 64 * _LANE * len(values)) - 1)).to_bytes(len(lanes) * 8, "little"))[
        ::_LANE
    ]


def _majority(values: array[int], count: int) -> int:
    """A number with the bits that more than half of these have."""
    # One byte for each bit: "0" and "1" differ in their last bit. Halves are then added until one row is left.
    digits = f"{int.from_bytes(values.tobytes(), 'little'):0{64 * count}b}".encode("ascii")
    rows, total = SHINGLES, int.from_bytes(digits) & _LAST_BITS
    while rows > 1:
        rows //= 2
        total = (total >> 512 * rows) + (total & ((1 << 512 * rows) - 1))
    half = count / 2
    return int("".join(["1" if times > half else "0" for times in total.to_bytes(64)]), 2)


def _apart(match: re.Match[str]) -> str:
    return f" {match.group()} "


def with_text(text: str, utf8: bytes | None = None, **facts: Any) -> PageFacts:
    """Facts with those that the visible text gives, but for its simhash. The text has been squeezed.

    `utf8` is the same text, where it has been written so.
    """
    utf8 = text.encode("utf-8", "replace") if utf8 is None else utf8
    return PageFacts(
        lead=text[:MAX_LEAD],
        words=_counted(text, utf8),
        digest=hashlib.sha256(utf8).hexdigest() if text else None,
        **facts,
    )


# -------------------------------------------------------------------------------------------------------- language

_TAG = re.compile(r"^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2,4}))?")
# Scripts that tell a language by themselves, and how much of the text they must be.
_SCRIPTS: tuple[tuple[str, re.Pattern[str], float], ...] = (
    ("ja", re.compile("[\u3040-\u30ff]"), 0.05),
    ("ko", re.compile("[\uac00-\ud7af]"), 0.2),
    ("zh", re.compile("[\u4e00-\u9fff]"), 0.2),
    ("ru", re.compile("[\u0400-\u04ff]"), 0.4),
    ("ar", re.compile("[\u0600-\u06ff]"), 0.4),
    ("el", re.compile("[\u0370-\u03ff]"), 0.4),
)
_LEADS_OF_SCRIPTS = bytes((*range(0xCD, 0xD4), *range(0xD8, 0xDC), *range(0xE3, 0xEE)))


def language_tag(said: str | None) -> str | None:
    """A language as BCP 47 writes it, from what a page says: `zh_cn` is `zh-CN`."""
    match = _TAG.match((said or "").strip())
    if match is None:
        return None
    language, region = match.groups()
    return (
        f"{language.lower()}-{region.title() if len(region) == 4 else region.upper()}"
        if region
        else language.lower()
    )


def language(said: str | None, text: str) -> str | None:
    """What is said, unless the script of the text says otherwise: templates often forget to change `en`."""
    sample = text[:1_000]
    if not _has(_LEADS_OF_SCRIPTS, sample.encode("utf-8", "replace")):
        return said
    letters = sum(map(str.isalpha, sample))
    seen = next(
        (
            tag
            for tag, script, share in _SCRIPTS
            if letters >= 40 and len(script.findall(sample)) > share * letters
        ),
        None,
    )
    if seen is None or (said and said.split("-")[0] not in ("en", "de", "fr", "es")):
        return said
    return seen
