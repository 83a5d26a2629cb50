"""Lost links from copies of the article: aligned note by note, weighed, and never proposed on thin evidence."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import recover
from citecheck.flow import Answer, Trouble
from citecheck.model import (
    Article,
    Candidate,
    Check,
    Decision,
    DecisionKind,
    Link,
    LinkStatus,
    Note,
    Outcome,
    PageFacts,
    Reference,
    State,
    Verdict,
    Work,
)
from citecheck.report import SURE

NOW = datetime(2026, 11, 23, tzinfo=UTC)
FIRST = "“China recruits Baidu,” South China Morning Post, November 21, 2017,"
SECOND = "“Open Platform, Have you Joined?” [人工智能开放平台], China News, December 13, 2018,"
TEXT = f"{FIRST} {SECOND}"
SCMP, NEWS = (
    "https://www.scmp.com/news/china-recruits-baidu",
    "http://www.chinanews.com/gn/2018/12-13/1.shtml",
)


def a_reference(letter="a", text=TEXT, span=None, note=26, **work):
    return Reference(
        id=f"{note}{letter}",
        note=note,
        text=text,
        span=span or (0, len(text)),
        work=Work(**work),
        link=LinkStatus.LOST,
    )


def two_references():
    return [
        a_reference(
            "a",
            span=(0, len(FIRST)),
            title="China recruits Baidu",
            container_title="South China Morning Post",
        ),
        a_reference(
            "b",
            span=(len(FIRST) + 1, len(TEXT)),
            title="Open Platform, Have you Joined?",
            container_title="China News",
        ),
    ]


def urls(found):
    return {key: [candidate.url for candidate in rows] for key, rows in found.items()}


def test_a_link_behind_each_citation_goes_to_that_citation():
    text = f"{FIRST} {SCMP}, {SECOND} {NEWS}."
    found = recover.from_copy(two_references(), Article((Note(26, text),)), found="copy.html")
    assert urls(found) == {"26a": [SCMP], "26b": [NEWS]}


def test_a_link_on_the_titles_words_goes_to_that_title():
    first, second = TEXT.index("China recruits"), TEXT.index("Open Platform")
    links = (Link((first, first + 12), SCMP), Link((second, second + 12), NEWS))
    found = recover.from_copy(two_references(), Article((Note(26, TEXT, links=links),)), found="copy.html")
    assert urls(found) == {"26a": [SCMP], "26b": [NEWS]}


def test_the_evidence_says_where_the_link_was_and_whose_host_it_is():
    found = recover.from_copy(
        two_references(), Article((Note(26, f"{FIRST} {SCMP}, {SECOND}"),)), found="copy.html"
    )
    (candidate,) = found["26a"]
    assert candidate.evidence == (
        "note 26 of the copy reads 100% the same, and has this link here",
        "www.scmp.com belongs to South China Morning Post",
        "the address has the words of the title in it",
    )
    assert (candidate.route, candidate.found) == ("sibling", "copy.html")
    assert candidate.score >= SURE


def test_a_host_of_another_publisher_is_never_sure():
    found = recover.from_copy(
        two_references(), Article((Note(26, f"{FIRST} https://mirror.example/x, {SECOND}"),)), found="c"
    )
    (candidate,) = found["26a"]
    assert candidate.score < SURE
    assert "mirror.example is not a known host of South China Morning Post" in candidate.evidence


@pytest.mark.parametrize(
    "url",
    [
        "https://twitter.com/intent/tweet?url=https://copy.example/a", "https://www.facebook.com/sharer/sharer.php?u=x", "https://www.facebook.com/sharer.php?u=x",
        "https://www.linkedin.com/shareArticle?mini=true&url=x", "https://reddit.com/submit?url=x", "https://api.whatsapp.com/send?text=x",
        "https://wa.me/?text=x", "https://t.me/share/url?url=x", "https://service.weibo.com/share/share.php?url=x", "https://www.pinterest.com/pin/create/button/?url=x",
        "https://www.addtoany.com/share#url=x", "https://copy.example/login?next=/a", "https://copy.example/account/register", "https://copy.example/subscribe",
        "https://other.example/a#_ftnref12", "https://other.example/a#fnref:3", "https://other.example/a#cite_ref-4", "https://other.example/a/?print=1",
        "https://copy.example/a#fn26", "https://www.copy.example/a", "https://copy.example/a/",
    ],
)  # fmt: skip
def test_buttons_doors_and_ways_back_are_no_sources(url):
    copy = Article((Note(26, f"{FIRST} {url} {SECOND}"),), url="https://copy.example/a")
    assert recover.from_copy(two_references(), copy, found="copy.html") == {}
    assert recover.from_copy(two_references(), replace(copy, url=None), found="https://copy.example/a") == {}


@pytest.mark.parametrize(
    "url",
    [
        "https://twitter.com/halvorsen/status/99", "https://www.facebook.com/notes/harbour/1", "https://t.me/harbour/12", "https://a.example/login-reform-of-1911",
        "https://a.example/subscribers-and-the-news", "https://a.example/p#fn26", "https://a.example/print/2018/1.html", "https://weibo.com/123/abc",
    ],
)  # fmt: skip
def test_posts_and_pages_that_only_look_like_furniture_are_sources(url):
    found = recover.from_copy(two_references(), Article((Note(26, f"{FIRST} {url} {SECOND}"),)), found="c")
    assert urls(found) == {"26a": [url]}


def test_an_archived_link_is_taken_apart():
    memento = "https://web.archive.org/web/20171122080000/" + SCMP
    found = recover.from_copy(
        two_references(), Article((Note(26, f"{FIRST} {memento}, {SECOND}"),)), found="c"
    )
    assert (found["26a"][0].url, found["26a"][0].archived) == (SCMP, memento)


def test_two_links_for_one_citation_are_both_offered_and_neither_is_sure():
    text = f"{FIRST} https://a.example/1 and https://b.example/2, {SECOND}"
    found = recover.from_copy(two_references(), Article((Note(26, text),)), found="c")
    assert all(candidate.score < SURE for candidate in found.get("26a", ()))


def test_links_that_nobody_could_ask_for_are_no_candidates():
    links = (Link((0, 5), "javascript:alert(1)"), Link((6, 9), "#fn1"), Link((10, 12), "mailto:a@b.example"))
    assert recover.from_copy(two_references(), Article((Note(26, TEXT, links=links),)), found="c") == {}


def test_notes_are_paired_though_their_numbers_shifted():
    ours = [
        Note(1, "Alpha beta gamma delta, 2018,"),
        Note(2, "Ibid."),
        Note(3, "Epsilon zeta eta, 2019,"),
        Note(4, "Ibid."),
    ]
    theirs = [
        Note(1, "A remark of the editor."),
        Note(2, "Alpha beta gamma delta, 2018, http://a.org"),
        Note(3, "Ibid."),
        Note(4, "Epsilon zeta eta, 2019,"),
        Note(5, "Ibid."),
    ]
    pairs = [(pair.ours.number, pair.theirs.number) for pair in recover.align(ours, theirs)]
    assert pairs == [(1, 2), (2, 3), (3, 4), (4, 5)]


def test_a_note_that_the_copy_lacks_is_left_alone():
    ours = [
        Note(1, "Alpha beta gamma delta."),
        Note(2, "Something else entirely here."),
        Note(3, "Epsilon zeta eta theta."),
    ]
    pairs = recover.align(ours, [ours[0], ours[2]])
    assert [(pair.ours.number, pair.likeness) for pair in pairs] == [(1, 1.0), (3, 1.0)]


def test_another_article_gives_nothing():
    theirs = Article(
        (Note(26, "Gardening in April: see https://garden.example/tulips for the planting of bulbs."),)
    )
    assert recover.from_copy(two_references(), theirs, found="c") == {}


notes = st.lists(st.text(alphabet="ab cd", max_size=12), max_size=8)


@given(notes, notes)
def test_pairs_rise_on_both_sides_and_use_no_note_twice(left, right):
    ours = [Note(number, text) for number, text in enumerate(left)]
    theirs = [Note(number, text) for number, text in enumerate(right)]
    pairs = [(pair.ours.number, pair.theirs.number) for pair in recover.align(ours, theirs)]
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(pairs))


@given(
    st.lists(
        st.text(min_size=4, max_size=30).filter(lambda text: len(recover._words(Note(1, text))) > 3),
        max_size=6,
        unique_by=lambda text: recover._words(Note(1, text)),
    )
)
def test_a_copy_aligns_with_itself(texts):
    ours = [Note(number, text) for number, text in enumerate(texts)]
    assert [(pair.ours, pair.theirs) for pair in recover.align(ours, ours)] == [(note, note) for note in ours]


# ----------------------------------------------------------------------------------------------------- identifiers


def test_a_printed_doi_is_an_address():
    reference = a_reference(title="T", doi="10.1080/01402390.2011.574976")
    (candidate,) = recover.from_identifier(reference)
    assert candidate.url == "https://doi.org/10.1080/01402390.2011.574976"
    assert candidate.score >= SURE


# --------------------------------------------------------------------------------------------------------- weighing

REFERENCE = a_reference(title="Full text of Hu Jintao's report at 18th Party Congress")
CANDIDATE = Candidate("http://x.example/", 0.78, ("a copy has it",), "sibling", "copy.html")


def seen(title=None, outcome=Outcome.ANSWERED, **kwargs):
    page = PageFacts(titles=(title,) if title else (), words=300) if outcome is Outcome.ANSWERED else None
    return Check(url="http://x.example/", at=NOW, outcome=outcome, page=page, **kwargs)


def test_a_page_with_the_title_confirms():
    weighed = recover.weigh(
        CANDIDATE, REFERENCE, seen("Full text of Hu Jintao's report at 18th Party Congress")
    )
    assert weighed.score >= 0.95
    assert weighed.evidence[-1].startswith("the page is the work cited")


def test_a_page_with_another_number_does_not():
    weighed = recover.weigh(
        CANDIDATE, REFERENCE, seen("Full text of Hu Jintao's report at 17th Party Congress")
    )
    assert weighed.score < SURE
    assert "the cited title has 18, the page's has 17" in weighed.evidence[-1]


@pytest.mark.parametrize("outcome", [Outcome.GONE, Outcome.REFUSED, Outcome.TIMEOUT, Outcome.NO_HOST])
def test_a_link_that_is_dead_today_may_still_be_the_one_cited(outcome):
    weighed = recover.weigh(CANDIDATE, REFERENCE, seen(outcome=outcome))
    assert weighed.score == CANDIDATE.score
    assert "does not answer with a page now" in weighed.evidence[-1]


def test_without_a_network_the_weight_stays():
    assert recover.weigh(CANDIDATE, REFERENCE, None) == CANDIDATE
    assert recover.weigh(CANDIDATE, REFERENCE, seen(outcome=Outcome.NO_NETWORK)) == CANDIDATE


def test_what_scores_too_low_or_was_rejected_is_not_shown():
    weak = replace(CANDIDATE, url="http://weak.example/", score=0.59)
    refused = replace(CANDIDATE, url="http://refused.example/")
    reference = replace(REFERENCE, rejected=("http://refused.example/",))
    assert recover.ranked(reference, [weak, refused, CANDIDATE, CANDIDATE]) == (CANDIDATE,)


# -------------------------------------------------------------------------------------------------- what to look for


def judged(state):
    return Verdict(
        id="26a", url="http://x", state=state, rule="r", reason="R.", since=NOW, needs_person=False
    )


@pytest.mark.parametrize(
    ("reference", "verdict", "wanted"),
    [
        pytest.param(REFERENCE, None, True, id="lost"),
        pytest.param(replace(REFERENCE, link=LinkStatus.IMPLICIT), None, True, id="implicit"),
        pytest.param(replace(REFERENCE, link=LinkStatus.NEVER), None, False, id="print"),
        pytest.param(replace(REFERENCE, same_as="1a"), None, False, id="second mention"),
        pytest.param(replace(REFERENCE, url="http://x"), judged(State.DEAD), True, id="dead"),
        pytest.param(replace(REFERENCE, url="http://x"), judged(State.SOFT_404), True, id="soft 404"),
        pytest.param(replace(REFERENCE, url="http://x"), judged(State.LIVE), False, id="live"),
        pytest.param(replace(REFERENCE, url="http://x"), judged(State.BLOCKED), False, id="blocked"),
        pytest.param(
            replace(REFERENCE, decision=Decision(DecisionKind.IGNORED, "no")), None, False, id="ignored"
        ),
    ],
)
def test_only_what_is_lost_or_gone_is_looked_for(reference, verdict, wanted):
    assert recover.wanted(reference, verdict) is wanted


# ------------------------------------------------------------------------------------------------- reading the copy


def drive(flow, answers):
    """Send answers to a flow in turn; returns what was asked, and the result."""
    asked, answers = [], iter(answers)
    try:
        ask = next(flow)
        while True:
            asked.append(ask.url)
            ask = flow.send(next(answers))
    except StopIteration as done:
        return asked, done.value


def test_a_copy_is_followed_to_where_it_moved():
    moved = Answer("http://a.org/x", 301, (("location", "/y"),))
    page = Answer("http://a.org/y", 200, (("content-type", "text/html"),), b"<p>")
    asked, copy = drive(recover.read_copy("http://a.org/x"), [moved, page])
    assert asked == ["http://a.org/x", "http://a.org/y"]
    assert (copy.found, copy.data, copy.trouble) == ("http://a.org/y", b"<p>", "")


@pytest.mark.parametrize(
    ("answers", "trouble"),
    [
        ([Answer("u", 404)], "it answers 404"),
        ([Trouble("u", Outcome.TIMEOUT, "no answer in 30 s")], "no answer in 30 s"),
        ([Answer("u", 302, (("location", "/again"),))] * 10, "its redirects never end"),
    ],
)
def test_a_copy_that_cannot_be_had_says_why(answers, trouble):
    _, copy = drive(recover.read_copy("http://a.org/x"), answers)
    assert copy.trouble == trouble
