"""From a host name to a connection: look-up, guard, connecting, TLS."""

from __future__ import annotations

import asyncio
import errno
import functools
import importlib
import ipaddress
import os
import socket
import ssl
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

import certifi

from citecheck.model import Outcome
from citecheck.net.failed import Failed
from citecheck.net.guard import is_private, why_refused
from citecheck.net.http1 import Connection
from citecheck.net.tls import PIECE, Tls

Resolve = Callable[[str, int], Awaitable[list[str]]]
MAX_ADDRESSES = 4  # of one name that are tried
LOOK_UPS = (
    128  # at once: a name server that is silent keeps each waiting for seconds, and the good ones behind it
)
# Top-level domains that the public DNS never has (RFC 6761, sections 6.2 to 6.4; RFC 2606, section 2).
RESERVED = frozenset(("invalid", "test", "localhost", "example"))


class NeverThere(Failed):
    """No such host, and none that any network could have: the failure needs no witness."""


@dataclass(slots=True)
class Contact:
    """Who was spoken to in the course of a request; filled in on the way."""

    address: str | None = None
    verified: bool = False  # over TLS with a certificate that was checked
    proxied: bool = False
    reserved: bool = False  # a name that no public network has, and that was not found here

    @property
    def private(self) -> bool:
        """Whether the other side is not on the public internet."""
        return self.address is not None and is_private(self.address)


class Dialler:
    """Opens connections to checked addresses only: the address that was checked is the one connected to."""

    def __init__(
        self,
        *,
        connect_timeout: float,
        allow_private: bool,
        connect_to: Mapping[str, str],
        resolve: Resolve | None = None,
        tls: ssl.SSLContext | None = None,
        http2: bool = False,
    ) -> None:
        """`http2` is offered where TLS is spoken, and h2 is installed."""
        self._timeout = connect_timeout
        self._allow_private = allow_private
        self._connect_to = connect_to
        self._threads = ThreadPoolExecutor(max_workers=LOOK_UPS, thread_name_prefix="look-up")
        self._resolve = resolve or self._look_up
        self._given_tls = tls
        self._contexts: dict[bool, ssl.SSLContext] = {}
        self._http2 = http2
        self._buffer = memoryview(bytearray(PIECE))  # where all connections receive

    async def dial(
        self,
        host: str,
        port: int,
        *,
        tls: bool,
        contact: Contact,
        guarded: bool = True,
        http2: bool = False,
    ) -> Connection:
        """Connect to a host by name or literal address; `http2` may be spoken if both sides can. Raises Failed."""
        try:
            async with asyncio.timeout(self._timeout):
                connection = await self._connect(host, port, contact, guarded=guarded)
                if tls:
                    connection = await self.start_tls(connection, host, contact, http2=http2)
        except TimeoutError:
            raise Failed(Outcome.TIMEOUT, f"no connection within {self._timeout:g} s") from None
        return connection

    async def start_tls(
        self, connection: Connection, host: str, contact: Contact, *, http2: bool = False
    ) -> Connection:
        """Begin TLS for `host`, whose certificate is checked. Returns what speaks from then on. Raises Failed."""
        under = connection.wire
        assert under is not None
        offered = self._tls(http2=http2 and self._http2 and speaks_http2())
        try:
            tls = Tls(connection, under, offered, host, self._buffer)
            await tls.greet(connection.take_early())
        except ssl.SSLError as error:
            connection.close()
            raise Failed(Outcome.TLS, _tls_trouble(error, host)) from error
        except OSError as error:
            connection.close()
            raise Failed(Outcome.BROKEN, "the connection broke while TLS was being set up") from error
        except BaseException:
            connection.close()
            raise
        connection.wire, connection.alpn = tls, tls.protocol
        contact.verified = True
        if connection.alpn != "h2":
            return connection
        from citecheck.net.http2 import Connection2

        return Connection2(connection, self._buffer)

    def _tls(self, *, http2: bool) -> ssl.SSLContext:
        """The TLS settings, made when first needed: reading the certificates takes a while."""
        if http2 not in self._contexts:
            made = _alike(self._given_tls) if self._given_tls is not None else tls_context()
            made.set_alpn_protocols(["h2", "http/1.1"] if http2 else ["http/1.1"])
            self._contexts[http2] = made
        return self._contexts[http2]

    def close(self) -> None:
        """Let go of the look-up threads."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def check_literal(self, host: str) -> None:
        """Raise Failed where `host` is a literal address that we may not connect to."""
        if not is_literal(host):
            return
        why = why_refused(host, allow_private=self._allow_private)
        if why:
            raise Failed(Outcome.INVALID, f"{host} leads to where we do not go: {why}")

    async def _connect(self, host: str, port: int, contact: Contact, *, guarded: bool) -> Connection:
        target, target_port = self._redirected(host, port)
        failure: Failed | None = None
        try:
            allowed = await self._allowed(target, target_port, guarded=guarded)
        except NeverThere:
            contact.reserved = True
            raise
        for address in allowed[:MAX_ADDRESSES]:
            contact.address = address
            try:
                _, connection = await asyncio.get_running_loop().create_connection(
                    lambda: Connection(self._buffer), address, target_port
                )
            except OSError as error:
                if error.errno in _OURS:
                    raise Failed(
                        Outcome.NO_NETWORK, "this machine has no room for another connection"
                    ) from error
                failure = Failed(Outcome.NO_CONNECTION, _connect_trouble(error))
            else:
                connection.address = address
                return connection
        raise failure or Failed(Outcome.NO_HOST, f"{host} has no address")

    def _redirected(self, host: str, port: int) -> tuple[str, int]:
        target = self._connect_to.get(f"{host}:{port}")
        if target is None:
            return host, port
        name, _, number = target.rpartition(":")
        return name.strip("[]"), int(number)

    async def _allowed(self, host: str, port: int, *, guarded: bool) -> list[str]:
        addresses = await self._resolve(host, port)
        if not guarded:
            return addresses
        refusals = {each: why_refused(each, allow_private=self._allow_private) for each in addresses}
        allowed = [each for each, why in refusals.items() if why is None]
        if not allowed and refusals:
            raise Failed(
                Outcome.INVALID, f"{host} leads to where we do not go: {next(iter(refusals.values()))}"
            )
        return allowed

    async def _look_up(self, host: str, port: int) -> list[str]:
        """The addresses of a name, through the system's resolver; a literal address stands for itself."""
        if is_literal(host):
            return [host]
        if _top(host) == "invalid":
            raise NeverThere(Outcome.NO_HOST, f"there is no host {host}")
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(
                self._threads, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            )
        except socket.gaierror as error:
            if error.errno == socket.EAI_AGAIN:
                raise Failed(Outcome.NO_HOST, f"the name {host} could not be looked up") from error
            kind = NeverThere if _top(host) in RESERVED else Failed
            raise kind(Outcome.NO_HOST, f"there is no host {host}") from error
        except UnicodeError as error:
            raise Failed(Outcome.INVALID, f"{host} is not a host name") from error
        return list(dict.fromkeys(str(each[4][0]) for each in found))


