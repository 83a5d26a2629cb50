"""A web of good and bad hosts on one port of loopback, to be killed, restarted and stopped by the soak.

    python -m benchmarks.soak.web PORT

What a host does is in its name: `good-3.test`, `gone-1.test`. `KINDS` says what may be said of each.
"""

from __future__ import annotations

import asyncio
import sys
import zlib
from contextlib import suppress
from dataclasses import dataclass

TITLE = "The {name} paper on the endurance of links"
PAGE = "<!doctype html><html lang=en><title>{title}</title><h1>{title}</h1><p>{text}</p></html>"
TEXT = "The committee examined the plan in detail and published the record of its hearing on {path}. "

# Kind of host -> the states that a link there may have, whatever befell the server or the network here.
KINDS: dict[str, frozenset[str]] = {
    "good": frozenset({"live"}),
    "slow": frozenset({"live"}),
    "large": frozenset({"live"}),
    "packed": frozenset({"live"}),
    "closing": frozenset({"live"}),
    "flaky": frozenset({"live"}),
    "endless": frozenset({"live"}),
    "moved": frozenset({"moved"}),
    "gone": frozenset({"failing", "dead"}),
    "closed": frozenset({"failing", "dead"}),  # nobody listens there
    "refusing": frozenset({"blocked"}),
    "sick": frozenset({"unreachable", "dead"}),  # dead after thirty days of nothing else
    "silent": frozenset({"unreachable", "dead"}),
    "dripping": frozenset(
        {"unreachable", "dead", "unknown"}
    ),  # a page of three letters, where the server is killed
    "breaking": frozenset({"unreachable", "dead"}),
}
GOOD = tuple(kind for kind, states in KINDS.items() if states <= {"live", "moved"})
SICK = tuple(kind for kind, states in KINDS.items() if "unreachable" in states)


def title(url_path: str) -> str:
    return TITLE.format(name=url_path.strip("/").replace("-", " "))


def page(path: str, times: int = 10) -> bytes:
    return PAGE.format(title=title(path), text=TEXT.format(path=path) * times).encode()


def reply(status: int, body: bytes, *fields: str) -> bytes:
    head = [
        f"HTTP/1.1 {status} X",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(body)}",
        *fields,
    ]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


@dataclass(frozen=True)
class Asked:
    """One request, and where its answer goes."""

    name: str
    path: str
    writer: asyncio.StreamWriter


class Host:
    """Answers one request after the other on a connection."""

    def __init__(self) -> None:
        self.asked: dict[str, int] = {}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                path = head.split(" ", 2)[1]
                name = next(
                    line[5:].strip() for line in head.split("\r\n") if line.lower().startswith("host:")
                )
                kind = "good" if path == "/robots.txt" or name == "canary.test" else name.partition("-")[0]
                if path == "/robots.txt":
                    writer.write(reply(404, b""))
                elif not await getattr(self, kind, self.good)(Asked(name, path, writer)):
                    break
                await writer.drain()
        with suppress(OSError):
            writer.close()

    async def good(self, asked: Asked) -> bool:
        asked.writer.write(reply(200, page(asked.path)))
        return True

    async def slow(self, asked: Asked) -> bool:
        await asyncio.sleep(0.7)
        return await self.good(asked)

    async def large(self, asked: Asked) -> bool:
        asked.writer.write(reply(200, page(asked.path, 4_000)))
        return True

    async def packed(self, asked: Asked) -> bool:
        asked.writer.write(reply(200, zlib.compress(page(asked.path, 1_000)), "Content-Encoding: deflate"))
        return True

    async def closing(self, asked: Asked) -> bool:
        asked.writer.write(reply(200, page(asked.path), "Connection: close"))
        return False

    async def flaky(self, asked: Asked) -> bool:
        number = self.asked[asked.name] = self.asked.get(asked.name, 0) + 1
        asked.writer.write(reply(502, b"") if number % 20 == 1 else reply(200, page(asked.path)))
        return True

    async def endless(self, asked: Asked) -> bool:
        asked.writer.write(b"HTTP/1.1 200 X\r\nContent-Type: text/html\r\n\r\n" + page(asked.path))
        while not asked.writer.transport.is_closing():
            asked.writer.write(b"<p>more of it</p>" * 4_000)
            await asked.writer.drain()
            await asyncio.sleep(0)
        return False

    async def moved(self, asked: Asked) -> bool:
        asked.writer.write(reply(301, b"", f"Location: http://good-0.test{asked.path}"))
        return True

    async def gone(self, asked: Asked) -> bool:
        asked.writer.write(reply(404, b"<title>Not found</title>"))
        return True

    async def refusing(self, asked: Asked) -> bool:
        asked.writer.write(reply(403, b"<title>Forbidden</title>"))
        return True

    async def sick(self, asked: Asked) -> bool:
        asked.writer.write(reply(500, b"<title>Oh</title>"))
        return True

    async def silent(self, asked: Asked) -> bool:
        await asyncio.sleep(20)
        return asked.writer.is_closing()

    async def dripping(self, asked: Asked) -> bool:
        asked.writer.write(b"HTTP/1.1 200 X\r\nContent-Type: text/html\r\n\r\n")
        for _ in range(20):
            asked.writer.write(b"x")
            await asked.writer.drain()
            await asyncio.sleep(1)
        return False

    async def breaking(self, asked: Asked) -> bool:
        asked.writer.transport.abort()
        return False


async def main() -> None:
    server = await asyncio.start_server(Host().serve, "127.0.0.1", int(sys.argv[1]), backlog=512)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(main())
