"""A run that is stopped in the middle keeps what it found, and the next one goes on."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.journey.web import page

NOW = "2026-11-23T05:17:00Z"


@pytest.fixture
def many_links(web):
    """Forty links; the server holds back its answers from the eleventh request on."""
    for n in range(40):
        web.put(f"http://host{n}.test/page", page(f"Page {n}"))
    Path("links.txt").write_text("".join(f"http://host{n}.test/page\n" for n in range(40)), "utf-8")
    return [*web.options(), "--no-archive", "--concurrency", "4", "--now", NOW]


def kept():
    if not Path(".citecheck/history.db").exists():
        return 0
    with closing(sqlite3.connect(".citecheck/history.db", timeout=10)) as db:
        try:
            return db.execute("select count(*) from checks").fetchone()[0]
        except sqlite3.OperationalError:
            return 0


def start(arguments):
    command = [sys.executable, "-m", "citecheck", "check", "links.txt", *arguments]
    environment = os.environ | {"CITECHECK_RETRIES": "0", "CITECHECK_ROBOTS": "false"}
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def wait_until(condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.02)


def stopped_after_ten(web, arguments, how):
    """Start a check, stop it once ten links are kept, and return how it ended."""
    gate = threading.Event()
    passed = threading.Event()

    class Turnstile:
        def wait(self, seconds):
            if len(web.asked) > 14:
                passed.set()
                gate.wait(seconds)

    web.hold = Turnstile()
    process = start(arguments)
    wait_until(lambda: passed.is_set() and kept() >= 10)
    process.send_signal(how)
    out, err = process.communicate(timeout=20)
    gate.set()
    web.hold = None
    return process.returncode, out, err


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_ctrl_c_keeps_what_was_found_and_the_next_run_goes_on(citecheck, web, many_links, how):
    code, _, err = stopped_after_ten(web, many_links, how)
    assert code == 130
    assert "interrupted; what was found is kept" in err
    assert "Traceback" not in err
    found = kept()
    assert 10 <= found < 40
    web.asked.clear()
    told = citecheck("check", "links.txt", "--format", "json", *many_links)
    assert told.code == 0
    assert told.json["totals"] == {"live": 40}
    pages = [host for host, path in web.asked if path == "/page"]
    assert len(pages) == 40 - found


def test_kill_leaves_a_database_that_opens(citecheck, web, many_links):
    code, _, _ = stopped_after_ten(web, many_links, signal.SIGKILL)
    assert code == -signal.SIGKILL
    with closing(sqlite3.connect(".citecheck/history.db")) as db:
        assert db.execute("pragma integrity_check").fetchone() == ("ok",)
    assert 10 <= kept() < 40
    told = citecheck("check", "links.txt", "--format", "json", *many_links)
    assert told.json["totals"] == {"live": 40}
    assert kept() == 40
