"""HTTP/1.1 over one connection (RFC 9112), as forgiving as browsers are and as bounded as a hostile server needs.

Forgiven: bare line feeds, odd header names, headers without a colon (left out), missing reason phrases.
Bounded: the head in bytes and in number of fields, chunk headers, interim answers, and time by the caller's deadline.

What arrives is parsed as it arrives, and whoever asked is woken once, when the answer is whole: a stream that is
read piece by piece wakes them three times for a small page, and costs twice as much.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple, cast

from citecheck.model import Outcome
from citecheck.net.body import SMALL, Reader, Room, expected
from citecheck.net.failed import Failed
from citecheck.net.tls import PIECE, Hearer, Wire

FIRST = 16 * 1024  # bytes taken at once until the head is known: what comes with it waits until there is room
MAX_HEAD = 128 * 1024  # bytes; Chrome allows 256 KiB
MAX_FIELDS = 1_000
MAX_INTERIM = 10  # 1xx answers before the real one
MAX_CHUNK_LINE = 4_096
MAX_PAUSE = 60.0  # seconds for which a body waits for room
MAX_CHUNKS = 100_000  # of one page; what is cut finer than that is left unread

_BLANK = " \t\r\n\x0b\x0c"  # what bytes.strip() takes away


class Stale(Exception):  # noqa: N818  not an error: a connection kept open was closed by the other side
    """A kept connection ended before any of the answer came: ask again on a fresh one."""


class Head(NamedTuple):
    """The first part of an answer; field names in lower case, values with one character for each byte."""

    status: int
    fields: tuple[tuple[str, str], ...]
    keeps: bool = True  # whether the connection may serve another request
    codings: str = ""  # Transfer-Encoding, in lower case

    def values(self, name: str) -> list[str]:
        """All values of a field."""
        return [value for key, value in self.fields if key == name]

    def value(self, name: str) -> str:
        """The first value of a field; empty where it is not there."""
        return next((value for key, value in self.fields if key == name), "")


class Odd(Exception):  # noqa: N818  not an error: there is another way to ask
    """HTTP/2 was spoken in a way that we cannot follow: ask again over HTTP/1.1."""


Begin = Callable[[Head], Reader]  # what is to take the body, once the head is known


@dataclass(slots=True)
class Exchange:
    """One request and what has come of it so far. `fields` are header fields as HTTP/1.1 sends them, without Host."""

    method: str
    authority: bytes
    target: bytes
    fields: bytes
    begin: Begin
    deadline: float  # by the loop's clock
    payload: bytes = b""
    room: Room | None = None  # to be waited for before a body is read
    reserved: int = 0
    head: Head | None = None
    reader: Reader | None = None
    interim: int = 0
    done: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())

    @property
    def is_tunnel(self) -> bool:
        """Whether the connection goes on to somewhere else after the head."""
        return self.method == "CONNECT"


class Connection(Hearer):
    """One connection, one request at a time. `buffer` may be shared by all connections of an event loop."""

    def __init__(self, buffer: memoryview | None = None) -> None:
        super().__init__(buffer)
        self.address = ""
        self.alpn: str | None = None
        self.absolute = False  # requests name the whole address, as proxies want it
        self.extra = b""  # fields sent with every request, for the proxy
        self.used = 0
        self.idle_since = 0.0
        self.open = True
        self.wire: Wire | None = None
        self._loop = asyncio.get_running_loop()
        self._held = b""
        self._left = 0  # bytes of the body, or of the chunk, that are to come
        self._chunks = 0
        self._exchange: Exchange | None = None
        self._paused_at: float | None = None  # when there was no room for the body
        # not bound to this connection, which would refer to itself and outlive its last request
        self._step: Callable[[Connection, Exchange, bytes, int], int] = Connection._take_head
        self._alarm: asyncio.TimerHandle | None = None

    @property
    def reusable(self) -> bool:
        """Whether another request may be sent now."""
        return self.open and self._exchange is None and self.wire is not None and not self.wire.is_closing()

    def close(self) -> None:
        """Drop the connection at once, and what came of what nobody waits for."""
        self.open, self._held = False, b""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if self.wire is not None:
            self.wire.abort()

    def take_early(self) -> bytes:
        """What came before anything was asked; it is another's to hear."""
        early, self._held = self._held, b""
        return early

    async def ask(self, exchange: Exchange) -> None:
        """Send a request and wait for the end of its answer. Raises Failed, Stale on a kept connection, or Odd."""
        self.used += 1
        self._exchange = exchange
        self._wake_at(exchange.deadline)
        try:
            self._send(exchange)
            await exchange.done
        except OSError as error:  # TLS that cannot be written to any more
            self._leave(exchange)
            self.close()
            if self.used > 1:
                raise Stale from error
            raise Failed(Outcome.BROKEN, "the connection broke before the answer came") from error
        except BaseException:
            self._leave(exchange)
            self.close()
            raise

    def _send(self, exchange: Exchange) -> None:
        assert self.wire is not None
        self._step, self._searched = Connection._take_head, 0
        target = exchange.target
        if self.absolute:
            target = b"http://" + exchange.authority + target
        self.wire.write(
            b"%s %s HTTP/1.1\r\nHost: %s\r\n%s%s\r\n%s"
            % (
                exchange.method.encode("ascii"),
                target,
                exchange.authority,
                exchange.fields,
                self.extra,
                exchange.payload,
            )
        )
        if self._held or not self.open:
            self._loop.call_soon(self._hear_again)

    def _hear_again(self) -> None:
        """Take what came before anything was asked, on a fresh connection."""
        data, self._held = self._held, b""
        if data:
            self.hear(data)
        if not self.open and self._exchange is not None:
            self.eof_received()

    # ------------------------------------------------------------------------------------------------- what asyncio calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Learn of the other side."""
        self.wire = cast("Wire", transport)

    def get_buffer(self, sizehint: int) -> memoryview:  # noqa: ARG002
        """Say where bytes go, and how many."""
        exchange = self._exchange
        return self._buffer[:FIRST] if exchange is None or exchange.head is None else self._buffer

    def hear(self, data: bytes) -> None:
        """Take what came."""
        exchange = self._exchange
        if exchange is None:
            if self.used == 0 and len(self._held) < PIECE:  # some speak first, to whoever connects
                self._held += data
            else:  # belongs to no request: whatever it is, nothing may follow it
                self.close()
            return
        if self._held:
            data, self._held = self._held + data, b""
        at, end = 0, len(data)
        try:
            while at < end and self._exchange is not None:
                if self._paused_at is not None:
                    at = self._hold(data, at)
                    return
                at = self._step(self, exchange, data, at)
        except Failed as failure:
            self._fail(failure)
        if at < end:  # more than the answer said
            self.close()

    def eof_received(self) -> None:
        """The other side has said all it will."""
        self.open = False
        if self._paused_at is not None:
            self._paused_at, data, self._held = None, self._held, b""
            self.hear(data)
        exchange = self._exchange
        if exchange is None:
            return
        if exchange.head is not None and self._step in (Connection._take_all, Connection._take_trailer):
            self._finish(exchange)
        elif exchange.head is not None:
            self._fail(Failed(Outcome.BROKEN, self._how_it_broke_off()))
        elif self.used > 1 and not self._held and not exchange.interim:
            self._fail(Stale())
        elif self._held:
            self._fail(Failed(Outcome.BROKEN, "the answer broke off in its head"))
        else:
            self._fail(Failed(Outcome.BROKEN, "the server closed the connection without an answer"))

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is no more."""
        exchange, self.open = self._exchange, False
        if exchange is None:
            return
        if exc is None:
            self.eof_received()
        elif exchange.head is not None:
            self._fail(Failed(Outcome.BROKEN, "the connection broke in mid-page"))
        elif self.used > 1 and not self._held and not exchange.interim:
            self._fail(Stale())
        else:
            self._fail(Failed(Outcome.BROKEN, "the connection broke before the answer came"))

    # --------------------------------------------------------------------------------------------------------------- time

    def _wake_at(self, when: float) -> None:
        """See to it that the alarm rings at that time or earlier: one timer serves many requests."""
        if self._alarm is not None:
            if self._alarm.when() <= when:
                return
            self._alarm.cancel()
        self._alarm = self._loop.call_at(when, self._ring)

    def _ring(self) -> None:
        self._alarm = None
        exchange = self._exchange
        if exchange is None:
            return
        now = self._loop.time()
        if self._paused_at is not None:  # the time is ours, not the server's
            if now - self._paused_at < MAX_PAUSE:
                self._wake_at(now + 1.0)
                return
            self._do_without(exchange)
        if now < exchange.deadline:
            self._wake_at(exchange.deadline)
            return
        self._fail(Failed(Outcome.TIMEOUT, "no whole answer in time"))

    # --------------------------------------------------------------------------------------------------- how it ends

    def _leave(self, exchange: Exchange) -> None:
        """Be done with an exchange, and with the room it had or waited for."""
        self._exchange = None
        if exchange.room is not None and exchange.reserved:
            if not exchange.room.forget(exchange.done):
                exchange.room.give_back(exchange.reserved)
            exchange.reserved = 0

    def _finish(self, exchange: Exchange) -> None:
        self._leave(exchange)
        assert exchange.head is not None
        if not (exchange.head.keeps or exchange.is_tunnel) or not self.open:
            self.close()
        if not exchange.done.done():
            exchange.done.set_result(None)

    def _fail(self, failure: Exception) -> None:
        exchange = self._exchange
        self.close()
        if exchange is None:
            return
        self._leave(exchange)
        if exchange.done.done():
            return
        if exchange.reader is not None and exchange.reader.patience is not None:
            # The status was the answer; what else was said is welcome, no more.
            exchange.done.set_result(None)
        else:
            exchange.done.set_exception(failure)

    def _how_it_broke_off(self) -> str:
        if self._step in (Connection._take_counted, Connection._take_chunk) and self._left:
            return f"the page broke off with {self._left} bytes to come"
        return "the page broke off before its last chunk"

    # ------------------------------------------- steps: each takes bytes from a place on, and returns where it stopped

    def _take_head(self, exchange: Exchange, data: bytes, at: int) -> int:
        while at < len(data) and data[at] in b"\r\n":
            at += 1
        if len(data) - at >= 5 and not data.startswith(b"HTTP/", at):
            raise Failed(Outcome.BROKEN, "what came back is not HTTP")
        end, width = _end_of_head(data, at, self._searched)
        if end < 0:
            if len(data) - at > MAX_HEAD:
                raise Failed(Outcome.BROKEN, f"the head of the answer is longer than {MAX_HEAD} bytes")
            self._searched = max(0, len(data) - at - 3)
            return self._hold(data, at)
        self._searched = 0
        head = parsed(data[at:end])
        if 100 <= head.status < 200:
            exchange.interim += 1
            if exchange.interim >= MAX_INTERIM:
                raise Failed(Outcome.BROKEN, "the server answers without end that it is about to answer")
        else:
            self._begin_body(exchange, head)
        return end + width

    def _begin(self, exchange: Exchange, head: Head) -> Reader:
        """Take note of the head; the reader of what follows is the asker's choice."""
        exchange.head = head
        reader = exchange.reader = exchange.begin(head)
        if reader.patience is not None:
            exchange.deadline = min(exchange.deadline, self._loop.time() + reader.patience)
            self._wake_at(exchange.deadline)
        return reader

    def _begin_body(self, exchange: Exchange, head: Head) -> None:
        reader = self._begin(exchange, head)
        if exchange.method in ("HEAD", "CONNECT") or head.status in (204, 304):
            self._finish(exchange)
            return
        length = length_of(head)
        if head.codings.rpartition(",")[2].strip(_BLANK) == "chunked":
            self._step, self._chunks = Connection._take_chunk_line, 0
        elif length is None:
            self._step = Connection._take_all
        elif length:
            self._step, self._left = Connection._take_counted, length
        else:
            self._finish(exchange)
            return
        self._wait_for_room(exchange, reader, length)

    def _wait_for_room(self, exchange: Exchange, reader: Reader, length: int | None) -> None:
        """Let nothing more come in while there is no room for it."""
        if exchange.room is None:
            return
        need = expected(reader.most, length, packed=reader.packed)
        if need:
            exchange.reserved = need
            soon = partial(self._loop.call_soon, self._go_on)  # not at once: it may free room for the next
            if not exchange.room.reserve(need, exchange.done, soon) and self.wire is not None:
                self._paused_at = self._loop.time()
                self.wire.pause_reading()

    def _do_without(self, exchange: Exchange) -> None:
        """Read on, though no further than a small body goes: rather that than a page called slow that was not."""
        if exchange.room is not None and exchange.room.forget(exchange.done):
            exchange.reserved = 0
            self._go_on()

    def _go_on(self) -> None:
        began, self._paused_at = self._paused_at, None
        if began is None or self._exchange is None or not self.open or self.wire is None:
            return
        self._exchange.deadline += self._loop.time() - began
        self._wake_at(self._exchange.deadline)
        self.wire.resume_reading()
        data, self._held = self._held, b""
        if data:
            self.hear(data)

    def _read(self, exchange: Exchange, piece: bytes) -> None:
        """Give a piece of the body to its reader; one that has enough ends the exchange, and the connection."""
        assert exchange.reader is not None
        if not exchange.reader.take(piece) or not self._fits_in(exchange, exchange.reader):
            self.open = False
            self._finish(exchange)

    def _fits_in(self, exchange: Exchange, reader: Reader) -> bool:
        """Whether there is room for a body that goes on; one that outgrew its room and finds no more is cut."""
        if exchange.room is None or len(reader.kept) <= max(exchange.reserved, SMALL):
            return True
        more = reader.most - exchange.reserved
        reader.cut = not exchange.room.widen(more)
        exchange.reserved += 0 if reader.cut else more
        return not reader.cut

    def _take_all(self, exchange: Exchange, data: bytes, at: int) -> int:
        self._read(exchange, data[at:])
        return len(data)

    def _take_counted(self, exchange: Exchange, data: bytes, at: int) -> int:
        piece = data[at : at + self._left]
        self._left -= len(piece)
        self._read(exchange, piece)
        if not self._left and self._exchange is not None:
            self._finish(exchange)
        return at + len(piece)

    def _take_chunk_line(self, exchange: Exchange, data: bytes, at: int) -> int:
        end = self._end_of_line(data, at)
        if end < 0:
            return self._hold(data, at)
        try:
            size = int(data[at:end].partition(b";")[0].strip(), 16)
        except ValueError:
            raise Failed(Outcome.BROKEN, "the page is not in the chunks it claims to be in") from None
        self._chunks += 1
        if self._chunks > MAX_CHUNKS and exchange.reader is not None:
            exchange.reader.cut, self.open = True, False
            self._finish(exchange)
        elif size > 0:
            self._step, self._left = Connection._take_chunk, size
        else:
            self._step, self._chunks = Connection._take_trailer, 0
        return end + 1

    def _take_chunk(self, exchange: Exchange, data: bytes, at: int) -> int:
        piece = data[at : at + self._left]
        self._left -= len(piece)
        if not self._left:
            self._step = Connection._take_end_of_chunk
        self._read(exchange, piece)
        return at + len(piece)

    def _take_end_of_chunk(self, exchange: Exchange, data: bytes, at: int) -> int:  # noqa: ARG002
        end = self._end_of_line(data, at)
        if end < 0:
            return self._hold(data, at)
        self._step = Connection._take_chunk_line
        return end + 1

    def _take_trailer(self, exchange: Exchange, data: bytes, at: int) -> int:
        end = self._end_of_line(data, at)
        if end < 0:
            return self._hold(data, at)
        self._chunks += 1
        if self._chunks > MAX_FIELDS or not data[at:end].strip():
            self._finish(exchange)
        return end + 1

    def _end_of_line(self, data: bytes, at: int) -> int:
        end = data.find(b"\n", at)
        if end < 0 and len(data) - at > MAX_CHUNK_LINE:
            raise Failed(Outcome.BROKEN, "the page is not in the chunks it claims to be in")
        return end

    def _hold(self, data: bytes, at: int) -> int:
        """Keep what is not whole until more comes."""
        self._held = data[at:]
        return len(data)


