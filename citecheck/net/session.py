"""The session: one run's dealings with the network."""

from __future__ import annotations

import asyncio
import random
import re
import ssl
import time
from collections.abc import AsyncIterator, Callable, Generator, Iterable
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import quote, urljoin

import httpx

from citecheck.flow import Answer, Ask, Carried, Ended, Flow, Trouble
from citecheck.flow import Lane as Via
from citecheck.model import Outcome
from citecheck.net import body, robots
from citecheck.net.clock import Clock
from citecheck.net.dial import Contact, Dialler, Resolve, descriptors
from citecheck.net.failed import Failed, forget_the_way
from citecheck.net.http1 import Head
from citecheck.net.origin import parted
from citecheck.net.pace import HostPace, Lane, Pace
from citecheck.net.schedule import Schedule, queue_of
from citecheck.net.settings import NetSettings
from citecheck.net.transport import Client, Request, Transport
from citecheck.net.witness import Witness
from citecheck.probe import ROBOTS_DETAIL

T = TypeVar("T")
K = TypeVar("K")

# What may heal within a minute, and how often it is worth trying again at most.
HEALING_TROUBLE = {Outcome.TIMEOUT: 1, Outcome.NO_CONNECTION: 2, Outcome.BROKEN: 2}
HEALING_STATUS = frozenset((425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 527, 530))
# Failures that look alike whether the other side is gone or our own cable is out.
DOUBTFUL = frozenset((Outcome.NO_HOST, Outcome.NO_CONNECTION, Outcome.TIMEOUT, Outcome.TLS))
GIVEN_UP_AFTER = (
    3  # failures of a host in a row, each a while after the other; its other links are not waited for
)
MOST_KEPT = 512  # connections kept open; each takes a descriptor, as those in use do
SPARE = 128  # descriptors left to look-ups, the archive, the database and whoever uses us
PATIENCE_FOR_ERRORS = 5.0  # seconds for the body of an answer that is an error or a redirect
_FIELD_END = re.compile(r"[\r\n\0]")

_POLITE = (
    ("accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8"),
    ("accept-language", "en,*;q=0.5"),
)
_LIKE_A_BROWSER = (
    ("upgrade-insecure-requests", "1"),
    ("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"),
    ("sec-fetch-site", "none"),
    ("sec-fetch-mode", "navigate"),
    ("sec-fetch-user", "?1"),
    ("sec-fetch-dest", "document"),
    ("accept-language", "en-US,en;q=0.9"),
)
_BROWSER_NAME = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36"
)


Aside = Callable[[], None]


def _nobody_waits() -> None:
    """Step aside where nobody stands behind."""


