"""Dates as footnotes print them, in several languages, to the precision that was printed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from citecheck.model import PartialDate
from citecheck.notes.lexicon import ANY_MONTH, MONTHS, RECENT, SEASONS, SPACES


class Dated(NamedTuple):
    """A date and where it stands in the text it was found in."""

    start: int
    end: int
    date: PartialDate

    @property
    def has_day(self) -> bool:
        """Whether the date names a day."""
        return self.date.day is not None


# A year that may be a date: no part of a span of years (1914–1918, 1945/46), of a longer number or of an address.
YEAR = re.compile(
    r"(?<![\d§–])(?<!\d[-.,/:])(?<![a-zA-Z]-)(?<![NnHh][or]\. )(?<![A-Z]/)(?<![A-Z]/\d\d/)(?<![A-Z]/\d/)(?<![A-Z]/\d\d\d/)(?<!§ )(1[4-9]\d\d|20[0-3]\d)(?!\d)(?!s\b|er\b|ern\b|-[а-яё])(?![–—]\s?\d)(?!\s[–—]\s?(?:\d\d|\d{4})(?!\d|\s[A-Z][A-Za-z]{0,3}\s\d))(?!/\d\d(?!\d|/))(?!/\d{4})(?!-\d\d(?![\d-]))(?!-\d{4})(?![.:/]\d)"
    r"|(?<=[./-]\d\d[./-])(?<![A-Z]/\d\d/)(1[4-9]\d\d|20[0-3]\d)(?![\d–-])|(?<=[./-]\d[./-])(?<![A-Z]/\d/)(1[4-9]\d\d|20[0-3]\d)(?![\d–-])"
    r"|(?<=[IVX][-.])(1[89]\d\d|20[0-3]\d)(?![\d–-])"
    r"|(?<=[\s(](?:0\d|1[0-2])\.)(1[89]\d\d|20[0-3]\d)(?![\d–-])"
    r"|(?<![\d§–/-])(?<!\d[.,:])((?:19[89]|20(?![4-9]))\d\d)(?=-(?:0[1-9]|1[0-2])(?![\d-]))"
    r"|(?<![\d§–/-])(?<!\d[.,:])((?:1[4-9]|20(?![4-9]))\d\d)(?=[./]\d{1,2}[./]\d{1,2}(?!\d))"
)
_YEAR_LENGTH = 4
_CENTURIES = frozenset(("14", "15", "16", "17", "18", "19", "20"))


@lru_cache(maxsize=RECENT)
def _like_years(text: str) -> tuple[int, ...]:
    """Where four digits begin that may be a year: looked for once, since a note's stretches are asked about again and again."""
    places = []
    for first in "12":  # a figure is found much faster than a pattern, and `YEAR` then decides
        at = text.find(first)
        while at >= 0:
            figures = text[at : at + _YEAR_LENGTH]
            if figures.isdecimal() and figures[:2] in _CENTURIES:
                places.append(at)
            at = text.find(first, at + 1)
    places.sort()
    return tuple(places)


_SEEN = 24  # characters from the first of its figures that tell whether it is a year, and more
_PLAIN_BEHIND = frozenset(("", ")", ",", ";"))


def _is_year(text: str, place: int, end: int) -> bool:
    """Whether what begins like a year may be a date: plainly by the marks beside it, or by the pattern."""
    stop = place + _YEAR_LENGTH
    behind = text[stop] if stop < end else ""
    before = text[place - 1 : place]
    if (
        (behind in _PLAIN_BEHIND or (behind == "." and not text[stop + 1 : min(stop + 2, end)].isdigit()))
        and (before == "(" or (before == " " and text[place - 2] not in ".§"))
        and (text[place] == "1" or text[place + 2] in "0123")
    ):
        return True
    if end - place > _SEEN or end == len(text):
        return _matches_year(text, place)
    return YEAR.match(text, place, end) is not None


@lru_cache(maxsize=RECENT)
def _matches_year(text: str, place: int) -> bool:
    return YEAR.match(text, place) is not None


