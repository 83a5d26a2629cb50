r"""LaTeX -> Article: \footnote, \footnotetext and \endnote, read as they would be typeset.

Only notes and the paragraphs around them are handed to pylatexenc. Addresses are taken out first: in \url the
characters % _ # ~ are themselves, which no parser of ordinary LaTeX could know.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from operator import itemgetter
from typing import Any

from citecheck.documents import addresses, facts
from citecheck.documents.extras import load
from citecheck.documents.plain import Lines
from citecheck.documents.rendered import Rendered, cut
from citecheck.documents.sentences import sentence_at
from citecheck.errors import InputError
from citecheck.model import Article, Link, Note

_TOKEN = re.compile(
    r"\\begin\{(?P<verbatim>verbatim\*?|lstlisting|comment|minted|Verbatim)\}"
    r"|\\verb\*?(?P<mark>[^a-zA-Z\s*])[^\n]{0,300}?(?P=mark)"
    r"|\\(?P<macro>[a-zA-Z@]+)\*?|\\.|%[^\n]*\n?[ \t]*|[{}]",
    re.DOTALL,
)
_BODY_BEGINS = re.compile(r"\\begin\{document\}|\\maketitle")
_NOTE_MACROS = frozenset(("footnote", "footnotetext", "endnote", "endnotetext", "sidenote"))
_MARK_MACROS = frozenset(("footnotemark", "endnotemark"))
_OPTION = re.compile(r"\s*\[([^\[\]]{0,200})\]")
_OPEN = re.compile(r"\s*\{")
_ADDRESS = re.compile(r"\\(url|href|nolinkurl|path|burl)\b\s*")
_CITE = re.compile(r"\\[a-zA-Z]*cite[a-zA-Z]*\*?((?:\s*\[[^\[\]]{0,200}\]){0,2})\s*\{([^{}]{0,500})\}")
_ESCAPED = re.compile(r"\\([%#&_~{}$])")
# Characters for private use stand for what has been taken out, one for each: a macro may swallow it whole.
_FIRST_PLACE = 0xF0000
_PLACE = re.compile("[\U000f0000-\U0010fffd]")
_MOST_PLACES = 0x10FFFD - _FIRST_PLACE
_PLAIN = r"""\\{}$%&~#^_`'"\n\-\[\]\U000f0000-\U0010fffd"""
_PLAIN_RUN = re.compile(rf"(?!\s)[^{_PLAIN}](?:[^{_PLAIN}]|-(?!-)){{14,}}(?<![\s-])")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\\par\b")
_BRACE_OR_GAP = re.compile(r"[{}]|\n[ \t]*\n")
_SPACES = re.compile(r"\s+")
_NOT_BREAK = re.compile(r"[^\n]")
_APOSTROPHES = str.maketrans("`'", "‘’")
# With `today`: no reading depends on the day.
_UNPRINTED = ("maketitle", "today", "title", "author", "date", "label", "index")
_DEEPEST = 60  # braces within braces: more is damage, and would cost recursion
_LONGEST_PARAGRAPH = 20_000


@dataclass(frozen=True, slots=True)
class _Raw:
    """A note as it stands in the source: its macro from `start` to `end`, its content between the braces."""

    number: int
    start: int
    end: int
    content: tuple[int, int]


def read(text: str) -> Article:
    """The article in a LaTeX source. Raises InputError where there is no note or a library is missing."""
    text = _PLACE.sub("", text)
    lines = Lines(text)
    notes = [raw for raw in _notes(text) if text[slice(*raw.content)].strip()]
    if not notes:
        raise InputError(
            "No notes were found.",
            remedy="Notes are written \\footnote{...} or \\endnote{...}; give the file that holds them.",
        )
    contexts = _contexts(text, notes)
    read_notes = []
    for raw in notes:
        shown = typeset(text[slice(*raw.content)])
        said = shown.text or " ".join(text[slice(*raw.content)].split())
        if said:
            read_notes.append(
                Note(raw.number, said, lines.at(raw.start), shown.links, contexts.get(raw.number))
            )
    title = _argument_of(text, "title")
    date = _argument_of(text, "date")
    return Article(
        notes=tuple(read_notes),
        title=title,
        author=facts.people((_argument_of(text, "author") or "").replace("\n\n", " and ")),
        issued=facts.printed_date(date) if date else None,
    )


