"""Report and readings -> a terminal: aligned in every script, and deaf to what strangers' titles command."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from types import MappingProxyType

from wcwidth import wcswidth, wcwidth

from citecheck.model import Citation, LinkStatus, NoteKind, Reading, State
from citecheck.render.guard import cut, masked, shown
from citecheck.render.wording import type_words
from citecheck.report import ChangeKind, Report, Row, WorkItem
from citecheck.verdict import STATES, remarks

NARROWEST = 40
FIRST = 5  # items of the worklist in a summary

# --------------------------------------------------------------------------------------------- width and colour


def columns(text: str) -> int:
    """How many columns the text takes on a terminal."""
    width: int = wcswidth(text)
    return width if width >= 0 else len(text)


def pad(text: str, width: int) -> str:
    """The text, filled up with spaces to `width` columns."""
    return text + " " * max(0, width - columns(text))


def clip(text: str, width: int) -> str:
    """The text in at most `width` columns, an ellipsis where something was left out."""
    return text if columns(text) <= width else _head(text, width - 1).rstrip() + "…"


def _head(text: str, width: int) -> str:
    """As much of the text's beginning as fits into `width` columns."""
    used = 0
    for index, char in enumerate(text):
        used += max(0, wcwidth(char))
        if used > width:
            return text[:index]
    return text


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns: broken at spaces, within CJK anywhere, else where it must be."""
    lines, line = [], ""
    for piece in _pieces(text):
        if columns(line) + columns(piece.rstrip()) <= width:
            line += piece
            continue
        if line.strip():
            lines.append(line.rstrip())
        line = piece
        while columns(line.rstrip()) > width:
            head = _head(line, width) or line[0]
            lines.append(head)
            line = line[len(head) :]
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


# Marks that must not begin a line in CJK text, and those that must not end one (kinsoku, JIS X 4051).
_NOT_FIRST = frozenset("、。，．：；？！）］｝」』】〉》”’…·,.:;?!)]}")
_NOT_LAST = frozenset("（［｛「『【〈《“‘([{")


def _pieces(text: str) -> Iterator[str]:
    """What stays together in a line: a word with the space after it, or one wide character with its marks."""
    piece = ""
    for char in text:
        breaks = piece and (
            (piece[-1] == " " and char != " ")
            or (
                (_wide(char) or _wide(piece[-1]))
                and char != " "
                and char not in _NOT_FIRST
                and piece[-1] not in _NOT_LAST
            )
        )
        if breaks:
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _wide(char: str) -> bool:
    width: int = wcwidth(char)
    return width == 2


_INK: Mapping[str, str] = MappingProxyType(
    {"strong": "1", "quiet": "2", "ok": "34", "bad": "1;33", "warn": "33", "dim": "2"}
)
_STATE_INK: Mapping[State, str] = MappingProxyType(
    {
        State.LIVE: "ok",
        State.MOVED: "ok",
        State.DEAD: "bad",
        State.SOFT_404: "bad",
        State.DRIFTED: "bad",
        State.INVALID: "bad",
        State.FAILING: "warn",
        State.LOST: "warn",
    }
)


def _ink(text: str, name: str, *, colour: bool) -> str:
    """The text in a colour of the terminal's own palette (ECMA-48 SGR), or as it is."""
    return f"\x1b[{_INK[name]}m{text}\x1b[0m" if colour and name and text else text


def _plain(text: str, limit: int = 300) -> str:
    return cut(shown(masked(text)), limit)


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


# -------------------------------------------------------------------------------------------------- what a run says


