"""The run: entries, history, network, archive, verdicts and report joined, once, in order.

`desk` says what a run works with, `looking` asks for links, `archive` for their copies, `judging` judges what
is known by then, `seeking` looks for what is lost, and `record` tells of it afterwards.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from citecheck import __version__
from citecheck.cycles import few_collections
from citecheck.model import Candidate, Reference, Verdict
from citecheck.report import Mode
from citecheck.run.archive import ask_archive
from citecheck.run.desk import Desk, Progress, Task
from citecheck.run.judging import InOrder, Part, judge_all, judge_some, patience_of
from citecheck.run.looking import Seen, due_now, look
from citecheck.run.record import info, settings_shown
from citecheck.run.seeking import find_links, verify
from citecheck.settings import Settings

__all__ = [
    "Desk",
    "Ended",
    "Part",
    "Progress",
    "Task",
    "find_links",
    "info",
    "judge_all",
    "judge_some",
    "patience_of",
    "run",
    "verify",
]


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
        settings=settings_shown(settings),
        commit=commit,
        subject=subject,
        rng=desk.rng,
    )
    desk = replace(desk, run=run_id, until=_end_of_time(settings))
    before = previous.id if previous else None
    with few_collections():
        due = desk.task.urls if recheck else tuple(due_now(desk, before))
        online = not settings.offline and (settings.allow_private or await desk.session.network_is_up())
        judged = InOrder(desk, before, tell) if tell else None
        asks_archive = online and settings.archive
        seen = await look(desk, due, None if asks_archive else judged) if online else Seen(due)
        if due and len(seen.unjudged) == len(due):
            online = False
        if online and settings.archive:
            await ask_archive(desk, judged)
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


def _with_suggested(
    given: Verdict, reference: Reference, suggestions: Mapping[str, tuple[Candidate, ...]]
) -> Verdict:
    candidates = suggestions.get(reference.id, reference.candidates)
    return replace(given, suggested=tuple(candidate.url for candidate in candidates))
