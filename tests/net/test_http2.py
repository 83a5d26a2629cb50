"""HTTP/2 is spoken with servers that do, read within the same bounds, and given up where it is odd."""

from __future__ import annotations

import asyncio
import random
import ssl

import pytest
import trustme
from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.errors import ErrorCodes
from h2.events import DataReceived, RequestReceived, WindowUpdated
from hyperframe.frame import PingFrame, PushPromiseFrame

from citecheck.flow import Answer, Ask
from citecheck.model import Outcome
from citecheck.net import NetSettings, Session
from citecheck.net.http1 import MAX_FIELDS

PAGE = b"<title>A page</title>" + b"word " * 200


class Server(asyncio.Protocol):
    """One connection of a server that speaks HTTP/2 as its paths say, and HTTP/1.1 to whoever prefers that."""

    def __init__(self, seen, *, means_it=True):
        self.seen = seen
        self.means_it = means_it
        self.talk = None
        self.body = {}

    def connection_made(self, transport):
        self.transport = transport
        self.protocol = transport.get_extra_info("ssl_object").selected_alpn_protocol()
        self.seen.append(("connection", self.protocol))
        if self.protocol == "h2" and self.means_it:
            self.talk = H2Connection(H2Configuration(client_side=False, header_encoding="utf-8"))
            self.talk.initiate_connection()
            self.flush()

    def flush(self):
        self.transport.write(self.talk.data_to_send())

    def data_received(self, data):
        if self.talk is None:
            path = data.split(b" ")[1].decode()
            self.seen.append(("http/1.1", path))
            self.transport.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(PAGE), PAGE))
            return
        for event in self.talk.receive_data(data):
            if isinstance(event, RequestReceived):
                self.answer(event.stream_id, dict(event.headers))
            elif isinstance(event, WindowUpdated):
                for stream in list(self.body):
                    self.go_on(stream)
            elif isinstance(event, DataReceived):
                self.talk.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
        self.flush()

    def head(self, stream, *fields, status="200", ends=False):
        self.talk.send_headers(stream, [(":status", status), *fields], end_stream=ends)

    def go_on(self, stream):
        """Send as much of a body as the window allows."""
        left = self.body[stream]
        while left and (room := min(self.talk.local_flow_control_window(stream), 16_384, len(left))):
            self.talk.send_data(stream, left[:room])
            left = left[room:]
        self.body[stream] = left
        if not left:
            self.talk.end_stream(stream)
            del self.body[stream]

    def answer(self, stream, request):
        path = request[":path"]
        self.seen.append(("h2", path, request))
        plain = ("content-type", "text/html")
        if path == "/gone":
            self.head(stream, plain, status="410", ends=True)
        elif path == "/early":
            self.talk.send_headers(stream, [(":status", "103"), ("link", "x")])
            self.head(stream, plain)
            self.talk.send_data(stream, PAGE, end_stream=True)
        elif path == "/large":
            self.head(stream, plain)
            self.body[stream] = b"<title>Large</title>" + b"x" * 5_000_000
            self.go_on(stream)
        elif path == "/refused":
            self.talk.reset_stream(stream, ErrorCodes.REFUSED_STREAM)
        elif path == "/http-1.1-only":
            self.talk.reset_stream(stream, ErrorCodes.HTTP_1_1_REQUIRED)
        elif path == "/endless-frame":
            self.flush()
            self.transport.write(b"\xff\xff\xff\x00\x00\x00\x00\x00\x01" + b"x" * 5_000_000)
        elif path == "/pings":
            self.flush()
            self.transport.write(PingFrame(0, b"12345678").serialize() * 20_000)
        elif path == "/push":
            self.flush()
            pushed = PushPromiseFrame(stream, promised_stream_id=2, flags=["END_HEADERS"])
            self.transport.write(pushed.serialize())
        elif path == "/many-fields":
            self.head(stream, *[(f"x-{n}", "y") for n in range(MAX_FIELDS + 100)], ends=True)
        elif path == "/huge-head":
            self.head(stream, *[(f"x-{n}", "y" * 1_000) for n in range(300)], ends=True)
        elif path == "/breaks-off":
            self.head(stream, plain, ("content-length", "100000"))
            self.talk.send_data(stream, PAGE)
            self.talk.reset_stream(stream, ErrorCodes.INTERNAL_ERROR)
        elif path == "/breaks-off-early":
            self.talk.reset_stream(stream, ErrorCodes.INTERNAL_ERROR)
        elif path == "/last":
            self.head(stream, plain)
            self.talk.send_data(stream, PAGE, end_stream=True)
            self.talk.close_connection()
        elif path == "/closes":
            self.transport.abort()
        elif path != "/silent":
            self.head(stream, plain, ("content-length", str(len(PAGE))))
            self.talk.send_data(stream, PAGE, end_stream=True)


