"""What carries httpx: connections to checked addresses, a few kept open per host, proxies where the environment names them.

A transport of our own, because the usual one cannot connect to the very address that was checked, and spends a
hundred times longer on keeping account of its connections once there are hundreds (httpcore, pull request 1035).
"""

from __future__ import annotations

import asyncio
import base64
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies_environment
from urllib.request import proxy_bypass_environment as bypassed  # type: ignore[attr-defined]

import httpx

from citecheck.model import Outcome
from citecheck.net.dial import Contact, Dialler, Failed, Stream
from citecheck.net.http1 import Connection, Head, Stale

KEPT = 256  # connections kept open, over all hosts
KEPT_FOR = 15.0  # seconds

Origin = tuple[str, str, int]


class NoCookies(httpx.Cookies):
    """Keeps nothing: each conversation carries its own cookies, and none outlives it."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Leave the answer's cookies to whoever asked."""


class Client(httpx.AsyncClient):
    """httpx without a memory."""

    @property
    def cookies(self) -> httpx.Cookies:
        """Always empty."""
        return _NO_COOKIES

    @cookies.setter
    def cookies(self, cookies: object) -> None:  # noqa: ARG002
        raise AttributeError("this client keeps no cookies")


_NO_COOKIES = NoCookies()


class Transport(httpx.AsyncBaseTransport):
    """HTTP/1.1 for httpx. `request.extensions["contact"]` learns who was spoken to. Raises Failed."""

    def __init__(self, dialler: Dialler, *, keep: int = KEPT, environment: bool = True) -> None:
        self._dialler = dialler
        self._proxies: Mapping[str, str] = getproxies_environment() if environment else {}
        self._kept: OrderedDict[Origin, list[Connection]] = OrderedDict()
        self._count = 0
        self._keep = keep

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request and return the answer once its head is there; its body is streamed."""
        url = request.url
        origin = (url.scheme, url.host, url.port or (443 if url.scheme == "https" else 80))
        contact = request.extensions.get("contact") or Contact()
        body = await request.aread()
        kept = self._take(origin)
        if kept is not None:
            try:
                return await self._exchange(kept, origin, request, contact, body)
            except Stale:
                pass
        connection = await self._open(origin, contact)
        try:
            return await self._exchange(connection, origin, request, contact, body)
        except Stale:  # a fresh connection is never stale; kept for the type's sake
            raise Failed(Outcome.BROKEN, "the connection broke before the answer came") from None

    async def aclose(self) -> None:
        """Close every connection kept open."""
        for connections in self._kept.values():
            for connection in connections:
                connection.close()
        self._kept.clear()
        self._dialler.close()
        await asyncio.sleep(0)

    async def _exchange(
        self,
        connection: Connection,
        origin: Origin,
        request: httpx.Request,
        contact: Contact,
        body: bytes,
    ) -> httpx.Response:
        contact.address = connection.stream.address
        contact.verified = origin[0] == "https"
        method = request.method.encode("ascii")
        target = str(request.url).encode("ascii") if connection.absolute else request.url.raw_path
        try:
            head = await connection.ask(method, target, request.headers.raw, body)
        except BaseException:
            connection.close()
            raise
        stream = _Body(self, connection, origin, method, head)
        response = _Response(head.status, headers=list(head.fields), stream=stream)
        response.headers.encoding = "latin-1"  # as bytes are; httpx would try three others at each look
        return response

    # ------------------------------------------------------------------------------------------ connections kept open

    def _take(self, origin: Origin) -> Connection | None:
        connections = self._kept.get(origin, [])
        while connections:
            connection = connections.pop()
            self._count -= 1
            if connection.reusable and time.monotonic() - connection.idle_since < KEPT_FOR:
                return connection
            connection.close()
        self._kept.pop(origin, None)
        return None

    def give_back(self, connection: Connection, origin: Origin) -> None:
        """Keep a connection for the next request to its host, or close it."""
        if not connection.reusable:
            connection.close()
            return
        connection.idle_since = time.monotonic()
        self._kept.setdefault(origin, []).append(connection)
        self._kept.move_to_end(origin)
        self._count += 1
        while self._count > self._keep:
            _, connections = self._kept.popitem(last=False)
            self._count -= len(connections)
            for each in connections:
                each.close()

    # --------------------------------------------------------------------------------------------------------- proxies

    async def _open(self, origin: Origin, contact: Contact) -> Connection:
        """A fresh connection to a host, through a proxy where the environment names one."""
        scheme, host, port = origin
        proxy = self._proxy_for(scheme, host)
        if proxy is None:
            return Connection(await self._dialler.dial(host, port, tls=scheme == "https", contact=contact))
        return await self._through(proxy, origin, contact)

    def _proxy_for(self, scheme: str, host: str) -> str | None:
        proxy = self._proxies.get(scheme) or self._proxies.get("all")
        if not proxy or bypassed(host, dict(self._proxies)):
            return None
        return proxy if "://" in proxy else f"http://{proxy}"

    async def _through(self, proxy: str, origin: Origin, contact: Contact) -> Connection:
        """Through a proxy it is the proxy that looks names up, so only literal addresses can be checked here."""
        scheme, host, port = origin
        self._dialler.check_literal(host)
        contact.proxied = True
        parts, extra = urlsplit(proxy), _credentials(proxy)
        stream = await self._reach(parts, contact)
        if scheme == "http":
            return Connection(stream, absolute=True, extra=extra)
        tunnel = Connection(stream, extra=extra)
        authority = f"{host}:{port}".encode("ascii")
        head = await tunnel.ask(b"CONNECT", authority, [(b"Host", authority)])
        if not 200 <= head.status < 300:
            tunnel.close()
            raise Failed(Outcome.NO_CONNECTION, f"the proxy does not lead there: it answered {head.status}")
        await self._dialler.start_tls(stream, host, contact)
        return Connection(stream)

    async def _reach(self, proxy: SplitResult, contact: Contact) -> Stream:
        if proxy.scheme not in ("http", "https") or not proxy.hostname:
            raise Failed(
                Outcome.NO_NETWORK, f"the proxy {proxy.scheme}://{proxy.hostname} is of a kind we cannot use"
            )
        tls = proxy.scheme == "https"
        try:
            return await self._dialler.dial(
                proxy.hostname, proxy.port or (443 if tls else 80), tls=tls, contact=contact, guarded=False
            )
        except Failed as failure:
            raise Failed(Outcome.NO_NETWORK, f"the proxy cannot be reached: {failure.detail}") from failure


def _credentials(proxy: str) -> tuple[tuple[bytes, bytes], ...]:
    parts = urlsplit(proxy)
    if not parts.username:
        return ()
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return ((b"Proxy-Authorization", b"Basic " + base64.b64encode(pair.encode())),)


class _Response(httpx.Response):
    """An answer that httpx does not try to follow, not even to see whether it could: the flow does that."""

    @property
    def has_redirect_location(self) -> bool:
        return False


class _Body(httpx.AsyncByteStream):
    """The body of an answer; its connection is given back when it was read to its end, closed otherwise."""

    def __init__(
        self, transport: Transport, connection: Connection, origin: Origin, method: bytes, head: Head
    ) -> None:
        self._transport = transport
        self._connection = connection
        self._origin = origin
        self._pieces = connection.body(method, head)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._pieces:
            yield piece

    async def aclose(self) -> None:
        await self._pieces.aclose()  # type: ignore[attr-defined]  # an async generator
        self._transport.give_back(self._connection, self._origin)