class Session:
    """Drives flows over the network: `async with Session(settings) as session: check = await session.drive(flow)`.

    Trouble on the network comes to the flow as data; nothing that a server does raises here. `clock` and `rng`
    own time and chance, `resolve` looks names up, `tls` says whom to trust: all for tests.
    """

    def __init__(
        self,
        settings: NetSettings | None = None,
        *,
        clock: Clock | None = None,
        rng: random.Random | None = None,
        resolve: Resolve | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.settings = settings or NetSettings()
        self._clock = clock or Clock()
        self._rng = rng or random.Random()  # noqa: S311  jitter, not secrets
        self._dialler = Dialler(
            connect_timeout=self.settings.connect_timeout,
            allow_private=self.settings.allow_private,
            connect_to=self.settings.connect_to,
            resolve=resolve,
            tls=tls,
            http2=self.settings.http2,
        )
        self._room = body.Room()
        sockets = max(2, descriptors() - SPARE)
        self._concurrency = min(self.settings.concurrency, sockets // 2)
        self._client = Client(
            Transport(
                self._dialler,
                room=self._room,
                keep=min(4 * self._concurrency, MOST_KEPT, sockets - self._concurrency),
                environment=self.settings.environment,
            )
        )
        self._usual_fields = tuple(_written(self._always(browser_like=like)) for like in (False, True))
        self._pace = Pace(
            concurrency=self._concurrency,
            per_host=self.settings.per_host,
            interval=self.settings.interval,
            clock=self._clock,
            by_site=self.settings.pace_by == "site",
        )
        self._lanes = {
            Via.INDEX: Lane(per_minute=self.settings.index_per_minute, at_once=2, clock=self._clock),
            Via.PLAYBACK: Lane(per_minute=self.settings.playback_per_minute, at_once=8, clock=self._clock),
        }
        self._archive_refusals = 0
        self._rules = robots.Remembered()
        self._agent = robots.agent_of(self.settings.user_agent)
        self._witness = Witness(self.settings.canaries, self._sees, self._clock)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._client.aclose()

    # ---------------------------------------------------------------------------------------------------------- flows

    async def drive(self, flow: Flow[T]) -> T:
        """Carry on a conversation to its end and return its result."""
        try:
            ask = next(flow)
        except StopIteration as end:
            result: T = end.value
            return result
        return await self._drive_from(flow, ask)

    async def drive_all(
        self,
        flows: Iterable[tuple[K, Flow[T] | Carried[T]]],
        *,
        crashed: Callable[[K, Exception], T] | None = None,
        at: Callable[[K], str] | None = None,
    ) -> AsyncIterator[tuple[K, T]]:
        """Drive many flows and yield (key, result) as they end, in any order.

        Flows are taken from the iterable as there is room for them, and queued by host, so that neither a slow
        host nor a long list holds up the others. `crashed` makes a result of a flow that raised; without it the
        exception is raised here. `at` gives the address at which a flow will begin, by its key: where that is
        known, a fifth of the memory is needed for those that wait, and more of a long list is looked over.
        """
        schedule: Schedule[K, T] = Schedule(
            self._drive_from,
            self._pace.ready_at,
            self._clock,
            at_once=2 * self._concurrency,
            per_queue=self.settings.per_host + 1,
            asleep=lambda: self._pace.asleep,
            has_room=lambda: self._room.is_left,
            queue_of=self._queue_of,
        )
        async with aclosing(schedule.run(flows, crashed=crashed, at=at)) as results:
            async for key, result in results:
                yield key, result

    async def _drive_from(self, flow: Flow[T] | Carried[T], ask: Ask, aside: Aside = _nobody_waits) -> T:
        """Carry on a conversation whose first request is known already.

        It steps aside when it goes on to another host than the one it began at, or waits for something to heal.
        """
        queue = self._queue_of(ask)
        try:
            while True:
                # no name for the answer: its body may go
                if isinstance(flow, Generator):
                    ask = flow.send(await self.answer(ask, aside))
                else:
                    told = await flow.reply(await self.answer(ask, aside))
                    if isinstance(told, Ended):
                        return told.result
                    ask = told
                if self._queue_of(ask) != queue:
                    aside()
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            flow.close()

    def _queue_of(self, ask: Ask) -> str:
        """Under which name a conversation waits that begins with this request."""
        return queue_of(ask, self._pace.name_of)

    async def network_is_up(self) -> bool:
        """Whether the network works at all, as far as well-known addresses can tell."""
        return not self.settings.offline and await self._witness.network_is_up()

    # -------------------------------------------------------------------------------------------------------- answers

    async def answer(self, ask: Ask, aside: Aside = _nobody_waits) -> Answer | Trouble:
        """What comes of one request, robots.txt, pace, retries and the state of our own network considered.

        `aside` is called before a longer wait, in which others may ask the host.
        """
        if self.settings.offline:
            return Trouble(ask.url, Outcome.NO_NETWORK, "the network was not to be used")
        try:
            if ask.lane is Via.WEB:
                return await self._from_the_web(ask, aside)
            return await self._from_the_archive(ask)
        except Exception as error:  # noqa: BLE001  one hostile answer must not stop the others
            return Trouble(
                ask.url, Outcome.BROKEN, f"what came back could not be handled ({type(error).__name__})"
            )

    async def _from_the_web(self, ask: Ask, aside: Aside) -> Answer | Trouble:
        try:
            site, _ = parted(ask.url)
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            return Trouble(ask.url, Outcome.INVALID, f"not an address: {error}")
        pace = self._pace.host(site.host)
        if self.settings.robots:
            rules = self._rules.get(site.text) or await self._rules_for(site.text, pace)
            if rules.trouble is not None:
                return replace(rules.trouble, url=ask.url)
            if not rules.allow(ask.url, self._agent):
                return Trouble(ask.url, Outcome.REFUSED, ROBOTS_DETAIL)
        return await self._patiently(ask, pace, aside)

    async def _patiently(
        self, ask: Ask, pace: HostPace, aside: Aside = _nobody_waits, *, counts: bool = True
    ) -> Answer | Trouble:
        """Ask, and again after a while where that may heal, or where our own network was away meanwhile."""
        attempt, first, doubted = 0, self._clock.now(), False
        while True:
            contact = Contact()
            await self._pace.enter(pace, counts=counts)
            began = self._clock.now()  # not before the wait: the network may have gone meanwhile
            try:
                reply = await self._once(ask, contact)
            finally:
                self._pace.leave(pace)
            self._note(reply, pace, contact)
            wait = self._worth_waiting(reply, attempt, pace)
            if wait is None:
                reply = await self._believed(reply, contact, began)
                if not isinstance(reply, Trouble):
                    return reply
                if reply.outcome is Outcome.NO_NETWORK:
                    if not await self._witness.network_returns(within=self.settings.outage_patience):
                        return reply
                elif reply.outcome not in DOUBTFUL or doubted or not self._witness.was_down_since(first):
                    return reply
                else:  # it failed, and the network may only just have come back: this once, that proves nothing
                    doubted = True
                attempt = pace.failures = 0
                continue
            aside()
            if isinstance(reply, Answer) and _asks_for_rest(reply):
                self._pace.rest(pace, wait)
            else:
                await self._pace.nap(wait)
            attempt += 1

    def _note(self, reply: Answer | Trouble, pace: HostPace, contact: Contact) -> None:
        if isinstance(reply, Answer):
            pace.failures = 0
            if reply.status not in HEALING_STATUS:
                self._pace.ease(pace)
            self._witness.saw(contact)
        elif reply.outcome in DOUBTFUL:
            pace.failed(self._clock.now(), moment=self.settings.backoff / 2)

    def _worth_waiting(self, reply: Answer | Trouble, attempt: int, pace: HostPace) -> float | None:
        """Seconds after which to ask again; None where it is not worth while."""
        if isinstance(reply, Trouble):
            most = min(HEALING_TROUBLE.get(reply.outcome, 0), self.settings.retries)
            return self._backoff(attempt) if attempt < most and pace.failures < GIVEN_UP_AFTER else None
        if reply.status not in HEALING_STATUS or attempt >= self.settings.retries:
            return None
        stated = retry_after(reply.header("retry-after"), datetime.now(UTC))
        if stated is None:
            return self._backoff(attempt)
        return stated if stated <= self.settings.retry_after_max else None

    def _backoff(self, attempt: int) -> float:
        return float(self.settings.backoff * 2**attempt * self._rng.uniform(0.75, 1.25))

    async def _believed(self, reply: Answer | Trouble, contact: Contact, began: float) -> Answer | Trouble:
        if isinstance(reply, Answer) or reply.outcome not in DOUBTFUL:
            return reply
        if await self._witness.vouches(contact, began):
            return reply
        why = f"the network here does not work ({reply.detail})"
        return Trouble(reply.url, Outcome.NO_NETWORK, why, reply.elapsed_ms)

    # --------------------------------------------------------------------------------------------------------- robots

    async def _rules_for(self, origin: str, pace: HostPace) -> robots.Rules:
        async with pace.robots:
            rules = self._rules.get(origin)
            if rules is None:
                rules = robots.rules_from(await self._robots_txt(origin), self._agent)
                if rules.trouble is None or rules.trouble.outcome is not Outcome.NO_NETWORK:
                    self._rules.put(origin, rules)
                pace.least = max(pace.least, rules.delay(self._agent))
                pace.interval = max(pace.interval, pace.least)
        return rules

    async def _robots_txt(self, origin: str) -> Answer | Trouble:
        """Asked for without using up the host's turn: the page itself may follow at once."""
        url = f"{origin}/robots.txt"
        reply: Answer | Trouble = Trouble(url, Outcome.LOOP, "robots.txt redirects in a circle")
        for _ in range(self.settings.max_redirects + 1):
            ask = Ask(url, read=(("", robots.MAX_BYTES),))
            try:
                site, _ = parted(url)
            except (httpx.InvalidURL, httpx.UnsupportedProtocol):
                break
            reply = await self._patiently(ask, self._pace.host(site.host), counts=False)
            location = reply.header("location") if isinstance(reply, Answer) else None
            if not isinstance(reply, Answer) or not 300 <= reply.status < 400 or not location:
                break
            url = urljoin(url, location)
        return reply

    # -------------------------------------------------------------------------------------------------------- archive

    async def _from_the_archive(self, ask: Ask) -> Answer | Trouble:
        attempt = 0
        while True:
            if self._archive_refusals >= self.settings.archive_refusals:
                why = (
                    f"the archive refused {self._archive_refusals} times, and is not asked again in this run"
                )
                return Trouble(ask.url, Outcome.REFUSED, why)
            async with self._lanes[ask.lane].turn():
                began = self._clock.now()
                contact = Contact()
                reply = await self._once(ask, contact)
            if isinstance(reply, Answer):
                self._witness.saw(contact)
            wait = self._archive_wait(reply, attempt)
            if wait is None:
                return await self._believed(reply, contact, began)
            await self._clock.sleep(wait)
            attempt += 1

    def _archive_wait(self, reply: Answer | Trouble, attempt: int) -> float | None:
        """Seconds after which to ask the archive again; a refusal stops all of its lanes for a while."""
        if isinstance(reply, Answer) and reply.header("memento-datetime"):
            return (
                None  # an archived answer, whatever its status: the site's word then, not the archive's now
            )
        refused = isinstance(reply, Answer) and reply.status == 429
        if refused or (isinstance(reply, Trouble) and reply.outcome is Outcome.NO_CONNECTION):
            self._archive_refusals += 1
        if refused:
            assert isinstance(reply, Answer)
            pause = max(
                self.settings.archive_pause, retry_after(reply.header("retry-after"), datetime.now(UTC)) or 0
            )
            for lane in self._lanes.values():
                lane.pause(pause)
            return 0.0 if attempt < self.settings.retries else None
        if isinstance(reply, Trouble):
            heals = attempt < min(HEALING_TROUBLE.get(reply.outcome, 0), self.settings.retries)
        else:
            heals = reply.status in HEALING_STATUS and attempt < self.settings.retries
        return self._backoff(attempt) if heals else None

    # --------------------------------------------------------------------------------------------------- one exchange

    async def _sees(self, canary: str) -> bool:
        """Whether a canary answers, within the time that a connection may take."""
        ask = Ask(canary, read=(("", 1024),))
        try:
            async with asyncio.timeout(self.settings.connect_timeout):
                return isinstance(await self._once(ask, Contact()), Answer)
        except TimeoutError:
            return False

    async def _once(self, ask: Ask, contact: Contact) -> Answer | Trouble:
        """One request and its answer."""
        began = time.perf_counter()
        try:
            request = Request(
                ask.method,
                ask.url,
                self._fields(ask),
                begin=lambda head: self._reader(ask, head),
                timeout=self.settings.timeout,
                contact=contact,
            )
            response = await self._client.send(request)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            forget_the_way(error)
            return Trouble(ask.url, *_meaning(error), _ms_since(began))
        return _answer(ask, response.head, response.reader, _ms_since(began))

    def _reader(self, ask: Ask, head: Head) -> body.Reader:
        """What reads the body of an answer: the status of an error or a redirect is the answer, the rest may wait."""
        media_type = head.value("content-type").partition(";")[0].strip().lower()
        most = next((most for prefix, most in ask.read if media_type.startswith(prefix)), 0)
        if 200 <= head.status < 300:
            return body.Reader(most, head.value("content-encoding") if head.status != 204 else "")
        patience = min(PATIENCE_FOR_ERRORS, self.settings.timeout / 2)
        try:
            return body.Reader(most, head.value("content-encoding") if head.status != 304 else "", patience)
        except Failed:
            return body.Reader(0, "", patience)

    def _fields(self, ask: Ask) -> bytes:
        """The header fields of a request, as they are sent; nearly always one of two sets."""
        if not ask.headers:
            return self._usual_fields[ask.browser_like]
        own = {key for key, _ in ask.headers}
        chosen = [pair for pair in self._always(browser_like=ask.browser_like) if pair[0] not in own]
        return _written([*chosen, *ask.headers])

    def _always(self, *, browser_like: bool) -> list[tuple[str, str]]:
        always = _LIKE_A_BROWSER if browser_like else _POLITE
        name = f"{_BROWSER_NAME} {self.settings.user_agent}" if browser_like else self.settings.user_agent
        return [("user-agent", name), *always, ("accept-encoding", body.ACCEPT_ENCODING)]


def _meaning(error: Exception) -> tuple[Outcome, str]:
    """What became of a request that ended so."""
    if isinstance(error, Failed):
        return error.outcome, error.detail
    if isinstance(error, (httpx.InvalidURL, httpx.UnsupportedProtocol)):
        return Outcome.INVALID, f"not an address: {error}"
    return Outcome.BROKEN, str(error) or type(error).__name__


def _asks_for_rest(reply: Answer) -> bool:
    """Whether the whole host is to be left alone for a while; any other error may be this page's alone."""
    return reply.status in (429, 503) or reply.header("retry-after") is not None


def _ms_since(began: float) -> int:
    return round((time.perf_counter() - began) * 1000)


def _written(fields: Iterable[tuple[str, str]]) -> bytes:
    """Fields as they are sent; what would end a field early, and begin another, is left out."""
    return b"".join(
        f"{name}: {_FIELD_END.sub('', value)}\r\n".encode("utf-8", "replace") for name, value in fields
    )


def _answer(ask: Ask, head: Head, reader: body.Reader, elapsed_ms: int) -> Answer:
    headers = tuple(pair if pair[1].isascii() else (pair[0], _text(*pair)) for pair in head.fields)
    return Answer(ask.url, head.status, headers, bytes(reader.kept), reader.cut, elapsed_ms)


def _text(name: str, value: str) -> str:
    """A header's value: UTF-8 where it is, else Latin-1; in an address, the bytes as they are, percent-encoded."""
    raw = value.encode("latin-1")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return quote(raw, safe=bytes(range(0x21, 0x7F))) if name == "location" else value


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for, in either of its forms (RFC 9110, section 10.2.3)."""
    if value is None:
        return None
    if value.strip().isdigit():
        return float(value.strip()[:9])
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())
