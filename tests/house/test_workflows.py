"""The workflows ask for little, pin what they use, and paste nothing into a script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted([*ROOT.glob(".github/workflows/*.yml"), *ROOT.glob(".github/actions/*/action.yml")])


def named(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", FILES, ids=named)
def test_every_action_is_pinned_by_commit_with_its_version_beside_it(path):
    for used in re.findall(r"uses: (.+)", path.read_text("utf-8")):
        assert used.startswith("./") or re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v[\d.]+", used), used


@pytest.mark.parametrize("path", FILES, ids=named)
def test_no_script_has_an_expression_pasted_into_it(path):
    for script in re.findall(r"run: (?:\|\n((?:\s{8,}.*\n?)+)|(.*))", path.read_text("utf-8")):
        assert "${{" not in "".join(script)


@pytest.mark.parametrize("path", [p for p in FILES if p.parent.name == "workflows"], ids=named)
def test_a_workflow_may_nothing_but_read_and_keeps_no_credentials(path):
    text = path.read_text("utf-8")
    assert re.search(r"^permissions: \{\}$", text, re.MULTILINE)
    assert set(re.findall(r"^\s+(\w[\w-]*: (?:read|write))$", text, re.MULTILINE)) == {"contents: read"}
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


def test_there_are_a_weekly_check_and_an_action_for_others():
    assert {named(path) for path in FILES} >= {
        ".github/workflows/check.yml",
        ".github/actions/citecheck/action.yml",
    }
