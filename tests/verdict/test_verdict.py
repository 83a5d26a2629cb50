"""The rules of judgement, one row each, and what time does to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from citecheck import verdict as verdicts
from citecheck.model import (
    ArchiveAnswer,
    ArchiveState,
    Check,
    Decision,
    DecisionKind,
    Hop,
    LinkStatus,
    Memento,
    Name,
    Outcome,
    PageFacts,
    PartialDate,
    Reference,
    Sign,
    SignKind,
    State,
    Work,
)
from citecheck.streak import Patience
from citecheck.verdict import RULES, STATES, judge, remarks, same_address

DAY = timedelta(days=1)
NOW = datetime(2026, 11, 23, 5, 17, tzinfo=UTC)
URL = "https://www.ft.com/content/42"
TITLE = "Washington unnerved by China’s ‘military-civil fusion’"
WORK = Work(
    type="article-newspaper",
    title=TITLE,
    author=(Name(family="Hille", given="Kathrin"),),
    container_title="Financial Times",
    issued=PartialDate(2018, 7, 11),
)
REFERENCE = Reference(id="1a", note=1, text="…", span=(0, 1), work=WORK, link=LinkStatus.PRESENT, url=URL)
GOOD_PAGE = PageFacts(titles=(f"{TITLE} | Financial Times",), media_type="text/html", words=600)
LIST_PAGE = PageFacts(titles=("Search results",), lead="Ten results.")
OTHER_PAGE = PageFacts(titles=("Ten recipes for a rainy Sunday",), lead="Soup and bread", words=600)


def a_check(outcome=Outcome.ANSWERED, *, ago=timedelta(0), status=200, page=GOOD_PAGE, **kwargs):
    if outcome is not Outcome.ANSWERED:
        page = None
    kwargs.setdefault("final_url", URL)
    return Check(url=URL, at=NOW - ago, outcome=outcome, status=status, page=page, **kwargs)


def gone(ago=timedelta(0)):
    return a_check(Outcome.GONE, ago=ago, status=404)


def state_of(*history, reference=REFERENCE, **kwargs):
    return judge(reference, history, now=NOW, **kwargs).state


def signed(*kinds, page=GOOD_PAGE, **kwargs):
    return a_check(page=page, signs=tuple(Sign(kind) for kind in kinds), **kwargs)


UNTITLED = PageFacts(titles=(), words=300)
BRIEF = PageFacts(titles=("Financial Times",), media_type="text/html", lead="Mind the gap.", words=3)
ECHO = replace(GOOD_PAGE, words=20)  # a page for nothing that repeats the title asked for
BARE = replace(REFERENCE, work=Work())
NO_LINK = replace(REFERENCE, url=None)
MOVED = {
    "hops": (Hop(URL, 301), Hop("https://www.ft.com/new/42", 200)),
    "final_url": "https://www.ft.com/new/42",
}
VIA = {
    "hops": (Hop(URL, 302), Hop("https://www.ft.com/new/42", 200)),
    "final_url": "https://www.ft.com/new/42",
}


PASTED = {"hops": (Hop(URL + ".", 404, "as-meant"), Hop(URL, 200)), "final_url": URL}
ELSEWHERE = replace(REFERENCE, url="https://recipes.example.org/sea-change")
SEA_CHANGE = replace(ELSEWHERE, work=WORK._replace(title="Sea Change"))


def by_others(title):
    """A page of that title whose author, day and publisher are others."""
    page = PageFacts(
        titles=(title,),
        author=("Ann Other",),
        issued=PartialDate(2024, 2, 1),
        container_title="Tidewater Recipes",
        words=600,
    )
    return a_check(page=page, final_url=ELSEWHERE.url)


STORY = replace(BARE, url="https://www.ft.com/asia/how-people-fuse-4711")


def sent_to(target, titles):
    """A look at a story that was sent on, to one who knows no title."""
    hops = (Hop(STORY.url, 301), Hop(target, 200))
    page = PageFacts(titles=titles, lead="Many things.", words=300)
    return replace(a_check(page=page, hops=hops, final_url=target), url=STORY.url)


def test_a_page_that_names_the_story_is_where_it_moved_to():
    check = sent_to("https://www.ft.com/asia/", ("How people fuse",))
    assert judge(STORY, [check], now=NOW).rule == "moved-for-good"


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("#dues", "The page has no place called #dues."),
        ("#:~:text=port%20dues", "The words that the address quotes (“port dues”) are not on the page."),
    ],
)
def test_a_place_that_is_not_on_the_page_is_a_remark_and_no_more(fragment, said):
    verdict = judge(REFERENCE, [replace(a_check(), signs=(Sign(SignKind.NO_ANCHOR, fragment),))], now=NOW)
    assert (verdict.state, verdict.rule, verdict.needs_person) == ("live", "live-as-cited", False)
    assert verdict.reason.endswith(said)
    assert remarks(verdict) == said


def test_nothing_is_remarked_of_a_page_that_is_gone_or_well():
    lacking = replace(gone(), signs=(Sign(SignKind.NO_ANCHOR, "#dues"),))
    assert "#dues" not in judge(REFERENCE, [lacking], now=NOW).reason
    assert remarks(judge(REFERENCE, [a_check()], now=NOW)) == ""


def test_a_retraction_is_remarked():
    verdict = judge(REFERENCE, [signed(SignKind.RETRACTED)], now=NOW)
    assert remarks(verdict) == verdict.reason


def shown(status, outcome):
    """The work, sent with the status of an error."""
    return replace(a_check(outcome, status=status), page=GOOD_PAGE)


@pytest.mark.parametrize(
    ("rule", "state", "reference", "history"),
    [
        ("link-lost", "lost", replace(NO_LINK, link=LinkStatus.LOST), []),
        ("link-implicit", "lost", replace(NO_LINK, link=LinkStatus.IMPLICIT), []),
        ("no-link-due", "print", replace(NO_LINK, link=LinkStatus.NEVER), []),
        ("not-looked-at", "unknown", REFERENCE, []),
        ("not-looked-at", "unknown", REFERENCE, [a_check(Outcome.NO_NETWORK, status=None)]),
        ("unusable-address", "invalid", REFERENCE, [a_check(Outcome.INVALID, status=None)]),
        ("confirmed-gone", "dead", REFERENCE, [gone(9 * DAY), gone(5 * DAY), gone()]),
        ("looks-gone", "failing", REFERENCE, [gone()]),
        ("looks-gone", "failing", REFERENCE, [a_check(Outcome.NO_HOST, status=None)]),
        ("looks-gone", "failing", REFERENCE, [a_check(Outcome.NO_CONNECTION, status=None)]),
        ("looks-gone", "failing", REFERENCE, [a_check(Outcome.LOOP, status=301)]),
        ("looks-gone", "failing", REFERENCE, [signed(SignKind.PARKED, page=OTHER_PAGE)]),
        ("looks-gone", "failing", REFERENCE, [signed(SignKind.SUSPENDED, page=OTHER_PAGE)]),
        ("refused", "blocked", REFERENCE, [a_check(Outcome.REFUSED, status=403)]),
        ("no-answer-for-now", "unreachable", REFERENCE, [a_check(Outcome.TIMEOUT, status=None)]),
        ("no-answer-for-now", "unreachable", REFERENCE, [a_check(Outcome.SERVER_ERROR, status=503)]),
        ("no-answer-for-now", "unreachable", REFERENCE, [a_check(Outcome.TLS, status=None)]),
        ("no-answer-for-now", "unreachable", REFERENCE, [a_check(Outcome.BROKEN, status=None)]),
        ("odd-answer", "unknown", REFERENCE, [a_check(Outcome.CLIENT_ERROR, status=418)]),
        ("wall", "blocked", REFERENCE, [signed(SignKind.CHALLENGE, page=UNTITLED)]),
        ("wall", "blocked", REFERENCE, [signed(SignKind.LOGIN_WALL, page=UNTITLED)]),
        ("nothing-here", "soft-404", REFERENCE, [signed(SignKind.NOT_FOUND_WORDING, page=OTHER_PAGE)]),
        ("nothing-here", "soft-404", REFERENCE, [signed(SignKind.SAME_AS_NONSENSE, page=UNTITLED)]),
        ("nothing-here", "soft-404", REFERENCE, [signed(SignKind.TO_HOME, page=UNTITLED)]),
        ("nothing-here", "soft-404", REFERENCE, [signed(SignKind.EMPTY, page=UNTITLED)]),
        ("wrong-media", "soft-404", REFERENCE, [signed(SignKind.OTHER_MEDIA, page=OTHER_PAGE)]),
        ("not-found-template", "soft-404", REFERENCE, [signed(SignKind.NOT_FOUND_TEMPLATE, page=UNTITLED)]),
        ("not-found-template", "soft-404", REFERENCE, [signed(SignKind.NOT_FOUND_TEMPLATE, page=ECHO)]),
        ("live-as-cited", "live", REFERENCE, [signed(SignKind.NOT_FOUND_TEMPLATE)]),
        (
            "title-echoed",
            "soft-404",
            REFERENCE,
            [signed(SignKind.NOT_FOUND_WORDING, SignKind.SAME_AS_NONSENSE)],
        ),
        (
            "another-work",
            "drifted",
            REFERENCE,
            [signed(SignKind.APP_SHELL, page=replace(OTHER_PAGE, author=("A",), words=0))],
        ),
        ("wall", "blocked", REFERENCE, [signed(SignKind.REFUSAL, page=UNTITLED)]),
        ("wrong-media", "soft-404", BARE, [signed(SignKind.OTHER_MEDIA, page=OTHER_PAGE)]),
        (
            "live-unconfirmed",
            "live",
            BARE,
            [signed(SignKind.OTHER_MEDIA, page=replace(OTHER_PAGE, author=("A",)))],
        ),
        ("no-works-page", "soft-404", REFERENCE, [a_check(page=LIST_PAGE)]),
        ("another-work", "drifted", REFERENCE, [a_check(page=OTHER_PAGE)]),
        ("to-a-list", "soft-404", STORY, [sent_to("https://www.ft.com/news/", ("News from everywhere",))]),
        ("to-a-list", "soft-404", STORY, [sent_to("https://www.ft.com/asia/", ("All stories | FT",))]),
        ("sent-up", "unknown", STORY, [sent_to("https://www.ft.com/asia/", ("Asia",))]),
        ("moved-for-good", "moved", REFERENCE, [a_check(**MOVED)]),
        ("moved-for-good", "moved", REFERENCE, [a_check(page=UNTITLED, **MOVED)]),
        ("live-as-cited", "live", REFERENCE, [a_check()]),
        ("live-as-cited", "live", REFERENCE, [a_check(**VIA)]),
        ("live-as-cited", "live", REFERENCE, [signed(SignKind.PAYWALL)]),
        ("live-as-cited", "live", REFERENCE, [signed(SignKind.LOGIN_WALL)]),
        ("live-as-cited", "live", REFERENCE, [signed(SignKind.NOT_FOUND_WORDING)]),
        ("drawn-by-scripts", "unknown", REFERENCE, [signed(SignKind.APP_SHELL, page=UNTITLED)]),
        ("live-as-cited", "live", REFERENCE, [signed(SignKind.APP_SHELL)]),
        ("pay-wall", "blocked", REFERENCE, [signed(SignKind.PAYWALL, page=UNTITLED)]),
        ("shown-with-error", "live", REFERENCE, [shown(404, Outcome.CLIENT_ERROR)]),
        ("shown-with-error", "live", REFERENCE, [shown(500, Outcome.SERVER_ERROR)]),
        ("namesake", "unknown", ELSEWHERE, [by_others(TITLE)]),
        ("another-work", "drifted", SEA_CHANGE, [by_others("Sea Change")]),
        ("pasted-with-more", "moved", REFERENCE, [a_check(**PASTED)]),
        ("pasted-with-more", "moved", REFERENCE, [a_check(page=UNTITLED, **PASTED)]),
        ("live-retracted", "live", REFERENCE, [signed(SignKind.RETRACTED)]),
        ("live-retracted", "live", REFERENCE, [signed(SignKind.RETRACTED, page=UNTITLED)]),
        ("says-too-little", "unknown", REFERENCE, [a_check(page=BRIEF)]),
        ("live-unconfirmed", "live", REFERENCE, [a_check(page=replace(BRIEF, titles=(), words=300))]),
        ("live-unconfirmed", "live", REFERENCE, [a_check(page=replace(BRIEF, media_type="application/pdf"))]),
        ("live-unconfirmed", "live", REFERENCE, [a_check(page=UNTITLED)]),
        ("live-unconfirmed", "live", replace(REFERENCE, work=Work()), [a_check(page=OTHER_PAGE)]),
    ],
)
def test_each_rule_gives_its_state_and_a_sentence(rule, state, reference, history):
    verdict = judge(reference, history, now=NOW)
    assert (verdict.rule, verdict.state) == (rule, state)
    assert verdict.reason[0].isupper() or verdict.reason.startswith("404 Not Found")
    assert verdict.reason.endswith(".")
    assert ".." not in verdict.reason


PLAIN_PAGES = st.builds(
    PageFacts,
    media_type=st.sampled_from([None, "text/html", "application/pdf", "image/gif"]),
    titles=st.sampled_from([(), ("Search results",), (TITLE,), ("Page not found",)]),
    lead=st.sampled_from(["", "Mind the gap.", f"{TITLE}. Long ago"]),
    words=st.sampled_from([0, 3, 25, 60, 600]),
)
PLAIN_URLS = st.sampled_from(
    [URL, "https://a.org/", "https://a.org/x.pdf", "https://a.org/x.", "https://a.org/news/"]
)


@given(
    page=st.none() | PLAIN_PAGES,
    url=PLAIN_URLS,
    work=st.sampled_from([Work(), WORK]),
    hops=st.sampled_from([0, 1, 2]),
    sent=st.booleans(),
    before=st.sampled_from([(), (gone(5 * DAY), gone(9 * DAY))]),
)
def test_what_is_spared_the_table_is_judged_as_by_the_table(page, url, work, hops, sent, before):
    look = replace(
        a_check(page=page, final_url="https://b.org/" if sent else url, hops=(Hop(url, 200),) * hops), url=url
    )
    told = [judge(replace(REFERENCE, work=work, url=url), (*before, look), now=NOW)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(verdicts, "_is_plain", lambda _: False)
        told.append(judge(replace(REFERENCE, work=work, url=url), (*before, look), now=NOW))
    assert told[0] == told[1]


def test_a_retraction_is_told_where_the_work_has_moved_too():
    moved = signed(SignKind.RETRACTED, **MOVED)
    verdict = judge(REFERENCE, [moved], now=NOW)
    assert (verdict.state, verdict.rule) == ("moved", "moved-for-good")
    assert "retracted" in verdict.reason


def test_a_retracted_work_needs_a_person_and_one_about_retractions_does_not():
    about = replace(REFERENCE, work=WORK._replace(title="Retracted: why papers fall"))
    page = replace(GOOD_PAGE, titles=("Retracted: why papers fall",))
    assert judge(REFERENCE, [signed(SignKind.RETRACTED)], now=NOW).needs_person
    verdict = judge(about, [signed(SignKind.RETRACTED, page=page)], now=NOW)
    assert (verdict.rule, verdict.needs_person) == ("live-as-cited", False)


@pytest.mark.parametrize(
    ("page", "state"),
    [
        (PageFacts(titles=("Ten recipes",), lead="Soup and bread", words=600), "drifted"),
        (PageFacts(titles=("Beijing alarms the West",), lead="Washington is unnerved", words=600), "live"),
        (PageFacts(titles=("Beijing alarms the West",), lead="Washington is unnerved", author=("Ann Other",), words=600), "drifted"),
    ],
    ids=["nothing-of-it", "another-headline", "another-author"],
)  # fmt: skip
def test_an_address_with_the_day_of_the_work_is_hardly_used_twice(page, state):
    url = "https://news.example.org/2018/07/11/washington"
    reference = replace(REFERENCE, url=url)
    assert state_of(replace(a_check(page=page), url=url, final_url=url), reference=reference) == state


def test_a_date_in_the_address_cited_says_nothing_of_the_page():
    url = "https://news.example.org/2018/07/11/washington"
    looked = replace(a_check(page=GOOD_PAGE), url=url, final_url=url)
    assert judge(replace(REFERENCE, url=url), [looked], now=NOW).match.issued is None
    sent_on = replace(looked, final_url="https://news.example.org/2024/01/02/other")
    assert judge(replace(REFERENCE, url=url), [sent_on], now=NOW).match.issued == 0.0


def test_every_rule_but_the_pinned_one_has_a_row_here():
    marks = test_each_rule_gives_its_state_and_a_sentence.pytestmark[0].args[1]
    tried = {row[0] for row in marks} | {"long-silence", "live-as-archived"}
    assert {rule.id for rule in RULES} == tried
    assert set(STATES) == set(State)


@pytest.mark.parametrize(
    ("failures", "state"),
    [
        pytest.param([0], "failing", id="one look"),
        pytest.param([4, 0], "failing", id="two looks"),
        pytest.param([4, 2, 0], "dead", id="three looks two days apart"),
        pytest.param([0.2, 0.1, 0], "failing", id="three looks in one day count once"),
        pytest.param([3, 2, 1, 0], "failing", id="daily looks count every second day"),
        pytest.param([4, 3, 2, 1, 0], "dead", id="five daily looks hold three"),
    ],
)
def test_failures_count_only_when_days_apart(failures, state):
    assert state_of(*(gone(days * DAY) for days in failures)) == state


def test_one_look_is_enough_when_a_person_says_so():
    assert state_of(gone(), patience=Patience(confirm=1)) == "dead"


def test_an_answer_clears_all_failures():
    assert state_of(gone(20 * DAY), gone(15 * DAY), gone(10 * DAY), a_check()) == "live"
    assert state_of(gone(20 * DAY), gone(15 * DAY), a_check(ago=12 * DAY), gone()) == "failing"


def test_a_refusal_neither_confirms_nor_clears():
    refused = a_check(Outcome.REFUSED, status=403, ago=3 * DAY)
    assert state_of(gone(9 * DAY), gone(6 * DAY), refused, gone()) == "dead"
    assert state_of(gone(9 * DAY), refused) == "blocked"
    assert (
        state_of(gone(20 * DAY), gone(15 * DAY), gone(10 * DAY), a_check(Outcome.REFUSED, status=403))
        == "dead"
    )


def test_trouble_becomes_dead_only_after_thirty_days_and_five_checks():
    def silence(*days):
        return [a_check(Outcome.TIMEOUT, status=None, ago=n * DAY, detail="no answer in 30 s") for n in days]

    assert state_of(*silence(29, 20, 10, 5, 0)) == "unreachable"
    assert state_of(*silence(31, 20, 10, 0)) == "unreachable"
    verdict = judge(REFERENCE, silence(31, 20, 10, 5, 0), now=NOW)
    assert (verdict.state, verdict.rule) == ("dead", "long-silence")
    assert "5 checks from 23 October 2026 to 23 November 2026" in verdict.reason


def test_a_look_without_a_network_changes_nothing():
    none = a_check(Outcome.NO_NETWORK, status=None)
    assert state_of(a_check(ago=DAY), none) == "live"
    assert state_of(gone(5 * DAY), none) == "failing"


def test_the_reason_of_a_dead_link_names_the_days_and_the_last_answer():
    verdict = judge(REFERENCE, [a_check(ago=30 * DAY), gone(14 * DAY), gone(7 * DAY), gone()], now=NOW)
    assert verdict.reason == (
        "404 Not Found on 9 November 2026, 16 November 2026 and 23 November 2026; "
        "it last answered on 24 October 2026."
    )
    assert verdict.confirmed == (3, 3)
    assert verdict.last_good == NOW - 30 * DAY


def test_a_title_with_another_number_is_another_work_however_alike():
    work = Work(title="Full text of Hu Jintao's report at 18th Party Congress")
    page = PageFacts(titles=("Full text of Hu Jintao's report at 17th Party Congress",), words=900)
    verdict = judge(replace(REFERENCE, work=work), [a_check(page=page)], now=NOW)
    assert verdict.state is State.DRIFTED
    assert "the cited title has 18, the page's has 17" in verdict.reason


def test_a_chinese_page_cited_under_an_english_title_alone_is_not_drift():
    work = Work(title="Military-Civil Fusion Promotes the Pentagon")
    page = PageFacts(titles=("军民融合促五角大楼“牵手”硅谷",), words=500)
    assert state_of(a_check(page=page), reference=replace(REFERENCE, work=work)) == "live"


def archive_of(page):
    memento = Memento(URL, "http://archive/web/20180712000000/x", datetime(2018, 7, 12, tzinfo=UTC), 200)
    return ArchiveAnswer(state=ArchiveState.FOUND, uri_r=URL, asked_at=NOW, memento=memento, page=page)


def test_a_retitled_page_that_reads_like_the_archived_copy_is_live():
    old = replace(GOOD_PAGE, simhash=0b1011, digest="a", words=400)
    new = replace(OTHER_PAGE, simhash=0b1010, digest="b", words=400)
    verdict = judge(REFERENCE, [a_check(page=new)], now=NOW, archive=archive_of(old))
    assert (verdict.state, verdict.rule) == ("live", "live-as-archived")


def test_drift_names_the_archived_copy_that_is_the_work():
    old = replace(GOOD_PAGE, simhash=0xFFFF, digest="a", words=400)
    new = replace(OTHER_PAGE, simhash=0xFFFF0000, digest="b", words=400)
    verdict = judge(REFERENCE, [a_check(page=new)], now=NOW, archive=archive_of(old))
    assert verdict.state is State.DRIFTED
    assert "archived on 12 July 2018 is the work cited" in verdict.reason


PIN = Decision(DecisionKind.PINNED, "pay wall, read it myself", State.LIVE, "Ada", date(2026, 12, 31))


def test_a_pin_wins_and_keeps_what_the_check_says():
    verdict = judge(replace(REFERENCE, decision=PIN), [a_check(Outcome.REFUSED, status=403)], now=NOW)
    assert (verdict.state, verdict.rule, verdict.needs_person) == ("live", "pinned", False)
    assert "Pinned by Ada until 31 December 2026: pay wall, read it myself." in verdict.reason
    assert "blocked" in verdict.reason


def test_a_pin_that_has_run_out_needs_a_person():
    late = datetime(2027, 1, 1, tzinfo=UTC)
    verdict = judge(replace(REFERENCE, decision=PIN), [a_check(Outcome.REFUSED, status=403)], now=late)
    assert (verdict.state, verdict.decision_expired, verdict.needs_person) == ("blocked", True, True)


def test_an_ignored_citation_keeps_its_state_and_asks_nobody():
    ignored = Decision(DecisionKind.IGNORED, "not ours")
    verdict = judge(replace(REFERENCE, decision=ignored), [a_check(page=OTHER_PAGE)], now=NOW)
    assert (verdict.state, verdict.needs_person) == ("drifted", False)


def test_a_second_mention_points_to_the_first():
    lost = replace(NO_LINK, link=LinkStatus.LOST, same_as="12a", id="35a")
    verdict = judge(lost, [], now=NOW)
    assert not verdict.needs_person
    assert "mend it there" in verdict.reason


def test_since_is_carried_on_while_the_state_stays():
    first = judge(REFERENCE, [gone()], now=NOW)
    later = judge(REFERENCE, [gone(), replace(gone(), at=NOW + DAY)], now=NOW + DAY, before=first)
    assert later.since == first.since == NOW


def test_since_starts_anew_with_another_address():
    before = judge(REFERENCE, [a_check(ago=9 * DAY)], now=NOW - 9 * DAY)
    moved = replace(REFERENCE, url="https://other.example/")
    assert judge(moved, [a_check()], now=NOW, before=before).since == NOW


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://a.org/x", "https://www.a.org/x/", True),
        ("https://a.org/x/index.html", "https://a.org/x", True),
        ("https://a.org/x?utm_source=t", "https://a.org/x", True),
        ("https://a.org/x?a=1&b=2", "https://a.org/x?b=2&a=1", True),
        ("https://a.org/%E4%B8%AD", "https://a.org/中", True),
        ("https://a.org:443/x", "https://a.org/x", True),
        ("https://A.org/x#part", "https://a.org/x", True),
        ("https://a.org/x?id=1", "https://a.org/x?id=2", False),
        ("https://a.org/x", "https://b.org/x", False),
        ("https://a.org/x", "https://a.org/y", False),
        ("https://a.org:8443/x", "https://a.org/x", False),
        ("http://[bad", "http://[bad", True),
    ],
)
def test_addresses_are_the_same_but_for_what_never_matters(one, other, same):
    assert same_address(one, other) is same


class Lifetime(RuleBasedStateMachine):
    """A link looked at again and again, at any pace, with any answer."""

    @initialize()
    def begin(self):
        self.now = datetime(2026, 1, 1, tzinfo=UTC)
        self.history = []

    @rule(
        outcome=st.sampled_from(list(Outcome)),
        hours=st.integers(1, 400),
        parked=st.booleans(),
    )
    def look(self, outcome, hours, parked):
        self.now += timedelta(hours=hours)
        check = replace(a_check(outcome), at=self.now)
        if parked and outcome is Outcome.ANSWERED:
            check = replace(check, signs=(Sign(SignKind.PARKED),), page=OTHER_PAGE)
        self.history.append(check)

    def verdict(self):
        return judge(REFERENCE, self.history, now=self.now)

    @invariant()
    def one_bad_look_never_makes_dead(self):
        if self.verdict().state is State.DEAD:
            bad = [c for c in self.history if c.outcome not in (Outcome.REFUSED, Outcome.NO_NETWORK)]
            assert len(bad) >= 3
            assert bad[-1].at - bad[0].at >= timedelta(days=4)

    @precondition(lambda self: self.history and self.history[-1].outcome is Outcome.ANSWERED)
    @invariant()
    def success_always_clears(self):
        if not self.history[-1].signs:
            assert self.verdict().state is State.LIVE

    @invariant()
    def a_pin_always_wins_while_it_holds(self):
        reference = replace(REFERENCE, decision=replace(PIN, until=self.now.date()))
        assert judge(reference, self.history, now=self.now).state is State.LIVE
        expired = judge(reference, self.history, now=self.now + 2 * DAY)
        assert expired.decision_expired
        assert expired.state is judge(REFERENCE, self.history, now=self.now).state


Lifetime.TestCase.settings = settings(max_examples=30, stateful_step_count=15, deadline=None)
test_a_lifetime_of_looks = Lifetime.TestCase


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (a_check(Outcome.REFUSED, status=403, detail="answered 403 Forbidden"), "refuses robots: answered 403"),
        (a_check(Outcome.REFUSED, status=401, detail="answered 401 Unauthorized"), "does not let us in: answered 401"),
        (a_check(Outcome.REFUSED, status=429, detail="answered 429"), "does not let us in: answered 429"),
        (a_check(Outcome.SERVER_ERROR, status=502, detail="answered 502 Bad Gateway"), "Out of order for now: answered 502"),
        (a_check(Outcome.TIMEOUT, status=None, detail="no answer within 20 s"), "No answer for now: no answer within"),
        (a_check(Outcome.TLS, status=None, detail="its certificate has expired"), "Not to be reached safely for now: its cert"),
    ],
)  # fmt: skip
def test_a_reason_says_no_more_than_what_was_seen(check, said):
    assert said in judge(REFERENCE, [check], now=NOW).reason


def test_the_front_page_of_another_site_is_called_so():
    check = signed(SignKind.TO_HOME, SignKind.TO_OTHER_SITE, page=UNTITLED)
    assert "ends on the front page of another site" in judge(REFERENCE, [check], now=NOW).reason
    assert (
        "ends on the site's front page"
        in judge(REFERENCE, [signed(SignKind.TO_HOME, page=UNTITLED)], now=NOW).reason
    )


def test_a_page_that_could_not_be_compared_says_why():
    assert "no title is known" in judge(BARE, [a_check(page=UNTITLED)], now=NOW).reason


def test_a_title_alike_by_another_on_another_day_is_doubted():
    cited = Work(
        type="article-journal",
        title="Pilots of the Northern Reefs",
        author=(Name(family="Maas", given="Ida"),),
        issued=PartialDate(2012),
    )
    page = PageFacts(
        titles=("Pilots of the Southern Reefs",), author=("Jan Vos",), issued=PartialDate(2014), words=600
    )
    verdict = judge(replace(REFERENCE, work=cited), [a_check(page=page)], now=NOW)
    assert (verdict.state, verdict.rule) == (State.UNKNOWN, "namesake")
    assert verdict.reason.startswith("A page of a similar title answers")
