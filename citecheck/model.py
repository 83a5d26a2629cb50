"""The vocabulary: every value that a note becomes on its journey.

    text -> Note -> Citation -> Reference -> Check (+ ArchiveAnswer, Candidate) -> Verdict -> report

All values are frozen, compare by content and hold no I/O. Bibliographic fields carry CSL-JSON's names
(https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables), with `_` for `-`;
archive terms are Memento's (RFC 7089). This module imports nothing of ours.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

# ---------------------------------------------------------------------------------------------- dates and names


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as far as it was printed: a year, a month of a year, or a day. Nothing is filled in."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999:
            raise ValueError(f"year {self.year} is out of range")
        if self.month is None and self.day is not None:
            raise ValueError("a day needs a month")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"month {self.month} is out of range")
        if self.day is None or 1 <= self.day <= 28:
            return
        if not 1 <= self.day <= calendar.monthrange(self.year, self.month or 1)[1]:
            raise ValueError(f"day {self.day} is out of range")

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2018`, `2018-04` or `2018-04-15`. Raises ValueError on anything else."""
        match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text.strip())
        if match is None:
            raise ValueError(f"{text!r} is not a date of the form 2018, 2018-04 or 2018-04-15")
        return cls(*(int(part) for part in match.groups() if part))

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The whole date of a `date` or `datetime`."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first_day(self) -> date:
        """The earliest day this may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day this may be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def days_from(self, other: PartialDate) -> int:
        """The least number of days between the two, 0 where they overlap."""
        if self.first_day > other.last_day:
            return (self.first_day - other.last_day).days
        return max(0, (other.first_day - self.last_day).days)


class Name(NamedTuple):
    """A person (`family`, `given`) or an institution or unsplit name (`literal`), as CSL has it."""

    family: str | None = None
    given: str | None = None
    suffix: str | None = None
    particle: str | None = None  # CSL's non-dropping-particle: "von der", "de"
    literal: str | None = None

    def __str__(self) -> str:
        if self.literal:
            return self.literal
        family = " ".join(part for part in (self.particle, self.family) if part)
        if self.family and _is_cjk(self.family):
            return family + (self.given or "")
        name = " ".join(part for part in (self.given, family) if part)
        return f"{name}, {self.suffix}" if self.suffix else name


def _is_cjk(text: str) -> bool:
    return bool(re.match(r"[\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u3040-\u30ff]", text))


# ------------------------------------------------------------------------------------------------------ the work


class Work(NamedTuple):
    """What a citation says of the work it cites. Absent is absent: None or empty, never guessed.

    `type` is a CSL type (`article-newspaper`, `hearing`, ...), or None where nothing tells (an Ibid.).
    """

    type: str | None = None
    title: str | None = None
    original_title: str | None = None
    language: str | None = None  # of the original work, BCP 47: "zh", "de"
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_title: str | None = None
    original_container_title: str | None = None
    collection_title: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    edition: str | None = None
    number: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    issued: PartialDate | None = None
    accessed: PartialDate | None = None
    event_title: str | None = None
    event_place: str | None = None
    genre: str | None = None
    archive: str | None = None
    archive_location: str | None = None
    authority: str | None = None
    url: str | None = None
    doi: str | None = None
    isbn: str | None = None

    def printed(self) -> Iterator[tuple[str, object]]:
        """Yield (CSL name, value) of each field that is there, in the order above."""
        for name, value in zip(CSL_NAMES.values(), self, strict=True):
            if value not in (None, ()):
                yield name, value

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles the work may bear on its own page: as cited, and in its own language."""
        if not self.original_title:
            return (self.title,) if self.title else ()
        return (self.title, self.original_title) if self.title else (self.original_title,)


# Attribute of Work -> CSL-JSON variable. URL, DOI and ISBN are written in capitals there.
CSL_NAMES: Mapping[str, str] = MappingProxyType(
    {
        name: {"url": "URL", "doi": "DOI", "isbn": "ISBN"}.get(name, name.replace("_", "-"))
        for name in Work._fields
    }
)
NAME_FIELDS = ("author", "editor", "translator")
DATE_FIELDS = ("issued", "accessed")


