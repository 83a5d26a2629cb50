"""A save is a real capture: pywb fetches a page from loopback and archives it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from citecheck import savepagenow, wayback
from citecheck.model import ArchiveState
from citecheck.savepagenow import Keys, NotSaved, Saved
from tests.archive.driving import drive
from tests.archive.fixture import ArchiveOf
from tests.archive.holdings import OTHER

pytestmark = pytest.mark.archive
KEYS = Keys("access", "secret")


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        body = OTHER.encode()
        self.send_response(200 if self.path == "/harvest" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture
def site():
    with HTTPServer(("127.0.0.1", 0), Site) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def save(base, url, keys=KEYS):
    job, _ = drive(savepagenow.submit(url, keys, base=base))
    return job if isinstance(job, NotSaved) else drive(savepagenow.poll(job, keys, base=base))[0]


def test_a_page_that_is_saved_can_be_found_and_read(site, archive_of: ArchiveOf):
    recording = archive_of([], record=True)
    saved = save(recording.base, f"{site}/harvest")
    assert isinstance(saved, Saved)
    assert saved.memento.uri_m.startswith(f"{recording.base}/web/20")

    deadline = time.monotonic() + 60  # the index follows about a second behind, more on a busy machine
    found = None
    while time.monotonic() < deadline:
        flow = wayback.lookup(f"{site}/harvest", near=None, at=datetime.now(UTC), base=recording.base)
        found, _ = drive(flow)
        if found.state is ArchiveState.FOUND:
            break
        time.sleep(0.2)
    assert found.page.title == "The harvest in the southern provinces"

    refused = save(recording.base, f"{site}/gone")
    assert refused == NotSaved(f"{site}/gone", "not-found", "the page is not there (404)", again=False)


def test_an_archive_that_takes_no_captures_says_so(archive):
    refused = save(archive.base, "http://news.example.com/story")
    assert (refused.code, refused.again) == ("service-unavailable", True)
