"""One citation read: who wrote what, in which container, when.

Every grammar is anchored on the title: in quotation marks, in CJK title marks, or between names and the
first part that can be no title. Special kinds (cases, treaties, talks, Chinese and Russian entries) come first.
"""

from __future__ import annotations

import re

from citecheck.model import Name, PartialDate
from citecheck.notes import codes, document, eastern, law, talk
from citecheck.notes.authors import read_authors
from citecheck.notes.dates import find_dates, first_date, span_of_years
from citecheck.notes.draft import Draft
from citecheck.notes.heads import WHO_TELLS_IN
from citecheck.notes.lexicon import (
    OWN_WORK,
    TITLE_WORDS,
    may_be_accessed,
    may_own,
)
from citecheck.notes.links import ACCESSED, DOI, ISBN, doi_in, leads_away
from citecheck.notes.names import (
    is_institution,
    parse_names,
    person_score,
    split_names,
)
from citecheck.notes.scan import IN_URL, Scan, Span
from citecheck.notes.title_ends import clean_title
from citecheck.notes.titles import GRAPHIC, is_held, read_archival, read_quoted, title_quote
from citecheck.notes.types import type_of
from citecheck.notes.unquoted import read_unquoted


def read(scan: Scan, start: int, end: int, lead_in: str = "") -> Draft:
    """Read the citation between the offsets."""
    draft = Draft()
    if "blog" in lead_in.lower() and re.search(r"(?i)\bblog\b", lead_in):
        draft.hints.add("blog")
    if (end + 2 >= len(scan.text) and scan.text.rstrip().endswith(",")) or ",;" in scan.text[
        end - 1 : end + 2
    ].replace(" ", ""):
        draft.online = True  # the comma of a lost address
    if lead_in.endswith(_WHOSE_ENDS) and _WHOSE.search(lead_in):
        draft.hints.add("unsigned")
    elif lead_in[:1].islower() and may_own(lead_in) and (own := _OWN_WORK.search(lead_in)):
        draft.hints.add("unsigned")
        if _THESIS.search(own[0]):
            draft.type = "thesis"
    short = document.is_short(scan.text[start:end])
    if not short and codes.opens_at(scan, start) and codes.read(draft, scan, start, end):
        _tail(draft, scan, start, end)
        return draft
    if (not short or "《" in scan.flat[start:end]) and eastern.read(draft, scan, start, end):
        _tail(draft, scan, start, end)
        if short:
            draft.hints.add("short")
            draft.type = None
        return draft
    quote = title_quote(scan, start, end)
    if quote is None and law.may_be_legal(scan.text[start:end]) and law.read(draft, scan, start, end):
        _tail(draft, scan, start, end)
        return draft
    if talk.read(draft, scan, start, end, titled=quote is not None):
        _tail(draft, scan, start, end)
        if draft.accessed is not None and draft.issued == draft.accessed:
            draft.issued = None
        return draft
    core_end = _tail(draft, scan, quote.end if quote else start, end)
    if short:
        _short(draft, scan, start, quote, core_end)
    elif quote is not None and is_held(scan, start, quote, core_end, online=draft.accessed is not None):
        read_archival(draft, scan, start, quote, core_end)
    elif quote is not None:
        read_quoted(draft, scan, start, quote, core_end)
    elif GRAPHIC.search(scan.text, start, core_end) or not talk.paper(draft, scan, start, core_end):
        read_unquoted(draft, scan, start, core_end)
    if draft.issued is None and "short" not in draft.hints and not _short_titled(draft):
        years = span_of_years(scan.text, start, core_end)
        if years and not _UNDATED.search(scan.text, start, core_end):
            draft.issued = years.date
    if draft.issued is None and "short" not in draft.hints and "/" in scan.flat[start:core_end]:
        number = _NUMBER_OF_YEAR.search(scan.text, quote.end if quote else start, core_end)
        draft.issued = PartialDate(int(number[1] or number[2])) if number else None
    if draft.issued is None and core_end < end:
        _date_behind(draft, scan, core_end, end)
    if (
        draft.original_container_title is None
        and draft.container_title
        and not draft.container_title.isascii()
    ):
        both = _IN_BOTH_SCRIPTS.fullmatch(draft.container_title)
        if both:
            draft.container_title, draft.original_container_title = both.groups()
    draft.type = type_of(draft)
    return draft


