"""Dates as pages state them: in meta elements, in words, in print near the title, in their own address."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

from citecheck.model import PartialDate
from citecheck.pages.text import clean

_ISO = re.compile(
    r"(?<!\d)(1[4-9]\d\d|20\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|(\d{2})(\d{2})(?!\d))?(?!\d)"
)
_CHINESE = re.compile(r"(?<!\d)(19\d\d|20\d\d)\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?")
_LABELLED = re.compile(
    r"(?:发布时间|发布日期|发表时间|发表日期|出版日期|發布時間|發佈時間|發布日期|時間|时间|日期|投稿日|公開日)\s?[:：]?\s?"
    r"(19\d\d|20\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})"
)
_PATH_DATE = re.compile(r"/(?:[a-z]{0,3})?(19[89]\d|20[0-4]\d)[-/]?([01]\d)[-/]?([0-3]\d)(?=[/_.-]|$)")
_PATH_MONTH = re.compile(r"/(19[89]\d|20[0-4]\d)[-/]([01]\d)/")


def read_date(text: str) -> PartialDate | None:
    """A date as far as the text states it, from ISO forms first and words in English otherwise; None if none."""
    text = clean(text, 60)
    match = None if text.isascii() else _CHINESE.search(text)
    if match:
        return _date(*match.groups())
    match = _ISO.match(text)
    if match:
        year, month, day, month2, day2 = match.groups()
        return _date(year, month or month2, day or day2)
    return _worded_date(text)


def _worded_date(text: str) -> PartialDate | None:

    from dateutil import parser

    if not re.search(r"(?:1[4-9]|20)\d\d", text):
        return None
    try:  # parts that were not printed are taken from the default: two defaults show which
        one, other = (
            parser.parse(text, default=default, fuzzy=False)
            for default in (datetime(2000, 1, 1, tzinfo=UTC), datetime(2001, 2, 2, tzinfo=UTC))
        )
    except (ValueError, OverflowError, TypeError):
        return None
    if one.year != other.year:
        return None
    return PartialDate(
        one.year,
        one.month if one.month == other.month else None,
        one.day if one.day == other.day and one.month == other.month else None,
    )


def printed_date(beginning: str) -> PartialDate | None:
    """A date printed near the title, as Chinese and Japanese pages do."""
    if beginning.isascii() or not any(map(beginning.__contains__, _IN_PRINTED)):
        return None
    for pattern in (_LABELLED, _CHINESE):
        for match in pattern.finditer(beginning):
            if not _OF_TODAY.search(beginning[max(0, match.start() - 12) : match.start()]):
                if day := _date(*match.groups()):
                    return day
                break
    return None


_IN_PRINTED = "年日时時"  # one of them in each date that is found

# Many sites say at their head what day it is.
_OF_TODAY = re.compile(
    r"(?:今天|今日|现在|現在|当前|當前|系统|系統|北京)(?:的?(?:时间|時間|日期))?(?:是|为|為)?\s?[:：]?\s?$"
)


def date_in_path(url: str) -> PartialDate | None:
    """The date that many news sites write into their paths; the weakest of all statements."""
    path = urlsplit(url).path if "://" in url else url
    match = _PATH_DATE.search(path) or _PATH_MONTH.search(path)
    return _date(*match.groups()) if match else None


def _date(year: str, month: str | None = None, day: str | None = None) -> PartialDate | None:
    try:
        return PartialDate(int(year), int(month) if month else None, int(day) if day else None)
    except ValueError:
        return None
