"""The history: what is saved is there again, whatever happens to the process that saved it."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import citecheck
from citecheck import store as store_module
from citecheck.errors import StoreError
from citecheck.model import (
    ArchiveAnswer,
    ArchiveState,
    Check,
    Decision,
    DecisionKind,
    Hop,
    Match,
    Memento,
    Outcome,
    PageFacts,
    PartialDate,
    Sign,
    SignKind,
    State,
    Verdict,
)
from citecheck.store import Imported, Store

ROOT = Path(citecheck.__file__).parents[1]
NOW = datetime(2026, 11, 23, 5, 17, tzinfo=UTC)
DAY = timedelta(days=1)
URL = "https://news.example.org/story"
PAGE = PageFacts(
    media_type="text/html",
    titles=("军民融合", "The story"),
    issued=PartialDate(2018, 5),
    words=300,
    digest="ab" * 32,
    simhash=2**64 - 1,
)
CHECK = Check(
    url=URL,
    at=NOW,
    outcome=Outcome.ANSWERED,
    status=200,
    hops=(Hop(URL, 301), Hop(URL + "/", 200, "meta-refresh")),
    final_url=URL + "/",
    page=PAGE,
    signs=(Sign(SignKind.PAYWALL, "subscribe"),),
    headers=(("server", "nginx"),),
    elapsed_ms=12,
)
ANSWER = ArchiveAnswer(
    state=ArchiveState.FOUND,
    uri_r=URL,
    asked_at=NOW,
    near=PartialDate(2018, 5, 23),
    memento=Memento(
        URL, f"https://web.archive.org/web/20180524000000/{URL}", datetime(2018, 5, 24, tzinfo=UTC)
    ),
    page=PAGE,
    captures=3,
)
VERDICT = Verdict(
    id="18b",
    url=URL,
    state=State.DRIFTED,
    rule="another-title",
    reason="The page shows another work.",
    since=NOW,
    needs_person=True,
    confirmed=(1, 3),
    check=CHECK,
    match=Match(score=0.3, why=("the titles differ",)),
    archive=ANSWER,
    decision=Decision(DecisionKind.PINNED, "seen by hand", State.LIVE, "an editor", date(2027, 1, 31)),
)


def sql(path, statement):
    """Run one statement on a file, without the store."""
    connection = sqlite3.connect(path)
    try:
        with connection:
            return connection.execute(statement).fetchall()
    finally:
        connection.close()


@pytest.fixture
def store():
    with Store.open(":memory:") as opened:
        yield opened


def begin(store, at=NOW, seed=0, **options):
    given_options = {"mode": "live", "version": "0.1.0", "settings": {}} | options
    return store.begin_run(at, rng=random.Random(seed), **given_options)


# ----------------------------------------------------------------------------------------------------------- runs


def test_a_run_is_named_by_its_time_in_utc_and_a_draw(store):
    east = datetime.fromisoformat("2026-11-23T06:17:00+01:00")
    assert begin(store, east, seed=0) == "2026-11-23T05:17:00Z-d82c"


def test_two_runs_of_one_second_are_told_apart_even_when_they_draw_alike(store):
    assert begin(store, seed=0) != begin(store, seed=0)
    assert len(store.runs()) == 2


def test_a_run_is_kept_with_what_it_was_told(store):
    run = begin(store, commit="abc123", settings={"confirm": 3, "hosts": ["a", "b"]})
    store.finish_run(run, mode="offline", at=NOW + timedelta(minutes=2))
    (row,) = store.runs()
    assert (row.id, row.at, row.finished) == (run, NOW, NOW + timedelta(minutes=2))
    assert (row.mode, row.version, row.commit) == ("offline", "0.1.0", "abc123")
    assert row.settings == {"confirm": 3, "hosts": ["a", "b"]}


def test_runs_are_listed_newest_first(store):
    days = [begin(store, NOW + day * DAY) for day in range(4)]
    assert [row.id for row in store.runs(limit=3)] == [days[3], days[2], days[1]]
    assert store.first_run().id == days[0]


def test_an_empty_history_has_no_runs(store):
    assert (store.runs(), store.first_run(), store.last_run(), store.unfinished_run()) == (
        (),
        None,
        None,
        None,
    )


def test_the_last_run_is_the_last_that_finished(store):
    first, second = begin(store, NOW), begin(store, NOW + DAY)
    store.finish_run(first, mode="live", at=NOW)
    assert store.last_run().id == first
    assert store.last_run(finished=False).id == second


def test_the_last_run_before_a_time_or_a_run(store):
    first, second = begin(store, NOW), begin(store, NOW + DAY)
    for run in (first, second):
        store.finish_run(run, mode="live", at=NOW + DAY)
    assert store.last_run(before=NOW).id == first
    assert store.last_run(before=NOW - DAY) is None
    assert store.last_run(before=NOW + DAY).id == second
    assert store.last_run(before=second).id == first
    assert store.last_run(before=first) is None


def test_runs_begun_at_the_same_time_are_in_the_order_they_began(store):
    first, second = begin(store, seed=1), begin(store, seed=2)
    for run in (first, second):
        store.finish_run(run, mode="live", at=NOW)
    assert store.last_run(before=NOW).id == second
    assert store.last_run(before=second).id == first


def test_a_run_that_never_finished_can_be_gone_on_with(store):
    run = begin(store)
    store.save_check(run, CHECK)
    assert store.unfinished_run().id == run
    assert store.checks_of_run(run) == (CHECK,)


def test_an_unfinished_run_is_passed_over_once_a_later_one_finished(store):
    begin(store)
    later = begin(store, NOW + DAY)
    store.finish_run(later, mode="live", at=NOW + DAY)
    assert store.unfinished_run() is None


def test_runs_over_one_thing_do_not_get_in_the_way_of_runs_over_another(store):
    ours = begin(store, subject="footnotes")
    theirs = begin(store, NOW + DAY, subject="links.txt")
    for run in (ours, theirs):
        store.save_verdicts(run, [VERDICT])
        store.finish_run(run, mode="live", at=NOW + DAY)
    assert store.last_run(subject="footnotes").id == ours
    assert store.last_run().id == theirs
    assert store.last_run(subject="another") is None
    assert store.unfinished_run(subject="footnotes") is None
    assert store.first_seen(subject="links.txt") == {"18b": NOW + DAY}
    assert store.first_seen() == {"18b": NOW}
    assert [row.subject for row in store.runs()] == ["links.txt", "footnotes"]


# --------------------------------------------------------------------------------------------------------- checks


def test_a_history_is_oldest_first_and_no_longer_than_asked(store):
    for day in (3, 1, 2, 0):
        run = begin(store, NOW + day * DAY)
        store.save_check(run, replace(CHECK, at=NOW + day * DAY))
    assert [check.at.day for check in store.history(URL)] == [23, 24, 25, 26]
    assert [check.at.day for check in store.history(URL, limit=2)] == [25, 26]


def test_histories_of_many_addresses_come_at_once(store):
    run = begin(store)
    store.save_checks(run, (replace(CHECK, url=f"https://a.example/{number}") for number in range(900)))
    found = store.histories([f"https://a.example/{number}" for number in range(899, 901)])
    assert [(url, len(checks)) for url, checks in found.items()] == [
        ("https://a.example/899", 1),
        ("https://a.example/900", 0),
    ]


def test_checks_of_the_same_moment_of_two_runs_stay_in_order(store):
    for number, status in enumerate((404, 200, 500)):
        store.save_check(begin(store, seed=number), replace(CHECK, status=status))
    assert [check.status for check in store.history(URL)] == [404, 200, 500]


def test_of_many_checks_of_one_moment_the_last_that_were_kept_count(store):
    for number, status in enumerate((404, 200, 500, 503)):
        store.save_check(begin(store, seed=number), replace(CHECK, status=status))
    assert [check.status for check in store.history(URL, limit=2)] == [500, 503]


def test_a_look_later_than_a_time_is_no_last_look_at_that_time(store):
    run = begin(store)
    for days in (0, 900):
        store.save_check(run, replace(CHECK, at=NOW + days * DAY))
    assert store.last_looks([URL], until=NOW + DAY) == {URL: NOW}
    assert store.last_looks([URL], until=NOW - DAY) == {}
    assert store.last_looks([URL]) == {URL: NOW + 900 * DAY}


def test_a_second_check_at_the_same_moment_of_a_run_replaces_the_first(store):
    run = begin(store)
    store.save_check(run, CHECK)
    store.save_check(run, replace(CHECK, status=404, outcome=Outcome.GONE))
    assert [check.status for check in store.history(URL)] == [404]


def test_checks_within_a_second_are_in_order_of_time(store):
    run = begin(store)
    for milliseconds in (500, 0, 20):
        store.save_check(run, replace(CHECK, at=NOW + timedelta(milliseconds=milliseconds)))
    assert [check.at.microsecond for check in store.history(URL)] == [0, 20_000, 500_000]


def test_no_network_here_is_never_kept(store):
    run = begin(store)
    store.save_checks(
        run, [replace(CHECK, outcome=Outcome.NO_NETWORK), replace(CHECK, url="https://b.example/")]
    )
    assert store.history(URL) == ()
    assert len(store.checks_of_run(run)) == 1


def test_checks_are_saved_together_or_not_at_all(store):
    run = begin(store)

    def checks():
        yield CHECK
        raise RuntimeError("the maker of checks failed")

    with pytest.raises(RuntimeError, match="failed"):
        store.save_checks(run, checks())
    assert store.history(URL) == ()


def test_a_page_seen_unchanged_is_kept_once(tmp_path):
    path = tmp_path / "history.db"
    with Store.open(path) as store:
        run = begin(store)
        store.save_checks(run, (replace(CHECK, at=NOW + day * DAY) for day in range(20)))
        store.save_archive(ANSWER)
        store.save_verdicts(run, [VERDICT])
        assert {check.page for check in store.history(URL)} == {PAGE}
    assert sql(path, "SELECT title FROM pages") == [("军民融合",)]


# ------------------------------------------------------------------------------------------- archive and verdicts


def test_what_the_archive_said_is_kept_by_address_and_date(store):
    store.save_archive(ANSWER)
    assert store.archive(URL, PartialDate(2018, 5, 23)) == ANSWER
    assert store.archive(URL, PartialDate(2018, 5)) is None
    assert store.archive(URL, None) is None
    undated = replace(ANSWER, near=None)
    store.save_archive(undated)
    assert store.archive(URL, None) == undated


def test_the_latest_word_of_the_archive_holds(store):
    none = replace(ANSWER, state=ArchiveState.NONE, asked_at=NOW - DAY, memento=None, page=None)
    store.save_archive(ANSWER)
    store.save_archive(none)
    assert store.archive(URL, ANSWER.near) == ANSWER


def test_an_archive_out_of_reach_does_not_hide_what_it_said_before(store):
    store.save_archive(ANSWER)
    store.save_archive(replace(ANSWER, state=ArchiveState.UNKNOWN, asked_at=NOW + DAY, memento=None))
    assert store.archive(URL, ANSWER.near) == ANSWER


def test_an_archive_never_in_reach_is_unknown(store):
    unknown = ArchiveAnswer(state=ArchiveState.UNKNOWN, uri_r=URL, asked_at=NOW, reason="429")
    store.save_archive(unknown)
    assert store.archive(URL, None) == unknown


def test_an_archive_that_was_not_asked_said_nothing(store):
    store.save_archive(ArchiveAnswer(state=ArchiveState.SKIPPED, uri_r=URL, asked_at=NOW))
    assert store.archive(URL, None) is None


def test_verdicts_come_back_in_order_with_their_evidence(store):
    run = begin(store)
    second = replace(VERDICT, id="2a", check=None, archive=None, url=None)
    store.save_verdicts(run, [VERDICT, second])
    assert list(store.verdicts(run).items()) == [("18b", VERDICT), ("2a", second)]
    assert store.verdicts("another") == {}


def test_some_verdicts_of_a_run_can_be_asked_for_alone(store):
    run = begin(store)
    many = [replace(VERDICT, id=f"{number}a") for number in range(1200)]
    store.save_verdicts(run, many)
    wanted = [f"{number}a" for number in range(0, 1200, 2)]
    assert list(store.verdicts(run, wanted)) == wanted
    assert store.verdicts(run, []) == {}


def test_the_states_of_a_run_are_told_without_their_evidence(store):
    run = begin(store)
    store.save_verdicts(run, [VERDICT, replace(VERDICT, id="2a", url=None, state=State.LOST)])
    assert list(store.states(run)) == [("18b", VERDICT.url, VERDICT.state), ("2a", None, State.LOST)]


def test_what_is_no_longer_there_is_told_with_its_state_then(store):
    first, second = begin(store), begin(store, NOW + DAY)
    store.save_verdicts(first, [VERDICT, replace(VERDICT, id="2a", state=State.LOST)])
    store.save_verdicts(second, [VERDICT])
    assert store.gone(second, since=first) == (("2a", State.LOST),)


def test_the_last_look_at_each_of_many_addresses_comes_at_once(store):
    urls = [f"https://a.example/{number}" for number in range(1200)]
    store.save_checks(begin(store), (replace(CHECK, url=url, at=NOW) for url in urls))
    store.save_checks(begin(store, NOW + DAY), [replace(CHECK, url=urls[3], at=NOW + DAY)])
    assert store.last_looks([*urls, "https://never.example/"]) == dict.fromkeys(urls, NOW) | {
        urls[3]: NOW + DAY
    }


def test_the_addresses_of_a_run_are_told_with_whether_they_answered(store):
    run = begin(store)
    store.save_checks(
        run, [replace(CHECK, url="https://b.example/", status=None), replace(CHECK, status=404)]
    )
    assert list(store.looked_at(run)) == [("https://b.example/", False), (CHECK.url, True)]


def test_saving_the_verdicts_of_a_run_again_replaces_them(store):
    run = begin(store)
    store.save_verdicts(run, [VERDICT])
    store.save_verdicts(run, [replace(VERDICT, state=State.LIVE)])
    assert [verdict.state for verdict in store.verdicts(run).values()] == [State.LIVE]


def test_a_citation_is_first_seen_once(store):
    first, second = begin(store), begin(store, NOW + DAY)
    store.save_verdicts(first, [VERDICT])
    store.save_verdicts(second, [VERDICT, replace(VERDICT, id="19a")])
    assert store.first_seen() == {"18b": NOW, "19a": NOW + DAY}


# ---------------------------------------------------------------------------------------------------- round trips

texts = st.text(max_size=30)
days = st.builds(PartialDate.of, st.dates())
times = st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC))
page_facts = st.builds(
    PageFacts,
    media_type=st.none() | texts,
    titles=st.lists(texts, max_size=3).map(tuple),
    author=st.lists(texts, max_size=2).map(tuple),
    issued=st.none() | days | st.builds(PartialDate, st.integers(1, 9999)),
    lead=texts,
    words=st.integers(0, 10**6),
    simhash=st.none() | st.integers(0, 2**64 - 1),
)
signs = st.lists(st.builds(Sign, st.sampled_from(SignKind), texts), max_size=3).map(tuple)
checks = st.builds(
    Check,
    url=texts,
    at=times,
    outcome=st.sampled_from([outcome for outcome in Outcome if outcome.is_evidence]),
    status=st.none() | st.integers(100, 999),
    hops=st.lists(st.builds(Hop, texts, st.none() | st.integers(100, 599), texts), max_size=3).map(tuple),
    final_url=st.none() | texts,
    page=st.none() | page_facts,
    signs=signs,
    headers=st.lists(st.tuples(texts, texts), max_size=2).map(tuple),
    detail=texts,
    elapsed_ms=st.integers(0, 10**6),
)
mementos = st.builds(Memento, texts, texts, times, st.none() | st.integers(100, 599), st.none() | texts)
answers = st.builds(
    ArchiveAnswer,
    state=st.sampled_from([state for state in ArchiveState if state is not ArchiveState.SKIPPED]),
    uri_r=texts,
    asked_at=times,
    near=st.none() | days,
    memento=st.none() | mementos,
    page=st.none() | page_facts,
    signs=signs,
    captures=st.integers(0, 500),
    first=st.none() | times,
    reason=texts,
)
scores = st.none() | st.floats(0, 1)
matches = st.builds(Match, score=scores, title=scores, gates=st.lists(texts, max_size=2).map(tuple))
decisions = st.builds(
    Decision, st.sampled_from(DecisionKind), texts, st.none() | st.sampled_from(State), st.none() | texts
)
verdicts = st.builds(
    Verdict,
    id=texts,
    url=st.none() | texts,
    state=st.sampled_from(State),
    rule=texts,
    reason=texts,
    since=times,
    needs_person=st.booleans(),
    confirmed=st.none() | st.tuples(st.integers(0, 9), st.integers(0, 9)),
    check=st.none() | checks,
    match=st.none() | matches,
    archive=st.none() | answers,
    last_good=st.none() | times,
    decision=st.none() | decisions,
)
quick = settings(max_examples=60, deadline=None)


@quick
@given(check=checks)
def test_any_check_comes_back_as_it_was(check):
    with Store.open(":memory:") as store:
        store.save_check(begin(store), check)
        assert store.history(check.url) == (check,)


@quick
@given(answer=answers)
def test_any_word_of_the_archive_comes_back_as_it_was(answer):
    with Store.open(":memory:") as store:
        store.save_archive(answer)
        assert store.archive(answer.uri_r, answer.near) == answer


@quick
@given(verdict=verdicts)
def test_any_verdict_comes_back_as_it_was(verdict):
    with Store.open(":memory:") as store:
        run = begin(store)
        store.save_verdicts(run, [verdict])
        assert store.verdicts(run) == {verdict.id: verdict}


@quick
@given(
    saved=st.lists(checks, max_size=4),
    said=st.lists(answers, max_size=3),
    judged=st.lists(verdicts, max_size=2),
)
def test_an_exported_history_is_whole_when_imported(saved, said, judged):
    with Store.open(":memory:") as old, Store.open(":memory:") as new:
        run = begin(old)
        old.save_checks(run, saved)
        for answer in said:
            old.save_archive(answer)
        old.save_verdicts(run, judged)
        lines = list(old.export_ndjson())
        new.import_ndjson(lines)
        assert list(new.export_ndjson()) == lines
        assert new.checks_of_run(run) == old.checks_of_run(run)
        assert new.verdicts(run) == old.verdicts(run)
        assert new.first_seen() == old.first_seen()


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\x00", "\u202e"], ids=["high", "low", "nul", "bidi"])
def test_odd_characters_are_no_obstacle(store, text):
    run = begin(store)
    store.save_check(run, replace(CHECK, url=URL + text, detail=text, page=replace(PAGE, titles=(text,))))
    (kept,) = store.history(URL + text)
    assert kept.detail == text.encode("utf-8", "replace").decode()


# ------------------------------------------------------------------------------------------------------- in and out


def test_importing_twice_adds_nothing(store):
    with Store.open(":memory:") as old:
        run = begin(old)
        old.save_check(run, CHECK)
        old.save_archive(ANSWER)
        old.save_verdicts(run, [VERDICT])
        lines = list(old.export_ndjson())
    assert store.import_ndjson(lines) == Imported(runs=1, checks=1, archive_answers=1, verdicts=1)
    assert store.import_ndjson(lines) == Imported()
    assert store.history(URL) == (CHECK,)


def test_histories_of_two_machines_can_be_joined(store):
    run = begin(store)
    store.save_check(run, CHECK)
    with Store.open(":memory:") as other:
        other.save_check(begin(other, NOW + DAY), replace(CHECK, at=NOW + DAY))
        store.import_ndjson(other.export_ndjson())
    assert [check.at for check in store.history(URL)] == [NOW, NOW + DAY]


def test_an_exported_line_can_be_read_by_people(store):
    run = begin(store)
    store.save_check(run, replace(CHECK, page=None))
    line = json.loads(list(store.export_ndjson())[1])
    assert (line["table"], line["url"], line["at"], line["outcome"]) == (
        "checks",
        URL,
        "2026-11-23T05:17:00.000Z",
        "answered",
    )
    assert line["payload"]["hops"][0] == {"url": URL, "status": 301}


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("nonsense", id="no JSON"),
        pytest.param("[]", id="no object"),
        pytest.param('{"table": "users"}', id="another table"),
        pytest.param('{"id": "x"}', id="no table"),
        pytest.param(
            '{"table": "entries_seen", "subject": "", "citation": 1, "first_run": "x"}', id="wrong type"
        ),
        pytest.param(
            '{"table": "entries_seen", "subject": "", "citation": "1a", "first_run": "never"}',
            id="an unknown run",
        ),
        pytest.param(
            '{"table": "pages", "digest": "x", "payload": {"words": "many"}}', id="a payload that is none"
        ),
        pytest.param('{"table": "pages", "digest": "\\ud800", "payload": {}}', id="a lone surrogate"),
    ],
)
def test_a_line_that_is_none_is_named_and_nothing_is_imported(store, line):
    good = '{"table":"runs","id":"r","at":"2026-11-23T05:17:00.000Z","mode":"live","version":"1","subject":"","settings":{}}'
    with pytest.raises(StoreError) as caught:
        store.import_ndjson([good, "", line], source="carried.ndjson")
    assert (caught.value.path, caught.value.line) == ("carried.ndjson", 3)
    assert caught.value.remedy
    assert store.runs() == ()


def test_an_export_sees_one_state_although_another_process_writes(tmp_path):
    path = tmp_path / "history.db"
    with Store.open(path) as reader, Store.open(path) as writer:
        writer.save_check(begin(writer), CHECK)
        lines = reader.export_ndjson()
        first = next(lines)
        writer.save_check(begin(writer, NOW + DAY), replace(CHECK, at=NOW + DAY))
        rest = [json.loads(line)["table"] for line in lines]
    assert json.loads(first)["table"] == "runs"
    assert rest == ["pages", "checks"]


# --------------------------------------------------------------------------------------------------------- opening


def test_folders_are_made_and_what_was_saved_is_there_again(tmp_path):
    path = tmp_path / "deep" / "er" / "history.db"
    with Store.open(path) as store:
        store.save_check(begin(store), CHECK)
    with Store.open(str(path)) as store:
        assert store.history(URL) == (CHECK,)


def test_memory_keeps_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with Store.open(":memory:") as store:
        store.save_check(begin(store), CHECK)
    assert list(tmp_path.iterdir()) == []
    with Store.open(":memory:") as store:
        assert store.history(URL) == ()


def test_a_closed_history_leaves_one_file(tmp_path):
    with Store.open(tmp_path / "history.db") as store:
        store.save_check(begin(store), CHECK)
    assert [path.name for path in tmp_path.iterdir()] == ["history.db"]


def test_the_tables_are_named_for_people(tmp_path):
    with Store.open(tmp_path / "history.db") as store:
        begin(store)
    path = tmp_path / "history.db"
    tables = [name for (name,) in sql(path, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert tables == ["runs", "pages", "checks", "archive_answers", "verdicts", "entries_seen"]
    columns = [row[1] for row in sql(path, "PRAGMA table_info(checks)")]
    assert columns == ["id", "run", "url", "at", "outcome", "status", "payload", "page"]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"# notes\nnot a database at all\n" * 40, id="text"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(2000), id="binary"),
        pytest.param(b"SQLite format 3\x00" + b"\xff" * 2000, id="a torn header"),
    ],
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="Name another file with --db") as caught:
        Store.open(path)
    assert caught.value.path == str(path)
    assert path.read_bytes() == content
    assert [other.name for other in tmp_path.iterdir()] == ["notes.txt"]


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "other.db"
    sql(path, "CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="database of another program"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_history_from_a_newer_citecheck_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "history.db"
    with Store.open(path) as store:
        store.save_check(begin(store), CHECK)
    sql(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(
        StoreError, match=r"newer citecheck \(schema 99, here 2\)\. Update citecheck"
    ) as caught:
        Store.open(path)
    assert caught.value.path == str(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_history(tmp_path):
    path = tmp_path / "history.db"
    path.touch()
    with Store.open(path) as store:
        assert store.runs() == ()


def test_a_folder_is_no_history(tmp_path):
    with pytest.raises(StoreError) as caught:
        Store.open(tmp_path)
    assert caught.value.path == str(tmp_path)


def test_a_path_through_a_file_is_no_place_for_a_history(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(tmp_path / "file" / "history.db")


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    tmp_path.chmod(0o555)
    refused = said_to_one_without_rights(tmp_path / "history.db")
    assert "history.db: the history cannot be opened. Make its folder writable." in refused


def test_a_history_that_cannot_be_written_is_named(tmp_path):
    path = tmp_path / "history.db"
    with Store.open(path) as store:
        begin(store)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    assert "history.db: the history cannot be" in said_to_one_without_rights(path)


STEPPING_DOWN = """
import os, sys
from datetime import UTC, datetime
from citecheck.errors import StoreError
from citecheck.store import Store

