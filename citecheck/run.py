"""The run: entries, history, network, archive, verdicts and report joined, once, in order.

Everything found is kept the moment it is found, so that a run that is interrupted loses nothing and the
next one goes on from there: what was looked at lately is not due.
"""

from __future__ import annotations

import asyncio
import gc
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from citecheck import __version__, beside, probe, verdict
from citecheck.addresses import Address, usable
from citecheck.beside import Process
from citecheck.errors import CitecheckError
from citecheck.flow import Flow
from citecheck.freshness import AHEAD, Freshness
from citecheck.model import (
    ArchiveAnswer,
    ArchiveState,
    ArticleFile,
    Candidate,
    Check,
    Outcome,
    PageFacts,
    PartialDate,
    Reference,
    State,
    Verdict,
)
from citecheck.net import Session
from citecheck.readers import Readers
from citecheck.report import HostTally, Mode, RunInfo
from citecheck.settings import KEYS, MEMORY, Settings, shown
from citecheck.store import RunRow, Store

if TYPE_CHECKING:
    from citecheck import recover


class Progress(Protocol):
    """What a run tells while it works. The command line draws it; a test counts it."""

    def begin(self, what: str, total: int) -> None:
        """Say that so many steps of a kind are to come."""

    def step(self, what: str, *, hosts: int = 0) -> None:
        """Say that one is done, and how many hosts still have some to come."""

    def say(self, text: str) -> None:
        """Tell a person something worth a line."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a run is about: the citations, the article's own facts, and where it may stand elsewhere."""

    references: tuple[Reference, ...]
    article: ArticleFile = field(default_factory=ArticleFile)
    subject: str = ""  # what tells this task's runs from others in the same history

    @property
    def urls(self) -> tuple[str, ...]:
        """Each address once, in the order of the article."""
        return tuple(dict.fromkeys(ref.url for ref in self.references if ref.url))


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended. `suggestions` are by citation id, for those whose links were looked for.

    `unjudged` are the addresses that were due and could not be asked for want of a network, `unreached` those
    whose turn did not come before the time was up.
    """

    run: str
    suggestions: Mapping[str, tuple[Candidate, ...]]
    unjudged: tuple[str, ...]
    unreached: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Some citations on end, judged: all that a report needs of them.

    `histories` and `before` (None where there was no run before) are by citation id.
    """

    references: tuple[Reference, ...]
    verdicts: Mapping[str, Verdict]
    histories: Mapping[str, Sequence[Check]]
    before: Mapping[str, Verdict] | None


@dataclass(frozen=True, slots=True)
class Desk:
    """What a run works with."""

    task: Task
    settings: Settings
    store: Store
    session: Session
    now: datetime
    progress: Progress
    rng: random.Random
    run: str = ""
    until: float | None = None  # when its time is up, on the clock of the event loop
    begun: tuple[Process, ...] = ()  # readers that were started already; they are ended with the looking

    @property
    def in_time(self) -> bool:
        """Whether there is time left."""
        return self.until is None or asyncio.get_running_loop().time() < self.until


async def run(
    desk: Desk,
    *,
    recheck: bool = False,
    seek: bool = True,
    commit: str | None = None,
    tell: Callable[[Part], None] | None = None,
) -> Ended:
    """Look at every link that is due, ask the archive, judge, and look for lost and dead links.

    `recheck` looks at links that are not due, too; `seek` looks for links. Everything found is in the store
    when this returns, and all but what was under way when it is cancelled.

    With `tell` no link is looked for; citations are judged as soon as all before them in the list are, told in
    that order, and forgotten: a list of any length takes no more memory for it.
    """
    store, settings = desk.store, desk.settings
    subject = desk.task.subject
    previous = store.last_run(subject=subject)
    run_id = store.begin_run(
        desk.now,
        mode=Mode.LIVE,
        version=__version__,
        settings=_shown(settings),
        commit=commit,
        subject=subject,
        rng=desk.rng,
    )
    desk = replace(desk, run=run_id, until=_end_of_time(settings))
    before = previous.id if previous else None
    with few_collections():
        due = desk.task.urls if recheck else tuple(due_now(desk, before))
        online = not settings.offline and (settings.allow_private or await desk.session.network_is_up())
        judged = _InOrder(desk, before, tell) if tell else None
        asks_archive = online and settings.archive
        seen = await _look(desk, due, None if asks_archive else judged) if online else _Seen(due)
        if due and len(seen.unjudged) == len(due):
            online = False
        if online and settings.archive:
            await _ask_archive(desk, judged)
        suggestions = {}
        if judged is not None:
            judged.finish()
        else:
            suggestions = await _judge_and_seek(desk, before, online=online, seek=seek)
    store.finish_run(run_id, mode=Mode.LIVE if online else Mode.OFFLINE, at=desk.now)
    return Ended(run_id, suggestions, seen.unjudged, seen.unreached)


