"""HTML -> Article: notes as publishing systems write them, with the links inside.

Four ways to find notes, each a function from page to notes; the one that finds most wins, the earlier at a tie:

    anchored   a marker in the body links forward to an element, the note (WordPress, Word, pandoc, MediaWiki, ...)
    inline     the note stands in the body, hidden behind its marker (Modern Footnotes and its like)
    listed     a list under a heading "Notes", or one that is called footnotes
    written    paragraphs that begin with [1], 1. or a superscript, as in plain text (Squarespace, pasted text)
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from citecheck import pages
from citecheck.documents import facts, plain
from citecheck.documents.addresses import FoundUrl, excerpt, in_line
from citecheck.documents.markup import TITLES, Page, called, line_of, nearest, parse, short_text
from citecheck.documents.plain import HEADINGS
from citecheck.documents.rendered import BLOCKS, CELLS, Rendered, cut, is_hidden, render, sole_number
from citecheck.documents.sentences import sentence_at
from citecheck.errors import InputError
from citecheck.flow import Answer
from citecheck.model import Article, Link, Note, PageFacts

_FACTS_IN = 400_000  # bytes from the beginning of a page that its facts are looked for in
_NOTE_NAME = re.compile(
    r"(?:^|[\W_])(?:fn|ftn|foot|end|note|cite|ref|sdfootnote|sdendnote|mfn|n\d|r\d)|note", re.IGNORECASE
)
_NOTES_NAME = re.compile(
    r"foot-?_?notes?\b|end-?_?notes?\b|\breferences\b|mw-references|\bnotes\b|doc-endnotes", re.IGNORECASE
)
_BACK_NAME = re.compile(
    r"back-?_?(?:link|ref)|return|to-top|mw-cite-backlink|footnote-?_?(?:number|index|label)|fn-?label",
    re.IGNORECASE,
)
_BACK_WORDS = re.compile(
    r"(?:\b(?:jump|go|back|return|to|up|top|the|text|content|reference|note|footnote|ref|zurück|retour|volver|"
    r"назад|[a-z]{1,2})\b|返回|[\W\d_])*",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"modern-footnotes-footnote__note|\bsidenote\b|ltx_note_content|\binline-?footnote(?:-?text)?\b"
)
_INLINE_MARK = re.compile(
    r"ltx_note_mark|ltx_tag_note|modern-footnotes-footnote(?!_)|sidenote-number|margin-toggle"
)
_LABEL = re.compile(
    r"[\[({]?\s*(?:(?:(?:foot|end)?note|fn|n|nb)\.?\s*)?(\d{1,5}|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§¶#]{1,4})\s*[\])}.]?",
    re.IGNORECASE,
)
_NUMERAL = r"\w{1,8}|[*†‡§¶#]{1,4}"
_PRINTED = re.compile(
    rf"\s*(?:[\[(]\s*(?P<boxed>{_NUMERAL})\s*[\])][.:]?\s*|(?P<dotted>{_NUMERAL})[.):]\s+|(?P<arrow>{_NUMERAL})\s*↑\s*"
    rf"|(?P<bare>{_NUMERAL})\s+(?=\D))"
)
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|www\.|https?/", re.IGNORECASE)  # or meant to be
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def read(text: str, *, url: str | None = None) -> Article:
    """The article in a web page. `url` is where the page came from, for links that are relative.

    Raises InputError where there is no note, a number stands twice, or the page cannot be parsed.
    """
    page = Page(parse(text), url)
    notes = _notes(page)
    return replace(_facts(page, text), notes=notes)


def find_links(text: str, *, url: str | None = None) -> Iterator[FoundUrl]:
    """Yield the links of a web page, and the addresses in its text that are no links, by their lines.

    A relative link is left out where neither `url` nor the page tells what it is relative to. What only a block of
    code names is an example, and no link of the author's.
    """
    page = Page(parse(text), url)
    found = [
        FoundUrl(address, line_of(anchor), " ".join(short_text(anchor, 300).split()))
        for anchor in page.anchors
        if (address := page.address(anchor.get("href"))) and _ABSOLUTE.match(address)
    ]
    yield from sorted([*found, *_bare(page)], key=lambda each: each.line)


def _bare(page: Page) -> Iterator[FoundUrl]:
    shown = render(
        [page.body],
        address=page.address,
        watched=page.blocks(),
        instead=dict.fromkeys([*page.anchors, *page.body.iterfind(".//pre/code")], " "),
        gap="\n",
    )
    line_at = _line_finder(shown)
    offset = 0
    for line in shown.text.split("\n"):
        yield from (FoundUrl(url, line_at(offset + at), excerpt(line, at)) for url, at in in_line(line))
        offset += len(line) + 1


def _line_finder(shown: Rendered) -> Callable[[int], int]:
    """Offset in a text rendered with its blocks watched -> line in the page's source."""
    offsets = [offset for offset, _ in shown.marks]

    def line_at(offset: int) -> int:
        index = bisect_right(offsets, offset)
        return line_of(shown.marks[index - 1][1]) if index else 1

    return line_at


