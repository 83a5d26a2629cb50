"""A title from a stranger is shown, and obeyed by nothing: terminal, workflow log, spreadsheet, page."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from tests.journey.conftest import citecheck, web  # noqa: F401  # fixtures
from tests.journey.web import Reply

RUDE = "=cmd()|'/C calc'!A0 \x1b[31mred\x1b]0;owned\x07 \u202egnp.exe\u2066 ::error file=x::owned\r\n::set-output <script>alert(1)</script>"
UNRULY = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def told(citecheck, web, monkeypatch):  # noqa: F811
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    escaped = RUDE.replace("<", "&lt;")
    web.put(
        "http://site.test/rude",
        Reply(200, f"<title>{escaped}</title><h1>{escaped}</h1>{'Words. ' * 300}".encode()),
    )
    web.put("http://site.test/to", Reply(302, b"", (("Location", "http://site.test/\x1b[31m\u202e"),)))
    Path("footnotes").mkdir()
    for number, path in enumerate(("rude", "to"), start=1):
        Path(f"footnotes/0{number}.toml").write_text(
            f"note = {number}\ntext = '''Ada Author, “A quiet title,” Site, July 11, 2018,'''\n\n"
            f'[cite.a]\nurl = "http://site.test/{path}"\ntitle = "A quiet title"\n',
            "utf-8",
        )
    return citecheck("run", *web.options(), "--no-archive", "--confirm", "1", "--fail-on", "any")


def test_nothing_that_a_terminal_or_a_log_would_obey_comes_out(told):
    assert not UNRULY.search(told.out + told.err)
    commands = [line for line in told.out.splitlines() if line.startswith("::")]
    assert all(line.startswith("::error file=footnotes/0") and line.count("::") == 2 for line in commands)


def test_no_file_of_the_report_holds_it_raw(told):
    for path in Path("reports").iterdir():
        text = path.read_text("utf-8")
        assert not UNRULY.search(text), path
        assert "<script>alert" not in text or path.suffix in (".json", ".csv", ".sarif"), path
    cells = [
        cell
        for row in csv.reader(io.StringIO(Path("reports/report.csv").read_text("utf-8-sig")))
        for cell in row
    ]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
