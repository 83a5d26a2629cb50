"""Hints: what a text has in it where a pattern fits it, all of them looked for in one pass."""

from __future__ import annotations

from collections.abc import Iterable

import ahocorasick


class Hints:
    """Texts to look for, in time that does not grow with their number.

    Aho and Corasick 1975, “Efficient string matching: an aid to bibliographic search”, as
    https://pyahocorasick.readthedocs.io/en/latest/ has it.
    """

    def __init__(self, hints: Iterable[str]) -> None:
        self.all = frozenset(hints)
        self._everywhere = self.all & {""}
        self._automaton = ahocorasick.Automaton()
        for hint in self.all - self._everywhere:
            self._automaton.add_word(hint, hint)
        self._automaton.make_automaton()

    def found_in(self, text: str) -> set[str]:
        """Those of them that the text has in it."""
        return {hint for _, hint in self._automaton.iter(text)} | self._everywhere
