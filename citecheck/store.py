"""The history: what was seen, asked and judged in earlier runs, in one SQLite file.

    runs ──< checks            what was seen at an address, each committed at once
         ──< verdicts          what was judged of a citation in that run
    archive_answers            what the archive said of an address near a date
    entries_seen               the run in which a citation was first judged

The only module that opens SQLite. Column names are for people with datasette; `payload` holds the whole value as
JSON, with what equals a field's default left out, so that a field added later reads as its default. A run that is
killed loses nothing that was saved, two runs may write at once, and a file that is not ours is never touched.
"""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, Self, TypeVar

import msgspec
from sqlite_utils import Database

from citecheck.errors import StoreError
from citecheck.model import ArchiveAnswer, ArchiveState, Check, PartialDate, Verdict

APPLICATION_ID = (
    0x63697465  # "cite", in the file's header (https://www.sqlite.org/pragma.html#pragma_application_id)
)
WAIT_S = 30.0  # for another process that writes
RECENT = 50  # checks of one address that a judgement may need

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """One run: when it began, when it finished (None: it did not), and how it was set."""

    id: str
    at: datetime
    finished: datetime | None = None
    mode: str = ""
    version: str = ""
    commit: str | None = None
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
    db.table("checks").create(
        {"id": int, "run": str, "url": str, "at": str, "outcome": str, "status": int, "payload": str},
        pk="id",
        foreign_keys=[("run", "runs", "id")],
    )
    db.table("checks").create_index(["url", "at", "run"], unique=True)
    db.table("checks").create_index(["run"])
    db.table("archive_answers").create(
        {"id": int, "url": str, "near": str, "asked_at": str, "state": str, "payload": str}, pk="id"
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
        },
        pk=("run", "citation"),
        foreign_keys=[("run", "runs", "id")],
    )
    db.table("entries_seen").create(
        {"citation": str, "first_run": str}, pk="citation", foreign_keys=[("first_run", "runs", "id")]
    )


# The n-th row takes a database from version n to n + 1. Rows are only ever added.
MIGRATIONS: tuple[Callable[[Database], None], ...] = (_first_schema,)
VERSION = len(MIGRATIONS)


# -------------------------------------------------------------------------------------------------------- the store


