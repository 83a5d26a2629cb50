"""All bodies together take no more memory than there is room for."""

from __future__ import annotations

import asyncio

import pytest

from citecheck.flow import KIB, MIB
from citecheck.net.body import SMALL, UNKNOWN, Reader, Room, expected
from citecheck.net.failed import Failed
from citecheck.net.http1 import Connection, Exchange
from tests.net.test_http1 import Deaf, receive


def test_room_is_given_in_the_order_in_which_it_was_asked_for():
    room, let_in = Room(100), []
    assert room.reserve(80, "a", lambda: let_in.append("a"))
    assert not room.reserve(50, "b", lambda: let_in.append("b"))
    assert not room.reserve(10, "c", lambda: let_in.append("c"))  # it would fit, and b would wait for ever
    room.give_back(80)
    assert let_in == ["b", "c"]


def test_a_body_larger_than_all_the_room_is_read_alone():
    room, let_in = Room(100), []
    assert room.reserve(500, "a", list)
    assert not room.reserve(1, "b", lambda: let_in.append("b"))
    room.give_back(500)
    assert let_in == ["b"]


def test_who_waits_no_longer_takes_no_room():
    room, let_in = Room(100), []
    room.reserve(80, "a", list)
    room.reserve(50, "b", lambda: let_in.append("b"))
    assert room.forget("b")
    room.give_back(80)
    assert let_in == []
    assert room.reserve(100, "c", list)


@pytest.mark.parametrize(
    ("most", "length", "packed", "need"),
    [
        (MIB, 20 * KIB, False, 0),
        (MIB, SMALL, False, 0),
        (MIB, 300 * KIB, False, 300 * KIB),
        (MIB, 10**12, False, MIB),
        (MIB, 20 * KIB, True, 320 * KIB),
        (MIB, 10**12, True, MIB),
        (MIB, None, True, UNKNOWN),
        (MIB, None, False, UNKNOWN),
        (64 * KIB, None, False, 0),
        (4 * MIB, None, False, 4 * MIB),
    ],
)
def test_a_body_needs_the_room_that_it_says_and_may_take(most, length, packed, need):
    assert expected(most, length, packed=packed) == need


class Wire(Deaf):
    """A wire that can be told to wait."""

    reading = True

    def pause_reading(self):
        self.reading = False

    def resume_reading(self):
        self.reading = True


def conversing(room, main, seconds=10.0):
    async def inside():
        connection = Connection()
        connection.connection_made(Wire())
        deadline = asyncio.get_running_loop().time() + seconds
        asked = Exchange("GET", b"a.org", b"/", b"", lambda _: Reader(MIB), deadline, room=room)
        asking = asyncio.ensure_future(connection.ask(asked))
        await asyncio.sleep(0)
        await main(connection)
        await asking
        return asked

    return asyncio.run(inside())


def full():
    room = Room(MIB)
    room.reserve(MIB, "another", list)
    return room


LARGE = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"


def test_a_large_body_waits_outside_until_there_is_room_for_it():
    room = full()

    async def main(connection):
        receive(connection, LARGE + b"a" * 10_000)
        assert not connection.wire.reading
        room.give_back(MIB)
        await asyncio.sleep(0)
        assert connection.wire.reading
        receive(connection, b"a" * 90_000)

    asked = conversing(room, main)
    assert asked.reader.kept == b"a" * 100_000
    assert room.reserve(MIB, "next", list)  # all of it was given back


def test_waiting_for_room_is_not_counted_as_the_servers_time():
    room = full()

    async def main(connection):
        receive(connection, LARGE)
        await asyncio.sleep(0.05)  # longer than the deadline
        room.give_back(MIB)
        await asyncio.sleep(0)
        receive(connection, b"a" * 100_000)

    assert conversing(room, main, seconds=0.02).reader.kept == b"a" * 100_000


def test_a_body_that_has_waited_long_enough_is_read_as_far_as_a_small_one(monkeypatch):
    monkeypatch.setattr("citecheck.net.http1.MAX_PAUSE", 0.0)
    room = full()

    async def main(connection):
        receive(connection, LARGE)
        assert not connection.wire.reading
        connection._ring()
        assert connection.wire.reading
        receive(connection, b"a" * 100_000)

    reader = conversing(room, main).reader
    assert SMALL < len(reader.kept) <= 100_000
    assert reader.cut
    room.give_back(MIB)
    assert room.reserve(MIB, "next", list)


def test_a_body_that_comes_too_slowly_gives_its_room_back():
    room = Room(MIB)

    async def main(connection):
        receive(connection, LARGE)

    with pytest.raises(Failed):
        conversing(room, main, seconds=0.01)
    assert room.reserve(MIB, "next", list)


def test_a_small_body_waits_for_nobody():
    room = full()

    async def main(connection):
        receive(connection, b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")

    assert conversing(room, main).reader.kept == b"hello"


UNSAID = b"HTTP/1.1 200 OK\r\n\r\n"


def test_a_body_that_outgrows_its_room_goes_on_where_there_is_more():
    room = Room(2 * MIB)

    async def main(connection):
        receive(connection, UNSAID + b"a" * (2 * MIB))

    asked = conversing(room, main)
    assert (len(asked.reader.kept), asked.reader.cut) == (MIB, True)
    assert room.reserve(2 * MIB, "next", list)  # all of it was given back


def test_a_body_that_outgrows_its_room_is_cut_where_there_is_no_more():
    """Two that waited for each other's room would wait for ever."""
    room = Room(MIB)
    room.reserve(MIB - UNKNOWN, "another", list)

    async def main(connection):
        receive(connection, UNSAID + b"a" * (UNKNOWN - 1))
        assert connection.open
        receive(connection, b"a" * 1_000)

    asked = conversing(room, main)
    assert (len(asked.reader.kept), asked.reader.cut) == (UNKNOWN + 999, True)
    assert room.reserve(UNKNOWN, "next", list)