if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    with Store.open(sys.argv[1]) as store:
        store.begin_run(datetime.now(UTC), mode="live", version="0", settings={})
except StoreError as error:
    print(error)
"""


def said_to_one_without_rights(path: Path) -> str:
    """What opening and writing says to a user without rights; root may write anywhere, so it steps down first."""
    if os.getuid() == 0:
        for above in path.parents[1:-2]:
            above.chmod(above.stat().st_mode | 0o055)
    command = [sys.executable, "-c", STEPPING_DOWN, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


def test_damage_in_the_middle_is_reported_when_it_is_met(tmp_path):
    path = tmp_path / "history.db"
    with Store.open(path) as store:
        run = begin(store)
        store.save_checks(run, (replace(CHECK, url=f"https://a.example/{number}") for number in range(500)))
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096 * 8)
        file.write(b"\xa5" * (size - 4096 * 8))
    with (
        Store.open(path) as store,
        pytest.raises(StoreError, match=r"the history is damaged\. Move the file away"),
    ):
        store.checks_of_run(run)


def test_a_history_held_by_another_program_is_reported(tmp_path, monkeypatch):
    monkeypatch.setattr(store_module, "WAIT_S", 0.05)
    path = tmp_path / "history.db"
    with Store.open(path) as store:
        run = begin(store)
        holder = sqlite3.connect(path)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program has held the history for too long"):
            store.save_check(run, CHECK)
        holder.rollback()
        holder.close()
        store.save_check(run, CHECK)
        assert store.history(URL) == (CHECK,)


# ------------------------------------------------------------------------------------------------------ migrations


def test_a_migration_that_fails_leaves_the_history_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "history.db"
    with Store.open(path) as store:
        store.save_check(begin(store), CHECK)

    def half(db):
        db.execute("CREATE TABLE half (a TEXT)")
        db.execute("INSERT INTO nowhere VALUES (1)")

    with monkeypatch.context() as later:
        later.setattr(store_module, "MIGRATIONS", (*store_module.MIGRATIONS, half))
        later.setattr(store_module, "VERSION", 3)
        with pytest.raises(StoreError):
            Store.open(path)
    with Store.open(path) as store:
        assert store.history(URL) == (CHECK,)
    assert sql(path, "SELECT count(*) FROM sqlite_master WHERE name = 'half'") == [(0,)]


def test_an_older_history_is_brought_up_to_date_with_all_it_holds(tmp_path, monkeypatch):
    path = tmp_path / "history.db"
    with Store.open(path) as store:
        store.save_check(begin(store), CHECK)
    added = (*store_module.MIGRATIONS, lambda db: db.execute("ALTER TABLE runs ADD COLUMN host TEXT"))
    monkeypatch.setattr(store_module, "MIGRATIONS", added)
    monkeypatch.setattr(store_module, "VERSION", 3)
    with Store.open(path) as store:
        assert store.history(URL) == (CHECK,)
    assert sql(path, "PRAGMA user_version") == [(3,)]


def test_a_history_of_the_first_version_keeps_what_it_saw(tmp_path, monkeypatch):
    path = tmp_path / "history.db"
    with monkeypatch.context() as before:
        before.setattr(store_module, "MIGRATIONS", store_module.MIGRATIONS[:1])
        before.setattr(store_module, "VERSION", 1)
        Store.open(path).close()
    at = "2026-11-23T05:17:00.000Z"
    sql(path, f"INSERT INTO runs VALUES ('r', '{at}', NULL, 'live', '0', NULL, '{{}}')")
    check = f'{{"url":"{URL}","at":"{at}","outcome":"gone"}}'
    sql(path, f"INSERT INTO checks VALUES (1, 'r', '{URL}', '{at}', 'gone', 404, '{check}', NULL)")
    sql(path, "INSERT INTO entries_seen VALUES ('18b', 'r')")
    with Store.open(path) as store:
        assert [(row.id, row.subject) for row in store.runs()] == [("r", "")]
        assert store.history(URL) == (Check(url=URL, at=NOW, outcome=Outcome.GONE),)
        assert store.first_seen() == {"18b": NOW}


def test_a_history_that_nobody_keeps_is_made_as_the_migrations_make_one(tmp_path):
    def made(path):
        with Store.open(path) as store:
            return [
                sql
                for (sql,) in store._db.execute(
                    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
                )
            ]

    kept = made(tmp_path / "history.db")
    assert made(":memory:") == kept
    (comment, *statements) = (
        (Path(citecheck.__file__).parent / "data" / "schema.sql").read_text("utf-8").split("\n\n")
    )
    assert comment.startswith("--")
    assert "\n\n".join(statements) == "".join(f"{sql};\n" for sql in kept)


def test_there_is_a_migration_for_every_version():
    assert len(store_module.MIGRATIONS) == store_module.VERSION


# ------------------------------------------------------------------------------------------------------- processes

WRITER = """
import sys
from datetime import UTC, datetime, timedelta
from citecheck.model import Check, Outcome
from citecheck.store import Store

path, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
now = datetime(2026, 11, 23, 5, 17, tzinfo=UTC)
sys.stdin.readline()
with Store.open(path) as store:
    run = store.begin_run(now, mode="live", version="0", settings={})
    for number in range(count):
        store.save_check(run, Check(url=f"https://{name}.example/{number}", at=now, outcome=Outcome.GONE, status=404))
        print(number, flush=True)
    store.finish_run(run, mode="live", at=now)
"""


def writer(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    """A process that waits for a line, then saves checks and says each."""
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


@pytest.mark.parametrize("said", [1, 40, 400])
def test_a_run_that_is_killed_loses_nothing_it_saved(tmp_path, said):
    path = tmp_path / "history.db"
    with writer(path, "a", 100_000) as process:
        process.stdin.write("go\n")
        process.stdin.flush()
        last = [int(process.stdout.readline()) for _ in range(said)][-1]
        process.send_signal(signal.SIGKILL)
        process.wait()
    with Store.open(path) as store:
        run = store.unfinished_run()
        kept = store.checks_of_run(run.id)
        assert len(kept) > last
        assert [check.url for check in kept] == [f"https://a.example/{number}" for number in range(len(kept))]
    assert sql(path, "PRAGMA integrity_check") == [("ok",)]


def test_runs_that_start_at_once_all_keep_what_they_find(tmp_path):
    path = tmp_path / "new" / "history.db"
    processes = [writer(path, name, 150) for name in "abcd"]
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0
    with Store.open(path) as store:
        runs = store.runs()
        assert len({row.id for row in runs}) == 4
        assert all(row.finished for row in runs)
        assert [len(store.checks_of_run(row.id)) for row in runs] == [150, 150, 150, 150]


def test_only_the_store_opens_sqlite():
    package = Path(citecheck.__file__).parent
    openers = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if "import sqlite3" in (text := path.read_text(encoding="utf-8")) or "sqlite_utils" in text
    }
    assert openers == {"store.py"}
