"""HTTP/2 over one connection (RFC 9113), through h2: for servers that speak nothing else as well.

One request at a time, as the pace has it, so streams are never shared; what HTTP/1.1 bounds is bounded here, too,
and frames that carry nothing besides. Whatever is odd ends in `Odd`, and the request is made again over HTTP/1.1.
"""

from __future__ import annotations

import functools

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.errors import ErrorCodes
from h2.events import (
    ConnectionTerminated,
    DataReceived,
    Event,
    InformationalResponseReceived,
    ResponseReceived,
    StreamEnded,
    StreamReset,
)
from h2.settings import SettingCodes, Settings

from citecheck.flow import MIB
from citecheck.model import Outcome
from citecheck.net.failed import Failed
from citecheck.net.http1 import (
    MAX_FIELDS,
    MAX_HEAD,
    MAX_INTERIM,
    Connection,
    Exchange,
    Head,
    Odd,
    Stale,
    length_of,
)
from citecheck.net.tls import PIECE

WINDOW = MIB  # bytes that may be under way; they are read as they come, or left with the system
MAX_IDLE_FRAMES = 1_000  # for one request, of those that bring it no further
# Bytes; h2 itself would keep a frame of 16 MiB before it says that it is too long.
MAX_UNREAD = MAX_HEAD + 2 * PIECE

Pairs = tuple[tuple[bytes, bytes], ...]


