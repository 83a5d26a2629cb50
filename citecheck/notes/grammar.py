"""One citation read: who wrote what, in which container, when.

Every grammar is anchored on the title: in quotation marks, in CJK title marks, or between names and the
first part that can be no title. Special kinds (cases, treaties, talks, Chinese and Russian entries) come first.
"""

from __future__ import annotations

import re

from citecheck.model import Name, PartialDate
from citecheck.notes import codes, document, eastern, law, talk
from citecheck.notes.dates import find_dates, find_year, first_date, span_of_years
from citecheck.notes.draft import Draft
from citecheck.notes.fields import BARE_ROLE, DAY_ALONE, opens_with_season, read_parts, read_rest
from citecheck.notes.heads import container_kind_of, head_end, is_author, names_before, same_author_head
from citecheck.notes.lexicon import (
    ACRONYM,
    ANY_MONTH,
    CONTAINERS,
    LEADS_TO_QUOTE,
    PLACE_WORDS,
    PLACES,
    PUBLISHER,
    TITLE_WORDS,
    any_of,
    may_be_accessed,
)
from citecheck.notes.links import ACCESSED, DOI, ISBN, doi_in, leads_away
from citecheck.notes.names import (
    CJK,
    is_institution,
    parse_inverted,
    parse_names,
    person_score,
    split_names,
)
from citecheck.notes.parts import (
    JOURNAL_YEAR,
    PUBLISHERS_SERIES,
    SERIES_NAME,
    Part,
    container_kind,
    is_document_number,
    is_genre,
    is_published,
    is_series,
    parts_of,
)
from citecheck.notes.scan import IN_URL, Scan, Span
from citecheck.notes.split import names_series
from citecheck.notes.types import type_of


def read(scan: Scan, start: int, end: int, lead_in: str = "") -> Draft:
    """Read the citation between the offsets."""
    draft = Draft()
    if "blog" in lead_in.lower() and re.search(r"(?i)\bblog\b", lead_in):
        draft.hints.add("blog")
    if (end + 2 >= len(scan.text) and scan.text.rstrip().endswith(",")) or ",;" in scan.text[
        end - 1 : end + 2
    ].replace(" ", ""):
        draft.online = True  # the comma of a lost address
    if lead_in and _WHOSE.search(lead_in):
        draft.hints.add("unsigned")
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
    elif quote is not None and _held(scan, start, quote, core_end, online=draft.accessed is not None):
        _archival(draft, scan, start, quote, core_end)
    elif quote is not None:
        _quoted(draft, scan, start, quote, core_end)
    elif _GRAPHIC.search(scan.text, start, core_end) or not talk.paper(draft, scan, start, core_end):
        _unquoted(draft, scan, start, core_end)
    if draft.issued is None and "short" not in draft.hints and not _short_titled(draft):
        years = (
            None if _UNDATED.search(scan.text, start, core_end) else span_of_years(scan.text, start, core_end)
        )
        draft.issued = years.date if years else None
    if draft.issued is None and "short" not in draft.hints and "/" in scan.flat[start:core_end]:
        number = _NUMBER_OF_YEAR.search(scan.text, quote.end if quote else start, core_end)
        draft.issued = PartialDate(int(number[1] or number[2])) if number else None
    if draft.issued is None and core_end < end:
        _date_behind(draft, scan, core_end, end)
    draft.type = type_of(draft)
    return draft


_UNDATED = re.compile(r"(?<=[\s(\[,])(?:s\. ?[df]|o\. ?J|n\. ?d|б\. ?г)\.")


def _short_titled(draft: Draft) -> bool:
    """Whether years are part of a short title: `Hobsbawm, Age of Empire, 1875–1914, 45`."""
    families = bool(draft.author) and not any(name.given or name.literal for name in draft.author)
    return families and bool(draft.title and draft.page) and not (draft.publisher or draft.publisher_place)


# A periodical's number with its year: `n. 11/2018`, `Heft 3/2004`, `1-2/1997`; taken where no other date was printed.
_NUMBER_OF_YEAR = re.compile(
    r"(?<![\d/.])\d{1,3}(?:[-–]\d{1,3})?\s?/\s?((?:1[89]|20)\d\d)(?![\d/])|(?<![\d/.])((?:1[89]|20)\d\d)\s?/\s?[1-9](?![\d/])"
)
# `see his Working Knowledge: ...`: what follows is no name.
_WHOSE = re.compile(r"\b(?:his|her|their|my|our|author['’]s)(?: own)? $")

# ---------------------------------------------------------------------------------------------------------- tail

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


# -------------------------------------------------------------------------------------------------------- titles


def title_quote(scan: Scan, start: int, end: int) -> Span | None:
    """The quotation that is the citation's title, if it has one."""
    quote = scan.quote_at(start)
    goes_on = _SUBTITLED.match(scan.flat, quote.end, end) if quote is not None else None
    if goes_on and container_kind(goes_on[0].partition("(")[0].strip(" .")) is None:
        return None
    if quote is not None and quote.end <= end and _GOES_BEYOND.match(scan.flat, quote.end, end):
        return None
    if quote is not None and _PSEUDONYM.match(scan.text, start, end):
        quote = scan.quote_at(quote.end)
    while quote is not None and quote.end <= end:
        if quote.kind not in ("book", "corner") and _is_whole_title(scan, quote, start, end):
            return quote
        quote = scan.quote_at(quote.end)
    return None


# A title that begins with quotation marks and goes on behind them: „Mann und Weib“. Geschlechter..., München 1995
_SUBTITLED = re.compile(
    rf"\.\s(?!(?:Ein |Im )?(?:Interview|Gespräch|Entretien|Entrevista|Intervista)\s)[A-ZÄÖÜ][^:“(]{{5,150}}?(?:,\s[Ii]n:\s|,\s\d+\.,?\s(?:\w+\.?\s){{0,3}}Aufl|,\s(?:{PLACE_WORDS})(?:[:,]|\s\d{{4}}|\su)|\s\((?:\ue002){{6,}}\))"
)


_PSEUDONYM = re.compile(r"[“‘\"](?P<name>\w[\w. ]{0,20}),[”’\"]\s(?=[“‘\"])")
_GOES_BEYOND = re.compile(r":\s[A-ZÀ-Þ“]")  # “A Problem from Hell”: America and the Age of Genocide
_PUBLISHED_BEFORE = re.compile(r"\s\([^()]*\d{4}\)(?=.{3})")


_IN_QUOTES = (", in", ", en", ", dans", ", em", ", nel", ", in:", ". In:", ". In")


_PLACE_BEHIND = re.compile(rf",\s(?:{PLACE_WORDS})(?::|,|\s\d{{4}})")


def _is_titled(scan: Scan, start: int, quote: int) -> bool:
    """Whether names and a bare title stand before `in «`, so that the quotation is the container."""
    comma = scan.flat.find(", ", start, quote)
    head = head_end(scan, start, quote)
    if comma > start and scan.flat[comma:quote].rstrip().endswith("."):
        head = min(head, comma + 2)  # names and a title that a full stop ends look like an entry's names
    return head > start and len(scan.flat[head:quote].strip(" ,:.").split()) > 2


def _is_whole_title(scan: Scan, quote: Span, start: int, end: int) -> bool:
    """Whether the quotation is the title, and no nickname or word in quotes within an unquoted one."""
    flat = scan.flat
    inner = scan.text[quote.inner[0] : quote.inner[1]].strip()
    if not inner or names_series(flat, start, quote.start):
        return False
    before = flat[start : quote.start].rstrip()
    if before.endswith(_IN_QUOTES) and _is_titled(scan, start, quote.start):
        return False
    if (
        before.endswith(".")
        and _PLACE_BEHIND.match(flat, quote.end, end)
        and _is_titled(scan, start, quote.start)
    ):
        return False  # `Mystik und Widerstand. „Du stilles Geschrei“, Hamburg 1997`
    if _PUBLISHED_BEFORE.search(scan.text, start, quote.start):
        return False
    if not before or before[-1] in ",:.)]”—–" or LEADS_TO_QUOTE.search(before):
        return (
            quote.kind == "single"
            or inner[-1] in ",.?!’'"
            or re.match(
                r"\s*(?:[,.:;(\[<]|in\b|In\b|dans\b|thèse\b|mémoire\b|PhD\b|master['’]s\b|//|$|\d|—|–|[\u3400-\u9fff])",
                flat[quote.end : end],
            )
            is not None
            or quote.end >= end
            or _source_adjoins(scan, quote, inner, end)
        )
    if inner.count(" ") >= 2 and "," not in before and is_author(before):
        return True  # a comma is missing behind the names
    return inner[-1] in ",." and len(inner) > 12


def _source_adjoins(scan: Scan, quote: Span, inner: str, end: int) -> bool:
    """Whether a source follows a title although no comma parts them: `“We Are Living in a Failed State” Atlantic, June`."""
    long = inner.count(" ") >= 3 and not inner[0].islower()
    if long and quote.start > 0 and names_before(scan.flat[: quote.start].rstrip()):
        return True
    source = _SOURCE_ADJOINS.match(scan.flat, quote.end, end)
    if source is None:
        return False
    name = source["name"].strip()
    return container_kind_of(name) is not None or long


_SOURCE_ADJOINS = re.compile(
    r"\s(?P<name>(?:[A-ZÀ-Þ&][\w.’'&-]*|of|the|and|in|for|on)(?:\s(?:[A-ZÀ-Þ&][\w.’'&-]*|of|the|and|in|for|on))*),?\s(?:\d|\(\ue002|(?:vol|no|Vol|No)\.|[A-Z][a-z]+\.? \d)"
)


_GRAPHIC = re.compile(r",\s(?:photograph|painting|oil on|poster|drawing|cartoon|engraving|lithograph)\b")


