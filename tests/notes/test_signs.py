"""The cheap signs that spare a slow pattern turn away nothing that the pattern would have taken."""

from __future__ import annotations

import re

import pytest

from citecheck.notes import heads, lexicon, parts
from citecheck.notes.dates import YEAR, find_year
from citecheck.notes.scan import scan
from tests.gold.cases import load

ODD = [
    "ſee also Ann Lee", "E. g. Ann Lee", "(Ｓee 1)", "Vgl. 1720189, 12018 und 2018", "Lee, 12, ", "Lee, at iv. ", "Lee, 4 n. 12)",
    "Lee, passim", "ıbid. 4", "Ебд. Тaм же", "İbid.", "Там же. С. 4", "同上, 第4页", "120182019 2018–2019", "",
]  # fmt: skip
TEXTS = [note.text for split in ("seed", "tune") for case in load(split) for note in case.notes] + ODD


@pytest.fixture(scope="module")
def flats():
    return [scan(text).flat for text in TEXTS]


def test_every_signal_phrase_begins_with_an_opener(flats):
    for flat in flats:
        for at in range(len(flat)):
            found, expected = lexicon.signal_at(flat, at, len(flat)), lexicon.SIGNAL.match(flat, at)
            assert (found and found.span()) == (expected and expected.span()), flat[at:]


def test_ibid_is_told_by_its_first_letter(flats):
    for flat in flats:
        for at in range(len(flat)):
            assert lexicon.is_ibid(flat[at:]) == (lexicon.IBID.match(flat[at:]) is not None), flat[at:]


def test_pages_at_the_end_are_told_by_the_last_mark(flats):
    for flat in flats:
        for end in range(len(flat) + 1):
            found, expected = heads.short_page(flat, 0, end), heads.SHORT_PAGE.search(flat, 0, end)
            assert (found is None) == (expected is None), flat[:end]


def test_numbers_behind_a_name_are_told_by_the_last_mark(flats):
    for flat in flats:
        for end in range(0, len(flat) + 1, 3):
            found, expected = parts.tail_number(flat[:end]), parts.TAIL_NUMBER.match(flat[:end])
            assert (found is None) == (expected is None), flat[:end]


def test_common_abbreviations_are_some_of_all():
    assert [word for word in parts._COMMON_ABBREVIATIONS if not parts._ABBREVIATED.search(f" {word}")] == []


def test_the_kind_of_a_part_is_the_same_by_its_letter_as_by_all_rows():
    for text in TEXTS:
        for piece in re.split(r"[,;]\s|\.\s(?=[A-Z])", text):
            row = parts._ANY_ROW.match(piece)
            expected = parts._ROWS[int((row.lastgroup or "k0")[1:])][0] if row is not None else None
            assert parts._kind_of_row(piece) == expected, piece


@pytest.mark.parametrize("text", ["the tesi of", "Hypotesi di", "x Diss. y", "1Diss.", "дис. x", "thèse"])
def test_a_pattern_led_by_its_letters_matches_where_a_word_begins(text):
    words = r"tesi di|tesi|thèse|Diss\.|дис\."
    assert [m.span() for m in re.finditer(lexicon.at_word(words), text)] == [
        m.span() for m in re.finditer(rf"\b(?:{words})", text)
    ]


def test_the_first_year_of_a_stretch_is_the_one_that_a_search_finds(flats):
    like = re.compile(r"(?:1[4-9]|20(?![4-9]))\d\d")
    for flat in flats:
        for start in range(0, len(flat), 7):
            for end in (len(flat), max(start, len(flat) - 3), min(len(flat), start + 20)):
                years = (YEAR.match(flat, each.start(), end) for each in like.finditer(flat, start, end))
                expected = next(filter(None, years), None)
                found = find_year(flat, start, end)
                assert (found and found.span()) == (expected and expected.span()), flat[start:end]
