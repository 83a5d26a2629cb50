"""A citation cut into its parts, each known by its shape and its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from string import ascii_uppercase
from typing import TypeVar

from citecheck.model import PartialDate
from citecheck.notes.dates import Dated, find_dates
from citecheck.notes.lexicon import (
    ANY_MONTH,
    CONTAINER_CUES,
    CONTAINERS,
    CUE_STEMS,
    CUE_WORDS,
    MORE_CASES,
    ORDINALS,
    PLACE_WORDS,
    PLACES,
    RECENT,
)
from citecheck.notes.scan import Scan, Span, brackets_in


@dataclass(slots=True)
class Part:
    """One part of a citation: its words (brackets with their marks), where it stands, and what parted it."""

    text: str
    start: int
    end: int
    before: str  # the separator before it: "", ",", ".", ";", "(" or "["
    kind: str = "text"
    date: Dated | None = None


STATES = (
    r"(?:DC|D\.\s?C\.|MA|Mass\.|CA|Calif\.|CT|Conn\.|NJ|N\.J\.|NY|N\.Y\.|MD|Md\.|VA|Va\.|PA|Pa\.|IL|Ill\.|OH|Ohio|TX|Tex\.|GA|Ga\."
    r"|NC|N\.C\.|MI|Mich\.|WA|Wash\.|MN|Minn\.|CO|Colo\.|IN|Ind\.|KS|KY|LA|UT|OR|AZ|FL|Fla\.|WI|Wis\.|NH|RI|ME|VT|NM|HI|Cal\.|D\.F\.|UK|ON|BC|NSW|ACT)"
)


# Led by its first mark, which is quick to find; what stands before that is looked at afterwards. What closes a sentence, a
# bracket or a quotation parts at the space behind it.
_SEPARATOR = re.compile(
    r"[,.;?!)\]”—–](?:"
    rf"(?<=,)(?:\s+(?!{STATES}\s*(?::|\)|,|$))|(?=[\u3400-\u9fff]))"
    r"|(?<=\.)(?:(?<=[^\s.,]\.)[”]?\s+(?:[—–]\s+)?|(?<=[\u3400-\u9fff》]\.)(?=\S)|(?=\s?[—–]\s))"
    r"|(?<=;)\s+"
    r"|(?<=\s[—–])\s"
    r"|(?<=[?!)\]”])\s(?![—–]\s)(?:(?<=[?!]\s)\s*(?=[A-ZÀ-ÞА-ЯЁ])|(?<=[)\]]\s)\s*(?=[^\s(\[,.;:])"
    r"|(?<=”\s)\s*(?=[^\s(\[,.;:a-zà-ÿ]|(?:in|dans|en|eds?|trans|hrsg|hg|aus|par|von|dir|accessed|nos?|vols?|pp?|s)\b))"
    r")"
)
_CLOSING = {"?": ".", "!": ".", ")": "|", "]": "|", "”": "|"}  # and what they part with


_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-ZÀ-ÞА-ЯЁa-z]|MM|Drs|Drucks|DVBl|BayVBl|VBlBW|NWVBl|ThürVBl|[Dd]ok|[EeéÉ]ds?|[Ee]sp|bes|[Tt]rans|[Tt]rad|[Tt]rad\. fr|[Üü]bers|[üÜ]berarb|[Bb]earb|[Ee]ingel|[Zz]usammengest|[Kk]omm|erw|durchges|verb|unveränd|neubearb|akt|erg|vollst|Изд|[Pp]réf|[Ii]ntrod|[Vv]ols?|[Nn]os?|pp?|[Nn]r|[Hh]rsg|Hgg?|hgg?|Bd|Bde|Bdn|Teilbd|Aufl|phil|jur|rer|oec|theol|unveröff|unverö|ungedr|masch|maschschr|habil|Habil|Mag|Dipl|voll|tt|tít|cit|ders|dies|Ders|Dies|S|St|Dr|Jr|Sr|Mr|Mrs|Ms|Univ|Inc|Co|Corp|Ltd|cf|chs?|chaps?|secs?|cols?|fols?|figs?|tabs?|nn|paras?|pts?|[Bb]ks?|[Aa]rt"
    r"|Rev|L|J|Int['’]l|Nat['’]l|Q|Am|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]\.[A-Z]|et al|bzw|u\.a|rev|exp|enl|corr|augm|repr?|diss|Ph\.D|Jg|H|Heft|no|núm|dir|coll|coord|t|vs?|n"
    r"|Stan|Harv|Colum|Geo|Mich|Cal|Calif|Econ|Pol|Hist|Stud|Soc|Sci|Proc|Ann|Bull|Comp|Crim|Const|Envtl|Transnat['’]l|Pub|Res|Psych|Phil|Assn|Ass['’]n|Gov['’]t|Dep['’]t"
    r"|loc|Wm|Chas|Jas|Thos|Robt|Jos|Benj|Edw|Docs?|Amend|Inst|Sec|Tech|Ctr|C(?:m|md|mnd|d)|Found|Acad|Bus|Admin|Ind|Emp|Educ|Sys|Mgmt|Dev|Hum|Rts|Civ|Lib|Disp|Resol|[Ee]xh|Env['’]?t|Intell|Prop|Eur|Afr|Pac|Rel|Mil|Def|Prob|Persp|Ref|Mag|Wkly|Chron|Comm|Foreign Aff|Aff|Cyber|Pers|Pubs|Publ|Trans|Dept|Gen|Div|Int|Nat|Acc|Esq|Gov|Lt|Col|Maj|Capt|Adm"
    r"|NO|NOS|VOL|VOLS|ED|REV|INC|т|ч|с|С|вып|гл|ред|изд|пер|сост|Т|Ч|Вып|СПб|М|им|стр|No|Vol|Mass|Conn|Md|Va|Pa|Ill|Tex|Wash|Cong|Rep|Sen|Exec|Reg|Fed|Supp|Ser))$"
)


# The commonest of them, which need no pattern.
_COMMON_ABBREVIATIONS = frozenset(
    "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z p n s t v ed eds Eds trans Trans vol vols Vol no nos No Nr pp ch Jr Sr Dr St Inc Co "
    "Corp Ltd Univ Rev Int Am Hist Pol Soc Sci Stud Econ Hrsg Hg Bd Aufl Jg rev Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec".split()
)


def _abbreviated(flat: str, start: int, dot: int) -> bool:
    """Whether an abbreviation stands before the full stop."""
    _, space, word = flat[start:dot].rpartition(" ")
    if space and word in _COMMON_ABBREVIATIONS:
        return True
    return _ABBREVIATED.search(flat, start, dot) is not None


# `FIRST AMEND. INST. (Feb`: an abbreviation in small capitals ends nothing.
_SHOUTED_WORD = re.compile(r".*?\b[A-Z]{2,8}\. (?:[A-Z]{2,}|[A-Z]\.|\(|&)")
_LAW_JOURNAL = re.compile(
    r"\d(?:"
    r"(?<=[,.] \d)\d{0,3}(?:/\d{1,4})? (?=[^,;“(\[]{0,40}?(?:\.|L\.?J|REV|Rev))[A-Z][A-Za-z.&'’ -]{1,60}? [a-z]?\d{1,5}(?=[,.\s(]|$)"
    r"|(?<=, \d)\d{0,3}(?:/\d{1,4})? [A-Z][A-Za-z.&'’ -]{2,60}? [a-z]?\d{1,5}(?=,? \(\ue002{4}\)|, \d[\d–-]* \(\ue002{4}\))"
    r")"
)
_CAPITALS = re.compile(r"[A-Z]\.(?<!\w[A-Z]\.)(?:[A-Z]\.){0,3} (?:TIMES|L\. ?REV\.|[A-Z]+)")


_EU_PAPER = re.compile(r"(?:COM|SEC|SWD|JOIN|\bC) ?\(\ue002{4}\) \d+(?: final)?")


def parts_of(scan: Scan, start: int, end: int) -> list[Part]:
    """Cut a stretch into its parts; dates, quotations and brackets stay whole."""
    flat = scan.flat
    dates = _of_issue(scan, list(find_dates(flat, start, end)), end)
    parts: list[Part] = []
    at, before = start, ""
    brackets = brackets_in(scan, start, end)
    days = [(date.start, date.end) for date in dates if date.date.month is not None]
    sources: list[tuple[int, int]] | None = (
        None  # which hold no commas, so they are looked for at other marks
    )
    closed = start > 0 and flat[start - 1] in _CLOSING
    for match in _SEPARATOR.finditer(flat, start - closed, end):
        position = match.start()
        mark = flat[position]
        if mark in _CLOSING:
            position, mark = position + 1, _CLOSING[mark]
        if position < at or _within(position, days):
            continue
        if mark == "." and (
            (
                _abbreviated(flat, max(start, position - 10), position)
                and not _ends_edition(flat, max(start, position - 30), position, match.end())
            )
            or _day_before(flat, position, match.end())
            or _SHOUTED_WORD.match(flat, max(start, position - 9), position + 5)
        ):
            continue
        if mark != ",":
            if sources is None:
                sources = _whole_sources(flat, start, end)
            if _within(position, sources):
                continue
        _add(scan, parts, at, position, before, brackets)
        at, before = match.end(), mark
    _add(scan, parts, at, end, before, brackets)
    for part in parts:
        _classify(part, dates)
    _join_editions(parts, scan)
    return parts


def _within(position: int, stretches: Sequence[tuple[int, int]]) -> bool:
    for start, end in stretches:  # noqa: SIM110
        if start < position < end:
            return True
    return False


def _whole_sources(flat: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where journals and papers stand that are cited in one piece, with full stops and spaces in them."""
    whole = [match.span() for match in _LAW_JOURNAL.finditer(flat, start, end)]
    whole += [match.span() for match in _CAPITALS.finditer(flat, start, end)]
    if "(\ue002\ue002\ue002\ue002) " in flat:
        whole += [match.span() for match in _EU_PAPER.finditer(flat, start, end)]
    return whole


