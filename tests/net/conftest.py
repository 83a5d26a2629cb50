from __future__ import annotations

import asyncio
import random
import selectors

import pytest

from citecheck.net import Clock, Session
from tests.web.behaviours import HOSTS
from tests.web.server import running


class Sleeper:
    """A clock that a test owns: sleeping takes no time, and is written down."""

    def __init__(self):
        self.time = 1000.0
        self.slept = []

    async def sleep(self, seconds):
        self.slept.append(round(seconds, 3))
        self.time += seconds
        await asyncio.sleep(0)

    @property
    def clock(self):
        return Clock(now=lambda: self.time, sleep=self.sleep)


class JumpingSelector(selectors.DefaultSelector):
    """Lets virtual time jump to the next timer instead of waiting for it."""

    def __init__(self):
        super().__init__()
        self.time = 0.0

    def select(self, timeout=None):
        ready = super().select(0)
        if not ready and timeout:
            self.time += timeout
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop in which an hour passes at once."""

    def __init__(self):
        self._jumping = JumpingSelector()
        super().__init__(self._jumping)

    def time(self):
        return self._jumping.time


def in_virtual_time(main):
    """Run a coroutine function to its end; returns its result and the virtual seconds it took."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        loop = runner.get_loop()
        return runner.run(main(Clock(now=loop.time, sleep=asyncio.sleep))), loop.time()


@pytest.fixture
def sleeper():
    return Sleeper()


@pytest.fixture(scope="session")
def web():
    """The misbehaving web, running on loopback."""
    with running(HOSTS) as web:
        yield web


@pytest.fixture
def ask_in_a_session(web, sleeper):
    """Run `main(session)` in a session on the misbehaving web, with a clock that does not wait."""

    def run(main, *, own_clock=True, **changes):
        async def inside():
            clock = sleeper.clock if own_clock else None
            settings = web.settings(**changes)
            async with Session(
                settings, clock=clock, rng=random.Random(0), resolve=web.resolve, tls=web.trust()
            ) as session:
                return await main(session)

        return asyncio.run(inside())

    return run