def _end_of_time(settings: Settings) -> float | None:
    return asyncio.get_running_loop().time() + settings.max_time if settings.max_time else None


async def _judge_and_seek(
    desk: Desk, before: str | None, *, online: bool, seek: bool
) -> dict[str, tuple[Candidate, ...]]:
    verdicts = judge_all(desk, desk.store.verdicts(before) if before else {})
    suggestions = {}
    if seek and desk.settings.recover:
        suggestions = await find_links(desk, verdicts, online=online and desk.in_time)
    desk.store.save_verdicts(
        desk.run, [_with_suggested(verdicts[ref.id], ref, suggestions) for ref in desk.task.references]
    )
    return suggestions


@contextmanager
def few_collections() -> Iterator[None]:
    """Let Python's cycle collector come by less often: next to nothing here is a cycle, and all of it is many."""
    were = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*were)
        gc.unfreeze()


def _with_suggested(
    given: Verdict, reference: Reference, suggestions: Mapping[str, tuple[Candidate, ...]]
) -> Verdict:
    candidates = suggestions.get(reference.id, reference.candidates)
    return replace(given, suggested=tuple(candidate.url for candidate in candidates))


# -------------------------------------------------------------------------------------------------- looking at links


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
class _Seen:
    """What became of a round of looks: what this network kept from us, and what the time did not suffice for."""

    unjudged: tuple[str, ...] = ()
    unreached: tuple[str, ...] = ()


async def _look(desk: Desk, urls: Sequence[str], judged: _InOrder | None) -> _Seen:
    """Look at addresses, keeping each check as it comes."""
    titles = _titles_by_url(desk.task.references)
    known = desk.store.last_looks(urls)

    def question(url: str) -> probe.Question:
        return probe.Question(
            url=url,
            at=desk.now,
            titles=titles.get(url, ()),
            nonsense=_nonsense(desk.rng),
            fingerprint=_may_be_compared(desk.settings, titles.get(url, ())),
            earlier=_good_look(desk, url) if url in known else None,
        )

    desk.progress.begin("links", len(urls))
    if judged is not None:
        judged.wait_for(urls)
    looks = _Looks(desk, urls, judged, known)
    try:
        begun = desk.begun or beside.begin(beside.how_many(desk.settings.readers, len(urls)))
        async with _while_there_is_time(desk), Readers(begun) as readers:

            def asked(some: Iterable[str]) -> AsyncIterator[tuple[str, Check]]:
                flows = ((url, readers.carry(question(url))) for url in some)
                return desk.session.drive_all(flows, crashed=_crashed_check(desk), at=_beginning)

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


class _Looks:
    """The looks of one round, as they come: what is kept, what is put off, what is still to come."""

    HEALS_WITHIN = 10.0  # seconds; a server that is started anew, or moved, is back by then
    MOST_DOUBTED = 1_000

    def __init__(
        self, desk: Desk, urls: Sequence[str], judged: _InOrder | None, known: Container[str]
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

    def told(self) -> _Seen:
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
        return _Seen(tuple(kept_from_us), tuple(url for url in self._urls if url in waiting))


# Failures that a site gets over by itself.
_MAY_HEAL = frozenset(
    (Outcome.NO_CONNECTION, Outcome.NO_HOST, Outcome.TIMEOUT, Outcome.BROKEN, Outcome.SERVER_ERROR)
)


@asynccontextmanager
async def _while_there_is_time(desk: Desk) -> AsyncIterator[None]:
    """End what is done here, without fuss, when the run's time is up."""
    try:
        async with asyncio.timeout_at(desk.until) as limit:
            yield
    except TimeoutError:
        if not limit.expired():
            raise


def _beginning(url: str) -> str:
    """The address that a look begins with; nothing where it will ask for nothing, or for what nobody can say yet."""
    told = usable(url)
    return told.url if isinstance(told, Address) else ""


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0]


