"""What in a stretch of a note shows that it cites: dates, numbers, the heads of entries, law."""

from __future__ import annotations

import re
from functools import lru_cache

from citecheck.notes import codes, talk
from citecheck.notes.dates import find_year, may_have_year, span_of_years
from citecheck.notes.gazetteer import GIVEN
from citecheck.notes.heads import (
    WORDS,
    body_head,
    short_page,
    stop_head,
    vancouver_head,
)
from citecheck.notes.lexicon import (
    PLACE_WORDS,
    RECENT,
    at_word,
    is_ibid,
    is_op_cit,
    points_back,
)
from citecheck.notes.scan import IN_URL, Scan, brackets_in

_LEGAL = re.compile(
    r"(?<!\bhg\.)(?<!rsg\.)(?<!bers\.)(?<!earb\.)\s(?:v|vs)\.?\s(?=[A-Z])|\d\s[A-Z][A-Z.a-z]*\d?(?:d|th)?\.?(?:\s(?:[A-Z][A-Za-z.]*|\d[a-z]{1,2})){0,3}\sat\s\d|§|\bU\.?S\.?C\b|\bC\.F\.R|\bPub\. L\.|\bStat\.|\bAct (?:of )?\d{4}|\bRegulations? \d{4}|\bCase C?-?\d"
    r"|\bIn re\b|\bEx parte\b|\bU\. ?S\. Const\.|\bConst\. (?:art|amend)|\bU\.?N\.?T\.?S|\bUNTS|\bU\.S\.T|\bT\.I\.A\.S|\b(?:HL|HC) Deb|\bCong\. Rec|\bFed\. Reg|\bBGBl|\bBVerfGE?|\bBGHZ?|\bG\.A\. Res|UN Doc|U\.N\. Doc|\bU\.?N\.? Charter\b|\bEU:C:\d|\bECLI:|, Case Nos?\.|¶\s?\d|\b(?:Convention|Covenant|Statute|Charter|Treaty|Protocol|TFEU|TEU|ECHR|VCLT|ICCPR|UNCLOS)\b[^,;]{0,60},?\s[Aa]rts?\.?\s\d|\] \[\ue003+\] (?:art|§)"
)

_LEGAL_KEYS = (
    " v. ", " v ", " vs", "§", "U.S.C", "USC", "C.F.R", "Pub. L", "Stat.", "Act ", "egulation", "Case ", "In re", "Ex parte", "N.T.S", "UNTS", "U.S.T",
    "Const.", "T.I.A.S", "Deb", "Cong. Rec", "Fed. Reg", "BGBl", "BVerf", "BGH", "Res", "U.N. Doc", "UN Doc", " at ", "Charter", "Treaty", "Protocol", "EU:C", "ECLI", "] [", "Convention", "Covenant", "Statute", "TFEU", "TEU ", "ECHR", "VCLT", "ICCPR", "UNCLOS", "¶",
)  # fmt: skip


@lru_cache(maxsize=RECENT)
def is_legal(fragment: str) -> bool:
    """Whether a fragment cites law: a case, a statute, an official journal."""
    for key in _LEGAL_KEYS:
        if key in fragment:
            return _LEGAL.search(fragment) is not None
    return False


TREATY = re.compile(
    r"(?:The )?(?:\w+[ -]){0,6}(?:Treaty|Convention|Agreement|Protocol|Charter|Covenant|Accords?|Pact|Declaration|Resolution)\b"
)

LEGAL_START = re.compile(
    r"European Parliament (?:legislative )?resolution of \d|(?:(?:Council|Commission|Framework|Implementing|Delegated) ){0,2}(?:(?:Regulation|Directive|Decision) \(\ue002+\) ?(?:No )?\d|(?:Directive|Regulation|Decision) \d+/\d[^;“]{0,400}, (?:\d{4} )?O\.?J\.?[ ,])|[А-ЯЁ]{3,8}\. ?Ф\. ?\d"
)

_ARCHIVE_RU = re.compile(r"\bf\. ?\d+, op\.|\b[ФфF]\. ?[\dР]|\bОп\. ?\d")

_NUMBERED_PAPERS = ("Parliamentary Papers", "PP 1", "PP, 1", "Cd. ", "Cmd. ", "Cmnd. ", " Cm ")

HAN_HEAD = re.compile(r"[\u3400-\u9fff·、, ]{2,40}\.$")

_UNDATED = re.compile(
    r"[^()]{2,60}: [^()]{3,80}, |(?:.*\b)?(?:forthcoming|in press|n\. ?d\.|undated|im Erscheinen|à paraître)\W*$"
)

