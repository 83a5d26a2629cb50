"""A page against a reference: whether what stands there is the work that was cited.

Titles are compared in either language, as trigrams (Sørensen-Dice), which on titles is harder to fool than
edit distance; for drift, text measures of this age beat newer ones (Jones et al. 2016; Eve 2024). Numbers
are gates: "17th" and "18th Party Congress" are .98 alike by edit ratio, and two different works. So is what a
page says of its own kind: a list, a front page, a review of the work. Measured in docs/matching.md.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from citecheck import publishers
from citecheck.hanzi import simplified
from citecheck.model import Match, Name, PageFacts, PartialDate, Work
from citecheck.numerals import number_conflict, numbers
from citecheck.pages.wordings import RETRACTED_TITLE

SURE = 0.80  # a title this alike is the same title
_SAME = 0.9  # a title so alike differs in signs, not in words
LIKELY = 0.60  # so alike, with author or day agreeing, it is too
ALIEN = 0.35  # a title less alike than this is another one,
ABSENT = 0.5  # where fewer of its telling words than this are on the page at all

_NOTHING_LIKE = 0.15  # of a title: by another author, the day agrees by chance
_SUBTITLED = 0.68  # a title with or without a subtitle: the same work only if the day agrees
_DOUBTFUL = 0.59  # titles that look alike and say something else: a person may look
_SAME_MONTH = 0.8  # the part of a date that agrees as far as both name it, to the month

_WEIGHTS = {"title": 0.6, "author": 0.1, "issued": 0.15, "container_title": 0.1, "language": 0.05}


def match(page: PageFacts, work: Work, *, url: str) -> Match:
    """How well a page seen at `url` fits the work cited. Parts with nothing to compare are None."""
    host = urlsplit(url).hostname or ""
    title, gates, title_why = _title(page, work, url)
    parts = {
        "title": title,
        "words": _words(page, work),
        "author": _author(page, work.author),
        "issued": _issued(page.issued, work.issued),
        "container_title": _container(page, work, host),
        "language": _language(page.language, work),
    }
    known = {name: value for name, value in parts.items() if value is not None and name in _WEIGHTS}
    score = None
    if title is not None:
        score = sum(_WEIGHTS[name] * value for name, value in known.items()) / sum(
            _WEIGHTS[name] for name in known
        )
        score = round(min(score, 0.3) if gates else score, 3)
    why = [title_why, *(_SAID[name](value) for name, value in known.items() if name in _SAID)]
    said = tuple(sentence for sentence in why if sentence)
    found = Match(score=score, **parts, gates=gates, doubt="", why=said)
    return _doubted(found, page, work) if _is_by_others(found) else found


def fits(found: Match) -> bool | None:
    """Whether the page is the work: True, False, or None where the evidence does not tell."""
    if found.gates:
        return False
    if found.title is None or found.doubt:
        return None
    same_day = (found.issued or 0.0) >= _SAME_MONTH
    by_another_day = found.issued == 0.0 and found.title < _NOTHING_LIKE and not found.words
    agrees = (found.author == 1.0 and not by_another_day) or (same_day and not _is_unlike_in_all_else(found))
    by_its_author = found.author == 1.0 and found.title > _SUBTITLED and found.issued != 0.0
    if found.title >= SURE or (found.title >= LIKELY and (same_day or by_its_author)):
        return True
    if found.title < ALIEN and (found.words or 0.0) < ABSENT and not agrees and not _may_be_retitled(found):
        return False
    return None


_IT_IS = "it is a "  # how the gate of a page that is no work's own begins


def is_no_works_page(found: Match) -> bool:
    """Whether what stands against the page is that it is a list, a front page or a “not found” page."""
    return any(gate.startswith(_IT_IS) for gate in found.gates)


def _is_by_others(found: Match) -> bool:
    """Whether the title agrees somewhat, and both author and date are another work's."""
    agrees = (found.title or 0.0) >= ALIEN and found.container_title != 1.0
    return agrees and not found.gates and found.author == 0.0 and found.issued == 0.0


