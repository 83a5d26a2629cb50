"""History of checks + reference + a person's decision -> verdict: the table of rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from http import HTTPStatus
from types import MappingProxyType
from urllib.parse import parse_qsl, unquote, urlsplit

from citecheck.model import (
    ArchiveAnswer,
    Check,
    Decision,
    DecisionKind,
    LinkStatus,
    Match,
    Outcome,
    PageFacts,
    Reference,
    Sign,
    SignKind,
    State,
    Verdict,
)
from citecheck.pages.dates import date_in_path
from citecheck.streak import GIVEN_UP, TROUBLE, USUAL, Patience, Streak, has_answered, is_fatal


@dataclass(frozen=True, slots=True)
class StateRow:
    """How a state is shown, and what it asks of people and of the policy."""

    state: State
    label: str
    mark: str
    meaning: str
    needs_person: bool
    fails_when_new: bool


# One table for the page, the summary, the schema and the docs.
STATES: Mapping[State, StateRow] = MappingProxyType(
    {
        row.state: row
        for row in (
            StateRow(State.LIVE, "Live", "●", "answers, and looks like the work cited", False, False),
            StateRow(State.MOVED, "Moved", "→", "answers at another address with the same work", True, False),
            StateRow(
                State.SOFT_404,
                "Soft 404",
                "◌",
                "answers 200 with a front page, a list or a “not found” text",
                True,
                True,
            ),
            StateRow(
                State.DRIFTED, "Drifted", "≠", "answers with another work than the one cited", True, True
            ),
            StateRow(
                State.DEAD,
                "Dead",
                "✕",
                "gone, and confirmed by repeated checks on different days; or out of reach for 30 days on end",
                True,
                True,
            ),
            StateRow(
                State.FAILING, "Failing", "▽", "looks gone, on fewer checks than “dead” needs", False, False
            ),
            StateRow(
                State.UNREACHABLE,
                "Unreachable for now",
                "?",
                "time-out, reset, TLS trouble or server error: says nothing yet about the work",
                False,
                False,
            ),
            StateRow(
                State.BLOCKED, "Blocked", "⊘", "the site refuses robots; a person can look", True, False
            ),
            StateRow(
                State.INVALID,
                "Not a usable address",
                "⚠",
                "the text of the link is not a URL we may ask",
                True,
                True,
            ),
            StateRow(
                State.LOST,
                "Link lost",
                "∅",
                "the text shows that a link stood here, and it is gone",
                True,
                False,
            ),
            StateRow(State.PRINT, "No link due", "¶", "a book, a journal issue, a remark", False, False),
            StateRow(
                State.UNKNOWN,
                "Unknown",
                "…",
                "not looked at, or the evidence is too thin to say",
                False,
                False,
            ),
        )
    }
)


# ------------------------------------------------------------------------------------------------ the rule table


@dataclass(frozen=True, slots=True)
class Case:
    """All that a rule may look at."""

    reference: Reference
    last: Check | None
    streak: Streak
    patience: Patience
    match: Match | None = None
    fits: bool | None = None
    archive: ArchiveAnswer | None = None
    archive_fits: bool | None = None
    as_archived: bool = False  # the page now reads like the capture nearest to the citation

    def sign(self, *kinds: SignKind) -> Sign | None:
        """The first sign of one of these kinds at the last look."""
        return self.last.sign(*kinds) if self.last and self.last.signs else None

    def ended(self, *outcomes: Outcome) -> bool:
        """Whether the last look ended so."""
        return self.last is not None and self.last.outcome in outcomes


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: when it holds, the state it gives, and the sentence that tells a person why."""

    id: str
    state: State
    means: str  # for the table in the docs
    when: Callable[[Case], object]
    says: Callable[[Case], str]


_NOT_FOUND_SIGNS = (
    SignKind.NOT_FOUND_WORDING,
    SignKind.SAME_AS_NONSENSE,
    SignKind.TO_ERROR_PATH,
    SignKind.EMPTY,
    SignKind.DEFAULT_PAGE,
    SignKind.TO_HOME,
)
_WALLS = (
    SignKind.CHALLENGE,
    SignKind.ROBOTS,
    SignKind.REFUSAL,
    SignKind.LOGIN_WALL,
    SignKind.TO_LOGIN,
    SignKind.CONSENT_WALL,
)