class Store:
    """An open history. Use it as a context manager, in the thread that opened it."""

    def __init__(self, db: Database, path: str) -> None:
        self._db = db
        self._path = path

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
            connection = sqlite3.connect(name, timeout=WAIT_S)
            db = Database(connection, recursive_triggers=False, execute_plugins=False)
            _refuse_strangers(db, name)
            _set_up(db)
            _migrate(db, name)
        except (sqlite3.Error, OSError) as error:
            if connection is not None:
                connection.close()
            raise _store_error(error, name) from error
        except StoreError:
            if connection is not None:
                connection.close()
            raise
        return cls(db, name)

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
        rng: random.Random | None = None,
    ) -> str:
        """Note that a run begins and return its id, `2026-11-23T05:17:00Z-3f9a`: unique, and in order of time."""
        draw = rng or random.SystemRandom()
        values = [_stamp(at), mode, version, commit, _text(_json(settings))]
        with self._writing():
            while True:
                run = f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}-{draw.getrandbits(16):04x}"
                done = self._db.execute(
                    "INSERT INTO runs (id, at, mode, version, git_commit, settings) VALUES (?, ?, ?, ?, ?, ?) "
                    "ON CONFLICT (id) DO NOTHING",
                    [run, *values],
                )
                if done.rowcount:
                    return run

    def finish_run(self, run: str, *, mode: str, at: datetime) -> None:
        """Note that a run came to its end, and in which mode it turned out to be."""
        with self._writing():
            self._db.execute("UPDATE runs SET finished = ?, mode = ? WHERE id = ?", [_stamp(at), mode, run])

    def runs(self, limit: int = RECENT) -> tuple[RunRow, ...]:
        """The last runs, newest first."""
        return self._runs("ORDER BY at DESC, rowid DESC LIMIT ?", limit)

    def first_run(self) -> RunRow | None:
        """The earliest run on record."""
        rows = self._runs("ORDER BY at, rowid LIMIT 1")
        return rows[0] if rows else None

    def last_run(self, *, before: datetime | str | None = None, finished: bool = True) -> RunRow | None:
        """The latest run that finished (with `finished=False`: the latest at all).

        `before` leaves out what came after: a time (a run that began just then is in), or a run's id (it is out).
        """
        by_time = _stamp(before) if isinstance(before, datetime) else None
        rows = self._runs(
            "WHERE (NOT ?1 OR finished IS NOT NULL) AND (?2 IS NULL OR at <= ?2) "
            "AND (?3 IS NULL OR (at, rowid) < (SELECT at, rowid FROM runs WHERE id = ?3)) "
            "ORDER BY at DESC, rowid DESC LIMIT 1",
            finished,
            by_time,
            None if by_time else before,
        )
        return rows[0] if rows else None

    def unfinished_run(self, *, before: datetime | str | None = None) -> RunRow | None:
        """The latest run where it never finished: its checks need not be made again. `before` as in `last_run`."""
        latest = self.last_run(before=before, finished=False)
        return latest if latest is not None and latest.finished is None else None

    def _runs(self, clause: str, *values: Any) -> tuple[RunRow, ...]:
        return tuple(_run_row(row) for row in self._rows(f"{_SELECT_RUNS} {clause}", values))

    # ----------------------------------------------------------------------------------------------------- checks

    def save_check(self, run: str, check: Check) -> None:
        """Keep a check, committed when this returns. One that is no evidence (no network here) is not kept.

        A second check of one address at the same moment of one run replaces the first.
        """
        self.save_checks(run, (check,))

    def save_checks(self, run: str, checks: Iterable[Check]) -> None:
        """Keep checks in one transaction: all of them or none."""
        rows = [_check_values(run, check) for check in checks if check.outcome.is_evidence]
        if rows:
            with self._writing():
                self._db.conn.executemany(_SAVE_CHECK, rows)

    def history(self, url: str, *, limit: int = RECENT) -> tuple[Check, ...]:
        """The last `limit` checks of an address, oldest first."""
        rows = self._rows(
            "SELECT payload FROM checks WHERE url = ? ORDER BY at DESC, id DESC LIMIT ?", (_text(url), limit)
        )
        return tuple(_decoded(payload, Check) for (payload,) in reversed(rows))

    def histories(self, urls: Iterable[str], *, limit: int = RECENT) -> dict[str, tuple[Check, ...]]:
        """`history` of each of many addresses; an address never checked has an empty one."""
        return {url: self.history(url, limit=limit) for url in urls}

    def checks_of_run(self, run: str) -> tuple[Check, ...]:
        """The checks of one run, in the order they were made."""
        rows = self._rows("SELECT payload FROM checks WHERE run = ? ORDER BY id", (run,))
        return tuple(_decoded(payload, Check) for (payload,) in rows)

    # ------------------------------------------------------------------------------------------------ the archive

    def save_archive(self, answer: ArchiveAnswer) -> None:
        """Keep what the archive said. An answer that was not asked for (`skipped`) is not kept."""
        if answer.state is not ArchiveState.SKIPPED:
            with self._writing():
                self._db.execute(_SAVE_ARCHIVE, _archive_values(answer))

    def archive(self, url: str, near: PartialDate | None) -> ArchiveAnswer | None:
        """The latest answer for an address and a date; one that says something is preferred to `unknown`."""
        rows = self._rows(
            "SELECT payload FROM archive_answers WHERE url = ? AND near = ? "
            "ORDER BY state = ?, asked_at DESC, id DESC LIMIT 1",
            (_text(url), str(near or ""), ArchiveState.UNKNOWN.value),
        )
        return next((_decoded(payload, ArchiveAnswer) for (payload,) in rows), None)

    # --------------------------------------------------------------------------------------------------- verdicts

    def save_verdicts(self, run: str, verdicts: Iterable[Verdict]) -> None:
        """Keep the verdicts of a run in one transaction, and note which citations are seen for the first time."""
        rows = [_verdict_values(run, verdict) for verdict in verdicts]
        with self._writing():
            self._db.conn.executemany(_SAVE_VERDICT, rows)
            self._db.conn.executemany(_SAVE_SEEN, [(row[1], run) for row in rows])

    def verdicts(self, run: str) -> dict[str, Verdict]:
        """The verdicts of a run by citation, in the order they were saved."""
        rows = self._rows("SELECT citation, payload FROM verdicts WHERE run = ? ORDER BY rowid", (run,))
        return {citation: _decoded(payload, Verdict) for citation, payload in rows}

    def first_seen(self) -> dict[str, datetime]:
        """For each citation ever judged, when the run began in which it was first."""
        rows = self._rows(
            "SELECT citation, at FROM entries_seen JOIN runs ON runs.id = first_run ORDER BY entries_seen.rowid"
        )
        return {citation: datetime.fromisoformat(at) for citation, at in rows}

    # ---------------------------------------------------------------------------------------------- in and out

    def export_ndjson(self) -> Iterator[str]:
        """The whole history as lines of JSON, so that a job without a disk of its own can carry it on."""
        with self._reading():
            for table, columns in _LINES.items():
                for row in self._db.execute(_select(table)):
                    values = zip(columns, row, strict=True)
                    line = {"table": table} | {column.name: column.out(value) for column, value in values}
                    yield msgspec.json.encode(line).decode()

    def import_ndjson(self, lines: Iterable[str], *, source: str = "history") -> Imported:
        """Add the lines of an export, all or none; what is there already stays as it is.

        Raises StoreError naming the line that is no line of an export.
        """
        counts = dict.fromkeys(_LINES, 0)
        with self._writing():
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    table = self._import_line(line, source, number)
                    counts[table] += self._db.execute("SELECT changes()").fetchone()[0]
        counts.pop("entries_seen")
        return Imported(**counts)

    def _import_line(self, line: str, source: str, number: int) -> str:
        try:
            table, values = _line_values(line)
            self._db.execute(_insert(table), values)
        except (msgspec.MsgspecError, KeyError, UnicodeError, sqlite3.IntegrityError) as error:
            raise StoreError(
                "this is not a line of an exported history, or what it refers to is missing.",
                path=source,
                line=number,
                remedy="Use a file that citecheck exported, unchanged.",
            ) from error
        return table

    # --------------------------------------------------------------------------------------------------- plumbing

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction that holds the right to write from its start, so that it cannot fail half-way for it."""
        with self._reported():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                if self._db.conn.in_transaction:
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

    def _rows(self, sql: str, values: Iterable[Any] = ()) -> list[Any]:
        with self._reported():
            return self._db.execute(sql, tuple(values)).fetchall()


# ------------------------------------------------------------------------------------------- opening and migrating


def _refuse_strangers(db: Database, name: str) -> None:
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


def _set_up(db: Database) -> None:
    """Let readers and a writer work side by side, and let a commit cost no wait for the disk."""
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
    db.execute("PRAGMA foreign_keys = ON")


def _migrate(db: Database, name: str) -> None:
    """Bring the schema up to date, a version at a time, each whole or not at all, by one process at a time."""
    while _version(db) < VERSION:
        db.execute("BEGIN IMMEDIATE")
        try:
            _refuse_strangers(db, name)
            version = _version(db)  # another process may have been faster
            if version < VERSION:
                MIGRATIONS[version](db)
                db.execute(f"PRAGMA user_version = {version + 1}")
        except BaseException:
            db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")


def _version(db: Database) -> int:
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


# ---------------------------------------------------------------------------------------------------- values, rows

_SELECT_RUNS = "SELECT id, at, finished, mode, version, git_commit, settings FROM runs"
_SAVE_CHECK = (
    "INSERT INTO checks (run, url, at, outcome, status, payload) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (url, at, run) DO UPDATE "
    "SET outcome = excluded.outcome, status = excluded.status, payload = excluded.payload"
)
_SAVE_ARCHIVE = (
    "INSERT INTO archive_answers (url, near, asked_at, state, payload) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (url, near, asked_at) DO UPDATE SET state = excluded.state, payload = excluded.payload"
)
_SAVE_VERDICT = (
    "INSERT INTO verdicts (run, citation, url, state, rule, reason, since, payload) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (run, citation) DO UPDATE SET url = excluded.url, state = excluded.state, rule = excluded.rule, "
    "reason = excluded.reason, since = excluded.since, payload = excluded.payload"
)
_SAVE_SEEN = "INSERT INTO entries_seen (citation, first_run) VALUES (?, ?) ON CONFLICT (citation) DO NOTHING"


def _check_values(run: str, check: Check) -> tuple[Any, ...]:
    return run, _text(check.url), _stamp(check.at), check.outcome.value, check.status, _encoded(check)


def _archive_values(answer: ArchiveAnswer) -> tuple[Any, ...]:
    near = str(answer.near or "")
    return _text(answer.uri_r), near, _stamp(answer.asked_at), answer.state.value, _encoded(answer)


def _verdict_values(run: str, verdict: Verdict) -> tuple[Any, ...]:
    return (
        run,
        _text(verdict.id),
        None if verdict.url is None else _text(verdict.url),
        verdict.state.value,
        verdict.rule,
        _text(verdict.reason),
        _stamp(verdict.since),
        _encoded(verdict),
    )


def _run_row(row: tuple[Any, ...]) -> RunRow:
    run, at, finished, mode, version, commit, settings = row
    return RunRow(
        id=run,
        at=datetime.fromisoformat(at),
        finished=datetime.fromisoformat(finished) if finished else None,
        mode=mode or "",
        version=version or "",
        commit=commit,
        settings=msgspec.json.decode(settings or "{}"),
    )


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of an exported line: its type, and whether its text is JSON that the line holds unquoted."""

    name: str
    type: type
    is_json: bool = False
    optional: bool = False

    def out(self, value: Any) -> Any:
        return msgspec.Raw(value.encode()) if self.is_json and value is not None else value


