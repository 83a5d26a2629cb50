"""What only the whole document tells: which work an Ibid. means, which citation is short for which, what is cited twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from citecheck.model import Citation, LinkStatus, Name, NoteKind, Reading, Work, letters
from citecheck.notes.heads import same_author_head
from citecheck.notes.lexicon import HEREINAFTER, RECENT, any_of, is_op_cit, points_back


def join(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Resolve Ibid., supra, short forms and duplicates, in the order of the notes."""
    memory = _Memory()
    return tuple(memory.take(reading) for reading in readings)


@dataclass(slots=True)
class _Memory:
    """The citations seen so far."""

    last: tuple[Citation, ...] = ()
    last_note: int = 0
    by_note: dict[int, tuple[Citation, ...]] = field(default_factory=dict)
    by_family: dict[str, list[Citation]] = field(default_factory=dict)
    by_title: dict[str, Citation] = field(default_factory=dict)
    by_word: dict[str, list[Citation]] = field(default_factory=dict)
    cases: list[Citation] = field(default_factory=list)
    by_id: dict[str, Citation] = field(default_factory=dict)
    by_nick: dict[str, Citation] = field(default_factory=dict)

    def take(self, reading: Reading) -> Reading:
        if reading.kind in _LEAVES_WORDS and self.by_family:
            reading = self._with_bare_forms(reading)
        citations: list[Citation] = []
        for citation in reading.citations:
            resolved = self._resolve(citation, citations)
            citations.append(resolved)
            self._remember(resolved, reading)
        done = tuple(citations)
        if done:
            self.last = done
            self.last_note = reading.note.number
            self.by_note.setdefault(reading.note.number, done)
        return (
            reading
            if done == reading.citations
            else Reading(reading.note, reading.kind, done, reading.doubts)
        )

    def _with_bare_forms(self, reading: Reading) -> Reading:
        """The reading with the short forms that nothing but the works before them tells, such as `Westad, Restless Empire`."""
        text = reading.note.text
        found: list[Citation] = []
        left = ""
        at = 0
        for start, end in [*(citation.span for citation in reading.citations), (len(text), len(text))]:
            for match in _BARE_FORM.finditer(text, at, start):
                if (form := self._bare_form(match)) is not None:
                    found.append(form)
                    left += text[at : match.start()] + " "
                    at = match.end()
            left += text[at:start] + " "
            at = end
        if not found:
            return reading
        ordered = sorted((*reading.citations, *found), key=lambda citation: citation.span)
        named = tuple(
            each._replace(id=f"{reading.note.number}{letters(index)}") for index, each in enumerate(ordered)
        )
        kind = NoteKind.CITATION if _NOTHING_SAID.fullmatch(left) else NoteKind.MIXED
        return Reading(reading.note, kind, named, reading.doubts)

    def _bare_form(self, match: re.Match[str]) -> Citation | None:
        """A family that was read before and words of a title of its own, as a citation; else None."""
        known = self.by_family.get(plain(match["family"]), ())
        title = plain(match["title"])
        meant = next((one for one in known[-_MEMORY:] if _shortens(title, plain(one.work.title))), None)
        if meant is None:
            return None
        body = plain(match["family"]) in (plain(meant.work.author[0].literal), _letters_of(meant))
        first = Name(literal=match["family"]) if body else Name(family=match["family"])
        others = tuple(Name(family=each) for each in _FAMILY.findall(match["others"] or ""))
        work = Work(type=None, title=match["title"], author=(first, *others))
        return Citation(
            id="", raw=match[0], span=match.span(), work=work, link=LinkStatus.NEVER, short_of=PENDING
        )

    def _resolve(self, citation: Citation, before: list[Citation]) -> Citation:
        if not citation.work.author and same_author_head(citation.raw, 0, min(len(citation.raw), 40)):
            meant = before[-1] if before else self.last[-1] if self.last else None
            if meant is not None and meant.work.author:
                citation = citation._replace(work=citation.work._replace(author=meant.work.author))
        if citation.ibid_of == PENDING:
            return self._ibid(citation, before)
        if citation.short_of == PENDING:
            return self._short(citation)
        nick = self._nick(citation)
        if nick is not None:
            work = citation.work._replace(
                type=citation.work.type if citation.work.type != "book" else nick.work.type
            )
            return citation._replace(short_of=nick.id, work=work, link=LinkStatus.NEVER)
        twin = self.by_title.get(_key(citation)) if citation.work.title else None
        if twin is not None and _same(twin, citation):
            if _says_no_more(citation.work) and twin.work.issued:
                return citation._replace(short_of=twin.id)
            return citation._replace(same_as=twin.id)
        return citation

    def _nick(self, citation: Citation) -> Citation | None:
        """The work that was given this short name by a "hereinafter"."""
        if not self.by_nick or citation.work.container_title or citation.work.publisher:
            return None
        words = plain(_PAGE_LAST.sub("", citation.raw))
        return self.by_nick.get(words) or self.by_nick.get(plain(citation.work.title))

    def _ibid(self, citation: Citation, before: list[Citation]) -> Citation:
        doubts = citation.doubts
        if before:
            meant: Citation | None = before[-1]
        elif not self.last:
            return citation._replace(ibid_of=None, doubts=(*doubts, "nothing stands before this Ibid."))
        else:
            meant = self.last[-1]
            if len(self.last) > 1:
                doubts = (
                    *doubts,
                    f"Ibid. follows note {self.last_note}, which cites {len(self.last)} works; taken to mean the last",
                )
        assert meant is not None
        origin = meant.short_of or (meant.ibid_of if meant.work.title is None else None) or meant.id
        work = citation.work
        if work.title and work.type in (None, "webpage", "book"):
            work = work._replace(
                type=meant.work.type or work.type
            )  # a title whose source is that of the other
        return citation._replace(ibid_of=origin, doubts=doubts, work=work)

    def _short(self, citation: Citation) -> Citation:
        citation = self._by_whole_family(citation)
        meant = self._meant(citation) or self._titled(citation)
        if meant is None and not is_short(citation.raw):
            return citation._replace(
                short_of=None,
                work=citation.work._replace(type=citation.work.type or _guess(citation)),
            )
        if meant is None:
            return citation._replace(
                short_of=None,
                doubts=(*citation.doubts, "the work this short form stands for was not found"),
            )
        work = citation.work
        bodys = bool(work.author and work.author[0].literal)
        if work.type is None or (work.type != meant.work.type and (bodys or is_short(citation.raw))):
            work = work._replace(type=meant.work.type)
        family = _family(citation)
        families = [plain(n.family or n.literal) for n in (*meant.work.author, *meant.work.editor)]
        families += [one.rpartition(" ")[2] for one in families]  # `García Oliva`, and `Oliva` the next time
        title_alone = family not in families and not (family > "\u2e80" and _family(meant).startswith(family))
        if (meant.work.type == "legal_case" or title_alone) and len(work.author) == 1 and not work.title:
            work = work._replace(author=(), title=citation.raw.split("(")[0].split(",")[0].strip())
        return citation._replace(short_of=meant.id, work=work)

    def _by_whole_family(self, citation: Citation) -> Citation:
        """`García de Enterría, op. cit.`: what looks like given and family name is the family that was read before."""
        for name in citation.work.author[:1]:
            whole = " ".join(part for part in (name.given, name.particle, name.family) if part)
            if name.given and plain(whole) in self.by_family:
                others = citation.work.author[1:]
                return citation._replace(work=citation.work._replace(author=(Name(family=whole), *others)))
        return citation

    def _meant(self, citation: Citation) -> Citation | None:
        number = note_meant(citation.raw)
        family = _family(citation)
        if number is not None and number in self.by_note:
            there = self.by_note[number]
            for candidate in there:
                if family and family == _family(candidate):
                    return self._full(candidate)
            for candidate in there:
                if candidate.work.type == "legal_case" and family in _key(candidate).split():
                    return self._full(candidate)
            if len(there) == 1 or not family:
                return self._full(there[0])
        if family > "\u2e80" and family not in self.by_family:
            family = next((known for known in self.by_family if known.startswith(family)), family)
        if family and family in self.by_family:
            candidates = self.by_family[family]
            title = plain(citation.work.title)
            if title:
                for candidate in reversed(candidates[-_MEMORY:]):
                    if _shortens(title, plain(candidate.work.title)) or (
                        candidate.work.container_title
                        and not candidate.work.author
                        and _shortens(title, plain(candidate.work.container_title))
                    ):
                        return candidate
                return None
            year = citation.work.issued.year if citation.work.issued else None
            return next(
                (
                    one
                    for one in reversed(candidates[-_MEMORY:])
                    if one.work.issued and one.work.issued.year == year
                ),
                candidates[-1],
            )
        title = plain(citation.work.title) or plain(citation.raw.split(",")[0])
        if citation.work.type == "legal_case":
            return next(
                (case for case in reversed(self.cases[-_MEMORY:]) if _shortens(title, _key(case))), None
            )
        if title in self.by_nick:
            return self.by_nick[title]
        quoted = citation.raw[:1] in _QUOTES and len(title) > 3
        if citation.work.title and (len(title) > 6 or quoted or title > "\u2e80"):
            bare = _without_article(title)
            bodys = any(name.literal for name in citation.work.author)
            for candidate in self.by_word.get(bare.split(" ")[0], [])[-_MEMORY:]:
                if bodys and candidate.work.author:
                    continue  # another body's report may well be called the same
                if _without_article(_key(candidate)).startswith(bare):
                    return candidate
        return None

    def _titled(self, citation: Citation) -> Citation | None:
        """The work whose title one word stands for: `Memoirs, 354`."""
        family = _family(citation)
        if (
            not family
            or citation.work.title
            or len(citation.work.author) != 1
            or citation.work.author[0].given
        ):
            return None
        if family in self.by_nick:
            return self.by_nick[family]
        return next(iter(self.by_word.get(family, ())), None)

    def _full(self, citation: Citation) -> Citation:
        origin = citation.short_of or citation.ibid_of
        if origin:
            return self.by_id.get(origin, citation)
        return citation

    def _remember(self, citation: Citation, reading: Reading) -> None:
        if (
            citation.ibid_of
            or citation.short_of
            or citation.same_as
            or not (citation.work.title or citation.work.author)
        ):
            return
        if citation.work.title:
            title = _key(citation)
            self.by_title.setdefault(title, citation)
            self.by_word.setdefault(_without_article(title).partition(" ")[0], []).append(citation)
        self.by_id.setdefault(citation.id, citation)
        if citation.work.type == "legal_case":
            self.cases.append(citation)
        family = _family(citation) or (_editor(citation) if citation.work.container_title else "")
        if family:
            self.by_family.setdefault(family, []).append(citation)
            if " " in family and (letters_of := _letters_of(citation)):
                self.by_family.setdefault(letters_of, []).append(citation)
        start, end = citation.span
        near = reading.note.text[start : end + 120]  # no more, lest a long note be searched for each citation
        if not _may_rename(near):
            return
        for match in HEREINAFTER.finditer(near):
            self.by_nick[plain(match[1] or match[2])] = citation


