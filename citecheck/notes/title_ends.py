"""Where a title without quotation marks ends: which of the parts behind it begins its source."""

from __future__ import annotations

import re

from citecheck.notes.dates import first_date
from citecheck.notes.draft import Draft
from citecheck.notes.fields import BARE_ROLE, DAY_ALONE, opens_with_season
from citecheck.notes.heads import container_kind_of
from citecheck.notes.lexicon import (
    ACRONYM,
    PLACES,
    PUBLISHER,
    TITLE_WORDS,
)
from citecheck.notes.names import (
    is_institution,
    person_score,
)
from citecheck.notes.parts import (
    JOURNAL_YEAR,
    PUBLISHERS_SERIES,
    SERIES_NAME,
    Part,
    container_kind,
    is_genre,
    is_published,
    is_series,
)
from citecheck.notes.scan import Scan

_INNER_END = re.compile(r"[,.]+([’'”\"»]*)$")

_KEEPS_DOT = re.compile(r"(?:\b(?:etc|Jr|Sr|Inc|Ltd|Co|al|[A-Z])\.|\.\.\.|…)[’'”\"»]*$")


def clean_title(text: str) -> str | None:
    """A title without the punctuation of the sentence around it."""
    title = " ".join(text.split()).strip(" ,;:—–")
    last = title.rstrip("’'”\"»")[-1:]
    if last == "," or (last == "." and not _KEEPS_DOT.search(title)):
        title = title[:-8] + _INNER_END.sub(r"\1", title[-8:])
    return title.strip(" ,;:") or None


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


_YEAR_IN_BRACKETS = re.compile(
    r"(?:[^()]{3,60} (?:trans|eds?)\.,? )?(?:\w+\.? )*(?:ed(?:n|s)?\.?,? )?(?:\w+\.? )?\d{4}|[A-Z][^()]{3,90} No\. [\w/-]+, (?:[A-Z]\w+\.? )?\d{4}"
)


# What a title is about: `archipel 1595-1950 (Den Haag 1998)`.
_YEARS = re.compile(r"1[0-9]\d\d[–-](?:1[0-9]|20)\d\d")


def plain_title(scan: Scan, parts: list[Part], count: int) -> str | None:
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
        and (words[-1:].isdigit() or words[-1:] in "ivxl*")
        and _YEAR_IN_BRACKETS.fullmatch(following.text)
    ):
        page = _PAGE_BEHIND.search(words)
        # the year of the title is no page: `World Energy Outlook 2020 (2020)`
        if page and page[0].strip() != following.text and not _YEARS.fullmatch(page[0].strip()):
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


def is_site_behind(parts: list[Part], draft: Draft) -> bool:
    """Whether what was taken for a name is the title: `Frequently Asked Questions, Internet Archive (June 1, 2021)`."""
    if len(draft.author) != 1 or draft.author[0].literal or parts[0].kind != "text":
        return False
    printed = f"{draft.author[0].given or ''} {draft.author[0].family or ''}".strip()
    if person_score(printed) > 1:
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
    return container_kind(parts[0].text) is not None or is_institution(parts[0].text)


def is_page_of_site(parts: list[Part], draft: Draft) -> bool:
    """Whether what was taken for a name is a page's title: `Community Standards, META, https://...`."""
    return (
        len(parts) == 1
        and draft.online
        and parts[0].kind == "text"
        and " " not in parts[0].text
        and len(draft.author) == 1
        and any(word.lower() in TITLE_WORDS for word in str(draft.author[0]).split())
    )


def title_length(
    parts: list[Part], *, signed: bool = False, dated: bool = False, online: bool = False
) -> int:
    """How many parts the title takes."""
    if signed and (reported := _reported_at(parts)):
        return reported
    count = min(1, len(parts))
    for index, part in enumerate(parts[1:], 1):
        if part.before == "," and part.text.rstrip(".") in ("undated", "n.d", "forthcoming", "in press"):
            break
        if ("ublic" in part.text and _COUNTRY.fullmatch(part.text) and part.before == ",") or _names_a_year(
            parts, index, dated=dated
        ):
            count = index + 1
            continue
        if part.kind in _TITLE_ENDS and not _bracket_in_title(part, parts, index, dated=dated):
            if part.kind == "chapter" and any(
                later.text[:3] == "in:" for later in parts[index + 1 : index + 3]
            ):
                count = index + 1
                continue  # `Die Menschenwürde, Art. 1 I GG, in: JuS 2010`
            if signed and part.kind == "pages" and _is_vote(parts, index):
                count = index + 1
                continue
            break
        if part.kind == "text" and _is_source(parts, index, signed=signed):
            break
        if part.before == "," and (
            parts[index - 1].text.endswith(("?", "!"))
            or RELEASED.fullmatch(part.text)
            or _is_numbered_series(parts, index)
            or _is_publishers_series(parts, index)
        ):
            break
        if online and _is_owner(parts, index):
            break
        count = index + 1
    return count


