"""Signs that a page which answers 200 is not the work it was asked for: words, marks of markup, paths.

Each row of the tables here and in `wordings` says what it looks for, where, and why.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from citecheck.model import PageFacts, Sign, SignKind
from citecheck.pages import absence
from citecheck.pages.hints import Hints
from citecheck.pages.reading import Marks
from citecheck.pages.text import count_words
from citecheck.pages.wordings import (
    BRIEFLY_OUT,
    BROKEN_DOWN,
    NEEDS_SCRIPTS,
    OF_SERVERS,
    SAYS_SO,
    SHORT,
    UNWELL,
    UNWELL_HINTS,
    WORDINGS,
    Wording,
)


def _class_of(tag: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"""<{tag}\b[^>]{{0,600}}?\bclass=["'](?:[^"'>]{{0,600}}\s)?{name}[\s"']""")


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of markup that makes a sign on a page of at most `most` words."""

    kind: SignKind
    needle: str  # lower case, in the beginning of the page as sent
    most: int
    why: str
    within: re.Pattern[str] | None = (
        None  # the markup that the needle must stand in, where a script may name it too
    )


# Only on short pages: the scripts of these services are on healthy pages too.
MARKS: tuple[Mark, ...] = (
    Mark(SignKind.CHALLENGE, "_cf_chl_opt", 80, "Cloudflare challenge"),
    Mark(SignKind.CHALLENGE, "cf-turnstile", 60, "Cloudflare Turnstile"),
    Mark(SignKind.CHALLENGE, "captcha-delivery.com", 80, "DataDome"),
    Mark(SignKind.CHALLENGE, "px-captcha", 120, "PerimeterX"),
    Mark(SignKind.CHALLENGE, "_incapsula_resource", 60, "Incapsula"),
    Mark(SignKind.CHALLENGE, "awswafintegration", 60, "AWS WAF"),
    Mark(SignKind.CHALLENGE, "sucuri_cloudproxy_js", 60, "Sucuri"),
    Mark(SignKind.CHALLENGE, "/.within.website/x/cmd/anubis", 150, "Anubis"),
    Mark(SignKind.CHALLENGE, "ips.js?kpsdk", 60, "Kasada"),
    Mark(SignKind.CHALLENGE, "/tspd/", 20, "F5 bot defence"),
    Mark(SignKind.CHALLENGE, "g-recaptcha", 40, "nothing on the page but a captcha"),
    Mark(SignKind.CHALLENGE, "h-captcha", 40, "nothing on the page but a captcha"),
    Mark(SignKind.NOT_FOUND_TEMPLATE, "error404", 1_500, "WordPress", _class_of("body", "error404")),
    Mark(
        SignKind.NOT_FOUND_TEMPLATE,
        "template-404",
        1_500,
        "Shopify",
        _class_of("(?:body|main|div)", "template-404"),
    ),
    Mark(SignKind.NOT_FOUND_TEMPLATE, "search_children.js", 60, "Tencent's page of missing children"),
    Mark(SignKind.NOT_FOUND_TEMPLATE, 'class="noarticletext', 300, "MediaWiki"),
    Mark(SignKind.NOT_FOUND_TEMPLATE, '"page":"/404"', 300, "Next.js"),
    Mark(SignKind.NOT_FOUND_TEMPLATE, '"page":"/_error"', 300, "Next.js"),
    Mark(SignKind.NOT_FOUND_TEMPLATE, '"playabilitystatus":{"status":"error"', 60, "YouTube"),
    Mark(SignKind.NOT_FOUND_TEMPLATE, '"prerender-status-code" content="404"', 1_500, "a status for robots"),
    Mark(SignKind.PARKED, "sedoparking.com", 250, "Sedo"),
    Mark(SignKind.PARKED, "parkingcrew.net", 250, "ParkingCrew"),
    Mark(SignKind.PARKED, "bodiscdn.com", 250, "Bodis"),
    Mark(SignKind.PARKED, "parklogic.com", 250, "ParkLogic"),
    Mark(SignKind.PARKED, "cdn-fileserver.com", 250, "Bodis"),
    Mark(SignKind.PARKED, "hugedomains.com", 250, "HugeDomains"),
    Mark(SignKind.PARKED, "afternic.com", 250, "Afternic"),
    Mark(SignKind.PARKED, "dan.com/buy-domain", 250, "Dan"),
    Mark(SignKind.PARKED, "img1.wsimg.com/parking-lander", 250, "GoDaddy"),
    Mark(
        SignKind.PARKED,
        "/lander",
        30,
        "GoDaddy",
        re.compile(
            r"""location(?:\.href)? ?= ?["']/lander["'/?]|location\.(?:replace|assign)\( ?["']/lander["'/?]"""
        ),
    ),
    Mark(SignKind.PARKED, "adsense/domains", 250, "AdSense for Domains"),
    Mark(SignKind.PARKED, "data-adblockkey=", 60, "a key that parking pages show to advertisement blockers"),
    Mark(SignKind.PARKED, "window.park ", 60, "Bodis"),
    Mark(SignKind.PARKED, "lander_system", 60, "GoDaddy"),
)
# Header, beginning of its value (lower case), why.
MARKING_HEADERS: tuple[tuple[SignKind, str, str, str], ...] = (
    (SignKind.CHALLENGE, "cf-mitigated", "challenge", "Cloudflare says so in its header"),
    (SignKind.CHALLENGE, "x-amzn-waf-action", "", "AWS WAF says so in its header"),
    (SignKind.CHALLENGE, "x-sucuri-block", "", "Sucuri says so in its header"),
    (SignKind.PARKED, "server", "parking", "the server calls itself a parking server"),
)
# Where a parked domain sends its visitors.
PARKING_HOSTS = (
    "hugedomains.com",
    "sedo.com",
    "dan.com",
    "afternic.com",
    "bodis.com",
    "parkingcrew.net",
    "above.com",
    "buydomains.com",
    "sav.com",
    "undeveloped.com",
    "domainmarket.com",
    "epik.com",
    "4.cn",
    "ename.com",
    "porkbun.com",
    "atom.com",
    "squadhelp.com",
    "brandbucket.com",
    "perfectdomain.com",
)

