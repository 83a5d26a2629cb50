"""Where could a lost link be? Routes that propose addresses, and the weighing of what they propose.

A wrong suggestion costs more than none: what scores below .60 is not shown, and nothing is sure without
two independent kinds of evidence. Routes are rows of `ROUTES`; each gives candidates for many citations.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import unquote, urljoin, urlsplit

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from citecheck import match as matching
from citecheck import publishers, wayback
from citecheck.addresses import Unusable, usable
from citecheck.flow import MIB, Ask, Flow, Trouble
from citecheck.model import (
    Article,
    Candidate,
    Check,
    Link,
    LinkStatus,
    Memento,
    Note,
    Outcome,
    PartialDate,
    Reference,
    SignKind,
    State,
    Verdict,
)
from citecheck.numerals import has_all_numbers

SHOWN = 0.60  # what scores less is not shown
AT_MOST = 5  # candidates kept for a citation

_SAME_NOTE = 0.60  # notes less alike than this are not the same note
_READ_COPY = (("", 8 * MIB),)


@dataclass(frozen=True, slots=True)
class Route:
    """One way to a lost link."""

    name: str
    says: str
    trust: float  # what the route's word alone is worth


ROUTES: Mapping[str, Route] = {
    route.name: route
    for route in (
        Route("sibling", "a copy of the article that still has its links, aligned note by note", 0.78),
        Route("identifier", "a DOI printed in the note", 0.90),
    )
}


def wanted(reference: Reference, verdict: Verdict | None = None) -> bool:
    """Whether a link should be looked for: lost, or looked at and gone."""
    if reference.decision or reference.url_from or (reference.url is None and reference.same_as):
        return False
    if reference.url is None:
        return reference.link in (LinkStatus.LOST, LinkStatus.IMPLICIT) or reference.work.doi is not None
    return verdict is not None and verdict.state in (State.FAILING, State.DEAD, State.SOFT_404, State.DRIFTED)


# ------------------------------------------------------------------------------------------- route: sibling copies


@dataclass(frozen=True, slots=True)
class Pair:
    """A note of ours and the same note in a copy, with how alike their words are (0 to 1)."""

    ours: Note
    theirs: Note
    likeness: float


def align(ours: Sequence[Note], theirs: Sequence[Note]) -> tuple[Pair, ...]:
    """Pair the notes of two copies of one article, in order.

    Numbers may have shifted and notes may be missing on either side; the pairing with the greatest sum of
    likeness among those that keep both orders is taken, so that a row of Ibid.s finds its places.
    """
    left = [_words(note) for note in ours]
    right = [_words(note) for note in theirs]
    possible = sorted(
        ((i, j, score) for i, text in enumerate(left) for j, score in _alike(i, text, right)),
        key=lambda row: (row[0], -row[1]),
    )
    return tuple(
        Pair(ours[i], theirs[j], round(score, 3)) for i, j, score in _heaviest_chain(possible, len(theirs))
    )


def _alike(index: int, text: str, others: Sequence[str]) -> Iterator[tuple[int, float]]:
    """The notes that may be this one: those near its place first, all of them only if none of those is."""
    near = range(max(0, index - 8), min(len(others), index + 9))
    found = [(j, score) for j in near if (score := _ratio(text, others[j])) >= _SAME_NOTE]
    if any(score > 0.9 for _, score in found):
        return iter(found)
    return ((j, score) for j, other in enumerate(others) if (score := _ratio(text, other)) >= _SAME_NOTE)


def _ratio(one: str, other: str) -> float:
    return fuzz.ratio(one, other, score_cutoff=_SAME_NOTE * 100) / 100


def _words(note: Note) -> str:
    """A note as compared: without addresses, punctuation and case."""
    text = re.sub(r"https?://\S+", " ", note.text)
    return matching.folded(text) or text.strip()


def _heaviest_chain(possible: Sequence[tuple[int, int, float]], width: int) -> list[tuple[int, int, float]]:
    """The pairs, rising on both sides, with the greatest sum of scores.

    `possible` is ordered by the first index, and falling by the second within it. A Fenwick tree over the
    second index holds the best chain that ends before it, so the whole takes n log n.
    """
    tree: list[tuple[float, int]] = [(0.0, -1)] * (width + 1)
    best: list[tuple[float, int]] = []
    for at, (_, j, score) in enumerate(possible):
        total, previous = 0.0, -1
        node = j
        while node > 0:
            total, previous = max((total, previous), tree[node])
            node -= node & -node
        best.append((total + score, previous))
        node = j + 1
        while node <= width:
            tree[node] = max(tree[node], (total + score, at))
            node += node & -node
    chain: list[tuple[int, int, float]] = []
    at = max(range(len(best)), key=lambda index: best[index][0], default=-1)
    while at >= 0:
        chain.append(possible[at])
        at = best[at][1]
    return chain[::-1]


def from_copy(
    references: Sequence[Reference], copy: Article, *, found: str
) -> dict[str, tuple[Candidate, ...]]:
    """The links that a copy of the article has where ours has none, by citation id.

    `found` names the copy, for the evidence. References of one note share their note's text.
    """
    by_note: dict[int, list[Reference]] = {}
    for reference in references:
        by_note.setdefault(reference.note, []).append(reference)
    ours = [Note(number, rows[0].text) for number, rows in sorted(by_note.items())]
    own = frozenset(_without_fragment(url) for url in (copy.url, found) if url)
    candidates: dict[str, tuple[Candidate, ...]] = {}
    for pair in align(ours, copy.notes):
        rows = sorted(by_note[pair.ours.number], key=lambda row: row.span or (0, 0))
        for at, links in _links_by_citation(rows, pair, own).items():
            reference = rows[at]
            made = [
                _sibling_candidate(reference, url, archived, pair, found=found, rivals=len(links))
                for url, archived in links
            ]
            candidates[reference.id] = ranked(reference, made)
    return {key: rows for key, rows in candidates.items() if rows}


def _links_by_citation(
    rows: Sequence[Reference], pair: Pair, own: frozenset[str]
) -> dict[int, list[tuple[str, str | None]]]:
    """Which link of their note belongs to which citation of ours, by its place in the text.

    `own` are the copy's own addresses: a link to them leads back to the text.
    """
    found: dict[int, list[tuple[str, str | None]]] = {}
    place = _place_finder(pair.theirs.text, pair.ours.text)
    for link in _links_of(pair.theirs):
        url, archived = unwrapped(link.url)
        if isinstance(usable(url), Unusable) or _without_fragment(url) in own or is_furniture(url):
            continue
        at = _citation_at(rows, place(link.span[0]), place(link.span[1]))
        known = found.setdefault(at, [])
        if url not in [row[0] for row in known]:
            known.append((url, archived))
    return found


def _without_fragment(url: str) -> str:
    return url.partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/")


# What articles carry beside their sources: buttons to share them, doors, ways back. Each row: why, host, path or query.
_FURNITURE: tuple[tuple[str, str, str], ...] = (
    ("share", r"(?:twitter|x)\.com", r"^/(?:intent/|share|home\?status=)"),
    ("share", r"facebook\.com", r"^/(?:sharer|share\.php|dialog/)"),
    ("share", r"linkedin\.com", r"^/(?:sharearticle|sharing/|cws/share)"),
    ("share", r"(?:reddit\.com|news\.ycombinator\.com)", r"^/submit"),
    ("share", r"(?:pinterest\.\w+|vk\.com|t\.me|telegram\.me|tumblr\.com|weibo\.com|service\.weibo\.com|qzone\.qq\.com|line\.me|social-plugins\.line\.me|xing\.com|getpocket\.com|bsky\.app|threads\.net)", r"^/(?:pin/create|share|widgets/share|lineit|spi/shares|save|intent/|cgi-bin/qzshare)"),
    ("share", r"(?:wa\.me|api\.whatsapp\.com|addtoany\.com|addthis\.com|sharethis\.com|share\.[\w.-]+)", r"^/"),
    ("door", r".*", r"/(?:log-?in|sign-?in|log-?on|signon|sso|register|sign-?up|wp-login\.php|account/(?:login|register)|subscribe|subscription|newsletter)s?(?:[/?.#]|$)"),
    ("tool", r".*", r"[/?&](?:print|email|share|send|pdf-?download)(?:=(?:1|true|print|yes)|-this|article)\b|/cite(?:this|d-by)?/?$|/feed/?$"),
    ("back", r".*", r"#(?:_?(?:ft|ed)nref|fn-?ref|cite_?ref|ref-?back|note-?ref|footnote-?ref|sdfootnote\d+anc|backlink|top$)"),
)  # fmt: skip
_FURNITURE_PATTERNS = tuple(
    (re.compile(rf"(?:[\w-]+\.)*{host}", re.IGNORECASE), re.compile(path, re.IGNORECASE))
    for _, host, path in _FURNITURE
)


def is_furniture(url: str) -> bool:
    """Whether an address is no source by its form: a button to share by, a log-in, the way back to the text."""
    parts = urlsplit(url)
    rest = parts._replace(scheme="", netloc="").geturl() or "/"
    return any(
        host.fullmatch(parts.hostname or "") and path.search(rest) for host, path in _FURNITURE_PATTERNS
    )


def _links_of(note: Note) -> Iterator[Link]:
    """The hyperlinks of a note, and the addresses that stand bare in its text."""
    covered = [link.span for link in note.links]
    yield from (link for link in note.links if re.match(r"(?i)https?://", link.url))
    for bare in re.finditer(r"https?://[^\s<>\"“”]+", note.text):
        if not any(start < bare.end() and bare.start() < end for start, end in covered):
            url = bare[0].rstrip(".,;:!?’'")
            url = url if url.count("(") >= url.count(")") else url.rstrip(")")
            yield Link((bare.start(), bare.start() + len(url)), url)


def _place_finder(theirs: str, ours: str) -> Callable[[int], int]:
    """A function from an offset in their text to the offset in ours where the same words stand."""
    blocks = [block for block in Indel.opcodes(theirs, ours) if block.tag == "equal"]
    starts = [block.src_start for block in blocks]

    def place(offset: int) -> int:
        at = bisect_left(starts, offset + 1) - 1
        if at < 0:
            return 0
        block = blocks[at]
        return block.dest_start + min(offset - block.src_start, block.src_end - block.src_start)

    return place


def _citation_at(rows: Sequence[Reference], start: int, end: int) -> int:
    """The citation that a link belongs to: the one whose words it covers, else the last that began before it."""
    overlaps = [min(end, (row.span or (0, 0))[1]) - max(start, (row.span or (0, 0))[0]) for row in rows]
    best = max(range(len(rows)), key=lambda at: overlaps[at])
    if overlaps[best] > 0:
        return best
    began = [at for at, row in enumerate(rows) if (row.span or (0, 0))[0] < max(start, 1)]
    return began[-1] if began else 0


_ARCHIVED = re.compile(
    r"(?i)^https?://(?:web\.archive\.org|archive\.org)/web/\d{4,14}(?:[a-z]{2}_)?/(?P<url>https?:/.+)$"
)


def unwrapped(url: str) -> tuple[str, str | None]:
    """An address and, where it was given as a capture, the capture: (URI-R, URI-M or None)."""
    found = _ARCHIVED.match(url.strip())
    if not found:
        return url.strip(), None
    return re.sub(r"^(https?):/+", r"\1://", found["url"]), url.strip()


def _sibling_candidate(
    reference: Reference, url: str, archived: str | None, pair: Pair, *, found: str, rivals: int
) -> Candidate:
    evidence = [
        f"note {pair.theirs.number} of the copy reads {pair.likeness:.0%} the same, and has this link here"
    ]
    score = ROUTES["sibling"].trust * pair.likeness
    if rivals > 1:
        score -= 0.10
        evidence.append(f"it is one of {rivals} links that the copy has for this citation")
    gain, more = from_address(url, reference)
    return Candidate(
        url=url,
        score=round(min(0.99, max(0.0, score + gain)), 3),
        evidence=(*evidence, *more),
        route="sibling",
        found=found,
        archived=archived,
    )


def from_address(url: str, reference: Reference) -> tuple[float, tuple[str, ...]]:
    """What an address alone says for or against being the reference's: a gain or loss, and the evidence."""
    parts = urlsplit(url)
    work, gain = reference.work, 0.0
    evidence: list[str] = []
    host = parts.hostname or ""
    names = [name for name in (work.container_title, work.original_container_title, work.publisher) if name]
    told = [(name, publishers.fits(name, host)) for name in names]
    if agreeing := next((name for name, fits in told if fits), None):
        gain += 0.10
        evidence.append(f"{host} belongs to {agreeing}")
    elif any(fits is False for _, fits in told):
        gain -= 0.12
        evidence.append(f"{host} is not a known host of {told[0][0]}")
    if _slug_share(parts.path, work.titles) >= 0.5:
        gain += 0.10
        evidence.append("the address has the words of the title in it")
    if work.issued and _path_date(parts.path) == work.issued:
        gain += 0.07
        evidence.append(f"the address has the date {work.issued} in it")
    return gain, tuple(evidence)


