"""How the cost of a page made to choke its reader grows with its length: at half a megabyte it is twice a quarter's.

    python -m benchmarks.page.hostile

Processor time for a quarter, a half and a whole megabyte, the best of three; exit code 1 where a whole one takes more
than two seconds, or more than three times what a half takes.
"""

from __future__ import annotations

import asyncio
import sys
import time

from citecheck import pages
from citecheck.flow import MIB, Answer
from tests.hostile.web import ATTACKS, PDFS
from tests.pages.test_pages import HOSTILE
from tests.web.server import Request

URL = "https://example.org/a/b"


def bodies() -> dict[str, bytes]:
    """The traps for parsers, by name: those of the tests of pages, and those of the hostile web."""
    found = {name: body if isinstance(body, bytes) else body.encode() for name, body in HOSTILE.items()}
    for name, attack in ATTACKS.items():
        if getattr(attack, "__qualname__", "").startswith("page_of"):
            whole = asyncio.run(attack(Request("GET", "x", "/", {}, 1, "http"), None))  # type: ignore[arg-type]
            found[name] = (whole or b"").partition(b"\r\n\r\n")[2]
    return found | PDFS


def cost(body: bytes, media_type: str) -> float:
    """Seconds of processor time to read a page and look for its signs."""
    answer = Answer(URL, 200, (("content-type", media_type),), body)
    times = []
    for _ in range(3):
        began = time.process_time()
        look = pages.look(answer)
        pages.signs_of(look.facts, url=URL, asked_url=URL, marks=look.marks, text=look.text)
        pages.has_anchor(answer, "x")
        times.append(time.process_time() - began)
    return min(times)


def main() -> int:
    worst = 0
    for name, body in bodies().items():
        pdf = body.startswith(b"%PDF")
        most = 4 * MIB if pdf else MIB
        sizes = [body[: most // part] for part in (4, 2, 1)]
        quarter, half, whole = (cost(each, "application/pdf" if pdf else "text/html") for each in sizes)
        bad = whole > 2 or (whole > 0.05 and whole > 3 * half)
        worst += bad
        print(f"{name:28} {quarter:7.3f} {half:7.3f} {whole:7.3f} s {'GROWS' if bad else ''}")
    return 1 if worst else 0


if __name__ == "__main__":
    sys.exit(main())