# ----------------------------------------------------------------------------------------------------------- paths

_LOGIN_PATH = re.compile(
    r"(?:^|[/._?=-])(?:log-?in|sign-?in|log-?on|signon|sso|saml2?|oauth2?|openid|wp-login(?:\.php)?|authenticate|passport|"
    r"anmelden|connexion|accounts?/(?:login|signin)|user/login|cas/login|session/new|idp|authwall|shibboleth(?:\.sso)?|adfs)(?:$|[/._?&=-])",
    re.IGNORECASE,
)
_LOGIN_HOST = re.compile(r"^(?:login|signin|sso|auth|accounts?|idp|passport|cas|adfs|id)\.", re.IGNORECASE)
_ERROR_PATH = re.compile(
    r"(?:^|[/_.?=&-])(?:404|410|error(?:s|page|_page|-page|404|_404|-404)?|page-?_?not-?_?found|not-?_?found|notfound|pagenotfound|filenotfound|"
    r"missing-?page|page-?missing|pageerror|oops|no-?page|sorry|fehler|introuvable|nicht-?gefunden|no-?encontrad[oa])(?:$|[/_.?&=-])",
    re.IGNORECASE,
)
_CONSENT_HOST = re.compile(r"^(?:consent|guce|cmp|privacy)\.", re.IGNORECASE)
_CONSENT_PATH = re.compile(
    r"/(?:consent|cookie-?consent|cookiewall|privacy-?gate|collectconsent|cookie-wall)(?:$|[/?.])",
    re.IGNORECASE,
)
_SUSPENDED_PATH = re.compile(r"suspended-?page|account-?suspended|/suspended(?:$|[/.])", re.IGNORECASE)
_LANGUAGES = "ar|bg|ca|cs|cn|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|jp|ko|kr|lt|lv|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|tw|ua|uk|us|vi|zh"
_FRONT = re.compile(
    rf"^/?(?:(?:(?:{_LANGUAGES})(?:[-_][a-z]{{2,4}})?|eng(?:lish)?|www|web|site|portal)(?:/|$))?"
    r"(?:(?:home|homepage|index|default|main|welcome|start|sy|shouye)(?:\.[a-z]{2,5})?/?)?$",
    re.IGNORECASE,
)
# Their whole purpose is to lead elsewhere, to a front page too.
SHORTENERS = frozenset(
    "bit.ly t.co tinyurl.com goo.gl ow.ly buff.ly is.gd lnkd.in dlvr.it fb.me youtu.be w3id.org purl.org".split()
)


