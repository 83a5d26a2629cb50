"""What one reading of an answer gives: facts to keep, and what signs are looked for in."""

from __future__ import annotations

from typing import NamedTuple

from citecheck.flow import Answer
from citecheck.model import PageFacts
from citecheck.pages.text import MAX_TEXT


class Marks(NamedTuple):
    """What the markup and the headers show that the visible text does not."""

    password_field: bool = False
    scripts: int = 0
    app_root: bool = False  # scripts, and an empty element of the kind that they draw a page into
    noscript: str = ""
    media: bool = False  # pictures, frames, players: something to see although there is no text
    paywalled: bool = False  # isAccessibleForFree is false
    heads: tuple[str, ...] = ()  # the first headings
    subheads: tuple[str, ...] = ()  # the first of the second rank, where there is none of the first
    own: str = ""  # what a page of menus says outside its links
    markup: str = ""  # the beginning of the page as sent, in lower case, with ? for what is not ASCII
    headers: tuple[tuple[str, str], ...] = ()  # the telling ones, values in lower case
    alert: str = ""  # what a page of few words says by `alert()`, lower case


class Look(NamedTuple):
    """One reading. `beginning` is that of the visible text; `refresh` is (seconds, absolute address).

    `script_target` is where a page without text of its own moves on to by a script, where that is plain to see.
    """

    facts: PageFacts  # without a simhash: see `fingerprinted`
    beginning: str = ""
    marks: Marks = Marks()
    refresh: tuple[float, str] | None = None
    script_target: str | None = None
    link_target: str | None = None  # where the only link of a page leads that says that it sends us on
    frame: str | None = None  # what is shown in the only frame of a page that shows nothing else

    @property
    def text(self) -> str:
        """The part of the text that signs are looked for in."""
        return self.beginning[:MAX_TEXT]


_TELLING = frozenset(
    ("server", "cf-mitigated", "x-datadome", "x-amzn-waf-action", "x-sucuri-block", "x-iinfo", "x-px", "via")
)


def marking_headers(answer: Answer) -> tuple[tuple[str, str], ...]:
    """The headers that tell who answers, or why not."""
    return tuple((name, value[:300].lower()) for name, value in answer.headers if name in _TELLING)
