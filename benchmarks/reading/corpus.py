"""The mixed corpus of the reading benchmarks: notes of the gold, repeated under new numbers.

Every style and damage of tests/gold is in it: the seed, the hand-written notes that may be tuned on, and the
round trips where citeproc-py or its kept renderings are at hand. Repeats differ in a page or a year, so that no
cache can answer for the reader.
"""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator

from citecheck.model import Note
from tests.gold.cases import load

SEED = 7


def texts() -> list[str]:
    """The distinct notes, in a stable order."""
    found = [note.text for split in ("seed", "tune") for case in load(split) for note in case.notes]
    with contextlib.suppress(
        ModuleNotFoundError
    ):  # without citeproc-py the hand-written notes are mix enough
        found += [note.text for case in load("roundtrip") for note in case.notes]
    return found


def notes(count: int) -> list[Note]:
    """`count` notes in a stable shuffle, numbered from 1."""
    chance = random.Random(SEED)
    whole = texts()
    queue: list[str] = []
    made = []
    for number in range(1, count + 1):
        if not queue:
            queue = whole.copy()
            chance.shuffle(queue)
        made.append(Note(number, _varied(queue.pop(), number)))
    return made


def _varied(text: str, number: int) -> str:
    """Another page than last time, where the text ends in one; else the same words with a remark."""
    if text.endswith(".") and text[-2:-1].isdigit():
        return f"{text[:-1]}{number % 10}."
    return text


def by_size(characters: int) -> Iterator[Note]:
    """Notes until their texts hold so many characters."""
    total, number = 0, 0
    for note in notes(max(1, characters // 60)):
        if total >= characters:
            return
        total, number = total + len(note.text), number + 1
        yield note
