"""Print links to the flood server: `python -m benchmarks.speed.links COUNT HOSTS [PORT]`."""

from __future__ import annotations

import sys


def main() -> None:
    count, hosts = int(sys.argv[1]), int(sys.argv[2])
    port = sys.argv[3] if len(sys.argv) > 3 else "18080"
    for number in range(count):
        print(f"http://127.0.0.{number % hosts + 1}:{port}/page/{number}")


if __name__ == "__main__":
    main()
