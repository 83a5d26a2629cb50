"""An address that was good is asked whether it has changed; only a good look may answer for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from citecheck.flow import Answer, Trouble
from citecheck.model import Hop, Outcome, Sign, SignKind
from citecheck.probe import may_stand, probe, was_read
from tests.probe.test_probe import AT, MADE_UP, TITLE, looked, page, to

URL = "https://example.org/a"
VALIDATORS = {"etag": '"v1"', "last-modified": "Mon, 23 Nov 2026 05:17:00 GMT"}
LATER = AT + timedelta(days=8)


def good_look(url=URL, web=None):
    check, _ = looked(url, web or {URL: page(**VALIDATORS)})
    return check


def looked_again(earlier, replies, url=URL):
    """Look again with an earlier look at hand; the replies are given in turn, by address. Returns check and asks."""
    flow, asked = probe(url, at=LATER, titles=(TITLE,), nonsense=MADE_UP, earlier=earlier), []
    try:
        ask = next(flow)
        while True:
            asked.append(ask)
            given = replies[ask.url].pop(0)
            if isinstance(given, Outcome):
                ask = flow.send(Trouble(ask.url, given, "it was so"))
                continue
            status, headers, body = given
            ask = flow.send(Answer(ask.url, status, tuple(headers.items()), body, elapsed_ms=3))
    except StopIteration as end:
        return end.value, asked


def test_what_has_not_changed_is_what_was_seen_before():
    earlier = good_look()
    check, asked = looked_again(earlier, {URL: [(304, {"etag": '"v1"'}, b"")]})
    assert dict(asked[0].headers) == {
        "if-none-match": '"v1"',
        "if-modified-since": VALIDATORS["last-modified"],
    }
    assert check.outcome is Outcome.ANSWERED
    assert (check.status, check.page, check.signs) == (200, earlier.page, earlier.signs)
    assert check.at == LATER
    assert check.hops == (Hop(URL, 304),)
    assert check.detail == "answered 304 Not Modified, the same as on 24 November 2026"
    assert check.requests == 1


def test_a_look_that_rests_on_another_may_be_asked_about_in_turn_and_says_that_it_was_not_read():
    second, _ = looked_again(good_look(), {URL: [(304, {"etag": '"v2"'}, b"")]})
    assert may_stand(second)
    assert not was_read(second)
    _, asked = looked_again(second, {URL: [(304, {}, b"")]})
    assert dict(asked[0].headers)["if-none-match"] == '"v2"'


def test_what_has_changed_is_read():
    check, asked = looked_again(
        good_look(),
        {URL: [page(title="Another thing", **VALIDATORS)], MADE_UP: []}
        | {f"https://example.org/{MADE_UP}": [(404, {}, b"")]},
    )
    assert check.page.title == "Another thing"
    assert was_read(check)
    assert len([ask for ask in asked if ask.url == URL]) == 1


@pytest.mark.parametrize("status", [400, 404, 412, 500, 502])
def test_an_error_in_answer_to_conditions_is_not_believed_until_it_is_given_without_them(status):
    check, asked = looked_again(good_look(), {URL: [(status, {}, b""), page(**VALIDATORS)]})
    assert check.outcome is Outcome.ANSWERED
    assert check.page.title == TITLE
    assert not {name for name, _ in asked[1].headers} & {"if-none-match", "if-modified-since"}


def test_trouble_is_trouble():
    check, _ = looked_again(good_look(), {URL: [Outcome.TIMEOUT]})
    assert check.outcome is Outcome.TIMEOUT
    assert check.page is None


def test_only_the_address_that_was_read_is_asked_about():
    start = "https://example.org/old"
    earlier = good_look(start, {start: to(URL), URL: page(**VALIDATORS)})
    check, asked = looked_again(earlier, {start: [to(URL)], URL: [(304, {}, b"")]}, url=start)
    assert asked[0].headers == ()
    assert asked[1].headers
    assert [hop.status for hop in check.hops] == [301, 304]
    assert check.final_url == URL


def test_a_redirect_to_elsewhere_is_followed_to_a_page_that_is_read():
    start = "https://example.org/old"
    other = "https://example.org/new"
    earlier = good_look(start, {start: to(URL), URL: page(**VALIDATORS)})
    check, asked = looked_again(earlier, {start: [to(other)], other: [page(**VALIDATORS)]}, url=start)
    assert all(not ask.headers for ask in asked)
    assert check.final_url == other


def test_not_modified_without_having_been_asked_is_no_answer():
    check, _ = looked(URL, {URL: (304, {}, b"")})
    assert check.outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "spoilt",
    [
        {"outcome": Outcome.GONE, "status": 404}, {"outcome": Outcome.REFUSED, "status": 403}, {"status": 206}, {"page": None},
        {"signs": (Sign(SignKind.NOT_FOUND_WORDING),)}, {"signs": (Sign(SignKind.CHALLENGE),)}, {"signs": (Sign(SignKind.CUT),)},
        {"signs": (Sign(SignKind.EMPTY),)}, {"signs": (Sign(SignKind.SAME_AS_NONSENSE),)}, {"headers": ()},
        {"headers": (("etag", '"' + "x" * 199),)},
    ],
    ids=str,
)  # fmt: skip
def test_no_error_no_doubt_and_nothing_half_read_may_stand_for_another_look(spoilt):
    earlier = good_look()
    assert may_stand(earlier)
    assert not may_stand(replace(earlier, **spoilt))
