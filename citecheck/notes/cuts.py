"""Every place in a note where a citation may end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from citecheck.notes.dates import find_year
from citecheck.notes.evidence import GBT, capitalised, has_date, has_evidence, has_given_name
from citecheck.notes.gazetteer import GIVEN
from citecheck.notes.heads import (
    GOES_ON_TITLED,
    container_kind_of,
    head_end,
    is_author,
    is_wordy,
    opens_sentence,
)
from citecheck.notes.lexicon import (
    AND_OWN_WORK,
    ANY_MONTH,
    HAN_TOPIC,
    LEAD_IN,
    PLACE_WORDS,
    PLACES,
    RECENT,
    SAYING,
    TITLE_WORDS,
    find_signals,
    may_own,
    one_of,
)
from citecheck.notes.names import (
    CJK,
    is_institution,
    parse_inverted,
    person_score,
    split_names,
)
from citecheck.notes.scan import IN_URL, Scan, Span

_ABBREVIATIONS = frozenset(
    """cfr vid ed eds trans transl vol vols no nos nr p pp v vs jr sr dr mr mrs ms st univ inc co corp ltd cf etc hrsg hg hgg bd bde
    aufl jg s f ff t tt art arts ch chap rev intro n nn nn. fig col cols sec secs ser pt pts fol fols ms mss op cit loc ibid
    id al ca c int'l nat'l ass'n dep't gov't dept gen sen rep prof st ste mt ft cong sess stat reg supp app cir dist ct para
    paras § bk rpt repr éd dir trad coll n° núm págs pág fs sq vgl bzw usw zit anm fn kap abt nachf z b u a d h i e g ebd
    jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n u.s.c e.g i.e ph.d d.c m.a b.a a.m p.m n.y l.a n.d n.p
    q.v viz no lt col maj capt adm sgt hon rev'd aff'd ex rel mass conn calif cal penn pa va md tenn ill ind mich minn wis
    exec wm chas geo jas thos robt benj edw wash ore fla ga ala miss tex okla kan neb colo ariz nev mont wyo ida vt me del им ред изд т ч с стр вып гл см ср др пр г гг
    кн пер сост отв науч акад проф д-р руб тыс обл ун-та univ'y civ crim soc com req bull nw ne sw se mun util dist fed comm'n off intl const admin adm sec'y trib bankr d.d.c s.d.n.y cong comm am amer assoc bull hist j jour proc quart res sci soc
    hum rts disp resol envtl soc'y q econ pol phil psych stud rev harv colum stan geo chi l b.c a.d mus lib coll inst phys chem math biol eng med l
    doc docs min rel des exmo ph th chr mme mgr cap caps rs urt beschl az slg rdnr rn rz vorb abs nrn hs ziff bsp tz aff pt req déc arr lit mat rec párr fj art núms ed edn coords comp
    sent ord sez cass civ pen voll tt ss segg n nn art artt cost lett co soc ag gmbh кан дис докт проф полит экон ист наук юрид лит
    nat aeron milit def div comm bur agric educ envtl const crim int'l fin""".split()
)

_STATE_CODES = frozenset(
    "DC MD MA NY CA CT NJ VA PA IL TX UK USA KS MI OH GA NC MN WA".split()
)  # `Washington, DC.`

_CUT = re.compile(
    rf"(?P<stop>[;.?!…”)\]{IN_URL}>][;.?!…”)\]{IN_URL}>]{{0,5}})\s{{1,4}}(?=[“(\[《]?[\w@“§¿¡]|\(\ue002\)\s)"
)

_HAN_CUT = re.compile(
    r"[.;](?:(?=[\u3040-\u30ff\u3400-\u9fff])|(?<=[\u3400-\u9fff”》];)(?=[A-Z《“「]|[\[\uff3b〔(\uff08][\ue002\ue003]))"
)

_LEADS_ON = re.compile(
    r"(?:[,.]”|\d{4},|\d{4}|”,?|\]\.?|\)\.?|[.!?;])\s+(?=(?:For|On|In|As|See|Also|Another|More)\b)"
)

_MAY_LEAD_ON = re.compile(r"(?:For|On|In|As|See|Also|Another|More)\b")  # quick to find, and in few

SOLID = re.compile(r"[^\W_]|[\ue001-\U0010ffff]")

