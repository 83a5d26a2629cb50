"""TLS is spoken without buffers of its own, and each way in which it fails has its name."""

from __future__ import annotations

import asyncio
import contextlib
import random
import ssl

import pytest
import trustme

from citecheck.flow import Ask
from citecheck.model import Outcome
from citecheck.net import NetSettings, Session
from citecheck.net.dial import Contact

PAGE = b"<title>A page</title>" + b"word " * 12_000  # several records of TLS


def answered(serve, *, name="tls.test", over_tls=True, paths=("/page",), **changes):
    """Ask a server whose every connection `serve(reader, writer)` handles; returns the replies."""

    async def resolve(host, port):
        return ["127.0.0.1"]

    async def main():
        authority = trustme.CA()
        offered = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert(name).configure_cert(offered)
        trusted = ssl.create_default_context()
        authority.configure_trust(trusted)
        handlers = []

        async def handle(reader, writer):
            handlers.append(asyncio.current_task())
            with contextlib.suppress(OSError, asyncio.IncompleteReadError):
                await serve(reader, writer)
            writer.transport.abort()

        server = await asyncio.start_server(handle, "127.0.0.1", 0, ssl=offered if over_tls else None)
        port = server.sockets[0].getsockname()[1]
        settings = NetSettings(
            **{
                "allow_private": True, "robots": False, "interval": 0.0, "timeout": 2.0, "connect_timeout": 0.5,
                "retries": 0, "connect_to": {"tls.test:443": f"127.0.0.1:{port}"}, "environment": False,
            } | changes
        )  # fmt: skip
        session = Session(settings, rng=random.Random(0), resolve=resolve, tls=trusted)
        async with server:
            async with session:
                replies = [await session._once(Ask(f"https://tls.test{path}"), Contact()) for path in paths]
            await asyncio.gather(*handlers)
        return replies

    return asyncio.run(main())


def saying(raw, *, goodbye=True, times=1):
    async def serve(reader, writer):
        for _ in range(times):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(raw)
            await writer.drain()
        if goodbye:
            writer.close()
            await writer.wait_closed()
        else:
            writer.transport._ssl_protocol._transport.close()  # the wire alone: no word of it in TLS
            await asyncio.sleep(0)

    return serve


@pytest.mark.parametrize("goodbye", [True, False])
def test_a_page_that_ends_with_the_connection_is_whole(goodbye):
    (answer,) = answered(saying(b"HTTP/1.1 200 OK\r\n\r\n" + PAGE, goodbye=goodbye))
    assert (answer.status, answer.body, answer.cut) == (200, PAGE, False)


def test_a_page_that_ends_too_early_is_cut():
    (answer,) = answered(saying(b"HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n" + PAGE))
    assert (answer.status, answer.body, answer.cut) == (200, PAGE, True)


def test_a_connection_over_tls_is_used_again():
    raw = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE
    answers = answered(saying(raw, times=3), paths=("/1", "/2", "/3"))
    assert [answer.body for answer in answers] == [PAGE] * 3


def test_a_certificate_for_another_name_is_told():
    (trouble,) = answered(saying(b""), name="other.test")
    assert (trouble.outcome, trouble.detail) == (Outcome.TLS, "its certificate is for another host")


async def pass_on(reader, writer):
    with contextlib.suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
    writer.transport.abort()


@pytest.mark.parametrize(
    "status", ["HTTP/1.1 200 OK", "HTTP/1.0 200 Connection established", "HTTP/1.1 407 No"]
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_through_a_proxy_tls_is_spoken_with_the_host_itself(scheme, status, monkeypatch):
    raw = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE
    asked = []

    async def main():
        authority = trustme.CA()
        offered, trusted = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH), ssl.create_default_context()
        authority.issue_cert("tls.test", "127.0.0.1").configure_cert(offered)
        authority.configure_trust(trusted)
        site = await asyncio.start_server(saying(raw), "127.0.0.1", 0, ssl=offered)
        handlers = []

        async def proxy(reader, writer):
            handlers.append(asyncio.current_task())
            asked.append((await reader.readuntil(b"\r\n\r\n")).split(b"\r\n")[0])
            writer.write(f"{status}\r\nX: y\r\n\r\n".encode())
            there = await asyncio.open_connection(*site.sockets[0].getsockname())
            await asyncio.gather(pass_on(reader, there[1]), pass_on(there[0], writer))

        door = await asyncio.start_server(proxy, "127.0.0.1", 0, ssl=offered if scheme == "https" else None)
        monkeypatch.setenv("https_proxy", f"{scheme}://127.0.0.1:{door.sockets[0].getsockname()[1]}")
        settings = NetSettings(allow_private=True, robots=False, retries=0, timeout=3.0)
        async with site, door:
            async with Session(settings, tls=trusted) as session:
                reply = await session._once(Ask("https://tls.test/page"), Contact())
            await asyncio.gather(*handlers)
        return reply

    reply = asyncio.run(main())
    assert asked == [b"CONNECT tls.test:443 HTTP/1.1"]
    if "407" in status:
        assert reply.outcome is Outcome.NO_CONNECTION
        assert "407" in reply.detail
    else:
        assert reply.body == PAGE


async def speaks_plainly(reader, writer):
    writer.write(b"220 mail.test ESMTP\r\n")
    await reader.read(1)
    writer.close()


async def hangs_up(reader, writer):
    await reader.read(1)
    writer.close()


async def says_nothing(reader, writer):
    await reader.read()
    writer.close()


@pytest.mark.parametrize(
    ("serve", "outcome"),
    [(speaks_plainly, Outcome.TLS), (hangs_up, Outcome.BROKEN), (says_nothing, Outcome.TIMEOUT)],
)
def test_a_server_that_does_not_greet_back_fails_in_its_own_way(serve, outcome):
    (trouble,) = answered(serve, over_tls=False)
    assert trouble.outcome is outcome
