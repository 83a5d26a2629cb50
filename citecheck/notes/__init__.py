"""The reader of footnotes: from a note's text to the citations in it, with every offset kept."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.cycles import few_collections
from citecheck.model import Note, NoteKind, Reading
from citecheck.notes import document
from citecheck.notes.reader import read_one

__all__ = ["OUR_FAULT", "read", "read_note"]

OUR_FAULT = "could not be read, which is a fault of citecheck, not of the note"


def read(notes: Sequence[Note]) -> tuple[Reading, ...]:
    """Read the notes of one document, each with the others in mind (Ibid., short forms, duplicates).

    Pure and total: it raises on no text, and alters none.
    """
    if len(notes) < _MANY:
        return document.join([_read_one(note) for note in notes])
    with few_collections():  # all that is made here stays: a look for what may go is in vain
        return document.join([_read_one(note) for note in notes])


_MANY = 100  # notes from which on it pays


def read_note(note: Note) -> Reading:
    """Read one note alone; what points at other notes stays open, with a doubt."""
    return document.join([_read_one(note)])[0]


def _read_one(note: Note) -> Reading:
    """A reading of the note, whatever it is: a fault of ours costs one note, and says so."""
    try:
        return read_one(note)
    except Exception as fault:  # noqa: BLE001  the other notes are to be read all the same
        return Reading(note, NoteKind.DISCURSIVE, (), (f"{OUR_FAULT} ({type(fault).__name__}: {fault})",))
