"""References handed to other tools: what a user of the command gets."""

from __future__ import annotations

import sys
from pathlib import Path

import bibtexparser
import pytest
import rispy

from tests.journey.conftest import CORPUS

FOOTNOTES = str(Path(__file__).parents[2] / "footnotes")


def test_parse_and_export_tell_the_same_csl_json_of_the_seed(citecheck):
    parsed = citecheck("parse", str(CORPUS / "article.txt"), "--format", "csl-json")
    exported = citecheck("export", FOOTNOTES, "--format", "csl-json")
    assert len(parsed.json) == 43  # all citations but the Ibid. that has nothing before it
    assert exported.out == parsed.out


def test_the_footnotes_are_exported_as_bibtex(citecheck):
    told = citecheck("export", FOOTNOTES, "--format", "bibtex")
    assert (told.code, told.err) == (0, "")
    library = bibtexparser.parse_string(told.out)
    assert library.failed_blocks == []
    assert len(library.entries) == 43
    assert told.out.startswith(
        "@article{1a,\n"
        "  author = {Hille, Kathrin and Waters, Richard},\n"
        "  title = {Washington unnerved by {China’s} ‘military-civil fusion’},\n"
        "  entrysubtype = {newspaper},\n"
        "  journal = {Financial Times},\n"
        "  date = {2018-07-11},\n"
        "}\n"
    )


def test_the_footnotes_are_exported_as_ris(citecheck):
    told = citecheck("export", FOOTNOTES, "--format", "ris")
    assert (told.code, told.err) == (0, "")
    assert [entry["id"] for entry in rispy.loads(told.out)][:4] == ["1a", "2a", "3a", "4a"]
    assert len(rispy.loads(told.out)) == 43
    assert told.out.startswith(
        "TY  - NEWS\n"
        "ID  - 1a\n"
        "TI  - Washington unnerved by China’s ‘military-civil fusion’\n"
        "T2  - Financial Times\n"
        "AU  - Hille, Kathrin\n"
        "AU  - Waters, Richard\n"
        "PY  - 2018\n"
        "DA  - 2018/07/11/\n"
        "ER  - \n"
    )


@pytest.mark.parametrize("form", ["bibtex", "ris", "csl-json"])
def test_an_accepted_link_is_exported_in_every_format(citecheck, seed, form):
    citecheck("import", seed)
    citecheck("accept", "1a", "https://www.ft.com/content/42_a%20b")
    assert "https://www.ft.com/content/42_a%20b" in citecheck("export", "--format", form).out


@pytest.mark.parametrize(("form", "library"), [("bibtex", "bibtexparser"), ("ris", "rispy")])
def test_a_format_whose_library_is_missing_says_what_to_install(citecheck, monkeypatch, form, library):
    monkeypatch.setitem(sys.modules, library, None)
    told = citecheck("export", FOOTNOTES, "--format", form)
    assert (told.code, told.out) == (2, "")
    assert f"needs the library {library}, which is not installed." in told.err
    assert "pip install 'citecheck-footnotes[formats]'" in told.err
