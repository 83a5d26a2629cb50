"""The addresses in a text or a list of addresses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

_STANDS = r"""[^\s<>"“”„«»‘|\\^`{}\u2190-\u21ff\u3000-\u303f\uff00-\uffef\u0000-\u001f\u007f]+"""
_IN_PROSE = re.compile(
    rf"(?<![A-Za-z0-9])(?:https?|ftp)://{_STANDS}|(?<![\w@./-])www\.(?=[\w-]+\.){_STANDS}", re.IGNORECASE
)
_JOINED = re.compile(r"[,;|]+(?=https?://)", re.IGNORECASE)  # two addresses that only a comma parts
_SHED = ".,;:!?'’*_~…"
_PAIRS = {")": "(", "]": "["}
# What stands on a line of its own as an address would, good or not: with a scheme, or a mistyped one; a host.
_IN_LIST = re.compile(
    r"[a-z][a-z0-9+.-]{0,20}:\S|[a-z][a-z0-9+.-]{0,20}:/|[a-z]{1,8}[;,.\s]?:?[/\\]{2}|https?\s*[:;]|//[a-z0-9]|www\."
    r"|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]\S*)?\Z",
    re.IGNORECASE,
)
# A line of other text that only tries to be an address: mistyped, or with a space where its host should be.
_SPOILT = re.compile(
    r"(?!(?:https?|ftp)://\S)(?:[a-z]{1,8}[;,.]?:?[/\\]{2}\S*|https?[:;]/?\S*)\Z|https?://[^\s./]+ \S+\.\S+\Z",
    re.IGNORECASE,
)
_SECOND = re.compile(r"[\s,;|]+https?://", re.IGNORECASE)  # another address in the same line
_MEANT = re.compile(r"[a-z]{1,8}[;,.\s]?:?[/\\]{2}|www\.", re.IGNORECASE)
_COMMENT = re.compile(r"(?:\A|\s)#(?:\s.*)?\Z")
_LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True)
class FoundUrl:
    """An address, the line it first stands on (counted from 1), and the words around or under it."""

    url: str
    line: int
    text: str


def in_text(text: str) -> Iterator[FoundUrl]:
    """Yield the addresses of a list (one a line, # comments) or of prose, in order, repeats included.

    In prose, an address that was broken at the end of a line is put together again where that is safe.
    """
    listed = in_list(text)
    yield from listed or _with_wrapped(text)


def in_list(text: str) -> tuple[FoundUrl, ...]:
    """The lines of a list of addresses, one a line, # comments, repeats included; empty where the text is no list.

    A line that only tries to be an address is given as it stands, to be told. A heading among many addresses is
    passed over, and a sentence gives the addresses in it.
    """
    found, others = [], 0
    meant = False
    for number, raw in enumerate(text.split("\n"), 1):
        line = _without_comment(raw) if "#" in raw else raw.strip()
        if "\t" in line:
            # A column cut from a table: what follows is about the address.
            line = line.partition("\t")[0].rstrip()
        if not line:
            continue
        is_listed = _IN_LIST.match(line) is not None
        meant = meant or (is_listed and _MEANT.match(line) is not None)
        others += not is_listed
        if is_listed and not _SECOND.search(line, 1):
            found.append(FoundUrl(line, number, line))
        else:
            found += [FoundUrl(url, number, excerpt(line, at)) for url, at in in_line(line)]
    return tuple(found) if meant and others * _OTHERS <= len(found) else ()


_OTHERS = 5  # addresses that a list has for each line of other words, at least


def in_prose(text: str) -> Iterator[FoundUrl]:
    """Yield the addresses in prose, in order, repeats included, and lines that only try to be one."""
    for number, line in enumerate(text.split("\n"), 1):
        if _SPOILT.match(alone := line.strip()):
            yield FoundUrl(alone, number, alone)
            continue
        for url, at in in_line(line):
            yield FoundUrl(url, number, excerpt(line, at))


def _with_wrapped(text: str) -> Iterator[FoundUrl]:
    broken = list(wrapped(text))
    if not broken:
        yield from in_prose(text)
        return
    ends = [match.start() for match in re.finditer("\n", text)]
    found, rest, position = [], [], 0
    for each in broken:
        number = bisect_left(ends, each.start) + 1
        begins = ends[number - 2] + 1 if number > 1 else 0
        line = text[begins : ends[number - 1]]
        found.append((number, 1, FoundUrl(each.url, number, excerpt(line, each.start - begins))))
        rest += [text[position : each.start], re.sub(r"[^\n]", " ", text[each.start : each.end])]
        position = each.end
    found += [(other.line, 0, other) for other in in_prose("".join([*rest, text[position:]]))]
    yield from (each for *_, each in sorted(found, key=itemgetter(0, 1)))