def _doubted(found: Match, page: PageFacts, work: Work) -> Match:
    """The match with what author, date and publisher say against an equal title.

    Short titles are given to many works (“Sea Change”): with another publisher such a page is another work. A long
    title is given once; all else against it may be a republication, or the editor of a new site.
    """
    elsewhere = found.container_title == 0.0 or _names_another_publisher(page, work)
    alike_only = (found.title or 0.0) < _SAME  # Southern for Northern Reefs
    common = not any(_is_telling(folded(title)) for title in work.titles)
    if elsewhere and common:
        said = "the title is the same, but author, date and publisher are another work's"
        return replace(found, gates=(said,), score=min(found.score or 0.0, 0.3))
    if elsewhere or common or alike_only:
        against = "author, date and publisher" if elsewhere else "author and date"
        return replace(
            found, doubt=f"{against} are not those cited, so that it may be another work of that name"
        )
    return found


def _names_another_publisher(page: PageFacts, work: Work) -> bool:
    names = [name for name in (work.container_title, work.original_container_title, work.publisher) if name]
    site = page.container_title
    if not site or not names:
        return False
    return all(
        comparable(name, site) and likeness(name, site) < ALIEN and not _abbreviates(name, site)
        for name in names
    )


def _abbreviates(one: str, other: str) -> bool:
    short, long = sorted((folded(one), folded(other)), key=len)
    return short.replace(" ", "") in ("".join(word[0] for word in long.split()), long.replace(" ", ""))


def _may_be_retitled(found: Match) -> bool:
    """Whether an alien title says little: the day is near, or the publisher's page has some of the words."""
    against = found.issued == 0.0 or found.author == 0.0 or found.words == 0.0
    near = bool(found.issued) and not _is_unlike_in_all_else(found)
    return near or (found.container_title == 1.0 and not against)


def _is_unlike_in_all_else(found: Match) -> bool:
    """Whether a page of the right day is by another, and neither its title nor its text has anything of the one cited."""
    return found.author == 0.0 and found.words == 0.0 and (found.title or 0.0) < _NOTHING_LIKE


_SAID: Mapping[str, Callable[[float], str]] = {
    "author": lambda value: "the author agrees" if value else "another author is named",
    "issued": lambda value: (
        "the date agrees" if value >= _SAME_MONTH else "the date is near" if value else "the date differs"
    ),
    "container_title": lambda value: "the publisher agrees" if value else "the publisher differs",
    "language": lambda value: "" if value else "the language differs",
}


# -------------------------------------------------------------------------------------------------------- titles


def _title(page: PageFacts, work: Work, url: str) -> tuple[float | None, tuple[str, ...], str]:
    """The best likeness of any cited title to any title of the page, what stands against it, and a sentence."""
    host = urlsplit(url).hostname or ""

    def is_site(text: str) -> bool:
        return publishers.is_name_of(text, page.container_title, host) or publishers.fits(text, host) is True

    pairs = [
        (likeness(cited, found), cited, found)
        for cited in work.titles
        for found in map(_without_remark, page.titles)
        if comparable(cited, found)
        and not publishers.is_name_of(found, page.container_title, host)
        and not _names_its_publisher(found, page)
        and not (page.words < _TEXTLESS and _names_the_publication(found, work))
    ]
    best = max(pairs, key=lambda pair: pair[0], default=None)
    if best is None or best[0] < SURE:
        kinds = (
            _no_work(title, is_site, front=_may_be_front(url)) or _their_own(title, page, work)
            for title in page.titles
        )
        if kind := next((kind for kind in kinds if kind), None):
            return (round(best[0], 3) if best else 0.0), (kind,), ""
        name = _name_of_file(url)
        pairs = [
            pair
            for pair in pairs
            if not _says_nothing(pair[2])
            and folded(pair[2]) != name
            and not _in_other_tongues(pair[1], pair[2])
        ]
        best = max(pairs, key=lambda pair: pair[0], default=None)
        if (told := _title_in_lead(page, work)) is not None:
            return _told_by_lead(page, told, best, is_site)
    if best is None:
        return None, (), _nothing_to_compare(page, work)
    value, cited, found = best
    why = f"titles {value:.0%} alike: “{_short(cited)}” and “{_short(found)}”"
    if cited == found:
        why = f"its title is the one cited: “{_short(cited)}”"
    against = _against(cited, [pair[2] for pair in pairs if pair[1] == cited and pair[0] >= ALIEN])
    return round(value, 3), against, why


