"""The conversation about one address: what is asked, in which order, and what was seen at the end.

Always GET, never HEAD: of the servers that answer, many refuse HEAD, let it hang, or answer it otherwise than
GET in either direction, and a page has to be read anyway to tell a work from an error page that says 200.
The transport stops reading early, which makes GET as cheap.

More is asked only when there is a reason: a second opinion with a browser's headers before something is called
gone or refused; HTTPS where HTTP does not answer; a made-up sibling path where the page may be what the site
shows for everything; the handle system where a publisher refuses its DOI. Whether the page is the work cited
is not decided here.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from citecheck import addresses, pages
from citecheck.addresses import Address, Unusable
from citecheck.flow import Answer, Ask, Flow, Trouble
from citecheck.model import Check, Hop, Outcome, PageFacts, Sign, SignKind
from citecheck.pages.signs import SHORTENERS, is_front

MAX_HOPS = 10  # as curl's --max-redirs in common use; browsers stop at 20
MAX_REFRESH_DELAY = 30  # seconds; a page that reloads later than that is to be read, not left
ROBOTS_DETAIL = "robots.txt asks us not to look here"  # how the network says that a refusal is robots.txt's

# Headers that are evidence, or that make the next look cheaper.
KEPT_HEADERS = (
    "server", "content-type", "content-length", "content-language", "last-modified", "etag", "date", "retry-after",
    "www-authenticate", "cf-mitigated", "x-robots-tag",
)  # fmt: skip
MAX_KEPT = 200  # characters of each


# ------------------------------------------------------------------------------------------- what a status amounts to

_STATUSES: dict[int, Outcome] = {
    404: Outcome.GONE,
    410: Outcome.GONE,
    401: Outcome.REFUSED,
    402: Outcome.REFUSED,
    403: Outcome.REFUSED,
    406: Outcome.REFUSED,  # a firewall's, where it stays after we asked as browsers do
    407: Outcome.REFUSED,
    418: Outcome.REFUSED,  # said to programs that ask too much
    429: Outcome.REFUSED,
    451: Outcome.REFUSED,
    999: Outcome.REFUSED,  # LinkedIn's way of saying 403
}
# Answers that servers give to strangers, and others to browsers. 429 is not among them: who is told to wait, waits.
_WORTH_ASKING_AGAIN = frozenset(
    (400, 403, 404, 405, 406, 409, 410, 415, 418, 421, 500, 501, 503, 999, *range(520, 531))
)
# Of two opinions the one further up counts: something is gone only where both say so.
_KINDEST = (
    Outcome.ANSWERED,
    Outcome.REFUSED,
    Outcome.SERVER_ERROR,
    Outcome.TIMEOUT,
    Outcome.BROKEN,
    Outcome.TLS,
    Outcome.NO_CONNECTION,
    Outcome.CLIENT_ERROR,
    Outcome.LOOP,
    Outcome.GONE,
    Outcome.NO_HOST,
    Outcome.INVALID,
    Outcome.NO_NETWORK,
)


def outcome_of(status: int) -> Outcome:
    """What a status amounts to, once redirects are followed as far as they go (RFC 9110, section 15)."""
    if status in _STATUSES:
        return _STATUSES[status]
    # Of 300 the answer is a list of what there is, where it sends nowhere.
    if 200 <= status <= HTTPStatus.MULTIPLE_CHOICES:
        return Outcome.ANSWERED
    if 400 <= status < 500:
        return Outcome.CLIENT_ERROR
    return Outcome.SERVER_ERROR if 500 <= status < 600 else Outcome.BROKEN


@functools.lru_cache(maxsize=1024)
def _phrase(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


# ----------------------------------------------------------------------------------------------------------- the walk


class _Trail(NamedTuple):
    """A walk from an address to where its redirects end.

    The body of the answer is not kept: a trail may wait for minutes until its host may be asked again, and a
    thousand others with it. `read` says how long it was, and `lacks` which place named is not in it. `outweighed` is
    what a page of few words says against itself, under the title cited.
    """

    outcome: Outcome
    detail: str
    hops: tuple[Hop, ...]
    end: Address
    answer: Answer | None = None
    look: pages.Look | None = None
    signs: tuple[Sign, ...] = ()
    elapsed_ms: int = 0
    requests: int = 0
    read: int = 0
    lacks: str = ""
    outweighed: Sign | None = None

    def has(self, *kinds: SignKind) -> bool:
        return bool(self.signs) and any(sign.kind in kinds for sign in self.signs)

    def after(self, earlier: _Trail) -> _Trail:
        """This trail, with what the earlier one cost."""
        return self._replace(
            elapsed_ms=self.elapsed_ms + earlier.elapsed_ms, requests=self.requests + earlier.requests
        )


def _walk(
    start: Address,
    *,
    browser_like: bool = False,
    earlier: Check | None = None,
    reply: Answer | Trouble | None = None,
) -> Flow[_Trail]:
    """Ask for an address and follow where it sends us: Location, Refresh, meta refresh; with its cookies.

    `reply` is the answer to the first question, where that has been asked.
    """
    here, cookies, elapsed = start, _Cookies(), 0
    hops: list[Hop] = []
    seen: dict[tuple[str, str], int] = {}

    def trail(
        outcome: Outcome, detail: str, answer: Answer | None = None, seen: pages.Look | None = None
    ) -> _Trail:
        way = outcome, detail, tuple(hops), here
        if answer is None:
            return _Trail(*way, None, None, (), elapsed, len(hops))
        look = seen or pages.look(answer)
        kept = Answer(answer.url, answer.status, answer.headers, b"", answer.cut, answer.elapsed_ms)
        lacks = _lacking(here, answer, look) if here.fragment else ""
        return _Trail(*way, kept, look, (), elapsed, len(hops), len(answer.body), lacks)

    while True:
        cookie = cookies.header(here.host)
        seen[(here.url, cookie)] = seen.get((here.url, cookie), 0) + 1
        conditions = _conditions(earlier, here)
        if hops or reply is None:
            headers = (("cookie", cookie),) if cookie else ()
            reply = yield Ask(here.url, headers=(*headers, *conditions), browser_like=browser_like)
        elapsed += reply.elapsed_ms
        if isinstance(reply, Trouble):
            hops.append(Hop(here.url, None))
            # The address itself is one that we may ask.
            if reply.outcome is Outcome.INVALID and len(hops) > 1:
                return trail(Outcome.CLIENT_ERROR, f"sent on to where we do not go: {reply.detail}")
            return trail(reply.outcome, reply.detail)
        cookies.take(here.host, reply)
        if conditions and reply.status == HTTPStatus.NOT_MODIFIED:
            hops.append(Hop(here.url, reply.status))
            return trail(Outcome.ANSWERED, f"answered {_phrase(reply.status)}", reply)
        look = None if _leads_on(reply) else pages.look(reply)
        via, target = _way_on(reply, look)
        hops.append(Hop(here.url, reply.status, via))
        if target is None:
            outcome = outcome_of(reply.status)
            detail = (
                "sent on without saying where"
                if 300 < reply.status < 400
                else f"answered {_phrase(reply.status)}"
            )
            return trail(outcome, detail, reply, look)
        onward = addresses.follow(here.url, target)
        if isinstance(onward, Unusable):
            return trail(Outcome.BROKEN, f"sent on to where we cannot go: {onward.why}", reply, look)
        times = seen.get((onward.url, cookies.header(onward.host)), 0)
        if times and via != "http":  # a page that reloads itself is the page
            hops[-1] = Hop(here.url, reply.status)
            return trail(outcome_of(reply.status), f"answered {_phrase(reply.status)}", reply, look)
        if times > 1:  # once is forgiven: some servers only count their visitors
            return trail(Outcome.LOOP, "redirects in a circle")
        if len(hops) > MAX_HOPS:
            return trail(Outcome.LOOP, f"redirects more than {MAX_HOPS} times")
        here = onward if onward.fragment is not None else Address(onward.url, here.fragment)
        del reply, look  # a megabyte, which the next answer may be long in coming for


def _lacking(end: Address, answer: Answer, look: pages.Look) -> str:
    """The place in a page that the address names and that is not there, as it is written; empty where all is well."""
    if answer.cut or not _is_html(look.facts):
        return ""
    name, _, directive = (end.fragment or "").partition(":~:")
    if _is_place(name) and not pages.has_anchor(answer, name):
        return f"#{name}"
    quotes = pages.quotes(directive)
    found = not quotes or any(pages.has_quote(answer, quote) for quote in quotes)
    return "" if found else f"#:~:text={quotes[0]}"


def _is_html(page: PageFacts) -> bool:
    return (page.media_type or "").startswith(("text/html", "application/xhtml"))


def _leads_on(answer: Answer) -> bool:
    return (
        300 <= answer.status < 400
        and answer.status != HTTPStatus.NOT_MODIFIED
        and bool(answer.header("location"))
    )


def _way_on(answer: Answer, look: pages.Look | None) -> tuple[str, str | None]:
    """How and where the answer sends us on; ("http", None) where it does not.

    Whoever is refused by the status is not led on by the page: it leads to a door.
    """
    if _leads_on(answer):
        return "http", answer.header("location")
    if outcome_of(answer.status) is Outcome.REFUSED:
        return "http", None
    for via, refresh in (
        ("refresh-header", pages.refresh_header(answer)),
        ("meta-refresh", look.refresh if look else None),
        ("script", (0.0, look.script_target) if look and look.script_target else None),
        ("link", (0.0, look.link_target) if look and look.link_target and answer.status < 400 else None),
    ):
        if refresh and _leaves_at_once(refresh[0], look) and refresh[1].split("#")[0] != "":
            return via, refresh[1]
    return "http", None


def _leaves_at_once(delay: float, look: pages.Look | None) -> bool:
    """Whether a refresh is a redirect, not the next picture of a show or the next edition of a front page."""
    return delay <= 1 or (delay <= MAX_REFRESH_DELAY and (look is None or look.facts.words < 200))


@dataclass(slots=True)
class _Cookies:
    """The cookies of one walk, for walls that ask for them: RFC 6265 without paths and expiry."""

    kept: dict[tuple[str, str], str] = field(default_factory=dict)

    def take(self, host: str, answer: Answer) -> None:
        for name, value in answer.headers:
            if name == "set-cookie" and len(self.kept) < 50:
                pair, _, attributes = value.partition(";")
                key, equals, content = pair.partition("=")
                if equals and key.strip() and len(pair) < 4096:
                    self.kept[(_cookie_domain(attributes, host), key.strip())] = content.strip()

    def header(self, host: str) -> str:
        if not self.kept:
            return ""
        fitting = {name: value for (domain, name), value in self.kept.items() if _covers(domain, host)}
        return "; ".join(f"{name}={value}" for name, value in fitting.items())


def _cookie_domain(attributes: str, host: str) -> str:
    """`.example.org` where the cookie is for a whole domain that the host belongs to, else the host."""
    match = re.search(r";?\s{0,9}domain\s{0,9}=\s{0,9}\.?([^;\s]{1,255})", attributes, re.IGNORECASE)
    domain = match.group(1).lower() if match else host
    return f".{domain}" if domain != host and host.endswith("." + domain) and "." in domain else host


def _covers(domain: str, host: str) -> bool:
    return host == domain or (domain.startswith(".") and f".{host}".endswith(domain))


# ---------------------------------------------------------------------------------------------------------- the probe


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a look sets out with, as plain data: what `probe` is called with."""

    url: str
    at: datetime
    titles: tuple[str, ...] = ()
    nonsense: str
    fingerprint: bool = True
    earlier: Check | None = None

    def asked(self) -> Flow[Check]:
        """The look, about to begin."""
        return probe(
            self.url,
            at=self.at,
            titles=self.titles,
            nonsense=self.nonsense,
            fingerprint=self.fingerprint,
            earlier=self.earlier,
        )