def find_addresses(text: str) -> Iterator[tuple[str, int]]:
    r"""Yield (address, line) of each \url, each \href and each address in the text of a source, in order."""
    lines = Lines(text)
    found, rest = [], []
    position = kept = 0
    while (token := _TOKEN.search(text, position)) is not None:
        position = token.end()
        macro, ends = token["macro"], None
        if macro in ("url", "href", "nolinkurl", "burl"):
            parsed = _address_at(text, position)
            if parsed is not None:
                found.append((parsed[0], lines.at(token.start())))
                ends = parsed[1]
        elif token.group().startswith("%") or token["mark"]:
            ends = position
        if ends is not None:
            rest += [text[kept : token.start()], _NOT_BREAK.sub(" ", text[token.start() : ends])]
            kept = position = ends
    rest.append(text[kept:])
    for number, line in enumerate("".join(rest).split("\n"), 1):
        printed = _ESCAPED.sub(r"\1", re.sub(r"(?<!\\)~", " ", line))
        found += [(url, number) for url, _ in addresses.in_line(printed)]
    yield from sorted(found, key=itemgetter(1))


_INPUT = re.compile(
    r"\\(?:input|include|subfile|(?:sub)?import\s*\{[^{}]{0,200}\})\s*\{\s*([^{}]{1,200}?)\s*\}"
)
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")


def inputs(text: str) -> tuple[str, ...]:
    r"""The files that the body of a source takes in: \input, \include and their like."""
    began = _BODY_BEGINS.search(text)
    body = _COMMENT.sub("", text[began.end() if began else 0 :])
    return tuple(dict.fromkeys(match[1] for match in _INPUT.finditer(body)))


# How characters that TeX has other uses for are written within an address.
_WRITTEN = (
    (re.compile(r"\\(?:textasciitilde|sim)(?![a-zA-Z])\s*(?:\{\})?|\\~\s*(?:\{\s*\})?|\$\s*\\sim\s*\$"), "~"),
    (re.compile(r"\\textunderscore(?![a-zA-Z])\s*(?:\{\})?"), "_"),
    (re.compile(r"\\textasciicircum(?![a-zA-Z])\s*(?:\{\})?"), "^"),
    (re.compile(r"\\(?:string|allowbreak|linebreak|discretionary\{\}\{\}\{\}|-|/)(?![a-zA-Z])\s*"), ""),
    (re.compile(r"[ \t]*\n[ \t]*"), ""),
    (re.compile(r"\\(?=[%#&_{}$^/])|[{}]"), ""),
)


def address_of(source: str) -> str:
    r"""An address as it is written in TeX, or in BibTeX, with its escapes undone: `a\_b{\%}20` is `a_b%20`."""
    for written, meant in _WRITTEN:
        source = written.sub(meant, source)
    source = source.strip()
    return source[1:-1].strip() if source.startswith("<") and source.endswith(">") else source


def addresses_in(source: str) -> Iterator[str]:
    r"""Yield the addresses in a piece of TeX: those of \url and \href, and those in its words."""
    rest, position = [], 0
    while (match := _ADDRESS.search(source, position)) is not None:
        parsed = _address_at(source, match.end())
        rest.append(source[position : match.start()])
        position = match.end()
        if parsed is not None:
            yield address_of(parsed[0])
            position = parsed[1]
    for url, _ in addresses.in_line(address_of("".join([*rest, source[position:]]))):
        yield url


# ------------------------------------------------------------------------------------------------ finding the notes


def _notes(text: str) -> Iterator[_Raw]:
    counter = highest = 0
    taken: set[int] = set()
    unended: set[str] = set()
    position = 0
    while (token := _TOKEN.search(text, position)) is not None:
        position = token.end()
        verbatim = token["verbatim"]
        if verbatim and verbatim not in unended:
            ended = text.find(f"\\end{{{verbatim}}}", position)
            position = max(position, ended)
            unended |= {verbatim} if ended < 0 else set()
        macro = token["macro"]
        if macro in _MARK_MACROS and not _OPTION.match(text, position):
            counter += 1
        if macro not in _NOTE_MACROS:
            continue
        option = _OPTION.match(text, position)
        opened = _OPEN.match(text, option.end() if option else position)
        if opened is None:
            continue
        end = _closing(text, opened.end())
        if end is None:
            raise InputError(
                f"The argument of \\{macro} is never closed.",
                line=text.count("\n", 0, token.start()) + 1,
                remedy="Close its brace.",
            )
        stated = option.group(1).strip() if option else ""
        if stated.isdecimal() and len(stated) < 6:
            number = int(stated)
        else:
            counter += 0 if macro.endswith("text") and counter else 1
            number = counter
        if number in taken:  # chapters begin again at 1: count on
            number = highest + 1
        taken.add(number)
        highest = max(highest, number)
        yield _Raw(number, token.start(), end + 1, (opened.end(), end))
        position = end + 1


