"""Where each citation of a note begins and ends, and what between them is prose.

A note is cut at every place where a citation may end (a semicolon, a sentence, a signal phrase, a date or an
address followed by a new title). Each fragment then either begins a citation, goes on with the one before, or
is prose; a citation stays open until it has a title and something that ends one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from citecheck.notes import codes, talk
from citecheck.notes.dates import find_year, may_have_year, span_of_years
from citecheck.notes.gazetteer import GIVEN, LOWER_CASE_NAMES
from citecheck.notes.heads import (
    GOES_ON_TITLED,
    WORDS,
    body_head,
    container_kind_of,
    has_verb,
    head_end,
    is_author,
    is_prose,
    is_wordy,
    named_in_prose,
    names_before,
    opens_sentence,
    opens_with_names,
    same_author_head,
    short_page,
    stop_head,
    vancouver_head,
)
from citecheck.notes.lexicon import (
    ANY_MONTH,
    IBID,
    LEAD_IN,
    LEADS_TO_QUOTE,
    MONTH_WORDS,
    PLACE_WORDS,
    PLACES,
    RECENT,
    TITLE_WORDS,
    any_of,
    at_word,
    find_signals,
    is_ibid,
    is_op_cit,
    one_of,
    points_back,
    signal_at,
)
from citecheck.notes.names import (
    CJK,
    is_institution,
    is_person,
    parse_inverted,
    person_score,
    split_names,
)
from citecheck.notes.parts import container_kind
from citecheck.notes.scan import IN_ROUND, IN_URL, Scan, Span, brackets_in


@dataclass(slots=True)
class Piece:
    """A stretch of a note: a citation without its lead-in, or what is none."""

    start: int
    end: int
    is_citation: bool
    lead_in: str = ""  # the words before the citation that only point at it
    announces: bool = False  # a lead-in with nothing behind it: "See, for instance:"
    is_prose: bool = False  # sentences of the author's own
    law: bool = field(default=False)  # a law or a judgment, whose parts may be sentences
    titled: bool = field(default=False)  # a title has been seen
    ended: bool = field(default=False)  # a date, an address or pages have been seen
    entry: bool = field(default=False)  # a bibliography entry, whose parts are sentences
    tentative: bool = field(
        default=False
    )  # begins with a name alone: must yet show a date, a page or a title


# ---------------------------------------------------------------------------------------------------------- cuts

_ABBREVIATIONS = frozenset(
    """cfr vid ed eds trans transl vol vols no nos nr p pp v vs jr sr dr mr mrs ms st univ inc co corp ltd cf etc hrsg hg hgg bd bde
    aufl jg s f ff t tt art arts ch chap rev intro n nn nn. fig col cols sec secs ser pt pts fol fols ms mss op cit loc ibid
    id al ca c int'l nat'l ass'n dep't gov't dept gen sen rep prof st ste mt ft cong sess stat reg supp app cir dist ct para
    paras § bk rpt repr éd dir trad coll n° núm págs pág fs sq vgl bzw usw zit anm fn kap abt nachf z b u a d h i e g ebd
    jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n u.s.c e.g i.e ph.d d.c m.a b.a a.m p.m n.y l.a n.d n.p
    q.v viz no lt col maj capt adm sgt hon rev'd aff'd ex rel mass conn calif cal penn pa va md tenn ill ind mich minn wis
    exec wm chas geo jas thos robt benj edw wash ore fla ga ala miss tex okla kan neb colo ariz nev mont wyo ida vt me del им ред изд т ч с стр вып гл см ср др пр г гг
    кн пер сост отв науч акад проф д-р руб тыс обл ун-та univ'y civ crim soc com req bull nw ne sw se mun util dist fed comm'n off intl const admin adm sec'y trib bankr d.d.c s.d.n.y cong comm am amer assoc bull hist j jour proc quart res sci soc
    soc'y q econ pol phil psych stud rev harv colum stan geo chi l b.c a.d mus lib coll inst phys chem math biol eng med l
    doc docs min rel des exmo ph th chr mme mgr cap caps rs urt beschl az slg rdnr rn rz vorb abs nrn hs ziff bsp tz aff pt req déc arr lit mat rec párr fj art núms ed edn coords comp
    sent ord sez cass civ pen voll tt ss segg n nn art artt cost lett co soc ag gmbh кан дис докт проф полит экон ист наук юрид лит
    nat aeron milit def comm bur agric educ envtl const crim int'l fin""".split()
)
_STATE_CODES = frozenset(
    "DC MD MA NY CA CT NJ VA PA IL TX UK USA KS MI OH GA NC MN WA".split()
)  # `Washington, DC.`
_CUT = re.compile(
    rf"(?P<stop>[;.?!…”)\]{IN_URL}>][;.?!…”)\]{IN_URL}>]{{0,5}})\s{{1,4}}(?=[“(\[《]?[\w@“§¿¡]|\(\ue002\)\s)"
)
_HAN_CUT = re.compile(
    r"[.;](?:(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff”》];)(?=[A-Z《“「]|[\[\uff3b〔(\uff08][\ue002\ue003]))"
)
_LEADS_ON = re.compile(
    r"(?:[,.]”|\d{4},|\d{4}|”,?|\]\.?|\)\.?|[.!?;])\s+(?=(?:For|On|In|As|See|Also|Another|More)\b)"
)


_SOLID = re.compile(r"[^\W_]|[\ue001-\U0010ffff]")


def split(scan: Scan) -> list[Piece]:
    """Cut a note into citations and the rest, in order."""
    flat = scan.flat
    cuts = _marked_cuts(scan)
    if not cuts:
        sentences = _sentence_cuts(scan)
        cuts = sorted(
            {
                0,
                *sentences,
                *_signal_cuts(flat, sentences),
                *_title_cuts(scan),
                *_joint_cuts(flat),
                *_dangling_cuts(scan),
                *_aside_cuts(flat),
            }
        )
    pieces: list[Piece] = []
    for cut, following in zip(cuts, [*cuts[1:], len(flat)], strict=True):
        start, end = _trim(flat, cut, following)
        while following < len(flat) and end > start and flat[end - 1] in "–— ":
            end -= 1  # a dash between two citations
        if _SOLID.search(flat, start, end):
            _take(scan, pieces, start, end)
    return [_settle(scan, _confirm(scan, piece)) for piece in pieces]


_ENTRY_ENDS = re.compile(r"[.;](?:\s*|(?<=;)\s*)(?=[^\W\d_])(?!doi|DOI|http|www)")


def _marked_cuts(scan: Scan) -> list[int]:
    """Where entries with GB/T 7714's marks (`[J]`, `[M]`) begin: behind the year of the one before; none without marks."""
    if "]" not in scan.text and "\uff3d" not in scan.text:
        return []
    marks = list(GBT.finditer(scan.text))
    if not marks:
        return []
    cuts = [0]
    for mark, following in pairwise(marks):
        for stop in _ENTRY_ENDS.finditer(scan.flat, mark.end(), following.start()):
            if _has_date(scan, mark.end(), stop.start()):
                cuts.append(stop.end())
                break
    return sorted({*cuts, *_mixed_cuts(scan)}) if "《" in scan.flat else cuts


def _mixed_cuts(scan: Scan) -> list[int]:
    """Where a semicolon parts an entry with such a mark from a note with a title in 《》."""
    ends = [match.end() for match in re.finditer(";", scan.flat)]
    if not ends:
        return []
    cuts = []
    last = 0
    for end, following in zip(ends, [*ends[1:], len(scan.flat)], strict=True):
        if _has_mark(scan, last, end) and _has_mark(scan, end, following):
            cuts.append(end)
            last = end
    return cuts


def _has_mark(scan: Scan, start: int, end: int) -> bool:
    return "《" in scan.flat[start:end] or GBT.search(scan.text, start, end) is not None


def _confirm(scan: Scan, piece: Piece) -> Piece:
    """Take back a citation that began with a name and never came to anything."""
    if (
        piece.tentative
        and not _has_evidence(scan, piece.start, piece.end)
        and not _TAGGED.match(scan.flat, piece.start, piece.end)
    ):
        return Piece(piece.start, piece.end, False, is_prose=True)
    return piece


def _trim(flat: str, start: int, end: int) -> tuple[int, int]:
    while start < end and flat[start] in " ;":
        start += 1
    while end > start and flat[end - 1] in " ;":
        end -= 1
    return start, end


def _sentence_cuts(scan: Scan) -> list[int]:
    flat, text = scan.flat, scan.text
    cuts: list[int] = []
    if scan.eastern or "”;" in flat or "》;" in flat:
        cuts += [match.end() for match in _HAN_CUT.finditer(flat)]
    for match in _CUT.finditer(flat):
        stop = match["stop"]
        following = flat[match.end()]
        if stop[-1] == ";":
            if not (
                _amid_names(flat, match.start(), match.end())
                or _amid_places(flat, match.start(), match.end())
            ):
                cuts.append(match.end())
        elif (
            (following.islower() and not _CAMEL.match(flat, match.end()))
            or following.isdigit()
            or following == "§"
        ):
            continue
        elif (
            stop[0] == "”"
            and text[match.start() - 1] in ".?!"
            and (
                (stop == "”" and following == "“")
                or _NEW_NAME.match(flat, match.end())
                or _NEW_SENTENCE.match(flat, match.end())
            )
        ):
            cuts.append(match.end())
        elif stop[0] == "." and not _ends_sentence(flat, match.start(), match.end()):
            continue
        elif "." in stop or "?" in stop or "!" in stop or stop[-1] == IN_URL:
            cuts.append(match.end())  # a bracket or quotation mark alone ends nothing
    if cuts and "Fed. Reg." in flat:
        cuts = _out_of_rules(scan, sorted(cuts))
    return sorted(cuts)


_REGISTERED = re.compile(r", \d{2,3} Fed\. Reg\.")


def _out_of_rules(scan: Scan, cuts: list[int]) -> list[int]:
    """The cuts without those within a rule's title: `Export Controls: Computing Items; Entity List, 87 Fed. Reg. 62186`."""
    flat = scan.flat
    kept = cuts
    for rule in _REGISTERED.finditer(flat):
        at = rule.start()
        for cut in reversed([cut for cut in cuts if cut < at]):
            before = flat[max([one for one in cuts if one < cut], default=0) : cut].rstrip()
            if (
                not before.endswith(";")
                or _has_evidence(scan, cut - len(before), cut - 1)
                or not _capitalised(before)
            ):
                break
            kept = [one for one in kept if one != cut]
    return kept


