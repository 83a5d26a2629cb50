"""The parts behind a title: container, numbers, people, publisher, date, each known by its shape and its words."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from citecheck.model import PartialDate
from citecheck.notes.dates import Dated, first_date
from citecheck.notes.draft import Draft
from citecheck.notes.gazetteer import GIVEN
from citecheck.notes.lexicon import (
    ACRONYM,
    ANY_MONTH,
    CONTAINERS,
    MONTHS,
    PLACE_WORDS,
    PLACES,
    PUBLISHER,
    SEASONS,
)
from citecheck.notes.names import CJK, is_institution, parse_names, person_score, split_names
from citecheck.notes.parts import (
    EDITION,
    GENRES,
    JOURNAL_YEAR,
    NUMBERED,
    NUMBERS,
    PLACE_YEAR,
    PUBLISHED,
    PUBLISHERS_SERIES,
    REPORTER,
    SERIES_NAME,
    STATES,
    Part,
    container_kind,
    genre_at,
    is_genre,
    is_published,
    is_series,
    parts_of,
    tail_number,
)
from citecheck.notes.scan import IN_URL, Scan

# ------------------------------------------------------------------------------------------------------- shapes


# --------------------------------------------------------------------------------------------------------- walk


def read_rest(draft: Draft, scan: Scan, start: int, end: int) -> None:
    """Read what stands behind the title into the draft."""
    read_parts(draft, scan, parts_of(scan, start, end), end)


def read_parts(draft: Draft, scan: Scan, parts: list[Part], end: int) -> None:
    """Read the parts behind the title, which end at `end`, into the draft."""
    _merge_titles(parts, scan)
    walker = _Walk(draft, scan, parts, end)
    walker.run()


def _merge_titles(parts: list[Part], scan: Scan) -> None:
    """Join `Science`, `Technology`, `and Human Values 12` again."""
    index = 1
    while index < len(parts):
        part = parts[index]
        if part.kind == "text" and part.before == "," and _JOINED.match(part.text):
            first = index
            while (
                first > 0
                and parts[first - 1].kind == "text"
                and parts[first].before == ","
                and not (first < index and _WITHIN_WHOSE.match(parts[first - 1].text))
            ):
                first -= 1
            if first < index:
                parts[first : index + 1] = [
                    Part(
                        scan.text[parts[first].start : part.end],
                        parts[first].start,
                        part.end,
                        parts[first].before,
                    )
                ]
                index = first
        index += 1


_JOINED = re.compile(r"(?:and|&|und|et|y)\s")
_IN = re.compile(
    r"^(?:in|In|IN|dans|Dans|en|En|nel|aus|//|В кн\.|В сб\.|в:|В:|载|见|apud)(?:\s?:\s?|\s+|(?<=[/.载]))(?=\S)"
)


# `in C. Van Horn, Courts, Commerce, and the Constitution`: whose book it is, and no part of its title.
_WITHIN_WHOSE = re.compile(r"(?:in|In|dans|en):?\s(?:[A-ZÀ-Þ]\.[\s-]?){1,3}(?:\w+\s){0,2}[A-ZÀ-Þ][\w’'-]+$")
# `Le Dauphiné libéré, édition Isère-Sud, 21 juin 2008`: what only newspapers have.
_LOCAL_EDITION = re.compile(r"(?:édition|edición|edizione|edição|Ausgabe) \w|[A-Z]\w+ edition$")
_EDITION_PLACE = re.compile(rf"(?P<edition>.*(?:Aufl|ed|éd|изд)[\w.]*),?\s(?P<place>{PLACE_WORDS})$")
_EDITED_IN = re.compile(r"(?P<who>.+?),?\s(?P<role>eds?|trans)\.,\s(?P<rest>.*\d{4})$")
_COURT = re.compile(
    r"[\d\s().]*(?:[A-Z]\w?\.?\s?|[A-Z][\w.]*\s){1,4}Cir\.?.*|.*\bCir\.|S\.D\.N\.Y\.|.*\b[A-Z]\.D\. .*|Sup\. Ct\.|.*\bCt\..*"
)


def _is_court(head: str) -> bool:
    return ("Cir" in head or "Ct." in head or ".D." in head) and _COURT.fullmatch(head) is not None


# `in: ders., Titel`: the author again, in one word.
_PUBLISHED_AGAIN = re.compile(
    r"(?:[Ff]irst|[Oo]riginally)\spub(?:lished|\.)\s(?:in\s)?\d{4}[,;]\s(?=.*\d{4})"
)  # `(first published 1933, OUP 2011)`
_SAME_AUTHOR = re.compile(
    r"(?:ders|dies|derselbe|dieselbe|dens|idem|id|ead|eadem|он же|его же)\b\.?(?:[,:]\s|$)", re.IGNORECASE
)


_THESES = frozenset(index for index, (type_, _, _) in enumerate(GENRES) if type_ == "thesis")
_SLASHED = re.compile(r"[A-ZÄÖÜ][\w-]+(?:/[A-ZÄÖÜ][\w-]+)+")


def _whole_name(text: str) -> bool:
    """Whether the words are one person with a given name that is known: `in: Max Weber, Briefe`."""
    words = text.split()
    return 2 <= len(words) <= 4 and words[0].lower() in GIVEN and person_score(text) >= 3


_PERIODICALS = ("blog", "newspaper", "magazine")
_EMPTY_WORDS = frozenset(
    (
        "at",
        "available at",
        "available online at",
        "available online",
        "online at",
        "available",
        "online",
        "and",
        "with",
        "from",
        "available from",
        "in",
        "disponible en",
        "disponible sur",
        "verfügbar unter",
        "abrufbar unter",
        "einsehbar unter",
        "disponível em",
        "disponibile su",
        "unter",
        "online unter",
        "url",
        "access",
        "emphasis added",
        "italics added",
        "hereinafter",
        "here",
        "quoted",
        "passim",
        "n.d",
        "undated",
        "forthcoming",
        "in press",
    )
)


_DESCRIBED = re.compile(r"(?P<genre>[a-z][a-z -]{3,40}),\s")
# `28 January 2020 (updated 14 July 2020)`: the day of the work stands before it.
_CHANGED = re.compile(
    r"(?:[Ll]ast |zuletzt )?(?:[Uu]pdated|[Mm]odified|[Rr]evised|[Aa]mended|aktualisiert|geändert)(?: on| am)?|mise? à jour(?: le)?|modifiée?(?: le)?|actualizad[oa](?: el)?|atualizad[oa](?: em)?|aggiornat[oa](?: il)?|обновлено"
)
_CHANGED_OPENS = frozenset("LlzUuMmRrAagо")
_ISSUE_FIRST = re.compile(r"(?i)(?:no|nr|№|n°)\.?\s?(\d+[\d/–-]*)")
_COMMAND_PAPERS = ("Law Com", "Scot Law Com", "Cm ", "Cmnd ", "Cmd ", "HC ", "HL ", "LRC ")
_NUMBER_AT_END = re.compile(r"\b[Nn]o\.? (\d[\d/-]*)$|^(?:Cm|Cmnd|Cmd|HC|HL) (\d+)$")
DAY_ALONE = re.compile(
    rf"(?:\d\d?(?:st|nd|rd|th)? (?:{ANY_MONTH})|(?:{ANY_MONTH}) \d\d?(?:st|nd|rd|th)?)\.?", re.IGNORECASE
)


class _Walk:
    """Goes through the parts from left to right; the first plain words name the container."""

    def __init__(self, draft: Draft, scan: Scan, parts: list[Part], end: int) -> None:
        self.draft = draft
        self.scan = scan
        self.parts = parts
        self.end = end
        self.index = 0
        self.filed: Dated | None = None  # when a patent was applied for
        self.numbered = False  # journal numbers have been seen
        self.dated_in_bracket = False  # what looks like a year outside brackets is a page

    def run(self) -> None:
        while self.index < len(self.parts):
            part = self.parts[self.index]
            _step(part.kind)(self, part)
            self.index += 1
        if self.draft.issued is None and self.filed is not None:
            self.draft.issued = self.filed.date

    def next_part(self, offset: int = 1) -> Part | None:
        index = self.index + offset
        return self.parts[index] if index < len(self.parts) else None

    # brackets

    def _bracket(self, part: Part) -> None:
        if part.before == "[":
            self._square(part)
        else:
            self._round(part)

    def _square(self, part: Part) -> None:
        draft, text = self.draft, part.text.strip()
        if text.lower() in (
            "online",
            "internet",
            "electronic resource",
            "электронный ресурс",
            "en ligne",
            "en línea",
            "cit",
        ):
            draft.online = True
            return
        if (
            draft.original_title is None
            and text.isascii()
            and genre_at(text) >= 0
            and self._genre_of(text, part)
        ):
            return  # `[Doctoral dissertation, Pepperdine University]`
        date = first_date(text)
        if date and draft.issued is None and self._in_brackets_of_brackets(text, date):
            self._round(part)
            return
        if date and len(text) <= 6 and draft.issued is None:
            if not any(
                later.date is not None and later.kind != "pages" for later in self.parts[self.index + 1 :]
            ):
                draft.issued = (
                    date.date
                )  # else when it first came out: `[1951], in: Schriften, Frankfurt 2003`
        elif draft.container_title is None and not draft.within:
            if self.index == 0 and draft.original_title is None and (len(text) > 3 or CJK.search(text)):
                draft.original_title = text
        elif draft.original_container_title is None and (CJK.search(text) or not text.isascii()):
            draft.original_container_title = text

    def _in_brackets_of_brackets(self, text: str, date: Dated) -> bool:
        """Whether square brackets stand for round ones in a citation that itself stands in brackets.

        `25, no. 4 [July 1947]: 575`, `Postwar [New York: Penguin, 2005], 13`
        """
        if date.end < len(text.rstrip(" .")):
            return False
        before = self.parts[self.index - 1] if self.index else None
        numbered = before is not None and before.kind in ("issue", "volume", "numbers", "number")
        return (numbered and len(text) < 24) or (": " in text and is_published(text))

    def _round(self, part: Part) -> None:
        draft, text = self.draft, part.text.strip(" .,;")
        if not text or _editor_role(text):
            return
        if self.index == 0 and not (draft.quoted or draft.within or text.isascii()) and _is_original(text):
            draft.original_title = draft.original_title or text
            return
        if text.lower() in _BLOG_SITES:
            draft.type = draft.type or "post-weblog"
            return
        again = _PUBLISHED_AGAIN.match(text) if " pub" in text else None
        if again:
            text = text[again.end() :]
        if self._genre_of(text, part):
            return
        reissued = _REISSUED.match(text) if "; " in text else None
        if reissued:
            text = text[reissued.end() :]
        date = first_date(text)
        edited = _EDITED_IN.match(text) if date and ("ed" in text or "trans" in text) else None
        if edited and date:
            people = parse_names(edited["who"])
            if edited["role"] == "trans":
                draft.translator = draft.translator or people
            else:
                draft.editor = draft.editor or people
            draft.issued = draft.issued or date.date
            self._page_of_container()
            return
        described = _DESCRIBED.match(text) if text[:1].islower() else None
        if described and draft.quoted and draft.type is None and draft.container_title is None:
            draft.genre = described["genre"]
            draft.type = (
                "report"
                if "report" in described["genre"]
                else "speech"
                if re.search(r"speech|address|remarks|lecture", described["genre"])
                else "document"
            )
            draft.issued = draft.issued or (date.date if date else None)
        elif date is not None:
            self._round_dated(text, date)
        elif re.fullmatch(r"\d+(?:[–/-]\d+)?", text):
            draft.issue = draft.issue or text
            self.numbered = True
        elif re.match(r"(?i)no\.?\s?\d|nr\.?\s?\d", text):
            draft.issue = draft.issue or re.sub(r"\D+", "", text)
        elif (
            self.index == 0
            and draft.container_title is None
            and re.match(
                r"(?i)full text|transcript|video|podcast|in chinese|translation|editorial|review|unpublished|excerpt|abstract|pdf|speech",
                text,
            )
        ):
            draft.genre = draft.genre or text
        elif re.match(r"(?i)forthcoming|in press|n\.\s?d\.|undated", text):
            return
        elif draft.publisher is None and (is_published(text) or PUBLISHER.search(text)):
            if draft.issued is None and (years := _YEARS_LAST.search(text)):  # `London: Macmillan, 1902–3`
                draft.issued, text = PartialDate(int(years[1])), text[: years.start()]
            self._publication(text)
        elif (
            draft.container_title is None
            and self.index == 0
            and draft.quoted
            and not text[0].islower()
            and "url" in text.lower()
        ):
            return

    def _page_of_container(self) -> None:
        """Bluebook's page behind a book that was joined of several parts: `in Identity: Community, Culture, Difference 222`."""
        draft = self.draft
        paged = _PAGED.fullmatch(draft.container_title or "") if draft.within and draft.page is None else None
        if paged:
            draft.container_title, draft.page = paged["name"], paged["page"]

    def _round_dated(self, text: str, date: Dated) -> None:
        draft = self.draft
        head = text[: date.start].strip(" ,;")
        changed = head[:1] in _CHANGED_OPENS and _CHANGED.fullmatch(head) is not None
        if draft.issued is None or (draft.issued.day is None and date.has_day and not changed):
            draft.issued = date.date
        if changed or not head:
            return
        if draft.quoted and draft.container_title is None and CONTAINERS.get(head.lower()) in _PERIODICALS:
            draft.container_title = head  # OSCOLA's `(EJIL: Talk!, 11 November 2019)`
            return
        issue = _ISSUE_FIRST.match(head)
        if issue:
            draft.issue = draft.issue or issue[1]
            return
        if _SAYS_WHEN.match(head):
            return
        if _is_court(head):
            draft.authority = head
            return
        if draft.quoted and _PAPER_NUMBER.fullmatch(head):
            draft.number, draft.type = draft.number or head, draft.type or "report"
            return  # `‘Guidelines on consent’ (WP259 rev.01, 10 April 2018)`
        spoken = _SPOKEN.search(head)
        if spoken and draft.quoted and draft.container_title is None:
            draft.type = draft.type or "speech"
            draft.genre, draft.event_title = spoken[0], head.split(", ")[0]
            return
        if (
            draft.quoted
            and draft.type is None
            and draft.container_title is None
            and self.index == 0
            and date.date.month is None
            and _UNIVERSITY.fullmatch(head)
            and any(name.given for name in draft.author)
        ):
            draft.type, draft.publisher = "thesis", head  # `“Labour Politics” (University of Leeds, 1994)`
            return
        self._publication(head)

    def _publication(self, text: str) -> None:
        """`Place: Publisher`, `2nd edn, OUP`, `Oxford University Press`, or OSCOLA's `Website`."""
        draft = self.draft
        pieces = [piece.strip() for piece in _PIECES.split(text) if piece.strip()]
        for piece in pieces:
            edition = EDITION.match(piece)
            numbered = _NUMBER_AT_END.search(piece) if piece[-1:].isdigit() else None
            if numbered and (not draft.quoted or piece.startswith(_COMMAND_PAPERS)):
                draft.number, draft.type = numbered[1] or numbered[2], draft.type or "report"
                draft.collection_title = piece[: numbered.start()].strip() or None
                continue
            match = PUBLISHED.match(piece) if ":" in piece else None
            if edition and draft.edition is None:
                draft.edition = piece
            elif match and ":" in piece:
                draft.publisher_place = draft.publisher_place or match["place"]
                draft.publisher = draft.publisher or match["publisher"].strip()
            elif piece in PLACES and draft.publisher_place is None:
                draft.publisher_place = piece
            elif _MADE_BY.match(piece):
                self._people(piece)
            elif draft.publisher is None:
                if (
                    draft.quoted
                    and not draft.within
                    and draft.container_title is None
                    and draft.type not in ("map", "graphic")
                    and not PUBLISHER.search(piece)
                ):
                    draft.container_title = piece
                    draft.hints.add("in-brackets")
                else:
                    draft.publisher = piece
            elif draft.publisher_place is None and match is None and len(piece.split()) <= 3:
                draft.publisher_place = piece

    def _people(self, text: str) -> None:
        """`ed. John Smith`, `trans. by A and B`, `ed. and trans. X`."""
        draft = self.draft
        role = _ROLE.match(text)
        if role is None:
            return
        words = role[0].lower()
        names = parse_names(_people_only(text[role.end() :]))
        if re.search(r"\btr\b|trans|übers|aus dem|trad|пер", words):
            draft.translator = draft.translator or names
        if re.search(r"\bed|hrsg|hg|heraus|direction|dir\.|édit|éd\.|edit|coord|cura|ред", words):
            draft.editor = draft.editor or names

    # numbers

    def _pages(self, part: Part) -> None:
        if self.draft.page is None and (match := _PAGES_IN.search(part.text)):
            self.draft.page = match[0]
        if part.date is not None:
            self._date(part)

    def _roman(self, part: Part) -> None:
        following = self.next_part()
        journal = following is not None and (
            following.kind == "issue" or (following.kind == "bracket" and following.before == "(")
        )
        if journal and self.draft.container_title is not None:
            self.draft.volume = self.draft.volume or part.text
            self.numbered = True
        elif self.draft.page is None:
            self.draft.page = part.text

    def _volume(self, part: Part) -> None:
        match = re.search(r"\d+|\b[IVXLC]+\b", part.text)
        if match and self.draft.volume is None:
            self.draft.volume = match[0]
        self.numbered = True
        self._issue_in(part.text)
        later = any(one.date is not None and one.kind != "pages" for one in self.parts[self.index + 1 :])
        if part.date is not None and self.draft.issued is None and not later:
            self.draft.issued = (
                part.date.date
            )  # else what the volume is about: `Bd. 2: 1950, ..., Boppard 1984`

    def _issue_in(self, text: str) -> None:
        match = re.search(r"(?i)(?:no|nr|n°|№|issue|H|Heft|núm)\.?\s?(\d+(?:[/–-]\d+)?)", text)
        if match and self.draft.issue is None:
            self.draft.issue = match[1]

    def _issue(self, part: Part) -> None:
        match = re.search(r"\d+(?:\s?[/–-]\s?\d+)?", part.text)
        if match and self.draft.issue is None:
            self.draft.issue = match[0].strip()
        self.numbered = True
        if part.date is not None:
            self._date(part)

    def _number(self, part: Part) -> None:
        number = part.text.strip(" .:")
        before_bracket = self.next_part()
        volume = (
            self.draft.volume is None
            and self.draft.page is None
            and self.draft.container_title is not None
            and (
                before_bracket is not None
                and (
                    before_bracket.kind in ("bracket", "issue")
                    or before_bracket.kind in ("number", "pages", "date")
                )
            )
            and part.before != ":"
        )
        if volume:
            self.draft.volume = number
            self.numbered = True
        elif self.draft.page is None:
            self.draft.page = number

    def _numbers(self, part: Part) -> None:
        match = NUMBERS.match(part.text)
        assert match
        self.draft.volume = self.draft.volume or match["vol"]
        self.draft.issue = self.draft.issue or match["iss"]
        self.draft.page = self.draft.page or match["pages"]
        self.numbered = True

    def _reporter(self, part: Part) -> None:
        match = REPORTER.match(part.text.rstrip("."))
        assert match
        self.dated_in_bracket = any(
            later.kind == "bracket" and later.before == "(" and first_date(later.text)
            for later in self.parts[self.index :]
        )
        if self.draft.container_title is None:
            self.draft.container_title = match["name"].strip()
            self.draft.volume = self.draft.volume or match["vol"]
            self.draft.issue = self.draft.issue or match["iss"]
            self.draft.page = self.draft.page or match["page"]
            self.numbered = True
            volume = match["vol"] or ""
            if self.draft.issued is None and not self.dated_in_bracket and _YEAR_AS_VOLUME.fullmatch(volume):
                self.draft.issued = PartialDate(int(volume))  # `2007 Sup. Ct. Rev. 51`

    def _reporter_alone(self, part: Part) -> None:
        volume, _, name = part.text.partition(" ")
        if self.draft.container_title is None:
            self.draft.container_title, self.draft.volume = name if name.endswith(".") else f"{name}.", volume
            self.draft.type = self.draft.type or "article-journal"

    def _edition(self, part: Part) -> None:
        text = part.text.strip()
        if part.date is not None and part.date.end == part.end:  # `20. Aufl. 2017`
            if not (text[0] == "1" and any(one.date for one in self.parts[self.index + 1 :])):
                self._date(part)  # `1re éd. 1893, Paris, PUF, 2007` came out in 2007
            text = self.scan.text[part.start : part.date.start].strip(" ,")
        placed = _EDITION_PLACE.match(text)
        if placed and self.draft.publisher_place is None:  # `3., verb. Aufl. Tübingen 2004`
            text, self.draft.publisher_place = placed["edition"], placed["place"]
        self.draft.edition = self.draft.edition or text

    def _volumes(self, part: Part) -> None:
        """`3 vols.` says nothing that CSL would keep here."""

    _chapter = _foreword = _section = _series = _duration = _volumes

    def _reviser(self, part: Part) -> None:
        """`directed by Errol Morris`, `hosted by Terry Gross`: the work of many."""
        if part.text.lower().startswith("directed") and self.draft.quoted:
            self.draft.hints.add("directed")

    def _by(self, part: Part) -> None:
        """Who wrote a work whose title comes first: `The State in a Changing World, by World Bank`."""
        reviewed = self.draft.genre == "Review" or (self.draft.title or "").startswith("Review of ")
        if self.draft.author or self.draft.editor or reviewed:
            return
        text = part.text
        following = self.next_part()
        while (
            following is not None
            and following.kind == "text"
            and following.before == ","
            and _more_people(following.text)
        ):
            text = f"{text}, {following.text}"
            self.index += 1
            following = self.next_part()
        names = text.partition(" ")[2]
        if all(person_score(name.replace(",", "")) for name in split_names(names)) or is_institution(names):
            self.draft.author = parse_names(names)

    def _scale(self, _part: Part) -> None:
        self.draft.type = self.draft.type or "map"

    def _session(self, _part: Part) -> None:
        """`116th Cong.`: what a committee of Congress heard."""
        if not re.search(r"\bReport\b|\bPrint\b", self.draft.title or ""):
            self.draft.type = self.draft.type or "hearing"

    def _span(self, part: Part) -> None:
        if self.draft.page is None and self.draft.container_title is not None:
            self.draft.page = part.text

    def _docnumber(self, part: Part) -> None:
        draft = self.draft
        series = _SERIES_VOLUME.fullmatch(part.text) if draft.container_title and draft.quoted else None
        if series:  # `New Left Review, I/185`
            draft.volume, draft.issue, self.numbered = series[1], series[2], True
            return
        draft.number = draft.number or part.text.strip(" .")
        patent = re.search(r"(?i)patent", part.text)
        bill = re.match(r"(?:H\.R\.|S\.)\s?\d", part.text)
        draft.type = draft.type or ("patent" if patent else "bill" if bill else "report")
        if part.date is not None:
            self._date(part)

    def _review(self, part: Part) -> None:
        """`review of A, by B`: the work reviewed, over as many parts as it takes."""
        following = self.next_part()
        if (
            part.text.startswith("Review of")
            and self.draft.container_title is None
            and (
                self._numbers_follow(part)
                or (following is not None and following.kind in ("number", "volume"))
            )
        ):
            self._container(part.text, part)  # `Review of English Studies 50 (1999): 12–34`
            return
        self.draft.genre = self.draft.genre or "Review"
        for offset in range(1, 5):
            following = self.next_part(offset)
            if following is not None and following.kind == "by":
                self.index += offset
                return

    def _volume_of(self, part: Part) -> None:
        match = re.match(r"(?i)vol(?:s|ume)?\.?\s?(\d+|[IVX]+)\sof\s(.*)", part.text)
        assert match
        self.draft.volume = match[1]
        if self.draft.container_title is None and not self.draft.quoted:
            self.draft.collection_title = match[2]
        elif self.draft.within or self.draft.container_title is None:
            self.draft.container_title = self.draft.container_title or match[2]

    def _modified(self, part: Part) -> None:
        if part.text.lower().startswith(("aired", "broadcast")):
            self.draft.type = self.draft.type or "broadcast"
        if part.date is not None and not part.text.lower().startswith("filed"):
            self._date(part)
        elif part.date is not None:
            self.filed = part.date

    def _date(self, part: Part) -> None:
        if part.date is None:
            return
        if part.before == "|" and any(
            later.kind in ("place-year", "published") and later.date is not None
            for later in self.parts[self.index + 1 :]
        ):
            return  # what the title is about: `Akten (AAPD) 1972, Bd. II, München 2003`
        if self.dated_in_bracket and part.date.date.month is None:
            self.draft.page = self.draft.page or part.text
            return
        if self.draft.issued is None or (
            self.draft.issued.month is None
            and part.date.date.month is not None
            and part.date.date.year == self.draft.issued.year
        ):
            self.draft.issued = part.date.date

    # people and publishers

    def _editor(self, part: Part) -> None:
        self._people_part(part)

    _translator = _editor

    def _people_part(self, part: Part) -> None:
        text = part.text
        following = self.next_part()
        while (
            following is not None
            and following.kind == "text"
            and following.before == ","
            and _more_people(following.text)
        ):
            text = f"{text}, {following.text}"
            self.index += 1
            following = self.next_part()
        self._people(text)

    def _place(self, part: Part) -> None:
        draft = self.draft
        if draft.type in ("speech", "paper-conference", "hearing", "interview"):
            draft.event_place = draft.event_place or part.text
            return
        if (
            draft.container_title is None
            and draft.quoted
            and not draft.within
            and part.text.lower() in CONTAINERS
            and not (
                (dated := self.next_part()) is not None
                and dated.kind == "date"
                and _YEAR_AS_VOLUME.fullmatch(dated.text.rstrip("."))
            )
        ):
            draft.container_title = part.text
            return
        draft.publisher_place = draft.publisher_place or part.text.rstrip(".")
        following = self.next_part()
        if (
            following is not None
            and following.kind == "text"
            and draft.publisher is None
            and (draft.within or not draft.quoted or draft.container_title or self._publishes(following))
        ) and following.before in (",", ":"):
            if draft.quoted and not (draft.within or draft.container_title):
                draft.type = draft.type or "book"
            self._publisher_text(following)
            self.index += 1

    def _publishes(self, house: Part) -> bool:
        """Whether a place, a house and a bare year are all there is, of a book that lost its italics: `« Title », Paris, Fayard, 2019`."""
        year, last = self.next_part(2), self.next_part(3)
        return (
            self.index == 0
            and house.before == ","
            and year is not None
            and year.kind == "date"
            and year.date is not None
            and year.date.date.month is None
            and (last is None or last.kind == "pages")
            and container_kind(house.text) is None
            and not is_institution(house.text)
            and ACRONYM.fullmatch(house.text) is None
        )

    def _publisher_text(self, part: Part) -> None:
        text = part.text
        if part.date is not None:
            self._date(part)
            text = re.sub(r"[\s,]*\(?\d{4}\)?\.?$", "", text)
        self.draft.publisher = self.draft.publisher or text.strip(" .,") or None

    def _published(self, part: Part) -> None:
        text = part.text
        if part.date is not None:
            self._date(part)
            text = re.sub(r"[\s,]*\d{4}\.?$", "", text)
        self._publication(text.rstrip("."))

    def _place_year(self, part: Part) -> None:
        match = PLACE_YEAR.match(part.text.rstrip("."))
        place = match["place"] if match else part.text.rpartition(" ")[0]  # `München 1990/92`
        self.draft.publisher_place = self.draft.publisher_place or place
        self._date(part)

    # words

    def _genre_of(self, text: str, _part: Part) -> bool:
        draft = self.draft
        first = genre_at(text)
        if first < 0:
            return False
        for type_, genre, pattern in GENRES[first:]:
            match = pattern.match(text)
            if match is None:
                continue
            if type_ == "report" and draft.container_title is None and self._known(text):
                continue
            self._set_genre(type_, genre, text, match)
            return True
        return False

    def _set_genre(self, type_: str, genre: str, text: str, match: re.Match[str]) -> None:
        draft = self.draft
        draft.type = draft.type or type_
        if type_ == "post" and draft.container_title is None and (site := _SITE_OF_POST.match(text)):
            draft.container_title = site[0]
        date = first_date(text)
        if date is not None and draft.issued is None:
            draft.issued = date.date
        plain = text[: date.start].rstrip(" ,") if date else text
        if type_ == "hearing":
            draft.genre = genre
            body = re.sub(r",([”\"’])$", r"\1", plain[match.end() :].strip(" ,"))
            draft.event_title = draft.event_title or re.sub(r"^the\s", "", body).strip(" ,") or None
            draft.authority = draft.authority or _body(draft.event_title)
        elif type_ == "thesis":
            draft.genre = draft.genre or match[0].strip()
            place = re.split(r",\s*", plain[match.end() :].strip(" ,."))
            draft.publisher = draft.publisher or next((piece for piece in place if piece), None)
        elif type_ in ("paper-conference", "speech"):
            draft.genre = (
                draft.genre or re.split(r"\s(?:at|presented|delivered|given|before|to)\b|,", plain)[0]
            )
            event = re.search(r"\b(?:at|before|to|auf|à)\s(?:the\s)?(.+)", plain)
            if event and draft.event_title is None:
                draft.event_title, _, where = event[1].partition(", ")
                draft.event_place = where or None
        elif type_ == "report":
            number = NUMBERED.search(plain)
            draft.number = draft.number or (number and (number["a"] or number["b"])) or None
            draft.genre = draft.genre or genre
            if number is None or type_ == "report":
                name = re.sub(r"(?i),?\s(?:no\.?|nr\.?|#)?\s?[A-Z]*[-/]?\d[\w./-]*$", "", plain).strip()
                draft.collection_title = draft.collection_title or (name if " " in name else None)
        else:
            draft.genre = draft.genre or genre or None

    def _day_next(self) -> bool:
        following = self.next_part()
        return following is not None and following.date is not None and following.date.has_day

    def _text(self, part: Part) -> None:
        draft = self.draft
        text = part.text.strip(" .,;:<>–—")
        if (
            draft.container_title
            and draft.quoted
            and self._day_next()
            and _LOCAL_EDITION.match(text) is not None
        ):
            draft.hints.add("edition")
            return
        if text.lower() in _EMPTY_WORDS or (
            text[:1].islower() and (_KEPT_AT.match(text) is not None or self._is_remark(text, part))
        ):
            return
        if not text or IN_URL in self.scan.flat[part.start : part.end]:
            return
        if text.isdigit() and len(text) < 5:
            draft.page = draft.page or text
            return
        following = self.next_part()
        inside = _IN.match(text)
        if draft.quoted and _names_partner(text, following):
            return
        if (
            not draft.quoted
            and not draft.within
            and draft.publisher is None
            and following is not None
            and following.kind in ("place", "place-year")
            and following.before == ","
            and not inside
            and (
                (PUBLISHER.search(text) and (container_kind(text) is None or PUBLISHER.fullmatch(text)))
                or ACRONYM.fullmatch(text)
                or (following.kind == "place-year" and is_institution(text))
            )
        ):
            draft.publisher = text  # `il Mulino, Bologna 2007`
            return
        if draft.container_title is None and part.date is not None and JOURNAL_YEAR.match(text):
            draft.volume = draft.volume or str(part.date.date.year)
            self._container(text, part)
            return
        if inside and draft.container_title is None and genre_at(text[inside.end() :]) in _THESES:
            self._genre_of(text[inside.end() :], part)  # `in: Diss. Universität Zürich 2007`
            self._absorb_genre(part)
            return
        if inside and draft.container_title is None:
            draft.within = True
            if text[:3].lower() == "in " and part.before in (",", ""):
                draft.hints.add("in-book")
            self._container_within(part, text[inside.end() :], part.start + inside.end())
            return
        if draft.type in ("graphic", "map"):
            draft.archive = draft.archive or text
            return
        behind_bracket = self.index and not draft.quoted and self.parts[self.index - 1].kind == "bracket"
        if behind_bracket and _ACT_SCENE.fullmatch(text):
            draft.page = draft.page or text
            return
        if (draft.number or behind_bracket) and _ROMAN.fullmatch(text):
            draft.volume = draft.volume or text
            return
        if draft.container_title is None and draft.quoted and self._behind_numbers(text):
            return
        if draft.container_title is None and self._numbers_follow(part):
            self._container(text, part)
            return
        if draft.container_title is None and self._genre_of(text, part):
            self._absorb_genre(part)
            return
        if draft.type in ("thesis", "hearing"):
            self._late_text(text, part)
            return
        if draft.container_title is None and self._report_number(text, part):
            return
        if (
            not draft.quoted
            and draft.container_title is None
            and following is not None
            and following.kind == "issue"
            and SERIES_NAME.fullmatch(text)
        ):
            draft.collection_title, draft.type = text, draft.type or "report"
            return
        if (
            not draft.quoted
            and part.before == ","
            and following is not None
            and following.kind == "bracket"
            and (
                PUBLISHERS_SERIES.fullmatch(text)
                or (text[-1:].isdigit() and not is_series(text) and self._published_ahead())
            )
        ):
            draft.collection_title = text  # `Loeb Classical Library 16 (Cambridge, MA: Harvard, 2005)`
            return
        if following is not None and BARE_ROLE.fullmatch(following.text) and _are_people(text):
            self._people(f"{following.text.rstrip('.')}. by {text}")
            draft.within = draft.within or (
                draft.quoted and draft.container_title is None and bool(draft.editor)
            )
            self.index += 1
            following = self.next_part()
            if (
                draft.within
                and draft.container_title is None
                and following is not None
                and following.kind == "text"
            ):
                self.index += 1
                self._container(following.text.strip(" .,:"), following)
                self._join_title()
            return
        dated = following
        site = "entry" in draft.hints and not PUBLISHER.search(text) and (draft.online or self._known(text))
        if (
            not site
            and part.before == "."
            and dated is not None
            and dated.kind == "date"
            and dated.before == "."
            and not PUBLISHER.search(text)
        ):
            site = True
        if self.index == 0 and not draft.quoted and dated is not None and dated.kind == "date":
            site = site or (dated.date is not None and dated.date.has_day and not PUBLISHER.search(text))
        if (
            part.before in (",", "")
            and not draft.quoted
            and dated is not None
            and dated.kind == "bracket"
            and dated.before == "("
        ):
            day = first_date(dated.text)
            site = site or (day is not None and day.date.month is not None and ": " not in dated.text)
        if part.before in (",", "") and dated is not None and dated.kind == "bracket" and dated.before == "(":
            site = site or _WORK_OF_REFERENCE.search(text) is not None
        if draft.container_title is None and (draft.quoted or site or self._journal_follows(part)):
            self._container(text, part)
            return
        self._late_text(text, part)

    def _is_remark(self, text: str, part: Part) -> bool:
        """Whether lower-case words are a remark (`declassified`, `my translation`) rather than a source."""
        paged = self.draft.page is not None and part.before == "," and part.date is None
        return (
            not _IN.match(text)
            and not self._known(text)
            and not is_genre(text)
            and genre_at(text) < 0
            and (" " not in text.strip() or paged or _REMARKS_ON.match(text) is not None)
            and ("." not in text or text[:5] in ("cable", "teleg"))
        )

    def _absorb_genre(self, _part: Part) -> None:
        """A testimony's event may run on behind quotation marks; a thesis names its university next."""
        draft = self.draft
        following = self.next_part()
        while (
            draft.type in ("speech", "paper-conference")
            and following is not None
            and following.kind == "text"
            and following.date is None
            and container_kind(following.text) is None
            and _PLAIN_PLACE.fullmatch(following.text)
        ):
            draft.event_place = draft.event_place or following.text
            self.index += 1
            following = self.next_part()
        if (
            draft.type == "thesis"
            and draft.publisher is None
            and following is not None
            and following.kind == "text"
        ):
            self._publisher_text(following)
            self.index += 1
        if (
            draft.type == "hearing"
            and not draft.event_title
            and following is not None
            and following.kind == "text"
        ):
            draft.event_title = draft.authority = following.text.strip(" .,")
            self.index += 1
        elif (
            draft.type == "hearing"
            and following is not None
            and following.kind == "text"
            and following.text.startswith(("“", '"'))
        ):
            self.index += 1

    def _report_number(self, text: str, part: Part) -> bool:
        match = NUMBERED.search(text) if _FIGURE.search(text) else None
        if match is None or self.draft.number is not None:
            return False
        if self._known(text):
            return False
        draft = self.draft
        draft.number = match["a"] or match["b"]
        head = text[: match.start("a") if match["a"] else match.start("b")].strip(" ,.")
        head = re.sub(r"(?i)\s?(?:no\.?|nr\.?|#)$", "", head)
        draft.type = draft.type or "report"
        if part.date is not None and draft.issued is None and str(part.date.date.year) != draft.number:
            draft.issued = part.date.date  # `; 2019 Dec. Report No.: 12`
            head = head.removeprefix(self.scan.text[part.date.start : part.date.end]).strip(" ,.")
        if head:
            draft.collection_title = head
        return True

    def _known(self, text: str) -> bool:
        low = text.lower()
        return low in CONTAINERS or low.removeprefix("the ") in CONTAINERS

    def _numbers_follow(self, part: Part) -> bool:
        """Whether volume, year and pages follow as behind a journal: `Report 8 (1978): 21`, `Bulletin, 8.6 (1978)`."""
        following = self.next_part()
        if following is None or part.text[:1].islower():
            return False
        if self.draft.quoted and following.kind in ("numbers", "volume"):
            return True
        numbered = tail_number(part.text)
        if numbered is None or _NUMBER_LABEL.search(numbered["name"]):
            return False
        if not self.draft.quoted:
            pages = self.next_part(2)
            if following.kind == "issue" and part.before in (",", "."):
                return pages is not None and not SERIES_NAME.fullmatch(numbered["name"])
            return (
                following.kind == "bracket"
                and following.text.isdigit()
                and pages is not None
                and _PAGE_RANGE.search(pages.text) is not None
            )
        if following.kind == "issue":
            return True
        if following.kind != "date" and not (following.kind == "bracket" and following.before == "("):
            return False
        pages = self.next_part(2)
        return pages is not None and pages.kind in ("pages", "number")

    def _behind_numbers(self, text: str) -> bool:
        """Take a journal between its numbers and its pages: `(1970) 84(3) Harvard Law Review 1089–1128`."""
        if self.index < 2:
            return False
        volume, issue = self.parts[self.index - 2 : self.index]
        match = _JOURNAL_AND_PAGES.fullmatch(text)
        if volume.kind != "number" or issue.kind != "bracket" or not issue.text.isdigit() or match is None:
            return False
        self.draft.volume, self.draft.issue = volume.text, issue.text
        self.draft.container_title, self.draft.page = match["name"], match["pages"]
        self.numbered = True
        return True

    def _journal_follows(self, part: Part) -> bool:
        if self.draft.within or tail_number(part.text):
            return True
        if part.text.strip(" .").lower() in CONTAINERS:
            return True
        if part.before == "." and container_kind(part.text) in ("journal", "magazine", "newspaper"):
            later = (self.next_part(offset) for offset in range(1, 4))
            if any(one is not None and one.kind in ("issue", "volume", "numbers") for one in later):
                return True
        following = self.next_part()
        return following is not None and (
            following.kind in ("volume", "issue", "numbers")
            or (following.kind == "number" and part.before == ".")
            or self._dated_and_paged(following)
            or (
                following.kind == "bracket"
                and following.before == "("
                and following.text.isdigit()
                and len(following.text) < 4
            )
        )

    def _dated_and_paged(self, bracket: Part) -> bool:
        """Whether a season or month in brackets and pages behind a colon follow: `(Spring 2017): 397–476`."""
        pages = self.next_part(2)
        return (
            bracket.kind == "bracket"
            and bracket.before == "("
            and pages is not None
            and pages.before == ":"
            and opens_with_season(bracket.text)
        )

    def _container(self, text: str, part: Part) -> None:
        draft = self.draft
        if part.date is not None and not self._names_its_year(part):
            head = self.scan.text[part.start : part.date.start].strip(" ,(")
            tail = self.scan.text[part.date.end : part.end].strip(" ,.)")
            draft.issued = draft.issued or part.date.date
            text = head or tail
            if not text:
                return
            following = self.next_part()
            if (
                draft.within
                and head
                and part.date.date.month is None
                and following is not None
                and following.kind == "pages"
                and following.before == ","
            ):  # `in: Juristische Schulung 2010, S. 1`
                draft.volume = draft.volume or str(part.date.date.year)
        if text in _KINDS:
            draft.genre, draft.type = draft.genre or text, draft.type or "report"
            return
        if (
            draft.within
            and _followed_by_year(self.next_part())
            and ((after := self.next_part(2)) is None or after.kind != "pages")
        ):
            text = re.sub(r"\s\d{1,4}(?:[–-]\d+)?$", "", text)
        if text.startswith("arXiv"):
            text, draft.number = "arXiv", draft.number or text.rpartition("arXiv:")[2].split(" ")[0] or None
        if text.endswith(("vom", "v.", "du", "del", "de", "от", "from", "dated", "le", "on", "am")):
            text = re.sub(r"\s(?:vom|v\.|du|del|de|от|from|dated|le|on|am)$", "", text)
        match = None if self._known(text) else tail_number(text)
        labelled = match if match is not None and _NUMBER_LABEL.search(match["name"]) else None
        volume = _VOLUME_ISSUE.match(text) if match is labelled and ("vol" in text or "Vol" in text) else None
        if volume:
            text, match = volume["name"], None
            draft.volume, draft.issue = volume["vol"], volume["iss"]
            self.numbered = True
        if match is not None and match is labelled and not draft.quoted and not draft.within:
            following = self.next_part()
            if (
                following is not None
                and following.kind == "bracket"
                and is_published(following.text.rstrip(" 0123456789"))
            ):
                name = _NUMBER_LABEL.sub("", match["name"]).strip(" ,")
                draft.collection_title = name  # a book's series, or a think tank's
                if is_series(text):
                    draft.number, draft.type = match["vol"], draft.type or "report"
                return
        if match is not None and match is labelled:
            draft.number, text, match = match["vol"], _NUMBER_LABEL.sub("", match["name"]), None
        if match and len(match["name"].strip()) > 1:
            text = match["name"].strip(" ,.")
            draft.volume, draft.issue = match["vol"], match["iss"]
            draft.page = match["pages"]
            self.numbered = True
        led = (
            _VOLUME_LEADS.match(text)
            if match is None
            and text[:1].isdecimal()
            and _followed_by_year(self.next_part(2 if self._abbreviated() else 1))
            else None
        )
        if led and draft.volume is None:
            draft.volume, text = led["vol"], text[led.end() :]
            self.numbered = True
        if not draft.within and match is None:
            text = self._joined_journal(text)
        quoted = re.fullmatch(r"[«“\"„《](.+)[»”\"“》]", text) if text[:1] in '«“"„《' else None
        draft.container_title = (quoted[1] if quoted else text).strip(" ,.") or None

    def _abbreviated(self) -> bool:
        """Whether the container's letters stand in a bracket behind it: `1 European Journal of International Law (EJIL) (1990) 4`."""
        letters = self.next_part()
        return (
            letters is not None and letters.kind == "bracket" and ACRONYM.fullmatch(letters.text) is not None
        )

    def _names_its_year(self, part: Part) -> bool:
        """Whether a year is the container's own: `The 1956 Hungarian Revolution: A History (Budapest: CEU Press, 2002)`."""
        date = part.date
        return (
            date is not None
            and date.date.month is None
            and part.text[:4] in ("The ", "Der ", "Die ", "Das ")
            and " " in self.scan.text[date.end : part.end].strip()
            and any(one.kind == "bracket" and first_date(one.text) for one in self.parts[self.index + 1 :])
        )

    def _joined_journal(self, text: str) -> str:
        """A journal whose name holds commas or a full stop: the parts up to its volume."""
        following = self.next_part()
        if following is None or following.kind != "text":
            return text
        if self._known(text) and is_institution(following.text):
            return text  # `China Brief, Jamestown Foundation, Vol. 19`
        for offset in range(1, 7):
            following = self.next_part(offset)
            if following is None or following.date is not None:
                return text
            if offset > 1 and (
                following.kind in ("volume", "issue", "roman")
                or (following.kind in ("number", "numbers") and self._year_behind(offset))
            ):
                last = self.parts[self.index + offset - 1]
                first = self.parts[self.index]
                if all(self.parts[self.index + k].kind == "text" for k in range(1, offset)):
                    self.index += offset - 1
                    return self.scan.text[first.start : last.end].strip(" .,")
                return text
            if following.kind != "text":
                return text
        return text

    def _year_behind(self, offset: int) -> bool:
        """Whether a number and perhaps another stand before a year: `46, 1928`, `13, 4, 1958`."""
        behind = self.next_part(offset + 1)
        if behind is not None and behind.kind == "number":
            behind = self.next_part(offset + 2)
        return behind is not None and behind.kind == "date" and behind.text.isdigit()

    def _container_within(self, part: Part, text: str, start: int) -> None:
        """What stands behind `in`: a book with editors before or behind it, or a periodical."""
        draft = self.draft
        following = self.next_part()
        same = _SAME_AUTHOR.match(text)
        if same and same.end() < len(text):
            text, start = text[same.end() :], start + same.end()
        elif (
            same
            or _SLASHED.fullmatch(text)
            or (part.before == "," and _whole_name(text) and part.text[:3] == "in:")
        ) and (
            following is not None
            and following.kind in ("text", "place-year", "span")
            and not BARE_ROLE.fullmatch(following.text)
        ):
            self.index += 1
            part = following
            text, start, following = part.text, part.start, self.next_part()
        if (
            following is not None
            and following.kind == "bracket"
            and following.before == "("
            and _editor_role(following.text)
        ):
            names = [text]
            draft.editor = parse_names(" ".join(names))
            self.index += 1
            title = self.next_part()
            if title is not None and title.kind == "text":
                self.index += 1
                self._container(title.text.strip(" .,:"), title)
                self._join_title()
            return
        own = _WRITER_AGAIN.match(text)
        following = self.next_part()
        families = {name.family for name in draft.author}
        if (
            following is not None
            and following.kind == "text"
            and (
                own
                or (
                    " " in text
                    and text.split()[-1] in families
                    and person_score(text)
                    and self._editors_ahead(part, start) is None
                )
            )
        ):
            self.index += 1
            self._container(following.text.strip(" .,:"), following)
            self._join_title()
            return
        named = _EDITORS_THEN.match(self.scan.flat, start, min(self.end, start + 240))
        if (
            named
            and part.text[:3] in ("In:", "in:")
            and all(person_score(name.replace(",", "")) for name in split_names(named["names"]))
        ):
            draft.editor = parse_names(named["names"])
            self.parts[self.index + 1 :] = parts_of(self.scan, named.end(), self.end)
            title = self.next_part()
            if title is not None:
                self.index += 1
                self._container(title.text.strip(" .,:"), title)
                self._join_title()
            return
        run = self._editors_ahead(part, start)
        if run is not None:
            names_text, title_index = run
            draft.editor = parse_names(names_text)
            self.index = title_index
            title = self.parts[title_index]
            self._container(title.text.strip(" .,:"), title)
            self._join_title()
            return
        whose = _BY_WHOM.match(text)
        if whose:
            text, start = text[whose.end() :], start + whose.end()
        elif self._author_then_book(text, following):
            assert following is not None
            self.index += 1
            self._container(following.text.strip(" .,:"), following)
            self._join_title()
            return
        colon = re.match(r"([^:]{4,80}?)(?:\s\((?:Hrsg|Hg|Eds?|eds?|dir)\.?\))?:\s(.+)", text)
        if (
            colon
            and all(person_score(name.replace(",", "")) >= 1 for name in split_names(colon[1]))
            and ("," in colon[1] or "/" in colon[1])
        ):
            draft.editor = parse_names(colon[1])
            text, start = colon[2], start + colon.start(2)
        self._container(text.strip(" .,:"), Part(text, start, part.end, part.before, date=part.date))
        self._join_title()

    def _author_then_book(self, text: str, following: Part | None) -> bool:
        """Whether who wrote the book stands before its title: `in Winston Churchill, Their Finest Hour`."""
        if (
            following is None
            or following.kind != "text"
            or following.before != ","
            or following.date is not None
        ):
            return False
        after = self.next_part(2)
        if BARE_ROLE.fullmatch(following.text) or (after is not None and BARE_ROLE.fullmatch(after.text)):
            return False
        written = {name.family for name in self.draft.author} | {str(name) for name in self.draft.author}
        again = all(name in written for name in split_names(text))
        return again or (" " in text and person_score(text) > 1)

    def _editors_ahead(self, _part: Part, start: int) -> tuple[str, int] | None:
        """Names over several parts, then a bracket with the editors' role, then the title."""
        for offset in range(1, 7):
            bracket = self.next_part(offset)
            if bracket is None or not (bracket.kind in ("text", "bracket") or _editor_role(bracket.text)):
                return None
            if _editor_role(bracket.text):
                title = self.index + offset + 1
                if title < len(self.parts) and self.parts[title].kind == "text":
                    return self.scan.text[start : bracket.start - 1].rstrip(" ,("), title
                return None
        return None

    def _join_title(self) -> None:
        """A book's title may hold commas: join plain parts until one of another kind."""
        draft = self.draft
        while not self.numbered:
            following = self.next_part()
            if following is not None and following.kind == "span" and following.before == ",":
                draft.container_title = f"{draft.container_title}, {following.text}"
                self.index += 1
                continue
            if following is not None and self._is_year_of_title(following):
                draft.container_title = f"{draft.container_title}, {following.text}"
                self.index += 1
                continue
            if (
                following is None
                or following.kind != "text"
                or following.before not in (",", ".")
                or following.date is not None
            ):
                return
            after = self.next_part(2)
            if (
                PUBLISHER.search(following.text)
                or (after is not None and after.kind == "date")
                or following.text in PLACES
            ):
                return
            if following.before == "." and (
                after is None or (after.kind == "text" and not self._place_ahead())
            ):
                return
            glue = (
                ", " if following.before == "," else " " if str(draft.container_title)[-1:] in "?!" else ". "
            )
            draft.container_title = f"{draft.container_title}{glue}{following.text.strip(' .')}"
            self.index += 1

    def _published_ahead(self) -> bool:
        """Whether place, house and year stand in a bracket, behind nothing but words: what stands before it is a book's."""
        for part in self.parts[self.index + 1 :]:
            if part.kind == "bracket" and part.before == "(":
                return ": " in part.text
            if part.kind != "text":
                return False
        return False

    def _is_year_of_title(self, part: Part) -> bool:
        """Whether a book is about the year behind its name: `Public Papers: Lyndon B. Johnson, 1965 (Washington, DC: GPO, 1966)`."""
        printed = self.next_part(2)
        return (
            part.kind == "date"
            and part.before == ","
            and part.text.isdigit()
            and printed is not None
            and printed.kind == "bracket"
            and printed.text[-4:].isdigit()
            and printed.text[-4:] >= part.text
            and is_published(printed.text)
        )

    def _place_ahead(self) -> bool:
        """Whether nothing but words and years stand before a place: `Belastung, Integration 1945–1980, Göttingen: Wallstein`."""
        for offset in range(2, 6):
            part = self.next_part(offset)
            if part is None or part.before != ",":
                return False
            if part.kind in ("place", "place-year", "published"):
                return True
            if part.kind not in ("text", "span") or part.date is not None or PUBLISHER.search(part.text):
                return False
        return False

    def _late_text(self, text: str, part: Part) -> None:
        """Plain words behind the container: a publisher, an institution, a place, or something we need not name."""
        draft = self.draft
        if part.date is not None and draft.issued is None:
            head = self.scan.text[part.start : part.date.start].strip(" ,.(")
            draft.issued = part.date.date
            text = head
        if not text:
            return
        issued = draft.issued
        if issued is not None and issued.month is None and issued.year and DAY_ALONE.fullmatch(text):
            date = first_date(f"{text.rstrip('.')} {issued.year}")
            draft.issued = date.date if date else issued  # `(2013) Title. The Guardian, 14 March`
            return
        if draft.type == "thesis":
            draft.publisher = draft.publisher or text
        elif self._genre_of(text, part) or self._report_number(text, part):
            return
        elif draft.publisher is None and (
            PUBLISHER.search(text)
            or (not draft.quoted and part.before in (".", ":"))
            or (draft.within and not self.numbered)
        ):
            if text.lower() not in CONTAINERS:
                draft.publisher = text
            elif draft.container_title is None:
                draft.container_title = text
        elif draft.container_title is None and container_kind(text) is not None:
            if draft.publisher and draft.publisher_place and part.before == "," and is_institution(text):
                # `Council on East Asian Studies, Harvard University`
                draft.publisher = f"{draft.publisher}, {text}"
            elif not draft.quoted and self._published_ahead():
                draft.collection_title = draft.collection_title or text  # a book's series
            else:
                draft.container_title = text
        elif draft.publisher is None and is_institution(text) and draft.type in ("report", "hearing"):
            draft.publisher = text


