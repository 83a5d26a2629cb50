"""An address is looked at again when what was seen there is too old for what was judged of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from citecheck.freshness import SETTLED, Freshness
from citecheck.model import State

NOW = datetime(2026, 11, 23, tzinfo=UTC)
URLS = [f"https://example.org/{number}" for number in range(500)]
WEEK = timedelta(days=7)


@pytest.mark.parametrize("state", sorted(SETTLED))
def test_what_is_settled_waits_for_about_a_week(state):
    windows = [Freshness().window(url, [state]) for url in URLS]
    assert max(windows) <= WEEK
    assert min(windows) >= WEEK * 0.85


@pytest.mark.parametrize("state", sorted(set(State) - SETTLED))
def test_whatever_may_still_change_its_mind_is_asked_again_within_a_day(state):
    assert Freshness().window(URLS[0], [state]) == timedelta(hours=20)


def test_one_unsettled_citation_is_enough_to_look_soon():
    assert Freshness().window(URLS[0], [State.LIVE, State.DRIFTED]) == timedelta(hours=20)


def test_what_was_never_judged_is_looked_at_soon():
    assert Freshness().window(URLS[0], []) == timedelta(hours=20)


def test_a_list_first_seen_on_one_day_comes_due_over_a_day():
    windows = sorted(Freshness().window(url, [State.LIVE]) for url in URLS)
    assert windows[-1] - windows[0] > timedelta(hours=20)
    assert windows[len(windows) // 2] - windows[0] > timedelta(hours=8)


def test_an_address_comes_due_at_the_same_time_whenever_it_is_asked():
    assert Freshness().window(URLS[1], [State.LIVE]) == Freshness().window(URLS[1], [State.LIVE])


def test_no_settled_window_is_shorter_than_that_of_the_unsettled():
    short = Freshness(settled=timedelta(hours=21), soon=timedelta(hours=20))
    assert min(short.window(url, [State.LIVE]) for url in URLS) == timedelta(hours=20)


def test_a_window_of_nothing_is_always_over():
    assert Freshness(settled=timedelta(0), soon=timedelta(0)).window(URLS[0], [State.LIVE]) == timedelta(0)


def test_an_address_never_looked_at_is_due():
    assert Freshness().is_due(None, WEEK, NOW)


def test_a_look_counts_until_its_window_is_over():
    assert not Freshness().is_due(NOW - WEEK + timedelta(seconds=1), WEEK, NOW)
    assert Freshness().is_due(NOW - WEEK, WEEK, NOW)
