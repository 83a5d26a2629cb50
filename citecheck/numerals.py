"""The numbers that tell one title from another: years, parts, sessions, in figures, words, Roman and Chinese."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_NUMBER_WORDS = {word: value for value, word in enumerate(_ORDINALS, 1)}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
_COMPOUND = re.compile(
    rf"\b({'|'.join(_TENS)})[\s-]({'|'.join(_ORDINALS[:9])})\b|\b({'|'.join(_ORDINALS)})\b"
)
_ROMAN = re.compile(
    r"\b(?:part|vol|volume|volumes?|book|band|teil|tome|tomo|phase|chapter|title|war|section|act)\.? "
    r"(i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xvi{0,3}|xix|xx)\b"
)
_ROMAN_AT_END = re.compile(
    r"(?<=[ ,])(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XIV|XVI{0,3}|XIX|XX)(?=\s*(?:$|[:.,;(–—|]| - ))"
)
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre"
    "|octobre|novembre|décembre"
)
_MONTH = re.compile(rf"\b({_MONTHS})(?= (?:\d{{1,2}},? )?(?:19|20)\d\d\b)")
_CHINESE_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
# What a law or a patent is numbered with, beside its name.
_LAW_NUMBER = re.compile(
    r"\bpub(?:lic)?\.? ?l(?:aw)?\.? ?(?:no\.? ?)?\d+[-–]\d+|\bh\. ?r\. ?\d+|\bus patent \S+"
)


@lru_cache(maxsize=4096)
def numbers(title: str) -> frozenset[str]:
    """The numbers a title names, as digits: 18th, Thirteenth and 十八大 all count."""
    text = _LAW_NUMBER.sub(" ", unicodedata.normalize("NFKC", title).casefold())
    found = {
        digits.lstrip("0") or "0" for digits in re.findall(r"\d+", re.sub(r"(?<=\d)[,.](?=\d{3})", "", text))
    }
    found |= {
        str(_TENS[tens] + _NUMBER_WORDS[ones]) if tens else str(_NUMBER_WORDS[single])
        for tens, ones, single in _COMPOUND.findall(text)
    }
    found |= {str(_roman(run)) for run in _ROMAN.findall(text)}
    if not title.isupper():  # XI JINPING
        found |= {str(_roman(run.casefold())) for run in _ROMAN_AT_END.findall(title)}
    chinese = re.findall(r"[一二三四五六七八九]?十[一二三四五六七八九]?|(?<=第)[一二三四五六七八九]", text)
    return frozenset(found | {_chinese_number(run) for run in chinese})


def _roman(run: str) -> int:
    values = [_ROMAN_DIGITS[char] for char in run]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _chinese_number(run: str) -> str:
    tens, ten, ones = run.partition("十")
    if not ten:
        return str(_CHINESE_DIGITS[run])
    return str(_CHINESE_DIGITS.get(tens, 1) * 10 + _CHINESE_DIGITS.get(ones, 0))


def number_conflict(cited: str, found: str) -> str | None:
    """Say which number of the cited title the other one contradicts, if any.

    A title that names no number at all may have been shortened; one that names others is another work.
    """
    asked, seen = numbers(cited), numbers(found)
    missing, others = asked - seen, seen - asked
    if not missing or not others:
        asked, seen = frozenset(_MONTH.findall(cited.casefold())), frozenset(_MONTH.findall(found.casefold()))
        missing, others = asked - seen, seen - asked
    if not missing or not others:
        return None
    return f"the cited title has {_listed(missing)}, the page's has {_listed(others)}"


def has_all_numbers(cited: str, found: Iterable[str]) -> bool:
    """Whether every number of the cited title is in at least one of the titles found."""
    there = frozenset().union(*(numbers(title) for title in found))
    return numbers(cited) <= there


def _listed(values: Iterable[str]) -> str:
    return " and ".join(sorted(values, key=lambda value: (len(value), value)))
