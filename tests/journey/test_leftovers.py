"""Runs whose clock was set back, folders of one name, relations to nothing, and recovery without a network."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.journey.web import Reply, page

URL = "http://site.test/page"


def entry(folder, url=URL, more=""):
    Path(folder).mkdir(parents=True, exist_ok=True)
    text = f"note = 1\ntext = '''Ada Author, “A page,” Site, July 11, 2018,'''\n\n[cite.a]\nurl = \"{url}\"\n{more}"
    (Path(folder) / "01.toml").write_text(text, "utf-8")


def reported():
    return json.loads(Path("reports/report.json").read_text("utf-8"))


def test_a_clock_that_was_set_back_shows_the_run_just_made(citecheck, web):
    web.put(URL, page("A page"))
    entry("footnotes")
    options = [*web.options(), "--no-archive", "--recheck"]
    assert citecheck("run", *options, "--now", "2026-11-23T05:17:00Z").code == 0
    citecheck("run", *options, "--now", "2026-11-20T05:17:00Z")
    assert reported()["run"]["at"] == "2026-11-20T05:17:00Z"
    citecheck("report")
    assert reported()["run"]["at"] == "2026-11-20T05:17:00Z"


def test_two_folders_of_one_name_are_told_apart(citecheck, web):
    web.put(URL, page("A page"))
    entry("one/footnotes")
    entry("two/footnotes", url="http://site.test/gone")
    web.put("http://site.test/gone", Reply(404, b"gone"))
    options = [*web.options(), "--no-archive", "--now", "2026-11-23T05:17:00Z"]
    citecheck("run", "one/footnotes", *options)
    first = reported()
    citecheck("run", "two/footnotes", *options)
    second = reported()
    assert [row["file"] for made in (first, second) for row in made["citations"]] == [
        "one/footnotes/01.toml",
        "two/footnotes/01.toml",
    ]
    assert "changes" not in second or second["changes"] == []
    assert "previous-at" not in second["run"]


@pytest.mark.parametrize("place", ["footnotes", "./footnotes", "here"])
def test_the_folder_is_named_as_seen_from_here_however_it_is_given(citecheck, place, web, tmp_path):
    web.put(URL, page("A page"))
    entry("footnotes")
    given = str(tmp_path / "footnotes") if place == "here" else place
    citecheck("run", given, *web.options(), "--no-archive", "--now", "2026-11-23T05:17:00Z")
    assert reported()["citations"][0]["file"] == "footnotes/01.toml"


@pytest.mark.parametrize("key", ["same-as", "ibid-of", "short-of"])
@pytest.mark.parametrize(
    ("meant", "said"), [("99z", "'99z', and there is no such citation"), ("1a", "names itself")]
)
def test_a_relation_to_no_citation_is_refused_with_its_line(citecheck, key, meant, said):
    entry("footnotes", more=f'{key} = "{meant}"\n')
    told = citecheck("run", "--offline")
    assert told.code == 2
    assert f"footnotes/01.toml:6: {key} in [cite.a] names" in told.err.replace("\n", " ")
    assert said in told.err.replace("\n", " ")


def test_an_ibid_without_an_address_of_its_own_does_not_say_that_its_source_has_none(citecheck):
    Path("footnotes").mkdir()
    text = "Ada Author, “A page,” Site, July 11, 2018; Ibid."
    Path("footnotes/01.toml").write_text(
        f"note = 1\ntext = '''{text}'''\n\n[cite.a]\nurl = \"{URL}\"\n\n[cite.b]\nibid-of = \"1a\"\n"
        'title = "A report of its own"\nlink = "never"\n',
        "utf-8",
    )
    citecheck("run", "--offline", "--now", "2026-11-23T05:17:00Z")
    (row,) = [row for row in reported()["citations"] if row["id"] == "1b"]
    assert row["reason"] == "Stands for the source of 1a, and has no link of its own."


def test_recovery_that_needs_a_network_and_has_none_could_not_judge(citecheck):
    entry("footnotes", url="", more='link = "lost"\n')
    assert citecheck("recover", "--offline").code == 3
    assert citecheck("recover", "--offline", "--from", "https://example.org/a-copy").code == 3
    Path("copy.txt").write_text(
        "Text.[1]\n\n[1] Ada Author, “A page,” Site, July 11, 2018, http://site.test/page\n", "utf-8"
    )
    assert citecheck("recover", "--offline", "--from", "copy.txt").code == 0


def test_recovery_with_nothing_to_look_for_needs_no_network(citecheck):
    entry("footnotes")
    assert citecheck("recover", "--offline").code == 0


def test_sarif_points_at_the_value_of_url_and_its_fix_replaces_no_more(citecheck, web):
    web.put(URL, page("A page"))
    entry("footnotes")
    line = "url   =  'http://site.test/gone'  # 军民 \"a remark\"\n"
    text = Path("footnotes/01.toml").read_text("utf-8").replace(f'url = "{URL}"\n', line)
    Path("footnotes/01.toml").write_text(text, "utf-8")
    web.put("http://site.test/gone", Reply(404, b"gone"))
    citecheck("run", *web.options(), "--no-archive", "--confirm", "1", "--now", "2026-11-23T05:17:00Z")
    (result,) = json.loads(Path("reports/citecheck.sarif").read_text("utf-8"))["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "footnotes/01.toml"
    region = place["region"]
    shown = text.splitlines()[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
    assert shown == "'http://site.test/gone'"


def test_the_feed_keeps_the_changes_of_earlier_runs_under_the_same_ids(citecheck, web):
    entry("footnotes")
    good, gone = page("A page"), Reply(404, b"gone")
    seen = []
    for day, reply in enumerate([good, gone, good, good, gone], start=1):
        web.put(URL, reply)
        options = [*web.options(), "--no-archive", "--recheck", "--confirm", "1"]
        citecheck("run", *options, "--now", f"2026-11-{day:02}T05:17:00Z")
        feed = ET.fromstring(Path("reports/feed.atom").read_text("utf-8"))
        seen.append([each.text.partition("local/")[2] for each in feed.iterfind("{*}entry/{*}id")])
    assert seen[-1] == ["1a/2026-11-05/dead", "1a/2026-11-03/live", "1a/2026-11-02/dead"]
    assert seen[2] == seen[3] == seen[-1][1:]
