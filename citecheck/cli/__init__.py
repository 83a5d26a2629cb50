"""The command line: options into settings, one call, the result into text and an exit code."""

from citecheck.cli.main import cli, main

__all__ = ["cli", "main"]
