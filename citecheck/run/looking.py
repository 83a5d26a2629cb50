"""Looking at links: which are due, asking for each, and keeping what was seen as it comes.

Everything found is kept the moment it is found, so that a run that is interrupted loses nothing and the
next one goes on from there: what was looked at lately is not due.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from citecheck import beside, probe
from citecheck.addresses import Address, usable
from citecheck.freshness import AHEAD, Freshness
from citecheck.model import (
    Check,
    Outcome,
    Reference,
    State,
)
from citecheck.readers import Readers
from citecheck.run.desk import Desk, Task, nonsense, while_there_is_time
from citecheck.run.judging import InOrder
from citecheck.settings import MEMORY, Settings
from citecheck.store import Store


def freshness_of(settings: Settings) -> Freshness:
    """How long a look counts, as the settings say."""
    return Freshness(timedelta(days=settings.live_days), timedelta(hours=settings.retry_hours))


def due_now(desk: Desk, before: str | None) -> Iterator[str]:
    """The addresses whose last look is too old for what was judged of them in the run `before`."""
    return due_at(desk.task, desk.store, desk.settings, desk.now, before)


def due_at(task: Task, store: Store, settings: Settings, now: datetime, before: str | None) -> Iterator[str]:
    """The addresses of a task that are due for a look at a time, in the order of the article."""
    freshness = freshness_of(settings)
    urls = task.urls
    last_looks = store.last_looks(urls, until=now + AHEAD)
    states: dict[str, set[State]] = {}
    if before is not None and last_looks:
        for _, url, state in store.states(before):
            if url in last_looks:
                states.setdefault(url, set()).add(state)
    for url in urls:
        last_look = last_looks.get(url)
        if last_look is None or freshness.is_due(last_look, freshness.window(url, states.get(url, ())), now):
            yield url


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of a round of looks: what this network kept from us, and what the time did not suffice for."""

    unjudged: tuple[str, ...] = ()
    unreached: tuple[str, ...] = ()


async def look(desk: Desk, urls: Sequence[str], judged: InOrder | None) -> Seen:
    """Look at addresses, keeping each check as it comes."""
    titles = _titles_by_url(desk.task.references)
    known = desk.store.last_looks(urls)

    def question(url: str) -> probe.Question:
        return probe.Question(
            url=url,
            at=desk.now,
            titles=titles.get(url, ()),
            nonsense=nonsense(desk.rng),
            fingerprint=_may_be_compared(desk.settings, titles.get(url, ())),
            earlier=_good_look(desk, url) if url in known else None,
        )

    desk.progress.begin("links", len(urls))
    if judged is not None:
        judged.wait_for(urls)
    looks = Looks(desk, urls, judged, known)
    try:
        begun = desk.begun or beside.begin(beside.how_many(desk.settings.readers, len(urls)))
        async with while_there_is_time(desk), Readers(begun) as readers:

            def asked(some: Iterable[str]) -> AsyncIterator[tuple[str, Check]]:
                flows = ((url, readers.carry(question(url))) for url in some)
                return desk.session.drive_all(flows, crashed=crashed_check(desk), at=_beginning)

            async for url, check in asked(urls):
                if not looks.put_off(check):
                    looks.keep(url, check)
            if looks.doubted:
                await looks.wait_for_the_doubted()
                async for url, check in asked(tuple(looks.doubted)):
                    looks.keep_the_better(url, check)
    finally:
        looks.end()
    return looks.told()


