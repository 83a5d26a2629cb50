"""Each behaviour of the misbehaving web is seen for what it is."""

from __future__ import annotations

import asyncio

import pytest

from citecheck.model import Outcome
from tests.web.sites_lantern import ROWS
from tests.web.table import is_right, judged, look_at_everything


@pytest.fixture(scope="module")
def checks(web):
    seen = asyncio.run(look_at_everything(web))
    # A busy machine may be too slow to show that its network works; such a look says nothing, and is taken again.
    again = [row for row in ROWS if seen[row.name].outcome is Outcome.NO_NETWORK]
    return seen | asyncio.run(look_at_everything(web, rows=again))


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_a_behaviour_is_seen_for_what_it_is(row, checks):
    assert row.faults(checks[row.name]) == []


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_the_verdict_on_a_behaviour_is_right(row, checks):
    given = judged(row, checks[row.name])
    assert is_right(row, given), f"{given.state}: {given.reason}"


def test_a_reader_in_another_process_sees_the_same(web, checks):
    others = list(ROWS)
    for _ in range(3):  # on a busy machine the slow ones may be too slow for once; a fault stays
        seen = asyncio.run(look_at_everything(web, readers=1, rows=others))
        others = [
            row
            for row in others
            if judged(row, seen[row.name]).state is not judged(row, checks[row.name]).state
        ]
        if not others:
            break
    assert [row.name for row in others] == []


def test_no_two_behaviours_share_a_name():
    assert len({row.name for row in ROWS}) == len(ROWS)


def test_at_least_ninety_behaviours_are_served():
    assert len(ROWS) >= 90
