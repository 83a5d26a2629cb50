"""Works whose title has no quotation marks: between names and the first part that can be no title."""

from __future__ import annotations

import re

from citecheck.model import PartialDate
from citecheck.notes import talk
from citecheck.notes.authors import NO_AUTHOR, OFFICE, YEAR_BEHIND
from citecheck.notes.dates import find_year, first_date
from citecheck.notes.draft import Draft
from citecheck.notes.fields import read_parts, read_rest
from citecheck.notes.gazetteer import ANCIENT, GIVEN
from citecheck.notes.heads import container_kind_of, head_end, same_author_head
from citecheck.notes.lexicon import (
    ANY_MONTH,
    CONTAINERS,
    PLACES,
    any_of,
)
from citecheck.notes.names import (
    CJK,
    is_institution,
    parse_inverted,
    parse_names,
    person_score,
    plain_person,
    split_names,
)
from citecheck.notes.parts import (
    SERIES_NAME,
    container_kind,
    parts_of,
)
from citecheck.notes.scan import Scan
from citecheck.notes.title_ends import (
    RELEASED,
    clean_title,
    is_page_of_site,
    is_site_behind,
    plain_title,
    title_length,
)
from citecheck.notes.titles import PLACE_ONWARDS

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
    r"(?:Rede|Ansprache|Regierungserklärung|Discours|Discurso|Discorso|Allocution|Выступление|Речь)\s(?:von|des|der|de|du|del|della|di|do|da|[А-ЯЁ]|(?:вице-)?(?:министр|президент|премьер|председател|посл[ае]|представител|секретар|глав[ыа]|директор|депутат|постоянного))"
    r"|(?:Discours|Allocution) d['’][A-ZÀ-Þa-z]"
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
    draft.container_title = PLACE_ONWARDS.sub("", entry["work"])
    draft.title = clean_title(entry["title"])
    draft.type = (
        "entry-dictionary" if "ictionary" in entry["work"] or "OED" in entry["work"] else "entry-encyclopedia"
    )
    return True