class _Ledger:
    """Keeps checks as they come: some at a time, and none waits for longer than a moment."""

    MOST = 200  # checks that are written together
    MOMENT = 0.1  # seconds

    def __init__(self, desk: Desk, judged: _InOrder | None, known: Container[str]) -> None:
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


class _InOrder:
    """Judges citations in the order of the list, each as soon as it and all before it have been looked at."""

    PART = 250  # citations judged together
    MOST_AT_HAND = 8_000  # checks, 3 kB each

    def __init__(self, desk: Desk, before: str | None, tell: Callable[[Part], None]) -> None:
        self._desk = desk
        self._before = before
        self._tell = tell
        self._left = iter(desk.task.references)
        self._next = tuple(islice(self._left, self.PART))
        self._waiting: set[str] = set()
        self._only: dict[str, Check] = {}  # checks of addresses that were never looked at before

    def wait_for(self, urls: Iterable[str]) -> None:
        """Name the addresses that are still to be looked at."""
        self._waiting = set(urls)

    def seen(self, url: str, only: Check | None = None) -> None:
        """Note that an address has been looked at, and that the check is in the store.

        `only` is the check where it is the only one there is, which saves reading it back if its turn comes soon.
        """
        self._waiting.discard(url)
        if only is not None and len(self._only) < self.MOST_AT_HAND:
            self._only[url] = only

    def go_on(self) -> None:
        """Judge and tell what can be judged by now."""
        while self._next and self._waiting.isdisjoint(ref.url for ref in self._next):
            self._judge(self._next)
            self._next = tuple(islice(self._left, self.PART))

    def finish(self) -> None:
        """Judge what is left, on what is known of it."""
        self._waiting = set()
        self.go_on()

    def _histories(self, urls: Iterable[str]) -> dict[str, tuple[Check, ...]]:
        at_hand = {url: (check,) for url in urls if (check := self._only.pop(url, None)) is not None}
        return at_hand | self._desk.store.histories(url for url in urls if url not in at_hand)

    def _judge(self, references: tuple[Reference, ...]) -> None:
        store = self._desk.store
        before = store.verdicts(self._before, [ref.id for ref in references]) if self._before else None
        histories = self._histories(dict.fromkeys(ref.url for ref in references if ref.url))
        verdicts = judge_some(self._desk, references, histories, before or {})
        store.save_verdicts(self._desk.run, verdicts.values())
        by_citation = {ref.id: histories[ref.url] for ref in references if ref.url}
        self._tell(Part(references, verdicts, by_citation, before))


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


def _crashed_check(desk: Desk) -> Callable[[str, Exception], Check]:
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


def _nonsense(rng: random.Random) -> str:
    """A path segment that no site has."""
    return f"citecheck-{rng.getrandbits(48):012x}"


# ---------------------------------------------------------------------------------------------------- the archive


async def _ask_archive(desk: Desk, judged: _InOrder | None) -> None:
    """Ask the archive for the copy of each address nearest to its citation, where that is not yet known."""
    from citecheck import wayback  # only here and below, for a run that asks the archive

    first = {ref.url: ref for ref in reversed(desk.task.references) if ref.url}
    wanted = [(url, first[url], near_date(first[url], desk.task.article)) for url in desk.task.urls]
    wanted = [(url, ref, near) for url, ref, near in wanted if not _is_known(desk, url, near)]
    flows = (
        (
            url,
            wayback.lookup(
                url, near=near, at=desk.now, base=desk.settings.wayback_url, fits=_fits(reference, url)
            ),
        )
        for url, reference, near in wanted
    )
    desk.progress.begin("captures", len(wanted))
    if judged is not None:
        judged.wait_for(url for url, _, _ in wanted)
    async with _while_there_is_time(desk):
        async for url, answer in desk.session.drive_all(flows, crashed=_crashed_answer(desk)):
            desk.store.save_archive(answer)
            desk.progress.step(url)
            if judged is not None:
                judged.seen(url)
                judged.go_on()


def _crashed_answer(desk: Desk) -> Callable[[str, Exception], ArchiveAnswer]:
    def crashed(url: str, error: Exception) -> ArchiveAnswer:
        why = f"citecheck could not handle what the archive sent ({type(error).__name__}: {error})"
        return ArchiveAnswer(state=ArchiveState.UNKNOWN, uri_r=url, asked_at=desk.now, reason=why)

    return crashed