_PREPOSED = re.compile(
    r"\b(?:since|seit|depuis|desde|until|till|bis|jusqu['’]en|hasta|after|nach|après|before|vor|avant|of|to|from|um|ab|de)\s(?:the\s|dem\s|den\s)?$",
    re.IGNORECASE,
)


_LEADS_TITLE = re.compile(
    r": [A-ZÀ-Þ][^.]*(?:, ed|\(|, trans|, hrsg)"
)  # `in 1491: New Revelations, ed. by ...`


def _of_issue(scan: Scan, dates: list[Dated], end: int) -> list[Dated]:
    """The dates without the years that a title names: `Systemwechsel seit 1806, Köln 2006`."""
    if not dates:
        return dates
    flat = scan.flat
    if len(dates) > 1 and dates[0].date.month is None:
        dates = [date for date in dates if not _is_page_of_year(flat, date)]
    bracketed = [
        b.start for b in brackets_in(scan, dates[0].start, end) if _YEAR_AT_END.search(scan.text, *b.inner)
    ]
    last = max([dates[-1].start, *bracketed])
    return [
        date
        for date in dates
        if date.date.month is not None
        or date.start == last
        or not (
            _PREPOSED.search(flat, max(0, date.start - 14), date.start) or _LEADS_TITLE.match(flat, date.end)
        )
    ]


# `NJW 1974, 1529 ff.`, `JZ 1986, 1813, 1815`: behind a lawyers' journal and its year. No work is older than the year it names.
_PAGES_OF_YEAR = re.compile(
    r"\b(?:[A-ZÄÖÜ]\w*[A-ZÄÖÜ]\w*|DVBl)\.? (?P<year>(?:18|19|20)\d\d), (?:\d{4}(?: ff?\.)?, )*$"
)
_PAGES_FOLLOW = re.compile(r" ff?\b| \(\ue002+\)")


def _is_page_of_year(flat: str, date: Dated) -> bool:
    start = date.start
    if flat[start - 2 : start] != ", " or not flat[start - 3].isdigit() or date.date.month is not None:
        return False
    before = _PAGES_OF_YEAR.search(flat, max(0, start - 40), start)
    return before is not None and (
        date.date.year < int(before["year"]) or _PAGES_FOLLOW.match(flat, date.end) is not None
    )


_YEAR_AT_END = re.compile(r"(?:1[5-9]|20)\d\d\W*$")


_EDITION_ENDS = re.compile(
    r"\d(?:\.?[ªºa°e]|\.|-е)\s(?:ed|éd|Aufl|изд)$|\d[.ªº]{0,2},?\s(?:\w+\.,?\s(?:(?:u\.|und|и)\s)?){1,3}(?:Aufl|изд|доп)$"
)


def _ends_edition(flat: str, start: int, dot: int, after: int) -> bool:
    """Whether `26. ed.` or `4., erw. Aufl.` ends here, and a place begins."""
    return (
        flat[after : after + 1].isupper()
        and flat[dot - 1] in "dlдп"
        and _EDITION_ENDS.search(flat, start, dot) is not None
    )


def _join_editions(parts: list[Part], scan: Scan) -> None:
    """`3.` and `überarb. Aufl.` are one edition."""
    for index in range(len(parts) - 1, 0, -1):
        part, before = parts[index], parts[index - 1]
        if before.kind == "number" and _REST_OF_EDITION.match(part.text):
            parts[index - 1 : index + 1] = [
                Part(scan.text[before.start : part.end], before.start, part.end, before.before, "edition")
            ]


