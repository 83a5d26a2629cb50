"""A real web archive (pywb) on loopback that answers as the Internet Archive does.

    python pywb_server.py FOLDER

It runs in pywb's own environment, never in ours. FOLDER holds `site.json`: {"captures": [[URL, 14-digit
timestamp, status line, [[header, value], ...], body in base64], ...], "record": bool}. The server writes them as
WARC records, lets pywb index and replay them, prints {"port": N} and goes on until its standard input closes,
so it cannot outlive the test run that started it.

In front of the unmodified pywb application it puts what the Internet Archive has and pywb lacks:

    /cdx/search/cdx   the CDX server's parameters, its JSON and text, its resume keys
    /web/TSid_/URL    an archived redirect leads on inside the archive (pywb would send a client to the live web)
    /save             Save Page Now 2, when recording: a save is a real capture
    /-/log            the requests so far; /-/fault and /-/reset steer misbehaviour (POST)

Of the Archive's side we know its CDX server's README (github.com/internetarchive/wayback, wayback-cdx-server)
and the exchanges that the edgi wayback client has on record.
"""

from gevent.monkey import patch_all

patch_all()

import base64  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import re  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402
from collections.abc import Callable, Iterable, Sequence  # noqa: E402
from datetime import UTC, datetime  # noqa: E402
from io import BytesIO  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any, NamedTuple  # noqa: E402
from urllib.parse import parse_qsl, quote, unquote_plus, urlencode, urljoin  # noqa: E402

COLLECTION = "web"  # so that pywb's own replay paths are the Archive's
FIELDS = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")
PYWB_NAMES = {"original": "url", "mimetype": "mime", "statuscode": "status"}
RAW_REPLAY = re.compile(r"/web/(?P<timestamp>\d{1,14})id_/(?P<url>.+)")

Row = list[str]
StartResponse = Callable[..., Any]


class Reply(NamedTuple):
    """An answer of our own, before WSGI."""

    status: int
    media_type: str
    body: str
    headers: tuple[tuple[str, str], ...] = ()


