"""Where each citation of a note begins and ends, and what between them is prose.

A note is cut at every place where a citation may end (a semicolon, a sentence, a signal phrase, a date or an
address followed by a new title). Each fragment then either begins a citation, goes on with the one before, or
is prose; a citation stays open until it has a title and something that ends one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from citecheck.notes import codes
from citecheck.notes.beginnings import BOOK_IN_PROSE, SMALL_WORDS, citation_start, is_title, names_series
from citecheck.notes.cuts import (
    ANSWERS,
    SOLID,
    aside_cuts,
    dangling_cuts,
    dash_cuts,
    joint_cuts,
    marked_cuts,
    sentence_cuts,
    signal_cuts,
    title_cuts,
    trim,
)
from citecheck.notes.evidence import (
    CALENDARS,
    HALF_TITLE,
    RU_HEAD,
    TAGGED,
    entry_head,
    has_date,
    has_evidence,
)
from citecheck.notes.heads import (
    has_verb,
    head_end,
    is_prose,
    is_wordy,
    names_before,
    opens_sentence,
    same_author_head,
    short_page,
)
from citecheck.notes.leads import strip_lead_in
from citecheck.notes.lexicon import (
    ANY_MONTH,
    LEADS_TO_QUOTE,
    MONTH_WORDS,
    PLACE_WORDS,
    SENDS_ON,
    find_signals,
    is_ibid,
    one_of,
    points_back,
)
from citecheck.notes.parts import container_kind
from citecheck.notes.scan import IN_ROUND, IN_URL, Scan


@dataclass(slots=True)
class Piece:
    """A stretch of a note: a citation without its lead-in, or what is none."""

    start: int
    end: int
    is_citation: bool
    lead_in: str = ""  # the words before the citation that only point at it
    announces: bool = False  # a lead-in with nothing behind it: "See, for instance:"
    is_prose: bool = False  # sentences of the author's own
    looked: int = field(default=0)  # up to where the four below tell of it: see `_look`
    law: bool = field(default=False)  # a law or a judgment, whose parts may be sentences
    titled: bool = field(default=False)  # a title has been seen
    ended: bool = field(default=False)  # a date, an address or pages have been seen
    entry: bool = field(default=False)  # a bibliography entry, whose parts are sentences
    tentative: bool = field(
        default=False
    )  # begins with a name alone: must yet show a date, a page or a title


def split(scan: Scan) -> list[Piece]:
    """Cut a note into citations and the rest, in order."""
    flat = scan.flat
    cuts = marked_cuts(scan)
    if not cuts:
        sentences = sentence_cuts(scan)
        cuts = sorted(
            {
                0,
                *sentences,
                *signal_cuts(flat, sentences),
                *title_cuts(scan),
                *joint_cuts(flat),
                *dangling_cuts(scan),
                *aside_cuts(flat),
                *dash_cuts(flat),
            }
        )
    pieces: list[Piece] = []
    for cut, following in zip(cuts, [*cuts[1:], len(flat)], strict=True):
        start, end = trim(flat, cut, following)
        while following < len(flat) and end > start and flat[end - 1] in "–— ":
            end -= 1  # a dash between two citations
        if SOLID.search(flat, start, end):
            _take(scan, pieces, start, end)
    return [_settle(scan, _confirm(scan, piece)) for piece in pieces]


def _confirm(scan: Scan, piece: Piece) -> Piece:
    """Take back a citation that began with a name and never came to anything."""
    if (
        piece.tentative
        and not has_evidence(scan, piece.start, piece.end)
        and not TAGGED.match(scan.flat, piece.start, piece.end)
    ):
        return Piece(piece.start, piece.end, False, is_prose=True)
    return piece


_GOES_ON = re.compile(
    rf"[(\[]?(?:{IN_URL}|<|doi\b|DOI\b|https?:|(?:last )?accessed|Accessed|Last |[Rr]etrieved|[Aa]vailable|[Vv]isited|[Aa]bgerufen|Zugriff|(?:Letzter|Zuletzt|Abrufbar|Einsehbar|Verfügbar|Online(?:-Ressource| verfügbar| abrufbar| unter| at|:)|En ligne|En línea)\b"
    r"|[Cc]onsult|[Cc]onsultado|Accedido|[Dd]ispon[ií]|[Aa]cesso em|Acessado|Ultim[oa] |[Дд]ата обращения|URL\b|Режим доступа|Электрон|DOI|p{1,2}\.\s|P{1,2}\.\s|S\. ?\d|С\. ?\d|Т\. ?\d|Ч\. ?\d|Вып\.|№"
    r"|[Vv]ols?\.|[Nn]o\. ?\d|[Tt]rans(?:l|lated)?\b|[Ee]d(?:s|ited)?\b\.?|Rev\. ed|[Rr]eprint|[Rr]epr\.|[Oo]riginally|[Ff]irst published"
    r"|In:? |in:? |En:? |Dans |//|— |– |Stand:|Kindle|PDF\b|Web\. |Print\b|Bd\. |Band \d|Nr\. |H\. \d|Jg\. |art\. |t\. \d"
    rf"|\d+(?:st|nd|rd|th) ed|[Ss]econd ed|(?:{MONTH_WORDS})\b\.? \d|\[?(?:EB|J|M|N)/?OL\]?|Т\. \d|Ст\. ?\d|[а-я]|(?![a-z]{{1,2}}[A-Z])[a-z]"
    rf"|(?:М|СПб|Л|Пг|К|M|SPb|L)\.?[:,]\s|(?:{PLACE_WORDS})(?::\s|,?\s\d{{4}}|,\s[A-ZÄÖÜÀ-Þ][^,;“]{{2,40}},\s\d{{4}}))"
)

_REMARK = re.compile(
    r"(?:\(?(?:[Ee]mphasis|[Ii]talics?|[Hh]ervorhebung|[Mm]y translation|[Aa]uthor['’]s translation|[Tt]ranslat(?:ion|ed) (?:mine|by (?:the )?author|ours|by me)"
    r"|[Oo]n file with|[Bb]oth|[Ii]n Chinese|[Ii]n Russian|[Ii]n German|[Oo]riginal in|[Hh]ereafter|[Hh]ereinafter|[Cc]ourtesy|[Ii]bid\. at))"
)

_PUBLISHED = re.compile(r"\((?=\ue002)")

_ARCHIVE = re.compile(
    r"\b(?:Box|Folder|Reel|Record Group|RG|Papers|Fond|MSS?|Bestand|Nachlass|Akte|fol\.|Collection|Archives?|ф\.|оп\.|д\.|carton|FO|CO|CAB|WO|AN)\s?\d|\b(?:Papers|Archives?|Collection|Nachlass|Bundesarchiv)\b"
)


def _take(scan: Scan, pieces: list[Piece], start: int, end: int) -> None:
    """Give the fragment its place: it begins, goes on, or is prose."""
    flat = scan.flat
    current = pieces[-1] if pieces and pieces[-1].is_citation else None
    after_semi = start > 1 and flat[:start].rstrip().endswith(";")
    begins, lead = strip_lead_in(scan, start, end)
    if lead and begins >= end:
        pieces.append(Piece(start, end, False, announces=True))
        return
    if current is not None and not lead:
        _look(scan, current, current.end)
        if _goes_on(scan, current, begins, end, after_semi=after_semi):
            current.end = end
            return
    sure = bool(lead) or after_semi or current is not None
    whole, end = end, _without_remark(scan, begins, end)
    first = citation_start(scan, begins, end, sure=sure, alone=not pieces and not lead)
    if first < 0:
        clause = _CLAUSE.search(flat, begins, end)
        if clause is not None:
            first = citation_start(scan, begins, clause.end(1), sure=sure, alone=not pieces and not lead)
            if first >= 0:
                pieces.append(_begin(scan, start, begins, first, clause.end(1)))
                pieces[-1].is_prose = True
                return
    if first >= 0:
        pieces.append(_begin(scan, start, begins, first, end))
        return
    end = whole
    if flat[end : end + 3].strip()[:1] == "“" and names_before(flat[begins:end].rstrip(".") + ","):
        pieces.append(_begin(scan, start, begins, begins, end))
        return
    if (
        current is not None
        and not lead
        and after_semi
        and not is_prose(flat, begins, end)
        and not (current.titled and current.ended and _FAMILY_AND_TITLE.fullmatch(flat, begins, end))
    ):
        current.end = end
        return
    if _SOURCE_NEXT.match(flat, end) and flat[begins].isupper() and not is_prose(flat, begins, end):
        container = re.match(r"[^.]*", flat[end:].lstrip())
        if flat[end:].lstrip().startswith("In") or (container and container_kind(container[0])):
            piece = _begin(scan, start, begins, begins, end)
            piece.entry, piece.titled = True, True
            pieces.append(piece)
            return
    remark = _REMARK.match(flat, begins) is not None
    pieces.append(Piece(start, end, False, is_prose=not remark))


# `; Perlroth, This Is How They Tell Me the World Ends.`: whether it is short for a work, the whole document tells.
_FAMILY_AND_TITLE = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?: (?:and|&|und|et|y) [A-ZÀ-Þ][\w’'-]+| et al\.)?, [A-ZÀ-Þ][\w’'-]*(?: [\w’'-]+){2,12}[.?!]?"
)

_CLAUSE = re.compile(
    rf"([\d{IN_URL}{IN_ROUND})\]]),?\s(?:which|who|whose|where|although|though|while|whereas|arguing|noting)\s"
)

_REMARK_BEHIND = re.compile(
    r"\s[(\[](?:(?:my |original |with )?(?:emphas[ie]s|italics)|(?:my|author['’]s|our) translation|translat(?:ion|ed) (?:mine|by (?:the )?author)|Hervorhebung|souligné|trad(?:\.|uction) (?:de l|personnelle))[^)\]]{0,30}[)\]]\.?$",
    re.IGNORECASE,
)

_CLOSING = frozenset(")]")


def _without_remark(scan: Scan, start: int, end: int) -> int:
    """Where a fragment ends without a remark such as `(emphasis added)`."""
    if scan.flat[end - 1] not in ".)]" or scan.text[end - 2 : end].rstrip(".")[-1:] not in _CLOSING:
        return end
    remark = _REMARK_BEHIND.search(scan.text, max(start, end - 70), end)
    return remark.start() if remark else end


# Behind an entry's title: the source that it is `In:`, or a source and a date with full stops around them.
_SOURCE_NEXT = re.compile(
    rf"\s(?:In:\s[A-Z]|In\s[A-Z][^.]{{3,60}}\s\[|[A-ZÀ-Þ][^.“(]{{3,60}}\.\s(?:\d|(?:{ANY_MONTH})\b))",
    re.IGNORECASE,
)


def _begin(scan: Scan, start: int, begins: int, first: int, end: int) -> Piece:
    piece = Piece(first, end, True, lead_in=scan.text[start:first])
    piece.is_prose = (
        first > begins and is_prose(scan.flat, begins, first) and SENDS_ON.match(scan.flat, begins) is None
    ) or (begins > start and _says_something(scan.flat[start:begins].rstrip()))
    piece.tentative = not has_evidence(scan, first, end)
    return piece


def _says_something(lead: str) -> bool:
    """Whether a sentence ends in the colon before a citation, and no signal: `Google took the opposite view: Dylan Patel, “...”`."""
    return (
        lead.endswith(":")
        and lead[0].isupper()
        and lead.count(" ") > 3
        and is_wordy(lead)
        and has_verb(lead)
        and next(find_signals(lead), None) is None
    )


def _look(scan: Scan, piece: Piece, end: int) -> None:
    """See what a citation has shown so far: of the last of a note, which most are, nobody asks."""
    if piece.looked == end:
        return
    if not piece.looked:
        piece.entry = piece.entry or entry_head(scan, piece.start, end)
        piece.law = codes.opens_at(scan, piece.start)
    piece.looked = end
    span = scan.flat[piece.start : end]
    if is_ibid(span):
        piece.titled = piece.ended = True
        return
    piece.titled = (
        piece.titled
        or "“" in span
        or "《" in span
        or ("supra" in span and points_back(scan.text[piece.start : end]) is not None)
    )
    piece.ended = IN_URL in span or has_date(scan, piece.start, end) or _ends_in_page(span) or span[0] == "§"


_PAGE_BEHIND_QUOTE = re.compile(r"” \d{1,3}(?:[–-]\d{1,3})?$")  # `“APT1,” 12–15`: the comma is in the title
_SPAN_ENDS = re.compile(r"(?:1[4-9]|20)\d\d[–-](?:1[4-9]|20)\d\d\.?$")


def _ends_in_page(span: str) -> bool:
    """Whether pages end the stretch, and no years that a title is about: such as `d’un siècle à l’autre, 1914-2000`."""
    near = max(0, len(span) - 12)
    if short_page(span) is None:
        return _PAGE_BEHIND_QUOTE.search(span, near) is not None
    return _SPAN_ENDS.search(span, near) is None


_TALKS_WITH = re.compile(
    r"(?:Ein )?(?:Interview|Gespräch|Entretien|Entrevista|Intervista|Propos|Interview) (?:mit|avec|con|com|recueillis|with)\s"
)


def _is_title_alone(scan: Scan, piece: Piece, start: int, end: int) -> bool:
    """Whether only names and words that end in a year were read, and more words with a date follow."""
    flat = scan.flat
    head = head_end(scan, piece.start, piece.end)
    title = flat[head : piece.end]
    return (
        head > piece.start
        and not piece.titled
        and "," not in title
        and "(" not in title
        and re.fullmatch(r"[^.]{4,120}\s\d{4}\.", title) is not None
        and (has_date(scan, start, end) or _PLACES_AND_YEAR.match(flat, end + 1) is not None)
        and head_end(scan, start, end) == start
        and not codes.opens_at(scan, start)
        and not is_prose(scan.flat, start, end)
    )


# What can only be where and when the book before it came out: `Frankfurt am Main/Berlin/Wien 1980`.
_PLACES_AND_YEAR = re.compile(rf"(?:{PLACE_WORDS})(?:/(?:{PLACE_WORDS}))*,?\s(?:1[5-9]|20)\d\d\b")


def _is_number_alone(scan: Scan, piece: Piece) -> bool:
    """Whether behind the names nothing but a number was read, so that a title begins with it."""
    head = head_end(scan, piece.start, piece.end)
    return head > piece.start and re.fullmatch(r"\d{3,4}\.", scan.flat[head : piece.end].strip()) is not None


def _goes_on(scan: Scan, current: Piece, start: int, end: int, *, after_semi: bool) -> bool:
    flat = scan.flat
    fragment = flat[start:end]
    if is_ibid(fragment) or same_author_head(flat, start, end):
        return False
    has_mark = "“" in fragment
    if flat[current.end - 3 : current.end - 1].isdigit() and (
        _is_number_alone(scan, current)
        or (not has_mark and _is_title_alone(scan, current, start, end))
        or (not current.titled and _PLACES_AND_YEAR.match(flat, start, end))
    ):
        return True  # `Jean-Jacques Becker, 1914. Comment les Français sont entrés dans la guerre`
    if after_semi and _NAMES_GO_ON.match(fragment) and _in_name_list(scan, current, start):
        return True
    if (
        after_semi
        and not current.titled
        and HALF_TITLE.match(fragment)
        and (
            (not current.ended and head_end(scan, current.start, start) > current.start)
            or (flat.startswith(CALENDARS, current.start) and "(" not in flat[current.start : start])
        )
        and (fragment[:3] in ("Or,", "or,") or head_end(scan, start, end) == start)
    ):
        return True
    if after_semi:
        if current.entry and not current.ended:
            if _YEAR_OF_ENTRY.match(fragment):
                return True
            house = _PUBLISHER_AND_YEAR.match(fragment)
            if house and _PLACE_AND_PUBLISHER.search(flat, current.start, start):
                return True  # `М.: Новое литературное обозрение; Ad Marginem, 2017`
        if has_evidence(scan, start, end) or is_prose(flat, start, end):
            return False
        if current.law and head_end(scan, start, end) > start:
            return False
        # `; skeptischer Sebastian Heilmann, China’s Foreign Relations. | A Power, Berlin 2014`
        if current.ended and fragment[:1].islower() and BOOK_IN_PROSE.search(flat, start, end + _SUBTITLE):
            return False
        return not current.ended or _GOES_ON.match(fragment) is not None or not fragment[:1].isalpha()
    if _REMARK.match(fragment):
        return False
    if current.ended and fragment[:1] >= "\u3400" > flat[current.start] and "《" in fragment:
        return False
    quote = scan.quote_at(start)
    has_quote = quote is not None and quote.end <= end
    if (
        (current.titled or ANSWERS.match(fragment))
        and current.ended
        and quote is not None
        and has_quote
        and is_title(scan, quote, start, end)
    ):
        return False
    if (
        current.ended
        and not current.entry
        and quote is not None
        and has_quote
        and quote.start == start
        and is_title(scan, quote, start, end)
    ):
        return False
    if (
        current.ended
        and quote is not None
        and has_quote
        and quote.start > start
        and names_before(flat[start : quote.start].rstrip())
    ):
        return False
    if (
        current.ended
        and quote is not None
        and has_quote
        and quote.start > start + 8
        and (led := LEADS_TO_QUOTE.search(flat, start, quote.start - 1)) is not None
        and led["work"]
        and is_title(scan, quote, start, end)
    ):
        return False
    if (
        current.ended
        and (_JOINS.match(fragment) or (fragment[:1].islower() and flat.endswith(_JOINED, 0, start)))
        and (
            BOOK_IN_PROSE.search(flat, start, end) is not None
            or (quote is not None and has_quote and is_title(scan, quote, start, end))
        )
    ):
        return False
    if _GOES_ON.match(fragment):
        return True
    if _TALKS_WITH.match(fragment) and current.titled and not current.ended and not has_quote:
        return True  # `»Wir sind keine Vasallen«. Interview mit Sigmar Gabriel, Die Welt`
    if current.law and len(fragment) < 160 and not has_quote:
        if codes.names_gazette(fragment):
            return True
        bare = SMALL_WORDS.sub("", fragment)
        return not (
            is_prose(bare, 0, len(bare)) or codes.opens_at(scan, start) or head_end(scan, start, end) > start
        )
    if current.entry:
        return _entry_goes_on(scan, current, start, end)
    if current.ended and current.titled:
        return False
    quote = scan.quote_at(start)
    has_quote = quote is not None and quote.start < end and not names_series(flat, start, quote.start)
    if has_quote and current.titled:
        return False
    if current.ended and not has_quote:
        return False
    return not is_prose(flat, start, end) or (has_date(scan, start, end) and not current.ended)


# `London: Imperial College London; 2020 Mar 16.`: when an entry as medicine has it came out.
_YEAR_OF_ENTRY = re.compile(rf"(?:1[5-9]|20)\d\d(?: (?:{ANY_MONTH})\.?(?: \d\d?)?)?(?=[.,;:]|$)")

_PUBLISHER_AND_YEAR = re.compile(r"[A-ZÀ-ÞА-ЯЁ][^,;:]{2,60}, (?:1[5-9]|20)\d\d(?=[.;]|$)")
_PLACE_AND_PUBLISHER = re.compile(rf"[.;] (?:{PLACE_WORDS}|М|СПб|Л|Пг|К)\.?: [^:;]{{2,60}};\s?$")

_SUBTITLE = 160  # characters that may stand between a title's first full stop and its year

_JOINS = re.compile(r"(?:and|but|while|whereas|with|as well as|et|und|y)\s[a-z]")

_JOINED = (" and ", " but ", " while ", " with ", " as well as ")

_NAMES_GO_ON = re.compile(
    r"(?:&\s)?[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?,\s[A-ZÀ-Þ][^,;:(]{0,30}(?:[,;:(]|\sand\s|(?<=[a-zà-ÿ])\.\s|$)"
)

_LIST_SO_FAR = re.compile(
    r"(?:^|\b[Ii]n:\s)[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?,\s[A-ZÀ-Þ][^,;:(“\d]{0,30}(?:;\s[^,;:(]{2,30},\s[^,;:(]{1,30})*;\s*$"
)


def _in_name_list(scan: Scan, current: Piece, end: int) -> bool:
    """Whether what was read so far breaks off in a list of names parted by semicolons."""
    return _LIST_SO_FAR.search(scan.flat[current.start : end]) is not None


def _entry_goes_on(scan: Scan, current: Piece, start: int, end: int) -> bool:
    fragment = scan.flat[start:end]
    if entry_head(scan, start, end) and current.ended and _has_any_title(scan, current):
        return fragment[0] > "\u0400" and _is_title_so_far(scan, current, fragment)
    if IN_URL in scan.flat[current.start : start]:
        return False
    if "“" in fragment and current.titled:
        return False
    if (
        current.ended
        and opens_sentence(scan.flat, start)
        and _has_any_title(scan, current)
        and is_prose(scan.flat, start, end)
    ):
        return False
    done = re.search(
        r"\d\(\d+\)|\d[–-]\d+[.,]?\s*$|:\s[A-Z][^.]*,\s\d{4}[.,]?\s*$",
        scan.flat[current.start : start].rstrip(),
    )
    return done is None or not is_prose(scan.flat, start, end)


# Behind a Russian title: a journal, or where the book came out.
_SOURCE_RU = re.compile(
    r"\s//\s|(?<![А-ЯЁ])\.\s(?:[—–-]\s)?[А-ЯЁ][\w.-]*(?:;\s?[А-ЯЁ][\w.]*)?[:,]\s|" + IN_URL
)


def _is_title_so_far(scan: Scan, current: Piece, fragment: str) -> bool:
    """Whether a year was read in a Russian title that goes on: `Чехословакия, 1968 год. | Взгляд из Москвы // Родина`."""
    return (
        not RU_HEAD.match(fragment)
        and scan.flat[current.start] > "\u0400"
        and short_page(scan.flat, current.start, current.end) is None
        and _SOURCE_RU.search(scan.flat, current.start, current.end) is None
    )


def _has_any_title(scan: Scan, current: Piece) -> bool:
    return (
        current.titled
        or len(_STOPS.findall(scan.flat, current.start, current.end)) > (scan.flat[current.start] < "\u0400")
        or _DATED_TITLE.search(scan.flat, current.start, current.end) is not None
    )


_DATED_TITLE = re.compile(r"\(\ue002{4,5}\),? [A-ZÀ-Þ][^.]{12}")  # `Pomeranz, K. (2000) The Great Divergence`


# Those of initials do not count; a Russian entry has no other in its names.
_STOPS = re.compile(r"(?<![A-ZÀ-ÞА-ЯЁ])\.\s")

_TAIL_WORDS = frozenset(
    "This It That These Those He She They We I The In A An However Although While But Yet and but which who where when although though while "
    "arguing noting claiming suggesting".split()
)

_LONGEST_HEAD = 120

_TAIL = re.compile(rf"([\d{IN_URL}{IN_ROUND}”\]][).\]]*[,.]?(?:\s,)?)\s+(?=(?:{one_of(_TAIL_WORDS)})\s)")


def _may_be_tail(last: str, word: str) -> bool:
    """A quick look: whether a word may begin the prose behind a citation that ended in the last."""
    return word in _TAIL_WORDS and (last[-1] in _ENDS_BEFORE_TAIL or last[-1].isdecimal())


_ENDS_BEFORE_TAIL = frozenset(f"{IN_URL}{IN_ROUND}”]).,")
_DATED_HEAD = re.compile(r"[^()“]{3,300}?\(+\)[.,]?")


def _settle(scan: Scan, piece: Piece) -> Piece:
    """Cut the prose off a citation's end, and the bracket that the whole note stood in."""
    if not piece.is_citation:
        return piece
    flat, end = scan.flat, piece.end
    while (
        flat[piece.end - 1] in ").,"
        and ")" in flat[piece.end - 3 : piece.end]
        and flat.count(")", piece.start, piece.end) > flat.count("(", piece.start, piece.end)
    ):
        piece.end -= 1
    words = flat[piece.start : piece.end].split()
    if _TAIL_WORDS.isdisjoint(words) or not any(map(_may_be_tail, words, words[1:])):
        return piece
    if not piece.looked:
        _look(scan, piece, end)
    for match in _TAIL.finditer(flat, piece.start, piece.end):
        if piece.entry and _DATED_HEAD.fullmatch(flat, piece.start, match.end(1)):
            continue
        if match.start() < piece.start + _LONGEST_HEAD and match.end() <= head_end(
            scan, piece.start, piece.end
        ):
            continue  # `Kevin Rudd (@MrKRudd), The Global Times editorial is worth reading`: a title, and its names before it
        if "“" not in flat[match.end() : piece.end] and is_prose(flat, match.end(), piece.end):
            piece.end = match.end(1)
            piece.is_prose = True
            break
    return piece
