"""The command that looks for links: recover."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from citecheck import __version__, documents, publish, recover
from citecheck.cli import options
from citecheck.cli.work import COULD_NOT_JUDGE, net_settings
from citecheck.folder import Folder, load_sound, save_suggestions
from citecheck.model import Candidate, Copy
from citecheck.net import Session
from citecheck.run import Desk, find_links, judge_all, verify
from citecheck.settings import Settings
from citecheck.store import Store


@click.command("recover", epilog="Example: citecheck recover 18b --from https://example.org/the-original")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--from", "copy", metavar="URL-or-FILE", help="A copy of the article that still has its links.")
@options.folder_option
@options.network
@options.output("text", "json")
def recover_(
    *,
    ids: tuple[str, ...],
    copy: str | None,
    folder: Path,
    form: str,
    verbose: bool,
    quiet: bool,
    **given: Any,
) -> int:
    """Propose and verify addresses for lost, failing and dead links, all of them or those of ID.

    Suggestions go below the line of the entries; `citecheck accept ID` takes one.

    Exit code: 0 fine, 2 wrong usage or entries, 3 no network to look with; a file named by --from needs none.
    """
    settings, now = options.settings_of(given), options.now_of(given)
    loaded = load_sound(folder)
    for citation in ids:
        loaded.entry(citation)
    from_file = None if copy is None or "://" in copy else options.read_source(copy)
    voice = options.Voice(verbose=verbose, quiet=quiet)
    with options.history_of(settings) as store:
        found, online = asyncio.run(
            _recover(loaded, settings, store, now, voice, ids=ids, copy=copy, from_file=from_file)
        )
    changed = save_suggestions(loaded, found)
    _print_recovered(load_sound(folder), found, changed, form)
    return 0 if online or from_file or not found else COULD_NOT_JUDGE


async def _recover(
    loaded: Folder,
    settings: Settings,
    store: Store,
    now: datetime,
    voice: options.Voice,
    *,
    ids: Sequence[str],
    copy: str | None,
    from_file: tuple[bytes, str] | None,
) -> tuple[dict[str, tuple[Candidate, ...]], bool]:
    """What was found for each link that is looked for, and whether there was a network to look with."""
    rng = random.Random()  # noqa: S311  # pace and made-up paths, no secrets
    article = loaded.article
    if copy is not None:
        named = () if from_file else (Copy(copy),)
        article = replace(article, copies=named)
    task = replace(publish.task_of(loaded), article=article)
    async with Session(net_settings(settings), rng=rng) as session:
        online = not settings.offline and (settings.allow_private or await session.network_is_up())
        previous = store.last_run(subject=task.subject)
        desk = Desk(task, settings, store, session, now, voice, rng)
        run_id = store.begin_run(
            now, mode="recover", version=__version__, settings={}, subject="recover", rng=rng
        )
        desk = replace(desk, run=run_id)
        verdicts = judge_all(desk, store.verdicts(previous.id) if previous else {})
        wanted = [
            ref
            for ref in task.references
            if recover.wanted(ref, verdicts.get(ref.id)) and (not ids or ref.id in ids)
        ]
        if not online:
            voice.say("the network is out of reach; suggestions rest on the copy alone")
        try:
            if from_file is None:
                found = await find_links(desk, verdicts, online=online)
                return {ref.id: found.get(ref.id, ()) for ref in wanted}, online
            proposed = recover.from_copy(task.references, documents.read(*from_file), found=from_file[1])
            return await verify(desk, wanted, proposed, online=online), online
        finally:
            voice.end()


def _print_recovered(
    loaded: Folder, found: Mapping[str, Sequence[Candidate]], changed: Sequence[str], form: str
) -> None:
    if form == "json":
        rows = [{"id": key, "candidates": [_told(c) for c in row]} for key, row in found.items()]
        click.echo(
            json.dumps(
                {"schema": 1, "written": list(changed), "citations": rows}, ensure_ascii=False, indent=2
            )
        )
        return
    titles = {ref.id: (ref.work.title or ref.text)[:60] for ref in loaded.references}
    with_any = {key: row for key, row in found.items() if row}
    for key, row in with_any.items():
        click.echo(f"{key}  {options.printable(titles[key])}")
        for number, candidate in enumerate(row, start=1):
            click.echo(f"     {number}. {candidate.score:.0%}  {options.printable(candidate.url)}")
            for line in candidate.evidence:
                click.echo(f"            {options.printable(line)}")
    missing = len(found) - len(with_any)
    click.echo(f"{len(with_any)} links proposed, {missing} still lost; {len(changed)} entries changed.")
    if with_any:
        click.echo(f"Take one with `citecheck accept {next(iter(with_any))}`.")


def _told(candidate: Candidate) -> dict[str, object]:
    return {
        "url": candidate.url,
        "score": candidate.score,
        "route": candidate.route,
        "found": candidate.found,
        "title": candidate.title,
        "archived": candidate.archived,
        "evidence": list(candidate.evidence),
    }
