"""What time does to a verdict, against a second account of the rules that keeps books of its own.

The account is made look by look, as a person would make it on paper; the code reads the whole history each time.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from citecheck.model import (
    Check,
    Decision,
    DecisionKind,
    LinkStatus,
    Outcome,
    PageFacts,
    Reference,
    Sign,
    SignKind,
    State,
    Work,
)
from citecheck.streak import Patience
from citecheck.verdict import judge

URL = "https://www.example.org/paper"
TITLE = "Military-civil fusion and the supply of talent"
REFERENCE = Reference(
    id="1a", note=1, text="…", span=(0, 1), work=Work(title=TITLE), link=LinkStatus.PRESENT, url=URL
)
PAGE = PageFacts(titles=(TITLE,), media_type="text/html", words=600)
FOR_SALE = PageFacts(titles=("example.org is for sale",), media_type="text/html", words=60)

FATAL = (Outcome.GONE, Outcome.NO_HOST, Outcome.NO_CONNECTION, Outcome.LOOP)
TROUBLE = (Outcome.TIMEOUT, Outcome.BROKEN, Outcome.TLS, Outcome.SERVER_ERROR)
STATUS = {Outcome.ANSWERED: 200, Outcome.GONE: 404, Outcome.REFUSED: 403, Outcome.SERVER_ERROR: 503}


@dataclass
class Account:
    """What is known since the address last answered: the failures that count, and when it was first silent."""

    failures: list[datetime] = field(default_factory=list)
    silent: list[datetime] = field(default_factory=list)
    last: State = State.UNKNOWN

    def good(self) -> None:
        self.failures, self.silent, self.last = [], [], State.LIVE

    def fatal(self, now: datetime, apart: timedelta) -> None:
        if not self.failures or now - self.failures[-1] >= apart:
            self.failures.append(now)
        self.silent.append(now)
        self.last = State.FAILING

    def trouble(self, now: datetime) -> None:
        self.silent.append(now)
        self.last = State.UNREACHABLE

    def state(self, confirm: int) -> State:
        confirmed = len(self.failures) >= confirm
        silent = len(self.silent) >= 5 and self.silent[-1] - self.silent[0] >= timedelta(days=30)
        return State.DEAD if confirmed or silent else self.last


class Link(RuleBasedStateMachine):
    """One link, looked at at any pace, from a network that comes and goes, while a person pins and unpins it."""

    @initialize(confirm=st.integers(1, 4), days=st.integers(0, 5))
    def begin(self, confirm, days):
        self.patience = Patience(confirm=confirm, apart=timedelta(days=days))
        self.now = datetime(2026, 1, 1, tzinfo=UTC)
        self.looks: list[Check] = []
        self.account = Account()
        self.decision = None
        self.before = self.given = self.judged()

    def judged(self, looks=None, decision="own", before="own"):
        held = self.decision if decision == "own" else decision
        earlier = getattr(self, "given", None) if before == "own" else before
        return judge(
            replace(REFERENCE, decision=held),
            self.looks if looks is None else looks,
            now=self.now,
            patience=self.patience,
            before=earlier,
        )

    def see(self, outcome, *, signs=(), page=None):
        self.looks.append(
            Check(
                url=URL, at=self.now, outcome=outcome, status=STATUS.get(outcome), page=page, signs=signs, final_url=URL,
                detail="so it ended",
            )
        )  # fmt: skip
        self.given, self.before = self.judged(), self.given

    # ------------------------------------------------------------------------------------------------- what happens

    @rule(hours=st.one_of(st.integers(1, 60), st.integers(24 * 5, 24 * 40)))
    def time_passes(self, hours):
        self.now += timedelta(hours=hours)
        self.given, self.before = self.judged(), self.given

    @rule()
    def it_answers(self):
        self.account.good()
        self.see(Outcome.ANSWERED, page=PAGE)

    @rule(outcome=st.sampled_from(FATAL))
    def it_fails(self, outcome):
        self.account.fatal(self.now, self.patience.apart)
        self.see(outcome)

    @rule(kind=st.sampled_from([SignKind.PARKED, SignKind.SUSPENDED]))
    def its_domain_was_given_up(self, kind):
        self.account.fatal(self.now, self.patience.apart)
        self.see(Outcome.ANSWERED, signs=(Sign(kind),), page=FOR_SALE)

    @rule(outcome=st.sampled_from(TROUBLE))
    def it_is_out_of_reach(self, outcome):
        self.account.trouble(self.now)
        self.see(outcome)

    @rule()
    def it_refuses(self):
        before = (self.account.failures, self.account.silent)
        self.account.last = State.BLOCKED
        self.see(Outcome.REFUSED)
        assert (self.account.failures, self.account.silent) == before

    @rule()
    def it_does_not_like_the_question(self):
        self.account.last = State.UNKNOWN
        self.see(Outcome.CLIENT_ERROR)

    @rule()
    def our_own_network_is_away(self):
        """And nothing is different, but the time."""
        without = self.judged(before=self.given)
        self.see(Outcome.NO_NETWORK)
        assert self.given == without

    @rule(state=st.sampled_from([State.LIVE, State.DEAD, State.BLOCKED]), days=st.integers(0, 20))
    def a_person_pins_it(self, state, days):
        until = (self.now + timedelta(days=days)).date()
        self.decision = Decision(DecisionKind.PINNED, "read it myself", state, "Ada", until)
        self.given, self.before = self.judged(), self.given

    @precondition(lambda self: self.decision is not None)
    @rule()
    def a_person_unpins_it(self):
        self.decision = None
        self.given, self.before = self.judged(), self.given

    # ------------------------------------------------------------------------------------------- what always holds

    @invariant()
    def the_verdict_is_the_accounts_or_the_pins_while_it_holds(self):
        pinned = self.decision is not None and self.decision.holds(self.now)
        expected = self.decision.state if pinned else self.account.state(self.patience.confirm)
        assert self.given.state is expected

    @invariant()
    def a_pin_that_ran_out_needs_a_person_and_one_that_holds_needs_none(self):
        if self.decision is not None:
            holds = self.now.date() <= self.decision.until
            assert self.given.decision_expired is not holds
            assert self.given.needs_person is not holds

    @invariant()
    def no_look_alone_makes_dead_but_where_a_person_said_that_one_is_enough(self):
        own = self.judged(decision=None)
        if own.state is State.DEAD and self.patience.confirm > 1:
            bad = [look for look in self.looks if look.outcome in FATAL + TROUBLE or look.signs]
            assert len(bad) >= 2
            assert (
                bad[-1].at - bad[0].at >= (self.patience.confirm - 1) * self.patience.apart or len(bad) >= 5
            )

    @invariant()
    def the_count_is_that_of_the_failures(self):
        own = self.judged(decision=None)
        if own.state in (State.FAILING, State.DEAD) and self.account.failures:
            assert own.confirmed == (len(self.account.failures), self.patience.confirm)
        else:
            assert own.confirmed is None
        if own.rule == "confirmed-gone":
            assert own.confirmed[0] >= own.confirmed[1]
        if own.rule == "looks-gone":
            assert 1 <= own.confirmed[0] < own.confirmed[1]

    @invariant()
    def since_is_kept_while_the_state_stays_and_never_lies_ahead(self):
        assert self.given.since <= self.now
        if self.given.state is self.before.state:
            assert self.given.since == self.before.since
        elif self.given.state in (State.FAILING, State.DEAD) and self.account.silent:
            assert self.given.since == self.account.silent[0]

    @invariant()
    def the_order_in_which_looks_are_told_makes_no_difference(self):
        if len({look.at for look in self.looks}) == len(self.looks):
            assert self.judged(looks=self.looks[::-1]) == self.judged()


Link.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
test_a_link_over_time = Link.TestCase