_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")  # `eBay`, `hiQ Labs`
_FAMILY_GIVEN = (
    r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?,\s(?P<given>[A-ZÀ-Þ][\w’'-]*\.?)(?:\s[A-ZÀ-Þ][\w’'.-]*){0,2}"
)
_NAME_BEFORE = re.compile(rf"(?:^|[:;.,]\s|\s(?:and|&)\s|(?<=[a-z])\s){_FAMILY_GIVEN}\s?$")
_NAME_BEHIND = re.compile(
    rf"(?:and |& |und )?{_FAMILY_GIVEN}(?=[:;.]|\s[(&]|,\s(?:eds?|Hg|Hrsg|and|dir)\b|\s(?:and|und|et|y)\s)"
)


def _amid_names(flat: str, start: int, end: int) -> bool:
    """Whether a semicolon parts names: `Graf, Rüdiger; Priemel, Kim Christian: Title`."""
    if flat.startswith("et al", end):
        return True
    after = _NAME_BEHIND.match(flat, end, end + 80)
    if after is None:
        return False
    date = flat.find(" (\ue002", end, end + 300)
    if date > 0 and parse_inverted(flat[end:date]) and _NAME_BEFORE.search(flat[max(0, start - 60) : start]):
        return True  # `Li, Wei; Zhang, Min (2019). "Deep learning for radar"`
    before = _NAME_BEFORE.search(flat[max(0, start - 60) : start])
    if before is None:
        return False
    return any(_is_given(found["given"]) for found in (before, after))


_PLACE_AFTER = re.compile(rf"(?:{PLACE_WORDS}|М|Л|СПб|Пг)\.?\s?[:;]\s")
_PLACE_BEFORE = re.compile(rf"(?:[.,(] )(?:{PLACE_WORDS}|М|Л|СПб|Пг)\.?$")


def _amid_places(flat: str, start: int, end: int) -> bool:
    """Whether a semicolon parts places: `М.; Л.: Госполитиздат`, `London; New York: Routledge`."""
    return (
        _PLACE_AFTER.match(flat, end) is not None
        and _PLACE_BEFORE.search(flat, max(0, start - 30), start) is not None
    )


def _is_given(word: str) -> bool:
    return word.strip(".").lower() in GIVEN or (len(word) <= 2 and word[-1] == ".")