# What a publisher adds to the title of a work that was mended, or taken back.
_MENDED = re.compile(
    r"\s*[\[(](?:with (?:an? )?(?:corrections?|corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a))"
    r"|(?:corrected|updated|revised|republished|retracted|withdrawn)(?! edition))\b[^\[\]()]{0,40}[\])](?=$|\s*[|·–—:-])",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile("|".join(RETRACTED_TITLE), re.IGNORECASE)


def _without_remark(title: str) -> str:
    return _TAKEN_BACK.sub("", _MENDED.sub("", title)).strip() or title


_PUBLISHES = re.compile(
    r"(?:\S+ ){0,4}(?:press|publish(?:ers|ing)|institut\w*|university|universität|universidad|université|ministry|ministerium|"
    r"library|museum|society|foundation|stiftung|verlag|journal|magazine|review|news|times|post|gazette|blog)",
    re.IGNORECASE,
)


def _names_its_publisher(title: str, page: PageFacts) -> bool:
    """Whether a page's only title, with which its text begins, is that of a press or a paper and not of a work."""
    if len(page.titles) > 1 or not _PUBLISHES.fullmatch(title):
        return False
    return folded(page.lead).startswith(folded(title))


_TEXTLESS = 30  # words: frames, pictures and players that have the site's name for a title


def _names_the_publication(title: str, work: Work) -> bool:
    names = (work.container_title, work.original_container_title, work.publisher)
    return any(name and folded(name) == folded(title) for name in names)


def _may_be_front(url: str) -> bool:
    """Whether a page that calls itself Home may be one: its path is not that of a file or deep in the site."""
    path = urlsplit(url).path.rstrip("/")
    return path.count("/") <= 1 or bool(re.search(r"(?i)/(?:index|home|default|main)(?:\.\w{2,5})?$", path))


def _against(cited: str, titles: Iterable[str]) -> tuple[str, ...]:
    """What in the page's titles tells it from the work cited, however alike they are."""
    for found in titles:
        if said := about(cited, found) or number_conflict(cited, found):
            return (said,)
    return ()


def _nothing_to_compare(page: PageFacts, work: Work) -> str:
    if not work.titles:
        return "no title was cited"
    if any(not comparable(cited, found) for cited in work.titles for found in page.titles):
        return "the page's title is in another script"
    if any(_in_other_tongues(cited, found) for cited in work.titles for found in page.titles):
        return "the page's title is in another language"
    return "the page has no title to compare"


def _told_by_lead(
    page: PageFacts, told: str, best: tuple[float, str, str] | None, is_site: Callable[[str], bool]
) -> tuple[float, tuple[str, ...], str]:
    """A cited title in the text is the page's own where no other title is; else it may be one it only names."""
    titled = any(not _says_nothing(title) and not is_site(title) for title in page.titles)
    why = f"the cited title stands in the page's text: “{_short(told)}”"
    if not titled or (page.media_type or "").startswith(_FILES):
        return 0.9, (), why
    if best is None:
        return 0.5, (), why
    against = _against(best[1], [best[2]]) if best[0] >= ALIEN else ()
    return max(0.5, min(best[0], 0.79)), against, f"{why}, below another title: “{_short(best[2])}”"


_FILES = ("application/pdf", "application/vnd.")  # whose titles are often a program's


def _title_in_lead(page: PageFacts, work: Work) -> str | None:
    lead = folded(page.lead)
    return next((title for title in work.titles if len(folded(title)) >= 12 and folded(title) in lead), None)


def _words(page: PageFacts, work: Work) -> float | None:
    """The share of a cited title's telling words (pairs of characters in CJK) that the page's text has."""
    text = folded(" ".join((*page.titles, page.lead)))
    shares = [
        sum(word in text for word in words) / len(words)
        for title in work.titles
        if comparable(title, text) and (words := _telling_words(title)) and _tells(words, text)
    ]
    return round(max(shares), 3) if shares else None


_ENOUGH = 3  # telling words; that one or two are absent says nothing (“Ghost in the Machine”), that one is there does


def _tells(words: set[str], text: str) -> bool:
    return len(words) >= _ENOUGH or any(word in text for word in words)


def _telling_words(title: str) -> set[str]:
    text = folded(title)
    if _script(text) == "CJK":
        return {text[at : at + 2] for at in range(len(text) - 1)}
    return _telling(set(text.split()))


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:89] + "…"


