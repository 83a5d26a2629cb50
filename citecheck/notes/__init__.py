"""The reader of footnotes: from a note's text to the citations in it, with every offset kept."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.cycles import few_collections
from citecheck.model import Note, Reading
from citecheck.notes import document
from citecheck.notes.reader import read_one

__all__ = ["read", "read_note"]


def read(notes: Sequence[Note]) -> tuple[Reading, ...]:
    """Read the notes of one document, each with the others in mind (Ibid., short forms, duplicates).

    Pure and total: it raises on no text, and alters none.
    """
    if len(notes) < _MANY:
        return document.join([read_one(note) for note in notes])
    with few_collections():  # all that is made here stays: a look for what may go is in vain
        return document.join([read_one(note) for note in notes])


_MANY = 100  # notes from which on it pays


def read_note(note: Note) -> Reading:
    """Read one note alone; what points at other notes stays open, with a doubt."""
    return document.join([read_one(note)])[0]