def summary(report: Report, *, page: str | None = None, colour: bool = False, width: int = 80) -> str:
    """What `run` prints at its end: headline, changes, the first of the worklist, and where the page is."""
    blocks = [_headline(report, colour=colour, width=width), *_changes(report, colour=colour, width=width)]
    blocks += _worklist(report, report.worklist[:FIRST], colour=colour, width=width)
    if page:
        blocks.append([f"Report: {page}"])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def status(report: Report, *, colour: bool = False, width: int = 80) -> str:
    """What `status` prints: headline, totals, changes, and everything that needs a person."""
    blocks = [_headline(report, colour=colour, width=width), _totals(report, colour=colour)]
    blocks += _changes(report, colour=colour, width=width)
    blocks += _worklist(report, report.worklist, colour=colour, width=width)
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _headline(report: Report, *, colour: bool, width: int) -> list[str]:
    lines = [_ink(line, "strong", colour=colour) for line in wrap(report.headline, width)]
    if report.run.mode == "replay":
        lines.insert(0, "Made from recorded replies, not from the web as it is now.")
    if report.run.missed:
        lines += wrap(f"{report.run.missed}.", width)
    if report.policy.broken:
        by = [_plain(citation, 40) for citation in report.policy.new]
        names = ", ".join(by[:FIRST]) + (f" and {len(by) - FIRST} more" if len(by) > FIRST else "")
        text = f"The policy “fail on {report.policy.fail_on}” is broken{f' by {names}' if by else ''}."
        lines += [_ink(line, "bad", colour=colour) for line in wrap(text, width)]
    return lines


def _totals(report: Report, *, colour: bool) -> list[str]:
    most = max((len(str(count)) for _, count in report.totals), default=1)
    return [f"  {count:>{most}}  {_state(state, colour=colour)}" for state, count in report.totals]


def _state(state: State, *, colour: bool, width: int = 0) -> str:
    row = STATES[state]
    return _ink(pad(f"{row.mark} {row.label}", width), _STATE_INK.get(state, "dim"), colour=colour)


_CHANGE_WORDS: Mapping[ChangeKind, str] = MappingProxyType(
    {
        ChangeKind.BROKE: "Broke",
        ChangeKind.REPAIRED: "Repaired",
        ChangeKind.SUGGESTION: "New suggestions",
        ChangeKind.EDITED: "Edited by a person",
        ChangeKind.PIN_EXPIRED: "Pins that ran out",
        ChangeKind.OTHERWISE: "Changed otherwise",
    }
)


def _changes(report: Report, *, colour: bool, width: int) -> list[list[str]]:
    if not report.changes:
        return []
    lines = [_ink("Since last time", "strong", colour=colour)]
    for kind, words in _CHANGE_WORDS.items():
        of_kind = [change for change in report.changes if change.kind is kind]
        for change in of_kind[:FIRST]:
            row = report.row(change.citation)
            title = f": {_plain(row.title)}" if row else ""
            lines.append(clip(f"  {_plain(change.citation)} {change.words}{title}", width))
        if len(of_kind) > FIRST:
            lines.append(f"  and {len(of_kind) - FIRST} more: {words.lower()}")
    return [lines]


def _worklist(report: Report, items: Sequence[WorkItem], *, colour: bool, width: int) -> list[list[str]]:
    if not items:
        return [] if report.worklist else [["Nothing needs a person."]]
    lines = [_ink(f"Needs you ({len(report.worklist)})", "strong", colour=colour)]
    gutter = max(columns(_who(item)) for item in items) + 4
    for item in items:
        lines += _item(report, item, gutter, colour=colour, width=width)
    if len(report.worklist) > len(items):
        lines.append(f"  and {len(report.worklist) - len(items)} more, see `citecheck status` or the report")
    return [lines]


def _who(item: WorkItem) -> str:
    return _plain(item.citation or (f"note {item.note}" if item.note is not None else "all"), 40)


def _item(report: Report, item: WorkItem, gutter: int, *, colour: bool, width: int) -> list[str]:
    row = report.row(item.citation) if item.citation else None
    room = max(NARROWEST, width) - gutter
    label = _state(row.state, colour=colour) + "  " if row else ""
    taken = columns(f"{STATES[row.state].mark} {STATES[row.state].label}  ") if row else 0
    name = _plain(item.title)
    lines = [pad(f"  {_who(item)}", gutter) + label + clip(name, room - taken)]
    lines += [" " * gutter + line for line in wrap(_plain(item.sentence), room)]
    lines += [" " * gutter + _ink(line, "quiet", colour=colour) for line in wrap(_plain(item.step), room)]
    if item.command:
        lines.append(" " * gutter + _plain(item.command, 1000))
    elif item.lines and item.where:
        lines.append(" " * gutter + f"{_plain(item.where)}: {_plain(item.lines[0], 1000)}")
    return lines


