"""The addresses in a text or a list of addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_IN_PROSE = re.compile(
    r"""(?<![A-Za-z0-9])(?:https?|ftp)://[^\s<>"“”„«»‘|\\^`{}\u2190-\u21ff\u3000-\u303f\uff00-\uffef\u0000-\u001f\u007f]+""",
    re.IGNORECASE,
)
_SHED = ".,;:!?'’*_~…"
_PAIRS = {")": "(", "]": "["}
_IN_LIST = re.compile(r"[a-z][a-z0-9+.-]{1,20}:\S|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]\S*)?\Z", re.IGNORECASE)
_COMMENT = re.compile(r"(?:\A|\s)#(?:\s.*)?\Z")
_LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True)
class FoundUrl:
    """An address, the line it first stands on (counted from 1), and the words around or under it."""

    url: str
    line: int
    text: str


def in_text(text: str) -> Iterator[FoundUrl]:
    """Yield the addresses of a list (one a line, # comments) or of prose, in order, repeats included."""
    listed = in_list(text)
    yield from listed or in_prose(text)


def in_list(text: str) -> tuple[FoundUrl, ...]:
    """The addresses of a list, one a line, # comments, repeats included; empty where the text is no list."""
    found = []
    for number, raw in enumerate(text.split("\n"), 1):
        line = _without_comment(raw) if "#" in raw else raw.strip()
        if line:
            if not _IN_LIST.match(line):
                return ()
            found.append(FoundUrl(line, number, line))
    return tuple(found) if any("://" in each.url for each in found) else ()


def in_prose(text: str) -> Iterator[FoundUrl]:
    """Yield the addresses in prose, in order, repeats included."""
    for number, line in enumerate(text.split("\n"), 1):
        for url, at in in_line(line):
            yield FoundUrl(url, number, excerpt(line, at))


def in_line(line: str) -> Iterator[tuple[str, int]]:
    """Yield (address, offset) of each address in a line of prose, without the marks of the sentence."""
    for match in _IN_PROSE.finditer(line):
        url = shed(match.group())
        if len(url) > match.group().index("://") + 3:
            yield url, match.start()


def shed(url: str) -> str:
    """An address without the full stop, closing bracket or quote that prose put after it."""
    end = len(url)
    counts = {mark: url.count(mark) for mark in "()[]"}
    while end:
        last = url[end - 1]
        if last in _PAIRS and counts[last] > counts[_PAIRS[last]]:
            counts[last] -= 1
        elif last not in _SHED:
            break
        end -= 1
    return url[:end]


def distinct(found: Iterable[FoundUrl]) -> tuple[FoundUrl, ...]:
    """Each address once, where it first stands."""
    first: dict[str, FoundUrl] = {}
    for each in found:
        first.setdefault(each.url, each)
    return tuple(first.values())


def _without_comment(line: str) -> str:
    return _COMMENT.sub("", line.strip()).strip()


def excerpt(line: str, at: int) -> str:
    """The words around an offset of a line, at most 300 characters."""
    start = max(0, at - _LONGEST_TEXT // 2) if len(line) > _LONGEST_TEXT else 0
    return " ".join(line[start : start + _LONGEST_TEXT].split())
