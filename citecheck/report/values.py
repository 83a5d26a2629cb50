"""What a report is made from and what it is: runs, rows, changes, tasks, policy."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from citecheck.baseline import BaselineEntry
from citecheck.model import Article, Candidate, NoteKind, Outcome, Reference, State, Verdict

SURE = 0.9  # a candidate this good is offered as the answer, a weaker one as a question

# ------------------------------------------------------------------------------------------------ what goes in


class Mode(StrEnum):
    """Where the evidence came from: the web, nowhere, or recorded replies."""

    LIVE = "live"
    OFFLINE = "offline"
    REPLAY = "replay"


@dataclass(frozen=True, slots=True)
class HostTally:
    """How often a host was asked in this run, and how often it gave any answer."""

    host: str
    asked: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunInfo:
    """The run that is reported on. `mode` is "live", "offline" or "replay"; times are aware, UTC.

    `repository` is the address of the project on its forge, for links to the entry files.
    `settings` are the (name, value) pairs in force; `skipped` says in words what was left out,
    `missed` what was to be looked at and was not.
    """

    id: str
    at: datetime
    mode: str
    version: str
    commit: str | None = None
    previous_at: datetime | None = None
    settings: tuple[tuple[str, str], ...] = ()
    hosts: tuple[HostTally, ...] = ()
    skipped: tuple[str, ...] = ()
    missed: str = ""
    canary: str | None = None
    repository: str | None = None

    @property
    def settings_digest(self) -> str:
        """Sixteen hex digits that are equal when all settings are."""
        lines = "\n".join(f"{name}={value}" for name, value in sorted(self.settings))
        return hashlib.sha256(lines.encode("utf-8", "replace")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note of the article, so that those without a citation are on the page too."""

    number: int
    text: str
    kind: NoteKind = NoteKind.CITATION
    doubts: tuple[str, ...] = ()
    file: str | None = None
    line: int | None = None


# ----------------------------------------------------------------------------------------------- what comes out


class Tone(StrEnum):
    """What one look at an address means at a glance."""

    GOOD = "good"
    BAD = "bad"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Spell:
    """Checks on end that ended alike, folded into one line. `first` and `last` are their times."""

    outcome: Outcome
    status: int | None
    words: str
    tone: Tone
    count: int
    first: datetime
    last: datetime


