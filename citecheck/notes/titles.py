"""Titles in quotation marks, and the originals that stand behind them in brackets."""

from __future__ import annotations

import re

from citecheck.model import PartialDate
from citecheck.notes import talk
from citecheck.notes.authors import PSEUDONYM, read_authors
from citecheck.notes.beginnings import names_series
from citecheck.notes.dates import first_date
from citecheck.notes.draft import Draft
from citecheck.notes.evidence import has_given_name
from citecheck.notes.fields import read_rest
from citecheck.notes.heads import container_kind_of, head_end, is_author, names_before
from citecheck.notes.lexicon import (
    LEADS_TO_QUOTE,
    PLACE_WORDS,
    PLACES,
)
from citecheck.notes.names import (
    CJK,
    parse_names,
    person_score,
)
from citecheck.notes.parts import (
    container_kind,
)
from citecheck.notes.scan import IN_URL, Scan, Span
from citecheck.notes.title_ends import clean_title


def title_quote(scan: Scan, start: int, end: int) -> Span | None:
    """The quotation that is the citation's title, if it has one."""
    quote = scan.quote_at(start)
    goes_on = _SUBTITLED.match(scan.flat, quote.end, end) if quote is not None else None
    if goes_on and container_kind(goes_on[0].partition("(")[0].strip(" .")) is None:
        return None
    if quote is not None and quote.end <= end and _GOES_BEYOND.match(scan.flat, quote.end, end):
        return None
    if quote is not None and PSEUDONYM.match(scan.text, start, end):
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

# “A Problem from Hell”: America and the Age of Genocide; »Früher und entschiedener«? Die neue Debatte
_GOES_BEYOND = re.compile(r"[:?!]\s[A-ZÀ-Þ“]")

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


_SOURCE_BEHIND = re.compile(
    r"\s*(?:[,.:;(\[<]|in\b|In\b|dans\b|thèse\b|mémoire\b|PhD\b|master['’]s\b|//|$|\d|—|–|[\u3400-\u9fff])"
)


# What an archive's folder is called stands in quotation marks too: `folder “State Department,” box 159`.
_FOLDERS = (
    " folder",
    " Folder",
    " file",
    " File",
    " box",
    " Box",
    " Mappe",
    " Akte",
    " carpeta",
    " fascicolo",
    " папка",
)


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
    if before.endswith(_FOLDERS) or _PUBLISHED_BEFORE.search(scan.text, start, quote.start):
        return False
    if inner.islower() and before.endswith(":") and " " not in inner and "," in before:
        return False  # `Uyghurs for Sale: ‘re-education’, forced labour and surveillance`
    if not before or before[-1] in ",:.)]”—–" or LEADS_TO_QUOTE.search(before):
        return (
            quote.kind == "single"
            or inner[-1] in ",.?!’'"
            or _SOURCE_BEHIND.match(flat, quote.end, end) is not None
            or quote.end >= end
            or _source_adjoins(scan, quote, inner, end)
        )
    if inner.count(" ") >= 2 and "," not in before and is_author(before):
        return True  # a comma is missing behind the names
    return inner.rstrip("’'")[-1:] in (",", ".") and len(inner) > 12


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

GRAPHIC = re.compile(r",\s(?:photograph|painting|oil on|poster|drawing|cartoon|engraving|lithograph)\b")


def is_held(scan: Scan, start: int, quote: Span, end: int, *, online: bool) -> bool:
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


def read_archival(draft: Draft, scan: Scan, start: int, quote: Span, end: int) -> None:
    """A paper in an archive: its title, who wrote it, and where it is held."""
    draft.quoted = True
    draft.type = "manuscript"
    draft.title = clean_title(scan.text[quote.inner[0] : quote.inner[1]])
    read_authors(draft, scan, start, quote.start)
    if draft.author and (
        talk.holding(str(draft.author[0]))
        or (draft.author[0].literal or "").startswith(("Memo", "Telegram", "London", "Letter"))
    ):
        draft.author = ()
    if not draft.author:
        last = scan.text[start : quote.start].rstrip(" ,:").rpartition(", ")[2]
        if last not in PLACES and _is_whole_name(last):
            draft.author = parse_names(last)  # `Wellcome Library, London, PP/CMW/A.12, C. M. Wenyon, ‘Notes’`
    date = first_date(scan.text, quote.end, end)
    draft.issued = date.date if date else None
    match = talk.holding(scan.text[quote.end : end]) or talk.holding(scan.text[start : quote.start])
    draft.archive_location = match[0] if match else None


def _is_whole_name(words: str) -> bool:
    """Whether the words are a person's, with initials or a given name that is known."""
    return " " in words and has_given_name(words) and person_score(words) > 0


def read_quoted(draft: Draft, scan: Scan, start: int, quote: Span, end: int) -> None:
    """A work whose title is in quotation marks: the title, the names before it and all that stands behind."""
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
        draft.container_title = PLACE_ONWARDS.sub("", work)
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
        read_authors(draft, scan, start, quote.start)
    at = _original_title(draft, scan, quote.end, end)
    if _title_is_testimony(draft):
        draft.type = "hearing"
    paper = _COM.match(scan.text, at, max(at, end))
    if paper:
        draft.type, draft.number, draft.issued = "report", paper["number"], PartialDate(int(paper["year"]))
        at = paper.end()
    read_rest(draft, scan, at, max(at, end))
    if draft.container_title is None and not draft.author and _is_paper_alone(draft):
        draft.title, draft.container_title = None, draft.title


def _is_paper_alone(draft: Draft) -> bool:
    """Whether what stands in quotation marks is a newspaper, and its day behind it: `«La Stampa», 28 ottobre 1932`."""
    return (
        draft.issued is not None
        and draft.issued.day is not None
        and draft.title is not None
        and draft.original_title is None
        and container_kind_of(draft.title) in ("newspaper", "magazine")
    )


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
        if _SAYS_OF_TITLE.match(inner):
            if not inner.lower().startswith("in "):
                draft.genre = inner
            at = bracket.end
            continue
        break
    return at


_SAYS_OF_TITLE = re.compile(r"full text|in \w+$|translation|excerpts?|transcript", re.IGNORECASE)

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

PLACE_ONWARDS = re.compile(rf",\s(?:\d+ [Bb]de\.?|(?:[Vv]ol|[Bb]d|t)\.\s?\w+|(?:{PLACE_WORDS})[,: ]).*$")

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


_TESTIMONY = re.compile(
    r"(?:written\s|prepared\s)?(testimony|statement)\s(?:before|to)\s(?:the\s)?(.+)", re.IGNORECASE
)


def _title_is_testimony(draft: Draft) -> bool:
    match = _TESTIMONY.match(draft.title or "")
    if match is None:
        return False
    draft.genre = match[1].capitalize()
    draft.event_title = match[2]
    draft.authority = re.split(r"['’]s?\s[Hh]earing\b|\s[Hh]earing\b|,", match[2])[0].strip()
    return True
