"""Fixtures: a real web archive (pywb) on loopback, with captures of a test's choice.

`archive` serves `HOLDINGS` (see `holdings.py`) for the whole test run; `archive_of(captures)` serves others. pywb lives in
an environment of its own: the interpreter that `PYWB_PYTHON` names, or one made once under `.cache/` from
`requirements.txt`. Where it cannot be had, tests that need it are skipped with the reason, unless
`CITECHECK_REQUIRE_ARCHIVE` is set: then they fail.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs

import pytest

HERE = Path(__file__).resolve().parent
CACHE = HERE.parents[1] / ".cache"
READY_WITHIN = 60  # seconds; a cold start has taken 6
HTML = "text/html; charset=utf-8"


class Capture(NamedTuple):
    """One capture: a URL, the 14 digits of its time (UTC) and what the server answered then."""

    url: str
    timestamp: str
    body: str | bytes = ""
    status: str = "200 OK"
    headers: Sequence[tuple[str, str]] = (("Content-Type", HTML),)


@dataclass(frozen=True)
class Request:
    """A request that the archive received; header names are lower case."""

    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]


@dataclass(frozen=True)
class Archive:
    """A web archive that runs: `base` stands where `https://web.archive.org` stands in production."""

    base: str

    def log(self) -> list[Request]:
        """What was asked since the last `reset`."""
        return [
            Request(row["method"], row["path"], parse_qs(row["query"]), row["headers"])
            for row in self._steer("log")
        ]

    def fault(
        self,
        path: str,
        *,
        status: int = 0,
        body: str = "",
        media_type: str = "text/html",
        headers: dict[str, str] | None = None,
        delay: float = 0,
        times: int = 1,
    ) -> None:
        """Answer the next `times` requests whose path begins so with this; `delay` (seconds) alone only slows."""
        self._steer(
            "fault",
            {
                "path": path,
                "status": status,
                "body": body,
                "media_type": media_type,
                "headers": headers or {},
                "delay": delay,
                "times": times,
            },
        )

    def reset(self) -> None:
        """Forget the log and the faults; captures stay."""
        self._steer("reset", {})

    def _steer(self, word: str, value: dict[str, Any] | None = None) -> Any:
        data = None if value is None else json.dumps(value).encode()
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with direct.open(f"{self.base}/-/{word}", data=data, timeout=10) as answer:
            return json.load(answer)


ArchiveOf = Callable[..., Archive]


@pytest.fixture(scope="session")
def pywb_python() -> Path:
    """The interpreter that has pywb."""
    try:
        return interpreter()
    except PywbMissing as missing:
        if os.environ.get("CITECHECK_REQUIRE_ARCHIVE"):
            pytest.fail(str(missing))
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def archive_of(pywb_python: Path) -> Iterator[ArchiveOf]:
    """Start an archive of given captures: `archive_of([Capture(...)], record=False)`; it stops with the run."""
    with ExitStack() as running:

        def start(captures: Sequence[Capture], *, record: bool = False) -> Archive:
            return running.enter_context(serve(pywb_python, captures, record=record))

        yield start


@pytest.fixture(scope="session")
def shared_archive(archive_of: ArchiveOf) -> Archive:
    """The archive of `HOLDINGS` that all tests share; use `archive`, which is reset for each test."""
    from tests.archive.holdings import HOLDINGS

    return archive_of(HOLDINGS)


@pytest.fixture
def archive(shared_archive: Archive) -> Iterator[Archive]:
    """The archive of `HOLDINGS`, with an empty log and no faults."""
    shared_archive.reset()
    yield shared_archive
    shared_archive.reset()


@contextmanager
def serve(python: Path, captures: Sequence[Capture], *, record: bool = False) -> Iterator[Archive]:
    """Run an archive of these captures in a process of its own; its folder is kept only when it fails."""
    folder = Path(tempfile.mkdtemp(prefix="citecheck-pywb-"))
    site = {"captures": [as_json(capture) for capture in captures], "record": record}
    (folder / "site.json").write_text(json.dumps(site), encoding="utf-8")
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [python, HERE / "pywb_server.py", folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env=pywb_environment(),
        )
    try:
        yield Archive(f"http://127.0.0.1:{port_of(process, folder)}")
    finally:
        process.kill()
        process.communicate()
    shutil.rmtree(folder, ignore_errors=True)


def as_json(capture: Capture) -> list[Any]:
    """The capture as `pywb_server.py` reads it."""
    body = capture.body.encode() if isinstance(capture.body, str) else capture.body
    encoded = base64.b64encode(body).decode()
    return [capture.url, capture.timestamp, capture.status, [list(pair) for pair in capture.headers], encoded]


def pywb_environment() -> dict[str, str]:
    """Our environment without what would leak our packages or proxies into pywb."""
    dropped = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "COVERAGE_PROCESS_START")
    kept = {key: value for key, value in os.environ.items() if key not in dropped}
    return {**kept, "PYTHONWARNINGS": "ignore", "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}


def port_of(process: subprocess.Popen[bytes], folder: Path) -> int:
    """Wait until the server says where it listens."""
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], READY_WITHIN)
    line = process.stdout.readline() if ready else b""
    if not line:
        process.kill()
        tail = (folder / "log").read_text(encoding="utf-8", errors="replace")[-2000:]
        raise RuntimeError(f"pywb did not start; its folder is kept at {folder}\n{tail}")
    port: int = json.loads(line)["port"]
    return port


# ------------------------------------------------------------------------------------------- pywb's environment


class PywbMissing(Exception):
    """pywb cannot be had here; the message says why."""


def interpreter() -> Path:
    """The interpreter that has pywb: named, made before, or made now."""
    named = os.environ.get("PYWB_PYTHON")
    if named:
        return Path(named)
    requirements = HERE / "requirements.txt"
    pins = requirements.read_bytes() + sys.version.encode()
    home = CACHE / f"pywb-{hashlib.sha256(pins).hexdigest()[:12]}"
    if not home.exists():
        make_environment(home, requirements)
    return python_in(home)


def make_environment(home: Path, requirements: Path) -> None:
    """Make an environment from pins; it appears at `home` whole or not at all, also when two runs make it."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 14):
        raise PywbMissing(f"pywb 2.10 does not support Python {sys.version_info[0]}.{sys.version_info[1]}")
    CACHE.mkdir(exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix=f"{home.name}-", dir=CACHE))
    try:
        for command in commands(building, requirements):
            run(command)
        run([str(python_in(building)), "-c", "import pywb.apps.frontendapp"])
        building.rename(home)
    except OSError:
        if not home.exists():  # another run was not faster: a real failure
            raise
    finally:
        shutil.rmtree(building, ignore_errors=True)


def commands(home: Path, requirements: Path) -> list[list[str]]:
    """How to make the environment, with uv where it is at hand."""
    python = str(python_in(home))
    uv = uv_command()
    if uv:
        return [
            [*uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(home)],
            [*uv, "pip", "install", "--quiet", "--python", python, "--requirements", str(requirements)],
        ]
    return [
        [sys.executable, "-m", "venv", str(home)],
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(requirements)],
    ]


def uv_command() -> list[str] | None:
    """uv as it can be called here: `uv run` names itself, else the one on the path, else its module."""
    found = os.environ.get("UV") or shutil.which("uv")
    if found:
        return [found]
    module = [sys.executable, "-m", "uv"]
    return module if subprocess.run([*module, "--version"], capture_output=True).returncode == 0 else None


def run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, env=pywb_environment())
    if done.returncode:
        raise PywbMissing(
            "no web archive to test against: pywb could not be installed "
            f"({' '.join(command[:3])} ... failed: {done.stderr.strip()[-600:]}). "
            "Connect to a package index, or name an interpreter that has pywb in PYWB_PYTHON."
        )


def python_in(home: Path) -> Path:
    windows = home / "Scripts" / "python.exe"
    return windows if os.name == "nt" else home / "bin" / "python"
