"""The words at the head of a citation: names, and whether what stands there is prose."""

from __future__ import annotations

import re
from functools import lru_cache

from citecheck.model import Name
from citecheck.notes.dates import find_year
from citecheck.notes.gazetteer import ANCIENT, GIVEN, HISPANIC
from citecheck.notes.lexicon import (
    ACRONYM,
    CONTAINERS,
    PLACE_WORDS,
    PLACES,
    PROSE,
    RECENT,
    SPACES,
    TITLE_WORDS,
    is_op_cit,
    points_back,
)
from citecheck.notes.names import (
    CJK,
    is_institution,
    is_shouted_institution,
    parse_inverted,
    person_score,
    split_names,
)
from citecheck.notes.scan import Scan
from citecheck.notes.talk import is_letter, names_passage

SHORT_PAGE = re.compile(
    r"[,.…\s](?:(?<=,)\s|(?<=[а-яё.…]\.)\s(?=С\.)|(?<=…)\s(?=С\.)|(?<=Art\.\s\d\s)|(?<=Art\.\s\d\d\s))(?:esp(?:\.|ecially)?\s)?(?:(?:chap(?:ter)?s?|chs?|pts?|bk|secs?)\.?\s|at\s|p{1,2}\.\s?|S\.\s?|[сС]\.\s?|Rn\.\s?|Rdnr?\.\s?|Rz\.\s?)?(?:(?:passim\b|(?:tab|fig)s?\.\s\d{1,2}(?:\.\d{1,3}(?!\d))?[a-z]?|[ivxl]{1,6}(?:[–-][ivxl]{1,6})?\b|\*?(?:\d:|[IVX]+:)?\d{1,6}(?!\d)(?:[–-]\d{1,6}(?!\d))?(?:f{1,2}|n(?:\d{1,3}(?!\d))?|\s(?:f{1,2}|sqq?|ss|et\ss|y\sss))?)\.?(?:,\s|,?\s(?:and|und|u\.|&|et|y|e)\s(?:S\.\s?|p{1,2}\.\s?)?(?=[\divxl]))?)+(?:,?\sn\.?\s?\d+)?[.),]?\s*$"
)


_PAGE_ENDS = frozenset("ivxlfnqsm")


