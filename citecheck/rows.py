"""Values as rows of the history, and back: what `store` keeps in which column, and how exported lines are checked.

A value's `payload` is JSON without the fields that equal their defaults, so that a field added later reads as its
default. The page it shows is kept apart, under a digest of its content: most pages are seen unchanged many times,
and what one costs to keep and to read is then paid once.
"""

from __future__ import annotations

import functools
import hashlib
import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

import msgspec

from citecheck.model import ArchiveAnswer, Check, Outcome, PageFacts, SignKind, State, Verdict

T = TypeVar("T")
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the type of its value, and whether it is JSON that an exported line holds unquoted."""

    name: str
    type: Any = str
    optional: bool = False
    is_json: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is written, read and exported; rows with the same `key` are the same row."""

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)


def _page_of(name: str) -> Column:
    return Column(name, optional=True)  # a digest in `pages`


RUNS = Table(
    "runs",
    ("id",),
    (
        Column("id"),
        Column("at"),
        Column("finished", optional=True),
        Column("mode"),
        Column("version"),
        Column("git_commit", optional=True),
        Column("subject"),
        Column("settings", dict[str, Any], is_json=True),
    ),
)
PAGES = Table(
    "pages",
    ("digest",),
    (Column("digest"), Column("title", optional=True), Column("payload", PageFacts, is_json=True)),
)
CHECKS = Table(
    "checks",
    ("url", "at", "run"),
    (
        Column("run"),
        Column("url"),
        Column("at"),
        Column("outcome"),
        Column("status", int, optional=True),
        Column("payload", Check, is_json=True),
        _page_of("page"),
    ),
)
ARCHIVE_ANSWERS = Table(
    "archive_answers",
    ("url", "near", "asked_at"),
    (
        Column("url"),
        Column("near"),
        Column("asked_at"),
        Column("state"),
        Column("payload", ArchiveAnswer, is_json=True),
        _page_of("page"),
    ),
)
VERDICTS = Table(
    "verdicts",
    ("run", "citation"),
    (
        Column("run"),
        Column("citation"),
        Column("url", optional=True),
        Column("state"),
        Column("rule"),
        Column("reason"),
        Column("since"),
        Column("payload", Verdict, is_json=True),
        _page_of("check_page"),
        _page_of("archive_page"),
    ),
)
ENTRIES_SEEN = Table(
    "entries_seen",
    ("subject", "citation"),
    (Column("subject"), Column("citation"), Column("first_run")),
)

# In the order in which rows refer back to rows: also the order of an export.
TABLES: Mapping[str, Table] = MappingProxyType(
    {table.name: table for table in (RUNS, PAGES, CHECKS, ARCHIVE_ANSWERS, VERDICTS, ENTRIES_SEEN)}
)


# ---------------------------------------------------------------------------------------------------- value -> row


class Pages:
    """The pages that some rows refer to, gathered while the rows are made."""

    def __init__(self) -> None:
        self.rows: dict[str, tuple[str, str | None, str]] = {}

    def add(self, page: tuple[str, str | None, str] | None) -> None:
        """Take a page that is a row already."""
        if page is not None:
            self.rows.setdefault(page[0], page)

    def take(self, sparse: dict[str, Any] | None) -> str | None:
        """Take the page out of a value and return its digest; None where it has none."""
        page = sparse.pop("page", None) if sparse else None
        if page is None:
            return None
        payload = as_json(page)
        digest = hashlib.blake2b(payload.encode(), digest_size=12).hexdigest()
        title = next(iter(page.get("titles", ())), None)
        self.rows.setdefault(digest, (digest, None if title is None else as_text(title), payload))
        return digest


class Apart(NamedTuple):
    """A check taken apart: its payload, and the page it shows as a row of `pages` of its own."""

    payload: str
    page: tuple[str, str | None, str] | None

    @property
    def digest(self) -> str | None:
        """What the page is kept under."""
        return self.page[0] if self.page is not None else None