# ------------------------------------------------------------------------------------------------------ the notes


@dataclass(frozen=True, slots=True)
class _Found:
    """A note as found: `number` as printed or counted by its list, `group` the element it has its number in."""

    number: int | None
    text: str
    line: int
    links: tuple[Link, ...]
    group: Any
    context: str | None = None


def _notes(page: Page) -> tuple[Note, ...]:
    best: Sequence[_Found] = ()
    failure: InputError | None = None
    for way in (_anchored, _inline, _listed, _written):
        try:
            found = [each for each in way(page, len(best)) if each.text]
        except InputError as error:
            failure = error
            continue
        if len(found) > len(best):
            best = found
    if best:
        return _numbered(best)
    raise failure or InputError("No notes were found.")


def _numbered(found: Sequence[_Found]) -> tuple[Note, ...]:
    """Notes with a number each. Where numbers begin again in another list (or are letters, signs), they count on."""
    taken: dict[int, _Found] = {}
    last = max((each.number or 0 for each in found), default=0)
    notes = []
    for each in found:
        number = each.number
        if number is not None and number in taken and taken[number].group is each.group:
            raise plain.stands_twice(number, taken[number].line, each.line)
        if number is None or number in taken:
            last += 1
            number = last
        taken[number] = each
        notes.append(Note(number, each.text, each.line, each.links, each.context))
    return tuple(notes)


# ---- anchored


@dataclass(frozen=True, slots=True)
class _Reference:
    """A marker in the body and the element it leads to."""

    anchor: Any
    target: Any
    label: str


def _anchored(page: Page, _: int) -> list[_Found]:
    references = _references(page)
    targets = {reference.target: reference for reference in reversed(references)}
    page.notes = set(targets)
    blocks = _blocks(page, sorted(targets, key=page.begin.__getitem__))
    if not blocks:
        return []
    contexts = _contexts(page, references)
    found: list[_Found] = []
    blocks, extra = _with_unreferenced(page, blocks)
    ends = [page.begin[block] for block, _ in blocks[1:]] + [0]
    for (block, inside), following in zip(blocks, ends, strict=True):
        if block in extra:
            found.append(_note(page, [block], None))
        elif len(inside) == 1:
            found.append(_note(page, _continued(page, block, following), targets[inside[0]], contexts))
        else:
            found += _sliced(page, block, [targets[target] for target in inside], contexts)
    return found


def _references(page: Page) -> list[_Reference]:
    found = []
    for anchor in page.anchors:
        target = page.target(anchor)
        if target is None or page.begin[target] < page.end[anchor] or anchor.tag in TITLES:
            continue
        label = _label(anchor)
        if label is None or target.tag in TITLES or _within_title(target):
            continue
        name = (anchor.get("href") or "").partition("#")[2]
        if (
            _NOTE_NAME.search(name)
            or _NOTE_NAME.search(called(anchor))
            or _is_raised(anchor)
            or _leads_back(page, anchor, target)
        ):
            found.append(_Reference(anchor, target, label))
    return found


