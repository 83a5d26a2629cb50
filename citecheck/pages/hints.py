"""Hints: what a text has in it where a pattern fits it. Many are looked for at once, in short texts such as titles."""

from __future__ import annotations

import re
from collections.abc import Iterable


class Hints:
    """Texts to look for, all of them at once, word by word: of the words of a title most have been met in others."""

    def __init__(self, hints: Iterable[str]) -> None:
        self.all = frozenset(hints)
        self._of_words = _OfWords(hint for hint in self.all if _part_of(hint))
        self._numbers = frozenset(hint for hint in self.all if not _part_of(hint))

    def found_in(self, text: str) -> set[str]:
        """Those of them that the text has in it."""
        letters = text.encode("ascii").translate(_LETTERS).decode("ascii") if text.isascii() else text
        hinted = self._numbers.union(*map(self._of_words.__getitem__, letters.split()))
        return {hint for hint in hinted if hint in text}


class _OfWords(dict[str, tuple[str, ...]]):
    """The hints of which a part stands in a word, by words that have been met."""

    MOST = 4_096

    def __init__(self, hints: Iterable[str]) -> None:
        super().__init__()
        self._by_part: dict[str, tuple[str, ...]] = {}
        for hint in sorted(hints):
            self._by_part[_part_of(hint)] = (*self._by_part.get(_part_of(hint), ()), hint)
        self._short = tuple(part for part in self._by_part if len(part) < _BEGINNING)
        self._parts: dict[tuple[str, ...], tuple[str, ...]] = {}
        for part in sorted(set(self._by_part).difference(self._short)):
            beginning = tuple(part[:_BEGINNING])
            self._parts[beginning] = (*self._parts.get(beginning, ()), part)

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= self.MOST:
            self.clear()
        beginnings = self._parts.keys() & zip(word, word[1:], word[2:])  # noqa: B905  as many as there are
        parts = (*self._short, *(part for beginning in beginnings for part in self._parts[beginning]))
        self[word] = hints = tuple(hint for part in parts if part in word for hint in self._by_part[part])
        return hints


def _part_of(hint: str) -> str:
    """What of a hint stands within one word of a text that has it; nothing of a number."""
    return max(re.findall(r"(?:[^\W\d_]|['’])+", hint), key=len, default="")


_LETTERS = bytes(code if chr(code).isalpha() or chr(code) == "'" else 32 for code in range(128)) + b" " * 128
_BEGINNING = 3  # characters