_PAGE_LAST = re.compile(r",?\s(?:at\s|pp?\.\s?|S\.\s?)?[\divxlc–-]+[.,]?\s*$")
_LEAVES_WORDS = (NoteKind.DISCURSIVE, NoteKind.MIXED)
_ONE_FAMILY = r"(?:(?:van|von|de|der|den|di|la|le) ){0,2}[A-ZÀ-Þ][\w’'-]+"
_FAMILY = re.compile(_ONE_FAMILY)
# `Jones and Palmer, Rebuilding the Arsenal.`: families, and a title of two words or more that nothing else ends than a mark.
_BARE_FORM = re.compile(
    rf"\b(?!(?:See|Also|But|Cf|Compare|Siehe|Voir|In) )(?P<family>{_ONE_FAMILY}(?: (?:(?:of|for|on|the) ){{0,2}}[A-ZÀ-Þ][\w’'-]+){{0,6}})(?P<others>(?:, {_ONE_FAMILY})*,? (?:and|&|und|et|y) {_ONE_FAMILY})?(?: et al\.)?,"
    r" (?P<title>[A-ZÀ-Þ][^\s,.;:()“”]*(?: [^\s,.;:()“”]+){1,9})(?=[.;,]?\s*$|[.;] |, (?:and|und|et|y) )"
)
# What may stand around citations in a note that says nothing of its own.
_NOTHING_SAID = re.compile(
    r"(?:\W|\b(?:and|und|et|y|see|also|cf|compare|siehe|vgl|auch|voir)\b)*", re.IGNORECASE
)

