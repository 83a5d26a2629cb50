"""Plain text -> Article: a body, and notes that begin a line with their marker.

The work is in telling notes from what merely looks like them: numbered lists in the body, markers that a
narrow column pushed to the start of a line, page furniture after the last note. A *run* is a sequence of
marked lines in one style whose numbers rise; of all runs, the one best backed by markers in the body wins.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from citecheck.documents import addresses, facts
from citecheck.documents.sentences import sentence_at
from citecheck.errors import InputError
from citecheck.model import Article, Link, Note

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LOOSE = r"""(?<=[.,;:!?…"”’»)\]])(\d{1,3})(?=[\s—–-]|\Z)"""  # "Washington.1 There": a superscript that sank


@dataclass(frozen=True, slots=True)
class Style:
    """A way to write a note's number: at the start of its line, and in the body (patterns with one group)."""

    name: str
    at_note: str
    in_text: re.Pattern[str]
    shy: bool = False  # looks like other things too, so it needs backing


STYLES = (
    Style(
        "bracket",
        r"[\[［〔【](?P<bracket>\d{1,5})[\]］〕】][.:]?",
        re.compile(r"[\[［〔【](\d{1,5}(?:\s?[,;–-]\s?\d{1,5}){0,9})[\]］〕】]"),
    ),
    Style("caret", r"\[\^(?P<caret>[^\]\s]{1,80})\]:", re.compile(r"\[\^([^\]\s]{1,80})\](?!:)")),
    Style(
        "superscript",
        r"(?P<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5})(?=[^⁰¹²³⁴⁵⁶⁷⁸⁹])",
        re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5})"),
    ),
    Style("circled", r"(?P<circled>[①-⑳㉑-㉟㊱-㊿])", re.compile(r"([①-⑳㉑-㉟㊱-㊿])")),
    Style(
        "dotted",
        r"(?P<dotted>\d{1,4})[.)\uff0e\uff09、](?=[\s\"“‘«„(\[《「『【〔]|[^\W\d_])",
        re.compile(rf"{_LOOSE}|\[(\d{{1,4}})\]|\((\d{{1,3}})\)|([⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,5}})"),
        shy=True,
    ),
    Style(
        "parenthesis",
        r"[(\uff08](?P<parenthesis>\d{1,4})[)\uff09]",
        re.compile(r"[(\uff08](\d{1,4})[)\uff09]"),
        shy=True,
    ),
    Style(
        "starred",
        r"\*(?P<starred>\d{1,4})[.):]?(?=[ \t]+\S)",
        re.compile(r"\*(\d{1,4})(?![\d*])"),
        shy=True,
    ),
    Style(
        "colon",
        r"(?P<colon>\d{1,4})[:\uff1a](?=[ \t\u3000]+\S|[^\W\d_]|[\"“‘«„《「『])",
        re.compile(rf"{_LOOSE}|\[(\d{{1,4}})\]|\((\d{{1,3}})\)|([⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,5}})"),
        shy=True,
    ),
    Style(
        "bare",
        r"(?P<bare>\d{1,4})(?=[ \t\u3000]+(?:[^\W\d_]|[\"“‘«„《「『]))",
        re.compile(rf"{_LOOSE}|([⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,5}})"),
        shy=True,
    ),
)
_STYLE_NAMED = {style.name: style for style in STYLES}
_RANK = {style.name: -rank for rank, style in enumerate(STYLES)}
_MARKED_LINE = re.compile(
    rf"^[ \t\u3000]{{0,8}}(?:{'|'.join(style.at_note for style in STYLES)})[ \t\u00a0\u3000]*", re.MULTILINE
)
HEADINGS = frozenset(
    "notes|endnotes|footnotes|end notes|foot notes|references|works cited|sources|citations|notes and references|"
    "anmerkungen|fußnoten|fussnoten|endnoten|einzelnachweise|quellen|literatur|notas|notas al pie|referencias|"
    "notes et références|références|notes de bas de page|note|примечания|сноски|注释|注釋|注|註|附注|脚注|腳註|参考文献|參考文獻".split(
        "|"
    )
)
_RULE = re.compile(r"[-_*=—–~]{3,}|(?:[*•]\s){2,}[*•]")
_GAP = re.compile(r"\n[ \t]*\n|\f")
_NEXT_LINE = re.compile(r"\n[ \t]*")
_INDENTED = re.compile(r"\n(?:[ \t]*\n)+(?=(?:[ ]{2,}|\t)\S)")
_FORWARD = 200  # a marker in mid-text that runs at most so far ahead of its note shows that the body is back


