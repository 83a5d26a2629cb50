"""What the match is held to, on the pairs that it was tuned on."""

from __future__ import annotations

import pytest

from tests.matching import calibrate


@pytest.fixture(scope="module")
def rows():
    return calibrate.judge(calibrate.read_pairs("tune"))


def test_another_work_is_hardly_ever_told_of_the_same_work(rows):
    assert calibrate.figure(rows, told=False).precision >= 0.99


def test_the_work_cited_is_hardly_ever_told_of_another_work(rows):
    assert calibrate.figure(rows, told=True).precision >= 0.99


def test_most_pages_that_are_the_work_are_told_so(rows):
    assert calibrate.figure(rows, told=True).recall >= 0.90


def test_more_than_half_of_the_other_works_are_told_so(rows):
    assert calibrate.figure(rows, told=False).recall >= 0.60


@pytest.mark.parametrize("kind", ["wall", "shell", "file name", "only in translation"])
def test_a_page_that_does_not_tell_is_left_open(rows, kind):
    told = {row.told for row in rows if row.pair.kind == kind}
    assert told == {None}


def test_a_score_over_nine_tenths_is_the_work_and_one_below_a_third_is_not(rows):
    high = [row for row in rows if (row.found.score or 0.0) >= 0.9]
    low = [row for row in rows if row.found.score is not None and row.found.score < 0.35]
    assert sum(row.pair.truth == "same" for row in high) >= 0.99 * len(high)
    assert sum(row.pair.truth == "same" for row in low) <= 0.01 * len(low)


@pytest.mark.parametrize("name", calibrate.SETS)
def test_no_family_of_works_is_in_two_sets(name):
    families = {other: {pair.id for pair in calibrate.read_pairs(other)} for other in calibrate.SETS}
    assert len(families[name]) >= 25
    assert not any(families[name] & ids for other, ids in families.items() if other != name)