def probe(
    url: str,
    *,
    at: datetime,
    titles: tuple[str, ...] = (),
    nonsense: str,
    fingerprint: bool = True,
    earlier: Check | None = None,
) -> Flow[Check]:
    """Look once at one address, and return what was seen there.

    `titles` are the cited work's, used only to see whether the page may be doubted; `nonsense` is a path segment
    that no site has, made up by the caller. `fingerprint` says whether the page may later be compared with another.
    `earlier` is a look that `may_stand` for this one, if the server says that nothing has changed since.
    """
    usable = addresses.usable(url)
    start = usable if isinstance(usable, Address) else addresses.with_spaces(url)
    if start is None:
        return Check(url=url, at=at, outcome=Outcome.INVALID, detail=_why(usable))
    try:
        # The first question is asked from here: tens of thousands may wait for their answers, and this way each of
        # them is one small generator.
        ask = Ask(start.url, headers=_conditions(earlier, start))
        first = yield from _walk(start, earlier=earlier, reply=(yield ask))
        if earlier is not None and _is_unchanged(first):
            return _unchanged(earlier, url, at, first)
        walked = first if earlier is None else _believable(first)
        trail = yield from _probe(url, start, titles, nonsense, walked)
    except Exception as error:  # noqa: BLE001  one hostile page must not stop the others
        detail = f"what it answered could not be made sense of ({type(error).__name__})"
        return Check(url=url, at=at, outcome=Outcome.BROKEN, detail=detail)
    if isinstance(usable, Unusable) and trail.outcome is not Outcome.ANSWERED:
        return Check(url=url, at=at, outcome=Outcome.INVALID, detail=usable.why, requests=trail.requests)
    return _check(url, at, trail, fingerprint=fingerprint)


