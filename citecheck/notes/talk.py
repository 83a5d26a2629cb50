"""Interviews, letters and archival papers: sources without a title of their own."""

from __future__ import annotations

import re
from functools import lru_cache

from citecheck.notes.dates import find_dates
from citecheck.notes.draft import Draft
from citecheck.notes.gazetteer import ANCIENT
from citecheck.notes.lexicon import ANY_MONTH, CONTAINERS, RECENT, any_of, latin, one_of, opening
from citecheck.notes.names import is_institution, parse_names, person_score
from citecheck.notes.scan import Scan

_INTERVIEW_BY = re.compile(
    r"^(?P<who>[^,(]{3,60}?)(?:\s\([^)]*\))?,\s(?:(?:in\s)?(?:an?\s)?(?:[\w-]+\s){0,3}?(?:interview(?:ed)?|conversation|discussion)\s(?:by|with)|interview with)\s(?P<by>[^,]{3,60})",
    re.IGNORECASE,
)
_INTERVIEW_WITH = re.compile(
    r"^(?:(?P<lead>(?:the\s)?authors?(?:['’]s?)?\s|my\s|personal\s|telephone\s|phone\s|anonymous\s|confidential\s|oral history\s|taped\s|recorded\s|transcribed\s|unpublished\s)*(?:interviews?|conversations?|discussion|Interview|Gespräch|Entretien|Entrevista|Intervista|Интервью|Беседа)\s(?:(?P<own>del autor|de la autora|realizada por (?:el autor|la autora)|de l['’](?:auteure?|autrice)|des (?:Verfassers|Autors)|der (?:Verfasserin|Autorin)|dell['’](?:autore|autrice)|do autor|da autora|автора|авторa|person(?:al|ale|nel)|pessoal|telefónica|telefonica)\s)?(?:with|mit|avec|con|com|с|al?(?(own)|(?!)))\s)(?P<who>.{3,80}?)(?=,\s|\s\(|\.$|\.\s|$)",
    re.IGNORECASE,
)
_IN_TALK = re.compile(
    r"^(?P<who>[A-ZÄÖÜ][^,(]{3,50}?) im (?:Interview|Gespräch) mit "
)  # `Helmut Kohl im Interview mit`
# `Transcript, Dean Rusk Oral History Interview I, by Paige Mulhollan, July 28, 1969, LBJ Library`
_ORAL_HISTORY = re.compile(
    r"^(?:Transcript,? )?(?P<who>(?:[A-Z][\w.’'-]*,? ){1,4}?[A-Z][\w’'-]+),? (?:[Oo]ral [Hh]istory(?: [Ii]nterview)?|[Ii]nterview [IVX\d]+)\b"
)
_INTERVIEW_ONLY = re.compile(
    r"^(?:authors?(?:['’]s?)?\s|confidential\s|anonymous\s|personal\s|telephone\s)*interviews?\b",
    re.IGNORECASE,
)
# `Former asylum officer, telephone interview with the author, Houston, March 3, 2016`: who spoke is told by an office alone.
_UNNAMED = re.compile(
    r"(?:[A-Z]\w*\.?(?:[A-Z]\.)?|[A-Z][\w-]* (?:[\w’-]+ ){0,5}?[a-z][\w’-]+), (?:(?:an? |in )?(?:[a-z-]+ )?(?:interviews?|conversations?) (?:by|with) (?:the )?(?:present )?(?:authors?|writer)|author(?:['’]s|s['’])? (?:[a-z-]+ )?interview)\b"
)
# `Crisis Group interview, tribal leader, Sanaa, October 2015`
_BODYS_INTERVIEW = re.compile(
    r"(?!(?:In|From|Our|My|The|These|Those|During|After|Through|Across) )(?P<who>(?:[A-Z][\w’'-]* ){1,4})interviews?(?:,| with )"
)
# `Confidential email correspondence, November 2018`
_MESSAGES_ONLY = re.compile(
    r"(?:(?:[Aa]uthor['’]?s?|[Cc]onfidential|[Aa]nonymous|[Pp]ersonal|[Pp]rivate) )+(?:e-?mails?|correspondence|communications?|messages?)(?: (?:correspondence|exchanges?|messages?|communications?))?,"
)
_MESSAGE = re.compile(
    r"^(?P<who>[^,(]{3,60}?),\s(?:an?\s)?(?P<kind>e-?mail(?:\smessage)?|personal communication|letter(?! to the [Ee]ditor)|text message|message|telephone conversation|phone call|fax|memo(?:randum)?)(?:\s(?:message|correspondence))?\s(?:to|with)\s(?P<to>[^,]{3,60})",
    re.IGNORECASE,
)
# `Email correspondence with Elsa Kania, July 5, 2019`
_OWN_NOTES = re.compile(r"[Aa]uthors?['’]s? (?:field ?|own )?(?:notes|observations?|diary)\b")
_EXCHANGE = re.compile(
    r"^(?:(?:[Aa]uthors?(?:['’]s?)?|[Pp]ersonal|[Pp]rivate|[Tt]elephone|[Ww]ritten) )?(?P<kind>[Ee]-?mail|[Cc]ommunication|[Cc]orrespondence|[Ll]etter|[Tt]ext [Mm]essage|[Mm]essage|[Cc]onversation|[Cc]all)s?(?: (?:correspondence|exchange|message|communication|conversation|interview)s?)? (?:with|from|to (?:the )?authors? from) (?P<who>(?:[A-Z]|(?:an?|two|three|several|multiple|senior|former|current) )[^,(]{3,60}?)(?:,|\.$|$)"
)
_LETTER = re.compile(
    r"^(?:Letter from\s|Memorandum from\s|Cable from\s|Telegram from\s|(?:Letter|Memorandum|Telegram|Cable|Dispatch|Despatch|Note|Minute|Circular),\s)?(?P<who>[A-Z][^,()“]{2,50}?)\sto\s(?P<to>[A-Z][^,()“]{2,60}?)(?:\s\([^)]*\))?,\s(?=.*\d{4})"
)
_MEMO = re.compile(
    r"^(?P<kind>Letter|Memorandum|Memo|Cable|Telegram|Email|E-mail|Note)\s(?:from\s(?P<who>[A-Z][^,(“]{2,60}?)(?:,\s(?!to\s)[^“(;]{2,140}?)?,?\s)?(?:to|for)\s(?:the\s)?(?P<to>[A-Z][^,(“]{2,60})(?:(?:,\s[^(“;\d]{2,120}?)?\s(?=\([^()]*\d{4}\))|,)"
)
_BOXES = r"Mappe|Karton|caja|legajo|busta|liasse|[Bb]ox(?:es)?|folder|reel|carton|Folder|Reel|Record Group|RG|MSS?\.?|Fond|Bestand|Nachlass|Akte|carton|FO|CO|CAB|WO|PREM|DEFE|AN|BArch|PA AA|ф\.|Ф\.|Entry|File|Frame|B\.|Series"
_PAPERS = r"\b(?!(?:Working|Research|Discussion|Occasional|White|Brookings|Collected|Federalist|Pentagon|Parliamentary|Public|Sessional|State)\s)(?:[A-Z][\w.]*\s){1,4}Papers(?=,\s(?:[Bb]ox|[Ff]older|[A-Z])|\s\(|;|\.$|$)|"
_HOLDINGS = rf"\b(?:{_BOXES})\s?\d[\w/.\-]*|{_PAPERS}(?:\b[A-Z]\w+ )?\bArchives?\s(?:nationales|of|and|Cent(?:re|er)|Division|Branch)|(?:\b[A-Z]\w+ )?\b(?:County )?Records? Office|\bNational Archives|\bBundesarchiv|\bLibrary of Congress|\bBodleian\b|\b(?:British|Houghton|Beinecke|Huntington|Bancroft|Newberry|Butler|Firestone|Widener|John Rylands|Lambeth Palace|Wellcome) Library\b|\bMSS?\.? [A-Z]|\b(?<!Index: )(?!S?S[IR]\s)[A-Z]{{2,5}}\s(?!\d\d/\d{{3,5}}/(?:19|20)\d\d\b)\d+/(?!(?:19|20)\d\d\b)\d+|\bArchivo\s(?:General|Histórico)|\b(?:Presidential|University|Hoover Institution|Truman|Eisenhower|Kennedy|Johnson|Ford|Carter|Reagan|Bush|Clinton|Roosevelt|LBJ|JFK|FDR)\sLibrary|\b[B-DF-RT-Z]/\d+/\d+|\bManuscripts?\s(?:Division|Department|Collection)|\bSpecial Collections|\bPolitisches Archiv|\bService historique|\bSHD\b|\bBArch\b|\bPA AA\b|\b(?:Landes|Staats|Stadt|Hauptstaats|Universitäts|Kriegs)archiv\b|\bArchives (?:diplomatiques|départementales|du|de la|de l['’])|\bArchivo\s(?:Nacional|del)|\bArchivio\s(?:Centrale|di Stato|[Ss]torico)|\bArquivo\s(?:Nacional|Histórico|Público)|\b(?:Российский государственный архив|Архив внешней политики|Государственный архив)|\b(?:ASMAE|AMAE|GStA|HHStA|AdR|SAPMO|RGASPI|RGANI|GARF|AVP RF|TsAMO)\b|\bNARA\b|\bTNA\b|\bNachlass\b"
_HOLDING = re.compile(_HOLDINGS)
_HOLDING_BUT_PAPERS = re.compile(_HOLDINGS.replace(_PAPERS, ""))  # which costs most, and stands in few


