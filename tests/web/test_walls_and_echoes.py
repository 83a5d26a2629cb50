"""What a reader who had never seen the rules found that they took for something else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from citecheck import pages, probe
from citecheck.flow import Answer
from citecheck.model import Outcome, SignKind
from citecheck.pages.signs import is_front

AT = datetime(2026, 11, 27, tzinfo=UTC)
URL = "https://www.example.org/blog/a-winter-of-empty-berths"
HTML = (("content-type", "text/html; charset=utf-8"),)


def looked(answer_to, url=URL):
    """The check that comes of a site which answers a request by its address and cookie."""
    flow = probe.probe(url, at=AT, nonsense="zq7f3kx9vw")
    try:
        ask = next(flow)
        while True:
            ask = flow.send(answer_to(ask.url, dict(ask.headers).get("cookie", "")))
    except StopIteration as end:
        return end.value


def page(url, title, text, *headers, status=200):
    return Answer(url, status, (*HTML, *headers), f"<title>{title}</title><p>{text}</p>".encode())


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Please enable cookies", "This site needs them."),
        ("You must enable cookies to continue", "See the help of your browser."),
        ("Harbour Today", "To use this website, cookies must be enabled in your browser."),
        ("Harbour Today", "Cookie-Einstellungen. Wir brauchen sie. Alle akzeptieren Ablehnen"),
        ("Welcome", "Please accept our terms of use to continue. I accept"),
    ],
)
def test_a_page_that_asks_for_cookies_is_a_wall(title, text):
    check = looked(lambda url, _: page(url, title, text))
    assert check.sign(SignKind.CONSENT_WALL)


@pytest.mark.parametrize("title", ["Whoops, something went wrong", "Error 500 – Something went wrong"])
def test_a_program_that_broke_down_says_nothing_of_the_work(title):
    assert looked(lambda url, _: page(url, title, "Please try again.")).outcome is Outcome.SERVER_ERROR


def test_a_challenge_that_the_header_owns_to_is_a_refusal_whatever_the_status():
    check = looked(
        lambda url, _: page(url, "Just a moment...", "Checking", ("cf-mitigated", "challenge"), status=404)
    )
    assert check.outcome is Outcome.REFUSED


def test_a_pdf_of_no_bytes_is_empty():
    check = looked(lambda url, _: Answer(url, 200, (("content-type", "application/pdf"),)), URL + ".pdf")
    assert check.sign(SignKind.EMPTY)


@pytest.mark.parametrize("body", [b'{"error":"not found","status":404}', b'{"message":"Resource not found"}'])
def test_an_error_told_in_json_is_heard(body):
    check = looked(lambda url, _: Answer(url, 200, (("content-type", "application/json"),), body))
    assert check.sign(SignKind.NOT_FOUND_WORDING)


def test_a_site_that_shows_the_same_for_every_path_is_seen_through_the_path_in_its_title():
    def portal(url, _):
        path = url.partition("example.org")[2]
        return page(url, f"Acme Portal - {path}", "Welcome to the portal of Acme. " * 12)

    assert looked(portal).sign(SignKind.SAME_AS_NONSENSE)


def test_a_page_that_only_sets_a_cookie_and_reloads_is_asked_again_with_it():
    def site(url, cookie):
        if not cookie:
            head = b"<meta http-equiv=refresh content=0><title>Loading</title>"
            return Answer(url, 200, (*HTML, ("set-cookie", "seen=1; path=/")), head)
        return page(url, "A winter of empty berths", "The harbour lay still. " * 40)

    check = looked(site)
    assert check.page.title == "A winter of empty berths"
    assert check.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("path", "front"), [("/uahome", False), ("/ua/home", True), ("/en", True), ("/de-at/", True)]
)
def test_a_language_and_a_front_page_are_parted_by_a_slash(path, front):
    assert is_front(f"https://www.example.org{path}") is front


def test_a_reload_of_minutes_is_no_way_on():
    look = pages.look(Answer(URL, 200, HTML, b"<meta http-equiv=refresh content=300><p>News</p>"))
    assert look.refresh is None