def read_unquoted(draft: Draft, scan: Scan, start: int, end: int) -> None:
    """A work whose title has no quotation marks."""
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
    if RELEASED.match(scan.text, title_start, end):
        title_start = start  # `Penn World Table, version 9.1`
    if title_start > start:
        _named(
            draft, scan.text[start:title_start], dated=scan.flat[title_start : title_start + 2] == "(\ue002"
        )
    if scan.flat[title_start : title_start + 4] in _CLAUSE_OPENS and title_start > start:
        clause = _CLAUSE.match(scan.flat, title_start, end)
        title_start = clause.end() if clause else title_start
    reviews = (
        _REVIEWS.match(scan.flat, title_start, end)
        if scan.flat[title_start : title_start + 2] in _REVIEW_OPENS
        else None
    )
    if reviews:
        draft.title, draft.genre = clean_title(scan.text[title_start : reviews.end()]), "Review"
        read_rest(draft, scan, reviews.end(), end)
        return
    if draft.author and _by_journal_alone(draft, scan, title_start, end):
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
        dated = bool(parts) and parts[0].kind == "date"
        if dated or ("r" in draft.number and (not parts or parts[0].kind == "pages")):
            # `BT-Drs. 19/8083, S. 3`, `NSC 20/4, November 23, 1948, in Containment`
            draft.title = draft.number
            read_parts(draft, scan, parts, end)
            return
    if parts and parts[0].text[0] == "@":
        parts.pop(0)
    if len(parts) > 1 and draft.author and parts[0].text[0].islower() and OFFICE.match(parts[0].text):
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
    if title_start > start and (is_site_behind(parts, draft) or is_page_of_site(parts, draft)):
        draft.author, title_start = (), start
        parts = parts_of(scan, start, end)
    count = (
        0
        if draft.author and parts[0].text[:4] in ("in: ", "aus:")
        else title_length(parts, signed=bool(draft.author), dated="entry" in draft.hints, online=draft.online)
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
    draft.title = plain_title(scan, parts, count)
    if draft.title and scan.text[start:title_start].rstrip(", ") in ANCIENT:
        draft.title = _PASSAGE.sub("", draft.title)  # `Plato, Republic 514a–520a`
    last = parts[count - 1].text
    if last[-1].isdigit() and draft.title and not draft.title.endswith(last[-4:]):
        draft.page = last.rpartition(" ")[2]  # `The Terror Presidency 71–98 (2007)`
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
    if _HEARD.match(draft.title or ""):
        draft.type = "hearing"
    rest = parts[count:]
    if rest and rest[0].kind not in ("bracket", "text"):
        rest[0].before = ""
    read_parts(draft, scan, rest, end)


_PASSAGE = re.compile(r" \d{1,4}[a-e]?\d{0,2}(?:[.:–-]\d{1,4}[a-e]?\d{0,2})*$")
# `U. Volkmann, AöR 134 (2009), 157 (165)`, `D. Grimm, NJW 1995, 1697`: lawyers name no title.
_JOURNAL_ALONE = re.compile(
    r"(?P<name>[A-ZÄÖÜ]\w*[A-ZÄÖÜ]\w*|DVBl)\.? (?:(?P<vol>\d{1,3}) \((?P<of>\ue002{4})\)|(?P<year>(?:19|20)\d\d)),? (?:S\. )?(?P<page>\d{1,4})(?=[ .,;]|$)"
)


def _by_journal_alone(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    opening = scan.flat[start : start + 3]
    match = _JOURNAL_ALONE.match(scan.flat, start, end) if not opening[1:].islower() else None
    if match is None:
        return False
    draft.container_title, draft.volume, draft.page = match["name"], match["vol"], match["page"]
    draft.issued = PartialDate(int(match["year"] or scan.text[slice(*match.span("of"))]))
    draft.type = "article-journal"
    return True


_HEARD = re.compile(
    r"(?:Joint )?Hearings? |(?:[Pp]repared |[Ww]ritten )?(?:[Ss]tatement|[Tt]estimony) (?:before|to) "
)

# What a law review calls its pieces: `Jane Roe, Note, The Right to Be Let Alone, 12 Harv. L. Rev. 34 (2010)`.
_DESIGNATION = re.compile(
    r"(?P<genre>(?:Student )?(?:Note|Comment)|(?:Case|Book|Recent) (?:Note|Comment|Case|Development)|Essay|Commentary|Recent Development|Editorial|Op-Ed|Opinion),\s(?=[A-ZÀ-Þ][^“;]{2,240}, (?:\d{1,4} [A-Z][\w.&’' ]{1,60} \d|[A-Z][\w.&’' ]{1,40},? \(\ue002+\)))"
)

# `Rezension zu: Sven Beckert, Empire of Cotton, New York 2014, in: Historische Zeitschrift 301 (2015)`
_REVIEWS = re.compile(
    r"(?:Rezension|Rez\.|Besprechung|Sammelrezension|Compte rendu|Recensione)\s(?:zu|von|de|di|a)?:?\s?[^;“]{5,250}?,\s(?=in:?\s[A-ZÄÖÜÀ-Þ])"
)

# `Horst Drechsler, der von einer planmäßigen Vernichtung spricht: Südwestafrika`: what the author says there.
_CLAUSE = re.compile(r"(?:der|die|who|qui|che) [a-zà-ÿ][^:.;“]{3,140} [a-zà-ÿ’]+ ?: (?=[A-ZÀ-Þ])")
_CLAUSE_OPENS = frozenset(("der ", "die ", "who ", "qui ", "che "))

_REVIEW_OPENS = frozenset(("Re", "Be", "Sa", "Co"))

_POSTED = re.compile(
    r"(?P<site>Twitter|Facebook|Instagram|Weibo|LinkedIn|Reddit|X) (?:post|thread|status(?: update)?|message|comment|photo|video|reel|story)|[Tt]weet"
)

_STATED = re.compile(
    r"(?:(?:(?:Prepared|Written|Opening|Oral) )?(?P<kind>[Ss]tatement|[Tt]estimony)|Remarks|Speech|Address) (?:of|by) (?P<who>(?:[A-Z][\w.’'-]*,? |of ){1,6}?[A-Z][\w’'-]+)(?:, (?!before|to |at )[^“;]{2,240}?)?,? (?:[Bb]efore|to|at) (?:the )?(?P<body>[A-Z][^“;]{4,160}?), (?=(?:\d\d? )?(?i:"
    + ANY_MONTH
    + r")\b|(?:\d\d? )?\d{4}|\d{1,3}(?:st|nd|rd|th|d) Cong)"
)

_OFFICE_HELD = re.compile(
    r"^[A-Z]\w+ of (?:the )?[A-Z]\w+ (?=[A-Z]\w* [A-Z])|^(?:Vice |Prime |Foreign |Defense )?(?:President|Premier|Minister|Chancellor|Chairman|Secretary|Senator|Ambassador|Commissioner) (?=[A-Z][\w’'-]+$)"
)


def _stated(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """`Statement of Dr. Anne Schuchat, Principal Deputy Director, before the House Subcommittee, March 8, 2018`."""
    match = _STATED.match(scan.text, start, end)
    if match is None:
        return False
    draft.type = "hearing" if match["kind"] else "speech"
    draft.genre = match["kind"] or "Speech"
    draft.author = parse_names(_OFFICE_HELD.sub("", match["who"]))
    draft.event_title = draft.authority = match["body"]
    if match["kind"] is None:
        body = match.start("body") + len(match["body"].partition(",")[0])
        draft.title = scan.text[start:body]  # `Remarks by President Obama to the Australian Parliament`
    date = first_date(scan.text, match.end(), end)
    draft.issued = date.date if date else None
    return True


_ISSUE_OF = re.compile(
    rf"(?P<name>[A-ZÀ-Þ][\w’'.&-]*+(?: [\w’'.&-]++){{0,5}})(?: \(\ue002+\))?,? (?=\d\d? |(?:{ANY_MONTH})\b)",
    re.IGNORECASE,
)

_PLACED = re.compile(
    r"[\s,.;(]*(?:$|p{1,2}\. ?|S\. ?\d|cols?\.? |[A-Z]{0,2}-?\d|sec|late|early|final|evening|morning|city|national|editorial|leader|letters?|cited|quoted|\ue004)",
    re.IGNORECASE,
)

_DAY_AND_PAGE = re.compile(
    rf"(?:\d\d? (?:{ANY_MONTH})\.?|(?:{ANY_MONTH})\.? \d\d?),? \d{{4}}(?:, (?:p{{1,2}}\. ?)?[A-Z]?\d{{1,3}})?\.?",
    re.IGNORECASE,
)

_VOLUME_OF = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'.&-]*+(?: [\w’'.&-]++){0,6}),? (?:vol\. )?(?P<vol>\d{1,4})(?:, no\. ?(?P<iss>\d+))? \(\ue002{4,}\)(?:, (?:H|Heft|Nr|no|n°|núm|n|fasc)\.? ?(?P<number>\d[\d/–-]*))?(?:[:,] ?(?:(?:p{1,2}|S)\. ?)?(?P<page>\d[\d–-]*))?(?: ?ff?)?[.,]?"
)