# ------------------------------------------------------------------------------------------- notes and citations


class NoteKind(StrEnum):
    """What a note is made of."""

    CITATION = "citation"  # citations, with signal phrases at most
    MIXED = "mixed"  # prose and citation
    DISCURSIVE = "discursive"  # no citation
    IBID = "ibid"  # nothing but Ibid.


class LinkStatus(StrEnum):
    """Whether a link stands, stood, or never stood in a citation."""

    PRESENT = "present"
    LOST = "lost"  # punctuation shows that one was stripped
    IMPLICIT = "implicit"  # probably stripped, with nothing left to show it
    NEVER = "never"  # print sources, short forms, complete without one


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink in a note: `span` is the linked text's offsets in the note's text, `url` its target as written."""

    span: tuple[int, int]
    url: str


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered footnote, verbatim. `line` is where it begins in its document, counted from 1."""

    number: int
    text: str
    line: int = 1
    links: tuple[Link, ...] = ()
    context: str | None = None  # the sentence of the body that the note supports, where the body is there


@dataclass(frozen=True, slots=True)
class Article:
    """A document as read from its container: what it is, and its notes in order."""

    notes: tuple[Note, ...]
    title: str | None = None
    author: tuple[str, ...] = ()
    issued: PartialDate | None = None
    language: str | None = None
    url: str | None = None
    appeared_in: str | None = (
        None  # "This article appeared originally at ...": where a copy with links may stand
    )


@dataclass(frozen=True, slots=True)
class Copy:
    """Another place where the article stands, perhaps with its links."""

    url: str | None
    container_title: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """What `article.toml` says of the article."""

    title: str | None = None
    author: tuple[str, ...] = ()
    issued: PartialDate | None = None
    language: str | None = None
    url: str | None = None
    copies: tuple[Copy, ...] = ()


class Citation(NamedTuple):
    """One mention of a work in a note. `raw == note.text[span[0]:span[1]]`, always."""

    id: str  # note number and letter: "18b"
    raw: str
    span: tuple[int, int]
    work: Work
    link: LinkStatus
    ibid_of: str | None = None
    short_of: str | None = None
    same_as: str | None = None
    doubts: tuple[str, ...] = ()


class Reading(NamedTuple):
    """What was understood of one note."""

    note: Note
    kind: NoteKind
    citations: tuple[Citation, ...]
    doubts: tuple[str, ...] = ()


def letters(index: int) -> str:
    """The letter of the index-th citation of a note, counted from 0: a, b, ... z, aa, ab, ..."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(97 + rest) + text
    return text


# ------------------------------------------------------------------------- references: readings and people merged


class Origin(StrEnum):
    """Who says so."""

    READ = "read"
    PERSON = "person"


class DecisionKind(StrEnum):
    """What a person decided about a citation."""

    PINNED = "pinned"  # the state is as the person says, until a date
    IGNORED = "ignored"  # not to be judged


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word on a citation. It is shown beside the state and never replaces the evidence."""

    kind: DecisionKind
    reason: str
    state: State | None = None
    by: str | None = None
    until: date | None = None  # the last day it holds

    def holds(self, now: datetime) -> bool:
        """Whether the decision still stands at `now`."""
        return self.until is None or now.date() <= self.until


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible address for a lost or dead link, with how sure we are (0 to 1) and why."""

    url: str
    score: float
    evidence: tuple[str, ...]
    route: str  # "sibling", "identifier", "archive-index", ...
    found: str  # where: the address or file name of the copy, the index asked
    title: str | None = None  # the title seen there
    archived: str | None = None  # URI-M of a good capture


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A citation as it will be judged: what was read, overlaid by what a person says.

    `url` is the address to check, if any; `url_from` the id of the citation it was inherited from
    (Ibid., same work elsewhere in the article). `line` is where a person would mend it in `file`;
    `columns` are where its address begins and ends there, quotes and all, from 1, the end being the first behind it.
    """

    id: str
    note: int
    text: str
    span: tuple[int, int] | None
    work: Work
    link: LinkStatus
    url: str | None = None
    url_from: str | None = None
    archive_url: str | None = None
    origins: Mapping[str, Origin] = field(default_factory=dict)
    ibid_of: str | None = None
    short_of: str | None = None
    same_as: str | None = None
    doubts: tuple[str, ...] = ()
    decision: Decision | None = None
    rejected: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    file: str | None = None
    line: int | None = None
    article_line: int | None = None
    columns: tuple[int, int] | None = None