_MEMORY = 200  # how many works of one author, or of one first word, a short form is compared with

_may_rename = any_of("after", "folgenden", "après", "далее", "adelante")

PENDING = "?"  # stands in `ibid_of` and `short_of` until the document pass has been through


def note_meant(raw: str) -> int | None:
    """The number of the note that a short form points at: `supra note 5`, `(n 5)`, `wie Anm. 5`."""
    match = points_back(raw)
    digits = next((group for group in match.groups() if group), None) if match else None
    return int(digits) if digits and len(digits) < 7 else None


@lru_cache(maxsize=RECENT)
def is_short(raw: str) -> bool:
    """Whether the words say that the work was cited before."""
    return note_meant(raw) is not None or is_op_cit(raw)


_NOISE = re.compile(r"[\W_]+")
_MAY_COMBINE = re.compile("[^\x00-\u02ff\u2000-\u206f]")  # no accent stands among these
_SMALL_OR_BLANK = bytes(
    ord(letter.lower()) if letter.isascii() and letter.isalnum() else ord(" ")
    for letter in map(chr, range(0x100))
)


@lru_cache(maxsize=4096)
def plain(text: str | None) -> str:
    """Letters and digits only, lower case, without accents: for comparing."""
    if not text:
        return ""
    if text.isascii():
        return b" ".join(text.encode().translate(_SMALL_OR_BLANK).split()).decode()
    folded = unicodedata.normalize("NFKD", text.casefold())
    if _MAY_COMBINE.search(folded):
        folded = "".join(c for c in folded if not unicodedata.combining(c))
    return _NOISE.sub(" ", folded).strip()


