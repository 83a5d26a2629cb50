"""Options that several commands share, and what they become."""

from __future__ import annotations

import functools
import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from citecheck.errors import SettingsError, UsageError
from citecheck.settings import MEMORY, Settings, resolve, seconds_of

if TYPE_CHECKING:
    from citecheck.store import Store

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


class Duration(click.ParamType[float]):
    """A length of time in seconds: 90, 90s, 10m, 2h."""

    name = "TIME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read the option's text."""
        try:
            return seconds_of(str(value))
        except SettingsError as error:
            self.fail(str(error), param, ctx)


_NETWORK = (
    click.option("--concurrency", type=int, metavar="N", help="Hosts asked at the same time."),
    click.option("--per-host", type=int, metavar="N", help="Requests in flight to one host."),
    click.option(
        "--readers",
        type=int,
        metavar="N",
        help="Processes that read pages beside this one; as they are needed, if not said.",
    ),
    click.option(
        "--pace-by",
        type=click.Choice(["host", "site"]),
        help="What has a pace of its own: a host, or all hosts of a site.",
    ),
    click.option("--interval", type=float, metavar="S", help="Seconds between two requests to one host."),
    click.option("--timeout", type=float, metavar="S", help="Seconds that one request may take in all."),
    click.option(
        "--max-time",
        type=Duration(),
        metavar="TIME",
        help="Stop after 90, 90s, 10m or 2h and keep what was found.",
    ),
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


@contextmanager
def history_of(settings: Settings) -> Iterator[Store]:
    """The history, open. Who interrupts what goes on with it is told whether it is kept."""
    from citecheck.store import Store

    with Store.open(settings.db) as store:
        try:
            yield store
        except KeyboardInterrupt:
            kept = settings.db != MEMORY
            raise KeyboardInterrupt(
                "what was found is kept, and the next run goes on from here"
                if kept
                else f"what was found is gone, since the history was {MEMORY}"
            ) from None


def now_of(options: Mapping[str, object]) -> datetime:
    """The time of the run: as told, else the clock's, read once."""
    told = options.get("now")
    return told if isinstance(told, datetime) else datetime.now(UTC).replace(microsecond=0)


class Voice:
    """What is said on standard error while a command works: a bar on a terminal, quiet lines elsewhere.

    Both tell how many are done of how many, how many a second, how many hosts still have some to come, and about
    how long the rest will take.
    """

    BLINK = 0.1  # seconds between two pictures of the bar
    SILENCE = 60.0  # seconds after which a line is due where there is no bar, however little is done

    def __init__(
        self,
        *,
        verbose: bool = False,
        quiet: bool = False,
        clock: Callable[[], float] = time.monotonic,
        drawn: bool | None = None,
    ) -> None:
        self._verbose, self._quiet, self._clock = verbose, quiet, clock
        self._drawn = (sys.stderr.isatty() if drawn is None else drawn) and not quiet
        self._bar: Any = None
        self._what, self._total, self._done, self._shown = "", 0, 0, 0
        self._began = self._last = 0.0

    def begin(self, what: str, total: int) -> None:
        """Say that so many steps of a kind are to come."""
        self.end()
        self._what, self._total, self._done, self._shown = what, total, 0, 0
        self._began = self._last = self._clock()
        if total and self._drawn:
            self._bar = click.progressbar(
                length=total,
                label=f"Checking {what}",
                file=sys.stderr,
                show_pos=True,
                width=20,
                item_show_func=lambda text: text,
            )
            self._bar.__enter__()
        elif total and not self._quiet:
            click.echo(f"citecheck: {what}: {total} to look at", err=True)

    def step(self, what: str, *, hosts: int = 0) -> None:
        """Say that one is done, and how many hosts still have some to come.

        Without a terminal, a line at each tenth part of a long list, and once a minute.
        """
        self._done += 1
        if self._bar is not None:
            self._draw(hosts)
        elif self._verbose:
            click.echo(f"citecheck: {self._what} {self._done}/{self._total}: {printable(what)}", err=True)
        elif not self._quiet:
            tenth = self._total >= 50 and self._done % max(1, self._total // 10) == 0
            if tenth or self._clock() - self._last >= self.SILENCE:
                self._last = self._clock()
                told = [f"{self._done} of {self._total}", self._pace(hosts), self._to_go()]
                click.echo(f"citecheck: {self._what}: {', '.join(part for part in told if part)}", err=True)

    def _draw(self, hosts: int) -> None:
        now = self._clock()
        if now - self._last >= self.BLINK or self._done == self._total:
            self._last = now
            self._bar.update(self._done - self._shown, self._pace(hosts))
            self._shown = self._done

    def _pace(self, hosts: int) -> str:
        rate = self._done / max(self._clock() - self._began, 1e-3)
        paced = f"{rate:.0f} a second" if rate >= 1.5 else f"{rate * 60:.0f} a minute"
        return f"{paced}, {hosts} {'host' if hosts == 1 else 'hosts'} left" if hosts else paced

    def _to_go(self) -> str:
        seconds = (self._clock() - self._began) / self._done * (self._total - self._done)
        if seconds < 1:
            return ""
        if seconds < 100:
            return f"about {seconds:.0f} s to go"
        return (
            f"about {seconds / 60:.0f} min to go" if seconds < 6000 else f"about {seconds / 3600:.1f} h to go"
        )

    def say(self, text: str) -> None:
        """Tell a person something worth a line."""
        if not self._quiet:
            click.echo(f"citecheck: {printable(text)}", err=True)

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.update(self._done - self._shown)
            self._bar.__exit__(None, None, None)
            self._bar = None

    @property
    def done(self) -> tuple[int, int]:
        """(done, in all) of what is being counted."""
        return self._done, self._total


def printable(text: str) -> str:
    """A text from outside, without anything that a terminal would obey."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def read_source(source: str, *, whole: bool = False) -> tuple[bytes, str]:
    """The bytes and the name of a document; `-` is standard input. Raises UsageError where there is none.

    Of a source without end no more is read than shows that it is too large, unless `whole`.
    """
    from citecheck import documents

    refuse_nothing(source)
    most = -1 if whole else documents.LARGEST + 1
    if source == "-":
        return sys.stdin.buffer.read(most), "standard input"
    path = Path(source)
    try:
        with path.open("rb") as file:
            return file.read(most), path.name
    except FileNotFoundError:
        raise UsageError("there is no such file.", path=source, remedy=_meant_by(source)) from None
    except IsADirectoryError:
        raise UsageError("this is a directory, not a document.", path=source, remedy="Name a file.") from None
    except OSError as error:
        raise UsageError(f"it cannot be read: {error.strerror}.", path=source) from None


def refuse_nothing(source: str) -> None:
    """Raise UsageError for a name that is empty, as that of a variable that was never set is."""
    if not source.strip():
        raise UsageError(
            "The name of what is to be read is empty.", remedy="Name a file, a folder or an address."
        )


_HOST = re.compile(r"(?://)?((?:[\w-]+\.)+[a-z]{2,}(?:[:/?#].*)?)", re.IGNORECASE)


def _meant_by(source: str) -> str:
    """What to do about a name that no file has."""
    from citecheck import documents

    path = Path(source)
    endings = {ending for kind in documents.KINDS for ending in kind.endings}
    host = _HOST.fullmatch(source)
    if host and path.suffix.lower() not in endings:
        return f"If an address is meant, write https://{host[1]}."
    near = sorted(p.name for p in path.parent.glob(f"*{path.suffix}")) if path.parent.is_dir() else []
    return f"There are: {', '.join(near[:5])}." if near else "Check the path."


def tell_left_out(data: bytes, name: str) -> None:
    """Say on standard error which files a document takes text from, that is not read with it."""
    from citecheck import documents

    missing = documents.left_out(data, name)
    if missing:
        names = ", ".join(printable(one) for one in missing[:5]) + (" and more" if len(missing) > 5 else "")
        click.echo(
            f"citecheck: {name}: what it takes from {names} is not read with it; name those files too.",
            err=True,
        )


def width() -> int:
    """The width to print tables in."""
    import shutil

    return min(shutil.get_terminal_size((80, 24)).columns, 120)


def colour() -> bool:
    """Whether to print in colour: on a terminal, unless NO_COLOR says no (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
