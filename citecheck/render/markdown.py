"""Report -> Markdown, for comments and job summaries. Nothing in it can ping a person or break a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.render.guard import cut, masked, shown
from citecheck.report import Report, Row
from citecheck.verdict import STATES

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>|~])")


def check_markdown(report: Report) -> str:
    """`check --format markdown`: the headline, and a row for each citation."""
    shown = CheckMarkdown()
    return shown.rows(report.rows) + shown.end(report)


class CheckMarkdown:
    """`check_markdown`, a part at a time: the headline stands above the rows, so that all is printed at the end."""

    def __init__(self) -> None:
        self._lines = ["| | citation | state | why |", "| --- | --- | --- | --- |"]

    def rows(self, rows: Sequence[Row]) -> str:
        """Take some citations; nothing is printed yet."""
        self._lines += map(_row, rows)
        return ""

    def end(self, report: Report) -> str:
        """All of it."""
        missed = [inert(f"{report.run.missed}."), ""] if report.run.missed else []
        return "\n".join([inert(report.headline), "", *missed, *self._lines]) + "\n"


def _row(row: Row) -> str:
    state = STATES[row.state]
    address = row.verdict.url
    words = [] if row.title == address else [inert(cut(row.title, 120))]
    words += [code(masked(address))] if address else []
    cells = (
        inert(row.id),
        "<br>".join(words),
        f"{state.mark} {state.label}",
        inert(row.verdict.reason),
    )
    return f"| {' | '.join(cells)} |"


def code(address: str) -> str:
    """An address as it is, to be copied: in a code span nothing is a link or a mention."""
    return "`" + "".join(shown(cut(address)).split()).replace("`", "%60").replace("|", "%7C") + "`"


def inert(text: str) -> str:
    """A text from outside that Markdown shows as it is: no markup, no mention, no issue number, no address."""
    text = _ACTIVE.sub(r"\\\1", " ".join(shown(text).split()))
    text = re.sub(r"@(?=\w)", "@\u200b", text)
    text = re.sub(r"#(?=\d)", "#\u200b", text)
    return re.sub(r"(?i)\b(https?|www)(?=[:.])", "\\1\u200b", text)
