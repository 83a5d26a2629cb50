"""Verdicts now, verdicts before -> Report: the headline, what changed, and whether the policy holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
        rows.append(with_task(row))

    views = _note_views(notes, rows)
    return Report(
        run=run,
        article=article,
        headline=_headline(run, rows, changes, first=before is None),
        first=before is None,
        totals=_totals(rows),
        changes=changes,
        worklist=worklist(rows, views, article),
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