def short_page(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The pages that a stretch ends in, if it does: `, at 12`, `, 34–35 n. 2`."""
    end = len(text) if end is None else end
    last = text[max(start, end - 24) : end].rstrip(SPACES + ".),")[-1:]
    return SHORT_PAGE.search(text, start, end) if last in _PAGE_ENDS or last.isdigit() or not last else None


WORDS = re.compile(r"[^\W\d_][\w'’-]*")
_FIRST_LETTERS = re.compile(r"([^\W\d_])[\w'’-]*")  # of the same words
_LETTERS = re.compile(r"\w+")


def is_prose(flat: str, start: int, end: int) -> bool:
    r"""Whether the stretch reads like a sentence of the author\'s own."""
    return _reads_on(flat[start:end])


@lru_cache(maxsize=RECENT)
def _reads_on(fragment: str) -> bool:
    firsts = _FIRST_LETTERS.findall(fragment)
    if len(firsts) < 5:
        return False
    lower = sum(map(str.islower, firsts))
    return lower * 4 > len(firsts) * 3 or (lower * 2 > len(firsts) and has_verb(fragment))


@lru_cache(maxsize=RECENT)
def names_before(before: str) -> bool:
    """Whether the words before a title are names and nothing else."""
    if not before or before[-1] not in ",:.”])":
        return False
    head = _without_brackets(before).rstrip(",:. ")
    if len(head) > 300:
        return False
    return bool(head) and (
        all(person_score(name) for name in split_names(head))
        or (is_institution(head[:80]) and not is_prose(head, 0, len(head)))
    )


@lru_cache(maxsize=RECENT)
def head_end(scan: Scan, start: int, end: int) -> int:
    """The offset behind the names that open a citation, with their comma, colon or full stop; `start` if none."""
    flat = scan.flat
    limit = min(end, start + 400)
    quote = flat.find("“", start, limit)
    limit = quote if quote >= 0 else limit
    return (
        stop_head(flat, start, limit)
        or _possessive_head(flat, start, limit)
        or _colon_head(flat, start, limit)
        or same_author_head(flat, start, limit)
        or _year_head(flat, scan.text, start, limit)
        or _family_first_head(flat, start, limit)
        or _comma_head(flat, scan.text, start, limit, end)
        or start
    )


_FAMILY_FIRST_NAME = r"[A-ZÀ-Þ][\w'’-]++(?:\s(?:de la|de los|del|de|da|dos|do|y|e)\s[A-ZÀ-Þ][\w'’-]++|\s[A-ZÀ-Þ]{2,}+){1,3},\s(?:(?:[A-ZÀ-Þ]\.[\s-]?){1,3}|[A-ZÀ-Þ][a-zà-ÿ]++(?:\s[A-ZÀ-Þ][a-zà-ÿ.]++){0,2})"
_FAMILY_FIRST = re.compile(
    rf"(?P<names>{_FAMILY_FIRST_NAME}(?:(?:\s?[;,]|\s?[;,]?\s(?:y|e|et|and|und))\s[A-ZÀ-Þ][\w'’ -]{{2,40}}?,\s(?:[A-ZÀ-Þ]\.[\s-]?){{1,3}})*)(?:\s\((?:\ue002){{2,9}}\))?[,:]\s"
)


_YEARS = ("(\ue002\ue002\ue002\ue002)", "(\ue002\ue002\ue002\ue002\ue002)")  # quick to find
# `Graham Allison (2017), Destined for War`
_NAMES_AND_YEAR = re.compile(r"(?P<names>[A-ZÀ-Þ][^“(;:]{1,120}?) \(\ue002{4,5}\),? (?=[A-ZÀ-Þ])")


def _year_head(flat: str, text: str, start: int, limit: int) -> int:
    """The offset behind names and a year in brackets; 0 if there are none."""
    bracket = flat.find("(", start, limit)
    dated = bracket >= 0 and flat.startswith(_YEARS, bracket) and text[bracket + 1].isdigit()
    match = _NAMES_AND_YEAR.match(flat, start, limit) if dated else None
    if match is None:
        return 0
    if ACRONYM.fullmatch(match["names"]) or (is_institution(match["names"]) and "," not in match["names"]):
        return match.end()  # `IEA (2023), World Energy Outlook`
    names = split_names(match["names"])
    return (
        match.end() if all(" " in name and person_score(name.replace(",", "")) > 1 for name in names) else 0
    )


# The author of the work before, in one word: `ders.: Titel`, `Idem, Titre`, `Он же. Мысли`.
_SAME_AUTHOR = re.compile(
    r"(?:[Dd]ers|[Dd]ies|[Dd]erselbe|[Dd]ieselbe|[Ii]dem|[Ii]d|[EeIi]ad|Eadem|[Оо]н же|[Оо]на же|[Оо]ни же|[Ее]го же|[Dd]u même auteur|[Dd]e la même autrice|[Dd]el mismo autor|[Dd]e la misma autora|[Dd]ello stesso autore)\b\.?(?:\s\((?:\ue002){2,6}\))?[,:.]?\s(?=[«“„‘'\"]|[A-ZÄÖÜÀ-ÞА-ЯЁ][\w’'-]*\s[\w’']{2,}|(?<=(?:ers|ies)\., )[A-ZÄÖÜ][a-zäöüß-]{3,}, (?:\d|[A-ZÄÖÜ]))"
)


def same_author_head(flat: str, start: int, limit: int) -> int:
    """The offset behind a word that stands for the author of the work before; 0 if none."""
    if flat[start : start + 1] not in "dDiIeEОоЕе":
        return 0
    match = _SAME_AUTHOR.match(flat, start, min(len(flat), limit + 8))
    return match.end() if match else 0


def _family_first_head(flat: str, start: int, limit: int) -> int:
    """`García de Enterría, E.,`, `GARCÍA DE ENTERRÍA, Eduardo,`: families of several words before given names; 0 if none."""
    comma = flat.find(", ", start, limit)
    behind = flat[comma + 2 : comma + 40].split(maxsplit=1) if comma > start else ()
    if not behind or not ("." in behind[0][:2] or behind[0].rstrip(",;:").lower() in GIVEN):
        return 0
    match = _FAMILY_FIRST.match(flat, start, limit)
    if match is None:
        return _initials_head(flat, start, limit) or _joined_pairs(flat, start, limit)
    family, _, given = match["names"].partition(", ")
    first = given.split()[0]
    if family.split()[0].lower() in GIVEN and not family.isupper():
        return 0
    return match.end() if "." in first[:2] or first.lower() in GIVEN else 0


_BEFORE_INITIALS = r"[A-ZÀ-Þ][\w'’-]++(?:\s[A-ZÀ-Þ][\w'’-]++)?,\s(?:[A-ZÀ-Þ]\.[\s-]?){1,3}(?<!\s)"
_WITH_INITIALS_BEHIND = re.compile(
    rf"(?P<family>[^,]+){_BEFORE_INITIALS[_BEFORE_INITIALS.index(',') :]}(?:(?:[,;]|,?\s(?:y|e|et|and|und|&))\s{_BEFORE_INITIALS})*(?:\s\(\ue002{{2,9}}\))?[,:]\s(?=[A-ZÀ-Þ“])"
)

_STATE = re.compile(r"(?:D\. ?C|N\. ?[CHJMY]|M\. ?A|C\. ?A|P\. ?A|R\. ?I|S\. ?C|B\. ?C)\.,")


def _initials_head(flat: str, start: int, limit: int) -> int:
    """`Maravall, J. M.,`, `Linz, J. J. y Stepan, A.,`: families before initials, and a comma behind; 0 if none."""
    comma = flat.find(",", start, limit)
    if comma < 0 or flat[comma + 3 : comma + 4] != ".":
        return 0
    match = _WITH_INITIALS_BEHIND.match(flat, start, limit)
    if match is None or is_institution(match["family"]) or not person_score(match["family"]):
        return 0
    return 0 if match["family"] in PLACES and _STATE.match(flat, comma + 2) else match.end()


_PAIR = (
    r"[A-ZÀ-Þ][\w'’-]++(?:\s[A-ZÀ-Þ][\w'’-]++)?,\s(?P<{}>[A-ZÀ-Þ][\w'’.-]*+)(?:\s[A-ZÀ-Þ][\w'’.-]*+){{0,2}}"
)
_PAIRS = re.compile(
    rf"{_PAIR.format('one')}\s(?:y|e|et|und|and|&)\s{_PAIR.format('other')}(?:,|:)\s(?=[A-ZÀ-Þ«“])"
)


def _joined_pairs(flat: str, start: int, limit: int) -> int:
    """`Togores, Luis Eugenio y Neila, José Luis,`: two inverted names with nothing but a word between; 0 if none."""
    match = _PAIRS.match(flat, start, limit)
    if match is None or not all(match[name].lower() in GIVEN for name in ("one", "other")):
        return 0
    return match.end()


_DIGIT_BRACKET = re.compile(r"\([^)]*\d[^)]*\)")


_BRACKETED = re.compile(r"\s?(?:\([^)]*\)|\[[^\]]*\])")
_BARE_BRACKETED = re.compile(r"\[[^\]]*\]|\([^)]*\)")


def _without_brackets(text: str) -> str:
    return _BARE_BRACKETED.sub("", text) if "(" in text or "[" in text else text


_INVERTED = re.compile(
    r"(?:(?:von|van|de|di|du|der|den|zu|da|la|le|del)\s)*[^\W\d_][\w'’-]+,\s[^\W\d_]|[A-ZÀ-Þ]{2,}\s[A-ZÀ-Þ]{2,},\s[A-ZÀ-Þ][a-z]"
)


_ROLE_WORD = re.compile(
    r"^(?:eds?|Hrsg|Hg|dir|coord|ed|Jr|Sr|II|III|IV|comps?|trans|et al)\b\.?", re.IGNORECASE
)


_JOINED = re.compile(r"^(?:and|&|und|et|y|e|и|u\.)\s")
_JOINTS = frozenset(("and", "&", "und", "et", "y", "e", "и", "u.", "with"))
_JOINT = re.compile(r"\s(?:and|&|und|et|y|e|и|u\.|with)\s|\s?/\s?")
_OTHERS = ("et al", "et al.", "a.", "et alii", "and others")
_AND_OTHERS = re.compile(r"\s(?:et al\.?|u\. ?a\.|et alii|and others)$")


# Words are taken whole (`++`): in capitals, each could be cut into many, and a note took for ever.
_STOP_HEAD = re.compile(
    r"(?P<names>[A-ZÀ-ÞŁŚŽ][\w'’-]++(?:\s[A-ZÀ-Þ][\w'’-]++)?,\s(?:(?:[A-ZÀ-Þ]\.|[A-ZÀ-ÞŁŚŽ][\w'’-]++|Jr\.|Wm\.|Chas\.|Geo\.|Thos\.|de|d[ao]s?|del|di|e|y|van|von|and|&|et al\.?),?[\s-]?){1,14}?)(?:(?:,?\s(?:eds?|editors?|trans)\.?)?\.\s|(?<=\s[A-Z]\.\s)(?![A-Z]\.))(?=[“A-ZÀ-Þ\d])"
)


_APA_NAME = r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?,\s[A-ZÀ-Þ]\.(?:[\s-]?[A-ZÀ-Þ]\.){0,4}"


_APA_NAMES = re.compile(
    rf"(?P<names>{_APA_NAME}(?:,?\s(?:&\s|and\s)?{_APA_NAME}){{0,30}}(?:,?\set\sal\.)?(?:\s\[\ue003+\]\.?)?\s(?=\(\ue002{{4,}}\)\.?\s))"
)
_NAMES_AND_DATE = re.compile(r"(?P<names>[A-Z][^.(“]{3,100}?\.?\s(?=\(\ue002{4,}\)\.\s))")


# `Traynor I, Smith Jones JB and Lee C et al. (2013) Title`: words in capitals that initials may be among, up to the year.
_NAME_WORD = r"[A-ZÀ-Þ][\w'’-]*+"
_BARE_NAMES = re.compile(
    rf"(?P<names>{_NAME_WORD}(?:,? (?:and |& )?{_NAME_WORD})++(?:,? et al\.?)?\s(?=\(\ue002{{4,}}\)\.?\s[A-ZÀ-Þ“]))"
)
_BARE_STEP = re.compile(rf"(,? (?:and |& )?)({_NAME_WORD})")
_BARE_INITIALS = re.compile(r"[A-ZÀ-Þ]{1,3}")
_MOST_NAMES = 21


def _are_with_initials(names: str) -> bool:
    """Whether the words are families of one or two words with initials behind each.

    `WU AB LI CD` may be cut in several ways, so all are followed side by side: a pattern would try them one after the other, and
    a long note in capitals took for ever.
    """
    first = re.match(_NAME_WORD, names)
    if first is None or len(first[0]) < 2:
        return False
    ways = {(1, 1)}  # (which name, how many words of its family were read; 0 behind its initials)
    for joint, word in _BARE_STEP.findall(names, first.end()):
        initials = _BARE_INITIALS.fullmatch(word) is not None
        further: set[tuple[int, int]] = set()
        for name, read in ways:
            if read and joint == " ":
                if initials:
                    further.add((name, 0))
                if read == 1 and len(word) > 1:
                    further.add((name, 2))
            elif not read and len(word) > 1 and name < _MOST_NAMES:
                further.add((name + 1, 1))
        ways = further
    return any(read == 0 for _, read in ways)


_NAME_AND_INITIALS = (
    r"[A-ZÀ-Þ](?=[\w'’-]{0,30}[a-zà-ÿ])[\w'’-]{1,61}+(?: [A-ZÀ-Þ][\w'’-]{0,30}[a-zà-ÿ])? [A-ZÀ-Þ]{1,3}"
)
# `Doll R, Hill AB. Smoking and carcinoma of the lung. BMJ. 1950;2(4682):739-48.`: as medicine cites.
_VANCOUVER = re.compile(
    rf"(?P<names>{_NAME_AND_INITIALS}(?:, {_NAME_AND_INITIALS})*+(?:,? et al)?)(?:, eds?(?:itors?)?)?\. (?=[“A-ZÀ-Þ\d][^;]{{8,400}}?(?:\d{{4}}(?: [A-Z][a-z]{{2,8}}(?: \d\d?)?)?;\d|; (?:19|20)\d\d\b))"
)


def vancouver_head(flat: str, start: int) -> int:
    """The offset behind the names of an entry as medicine has them; 0 if there are none."""
    semicolon = flat.find(";", start)
    behind = flat[semicolon + 1 : semicolon + 4] if semicolon >= 0 else ""
    if not (behind[:1].isdigit() or behind in (" 19", " 20")):
        return 0
    match = _VANCOUVER.match(flat, start)
    return match.end() if match else 0


# `Metz, Cade (19 March 2018). "Title".`, `Lee, Kai-Fu (2018). Title.`: names in full and a date, as encyclopedias of the web have them.
_DATED_ROLE = re.compile(r",? \(?(?:eds?|trans)\.?\)?$")
_DATED_NAMES = re.compile(r"(?P<names>[^\W\d_][^“(:]{1,240}?) (?=\(\ue002{4,20}\)\.(?:\s|$))")


def _all_inverted(names: str) -> bool:
    """Whether the words are families and given names, and no family with a title: `Westad, Restless Empire (2012)`."""
    people = parse_inverted(names)
    return bool(people) and all(map(_is_inverted, people))


def _is_inverted(name: Name) -> bool:
    first, *more = (name.given or "").split()
    known = first.lower() in GIVEN or first[1:] == "."
    return (
        (known or not more) and (known or " " not in (name.family or "")) and not _has_title_word(str(name))
    )


# What follows the names in APA, and no bracket comes before it.
_APA_DATE = re.compile(r"\(\ue002{4,}\)[.\s]")


GERMAN = re.compile(
    r"\bS\. ?\d|\b[Ii]n: |\bH(?:rs)?g\b|\bAufl\b|\bBd\. ?\d|, (?:Berlin|München|Frankfurt|Köln|Hamburg|Stuttgart|Leipzig|Wien|Göttingen|Bonn|Zürich)\b"
)


def _two_families(head: str) -> bool:
    """Whether `González Calleja, Eduardo` is one Spanish name, family first."""
    family, _, given = head.partition(", ")
    words = family.split()
    return (
        len(words) == 2
        and words[0].lower() not in GIVEN
        and all(word.lower() in GIVEN for word in given.split())
    )


def _two_families_first(head: str) -> bool:
    """Whether a Spanish name stands here family first: `García Márquez, Gabriel`."""
    return head.rpartition(", ")[2].split(" ")[0].lower() in HISPANIC and _two_families(head)


_POSSESSIVE = re.compile(r"(?P<name>(?:[A-Z][\w.-]*\s){1,3}[A-Z][\w-]+)['’]s\s(?=[A-Z“])")


def _possessive_head(flat: str, start: int, limit: int) -> int:
    """`Paul Scharre’s Army of None`; 0 if none."""
    if flat.find("’s", start, limit) < 0 and flat.find("'s", start, limit) < 0:
        return 0
    match = _POSSESSIVE.match(flat, start, limit)
    return (
        match.end()
        if match
        and (match["name"].split()[0].lower() in GIVEN or match["name"][1] == ".")
        and person_score(match["name"])
        else 0
    )


def _colon_head(flat: str, start: int, limit: int) -> int:
    """`Müller, Hans:`, `Hans Müller/Karl Schmidt (Hrsg.):`; 0 if none."""
    colon = flat.find(":", start, min(limit, start + 200))
    if colon <= start or flat[colon + 1 : colon + 2] not in (" ", "《", ""):
        return 0
    if "(\ue002" in flat[start : colon - 1] and flat[colon - 1] != ")":
        return 0
    head = flat[start:colon]
    role = "(" in head
    head = " ".join((_BRACKETED.sub("", head) if role or "[" in head else head).split())
    others = _AND_OTHERS.search(head) if head.endswith(_OTHERS) else None
    if others:
        head = head[: others.start()].rstrip(",")
    if "," in head and ACRONYM.fullmatch(head.partition(",")[0]) and _has_title_word(head):
        return 0  # `IMF, World Economic Outlook: A Long and Difficult Ascent`
    if "," in head and _ARTICLE_LAST.search(head):
        return 0  # `NEILA, José Luis, La Escuela Diplomática: cincuenta años`
    inverted = _INVERTED.match(head) is not None
    if "," in head and not inverted and any(" " not in part.strip() for part in head.split(",")):
        return 0
    if "/" in head.partition(",")[0] and "/" not in head.rpartition(",")[2] and not inverted:
        return 0  # `Bobby Chesney/Danielle Citron, Deep Fakes: A Looming Challenge`
    names = [name for name in split_names(head) if name]
    listed = "," in head and "/" not in head and ";" not in head and not role
    if (
        listed
        and not inverted
        and not _two_families(head)
        and (any(person_score(name) < 2 for name in names) or not GERMAN.search(flat, colon, start + 600))
    ):
        return 0
    if "/" in head and any(" " not in name.strip() for name in names):
        return 0
    scores = [person_score(name.replace(",", "")) for name in names]
    if (
        scores
        and min(scores) > 0
        and (
            all(score > 1 or CJK.search(name) for score, name in zip(scores, names, strict=True))
            or role
            or others
            or "/" in head
            or " und " in head
            or inverted
            or _two_families(head)
            or GERMAN.search(flat, colon, start + 600) is not None
        )
    ):
        return colon + 1 + (flat[colon + 1 : colon + 2] == " ")
    named = is_institution(head) and len(head) < 100 and "," not in head
    if named and " " in head and _BODY.search(head):
        return colon + 2
    if (role and is_institution(head) and len(head) < 100) or (
        named and GERMAN.search(flat, colon, start + 600)
    ):
        return colon + 2
    return 0


_ARTICLE_LAST = re.compile(
    r",\s(?:(?:La|El|Los|Las|Le|Les|Der|Die|Das|The|Il|Lo|Une?|Una|Eine?)\s|L['’])[A-ZÀ-Þ][^,]*$"
)
# What an institution's name ends in, and hardly a title before its colon.
_BODY = re.compile(
    r"\b(?:Bundes\w+|Regierung|Ministère|Ministerio|Ministero|Universität|Akademie|Gesellschaft|Office|Agency|Bank|Organi[sz]ation|Institute|Institution|Council|Commission|Ministry|Committee|Department|Fund|Association|Bureau|Watch|Amt|Ministerium|Institut|Stiftung|Kommission|Verband|Bundesamt|International|Nations|Programme|Intergovernmental Panel|High Commissioner)(?: (?:of|for|on|de|für|der) [^:]{3,40})?$"
)


_NOT_TITLE = re.compile(r"(?:Bd|Bde|bearb|hrsg|hg|hgg|t|tome|tomo|vol|Т|Aufl|\d+\. Aufl)\b\.?\s")


_ET_AL_NEXT = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+ et al\.?$")
_ROLE_NEXT = re.compile(r"(?:eds?|trans)\.\s(?:by\s)?[A-Z]")  # `International Ethics, ed. Charles R. Beitz`


def _comma_head(flat: str, text: str, start: int, limit: int, end: int) -> int:
    """`Peter Wood,`, `Peter Wood, Ann Blair, and Tom Lee, eds.,`, `World Bank,`; 0 if none."""
    tokens = _comma_tokens(flat, start, limit)
    if not tokens:
        return 0
    if flat[start : start + 3] in _MINISTRIES and (ministry := _LISTED_MINISTRY.match(flat, start, limit)):
        return ministry.end()
    taken = _names_taken(flat, text, tokens)
    if taken == 0:
        head = flat[start : tokens[0][1]]
        if "\ue002" in head and _DIGIT_BRACKET.search(text[start : tokens[0][1]]):
            return 0
        listed = _LISTED_BODY.match(flat, start, limit)
        if listed:
            return listed.end()
        if flat.startswith("Foreign Relations of the United States", start):
            return 0
        if _NOT_TITLE.match(flat, tokens[0][1] + 2) or _ROLE_NEXT.match(flat, tokens[0][1] + 2):
            return 0  # `Akten zur Auswärtigen Politik 1972, Bd. II`: no author but a title
        if (
            (is_institution(head) and not is_prose(head, 0, len(head)) and len(head) < 90)
            or (ACRONYM.fullmatch(head) and head not in PLACES and flat[tokens[0][1] + 2].isupper())
            or (
                " " in head
                and len(head) < 90
                and head[0].isupper()
                and _REPORT_NEXT.match(flat, tokens[0][1] + 2)
            )
        ) and len(tokens) >= 1:
            stop = _subordinate(flat, tokens) + 2
            role = _EDITS.match(flat, stop)
            return role.end() if role else stop
        return 0
    while (
        taken < len(tokens)
        and _ROLE_WORD.match(flat[tokens[taken][0] : tokens[taken][1]])
        and tokens[taken][1] - tokens[taken][0] < 12
    ):
        taken += 1
    if taken == 1 and len(tokens) > 1 and is_institution(flat[tokens[0][0] : tokens[0][1]]):
        if _ROLE_NEXT.match(flat, tokens[1][0]):
            return 0
        if _ET_AL_NEXT.match(flat, *tokens[1]):
            return tokens[1][1] + 2
        return _subordinate(flat, tokens) + 2
    while taken < len(tokens) and _FIRM.fullmatch(flat, *tokens[taken]):
        taken += 1
    last = tokens[taken - 1]
    bare = flat[start : last[1]]
    if taken == 1 and bare.strip() in PLACES and bare.strip().lower() not in GIVEN:
        return 0
    if taken == 1 and " " not in bare.strip() and not bare.endswith("."):
        fragment = flat[start:end]
        return (
            last[1] + 2
            if short_page(fragment)
            or "\ue002" in fragment
            or find_year(fragment)
            or _CLASSICAL.search(fragment)
            or names_passage(fragment)
            or points_back(fragment)
            or is_op_cit(fragment)
            or (ACRONYM.fullmatch(bare) and bare not in PLACES and _WORK_NEXT.match(flat, last[1] + 2, end))
            else 0
        )
    return last[1] + 2


# What an office makes, whatever it is called: `Medical Officer of Health for Bermondsey, Annual Report for the Year 1925`.
_REPORT_NEXT = re.compile(
    r"(?:(?:[A-Z][\w-]*|\d+(?:st|nd|rd|th)) ){0,2}(?:Annual|Quarterly|Monthly|Biennial|Half-Yearly) Reports?\b|Reports? (?:on|for) (?:the )?[A-Z\d]"
)
_EDITS = re.compile(r"(?:eds?|Hrsg|Hg|dir|coord)\.,\s(?=[A-ZÀ-Þ“])")
_WORK_NEXT = re.compile(r"[A-ZÀ-Þ][\w’-]* [A-ZÀ-Þ][\w’-]* [A-ZÀ-Þ]")  # `SIPRI, Arms Transfers Database`
_FIRM = re.compile(r"(?:Inc|Ltd|LLC|LLP|Co|Corp|plc|PLC|L\.P|S\.A|N\.V|GmbH|AG)\.?")
_CLASSICAL = re.compile(r"\s\d{1,3}\.\d{1,3}(?:[.;,–-]|$)")
_BODY_WITHIN = re.compile(
    r"(?:(?:Open-[Ee]nded )?(?:(?:Working )?Group|Panel) (?:of|on)\b[^,:]*|Secretary-General|Security Council|General Assembly|Economic and Social Council|Senate|House of (?:Representatives|Commons|Lords)|(?:(?:House|Senate|Joint|Select|Permanent|Standing|Special) )*(?:Office|Off\.|Department|Bureau|Ministry|Directorate|Division|Committee|Subcommittee|Select Committee|Commission|Council|Board) (?:of|on|for)\b[^,:]*|[A-Z][\w ]* (?:Committee|Subcommittee|Division|Branch|Directorate|Secretariat)|(?:[A-Z][\w’]*\.? ){1,4}(?:Div|Off|Serv|Admin|Bur|Subcomm)\.)$"
)


# `Department for Digital, Culture, Media and Sport, `: what a body is there for, in a list.
_LISTED_BODY = re.compile(
    r"(?:[A-Z][\w.’-]* ){0,4}(?:Department|Dep’t|Ministry|Committee|Subcommittee|Academ(?:y|ies)|Office|Bureau|Institute|Centre|Center|Council|Commission|School|Secretary|Minister) (?:for|of|on) (?:the )?"
    r"[A-Z][\w’-]*(?: [A-Z][\w’-]*){0,2}(?:, [A-Z][\w’-]*(?: [A-Z][\w’-]*){0,2}){1,5},? (?:and|&) [A-Z][\w’-]*(?: [A-Z][\w’-]*){0,3}, (?=[A-Z“])"
)


# `Ministerio de Industria, Comercio y Turismo, `: the same, as Romance languages name their ministries.
_MINISTRIES = frozenset(("Min", "Sec", "Con", "Dir", "Dep"))
_LISTED_MINISTRY = re.compile(
    r"(?:Ministerio|Ministero|Ministério|Secretar[ií]a|Consejería|Dirección General|Departamento) (?:de|del|da|do|dell[aeo]) (?:la |los |las )?[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?"
    r"(?:, [A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?){1,4} (?:y|e) (?:dell[aeo] |da |do )?[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+){0,2}, (?=[A-ZÀ-Þ“])"
    r"|(?:Ministère|Secrétariat d’État|Direction) (?:de |des |du |d’)[^,;:“”()\d]{3,50}(?:, (?:de |des |du |d’)[^,;:“”()\d]{3,50}){1,5}, (?=[A-ZÀ-Þ“])"
)


def _subordinate(flat: str, tokens: list[tuple[int, int]]) -> int:
    """Where an institution's name ends that goes on with a body within it: `United Nations, Secretary-General`."""
    stop = tokens[0][1]
    for start, end in tokens[1:]:
        if start < stop:
            continue  # `Committee on Commerce, Science, and Transportation` was taken whole
        headed = start == tokens[1][0] and flat.startswith("Headquarters,", tokens[0][0])
        if _BODY_WITHIN.match(flat, start, end) is None and not (headed and is_institution(flat[start:end])):
            break
        listed = _LISTED_BODY.match(flat, start)
        stop = listed.end() - 2 if listed else end
    return stop


def _comma_tokens(flat: str, start: int, limit: int) -> list[tuple[int, int]]:
    tokens: list[tuple[int, int]] = []
    at = start
    while len(tokens) < 12:
        comma = flat.find(", ", at, limit)
        if comma < 0:
            break
        tokens.append((at, comma))
        at = comma + 2
    return tokens


def _plainly_people(piece: str, names: list[str]) -> bool:
    """Whether `Yoshua Bengio & Aaron Courville`, `Y Bengio and A Courville` can be nothing but people."""
    if not all(" " in name and person_score(name) for name in names):
        return False
    return " & " in piece or all(len(name.split()[0]) <= 2 and name[0].isupper() for name in names)


def _no_title(names: list[str]) -> bool:
    """Whether names of two words and more hold no word that titles are made of: `Yuen Yuen Ang and Paula Dobriansky`."""
    return all(
        " " in name and person_score(name) and not any(word.lower() in TITLE_WORDS for word in name.split())
        for name in names
    )


_WITH_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[\s-]?){1,3}(?:d[aei]\s|d['’]|del\s|von\s|van\s)?[A-ZÀ-Þ][\w'’-]+")


# Place and year, or a volume: what stands before them is a title, though a name it be: `Ian Kershaw, Adolf Hitler, London 1998`.
_PUBLISHED_NEXT = re.compile(
    rf"(?:{PLACE_WORDS})(?:/(?:{PLACE_WORDS}))*(?:\s?:\s[A-ZÀ-Þ]|,?\s\d{{4}}|,\s[A-ZÀ-Þ][\w&.’' -]{{2,40}},\s\d{{4}})|(?:vol|Bd|t|trans|ed)\.\s|\d"
)
_TITLE_TO_QUOTE = re.compile(r"[A-ZÀ-Þ][^“,;:(]{5,80}: “")  # `Uyghurs for Sale: ‘re-education’ and`
# `Haight, George Eliot, 412`: the name is the title.
_PAGES_LAST = re.compile(r"(?:(?:pp?|S)\. ?)?\d[\d–-]*(?:, \d[\d–-]*)*\.?(?:;|\s?$)")
_REGNAL = re.compile(r"\s[IVX]+$")  # `Javier Tusell, Juan Carlos I`


def _names_taken(flat: str, text: str, tokens: list[tuple[int, int]]) -> int:
    """How many of the comma-parted tokens are names."""
    if len(tokens) > 2 and _two_families_first(flat[tokens[0][0] : tokens[1][1]]):
        return 2
    scores = []
    joined = -1
    many = " " in flat[tokens[0][0] : tokens[0][1]].strip()  # the first name is whole, so each must be
    for index, (a, b) in enumerate(tokens):
        piece = flat[a:b].strip()
        if "(" in piece or "[" in piece:
            piece = _BRACKETED.sub("", flat[a:b]).strip()
        joint = None if piece[:1].isupper() else _JOINED.match(piece)
        bare = piece[joint.end() :] if joint else piece
        others = bare.endswith(_OTHERS) and _AND_OTHERS.search(bare)
        if others:
            bare = bare[: others.start()]
        piece = piece if joint else bare
        names = [bare.strip()]
        if "/" in bare or not _JOINTS.isdisjoint(bare.split()):
            names = [name.strip() for name in _JOINT.split(bare)]
        score = min(map(person_score, names))
        if score == 0 and not (index and len(piece) < 12 and _ROLE_WORD.match(piece)):
            break
        if index and many and not _ROLE_WORD.match(piece) and any(" " not in name.strip() for name in names):
            break
        if "\ue002" in flat[a:b] and _DIGIT_BRACKET.search(text[a:b]):
            break
        if (
            bare == piece
            and len(names) > 1
            and score < (3 if index else 1)
            and not _plainly_people(piece, names)
            and not (many and (index + 1 < len(tokens) or flat[b + 2 : b + 3] == "“") and _no_title(names))
        ):
            break
        scores.append(score)
        if bare != piece or others:
            joined = index
            break
        if len(names) > 1:
            joined = max(joined, index)
            break
    if not scores:
        return 0
    if joined >= 0:
        return joined + 1
    first = flat[tokens[0][0] : tokens[0][1]].strip()
    if " " not in first and len(scores) > 1 and not first.endswith("."):
        words = flat[tokens[1][0] : tokens[1][1]].split()
        initials = all(len(word.strip(".-")) <= 2 and word[0].isupper() for word in words)
        if initials or (words[0].lower() in GIVEN and first.lower() not in GIVEN and len(words) <= 3):
            titled = len(words) > 1 and words[-1][-1] != "." and _PAGES_LAST.match(flat, tokens[1][1] + 2)
            return 1 if titled else 2
        return 1
    taken = 1
    if _WITH_INITIALS.fullmatch(first):
        while taken + 1 < len(tokens) and _WITH_INITIALS.fullmatch(
            _without_brackets(flat[tokens[taken][0] : tokens[taken][1]]).strip()
        ):
            taken += 1  # `A. Barbera, C. Fusaro, Corso di diritto`
    while (
        taken < len(scores)
        and scores[taken] >= 3
        and (
            _JOINED.match(flat[tokens[taken + 1][0] : tokens[taken + 1][1]]) is None
            if taken + 1 < len(tokens)
            else _TITLE_TO_QUOTE.match(flat, tokens[taken][1] + 2)
        )
        and flat[tokens[taken][0] : tokens[taken][1]].split(maxsplit=1)[0].lower() in GIVEN
        and len(flat[tokens[taken][0] : tokens[taken][1]].split()) <= 3
        and not _REGNAL.search(flat, *tokens[taken])
        and not _PUBLISHED_NEXT.match(flat, tokens[taken][1] + 2)
    ):
        taken += 1
    return taken


def _dated_stop_head(flat: str, start: int, limit: int, *, stopped: bool) -> int:
    """`Smith, J. A. (2018).`, `Metz, Cade (19 March 2018).`: names that a date in brackets follows; 0 if there are none."""
    apa = _BARE_NAMES.match(flat, start, limit)
    if apa is None or not _are_with_initials(apa["names"]):
        apa = _APA_NAMES.match(flat, start, limit)
    if apa is None and stopped:
        apa = _NAMES_AND_DATE.match(flat, start, limit)
    if apa:
        names = apa["names"].partition(" [")[0].strip(" ,")  # `Trump, D. J. [@realDonaldTrump].`
        listed = "," not in names or _LISTS_INITIALS.search(names) is not None
        if (is_institution(names) and not person_score(names.partition(",")[0])) or (
            listed and all(person_score(name.replace(",", "")) for name in split_names(names))
        ):
            return apa.end()
    dated = _DATED_NAMES.match(flat, start, limit) if stopped else None
    if dated is None:
        return 0
    names = _DATED_ROLE.sub("", dated["names"])
    named = (
        _all_inverted(names)
        if ", " in names
        else is_institution(names) and not is_prose(names, 0, len(names))
    )
    return dated.end() if named else 0


def stop_head(flat: str, start: int, limit: int) -> int:
    """`Smith, John.` or `Smith, J. A. (2018).`: a bibliography entry's names; 0 if none."""
    bracket = flat.find("(", start, limit)
    date = _APA_DATE.match(flat, bracket, limit) if bracket >= 0 else None
    if date and (dated := _dated_stop_head(flat, start, limit, stopped=date[0][-1] == ".")):
        return dated
    if medical := vancouver_head(flat, start):
        return medical
    if body := body_head(flat, start):
        return body
    stop = flat.find(".", start, limit)
    if stop < 0:
        return 0
    yearly = _BODY_AND_YEAR.match(flat, start, limit) if flat[stop + 2 : stop + 3] in "12" else None
    if yearly and (is_institution(yearly["name"]) or ACRONYM.fullmatch(yearly["name"])):
        return yearly.end()
    shouted = None if flat[start + 1 : start + 2].islower() else _SHOUTED.match(flat, start, limit)
    if shouted and is_shouted_institution(shouted["name"]):
        return shouted.end()
    comma = flat.find(",", start, limit)
    first, space, more = flat[start:comma].partition(" ")
    if comma < 0 or " " in more or (space and first.lower() in GIVEN):
        return 0  # `Thérèse Delpech, `: a family comes first here
    match = _STOP_HEAD.match(flat, start, limit)
    if match is None or _ELIDED.search(match["names"]) or first in ANCIENT:
        return 0  # `Thérèse Delpech, L’ensauvagement. Le retour ...`: an article, so a title
    if flat[match.end() - 4 : match.end()] in (" S. ", " p. ", " P. ") and flat[match.end()].isdigit():
        return 0  # `Rudolf, Weltkonflikt, S. 10`
    if match["names"].rsplit(None, 1)[-1] in ("No", "Nos", "Nr", "Vol", "Pt", "Ser", "Ed", "Rev"):
        return 0
    family, _, given = match["names"].partition(", ")
    if " " in family and is_institution(family):
        return 0  # `RAND Corporation, Edmund J. Burke et al., Operational Concepts`
    if flat[match.end() - 8 : match.end()] == " trans. " and not _is_given(given):
        return 0  # `Augustine, Confessions, trans. Henry Chadwick`
    goes_on = (
        _ENDS_INITIAL.search(flat, match.end() - 4, match.end()) is not None
        and _NAME_GOES_ON.match(flat, match.end(), limit) is not None
    )
    if " " in family and not family.isupper() and (goes_on or not _is_given(given)):
        return 0  # `Eberhard Jäckel, Hitlers Weltanschauung. Entwurf ...`: a first name comes first
    stop = _finished(flat, match.end(), limit)
    names = flat[start:stop].rstrip(" .") if stop > match.end() else match["names"]
    if all(person_score(name.replace(",", "")) for name in split_names(names)):
        return stop
    return 0


# `National Research Council. Strengthening Forensic Science. Washington, DC: National Academies Press, 2009.`
_BODY_STOPS = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^.“(,;:]{3,100})\. (?=[“A-ZÀ-Þ][^“”;]{8,250}?[.?!] (?:(?P<place>[A-ZÀ-Þ][\w.’-]*(?: [A-ZÀ-Þ][\w.’-]*){0,2})(?:, [A-Z]\w*\.?)?: [A-ZÀ-Þ]|(?:Press|News) [Rr]elease))"
)


