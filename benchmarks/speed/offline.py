"""What a link costs after its bytes have arrived, by part, without a network: CPU ms a link.

    python -m benchmarks.speed.offline [--links 5000] [--bytes 2000] [--repeat 3] [--profile PART]

The pages are the flood server's. The least of some repeats is shown, since other programs only add to it.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from benchmarks.speed import flood
from citecheck import intake, probe, publish, run
from citecheck.cli import checking
from citecheck.flow import Answer
from citecheck.model import Check
from citecheck.render import machine
from citecheck.run import Desk, Task
from citecheck.settings import Settings
from citecheck.store import Store

AT = datetime(2026, 11, 24, tzinfo=UTC)


class Clockwork:
    """CPU seconds by part, the least of all repeats."""

    def __init__(self, profiled: str | None) -> None:
        self.seconds: dict[str, list[float]] = {}
        self.turn = 0
        self.profiled = profiled
        self.profile = cProfile.Profile()

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        if name == self.profiled:
            self.profile.enable()
        began = time.process_time()
        yield
        spent = time.process_time() - began
        self.profile.disable()
        times = self.seconds.setdefault(name, [])
        if len(times) <= self.turn:
            times.append(0.0)
        times[self.turn] += spent


def answers(urls: list[str], size: int) -> dict[str, Answer]:
    made = {}
    for url in urls:
        head, _, body = flood.answer("/" + url.split("/", 3)[3], size).partition(b"\r\n\r\n")
        headers = [line.split(": ", 1) for line in head.decode().split("\r\n")[1:]]
        made[url] = Answer(url, 200, tuple((key.lower(), value) for key, value in headers), body)
    return made


class Quiet:
    """Progress that nobody watches."""

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_, **__: None


def driven(flow, made: dict[str, Answer]) -> Check:
    try:
        ask = next(flow)
        while True:
            ask = flow.send(made[ask.url])
    except StopIteration as end:
        return end.value


def once(clock: Clockwork, text: bytes, made: dict[str, Answer]) -> None:
    settings = Settings(db=":memory:", archive=False, allow_private=True, reports="no-such-folder")
    with clock.part("list"):
        references = checking._distinct(iter(intake.references(text, "links.txt")))  # noqa: SLF001
        task = Task(references, subject="check:links.txt")
    with Store.open(":memory:") as store:
        desk = Desk(task, settings, store, None, AT, Quiet(), random.Random(0))
        desk = run.replace(
            desk, run=store.begin_run(AT, mode="live", version="0", settings={}, subject=task.subject)
        )
        with clock.part("due"):
            due = list(run.due_now(desk, None))
        with clock.part("probe"):
            flows = (probe.probe(url, at=AT, nonsense="zq7f3kx9vw", fingerprint=False) for url in due)
            checks = [driven(flow, made) for flow in flows]
        told, shown = publish.Told(task, store, settings, AT), machine.CheckJson()
        for start in range(0, len(references), 250):
            refs = references[start : start + 250]
            with clock.part("store"):
                store.save_checks(desk.run, checks[start : start + 250])
            histories = {check.url: (check,) for check in checks[start : start + 250]}
            with clock.part("judge"):
                verdicts = run.judge_some(desk, refs, histories, {})
            with clock.part("keep verdicts"):
                store.save_verdicts(desk.run, verdicts.values())
            with clock.part("rows"):
                by_citation = {ref.id: histories[ref.url] for ref in refs}
                rows = told.rows(run.Part(refs, verdicts, by_citation, None))
            with clock.part("json"):
                shown.rows(rows)
        with clock.part("end"):
            store.finish_run(desk.run, mode="live", at=AT)
            shown.end(told.report(desk.run))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("--links", type=int, default=5000)
    options.add_argument("--bytes", type=int, default=2000)
    options.add_argument("--repeat", type=int, default=3)
    options.add_argument("--profile", help="show where this part spends its time")
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    urls = [f"http://127.0.0.{number % 200 + 1}:18080/page/{number}" for number in range(given.links)]
    made = answers(urls, given.bytes)
    clock = Clockwork(given.profile)
    for clock.turn in range(given.repeat):
        once(clock, "\n".join(urls).encode(), made)
    costs = {part: min(times) / given.links * 1000 for part, times in clock.seconds.items()}
    if given.json:
        json.dump(costs, sys.stdout)
        return
    for part, cost in costs.items():
        print(f"{part:16} {cost:8.4f} ms a link")
    print(f"{'all':16} {sum(costs.values()):8.4f} ms a link")
    if given.profile:
        pstats.Stats(clock.profile).sort_stats("tottime").print_stats(35)


if __name__ == "__main__":
    main()
