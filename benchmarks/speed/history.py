"""How long a report of 2,000 citations takes over a history of 1,000,000 checks.

    python -m benchmarks.speed.history [--checks 1000000] [--addresses 20000] [--citations 2000]

The history is made in a temporary folder: so many addresses, looked at once a week. Then the last run's report is
made from it as `citecheck report` does: histories, changes, and every output.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from citecheck import publish, verdict
from citecheck.model import Check, Hop, LinkStatus, Outcome, PageFacts, Reference, Work
from citecheck.run import Task, patience_of
from citecheck.settings import Settings
from citecheck.store import Store

LAST = datetime(2026, 11, 23, 5, 17, tzinfo=UTC)
WEEK = timedelta(days=7)
WORDS = "The committee examined the plan in detail and published the record of its hearing. " * 7


def check(number: int, at: datetime) -> Check:
    """One look: most pages answer alike each time, every fiftieth address is gone now and then."""
    url = f"https://host{number % 997}.example/articles/{number}"
    if number % 50 == 0 and at.isocalendar().week % 3 == 0:
        hops = (Hop(url, 404),)
        return Check(
            url=url, at=at, outcome=Outcome.GONE, status=404, hops=hops, detail="answered 404 Not Found"
        )
    page = PageFacts(
        media_type="text/html",
        charset="utf-8",
        language="en",
        titles=(f"Article {number}: on the fusion of things",),
        author=("Ada Author",),
        lead=WORDS[:600],
        words=900,
        digest=f"{number:064x}",
        simhash=number * 0x9E3779B97F4A7C15 % 2**64,
    )
    return Check(
        url=url,
        at=at,
        outcome=Outcome.ANSWERED,
        status=200,
        hops=(Hop(url, 200),),
        final_url=url,
        page=page,
        headers=(("content-type", "text/html; charset=utf-8"), ("server", "nginx")),
        detail="answered 200 OK",
        elapsed_ms=180,
        requests=1,
    )


def reference(number: int) -> Reference:
    return Reference(
        id=f"{number + 1}a",
        note=number + 1,
        text=f"Ada Author, “Article {number}: on the fusion of things,” 2018,",
        span=None,
        work=Work(type="webpage", title=f"Article {number}: on the fusion of things"),
        link=LinkStatus.PRESENT,
        url=f"https://host{number % 997}.example/articles/{number}",
    )


def fill(store: Store, settings: Settings, task: Task, *, checks: int, addresses: int) -> None:
    weeks = max(1, checks // addresses)
    for week in range(weeks):
        at = LAST - (weeks - 1 - week) * WEEK
        run = store.begin_run(at, mode="live", version="0", settings={}, subject=task.subject)
        store.save_checks(run, (check(number, at) for number in range(addresses)))
        if week >= weeks - 2:
            histories = store.histories(task.urls)
            store.save_verdicts(
                run,
                [
                    verdict.judge(ref, histories[ref.url or ""], now=at, patience=patience_of(settings))
                    for ref in task.references
                ],
            )
        store.finish_run(run, mode="live", at=at)


def timed(what: str, work: Callable[[], object]) -> None:
    wall, spent = time.perf_counter(), time.process_time()
    work()
    print(f"{what:42} {time.perf_counter() - wall:6.2f} s  {time.process_time() - spent:6.2f} s of CPU")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("--checks", type=int, default=1_000_000)
    options.add_argument("--addresses", type=int, default=20_000)
    options.add_argument("--citations", type=int, default=2_000)
    given = options.parse_args()
    task = Task(tuple(map(reference, range(given.citations))), subject="bench")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.db"
        settings = replace(Settings(), db=str(path), reports=folder)
        with Store.open(path) as store:
            timed(
                f"{given.checks:,} checks kept",
                lambda: fill(store, settings, task, checks=given.checks, addresses=given.addresses),
            )
        print(f"{'the history takes':42} {path.stat().st_size / 1024**2:6.0f} MB")
        with Store.open(path) as store:
            made = []
            timed(
                f"a report of {given.citations:,} citations made",
                lambda: made.append(publish.build_for(task, store, settings)),
            )
            timed("all its outputs written", lambda: publish.write(made[0], Path(folder) / "reports"))


if __name__ == "__main__":
    main()
