"""HTML -> facts, from one tree that lxml makes; Beautiful Soup reads the heads that lxml loses.

A soup costs forty times as much as lxml's tree (measured on 70 kB). libxml2 gives up a head whose quotes or
elements are never closed, or one behind hundreds of open elements; Python's own parser does not.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree  # type: ignore[import-untyped]  # it has no types of its own

from citecheck.flow import Answer
from citecheck.model import PageFacts, PartialDate
from citecheck.pages.charset import decode, public_name
from citecheck.pages.dates import printed_date, read_date
from citecheck.pages.reading import Look, Marks, marking_headers
from citecheck.pages.text import (
    CJK,
    MAX_SHINGLED,
    clean,
    language,
    language_tag,
    seen_in_utf8,
    seen_of,
    squeeze,
    with_text,
)
from citecheck.pages.wordings import SENT_ON

MAX_JSON_LD = 200_000  # characters of one JSON-LD block worth reading


def read_html(answer: Answer, media_type: str) -> Look:
    """All that one HTML page says of itself."""
    source, charset = decode(answer.body, answer.header("content-type") or "")
    tree = parse(source)
    if tree is None:
        facts = PageFacts(media_type=media_type, charset=public_name(charset))
        return Look(facts, marks=Marks(headers=marking_headers(answer)))
    page = _Page(tree, source, answer.url)
    heads, container, canonical = page.headings(), page.container(), page.canonical()
    titles, refresh, target = page.titles(heads, container), page.refresh(), page.script_target()
    said = page.language(answer.header("content-language"))
    marks = page.marks(heads, marking_headers(answer))
    in_data = page.titles_in_data() if marks.app_root and not heads else ()
    visible, utf8 = page.visible_text()
    facts = with_text(
        visible,
        utf8,
        media_type=media_type,
        charset=public_name(charset),
        language=language(said, visible),
        titles=titles,
        author=page.authors(),
        issued=page.issued(visible[:2_000]),
        container_title=container,
        canonical=canonical,
    )
    beginning = visible[:MAX_SHINGLED]
    few = facts.words < _FEW_WORDS
    if few and in_data:
        facts = replace(facts, titles=tuple(dict.fromkeys((*titles, *in_data))))
    link = page.only_link() if few and SENT_ON.search(visible) else None
    frame = page.only_frame() if facts.words <= _NEXT_TO_NONE and not heads else None
    if few and "alert" in page.markup and (alert := _ALERT.search(source[:_MARKUP].lower())):
        marks = marks._replace(alert=alert.group(1))
    if facts.words <= _OF_MENUS:
        links = page.markup.count("<a ")
        if links and links * _OF_A_LINK > facts.words - _BRIEF:
            marks = marks._replace(own=page.own_text())
    return Look(facts, beginning, marks, refresh, target if few else None, link, frame)


# An element with very many attributes costs the parser the square of their number: 100,000 take it 20 s.
_LONG_PAGE = 32_768  # characters; no element of a shorter page can cost more than a fifth of a second
_LONG_TAG = 4_096
_MOST_PARTS = 300  # of a long start tag; its attributes are no more than that
_START_TAG = re.compile(
    r"""<(?:(script|style)\b|[A-Za-z])(?:[^=>]++|=\s*+(?:"[^"]*+"|'[^']*+')?)*+""", re.IGNORECASE
)
_END_OF_SCRIPT = re.compile(r"</(?:script|style)", re.IGNORECASE)
_PART = re.compile(r"[\s=/\"']")
# A tree takes 100 bytes and more for each tag, attribute and piece of text: 75 MB for a megabyte of nothing else.
# A page of a megabyte that means well has 40,000 start tags, and as many attributes.
_MOST_TAGS = 60_000
_MOST_ATTRIBUTES = 50_000
_LONG_WITHIN = 200_000  # characters within start tags
_MOST_BARE = 80_000  # attributes without values, from there on


def _thinned(text: str) -> str:
    """The text up to where it has more tags than `_MOST_TAGS`, or more values than `_MOST_ATTRIBUTES`."""
    if text.count("<") > _MOST_TAGS and text.count("<") - text.count("</") > _MOST_TAGS:
        text = text[: _nth(_OPENING, text, _MOST_TAGS)]
    if text.count("=") > _MOST_ATTRIBUTES:
        text = text[: _nth(_EQUALS, text, _MOST_ATTRIBUTES)]
    return text