# ------------------------------------------------------------------------------- checks: what was seen on the web


class Outcome(StrEnum):
    """How one look at one address ended, before it is compared with any reference."""

    ANSWERED = "answered"  # a 2xx answer; what it shows is in `page` and `signs`
    GONE = "gone"  # 404 or 410
    NO_HOST = "no-host"  # the name does not exist, while the network here worked
    NO_CONNECTION = "no-connection"  # refused or unreachable, while the network here worked
    LOOP = "loop"  # redirects that never end
    # 401 402 403 406 407 418 429 451 999, a challenge, robots.txt: says nothing of the work
    REFUSED = "refused"
    CLIENT_ERROR = "client-error"  # another 4xx: the server did not like the question; or a redirect to where we do not go
    SERVER_ERROR = "server-error"  # 5xx
    TIMEOUT = "timeout"
    BROKEN = "broken"  # reset, cut short, not HTTP
    TLS = "tls"  # certificate or handshake trouble
    INVALID = "invalid"  # not an address we may ask: malformed, another scheme, private
    NO_NETWORK = "no-network"  # the network here was down: no evidence about the address

    @property
    def is_evidence(self) -> bool:
        """Whether the look says anything about the address, and so may be kept as history."""
        return self is not Outcome.NO_NETWORK


class SignKind(StrEnum):
    """Something noticed on the way that bears on what a 2xx answer is worth."""

    NOT_FOUND_WORDING = "not-found-wording"  # the page says, in words, that there is nothing here
    SAME_AS_NONSENSE = "same-as-nonsense"  # a made-up sibling path gives the same page
    TO_HOME = "to-home"  # a deep link ended on the site's front page
    TO_LOGIN = "to-login"
    TO_ERROR_PATH = "to-error-path"  # the final address says 404, error, notfound
    TO_OTHER_SITE = "to-other-site"  # another registrable domain
    PARKED = "parked"  # domain for sale or parking page
    SUSPENDED = "suspended"
    DEFAULT_PAGE = "default-page"  # a server's "it works" page
    NOT_FOUND_TEMPLATE = "not-found-template"  # the page's own markup calls it the site's page for nothing
    EMPTY = "empty"
    CHALLENGE = "challenge"  # a test for robots
    REFUSAL = "refusal"  # a page that says no in words: this country, this browser, this many requests
    LOGIN_WALL = "login-wall"
    CONSENT_WALL = "consent-wall"
    PAYWALL = "paywall"
    APP_SHELL = "app-shell"  # the page is drawn by scripts, which we do not run
    ROBOTS = "robots"  # robots.txt asks us not to look
    OTHER_MEDIA = "other-media"  # a PDF link that answers HTML
    NO_ANCHOR = "no-anchor"  # the page lacks the fragment the link names
    CUT = "cut"  # the body was longer than we read
    RETRACTED = "retracted"  # the page says that the work was retracted or withdrawn


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign and the words, address or number it was seen in."""

    kind: SignKind
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of the way: an address asked and what it answered. `via` is how we were sent on from there."""

    url: str
    status: int | None
    via: str = "http"  # "http", "refresh-header", "meta-refresh", "script", "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What a page says of itself. `titles` are all its names for itself, best first, without repeats."""

    media_type: str | None = None
    charset: str | None = None
    language: str | None = None
    titles: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    issued: PartialDate | None = None
    container_title: str | None = None
    canonical: str | None = None
    lead: str = ""  # the first words of the visible text, at most 600 characters
    words: int = 0  # how much text there is; a CJK character counts as half a word
    digest: str | None = None  # SHA-256 of the visible text, hex
    simhash: int | None = None  # 64 bits over word shingles of the visible text

    @property
    def title(self) -> str | None:
        """The title we show."""
        return self.titles[0] if self.titles else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What was seen at one address at one time."""

    url: str
    at: datetime  # aware, UTC
    outcome: Outcome
    status: int | None = None
    hops: tuple[Hop, ...] = ()
    final_url: str | None = None
    page: PageFacts | None = None
    signs: tuple[Sign, ...] = ()
    # The few that are evidence: server, content-type, retry-after, ...
    headers: tuple[tuple[str, str], ...] = ()
    detail: str = ""  # one clause for a person: "the server closed the connection"
    elapsed_ms: int = 0
    requests: int = 0

    def sign(self, *kinds: SignKind) -> Sign | None:
        """The first sign of one of these kinds."""
        if not self.signs:
            return None
        return next((sign for sign in self.signs if sign.kind in kinds), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """How well a page fits a reference: a score from 0 to 1 and its parts. None: there was nothing to compare."""

    score: float | None
    title: float | None = None
    words: float | None = None  # the share of the cited title's telling words that are anywhere on the page
    author: float | None = None
    issued: float | None = None
    container_title: float | None = None
    language: float | None = None
    gates: tuple[str, ...] = ()  # what no score overrides: "the cited title has 18th, the page does not"
    doubt: str = ""  # why an equal title is not enough: author, date and publisher are others
    why: tuple[str, ...] = ()


# --------------------------------------------------------------------------------------------------- the archive


class ArchiveState(StrEnum):
    """What the archive said. An error is never `none`."""

    FOUND = "found"
    NONE = "none"  # the archive said that it holds nothing usable
    UNKNOWN = "unknown"  # it did not answer, or not in a way we understand
    EXCLUDED = "excluded"  # the site is excluded from the archive
    SKIPPED = "skipped"  # not asked


@dataclass(frozen=True, slots=True)
class Memento:
    """One capture (RFC 7089): `uri_r` as archived, `uri_m` where it can be read."""

    uri_r: str
    uri_m: str
    datetime: datetime  # aware, UTC
    status: int | None = None
    media_type: str | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveAnswer:
    """What the archive holds of one address near one date, and what the chosen capture shows."""

    state: ArchiveState
    uri_r: str
    asked_at: datetime
    near: PartialDate | None = None
    memento: Memento | None = None
    page: PageFacts | None = None
    signs: tuple[Sign, ...] = ()
    captures: int = 0  # how many usable captures the index listed
    first: datetime | None = None
    last: datetime | None = None
    reason: str = ""


# ------------------------------------------------------------------------------------------------------- verdicts


class State(StrEnum):
    """The judgement on a citation; `verdict.STATES` holds its label, mark and consequences."""

    LIVE = "live"
    MOVED = "moved"
    SOFT_404 = "soft-404"
    DRIFTED = "drifted"
    DEAD = "dead"
    FAILING = "failing"
    UNREACHABLE = "unreachable"
    BLOCKED = "blocked"
    INVALID = "invalid"
    LOST = "lost"
    PRINT = "print"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Our judgement on one citation, with its reason and the evidence it stands on."""

    id: str
    url: str | None
    state: State
    rule: str
    reason: str
    since: datetime
    needs_person: bool
    confirmed: tuple[int, int] | None = None  # (failures counted, failures needed for dead)
    check: Check | None = None
    match: Match | None = None
    archive: ArchiveAnswer | None = None
    archive_match: Match | None = None
    last_good: datetime | None = None
    decision: Decision | None = None
    decision_expired: bool = False
    suggested: tuple[str, ...] = ()  # the addresses that stood suggested when this was judged

    @property
    def archived(self) -> bool:
        """Whether a capture exists that was looked at and found good."""
        return self.archive is not None and self.archive.state is ArchiveState.FOUND