def taken_apart(check: Check) -> Apart:
    """A check as the history keeps it."""
    sparse, pages = _sparse(check), Pages()
    digest = pages.take(sparse)
    return Apart(as_json(sparse), pages.rows[digest] if digest is not None else None)


class _TakenApart:
    """Checks taken apart. The check of a verdict is most often one that was kept a moment ago: the same object."""

    MOST = 8_000

    def __init__(self) -> None:
        self._known: dict[int, tuple[Check, Apart]] = {}

    def of(self, check: Check) -> Apart:
        known = self._known.get(id(check))
        return known[1] if known is not None and known[0] is check else self.note(check, taken_apart(check))

    def note(self, check: Check, apart: Apart) -> Apart:
        if len(self._known) >= self.MOST:
            self._known.clear()
        self._known[id(check)] = (check, apart)
        return apart


_TAKEN_APART = _TakenApart()


def note_apart(check: Check, apart: Apart) -> None:
    """Say what a check is taken apart, where that was done elsewhere."""
    _TAKEN_APART.note(check, apart)


def check_row(run: str, check: Check, pages: Pages) -> Row:
    """A check as a row of `checks`; its page goes to `pages`."""
    apart = _TAKEN_APART.of(check)
    pages.add(apart.page)
    return (
        run,
        as_text(check.url),
        as_stamp(check.at),
        check.outcome.value,
        check.status,
        apart.payload,
        apart.digest,
    )


def archive_row(answer: ArchiveAnswer, pages: Pages) -> Row:
    """What the archive said as a row of `archive_answers`."""
    sparse = _sparse(answer)
    page = pages.take(sparse)
    near = str(answer.near or "")
    return as_text(answer.uri_r), near, as_stamp(answer.asked_at), answer.state.value, as_json(sparse), page


def verdict_row(run: str, verdict: Verdict, pages: Pages) -> Row:
    """A verdict as a row of `verdicts`."""
    sparse = _sparse(verdict, but="check")
    check_page = None
    if verdict.check is not None:
        apart = _TAKEN_APART.of(verdict.check)
        pages.add(apart.page)
        sparse["check"], check_page = msgspec.Raw(apart.payload.encode()), apart.digest
    archive_page = pages.take(sparse.get("archive"))
    return (
        run,
        as_text(verdict.id),
        None if verdict.url is None else as_text(verdict.url),
        verdict.state.value,
        verdict.rule,
        as_text(verdict.reason),
        as_stamp(verdict.since),
        as_json(sparse),
        check_page,
        archive_page,
    )


@functools.lru_cache(maxsize=1024)  # all checks of a run bear one time
def as_stamp(at: datetime) -> str:
    """An aware time as text that sorts by time: `2026-11-23T05:17:00.000Z`."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def as_text(value: str) -> str:
    """Text that UTF-8 can hold: a lone surrogate, which no page should have, becomes a question mark."""
    return value if value.isascii() else value.encode("utf-8", "replace").decode()


def as_json(value: Any) -> str:
    """Plain values as JSON text."""
    try:
        return msgspec.json.encode(value, enc_hook=str).decode()
    except UnicodeEncodeError:
        return msgspec.json.encode(_clean(value), enc_hook=str).decode()


def _clean(value: Any) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return as_text(value)
    if isinstance(value, Mapping):
        return {_clean(name): _clean(item) for name, item in value.items()}
    return [_clean(item) for item in value] if isinstance(value, list | tuple) else value


def _sparse(value: Any, *, but: str | None = None) -> Any:
    """A value as dicts and lists, without the fields that equal their defaults, and without the one named."""
    if isinstance(value, tuple):
        if value and type(value[0]) in _AS_IT_IS:
            return value
        return [item if type(item) in _PLAIN else _sparse(item) for item in value]
    kind: Any = type(value)
    shape = _shape(kind)
    if shape is None:
        return value
    return {
        name: item if type(item) in _PLAIN else _sparse(item)
        for (name, default), item in zip(shape.fields, shape.read(value), strict=True)
        if item is not default and (default is None or default is MISSING or item != default) and name != but
    }


_AS_IT_IS = (str, tuple)  # what a tuple begins with that is written as it is: texts, pairs of texts
# Enums are written as their values by the encoder.
_PLAIN = frozenset({str, int, float, bool, type(None), datetime, Outcome, SignKind, State})


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the values of a dataclass are taken apart: (name, default) of each field, and all fields at once."""

    fields: tuple[tuple[str, Any], ...]
    read: Callable[[Any], tuple[Any, ...]]