# The first row that holds decides. A change of a row names, in its commit, the citation that asked for it.
RULES: tuple[Rule, ...] = (
    Rule(
        "link-lost",
        State.LOST,
        "the note's punctuation shows that a link was stripped, and none is known",
        lambda c: not c.reference.url and c.reference.link is LinkStatus.LOST,
        lambda c: _with_source("The note shows that a link stood here, and it is gone.", c),
    ),
    Rule(
        "link-implicit",
        State.LOST,
        "the work is one that is cited by link, and the note has none",
        lambda c: not c.reference.url and c.reference.link is LinkStatus.IMPLICIT,
        lambda c: _with_source(
            "A work like this is cited with a link; none is left, nor any trace of one.", c
        ),
    ),
    Rule(
        "no-link-due",
        State.PRINT,
        "print, a short form or an Ibid.: complete without a link",
        lambda c: not c.reference.url,
        lambda c: _no_link_due(c.reference),
    ),
    Rule(
        "not-looked-at",
        State.UNKNOWN,
        "the address has not been looked at yet",
        lambda c: c.last is None,
        lambda _: "Not looked at yet: the network was out of reach or the run ended before its turn.",
    ),
    Rule(
        "unusable-address",
        State.INVALID,
        "the text of the link is no address that we may ask",
        lambda c: c.ended(Outcome.INVALID),
        lambda c: f"The address cannot be asked: {_detail(c)}.",
    ),
    Rule(
        "shown-with-error",
        State.LIVE,
        "the status says gone or broken, and yet the page is the work cited",
        lambda c: c.fits is True and _shows_work_with_error(_last(c)),
        lambda c: f"It answers {_status(_last(c))}, and yet shows the work cited: {_because(c)}.",
    ),
    Rule(
        "confirmed-gone",
        State.DEAD,
        "404, 410, no such host, refused connection, endless redirects or a parked domain, confirmed on "
        "different days with no answer since",
        lambda c: (
            len(c.streak.fatal) >= c.patience.confirm
            and not _answers(c)
            and not c.streak.is_long_silence(c.patience)
        ),
        lambda c: f"{_capital(_failure(c.streak.fatal[-1]))} on {_days(c.streak.fatal)}{_last_good(c)}.",
    ),
    Rule(
        "long-silence",
        State.DEAD,
        "nothing but trouble for 30 days on end, on five checks or more",
        lambda c: c.streak.is_long_silence(c.patience) and not _answers(c),
        lambda c: (
            f"No answer in {len(c.streak.trouble)} checks from {_day(c.streak.trouble[0].at)} to "
            f"{_day(c.streak.trouble[-1].at)}; at last: {_detail(c)}{_last_good(c)}."
        ),
    ),
    Rule(
        "looks-gone",
        State.FAILING,
        "looks gone, on fewer checks than “dead” needs",
        lambda c: c.last is not None and is_fatal(c.last),
        lambda c: (
            f"{_capital(_failure(_last(c)))} on {_days(c.streak.fatal or (_last(c),))}, {max(1, len(c.streak.fatal))} of "
            f"{c.patience.confirm} checks that “dead” needs{_last_good(c)}."
        ),
    ),
    Rule(
        "refused",
        State.BLOCKED,
        "the site refuses our kind of visitor: 401, 402, 403, 406, 418, 429, 451, 999 or robots.txt",
        lambda c: c.ended(Outcome.REFUSED),
        lambda c: f"{_refusal(c)}: {_detail(c)}. That says nothing of the work; a person can look.",
    ),
    Rule(
        "no-answer-for-now",
        State.UNREACHABLE,
        "time-out, reset, TLS trouble or a server error at the last look",
        lambda c: c.ended(*TROUBLE),
        lambda c: f"{_trouble(c)} for now: {_detail(c)}{_last_good(c)}.",
    ),
    Rule(
        "odd-answer",
        State.UNKNOWN,
        "a status that says neither that the work is there nor that it is gone",
        lambda c: not c.ended(Outcome.ANSWERED),
        lambda c: f"The server gives an odd answer: {_detail(c)}. That says too little to judge.",
    ),
    Rule(
        "not-found-template",
        State.SOFT_404,
        "200, but the page's own markup says that it is what the site shows for nothing, whatever title it echoes",
        lambda c: c.sign(SignKind.NOT_FOUND_TEMPLATE) and not (c.fits and _is_whole(_last(c).page)),
        lambda c: (
            f"It answers {_status(_last(c))}, but {_sign_said(c, (SignKind.NOT_FOUND_TEMPLATE,))}{_last_good(c)}."
        ),
    ),
    Rule(
        "title-echoed",
        State.SOFT_404,
        "200 under the title cited, but the page says that nothing is here, and a made-up address on that site "
        "gives the same under a title of its own",
        lambda c: c.sign(SignKind.NOT_FOUND_WORDING) and c.sign(SignKind.SAME_AS_NONSENSE),
        lambda c: f"It answers {_status(_last(c))}, but {_nothing_said(c)}{_last_good(c)}.",
    ),
    Rule(
        "wall",
        State.BLOCKED,
        "the answer is a test for robots, a log-in, or a page that asks for consent or a country first, and not the work",
        lambda c: c.sign(*_WALLS) and c.fits is not True and not _has_but_a_field(c),
        lambda c: f"What answers is {_sign_said(c, _WALLS)}, not the work; a person can look.",
    ),
    Rule(
        "pay-wall",
        State.BLOCKED,
        "the answer is an offer to subscribe that does not show the work's title",
        lambda c: (
            c.sign(SignKind.PAYWALL) and c.match is not None and c.match.title is None and not c.match.gates
        ),
        lambda c: (
            f"What answers is an offer to subscribe{_quoted(c, SignKind.PAYWALL)}, not the work; a person can look."
        ),
    ),
    Rule(
        "nothing-here",
        State.SOFT_404,
        "200, but the page says that nothing is here, is empty, is the front page, or is what any made-up "
        "address on that site gives",
        lambda c: c.sign(*_NOT_FOUND_SIGNS) and c.fits is not True and not c.as_archived,
        lambda c: f"It answers {_status(_last(c))}, but {_nothing_said(c)}{_last_good(c)}.",
    ),
    Rule(
        "wrong-media",
        State.SOFT_404,
        "a link to a document answers with a web page that is not it, or with a picture",
        lambda c: (
            c.sign(SignKind.OTHER_MEDIA)
            and (
                c.fits is False
                or _is_a_picture(_last(c))
                or (c.match is None and not _names_its_file(_last(c)))
            )
        ),
        lambda c: f"A document was cited, but {_sign_said(c, (SignKind.OTHER_MEDIA,))}.",
    ),
    Rule(
        "drawn-by-scripts",
        State.UNKNOWN,
        "answers with an empty frame that scripts draw the page into, which does not state whose work it is for, and we run "
        "no scripts",
        lambda c: c.sign(SignKind.APP_SHELL) and c.fits is not True and not _is_of_another_work(c),
        lambda c: f"It answers {_status(_last(c))} with a page that only scripts fill in; a person can look.",
    ),
    Rule(
        "no-works-page",
        State.SOFT_404,
        "the page's title says that it is a list, a front page or a “not found” page, and not the work's",
        lambda c: _is_no_works_page(c.match) and not c.as_archived,
        lambda c: (
            f"It answers {_status(_last(c))}, but the work is not here: {_because(c)}{_archived_differs(c)}."
        ),
    ),
    Rule(
        "another-work",
        State.DRIFTED,
        "a page answers whose title, author and date are another work's, and which does not read like the "
        "archived copy",
        lambda c: c.fits is False and not c.as_archived and not _is_too_little(c),
        lambda c: f"Another work stands here now: {_because(c)}{_archived_differs(c)}.",
    ),
    Rule(
        "namesake",
        State.UNKNOWN,
        "a page of the same or a similar title answers, whose author and date, and perhaps publisher, are others",
        lambda c: c.match is not None and c.match.doubt and not c.as_archived,
        lambda c: (
            f"A page of {_that_title(c)} answers, but {c.match.doubt if c.match else ''}: {_because(c)}."
        ),
    ),
    Rule(
        "to-a-list",
        State.SOFT_404,
        "one work's address is sent on to a list of works, and nothing there speaks of the one cited",
        lambda c: c.fits is not True and not c.as_archived and _is_sent_up(_last(c)) and _is_a_list(_last(c)),
        lambda c: f"It is sent on to {_last(c).final_url}, which is a list and not the work.",
    ),
    Rule(
        "sent-up",
        State.UNKNOWN,
        "one work's address is sent on to a page above it, and nothing there speaks of the one cited",
        lambda c: c.fits is not True and not c.as_archived and _is_sent_up(_last(c)),
        lambda c: (
            f"It is sent on to {_last(c).final_url}, which is above it; whether the work is there cannot be told from here."
        ),
    ),
    Rule(
        "pasted-with-more",
        State.MOVED,
        "gone as it is written, but there without what was pasted with it: punctuation, HTML's `&amp;`",
        lambda c: _last(c).hops and _last(c).hops[0].via == "as-meant",
        lambda c: (
            f"The address has something pasted to it that is not its own; without that it answers: {_last(c).final_url}"
            + (", and the work is there." if c.fits else ".")
        ),
    ),
    Rule(
        "moved-for-good",
        State.MOVED,
        "a permanent redirect to another address, where the work is or where nothing speaks against it",
        lambda c: _moved_for_good(_last(c)),
        lambda c: (
            f"It has moved for good to {_last(c).final_url}"
            + (", and the work is there." if c.fits else "; whether the work is there could not be compared.")
            + _retraction(c)
        ),
    ),
    Rule(
        "live-retracted",
        State.LIVE,
        "answers with the work cited, whose page says that it was retracted or withdrawn",
        lambda c: c.fits is not False and _retraction(c),
        lambda c: f"It answers {_status(_last(c))}.{_retraction(c)} A person should read what it says.",
    ),
    Rule(
        "live-as-cited",
        State.LIVE,
        "answers, and title, author or date are those of the work cited",
        lambda c: c.fits is True,
        lambda c: f"It answers, and it is the work cited: {_because(c)}.",
    ),
    Rule(
        "live-as-archived",
        State.LIVE,
        "answers, and reads like the copy archived near the citation's date",
        lambda c: c.as_archived,
        lambda _: (
            "It answers, under another title, and reads like the copy archived near the citation's date."
        ),
    ),
    Rule(
        "says-too-little",
        State.UNKNOWN,
        "a page of a few words, and none of them of the title cited; or with a title of a word or two, as doors have",
        lambda c: (
            (c.match is not None and _has_none_of(c.match, _last(c).page) and _has_few_words(_last(c).page))
            or _is_too_little(c)
        ),
        lambda c: (
            f"It answers {_status(_last(c))} with a page of few words, none of which is of the title cited: "
            f"“{_beginning(_last(c).page)}”."
        ),
    ),
    Rule(
        "live-unconfirmed",
        State.LIVE,
        "answers 200 without any sign of trouble; there was too little to compare with the citation",
        lambda _: True,
        lambda c: (
            f"It answers {_status(_last(c))}; "
            + (
                f"whether it is the work cited could not be told: {_because(c)}."
                if c.reference.work.titles
                else "no title is known that it could be compared with."
            )
        ),
    ),
)


