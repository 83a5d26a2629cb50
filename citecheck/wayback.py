"""The conversation with a web archive, as flows: ask its index, read captures, choose the one to trust.

    lookup(url, near=)  ──▶ captures ──▶ read_capture ──▶ ArchiveAnswer(found | none | unknown | excluded | skipped)

The archive is the Internet Archive's Wayback Machine or one that speaks as it does (CDX server, `/web/TIMEid_/URL`,
Memento, RFC 7089). One rule stands above the others: *none* is said only when the archive itself said so, in a
whole and well-formed answer; everything else that is no capture is *unknown* and will be asked again.

Of waybackpy only the pure parts are used: building a query and typing a row. Its networking has no time-outs and
reads an error as "no captures" (tests hold us to that). Pace and pauses are the session's, by `Ask.lane`; the index
is the scarcest (24 requests a minute), so one question brings all that is needed to choose.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple
from urllib.parse import quote, urljoin, urlsplit

import msgspec

from citecheck import addresses, pages
from citecheck.flow import MIB, Answer, Ask, Flow, Lane, Trouble
from citecheck.model import (
    ArchiveAnswer,
    ArchiveState,
    Memento,
    Outcome,
    PageFacts,
    PartialDate,
    Sign,
    SignKind,
)

ARCHIVE = "https://web.archive.org"
LISTED = (
    500  # captures asked for when one is to be chosen: the nearest; some pages have hundreds of thousands
)
PAGE_OF_INDEX = 5000  # rows in one answer when all are wanted: about 1 MB
MOST_REDIRECTS = 8  # inside the archive, for one capture
INDEX_READ = (("", 8 * MIB),)

# Successes, redirects, and revisits ("-"), which repeat an earlier capture that may have been either.
PLAYABLE = r"2..|3..|-"
CONTENT = r"2..|-"

# A capture that shows one of these shows an error, a stranger or nothing: it is no copy of what was cited.
SPOILS: frozenset[SignKind] = frozenset(
    {
        SignKind.NOT_FOUND_WORDING,
        SignKind.SAME_AS_NONSENSE,
        SignKind.TO_HOME,
        SignKind.TO_LOGIN,
        SignKind.TO_ERROR_PATH,
        SignKind.PARKED,
        SignKind.SUSPENDED,
        SignKind.DEFAULT_PAGE,
        SignKind.EMPTY,
        SignKind.CHALLENGE,
        SignKind.LOGIN_WALL,
    }
)

# How long an answer may stand before the archive is asked again. A capture never changes.
FRESH_FOR: Mapping[ArchiveState, timedelta] = MappingProxyType(
    {
        ArchiveState.FOUND: timedelta.max,
        ArchiveState.NONE: timedelta(days=7),
        ArchiveState.EXCLUDED: timedelta(days=30),
        ArchiveState.UNKNOWN: timedelta(0),
        ArchiveState.SKIPPED: timedelta(0),
    }
)

# Exceptions of the Archive's own software, named in a header and in the body of a refusal
# (edgi-govdata-archiving/wayback, issues 34 and 46; akamhy/waybackpy issue 157).
_EXCLUSIONS: tuple[tuple[str, str], ...] = (
    ("AdministrativeAccessControlException", "the site is excluded from the archive"),
    ("URL has been excluded", "the site is excluded from the archive"),
    ("RobotAccessControlException", "the site’s robots.txt keeps the archive from showing it"),
)
_RUNTIME_ERROR = "x-archive-wayback-runtime-error"

_TIMESTAMP = re.compile(r"(\d{4})(\d{2})(\d{2})(\d{6})")
_PLAYBACK = re.compile(
    r"(?P<base>.*?/[^/]+)/(?P<timestamp>\d{1,14})(?:[a-z]{2}_)?/(?P<url>[a-z][a-z0-9+.-]*:.+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Listing:
    """What the index said: found, none, unknown or excluded. `resume` is where an unfinished list goes on."""

    state: ArchiveState
    mementos: tuple[Memento, ...] = ()
    reason: str = ""
    resume: str | None = None


@dataclass(frozen=True, slots=True)
class Playback:
    """A capture as it was read: the memento where redirects ended, and the answer as the site gave it then."""

    memento: Memento
    answer: Answer  # `url` is the archived address, not the archive's


@dataclass(frozen=True, slots=True)
class Unplayed:
    """A capture that could not be read: none, unknown or excluded. `final`: others will fail alike."""

    state: ArchiveState
    reason: str
    outcome: Outcome
    final: bool = False


Fits = Callable[[PageFacts], bool | None]


# ------------------------------------------------------------------------------------------------ choosing a copy


def lookup(
    url: str,
    *,
    near: PartialDate | None,
    at: datetime,
    base: str = ARCHIVE,
    fits: Fits | None = None,
    tries: int = 3,
) -> Flow[ArchiveAnswer]:
    """Find the capture of `url` nearest to `near` that is no error page and does not fail `fits`.

    `at` is now (aware); without `near` the newest good capture is taken. At most `tries` different captures are
    read. The index is asked once.
    """
    answer = ArchiveAnswer(state=ArchiveState.SKIPPED, uri_r=url, asked_at=at, near=near)
    address = addresses.usable(url)
    if isinstance(address, addresses.Unusable):
        return replace(answer, reason=address.why)
    target = near or PartialDate.of(at.astimezone(UTC))
    listed = yield from _list(_Query(address.url, near=target, statuses=PLAYABLE, base=base), LISTED)
    if listed.state is not ArchiveState.FOUND:
        return replace(answer, state=listed.state, reason=listed.reason)
    answer = replace(answer, **_extent(listed.mementos))
    choice = yield from _choose(ranked(listed.mementos, target), address.url, fits or _anything, tries)
    return replace(
        answer,
        state=choice.state,
        memento=choice.memento,
        page=choice.page,
        signs=choice.signs,
        reason=choice.reason or _count(answer.captures),
    )


def is_fresh(answer: ArchiveAnswer, now: datetime) -> bool:
    """Whether the answer may stand at `now` without asking the archive again."""
    return now - answer.asked_at < FRESH_FOR[answer.state]


def ranked(mementos: Iterable[Memento], target: PartialDate) -> tuple[Memento, ...]:
    """The captures, nearest to the date first; of those equally near, content before revisits before redirects."""
    middle = _middle(target)

    def distance(memento: Memento) -> tuple[int, int, timedelta]:
        days = PartialDate.of(memento.datetime).days_from(target)
        return days, 2 if _is_redirect(memento) else memento.status is None, abs(memento.datetime - middle)

    return tuple(sorted(mementos, key=distance))


class _Choice(NamedTuple):
    state: ArchiveState
    reason: str = ""
    memento: Memento | None = None
    page: PageFacts | None = None
    signs: tuple[Sign, ...] = ()


def _choose(mementos: tuple[Memento, ...], url: str, fits: Fits, tries: int) -> Flow[_Choice]:
    """Read captures in order until one is good; say what was wrong with those read if none is."""
    faults: list[str] = []
    spoilt: set[str] = set()  # digests: a revisit of a bad capture is as bad
    unread: Unplayed | None = None
    for memento in mementos:
        if memento.digest in spoilt:
            continue
        if len(faults) == tries:
            break
        played = yield from play(memento)
        if isinstance(played, Unplayed):
            if played.final:
                return _Choice(played.state, played.reason)
            unread = played if played.state is ArchiveState.UNKNOWN else unread
            faults.append(f"{played.reason} ({memento.datetime:%Y-%m-%d})")
            continue
        choice = _judged(played, url, fits)
        if choice.state is ArchiveState.FOUND:
            return choice
        faults.append(choice.reason)
        if memento.digest and not _is_redirect(memento):  # all redirects have the same empty body
            spoilt.add(memento.digest)
    if unread is not None:
        return _Choice(ArchiveState.UNKNOWN, unread.reason)
    return _Choice(ArchiveState.NONE, _no_good_copy(len(mementos), faults))


def _judged(played: Playback, url: str, fits: Fits) -> _Choice:
    """One capture as the choice, or as none with what is wrong with it."""
    look = pages.look(played.answer)
    asked = {"url": played.answer.url, "asked_url": url}
    signs = pages.signs_of(look.facts, **asked, marks=look.marks, text=look.text)
    fault = _fault(played.answer, look.facts, signs, fits)
    if fault is not None:
        return _Choice(ArchiveState.NONE, f"{fault} ({played.memento.datetime:%Y-%m-%d})")
    return _Choice(ArchiveState.FOUND, "", played.memento, pages.fingerprinted(look), signs)


def _is_redirect(memento: Memento) -> bool:
    return memento.status is not None and memento.status >= 300


def _fault(answer: Answer, page: PageFacts, signs: tuple[Sign, ...], fits: Fits) -> str | None:
    """Why a capture is no copy of what was cited, as a clause; None where it may be one."""
    if not 200 <= answer.status < 300:
        return f"an archived error, {answer.status}"
    spoilt = next((sign for sign in signs if sign.kind in SPOILS), None)
    if spoilt is not None:
        return f"{spoilt.kind.value.replace('-', ' ')}: {spoilt.detail}".removesuffix(": ")
    return "another work" if fits(page) is False else None


def _no_good_copy(held: int, faults: list[str]) -> str:
    if len(faults) == 1:
        return f"{_count(held)}; the one looked at is {faults[0]}"
    return f"{_count(held)}, none usable of {len(faults)} looked at: {'; '.join(faults)}"


def _count(captures: int) -> str:
    return "1 capture" if captures == 1 else f"{captures} captures"


def _anything(page: PageFacts) -> bool | None:  # noqa: ARG001  the default of `fits`
    return None


def _extent(mementos: tuple[Memento, ...]) -> dict[str, Any]:
    """How many captures hold content (redirects count where there is nothing else), the first and the last."""
    content = [memento for memento in mementos if not _is_redirect(memento)]
    times = [memento.datetime for memento in content or mementos]
    return {"captures": len(times), "first": min(times), "last": max(times)}


# ------------------------------------------------------------------------------------------------------ the index


def captures(
    url: str,
    *,
    match_type: str = "exact",
    near: PartialDate | None = None,
    since: PartialDate | None = None,
    until: PartialDate | None = None,
    statuses: str = CONTENT,
    collapse: str | None = None,
    limit: int = PAGE_OF_INDEX,
    base: str = ARCHIVE,
) -> Flow[tuple[Memento, ...] | Trouble]:
    """List up to `limit` captures of a URL, of all below it (`prefix`), or of a `host` or `domain`.

    With `near` the nearest come first (exact URLs only); otherwise by address and time. `statuses` is a regular
    expression for the whole status, `collapse` a field with an optional length (`urlkey`: one capture for each
    address). Trouble means that the archive did not say; an empty tuple, that it holds none.
    Source: the CDX server's README, github.com/internetarchive/wayback.
    """
    query = _Query(url, match_type, near, since, until, statuses, collapse, base)
    listed = yield from _list(query, limit)
    if listed.state in _SAID_NOTHING:
        refused = listed.state is ArchiveState.EXCLUDED
        return Trouble(url, Outcome.REFUSED if refused else Outcome.BROKEN, listed.reason)
    return listed.mementos


@dataclass(frozen=True, slots=True)
class _Query:
    """A question to the index; see `captures`."""

    url: str
    match_type: str = "exact"
    near: PartialDate | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    statuses: str = CONTENT
    collapse: str | None = None
    base: str = ARCHIVE

    def address(self, *, limit: int, resume: str | None = None) -> str:
        """The question as an address, as waybackpy builds it."""
        waybackpy = _waybackpy()
        query = waybackpy.cdx_api.WaybackMachineCDXServerAPI(
            # a star would ask for all that begins so; the fragment is never archived
            self.url.partition("#")[0].replace("*", "%2A"),
            match_type=self.match_type,
            start_timestamp=self.since and f"{self.since.first_day:%Y%m%d}000000",
            end_timestamp=self.until and f"{self.until.last_day:%Y%m%d}235959",
            filters=[f"statuscode:{self.statuses}"],
            collapses=[self.collapse] if self.collapse else [],
            sort="closest" if self.near else None,
            closest=self.near and f"{_middle(self.near):%Y%m%d%H%M%S}",
            gzip="true",  # waybackpy adds gzip=false unless something stands here
        )
        payload: dict[str, str] = {}
        query.add_payload(payload)
        payload |= {"output": "json", "limit": str(limit)}
        if not self.near:
            payload["showResumeKey"] = "true"
        if resume:
            payload["resumeKey"] = resume
        return str(waybackpy.cdx_utils.full_url(f"{self.base}/cdx/search/cdx", payload))


def _list(query: _Query, limit: int) -> Flow[Listing]:
    """Ask the index, page after page, until it has no more or `limit` is reached."""
    found: list[Memento] = []
    resume = None
    while len(found) < limit:
        address = query.address(limit=min(limit - len(found), PAGE_OF_INDEX), resume=resume)
        answer = yield Ask(
            address, headers=(("accept", "application/json"),), read=INDEX_READ, lane=Lane.INDEX
        )
        page = read_index(answer, base=query.base)
        if page.state in _SAID_NOTHING:
            return page
        found += page.mementos
        if page.resume in {None, resume}:
            break
        resume = page.resume
    if not found:
        return Listing(ArchiveState.NONE, reason="the archive holds no capture")
    return Listing(ArchiveState.FOUND, tuple(found))


_SAID_NOTHING = frozenset({ArchiveState.UNKNOWN, ArchiveState.EXCLUDED})


def read_index(answer: Answer | Trouble, *, base: str = ARCHIVE) -> Listing:
    """What one answer of the index says. An error, however it is dressed, is `unknown`; never raises."""
    if isinstance(answer, Trouble):
        return Listing(ArchiveState.UNKNOWN, reason=f"the archive’s index did not answer: {answer.detail}")
    excluded = _exclusion(answer)
    if excluded:
        return Listing(ArchiveState.EXCLUDED, reason=excluded)
    if answer.status != 200:
        return Listing(ArchiveState.UNKNOWN, reason=_refusal("index", answer.status))
    try:
        rows = msgspec.json.decode(answer.body, type=list[list[str]])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Listing(ArchiveState.UNKNOWN, reason="the archive’s index sent an answer that cannot be read")
    resume = None
    if len(rows) > 1 and not rows[-2] and len(rows[-1]) == 1:
        resume = rows[-1][0]
        rows = rows[:-2]
    mementos = tuple(_mementos(rows, base))
    if not mementos:
        # rows that are there and make no sense are no word that there is nothing
        if len(rows) > 1 or (rows and "timestamp" not in rows[0]):
            return Listing(ArchiveState.UNKNOWN, reason="the archive’s index sent rows that cannot be read")
        return Listing(ArchiveState.NONE, reason="the archive holds no capture")
    return Listing(ArchiveState.FOUND, mementos, resume=resume)


def _mementos(rows: list[list[str]], base: str) -> Iterator[Memento]:
    """The rows below the first, which names the fields; rows that name no capture are passed over."""
    snapshot_of = _waybackpy().cdx_snapshot.CDXSnapshot
    for row in rows[1:]:
        values = dict(zip(rows[0], row, strict=False))
        timestamp = values.get("timestamp", "")
        if len(row) != len(rows[0]) or not _is_web(values.get("original", "")):
            continue  # crawlers have recorded mailto: and data: addresses as pages
        try:
            snapshot = snapshot_of({**values, "timestamp": _repaired(timestamp)})
        except (KeyError, ValueError):
            continue
        address = re.sub(r"(?<=[^:/]):80(?=/)", "", snapshot.original, count=1)
        yield Memento(
            uri_r=address,
            uri_m=memento_url(base, timestamp, address, raw=False),
            datetime=snapshot.datetime_timestamp.replace(tzinfo=UTC),
            status=int(snapshot.statuscode) if snapshot.statuscode.isdigit() else None,
            media_type=None if snapshot.mimetype in {"warc/revisit", "unk", "-", ""} else snapshot.mimetype,
            digest=None if snapshot.digest in {"-", ""} else snapshot.digest,
        )


def _repaired(timestamp: str) -> str:
    """The timestamp with 01 where month or day is 00: some old captures are dated no better."""
    match = _TIMESTAMP.fullmatch(timestamp)
    if match is None:
        return timestamp
    year, month, day, clock = match.groups()
    return f"{year}{month if month != '00' else '01'}{day if day != '00' else '01'}{clock}"


# ------------------------------------------------------------------------------------------------ reading captures


def memento_url(base: str, timestamp: str, url: str, *, raw: bool = True) -> str:
    """Where a capture is read: its bytes as archived (`raw`), or dressed for people."""
    return f"{base}/web/{timestamp}{'id_' if raw else ''}/{quote(url, safe=_URL_SAFE)}"


def read_capture(memento: Memento) -> Flow[Answer | Trouble]:
    """Read a capture's bytes: the answer as the site gave it then, at the archived address and with its status.

    Redirects are followed inside the archive only, never out to the live web. An archived 404 is an answer;
    Trouble means that the archive could not or would not play the capture.
    """
    played = yield from play(memento)
    if isinstance(played, Playback):
        return played.answer
    return Trouble(memento.uri_m, played.outcome, played.reason)


def play(memento: Memento) -> Flow[Playback | Unplayed]:
    """`read_capture`, with the memento where redirects ended, or why there is none."""
    place = _place(memento.uri_m)
    if place is None:
        return Unplayed(ArchiveState.UNKNOWN, "the address of the capture is none", Outcome.INVALID)
    asked: set[str] = set()
    while True:
        address = place.raw
        if address in asked or len(asked) > MOST_REDIRECTS:
            return Unplayed(ArchiveState.NONE, "a redirect that never ends", Outcome.LOOP)
        asked.add(address)
        answer = yield Ask(address, lane=Lane.PLAYBACK)
        if isinstance(answer, Trouble):
            final = answer.outcome in {Outcome.REFUSED, Outcome.NO_NETWORK}
            reason = f"the archive did not answer: {answer.detail}"
            return Unplayed(ArchiveState.UNKNOWN, reason, answer.outcome, final)
        onward = _onward(place, answer)
        if onward is None:
            return _played(memento, place, answer)
        place = onward


class _Place(NamedTuple):
    """Where in an archive a capture stands: its collection's address, the 14 digits and the archived URL."""

    base: str
    timestamp: str
    url: str

    @property
    def raw(self) -> str:
        return f"{self.base}/{self.timestamp}id_/{quote(self.url, safe=_URL_SAFE)}"

    @property
    def dressed(self) -> str:
        return f"{self.base}/{self.timestamp}/{quote(self.url, safe=_URL_SAFE)}"


