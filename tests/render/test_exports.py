from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from citecheck.model import Decision, DecisionKind, State
from citecheck.render import exports
from citecheck.report import Change, ChangeKind, Mode
from tests.report import samples

KINDS = {
    "every-state": samples.every_state,
    "first-offline": samples.first_offline,
    "hostile": samples.hostile,
    "forty-five": lambda: samples.many(45),
}
FORMS = {
    "csv": exports.table_csv,
    "junit": exports.junit_xml,
    "sarif": exports.sarif_json,
    "markdown": exports.summary_markdown,
    "badge": exports.badge_json,
    "atom": exports.feed_atom,
    "annotations": exports.workflow_commands,
}
everywhere = pytest.mark.parametrize("kind", KINDS)
every_form = pytest.mark.parametrize("form", FORMS)
UNRULY = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
ATOM = "{http://www.w3.org/2005/Atom}"


def one_new_dead(**changes):
    """The run in which 3a became dead, and nothing else happened."""
    whole = samples.everything()
    keep = [ref for ref in whole["references"] if ref.id in ("3a", "9a")]
    verdicts = {ref.id: whole["verdicts"][ref.id] for ref in keep}
    before = {**verdicts, "3a": replace(verdicts["3a"], state=State.FAILING)}
    return samples.every_state(
        references=keep,
        verdicts=verdicts,
        before=before,
        notes=(),
        suggested_before=None,
        baseline={},
        **changes,
    )


# -------------------------------------------------------------------------------------------------------- all of them


@every_form
@everywhere
def test_equal_reports_give_equal_bytes(form, kind):
    assert FORMS[form](KINDS[kind]()) == FORMS[form](KINDS[kind]())


@every_form
@everywhere
def test_nothing_unseen_and_no_secret_gets_out(form, kind):
    text = FORMS[form](KINDS[kind]())
    assert UNRULY.search(text.removeprefix("\ufeff")) is None
    for secret in ("hunter2", "s3cret", "me:secret"):
        assert secret not in text
    text.encode()


def test_one_new_dead_link_is_one_of_each():
    report = one_new_dead()
    assert report.policy.broken
    assert exports.workflow_commands(report).count("\n") == 1
    results = json.loads(exports.sarif_json(report))["runs"][0]["results"]
    assert [r["ruleId"] for r in results if r["baselineState"] == "new"] == ["citecheck/dead"]
    assert len(ET.fromstring(exports.feed_atom(report)).findall(f"{ATOM}entry")) == 1
    assert len(ET.fromstring(exports.junit_xml(report)).findall(".//failure")) == 1


def test_once_accepted_it_is_one_of_none():
    from citecheck.baseline import accept_known

    report = one_new_dead()
    verdicts = {row.id: row.verdict for row in report.rows}
    known = accept_known({}, verdicts, ["3a"], today=samples.NOW.date())
    whole = samples.everything()
    accepted = samples.every_state(
        references=[row.reference for row in report.rows],
        verdicts=verdicts,
        before=verdicts,
        notes=(),
        suggested_before=None,
        baseline=known,
        first_seen=whole["first_seen"],
    )
    assert not accepted.policy.broken
    assert exports.workflow_commands(accepted) == ""
    results = json.loads(exports.sarif_json(accepted))["runs"][0]["results"]
    assert [(r["level"], r["baselineState"]) for r in results] == [("warning", "unchanged")]


# ---------------------------------------------------------------------------------------------------------------- CSV


def rows_of(report):
    return list(csv.DictReader(io.StringIO(exports.table_csv(report).removeprefix("\ufeff"), newline="")))


def test_csv_begins_with_a_byte_order_mark_and_ends_lines_as_rfc_4180_does():
    text = exports.table_csv(samples.every_state())
    assert text.startswith(
        "\ufeffid,note,file,line,state,since,rule,reason,needs_person,title,original-title,"
    )
    assert text.count("\r\n") == 19
    assert "\n" not in text.replace("\r\n", "")


@everywhere
def test_csv_reads_back_with_a_row_for_each_citation(kind):
    report = KINDS[kind]()
    assert [row["id"] for row in rows_of(report)] == [row.id for row in report.rows]


def test_a_csv_row_tells_the_essentials():
    (row,) = [row for row in rows_of(samples.every_state()) if row["id"] == "3a"]
    assert (row["state"], row["http_status"], row["archive_at"]) == ("dead", "404", "2018-08-05T10:00:00Z")
    assert (row["author"], row["issued"], row["line"]) == ("Samuel Bendett; Elsa B. Kania", "2018-08-02", "5")


def test_a_spreadsheet_calculates_nothing():
    whole = samples.everything()
    cheung = next(ref for ref in whole["references"] if ref.id == "8a")
    for title in ("=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1"):
        ref = replace(cheung, work=cheung.work._replace(title=title))
        (row,) = rows_of(samples.every_state(references=[ref], notes=()))
        assert row["title"][0] == "'"
    assert rows_of(samples.hostile())[0]["container-title"] == "'=1+1"


