"""What can go wrong on the user's side, and nothing else.

Trouble on the web is data (see `model.Outcome`), never an exception. The tree:

    CitecheckError          the root: a message for a person, exit code 2
    ├── UsageError          an option or argument that cannot be meant
    ├── SettingsError       a setting that does not exist or cannot be used
    ├── InputError          a document, entry or list that cannot be read
    └── StoreError          the history database cannot be opened or is from a newer version
"""

from __future__ import annotations


class CitecheckError(Exception):
    """Something a person can mend: what happened, where, and what to do next.

    `path` (anything that prints as one) and `line` (counted from 1) say where; `remedy` is one sentence in the imperative.
    """

    exit_code = 2

    def __init__(
        self, message: str, *, path: object = None, line: int | None = None, remedy: str = ""
    ) -> None:
        self.message = message
        self.path = path
        self.line = line
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        where = "" if self.path is None else f"{self.path}:{self.line}: " if self.line else f"{self.path}: "
        return " ".join(part for part in (f"{where}{self.message}", self.remedy) if part)


class UsageError(CitecheckError):
    """An option or argument that cannot be meant."""


class SettingsError(CitecheckError):
    """A setting that does not exist, or a value it cannot take."""


class InputError(CitecheckError):
    """A document, an entry file or a list that cannot be read as what it was given as."""


class StoreError(CitecheckError):
    """The history database cannot be opened, or was written by a newer citecheck."""
