"""Which conversation goes next, when there are many: no host waits for another, and the longest queue starts first.

With n links on one host and an interval d, no polite order ends before (n - 1) * d. To come near that bound for
the longest queue, hosts are served as soon as their pace allows, longest queue first (Graham 1969, LPT).
"""

from __future__ import annotations

import asyncio
import heapq
from collections import deque
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

import httpx

from citecheck.flow import Ask, Carried, Flow, Lane
from citecheck.net.clock import Clock
from citecheck.net.origin import site_of
from citecheck.net.pace import canonical_host

T = TypeVar("T")
K = TypeVar("K")

GULP = 500  # conversations taken at a time, so that the first ones begin while the list is still being read
AHEAD = 20_000  # conversations queued at once that have begun, 2 kB each, where their hosts are many
AT_MOST = 60_000  # and where they are few: the next ones may be for others, who would wait without need
UNBEGUN = 500_000  # and of those that have not begun, 400 bytes each
MOST = 2_000  # conversations under way, those that sleep included

Aside = Callable[[], None]


def queue_of(ask: Ask, name_of: Callable[[str], str] = canonical_host) -> str:
    """Under which name a conversation waits that begins with this request."""
    if ask.lane is not Lane.WEB:
        return ask.lane.value
    try:
        return name_of(site_of(ask.url).host)
    except (httpx.InvalidURL, httpx.UnsupportedProtocol):
        return ""  # it will be told what is wrong with it when it is asked for


@dataclass(slots=True)
class _Place:
    """Where a conversation under way stands: in which queue; in none once it stepped aside."""

    key: Any
    queue: str | None


