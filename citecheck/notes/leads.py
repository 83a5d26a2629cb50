"""The words that lead to a citation, which are none of it: signals, phrases, whole sentences."""

from __future__ import annotations

import re

from citecheck.notes import talk
from citecheck.notes.cuts import BECAME, MONTH_NEXT
from citecheck.notes.dates import find_year
from citecheck.notes.evidence import CALENDARS, has_evidence
from citecheck.notes.gazetteer import GIVEN, LOWER_CASE_NAMES
from citecheck.notes.heads import (
    GERMAN,
    has_verb,
    head_end,
    is_wordy,
    named_in_prose,
    names_before,
    opens_with_names,
    short_page,
)
from citecheck.notes.lexicon import (
    AND_OWN_WORK,
    HAN_LEAD,
    IBID,
    LEAD_IN,
    OWN_WORK,
    PLACES,
    find_signals,
    signal_at,
)
from citecheck.notes.names import (
    is_institution,
    is_person,
    person_score,
)
from citecheck.notes.scan import IN_ROUND, IN_URL, Scan, Span

_OWN_MARKER = re.compile(r"\[\d{1,3}\] ?(?=\w)")  # `[4] PUTNAM R D.`, of a note that kept its number


def strip_lead_in(scan: Scan, start: int, end: int) -> tuple[int, bool]:
    """The offset behind words that only lead to a citation, and whether there were any."""
    flat = scan.flat
    at = start
    found = False
    while at < end and flat[at] in " ,;:":
        at += 1
    if flat.startswith("[", at) and (marker := _OWN_MARKER.match(scan.text, at, end)):
        at = marker.end()
    if flat.startswith("(\ue002) ", at):
        at += 4  # `(1) Barry R. Posen, ...; (2) ...`
    if flat[at : at + 1].islower():
        own = _AND_OWN_WORK.match(flat, at, end)
        if own:
            return own.end(), True
        joined = _AND_ALSO.match(flat, at, end)
        at = joined.end() if joined else at
        within = _PIECE_IN.match(flat, at, end) if joined else None
        if within:
            return within.end(), True
        became = BECAME.match(flat, at, end)
        if became:
            return became.end(), True
    if flat.startswith("So ", at):
        paper = _IN_HIS_PAPER.match(flat, at, end)
        if paper:
            return paper.end(), True
        if GERMAN.search(flat, at, end) and opens_with_names(scan, at + 3, end):
            return at + 3, True
    if (
        flat.startswith("V. ", at)
        and _VEDI.match(flat, at, end)
        and flat[at + 3 :].split(" ", 1)[0].lower() in GIVEN
    ):
        return at + 3, True
    volume = _VOLUME_FIRST.match(flat, at, end) if flat[at : at + 1].isdigit() else None
    if volume:
        return volume.end(), True
    colon = flat.find(": ", at, end)
    says = _PERSON_SAYS.match(flat, at, end) if colon > 0 else None
    if says and person_score(says["name"]) > 1 and has_verb(says[0]):
        return says.end(), True
    # `The embassy was better informed than it admitted: Jakarta to State, telegram 1090, October 23, 1965`
    written = colon > 0 and flat.find(" to ", colon, min(end, colon + _WHO)) > 0
    if written and is_wordy(flat[at:colon]) and talk.is_letter(scan.text[colon + 2 : end]):
        return colon + 2, True
    quoted = _QUOTED_BY.match(flat, at, end) if _may_be_quoted(flat[at : at + _WHO]) else None
    if quoted and (person_score(quoted["name"]) or is_institution(quoted["name"])):
        return quoted.end(), True
    version = _VERSION_IN.match(flat, at, end) if flat[at : at + 3] in _TONGUES else None
    if version:
        return version.end(), True
    eastern = HAN_LEAD.match(flat, at, end) if scan.eastern and flat[at : at + 1] > "\u3000" else None
    if eastern:
        return eastern.end(), True
    if scan.eastern and flat[at : at + 1] > "\u0400" and (told := _TELLS_OF_ENTRY.match(flat, at, end)):
        return told.end(), True
    phrase = _catch_phrase(scan, at, end) if start == 0 else 0
    if phrase:
        inner, _ = strip_lead_in(scan, phrase, end)
        return inner, True
    reckoned = _RECKONED.match(flat, at, end) if flat[at : at + 1] in _RECKONING else None
    if reckoned:
        return reckoned.end(), True
    tells = flat[at : at + 1] in _TELLING
    drawn = (_DRAWS_ON.match(flat, at, end) or _IS_DONE_IN.match(flat, at, end)) if tells else None
    if drawn and MONTH_NEXT.match(flat, drawn.end()) is None:
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
            or _OWN_WORK.match(flat, at, end)
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
        LEAD_IN.match(flat, at) is None
        or not is_wordy(flat[at : quote.start])
        or not is_wordy(flat[quote.end : colon])
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
        if told and flat[ends.end()].isupper() and has_evidence(scan, ends.end(), end):
            return ends.end()
        if told and flat[ends.end()].islower() and (named := _named_behind(scan, ends.end(), end)):
            return named
        return ends.end() if _cites_at(scan, ends.end(), end) else 0
    colon = flat.find(": ", at + 3, min(end, at + 160))
    words = flat[at : max(at, colon)]
    if " " not in words or "“" in words or ";" in words or not (page or is_wordy(words)):
        return 0
    if words.rpartition(", ")[2].strip() in PLACES or next(find_signals(words), None) is not None:
        return 0  # `Nous n’avons jamais été modernes, Paris : La Découverte`
    return colon + 2 if _cites_at(scan, colon + 2, end) else 0


