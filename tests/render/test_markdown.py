"""Markdown that stays what it is, whatever a page's title says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.render.markdown import inert


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a | b", r"a \| b"),
        ("`rm`", r"\`rm\`"),
        ("<img src=x>", r"\<img src=x\>"),
        ("two\nlines", "two lines"),
        ("[x](javascript:alert)", r"\[x\](javascript:alert)"),
    ],
)
def test_markup_is_shown_and_does_nothing(text, expected):
    assert inert(text) == expected


@pytest.mark.parametrize("text", ["@maintainer", "see #123", "https://evil.example/x", "www.evil.example"])
def test_nothing_pings_or_links(text):
    assert text not in inert(text)


@given(st.text(max_size=80))
def test_any_text_stays_in_its_cell(text):
    made = inert(text)
    assert "\n" not in made
    assert "|" not in made.replace(r"\|", "")