@dataclass(frozen=True, slots=True)
class Span:
    """Where a note stands: `text[start:end]` is its text, `text[marker:start]` its marker."""

    number: int
    marker: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Marked:
    """A line that begins like a note."""

    style: str
    number: int
    marker: int
    start: int
    spaced: bool  # an empty line, a rule, a heading or nothing stands before it
    headed: bool  # ... and it is a rule or a heading
    label: str = ""


@dataclass(slots=True)
class _Run:
    """Marked lines of one style whose numbers rise."""

    style: Style
    lines: list[_Marked] = field(default_factory=list)
    seen: dict[int, _Marked] = field(default_factory=dict)
    twice: list[tuple[_Marked, _Marked]] = field(default_factory=list)

    def take(self, line: _Marked) -> None:
        first = self.seen.setdefault(line.number, line)
        if first is not line:
            self.twice.append((first, line))
        self.lines.append(line)

    @property
    def last(self) -> _Marked:
        return self.lines[-1]


@dataclass(frozen=True, slots=True)
class Split:
    """A text taken apart: its notes, where its body ends and where what follows the last note begins."""

    notes: tuple[Span, ...]
    body: tuple[tuple[int, int], ...]  # what is no note, as ranges
    style: Style


class Lines:
    """Offset -> line number, counted from 1."""

    def __init__(self, text: str) -> None:
        self._ends = [match.start() for match in re.finditer("\n", text)]

    def at(self, offset: int) -> int:
        """The line that the character at `offset` stands on."""
        return bisect_left(self._ends, offset) + 1


