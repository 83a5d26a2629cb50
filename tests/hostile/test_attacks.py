"""Each attack by itself, against a real server on loopback: what is seen of it, and what it never gets."""

from __future__ import annotations

import asyncio
import random
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from citecheck.model import Outcome
from citecheck.net import NetSettings, Session, dial
from citecheck.probe import probe
from tests.hostile.web import ATTACKS, HOSTS, PRIVATE, ROBOTS, TITLE
from tests.web.server import reply, running

AT = datetime(2026, 11, 24, tzinfo=UTC)
# The server is busy attacking others: to a second opinion it may not answer in time.
NO_ANSWER = (Outcome.BROKEN, Outcome.TIMEOUT)


@pytest.fixture(scope="module")
def looks():
    """A check of every attack, all of them made in one session."""
    with running(HOSTS) as web:

        async def main():
            async with Session(
                web.settings(retries=0, timeout=6.0), rng=random.Random(0), resolve=web.resolve
            ) as session:
                flows = (
                    (name, probe(f"http://{name}.test/page", at=AT, titles=(TITLE,), nonsense="zq7f3kx9vw"))
                    for name in [*ATTACKS, *ROBOTS]
                )
                return {name: check async for name, check in session.drive_all(flows)}

        return asyncio.run(main())


def test_every_attack_ends_in_a_check(looks):
    assert set(looks) == {*ATTACKS, *ROBOTS}


@pytest.mark.parametrize(
    "name",
    ["gzip-bomb", "deflate-bomb", "endless-page-with-the-title", "ten-gigabytes-declared", "endless-page"],
)
def test_what_is_without_end_is_read_to_the_limit_and_no_further(looks, name):
    check = looks[name]
    assert check.outcome is Outcome.ANSWERED
    assert any(sign.kind == "cut" for sign in check.signs)


@pytest.mark.parametrize("name", ["gzip-in-gzip", "brotli-bomb"])
def test_what_is_packed_as_was_not_asked_for_is_not_unpacked(looks, name):
    assert looks[name].outcome in NO_ANSWER
    assert "which was not asked for" in looks[name].detail


@pytest.mark.parametrize("name", ["drip", "drip-of-a-head", "drip-of-chunks", "silence", "robots-drip"])
def test_who_gives_a_byte_a_second_is_left_when_the_time_is_up(looks, name):
    assert looks[name].outcome is Outcome.TIMEOUT


@pytest.mark.parametrize(
    "name", ["ten-thousand-headers", "endless-header", "endless-hints", "endless-chunk-line"]
)
def test_headers_without_end_break_the_answer_off(looks, name):
    assert looks[name].outcome in NO_ANSWER


@pytest.mark.parametrize("name", [f"to-{name}" for name in PRIVATE])
def test_nobody_is_followed_to_the_clouds_secrets_however_they_are_spelled(looks, name):
    assert looks[name].outcome is Outcome.CLIENT_ERROR
    assert looks[name].requests == 2
    said = looks[name].detail
    assert any(word in said for word in ("169.254.169.254", "a9fe:a9fe", "Invalid IPv4 address"))


# ------------------------------------------------------------------------- from a public host to private addresses


@contextmanager
def a_public_host(monkeypatch, location):
    """A server on 127.0.0.9, which counts as public here, that sends everyone on."""

    class Sends(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(302)
            self.send_header("Location", location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args):
            pass

    real = dial.why_refused
    monkeypatch.setattr(
        dial, "why_refused", lambda address, **kw: None if address == "127.0.0.9" else real(address, **kw)
    )
    server = ThreadingHTTPServer(("127.0.0.9", 0), Sends)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.9:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def looked_at(url):
    async def main():
        settings = NetSettings(robots=False, environment=False, retries=0, interval=0.0, timeout=3.0)
        async with Session(settings, rng=random.Random(0)) as session:
            return await session.drive(probe(url, at=AT, nonsense="zq7f3kx9vw"))

    return asyncio.run(main())


@pytest.mark.parametrize(
    "spelled",
    [
        "127.0.0.1", "2130706433", "0177.0.0.1", "017700000001", "0x7f000001", "0x7f.0.0.1", "127.1",
        "[::ffff:127.0.0.1]", "[::1]", "localhost", "0.0.0.0", "127.0.0.1.",
    ],
)  # fmt: skip
def test_a_public_host_sends_nobody_to_a_private_address_however_it_is_spelled(monkeypatch, spelled):
    with running(HOSTS) as web, a_public_host(monkeypatch, f"http://{spelled}:{web.ports['http']}/x") as url:
        check = looked_at(url)
        assert web.seen == []
    assert check.hops[0].status == 302
    assert check.outcome in (Outcome.CLIENT_ERROR, Outcome.BROKEN, Outcome.NO_NETWORK)


# ------------------------------------------------------------------------------------- nothing of one host's to another


def test_neither_credentials_nor_cookies_nor_where_one_came_from_go_to_another_host():
    async def handler(request, out):
        if request.host == "first.test":
            return reply(
                302,
                "",
                ("Location", "http://second.test/b"),
                ("Set-Cookie", "secret=1"),
                ("Set-Cookie", "wide=1; Domain=test"),
            )
        return reply(200, f"<title>{TITLE}</title>")

    with running({"": handler}) as web:

        async def main():
            async with Session(
                web.settings(robots=False), rng=random.Random(0), resolve=web.resolve
            ) as session:
                flow = probe(
                    "http://me:password@first.test/a?token=abc", at=AT, titles=(TITLE,), nonsense="zq"
                )
                return await session.drive(flow)

        asyncio.run(main())
        first, second = web.asked("first.test"), web.asked("second.test")
    assert first
    assert second
    for request in (*first, *second):
        assert not {"authorization", "proxy-authorization", "referer", "cookie", "origin"} & set(
            request.headers
        )
        assert "password" not in str(request.headers) + request.target
