"""What came of a request is let go of once it is told, without waiting for Python's cycle collector."""

from __future__ import annotations

import asyncio
import gc
import random

import pytest

from citecheck.flow import Answer, Ask
from citecheck.net import Session
from citecheck.net.body import Reader
from citecheck.net.http1 import FIRST, Connection, Exchange
from citecheck.net.tls import PIECE
from tests.hostile.web import HOSTS, MORE, PLAIN
from tests.net.test_http1 import Deaf, receive
from tests.web.server import running

HELD = (Reader, Exchange, Connection)


@pytest.fixture(scope="module")
def hostile():
    with running(HOSTS) as web:
        yield web


@pytest.fixture
def no_collections():
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def held():
    """All that is held of requests, beside connections that are kept open, the canary's say."""
    of_requests = (each for each in gc.get_objects() if isinstance(each, HELD))
    return [each for each in of_requests if not (isinstance(each, Connection) and each.open)]


def left_after(web, name):
    """What one request gave, and what is held after it that was not held before."""
    before = {id(each) for each in held()}

    async def main():
        settings = web.settings(retries=0, timeout=0.5, robots=False)
        async with Session(settings, rng=random.Random(0), resolve=web.resolve) as session:
            reply = await session.answer(Ask(f"http://{name}.test/page"))
            await asyncio.sleep(0.05)  # what was dropped is closed
            return reply, [each for each in held() if id(each) not in before]

    return asyncio.run(main())


@pytest.mark.parametrize(
    "name",
    [
        "drip-of-a-head",
        "endless-header",
        "endless-hints",
        "ten-thousand-headers",
        "endless-chunk-line",
        "gzip-in-gzip",
        "endless-page",
    ],
)
@pytest.mark.usefixtures("no_collections")
def test_nothing_is_held_of_a_request_that_ended_badly(hostile, name):
    """The failure's traceback held the frames, these the request, and that the failure: megabytes in circles."""
    _, left = left_after(hostile, name)
    assert left == []


@pytest.mark.usefixtures("no_collections")
def test_nothing_is_held_beside_the_answer_that_the_time_did_not_suffice_for(hostile):
    reply, left = left_after(hostile, "drip-after-a-megabyte")
    assert isinstance(reply, Answer)
    assert len(reply.body) > 100_000
    assert left == []


def test_little_is_taken_of_a_body_before_there_is_room_for_it():
    """A hundred that wait hold what came with the head of each."""

    async def main():
        connection = Connection()
        connection.connection_made(Deaf())
        asked = Exchange(
            "GET", b"a.org", b"/", b"", lambda _: Reader(1_000_000), asyncio.get_running_loop().time() + 9
        )
        asking = asyncio.ensure_future(connection.ask(asked))
        await asyncio.sleep(0)
        before = len(connection.get_buffer(-1))
        receive(connection, PLAIN + b"\r\n" + MORE)
        after = len(connection.get_buffer(-1))
        connection.eof_received()
        await asking
        return before, after, bytes(asked.reader.kept)

    assert asyncio.run(main()) == (FIRST, PIECE, MORE)
