"""What a person meets first: every command explains itself, and the docs say what the code does."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from citecheck.cli.main import _COMMANDS, _SHORT, cli

ROOT = Path(__file__).parents[2]


def commands():
    """(words, command) of every command and subcommand."""
    for name in cli.list_commands(click.Context(cli)):
        command = cli.get_command(click.Context(cli), name)
        yield (name,), command
        if isinstance(command, click.Group):
            yield from (((name, sub), each) for sub, each in command.commands.items())


ALL = list(commands())


@pytest.mark.parametrize(("words", "command"), ALL, ids=[" ".join(words) for words, _ in ALL])
def test_every_command_explains_itself_with_an_example(words, command):
    told = CliRunner().invoke(cli, [*words, "--help"])
    assert told.exit_code == 0
    example = re.search(r"Example: citecheck ([a-z]+)", told.output)
    assert example, told.output
    assert example[1] == words[0]
    assert command.help


@pytest.mark.parametrize(
    ("words", "command"),
    [(w, c) for w, c in ALL if not isinstance(c, click.Group) and w != ("history", "export")],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_every_command_has_a_json_twin(words, command):
    form = next(parameter for parameter in command.params if parameter.name == "form")
    assert any("json" in choice for choice in form.type.choices)


def test_the_list_of_commands_is_the_list_of_modules():
    assert list(_SHORT) == list(_COMMANDS)


@pytest.mark.parametrize("name", list(_COMMANDS))
def test_every_command_is_in_the_docs(name):
    assert f"## `citecheck {name}`" in (ROOT / "docs" / "commands.md").read_text("utf-8")


def test_the_readme_names_every_dependency_with_a_reason():
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    block = re.search(r"\ndependencies = \[(.*?)\n\]", project, re.DOTALL)[1]
    names = re.findall(r'"([a-z0-9-]+)', block)
    table = (ROOT / "README.md").read_text("utf-8").partition("## Dependencies")[2]
    assert [
        name for name in names if not re.search(rf"^\| .*\b{name}\b.* \| .+ \| .+ \|$", table, re.MULTILINE)
    ] == []


def test_help_loads_nothing_heavy():
    code = "import sys; from citecheck.cli import cli; print([m for m in ('httpx', 'bs4', 'lxml', 'sqlite_utils', 'jinja2') if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


NOT_FOR_A_LIST = (
    *("bs4", "dateutil", "jinja2", "pypdf", "rapidfuzz", "sqlite_utils", "tomli_w", "waybackpy"),
    *(
        "citecheck.entries",
        "citecheck.folder",
        "citecheck.match",
        "citecheck.notes",
        "citecheck.recover",
        "citecheck.wayback",
    ),
    *(f"citecheck.documents.{name}" for name in ("latex", "markdown", "plain", "webpage", "word", "works")),
)


def loaded_by(code, folder, unwanted):
    """What the code prints, and which of some modules are loaded at its end."""
    code += f"\nimport sys; print([m for m in {unwanted!r} if m in sys.modules])"
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    *printed, loaded = told.stdout.splitlines()
    return "\n".join(printed), ast.literal_eval(loaded)


def test_a_list_of_links_is_checked_without_what_only_articles_and_archives_need(tmp_path):
    code = """
from click.testing import CliRunner
from citecheck.cli import cli

told = CliRunner().invoke(cli, ["check", "links.txt", "--offline", "--db", ":memory:"])
print("https://example.org/" in told.output)
"""
    (tmp_path / "links.txt").write_text("https://example.org/\n", "utf-8")
    assert loaded_by(code, tmp_path, NOT_FOR_A_LIST) == ("True", [])


def test_a_reader_of_pages_starts_with_nothing_but_what_reads_them(tmp_path):
    unwanted = (
        "asyncio",
        "click",
        "httpx",
        "logging",
        "rapidfuzz",
        "sqlite3",
        "citecheck.net",
        "citecheck.readers",
    )
    assert loaded_by("from citecheck import serving", tmp_path, unwanted) == ("", [])


def test_no_file_kept_in_git_names_a_registry_or_this_machine():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("this is no git checkout")
    hosts = re.compile("files[.]pythonhosted|pypi[.]org/simple|registry[.]npmjs|deb[.]debian")
    bad = []
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if path.suffix in {".png", ".docx", ".pdf", ".gz"} or not path.is_file():
            continue
        if hosts.search(path.read_text("utf-8", errors="replace")):
            bad.append(name)
    assert [name for name in bad if name != "tests/house/test_front_door.py"] == []