@lru_cache(maxsize=RECENT)
def body_head(flat: str, start: int) -> int:
    """The offset behind an institution that a full stop parts from what it published; 0 if there is none."""
    stop = flat.find(". ", start, start + 104)
    if stop < 0 or flat.find(" ", start, stop) < 0 or flat.find(",", start, stop) >= 0:
        return 0
    if not is_institution(flat[start:stop]):
        return 0
    match = _BODY_STOPS.match(flat, start)
    return match.end() if match and (match["place"] is None or match["place"] in PLACES) else 0


# `Asian Development Bank. 2017. Meeting Asia’s Infrastructure Needs`
_BODY_AND_YEAR = re.compile(r"(?P<name>[A-Z][^.“(,;]{2,100})\. (?=(?:1[5-9]|20)\d\d[a-z]?\. [“A-Z])")
_SHOUTED = re.compile(r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ’'&-]+(?: [A-ZÀ-Þ&][A-ZÀ-Þ’'-]*){1,8})\. (?=[A-ZÀ-Þ“\d])")


_IS_PUBLISHED = re.compile(rf"(?:{PLACE_WORDS})(?:, [A-Z]\w*\.?)?:|(?:{PLACE_WORDS}),? \d")


def _has_title_word(words: str) -> bool:
    return any(word.strip(".,").lower() in TITLE_WORDS for word in words.split())


