"""The parts behind a title: container, numbers, people, publisher, date, each known by its shape and its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from citecheck.notes.dates import Dated, find_dates, first_date
from citecheck.notes.draft import Draft
from citecheck.notes.lexicon import (
    CONTAINER_CUES,
    CONTAINERS,
    MONTH_WORDS,
    ORDINALS,
    PLACE_WORDS,
    PLACES,
    PUBLISHER,
)
from citecheck.notes.names import CJK, is_institution, parse_names, person_score, split_names
from citecheck.notes.scan import IN_URL, Scan, Span


@dataclass(slots=True)
class Part:
    """One part of a citation: its words (brackets with their marks), where it stands, and what parted it."""

    text: str
    start: int
    end: int
    before: str  # the separator before it: "", ",", ".", ";", "(" or "["
    kind: str = "text"
    date: Dated | None = None


_STATES = (
    r"(?:DC|D\.\s?C\.|MA|Mass\.|CA|Calif\.|CT|Conn\.|NJ|N\.J\.|NY|N\.Y\.|MD|Md\.|VA|Va\.|PA|Pa\.|IL|Ill\.|OH|Ohio|TX|Tex\.|GA|Ga\."
    r"|NC|N\.C\.|MI|Mich\.|WA|Wash\.|MN|Minn\.|CO|Colo\.|IN|Ind\.|KS|KY|LA|UT|OR|AZ|FL|Fla\.|WI|Wis\.|NH|RI|ME|VT|NM|HI|Cal\.|D\.F\.|UK|ON|BC|NSW|ACT)"
)
_SEPARATOR = re.compile(
    rf",(?:\s+(?!{_STATES}\s*(?::|\)|,|$))|(?=[\u3400-\u9fff]))|(?<=[^\s.,])\.[”]?\s+(?:[—–]\s+)?|;\s+|(?<=[?!])\s+(?=[A-ZÀ-ÞА-ЯЁ])|\s[—–]\s|(?<=[\u3400-\u9fff》])\.(?=\S)|(?<=[”\)\]])\s+(?=[^\s(\[,.;:])|\.(?=\s?[—–]\s)"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-ZÀ-ÞА-ЯЁa-z]|[Ee]ds?|[Tt]rans|[Tt]rad|[Üü]bers|[üÜ]berarb|erw|durchges|verb|unveränd|neubearb|akt|erg|vollst|Изд|[Pp]réf|[Ii]ntrod|[Vv]ols?|[Nn]os?|pp?|[Nn]r|[Hh]rsg|Hg|Bd|Bde|Aufl|S|St|Dr|Jr|Sr|Mr|Mrs|Ms|Univ|Inc|Co|Corp|Ltd|cf|ch|chap|sec|col|fol|art"
    r"|Rev|L|J|Int['’]l|Nat['’]l|Q|Am|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]\.[A-Z]|et al|bzw|u\.a|rev|repr?|diss|Ph\.D|Jg|H|Heft|no|núm|dir|coll|coord|t|vs?|n"
    r"|Stan|Harv|Colum|Geo|Mich|Cal|Calif|Econ|Pol|Hist|Stud|Soc|Sci|Proc|Ann|Bull|Comp|Crim|Const|Envtl|Transnat['’]l|Pub|Res|Psych|Phil|Assn|Ass['’]n|Gov['’]t|Dep['’]t"
    r"|т|ч|с|С|вып|гл|ред|изд|пер|сост|Т|Ч|Вып|СПб|М|им|стр|No|Vol|Mass|Conn|Md|Va|Pa|Ill|Tex|Wash|Cong|Rep|Sen|Exec|Reg|Fed|Supp|Ser))$"
)


_LAW_JOURNAL = re.compile(
    r"(?<=[,.] )\d{1,4}(?:/\d{1,4})? (?=[^,;“(\[]{0,40}?(?:\.|L\.?J|REV|Rev))[A-Z][A-Za-z.&'’ -]{1,60}? [a-z]?\d{1,5}(?=[,.\s(]|$)"
    r"|(?<=, )\d{1,4}(?:/\d{1,4})? [A-Z][A-Za-z.&'’ -]{2,60}? [a-z]?\d{1,5}(?=,? \(\ue002{4}\)|, \d[\d–-]* \(\ue002{4}\))"
    r"|\b(?:[A-Z]\.){1,4} (?:TIMES|L\. ?REV\.|[A-Z]+)"
)


def parts_of(scan: Scan, start: int, end: int) -> list[Part]:
    """Cut a stretch into its parts; dates, quotations and brackets stay whole."""
    flat = scan.flat
    dates = list(find_dates(flat, start, end))
    parts: list[Part] = []
    at, before = start, ""
    brackets = _brackets(scan, start, end)
    whole = [(date.start, date.end) for date in dates if date.date.month is not None]
    whole += [match.span() for match in _LAW_JOURNAL.finditer(flat, start, end)]
    for match in _SEPARATOR.finditer(flat, start, end):
        if match.start() < at:
            continue
        if any(a < match.start() < b for a, b in whole):
            continue
        mark = match[0].strip() or ("." if flat[match.start() - 1] in "?!" else "|")
        if mark[0] == "." and (
            _ABBREVIATED.search(flat, max(start, match.start() - 10), match.start())
            or _day_before(flat, match.start(), match.end())
        ):
            continue
        _add(scan, parts, at, match.start(), before, brackets)
        at, before = match.end(), mark[0]
    _add(scan, parts, at, end, before, brackets)
    for part in parts:
        _classify(part, dates, scan)
    _join_editions(parts, scan)
    return parts


def _join_editions(parts: list[Part], scan: Scan) -> None:
    """`3.` and `überarb. Aufl.` are one edition."""
    for index in range(len(parts) - 1, 0, -1):
        part, before = parts[index], parts[index - 1]
        if before.kind == "number" and re.match(
            r"(?:\w+\.?\s(?:und\s)?){1,4}(?:Aufl|Auflage|изд)\b", part.text
        ):
            parts[index - 1 : index + 1] = [
                Part(scan.text[before.start : part.end], before.start, part.end, before.before, "edition")
            ]


def _day_before(flat: str, dot: int, after: int) -> bool:
    """Whether the full stop belongs to a German ordinal: `3. Auflage`, `12. Juli`."""
    return flat[dot - 1 : dot].isdigit() and (
        re.match(rf"(?:{MONTH_WORDS}|Aufl|Jg|Jahrgang|Bd|изд)\b", flat[after : after + 12], re.IGNORECASE)
        is not None
    )


def _brackets(scan: Scan, start: int, end: int) -> list[Span]:
    index = bisect_left(scan.brackets, start, key=lambda span: span.start)
    found = []
    while index < len(scan.brackets) and scan.brackets[index].start < end:
        found.append(scan.brackets[index])
        index += 1
    return found


def _add(scan: Scan, parts: list[Part], start: int, end: int, before: str, brackets: list[Span]) -> None:
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
        parts.append(Part(inner, bracket.inner[0], bracket.inner[1], kind, kind="bracket"))
        start, before = bracket.end, "|"
    _add_text(scan, parts, start, end, before)


def _add_text(scan: Scan, parts: list[Part], start: int, end: int, before: str) -> None:
    flat = scan.flat
    while start < end and flat[start] in " ,.;:”":
        before = flat[start] if flat[start] in ",.;:" else before
        start += 1
    while end > start and flat[end - 1] in " ,;:":
        end -= 1
    if start < end:
        parts.append(Part(scan.text[start:end], start, end, before))


# ------------------------------------------------------------------------------------------------------- shapes

_PAGES = r"(?:pp?\.\s?|pp?\s(?=\d)|S\.\s?|Seiten?\s|[Сс]\.\s?|págs?\.\s?|at\s|Pp?\.\s?|fols?\.\s?|ff\.\s?|Sp\.\s?|hier\sS?\.?\s?|pages?\s|第|стр\.\s?)"
_ROWS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("span", re.compile(r"^(?:1[4-9]|20)\d\d\s?[–/-]\s?(?:\d\d|\d{4})$")),
    (
        "docnumber",
        re.compile(
            r"^(?:(?:[A-Z]{1,8}[-/]){1,4}[A-Z]*\d[\w/.-]*|GAO-\d+-\d+\w*|R[LS]?\d{5}|IF\d{5}|C(?:m|mnd|md|d)\.?\s\d{3,5}|H[CL]\s\d{1,4}|H\.R\.\s?\d+|H\. ?Rep\..*|Pub\. L\..*"
            r"|(?:U\.?S\.?|European|British|EP|German)\s[Pp]atent\s(?:[Nn]o\.?\s)?[\w,/.]+.*)$"
        ),
    ),
    (
        "session",
        re.compile(r"^\d+(?:th|st|nd|rd|d)\s(?:Cong|sess|Parliament|Leg|plenary|meeting|mtg)", re.IGNORECASE),
    ),
    ("duration", re.compile(r"^\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?\b", re.IGNORECASE)),
    (
        "reviser",
        re.compile(
            r"^(?:rev\.|revised by|updated by|bearb\. von|illustrated by|illus\.|selected by|compiled by|comp\.)\s[A-Z]"
        ),
    ),
    ("by", re.compile(r"^(?:by|par|von|por)\s[A-Z]")),
    (
        "review",
        re.compile(
            r"^(?:review of|book review of|Review of|compte rendu de|Rezension (?:zu|von)|reseña de|рец\. на)\s"
        ),
    ),
    (
        "pages",
        re.compile(
            rf"^{_PAGES}[A-Z]?\d+(?:\s?[–—-]+\s?[A-Z]?\d+)?f{{0,2}}(?:[^\w]|\b)|^{_PAGES}[ivxlc]+\b|^:?\s?[A-Z]?\d+\s?[–—-]+\s?[A-Z]?\d+\.?$|^[ivxl]+[–-][ivxl]+$|^\d+\s?[сСpS]\.?$|^第?\s?\d+(?:[–-]\d+)?\s?页",
            re.IGNORECASE,
        ),
    ),
    (
        "volume",
        re.compile(
            r"^(?:vols?|t|tome|tomo|Bd|Band|Jg|Jahrgang|Т|Том|v|Vol)\.?\s?(?:\d+|[IVXLC]+)\b(?! of)|^\d+\.\s?(?:Jg|Jahrgang|Bd)\b|^第?\d+卷",
            re.IGNORECASE,
        ),
    ),
    (
        "issue",
        re.compile(
            r"^(?:nos?|nr|n°|nº|núm|n\.\s?[oº]|iss(?:ue)?|H|Heft|№|вып(?:уск)?|fasc|numéro|Nummer|#)\.?\s?\d+|^№\s?\d+|^第?\d+期",
            re.IGNORECASE,
        ),
    ),
    (
        "edition",
        re.compile(
            rf"^(?:(?:{ORDINALS})\s(?:rev(?:ised|\.)?,?\s(?:and\s\w+\s)?|expanded\s|updated\s|durchges\.\s|überarb\.\s|erw\.\s|unveränd\.\s|erweiterte\s|überarbeitete\s)*(?:ed(?:n|ition|\.)?|Aufl(?:age|\.)?|éd(?:ition|\.)?|изд)|(?:rev(?:ised|\.)?|new|expanded|updated|abridged|repr(?:int|\.)?)\s(?:and\s\w+\s)?(?:ed|edn|edition)\b|[Rr]eprint\b|2e\séd|изд\.\s\d|\d+-е\sизд|第\d+版)",
            re.IGNORECASE,
        ),
    ),
    (
        "editor",
        re.compile(
            r"^(?:ed(?:s|ited)?\b\.?(?:\s(?:and (?:trans(?:lated|\.)?|introd\w*)\s)?by)?|hrsg\.?(?:\s(?:v\.|von))?|hg\.?\s(?:v\.|von)|herausgegeben von|sous la (?:dir(?:ection)?\.?|direction)(?: de| d['’])|édité par|éd\. par|editado por|ed\. de|coord(?:inado|\.)? (?:por|de)|a cura di|под ред\.?|отв\. ред\.?|ред\.)\s?\S",
            re.IGNORECASE,
        ),
    ),
    (
        "translator",
        re.compile(
            r"^(?:trans(?:l(?:ated)?)?\b\.?(?:\sand\sed(?:ited|s?\.?)|,?\swith\s\w+)*(?:\sby)?|übers(?:etzt|\.)?(?:\s(?:von|v\.))?|aus dem \w+(?:\s\w+)? von|trad(?:uit|ucción|uzione|\.)?(?:\s(?:de\sl['’]\w+\s)?(?:par|de|di|por))?|пер\.(?:\sс\s\S+)?)\s?\S",
            re.IGNORECASE,
        ),
    ),
    (
        "foreword",
        re.compile(
            r"^(?:(?:with\s)?(?:an?\s)?(?:foreword|introduction|preface|intro\.?|afterword)\sby|introd\.|mit einem|préface de|prólogo de|with\s(?:a|an)\s(?:new\s)?(?:foreword|introduction|preface|afterword))\s",
            re.IGNORECASE,
        ),
    ),
    ("series", re.compile(r"^(?:coll\.|collection\s«|Reihe|series:|\(Reihe|col\.\s«)\s?", re.IGNORECASE)),
    ("volume-of", re.compile(r"^vol(?:s|ume)?\.?\s?(?:\d+|[IVX]+)\sof\s", re.IGNORECASE)),
    ("volumes", re.compile(r"^\d+\s(?:vols?|Bde|Bände|tomes?|t)\b\.?", re.IGNORECASE)),
    (
        "chapter",
        re.compile(
            r"^(?:ch(?:ap(?:ter)?|s)?|chaps|Kap(?:itel)?|cap|chapitre|гл|sec(?:tion)?|part|pt|bk|book|pl\.|fig|table|tab|note|n|para(?:s|graph)?|§+|Rn|Rdnr|app|appendix|Anm|Fn|Teil|livre|act|col)\b\.?\s?[\dIVX]+",
            re.IGNORECASE,
        ),
    ),
    (
        "modified",
        re.compile(
            r"^(?:last\s)?(?:modified|updated|revised|posted|published|filed|uploaded|aired|broadcast|Stand:?)(?:\son)?\b",
            re.IGNORECASE,
        ),
    ),
    (
        "section",
        re.compile(
            r"^(?:sec(?:tion)?\.?\s[A-Z]\w*|[A-Z]\d{1,2}|[A-Z]{1,2}-?\d{1,2}|(?:final|late|national|city|early|evening|morning|international|print|online)\s(?:ed(?:ition|\.)?|version)|op-?ed|editorial|front page|sports|business|opinion|arts|(?:chiefs|city) final)$",
            re.IGNORECASE,
        ),
    ),
)
_JUST_NUMBER = re.compile(r"^:?\s?\d{1,4}[.]?$|^\d{1,4}\.$")
_TAIL_NUMBER = re.compile(
    r"^(?P<name>.*?\D)[ ,]+(?:(?:vol|Bd|t|Jg|Vol)\.?\s?)?(?P<vol>\d{1,4}|[IVXLC]{1,7})(?:(?P<sep>[:./]|\.\s?)(?P<iss>\d{1,4}(?:[/–-]\d{1,3})?)(?:[–-]\d+)?)?(?::\s?(?P<pages>\d+(?:[–-]\d+)?))?$"
)
_REPORTER = re.compile(
    r"^(?P<vol>\d{1,4}(?:/\d{1,4})?)\s?(?:\((?P<iss>\d+)\)\s?)?(?P<name>[A-Z][^\d]*?(?:\([A-Z][\w.]*\))?[^\d]*?)\s(?P<page>[a-z]?\d{1,5}(?:[–-]\d+)?)$"
)
_NUMBERS = re.compile(
    r"^(?P<vol>\d{1,4})(?:\s?[:./]\s?(?P<iss>\d{1,4}(?:[–/-]\d+)?))?(?::\s?(?P<pages>\d+[–-]\d+))?$"
)
_NUMBERED = re.compile(
    r"(?:\b(?:Rep(?:ort|\.)?|Paper|Working Paper|Brief(?:ing)?|Memo(?:randum)?|Discussion Paper|Publication|Publ?\.|Circular|Bulletin|Document|Doc\.|Policy \w+|Issue Brief|Staff Report|Letter|Analysis|Estimate|Directive|Cable|Telegram|Monograph|Note|Series|Insight)\b.{0,30}?(?:no\.?|nr\.?|#|№)?\s?(?P<a>[A-Z]*[-/]?\d[\w./-]*)$)"
    r"|(?:^|\s)(?P<b>(?:[A-Z]{1,8}[-/]){1,4}[A-Z]*\d[\w/.-]*|[A-Z]{2,6}\s?\d{4,}|[A-Z]/(?:RES/)?\d+/\d+|GAO-\d+-\d+\w*|RL\d+|R\d{5}|IF\d{5}|COM\(\d{4}\)\s?\d+)(?=$|[\s.])"
)
_GENRES: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
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
        ("hearing", "Hearing", r"^hearings?\s(?:before|of|on)\b"),
        (
            "thesis",
            "",
            r"^(?:unpublished\s)?(?:ph\.?\s?d\.?|d\.?phil\.?|doctoral|master['’]?s?|m\.?a\.?|m\.?sc\.?|m\.?phil\.?|b\.?a\.?|bachelor['’]?s?|undergraduate|senior|honors|phil\.|jur\.|unveröff\.|habil\w*|diplom\w*|magister\w*|inaugural\w*)\.?[\s-]+(?:thesis|dissertation|diss\.?|arbeit|honors)|^(?:unpublished\s)?(?:dissertation|diss\b\.?|thesis|thèse|tesis|tesi|дис\.|диссертация|автореф\.|habilitationsschrift|magisterarbeit|mémoire de|dissertationsschrift|phil\. diss)",
        ),
        (
            "paper-conference",
            "",
            r"^(?:unpublished\s)?(?:(?:conference\s|seminar\s|discussion\s)?papers?|poster|communication|ponencia|vortrag|referat|доклад)\s(?:presented|delivered|given|prepared|read|at\b|présentée|presentada|auf\b|на\b)|^presented\sat|^presentation\s(?:at|to|given)|^presentation$",
        ),
        (
            "speech",
            "",
            r"^(?:keynote|commencement|inaugural|opening|plenary)?\s?(?:speech|address|lecture|remarks|sermon|talk|discours|discurso|rede|ansprache|речь|выступление|keynote)(?=$|,|\s(?:at|to|before|given|delivered|by|on|in|for|presented|vor|am|au|à)\b)",
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
        ("post-weblog", "", r"^(?:blog|weblog)(?:\s(?:post|entry))?$|^blog\b"),
        (
            "post",
            "Tweet",
            r"^(?:tweet|twitter\s(?:post|thread)|facebook\s(?:post|status)|instagram\s(?:post|photo)|weibo\s(?:post)?|reddit\s(?:post|comment)|post\son\s(?:x|facebook|twitter|weibo))",
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
            r"^(?:(?:[A-Z][\w.&-]*\s){0,3}(?:report|rep\.|rapport|informe|bericht|memorandum|backgrounder|fact ?sheet|insight))(?:\s(?:no|nr|to|for|prepared|au|à|de|du|an|al)\b.*|\s[A-Z]*[-\d].*)?$",
        ),
        (
            "manuscript",
            "Unpublished manuscript",
            r"^(?:unpublished\s)?(?:manuscript|typescript|ms\b|draft)|^on file with|^unpublished",
        ),
        ("article-newspaper", "Editorial", r"^(?:editorial|op-ed|letter to the editor|obituary)$"),
    )
)
_PUBLISHED = re.compile(
    rf"^(?P<place>(?:{PLACE_WORDS}|[A-ZÀ-Þ][\w.’' -]+?(?:,\s{_STATES})?|[А-ЯЁ][\w.-]*|[\u3400-\u9fff]+)(?:\s?[;/,&]\s?(?:and\s)?[A-ZÀ-Þ][\w. -]+?(?:,\s{_STATES})?)*)\s?:\s?(?P<publisher>[^:]+)$"
)
_PLACE_YEAR = re.compile(
    rf"^(?P<place>(?:{PLACE_WORDS})(?:\s?[/,;]\s?(?:u\.\s?a\.|{PLACE_WORDS}))*|[A-ZÀ-Þ][\w.’-]+(?:/[A-Z]\w+)*)\s(?P<year>\d{{4}})$"
)


_EDITION = next(pattern for kind, pattern in _ROWS if kind == "edition")


def _one_of(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """All the patterns as one, in their order; the name of the group that matched is `k` and its index."""
    rows = (
        f"(?P<k{i}>(?i:{p.pattern}))" if p.flags & re.IGNORECASE else f"(?P<k{i}>{p.pattern})"
        for i, p in enumerate(patterns)
    )
    return re.compile("|".join(rows))


_ANY_ROW = _one_of(pattern for _, pattern in _ROWS)
_ANY_GENRE = _one_of(pattern for _, _, pattern in _GENRES)


def _classify(part: Part, dates: list[Dated], scan: Scan) -> None:
    """Say what kind of part it is, as far as the part alone tells."""
    if part.kind == "bracket":
        return
    text = part.text
    for date in dates:
        if part.start <= date.start and date.end <= part.end:
            part.date = date
            rest = (text[: date.start - part.start] + text[date.end - part.start :]).strip(" .,()гode")
            if len(rest) < 3 or rest.lower() in (
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
    row = _ANY_ROW.match(text)
    if row is not None:
        part.kind = _ROWS[int((row.lastgroup or "k0")[1:])][0]
        return
    if _JUST_NUMBER.match(text):
        part.kind = "number"
    elif _NUMBERS.match(text):
        part.kind = "numbers"
    elif text in PLACES or text.removesuffix(".") in PLACES:
        part.kind = "place"
    elif _REPORTER.match(text.rstrip(".")) and (part.date is None or part.date.date.month is None):
        part.kind = "reporter"
    elif ":" in text and _is_published(text):
        part.kind = "published"
    elif part.date is not None and _PLACE_YEAR.match(text.rstrip(".")):
        part.kind = "place-year"


def _is_published(text: str) -> bool:
    match = _PUBLISHED.match(re.sub(r"\s\d{4}\.?$", "", text))
    if match is None:
        return False
    place = re.split(r"\s?[;/]\s?", match["place"])[0]
    return (
        place in PLACES
        or re.sub(rf",\s{_STATES}$", "", place) in PLACES
        or (PUBLISHER.search(match["publisher"]) is not None and len(place.split()) <= 3)
    )


# --------------------------------------------------------------------------------------------------------- walk


def read_rest(draft: Draft, scan: Scan, start: int, end: int) -> None:
    """Read what stands behind the title into the draft."""
    parts = parts_of(scan, start, end)
    _merge_titles(parts, scan)
    walker = _Walk(draft, scan, parts)
    walker.run()


def _merge_titles(parts: list[Part], scan: Scan) -> None:
    """Join `Science`, `Technology`, `and Human Values 12` again."""
    index = 1
    while index < len(parts):
        part = parts[index]
        if part.kind == "text" and part.before == "," and re.match(r"(?:and|&|und|et|y)\s", part.text):
            first = index
            while first > 0 and parts[first - 1].kind == "text" and parts[first].before == ",":
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


_IN = re.compile(
    r"^(?:in|In|IN|dans|Dans|en|En|nel|aus|//|В кн\.|В сб\.|в:|В:|载|见|apud)(?::\s?|\s+|(?<=[/.载]))(?=\S)"
)


_EMPTY_WORDS = frozenset(
    (
        "at",
        "available at",
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
    )
)


class _Walk:
    """Goes through the parts from left to right; the first plain words name the container."""

    def __init__(self, draft: Draft, scan: Scan, parts: list[Part]) -> None:
        self.draft = draft
        self.scan = scan
        self.parts = parts
        self.index = 0
        self.numbered = False  # journal numbers have been seen
        self.dated_in_bracket = False  # what looks like a year outside brackets is a page

    def run(self) -> None:
        while self.index < len(self.parts):
            part = self.parts[self.index]
            step = getattr(self, "_" + part.kind.replace("-", "_"), self._text)
            step(part)
            self.index += 1

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
        date = first_date(text)
        if date and len(text) <= 6 and draft.issued is None:
            draft.issued = date.date
        elif draft.container_title is None and not draft.within:
            if self.index == 0 and draft.original_title is None and (len(text) > 3 or CJK.search(text)):
                draft.original_title = text
        elif draft.original_container_title is None and (CJK.search(text) or not text.isascii()):
            draft.original_container_title = text

    def _round(self, part: Part) -> None:
        draft, text = self.draft, part.text.strip(" .,;")
        if not text or _editor_role(text):
            return
        if self._genre_of(text, part):
            return
        date = first_date(text)
        edited = re.match(r"(?P<who>.+?),?\s(?P<role>eds?|trans)\.,\s(?P<rest>.*\d{4})$", text)
        if edited and date:
            people = parse_names(edited["who"])
            if edited["role"] == "trans":
                draft.translator = draft.translator or people
            else:
                draft.editor = draft.editor or people
            draft.issued = draft.issued or date.date
            return
        described = re.match(r"(?P<genre>[a-z][a-z -]{3,40}),\s", text)
        if described and draft.quoted and draft.type is None and draft.container_title is None:
            draft.genre = described["genre"]
            draft.type = (
                "report"
                if "report" in described["genre"]
                else "speech"
                if re.search(r"speech|address|remarks|lecture", described["genre"])
                else "document"
            )
            draft.issued = draft.issued or (date and date.date)
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
        elif draft.publisher is None and (_is_published(text) or PUBLISHER.search(text)):
            self._publication(text)
        elif (
            draft.container_title is None
            and self.index == 0
            and draft.quoted
            and not text[0].islower()
            and "url" in text.lower()
        ):
            return

    def _round_dated(self, text: str, date: Dated) -> None:
        draft = self.draft
        head = text[: date.start].strip(" ,;")
        if draft.issued is None or (draft.issued.day is None and date.has_day):
            draft.issued = date.date
        issue = re.match(r"(?i)(?:no|nr|№|n°)\.?\s?(\d+[\d/–-]*)", head)
        if issue:
            draft.issue = draft.issue or issue[1]
            return
        if not head or re.match(
            r"(?i)(?:spring|summer|fall|autumn|winter|published|posted|c|ca|orig(?:inally)?|first|accessed|rev\.)\b\W*\w{0,10}$",
            head,
        ):
            return
        if re.fullmatch(
            r"[\d\s().]*(?:[A-Z]\w?\.?\s?|[A-Z][\w.]*\s){1,4}Cir\.?.*|.*\bCir\.|S\.D\.N\.Y\.|.*\b[A-Z]\.D\. .*|Sup\. Ct\.|.*\bCt\..*",
            head,
        ):
            draft.authority = head
            return
        self._publication(head)

    def _publication(self, text: str) -> None:
        """`Place: Publisher`, `2nd edn, OUP`, `Oxford University Press`, or OSCOLA's `Website`."""
        draft = self.draft
        pieces = [
            piece.strip()
            for piece in re.split(rf"[,;]\s+(?!{_STATES}\s*(?::|,|$))(?![^:]*;\s)", text)
            if piece.strip()
        ]
        for piece in pieces:
            edition = _EDITION.match(piece)
            numbered = re.search(r"\b[Nn]o\.? (\d[\d/-]*)$|^(?:Cm|Cmnd|Cmd|HC|HL) (\d+)$", piece)
            if numbered and not draft.quoted:
                draft.number, draft.type = numbered[1] or numbered[2], draft.type or "report"
                draft.collection_title = piece[: numbered.start()].strip() or None
                continue
            match = _PUBLISHED.match(piece)
            if edition and draft.edition is None:
                draft.edition = piece
            elif match and ":" in piece:
                draft.publisher_place = draft.publisher_place or match["place"]
                draft.publisher = draft.publisher or match["publisher"].strip()
            elif piece in PLACES and draft.publisher_place is None:
                draft.publisher_place = piece
            elif re.match(r"(?i)trans|ed(?:s|ited)?\.?\s(?:by\s)?[A-Z]|hrsg|repr|orig", piece):
                self._people(piece)
            elif draft.publisher is None:
                if (
                    draft.quoted
                    and not draft.within
                    and draft.container_title is None
                    and not PUBLISHER.search(piece)
                ):
                    draft.container_title = piece
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
        if re.search(r"trans|übers|aus dem|trad|пер", words):
            draft.translator = draft.translator or names
        if re.search(r"\bed|hrsg|hg|heraus|direction|dir\.|édit|éd\.|edit|coord|cura|ред", words):
            draft.editor = draft.editor or names

    # numbers

    def _pages(self, part: Part) -> None:
        match = re.search(r"[A-Z]?\d+(?:\s?[–—-]+\s?[A-Z]?\d+)?|[ivxlc]+(?:[–-][ivxlc]+)?", part.text)
        if match and self.draft.page is None:
            self.draft.page = match[0]
        if part.date is not None:
            self._date(part)

    def _volume(self, part: Part) -> None:
        match = re.search(r"\d+|\b[IVXLC]+\b", part.text)
        if match and self.draft.volume is None:
            self.draft.volume = match[0]
        self.numbered = True
        self._issue_in(part.text)
        if part.date is not None and self.draft.issued is None:
            self.draft.issued = part.date.date

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
        match = _NUMBERS.match(part.text)
        assert match
        self.draft.volume = self.draft.volume or match["vol"]
        self.draft.issue = self.draft.issue or match["iss"]
        self.draft.page = self.draft.page or match["pages"]
        self.numbered = True

    def _reporter(self, part: Part) -> None:
        match = _REPORTER.match(part.text.rstrip("."))
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

    def _edition(self, part: Part) -> None:
        self.draft.edition = self.draft.edition or part.text.strip()

    def _volumes(self, part: Part) -> None:
        """`3 vols.` says nothing that CSL would keep here."""

    _chapter = _foreword = _section = _series = _duration = _by = _reviser = _volumes

    def _session(self, part: Part) -> None:
        """`116th Cong.`: what a committee of Congress heard."""
        self.draft.type = self.draft.type or "hearing"

    def _span(self, part: Part) -> None:
        if self.draft.page is None and self.draft.container_title is not None:
            self.draft.page = part.text

    def _docnumber(self, part: Part) -> None:
        draft = self.draft
        draft.number = draft.number or part.text.strip(" .")
        patent = re.search(r"(?i)patent", part.text)
        bill = re.match(r"(?:H\.R\.|S\.)\s?\d", part.text)
        draft.type = draft.type or ("patent" if patent else "bill" if bill else "report")

    def _review(self, part: Part) -> None:
        """`review of A, by B`: the work reviewed, over as many parts as it takes."""
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
        if part.date is not None and not part.text.lower().startswith("filed"):
            self._date(part)

    def _date(self, part: Part) -> None:
        if part.date is None:
            return
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
        ):
            draft.container_title = part.text
            return
        draft.publisher_place = draft.publisher_place or part.text.rstrip(".")
        following = self.next_part()
        if (
            following is not None
            and following.kind == "text"
            and draft.publisher is None
            and (draft.within or not draft.quoted or draft.container_title)
        ):
            if following.before in (",", ":"):
                self._publisher_text(following)
                self.index += 1

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
        match = _PLACE_YEAR.match(part.text.rstrip("."))
        assert match
        self.draft.publisher_place = self.draft.publisher_place or match["place"]
        self._date(part)

    # words

    def _genre_of(self, text: str, part: Part) -> bool:
        draft = self.draft
        first = _ANY_GENRE.match(text)
        if first is None:
            return False
        for type_, genre, pattern in _GENRES[int((first.lastgroup or "k0")[1:]) :]:
            match = pattern.match(text)
            if match is None:
                continue
            if type_ == "report" and draft.container_title is None and text.lower() in CONTAINERS:
                continue
            self._set_genre(type_, genre, text, match)
            return True
        return False

    def _set_genre(self, type_: str, genre: str, text: str, match: re.Match[str]) -> None:
        draft = self.draft
        draft.type = draft.type or type_
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
                draft.event_title, _, place = event[1].partition(", ")
                draft.event_place = place or None
        elif type_ == "report":
            number = _NUMBERED.search(plain)
            draft.number = draft.number or (number and (number["a"] or number["b"])) or None
            draft.genre = draft.genre or genre
            if number is None or type_ == "report":
                name = re.sub(r"(?i),?\s(?:no\.?|nr\.?|#)?\s?[A-Z]*[-/]?\d[\w./-]*$", "", plain).strip()
                draft.collection_title = draft.collection_title or (name if " " in name else None)
        else:
            draft.genre = draft.genre or genre or None

    def _text(self, part: Part) -> None:
        draft = self.draft
        text = part.text.strip(" .,;:")
        if text.lower() in _EMPTY_WORDS or (text[:1].islower() and self._is_remark(text)):
            return
        if not text or IN_URL in self.scan.flat[part.start : part.end]:
            return
        inside = _IN.match(text)
        if inside and draft.container_title is None:
            draft.within = True
            self._container_within(part, text[inside.end() :], part.start + inside.end())
            return
        if draft.container_title is None and draft.quoted and self._numbers_follow(part):
            self._container(text, part)
            return
        if draft.container_title is None and self._genre_of(text, part):
            self._absorb_genre(part)
            return
        if draft.type in ("thesis", "hearing"):
            self._late_text(text, part)
            return
        if draft.type in ("graphic", "map"):
            draft.archive = draft.archive or text
            return
        if draft.container_title is None and self._report_number(text):
            return
        dated = self.next_part()
        site = "entry" in draft.hints and draft.online and not PUBLISHER.search(text)
        if (
            not site
            and part.before == "."
            and dated is not None
            and dated.kind == "date"
            and dated.before == "."
            and not PUBLISHER.search(text)
        ):
            site = True
        if draft.container_title is None and (draft.quoted or site or self._journal_follows(part)):
            self._container(text, part)
            return
        self._late_text(text, part)

    def _is_remark(self, text: str) -> bool:
        """Whether lower-case words are a remark (`declassified`, `my translation`) rather than a source."""
        return (
            not _IN.match(text)
            and not self._known(text)
            and not is_genre(text)
            and not _ANY_GENRE.match(text) is not None
            and " " not in text.strip()
            and "." not in text
        )

    def _absorb_genre(self, part: Part) -> None:
        """A testimony's event may run on behind quotation marks; a thesis names its university next."""
        draft = self.draft
        following = self.next_part()
        if (
            draft.type == "thesis"
            and draft.publisher is None
            and following is not None
            and following.kind == "text"
        ):
            draft.publisher = following.text
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

    def _report_number(self, text: str) -> bool:
        match = _NUMBERED.search(text)
        if match is None or self.draft.number is not None:
            return False
        if self._known(text):
            return False
        draft = self.draft
        draft.number = match["a"] or match["b"]
        head = text[: match.start("a") if match["a"] else match.start("b")].strip(" ,.")
        head = re.sub(r"(?i)\s?(?:no\.?|nr\.?|#)$", "", head)
        draft.type = draft.type or "report"
        if head:
            draft.collection_title = head
        return True

    def _known(self, text: str) -> bool:
        return text.lower() in CONTAINERS

    def _numbers_follow(self, part: Part) -> bool:
        """Whether volume, year and pages follow as behind a journal: `Report 8 (1978): 21`, `Bulletin, 8.6 (1978)`."""
        following = self.next_part()
        if following is None or part.text[:1].islower():
            return False
        if following.kind in ("numbers", "volume"):
            return True
        if _TAIL_NUMBER.match(part.text) is None or not (
            following.kind == "bracket" and following.before == "("
        ):
            return False
        pages = self.next_part(2)
        return pages is not None and pages.kind in ("pages", "number")

    def _journal_follows(self, part: Part) -> bool:
        if self.draft.within or _TAIL_NUMBER.match(part.text):
            return True
        if part.text.strip(" .").lower() in CONTAINERS:
            return True
        following = self.next_part()
        return following is not None and (
            following.kind in ("volume", "issue")
            or (following.kind == "number" and part.before == ".")
            or (
                following.kind == "bracket"
                and following.before == "("
                and following.text.isdigit()
                and len(following.text) < 4
            )
        )

    def _container(self, text: str, part: Part) -> None:
        draft = self.draft
        if part.date is not None:
            head = self.scan.text[part.start : part.date.start].strip(" ,(")
            tail = self.scan.text[part.date.end : part.end].strip(" ,.)")
            draft.issued = draft.issued or part.date.date
            text = head or tail
            if not text:
                return
        match = None if self._known(text) else _TAIL_NUMBER.match(text)
        if match and len(match["name"].strip()) > 1:
            text = match["name"].strip(" ,.")
            draft.volume, draft.issue = match["vol"], match["iss"]
            draft.page = match["pages"]
            self.numbered = True
        if draft.within and _followed_by_year(self.next_part()):
            text = re.sub(r"\s\d{1,4}(?:[–-]\d+)?$", "", text)
            match = None
        text = re.sub(r"\s(?:vom|v\.|du|del|de|от|from|dated|le|on|am)$", "", text)
        if not draft.within and match is None:
            text = self._joined_journal(text)
        quoted = re.fullmatch(r"[«“\"„《](.+)[»”\"“》]", text)
        draft.container_title = (quoted[1] if quoted else text).strip(" ,.") or None

    def _joined_journal(self, text: str) -> str:
        """A journal whose name holds commas or a full stop: the parts up to its volume."""
        for offset in range(1, 7):
            following = self.next_part(offset)
            if following is None or following.date is not None:
                return text
            if following.kind in ("volume", "issue") and offset > 1:
                last = self.parts[self.index + offset - 1]
                first = self.parts[self.index]
                if all(self.parts[self.index + k].kind == "text" for k in range(1, offset)):
                    self.index += offset - 1
                    return self.scan.text[first.start : last.end].strip(" .,")
                return text
            if following.kind != "text":
                return text
        return text

    def _container_within(self, part: Part, text: str, start: int) -> None:
        """What stands behind `in`: a book with editors before or behind it, or a periodical."""
        draft = self.draft
        following = self.next_part()
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
        run = self._editors_ahead(part, start)
        if run is not None:
            names_text, title_index = run
            draft.editor = parse_names(names_text)
            self.index = title_index
            title = self.parts[title_index]
            self._container(title.text.strip(" .,:"), title)
            self._join_title()
            return
        colon = re.match(r"([^:]{4,80}?)(?:\s\((?:Hrsg|Hg|Eds?|eds?|dir)\.?\))?:\s(.+)", text)
        if (
            colon
            and all(person_score(name.replace(",", "")) >= 1 for name in split_names(colon[1]))
            and ("," in colon[1] or "/" in colon[1])
        ):
            draft.editor = parse_names(colon[1])
            text = colon[2]
        self._container(
            text.strip(" .,:"), Part(text, part.end - len(text), part.end, part.before, date=part.date)
        )
        self._join_title()

    def _editors_ahead(self, part: Part, start: int) -> tuple[str, int] | None:
        """Names over several parts, then a bracket with the editors' role, then the title."""
        for offset in range(1, 7):
            bracket = self.next_part(offset)
            if bracket is None or bracket.kind not in ("text", "bracket"):
                return None
            if bracket.kind == "bracket" and _editor_role(bracket.text):
                title = self.index + offset + 1
                if title < len(self.parts) and self.parts[title].kind == "text":
                    return self.scan.text[start : bracket.start - 1], title
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
            if following.before == "." and (after is None or after.kind == "text"):
                return
            glue = (
                ", " if following.before == "," else " " if str(draft.container_title)[-1:] in "?!" else ". "
            )
            draft.container_title = f"{draft.container_title}{glue}{following.text.strip(' .')}"
            self.index += 1

    def _late_text(self, text: str, part: Part) -> None:
        """Plain words behind the container: a publisher, an institution, a place, or something we need not name."""
        draft = self.draft
        if part.date is not None and draft.issued is None:
            head = self.scan.text[part.start : part.date.start].strip(" ,.(")
            draft.issued = part.date.date
            text = head
        if not text:
            return
        if draft.type == "thesis" and draft.publisher is None:
            draft.publisher = text
        elif self._genre_of(text, part) or self._report_number(text):
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
            draft.container_title = text
        elif draft.publisher is None and is_institution(text) and draft.type in ("report", "hearing"):
            draft.publisher = text