def find_year(text: str, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
    """Where the first year stands between the offsets that may be a date."""
    places = _like_years(text)
    if not places or places[-1] < start:
        return None
    end = len(text) if end is None else end
    for place in places[bisect_left(places, start) :]:
        if place + _YEAR_LENGTH > end:
            return None
        if _is_year(text, place, end):
            return place, place + _YEAR_LENGTH
    return None


def may_have_year(text: str, start: int, end: int) -> bool:
    """A quick look: whether four figures stand between the offsets that may be a year, or a part of years."""
    places = _like_years(text)
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


_SPAN_OF_YEARS = re.compile(r"(?<![\d§–/-])(1[4-9]\d\d|20\d\d)\s?[–/-]\s?(?:\d\d|\d{4})(?!\d)")

_MONTH = rf"(?P<month>{ANY_MONTH})\b\.?"
_BEFORE = re.compile(
    rf"(?:"
    rf"(?P<day1>\d{{1,2}})(?:st|nd|rd|th|er|\.|º|ª)?(?:(?:\s?[-–/]\s?|\s(?:and|&|und|et|y)\s)\d{{1,2}}(?:st|nd|rd|th|\.)?)?[\s/]?(?:de\s|of\s|d['’])?\s?"
    rf"(?P<month1>{ANY_MONTH})\b\.?,?(?:\sde(?:l)?)?"
    rf"|(?<!\w)(?P<month2>{ANY_MONTH})\b\.?\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:(?:\s?[-–/]\s?|,?\s(?:and|&)\s)(?:(?:{ANY_MONTH})\.?\s)?\d{{1,2}})?,?"
    rf"|(?<!\w)(?P<month3>{ANY_MONTH})\b\.?(?:\s?[-–/]\s?(?:{ANY_MONTH})\b\.?)?,?(?:\sde(?:l)?)?"
    rf"|(?P<day4>\d{{1,2}})(?P<sep>[./-])\s?(?P<month4>\d{{1,2}})(?P=sep)\s?"
    rf"|(?P<month8>0[1-9]|1[0-2])\."
    r"|(?P<day9>\d{1,2})[-./ ](?P<month9>X?I{1,3}|I?[VX]|VI{1,3})[-./ ]"
    rf"|(?<!\w)(?:{SEASONS})(?:[/–-]\w+)?,?(?:\sof)?"
    rf")\s?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?:"
    rf"년\s?(?P<km>\d{{1,2}})\s?월(?:\s?(?P<kd>\d{{1,2}})\s?일)?"
    rf"|年\s?(?:(?P<cm>\d{{1,2}})\s?月\s?(?:(?P<cd>\d{{1,2}})\s?[日号])?)?"
    rf"|-(?P<im>\d\d)(?:-(?P<id>\d\d))?(?![\d-])"
    rf"|[./](?P<sm>\d{{1,2}})[./](?P<sd>\d{{1,2}})(?!\d)"
    rf"|[.,]?(?:\s[–—-])?\s(?P<day7>\d{{1,2}})\s(?P<month7>[а-я]{{3,8}})\b(?!\s\d{{4}})"
    rf"|[a-z]?,\s(?P<day5>\d{{1,2}})\s(?P<month6>{ANY_MONTH})\b\.?(?![\w’'])(?!,?\s\d{{4}})"
    rf"|[a-z]?,?\s(?P<month5>{ANY_MONTH})\b\.?(?:[-–/](?:{ANY_MONTH})\b)?(?:\s(?P<day6>\d{{1,2}})(?!\d))?(?![\w’'])(?!(?:\s\d{{1,2}})?,?\s\d{{4}})"
    rf")",
    re.IGNORECASE,
)
_REACH = 34  # characters a day and month may take before their year


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Dated]:
    """Yield the dates between the offsets, in order; what cannot be a date is passed over."""
    end = len(text) if end is None else end
    places = _like_years(text)
    at = start
    for place in places[bisect_left(places, start) :]:
        if place + _YEAR_LENGTH > end:
            return
        if place >= at and _is_year(text, place, end):
            found = _dated(text, place, at, end)
            at = found.end
            yield found


def span_of_years(text: str, start: int, end: int) -> Dated | None:
    """The first year of a span such as 1914/15, for where no other date was printed."""
    places = _like_years(text)
    for place in places[bisect_left(places, start) :]:
        match = _SPAN_OF_YEARS.match(text, place, end)
        if match is not None:
            return Dated(place, match.end(), PartialDate(int(match[1])))
    return None