class ChangeKind(StrEnum):
    """What happened to a citation since the last run."""

    BROKE = "broke"
    REPAIRED = "repaired"
    SUGGESTION = "suggestion"
    EDITED = "edited"
    PIN_EXPIRED = "pin-expired"
    OTHERWISE = "otherwise"


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between two runs; `was` or `now` is None where the citation was not there."""

    citation: str
    was: State | None
    now: State | None
    kind: ChangeKind
    at: datetime
    words: str


class Task(StrEnum):
    """Why something needs a person. The order here is the order of the worklist."""

    BROKEN = "broken"
    BROKEN_ARCHIVED = "broken-archived"
    PIN_EXPIRED = "pin-expired"
    PROBABLY_GONE = "probably-gone"
    LOST_FOUND = "lost-found"
    RETRACTED = "retracted"
    MOVED = "moved"
    BLOCKED = "blocked"
    LOST_TOGETHER = "lost-together"
    LOST = "lost"
    DOUBTFUL = "doubtful"


TASK_ORDER: Mapping[Task, int] = MappingProxyType({task: index for index, task in enumerate(Task)})


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkItem:
    """One thing for a person to do: what is wrong, the best next step, and what to copy for it.

    `citation` is None where the item is about a whole note, or about several citations. `lines` are to be
    pasted at `file`:`line`; `command` is to be run instead, or where there is nothing to paste.
    """

    task: Task
    citation: str | None
    note: int | None
    title: str
    sentence: str
    step: str
    lines: tuple[str, ...] = ()
    command: str | None = None
    file: str | None = None
    line: int | None = None
    known: bool = False

    @property
    def where(self) -> str | None:
        """`footnotes/18.toml:9`, as far as it is known."""
        if self.file is None:
            return None
        return self.file if self.line is None else f"{self.file}:{self.line}"

    @property
    def copy(self) -> str | None:
        """What the copy button copies: the command, or else the lines."""
        return self.command or "\n".join(self.lines) or None


LONGEST_NOTE = (
    8_000  # characters that are shown with each citation of a note: twice the longest of a law review
)
AROUND = 600  # characters before and behind a citation, where its note is longer


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A note with a citation in it; of a very long one, what stands around the citation.

    `start` is where the text begins in the note, `length` how long the note is.
    """

    text: str
    span: tuple[int, int]
    start: int
    length: int

    @property
    def is_part(self) -> bool:
        """Whether the note has more than this."""
        return len(self.text) < self.length


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A citation with everything known about it. `spells` are newest first, `recent` oldest first."""

    reference: Reference
    verdict: Verdict
    spells: tuple[Spell, ...] = ()
    recent: tuple[Spell, ...] = ()
    known: BaselineEntry | None = None
    changes: tuple[Change, ...] = ()
    task: WorkItem | None = None

    @property
    def id(self) -> str:
        """The citation's id: "18b"."""
        return self.reference.id

    @property
    def state(self) -> State:
        """The judgement."""
        return self.verdict.state

    @property
    def title(self) -> str:
        """What to call the citation: its title, or else its own words."""
        work = self.reference.work
        return work.title or work.original_title or self.raw.strip() or self.reference.url or self.id

    @property
    def raw(self) -> str:
        """The citation's part of the note, verbatim."""
        start, end = self.span
        return self.reference.text[start:end]

    @property
    def span(self) -> tuple[int, int]:
        """The offsets of the citation in its note; the whole note where they are not known."""
        length = len(self.reference.text)
        start, end = self.reference.span or (0, length)
        start = min(max(start, 0), length)
        return start, min(max(end, start), length)

    @property
    def excerpt(self) -> Excerpt:
        """What is shown of the note."""
        text, (start, end) = self.reference.text, self.span
        if len(text) <= LONGEST_NOTE:
            return Excerpt(text, (start, end), 0, len(text))
        end = min(end, start + LONGEST_NOTE)
        begin = max(0, start - AROUND)
        return Excerpt(text[begin : end + AROUND], (start - begin, end - begin), begin, len(text))

    @property
    def suggestions(self) -> tuple[tuple[int, Candidate], ...]:
        """(number for `citecheck accept`, candidate) of those that are web addresses and not rejected, best first."""
        if not self.reference.candidates:
            return ()
        numbered = [
            (number, candidate)
            for number, candidate in enumerate(self.reference.candidates, start=1)
            if candidate.url not in self.reference.rejected
            and candidate.url.startswith(("http://", "https://"))
        ]
        return tuple(sorted(numbered, key=lambda pair: (-pair[1].score, pair[0])))

    @property
    def excused(self) -> bool:
        """Whether a person's decision takes the citation off the worklist and out of the policy."""
        return self.verdict.decision is not None and not self.verdict.decision_expired


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note and its citations, in order."""

    note: NoteText
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """Whether the run breaks the policy: `fail_on` is "new", "any" or "never", `result` "pass" or "fail".

    `new` are the citations with rot that nobody accepted, `known` those in the baseline.
    """

    fail_on: str
    result: str
    new: tuple[str, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether the exit code should say so."""
        return self.result == "fail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything a renderer may show. `totals` has the states that occur, in the order of `STATES`.

    `earlier` are changes of state in the runs before, newest run first, as many as a feed wants.
    """

    run: RunInfo
    article: Article | None
    headline: str
    first: bool
    totals: tuple[tuple[State, int], ...]
    changes: tuple[Change, ...]
    worklist: tuple[WorkItem, ...]
    rows: tuple[Row, ...]
    notes: tuple[NoteView, ...]
    policy: Policy
    earlier: tuple[Change, ...] = ()

    @property
    def title(self) -> str:
        """The article's title, or a name for the lack of one."""
        return (self.article.title if self.article else None) or "Citations"

    def row(self, citation: str) -> Row | None:
        """The row of a citation, by id."""
        return next((row for row in self.rows if row.id == citation), None)
