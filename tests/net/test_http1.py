"""HTTP/1.1 is read as browsers read it, and never further than its bounds."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.net.body import Reader
from citecheck.net.failed import Failed
from citecheck.net.http1 import MAX_CHUNKS, MAX_FIELDS, MAX_HEAD, Connection, Exchange, Stale


class Deaf(asyncio.Transport):
    """A wire that keeps what is sent."""

    def __init__(self):
        super().__init__()
        self.sent = b""
        self.over = False

    def write(self, data):
        self.sent += data

    def abort(self):
        self.over = True

    def is_closing(self):
        return self.over


def receive(connection, data):
    """Hand bytes over as an event loop does."""
    while data:
        room = connection.get_buffer(-1)
        count = min(len(room), len(data))
        room[:count] = data[:count]
        connection.buffer_updated(count)
        data = data[count:]


def exchange(raw, *, pieces=None, used=0, ends=True, most=1_000_000, patience=None):
    """Answer a request with these bytes; returns (head, body or what it failed with, connection)."""

    async def main():
        connection = Connection()
        connection.connection_made(Deaf())
        connection.used = used
        begin = lambda head: Reader(most, patience=patience)  # noqa: E731
        asked = Exchange("GET", b"a.org", b"/x", b"", begin, asyncio.get_running_loop().time() + 10)
        asking = asyncio.ensure_future(connection.ask(asked))
        await asyncio.sleep(0)
        for piece in pieces or [raw]:
            receive(connection, piece)
        if ends:
            connection.eof_received()
        try:
            await asking
        except Failed as failure:
            if asked.head is None:
                raise
            return asked.head, failure.detail, connection
        return asked.head, bytes(asked.reader.kept), connection

    return asyncio.run(main())


def test_a_request_is_sent_as_it_should_be():
    _, _, connection = exchange(b"HTTP/1.1 204 No Content\r\n\r\n")
    assert connection.wire.sent == b"GET /x HTTP/1.1\r\nHost: a.org\r\n\r\n"


@pytest.mark.parametrize(
    ("raw", "status", "body"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, b"hello"),
        (b"HTTP/1.1 200\r\nContent-Length: 5\r\n\r\nhello", 200, b"hello"),
        (b"HTTP/1.1 200 OK\ncontent-length:5\n\nhello", 200, b"hello"),
        (b"\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, b"hello"),
        (b"HTTP/1.0 200 OK\r\n\r\nuntil the end", 200, b"until the end"),
        (b"HTTP/1.1 999 Odd\r\nContent-Length: 2\r\n\r\nno", 999, b"no"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\nhello", 200, b"hello"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhello", 200, b"hel"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello", 200, b"hello"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 200, b"hello"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\nhello\n00\n\n", 200, b"hello"),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, Chunked\r\nContent-Length: 99\r\n\r\n1\r\na\r\n0\r\nTrailer: x\r\n\r\n",
            200,
            b"a",
        ),
        (b"HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na", 200, b"a"),
        (b"HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", 304, b""),
        (b"HTTP/1.1 204 No Content\r\n\r\n", 204, b""),
        (b"HTTP/1.1 200 OK\r\nno header at all\r\n: empty\r\nContent-Length: 1\r\n\r\na", 200, b"a"),
    ],
)
def test_an_answer_is_read_with_forgiveness(raw, status, body):
    head, read, _ = exchange(raw)
    assert (head.status, read) == (status, body)
    one_by_one, _, _ = exchange(raw, pieces=[raw[n : n + 1] for n in range(len(raw))])
    assert one_by_one == head


def test_a_header_that_goes_on_over_lines_is_one():
    head, _, _ = exchange(b"HTTP/1.1 204 No\r\nX-Long: one\r\n two\r\n\tthree\r\n\r\n")
    assert head.values("x-long") == ["one two three"]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"SSH-2.0-OpenSSH_9.6\r\n", "what came back is not HTTP"),
        (b"<html>hello</html>", "what came back is not HTTP"),
        (b"HTTP/1.1 abc\r\n\r\n", "the answer has no status"),
        (b"HTTP/1.1\r\n\r\n", "the answer has no status"),
        (b"", "the server closed the connection without an answer"),
        (b"HTTP/1.1 200 OK\r\nX: y", "the answer broke off in its head"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * (MAX_FIELDS + 5) + b"\r\n", f"the answer has more than {MAX_FIELDS} header fields"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * (MAX_HEAD + 70_000), f"the head of the answer is longer than {MAX_HEAD} bytes"),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 50, "the server answers without end that it is about to answer"),
    ],
)  # fmt: skip
def test_what_is_no_answer_fails_with_its_reason(raw, why):
    with pytest.raises(Failed) as failure:
        exchange(raw)
    assert failure.value.detail == why


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", "the page broke off with 4 bytes to come"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", "the page broke off before its last chunk"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "the page is not in the chunks it claims to be in"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1" * 9_000, "the page is not in the chunks it claims to be in"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", "the answer claims two lengths at once"),
    ],
)  # fmt: skip
def test_a_page_that_breaks_off_says_so(raw, why):
    assert exchange(raw)[1] == why


@pytest.mark.parametrize(
    ("raw", "reusable"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na", True),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n", True),
        (b"HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 1\r\n\r\na", False),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na", False),
        (b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\na", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nabc: not asked for", False),
    ],
    ids=["length", "chunks", "close", "old", "old-but-kept", "more-than-it-said"],
)
def test_a_connection_is_used_again_only_when_it_is_clean(raw, reusable):
    _, _, connection = exchange(raw, ends=False)
    assert connection.reusable is reusable


def test_a_kept_connection_that_ended_before_the_answer_is_stale_and_not_broken():
    with pytest.raises(Stale):
        exchange(b"", used=1)


@pytest.mark.parametrize("ends", [False, True])
def test_who_speaks_before_being_asked_is_heard_when_asked(ends):
    async def main():
        connection = Connection()
        connection.connection_made(Deaf())
        receive(connection, b"HTTP/1.1 408 Too Late\r\nContent-Length: 0\r\n\r\n")
        if ends:
            connection.eof_received()
        deadline = asyncio.get_running_loop().time() + 10
        asked = Exchange("GET", b"a.org", b"/x", b"", lambda _: Reader(0), deadline)
        await connection.ask(asked)
        return asked.head.status, connection.reusable

    assert asyncio.run(main()) == (408, not ends)


def test_a_page_cut_into_the_finest_chunks_is_read_up_to_a_bound():
    raw = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\na\r\n" * (MAX_CHUNKS + 500)
    head, body, connection = exchange(raw)
    assert (head.status, len(body), connection.reusable) == (200, MAX_CHUNKS, False)


def test_a_body_that_hardly_matters_may_break_off():
    assert exchange(b"HTTP/1.1 404 Gone\r\nContent-Length: 9\r\n\r\nhello", patience=5.0)[1] == b"hello"


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                b"HTTP/1.1 200 OK",
                b"\r\n",
                b"\n",
                b"Content-Length: 5",
                b"Transfer-Encoding: chunked",
                b"5",
                b"hello",
                b"0",
                b" x",
                b":",
                b"\x00\xff",
                b"HTTP/1.1 1",
            ]
        ),
        max_size=20,
    )
)
def test_no_bytes_end_in_anything_but_an_answer_or_a_failure(parts):
    with contextlib.suppress(Failed, Stale):
        exchange(b"".join(parts))


# -------------------------------------------------------------------------------------------------------------- bodies


def read(pieces, encoding="", most=1000):
    reader = Reader(most, encoding)
    for piece in pieces:
        if not reader.take(piece):
            break
    return bytes(reader.kept), reader.cut


PAGE = b"<title>A page</title>" + b"word " * 20


@pytest.mark.parametrize(
    ("packed", "encoding"),
    [
        (PAGE, ""), (PAGE, "identity"), (gzip.compress(PAGE, mtime=0), "gzip"), (gzip.compress(PAGE, mtime=0), "x-gzip"), (gzip.compress(PAGE, mtime=0), "GZIP"),
        (zlib.compress(PAGE), "deflate"), (zlib.compress(PAGE)[2:-4], "deflate"), (gzip.compress(PAGE, mtime=0), "deflate"), (PAGE, "gzip"), (PAGE, "utf-8"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("size", [1_000, 7], ids=["whole", "in-pieces"])
def test_a_body_is_unpacked_however_it_is_packed_and_cut_up(packed, encoding, size):
    assert read([packed[n : n + size] for n in range(0, len(packed), size)], encoding) == (PAGE, False)


def test_a_body_is_kept_up_to_the_limit():
    assert read([b"abc", b"def"], most=4) == (b"abcd", True)
    assert read([b"abc", b"d"], most=4) == (b"abcd", False)


def test_a_bomb_costs_no_more_than_the_limit():
    bomb = gzip.compress(bytes(50_000_000))
    kept, cut = read([bomb], "gzip", most=10_000)
    assert (len(kept), cut) == (10_000, True)


def test_a_packed_body_that_means_nothing_is_not_read_for_ever():
    packer = zlib.compressobj(wbits=31)
    reader = Reader(10_000, "gzip")
    assert reader.take(packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH))
    pieces = 0
    while reader.take(b"\x00\x00\x00\xff\xff" * 1_000):
        pieces += 1
    assert (reader.cut, bytes(reader.kept)) == (True, b"")
    assert pieces < 20


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "compress"])
def test_what_was_not_asked_for_is_not_unpacked(encoding):
    with pytest.raises(Failed, match="which was not asked for"):
        Reader(100, encoding)


def test_a_packed_body_that_is_damaged_fails_after_what_was_good():
    packed = gzip.compress(b"".join(b"%d words " % n for n in range(5_000)))
    reader = Reader(100_000, "gzip")
    reader.take(packed[:4_000])
    with pytest.raises(Failed, match="cannot be unpacked"):
        reader.take(b"\xff" * 4_000)
    assert reader.kept.startswith(b"0 words 1 words")
