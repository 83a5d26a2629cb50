"""A small web on loopback: many names, one server, pages that a test may change while it runs."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Reply:
    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)


@dataclass
class SmallWeb:
    """`pages` maps (host, path) to a reply; what is not there is a 404."""

    port: int
    pages: dict[tuple[str, str], Reply] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    unchanged: list[tuple[str, str]] = field(default_factory=list)  # what was answered 304 Not Modified
    hold: threading.Event | None = None

    def put(self, url: str, reply: Reply) -> str:
        host, _, path = url.removeprefix("http://").partition("/")
        self.pages[host, "/" + path] = reply
        return url

    @property
    def hosts(self) -> list[str]:
        return sorted({host for host, _ in self.pages})

    def options(self, *more: str) -> list[str]:
        """What the command line needs to find this web, and to look at it without manners' pauses."""
        given = ["--allow-private", "--interval", "0", "--timeout", "5", "--index-per-minute", "6000", "-q"]
        given += [
            "--canary",
            "http://canary.test:80/",
            "--connect-to",
            f"canary.test:80=127.0.0.1:{self.port}",
        ]
        for host in [*self.hosts, *more]:
            given += ["--connect-to", f"{host}:80=127.0.0.1:{self.port}"]
        return given


def page(title: str, body: str = "", *, author: str = "", day: str = "", lang: str = "en") -> Reply:
    meta = f'<meta name="author" content="{escape(author)}">' if author else ""
    meta += f'<meta property="article:published_time" content="{day}">' if day else ""
    text = body or "The committee examined the plan in detail and published the record of its hearing. " * 20
    html = (
        f'<!doctype html><html lang="{lang}"><head><title>{escape(title)}</title>{meta}</head>'
        f"<body><h1>{escape(title)}</h1><p>{escape(text)}</p></body></html>"
    )
    return Reply(body=html.encode())


@contextmanager
def small_web():
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            host = (self.headers.get("Host") or "").partition(":")[0]
            web.asked.append((host, self.path))
            if web.hold is not None and host != "canary.test":
                web.hold.wait(20)
            reply = web.pages.get((host, self.path), NOT_FOUND)
            if host == "canary.test":
                reply = Reply(204)
            wanted = dict(reply.headers).get("ETag")
            if wanted and self.headers.get("If-None-Match") == wanted:
                web.unchanged.append((host, self.path))
                reply = Reply(304, headers=(("ETag", wanted),))
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            if reply.status != 304:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(reply.body)

        do_HEAD = do_GET

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    web = SmallWeb(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


NOT_FOUND = Reply(404, b"<!doctype html><title>404 Not Found</title><h1>Not Found</h1>")