# A quick look that spares the pattern above: each alternative begins with a plain letter, no group or class. What begins
# with a letter that is in every word is looked for as a word.
_SMALL_BOXES = ("caja", "legajo", "busta", "liasse", "box", "folder", "reel", "carton", "ф.")
_HOLDERS = (
    "Papers", "Record Office", "Records Office", "Service hist", "SHD", "BArch", "PA AA", "Arquivo", "ASMAE", "AMAE", "GStA", "HHStA", "AdR",
    "SAPMO", "RGASPI", "RGANI", "GARF", "AVP RF", "TsAMO", "Library", "Manuscript", "Special Coll", "NARA", "TNA", "Nachlass", "Bodleian",
)  # fmt: skip
_SMALL_HOLDERS = (*_SMALL_BOXES, "rchiv", "рхив")
_MAY_HOLD = re.compile(
    "|".join(
        rf"{word}\s?\d"
        for word in _BOXES.replace("[Bb]", "B").split("|")
        if not word.startswith(_SMALL_BOXES)
    )
    + rf"|MSS?\b|/\d(?<=\d/\d)|{one_of(_HOLDERS)}"
)
_OPENS_HOLDING = re.compile(
    opening(
        (
            *("mappe", "karton", "caja", "legajo", "busta", "liasse", "box", "folder", "reel", "carton", "record", "fond", "bestand", "nachlass"),
            *("akte", "papers", "archiv", "arquivo", "bundesarchiv", "landesarchiv", "staatsarchiv", "stadtarchiv", "hauptstaatsarchiv"),
            *("universitätsarchiv", "kriegsarchiv", "service hist", "library", "manuscript", "special coll", "bodleian", "ms", "shd", "barch"),
            *("asmae", "amae", "gsta", "hhsta", "adr", "sapmo", "rgaspi", "rgani", "garf", "avp rf", "nara", "tna", "pa aa"),
        )
    ).pattern
    + rb"| (?:rg|fo|co|cab|wo|prem|defe|an|entry|file|frame|b|series) {0,2}\d"
)  # fmt: skip
_may_be_talk = any_of(
    "interview",
    "oral history",
    "conversation",
    "discussion",
    "gespräch",
    "entretien",
    "entrevista",
    "intervista",
    "интервью",
    "беседа",
)
_may_be_message = any_of(
    "mail", "communication", "correspondence", "letter", "message", "conversation", "call", "fax", "memo"
)