def test_csv_keeps_to_its_budget():
    assert len(exports.table_csv(samples.many(45)).encode()) <= 40_000


# -------------------------------------------------------------------------------------------------------------- JUnit


@everywhere
def test_junit_counts_what_it_holds(kind):
    suite = ET.fromstring(exports.junit_xml(KINDS[kind]())).find("testsuite")
    assert int(suite.get("tests")) == len(suite.findall("testcase")) == len(KINDS[kind]().rows)
    assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
    assert int(suite.get("skipped")) == len(suite.findall("testcase/skipped"))


def test_junit_fails_only_where_the_policy_does():
    cases = ET.fromstring(exports.junit_xml(samples.every_state())).findall(".//testcase")
    assert [case.get("name").split()[0] for case in cases if case.find("failure") is not None] == [
        "3a",
        "26a",
        "37a",
    ]
    quiet = ET.fromstring(exports.junit_xml(samples.every_state(fail_on="never")))
    assert quiet.findall(".//failure") == []


def test_a_junit_case_says_where_and_why():
    case = ET.fromstring(exports.junit_xml(samples.every_state())).find(
        ".//testcase[@classname='footnotes.03']"
    )
    assert case.get("name").startswith("3a Chinese and Russian Defense Innovation")
    assert (case.get("file"), case.get("line")) == ("footnotes/03.toml", "5")
    assert case.find("failure").get("message") == "404 on 9, 16 and 23 November; last good 2 November."
    assert (
        case.find("system-out").text.splitlines()[0]
        == "Dead: 404 on 9, 16 and 23 November; last good 2 November."
    )


def test_junit_skips_what_a_person_decided_and_what_was_not_judged():
    root = ET.fromstring(exports.junit_xml(samples.every_state()))
    messages = {
        case.get("classname"): case.find("skipped").get("message")
        for case in root.iter("testcase")
        if case.find("skipped") is not None
    }
    assert messages["footnotes.35"] == "pinned: read it on a subscriber’s screen"
    assert messages["footnotes.01"].startswith("Blocked: the site refuses robots")


# -------------------------------------------------------------------------------------------------------------- SARIF

# What SARIF 2.1.0 (OASIS, 2020) asks of the parts that we write, and nothing besides.
TEXT = {
    "type": "object",
    "properties": {"text": {"type": "string", "minLength": 1}},
    "required": ["text"],
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
REGION = {
    "type": "object",
    "properties": {
        name: {"type": "integer", "minimum": 1} for name in ("startLine", "startColumn", "endColumn")
    },
    "additionalProperties": False,
}
ARTIFACT = {
    "type": "object",
    "properties": {"uri": {"type": "string"}, "uriBaseId": {"const": "%SRCROOT%"}},
    "required": ["uri"],
    "additionalProperties": False,
}
LOCATION = {
    "type": "object",
    "properties": {
        "physicalLocation": {
            "type": "object",
            "properties": {"artifactLocation": ARTIFACT, "region": REGION},
            "required": ["artifactLocation"],
            "additionalProperties": False,
        },
        "message": TEXT,
    },
    "additionalProperties": False,
}
FIX = {
    "type": "object",
    "properties": {
        "description": TEXT,
        "artifactChanges": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {
                    "artifactLocation": ARTIFACT,
                    "replacements": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "properties": {"deletedRegion": REGION, "insertedContent": TEXT},
                            "required": ["deletedRegion"],
                            "additionalProperties": False,
                        },
                    },
                },
                "required": ["artifactLocation", "replacements"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["artifactChanges"],
    "additionalProperties": False,
}
RESULT = {
    "type": "object",
    "properties": {
        "ruleId": {"pattern": "^citecheck/"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": TEXT,
        "locations": {"type": "array", "items": LOCATION, "maxItems": 1},
        "relatedLocations": {"type": "array", "items": LOCATION},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "baselineState": {"enum": ["new", "unchanged", "updated", "absent"]},
        "suppressions": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "kind": {"enum": ["inSource", "external"]},
                    "status": {"enum": ["accepted", "underReview", "rejected"]},
                    "justification": {"type": "string"},
                },
                "required": ["kind"],
                "additionalProperties": False,
            },
        },
        "fixes": {"type": "array", "items": FIX},
    },
    "required": ["message"],
    "additionalProperties": False,
}
RULE = {
    "type": "object",
    "properties": {
        "id": {"type": "string"},
        "name": {"type": "string"},
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "help": TEXT,
        "helpUri": {"type": "string", "format": "uri"},
        "defaultConfiguration": {
            "type": "object",
            "properties": {"level": LEVEL},
            "additionalProperties": False,
        },
    },
    "required": ["id"],
    "additionalProperties": False,
}
SARIF = Draft202012Validator(
    {
        "type": "object",
        "properties": {
            "$schema": {"type": "string"},
            "version": {"const": "2.1.0"},
            "runs": {
                "type": "array",
                "minItems": 1,
                "items": {
                    "type": "object",
                    "properties": {
                        "tool": {
                            "type": "object",
                            "properties": {
                                "driver": {
                                    "type": "object",
                                    "properties": {
                                        "name": {"type": "string"},
                                        "version": {"type": "string"},
                                        "rules": {"type": "array", "items": RULE},
                                    },
                                    "required": ["name"],
                                    "additionalProperties": False,
                                }
                            },
                            "required": ["driver"],
                            "additionalProperties": False,
                        },
                        "automationDetails": {
                            "type": "object",
                            "properties": {"id": {"type": "string"}},
                            "additionalProperties": False,
                        },
                        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                        "invocations": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "properties": {
                                    "executionSuccessful": {"type": "boolean"},
                                    "endTimeUtc": {"type": "string"},
                                },
                                "required": ["executionSuccessful"],
                                "additionalProperties": False,
                            },
                        },
                        "results": {"type": "array", "items": RESULT},
                    },
                    "required": ["tool"],
                    "additionalProperties": False,
                },
            },
        },
        "required": ["version", "runs"],
        "additionalProperties": False,
    }
)


