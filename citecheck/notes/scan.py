"""A tolerant look at quotes, brackets and addresses: where they begin and end, with unbalanced ones repaired.

The scan makes a *flat* copy of a text: same length, but what stands inside top-level quotes, brackets and
addresses is blotted out, so that the patterns of the grammar see only the skeleton of a note.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from citecheck.notes.lexicon import ANY_MONTH, CONTAINERS, INSTITUTION, SIGNAL

# What stands for blotted characters in the flat copy, by what they were in.
IN_QUOTE, IN_ROUND, IN_SQUARE, IN_URL = "\ue001", "\ue002", "\ue003", "\ue004"

# The marks of an East Asian sentence: an address may have its characters in it, but never these.
_EASTERN = r"\u3001\u3002\u3008-\u3011\u3014\u3015\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f"
URL = re.compile(
    rf"(?:https?|ftp)\s?://[^\s<>\"“”«»{_EASTERN}]+(?:,[^\s<>\"“”«»,.{_EASTERN}][^\s<>\"“”«»{_EASTERN}]*)?"
    rf"|(?<![\w@./])www\.[^\s<>\"“”«»{_EASTERN}]+"
    r"|(?<![\w./])(?:dx\.)?doi\.org/10\.\S+"
    r"|(?<![\w./])(?:perma\.cc|bit\.ly|t\.co|tinyurl\.com|archive\.(?:is|ph|today|vn|md))/[^\s<>\"“”,]+"
    r"|(?<![\w@./-])(?:[a-z0-9-]{2,40}\.){1,4}(?:com|org|net|gov|edu|mil|int|cn|uk|de|fr|ru|eu|io)/[^\s<>\"“”,]*",
    re.IGNORECASE,
)

_PLAIN_MARKS = "()[]\"'`"
_WESTERN_MARKS = f"{_PLAIN_MARKS}“”„‟«»‹‘‚"
_OPEN_SINGLE = "‘‚'`‹"
_CLOSE_SINGLE = "’›"  # these two open nothing
_MARKS = f"{_WESTERN_MARKS}\uff08\uff09\uff3b\uff3d〔〕【】《》〈〉「」『』"
_ROUND = {"(": ")", "\uff08": "\uff09", "〔": "〕"}
_SQUARE = {"[": "]", "\uff3b": "\uff3d", "【": "】"}
_CLOSES = {")": "r", "\uff09": "r", "〕": "r", "]": "s", "\uff3d": "s", "】": "s"}
_CJK_OPEN = {"《": "》", "〈": "〉", "「": "」", "『": "』"}
_CJK_CLOSE = {closer: opener for opener, closer in _CJK_OPEN.items()}
_BEFORE_OPEN = " \t\n\u00a0\u202f([{—–-/:;,.〔、\uff0c\uff1a\uff1b\uff08。“„«"
_AFTER_CLOSE = '.,;:)]”»"?!\uff09\uff3d\uff0c。\uff1b\uff1a…—–'


class Span(NamedTuple):
    """A top-level pair of marks: `start` at the opening mark, `end` behind the closing one.

    `kind` is one of `double`, `single`, `angle`, `book` and `corner` (CJK title marks), `round`, `square`.
    `inner` are the offsets of what stands between; a repaired pair may lack a mark of its own.
    """

    kind: str
    start: int
    end: int
    inner: tuple[int, int]
    repaired: bool = False

    @property
    def is_quote(self) -> bool:
        """Whether the pair may hold a title."""
        return self.kind not in _BRACKETS


_BRACKETS = frozenset(("round", "square"))


_start_of = attrgetter("start")


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """What the look found: the flat copy, top-level quotes and brackets in order, and addresses in order.

    Each look is equal to itself alone, so that what was asked of its stretches can be remembered at no cost.
    """

    text: str
    flat: str
    quotes: tuple[Span, ...]
    brackets: tuple[Span, ...]
    urls: tuple[tuple[int, int], ...]
    eastern: bool  # whether a letter is Cyrillic, Chinese, Japanese or Korean

    def quote_at(self, position: int) -> Span | None:
        """The top-level quote that begins at or after `position`, if any."""
        if not self.quotes or self.quotes[-1].start < position:
            return None
        index = bisect_left(self.quotes, position, key=_start_of)
        return self.quotes[index]


def scan(text: str) -> Scan:
    """Find the pairs and addresses of `text`, in time linear in its length."""
    urls = find_urls(text)
    usual = _is_usual(text)
    foreign = not usual and _EASTERN_SIGN.search(text) is not None
    marks = _places_of(_PLAIN_MARKS if text.isascii() else _MARKS if foreign else _WESTERN_MARKS, text, urls)
    pairs, strays = _in_order(text, marks) or _Pairing(text, marks).run()
    tops = _top_level([pair for pair in pairs if pair.kind != "round" or not _is_transparent(text, pair)])
    if strays:
        tops = _top_level([*tops, *_repairs(text, tops, strays, urls)])
    flat = _flatten(text, tops, urls)
    if not usual:
        flat = _plain(flat)
    return Scan(
        text,
        flat,
        tuple([span for span in tops if span.kind not in _BRACKETS]),
        tuple([span for span in tops if span.kind in _BRACKETS]),
        tuple(urls),
        eastern=foreign and _EASTERN_LETTER.search(text) is not None,
    )


_EASTERN_SIGN = re.compile(r"[\u0400-\u04ff\u3000-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]")
_EASTERN_LETTER = re.compile(r"[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def brackets_in(scan: Scan, start: int, end: int) -> tuple[Span, ...]:
    """The top-level brackets that begin between the offsets."""
    brackets = scan.brackets
    if not brackets:
        return brackets
    return brackets[bisect_left(brackets, start, key=_start_of) : bisect_left(brackets, end, key=_start_of)]


def find_urls(text: str) -> list[tuple[int, int]]:
    """The offsets of the addresses in `text`, without the punctuation of the sentence around them."""
    if "/" not in text and "www." not in text:
        return []
    found = []
    for match in URL.finditer(text, _first_word_with_address(text)):
        start, end = match.span()
        end = _trim_url(text, start, end)
        if end - start > 4:
            found.append((start, end))
    return found


def _first_word_with_address(text: str) -> int:
    """Where the first word may begin that is an address: each has a slash or `www.` in it."""
    low = text.lower()
    if len(low) != len(text):
        return 0
    first = min([at for at in (low.find("/"), low.find("www.")) if at >= 0])
    return max(0, text.rfind(" ", 0, first) - len("https "))


def _trim_url(text: str, start: int, end: int) -> int:
    floor = max(start, end - 40)
    opened = text.count("(", start, end) - text.count(")", start, end)
    while end > floor:
        last = text[end - 1]
        if last in ".,;:!?'’‘”“\"»]>}*_、。\uff0c\uff1b" or (last == ")" and opened < 0):
            opened += last == ")"
            end -= 1
        else:
            break
    return end


def _places_of(marks: str, text: str, urls: list[tuple[int, int]]) -> list[int]:
    """Where the marks stand outside addresses, and what closes single quotations where something opens one."""
    places = _found(marks, text)
    if ("’" in text or "›" in text) and any(mark in text for mark in _OPEN_SINGLE):
        places += _found(_CLOSE_SINGLE, text)
    places.sort()
    for start, end in urls:
        places[bisect_left(places, start) : bisect_left(places, end)] = ()
    return places


def _found(marks: str, text: str) -> list[int]:
    find = text.find
    places: list[int] = []
    for mark in marks:
        if mark in text:
            position = find(mark)
            while position >= 0:
                places.append(position)
                position = find(mark, position + 1)
    return places


_PAIRS = {"()": "round", "[]": "square", "“”": "double", "«»": "angle", "„“": "double", "„”": "double"}
_DEEPEST = 24  # marks within one another


def _in_order(text: str, marks: list[int]) -> tuple[list[Span], list[tuple[int, str]]] | None:
    """The pairs of a text whose marks all stand in plain order, as those of most do; None of any other."""
    pairs: list[Span] = []
    opened: list[int] = []
    for place in marks:
        mark = text[place]
        kind = _PAIRS.get(text[opened[-1]] + mark) if opened else None
        if kind is not None:
            if mark == "“" and text[place - 1].isspace():
                return None  # it may open one more
            start = opened.pop()
            pairs.append(Span(kind, start, place + 1, (start + 1, place)))
        elif mark in "([“«„" and len(opened) < _DEEPEST:
            opened.append(place)
        else:
            return None
    return None if opened else (pairs, [])


class _Pairing:
    """One walk over the marks: brackets first, then quotes that respect them."""

    def __init__(self, text: str, marks: list[int]) -> None:
        self.text = text
        self.marks = marks
        self.partner = self._match_brackets()
        self.pairs: list[Span] = []
        self.strays: list[tuple[int, str]] = []
        self.stack: list[tuple[str, int]] = []
        self.open_count: dict[str, int] = {}
        self.enclosing: list[tuple[str, int]] = []

    def _match_brackets(self) -> dict[int, int]:
        partner: dict[int, int] = {}
        stack: list[tuple[str, int]] = []
        count = {"r": 0, "s": 0}
        for position in self.marks:
            mark = self.text[position]
            kind = "r" if mark in _ROUND else "s" if mark in _SQUARE else ""
            if kind:
                stack.append((kind, position))
                count[kind] += 1
                continue
            kind = _CLOSES.get(mark, "")
            if not kind or not count[kind]:
                continue
            while stack:
                opened, where = stack.pop()
                count[opened] -= 1
                if opened == kind:
                    partner[where] = position
                    partner[position] = where
                    break
        return partner

    def run(self) -> tuple[list[Span], list[tuple[int, str]]]:
        """Return every pair and the closing marks that have no opening one outside brackets."""
        for position in self.marks:
            mark = self.text[position]
            if position in self.partner:
                self._bracket(position, mark)
            elif mark not in _ROUND and mark not in _SQUARE and mark not in _CLOSES:
                self._quote(position, mark)
        self._forget(0, stray=True)
        return self.pairs, self.strays

    def _bracket(self, position: int, mark: str) -> None:
        other = self.partner[position]
        if other > position:
            self._push("mark", position)
            return
        depth = len(self.stack)
        while depth and self.stack[depth - 1][0] != "mark":
            depth -= 1
        if depth and self.stack[depth - 1][1] == other:
            self._forget(depth - 1)
            kind = "round" if mark in _ROUND.values() else "square"
            self.pairs.append(Span(kind, other, position + 1, (other + 1, position)))

    def _push(self, kind: str, position: int) -> None:
        self.stack.append((kind, position))
        self.open_count[kind] = self.open_count.get(kind, 0) + 1

    def _forget(self, depth: int, *, stray: bool = False) -> None:
        while len(self.stack) > depth:
            kind, position = self.stack.pop()
            self.open_count[kind] -= 1
            if stray and kind in ("double", "straight", "low", "angle"):
                self.strays.append((position, "open"))

    def _open(self, kinds: tuple[str, ...]) -> int:
        """The index in the stack of the innermost opener of `kinds`, within the current bracket; else -1."""
        if not any(self.open_count.get(kind) for kind in kinds):
            return -1
        index = len(self.stack) - 1
        limit = max(0, index - 24)
        while index >= limit and self.stack[index][0] != "mark":
            if self.stack[index][0] in kinds:
                return index
            index -= 1
        return -1

    def _close(self, index: int, position: int, kind: str) -> None:
        start = self.stack[index][1]
        self._forget(index)
        self.pairs.append(Span(kind, start, position + 1, (start + 1, position)))

    def _quote(self, position: int, mark: str) -> None:
        before = self.text[position - 1] if position else " "
        after = self.text[position + 1] if position + 1 < len(self.text) else " "
        if mark in _CJK_OPEN:
            self._push(mark, position)
        elif mark in _CJK_CLOSE:
            index = self._open((_CJK_CLOSE[mark],))
            if index >= 0:
                self._close(index, position, "book" if mark in "》〉" else "corner")
        elif mark in "«»":
            self._angle(position, mark, before, after)
        elif mark in "‘’‚'`‹›":
            self._single(position, mark, before, after)
        else:
            self._double(position, mark, before, after)

    def _double(self, position: int, mark: str, before: str, after: str) -> None:
        openers = ("double", "straight", "low")
        index = self._open(openers)
        opens = before in _BEFORE_OPEN and not after.isspace()
        if mark in "„‟":
            self._push("low", position)
        elif mark == "“":
            if index >= 0 and (self.stack[index][0] == "low") and not (before.isspace() and after.isalnum()):
                self._close(index, position, "double")
            else:
                self._push("double", position)
        elif mark == "”":
            if index >= 0:
                self._close(index, position, "double")
            elif opens and (before.isspace() or before == "("):
                self._push("double", position)
            else:
                self.strays.append((position, "close"))
        elif index >= 0 and not (opens and before.isspace()):
            self._close(index, position, "double")
        elif opens or not position:
            self._push("straight", position)
        else:
            self.strays.append((position, "close"))

    def _angle(self, position: int, mark: str, before: str, after: str) -> None:
        index = self._open(("angle", "elgna"))
        if mark == "«":
            if index >= 0 and self.stack[index][0] == "elgna" and not before.isspace():
                self._close(index, position, "angle")
            else:
                self._push("angle", position)
        elif index >= 0 and self.stack[index][0] == "angle":
            self._close(index, position, "angle")
        elif before in _BEFORE_OPEN and not after.isspace():
            self._push("elgna", position)

    def _single(self, position: int, mark: str, before: str, after: str) -> None:
        index = self._open(("single", "reversed"))
        if mark in "’'›‘" and index >= 0 and self._single_closes(index, position, mark, before, after):
            self._close(index, position, "single")
        elif mark in "‘‚'`‹" and before in _BEFORE_OPEN and not after.isspace() and after not in ",.;)":
            if mark == "'" and after.isdigit() and self.text[position + 1 : position + 3].isdigit():
                return
            self._push("reversed" if mark == "‚" else "single", position)
        elif mark == "‹":
            self._push("single", position)

    def _single_closes(self, index: int, position: int, mark: str, before: str, after: str) -> bool:
        if before.isspace() and mark != "›":
            return False
        if mark == "‘":
            return self.stack[index][0] == "reversed"
        if after.isalnum():
            return False
        if after in _AFTER_CLOSE or before in ",.?!" or position + 1 == len(self.text):
            return not (after == "," and before in "sz" and self._closes_later(position))
        return not (before in "sz" and self._closes_later(position))

    def _closes_later(self, position: int) -> bool:
        """Whether a better closing mark follows, so that this one is a plural's apostrophe."""
        window = self.text[position + 1 : position + 240]
        return _BETTER_CLOSE.match(window) is not None


