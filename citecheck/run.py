"""The run: entries, history, network, archive, verdicts and report joined, once, in order.

Everything found is kept the moment it is found, so that a run that is interrupted loses nothing and the
next one goes on from there: what was looked at lately is not due.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from citecheck import __version__, probe, recover, verdict, wayback
from citecheck import match as matching
from citecheck.addresses import Address, usable
from citecheck.entries import ArticleFile
from citecheck.errors import CitecheckError
from citecheck.flow import Flow
from citecheck.model import (
    ArchiveAnswer,
    ArchiveState,
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
from citecheck.report import HostTally, Mode, RunInfo
from citecheck.settings import KEYS, Settings, shown
from citecheck.store import RunRow, Store


class Progress(Protocol):
    """What a run tells while it works. The command line draws it; a test counts it."""

    def begin(self, what: str, total: int) -> None:
        """Say that so many steps of a kind are to come."""

    def step(self, what: str) -> None:
        """Say that one is done."""

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

    `unjudged` are the addresses that were due and could not be asked for want of a network.
    """

    run: str
    suggestions: Mapping[str, tuple[Candidate, ...]]
    unjudged: tuple[str, ...]


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


async def run(desk: Desk, *, recheck: bool = False, seek: bool = True, commit: str | None = None) -> Ended:
    """Look at every link that is due, ask the archive, judge, and look for lost and dead links.

    `recheck` looks at links that are not due, too; `seek` looks for links. Everything found is in the store
    when this returns, and all but what was under way when it is cancelled.
    """
    store, settings, urls = desk.store, desk.settings, desk.task.urls
    subject = desk.task.subject
    previous = store.last_run(subject=subject)
    before = store.verdicts(previous.id) if previous else {}
    run_id = store.begin_run(
        desk.now,
        mode=Mode.LIVE,
        version=__version__,
        settings=_shown(settings),
        commit=commit,
        subject=subject,
        rng=desk.rng,
    )
    desk = replace(desk, run=run_id)
    due = urls if recheck else tuple(due_now(desk, before))
    online = not settings.offline and (settings.allow_private or await desk.session.network_is_up())
    unjudged = await _look(desk, due) if online else list(due)
    if due and len(unjudged) == len(due):
        online = False
    if online and settings.archive:
        await _ask_archive(desk)
    verdicts = judge_all(desk, before)
    suggestions = await find_links(desk, verdicts, online=online) if seek and settings.recover else {}
    store.save_verdicts(
        run_id, [_with_suggested(verdicts[ref.id], ref, suggestions) for ref in desk.task.references]
    )
    store.finish_run(run_id, mode=Mode.LIVE if online else Mode.OFFLINE, at=desk.now)
    return Ended(run_id, suggestions, tuple(unjudged))


def _with_suggested(
    given: Verdict, reference: Reference, suggestions: Mapping[str, tuple[Candidate, ...]]
) -> Verdict:
    candidates = suggestions.get(reference.id, reference.candidates)
    return replace(given, suggested=tuple(candidate.url for candidate in candidates))


# -------------------------------------------------------------------------------------------------- looking at links


def due_now(desk: Desk, before: Mapping[str, Verdict]) -> Iterator[str]:
    """The addresses whose last look is too old: a week for good links, a day for all others."""
    good = {
        ref.url
        for ref in desk.task.references
        if (last := before.get(ref.id)) and last.state is State.LIVE and last.url == ref.url
    }
    histories = desk.store.histories(desk.task.urls)
    for url in desk.task.urls:
        last_look = max((check.at for check in histories.get(url, ())), default=None)
        hours = desk.settings.live_days * 24 if url in good else desk.settings.retry_hours
        if last_look is None or desk.now - last_look >= timedelta(hours=hours):
            yield url


async def _look(desk: Desk, urls: Sequence[str]) -> list[str]:
    """Look at addresses, keeping each check as it comes; returns those that the network here kept from us."""
    titles = _titles_by_url(desk.task.references)
    flows = (
        (
            url,
            probe.probe(
                url,
                at=desk.now,
                titles=titles.get(url, ()),
                nonsense=_nonsense(desk.rng),
                fingerprint=_may_be_compared(desk.settings),
            ),
        )
        for url in urls
    )
    desk.progress.begin("links", len(urls))
    kept_from_us = []
    async for url, check in desk.session.drive_all(flows, crashed=_crashed_check(desk)):
        if check.outcome.is_evidence:
            desk.store.save_check(desk.run, check)
        else:
            kept_from_us.append(url)
        desk.progress.step(url)
    return kept_from_us


