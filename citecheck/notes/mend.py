"""What copying and typesetting did to a note, undone before it is read: the words stay, the marks are put right.

White space is made even, two marks typed for one become one, characters garbled between code pages are restored, a space that was lost behind a comma
returns, dashes that stand for quotation marks become such, and brackets around Chinese words find their partner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple


class _Edit(NamedTuple):
    start: int
    end: int
    instead: str
    place: int  # where in the note as printed the new characters are said to stand


def mended(text: str, titles: Sequence[tuple[int, int]] = ()) -> tuple[str, Sequence[int]]:
    """The text put right, and for each of its offsets (the end included) the offset in the text as it was printed.

    `titles` are set in quotation marks: what only a link told to be one.
    """
    edits = list(_edits(text))
    for start, end in titles:
        edits += (_Edit(start, start, "“", start), _title_ends(text, end))
    if not edits:
        return text, range(len(text) + 1)
    edits = sorted({edit.start: edit for edit in edits}.values())
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for edit in edits:
        if edit.start < at:
            continue
        pieces += (text[at : edit.start], edit.instead)
        places += range(at, edit.start)
        places += [edit.place] * len(edit.instead)
        at = edit.end
    pieces.append(text[at:])
    places += range(at, len(text) + 1)
    return "".join(pieces), places


_BAR = re.compile(r" [-–—|] ")


def _title_ends(text: str, end: int) -> _Edit:
    bar = _BAR.match(text, end)
    return _Edit(end, bar.end(), "”, ", end) if bar else _Edit(end, end, "”", end - 1)


def _edits(text: str) -> Iterator[_Edit]:
    for mark in _MAY_BE_UNEVEN:
        if mark in text:
            yield from _evened(text)
            break
    if ',"' in text and text.count('"') % 2 == 0:
        for count, match in enumerate(_STRAIGHT.finditer(text)):
            if count % 2 == 0 and text[match.start() - 1 : match.start()] == ",":
                yield _Edit(match.start(), match.start(), " ", match.start())
            elif count % 2 and text[match.end() : match.end() + 1].isalpha():
                yield _Edit(match.end(), match.end(), " ", match.end())
    if "â€" in text or "Ã" in text:
        yield from _restored(text)
    adjoined = text.count(",") - text.count(", ")
    for match in _TIGHT.finditer(text) if adjoined and adjoined != text.count(",”") else ():
        word = text.rfind(" ", max(0, match.start() - _WORD), match.start()) + 1
        if "/" not in text[word : match.start()]:
            yield _Edit(match.end(), match.end(), " ", match.end())
    for match in _CLOSE.finditer(text) if text.count(" ") * 8 < len(text) else ():
        word = text.rfind(" ", max(0, match.start() - _WORD), match.start()) + 1
        if "/" not in text[word : match.start()]:
            behind = match.end() - (match[0] == "(")  # the space comes before a bracket
            yield _Edit(behind, behind, " ", behind)
    if " –" in text or " —" in text:
        for match in _DASHED.finditer(text):
            yield _Edit(match.start(), match.start() + 1, "“", match.start())
            yield _Edit(match.end() - 1, match.end(), "”", match.end() - 1)
    if text[:1] == "[" and (whole := _WHOLE_IN_SQUARE.fullmatch(text)):
        yield _Edit(0, 1, "", 0)
        yield _Edit(whole.start("end"), whole.start("end") + 1, "", whole.start("end"))
    if text.count("(") > text.count(")"):
        for match in _UNCLOSED_ROUND.finditer(text):
            yield _Edit(match.end(), match.end(), ")", match.end() - 1)
    if " )" in text:
        for match in _LOOSE_BRACKET.finditer(text):
            tight = " " if match[0][0] == "(" and text[match.start() - 1 : match.start()].isalpha() else ""
            yield _Edit(*match.span(), tight + match[0].strip(), match.start())
    if " ," in text:
        yield from (
            _Edit(match.start(), match.start() + 1, "", match.start())
            for match in _LOOSE_COMMA.finditer(text)
        )
        yield from (_Edit(*match.span(), ", ", match.start()) for match in _MISPLACED_COMMA.finditer(text))
    for match in _TIGHT_SEMICOLON.finditer(text) if text.count(";") != text.count("; ") else ():
        word = text.rfind(" ", max(0, match.start() - _WORD), match.start()) + 1
        if "/" not in text[word : match.start()]:
            yield _Edit(match.end(), match.end(), " ", match.end())
    for match in _LOOSE_STOP.finditer(text) if " . " in text or text.endswith(" .") else ():
        yield _Edit(match.start(), match.start() + 1, "", match.start())
    if not text.isascii() and ("]" in text or "[" in text):
        for match in _UNOPENED.finditer(text):
            yield _Edit(match.start(), match.start(), "[", match.start())
        for match in _UNCLOSED.finditer(text):
            yield _Edit(match.end(), match.end(), "]", match.end() - 1)


def _evened(text: str) -> Iterator[_Edit]:
    paired = {marks for marks in _DOUBLED if marks in text and _is_doubled(text, marks)}
    for match in _UNEVEN.finditer(text):
        doubled = _DOUBLED.get(match[0])
        if doubled is None or match[0] in paired:
            yield _Edit(*match.span(), doubled or " ", match.start())


_DOUBLED = {"‘‘": "“", "’’": "”", "``": "“", "''": "”"}  # two marks typed for one
_UNEVEN = re.compile(
    r"‘‘|’’|``|''|[ \t\n\r\u00a0\u202f\u2009](?:[ \t\n\r\u00a0\u202f\u2009]+|(?<=[\t\n\r\u00a0\u202f\u2009]))"
)


# One of these stands in whatever the pattern above matches: a quick look.
_MAY_BE_UNEVEN = (*_DOUBLED, "  ", "\t", "\n", "\r", "\u00a0", "\u202f", "\u2009")


@lru_cache(maxsize=4)  # asked for each pair of marks in a text, and the answer costs a look at all of it
def _is_doubled(text: str, marks: str) -> bool:
    """Whether such marks open and close in the text, so that they are no nested quotations."""
    if marks in ("``", "''"):
        return text.count("''") + text.count("``") > 1
    return "‘‘" in text and "’’" in text


# UTF-8 read as Windows-1252: a leading byte, and as many others as it asks for. `â€` alone has lost its last, as ” does.
_OTHERS = "\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘-‚“-„†-•…‰‹›€™"
_GARBLED = re.compile(rf"[Â-ß][{_OTHERS}]|[à-ï][{_OTHERS}]{{2}}|[ð-ô][{_OTHERS}]{{3}}|â€")
_SURELY_GARBLED = re.compile(rf"â€|Ã[{_OTHERS}]")


def _restored(text: str) -> Iterator[_Edit]:
    if _SURELY_GARBLED.search(text) is None:
        return
    for match in _GARBLED.finditer(text):
        if match[0] == "â€":
            yield _Edit(*match.span(), "”", match.start())
            continue
        raw = b"".join(
            character.encode("cp1252", "ignore") or character.encode("latin-1", "ignore")
            for character in match[0]
        )
        try:
            yield _Edit(*match.span(), raw.decode(), match.start())
        except UnicodeDecodeError:
            continue


# `Stephen M.Walt,The Origins of Alliances(Ithaca,NY:Cornell University Press,1987),p.32.`
_CLOSE = re.compile(
    r"\.(?<=\b[A-Z]\.)(?=[A-Z][a-z]{2})|\((?<=[a-z]{3}\()(?=[A-Z][^()]{3,80}\d{4}\))|:(?<=[A-Za-z]{2}:)(?=[A-Z][a-z])|,(?:(?<=[a-z]{3},)|(?<=\),))(?=[A-Z]{2}\b|\d{4}\)|pp?\.)"
)
_STRAIGHT = re.compile('"')
_WORD = 80  # characters looked back at for a slash, so that no address is cut
# `”,The Economist,January 12,2019`
_TIGHT = re.compile(
    r",(?:(?<=[”’\"\]],)|(?<=[^\W_],))(?:(?=[“\"]?[A-ZÀ-Þ][a-zà-þ]{2})|(?=\d{4}\b)(?<=[a-z] \d,)|(?=\d{4}\b)(?<=[a-z] \d\d,)|(?=(?:nos?|vol|pp?)\. ?\d)|(?=[A-Z]{2,8}[,:])(?<=[a-z]{3},))"
    # `М.,2006`, `13,4,1958,`: a year, since no figure is written so
    r"|,(?:(?<=[^\W\d_]\.,)|(?<=[ ,]\d,)|(?<=[ ,]\d\d,)|(?<=[ ,]\d\d\d,)|(?<=[A-Za-zà-ÿ]{3},))(?=(?:1[5-9]|20)\d\d(?:[,.;)]|$))"
)
# `–The Sixth Wave: Disruption in Military Affairs?,– Journal`
_DASHED = re.compile(r"[–—](?<=[,.:] .)(?=[A-Z])[^–—“”;]{8,200}[,.?!][–—](?= [A-Z])")
# `[See also Kai Strittmatter, We Have Been Harmonized (New York: Custom House, 2020).]`
_WHOLE_IN_SQUARE = re.compile(
    r"\[(?:See|Cf|For|On|As|Quoted|Cited|Vgl|Siehe|Voir|Ver|Véase)\b[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*(?P<end>\])\.?"
)
# `(London: Chatto & Windus, 1958, p. xvi.`
_UNCLOSED_ROUND = re.compile(
    r"\((?!See|Cf|For|On|Vgl|Siehe|Voir|Compare)(?:[A-Z]|\d{4}[a-z]?\.)[^()“”\"‘]{0,140}?(?:1[5-9]|20)\d\d(?=\s?[,.;:]|$)(?![^(]*\))"
    r"|\(\d{4}[a-z]?(?=\.)(?![^(]*\))"
)
_LOOSE_COMMA = re.compile(r" (?<=[^\s,;:.] ),(?= [^\s,;.])")  # `Spillers , Hortense`
# `Grand Strategy( Ithaca: Cornell University Press, 2014 )`, and no bracket that a link left empty
_LOOSE_BRACKET = re.compile(r"\( (?=[^\s()])| (?<=[^\s(] )\)")
_MISPLACED_COMMA = re.compile(
    r" ,(?<=[^\s,;:.] ,)(?=[A-ZÀ-Þ“][a-zà-þ]{2}|p{1,2}\. ?\d)"
)  # `on textbooks ,Zheng Wang`, ` ,p. 5`
_TIGHT_SEMICOLON = re.compile(r";(?<=[\d)”»“.];)(?=[^\W\d_]{2})")  # `279-293;on textbooks`
_LOOSE_STOP = re.compile(r" (?<=[^\s.,;:…] )\.(?=\s[^\s.]|$)")  # `p . 13 .`, and no ellipsis
_UNOPENED = re.compile(r"[\u3400-\u9fff](?<=[”\"] .)(?=[^\[\]“”]{1,80}\])")
_UNCLOSED = re.compile(r"\[[\u3400-\u9fff][^\[\]()A-Za-z]{1,80}?(?=[,.]? [A-Z]|[,.]*$)")