# That combine with a letter.
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u3099\u309a\u0591-\u05bd\u064b-\u065f]")
_NOT_LETTERS = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """A title as compared: compatibility forms, case, accents, quotes, dashes and punctuation folded away."""
    if "&" in text:
        text = html.unescape(html.unescape(text)).replace("&", " and ")
    text = re.sub(r"(?<=\b\w)\.(?=\w\b)|(?<=\w)[’'](?=s\b)", "", text)  # U.S. is US
    text = unicodedata.normalize("NFKD", text).casefold()
    text = _NOT_LETTERS.sub(" ", text if text.isascii() else _MARKS.sub("", text))
    text = unicodedata.normalize("NFC", simplified(" ".join(text.split())))
    return re.sub(r"(?<=[\u3040-\u30ff\u3400-\u9fff]) (?=[\u3040-\u30ff\u3400-\u9fff])", "", text)


@lru_cache(maxsize=4096)
def _script(text: str) -> str:
    """The script that most letters of a text begin with: Latin, Cyrillic, CJK, ..."""
    if text.isascii():
        return "LATIN" if any(map(str.isalpha, text)) else ""
    names = Counter(_script_of(char) for char in text[:200] if char.isalpha())
    return names.most_common(1)[0][0] if names else ""


def _script_of(char: str) -> str:
    if "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff":
        return "CJK"
    return "LATIN" if char < "\u0250" else unicodedata.name(char, "").partition(" ")[0]


def comparable(one: str, other: str) -> bool:
    """Whether two titles are in the same script, so that a difference means something."""
    return bool(folded(one)) and bool(folded(other)) and _script(one) == _script(other)


# Words that a title in one language has and one in another has not.
_SMALL_WORDS: Mapping[str, frozenset[str]] = {
    "en": frozenset("the of and for with who when what how why is are from by its".split()),
    "de": frozenset(
        "der das und für mit wer wenn wie warum ist sind von eine einer zur zum dem den über".split()
    ),
    "fr": frozenset(
        "le les des et pour avec qui quand comment pourquoi est sont dans une du aux sur".split()
    ),
    "es": frozenset("el los las y para con quién cuando cómo por del una en su".split()),
    "it": frozenset("il gli dei degli della delle per con chi quando perché di nel sul".split()),
    "pt": frozenset("os dos das para com quem quando por uma em da do na no".split()),
    "nl": frozenset("het een van voor met wie wanneer hoe waarom zijn".split()),
}


@lru_cache(maxsize=4096)
def _tongue(title: str) -> str | None:
    """The language whose small words a title has, and has most of; None where that does not tell."""
    words = re.findall(r"\w+", title.casefold())
    counts = sorted(
        ((sum(word in small for word in words), name) for name, small in _SMALL_WORDS.items()), reverse=True
    )
    return counts[0][1] if counts[0][0] > counts[1][0] else None


def _in_other_tongues(cited: str, found: str) -> bool:
    """Whether titles so unlike are a title and its translation, for all that can be told."""
    if _script(cited) != "LATIN" or None in (ours := _tongue(cited), theirs := _tongue(found)):
        return False
    return ours != theirs and likeness(cited, found) < LIKELY


def likeness(cited: str, found: str) -> float:
    """How alike two titles are, from 0 to 1.

    A title beside the name of a site or a rubric is the same title. One that a subtitle was added to or taken
    from may be, or may be another work: the same authors write both (“The Strength of Weak Ties”).
    """
    a, b = folded(cited), folded(found)
    if a == b:
        return 1.0
    dice = _dice(*_without_honours(a, b))
    if a in _pieces(found) or b in _pieces(cited) or a == _full_text_of(found):
        return max(dice, 0.95)
    if a == _main_title(found) or b == _main_title(cited):
        return max(min(dice, 0.79), _SUBTITLED)
    if _is_acronym_of(cited, found) or _is_acronym_of(found, cited):
        return max(dice, LIKELY - 0.01)
    if b == folded(_COLON.split(cited, maxsplit=1)[0]) or a == folded(_COLON.split(found, maxsplit=1)[0]):
        return max(min(dice, 0.79), 0.5)  # a short main title says little, and nothing against
    short, long = sorted((a, b), key=len)
    if not _is_telling(short) or not _contains(long, short):
        if ALIEN <= dice < LIKELY and _have_little_in_common(a, b):
            return ALIEN - 0.01
        if dice < LIKELY or not _says_another_thing(a, b):
            return dice
        return min(dice, 0.79 if _script(a) == "CJK" else _DOUBTFUL)
    longer, shorter = (found, cited) if a == short else (cited, found)
    if short in _quoted(longer):
        return 0.5
    if _CUT_SHORT.search(shorter) and long.startswith(short):
        return max(dice, 0.9 if len(short) >= 0.5 * len(long) else 0.75)
    if not long.removeprefix("the ").startswith(short.removeprefix("the ")):
        return _DOUBTFUL
    same_form = _main_title(cited) == _main_title(found) and numbers(cited) == numbers(found)
    little = len(long) - len(short) <= (4 if _script(short) == "CJK" else 8)
    return max(dice, 0.85) if same_form and little else _SUBTITLED


