"""From the store to the reports folder: what a run found, joined with the entries as they are now.

The same report is made right after a run and by `citecheck report` later, from the store alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from citecheck import baseline as known
from citecheck import report, run
from citecheck.baseline import BaselineEntry
from citecheck.cycles import few_collections
from citecheck.errors import InputError, UsageError
from citecheck.files import save
from citecheck.model import Article, ArticleFile, State
from citecheck.report import Change, Gathered, NoteText, Report, Row
from citecheck.run import Part, Task
from citecheck.settings import Settings
from citecheck.store import RunRow, Store

if TYPE_CHECKING:
    from citecheck.folder import Folder

BASELINE = "baseline.json"


def build(folder: Folder, store: Store, settings: Settings, *, now: datetime | None = None) -> Report:
    """The report on the last run. Raises UsageError where there was none yet."""
    task = task_of(folder)
    return build_for(task, store, settings, notes=note_texts(folder), now=now)


def task_of(folder: Folder) -> Task:
    """What a run on a folder of entries is about."""
    return Task(folder.references, folder.article, subject=f"entries:{folder.key}")


def build_for(
    task: Task,
    store: Store,
    settings: Settings,
    *,
    notes: tuple[NoteText, ...] = (),
    now: datetime | None = None,
) -> Report:
    """The report on the last run of any task. `now` is used only to say what has expired since."""
    with few_collections():
        return _build_for(task, store, settings, notes, now)


def _build_for(
    task: Task, store: Store, settings: Settings, notes: tuple[NoteText, ...], now: datetime | None
) -> Report:
    row = store.last_run(before=now, subject=task.subject)
    if row is None:
        raise UsageError("There is nothing to report yet.", remedy="Run `citecheck run` first.")
    previous = store.last_run(before=row.id, subject=task.subject)
    before = store.verdicts(previous.id) if previous else None
    histories = store.histories(task.urls, with_pages=False)
    made = report.build(
        run=run.info(task, store, row, settings),
        references=task.references,
        verdicts=store.verdicts(row.id),
        article=_article(task.article),
        notes=notes,
        before=before,
        histories={ref.id: histories.get(ref.url, ()) for ref in task.references if ref.url},
        baseline=read_baseline(Path(settings.reports)),
        fail_on=settings.fail_on,
        first_seen=store.first_seen(subject=task.subject),
        suggested_before={key: verdict.suggested for key, verdict in before.items()} if before else None,
    )
    return replace(made, earlier=_earlier_changes(store, task.subject, previous)) if previous else made


_TOLD = 50  # changes that a feed holds
_MOST_COMPARED = 100_000  # states; a feed is not worth more


def _earlier_changes(store: Store, subject: str, newer: RunRow) -> tuple[Change, ...]:
    """The changes of state from run to run, back in time from `newer` on."""
    changes: list[Change] = []
    now = _states(store, newer)
    compared = len(now)
    while len(changes) < _TOLD and compared < _MOST_COMPARED:
        older = store.last_run(before=newer.id, subject=subject)
        if older is None:
            break
        was = _states(store, older)
        changes += report.changes_of_state(was, now, newer.at)
        compared += len(was) + 1
        newer, now = older, was
    return tuple(changes[:_TOLD])


def _states(store: Store, row: RunRow) -> dict[str, State]:
    return {citation: state for citation, _, state in store.states(row.id)}


class Told:
    """The report on a run, told in parts while it goes on: what a part showed is forgotten but for the sums."""

    def __init__(self, task: Task, store: Store, settings: Settings, at: datetime) -> None:
        self._task, self._store, self._settings, self._at = task, store, settings, at
        self._baseline = read_baseline(Path(settings.reports))
        self._gathered = Gathered(first=True)

    def rows(self, part: Part) -> list[Row]:
        """The rows of the next citations in the list."""
        self._gathered.first = part.before is None
        return self._gathered.take(
            self._at,
            part.references,
            part.verdicts,
            before=part.before,
            histories=part.histories,
            baseline=self._baseline,
            suggested_before={key: each.suggested for key, each in part.before.items()}
            if part.before
            else None,
        )

    def report(self, run_id: str) -> Report:
        """The report on the run, now that it has ended; its rows have been told."""
        store, task, settings = self._store, self._task, self._settings
        row = store.run(run_id)
        previous = store.last_run(before=row.id, subject=task.subject)
        lost = any(state is State.LOST for _, state, _ in self._gathered.rot)
        return report.summary(
            run.info(task, store, row, settings),
            self._gathered,
            article=_article(task.article),
            gone=store.gone(row.id, since=previous.id) if previous else (),
            fail_on=settings.fail_on,
            first_seen=store.first_seen(subject=task.subject) if lost else None,
        )


def note_texts(folder: Folder) -> tuple[NoteText, ...]:
    """Every note of a folder, also those without a citation."""
    from citecheck.entries import reading_of  # what a list of links has none of is not loaded for one

    readings = [(entry, reading_of(entry)) for entry in folder.entries]
    return tuple(
        NoteText(
            entry.note,
            entry.text,
            reading.kind,
            reading.doubts,
            folder.file(entry.name),
            reading.note.line,
        )
        for entry, reading in readings
    )


def _article(known_of: ArticleFile) -> Article:
    return Article(
        notes=(),
        title=known_of.title,
        author=known_of.author,
        issued=known_of.issued,
        language=known_of.language,
        url=known_of.url,
        appeared_in=next((copy.container_title for copy in known_of.copies if copy.container_title), None),
    )


# ---------------------------------------------------------------------------------------------------------- files


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the reports folder and what makes it."""

    name: str
    says: str
    make: Callable[[Report], str]


