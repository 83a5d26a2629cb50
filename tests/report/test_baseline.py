from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from citecheck.baseline import (
    BaselineEntry,
    accept_known,
    address_digest,
    baseline_json,
    covering,
    read_baseline,
    tighten,
)
from citecheck.errors import InputError, UsageError
from citecheck.model import State, Work
from tests.report.samples import reference, verdict

REF = reference("18b", Work(title="T"), "“T,”", url="https://example.org/a")
DEAD = verdict(REF, State.DEAD, "404.")
TODAY = date(2026, 11, 23)


def accepted(**more):
    return accept_known({}, {"18b": DEAD}, ["18b"], today=TODAY, **more)


def test_what_is_written_reads_back_the_same():
    entries = accepted(reason="the library has it on paper", until=date(2027, 5, 1))
    assert read_baseline(baseline_json(entries)) == entries


def test_the_file_is_sorted_by_note_and_ends_with_a_line_end():
    verdicts = {name: replace(DEAD, id=name) for name in ("10a", "2b", "2a")}
    text = baseline_json(accept_known({}, verdicts, verdicts, today=TODAY))
    assert [line.split('"')[3] for line in text.splitlines() if "citation" in line] == ["2a", "2b", "10a"]
    assert text.endswith("}\n")


def test_an_acceptance_covers_the_same_rot_at_the_same_address():
    assert covering(accepted()["18b"], DEAD, TODAY) is not None


@pytest.mark.parametrize(
    "now",
    [replace(DEAD, state=State.DRIFTED), replace(DEAD, url="https://example.org/b")],
    ids=["other-rot", "other-address"],
)
def test_it_does_not_cover_other_rot_or_another_address(now):
    assert covering(accepted()["18b"], now, TODAY) is None


def test_it_runs_out_after_its_last_day():
    entry = accepted(until=TODAY)["18b"]
    assert covering(entry, DEAD, TODAY) is entry
    assert covering(entry, DEAD, date(2026, 11, 24)) is None


@pytest.mark.parametrize(
    ("now", "kept"),
    [
        (DEAD, True),
        (replace(DEAD, state=State.UNREACHABLE), True),
        (replace(DEAD, state=State.UNKNOWN), True),
        (replace(DEAD, state=State.LIVE), False),
        (replace(DEAD, state=State.MOVED), False),
        (replace(DEAD, url="https://example.org/b"), False),
    ],
    ids=["still-dead", "out-of-reach", "not-looked-at", "repaired", "moved", "new-address"],
)
def test_the_baseline_shrinks_by_itself_and_only_by_repair(now, kept):
    assert ("18b" in tighten(accepted(), {"18b": now})) is kept


def test_a_citation_that_left_the_article_leaves_the_baseline():
    assert tighten(accepted(), {}) == {}


def test_accepting_what_does_not_exist_is_refused():
    with pytest.raises(UsageError, match="There is no citation 99z"):
        accept_known({}, {"18b": DEAD}, ["99z"], today=TODAY)


def test_accepting_what_is_not_broken_is_refused():
    with pytest.raises(UsageError, match="18b is Live: there is nothing to accept"):
        accept_known({}, {"18b": replace(DEAD, state=State.LIVE)}, ["18b"], today=TODAY)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{", "Expecting property name"),
        ("[]", "not a baseline"),
        ('{"known": [{"state": "dead"}]}', "'citation' is missing"),
        (
            '{"known": [{"citation": "1a", "state": "rotten", "address": "none", "date": "2026-01-01"}]}',
            "rotten",
        ),
        ('{"known": [{"citation": "1a", "state": "dead", "address": "none", "date": "soon"}]}', "soon"),
    ],
    ids=["not-json", "a-list", "a-key-missing", "no-such-state", "no-date"],
)
def test_a_broken_baseline_is_explained(text, complaint):
    with pytest.raises(InputError, match=complaint):
        read_baseline(text, path="reports/baseline.json")


def test_the_digest_of_no_address_is_a_word():
    assert address_digest(None) == "none"
    assert len(address_digest("https://example.org/")) == 16


def test_an_entry_without_reason_or_expiry_writes_neither():
    entry = BaselineEntry(citation="1a", state=State.LOST, address="none", since=TODAY)
    assert '"reason"' not in baseline_json({"1a": entry})
    assert '"until"' not in baseline_json({"1a": entry})