def _closing(text: str, position: int) -> int | None:
    """Where the group that begins before `position` closes, or None."""
    depth = 1
    while (token := _TOKEN.search(text, position)) is not None:
        position = token.end()
        written = token.group()
        if token["macro"] in ("url", "href", "nolinkurl", "path", "burl"):
            position = _past_address(text, position)
        elif written == "{":
            depth += 1
        elif written == "}":
            depth -= 1
            if not depth:
                return token.start()
    return None


def _past_address(text: str, position: int) -> int:
    opened = _OPEN.match(text, position)
    end = _plain_closing(text, opened.end()) if opened else None
    return position if end is None else end + 1


def _plain_closing(text: str, position: int) -> int | None:
    r"""Where the argument of \url closes: only braces count in it, and it does not go on past an empty line."""
    depth = 1
    for match in _BRACE_OR_GAP.finditer(text, position, position + 10_000):
        if match.group() not in "{}":
            return None
        depth += 1 if match.group() == "{" else -1
        if not depth:
            return match.start()
    return None


def _address_at(text: str, position: int) -> tuple[str, int] | None:
    r"""The address in the argument that begins at `position`, after \url or \href, and where that ends."""
    opened = _OPEN.match(text, position)
    end = _plain_closing(text, opened.end()) if opened else None
    if opened is None or end is None:
        return None
    return address_of(_SPACES.sub("", text[opened.end() : end])), end + 1


# ---------------------------------------------------------------------------------------------------- typesetting


@dataclass(slots=True)
class _Places:
    """What was taken out of a source, to be put back when the rest has been typeset."""

    shown: list[tuple[str, str | None]] = field(default_factory=list)

    def put(self, text: str, url: str | None = None) -> str:
        """A character that stands for the text, and for its address if it has one."""
        if len(self.shown) == _MOST_PLACES:
            return text
        self.shown.append((text, url))
        return chr(_FIRST_PLACE + len(self.shown) - 1)

    def plain(self, run: re.Match[str]) -> str:
        """Words that typesetting would not change: nine tenths of a note, spared a slow parser."""
        return self.put(run.group())


def typeset(source: str) -> Rendered:
    """A piece of LaTeX as text, with its links. What cannot be understood is kept as it was written."""
    places = _Places()
    rest = _CITE.sub(lambda match: places.put(_shown_citation(match)), _taken_out(source, places))
    plain = _as_text(_PLAIN_RUN.sub(places.plain, rest))
    return _put_back(_squeezed(plain), places)


def _taken_out(source: str, places: _Places) -> str:
    parts = []
    position = 0
    while (match := _ADDRESS.search(source, position)) is not None:
        parsed = _address_at(source, match.end())
        if parsed is None:
            parts.append(source[position : match.end()])
            position = match.end()
            continue
        url, end = parsed
        parts.append(source[position : match.start()])
        shown, position = url, end
        if match.group(1) == "href":
            opened = _OPEN.match(source, end)
            closing = _closing(source, opened.end()) if opened else None
            if opened is not None and closing is not None:
                shown, position = _squeezed(_as_text(source[opened.end() : closing])), closing + 1
        parts.append(places.put(shown, None if match.group(1) == "path" else url))
    parts.append(source[position:])
    return "".join(parts)


def _put_back(plain: str, places: _Places) -> Rendered:
    parts: list[str] = []
    links: list[Link] = []
    length = position = 0
    for match in _PLACE.finditer(plain):
        before = plain[position : match.start()]
        shown, url = places.shown[ord(match.group()) - _FIRST_PLACE]
        parts += [before, shown]
        start = length + len(before)
        length = start + len(shown)
        position = match.end()
        if url and shown:
            links.append(Link((start, length), url))
    parts.append(plain[position:])
    text = "".join(parts)
    return cut(Rendered(text, tuple(links)), 0, len(text))