def _followed_by_year(part: Part | None) -> bool:
    return (
        part is not None
        and part.kind == "bracket"
        and part.before == "("
        and re.search(r"(?:\beds?\.,\s|^)\d{4}$", part.text) is not None
    )


_ROLE = re.compile(
    r"^(?:(?:ed(?:s|ited)?\b\.?|trans(?:l(?:ated)?)?\b\.?|hrsg\.?|hg\.?|herausgegeben|übers(?:etzt|\.)?|sous la dir(?:ection|\.)?|édité|éd\.|coord(?:inado|\.)?|editado|ed\.|a cura|trad(?:uit|ucción|uzione|\.)?|пер\.(?:\sс\s\S+)?|под ред\.?|отв\. ред\.?|ред\.|aus dem \w+(?:\s\w+)?)"
    r"(?:\s(?:and|und|et|&|y)\s|,\s)?)+\s?(?:by\s|von\s|v\.\s|par\s|de\s(?!la\s)|d['’]|di\s|por\s|de\sl['’]\w+\s(?:par\s)?)*",
    re.IGNORECASE,
)
_EDITOR_ROLE = re.compile(
    r"^(?:eds?|hrsg|hg|hgg|dir|dirs|coord|coords|ред|editors?|éds?|org|orgs|comp|a cura di|dirs?)\.?$",
    re.IGNORECASE,
)