def _place(address: str) -> _Place | None:
    match = _PLAYBACK.fullmatch(address)
    return None if match is None else _Place(match["base"], match["timestamp"], match["url"])


def _onward(place: _Place, answer: Answer) -> _Place | None:
    """Where inside the archive a redirect leads; None where the answer is none."""
    location = answer.header("location")
    if location is None or answer.status not in {301, 302, 303, 307, 308}:
        return None
    inside = _place(urljoin(answer.url, location))
    if inside is not None and inside.base == place.base:
        return inside
    if answer.header("memento-datetime") is None:
        return None  # the archive's own redirect, to somewhere that is no capture
    # an archived Location as the site sent it, which some archives hand on as it was
    return _Place(place.base, place.timestamp, urljoin(place.url, location))


def _played(memento: Memento, place: _Place, answer: Answer) -> Playback | Unplayed:
    """The answer that a capture's reading ended with, as the site's own or as the archive's trouble."""
    if answer.header("memento-datetime") is None:
        return _unplayed(memento, place, answer)
    original = replace(answer, url=place.url)
    if place == _place(memento.uri_m):
        return Playback(replace(memento, status=answer.status), original)
    ended = Memento(
        uri_r=place.url,
        uri_m=place.dressed,
        datetime=_moment(place.timestamp) or memento.datetime,
        status=answer.status,
        media_type=answer.media_type or None,
    )
    return Playback(ended, original)