def write_warc(path: Path, captures: Iterable[Sequence[Any]]) -> None:
    """Write captures as WARC records; a body seen before at the same URL becomes a revisit record."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    seen: dict[tuple[str, str], str] = {}
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for url, timestamp, status, headers, encoded in captures:
            body = base64.b64decode(encoded)
            moment = datetime.strptime(timestamp, "%Y%m%d%H%M%S").strftime("%Y-%m-%dT%H:%M:%SZ")
            fields = [(name, value) for name, value in headers] + [("Content-Length", str(len(body)))]
            http = StatusAndHeaders(status, fields, protocol="HTTP/1.1")
            dated = {"WARC-Date": moment}
            record = writer.create_warc_record(
                url, "response", payload=BytesIO(body), http_headers=http, warc_headers_dict=dated
            )
            writer.ensure_digest(record, block=False, payload=True)
            digest = record.rec_headers.get_header("WARC-Payload-Digest")
            if (url, digest) in seen:
                record = writer.create_revisit_record(
                    url, digest, url, seen[url, digest], http_headers=http, warc_headers_dict=dated
                )
            seen.setdefault((url, digest), moment)
            writer.write_record(record)


class Application:
    """pywb's WSGI application with the Archive's endpoints in front."""

    def __init__(self, pywb: Any, *, record: bool) -> None:
        self.pywb = pywb
        self.record = record
        self.log: list[dict[str, Any]] = []
        self.faults: list[dict[str, Any]] = []
        self.jobs: dict[str, dict[str, Any]] = {}
        self.endpoints: dict[str, Callable[[dict[str, Any], list[tuple[str, str]]], Reply]] = {
            "/cdx/search/cdx": self.index,
            "/save": self.save,
        }

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
        posted = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)).decode()
        if path.startswith("/-/"):
            return self.send(self.steer(path, posted), start_response)
        self.log.append(
            {
                "method": environ["REQUEST_METHOD"],
                "path": path,
                "query": query,
                "headers": {
                    key[5:].replace("_", "-").lower(): value
                    for key, value in environ.items()
                    if key.startswith("HTTP_")
                },
            }
        )
        fault = self.fault_for(path)
        if fault is not None:
            time.sleep(fault["delay"])
            if fault["status"]:
                headers = tuple((name, value) for name, value in fault["headers"].items())
                return self.send(
                    Reply(fault["status"], fault["media_type"], fault["body"], headers), start_response
                )
        parameters = parse_qsl(query, keep_blank_values=True) + parse_qsl(posted)
        if path in self.endpoints:
            return self.send(self.endpoints[path](environ, parameters), start_response)
        if path.startswith("/save/status/"):
            return self.send(self.status(path), start_response)
        if path.startswith("/save/"):
            asked = path.removeprefix("/save/") + (f"?{query}" if query else "")
            return self.send(self.save(environ, [("url", asked)]), start_response)
        return self.replay(path, environ, start_response)

    @staticmethod
    def send(reply: Reply, start_response: StartResponse) -> list[bytes]:
        body = reply.body.encode()
        fixed = [("Content-Type", reply.media_type), ("Content-Length", str(len(body)))]
        start_response(f"{reply.status} Answer", [*fixed, *reply.headers])
        return [body]

    def steer(self, path: str, posted: str) -> Reply:
        if path == "/-/fault":
            self.faults.append(json.loads(posted))
        elif path == "/-/reset":
            self.log.clear()
            self.faults.clear()
        return Reply(200, "application/json", json.dumps(self.log))

    def fault_for(self, path: str) -> dict[str, Any] | None:
        for fault in self.faults:
            if path.startswith(fault["path"]) and fault["times"] > 0:
                fault["times"] -= 1
                return fault
        return None

    # ------------------------------------------------------------------------------------------------- the index

    def index(self, environ: dict[str, Any], parameters: list[tuple[str, str]]) -> Reply:
        one = dict(parameters)
        if not one.get("url"):
            return Reply(400, "text/plain", "url= param missing\n")
        rows = self.rows(parameters)
        start = int(one.get("offset") or 0) + self.resumed_at(rows, one.get("resumeKey"))
        limit = int(one.get("limit") or 0) or len(rows)
        chosen = rows[limit:] if limit < 0 else rows[start : start + limit]
        names = one["fl"].split(",") if one.get("fl") else list(FIELDS)
        places = [FIELDS.index(name) for name in names if name in FIELDS]
        shown = [[row[place] for place in places] for row in chosen]
        key = None
        if one.get("showResumeKey") == "true" and 0 < limit < len(rows) - start:
            key = quote(" ".join(chosen[-1][:2]), safe="").replace("%20", "+")
        if one.get("output") == "json":
            table: list[list[str]] = [names, *shown] if shown else []
            return Reply(200, "application/json", json.dumps(table + ([[], [key]] if key else [])) + "\n")
        text = "".join(" ".join(row) + "\n" for row in shown)
        return Reply(200, "text/plain;charset=UTF-8", text + (f"\n{key}\n" if key else ""))

    @staticmethod
    def resumed_at(rows: list[Row], key: str | None) -> int:
        """Where to go on after the row that a resume key names; clients send the printed key quoted once more."""
        if not key:
            return 0
        urlkey, _, timestamp = unquote_plus(key).rpartition(" ")
        after = (place for place, row in enumerate(rows) if (row[0], row[1]) > (urlkey, timestamp))
        return next(after, len(rows))

    def rows(self, parameters: list[tuple[str, str]]) -> list[Row]:
        """The rows that pywb's index holds, filtered and collapsed as the Archive does it."""
        one = dict(parameters)
        names = ",".join(PYWB_NAMES.get(name, name) for name in FIELDS)
        query = {"url": one["url"], "output": "text", "fl": names}
        query.update({name: one[name] for name in ("matchType", "from", "to", "closest") if one.get(name)})
        if one.get("sort") == "reverse":
            query["sort"] = "reverse"
        rows: list[Row] = []
        for line in self.ask_pywb(f"/{COLLECTION}/cdx", urlencode(query))[1].decode().splitlines():
            row = [value or "-" for value in line.split(" ")]
            # while recording, pywb indexes again what was indexed when the server started
            if len(row) == len(FIELDS) and not any(row[:6] == other[:6] for other in rows):
                rows.append(row)
        for name, value in parameters:
            if name == "filter":
                rows = [row for row in rows if passes(row, value)]
        for name, value in parameters:
            if name == "collapse":
                rows = collapsed(rows, value)
        return rows

    def ask_pywb(self, path: str, query: str = "") -> tuple[int, bytes]:
        """One GET inside the process: status and body."""
        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "SCRIPT_NAME": "",
            "QUERY_STRING": query,
            "REQUEST_URI": f"{path}?{query}" if query else path,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "127.0.0.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(),
            "wsgi.errors": sys.stderr,
        }
        status: list[int] = []
        answer = self.pywb(environ, lambda line, headers, exc=None: status.append(int(line.split()[0])))
        return status[0], b"".join(answer)

    # ---------------------------------------------------------------------------------------------------- replay

    def replay(self, path: str, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        base = f"http://{environ.get('HTTP_HOST', '127.0.0.1')}"
        asked = RAW_REPLAY.match(
            path + ("?" + environ["QUERY_STRING"] if environ.get("QUERY_STRING") else "")
        )

        def start(status: str, headers: list[tuple[str, str]], exc: Any = None) -> Any:
            if asked:
                headers = [
                    (name, self.inside(base, asked, value) if name.lower() == "location" else value)
                    for name, value in headers
                ]
            return start_response(status, headers)

        return self.pywb(environ, start)  # type: ignore[no-any-return]

    @staticmethod
    def inside(base: str, asked: re.Match[str], location: str) -> str:
        """The address inside the archive that an archived Location means."""
        if location.startswith((f"{base}/{COLLECTION}/", f"/{COLLECTION}/")):
            return location
        return f"{base}/{COLLECTION}/{asked['timestamp']}id_/{urljoin(asked['url'], location)}"

    # --------------------------------------------------------------------------------------------- Save Page Now

    def save(self, environ: dict[str, Any], parameters: list[tuple[str, str]]) -> Reply:
        if not environ.get("HTTP_AUTHORIZATION", "").startswith("LOW "):
            return Reply(
                401, "application/json", '{"message": "You need to be logged in to use Save Page Now."}'
            )
        if not self.record:
            return Reply(
                200,
                "application/json",
                json.dumps(
                    {"status": "error", "status_ext": "error:service-unavailable", "message": "Busy."}
                ),
            )
        url = dict(parameters)["url"]
        status, _ = self.ask_pywb(f"/{COLLECTION}/record/id_/{url}")
        job = f"spn2-{len(self.jobs):040x}"
        self.jobs[job] = {"job_id": job, "original_url": url, "resources": [url], "outlinks": []}
        if status < 400:
            moment = datetime.now(UTC).strftime("%Y%m%d%H%M%S")
            self.jobs[job] |= {"status": "success", "timestamp": moment, "http_status": status}
        else:
            self.jobs[job] |= {"status": "error", "status_ext": "error:not-found", "message": "Not found."}
        return Reply(200, "application/json", json.dumps({"url": url, "job_id": job}))

    def status(self, path: str) -> Reply:
        # the Archive calls a job that it has never heard of pending
        job = path.rpartition("/")[2]
        known = self.jobs.get(job, {"status": "pending", "job_id": job, "resources": []})
        return Reply(200, "application/json", json.dumps(known))


def passes(row: Row, expression: str) -> bool:
    """Whether a row passes one `[!]field:regex`, matched on the whole value."""
    field, _, pattern = expression.removeprefix("!").partition(":")
    matched = re.fullmatch(pattern, row[FIELDS.index(field)]) is not None
    return matched is not expression.startswith("!")


def collapsed(rows: list[Row], expression: str) -> list[Row]:
    """The first of each run of neighbours that agree on `field[:N]`."""
    field, _, length = expression.partition(":")
    place, most = FIELDS.index(field), int(length) if length else None
    kept: list[Row] = []
    last = None
    for row in rows:
        if row[place][:most] != last:
            kept.append(row)
        last = row[place][:most]
    return kept


def build(folder: Path) -> Application:
    """Fill a collection in `folder` from its `site.json` and put the application before it."""
    os.chdir(folder)
    from pywb.apps.frontendapp import FrontEndApp
    from pywb.manager.manager import CollectionsManager

    site = json.loads(Path("site.json").read_text(encoding="utf-8"))
    manager = CollectionsManager(COLLECTION, must_exist=False)
    manager.add_collection()
    if site["captures"]:
        write_warc(Path("site.warc.gz"), site["captures"])
        manager.add_archives(["site.warc.gz"])
    # redirect_to_exact: as the Archive, send a client that names about a time to the capture's own time
    settings: dict[str, Any] = {"framed_replay": False, "redirect_to_exact": True}
    if site["record"]:
        settings |= {
            "collections": {"live": "$live"},
            "recorder": {"source_coll": "live", "rollover_idle_secs": 1},
            "autoindex": 1,
        }
    return Application(FrontEndApp(custom_config=settings), record=site["record"])


def main() -> None:
    from gevent.os import tp_read
    from gevent.pywsgi import WSGIServer

    answer = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # pywb talks on standard output; that belongs to the log
    server = WSGIServer(("127.0.0.1", 0), build(Path(sys.argv[1])), log=None)
    server.start()
    answer.write(json.dumps({"port": server.server_port}) + "\n")
    answer.flush()
    while tp_read(0, 1):
        pass
    os._exit(0)  # pywb's own helpers hold the process otherwise


if __name__ == "__main__":
    main()
