"""An HTML page as a tree with what note finding asks of it: order, names, anchors, headings, addresses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

from lxml import etree  # type: ignore[import-untyped]  # it has no types of its own

from citecheck.documents.rendered import BLOCKS, Rendered, render
from citecheck.errors import InputError

LINE = "data-citecheck-line"  # on pages we made ourselves: the line of the source
TITLES = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "caption", "summary", "legend"))
_FURNITURE = re.compile(
    r"(?:^|\s)(?:comments?|comment-list|comment-respond|disqus_thread|respond|sidebar|cookie\S*|breadcrumbs?|navbox\S*|"
    r"sharedaddy|social-share\S*|related-posts?|newsletter\S*)(?:\s|$)",
    re.IGNORECASE,
)
# Formatting that may be dropped where a page forgot to close it so often that the tree grows too deep.
_FORMATTING = re.compile(
    r"</?(?:font|b|i|u|em|strong|small|big|center|tt|nobr|div|span|blockquote|table|tbody|tr|td)\b[^>]{0,2000}>",
    re.IGNORECASE,
)


def parse(text: str) -> Any:
    """The tree of a page. Raises InputError where there is none, or where it is too deep to be read whole."""
    source = re.sub(r"\A\s*<\?xml[^>]{0,500}\?>", lambda match: "\n" * match.group().count("\n"), text)
    source = _with_body(source)
    tree, trouble = _parse_once(source)
    if trouble:
        tree, trouble = _parse_once(_FORMATTING.sub("", source))
    if trouble or tree is None:
        raise InputError(
            "The page cannot be read: its elements are nested too deep." if trouble else "The page is empty.",
            line=trouble,
            remedy="Save the text and its notes as plain text, or mend the tags that are never closed.",
        )
    return tree


# Elements that libxml2, which is older than they are, would leave in the head of a page without a body tag.
_CONTENT = re.compile(r"<(?:article|main|section|header|nav|aside|figure|footer)\b", re.IGNORECASE)
_BODY = re.compile(r"<body\b", re.IGNORECASE)


def _with_body(source: str) -> str:
    """The page with the body tag that HTML lets authors leave out, before the first element that needs one."""
    content = None if _BODY.search(source) else _CONTENT.search(source)
    return source if content is None else f"{source[: content.start()]}<body>{source[content.start() :]}"


def _parse_once(source: str) -> tuple[Any, int | None]:
    """The tree, and the line where the parser gave up, if it did."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_pis=True)
    try:
        tree = etree.fromstring(source.replace("\x00", "\ufffd").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        tree = None
    limits = [entry.line for entry in parser.error_log if entry.type_name == "ERR_RESOURCE_LIMIT"]
    return tree, limits[0] if limits else None


_SELF = re.compile(r"[\W_]{0,3}\d{1,4}[\W_]{0,3}|[\W_]{1,4}")  # what a marker or a way back shows


class Page:
    """A parsed page: its elements in order, its names, its anchors."""

    def __init__(self, tree: Any, url: str | None) -> None:
        self.tree = tree
        self.url = url
        self.begin: dict[Any, int] = {}
        self.end: dict[Any, int] = {}
        self.named: dict[str, Any] = {}
        self.anchors: list[Any] = []
        self.lists: list[Any] = []
        self.titles: list[Any] = []
        self.furniture: set[Any] = set()
        self.notes: set[Any] = set()  # the elements that markers in the body lead to
        self.only_leads_back: dict[Any, bool] = {}  # inline elements, by whether they show anything else
        self.positions: dict[Any, dict[Any, int]] = {}
        self._walk()
        self.anchor_begins = [self.begin[anchor] for anchor in self.anchors]
        self.title_begins = [self.begin[title] for title in self.titles]
        self.body = next((each for each in tree.iter("body")), tree)
        base = next((each.get("href") for each in tree.iter("base") if each.get("href")), None)
        self.base = _joined(url or "", base) if base else url or ""
        self.own = self._own_addresses()

    def _own_addresses(self) -> frozenset[str]:
        """What this page is called where it links to itself: its address, and what its markers lead to.

        Some systems write the whole address before `#footnote-1`. A saved page does not know its own, but the
        markers that lead to elements of this very page under another name agree on it.
        """
        own = {self.url.partition("#")[0]} if self.url else set()
        for anchor in self.anchors:
            before, _, name = (anchor.get("href") or "").strip().partition("#")
            if before and name in self.named and _SELF.fullmatch(short_text(anchor, 12).strip()):
                own.add(_joined(self.base, before))
        return frozenset(own)

    def _walk(self) -> None:
        step = 0
        for event, element in etree.iterwalk(self.tree, events=("start", "end")):
            step += 1
            if event == "end":
                self.end[element] = step
                continue
            self.begin[element] = step
            self._note_down(element)

    def _note_down(self, element: Any) -> None:
        tag = element.tag
        for attribute in ("id", "name") if tag == "a" else ("id",):
            if name := element.get(attribute):
                self.named.setdefault(name, element)
        if tag == "a" and element.get("href") is not None:
            self.anchors.append(element)
        elif tag in ("ol", "ul", "dl"):
            self.lists.append(element)
        elif tag in TITLES:
            self.titles.append(element)
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if tag == "nav" or (
            names != " " and _FURNITURE.search(names) and tag not in ("body", "html", "article", "main")
        ):
            self.furniture.add(element)

    def holds(self, outer: Any, inner: Any) -> bool:
        """Whether `inner` stands within `outer`."""
        return self.begin[outer] < self.begin[inner] and self.end[inner] < self.end[outer]

    def blocks(self) -> set[Any]:
        """The elements that tell where in the source a text stands."""
        return {each for each in self.begin if each.tag in BLOCKS or each.tag in ("br", "sup")}

    @cached_property
    def shown(self) -> Rendered:
        """The text of the page without its furniture, paragraphs parted by an empty line, blocks watched."""
        return render(
            [self.body],
            address=self.address,
            without=self.furniture,
            watched=self.blocks(),
            gap="\n\n",
            superscripts_as_markers=True,
        )

    def in_furniture(self, element: Any) -> bool:
        """Whether an element stands in a menu, a form, a list of comments."""
        return any(parent in self.furniture for parent in nearest(element, 12))

    def anchors_in(self, element: Any) -> Sequence[Any]:
        """The links within an element, in order, itself included."""
        first = bisect_left(self.anchor_begins, self.begin[element])
        last = bisect_right(self.anchor_begins, self.end[element])
        return self.anchors[first:last]

    def has_title(self, element: Any) -> bool:
        """Whether a heading stands within an element."""
        first = bisect_left(self.title_begins, self.begin[element])
        return first < len(self.titles) and self.title_begins[first] < self.end[element]

    def position(self, item: Any) -> int | None:
        """The number of an item in its ordered list."""
        parent = item.getparent()
        if item.tag != "li" or parent is None or parent.tag != "ol" or parent.get("reversed") is not None:
            return None
        if parent not in self.positions:
            self.positions[parent] = _positions(parent)
        return self.positions[parent].get(item)

    def target(self, anchor: Any) -> Any | None:
        """The element on this page that a link leads to."""
        fragment = self.fragment(anchor.get("href") or "")
        return self.named.get(fragment, self.named.get(unquote(fragment))) if fragment else None

    def fragment(self, href: str) -> str:
        """The fragment of a link within this page, else nothing."""
        before, _, fragment = href.strip().partition("#")
        same = not before or (self.own and _joined(self.base, before) in self.own)
        return fragment if same else ""

    def address(self, href: str | None) -> str | None:
        """The address an href leads to, or None within the page and for what is no address of a work."""
        href = (href or "").strip()
        if not href or href.startswith("#") or self.fragment(href):
            return None
        address = _joined(self.base, href)
        address = f"https:{address}" if address.startswith("//") else address
        scheme = address.partition(":")[0].lower() if ":" in address else ""
        return (
            None
            if scheme in ("javascript", "mailto", "tel", "data", "about", "file")
            else _unwrapped(address)
        )


def _joined(base: str, href: str) -> str:
    href = re.sub(r"[\t\n\r]", "", href)
    try:
        return urljoin(base, href)
    except ValueError:
        return href


def _unwrapped(address: str) -> str:
    """What a word processor's redirector leads to: Google Docs puts one around every link it exports."""
    if not address.startswith(("https://www.google.com/url?", "http://www.google.com/url?")):
        return address
    try:
        return parse_qs(urlsplit(address).query).get("q", [address])[0]
    except ValueError:
        return address


def short_text(element: Any, most: int = 40) -> str:
    """The text in an element, a little more than `most` characters of it."""
    parts: list[str] = []
    size = 0
    for part in element.itertext():
        parts.append(part)
        size += len(part)
        if size > most:
            break
    return "".join(parts)


def called(element: Any) -> str:
    """The names and roles an element has been given."""
    names = (
        element.get(each)
        for each in ("class", "id", "name", "role", "rel", "type", "epub:type", "aria-label")
    )
    return " ".join(name for name in names if name)


def line_of(element: Any) -> int:
    """The line an element begins on, in the source its page was made from where the page says so."""
    stated = element.get(LINE, "")
    return int(stated) if stated.isdecimal() and len(stated) < 10 else element.sourceline or 1


def nearest(element: Any, most: int) -> Iterator[Any]:
    """Yield up to `most` ancestors, from the inside out."""
    for _ in range(most):
        element = element.getparent()
        if element is None:
            return
        yield element


def _positions(items: Any) -> dict[Any, int]:
    """The number a browser puts before each item of an ordered list."""
    start = (items.get("start") or "1").strip()
    number = int(start) if start.isdecimal() and len(start) < 6 else 1
    positions = {}
    for item in items.iterchildren("li"):
        value = (item.get("value") or "").strip()
        number = int(value) if value.isdecimal() and len(value) < 6 else number
        positions[item] = number
        number += 1
    return positions