_NAME_GOES_ON = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?(?:,\s|\s(?:and|&)\s)"
)  # `Cemil Aydin, J. G. A. | Pocock and`
_ENDS_INITIAL = re.compile(r"(?<=\s[A-ZÀ-Þ])\.\s$")
_LISTS_INITIALS = re.compile(r",\s[A-ZÀ-Þ]\.|\s[A-Z]{1,3}(?:,|$)")


def _is_given(words: str) -> bool:
    first = words.split(maxsplit=1)[0]
    return first.strip(".,").lower() in GIVEN or (first[-1] == "." and len(first) <= 3) or words[:1].islower()


_BROKEN_OFF = re.compile(
    r"(?:\s(?:and|&|und|et|y)\s(?:[A-ZÀ-Þ][\w'’-]*\s){0,2}(?:[A-ZÀ-Þ]\.\s?){1,3}|,\s(?P<initial>(?:[A-ZÀ-Þ]\.\s){1,3}))$"
)
_REST_OF_NAME = re.compile(r"(?:[A-ZÀ-Þ]\.\s?)*(?:[A-ZÀ-Þ][\w'’-]+\s?){1,3}\.\s(?=[“A-ZÀ-Þ\d])")


def _finished(flat: str, at: int, limit: int) -> int:
    """Where the names end that seem to end with an initial: `and Joseph S.` goes on with `Nye.`, `M.` with `Taylor.`."""
    broken = _BROKEN_OFF.search(flat, max(0, at - 60), at)
    rest = _REST_OF_NAME.match(flat, at, limit) if broken else None
    if (
        rest is not None
        and broken
        and broken["initial"]
        and _IS_PUBLISHED.match(flat, rest.end(), limit + 200)
    ):
        return at  # `Smith, J. Freedom. New York: Knopf`: the title is one word
    if (
        rest is not None
        and broken
        and broken["initial"]
        and " " not in rest[0].strip()
        and not _has_title_word(rest[0])
    ):
        return rest.end()  # `Mills, C. Wright. The Power Elite. New York`
    if rest is None or (broken and broken["initial"] and rest[0].split()[0].strip(".").lower() not in GIVEN):
        return at
    return rest.end()