_RETRACTED = "live-retracted"  # alive, and yet something that a person must know


def judge(
    reference: Reference,
    history: Sequence[Check],
    *,
    now: datetime,
    patience: Patience = USUAL,
    archive: ArchiveAnswer | None = None,
    before: Verdict | None = None,
) -> Verdict:
    """Judge a citation from all looks at its address, the archived copy and a person's decision.

    Pure: `history` is every check of `reference.url`, `before` the verdict of the run before, from which
    `since` is carried on while state and address stay the same.
    """
    case = _case(reference, history, patience, archive)
    rule = _rule(case)
    decision = reference.decision
    holds = decision is not None and decision.holds(now)
    state, rule_id, reason = (
        rule.state,
        rule.id,
        " ".join(filter(None, (rule.says(case), _remark(rule, case.last)))),
    )
    if decision and holds and decision.kind is DecisionKind.PINNED and decision.state:
        reason = f"{_pinned(decision)} The check itself says: {STATES[state].label.lower()}. {reason}"
        state, rule_id = decision.state, "pinned"
    counted = (len(case.streak.fatal), patience.confirm)
    return Verdict(
        id=reference.id,
        url=reference.url,
        state=state,
        rule=rule_id,
        reason=reason,
        since=_since(state, case, before, now),
        needs_person=(
            (STATES[state].needs_person or rule.id == _RETRACTED)
            and not holds
            and not _is_second_mention(reference)
        )
        or (decision is not None and not holds),
        confirmed=counted if case.streak.fatal and state in (State.FAILING, State.DEAD) else None,
        check=case.last,
        match=case.match,
        archive=archive,
        archive_match=_archive_match(reference, archive),
        last_good=_last_good_at(case, history),
        decision=decision,
        decision_expired=decision is not None and not holds,
    )


