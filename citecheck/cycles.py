"""Python's cycle collector, asked to come by less often: next to nothing here is a cycle, and all of it is many."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_SELDOM = (50_000, 20, 100)


class _Stretches:
    """How many stretches of work are under way, one in another or side by side, and what they found."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside = 0
        self._were = _SELDOM
        self._freezes = False

    def begin(self) -> None:
        with self._lock:
            if not self._inside:
                self._were = gc.get_threshold()
                self._freezes = not gc.get_freeze_count()  # what others froze stays so
                if self._freezes:
                    gc.freeze()
                gc.set_threshold(*_SELDOM)
            self._inside += 1

    def end(self) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside:
                gc.set_threshold(*self._were)
                if self._freezes:
                    gc.unfreeze()


_stretches = _Stretches()


def leave_alone() -> None:
    """For good, in a process that does nothing else."""
    gc.freeze()
    gc.set_threshold(*_SELDOM)


@contextmanager
def few_collections() -> Iterator[None]:
    """For a stretch of work; the last of several that are under way at once puts things back."""
    _stretches.begin()
    try:
        yield
    finally:
        _stretches.end()
