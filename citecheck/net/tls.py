"""TLS over a connection, through the standard library's own objects.

asyncio's TLS keeps a quarter of a megabyte for each connection and costs twice the CPU of what it carries; here a
connection keeps what OpenSSL does, and all receive into one buffer.
"""

from __future__ import annotations

import asyncio
import ssl
from typing import Protocol

PIECE = 64 * 1024


class Wire(Protocol):
    """What bytes are sent over: an asyncio transport, or TLS on one."""

    def write(self, data: bytes) -> None:
        """Send bytes."""

    def abort(self) -> None:
        """Drop the connection."""

    def is_closing(self) -> bool:
        """Whether it is dropped, or about to be."""

    def pause_reading(self) -> None:
        """Let nothing more come in."""

    def resume_reading(self) -> None:
        """Let it come in again."""

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        """Say who is to hear what comes."""


class Hearer(asyncio.BufferedProtocol):
    """Who hears what comes over a wire, from an event loop or from TLS."""

    def __init__(self, buffer: memoryview | None = None) -> None:
        self._buffer = memoryview(bytearray(PIECE)) if buffer is None else buffer

    def get_buffer(self, sizehint: int) -> memoryview:  # noqa: ARG002
        """Say where bytes go; they are taken from there before anybody else's come."""
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        """Take what came."""
        self.hear(bytes(self._buffer[:nbytes]))

    def hear(self, data: bytes) -> None:
        """Take what came."""
        raise NotImplementedError


class Tls(Hearer):
    """A wire on which all is encrypted. `inside` hears what comes once both sides have greeted each other."""

    def __init__(
        self, inside: Hearer, under: Wire, context: ssl.SSLContext, host: str, buffer: memoryview
    ) -> None:
        """Raises ssl.SSLError or ValueError for a host that no certificate can name."""
        super().__init__(buffer)
        self._inside = inside
        self._under = under
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._object = context.wrap_bio(self._incoming, self._outgoing, server_hostname=host)
        self._greeted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._paused = False

    async def greet(self, early: bytes = b"") -> None:
        """Take over the wire and shake hands. Raises ssl.SSLError or OSError."""
        self._under.set_protocol(self)
        if early:
            self._incoming.write(early)
        self._shake_hands()
        await self._greeted

    @property
    def protocol(self) -> str | None:
        """What both sides agreed to speak (ALPN)."""
        return self._object.selected_alpn_protocol()

    # ------------------------------------------------------------------------------------------------- from underneath

    def hear(self, data: bytes) -> None:
        """Take what came, encrypted."""
        self._incoming.write(data)
        if self._greeted.done():
            self._pass_on()
        else:
            self._shake_hands()

    def eof_received(self) -> None:
        """The other side has said all it will; many do without the goodbye that TLS asks for."""
        self._incoming.write_eof()
        if not self._greeted.done():
            self._greeted.set_exception(ConnectionResetError())
        elif self._is_up:
            self._pass_on()
            self._inside.eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        """The wire is no more."""
        if not self._greeted.done():
            self._greeted.set_exception(exc or ConnectionResetError())
        elif self._is_up:
            self._inside.connection_lost(exc)

    @property
    def _is_up(self) -> bool:
        return not self._greeted.cancelled() and self._greeted.exception() is None

    def _shake_hands(self) -> None:
        try:
            self._object.do_handshake()
        except ssl.SSLWantReadError:
            self._flush()
            return
        except (ssl.SSLError, OSError) as error:
            self._flush()
            self._greeted.set_exception(error)
            return
        self._flush()
        self._greeted.set_result(None)
        self._pass_on()

    def _pass_on(self) -> None:
        """Give what can be read to whoever is inside."""
        while not self._paused and not self._under.is_closing():
            try:
                data = self._object.read(PIECE)
            except ssl.SSLWantReadError:
                break
            except (ssl.SSLZeroReturnError, ssl.SSLEOFError):
                self._inside.eof_received()
                break
            except ssl.SSLError as error:
                self._inside.connection_lost(error)
                self._under.abort()
                return
            if not data:
                self._inside.eof_received()
                break
            self._inside.hear(data)
        self._flush()

    def _flush(self) -> None:
        if self._outgoing.pending and not self._under.is_closing():
            self._under.write(self._outgoing.read())

    # ------------------------------------------------------------------------------------------------------- as a wire

    def write(self, data: bytes) -> None:
        """Send bytes."""
        while data:
            data = data[self._object.write(data) :]
        self._flush()

    def abort(self) -> None:
        """Drop the connection."""
        self._under.abort()

    def is_closing(self) -> bool:
        """Whether it is dropped, or about to be."""
        return self._under.is_closing()

    def pause_reading(self) -> None:
        """Let nothing more come in."""
        self._paused = True
        self._under.pause_reading()

    def resume_reading(self) -> None:
        """Let it come in again, what was decrypted already first."""
        self._paused = False
        self._under.resume_reading()
        asyncio.get_running_loop().call_soon(self._pass_on)

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        """Say who is to hear what comes."""
        assert isinstance(protocol, Hearer)
        self._inside = protocol