def _label(anchor: Any) -> str | None:
    text = " ".join(short_text(anchor).split())
    match = _LABEL.fullmatch(text.translate(_SUPERSCRIPTS))
    return match.group(1) if match else None


def _is_raised(anchor: Any) -> bool:
    parent = anchor.getparent()
    return any(
        each is not None and each.tag == "sup" for each in (parent, anchor[0] if len(anchor) else None)
    )


def _within_title(target: Any) -> bool:
    return any(parent.tag in TITLES for parent in nearest(target, 6))


def _leads_back(page: Page, anchor: Any, target: Any) -> bool:
    block = _block_of(target)
    return any(
        (back := page.target(each)) is not None
        and (back is anchor or page.holds(back, anchor) or page.holds(anchor, back))
        for each in page.anchors_in(block)[:8]
    )


def _block_of(target: Any) -> Any:
    element = target
    while element.tag not in BLOCKS and element.tag not in CELLS and element.getparent() is not None:
        element = element.getparent()
    if element.tag in CELLS:
        return element.getparent() if element.getparent() is not None else element
    return element


def _blocks(page: Page, targets: Sequence[Any]) -> list[tuple[Any, list[Any]]]:
    """The block that each target's note stands in, with the targets in it, in order."""
    begins = [page.begin[target] for target in targets]

    def inside(element: Any) -> list[Any]:
        return list(
            targets[bisect_left(begins, page.begin[element]) : bisect_left(begins, page.end[element])]
        )

    blocks: dict[Any, list[Any]] = {}
    for target in targets:
        if len(inside(target)) > 1:
            continue  # a wrapper around other notes
        block = _block_of(target)
        while (
            (parent := block.getparent()) is not None
            and _wraps_one(page, parent, block)
            and len(inside(parent)) == 1
        ):
            block = parent
        if block.tag in ("body", "html", "article", "main") or (
            len(inside(block)) == 1 and page.has_title(block)
        ):
            continue
        blocks[block] = inside(block)
    return [(block, blocks[block]) for block in sorted(blocks, key=page.begin.__getitem__)]


def _wraps_one(page: Page, parent: Any, block: Any) -> bool:
    """Whether `parent` is the box of the one note that begins with `block`."""
    if parent.tag not in ("li", "div", "aside", "dd", "blockquote") or page.has_title(parent):
        return False
    if (
        _NOTES_NAME.search(f"{parent.get('class') or ''} {parent.get('role') or ''}")
        and parent.tag != "li"
        and not _is_singular(parent)
    ):
        return False
    first = next(
        (
            child
            for child in parent
            if isinstance(child.tag, str) and not is_hidden(child) and child.tag != "hr"
        ),
        None,
    )
    return first is block and not (parent.text or "").strip() and parent[0].tag != "hr"


def _is_singular(element: Any) -> bool:
    return (
        re.search(r"(?:foot|end)note(?!s)", f"{element.get('class') or ''} {element.get('role') or ''}")
        is not None
    )


def _with_unreferenced(
    page: Page, blocks: list[tuple[Any, list[Any]]]
) -> tuple[list[tuple[Any, list[Any]]], set[Any]]:
    """List items among notes that no marker leads to are notes too."""
    known = {block for block, _ in blocks}
    extra: set[Any] = set()
    for parent in {block.getparent() for block, _ in blocks if block.tag == "li"}:
        extra |= {child for child in parent if child.tag == "li" and child not in known}
    if extra:
        blocks = sorted([*blocks, *((each, []) for each in extra)], key=lambda pair: page.begin[pair[0]])
    return blocks, extra


