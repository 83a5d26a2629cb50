"""A web that misbehaves, on loopback: raw enough to drip, reset, lie, bomb and truncate.

Hosts are made-up names under `.test`; `Web.settings()` says how to reach them. What each address does, and what is
to be seen there, stands in `behaviours.py`.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import socket
import ssl
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from citecheck.model import Outcome
from citecheck.net import NetSettings
from citecheck.net.dial import Failed


@dataclass(frozen=True)
class Request:
    """What was asked. `nth` counts the requests for the same address, from 1."""

    method: str
    host: str
    target: str
    headers: Mapping[str, str]
    nth: int
    scheme: str

    @property
    def origin_form(self) -> str:
        """The target as it is without a proxy (RFC 9112, section 3.2)."""
        whole = self.target.startswith("http://")
        return "/" + self.target.removeprefix("http://").partition("/")[2] if whole else self.target

    @property
    def path(self) -> str:
        return self.origin_form.partition("?")[0]

    @property
    def query(self) -> str:
        return self.origin_form.partition("?")[2]

    @property
    def from_browser(self) -> bool:
        return "sec-fetch-mode" in self.headers


class Out:
    """The other end of the connection."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        self.closing = False

    async def send(self, data: bytes) -> None:
        if self._writer.transport.is_closing():  # nobody listens any more
            raise ConnectionResetError
        self._writer.write(data)
        await self._writer.drain()
        await asyncio.sleep(0)  # draining does not give way while the buffers have room

    async def close(self) -> None:
        self.closing = True

    async def reset(self) -> None:
        """Break the connection off as a crashing server does."""
        self.closing = True
        sock = self._writer.get_extra_info("socket")
        with suppress(OSError):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        self._writer.transport.abort()


Handler = Callable[[Request, Out], Awaitable[bytes | None]]


def reply(
    status: int = 200,
    body: bytes | str = b"",
    *headers: tuple[str, str],
    media_type: str | None = "text/html; charset=utf-8",
) -> bytes:
    """A whole answer, as bytes."""
    raw = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status} Whatever"]
    lines += [f"{name}: {value}" for name, value in headers]
    if media_type and not any(name.lower() == "content-type" for name, _ in headers):
        lines.append(f"Content-Type: {media_type}")
    if not any(name.lower() in ("content-length", "transfer-encoding") for name, _ in headers):
        lines.append(f"Content-Length: {len(raw)}")
    return "\r\n".join(lines).encode("utf-8") + b"\r\n\r\n" + raw


