"""How many processes read pages beside a run."""

from __future__ import annotations

import pytest

from citecheck import beside


@pytest.fixture(autouse=True)
def eight_cores(monkeypatch):
    monkeypatch.setattr(beside.os, "sched_getaffinity", lambda _: set(range(8)), raising=False)
    monkeypatch.setattr(beside.os, "cpu_count", lambda: 8)


def test_a_short_list_is_read_here():
    assert beside.how_many(-1, beside.LONG - 1) == 0


def test_a_long_list_is_read_by_others_too():
    assert beside.how_many(-1, beside.LONG) == beside.MOST


def test_one_processor_is_left_to_this_process(monkeypatch):
    monkeypatch.setattr(beside.os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    monkeypatch.setattr(beside.os, "cpu_count", lambda: 2)
    assert beside.how_many(-1, beside.LONG) == 1


@pytest.mark.parametrize("links", [1, 1_000_000])
def test_a_person_may_say_how_many(links):
    assert beside.how_many(3, links) == 3
    assert beside.how_many(0, links) == 0


def test_there_are_none_where_pipes_are_not_as_posix_has_them(monkeypatch):
    monkeypatch.setattr(beside.os, "name", "nt")
    assert beside.how_many(-1, beside.LONG) == 0
