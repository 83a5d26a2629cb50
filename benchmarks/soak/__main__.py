"""The soak: mixed good and bad hosts for a long while, the server restarted and the network cut twice.

    python -m benchmarks.soak --minutes 30

One process, one session, one history; rounds of runs over the same links, a day apart by their own clock. It says
each minute, and at its end, how much memory, how many sockets and tasks there are, what was lost and what was said
wrongly of a link. Exit code 1 where anything was.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.soak.web import GOOD, KINDS, SICK, title
from citecheck.cli.work import net_settings
from citecheck.model import LinkStatus, Reference, Work
from citecheck.net import Session
from citecheck.run import Desk, Task, run
from citecheck.settings import Settings
from citecheck.store import Store

HOSTS = 4  # of each kind
LINKS = 8  # on each host
DAY = timedelta(days=1)
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
# When, in parts of the whole time, what befalls the web: killed and started anew; away for a while; struck dumb.
EVENTS = ((0.15, "restart"), (0.35, "away"), (0.55, "restart"), (0.75, "dumb"))
FOR = 15.0  # seconds that the network is cut


@dataclass
class Web:
    """The server process; what befalls it is written down."""

    port: int
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "benchmarks.soak.web", str(self.port)]
        self.process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        while socket.socket().connect_ex(("127.0.0.1", self.port)):
            time.sleep(0.05)

    def stop(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
            self.process.wait()

    async def befall(self, what: str) -> None:
        say(f"        the network is {what}" if what != "restart" else "        the server is restarted")
        if what == "dumb":
            assert self.process is not None
            self.process.send_signal(signal.SIGSTOP)
            await asyncio.sleep(FOR)
            self.process.send_signal(signal.SIGCONT)
        else:
            await asyncio.to_thread(self.stop)
            await asyncio.sleep(FOR if what == "away" else 0.0)
            await asyncio.to_thread(self.start)
        say("        and is back")


@dataclass
class Seen:
    """What the soak has seen so far."""

    rounds: int = 0
    links: int = 0
    lost: int = 0
    postponed: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    doubtful: Counter[str] = field(default_factory=Counter)
    memory: list[float] = field(default_factory=list)
    sockets: list[int] = field(default_factory=list)
    tasks: list[int] = field(default_factory=list)


class Quiet:
    """A run's progress, of which nobody wants to hear."""

    def begin(self, what: str, total: int) -> None: ...
    def step(self, what: str, *, hosts: int = 0) -> None: ...
    def say(self, text: str) -> None:
        say(f"        {text}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def memory() -> float:
    """Resident, in MB."""
    return int(re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024  # type: ignore[index]


def sockets() -> int:
    """Open sockets, and pipes to other processes."""
    count = 0
    for each in Path("/proc/self/fd").iterdir():
        with suppress(OSError):  # closed meanwhile
            count += str(each.readlink()).startswith(("socket:", "pipe:"))
    return count


def children() -> int:
    return sum(len(each.read_text().split()) for each in Path("/proc/self/task").glob("*/children"))


def references() -> tuple[Reference, ...]:
    made = []
    for kind in KINDS:
        for host in range(HOSTS):
            for link in range(LINKS):
                path = f"/{kind}-{host}-{link}"
                work = Work(type="webpage", title=title(path))
                number = len(made) + 1
                url = f"http://{kind}-{host}.test{path}"
                made.append(
                    Reference(
                        id=f"{number}a",
                        note=number,
                        text=title(path),
                        span=None,
                        work=work,
                        link=LinkStatus.PRESENT,
                        url=url,
                    )
                )
    random.Random(0).shuffle(made)
    return tuple(made)


def settings_for(port: int, closed: int, folder: str, readers: int) -> Settings:
    names = [f"{kind}-{host}.test" for kind in KINDS for host in range(HOSTS)]
    ways = [f"{name}:80=127.0.0.1:{closed if name.startswith('closed') else port}" for name in names]
    return Settings(
        db=f"{folder}/history.db",
        archive=False,
        recover=False,
        allow_private=True,
        readers=readers,
        interval=0.1,
        per_host=2,
        timeout=3.0,
        connect_timeout=2.0,
        outage_patience=90.0,
        canary=("http://canary.test/",),
        connect_to=(*ways, f"canary.test:80=127.0.0.1:{port}"),
    )


async def watch(seen: Seen, began: float) -> None:
    minute = 0
    while True:
        seen.memory.append(memory())
        seen.sockets.append(sockets())
        seen.tasks.append(len(asyncio.all_tasks()))
        if time.monotonic() - began >= 60 * minute:
            say(
                f"{minute:4} min {seen.memory[-1]:6.1f} MB {seen.sockets[-1]:4} sockets {seen.tasks[-1]:4} tasks "
                f"{seen.rounds:4} rounds {seen.links:7} links {seen.lost} lost {sum(seen.wrong.values())} wrong"
            )
            minute += 1
        await asyncio.sleep(1)


async def trouble(web: Web, seconds: float) -> None:
    began = time.monotonic()
    for part, what in EVENTS:
        await asyncio.sleep(max(0.0, began + part * seconds - time.monotonic()))
        await web.befall(what)


def judge(seen: Seen, task: Task, store: Store, ended_run: str, unjudged: tuple[str, ...]) -> None:
    looked_at = {check.url for check in store.checks_of_run(ended_run)}
    seen.links += len(looked_at)
    seen.postponed += len(unjudged)
    seen.lost += len(set(task.urls) - looked_at - set(unjudged))
    for verdict in store.verdicts(ended_run).values():
        kind = (verdict.url or "").removeprefix("http://").partition("-")[0]
        if verdict.state in KINDS[kind] or verdict.url in unjudged:
            continue
        where = seen.doubtful if _is_no_harm(kind, verdict.state) else seen.wrong
        where[f"{kind}: {verdict.state}"] += 1
        say(f"        round {seen.rounds}: {verdict.url} is {verdict.state}: {verdict.reason}")


def _is_no_harm(kind: str, state: str) -> bool:
    """Whether a good link is out of reach for now, or a bad one refused us once while its server was restarted."""
    return state == "unreachable" if kind in GOOD else state == "failing" and kind in SICK


async def soak(web: Web, settings: Settings, seconds: float, rate: float) -> Seen:
    seen, task, began = Seen(), Task(references(), subject="soak"), time.monotonic()
    rng = random.Random(0)
    watching = asyncio.create_task(watch(seen, began))
    troubling = asyncio.create_task(trouble(web, seconds))
    with Store.open(settings.db) as store:
        async with Session(net_settings(settings), rng=rng) as session:
            while time.monotonic() - began < seconds or not troubling.done():
                started = time.monotonic()
                now = BEGIN + seen.rounds * DAY
                ended = await run(
                    Desk(task, settings, store, session, now, Quiet(), rng), recheck=True, seek=False
                )
                seen.rounds += 1
                judge(seen, task, store, ended.run, ended.unjudged)
                await asyncio.sleep(max(0.0, len(task.urls) / rate - (time.monotonic() - started)))
            await troubling
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)
    await asyncio.sleep(0.1)
    left = asyncio.all_tasks() - {asyncio.current_task()}
    seen.memory.append(memory())
    seen.sockets.append(sockets())
    seen.tasks.append(len(left))
    return seen


def report(seen: Seen) -> int:
    quarters = [seen.memory[len(seen.memory) * n // 4 : len(seen.memory) * (n + 1) // 4] for n in range(4)]
    means = ", ".join(f"{sum(each) / max(1, len(each)):.1f}" for each in quarters)
    say(f"rounds {seen.rounds}, links looked at {seen.links}, put off for want of a network {seen.postponed}")
    say(
        f"memory at the start {seen.memory[0]:.1f} MB, at the end {seen.memory[-1]:.1f}, at most {max(seen.memory):.1f}"
    )
    say(f"memory on average in each quarter, MB: {means}")
    say(f"sockets at most {max(seen.sockets)}, after the session {seen.sockets[-1]}")
    say(f"tasks at most {max(seen.tasks)}, after the session {seen.tasks[-1]}")
    say(f"other processes after the session {children()}: the server is one")
    say(
        f"results lost {seen.lost}; wrong {dict(seen.wrong) or 0}; out of reach for a while {dict(seen.doubtful) or 0}"
    )
    return 1 if seen.lost or seen.wrong or seen.tasks[-1] or children() > 1 else 0


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def main() -> int:
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    options.add_argument("--minutes", type=float, default=30.0)
    options.add_argument("--rate", type=float, default=30.0, help="links a second, at most")
    options.add_argument("--readers", type=int, default=0, help="processes that read pages beside this one")
    given = options.parse_args()
    web = Web(free_port())
    web.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            settings = settings_for(web.port, free_port(), folder, given.readers)
            return report(asyncio.run(soak(web, settings, given.minutes * 60, given.rate)))
    finally:
        web.stop()


if __name__ == "__main__":
    sys.exit(main())
