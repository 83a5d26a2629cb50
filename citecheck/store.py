"""The history: what was seen, asked and judged in earlier runs, in one SQLite file.

    runs ──< checks            what was seen at an address, each committed at once
         ──< verdicts          what was judged of a citation in that run
    archive_answers            what the archive said of an address near a date
    pages                      what a page says of itself, kept once however often it is seen unchanged
    entries_seen               the run in which a citation was first judged

The only module that opens SQLite. Column names are for people with datasette; `payload` holds the whole value as
JSON (see `rows`). A run that is killed loses nothing that was saved, two runs may write at once, and a file that is
not ours is never touched.
"""

from __future__ import annotations

import gc
import random
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, Self

import msgspec

from citecheck import rows
from citecheck.errors import StoreError
from citecheck.model import ArchiveAnswer, ArchiveState, Check, PageFacts, PartialDate, State, Verdict

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = (
    0x63697465  # "cite", in the file's header (https://www.sqlite.org/pragma.html#pragma_application_id)
)
WAIT_S = 30.0  # for another process that writes
RECENT = 50  # checks of one address that a judgement may need

MOST_REMEMBERED = 5_000  # digests of pages

_Values = tuple[Any, ...] | dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """One run: when it began, when it finished (None: it did not), and how it was set."""

    id: str
    at: datetime
    finished: datetime | None = None
    mode: str = ""
    version: str = ""
    commit: str | None = None
    subject: str = ""  # what was judged: a folder of entries, a list of links
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Imported:
    """How many rows an import added; rows that were there already are not counted."""

    runs: int = 0
    checks: int = 0
    archive_answers: int = 0
    verdicts: int = 0


# ------------------------------------------------------------------------------------------------------- the schema


def _first_schema(db: Database) -> None:
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.table("runs").create(
        {
            "id": str,
            "at": str,
            "finished": str,
            "mode": str,
            "version": str,
            "git_commit": str,
            "settings": str,
        },
        pk="id",
    )
    db.table("pages").create({"digest": str, "title": str, "payload": str}, pk="digest")
    db.table("checks").create(
        {
            "id": int,
            "run": str,
            "url": str,
            "at": str,
            "outcome": str,
            "status": int,
            "payload": str,
            "page": str,
        },
        pk="id",
        foreign_keys=[("run", "runs", "id"), ("page", "pages", "digest")],
    )
    db.table("checks").create_index(["url", "at", "run"], unique=True)
    db.table("checks").create_index(["run"])
    db.table("archive_answers").create(
        {
            "id": int,
            "url": str,
            "near": str,
            "asked_at": str,
            "state": str,
            "payload": str,
            "page": str,
        },
        pk="id",
        foreign_keys=[("page", "pages", "digest")],
    )
    db.table("archive_answers").create_index(["url", "near", "asked_at"], unique=True)
    db.table("verdicts").create(
        {
            "run": str,
            "citation": str,
            "url": str,
            "state": str,
            "rule": str,
            "reason": str,
            "since": str,
            "payload": str,
            "check_page": str,
            "archive_page": str,
        },
        pk=("run", "citation"),
        foreign_keys=[
            ("run", "runs", "id"),
            ("check_page", "pages", "digest"),
            ("archive_page", "pages", "digest"),
        ],
    )
    db.table("entries_seen").create(
        {"citation": str, "first_run": str}, pk="citation", foreign_keys=[("first_run", "runs", "id")]
    )


def _subjects(db: Database) -> None:
    """One file may hold the runs over several things: a folder of entries, a list of links."""
    db.execute("ALTER TABLE runs ADD COLUMN subject TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE entries_seen RENAME TO entries_seen_before")
    db.table("entries_seen").create(
        {"subject": str, "citation": str, "first_run": str},
        pk=("subject", "citation"),
        foreign_keys=[("first_run", "runs", "id")],
    )
    db.execute(
        "INSERT INTO entries_seen (subject, citation, first_run) "
        "SELECT '', citation, first_run FROM entries_seen_before ORDER BY rowid"
    )
    db.execute("DROP TABLE entries_seen_before")


# The n-th row takes a database from version n to n + 1. Rows are only ever added.
MIGRATIONS: tuple[Callable[[Database], None], ...] = (_first_schema, _subjects)
VERSION = len(MIGRATIONS)