def results_of(report, **more):
    return {
        r["message"]["text"].split(":")[0]: r
        for r in json.loads(exports.sarif_json(report, **more))["runs"][0]["results"]
    }


@everywhere
def test_sarif_is_what_the_standard_asks_for(kind):
    SARIF.validate(
        json.loads(
            exports.sarif_json(
                KINDS[kind](), help_base="https://example.org/verdicts", article_file="article.txt"
            )
        )
    )


def test_each_result_points_into_the_rules():
    run = json.loads(exports.sarif_json(samples.every_state()))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])


def test_levels_tell_new_rot_from_known_rot_and_from_tasks():
    results = results_of(samples.every_state())
    assert {name: result["level"] for name, result in results.items()} == {
        "1a": "note",
        "2a": "note",
        "3a": "error",
        "4a": "warning",
        "18a": "note",
        "18b": "note",
        "19a": "note",
        "20a": "note",
        "26a": "error",
        "35a": "warning",
        "37a": "error",
        "38a": "note",
    }
    assert results["38a"]["ruleId"] == "citecheck/pin-expired"


def test_a_pin_is_a_suppression_with_its_reason():
    assert results_of(samples.every_state())["35a"]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "pinned: read it on a subscriber’s screen",
        }
    ]


def test_a_sure_suggestion_is_a_fix_of_the_line():
    (fix,) = results_of(samples.every_state())["18a"]["fixes"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    assert replacement == {
        "deletedRegion": {"startLine": 5},
        "insertedContent": {"text": 'url = "http://www.qut.edu.cn/info/1021/25190.htm"'},
    }


def test_editing_the_file_does_not_reopen_an_alert():
    whole = samples.everything()
    moved = [replace(ref, line=99, file="footnotes/x.toml") for ref in whole["references"]]
    before, after = results_of(samples.every_state()), results_of(samples.every_state(references=moved))
    assert {k: r["partialFingerprints"] for k, r in before.items()} == {
        k: r["partialFingerprints"] for k, r in after.items()
    }


def test_brackets_in_a_message_are_no_link():
    whole = samples.everything()
    verdicts = {**whole["verdicts"], "3a": replace(whole["verdicts"]["3a"], reason="[x](0) {0}")}
    message = results_of(samples.every_state(verdicts=verdicts))["3a"]["message"]["text"]
    assert message.startswith(r"3a: \[x\](0) {{0}}")


# ----------------------------------------------------------------------------------------------------------- Markdown


def test_the_summary_begins_with_the_headline_and_ends_with_a_hidden_mark():
    lines = exports.summary_markdown(samples.every_state()).splitlines()
    assert (
        lines[0]
        == "2 citations broke since 16 November 2026: 2 dead, 4 links lost, of 18 citations; 1 accepted as known."
    )
    assert lines[-1] == "<!-- citecheck: 2026-11-23T05:17-00Z-7f3a -->".replace("05:17-00Z", "05-17-00Z")


@everywhere
def test_the_summary_is_short_and_its_tables_are_whole(kind):
    text = exports.summary_markdown(KINDS[kind](), page="https://example.org/report/")
    assert len(text.splitlines()) <= 60
    assert len(text.encode()) <= 20_000
    for line in text.splitlines():
        if line.startswith("| "):
            assert len(re.findall(r"(?<!\\)\|", line)) in (4, 5)


def test_a_long_worklist_is_cut_with_a_link_to_the_rest():
    text = exports.summary_markdown(samples.first_offline(), page="https://example.org/report/")
    assert "[and 25 more](<https://example.org/report/#work>)" in text
    assert "> **Offline.** The network was out of reach: no link was looked at." in text


def test_a_title_never_pings_a_person_or_an_issue():
    text = exports.summary_markdown(samples.hostile())
    assert re.findall(r"@\w", text) == []
    assert re.findall(r"#\d", text) == []
    assert "<script>" not in text


def test_what_is_to_be_copied_cannot_leave_its_code_span():
    assert exports._code("a ` b | c") == "`` a ` b \\| c ``"


# ---------------------------------------------------------------------------------------- badge, feed and annotations


@pytest.mark.parametrize(
    ("kind", "message", "colour"),
    [("every-state", "2 dead, 4 links lost", "orange"), ("first-offline", "44 links lost", "yellow")],
)
def test_a_badge_says_the_worst(kind, message, colour):
    badge = json.loads(exports.badge_json(KINDS[kind]()))
    assert (badge["schemaVersion"], badge["label"], badge["message"], badge["color"]) == (
        1,
        "citations",
        message,
        colour,
    )
    assert badge.get("isError", False) is (kind == "first-offline")


def test_a_badge_without_bad_news_counts_what_is_reachable():
    whole = samples.everything()
    sound = [ref for ref in whole["references"] if ref.id in ("2a", "9a", "8a")]
    badge = json.loads(exports.badge_json(samples.every_state(references=sound, notes=())))
    assert (badge["message"], badge["color"]) == ("2 of 2 reachable", "yellow")


def test_the_feed_has_an_entry_for_each_change_with_a_lasting_id():
    feed = ET.fromstring(exports.feed_atom(samples.every_state()))
    ids = [entry.find(f"{ATOM}id").text for entry in feed.findall(f"{ATOM}entry")]
    assert ids[0] == "tag:citecheck,2026:example/article/3a/2026-11-23/dead"
    assert len(ids) == len(set(ids)) == len(samples.every_state().changes)


def test_the_feed_keeps_fifty_of_all_changes_newest_first():
    old = [
        Change(
            "7a",
            State.LIVE,
            State.DEAD,
            ChangeKind.BROKE,
            datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=n),
            "was Live",
        )
        for n in range(80)
    ]
    feed = ET.fromstring(exports.feed_atom(samples.every_state(), earlier=old, page="https://example.org/r/"))
    dates = [entry.find(f"{ATOM}updated").text for entry in feed.findall(f"{ATOM}entry")]
    assert len(dates) == 50
    assert dates == sorted(dates, reverse=True)
    assert feed.find(f"{ATOM}entry/{ATOM}link").get("href") == "https://example.org/r/#c3a"