def read(draft: Draft, scan: Scan, start: int, end: int, *, titled: bool) -> bool:
    """Read an interview, a message, a letter or an archival paper; False where the citation is none."""
    text = scan.text[start:end]
    passage = scripture(text) if not titled else None
    if passage:
        draft.type, draft.title = "classic", passage["title"].strip(" ,.")
        return True
    if not titled and _interview(draft, text):
        _date(draft, scan, start, end)
        return True
    if not titled and text[:2] in _LETTER_HEADS and _letter_abroad(draft, text):
        _date(draft, scan, start, end)
        return True
    if not titled and _message(draft, text):
        _date(draft, scan, start, end)
        return True
    return False


def is_letter(text: str) -> bool:
    """Whether the words are a letter: `George Kennan to James Byrnes, February 22, 1946`."""
    return _letter(text) is not None or _MEMO.match(text) is not None


_TO = re.compile(r"\sto\s")
_WHO_WROTE = 75  # characters that may stand before it


def _letter(text: str) -> re.Match[str] | None:
    return _LETTER.match(text) if _TO.search(text, 0, _WHO_WROTE) is not None else None


# `Hoover to Attorney General, memorandum, May 4, 1951`
_DATED_LETTER = re.compile(
    rf"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,4}} to (?:the )?[A-Z][\w.’'-]*(?: (?:of |the )*[A-Z][\w.’'-]*){{0,4}}(?: \([^)]*\))?,(?: (?:[a-z]|Deptel|Embtel|No\.)[^,“;:()]{{2,30}},)? (?i:\d\d? (?:{ANY_MONTH})\.?|(?:{ANY_MONTH})\.? \d\d?),? \d{{4}}\b",
)


