"""Whether a page has the place that an address names: an element, or words (`#:~:text=`)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree  # type: ignore[import-untyped]  # it has no types of its own

from citecheck.flow import Answer
from citecheck.pages.charset import decode
from citecheck.pages.html import TEXT_NODES, UNSEEN_TAGS, parse

# What sites put before the names they show in their fragments.
_ANCHOR_PREFIXES = ("", "user-content-", "fn:", "section-")


def has_anchor(answer: Answer, fragment: str) -> bool:
    """Whether the page has the place that the fragment names (https://html.spec.whatwg.org/#find-a-potential-indicated-element)."""
    wanted = {fragment, unquote(fragment), unquote(fragment).replace(" ", "_")}
    if {name.lower() for name in wanted} & {"", "top"}:
        return True
    tree = parse(_source(answer))
    if tree is None:
        return False
    names = set(tree.xpath("//@id | //a/@name | //map/@name"))
    return any(prefix + name in names for prefix in _ANCHOR_PREFIXES for name in wanted)


def quotes(directive: str) -> tuple[str, ...]:
    """What a fragment's directive (`text=prefix-,start,end,-suffix&text=...`) quotes of the page, as written."""
    return tuple(part.removeprefix("text=") for part in directive.split("&") if part.startswith("text="))


def has_quote(answer: Answer, quote: str) -> bool:
    """Whether the page's text has the words that a text directive names, between those around them.

    https://wicg.github.io/scroll-to-text-fragment/, but letters and digits alone are compared: how a page sets
    its quotes and breaks its lines changes nothing of what was cited.
    """
    tree = parse(_source(answer))
    if tree is None:
        return False
    etree.strip_elements(tree, *UNSEEN_TAGS, with_tail=False)
    text = _letters("".join(TEXT_NODES(tree)))
    at = 0
    for part in _in_order(quote):
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def _in_order(quote: str) -> Iterator[str]:
    """The stretches of text that must follow one another: the start with what is before it, the end with what is after."""
    parts = [part for part in quote.split(",") if part]
    prefix = parts.pop(0)[:-1] if len(parts) > 1 and parts[0].endswith("-") else ""
    suffix = parts.pop()[1:] if len(parts) > 1 and parts[-1].startswith("-") else ""
    words = [_letters(unquote(part)) for part in parts]
    if not words:
        return
    words[0] = _letters(unquote(prefix)) + words[0]
    words[-1] += _letters(unquote(suffix))
    yield from words


_NO_LETTER = re.compile(r"[\W_]+")


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", unicodedata.normalize("NFKD", text).casefold())


def _source(answer: Answer) -> str:
    return decode(answer.body, answer.header("content-type") or "")[0]
