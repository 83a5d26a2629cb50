"""Whether a page of few words says, in its own words, that what was asked for is not there.

No list holds all such sentences, but they are made of the same parts: a thing that the web has (a page, a link, an
article), its absence, and somebody who is spoken to. A page that has something else to tell has sentences without
any of these, or reports what somebody did; that is why it counts what else is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citecheck.pages.hints import Hints
from citecheck.pages.text import count_words
from citecheck.pages.tongues import CHINESE, JAPANESE, LATIN, OTHERS, Tongue
from citecheck.pages.wordings import Words

MOST_CHARACTERS = 500  # what a page of nothing else says is shorter
_NEAR = 80  # characters between a thing and its absence
_RIGHT_BEFORE = _AT_ONCE = 25
_BRIEF, _LONG = 7, 9  # words
_ENOUGH = 4  # words of a sentence that tells something,
_ENOUGH_CJK = 6  # or so many characters

# A reason that is not absence: the page is there, and something is asked of its visitor first.
_CONDITION = Words(
    r"\b(?:log ?in|log ?on|sign(?:ed)? ?in|logged|password|subscri\w+|members?|permission|authori[sz]\w+|privileges?|access (?:denied|to this)|javascript|cookies?|robots?|human|country|region|temporar\w+|maintenance|later|moment|soon|advert\w*|ad ?blocker|comments?|cart|basket|wishlist|updated|maintained|responsib\w+|liab\w+|endors\w+|affiliat\w+|reproduc\w+|download|loading|print|supported|optimi[sz]ed|translat\w+|anmeld\w+|angemeldet|berechtigung|zugriff|vorübergehend|wartung\w*|später|kommentare?|connect\w+|abonn\w+|autoris\w+|autorización|temporair\w+|temporalmente|más tarde|plus tard|commentaires?|comentarios?|iniciar|sesión|suscri\w+|accedi|accesso|abbonat\w+|temporaneamente|commenti|assinant\w+|inloggen|toestemming|tijdelijk|zaloguj\w*|uprawnie\w+|tymczasowo|giriş|yetki\w*|geçici\w*)\b"
    r"|войдите|авториз|доступ (?:запрещ|огранич|закрыт)|временно|позже|комментар|увійдіть|тимчасово|登录|登陆|登入|权限|權限|验证|驗證|浏览器版本|付费|会员|會員|地区|地區|维护|維護|稍后|稍後|繁忙|暂时|暫時|评论|ログイン|会員|メンテナンス|しばらく|一時的|コメント|로그인|권한|점검|잠시|댓글|회원|تسجيل الدخول|مؤقت|صلاحية الوصول|لاحقا"
)
# Nor is what is still there, for some purpose or until some day.
_LIMITED = Words(
    r"\b(?:no longer|not|nicht mehr|plus|ya no|non più|não mais|niet meer|больше не) (?:being )?(?:supported|maintained|updated|current|recommended|in force|developed|accept\w+|monitored|necessary|needed|required|relevant|aktuell|gepflegt|unterstützt|empfohlen|maintenue?|à jour|compatib\w+|vigente|actual\w+|aggiornat\w+|actueel|ondersteund|поддержива\w+|обновля\w+)"
    r"|\bavailable (?:for|as) (?:an? )?(?:licens\w+|sale|purchase|download|loan|rent|order|comment|hire|interview|booking|use|publication|pdf|print)|\b(?:until|bis zum|bis \d|jusqu|hasta (?:el|que)|fino al|até|tot (?:en met )?\d|до \d)|\b(?:act|law|order|regulations?|rules) (?:of )?(?-i:[12]\d{3})\b"
    r"|将于|將於|拟于"
)
_REPORTED = Words(
    r"\b(?:said|says|told|reported|according to|announced|spokes\w+|sagte|teilte|erklärte|sprecher(?:in)?\b|laut|minist(?:er(?:in)?|re|r[oa])\b|a dit|déclaré|indiqué|selon|dijo|según|señaló|disse|secondo|ha detto|segundo|afirmou|zei|volgens|powiedział\w*|według|dedi|açıkladı|bakan(?:ın)?|göre)\b"
    r"|сообщил|сказал|заявил|министр|по словам|повідоми|міністр|称，|网友称|发言人|(?:部门|记者|负责人)[^。]{0,6}表示|表示[，：]|指出|透露|據報|记者|大臣|事務所|によると|と述べ|장관|대변인|밝혔|따르면|\bالوزير|المتحدث|\bقال\b|\bصرح"
)
_SUPPOSED = Words(
    r"\b(?:if you (?:see|get|are seeing)|when you see|means that|wenn sie .{0,30} sehen|si vous voyez|si ves)\b"
    r"|\b(?:page|p\.|seite|s\.|pagina|página|стр\.) ?(?!40\d|410)\d{1,4}\b"
)
# What stands at the foot of any page.
_FOOTER = re.compile(
    r"(?i)©|\(c\)|copyright|rights reserved|reproduc|powered by|webmaster|\b(?:tel|phone|fax|e-?mail|imprint|impressum)\b|\b(?-i:Ltd|Inc|GmbH|NV|BV|AG|LLC|SARL|S\.?A\.?|S\.p\.A|Sp\. z o\.o)\b|ICP备|公网安备|主办|承办|版权|版權|电话|電話|邮编|技术支持|无断転載|無断転載|저작권|대표전화"
)
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+|(?<=[。！？؟])\s*|\n")
_HARAKAT = re.compile("[\u064b-\u0652]")  # vowels, which are mostly left out
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_CLAUSE = re.compile(r"[，,、：:；]")
_YEAR = re.compile(r"(?<!\d)1[5-9]\d\d(?!\d)|(?<!\d)20[0-2]\d(?!\d)")


def nothing_here(text: str, titles: Sequence[str], *, dated: bool = False) -> str | None:
    """The sentence with which a page whose whole text this is says that nothing is here; None where none does.

    `titles` are those of the page and its headings: what stands before the text. A page that has an author or a date
    in its markup has to speak to its reader.
    """
    if not text or len(text) > MOST_CHARACTERS:
        return None
    body = _HARAKAT.sub("", _without_titles(text, titles))
    clauses = _clauses(body)
    for tongue in _tongues(body):
        said = next((each for each in clauses if _is_absence(each, tongue)), None)
        if said is None or _is_told(body) or _is_among_others(clauses, said, tongue):
            continue
        if not dated or tongue.spoken.search(said):
            return said[:120]
    return None


def tells_its_reader(heading: str) -> bool:
    """Whether a heading tells the reader that nothing is here: it says so, and speaks to its reader or of its page."""
    tongues = tuple(tongue for tongue in _tongues(heading) if tongue.spoken.search(heading))
    if not tongues or _is_told(heading):
        return False
    clauses = _clauses(heading)
    return any(
        all(_is_absence(each, tongue) or not _tells_something(each, tongue) for each in clauses)
        and any(_is_absence(each, tongue) and tongue.spoken.search(each) for each in clauses)
        for tongue in tongues
    )


def tells_more(text: str, titles: Sequence[str], words: str, pattern: Words) -> bool:
    """Whether a short text, in which the pattern found these words, has more to tell than that nothing is here.

    It has where the words begin in a heading and end in the text, where somebody is reported to have said or done it,
    or where other sentences are about something else and this one does not speak to the reader.
    """
    if len(text) > MOST_CHARACTERS:
        return False
    body = _without_titles(text, titles)
    if _is_told(body):
        return True
    if len(body) < len(text) and words not in body and not any(words in each for each in titles):
        found = pattern.search(body)
        if found is None:
            return True
        words = found.group()
    clauses = _clauses(body)
    said = next((each for each in clauses if words.strip(" .。") in each), "")
    if _LIMITED.search(said):
        return True
    tongues = tuple(each for each in _tongues(body) if each.things.search(said) or each.gone.search(said))
    return bool(tongues) and all(
        _is_among_others(clauses, said, tongue) and not tongue.spoken.search(said) for tongue in tongues
    )


def _is_told(body: str) -> bool:
    """Whether a text reports what somebody said, tells what to do should one see such a page, or counts pages."""
    return bool(_SUPPOSED.search(body) or _REPORTED.search(body))


def _is_among_others(clauses: Sequence[str], said: str, tongue: Tongue) -> bool:
    """Whether what is said stands among sentences that are about something else."""
    return any(_tells_something(each, tongue) for each in clauses if each is not said)


def _clauses(text: str) -> list[str]:
    """The sentences of a text; their parts, in Chinese and Japanese."""
    sentences = [each.strip() for each in _SENTENCE.split(text) if each.strip()]
    if not _CJK.search(text):
        return sentences
    return [part for each in sentences for part in _CLAUSE.split(each) if part]


def _tongues(text: str) -> Iterator[Tongue]:
    """The languages that a text may be in, as its letters and some of its words tell."""
    others = () if text.isascii() else [each for each in OTHERS if each.script and each.script.search(text)]
    if JAPANESE in others:
        others = [each for each in others if each is not CHINESE]
    if others:
        yield from others
        return
    yield from _hinted_at(text.lower())


def _by_hint() -> dict[str, tuple[Tongue, ...]]:
    """The languages of Latin letters that a hint is one of."""
    found: dict[str, tuple[Tongue, ...]] = {}
    for tongue in LATIN:
        for hint in tongue.hints:
            found[hint] = (*found.get(hint, ()), tongue)
    return found


_TONGUES = _by_hint()
HINTS = Hints(_TONGUES)


def _hinted_at(lowered: str) -> Iterator[Tongue]:
    """The languages of Latin letters in which a text may say that something is not there."""
    hinted = [tongue for hint in HINTS.found_in(lowered) for tongue in _TONGUES[hint]]
    if hinted:
        yield from (tongue for tongue in LATIN if tongue in hinted)


def _without_titles(text: str, titles: Sequence[str]) -> str:
    """The text without the headings that it begins with."""
    found = True
    while found:
        found = False
        for title in titles:
            rest = text[len(title) :].lstrip(" -–—|:") if title and text.startswith(title) else ""
            if rest and not rest[0].islower():  # a sentence may begin with the name of its site
                text, found = rest, True
    return text


def _is_absence(sentence: str, tongue: Tongue) -> bool:
    if not _names_absence(sentence, tongue):
        return False
    return not _CONDITION.search(sentence) and not _LIMITED.search(sentence)


def _names_absence(sentence: str, tongue: Tongue) -> bool:
    if tongue.nothing.search(sentence):
        return True
    things = [match.span() for match in tongue.things.pattern.finditer(sentence)]
    if not things:
        return False
    spoken = tongue.spoken.search(sentence) is not None
    for gone in tongue.gone.pattern.finditer(sentence):
        if _near(things, gone) and (spoken or _is_all_of_it(sentence, things, gone)):
            return True
    none = tongue.none.search(sentence)
    before = none is not None and any(0 <= start - none.end() <= _RIGHT_BEFORE for start, _ in things)
    return before and spoken


def _is_all_of_it(sentence: str, things: Sequence[tuple[int, int]], gone: re.Match[str]) -> bool:
    """Whether a sentence that speaks to nobody begins with the thing, and says no more of it."""
    if _YEAR.search(sentence) or things[0][0] > _AT_ONCE:
        return False
    inside = all(gone.start() <= start and end <= gone.end() for start, end in things)
    return not inside or count_words(sentence) <= _BRIEF - 2


def _near(things: Sequence[tuple[int, int]], absent: re.Match[str]) -> bool:
    return any(start - absent.end() <= _NEAR and absent.start() - end <= _NEAR for start, end in things)


def _tells_something(clause: str, tongue: Tongue) -> bool:
    """Whether a sentence is about something else than the page, its reader and what to do now."""
    long = len(clause) >= _ENOUGH_CJK if _CJK.search(clause) else count_words(clause) >= _ENOUGH
    return long and not _is_about_the_page(clause, tongue)


def _is_about_the_page(text: str, tongue: Tongue) -> bool:
    if _FOOTER.search(text):
        return True
    words = count_words(text)
    if words <= _BRIEF and tongue.gone.search(text) and not _YEAR.search(text):
        return True  # “It may have been removed”
    if any(each.search(text) for each in (tongue.things, tongue.spoken, tongue.nothing)):
        return True
    return words <= _LONG and tongue.around.search(text) is not None