def _rule(case: Case) -> Rule:
    if _is_plain(case):
        return RULES[-1]
    for rule in RULES:
        if rule.when(case):
            return rule
    raise AssertionError("the last row holds for everything")


def _is_plain(case: Case) -> bool:
    """Whether a page answers at the very address, without a sign, and with nothing to hold it against.

    Of the rows only the last can hold of such a case, and of a list of addresses most links are such.
    """
    look = case.last
    return (
        look is not None
        and look.outcome is Outcome.ANSWERED
        and not look.signs
        and case.match is None
        and not case.as_archived
        and len(look.hops) <= 1
        and look.final_url in (None, look.url)
        and bool(case.reference.url)
    )


def _case(
    reference: Reference, history: Sequence[Check], patience: Patience, archive: ArchiveAnswer | None
) -> Case:
    looks = sorted((check for check in history if check.outcome.is_evidence), key=lambda check: check.at)
    last = looks[-1] if looks else None  # of two looks in one second, the one that was kept later
    found = _match(reference, last)
    return Case(
        reference=reference,
        last=last,
        streak=Streak.of(looks, patience),
        patience=patience,
        match=found,
        fits=_fits(found, reference, last),
        archive=archive,
        archive_fits=_fits_alone(_archive_match(reference, archive)),
        as_archived=_reads_like(last.page if last else None, archive.page if archive else None),
    )