def _continued(page: Page, block: Any, following: int) -> list[Any]:
    """The block and the paragraphs after it that still belong to its note."""
    parts = [block]
    if block.tag == "dt":
        return parts + [each for each in [block.getnext()] if each is not None and each.tag == "dd"]
    parent = block.getparent()
    if block.tag == "li" or parent is None or not page.begin[parent] < following < page.end[parent]:
        return parts
    sibling = block.getnext()
    while sibling is not None and (not isinstance(sibling.tag, str) or page.end[sibling] < following):
        if isinstance(sibling.tag, str):
            if sibling.tag in TITLES or sibling.tag in ("hr", "table") or page.has_title(sibling):
                break
            if sibling.tag in BLOCKS:
                parts.append(sibling)
        sibling = sibling.getnext()
    return parts


def _note(
    page: Page,
    parts: list[Any],
    reference: _Reference | None,
    contexts: dict[Any, str] | None = None,
) -> _Found:
    without = {each for part in parts for each in _back_matter(page, part)} | page.furniture
    shown = render(parts, address=page.address, without=without, gap="\n\n")
    shown = _without_brackets(shown) if without - page.furniture else shown
    number = _number_of(page, reference, parts[0], shown.text)
    shown = _without_marker(shown, number, reference, in_list=parts[0].tag == "li")
    context = contexts.get(reference.target) if contexts and reference else None
    return _Found(number, shown.text, line_of(parts[0]), shown.links, parts[0].getparent(), context)


_BRACKETS_BEFORE = re.compile(r"\s*(?:\[\s*\]|\(\s*\))\s*")
_BRACKETS_BEHIND = re.compile(r"\s*(?:\[[\s,]*\]|\([\s,]*\))\s*\Z")


def _without_brackets(shown: Rendered) -> Rendered:
    """The note without the brackets that stood around its way back to the text."""
    before, behind = _BRACKETS_BEFORE.match(shown.text), _BRACKETS_BEHIND.search(shown.text)
    start = before.end() if before else 0
    end = behind.start() if behind and behind.start() >= start else len(shown.text)
    return cut(shown, start, end) if (start, end) != (0, len(shown.text)) else shown


def _number_of(page: Page, reference: _Reference | None, block: Any, text: str) -> int | None:
    if reference is not None and reference.label.isdecimal():
        return int(reference.label)
    printed = re.match(r"\s*[\[(]?(\d{1,5})[\]).:](?=\s)", text)
    if printed:
        return int(printed.group(1))
    return page.position(block) if reference is None else None


def _without_marker(
    shown: Rendered, number: int | None, reference: _Reference | None, *, in_list: bool
) -> Rendered:
    """The note without the number printed before it. A list's own text may begin with a number: "12 Angry Men"."""
    labels = {str(number), reference.label if reference else None}
    printed = _PRINTED.match(shown.text)
    if (
        printed
        and printed[printed.lastgroup or 0] in labels
        and not (in_list and printed.lastgroup == "bare")
    ):
        return cut(shown, printed.end(), len(shown.text))
    return cut(shown, 0, len(shown.text))


def _back_matter(page: Page, block: Any) -> Iterator[Any]:
    """The elements within a note that only lead back to the body, with the brackets around them."""
    for anchor in page.anchors_in(block):
        target = page.target(anchor)
        fragment = page.fragment(anchor.get("href") or "")
        if target in page.notes and not page.holds(block, target) and target is not block:
            continue  # "see note 3"
        leads_back = target is not None and page.begin[target] < page.begin[block]
        named_back = bool(_BACK_NAME.search(called(anchor)))
        if not fragment and not (named_back and (anchor.get("href") or "").startswith(("#", "javascript"))):
            continue
        if (
            leads_back or named_back or target is None or page.holds(block, target) or target is block
        ) and _BACK_WORDS.fullmatch(short_text(anchor).strip()):
            yield _with_brackets(page, anchor, block)


def _with_brackets(page: Page, anchor: Any, block: Any) -> Any:
    """The widest element around a back link or a marker that shows nothing else."""
    element = anchor
    while (
        (parent := element.getparent()) is not None and page.holds(block, parent) and parent.tag not in BLOCKS
    ):
        if parent not in page.only_leads_back:
            shown = short_text(parent, 80).strip()
            page.only_leads_back[parent] = len(shown) <= 60 and bool(_BACK_WORDS.fullmatch(shown))
        if not page.only_leads_back[parent]:
            break
        element = parent
    return element