_BETTER_CLOSE = re.compile(r"[^‘‚;]{0,200}?[^\s‘'’][’'](?:,|\.? \(|\.$|\)|\.? in )(?!\S{0,3}\d{4})")


_OPENS_ASIDE = re.compile(
    r"[(\[\uff08]\s*(?:[Ss]ee|[Cc]f\.|[Ff]or |[Vv]gl\.|[Ss]iehe|[Vv]oir|[Vv]éase|[Cc]ited in|[Qq]uoted in|[Cc]iting|[Qq]uoting|[Ss]ource:|[Cc]ompare|[Aa]s quoted)\b"
)


# Who wrote a title in quotation marks, or a book with its place or publisher and year, behind a sentence's last word.
_HOLDS_CITATION = re.compile(
    r"\((?<=[a-z”’\"»] .)(?:[A-ZÀ-Þ][\w.’'-]*\s){0,4}[A-ZÀ-Þ][\w’'-]*(?:\s\[[^\]]{3,60}\])?,\s(?:[“\"‘«„]|[A-ZÀ-Þ][^()“”]{3,160}\s[\[(](?:[^()\[\]]{2,60}[:,]\s)[^()\[\]]{0,60}\d{4}[\])])"
)


def _is_transparent(text: str, pair: Span) -> bool:
    """Whether a round bracket only sets citations apart, so that its content is read like the rest."""
    if pair.end - pair.start < 16:
        return False
    if _OPENS_ASIDE.match(text, pair.start):
        return True
    if pair.end - pair.start < 30:
        return False
    if pair.start > 20 and _HOLDS_CITATION.match(text, pair.start, pair.end):
        return True
    return pair.start < 2 and pair.end >= len(text.rstrip(" .")) and pair.end - pair.start > 60


