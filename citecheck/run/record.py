"""What is told of a run afterwards, from the history alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from citecheck.addresses import Address, usable
from citecheck.report import HostTally, Mode, RunInfo
from citecheck.run.desk import Task
from citecheck.run.looking import due_at
from citecheck.settings import KEYS, Settings, shown
from citecheck.store import RunRow, Store

_NOT_SHOWN = frozenset({"db", "reports", "contact", "connect_to", "repository"})


def settings_shown(settings: Settings) -> dict[str, str]:
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