# What is printed in volumes and is no periodical.
_VOLUMES = re.compile(
    r"\b(?:Works|Writings|Papers|Documents|Records|Correspondence|Letters|Diar(?:y|ies)|History|Werke|Schriften|Briefe|Akten|Dokumente|Tagebücher|Geschichte|Œuvres|Écrits|Correspondance|Histoire|Obras|Opere|Storia|Historia|Relations)\b"
)


def _untitled_volume(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """A magazine by its volume alone: `Gentleman’s Magazine 54 (June 1784): 412`."""
    dated = scan.flat.find("(\ue002", start, end) >= 0
    issue = _VOLUME_OF.fullmatch(scan.flat, start, end) if dated else None
    kind = container_kind(issue["name"]) if issue else None
    if issue is None or issue["name"][1:2] == ".":
        return False
    if kind == "newspaper" or (kind is None and _is_unknown_periodical(issue)):
        kind = "journal"  # `Deutsche Kolonialzeitung 23 (1906), Nr. 4, S. 31`, `Koloniale Rundschau 3 (1911), H. 2, S. 99`
    if kind not in ("journal", "magazine"):
        return False
    draft.container_title, draft.volume = issue["name"], issue["vol"]
    draft.issue = issue["iss"] or issue["number"]
    date = first_date(scan.text, issue.end("vol"), end)
    draft.page, draft.issued = issue["page"], date.date if date else None
    draft.type = f"article-{kind}"
    return True


def _is_unknown_periodical(issue: re.Match[str]) -> bool:
    """Whether volume, year and number, or a page behind a name of several words, are all there is, and no person is named."""
    name = issue["name"]
    return (
        (issue["number"] is not None or (issue["page"] is not None and " " in name))
        and len(issue["vol"]) < 4
        and _VOLUMES.search(name) is None
        and not is_institution(name)
        and name.split(maxsplit=1)[0].lower() not in GIVEN
    )


# `Vorwärts, Nr. 12 vom 14. Januar 1906, S. 2`: a number and a day are a newspaper's, whatever it is called.
_NUMBERED_DAY = re.compile(
    rf"(?P<name>[A-ZÀ-Þ][^,.(“:;\d]{{1,45}}?)(?P<comma>,?) (?:[Nn]r\.?|No\.|no\.?|n[°º.]|núm\.|№) ?\d[\d/]*(?:,| vom| v\.| of| du| del?)? (?=\d\d?\.? ?(?:(?:de )?(?:{ANY_MONTH})|\d)|(?:{ANY_MONTH}) \d)"
)


def _may_be_paper(name: str) -> bool:
    return (
        len(name.split()) <= 4
        and person_score(name) < 2
        and not is_institution(name)
        and SERIES_NAME.fullmatch(name) is None
    )


def _numbered_day(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """A newspaper by its number and day alone; a series and a body have numbers and days as well."""
    flat, near = scan.flat, start + 60
    if flat.find(", n", start, near) < 0 and flat.find(", N", start, near) < 0 and "Nr. " not in flat:
        return False
    issue = _NUMBERED_DAY.match(flat, start, end)
    if issue is None or not (_is_paper(issue["name"]) or (issue["comma"] and _may_be_paper(issue["name"]))):
        return False
    date = first_date(scan.text, issue.end(), end)
    if (
        date is None
        or not date.has_day
        or date.start != issue.end()
        or _PLACED.match(scan.flat, date.end, end) is None
    ):
        return False
    draft.container_title, draft.issued, draft.type = issue["name"], date.date, "article-newspaper"
    return True


def _untitled_issue(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """A newspaper by its day alone: `Manchester Guardian, 5 Feb. 1931, p. 9`."""
    if _untitled_volume(draft, scan, start, end) or _numbered_day(draft, scan, start, end):
        return True
    issue = _ISSUE_OF.match(scan.flat, start, min(end, start + 110))
    if issue is None:
        return False
    kind = container_kind(issue["name"])
    if kind not in ("newspaper", "magazine"):
        if kind is not None or person_score(issue["name"]) > 1 or is_institution(issue["name"]):
            return False
        if not all(word[0].isupper() or word in ("of", "the", "and", "&") for word in issue["name"].split()):
            return False
        if not _DAY_AND_PAGE.fullmatch(scan.flat, issue.end(), end):
            return False
        kind = "newspaper"
    date = first_date(scan.text, issue.end(), min(end, issue.end() + 24))
    if date is None or not date.has_day or _PLACED.match(scan.flat, date.end, end) is None:
        return False
    draft.container_title, draft.issued = issue["name"], date.date
    draft.type = f"article-{kind}"
    return True


_may_be_film = any_of("directed by", "dir. ", "produced by")

_FILM = re.compile(
    r"(?P<title>[A-ZÀ-Þ\d“][^()]{2,150}?)(?: \((?P<year>\ue002{4})\))?,? (?:directed by|dir\.(?: by)?|produced by) (?=[A-Z])"
)


def _film(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """`Dr. Strangelove, directed by Stanley Kubrick (Columbia Pictures, 1964)`: the work of many."""
    film = _FILM.match(scan.flat, start, end) if _may_be_film(scan.text) else None
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


def _named(draft: Draft, head: str, *, dated: bool = False) -> None:
    """The names that open a citation: authors, or editors where it says so."""
    person = plain_person(head.rstrip(" ,:."))
    if person is not None:
        draft.author = (person,)
        return
    if same_author_head(head + "Aa aa", 0, len(head)):
        return
    role = _LEADS_AS.search(head)
    head = head[: role.start()] if role else head
    year = YEAR_BEHIND.search(head)
    if year:
        head, draft.issued = head[: year.start()], PartialDate(int(year[1]))
    if head.rstrip().endswith(("'s", "’s")):
        head = re.sub(r"['’]s\s*$", "", head)
    if NO_AUTHOR.match(head.rstrip(" ,")):
        draft.genre = head.rstrip(" ,")
        return
    names = (parse_inverted(head.strip()) if dated else ()) or parse_names(head)
    if role:
        draft.editor = names
    else:
        draft.author = names


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
        if bracket.start != at or bracket.kind != "round":
            break
        date = first_date(scan.text, *bracket.inner)
        if date is not None or _NO_DATE.fullmatch(scan.text, *bracket.inner):
            draft.issued = date.date if date else None
            draft.hints.add("entry")
            stop = bracket.end
            while stop < end and scan.flat[stop] in ". ,:":
                stop += 1
            return stop
        break
    return at
