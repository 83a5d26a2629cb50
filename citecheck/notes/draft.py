"""What a grammar writes while it reads a citation, before it becomes a `Work`."""

from __future__ import annotations

import operator
from dataclasses import dataclass, field

from citecheck.model import Name, PartialDate, Work


@dataclass(slots=True)
class Draft:
    """A work as far as it has been read, with what the type rules want to know."""

    type: str | None = None
    title: str | None = None
    original_title: str | None = None
    language: str | None = None
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_title: str | None = None
    original_container_title: str | None = None
    collection_title: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    edition: str | None = None
    number: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    issued: PartialDate | None = None
    accessed: PartialDate | None = None
    event_title: str | None = None
    event_place: str | None = None
    genre: str | None = None
    archive: str | None = None
    archive_location: str | None = None
    authority: str | None = None
    url: str | None = None
    doi: str | None = None
    isbn: str | None = None
    # Evidence for the type rules, no part of the work.
    quoted: bool = False  # the title stood in quotation marks
    within: bool = False  # "in:" led to the container
    online: bool = False  # an address, an access date or the trace of one
    hints: set[str] = field(default_factory=set)  # "blog" in the lead-in, "short", ...

    def work(self) -> Work:
        """The work, frozen."""
        return Work._make(_of_work(self))


_of_work = operator.attrgetter(*Work._fields)