class Looks:
    """The looks of one round, as they come: what is kept, what is put off, what is still to come."""

    HEALS_WITHIN = 10.0  # seconds; a server that is started anew, or moved, is back by then
    MOST_DOUBTED = 1_000

    def __init__(
        self, desk: Desk, urls: Sequence[str], judged: InOrder | None, known: Container[str]
    ) -> None:
        self.doubted: dict[str, Check] = {}  # failures that are to be looked at again before they count
        self._desk = desk
        self._urls = urls
        self._judged = judged
        self._known = known
        self._ledger = _Ledger(desk, judged, known)
        self._waiting = set(urls)
        self._hosts = Counter(map(_host, urls))
        self._kept_from_us: list[str] = []
        self._doubted_at = 0.0

    def put_off(self, check: Check) -> bool:
        """Put off a failure that may heal of an address that answered last time; says whether it was."""
        if (
            check.outcome not in _MAY_HEAL
            or check.url not in self._known
            or not self._desk.settings.retries
            or len(self.doubted) >= self.MOST_DOUBTED
        ):
            return False
        last = self._desk.store.history(check.url, limit=1)
        if not last or last[0].outcome is not Outcome.ANSWERED:
            return False
        self.doubted[check.url] = check
        self._doubted_at = asyncio.get_running_loop().time()
        return True

    async def wait_for_the_doubted(self) -> None:
        """Give what failed the time to heal."""
        count = len(self.doubted)
        self._desk.progress.say(
            f"{'1 link' if count == 1 else f'{count} links'} that answered last time did not now: asked once more"
        )
        await asyncio.sleep(
            max(0.0, self._doubted_at + self.HEALS_WITHIN - asyncio.get_running_loop().time())
        )

    def keep_the_better(self, url: str, check: Check) -> None:
        """Keep a second look, unless our own network was the trouble in it."""
        first = self.doubted.pop(url)
        self.keep(url, check if check.outcome.is_evidence else first)

    def keep(self, url: str, check: Check) -> None:
        """Note what was seen at an address."""
        self._waiting.discard(url)
        if check.outcome.is_evidence:
            self._ledger.keep(check)
        else:
            self._kept_from_us.append(url)
            if self._judged is not None:
                self._judged.seen(url)
        host = _host(url)
        self._hosts[host] -= 1
        if not self._hosts[host]:
            del self._hosts[host]
        self._desk.progress.step(url, hosts=len(self._hosts))

    def end(self) -> None:
        """Write what is not written yet; a failure whose second look did not come counts as it is."""
        for url, check in self.doubted.items():
            self.keep(url, check)
        self._ledger.write()

    def told(self) -> Seen:
        """What became of the round, said aloud where it was not all that was wanted."""
        kept_from_us, waiting, links = self._kept_from_us, self._waiting, len(self._urls)
        if kept_from_us and len(kept_from_us) < links:
            self._desk.progress.say(
                f"the network here failed for {len(kept_from_us)} of {links} links; they are not judged"
            )
        if waiting and not self._desk.in_time:
            kept = "; what was found is kept, and the next run goes on with the rest"
            self._desk.progress.say(
                f"the time is up: {len(waiting)} of {links} links were not looked at"
                + ("" if self._desk.settings.db == MEMORY else kept)
            )
        return Seen(tuple(kept_from_us), tuple(url for url in self._urls if url in waiting))


# Failures that a site gets over by itself.
_MAY_HEAL = frozenset(
    (Outcome.NO_CONNECTION, Outcome.NO_HOST, Outcome.TIMEOUT, Outcome.BROKEN, Outcome.SERVER_ERROR)
)


class _Ledger:
    """Keeps checks as they come: some at a time, and none waits for longer than a moment."""

    MOST = 200  # checks that are written together
    MOMENT = 0.1  # seconds

    def __init__(self, desk: Desk, judged: InOrder | None, known: Container[str]) -> None:
        self._desk = desk
        self._judged = judged
        self._known = known  # addresses that there were checks of before
        self._checks: list[Check] = []
        self._timer: asyncio.TimerHandle | None = None
        self._failed: Exception | None = None

    def keep(self, check: Check) -> None:
        """Take a check, to be written in a moment."""
        if self._failed is not None:
            raise self._failed
        self._checks.append(check)
        if len(self._checks) >= self.MOST:
            self.write()
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(self.MOMENT, self._on_time)

    def _on_time(self) -> None:
        try:
            self.write()
        except Exception as error:  # noqa: BLE001  a full disk is told where it can be handled
            self._failed = error

    def write(self) -> None:
        """Write what waits, and judge what can be judged by now."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        checks, self._checks = self._checks, []
        if checks:
            self._desk.store.save_checks(self._desk.run, checks)
        if self._judged is not None:
            for check in checks:
                self._judged.seen(check.url, None if check.url in self._known else check)
            self._judged.go_on()


FULL_LOOK = timedelta(days=30)  # a page is read again after so long, whatever its server says of changes


def _good_look(desk: Desk, url: str) -> Check | None:
    """The last look that may stand for another one, if the page itself was read at one like it not long ago."""
    good = [check for check in desk.store.history(url) if probe.may_stand(check)]
    read = any(probe.was_read(check) and desk.now - check.at < FULL_LOOK for check in good)
    return good[-1] if read else None


def _may_be_compared(settings: Settings, titles: tuple[str, ...]) -> bool:
    """Whether a page seen now may ever be held beside an archived one: now, or when the history is read again.

    Without a title to doubt, only the archive asked today gives reason to.
    """
    return settings.archive or (bool(titles) and settings.db != MEMORY)


def crashed_check(desk: Desk) -> Callable[[str, Exception], Check]:
    """What becomes of a conversation that our own fault ended: no evidence, said aloud; the others go on."""

    def crashed(url: str, error: Exception) -> Check:
        why = f"citecheck could not handle what came back ({type(error).__name__}: {error})"
        desk.progress.say(f"{url}: {why}")
        return Check(url=url, at=desk.now, outcome=Outcome.NO_NETWORK, detail=why)

    return crashed


def _titles_by_url(references: Iterable[Reference]) -> dict[str, tuple[str, ...]]:
    titles: dict[str, tuple[str, ...]] = {}
    for reference in references:
        if reference.url and (cited := reference.work.titles):
            titles[reference.url] = titles.get(reference.url, ()) + cited
    return titles


def _beginning(url: str) -> str:
    """The address that a look begins with; nothing where it will ask for nothing, or for what nobody can say yet."""
    told = usable(url)
    return told.url if isinstance(told, Address) else ""


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0]
