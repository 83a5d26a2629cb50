from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from citecheck.baseline import BaselineEntry, address_digest
from citecheck.model import (
    Candidate,
    Decision,
    DecisionKind,
    LinkStatus,
    NoteKind,
    Outcome,
    PartialDate,
    Reference,
    State,
    Work,
    letters,
)
from citecheck.render.html import page
from citecheck.render.machine import report_json
from citecheck.report import (
    ChangeKind,
    Mode,
    NoteText,
    RunInfo,
    Task,
    Tone,
    build,
    distance,
    long_day,
    percent,
    toml_string,
)
from tests.report import samples
from tests.report.samples import ARTICLE, BEFORE, NOW, RUN, archived, check, lost, reference, verdict

WEEK = timedelta(days=7)


def one(
    state: State,
    *,
    url: str | None = "https://example.org/a",
    citation: str = "1a",
    reason="It is so.",
    **more,
):
    """A reference and its verdict."""
    ref = reference(citation, Work(title=f"Work {citation}"), f"“Work {citation},”", url=url)
    return ref, verdict(ref, state, reason, **more)


def report_of(*pairs, run=RUN, **more):
    references = [ref for ref, _ in pairs]
    return build(run=run, references=references, verdicts={ref.id: v for ref, v in pairs}, **more)


# -------------------------------------------------------------------------------------------------------- headline


def test_a_first_check_says_so_and_counts():
    report = report_of(
        one(State.DEAD), one(State.LOST, url=None, citation="2a"), one(State.LIVE, citation="3a")
    )
    assert report.headline == "First check: 1 dead, 1 link lost, of 3 citations."


def test_offline_comes_before_everything_else_in_the_headline():
    run = replace(RUN, mode=Mode.OFFLINE)
    report = report_of(one(State.LOST, url=None), run=run)
    assert (
        report.headline
        == "The network was out of reach; nothing was re-checked: 0 dead, 1 link lost, of 1 citation."
    )


def test_what_broke_is_the_news_and_is_dated_by_the_run_before():
    pairs = [one(State.DEAD), one(State.SOFT_404, citation="2a"), one(State.LIVE, citation="3a")]
    before = {ref.id: replace(v, state=State.LIVE) for ref, v in pairs}
    report = report_of(*pairs, before=before)
    assert (
        report.headline == "2 citations broke since 16 November 2026: 1 dead, 0 links lost, of 3 citations."
    )


def test_one_repair_is_news_in_the_singular():
    ref, now = one(State.LIVE)
    report = report_of((ref, now), before={"1a": replace(now, state=State.DEAD)})
    assert report.headline == "1 was repaired since 16 November 2026: 0 dead, 0 links lost, of 1 citation."


def test_nothing_changed_is_said_in_so_many_words():
    ref, now = one(State.LIVE)
    report = report_of((ref, now), before={"1a": now})
    assert report.headline == "Nothing changed since 16 November 2026: 0 dead, 0 links lost, of 1 citation."


def test_known_rot_is_counted_apart():
    ref, now = one(State.DEAD)
    known = {
        "1a": BaselineEntry(
            citation="1a", state=State.DEAD, address=address_digest(ref.url), since=date(2026, 1, 2)
        )
    }
    report = report_of((ref, now), before={"1a": now}, baseline=known)
    assert report.headline.endswith("1 dead, 0 links lost, of 1 citation; 1 accepted as known.")


def test_an_article_without_citations_still_gives_a_report():
    report = build(run=RUN, references=(), verdicts={}, article=ARTICLE)
    assert (report.headline, report.totals, report.worklist) == (
        "First check: 0 dead, 0 links lost, of 0 citations.",
        (),
        (),
    )


# ------------------------------------------------------------------------------------------------------------ rows


def test_totals_name_only_the_states_that_occur_in_the_order_of_the_table():
    report = report_of(
        one(State.LOST, url=None), one(State.LIVE, citation="2a"), one(State.LOST, url=None, citation="3a")
    )
    assert report.totals == ((State.LIVE, 1), (State.LOST, 2))


def test_a_citation_without_a_verdict_is_unknown_and_not_left_out():
    ref, _ = one(State.LIVE)
    report = build(run=RUN, references=(ref,), verdicts={})
    assert [(row.id, row.state) for row in report.rows] == [("1a", State.UNKNOWN)]


