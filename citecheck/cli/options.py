"""Options that several commands share, and what they become."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from citecheck.errors import UsageError
from citecheck.settings import Settings, resolve

F = TypeVar("F", bound=Callable[..., Any])


class Instant(click.ParamType[datetime]):
    """An ISO 8601 time; one without an offset is taken as UTC."""

    name = "ISO-TIME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read the option's text."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no time; write it as 2026-11-23T05:17:00Z.", param, ctx)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


_NETWORK = (
    click.option("--concurrency", type=int, metavar="N", help="Hosts asked at the same time."),
    click.option("--per-host", type=int, metavar="N", help="Requests in flight to one host."),
    click.option("--interval", type=float, metavar="S", help="Seconds between two requests to one host."),
    click.option("--timeout", type=float, metavar="S", help="Seconds that one request may take in all."),
    click.option("--confirm", type=int, metavar="N", help="Failures needed for dead; 1 says so at once."),
    click.option("--archive/--no-archive", default=None, help="Whether to ask the web archive."),
    click.option("--wayback-url", metavar="BASE", help="Where the Wayback Machine answers."),
    click.option(
        "--index-per-minute", type=int, metavar="N", help="Queries a minute to the archive's index."
    ),
    click.option(
        "--allow-private", is_flag=True, default=None, help="Ask loopback and private addresses too."
    ),
    click.option("--offline", is_flag=True, default=None, help="Touch no network at all."),
    click.option(
        "--canary", multiple=True, metavar="URL", help="An address that tells whether the network here works."
    ),
    click.option(
        "--connect-to",
        multiple=True,
        metavar="H:P=H:P",
        help="Connect elsewhere than a name says (for tests).",
    ),
)
_HISTORY = (
    click.option("--db", metavar="FILE", help="The history database; :memory: keeps nothing."),
    click.option("--now", type=Instant(), help="The time of the run, for tests and reproducible reports."),
)
_VOLUME = (
    click.option("-v", "--verbose", is_flag=True, help="Say more while working."),
    click.option("-q", "--quiet", is_flag=True, help="Say nothing but the result."),
)


def _with(options: tuple[Callable[[Any], Any], ...]) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        return functools.reduce(lambda inner, option: option(inner), reversed(options), function)

    return decorate


network = _with((*_NETWORK, *_HISTORY, *_VOLUME))
history = _with((*_HISTORY, *_VOLUME))


def output(*formats: str) -> Callable[[F], F]:
    """`--format`, with the first format as the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How to print the result.",
    )


def folder_argument(function: F) -> F:
    """`[DIR]`, the folder of entries."""
    return click.argument(
        "folder", type=click.Path(path_type=Path), default=Path("footnotes"), metavar="[DIR]"
    )(function)


folder_option = click.option(
    "--dir",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("footnotes"),
    show_default=True,
    metavar="DIR",
    help="The folder of entries.",
)


def settings_of(options: Mapping[str, object]) -> Settings:
    """The settings in force: these options, the environment, the file here, the defaults."""
    known = {f.name for f in fields(Settings)}
    return resolve({key: value for key, value in options.items() if key in known}, os.environ, Path())


def now_of(options: Mapping[str, object]) -> datetime:
    """The time of the run: as told, else the clock's, read once."""
    told = options.get("now")
    return told if isinstance(told, datetime) else datetime.now(UTC).replace(microsecond=0)


class Voice:
    """What is said on standard error while a command works: a bar on a terminal, quiet lines elsewhere."""

    def __init__(self, *, verbose: bool = False, quiet: bool = False) -> None:
        self._verbose, self._quiet = verbose, quiet
        self._drawn = sys.stderr.isatty() and not quiet
        self._bar: Any = None
        self._what, self._total, self._done = "", 0, 0

    def begin(self, what: str, total: int) -> None:
        """Say that so many steps of a kind are to come."""
        self.end()
        self._what, self._total, self._done = what, total, 0
        if total and self._drawn:
            self._bar = click.progressbar(
                length=total, label=f"Checking {what}", file=sys.stderr, show_pos=True
            )
            self._bar.__enter__()
        elif total and not self._quiet:
            click.echo(f"citecheck: {what}: {total} to look at", err=True)

    def step(self, what: str) -> None:
        """Say that one is done; without a terminal, a line at each tenth part of a long list."""
        self._done += 1
        if self._bar is not None:
            self._bar.update(1)
        elif self._verbose:
            click.echo(f"citecheck: {self._what} {self._done}/{self._total}: {printable(what)}", err=True)
        elif self._total >= 50 and self._done % max(1, self._total // 10) == 0 and not self._quiet:
            click.echo(f"citecheck: {self._what}: {self._done} of {self._total}", err=True)

    def say(self, text: str) -> None:
        """Tell a person something worth a line."""
        if not self._quiet:
            click.echo(f"citecheck: {printable(text)}", err=True)

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None

    @property
    def done(self) -> tuple[int, int]:
        """(done, in all) of what is being counted."""
        return self._done, self._total


def printable(text: str) -> str:
    """A text from outside, without anything that a terminal would obey."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def read_source(source: str) -> tuple[bytes, str]:
    """The bytes and the name of a document; `-` is standard input. Raises UsageError where there is none."""
    if source == "-":
        return sys.stdin.buffer.read(), "standard input"
    path = Path(source)
    try:
        return path.read_bytes(), path.name
    except FileNotFoundError:
        near = sorted(p.name for p in path.parent.glob(f"*{path.suffix}")) if path.parent.is_dir() else []
        hint = f"There are: {', '.join(near[:5])}." if near else "Check the path."
        raise UsageError("there is no such file.", path=source, remedy=hint) from None
    except IsADirectoryError:
        raise UsageError("this is a directory, not a document.", path=source, remedy="Name a file.") from None
    except OSError as error:
        raise UsageError(f"it cannot be read: {error.strerror}.", path=source) from None


def width() -> int:
    """The width to print tables in."""
    import shutil

    return min(shutil.get_terminal_size((80, 24)).columns, 120)


def colour() -> bool:
    """Whether to print in colour: on a terminal, unless NO_COLOR says no (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