def _why(usable: Address | Unusable) -> str:
    return usable.why if isinstance(usable, Unusable) else ""


# ------------------------------------------------------------------------------------------------- nothing has changed

# What may be said of a page whose earlier look is good enough to stand for another.
_HARMLESS = frozenset((SignKind.TO_OTHER_SITE, SignKind.PAYWALL))


def may_stand(check: Check) -> bool:
    """Whether a look is good enough for “not modified since” to mean that all is well, and can be asked about.

    Never an error, nor a page that was doubted, empty, or not read to its end.
    """
    return (
        check.outcome is Outcome.ANSWERED
        and check.status == HTTPStatus.OK
        and check.page is not None
        and check.page.digest is not None
        and all(sign.kind in _HARMLESS for sign in check.signs)
        and bool(_validators(check))
    )


def was_read(check: Check) -> bool:
    """Whether the page itself was read at this look, and not only said to be unchanged."""
    return bool(check.hops) and check.hops[-1].status != HTTPStatus.NOT_MODIFIED


def _conditions(earlier: Check | None, here: Address) -> tuple[tuple[str, str], ...]:
    """What is said to the address that was read at an earlier look, and to no other."""
    return _validators(earlier) if earlier is not None and earlier.final_url == here.url else ()


def _validators(earlier: Check) -> tuple[tuple[str, str], ...]:
    """The headers that ask for a page only if it has changed (RFC 9110, section 13.1); a value that was cut is none."""
    kept = {name: value for name, value in earlier.headers if len(value) < MAX_KEPT}
    return tuple(
        (condition, kept[header])
        for condition, header in (("if-none-match", "etag"), ("if-modified-since", "last-modified"))
        if kept.get(header)
    )


