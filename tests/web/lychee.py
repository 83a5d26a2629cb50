"""lychee on the same web: what a checker that looks at statuses makes of each behaviour.

It knows no made-up hosts, and skips all under `.test`: it is led there by a proxy, under another ending. Else its
settings are its defaults.
"""

from __future__ import annotations

import asyncio
import html
import json
import os
import re
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from tests.web.behaviours import Row
from tests.web.server import Reachable, Web

ENDING = ".corner"  # in place of .test
PATIENCE = 900  # seconds for all of it


def found(path: str | None) -> str | None:
    """Where lychee is: as told, or on PATH; None where it is not installed."""
    return path or shutil.which("lychee")


async def called_broken(web: Web, rows: Sequence[Row], lychee: str) -> set[str]:
    """The names of the rows whose link lychee fails, as it would fail a build. Raises OSError where it cannot run."""
    proxy = await asyncio.start_server(_proxy(web), "127.0.0.1", 0, limit=2**20)
    port = proxy.sockets[0].getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        for number, row in enumerate(rows):
            address = re.sub(r"(?i)\.test(?=[.:/]|$)", ENDING, row.address, count=1)
            link = f'<p><a href="{html.escape(address)}">{number}</a></p>'
            (Path(folder) / f"{number}.html").write_text(link, encoding="utf-8")
        told = await _run(lychee, folder, port, web)
    proxy.close()
    return {rows[int(Path(name).stem)].name for name in told}


async def _run(lychee: str, folder: str, port: int, web: Web) -> set[str]:
    authority = Path(folder) / "authority.pem"
    web.authority.cert_pem.write_to_path(authority)
    way = f"http://127.0.0.1:{port}"
    environment = {
        **os.environ,
        **dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), way),
        "no_proxy": "",
        "SSL_CERT_FILE": str(authority),
    }
    process = await asyncio.create_subprocess_exec(
        lychee, "--format", "json", "--no-progress", f"{folder}/*.html",
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL, env=environment,
    )  # fmt: skip
    out, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
    said = json.loads(out)
    return {*said.get("error_map", {}), *said.get("timeout_map", {})}


# ------------------------------------------------------------------------------------------------------------ the proxy

Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def _proxy(web: Web) -> Talk:
    reachable = Reachable(web.ports)

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError):
            head = await reader.readuntil(b"\r\n\r\n")
            method, target, _ = head.partition(b"\r\n")[0].split(b" ")
            tunnel = method == b"CONNECT"
            address = target.decode("latin-1").replace(ENDING, ".test")
            parts = urlsplit(("//" if tunnel else "") + address)
            try:
                there = reachable[f"{parts.hostname}:{parts.port or 80}"].rpartition(":")
                to_host, to_port = "127.0.0.1" if there[0] != "::1" else "::1", int(there[2])
                web_reader, web_writer = await asyncio.open_connection(to_host, to_port)
            except (KeyError, OSError):
                writer.write(b"HTTP/1.1 502 No such host\r\nContent-Length: 0\r\n\r\n")
            else:
                if tunnel:
                    writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
                else:
                    web_writer.write(head)
                await asyncio.gather(_pass_on(reader, web_writer), _pass_on(web_reader, writer))
        writer.close()

    return handle


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
    writer.close()