def _top_level(pairs: list[Span]) -> list[Span]:
    if len(pairs) < 2:
        return pairs
    tops: list[Span] = []
    end = -1
    for span in sorted(pairs, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            tops.append(span)
            end = span.end
    return tops


# ------------------------------------------------------------------------------------------------------- repair

_BOUNDARY = re.compile(
    r"(?:[.!?][)\]”]?\s+|\b\d{4}(?:\)[,.;]?|[,.;])\s+|(?<=\d, )\d{4}\s+|;\s+(?![a-z]+,?\s)|\b(?:[Ss]ee(?: also| especially| generally|, e\.g\.,)?|[Vv]gl\.|[Vv]oir|[Cc]f\.)\s+(?=(?:(?:[A-Z][\w.’'-]*|and|&)\s){1,7}[A-Z][\w’'-]+,\s)|\b(?:[Ss]ee|also|instance|example|in|e\.g\.):\s+|\ue004[.,;]?\s+|”[.,]?\s+\[[^\]]*\][,.]?\s+)(?=\S)"
)
_INITIAL_DOT = re.compile(r"\b[A-Z]\.$")
_ENDS_TITLE = re.compile(
    rf",\s+(?=(?:[A-Z][\w.'’&-]*\s+){{0,6}}(?:\(|\d|in\b|ed\b|trans\b)|(?:{ANY_MONTH})\b"
    rf"|(?-i:(?:[A-Z][\w.'’&-]*|on|of|the|and|for|&)\s+){{0,5}}(?-i:[A-Z])[\w.'’&-]*,\s+(?:\d\d?\s)?(?:{ANY_MONTH})\b)",
    re.IGNORECASE,
)
_ONE_NAME = r"(?:(?:[A-ZÀ-Þ][\w.’'-]*|and|&)\s+){1,7}[A-ZÀ-Þ][\w'’-]+(?:\s(?:Jr|Sr)\.|\s[\u3400-\u9fff]{2,4}|\set al\.?|\s[\[(][^\])]{1,40}[\])])?"
_NAME_THEN = re.compile(
    rf"(?:{_ONE_NAME}(?:,\s+{_ONE_NAME}){{1,3}},?\s+(?:and|&)\s+{_ONE_NAME}|{_ONE_NAME}|[\u3400-\u9fff]{{2,4}}|[A-Z]{{3,8}}),\s+(?=[A-ZÀ-Þ“‘\"\d¿¡])"
)
# Behind a lead-in, who wrote the work: `developed at length in George Packer, A Reporter at Large,”`
_NAMED_AFTER = re.compile(
    r"(?<=[a-z,.:]\s)(?:[A-Z]\.\s?){0,3}(?:[A-Z][\w’-]+\s(?:[A-Z]\.\s)?)?[A-Z][\w’-]+(?:\s(?:and|&)\s(?:[A-Z][\w.’-]*\s){1,3}[A-Z][\w’-]+)?,\s+(?=[A-Z“‘\"])"
)
_SEE_THEN = re.compile(r"(?<=[a-z] )(?:see|vgl\.|voir|véase)(?: also)? (?=[A-ZÀ-Þ])")
# A short form: `Kania, Battlefield Singularity,” 12.`
_FAMILY_THEN = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:\s(?:and|&)\s[A-ZÀ-Þ][\w’'-]+)?,\s+(?=[A-Z])")
_PAGE_BEHIND = re.compile(r"\s*(?:$|;|\.\s|(?:pp?\.\s?)?\d[\d–-]*(?:n\d+)?\s*(?:[.;,]|$))")
_REACH = 400  # how far back or ahead a repair may look: longer than any title


def _repairs(
    text: str, tops: list[Span], strays: list[tuple[int, str]], urls: list[tuple[int, int]]
) -> list[Span]:
    made: list[Span] = []
    starts = [span.start for span in tops]
    last_end = 0
    for position, kind in sorted(strays)[:64]:
        if position < last_end:
            continue
        index = bisect_left(starts, position)
        if index and tops[index - 1].end > position:
            continue  # inside a bracket: nothing to repair at the top
        span = (
            _repair_close(text, tops, index, position, last_end)
            if kind == "close"
            else _repair_open(text, tops, index, position, urls)
        )
        if span is not None:
            made.append(span)
            last_end = span.end
    return made


def _repair_close(text: str, tops: list[Span], index: int, position: int, floor: int) -> Span | None:
    """A closing mark without its opening one: the title begins at an earlier quote or after the last break."""
    floor = max(floor, position - _REACH)
    start = position
    for span in reversed(tops[:index]):
        if span.end <= floor or _BOUNDARY.search(text, span.end, start):
            floor = max(floor, span.end) if span.end > floor and span.kind != "double" else floor
            break
        start = span.start
        if span.kind == "double" and _opens_title(text, start):
            return Span("double", start, position + 1, (start, position), repaired=True)
    begin = floor
    for match in _BOUNDARY.finditer(text, floor, start):
        if text[match.start()] in "?!" and _NAME_THEN.match(text, begin, match.start()):
            continue  # within the title of somebody's work
        if not _INITIAL_DOT.search(text, max(0, match.start() - 2), match.start() + 1):
            begin = match.end()
    signal = SIGNAL.match(text, begin, start)
    if signal:
        begin = signal.end()
    elif see := _SEE_THEN.search(text, begin, start):
        begin = see.end()
    while begin < position and text[begin].isspace():
        begin += 1
    name = _NAME_THEN.match(text, begin, position) or _NAMED_AFTER.search(text, begin, start)
    if name is None and position - begin < 90 and _PAGE_BEHIND.match(text, position + 1):
        name = _FAMILY_THEN.match(text, begin, position)
    if name:
        begin = name.end()
    while begin < position and text[begin].isspace():
        begin += 1
    if position - begin < 8:
        return None
    return Span("double", begin, position + 1, (begin, position), repaired=True)


def _opens_title(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip()
    return not before or before[-1] in ",:;.(])"


def _repair_open(
    text: str, tops: list[Span], index: int, position: int, urls: list[tuple[int, int]]
) -> Span | None:
    """An opening mark without its closing one: the title ends at the comma before a source or a date."""
    limit = min(len(text), position + _REACH)
    for start, _ in urls:
        if start > position:
            limit = min(limit, start)
            break
    for span in tops[index:]:
        if span.is_quote and span.kind != "single":  # single ones may stand within the title
            limit = min(limit, span.start)
            break
    original = _ORIGINAL_BEHIND.search(text, position + 8, limit)
    if original:
        limit = original.start()
    match = _ENDS_TITLE.search(text, position + 8, limit)
    end = match.start() if match else limit
    kind = _KIND_BEHIND.search(text, position + 8, end)
    if kind:
        return Span("double", position, kind.start(), (position + 1, kind.start()), repaired=True)
    for comma in _COMMA.finditer(text, position + 8, end):
        source = _UP_TO_COMMA.match(text, comma.end(), limit)
        if source and (INSTITUTION.match(source[0]) or _is_container(source[0])):
            return Span("double", position, comma.start(), (position + 1, comma.start()), repaired=True)
    for stop in _STOP.finditer(text, position + 8, limit):
        source = _UP_TO_MARK.match(text, stop.end(), limit)
        if (source and _is_container(source[0].strip())) or _EDITED_BOOK.match(text, stop.end(), limit):
            at = stop.start() + (text[stop.start()] in "?!")
            return Span("double", position, at, (position + 1, at), repaired=True)
    if match is None and original:
        return Span("double", position, limit, (position + 1, limit), repaired=True)
    if match is None:
        return None
    return Span("double", position, end, (position + 1, end), repaired=True)


# What says of which kind a work is stands behind its title.
_KIND_BEHIND = re.compile(
    r",?\s\((?:PhD|Ph\.D|DPhil|master|MA|unpublished|speech|lecture|paper|remarks|address|interview|working paper|thesis)|,\s(?:undated\b|(?:book )?review of|[Tt]estimony (?:before|to)|[Ss]tatement (?:before|to)|press release|(?:radio|televised) address|speech (?:at|to|delivered|before)|tesis|thèse|mémoire de|Diss\.|tesi di|(?:in|dans|en|nel):? (?=[A-ZÀ-Þ])|R[LS]?\d{5}|working paper|paper presented)\b"
)
# The original title in brackets, in another script.
_ORIGINAL_BEHIND = re.compile(r",?\s\[(?=[^\]A-Za-z]{3})")
_STOP = re.compile(r"(?:[.?!]|,)\s+(?=[A-ZÀ-Þ_*])")
_UP_TO_MARK = re.compile(r"[_*]{0,2}[^,;“.(\d\[]{2,60}")
# `Writing Culture, edited by James Clifford`, `Diacritics, vol. 17`
_EDITED_BOOK = re.compile(r"(?<=[.?!] )[A-ZÀ-Þ][^.“;]{3,100}, (?:edited by|vol\.|no\.)\s")


def _is_container(name: str) -> bool:
    plain = name.strip("_* ").lower()
    return plain in CONTAINERS or plain.removeprefix("the ") in CONTAINERS


_COMMA = re.compile(r",\s+(?=[A-ZÀ-Þ])")
_UP_TO_COMMA = re.compile(r"[^,;“]{2,60}(?=,)")


# ------------------------------------------------------------------------------------------------------ flatten

# The marks of a pair in the flat copy, and what stands for all between them.
_FLAT = {
    "double": ("“", IN_QUOTE, "”"),
    "single": ("“", IN_QUOTE, "”"),
    "angle": ("“", IN_QUOTE, "”"),
    "book": ("《", IN_QUOTE, "》"),
    "corner": ("《", IN_QUOTE, "》"),
    "round": ("(", IN_ROUND, ")"),
    "square": ("[", IN_SQUARE, "]"),
    "url": (IN_URL, IN_URL, IN_URL),
}


def _outside(tops: list[Span], urls: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The addresses that stand within no pair of marks."""
    starts = [span.start for span in tops]
    for start, end in urls:
        index = bisect_left(starts, start)
        if not (index and tops[index - 1].end > start):
            yield start, end, "url"


def _flatten(text: str, tops: list[Span], urls: list[tuple[int, int]]) -> str:
    blots = [(span.start, span.end, span.kind) for span in tops]
    if urls:
        blots += _outside(tops, urls)
        blots.sort()
    pieces: list[str] = []
    at = 0
    for start, end, kind in blots:
        if start < at:
            continue
        pieces.append(text[at:start])
        length = end - start
        if length >= 2:
            opening, blot, closing = _FLAT[kind]
            pieces += (opening, blot * (length - 2), closing)
        else:
            pieces.append(IN_QUOTE * length)
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _plain(flat: str) -> str:
    flat = flat.translate(_PLAIN)
    return _AYN.sub(lambda word: word[1] + word[1].lower(), flat) if "ʿ" in flat or "ʾ" in flat else flat


# Odd white space, dashes and full-width punctuation read like their plain kin; the offsets stay.
_PLAIN = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u3000": " ",
        "\n": " ",
        "\r": " ",
        "\t": " ",
        "\uff0c": ",",
        "\uff1a": ":",
        "\uff1b": ";",
        "\uff0e": ".",
        "。": ".",
        "、": "、",
        "‑": "-",
        "‐": "-",
        "−": "-",
        "ʿ": "ʿ",
        "ʾ": "ʾ",
        # Capitals beyond Latin-1 read like their plain kin, so that patterns need to know A to Þ alone.
        **{
            letter: unicodedata.normalize("NFD", letter)[0]
            .replace("Ł", "L")
            .replace("Đ", "D")
            .replace("Ø", "O")
            for letter in map(chr, (*range(0x100, 0x220), *range(0x1E00, 0x1F00)))
            if letter.isupper() and len(unicodedata.normalize("NFKD", letter)) <= 2
        },
    }
)
# `ʿAbduh` begins with its capital, and what marks the sound before it is no letter of a pattern.
_AYN = re.compile(r"(?<!\w)[ʿʾ]([A-ZÀ-Þ])")
_UNUSUAL = re.compile(_EASTERN_SIGN.pattern[:-1] + "".join(map(chr, _PLAIN)) + "]")


def _is_usual(text: str) -> bool:
    """A quick look: whether nothing is to be made plain, and nothing is eastern."""
    if text.isascii():
        return "\n" not in text and "\r" not in text and "\t" not in text
    return _UNUSUAL.search(text) is None