def is_dated_letter(text: str) -> bool:
    """Whether the words are a letter or message by who wrote to whom, and the day."""
    return " to " in text[:70] and text[0].isupper() and _DATED_LETTER.match(text) is not None


def is_talk(text: str) -> bool:
    """Whether the words are an interview or a message."""
    if _may_be_talk(text):
        if _INTERVIEW_WITH.match(text) or _INTERVIEW_ONLY.match(text) or _ORAL_HISTORY.match(text):
            return True
        if _is_bodys_interview(text):
            return True
        match = _INTERVIEW_BY.match(text) or _IN_TALK.match(text)
        if match is not None and person_score(match["who"]) > 0:
            return True
        if _is_unnamed(text):
            return True
    match = _MESSAGE.match(text) if _may_be_message(text) else None
    if match is None:
        return _MESSAGES_ONLY.match(text) is not None or (
            text[:6] in ("Author", "Email ", "E-mail", "author", "email ", "e-mail")
            and _EXCHANGE.match(text) is not None
        )
    return person_score(match["who"]) > 0


@lru_cache(maxsize=RECENT)
def may_hold(text: str) -> bool:
    """A quick look: where a whole note names no archive or collection, no part of it does."""
    plain = latin(text)
    if plain is not None and _OPENS_HOLDING.search(plain) is None and "/" not in text:
        return False
    for word in _SMALL_HOLDERS:
        if word in text:
            return True
    return _MAY_HOLD.search(text) is not None


@lru_cache(maxsize=RECENT)
def holding(text: str) -> re.Match[str] | None:
    """Where an archive or a collection is named."""
    if not may_hold(text):
        return None
    return (_HOLDING if "Papers" in text else _HOLDING_BUT_PAPERS).search(text)


# `Quran 4:34`, `1 Cor. 13:1–3`, `Matt. 5:3, 7:12 (NRSV)`
_SCRIPTURE = re.compile(
    r"(?P<title>(?:The )?(?:Holy )?(?:Qur[’'ʾ]?[aā]n|Koran|Bible),?|Q\.?|(?:[1-3I]{1,3} )?(?:Gen|Ex|Exod|Lev|Num|Deut|Josh|Judg|Sam|Kings|Kgs|Chr|Chron|Neh|Job|Ps|Pss|Psalms?|Prov|Eccl|Isa|Jer|Lam|Ezek|Dan|Hos|Joel|Mic|Zech|Mal|Matt|Mark|Luke|John|Acts|Rom"
    r"|Cor|Gal|Eph|Phil|Col|Thess|Tim|Heb|Jas|Pet|Rev|Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Samuel|Chronicles|Proverbs|Ecclesiastes|Isaiah|Jeremiah|Ezekiel|Daniel|Hosea|Matthew|Romans"
    r"|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Hebrews|James|Peter|Revelation)\.?) \d{1,3}[:.]\d{1,3}(?:[–-]\d{1,3}(?::\d{1,3})?)?(?:[,;] \d{1,3}(?:[:.–-]\d{1,3}){0,3})*(?: \([^)]*\))?[.,]?\s*$"
)


_VERSE = re.compile(r"\d[:.]\d")
_BOOK_AND_VERSE = 30  # characters that the longest name of a book takes, with the first verse


def scripture(text: str) -> re.Match[str] | None:
    """Where the words are a passage of holy writ and nothing else."""
    return _SCRIPTURE.match(text) if _VERSE.search(text, 0, _BOOK_AND_VERSE) is not None else None


# `Plato, Republic 514a–520a.`, `Eusebius, Hist. eccl. 5.1 (GCS 9/1:402)`: a passage, by its numbers alone.
_PASSAGE = re.compile(
    r"[A-ZÀ-Þ][^,“;()\d]{1,60} (?:\d{1,4}[a-e]?\d{0,2})(?:[.:–-] ?\d{1,4}[a-e]?\d{0,2}){0,5}(?: \(\ue002+\))?[.;,]?$"
)


