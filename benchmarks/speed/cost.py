"""What a command costs: seconds by the clock, seconds of CPU, peak memory; the medians of some turns.

    python -m benchmarks.speed.cost -n 5 -- citecheck --help
    python -m benchmarks.speed.cost --links 10000 -- lychee --no-progress links.txt

Several commands, parted by `///`, take turns, so that what else the machine does falls on all of them alike.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time


def turn(command: list[str]) -> tuple[float, float, float]:
    """Run a command once: (seconds by the clock, seconds of CPU, peak memory in MB)."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    return time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def commands(words: list[str]) -> list[list[str]]:
    parted: list[list[str]] = [[]]
    for word in words:
        if word == "///":
            parted.append([])
        else:
            parted[-1].append(word)
    return parted


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("-n", type=int, default=3, help="turns")
    options.add_argument("--links", type=int, help="say what one of so many links costs, too")
    options.add_argument("command", nargs=argparse.REMAINDER)
    given = options.parse_args()
    wanted = commands(given.command[1:] if given.command[:1] == ["--"] else given.command)
    turns = [[turn(command) for command in wanted] for _ in range(given.n)]
    for number, command in enumerate(wanted):
        wall, cpu, peak = (statistics.median(each[number][what] for each in turns) for what in range(3))
        told = f"{wall:8.2f} s  {cpu:8.2f} s CPU  {peak:6.0f} MB"
        if given.links:
            told += f"  {given.links / wall:7.0f} links/s  {cpu / given.links * 1000:6.3f} ms CPU a link"
        sys.stdout.write(f"{told}  {' '.join(command)[:70]}\n")


if __name__ == "__main__":
    main()