@functools.cache
def _shape(kind: type) -> _Shape | None:
    """The shape of a dataclass; None for every other type."""
    if not is_dataclass(kind):
        return None
    named = tuple((f.name, f.default) for f in fields(kind))
    read = operator.attrgetter(*(name for name, _ in named))
    return _Shape(named, read if len(named) > 1 else lambda value: (read(value),))


# ---------------------------------------------------------------------------------------------------- row -> value

PageOf = Callable[[str], PageFacts]


def check_of(payload: str, page: str | None, page_of: PageOf | None) -> Check:
    """The check that a row holds; without its page where there is nothing to read it with."""
    check = _decoded(payload, Check)
    return check if page_of is None else _with_page(check, page, page_of)


def archive_of(payload: str, page: str | None, page_of: PageOf) -> ArchiveAnswer:
    """What the archive said, from its row."""
    return _with_page(_decoded(payload, ArchiveAnswer), page, page_of)


def verdict_of(payload: str, check_page: str | None, archive_page: str | None, page_of: PageOf) -> Verdict:
    """The verdict that a row holds."""
    verdict = _decoded(payload, Verdict)
    _with_page(verdict.check, check_page, page_of)
    _with_page(verdict.archive, archive_page, page_of)
    return verdict


def page_of(payload: str) -> PageFacts:
    """What a page says of itself, from its row."""
    return _decoded(payload, PageFacts)


def _with_page(value: T, page: str | None, page_of: PageOf) -> T:
    if page is not None:
        # the value was made a moment ago and nobody else has it: this completes it
        object.__setattr__(value, "page", page_of(page))
    return value


def _decoded(payload: str, kind: type[T]) -> T:
    decoder: msgspec.json.Decoder[T] = _DECODERS[kind]
    return decoder.decode(payload)


_DECODERS: Mapping[type, msgspec.json.Decoder[Any]] = MappingProxyType(
    {kind: msgspec.json.Decoder(kind) for kind in (Check, ArchiveAnswer, Verdict, PageFacts)}
)


# ------------------------------------------------------------------------------------------------- exported lines


def line_of(table: Table, row: Row) -> str:
    """A row as a line of an export."""
    line: dict[str, Any] = {"table": table.name}
    for column, value in zip(table.columns, row, strict=True):
        line[column.name] = msgspec.Raw(value.encode()) if column.is_json else value
    return msgspec.json.encode(line).decode()


def row_of_line(line: str) -> tuple[Table, Row]:
    """The table and row of an exported line, checked, since anyone may have edited it. Raises ValueError."""
    try:
        value = msgspec.json.decode(line, type=dict[str, msgspec.Raw])
        table = TABLES[msgspec.json.decode(value.pop("table"), type=str)]
        return table, tuple(_line_values(table, value))
    except (KeyError, UnicodeError) as error:
        raise ValueError(str(error)) from error


def _line_values(table: Table, value: Mapping[str, msgspec.Raw]) -> Iterator[Any]:
    for column in table.columns:
        raw = value.get(column.name, msgspec.Raw(b"null"))
        kind = column.type | None if column.optional else column.type
        read = msgspec.json.decode(raw, type=kind)
        yield bytes(raw).decode() if column.is_json else read