def _is_unchanged(trail: _Trail) -> bool:
    return trail.outcome is Outcome.ANSWERED and trail.hops[-1].status == HTTPStatus.NOT_MODIFIED


def _unchanged(earlier: Check, url: str, at: datetime, trail: _Trail) -> Check:
    """A look at which the server said that nothing has changed: what was seen then is what is there now."""
    anew = dict(_kept_headers(trail.answer))
    day = earlier.at.date()
    return replace(
        earlier,
        url=url,
        at=at,
        hops=trail.hops,
        headers=(*((n, v) for n, v in earlier.headers if n not in anew), *anew.items()),
        detail=f"{trail.detail}, the same as on {day.day} {day:%B %Y}",
        elapsed_ms=trail.elapsed_ms,
        requests=trail.requests,
    )


def _believable(trail: _Trail) -> _Trail | None:
    """A walk with conditions, unless it got an error: some servers stumble over the conditions themselves."""
    return None if trail.answer is not None and trail.outcome is not Outcome.ANSWERED else trail


def _probe(
    url: str, start: Address, titles: tuple[str, ...], nonsense: str, walked: _Trail | None
) -> Flow[_Trail]:
    trail = yield from _best_walk(start, walked)
    trail = _with_signs(trail, start, titles)
    if _may_turn_strangers_away(trail):
        other = (yield from _walk(start, browser_like=True)).after(trail)
        trail = _kinder(trail, _with_signs(other, start, titles))
    if trail.outcome is Outcome.GONE or (titles and "&amp;" in url and not _bears(titles, trail)):
        trail = yield from _as_meant(url, trail, titles)
    if trail.outcome is Outcome.GONE or trail.hops[0].via == _AS_MEANT:
        return trail
    if trail.look and trail.look.frame and trail.outcome is Outcome.ANSWERED and not trail.has(*_SETTLED):
        trail = yield from _seen_in_its_frame(trail, trail.look.frame)
    if _may_be_anything(trail, start, titles):
        return (yield from _compared_with_nonsense(trail, start, nonsense))
    if trail.outcome is Outcome.REFUSED and _doi(start.url):
        return (yield from _asked_of_the_handle_system(trail, start))
    return trail


def _may_turn_strangers_away(trail: _Trail) -> bool:
    """Whether a browser's headers may get the work, where ours got a test for robots, nothing, or the way home."""
    return (
        bool(trail.signs)
        and trail.hops[-1].status == HTTPStatus.OK
        and trail.has(SignKind.CHALLENGE, SignKind.REFUSAL, *_TURNED_AWAY)
    )


_TURNED_AWAY = (SignKind.EMPTY, SignKind.TO_HOME, SignKind.TO_ERROR_PATH)


