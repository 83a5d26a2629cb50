"""Verdicts now, verdicts before -> Report: what is the state, what changed, what needs a person.

Everything that a page, a file or a terminal may show is decided here once, so that all of them agree.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from types import MappingProxyType

from citecheck.baseline import BROKEN, SOUND, BaselineEntry, covering
from citecheck.model import (
    Article,
    Candidate,
    Check,
    NoteKind,
    Outcome,
    PartialDate,
    Reference,
    SignKind,
    State,
    Verdict,
)
from citecheck.verdict import STATES

SURE = 0.9  # a candidate this good is offered as the answer, a weaker one as a question
RECENT = 12  # checks shown in the small picture of a history
LOST_TOGETHER = 3  # from here on it is worth looking for a copy of the whole article

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
    `settings` are the (name, value) pairs in force; `skipped` says in words what was left out.
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
    def suggestions(self) -> tuple[tuple[int, Candidate], ...]:
        """(number for `citecheck accept`, candidate) of those that are web addresses and not rejected, best first."""
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
    """Everything a renderer may show. `totals` has the states that occur, in the order of `STATES`."""

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

    @property
    def title(self) -> str:
        """The article's title, or a name for the lack of one."""
        return (self.article.title if self.article else None) or "Citations"

    def row(self, citation: str) -> Row | None:
        """The row of a citation, by id."""
        return next((row for row in self.rows if row.id == citation), None)


# -------------------------------------------------------------------------------------------------- putting together


def build(
    *,
    run: RunInfo,
    references: Sequence[Reference],
    verdicts: Mapping[str, Verdict],
    article: Article | None = None,
    notes: Sequence[NoteText] = (),
    before: Mapping[str, Verdict] | None = None,
    histories: Mapping[str, Sequence[Check]] | None = None,
    baseline: Mapping[str, BaselineEntry] | None = None,
    fail_on: str = "new",
    first_seen: Mapping[str, datetime] | None = None,
    suggested_before: Mapping[str, Collection[str]] | None = None,
) -> Report:
    """Join what is known of every citation into one report. Pure: the clock is `run.at`.

    `references` come in the order of the article. `verdicts`, `before` (None on a first run), `histories`
    (checks of each citation's address, in any order), `first_seen` (when a run first met the citation) and
    `suggested_before` (addresses suggested when the last run ended) are by citation id. A citation without a
    verdict is `unknown`. `notes` may hold notes without citations; a note that is missing there is taken
    from its references.
    """
    known = baseline or {}
    verdicts = {
        reference.id: verdicts.get(reference.id) or _not_looked_at(reference, run.at)
        for reference in references
    }
    changes = _changes(run, references, verdicts, before, suggested_before)
    by_citation: dict[str, list[Change]] = {}
    for change in changes:
        by_citation.setdefault(change.citation, []).append(change)

    rows = []
    for reference in sorted(references, key=lambda reference: reference.note):
        verdict = verdicts[reference.id]
        checks = (histories or {}).get(reference.id) or ((verdict.check,) if verdict.check else ())
        spells, recent = _history(checks)
        row = Row(
            reference=reference,
            verdict=verdict,
            spells=spells,
            recent=recent,
            known=covering(known.get(reference.id), verdict, run.at.date()),
            changes=tuple(by_citation.get(reference.id, ())),
        )
        rows.append(_with_task(row))

    views = _note_views(notes, rows)
    return Report(
        run=run,
        article=article,
        headline=_headline(run, rows, changes, first=before is None),
        first=before is None,
        totals=_totals(rows),
        changes=changes,
        worklist=_worklist(rows, views, article),
        rows=tuple(rows),
        notes=views,
        policy=_policy(run, rows, fail_on, first_seen or {}),
    )


def _not_looked_at(reference: Reference, now: datetime) -> Verdict:
    return Verdict(
        id=reference.id,
        url=reference.url,
        state=State.UNKNOWN,
        rule="not-looked-at",
        reason="Not looked at in this run.",
        since=now,
        needs_person=False,
    )


def _totals(rows: Iterable[Row]) -> tuple[tuple[State, int], ...]:
    counts = Counter(row.state for row in rows)
    return tuple((state, counts[state]) for state in STATES if counts[state])


def _note_views(notes: Sequence[NoteText], rows: Sequence[Row]) -> tuple[NoteView, ...]:
    rows_of = {number: tuple(group) for number, group in groupby(rows, key=lambda row: row.reference.note)}
    texts = {note.number: note for note in notes}
    for number, group in rows_of.items():
        reference = group[0].reference
        texts.setdefault(number, NoteText(number, reference.text, file=reference.file))
    return tuple(NoteView(texts[number], rows_of.get(number, ())) for number in sorted(texts))


# ---------------------------------------------------------------------------------------------------- the headline