def conversing(*paths, protocols=("h2", "http/1.1"), means_it=True, **changes):
    """Ask a server for pages, one after the other; returns the replies and what the server saw."""

    async def resolve(host, port):
        return ["127.0.0.1"]

    async def main():
        authority, seen = trustme.CA(), []
        offered = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert("two.test").configure_cert(offered)
        offered.set_alpn_protocols(list(protocols))
        trusted = ssl.create_default_context()
        authority.configure_trust(trusted)
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: Server(seen, means_it=means_it), "127.0.0.1", 0, ssl=offered
        )
        port = server.sockets[0].getsockname()[1]
        settings = NetSettings(
            **{
                "allow_private": True, "robots": False, "interval": 0.0, "timeout": 5.0, "backoff": 0.01,
                "retries": 0, "connect_to": {"two.test:443": f"127.0.0.1:{port}"}, "environment": False,
            } | changes
        )  # fmt: skip
        async with server, Session(settings, rng=random.Random(0), resolve=resolve, tls=trusted) as session:
            replies = [await session.answer(Ask(f"https://two.test{path}")) for path in paths]
        return replies, seen

    return asyncio.run(main())


def test_a_server_that_speaks_http_2_is_asked_in_it_over_one_connection():
    replies, seen = conversing("/page?q=1", "/other", "/gone")
    assert [(each.status, each.body) for each in replies] == [(200, PAGE), (200, PAGE), (410, b"")]
    assert replies[0].header("content-type") == "text/html"
    assert [each[:2] for each in seen] == [
        ("connection", "h2"),
        ("h2", "/page?q=1"),
        ("h2", "/other"),
        ("h2", "/gone"),
    ]
    request = seen[1][2]
    assert (request[":method"], request[":scheme"], request[":authority"]) == ("GET", "https", "two.test")
    assert request["user-agent"].startswith("citecheck/")
    assert "host" not in request


@pytest.mark.parametrize("protocols", [("http/1.1",), ("h3", "http/1.1")])
def test_a_server_that_does_not_is_asked_in_http_1(protocols):
    (answer,), seen = conversing("/page", protocols=protocols)
    assert answer.body == PAGE
    assert seen == [("connection", "http/1.1"), ("http/1.1", "/page")]


def test_http_2_is_not_offered_without_h2_nor_where_it_is_not_wished(monkeypatch):
    assert conversing("/page", http2=False)[1][0] == ("connection", "http/1.1")
    monkeypatch.setattr("citecheck.net.dial.speaks_http2", lambda: False)
    assert conversing("/page")[1][0] == ("connection", "http/1.1")


def test_no_more_is_read_than_was_asked_for():
    (answer,), _ = conversing("/large")
    assert (answer.status, len(answer.body), answer.cut) == (200, 1024 * 1024, True)


def test_an_early_hint_is_no_answer():
    (answer,), _ = conversing("/early")
    assert (answer.status, answer.body) == (200, PAGE)


@pytest.mark.parametrize(
    "path",
    ["/refused", "/http-1.1-only", "/endless-frame", "/pings", "/push", "/huge-head", "/closes"],
)
def test_where_it_is_odd_the_page_is_asked_for_in_http_1_and_all_others_there(path):
    replies, seen = conversing(path, "/page")
    assert [each.body for each in replies] == [PAGE, PAGE]
    assert [each[:2] for each in seen] == [
        ("connection", "h2"),
        ("h2", path),
        ("connection", "http/1.1"),
        ("http/1.1", path),
        ("http/1.1", "/page"),
    ]


def test_a_server_that_agrees_to_http_2_and_answers_otherwise_is_asked_otherwise():
    (answer,), seen = conversing("/page", means_it=False)
    assert answer.body == PAGE
    assert seen[-2:] == [("connection", "http/1.1"), ("http/1.1", "/page")]


def test_fields_without_end_are_no_answer():
    (trouble,), _ = conversing("/many-fields")
    assert (trouble.outcome, trouble.detail) == (
        Outcome.BROKEN,
        f"the answer has more than {MAX_FIELDS} header fields",
    )


def test_a_page_that_breaks_off_is_read_as_far_as_it_came():
    (answer,), _ = conversing("/breaks-off")
    assert (answer.status, answer.body, answer.cut) == (200, PAGE, True)


def test_a_stream_that_breaks_off_before_its_head_is_broken():
    (trouble,), _ = conversing("/breaks-off-early")
    assert trouble.outcome is Outcome.BROKEN


def test_a_server_that_says_goodbye_is_asked_again_over_a_fresh_connection():
    replies, seen = conversing("/last", "/page")
    assert [isinstance(each, Answer) and each.body for each in replies] == [PAGE, PAGE]
    assert [each[:2] for each in seen if each[0] == "connection"] == [("connection", "h2")] * 2


def test_a_kept_connection_that_ends_when_asked_is_no_failure():
    replies, seen = conversing("/page", "/closes")
    assert [each.body for each in replies] == [PAGE, PAGE]
    assert ("http/1.1", "/closes") in seen


def test_after_silence_the_next_try_is_made_in_http_1():
    replies, seen = conversing("/silent", timeout=1.0, retries=1)
    assert [each.body for each in replies] == [PAGE]
    assert [each[:2] for each in seen] == [
        ("connection", "h2"),
        ("h2", "/silent"),
        ("connection", "http/1.1"),
        ("http/1.1", "/silent"),
    ]
