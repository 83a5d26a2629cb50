"""One request at a time to a host, some time apart; and no host waits for another."""

from __future__ import annotations

import asyncio
import random

import pytest

from citecheck.flow import Ask
from citecheck.net.pace import HostPace, Lane, Pace, canonical_host, canonical_site
from citecheck.net.schedule import Schedule
from tests.net.conftest import in_virtual_time


def paced(clock, **changes):
    return Pace(**({"concurrency": 64, "per_host": 1, "interval": 1.0, "clock": clock} | changes))


def starts_of(requests, answer_time=0.1, **changes):
    """When each of the requests (host names) starts, in virtual seconds, all being wanted at once."""

    async def main(clock):
        pace, starts = paced(clock, **changes), []

        async def one(host):
            async with pace.turn(host):
                starts.append((host, round(clock.now(), 3)))
                await asyncio.sleep(answer_time)

        await asyncio.gather(*map(one, requests))
        return starts

    return in_virtual_time(main)[0]


def test_requests_to_one_host_start_an_interval_apart():
    assert starts_of(["a.org"] * 3) == [("a.org", 0.0), ("a.org", 1.0), ("a.org", 2.0)]


def test_a_slow_host_is_asked_again_only_after_it_answered():
    assert starts_of(["a.org"] * 2, answer_time=5) == [("a.org", 0.0), ("a.org", 5.0)]


def test_www_and_capitals_make_no_other_host():
    assert starts_of(["a.org", "www.a.org", "A.ORG."]) == [
        ("a.org", 0.0),
        ("www.a.org", 1.0),
        ("A.ORG.", 2.0),
    ]


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("A.ORG", "a.org"),
        ("a.org.", "a.org"),
        ("www.a.org", "a.org"),
        ("bücher.de", "xn--bcher-kva.de"),
        ("BÜCHER.de.", "xn--bcher-kva.de"),
        ("xn--bcher-kva.de", "xn--bcher-kva.de"),
        ("[::1]", "::1"),
        ("news.bbc.co.uk", "news.bbc.co.uk"),
        ("www.", "www"),
        ("☃" * 300, "☃" * 300),
    ],
)
def test_a_host_has_one_name_however_it_is_spelled(name, host):
    assert canonical_host(name) == host


@pytest.mark.parametrize(
    ("name", "site"),
    [
        ("news.bbc.co.uk", "bbc.co.uk"),
        ("WWW.bbc.co.uk.", "bbc.co.uk"),
        ("one.github.io", "one.github.io"),
        ("127.0.0.1", "127.0.0.1"),
        ("localhost", "localhost"),
    ],
)
def test_a_site_is_what_somebody_can_register(name, site):
    assert canonical_site(name) == site


def test_hosts_of_one_site_share_a_pace_where_that_is_wished():
    wanted = ["news.bbc.co.uk", "www.bbc.co.uk", "one.github.io", "two.github.io"]
    assert starts_of(wanted, by_site=True) == [
        ("news.bbc.co.uk", 0.0),
        ("one.github.io", 0.0),
        ("two.github.io", 0.0),
        ("www.bbc.co.uk", 1.0),
    ]
    assert {when for _, when in starts_of(wanted)} == {0.0}


def test_different_hosts_do_not_wait_for_each_other():
    assert starts_of(["a.org", "b.org", "c.org"]) == [("a.org", 0.0), ("b.org", 0.0), ("c.org", 0.0)]


def test_over_all_hosts_only_so_many_requests_are_under_way():
    assert starts_of(["a.org", "b.org", "c.org"], concurrency=2)[2] == ("c.org", 0.1)


def test_waiting_for_a_turn_takes_no_slot_from_others():
    starts = dict(reversed(starts_of(["a.org", "a.org", "b.org"], concurrency=1)))
    assert starts["b.org"] < 1.0