def names_passage(fragment: str) -> bool:
    """Whether an ancient author, a work and a place in it are all there is."""
    who, _, work = fragment.partition(", ")
    return who in ANCIENT and _PASSAGE.match(work) is not None


def _interview(draft: Draft, text: str) -> bool:
    if not _may_be_talk(text):
        return False
    match = _INTERVIEW_BY.match(text) or _IN_TALK.match(text) or _INTERVIEW_WITH.match(text)
    if match is not None:
        who = re.sub(r",.*|^(?:Dr|Mr|Ms|Mrs|Prof|Gen|Adm|Sen)\.\s", "", match["who"])
        if not person_score(who) and match.re is not _INTERVIEW_WITH:
            if not _is_unnamed(text):
                return False
            who = ""
        draft.type, draft.genre = "interview", "Interview"
        draft.author = parse_names(who) if _is_named(who) else ()
        return True
    oral = _ORAL_HISTORY.match(text)
    if oral and person_score(oral["who"]):
        draft.type, draft.genre, draft.author = "interview", "Interview", parse_names(oral["who"])
        return True
    if _INTERVIEW_ONLY.match(text) or _is_bodys_interview(text) or _is_unnamed(text):
        draft.type, draft.genre = "interview", "Interview"
        return True
    return False


_ANONYMOUS = re.compile(
    r"\b(?:official|officer|executive|diplomat|analyst|engineer|source|employee|scholar|expert|interviewee|activist|researcher|participant|lawyer|journalist|spokesperson|spokesman|spokeswoman)s?$",
    re.IGNORECASE,
)


def _is_unnamed(text: str) -> bool:
    return "uthor" in text and _UNNAMED.match(text) is not None


def _is_named(who: str) -> bool:
    """Whether a person is named, and not only an office: `Former CFIUS Official`."""
    return person_score(who) > 0 and _ANONYMOUS.search(who) is None


def _is_bodys_interview(text: str) -> bool:
    """Whether an organisation held the interview, and no paper that would have printed it."""
    match = _BODYS_INTERVIEW.match(text)
    return match is not None and CONTAINERS.get(match["who"].strip().lower()) in (None, "site")


def _message(draft: Draft, text: str) -> bool:
    match = _MESSAGE.match(text) if _may_be_message(text) else None
    if match and person_score(match["who"]):
        draft.type, draft.genre = "personal_communication", match["kind"]
        draft.author = parse_names(match["who"])
        return True
    exchange = _EXCHANGE.match(text) if match is None and _may_be_message(text) else None
    if exchange:
        draft.type, draft.genre = "personal_communication", exchange["kind"]
        who = exchange["who"].partition(" to ")[0]
        draft.author = parse_names(who) if _is_named(who) or is_institution(who) else ()
        return True
    if text[:6].lower() == "author" and (notes := _OWN_NOTES.match(text)):
        draft.type, draft.genre = "manuscript", notes[0]
        return True
    if match is None and (alone := _MESSAGES_ONLY.match(text)):
        draft.type, draft.genre = "personal_communication", alone[0].rstrip(",")
        return True
    memo = _MEMO.match(text)
    if memo:
        draft.type, draft.genre = "personal_communication", memo["kind"]
        who = memo["who"] or ""
        draft.author = parse_names(who) if person_score(who) or is_institution(who) else ()
        draft.title = memo[0].rstrip(", ")
        _archive(draft, text[memo.end() :])
        return True
    letter = _letter(text)
    if (
        letter
        and (
            " " in letter["who"].strip()
            or (is_dated_letter(text) and holding(text) is None and ", in " not in text)
        )
        and (person_score(letter["who"]) or is_institution(letter["who"]))
        and not re.search(r"\((?:[^()]*:\s)?[^()]*\d{4}\)", text[: letter.end() + 5])
        and not any(_is_press(words) for words in text.split(","))
    ):
        draft.type, draft.genre = "personal_communication", "Letter"
        draft.author = parse_names(letter["who"])
        draft.title = letter[0].rstrip(", ")
        _archive(draft, text[letter.end() :])
        return True
    return False