def is_front(url: str) -> bool:
    """Whether the address is a site's front page, in whatever language, and asks for nothing in particular."""
    parts = urlsplit(url)
    return bool(_FRONT.match(parts.path)) and not re.search(r"=[^&]*\d", parts.query)


def signs_of(
    page: PageFacts, *, url: str, asked_url: str, marks: Marks | None = None, text: str | None = None
) -> tuple[Sign, ...]:
    """The signs that a page read at `url`, when `asked_url` was asked for, is not the work it was asked for.

    `marks` and `text` come from the same `look` as the page; without them the facts alone are read. At most one
    sign of each kind, with the words or address it was seen in.
    """
    marks = marks or Marks()
    titled = "\n".join(dict.fromkeys((*page.titles, *marks.heads, *marks.subheads))).lower()
    hinted = _HINTS_OF_TITLES.found_in(titled)
    found: dict[SignKind, Sign] = {}
    for sign in (
        *_in_own_words(page, marks, asked_url, titled, hinted),
        *_in_words(page, marks, page.lead if text is None else text, asked_url, titled, hinted),
        *_in_markup(page, marks),
        *_listed(page, asked_url),
        *_in_address(url, asked_url),
        *_in_canonical(page, asked_url),
        *_in_substance(page, marks),
    ):
        found.setdefault(sign.kind, sign)
    if SignKind.LOGIN_WALL not in found and marks.password_field and page.words < 60:
        found[SignKind.LOGIN_WALL] = _PASSWORD_FIELD
    return tuple(_without_echoes(found, marks.heads, url)) if found else ()


_PASSWORD_FIELD = Sign(SignKind.LOGIN_WALL, "a short page with a password field")


def unwell(page: PageFacts, marks: Marks) -> str | None:
    """The words with which a short page that says 200 owns to be out of order; None where it does not."""
    if page.words >= 200:
        return None
    titles = (*page.titles, *marks.heads)
    whole = None
    if _may_be_unwell("\n".join(titles).lower()):
        whole = next((title for title in titles if UNWELL.fullmatch(title.strip(" .!-–—"))), None)
    if whole and page.words > _LITTLE and not OF_SERVERS.search(f"{whole} {page.lead}"):
        whole = None
    if whole is None and page.words <= 40 and (said := BRIEFLY_OUT.search(page.lead)):
        return said.group().strip()
    if whole is None and page.words < 120 and (said := BROKEN_DOWN.search(page.lead)):
        return said.group().strip()
    return whole


_HINTS_OF_UNWELL = Hints(UNWELL_HINTS)


def _may_be_unwell(titled: str) -> bool:
    return not titled.isascii() or bool(_HINTS_OF_UNWELL.found_in(titled))