# -------------------------------------------------------------------------------------------------------- the store


class Store:
    """An open history. Use it as a context manager, in the thread that opened it."""

    def __init__(self, db: sqlite3.Connection, path: str) -> None:
        self._db = db
        self._path = path
        self._kept: set[str] = set()  # digests of pages that are there for sure: nothing here removes any

    @classmethod
    def open(cls, path: str | Path) -> Store:
        """Open the history at `path`, making file and folders where they are missing; ":memory:" keeps nothing.

        Raises StoreError, and changes nothing, for a file that is no history of ours, is damaged, was written by a
        newer citecheck, or cannot be written.
        """
        name = str(path)
        connection = None
        try:
            if name != ":memory:":
                Path(name).parent.mkdir(parents=True, exist_ok=True)
            # The empty name is a file that SQLite makes, uses once memory is short, and removes at the end.
            connection = sqlite3.connect("" if name == ":memory:" else name, timeout=WAIT_S)
            if name == ":memory:":
                _set_up(connection, kept=False)
                connection.executescript(_SCHEMA.read_text("utf-8"))
            else:
                _refuse_strangers(connection, name)
                _set_up(connection, kept=True)
                _migrate(connection, name)
        except (sqlite3.Error, OSError) as error:
            if connection is not None:
                connection.close()
            raise _store_error(error, name) from error
        except StoreError:
            if connection is not None:
                connection.close()
            raise
        return cls(connection, name)

    def close(self) -> None:
        """Close the file; closing twice is nothing."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ------------------------------------------------------------------------------------------------------- runs

    def begin_run(
        self,
        at: datetime,
        *,
        mode: str,
        version: str,
        settings: Mapping[str, Any],
        commit: str | None = None,
        subject: str = "",
        rng: random.Random | None = None,
    ) -> str:
        """Note that a run begins and return its id, `2026-11-23T05:17:00Z-3f9a`: unique, and in order of time.

        `subject` names what is judged, where one file holds the runs over several things.
        """
        draw = rng or random.SystemRandom()
        values = [rows.as_stamp(at), mode, version, commit, rows.as_text(subject), rows.as_json(settings)]
        with self._writing():
            while True:
                run = f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}-{draw.getrandbits(16):04x}"
                done = self._db.execute(
                    "INSERT INTO runs (id, at, mode, version, git_commit, subject, settings) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?) "
                    "ON CONFLICT (id) DO NOTHING",
                    [run, *values],
                )
                if done.rowcount:
                    return run

    def finish_run(self, run: str, *, mode: str, at: datetime) -> None:
        """Note that a run came to its end, and in which mode it turned out to be."""
        with self._writing():
            self._db.execute(
                "UPDATE runs SET finished = ?, mode = ? WHERE id = ?", [rows.as_stamp(at), mode, run]
            )

    def runs(self, limit: int = RECENT) -> tuple[RunRow, ...]:
        """The last runs, newest first."""
        return self._runs("ORDER BY rowid DESC LIMIT ?", (limit,))

    def run(self, run: str) -> RunRow:
        """The run of this id. Raises LookupError where there is none."""
        found = self._runs("WHERE id = ?", (run,))
        if not found:
            raise LookupError(run)
        return found[0]

    def first_run(self) -> RunRow | None:
        """The earliest run on record."""
        found = self._runs("ORDER BY rowid LIMIT 1")
        return found[0] if found else None

    def last_run(
        self,
        *,
        before: datetime | str | None = None,
        finished: bool = True,
        subject: str | None = None,
    ) -> RunRow | None:
        """The latest run that finished (with `finished=False`: the latest at all), of a `subject` where one is given.

        The latest is the one that was kept last, whatever its clock said. `before` leaves out what came after: a time
        (a run that began just then is in), or a run's id (it is out).
        """
        by_time = rows.as_stamp(before) if isinstance(before, datetime) else None
        found = self._runs(
            "WHERE (NOT :finished OR finished IS NOT NULL) AND (:subject IS NULL OR subject = :subject) "
            "AND (:time IS NULL OR at <= :time) "
            "AND (:run IS NULL OR rowid < (SELECT rowid FROM runs WHERE id = :run)) "
            "ORDER BY rowid DESC LIMIT 1",
            {
                "finished": finished,
                "subject": subject,
                "time": by_time,
                "run": None if by_time else before,
            },
        )
        return found[0] if found else None

    def unfinished_run(
        self, *, before: datetime | str | None = None, subject: str | None = None
    ) -> RunRow | None:
        """The latest run where it never finished: its checks need not be made again. Else as `last_run`."""
        latest = self.last_run(before=before, finished=False, subject=subject)
        return latest if latest is not None and latest.finished is None else None

    def _runs(self, clause: str, values: _Values = ()) -> tuple[RunRow, ...]:
        return tuple(_run_row(row) for row in self._rows(f"{_SELECT_RUNS} {clause}", values))

    # ----------------------------------------------------------------------------------------------------- checks

    def save_check(self, run: str, check: Check) -> None:
        """Keep a check, committed when this returns. One that is no evidence (no network here) is not kept.

        A second check of one address at the same moment of one run replaces the first.
        """
        self.save_checks(run, (check,))

    def save_checks(self, run: str, checks: Iterable[Check]) -> None:
        """Keep checks in one transaction: all of them or none."""
        pages = rows.Pages()
        made = [rows.check_row(run, check, pages) for check in checks if check.outcome.is_evidence]
        if made:
            self._save(rows.CHECKS, made, pages)

    def history(self, url: str, *, limit: int = RECENT) -> tuple[Check, ...]:
        """The last `limit` checks of an address, oldest first; those of one moment as they were kept."""
        return self.histories((url,), limit=limit)[url]

    def histories(
        self, urls: Iterable[str], *, limit: int = RECENT, with_pages: bool = True
    ) -> dict[str, tuple[Check, ...]]:
        """`history` of each of many addresses; an address never checked has an empty one.

        Without pages it takes half the time: for those who want to know how looks ended, and when.
        """
        page_of = self._page_reader() if with_pages else None
        with _no_collections():
            return {url: self._history(url, limit, page_of) for url in urls}

    def _history(self, url: str, limit: int, page_of: rows.PageOf | None) -> tuple[Check, ...]:
        found = self._rows(
            "SELECT at, id, payload, page FROM checks WHERE url = ? ORDER BY at DESC, id DESC LIMIT ?",
            (rows.as_text(url), limit),
        )
        return tuple(rows.check_of(payload, page, page_of) for _, _, payload, page in sorted(found))

    def last_looks(self, urls: Iterable[str], *, until: datetime | None = None) -> dict[str, datetime]:
        """When each address was last looked at, `until` a time; one that never was is left out."""
        if not self._rows("SELECT 1 FROM checks LIMIT 1"):
            return {}
        latest = rows.as_stamp(until) if until else "9999"
        found: dict[str, datetime] = {}
        for part in _parts(urls):
            rows_ = self._rows(
                f"SELECT url, max(at) FROM checks WHERE url IN ({', '.join('?' * len(part))}) AND at <= ? GROUP BY url",  # noqa: S608
                (*(rows.as_text(url) for url in part), latest),
            )
            at = dict(rows_)
            if not at:  # of a new list, none was
                continue
            found |= {
                url: datetime.fromisoformat(when) for url in part if (when := at.get(rows.as_text(url)))
            }
        return found

    def looked_at(self, run: str) -> Iterator[tuple[str, bool]]:
        """(address, whether any answer came) of each check of a run, in the order they were made."""
        with self._reported():
            found = self._db.execute(
                "SELECT url, status IS NOT NULL FROM checks WHERE run = ? ORDER BY id", [run]
            )
            yield from ((url, bool(answered)) for url, answered in found)

    def checks_of_run(self, run: str) -> tuple[Check, ...]:
        """The checks of one run, in the order they were made."""
        page_of = self._page_reader()
        found = self._rows("SELECT payload, page FROM checks WHERE run = ? ORDER BY id", (run,))
        with _no_collections():
            return tuple(rows.check_of(payload, page, page_of) for payload, page in found)

    # ------------------------------------------------------------------------------------------------ the archive

    def save_archive(self, answer: ArchiveAnswer) -> None:
        """Keep what the archive said. An answer that was not asked for (`skipped`) is not kept."""
        if answer.state is not ArchiveState.SKIPPED:
            pages = rows.Pages()
            self._save(rows.ARCHIVE_ANSWERS, [rows.archive_row(answer, pages)], pages)

    def has_archive_answers(self) -> bool:
        """Whether the archive ever said anything about any address."""
        return bool(self._rows("SELECT 1 FROM archive_answers LIMIT 1"))

    def archive(self, url: str, near: PartialDate | None) -> ArchiveAnswer | None:
        """The latest answer for an address and a date; one that says something is preferred to `unknown`."""
        found = self._rows(
            "SELECT payload, page FROM archive_answers WHERE url = ? AND near = ? "
            "ORDER BY state = ?, asked_at DESC, id DESC LIMIT 1",
            (rows.as_text(url), str(near or ""), ArchiveState.UNKNOWN.value),
        )
        page_of = self._page_reader()
        return next((rows.archive_of(payload, page, page_of) for payload, page in found), None)

    # --------------------------------------------------------------------------------------------------- verdicts

    def save_verdicts(self, run: str, verdicts: Iterable[Verdict]) -> None:
        """Keep the verdicts of a run in one transaction, and note which citations are seen for the first time."""
        pages = rows.Pages()
        made = [rows.verdict_row(run, verdict, pages) for verdict in verdicts]
        with self._writing():
            self._keep_pages(pages)
            self._insert(rows.VERDICTS, made, _REPLACE)
            self._db.executemany(_SEE, [(row[1], run) for row in made])
        self._remember(pages)

    def states(self, run: str) -> Iterator[tuple[str, str | None, State]]:
        """(citation, address, state) of each verdict of a run, in the order they were saved."""
        with self._reported():
            found = self._db.execute(
                "SELECT citation, url, state FROM verdicts WHERE run = ? ORDER BY rowid", [run]
            )
            yield from ((citation, url, State(state)) for citation, url, state in found)

    def gone(self, run: str, *, since: str) -> tuple[tuple[str, State], ...]:
        """(citation, state then) of the verdicts of the run `since` that have none in `run`."""
        found = self._rows(
            "SELECT citation, state FROM verdicts WHERE run = ? "
            "AND citation NOT IN (SELECT citation FROM verdicts WHERE run = ?) ORDER BY rowid",
            (since, run),
        )
        return tuple((citation, State(state)) for citation, state in found)

    def verdicts(self, run: str, citations: Iterable[str] | None = None) -> dict[str, Verdict]:
        """The verdicts of a run by citation, in the order they were saved; only of some, where those are named."""
        page_of = self._page_reader()
        select = "SELECT citation, payload, check_page, archive_page FROM verdicts WHERE run = ?"
        if citations is None:
            found = self._rows(f"{select} ORDER BY rowid", (run,))
        else:
            found = [
                row
                for part in _parts(citations)
                for row in self._rows(
                    f"{select} AND citation IN ({', '.join('?' * len(part))}) ORDER BY rowid",
                    (run, *map(rows.as_text, part)),
                )
            ]
        with _no_collections():
            return {
                citation: rows.verdict_of(payload, check_page, archive_page, page_of)
                for citation, payload, check_page, archive_page in found
            }

    def first_seen(self, *, subject: str | None = None) -> dict[str, datetime]:
        """For each citation ever judged (of a `subject` where one is given), when the run that first did began."""
        found = self._rows(
            "SELECT citation, min(at) FROM entries_seen JOIN runs ON runs.id = first_run "
            "WHERE :subject IS NULL OR entries_seen.subject = :subject "
            "GROUP BY citation ORDER BY min(entries_seen.rowid)",
            {"subject": subject},
        )
        return {citation: datetime.fromisoformat(at) for citation, at in found}

    # ---------------------------------------------------------------------------------------------- in and out

    def export_ndjson(self) -> Iterator[str]:
        """The whole history as lines of JSON, so that a job without a disk of its own can carry it on."""
        with self._reading():
            for table in rows.TABLES.values():
                for row in self._db.execute(_SELECTS[table.name]):
                    yield rows.line_of(table, row)

    def import_ndjson(self, lines: Iterable[str], *, source: str = "history") -> Imported:
        """Add the lines of an export, all or none; what is there already stays as it is.

        Raises StoreError naming the line that is no line of an export.
        """
        counts = dict.fromkeys(rows.TABLES, 0)
        with self._writing():
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    table = self._import_line(line, source, number)
                    counts[table] += self._db.execute("SELECT changes()").fetchone()[0]
        return Imported(**{field.name: counts[field.name] for field in fields(Imported)})

    def _import_line(self, line: str, source: str, number: int) -> str:
        try:
            table, row = rows.row_of_line(line)
            self._insert(table, [row], _KEEP)
        except (ValueError, sqlite3.IntegrityError) as error:
            raise StoreError(
                "this is not a line of an exported history, or what it refers to is missing.",
                path=source,
                line=number,
                remedy="Use a file that citecheck exported, unchanged.",
            ) from error
        return table.name

    # --------------------------------------------------------------------------------------------------- plumbing

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction that holds the right to write from its start, so that it cannot fail half-way for it."""
        with self._reported():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """One transaction that sees one state of the history, whatever other processes write meanwhile."""
        with self._reported():
            self._db.execute("BEGIN")
            try:
                yield
            finally:
                self._db.execute("ROLLBACK")

    @contextmanager
    def _reported(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise _store_error(error, self._path) from error

    def _rows(self, sql: str, values: _Values = ()) -> list[Any]:
        with self._reported():
            return self._db.execute(sql, values).fetchall()

    def _save(self, table: rows.Table, made: Iterable[rows.Row], pages: rows.Pages) -> None:
        with self._writing():
            self._keep_pages(pages)
            self._insert(table, made, _REPLACE)
        self._remember(pages)

    def _keep_pages(self, pages: rows.Pages) -> None:
        """Keep pages, but for those that this store has kept lately."""
        self._insert(
            rows.PAGES, [row for digest, row in pages.rows.items() if digest not in self._kept], _KEEP
        )

    def _remember(self, pages: rows.Pages) -> None:
        if len(self._kept) > MOST_REMEMBERED:
            self._kept.clear()
        self._kept.update(pages.rows)

    def _insert(self, table: rows.Table, made: Iterable[rows.Row], on_conflict: str) -> None:
        self._db.executemany(_INSERTS[table.name, on_conflict], made)

    def _page_reader(self) -> rows.PageOf:
        """A function from digest to page that reads each page once."""
        known: dict[str, PageFacts] = {}

        def page_of(digest: str) -> PageFacts:
            if digest not in known:
                ((payload,),) = self._rows("SELECT payload FROM pages WHERE digest = ?", (digest,))
                known[digest] = rows.page_of(payload)
            return known[digest]

        return page_of


PART = 500  # values named in one query


def _parts(values: Iterable[str]) -> Iterator[tuple[str, ...]]:
    source = iter(values)
    while part := tuple(islice(source, PART)):
        yield part


@contextmanager
def _no_collections() -> Iterator[None]:
    """Hold off Python's cycle collector: a hundred thousand small values without cycles cost it most of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


# ------------------------------------------------------------------------------------------- opening and migrating


def _refuse_strangers(db: sqlite3.Connection, name: str) -> None:
    """Raise where the file belongs to another program or to a citecheck to come; it has not been touched yet."""
    version = _version(db)
    (owner,) = db.execute("PRAGMA application_id").fetchone()
    tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and owner != APPLICATION_ID:
        raise StoreError(
            "this is a database of another program.", path=name, remedy="Name another file with --db."
        )
    if version > VERSION:
        raise StoreError(
            f"this history was written by a newer citecheck (schema {version}, here {VERSION}).",
            path=name,
            remedy="Update citecheck, or name another file with --db.",
        )


def _set_up(db: sqlite3.Connection, *, kept: bool) -> None:
    """Let readers and a writer work side by side, and let a commit cost no wait for the disk."""
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA cache_size = -32768")  # 32 MiB
    if not kept:  # nobody else reads it, and it need not outlive a crash
        db.execute("PRAGMA journal_mode = MEMORY").fetchone()
        db.execute("PRAGMA synchronous = OFF")
        return
    patience = time.monotonic() + WAIT_S
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL").fetchone()
            break
        except sqlite3.OperationalError as error:
            # SQLite does not wait for another process that makes the same change
            if not _is_busy(error) or time.monotonic() > patience:
                raise
            time.sleep(0.01)
    db.execute("PRAGMA synchronous = NORMAL")


# The tables as they are made now, so that what is not kept does without the library that makes them: it takes longer
# to load than some lists take to check.
_SCHEMA = Path(__file__).parent / "data" / "schema.sql"


def _migrate(db: sqlite3.Connection, name: str) -> None:
    """Bring the schema up to date, a version at a time, each whole or not at all, by one process at a time."""
    while _version(db) < VERSION:
        db.execute("BEGIN IMMEDIATE")
        try:
            _refuse_strangers(db, name)
            version = _version(db)  # another process may have been faster
            if version < VERSION:
                MIGRATIONS[version](_database(db))
                db.execute(f"PRAGMA user_version = {version + 1}")
        except BaseException:
            db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")


def _database(db: sqlite3.Connection) -> Database:
    from sqlite_utils import Database  # slow to load, and only a new or an older history needs it

    return Database(db, recursive_triggers=False, execute_plugins=False)


def _version(db: sqlite3.Connection) -> int:
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    return version


def _is_busy(error: sqlite3.Error) -> bool:
    return error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


# SQLite's primary result code -> what happened, what to do (https://www.sqlite.org/rescode.html).
_ELSEWHERE = "Name another file with --db."
_REPORTS: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        sqlite3.SQLITE_BUSY: (
            "another program has held the history for too long.",
            "Wait until it is done, then run again.",
        ),
        sqlite3.SQLITE_NOTADB: ("this file is not a history of citecheck.", _ELSEWHERE),
        sqlite3.SQLITE_CORRUPT: (
            "the history is damaged.",
            "Move the file away (sqlite3's .recover may save what is in it), and run again.",
        ),
        sqlite3.SQLITE_READONLY: ("the history cannot be written.", f"Make it writable. {_ELSEWHERE}"),
        sqlite3.SQLITE_PERM: ("the history cannot be written.", f"Make it writable. {_ELSEWHERE}"),
        sqlite3.SQLITE_CANTOPEN: ("the history cannot be opened.", f"Make its folder writable. {_ELSEWHERE}"),
        sqlite3.SQLITE_FULL: ("there is no room left for the history.", "Free some space, then run again."),
        sqlite3.SQLITE_IOERR: ("the disk failed while the history was read or written.", "Look at the disk."),
    }
)


def _store_error(error: Exception, path: str) -> StoreError:
    """The error as a person needs it, whatever SQLite or the system called it."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        known = _REPORTS.get(code & 0xFF) if code is not None else None
        message, remedy = known or (f"the history cannot be used: {error}.", _ELSEWHERE)
    else:
        what = (error.strerror if isinstance(error, OSError) else None) or str(error)
        message, remedy = f"the history cannot be opened: {what[:1].lower()}{what[1:]}.", _ELSEWHERE
    return StoreError(message, path=path, remedy=remedy)


# -------------------------------------------------------------------------------------------------------- statements

_SELECT_RUNS = "SELECT id, at, finished, mode, version, git_commit, subject, settings FROM runs"
_SEE = (
    "INSERT INTO entries_seen (subject, citation, first_run) SELECT subject, ?, id FROM runs WHERE id = ? "
    "ON CONFLICT DO NOTHING"
)
_KEEP, _REPLACE = "keep", "replace"


_SELECTS: Mapping[str, str] = MappingProxyType(
    {
        table.name: f"SELECT {', '.join(table.names)} FROM {table.name} ORDER BY rowid"  # noqa: S608  our own names
        for table in rows.TABLES.values()
    }
)


def _insert_statement(table: rows.Table, on_conflict: str) -> str:
    places = ", ".join("?" * len(table.columns))
    changes = ", ".join(f"{name} = excluded.{name}" for name in table.names if name not in table.key)
    otherwise = (
        f"({', '.join(table.key)}) DO UPDATE SET {changes}" if on_conflict == _REPLACE else "DO NOTHING"
    )
    names = ", ".join(table.names)
    return f"INSERT INTO {table.name} ({names}) VALUES ({places}) ON CONFLICT {otherwise}"  # noqa: S608  our own names


_INSERTS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        (table.name, on_conflict): _insert_statement(table, on_conflict)
        for table in rows.TABLES.values()
        for on_conflict in (_KEEP, _REPLACE)
    }
)


def _run_row(row: rows.Row) -> RunRow:
    run, at, finished, mode, version, commit, subject, settings = row
    return RunRow(
        id=run,
        at=datetime.fromisoformat(at),
        finished=datetime.fromisoformat(finished) if finished else None,
        mode=mode,
        version=version,
        commit=commit,
        subject=subject,
        settings=msgspec.json.decode(settings),
    )
