"""The collector is left as it was found."""

from __future__ import annotations

import gc
from threading import Barrier, Thread

import pytest

from citecheck.cycles import few_collections
from citecheck.model import Note
from citecheck.notes import read


@pytest.fixture(autouse=True)
def _as_it_was():
    were, frozen = gc.get_threshold(), gc.get_freeze_count() > 0
    yield
    assert (gc.get_threshold(), gc.get_freeze_count() > 0) == (were, frozen)


def test_it_comes_by_less_often_within_and_as_before_behind():
    before = gc.get_threshold()
    with few_collections():
        assert gc.get_threshold()[0] > before[0]
        with few_collections():
            pass
        assert gc.get_threshold()[0] > before[0]


def test_it_is_put_back_behind_an_error():
    with pytest.raises(KeyError), few_collections():
        raise KeyError


def test_side_by_side_the_last_to_end_puts_it_back():
    both, first_ended = Barrier(2), Barrier(2)

    def first() -> None:
        with few_collections():
            both.wait()
        first_ended.wait()

    beside = Thread(target=first)
    beside.start()
    with few_collections():
        both.wait()
        first_ended.wait()
        seldom = gc.get_threshold()
    beside.join()
    assert seldom[0] > gc.get_threshold()[0]


def test_what_was_frozen_before_stays_frozen():
    gc.freeze()
    try:
        with few_collections():
            pass
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()


def test_reading_many_notes_leaves_it_as_it_was():
    assert (
        len(read([Note(number, "Tony Judt, Postwar (New York, 2005), 13.") for number in range(1, 300)]))
        == 299
    )