def _without_echoes(found: dict[SignKind, Sign], heads: Sequence[str], url: str) -> Iterator[Sign]:
    """A wall explains the words on it: what a challenge says of missing cookies is no app shell, and so on."""
    walls = found.keys() & {SignKind.CHALLENGE, SignKind.PARKED, SignKind.SUSPENDED}
    for kind, sign in found.items():
        if kind in (SignKind.LOGIN_WALL, SignKind.CONSENT_WALL) and SignKind.DEFAULT_PAGE in found:
            continue
        if kind in (SignKind.APP_SHELL, SignKind.EMPTY, SignKind.CONSENT_WALL, SignKind.LOGIN_WALL) and walls:
            continue
        if kind is SignKind.CONSENT_WALL and _is_but_a_bar(sign, found, heads, url):
            continue
        if kind is SignKind.LOGIN_WALL and sign is _PASSWORD_FIELD and SignKind.NOT_FOUND_WORDING in found:
            continue  # forums ask for one on every page
        if kind is SignKind.NOT_FOUND_WORDING and found.keys() & {SignKind.CHALLENGE, SignKind.SUSPENDED}:
            continue
        yield sign


def _is_but_a_bar(sign: Sign, found: Iterable[SignKind], heads: Sequence[str], url: str) -> bool:
    """Whether the words on consent are those of a bar on a page that says itself that the work is not here.

    A wall says nothing else; pages for errors have such a bar too, and so have front pages, under another heading.
    """
    if not sign.detail.startswith("“"):
        return False
    parts = urlsplit(url)
    if _CONSENT_PATH.search(parts.path) or _CONSENT_HOST.search(parts.hostname or ""):
        return False
    if SignKind.TO_HOME in found:
        return bool(heads) and not any(_ASKS.search(head) for head in heads)
    return SignKind.TO_ERROR_PATH in found or SignKind.NOT_FOUND_WORDING in found


def _in_words(
    page: PageFacts, marks: Marks, text: str, asked_url: str, titled: str, hinted: set[str]
) -> Iterator[Sign]:
    titles, words = tuple(dict.fromkeys((*page.titles, *marks.heads))), page.words
    length = bisect_left(_LIMITS, words)
    rows = _ROWS_BY_LENGTH[length]
    in_text = _hints_of_texts(length).found_in(text.lower()) if rows else set()
    for row, in_body, hints in rows:
        of, where = (in_text, text) if in_body else (hinted, titled)
        if not _may_fit(row, hints, of, in_english=where.isascii()):
            continue
        if words > 40 and row.kind is _speaks_of(asked_url, titled):
            continue
        places = (text,) if in_body else titles
        if row.kind is SignKind.NOT_FOUND_WORDING and not in_body:
            places = (*titles, *marks.subheads)
        match = next((m for each in places if (m := _seen(row, each))), None)
        if match is None or (
            row.besides and not _is_borne_out(row.besides, match, text, words, in_body=in_body)
        ):
            continue
        if in_body and (_is_reported(match) or _is_what_it_is_about(row, match, page, marks, asked_url)):
            continue
        if in_body and _is_of_nothing(row) and not _is_all_it_says(row, match, page, marks):
            continue
        yield Sign(row.kind, f"“{_sentence(match) if in_body else match.group().strip()[:120]}”")


def _is_all_it_says(row: Wording, match: re.Match[str], page: PageFacts, marks: Marks) -> bool:
    """Whether the words stand in what the page says itself, and that is not about something else."""
    words = match.group()
    if marks.own and words not in marks.own:  # a word of a menu, and one of the text
        return False
    titles = (*page.titles, *marks.heads, *marks.subheads)
    return not absence.tells_more(marks.own or page.lead, titles, words, row.pattern)


def _in_own_words(
    page: PageFacts, marks: Marks, asked_url: str, titled: str, hinted: set[str]
) -> Iterator[Sign]:
    """What a page of menus says besides them, read as a short page is: that nothing is here, and no more than that."""
    if page.words <= _OF_TEASERS and (said := _said_in_heading(page, marks, hinted)):
        if not _is_subject(asked_url, titled):
            yield Sign(SignKind.NOT_FOUND_WORDING, f"“{said}”")
        return
    own = marks.own or ("" if page.words > _A_FEW else page.lead)
    if not own or (words := count_words(own)) > SHORT or _is_subject(asked_url, titled):
        return
    titles = (*page.titles, *marks.heads, *marks.subheads)
    if marks.own and page.words > _A_FEW:  # of others all is looked at together
        in_own = _HINTS_OF_NOTHING.found_in(own.lower())
        for row, hints in _NOTHING_ROWS:
            if (
                words <= row.most
                and _may_fit(row, hints, in_own, in_english=own.isascii())
                and (match := _seen(row, own))
            ):
                if row.besides and not row.besides.search(own):
                    continue
                if absence.tells_more(own, titles, match.group(), row.pattern):
                    continue
                if not (_is_reported(match) or _is_what_it_is_about(row, match, page, marks, asked_url)):
                    yield Sign(row.kind, f"“{_sentence(match)}”")
                    return
    if words <= _A_FEW and (
        said := absence.nothing_here(own, titles, dated=bool(page.author or page.issued))
    ):
        yield Sign(SignKind.NOT_FOUND_WORDING, f"“{said}”")