_REST_OF_EDITION = re.compile(r"(?:\w+\.?,?\s(?:(?:und|u\.|и)\s)?){0,4}(?:Aufl|Auflage|изд)\b")


def _day_before(flat: str, dot: int, after: int) -> bool:
    """Whether the full stop belongs to a German ordinal: `3. Auflage`, `12. Juli`."""
    ordinal = flat[dot - 1 : dot] in ("a", "ª", "º") and flat[dot - 2 : dot - 1].isdigit()
    return (flat[dot - 1 : dot].isdigit() or ordinal) and (
        _COUNTED.match(flat[after : after + 14]) is not None
    )


_COUNTED = re.compile(
    rf"(?:{ANY_MONTH}|(?:Fassung|Ausgabe|Halbband|Halbbd|Teilband|Buch|Th?eil|Hälfte|Folge|Abteilung|Lieferung)\b|Aufl|Jg|Jahrgang|Bd|изд|(?:und|bis|Jahrhunderts?|Jhs?|Jhdt?s?|Wahlperiode|Kongress|Parteitag|EL|Lfg|Deutsche[rn]?|ed|éd|rev)\b)",
    re.IGNORECASE,
)


def _add(scan: Scan, parts: list[Part], start: int, end: int, before: str, brackets: Sequence[Span]) -> None:
    """Add the stretch, with each top-level bracket in it as a part of its own."""
    for bracket in brackets:
        if bracket.start < start or bracket.end > end:
            continue
        if (
            bracket.start > start
            and scan.flat[bracket.start - 1].isalnum()
            and scan.flat[bracket.start - 1].isascii()
            and not (scan.flat[bracket.start - 1].isdigit())
        ):
            continue  # "edition(s)"
        _add_text(scan, parts, start, bracket.start, before)
        kind = "[" if bracket.kind == "square" else "("
        inner = scan.text[bracket.inner[0] : bracket.inner[1]].strip()
        if inner:
            parts.append(Part(inner, bracket.inner[0], bracket.inner[1], kind, kind="bracket"))
        start, before = bracket.end, "|"
    _add_text(scan, parts, start, end, before)


def _add_text(scan: Scan, parts: list[Part], start: int, end: int, before: str) -> None:
    flat = scan.flat
    while start < end and flat[start] in " ,.;:”":
        before = flat[start] if flat[start] in ",.;:" else before
        start += 1
    while end > start and flat[end - 1] in " ,;:<":
        end -= 1
    if start < end:
        parts.append(Part(scan.text[start:end].replace("\u2011", "-"), start, end, before))


_PAGES = r"(?:pp?\.\s?|pgs?\.\s?|pp?\s(?=\d)|S\.\s?|Seiten?\s|[Сс]\.\s?|págs?\.\s?|at\s|Pp?\.\s?|fols?\.\s?|ff\.\s?|Sp\.\s?|hier\sS?\.?\s?|pages?\s|第|стр\.\s?)"


