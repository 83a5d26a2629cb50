"""Report -> one self-contained page that opens from anywhere, with scripts off, in ten years.

Nothing is loaded: style and script stand in the page and are named by hash in its policy. Markup lives in
`page.html.jinja`, where everything is escaped; what needs thinking about is prepared here.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import groupby
from types import MappingProxyType
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from citecheck.model import (
    DATE_FIELDS,
    NAME_FIELDS,
    ArchiveState,
    Check,
    Hop,
    LinkStatus,
    Origin,
    PartialDate,
    State,
    Work,
)
from citecheck.render.guard import cut, host, href, masked, shown, shown_lines
from citecheck.render.machine import rfc3339
from citecheck.render.wording import type_words
from citecheck.report import (
    Change,
    ChangeKind,
    Mode,
    Report,
    Row,
    RunInfo,
    Spell,
    distance,
    long_day,
    percent,
)
from citecheck.verdict import STATES


def page(report: Report, *, outputs: Sequence[str] = ("report.json",)) -> str:
    """The report as HTML. `outputs` are the files written beside it, by relative name. Same input, same bytes."""
    css = _source("page.css") + _running_foot(report.run)
    js = _source("page.js")
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            report=report,
            outputs=outputs,
            css=Markup(css),  # noqa: S704 - our own file, and a date
            js=Markup(js),  # noqa: S704 - our own file
            policy=_content_policy(css, js),
            anchor=_anchors(report),
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("citecheck.render", ""),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_seen,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "breakable": lambda text: Markup("<wbr>.").join(text.split(".")),
        "cut": cut,
        "masked": masked,
        "shown": lambda text: shown(masked(text)),
        "shown_lines": shown_lines,
        "groupby_kind": _by_kind,
    }
    environment.globals |= _GLOBALS
    return environment


def _seen(value: object) -> object:
    """What an expression of the template yields: whatever it forgot, nothing unseen gets into the page."""
    return shown_lines(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _source(name: str) -> str:
    loader = _environment().loader
    assert loader is not None
    return loader.get_source(_environment(), name)[0]


def _content_policy(css: str, js: str) -> str:
    return (
        f"default-src 'none'; script-src '{_hash_source(js)}'; style-src '{_hash_source(css)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash_source(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def _running_foot(run: RunInfo) -> str:
    """The run's date at the foot of each printed page: generated, since a style sheet cannot read the page."""
    return f'\n@page{{@bottom-left{{content:"Checked {long_day(run.at)}"}}}}\n'


def _anchors(report: Report) -> Callable[[str], str]:
    """A function from citation id to the id of its element; each is its own, whatever the ids look like."""
    taken: dict[str, str] = {}
    used: set[str] = set()
    for row in report.rows:
        name = stem = "c" + re.sub(r"[^A-Za-z0-9_-]+", "-", row.id)
        count = 1
        while name in used:
            count += 1
            name = f"{stem}-{count}"
        used.add(name)
        taken.setdefault(row.id, name)
    return lambda citation: taken.get(citation, "evidence")


# ---------------------------------------------------------------------------------------------- states and totals

# Three families of colour; within a family the mark and the word tell.
_TONES: Mapping[State, str] = MappingProxyType(
    {
        State.LIVE: "ok",
        State.MOVED: "ok",
        State.SOFT_404: "bad",
        State.DRIFTED: "bad",
        State.DEAD: "bad",
        State.FAILING: "warn",
        State.INVALID: "bad",
        State.LOST: "warn",
    }
)
_URGENCY = (
    State.DEAD,
    State.DRIFTED,
    State.SOFT_404,
    State.INVALID,
    State.FAILING,
    State.LOST,
    State.MOVED,
    State.BLOCKED,
    State.UNREACHABLE,
    State.UNKNOWN,
    State.LIVE,
    State.PRINT,
)
_MODES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        Mode.LIVE: ("live", ""),
        Mode.OFFLINE: (
            "offline",
            "The network was out of reach: no link was looked at, and what was known before stands unchanged.",
        ),
        Mode.REPLAY: ("replay", "Made from recorded replies, not from the web as it is now."),
    }
)
_CHANGES: Mapping[ChangeKind, str] = MappingProxyType(
    {
        ChangeKind.BROKE: "Broke",
        ChangeKind.REPAIRED: "Repaired",
        ChangeKind.SUGGESTION: "New suggestions",
        ChangeKind.EDITED: "Edited by a person",
        ChangeKind.PIN_EXPIRED: "Pins that ran out",
        ChangeKind.OTHERWISE: "Changed otherwise",
    }
)
_COLUMNS = ("Note", "Work", "State", "Link", "Archive", "Last good", "History")
_ARCHIVE_WORDS: Mapping[ArchiveState, str] = MappingProxyType(
    {
        ArchiveState.FOUND: "The archive holds a copy.",
        ArchiveState.NONE: "The archive says that it holds no usable copy.",
        ArchiveState.UNKNOWN: "The archive did not answer; whether it holds a copy is not known.",
        ArchiveState.EXCLUDED: "The site is excluded from the archive.",
        ArchiveState.SKIPPED: "The archive was not asked.",
    }
)