_STAR_PAGE = re.compile(
    r"\s\*\d+|,?\ss\.v\.,?\s[A-Za-z]|,\s[A-Z][\w’ ]{2,40}\s\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?:[–-]\d{1,3}(?:\.\d{1,3})?)?(?:\s\(\ue002{4,20}\))?[.;,]?$|,\s(?:undated|n\.d|forthcoming|version\s\d[\d.]*)\W*$|,\s(?:q|qu|bk|lib|canto|act)\.?\s[\dIVX]+(?:,\s(?:a|art|ch|cap|ad|c|d|sc|ln?|§)\.?\s?[\dIVXivx]+)*[.;,]?$"
)

_THESIS = re.compile(
    at_word(
        r"tesi di|tesi|thèse|mémoire de|tesis|tese de|dissertação|Diss\.|Dissertation|Habil|дис\.|диссертация"
    )
    + r"\b"
)

_TALK = re.compile(
    r"\b(?:interview(?:ed)?|conversation|e-?mail|email|personal communication|phone call|telephone|correspondence|Interview|Gespräch|entretien|entrevista|беседа|интервью)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=RECENT)
def has_date(scan: Scan, start: int, end: int) -> bool:
    """Whether a stretch has a date, or says that there is none."""
    if find_year(scan.flat, start, end):
        return True
    if may_have_year(scan.flat, start, end) and _PLACE_YEARS.search(scan.flat, start, end):
        return True
    for bracket in brackets_in(scan, start, end):
        first, last = bracket.inner
        if (
            find_year(scan.text, first, last)
            or span_of_years(scan.text, first, last)
            or _UNDATED.match(scan.text, first, last)
        ):
            return True
    return False


_PLACE_YEARS = re.compile(r"(?:1[5-9]|20)\d\d[/–-]\d\d(?:\d\d)?(?!\d)(?<=[a-zà-ÿ] \d{4}.\d\d)(?=[.,;]|$)")

_BIB_HEAD = re.compile(
    r"(?:[A-ZÀ-ÞŁŚŽ][\w'’-]+(?: [A-Z][\w'’-]+)?, (?:(?:[A-Z][\w'’.-]*|d[aeo]s?|del|di|e|y)\s?){1,6}(?:, (?:and |& )?[^.]{3,80})?|[^.]{3,80}, eds?)\.$"
)

# `Traynor I, Smith JB (2013) Title. The Guardian`: initials without stops, and the year behind them.
_INITIALS_HEAD = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]*[a-zß-ÿ](?: [A-ZÀ-Þ][\w'’-]*[a-zß-ÿ])? [A-Z]{1,3}(?:, (?:et al\.? )?|(?:,? (?:and|&) )| ))+\(\ue002+\) [A-Z][^“]"
)

RU_HEAD = re.compile(r"[А-ЯЁ][а-яё-]+,? [А-ЯЁ]\. ?(?:[А-ЯЁ]\.)?")

# A book without an author: `История внешней политики России / Отв. ред. В.М. Хевролина. М.: Наука, 1997`.
UNSIGNED_BOOK = re.compile(
    r"[А-ЯЁ][^;“]{5,250}?(?:\s\[\ue003+\]\.?\s(?:URL|//|[—–-]|Режим)|\.\sURL:|\s//?\s(?=[А-ЯЁа-я“])|\.\s(?:[—–-]\s)?(?:М|СПб|Л|Пг|К|Киев|Минск|Новосибирск|Екатеринбург|Казань|Владивосток|Москва|Санкт-Петербург)\.?\s?[:,]\s)"
)

# The same in Latin letters: `Lenin V.I. Gosudarstvo i revoliutsiia. M.: Politizdat, 1969`, `Davies S. Popular Opinion. Cambridge, 1997`
NAME_LATIN = r"[A-ZÀ-Þ][a-zà-ÿ'’]+(?:-[A-ZÀ-Þ][a-zà-ÿ'’]+)?,?\s[A-Z][a-z]?\.(?:\s?[A-Z][a-z]?\.)?"
_LATIN_HEAD = re.compile(
    rf"(?P<names>{NAME_LATIN}(?:,\s{NAME_LATIN})*(?:\s(?:i|and)\s{NAME_LATIN})?)\s+(?=[«“\"A-ZÀ-Þ\d])"
)
# What only Russian bibliographies have, the dash before a Western place too: `Buzan B., Wæver O. Regions and Powers. – Cambridge: CUP`.
_LATIN_SIGNS = re.compile(
    r"\s//\s|\.\s(?:M|L|SPb|Moskva|Leningrad)\.?[:,]\s|\.\s[–—]\s[A-ZÀ-Þ][\w.]*(?:[ -][A-ZÀ-Þ][\w.]*){0,2}\s?:\s[A-ZÀ-Þ]"
)
# What others have as well, so that the names must show whose they are.
_PLACE_BEHIND_STOP = re.compile(
    rf"\.\s(?:{PLACE_WORDS})(?:;\s(?:{PLACE_WORDS}))*(?:\s\(\ue002+\))?(?:,\s(?:1[5-9]|20)\d\d\b|:\s)"
)
# The family behind a given name and an initial: `John F. Kennedy, Profiles in Courage. New York: Harper, 1956`
_FAMILY_NEXT = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){0,2}(?:[,.:(]| \(| (?:and|&) )")


def latin_head(scan: Scan, start: int, end: int) -> re.Match[str] | None:
    """The names of an entry as Russian notes have them, in Latin letters: initials behind the family, and stops around the title."""
    flat = scan.flat
    head = _LATIN_HEAD.match(flat, start, end)
    if head is None or _LATIN_SIGNS.search(flat, head.end(), end):
        return head
    family = _FAMILY_NEXT.match(flat, head.end())
    if family and (
        head[0].partition(" ")[0].lower() in GIVEN or not (scan.eastern or family[0].endswith(("and ", "& ")))
    ):
        return None
    return head if _PLACE_BEHIND_STOP.search(flat, head.end(), end) else None


GBT = re.compile(r"[\[\uff3b](?:[JMNDCRSPAGZ]|EB|DB|CP)(?:/(?:OL|CD|MT))?[\]\uff3d]")


_ENTRY = 300  # characters within which an entry names its place or its journal


@lru_cache(maxsize=RECENT)
def entry_head(scan: Scan, start: int, end: int) -> bool:
    """Whether a bibliography entry begins here, whose parts are set off by full stops."""
    flat = scan.flat
    fragment = flat[start:end]
    return bool(
        (
            fragment[-1:] == "."
            and (_BIB_HEAD.match(fragment) or vancouver_head(flat, start) or body_head(flat, start))
        )
        or RU_HEAD.match(fragment)
        or ("\ue002" in fragment[:120] and _INITIALS_HEAD.match(fragment))
        or (fragment[:1] > "\u0400" and UNSIGNED_BOOK.match(flat, start))
        or latin_head(scan, start, start + _ENTRY) is not None
        or (
            _MAY_HEAD.match(fragment)
            and "“" not in fragment
            and stop_head(flat, start, min(end + 2, start + 400))
        )
    )


_MAY_HEAD = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ]|[A-Z][^.“(,]{2,60} \(\ue002{4,20}\)\.$|[^.“(]{2,60}, [A-ZÀ-Þ]|[^.“(]{2,80}\. (?:\(\ue002|\d{4}[a-z]?\.)"
)

# `Law Commission, Insurance Contract Law: Business Disclosure; Warranties (Law Com No 353, 2014)`
HALF_TITLE = re.compile(r"(?:and |[Oo]r,? )?[A-Z][\w’-]*(?: [\w’-]+){0,8}(?:: [^;“(]{3,100})? \(\ue002+\)")


@lru_cache(maxsize=RECENT)
def has_evidence(scan: Scan, start: int, end: int) -> bool:
    """Whether a stretch has what only citations have."""
    fragment = scan.flat[start:end]
    return bool(
        "“" in fragment
        or "《" in fragment
        or IN_URL in fragment
        or (scan.eastern and " // " in fragment)
        or ("]" in fragment and GBT.search(scan.text, start, end))
        or has_date(scan, start, end)
        or is_ibid(fragment)
        or short_page(fragment)
        or is_legal(fragment)
        or codes.opens_at(scan, start)
        or _ARCHIVE_RU.search(fragment)
        or any(key in fragment for key in _NUMBERED_PAPERS)
        or fragment.startswith(CALENDARS)
        or (len(fragment) < 60 and talk.scripture(fragment) is not None)
        or points_back(scan.text[start:end])
        or is_op_cit(fragment)
        or _STAR_PAGE.search(fragment)
        or _TALK.search(fragment)
        or _THESIS.search(fragment)
        or talk.holding(fragment)
        or talk.names_passage(fragment)
    )


_INITIAL_NAME = re.compile(r"(?:[A-ZÀ-Þ]\.\s?){1,4}[A-ZÀ-Þ][\w’'-]+$")


def has_given_name(name: str) -> bool:
    """Whether a name begins with a given name that is known, or with initials: `Juan J. Linz`, `F. Audren`."""
    return name.partition(" ")[0].lower() in GIVEN or _INITIAL_NAME.match(name) is not None


# `AIDP, section 3.`: the letters that a work was said to go by.
TAGGED = re.compile(
    r"[A-Z]{2,8}, (?:sections?|secs?\.|paras?\.|chapters?|chaps?\.|arts?\.|articles?) [\dIVX]+\W*$"
)


def capitalised(fragment: str) -> bool:
    """Whether most long words begin with a capital, as those of titles do."""
    words = [word for word in WORDS.findall(fragment[:200]) if len(word) > 3]
    return not words or sum(word[0].isupper() for word in words) * 5 >= len(words) * 3


CALENDARS = ("FRUS,", "FRUS ", "Foreign Relations of the United States")
