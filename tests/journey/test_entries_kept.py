"""What a person wrote is kept to the byte, whatever citecheck does."""

from __future__ import annotations

import io
import json
from pathlib import Path

import jsonschema
import pytest

from citecheck import documents, notes
from citecheck.entries import MARKER
from tests.journey.conftest import CORPUS
from tests.journey.web import page

HAND_MADE = """\
# 26: Ada looked at this one.
note   =  26
text = '''{text}'''

[cite.a]     # the Post
url   =   ""   # not found so far
title = "A title   with  odd spacing"
\treject = [ "http://wrong.example/1" ,
             "http://wrong.example/2" ]   # both mirrors

# [cite.b] needs nothing

"""


@pytest.fixture
def imported(citecheck, seed):
    assert citecheck("import", seed).code == 0
    return Path("footnotes")


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_second_import_changes_no_byte(citecheck, seed, imported):
    before = contents(imported)
    told = citecheck("import", seed)
    assert told.out == "38 notes with 44 citations in footnotes: nothing changed.\n"
    assert contents(imported) == before


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["unix", "windows"])
def test_import_recover_and_run_keep_every_byte_above_the_marker(citecheck, seed, imported, web, newline):
    path = imported / "26.toml"
    upper, _, lower = path.read_text("utf-8").partition(MARKER)
    text = upper.partition("text = '''")[2].partition("'''")[0]
    above = HAND_MADE.format(text=text).replace("\n", newline).encode()
    path.write_bytes(above + (MARKER + lower).replace("\n", newline).encode())
    link = web.put(
        "http://www.chinanews.com/gn/1.shtml", page("人工智能开放平台,你加入了吗-中新网", lang="zh")
    )
    end = text.index("December 13, 2018,") + len("December 13, 2018,")
    Path("copy.txt").write_text(f"Body.[26]\n\n[26] {text[:end]} {link}{text[end:]}\n", "utf-8")

    assert citecheck("import", seed).code == 0
    assert path.read_bytes().startswith(above)
    told = citecheck("recover", "26b", "--from", "copy.txt", *web.options(), "--no-archive")
    assert told.code == 0, told.err
    assert link in path.read_text("utf-8").partition(MARKER)[2]
    assert path.read_bytes().startswith(above)
    assert citecheck("run", *web.options(), "--no-archive").code == 0
    assert path.read_bytes().startswith(above)


def test_a_hand_made_correction_wins_in_the_report(citecheck, imported):
    path = imported / "01.toml"
    path.write_text(
        path.read_text("utf-8").replace("[cite.a]\n", '[cite.a]\ntitle = "My own reading"\n', 1), "utf-8"
    )
    citecheck("run", "--offline")
    row = json.loads(Path("reports/report.json").read_text("utf-8"))["citations"][0]
    assert row["fields"]["title"] == {"origin": "person", "value": "My own reading"}


def test_an_edit_below_the_line_is_moved_up_and_said(citecheck, seed, imported):
    path = imported / "01.toml"
    path.write_text(
        path.read_text("utf-8").replace('issued = "2018-07-11"', 'issued = "2018-07-12"'), "utf-8"
    )
    told = citecheck("import", seed)
    assert "1a issued was edited below the line; moved up" in told.out
    assert 'issued = "2018-07-12"' in path.read_text("utf-8").partition(MARKER)[0]
    assert citecheck("import", seed).out.endswith("nothing changed.\n")


def test_a_text_that_a_person_mended_stays_and_is_read_again(citecheck, seed, imported):
    path = imported / "25.toml"
    path.write_text(path.read_text("utf-8").replace("July 12, 2018,", "July 13, 2018,", 1), "utf-8")
    told = citecheck("import", seed)
    assert "25.toml: its text differs from article.txt; yours is kept." in told.out
    assert 'issued = "2018-07-13"' in path.read_text("utf-8").partition(MARKER)[2]


# ---------------------------------------------------------------------------------------------------- the contract


def test_parse_follows_the_contract(citecheck, seed):
    told = citecheck("parse", seed, "--format", "json").json
    assert list(told)[:2] == ["schema", "source"]
    assert (told["schema"], told["source"], len(told["notes"])) == (1, "article.txt", 38)
    lines = (CORPUS / "article.txt").read_text("utf-8").split("\n")
    citations = [(note, citation) for note in told["notes"] for citation in note["citations"]]
    assert len(citations) == 44
    for note in told["notes"]:
        assert lines[note["line"] - 1] == f"[{note['note']}] {note['text']}"
        assert note["kind"] in ("citation", "mixed", "discursive", "ibid")
    for note, citation in citations:
        start, end = citation["span"]
        assert note["text"][start:end] == citation["raw"]
        assert citation["link"] in ("present", "lost", "implicit", "never")
        assert {
            "id",
            "raw",
            "span",
            "type",
            "URL",
            "link",
            "ibid-of",
            "short-of",
            "same-as",
            "doubts",
        } <= set(citation)


def test_parse_reads_standard_input_and_a_folder_alike(citecheck, imported, monkeypatch):
    class Stdin:
        buffer = io.BytesIO((CORPUS / "article.txt").read_bytes())

    monkeypatch.setattr("sys.stdin", Stdin)
    from_input = citecheck("parse", "-", "--format", "json").json["notes"]
    from_folder = citecheck("parse", "footnotes", "--format", "json").json["notes"]
    assert [note["citations"] for note in from_folder] == [note["citations"] for note in from_input]


def test_the_report_fits_its_schema(citecheck, imported):
    from importlib.resources import files

    schema = json.loads((files("citecheck") / "data" / "report.schema.json").read_text("utf-8"))
    citecheck("run", "--offline")
    jsonschema.validate(json.loads(Path("reports/report.json").read_text("utf-8")), schema)