def test_rows_come_in_the_order_of_the_notes():
    report = report_of(
        one(State.LIVE, citation="10a"), one(State.LIVE, citation="2a"), one(State.LIVE, citation="2b")
    )
    assert [row.id for row in report.rows] == ["2a", "2b", "10a"]


def test_notes_without_a_citation_stand_in_their_place():
    remark = NoteText(5, "A remark.", NoteKind.DISCURSIVE)
    report = report_of(one(State.LIVE, citation="9a"), one(State.LIVE, citation="2a"), notes=(remark,))
    assert [(view.note.number, len(view.rows)) for view in report.notes] == [(2, 1), (5, 0), (9, 1)]


@pytest.mark.parametrize(
    ("span", "expected"),
    [((0, 9), "“Work 1a,"), (None, "“Work 1a,”"), ((3, 999), "rk 1a,”"), ((50, 60), "")],
    ids=["inside", "unknown", "past-the-end", "outside"],
)
def test_a_span_never_leaves_its_note(span, expected):
    ref, now = one(State.LIVE)
    assert report_of((replace(ref, span=span), now)).rows[0].raw == expected


def test_only_web_addresses_that_nobody_rejected_are_suggested_under_their_own_numbers():
    ref, now = one(State.LOST, url=None)
    candidates = tuple(
        Candidate(url, score, (), "sibling", "copy")
        for url, score in (
            ("https://a.example/", 0.4),
            ("javascript:alert(1)", 1.0),
            ("https://b.example/", 0.9),
            ("https://c.example/", 0.95),
        )
    )
    ref = replace(ref, candidates=candidates, rejected=("https://c.example/",))
    suggestions = report_of((ref, now)).rows[0].suggestions
    assert [(number, candidate.url) for number, candidate in suggestions] == [
        (3, "https://b.example/"),
        (1, "https://a.example/"),
    ]


# --------------------------------------------------------------------------------------------------------- history


def test_checks_that_ended_alike_are_folded_newest_first():
    ref, now = one(State.FAILING)
    url = "https://example.org/a"
    checks = [check(url, NOW - n * WEEK) for n in (5, 4, 3, 2)]
    checks += [check(url, NOW - n * WEEK, Outcome.GONE, 404) for n in (1, 0)]
    spells = report_of((ref, now), histories={"1a": tuple(reversed(checks))}).rows[0].spells
    assert [(spell.words, spell.count, spell.tone) for spell in spells] == [
        ("gone (404)", 2, Tone.BAD),
        ("answered (200)", 4, Tone.GOOD),
    ]
    assert (spells[1].first, spells[1].last) == (NOW - 5 * WEEK, NOW - 2 * WEEK)


def test_the_small_picture_shows_the_last_twelve_checks_oldest_first():
    ref, now = one(State.LIVE)
    checks = tuple(check("https://example.org/a", NOW - n * WEEK) for n in range(20))
    recent = report_of((ref, now), histories={"1a": checks}).rows[0].recent
    assert (len(recent), recent[-1].first) == (12, NOW)


def test_a_check_without_a_network_is_no_history():
    ref, now = one(State.UNKNOWN)
    silent = check("https://example.org/a", NOW, Outcome.NO_NETWORK, None)
    assert report_of((ref, now), histories={"1a": (silent,)}).rows[0].spells == ()


# --------------------------------------------------------------------------------------------------------- changes


def change_kinds(was, now, *, ref=None, **more):
    reference_, verdict_ = now
    report = report_of((ref or reference_, verdict_), before={"1a": was}, **more)
    return [change.kind for change in report.changes]


@pytest.mark.parametrize(
    ("was", "now", "kinds"),
    [
        (State.LIVE, State.DEAD, [ChangeKind.BROKE]),
        (State.FAILING, State.DEAD, [ChangeKind.BROKE]),
        (State.LIVE, State.DRIFTED, [ChangeKind.BROKE]),
        (State.DEAD, State.LIVE, [ChangeKind.REPAIRED]),
        (State.LOST, State.MOVED, [ChangeKind.REPAIRED]),
        (State.LIVE, State.MOVED, [ChangeKind.OTHERWISE]),
        (State.DEAD, State.SOFT_404, [ChangeKind.OTHERWISE]),
        (State.LIVE, State.FAILING, []),
        (State.LIVE, State.UNREACHABLE, []),
        (State.UNREACHABLE, State.LIVE, []),
        (State.DEAD, State.DEAD, []),
    ],
    ids=lambda value: str(value) if isinstance(value, State) else None,
)
def test_what_counts_as_a_change(was, now, kinds):
    ref, judged = one(now)
    assert change_kinds(replace(judged, state=was), (ref, judged)) == kinds


