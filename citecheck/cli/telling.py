"""Commands that tell what is known, without the network: report, status, baseline, history."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from citecheck import baseline as known
from citecheck import folder as folders
from citecheck import publish
from citecheck.cli import options
from citecheck.errors import UsageError
from citecheck.report import Report
from citecheck.settings import MEMORY, Settings
from citecheck.store import Store


def _made(folder: Path, settings: Settings) -> Report:
    loaded = folders.load_sound(folder)
    with Store.open(settings.db) as store:
        return publish.build(loaded, store, settings)


@click.command("report", epilog="Example: citecheck report --into public")
@options.folder_argument
@click.option(
    "--into", type=click.Path(path_type=Path), metavar="DIR", help="Where to write; default `reports`."
)
@options.history
@options.output("text", "json")
def report_(*, folder: Path, into: Path | None, form: str, verbose: bool, quiet: bool, **given: Any) -> None:
    """Write all reports again from the history and the entries, without touching the network."""
    del verbose, quiet
    from citecheck.render import machine

    settings = options.settings_of(given)
    made = _made(folder, settings)
    paths = publish.write(made, into or Path(settings.reports))
    if form == "json":
        click.echo(machine.report_json(made), nl=False)
        return
    click.echo(made.headline)
    for path in paths:
        click.echo(f"  {path}")


@click.command("status", epilog="Example: citecheck status")
@options.folder_argument
@options.history
@options.output("text", "json")
def status_(*, folder: Path, form: str, verbose: bool, quiet: bool, **given: Any) -> None:
    """Print the headline of the last run, what changed, and what needs a person."""
    del verbose, quiet
    from citecheck.render import machine, text

    made = _made(folder, options.settings_of(given))
    if form == "json":
        click.echo(machine.report_json(made), nl=False)
    else:
        click.echo(text.status(made, colour=options.colour(), width=options.width()), nl=False)


@click.group("baseline", epilog="Example: citecheck baseline show")
def baseline_() -> None:
    """Accept known rot, or show what was accepted."""


@baseline_.command("add", epilog="Example: citecheck baseline add 4a 20a --reason 'committee site closed'")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--reason", required=True, metavar="TEXT", help="Why it is accepted.")
@click.option(
    "--until", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The last day that this holds."
)
@options.folder_option
@options.history
@options.output("text", "json")
def add(
    *,
    ids: tuple[str, ...],
    reason: str,
    until: datetime | None,
    folder: Path,
    form: str,
    verbose: bool,
    quiet: bool,
    **given: Any,
) -> None:
    """Accept the rot of each ID as known: it stays on the page and breaks the policy no more."""
    del verbose, quiet
    settings, now = options.settings_of(given), options.now_of(given)
    reports = Path(settings.reports)
    verdicts = {row.id: row.verdict for row in _made(folder, settings).rows}
    grown = known.accept_known(
        publish.read_baseline(reports),
        verdicts,
        ids,
        today=now.date(),
        reason=reason,
        until=until.date() if until else None,
    )
    publish.write_baseline(reports, grown)
    if form == "json":
        click.echo(known.baseline_json(grown), nl=False)
    else:
        click.echo(f"{', '.join(ids)} accepted as known; {len(grown)} in {reports / publish.BASELINE}.")


@baseline_.command("show", epilog="Example: citecheck baseline show --format json")
@options.history
@options.output("text", "json")
def show(*, form: str, verbose: bool, quiet: bool, **given: Any) -> None:
    """Show the rot that was accepted as known."""
    del verbose, quiet
    standing = publish.read_baseline(Path(options.settings_of(given).reports))
    if form == "json":
        click.echo(known.baseline_json(standing), nl=False)
        return
    if not standing:
        click.echo("Nothing is accepted as known.")
    for entry in standing.values():
        until = f", until {entry.until}" if entry.until else ""
        click.echo(
            f"{entry.citation:>5}  {entry.state}, accepted {entry.since}{until}: {entry.reason or 'no reason'}"
        )


@click.group("history", epilog="Example: citecheck history export > history.ndjson")
def history_() -> None:
    """Carry the history out as lines of JSON, or in again."""


@history_.command("export", epilog="Example: citecheck history export > history.ndjson")
@options.history
def export(*, verbose: bool, quiet: bool, **given: Any) -> None:
    """Print the whole history, a JSON object a line."""
    del verbose, quiet
    db = options.settings_of(given).db
    if db != MEMORY and not Path(db).exists():
        raise UsageError(
            "there is no history.", path=db, remedy="Run `citecheck run` first, or name its file with --db."
        )
    with Store.open(db) as store:
        for line in store.export_ndjson():
            click.echo(line)


@history_.command("import", epilog="Example: citecheck history import history.ndjson")
@click.argument("source", metavar="FILE")
@options.history
@options.output("text", "json")
def import_(*, source: str, form: str, verbose: bool, quiet: bool, **given: Any) -> None:
    """Add a history that was exported; what is there already stays as it is."""
    del verbose, quiet
    data, name = options.read_source(source, whole=True)
    with Store.open(options.settings_of(given).db) as store:
        added = store.import_ndjson(data.decode("utf-8", "replace").splitlines(), source=name)
    if form == "json":
        counts = {"runs": added.runs, "checks": added.checks, "verdicts": added.verdicts}
        click.echo(json.dumps({"schema": 1, **counts}, indent=2))
    else:
        click.echo(f"{added.runs} runs, {added.checks} checks and {added.verdicts} verdicts added.")