def _held(scan: Scan, start: int, quote: Span, end: int, *, online: bool) -> bool:
    """Whether an archive holds the paper with this title."""
    if not talk.may_hold(scan.text):
        return False
    held = talk.holding(scan.text[quote.end : end])
    if (
        held is not None
        and not any(character.isdigit() for character in held[0])
        and (online or IN_URL in scan.flat[quote.end : end + 3])
    ):
        return False
    return talk.holding(scan.text[start : quote.start]) is not None or (
        talk.holding(scan.text[quote.end : end]) is not None
        and "(" not in scan.flat[quote.end : quote.end + 3]
    )


def _archival(draft: Draft, scan: Scan, start: int, quote: Span, end: int) -> None:
    draft.quoted = True
    draft.type = "manuscript"
    draft.title = clean_title(scan.text[quote.inner[0] : quote.inner[1]])
    _authors(draft, scan, start, quote.start)
    if draft.author and (
        talk.holding(str(draft.author[0]))
        or (draft.author[0].literal or "").startswith(("Memo", "Telegram", "London", "Letter"))
    ):
        draft.author = ()
    date = first_date(scan.text, quote.end, end)
    draft.issued = date.date if date else None
    match = talk.holding(scan.text[quote.end : end]) or talk.holding(scan.text[start : quote.start])
    draft.archive_location = match[0] if match else None


_INNER_END = re.compile(r"[,.]+([’'”\"»]*)$")
_KEEPS_DOT = re.compile(r"(?:\b(?:etc|Jr|Sr|Inc|Ltd|Co|al|[A-Z])\.|\.\.\.|…)[’'”\"»]*$")


def clean_title(text: str) -> str | None:
    """A title without the punctuation of the sentence around it."""
    title = " ".join(text.split()).strip(" ,;:—–")
    last = title.rstrip("’'”\"»")[-1:]
    if last == "," or (last == "." and not _KEEPS_DOT.search(title)):
        title = title[:-8] + _INNER_END.sub(r"\1", title[-8:])
    return title.strip(" ,;:") or None


def _quoted(draft: Draft, scan: Scan, start: int, quote: Span, end: int) -> None:
    draft.quoted = True
    draft.title = clean_title(scan.text[quote.inner[0] : quote.inner[1]])
    if _ORDERS.match(scan.text, start, quote.start):
        draft.type = "legislation"
    before = scan.text[max(start, quote.start - 6) : quote.start]
    entry = _SUB_VERBO.match(scan.text, start, quote.start) if "v" in before else None
    if entry:
        work = _EDITORS_BEFORE.sub("", entry["work"])
        year = first_date(scan.text, start, quote.start)
        draft.issued = year.date if year else None
        draft.container_title = _PLACE_ONWARDS.sub("", work)
        draft.type = (
            "entry-dictionary"
            if re.search(r"ictionary|OED|Wörterbuch|Merriam|Webster", entry["work"])
            else "entry-encyclopedia"
        )
    elif entry := _DATED_WORK.fullmatch(scan.text, start, quote.start) if " (at " in scan.text else None:
        draft.author = parse_names(entry["who"] or "")
        draft.publisher, draft.container_title = entry["publisher"], entry["work"]
        draft.issued = PartialDate(int(entry["year"]))
        draft.type = "entry-encyclopedia"
    else:
        _authors(draft, scan, start, quote.start)
    at = _original_title(draft, scan, quote.end, end)
    if _title_is_testimony(draft):
        draft.type = "hearing"
    paper = _COM.match(scan.text, at, max(at, end))
    if paper:
        draft.type, draft.number, draft.issued = "report", paper["number"], PartialDate(int(paper["year"]))
        at = paper.end()
    read_rest(draft, scan, at, max(at, end))


# A paper of the European Commission: `COM (2015) 192 final`.
_COM = re.compile(
    r"[,.]?\s(?P<number>(?:COM|SWD|SEC|JOIN)\s?\(?(?P<year>(?:19|20)\d\d)\)?[\s/]\s?\d+(?:\sfinal)?)"
)


# `“Kunan huihuang” 苦难辉煌, Huayi chubanshe`: the original without brackets.
_BARE_ORIGINAL = re.compile(
    r"\s?(?P<title>[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af][^,.\[(\uff0c。]{1,60}?)(?=[,.\uff0c。]|\s[\[(])"
)


def _original_title(draft: Draft, scan: Scan, at: int, end: int) -> int:
    """The bracket behind a title: its original, in another script."""
    bare = _BARE_ORIGINAL.match(scan.text, at, end)
    if bare:
        draft.original_title = bare["title"]
        return bare.end()
    for bracket in scan.brackets:
        if bracket.start < at:
            continue
        between = scan.flat[at : bracket.start].strip(" ,.”")
        if bracket.start >= end or between:
            break
        inner = scan.text[bracket.inner[0] : bracket.inner[1]].strip()
        if bracket.kind == "square" and _is_foreign(inner):
            _set_original(draft, inner)
            return bracket.end
        if bracket.kind == "round" and CJK.search(inner) and not _DATED_HAN.search(inner):
            _set_original(draft, inner)
            return bracket.end
        if re.match(r"(?i)full text|in \w+$|translation|excerpts?|transcript", inner):
            if not inner.lower().startswith("in "):
                draft.genre = inner
            at = bracket.end
            continue
        break
    return at


# A year outside of title marks: `(北京: 人民出版社, 2014)` is no title, `(国务院关于印发《中国制造2025》的通知)` is.
_DATED_HAN = re.compile(r"\d{4}(?!年年?度|年版|[^《]*》)")
_ORDERS = re.compile(
    r"(?:Exec(?:utive|\.) Order|E\.?O\.?|Proclamation|Pub(?:lic|\.) L(?:aw|\.)|Presidential (?:Policy |Decision )?Directive|Statutory Instrument)\s(?:No\.?\s)?\d"
)
_SUB_VERBO = re.compile(
    r"(?P<work>[A-Z][^“]{3,100}?)(?:,\s(?:\d|rev|new|online)[^“]{1,30}?)?,?\s\(?s\.\s?vv?\.,?\s?$"
)
# `LexisNexis, Halsbury’s Laws of Australia (at 2004) ‘Contract’`: an entry as Australian lawyers cite it.
_DATED_WORK = re.compile(
    r"(?:(?P<who>[^,“(]{3,80}), )??(?:(?P<publisher>[^,“(]{3,60}), )?(?P<work>[A-Z][^,“(]{3,80}) \(at (?:\d\d? [A-Z]\w+ )?(?P<year>\d{4})\),? "
)
_EDITORS_BEFORE = re.compile(r"^[^(]{3,80}\((?:Hrsg|Hgg?|eds?|dirs?|coords?|éds?|a cura di)\.?\)[,:]\s")
_PLACE_ONWARDS = re.compile(rf",\s(?:\d+ [Bb]de\.?|(?:[Vv]ol|[Bb]d|t)\.\s?\w+|(?:{PLACE_WORDS})[,: ]).*$")
_SITE_SUFFIX = re.compile(r"\s*[-_|—–]+\s*([^-_|—–]{2,16})$")


def _set_original(draft: Draft, inner: str) -> None:
    """The original title, without a site's name that was copied along with it and a quotation mark too many."""
    draft.language = language_of(inner)
    if inner.count("”") > inner.count("“"):
        inner = inner.removesuffix("”")
    suffix = _SITE_SUFFIX.search(inner)
    if suffix and container_kind(suffix[1]) is not None and suffix.start() > 4:
        draft.original_container_title = suffix[1]
        inner = inner[: suffix.start()]
    draft.original_title = inner


def _is_foreign(inner: str) -> bool:
    if len(inner) < 2 or re.match(r"(?i)in |video|sic|podcast|\d", inner):
        return False
    return bool(CJK.search(inner)) or not inner.isascii() or len(inner) > 12


_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
)


def language_of(text: str) -> str | None:
    """The language a script speaks for, as BCP 47; None for Latin script."""
    for tag, pattern in _SCRIPTS:
        if pattern.search(text):
            return tag
    return None


def _title_is_testimony(draft: Draft) -> bool:
    match = re.match(
        r"(?i)(?:written\s|prepared\s)?(testimony|statement)\s(?:before|to)\s(?:the\s)?(.+)",
        draft.title or "",
    )
    if match is None:
        return False
    draft.genre = match[1].capitalize()
    draft.event_title = match[2]
    draft.authority = re.split(r"['’]s?\s[Hh]earing\b|\s[Hh]earing\b|,", match[2])[0].strip()
    return True


# ------------------------------------------------------------------------------------------------------- authors


_NO_AUTHOR = re.compile(
    r"(?:(?:[Uu]nsigned )?[Ee]ditorial|[Oo]p-[Ee]d|[Oo]bituary|[Ll]etters? to the [Ee]ditor|[Aa]dvertisement|[Cc]artoon|[Uu]nsigned|[Aa]non)\.?$|Special to "
)
_WORK_OF_REFERENCE = re.compile(
    r"(?:The )?(?:New |Stanford |Internet |Oxford |Cambridge |Catholic |Columbia |Routledge )*(?:Encyclop[aæ]?edia|Dictionary|Companion|Merriam-Webster|Wikipedia|Britannica)\b(?: (?:of|to) [A-Z][\w ]{2,60}| Britannica| Online| Judaica| Americana)?"
)
_HOSTS = tuple(
    f"{who}{s}"
    for who in ("host", "moderator", "narrator", "producer", "director", "presenter")
    for s in ("", "s")
)
# `Frontline, season 36, episode 3, “Putin’s Revenge”`
_SHOW = re.compile(
    r"(?P<show>[A-Z\d][^,“]{1,60}?), (?:(?:season|series|episode|ep\.?|S) ?\d+(?:, )?(?:(?:episode|ep\.?|E) ?\d+)?)$",
    re.IGNORECASE,
)
_TESTIFIES = re.compile(
    r"(?:(?:Prepared|Written|Opening) )?(?P<kind>Testimony|Statement|Remarks|Speech|Address|statement|testimony) (?:of|by) (?P<who>[^,“]{3,60}?)(?:(?:, [^“]{2,160}?,)? (?:before|to|at) (?:the )?(?P<body>.+))?$"
)