def test_a_host_that_asks_for_a_rest_gets_it_and_more_room_afterwards():
    async def main(clock):
        pace, starts = paced(clock), []
        for n in range(3):
            async with pace.turn("a.org"):
                starts.append(clock.now())
            if n == 0:
                pace.rest(pace.host("a.org"), 30)
        return starts

    assert in_virtual_time(main)[0] == [0.0, 30.0, 32.0]


def test_a_host_that_answers_well_again_is_asked_at_its_usual_pace_by_and_by():
    async def main(clock):
        pace = paced(clock)
        host = pace.host("a.org")
        pace.rest(host, 1)
        pace.rest(host, 1)
        after_two_rests = host.interval
        pace.ease(host)
        after_one_answer = host.interval
        for _ in range(10):
            pace.ease(host)
        return after_two_rests, after_one_answer, host.interval

    assert in_virtual_time(main)[0] == (4.0, 3.0, 1.0)


def test_an_archive_lane_spreads_its_requests_over_the_minute():
    async def main(clock):
        lane, starts = Lane(per_minute=24, at_once=2, clock=clock), []
        for _ in range(3):
            async with lane.turn():
                starts.append(clock.now())
        return starts

    assert in_virtual_time(main)[0] == [0.0, 2.5, 5.0]


def test_a_paused_lane_lets_nobody_pass():
    async def main(clock):
        lane = Lane(per_minute=600, at_once=2, clock=clock)
        lane.pause(60)
        async with lane.turn():
            return clock.now()

    assert in_virtual_time(main)[0] == 60.0


# ------------------------------------------------------------------------------------------------------ the schedule


def flow(url, result):
    yield Ask(url)
    return result


def scheduled(links, answer_time=lambda host: 0.05, **changes):
    """Run one-request conversations over made-up hosts; returns the results in order and the virtual time taken."""

    async def main(clock):
        pace = paced(clock, **changes)

        async def drive(conversation, ask, moved):
            host = ask.url.split("/")[2]
            async with pace.turn(host):
                await asyncio.sleep(answer_time(host))
            try:
                conversation.send(None)
            except StopIteration as end:
                return end.value

        schedule = Schedule(drive, pace.ready_at, clock)
        flows = ((n, flow(f"http://{host}/{n}", (host, n))) for n, host in enumerate(links))
        return [result async for _, result in schedule.run(flows, crashed=None)]

    return in_virtual_time(main)


def test_every_conversation_ends_with_its_own_result():
    results, _ = scheduled([f"h{n % 7}.org" for n in range(100)])
    assert sorted(n for _, n in results) == list(range(100))


MIXES = {
    "even": [f"h{n % 50}.org" for n in range(500)],
    "one-long-list-first": ["long.org"] * 200 + [f"h{n}.org" for n in range(500)],
    "one-long-list-last": [f"h{n}.org" for n in range(500)] + ["long.org"] * 200,
    "skewed": random.Random(1).choices(
        [f"h{n}.org" for n in range(300)], [1 / (n + 1) for n in range(300)], k=2000
    ),
    "many-hosts": [f"h{n % 2500}.org" for n in range(5000)],
}


@pytest.mark.parametrize("mix", MIXES)
def test_the_time_taken_is_near_the_least_that_politeness_allows(mix):
    links = MIXES[mix]
    most = max(map(links.count, set(links)))
    bound = max((most - 1) * 1.0 + 0.05, len(links) * 0.05 / 64)
    _, taken = scheduled(links)
    assert bound / taken >= 0.95


def test_a_host_that_never_answers_in_time_holds_up_nobody_else():
    links = ["slow.org"] * 20 + [f"h{n}.org" for n in range(100)]
    results, _ = scheduled(links, answer_time=lambda host: 30 if host == "slow.org" else 0.05)
    assert {host for host, _ in results[:100]} == {f"h{n}.org" for n in range(100)}


