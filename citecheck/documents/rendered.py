"""Parts of an HTML tree -> text as a browser shows it, with the links and the note markers in it.

White space collapses, blocks begin on a line of their own, `<br>` breaks the line, scripts and hidden
elements are not seen. The walk keeps its own stack: a deep tree costs no recursion.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from citecheck.model import Link

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search "
    "section summary table tbody tfoot thead tr ul".split()
)
CELLS = frozenset(("td", "th"))
UNSEEN = frozenset(
    "script style noscript template head title meta link base svg iframe object canvas audio video select button "
    "textarea input datalist map".split()
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_QUOTES = ("“", "”")


@dataclass(frozen=True, slots=True)
class Rendered:
    """Text with its links, and the offsets at which watched elements begin."""

    text: str
    links: tuple[Link, ...] = ()
    marks: tuple[tuple[int, Any], ...] = ()


def is_hidden(element: Any) -> bool:
    """Whether a browser would not show the element."""
    if element.tag in UNSEEN or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and bool(_HIDDEN_STYLE.search(style))


def render(
    elements: Iterable[Any],
    *,
    address: Callable[[str], str | None],
    without: Collection[Any] = (),
    watched: Collection[Any] = (),
    instead: Mapping[Any, str] | None = None,
    gap: str = "\n",
    superscripts_as_markers: bool = False,
) -> Rendered:
    """The text of `elements` in order, `without` some of their descendants.

    `address` turns an href into a link's address, or into None where it is no link. `watched` elements are
    reported with the offset of the text that follows their beginning. `instead` gives text to write for an
    element and all in it. Blocks are parted by `gap`. A number in
    superscript at the start of a line is written "[1] " where `superscripts_as_markers`.
    """
    pen = Pen(gap)
    replaced = instead or {}
    stack: list[tuple[Any, str]] = [(element, "root") for element in elements][::-1]
    while stack:
        element, step = stack.pop()
        if step == "tail":
            pen.write(element.tail)
            continue
        if step == "leave":
            _leave(pen, element, address)
            continue
        if not isinstance(element.tag, str) or element in without or (step != "root" and is_hidden(element)):
            continue
        if element in watched:
            pen.mark(element)
        if element in replaced:
            pen.write(replaced[element])
            continue
        if (
            superscripts_as_markers
            and element.tag == "sup"
            and pen.fresh
            and (number := sole_number(element))
        ):
            pen.write(f"[{number}] ")
            continue
        _enter(pen, element)
        stack.append((element, "leave"))
        for child in reversed(element):
            stack.append((child, "tail"))
            stack.append((child, "enter"))
    return pen.rendered()


def _enter(pen: Pen, element: Any) -> None:
    tag = element.tag
    if tag in BLOCKS:
        pen.part()
    elif tag in CELLS:
        pen.write(" ")
    elif tag == "br":
        pen.break_line()
    elif tag == "q":
        pen.write(_QUOTES[0])
    elif tag == "a":
        pen.open_link()
    pen.write(element.text, raw=tag == "pre")


def _leave(pen: Pen, element: Any, address: Callable[[str], str | None]) -> None:
    tag = element.tag
    if tag in BLOCKS:
        pen.part()
    elif tag in CELLS:
        pen.write(" ")
    elif tag == "q":
        pen.write(_QUOTES[1])
    elif tag == "a":
        href = element.get("href")
        pen.close_link(address(href) if href else None)


def cut(shown: Rendered, start: int, end: int) -> Rendered:
    """The part of a rendered text from `start` to `end` without white space around it, and the links within."""
    text = shown.text[start:end]
    start += len(text) - len(text.lstrip())
    end = start + len(text.strip())
    links = (
        Link((max(a, start) - start, min(b, end) - start), link.url)
        for link in shown.links
        for a, b in [link.span]
        if a < end and b > start
    )
    return Rendered(shown.text[start:end], tuple(links))


def sole_number(element: Any) -> str | None:
    """The number that is all an element shows, as in `<sup>[12]</sup>`, or None."""
    text = "".join(element.itertext()) if len(element) < 5 else ""
    number = text.strip(" \t\n[]().")
    return number if number.isdecimal() and len(number) < 5 else None


@dataclass(slots=True)
class Pen:
    """Writes text with white space collapsed, and knows where links begin and end."""

    gap: str
    parts: list[str] = field(default_factory=list)
    length: int = 0
    pending: str = ""  # white space to write before the next word
    open_links: list[int | None] = field(default_factory=list)
    unstarted: int = 0  # how many of the open links, innermost, have no text yet
    links: list[Link] = field(default_factory=list)
    waiting: list[Any] = field(default_factory=list)
    marks: list[tuple[int, Any]] = field(default_factory=list)

    @property
    def fresh(self) -> bool:
        """Whether the next word begins a line."""
        return not self.length or "\n" in self.pending

    def write(self, text: str | None, *, raw: bool = False) -> None:
        """Write text as a browser flows it, or `raw` as in a `<pre>`."""
        if not text:
            return
        if raw:
            self._put(text.strip("\n"))
            return
        words = _SPACES.sub(" ", text)
        if words.startswith(" "):
            self.pending = self.pending or " "
            words = words[1:]
        if not words:
            return
        self._put(words.rstrip(" "))
        if words.endswith(" "):
            self.pending = " "

    def _put(self, text: str) -> None:
        if not text:
            return
        if self.length and self.pending:
            self.parts.append(self.pending)
            self.length += len(self.pending)
        self.pending = ""
        for index in range(len(self.open_links) - self.unstarted, len(self.open_links)):
            self.open_links[index] = self.length
        self.unstarted = 0
        self.marks += [(self.length, element) for element in self.waiting]
        self.waiting.clear()
        self.parts.append(text)
        self.length += len(text)

    def break_line(self) -> None:
        """Go on in a new line."""
        if "\n" not in self.pending:
            self.pending = "\n"

    def part(self) -> None:
        """End the block, if anything stands in it."""
        self.pending = self.gap

    def mark(self, element: Any) -> None:
        """Note where the next word begins, for this element."""
        self.waiting.append(element)

    def open_link(self) -> None:
        """Begin a link."""
        self.open_links.append(None)
        self.unstarted += 1

    def close_link(self, url: str | None) -> None:
        """End the link that was opened last; it counts where it has text and an address."""
        start = self.open_links.pop()
        if start is None:
            self.unstarted -= 1
        elif url is not None:
            self.links.append(Link((start, self.length), url))

    def rendered(self) -> Rendered:
        """All that was written."""
        self.marks += [(self.length, element) for element in self.waiting]
        links = tuple(sorted(self.links, key=lambda link: link.span))
        return Rendered("".join(self.parts), links, tuple(self.marks))
