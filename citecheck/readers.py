"""Other processes that read pages, while this one talks to the network.

A look at an address is a pure flow: it goes on wherever its answers are sent. So one process keeps the sockets, the
pace and the history, and the answers of a long list are carried to readers beside it, each a Python of its own, since
threads of one Python would take turns. What comes back is what the look asks next, or its check.

A reader that has enough to do is given no more: what comes then is read here. Without any reader, all is. What the
two sides tell each other, and the reader's own side, are in `serving`.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from itertools import count
from types import TracebackType
from typing import Self

import msgspec

from citecheck import beside, rows
from citecheck.beside import Process
from citecheck.flow import Answer, Ask, Ended, Flow, Trouble
from citecheck.model import Check
from citecheck.probe import Question
from citecheck.serving import Heard, Messages, Told, message

MOST_UNREAD = 1024 * 1024  # bytes that wait for one reader
MOST_WAITING = 24 * 1024 * 1024  # bytes that wait for whoever is free first, a reader or this process
A_PAGE = 4 * 1024  # bytes that an answer counts for at least


class LostError(Exception):
    """A reader ended before it had told what it read."""


class Readers:
    """Some readers at work: `async with Readers(beside.begin(2)) as readers: ... readers.carry(question)`.

    They are ended with it. Without any all is read here.
    """

    def __init__(self, processes: Sequence[Process]) -> None:
        self._processes = processes
        self.at_work: list[_Reader] = []
        self._numbers = count()
        self._waiting: deque[tuple[asyncio.Future[_Reader | None], int]] = deque()
        self._bytes_waiting = 0

    async def __aenter__(self) -> Self:
        for process in self._processes:
            reader = _Reader(process, self._room_at)
            await reader.attach()
            self.at_work.append(reader)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for reader in self.at_work:
            reader.detach()
        await asyncio.sleep(0)  # until the event loop has let go of the pipes
        beside.end(self._processes)

    def carry(self, question: Question) -> _Carried:
        """A look that may go on in a reader."""
        return _Carried(question, self)

    async def reader_for(self, reply: Answer | Trouble) -> _Reader | None:
        """Who is to read what came back; None: this process.

        Where all readers have enough to do, it waits for the first who has not. This process takes one of those that
        wait each time it has been round its sockets and pipes: were it to read all of them at once, the readers would
        have nothing to do meanwhile.
        """
        if isinstance(reply, Trouble) or all(each.is_lost for each in self.at_work):
            return None
        size = _size(reply)
        reader = self._free(size)
        if reader is None and self._bytes_waiting + size <= MOST_WAITING:
            reader = await self._turn(size)
        return None if reader is None or reader.is_lost else reader

    def _free(self, size: int) -> _Reader | None:
        reader = min(self.at_work, key=lambda each: each.unread)
        return reader if reader.takes(size) else None

    async def _turn(self, size: int) -> _Reader | None:
        loop = asyncio.get_running_loop()
        turn: asyncio.Future[_Reader | None] = loop.create_future()
        if not self._waiting:
            loop.call_soon(self._take_one)
        self._waiting.append((turn, size))
        self._bytes_waiting += size
        return await turn

    def _take_one(self) -> None:
        if self._waiting:
            self._give(None)
        if self._waiting:
            asyncio.get_running_loop().call_soon(self._take_one)

    def _room_at(self, reader: _Reader) -> None:
        """Give the reader that has told of something what waits first."""
        if self._waiting and reader.takes(self._waiting[0][1]):
            self._give(reader)

    def _give(self, reader: _Reader | None) -> None:
        turn, size = self._waiting.popleft()
        self._bytes_waiting -= size
        if not turn.cancelled():
            turn.set_result(reader)

    def number(self) -> int:
        """A number that no other look has."""
        return next(self._numbers)


def _size(reply: Answer | Trouble) -> int:
    return max(A_PAGE, len(reply.body)) if isinstance(reply, Answer) else A_PAGE


class _Carried:
    """A look that begins here, and goes on in a reader if one is free when the first answer comes."""

    __slots__ = ("_flow", "_number", "_question", "_reader", "_readers")

    def __init__(self, question: Question, readers: Readers) -> None:
        self._question = question
        self._readers = readers
        self._reader: _Reader | None = None
        self._flow: Flow[Check] | None = None
        self._number = -1  # no answer has come yet

    def __next__(self) -> Ask:
        self._flow = self._question.asked()
        return next(self._flow)

    async def reply(self, reply: Answer | Trouble) -> Ask | Ended[Check]:
        question = None
        if self._number < 0:
            self._number = self._readers.number()
            self._reader = await self._readers.reader_for(reply)
            question = self._question
            if self._reader is not None:
                self.close()
        if self._reader is not None:
            return await self._reader.tell(self._number, question, reply)
        assert self._flow is not None
        try:
            return self._flow.send(reply)
        except StopIteration as end:
            return Ended(end.value)

    def close(self) -> None:
        if self._flow is not None:
            self._flow.close()
            self._flow = None


class _Reader(asyncio.Protocol):
    """One reader, as this process sees it."""

    def __init__(self, process: Process, has_room: Callable[[_Reader], None]) -> None:
        """`has_room` is called with it when it has told of something."""
        self.pid = process.pid
        self.unread = 0  # bytes that it has been sent, and not told of
        self._process = process
        self._has_room = has_room
        self._pending: dict[int, tuple[asyncio.Future[Ask | Ended[Check]], int]] = {}
        self._messages = Messages(Heard)
        self._unsent: list[bytes] = []
        self._loop = asyncio.get_running_loop()
        self._to: asyncio.WriteTransport | None = None
        self._from: asyncio.BaseTransport | None = None
        self.is_lost = False

    async def attach(self) -> None:
        """Let the event loop carry its pipes."""
        self._from, _ = await self._loop.connect_read_pipe(lambda: self, self._process.stdout)
        self._to, _ = await self._loop.connect_write_pipe(asyncio.BaseProtocol, self._process.stdin)

    def detach(self) -> None:
        """Let go of its pipes."""
        self._lost()
        if self._to is not None and not self._to.is_closing():
            self._to.abort()
        if self._from is not None:
            self._from.close()

    def takes(self, size: int) -> bool:
        """Whether it can be given so many bytes more; whoever has nothing to do takes any."""
        return not self.is_lost and (not self.unread or self.unread + size <= MOST_UNREAD)

    async def tell(
        self, number: int, question: Question | None, reply: Answer | Trouble
    ) -> Ask | Ended[Check]:
        """Tell the reader what came back, and wait for what it makes of that. Raises LostError."""
        if self.is_lost:
            raise LostError("the process that read the page ended")
        answer, trouble = (reply, None) if isinstance(reply, Answer) else (None, reply)
        heard: asyncio.Future[Ask | Ended[Check]] = self._loop.create_future()
        size = _size(reply)
        self.unread += size
        self._pending[number] = heard, size
        if not self._unsent:
            self._loop.call_soon(self._send)
        self._unsent.append(message(Told(number, question, answer, trouble)))
        del reply, answer
        return await heard

    def _send(self) -> None:
        unsent, self._unsent = self._unsent, []
        if self._to is not None and not self.is_lost:
            self._to.write(b"".join(unsent))

    def data_received(self, data: bytes) -> None:
        """Hear what it tells; one that speaks nonsense is not listened to any more."""
        try:
            for heard in self._messages.taken(data):
                self._hear(heard)
                self._has_room(self)
        except (msgspec.DecodeError, ValueError, KeyError):
            self._lost()

    def _hear(self, heard: Heard) -> None:
        future, size = self._pending.pop(heard.number)
        self.unread -= size
        if future.cancelled():
            return
        if heard.check is not None:
            if heard.apart is not None:
                rows.note_apart(heard.check, heard.apart)
            future.set_result(Ended(heard.check))
        elif heard.ask is not None:
            future.set_result(heard.ask)

    def connection_lost(self, exc: Exception | None) -> None:
        """Note that it ended, or is about to."""
        del exc
        self._lost()

    def _lost(self) -> None:
        self.is_lost = True
        pending, self._pending = self._pending, {}
        for future, _ in pending.values():
            if not future.done():
                future.set_exception(LostError("the process that read the page ended"))