_INITIALS = re.compile(r"(?:[A-ZÀ-Þ][.-]+)+[A-ZÀ-Þ]")
_NEW_SENTENCE = re.compile(
    r"(?:The|This|That|These|It|In|For|On|An?|His|Her|Their)\b[^“,.;:()]{0,60}?\s(?:is|was|are|were|has|had|can|may)\s"
)
# `The figure for 2016 excludes Hong Kong`
_SAYS_OF_FIGURES = re.compile(
    r"(?:The|This|These|Those|Both|All|Some|Most|Its|Our|My|We|I|Data|Figures|Numbers|Estimates)\b [^“,.;:()]{0,60}?\b(?:excludes?|includes?|refers?|covers?|represents?|reflects?|shows?|counts?|omits?"
    r"|uses?|used|draws?|follows?|comes?|came|relies|rely|remains?|appears?|assumes?|begins?|began|ends?|ended|does|did|differs?|varies|vary|rose|fell|grew|increased|declined|went|took|became|meant)\s"
)
_NEW_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s){1,3}[A-Z][\w’'-]+,\s(?:“|[A-Z][^“”;()]{3,150}\s\(\ue002{8,}\))")
_HOLDING_NEXT = re.compile(r"(?:Ф|Оп|Д|Л|Т|С|Ч)\. ?[\dР]")
_MONTH_NEXT = re.compile(
    rf"(?:{ANY_MONTH})\b|Aufl|Auflage|Jg|Jahrgang|Bd|Band|Jahrhundert|EL\b|Lfg|Wahlperiode|Kongress|Parteitag|Sitzung|ed\b",
    re.IGNORECASE,
)


# Behind `S. 12 f.`: a sentence, by the small letters of its second and third words.
_SENTENCE_NEXT = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+ (?:[A-ZÄÖÜ]?[a-zäöüß]+ ){1,2}[a-zäöüß]{2,}\b(?!\.)")


def _ends_sentence(flat: str, dot: int, after: int) -> bool:
    begin = dot
    while begin > 0 and dot - begin < 16 and (flat[begin - 1].isalnum() or flat[begin - 1] in ".'’§-°"):
        begin -= 1
    word = flat[begin:dot]
    if not word:
        return True
    if _HOLDING_NEXT.match(flat, after):
        return False
    if word.isdigit() and len(word) <= 3 and _MONTH_NEXT.match(flat, after):
        return False
    if len(word) == 1 and word.isalpha() and word != "f" and not CJK.match(word):
        return False
    if word in _STATE_CODES:
        return True
    if flat.startswith("Aufl", after):
        return False  # `3., erg. Aufl.`
    if word.lower() in _ABBREVIATIONS:
        return word in ("f", "ff") and _SENTENCE_NEXT.match(flat, after) is not None
    if "." in word and len(word) <= 7 and (word[-2] == "." or _INITIALS.fullmatch(word)):
        return False
    if word[-1].isdigit():
        return True
    return not (len(word) <= 6 and word[0].isupper() and re.match(r"[A-Z][\w'’]{0,5}\.", flat[after:]))


def _signal_cuts(flat: str, sentences: list[int]) -> list[int]:
    """Where a lead-in begins: at the signal, or at the sentence that carries it."""
    cuts: list[int] = []
    last = 0
    for match in find_signals(flat):
        start = match.start()
        word = match[0].lstrip("(")
        before = flat[max(0, start - 3) : start].rstrip()
        if flat[start] == "(":
            cuts.append(start)
            last = match.end()
            continue
        at_clause = not before or before[-1] in ".;:”)]!?," + IN_URL
        if not (
            at_clause
            or (
                word[0].isupper()
                and word.lower().startswith(("see", "also see", "but see", "vgl", "voir", "cf", "compare"))
            )
        ):
            continue
        if not at_clause and _IN_HEADLINE.match(flat, max(0, flat.rfind(" ", 0, start - 1) + 1)):
            continue  # `China’s Business Elite See the Country That Let Them Thrive Slipping Away`
        if (
            before
            and before[-1] == ","
            and word[0].isupper()
            and not word.lower().startswith(
                ("see", "cf", "vgl", "also", "but", "compare", "contrast", "voir", "siehe")
            )
        ):
            continue
        index = bisect_right(sentences, start) - 1
        clause = max(sentences[index] if index >= 0 else 0, last)
        while clause < start and flat[clause] in " (":
            clause += 1
        if not LEAD_IN.match(flat, clause):
            clause = start
        for lead in _LEADS_ON.finditer(flat, last, start):
            clause = lead.end()
        if (
            clause < start
            and LEAD_IN.match(flat, clause)
            and not find_year(flat, clause, start)
            and "“" not in flat[clause:start]
        ):
            cuts.append(clause)
        elif before and before[-1] == ",":
            if _may_end(flat, last, start):
                cuts.append(start)
        elif not before or before[-1] != ":":
            cuts.append(start)
        last = match.end()
    return cuts


_IN_HEADLINE = re.compile(
    r"[A-Z][\w’'-]+ (?:Also )?(?:See|Compare) (?:the|a|an|no|[A-Z][a-z]+ [A-Z]?[a-z]+ [A-Z]?[a-z]+)\b(?![^“]{0,60}[,:] “)"
)


def _may_end(flat: str, start: int, end: int) -> bool:
    """Whether the text holds what a citation ends with, so that another may follow."""
    return (
        find_year(flat, start, end) is not None
        or IN_URL in flat[start:end]
        or "“" in flat[start:end]
        or "(" in flat[start:end]
        or re.search(r", \d+[,.]?\s*$", flat[start:end]) is not None
    )


_ENDS_HERE = re.compile(
    rf"(?:(?<!\d)(?:1[4-9]|20)\d\d\)?|[ap]\.m\.|{IN_URL}[)>\]]?|\((?:\ue002)+\)(?:[:,]\s?(?:pp?\.\s?|S\.\s?)?[\d–-]+)?|Ibid\.)[.,;]{{0,2}}\s+(?:(?:pp?\.\s)?\d[\d–-]*,\s+)*"
)


def _title_cuts(scan: Scan) -> list[int]:
    """A date or address, then a quotation mark or a name and a quotation mark: a new citation begins."""
    cuts = []
    floor = 0
    seen = False
    for quote in scan.quotes:
        if quote.kind in ("book", "corner"):
            continue
        ends = None
        if seen:
            for match in _ENDS_HERE.finditer(scan.flat, floor, quote.start):
                if match[0][0] != "(" or _DIGIT.search(scan.text, *match.span()):
                    ends = match
        joint = _JOINT.search(scan.flat, floor, quote.start) if seen else None
        point = _JOINT_ON.match(scan.flat, floor, quote.start) if seen else None
        if point:
            cuts.append(point.start("word"))
        if (
            ends is not None
            and _starts_title(scan.flat, ends.end(), quote)
            and not (ends[0][0].isdigit() and scan.flat.find("; ", floor, ends.start()) > 0)
        ):
            cuts.append(ends.end())
        elif joint and _starts_title(scan.flat, joint.end(), quote):
            cuts.append(joint.start("word"))
        elif (named := _names_behind_an_end(scan.flat, floor, quote.start, seen=seen)) >= 0:
            cuts.append(named)
        elif seen and _is_known_source(scan.flat[floor : quote.start]):
            cuts.append(quote.start)
        floor = quote.end
        seen = True
    return cuts


def _is_known_source(between: str) -> bool:
    """Whether nothing but a source known by name, in commas, parts two titles: `,” BBC News, “`."""
    name = between.strip()
    return 3 < len(name) < 40 and name[-1] == "," and container_kind_of(name.strip(" ,")) is not None


def _names_behind_an_end(flat: str, floor: int, end: int, *, seen: bool) -> int:
    """Where the names before a title begin, if a finished source stands before them; -1 if not.

    `Wired, August 2, 2018, 2:10 p.m., | Jane Roe and John Doe, “Title”`: a comma is all that a lost link left.
    """
    between = flat[floor:end].rstrip()
    if len(between) < 12 or between[-1] != "," or "; " in between:
        return -1
    start = end
    at = len(between) - 1
    joined = False
    while at > 0:
        comma = between.rfind(", ", 0, at)
        token = between[comma + 2 : at] if comma >= 0 else ""
        if not token or not is_author(token):
            break
        start = floor + comma + 2
        if start < end and not joined and not _JOINS_NAMES.search(token):
            break
        joined = True
        at = comma
    rest = flat[floor:start].rstrip(" ,")
    if start == end or not rest or _LEADS_TO_PEOPLE.search(rest):
        return -1
    _, stopped, last = rest.rpartition(". ")
    if stopped and "," not in last and is_author(last):
        return -1  # the first of the names follows a full stop
    complete = _SOURCE_ENDS.search(rest) if seen else _BOOK_ENDS.search(rest)
    return start if complete or (seen and _is_known_source(f"{rest},")) else -1


_ASIDE = re.compile(r"\((?<=[a-z”] .)(?=[A-ZÀ-Þ][^()“”\ue002]{1,90}, [“A-ZÀ-Þ])")


def _aside_cuts(flat: str) -> list[int]:
    """Where a citation in brackets begins and ends within a sentence: `(Tony Judt, Postwar [New York, 2005], 13)`."""
    cuts: list[int] = []
    if "(" not in flat:
        return cuts
    for match in _ASIDE.finditer(flat):
        depth, at = 1, match.end()
        while at < len(flat) and depth:
            depth += (flat[at] == "(") - (flat[at] == ")")
            at += 1
        cuts += [match.start(), at] if depth == 0 else [match.start()]
    return cuts


_JOINS_NAMES = re.compile(r"^(?:and|&)\s|\s(?:and|&)\s")
_LEADS_TO_PEOPLE = re.compile(
    r"\b(?:in|[Ee]ds?|by|of|[Tt]rans|with|from|von|par|por|dir|[Hh]rsg|[Hh]g|and|to)\.?:?$"
)
_SOURCE_ENDS = re.compile(rf"(?:1[4-9]|20)\d\d|{IN_URL}|\(\ue002{{4,}}\)")
_BOOK_ENDS = re.compile(rf"\(\ue002{{8,}}\)|{IN_URL}|, (?:1[5-9]|20)\d\d(?:, (?:p{{1,2}}\. ?)?\d[\d–-]*)?$")


def _dangling_cuts(scan: Scan) -> list[int]:
    """Where a comma alone, behind a day, an hour, an address or a number, parts a work from the next one's names."""
    flat = scan.flat
    cuts: list[int] = []
    if ": " in flat:
        cuts += [match.start("word") for match in _AND_INVERTED.finditer(flat)]
    if " v. " in flat:
        cuts += [match.end() for match in _THEN_A_CASE.finditer(flat)]
    marks = [at for at in (flat.find("“"), flat.find("(\ue002\ue002\ue002\ue002")) if at >= 0]
    if not marks:
        return cuts
    first = min(marks)
    if not (_COMMA_BEHIND_MARK.search(flat, first) or _COMMA_BEHIND_NUMBER.search(flat, first)):
        return cuts
    for match in _ENDS_IN_COMMA.finditer(flat, first):
        at = match.end()
        before = flat[: match.start() + 1]
        if "“" not in before and "(\ue002\ue002\ue002\ue002" not in before:
            continue
        if match["year"] and not _DAY_BEFORE.search(flat, max(0, match.start() - 20), match.start()):
            continue
        if match[0][0] in ")]" and not _BRACKET_ENDS.search(scan.text, max(0, at - 60), match.start() + 1):
            continue
        if match["joint"] is None and _SENTENCE.match(flat, at) and opens_sentence(flat, at):
            cuts.append(at)
            continue
        head = head_end(scan, at, len(flat))
        names = flat[at:head].rstrip(" ,.:")
        if (
            head == at
            or flat[head : head + 1] in ("", "“")
            or "; " in names
            or _COLLECTS.match(names)
            or " " not in names
            or not all(map(is_author, split_names(names)))
        ):
            continue
        if GOES_ON_TITLED.match(flat, head) and _PRINTED_SOON.match(flat, head):
            cuts.append(match.start("joint") if match["joint"] else at)
    return cuts


# `Berlin 2016, sowie Mudde, Cas/Kaltwasser, Cristóbal Rovira: Populism`
_AND_INVERTED = re.compile(
    r"\d,? (?P<word>(?:sowie|und|et|and|y|e) )(?=[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?, [A-ZÀ-Þ][^:;“(\d]{2,80}: [A-ZÀ-Þ])"
)
# `N.Y. TIMES (Apr. 28, 2018), Youngstown Sheet & Tube Co. v. Sawyer, 343 U.S. 579`
_THEN_A_CASE = re.compile(r"\)(?:, \d[\d–-]*)?, (?=[A-Z][^,;“()]{2,80} v\. [A-Z][^,;“()]{2,60}, \d+ [A-Z])")
_SENTENCE = re.compile(r"[A-Z][a-z]*(?: [a-z][\w’-]*){2,}")
_BRACKET_ENDS = re.compile(r"\d{4}\)$|(?:[Aa]ccessed|[Vv]isited|[Rr]etrieved|[Cc]onsulted)[^\]]*\]$")
_COLLECTS = re.compile(
    r"(?:Foreign Relations|Public Papers|Official Records|Documents|Papers|Records|Collected|Selected|Congressional Record)\b"
)
_ENDS_IN_COMMA = re.compile(
    rf"(?:(?P<year>(?:1[4-9]|20)\d\d)(?<!\d\d\d\d\d)|[ap]\.m\.|{IN_URL}[)>\]]?|\)|\]|[A-Z]{{2,}}-[\w-]+|:\s?\d+(?:[–-]\d+)?),(?: (?:p{{1,2}}\. ?)?[\d–-]+,)*,? (?P<joint>(?:and|also|with|as well as|especially|particularly|notably|in particular|including|but) )?(?=[A-ZÀ-Þ])"
)
# A quick look: each begins with a plain mark, and one of them matches wherever the pattern above does.
_COMMA_BEHIND_MARK = re.compile(
    rf",(?<=[\d.{IN_URL})>\]],)(?: (?:p{{1,2}}\. ?)?[\d–-]+,)*,? (?:[A-ZÀ-Þ]|(?:and|also|with|as well as|especially|particularly|notably|in particular|including|but) )"
)
_COMMA_BEHIND_NUMBER = re.compile(r"-(?<=[A-Z][A-Z]-)[\w-]+,")
_PRINTED_SOON = re.compile(
    r"[^;“]{4,260}?(?:\(\ue002{4,}\)|, (?:1[5-9]|20)\d\d|, [A-ZÀ-Þ][a-z]+ \d{1,2}, \d{4})"
)
_JOINT = re.compile(
    r"(?:(?<=[^\s”]),|(?<=,\s),)\s(?P<word>(?:and|with|und|et|y|и|sowie|ainsi que|así como|nonché|bem como|а также)\s)(?=(?:[A-ZÀ-Þ][^“]{3,120},\s?)?$)"
)
# `“One Title,” and, on the legal basis, “Another Title”`
_JOINT_ON = re.compile(r" (?P<word>and, (?:on|for|as to|regarding|concerning) [a-z][^“,;]{2,60}, )$")
_BACK_AGAIN = re.compile(rf"(?:\d{{4}}\)?|{IN_URL})[,.]?\s+(?=(?:[Ii]bid(?:em)?|Ebd|Ebenda|Там же)\b)")
_AND_PROSE = re.compile(
    r"\(\ue002{8,}\)(?:, (?:p{1,2}\. ?)?[\d–-]+)*,? (?P<word>(?:and|but|while|whereas|with|as well as) (?:[a-z][\w’-]*,? ){1,12}(?:in|by|of|see|from) )(?=(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w-]+(?:,|[’']s)\s[A-Za-zÀ-Þ“])"
)
# The same behind the page of a short form: `Active Defense, chap. 8, and the discussion in Joel Wuthnow, Title`
_PAGE_AND_PROSE = re.compile(
    r", (?:(?:p{1,2}|chaps?|ch)\. ?)?\d[\d–-]*,? (?P<word>(?:and|but|while|whereas|with|as well as) (?:[a-z][\w’-]*,? ){1,8}(?:in|by|of|see|from) )(?=(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w-]+(?:,|[’']s|\sand\s[A-ZÀ-Þ][\w. ’-]+,)\s[A-ZÀ-Þ“])"
)
_AND_TITLE = re.compile(
    r"(?:\(\ue002{8,}\)(?:, (?:p{1,2}\. ?)?[\d–-]+)*,?|, ,) (?P<word>and |und |et |y )(?=[A-ZÀ-Þ][^“();]{4,120} \(\ue002{8,}\))"
)
# A day, a dangling comma, and who wrote the next work: `12 February 2019, C. Clark, The Sleepwalkers (London`
_DATE_NAME = re.compile(
    r"(?:1[4-9]\d\d|20\d\d|vailable at:|\ue004),{0,2} (?=(?P<name>(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+|[A-ZÀ-Þ][\w’'-]+, [A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*)?)(?:,? (?:and|&) (?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+)?[,:] [A-ZÀ-Þ][^“”;]{3,160}(?:\(\ue002{4,}\)|, [A-ZÀ-Þ][\w ]+,? \d{4}))"
)
_DAY_BEFORE = re.compile(rf"(?:(?:{ANY_MONTH})\.? (?:\d{{1,2}}, )?|\d\d?\. ?\d\d?\. ?)$", re.IGNORECASE)
_COMPARED_WITH = re.compile(
    rf"[\d)\]”.{IN_URL}]>?, (?:and )?(?P<word>with )(?=[A-ZÀ-Þ“#@])"
)  # `Compare A, with B`
_IBID_AND = re.compile(
    r"\b(?:Ibid|Id|Ebd)\.(?:,? (?:at |p{1,2}\. ?|S\. )?[\d–-]+)?,? (?:and|und|et) (?=[“A-ZÀ-Þ])"
)
_AND_NAME = re.compile(
    r"(?:\d(?:\sff?\.)?|\)),?\s(?P<word>(?:and|with|und|et|y|sowie|ainsi que|así como)\s)(?=(?P<name>(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+),\s[A-ZÀ-Þ“])"
)


# `Yates, Art of Memory, 145, and Carruthers, Book of Memory, 221.`
_AND_SHORT = re.compile(
    r"(?:\d|passim|chap\. \w+),? (?P<word>(?:and|und|et) )(?=(?P<name>(?!Append|Table|Figure|Chapter|Part|Note|Plate|Map|Book|Vol)[A-ZÀ-Þ][\w’'-]{2,}(?: and [A-ZÀ-Þ][\w’'-]{2,})?), (?:“[^”]{3,80}”,? |[A-ZÀ-Þ][^“”(;:\d]{2,60}, )?(?:pp?\. ?)?(?:\d[\d–-]*(?:, \d[\d–-]*)*|passim)(?:[.;]|$))"
)
# `, et la réponse d’Antoine Prost, «`, `und die Antwort von Jürgen Kocka, „` behind a year or pages.
_AND_ANSWER = re.compile(
    r"\d\)?,?\s(?P<word>(?:et|and|und|y|e|sowie|ainsi que|así como)\s(?:[a-zà-ÿ’']+\s){1,5}?(?:[A-ZÄÖÜ][a-zäöü]+\s)?(?:d['’]|(?:de|von|by|of|di|da|por|par)\s))(?=(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+,\s“)"
)


_ANSWERS = re.compile(
    r"(?:la|le|l['’]|die|der|das|the|el|il|una?|une?|eine?)\s?[^“,]{3,60}\s(?:d['’]|(?:de|von|by|of|di|da|por|par)\s)[A-ZÀ-Þ][^“]{3,40},\s“"
)


_JOINING = (
    " and ",
    " with ",
    " und ",
    " et ",
    " y ",
    " e ",
    " but ",
    " while ",
    " whereas ",
    " as well as ",
    " sowie ",
    " ainsi ",
    " así ",
)


# What all of the patterns below have: a joining word behind a figure, a bracket or a comma.
_JOINED_BEHIND = re.compile(
    r"\s(?<=[\d–).,-]\s)(?:and|but|while|whereas|with|as well as|und|et|y|e|sowie|ainsi que|así como)\s"
)


def _joint_cuts(flat: str) -> list[int]:
    """Where `, and Peter Novick, Title` or `, Ibid.` begins another citation behind a finished one."""
    cuts = []
    again = "bid" in flat or "Ebd" in flat or "Ebenda" in flat or "Там же" in flat
    if again:
        cuts += [match.end() for match in _BACK_AGAIN.finditer(flat)]
    if not any(word in flat for word in ("20", "19", " and ", " with ", " und ", " et ", " y ", "at:")):
        return cuts
    if _names_a_title(flat):
        cuts += [match.start("name") for match in _DATE_NAME.finditer(flat) if _is_finished(flat, match)]
    if again or "Id." in flat:
        cuts += [match.end() for match in _IBID_AND.finditer(flat)]
    compared = flat.find("ompare ") if " with " in flat else -1
    if compared >= 0:
        cuts += [match.start("word") for match in _COMPARED_WITH.finditer(flat, compared)]
    for word in _JOINING:
        if word in flat:
            break
    else:
        return cuts
    if _JOINED_BEHIND.search(flat) is None and "passim " not in flat and "chap. " not in flat:
        return cuts
    cuts += [match.start("word") for match in _AND_PROSE.finditer(flat)]
    cuts += [match.start("word") for match in _AND_TITLE.finditer(flat)]
    if " in " in flat or " by " in flat or " of " in flat:
        cuts += [match.start("word") for match in _PAGE_AND_PROSE.finditer(flat)]
    if "“" in flat:
        cuts += [match.start("word") for match in _AND_ANSWER.finditer(flat)]
    for match in _AND_SHORT.finditer(flat):
        if person_score(match["name"].partition(" ")[0]) and not _has_title_word(match["name"]):
            cuts.append(match.start("word"))
    for match in _AND_NAME.finditer(flat):
        known = match["name"].split()[0].lower() in GIVEN or _INITIAL_NAME.match(match["name"])
        if known and person_score(match["name"]):
            cuts.append(match.start("word"))
    return cuts


_TELLS_ON = re.compile(
    r"(?:which|who|whose|where|based|drawing|building|drawn|adapted|revised|expanded|originally)\b"
)


def _has_title_word(words: str) -> bool:
    return any(word.lower() in TITLE_WORDS for word in words.split())


def _names_a_title(flat: str) -> bool:
    return "“" in flat or " in: " in flat or " In: " in flat


def _is_finished(flat: str, match: re.Match[str]) -> bool:
    """Whether a titled work ends before the match, with its day or address, and the name behind is a person's."""
    start = match.start()
    if match[0][0].isdigit() and not _DAY_BEFORE.search(flat, max(0, start - 20), start):
        return False
    if not _names_a_title(flat[:start]):
        return False
    family, _, given = match["name"].partition(", ")
    first = (given or family).split()[0]
    if first.lower() in GIVEN or _INITIAL_NAME.match(match["name"]) is not None:
        return True
    return not given and person_score(match["name"]) > 0 and not _has_title_word(match["name"])


_DIGIT = re.compile(r"\d")


def _starts_title(flat: str, start: int, quote: Span) -> bool:
    between = flat[start : quote.start].strip()
    if not between:
        return True
    if "; " in between:
        return False
    if _TELLS_ON.match(between) and is_wordy(between):
        return True
    if between[-1] not in ",:." and not between.endswith(("”", "]")):
        return False
    head = between.rstrip(",:. ")
    if between[-1] == ":" and is_wordy(head):
        return True
    return all(person_score(name) for name in split_names(head)) or is_institution(head)


# -------------------------------------------------------------------------------------------------- fragments

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
_LEGAL = re.compile(
    r"(?<!\bhg\.)(?<!rsg\.)(?<!bers\.)(?<!earb\.)\s(?:v|vs)\.?\s(?=[A-Z])|\d\s[A-Z][A-Z.a-z]*\d?(?:d|th)?\.?(?:\s(?:[A-Z][A-Za-z.]*|\d[a-z]{1,2})){0,3}\sat\s\d|§|\bU\.?S\.?C\b|\bC\.F\.R|\bPub\. L\.|\bStat\.|\bAct (?:of )?\d{4}|\bRegulations? \d{4}|\bCase C?-?\d"
    r"|\bIn re\b|\bEx parte\b|\bU\. ?S\. Const\.|\bConst\. (?:art|amend)|\bU\.?N\.?T\.?S|\bUNTS|\bU\.S\.T|\bT\.I\.A\.S|\b(?:HL|HC) Deb|\bCong\. Rec|\bFed\. Reg|\bBGBl|\bBVerfGE?|\bBGHZ?|\bG\.A\. Res|UN Doc|U\.N\. Doc|\bU\.?N\.? Charter\b|\bEU:C:\d|\bECLI:|, Case Nos?\.|¶\s?\d|\b(?:Convention|Covenant|Statute|Charter|Treaty|Protocol|TFEU|TEU|ECHR|VCLT|ICCPR|UNCLOS)\b[^,;]{0,60},?\s[Aa]rts?\.?\s\d|\] \[\ue003+\] (?:art|§)"
)
_LEGAL_KEYS = (
    " v. ", " v ", " vs", "§", "U.S.C", "USC", "C.F.R", "Pub. L", "Stat.", "Act ", "egulation", "Case ", "In re", "Ex parte", "N.T.S", "UNTS", "U.S.T",
    "Const.", "T.I.A.S", "Deb", "Cong. Rec", "Fed. Reg", "BGBl", "BVerf", "BGH", "Res", "U.N. Doc", "UN Doc", " at ", "Charter", "Treaty", "Protocol", "EU:C", "ECLI", "] [", "Convention", "Covenant", "Statute", "TFEU", "TEU ", "ECHR", "VCLT", "ICCPR", "UNCLOS", "¶",
)  # fmt: skip


@lru_cache(maxsize=RECENT)
def _is_legal(fragment: str) -> bool:
    for key in _LEGAL_KEYS:
        if key in fragment:
            return _LEGAL.search(fragment) is not None
    return False


_TREATY = re.compile(
    r"(?:The )?(?:\w+[ -]){0,6}(?:Treaty|Convention|Agreement|Protocol|Charter|Covenant|Accords?|Pact|Declaration|Resolution)\b"
)
_LEGAL_START = re.compile(
    r"European Parliament (?:legislative )?resolution of \d|(?:Council |Commission )?(?:Regulation|Directive|Decision) \(\ue002+\) ?(?:No )?\d|[А-ЯЁ]{3,8}\. ?Ф\. ?\d"
)
_ARCHIVE_RU = re.compile(r"\bf\. ?\d+, op\.|\b[ФфF]\. ?[\dР]|\bОп\. ?\d")
_NUMBERED_PAPERS = ("Parliamentary Papers", "PP 1", "PP, 1", "Cd. ", "Cmd. ", "Cmnd. ", " Cm ")
_HAN_HEAD = re.compile(r"[\u3400-\u9fff·、, ]{2,40}\.$")
_ARCHIVE = re.compile(
    r"\b(?:Box|Folder|Reel|Record Group|RG|Papers|Fond|MSS?|Bestand|Nachlass|Akte|fol\.|Collection|Archives?|ф\.|оп\.|д\.|carton|FO|CO|CAB|WO|AN)\s?\d|\b(?:Papers|Archives?|Collection|Nachlass|Bundesarchiv)\b"
)
_UNDATED = re.compile(
    r"[^()]{2,60}: [^()]{3,80}, |(?:.*\b)?(?:forthcoming|in press|n\. ?d\.|undated|im Erscheinen|à paraître)\W*$"
)
_STAR_PAGE = re.compile(
    r"\s\*\d+|,?\ss\.v\.,?\s[A-Za-z]|,\s[A-Z][\w’ ]{2,40}\s\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?:[–-]\d{1,3}(?:\.\d{1,3})?)?[.;,]?$|,\s(?:undated|n\.d|forthcoming|version\s\d[\d.]*)\W*$|,\s(?:q|qu|bk|lib|canto|act)\.?\s[\dIVX]+(?:,\s(?:a|art|ch|cap|ad|c|d|sc|ln?|§)\.?\s?[\dIVXivx]+)*[.;,]?$"
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


def _take(scan: Scan, pieces: list[Piece], start: int, end: int) -> None:
    """Give the fragment its place: it begins, goes on, or is prose."""
    flat = scan.flat
    current = pieces[-1] if pieces and pieces[-1].is_citation else None
    after_semi = start > 1 and flat[:start].rstrip().endswith(";")
    begins, lead = strip_lead_in(scan, start, end)
    if lead and begins >= end:
        pieces.append(Piece(start, end, False, announces=True))
        return
    if current is not None and not lead and _goes_on(scan, current, begins, end, after_semi=after_semi):
        _extend(scan, current, end)
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
    if current is not None and not lead and after_semi and not is_prose(flat, begins, end):
        _extend(scan, current, end)
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
    piece.is_prose = first > begins and is_prose(scan.flat, begins, first)
    begins = first
    _extend(scan, piece, end)
    piece.entry = entry_head(scan, begins, end)
    piece.law = codes.opens_at(scan, begins)
    piece.tentative = not _has_evidence(scan, begins, end)
    return piece


def _extend(scan: Scan, piece: Piece, end: int) -> None:
    piece.end = end
    span = scan.flat[piece.start : end]
    if is_ibid(span):
        piece.titled = piece.ended = True
        return
    piece.titled = piece.titled or "“" in span or "《" in span
    piece.ended = IN_URL in span or _has_date(scan, piece.start, end) or _ends_in_page(span) or span[0] == "§"


_SPAN_ENDS = re.compile(r"(?:1[4-9]|20)\d\d[–-](?:1[4-9]|20)\d\d\.?$")


def _ends_in_page(span: str) -> bool:
    """Whether pages end the stretch, and no years that a title is about: such as `d’un siècle à l’autre, 1914-2000`."""
    return short_page(span) is not None and _SPAN_ENDS.search(span, max(0, len(span) - 12)) is None


@lru_cache(maxsize=RECENT)
def _has_date(scan: Scan, start: int, end: int) -> bool:
    if find_year(scan.flat, start, end):
        return True
    if may_have_year(scan.flat, start, end) and _PLACE_YEARS.search(scan.flat, start, end):
        return True
    return any(
        find_year(scan.text, *bracket.inner)
        or span_of_years(scan.text, *bracket.inner)
        or _UNDATED.match(scan.text, *bracket.inner)
        for bracket in brackets_in(scan, start, end)
    )


_PLACE_YEARS = re.compile(r"(?:1[5-9]|20)\d\d[/–-]\d\d(?:\d\d)?(?!\d)(?<=[a-zà-ÿ] \d{4}.\d\d)(?=[.,;]|$)")
_BIB_HEAD = re.compile(
    r"(?:[A-ZÀ-ÞŁŚŽ][\w'’-]+(?: [A-Z][\w'’-]+)?, (?:(?:[A-Z][\w'’.-]*|d[aeo]s?|del|di|e|y)\s?){1,6}(?:, (?:and |& )?[^.]{3,80})?|[^.]{3,80}, eds?)\.$"
)
# `Traynor I, Smith JB (2013) Title. The Guardian`: initials without stops, and the year behind them.
_INITIALS_HEAD = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]*[a-zß-ÿ](?: [A-ZÀ-Þ][\w'’-]*[a-zß-ÿ])? [A-Z]{1,3}(?:, (?:et al\.? )?|(?:,? (?:and|&) )| ))+\(\ue002+\) [A-Z][^“]"
)
_RU_HEAD = re.compile(r"[А-ЯЁ][а-яё-]+,? [А-ЯЁ]\. ?(?:[А-ЯЁ]\.)?")
# A book without an author: `История внешней политики России / Отв. ред. В.М. Хевролина. М.: Наука, 1997`.
UNSIGNED_BOOK = re.compile(
    r"[А-ЯЁ][^;“]{5,250}?(?:\s\[\ue003+\]\.?\s(?:URL|//|[—–-]|Режим)|\.\sURL:|\s//?\s(?=[А-ЯЁа-я“])|\.\s(?:[—–-]\s)?(?:М|СПб|Л|Пг|К|Киев|Минск|Новосибирск|Екатеринбург|Казань|Владивосток|Москва|Санкт-Петербург)\.?\s?[:,]\s)"
)
# The same transliterated: `Lenin V.I. Gosudarstvo i revoliutsiia. M.: Politizdat, 1969. S. 12.`
_RU_LATIN = re.compile(r"[A-Z][a-z'’]+,? [A-Z][a-z]?\. ?(?:[A-Z][a-z]?\.)? [A-Z“]")
_RU_LATIN_SIGNS = re.compile(r"\s//\s|\.\s(?:M|L|SPb|Moskva|Leningrad)\.?[:,]\s")
GBT = re.compile(r"[\[\uff3b](?:[JMNDCRSPAGZ]|EB|DB|CP)(?:/(?:OL|CD|MT))?[\]\uff3d]")


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
        or _RU_HEAD.match(fragment)
        or ("\ue002" in fragment[:120] and _INITIALS_HEAD.match(fragment))
        or (fragment[:1] > "\u0400" and UNSIGNED_BOOK.match(flat, start))
        or (_RU_LATIN.match(fragment) and _RU_LATIN_SIGNS.search(flat, start, start + 300))
        or (
            _MAY_HEAD.match(fragment)
            and "“" not in fragment
            and stop_head(flat, start, min(end + 2, start + 400))
        )
    )


_MAY_HEAD = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ]|[A-Z][^.“(,]{2,60} \(\ue002{4,20}\)\.$|[^.“(]{2,60}, [A-ZÀ-Þ]|[^.“(]{2,80}\. (?:\(\ue002|\d{4}[a-z]?\.)"
)


_TALKS_WITH = re.compile(
    r"(?:Ein )?(?:Interview|Gespräch|Entretien|Entrevista|Intervista|Propos|Interview) (?:mit|avec|con|com|recueillis|with)\s"
)


def _is_title_alone(scan: Scan, piece: Piece, start: int, end: int) -> bool:
    """Whether only names and words that end in a year were read, and more words with a date follow."""
    head = head_end(scan, piece.start, piece.end)
    title = scan.flat[head : piece.end]
    return (
        head > piece.start
        and not piece.titled
        and "," not in title
        and "(" not in title
        and re.fullmatch(r"[^.]{4,120}\s\d{4}\.", title) is not None
        and _has_date(scan, start, end)
        and head_end(scan, start, end) == start
        and not codes.opens_at(scan, start)
        and not is_prose(scan.flat, start, end)
    )


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
        _is_number_alone(scan, current) or (not has_mark and _is_title_alone(scan, current, start, end))
    ):
        return True  # `Jean-Jacques Becker, 1914. Comment les Français sont entrés dans la guerre`
    if after_semi and _NAMES_GO_ON.match(fragment) and _in_name_list(scan, current, start):
        return True
    if (
        after_semi
        and not current.titled
        and _HALF_TITLE.match(fragment)
        and (
            (not current.ended and head_end(scan, current.start, start) > current.start)
            or (flat.startswith(_CALENDARS, current.start) and "(" not in flat[current.start : start])
        )
        and (fragment[:3] in ("Or,", "or,") or head_end(scan, start, end) == start)
    ):
        return True
    if after_semi:
        if _has_evidence(scan, start, end) or is_prose(flat, start, end):
            return False
        if current.law and head_end(scan, start, end) > start:
            return False
        return not current.ended or _GOES_ON.match(fragment) is not None or not fragment[:1].isalpha()
    if _REMARK.match(fragment):
        return False
    if current.ended and fragment[:1] >= "\u3400" > flat[current.start] and "《" in fragment:
        return False
    quote = scan.quote_at(start)
    has_quote = quote is not None and quote.end <= end
    if (
        (current.titled or _ANSWERS.match(fragment))
        and current.ended
        and quote is not None
        and has_quote
        and _is_title(scan, quote, start, end)
    ):
        return False
    if (
        current.ended
        and not current.entry
        and quote is not None
        and has_quote
        and quote.start == start
        and _is_title(scan, quote, start, end)
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
        and (_JOINS.match(fragment) or (fragment[:1].islower() and flat.endswith(_JOINED, 0, start)))
        and (
            _BOOK_IN_PROSE.search(flat, start, end) is not None
            or (quote is not None and has_quote and _is_title(scan, quote, start, end))
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
        bare = _SMALL_WORDS.sub("", fragment)
        return not (
            is_prose(bare, 0, len(bare)) or codes.opens_at(scan, start) or head_end(scan, start, end) > start
        )
    if current.entry:
        return _entry_goes_on(scan, current, start, end)
    if current.ended and current.titled:
        return False
    quote = scan.quote_at(start)
    has_quote = quote is not None and quote.start < end
    if has_quote and current.titled:
        return False
    if current.ended and not has_quote:
        return False
    return not is_prose(flat, start, end) or (_has_date(scan, start, end) and not current.ended)


_JOINS = re.compile(r"(?:and|but|while|whereas|with|as well as)\s[a-z]")
# `Law Commission, Insurance Contract Law: Business Disclosure; Warranties (Law Com No 353, 2014)`
_HALF_TITLE = re.compile(r"(?:and |[Oo]r,? )?[A-Z][\w’-]*(?: [\w’-]+){0,8}(?:: [^;“(]{3,100})? \(\ue002+\)")
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
        return False
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


def _has_any_title(scan: Scan, current: Piece) -> bool:
    return current.titled or len(_STOPS.findall(scan.flat, current.start, current.end)) > 1


_STOPS = re.compile(r"(?<![A-ZÀ-Þ])\.\s")  # those of initials do not count


@lru_cache(maxsize=RECENT)
def _has_evidence(scan: Scan, start: int, end: int) -> bool:
    fragment = scan.flat[start:end]
    return bool(
        "“" in fragment
        or "《" in fragment
        or IN_URL in fragment
        or ("]" in fragment and GBT.search(scan.text, start, end))
        or _has_date(scan, start, end)
        or is_ibid(fragment)
        or _is_legal(fragment)
        or codes.opens_at(scan, start)
        or _ARCHIVE_RU.search(fragment)
        or any(key in fragment for key in _NUMBERED_PAPERS)
        or fragment.startswith(_CALENDARS)
        or (len(fragment) < 60 and talk.scripture(fragment) is not None)
        or (len(fragment) < 200 and talk.holding(fragment) is not None)
        or points_back(scan.text[start:end])
        or is_op_cit(fragment)
        or short_page(fragment)
        or _STAR_PAGE.search(fragment)
        or _TALK.search(fragment)
        or _THESIS.search(fragment)
        or talk.holding(fragment)
    )


# -------------------------------------------------------------------------------------------------- beginnings


_ARTICLE = re.compile(r"(?:la|el|las|los|le|les|die|das|der|il|lo|a|o)\s|l['’]")


def citation_start(scan: Scan, start: int, end: int, *, sure: bool, alone: bool) -> int:
    """Where in the fragment a citation begins; -1 if none does. `sure`: a signal or a citation stands before it."""
    if codes.opens_at(scan, start):
        return start
    article = _ARTICLE.match(scan.flat, start, end)
    if article and codes.opens_at(scan, article.end()):
        return article.end()
    told = named_in_prose(scan, start, end)
    if told > start:
        return told
    quote = scan.quote_at(start)
    if quote is not None and quote.start == start and _PAGE_ALONE.match(scan.flat, quote.end, end):
        return start
    while quote is not None and quote.end <= end:
        if _is_title(scan, quote, start, end):
            before = scan.flat[start : quote.start].rstrip()
            names = not before or (before[-1] in ",:.])" and names_before(before))
            if _TELLS_ON.match(before):
                return quote.start
            named = None if names else _NAME_AT_END.search(before)
            led = named is not None and before[:1].islower() and person_score(named["name"]) > 1
            if named is not None and led:
                return start + named.start("name")
            if names or not is_prose(scan.flat, start, quote.start):
                return start
            colon = before.rfind(": ")
            if colon > 0 and names_before(before[colon + 2 :]):
                return start + colon + 2
            if named is not None and person_score(named["name"]) > 1:
                return start + named.start("name")
            return quote.start
        quote = scan.quote_at(quote.end)
    if head_end(scan, start, end) == start and not talk.is_letter(scan.text[start:end]):
        for match in _BOOK_IN_PROSE.finditer(scan.flat, start, min(len(scan.flat), end + 160)):
            if match.start("name") >= end:
                break
            if scan.flat.endswith(", in ", start, match.start("name")) and find_year(
                scan.flat, start, match.start("name")
            ):
                break  # a paper and its day, printed in a book
            known = (
                match["name"].split()[0].lower() in GIVEN
                or _INITIAL_NAME.match(match["name"])
                or _CITES.search(scan.flat, start, match.start("name"))
            ) and (
                is_wordy(scan.flat[start : match.start("name")])
                or _CITES_THERE.search(scan.flat, start, match.start("name"))
            )
            if known and person_score(match["name"]):
                return match.start("name")
    case = _CASE_IN_PROSE.search(scan.flat, start, end) if " v. " in scan.flat[start:end] else None
    if case and is_wordy(scan.flat[start : case.start("name")]):
        return case.start("name")
    if _starts_plain(scan, start, end, sure=sure, alone=alone):
        return start
    return -1


# `The court distinguished Facebook, Inc. v. Power Ventures, Inc., 844 F.3d 1058 (9th Cir. 2016)`
_CASE_IN_PROSE = re.compile(
    r"(?<=[a-z] )(?P<name>(?:[A-Z][\w.’'&-]*,? |(?:of|the|and|&|for|ex rel\.) ){1,9}v\. [A-Z][^“;()]{2,90}?, \d{1,3} [A-Z][\w. ]{1,14}\d)"
)


_WHOLE_NAME = r"(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+"
_NAME_AT_END = re.compile(
    rf"(?<=[a-z:,]\s)(?P<name>{_WHOLE_NAME})(?:(?:, {_WHOLE_NAME}){{0,3}},? (?:and|&) {_WHOLE_NAME})?,$"
)
_PAGE_ALONE = re.compile(r",?\s(?:p{1,2}\. ?)?\d{1,4}(?:[–-]\d{1,4})?(?:, \d{1,4}(?:[–-]\d{1,4})?)*\.?$")
_CITES_THERE = re.compile(r"\b(?:bei|von|nach|chez|según)\s$")
_CITES = re.compile(
    r"\b(?:by|from|follow(?:s|ing)?|cit(?:e|es|ing)|quot(?:e|es|ing)|see|with|par|per|after|von|bei|nach|de|di|da|d['’])\s?$"
)
_INITIAL_NAME = re.compile(r"(?:[A-ZÀ-Þ]\.\s?){1,4}[A-ZÀ-Þ][\w’'-]+$")
_BOOK_IN_PROSE = re.compile(
    r"(?:[a-z,]\s|\bd['’])(?P<name>(?:[A-ZÀ-Þ][\w.’'-]+\s){1,3}[A-ZÀ-Þ][\w-]+)(?:\s(?:and|und|et)\s(?:[A-ZÀ-Þ][\w.’'-]+\s){1,3}[A-ZÀ-Þ][\w-]+)?(?:,(?:\seds?\.,)?|[’']s)\s[A-ZÀ-Þ][^“;()]{3,150}?"
    rf"(?:\s\(\ue002{{12,}}\)|,\s(?:{PLACE_WORDS})[,:\s][^“;()]{{0,60}}?\d{{4}})"
)


def _starts_plain(scan: Scan, start: int, end: int, *, sure: bool, alone: bool) -> bool:
    """Whether a citation without a quoted title begins at `start`."""
    flat = scan.flat
    fragment = flat[start:end]
    paper = _names_a_newspaper(fragment)
    if not paper and _opens_with_a_name(scan, start, end) and _has_evidence(scan, start, end):
        return True  # the usual case, and cheap to tell; for a newspaper alone could what follows say no
    if is_ibid(fragment) or (len(fragment) < 40 and _TAGGED.match(fragment)):
        return True
    back = points_back(scan.text[start:end])
    named = back is not None and back.start() > 4 and not is_prose(flat, start, start + back.start())
    if named or (back is not None and not is_prose(flat, start, end)):
        return True
    if is_op_cit(fragment) and not is_prose(flat, start, end):
        return True
    if talk.is_talk(scan.text[start:end]) or _LEGAL_START.match(fragment) or codes.opens_at(scan, start):
        return True
    if (len(fragment) < 60 and talk.scripture(fragment)) or talk.is_dated_letter(fragment):
        return True
    if (fragment.endswith(".") and _HAN_HEAD.match(fragment)) or entry_head(scan, start, end):
        return True
    if not _has_evidence(scan, start, end) and not (sure or alone):
        return False
    if _is_legal(fragment) and not is_prose(flat, start, end):
        return not _tells_of_a_law(fragment)
    if "《" in fragment or ("]" in fragment and GBT.search(scan.text, start, end)):
        return True
    if paper and _has_date(scan, start, end):
        return not is_prose(flat, start, end)
    if _opens_with_a_name(scan, start, end):
        return (
            _has_evidence(scan, start, end)
            or flat[end - 1] in ".?!"
            or sure
            or (flat.startswith("; ", end) and _HALF_TITLE.match(flat, end + 2) is not None)
        )
    if _LEADS_TO_URL.search(fragment):
        return True
    if _tells_of_a_law(fragment):
        return False
    if is_prose(flat, start, end):
        return bool(_TREATY.match(fragment) and _has_date(scan, start, end) and fragment.count(" ") < 40)
    if not _has_evidence(scan, start, end):
        return False
    if (
        "(" not in fragment
        and IN_URL not in fragment
        and (_NEW_SENTENCE.match(fragment) or _SAYS_OF_FIGURES.match(fragment))
    ):
        return False
    if "“" in fragment and not (_has_date(scan, start, end) or IN_URL in fragment or short_page(fragment)):
        return False  # words quoted, no work named
    return _capitalised(fragment) or not fragment.isascii() or IN_URL in fragment


_A_LAW = (
    r"(?:Act|Law|Code|Bill|Treaty|Treaties|Convention|Agreement|Protocol|Charter|Constitution|Directive|Regulation|Amendments?|Accords?|Decree|Statute"
    r"|Ordinance|Order|Resolution|Declaration|Pact|Covenant|Edict)\b(?: (?:of|on|between) (?:the )?[A-Z][\w’-]*(?: (?:of|and|on|the|[A-Z][\w’-]*)){0,8})?(?: of)?(?: \d{4}| \(\ue002+\))?"
)
# `The Bayh-Dole Act of 1980 allowed universities to ...`: what a law did.
_LAW_SAYS = re.compile(
    rf"(?:The |This |Its |(?:Section|Article|Title) \S+ of )?(?:the )?(?:[A-Z][\w’&–-]*,? |(?:of|and|the|for|on|to|in|against|with) ){{0,14}}?{_A_LAW},? (?:(?:also|later|never|first|only|thus|then|not|itself|explicitly) )?"
    r"(?:is|was|were|are|has|had|have|did|does|do|can|may|must|shall|will|would|could|gave|made|set|put|left|brought|took|led|[a-z]{3,}(?:ed|[^\Wsu]s))\s"
)
# `Under the Foreign Investment Law of 2019, which took effect ...`
_UNDER_A_LAW = re.compile(
    rf"(?:Under|By|In|Through|With|Since|After|Before|Until|Unlike|Despite|Following) (?:the|its|an?|this|that) [^.;:“(,§]{{0,110}}?\b{_A_LAW}(?:,|$)"
)
_PRINTED_LAW = re.compile(
    r"§|U\.S\.C|\bUSC\b|Stat\.|Pub\. L|\bUNTS|T\.S\.|\bOJ\b|\d [A-Z]\.|BGBl|\b[cs]\. ?\d|\ue004"
)


def _tells_of_a_law(fragment: str) -> bool:
    """Whether a sentence is about a law or treaty that it names, and does not say where it is printed."""
    says = _UNDER_A_LAW.match(fragment) or _LAW_SAYS.match(fragment)
    return says is not None and _PRINTED_LAW.search(fragment) is None


# `AIDP, section 3.`: the letters that a work was said to go by.
_TAGGED = re.compile(
    r"[A-Z]{2,8}, (?:sections?|secs?\.|paras?\.|chapters?|chaps?\.|arts?\.|articles?) [\dIVX]+\W*$"
)


def _names_a_newspaper(fragment: str) -> bool:
    """Whether a newspaper stands before the first comma."""
    paper = fragment.partition(",")[0]
    return len(paper) < 40 and paper[:1].isupper() and container_kind(paper) == "newspaper"


def _opens_with_a_name(scan: Scan, start: int, end: int) -> bool:
    """Whether names stand at the head, and no sentence about them follows."""
    head = head_end(scan, start, end)
    return head > start and not _verb_follows(scan.flat, head, end)


_LEADS_TO_URL = re.compile(rf"\b(?:from|at|on|via|here|see|visit|under|unter|sur|en):?\s<?{IN_URL}")


def _verb_follows(flat: str, start: int, end: int) -> bool:
    """Whether the words after a name are a sentence about the person."""
    first = WORDS.search(flat, start, min(end, start + 40))
    if first is None or not first[0][0].islower():
        return False
    return has_verb(re.split(r"\W", first[0], maxsplit=1)[0]) or is_prose(flat, start, end)


def _capitalised(fragment: str) -> bool:
    words = [word for word in WORDS.findall(fragment[:200]) if len(word) > 3]
    return not words or sum(word[0].isupper() for word in words) * 5 >= len(words) * 3


_SERIES_BEFORE = re.compile(
    r"(?:\bcoll\.|\bcollection|\bReihe:?|\bsérie|\bSerie|\bcol\.|\bseries|\b[Ff]olders?|\b[Ff]iles?|(?<!\ble )(?<!\bun )\b[Dd]ossier|\b[Cc]arton|\b[Bb]ox|=)\s*$"
)
_SERIES_ENDS = frozenset(".:=enEs")
# `Paris, Gallimard, « Bibliothèque de la Pléiade », 1992`
_HOUSE_BEFORE = re.compile(rf"\b(?:{PLACE_WORDS}),\s[A-ZÀ-Þ][^,“\d]{{2,30}},\s*$")

_AFTER_TITLE = re.compile(
    r"\s*(?:[,.:]|[(\[<]|in\b|In\b|dans\b|//|$|"
    + IN_URL
    + r"|\d|"
    + ANY_MONTH
    + r"|—|–|trans\b|ed\b|[\u3400-\u9fff])",
    re.IGNORECASE,
)


def names_series(flat: str, start: int, end: int) -> bool:
    """Whether the words before a quotation say that it is a series: `coll. «`."""
    start = max(start, end - 60)
    last = flat[start:end].rstrip()[-1:]
    if last == ",":
        return flat.count(",", start, end) > 1 and _HOUSE_BEFORE.search(flat, start, end) is not None
    return last in _SERIES_ENDS and _SERIES_BEFORE.search(flat, start, end) is not None


def _is_title(scan: Scan, quote: Span, start: int, end: int) -> bool:
    """Whether a quotation names a work rather than quoting words."""
    flat, text = scan.flat, scan.text
    inner = text[quote.inner[0] : quote.inner[1]].strip()
    if len(inner) < 2 or names_series(flat, start, quote.start):
        return False
    before = flat[start : quote.start].rstrip()
    comma_inside = inner.endswith((",", ".", ",’", ".’", ",'", "?", "!")) and not inner.endswith("..")
    after = flat[quote.end : end]
    if not comma_inside and not _AFTER_TITLE.match(after) and not _is_oscola(before, after):
        return False
    if before and not names_before(before):
        if (inner[:1].islower() and before[-1:] != ":") or (
            inner.endswith(".") and re.match(r"\s[A-Z][^,“]{2,60},\s“", after)
        ):
            return False
        if (
            before[-1] not in ",:.(–—"
            and not LEADS_TO_QUOTE.search(before)
            and not (_TELLS_ON.match(before) and is_wordy(before))
        ):
            return False
        if not _source_follows(scan, quote, end):
            return False
    if not after.strip(" .,;)"):
        if before and not names_before(before):
            return inner.endswith(",") or after.strip() == ","
        if (
            not before
            and inner.endswith((".", "。"))
            and CJK.search(inner)
            and _INTRODUCED.search(flat, 0, quote.start)
        ):
            return False  # `In the original: “能打仗、打胜仗。”`
        return bool(before) or comma_inside or not inner[:1].islower()
    return _source_follows(scan, quote, end) or bool(before)


_INTRODUCED = re.compile(r"[a-z]:\s?$")


def _is_oscola(before: str, after: str) -> bool:
    """Whether names and a comma stand before a title, and words and a bracket behind it."""
    return (
        before[-1:] == ","
        and re.match(r"\s[A-Z][^.;]{2,80}?\s?[\[(]", after) is not None
        and names_before(before)
    )


def _source_follows(scan: Scan, quote: Span, end: int) -> bool:
    after = scan.flat[quote.end : end]
    if not after.strip(" .,;)”"):
        return True
    if "[" in after[:3] and CJK.search(scan.text, quote.end, quote.end + 12):
        return True  # the original of a title
    if _has_date(scan, quote.end, end) or IN_URL in after or "[" in after[:3]:
        return not _is_prose_before_date(after)
    words = WORDS.findall(after)
    return (
        (len(words) <= 14 and not is_prose(after, 0, len(after)) and after.lstrip(" ,.")[:1].isupper())
        or IBID.search(after) is not None
        or short_page(after) is not None
        or (len(words) <= 14 and _SOURCE_LED.match(after) is not None)
        or (len(after) < 200 and talk.holding(after) is not None)
    )


_SOURCE_LED = re.compile(
    r",\s(?:[Ii]n|aus|dans):?\s[A-ZÀ-Þ“]"
)  # `»Pekings langer Arm«, in: Die Zeit, Nr. 12/2019`


# Words in lower case that number and date a source in any language.
_SMALL_WORDS = re.compile(
    rf"\b(?:núm|num|nr|no|n|vol|t|pp?|págs?|de|del|di|do|du|le|vom|am|v|den|{ANY_MONTH})\b\.?\s?",
    re.IGNORECASE,
)


def _is_prose_before_date(after: str) -> bool:
    year = find_year(after)
    head = after[: year.start()] if year else after[:160]
    if "(" in head[:120] or not is_prose(head, 0, len(head)):
        return False
    head = _SMALL_WORDS.sub("", head)
    return is_prose(head, 0, len(head))


# ---------------------------------------------------------------------------------------------------- lead-ins


def strip_lead_in(scan: Scan, start: int, end: int) -> tuple[int, bool]:
    """The offset behind words that only lead to a citation, and whether there were any."""
    flat = scan.flat
    at = start
    found = False
    while at < end and flat[at] in " ,;:":
        at += 1
    if flat.startswith("(\ue002) ", at):
        at += 4  # `(1) Barry R. Posen, ...; (2) ...`
    joined = _AND_ALSO.match(flat, at, end) if flat[at : at + 1].islower() else None
    if joined:
        at = joined.end()
    if (
        flat.startswith("V. ", at)
        and _VEDI.match(flat, at, end)
        and flat[at + 3 :].split(" ", 1)[0].lower() in GIVEN
    ):
        return at + 3, True
    volume = _VOLUME_FIRST.match(flat, at, end) if flat[at : at + 1].isdigit() else None
    if volume:
        return volume.end(), True
    says = _PERSON_SAYS.match(flat, at, end) if flat.find(":", at, end) > 0 else None
    if says and person_score(says["name"]) > 1 and has_verb(says[0]):
        return says.end(), True
    quoted = _QUOTED_BY.match(flat, at, end) if _may_be_quoted(flat) else None
    if quoted and (person_score(quoted["name"]) or is_institution(quoted["name"])):
        return quoted.end(), True
    phrase = _catch_phrase(scan, at, end) if start == 0 else 0
    if phrase:
        inner, _ = strip_lead_in(scan, phrase, end)
        return inner, True
    reckoned = _RECKONED.match(flat, at, end) if _may_be_reckoned(flat) else None
    if reckoned:
        return reckoned.end(), True
    tells = flat[at : at + 1] in _TELLING
    drawn = (_DRAWS_ON.match(flat, at, end) or _IS_DONE_IN.match(flat, at, end)) if tells else None
    if drawn and _MONTH_NEXT.match(flat, drawn.end()) is None:
        whose = _WHOSE.match(flat, drawn.end(), end)
        return whose.end() if whose else drawn.end(), True
    if _may_lead(flat[at : at + 3]):
        adverb = _ADVERB.match(flat, at, end)
        if adverb:
            inner, _ = strip_lead_in(scan, adverb.end(), end)
            return inner, True
        about = _ABOUT.match(flat, at, end)
        if (
            about
            and is_wordy(about[0])
            and (
                (flat[about.end()] == "“" and not scan.text[about.end() + 1 : about.end() + 2].islower())
                or opens_with_names(scan, about.end(), end)
            )
        ):
            return about.end(), True
        version = _THE_VERSION.match(flat, at, end)
        if version:
            return version.end(), True
        for_a = _FOR_A.match(flat, at, end)
        if for_a and is_wordy(for_a[0]) and person_score(re.sub(r" et al\.$", "", for_a["name"])):
            return for_a.end(), True
    for _ in range(4):
        while at < end and flat[at] in " (,.;:" and (flat[at] != "(" or flat[at + 1 : at + 2] != IN_ROUND):
            at += 1
        match = signal_at(flat, at, end)
        if match is None or match.end() > end:
            break
        found, at = True, match.end()
    if found:
        while at < end and flat[at] in " ,:":
            at += 1
        qualified = _QUALIFIES.match(flat, at, end) if flat[at : at + 1].islower() else None
        if qualified:
            at = qualified.end()
        version = (
            _THE_VERSION.match(flat, at, end)
            or _WHOSE.match(flat, at, end)
            or _THE_PIECE.match(flat, at, end)
        )
        if version:
            return version.end(), True
    quote = scan.quote_at(at)
    limit = min(end, quote.start) if quote is not None else end
    colon = _lead_in_colon(flat, at, limit, found=found)
    if colon > at:
        return _skip_space(flat, colon, end), True
    if quote is not None and limit < end and (behind := _behind_words(scan, at, quote, end)):
        return behind, True
    later = None
    if found or LEAD_IN.match(flat, at, limit):
        for match in find_signals(flat, at, limit):
            if flat[match.start() - 1] == "-":
                continue  # `the Iran-Contra Affair`
            if not find_year(flat, at, match.start()) or found:
                later = match
        if later is not None and later.end() <= limit and _is_lead(flat[at : later.start()]):
            inner, _ = strip_lead_in(scan, later.start(), end)
            return inner, True
    return at, found


def _behind_words(scan: Scan, at: int, quote: Span, end: int) -> int:
    """The offset behind a lead-in that quotes a word or two: `On the “active defense” concept, his book is best: `; 0 if none."""
    flat = scan.flat
    colon = flat.find(": ", quote.end, min(end, quote.end + 120))
    if colon < 0 or flat[quote.end : quote.end + 2].strip(" ")[:1] in ("", ",", ".", "("):
        return 0
    if (
        not is_wordy(flat[at : quote.start])
        or not is_wordy(flat[quote.end : colon])
        or LEAD_IN.match(flat, at) is None
    ):
        return 0
    return colon + 2 if opens_with_names(scan, colon + 2, end) else 0


_PAGE_OF_BOOK = re.compile(
    r"(?:[Pp]ages? |p{1,2}\. ?)?\d{1,4}(?:[–-]\d{1,4})?[:.,]? (?=[“A-Za-z])|p{1,2}\. ?[ivxl]+[:.,]? "
)
_PHRASE_ENDS = re.compile(
    r"(?!,? (?:[Ii]n|aus|[Dd]ans): )(?:,?(?: [a-z][\w’'-]*){1,8})?[.…]?(?: \. ?\. ?\.)?(?::| [—–])\s(?=[“\w])"
)


def _catch_phrase(scan: Scan, start: int, end: int) -> int:
    """The offset behind words that an endnote repeats from its page: `88 “the best of men”: `; 0 if there are none."""
    flat = scan.flat
    if flat.find(":", start, min(end, start + 240)) < 0 and flat[start : start + 1] != "“":
        return 0
    page = _PAGE_OF_BOOK.match(flat, start, end)
    at = page.end() if page else start
    quote = scan.quote_at(at)
    if quote is not None and quote.start == at and quote.kind in ("double", "single"):
        ends = _PHRASE_ENDS.match(flat, quote.end, end)
        if ends is None:
            return 0
        told = page is not None or scan.text[quote.inner[0]].islower()
        if told and flat[ends.end()].isupper() and _has_evidence(scan, ends.end(), end):
            return ends.end()
        return ends.end() if _cites_at(scan, ends.end(), end) else 0
    colon = flat.find(": ", at + 3, min(end, at + 160))
    words = flat[at : max(at, colon)]
    if " " not in words or "“" in words or ";" in words or not (page or is_wordy(words)):
        return 0
    if words.rpartition(", ")[2].strip() in PLACES or next(find_signals(words), None) is not None:
        return 0  # `Nous n’avons jamais été modernes, Paris : La Découverte`
    return colon + 2 if _cites_at(scan, colon + 2, end) else 0


_CALENDARS = ("FRUS,", "FRUS ", "Foreign Relations of the United States")


def _cites_at(scan: Scan, start: int, end: int) -> bool:
    """Whether a citation plainly begins here: a signal, an interview, or a name and what a work has."""
    if signal_at(scan.flat, start, end) or talk.is_talk(scan.text[start:end]):
        return True
    if IBID.match(scan.flat, start, end) or scan.flat.startswith(_CALENDARS, start):
        return True
    head = head_end(scan, start, end)
    quote = scan.quote_at(start)
    if (
        quote is not None
        and start < quote.start < end
        and names_before(scan.flat[start : quote.start].rstrip())
    ):
        return True
    names = scan.flat[start:head].strip(" ,:")
    if head > start and names and " " not in names:
        return person_score(names) > 0 and short_page(scan.flat, head, end) is not None
    return head > start and is_person(names) and _has_evidence(scan, head, end)


_IS_DONE_IN = re.compile(
    r"(?:This|The|My|These|Here|Much|Such|An?|Similar|It)\b[^“,.;:()]{3,90}\b(?:is|are|was|were|has been|have been)\s(?:\w+ly\s)?\w+(?:ed|[td]|n)\b[^“,.;:()]{0,50}\b(?:in|by|from|on)\s(?=[A-ZÀ-Þ“])"
    r"|(?:I|We) (?!am |was )[a-z][^“,.;:()]{3,90}\b(?:in|by|from)\s(?=[A-Z“]|(?:my|our) [A-Z“])"
)
# `Author’s calculations based on data from the World Bank, ...`
_RECKONED = re.compile(
    r"(?:(?:The )?[Aa]uthors?['’]s?|Own|Our|My) (?:own )?(?:calculations?|estimates?|computations?|analysis|tabulations?|compilation|elaboration|translation)s?,?(?: \w+)? (?:based on|from|using|of|with|on the basis of|drawn from)"
    r" (?:(?:the )?(?:data|figures|statistics|numbers|information|tables|microdata)(?: (?:from|in|of|by|provided by|published by|reported (?:by|in)))? )?(?:the )?(?=[A-ZÀ-Þ“])"
)
_may_be_reckoned = any_of(
    "calculation",
    "estimate",
    "computation",
    "analysis",
    "tabulation",
    "compilation",
    "elaboration",
    "translation",
)
_TELLING = frozenset("TMHSAIW")  # how the two that say where something was drawn from begin
_THE_VERSION = re.compile(
    r"(?:the|an?|its|his|her|their) (?:[A-Za-z]+ ){0,2}(?:version|translation|edition|text|original|abridgement|sequel|companion volume|reply|review), (?=[A-Z“])|for (?:the )?(?:\d{4}s?|period)[^,;]{0,20}, (?=[A-Z“])",
    re.IGNORECASE,
)
# `Lieutenant General Jack Shanahan, quoted in Sydney Freedberg, ...`
_QUOTED_BY = re.compile(
    r"(?P<name>[A-ZÀ-ÞА-Я][^“(:;,\d]{2,60}),? (?:(?:as )?(?:quoted|cited) (?:in|by)|zit(?:iert|\.) (?:nach|n\.|in|bei):?|citée?s? (?:par|dans)|cit(?:ado|ada|\.) (?:en|por|in|em)|citato (?:in|da)|[Цц]ит\. по:) (?=[A-ZÀ-ÞА-Я“])"
)
_may_be_quoted = any_of(
    "ted in ", "ted by ", "zitiert", "zit. ", "cité", "cit. ", "citad", "citato", "цит. по"
)
# `the leader in the Manchester Guardian, 1 November 1956`
_THE_PIECE = re.compile(
    r"(?:the|an?) (?:[a-z]+ )?(?:leader|editorial|report|article|letter|obituary|notice|review|account|column|item|story)s? in (?:the )?(?=[A-Z])"
)
# `see his Working Knowledge: ...`
_WHOSE = re.compile(
    r"(?:his|her|their|my|our|(?:the|this) author['’]s|the same author['’]s) (?:own )?(?=[A-Z“])"
)
# `See, most recently, Jane Roe`, `see, inter alia, `
_QUALIFIES = re.compile(
    r"(?:(?:most|more) (?:recently|notably|famously|prominently|importantly|generally|broadly)|recently|notably|in particular|inter alia|amongst? (?:many )?others|especially|particularly|further|above all|principally|chiefly|respectively|variously)[,:] (?=[A-ZÀ-Þ“])"
)
_ADVERB = re.compile(
    r"(?:(?:[Ss]imilarly|[Ll]ikewise|[Cc]onversely|[Ff]inally|[Mm]oreover|[Ff]urthermore|[Aa]dditionally|[Ii]n addition|[Bb]y contrast|[Ii]n contrast"
    r"|[Oo]n the contrary|[Aa]lternatively|[Rr]elatedly|[Mm]ore (?:generally|recently|broadly|specifically)|[Ss]pecifically|[Nn]otably|[Ll]astly|[Ff]irst(?:ly)?"
    r"|[Ss]econd(?:ly)?|[Tt]hird(?:ly)?|[Ee]qually|[Ee]lsewhere), |(?:Also|[Ee]specially|[Pp]articularly|[Nn]otably|[Aa]nd,? finally,?) )(?=[A-ZÀ-Þ“])|[Aa]ccording to (?:the )?(?=[A-ZÀ-Þ][^“”.;]{2,60}, “)"
)
_ABOUT = re.compile(
    r"(?:[Ff]or|[Oo]n|[Aa]s (?:for|to)|[Rr]egarding|[Cc]oncerning|[Ii]n)\s(?![^,]{0,80}\b(?:see|cf|compare|consult|read|by|in|of)\.?\s[A-ZÀ-Þ])(?:the\s)?[a-z][^“,.;:()\d]{2,80}, (?=[A-ZÀ-Þ“])"
)
_FOR_A = re.compile(
    r"(?:For|On) (?!(?:the )?(?:Example|example|Instance))[^“,.;:()\d]{3,80}, (?=(?P<name>(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+(?: et al\.)?), [A-ZÀ-Þ“])"
)
# The first three letters of whatever the last four may match, but for `a`: a quick look.
_OPENERS = frozenset(
    (
        *("in", "by", "on", "as", "an", "sim", "lik", "con", "fin", "mor", "fur", "add", "alt", "rel", "spe", "not", "las", "fir", "sec", "thi"),
        *("equ", "els", "als", "esp", "par", "and", "acc", "for", "reg", "the", "its", "his", "her"),
    )
)  # fmt: skip


def _may_lead(opener: str) -> bool:
    opener = opener[:3].lower().rstrip()
    return opener in _OPENERS or opener[:2] == "a " or not opener.isascii()


_DRAWS_ON = re.compile(
    r"The (?:\w+ ){0,4}(?:ruling|case|decision|authority|introduction|overview|guide|synthesis|analysis|critique|study|work|text|source|account|statement|treatment|discussion|history|survey|biography|document)s? (?:here )?(?:is|are|remains|was) (?:still )?(?=[A-Z“])|(?:This|The|My|These|Here|Much)\b[^“,.;()]{3,90}\b(?:draws?|drawn|relies|based|borrows?|adapted|taken|comes?|follows?|derived|builds?|indebted)\s(?:heavily\s|largely\s)?(?:on|from|to|upon|in)\s(?=[A-Z“])"
)
_VOLUME_FIRST = re.compile(
    r"\d{1,2} (?=The [A-Z][^,(;]{8,90}?(?:,? at)? \d[\d–-]* \(|[A-Z]{2,} [A-Z]{2,},|(?:[A-Z][\w.]* ){1,3}[A-Z]\w+, [A-Z][^,(]{3,80} (?:§|\*|\d))"
)
_VEDI = re.compile(r"V\. [A-ZÀ-Þ][a-zà-ÿ]{2,} (?:[A-ZÀ-Þ]|[a-z]{2,3} [A-ZÀ-Þ])")  # `V. Gian Antonio Stella`
_AND_ALSO = re.compile(
    r"(?:and|und|et|y|и|sowie|ainsi que|así como|nonché|bem como|а также|as well as|also|but|or|with)\b,?\s(?:(?:for|on|in|more|most|from|pour|sur|dans|für|zu|zum|zur|über|para|sobre|en|per|su|для|о)\s[^,;“]{2,60},\s)?(?!al\b)"
)


_LOWER_CASE_NAMES = tuple(LOWER_CASE_NAMES)
_PERSON_SAYS = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+)(?:\s[a-z][\w’'-]*){2,14}:\s(?=[A-ZÀ-Þ])"
)


# Who wrote the title that goes on behind the colon: `the reading in Johanna Granville, The First Domino:`
_NAMES_A_WORK = re.compile(r"\s(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w-]+(?:,|[’']s)\s[A-ZÀ-Þ]")


def _is_lead(words: str) -> bool:
    return len(words) < 400 and "(" not in words and IN_URL not in words


def _lead_in_colon(flat: str, start: int, limit: int, *, found: bool) -> int:
    """The offset behind a colon that ends a lead-in such as `this article, which describes ...:`; else -1."""
    tail = flat[start:limit].rstrip()
    if tail.endswith(":") and limit < len(flat):
        words = tail[:-1]
        if is_wordy(words) and (
            found or next(find_signals(words), None) or (LEAD_IN.match(words) and not has_verb(words))
        ):
            return start + len(tail)
        return -1
    if not found or flat.startswith(_LOWER_CASE_NAMES, start):
        return -1
    colon = flat.find(": ", start, min(limit, start + 300))
    if colon > 0:
        words = flat[start:colon]
        if is_wordy(words) and words[:1].islower() and not _NAMES_A_WORK.search(words):
            return colon + 1
    name = re.search(r":\s(?=[^“:]{3,160}[,:]\s?$)", tail)
    if (
        name is not None
        and is_wordy(tail[: name.start()])
        and tail[: name.start()].rpartition(",")[2].strip() not in PLACES  # `modernes, Paris : La Découverte`
    ):
        return start + name.end()
    return -1


def _skip_space(flat: str, at: int, end: int) -> int:
    while at < end and flat[at] == " ":
        at += 1
    return at


# --------------------------------------------------------------------------------------------------- settling

_TAIL_WORDS = frozenset(
    "This It That These Those He She They We I The In A An However Although While But Yet and but which who where when although though while "
    "arguing noting claiming suggesting".split()
)
_LONGEST_HEAD = 120
_TAIL = re.compile(rf"([\d{IN_URL}{IN_ROUND}”\]][).\]]*[,.]?(?:\s,)?)\s+(?=(?:{one_of(_TAIL_WORDS)})\s)")


_DATED_HEAD = re.compile(r"[^()“]{3,300}?\(+\)[.,]?")


def _settle(scan: Scan, piece: Piece) -> Piece:
    """Cut the prose off a citation's end, and the bracket that the whole note stood in."""
    if not piece.is_citation:
        return piece
    flat = scan.flat
    while (
        flat[piece.end - 1] in ").,"
        and ")" in flat[piece.end - 3 : piece.end]
        and flat.count(")", piece.start, piece.end) > flat.count("(", piece.start, piece.end)
    ):
        piece.end -= 1
    if _TAIL_WORDS.isdisjoint(flat[piece.start : piece.end].split()):
        return piece
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
