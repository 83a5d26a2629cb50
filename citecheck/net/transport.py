"""What carries httpx: connections to checked addresses, a few kept open per host, proxies where the environment names them.

A transport of our own, because the usual one cannot connect to the very address that was checked, and spends a
hundred times longer on keeping account of its connections once there are hundreds (httpcore, pull request 1035).
"""

from __future__ import annotations

import asyncio
import base64
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies_environment
from urllib.request import proxy_bypass_environment as bypassed  # type: ignore[attr-defined]

import httpx

from citecheck.flow import MIB
from citecheck.model import Outcome
from citecheck.net.body import Reader, Room
from citecheck.net.dial import Contact, Dialler
from citecheck.net.failed import Failed, forget_the_way
from citecheck.net.http1 import Begin, Connection, Exchange, Head, Odd, Stale
from citecheck.net.origin import Origin, parted

KEPT = 256  # connections kept open, over all hosts
KEPT_FOR = 15.0  # seconds
MOST_TRIES = 3  # a connection kept open may be stale, HTTP/2 may be odd
REMEMBERED = 4_096  # sites that are not offered HTTP/2
TIMEOUT = 30.0  # seconds for a request that states none


class Request(httpx.Request):
    """A request ready to be sent. What httpx knows of one is made when somebody looks: it costs more than sending.

    `fields` are the header fields as they are sent, without Host; `begin` gives the reader of the answer's body.
    Raises as `parted`.
    """

    def __init__(
        self, method: str, address: str, fields: bytes, *, begin: Begin, timeout: float, contact: Contact
    ) -> None:
        self.origin, self.target = parted(address)
        self.method = method
        self.address = address
        self.fields = fields
        self.payload = b""
        self.begin = begin
        self.timeout = timeout
        self.contact = contact

    def __getattr__(self, name: str) -> Any:
        if "stream" in self.__dict__ or name.startswith("__"):
            raise AttributeError(name)
        headers = [tuple(row.split(b": ", 1)) for row in self.fields.split(b"\r\n") if row]
        super().__init__(self.method, self.address, headers=headers)  # type: ignore[arg-type]
        return getattr(self, name)

    @classmethod
    async def of(cls, request: httpx.Request) -> Request:
        """The same, of a request that was made by httpx's own means."""
        if isinstance(request, cls):
            return request
        fields = b"".join(b"%s: %s\r\n" % row for row in request.headers.raw if row[0].lower() != b"host")
        made = cls(
            request.method,
            str(request.url),
            fields,
            begin=lambda head: Reader(MIB, head.value("content-encoding")),
            timeout=TIMEOUT,
            contact=Contact(),
        )
        made.payload = await request.aread()
        return made


class Response(httpx.Response):
    """An answer whose body was read as far as it was wanted. What httpx knows of one is made when somebody looks."""

    def __init__(self, request: httpx.Request, head: Head, reader: Reader) -> None:
        self.asked = request
        self.head = head
        self.reader = reader

    def __getattr__(self, name: str) -> Any:
        if "stream" in self.__dict__ or name.startswith("__"):
            raise AttributeError(name)
        headers = [
            (key.encode("latin-1"), value.encode("latin-1"))
            for key, value in self.head.fields
            if key
            not in ("content-encoding", "content-length", "transfer-encoding")  # what is read is unpacked
        ]
        super().__init__(
            self.head.status, headers=headers, content=bytes(self.reader.kept), request=self.asked
        )
        return getattr(self, name)


class Client(httpx.AsyncClient):
    """httpx without a memory: no cookies are kept, no redirects followed, and a request goes straight to its carrier."""

    def __init__(self, carrier: Transport) -> None:
        super().__init__(transport=carrier, follow_redirects=False, timeout=None, trust_env=False)
        self._carrier = carrier

    async def send(self, request: httpx.Request, **how: object) -> Response:  # noqa: ARG002
        """Send a request; its answer comes whole, or as much of it as was wanted. Raises Failed."""
        return await self._carrier.handle_async_request(request)