# `Brief Willy Brandts an Leonid Breschnew vom 12. August 1970`, `Lettre de Charles de Gaulle à Winston Churchill, 12 mars 1943`
_LETTER_ABROAD = re.compile(
    r"(?P<kind>Brief|Schreiben|Telegramm|Fernschreiben|Lettre|Télégramme|Dépêche|Carta|Telegrama|Despacho|Lettera|Telegramma|Письмо|Телеграмма) (?:(?:von|des|der|de|del|della|di|do|da) |d['’])?"
    r"(?P<who>[A-ZÀ-ÞА-ЯЁ][^,()“;]{2,50}?)(?P<s>s?) (?:an|à|a|au|al|ao|к) (?:(?:den|die|das|le|la|el|il|o) )?(?P<to>[A-ZÀ-ÞА-ЯЁ][^,()“;]{2,60}?)(?:,| (?:vom|v\.|du|del|de|dell['’]|от)) (?=\d)"
)


_PRINTED_LATER = re.compile(
    r"\b(?P<sent>(?:1[5-9]|20)\d\d)\b.*, (?:in|dans|en|nel):? .*\b(?!(?P=sent))(?:1[5-9]|20)\d\d\b(?![–-]\d)"
)
_LETTER_HEADS = frozenset(("Br", "Sc", "Te", "Fe", "Le", "Té", "Dé", "Ca", "De", "Пи", "Те"))


def _letter_abroad(draft: Draft, text: str) -> bool:
    letter = _LETTER_ABROAD.match(text)
    if letter is None or _PRINTED_LATER.search(text, letter.end()):
        return False
    draft.type, draft.genre = "personal_communication", letter["kind"]
    who = letter["who"]
    draft.author = parse_names(who) if person_score(who) or is_institution(who) else ()
    draft.title = text[: letter.end("to")]
    _archive(draft, text[letter.end() :])
    return True


def _is_press(words: str) -> bool:
    """Whether the words are a newspaper or magazine: `Parliament Votes to Keep the Clocks, Financial Times, 2019` is no letter."""
    return CONTAINERS.get(words.strip().removeprefix("in: ").partition(" vom ")[0].lower()) in (
        "newspaper",
        "magazine",
    )


def _archive(draft: Draft, text: str) -> None:
    match = holding(text)
    if match:
        draft.archive_location = text[match.start() :].strip(" .,")


# One word before a holding is a place (`Norwich, Norfolk Record Office`), unless it says what is held.
_KIND_OF_PAPER = re.compile(
    r"(?:Mem|Letter|Diar|Minute|Note|Report|Tele|Cable|D[ei]spatch|Transcript|Draft|Record|Correspond|Circular|Testimon|Statement|Agenda|Journal|Manuscript|Will\b|Map)"
)


_PERSONS_PAPER = re.compile(
    r"(?:unpublished )?(?:diary|diaries|journal|notebooks?|memorandum|memo|notes|minutes?|letters?|draft|affidavit|deposition|manuscript|telegram|cable)\b"
)
_VOLUME_YEAR = re.compile(r"\s\(\d{4}\),")  # `Communications of the ACM 11/3 (1968), S. 147` is no holding


def paper(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """An archival paper without a title in quotes: the holding first, or a description and then the holding."""
    if not may_hold(scan.text):
        return False
    text = scan.text[start:end]
    match = holding(text)
    if (
        match is None
        or names_passage(scan.flat[start:end])
        or _VOLUME_YEAR.match(text, match.end())
        or " Doc. " in text[: match.start() + 1][-8:]
        or re.search(r"\((?:[^()]*:\s)[^()]*\d{4}\)", text)
    ):
        return False
    draft.type = "manuscript"
    draft.archive_location = text[match.start() :].strip(" .,")
    head = text[: match.start()].strip(" ,.")
    described = re.match(r"^(?P<title>[A-Z“][^,]{6,120}?),\s", head + ", ")
    if (
        described
        and not is_institution(described["title"])
        and (" " in described["title"] or _KIND_OF_PAPER.match(described["title"]))
        and not re.match(r"(?:London|Paris|Berlin|Washington|Archiv)", head)
    ):
        if person_score(described["title"]) > 2 and _PERSONS_PAPER.match(head, described.end()):
            draft.author = parse_names(
                described["title"]
            )  # `Harold Macmillan, diary entry for 23 October 1962`
        else:
            draft.title = described["title"].strip("“” ")
    _date(draft, scan, start, end)
    return True


def _date(draft: Draft, scan: Scan, start: int, end: int) -> None:
    dates = [
        date
        for date in find_dates(scan.text, start, end)
        if not any(a <= date.start < b for a, b in scan.urls)
    ]
    best = next((date for date in dates if date.has_day), dates[0] if dates else None)
    if best and draft.issued is None:
        draft.issued = best.date
