"""Where in a fragment of a note a citation begins, if one does."""

from __future__ import annotations

import re

from citecheck.notes import codes, talk
from citecheck.notes.cuts import NEW_SENTENCE, SAYS_OF_FIGURES, TELLS_ON
from citecheck.notes.dates import find_year
from citecheck.notes.evidence import (
    GBT,
    HALF_TITLE,
    HAN_HEAD,
    LEGAL_START,
    TAGGED,
    TREATY,
    capitalised,
    entry_head,
    has_date,
    has_evidence,
    has_given_name,
    is_legal,
)
from citecheck.notes.heads import (
    WORDS,
    has_verb,
    head_end,
    is_prose,
    is_wordy,
    named_in_prose,
    names_before,
    short_page,
)
from citecheck.notes.lexicon import (
    ANY_MONTH,
    IBID,
    LEADS_TO_QUOTE,
    PLACE_WORDS,
    SAYING,
    is_ibid,
    is_op_cit,
    one_of,
    points_back,
)
from citecheck.notes.names import (
    CJK,
    person_score,
)
from citecheck.notes.parts import container_kind
from citecheck.notes.scan import IN_URL, Scan, Span

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
        if is_title(scan, quote, start, end):
            before = scan.flat[start : quote.start].rstrip()
            names = not before or (before[-1] in ",:.])" and names_before(before))
            if TELLS_ON.match(before):
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
        for match in BOOK_IN_PROSE.finditer(scan.flat, start, min(len(scan.flat), end + 160)):
            if match.start("name") >= end:
                break
            if scan.flat.endswith(", in ", start, match.start("name")) and find_year(
                scan.flat, start, match.start("name")
            ):
                break  # a paper and its day, printed in a book
            known = (
                has_given_name(match["name"]) or _CITES.search(scan.flat, start, match.start("name"))
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

BOOK_IN_PROSE = re.compile(
    r"(?:[a-zà-ÿ,]\s|\bd['’])(?P<name>(?:[A-ZÀ-Þ][\w.’'-]+\s){1,3}(?:(?:von|van|de|der|di|zu)\s){0,2}[A-ZÀ-Þ][\w-]+)(?:(?:\s(?:and|und|et)\s|\s?/\s?)(?:[A-ZÀ-Þ][\w.’'-]+\s){1,3}[A-ZÀ-Þ][\w-]+)?(?:,(?:\seds?\.,)?|[’']s)\s[A-ZÀ-Þ][^“;()]{3,150}?"
    rf"(?:\s\(\ue002{{12,}}\)|,\s(?:{PLACE_WORDS})[,:\s][^“;()]{{0,60}}?(?:\(\ue002{{2,12}}\),?\s[^“;()]{{0,20}}?)?\d{{4}})"
)


def _starts_plain(scan: Scan, start: int, end: int, *, sure: bool, alone: bool) -> bool:
    """Whether a citation without a quoted title begins at `start`."""
    flat = scan.flat
    fragment = flat[start:end]
    paper = _names_a_newspaper(fragment)
    if not paper and _opens_with_a_name(scan, start, end) and has_evidence(scan, start, end):
        return True  # the usual case, and cheap to tell; for a newspaper alone could what follows say no
    if is_ibid(fragment) or (len(fragment) < 40 and TAGGED.match(fragment)):
        return True
    back = points_back(scan.text[start:end])
    named = back is not None and back.start() > 4 and not is_prose(flat, start, start + back.start())
    if named or (back is not None and not is_prose(flat, start, end)):
        return True
    if is_op_cit(fragment) and not is_prose(flat, start, end):
        return True
    if talk.is_talk(scan.text[start:end]) or LEGAL_START.match(fragment) or codes.opens_at(scan, start):
        return True
    if (len(fragment) < 60 and talk.scripture(fragment)) or talk.is_dated_letter(fragment):
        return True
    if (fragment.endswith(".") and HAN_HEAD.match(fragment)) or entry_head(scan, start, end):
        return True
    if not has_evidence(scan, start, end) and not (sure or alone):
        return False
    if is_legal(fragment) and not is_prose(flat, start, end):
        return not _tells_of_a_law(fragment)
    if "《" in fragment and _OF_A_WORD.fullmatch(fragment) and not has_date(scan, start, end):
        return False
    if "《" in fragment or ("]" in fragment and GBT.search(scan.text, start, end)):
        return True
    if paper and has_date(scan, start, end):
        return not is_prose(flat, start, end)
    if _opens_with_a_name(scan, start, end):
        return (
            has_evidence(scan, start, end)
            or flat[end - 1] in ".?!"
            or sure
            or (flat.startswith("; ", end) and HALF_TITLE.match(flat, end + 2) is not None)
        )
    if _LEADS_TO_URL.search(fragment):
        return True
    if _tells_of_a_law(fragment):
        return False
    if "rchiv" in fragment and _SHELF_MARK.match(fragment):
        return True
    if is_prose(flat, start, end):
        return bool(TREATY.match(fragment) and has_date(scan, start, end) and fragment.count(" ") < 40)
    if not has_evidence(scan, start, end):
        return False
    if (
        "(" not in fragment
        and IN_URL not in fragment
        and (NEW_SENTENCE.match(fragment) or SAYS_OF_FIGURES.match(fragment))
    ):
        return False
    if "“" in fragment and not (has_date(scan, start, end) or IN_URL in fragment or short_page(fragment)):
        return False  # words quoted, no work named
    return (
        capitalised(fragment)
        or not fragment.isascii()
        or IN_URL in fragment
        or (sure and _PRINTED_AT.search(fragment) is not None)
    )


_PRINTED_AT = re.compile(rf", (?:{PLACE_WORDS})(?: ?: |, | )[^;.]{{0,60}}?(?:1[5-9]|20)\d\d\b")


# `Archives nationales (AN), 19770391/6, note du 12 juillet 1974`
_SHELF_MARK = re.compile(
    r"(?:Archives?|Archivos?|Archivio|Arquivo|[A-ZÄÖÜ][a-zäöü]*archiv)\b[^,.;:“”]{0,60}, (?=[^,\d]{0,12}\d)[\w ./-]{2,30}[,.:]"
)

# `「主権」の語の用法については諸説ある`: a word, and a sentence about it.
_OF_A_WORD = re.compile(r"[^《》]{0,30}《[^》]*》[のはがにとでをも](?!参照)[^《》]*")

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


_SERIES_BEFORE = re.compile(
    r"(?:\bcoll\.|\bcollection|\bReihe:?|\bsérie|\bSerie|\bcol\.|\bseries|\b[Ff]olders?|\b[Ff]iles?|(?<!\ble )(?<!\bun )\b[Dd]ossier|\b[Cc]arton|\b[Bb]ox|=)\s*$"
)

_SERIES_ENDS = frozenset(".:=enEs")

# `Paris, Gallimard, « Bibliothèque de la Pléiade », 1992`
_HOUSE = re.compile(r",\s[A-ZÀ-Þ][^,“\d]{2,30},\s*$")
_PLACE_LAST = re.compile(rf"\b(?:{PLACE_WORDS})$")

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
        place = flat.rfind(",", start, flat.rfind(",", start, end))
        return (
            place > 0
            and _HOUSE.match(flat, place, end) is not None
            and _PLACE_LAST.search(flat, start, place) is not None
        )
    return last in _SERIES_ENDS and _SERIES_BEFORE.search(flat, start, end) is not None


def is_title(scan: Scan, quote: Span, start: int, end: int) -> bool:
    """Whether a quotation names a work rather than quoting words."""
    flat, text = scan.flat, scan.text
    inner = text[quote.inner[0] : quote.inner[1]].strip()
    if len(inner) < 2 or names_series(flat, start, quote.start):
        return False
    before = flat[start : quote.start].rstrip()
    comma_inside = inner.endswith((",", ".", ",’", ".’", ",'", "?", "!")) and not inner.endswith("..")
    after = flat[quote.end : end]
    if not before and _SAYS_WHO.match(after):
        return False
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
            and not (TELLS_ON.match(before) and is_wordy(before))
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


# `“Gender,” Joan W. Scott wrote, “is a primary way ...”`: words, and who said them.
_SAYS_WHO = re.compile(
    rf",?\s(?:(?:[A-ZÀ-Þ][\w.’'-]*\s|van\s|von\s|de\s){{1,4}}(?:once\s|also\s|later\s|famously\s)?(?:{one_of(SAYING)})\b|(?:{one_of(SAYING)}|so)\s[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){{0,3}},\s“)"
)

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
    if has_date(scan, quote.end, end) or IN_URL in after or "[" in after[:3]:
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
SMALL_WORDS = re.compile(
    rf"\b(?:núm|num|nr|no|n|vol|t|pp?|págs?|de|del|di|do|du|le|vom|am|v|den|{ANY_MONTH})\b\.?\s?",
    re.IGNORECASE,
)


def _is_prose_before_date(after: str) -> bool:
    year = find_year(after)
    head = after[: year[0]] if year else after[:160]
    if "(" in head[:120] or not is_prose(head, 0, len(head)):
        return False
    head = SMALL_WORDS.sub("", head)
    return is_prose(head, 0, len(head))
