"""The sentence of the body that a note supports."""

from __future__ import annotations

import re

_REACHES = (400, 1500)  # characters looked at before a marker; a sentence that is longer still is cut
_MARKER = r"(?:\[\^?\w{1,20}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[①-⑳㉑-㉟㊱-㊿])"
_BOUNDARY = re.compile(
    rf"""[.!?…]+["”’»)\]]*{_MARKER}*\s+(?=["“‘«(\[¿¡]*[^\W_a-zа-я])"""
    r"""|(?<=[^\W\d])[.!?…]["”’»)\]]*\d{1,3}\s+(?=["“‘«(\[¿¡]*[^\W_a-zа-я])"""
    rf"""|[。！？]["”’」』）]*{_MARKER}*\s*"""
    rf"""|\n\s*\n\s*""",
)
_ENDED = re.compile(r"""[.!?…。！？]["”’»)\]」』）]*\s*\Z""")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“‘\"'])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gen|Col|Lt|Gov|St|Sr|Jr|No|Nos|vs|v|cf|"
    r"pp?|vol|ed|eds|approx|ca|Inc|Ltd|Co|Corp|Art|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\Z"
)
_ANY_MARKER = re.compile(_MARKER)
_SUNKEN = re.compile(r"""([^\W\d](?:[.!?,;:]["”’»)]?|["”’»)]))\d{1,3}(?=\s|\Z)""")  # "Washington.1 There"


def sentence_at(text: str, at: int, marker_end: int) -> str | None:
    """The sentence of `text` whose note marker stands at `text[at:marker_end]`, without markers, or None.

    A marker after a full stop belongs to the sentence before it; one in mid-sentence to the whole sentence.
    """
    start = _start(text, at)
    end = at
    if not _ENDED.search(text, start, at):
        end = _end(text, marker_end)
    sentence = " ".join(_SUNKEN.sub(r"\1", _ANY_MARKER.sub("", text[start:end])).split())
    return sentence or None


def _start(text: str, at: int) -> int:
    floor = 0
    for reach in _REACHES:
        floor = max(0, at - reach)
        before = text[floor:at].rstrip()
        start = 0
        for boundary in _BOUNDARY.finditer(before):
            if boundary.end() < len(before) and not _is_abbreviation(before, boundary):
                start = boundary.end()
        if start:
            return floor + start
    return floor


def _end(text: str, position: int) -> int:
    ceiling = min(len(text), position + _REACHES[-1])
    for boundary in _BOUNDARY.finditer(text, position, ceiling):
        if not _is_abbreviation(text, boundary):
            return boundary.end()
    return ceiling


def _is_abbreviation(text: str, boundary: re.Match[str]) -> bool:
    if not boundary.group().startswith(".") or boundary.group().startswith(".."):
        return False
    return bool(_ABBREVIATION.search(text[max(0, boundary.start() - 20) : boundary.start()]))