def _bears(titles: tuple[str, ...], trail: _Trail) -> bool:
    """Whether the page at the end of the trail bears one of the titles."""
    return trail.look is not None and fits(titles, trail.look.facts.titles)


def _check(url: str, at: datetime, trail: _Trail, *, fingerprint: bool) -> Check:
    answer, look = trail.answer, trail.look
    page = None if look is None else pages.fingerprinted(look) if fingerprint else look.facts
    return Check(
        url=url,
        at=at,
        outcome=trail.outcome,
        status=trail.hops[-1].status if trail.hops else None,
        hops=trail.hops,
        final_url=trail.end.url if answer else None,
        page=page,
        signs=trail.signs,
        headers=_kept_headers(answer),
        detail=trail.detail,
        elapsed_ms=trail.elapsed_ms,
        requests=trail.requests,
    )


def _kept_headers(answer: Answer | None) -> tuple[tuple[str, str], ...]:
    headers = answer.headers if answer else ()
    return tuple((name, value[:MAX_KEPT]) for name, value in headers if name in KEPT_HEADERS)


def _best_walk(start: Address, walked: _Trail | None = None) -> Flow[_Trail]:
    """Walk; walk again as a browser would, or over HTTPS, where the first answer may not be the truth."""
    trail = walked or (yield from _walk(start))
    if _worth_a_second_opinion(trail):
        other = yield from _walk(start, browser_like=True)
        trail = _kinder(trail, other.after(trail))
    if len(trail.hops) == 1 and trail.hops[0].status is None and _can_be_https(start, trail):
        secure = Address(start.url.replace("http://", "https://", 1), start.fragment)
        other = (yield from _walk(secure)).after(trail)
        if other.answer is not None and other.outcome is not Outcome.SERVER_ERROR:
            return other._replace(hops=(*trail.hops, *other.hops), detail=f"{other.detail} over https only")
        trail = trail._replace(elapsed_ms=other.elapsed_ms, requests=other.requests)
    return trail


def _worth_a_second_opinion(trail: _Trail) -> bool:
    if trail.answer is None:
        return trail.outcome is Outcome.BROKEN
    return trail.answer.status in _WORTH_ASKING_AGAIN and "cf-mitigated" not in dict(trail.answer.headers)


def _kinder(one: _Trail, other: _Trail) -> _Trail:
    best = min((one, other), key=lambda trail: (_KINDEST.index(trail.outcome), trail.has(*_TURNED_AWAY)))
    if best is other:
        return other._replace(detail=f"{other.detail} to a browser's headers, after it {one.detail} to ours")
    return best._replace(elapsed_ms=other.elapsed_ms, requests=other.requests)


def _can_be_https(start: Address, trail: _Trail) -> bool:
    silent = (Outcome.NO_CONNECTION, Outcome.TIMEOUT, Outcome.BROKEN)
    return trail.outcome in silent and start.url.startswith("http://") and urlsplit(start.url).port is None


# -------------------------------------------------------------------------------------------------------------- signs


def _with_signs(trail: _Trail, start: Address, titles: tuple[str, ...]) -> _Trail:
    """The trail with what is to be noticed on its page and its way."""
    answer = trail.answer
    if answer is None:
        if trail.detail == ROBOTS_DETAIL:
            return trail._replace(signs=(Sign(SignKind.ROBOTS, trail.detail),))
        return trail
    look = trail.look
    assert look is not None
    signs = pages.signs_of(
        look.facts, url=trail.end.url, asked_url=start.url, marks=look.marks, text=look.text
    )
    if trail.outcome is not Outcome.ANSWERED:
        walls = (SignKind.CHALLENGE, SignKind.SUSPENDED, SignKind.PARKED)
        trail = trail._replace(look=look, signs=tuple(sign for sign in signs if sign.kind in walls))
        if trail.outcome is Outcome.GONE and _shows_the_work_all_the_same(look, signs, titles):
            return trail._replace(outcome=Outcome.CLIENT_ERROR)
        says_so = answer.header("cf-mitigated") == "challenge"
        asked = says_so or (trail.has(SignKind.CHALLENGE) and trail.outcome is not Outcome.GONE)
        asked = asked or (trail.outcome is Outcome.CLIENT_ERROR and _says_no(signs))
        return trail._replace(outcome=Outcome.REFUSED) if asked else trail
    if signs and fits(titles, look.facts.titles, most=_MOST_LEFT_OUT):
        if look.facts.words < _WHOLE:
            absence = next((sign for sign in signs if sign.kind is SignKind.NOT_FOUND_WORDING), None)
            trail = trail._replace(outweighed=absence)
        signs = tuple(sign for sign in signs if sign.kind not in _OUTWEIGHED_BY_THE_TITLE)
    if any(sign.kind is SignKind.CHALLENGE for sign in signs):
        return trail._replace(
            look=look, signs=signs, outcome=Outcome.REFUSED, detail="it asks for proof of being human"
        )
    unwell = None if any(sign.kind in _SETTLED for sign in signs) else pages.unwell(look.facts, look.marks)
    if unwell and not fits(titles, look.facts.titles):
        detail = f"answered {_phrase(answer.status)}, but says “{unwell}”"
        return trail._replace(look=look, signs=signs, outcome=Outcome.SERVER_ERROR, detail=detail)
    more = (*_on_the_way(trail, start), *_in_the_page(trail, start, look, signs))
    return (
        trail._replace(look=look, signs=(*signs, *more)) if more or signs or look is not trail.look else trail
    )


