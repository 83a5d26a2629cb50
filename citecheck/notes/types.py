"""From what was read to a CSL type: one table, read from the top."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from citecheck.notes.draft import Draft
from citecheck.notes.lexicon import ACRONYM, PUBLISHER, at_word
from citecheck.notes.names import is_institution, is_shouted_institution
from citecheck.notes.parts import container_kind

_REPORTING = re.compile(
    r"\b(?:report|form (?:10-[kq]|20-f|8-k|s-1)|white paper|assessment|strategy|guidelines|review|survey|fact sheet|rapport|bericht|informe|weißbuch|livre blanc|libro blanco|libro bianco|livro branco|jahresbericht|leitlinien|strategie|estrategia|estratégia|stratégie|relatório|relazione|доклад|стратегия|концепция)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    at_word(r"Dictionary|Encyclop[aæ]?edia|Enciclopedia|Lexikon|Lexicon|Wörterbuch|Palgrave") + r"\b"
)
_CONFERENCE = re.compile(
    at_word(
        r"Proceedings of the (?:\d|.*Conf|.*Symp|.*Workshop|.*Annual|.*Intern)|Conference|Symposium|Workshop|Tagung|Colloque|Actas del|Actes du [Cc]o"
    )
    + r"\b"
)
_PROCEEDINGS = re.compile(
    r"Advances in Neural Information Processing Systems|(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|EMNLP|AAAI)\b|Proceedings of (?:the )?(?:\d+\w{2}|\d{4}|AAAI|IEEE/CVF|ACM (?:SIG\w+|Conference)|International Conference)\b"
)
_COMMITTEE = re.compile(at_word("Subcommittee|SubCommittee|Committee|committee") + r"\b")
_RECORDS = re.compile(
    r"Diario de (?:las )?Sesiones|Atti parlamentari|Annales parlementaires|Stenographische[rs]? (?:Berichte?|Protokolle?)|Verhandlungen des (?:\w+ )?(?:Reichs|Bundes|Land)tag"
)
_STATES = re.compile(r"(?:Prepared |Opening |Written )?(?:Statement|Testimony|Hearing|Remarks)\b")
_PERIODICALS = ("journal", "newspaper", "magazine")
_REGISTER = re.compile(r"Fed(?:\.|eral) ?Reg(?:\.|ister)")
_PAPERS_OF_STATE = re.compile(
    r"FRUS\b|Foreign Relations of the United States\b|Documents on British (?:Foreign )?Policy|DBPO\b|DBFP\b|Akten zur Auswärtigen|Documents diplomatiques"
)
_SPOKEN = re.compile(
    r"(?:[A-Z][\w.’'-]* ){0,4}(?:Lecture|Keynote|Address|Remarks|Speech|Oration)\b(?::| (?:by|at|to|before|on|delivered)\b)"
)
_SPEAKS = re.compile(
    r"(?:Rede|Ansprache|Vortrag|Discours|Allocution|Déclaration|Intervention|Discurso|Alocución|Intervención|Comparecencia|Discorso|Intervento|Speech|Address|Remarks|Lecture|Sermon|Выступление|Речь)"
    r"\s(?:vor|bei|beim|am|auf|im|in|an|zu[rm]?|before|to|at|on|devant|à|au|aux|lors|prononcée?|télévisée?|radio\w+|ante|en|al|alla|nel|в|на|перед)\b",
    re.IGNORECASE,
)


class Rule(NamedTuple):
    """A type, when it holds, and why; what is `contained` is asked of nothing but what stands in a named container."""

    type: str
    holds: Callable[[Draft, str | None], bool]  # asked with the container's kind
    why: str
    contained: bool = False


def _numbered(draft: Draft) -> bool:
    return bool(draft.volume or draft.issue)


def _day(draft: Draft) -> bool:
    return draft.issued is not None and draft.issued.day is not None


def _month(draft: Draft) -> bool:
    return draft.issued is not None and draft.issued.month is not None


def _before_web(draft: Draft) -> bool:
    """Whether a titled piece came out on a day when nothing came out on the web."""
    issued = draft.issued
    return (
        draft.quoted
        and not draft.online
        and issued is not None
        and issued.day is not None
        and issued.year < 1995
    )


def _book_made(draft: Draft) -> bool:
    return bool(draft.publisher or draft.publisher_place or draft.edition or draft.editor or draft.translator)


def _printed(draft: Draft) -> bool:
    """Whether place, year and a page stand behind somebody's bare title: a book that can be read online as well."""
    return bool(draft.publisher_place and draft.page and not draft.quoted) and not _month(draft)


def _by_institution(draft: Draft) -> bool:
    people = draft.author or draft.editor
    return bool(people) and all(
        name.literal
        and (
            is_institution(name.literal)
            or is_shouted_institution(name.literal)
            or ACRONYM.fullmatch(name.literal) is not None
        )
        for name in people
    )


def _by_paper(draft: Draft, kind: str) -> bool:
    """Whether nobody but a paper answers for it, and no other source is named: `Global Times, “Title,” August 10, 2022`."""
    return (
        draft.container_title is None
        and len(draft.author) == 1
        and draft.author[0].literal is not None
        and container_kind(draft.author[0].literal) == kind
    )