def near_date(reference: Reference, article: ArticleFile) -> PartialDate | None:
    """The date that a capture should be near: the citation's, else the article's."""
    return reference.work.issued or article.issued


def _fits(reference: Reference, url: str) -> Callable[[PageFacts], bool | None]:
    from citecheck import match as matching

    def fits(page: PageFacts) -> bool | None:
        return matching.fits(matching.match(page, reference.work, url=url)) if reference.work.titles else None

    return fits


def _is_known(desk: Desk, url: str, near: PartialDate | None) -> bool:
    from citecheck import wayback

    known = desk.store.archive(url, near)
    return known is not None and wayback.is_fresh(known, desk.now)


# --------------------------------------------------------------------------------------------------------- judging


def patience_of(settings: Settings) -> verdict.Patience:
    """How long a failing link is given, as the settings say."""
    return verdict.Patience(
        confirm=settings.confirm,
        apart=timedelta(days=settings.confirm_days),
        silence=timedelta(days=settings.patience_days),
    )


def judge_all(desk: Desk, before: Mapping[str, Verdict]) -> dict[str, Verdict]:
    """A verdict on each citation, by id, from all that the store has."""
    return judge_some(desk, desk.task.references, desk.store.histories(desk.task.urls), before)


def judge_some(
    desk: Desk,
    references: Sequence[Reference],
    histories: Mapping[str, Sequence[Check]],
    before: Mapping[str, Verdict],
) -> dict[str, Verdict]:
    """A verdict on some citations, by id; `histories` are by address."""
    patience = patience_of(desk.settings)
    archived = desk.store.has_archive_answers()
    return {
        ref.id: verdict.judge(
            ref,
            [check for check in histories.get(ref.url or "", ()) if check.at <= desk.now + AHEAD],
            now=desk.now,
            patience=patience,
            archive=desk.store.archive(ref.url, near_date(ref, desk.task.article))
            if ref.url and archived
            else None,
            before=before.get(ref.id),
        )
        for ref in references
    }


# -------------------------------------------------------------------------------------------------------- recovery


async def find_links(
    desk: Desk, verdicts: Mapping[str, Verdict], *, online: bool
) -> dict[str, tuple[Candidate, ...]]:
    """Look for lost and dead links along every route that is open, and verify what is proposed."""
    from citecheck import recover  # only here and below, for a run that looks for links

    wanted = [ref for ref in desk.task.references if recover.wanted(ref, verdicts.get(ref.id))]
    found = {ref.id: list(recover.from_identifier(ref)) for ref in wanted}
    copies = [copy.url for copy in desk.task.article.copies if copy.url]
    if wanted and online:
        for url in copies:
            for key, rows in (await _from_copy_at(desk, url, {ref.id for ref in wanted})).items():
                found[key] += rows
    return await verify(desk, wanted, found, online=online)


async def _from_copy_at(desk: Desk, url: str, wanted: set[str]) -> dict[str, tuple[Candidate, ...]]:
    """The links of a copy of the article: as it stands now, else as it was archived."""
    from citecheck import recover

    copy = await desk.session.drive(recover.read_copy(url))
    found = _from_read(desk, copy)
    if not set(found) & wanted and desk.settings.archive:
        desk.progress.say(
            f"{url}: {copy.trouble or 'no links there that are missing here'}; asking the archive for it"
        )
        flow = recover.read_archived_copies(url, base=desk.settings.wayback_url, at=desk.now)
        for archived in await desk.session.drive(flow):
            found = _from_read(desk, archived) or found
            if set(found) & wanted:
                break
    return {key: rows for key, rows in found.items() if key in wanted}


def _from_read(desk: Desk, copy: recover.CopyRead) -> dict[str, tuple[Candidate, ...]]:
    if copy.trouble:
        return {}
    from citecheck import documents, recover

    try:
        article = documents.read(copy.data, copy.found, media_type=copy.media_type or None)
    except CitecheckError:
        return {}
    return recover.from_copy(desk.task.references, article, found=copy.found)


async def verify(
    desk: Desk, wanted: Sequence[Reference], found: Mapping[str, Sequence[Candidate]], *, online: bool
) -> dict[str, tuple[Candidate, ...]]:
    """Look at each proposed address and weigh what stands there; only what is worth showing comes back."""
    from citecheck import recover

    rows = [
        (ref, candidate) for ref in wanted for candidate in found.get(ref.id, ()) if candidate.url != ref.url
    ]
    checks = await _looked_at(desk, rows) if online else {}
    proposed = {
        ref.id: [recover.weigh(c, ref, checks.get(c.url)) for of, c in rows if of is ref] for ref in wanted
    }
    return {
        ref.id: recover.ranked(ref, [*proposed[ref.id], *_standing(ref, proposed[ref.id])]) for ref in wanted
    }


