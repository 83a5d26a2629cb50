"""Asking for a capture, with canned answers."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from citecheck import savepagenow
from citecheck.flow import Answer, Trouble
from citecheck.model import Memento, Outcome
from citecheck.savepagenow import Job, Keys, NotSaved, Saved

URL = "http://news.example.com/story"
KEYS = Keys("access", "a-secret")
JOB = Job(URL, "spn2-abc")


def step(flow, answer):
    """Run a flow of one request; returns the result and the request."""
    ask = next(flow)
    with pytest.raises(StopIteration) as done:
        flow.send(answer)
    return done.value.value, ask


def said(http_status=200, /, **value):
    return Answer("x", http_status, (("content-type", "application/json"),), json.dumps(value).encode())


def test_a_capture_is_asked_for_with_the_keys():
    job, ask = step(savepagenow.submit(URL + "?a=b#c", KEYS), said(url=URL, job_id="spn2-abc"))
    assert ask.url == f"https://web.archive.org/save/{URL}?a=b"
    assert dict(ask.headers) == {"accept": "application/json", "authorization": "LOW access:a-secret"}
    assert job == Job(URL + "?a=b#c", "spn2-abc")


def test_keys_do_not_show_their_secret():
    assert "a-secret" not in repr(KEYS)


def test_what_is_no_address_is_not_sent():
    flow = savepagenow.submit("javascript:void(0)", KEYS)
    with pytest.raises(StopIteration) as done:
        next(flow)
    assert (done.value.value.again, done.value.value.code) == (False, "invalid-url-syntax")


def test_a_capture_under_way_is_looked_at_again():
    job, ask = step(savepagenow.poll(JOB, KEYS), said(status="pending", job_id="spn2-abc", resources=[]))
    assert ask.url == "https://web.archive.org/save/status/spn2-abc"
    assert job is JOB


def test_a_capture_that_is_done_has_an_address_after_redirects():
    done = said(status="success", timestamp="20261123051700", original_url="https://www.example.com/story")
    saved, _ = step(savepagenow.poll(JOB, KEYS), done)
    assert saved == Saved(
        URL,
        Memento(
            "https://www.example.com/story",
            "https://web.archive.org/web/20261123051700/https://www.example.com/story",
            datetime(2026, 11, 23, 5, 17, tzinfo=UTC),
        ),
    )


@pytest.mark.parametrize(("code", "row"), savepagenow.CODES.items(), ids=list(savepagenow.CODES))
def test_every_code_of_the_archive_has_its_meaning(code, row):
    refusal, _ = step(
        savepagenow.poll(JOB, KEYS), said(status="error", status_ext=f"error:{code}", message="...")
    )
    assert refusal == NotSaved(URL, code, *row)


@pytest.mark.parametrize(
    ("code", "again"),
    [
        pytest.param("not-found", False, id="a page that is gone"),
        pytest.param("blocked-url", False, id="a page that the archive does not take"),
        pytest.param("service-unavailable", True, id="a site in trouble"),
        pytest.param("too-many-daily-captures", True, id="a day's limit"),
        pytest.param("user-session-limit", True, id="an account's limit"),
    ],
)
def test_what_can_heal_is_tried_again_and_what_cannot_is_not(code, again):
    refusal, _ = step(savepagenow.submit(URL, KEYS), said(status="error", status_ext=f"error:{code}"))
    assert refusal.again is again


def test_a_code_that_is_new_is_given_in_the_archives_words():
    answer = said(status="error", status_ext="error:brand-new", message="The moon is in the way.")
    refusal, _ = step(savepagenow.submit(URL, KEYS), answer)
    assert refusal == NotSaved(URL, "brand-new", "The moon is in the way.", again=True)


@pytest.mark.parametrize(
    ("answer", "code", "again"),
    [
        pytest.param(said(401, message="You need to be logged in"), "keys", False, id="401"),
        pytest.param(Answer("x", 403, (), b"<h1>Forbidden</h1>"), "keys", False, id="403"),
        pytest.param(Answer("x", 429, (), b"<h1>429</h1>"), "user-session-limit", True, id="429"),
        pytest.param(Answer("x", 502, (), b"<h1>502</h1>"), "http-error", True, id="502"),
        pytest.param(Answer("x", 200, (), b"<html>Saving...</html>"), "http-error", True, id="200 with HTML"),
        pytest.param(said(), "unclear", True, id="neither job nor error"),
        pytest.param(said(job_id=7), "unclear", True, id="a job that is no text"),
        pytest.param(Trouble("x", Outcome.TIMEOUT, "no answer in 30 s"), "no-answer", True, id="time-out"),
    ],
)
def test_a_capture_that_was_not_accepted_says_why(answer, code, again):
    refusal, _ = step(savepagenow.submit(URL, KEYS), answer)
    assert (refusal.code, refusal.again) == (code, again)
    assert refusal.reason


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(Answer("x", 502, (), b"<h1>502</h1>"), id="502"),
        pytest.param(Trouble("x", Outcome.TIMEOUT, "no answer in 30 s"), id="time-out"),
    ],
)
def test_a_look_that_failed_does_not_give_up_the_capture(answer):
    assert step(savepagenow.poll(JOB, KEYS), answer)[0] is JOB


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({"status": "success"}, id="no time"),
        pytest.param(
            {"status": "success", "timestamp": "today", "original_url": URL}, id="a time that is none"
        ),
        pytest.param({"status": "success", "timestamp": "20261123051700"}, id="no address"),
        pytest.param({"status": "perhaps"}, id="another word"),
    ],
)
def test_an_answer_that_is_not_understood_is_no_capture(value):
    refusal, _ = step(savepagenow.poll(JOB, KEYS), said(**value))
    assert refusal == NotSaved(URL, "unclear", "the archive’s answer is not understood", again=True)