def _match(reference: Reference, check: Check | None) -> Match | None:
    if check is None or check.page is None or not reference.work.titles:
        return None

    # Loaded where there are titles to compare: its patterns take a while, and addresses alone need none of them.
    from citecheck import match as matching

    url = check.final_url or check.url
    page = check.page if check.page.issued else _dated_by_its_address(check.page, check.url, url)
    return matching.match(page, reference.work, url=url)


def _dated_by_its_address(page: PageFacts, asked: str, url: str) -> PageFacts:
    """The page with the date in its address, where that says more than the address cited does.

    An address keeps its date whatever stands there now.
    """
    day = date_in_path(url)
    return page if day is None or day == date_in_path(asked) else replace(page, issued=day)


def _fits_alone(found: Match | None) -> bool | None:
    """Whether the page is the work, as far as the match itself tells."""
    if found is None:
        return None

    from citecheck import match as matching

    return matching.fits(found)


def _is_no_works_page(found: Match | None) -> bool:
    if found is None:
        return False

    from citecheck import match as matching

    return matching.is_no_works_page(found)


_SOME_WORDS = 0.3  # of a title's telling words: a page with fewer has nothing to do with the work, but for one by chance


def _fits(found: Match | None, reference: Reference, check: Check | None) -> bool | None:
    """Whether the page is the work; an address with the day of the work in it is hardly given to another one.

    Newspapers change headlines much more often than they use such an address twice.
    """
    fits = _fits_alone(found)
    if (
        fits is not False
        or found is None
        or check is None
        or found.gates
        or 0.0 in (found.author, found.issued)
    ):
        return fits
    if not _is_of_the_day(check, reference):
        return fits
    return None if found.words is None or found.words >= _SOME_WORDS else False


def _is_of_the_day(check: Check, reference: Reference) -> bool:
    day, issued = date_in_path(check.url), reference.work.issued
    if day is None or issued is None or day.days_from(issued) > 1:
        return False
    return check.final_url is None or same_address(check.url, check.final_url)


def _archive_match(reference: Reference, archive: ArchiveAnswer | None) -> Match | None:
    if archive is None or archive.page is None or not reference.work.titles:
        return None

    from citecheck import match as matching

    return matching.match(archive.page, reference.work, url=archive.uri_r)


def _reads_like(page: PageFacts | None, archived: PageFacts | None) -> bool:
    """Whether two texts are the same but for details: 64-bit simhashes at most 10 bits apart.

    Measured on pages of 300 words: 5 % of the words changed gives 12 bits on average, unrelated text 20 or more.
    The method is Manku et al. 2007's.
    """
    if page is None or archived is None or min(page.words, archived.words) < 50:
        return False
    if page.digest and page.digest == archived.digest:
        return True
    if page.simhash is None or archived.simhash is None:
        return False
    return (page.simhash ^ archived.simhash).bit_count() <= 10


def _since(state: State, case: Case, before: Verdict | None, now: datetime) -> datetime:
    if before is not None and before.state is state and before.url == case.reference.url:
        return before.since
    if state in (State.FAILING, State.DEAD):
        first = case.streak.trouble or case.streak.fatal
        return first[0].at if first else now
    return case.last.at if case.last else now


def remarks(verdict: Verdict) -> str:
    """What is to be said of a citation even where all is well: the end of its reason, or nothing."""
    if verdict.rule == _RETRACTED:
        return verdict.reason
    said = _no_place(verdict.check) if verdict.check and verdict.state is State.LIVE else ""
    return said if verdict.reason.endswith(said) else ""


def _remark(rule: Rule, check: Check | None) -> str:
    return _no_place(check) if check and rule.state in (State.LIVE, State.MOVED) else ""


