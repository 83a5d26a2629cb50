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


@pytest.mark.parametrize("readers", ["0", "1"], ids=["read here", "read by another process"])
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_ctrl_c_keeps_what_was_found_and_the_next_run_goes_on(citecheck, web, many_links, how, readers):
    code, _, err = stopped_after_ten(web, [*many_links, "--readers", readers], how)
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


def held_after(web, count):
    """Let the web answer `count` requests and hold back all others for as long as the test lasts."""
    gate = threading.Event()

    class Turnstile:
        def wait(self, seconds):
            if len(web.asked) > count:
                gate.wait(seconds)

    web.hold = Turnstile()
    return gate


def test_when_the_time_is_up_what_was_found_is_told_and_the_next_run_goes_on(
    citecheck, web, many_links, monkeypatch
):
    monkeypatch.setenv("CITECHECK_ROBOTS", "false")
    gate = held_after(web, 12)
    told = citecheck("check", "links.txt", "--format", "json", *many_links, "--max-time", "1s")
    gate.set()
    web.hold = None
    found = kept()
    assert 8 <= found < 40
    assert told.code == 0
    assert told.json["totals"] == {"live": found, "unknown": 40 - found}
    assert [row["line"] for row in told.json["citations"]] == list(range(1, 41))
    unknown = next(row for row in told.json["citations"] if row["state"] == "unknown")
    assert unknown["rule"] == "not-looked-at"
    assert f"{40 - found} links were not looked at, since the time was up" in told.json["run"]["skipped"]
    web.asked.clear()
    again = citecheck("check", "links.txt", "--format", "json", *many_links)
    assert again.json["totals"] == {"live": 40}
    assert len([host for host, path in web.asked if path == "/page"]) == 40 - found


def test_a_time_in_which_nothing_could_be_looked_at_judges_nothing(citecheck, web, many_links, monkeypatch):
    monkeypatch.setenv("CITECHECK_ROBOTS", "false")
    gate = held_after(web, 0)
    told = citecheck("check", "links.txt", *many_links, "--max-time", "0.3")
    gate.set()
    assert told.code == 3
    assert kept() == 0


def test_a_run_whose_time_is_up_says_so(citecheck, web, many_links, monkeypatch):
    monkeypatch.setenv("CITECHECK_ROBOTS", "false")
    gate = held_after(web, 12)
    loud = [option for option in many_links if option != "-q"]
    told = citecheck("check", "links.txt", *loud, "--max-time", "1s")
    gate.set()
    assert f"the time is up: {40 - kept()} of 40 links were not looked at" in told.err


def test_results_come_in_the_order_of_the_list_whoever_answers_first(citecheck, web):
    for n in range(300):
        web.put(f"http://host{n % 7}.test/{n}", page(f"Page {n}"))
    lines = [f"http://host{n % 7}.test/{n}" for n in range(299, -1, -1)]
    Path("links.txt").write_text("\n".join(lines), "utf-8")
    options = [*web.options(), "--no-archive", "--now", NOW, "--per-host", "4", "--db", ":memory:"]
    told = citecheck("check", "links.txt", "--format", "json", *options)
    assert [row["URL"] for row in told.json["citations"]] == lines
    assert told.json["totals"] == {"live": 300}


def test_ctrl_c_with_a_history_in_memory_does_not_promise_to_have_kept_anything(citecheck, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("citecheck.cli.work.run", interrupt)
    told = citecheck("check", "http://127.0.0.1:9/", "--db", ":memory:", "--allow-private")
    assert told.code == 130
    assert "what was found is gone" in told.err
    assert "kept" not in told.err
    assert "what was found is kept" in citecheck("check", "http://127.0.0.1:9/", "--allow-private").err


def test_ctrl_c_where_there_is_no_history_promises_nothing(citecheck, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("citecheck.cli.options.read_source", interrupt)
    told = citecheck("parse", "a.txt")
    assert (told.code, told.err.strip()) == (130, "citecheck: interrupted.")


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_what_the_time_did_not_suffice_for_is_told_with_the_result(
    citecheck, web, many_links, monkeypatch, form
):
    monkeypatch.setenv("CITECHECK_ROBOTS", "false")
    gate = held_after(web, 12)
    options = [*many_links, "--max-time", "1s", "--db", ":memory:", "--format", form]
    told = citecheck("check", "links.txt", *options)
    gate.set()
    assert told.code == 0
    assert "links were not looked at, since the time was up." in " ".join(told.out.split())
    assert "next run" not in told.err


def test_one_link_that_could_not_be_judged_is_enough_to_say_so(citecheck, web, monkeypatch):
    from citecheck import probe

    look = probe.probe

    def failing(url, **given):
        if "bad" in url:
            raise RuntimeError("a fault of our own")
        return (yield from look(url, **given))

    monkeypatch.setattr("citecheck.probe.probe", failing)
    good = web.put("http://good.test/x", page("Good"))
    options = [*web.options(), "--no-archive", "--now", NOW]
    told = citecheck("check", good, "http://bad.test/x", "--format", "json", *options)
    assert told.code == 3
    assert {row["URL"]: row["state"] for row in told.json["citations"]} == {
        good: "live",
        "http://bad.test/x": "unknown",
    }
    assert told.json["run"]["skipped"][0].startswith("1 link was not looked at")
    assert citecheck("check", good, *options).code == 0
