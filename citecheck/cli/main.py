"""The front door: the group of commands, and what becomes of errors."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from importlib import import_module
from types import FrameType
from typing import Any, NoReturn

import click

from citecheck import __version__
from citecheck.errors import CitecheckError

INTERRUPTED = 130

# Command -> the module that has it, in the order of `citecheck --help`. Modules are loaded when called for.
_COMMANDS = {
    "run": "work",
    "parse": "reading",
    "import": "reading",
    "check": "checking",
    "recover": "recovering",
    "accept": "decisions",
    "reject": "decisions",
    "pin": "decisions",
    "ignore": "decisions",
    "unpin": "decisions",
    "archive": "archiving",
    "report": "telling",
    "status": "telling",
    "baseline": "telling",
    "export": "reading",
    "history": "telling",
}
# Shown by `citecheck --help`, so that it need not load every module; a test holds the two together.
_SHORT = {
    "run": "Read the entries, check every link, look for lost ones, write the reports.",
    "parse": "Print what is understood of the notes of a document.",
    "import": "Write the notes of a document as entry files.",
    "check": "Check links of entries, documents, lists or single addresses.",
    "recover": "Propose and verify addresses for lost, failing and dead links.",
    "accept": "Take a suggested address, or one of your own, as the link.",
    "reject": "Say that a suggestion is wrong, so that it is not made again.",
    "pin": "Say yourself how a citation stands, with a reason.",
    "ignore": "Leave a citation out of the policy, with a reason.",
    "unpin": "Take back a pin or an ignore.",
    "archive": "Ask the archive to capture live links that it has no good copy of.",
    "report": "Write all reports again from the history, without the network.",
    "status": "Print the headline, what changed, and what needs a person.",
    "baseline": "Accept known rot, or show what was accepted.",
    "export": "Hand the references to other tools.",
    "history": "Carry the history out as lines of JSON, or in again.",
}


class _Lazy(click.Group):
    """A group that loads a command's module when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"citecheck.cli.{_COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name}_")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(_SHORT.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0] if args else ""
        if name and name not in _COMMANDS and not name.startswith("-"):
            from rapidfuzz import process

            near = process.extractOne(name, list(_COMMANDS), score_cutoff=60)
            raise click.UsageError(
                f"No such command {name!r}." + (f" Did you mean {near[0]!r}?" if near else ""), ctx
            )
        return super().resolve_command(ctx, args)


@click.command(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: citecheck import article.txt && citecheck run",
)
@click.version_option(__version__, prog_name="citecheck")
def cli() -> None:
    """Tell whether every citation in a text still stands, and find the sources whose links are gone."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and leave with the exit code that the contract gives.

    0 fine, 1 the policy is broken, 2 wrong usage or input, 3 the run could not judge, 130 interrupted.
    """
    signal.signal(signal.SIGTERM, _interrupt)
    atexit.register(gc.freeze)  # a last look for cycles takes 40 ms, in what the system takes back anyway
    sys.exit(_called(arguments))


def _called(arguments: list[str] | None) -> int:
    try:
        code: Any = cli.main(args=arguments, prog_name="citecheck", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except CitecheckError as error:
        click.echo(f"citecheck: {error}", err=True)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort) as error:
        cause = error if isinstance(error, KeyboardInterrupt) else error.__cause__
        click.echo(f"citecheck: interrupted{'; ' if str(cause or '') else ''}{cause or ''}.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output left, as `head` does. Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code if isinstance(code, int) else 0


def _interrupt(signum: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001
    raise KeyboardInterrupt