class Connection2(Connection):
    """A connection on which both sides agreed to speak HTTP/2; it takes the place of the one they agreed on."""

    def __init__(self, plain: Connection, buffer: memoryview) -> None:
        super().__init__(buffer)
        self.address, self.alpn, self.wire = plain.address, plain.alpn, plain.wire
        assert self.wire is not None
        self._idle_frames = 0
        self._unread = 0  # bytes that h2 may be keeping until a frame, or a head, is whole
        self._stream = 0
        self._talk = H2Connection(H2Configuration(client_side=True, header_encoding=None))
        self._talk.local_settings = Settings(
            client=True,
            initial_values={
                SettingCodes.ENABLE_PUSH: 0,
                SettingCodes.INITIAL_WINDOW_SIZE: WINDOW,
                SettingCodes.MAX_HEADER_LIST_SIZE: MAX_HEAD,
            },
        )
        self._talk.initiate_connection()
        self._talk.increment_flow_control_window(WINDOW)
        self.wire.set_protocol(self)
        self._flush()
        if early := plain.take_early():
            self.hear(early)

    def _send(self, exchange: Exchange) -> None:
        self._idle_frames = 0
        try:
            self._stream = self._talk.get_next_available_stream_id()
            head = (
                (b":method", exchange.method.encode("ascii")),
                (b":scheme", b"https"),
                (b":authority", exchange.authority),
                (b":path", exchange.target),
            )
            self._talk.send_headers(
                self._stream, [*head, *_fields(exchange.fields)], end_stream=not exchange.payload
            )
            size = self._talk.max_outbound_frame_size
            for start in range(0, len(exchange.payload), size):
                piece = exchange.payload[start : start + size]
                self._talk.send_data(self._stream, piece, end_stream=start + size >= len(exchange.payload))
        except Exception as error:  # the other side allows no stream, or not so much in it
            raise Odd from error
        self._flush()

    def hear(self, data: bytes) -> None:
        """Take what came."""
        if self._paused_at is not None:
            self._held += data
            return
        if data.startswith(b"HTTP/1"):  # agreed on one thing and does another
            self._fail(Odd())
            return
        try:
            events = self._talk.receive_data(data)
        except Exception:  # noqa: BLE001  whatever h2, hpack or hyperframe make of what they cannot read
            self._flush()
            self._fail(Odd())
            return
        self._unread = len(data) if events else self._unread + len(data)
        if self._unread > MAX_UNREAD:
            self._fail(Odd())
            return
        try:
            for event in events:
                self._hear(event)
        except Failed as failure:
            self._fail(failure)
        self._flush()

    def _hear(self, event: Event) -> None:
        exchange = self._exchange
        if isinstance(event, ConnectionTerminated):
            self.open = False  # for others; what it promised it may still send
            if exchange is not None and (event.last_stream_id or 0) < self._stream:
                self._fail(self._unheard())
            return
        mine = exchange is not None and getattr(event, "stream_id", 0) == self._stream
        if not mine or exchange is None:
            self._pass_over()
        elif isinstance(event, DataReceived):
            self._hear_data(exchange, event)
        elif isinstance(event, ResponseReceived):
            self._hear_head(exchange, event.headers or [])
        elif isinstance(event, InformationalResponseReceived):
            exchange.interim += 1
            if exchange.interim >= MAX_INTERIM:
                raise Failed(Outcome.BROKEN, "the server answers without end that it is about to answer")
        elif isinstance(event, StreamEnded):
            self._finish(exchange)
        elif isinstance(event, StreamReset):
            self._hear_reset(exchange, event)
        else:
            self._pass_over()

    def _hear_head(self, exchange: Exchange, pairs: list[tuple[bytes, bytes]]) -> None:
        if len(pairs) > MAX_FIELDS:
            raise Failed(Outcome.BROKEN, f"the answer has more than {MAX_FIELDS} header fields")
        fields = tuple(
            (name.decode("latin-1").lower(), value.decode("latin-1").strip(" \t")) for name, value in pairs
        )
        status = next((value for name, value in fields if name == ":status"), "")
        if not (status.isascii() and status.isdigit()):
            raise Failed(Outcome.BROKEN, "the answer has no status")
        head = Head(int(status[:3]), tuple(field for field in fields if not field[0].startswith(":")))
        reader = self._begin(exchange, head)
        if exchange.method != "HEAD" and head.status not in (204, 304):
            self._wait_for_room(exchange, reader, length_of(head))

    def _hear_data(self, exchange: Exchange, event: DataReceived) -> None:
        if event.flow_controlled_length:
            self._talk.acknowledge_received_data(event.flow_controlled_length, self._stream)
        if not event.data:
            self._pass_over()
        elif exchange.reader is None:
            raise Failed(Outcome.BROKEN, "the answer has no head")
        else:
            self._read(exchange, event.data)

    def _hear_reset(self, exchange: Exchange, event: StreamReset) -> None:
        if event.error_code == ErrorCodes.REFUSED_STREAM:
            self._fail(self._unheard())
        elif event.error_code in (ErrorCodes.HTTP_1_1_REQUIRED, ErrorCodes.PROTOCOL_ERROR):
            self._fail(Odd())
        elif exchange.head is None:
            self._fail(Failed(Outcome.BROKEN, "the server broke off before the answer came"))
        else:
            self._fail(Failed(Outcome.BROKEN, "the connection broke in mid-page"))

    def _unheard(self) -> Exception:
        """The request was not looked at: worth asking again, on a fresh connection or in the older way."""
        return Stale() if self.used > 1 else Odd()

    def _pass_over(self) -> None:
        self._idle_frames += 1
        if self._idle_frames > MAX_IDLE_FRAMES:
            self._fail(Odd())

    def _flush(self) -> None:
        data = self._talk.data_to_send()
        if data and self.wire is not None and not self.wire.is_closing():
            self.wire.write(data)

    def eof_received(self) -> None:
        """The other side has said all it will."""
        self.open = False
        exchange = self._exchange
        if exchange is None:
            return
        if exchange.head is not None:
            self._fail(Failed(Outcome.BROKEN, "the connection broke in mid-page"))
        else:
            self._fail(self._unheard())

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """The connection is no more; why makes no difference."""
        self.eof_received()


@functools.lru_cache(maxsize=256)
def _fields(written: bytes) -> Pairs:
    """The fields of a request in pairs, names in lower case."""
    rows = (row.partition(b": ") for row in written.split(b"\r\n") if row)
    return tuple((name.lower(), value) for name, _, value in rows)
