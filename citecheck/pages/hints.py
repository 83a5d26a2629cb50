"""Hints: what a text has in it where a pattern fits it, all of them looked for in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import ahocorasick


class Hints:
    """Texts to look for, in time that does not grow with their number.

    Aho and Corasick 1975, “Efficient string matching: an aid to bibliographic search”, as
    https://pyahocorasick.readthedocs.io/en/latest/ has it.
    """

    def __init__(self, hints: Iterable[str]) -> None:
        self.all = frozenset(hints)
        self._everywhere = self.all & {""}
        told = sorted(self.all - self._everywhere)
        self._in_any = _automaton(told)
        self._in_ascii = _automaton([hint for hint in told if hint.isascii()])

    def found_in(self, text: str) -> set[str]:
        """Those of them that the text has in it."""
        automaton = self._in_ascii if text.isascii() else self._in_any
        return {hint for _, hint in automaton.iter(text)} | self._everywhere


def _automaton(hints: Sequence[str]) -> ahocorasick.Automaton:
    """One that holds each letter against the beginnings of its hints in their order: those in ASCII are sorted first."""
    automaton = ahocorasick.Automaton()
    for hint in hints:
        automaton.add_word(hint, hint)
    automaton.make_automaton()
    return automaton
