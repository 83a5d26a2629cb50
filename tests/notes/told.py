"""What is read of a note, as short as a table of notes needs it."""

from __future__ import annotations

from citecheck import notes
from citecheck.model import Citation, Note


def read(text: str) -> tuple[Citation, ...]:
    """The citations of a note."""
    return notes.read_note(Note(1, text)).citations


def told(citation: Citation) -> tuple[list[str], str | None, str | None, str | None]:
    """Authors, title, container and date."""
    work = citation.work
    return (
        [str(name) for name in work.author],
        work.title,
        work.container_title,
        str(work.issued) if work.issued else None,
    )


def typed(
    citation: Citation,
) -> tuple[str | None, list[str], str | None, str | None, str | None]:
    """The type, and then the same."""
    return (citation.work.type, *told(citation))