# --------------------------------------------------------------------------------------------------------- check


def check_table(report: Report, *, width: int = 80, colour: bool = False) -> str:
    """`check --format table`: a line for each citation, its address and the reason under it, and the headline."""
    shown = CheckTable(width=width, colour=colour)
    return shown.rows(report.rows) + shown.end(report)


class CheckTable:
    """`check_table`, a part at a time: its columns are as wide as all citations need, so that it is printed at the end."""

    def __init__(self, *, width: int = 80, colour: bool = False) -> None:
        self._width, self._colour = width, colour
        self._rows: list[_CheckRow] = []

    def rows(self, rows: Sequence[Row]) -> str:
        """Take some citations; nothing is printed yet."""
        self._rows += map(_CheckRow.of, rows)
        return ""

    def end(self, report: Report) -> str:
        """All of it."""
        states = {row.state for row in self._rows}
        widest = max((columns(f"{STATES[state].mark} {STATES[state].label}") for state in states), default=0)
        gutter = max((columns(row.id) for row in self._rows), default=0) + 2
        lines = [
            line
            for row in self._rows
            for line in _check_lines(row, gutter, widest + 2, self._width, colour=self._colour)
        ]
        return "\n".join([*lines, "", *_headline(report, colour=self._colour, width=self._width)]) + "\n"


@dataclass(frozen=True, slots=True)
class _CheckRow:
    """What the table shows of a citation."""

    id: str
    state: State
    url: str | None
    title: str
    reason: str
    suggested: str | None

    @classmethod
    def of(cls, row: Row) -> _CheckRow:
        # An address is printed whole, however long: cut, it could be neither read nor opened.
        url = _plain(row.reference.url, 2000) if row.reference.url else None
        quiet = row.state in (State.LIVE, State.PRINT)
        suggested = _plain(row.suggestions[0][1].url, 2000) if row.suggestions else None
        return cls(
            _plain(row.id, 30),
            row.state,
            url,
            "" if url else _plain(row.title),
            _plain(remarks(row.verdict) if quiet else row.verdict.reason),
            suggested,
        )