_ELIDED = re.compile(r",\s[LDld]['’][a-zà-ÿ]")


def has_verb(words: str) -> bool:
    """Whether a verb is at work in the words."""
    return any(word[0].islower() and word.lower() in PROSE for word in _LETTERS.findall(words))


def is_wordy(words: str) -> bool:
    """Whether at least half of the words are in lower case."""
    firsts = _FIRST_LETTERS.findall(words)
    return bool(firsts) and sum(map(str.islower, firsts)) * 2 >= len(firsts)


_OPENS_SENTENCE = frozenset(
    "The This That These Those A An My Our I We He She It They For On In As Much Most Some One Two Three Many Such Here There His Her Their Its"
    " Both Several Other Another Similar Similarly Recent Recently Among Important What Who Which Where When How While Although Though But And"
    " Not No More Few All Such Classic Earlier Later Perhaps Still Thus Also".split()
)
_OPENS_CLAUSE = _OPENS_SENTENCE.union(map(str.lower, _OPENS_SENTENCE))  # behind a semicolon, in small letters
_LEADS_TO_NAME = re.compile(
    r"\b(?:by|in|of|from|to|with|is|are|was|were|see|and|including|like|than|on|per|after|follows|following|cites?|citing|quot(?:es|ing)|remains?"
    r"|includes?|namely|especially|notably|being|between|for|at|against|both|read|consult|compare|contrast|under|through|via):?\s(?=[A-ZÀ-Þ])"
)