_ROWS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("span", re.compile(r"^(?:1[4-9]|20)\d\d\s?[–/-]\s?(?:\d\d|\d{4})$")),
    (
        "docnumber",
        re.compile(
            r"^(?:(?:(?:U\.?N\.?|UNESCO|WTO|EU|NATO|OAS)\s)?[Dd]oc(?:ument|\.)?\s(?:[Nn]o\.\s)?[A-Z]+[/-][\w/().-]+|(?:[A-Z]{1,8}[-–/]){1,4}[A-Z]*\d[\w/.-]*|[A-Z]{1,4}/[A-Z][\w.]{1,6}(?:/[\w.-]+)+|(?:BT-|BR-|LT-)?(?:Drucksache|Drs\.|Drucks\.)\s\d+/\d+|GAO-\d+-\d+\w*|\d\d[A-Z]{4,}\d{2,5}|(?:IEEE|ISO|IEC|ISO/IEC|ANSI|ITU-T|ETSI|GB/T|DIN|ASTM|3GPP) (?:(?:Std|Rec|TS|TR|EN)\.? )?[A-Z]?\.?\d[\w./:-]*|(?:Speech|Statement|Press [Rr]elease) ?/\d\d/\d+|(?:NIST|NISTIR|FIPS|NUREG|RFC)\s(?:(?:AI|SP|IR|TN|FIPS|CR|HB|GCR|PUB)\s)?\d[\w.-]*(?:\s(?:[Rr]ev|[Vv]er)\.? ?\d+)?|(?:ARI|DT|DIEEE[AOM]) \d+/\d{4}|R[LS]?\d{5}|IF\d{5}|C(?:m|mnd|md|d)\.?\s\d{3,5}|CP\s\d{2,4}|(?:COM|SEC|SWD|JOIN|C)\s?\(\d{4}\)\s?\d+(?:\s(?:final|def))?\.?|(?:NIE|SNIE|NSC|NSDD|NSSM|NSDM|NSAM|PPD|PDD|JCS|ORE|EA|SOV|OSS|R&A|FM|JP|ADP|ADRP|ATP|AFDD|AFDP|MCDP|MCWP|NWP|DoDD|DoDI|DODD|DODI|CJCSI|CJCSM|Joint Publication|Field Manual|Army Regulation)[ -]\d[\w/.-]*|H[CL]\s\d{1,4}|(?:Parliamentary Papers|B?PP)\b,?\s[(\d].*|H\.R\.\s?\d+|H\. ?Rep\..*|Pub\. L\..*"
            r"|(?:(?:U\.?S\.?|United States|European|British|EP|German|French|China|Chinese|CN|Japan(?:ese)?|Korean?|Canad(?:a|ian)|International|PCT|World)\s)[Pp]atent\s(?:Application\s|App\.\s|Publication\s|Pub\.\s)?(?:[Nn]os?\.?\s)?[A-Z]{0,3}\s?\d[\w,/.-]*(?:\s.*)?)$"
        ),
    ),
    (
        "session",
        re.compile(r"^\d+(?:th|st|nd|rd|d)\s(?:Cong|sess|Parl|Leg|plenary|meeting|mtg)", re.IGNORECASE),
    ),
    ("scale", re.compile(r"^(?:scale )?1:\d{1,3}(?:[,. ]?000)+$", re.IGNORECASE)),
    ("duration", re.compile(r"^\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?\b", re.IGNORECASE)),
    (
        "reviser",
        re.compile(
            r"^(?:rev\.|revised by|updated by|bearb\. (?:von|v\.)|illustrated by|illus\.|selected by|compiled by|comp\.|produced by|hosted by|presented by|directed by|written by|read by|narrated by|performed by)\s[A-Z]"
        ),
    ),
    (
        "by",
        re.compile(
            r"^(?:(?:présentée?|rédigée?|établie?|faite?|presentad[oa]|elaborad[oa]|vorgelegt|verfasst|presentat[oa]|curat[oa])\s)?(?:by|par|von|por|da)\s[A-Z]"
        ),
    ),
    (
        "review",
        re.compile(
            r"^(?:review of|book review of|Review of|compte rendu de|Rezension (?:zu|von)|reseña de|рец\. на)\s"
        ),
    ),
    (
        "pages",
        re.compile(
            rf"^{_PAGES}(?:[A-Z]?\d+(?:\s?[–—-]+\s?[A-Z]?\d+)?f{{0,2}}(?:[^\w]|\b)|[ivxlc]+\b)|^:?\s?[A-Z]?\d+\s?[–—-]+\s?[A-Z]?\d+\.?$|^[ivxl]+[–-][ivxl]+$|^\d+\s?[сСpS]\.?$|^\d{{1,4}}\s(?:ff?\b\.?|\(\d+(?:\sff?\.?)?\)|(?:Rn|Rdnr|Rz|Tz)\.?\s\d.*)$|^第?\s?\d+(?:[–-]\d+)?\s?页",
            re.IGNORECASE,
        ),
    ),
    (
        "volume",
        re.compile(
            r"^(?:vols?|t|tome|tomo|Bd|Band|Jg|Jahrgang|Т|Том|v|Vol)\.?\s?(?:\d+|[IVXLC]+)\b(?! of)|^\d+\.\s?(?:Jg|Jahrgang|Bd|Halbband|Halbbd|Teilband|Buch|Th?eil|Hälfte|Folge|Abteilung|Lieferung)\b|^\d{1,3}(?:er?|ère|ème|º|ª|a|o)?\.?\s(?:année|año|anno|annata)\b|^(?:année|año|anno|annata)\s[\dIVXLC]+\b|^第?\d+卷",
            re.IGNORECASE,
        ),
    ),
    (
        "issue",
        re.compile(
            r"^(?:nos?|nr|n°|nº|núm|n\.\s?[oº]?|iss(?:ue)?|H|Heft|№|вып(?:уск)?|fasc|numéro|Nummer|#)\.?\s?\d+|^№\s?\d+|^第?\d+期",
            re.IGNORECASE,
        ),
    ),
    (
        "edition",
        re.compile(
            rf"^(?:(?:{ORDINALS})\s(?:rev(?:ised|\.)?,?\s(?:and\s\w+\.?\s)?|expanded\s|updated\s|anniversary\s|student\s|paperback\s|international\s|English\s|American\s|durchges\.\s|überarb\.\s|erw\.\s|unveränd\.\s|erweiterte\s|überarbeitete\s)*(?:ed(?:n|ition|\.)?|Aufl(?:age|\.)?|Fassung|Ausgabe|éd(?:ition|\.)?|изд)|(?:rev(?:ised|\.)?|new|expanded|updated|abridged|authori[sz]ed|student|critical|annotated|paperback|illustrated|anniversary|international|facsimile|bilingual|variorum|definitive|kindle|e-?book|digital|scholarly|centenary|enl\.|exp\.|repr(?:int|\.)?)\s(?:(?:and|&)\s\w+\.?\s)?(?:ed|edn|edition)\b|[Rr]eprint\b|2e\séd|изд\.\s\d|\d+-е\sизд|第\d+版)",
            re.IGNORECASE,
        ),
    ),
    (
        "editor",
        re.compile(
            r"^(?:ed(?:s|ited)?\b\.?(?:\s(?:and (?:trans(?:lated|\.)?|introd\w*)\s)?by)?|hrsg\.?(?:\s(?:v\.|von))?|hg\.?\s(?:v\.|von)|herausgegeben von|sous la (?:dir(?:ection)?\.?|direction)(?: de| d['’])|dir\.(?=\s[A-ZÀ-Þ])|édité par|éd\. par|éd\.(?=\s[A-ZÀ-Þ])|editado por|ed\. de|coord(?:inado|\.)? (?:por|de)|a cura di|под ред\.?|отв\. ред\.?|ред\.)\s?\S",
            re.IGNORECASE,
        ),
    ),
    (
        "translator",
        re.compile(
            r"^(?:tr\.?(?=\s[A-ZÀ-Þ])|trans(?:l(?:ated)?)?\b\.?(?:\sand\s(?:with\s)?(?:an?\s)?(?:ed(?:ited|s?\.?)|introd\w*\.?|annot\w*\.?)|,?\swith\s\w+)*(?:\sby)?|übers(?:etzt|\.)?(?:\s(?:von|v\.))?|aus dem \w+(?:\s\w+)? von|trad(?:uite?|ucción|uzione|ução|otto|\.)?(?!\w)(?:\s(?:de\sl['’]\w+\s)?(?:par|de|di|por)|\sfr\.)?|пер\.(?:\sс\s\S+)?)\s?\S",
            re.IGNORECASE,
        ),
    ),
    (
        "foreword",
        re.compile(
            r"^(?:(?:with\s)?(?:an?\s)?(?:foreword|introduction|preface|intro\.?|afterword)\sby|introd\.|mit einem|préface de|prólogo de|with\s(?:a|an)\s(?:new\s)?(?:foreword|introduction|preface|afterword))(?:\s|$)",
            re.IGNORECASE,
        ),
    ),
    (
        "series",
        re.compile(
            r"^(?:coll\.|collection\s«|Reihe|series:|\(Reihe|col\.\s«|exh(?:\.|ibition) cat|ausst(?:\.|ellungs)-?\s?kat|(?:kat\.|katalog) .*ausst|cat(?:\.|alogue) (?:de l['’])?(?:d['’])?exp|catálogo de (?:la )?exp|catalogo della mostra)\s?",
            re.IGNORECASE,
        ),
    ),
    ("volume-of", re.compile(r"^vol(?:s|ume)?\.?\s?(?:\d+|[IVX]+)\sof\s", re.IGNORECASE)),
    (
        "volumes",
        re.compile(
            r"^(?:in\s)?\d+\s(?:voll?|vols?|Bde|Bdn|Bände|tomes?|tomos?|tomi|tt?)\b\.?$", re.IGNORECASE
        ),
    ),
    (
        "chapter",
        re.compile(
            r"^[¶§]+\s?\d|^passim\.?$|^(?:ch(?:ap(?:ters?)?|s)?|chaps|Kap(?:itel)?|cap|chapitre|гл|sec(?:tion)?|part|pt|bk|book|pl\.|fig|table|tab|note|n|para(?:s|graph)?|Rn|Rdnr|app|appendix|annexe?|anhang|Anm|Fn|Art|Dok|Teil|livre|act|q|qu|canto|col|loc|location)\b\.?\s?[\dIVX]+",
            re.IGNORECASE,
        ),
    ),
    (
        "modified",
        re.compile(
            r"^(?:last\s|and\s)?(?:modified|updated|revised|posted|published|promulgated|adopted|enacted|passed|filed|issued|granted|uploaded|aired|broadcast|filmed|recorded|Stand:?)(?:\son)?\b(?! [A-Z](?!(?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)))",
            re.IGNORECASE,
        ),
    ),
    (
        "section",
        re.compile(
            r"^(?:sec(?:tion)?\.?\s[A-Z]\w*|[A-Z]\d{1,2}|[A-Z]{1,2}-?\d{1,2}|(?:final|late|national|city|early|evening|morning|international|print|online)\s(?:ed(?:ition|\.)?|version)|op-?ed|editorial|front page|sports|business|opinion|arts|(?:chiefs|city) final|undated|n\.\s?d\.?|(?:o\.\s?O\.,?\s?(?:u\.|und)?\s?)?o\.\s?J\.?|(?:s\.\s?l\.,?\s?)?s\.\s?[dfa]\.?|s\.\s?l\.|(?:б\.\s?м\.,?\s?)?б\.\s?г\.?|forthcoming|in press|(?:version|ver\.|release|v\.)\s?\d[\d.]*)$",
            re.IGNORECASE,
        ),
    ),
)