class Transport(httpx.AsyncBaseTransport):
    """HTTP/1.1, and HTTP/2 where h2 is installed, for httpx. Raises Failed."""

    def __init__(
        self, dialler: Dialler, *, keep: int = KEPT, environment: bool = True, room: Room | None = None
    ) -> None:
        self._dialler = dialler
        self._room = room
        self._proxies: Mapping[str, str] = getproxies_environment() if environment else {}
        self._kept: OrderedDict[str, list[Connection]] = OrderedDict()
        self._plain: OrderedDict[str, None] = OrderedDict()  # sites that are asked over HTTP/1.1 alone
        self._count = 0
        self._keep = keep

    async def handle_async_request(self, request: httpx.Request) -> Response:
        """Send the request and return its answer, whose body was read as far as it was wanted."""
        asked = request if isinstance(request, Request) else await Request.of(request)
        deadline = _now() + asked.timeout
        connection = self._take(asked.origin.text)
        for _ in range(MOST_TRIES):
            exchange = self._begun(asked, deadline)
            if connection is None:
                connection = await self._opened(asked, deadline)
            try:
                await self._exchange(connection, asked, exchange)
            except Stale:
                connection = None
            except Odd:
                self._speak_plainly_to(asked.origin)
                connection = None
            else:
                return _response(request, exchange)
        raise Failed(Outcome.BROKEN, "the connection broke before the answer came")

    async def aclose(self) -> None:
        """Close every connection kept open."""
        for connections in self._kept.values():
            for connection in connections:
                connection.close()
        self._kept.clear()
        self._dialler.close()
        await asyncio.sleep(0)

    def _begun(self, asked: Request, deadline: float) -> Exchange:
        return Exchange(
            asked.method,
            asked.origin.header,
            asked.target,
            asked.fields,
            asked.begin,
            deadline,
            asked.payload,
            self._room,
        )

    async def _exchange(self, connection: Connection, asked: Request, exchange: Exchange) -> None:
        asked.contact.address = connection.address
        asked.contact.verified = asked.origin.scheme == "https"
        try:
            await connection.ask(exchange)
        except Failed as failure:
            if exchange.head is None and connection.alpn == "h2":
                self._speak_plainly_to(asked.origin)  # if it is worth asking again, then in the older way
            if exchange.reader is None or not exchange.reader.worth_reading:
                if failure.outcome is Outcome.TIMEOUT:
                    raise Failed(Outcome.TIMEOUT, f"no whole answer within {asked.timeout:g} s") from None
                raise
            forget_the_way(failure)
            exchange.reader.cut = True
        self._give_back(connection, asked.origin.text)

    # ------------------------------------------------------------------------------------------ connections kept open

    def _take(self, origin: str) -> Connection | None:
        connections = self._kept.get(origin)
        while connections:
            connection = connections.pop()
            self._count -= 1
            if connection.reusable and _now() - connection.idle_since < KEPT_FOR:
                return connection
            connection.close()
        self._kept.pop(origin, None)
        return None

    def _give_back(self, connection: Connection, origin: str) -> None:
        """Keep a connection for the next request to its host, or close it."""
        if not connection.reusable:
            connection.close()
            return
        connection.idle_since = _now()
        self._kept.setdefault(origin, []).append(connection)
        self._kept.move_to_end(origin)
        self._count += 1
        while self._count > self._keep:
            _, connections = self._kept.popitem(last=False)
            self._count -= len(connections)
            for each in connections:
                each.close()

    async def _opened(self, asked: Request, deadline: float) -> Connection:
        try:
            async with asyncio.timeout_at(deadline):
                return await self._open(asked.origin, asked.contact)
        except TimeoutError:
            raise Failed(Outcome.TIMEOUT, f"no whole answer within {asked.timeout:g} s") from None

    def _speak_plainly_to(self, origin: Origin) -> None:
        """Offer HTTP/2 no more to a site that speaks it in a way of its own."""
        self._plain[origin.text] = None
        while len(self._plain) > REMEMBERED:
            self._plain.popitem(last=False)

    # --------------------------------------------------------------------------------------------------------- proxies

    async def _open(self, origin: Origin, contact: Contact) -> Connection:
        """A fresh connection to a host, through a proxy where the environment names one."""
        proxy = self._proxy_for(origin.scheme, origin.host)
        if proxy is None:
            return await self._dialler.dial(
                origin.host,
                origin.port,
                tls=origin.scheme == "https",
                contact=contact,
                http2=origin.text not in self._plain,
            )
        return await self._through(proxy, origin, contact)

    def _proxy_for(self, scheme: str, host: str) -> str | None:
        if not self._proxies:
            return None
        proxy = self._proxies.get(scheme) or self._proxies.get("all")
        if not proxy or bypassed(host, dict(self._proxies)):
            return None
        return proxy if "://" in proxy else f"http://{proxy}"

    async def _through(self, proxy: str, origin: Origin, contact: Contact) -> Connection:
        """Through a proxy it is the proxy that looks names up, so only literal addresses can be checked here."""
        self._dialler.check_literal(origin.host)
        contact.proxied = True
        connection = await self._reach(urlsplit(proxy), contact)
        if origin.scheme == "http":
            connection.absolute, connection.extra = True, _credentials(proxy)
            return connection
        name = f"[{origin.host}]" if ":" in origin.host else origin.host
        authority = f"{name}:{origin.port}".encode("ascii")
        exchange = Exchange(
            "CONNECT", authority, authority, _credentials(proxy), lambda _: Reader(0), _now() + TIMEOUT
        )
        await connection.ask(exchange)
        assert exchange.head is not None
        if not 200 <= exchange.head.status < 300 or not connection.reusable:
            connection.close()
            raise Failed(
                Outcome.NO_CONNECTION, f"the proxy does not lead there: it answered {exchange.head.status}"
            )
        connection.used = 0
        return await self._dialler.start_tls(
            connection, origin.host, contact, http2=origin.text not in self._plain
        )

    async def _reach(self, proxy: SplitResult, contact: Contact) -> Connection:
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


def _credentials(proxy: str) -> bytes:
    parts = urlsplit(proxy)
    if not parts.username:
        return b""
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return b"Proxy-Authorization: Basic %s\r\n" % base64.b64encode(pair.encode())


def _response(request: httpx.Request, exchange: Exchange) -> Response:
    assert exchange.head is not None
    assert exchange.reader is not None
    return Response(request, exchange.head, exchange.reader)


def _now() -> float:
    return asyncio.get_running_loop().time()
