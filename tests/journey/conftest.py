"""The command line called as a user calls it, in a folder of its own."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from citecheck.cli.main import _called
from tests.archive.fixture import archive_of, pywb_python
from tests.journey.web import small_web

__all__ = ["archive_of", "pywb_python"]

CORPUS = Path(__file__).parent.parent / "corpus"


@dataclass(frozen=True)
class Told:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def citecheck(tmp_path, monkeypatch, capsys):
    """`citecheck("run", "--offline")` in an empty folder: exit code, output, errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(
        "CITECHECK_RETRIES", "0"
    )  # what heals is tested with the session; here it only takes time

    def call(*arguments: str) -> Told:
        capsys.readouterr()
        code = _called(list(arguments))
        said = capsys.readouterr()
        return Told(code, said.out, said.err)

    return call


@pytest.fixture
def seed(tmp_path):
    shutil.copy(CORPUS / "article.txt", tmp_path / "article.txt")
    return "article.txt"


@pytest.fixture
def web():
    with small_web() as running:
        yield running