_ROMAN_PAGE = re.compile(r"^[ivxlc]{1,8}(?:[–-][ivxlc]{1,8})?\.?$")
_ROMAN_NUMBER = re.compile(r"(?=[IVXL]{2})(?:X{1,3}|X?L|L)?(?:IX|IV|V?I{0,3})")
_JUST_NUMBER = re.compile(
    r"^:?\s?\d{1,4}(?:n(?:n?\.?\s?\d+)?|ff?|\snn?\.\s?\d+)?\.?$|^\d{1,4}(?:[–-]\d{1,4})?\s(?:and|&)\s\d{1,4}(?:[–-]\d{1,4})?\.?$"
)


TAIL_NUMBER = re.compile(
    r"^(?P<name>.*?\D)[ ,]+(?:(?:vol|Bd|t|Jg|Vol)\.?\s?)?(?P<vol>\d{1,4}(?:[–/-]\d{1,2}(?=$))?|[IVXLC]{1,7})(?:(?P<sep>[:./]|\.\s?)(?P<iss>\d{1,4}(?:[/–-]\d{1,3})?)(?:[–-]\d+)?)?(?::\s?(?P<pages>\d+(?:[–-]\d+)?))?$"
)


def tail_number(text: str) -> re.Match[str] | None:
    """A name with numbers behind it: `Nature 12/3`."""
    last = text.rstrip("\n")[-1:]
    return TAIL_NUMBER.match(text) if last.isdigit() or last in "IVXLC" else None


REPORTER = re.compile(
    r"^(?P<vol>\d{1,4}(?:/\d{1,4})?)(?::\d{1,4})?\s?(?:\((?P<iss>\d+)\)\s?)?(?P<name>[A-Z][^\d]*?(?:\([A-Z][\w.]*\))?[^\d]*?)\s(?P<page>\d{1,3},\d{3}|[a-z]?\d{1,5}(?:[–-]\d+)?)$"
)


# A lawyers' journal by its letters, and the year that is its volume: `NJW 2010`, `AJDA 1999`.
JOURNAL_YEAR = re.compile(
    r"^(?P<name>[A-ZÄÖÜ]{2}[A-ZÄÖÜa-zäöü-]*|[A-ZÄÖÜ][a-zäöü]*[A-ZÄÖÜ][\w-]*)\.?\s(?:18|19|20)\d\d$"
)


NUMBERS = re.compile(
    r"^(?P<vol>\d{1,4})(?:(?:\s?[:./]\s?|,(?=\d\d?$))(?P<iss>\d{1,4}(?:[–/-]\d+)?))?(?::\s?(?P<pages>\d+[–-]\d+))?$"
)


NUMBERED = re.compile(
    r"(?:\b(?:Rep(?:orts?|\.)?|Papers?|Studie|Aktuell|Papier|Analyse|Cahiers?|Étude|Documento|Brief(?:ing)?s?|Memo(?:randum)?|Publication|Publ?\.|Circular|Bulletin|Document|Doc\.|Policy \w+|Letter|Analysis|Estimate|Directive|Cable|Telegram|Monograph|Note|Series|Insight)\b.{0,30}?(?:no\.?|nr\.?|#|№)?\s?(?P<a>[A-Z]*[-/]?\d[\w./-]*)$)"
    r"|(?:^|\s)(?P<b>(?:[A-Z]{1,8}[-/]){1,4}[A-Z]*\d[\w/.-]*|[A-Z]{2,6}\s?\d{4,}|[A-Z]/(?:RES/)?\d+/\d+|GAO-\d+-\d+\w*|RL\d+|R\d{5}|IF\d{5}|COM\(\d{4}\)\s?\d+)(?=$|[\s.])"
)


