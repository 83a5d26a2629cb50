"""Whose turn it is: one request at a time to a host, some time apart, and few enough over all hosts at once."""

from __future__ import annotations

import asyncio
import functools
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import idna

from citecheck.addresses import registrable
from citecheck.net.clock import Clock

REMEMBERED = 20_000  # hosts; those longest out of use are forgotten first
EASED = 0.75  # of the interval, after each good answer
WIDEST = 10.0  # seconds between requests, for hosts that asked for more room


@dataclass(slots=True)
class HostPace:
    """One host's queue. `interval` grows when the host asks for more room, and shrinks back as it answers."""

    gate: asyncio.Semaphore
    interval: float
    least: float  # the interval without trouble: ours, or what its robots.txt asks for
    next_at: float = 0.0
    robots: asyncio.Lock = field(default_factory=asyncio.Lock)
    failures: int = 0  # in a row, without any answer; those of one moment are one
    failed_at: float = float("-inf")

    def failed(self, now: float, *, moment: float) -> None:
        """Count a failure, unless it is of the moment of one that is counted: several may be under way at once."""
        if now - self.failed_at >= moment:
            self.failures += 1
            self.failed_at = now


class Pace:
    """Gives out turns."""

    def __init__(
        self, *, concurrency: int, per_host: int, interval: float, clock: Clock, by_site: bool = False
    ) -> None:
        """`by_site`: all hosts of a registrable domain share one queue, as if they were one host."""
        self._slots = asyncio.Semaphore(concurrency)
        self._per_host = per_host
        self._interval = interval
        self._clock = clock
        self.name_of = canonical_site if by_site else canonical_host
        self._hosts: OrderedDict[str, HostPace] = OrderedDict()
        self.asleep = 0  # how many wait for a host's turn, or for something to heal

    def host(self, name: str) -> HostPace:
        """The queue of a host; `www.`, the port and the spelling of its name make no difference."""
        key = self.name_of(name)
        host = self._hosts.get(key)
        if host is None:
            host = self._hosts[key] = HostPace(
                asyncio.Semaphore(self._per_host), self._interval, self._interval
            )
            self._forget()
        self._hosts.move_to_end(key)
        return host

    def ready_at(self, name: str) -> float:
        """When the host's next turn may come, by the clock; in the past for a host that was not asked yet."""
        host = self._hosts.get(self.name_of(name))
        return host.next_at if host else 0.0

    @asynccontextmanager
    async def turn(self, name: str, *, counts: bool = True) -> AsyncIterator[HostPace]:
        """Wait for the host's turn and a free slot. A turn that does not count lets the next one follow at once."""
        host = self.host(name)
        await self.enter(host, counts=counts)
        try:
            yield host
        finally:
            self.leave(host)

    async def enter(self, host: HostPace, *, counts: bool = True) -> None:
        """Wait for a turn, as `turn` does; whoever entered must leave."""
        if host.gate.locked():
            self.asleep += 1
            try:
                await host.gate.acquire()
            finally:
                self.asleep -= 1
        else:
            await host.gate.acquire()
        try:
            while (wait := host.next_at - self._clock.now()) > 0:
                await self.nap(wait)
            await self._slots.acquire()
        except BaseException:
            host.gate.release()
            raise
        if counts:
            host.next_at = self._clock.now() + host.interval

    def leave(self, host: HostPace) -> None:
        """End a turn."""
        self._slots.release()
        host.gate.release()

    async def nap(self, seconds: float) -> None:
        """Let time pass without taking anybody's place."""
        self.asleep += 1
        try:
            await self._clock.sleep(seconds)
        finally:
            self.asleep -= 1

    def rest(self, host: HostPace, seconds: float) -> None:
        """Leave the host alone for a while, and ask it less often from then on."""
        host.next_at = max(host.next_at, self._clock.now() + seconds)
        host.interval = min(max(host.interval * 2, host.least), max(WIDEST, host.least))

    def ease(self, host: HostPace) -> None:
        """The host answers as it should: go back to its usual pace by and by."""
        if host.interval > host.least:
            host.interval = max(host.least, host.interval * EASED)

    def _forget(self) -> None:
        while len(self._hosts) > REMEMBERED:
            oldest, host = next(iter(self._hosts.items()))
            if host.gate.locked():
                return
            del self._hosts[oldest]


@functools.lru_cache(maxsize=REMEMBERED)
def canonical_host(name: str) -> str:
    """The name under which a host's pace is kept: lower case, ASCII (UTS 46), without a last dot and `www.`."""
    name = name.strip("[]").rstrip(".").lower()
    if not name.isascii():
        with suppress(idna.IDNAError, UnicodeError):
            name = idna.encode(name, uts46=True).decode("ascii")
    return name.removeprefix("www.") or name


@functools.lru_cache(maxsize=REMEMBERED)
def canonical_site(name: str) -> str:
    """The name under which the pace of all hosts of a registrable domain is kept: `bbc.co.uk` of `news.bbc.co.uk`."""
    return registrable(canonical_host(name))


class Lane:
    """One archive service: requests spread over the minute, a few under way at once."""

    def __init__(self, *, per_minute: float, at_once: int, clock: Clock) -> None:
        self._gap = 60.0 / per_minute
        self._gate = asyncio.Semaphore(at_once)
        self._clock = clock
        self._next_at = 0.0
        self._paused_until = 0.0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for the lane's turn."""
        async with self._gate:
            while True:
                now = self._clock.now()
                wait = max(self._next_at, self._paused_until) - now
                if wait <= 0:
                    break
                await self._clock.sleep(wait)
            self._next_at = now + self._gap
            yield

    def pause(self, seconds: float) -> None:
        """Let nobody pass for a while."""
        self._paused_until = max(self._paused_until, self._clock.now() + seconds)