_IN_BOTH_SCRIPTS = re.compile(r"([A-Z][\w’' -]*[a-zà-ÿ]) ([\u3400-\u9fff]{2,})")  # `Renmin ribao 人民日报`

_UNDATED = re.compile(r"(?<=[\s(\[,])(?:s\. ?[df]|o\. ?J|n\. ?d|б\. ?г)\.")


def _short_titled(draft: Draft) -> bool:
    """Whether years are part of a short title: `Hobsbawm, Age of Empire, 1875–1914, 45`."""
    families = bool(draft.author) and not any(name.given or name.literal for name in draft.author)
    return families and bool(draft.title and draft.page) and not (draft.publisher or draft.publisher_place)


# A periodical's number with its year: `n. 11/2018`, `Heft 3/2004`, `1-2/1997`; taken where no other date was printed.
_NUMBER_OF_YEAR = re.compile(
    r"(?<![\d/.])(?<!Drs\.\s)(?<!cks\.\s)(?<!sache\s)\d{1,3}(?:[-–]\d{1,3})?\s?/\s?((?:1[89]|20)\d\d)(?![\d/])|(?<![\d/.])((?:1[89]|20)\d\d)\s?/\s?[1-9](?![\d/])"
)

# `see his Working Knowledge: ...`, `who develops it in Witch Craze: ...`, `later expanded as Hegel, Haiti, ...`: what follows is no name.
_WHOSE = re.compile(
    rf"\b(?:his|her|their|my|our|author['’]s)(?: own)? $|{WHO_TELLS_IN.pattern}|ed as (?:the book )?$"
)
_WHOSE_ENDS = ("his ", "her ", "heir ", "my ", "our ", "’s ", "'s ", "own ", " in ", " as ", " book ")

_OWN_WORK = re.compile(OWN_WORK.replace("(?=[A-ZÀ-Þ“])", "$"))
_THESIS = re.compile(r"dissert|Diss|thes|thès|tesi|Habil")

_POINTER = re.compile(
    r"[,.;]?\s*\(?(?:(?:also |now |still )?(?:available|accessible|online|retrieved|accessed|Available|Online|Retrieved)(?: online)?(?: at| from| via)?|at|URL|Режим доступа|(?:[Oo]nline )?(?:[Vv]erfügbar|[Ee]insehbar|[Aa]brufbar) unter|Disponible (?:sur|en)|disponible (?:sur|en)|[Dd]isponível em|En ligne|En línea|online unter|Online unter|unter|on the World Wide Web)\s*:?\s*[<(\[]?\s*$"
)

# `online unter: (3.9.2019)`: an address was lost between the colon and the day it was read.
_POINTS_NOWHERE = re.compile(
    r"[,.;]?\s(?:(?:online|abrufbar|verfügbar|einsehbar|available|accessible|disponible|[Rr]etrieved)\s)?(?:unter|at|from|sur|en|URL)\s?: \("
)


def _tail(draft: Draft, scan: Scan, after: int, end: int) -> int:
    """Read address, DOI, ISBN and access date; return where they begin."""
    text, flat = scan.text, scan.flat
    tail = end
    url = flat.find(IN_URL, after, end)
    if url >= 0:
        draft.online = True
        tail = url
    draft.doi = doi_in(text[after:end])
    if draft.doi:
        match = DOI.search(text, after, end)
        tail = min(tail, match.start() if match else end)
    isbn = ISBN.search(text, after, end) if "ISBN" in text else None
    if isbn:
        draft.isbn = re.sub(r"[ -]", "", isbn[1])
        tail = min(tail, isbn.start())
    # what the whole note lacks, no part of it has, and the whole is asked about once
    seen = may_be_accessed(text) and may_be_accessed(text[after:end])
    accessed = ACCESSED.search(text, after, end) if seen else None
    if accessed:
        draft.online = True
        when = first_date(text, accessed.end(), min(end, accessed.end() + 60))
        if when:
            draft.accessed = when.date
        tail = min(tail, accessed.start())
    nowhere = _POINTS_NOWHERE.search(flat, after, tail) if ": (" in flat and tail == end else None
    if nowhere:
        draft.online = True
        when = first_date(text, nowhere.end(), end)
        draft.accessed = draft.accessed or (when.date if when else None)
        return max(after, nowhere.start())
    if not leads_away(flat[max(after, tail - 60) : tail]):
        return max(after, tail)
    pointer = _POINTER.search(flat, max(after, tail - 60), tail)
    return max(after, pointer.start() if pointer and pointer.end() == tail else tail)