@dataclass
class Web:
    """The running servers. `hosts` maps a host to what it does; the empty name stands for all others."""

    hosts: Mapping[str, Handler]
    seen: list[Request] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    ports: dict[str, int] = field(default_factory=dict)
    authority: trustme.CA = field(default_factory=trustme.CA)
    loop: asyncio.AbstractEventLoop | None = None
    resolutions: dict[str, list[list[str]]] = field(default_factory=dict)

    # ------------------------------------------------------------------------------------------------ for the client

    def settings(self, **changes: object) -> NetSettings:
        """Quick and impatient, and able to reach this web and nothing else."""
        chosen: dict[str, object] = {
            "allow_private": True,
            "interval": 0.0,
            "timeout": 1.5,
            "connect_timeout": 1.0,
            "backoff": 0.02,
            "retry_after_max": 2.0,
            "archive_pause": 0.05,
            "canaries": (f"http://127.0.0.1:{self.ports['http']}/canary",),
            "connect_to": Reachable(self.ports),
            "environment": False,
        }
        return NetSettings(**(chosen | changes))  # type: ignore[arg-type]

    def trust(self) -> ssl.SSLContext:
        """Trusts this web's authority, and no other."""
        context = ssl.create_default_context()
        self.authority.configure_trust(context)
        context.set_alpn_protocols(["http/1.1"])
        return context

    async def resolve(self, host: str, port: int) -> list[str]:
        """The look-up of this web: names under .test and a few that it plays, literal addresses, nothing else."""
        if host in self.resolutions:
            answers = self.resolutions[host]
            return answers.pop(0) if len(answers) > 1 else answers[0]
        if host.replace(".", "").isdigit() or ":" in host or host.startswith("0"):
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
            return [str(found[0][4][0])]
        if host == "localhost" or (
            host.endswith((".test", "doi.org", "hugedomains.com")) and not host.startswith("nowhere")
        ):
            return ["127.0.0.1"]
        raise Failed(Outcome.NO_HOST, f"there is no host {host}")

    def url(self, path: str) -> str:
        """An address on the server by number, for clients that know no made-up names."""
        return f"http://127.0.0.1:{self.ports['http']}{path}"

    def asked(self, host: str, path: str | None = None) -> list[Request]:
        """The requests that came for a host, in order."""
        return [r for r in self.seen if r.host == host and (path is None or r.path == path)]

    # ----------------------------------------------------------------------------------------------------- the servers

    async def serve(self) -> list[asyncio.Server]:
        self.loop = asyncio.get_running_loop()
        tls = dict(self._contexts().items())
        servers = [await asyncio.start_server(self._handler("http"), "127.0.0.1", 0, limit=2**20)]
        self.ports["http"] = servers[0].sockets[0].getsockname()[1]
        for name, context in tls.items():
            server = await asyncio.start_server(
                self._handler("https"), "127.0.0.1", 0, ssl=context, limit=2**20
            )
            self.ports[name] = server.sockets[0].getsockname()[1]
            servers.append(server)
        with suppress(OSError):
            server = await asyncio.start_server(self._handler("http"), "::1", 0)
            self.ports["ipv6"] = server.sockets[0].getsockname()[1]
            servers.append(server)
        with socket.socket() as closed:  # a port on which nobody listens
            closed.bind(("127.0.0.1", 0))
            self.ports["closed"] = closed.getsockname()[1]
        return servers

    def _contexts(self) -> dict[str, ssl.SSLContext]:
        names = ("secure.test", "tls-only.test", "site.test", "doi.org", "www.hugedomains.com", "localhost")
        others = (name.replace(".test", ".corner") for name in names if name.endswith(".test"))  # for lychee
        good = self.authority.issue_cert(*names, *others)
        past = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
        expired = self.authority.issue_cert(
            "expired.test", not_before=past - dt.timedelta(days=90), not_after=past
        )
        wrong = self.authority.issue_cert("somewhere-else.example")
        stranger = trustme.CA().issue_cert("stranger.test")
        contexts = {}
        for name, certificate in (
            ("https", good),
            ("expired", expired),
            ("wrong", wrong),
            ("stranger", stranger),
        ):
            contexts[name] = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            certificate.configure_cert(contexts[name])
        contexts["selfsigned"] = _self_signed("selfsigned.test")
        return contexts

    def _handler(
        self, scheme: str
    ) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]:
        async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            out = Out(writer)
            with suppress(
                OSError, asyncio.IncompleteReadError, asyncio.CancelledError, asyncio.LimitOverrunError
            ):
                while not out.closing:
                    await self._serve_one(reader, out, scheme)
            writer.close()

        return handle

    async def _serve_one(self, reader: asyncio.StreamReader, out: Out, scheme: str) -> None:
        first_byte = await reader.readexactly(1)
        if first_byte == b"\x16":  # somebody says hello in TLS to a server that has none
            await out.send(reply(400, "plain HTTP here"))
            return await out.close()
        head = (first_byte + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.split("\r\n")
        method, target, _ = first.split(" ", 2)
        headers = {
            name.strip().lower(): value.strip()
            for name, _, value in (line.partition(":") for line in lines if line)
        }
        host = (urlsplit("//" + headers.get("host", "")).hostname or "").replace(".corner", ".test")
        key = f"{scheme}://{host}{target}"
        self.counts[key] += 1
        request = Request(method, host, target, headers, self.counts[key], scheme)
        self.seen.append(request)
        handler = self.hosts.get(host) or self.hosts[""]
        data = await handler(request, out)
        if data is not None:
            await out.send(data if method != "HEAD" else data.partition(b"\r\n\r\n")[0] + b"\r\n\r\n")
        return None


class Reachable(Mapping[str, str]):
    """Where the made-up hosts listen: a `connect_to` for names that nobody has to list."""

    def __init__(self, ports: Mapping[str, int]) -> None:
        self._ports = ports

    def __getitem__(self, key: str) -> str:
        host, _, port = key.rpartition(":")
        if host == "::1" and "ipv6" in self._ports:
            return f"::1:{self._ports['ipv6']}"
        if host.startswith("nowhere") or not host.endswith((".test", "doi.org", "hugedomains.com")):
            raise KeyError(key)
        name = host.removesuffix(".test")
        if port == "80":
            return f"{host}:{self._ports['closed' if name in ('closed', 'tls-only') else 'http']}"
        if port == "443":
            return f"{host}:{self._ports['closed' if name == 'closed' else 'http' if name == 'plain' else name if name in self._ports else 'https']}"
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _self_signed(host: str) -> ssl.SSLContext:
    """A server context with a certificate that only vouches for itself, kept in memory by way of a short-lived file."""
    import tempfile

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = dt.datetime.now(dt.UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = (
        builder.serial_number(1)
        .not_valid_before(now - dt.timedelta(1))
        .not_valid_after(now + dt.timedelta(30))
    )
    builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
    pem = builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    pem += key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    with tempfile.NamedTemporaryFile(suffix=".pem") as file:
        file.write(pem)
        file.flush()
        context.load_cert_chain(file.name)
    return context


@contextmanager
def running(hosts: Mapping[str, Handler]) -> Iterator[Web]:
    """Serve the hosts from a thread of their own until the block ends."""
    web = Web(hosts)
    ready, over = threading.Event(), threading.Event()

    async def main() -> None:
        servers = await web.serve()
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        ready.set()
        threading.Thread(
            target=lambda: (over.wait(), loop.call_soon_threadsafe(stop.set)), daemon=True
        ).start()
        await stop.wait()
        for server in servers:
            server.close()
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    thread = threading.Thread(target=lambda: asyncio.run(main()), daemon=True)
    thread.start()
    assert ready.wait(20)
    try:
        yield web
    finally:
        over.set()
        thread.join(10)