def _named_behind(scan: Scan, start: int, end: int) -> int:
    """Where a gloss names a work: `‘the happy valley’: the allusion is to | Samuel Johnson, Rasselas`; 0 if it names none."""
    begins, led = strip_lead_in(scan, start, end)
    if led and opens_with_names(scan, begins, end):
        return begins
    return max(0, named_in_prose(scan, start, end))


def _cites_at(scan: Scan, start: int, end: int) -> bool:
    """Whether a citation plainly begins here: a signal, an interview, or a name and what a work has."""
    if signal_at(scan.flat, start, end) or talk.is_talk(scan.text[start:end]):
        return True
    if IBID.match(scan.flat, start, end) or scan.flat.startswith(CALENDARS, start):
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
    return head > start and is_person(names) and has_evidence(scan, head, end)


_IS_DONE_IN = re.compile(
    r"(?:This|The|My|These|Here|Much|Such|An?|Similar|It)\b[^“,.;:()]{3,90}\b(?:is|are|was|were|has been|have been)\s(?:\w+ly\s)?\w+(?:ed|[td]|n)\b[^“,.;:()]{0,50}\b(?:in|by|from|on)\s(?=[A-ZÀ-Þ“])"
    r"|(?:I|We) (?!am |was )[a-z][^“,.;:()]{3,90}\b(?:in|by|from)\s(?=[A-Z“]|(?:my|our) [A-Z“])"
)

# `Author’s calculations based on data from the World Bank, ...`
_RECKONED = re.compile(
    r"(?:(?:The )?[Aa]uthors?['’]s?|Own|Our|My) (?:own )?(?:calculations?|estimates?|computations?|analysis|tabulations?|compilation|elaboration|translation)s?,?(?: \w+)? (?:based on|from|using|of|with|on the basis of|drawn from)"
    r" (?:(?:the )?(?:data|figures|statistics|numbers|information|tables|microdata)(?: (?:from|in|of|by|provided by|published by|reported (?:by|in)))? )?(?:the )?(?=[A-ZÀ-Þ“])"
)

_RECKONING = frozenset("TAaOM")  # how that begins
_TELLING = frozenset("TMHSAIW")  # how the two that say where something was drawn from begin

_THE_VERSION = re.compile(
    r"(?-i:the (?:(?:more|most|less|much|rather) )+[a-z]+ (?=[A-Z“]))|(?:the|an?|its|his|her|their) (?:[A-Za-z]+ ){0,2}(?:version|translation|edition|text|original|abridgement|sequel|companion volume|reply|review), (?=[A-Z“])|for (?:the )?(?:\d{4}s?|period)[^,;]{0,20}, (?=[A-Z“])",
    re.IGNORECASE,
)

# `English translation: Dmitri Volkogonov, Stalin`, `deutsche Ausgabe: `: what of the work before follows.
_VERSION_IN = re.compile(
    r"(?:(?:English|French|German|Russian|Chinese|Japanese|Spanish|Italian) (?:translation|version|edition|text|original)(?: (?:in|as|by))?"
    r"|(?:[Dd]eutsche|[Ee]nglische|[Ff]ranzösische|[Rr]ussische) (?:Übersetzung|Ausgabe|Fassung)|[Tt]raduction (?:française|anglaise|allemande)|[Tt]raducción (?:española|inglesa)|[Tt]raduzione italiana)\s?: (?=[A-ZÀ-Þ“])"
)

_TONGUES = frozenset("Eng Fre Ger Rus Chi Jap Spa Ita Deu deu eng Fra fra rus Tra tra".split())