def _says_no(signs: tuple[Sign, ...]) -> bool:
    return any(sign.kind is SignKind.REFUSAL for sign in signs)


_WHOLE = 100  # words: more than a “not found” page has around the title that it echoes


def _shows_the_work_all_the_same(look: pages.Look, signs: tuple[Sign, ...], titles: tuple[str, ...]) -> bool:
    """Whether a page that says 404 is the work cited, sent with the wrong status."""
    said = any(sign.kind is SignKind.NOT_FOUND_WORDING for sign in signs)
    return not said and look.facts.words >= _WHOLE and fits(titles, look.facts.titles)


# A page that bears the title cited and speaks of missing pages is a page about them.
_OUTWEIGHED_BY_THE_TITLE = frozenset(
    (
        SignKind.NOT_FOUND_WORDING,
        SignKind.PARKED,
        SignKind.SUSPENDED,
        SignKind.DEFAULT_PAGE,
        SignKind.CHALLENGE,
        SignKind.REFUSAL,
    )
)


def _on_the_way(trail: _Trail, start: Address) -> Iterable[Sign]:
    if trail.end.url == start.url:
        return
    resolver = start.host in SHORTENERS or _doi(start.url)
    if not resolver and not addresses.same_site(start.host, trail.end.host):
        yield Sign(SignKind.TO_OTHER_SITE, trail.end.host)


_FILES = re.compile(
    r"\.(pdf|docx?|xlsx?|pptx?|epub|zip|csv|jpe?g|png|gif|tiff?|mp3|mp4|wav|mov)$", re.IGNORECASE
)
_OF_TEXT = frozenset(("pdf", "doc", "docx", "ppt", "pptx", "xls", "xlsx", "epub", "csv"))


def _in_the_page(trail: _Trail, start: Address, look: pages.Look, signs: tuple[Sign, ...]) -> Iterable[Sign]:
    answer = trail.answer
    assert answer is not None
    is_html = _is_html(look.facts)
    file = _FILES.search(start.url.partition("?")[0])
    kind = file.group(1).lower() if file else ""
    if kind and is_html:
        yield Sign(SignKind.OTHER_MEDIA, f"a link to a .{kind} file answers with a web page")
    elif kind in _OF_TEXT and (look.facts.media_type or "").startswith("image/"):
        yield Sign(SignKind.OTHER_MEDIA, f"a link to a .{kind} file answers with a picture")
    if answer.cut:
        yield Sign(SignKind.CUT, f"{trail.read} bytes were read")
    drawn = any(sign.kind is SignKind.APP_SHELL for sign in signs)
    if trail.lacks and not drawn:
        yield Sign(SignKind.NO_ANCHOR, trail.lacks)


def _is_place(name: str) -> bool:
    """Whether a fragment names an element: no route of an app, no page of a PDF, no line of a program."""
    return (
        bool(name)
        and not name.startswith(("!", "/", "?"))
        and "=" not in name
        and not (name[:1] == "L" and name[1:2].isdigit())
    )


# -------------------------------------------------------------------------------------------------------------- doubt


_MOST_LEFT_OUT = 0.4  # of a cited title, on a page whose title is to outweigh its words


def fits(titles: Iterable[str], shown: Iterable[str], *, most: float = 1.0) -> bool:
    """Whether a page's title may be one of these at all; a coarse sieve, generous on purpose.

    The page's title may leave out no more than `most` of the one cited.
    """
    wanted = [plain for title in titles if (plain := _plain(title))]
    if not wanted:
        return False
    from rapidfuzz import fuzz  # loaded where titles differ, which most lists have none of

    seen = [plain for title in shown if (plain := _plain(title))]
    return any(
        (len(one) > 8 and one in other)
        or (len(other) > 16 and other in one and len(other) >= (1 - most) * len(one))
        or fuzz.token_sort_ratio(one, other) >= 80
        for one in wanted
        for other in seen
    )