def _date_behind(draft: Draft, scan: Scan, start: int, end: int) -> None:
    """A date printed behind the address: the work's own, unless it says when it was accessed."""
    for date in find_dates(scan.text, start, end):
        inside_url = any(a <= date.start < b for a, b in scan.urls)
        if not inside_url and date.date != draft.accessed:
            draft.issued = date.date
            return


_POINTS_BACK = re.compile(
    r",?\s*(?:\(?\s*(?:(?:(?:as )?cited\s)?supra|above|op\.? ?cit|loc\.? ?cit|(?:art|ouvr)(?:\.|icle|age)\scit|thèse citée|rapport cité|ob(?:\.|ra) cit|cit\.(?=[,;.\s)]|$)|a\.? ?a\.? ?O\b|wie Anm|s\. Anm|Anm\.|Fn\.|указ\. |(?<!\w)n+\.? ?\d|nota \d|note \d)|前引|同前|前掲)",
    re.IGNORECASE,
)

_FAMILIES = re.compile(
    r"(?:(?:d[ei]l? |van |von )?[A-ZÀ-Þ][\w’'-]+ )?(?:y|e|et|und|and|&) (?:(?:[Dd][ei]l?|[Vv][ao]n) )?[A-ZÀ-Þ][\w’'-]+"
)


def _joins_families(words: str) -> bool:
    """Whether the words are the last families of a list: `Wæver y De Wilde`."""
    return _FAMILIES.fullmatch(words) is not None and not any(
        word.lower() in TITLE_WORDS for word in words.split()
    )


_NAMED_BACK = re.compile(r"前[引揭](?P<who>[\u3400-\u9fff]{2,4})[书文著]")

_ROLE_IN_BRACKETS = re.compile(r"\s\((?:dirs?|éds?|eds?|Hrsg|Hgg?|coords?|orgs?|a cura di)\.?\),?")

_ONLY_INITIALS = re.compile(r"(?:[A-ZÀ-ÞА-ЯЁ]\.[\s-]?){1,3}")


def _short(draft: Draft, scan: Scan, start: int, quote: Span | None, end: int) -> None:
    """`Smith, supra note 5`, `Müller, Kaiserreich (wie Anm. 1)`: names, and a title if one is repeated."""
    draft.hints.add("short")
    if quote is not None:
        draft.quoted = True
        draft.title = clean_title(scan.text[quote.inner[0] : quote.inner[1]])
        read_authors(draft, scan, start, quote.start)
        return
    back = _POINTS_BACK.search(scan.text, start, end)
    head = scan.text[start : back.start() if back else end].strip(" ,(、:\uff0c")
    if ")" in head:
        head = _ROLE_IN_BRACKETS.sub(",", head)
    head = re.sub(r"(?<=[\u3400-\u9fff])(?:ほか|他|ら)$", "", head)
    if not head and (whose := _NAMED_BACK.match(scan.text, back.start() if back else start, end)):
        head = whose["who"]  # `前引沈志华书，第45页`
    pieces = [piece.strip() for piece in head.split(",") if piece.strip()]
    names: list[str] = []
    if len(pieces) > 1 and _ONLY_INITIALS.fullmatch(pieces[1]):
        names.append(f"{pieces.pop(0)}, {pieces.pop(0)}")
    while (
        pieces
        and not names
        and (
            person_score(re.sub(r"\set al\.?$", "", pieces[0]))
            or all(person_score(name) for name in split_names(pieces[0]))
            or is_institution(pieces[0])
        )
    ):
        names.append(pieces.pop(0))
        if not (pieces and re.match(r"(?:and|&|et|und)\s", pieces[0])):
            break
    if names and " " not in names[0]:
        more = next((at for at, piece in enumerate(pieces[:4]) if " " in piece), -1)
        if more >= 0 and _joins_families(pieces[more]):  # `Buzan, Wæver y De Wilde, op. cit.`
            draft.author = parse_names(names[0])
            for piece in pieces[: more + 1]:
                draft.author += parse_names(piece)
            names.clear()
            del pieces[: more + 1]
    draft.author = draft.author or parse_names(", ".join(names))
    if back is not None and "掲" in back[0]:  # Japanese short forms name the family alone
        draft.author = tuple(Name(family=name) if len(name) < 4 else Name(literal=name) for name in names)
    draft.title = (
        clean_title(", ".join(pieces).rstrip("….")) if pieces and not pieces[0][0].isdigit() else None
    )
