"""Markdown -> Article, through markdown-it's rendering: what the reader of the page would see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from typing import Any

from citecheck.documents import addresses, webpage
from citecheck.documents.addresses import FoundUrl
from citecheck.documents.extras import load
from citecheck.documents.markup import LINE
from citecheck.documents.plain import Lines, stands_twice
from citecheck.model import Article, Note

_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\s]{1,200})\]:", re.MULTILINE)
_MENTION = re.compile(r"\[\^([^\]\s]{1,200})\]")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)


def read(text: str) -> Article:
    """The article in a Markdown text. Raises InputError without notes, and where a label is defined twice.

    A note whose labels are all numbers is numbered by its label, else by the order of the markers in the body.
    """
    lines = Lines(text)
    labels: dict[str, int] = {}
    for label, offset in _definitions(text):
        if label in labels:
            raise stands_twice(f"[^{label}]", labels[label], lines.at(offset))
        labels[label] = lines.at(offset)
    html, order = _rendered(_with_all_markers(text, labels))
    article = webpage.read(html)
    if not labels or len(order) != len(article.notes):
        return article
    return replace(article, notes=tuple(_numbered(article.notes, order, labels)))


def find_links(text: str) -> Iterator[FoundUrl]:
    """Yield the links and the bare addresses of a Markdown text, with the lines they first stand on.

    What only a fenced block of code names is an example, and no link of the author's.
    """
    text = _without_fenced(text)
    html, _ = _rendered(_with_all_markers(text, dict.fromkeys((label for label, _ in _definitions(text)), 1)))
    lines = Lines(text)
    standing = {each.url: each for each in addresses.distinct(addresses.in_prose(text))}
    position = 0
    placed = []
    for found in webpage.find_links(html):
        at = text.find(found.url, position)
        position = max(at, position)
        here = standing.get(found.url)
        placed.append(here or FoundUrl(found.url, lines.at(at) if at >= 0 else found.line, found.text))
    yield from sorted(placed, key=lambda each: each.line)


def _without_fenced(text: str) -> str:
    """The text with the lines within its fences left empty, so that all others keep their numbers."""
    if not _FENCE.search(text):
        return text
    lines = text.split("\n")
    blocks = load("markdown_it", to_read="Markdown").MarkdownIt("commonmark").disable("inline").parse(text)
    for token in blocks:
        if token.type == "fence":
            begin, end = token.map
            lines[begin:end] = [""] * (end - begin)
    return "\n".join(lines)


def _numbered(notes: tuple[Note, ...], order: list[str | None], labels: dict[str, int]) -> list[Note]:
    """Notes by the labels their author gave them. `order` has None for notes written in the running text."""
    as_written = all(label is not None and label.isdecimal() and len(label) < 6 for label in order)
    as_written = as_written and len({int(label or 0) for label in order}) == len(order)
    numbered = [
        replace(
            note,
            number=int(label) if as_written and label else note.number,
            line=labels.get(label or "", note.line),
        )
        for note, label in zip(notes, order, strict=True)
    ]
    return sorted(numbered, key=lambda note: note.number)


def _definitions(text: str) -> Iterator[tuple[str, int]]:
    """Yield (label, offset) of each note defined outside of a fenced block of code."""
    fences = [match.start() for match in _FENCE.finditer(text)]
    inside = 0
    for match in _DEFINITION.finditer(text):
        while inside < len(fences) and fences[inside] < match.start():
            inside += 1
        if inside % 2 == 0:
            yield match.group(1), match.start()


def _with_all_markers(text: str, labels: dict[str, int]) -> str:
    """The text with markers for notes that have none: a renderer would drop those, and an author forget them."""
    mentions = Counter(_MENTION.findall(text))
    forgotten = [label for label in labels if mentions[label] < 2]
    markers = " ".join(f"[^{label}]" for label in forgotten)
    return f"{text}\n\n{markers}\n" if forgotten else text


def _rendered(text: str) -> tuple[str, list[str | None]]:
    """The page, and the label of each of its notes in order."""
    markdown_it = load("markdown_it", to_read="Markdown")
    footnotes = load("mdit_py_plugins.footnote", to_read="Markdown")
    front_matter = load("mdit_py_plugins.front_matter", to_read="Markdown")
    parser = markdown_it.MarkdownIt("commonmark", {"linkify": False, "typographer": False}).enable(["table"])
    parser.normalizeLink = str  # an address stays as its author wrote it
    parser.add_render_rule("code_block", _indented)
    parser.use(footnotes.footnote_plugin).use(front_matter.front_matter_plugin)
    environment: dict[str, dict[str, dict[int, dict[str, str]]]] = {}
    tokens = parser.parse(text, environment)
    for token in tokens:
        if token.map and token.nesting == 1:
            token.attrSet(LINE, str(token.map[0] + 1))
    html = parser.renderer.render(tokens, parser.options, environment)
    front = next((token.content for token in tokens if token.type == "front_matter"), "")
    notes = environment.get("footnotes", {}).get("list", {})
    order = [notes[index].get("label") for index in sorted(notes)]
    return f"<!doctype html><head>{_head(front)}</head><body>{html}</body>", order


def _indented(_: object, tokens: Sequence[Any], index: int, *__: object) -> str:
    """A block that is code by its indent alone, which many an author gives to paragraphs: text, for all we know."""
    return f"<pre>{escape(tokens[index].content)}</pre>\n"


_FRONT = re.compile(
    r"^(title|author|date|lang|language|url|canonical):[ \t]*(.+)$", re.MULTILINE | re.IGNORECASE
)


_HEAD = {
    "title": "<title>{}</title>",
    "author": '<meta name="author" content="{}">',
    "date": '<meta name="date" content="{}">',
    "lang": '<meta name="citation_language" content="{}">',
    "language": '<meta name="citation_language" content="{}">',
    "url": '<link rel="canonical" href="{}">',
    "canonical": '<link rel="canonical" href="{}">',
}


def _head(front: str) -> str:
    """The simple fields of a front matter, as a page states them."""
    return "".join(
        _HEAD[key.lower()].format(escape(value.strip().strip("\"'[]")))
        for key, value in _FRONT.findall(front)
    )