def _sliced(
    page: Page, block: Any, references: Sequence[_Reference], contexts: dict[Any, str]
) -> Iterator[_Found]:
    """Notes that share one block, parted by line breaks."""
    without = set(_back_matter(page, block)) - {reference.target for reference in references}
    shown = render(
        [block], address=page.address, without=without, watched={each.target for each in references}
    )
    starts = {element: offset for offset, element in shown.marks}
    links = _Links(shown.links)
    offsets = [starts.get(reference.target, 0) for reference in references] + [len(shown.text)]
    for reference, start, end in zip(references, offsets, offsets[1:], strict=False):
        part = cut(Rendered(shown.text, links.between(start, end)), start, end)
        number = _number_of(page, reference, block, part.text)
        part = _without_marker(part, number, reference, in_list=False)
        yield _Found(
            number,
            part.text,
            line_of(reference.target),
            part.links,
            block,
            contexts.get(reference.target),
        )


def _contexts(page: Page, references: Sequence[_Reference]) -> dict[Any, str]:
    """Target -> the sentence that its first marker stands in."""
    first = {reference.target: reference.anchor for reference in reversed(references)}
    return _sentences(
        page, [(_with_brackets(page, anchor, _block_of(anchor)), target) for target, anchor in first.items()]
    )


def _sentences(
    page: Page, markers: Sequence[tuple[Any, Any]], *, without: Collection[Any] = ()
) -> dict[Any, str]:
    """For pairs of an element in the body and the note it stands for: note -> sentence."""
    blocks: dict[Any, list[tuple[Any, Any]]] = {}
    for marker, note in markers:
        blocks.setdefault(_block_of(marker), []).append((marker, note))
    sentences: dict[Any, str] = {}
    for block, pairs in blocks.items():
        if block.tag in ("body", "html"):
            continue
        instead = {marker: "[0]" for marker, _ in pairs}
        shown = render([block], address=page.address, without=without, watched=instead, instead=instead)
        offsets = {element: offset for offset, element in shown.marks}
        for marker, note in pairs:
            at = offsets.get(marker)
            if at is not None and note not in sentences and (sentence := sentence_at(shown.text, at, at + 3)):
                sentences[note] = sentence
    return sentences


# ---- inline


def _inline(page: Page, _: int) -> list[_Found]:
    spans = [
        each for each in page.tree.iter("span", "small", "aside") if _INLINE.search(each.get("class") or "")
    ]
    marks = (
        {
            each
            for each in page.tree.iter("sup", "span", "label", "input")
            if _INLINE_MARK.search(called(each))
        }
        if spans
        else set()
    )
    sentences = _sentences(page, [(span, span) for span in spans], without=marks)
    return [_inline_note(page, span, sentences.get(span), marks) for span in spans]


def _inline_note(page: Page, span: Any, context: str | None, marks: set[Any]) -> _Found:
    shown = render([span], address=page.address, without=marks)
    stated = (span.get("data-mfn") or "").strip()
    number = int(stated) if stated.isdecimal() and len(stated) < 6 else None
    shown = cut(shown, 0, len(shown.text))
    return _Found(number, shown.text, line_of(span), shown.links, span, context)


# ---- listed


def _listed(page: Page, _: int) -> list[_Found]:
    lists = [
        each
        for each in page.lists
        if each.tag == "ol" and (_is_called_notes(each) or _is_headed_notes(page, each))
    ]
    found = [
        _note(page, [item], None)
        for each in lists
        for item in each.iterchildren("li")
        if not page.in_furniture(item)
    ]
    for table in page.tree.iter("table"):
        if _is_called_notes(table):
            found += [note for row in table.iter("tr") if (note := _row_note(page, row))]
    return found


def _is_called_notes(element: Any) -> bool:
    near = [
        element,
        *(parent for parent in nearest(element, 2) if parent.tag in ("div", "section", "aside", "footer")),
    ]
    return any(_NOTES_NAME.search(called(each)) for each in near)