def _no_place(check: Check) -> str:
    """That the page lacks the place in it that the address names; the work may be there all the same."""
    sign = check.sign(SignKind.NO_ANCHOR) if check.signs else None
    if sign is None:
        return ""
    quoted = sign.detail.removeprefix("#:~:text=")
    if quoted != sign.detail:
        return f"The words that the address quotes (“{unquote(quoted)}”) are not on the page."
    return f"The page has no place called {sign.detail}."


def _is_second_mention(reference: Reference) -> bool:
    """Whether mending another citation mends this one too."""
    return reference.url_from is not None or (reference.url is None and reference.same_as is not None)


def _last_good_at(case: Case, history: Sequence[Check]) -> datetime | None:
    newest_first = sorted(history, key=lambda check: check.at, reverse=True)
    return next((check.at for check in newest_first if _is_good(case, check)), None)


def _is_good(case: Case, check: Check) -> bool:
    if check.outcome is not Outcome.ANSWERED or check.sign(*GIVEN_UP, *_WALLS):
        return False
    reference = case.reference
    fits = case.fits if check is case.last else _fits(_match(reference, check), reference, check)
    return fits is True or (fits is None and check.sign(*_NOT_FOUND_SIGNS) is None)


# ------------------------------------------------------------------------------------------------ addresses alike

_FOR_GOOD = frozenset({301, 308})
_NOISE = re.compile(r"(?i)^(utm_\w+|fbclid|gclid|mc_[ce]id|ref|source|cmpid|smid)$")


def same_address(one: str, other: str) -> bool:
    """Whether two addresses differ only in ways that never matter.

    Scheme, `www.`, a final slash or index page, default ports, fragments and tracking parameters do not.
    """
    return one == other or _plain_address(one) == _plain_address(other)


def _plain_address(url: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return (url, "", ())
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    path = re.sub(r"/(?:index|default)\.(?:html?|php|aspx?|jsp)$", "/", unquote(parts.path)).rstrip("/")
    query = tuple(
        sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _NOISE.match(k))
    )
    return (host if port in (None, 80, 443) else f"{host}:{port}", path, query)


def _is_a_picture(check: Check) -> bool:
    return check.page is not None and (check.page.media_type or "").startswith("image/")


def _has_but_a_field(case: Case) -> bool:
    """Whether all that speaks of a log-in is a password field, somewhere on a page that has the cited title in it."""
    walls = [sign for sign in _last(case).signs if sign.kind in _WALLS]
    field = all(sign.kind is SignKind.LOGIN_WALL and not sign.detail.startswith("“") for sign in walls)
    return field and case.match is not None and case.match.words == 1.0


def _names_its_file(check: Check) -> bool:
    """Whether a page in place of a document may be the document's own: it has a word of its name, an author, a date."""
    page = check.page
    if page is None or page.author or page.issued:
        return True
    name = unquote(urlsplit(check.url).path).rpartition("/")[2].rpartition(".")[0].casefold()
    words = [word for word in re.split(r"[\W_\d]+", name) if len(word) > 3]
    told = " ".join((*page.titles, page.lead)).casefold()
    return any(word in told for word in words)


_WHOLE = 100  # words


def _is_whole(page: PageFacts | None) -> bool:
    """Whether a page has text of its own under its title."""
    return page is not None and page.words >= _WHOLE


def _has_none_of(match: Match, page: PageFacts | None) -> bool:
    """Whether no word of the title cited is on a page; a title of two words tells, where the page has no other."""
    return match.words == 0.0 or (match.words is None and page is not None and not page.titles)


def _has_few_words(page: PageFacts | None) -> bool:
    """Whether a web page shows so little that it can hardly be a work, and yet something."""
    return page is not None and (page.media_type or "").startswith("text/") and 0 < page.words < 30


def _is_too_little(case: Case) -> bool:
    """Whether an alien page is so short, and called by so little, that it may be a door rather than another work."""
    page = case.last.page if case.last else None
    if case.fits is not False or case.match is None or case.match.gates or page is None:
        return False
    return page.words < 40 and bool(page.titles) and all(_is_no_title(title) for title in page.titles)


def _is_of_another_work(case: Case) -> bool:
    """Whether a page without a text states the title of another work, and its author or date."""
    page = case.last.page if case.last else None
    return case.fits is False and page is not None and bool(page.author or page.issued)


def _is_no_title(title: str) -> bool:
    """Whether a title has a word or two (five characters, in Chinese): “Hold on”, “Cookies”, “提示”."""
    return len(title.split()) <= 2 and len(title) <= (20 if title.isascii() else 5)