_HONOURS = re.compile(
    r"(?:professor|prof|doctor|dr|sir|dame|lord|lady|judge|justice|senator|ambassador|bishop|general|colonel|captain|"
    r"rev(?:erend)?|frau|herr|madame|monsieur) (?=\w+(?: \w+){0,3}$)"
)


def _without_honours(one: str, other: str) -> tuple[str, str]:
    """Two names without the title of honour that both bear: it is not what tells one person from another."""
    a, b = _HONOURS.match(one), _HONOURS.match(other)
    return (one[a.end() :], other[b.end() :]) if a and b and a.group() == b.group() else (one, other)


def _is_acronym_of(short: str, long: str) -> bool:
    """Whether one word in capitals has the initials of the other title, in order: UNCLOS."""
    letters = short.strip().replace(".", "")
    if not (3 <= len(letters) <= 9 and letters.isascii() and letters.isalpha() and letters.isupper()):
        return False
    initials = iter("".join(word[0] for word in folded(long).split()))
    return len(long.split()) >= 3 and all(letter in initials for letter in letters.casefold())


_STOPS = re.compile(
    r"\s*(?:[|｜»«•·_]|::|--|\s<\s|\s[-–—]\s|\s/\s|(?<=[\u3400-\u9fff])-(?=[\u3400-\u9fff]))\s*"
)
_RUBRIC = re.compile(
    r"^(?:[^\s:：]{1,16}\s?){1,2}[:：]\s*|^[(（【\[][^)）】\]]{1,12}[)）】\]]\s*|\s*[(（【\[][^)）】\]]{1,16}[)）】\]]$"
)
_BYLINE = re.compile(r", by [^\W\da-z_][^:]{3,120}$")
_CUT_SHORT = re.compile(r"(?:…|\.\.\.)\s*$")


@lru_cache(maxsize=4096)
def _pieces(title: str) -> frozenset[str]:
    """What is left of a title without its site's name or a rubric, as far as that is a title by itself."""
    parts = [part for part in _STOPS.split(title) if part.strip()]
    whole = folded(title)
    found = {folded(" ".join(parts[:end])) for end in range(1, len(parts))}
    found |= {folded(" ".join(parts[start:])) for start in range(1, len(parts))}
    found |= {folded(_RUBRIC.sub("", title)), folded(_BYLINE.sub("", title))}
    found |= {folded(_RUBRIC.sub("", part)) for part in parts if len(parts) > 1}
    return frozenset(
        piece
        for piece in found
        if len(piece) >= (5 if _script(piece) == "CJK" else 12) and len(piece) * 4 >= len(whole)
    )


_FULL_TEXT = re.compile(
    r"(?:[(（]?(?:受权|授权)发布[)）]?|[(（]?(?:全文|正文|原文|白皮书)[)）]?|[\s:：]){0,6}"
)


def _full_text_of(title: str) -> str | None:
    """The title in 《》, folded, where all around it only says that this is its text."""
    before, opened, rest = title.partition("《")
    inside, closed, after = rest.rpartition("》")
    alone = closed and opened and _FULL_TEXT.fullmatch(before) and _FULL_TEXT.fullmatch(after)
    return folded(inside) if alone else None


_COLON = re.compile(r"(?<=[\w’”\"'）)])(?:[:：] ?|[?？!！] |——| [–—] )(?=\S)")


@lru_cache(maxsize=4096)
def _main_title(title: str) -> str:
    """A title without its subtitle, folded; empty where it has none, or where so little is left as to say nothing."""
    head, *rest = _COLON.split(title, maxsplit=1)
    main = folded(head)
    return main if rest and len(main) >= (4 if _script(main) == "CJK" else 8) else ""