def _editor_role(text: str) -> bool:
    return _EDITOR_ROLE.match(text.strip()) is not None


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
        or re.match(r"(?:Jr|Sr)\.?$|et al", bare) is not None
    )


def _body(event: str | None) -> str | None:
    """The committee that heard a testimony, out of the event's words."""
    if not event:
        return None
    return re.split(r"['’]s?\s[Hh]earing\b|\s[Hh]earing\b|,", event)[0].strip() or None


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
    for kind, pattern in CONTAINER_CUES:
        if pattern.search(plain):
            return kind
    return None


_SERIES_NUMBER = re.compile(
    r"(?:[A-Z][\w&.’'-]*\s){0,6}(?:Report|Paper|Brief|Memorandum|Memo|Monograph|Study|Series|Publication|Bulletin|Circular|Document|Insight|Letter|Note)s?,?\s(?:[Nn]o\.|[Nn]r\.|#)?\s?[A-Z]*-?\d"
)


def is_series(text: str) -> bool:
    """Whether the words name a numbered series: `Independent Task Force Report No. 60`."""
    return _SERIES_NUMBER.match(text) is not None


def is_genre(text: str) -> bool:
    """Whether the words name a kind of work (`PhD diss.`, `rapport au ministre`) rather than a work."""
    return (
        text[:1].islower()
        and _ANY_GENRE.match(text) is not None
        or re.match(
            r"(?:rapport|Diss|Ph\.?D|thèse|tesis|report to|report for|Bericht|informe|unpublished|working paper|mimeo)\b",
            text,
        )
        is not None
    )


def iter_text(parts: list[Part]) -> Iterator[Part]:
    """The plain parts."""
    return (part for part in parts if part.kind == "text")
