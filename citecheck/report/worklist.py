"""What needs a person, why, and the best next step: the words of the worklist."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from citecheck.baseline import BROKEN
from citecheck.model import Article, State
from citecheck.report.values import SURE, TASK_ORDER, NoteText, NoteView, Row, Task, WorkItem
from citecheck.report.wording import long_day, percent, toml_string

LOST_TOGETHER = 3  # from here on it is worth looking for a copy of the whole article


def with_task(row: Row) -> Row:
    """The row with what a person should do about it, if anything."""
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
    if row.verdict.rule == "live-retracted":
        return Task.RETRACTED
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
    if task is Task.PROBABLY_GONE:
        return f"Probably gone. {row.verdict.reason}"
    return row.verdict.reason


def _next_step(row: Row, task: Task) -> tuple[str, tuple[str, ...], str | None]:
    """(what to do, lines to paste, command to run)."""
    verdict, citation = row.verdict, row.id
    if task is Task.PIN_EXPIRED:
        return "Look at it again, then pin it anew or let it go.", (), f"citecheck unpin {citation}"
    if task is Task.MOVED:
        target = (verdict.check.final_url if verdict.check else None) or ""
        return "Write down the new address.", (f"url = {toml_string(target)}",) if target else (), None
    if task is Task.RETRACTED:
        step = "Read what the page says; cite the retraction, or another source."
        return step, (), f'citecheck pin {citation} live --reason "retracted, cited as such"'
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


def worklist(rows: Sequence[Row], notes: Sequence[NoteView], article: Article | None) -> tuple[WorkItem, ...]:
    """Everything that needs a person, most urgent first; what was accepted as known comes after what was not."""
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
