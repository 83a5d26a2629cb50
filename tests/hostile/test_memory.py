"""Every attack at once, from two hundred hosts, against the command line as a user runs it: bounded in memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.web import HOSTS, hosts
from tests.web.server import running

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="memory is read from Linux's /proc"
)

NAMES = hosts(190)
GONE = {
    "in-a-circle",
    "onward-for-ever",
    "a-thousand-cookies",
    "a-long-way",
    "a-bomb-that-is-an-error",
}  # 404, or no end
MOST = 150 * 1024  # KiB
ROOT = str(Path(__file__).parent.parent.parent)


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """The verdict on each link, and the most memory that was held at any time, in KiB."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "links.txt").write_text("".join(f"http://{name}/page\n" for name in NAMES), "utf-8")
    with running(HOSTS) as web:
        port = web.ports["http"]
        ways = ", ".join(f'"{name}:80=127.0.0.1:{port}"' for name in [*NAMES, "canary.test"])
        (folder / "citecheck.toml").write_text(f"connect-to = [{ways}]\n", "utf-8")
        options = (
            "--allow-private --no-archive --interval 0 --timeout 4 --canary http://canary.test:80/ --db h.db"
        )
        command = [
            sys.executable,
            "-m",
            "tests.hostile.measured",
            "held",
            "check",
            "links.txt",
            *options.split(),
        ]
        environment = os.environ | {"PYTHONPATH": ROOT, "CITECHECK_RETRIES": "0"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiling takes memory that no user's run takes
        ended = subprocess.run(
            [*command, "--format", "json"], cwd=folder, env=environment, capture_output=True, text=True
        )
    assert ended.returncode in (0, 1), ended.stderr
    return json.loads(ended.stdout)["citations"], int((folder / "held").read_text())


def test_memory_stays_below_150_megabytes_whatever_two_hundred_hosts_do(judged):
    assert judged[1] < MOST


def test_every_link_has_its_verdict_and_none_is_called_gone(judged):
    """What attacks is not gone. A look at it ends as well as it can, and the others go on."""
    assert sorted(row["URL"] for row in judged[0]) == sorted(f"http://{name}/page" for name in NAMES)
    named = {row["URL"].removeprefix("http://").rpartition("-")[0]: row["state"] for row in judged[0]}
    assert {name for name, state in named.items() if state in ("dead", "failing")} <= GONE