def _is_subject(asked_url: str, titled: str) -> bool:
    """Whether the page was to be about pages that are not there."""
    return _speaks_of(asked_url, titled) is SignKind.NOT_FOUND_WORDING


def _said_in_heading(page: PageFacts, marks: Marks, hinted: set[str]) -> str | None:
    """What the first heading tells the reader of the page, whatever stands below it; a headline tells of the world."""
    said = next(iter(marks.heads or marks.subheads), "")
    if len(said) > _MOST_OF_HEADING or (said.isascii() and absence.HINTS.all.isdisjoint(hinted)):
        return None
    if not absence.tells_its_reader(said):
        return None
    return said if said and not (page.author or _is_a_headline(said, page.titles)) else None


_OF_TEASERS = 400  # words of a page that lists what else there is, and has no article
_MOST_OF_HEADING = 80  # characters
_A_FEW = 40  # words: on a page of no more, a sentence of any wording is heard
_ENDS = re.compile(r"[.!?。！？](?=\s|$)|[。！？]")


def _sentence(match: re.Match[str]) -> str:
    """What was found, with as much around it as makes a sentence; at most 120 characters."""
    text, start, end = match.string, match.start(), match.end()
    before = [each.end() for each in _ENDS.finditer(text, max(0, start - 70), start)]
    after = _ENDS.search(text, max(start, end - 1), end + 70)
    left = before[-1] if before else (0 if start <= 20 else start)
    return text[left : after.end() if after else end].strip()[:120]


_LITTLE = 8  # words: a page of no more says nothing against its title


def _is_borne_out(
    besides: re.Pattern[str], match: re.Match[str], text: str, words: int, *, in_body: bool
) -> bool:
    """Whether the page says what must be there besides; its title may say it, where that is what was found."""
    if in_body:
        return besides.search(text) is not None
    return words <= _LITTLE or bool(besides.search(match.string) or besides.search(text))


def _is_what_it_is_about(
    row: Wording, match: re.Match[str], page: PageFacts, marks: Marks, asked_url: str
) -> bool:
    """Whether a short page that has the words of a wall or of a “not found” page in its text is about them."""
    words, titles = match.group(), tuple(dict.fromkeys((*page.titles, *marks.heads)))
    if row.kind is SignKind.NOT_FOUND_WORDING:
        return _is_a_headline(words, titles) or _explains(words, titles, match.string)
    if row.kind is SignKind.CONSENT_WALL and (
        _POLICY.search(urlsplit(asked_url).path) or any(_is_headline_of_its_own(head) for head in marks.heads)
    ):
        return True
    return row.kind in _QUESTIONS and _is_their_subject(words, titles)


_POLICY = re.compile(
    r"privacy|cookie|terms|legal|datenschutz|impressum|confidentialite|condition", re.IGNORECASE
)
_ASKS = re.compile(
    r"(?i)cookie|privacy|consent|continue|welcome|before|accept|agree|choose|terms|datenschutz|einwillig|vie priv|privacidad|werbung|leav(?:e|ing)|verlassen|quitte|saliendo|abandonando|(?-i:[\u3400-\u9fff])"
)


