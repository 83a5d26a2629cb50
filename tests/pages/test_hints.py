"""Hints are found all at once as they would be one by one."""

from __future__ import annotations

import random

from citecheck.pages.hints import Hints
from citecheck.pages.signs import _HINTS_OF_TITLES, _hints_of_texts

OF_MANY_KINDS = (
    "no longer", " plus", "n't", "n’t", "404", "no", "né", "page", "pages", "撤", "会員", "zurückgezogen", "not a bot",
)  # fmt: skip
BITS = (
    "pages",
    "Page",
    "don't",
    "n’t",
    "no",
    "longer",
    "plus",
    "1404",
    "会員限定",
    "-",
    "|",
    "zurückgezogen",
    "note",
)


def test_all_at_once_are_those_found_one_by_one() -> None:
    rng = random.Random(7)
    for hints in (Hints(OF_MANY_KINDS), _HINTS_OF_TITLES, _hints_of_texts(0)):
        pieces = (*BITS, *sorted(hints.all))
        for _ in range(2_000):
            text = "".join(rng.choice(pieces) + rng.choice(("", " ", "\n", ", ")) for _ in range(6)).lower()
            assert hints.found_in(text) == {hint for hint in hints.all if hint in text}
