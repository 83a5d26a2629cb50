"""Looks carried on in other processes: the same checks as here, and nothing lost that need not be."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import beside, readers, serving
from citecheck.flow import Answer, Ask, Ended, Trouble
from citecheck.model import Check, Outcome
from citecheck.probe import Question
from citecheck.readers import LostError, Readers
from tests.probe.test_probe import GONE, MADE_UP, TITLE, page, to

AT = datetime(2026, 11, 24, 5, 17, tzinfo=UTC)
SOFT = page("Page not found", "We are sorry, but the page you are looking for does not exist.")
PORTRAIT = page("caf\u00e9 \u519b\u6c11\u878d\u5408 \U0001f600")

WEBS = {
    "a live page": {"https://a.org/x": page()},
    "a page that moved twice": {
        "https://a.org/x": to("https://b.org/x"),
        "https://b.org/x": to("/y"),
        "https://b.org/y": page(),
    },
    "a dead page": {"https://a.org/x": GONE},
    "a soft 404, which siblings are asked of": {"https://a.org/x": SOFT, f"https://a.org/{MADE_UP}": SOFT},
    "no answer": {"https://a.org/x": Outcome.TIMEOUT},
    "no answer after a redirect": {
        "https://a.org/x": to("https://gone.org/"),
        "https://gone.org/": Outcome.NO_HOST,
    },
    "letters of many scripts": {"https://a.org/x": PORTRAIT},
    "half a surrogate pair": {
        "https://a.org/x": (200, {"content-type": "text/plain", "server": "\ud83d"}, b"text")
    },
    "bytes that are no text": {
        "https://a.org/x": (200, {"content-type": "text/html"}, bytes(range(256)) * 20)
    },
    "a page of a megabyte": {"https://a.org/x": page(body="word " * 200_000)},
}


def question(url="https://a.org/x", **more):
    return Question(url=url, at=AT, titles=(TITLE,), nonsense=MADE_UP, **more)


def answered(ask: Ask, web) -> Answer | Trouble:
    told = web.get(ask.url, GONE)
    if isinstance(told, Outcome):
        return Trouble(ask.url, told, "it was so", 7)
    status, headers, body = told
    return Answer(ask.url, status, tuple(headers.items()), body, elapsed_ms=10)


def here(asked: Question, web) -> Check:
    flow = asked.asked()
    try:
        ask = next(flow)
        while True:
            ask = flow.send(answered(ask, web))
    except StopIteration as end:
        return end.value


async def carried(look, web) -> Check:
    step = next(look)
    while not isinstance(step, Ended):
        step = await look.reply(answered(step, web))
    return step.result


@pytest.mark.parametrize("web", WEBS.values(), ids=WEBS)
def test_a_look_sees_elsewhere_what_it_sees_here(web):
    async def both():
        async with Readers(beside.begin(1)) as at_work:
            return await carried(at_work.carry(question()), web), at_work

    seen, at_work = asyncio.run(both())
    assert seen == here(question(), web)
    assert len(at_work.at_work) == 1


def test_looks_that_go_on_at_once_are_not_taken_for_each_other():
    webs = [{f"https://a.org/{n}": page(f"Number {n}"), "https://a.org/moved": GONE} for n in range(60)]
    for n in range(0, 60, 3):
        webs[n] = {f"https://a.org/{n}": to(f"/at/{n}"), f"https://a.org/at/{n}": page(f"Number {n}")}

    async def all_at_once():
        async with Readers(beside.begin(2)) as at_work:
            looks = (at_work.carry(question(f"https://a.org/{n}")) for n in range(60))
            return await asyncio.gather(*(carried(look, web) for look, web in zip(looks, webs, strict=True)))

    seen = asyncio.run(all_at_once())
    assert [check.page.title for check in seen] == [f"Number {n}" for n in range(60)]
    assert [check.url for check in seen] == [f"https://a.org/{n}" for n in range(60)]


def test_an_earlier_look_is_taken_along():
    web = {"https://a.org/x": page(etag='"1"')}
    earlier = here(question(), web)
    unchanged = {"https://a.org/x": (304, {"etag": '"1"'}, b"")}

    async def again():
        async with Readers(beside.begin(1)) as at_work:
            return await carried(at_work.carry(question(earlier=earlier)), unchanged)

    assert asyncio.run(again()) == here(question(earlier=earlier), unchanged)


def test_without_readers_all_is_read_here():
    async def alone():
        async with Readers(()) as nobody:
            return await carried(nobody.carry(question()), WEBS["a live page"])

    assert asyncio.run(alone()) == here(question(), WEBS["a live page"])


def test_an_address_that_nothing_is_asked_of_ends_before_it_begins():
    with pytest.raises(StopIteration) as ended:
        next(Readers(()).carry(question("mailto:someone@example.org")))
    assert ended.value.value.outcome is Outcome.INVALID


def test_a_reader_that_ends_takes_with_it_only_what_it_was_reading():
    async def with_an_accident():
        async with Readers(beside.begin(1)) as at_work:
            (reader,) = at_work.at_work
            os.kill(reader.pid, signal.SIGSTOP)
            lost = asyncio.ensure_future(carried(at_work.carry(question()), WEBS["a live page"]))
            await asyncio.sleep(0.1)
            assert not lost.done()
            os.kill(reader.pid, signal.SIGKILL)
            with pytest.raises(LostError):
                await lost
            return await carried(at_work.carry(question()), WEBS["a live page"])

    assert asyncio.run(with_an_accident()) == here(question(), WEBS["a live page"])


def test_a_look_that_was_under_way_in_a_reader_that_ended_is_lost_too():
    async def with_an_accident():
        async with Readers(beside.begin(1)) as at_work:
            look = at_work.carry(question())
            web = WEBS["a page that moved twice"]
            step = await look.reply(answered(next(look), web))
            (reader,) = at_work.at_work
            os.kill(reader.pid, signal.SIGKILL)
            await look.reply(answered(step, web))

    with pytest.raises(LostError):
        asyncio.run(with_an_accident())


HALF = Answer("https://a.org/x", 200, (), b"x" * (readers.MOST_UNREAD // 2))


def test_what_no_reader_can_take_on_is_read_here_one_after_the_other():
    async def busy():
        async with Readers(beside.begin(1)) as at_work:
            (reader,) = at_work.at_work
            os.kill(reader.pid, signal.SIGSTOP)
            looks = [asyncio.ensure_future(reader.tell(n, question(), HALF)) for n in range(2)]
            await asyncio.sleep(0)
            rest = [asyncio.ensure_future(at_work.reader_for(HALF)) for _ in range(3)]
            taken = []
            while not all(each.done() for each in rest):
                await asyncio.sleep(0)
                taken.append(sum(each.done() for each in rest))
            os.kill(reader.pid, signal.SIGCONT)
            await asyncio.gather(*looks)
            return [each.result() for each in rest], taken, await at_work.reader_for(HALF) is reader

    results, taken, is_free_again = asyncio.run(busy())
    assert results == [None, None, None]
    assert max(later - earlier for earlier, later in pairwise([0, *taken])) == 1
    assert is_free_again


def test_what_waits_goes_to_the_reader_that_is_free_first():
    async def waiting():
        async with Readers(beside.begin(1)) as at_work:
            (reader,) = at_work.at_work
            at_work._take_one = lambda: None  # this process has no time
            looks = [asyncio.ensure_future(reader.tell(n, question(), HALF)) for n in range(2)]
            await asyncio.sleep(0)
            given = await at_work.reader_for(HALF)
            await asyncio.gather(*looks)
            return given is reader

    assert asyncio.run(waiting())


def test_more_than_may_wait_is_read_at_once():
    async def full():
        async with Readers(beside.begin(1)) as at_work:
            (reader,) = at_work.at_work
            os.kill(reader.pid, signal.SIGSTOP)
            at_work._take_one = lambda: None
            looks = [asyncio.ensure_future(reader.tell(n, question(), HALF)) for n in range(2)]
            await asyncio.sleep(0)
            rest = [
                asyncio.ensure_future(at_work.reader_for(HALF))
                for _ in range(readers.MOST_WAITING // len(HALF.body) + 2)
            ]
            for _ in range(3):
                await asyncio.sleep(0)
            done = sum(each.done() for each in rest)
            for each in (*rest, *looks):
                each.cancel()
            return done

    assert asyncio.run(full()) == 2


def test_a_page_larger_than_a_reader_may_owe_is_read_by_one_that_owes_nothing():
    web = {"https://a.org/x": page(body="word " * (readers.MOST_UNREAD // 4))}

    async def large():
        async with Readers(beside.begin(1)) as at_work:
            reply = answered(Ask("https://a.org/x"), web)
            return await at_work.reader_for(reply) is at_work.at_work[0]

    assert asyncio.run(large())


def test_a_reader_that_speaks_nonsense_is_not_listened_to():
    async def nonsense():
        async with Readers(beside.begin(1)) as at_work:
            (reader,) = at_work.at_work
            waiting = asyncio.ensure_future(reader.tell(1, question(), answered(Ask("https://a.org/x"), {})))
            await asyncio.sleep(0)
            reader.data_received(b"\0\0\0\2no")
            with pytest.raises(LostError):
                await waiting
            return await at_work.reader_for(Answer("https://a.org/x", 200))

    assert asyncio.run(nonsense()) is None


def test_no_reader_is_left_when_the_work_is_over():
    async def pids():
        async with Readers(beside.begin(2)) as at_work:
            return [reader.pid for reader in at_work.at_work]

    for pid in asyncio.run(pids()):
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_a_reader_ends_when_whoever_started_it_is_gone():
    parent = subprocess.run(
        [sys.executable, "-c", _LEAVES_AT_ONCE],
        stdout=subprocess.PIPE,
        check=True,
        timeout=60,
    )  # returns once the reader, too, has let go of what it inherited
    assert is_over(int(parent.stdout))


_LEAVES_AT_ONCE = """
import asyncio, os
from citecheck import beside
from citecheck.readers import Readers

async def go():
    async with Readers(beside.begin(1)) as at_work:
        print(at_work.at_work[0].pid, flush=True)
        os._exit(0)

asyncio.run(go())
"""


def is_over(pid: int) -> bool:
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, check=False)
        if state.stdout.strip().startswith(b"Z") or not state.stdout.strip():
            return True
        asyncio.run(asyncio.sleep(0.05))
    return False


@given(st.lists(st.binary(max_size=40)), st.integers(1, 7))
def test_messages_arrive_whole_however_they_are_cut(bodies, cut):
    sent = b"".join(
        serving.message(serving.Told(n, answer=Answer("https://a.org/", 200, (), body)))
        for n, body in enumerate(bodies)
    )
    messages = serving.Messages(serving.Told)
    heard = [told for at in range(0, len(sent), cut) for told in messages.taken(sent[at : at + cut])]
    assert [(told.number, told.answer.body) for told in heard] == list(enumerate(bodies))


@given(st.text(st.characters(), max_size=30))
def test_any_text_comes_through(text):
    message = serving.message(serving.Heard(1, ask=Ask(text)))
    (heard,) = serving.Messages(serving.Heard).taken(message)
    assert heard.ask == Ask(text)
