"""HTTP/1.1 over one connection (RFC 9112), as forgiving as browsers are and as bounded as a hostile server needs.

Forgiven: bare line feeds, odd header names, headers without a colon (left out), missing reason phrases.
Bounded: the head in bytes and in number of fields, chunk headers, interim answers. Time is the caller's to bound.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from citecheck.model import Outcome
from citecheck.net.dial import Failed, Stream

MAX_HEAD = 128 * 1024  # bytes; Chrome allows 256 KiB
MAX_FIELDS = 1_000
MAX_INTERIM = 10  # 1xx answers before the real one
MAX_CHUNK_LINE = 4_096
PIECE = 64 * 1024


Fields = Sequence[tuple[bytes, bytes]]


class Stale(Exception):  # noqa: N818  not an error: a connection kept open was closed by the other side
    """A kept connection ended before any of the answer came: ask again on a fresh one."""


@dataclass(frozen=True, slots=True)
class Head:
    """The first part of an answer; field names in lower case."""

    status: int
    fields: tuple[tuple[bytes, bytes], ...]
    keeps: bool  # whether the connection may serve another request

    def values(self, name: bytes) -> list[bytes]:
        """All values of a field."""
        return [value for key, value in self.fields if key == name]


class Connection:
    """One connection, one request at a time."""

    def __init__(self, stream: Stream, *, absolute: bool = False, extra: Fields = ()) -> None:
        self.stream = stream
        self.absolute = absolute  # requests name the whole address, as proxies want it
        self.extra = extra  # sent with every request, for the proxy
        self.used = 0
        self.idle_since = 0.0
        self.open = True
        self._held = b""
        self._free = True

    @property
    def reusable(self) -> bool:
        """Whether another request may be sent now."""
        return self.open and self._free and not self._held and not self.stream.reader.at_eof()

    def close(self) -> None:
        """Drop the connection at once."""
        if self.open:
            self.open = False
            self.stream.writer.transport.abort()

    async def ask(self, method: bytes, target: bytes, fields: Fields, body: bytes = b"") -> Head:
        """Send a request and read the head of its answer. Raises Failed, or Stale on a kept connection."""
        self.used += 1
        self._free = False
        lines = [method + b" " + target + b" HTTP/1.1"]
        lines += [name + b": " + value for name, value in (*fields, *self.extra)]
        try:
            self.stream.writer.write(b"\r\n".join(lines) + b"\r\n\r\n" + body)
            for _ in range(MAX_INTERIM):
                head = _parsed(await self._read_head())
                if not 100 <= head.status < 200:
                    return head
        except OSError as error:
            if self.used > 1 and not self._held:
                raise Stale from error
            raise Failed(Outcome.BROKEN, "the connection broke before the answer came") from error
        raise Failed(Outcome.BROKEN, "the server answers without end that it is about to answer")

    async def body(self, method: bytes, head: Head) -> AsyncIterator[bytes]:
        """Yield the body in pieces. Raises Failed where it breaks off before its end."""
        if method == b"HEAD" or head.status in (204, 304):
            self._finish(head)
            return
        codings = b",".join(head.values(b"transfer-encoding")).lower()
        length = _length(head)
        try:
            if codings.rpartition(b",")[2].strip() == b"chunked":
                async for piece in self._chunks():
                    yield piece
            elif length is not None:
                async for piece in self._exactly(length):
                    yield piece
            else:
                while piece := await self._piece():
                    yield piece
                self.close()
        except OSError as error:
            raise Failed(Outcome.BROKEN, "the connection broke in mid-page") from error
        self._finish(head)

    def _finish(self, head: Head) -> None:
        self._free = True
        if not head.keeps or self._held:
            self.close()

    async def _read_head(self) -> bytes:
        held = self._held.lstrip(b"\r\n")
        searched = 0
        while True:
            end, width = _end_of_head(held, max(0, searched - 3))
            if end >= 0:
                self._held = held[end + width :]
                return held[:end]
            if len(held) > MAX_HEAD:
                raise Failed(Outcome.BROKEN, f"the head of the answer is longer than {MAX_HEAD} bytes")
            searched = len(held)
            piece = await self.stream.reader.read(PIECE)
            if not piece:
                if self.used > 1 and not held:
                    raise Stale
                raise Failed(
                    Outcome.BROKEN,
                    "the server closed the connection without an answer"
                    if not held
                    else "the answer broke off in its head",
                )
            held = (held + piece).lstrip(b"\r\n") if not held else held + piece
            if len(held) >= 5 and not held.startswith(b"HTTP/"):
                raise Failed(Outcome.BROKEN, "what came back is not HTTP")

    async def _piece(self, most: int = PIECE) -> bytes:
        if self._held:
            piece, self._held = self._held[:most], self._held[most:]
            return piece
        return await self.stream.reader.read(most)

    async def _exactly(self, length: int) -> AsyncIterator[bytes]:
        while length > 0:
            piece = await self._piece(min(length, PIECE))
            if not piece:
                raise Failed(Outcome.BROKEN, f"the page broke off with {length} bytes to come")
            length -= len(piece)
            yield piece

    async def _chunks(self) -> AsyncIterator[bytes]:
        while True:
            line = await self._line()
            try:
                size = int(line.partition(b";")[0].strip(), 16)
            except ValueError:
                raise Failed(Outcome.BROKEN, "the page is not in the chunks it claims to be in") from None
            if size <= 0:
                break
            async for piece in self._exactly(size):
                yield piece
            await self._line()
        for _ in range(MAX_FIELDS):  # trailer fields
            if not await self._line():
                return

    async def _line(self) -> bytes:
        while b"\n" not in self._held:
            if len(self._held) > MAX_CHUNK_LINE:
                raise Failed(Outcome.BROKEN, "the page is not in the chunks it claims to be in")
            piece = await self.stream.reader.read(PIECE)
            if not piece:
                raise Failed(Outcome.BROKEN, "the page broke off before its last chunk")
            self._held += piece
        line, _, self._held = self._held.partition(b"\n")
        return line.rstrip(b"\r")


def _end_of_head(held: bytes, start: int) -> tuple[int, int]:
    end = held.find(b"\r\n\r\n", start)
    bare = held.find(b"\n\n", start, end if end >= 0 else len(held))
    if bare >= 0:
        return bare, 2
    return end, 4


def _parsed(raw: bytes) -> Head:
    lines = raw.split(b"\n")
    version, _, rest = lines[0].strip().partition(b" ")
    try:
        status = int(rest.strip()[:3])
    except ValueError:
        raise Failed(Outcome.BROKEN, "the answer has no status") from None
    if len(lines) > MAX_FIELDS:
        raise Failed(Outcome.BROKEN, f"the answer has more than {MAX_FIELDS} header fields")
    fields: list[tuple[bytes, bytes]] = []
    for line in lines[1:]:
        if line[:1] in (b" ", b"\t") and fields:
            fields[-1] = (fields[-1][0], fields[-1][1] + b" " + line.strip())
            continue
        name, colon, value = line.partition(b":")
        if colon and name.strip():
            fields.append((name.strip().lower(), value.strip()))
    connection = b",".join(value for name, value in fields if name == b"connection").lower()
    keeps = b"close" not in connection and (version.upper() != b"HTTP/1.0" or b"keep-alive" in connection)
    return Head(status, tuple(fields), keeps)


def _length(head: Head) -> int | None:
    """The length the answer claims; None where it claims none that means anything. Raises Failed on two that differ."""
    claims = {claim.strip() for value in head.values(b"content-length") for claim in value.split(b",")}
    numbers = {int(claim) for claim in claims if claim.isdigit() and len(claim) < 19}
    if len(numbers) > 1:
        raise Failed(Outcome.BROKEN, "the answer claims two lengths at once")
    return next(iter(numbers), None)