def _is_source(parts: list[Part], index: int, *, signed: bool) -> bool:
    """Whether plain words are no more of the title but what it came out in, or who published it."""
    part = parts[index]
    return (
        _is_within(parts, index)
        or is_genre(part.text)
        or is_series(part.text)
        or _is_periodical(parts, index, signed=signed)
        or _COMMITTEE.match(part.text) is not None
        or _is_journal_year(parts, index)
        or _is_journal_volume(parts, index)
        or _is_numbered_journal(parts, index)
        or _is_platform(parts, index)
        or _is_house_and_place(parts, index)
        or (part.before == "," and _REFERENCE.search(part.text) is not None)
        or _is_publisher_part(parts, index)
        or (part.before == "." and _source_part(parts, index))
        or (_published_plainly(part, parts[index + 1 :]) and PUBLISHER.search(part.text) is not None)
        or (signed and _issued_by(parts, index))
        or _translated(parts, index)
    )


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


RELEASED = re.compile(r"(?:version|ver\.|release|v\.) ?\d[\d.]*")


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
        and (
            PUBLISHERS_SERIES.fullmatch(parts[index].text) is not None
            or (
                parts[index].text[-1:].isdigit() and _NUMBERED_SERIES.fullmatch(parts[index].text) is not None
            )
        )
    )


# `WUNT 2/12`, `JSOTSup 14`, `Loeb Classical Library 16`: a series by its letters or its name, and a number.
_NUMBERED_SERIES = re.compile(
    r"(?:(?=[\w-]*[A-Z][\w-]*[A-Z][\w-]*[A-Z])[\w-]+|(?:[A-Z][\w.’-]* (?:(?:of|on|to|in|the|and|for) )*){1,6}(?:Library|Bible|Series|Commentary|Commentaries|Studies|Texts|Monographs|Classics|Supplements?|Collection|Cahiers|Beihefte?|Schriften|Studien)|(?:Schriften|Studien|Beiträge|Abhandlungen|Forschungen|Quellen) (?:zu[rm]?|des|der) [^,()]{3,60})"
    r" (?:[IVX]+/|\d+/)?\d{1,4}"
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
        house = parts[index].text
        return (
            index > 0
            and parts[index + 1].kind == "place"
            and house[0].isupper()
            and (
                PUBLISHER.search(house) is not None
                or ACRONYM.fullmatch(house) is not None
                or is_institution(house)
            )
        )  # `IEA (2023), World Energy Outlook, IEA, Paris`
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


_FOUR_DIGITS = re.compile(r"\d{4}")

# `outbreak of novel coronavirus (2019-nCoV)`: letters for what the title names, and no report's number.
_LETTERS_FOR = re.compile(r"(?=.*[A-Z].*[A-Z\d])(?!PDF|[A-Z]+-?\d{3})[A-Za-z\d-]{2,12}")


def _is_vote(parts: list[Part], index: int) -> bool:
    """Whether figures within a headline were taken for pages: `Justices, 5-4, Tell California to Cut Prison Population, N.Y. Times (`."""
    return (
        len(parts) > index + 3
        and parts[index].before == parts[index + 1].before == ","
        and parts[index].text[:1].isdigit()
        and parts[index + 1].kind == "text"
        and " " in parts[index + 1].text
        and container_kind(parts[index + 1].text) is None
        and parts[index + 2].kind == "text"
        and _is_periodical(parts, index + 2, signed=True)
    )


def _bracket_in_title(part: Part, parts: list[Part], index: int, *, dated: bool) -> bool:
    """Whether a bracket belongs to the title: words only, and the title goes on behind it.

    Where the entry's date has been read, a year may stand in it: `International Health Regulations (2005) Emergency Committee`.
    """
    if part.kind != "bracket" or part.before != "(":
        return False
    if dated and (len(parts) == index + 1 or parts[index + 1].before == "|"):
        goes_on = index + 1 < len(parts) and parts[index + 1].kind == "text"
        if (goes_on and part.text.isdigit()) or _LETTERS_FOR.fullmatch(part.text):
            return True
    if _SPAN_OF_YEARS.fullmatch(part.text):  # `La France et le Canada (1914-1939), Paris, PUF, 1990`
        return not parts[index - 1].text[-1].isdigit() and any(
            later.date is not None or (later.kind == "bracket" and later.before == "(")
            for later in parts[index + 1 : index + 6]
        )
    if _FOUR_DIGITS.search(part.text):
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


# What a report is on, and who issues none: `Human Rights in Tibet, People’s Republic of China, 2022`.
_COUNTRY = re.compile(r"(?:[A-Z][\w’]+ ){0,3}Republic(?: of (?:the )?[A-Z]\w+)?")


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