def _slug_share(path: str, titles: Iterable[str]) -> float:
    slug = set(matching.folded(unquote(path)).split())
    shares = []
    for title in titles:
        words = {word for word in matching.folded(title).split() if len(word) > 3 and word.isascii()}
        if len(words) >= 3:
            shares.append(len(words & slug) / len(words))
    return max(shares, default=0.0)


def _path_date(path: str) -> PartialDate | None:
    found = re.search(r"/((?:19|20)\d{2})[/-]?(\d{1,2})[/-]?(\d{1,2})(?=/|-|_|\D|$)", path)
    try:
        return PartialDate(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None


# ---------------------------------------------------------------------------------------------- route: identifiers


def from_identifier(reference: Reference) -> tuple[Candidate, ...]:
    """The address that a printed DOI stands for (doi.org's resolver, ISO 26324)."""
    if not reference.work.doi:
        return ()
    url = f"https://doi.org/{reference.work.doi}"
    evidence = (f"the note gives the DOI {reference.work.doi}",)
    return ranked(
        reference, [Candidate(url, ROUTES["identifier"].trust, evidence, "identifier", "the note itself")]
    )


# ------------------------------------------------------------------------------------------- weighing what was seen


def weigh(candidate: Candidate, reference: Reference, check: Check | None) -> Candidate:
    """The candidate after a look at its page: what stands there confirms it, or speaks against it.

    A page that is gone or refuses us says little against a link that a copy of the article still has: the
    link cited may well be dead by now. Another work does.
    """
    if check is None or not check.outcome.is_evidence:
        return candidate
    said, score = _seen(candidate, reference, check)
    title = check.page.title if check.page else None
    return replace(candidate, score=round(score, 3), evidence=(*candidate.evidence, said), title=title)


def _seen(candidate: Candidate, reference: Reference, check: Check) -> tuple[str, float]:
    if check.outcome is not Outcome.ANSWERED:
        return (
            f"it does not answer with a page now ({check.detail or check.status or check.outcome})",
            candidate.score,
        )
    if check.page is None or not reference.work.titles:
        return "it answers; there is nothing to compare", candidate.score
    found = matching.match(check.page, reference.work, url=check.final_url or check.url)
    told = "; ".join((*found.gates, *found.why))
    fits = matching.fits(found)
    whole = all(has_all_numbers(title, check.page.titles) for title in reference.work.titles[:1])
    if fits and (whole or (found.title or 0) >= 0.95):
        return f"the page is the work cited: {told}", min(0.99, max(candidate.score + 0.15, 0.95))
    if fits is False and not check.sign(SignKind.CHALLENGE, SignKind.LOGIN_WALL, SignKind.CONSENT_WALL):
        return f"the page there now is another: {told}", min(candidate.score - 0.15, 0.75)
    return f"the page there now tells too little: {told}", candidate.score


def ranked(reference: Reference, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates worth showing, best first, one an address, without those a person rejected."""
    best: dict[str, Candidate] = {}
    for candidate in sorted(candidates, key=lambda row: (-row.score, row.url)):
        if candidate.score >= SHOWN and candidate.url not in reference.rejected:
            best.setdefault(candidate.url, candidate)
    return tuple(best.values())[:AT_MOST]


# ---------------------------------------------------------------------------------------------- reading the copies


@dataclass(frozen=True, slots=True)
class CopyRead:
    """A copy of the article as fetched; `found` says where, `trouble` why it could not be had."""

    url: str
    data: bytes = b""
    media_type: str = ""
    found: str = ""
    trouble: str = ""


def read_copy(url: str) -> Flow[CopyRead]:
    """Fetch a page that may be a copy of the article, following redirects."""
    asked = url
    for _ in range(10):
        answer = yield Ask(asked, read=_READ_COPY)
        if isinstance(answer, Trouble):
            return CopyRead(url, trouble=answer.detail)
        location = answer.header("location")
        if answer.status in (301, 302, 303, 307, 308) and location:
            asked = urljoin(asked, location)
            continue
        if answer.status != 200:
            return CopyRead(url, trouble=f"it answers {answer.status}")
        return CopyRead(url, answer.body, answer.header("content-type") or "", asked)
    return CopyRead(url, trouble="its redirects never end")


def read_archived_copies(url: str, *, base: str, at: datetime, most: int = 3) -> Flow[tuple[CopyRead, ...]]:
    """The archived captures of a copy, in order of date: the older ones are likelier to have their links."""
    listed = yield from wayback.captures(
        url, until=PartialDate.of(at), collapse="digest", limit=50, base=base
    )
    if isinstance(listed, Trouble):
        return (CopyRead(url, trouble=listed.detail),)
    copies: list[CopyRead] = []
    for memento in listed[:most]:
        read = yield from _read_memento(url, memento)
        copies.append(read)
    return tuple(copies)


def _read_memento(url: str, memento: Memento) -> Flow[CopyRead]:
    played = yield from wayback.play(memento)
    if isinstance(played, wayback.Unplayed):
        return CopyRead(url, trouble=played.reason)
    if played.answer.status != 200:
        return CopyRead(url, trouble=f"the capture answers {played.answer.status}")
    return CopyRead(url, played.answer.body, played.answer.header("content-type") or "", played.memento.uri_m)
