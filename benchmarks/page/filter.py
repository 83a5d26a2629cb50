"""How long the page takes to filter 2,000 citations, layout included, in headless Chromium.

    python -m benchmarks.page.filter

The aim is 100 ms on a laptop. Run it on a machine that does nothing else, and compare within one sitting.
"""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from citecheck.render.html import page
from tests.render.browser import Browser
from tests.report import samples

FILTERS = ["is:dead", '"military-civil fusion"', ""]
SCRIPT = """((texts) => {
    const q = document.getElementById('q'), best = {};
    for (const text of [...texts, ...texts, ...texts]) {
        const start = performance.now();
        q.value = text;
        q.dispatchEvent(new Event('input'));
        document.body.offsetHeight;
        best[text] = Math.min(best[text] ?? 1e9, performance.now() - start);
    }
    return best;
})"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.html"
        path.write_text(page(samples.many(2000)), "utf-8")
        with contextlib.closing(Browser()) as browser:
            tab = browser.open(path)
            took = tab.ask(f"{SCRIPT}({FILTERS!r})")
    for text, ms in took.items():
        print(f"{text or '(all)':30} {ms:6.0f} ms")


if __name__ == "__main__":
    main()