@everywhere
def test_the_feed_is_atom(kind):
    feed = ET.fromstring(exports.feed_atom(KINDS[kind]()))
    for name in ("id", "title", "updated", "author/"):
        assert feed.find(f"{ATOM}{name.rstrip('/')}") is not None
    for entry in feed.findall(f"{ATOM}entry"):
        assert entry.find(f"{ATOM}content").get("type") == "xhtml"
        assert entry.find(f"{ATOM}content/{{http://www.w3.org/1999/xhtml}}div") is not None


def test_annotations_name_the_line_and_are_at_most_ten():
    lines = exports.workflow_commands(samples.every_state()).splitlines()
    assert lines[0].startswith(
        "::error file=footnotes/03.toml,line=5,title=3a Dead::404 on 9, 16 and 23 November"
    )
    assert len(exports.workflow_commands(samples.many(200)).splitlines()) == 10


def test_a_title_cannot_give_a_workflow_a_command():
    whole = samples.everything()
    rude = "gone\n::set-output name=x::y\r::warning::z %0A"
    verdicts = {**whole["verdicts"], "3a": replace(whole["verdicts"]["3a"], reason=rude)}
    first, *_ = exports.workflow_commands(samples.every_state(verdicts=verdicts)).splitlines()
    assert "gone %3A%3Aset-output name=x%3A%3Ay %3A%3Awarning%3A%3Az %250A" in first
    assert len(exports.workflow_commands(samples.every_state(verdicts=verdicts)).splitlines()) == 3


def test_ignored_rot_is_annotated_nowhere():
    report = one_new_dead()
    ignored = replace(report.rows[0].verdict, decision=Decision(DecisionKind.IGNORED, "on paper"))
    quiet = one_new_dead()
    verdicts = {row.id: row.verdict for row in quiet.rows} | {"3a": ignored}
    from citecheck.report import build

    made = build(
        run=replace(samples.RUN, mode=Mode.LIVE),
        references=[row.reference for row in quiet.rows],
        verdicts=verdicts,
    )
    assert exports.workflow_commands(made) == ""