def _end_of_head(data: bytes, at: int, searched: int) -> tuple[int, int]:
    at += searched
    end = data.find(b"\r\n\r\n", at)
    bare = data.find(b"\n\n", at, end if end >= 0 else len(data))
    return (bare, 2) if bare >= 0 else (end, 4)


def parsed(raw: bytes) -> Head:
    """The head of an answer. Raises Failed on what has no status, or fields without end."""
    first, *lines = raw.decode("latin-1").split("\n")
    version, _, rest = first.strip(_BLANK).partition(" ")
    try:
        status = int(rest.strip(_BLANK)[:3])
    except ValueError:
        raise Failed(Outcome.BROKEN, "the answer has no status") from None
    if len(lines) >= MAX_FIELDS:
        raise Failed(Outcome.BROKEN, f"the answer has more than {MAX_FIELDS} header fields")
    fields: list[tuple[str, str]] = []
    connection = codings = ""
    for line in lines:
        if line[:1] in (" ", "\t") and fields:
            fields[-1] = (fields[-1][0], fields[-1][1] + " " + line.strip(_BLANK))
            continue
        name, colon, value = line.partition(":")
        name = name.strip(_BLANK).lower()
        if colon and name:
            fields.append((name, value.strip(_BLANK)))
            if name == "connection":
                connection += "," + value.lower()
            elif name == "transfer-encoding":
                codings += "," + value.lower()
    keeps = "close" not in connection and (version.upper() != "HTTP/1.0" or "keep-alive" in connection)
    return Head(status, tuple(fields), keeps, codings)


def length_of(head: Head) -> int | None:
    """The length the answer claims; None where it claims none that means anything. Raises Failed on two that differ."""
    claims = {claim.strip(_BLANK) for value in head.values("content-length") for claim in value.split(",")}
    numbers = {int(claim) for claim in claims if claim.isascii() and claim.isdigit() and len(claim) < 19}
    if len(numbers) > 1:
        raise Failed(Outcome.BROKEN, "the answer claims two lengths at once")
    return next(iter(numbers), None)
