"""Libraries of the optional extra, and what to say when one is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from citecheck.errors import InputError

INSTALL = "pip install 'citecheck-footnotes[formats]'"


def load(module: str, *, to_read: str) -> Any:
    """The module of an optional library. Raises InputError with the command that installs it."""
    try:
        return import_module(module)
    except ImportError:
        raise InputError(
            f"Reading {to_read} needs the library {module.partition('.')[0]}, which is not installed.",
            remedy=f"Run: {INSTALL}",
        ) from None