def _beginning(page: PageFacts | None) -> str:
    lead = page.lead if page else ""
    if "\ufffd" in lead:
        return "what is no text"
    return lead if len(lead) <= 80 else f"{lead[:79]}…"


def _shows_work_with_error(check: Check) -> bool:
    whole = _is_whole(check.page) and not check.signs
    return (
        (check.status or 0) >= 400 and whole and check.outcome in (Outcome.CLIENT_ERROR, Outcome.SERVER_ERROR)
    )


def _moved_for_good(check: Check) -> bool:
    if not check.final_url or same_address(check.url, check.final_url):
        return False
    steps = [hop for hop in check.hops[:-1] if hop.status is not None]
    return any(hop.status in _FOR_GOOD or hop.via in ("meta-refresh", "script", "link") for hop in steps)


# The last part of an address that lists works, in the languages that use its word.
_LISTS = re.compile(
    r"(?:latest-|all-|recent-)?(?:news|articles?|blogs?|posts?|stor(?:y|ies)|archives?|press(?:-?releases?)?|media(?:-cent(?:er|re))?|newsroom|publications?|reports?"
    r"|topics?|categor(?:y|ies)|tags?|search|events?|resources|library|insights|features|opinion|documents?|nachrichten|aktuelles|presse|artikel|archiv"
    r"|actualites?|noticias|novosti|xinwen|xw)(?:\.\w{2,5})?",
    re.IGNORECASE,
)


def _is_sent_up(check: Check) -> bool:
    """Whether an address that names one work ended at one above it, or at a list, whose page has no word of its name."""
    if not check.final_url or check.final_url == check.url or check.page is None:
        return False
    asked, ended = (unquote(urlsplit(url).path).rstrip("/") for url in (check.url, check.final_url))
    name, last = asked.rpartition("/")[2], ended.rpartition("/")[2]
    one = _names_one(name) or (bool(name) and date_in_path(check.url) is not None)
    if not one or _names_one(last) or name in ended or urlsplit(check.final_url).query:
        return False
    if not (asked.startswith(ended + "/") or _LISTS.fullmatch(last)):
        return False
    told = " ".join((*check.page.titles, check.page.lead)).casefold()
    words = {word for word in re.split(r"[\W_\d]+", name.rpartition(".")[0] or name) if len(word) > 3}
    return not any(word.casefold() in told for word in words if word not in ended)


def _names_one(segment: str) -> bool:
    """Whether the last part of a path names one work: it has a number, or several words."""
    bare = segment.partition(".")[0]
    return (
        bool(re.search(r"\d{3}", bare))
        or len([word for word in re.split(r"[-_ +]", bare) if len(word) > 1]) >= 3
    )


def _is_a_list(check: Check) -> bool:
    """Whether the address or the title of what answered is that of a list."""
    from citecheck import match as matching

    last = urlsplit(check.final_url or check.url).path.rstrip("/").rpartition("/")[2]
    titles = check.page.titles if check.page else ()
    return bool(_LISTS.fullmatch(last)) or any(matching.is_list(title) for title in titles)


# ------------------------------------------------------------------------------------------------------ sentences


def _last(case: Case) -> Check:
    assert case.last is not None
    return case.last


def _answers(case: Case) -> bool:
    return case.last is not None and has_answered(case.last)


def _with_source(sentence: str, case: Case) -> str:
    other = case.reference.same_as
    return f"{sentence} It is the same work as {other}: mend it there." if other else sentence


def _no_link_due(reference: Reference) -> str:
    if reference.ibid_of:
        return f"Stands for the source of {reference.ibid_of}, and has no link of its own."
    if reference.short_of:
        return f"A short form of {reference.short_of}, and has no link of its own."
    kinds = {
        "book": "A book",
        "chapter": "A chapter of a book",
        "article-journal": "A journal article in print",
    }
    return f"{kinds.get(reference.work.type or '', 'A source in print')}: it is complete without a link."


def _status(check: Check) -> str:
    if check.status is None:
        return "something"
    try:
        return f"{check.status} {HTTPStatus(check.status).phrase}"
    except ValueError:
        return str(check.status)


def _detail(case: Case) -> str:
    check = _last(case)
    return (check.detail or _status(check)).rstrip(".")


_FAILED = {
    Outcome.NO_HOST: "no such host",
    Outcome.NO_CONNECTION: "connection refused",
    Outcome.LOOP: "redirects that never end",
}


def _failure(check: Check) -> str:
    if sign := check.sign(*GIVEN_UP):
        return "a parked domain" if sign.kind is SignKind.PARKED else "a suspended account"
    return _FAILED.get(check.outcome) or _status(check)


