"""What a run works with: its task, its settings, the history, the network and the clock."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from citecheck.beside import Process
from citecheck.model import (
    ArticleFile,
    Reference,
)
from citecheck.net import Session
from citecheck.settings import Settings
from citecheck.store import Store


class Progress(Protocol):
    """What a run tells while it works. The command line draws it; a test counts it."""

    def begin(self, what: str, total: int) -> None:
        """Say that so many steps of a kind are to come."""

    def step(self, what: str, *, hosts: int = 0) -> None:
        """Say that one is done, and how many hosts still have some to come."""

    def say(self, text: str) -> None:
        """Tell a person something worth a line."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a run is about: the citations, the article's own facts, and where it may stand elsewhere."""

    references: tuple[Reference, ...]
    article: ArticleFile = field(default_factory=ArticleFile)
    subject: str = ""  # what tells this task's runs from others in the same history

    @property
    def urls(self) -> tuple[str, ...]:
        """Each address once, in the order of the article."""
        return tuple(dict.fromkeys(ref.url for ref in self.references if ref.url))


@dataclass(frozen=True, slots=True)
class Desk:
    """What a run works with."""

    task: Task
    settings: Settings
    store: Store
    session: Session
    now: datetime
    progress: Progress
    rng: random.Random
    run: str = ""
    until: float | None = None  # when its time is up, on the clock of the event loop
    keeps_verdicts: bool = True  # whether anybody can ask the history for those of this run
    begun: tuple[Process, ...] = ()  # readers that were started already; they are ended with the looking

    @property
    def in_time(self) -> bool:
        """Whether there is time left."""
        return self.until is None or asyncio.get_running_loop().time() < self.until


@asynccontextmanager
async def while_there_is_time(desk: Desk) -> AsyncIterator[None]:
    """End what is done here, without fuss, when the run's time is up."""
    try:
        async with asyncio.timeout_at(desk.until) as limit:
            yield
    except TimeoutError:
        if not limit.expired():
            raise


def nonsense(rng: random.Random) -> str:
    """A path segment that no site has."""
    return f"citecheck-{rng.getrandbits(48):012x}"