_LINES: Mapping[str, tuple[_Column, ...]] = MappingProxyType(
    {
        "runs": (
            _Column("id", str),
            _Column("at", str),
            _Column("finished", str, optional=True),
            _Column("mode", str),
            _Column("version", str),
            _Column("git_commit", str, optional=True),
            _Column("settings", str, is_json=True),
        ),
        "checks": (
            _Column("run", str),
            _Column("url", str),
            _Column("at", str),
            _Column("outcome", str),
            _Column("status", int, optional=True),
            _Column("payload", Check, is_json=True),
        ),
        "archive_answers": (
            _Column("url", str),
            _Column("near", str),
            _Column("asked_at", str),
            _Column("state", str),
            _Column("payload", ArchiveAnswer, is_json=True),
        ),
        "verdicts": (
            _Column("run", str),
            _Column("citation", str),
            _Column("url", str, optional=True),
            _Column("state", str),
            _Column("rule", str),
            _Column("reason", str),
            _Column("since", str),
            _Column("payload", Verdict, is_json=True),
        ),
        "entries_seen": (_Column("citation", str), _Column("first_run", str)),
    }
)


def _select(table: str) -> str:
    names = ", ".join(column.name for column in _LINES[table])
    return f"SELECT {names} FROM {table} ORDER BY rowid"  # noqa: S608  our own names