def _plain(text: str) -> str:
    return _NO_WORD.sub(" ", text).casefold().strip()


_NO_WORD = re.compile(r"[\W_]+")


_SETTLED = (
    SignKind.NOT_FOUND_WORDING,
    SignKind.NOT_FOUND_TEMPLATE,
    SignKind.REFUSAL,
    SignKind.PARKED,
    SignKind.SUSPENDED,
    SignKind.DEFAULT_PAGE,
    SignKind.EMPTY,
    SignKind.LOGIN_WALL,
    SignKind.TO_LOGIN,
    SignKind.CONSENT_WALL,
    SignKind.APP_SHELL,
    SignKind.TO_ERROR_PATH,
)


def _may_be_anything(trail: _Trail, start: Address, titles: tuple[str, ...]) -> bool:
    """Whether the page may be what the site shows for every path.

    It lacks the title or anything of its own, or it says below the title that nothing is here.
    """
    if trail.outcome is not Outcome.ANSWERED or trail.look is None or trail.has(*_SETTLED):
        return False
    page = trail.look.facts
    if not (page.media_type or "").startswith(("text/html", "application/xhtml", "text/plain")):
        return False
    doubted = (
        trail.outweighed or not fits(titles, page.titles)
        if titles
        else trail.has(SignKind.TO_HOME) or not _is_specific(page, start)
    )
    return bool(doubted) and not is_front(start.url)


def _is_specific(page: PageFacts, start: Address) -> bool:
    """Whether the page shows that it is the one of its address: by its own address, author, date or words."""
    if page.author or page.issued:
        return True
    path = urlsplit(start.url).path
    if page.canonical and urlsplit(page.canonical).path.rstrip("/") == path.rstrip("/"):
        return True
    words = {
        word
        for word in re.split(r"[\W_]+", unquote(start.url.partition("://")[2].partition("/")[2]).casefold())
        if len(word) > 1
    }
    echo = path if path.count("/") > 1 else start.url  # a title that repeats it says nothing
    return any(words & set(_plain(title.replace(echo, " ")).split()) for title in page.titles)


def _compared_with_nonsense(trail: _Trail, start: Address, nonsense: str) -> Flow[_Trail]:
    """Bar-Yossef et al. 2004, "Sic transit gloria telae": ask for what cannot exist, and compare."""
    assert trail.look is not None
    # The marks are not kept while it waits: signs are seen.
    trail = trail._replace(look=trail.look._replace(marks=pages.Marks()))
    made_up = Address(addresses.sibling(start.url, nonsense))
    other = (yield from _walk(made_up)).after(trail)
    trail = trail._replace(elapsed_ms=other.elapsed_ms, requests=other.requests)
    if other.outcome is not Outcome.ANSWERED or not _same_page(trail, other, start, made_up):
        return trail
    said = (trail.outweighed,) if trail.outweighed else ()
    return trail._replace(signs=(*trail.signs, *said, Sign(SignKind.SAME_AS_NONSENSE, made_up.url)))


def _same_page(one: _Trail, other: _Trail, start: Address, made_up: Address) -> bool:
    assert one.look is not None
    assert other.look is not None
    a, b = one.look.facts, other.look.facts
    if _reads_only_the_number(one, other, start):
        return False
    if a.digest == b.digest and a.titles == b.titles:
        return True
    if _own_title(a, start) != _own_title(b, made_up) or not all(
        map(pages.is_comparable, (one.look.text, other.look.text))
    ):
        return False
    from rapidfuzz import fuzz

    texts = (_without_echo(one.look.text, start), _without_echo(other.look.text, made_up))
    return fuzz.ratio(*texts) >= 95 and abs(a.words - b.words) <= 5 + max(a.words, b.words) // 10


def _own_title(page: PageFacts, address: Address) -> str:
    return _without_echo(page.title or "", address)


def _reads_only_the_number(one: _Trail, other: _Trail, start: Address) -> bool:
    """Whether the site ignores the made-up part since another part names the page, as `/questions/4711/any-words`."""
    assert one.look is not None
    assert other.look is not None
    named = one.look.facts.canonical or (
        one.end.url if one.end == other.end and one.end.url == start.url else None
    )
    if named is None or named != (other.look.facts.canonical or other.end.url) or is_front(named):
        return False
    directories = set(urlsplit(start.url).path.split("/")[1:-1])
    return bool(directories & set(urlsplit(named).path.split("/"))) and addresses.depth(named) >= 2


