"""A page against a reference: whether what stands there is the work that was cited.

Titles are compared in either language, as trigrams (Sørensen-Dice), which on titles is harder to fool than
edit distance; for drift, text measures of this age beat newer ones (Jones et al. 2016; Eve 2024). Numbers
are gates: "17th" and "18th Party Congress" are .98 alike by edit ratio, and two different works.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from urllib.parse import urlsplit

from citecheck import publishers
from citecheck.model import Match, Name, PageFacts, PartialDate, Work

SURE = 0.80  # a title this alike is the same title
LIKELY = 0.60  # so alike, with author or day agreeing, it is too
ALIEN = 0.35  # a title less alike than this is another one,
ABSENT = 0.5  # where fewer of its telling words than this are on the page at all

_WEIGHTS = {"title": 0.6, "author": 0.1, "issued": 0.15, "container_title": 0.1, "language": 0.05}


def match(page: PageFacts, work: Work, *, url: str) -> Match:
    """How well a page seen at `url` fits the work cited. Parts with nothing to compare are None."""
    host = urlsplit(url).hostname or ""
    title, gates, title_why = _title(page, work, host)
    parts = {
        "title": title,
        "words": _words(page, work),
        "author": _author(page, work.author),
        "issued": _issued(page.issued, work.issued),
        "container_title": _container(page, work, host),
        "language": _language(page.language, work),
    }
    known = {name: value for name, value in parts.items() if value is not None and name in _WEIGHTS}
    score = None
    if title is not None:
        score = sum(_WEIGHTS[name] * value for name, value in known.items()) / sum(
            _WEIGHTS[name] for name in known
        )
        score = round(min(score, 0.3) if gates else score, 3)
    why = [title_why, *(_SAID[name](value) for name, value in known.items() if name in _SAID)]
    return Match(score=score, **parts, gates=gates, why=tuple(sentence for sentence in why if sentence))


def fits(found: Match) -> bool | None:
    """Whether the page is the work: True, False, or None where the evidence does not tell."""
    if found.gates:
        return False
    if found.title is None:
        return None
    agrees = found.author == 1.0 or found.issued == 1.0
    if found.title >= SURE or (found.title >= LIKELY and agrees):
        return True
    if found.title < ALIEN and (found.words or 0.0) < ABSENT and not agrees:
        return False
    return None


_SAID: Mapping[str, Callable[[float], str]] = {
    "author": lambda value: "the author agrees" if value else "another author is named",
    "issued": lambda value: (
        "the date agrees" if value == 1.0 else "the date is near" if value else "the date differs"
    ),
    "container_title": lambda value: "the publisher agrees" if value else "the publisher differs",
    "language": lambda value: "" if value else "the language differs",
}


# -------------------------------------------------------------------------------------------------------- titles


def _title(page: PageFacts, work: Work, host: str) -> tuple[float | None, tuple[str, ...], str]:
    """The best likeness of any cited title to any title of the page, what stands against it, and a sentence."""
    seen = [title for title in page.titles if not publishers.is_name_of(title, page.container_title, host)]
    pairs = [
        (likeness(cited, found), cited, found)
        for cited in work.titles
        for found in seen
        if comparable(cited, found)
    ]
    best = max(pairs, key=lambda pair: pair[0], default=None)
    told = _title_in_lead(page, work)
    if told is not None and (best is None or best[0] < SURE):
        return 0.9, (), f"the cited title stands in the page's text: “{_short(told)}”"
    if best is None:
        why = (
            "the page's title is in another script"
            if seen and work.titles
            else "the page has no title to compare"
        )
        return None, (), why if work.titles else "no title was cited"
    value, cited, found = best
    gates: tuple[str, ...] = ()
    if value >= ALIEN and (conflict := number_conflict(cited, found)):
        gates = (conflict,)
    return round(value, 3), gates, f"titles {value:.0%} alike: “{_short(cited)}” and “{_short(found)}”"


def _title_in_lead(page: PageFacts, work: Work) -> str | None:
    lead = folded(page.lead)
    return next((title for title in work.titles if len(folded(title)) >= 12 and folded(title) in lead), None)


def _words(page: PageFacts, work: Work) -> float | None:
    """The share of a cited title's telling words (pairs of characters in CJK) that the page's text has."""
    text = folded(" ".join((*page.titles, page.lead)))
    shares = [
        sum(word in text for word in words) / len(words)
        for title in work.titles
        if comparable(title, text) and (words := _telling_words(title))
    ]
    return round(max(shares), 3) if shares else None


def _telling_words(title: str) -> set[str]:
    text = folded(title)
    if _script(text) == "CJK":
        return {text[at : at + 2] for at in range(len(text) - 1)}
    return {word for word in text.split() if len(word) > 3}


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:89] + "…"


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """A title as compared: compatibility forms, case, accents, quotes, dashes and punctuation folded away."""
    text = unicodedata.normalize("NFKD", text).casefold()
    text = "".join(char if char.isalnum() else " " for char in text if not unicodedata.combining(char))
    text = " ".join(text.split())
    return re.sub(r"(?<=[\u3040-\u30ff\u3400-\u9fff]) (?=[\u3040-\u30ff\u3400-\u9fff])", "", text)


def _script(text: str) -> str:
    """The script that most letters of a text are in: Latin, Cyrillic, CJK, ..."""
    names = Counter(_script_of(char) for char in text if char.isalpha())
    return names.most_common(1)[0][0] if names else ""


def _script_of(char: str) -> str:
    if "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff":
        return "CJK"
    return "LATIN" if char < "\u0250" else unicodedata.name(char, "").partition(" ")[0]


def comparable(one: str, other: str) -> bool:
    """Whether two titles are in the same script, so that a difference means something."""
    return bool(folded(one)) and bool(folded(other)) and _script(one) == _script(other)


def likeness(cited: str, found: str) -> float:
    """How alike two titles are, from 0 to 1.

    A title inside a longer one counts as the same where enough of it is there to be no accident: pages add
    their site's name and drop subtitles.
    """
    a, b = folded(cited), folded(found)
    if a == b:
        return 1.0
    dice = _dice(a, b)
    short, long = sorted((a, b), key=len)
    if _is_telling(short) and _contains(long, short):
        return max(dice, 0.95 if len(short) >= 0.5 * len(long) else 0.82)
    return dice


def _dice(a: str, b: str) -> float:
    one, other = _grams(a), _grams(b)
    total = sum(one.values()) + sum(other.values())
    return 2 * sum((one & other).values()) / total if total else 0.0


@lru_cache(maxsize=4096)
def _grams(text: str) -> Counter[str]:
    size = 2 if _script(text) == "CJK" else 3
    padded = text if size == 2 else f"  {text} "
    return Counter(padded[at : at + size] for at in range(max(1, len(padded) - size + 1)))


def _is_telling(text: str) -> bool:
    """Whether a title is long enough that finding it inside another is no accident."""
    return len(text) >= 8 if _script(text) == "CJK" else len(text.split()) >= 4 and len(text) >= 20


def _contains(long: str, short: str) -> bool:
    return short in long if _script(short) == "CJK" else f" {short} " in f" {long} "


# ------------------------------------------------------------------------------------------------------- numbers

_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_NUMBER_WORDS = {word: str(value) for value, word in enumerate(_ORDINALS, 3)}
_CHINESE_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}


def numbers(title: str) -> frozenset[str]:
    """The numbers a title names, as digits: 18th, Thirteenth and 十八大 all count."""
    text = unicodedata.normalize("NFKC", title).casefold()
    found = {
        digits.lstrip("0") or "0" for digits in re.findall(r"\d+", re.sub(r"(?<=\d)[,.](?=\d{3})", "", text))
    }
    found |= {_NUMBER_WORDS[word] for word in re.findall(r"[a-z]+", text) if word in _NUMBER_WORDS}
    chinese = re.findall(r"[一二三四五六七八九]?十[一二三四五六七八九]?|(?<=第)[一二三四五六七八九]", text)
    return frozenset(found | {_chinese_number(run) for run in chinese})


def _chinese_number(run: str) -> str:
    tens, ten, ones = run.partition("十")
    if not ten:
        return str(_CHINESE_DIGITS[run])
    return str(_CHINESE_DIGITS.get(tens, 1) * 10 + _CHINESE_DIGITS.get(ones, 0))


def number_conflict(cited: str, found: str) -> str | None:
    """Say which number of the cited title the other one contradicts, if any.

    A title that names no number at all may have been shortened; one that names others is another work.
    """
    missing, others = numbers(cited) - numbers(found), numbers(found) - numbers(cited)
    if not missing or not others:
        return None
    return f"the cited title has {_listed(missing)}, the page's has {_listed(others)}"


def has_all_numbers(cited: str, found: Iterable[str]) -> bool:
    """Whether every number of the cited title is in at least one of the titles found."""
    there = frozenset().union(*(numbers(title) for title in found))
    return numbers(cited) <= there


def _listed(values: Iterable[str]) -> str:
    return " and ".join(sorted(values, key=lambda value: (len(value), value)))


# --------------------------------------------------------------------------------------------------- other parts


def _author(page: PageFacts, cited: tuple[Name, ...]) -> float | None:
    """1 where a cited name is among the page's authors, 0 where others are, None where either says nothing."""
    wanted = [folded(name.literal or name.family or "") for name in cited]
    wanted = [name for name in wanted if name]
    if not wanted:
        return None
    named = folded(" ; ".join(page.author))
    if any(_contains(named, name) for name in wanted):
        return 1.0
    people = [folded(str(name)) for name in cited if name.given or name.literal]
    if any(len(person) >= 3 and person in folded(page.lead) for person in people):
        return 1.0
    return 0.0 if named and _script(named) == _script(wanted[0]) else None


def _issued(seen: PartialDate | None, cited: PartialDate | None) -> float | None:
    if seen is None or cited is None:
        return None
    apart = seen.days_from(cited)
    if cited.month is None or seen.month is None:
        return 0.6 if apart == 0 else 0.0
    return 1.0 if apart <= 1 else 0.5 if apart <= 7 else 0.0


def _container(page: PageFacts, work: Work, host: str) -> float | None:
    names = [name for name in (work.container_title, work.original_container_title) if name]
    if not names:
        return None
    told = [publishers.fits(name, host) for name in names]
    if True in told:
        return 1.0
    site = page.container_title
    if site and any(comparable(name, site) and likeness(name, site) >= SURE for name in names):
        return 1.0
    return 0.0 if False in told else None


def _language(seen: str | None, work: Work) -> float | None:
    cited = work.language
    if not seen or not cited:
        return None
    return 1.0 if seen.casefold()[:2] == cited.casefold()[:2] else 0.0
