"""One note: cut into pieces, each piece read, the note's kind told from what is left over."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from citecheck.model import Citation, Link, LinkStatus, Note, NoteKind, Reading, Work, letters
from citecheck.notes import grammar, links
from citecheck.notes.cuts import BECAME
from citecheck.notes.document import PENDING, is_short
from citecheck.notes.draft import Draft
from citecheck.notes.lexicon import ibid_at, may_be_accessed
from citecheck.notes.mend import mended
from citecheck.notes.scan import Scan, scan
from citecheck.notes.split import Piece, split

_LONGEST = 6_000  # characters read at once: what is longer is cut at a sentence, so that time stays linear


def read_one(note: Note) -> Reading:
    """Read a note; `ibid_of` and `short_of` are left pending for the document pass.

    No citation goes on from one paragraph of a note into the next, and no link is another paragraph's.
    """
    paragraphs = _paragraphs(note.text)
    if len(paragraphs) == 1:
        return _read_paragraph(note)
    citations: list[Citation] = []
    doubts: list[str] = []
    kinds: set[NoteKind] = set()
    for start, end in paragraphs:
        links = [
            Link((a - start, b - start), link.url)
            for link in note.links
            for a, b in [link.span]
            if start <= a < end
        ]
        read = _read_paragraph(Note(note.number, note.text[start:end], note.line, tuple(links)))
        for each in read.citations:
            here = (each.span[0] + start, each.span[1] + start)
            citations.append(each._replace(id=f"{note.number}{letters(len(citations))}", span=here))
        doubts += read.doubts
        kinds.add(read.kind)
    kind = (
        kinds.pop()
        if len(kinds) == 1
        else NoteKind.MIXED
        if NoteKind.DISCURSIVE in kinds or NoteKind.MIXED in kinds
        else NoteKind.CITATION
    )
    return Reading(note, kind, tuple(citations), tuple(doubts))


_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
# What only goes on with the citation of the paragraph before: its address, the day it was read.
_GOES_ON = re.compile(
    r"https?:|www\.|doi\b|[(<\[]|(?-i:[a-zà-þ])|(?:Available|Accessed|Retrieved|Last|URL|Online|Link)\b|\S+\Z",
    re.IGNORECASE,
)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """The offsets of the paragraphs that may have citations of their own."""
    paragraphs = []
    start = 0
    for gap in _PARAGRAPH.finditer(text) if "\n" in text else ():
        if _GOES_ON.match(text, gap.end()) is None and not text[: gap.start()].rstrip().endswith(","):
            paragraphs.append((start, gap.start()))
            start = gap.end()
    return [*paragraphs, (start, len(text))]


# A title that nothing but its link parts from what follows: `The Talks of the Century Brookings Institution`.
_TITLE = re.compile(r"[A-ZÀ-Þ][^“”\"«»‘„,;:/]{2,}(?: [^“”\"«»‘„,;:/ ]+)+")
_BEHIND = re.compile(r" [A-ZÀ-Þ][\w.&-]+| [-–—|] [A-ZÀ-Þ]")
_SENTENCE_END = re.compile(r"[.!?] ")


def _is_title(text: str, span: tuple[int, int]) -> bool:
    start, end = span
    words = text[start:end]
    return (
        len(words) < 200
        and _BEHIND.match(text, end) is not None
        and _TITLE.fullmatch(words) is not None
        and _SENTENCE_END.search(words) is None
        and (not text[:start].strip() or text[:start].rstrip().endswith((",", ".", ":", ";")))
    )


def _read_paragraph(note: Note) -> Reading:
    citations: list[Citation] = []
    doubts: list[str] = []
    prose = False
    evened, places = _mended(note)
    for start, end in _portions(evened.text):
        looked = scan(evened.text[start:end])
        pieces = split(looked)
        for index, piece in enumerate(pieces):
            if not piece.is_citation:
                prose = prose or piece.is_prose
                if piece.announces:
                    doubts.append(_announced(looked.text[piece.start : piece.end]))
                continue
            prose = prose or piece.is_prose
            after = pieces[index + 1].start if index + 1 < len(pieces) else len(looked.text)
            citations.append(_citation(evened, looked, piece, start, after, len(citations)))
    if evened is not note:
        citations = [_as_printed(note, places, citation) for citation in citations]
    return Reading(note, _kind(citations, prose=prose), tuple(citations), tuple(doubts))


def _mended(note: Note) -> tuple[Note, Sequence[int]]:
    """The note with its marks put right, and where each of its characters was printed."""
    text, places = mended(note.text, [span for link in note.links if _is_title(note.text, span := link.span)])
    if isinstance(places, range):
        return note, places
    links = tuple(
        Link((bisect_left(places, link.span[0]), bisect_left(places, link.span[1])), link.url)
        for link in note.links
    )
    return replace(note, text=text, links=links), places


def _as_printed(note: Note, places: Sequence[int], citation: Citation) -> Citation:
    """The citation with its offsets and words in the note as it was printed."""
    start, end = citation.span
    span = (places[start], places[end - 1] + 1 if end > start else places[end])
    return citation._replace(span=span, raw=note.text[slice(*span)])


def _portions(text: str) -> list[tuple[int, int]]:
    portions = []
    start = 0
    while len(text) - start > _LONGEST:
        cut = (
            max(
                text.rfind(". ", start + _LONGEST // 2, start + _LONGEST),
                text.rfind("; ", start + _LONGEST // 2, start + _LONGEST),
            )
            + 1
        )
        if cut <= start:
            cut = start + _LONGEST
        portions.append((start, cut))
        start = cut
    portions.append((start, len(text)))
    return portions


def _announced(words: str) -> str:
    return f"a citation seems to be missing after {_last_sentence(words)!r}"


def _last_sentence(words: str) -> str:
    return re.split(r"(?<=[.!?])\s+(?=[A-Z])", words.strip())[-1]


def _kind(citations: list[Citation], *, prose: bool) -> NoteKind:
    if not citations:
        return NoteKind.DISCURSIVE
    if prose:
        return NoteKind.MIXED
    if all(citation.ibid_of and citation.work.title is None for citation in citations):
        return NoteKind.IBID
    return NoteKind.CITATION


def _citation(note: Note, looked: Scan, piece: Piece, offset: int, after: int, index: int) -> Citation:
    start, end = piece.start, piece.end
    raw = looked.text[start:end]
    flat = looked.flat[start:end]
    ident = f"{note.number}{letters(index)}"
    span = (start + offset, end + offset)
    shifted = [Link((link.span[0] - offset, link.span[1] - offset), link.url) for link in note.links]
    url = links.target(looked, start, end, shifted, after)
    ibid = ibid_at(flat)
    if ibid is not None:
        work = Work(url=url, page=_ibid_page(flat[ibid.end() :]))
        return Citation(
            id=ident,
            raw=raw,
            span=span,
            work=work,
            link=LinkStatus.PRESENT if url else LinkStatus.NEVER,
            ibid_of=PENDING,
        )
    doubts: list[str] = []
    source = _ibid_source(flat)
    read_end = start + source if source else end
    draft = grammar.read(looked, start, read_end, piece.lead_in)
    said_short = is_short(raw)
    short = said_short or _is_short_form(draft)
    if short and not said_short:
        draft.type = draft.type if draft.type == "legal_case" or _is_bodys_short_form(draft) else None
    if url:
        draft.url = url
        draft.doi = draft.doi or links.doi_in(url)
    elif draft.doi:
        url = draft.url = f"https://doi.org/{draft.doi}"
    if source:
        doubts.append(
            "Ibid. stands where the source would be; taken to mean the source of the citation before"
        )
    link = links.status(
        raw,
        flat,
        draft.type,
        url=url,
        is_short=short,
        dated=draft.issued is not None,
        joined=looked.text[end : end + 2].strip()[:1].islower(),
        within=raw[-1:] == ","
        and (_WITHIN_OTHER.match(looked.text, end) or BECAME.match(looked.flat, end + 1)) is not None,
        accessed=may_be_accessed(looked.text),
        before_web=draft.issued is not None and draft.issued.year < _WEB,
    )
    if source and link is LinkStatus.IMPLICIT and raw.rstrip(" .")[-1:].isdigit():
        link = LinkStatus.NEVER
    if source and link is LinkStatus.NEVER and not raw.rstrip(" .")[-1:].isdigit():
        link = LinkStatus.IMPLICIT
    return Citation(
        id=ident,
        raw=raw,
        span=span,
        work=draft.work(),
        link=link,
        ibid_of=PENDING if source else None,
        short_of=PENDING if short and not source else None,
        doubts=tuple(doubts),
    )


_WEB = 1990  # no newspaper was online before

# What another work quotes or prints again, or what is compared with it, is followed by a comma, and nothing was lost.
_WITHIN_OTHER = re.compile(
    r",?\s(?:(?:as )?(?:quoted|cited|reprinted|reproduced|translated) in\b|with\s(?=[A-ZÀ-Þ“]))"
)


def _is_short_form(draft: Draft) -> bool:
    """Whether a family name, perhaps a short title, perhaps a page is all there is: `Tuchman, Guns of August, 101`."""
    if "short" in draft.hints:
        return True
    bare = not (
        draft.issued
        or draft.container_title
        or draft.publisher
        or draft.publisher_place
        or draft.url
        or draft.doi
        or draft.number
        or draft.accessed
        or draft.original_title
        or draft.archive_location
    )
    families = bool(draft.author) and all(
        name.given is None and name.literal is None for name in draft.author
    )
    if bare and _is_bodys_short_form(draft):
        return True
    if bare and draft.quoted and not draft.author and draft.page and not draft.online:
        return True
    return (
        bare
        and families
        and draft.type in (None, "book", "webpage", "article-journal", "chapter")
        and not draft.online
    )


def _is_bodys_short_form(draft: Draft) -> bool:
    """Whether a body, a title and a page are all there is: `GAO, Weapon Systems Assessment, 12`."""
    return bool(
        len(draft.author) == 1
        and draft.author[0].literal
        and draft.title
        and draft.page
        and draft.type in ("book", "report", "webpage")
        and not draft.online
    )


def _ibid_page(flat: str) -> str | None:
    match = re.search(r"\d+(?:[–-]\d+)?", flat)
    return match[0] if match else None


_SOURCE = re.compile(
    r",\s+(?:in:?\s)?(?=(?:[Ii]bid(?:em)?\.?|[Ee]bd\.|[Ee]benda|Там же)[.,;]?\s*(?:(?:p{1,2}|S)\. ?[\d–-]+\.?)?\s*$)"
)


_SOURCE_KEYS = ("bid", "bd.", "benda", "Там же")


def _ibid_source(flat: str) -> int:
    """Where an Ibid. stands in the place of a source, behind a title; 0 if it does not."""
    for key in _SOURCE_KEYS:
        if key in flat:
            match = _SOURCE.search(flat)
            return match.start() if match else 0
    return 0