_NEGATIONS = frozenset(
    "not no never without nor cannot nicht kein keine ohne ne pas sans non sin не без".split()
)


def _says_another_thing(a: str, b: str) -> bool:
    """Whether titles that look alike differ in what they say.

    A telling word stands in each that the other has nothing like (Naval for Military Doctrine), one denies what
    the other says, or the same words stand in another order. Chinese has no words to tell apart, so there a title
    must be almost the same.
    """
    if _script(a) == "CJK":
        return _dice(a, b) < 0.88
    ours, theirs = a.split(), b.split()
    if sorted(ours) == sorted(theirs):
        return True
    one, other = set(ours) - set(theirs), set(theirs) - set(ours)
    if (one | other) & _NEGATIONS:
        return True
    return _is_alien_to(_telling(one), other) and _is_alien_to(_telling(other), one)


def _have_little_in_common(a: str, b: str) -> bool:
    """Whether titles are alike in form alone: of the telling words of each, the other has no more than a third.

    “Lamp Rates of the Upper Ward” and “Sewage Farms of the Lower Ward”.
    """
    ours, theirs = _telling(set(a.split())), _telling(set(b.split()))
    if min(len(ours), len(theirs)) < _ENOUGH:
        return False
    shared = sum(any(_dice(word, other) >= 0.5 for other in theirs) for word in ours)
    return shared * 3 <= min(len(ours), len(theirs))


_QUOTED = re.compile("[“„«\"](.{6,200}?)[”“»\"]|《(.{2,100}?)》|(?:^|\\s)[‘'](.{6,200}?)[’'](?=\\W|$)")


def _quoted(title: str) -> frozenset[str]:
    """What a title quotes, folded: a title there is the work that it is about."""
    spans = (match[0] for match in _QUOTED.finditer(title) if match[0].strip() != title.strip())
    return frozenset(folded(span) for span in spans)


def _telling(words: set[str]) -> set[str]:
    return {word for word in words if len(word) > 3}


def _is_alien_to(words: set[str], others: set[str]) -> bool:
    return any(all(_dice(word, other) < 0.35 for other in others) for word in words)


def _dice(a: str, b: str) -> float:
    one, other = _grams(a), _grams(b)
    total = sum(one.values()) + sum(other.values())
    return 2 * sum((one & other).values()) / total if total else 0.0


@lru_cache(maxsize=4096)
def _grams(text: str) -> Counter[str]:
    size = 2 if _script(text) == "CJK" else 3
    padded = text if size == 2 else f"  {text} "
    return Counter(padded[at : at + size] for at in range(max(1, len(padded) - size + 1)))


def _is_telling(text: str) -> bool:
    """Whether a title is long enough that finding it inside another is no accident."""
    return len(text) >= 8 if _script(text) == "CJK" else len(text.split()) >= 4 and len(text) >= 20


def _contains(long: str, short: str) -> bool:
    return short in long if _script(short) == "CJK" else f" {short} " in f" {long} "


# ---------------------------------------------------------------------------------- pages that are not a work's own