_OPENING = re.compile("<(?!/)")
_EQUALS = re.compile("=")


def _nth(sign: re.Pattern[str], text: str, number: int) -> int:
    return next(islice(sign.finditer(text), number, None)).start()


def _tamed(text: str) -> str:
    """The page without start tags of hundreds of attributes, and up to where its tree grows too large."""
    if len(text) < _LONG_PAGE:
        return text
    text = _thinned(text)
    if len(text) <= _LONG_WITHIN and not _may_have_long_tags(text):
        return text
    kept, done, at, within, parts = [], 0, 0, 0, 0
    while (tag := _START_TAG.search(text, at)) is not None:
        at = tag.end()
        within += at - tag.start()
        if within > _LONG_WITHIN:
            # a value has a sign and quotes
            bare = _parts_in(text, tag.start(), at) - 3 * text.count("=", tag.start(), at)
            parts += max(0, bare)
            if parts > _MOST_BARE:
                text = text[:at]
                break
        if tag.group(1):  # what looks like a tag in a script is none
            end = _END_OF_SCRIPT.search(text, at)
            if end is None:
                break
            at = end.start()
        elif at - tag.start() > _LONG_TAG and _parts_in(text, tag.start(), at) > _MOST_PARTS:
            kept += [text[done : tag.start()], "<br"]
            done = at
    return "".join([*kept, text[done:]])


def _parts_in(text: str, start: int, end: int) -> int:
    """How many parts a start tag may have; taken bit by bit, since a list of a million takes eight megabytes."""
    bits = range(start, end, _LONG_TAG)
    return sum(len(_PART.findall(text, at, min(at + _LONG_TAG, end))) for at in bits)


_UNENDED_VALUE = re.compile(r"""=\s*+(?:"[^">]*+>|'[^'>]*+>)""")


def _may_have_long_tags(text: str) -> bool:
    """Whether a start tag may be a long one: a long stretch has no `>`, or a value has one, where a tag goes on.

    A twentieth of the cost of walking over all tags, for most pages of up to some hundred kilobytes.
    """
    at = 0
    while at + _LONG_TAG < len(text):
        last = text.rfind(">", at, at + _LONG_TAG)
        if last < 0:
            return True
        at = last + 1
    return _UNENDED_VALUE.search(text) is not None


def parse(text: str) -> Any:
    """The tree of a page, or None. The parser's own limits on depth and size stay on."""
    text = _tamed(text)
    try:
        return etree.fromstring(text.replace("\x00", "").encode("utf-8", "replace"), _parser())
    except (etree.XMLSyntaxError, ValueError):
        return None


@functools.cache
def _parser() -> Any:
    return etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, collect_ids=False
    )


TEXT_NODES = etree.XPath("//text()", smart_strings=False)  # a fifth of the cost of `itertext`

_EMPTY = etree.XPath("//div[@id and not(*)]")

_LOST_HEAD = 16_384  # characters of a page that are read again, where its head was lost
_END_OF_HEAD = re.compile(r"</head\b|<body\b", re.IGNORECASE)


def _lost_head(source: str) -> tuple[str, list[tuple[str, str]]]:
    """The title and the (name, content) of meta elements of a head that libxml2 made nothing of."""
    from bs4 import BeautifulSoup
    from bs4.filter import SoupStrainer

    beginning = _tamed(source[:_LOST_HEAD])
    end = _END_OF_HEAD.search(beginning)
    wanted = SoupStrainer(["title", "meta"])
    soup = BeautifulSoup(beginning[: end.start()] if end else beginning, "html.parser", parse_only=wanted)
    title = soup.find("title")
    metas = [
        (str(each.get("property") or each.get("name") or ""), str(each.get("content") or ""))
        for each in soup.find_all("meta", limit=400)
    ]
    return clean(title.get_text(), 2_000) if title else "", metas