def test_a_pin_that_ran_out_is_announced_once():
    pin = Decision(DecisionKind.PINNED, "seen", State.LIVE, until=date(2026, 11, 20))
    ref, now = one(State.DEAD, decision=pin, decision_expired=True)
    assert change_kinds(replace(now, decision_expired=False), (ref, now)) == [ChangeKind.PIN_EXPIRED]
    assert change_kinds(now, (ref, now)) == []


def test_a_new_pin_is_an_edit_by_a_person():
    ref, now = one(State.DEAD, decision=Decision(DecisionKind.PINNED, "seen", State.LIVE))
    assert change_kinds(replace(now, decision=None), (ref, now)) == [ChangeKind.EDITED]


def test_a_suggestion_is_new_only_if_it_was_not_there_before():
    ref, now = one(State.LOST, url=None)
    ref = replace(ref, candidates=(Candidate("https://a.example/", 0.97, (), "sibling", "copy"),))
    assert change_kinds(now, (ref, now), suggested_before={}) == [ChangeKind.SUGGESTION]
    assert change_kinds(now, (ref, now), suggested_before={"1a": ("https://a.example/",)}) == []
    assert change_kinds(now, (ref, now)) == []


def test_citations_that_come_and_go_are_changes_too():
    ref, now = one(State.LIVE)
    gone = replace(now, id="7a")
    changes = report_of((ref, now), before={"7a": gone}).changes
    assert [(change.citation, change.was, change.now) for change in changes] == [
        ("1a", None, State.LIVE),
        ("7a", State.LIVE, None),
    ]


def test_one_new_dead_link_is_exactly_one_change():
    ref, now = one(State.DEAD)
    other, still = one(State.DEAD, citation="2a")
    before = {"1a": replace(now, state=State.FAILING), "2a": still}
    changes = report_of((ref, now), (other, still), before=before).changes
    assert [(change.citation, change.kind) for change in changes] == [("1a", ChangeKind.BROKE)]


# -------------------------------------------------------------------------------------------------------- worklist


def test_the_worklist_puts_the_most_urgent_first():
    assert [item.task for item in samples.every_state().worklist] == [
        Task.BROKEN,
        Task.BROKEN,
        Task.BROKEN_ARCHIVED,
        Task.BROKEN_ARCHIVED,
        Task.PIN_EXPIRED,
        Task.PROBABLY_GONE,
        Task.LOST_FOUND,
        Task.MOVED,
        Task.BLOCKED,
        Task.LOST_TOGETHER,
        Task.LOST,
        Task.LOST,
        Task.LOST,
        Task.DOUBTFUL,
        Task.DOUBTFUL,
    ]


def test_rot_that_was_accepted_comes_after_rot_that_was_not():
    broken = [item for item in samples.every_state().worklist if item.task is Task.BROKEN]
    assert [(item.citation, item.known) for item in broken] == [("37a", False), ("4a", True)]


def test_a_sound_pin_takes_a_citation_off_the_worklist():
    pair = one(State.DEAD, decision=Decision(DecisionKind.PINNED, "seen on paper", State.LIVE))
    assert report_of(pair).worklist == ()


def only_task(*pairs, **more):
    (item,) = report_of(*pairs, **more).worklist
    return item


def test_a_dead_link_with_a_copy_asks_for_the_line_that_cites_the_copy():
    url = "https://example.org/a"
    item = only_task(one(State.DEAD, archive=archived(url, datetime(2018, 7, 12, tzinfo=UTC))))
    assert item.step == "Cite the archived copy of 12 July 2018."
    assert item.lines == ('archive-url = "https://web.archive.org/web/20180712000000/https://example.org/a"',)
    assert item.where == "footnotes/01.toml:5"


def test_a_moved_link_asks_for_its_new_address():
    url = "https://example.org/a"
    item = only_task(one(State.MOVED, check=check(url, final_url="https://example.org/b")))
    assert item.lines == ('url = "https://example.org/b"',)


def test_a_sure_suggestion_is_to_be_accepted_by_its_number():
    ref, now = one(State.LOST, url=None)
    weak = Candidate("https://a.example/", 0.5, (), "sibling", "copy")
    sure = Candidate("https://b.example/", 0.97, (), "sibling", "copy")
    item = only_task((replace(ref, candidates=(weak, sure)), now))
    assert (item.task, item.command) == (Task.LOST_FOUND, "citecheck accept 1a 2")
    assert item.step == "Accept the suggested address, 97 % sure."


