"""What a plain text says of itself: title, author, date, and where it first appeared. In doubt, nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model import Article, PartialDate

_HEAD_LINES = 25
_TAIL_PARAGRAPHS = 12
_LONGEST_TITLE = 250
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar januari janvier enero gennaio января",
            "february feb februar février febrero febbraio февраля",
            "march mar märz mars marzo марта",
            "april apr avril abril aprile апреля",
            "may mai mayo maggio мая",
            "june jun juni juin junio giugno июня",
            "july jul juli juillet julio luglio июля",
            "august aug août agosto августа",
            "september sep sept septembre septiembre settembre сентября",
            "october oct oktober octobre octubre ottobre октября",
            "november nov novembre noviembre ноября",
            "december dec dezember décembre diciembre dicembre декабря",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month>[^\W\d_]{3,10})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er|º)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_DATE_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_DAY} (?:of |de |d’|d')?{_MONTH},? (?:de )?{_YEAR}(?: г\.?(?:ода)?)?",
        rf"{_MONTH},? {_YEAR}",
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ].*)?",
        rf"{_YEAR}\s?年\s?(?P<month>\d{{1,2}})\s?月(?:\s?(?P<day>\d{{1,2}})\s?日)?",
        rf"{_YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})",
    )
)
_DATE_LABEL = re.compile(
    r"(?:(?:first )?(?:published|posted|updated|date|dated)(?: on)?:?|on)\s+", re.IGNORECASE
)
_WEEKDAY = re.compile(r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\.?,\s+", re.IGNORECASE)
_BY = re.compile(r"(?:By|by|BY|Written by|Author:|Authors:|Von|Par|Por)\s+(?P<names>\S.{2,120})")
_PERSON = r"[^\W\d_a-zа-я][^\W\d_]*(?:[’'-][^\W\d_]+)*\.?"
_PARTICLE = r"(?:de|da|di|du|del|della|der|den|van|von|la|le|bin|al|el|ibn|y)"
_NAME = re.compile(rf"{_PERSON}(?: (?:{_PARTICLE} )*{_PERSON}){{1,4}}(?:,? (?:Jr|Sr|II|III|IV)\.?)?")
_CJK_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_TITLES_OF_PEOPLE = re.compile(r"^(?:(?:Dr|Prof|Professor|Sir|Lt|Col|Maj|Capt|Gen)\.? )+")
_AND = re.compile(r"\s*(?:,\s+and\s+|\s+and\s+|\s+&\s+|;\s*|,\s+|\s+und\s+|\s+et\s+|\s+y\s+)")
_OCCUPATION = (
    r"(?:fellow|professor|researcher|analyst|editor|author|writer|director|student|officer|journalist|correspondent|"
    r"lecturer|scholar|associate|candidate|historian|columnist|reporter|scientist|economist|lawyer|attorney|"
    r"consultant|founder|co-founder|instructor|teacher|engineer|strategist|diplomat|veteran|intern|contributor|adviser|advisor)"
)
_BIO = re.compile(
    rf"(?P<name>{_NAME.pattern})(?:, [^.]{{1,60}},)? (?:is|was|serves as|works as) (?:currently |also )?(?:an?|the) [^.]{{0,160}}?\b(?i:{_OCCUPATION})\b"
)
_ARTICLE = r"(?:article|piece|essay|post|story|commentary|op-ed|column|report|text|paper|analysis|interview)"
_APPEARED = re.compile(
    rf"(?:This {_ARTICLE} (?:was )?(?:has been )?(?:(?:originally|first|previously) (?:appeared|published|posted|ran)|(?:appeared|published|posted|ran) (?:originally|first)|reprinted|republished)"
    rf"|(?:Originally|First|Previously) (?:appeared|published|posted)|(?:Republished|Reprinted|Reposted|Cross-?posted))"
    rf"(?: with permission)?(?: on (?P<date>[A-Z][a-z]+\.? \d{{1,2}}, \d{{4}}),?)? (?:at|in|on|by|from)(?: the website of)? (?P<place>[^\n]{{2,200}})"
)
_PLACE_ENDS = re.compile(
    r"[.!](?=\s|\Z|[”\"’)])|[,;]| and (?:is|was|has|may)\b| on [A-Z]?[a-z]*\.? ?\d| under (?:a|the) | with (?:the )?permission| \(|[\])]"
)


def read(text: str) -> Article:
    """The facts at the head and the tail of a body of text, as an article without notes."""
    lines = [line.strip() for line in text[:20_000].split("\n")][:400]
    head = [line for line in lines if line][:_HEAD_LINES]
    title = _title(head)
    front = list(_front_matter(head[1:] if title else head))
    paragraphs = (" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", text[-40_000:]))
    tail = [paragraph for paragraph in paragraphs if paragraph][-_TAIL_PARAGRAPHS:]
    return Article(
        notes=(),
        title=title,
        author=_byline(front) or _bio(tail),
        issued=next((date for line in front if (date := printed_date(line))), None),
        appeared_in=next((place for line in [*tail[::-1], *head] if (place := appeared_in(line))), None),
    )


def _title(head: list[str]) -> str | None:
    if not head:
        return None
    line = re.sub(r"^(?:#{1,6}|Title:)\s+", "", head[0]).strip()
    is_title = 2 <= len(line) <= _LONGEST_TITLE and any(character.isalpha() for character in line)
    if (
        not is_title
        or re.match(r"[\[(]?\d{1,4}[\])]|https?:|[¹²³]", line)
        or _BY.fullmatch(line)
        or printed_date(line)
    ):
        return None
    is_sentence = re.search(r"\[\^?\d{1,4}\]|[¹²³]", line) or (len(line) > 60 and line.endswith((".", "。")))
    return None if is_sentence else line


def _front_matter(lines: list[str]) -> Iterator[str]:
    """The short lines before the first paragraph."""
    for line in lines:
        if len(line) > 200:
            return
        yield line


def _byline(lines: list[str]) -> tuple[str, ...]:
    for line in lines:
        match = _BY.fullmatch(line)
        if match:
            return people(
                re.split(r"\s+[|·•—–]\s+|,? (?=(?:on )?[A-Z][a-z]+ \d{1,2}, \d{4})", match["names"])[0]
            )
    return ()


def people(text: str) -> tuple[str, ...]:
    """The names in "A, B and C", or none at all where a part is no name."""
    names = [
        _TITLES_OF_PEOPLE.sub("", name.strip(" .,")) for name in _AND.split(text.strip()) if name.strip(" .,")
    ]
    if names and all(_NAME.fullmatch(name) or _CJK_NAME.fullmatch(name) for name in names):
        return tuple(dict.fromkeys(names))
    return ()


def _bio(paragraphs: list[str]) -> tuple[str, ...]:
    for paragraph in reversed(paragraphs):
        match = (
            _BIO.match(_TITLES_OF_PEOPLE.sub("", paragraph.lstrip("*_ "))) if len(paragraph) <= 1200 else None
        )
        if match and not re.match(r"(?:This|The|That|There|It|He|She|In|At)\b", match["name"]):
            return (match["name"],)
    return ()


def printed_date(line: str) -> PartialDate | None:
    """The date of a line that is a date and nothing else, as far as it was printed."""
    line = _WEEKDAY.sub("", _DATE_LABEL.sub("", line.strip(" .|"), count=1), count=1)
    if len(line) > 60:
        return None
    for form in _DATE_FORMS:
        match = form.fullmatch(line)
        if match is None:
            continue
        parts = match.groupdict()
        month = int(parts["month"]) if parts["month"].isdecimal() else _MONTHS.get(parts["month"].lower())
        if month is None:
            continue
        try:
            return PartialDate(int(parts["year"]), month, int(parts["day"]) if parts.get("day") else None)
        except ValueError:
            return None
    return None


def appeared_in(text: str) -> str | None:
    """The place that "This article appeared originally at ..." and its like name, or None."""
    match = _APPEARED.search(text)
    if match is None:
        return None
    place = _PLACE_ENDS.split(match["place"], maxsplit=1)[0].strip(" *_\"“”'’")
    return place or None