def named_in_prose(scan: Scan, start: int, end: int) -> int:
    """Where a citation begins at the end of a sentence: `The point is made with great force by | Cass Sunstein, On ...`.

    -1 where none does. The words before it must be a sentence's, and names must stand at its head.
    """
    flat = scan.flat
    first = WORDS.match(flat, start, end)
    if first is None or first[0] not in _OPENS_CLAUSE or flat.startswith(("A.", "I."), start):
        return -1
    limit = min(end, start + 320)
    for match in _LEADS_TO_NAME.finditer(flat, start, limit):
        words = flat[start : match.end()]
        if "“" in words or "(" in words or ";" in words or "\ue004" in words:
            return -1
        if _COMMA_CAPITAL.search(words):
            return -1
        if words.count(" ") < 3 or not is_wordy(words):
            continue
        at = match.end()
        head = head_end(scan, at, end)
        if head > at and _is_named(flat[at:head]) and GOES_ON_TITLED.match(flat, head, end):
            return at
        if "who " in words and WHO_TELLS_IN.search(words) and _BOOK_NEXT.match(flat, at, end):
            return at
        if _BACK_TO_NOTE.match(scan.text, at, end) or is_letter(scan.text[at:end]):
            return at
        adopted = _ADOPTED.match(flat, at, end)
        if adopted:
            return adopted.end()
    return -1


