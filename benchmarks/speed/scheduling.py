"""How near a run comes to the least time that politeness allows, for mixes of hosts that are hard to order.

    python -m benchmarks.speed.scheduling [--port 18080] [MIX...]      # the flood must run, with --latency 0.05

Each host may be asked once in an interval, and not before its last answer came. So no order ends before the host
that needs longest: for each of its requests but the last the interval or the answer's time, whichever is longer,
and the last answer. Printed is that bound over the time taken. Retries and time-outs count as requests.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable

from citecheck.flow import Answer, Ask
from citecheck.net import NetSettings, Session

INTERVAL = 0.25
ANSWER = 0.05
TIMEOUT = 2.0
BACKOFF = 0.5
HOSTS = 250


def zipf(count: int, hosts: int) -> list[int]:
    """Hosts drawn so that the n-th is drawn 1/n as often as the first: what links in the wild look like."""
    return random.Random(7).choices(range(hosts), [1 / (n + 1) for n in range(hosts)], k=count)


def plain(hosts: Iterable[int]) -> list[tuple[int, str]]:
    return [(host, f"/page/{n}") for n, host in enumerate(hosts)]


MIXES: dict[str, list[tuple[int, str]]] = {
    "even: 6,000 links on 250 hosts": plain(n % HOSTS for n in range(6_000)),
    "skewed: 1,000 links on 250 hosts, Zipf": plain(zipf(1_000, HOSTS)),
    "long host first: 100 on one, then 2,000 on 249": plain([0] * 100 + [1 + n % 249 for n in range(2_000)]),
    "long host last: 2,000 on 249, then 100 on one": plain([1 + n % 249 for n in range(2_000)] + [0] * 100),
    "slow hosts: 20 of 250 take 1.5 s, 15 links each": [
        (host, f"/after/1.5/{n}" if host < 20 else f"/page/{n}")
        for n, host in enumerate(n % HOSTS for n in range(15 * HOSTS))
    ],
    "retries: a tenth of a skewed 1,000 fails at first": [
        (host, f"/unwell/{time.time_ns()}/{n}" if n % 10 == 0 else path)
        for n, (host, path) in enumerate(plain(zipf(1_000, HOSTS)))
    ],
    "time-outs: 10 of 250 hosts never answer, 8 links each": [
        (host, f"/never/{n}" if host < 10 else f"/page/{n}")
        for n, host in enumerate(n % HOSTS for n in range(8 * HOSTS))
    ],
}


def bound(links: list[tuple[int, str]]) -> float:
    """Seconds that the host which needs longest must take."""
    needs: defaultdict[int, list[float]] = defaultdict(list)
    silent: Counter[int] = Counter()
    for host, path in links:
        if path.startswith("/after/"):
            needs[host].append(float(path.split("/")[2]))
        elif path.startswith("/never/"):
            silent[host] += 1
            needs[host] += [TIMEOUT, TIMEOUT] if silent[host] <= 2 else [TIMEOUT]
        else:
            needs[host] += [ANSWER, ANSWER] if path.startswith("/unwell/") else [ANSWER]
    return max(sum(max(INTERVAL, each) for each in needed[1:]) + needed[-1] for needed in needs.values())


def asking(url: str):
    return isinstance((yield Ask(url)), Answer)


async def seconds(links: list[tuple[int, str]], port: int) -> float:
    settings = NetSettings(
        interval=INTERVAL, timeout=TIMEOUT, backoff=BACKOFF, allow_private=True, canaries=()
    )
    urls = [f"http://127.0.0.{host + 1}:{port}{path}" for host, path in links]
    began = time.perf_counter()
    async with Session(settings) as session:
        async for _ in session.drive_all(((url, asking(url)) for url in urls), at=str):
            pass
    return time.perf_counter() - began


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("mix", nargs="*", help="the beginning of a mix's name; all without")
    options.add_argument("--port", type=int, default=18080)
    given = options.parse_args()
    for name, links in MIXES.items():
        if not given.mix or any(name.startswith(each) for each in given.mix):
            least = bound(links)
            taken = asyncio.run(seconds(links, given.port))
            print(f"{least / taken:.3f}  {taken:6.2f} s for {least:6.2f} s  {name}", flush=True)


if __name__ == "__main__":
    main()