def _shown_citation(match: re.Match[str]) -> str:
    options = [part for part in re.findall(r"\[([^\[\]]*)\]", match.group(1)) if part.strip()]
    return "[" + ", ".join([match.group(2).strip(), *options]) + "]"


def _squeezed(text: str) -> str:
    paragraphs = (_SPACES.sub(" ", part).strip() for part in re.split(r"\n\s*\n", text))
    return "\n\n".join(part for part in paragraphs if part)


def _as_text(source: str) -> str:
    depth = deepest = 0
    for character in source:
        depth += (character == "{") - (character == "}")
        deepest = max(deepest, depth)
    if deepest > _DEEPEST:
        return source
    walker, to_text = _converter()
    try:
        nodes, _, _ = walker(source).get_latex_nodes()
        return str(to_text.nodelist_to_text(nodes)).translate(_APOSTROPHES)
    except (RecursionError, ValueError, KeyError, IndexError, TypeError, AttributeError):
        return source


@cache
def _converter() -> tuple[Any, Any]:
    latexwalker, latex2text, macrospec = (
        load(f"pylatexenc.{name}", to_read="LaTeX") for name in ("latexwalker", "latex2text", "macrospec")
    )
    known = latexwalker.get_default_latex_context_db()
    known.add_context_category(
        "citecheck",
        macros=[
            macrospec.std_macro(name, "{")
            for name in ("enquote", "mkbibquote", "textsuperscript", "uline", "foreignquote")
        ],
        prepend=True,
    )
    logging.getLogger("pylatexenc").addHandler(logging.NullHandler())  # what it cannot do, we keep as it was
    shown = latex2text.get_default_latex_context_db()
    shown.add_context_category(
        "citecheck",
        macros=[
            *(latex2text.MacroTextSpec(name, simplify_repl="") for name in _UNPRINTED),
            latex2text.MacroTextSpec("enquote", simplify_repl="“%s”"),
            latex2text.MacroTextSpec("mkbibquote", simplify_repl="“%s”"),
            latex2text.MacroTextSpec("foreignquote", simplify_repl="“%s”"),
            latex2text.MacroTextSpec("textsuperscript", simplify_repl="%s"),
            latex2text.MacroTextSpec("uline", simplify_repl="%s"),
        ],
        prepend=True,
    )

    def walker(source: str) -> Any:
        return latexwalker.LatexWalker(source, latex_context=known, tolerant_parsing=True)

    return walker, latex2text.LatexNodes2Text(
        latex_context=shown, keep_comments=False, strict_latex_spaces=False
    )


# ------------------------------------------------------------------------------------------------- body and title


def _contexts(text: str, notes: list[_Raw]) -> dict[int, str]:
    """Note number -> the sentence of the body it stands behind."""
    began = _BODY_BEGINS.search(text)
    position = began.end() if began and began.end() < notes[0].start else 0
    parts: list[str] = []
    for note in notes:
        parts += [text[position : note.start], f"[^{note.number}]"]
        position = note.end
    parts.append(text[position : position + _LONGEST_PARAGRAPH])
    contexts: dict[int, str] = {}
    for paragraph in _PARAGRAPH.split("".join(parts)):
        if "[^" not in paragraph or len(paragraph) > _LONGEST_PARAGRAPH:
            continue
        shown = typeset(paragraph).text
        for match in re.finditer(r"\[\^(\d+)\]", shown):
            if sentence := sentence_at(shown, match.start(), match.end()):
                contexts.setdefault(int(match.group(1)), sentence)
    return contexts


def _argument_of(text: str, macro: str) -> str | None:
    match = re.search(rf"\\{macro}\s*(?:\[[^\]]{{0,200}}\])?\s*\{{", text)
    end = _closing(text, match.end()) if match else None
    if match is None or end is None or end - match.end() > 2_000:
        return None
    content = text[match.end() : end]
    with suppress(InputError):
        for note in reversed(list(_notes(content))):
            content = content[: note.start] + content[note.end :]
    content = (
        re.sub(r"\\thanks\s*\{[^{}]*\}|\\today\b", "", content)
        .replace("\\and", "\n\n")
        .replace("\\\\", "\n\n" if macro == "author" else " ")
    )
    shown = typeset(content).text
    return shown if macro == "author" else " ".join(shown.split()) or None