class _Page:
    """One parsed page and the questions we have for it."""

    def __init__(self, tree: Any, source: str, url: str) -> None:
        self.tree = tree
        self.url = url
        self.by_tag: dict[str, list[Any]] = {}
        by_tag = self.by_tag
        for element in tree.iter(*_WANTED):
            tag = element.tag
            if tag in by_tag:
                by_tag[tag].append(element)
            else:
                by_tag[tag] = [element]
        self.markup = source[:_MARKUP].encode("ascii", "replace").lower().decode("ascii")
        self.hides = (
            len(source) > _MARKUP or "noscript" in by_tag or any(map(self.markup.__contains__, _MAY_HIDE))
        )
        self.shown = self._shown_title()
        said = [
            (each.get("property") or each.get("name") or each.get("itemprop") or "", each.get("content"))
            for each in self.found("meta")[:400]
        ]
        if not self.shown and "<title" in source[:_LOST_HEAD].lower():
            self.shown, more = _lost_head(source)
            said += more
        self.meta = _said(said)
        self.linked = tuple(_json_ld(self.found("script"))) if "script" in by_tag else ()
        self.base = self._base()

    def found(self, tag: str) -> list[Any]:
        return self.by_tag.get(tag, [])

    def _shown_title(self) -> str:
        return next((clean(_text_of(each, 2_000)) for each in self.found("title") if not _in_svg(each)), "")

    def first(self, *names: str) -> str | None:
        for name in names:
            if name in self.meta:
                return self.meta[name][0]
        return None

    def headings(self) -> tuple[str, ...]:
        seen = [each for each in self.found("h1")[:3] if not (self.hides and _is_hidden(each))]
        return tuple(head for each in seen if (head := clean(_text_of(each, 2_000))))

    def subheadings(self) -> tuple[str, ...]:
        seen = [each for each in islice(self.tree.iter("h2"), 2) if not (self.hides and _is_hidden(each))]
        return tuple(head for each in seen if (head := clean(_text_of(each, 2_000))))

    def titles(self, heads: tuple[str, ...], container: str | None) -> tuple[str, ...]:
        given = [self.first(name) for name in ("citation_title", "dc.title", "og:title", "twitter:title")]
        given += [_string(each.get("headline")) or _string(each.get("name")) for each in self.works()[:3]]
        raw = [title for each in given if each and (title := clean(each))]
        raw += [self.shown] if self.shown else []
        # A site that calls every page by its own name says nothing by it.
        named = [title for title in raw if title != container] + [
            title for title in raw if title == container
        ]
        stripped = [strip_site(title, container, self.url) for title in dict.fromkeys(named)]
        return tuple(dict.fromkeys(title for title in (*named, *stripped, *heads) if title))

    def titles_in_data(self) -> tuple[str, ...]:
        """Titles in the data from which scripts are to draw the page, as Next.js and others send it along."""
        blocks = (each.text or "" for each in self.found("script") if each.get("type") == "application/json")
        found = (
            match for text in islice(blocks, 5) for match in _TITLE_IN_DATA.finditer(text, 0, MAX_JSON_LD)
        )
        return tuple(clean(json.loads(match[1], strict=False)) for match in islice(found, _MOST_IN_DATA))

    def works(self) -> list[Mapping[str, Any]]:
        """JSON-LD objects that describe the page's work, the articles first."""
        if not self.linked:
            return []
        ranked = [(rank, each) for each in self.linked if (rank := _work_rank(each)) is not None]
        return [each for _, each in sorted(ranked, key=lambda pair: pair[0])]

    def authors(self) -> tuple[str, ...]:
        names = [name for key in _AUTHOR_META for name in self.meta.get(key, ())]
        if not names:
            names = [name for work in self.works() for name in _names(work.get("author"))]
        kept = (clean(_BY.sub("", name), 100) for name in names)
        return tuple(
            dict.fromkeys(name for name in kept if name and "://" not in name and not name.startswith("@"))
        )[:20]

    def issued(self, beginning: str) -> PartialDate | None:
        stated = [self.meta[name][0] for name in _DATE_META if name in self.meta] if self.meta else []
        stated += [text for work in self.works() if (text := _string(work.get("datePublished")))]
        stated += [each.get("datetime") or "" for each in self.found("time")[:2]]
        dates = (read_date(text) for text in stated)
        return next((day for day in dates if day), None) or printed_date(beginning)

    def container(self) -> str | None:
        stated = self.first(
            "citation_journal_title", "citation_conference_title", "og:site_name", "prism.publicationname"
        )
        if stated:
            return clean(stated, 200)
        part_of = next((work.get("isPartOf") or work.get("publisher") for work in self.works()), None)
        return (
            clean(next(iter(_names(part_of)), None), 200)
            or clean(self.first("application-name"), 200)
            or None
        )

    def language(self, header: str | None) -> str | None:
        root = self.found("html")
        said = (
            root[0].get("lang") or root[0].get("{http://www.w3.org/XML/1998/namespace}lang") if root else None
        )
        return language_tag(said or self.first("citation_language", "dc.language", "og:locale") or header)

    def canonical(self) -> str | None:
        for link in self.found("link")[:200]:
            rel, target = link.get("rel"), link.get("href")
            if rel and target is not None and "canonical" in rel.lower().split():
                return _absolute(self.base, target)
        stated = self.first("og:url")
        return _absolute(self.base, stated) if stated else None

    def _base(self) -> str:
        base = self.found("base")
        return (
            _absolute(self.url, base[0].get("href")) or self.url if base and base[0].get("href") else self.url
        )

    def refresh(self) -> tuple[float, str] | None:
        for element in self.found("meta")[:400]:
            said = element.get("http-equiv")
            asks = said and said.strip().lower() == "refresh"
            if asks and not any(True for _ in element.iterancestors("noscript")):
                return _refresh_of(element.get("content"), self.base)
        return None

    def script_target(self) -> str | None:
        """Where the page's only script moves on to: `location = "..."` and the like, in a few lines."""
        if "script" not in self.by_tag:
            return None
        texts = [each.text or "" for each in self.found("script") if not each.get("src")]
        if len(texts) != len(self.found("script")) or len(texts) != 1 or len(texts[0]) > _SHORT_SCRIPT:
            return None
        match = _MOVES_ON.search(texts[0])
        target = _absolute(self.base, match.group(1).replace("\\/", "/")) if match else None
        return None if target is None or urlsplit(target).path.endswith("/lander") else target

    def marks(self, heads: tuple[str, ...], headers: tuple[tuple[str, str], ...]) -> Marks:
        noscript = ""
        if "noscript" in self.by_tag:
            noscript = squeeze(" ".join(_text_of(each, 300) for each in self.found("noscript")))[:300]
        return Marks(
            heads=heads,
            subheads=() if heads else self.subheadings(),
            password_field="input" in self.by_tag
            and any((each.get("type") or "").lower() == "password" for each in self.found("input")[:200]),
            scripts=len(self.found("script")),
            app_root="script" in self.by_tag
            and (
                "app-root" in self.by_tag or any(each.get("id") in _APP_ROOTS for each in _EMPTY(self.tree))
            ),
            noscript=noscript,
            media=not _MEDIA.isdisjoint(self.by_tag),
            paywalled=any(str(each.get("isAccessibleForFree")).lower() == "false" for each in self.linked),
            markup=self.markup,
            headers=headers,
        )

    def own_text(self) -> str:
        """The visible text outside links, menus and footers. Takes the tree further apart: ask it last."""
        etree.strip_elements(self.tree, *_AROUND, with_tail=False)
        return seen_of(" ".join(TEXT_NODES(self.tree)))

    def only_link(self) -> str | None:
        """Where the links of the page lead, if they all lead to one address that is not its own."""
        targets = {_absolute(self.base, each.get("href")) for each in islice(self.tree.iter("a"), 20)}
        targets = {each for each in targets if each and each.partition("#")[0] != self.url}
        return targets.pop() if len(targets) == 1 else None

    def only_frame(self) -> str | None:
        """What is shown in the page's only frame that can be seen."""
        frames = [
            each
            for each in (*self.found("frame"), *self.found("iframe"))
            if each.get("src") and not _is_tiny(each) and not _is_hidden(each)
        ]
        return _absolute(self.base, frames[0].get("src")) if len(frames) == 1 else None

    def visible_text(self) -> tuple[str, bytes]:
        """The text a reader would see, white space squeezed, and its UTF-8. Takes the tree apart: ask it last."""
        etree.strip_elements(self.tree, *UNSEEN_TAGS, with_tail=False)
        return seen_in_utf8(" ".join(TEXT_NODES(self.tree)))