_ENTRY_ENDS = re.compile(r"[.;]\s*(?=(?P<own>\[\ue003{1,3}\] ?)?[^\W\d_])(?!doi|DOI|http|www)")


def marked_cuts(scan: Scan) -> list[int]:
    """Where entries with GB/T 7714's marks (`[J]`, `[M]`) begin: behind the year of the one before; none without marks."""
    if "]" not in scan.text and "\uff3d" not in scan.text:
        return []
    marks = list(GBT.finditer(scan.text))
    if not marks:
        return []
    cuts = [0]
    for mark, following in pairwise(marks):
        for stop in _ENTRY_ENDS.finditer(scan.flat, mark.end(), following.start()):
            if (stop["own"] and stop[0][0] == ";") or has_date(scan, mark.end(), stop.start()):
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


def trim(flat: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the blanks and semicolons at its ends."""
    while start < end and flat[start] in " ;":
        start += 1
    while end > start and flat[end - 1] in " ;":
        end -= 1
    return start, end


def sentence_cuts(scan: Scan) -> list[int]:
    """Where sentences end that may end a citation."""
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
            or (following.isdigit() and _CODE_NEXT.match(flat, match.end()) is None)
            or following == "§"
        ):
            continue
        elif (
            stop[0] == "”"
            and text[match.start() - 2 : match.start()].rstrip().endswith((".", "?", "!"))
            and (
                (stop == "”" and following == "“")
                or _NEW_NAME.match(flat, match.end())
                or _QUOTED_FROM.match(flat, match.end())
                or NEW_SENTENCE.match(flat, match.end())
                or _ends_words_said(scan, match.start())
            )
        ):
            cuts.append(match.end())
        elif stop[0] == "." and not _ends_sentence(flat, match.start(), match.end()):
            continue
        elif following in _HOLDINGS_OPEN and _HOLDING_NEXT.match(flat, match.end()):
            continue  # `Центральный архив Министерства обороны (ЦАМО). Ф. 208. Оп. 2511`
        elif "." in stop or "?" in stop or "!" in stop or stop[-1] == IN_URL:
            cuts.append(match.end())  # a bracket or quotation mark alone ends nothing
    if cuts and "Fed. Reg." in flat:
        cuts = _out_of_rules(scan, sorted(cuts))
    return sorted(cuts)


# `wrote, `, `put it: `, `that `, `so Jürgen Kocka, `
_LEADS_TO_WORDS = re.compile(
    rf"\b(?:[a-zà-ÿ]+[,:]?|(?:so|{one_of(SAYING)}) [A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){{0,3}},) $"
)


def _ends_words_said(scan: Scan, at: int) -> bool:
    """Whether the quotation that ends here goes on with a sentence, and is no title: `put it, “no progress has been made.”`."""
    for quote in scan.quotes:
        if quote.end == at + 1:
            return (
                scan.text[quote.inner[0] : quote.inner[0] + 2].strip()[:1].islower()
                and _LEADS_TO_WORDS.search(scan.flat, max(0, quote.start - 50), quote.start) is not None
            )
    return False


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
                or has_evidence(scan, cut - len(before), cut - 1)
                or not capitalised(before)
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


_PLACE_AFTER = re.compile(rf"(?:{PLACE_WORDS}|М|Л|СПб|Пг)\.?(?:\s?[:;]\s|, (?:1[5-9]|20)\d\d\b)")

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

NEW_SENTENCE = re.compile(
    r"(?:The|This|That|These|It|In|For|On|An?|His|Her|Their)\b[^“,.;:()]{0,60}?\s(?:is|was|are|were|has|had|can|may)\s"
)

# `The figure for 2016 excludes Hong Kong`
SAYS_OF_FIGURES = re.compile(
    r"(?:The|This|These|Those|Both|All|Some|Most|Its|Our|My|We|I|Data|Figures|Numbers|Estimates)\b [^“,.;:()]{0,60}?\b(?:excludes?|includes?|refers?|covers?|represents?|reflects?|shows?|counts?|omits?"
    r"|uses?|used|draws?|follows?|comes?|came|relies|rely|remains?|appears?|assumes?|begins?|began|ends?|ended|does|did|differs?|varies|vary|rose|fell|grew|increased|declined|went|took|became|meant)\s"
)

_NEW_NAME = re.compile(
    r"(?:[A-Z][\w.’'-]*\s){1,3}[A-Z][\w’'-]+,\s(?:“|[A-Z][^“”;()]{3,150}(?:\s\(\ue002{8,}\)|, \d{1,4} [A-Z][\w.&’' ]{1,40} \d[\d, –-]*\(\ue002{4,}\)))"
)

# `... ever made.” Brzezinski, Power and Principle, 213.`: behind words that were quoted, whose words they are.
_QUOTED_FROM = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?: and [A-ZÀ-Þ][\w’'-]+)?, (?:[A-ZÀ-Þ][^“”;:().\d]{3,80},|“[^”]{3,80}”,?) (?:p{1,2}\. ?)?\d[\d–-]*\."
)

_HOLDING_NEXT = re.compile(r"(?:Ф|Оп|Д|Л|Т|С|Ч)\. ?[\dР]")
_HOLDINGS_OPEN = frozenset("ФОДЛТСЧ")

# The law that a sentence tells of, behind it: `forbids discrimination “because of” sex. 42 U.S.C. § 2000e-2(a)(1) (2018)`
_CODE_NEXT = re.compile(r"\d{1,2} (?:U\. ?S\. ?C|C\. ?F\. ?R)\.")

# The initial of `Benedict R. O’G. Anderson`, `Robert McC. Adams`, and of a name right behind a Chinese lead-in.
_INITIAL_LAST = re.compile(r"^(?:O['’]|Mc|Mac)[A-Z]$|[\u3400-\u9fff][A-Z]$")

MONTH_NEXT = re.compile(
    rf"(?:{ANY_MONTH}|Fassung|Ausgabe|Halbband|Halbbd|Teilband|Buch|Th?eil|Hälfte|Folge|Reihe|Abteilung|Lieferung)\b|Aufl|Auflage|Jg|Jahrgang|Bd|Band|Jahrhundert|EL\b|Lfg|Wahlperiode|Kongress|Parteitag|Sitzung|ed\b",
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
    if word[-1].isupper() and _INITIAL_LAST.search(word):
        return False
    if word.isdigit() and len(word) <= 3 and MONTH_NEXT.match(flat, after):
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


def signal_cuts(flat: str, sentences: list[int]) -> list[int]:
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
        if not _leads_in(flat, clause, start):
            clause = start
        if _MAY_LEAD_ON.search(flat, last, start):
            for lead in _LEADS_ON.finditer(flat, last, start):
                clause = lead.end()
        if (
            clause < start
            and _leads_in(flat, clause, start)
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


def _leads_in(flat: str, clause: int, start: int) -> bool:
    """Whether what stands before a signal only tells what the work is on: `For an overview, see`, `相反的观点，见`."""
    if flat[clause] >= "\u3400":
        return HAN_TOPIC.fullmatch(flat, clause, start) is not None
    return LEAD_IN.match(flat, clause) is not None


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


def title_cuts(scan: Scan) -> list[int]:
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
        elif seen and scan.flat.find(", and, ", floor, quote.start) >= 0:
            point = _JOINT_TO_NAMES.search(scan.flat, floor, quote.start)
            if point:
                cuts.append(point.start("word"))
                floor = quote.end
                continue
        if (
            ends is not None
            and _starts_title(scan.flat, ends.end(), quote)
            and not (ends[0][0].isdigit() and scan.flat.find("; ", floor, ends.start()) > 0)
        ):
            cuts.append(ends.end())
        elif joint and _starts_title(scan.flat, joint.end(), quote):
            if not _FAMILIES_LISTED.search(scan.flat, floor, joint.start()):
                cuts.append(joint.start("word"))
        elif seen and (short := _SHORT_ON.fullmatch(scan.flat, floor, quote.start)):
            if scan.text[floor - 2 : floor - 1] == ",":
                cuts.append(short.start("word"))
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


def aside_cuts(flat: str) -> list[int]:
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


def dangling_cuts(scan: Scan) -> list[int]:
    """Where a comma alone, behind a day, an hour, an address or a number, parts a work from the next one's names."""
    flat = scan.flat
    cuts: list[int] = []
    if ": " in flat and _may_be_joined(flat):
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
            or _KEEPS.search(names)
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

# Where papers are kept: what stands before them is among them.
_KEEPS = re.compile(r"\b(?:Archives?|Archiv|Library|Papers|Libraries|Files?|Nachlass|Fonds)\b")

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

# `See also Khan, Mann, | and Peterson, “The Semiconductor Supply Chain”`: families behind a sentence's end or a signal.
_FAMILIES_LISTED = re.compile(r"(?:[.;] |\b[a-z]+\.? )[A-ZÀ-Þ][\w’'-]+(?:, [A-ZÀ-Þ][\w’'-]+)*$")

# `Mattis, “American Lens,” and Lam, “Beijing’s New Push”`: the comma is within the quotation marks.
_SHORT_ON = re.compile(r" (?P<word>(?:and|und|et|y) )(?:[A-ZÀ-Þ][\w.’'-]*(?:,? (?:and|&) |,? )){1,8}")

# `“One Title,” and, on the legal basis, “Another Title”`
_JOINT_ON = re.compile(r" (?P<word>and, (?:on|for|as to|regarding|concerning) [a-z][^“,;]{2,60}, )$")

# `Alternatives 29 (2004), and, for the museum displays, Rana Mitter, “Behind the Scenes”`
_JOINT_TO_NAMES = re.compile(
    r", (?P<word>and, (?:on|for|as to|regarding|concerning) [a-z][^“,;]{2,60}, )(?=[A-ZÀ-Þ][^“;]{3,120}, $)"
)

_BACK_AGAIN = re.compile(rf"(?:\d{{4}}\)?|{IN_URL})[,.]?\s+(?=(?:[Ii]bid(?:em)?|Ebd|Ebenda|Там же)\b)")

_AND_PROSE = re.compile(
    r"\(\ue002{8,}\)(?:, (?:p{1,2}\. ?)?[\d–-]+)*,? (?P<word>(?:and|but|while|whereas|with|as well as) (?:[a-z][\w’-]*,? ){1,12}(?:in|by|of|see|from) )(?=(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w-]+(?:,|[’']s)\s[A-Za-zÀ-Þ“])"
)

# `(London: Verso, 2013), and the forum on her book in “Theories and Methodologies,”`, `(Victoria: Crown, 2012), p. 112, and Amnesty International, “`
_AND_PIECE = re.compile(
    r"\(\ue002{8,}\)(?:, (?:p{1,2}\. ?)?[\d–-]+)*,? (?P<word>(?:and|but|with|und|et|y) (?:(?:[a-zà-ÿ][\w’-]*,? ){1,10}(?:in|by|of|see|from|von|dans|de|en) (?=“)|(?=[A-ZÀ-Þ][^“”;()\d]{3,90}, “)))"
)

# The same behind the page of a short form: `Active Defense, chap. 8, and the discussion in Joel Wuthnow, Title`
_PAGE_AND_PROSE = re.compile(
    r", (?:(?:p{1,2}|chaps?|ch)\. ?)?\d[\d–-]*,? (?P<word>(?:and|but|while|whereas|with|as well as) (?:[a-z][\w’-]*,? ){1,8}(?:in|by|of|see|from) )(?=(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w-]+(?:,|[’']s|\sand\s[A-ZÀ-Þ][\w. ’-]+,)\s[A-ZÀ-Þ“])"
)

_AND_TITLE = re.compile(
    r"(?:\(\ue002{8,}\)(?:, (?:p{1,2}\. ?)?[\d–-]+)*,?|, ,) (?P<word>and |und |et |y )(?=[A-ZÀ-Þ][^“();]{4,120} \(\ue002{8,}\))"
)

# `, later expanded as Hegel, Haiti, and Universal History (Pittsburgh, 2009)`: what became of the work before.
_AS_WHAT = r"(?:(?:later|subsequently|then|since|soon) )?(?:expanded|revised|republished|reprinted|reissued|reworked|collected|translated|published) as (?:the book )?(?=[A-ZÀ-Þ][^“;()]{3,150} \(\ue002{4,}\))"
BECAME = re.compile(_AS_WHAT)
_THEN_BECAME = re.compile(rf"[\d)],? (?:and )?(?={_AS_WHAT})")

# A day, a dangling comma, and who wrote the next work: `12 February 2019, C. Clark, The Sleepwalkers (London`
_DATE_NAME = re.compile(
    r"(?:1[4-9]\d\d|20\d\d|vailable at:|\ue004),{0,2} (?=(?P<name>(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+|[A-ZÀ-Þ][\w’'-]+, [A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*)?)(?:,? (?:and|&) (?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+)?[,:] [A-ZÀ-Þ][^“”;]{3,160}(?:\(\ue002{4,}\)|, [A-ZÀ-Þ][\w ]+,? \d{4}))"
)

_DAY_BEFORE = re.compile(rf"(?:(?:{ANY_MONTH})\.? (?:\d{{1,2}}, )?|\d\d?\. ?\d\d?\. ?)$", re.IGNORECASE)

_COMPARED_WITH = re.compile(
    rf"[\d)\]”.{IN_URL}]>?, (?:and )?(?P<word>with )(?=[A-ZÀ-Þ“#@])"
)  # `Compare A, with B`

_HELD_AGAINST = re.compile(r"\b(?:Cfr?\.|[Cc]ompare[rz] |[Cc]ompárese |[Cc]onfróntese )")

# `Cf. «Ayer en las Cortes», El Sol, 14 de octubre de 1931, p. 1, con el Diario de Sesiones`
_CON = re.compile(r"[\d)], (?P<word>(?:con (?:el |la |los |las )?|avec (?:le |la |les )?))(?=[A-ZÀ-Þ“])")

_IBID_AND = re.compile(
    r"\b(?:Ibid|Id|Ebd)\.(?:,? (?:at |p{1,2}\. ?|S\. )?[\d–-]+)?,? (?:and|und|et) (?=[“A-ZÀ-Þ])"
)

_AND_NAME = re.compile(
    r"(?:\d(?:\sff?\.)?|\)),?\s(?P<word>(?:and|with|und|et|y|sowie|ainsi que|así como)\s)(?=(?P<name>(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+),\s[A-ZÀ-Þ“])"
)

# `Princeton: Princeton University Press, pp. 31–68, and Wong, R. B. (1997) China Transformed`
_INITIALED = r"[A-ZÀ-Þ][\w’'-]+, (?:[A-ZÀ-Þ]\.[ -]?){1,3}"
_AND_ENTRY = re.compile(
    rf"(?:[a-zà-ÿ\d)”],|[\d)”]) (?P<word>and )(?={_INITIALED}(?:(?:, )?(?:(?:and|&) )?{_INITIALED})* ?\(\ue002{{4,5}}\),? [A-ZÀ-Þ“])"
)

# `Yates, Art of Memory, 145, and Carruthers, Book of Memory, 221.`
_AND_SHORT = re.compile(
    r"(?:\d|passim|chap\. \w+),? (?P<word>(?:and|und|et) )(?=(?P<name>(?!Append|Table|Figure|Chapter|Part|Note|Plate|Map|Book|Vol)[A-ZÀ-Þ][\w’'-]{2,}(?: and [A-ZÀ-Þ][\w’'-]{2,})?), (?:“[^”]{3,80}”,? |[A-ZÀ-Þ][^“”(;:\d]{2,60}, )?(?:pp?\. ?)?(?:\d[\d–-]*(?:, \d[\d–-]*)*|passim)(?:[.;]|$))"
)

# `, et la réponse d’Antoine Prost, «`, `und die Antwort von Jürgen Kocka, „` behind a year or pages.
_AND_ANSWER = re.compile(
    r"\d\)?,?\s(?P<word>(?:et|and|und|y|e|sowie|ainsi que|así como)\s(?:[a-zà-ÿ’']+\s){1,5}?(?:[A-ZÄÖÜ][a-zäöü]+\s)?(?:d['’]|(?:de|von|by|of|di|da|por|par)\s))(?=(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+,\s“)"
)

# `Paris, Seuil, 1988, p. 12. – Patrick Weil, La France et ses étrangers, Paris`: a dash between two works.
_DASHED = re.compile(
    r"(?:\d|\bff|\bcit|passim)\. [—–] (?:(?=(?P<name>(?:[A-ZÀ-Þ][\w’'-]+ ){0,2}(?:[A-ZÀ-Þ][\w’'-]+ |(?:[A-ZÀ-Þ]\.[ -]?){1,3})(?:d[eu] |von |van )?[A-ZÀ-Þ][\w’'-]+)(?: et (?:[A-ZÀ-Þ][\w.’'-]+ ){1,2}[A-ZÀ-Þ][\w’'-]+)?, [A-ZÀ-Þ“])|(?=(?:V\. aussi|Voir|Cf\.|Vgl\.|Siehe|Adde) ))"
)


def dash_cuts(flat: str) -> list[int]:
    """Where a dash parts a work from the next one's names, as French and German notes have it; Russian ones part a work's own parts so."""
    if ". — " not in flat and ". – " not in flat:
        return []
    return [
        match.end()
        for match in _DASHED.finditer(flat)
        if (name := match["name"]) is None or (has_given_name(name) and name not in PLACES)
    ]


ANSWERS = re.compile(
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


@lru_cache(maxsize=RECENT)
def _may_be_joined(flat: str) -> bool:
    """A quick look: whether one of the words stands where another work may be joined to a finished one."""
    for word in _JOINING:
        if word in flat:
            return _JOINED_BEHIND.search(flat) is not None or "passim " in flat or "chap. " in flat
    return False


def joint_cuts(flat: str) -> list[int]:
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
    if "ed as " in flat:
        cuts += [match.end() for match in _THEN_BECAME.finditer(flat)]
    if (", con " in flat or ", avec " in flat) and (held := _HELD_AGAINST.search(flat)):
        cuts += [match.start("word") for match in _CON.finditer(flat, held.end())]
    compared = flat.find("ompare ") if " with " in flat else -1
    if compared >= 0:
        cuts += [match.start("word") for match in _COMPARED_WITH.finditer(flat, compared)]
    cuts += _apart_cuts(flat)
    if not _may_be_joined(flat):
        return cuts
    if may_own(flat):
        cuts += [match.start("word") for match in _AND_OWN.finditer(flat)]
    if flat.count("(\ue002\ue002\ue002\ue002") > 1:
        cuts += [match.start("word") for match in _AND_ENTRY.finditer(flat, flat.find("(\ue002"))]
    cuts += [match.start("word") for match in _AND_PROSE.finditer(flat)]
    cuts += [match.start("word") for match in _AND_TITLE.finditer(flat)]
    if " in " in flat or " by " in flat or " of " in flat:
        cuts += [match.start("word") for match in _PAGE_AND_PROSE.finditer(flat)]
    if "“" in flat:
        cuts += [match.start("word") for match in _AND_ANSWER.finditer(flat)]
        cuts += [match.start("word") for match in _AND_PIECE.finditer(flat)]
    for match in _AND_SHORT.finditer(flat):
        if person_score(match["name"].partition(" ")[0]) and not _has_title_word(match["name"]):
            cuts.append(match.start("word"))
    for match in _AND_NAME.finditer(flat):
        known = has_given_name(match["name"])
        if known and person_score(match["name"]):
            cuts.append(match.start("word"))
    return cuts


# `, y, en sentido contrario, Juan J. Linz, El factor tiempo`, `, et, plus récemment, F. Audren, « Les professeurs`
_AND_APART = re.compile(
    r"[\d)],? (?P<word>(?:and|und|et|y|e|ed), (?P<how>[a-zà-ÿ][^,;:“()\d]{2,60}), )(?=(?P<name>(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}(?:(?:de|del|di|da|du|la|von|van|der)\s){0,2}[A-ZÀ-Þ][\w’'-]+), [A-ZÀ-Þ“])"
)
_APART = (" and, ", " et, ", " y, ", " und, ", " e, ", " ed, ")


def _apart_cuts(flat: str) -> Iterator[int]:
    """Where a word and how it is meant, between commas, part a finished work from the next one's names."""
    for word in _APART:
        if word in flat:
            break
    else:
        return
    for match in _AND_APART.finditer(flat):
        name = match["name"]
        known = has_given_name(name)
        if person_score(name) and (known or not _has_title_word(name)) and is_wordy(match["how"]):
            yield match.start("word")


# `, ainsi que sa thèse, Les zones centrales`, `, and her book The Judges of Lahore`
_AND_OWN = re.compile(rf"[\d)\].”{IN_URL}]>?,? (?P<word>{AND_OWN_WORK})")


TELLS_ON = re.compile(
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
    if has_given_name(given or family):
        return True
    return not given and person_score(match["name"]) > 0 and not _has_title_word(match["name"])


_DIGIT = re.compile(r"\d")


def _starts_title(flat: str, start: int, quote: Span) -> bool:
    between = flat[start : quote.start].strip()
    if not between:
        return True
    if "; " in between:
        return False
    if TELLS_ON.match(between) and is_wordy(between):
        return True
    if between[-1] not in ",:." and not between.endswith(("”", "]")):
        return False
    head = between.rstrip(",:. ")
    if between[-1] == ":" and is_wordy(head):
        return True
    return all(person_score(name) for name in split_names(head)) or is_institution(head)