def _headline(run: RunInfo, rows: Sequence[Row], changes: Sequence[Change], *, first: bool) -> str:
    counts = Counter(row.state for row in rows)
    lost = counts[State.LOST]
    tally = f"{counts[State.DEAD]} dead, {lost} {'link' if lost == 1 else 'links'} lost, of {_citations(len(rows))}"
    known = sum(row.known is not None for row in rows)
    if known:
        tally += f"; {known} accepted as known"
    return f"{_news(run, changes, first=first)}: {tally}."


def _news(run: RunInfo, changes: Sequence[Change], *, first: bool) -> str:
    if run.mode == Mode.OFFLINE:
        return "The network was out of reach; nothing was re-checked"
    if first:
        return "First check"
    since = f" since {long_day(run.previous_at)}" if run.previous_at else " since the last check"
    counts = Counter(change.kind for change in changes)
    if counts[ChangeKind.BROKE]:
        return f"{_citations(counts[ChangeKind.BROKE])} broke{since}"
    if repaired := counts[ChangeKind.REPAIRED]:
        return f"{repaired} {'was' if repaired == 1 else 'were'} repaired{since}"
    if changes:
        return f"Nothing broke{since}"
    return f"Nothing changed{since}"


def _citations(count: int) -> str:
    return f"{count} {'citation' if count == 1 else 'citations'}"


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_day(day: date | PartialDate) -> str:
    """A date in words, as far as it is known: "12 July 2018", "July 2018", "2018"."""
    parts = [str(day.year)]
    if day.month is not None:
        parts.append(MONTHS[day.month - 1])
    if day.day is not None:
        parts.append(str(day.day))
    return " ".join(reversed(parts))


# --------------------------------------------------------------------------------------------------------- changes

# States that come and go by themselves are no news.
PASSING = frozenset({State.FAILING, State.UNREACHABLE, State.UNKNOWN})


def _changes(
    run: RunInfo,
    references: Sequence[Reference],
    verdicts: Mapping[str, Verdict],
    before: Mapping[str, Verdict] | None,
    suggested_before: Mapping[str, Collection[str]] | None,
) -> tuple[Change, ...]:
    if before is None:
        return ()
    found: list[Change] = []
    for reference in references:
        now, was = verdicts[reference.id], before.get(reference.id)
        suggested = None if suggested_before is None else suggested_before.get(reference.id, ())
        for kind, words in _differences(reference, was, now, suggested):
            found.append(Change(reference.id, was.state if was else None, now.state, kind, run.at, words))
    for citation, verdict in before.items():
        if citation not in verdicts:
            words = "is no longer in the article"
            found.append(Change(citation, verdict.state, None, ChangeKind.EDITED, run.at, words))
    order = {kind: index for index, kind in enumerate(ChangeKind)}
    return tuple(sorted(found, key=lambda change: order[change.kind]))


def _differences(
    reference: Reference, was: Verdict | None, now: Verdict, suggested: Collection[str] | None
) -> Iterator[tuple[ChangeKind, str]]:
    if was is None:
        yield ChangeKind.EDITED, f"is new in the article: {STATES[now.state].label}"
    elif was.state is not now.state:
        words = f"was {STATES[was.state].label}, is now {STATES[now.state].label}"
        if now.state in BROKEN and was.state not in BROKEN:
            yield ChangeKind.BROKE, words
        elif now.state in SOUND and was.state in BROKEN:
            yield ChangeKind.REPAIRED, words
        elif now.state not in PASSING and was.state not in PASSING:
            yield ChangeKind.OTHERWISE, words
    if suggested is not None:
        fresh = [candidate for candidate in reference.candidates if candidate.url not in suggested]
        if fresh:
            best = max(candidate.score for candidate in fresh)
            yield ChangeKind.SUGGESTION, f"has a new suggestion, {percent(best)} sure"
    if was is None:
        return
    if was.url != now.url:
        yield ChangeKind.EDITED, "was given another address" if now.url else "lost its address"
    elif was.decision != now.decision and now.decision is not None and not now.decision_expired:
        yield ChangeKind.EDITED, f"was {now.decision.kind} by a person"
    elif was.decision is not None and now.decision is None and not now.decision_expired:
        yield ChangeKind.EDITED, f"is no longer {was.decision.kind}"
    if now.decision_expired and not was.decision_expired:
        yield ChangeKind.PIN_EXPIRED, "has a pin that ran out"


def percent(score: float) -> str:
    """A share from 0 to 1 as a person reads it; never rounded up to certainty."""
    return f"{int(score * 100 + 1e-9)} %"


# --------------------------------------------------------------------------------------------------------- history