def _is_headline_of_its_own(head: str) -> bool:
    """Whether a heading under a banner is that of a text: some words, and none of the banner's."""
    return len(head.split()) >= 3 and not _ASKS.search(head)


# What a heading about errors has in it; one that tells of an error has not.
_EXPLAINING = re.compile(
    r"(?i)^(?:what|how|why|when|who|understanding|about|fixing|designing|handling|on) |\b(?:means?|meaning|explained|history|guide|causes)\b"
)
_CODES = re.compile(r"\b(?:200|201|204|301|302|304|307|308|400|401|403|405|429|500|502|503|504)\b")


def _explains(words: str, titles: tuple[str, ...], text: str) -> bool:
    """Whether a page explains errors: a heading asks what they mean, or its text has several of their numbers."""
    said = words.lower()
    return any(
        (said.strip() in title.lower() or _OF_ERRORS.search(title)) and _EXPLAINING.search(title)
        for title in titles
    ) or ("404" in words and len(set(_CODES.findall(text))) >= 3)


_OF_ERRORS = re.compile(
    r"(?i)\b(?:404s?|errors?|not found|missing pages?|dead links?|broken links?|link rot)\b"
)


_SPEECH = re.compile(
    r"(?i)(?:[”\"»’'],?|,) (?:(?:he|she|it|they|the \w{3,12}|\w{3,12}) )?(?:wrote|writes|says?|said|told|claims?|claimed|reads?|asked|insists?|reported|according to)\b"
)
_OPENED, _CLOSED = "“„«「『‹", "”»」』›"


def _is_reported(match: re.Match[str]) -> bool:
    """Whether somebody is quoted as saying the words: within quotes that close, or before “says”."""
    text, start, end = match.string, match.start(), match.end()
    if _SPEECH.match(text, end):
        return True
    before, after = text[max(0, start - 80) : start], text[end : end + 120]
    opened = max(before.rfind(each) for each in _OPENED)
    within = opened > max(before.rfind(each) for each in _CLOSED)
    return within and any(each in after for each in _CLOSED) and len(text.split()) > _MORE_THAN_A_NOTICE


_MORE_THAN_A_NOTICE = 25  # words: a notice that is all in quotes is a notice
_QUESTIONS = (SignKind.CONSENT_WALL, SignKind.LOGIN_WALL, SignKind.REFUSAL)


def _is_their_subject(words: str, titles: tuple[str, ...]) -> bool:
    """Whether a heading has the words of a wall with more after them: the text that follows is about them."""
    said = words.lower()
    return any(
        (said in title.lower() and len(title) > len(said) + 12)
        or (_ASKS_ABOUT.match(title) and words.startswith(title.partition(" ")[2]))
        for title in titles[-1:]
    )


_ASKS_ABOUT = re.compile(r"(?i)(?:how|why|what|when|where|about) ")


def _is_a_headline(words: str, titles: tuple[str, ...]) -> bool:
    """Whether a title goes on after the words and a colon, and not to say of a page that it is not there."""
    said = words.lower() + ":"
    return any(
        title.lower().startswith(said)
        and not _OF_THIS_PAGE.search(title, len(said))
        and len(title.split()) > 4
        for title in titles
    )


_OF_THIS_PAGE = re.compile(
    r"(?i)page|file|document|article|found|url|link|exist|available|sorry|server|request|error|missing|gone|removed|your?\b"
)


# A row, whether it is looked for in the text, and its hints.
_ROWS = tuple((row, row.where in ("body", "whole-text"), frozenset(row.hints)) for row in WORDINGS)
_LIMITS = tuple(sorted({row.most for row in WORDINGS}))
# The rows for pages of more words than the limit before, and of no more than this one; none for the longest.
_ROWS_BY_LENGTH = (*(tuple(each for each in _ROWS if each[0].most >= most) for most in _LIMITS), ())


def _is_of_nothing(row: Wording) -> bool:
    return row.kind is SignKind.NOT_FOUND_WORDING and row.most <= SHORT