@cache
def _step(kind: str) -> Callable[[_Walk, Part], None]:
    """What takes a part of this kind: the method that is named after it, or the one for words."""
    step: Callable[[_Walk, Part], None] = getattr(_Walk, "_" + kind.replace("-", "_"), _Walk._text)  # noqa: SLF001
    return step


_WORD_AND_YEAR = re.compile(r"(?P<word>[^\W\d_]+)\b.{0,12}\d{4}$")
_TIMES = frozenset((*SEASONS.split("|"), *MONTHS))


def opens_with_season(text: str) -> bool:
    """Whether a season or a month and a year are all there is: `Spring 2017`, `January/February 1994`."""
    match = _WORD_AND_YEAR.match(text)
    return match is not None and match["word"].lower() in _TIMES


def _names_partner(text: str, following: Part | None) -> bool:
    """Whether the words behind a quoted title say with whom an interview was held, and a periodical follows."""
    return (
        following is not None
        and _TALKS.match(text) is not None
        and container_kind(following.text) in ("newspaper", "magazine", "journal")
    )


def _is_original(text: str) -> bool:
    """Whether a bracket behind a bare title holds nothing but its original: `Science of Military Strategy (战略学)`."""
    return CJK.match(text) is not None and first_date(text) is None and not is_published(text)


