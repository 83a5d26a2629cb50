"""Who wrote it: the names, offices and bodies before a title."""

from __future__ import annotations

import re

from citecheck.model import Name, PartialDate
from citecheck.notes.dates import first_date
from citecheck.notes.draft import Draft
from citecheck.notes.heads import same_author_head
from citecheck.notes.names import (
    CJK,
    is_institution,
    parse_inverted,
    parse_names,
    person_score,
    plain_person,
    split_names,
)
from citecheck.notes.parts import container_kind, is_document_number
from citecheck.notes.scan import Scan

PSEUDONYM = re.compile(r"[“‘\"](?P<name>\w[\w. ]{0,20}),[”’\"]\s(?=[“‘\"])")

NO_AUTHOR = re.compile(
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

# `Doris Meissner, testimony before the Senate Committee on the Judiciary, “Reform in 2009”`
_TESTIFIED = re.compile(
    r"(?P<who>[A-ZÀ-Þ][^,“]{3,60}), (?:[^“]{2,160}, )?(?:(?:prepared|written|oral|opening) )?(?P<kind>testimony|statement|evidence) (?:before|to|given to) (?:the )?(?P<body>[A-Z].+)"
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

OFFICE = re.compile(
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


def read_authors(draft: Draft, scan: Scan, start: int, end: int) -> None:
    """The names before a title, if names they are."""
    text = scan.text[start:end].strip(" ,.:;(")
    person = plain_person(text)
    if person is not None:
        draft.author = (person,)
        return
    pseudonym = PSEUDONYM.match(scan.text, start)
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
    if NO_AUTHOR.match(text):
        draft.genre = text
        return
    if _WORK_OF_REFERENCE.fullmatch(text):
        draft.container_title = text
        return
    held = _DATABASE.fullmatch(text) if text.endswith(")") else None
    if held:
        draft.container_title, draft.type, text = held["work"], "dataset", held["who"]
    if text.endswith("odcast") and "," not in text:
        draft.container_title, draft.type = text, "broadcast"
        return
    show = _SHOW.match(text) if text[-1:].isdigit() else None
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
    testified = _TESTIFIED.fullmatch(text) if " before " in text or " to " in text else None
    if testified and person_score(_RANKED.sub("", testified["who"])) > 1:
        draft.author, draft.type = parse_names(testified["who"]), "hearing"
        draft.genre = testified["kind"].capitalize()
        draft.event_title = draft.authority = testified["body"]
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
    ending = YEAR_BEHIND if text.endswith(")") else _YEAR_AT_END if text[-4:].isdigit() else None
    if ending is not None and (year := ending.search(text)):
        text, draft.issued = text[: year.start()], PartialDate(int(year[1]))
    if is_document_number(text) or (text[-1:].isdigit() and _NUMBERED_ESTIMATE.fullmatch(text)):
        draft.number, draft.type = text, draft.type or "report"
        return
    if not text or _LEADING_NOUN.match(text):
        return
    if text[:1].islower() and (led := _LEADING_WORDS.match(text)):
        text = led["who"]
    if text.endswith(("al", "al.", "alii", "others", "a.", "u. a", "u.a")):
        text = re.sub(r",?\s+(?:et al\.?|et alii|and others|u\. ?a\.?)$", "", text)
    site = _DATA_OF.fullmatch(text) if "," in text else None
    if site and is_institution(site["who"]):
        text, draft.container_title = site["who"], site["what"]
    if text.endswith("]") and CJK.search(text):
        text = _OWN_SCRIPT.sub("", text)  # `Ye Qing and Zhao Wei [叶青、赵薇]`
    if not text:
        return
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
    elif not draft.author and container_kind(text) in ("newspaper", "magazine"):
        draft.author = (Name(literal=text),)  # `The Economist, “Title,” July 18, 2020`


YEAR_BEHIND = re.compile(r"\s\(((?:1[5-9]|20)\d\d)[a-z]?\)[:,.\s]*$")  # `Schmidt, Helmut (1969):`

_DATE_BEHIND = re.compile(r" \(([^()]{0,20}\b(?:1[5-9]|20)\d\d[a-z]?)\)$")  # `Metz, Cade (19 March 2018)`

_YEAR_AT_END = re.compile(r"\.\s((?:1[5-9]|20)\d\d)$")