def in_line(line: str) -> Iterator[tuple[str, int]]:
    """Yield (address, offset) of each address in a line of prose, without the marks of the sentence.

    What is printed without a scheme, as www.example.org, is given the one that every server knows.
    """
    for match in _IN_PROSE.finditer(line):
        at = match.start()
        for part in _JOINED.split(match.group()) if match.group().count("://") > 1 else (match.group(),):
            at = line.index(part, at)
            url = whole(shed(part))
            if len(url) > url.index("://") + 3:
                yield url, at


def whole(url: str) -> str:
    """An address printed as www.example.org with its scheme."""
    return url if "://" in url else f"http://{url}"


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


# ------------------------------------------------------------------------------------------ addresses over two lines


@dataclass(frozen=True, slots=True)
class Wrapped:
    """An address that goes on in the next line: `text[start:end]` is what was printed, the break and all."""

    start: int
    end: int
    url: str


_BREAK = re.compile(r"\n[ \t]{0,12}(?=\S)")
_PART = re.compile(_STANDS)
_MARKED = re.compile(
    r"[\[(]?\^?\d{1,4}[\]).:][ \t]|[\[(][^\s\]]{1,20}\]|(?:https?|ftp)\W|www\.|[-*+•](?:\s|\Z)", re.IGNORECASE
)
_FILE = r"(?:x?html?|php\d?|aspx?|jsp|shtml|cfm|pdf|xml|txt|docx?|pptx?|xlsx?|stm|ece|story|jpe?g|png|gif)"
# What no word of a sentence looks like. A date, "and/or" and "state-of-the-art" do not.
_NO_WORD = re.compile(
    rf"(?!\d+/\d+(?:/\d+)?\Z)(?:\S*(?:[=_~]|%[0-9a-f]{{2}}|\w\?\w)|\S*\w\.{_FILE}\Z|\S*/\S*[/\d.-]|\S*\d\S*/"
    r"|[\w.]+(?:-[\w.]+){4,}|(?=\S*\d)[\w.]+(?:-[\w.]+){2,}|(?=\w*\d\w*[a-z])(?=\w*[a-z]\w*\d)\w{8,}\Z)",
    re.IGNORECASE,
)
_NARROWEST = 40  # columns of a text whose lines are full
_ALONE = 60  # columns of a full line that has no others to be compared with
_NEAR = 10  # lines around one that show how wide the column is


def wrapped(text: str) -> Iterator[Wrapped]:
    """Yield the addresses that a narrow column broke at the end of a line, where what follows can be nothing else."""
    past = 0
    for match in _IN_PROSE.finditer(text):
        if match.start() < past or not text.startswith("\n", match.end()):
            continue
        url, end = match.group(), match.end()
        while (more := _continuation(text, match.start(), end, url)) is not None:
            url += more.group()
            end = more.end()
        if end > match.end():
            url = shed(url)
            past = end - (len(text[match.start() : end]) - len(shed(text[match.start() : end])))
            yield Wrapped(match.start(), past, whole(url))


def _continuation(text: str, start: int, end: int, url: str) -> re.Match[str] | None:
    """What the address that stops at `end` goes on with in the next line."""
    gap = _BREAK.match(text, end)
    part = _PART.match(text, gap.end()) if gap else None
    if part is None or _MARKED.match(text, part.start()):
        return None
    more, last = shed(part.group()), url[-1]
    if last in "-_=" and more[:1].isalnum():
        opened = last == "_" and text[start - 1 : start] == "_"  # emphasis, which ends here
        return None if opened or _is_sentence(text, part) else part
    if last == "." and re.fullmatch(_FILE, more, re.IGNORECASE):
        return part
    if last == "." and "/" not in url.partition("://")[2] and re.match(r"(?:[a-z0-9-]+\.)*[a-z]{2,6}/", more):
        return part
    if more[:1] == "/" and more[1:2].isalnum():
        return part if last != "/" else None
    if last == "%":
        return part if re.match(r"[0-9A-Fa-f]{2}", more) else None
    if not _NO_WORD.match(more):
        return None
    return part if last in "/.&?" or more[:1] in "?&=" or _is_full(text, end) else None


def _is_sentence(text: str, part: re.Match[str]) -> bool:
    """Whether a sentence begins here, rather than the rest of an address: a word like "The", and more words."""
    return part.group()[:1].isupper() and part.group()[1:].islower() and text.startswith(" ", part.end())


def _is_full(text: str, end: int) -> bool:
    """Whether the line that ends here is as long as its column is wide."""
    start = text.rfind("\n", 0, end) + 1
    before = text[max(0, start - 2_000) : start].rpartition("\n\n")[2].split("\n")[-_NEAR:]
    after = text[end + 1 : end + 2_000].partition("\n\n")[0].split("\n")[:_NEAR]
    width = max(map(len, before + after), default=0)
    here = end - start
    return here >= max(_NARROWEST, width) and (here >= _ALONE or width >= 0.8 * here)