def _insert(table: str) -> str:
    names = ", ".join(column.name for column in _LINES[table])
    places = ", ".join("?" * len(_LINES[table]))
    return f"INSERT INTO {table} ({names}) VALUES ({places}) ON CONFLICT DO NOTHING"  # noqa: S608  our own names


def _line_values(line: str) -> tuple[str, list[Any]]:
    """The table and values of one exported line; all is checked, since anyone may have edited the file."""
    value = msgspec.json.decode(line, type=dict[str, msgspec.Raw])
    table = msgspec.json.decode(value.pop("table"), type=str)
    return table, [
        _column_value(column, value.get(column.name, msgspec.Raw(b"null"))) for column in _LINES[table]
    ]


def _column_value(column: _Column, raw: msgspec.Raw) -> Any:
    if column.is_json:
        msgspec.json.decode(raw, type=column.type if is_dataclass(column.type) else dict[str, Any])
        return bytes(raw).decode()
    return msgspec.json.decode(raw, type=column.type | None if column.optional else column.type)


def _stamp(at: datetime) -> str:
    """An aware time as text that sorts by time: `2026-11-23T05:17:00.000Z`."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def _text(value: str) -> str:
    """Text that UTF-8 can hold: a lone surrogate, which no page should have, becomes a question mark."""
    return value.encode("utf-8", "replace").decode()


def _encoded(value: Any) -> str:
    """A value as JSON, without the fields that equal their defaults."""
    sparse = _sparse(value)
    try:
        return msgspec.json.encode(sparse).decode()
    except UnicodeEncodeError:
        return msgspec.json.encode(_clean(sparse)).decode()


def _sparse(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_sparse(item) for item in value]
    names = _defaults(type(value))
    if names is None:
        return value
    return {
        name: _sparse(item)
        for name, default in names
        if (item := getattr(value, name)) is not default and item != default
    }


def _defaults(kind: type) -> tuple[tuple[str, Any], ...] | None:
    """The fields of a dataclass with their defaults; None for every other type."""
    if kind not in _DEFAULTS:
        _DEFAULTS[kind] = tuple((f.name, f.default) for f in fields(kind)) if is_dataclass(kind) else None
    return _DEFAULTS[kind]


_DEFAULTS: dict[type, tuple[tuple[str, Any], ...] | None] = {}


def _clean(value: Any) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    return {name: _clean(item) for name, item in value.items()} if isinstance(value, dict) else value


def _decoded(payload: str, kind: type[T]) -> T:
    decoder: msgspec.json.Decoder[T] = _DECODERS[kind]
    return decoder.decode(payload)


_DECODERS: Mapping[type, msgspec.json.Decoder[Any]] = MappingProxyType(
    {kind: msgspec.json.Decoder(kind) for kind in (Check, ArchiveAnswer, Verdict)}
)


def _json(value: Mapping[str, Any]) -> str:
    return msgspec.json.encode(dict(value), enc_hook=str).decode()
