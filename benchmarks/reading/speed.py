"""How fast notes are read, whether time grows in line with text, and how much memory it takes.

    python -m benchmarks.reading.speed                  notes a second on 20,000 mixed notes, and linearity to 10 MB
    python -m benchmarks.reading.speed --quick          2,000 notes, linearity to 1 MB

One process, one core; seconds are of processor time, so that a busy machine does not count. Prints Markdown tables
and exits with 1 when an aim is missed.
"""

from __future__ import annotations

import argparse
import gc
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence

from benchmarks.reading.corpus import by_size, notes
from citecheck.model import Note
from citecheck.notes import read

NOTES_A_SECOND = 2_000
MEGABYTES = 500
STEEPEST = 1.5  # how much dearer a character may be at the largest size than at the smallest


def main() -> int:
    """Run the three measurements."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading.speed")
    parser.add_argument("--quick", action="store_true", help="smaller corpora")
    parser.add_argument("--repeat", type=int, default=3, help="runs of which the median counts")
    options = parser.parse_args()
    count = 2_000 if options.quick else 20_000
    sizes = (0.1, 0.3, 1.0) if options.quick else (0.3, 1.0, 3.0, 10.0)
    good = [_rate(count, options.repeat), _linear(sizes), _memory()]
    return 0 if all(good) else 1


def _rate(count: int, repeat: int) -> bool:
    read(notes(500))  # tables and patterns are built once
    corpus = notes(count)
    length = sum(len(note.text) for note in corpus) / count
    seconds = statistics.median(_timed(read, corpus) for _ in range(repeat))
    print(f"| corpus | notes | characters a note | seconds | notes a second | aim |\n| --- |{' ---: |' * 5}")
    print(f"| mixed | {count} | {length:.0f} | {seconds:.2f} | {count / seconds:.0f} | {NOTES_A_SECOND} |\n")
    return count / seconds >= NOTES_A_SECOND


def _linear(megabytes: Sequence[float]) -> bool:
    print(f"| text | notes | seconds | microseconds a character |\n| --- |{' ---: |' * 3}")
    prices = []
    for size in megabytes:
        corpus = list(by_size(int(size * 1_000_000)))
        characters = sum(len(note.text) for note in corpus)
        seconds = _timed(read, corpus)
        prices.append(seconds / characters * 1e6)
        print(
            f"| {characters / 1e6:.1f} million characters | {len(corpus)} | {seconds:.2f} | {prices[-1]:.3f} |"
        )
    steepness = prices[-1] / prices[0]
    print(
        f"\nA character costs {steepness:.2f} times as much at the largest size (at most {STEEPEST} is linear).\n"
    )
    return steepness <= STEEPEST


def _memory() -> bool:
    """The whole process's peak, after the largest corpus has been read and is still held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 if sys.platform != "darwin" else 1024**2
    )
    print(f"Peak memory of the process: {peak:.0f} MB (aim: under {MEGABYTES} MB).")
    return peak < MEGABYTES


def _timed(action: Callable[[Sequence[Note]], object], corpus: Sequence[Note]) -> float:
    gc.collect()
    start = time.process_time()
    result = action(corpus)
    seconds = time.process_time() - start
    del result
    return seconds


if __name__ == "__main__":
    sys.exit(main())
