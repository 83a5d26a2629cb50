"""Run the command line in this process, and say at its end how much memory it ever held.

python -m tests.hostile.measured FILE ARGUMENT...

The most memory held, in kibibytes, is written to FILE; the exit code is the command line's.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from citecheck.cli.main import _called


def most_memory_held() -> int:
    """In kibibytes. Not getrusage's, which begins with the memory of the process that made this one."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1])


if __name__ == "__main__":
    code = _called(sys.argv[2:])
    Path(sys.argv[1]).write_text(str(most_memory_held()))
    sys.exit(code)