def test_a_failing_link_says_how_far_it_is_from_dead():
    item = only_task(
        one(State.FAILING, reason="404 on 23 November, 1 of 3 checks that “dead” needs.", confirmed=(1, 3))
    )
    assert item.sentence == "Probably gone. 404 on 23 November, 1 of 3 checks that “dead” needs."


def test_links_lost_together_are_looked_for_together():
    pairs = [one(State.LOST, url=None, citation=f"{n}a") for n in (1, 2, 3)]
    first, *_ = report_of(*pairs, article=ARTICLE).worklist
    assert (first.task, first.command) == (Task.LOST_TOGETHER, "citecheck recover --from URL-or-file")
    assert "It appeared in The Strategy Bridge, too." in first.step


def test_two_lost_links_are_no_reason_to_look_for_a_whole_copy():
    pairs = [one(State.LOST, url=None, citation=f"{n}a") for n in (1, 2)]
    assert [item.task for item in report_of(*pairs).worklist] == [Task.LOST, Task.LOST]


def test_a_doubt_about_a_note_without_citations_is_a_task():
    note = NoteText(
        14, "See, for instance:", NoteKind.DISCURSIVE, ("a citation is missing",), "footnotes/14.toml", 2
    )
    (item,) = report_of(notes=(note,)).worklist
    assert (item.task, item.note, item.citation) == (Task.DOUBTFUL, 14, None)
    assert item.sentence == "Read with doubt: a citation is missing."


# ---------------------------------------------------------------------------------------------------------- policy


def policy(*pairs, **more):
    return report_of(*pairs, **more).policy


@pytest.mark.parametrize("state", list(State))
def test_new_rot_fails_the_policy_and_nothing_else_does(state):
    rotten = {State.DEAD, State.SOFT_404, State.DRIFTED, State.INVALID}
    assert policy(one(state)).broken is (state in rotten)


def test_it_stays_red_in_the_next_run_until_somebody_acts():
    ref, now = one(State.DEAD)
    assert policy((ref, now), before={"1a": now}).new == ("1a",)


def test_a_pin_makes_it_green():
    pinned = one(State.DEAD, decision=Decision(DecisionKind.IGNORED, "the site is on strike"))
    assert policy(pinned).result == "pass"


def test_an_expired_pin_makes_it_red_again():
    pin = Decision(DecisionKind.PINNED, "seen", State.LIVE, until=date(2026, 11, 1))
    assert policy(one(State.DEAD, decision=pin, decision_expired=True)).result == "fail"


def test_accepted_rot_passes_and_is_known():
    ref, now = one(State.DEAD)
    known = {
        "1a": BaselineEntry(
            citation="1a", state=State.DEAD, address=address_digest(ref.url), since=date(2026, 1, 2)
        )
    }
    judged = policy((ref, now), baseline=known)
    assert (judged.result, judged.new, judged.known) == ("pass", (), ("1a",))


def test_links_lost_before_citecheck_came_never_fail():
    pairs = [one(State.LOST, url=None), one(State.LOST, url=None, citation="2a")]
    assert policy(*pairs).result == "pass"
    assert policy(*pairs, first_seen={"1a": BEFORE, "2a": BEFORE}).result == "pass"


def test_a_lost_link_in_a_note_written_since_the_first_run_fails():
    pairs = [one(State.LOST, url=None), one(State.LOST, url=None, citation="2a")]
    judged = policy(*pairs, first_seen={"1a": BEFORE, "2a": NOW})
    assert (judged.result, judged.new) == ("fail", ("2a",))


def test_without_a_network_nothing_counts_as_confirmed_but_a_malformed_address():
    run = replace(RUN, mode=Mode.OFFLINE)
    assert policy(one(State.DEAD), run=run).result == "pass"
    assert policy(one(State.INVALID), run=run).result == "fail"


@pytest.mark.parametrize(("fail_on", "result"), [("any", "fail"), ("new", "pass"), ("never", "pass")])
def test_fail_on_says_what_known_rot_means(fail_on, result):
    ref, now = one(State.DEAD)
    known = {
        "1a": BaselineEntry(
            citation="1a", state=State.DEAD, address=address_digest(ref.url), since=date(2026, 1, 2)
        )
    }
    assert policy((ref, now), baseline=known, fail_on=fail_on).result == result