_NOTHING_ROWS = tuple((row, hints) for row, in_body, hints in _ROWS if in_body and _is_of_nothing(row))
_HINTS_OF_TITLES = Hints(absence.HINTS.all.union(*(hints for _, in_body, hints in _ROWS if not in_body)))
_HINTS_OF_NOTHING = Hints(frozenset().union(*(hints for _, hints in _NOTHING_ROWS)))


@functools.cache
def _hints_of_texts(length: int) -> Hints:
    """What is looked for in the texts of pages that the rows of this length are for: the longer, the fewer."""
    return Hints(frozenset().union(*(hints for _, in_body, hints in _ROWS_BY_LENGTH[length] if in_body)))


def _may_fit(row: Wording, hints: frozenset[str], hinted: set[str], *, in_english: bool) -> bool:
    """Whether a row's words may be in a text with these hints, which is told much sooner than whether they are."""
    return not hints.isdisjoint(hinted) or (row.ascii_only and not in_english)


def _seen(row: Wording, text: str) -> re.Match[str] | None:
    return (
        row.pattern.search(text)
        if row.where in ("title", "body")
        else row.pattern.fullmatch(text.strip(_FRINGE))
    )


_FRINGE = " .!…。！"  # with which a title may end


def _speaks_of(asked_url: str, title: str) -> SignKind | None:
    """What the address asked for is about, by its own words: such words on the page are its subject.

    More of those words must be in the title: who is sent to a log-in by /old/login-page was not told about log-ins.
    """
    path = urlsplit(asked_url).path.lower()
    if not _ANY_SUBJECT.search(path):
        return None
    for kind, pattern in _SUBJECTS:
        if pattern.search(path):
            others = re.split(r"[\W_\d]+", pattern.sub(" ", path))
            return (
                kind if any(len(word) > 3 and word in title for word in set(others) - _OF_ANY_PAGE) else None
            )
    return None


# Words of addresses and titles that tell nothing of what a page is about.
_OF_ANY_PAGE = frozenset(
    "page pages article articles story content document documents file files link links site website item post title "
    "heading error errors status code http html soft sorry oops search results result nothing found exist exists "
    "longer available unavailable removed deleted moved expired invalid unpublished gone lost missing here with this "
    "that index home news view domain sale parked parking login user account test text".split()
)
_SUBJECTS: tuple[tuple[SignKind, re.Pattern[str]], ...] = (
    (
        SignKind.NOT_FOUND_WORDING,
        re.compile(r"404|not.?found|soft.?404|link.?rot|error.?page", re.IGNORECASE),
    ),
    (SignKind.PARKED, re.compile(r"domain|for.?sale|parking|parked", re.IGNORECASE)),
    (SignKind.LOGIN_WALL, re.compile(r"log-?in|sign-?in", re.IGNORECASE)),
    (SignKind.CHALLENGE, re.compile(r"captcha|robot|bot-", re.IGNORECASE)),
    (SignKind.SUSPENDED, re.compile(r"suspended", re.IGNORECASE)),
)
_ANY_SUBJECT = re.compile("|".join(pattern.pattern for _, pattern in _SUBJECTS))


def _in_markup(page: PageFacts, marks: Marks) -> Iterator[Sign]:
    words, markup = page.words, marks.markup
    for most, stem, bearing in _STEMS:
        if words <= most and stem in markup:
            for mark in bearing:
                if (
                    words <= mark.most
                    and mark.needle in markup
                    and (not mark.within or mark.within.search(markup))
                ):
                    yield Sign(mark.kind, f"{mark.why}: {mark.needle}")
    for key, value in marks.headers:
        for kind, name, beginning, why in MARKING_HEADERS:
            if key == name and value.startswith(beginning):
                yield Sign(kind, why)
    if marks.paywalled:
        yield Sign(SignKind.PAYWALL, "the page states that it is not free to read")


