"""A web server on loopback that answers at once, or after a set time, for as many hosts as there are links to ask.

    python -m benchmarks.speed.flood --port 18080 --bytes 2000 --latency 0.05

It listens on 127.0.0.1 to 127.0.0.250, so that each address is a host of its own to whoever asks. Pages have a
title, a canonical link, an author and a date. robots.txt is a 404. Some paths are answered in another way:
`/after/2.5/...` after that many seconds, `/never/...` not at all, `/unwell/...` with 500 when first asked for.
"""

from __future__ import annotations

import argparse
import asyncio
from typing import ClassVar

HOSTS = 250
HEAD = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>Page {path} of the flood</title>"
    "<link rel=canonical href='{path}'><meta name=author content='Ada Author'>"
    "<meta property='article:published_time' content='2018-05-23'></head><body><h1>Page {path}</h1>"
)
SENTENCE = (
    "<div class='s'><p>A sentence with <a href='/other'>a link</a> in it, and some words to read.</p></div>"
)
NO_ROBOTS = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
UNWELL = b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"


def answer(path: str, size: int) -> bytes:
    head = HEAD.format(path=path)
    filling = SENTENCE * max(0, (size - len(head) - 14) // len(SENTENCE))
    page = f"{head}{filling}</body></html>".encode()
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s" % (
        len(page),
        page,
    )


class Flood(asyncio.Protocol):
    asked: ClassVar[set[str]] = set()

    def __init__(self, size: int, latency: float) -> None:
        self.size, self.latency, self.buffer = size, latency, b""

    def connection_made(self, transport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while b"\r\n\r\n" in self.buffer:
            request, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
            path = request.split(b" ", 2)[1].decode("latin-1")
            latency = self.latency
            if path.startswith("/never/"):
                continue
            if path.startswith("/after/"):
                latency = float(path.split("/")[2])
            reply = NO_ROBOTS if path == "/robots.txt" else answer(path, self.size)
            if path.startswith("/unwell/") and path not in self.asked:
                self.asked.add(path)
                reply = UNWELL
            if latency:
                asyncio.get_running_loop().call_later(latency, self.transport.write, reply)
            else:
                self.transport.write(reply)


async def serve(port: int, size: int, latency: float) -> None:
    hosts = [f"127.0.0.{number}" for number in range(1, HOSTS + 1)]
    server = await asyncio.get_running_loop().create_server(
        lambda: Flood(size, latency), hosts, port, backlog=1024
    )
    async with server:
        await server.serve_forever()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("--port", type=int, default=18080)
    options.add_argument("--bytes", type=int, default=2000)
    options.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    given = options.parse_args()
    asyncio.run(serve(given.port, given.bytes, given.latency))


if __name__ == "__main__":
    main()