def test_report_writes_the_same_bytes_again_from_the_history(citecheck, imported, web):
    citecheck("accept", "1a", web.put("http://www.ft.com/content/42", page("Washington unnerved")))
    assert citecheck("run", *web.options(), "--no-archive").code == 0
    before = contents(Path("reports"))
    assert citecheck("report").code == 0
    assert contents(Path("reports")) == before


@pytest.mark.parametrize(
    ("command", "word"),
    [
        (
            ["pin", "1a", "live", "--reason", "read it", "--until", "2099-01-31", "--by", "Ada"],
            'verdict = "live"',
        ),
        (["ignore", "1a", "--reason", "a letter"], 'ignore = "a letter"'),
    ],
    ids=["pin", "ignore"],
)
def test_a_decision_is_written_shown_and_taken_back(citecheck, imported, command, word):
    path = imported / "01.toml"
    before = path.read_bytes()
    assert citecheck(*command).code == 0
    assert word in path.read_text("utf-8").partition(MARKER)[0]
    citecheck("run", "--offline")
    row = json.loads(Path("reports/report.json").read_text("utf-8"))["citations"][0]
    assert row["decision"]
    assert not row["needs-person"]
    assert citecheck("unpin", "1a").code == 0
    assert path.read_bytes() == before


def test_the_baseline_makes_known_rot_green_again(citecheck, imported, web):
    web.put("http://gone.test/x", page("Soft", "Sorry, this page could not be found."))
    web.put("http://gone.test/x", page("Page not found", "Sorry, this page could not be found."))
    citecheck("accept", "1a", "http://gone.test/x")
    options = [*web.options(), "--no-archive"]
    assert citecheck("run", *options).code == 1
    assert citecheck("run", *options).code == 1  # it stays red until something is done
    assert citecheck("baseline", "add", "1a", "--reason", "the site is closed").code == 0
    assert citecheck("run", *options).code == 0
    assert "1a" in citecheck("baseline", "show").out
    web.put("http://gone.test/x", page("Washington unnerved by China’s ‘military-civil fusion’"))
    assert citecheck("run", "--recheck", *options).code == 0
    assert citecheck("baseline", "show").out == "Nothing is accepted as known.\n"


def test_references_are_exported_with_what_people_corrected(citecheck, imported):
    citecheck("accept", "1a", "https://www.ft.com/content/42")
    told = citecheck("export", "--format", "csl-json").json
    first = next(item for item in told if item["id"] == "1a")
    assert first["URL"] == "https://www.ft.com/content/42"
    assert first["issued"] == {"date-parts": [[2018, 7, 11]]}
    assert citecheck("export", "--format", "urls").out == "https://www.ft.com/content/42\n"


def test_check_tells_file_and_line_of_bare_addresses(citecheck, web):
    web.put("http://a.test/one", page("One"))
    Path("list.md").write_text("# Links\n\nSee http://a.test/one, and\n<http://a.test/two>.\n", "utf-8")
    told = citecheck("check", "list.md", "--format", "json", *web.options(), "--no-archive")
    assert {row["id"]: row["state"] for row in told.json["citations"]} == {
        "list.md:3": "live",
        "list.md:4": "failing",
    }
    assert not Path("reports").exists()


def test_notes_read_from_a_document_are_the_readers_own():
    article = documents.read((CORPUS / "article.txt").read_bytes(), "article.txt")
    assert len(notes.read(article.notes)) == 38


def test_a_check_between_two_runs_is_not_their_last_time(citecheck, imported, web):
    link = web.put("http://a.test/one", page("One"))
    citecheck("run", "--now", "2026-11-02T05:17:00Z", *web.options(), "--no-archive")
    citecheck("check", link, "--now", "2026-11-09T05:17:00Z", *web.options(), "--no-archive")
    told = citecheck("run", "--now", "2026-11-16T05:17:00Z", *web.options(), "--no-archive")
    assert told.out.startswith("Nothing changed since 2 November 2026")


def test_every_output_is_written_and_its_reader_can_read_it(citecheck, imported):
    import csv
    from xml.etree import ElementTree as ET

    citecheck("run", "--offline")
    written = {path.name for path in Path("reports").iterdir()}
    assert written == {
        "index.html",
        "report.json",
        "report.csv",
        "summary.md",
        "junit.xml",
        "citecheck.sarif",
        "badge.json",
        "feed.atom",
    }
    with Path("reports/report.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 44
    assert len(ET.parse("reports/junit.xml").getroot().findall(".//testcase")) == 44
    ET.parse("reports/feed.atom")
    assert json.loads(Path("reports/citecheck.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert json.loads(Path("reports/badge.json").read_text("utf-8"))["message"] == "39 links lost"


def test_new_rot_is_annotated_where_a_forge_listens(citecheck, imported, web, monkeypatch):
    citecheck("accept", "1a", web.put("http://gone.test/x", page("Page not found", "Sorry, not found.")))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    told = citecheck("run", *web.options(), "--no-archive")
    assert told.out.startswith("::error file=footnotes/01.toml,line=5,title=1a Soft 404::")


@pytest.mark.parametrize("command", [["run", "--offline"], ["recover", "--offline"]], ids=["run", "recover"])
def test_suggestions_wait_for_a_person_whatever_runs_in_between(citecheck, imported, command):
    text = (imported / "01.toml").read_text("utf-8").partition("text = '''")[2].partition("'''")[0]
    Path("copy.txt").write_text(f"Body.[1]\n\n[1] {text} http://www.ft.com/content/42\n", "utf-8")
    citecheck("recover", "--from", "copy.txt", "--offline")
    before = contents(imported)
    assert b"http://www.ft.com/content/42" in before["01.toml"]
    citecheck(*command)
    assert contents(imported) == before