# `Lieutenant General Jack Shanahan, quoted in Sydney Freedberg, ...`
_QUOTED_BY = re.compile(
    r"(?P<name>[A-ZÀ-ÞА-Я][^“(:;,\d]{2,60}),? (?:(?:as )?(?:quoted|cited) (?:in|by)|zit(?:iert|\.) (?:nach|n\.|in|bei):?|citée?s? (?:par|dans)|cit(?:ado|ada|\.) (?:en|por|in|em)|citato (?:in|da)|[Цц]ит\. по:) (?=[A-ZÀ-ÞА-Я“])"
)

_WHO = 90  # characters that the name and the word behind it may take


def _may_be_quoted(head: str) -> bool:
    """A quick look: whether one of the words stands that such a name is followed by."""
    return " quoted " in head or " cit" in head or " zit" in head or "ит. по" in head


# `the leader in the Manchester Guardian, 1 November 1956`
_THE_PIECE = re.compile(
    r"(?:the|an?) (?:[a-z]+ )?(?:leader|editorial|report|article|letter|obituary|notice|review|account|column|item|story)s? in (?:the )?(?=[A-Z])"
)

# `and the forum on her book in “Theories and Methodologies”`
_PIECE_IN = re.compile(
    r"(?:(?:the|an?|his|her|their|las?|les?|un[ae]?|sa|son|su|el|los|d(?:ie|er|as|en|em)) |l’)(?:[a-zà-ÿA-ZÄÖÜ][\w’-]* ){1,8}(?:in|by|of|from|von|dans|de|en) (?=“)"
)

# `see his Working Knowledge: ...`
_WHOSE = re.compile(
    r"(?:his|her|their|my|our|(?:the|this) author['’]s|the same author['’]s) (?:own )?(?=[A-Z“])"
)

# `See, most recently, Jane Roe`, `see, inter alia, `
_QUALIFIES = re.compile(
    r"(?:(?:most|more) (?:recently|notably|famously|prominently|importantly|generally|broadly)|recently|notably|in particular|inter alia|among(?:st)? (?:(?:many )?others|many|the (?:many|numerous|vast|growing) [a-z]+)|especially|particularly|further|above all|principally|chiefly|respectively|variously)[,:] (?=[A-ZÀ-Þ“])"
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

# `So Generalleutnant von Trotha in seinem | Aufruf vom 2. Oktober 1904, BArch`: who says so, in what paper.
_IN_HIS_PAPER = re.compile(
    r"So [^,:;“(]{2,70}? in (?:seine[mr]|ihre[mr]|eine[mr]|de[mr]) (?=[A-ZÄÖÜ][a-zäöüß]+ (?:vom|an|auf|vor|zu[rm]?) )"
)

_VEDI = re.compile(r"V\. [A-ZÀ-Þ][a-zà-ÿ]{2,} (?:[A-ZÀ-Þ]|[a-z]{2,3} [A-ZÀ-Þ])")  # `V. Gian Antonio Stella`

_AND_ALSO = re.compile(
    r"(?:and|und|et|y|и|sowie|ainsi que|así como|nonché|bem como|а также|as well as|also|but|or|with|con(?: el| la| los| las)?|avec(?: le| la| les)?|ed?(?=,))\b(?:, [a-zà-ÿ][^,;:“()\d]{2,60}(?=, )|),?\s(?:(?:for|on|in|more|most|from|pour|sur|dans|für|zu|zum|zur|über|para|sobre|en|per|su|для|о)\s[^,;“]{2,60},\s)?(?!al\b)"
)

# `Автор признателен рецензенту за указание на работу: Сафранчук И. А. Будущее ядерного оружия`
_TELLS_OF_ENTRY = re.compile(
    r"[А-ЯЁ][а-яё]+(?:,? [А-ЯЁ]?[а-яё-]+){3,20}: (?=[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ]\.(?: ?[А-ЯЁ]\.)? [А-ЯЁ«“\dA-Z])"
)

_OWN_WORK = re.compile(OWN_WORK)
_AND_OWN_WORK = re.compile(AND_OWN_WORK)

_LOWER_CASE_NAMES = tuple(LOWER_CASE_NAMES)

_PERSON_SAYS = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+)(?:,\s(?:who|qui))?(?:\s[a-zà-ÿ][\w’'-]*){2,14}\s?:\s(?=[A-ZÀ-Þ])"
)

# Who wrote the title that goes on behind the colon: `the reading in Johanna Granville, The First Domino:`
_NAMES_A_WORK = re.compile(r"\s(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w-]+(?:,|[’']s)\s[A-ZÀ-Þ]")


# A paper with its day, in a book whose subtitle follows: `the more cautious NSC 20/4, November 23, 1948, in Containment:`
_DATED_PAPER = re.compile(r"\d{4}, in [A-ZÀ-Þ]")


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
        if (
            is_wordy(words)
            and words[:1].islower()
            and not _NAMES_A_WORK.search(words)
            and not _DATED_PAPER.search(words)
        ):
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