@functools.cache
def speaks_http2() -> bool:
    """Whether h2 is installed, and works."""
    try:
        importlib.import_module("h2.connection")
    except ImportError:
        return False
    return True


@functools.lru_cache(maxsize=4096)
def is_literal(host: str) -> bool:
    """Whether the host is a numeric address in its usual spelling; the odd ones are the resolver's to read."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _top(host: str) -> str:
    return host.rstrip(".").rpartition(".")[2].lower()


def tls_context() -> ssl.SSLContext:
    """TLS as a browser would trust: the system's certificates and certifi's, or SSL_CERT_FILE and SSL_CERT_DIR alone."""
    file, directory = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if file or directory:
        context = ssl.create_default_context(cafile=file or None, capath=directory or None)
    else:
        context = ssl.create_default_context()
        context.load_verify_locations(certifi.where())
    context.options |= 0x4  # OP_LEGACY_SERVER_CONNECT: old servers that browsers still reach
    return context


def _alike(given: ssl.SSLContext) -> ssl.SSLContext:
    """Settings that trust whom the given ones trust; a context cannot be copied, and ours differ in what they offer."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = given.check_hostname, given.verify_mode
    if trusted := given.get_ca_certs(binary_form=True):
        context.load_verify_locations(cadata=b"".join(trusted))
    return context


# OpenSSL's verify codes (x509_vfy.h) as clauses for a person.
_CERTIFICATE_TROUBLE = {
    9: "its certificate is not valid yet",
    10: "its certificate has expired",
    18: "its certificate is signed by nobody but itself",
    19: "its certificate is signed by an authority of its own",
    20: "its certificate is signed by nobody we know",
    21: "its certificate is signed by nobody we know",
    23: "its certificate was revoked",
    62: "its certificate is for another host",
    64: "its certificate is for another address",
}


def _tls_trouble(error: ssl.SSLError, host: str) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return _CERTIFICATE_TROUBLE.get(
            error.verify_code, f"its certificate does not hold: {error.verify_message}"
        )
    reason = (error.reason or str(error) or "no reason given").replace("_", " ").lower()
    return f"no TLS connection to {host}: {reason}"


_CONNECT_TROUBLE = {
    errno.ECONNREFUSED: "the host refuses the connection",
    errno.EHOSTUNREACH: "there is no route to the host",
    errno.ENETUNREACH: "there is no route to the host's network",
    errno.ECONNRESET: "the host broke off the connection",
    errno.ETIMEDOUT: "the host did not answer",
}


# What is ours and says nothing of the host.
_OURS = frozenset((errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM))
WANTED_DESCRIPTORS = 4096


def descriptors() -> int:
    """How many files and sockets this process may have open, after asking the system for a reasonable number."""
    try:
        import resource
    except ImportError:  # Windows, where sockets are not counted so
        return WANTED_DESCRIPTORS
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return WANTED_DESCRIPTORS
    most = WANTED_DESCRIPTORS if hard == resource.RLIM_INFINITY else min(hard, WANTED_DESCRIPTORS)
    if soft < most:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
            return most
    return soft


def _connect_trouble(error: OSError) -> str:
    return _CONNECT_TROUBLE.get(error.errno or 0, f"no connection: {error.strerror or error}")
