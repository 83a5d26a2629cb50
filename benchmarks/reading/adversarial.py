"""Texts made to hurt: does the reader stay linear and silent?

    python -m benchmarks.reading.adversarial [--size 1000000]

Each shape is read at a quarter, half and the whole of the size. Prints seconds and growth (2.0 when time doubles with
the text) and exits with 1 when a shape raises, takes over 30 seconds or grows faster than 2.6 times with each doubling.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Mapping

from citecheck.model import Note
from citecheck.notes import OUR_FAULT, read

SLOWEST = 30.0
STEEPEST = 2.6
TOO_SHORT = 0.3  # seconds under which growth is noise

SHAPES: Mapping[str, Callable[[int], str]] = {
    "opening quotes": lambda n: "“" * n,
    "straight quotes": lambda n: '"' * n,
    "quote pairs": lambda n: "“a” " * (n // 4),
    "apostrophes": lambda n: "’" * n,
    "nested brackets": lambda n: "[" * (n // 2) + "]" * (n // 2),
    "opening parentheses": lambda n: "(" * n,
    "mixed unclosed": lambda n: "(“[‘" * (n // 4),
    "commas": lambda n: "," * n,
    "comma space": lambda n: ", " * (n // 2),
    "semicolons": lambda n: "; " * (n // 2),
    "full stops": lambda n: ". " * (n // 2),
    "spaces": lambda n: " " * n,
    "one word": lambda n: "a" * n,
    "capitals": lambda n: "A" * n,
    "words in capitals": lambda n: "THE LAW OF NATIONS AND " * (n // 23),
    "a citation in capitals": lambda n: (
        "ALY, GÖTZ: HITLERS VOLKSSTAAT. RAUB, RASSENKRIEG, BERLIN 2005; " * (n // 63)
    ),
    "capitals and years": lambda n: ("AB " * 100 + "(2013) Title. ") * (n // 314),
    "initials": lambda n: "A. " * (n // 3),
    "names": lambda n: "Ann Lee, " * (n // 9),
    "digits": lambda n: "1" * n,
    "years": lambda n: "2018 " * (n // 5),
    "months": lambda n: "May " * (n // 4),
    "dates": lambda n: "May 4, 2018, " * (n // 13),
    "see": lambda n: "See " * (n // 4),
    "see colon": lambda n: "see: " * (n // 5),
    "in": lambda n: "in " * (n // 3),
    "v.": lambda n: "v. " * (n // 3),
    "Ibid.": lambda n: "Ibid. " * (n // 6),
    "addresses": lambda n: "https://a.b/c " * (n // 14),
    "one address": lambda n: "https://a.b/" + "c" * n,
    "half addresses": lambda n: "http:" * (n // 5),
    "dashes": lambda n: "–" * n,
    "slashes": lambda n: "/" * n,
    "Chinese": lambda n: "军民融合" * (n // 4),
    "Chinese quotes": lambda n: "《“" * (n // 2),
    "NULs": lambda n: "\0" * n,
    "lone surrogates": lambda n: "\ud800" * n,
    "right to left": lambda n: "\u202eא " * (n // 3),
    "combining marks": lambda n: "e" + "\u0301" * n,
    "line feeds": lambda n: "\n" * n,
    "citations without end": lambda n: "Ann Lee, “On Fire,” Nature, May 4, 2018, " * (n // 41),
    "German citations": lambda n: "Vgl. Hans Meier, Das Feuer, München 1999, S. 4; " * (n // 47),
    "cases": lambda n: "Roe v. Wade, 410 U.S. 113 (1973); " * (n // 34),
    "short forms": lambda n: "Lee, supra note 1, at 4; " * (n // 25),
    "GB/T": lambda n: "王明. 火[J]. 自然, 2018(4): 1-2. " * (n // 28),
    "short names given": lambda n: "Ann Lee, On Fire (Paris: Seuil, 2018) (hereinafter “Fire”); " * (n // 60),
    "APA": lambda n: "Lee, A. B., & Wood, C. (2018). On fire. Nature, 5(4), 1–2. " * (n // 59),
    "law journals": lambda n: "Ann Lee, On Fire, 34 Harv. L. Rev. 325 (2018); " * (n // 47),
    "Russian": lambda n: "Гайдар Е. Т. Огонь // Вопросы истории. 2018. № 4. С. 1–2. " * (n // 58),
    "Japanese": lambda n: "山田太郎『火の本』（岩波書店、2018年）、" * (n // 22),
    "mixed scripts": lambda n: "军 “A” Гайдар 2018年, " * (n // 20),
    "page numbers": lambda n: "12, 34:5, 6–7; " * (n // 15),
    "questions": lambda n: "? A! " * (n // 5),
}


def main() -> int:
    """Read every shape at three sizes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading.adversarial")
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--only", help="shapes whose name holds this")
    options = parser.parse_args()
    bad = []
    print(f"| shape | {' | '.join(f'{options.size * part // 4:,}' for part in (1, 2, 4))} | growth | |")
    print("| --- | ---: | ---: | ---: | ---: | --- |")
    for name, shape in SHAPES.items():
        if options.only and options.only not in name:
            continue
        seconds, trouble = _measure(shape, options.size)
        growth = (seconds[-1] / max(seconds[0], 1e-3)) ** 0.5 if len(seconds) == 3 else 0.0
        verdict = trouble or _verdict(seconds, growth)
        if verdict:
            bad.append(name)
        times = [f"{s:.2f}" for s in seconds] + [""] * (3 - len(seconds))
        print(f"| {name} | {' | '.join(times)} | {growth:.1f} | {verdict} |", flush=True)
    print(f"\n{len(bad)} bad: {', '.join(bad)}" if bad else "\nAll well.")
    return 1 if bad else 0


def _measure(shape: Callable[[int], str], size: int) -> tuple[list[float], str]:
    seconds: list[float] = []
    for part in (1, 2, 4):
        text = shape(size * part // 4)
        gc.collect()
        start = time.process_time()
        try:
            reading = read([Note(1, text)])[0]
        except Exception as trouble:  # noqa: BLE001  (any is news)
            return seconds, f"raises {type(trouble).__name__}"
        seconds.append(time.process_time() - start)
        if any(doubt.startswith(OUR_FAULT) for doubt in reading.doubts):
            return seconds, "could not be read"
        if any(text[slice(*c.span)] != c.raw for c in reading.citations):
            return seconds, "a span and its raw differ"
        if seconds[-1] > SLOWEST:
            return seconds, "too slow"
    return seconds, ""


def _verdict(seconds: list[float], growth: float) -> str:
    return "grows too fast" if seconds[-1] > TOO_SHORT and growth > STEEPEST else ""


if __name__ == "__main__":
    sys.exit(main())