def first_date(text: str, start: int = 0, end: int | None = None) -> Dated | None:
    """The first date between the offsets."""
    end = len(text) if end is None else end
    year = find_year(text, start, end)
    return _dated(text, year[0], start, end) if year is not None else None


def _dated(text: str, place: int, floor: int, end: int) -> Dated:
    """The year that stands there, with the day and month before or behind it."""
    stop = place + _YEAR_LENGTH
    year = int(text[place:stop])
    after = _AFTER.match(text, stop, end) if stop < end else None
    if after is not None:
        date = _from_after(year, after)
        if date is not None and (date.month or text[stop] == "年"):
            return Dated(place, after.end(), date)
    if place > floor and text[place - 1] in " ./-,\u00a0月":
        window = text[max(floor, place - _REACH) : place]
        before = _match_before(window)
        if before is not None:
            date = _from_before(year, before) or _year(year)
            return Dated(place - len(window) + before.start(), stop, date)
    return Dated(place, stop, _year(year))


@lru_cache(maxsize=RECENT)
def _year(year: int) -> PartialDate:
    return PartialDate(year)


_WORD = re.compile(r"\w+")
# How the words end that may stand before a year: months, seasons, ordinals, "de", "of".
_LAST_LETTERS = frozenset(word[-3:] for word in (*MONTHS, *SEASONS.split("|"), "del"))
_TIMES = frozenset((*MONTHS, *SEASONS.split("|")))
_LAST_PAIRS = frozenset(("de", "of", "st", "nd", "rd", "th"))


def _may_be_day_or_month(window: str) -> bool:
    """A quick look at the end of the window: whether a date could stand there."""
    last = window.rstrip(SPACES + ".,/–-")[-3:].lower()
    return (
        not last[-1:].isalpha()
        or last in _LAST_LETTERS
        or last[-2:] in _LAST_PAIRS
        or "/" in window
        or "–" in window
        or "-" in window
        or last[-1:] in ("i", "v", "x")
    )


@lru_cache(maxsize=RECENT)
def _match_before(window: str) -> re.Match[str] | None:
    """The longest day and month that end the window, begun at one of its last words."""
    if not _may_be_day_or_month(window):
        return None
    for word in [*_WORD.finditer(window)][-6:]:
        first = word[0]
        if first[0].isdigit() or not first.isascii() or first.lower() in _TIMES:
            match = _BEFORE.match(window, word.start())
            if match is not None:
                return match
    return None


def _from_after(year: int, after: re.Match[str]) -> PartialDate | None:
    groups = after.groupdict()
    month = groups["cm"] or groups["im"] or groups["sm"] or groups["km"]
    day = (
        groups["kd"]
        or groups["cd"]
        or groups["id"]
        or groups["sd"]
        or groups["day5"]
        or groups["day6"]
        or groups["day7"]
    )
    word = groups["month5"] or groups["month6"] or groups["month7"]
    number = MONTHS.get(word.lower()) if word else int(month) if month else None
    return _date(year, number, int(day) if day else None)


_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def _from_before(year: int, before: re.Match[str]) -> PartialDate | None:
    groups = before.groupdict()
    word = groups["month1"] or groups["month2"] or groups["month3"]
    if word:
        day = groups["day1"] or groups["day2"]
        return _date(year, MONTHS.get(word.lower()), int(day) if day else None)  # none for `Auguſt`
    if groups["month9"]:
        return _date(year, _ROMAN_MONTHS.index(groups["month9"].upper()) + 1, int(groups["day9"]))
    if groups["month8"]:
        return _date(year, int(groups["month8"]), None)
    if groups["day4"]:
        first, second = int(groups["day4"]), int(groups["month4"])
        padded = (
            len(groups["day4"]) == len(groups["month4"]) == 2
        )  # 12/02/2019 is European, 2/12/2019 American
        day_first = groups["sep"] in ".-" or first > 12 or padded
        day, month = (first, second) if day_first else (second, first)
        return _date(year, month, day)
    return None


@lru_cache(maxsize=RECENT)
def _date(year: int, month: int | None, day: int | None) -> PartialDate | None:
    """The date, or as much of it as exists in a calendar."""
    for parts in ((year, month, day), (year, month, None), (year, None, None)):
        try:
            return PartialDate(*parts)
        except ValueError:
            continue
    return None