GENRES: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (type_, genre, re.compile(words, re.IGNORECASE))
    for type_, genre, words in (
        (
            "hearing",
            "Testimony",
            r"^(?:written\s|prepared\s|oral\s)?(?:testimony|evidence)\s(?:to|before|of|given|presented|submitted|delivered|for)\b|^testimony$",
        ),
        (
            "hearing",
            "Statement",
            r"^(?:prepared\s|written\s|opening\s)?statement\s(?:to|before|for the record)\b",
        ),
        ("hearing", "Hearing", r"^hearings?(?:\s(?:before|of|on)\b|$)"),
        (
            "thesis",
            "",
            r"^(?:phil|jur|theol|med|rer\. \w+)\.\s(?:Habil|Diss)|^(?:unpublished\s)?(?:ph\.?\s?d\.?|d\.?phil\.?|doctoral|master['’]?s?|m\.?a\.?|m\.?sc\.?|m\.?phil\.?|b\.?a\.?|bachelor['’]?s?|undergraduate|senior|honors|phil\.|jur\.|unveröff\.|habil\w*|diplom\w*|magister\w*|inaugural\w*)\.?[\s-]+(?:thesis|dissertation|diss\.?|arbeit|honors)|^(?:unpublished\s)?(?:dissertation|diss\b\.?|thesis|thèse|tesis|tesi|tese|dissertação|дис\.|диссертация|автореф\.|habilitationsschrift|magisterarbeit|mémoire de|dissertationsschrift|phil\. diss)",
        ),
        (
            "paper-conference",
            "",
            r"^(?:unpublished\s)?(?:(?:conference\s|seminar\s|discussion\s)?papers?|poster|communication|ponencia|vortrag|referat|доклад)\s(?:presented|delivered|given|prepared|read|at\b|présentée|presentada|auf\b|на\b)|^presented\sat|^presentation\s(?:at|to|given)|^presentation$",
        ),
        (
            "speech",
            "",
            r"^(?:keynote|commencement|inaugural|opening|plenary)?\s?(?:speech|address|lecture|remarks|sermon|talk|discours|discurso|discorso|rede|ansprache|gehalten|intervention|allocution|conférence|conferencia|intervento|palestra|речь|выступление|keynote)(?=$|,|\s(?:at|to|before|given|delivered|by|on|in|for|presented|vor|am|auf|au|aux|à|en|ante|devant|al|presso)\b)",
        ),
        (
            "webpage",
            "Press release",
            r"^(?:press|news)\s(?:release|statement)|^press\s(?:conference|briefing)|^Pressemitteilung|^communiqué de presse|^comunicado de prensa|^пресс-релиз",
        ),
        (
            "graphic",
            "",
            r"^(?:photograph|painting|oil on|poster|drawing|cartoon|engraving|lithograph|sculpture|etching|watercolou?r)\b",
        ),
        (
            "post-weblog",
            "",
            r"^(?:blog|weblog)(?:\s(?:post|entry))?$|^blog\b",
        ),
        ("map", "", r"^(?:\w+ )?maps?\b|^sheets? [\dIVX]"),
        (
            "post",
            "Tweet",
            r"^(?:tweet|twitter\s(?:post|thread)|facebook\s(?:post|status|video|live)|instagram\s(?:post|photo)|weibo\s(?:post)?|reddit\s(?:post|comment)|post\son\s(?:x|facebook|twitter|weibo))",
        ),
        (
            "motion_picture",
            "Video",
            r"^(?:youtube\s)?video(?:\s(?:file|recording|clip))?\b|^film\b|^documentary\b|^directed by\b|^dvd\b|^vhs\b",
        ),
        ("broadcast", "", r"^podcast\b|^audio\b|^radio\b|^television\b|^tv\b|^episode\b|^season\s\d"),
        ("interview", "", r"^interview(?:ed)?\b"),
        (
            "report",
            "Working paper",
            r"^(?:unpublished\s)?(?:\w+\s){0,4}(?:working|discussion|occasional|policy|research|issue|staff|white|briefing|technical|position)\s(?:papers?|briefs?|reports?|notes?|memo(?:randum)?|analysis|publication)s?\b",
        ),
        (
            "report",
            "Report",
            r"^(?:(?:[A-Z][\w.&-]*\s){0,3}(?:report|rep\.|rapport(?:\sd['’]\w+)?|informe|bericht|memorandum|backgrounder|fact ?sheet|advisory|insight))(?:\sn[°º].*|\s(?:no|nr|to|for|prepared|au|à|de|du|an|al)\b.*|\s[A-Z]*[-\d].*)?$",
        ),
        (
            "manuscript",
            "Unpublished manuscript",
            r"^(?:unpublished\s)?(?:manuscript|typescript|ms\b|draft)|^on file with|^unpublished",
        ),
        ("report", "Report", r"^communication\s(?:au|à|aux|devant)\b"),
        ("article-newspaper", "Editorial", r"^(?:editorial|op-ed|letter to the editor|obituary)$"),
    )
)


PUBLISHED = re.compile(
    rf"^(?P<place>(?:{PLACE_WORDS}|[A-ZÀ-Þ][\w.’' -]+?(?:,\s{STATES})?|[А-ЯЁ][\w.-]*|[\u3400-\u9fff]+)(?:\s?[;/,&]\s?(?:and\s)?[A-ZÀ-Þ][\w. -]+?(?:,\s{STATES})?)*)\s?:\s?(?P<publisher>[^:]+)$"
)


PLACE_YEAR = re.compile(
    rf"^(?P<place>(?:{PLACE_WORDS})(?:\s?[/,;]\s?(?:u\.\s?a\.|Mass\.|N\.J\.|{PLACE_WORDS})|\s(?:und|and|et)\s(?:{PLACE_WORDS}))*|[A-ZÀ-Þ][\w.’-]+(?:/[A-Z]\w+)*)\s(?:\d\d?\.)?(?P<year>\d{{4}})$"
)


# `München 1990/92`, `Paris 1965–67`, `Altdorf o. J.`
_PLACE_YEARS = re.compile(rf"(?:{PLACE_WORDS}) (?P<year>1[5-9]\d\d|20[0-3]\d)\s?[/–-]\s?(?:\d\d|\d{{4}})\.?")
_PLACE_LIST = re.compile(
    rf"(?:{PLACE_WORDS})(?:[/–-](?:{PLACE_WORDS}))+|[A-Z][\w.’-]+(?: [A-Z][\w.’-]+)?, {STATES}"
)
_PLACES_JOINED = frozenset("/–-,")
# A law review's volume without a page: `105 Cornell L. Rev. (forthcoming 2020)`.
_FORTHCOMING = re.compile(r"\d{1,4} (?P<name>[A-Z][\w.&’' ]*(?:L\. ?Rev|L\. ?J|L\. ?Q|J\. .*)\.?)$")
_PLACE_UNDATED = re.compile(rf"(?:{PLACE_WORDS}|[A-ZÄÖÜ][a-zäöüß]+) (?:o\. ?J|s\. ?[dfa]|n\. ?d|б\. ?г)\.")
_UNDATED_ENDS = frozenset(("J.", "d.", "f.", "a.", "г."))
EDITION = next(pattern for kind, pattern in _ROWS if kind == "edition")


