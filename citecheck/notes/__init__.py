"""The reader of footnotes: from a note's text to the citations in it, with every offset kept."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model import Note, Reading
from citecheck.notes import document
from citecheck.notes.reader import read_one

__all__ = ["read", "read_note"]


def read(notes: Sequence[Note]) -> tuple[Reading, ...]:
    """Read the notes of one document, each with the others in mind (Ibid., short forms, duplicates).

    Pure and total: it raises on no text, and alters none.
    """
    return document.join([read_one(note) for note in notes])


def read_note(note: Note) -> Reading:
    """Read one note alone; what points at other notes stays open, with a doubt."""
    return document.join([read_one(note)])[0]