def _standing(reference: Reference, proposed: Sequence[Candidate]) -> list[Candidate]:
    """What was suggested before and is not proposed anew: it waits for a person, and only a person ends that."""
    anew = {candidate.url for candidate in proposed} | {reference.url}
    return [candidate for candidate in reference.candidates if candidate.url not in anew]


async def _looked_at(desk: Desk, rows: Sequence[tuple[Reference, Candidate]]) -> dict[str, Check]:
    titles: dict[str, tuple[str, ...]] = {}
    for reference, candidate in rows:
        titles[candidate.url] = titles.get(candidate.url, ()) + reference.work.titles
    lately = timedelta(hours=desk.settings.retry_hours)
    histories = desk.store.histories(tuple(titles))
    checks = {
        url: looks[-1] for url, looks in histories.items() if looks and desk.now - looks[-1].at < lately
    }
    flows: Iterator[tuple[str, Flow[Check]]] = (
        (url, probe.probe(url, at=desk.now, titles=cited, nonsense=_nonsense(desk.rng)))
        for url, cited in titles.items()
        if url not in checks
    )
    desk.progress.begin("candidates", len(titles) - len(checks))
    async with _while_there_is_time(desk):
        async for url, check in desk.session.drive_all(flows, crashed=_crashed_check(desk)):
            if check.outcome is not Outcome.NO_NETWORK:
                desk.store.save_check(desk.run, check)
                checks[url] = check
            desk.progress.step(url)
    return checks


# ------------------------------------------------------------------------------------------------------- the books

_NOT_SHOWN = frozenset({"db", "reports", "contact", "connect_to", "repository"})


def _shown(settings: Settings) -> dict[str, str]:
    """The settings that bear on a verdict, as text, for the record and the report."""
    return {key: shown(getattr(settings, name)) for key, name in KEYS.items() if name not in _NOT_SHOWN}


def info(task: Task, store: Store, row: RunRow, settings: Settings) -> RunInfo:
    """What the report says of a run, from the store alone."""
    previous = store.last_run(before=row.id, subject=task.subject)
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    waiting = set(task.urls)
    for url, came in store.looked_at(row.id):
        told = usable(url)
        host = told.host if isinstance(told, Address) else url
        asked[host] += 1
        answered[host] += came
        waiting.discard(url)
    before = previous.id if previous else None
    missed = len(waiting.intersection(due_at(task, store, settings, row.at, before))) if waiting else 0
    return RunInfo(
        id=row.id,
        at=row.at,
        mode=row.mode,
        version=row.version,
        commit=row.commit,
        previous_at=previous.at if previous else None,
        settings=tuple(sorted((key, str(value)) for key, value in row.settings.items())),
        hosts=tuple(HostTally(host, asked[host], answered[host]) for host in sorted(asked)),
        missed=_missed(row, missed),
        skipped=tuple(_skipped(row, missed, len(waiting) - missed)),
        canary=row.settings.get("canary"),
        repository=settings.repository or None,
    )


def _missed(row: RunRow, count: int) -> str:
    """What the run was to look at and did not, in words; nothing where it did, or where all the network was out."""
    if not count or row.mode == Mode.OFFLINE:
        return ""
    in_time = row.settings.get("max-time", "0.0") == "0.0"
    return (
        f"{_links(count)} not looked at, since {'the network here failed' if in_time else 'the time was up'}"
    )


def _skipped(row: RunRow, missed: int, fresh: int) -> Iterator[str]:
    """What the run left out, in words: links that it `missed`, and those that were `fresh`."""
    if row.mode == Mode.OFFLINE:
        yield "the network was out of reach: no link was looked at, and no archive asked"
    else:
        if words := _missed(row, missed):
            yield words
        if fresh:
            yield f"{_links(fresh)} looked at lately and not due"
    if row.settings.get("archive") == "false":
        yield "the archive was not asked, as the settings say"
    if row.settings.get("recover") == "false":
        yield "lost and dead links were not looked for, as the settings say"


def _links(count: int) -> str:
    return f"{count} {'link was' if count == 1 else 'links were'}"
