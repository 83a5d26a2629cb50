"""A link that was good is left alone for a week, then asked whether it has changed, and read again in the end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from citecheck.run import looking
from tests.journey.web import NOT_FOUND, Reply, page

LINK = "http://a.test/one"


@pytest.fixture
def check(citecheck, web):
    Path("links.txt").write_text(LINK + "\n", "utf-8")

    def on(day):
        web.asked.clear()
        web.unchanged.clear()
        at = f"2026-{day}T05:17:00Z"
        told = citecheck(
            "check", "links.txt", "--format", "json", *web.options(), "--no-archive", "--now", at
        )
        return told.json["citations"][0]

    return on


def put(web, reply, etag='"v1"'):
    web.put(LINK, replace(reply, headers=(*reply.headers, ("ETag", etag))))


def pages_asked(web):
    return [path for _, path in web.asked if path == "/one"]


def test_within_a_week_nothing_is_asked_and_after_it_only_whether_it_has_changed(check, web):
    put(web, page("One"))
    first = check("11-01")
    assert (first["state"], len(pages_asked(web))) == ("live", 1)
    assert (check("11-06")["state"], web.asked) == ("live", [])
    second = check("11-09")
    assert web.unchanged == [("a.test", "/one")]
    assert (second["state"], second["page"], second["checked"]) == (
        "live",
        first["page"],
        "2026-11-09T05:17:00Z",
    )
    assert second["detail"] == "answered 304 Not Modified, the same as on 1 November 2026"


def test_what_has_changed_is_seen_at_once(check, web):
    put(web, page("One"))
    check("11-01")
    put(web, page("Another"), etag='"v2"')
    assert check("11-09")["page"]["title"] == "Another"
    assert len(pages_asked(web)) == 1


def test_a_page_is_read_again_after_a_month_whatever_its_server_says_of_changes(check, web):
    put(web, page("One"))
    for day in ("11-01", "11-09", "11-17", "11-25"):
        check(day)
    assert web.unchanged
    put(web, page("Another"))  # its server still gives the old validator
    assert check("12-03")["page"]["title"] == "Another"
    assert web.unchanged == []


def test_an_error_is_asked_about_within_a_day_and_never_stands_for_a_page(check, web):
    put(web, page("One"))
    check("11-01")
    put(web, NOT_FOUND, etag='"gone"')
    assert check("11-09")["state"] == "failing"
    assert check("11-10")["state"] == "failing"
    assert pages_asked(web)
    assert web.unchanged == []


def test_a_look_dated_by_a_clock_that_ran_ahead_neither_puts_off_the_next_nor_outweighs_it(check, web):
    put(web, page("One"))
    assert check("12-31")["state"] == "live"
    put(web, NOT_FOUND, etag='"gone"')
    assert check("11-09")["state"] == "failing"
    assert pages_asked(web)


@pytest.fixture
def healing(monkeypatch):
    """What failed may heal, at once; what is given is called while it is waited for."""
    monkeypatch.setenv("CITECHECK_RETRIES", "1")
    monkeypatch.setattr(looking.Looks, "HEALS_WITHIN", 0.0)
    really_wait = looking.Looks.wait_for_the_doubted

    def meanwhile(happens):
        async def wait(looks):
            happens()
            await really_wait(looks)

        monkeypatch.setattr(looking.Looks, "wait_for_the_doubted", wait)

    return meanwhile


BROKEN = Reply(501, b"not now")


def test_what_answered_last_time_is_asked_once_more_before_its_failure_counts(check, web, healing):
    healing(lambda: put(web, page("One")))
    put(web, page("One"))
    check("11-01")
    web.put(LINK, BROKEN)
    assert check("11-09")["state"] == "live"


def test_what_fails_twice_in_a_run_counts_as_one_failure(check, web, healing):
    healing(lambda: None)
    put(web, page("One"))
    check("11-01")
    web.put(LINK, BROKEN)
    failing = check("11-09")
    assert failing["state"] == "unreachable"
    assert failing["checked"] == "2026-11-09T05:17:00Z"


def test_what_never_answered_is_not_waited_for(check, web, healing):
    healing(lambda: pytest.fail("there is nothing to wait for"))
    web.put(LINK, BROKEN)
    check("11-01")
    assert check("11-03")["state"] == "unreachable"


def test_what_is_gone_is_not_waited_for(check, web, healing):
    healing(lambda: pytest.fail("there is nothing to wait for"))
    put(web, page("One"))
    check("11-01")
    web.put(LINK, NOT_FOUND)
    assert check("11-09")["state"] == "failing"


def test_a_failure_counts_where_the_time_is_up_before_its_second_look(check, web, healing, monkeypatch):
    put(web, page("One"))
    check("11-01")
    web.put(LINK, BROKEN)
    monkeypatch.setattr(looking.Looks, "HEALS_WITHIN", 60.0)
    monkeypatch.setenv("CITECHECK_MAX_TIME", "2")
    assert check("11-09")["state"] == "unreachable"
