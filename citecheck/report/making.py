"""Verdicts now, verdicts before -> Report: the headline, what changed, and whether the policy holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from types import MappingProxyType

from citecheck.baseline import BROKEN, SOUND, BaselineEntry, covering
from citecheck.model import Article, Check, Outcome, Reference, SignKind, State, Verdict
from citecheck.report.values import (
    Change,
    ChangeKind,
    Mode,
    NoteText,
    NoteView,
    Policy,
    Report,
    Row,
    RunInfo,
    Spell,
    Tone,
)
from citecheck.report.wording import long_day, percent
from citecheck.report.worklist import with_task, worklist
from citecheck.verdict import STATES

RECENT = 12  # checks shown in the small picture of a history

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
    references = sorted(references, key=lambda reference: reference.note)
    gathered = Gathered(first=before is None)
    rows = gathered.take(
        run.at,
        references,
        verdicts,
        before=before,
        histories=histories,
        baseline=baseline,
        suggested_before=suggested_before,
    )
    here = {reference.id for reference in references}
    gone = [(citation, was.state) for citation, was in (before or {}).items() if citation not in here]
    rows = [with_task(row) for row in rows]
    views = _note_views(notes, rows)
    summed = summary(run, gathered, article=article, gone=gone, fail_on=fail_on, first_seen=first_seen)
    return replace(summed, worklist=worklist(rows, views, article), rows=tuple(rows), notes=views)


@dataclass(slots=True)
class Gathered:
    """What a report sums up, gathered from the citations a part at a time: their rows need not be kept.

    `first` says that there was no run before. All else is filled by `take`.
    """

    first: bool
    counts: Counter[State] = field(default_factory=Counter)
    changes: list[Change] = field(default_factory=list)
    known: list[str] = field(default_factory=list)  # citations in the baseline
    rot: list[tuple[str, State, bool]] = field(default_factory=list)  # (citation, state, accepted as known)

    def take(
        self,
        at: datetime,
        references: Sequence[Reference],
        verdicts: Mapping[str, Verdict],
        *,
        before: Mapping[str, Verdict] | None,
        histories: Mapping[str, Sequence[Check]] | None,
        baseline: Mapping[str, BaselineEntry] | None,
        suggested_before: Mapping[str, Collection[str]] | None = None,
    ) -> list[Row]:
        """The rows of some citations, in the order given, added to the sums. The arguments are as for `build`."""
        known, rows = baseline or {}, []
        for reference in references:
            verdict = verdicts.get(reference.id) or _not_looked_at(reference, at)
            changes = self._changes(at, reference, verdict, before, suggested_before)
            checks = (histories or {}).get(reference.id) or ((verdict.check,) if verdict.check else ())
            spells, recent = _history(checks)
            row = Row(
                reference=reference,
                verdict=verdict,
                spells=spells,
                recent=recent,
                known=covering(known.get(reference.id), verdict, at.date()) if known else None,
                changes=changes,
            )
            rows.append(row)
            self._count(row)
        return rows

    def _changes(
        self,
        at: datetime,
        reference: Reference,
        verdict: Verdict,
        before: Mapping[str, Verdict] | None,
        suggested_before: Mapping[str, Collection[str]] | None,
    ) -> tuple[Change, ...]:
        if before is None:
            return ()
        was = before.get(reference.id)
        suggested = None if suggested_before is None else suggested_before.get(reference.id, ())
        changes = tuple(
            Change(reference.id, was.state if was else None, verdict.state, kind, at, words)
            for kind, words in _differences(reference, was, verdict, suggested)
        )
        self.changes += changes
        return changes

    def _count(self, row: Row) -> None:
        self.counts[row.state] += 1
        if row.known is not None:
            self.known.append(row.id)
        if _is_rot(row):
            self.rot.append((row.id, row.state, row.known is not None))


def summary(
    run: RunInfo,
    gathered: Gathered,
    *,
    article: Article | None = None,
    gone: Iterable[tuple[str, State]] = (),
    fail_on: str = "new",
    first_seen: Mapping[str, datetime] | None = None,
) -> Report:
    """The report on what was gathered, without rows, notes and worklist.

    `gone` are the citations of the run before that are no longer there, with their states then. `first_seen` is
    needed only where a link was lost.
    """
    edited = [
        Change(citation, state, None, ChangeKind.EDITED, run.at, "is no longer in the article")
        for citation, state in gone
    ]
    order = {kind: index for index, kind in enumerate(ChangeKind)}
    changes = tuple(sorted([*gathered.changes, *edited], key=lambda change: order[change.kind]))
    return Report(
        run=run,
        article=article,
        headline=_headline(run, gathered, changes),
        first=gathered.first,
        totals=tuple((state, gathered.counts[state]) for state in STATES if gathered.counts[state]),
        changes=changes,
        worklist=(),
        rows=(),
        notes=(),
        policy=_policy(run, gathered, fail_on, first_seen or {}),
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


def _note_views(notes: Sequence[NoteText], rows: Sequence[Row]) -> tuple[NoteView, ...]:
    rows_of = {number: tuple(group) for number, group in groupby(rows, key=lambda row: row.reference.note)}
    texts = {note.number: note for note in notes}
    for number, group in rows_of.items():
        reference = group[0].reference
        texts.setdefault(number, NoteText(number, reference.text, file=reference.file))
    return tuple(NoteView(texts[number], rows_of.get(number, ())) for number in sorted(texts))


# ---------------------------------------------------------------------------------------------------- the headline


def _headline(run: RunInfo, gathered: Gathered, changes: Sequence[Change]) -> str:
    counts = gathered.counts
    lost, total = counts[State.LOST], counts.total()
    tally = (
        f"{counts[State.DEAD]} dead, {lost} {'link' if lost == 1 else 'links'} lost, of {_citations(total)}"
    )
    if gathered.known:
        tally += f"; {len(gathered.known)} accepted as known"
    return f"{_news(run, changes, first=gathered.first)}: {tally}."


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


# --------------------------------------------------------------------------------------------------------- changes

# States that come and go by themselves are no news.
PASSING = frozenset({State.FAILING, State.UNREACHABLE, State.UNKNOWN})


def _differences(
    reference: Reference, was: Verdict | None, now: Verdict, suggested: Collection[str] | None
) -> Iterator[tuple[ChangeKind, str]]:
    if was is None:
        yield ChangeKind.EDITED, f"is new in the article: {STATES[now.state].label}"
    elif was.state is not now.state:
        yield from _change_of_state(was.state, now.state)
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


def _change_of_state(was: State, now: State) -> Iterator[tuple[ChangeKind, str]]:
    words = f"was {STATES[was].label}, is now {STATES[now].label}"
    if now in BROKEN and was not in BROKEN:
        yield ChangeKind.BROKE, words
    elif now in SOUND and was in BROKEN:
        yield ChangeKind.REPAIRED, words
    elif now not in PASSING and was not in PASSING:
        yield ChangeKind.OTHERWISE, words


def changes_of_state(was: Mapping[str, State], now: Mapping[str, State], at: datetime) -> tuple[Change, ...]:
    """What changed between two earlier runs, of which only the states are known, by citation."""
    return tuple(
        Change(citation, before, after, kind, at, words)
        for citation, after in now.items()
        if (before := was.get(citation)) is not None and before is not after
        for kind, words in _change_of_state(before, after)
    )


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
    looks = sorted((check for check in checks if check.outcome.is_evidence), key=lambda check: check.at)
    if len(looks) == 1:
        alone = (_spell(looks[0], looks[0], 1),)
        return alone, alone
    spells = []
    for _, group in groupby(looks, key=_kind_of_look):
        run = list(group)
        spells.append(_spell(run[0], run[-1], len(run)))
    return tuple(reversed(spells)), tuple(_spell(check, check, 1) for check in looks[-RECENT:])


def _kind_of_look(check: Check) -> tuple[Outcome, int | None, bool]:
    """What looks on end must share to be one spell."""
    return check.outcome, check.status, _is_doubtful(check)


def _is_doubtful(check: Check) -> bool:
    return check.outcome is Outcome.ANSWERED and check.sign(*EMPTY_HANDED) is not None


def _spell(first: Check, last: Check, count: int) -> Spell:
    words, tone = OUTCOME_WORDS[first.outcome]
    if _is_doubtful(first):
        words, tone = "answered, but doubtfully", Tone.UNSURE
    if first.status is not None:
        words = f"{words} ({first.status})"
    return Spell(first.outcome, first.status, words, tone, count, first.at, last.at)


# ------------------------------------------------------------------------------------------- the policy


def _policy(run: RunInfo, gathered: Gathered, fail_on: str, first_seen: Mapping[str, datetime]) -> Policy:
    earliest = min([*first_seen.values(), run.at])
    new = tuple(
        citation
        for citation, state, known in gathered.rot
        if not known and _fails(run, state, newcomer=first_seen.get(citation, run.at) > earliest)
    )
    broken = {"new": bool(new), "any": bool(gathered.rot), "never": False}[fail_on]
    return Policy(fail_on=fail_on, result="fail" if broken else "pass", new=new, known=tuple(gathered.known))


def _is_rot(row: Row) -> bool:
    return not row.excused and (STATES[row.state].fails_when_new or row.state is State.LOST)


def _fails(run: RunInfo, state: State, *, newcomer: bool) -> bool:
    if state is State.LOST:
        return newcomer  # what was lost before citecheck came is a task, not a failure
    # Without a network, only what can be judged without one is confirmed by this run.
    return run.mode != Mode.OFFLINE or state is State.INVALID