def _exports(name: str) -> Callable[[Report], str]:
    """A function of `render.exports`, loaded when it is called."""

    def make(made: Report) -> str:
        from citecheck.render import exports

        render: Callable[[Report], str] = getattr(exports, name)
        return render(made)

    return make


def _page(made: Report) -> str:
    from citecheck.render import html

    return html.page(made, outputs=tuple(output.name for output in OUTPUTS if output.name != "index.html"))


def _json(made: Report) -> str:
    from citecheck.render import machine

    return machine.report_json(made)


OUTPUTS: tuple[Output, ...] = (
    Output(
        "index.html", "the page for people, in one file; opens anywhere, asks the network for nothing", _page
    ),
    Output("report.json", "everything, for programs, with a schema", _json),
    Output("report.csv", "one row a citation, for a spreadsheet", _exports("table_csv")),
    Output("summary.md", "for a job summary or an issue", _exports("summary_markdown")),
    Output("junit.xml", "for CI that reads test reports", _exports("junit_xml")),
    Output("citecheck.sarif", "for code scanning: each finding at the line to mend", _exports("sarif_json")),
    Output("badge.json", "for a shields.io badge", _exports("badge_json")),
    Output("feed.atom", "one entry for each change, the newest fifty of all runs", _exports("feed_atom")),
)


def write(made: Report, into: Path) -> tuple[Path, ...]:
    """Write every output; returns their paths. Raises InputError where the folder cannot be written to."""
    paths = []
    with few_collections():
        for output in OUTPUTS:
            path = into / output.name
            save(path, output.make(made))
            paths.append(path)
    return tuple(paths)


# ------------------------------------------------------------------------------------------------------- baseline


def read_baseline(reports: Path) -> dict[str, BaselineEntry]:
    """The rot accepted as known. Raises InputError where the file is no baseline."""
    path = reports / BASELINE
    try:
        return known.read_baseline(path.read_text("utf-8"), path=str(path))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"it cannot be read: {error}.", path=path) from None


def write_baseline(reports: Path, entries: Mapping[str, BaselineEntry]) -> bool:
    """Write the baseline; returns whether it changed. An empty one is written only over one that was not."""
    path = reports / BASELINE
    if not entries and not path.exists():
        return False
    return save(path, known.baseline_json(entries))


def tighten_baseline(reports: Path, made: Report) -> bool:
    """Take out of the baseline what has been repaired since; returns whether it changed."""
    standing = read_baseline(reports)
    verdicts = {row.id: row.verdict for row in made.rows}
    return write_baseline(reports, known.tighten(standing, verdicts)) if standing else False