# `I owe this point to Lyndal Roper, who develops it in | Witch Craze: Terror and Fantasy (New Haven, 2004)`
WHO_TELLS_IN = re.compile(r"\bwho (?!is |was |are |were |has been )[a-z][^,.;:“]{2,60} in $")
_BOOK_NEXT = re.compile(r"[A-ZÀ-Þ][^“;()]{3,150} \(\ue002{6,}\)")
# `in Article 7 of the | National Intelligence Law, adopted on June 27, 2017`
_ADOPTED = re.compile(
    r"(?:(?:Articles?|Art\.|Sections?) [\w–-]+ of )?(?:the )?(?=[A-Z][^,;:(“]{3,80}?\b(?:Law|Act|Code|Regulations?|Measures|Provisions)\b[^,;:(“]{0,60}, (?:as )?(?:adopted|promulgated|enacted|passed|effective|amended)\b)"
)
_COMMA_CAPITAL = re.compile(r", [A-ZÀ-Þ“\d]")
GOES_ON_TITLED = re.compile(
    r"[A-ZÀ-Þ“(\[\d]|(?:introduction|foreword|preface|afterword) to|op\. ?cit|supra|(?:review|interview|e-?mail|letter|telegram|memorandum|statement|testimony|remarks|speech|personal) "
)
_BACK_TO_NOTE = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:\s(?:and|&)\s[A-ZÀ-Þ][\w’'-]+)?\s\((?:above )?nn?\.? ?\d+\)")


def _is_named(head: str) -> bool:
    """Whether a head names people or institutions, and holds no word that titles are made of."""
    bare = re.sub(r",?\set al\.?$", "", _BRACKETED.sub("", head).strip(" ,:"))
    names = [name.strip(" .") for name in split_names(bare.rstrip(".")) if name]
    return bool(names) and all(_is_name(name) for name in names)


def opens_sentence(flat: str, at: int) -> bool:
    """Whether a sentence begins with one of the words that sentences begin with."""
    first = WORDS.match(flat, at)
    return first is not None and first[0] in _OPENS_SENTENCE


def opens_with_names(scan: Scan, start: int, end: int) -> bool:
    """Whether people or institutions stand at the head, and a title behind them."""
    head = head_end(scan, start, end)
    return (
        head > start
        and _is_named(scan.flat[start:head])
        and GOES_ON_TITLED.match(scan.flat, head, end) is not None
    )


def is_author(token: str) -> bool:
    """Whether the words are people of whole names or an institution, and no newspaper, place or part of a title."""
    bare = re.sub(r"^(?:and|&)\s|,?\set al\.?$", "", _BRACKETED.sub("", token).strip(" ,:"))
    if not bare or bare in PLACES or container_kind_of(bare) or bare.islower():
        return False
    names = [name for name in split_names(bare) if name]
    return bool(names) and all(" " in name and _is_name(name) and name not in PLACES for name in names)


def container_kind_of(name: str) -> str | None:
    """The kind of a container that is known by name."""
    plain = name.lower()
    return CONTAINERS.get(plain) or CONTAINERS.get(plain.removeprefix("the "))


def _is_name(name: str) -> bool:
    if is_institution(name):
        return True
    known = name.split(maxsplit=1)[0].lower() in GIVEN
    return person_score(name.replace(",", "")) > 0 and (known or not _has_title_word(name))