_LEADING_WORDS = re.compile(
    r"(?:la|le|l['’]|les|die|der|das|den|dem|el|il|lo|un[ae]?|eine?n?|the)\b[^,]{0,60}?\b(?:d['’]|de\s|von\s|di\s|da\s|por\s|par\s|bei\s|by\s|of\s)(?P<who>[A-ZÀ-Þ].+)$"
)  # `la réponse d’Antoine Prost`
_SENT_TO = re.compile(
    r"(?P<who>[A-ZÀ-Þ][^,“]{3,60}?) to [A-ZÀ-Þ][^“]{2,60}"
)  # `US Embassy Beijing to Secretary of State`
_LEADING_NOUN = re.compile(
    r"^(?:(?:den|der|die|das|dem|the|an?|le|el|il)\s|l['’])?(?:Bericht|Artikel|Beitrag|Aufsatz|Kommentar|Meldung|Studie|report|article|piece|essay|rapport|artículo|informe|articolo|artigo)$"
)


_OFFICE = re.compile(
    r"(?:(?:then|acting|deputy|assistant|senior|vice|former|under|executive|chief) )*(?:secretary|director|commander|chair(?:man|woman)?|minister|president|ambassador|commissioner|governor|administrator|spokes(?:man|woman|person)|chancellor|chief executive|professor)\b"
)
_NUMBERED_ESTIMATE = re.compile(
    r"(?:(?:Special )?National Intelligence Estimate|(?:Intelligence|Research|Information|Action) Memorandum|(?:CRS|GAO|CIA|DIA) (?:Report|Memorandum)|(?:Army )?Field Manual|Joint Publication) (?:No\. )?[A-Z]*[\d][\w./-]*"
)
_CAMEL_NAME = re.compile(r"(?P<name>[a-z]{1,2}[A-Z]\w+)(?: \([^)]*\))?$")  # `iFlytek (科大讯飞)`
# `World Bank, World Development Indicators (database), “Research and development expenditure”`
_DATABASE = re.compile(
    r"(?P<who>[^,“]{2,80}), (?P<work>[A-Z][^,“(]{3,80}) \((?:online )?(?:database|data ?set)\)"
)
_PAPER_BY = re.compile(
    r"\b(?:memorandum|memo|letter|report|note|telegram|cable|minute)s? (?:by|from|of) ([A-Z].+)$"
)
_NUMBERED_PAPER = re.compile(
    r",\s(?:Resolution|Decision|Recommendation|General Comment|Report|Document|Press Release|Directive|Instruction|Circular|Manual|Bulletin|Notice|Advisory|Order|No\.)\s(?:No\.\s)?[\w()/.-]+$"
)
_NAMES_ENTRY = re.compile(
    r"(?:,?\s+|^)(?:s\.\s?v|[Aa]rt|Artikel|Stichwort|Lemma|voce|entrée|entrada|voz|ст)\.?$"
)
_ENTRY_ENDS = tuple(
    end + dot
    for end in ("v", "rt", "Artikel", "Stichwort", "Lemma", "voce", "entrée", "entrada", "voz", "ст")
    for dot in ("", ".", "\n", ".\n")
)


# `World Bank, World Development Indicators, “GDP per capita”`
_DATA_OF = re.compile(
    r"(?P<who>[^,“]{3,60}), (?P<what>(?![^,]*\b(?:Cent(?:er|re)|Office|Bureau|Institute|Division|Department|Agency|Council)\b)[^,“]{3,60}\b(?:Indicators|Database|Statistics|Data ?[Ss]et|Data|Index|Tracker|Portal|Dashboard|DataBank|Monitor|Explorer))"
)
# `Robert Ashley, director of the Defense Intelligence Agency, “Threat Assessment”`
_HOLDS_OFFICE = re.compile(
    r"(?P<who>[A-ZÀ-Þ][^,“(]{3,60}), (?:(?:the|then|former|acting|vice|deputy|assistant|associate|under|senior|chief|principal|executive|managing|co-|U\.S\.|US|British|Chinese|Russian|French|German|Japanese) ?)*"
    r"(?i:director|secretary|minister|president|chair(?:man|woman|person)?|chief|commander|commissioner|professor|head|ambassador|spokes\w+|senator|representative|governor|general|adviser|advisor|analyst|fellow|officer|partner|founder|editor)\b(?! in\b).*"
)
_RANKED = re.compile(
    r"^(?:(?:Lieutenant|Major|Brigadier|Vice|Rear|Colonel|General|Admiral|Lt\.|Gen\.|Adm\.|Maj\.|Col\.|Dr\.|Prof\.|Professor|Senator|Ambassador|Sir) )+"
)
_OWN_SCRIPT = re.compile(r"\s?\[[^\]\[A-Za-z]*\]$")


def _authors(draft: Draft, scan: Scan, start: int, end: int) -> None:
    """The names before a title, if names they are."""
    text = scan.text[start:end].strip(" ,.:;(")
    pseudonym = _PSEUDONYM.match(scan.text, start)
    if pseudonym:
        draft.author = (Name(literal=pseudonym["name"]),)
        return
    if text.endswith(("in", "titled")):
        text = re.sub(r"[,:]?\s+(?:in|titled|entitled)$", "", text)
    if not text:
        return
    if len(text) > 400:
        return
    if text.endswith((", Note", ", Comment", " Note", " Comment")):
        text, _, draft.genre = text.rpartition(", ")
    if text.endswith(_HOSTS):
        text = re.sub(r",\s(?:host|moderator|narrator|producer|director|presenter)s?$", "", text)
    if _NO_AUTHOR.match(text):
        draft.genre = text
        return
    if _WORK_OF_REFERENCE.fullmatch(text):
        draft.container_title = text
        return
    held = _DATABASE.fullmatch(text) if text.endswith(")") else None
    if held:
        draft.container_title, draft.type, text = held["work"], "dataset", held["who"]
    show = _SHOW.match(text)
    if show:
        draft.container_title, draft.type = show["show"], "broadcast"
        return
    speaker = _TESTIFIES.match(text)
    if speaker:
        draft.author = parse_names(speaker["who"])
        draft.genre = speaker["kind"].capitalize()
        draft.event_title = draft.authority = speaker["body"]
        draft.type = "hearing" if speaker["body"] and speaker["kind"].lower() != "remarks" else "speech"
        return
    if " to " in text and (sent := _SENT_TO.fullmatch(text)) and is_institution(sent["who"]):
        text = sent["who"]
    if (" by " in text or " from " in text or " of " in text) and (by := _PAPER_BY.search(text)):
        text = by[1]
    if "," in text:
        text = _NUMBERED_PAPER.sub("", text)
        held = _HOLDS_OFFICE.match(text)
        if held and person_score(_RANKED.sub("", held["who"])) > 1:
            text = held["who"]
    if text.endswith(_ENTRY_ENDS):
        text = _NAMES_ENTRY.sub("", text)
    if not text:
        return
    if same_author_head(text + ": Aa aa", 0, len(text) + 7):
        return
    if text.endswith(")") and (behind := _DATE_BEHIND.search(text)):
        text, date = text[: behind.start()], first_date(behind[1])
        draft.issued = date.date if date else draft.issued
        if inverted := parse_inverted(text):
            draft.author = inverted
            return
    ending = _YEAR_BEHIND if text.endswith(")") else _YEAR_AT_END if text[-4:].isdigit() else None
    if ending is not None and (year := ending.search(text)):
        text, draft.issued = text[: year.start()], PartialDate(int(year[1]))
    if is_document_number(text) or (text[-1:].isdigit() and _NUMBERED_ESTIMATE.fullmatch(text)):
        draft.number, draft.type = text, draft.type or "report"
        return
    text = _LEADING_NOUN.sub("", text)
    if text[:1].islower() and (led := _LEADING_WORDS.match(text)):
        text = led["who"]
    if not text:
        return
    if text.endswith(("al", "al.", "alii", "others", "a.", "u. a", "u.a")):
        text = re.sub(r",?\s+(?:et al\.?|et alii|and others|u\. ?a\.?)$", "", text)
    site = _DATA_OF.fullmatch(text) if "," in text else None
    if site and is_institution(site["who"]):
        text, draft.container_title = site["who"], site["what"]
    if text.endswith("]") and CJK.search(text):
        text = _OWN_SCRIPT.sub("", text)  # `Ye Qing and Zhao Wei [叶青、赵薇]`
    firm = _CAMEL_NAME.match(text) if text[0].islower() else None
    if firm:
        draft.author = (Name(literal=firm["name"]),)
        return
    names = parse_names(text)
    shaped = [
        re.sub(r"\s*[(\[].*?[)\]]", "", piece) if "(" in piece or "[" in piece else piece
        for piece in split_names(text)
    ]
    if names and (
        is_institution(text)
        or all(
            person_score(piece.replace(",", "")) or is_institution(piece) or piece.isupper()
            for piece in shaped
        )
    ):
        draft.author = names


# ---------------------------------------------------------------------------------------------------- short forms