class Schedule(Generic[K, T]):
    """Runs conversations, each queued under the host of its first request."""

    def __init__(
        self,
        drive: Callable[[Flow[T] | Carried[T], Ask, Aside], Coroutine[Any, Any, T]],
        ready_at: Callable[[str], float],
        clock: Clock,
        *,
        at_once: int = 256,
        per_queue: int = 2,
        asleep: Callable[[], int] = lambda: 0,
        has_room: Callable[[], bool] = lambda: True,
        queue_of: Callable[[Ask], str] = queue_of,
    ) -> None:
        """`drive` carries on a conversation, and steps aside when others may have its place in the queue.

        `at_once` conversations are under way, not counting those that only wait: `asleep` says how many do.
        Of one host there are `per_queue`, one more than may ask it at once: while one waits, the next may go on
        elsewhere, and the pace holds anyway. None begins while others are under way and `has_room` says that they
        hold all there is room for.
        """
        self._drive = drive
        self._ready_at = ready_at
        self._clock = clock
        self._at_once = at_once
        self._per_queue = per_queue
        self._asleep = asleep
        self._memory_left = has_room
        self._queue_of = queue_of
        self._queues: dict[str, deque[tuple[K, Flow[T] | Carried[T], Ask | None]]] = {}
        self._active: dict[str, int] = {}
        self._waiting = 0
        self._more = True
        self._ready: list[tuple[int, int, str]] = []  # (-length of queue, number, queue)
        self._later: list[tuple[float, int, str]] = []  # (when, number, queue)
        self._number = 0
        self._tasks: dict[asyncio.Task[T], _Place] = {}
        self._done: list[asyncio.Task[T]] = []
        self._silent: list[tuple[K, T]] = []
        self._news = asyncio.Event()
        self._at: Callable[[K], str] | None = None
        self._crashed: Callable[[K, Exception], T] | None = None

    async def run(
        self,
        flows: Iterable[tuple[K, Flow[T] | Carried[T]]],
        *,
        crashed: Callable[[K, Exception], T] | None,
        at: Callable[[K], str] | None = None,
    ) -> AsyncGenerator[tuple[K, T], None]:
        """Yield (key, result) as conversations end. `at` is the address where one begins, if that is known."""
        source, self._at, self._crashed = iter(flows), at, crashed
        try:
            while self._more or self._waiting or self._tasks:
                self._take(source)
                self._start()
                done = await self._some_done()
                silent, self._silent = self._silent, []
                for each in silent:
                    yield each
                for task in done:
                    place = self._tasks.pop(task)
                    self._release(place)
                    yield place.key, _result(task, place.key, crashed)
            for each in self._silent:
                yield each
        finally:
            await self._stop()

    def _take(self, source: Iterator[tuple[K, Flow[T] | Carried[T]]]) -> None:
        """Queue some conversations while there is room."""
        for _ in range(GULP):
            if not self._more or self._is_full():
                return
            item = next(source, None)
            if item is None:
                self._more = False
                return
            key, flow = item
            if self._at is not None:
                self._queue(self._queue_of(Ask(self._at(key))), key, flow, None)
            elif (ask := self._begun(key, flow)) is not None:
                self._queue(self._queue_of(ask), key, flow, ask)

    def _is_full(self) -> bool:
        ahead = self._waiting + len(self._tasks)
        if self._at is not None:
            return ahead >= UNBEGUN
        return ahead >= (AHEAD if len(self._queues) >= self._at_once else AT_MOST)

    def _begun(self, key: K, flow: Flow[T] | Carried[T]) -> Ask | None:
        """The first request of a conversation; one that ends without any is over at once."""
        try:
            return next(flow)
        except StopIteration as end:
            self._silent.append((key, end.value))
        except Exception as error:
            if self._crashed is None:
                raise
            self._silent.append((key, self._crashed(key, error)))
        return None

    def _queue(self, name: str, key: K, flow: Flow[T] | Carried[T], ask: Ask | None) -> None:
        queue = self._queues.get(name)
        if queue is None:
            queue = self._queues[name] = deque()
        queue.append((key, flow, ask))
        self._waiting += 1
        if len(queue) == 1:
            self._offer(name)

    def _offer(self, name: str) -> None:
        """Let a queue take part again, now or when its host's pace allows."""
        self._number += 1
        when = self._ready_at(name)
        if when > self._clock.now():
            heapq.heappush(self._later, (when, self._number, name))
        else:
            heapq.heappush(self._ready, (-len(self._queues[name]), self._number, name))

    def _start(self) -> None:
        now = self._clock.now()
        while self._later and self._later[0][0] <= now:
            _, number, name = heapq.heappop(self._later)
            if self._queues.get(name):
                heapq.heappush(self._ready, (-len(self._queues[name]), number, name))
        while self._ready and self._has_room():
            _, _, name = heapq.heappop(self._ready)
            queue = self._queues.get(name)
            if not queue or self._active.get(name, 0) >= self._per_queue:
                continue
            key, flow, first = queue.popleft()
            if not queue:
                del self._queues[name]
            self._waiting -= 1
            ask = first or self._begun(key, flow)
            if ask is not None:
                self._begin(key, name, flow, ask)
            if queue and self._active.get(name, 0) < self._per_queue:
                self._offer(name)

    def _begin(self, key: K, name: str, flow: Flow[T] | Carried[T], ask: Ask) -> None:
        place = _Place(key, name)
        self._active[name] = self._active.get(name, 0) + 1
        task = asyncio.ensure_future(self._drive(flow, ask, partial(self._stepped_aside, place)))
        task.add_done_callback(self._note)
        self._tasks[task] = place

    def _has_room(self) -> bool:
        under_way = len(self._tasks)
        if under_way - self._asleep() >= self._at_once or under_way >= MOST:
            return False
        return not under_way or self._memory_left()

    def _stepped_aside(self, place: _Place) -> None:
        """A conversation goes on elsewhere, or waits: its first host may be asked by the next one."""
        self._release(place)
        self._news.set()

    def _release(self, place: _Place) -> None:
        name, place.queue = place.queue, None
        if name is None:
            return
        left = self._active.pop(name) - 1
        if left:
            self._active[name] = left
        if self._queues.get(name):
            self._offer(name)

    def _note(self, task: asyncio.Task[T]) -> None:
        self._done.append(task)
        self._news.set()

    async def _some_done(self) -> list[asyncio.Task[T]]:
        """The conversations that ended; none, if a queue became ready first."""
        if not self._done and not self._silent and (self._tasks or self._later):
            room = self._later and self._has_room()
            wait = max(0.0, self._later[0][0] - self._clock.now()) if room else None
            if self._more and not self._is_full():
                wait = 0.0
            if not self._tasks:
                await self._clock.sleep(wait or 0.0)
                return []
            await self._news_within(wait)
        self._news.clear()
        done, self._done = self._done, []
        return done

    async def _news_within(self, seconds: float | None) -> None:
        """Wait until a conversation ends, or so long."""
        if seconds is None:
            await self._news.wait()
            return
        alarm = asyncio.get_running_loop().call_later(seconds, self._news.set)
        try:
            await self._news.wait()
        finally:
            alarm.cancel()

    async def _stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for queue in self._queues.values():
            for _, flow, _ in queue:
                flow.close()


def _result(task: asyncio.Task[T], key: K, crashed: Callable[[K, Exception], T] | None) -> T:
    error = task.exception()
    if error is None:
        return task.result()
    if crashed is not None and isinstance(error, Exception):
        return crashed(key, error)
    raise error
