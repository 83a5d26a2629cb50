"""Make docs/report.png: the report on the seed after three weeks on the loopback web, as a browser shows it.

    python -m tests.journey.picture [CHROMIUM]

Needs pywb (see tests/archive) and a Chromium.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from citecheck.cli.main import _called
from tests.archive.fixture import interpreter, serve
from tests.journey.test_end_to_end import (
    LINKS,
    ROCKS,
    TODAY,
    TWO_WEEKS_LATER,
    WEEK_LATER,
    captures,
    copy_with_links,
    furnish,
)
from tests.journey.web import Reply, small_web

ROOT = Path(__file__).parents[2]
HEADLESS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --hide-scrollbars"
)


def call(*arguments: str) -> None:
    with contextlib.redirect_stdout(io.StringIO()):
        _called(list(arguments))


def make_report() -> None:
    shutil.copy(ROOT / "tests" / "corpus" / "article.txt", "article.txt")
    os.environ["CITECHECK_RETRIES"] = "0"
    with small_web() as web, serve(interpreter(), captures()) as archive:
        furnish(web)
        Path("copy.html").write_text(copy_with_links(), "utf-8")
        at = archive.base.removeprefix("http://")
        options = [
            *web.options(),
            "--wayback-url",
            "http://web.archive.org",
            "--connect-to",
            f"web.archive.org:80={at}",
        ]
        call("import", "article.txt")
        call("recover", "--from", "copy.html", "--now", TODAY, *options)
        for key in LINKS:
            call("accept", key)
        call("run", "--now", TODAY, *options)
        web.put(ROCKS, Reply(404, b"<title>Not found</title>"))
        call("run", "--now", WEEK_LATER, *options)
        call("run", "--now", TWO_WEEKS_LATER, *options)


def main() -> None:
    chromium = sys.argv[1] if len(sys.argv) > 1 else "chromium"
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        make_report()
        page = Path("reports/index.html").resolve().as_uri()
        command = [
            chromium,
            *HEADLESS.split(),
            f"--user-data-dir={folder}/profile",
            "--window-size=1120,1240",
        ]
        target = ROOT / "docs" / "report.png"
        subprocess.run([*command, f"--screenshot={target}", page], check=True, capture_output=True)


if __name__ == "__main__":
    main()
