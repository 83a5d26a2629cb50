"""The command that asks the archive for new captures: archive."""

from __future__ import annotations

import asyncio
import json
import os
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from citecheck import folder as folders
from citecheck import publish, savepagenow
from citecheck.cli import options
from citecheck.cli.work import net_settings
from citecheck.errors import UsageError
from citecheck.model import ArchiveState, State
from citecheck.net import Session
from citecheck.report import Report
from citecheck.savepagenow import Job, Keys, NotSaved, Saved
from citecheck.settings import Settings
from citecheck.store import Store

SAVEABLE = frozenset({State.LIVE, State.MOVED})


@dataclass(frozen=True, slots=True)
class Ordered:
    """A capture to be made, for the citations that share its address."""

    url: str
    citations: tuple[str, ...]


@click.command("archive", epilog="Example: citecheck archive 1a 36a")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@options.folder_option
@options.network
@options.output("text", "json")
def archive_(
    *, ids: tuple[str, ...], folder: Path, form: str, verbose: bool, quiet: bool, **given: Any
) -> int:
    """Ask the Wayback Machine to capture live links that it holds no good copy of, all of them or those of ID.

    Needs the keys of an account at the Internet Archive (archive.org/account/s3.php) in the environment:
    CITECHECK_ARCHIVE_ACCESS and CITECHECK_ARCHIVE_SECRET.
    """
    settings = options.settings_of(given)
    loaded = folders.load_sound(folder)
    for citation in ids:
        loaded.entry(citation)
    keys = _keys()
    with Store.open(settings.db) as store:
        orders = _orders(publish.build(loaded, store, settings), ids)
    if settings.offline:
        raise UsageError("Captures cannot be asked for offline.", remedy="Leave out --offline.")
    voice = options.Voice(verbose=verbose, quiet=quiet)
    try:
        done = asyncio.run(_save_all(orders, keys, settings, voice))
    finally:
        voice.end()
    _print(orders, done, options.now_of(given), form)
    return 0 if all(isinstance(one, Saved) for one in done) else 1


def _keys() -> Keys:
    access, secret = (os.environ.get(f"CITECHECK_ARCHIVE_{name}", "") for name in ("ACCESS", "SECRET"))
    if not access or not secret:
        raise UsageError(
            "There are no keys for Save Page Now.",
            remedy="Get them at archive.org/account/s3.php, and put them into the environment as "
            "CITECHECK_ARCHIVE_ACCESS and CITECHECK_ARCHIVE_SECRET.",
        )
    return Keys(access, secret)


def _orders(made: Report, ids: Sequence[str]) -> tuple[Ordered, ...]:
    """The live links without a good copy, once each; those named in any case."""
    wanted: dict[str, list[str]] = {}
    for row in made.rows:
        url = row.verdict.url
        lacking = row.verdict.archive is None or row.verdict.archive.state is ArchiveState.NONE
        if url and (row.id in ids if ids else row.state in SAVEABLE and lacking):
            wanted.setdefault(url, []).append(row.id)
    return tuple(Ordered(url, tuple(citations)) for url, citations in wanted.items())


async def _save_all(
    orders: Sequence[Ordered], keys: Keys, settings: Settings, voice: options.Voice
) -> list[Saved | NotSaved]:
    """Save one after the other, no faster than the archive allows."""
    voice.begin("captures", len(orders))
    done: list[Saved | NotSaved] = []
    async with Session(net_settings(settings), rng=random.Random()) as session:  # noqa: S311  # pace, no secrets
        for number, order in enumerate(orders):
            if number:
                await asyncio.sleep(60 / savepagenow.PER_MINUTE)
            done.append(await _save(order.url, keys, settings, session))
            voice.step(order.url)
    return done


async def _save(url: str, keys: Keys, settings: Settings, session: Session) -> Saved | NotSaved:
    job = await session.drive(savepagenow.submit(url, keys, base=settings.wayback_url))
    if isinstance(job, NotSaved):
        return job
    for _ in range(savepagenow.POLL_AT_MOST):
        await asyncio.sleep(savepagenow.POLL_EVERY)
        told: Job | Saved | NotSaved = await session.drive(
            savepagenow.poll(job, keys, base=settings.wayback_url)
        )
        if not isinstance(told, Job):
            return told
    return NotSaved(url, "no-end", "the archive was still at work when we stopped looking", again=True)


def _print(orders: Sequence[Ordered], done: Sequence[Saved | NotSaved], now: datetime, form: str) -> None:
    pairs = list(zip(orders, done, strict=True))
    if form == "json":
        rows = [
            {"citations": list(order.citations), "URL": order.url}
            | (
                {"URI-M": end.memento.uri_m}
                if isinstance(end, Saved)
                else {"error": end.code, "reason": end.reason}
            )
            for order, end in pairs
        ]
        told = {"schema": 1, "at": now.isoformat(), "captures": rows}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    if not pairs:
        click.echo("Every live link has a good copy in the archive, or none is known to be live.")
    for order, end in pairs:
        said = end.memento.uri_m if isinstance(end, Saved) else f"not saved: {end.reason}"
        click.echo(f"{', '.join(order.citations):>6}  {options.printable(said)}")