def _check_lines(row: _CheckRow, gutter: int, state_width: int, width: int, *, colour: bool) -> list[str]:
    indent = gutter + state_width
    room = max(NARROWEST // 2, width - indent)
    head = pad(row.id, gutter) + _state(row.state, colour=colour, width=state_width)
    lines = [head + (row.url or clip(row.title, room))]
    if row.reason:
        lines += [" " * indent + _ink(line, "quiet", colour=colour) for line in wrap(row.reason, room)]
    if row.suggested:
        lines += [" " * indent + f"suggested: {row.suggested}"]
    return lines


# --------------------------------------------------------------------------------------------------------- parse

_LINKS: Mapping[LinkStatus, tuple[str, str, str]] = MappingProxyType(
    {
        LinkStatus.PRESENT: ("● link", "link present", "links present"),
        LinkStatus.LOST: ("∅ lost", "link lost", "links lost"),
        LinkStatus.IMPLICIT: ("∅ lost?", "link probably lost", "links probably lost"),
        LinkStatus.NEVER: ("¶ none due", "without a link due", "without a link due"),
    }
)
_LINK_INK = MappingProxyType({LinkStatus.PRESENT: "ok", LinkStatus.LOST: "warn", LinkStatus.IMPLICIT: "warn"})
_ID, _FACTS, _GAP = 6, 18, 2


def parse_table(readings: Sequence[Reading], width: int = 80, *, colour: bool = False) -> str:
    """`parse --format table`: each work cited on the left, what is known of it on the right, doubts underneath."""
    width = max(NARROWEST + _ID + _FACTS, width)
    lines: list[str] = []
    for reading in readings:
        lines += _note_lines(reading, width, colour=colour)
    return "\n".join([*lines, *_tally(readings, width, colour=colour)]) + "\n"


def _note_lines(reading: Reading, width: int, *, colour: bool) -> list[str]:
    if not reading.citations:
        blocks = [_plain_note(reading, width, colour=colour)]
    else:
        blocks = [_citation_lines(citation, width, colour=colour) for citation in reading.citations]
    blocks.append(_doubt_lines(reading.doubts, width, colour=colour))
    return [line for block in blocks if block for line in block] + [""]


Inked = tuple[str, str]  # a line, and the name of its colour


def _plain_note(reading: Reading, width: int, *, colour: bool) -> list[str]:
    words = "no citation" if reading.kind is NoteKind.DISCURSIVE else str(reading.kind)
    left = [(line, "quiet") for line in wrap(_plain(reading.note.text, 160), width - _ID - _FACTS - _GAP)]
    return _side_by_side(str(reading.note.number), left, [(words, "dim")], width, colour=colour)


def _citation_lines(citation: Citation, width: int, *, colour: bool) -> list[str]:
    work, room = citation.work, width - _ID - _FACTS - _GAP
    parts = (
        (work.title or work.original_title or citation.raw.strip(), "strong"),
        (work.original_title if work.title else None, ""),
        (_without_date(citation), "quiet"),
        (work.url, "quiet"),
    )
    left = [(line, ink) for text, ink in parts if text for line in wrap(_plain(text), room)]
    right = [(_LINKS[citation.link][0], _LINK_INK.get(citation.link, "dim"))]
    right += [(fact, "dim") for fact in _facts(citation)]
    lines = _side_by_side(citation.id, left, right, width, colour=colour)
    return lines + _doubt_lines(citation.doubts, width, colour=colour)


def _without_date(citation: Citation) -> str:
    work = citation.work
    parts = [
        ", ".join(str(name) for name in work.author),
        work.container_title or work.publisher or work.event_title,
    ]
    return " · ".join(part for part in parts if part)


def _facts(citation: Citation) -> Iterator[str]:
    if words := type_words(citation.work):
        yield words
    if citation.work.issued:
        yield str(citation.work.issued)
    for words, other in (
        ("ibid.", citation.ibid_of),
        ("short for", citation.short_of),
        ("same as", citation.same_as),
    ):
        if other:
            yield f"{words} {other}"


def _side_by_side(
    name: str, left: Sequence[Inked], right: Sequence[Inked], width: int, *, colour: bool
) -> list[str]:
    """Rows of two columns, the name before the first."""
    room = width - _ID - _FACTS
    lines = []
    for index, ((text, ink), (fact, fact_ink)) in enumerate(zip_longest(left, right, fillvalue=("", ""))):
        gutter = pad(name if index == 0 else "", _ID)
        cells = (_ink(pad(text, room), ink, colour=colour), _ink(clip(fact, _FACTS), fact_ink, colour=colour))
        lines.append((gutter + "".join(cells)).rstrip())
    return lines


def _doubt_lines(doubts: Iterable[str], width: int, *, colour: bool) -> list[str]:
    lines = []
    for doubt in doubts:
        for index, line in enumerate(wrap(_plain(doubt), width - _ID - 2)):
            lines.append(" " * _ID + _ink(("? " if index == 0 else "  ") + line, "warn", colour=colour))
    return lines


def _tally(readings: Sequence[Reading], width: int, *, colour: bool) -> list[str]:
    links = Counter(citation.link for reading in readings for citation in reading.citations)
    doubts = sum(len(reading.doubts) + sum(len(c.doubts) for c in reading.citations) for reading in readings)
    parts = [_count(count, one, many) for link, (_, one, many) in _LINKS.items() if (count := links[link])]
    parts += [_count(doubts, "doubt")] if doubts else []
    head = f"{_count(len(readings), 'note')}, {_count(sum(links.values()), 'citation')}"
    text = f"{head}: {', '.join(parts)}." if parts else f"{head}."
    return [_ink(line, "strong", colour=colour) for line in wrap(text, width)]
