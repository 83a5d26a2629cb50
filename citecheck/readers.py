"""Other processes that read pages, while this one talks to the network.

A look at an address is a pure flow: it goes on wherever its answers are sent. So one process keeps the sockets, the
pace and the history, and the answers of a long list are carried to readers beside it, each a Python of its own, since
threads of one Python would take turns. What comes back is what the look asks next, or its check.

A reader that has enough to do is given no more: what comes then is read here. Without any reader, all is. What the
two sides tell each other, and the reader's own side, are in `serving`.
"""

from __future__ import annotations

import asyncio
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

    async def __aenter__(self) -> Self:
        for process in self._processes:
            reader = _Reader(process)
            await reader.attach()
            self.at_work.append(reader)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for reader in self.at_work:
            reader.detach()
        beside.end(self._processes)

    def carry(self, question: Question) -> _Carried:
        """A look that may go on in a reader."""
        return _Carried(question, self)

    def free_for(self, reply: Answer | Trouble) -> _Reader | None:
        """The reader with the least to do, if it can take on what came back; None: it is best read here."""
        if isinstance(reply, Trouble) or not self.at_work:
            return None
        reader = min(self.at_work, key=lambda each: each.unread)
        return reader if reader.takes(_size(reply)) else None

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

    async def reply(self, reply: Answer | Trouble, aside: Callable[[], None]) -> Ask | Ended[Check]:
        question = None
        if self._number < 0:
            self._number = self._readers.number()
            self._reader = self._readers.free_for(reply)
            question = self._question
            if self._reader is not None:
                self.close()
        if self._reader is not None:
            aside()  # its host may be asked by the next one meanwhile
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

    def __init__(self, process: Process) -> None:
        self.pid = process.pid
        self.unread = 0  # bytes that it has been sent, and not told of
        self._process = process
        self._pending: dict[int, tuple[asyncio.Future[Ask | Ended[Check]], int]] = {}
        self._messages = Messages(Heard)
        self._unsent: list[bytes] = []
        self._loop = asyncio.get_running_loop()
        self._to: asyncio.WriteTransport | None = None
        self._from: asyncio.BaseTransport | None = None
        self._is_lost = False

    async def attach(self) -> None:
        """Let the event loop carry its pipes."""
        self._from, _ = await self._loop.connect_read_pipe(lambda: self, self._process.stdout)
        self._to, _ = await self._loop.connect_write_pipe(asyncio.BaseProtocol, self._process.stdin)

    def detach(self) -> None:
        """Let go of its pipes."""
        self._lost()
        for transport in (self._to, self._from):
            if transport is not None:
                transport.close()

    def takes(self, size: int) -> bool:
        """Whether it can be given so many bytes more; whoever has nothing to do takes any."""
        return not self._is_lost and (not self.unread or self.unread + size <= MOST_UNREAD)

    async def tell(
        self, number: int, question: Question | None, reply: Answer | Trouble
    ) -> Ask | Ended[Check]:
        """Tell the reader what came back, and wait for what it makes of that. Raises LostError."""
        if self._is_lost:
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
        if self._to is not None and not self._is_lost:
            self._to.write(b"".join(unsent))

    def data_received(self, data: bytes) -> None:
        """Hear what it tells; one that speaks nonsense is not listened to any more."""
        try:
            for heard in self._messages.taken(data):
                self._hear(heard)
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
        self._is_lost = True
        pending, self._pending = self._pending, {}
        for future, _ in pending.values():
            if not future.done():
                future.set_exception(LostError("the process that read the page ended"))