OUTCOME_WORDS: Mapping[Outcome, tuple[str, Tone]] = MappingProxyType(
    {
        Outcome.ANSWERED: ("answered", Tone.GOOD),
        Outcome.GONE: ("gone", Tone.BAD),
        Outcome.NO_HOST: ("no such host", Tone.BAD),
        Outcome.NO_CONNECTION: ("no connection", Tone.BAD),
        Outcome.LOOP: ("redirects without end", Tone.BAD),
        Outcome.REFUSED: ("refused robots", Tone.UNSURE),
        Outcome.CLIENT_ERROR: ("did not like the question", Tone.UNSURE),
        Outcome.SERVER_ERROR: ("server error", Tone.UNSURE),
        Outcome.TIMEOUT: ("timed out", Tone.UNSURE),
        Outcome.BROKEN: ("broke off", Tone.UNSURE),
        Outcome.TLS: ("TLS trouble", Tone.UNSURE),
        Outcome.INVALID: ("not a usable address", Tone.BAD),
    }
)
# Signs that make an answer worth less than it looks.
EMPTY_HANDED = (
    SignKind.NOT_FOUND_WORDING,
    SignKind.SAME_AS_NONSENSE,
    SignKind.TO_HOME,
    SignKind.TO_ERROR_PATH,
    SignKind.PARKED,
    SignKind.SUSPENDED,
    SignKind.DEFAULT_PAGE,
    SignKind.EMPTY,
)


def _history(checks: Iterable[Check]) -> tuple[tuple[Spell, ...], tuple[Spell, ...]]:
    looks = [
        _look(check) for check in sorted(checks, key=lambda check: check.at) if check.outcome.is_evidence
    ]
    spells = []
    for _, group in groupby(looks, key=lambda look: (look.outcome, look.status, look.words)):
        run = list(group)
        look = run[0]
        spells.append(
            Spell(look.outcome, look.status, look.words, look.tone, len(run), look.first, run[-1].last)
        )
    return tuple(reversed(spells)), tuple(looks[-RECENT:])


def _look(check: Check) -> Spell:
    words, tone = OUTCOME_WORDS[check.outcome]
    if check.outcome is Outcome.ANSWERED and check.sign(*EMPTY_HANDED):
        words, tone = "answered, but doubtfully", Tone.UNSURE
    if check.status is not None:
        words = f"{words} ({check.status})"
    return Spell(check.outcome, check.status, words, tone, 1, check.at, check.at)


# -------------------------------------------------------------------------------------------------- the worklist


def _with_task(row: Row) -> Row:
    task = _task(row)
    return row if task is None else replace(row, task=_work_item(row, task))


def _task(row: Row) -> Task | None:
    """Why the citation needs a person, if it does: the most urgent reason only."""
    if row.verdict.decision_expired:
        return Task.PIN_EXPIRED
    if row.excused:
        return None
    if row.state is State.LOST:
        sure = row.suggestions and row.suggestions[0][1].score >= SURE
        return Task.LOST_FOUND if sure else Task.LOST
    if row.state in BROKEN:
        return Task.BROKEN_ARCHIVED if row.verdict.archived else Task.BROKEN
    by_state = {State.FAILING: Task.PROBABLY_GONE, State.MOVED: Task.MOVED, State.BLOCKED: Task.BLOCKED}
    return by_state.get(row.state) or (Task.DOUBTFUL if row.reference.doubts else None)


def _work_item(row: Row, task: Task) -> WorkItem:
    step, lines, command = _next_step(row, task)
    return WorkItem(
        task=task,
        citation=row.id,
        note=row.reference.note,
        title=row.title,
        sentence=_what_is_wrong(row, task),
        step=step,
        lines=lines,
        command=command,
        file=row.reference.file,
        line=row.reference.line,
        known=row.known is not None,
    )


def _what_is_wrong(row: Row, task: Task) -> str:
    if task is Task.DOUBTFUL:
        return f"Read with doubt: {'; '.join(row.reference.doubts)}."
    if task is Task.PIN_EXPIRED:
        decision = row.reference.decision or row.verdict.decision
        until = f" on {long_day(decision.until)}" if decision and decision.until else ""
        return f"What a person decided about this link ran out{until}. {row.verdict.reason}"
    if task is Task.PROBABLY_GONE and row.verdict.confirmed:
        seen, needed = row.verdict.confirmed
        return f"Probably gone, {seen} of {needed} checks say so. {row.verdict.reason}"
    return row.verdict.reason