def _is_headed_notes(page: Page, element: Any) -> bool:
    before = bisect_left(page.title_begins, page.begin[element])
    if not before:
        return False
    title = page.titles[before - 1]
    return (
        short_text(title, 60).strip(" \t\n:.[]").lower() in HEADINGS
        and page.begin[element] - page.end[title] < 60
    )


def _row_note(page: Page, row: Any) -> _Found | None:
    cells = list(row.iterchildren("th", "td"))
    number = re.sub(r"\D", "", short_text(cells[0], 20)) if len(cells) > 1 else ""
    if not number or len(number) > 5:
        return None
    shown = render(cells[1:], address=page.address, without=set(_back_matter(page, row)))
    shown = cut(shown, 0, len(shown.text))
    return _Found(int(number), shown.text, line_of(row), shown.links, row.getparent())


# ---- written


def _written(page: Page, known: int) -> list[_Found]:
    shown = page.shown
    line_at = _line_finder(shown)
    split = plain.split(shown.text, line_at)
    if len(split.notes) <= 2 * known:
        return []
    contexts = _raised_contexts(shown, split.notes[0].marker) | plain.contexts(shown.text, split)
    links = _Links(shown.links)
    found = []
    for span in split.notes:
        part = cut(Rendered(shown.text, links.between(span.start, span.end)), span.start, span.end)
        found.append(
            _Found(
                span.number, part.text, line_at(span.marker), part.links, page.body, contexts.get(span.number)
            )
        )
    return found


def _raised_contexts(shown: Rendered, notes_begin: int) -> dict[int, str]:
    """Note number -> the sentence before the superscript in the body that shows it."""
    contexts: dict[int, str] = {}
    for offset, element in shown.marks:
        number = sole_number(element) if element.tag == "sup" and offset < notes_begin else None
        if number is not None and int(number) not in contexts:
            sentence = sentence_at(shown.text, offset, offset + len(number))
            if sentence:
                contexts[int(number)] = sentence
    return contexts


class _Links:
    """Links of a long text, by where they stand."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._links = links
        self._starts = [link.span[0] for link in links]

    def between(self, start: int, end: int) -> tuple[Link, ...]:
        """The links that begin from `start` to `end`."""
        return tuple(self._links[bisect_left(self._starts, start) : bisect_left(self._starts, end)])


# ------------------------------------------------------------------------------------------------------- the facts


def _facts(page: Page, text: str) -> Article:
    """What the page says of itself in its head; what it does not, as its text says."""
    answer = Answer(
        page.url or "",
        200,
        (("content-type", "text/html; charset=utf-8"),),
        text[:_FACTS_IN].encode("utf-8", "replace"),
    )
    said = pages.read_page(answer)
    read = facts.read(page.shown.text)
    return Article(
        notes=(),
        title=_title(page, said) or read.title,
        author=said.author or read.author,
        issued=said.issued or read.issued,
        language=said.language,
        url=said.canonical or page.url,
        appeared_in=read.appeared_in,
    )


def _leads_home(heading: Any) -> bool:
    """Whether a heading is the site's banner."""
    links = [each.get("href") or "" for each in heading.iter("a")]
    return any(
        not href.startswith("#")
        and re.sub(r"^https?://[^/]*", "", href) in ("", "/", "./", "/index.html", "index.html")
        for href in links
    )


def _title(page: Page, said: PageFacts) -> str | None:
    """The main heading where the page's head confirms it, else the stated title without the site's name."""
    ranked = sorted(
        (each for each in page.titles[:30] if each.tag in ("h1", "h2")), key=lambda each: str(each.tag)
    )
    heads = [" ".join(short_text(each, 400).split()) for each in ranked if not _leads_home(each)]
    for head in heads:
        if head and any(head in title for title in said.titles if title is not head):
            return head
    if not said.titles:
        return None
    full = said.titles[0]
    return min(
        (title for title in said.titles if full.startswith(title) and len(title) > 3), key=len, default=full
    )