def read(text: str) -> Article:
    """The article in a plain text. Raises InputError where there is no note or a number stands twice."""
    lines = Lines(text)
    found = split(text, lines.at)
    supported = contexts(text, found)
    broken = list(addresses.wrapped(text))
    starts = [each.start for each in broken]
    notes = tuple(
        Note(
            number=span.number,
            text=text[span.start : span.end],
            line=lines.at(span.marker),
            links=tuple(
                Link((each.start - span.start, each.end - span.start), each.url)
                for each in broken[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
                if each.end <= span.end
            ),
            context=supported.get(span.number),
        )
        for span in found.notes
    )
    return replace(facts.read("\n\n".join(text[a:b] for a, b in found.body)), notes=notes)


def split(text: str, line_at: Callable[[int], int]) -> Split:
    """Find the notes of a text. Raises InputError where there is none or a number stands twice."""
    runs = list(_runs(text, _marked_lines(text)))
    if not runs:
        raise InputError(
            "No notes were found.",
            remedy="Notes begin a line with their number, as [1], 1., ¹ or [^1]:. "
            "Check that the file holds the notes as well as the body.",
        )
    mentions = {style: _first_mentions(style, text) for style in {run.style for run in runs}}
    run = max(runs, key=lambda run: _strength(text, run, mentions[run.style]))
    if run.twice:
        first, second = run.twice[0]
        raise stands_twice(second.label or second.number, line_at(first.marker), line_at(second.marker))
    notes = tuple(_spans(text, run))
    return Split(notes, tuple(_between(text, notes)), run.style)


def stands_twice(number: int | str, first: int, second: int) -> InputError:
    """The error for a number that two notes have, by their lines."""
    return InputError(
        f"Note {number} stands twice, on lines {first} and {second}.",
        line=second,
        remedy="Give each note a number of its own.",
    )


def _marked_lines(text: str) -> Iterator[_Marked]:
    labels: dict[str, int] = {}
    for match in _MARKED_LINE.finditer(text):
        style = match.lastgroup or ""
        written = match[style]
        number = _number(written)
        if style == "caret":
            number = number if number is not None else labels.setdefault(written, len(labels) + 1)
        if number is None:
            continue
        spaced, headed = _before(text, match.start())
        yield _Marked(
            style, number, match.start(), _text_start(text, match.end()), spaced, headed, label=written
        )


def _number(written: str) -> int | None:
    written = written.translate(_SUPERSCRIPTS)
    if written.isdecimal():
        return int(written)
    if len(written) == 1 and (value := unicodedata.numeric(written, None)) is not None:
        return int(value)
    return None


def _text_start(text: str, position: int) -> int:
    """A marker alone on its line stands for the text on the next one."""
    if text.startswith("\n", position) and not text.startswith("\n\n", position):
        after = _NEXT_LINE.match(text, position)
        if after and not _MARKED_LINE.match(text, position + 1):
            return after.end()
    return position


def _before(text: str, line_start: int) -> tuple[bool, bool]:
    if line_start == 0:
        return True, False
    previous = text[text.rfind("\n", 0, line_start - 1) + 1 : line_start - 1]
    empty = not previous.strip()
    if empty:
        previous = text[max(0, line_start - 200) : line_start].rstrip().rpartition("\n")[2]
    headed = bool(_RULE.fullmatch(previous.strip())) or previous.strip(" \t#*:：=_").lower() in HEADINGS
    return empty or headed or "\f" in previous, headed


def _runs(text: str, marked: Iterable[_Marked]) -> Iterator[_Run]:
    open_runs: dict[str, _Run] = {}
    for line in marked:
        run = open_runs.get(line.style)
        if run is not None and _continues(text, run, line):
            run.take(line)
        elif line.spaced and (run is None or _begins_anew(text, run, line)):
            if run is not None:
                yield run
            open_runs[line.style] = run = _Run(_STYLE_NAMED[line.style])
            run.take(line)
    yield from open_runs.values()


def _continues(text: str, run: _Run, line: _Marked) -> bool:
    step = line.number - run.last.number
    if step == 1:
        return True
    if run.style.name == "caret":
        return True
    if step == 0 and not run.style.shy and text.count("\n", run.last.start, line.marker) == 1:
        return True  # on the very next line: a number given twice, hardly a line that wrapped just there
    if abs(step) <= 20 and _stands_under(text, run, line):
        return True
    if not line.spaced and not _one_line_each(text, run):
        return False
    if step > 1:
        return step <= (3 if run.style.shy else 20)
    return not _begins_anew(text, run, line)


_LIKE_AN_END = re.compile(r"(?:(?:\d|\w{5})[.;]|[)”’»\"》][.,;]?|[。/])\s*\n$")


def _stands_under(text: str, run: _Run, line: _Marked) -> bool:
    """Whether the line stands right under a note of a list that has no body above it: whatever its number, it is a note."""
    first = run.lines[0]
    return (
        (first.headed or not text[: first.marker].strip())
        and text.count("\n", run.last.start, line.marker) == 1
        and _LIKE_AN_END.search(text, max(run.last.start, line.marker - 40), line.marker) is not None
    )


def _one_line_each(text: str, run: _Run) -> bool:
    """Whether the notes so far stand line under line, with nothing between them."""
    recent = run.lines[-3:]
    return len(recent) == 3 and all(
        text.count("\n", before.start, after.marker) == 1 for before, after in pairwise(recent)
    )


def _begins_anew(text: str, run: _Run, line: _Marked) -> bool:
    """Whether a lower number begins another block, rather than being a number given twice."""
    if line.headed or line.number > run.last.number:
        return line.headed
    between = text[run.last.start : line.marker].strip()
    return "\f" in between or bool(_GAP.search(between))


def _first_mentions(style: Style, text: str) -> dict[int, int]:
    mentions: dict[int, int] = {}
    for number, offset, _ in _markers_in(style, text):
        mentions.setdefault(number, offset)
    return mentions


def _strength(text: str, run: _Run, mentions: Mapping[int, int]) -> tuple[bool, bool, bool, int, int, int]:
    begin = run.lines[0].marker
    backed = sum(1 for number in run.seen if mentions.get(number, begin) < begin)
    plausible = backed * 2 >= len(run.seen) or run.lines[0].headed
    unmistakable = not run.style.shy or not text[:begin].strip()
    proven = not run.style.shy and backed == len(run.seen)
    return plausible or unmistakable, backed > 0, proven, len(run.seen), _RANK[run.style.name], begin


def _markers_in(
    style: Style, text: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int, int]]:
    """Yield (number, start, end) of each marker in running text; "[3, 4]" gives two."""
    for match in style.in_text.finditer(text, start, len(text) if end is None else end):
        for part in re.split(r"[,;–-]", match[match.lastindex or 1]):
            number = _number(part.strip())
            if number is not None:
                yield number, match.start(), match.end()