# ---------------------------------------------------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("moment", "anchor", "words"),
    [
        (date(2019, 8, 30), PartialDate(2019, 8, 27), "3 days after the article"),
        (date(2019, 8, 28), PartialDate(2019, 8, 27), "1 day after the article"),
        (date(2019, 8, 27), PartialDate(2019, 8, 27), "on the day of the article"),
        (date(2019, 8, 1), PartialDate(2019, 8), "in the month of the article"),
        (date(2019, 1, 1), PartialDate(2019), "in the year of the article"),
        (date(2019, 8, 10), PartialDate(2019, 8, 27), "2 weeks before the article"),
        (date(2021, 9, 1), PartialDate(2019, 8, 27), "2 years after the article"),
        (date(2019, 12, 1), PartialDate(2019, 8), "3 months after the article"),
    ],
    ids=lambda value: value.replace(" ", "-") if isinstance(value, str) else None,
)
def test_distances_are_in_words(moment, anchor, words):
    assert distance(moment, anchor, of="the article") == words


def test_days_are_written_as_far_as_they_are_known():
    assert [long_day(PartialDate(2018, *rest)) for rest in ((7, 12), (7,), ())] == [
        "12 July 2018",
        "July 2018",
        "2018",
    ]


def test_a_score_is_never_rounded_up_to_certainty():
    assert [percent(score) for score in (0.999, 0.97, 0.29, 1.0)] == ["99 %", "97 %", "29 %", "100 %"]


def test_lines_to_paste_are_toml_whatever_is_in_them():
    import tomllib

    rude = 'a"b\\c\nd\u202e\x00é'
    assert tomllib.loads(f"url = {toml_string(rude)}") == {"url": rude}


def test_equal_settings_have_equal_digests_in_any_order():
    one_way = RunInfo(id="1", at=NOW, mode="live", version="1", settings=(("a", "1"), ("b", "2")))
    assert one_way.settings_digest == replace(one_way, settings=(("b", "2"), ("a", "1"))).settings_digest
    assert one_way.settings_digest != replace(one_way, settings=(("a", "2"),)).settings_digest


def test_link_status_of_a_lost_sample_is_lost():
    ref = reference("1a", Work(title="T"), "“T,”")
    assert (ref.link, lost(ref).state) == (LinkStatus.LOST, State.LOST)


# ------------------------------------------------------------------------------------------------------- very long notes


def long_note(citations, length):
    """A report on a note of that many characters with that many citations, each of forty."""
    text = "".join(f"{f'Work {number}, ':-<39} " for number in range(length // 40))
    references = [
        Reference(
            id=f"1{letters(number)}", note=1, text=text, span=(at, at + 40), work=Work(title=f"Work {number}"),
            link=LinkStatus.NEVER, file="footnotes/01.toml",
        )
        for number in range(citations)
        for at in [number * (length // citations // 40) * 40]
    ]  # fmt: skip
    return build(run=RUN, references=references, verdicts={})


def test_a_note_of_usual_length_is_shown_whole_with_each_citation():
    for row in long_note(3, 4_000).rows:
        assert row.excerpt.text == row.reference.text
        assert not row.excerpt.is_part


def test_of_an_endless_note_each_citation_shows_what_stands_around_it_and_where():
    for row in long_note(50, 1_000_000).rows:
        shown = row.excerpt
        assert shown.is_part
        assert shown.text[slice(*shown.span)] == row.raw
        assert row.reference.text[shown.start :].startswith(shown.text)
        assert len(shown.text) <= 1_240
        assert shown.length == 1_000_000


@pytest.mark.parametrize("render", [report_json, page], ids=["json", "html"])
def test_a_report_on_an_endless_note_grows_with_its_citations_and_not_with_their_square(render):
    few, many = (len(render(long_note(count, count * 4_000))) for count in (100, 200))
    assert many < 2.2 * few
    assert many < 200 * 12_000


def test_a_part_of_a_note_says_which_and_where_the_whole_is():
    row = json.loads(report_json(long_note(10, 100_000)))["citations"][5]
    assert (row["text-start"], row["text-length"]) == (49_400, 100_000)
    assert row["text"][slice(*row["span"])].startswith("Work")
    shown = page(long_note(10, 100_000))
    assert (
        "Characters 49,401 to 50,640 of a note of 100,000; all of it stands in <bdi>footnotes/01.toml</bdi>."
        in shown
    )
