"""Python processes beside this one, that read pages: how many, their start, their end. Nothing heavy is loaded for it.

They take a quarter of a second to start, as this process does: whoever knows early that links are many begins them
early. What they are told and tell is up to `readers`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

Process = subprocess.Popen[bytes]

LONG = 1_000  # links; readers of fewer would take longer to start than they are at work
MOST = 4  # readers; one process could hardly feed more
_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from citecheck import serving; serving.serve(0, 1)"


def how_many(wanted: int, links: int) -> int:
    """The number of readers for so many links: what is wanted, and if that is negative, as fits the processors.

    None where pipes are not as POSIX has them.
    """
    if os.name != "posix":
        return 0
    if wanted >= 0:
        return wanted
    return _at_hand() if links >= LONG else 0


def _at_hand() -> int:
    """How many there is a processor for, beside this process."""
    free = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(free - 1, MOST)


def begin(count: int) -> tuple[Process, ...]:
    """Start readers; fewer where no more processes are to be had, and none where there is no Python to start."""
    begun: list[Process] = []
    if sys.executable:
        with suppress(OSError):
            begun.extend(_begun() for _ in range(count))
    return tuple(begun)


# Bytes that a pipe should hold: with Linux's usual 64 kB each side would often wait for the other.
PIPE = 1024 * 1024


def _begun() -> Process:
    import fcntl  # which Windows has not

    process = subprocess.Popen(  # noqa: S603  our own interpreter, our own words
        [sys.executable, "-P", "-c", _START, json.dumps(sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
    )
    if hasattr(fcntl, "F_SETPIPE_SZ"):
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):  # the system may allow less
                    fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE)
    return process


def end(processes: Sequence[Process]) -> None:
    """End them, whatever they are at. It does no harm to do it twice."""
    for process in processes:
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
    for process in processes:
        process.wait()
