"""A document -> what `check` asks after: the citations of its notes, and every other link in it, each once.

Whatever leads somewhere is asked, in a citation or beside it: a second link behind a work, a note that is a bare
link, a link in the body. The citation is asked with its work in mind, the rest for itself alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from citecheck import documents
from citecheck.addresses import Address, usable
from citecheck.documents import FoundUrl
from citecheck.errors import InputError
from citecheck.model import Citation, LinkStatus, Note, NoteKind, Origin, Reading, Reference, Work

if TYPE_CHECKING:
    from citecheck.documents.works import GivenWork

_NO_WORK = Work()  # of an address alone; one for all of them
_NO_ORIGINS: Mapping[str, Origin] = MappingProxyType({})
_TRAILING = ".,;:!?'’*_~…)]}>"


def references(data: bytes, name: str) -> tuple[Reference, ...]:
    """What is to be asked of a document of any kind: works, citations of notes, addresses.

    Raises InputError for what cannot be read. A document without notes gives its addresses alone.
    """
    if "works" in documents.kind_of(data, name).gives:
        return tuple(_of_works(data, name))
    listed = documents.read_list(data, name)
    if listed is not None:
        return tuple(alone(f"{name}:{one.line}", one.url, one.line, name) for one in listed)
    try:
        read = documents.read(data, name).notes
    except InputError:
        read = ()
    found = documents.read_urls(data, name)
    return tuple(_of_notes(read, found, name)) if read else tuple(_of_addresses(found, name))


def readings(data: bytes, name: str) -> tuple[Reading, ...]:
    """What is understood of a document: its notes as they were read, or the works of a bibliography, one a note.

    Raises InputError for what cannot be read.
    """
    from citecheck import notes  # see below

    if "works" not in documents.kind_of(data, name).gives:
        return notes.read(documents.read(data, name).notes)
    return tuple(
        _as_reading(given, number) for number, given in enumerate(documents.read_works(data, name), 1)
    )


def _as_reading(given: GivenWork, number: int) -> Reading:
    """A work of a bibliography, in the place of the note that would cite it."""
    text = given.work.title or given.id
    link = LinkStatus.PRESENT if given.work.url else LinkStatus.NEVER
    cited = Citation(id=given.id, raw=text, span=(0, len(text)), work=given.work, link=link)
    return Reading(Note(number, text, given.line), NoteKind.CITATION, (cited,))


def alone(identity: str, url: str, line: int | None, name: str) -> Reference:
    """An address without a work, on a line of a file or by itself."""
    return Reference(
        id=identity,
        note=0,
        text=url,
        span=None,
        work=_NO_WORK,
        link=LinkStatus.PRESENT,
        url=url,
        origins=_NO_ORIGINS,
        file=name if line else None,
        line=line,
    )


def _of_works(data: bytes, name: str) -> Iterator[Reference]:
    for number, given in enumerate(documents.read_works(data, name), start=1):
        yield Reference(
            id=given.id,
            note=number,
            text=given.work.title or given.id,
            span=None,
            work=given.work,
            link=LinkStatus.PRESENT if given.work.url else LinkStatus.NEVER,
            url=given.work.url or (f"https://doi.org/{given.work.doi}" if given.work.doi else None),
            file=name,
            line=given.line,
        )
        yield from (alone(f"{name}:{given.line}", url, given.line, name) for url in given.more)


def _of_addresses(found: Sequence[FoundUrl], name: str) -> Iterator[Reference]:
    return (alone(f"{name}:{one.line}", one.url, one.line, name) for one in found)


def _of_notes(read: Sequence[Note], found: Sequence[FoundUrl], name: str) -> Iterator[Reference]:
    """The links of the body, then the citations of each note and what else is linked in it."""
    # The reader's patterns take half a second to get ready, and a list of links needs none of them.
    from citecheck import entries, notes

    readings = notes.read(read)
    cited = entries.resolve([entries.of_reading(reading, name) for reading in readings])
    asked = {_same(ref.url) for ref in cited if ref.url}
    lines = {_same(one.url): one.line for one in reversed(found)}
    beside = []
    for note in read:
        for link in _links_of(note):
            key = _same(link.url)
            if key not in asked:
                asked.add(key)
                beside.append(_beside(link, note, lines.get(key, note.line), name))
    yield from _of_addresses([one for one in found if _same(one.url) not in asked], name)
    noted = (*(replace(ref, file=name) for ref in cited), *beside)
    yield from sorted(noted, key=lambda reference: reference.note)


@dataclass(frozen=True, slots=True)
class _Link:
    span: tuple[int, int]
    url: str


def _links_of(note: Note) -> list[_Link]:
    """Every link of a note: those behind its words, and the addresses printed where no link is."""
    from citecheck.notes.scan import find_urls

    behind = [_Link(link.span, link.url) for link in note.links if not link.url.startswith("#")]
    taken = [link.span for link in behind]
    printed = [
        _Link((start, end), documents.whole(note.text[start:end]))
        for start, end in find_urls(note.text)
        if not any(a < end and start < b for a, b in taken)
    ]
    return sorted((*behind, *printed), key=lambda link: link.span)


def _beside(link: _Link, note: Note, line: int, name: str) -> Reference:
    """A link that a note has beside its citations, or without any."""
    made = alone(f"{name}:{max(line, note.line)}", link.url, max(line, note.line), name)
    return replace(made, note=note.number, text=note.text, span=link.span)


def _same(url: str) -> tuple[str, str | None]:
    """What two spellings of an address have in common."""
    told = usable(url.strip().rstrip(_TRAILING))
    return (told.url, told.fragment) if isinstance(told, Address) else (url.strip(), None)