def _stems() -> Iterator[tuple[int, str, tuple[Mark, ...]]]:
    """What several marks have in common, so that most pages are searched for few: (most words, stem, marks)."""
    left = list(MARKS)
    for stem in ("captcha", "park", "domain", *(mark.needle for mark in MARKS)):
        if bearing := tuple(mark for mark in left if stem in mark.needle):
            left = [mark for mark in left if mark not in bearing]
            yield max(mark.most for mark in bearing), stem, bearing


_STEMS = tuple(_stems())


def _listed(page: PageFacts, asked_url: str) -> Iterator[Sign]:
    """The listing of a folder, where a thing in a folder was asked for."""
    title = page.title or ""
    if title.lower().startswith("index of /") and not urlsplit(asked_url).path.endswith("/"):
        yield Sign(SignKind.DEFAULT_PAGE, f"“{title[:120]}”")


_ERROR_NAME = re.compile(r"/(?:404|410|error|(?:page-?)?not-?found)(?:\.\w{2,5})?/?$", re.IGNORECASE)


def _in_canonical(page: PageFacts, asked_url: str) -> Iterator[Sign]:
    """A page for errors may own to it by the address that it calls its own."""
    named = page.canonical
    if not named or named == asked_url or not _ERROR_NAME.search(urlsplit(named).path):
        return
    if not _ERROR_NAME.search(urlsplit(asked_url).path):
        yield Sign(SignKind.TO_ERROR_PATH, named)


def _in_address(url: str, asked_url: str) -> Iterator[Sign]:
    if url == asked_url:
        return
    here, asked = urlsplit(url), urlsplit(asked_url)
    host = here.hostname or ""
    if not is_front(asked_url) and is_front(url) and asked.hostname not in SHORTENERS:
        yield Sign(SignKind.TO_HOME, url)
    for kind, pattern, part, was in (
        (SignKind.TO_LOGIN, _LOGIN_PATH, here.path, asked.path),
        (SignKind.TO_LOGIN, _LOGIN_HOST, host, asked.hostname or ""),
        (SignKind.TO_ERROR_PATH, _ERROR_PATH, here.path, asked.path),
        (SignKind.TO_ERROR_PATH, _ERROR_PATH, here.query, asked.query),
        (SignKind.CONSENT_WALL, _CONSENT_HOST, host, asked.hostname or ""),
        (SignKind.CONSENT_WALL, _CONSENT_PATH, here.path, asked.path),
        (SignKind.SUSPENDED, _SUSPENDED_PATH, here.path, asked.path),
    ):
        said_before = pattern.search(was) and (part != here.path or _keeps_its_name(part, was))
        if pattern.search(part) and not said_before:
            yield Sign(kind, url)
    if _ends_with_any(host, PARKING_HOSTS) and not _ends_with_any(asked.hostname or "", PARKING_HOSTS):
        yield Sign(SignKind.PARKED, url)


def _keeps_its_name(here: str, asked: str) -> bool:
    """Whether the last part of a path stands in the path asked for too: `/login` in `/posts/login`, not in `/to-login`."""
    return here.rstrip("/").rpartition("/")[2] in asked.split("/")


def _ends_with_any(host: str, names: Iterable[str]) -> bool:
    return any(host == name or host.endswith("." + name) for name in names)


def _in_substance(page: PageFacts, marks: Marks) -> Iterator[Sign]:
    if (page.media_type or "").startswith(("text/html", "application/xhtml")) and page.words < 25:
        needs = NEEDS_SCRIPTS.search(marks.noscript)
        if marks.alert and (SAYS_SO.search(marks.alert) or absence.tells_its_reader(marks.alert)):
            yield Sign(SignKind.NOT_FOUND_WORDING, f"“{marks.alert}”")
        elif marks.scripts and (needs or marks.app_root or (page.words == 0 and not marks.media)):
            yield Sign(SignKind.APP_SHELL, needs.group() if needs else "an empty page that scripts draw into")
        elif page.words == 0 and not marks.media:
            yield Sign(
                SignKind.EMPTY,
                "a title and nothing under it" if page.titles else "no text, no title, no picture",
            )
    elif page.words == 0 and not marks.media:
        yield Sign(SignKind.EMPTY, "no bytes")