def _may_be_compared(settings: Settings) -> bool:
    """Whether a page seen now may ever be held beside an archived one: now, or when the history is read again."""
    return settings.archive or settings.db != ":memory:"


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
        if reference.url:
            titles[reference.url] = titles.get(reference.url, ()) + reference.work.titles
    return titles


def _nonsense(rng: random.Random) -> str:
    """A path segment that no site has."""
    return f"citecheck-{rng.getrandbits(48):012x}"


# ---------------------------------------------------------------------------------------------------- the archive


async def _ask_archive(desk: Desk) -> None:
    """Ask the archive for the copy of each address nearest to its citation, where that is not yet known."""
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
    async for url, answer in desk.session.drive_all(flows, crashed=_crashed_answer(desk)):
        desk.store.save_archive(answer)
        desk.progress.step(url)


def _crashed_answer(desk: Desk) -> Callable[[str, Exception], ArchiveAnswer]:
    def crashed(url: str, error: Exception) -> ArchiveAnswer:
        why = f"citecheck could not handle what the archive sent ({type(error).__name__}: {error})"
        return ArchiveAnswer(state=ArchiveState.UNKNOWN, uri_r=url, asked_at=desk.now, reason=why)

    return crashed


def near_date(reference: Reference, article: ArticleFile) -> PartialDate | None:
    """The date that a capture should be near: the citation's, else the article's."""
    return reference.work.issued or article.issued


def _fits(reference: Reference, url: str) -> Callable[[PageFacts], bool | None]:
    def fits(page: PageFacts) -> bool | None:
        return matching.fits(matching.match(page, reference.work, url=url)) if reference.work.titles else None

    return fits


def _is_known(desk: Desk, url: str, near: PartialDate | None) -> bool:
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
    histories = desk.store.histories(desk.task.urls)
    patience = patience_of(desk.settings)
    return {
        ref.id: verdict.judge(
            ref,
            histories.get(ref.url or "", ()),
            now=desk.now,
            patience=patience,
            archive=desk.store.archive(ref.url, near_date(ref, desk.task.article)) if ref.url else None,
            before=before.get(ref.id),
        )
        for ref in desk.task.references
    }


# -------------------------------------------------------------------------------------------------------- recovery


async def find_links(
    desk: Desk, verdicts: Mapping[str, Verdict], *, online: bool
) -> dict[str, tuple[Candidate, ...]]:
    """Look for lost and dead links along every route that is open, and verify what is proposed."""
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
    from citecheck import documents

    try:
        article = documents.read(copy.data, copy.found, media_type=copy.media_type or None)
    except CitecheckError:
        return {}
    return recover.from_copy(desk.task.references, article, found=copy.found)


async def verify(
    desk: Desk, wanted: Sequence[Reference], found: Mapping[str, Sequence[Candidate]], *, online: bool
) -> dict[str, tuple[Candidate, ...]]:
    """Look at each proposed address and weigh what stands there; only what is worth showing comes back."""
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
    checks = store.checks_of_run(row.id)
    previous = store.last_run(before=row.id, subject=task.subject)
    return RunInfo(
        id=row.id,
        at=row.at,
        mode=row.mode,
        version=row.version,
        commit=row.commit,
        previous_at=previous.at if previous else None,
        settings=tuple(sorted((key, str(value)) for key, value in row.settings.items())),
        hosts=_tallies(checks),
        skipped=tuple(_skipped(task, row, {check.url for check in checks})),
        canary=row.settings.get("canary"),
        repository=settings.repository or None,
    )


def _tallies(checks: Iterable[Check]) -> tuple[HostTally, ...]:
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    for check in checks:
        told = usable(check.url)
        host = told.host if isinstance(told, Address) else check.url
        asked[host] += 1
        answered[host] += check.status is not None
    return tuple(HostTally(host, asked[host], answered[host]) for host in sorted(asked))


def _skipped(task: Task, row: RunRow, looked_at: set[str]) -> Iterator[str]:
    waiting = len([url for url in task.urls if url not in looked_at])
    if row.mode == Mode.OFFLINE:
        yield "the network was out of reach: no link was looked at, and no archive asked"
    elif waiting:
        yield f"{waiting} {'link was' if waiting == 1 else 'links were'} looked at lately and not due"
    if row.settings.get("archive") == "false":
        yield "the archive was not asked, as the settings say"
    if row.settings.get("recover") == "false":
        yield "lost and dead links were not looked for, as the settings say"