def _tone(state: State) -> str:
    return _TONES.get(state, "dim")


def _urgency(row: Row) -> int:
    return _URGENCY.index(row.state)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the stacked bar: thousandths from the left."""

    state: State
    x: int
    width: int


def _bar(totals: Sequence[tuple[State, int]]) -> list[Piece]:
    """The bar's parts: as wide as their share, at least visible, with a gap between."""
    total, gap, least = sum(count for _, count in totals), 3, 6
    free = 1000 - gap * (len(totals) - 1) - least * len(totals)
    pieces, x, seen = [], 0.0, 0
    for state, count in totals:
        width = least + free * count / total
        pieces.append(Piece(state, round(x), round(x + width) - round(x)))
        x += width + gap
        seen += count
    return pieces


def _by_kind(changes: Iterable[Change]) -> list[tuple[ChangeKind, list[Change]]]:
    return [(kind, list(group)) for kind, group in groupby(changes, key=lambda change: change.kind)]


def _chips(report: Report) -> list[tuple[str, str]]:
    """(filter, words) for the filters that are worth a button in this report."""
    present = [state for state, _ in report.totals]
    chips = [
        (f"is:{state}", STATES[state].label)
        for state in (State.DEAD, State.SOFT_404, State.DRIFTED, State.FAILING, State.LOST, State.MOVED)
        if state in present
    ]
    chips += [("has:suggestion", "With a suggestion")] if any(row.suggestions for row in report.rows) else []
    chips += [("has:archive", "Archived")] if any(row.verdict.archived for row in report.rows) else []
    chips += [("changed:yes", "Changed")] if report.changes else []
    return [*chips, ("needs:person", "Needs you")]


def _facets(row: Row) -> str:
    """What the filter can ask of a row, as `key:value` words."""
    work, verdict = row.reference.work, row.verdict
    facets = [f"is:{row.state}", f"note:{row.reference.note}", f"changed:{'yes' if row.changes else 'no'}"]
    facets += [f"is:{verdict.decision.kind}"] if verdict.decision and not verdict.decision_expired else []
    facets += ["is:known"] if row.known else []
    facets += ["is:doubtful"] if row.reference.doubts else []
    facets += ["needs:person"] if row.task else []
    facets += ["has:archive"] if verdict.archived else []
    facets += ["has:suggestion"] if row.suggestions else []
    facets += ["has:link"] if row.reference.url else []
    if name := host(row.reference.url):
        facets.append(f"host:{_word(name)}")
    if work.type:
        facets += [f"kind:{kind}" for kind in dict.fromkeys((work.type, work.type.rpartition("-")[2]))]
    if work.language:
        facets.append(f"lang:{_word(work.language.lower())}")
    return " ".join(facets)


def _word(text: str) -> str:
    return re.sub(r"\s+", "", shown(text))[:80]


# -------------------------------------------------------------------------------------------------------- fields

_FIELD_WORDS = MappingProxyType({"type": "Kind", "URL": "URL", "DOI": "DOI", "ISBN": "ISBN"})


def byline(work: Work) -> str:
    """Author, where it appeared and when, on one line."""
    author = ", ".join(str(name) for name in work.author)
    where = work.container_title or work.publisher or work.event_title
    parts = [author, where, long_day(work.issued) if work.issued else None]
    return " · ".join(part for part in parts if part)


def _fields(row: Row) -> Iterator[tuple[str, str, str | None, bool]]:
    """(label, value, language, whether a person said so) of all that was read or corrected."""
    work, origins = row.reference.work, row.reference.origins
    for name, value in work.printed():
        yours = Origin.PERSON in (origins.get(name), origins.get(name.replace("-", "_")))
        label = _FIELD_WORDS.get(name, name.replace("-", " ").capitalize())
        declared = work.language if name.startswith("original-") else None
        yield label, type_words(work) if name == "type" else field_text(name, value), declared, yours


def field_text(name: str, value: object) -> str:
    """A field of a work, by CSL name, as a person reads it."""
    if name in NAME_FIELDS and isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    if name in DATE_FIELDS and isinstance(value, PartialDate):
        return long_day(value)
    return str(value)