# Titles that say nothing of the work: walls, waiting rooms, what programs call a file that nobody named.
_SAYS_NOTHING = re.compile(
    r"(?:please )?(?:sign|log) ?(?:in|on)\b.{0,40}|subscribe\b.{0,40}|register (?:to|for)\b.{0,40}|member login"
    r"|just a moment.{0,20}|(?:please )?wait.{0,20}|loading.{0,12}|redirecting.{0,30}|one moment.{0,20}"
    r"|before you continue.{0,30}|access (?:denied|restricted).{0,20}|attention required.{0,20}|forbidden|blocked"
    r"|(?:are you|verify (?:that )?you are)(?: a| not a)? (?:robot|human).{0,10}|(?:security|browser) (?:check|verification)"
    r"|captcha.{0,20}|(?:your )?(?:privacy|cookie)s? (?:choices|settings|preferences|policy|consent|notice)|we value your privacy"
    r"|untitled.{0,12}|document ?\d{0,3}|layout ?\d{0,3}|slide ?\d{0,3}|presentation ?\d{0,3}|microsoft word.{0,99}"
    r"|.{1,80}\.(?:docx?|pdf|indd|pptx?|qxd|tex)|new page|react app|vite app|app|print(?: page)?|index|cover|template"
    r"|home ?page|home|welcome|anmelden|einloggen|einwilligung|connexion|se connecter|iniciar sesión|вход|登录|登入|用户登录|ログイン|로그인",
    re.IGNORECASE,
)
# Whole titles, without the site's name, of pages that list works or say that there is none.
_LIST = re.compile(
    r"search|(?:search )?results(?: for\b.{0,80}|:.{0,80})?|(?:tags?|topics?|category|archives?|author|search): .{1,60}|(?:news )?archives?"
    r"|.{1,60} archives|(?:latest|breaking|all|more|recent)(?: \w{1,12})? (?:news|stories|articles|headlines|posts|publications)"
    r"|(?:articles|posts|stories) by .{1,60}|.{1,60}, author at .{1,60}|breaking news\b.{0,80}"
    r"|.{0,30}\b(?:news|analysis),? (?:and|&) (?:analysis|commentary|opinion)"
    r"|thema: .{1,60}|alle (?:artikel|meldungen|themen)|such(?:e|ergebnisse)(?:: .{0,60})?|nachrichten aus aller welt|archiv"
    r"|.{1,60} : toute l.actualité|recherche(?: ?: .{0,60}| \w{1,30})?|actualités?(?: et infos.{0,40})?"
    r"|noticias sobre .{1,60}|archivo|resultados de .{1,60}"
    r"|новости|результаты поиска.{0,60}|главн(?:ая|ые новости).{0,30}|архив"
    r"|.{0,20}(?:首页|首頁|主页|主頁|官网|官方网站)|.{0,8}(?:滚动新闻|新闻列表|频道|要闻|列表|专栏|专题|栏目|新闻中心|搜索结果)"
    r"|.{0,20}検索結果|.{0,20}一覧|.{0,20}トップ(?:ページ)?|.{0,20}ホームページ|.{0,20}(?:검색 ?결과|뉴스 ?목록|홈페이지)",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"home ?page|home|welcome|startseite|accueil|portada|inicio|首页|首頁|主页|主頁", re.IGNORECASE
)
_NOT_FOUND = re.compile(
    r"(?:error |fehler |erreur |http )?404(?:[ :-]*(?:not found|错误|error))?|.{0,30}\b(?:page|article) not found|not found"
    r"|.{0,20}(?:can.t|cannot|couldn.t) find (?:that|this|the) page.{0,10}|.{0,12}(?:页面|网页|文章)(?:不存在|已删除|找不到|未找到)"
    r"|seite nicht gefunden|page introuvable|página no encontrada|страница не найдена|ページが見つかりません|페이지를 찾을 수 없습니다",
    re.IGNORECASE,
)


def _name_of_file(url: str) -> str:
    """The last part of an address without its extension, folded: typists and scanners title files so."""
    return folded(unquote(urlsplit(url).path).rpartition("/")[2].rpartition(".")[0])


def is_list(title: str) -> bool:
    """Whether a title is that of a page that lists works."""
    return any(_LIST.fullmatch(part.strip()) for part in (title, *_STOPS.split(title)[:1]))


def _says_nothing(title: str) -> bool:
    return bool(_SAYS_NOTHING.fullmatch(_plain(title)) or _FILE_NAME.fullmatch(title.strip()))


_FILE_NAME = re.compile(r"[\w.() -]{1,80}\.(?:docx?|pdf|indd|pptx?|qxd|tex|html?)", re.IGNORECASE)
# Words around a cited title that make a page one *about* it.
_ABOUT = re.compile(
    r"\b(?:reviews?(?: essay)?(?: of|:)|book review|(?:reply|response|replies|responses|rejoinder) to|comments? on|commentary on"
    r"|correction(?: to)?:?|corrigendum|erratum|study guide|webinar|podcast|discussing|discussion of|panel on|launch of|q ?& ?a (?:on|with)"
    r"|issues? white paper|releases? white paper|spokes(?:man|person|woman)|revisited|rejoinder$|[:,] (?:an? )?(?:comment|reply|response|rejoinder|supplement|addendum|update)$|rezension|compte rendu|reseña|рецензия)",
    re.IGNORECASE,
)
_ABOUT_CJK = re.compile(
    "解读|答记者问|心得|发布会|新闻发言人|问答|读后|书评|评析|述评|的说明$|座谈|研讨|访谈|图解|^学习|宣讲"
    "|(?<!受权)(?<!授权)(?:发布|发表|公布|印发|出台)《"
)