_POINTS_BACK = re.compile(
    r",?\s*(?:\(?\s*(?:supra|above|op\.? ?cit|loc\.? ?cit|(?:art|ouvr)(?:\.|icle|age)\scit|thèse citée|rapport cité|ob(?:\.|ra) cit|cit\.(?=[,;.\s)]|$)|a\.? ?a\.? ?O\b|wie Anm|s\. Anm|Anm\.|Fn\.|указ\. |n+\.? ?\d|nota \d|note \d)|前引|同前|前掲)",
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
        _authors(draft, scan, start, quote.start)
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
            names += pieces[: more + 1]
            del pieces[: more + 1]
    draft.author = parse_names(", ".join(names))
    if back is not None and "掲" in back[0]:  # Japanese short forms name the family alone
        draft.author = tuple(Name(family=name) if len(name) < 4 else Name(literal=name) for name in names)
    draft.title = (
        clean_title(", ".join(pieces).rstrip("….")) if pieces and not pieces[0][0].isdigit() else None
    )


# ------------------------------------------------------------------------------------------------ unquoted titles

_TITLE_ENDS = frozenset(
    (
        "docnumber",
        "numbers",
        "reviser",
        "review",
        "session",
        "by",
        "duration",
        "bracket",
        "date",
        "pages",
        "volume",
        "issue",
        "edition",
        "editor",
        "translator",
        "foreword",
        "volume-of",
        "volumes",
        "chapter",
        "modified",
        "number",
        "place",
        "published",
        "place-year",
        "reporter",
        "reporter-alone",
        "roman",
        "series",
    )
)


_PAPER_ALONE = re.compile(
    r"(?P<name>[^,.(“]{2,45}?)(?:,|\.|\s\(|\s(?=(?:vom|v\.|of|du|del|dated|от)\s))\s?(?:(?:vom|v\.|of|du|del|dated|от)\s)?"
)


def _is_paper(name: str) -> bool:
    if CONTAINERS.get(name.lower()) in ("newspaper", "magazine"):
        return True
    return len(name.split()) <= 4 and container_kind(name) == "newspaper"


def _paper_alone(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """A newspaper and its day, and no piece in it: `El País, 23 de febrero de 1981`, `Правда. 1956. 28 марта`."""
    match = _PAPER_ALONE.match(scan.text, start, end)
    if match is None or not _is_paper(match["name"].strip()):
        return False
    date = first_date(scan.text, match.end(), end)
    if date is None or date.date.month is None or date.start > match.end() + 24:
        return False
    if sum(map(str.isalpha, scan.text[match.end() : date.start] + scan.text[date.end : end])) > 24:
        return False
    draft.container_title, draft.issued = match["name"].strip(), date.date
    read_rest(draft, scan, date.end, end)
    return True


_SPOKEN = re.compile(
    r"(?:Rede|Ansprache|Regierungserklärung|Discours|Discurso|Discorso|Allocution|Выступление|Речь)\s(?:von|des|der|de|du|del|della|di|do|da|[А-ЯЁ])"
)


# `Smith 2010, 45`, `Jones and Roe 2012`, `Müller/Schmidt (2015), S. 3`: an entry of a list elsewhere, by family and year.
_FAMILY = r"(?:(?:van|von|de|der|den|di|la|le)\s){0,2}[A-ZÀ-Þ][\w’'-]+"
_AUTHOR_DATE = re.compile(
    rf"(?P<who>{_FAMILY}(?:(?:,\s|/){_FAMILY}){{0,3}}(?:,?\s(?:and|&|und|et|y)\s{_FAMILY})?(?:,?\set\sal\.|\su\.\s?a\.)?),?\s\(?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?\)?(?:[,:]\s(?:S\.\s?|pp?\.\s?)?(?P<page>\d[\d–-]*)(?:\s?ff?\.?)?)?\.?"
)


def _author_date(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    if end - start > 90:
        return False
    match = _AUTHOR_DATE.fullmatch(scan.text, start, end)
    names = split_names(re.sub(r",?\s(?:et al\.|u\.\s?a\.)$", "", match["who"])) if match else ()
    if match is None or not all(
        person_score(name) and not name.isupper() and name not in PLACES and container_kind_of(name) is None
        for name in names
    ):
        return False
    draft.author = tuple(name for piece in names for name in parse_names(piece))
    draft.issued, draft.page = PartialDate(int(match["year"])), match["page"]
    draft.hints.add("short")
    return True


# `Dictionary of Scientific Biography, s.v. Haber, Fritz, by Morris Goran`: an entry whose quotation marks are lost.
_BARE_ENTRY = re.compile(
    r"(?P<work>[A-Z][^“(]{3,100}?)(?:, [^,]{1,30}\bed\.)?,? s\.v\.,? (?P<title>[^,“(;]{2,60}(?:, (?!by |vol|accessed|last|p{1,2}\.)[A-Z][^\d,“(;]{1,40})?)(?=,|\.?$| \()"
)


def _entry(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    entry = _BARE_ENTRY.match(scan.text, start, end)
    if entry is None:
        return False
    read_rest(draft, scan, entry.end(), end)
    draft.container_title = _PLACE_ONWARDS.sub("", entry["work"])
    draft.title = clean_title(entry["title"])
    draft.type = (
        "entry-dictionary" if "ictionary" in entry["work"] or "OED" in entry["work"] else "entry-encyclopedia"
    )
    return True


def _unquoted(draft: Draft, scan: Scan, start: int, end: int) -> None:
    if _author_date(draft, scan, start, end):
        return
    if _SPOKEN.match(scan.text, start, end):
        draft.type = "speech"
    if (
        _stated(draft, scan, start, end)
        or _untitled_issue(draft, scan, start, end)
        or _film(draft, scan, start, end)
        or _minuted(draft, scan, start, end)
        or _paper_alone(draft, scan, start, end)
    ):
        return
    if " s.v" in scan.text and _entry(draft, scan, start, end):
        return
    release = _RELEASE.match(scan.text, start, end)
    if release:
        draft.genre, draft.type = "Press release", "webpage"
        start = release.end()
    title_start = start if "unsigned" in draft.hints else head_end(scan, start, end)
    if _RELEASED.match(scan.text, title_start, end):
        title_start = start  # `Penn World Table, version 9.1`
    if title_start > start:
        _named(
            draft, scan.text[start:title_start], dated=scan.flat[title_start : title_start + 2] == "(\ue002"
        )
    reviews = (
        _REVIEWS.match(scan.flat, title_start, end)
        if scan.flat[title_start : title_start + 2] in _REVIEW_OPENS
        else None
    )
    if reviews:
        draft.title, draft.genre = clean_title(scan.text[title_start : reviews.end()]), "Review"
        read_rest(draft, scan, reviews.end(), end)
        return
    designation = _DESIGNATION.match(scan.flat, title_start, end)
    if designation:
        draft.genre, title_start = designation["genre"], designation.end()
    title_start = _dated_head(draft, scan, title_start, end)
    parts = parts_of(scan, title_start, end)
    if draft.author and len(parts) > 1 and parts[0].kind == "session":
        parts.pop(0)  # `Staff of H. Comm. on the Judiciary, 116th Cong., Competition in Digital Markets`
    if parts and parts[0].kind == "docnumber":
        draft.number, draft.type = parts.pop(0).text, "report"
        if (not parts or parts[0].kind in ("pages", "date")) and "r" in draft.number:
            draft.title = draft.number  # `BT-Drs. 19/8083, S. 3`
    if parts and parts[0].text[0] == "@":
        parts.pop(0)
    if len(parts) > 1 and draft.author and parts[0].text[0].islower() and _OFFICE.match(parts[0].text):
        parts.pop(0)  # `Robert O. Work, deputy secretary of defense, speech at ...`
        title_start = parts[0].start
    posted = _POSTED.fullmatch(parts[0].text) if parts else None
    if posted:
        draft.type, draft.genre, draft.container_title = "post", posted[0], posted["site"]
        read_parts(draft, scan, parts[1:], end)
        return
    if not parts or parts[0].kind in ("number", "pages"):
        return
    if parts[0].text == "passim" or parts[0].text == "passim.":
        draft.page = "passim"
        return
    if (
        len(parts) > 1
        and parts[0].text.lower() in CONTAINERS
        and CONTAINERS[parts[0].text.lower()] == "social"
        and parts[1].kind in ("date", "bracket", "modified")
    ):
        read_rest(draft, scan, title_start, end)
        draft.container_title = parts[0].text
        return
    if title_start > start and (_is_site_behind(parts, draft) or _is_page_of_site(parts, draft)):
        draft.author, title_start = (), start
        parts = parts_of(scan, start, end)
    count = (
        0
        if draft.author and parts[0].text[:4] in ("in: ", "aus:")
        else _title_length(
            parts, signed=bool(draft.author), dated="entry" in draft.hints, online=draft.online
        )
    )
    if count == 0:
        read_rest(draft, scan, title_start, end)
        return
    opening = parts[0].date if parts[0].kind == "date" and title_start > start else None
    if opening is not None and opening.has_day and "entry" not in draft.hints:
        if not all(person_score(str(name)) > 1 for name in draft.author):
            draft.author, draft.title = (), clean_title(scan.text[start:title_start])
            if (both := _IN_TWO_SCRIPTS.fullmatch(draft.title or "")) and CJK.search(both["own"]):
                draft.title, draft.original_title = both["title"], both["own"]
        read_parts(draft, scan, parts, end)
        return
    column = (
        parts[1].date if count == 1 and draft.author and len(parts) > 1 and parts[1].kind == "date" else None
    )
    if column is not None and column.has_day and parts[0].text.lower() in CONTAINERS:
        draft.container_title = parts[0].text  # `Louis Fischer, The Nation, 12 May 1933, 5–6`
        read_parts(draft, scan, parts[1:], end)
        return
    draft.title = _plain_title(scan, parts, count)
    spoken = _SAID_ON.fullmatch(draft.title or "") if count == 1 and draft.author and len(parts) > 1 else None
    if spoken and parts[1].kind in ("date", "place", "text"):
        draft.title, draft.genre = None, spoken[0]
        if spoken["printed"]:
            read_rest(draft, scan, parts[1].start, end)
            if draft.container_title is None and parts[1].kind == "text":
                draft.container_title = parts[1].text
            return
        draft.type = (
            "speech" if spoken["speech"] else "manuscript" if spoken["paper"] else "personal_communication"
        )
        read_parts(draft, scan, parts[1:], end)
        return
    if draft.author and _SPEECH_AT.match(draft.title or ""):
        draft.type = "speech"
    if draft.title and draft.online and (draft.title[:4] == "the " or _POINTS_TO.search(draft.title)):
        draft.title = None
    if re.match(
        r"(?:Joint )?Hearings? |(?:[Pp]repared |[Ww]ritten )?(?:[Ss]tatement|[Tt]estimony) (?:before|to) ",
        draft.title or "",
    ):
        draft.type = "hearing"
    rest = parts[count:]
    if rest and rest[0].kind not in ("bracket", "text"):
        rest[0].before = ""
    read_parts(draft, scan, rest, end)


# What a law review calls its pieces: `Jane Roe, Note, The Right to Be Let Alone, 12 Harv. L. Rev. 34 (2010)`.
_DESIGNATION = re.compile(
    r"(?P<genre>(?:Student )?(?:Note|Comment)|(?:Case|Book|Recent) (?:Note|Comment|Case|Development)|Essay|Commentary|Recent Development),\s(?=[A-ZÀ-Þ][^“;]{2,240}, \d{1,4} [A-Z][\w.&’' ]{1,60} \d)"
)
# `Rezension zu: Sven Beckert, Empire of Cotton, New York 2014, in: Historische Zeitschrift 301 (2015)`
_REVIEWS = re.compile(
    r"(?:Rezension|Rez\.|Besprechung|Sammelrezension|Compte rendu|Recensione)\s(?:zu|von|de|di|a)?:?\s?[^;“]{5,250}?,\s(?=in:?\s[A-ZÄÖÜÀ-Þ])"
)
_REVIEW_OPENS = frozenset(("Re", "Be", "Sa", "Co"))
_POSTED = re.compile(
    r"(?P<site>Twitter|Facebook|Instagram|Weibo|LinkedIn|Reddit|X) (?:post|thread|status(?: update)?|message|comment|photo|video|reel|story)|[Tt]weet"
)
_STATED = re.compile(
    r"(?:(?:(?:Prepared|Written|Opening|Oral) )?(?P<kind>[Ss]tatement|[Tt]estimony)|Remarks|Speech|Address) (?:of|by) (?P<who>(?:[A-Z][\w.’'-]*,? |of ){1,6}?[A-Z][\w’'-]+)(?:, (?!before|to |at )[^“;]{2,240}?)?,? (?:[Bb]efore|to|at) (?:the )?(?P<body>[A-Z][^“;]{4,160}?), (?=(?:\d\d? )?(?i:"
    + ANY_MONTH
    + r")\b|(?:\d\d? )?\d{4}|\d{1,3}(?:st|nd|rd|th|d) Cong)"
)
_OFFICE_HELD = re.compile(r"^[A-Z]\w+ of (?:the )?[A-Z]\w+ (?=[A-Z]\w* [A-Z])")


def _stated(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """`Statement of Dr. Anne Schuchat, Principal Deputy Director, before the House Subcommittee, March 8, 2018`."""
    match = _STATED.match(scan.text, start, end)
    if match is None:
        return False
    draft.type = "hearing" if match["kind"] else "speech"
    draft.genre = match["kind"] or "Speech"
    draft.author = parse_names(_OFFICE_HELD.sub("", match["who"]))
    draft.event_title = draft.authority = match["body"]
    date = first_date(scan.text, match.end(), end)
    draft.issued = date.date if date else None
    return True


_ISSUE_OF = re.compile(
    rf"(?P<name>[A-ZÀ-Þ][\w’'.&-]*(?: [\w’'.&-]+){{0,5}})(?: \(\ue002+\))?,? (?=\d\d? |(?:{ANY_MONTH})\b)",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"[\s,.;(]*(?:$|p{1,2}\. ?|cols?\.? |[A-Z]{0,2}-?\d|sec|late|early|final|evening|morning|city|national|editorial|leader|letters?|cited|quoted|\ue004)",
    re.IGNORECASE,
)


_DAY_AND_PAGE = re.compile(
    rf"(?:\d\d? (?:{ANY_MONTH})\.?|(?:{ANY_MONTH})\.? \d\d?),? \d{{4}}(?:, (?:p{{1,2}}\. ?)?[A-Z]?\d{{1,3}})?\.?",
    re.IGNORECASE,
)
_VOLUME_OF = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'.&-]*(?: [\w’'.&-]+){0,6}),? (?:vol\. )?(?P<vol>\d{1,4})(?:, no\. ?(?P<iss>\d+))? \(\ue002{4,}\)(?:[:,] ?(?:p{1,2}\. ?)?(?P<page>\d[\d–-]*))?\.?"
)


def _untitled_volume(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """A magazine by its volume alone: `Gentleman’s Magazine 54 (June 1784): 412`."""
    issue = _VOLUME_OF.fullmatch(scan.flat, start, end)
    kind = container_kind(issue["name"]) if issue else None
    if issue is None or kind not in ("journal", "magazine") or issue["name"][1] == ".":
        return False
    draft.container_title, draft.volume, draft.issue = issue["name"], issue["vol"], issue["iss"]
    date = first_date(scan.text, issue.end("vol"), end)
    draft.page, draft.issued = issue["page"], date.date if date else None
    draft.type = f"article-{kind}"
    return True


def _untitled_issue(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """A newspaper by its day alone: `Manchester Guardian, 5 Feb. 1931, p. 9`."""
    issue = _ISSUE_OF.match(scan.flat, start, min(end, start + 110))
    if issue is None:
        return _untitled_volume(draft, scan, start, end)
    kind = container_kind(issue["name"])
    if kind not in ("newspaper", "magazine"):
        if kind == "journal":
            return _untitled_volume(draft, scan, start, end)
        if kind is not None or person_score(issue["name"]) > 1 or is_institution(issue["name"]):
            return False
        if not all(word[0].isupper() or word in ("of", "the", "and", "&") for word in issue["name"].split()):
            return False
        if not _DAY_AND_PAGE.fullmatch(scan.flat, issue.end(), end):
            return False
        kind = "newspaper"
    date = first_date(scan.text, issue.end(), min(end, issue.end() + 24))
    if date is None or not date.has_day or _PLACED.match(scan.flat, date.end, end) is None:
        return _untitled_volume(draft, scan, start, end)
    draft.container_title, draft.issued = issue["name"], date.date
    draft.type = f"article-{kind}"
    return True


_may_be_film = any_of("directed by", "dir. ", "produced by")
_FILM = re.compile(
    r"(?P<title>[A-ZÀ-Þ\d“][^()]{2,150}?)(?: \((?P<year>\ue002{4})\))?,? (?:directed by|dir\.(?: by)?|produced by) (?=[A-Z])"
)


def _film(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """`Dr. Strangelove, directed by Stanley Kubrick (Columbia Pictures, 1964)`: the work of many."""
    film = _FILM.match(scan.flat, start, end) if _may_be_film(scan.text[start:end]) else None
    if film is None:
        return False
    draft.type, draft.title = "motion_picture", clean_title(scan.text[start : film.end("title")])
    date = first_date(scan.text, film.end("title"), end)
    draft.issued = date.date if date else None
    return True


_MINUTED = re.compile(
    r"(?:Mem[Cc]on|Tel[Cc]on|Memorand(?:um|a) (?:of|for|from|to|by)|Memo (?:of|for|from|to|by)|Minutes? (?:of|by|from)|(?:Airgram|Telegram|Cable|Despatch|Dispatch|Deptel|Embtel|Message) (?:No\. )?[\dA-Z]"
    r"|Record of (?:an? |the )?(?:[Cc]onversation|[Mm]eeting)|Notes? (?:of|on) (?:an? |the )?(?:[Cc]onversation|[Mm]eeting|[Dd]iscussion)|Summary [Nn]otes? of|Aide-[Mm]émoire|Draft [Mm]emorandum|Diary entry)\b"
)
_CALENDAR = re.compile(r",? in (?=[A-Z])|,? (?=FRUS\b|Foreign Relations of the United States)")


def _minuted(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """A paper of state by its kind and day: `Memcon, Johnson and Wilson, July 29, 1966, FRUS, 1964–1968, 12:564`."""
    if _MINUTED.match(scan.text, start, end) is None:
        return False
    date = first_date(scan.text, start, end)
    if date is None or not date.has_day:
        return False
    printed = _CALENDAR.search(scan.flat, start, end)
    stop = min(date.start, printed.start() if printed else end)
    draft.title = clean_title(scan.text[start:stop])
    draft.type, draft.issued = "document", date.date
    if "FRUS" in scan.flat[start:end] or "Foreign Relations of the United States" in scan.flat[start:end]:
        draft.container_title = (
            "FRUS" if "FRUS" in scan.flat[start:end] else "Foreign Relations of the United States"
        )
    elif printed is not None and date.end <= printed.start() + 2:
        read_rest(draft, scan, date.end, end)  # `in Csaba Békés, ed., The 1956 Hungarian Revolution`
    match = talk.holding(scan.text[stop:end])
    draft.archive_location = match[0] if match else None
    return True


_POINTS_TO = re.compile(
    r"\b(?:is|are|was|were|be|been|can|may|found|available)\b.*\s(?:from|at|on|in|here|via|under|online|through)$"
)
_RELEASE = re.compile(r"(?:Press|News|Media) [Rr]elease(?: No\. [\w-]+)?,\s|Pressemitteilung,\s")
_LEADS_AS = re.compile(
    r"[,(\s]+(?:eds?|ed\. by|Hrsg|Hg|dir|dirs|coords?|comps?|editors?|éds?|org|a cura di|ред)\.?,?\)?[:,.\s]*$",
    re.IGNORECASE,
)


_YEAR_BEHIND = re.compile(r"\s\(((?:1[5-9]|20)\d\d)[a-z]?\)[:,.\s]*$")  # `Schmidt, Helmut (1969):`


def _named(draft: Draft, head: str, *, dated: bool = False) -> None:
    """The names that open a citation: authors, or editors where it says so."""
    if same_author_head(head + "Aa aa", 0, len(head)):
        return
    role = _LEADS_AS.search(head)
    head = head[: role.start()] if role else head
    year = _YEAR_BEHIND.search(head)
    if year:
        head, draft.issued = head[: year.start()], PartialDate(int(year[1]))
    if head.rstrip().endswith(("'s", "’s")):
        head = re.sub(r"['’]s\s*$", "", head)
    if _NO_AUTHOR.match(head.rstrip(" ,")):
        draft.genre = head.rstrip(" ,")
        return
    names = (parse_inverted(head.strip()) if dated else ()) or parse_names(head)
    if role:
        draft.editor = names
    else:
        draft.author = names


_DATE_BEHIND = re.compile(r" \(([^()]{0,20}\b(?:1[5-9]|20)\d\d[a-z]?)\)$")  # `Metz, Cade (19 March 2018)`
_YEAR_AT_END = re.compile(r"\.\s((?:1[5-9]|20)\d\d)$")
_YEAR_NEXT = re.compile(r"((?:1[5-9]|20)\d\d)[a-z]?\. (?=[A-ZÀ-Þ“])")  # `Smith, John. 2017. Title`
# `Barack Obama, press conference, August 1, 2014`: what it was, and no title.
_SAID_ON = re.compile(
    r"(?P<speech>(?:press|news) conference|(?:radio |televised )?(?:address|speech|remarks)|lecture|sermon)|(?P<paper>(?:diary|journal)(?: entry)?|field ?notes|memorandum|memo|telegram|cable|affidavit|deposition)|(?P<printed>letters? to the editor)|e-?mail|letter|voicemail|text message"
)
_IN_TWO_SCRIPTS = re.compile(r"(?P<title>.+?) [(\[](?P<own>[^()\[\]]+)[)\]]")
_SPEECH_AT = re.compile(
    r"(?:keynote |opening |closing )?(?:speech|address|lecture|remarks|talk|sermon) (?:at|to|before|in|delivered)\b"
)
_NO_DATE = re.compile(r"n\. ?d\.?(?:-[a-z])?|undated|in press|forthcoming")


def _dated_head(draft: Draft, scan: Scan, at: int, end: int) -> int:
    """APA's date in brackets behind the names, if one stands at `at`; return where the title begins."""
    year = _YEAR_NEXT.match(scan.flat, at, end)
    if year and scan.flat[at - 2 : at] == ". " and find_year(scan.flat, year.end(), end) is None:
        draft.issued = PartialDate(int(year[1]))
        draft.hints.add("entry")
        return year.end()
    for bracket in scan.brackets:
        if bracket.start < at:
            continue
        date = first_date(scan.text, *bracket.inner)
        undated = _NO_DATE.fullmatch(scan.text, *bracket.inner) is not None
        if bracket.start == at and bracket.kind == "round" and (date is not None or undated):
            draft.issued = date.date if date else None
            draft.hints.add("entry")
            stop = bracket.end
            while stop < end and scan.flat[stop] in ". ,:":
                stop += 1
            return stop
        break
    return at


_WITHIN = re.compile(r"(?:in\s?:|In\s?:|en\s:|//|dans\s|aus:)\s?|In\s(?=[A-Z])")
_MAY_BE_WITHIN = re.compile(r"(?:in|en|em|nel|In)\s(?=[A-ZÀ-ÞŒ“«])")


_IN_BOOK = re.compile(r"in (?!Honou?r|Memory|Search|Defen[cs]e|Theory|Practice|Memoriam|Praise)[A-ZÀ-Þ]")
_IN_QUOTE = re.compile(r"(?:in|en|em|nel|In)\s[«“„\"]")


def _is_within(parts: list[Part], index: int) -> bool:
    """Whether `in` leads to the container: plainly, behind a full stop, or with editors behind it."""
    part = parts[index]
    if _WITHIN.match(part.text):
        return part.text[:2] != "In" or ":" in part.text[2:4] or part.before == "."
    if not _MAY_BE_WITHIN.match(part.text):
        return False
    if part.before in (",", ".") and _IN_QUOTE.match(part.text):
        return True  # `in «Rivista trimestrale»`
    following = parts[index + 1] if index + 1 < len(parts) else None
    dated = parts[index + 2] if index + 2 < len(parts) else None
    if (
        following is not None
        and following.kind == "pages"
        and following.text[:2] == "at"
        and dated is not None
        and dated.kind == "bracket"
        and re.search(r"\d{4}$", dated.text)
    ):
        return True
    if following is not None and following.kind == "number" and dated is not None and dated.kind == "bracket":
        following = dated  # `in SUPREME COURT DECISION-MAKING 23, 25 (...)`
    if (
        part.before == ","
        and following is not None
        and following.kind == "bracket"
        and re.search(r"(?:\beds?\.,\s.*|^)\d{4}$", following.text)
    ):
        return True
    if (
        part.before == ","
        and _IN_BOOK.match(part.text)
        and any(
            later.kind == "bracket" and is_published(later.text) for later in parts[index + 1 : index + 6]
        )
    ):
        return True  # `The Waste Land, in Collected Poems 1909–1962 (London: Faber, 1974)`
    if part.before == "," and any(
        later.kind == "bracket" and re.search(r"\beds?\., .*\d{4}$", later.text)
        for later in parts[index + 1 : index + 4]
    ):
        return True  # `in Identity: Community, Culture, Difference 222 (Jonathan Rutherford ed., 1990)`
    behind = {later.kind for later in parts[index + 1 : index + 9]}
    if (
        part.before == ","
        and "pages" in behind
        and not behind.isdisjoint(("place", "published", "place-year"))
    ):
        return True
    return any(
        later.kind == "editor"
        or (
            later.kind == "bracket"
            and re.fullmatch(r"(?i)eds?|hrsg|dirs?|coords?|comps?", later.text.strip(" ."))
        )
        for later in parts[index + 1 : index + 5]
    )


_PAGE_BEHIND = re.compile(
    r"(?:,?\s(?:at|p\.|pp\.)\s\d+|(?<!\bin)(?<!\bof)(?<!since)(?<!Since)(?<!seit)(?<!until)(?<!Until)(?<!after)(?<!before)(?<!\bto)(?<!\band)(?<!,)(?<!\bAD)(?<!\bBC)\s\d{1,4}(?:[–-]\d+)?|(?<=[A-Z]{3})\s[ivxl]{1,6})(?:\sn\.\s?[\d*]+)?$"
)


def _plain_title(scan: Scan, parts: list[Part], count: int) -> str | None:
    """The title out of its parts; Bluebook's page before the year goes."""
    last = parts[count - 1]
    words = scan.text[parts[0].start : last.end + (last.kind == "bracket")]
    if "§" in words or "*" in words:
        words = re.sub(r"\s(?:§+\s?|\*)\d.*$", "", words)
    following = parts[count] if count < len(parts) else None
    if (
        following is not None
        and following.kind == "bracket"
        and following.before == "("
        and re.fullmatch(
            r"(?:[^()]{3,60} (?:trans|eds?)\.,? )?(?:\w+\.? )*(?:ed(?:n|s)?\.?,? )?(?:\w+\.? )?\d{4}|[A-Z][^()]{3,90} No\. [\w/-]+, (?:[A-Z]\w+\.? )?\d{4}",
            following.text,
        )
    ):
        page = _PAGE_BEHIND.search(words)
        if page and page[0].strip() != following.text:  # `World Energy Outlook 2020 (2020)`
            words = words[: page.start()]
    if words.rstrip(".")[-1:].isdigit():
        words = re.sub(
            r"(?<!Version)(?<!VERSION)(?<!Web)(?<!v)(?<!Industrie)(?<!Industry)\s\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?:[–-][\d.]+)?\.?$",
            "",
            words,
        )
    if words[:1].islower():
        words = re.sub(r"^(?:introduction|foreword|preface|afterword|prologue|epilogue) to\s", "", words)
    return clean_title(words)


def _names_a_year(parts: list[Part], index: int, *, dated: bool) -> bool:
    """Whether a year is the title's own: `Famine in Wollo, 1973, 57 Yale L.J. 311`.

    It is where an entry's date has been read, or place, publisher and year stand in brackets behind it, or a journal.
    """
    part, following = parts[index], parts[index + 1] if index + 1 < len(parts) else None
    if part.kind != "date" or part.date is None or part.date.date.month is not None or part.before != ",":
        return False
    return dated or (
        following is not None
        and (
            following.kind == "reporter"
            or (following.kind == "bracket" and re.search(r": .*\d{4}$", following.text) is not None)
            or any(_comes_out_later(part.date.date.year, later) for later in parts[index + 1 : index + 4])
        )
    )


def _comes_out_later(year: int, part: Part) -> bool:
    """Whether a place, publisher or bracket holds a later year: `Berlin: The Downfall, 1945 (Viking, 2002)`."""
    if part.kind not in ("place-year", "published", "bracket"):
        return False
    printed = re.search(r"\b(?:1[89]|20)\d\d$", part.text)
    return printed is not None and int(printed[0]) > year + 5 and part.text[0].isalpha()


def _is_site_behind(parts: list[Part], draft: Draft) -> bool:
    """Whether what was taken for a name is the title: `Frequently Asked Questions, Internet Archive (June 1, 2021)`."""
    if len(draft.author) != 1 or draft.author[0].literal or parts[0].kind != "text":
        return False
    if len(parts) == 1 or parts[1].kind == "modified":
        if not draft.online:
            return False
    elif parts[1].kind not in ("bracket", "date"):
        return False
    else:
        date = first_date(parts[1].text)
        if date is None or date.date.month is None or ": " in parts[1].text:
            return False
    printed = f"{draft.author[0].given or ''} {draft.author[0].family or ''}".strip()
    return person_score(printed) < 2 and (
        container_kind(parts[0].text) is not None or is_institution(parts[0].text)
    )


def _is_page_of_site(parts: list[Part], draft: Draft) -> bool:
    """Whether what was taken for a name is a page's title: `Community Standards, META, https://...`."""
    return (
        len(parts) == 1
        and draft.online
        and parts[0].kind == "text"
        and " " not in parts[0].text
        and len(draft.author) == 1
        and any(word.lower() in TITLE_WORDS for word in str(draft.author[0]).split())
    )


def _title_length(
    parts: list[Part], *, signed: bool = False, dated: bool = False, online: bool = False
) -> int:
    """How many parts the title takes."""
    if signed and (reported := _reported_at(parts)):
        return reported
    count = 0
    for index, part in enumerate(parts):
        if (
            index
            and part.before == ","
            and part.text.rstrip(".") in ("undated", "n.d", "forthcoming", "in press")
        ):
            break
        if index and _names_a_year(parts, index, dated=dated):
            count = index + 1
            continue
        if index and (part.kind in _TITLE_ENDS and not _bracket_in_title(part, parts, index)):
            if part.kind == "chapter" and any(
                later.text[:3] == "in:" for later in parts[index + 1 : index + 3]
            ):
                count = index + 1
                continue  # `Die Menschenwürde, Art. 1 I GG, in: JuS 2010`
            break
        if (
            index
            and part.kind == "text"
            and (_is_within(parts, index) or is_genre(part.text) or is_series(part.text))
        ):
            break
        if (
            index
            and part.kind == "text"
            and (
                _is_periodical(parts, index, signed=signed)
                or _COMMITTEE.match(part.text)
                or _is_journal_year(parts, index)
                or _is_journal_volume(parts, index)
                or _is_numbered_journal(parts, index)
                or _is_platform(parts, index)
                or _is_house_and_place(parts, index)
                or (part.before == "," and _REFERENCE.search(part.text))
            )
        ):
            break
        if index and part.kind == "text" and _is_publisher_part(parts, index):
            break
        if index and part.kind == "text" and part.before == "." and index >= 1 and _source_part(parts, index):
            break
        if (
            index
            and part.kind == "text"
            and PUBLISHER.search(part.text)
            and _published_plainly(part, parts[index + 1 :])
        ):
            break
        if signed and index and part.kind == "text" and _issued_by(parts, index):
            break
        if index and part.before == "," and parts[index - 1].text.endswith(("?", "!")):
            break
        if index and part.kind == "text" and _translated(parts, index):
            break
        if (
            index
            and part.before == ","
            and (
                _RELEASED.fullmatch(part.text)
                or _is_numbered_series(parts, index)
                or _is_publishers_series(parts, index)
            )
        ):
            break
        if index and online and _is_owner(parts, index):
            break
        count = index + 1
    return count


def _reported_at(parts: list[Part]) -> int:
    """Where a law review stands behind a title whose own commas part a year from it; 0 if it does not.

    `The Supreme Court, 1982 Term—Foreword: Nomos and Narrative, 97 Harv. L. Rev. 4`
    """
    for index, part in enumerate(parts[:6]):
        if part.kind == "reporter":
            return index if index > 1 and parts[1].text[:4].isdigit() else 0
        if part.kind not in ("text", "date", "span"):
            return 0
    return 0


_RELEASED = re.compile(r"(?:version|ver\.|release|v\.) ?\d[\d.]*")


def _is_numbered_series(parts: list[Part], index: int) -> bool:
    """Whether a series and its number follow: `Monograph Series, no. 4`."""
    return (
        index + 1 < len(parts)
        and parts[index + 1].kind in ("issue", "volume")
        and SERIES_NAME.fullmatch(parts[index].text) is not None
    )


def _is_publishers_series(parts: list[Part], index: int) -> bool:
    """Whether a publisher's series stands before its place: `Routledge Contemporary Asia Series (London: Routledge, 2013)`."""
    return (
        index + 1 < len(parts)
        and parts[index + 1].kind == "bracket"
        and (": " in parts[index + 1].text or PUBLISHER.search(parts[index + 1].text) is not None)
        and PUBLISHERS_SERIES.fullmatch(parts[index].text) is not None
    )


def _is_owner(parts: list[Part], index: int) -> bool:
    """Whether the last words are the institution whose site it is: `Military Expenditure Database, Peace Institute`."""
    part = parts[index]
    return (
        part.before == ","
        and part.kind == "text"
        and all(
            later.kind != "text" or later.text[0].islower() or is_institution(later.text)
            for later in parts[index + 1 :]
        )
        and (
            (
                is_institution(part.text)
                and (container_kind(part.text) == "site" or _ENDS_BODY.search(part.text) is not None)
            )
            or container_kind_of(part.text) is not None
            or (index == 1 and " " in parts[0].text and ACRONYM.fullmatch(part.text) is not None)
        )
    )


_ENDS_BODY = re.compile(
    r"\b(?:Society|Organi[sz]ation|Group|Fund|Union|Alliance|Network|Corporation|Company|Project|Initiative|Watch|Library|Museum|Service|Administration|Authority|School)$"
)
_REFERENCE = re.compile(
    r"^(?:The |Oxford |Cambridge )?.{0,40}\b(?:Dictionary|Encyclop[aæ]?edia|Lexikon|Lexicon|Wörterbuch|Palgrave)\b"
)
_COMMITTEE = re.compile(
    r"(?:U\.?S\.? )?(?:Senate|House|Joint) (?:of Representatives,? )?(?:Permanent |Select |Special )*(?:Sub)?[Cc]ommittee"
)


def _is_periodical(parts: list[Part], index: int, *, signed: bool) -> bool:
    """Whether the words name a periodical or site, and a day follows: `N.Y. TIMES, June 29, 2020`, `VERGE (June 26, 2020)`."""
    part = parts[index]
    following = parts[index + 1] if index + 1 < len(parts) else None
    if following is None or part.before not in (",", "."):
        return False
    if following.kind == "bracket" and following.text in PLACES and index + 2 < len(parts):
        following = parts[index + 2]  # `The Times (London), 8 September 1990`
    date = (
        following.date
        if following.kind == "date"
        else first_date(following.text)
        if following.kind == "bracket"
        else None
    )
    if date is None or ": " in following.text:
        return False
    if date.date.month is None:  # `Die neue Auschwitz-Lüge, Der Spiegel, 1986`
        if container_kind(part.text) in ("journal", "magazine") and opens_with_season(following.text):
            return True  # `Americas Quarterly, Fall 2013`
        known = container_kind_of(part.text) in ("newspaper", "magazine")
        return known and (following is parts[-1] or parts[index + 2].kind == "pages")
    if following.kind == "bracket" and _PUBLISHED_WHEN.match(following.text):
        return False
    if container_kind(part.text) is not None or following.kind == "bracket" or part.text.isupper():
        return True
    if (
        not signed
        and date.has_day
        and part.before == ","
        and (is_institution(part.text) or _is_site(parts, index))
    ):
        return True  # `About ARPANET, Computer History Museum, 2. 3. 2014`
    return (
        signed
        and date.has_day
        and part.before == ","
        and part.text[0].isupper()
        and len(part.text) < 40
        and part.text not in PLACES
    )


def _is_site(parts: list[Part], index: int) -> bool:
    """Whether a few capitalised words stand between a bare title and its day: `The Enigma Machine, Bletchley Park, 30 mai 2012`."""
    words = parts[index].text.split()
    return (
        index == 1
        and parts[0].kind == "text"
        and " " in parts[0].text
        and 2 <= len(words) <= 4
        and all(word[0].isupper() for word in words)
        and parts[index].text not in PLACES
        and all(later.kind == "text" and later.text[0].islower() for later in parts[index + 2 :])
        and parts[index + 1].kind == "date"
        and not person_score(parts[0].text) > 1
    )


# `(Center for a New American Security, November 2017)`: who published a book, and when.
_PUBLISHED_WHEN = re.compile(r"[A-Z][^,\d]*\s[^,\d]*, (?:[A-Z][a-z]+\.? )?\d{4}$")
_VOLUME_BEHIND = re.compile(r"[A-ZÄÖÜÀ-Þ][\w.’' -]{1,60}\s\d{1,4}(?:[./]\d{1,4})?$")


_ROMANCE = re.compile(
    r"\b(?:del?|las?|los|el|y|en|della|delle|dei|degli|nella|do|da|dos|das|des|du|et|les?|il)\b"
)


def _is_house_and_place(parts: list[Part], index: int) -> bool:
    """Whether a publisher stands before its place, as Spanish notes have it: `Taurus, Madrid, 2001`."""
    if parts[index].before != "," or index + 1 >= len(parts):
        return False
    if parts[index + 1].kind == "place-year" and (
        PUBLISHER.search(parts[index].text)
        or (is_institution(parts[index].text) and parts[index].text[0].isupper())
        or ACRONYM.fullmatch(parts[index].text)
    ):
        return True  # `il Mulino, Bologna 2007`, `Future of Humanity Institute, Oxford 2016`
    if index + 2 >= len(parts):
        return False
    place, date = parts[index + 1 : index + 3]
    if place.kind == "place" and date.kind == "place-year" and is_institution(parts[index].text):
        return True  # `Center for a New American Security, Washington, DC 2016`
    if place.kind != "place" or date.kind != "date" or place.before != "," or date.before != ",":
        return False
    words = parts[index].text.split()
    if PUBLISHER.search(parts[index].text) or ACRONYM.fullmatch(parts[index].text):
        return True
    long = index == 1 and len(parts[0].text.split()) > 3
    return (
        len(words) <= 3
        and all(word[0].isupper() or word == "&" for word in words)
        and (
            any(_ROMANCE.search(part.text) for part in parts[:index])
            or (long and not any(word.lower() in TITLE_WORDS for word in words))
        )
    )


def _is_journal_volume(parts: list[Part], index: int) -> bool:
    """Whether a journal stands here behind a bare title: `VVDStRL 30 (1972), S. 43`."""
    if (
        parts[index].before == ","
        and index + 1 < len(parts)
        and parts[index + 1].kind in ("volume", "issue", "numbers")
        and container_kind_of(parts[index].text) is not None
    ):
        return True  # `Journal of Strategic Studies, vol. 35`
    if parts[index].before != "," or index + 1 >= len(parts) or not _VOLUME_BEHIND.match(parts[index].text):
        return False
    if (
        parts[index + 1].kind == "bracket"
        and parts[index + 1].text.isdigit()
        and container_kind(parts[index].text.rpartition(" ")[0]) == "journal"
    ):
        return True  # `Boston College Law Review 61 (2020), https://...`
    if parts[index + 1].kind == "issue":
        return (
            container_kind(parts[index].text.rpartition(" ")[0]) == "journal"
        )  # `International Security 43, no. 2`
    if index + 2 >= len(parts):
        return False
    year, pages = parts[index + 1 : index + 3]
    return (
        year.kind == "bracket"
        and year.before == "("
        and year.text[:4].isdigit()
        and len(year.text) < 8
        and pages.kind in ("pages", "number")
    )


_NAME_AND_VOLUME = re.compile(r"[A-ZÀ-Þ][^\d]{2,80} \d{1,4}$")


def _is_numbered_journal(parts: list[Part], index: int) -> bool:
    """Whether a name is a journal's by the numbers behind it, whatever it is called: `Minerva 41, no. 3`, `Screen, 21.1 (1980)`.

    No book is numbered like this; where a volume alone stands, it may be one of a book's.
    """
    if index + 1 >= len(parts) or parts[index].before not in (",", ".") or parts[index].date is not None:
        return False
    following = parts[index + 1]
    behind = parts[index + 2] if index + 2 < len(parts) else None
    text = parts[index].text
    if following.kind == "issue":
        return _NAME_AND_VOLUME.fullmatch(text) is not None and behind is not None
    if not text[0].isupper() or behind is None:
        return False
    if following.kind == "numbers":
        return behind.kind == "bracket" and behind.date is None and first_date(behind.text) is not None
    if following.kind == "volume":
        return behind.kind == "issue"
    return (
        following.kind == "bracket"
        and following.before == "("
        and behind.before == ":"
        and behind.kind in ("number", "pages")
        and opens_with_season(following.text)
    )


_PLATFORMS = ("YouTube", "Twitter", "Facebook", "arXiv", "GitHub", "Vimeo", "Weibo")


def _is_platform(parts: list[Part], index: int) -> bool:
    """Whether the words name where something was posted: `YouTube video`, `arXiv:2005.14165`, `Lawfare (blog)`."""
    if parts[index].before != ",":
        return False
    following = parts[index + 1] if index + 1 < len(parts) else None
    if following is not None and following.kind == "bracket" and following.text.lower() in _BLOGS:
        return True
    return parts[index].text.startswith(_PLATFORMS) and (
        following is None or following.kind != "text" or following.text[0].islower()
    )


_BLOGS = frozenset(("blog", "weblog", "substack", "podcast", "newsletter"))


def _is_journal_year(parts: list[Part], index: int) -> bool:
    """Whether a lawyers' journal and its year stand here, with a page behind: `RW 2010, 349`."""
    following = parts[index + 1] if index + 1 < len(parts) else None
    return (
        parts[index].date is not None
        and JOURNAL_YEAR.match(parts[index].text) is not None
        and following is not None
        and following.kind in ("number", "pages", "issue")
    )


_SPAN_OF_YEARS = re.compile(
    r"(?:1\d|20)\d\d\s?[–-]\s?(?:\d\d){1,2}|(?:fin |début |(?:mi-)?)?[XVI]+e(?:\s?(?:[–-]|et|au)\s?(?:début |fin )?[XVI]+e)?\ssiècles?|(?:siglos?|secoli|séculos?|sec\.)\s[XVI]+(?:\s?[–-]\s?[XVI]+)?"
    r"|\d\d?\.(?:\s?[–/-]\s?\d\d?\.| und \d\d?\.| bis \d\d?\.)?\s(?:Jahrhunderts?|Jh\.)"
)


def _bracket_in_title(part: Part, parts: list[Part], index: int) -> bool:
    """Whether a bracket belongs to the title: words only, and the title goes on behind it."""
    if part.kind != "bracket" or part.before != "(":
        return False
    if _SPAN_OF_YEARS.fullmatch(part.text):  # `La France et le Canada (1914-1939), Paris, PUF, 1990`
        return not parts[index - 1].text[-1].isdigit() and any(
            later.date is not None or (later.kind == "bracket" and later.before == "(")
            for later in parts[index + 1 : index + 6]
        )
    if re.search(r"\d{4}", part.text):
        return False
    following = parts[index + 1] if index + 1 < len(parts) else None
    if following is not None and following.kind == "text" and following.before == ".":
        later = parts[index + 2 : index + 4]
        return (
            " " in following.text
            and not is_published(part.text)
            and PUBLISHER.search(part.text) is None
            and any(one.kind in ("place", "place-year", "published") for one in later)
            and re.fullmatch(
                r"(?i)[\w\s.]*\b(?:eds?|hrsg|hgg?|dirs?|coords?|comps?|ред|trans)\.?", part.text.strip()
            )
            is None
        )
    return following is not None and following.kind == "text" and following.before == "|"


def _is_publisher_part(parts: list[Part], index: int) -> bool:
    part = parts[index]
    following = parts[index + 1] if index + 1 < len(parts) else None
    later = parts[index + 2] if index + 2 < len(parts) else None
    dated = (
        part.date is not None
        or (following is not None and following.kind == "date")
        or (
            following is not None
            and following.kind in ("edition", "series")
            and later is not None
            and later.kind == "date"
        )
    )
    return dated and PUBLISHER.search(part.text) is not None


def _issued_by(parts: list[Part], index: int) -> bool:
    """Whether an institution, then a number or a date follow the title: `RAND Corporation, RR-1253-A, 2016`."""
    part, following = parts[index], parts[index + 1] if index + 1 < len(parts) else None
    return (
        part.before == ","
        and following is not None
        and following.kind in ("docnumber", "date")
        and len(part.text) < 60
        and is_institution(part.text)
    )


def _translated(parts: list[Part], index: int) -> bool:
    """Whether a name and a bare role follow: `Edmund Jephcott, trans.`."""
    following = parts[index + 1] if index + 1 < len(parts) else None
    return (
        following is not None
        and BARE_ROLE.fullmatch(following.text) is not None
        and person_score(parts[index].text) > 0
        and " " in parts[index].text
    )


def _source_part(parts: list[Part], index: int) -> bool:
    """Whether the words behind a full stop are the source rather than a subtitle."""
    later = parts[index + 1 :]
    if container_kind(parts[index].text) in ("journal", "newspaper", "magazine") and any(
        part.kind in ("issue", "volume", "number", "numbers")
        or (part.kind == "bracket" and part.text.isdigit() and len(part.text) < 4)
        for part in later[:3]
    ):
        return not any(part.kind == "published" for part in later)
    if any(part.kind in ("place-year", "published", "place") for part in later[3:6]) and any(
        part.kind == "volume" for part in later[:1]
    ):
        return False  # `Principia iuris. Teoria del diritto, vol. I, Teoria, Roma-Bari, Laterza, 2007`
    if _published_plainly(parts[index], later):
        return True
    if parts[index - 1].text.endswith(("?", "!")) and any(
        part.kind == "bracket" and ": " in part.text for part in later
    ):
        return False  # `Who Governs? Democracy and Power, vol. 2 (Harmondsworth: Penguin, 1975)`
    if any(part.kind in ("place-year", "published", "place", "edition") for part in later[:3]):
        return False
    following = later[0] if later else None
    if parts[index].date is not None:
        return not any(part.date is not None for part in later)
    return (
        following is None
        or following.kind in ("date", "volume", "issue", "number", "numbers", "pages")
        or DAY_ALONE.fullmatch(following.text) is not None
    )


def _published_plainly(part: Part, later: list[Part]) -> bool:
    """Whether publisher, place and year follow, each behind a comma: `Debate, Barcelona, 2011`."""
    if len(later) < 2 or later[0].kind != "place" or later[1].kind != "date" or later[1].before != ",":
        return False
    words = part.text.split()
    return PUBLISHER.search(part.text) is not None or (
        len(words) <= 4
        and all(word[0].isupper() or word in ("de", "y", "&", "of", "del", "la") for word in words)
    )