# The first that holds decides.
RULES: tuple[Rule, ...] = (
    Rule(
        "paper-conference",
        lambda d, k: (
            k in (None, "journal", "site")
            and not _numbered(d)
            and not _day(d)
            and bool(_CONFERENCE.search(d.container_title or ""))
        ),
        "the proceedings of a conference",
        contained=True,
    ),
    Rule(
        "paper-conference",
        lambda d, _k: bool(_PROCEEDINGS.match(d.container_title or "")),
        "proceedings that come in volumes",
        contained=True,
    ),
    Rule(
        "entry-encyclopedia",
        lambda d, _k: not _numbered(d) and bool(_REFERENCE.search(d.container_title or "")),
        "a work of reference",
        contained=True,
    ),
    Rule(
        "chapter",
        lambda d, k: (
            "in-book" in d.hints
            and not _numbered(d)
            and not _month(d)
            and not d.online
            and k not in _PERIODICALS
        ),
        "in a book, and no number of a volume",
    ),
    Rule(
        "post-weblog",
        lambda d, k: k == "blog" or ("blog" in d.hints and not d.container_title),
        "a blog by name or announced as one",
    ),
    Rule(
        "hearing",
        lambda d, _k: bool(_STATES.match(d.title or "")) and bool(_COMMITTEE.search(d.container_title or "")),
        "a statement, before a committee",
        contained=True,
    ),
    Rule(
        "regulation",
        lambda d, _k: bool(_REGISTER.match(d.container_title or "")),
        "the register of an administration's rules",
        contained=True,
    ),
    Rule(
        "document",
        lambda d, _k: bool(_PAPERS_OF_STATE.match(d.container_title or "")),
        "the published papers of a state",
        contained=True,
    ),
    Rule("motion_picture", lambda d, _k: "directed" in d.hints, "somebody directed it"),
    Rule("post", lambda _d, k: k == "social", "a social network", contained=True),
    Rule("motion_picture", lambda _d, k: k == "video", "a video platform", contained=True),
    Rule(
        "chapter",
        lambda d, k: (
            d.within
            and (bool(d.editor) or bool(d.publisher and d.publisher_place) or (_book_made(d) and not _day(d)))
            and not (k == "newspaper" and _day(d))
        ),
        "in a book with editor or publisher",
    ),
    Rule(
        "chapter",
        lambda d, _k: (
            bool(d.editor and (d.publisher or d.page or d.publisher_place))
            and not _numbered(d)
            and not _month(d)
        ),
        "in a container with an editor and a publisher",
        contained=True,
    ),
    Rule(
        "article-magazine",
        lambda d, k: k == "journal" and _day(d) and not _numbered(d),
        "a journal by name, and a day",
        contained=True,
    ),
    Rule(
        "article-journal",
        lambda d, k: k == "journal" and not (_day(d) and d.online and not _numbered(d)),
        "a journal by name",
        contained=True,
    ),
    Rule("article-magazine", lambda _d, k: k == "magazine", "a magazine by name", contained=True),
    Rule(
        "article-newspaper",
        lambda d, k: k == "newspaper" and (not (d.volume or (d.page and d.issue)) or _day(d)),
        "a newspaper or news agency by name",
        contained=True,
    ),
    Rule(
        "chapter",
        lambda d, k: (
            bool(d.publisher_place and PUBLISHER.search(d.publisher or ""))
            and d.quoted
            and not (_numbered(d) or _month(d) or d.online or k == "site")
        ),
        "in a container with a publisher at a place",
        contained=True,
    ),
    Rule(
        "chapter",
        lambda d, k: (
            bool(d.publisher_place and d.page)
            and k is None
            and d.quoted
            and not (_numbered(d) or _month(d) or d.online or "in-brackets" in d.hints)
        ),
        "an unknown container, its place and a year",
        contained=True,
    ),
    Rule(
        "article-journal",
        lambda d, k: (
            _numbered(d)
            or bool(
                d.page
                and not _day(d)
                and d.quoted
                and k != "site"
                and not (_month(d) and is_institution(d.container_title or ""))
            )
        ),
        "volume, issue or pages in a container",
        contained=True,
    ),
    Rule("article-newspaper", lambda _d, k: k == "newspaper", "a newspaper by name", contained=True),
    Rule(
        "chapter",
        lambda d, _k: d.within and not _month(d) and not d.online,
        "in a container that is no periodical",
    ),
    Rule("report", lambda d, _k: d.publisher == "Comm. Print", "printed for a committee"),
    Rule("report", lambda d, _k: bool(d.number) and not d.container_title, "a report number"),
    Rule(
        "report",
        lambda d, k: "in-brackets" in d.hints and not _month(d) and not d.online and k in (None, "site"),
        "an institution and a year in brackets",
    ),
    Rule(
        "speech",
        lambda d, _k: ("in-brackets" in d.hints or bool(d.publisher)) and bool(_SPOKEN.match(d.title or "")),
        "a lecture by its title, and where it was held",
    ),
    Rule("webpage", lambda _d, k: k == "site", "a web site", contained=True),
    Rule(
        "article-newspaper",
        lambda d, _k: _before_web(d) and bool(d.page),
        "a page of a day before the web, whatever the paper is called",
        contained=True,
    ),
    Rule(
        "webpage",
        lambda d, k: (
            is_institution(d.container_title or "")
            or (k is None and _month(d) and ACRONYM.match(d.container_title or "") is not None)
        ),
        "published by an institution",
        contained=True,
    ),
    Rule(
        "article-newspaper",
        lambda d, _k: _day(d) and (bool(d.page) or "edition" in d.hints),
        "a day, and a page or an edition",
        contained=True,
    ),
    Rule(
        "article-newspaper",
        lambda d, _k: _before_web(d),
        "a day before the web",
        contained=True,
    ),
    Rule(
        "webpage",
        lambda d, _k: _day(d),
        "an unknown container and a day",
        contained=True,
    ),
    Rule(
        "webpage",
        lambda d, _k: d.online,
        "an unknown container on the web",
        contained=True,
    ),
    Rule(
        "article-magazine",
        lambda d, _k: _month(d),
        "an unknown container and a month",
        contained=True,
    ),
    Rule(
        "webpage",
        lambda d, _k: d.quoted and d.issued is None and not d.page,
        "an unknown container and no date",
        contained=True,
    ),
    Rule(
        "chapter",
        lambda d, k: (
            bool(d.publisher and PUBLISHER.search(d.publisher))
            and d.quoted
            and k is None
            and not _numbered(d)
        ),
        "an unknown container, its publisher and a year",
        contained=True,
    ),
    Rule(
        "article-journal",
        lambda d, _k: d.quoted,
        "an unknown container and a year",
        contained=True,
    ),
    Rule(
        "book",
        lambda d, _k: (
            d.quoted
            and not (d.container_title or d.online or _month(d))
            and bool((d.translator and d.publisher) or (d.publisher_place and not d.publisher and d.issued))
        ),
        "a book whose title is a quotation: it was translated, or nothing but a place and a year follow",
    ),
    Rule(
        "report",
        lambda d, _k: d.quoted and bool(d.publisher) and not _day(d),
        "a title in quotes with a publisher",
    ),
    Rule(
        "report",
        lambda d, _k: _by_institution(d) and bool(_REPORTING.search(d.title or "")),
        "an institution's report, by its title",
    ),
    Rule(
        "article-newspaper",
        lambda d, _k: d.quoted and _day(d) and _by_paper(d, "newspaper"),
        "a newspaper or news agency in the author's place",
    ),
    Rule(
        "article-magazine",
        lambda d, _k: d.quoted and _day(d) and _by_paper(d, "magazine"),
        "a magazine in the author's place",
    ),
    Rule(
        "report",
        lambda d, _k: (
            d.online
            and bool(d.page)
            and not (d.quoted or _month(d) or d.container_title)
            and _by_institution(d)
        ),
        "a page of what an institution published",
    ),
    Rule(
        "webpage",
        lambda d, _k: d.online and not (_book_made(d) and (d.publisher or _printed(d))),
        "an address and nothing of print",
    ),
    Rule("webpage", lambda d, _k: d.quoted and "short" not in d.hints, "a title in quotes and no source"),
    Rule(
        "report",
        lambda d, _k: (
            not d.quoted
            and bool(d.author or not d.publisher_place)
            and _by_institution(d)
            and (
                d.publisher is None
                or is_institution(d.publisher)
                or ACRONYM.match(d.publisher) is not None
                or d.publisher == (d.author or d.editor)[0].literal
            )
        ),
        "an institution's own publication",
    ),
    Rule(
        "speech",
        lambda d, _k: (
            bool(d.author)
            and _day(d)
            and not (d.publisher or d.edition or d.editor or d.translator)
            and bool(_SPEAKS.match(d.title or ""))
        ),
        "a speech by what it is called, and the day it was held",
    ),
    Rule(
        "report",
        lambda d, _k: bool(d.original_title) and _day(d) and not (d.author or d.quoted or _book_made(d)),
        "a paper of its day, named in two languages",
    ),
    Rule(
        "report",
        lambda d, _k: not d.author and bool(_RECORDS.match(d.title or "")),
        "what was said in a parliament",
    ),
    Rule("book", lambda d, _k: bool(d.title) and "short" not in d.hints, "a title without quotes"),
)

_OF_WHAT_STANDS_ALONE = tuple(rule for rule in RULES if not rule.contained)


def type_of(draft: Draft) -> str | None:
    """The CSL type that the evidence speaks for; None where nothing tells."""
    if draft.type is not None:
        return draft.type
    kind = container_kind(draft.original_container_title) or container_kind(draft.container_title)
    for type_, holds, _, _ in RULES if draft.container_title or kind else _OF_WHAT_STANDS_ALONE:
        if holds(draft, kind):
            return type_
    return None