def _shortens(short: str, full: str) -> bool:
    """Whether the words of a short title all stand in the full one, in their order."""
    if short > "\u2e80" and full.startswith(short):
        return True
    words = iter(full.split())
    return all(any(word == other for other in words) for word in short.split())


_ARTICLE = re.compile(r"(?:the|an?|der|die|das|les?|la|l|el|los|las) (?=.)")


def _without_article(title: str) -> str:
    match = _ARTICLE.match(title)
    return title[match.end() :] if match else title


def _key(citation: Citation) -> str:
    return plain(citation.work.title)


def _family(citation: Citation) -> str:
    for name in citation.work.author:
        if name.given and name.family and len(name.family) < 3 and name.family > "\u2e80":
            return plain(name.family + name.given)  # one Chinese character tells no one apart
        return plain(name.family or name.literal)
    return ""


def _says_no_more(work: Work) -> bool:
    """Whether names, a title and a page are all there is: `Yuan Wenxian, Course of Instruction in Joint Command, p. 270`."""
    return bool(work.author and work.page) and not (
        work.issued
        or work.container_title
        or work.publisher
        or work.publisher_place
        or work.url
        or work.number
        or work.accessed
        or work.archive_location
    )


_QUOTES = frozenset("“„«‘")


_CAPITALS = re.compile(r"\b[A-Z](?=[a-z])")


def _letters_of(citation: Citation) -> str:
    """The letters that a body goes by the next time: `GAO` for the Government Accountability Office."""
    body = citation.work.author[0].literal if citation.work.author else None
    found = "".join(_CAPITALS.findall(body)).lower() if body else ""
    return found if len(found) > 2 else ""


def _editor(citation: Citation) -> str:
    """The family name of who edited the book that a paper without an author stands in."""
    editor = citation.work.editor[0] if citation.work.editor else None
    return plain(editor.family or editor.literal) if editor else ""


def _guess(citation: Citation) -> str | None:
    """The type of a short form whose full form stands nowhere."""
    return (
        None
        if citation.work.title is None
        else "article-journal"
        if not _QUOTES.isdisjoint(citation.raw[:80])
        else "book"
    )


def _same(one: Citation, other: Citation) -> bool:
    """Whether two citations with one title are of one work: nothing both say differs."""
    a, b = one.work, other.work
    if a.issued and b.issued and a.issued != b.issued and a.issued.days_from(b.issued) > 0:
        return False
    if a.author and b.author and _family(one) != _family(other):
        return False
    if (
        a.container_title
        and b.container_title
        and plain(a.container_title).removeprefix("the ") != plain(b.container_title).removeprefix("the ")
    ):
        return False
    return len(plain(a.title)) > 3 and not (other.link is LinkStatus.NEVER and other.short_of)
