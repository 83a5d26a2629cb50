"""Print the calibration of the match.

python -m benchmarks.matching [tune|held-out] [--errors] [--speed]
"""

from __future__ import annotations

import argparse
import time

from citecheck import match as matching
from tests.matching import calibrate


def main() -> None:
    """Print figures, bins and kinds; errors of the tune set only, so that the other stays unseen."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching", description=__doc__)
    parser.add_argument("set", nargs="?", default="tune", choices=calibrate.SETS)
    parser.add_argument("--errors", action="store_true", help="each pair told wrong (tune only)")
    parser.add_argument("--speed", action="store_true", help="microseconds a pair, caches cold and warm")
    options = parser.parse_args()
    if options.errors and options.set != "tune":
        parser.error("the errors of the held-out set are not shown: what is seen is tuned on")
    pairs = calibrate.read_pairs(options.set)
    if options.speed:
        return _speed(pairs)
    rows = calibrate.judge(pairs)
    for table in (calibrate.summary, calibrate.calibration, calibrate.kinds):
        print(*table(rows), "", sep="\n")
    if options.errors:
        print(*calibrate.errors(rows), sep="\n")
    return None


def _speed(pairs: tuple[calibrate.Pair, ...]) -> None:
    for name in ("cold", "warm"):
        if name == "cold":
            for each in vars(matching).values():
                if hasattr(each, "cache_clear"):
                    each.cache_clear()
        began = time.perf_counter()
        calibrate.judge(pairs)
        print(f"{name}: {(time.perf_counter() - began) / len(pairs) * 1e6:.0f} µs a pair")


if __name__ == "__main__":
    main()