def _unplayed(memento: Memento, place: _Place, answer: Answer) -> Unplayed:
    """An answer without Memento-Datetime is the archive's own, whatever its status."""
    excluded = _exclusion(answer)
    if excluded:
        return Unplayed(ArchiveState.EXCLUDED, excluded, Outcome.REFUSED, final=True)
    if answer.status == 404:
        missing = "in the index, but not in the archive"
        if place != _place(memento.uri_m):
            missing = f"a redirect to {place.url}, which the archive does not hold"
        return Unplayed(ArchiveState.NONE, missing, Outcome.GONE)
    outcome = Outcome.SERVER_ERROR if answer.status >= 500 else Outcome.REFUSED
    final = answer.status in {403, 429}
    return Unplayed(ArchiveState.UNKNOWN, _refusal("playback", answer.status), outcome, final)


def _moment(timestamp: str) -> datetime | None:
    try:
        return datetime.strptime(_repaired(timestamp), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


# -------------------------------------------------------------------------------------------------- small matters

_URL_SAFE = "%/:=&?~+!$,;'@()*[]"


def _is_web(url: str) -> bool:
    """Whether this is an http or https address with a host and without credentials."""
    try:
        parts = urlsplit(url)
        return parts.scheme.lower() in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False


def _middle(near: PartialDate) -> datetime:
    """Noon of the day in the middle of what the date may mean."""
    day = near.first_day + (near.last_day - near.first_day) / 2
    return datetime.combine(day, time(12), tzinfo=UTC)


def _exclusion(answer: Answer) -> str | None:
    """Why the archive may not show the site, where it says so."""
    if answer.header("memento-datetime") is not None:
        return None  # the words are the archived page's
    said = answer.header(_RUNTIME_ERROR) or ""
    if answer.status >= 400 or answer.body.startswith(b"org.archive."):
        said += answer.body[:4096].decode("utf-8", "replace")
    reason = next((reason for name, reason in _EXCLUSIONS if name in said), None)
    if reason is None and answer.status == 451:
        return "the archive may not show it for legal reasons (451)"
    return reason


def _refusal(part: str, status: int) -> str:
    if status == 429:
        return "the archive asked us to slow down (429)"
    if status >= 500:
        return f"the archive’s {part} had trouble of its own ({status})"
    return f"the archive’s {part} answered {status} without a reason we understand"


def _waybackpy() -> Any:
    """waybackpy, imported when first needed: it brings `requests`, which costs a tenth of a second.

    Its import warns of deprecations on Python 3.12 and later, and requests of versions; neither concerns us.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import waybackpy.cdx_api
        import waybackpy.cdx_snapshot
        import waybackpy.cdx_utils

        return waybackpy