def _no_work(title: str, is_site: Callable[[str], bool], *, front: bool) -> str | None:
    """Say what a page is, where its title shows that it is no work's own page.

    “Latest news” after a headline is the site's slogan; alone, first, or after the site's name it is the page.
    Every page of a site may be called Home by its maker; it counts where the address may be a `front`.
    """
    first, *rest = [part for part in _STOPS.split(title) if part.strip()] or [title]
    parts = {title, first, *(rest[:1] if is_site(first) or _SITE_CJK.fullmatch(first) else ())}
    for pattern, kind in (
        (_NOT_FOUND, "page that says that nothing is here"),
        (_LIST, "list or a front page"),
        *(((_HOME, "front page"),) if front else ()),
    ):
        if any(pattern.fullmatch(part.strip(_FRINGE)) for part in parts):
            return f"{_IT_IS}{kind}: “{_short(title)}”"
    return None


def _their_own(title: str, page: PageFacts, work: Work) -> str | None:
    """Say so where a page bears the name of the work's author, and the work is not on it."""
    people = {folded(f"{name.given} {name.family}") for name in work.author if name.given and name.family}
    if folded(title) not in people or _title_in_lead(page, work):
        return None
    return f"{_IT_IS}page about the author: “{_short(title)}”"


_SITE_CJK = re.compile(r"[\u3400-\u9fff]{1,7}[网網报報社]")
_FRINGE = " .…!?！？。"


def _plain(title: str) -> str:
    """A title without its site's name, for comparison with the tables above."""
    part = next((part for part in _STOPS.split(title) if part.strip()), title)
    return part.strip(_FRINGE)


# The notice by which a Chinese office puts rules into force has the rules in it.
_PROMULGATES = re.compile(
    "关于(?:印发|发布|公布|颁布)《[^》]{2,80}》(?:[(（][^)）]{1,20}[)）])?的(?:通知|公告|决定|命令|令)"
)


def about(cited: str, found: str) -> str | None:
    """Say why a title names a page about the work, if it does: a review, a reply, the news of its release."""
    pattern = _ABOUT_CJK if _script(cited) == "CJK" else _ABOUT
    seen = pattern.search(simplified(found)) if pattern is _ABOUT_CJK else pattern.search(found)
    if seen is None or pattern.search(cited) or (pattern is _ABOUT_CJK and _PROMULGATES.search(found)):
        return None
    return f"the page is about the work: “{seen[0]}”"


# --------------------------------------------------------------------------------------------------- other parts


def _author(page: PageFacts, cited: tuple[Name, ...]) -> float | None:
    """1 where a cited name is among the page's authors, 0 where others are, None where either says nothing."""
    wanted = [folded(name.literal or name.family or "") for name in cited]
    wanted = [name for name in wanted if name]
    if not wanted:
        return None
    named = folded(" ; ".join(page.author))
    if any(_contains(named, name) for name in wanted):
        return 1.0
    people = [folded(str(name)) for name in cited if name.given or name.literal]
    if any(len(person) >= 3 and person in folded(page.lead) for person in people):
        return 1.0
    return 0.0 if named and _script(named) == _script(wanted[0]) else None


_SEASON = 31  # days; print and web, or a page put up again


def _issued(seen: PartialDate | None, cited: PartialDate | None) -> float | None:
    if seen is None or cited is None:
        return None
    apart = seen.days_from(cited)
    if cited.month is None or seen.month is None:
        return 0.6 if apart == 0 else 0.0
    if cited.day is None or seen.day is None:
        return _SAME_MONTH if apart == 0 else 0.2 if apart <= _SEASON else 0.0
    return 1.0 if apart <= 1 else 0.5 if apart <= 7 else 0.2 if apart <= _SEASON else 0.0


def _container(page: PageFacts, work: Work, host: str) -> float | None:
    names = [name for name in (work.container_title, work.original_container_title) if name]
    if not names:
        return None
    told = [publishers.fits(name, host) for name in names]
    if True in told:
        return 1.0
    site = page.container_title
    if site and any(comparable(name, site) and likeness(name, site) >= SURE for name in names):
        return 1.0
    return 0.0 if False in told else None


def _language(seen: str | None, work: Work) -> float | None:
    cited = work.language
    if not seen or not cited:
        return None
    return 1.0 if seen.casefold()[:2] == cited.casefold()[:2] else 0.0