def _reading(row: Row) -> str:
    """One line on what was understood of the citation."""
    reference = row.reference
    parts = [type_words(reference.work)]
    for words, other in (
        ("ibid., meaning", reference.ibid_of),
        ("short for", reference.short_of),
        ("the same work as", reference.same_as),
    ):
        parts += [f"{words} {other}"] if other else []
    count = sum(1 for name, _ in reference.work.printed() if name != "type")
    parts.append(f"{count} {'field' if count == 1 else 'fields'}")
    parts.append(
        {LinkStatus.IMPLICIT: "link probably stripped", LinkStatus.LOST: "link stripped"}.get(
            reference.link, ""
        )
    )
    doubts = len(reference.doubts)
    parts += [f"{doubts} {'doubt' if doubts == 1 else 'doubts'}"] if doubts else []
    text = ", ".join(part for part in parts if part)
    return text[:1].upper() + text[1:]


def _look_for(row: Row) -> list[tuple[str, str]]:
    """(name, address) of places to look by hand, for a work without a sound link."""
    if row.state not in _SEARCHED or row.excused:
        return []
    work = row.reference.work
    title = work.title or work.original_title
    places = []
    if row.reference.url and href(row.reference.url):
        places.append(("all captures", f"https://web.archive.org/web/*/{row.reference.url}"))
    if title is None:
        return places
    words = quote(cut(title, 200).removesuffix("…"))
    around = quote(work.container_title or (str(work.author[0]) if work.author else ""))
    places.append(
        ("a web search", f"https://duckduckgo.com/?q=%22{words}%22{'+' + around if around else ''}")
    )
    if work.title and work.original_title:
        original = quote(cut(work.original_title, 100).removesuffix("…"))
        places.append(("the same for the original title", f"https://duckduckgo.com/?q={original}"))
    if not row.reference.url:
        places.append(("the Wayback Machine", f"https://web.archive.org/web/*/{words}"))
    if work.type == "article-journal":
        places.append(("Crossref", f"https://search.crossref.org/search/works?q={words}&from_ui=yes"))
    return places


_SEARCHED = frozenset({State.LOST, State.DEAD, State.SOFT_404, State.DRIFTED, State.FAILING, State.INVALID})


# ------------------------------------------------------------------------------------------------- the way and titles


def _way(check: Check) -> list[tuple[Hop, str]]:
    """(hop, what is remarkable about it) from the address asked to the one that answered."""
    hops = list(check.hops) or [Hop(check.url, check.status)]
    if check.final_url and check.final_url != hops[-1].url:
        hops.append(Hop(check.final_url, check.status))
    return [(hop, _remark(before, hop)) for before, hop in zip([None, *hops], hops, strict=False)]


def _remark(before: Hop | None, hop: Hop) -> str:
    if before is None:
        return ""
    try:
        old, new = urlsplit(before.url), urlsplit(hop.url)
    except ValueError:
        return ""
    remarks = []
    if host(before.url) != host(hop.url):
        remarks.append("another host")
    if old.path.strip("/") and not new.path.strip("/"):
        remarks.append("the path is lost")
    elif (old.scheme, new.scheme) == ("http", "https") and old.path == new.path and not remarks:
        remarks.append("now encrypted")
    return ", ".join(remarks)


def _way_words(check: Check) -> str:
    steps = len(_way(check)) - 1
    time = f", {check.elapsed_ms / 1000:.1f} s in all" if check.elapsed_ms else ""
    return f"{steps} {'redirect' if steps == 1 else 'redirects'}{time}"


Run = tuple[str, bool]
Shown = tuple[str, list[Run], str | None, float | None, str]


def _titles(row: Row) -> list[Shown]:
    """(label, words each with whether they differ, language, likeness, whole text); empty with nothing to compare."""
    work, verdict = row.reference.work, row.verdict
    seen = [
        (
            "Page now",
            verdict.check.page.title if verdict.check and verdict.check.page else None,
            verdict.match,
        ),
        (
            "Archived",
            verdict.archive.page.title if verdict.archive and verdict.archive.page else None,
            verdict.archive_match,
        ),
    ]
    if not work.titles or not any(title for _, title, _ in seen):
        return []
    rows: list[Shown] = [
        (label, [(cut(shown(title)), False)], language_of(title, language), None, title)
        for label, title, language in (
            ("Cited", work.title, None),
            ("Original", work.original_title, work.language),
        )
        if title
    ]
    for label, title, match in seen:
        if title:
            score = match.title if match else None
            rows.append((label, _differing(work.titles, title), language_of(title), score, title))
    return rows


_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh-Hans", re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")),
)


def language_of(text: str, declared: str | None = None) -> str | None:
    """The BCP 47 tag for a piece of text, where its script tells; `declared` settles which it is.

    "zh" alone becomes "zh-Hans", so that browsers choose the forms of the characters.
    """
    told = next((tag for tag, script in _SCRIPTS if script.search(text)), None)
    if declared and (told is None or declared.split("-")[0] == told.split("-")[0]):
        return "zh-Hans" if declared.lower() == "zh" else declared
    return told