_SIGN_SAID: Mapping[SignKind, str] = MappingProxyType(
    {
        SignKind.NOT_FOUND_WORDING: "the page says that nothing is here",
        SignKind.SAME_AS_NONSENSE: "a made-up address on the same site gives the same page",
        SignKind.NOT_FOUND_TEMPLATE: "its markup is that of the site's “not found” page",
        SignKind.TO_ERROR_PATH: "it ends at an error address",
        SignKind.EMPTY: "the page is empty",
        SignKind.DEFAULT_PAGE: "it is the server's default page",
        SignKind.TO_HOME: "it ends on the site's front page",
        SignKind.CHALLENGE: "a test for robots",
        SignKind.REFUSAL: "a page that says no to its visitor",
        SignKind.ROBOTS: "robots.txt, which asks us not to look",
        SignKind.LOGIN_WALL: "a log-in page",
        SignKind.TO_LOGIN: "a log-in page",
        SignKind.CONSENT_WALL: "a page that asks something of its visitors first",
        SignKind.OTHER_MEDIA: "a web page answers",
    }
)


def _sign_said(case: Case, kinds: Sequence[SignKind]) -> str:
    sign = case.sign(*kinds)
    assert sign is not None
    return _SIGN_SAID[sign.kind] + (f" ({sign.detail})" if sign.detail else "")


def _nothing_said(case: Case) -> str:
    """What is said of the sign that nothing is here; a front page may be another site's."""
    said = _sign_said(case, _NOT_FOUND_SIGNS)
    elsewhere = case.sign(*_NOT_FOUND_SIGNS).kind is SignKind.TO_HOME and case.sign(SignKind.TO_OTHER_SITE)  # type: ignore[union-attr]
    return said.replace("the site's front page", "the front page of another site") if elsewhere else said


def _refusal(case: Case) -> str:
    """Who is refused: robots, or all who have no password, have not paid, are in another country or too many."""
    robots = case.sign(SignKind.CHALLENGE, SignKind.ROBOTS) or _last(case).status in (403, 999)
    return "The site refuses robots" if robots else "The site does not let us in"


def _trouble(case: Case) -> str:
    """What is wrong where no page is to be had: nothing came, nothing that may be trusted, or word of trouble."""
    if case.ended(Outcome.SERVER_ERROR):
        return "Out of order"
    return "Not to be reached safely" if case.ended(Outcome.TLS) else "No answer"


_OF_RETRACTIONS = re.compile(r"(?i)retract|withdraw|zurückgezogen|rétract|撤稿|撤回")


def _retraction(case: Case) -> str:
    """What the page says of a retraction, where the work cited is not about retractions itself."""
    cited = case.reference.work.titles
    if not case.sign(SignKind.RETRACTED) or any(_OF_RETRACTIONS.search(title) for title in cited):
        return ""
    return f" The page says that the work was retracted or withdrawn{_quoted(case, SignKind.RETRACTED)}."


def _quoted(case: Case, kind: SignKind) -> str:
    sign = case.sign(kind)
    return f" ({sign.detail})" if sign and sign.detail else ""


def _because(case: Case) -> str:
    if case.match is None:
        return "the page shows no title"
    return "; ".join((*case.match.gates, *case.match.why)) or "there was nothing to compare"


_THE_SAME = 0.9  # so alike, titles are one


def _that_title(case: Case) -> str:
    return "that title" if case.match and (case.match.title or 0.0) >= _THE_SAME else "a similar title"


def _archived_differs(case: Case) -> str:
    if case.archive_fits is True and case.archive and case.archive.memento:
        return f"; the copy archived on {_day(case.archive.memento.datetime)} is the work cited"
    return ""


def _last_good(case: Case) -> str:
    answer = case.streak.last_answer
    if answer is None or (case.last is not None and answer >= case.last.at):
        return ""
    return f"; it last answered on {_day(answer)}"


def _pinned(decision: Decision) -> str:
    who = f" by {decision.by}" if decision.by else ""
    until = f" until {_day(decision.until)}" if decision.until else ""
    why = f": {decision.reason.rstrip('.')}" if decision.reason else ""
    return f"Pinned{who}{until}{why}."


def _day(when: datetime | date) -> str:
    return f"{when.day} {when:%B %Y}"


def _days(checks: Sequence[Check]) -> str:
    days = [_day(check.at) for check in checks]
    return days[0] if len(days) == 1 else f"{', '.join(days[:-1])} and {days[-1]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
