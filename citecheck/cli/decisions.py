"""Commands that write a person's decision above the line: accept, reject, pin, ignore, unpin."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import click

from citecheck import folder as folders
from citecheck.addresses import Unusable, usable
from citecheck.cli import options
from citecheck.errors import UsageError
from citecheck.folder import Folder
from citecheck.model import Candidate, State

_reason = click.option("--reason", metavar="TEXT", help="Why; it is shown in every report.")
_until = click.option(
    "--until", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The last day that this holds."
)
_by = click.option("--by", metavar="NAME", help="Who decides.")


def _write(
    folder: Folder, citation: str, values: Mapping[str, str | list[str] | None], said: str, form: str
) -> None:
    file = folders.decide(folder, citation, values)
    if form == "json":
        told = {
            "schema": 1,
            "citation": citation,
            "file": file,
            "set": {k: v for k, v in values.items() if v},
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        click.echo(f"{file}: {options.printable(said)}")


def _candidates(folder: Folder, citation: str) -> tuple[Candidate, ...]:
    folder.entry(citation)
    return next(ref.candidates for ref in folder.references if ref.id == citation)


def _suggested(folder: Folder, citation: str, number: int) -> Candidate:
    candidates = _candidates(folder, citation)
    if not candidates:
        raise UsageError(
            f"Nothing is suggested for {citation}.",
            remedy=f"Run `citecheck recover {citation}`, or give the address: `citecheck accept {citation} https://...`.",
        )
    if not 1 <= number <= len(candidates):
        raise UsageError(
            f"{citation} has no suggestion {number}.", remedy=f"They go from 1 to {len(candidates)}."
        )
    return candidates[number - 1]


@click.command("accept", epilog="Example: citecheck accept 18b 1")
@click.argument("citation", metavar="ID")
@click.argument("which", metavar="[N|URL]", default="1")
@_reason
@options.folder_option
@options.output("text", "json")
def accept_(citation: str, which: str, reason: str | None, folder: Path, form: str) -> None:
    """Take suggestion N (the first, unless told otherwise), or an address of your own, as the link of ID."""
    loaded = folders.load_sound(folder)
    if which.isdecimal():
        candidate = _suggested(loaded, citation, int(which))
        url, said = (
            candidate.url,
            f"{citation} is now {candidate.url} (suggestion {which}, {candidate.score:.0%} sure).",
        )
    else:
        told = usable(which)
        if isinstance(told, Unusable):
            raise UsageError(
                f"{which!r} cannot be a link: {told.why}.",
                remedy="Give the number of a suggestion, or an address that begins with http:// or https://.",
            )
        url, said = which, f"{citation} is now {which}."
    values: dict[str, str | list[str] | None] = {"url": url}
    if reason:
        values["reason"] = reason
    _write(loaded, citation, values, said, form)


@click.command("reject", epilog="Example: citecheck reject 18b 1 --reason 'the 17th congress, not the 18th'")
@click.argument("citation", metavar="ID")
@click.argument("number", metavar="N", type=int)
@_reason
@options.folder_option
@options.output("text", "json")
def reject_(citation: str, number: int, reason: str | None, folder: Path, form: str) -> None:
    """Say that suggestion N of ID is wrong, so that it is not made again."""
    loaded = folders.load_sound(folder)
    candidate = _suggested(loaded, citation, number)
    reference = next(ref for ref in loaded.references if ref.id == citation)
    values: dict[str, str | list[str] | None] = {"reject": [*reference.rejected, candidate.url]}
    if reason:
        values["reason"] = reason
    _write(loaded, citation, values, f"{candidate.url} will not be suggested for {citation} again.", form)


@click.command(
    "pin", epilog="Example: citecheck pin 1a live --reason 'behind a pay wall; read it' --until 2027-06-30"
)
@click.argument("citation", metavar="ID")
@click.argument("state", metavar="STATE", type=click.Choice([str(state) for state in State]))
@_reason
@_until
@_by
@options.folder_option
@options.output("text", "json")
def pin_(
    *,
    citation: str,
    state: str,
    reason: str | None,
    until: datetime | None,
    by: str | None,
    folder: Path,
    form: str,
) -> None:
    """Say yourself how ID stands. The evidence is still gathered and shown beside it."""
    values = _decision({"verdict": state, "ignore": None}, reason, until, by)
    _write(
        folders.load_sound(folder),
        citation,
        values,
        f"{citation} is pinned as {state}{_until_said(until)}.",
        form,
    )


@click.command("ignore", epilog="Example: citecheck ignore 10a --reason 'a private conversation'")
@click.argument("citation", metavar="ID")
@click.option("--reason", metavar="TEXT", required=True, help="Why; it is shown in every report.")
@_until
@_by
@options.folder_option
@options.output("text", "json")
def ignore_(
    *, citation: str, reason: str, until: datetime | None, by: str | None, folder: Path, form: str
) -> None:
    """Leave ID out of the worklist and the policy. It is still checked and shown."""
    values = _decision({"ignore": reason, "verdict": None}, None, until, by)
    _write(folders.load_sound(folder), citation, values, f"{citation} is ignored{_until_said(until)}.", form)


@click.command("unpin", epilog="Example: citecheck unpin 1a")
@click.argument("citation", metavar="ID")
@options.folder_option
@options.output("text", "json")
def unpin_(citation: str, folder: Path, form: str) -> None:
    """Take back a pin or an ignore of ID."""
    loaded = folders.load_sound(folder)
    entry, letter = loaded.entry(citation)
    table = entry.cite.get(letter, {})
    if not {"verdict", "ignore"} & set(table):
        raise UsageError(f"{citation} is neither pinned nor ignored.")
    values: dict[str, str | list[str] | None] = dict.fromkeys(("verdict", "ignore", "reason", "until", "by"))
    _write(loaded, citation, values, f"{citation} is judged by its evidence again.", form)


def _decision(
    values: dict[str, str | list[str] | None], reason: str | None, until: datetime | None, by: str | None
) -> dict[str, str | list[str] | None]:
    told = {"reason": reason, "until": f"{until:%Y-%m-%d}" if until else None, "by": by}
    return values | told


def _until_said(until: datetime | None) -> str:
    return f" until {until:%Y-%m-%d}" if until else ""