def _one_of(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """All the patterns as one, in their order; the name of the group that matched is `k` and its index."""
    rows = (
        f"(?P<k{i}>(?i:{p.pattern}))" if p.flags & re.IGNORECASE else f"(?P<k{i}>{p.pattern})"
        for i, p in enumerate(patterns)
    )
    return re.compile("|".join(rows))


_ANY_ROW = _one_of(pattern for _, pattern in _ROWS)


_ANY_GENRE = _one_of(pattern for _, _, pattern in GENRES)
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_DIGITS = frozenset("0123456789")
_ODD_LETTERS = frozenset(MORE_CASES)
Row = TypeVar("Row")


def _by_opening(rows: Iterable[tuple[Row, str]]) -> Callable[[str], tuple[Row, ...]]:
    """Which of the rows may match what begins with two plain letters, or with one and a mark behind it."""
    known = [(row, frozenset(openings.split())) for row, openings in rows]

    @cache
    def may_match(opening: str) -> tuple[Row, ...]:
        either = {opening, opening.lower()}
        return tuple(row for row, openings in known if not openings.isdisjoint(either))

    return may_match


def _opening(text: str) -> str:
    return text[:2] if text[1:2] in _PLAIN else text[:1]


_TWO_CAPITALS = " ".join(first + second for first in ascii_uppercase for second in ascii_uppercase)
# How the words of a row begin where no figure or hyphen is among the first three characters. A row of digits or of other scripts is
# left out, and named below where its words may begin with a digit.
_ROW_OPENINGS = {
    "docnumber": "ar br ca cd ch cm do dr eu fi fr ge in ja jo ko pa pr pu sp st un wo u h " + _TWO_CAPITALS,
    "scale": "sc",
    "reviser": "be co di ho il na pe pr re se up wr",
    "by": "by cu da el fa pa po pr ve vo",
    "review": "bo co re",
    "pages": "at ff fo hi ii il iv ix li ll lv lx pa pg pp se sp vi vl vv vx xi xl xv xx i l p s v x",
    "volume": "an ba bd ja jg tc ti tl to tv tx vc vi vl vo vv vx t v",
    "issue": "fa he is no nr nu h n",
    "edition": "ab an au bi ce cr de di eb ei el en ex fa fi fo il in ki ne ni pa re sc se si st te th tw up va",
    "editor": "co di ed he hg hr so a",
    "translator": "au tr",
    "foreword": "af an fo in mi pr wi a",
    "series": "au ca co ex ka re se",
    "volume-of": "vo",
    "volumes": "in",
    "chapter": "ac an ap ar bk bo ca ch co do fi fn ka li lo ni no nv nx pa pl pt qi qu qv qx rd rn se ta te n q",
    "modified": "ad ai an br en fi gr is la mo pa po pr pu re st up",
    "section": "ar bu ch ci ea ed ev fi fo fr in la mo na on op pr re se sp un ve n o s v",
}
_rows_by_opening = _by_opening((row, _ROW_OPENINGS.get(row[0], "")) for row in _ROWS)


_BEGIN_WITH_DIGIT = frozenset(
    "docnumber span session scale duration pages volume issue edition volumes".split()
)
_BY_DIGIT = tuple(row for row in _ROWS if row[0] in _BEGIN_WITH_DIGIT)


@lru_cache(maxsize=RECENT)
def _kind_of_row(text: str) -> str | None:
    first, behind = text[:1], text[1:3].strip(" .:'’")
    if first in _PLAIN and (not behind or (behind.isascii() and behind.isalpha())):
        rows = _rows_by_opening(_opening(text))
    elif first in _DIGITS:
        rows = _BY_DIGIT if len(text) > 4 or not text.isdigit() else ()
    else:
        row = _ANY_ROW.match(text)
        return _ROWS[int((row.lastgroup or "k0")[1:])][0] if row is not None else None
    for kind, pattern in rows:
        if pattern.match(text):
            return kind
    return None


# The same of `GENRES`, in their order; "" where other words may stand before them, of which one of `_GENRE_WORDS` must then follow.
_GENRE_OPENINGS = (
    "ev or pr te wr", "op pr st wr", "he", "ba di do dp ha ho in ju ma me mp ms ph re se te th un b d m", "co di pa po pr re se un vo",
    "ad al an co di ge in ke le op pa pl re se sp ta", "co ne pr", "ca dr en et li oi pa ph po sc wa", "bl we", "", "fa in po re tw we",
    "di do dv fi vh vi yo", "au ep po ra se te tv", "in", "", "", "dr ma ms on ty un", "co", "ed le ob op",
)  # fmt: skip
_GENRE_WORDS = (
    "map", "sheet", "paper", "brief", "rep", "note", "memo", "analysis", "publication", "rapport", "informe", "bericht", "backgrounder", "insight", "advisory",
)  # fmt: skip
_genres_by_opening = _by_opening(
    ((index, pattern), openings)
    for index, ((_, _, pattern), openings) in enumerate(zip(GENRES, _GENRE_OPENINGS, strict=True))
)


@lru_cache(maxsize=RECENT)
def genre_at(text: str) -> int:
    """The index of the first of `GENRES` that the words may begin with; -1 if there is none."""
    first = text[:1]
    if (first in _PLAIN or first in _DIGITS) and (
        text.isascii() or (text[1:2].isascii() and _ODD_LETTERS.isdisjoint(text))
    ):
        low = text.lower()
        for word in _GENRE_WORDS:
            if word in low:
                break
        else:
            for index, pattern in _genres_by_opening(_opening(text)):
                if pattern.match(text):
                    return index
            return -1
    found = _ANY_GENRE.match(text)
    return int((found.lastgroup or "k0")[1:]) if found is not None else -1


_POINTS_AT = re.compile(
    r"^(?:esp\.|especially|particularly|here|quote at|quotation at|passim|see esp\.)\s(?=\S)"
)
_POINTING = frozenset(("esp", "par", "her", "quo", "see"))


def _classify(part: Part, dates: list[Dated]) -> None:
    """Say what kind of part it is, as far as the part alone tells."""
    if part.kind == "bracket":
        return
    text = part.text
    if text[:3] in _POINTING:
        text = _POINTS_AT.sub("", text)
    for date in dates:
        if part.start <= date.start and date.end <= part.end:
            part.date = date
            rest = (text[: date.start - part.start] + text[date.end - part.start :]).strip(" .,()гode")
            if JOURNAL_YEAR.match(text):
                return
            if (len(rest) < 3 and rest != "PP") or rest.lower() in (
                "dated",
                "published",
                "on",
                "from",
                "spring",
                "le",
                "vom",
                "am",
            ):
                part.kind = "date"
                return
            break
    kind = _kind_of_row(text)
    if kind is not None:
        part.kind = kind
        return
    if text[:1] in "ivxlc" and len(text) > 1 and _ROMAN_PAGE.match(text):
        part.kind = "roman"
        return
    numeric = text[:1] == ":" or text[:1].isdigit() or text[:1].isspace()
    if (numeric and _JUST_NUMBER.match(text)) or (len(text) < 6 and _ROMAN_NUMBER.fullmatch(text)):
        part.kind = "number"
    elif numeric and NUMBERS.match(text):
        part.kind = "numbers"
    elif text in PLACES or text.removesuffix(".") in PLACES or _is_place_list(text):
        part.kind = "place"
    elif numeric and REPORTER.match(text.rstrip(".")) and (part.date is None or part.date.date.month is None):
        part.kind = "reporter"
    elif numeric and _FORTHCOMING.match(text):
        part.kind = "reporter-alone"
    elif ":" in text and is_published(text):
        part.kind = "published"
    elif part.date is not None and _is_place_and_year(text.rstrip(".")):
        part.kind = "place-year"
    elif part.date is None and text[-2:].strip(".").isdigit() and (years := _PLACE_YEARS.fullmatch(text)):
        part.kind = "place-year"
        at = part.start + years.start("year")
        part.date = Dated(at, part.end, PartialDate(int(years["year"])))
    elif text[-2:] in _UNDATED_ENDS and _PLACE_UNDATED.fullmatch(text):
        part.kind = "place"


def _is_place_list(text: str) -> bool:
    return not _PLACES_JOINED.isdisjoint(text) and (
        _PLACE_LIST.fullmatch(text) is not None or _FRENCH_TOWN.fullmatch(text) is not None
    )


# `Saint-Germain-en-Laye`, `Villeneuve-d’Ascq`, `Ivry-sur-Seine`
_FRENCH_TOWN = re.compile(
    r"(?:(?:La|Le|Les) )?[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?-(?:(?:en|sur|sous|lès)-(?:l[ae]-)?|d[’'])[A-ZÀ-Þ][a-zà-ÿ]+"
)


def _is_place_and_year(text: str) -> bool:
    place, _, year = text.rpartition(" ")
    if place[-2:] in _ELSEWHERE_ENDS:
        place = _AND_ELSEWHERE.sub("", place)  # `Münster u. a. 2001`
        text = f"{place} {year}"
    return (place in PLACES and len(year) == 4 and year.isdecimal()) or PLACE_YEAR.match(text) is not None


_ELSEWHERE_ENDS = frozenset(("a.", "l."))
_AND_ELSEWHERE = re.compile(r"\s\[?(?:u\.\s?a\.|etc\.|et al\.)\]?(?=\s?:|$)")
_YEAR_LAST = re.compile(r"\s\d{4}\.?$")
_STATE_LAST = re.compile(rf",\s{STATES}$")
_PLACES_PARTED = re.compile(r"\s?[;/]\s?")


def is_published(text: str) -> bool:
    """Whether the words are a place and a publisher: `New York: Knopf`."""
    text = _AND_ELSEWHERE.sub("", text)
    if text.rstrip(".")[-1:].isdigit():
        text = _YEAR_LAST.sub("", text)
    places, _, house = text.partition(":")
    place = _PLACES_PARTED.split(places[:-1] if places[-1:].isspace() else places, maxsplit=1)[0]
    return (
        place in PLACES
        or _STATE_LAST.sub("", place) in PLACES
        or (len(place.split()) <= 3 and _SURELY_PUBLISHES.search(house) is not None)
    ) and PUBLISHED.match(text) is not None


_SURELY_PUBLISHES = re.compile(
    r"\b(?:Press|Publish\w*|Publications?|Books|Verlag\w*|Éditions?|Editions?|Ediciones|Editorial|Edizioni|Editora|University|Universitätsverlag|Office|Printing|Sons|Ltd|Inc|Изд\w*|Knopf|Norton|Routledge|Penguin)\b"
)


@lru_cache(maxsize=4096)
def container_kind(name: str | None) -> str | None:
    """What kind of container a name stands for: journal, newspaper, magazine, blog, social, video, site; or None."""
    if not name:
        return None
    plain = name.lower().strip(' .,«»“”"《》')
    kind = (
        CONTAINERS.get(plain)
        or CONTAINERS.get(plain.removeprefix("the "))
        or CONTAINERS.get(plain.split(" (")[0])
    )
    if kind:
        return kind
    for joint in _CREDITS:
        if joint in plain and CONTAINERS.get(plain.partition(joint)[2]) == "newspaper":
            return container_kind(plain.partition(joint)[0])
    words = _WORDS.findall(plain)
    if plain.isascii():
        if CUE_WORDS.isdisjoint(words) and not any(map(plain.__contains__, CUE_STEMS)):
            return None
    else:
        plain = plain.translate(_FOLDED)
        words = _WORDS.findall(plain)
    for cue in CONTAINER_CUES:
        if not cue.words.isdisjoint(words) or (cue.pattern is not None and cue.pattern.search(plain)):
            return cue.kind
    return None


# `Le Figaro avec AFP`: a paper, and the agency that told it.
_CREDITS = (" with ", " avec ", " mit ", " con ")
_WORDS = re.compile(r"\w+")
_FOLDED = str.maketrans(
    "ſı\u1c80\u1c81\u1c82\u1c83\u1c84\u1c85\u1c86", "siвдосттъ"
)  # small letters in other shapes


_SERIES_NUMBER = re.compile(
    r"(?:[A-Z][\w&.’'-]*\s){0,6}(?:Report|Paper|Brief|Memorandum|Memo|Monograph|Study|Studie|Series|Publication|Bulletin|Circular|Document|Insight|Letter|Note|Aktuell|Papier|Arbeitspapier|Cahier|Étude|Documento|Cuaderno|Quaderno|Perspective|Pamphlet|Essay|Analysis|Analyse|Commentary|Backgrounder|Peacework|Forum|Focus|Dossier|Viewpoint|(?:[A-ZÄÖÜ]{2,8}|[A-Z][\w]+)-(?:Studie|Aktuell|Papier|Analyse|Papiere))s?(?:\s(?:on|in|of|for|zu|zur|sur)\s(?:the\s)?[A-Z][\w’-]*(?:\s(?:and|of|the|[A-Z][\w’-]*)){0,5})?,?\s(?:(?:[Nn]o\.|[Nn]r\.|[Nn]umber|#)\s?|(?<!\d\s))[A-Z]*-?\d"
)


SERIES_NAME = re.compile(
    r"[A-Z].*\b(?:Series|Papers?|Monographs?|Memoirs?|Reports?|Briefs?|Pamphlets?|Memorand(?:um|a))(?: (?:on|in|of|for) .+)?"
)


PUBLISHERS_SERIES = re.compile(
    r"(?:(?:Cambridge|Oxford|Princeton|Cornell|Routledge|Palgrave|Harvard|Stanford|Columbia|Yale|Springer|Brill|Ashgate|Sage) .*\b(?:Series|Studies|Texts|Library|Monographs|Essays)(?: (?:in|on|of|for) .+)?)|(?!The |A )[A-Z].* (?:[Bb]ook|[Mm]onograph|[Pp]aper) [Ss]eries"
)


def is_series(text: str) -> bool:
    """Whether the words name a numbered series: `Independent Task Force Report No. 60`."""
    return _SERIES_NUMBER.match(text) is not None


def is_document_number(text: str) -> bool:
    """Whether the words are the number of a document: `NSC 68`, `NIE 13-2-60`, `A/RES/73/27`."""
    return any(map(str.isdigit, text)) and _kind_of_row(text) == "docnumber"


def is_genre(text: str) -> bool:
    """Whether the words name a kind of work (`PhD diss.`, `rapport au ministre`) rather than a work."""
    return (text[:1].islower() and genre_at(text) >= 0) or _KIND_OF_WORK.match(text) is not None


_KIND_OF_WORK = re.compile(
    r"(?:rapport|Diss|Ph\.?D|[DM]\.?\s?Phil|M\.?A\.? thesis|thèse|tesis|report to|report for|Bericht|informe|unpublished|working paper|mimeo)\b"
)