def _is_tiny(frame: Any) -> bool:
    return any(
        (frame.get(side) or "").strip().removesuffix("px") in ("0", "1") for side in ("width", "height")
    )


_TITLE_IN_DATA = re.compile(
    r'"(?:title|headline)"\s{0,9}:\s{0,9}("(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})){4,300}+")'
)
_MOST_IN_DATA = 10
_MARKUP = 65_536  # characters of a page whose markup is looked at as text
_FEW_WORDS = 25
_NEXT_TO_NONE = 10
_OF_MENUS = 300  # words: more than menus, lists of links and a footer have
_BRIEF = 40  # words: a page of no more is read whole
_OF_A_LINK = 6  # words, in menus and lists of headlines
_AROUND = ("a", "nav", "footer", "aside", "button", "form")
_SHORT_SCRIPT = 600  # characters
_ALERT = re.compile(r"""alert\s{0,3}\(\s{0,3}["']([^"'\n]{4,200})["']""")
_MOVES_ON = re.compile(
    r"""location(?:\.href)?\s{0,9}(?:=|\.(?:replace|assign)\s{0,9}\()\s{0,9}["']([^"'\s]{1,2000})["']"""
)
_WANTED = (
    "html title meta link base script h1 time input noscript img frame iframe object embed video audio canvas app-root"
).split()
_MEDIA = frozenset(("img", "frame", "iframe", "object", "embed", "video", "audio", "canvas"))
UNSEEN_TAGS = ("script", "style", "noscript", "template", "head", "svg", "select", "title")
_APP_ROOTS = frozenset(
    {"root", "app", "__next", "__nuxt", "react-root", "app-root", "main-app", "q-app", "svelte", "gatsby"}
)
_AUTHOR_META = (
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_DATE_META = (
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
    "date",
)


def _said(pairs: Iterable[tuple[str, str | None]]) -> dict[str, list[str]]:
    """What the meta elements say, by lower-case name, each thing once."""
    meta: dict[str, list[str]] = {}
    for name, raw in pairs:
        content = clean(raw, 2_000) if name and raw else ""
        if content:
            said = meta.setdefault(name.strip().lower(), [])
            if content not in said:
                said.append(content)
    return meta


def _text_of(element: Any, most: int) -> str:
    if not len(element):
        return element.text or ""
    parts: list[str] = []
    size = 0
    for part in element.itertext():
        parts.append(part)
        size += len(part)
        if size > most:
            break
    return "".join(parts)


def _in_svg(element: Any) -> bool:
    return element.getparent() is not None and element.getparent().tag == "svg"


_BY = re.compile(r"^(?:by|von|par|por)\s+", re.IGNORECASE)
# What a page has in it that hides anything: a look at a small page costs a tenth of a walk to the root.
_MAY_HIDE = ("hidden", "display", "<template")
_NEVER_SHOWN = frozenset(("template", "noscript"))


def _is_hidden(element: Any) -> bool:
    """Whether an element waits, in the page as sent, for a script to show it."""
    return any(
        each.tag in _NEVER_SHOWN
        or each.get("hidden") is not None
        or "display:none" in (each.get("style") or "").replace(" ", "").lower()
        for each in (element, *element.iterancestors())
    )


# What `urljoin` leaves as it is, and what it only puts a host before: most addresses are one or the other.
_WHOLE = re.compile(r"https?://[\w.-]+(?::\d+)?/[\w/.~%+-]*", re.ASCII)
_ROOTED = re.compile(r"/(?:(?!\.)[\w.~%+-]+/)*(?:(?!\.)[\w.~%+-]+)?", re.ASCII)
_ORIGIN = re.compile(r"https?://[\w.-]+(?::\d+)?(?=/)", re.ASCII)


def _absolute(base: str, address: str | None) -> str | None:
    address = (address or "").strip()
    if _WHOLE.fullmatch(address):
        return address
    if _ROOTED.fullmatch(address) and (origin := _ORIGIN.match(base)):
        return origin.group() + address
    try:
        joined = urljoin(base, address)
        return joined if urlsplit(joined).scheme in ("http", "https") else None
    except ValueError:
        return None


# ------------------------------------------------------------------------------------------------ JSON-LD, authors

_WORK_TYPES = (
    "Article",
    "BlogPosting",
    "Report",
    "Legislation",
    "Book",
    "Chapter",
    "Thesis",
    "WebPage",
    "AboutPage",
)


def _json_ld(scripts: Iterable[Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of a page's JSON-LD blocks, graphs opened (https://www.w3.org/TR/json-ld11/#embedding)."""
    blocks = [each for each in scripts if "ld+json" in (each.get("type") or "").lower()][:10]
    for block in blocks:
        text = (block.text or "").strip()
        if not text or len(text) > MAX_JSON_LD:
            continue
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for each in data if isinstance(data, list) else [data]:
            if isinstance(each, dict):
                yield each
                graph = each.get("@graph")
                yield from (
                    (inner for inner in graph[:50] if isinstance(inner, dict))
                    if isinstance(graph, list)
                    else ()
                )


def _work_rank(each: Mapping[str, Any]) -> int | None:
    kinds = each.get("@type")
    names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    ranks = [rank for name in names for rank, work in enumerate(_WORK_TYPES) if name.endswith(work)]
    return min(ranks, default=None)


def _string(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    return value if isinstance(value, str) else None


def _names(value: object, depth: int = 0) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and depth < 3:
        for each in value[:20]:
            yield from _names(each, depth + 1)
    elif isinstance(value, dict) and depth < 3:
        yield from _names(value.get("name"), depth + 1)


# ---- titles

_SEPARATORS = (" | ", "｜", " – ", " — ", " - ", " :: ", " » ", " · ", " • ", "_", "——", "-", "–", "—", "|")
_MAY_PART = re.compile("[|｜–—:»·•_-]")  # in each separator is one of these
_LOOSE = ("_", "-", "–", "—", "|", "——", "｜")  # count only between CJK characters or before a name we know


def strip_site(title: str, container: str | None, url: str) -> str:
    """The title without the name of the site at its end (or its beginning); the same title where none is seen."""
    if not _MAY_PART.search(title):
        return title
    known = _plain(container or "")
    host = _plain((urlsplit(url).hostname or "").removeprefix("www.").split(".")[0]) if "://" in url else ""
    for separator in _SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if not found:
            continue
        bare = head.strip(" -_|–—")
        if (len(bare) >= 4 or bare in _NUMBERS) and (
            _names_site(tail, known, host) or _may_be_site(bare, separator, tail)
        ):
            return strip_site(bare, container, url) if CJK.search(bare) else bare
        first, _, rest = title.partition(separator)
        if len(rest.strip()) >= 4 and _names_site(first, known, host):
            return rest.strip()
    return title


_NUMBERS = ("404", "410")


def _may_be_site(head: str, separator: str, tail: str) -> bool:
    """Whether what follows the separator looks like a site's name, by how short it is."""
    if separator in _LOOSE:
        return bool(CJK.search(tail) and CJK.search(head)) and len(tail.strip()) <= 10 < len(head)
    words = len(tail.split())
    return (words < 6 and len(tail) < len(head)) or (words < 5 and separator != " - ")


def _names_site(part: str, known: str, host: str) -> bool:
    plain = _plain(part)
    return bool(plain) and (plain == known or (len(host) > 3 and plain == host))


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


# ---- refresh

_REFRESH = re.compile(
    r"""^\s{0,9}(\d{1,5})(?:\.\d{0,9})?\s{0,9}(?:[;,]?$|[;,\s]\s{0,9}(?:url\s{0,9}=\s{0,9})?['"]?([^'"]{1,2000}))""",
    re.IGNORECASE,
)


def refresh_header(answer: Answer) -> tuple[float, str] | None:
    """What the `Refresh` header asks for: (seconds, absolute address)."""
    return _refresh_of(answer.header("refresh"), answer.url)


def _refresh_of(value: str | None, base: str) -> tuple[float, str] | None:
    """https://html.spec.whatwg.org/#shared-declarative-refresh-steps, as far as it leads anywhere; without an address, to itself."""
    match = _REFRESH.match(value) if value else None
    if match is None:
        return None
    named = match.group(2)
    if named is None and float(match.group(1)) > 1:
        return None  # the next edition of the same page
    target = base if named is None else _absolute(base, named.strip())
    return (float(match.group(1)), target) if target else None