def _next_step(row: Row, task: Task) -> tuple[str, tuple[str, ...], str | None]:
    """(what to do, lines to paste, command to run)."""
    verdict, citation = row.verdict, row.id
    if task is Task.PIN_EXPIRED:
        return "Look at it again, then pin it anew or let it go.", (), f"citecheck unpin {citation}"
    if task is Task.MOVED:
        target = (verdict.check.final_url if verdict.check else None) or ""
        return "Write down the new address.", (f"url = {toml_string(target)}",) if target else (), None
    if task is Task.BLOCKED:
        command = f'citecheck pin {citation} live --reason "seen in a browser"'
        return "Open it in a browser; if the work is there, say so.", (), command
    if task is Task.DOUBTFUL:
        return "Read the note, and correct the fields that were misread.", (), None
    if row.suggestions:
        number, candidate = row.suggestions[0]
        advice = "Accept" if candidate.score >= SURE else "Look at"
        step = f"{advice} the suggested address, {percent(candidate.score)} sure."
        lines = (f"url = {toml_string(candidate.url)}",)
        return step, lines, f"citecheck accept {citation} {number}"
    memento = verdict.archive.memento if verdict.archive and verdict.archived else None
    if memento is not None:
        step = f"Cite the archived copy of {long_day(memento.datetime)}."
        return step, (f"archive-url = {toml_string(memento.uri_m)}",), None
    if verdict.state is State.INVALID:
        return "Correct the address.", (), f"citecheck accept {citation} ADDRESS"
    return "Find the work elsewhere, then give its address.", (), f"citecheck accept {citation} ADDRESS"


def _worklist(
    rows: Sequence[Row], notes: Sequence[NoteView], article: Article | None
) -> tuple[WorkItem, ...]:
    items = [row.task for row in rows if row.task]
    items += _together(items, article)
    items += [_doubtful_note(view.note) for view in notes if view.note.doubts and not view.rows]
    return tuple(sorted(items, key=lambda item: (TASK_ORDER[item.task], item.known, item.note or 0)))


def _together(items: Sequence[WorkItem], article: Article | None) -> list[WorkItem]:
    """Links that were lost together are most quickly found together: in a copy that still has them."""
    lost = [item for item in items if item.task is Task.LOST]
    if len(lost) < LOST_TOGETHER:
        return []
    where = article.appeared_in if article else None
    hint = f" It appeared in {where}, too." if where else ""
    return [
        WorkItem(
            task=Task.LOST_TOGETHER,
            citation=None,
            note=None,
            title=f"{len(lost)} links lost together",
            sentence=f"{len(lost)} citations lost their links, and no suggestion waits for them.",
            step=f"Name a copy of the article that still has its links; all of them are read from there.{hint}",
            command="citecheck recover --from URL-or-file",
        )
    ]


def _doubtful_note(note: NoteText) -> WorkItem:
    return WorkItem(
        task=Task.DOUBTFUL,
        citation=None,
        note=note.number,
        title=f"Note {note.number}",
        sentence=f"Read with doubt: {'; '.join(note.doubts)}.",
        step="Read the note; if a citation belongs there, write it down.",
        file=note.file,
        line=note.line,
    )


def toml_string(value: str) -> str:
    """The value as a TOML basic string (https://toml.io/en/v1.0.0#string), safe to paste."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in escaped) + '"'


# ------------------------------------------------------------------------------------------- the policy


def _policy(run: RunInfo, rows: Sequence[Row], fail_on: str, first_seen: Mapping[str, datetime]) -> Policy:
    earliest = min([*first_seen.values(), run.at])
    new = tuple(
        row.id
        for row in rows
        if _fails(run, row, newcomer=first_seen.get(row.id, run.at) > earliest) and row.known is None
    )
    anything = any(_is_rot(row) for row in rows)
    broken = {"new": bool(new), "any": anything, "never": False}[fail_on]
    return Policy(
        fail_on=fail_on,
        result="fail" if broken else "pass",
        new=new,
        known=tuple(row.id for row in rows if row.known is not None),
    )


def _is_rot(row: Row) -> bool:
    return not row.excused and (STATES[row.state].fails_when_new or row.state is State.LOST)


def _fails(run: RunInfo, row: Row, *, newcomer: bool) -> bool:
    if not _is_rot(row):
        return False
    if row.state is State.LOST:
        return newcomer  # what was lost before citecheck came is a task, not a failure
    # Without a network, only what can be judged without one is confirmed by this run.
    return run.mode != Mode.OFFLINE or row.state is State.INVALID


# ------------------------------------------------------------------------------------------------------- in words


def distance(moment: date, anchor: PartialDate, *, of: str) -> str:
    """How far a day lies from a date, in words: "3 days after the article", "in the month of the article"."""
    day = PartialDate(moment.year, moment.month, moment.day)
    days = day.days_from(anchor)
    if days == 0:
        return (
            f"on the day of {of}" if anchor.day else f"in the {'month' if anchor.month else 'year'} of {of}"
        )
    side = "after" if day.first_day > anchor.last_day else "before"
    # Below two of a unit the smaller one says more.
    units = ((365, "years"), (30, "months"), (7, "weeks"))
    size, unit = next(((size, unit) for size, unit in units if days >= 2 * size), (1, "days"))
    return f"{days // size} {'day' if days == 1 else unit} {side} {of}"