def _spans(text: str, run: _Run) -> Iterator[Span]:
    single = len(run.lines) > 2
    for line, following in pairwise(run.lines):
        end = _end_of_note(text, line, following.marker, run.style)
        single = single and "\n" not in text[line.start : end]
        yield Span(line.number, line.marker, line.start, end)
    last = run.last
    yield Span(last.number, last.marker, last.start, _end_of_last(text, last, single=single))


def _end_of_note(text: str, line: _Marked, following: int, style: Style) -> int:
    """Notes run to the next marker, unless the body comes back in between (notes under each page)."""
    chunk = text[line.start : following]
    gap = _GAP.search(chunk)
    if gap and ("\f" in chunk or _body_is_back(chunk[gap.end() :], line.number, style)):
        chunk = chunk[: chunk.find("\f") if "\f" in chunk[: gap.end()] else gap.start()]
    return line.start + len(_trimmed(chunk))


def _body_is_back(text: str, number: int, style: Style) -> bool:
    return any(number < other <= number + _FORWARD for other, _, _ in _markers_in(style, text))


def _end_of_last(text: str, line: _Marked, *, single: bool) -> int:
    """The last note ends with its paragraph: beyond it stands page furniture more often than a second one."""
    position = line.start
    if single and _stands_in_one_line(text, position):
        newline = text.find("\n", position)
        end = len(text) if newline < 0 else newline
    else:
        end = _paragraph_end(text, position)
    while (following := _INDENTED.match(text, end)) is not None:
        end = _paragraph_end(text, following.end())
    return line.start + len(_trimmed(text[line.start : end]))


def _stands_in_one_line(text: str, position: int) -> bool:
    """Whether a note's first line ends before a narrow column would have broken it, or long after."""
    lines = text[position : _paragraph_end(text, position)].split("\n")
    longest = max(map(len, lines))
    return len(lines[0]) > 120 or len(lines[0]) < 0.6 * longest


def _paragraph_end(text: str, position: int) -> int:
    gap = _GAP.search(text, position)
    return gap.start() if gap else len(text)


def _trimmed(chunk: str) -> str:
    """Without empty lines at the end. The last line keeps every character it has."""
    text = chunk.rstrip(" \t\n\f")
    return text + re.split(r"[\n\f]", chunk[len(text) :], maxsplit=1)[0]


def _between(text: str, notes: Sequence[Span]) -> Iterator[tuple[int, int]]:
    position = 0
    for note in notes:
        yield position, note.marker
        position = note.end
    yield position, len(text)


def contexts(text: str, found: Split) -> dict[int, str]:
    """Note number -> the sentence of the body that carries its marker."""
    sentences: dict[int, str] = {}
    for start, end in found.body:
        for number, at, after in _markers_in(found.style, text, start, end):
            if number not in sentences and (sentence := sentence_at(text, at, after)):
                sentences[number] = sentence
    return sentences