def _followed_by_year(part: Part | None) -> bool:
    return (
        part is not None
        and part.kind == "bracket"
        and part.before == "("
        and part.text[-4:].isdecimal()
        and (len(part.text) == 4 or _YEAR_OF_EDITORS.search(part.text) is not None)
    )


_FIGURE = re.compile(r"\d")
_YEAR_OF_EDITORS = re.compile(r"\beds?\.,\s\d{4}$")
_PIECES = re.compile(rf"[,;]\s+(?!{STATES}\s*(?::|,|$))(?![^:]*;\s)")
_MADE_BY = re.compile(r"(?i)trans|ed(?:s|ited)?\.?\s(?:by\s)?[A-Z]|hrsg|repr|orig")
_SAYS_WHEN = re.compile(
    r"(?i)(?:spring|summer|fall|autumn|winter|published|posted|issued|granted|filed|signed|declassified|(?:approved for )?release[d]?|effective|c|ca|orig(?:inally)?|first|accessed|rev\.)\b\W*\w{0,10}$"
)
_PAGES_IN = re.compile(r"[A-Z]?\d+(?:\s?[–—-]+\s?[A-Z]?\d+)?|[ivxlc]+(?:[–-][ivxlc]+)?")
_TALKS = re.compile(r"(?:Ein )?(?:Interview|Gespräch|Entretien|Entrevista|Intervista|Propos) ")
_YEAR_AS_VOLUME = re.compile(r"(?:1[89]|20)\d\d")
_KINDS = frozenset(
    (
        "Note",
        "Analysis",
        "Study",
        "Briefing",
        "Brief",
        "Memo",
        "Paper",
        "Factsheet",
        "Explainer",
        "Fact Sheet",
    )
)
_PAPER_NUMBER = re.compile(r"[A-Z]{2,5}[ -]?\d{2,4}(?: ?[Rr]ev\.? ?\d+)?(?: final)?")
_SITE_OF_POST = re.compile(r"(?:Twitter|Facebook|Instagram|Weibo|Reddit|X)(?=\s)")
_SERIES_VOLUME = re.compile(r"([IVXLC]+)/(\d{1,4})")
_BLOG_SITES = frozenset(("substack", "medium", "tumblr", "wordpress"))
_ACT_SCENE = re.compile(r"[IVXivx]+\.\s?\d+(?:\.\s?\d[\d–-]*)?")  # of a play: `I. 2. 396–401`
_YEARS_LAST = re.compile(r",\s((?:1[5-9]|20)\d\d)[–/-]\d$")
_PLAIN_PLACE = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3}")
_EDITORS_THEN = re.compile(r"(?P<names>[A-ZÀ-Þ][^“(:]{2,160}?),\s(?:eds?|comps?|dirs?)\.,?\s(?=[A-ZÀ-Þ])")
_REISSUED = re.compile(r"(?:(?:orig(?:\.|inally)|first)\s(?:publ?(?:\.|ished)\s)?)?\d{4};\s(?=.*\d{4})")
_BY_WHOM = re.compile(r"(?:his|her|their|my|our) (?:own )?(?=[A-Z])")
_REMARKS_ON = re.compile(
    r"(?:internal (?=document|memo|report)|(?:issued|published|released|drafted|prepared|promulgated|compiled|commissioned) by|(?:cable|telegram|airgram|d[ei]spatch)(?= (?:no\. )?\w*\d)|propos recueillis|entretien réalisé|aufgezeichnet|incorporating|including|annex to|appendix to|supplement to|attachment to|enclosure to|as amended|amended|superseding|superseded|effective|revised|updated|emphasis|translation|copy|original|enclosed|enclosing|reporting|quoting|on the)\s"
)
_JOURNAL_AND_PAGES = re.compile(r"(?P<name>[A-ZÀ-Þ].*?) (?P<pages>[A-Za-z]?\d{1,5}(?:[–-][A-Za-z]?\d{1,5})?)")
_WORK_OF_REFERENCE = re.compile(r"\b(?:Dictionary|Encyclop[aæ]?edia|Lexikon|Lexicon|Wörterbuch)\b")
_UNIVERSITY = re.compile(
    r"University of (?:[A-Z][\w’-]* ?){1,4}|(?:[A-Z][\w’-]* ){1,3}(?:University|Institute of Technology)"
)
_PAGED = re.compile(r"(?P<name>.+, .+?) (?P<page>\d{1,3})")
_PAGE_RANGE = re.compile(r"\d[–-]\d")
_ROMAN = re.compile(r"[IVXLC]{1,7}")
_SPOKEN = re.compile(r"\b(?:Lecture|Address|Speech|Keynote|Sermon|Remarks|Oration)\b")
_NUMBER_LABEL = re.compile(r"\b(?:[Nn]os?|[Nn]r|Number)\.?$|#$")
_VOLUME_ISSUE = re.compile(
    r"(?P<name>.{3,80}?),? [Vv]ol\.? ?(?P<vol>\d+|[IVXLC]+)(?:,? (?:[Nn]o|[Ii]ss(?:ue)?)\.? ?(?P<iss>\d+))?$"
)
_VOLUME_LEADS = re.compile(r"(?P<vol>\d{1,4})(?:[:/]\d+|\(\d+\))? (?=[A-Z])")
_WRITER_AGAIN = re.compile(r"(?:idem|id\.?|eadem|ders\.?|dies\.?|ibid\.?|his|her|their)$", re.IGNORECASE)
_KEPT_AT = re.compile(
    r"(?:archived|cached|mirrored|hosted|posted|uploaded|available|reposted|cross-posted) (?:at|on|by|in|via)\s"
)
_ROLE = re.compile(
    r"^(?:(?:ed(?:s|ited)?\b\.?|tr\b\.?(?=\s[A-ZÀ-Þ])|trans(?:l(?:ated)?)?\b\.?|hrsg\.?|hg\.?|herausgegeben|übers(?:etzt|\.)?|sous la dir(?:ection|\.)?|dir\.|édité|éd\.|coord(?:inado|\.)?|editado|ed\.|a cura|trad(?:uite?|ucción|uzione|ução|otto|\.)?(?!\w)(?:\sfr\.)?|пер\.(?:\sс\s\S+)?|под ред\.?|отв\. ред\.?|ред\.|aus dem \w+(?:\s\w+)?)"
    r"(?:\s(?:and|und|et|&|y)\s|,\s)?)+\s?(?:by\s|von\s|v\.\s|par\s|de\s(?!la\s)|d['’]|di\s|por\s|de\sl['’]\w+\s(?:par\s)?)*",
    re.IGNORECASE,
)
BARE_ROLE = re.compile(r"(?:trans|trad|eds?|comps?|übers|hrsg|hg)\.?", re.IGNORECASE)
_EDITOR_ROLES = frozenset(
    (
        *("ed", "eds", "editor", "editors", "éd", "éds", "hrsg", "hg", "hgg", "dir", "dirs", "coord", "coords", "org", "orgs", "comp"),
        *("a cura di", "ред"),
    )
)  # fmt: skip


def _editor_role(text: str) -> bool:
    return text.strip().lower().removesuffix(".") in _EDITOR_ROLES


def _people_only(text: str) -> str:
    text = re.sub(r"\s*[(\[].*$", "", text)
    return re.split(r",?\s(?:with an? |trans\. |translated |vol\. |\d)", text)[0].strip(" ,.")


def _more_people(text: str) -> bool:
    if PUBLISHER.search(text) or text in PLACES:
        return False
    bare = re.sub(r"^(?:and|&|und|et|y)\s", "", text)
    return (
        all(person_score(name) >= 1 and " " in name.strip() for name in split_names(bare))
        and not is_institution(bare)
    ) or re.match(r"(?:Jr|Sr)\.?$|et al", bare) is not None


def _are_people(text: str) -> bool:
    names = split_names(text)
    return bool(names) and all(" " in name and person_score(name) for name in names)


def _body(event: str | None) -> str | None:
    """The committee that heard a testimony, out of the event's words."""
    if not event:
        return None
    return re.split(r"['’]s?\s[Hh]earing\b|\s[Hh]earing\b|,", event)[0].strip() or None