def test_a_host_that_sends_all_on_to_slow_ones_is_asked_at_its_own_pace():
    """Shorteners and doi.org: who has moved on takes no place in the queue of the host where it began."""

    def sent_on(n):
        yield Ask("http://short.org/")
        yield Ask(f"http://slow{n}.org/")

    async def main(clock):
        pace = paced(clock)

        async def drive(conversation, ask, moved):
            async with pace.turn("short.org"):
                await asyncio.sleep(0.05)
            onward = conversation.send(None)
            moved()
            async with pace.turn(onward.url.split("/")[2]):
                await asyncio.sleep(20)

        flows = ((n, sent_on(n)) for n in range(100))
        return len([each async for each in Schedule(drive, pace.ready_at, clock).run(flows, crashed=None)])

    ended, taken = in_virtual_time(main)
    assert ended == 100
    assert (99 * 1.0 + 0.05 + 20) / taken >= 0.95


def test_a_long_list_of_one_host_first_keeps_nobody_waiting(monkeypatch):
    monkeypatch.setattr("citecheck.net.schedule.AHEAD", 50)
    links = ["long.org"] * 200 + [f"h{n}.org" for n in range(100)]
    results, taken = scheduled(links)
    assert (199 * 1.0 + 0.05) / taken >= 0.95
    assert len({host for host, _ in results[:120]}) == 101


def test_a_conversation_whose_host_is_known_begins_only_when_it_is_its_turn():
    begun = []

    def remembering(n):
        begun.append(n)
        yield Ask("http://a.org/")

    async def main(clock):
        pace = paced(clock)

        async def drive(conversation, ask, moved):
            async with pace.turn("a.org"):
                return

        flows = ((n, remembering(n)) for n in range(50))
        results = Schedule(drive, pace.ready_at, clock).run(flows, crashed=None, at=lambda n: "http://a.org/")
        await anext(results)
        most = len(begun)
        return most, 1 + len([each async for each in results])

    assert in_virtual_time(main)[0] == (2, 50)


def test_a_list_of_any_length_is_taken_bit_by_bit(monkeypatch):
    monkeypatch.setattr("citecheck.net.schedule.AHEAD", 50)
    monkeypatch.setattr("citecheck.net.schedule.AT_MOST", 50)
    taken = 0

    async def main(clock):
        nonlocal taken
        most = ended = 0

        def flows():
            nonlocal taken
            for n in range(500):
                taken += 1
                yield n, flow(f"http://h{n}.org/", n)

        async def drive(conversation, ask, moved):
            await asyncio.sleep(0.05)
            conversation.close()
            return 0

        async for _ in Schedule(drive, lambda host: 0.0, clock).run(flows(), crashed=None):
            ended += 1
            most = max(most, taken - ended)
        return most, ended

    (most, ended), _ = in_virtual_time(main)
    assert ended == 500
    assert most <= 51


def test_a_conversation_that_crashes_becomes_what_the_caller_makes_of_it():
    async def main(clock):
        async def drive(conversation, ask, moved):
            raise ValueError(ask.url)

        schedule = Schedule(drive, lambda host: 0.0, clock)
        crashed = lambda key, error: f"{key}: {error}"  # noqa: E731
        return [each async for each in schedule.run([("k", flow("http://a.org/", 1))], crashed=crashed)]

    assert in_virtual_time(main)[0] == [("k", "k: http://a.org/")]


def test_a_conversation_that_asks_nothing_is_over_at_once():
    def silent():
        return "done"
        yield

    async def main(clock):
        schedule = Schedule(None, lambda host: 0.0, clock)
        return [each async for each in schedule.run([("k", silent())], crashed=None)]

    assert in_virtual_time(main)[0] == [("k", "done")]


def test_failures_of_one_moment_are_one_and_later_ones_are_more():
    host = HostPace(asyncio.Semaphore(2), 0.0, 0.0)
    for at in (10.0, 10.1, 10.4, 11.2, 11.3, 13.0):
        host.failed(at, moment=0.5)
    assert host.failures == 3