_BRIEF = 3  # characters: what is no longer stands in any text


def _without_echo(text: str, address: Address) -> str:
    """The text without the address or path that error pages like to repeat, or a title made of its words."""
    path = urlsplit(address.url).path
    for echo in (address.url, unquote(address.url), path, unquote(path), path.rpartition("/")[2]):
        if len(echo) > _BRIEF:
            text = text.replace(echo, "")
    words = [word for word in _NO_WORD.split(unquote(path.rpartition("/")[2])) if word]
    if sum(map(len, words)) <= _BRIEF:
        return text
    return re.sub(r"[\W_]+".join(map(re.escape, words)), "", text, flags=re.IGNORECASE)


# --------------------------------------------------------------------------------------------------- gone and refused


_NOTHING_IN_A_FRAME = (
    SignKind.NOT_FOUND_WORDING,
    SignKind.NOT_FOUND_TEMPLATE,
    SignKind.PARKED,
    SignKind.SUSPENDED,
    SignKind.DEFAULT_PAGE,
)


def _seen_in_its_frame(trail: _Trail, frame: str) -> Flow[_Trail]:
    """What a page shows that is nothing but a frame is what the frame shows: look whether that is nothing."""
    start = addresses.follow(trail.end.url, frame)
    if isinstance(start, Unusable):
        return trail
    other = _with_signs((yield from _walk(start)), start, ()).after(trail)
    trail = trail._replace(elapsed_ms=other.elapsed_ms, requests=other.requests)
    if other.outcome is Outcome.GONE:
        said = Sign(SignKind.NOT_FOUND_WORDING, f"the frame that fills it {other.detail}: {start.url}")
        return trail._replace(signs=(*trail.signs, said))
    return trail._replace(
        signs=(*trail.signs, *(each for each in other.signs if each.kind in _NOTHING_IN_A_FRAME))
    )


_AS_MEANT = "as-meant"  # how a trail goes on from an address that was pasted with more than itself


def _as_meant(url: str, trail: _Trail, titles: tuple[str, ...]) -> Flow[_Trail]:
    """Where an address that is gone was pasted with its full stop or as HTML, see whether it stands without."""
    for start in addresses.as_meant(url):
        other = _with_signs((yield from _walk(start)), start, titles).after(trail)
        trail = trail._replace(elapsed_ms=other.elapsed_ms, requests=other.requests)
        stands = other.outcome is Outcome.ANSWERED and not other.has(*_SETTLED, *_TURNED_AWAY)
        if stands and (not titles or _bears(titles, other)):
            first = Hop(trail.hops[0].url, trail.hops[-1].status, _AS_MEANT)
            detail = f"{trail.detail} as it is written; without what was pasted with it, it {other.detail}"
            return other._replace(hops=(first, *other.hops), detail=detail)
        if stands:
            trail = trail._replace(detail=f"{trail.detail}; as {start.url} it answers with something else")
    return trail


DOI_HOSTS = frozenset(("doi.org", "dx.doi.org", "www.doi.org"))


def _doi(url: str) -> str | None:
    """The DOI that an address of the resolver names."""
    if "doi.org" not in url:
        return None
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    return name if parts.hostname in DOI_HOSTS and re.match(r"10\.\d{4,9}(?:\.\d+)*/.", name) else None


def _asked_of_the_handle_system(trail: _Trail, start: Address) -> Flow[_Trail]:
    """Ask the registry itself: response code 1 is a registered name, 100 one that does not exist.

    https://www.doi.org/the-identifier/resources/factsheets/doi-resolution-documentation
    """
    doi = _doi(start.url)
    assert doi is not None
    reply = yield Ask(
        f"https://doi.org/api/handles/{quote(doi, safe='/()')}", headers=(("accept", "application/json"),)
    )
    trail = trail._replace(requests=trail.requests + 1, elapsed_ms=trail.elapsed_ms + reply.elapsed_ms)
    if isinstance(reply, Trouble):
        return trail
    code, target = _handle(reply.body)
    if code == 100:
        return trail._replace(outcome=Outcome.GONE, detail="the DOI is not registered")
    if code == 1:
        return trail._replace(
            detail=f"{trail.detail}; the DOI is registered and leads to {target or 'its publisher'}"
        )
    return trail


def _handle(body: bytes) -> tuple[int | None, str | None]:
    try:
        data = json.loads(body)
        values = {row["type"]: row["data"]["value"] for row in data.get("values", ())}
        return data.get("responseCode"), values.get("URL")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None, None