def _differing(cited: Sequence[str], title: str) -> list[Run]:
    """The title's words, each run with whether it is missing from the cited title it resembles most."""
    words = _words(cut(shown(title)))
    compared = [
        SequenceMatcher(
            None,
            [word.casefold() for word in _words(shown(other)[:1000])],
            [word.casefold() for word in words],
            autojunk=False,
        )
        for other in cited
    ]
    best = max(compared, key=lambda matcher: matcher.ratio())
    kept = {index for _, start, size in best.get_matching_blocks() for index in range(start, start + size)}
    flagged = ((word, index not in kept and not word.isspace()) for index, word in enumerate(words))
    return [
        ("".join(word for word, _ in group), differs)
        for differs, group in groupby(flagged, key=lambda pair: pair[1])
    ]


def _words(text: str) -> list[str]:
    """Words and the spaces and marks between them; each CJK character is a word of its own."""
    return re.findall(
        r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|\w+(?<![\u3040-\u9fff])|\s+|.", text
    )


def _likeness(row: Row) -> str:
    match = row.verdict.match
    if match is None or match.title is None:
        return "Cited and seen, side by side"
    words = f"The page’s title is {percent(match.title)} like the cited one"
    return f"{words}; {match.gates[0]}" if match.gates else words


def _archive_distance(report: Report, row: Row) -> str:
    archive = row.verdict.archive
    if archive is None or archive.memento is None:
        return ""
    captured = archive.memento.datetime.date()
    if report.article and report.article.issued:
        return distance(captured, report.article.issued, of="the article")
    issued = row.reference.work.issued
    return distance(captured, issued, of="the work’s date") if issued else ""


# ------------------------------------------------------------------------------------------------------- history


@dataclass(frozen=True, slots=True)
class Spark:
    """A small picture of a history: SVG paths by tone, and the same in words."""

    width: int
    paths: list[tuple[str, str]]
    words: str


# Tone -> (y, height) of its cell: full for good, low for bad, floating for unsure. Shape tells as colour does.
_CELLS = MappingProxyType({"good": (1, 12), "unsure": (4, 6), "bad": (8, 5)})


def _sparkline(looks: Sequence[Spell]) -> Spark:
    paths: dict[str, list[str]] = {}
    for index, look in enumerate(looks):
        y, height = _CELLS[look.tone]
        paths.setdefault(look.tone, []).append(f"M{index * 6} {y}h4v{height}h-4z")
    folded = [(words, len(list(group))) for words, group in groupby(looks, key=lambda look: look.words)]
    words = ", then ".join(f"{name} {count} times" if count > 1 else name for name, count in folded)
    count = len(looks)
    return Spark(
        max(1, count * 6 - 2),
        [(f"p-{tone}", "".join(cells)) for tone, cells in sorted(paths.items())],
        f"Last {count} checks: {words}" if count > 1 else f"One check: {words}",
    )


def _spell_words(spell: Spell) -> str:
    """The spell in a line: `answered (200), 14 checks, 4 May 2026 to 2 November 2026`."""
    if spell.count == 1:
        return f"{spell.words}, {long_day(spell.first)}"
    return f"{spell.words}, {spell.count} checks, {long_day(spell.first)} to {long_day(spell.last)}"


def _forge(run: RunInfo, file: str, line: int | None) -> str | None:
    """Where the file can be edited on the forge, if the project's address there is known."""
    if not run.repository or not href(run.repository):
        return None
    address = f"{run.repository.rstrip('/')}/blob/{quote(run.commit or 'HEAD')}/{quote(file)}"
    return f"{address}#L{line}" if line else address


_GLOBALS: Mapping[str, Any] = MappingProxyType(
    {
        "states": STATES,
        "tone": _tone,
        "urgency": _urgency,
        "modes": _MODES,
        "change_words": _CHANGES,
        "archive_words": _ARCHIVE_WORDS,
        "columns": _COLUMNS,
        "bar": _bar,
        "chips": _chips,
        "facets": _facets,
        "byline": byline,
        "fields": _fields,
        "reading": _reading,
        "look_for": _look_for,
        "way": _way,
        "way_words": _way_words,
        "titles": _titles,
        "likeness": _likeness,
        "archive_distance": _archive_distance,
        "sparkline": _sparkline,
        "spell_words": _spell_words,
        "forge": _forge,
        "rfc3339": rfc3339,
        "long_day": long_day,
        "percent": percent,
        "language_of": language_of,
        "href": href,
        "host": host,
    }
)
