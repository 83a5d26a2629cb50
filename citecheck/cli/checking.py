"""The command that looks at links and does nothing else: check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from citecheck import beside, intake
from citecheck.addresses import Unusable, usable
from citecheck.cli import options
from citecheck.errors import UsageError
from citecheck.files import refuse_file
from citecheck.model import Reference


@click.command(
    "check", epilog="Example: citecheck check draft.md https://example.org/report.pdf --format markdown"
)
@click.argument("targets", nargs=-1, required=True, metavar="TARGET...")
@click.option("--fail-on", type=click.Choice(["new", "any", "never"]), help="What breaks the policy.")
@click.option("--report", "into", type=click.Path(path_type=Path), metavar="DIR", help="Write reports there.")
@click.option("--recheck", is_flag=True, help="Look at every link, also those looked at lately.")
@options.network
@options.output("table", "json", "markdown")
def check_(
    *,
    targets: tuple[str, ...],
    form: str,
    into: Path | None,
    recheck: bool,
    verbose: bool,
    quiet: bool,
    **given: Any,
) -> int:
    """Check the links of each TARGET and nothing else.

    A TARGET is a folder of entries, a document (.txt .md .html .docx .bib, CSL-JSON), a list of addresses,
    an address, or - for standard input.
    """
    settings, now = options.settings_of(given), options.now_of(given)
    if into is not None:
        refuse_file(into)
    given_ = (ref for number, target in enumerate(targets, 1) for ref in _references(target, number))
    references = sorted(_distinct(given_), key=lambda reference: reference.note)
    if not references:
        raise UsageError("There is no link to check in what was given.")
    voice = options.Voice(verbose=verbose, quiet=quiet)
    begun = () if settings.offline else beside.begin(beside.how_many(settings.readers, len(references)))
    try:
        # What the look needs is loaded here, while the readers load what they need.
        from citecheck.cli import work
        from citecheck.run import Task

        task = Task(tuple(references), subject=f"check:{' '.join(targets)}")
        return work.check(task, settings, now, voice, form=form, into=into, recheck=recheck, begun=begun)
    finally:
        beside.end(begun)


def _distinct(references: Iterator[Reference]) -> tuple[Reference, ...]:
    """The references, ids made distinct where two documents number their notes alike."""
    taken: dict[str, int] = {}
    made = []
    for reference in references:
        count = taken[reference.id] = taken.get(reference.id, 0) + 1
        made.append(reference if count == 1 else replace(reference, id=f"{reference.id}-{count}"))
    return tuple(made)


def _references(target: str, number: int) -> tuple[Reference, ...]:
    if "://" in target or target.lower().startswith(("javascript:", "mailto:", "data:", "www.")):
        told = usable(target)
        if isinstance(told, Unusable):
            raise UsageError(
                f"{target!r} cannot be checked: {told.why}.",
                remedy="Give an address that begins with http:// or https://.",
            )
        return (intake.alone(f"url:{number}", target, None, target),)
    options.refuse_nothing(target)
    if Path(target).is_dir():
        from citecheck.folder import load_sound

        return load_sound(Path(target)).references
    data, name = options.read_source(target)
    options.tell_left_out(data, name)
    return intake.references(data, name)
