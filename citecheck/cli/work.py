"""A run of looks, as commands make it: the whole of `run`, and what `check` does once it knows its links."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import click

from citecheck import publish
from citecheck.beside import Process
from citecheck.cli import options
from citecheck.files import refuse_file
from citecheck.net import NetSettings, Session
from citecheck.report import Mode, Report, Row
from citecheck.run import Desk, Ended, Part, Task, run
from citecheck.settings import MEMORY, Settings
from citecheck.store import Store

BROKEN_POLICY = 1
COULD_NOT_JUDGE = 3


def net_settings(settings: Settings) -> NetSettings:
    """The network's part of the settings."""
    given = NetSettings()
    agent = given.user_agent if not settings.contact else f"{given.user_agent[:-1]}; {settings.contact})"
    return NetSettings(
        concurrency=settings.concurrency,
        per_host=settings.per_host,
        pace_by="site" if settings.pace_by == "site" else "host",
        interval=settings.interval,
        timeout=settings.timeout,
        connect_timeout=min(settings.connect_timeout, settings.timeout),
        retries=settings.retries,
        allow_private=settings.allow_private,
        robots=settings.robots,
        user_agent=agent,
        canaries=settings.canary,
        connect_to=dict(row.split("=", 1) for row in settings.connect_to),
        index_per_minute=settings.index_per_minute,
        playback_per_minute=settings.playback_per_minute,
        archive_pause=settings.archive_pause,
        offline=settings.offline,
        outage_patience=settings.outage_patience,
    )


def _commit() -> str | None:
    """The commit that CI says it works on."""
    return os.environ.get("GITHUB_SHA") or os.environ.get("CI_COMMIT_SHA")


async def _run(
    task: Task,
    settings: Settings,
    store: Store,
    now: datetime,
    voice: options.Voice,
    *,
    recheck: bool,
    seek: bool = True,
    tell: Callable[[Part], None] | None = None,
    keeps_verdicts: bool = True,
    begun: tuple[Process, ...] = (),
) -> Ended:
    rng = random.Random()  # noqa: S311  # pace and made-up paths, no secrets
    async with Session(net_settings(settings), rng=rng) as session:
        desk = Desk(
            task, settings, store, session, now, voice, rng, keeps_verdicts=keeps_verdicts, begun=begun
        )
        try:
            return await run(desk, commit=_commit(), recheck=recheck, seek=seek, tell=tell)
        finally:
            voice.end()


def exit_code(made: Report, ended: Ended) -> int:
    """0 fine, 1 the policy is broken, 3 links were due and could not be judged.

    One link that the network here kept from us is enough for 3. Time that was set is another matter: what was not
    reached in it waits for the next run, and only a time in which nothing could be looked at judged nothing.
    """
    if ended.unjudged and made.run.mode == Mode.OFFLINE:
        return COULD_NOT_JUDGE
    if ended.unreached and not made.run.hosts:
        return COULD_NOT_JUDGE
    if made.policy.broken:
        return BROKEN_POLICY
    return COULD_NOT_JUDGE if ended.unjudged else 0


# ------------------------------------------------------------------------------------------------------------ run


@click.command("run", epilog="Example: citecheck run --interval 2 --fail-on any")
@options.folder_argument
@click.option("--fail-on", type=click.Choice(["new", "any", "never"]), help="What breaks the policy.")
@click.option("--reports", metavar="DIR", help="The folder that reports are written to.")
@click.option("--recover/--no-recover", default=None, help="Whether to look for lost and dead links.")
@click.option("--recheck", is_flag=True, help="Look at every link, also those looked at lately.")
@options.network
@options.output("text", "json")
def run_(folder: Path, form: str, *, recheck: bool, verbose: bool, quiet: bool, **given: Any) -> int:
    """Read the entries in DIR, check every link, ask the archive, look for lost links, write the reports.

    Exit code: 0 fine, 1 the policy is broken, 2 wrong usage or entries, 3 a link that no network could be had for.
    """
    from citecheck.folder import load_sound, save_suggestions

    settings, now = options.settings_of(given), options.now_of(given)
    loaded = load_sound(folder)
    refuse_file(Path(settings.reports))
    publish.read_baseline(Path(settings.reports))  # a broken one is told before an hour of checking
    voice = options.Voice(verbose=verbose, quiet=quiet)
    with options.history_of(settings) as store:
        task = publish.task_of(loaded)
        ended = asyncio.run(_run(task, settings, store, now, voice, recheck=recheck))
        if save_suggestions(loaded, ended.suggestions):
            loaded = load_sound(folder)
        made = publish.build(loaded, store, settings)
        if publish.tighten_baseline(Path(settings.reports), made):
            made = publish.build(loaded, store, settings)
    publish.write(made, Path(settings.reports))
    _print(made, Path(settings.reports) / "index.html", form)
    return exit_code(made, ended)


def _print(made: Report, page: Path, form: str) -> None:
    from citecheck.render import exports, machine, text

    if form == "json":
        click.echo(machine.report_json(made), nl=False)
        return
    if os.environ.get("GITHUB_ACTIONS") == "true":
        click.echo(exports.workflow_commands(made), nl=False)
    told = text.summary(made, page=page.resolve().as_uri(), colour=options.colour(), width=options.width())
    click.echo(told, nl=False)


# ---------------------------------------------------------------------------------------------------------- check


def check(
    task: Task,
    settings: Settings,
    now: datetime,
    voice: options.Voice,
    *,
    form: str,
    into: Path | None,
    recheck: bool,
    begun: tuple[Process, ...] = (),
) -> int:
    """Look at the links of a task, tell what was seen as it is judged, and return the exit code.

    `begun` are readers that were started already.
    """
    shown = _printer(form)
    with options.history_of(settings) as store:
        told = publish.Told(task, store, settings, now)

        def tell(part: Part) -> None:
            click.echo(shown.rows(told.rows(part)), nl=False)

        ended = asyncio.run(
            _run(
                task,
                settings,
                store,
                now,
                voice,
                recheck=recheck,
                seek=False,
                tell=tell,
                keeps_verdicts=settings.db != MEMORY or into is not None,
                begun=begun,
            )
        )
        made = told.report(ended.run)
        click.echo(shown.end(made), nl=False)
        if into is not None:
            publish.write(publish.build_for(task, store, settings), into)
    return exit_code(made, ended)


class _Printer(Protocol):
    """Prints the result of a check, a part at a time where its format allows."""

    def rows(self, rows: Sequence[Row]) -> str:
        """The text to print for some citations; empty where the format needs to see all of them first."""

    def end(self, report: Report) -> str:
        """The text to print at the end, of a report without rows."""


def _printer(form: str) -> _Printer:
    if form == "json":
        from citecheck.render import machine

        return machine.CheckJson()
    if form == "markdown":
        from citecheck.render import markdown

        return markdown.CheckMarkdown()
    from citecheck.render import text

    return text.CheckTable(width=options.width(), colour=options.colour())
