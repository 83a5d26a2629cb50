"""What the network side alone costs: conversations of one request each, whose pages nobody reads.

python -m benchmarks.speed.wire 10000 200            # links, hosts; the flood must run
python -m benchmarks.speed.wire 10000 200 --profile
"""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import pstats
import resource
import time

from citecheck.flow import Answer, Ask
from citecheck.net import NetSettings, Session


def asking(url: str):
    answer = yield Ask(url)
    return len(answer.body) if isinstance(answer, Answer) else -1


async def wire(given: argparse.Namespace) -> int:
    settings = NetSettings(
        interval=0, allow_private=True, concurrency=given.concurrency, per_host=given.per_host, canaries=()
    )
    urls = (f"http://127.0.0.{n % given.hosts + 1}:{given.port}/page/{n}" for n in range(given.links))
    total = failed = 0
    async with Session(settings) as session:
        async for _, size in session.drive_all((url, asking(url)) for url in urls):
            total += max(size, 0)
            failed += size < 0
    print(f"{total} bytes, {failed} failed")
    return failed


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("links", type=int)
    options.add_argument("hosts", type=int)
    options.add_argument("--port", type=int, default=18080)
    options.add_argument("--per-host", type=int, default=NetSettings.per_host)
    options.add_argument("--concurrency", type=int, default=NetSettings.concurrency)
    options.add_argument("--profile", action="store_true")
    given = options.parse_args()
    wall, cpu = time.perf_counter(), time.process_time()
    if given.profile:
        profile = cProfile.Profile()
        profile.runcall(asyncio.run, wire(given))
        pstats.Stats(profile).sort_stats("tottime").print_stats(45)
    else:
        asyncio.run(wire(given))
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    used = resource.getrusage(resource.RUSAGE_SELF)
    system = used.ru_stime / given.links * 1000
    print(
        f"{given.links / wall:.0f} links/s, {cpu / given.links * 1000:.3f} ms CPU a link "
        f"({system:.3f} of it the system's), {used.ru_maxrss / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main()
