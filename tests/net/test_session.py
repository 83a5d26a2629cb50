"""What a session does with the web's moods: it retries, waits, gives up, and keeps to the rules of each site."""

from __future__ import annotations

import asyncio
import gc
import random
import socket
from datetime import UTC, datetime

import pytest

from citecheck.flow import Answer, Ask, Lane, Trouble
from citecheck.model import Outcome
from citecheck.net import NetSettings, Session
from citecheck.net.dial import Failed
from citecheck.net.session import retry_after
from citecheck.probe import ROBOTS_DETAIL
from tests.web.server import reply, running


def a_web(*answers, robots=b""):
    """A web whose every page gives these answers in turn, the last one for ever."""
    given = {}

    async def handler(request, out):
        if request.path == "/canary":
            return reply(204)
        if request.path == "/robots.txt":
            return robots if isinstance(robots, bytes) and robots else reply(404)
        number = given[request.target] = given.get(request.target, -1) + 1
        answer = answers[min(number, len(answers) - 1)]
        return await answer(request, out) if callable(answer) else answer

    return running({"": handler})


async def breaks_off(request, out):
    await out.reset()


async def never(request, out):
    await asyncio.sleep(60)


OK = reply(200, "<title>A page</title>")
URL = "http://a.test/page"


def answered(web, *asks, sleeper, **changes):
    """The replies to requests made one after the other in one session."""

    async def main():
        settings = web.settings(**changes)
        async with Session(
            settings, clock=sleeper.clock, rng=random.Random(0), resolve=web.resolve, tls=web.trust()
        ) as session:
            return [await session.answer(ask) for ask in asks]

    return asyncio.run(main())


# ----------------------------------------------------------------------------------------------------------- retries


def test_a_server_that_is_unwell_is_asked_again_after_ever_longer_waits(sleeper):
    with a_web(reply(503)) as web:
        (answer,) = answered(web, Ask(URL), sleeper=sleeper, backoff=1.0)
    assert answer.status == 503
    assert len(web.asked("a.test", "/page")) == 3
    first, second = (wait for wait in sleeper.slept if wait > 0)
    assert 0.75 <= first <= 1.25
    assert 1.5 <= second <= 2.5


def test_two_waits_are_never_the_same_so_that_runs_do_not_march_in_step(sleeper):
    with a_web(reply(503)) as web:
        answered(web, Ask(URL), Ask("http://b.test/page"), sleeper=sleeper, backoff=1.0)
    assert len(set(sleeper.slept)) == len(sleeper.slept)


@pytest.mark.parametrize(("pace_by", "shared"), [("host", False), ("site", True)])
def test_hosts_of_a_site_take_turns_together_where_the_pace_is_the_sites(pace_by, shared):
    async def main():
        async with Session(NetSettings(pace_by=pace_by)) as session:
            return session._pace.host("one.a.org") is session._pace.host("two.a.org")

    assert asyncio.run(main()) is shared


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 410, 451])
def test_an_answer_that_will_not_heal_is_taken_as_it_is(status, sleeper):
    with a_web(reply(status)) as web:
        (answer,) = answered(web, Ask(URL), sleeper=sleeper)
    assert answer.status == status
    assert len(web.asked("a.test", "/page")) == 1


def test_a_stated_wait_is_kept_to_the_second(sleeper):
    with a_web(reply(429, "", ("Retry-After", "90")), OK) as web:
        (answer,) = answered(web, Ask(URL), sleeper=sleeper, retry_after_max=120.0)
    assert answer.status == 200
    assert sum(sleeper.slept) == pytest.approx(90, abs=0.1)


def test_a_stated_wait_beyond_the_bound_is_left_for_another_day_with_its_header(sleeper):
    with a_web(reply(429, "", ("Retry-After", "3600")), OK) as web:
        (answer,) = answered(web, Ask(URL), sleeper=sleeper, retry_after_max=120.0)
    assert (answer.status, answer.header("retry-after")) == (429, "3600")
    assert sleeper.slept == []


def test_while_a_host_rests_nobody_else_asks_it(sleeper):
    with a_web(reply(429, "", ("Retry-After", "30")), OK) as web:
        answered(web, Ask(URL), Ask("http://www.a.test/other"), sleeper=sleeper, retry_after_max=120.0)
    assert sum(sleeper.slept) >= 30


@pytest.mark.parametrize(
    ("answer", "rests"),
    [
        (reply(500), False),
        (reply(502), False),
        (reply(503), True),
        (reply(429), True),
        (reply(500, "", ("Retry-After", "1")), True),
    ],
    ids=["500", "502", "503", "429", "500-and-retry-after"],
)
def test_only_a_host_that_asks_for_it_gets_a_rest_others_may_go_on_meanwhile(answer, rests, sleeper):
    aside = []

    async def main(web):
        settings = web.settings(interval=1.0, backoff=1.0, retries=1)
        async with Session(
            settings, clock=sleeper.clock, rng=random.Random(0), resolve=web.resolve
        ) as session:
            await session.answer(Ask(URL), lambda: aside.append(sleeper.time))
            return session._pace.host("a.test").interval

    with a_web(answer) as web:
        interval = asyncio.run(main(web))
    assert len(aside) == 1
    assert (interval > 1.0) is rests


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("Tue, 24 Nov 2026 00:01:00 GMT", 60.0),
        ("Tuesday, 24-Nov-26 00:01:00 GMT", 60.0),
        ("Mon, 23 Nov 2026 00:00:00 GMT", 0.0),
        ("soon", None),
        ("", None),
        ("-5", None),
        (None, None),
    ],
)
def test_retry_after_is_read_in_both_its_forms(value, seconds):
    assert retry_after(value, datetime(2026, 11, 24, tzinfo=UTC)) == seconds


def test_a_connection_that_broke_once_is_tried_again(sleeper):
    with a_web(breaks_off, OK) as web:
        (answer,) = answered(web, Ask(URL), sleeper=sleeper)
    assert answer.status == 200


def test_a_connection_that_keeps_breaking_is_broken(sleeper):
    with a_web(breaks_off) as web:
        (trouble,) = answered(web, Ask(URL), sleeper=sleeper, robots=False)
    assert trouble.outcome is Outcome.BROKEN
    assert len(web.asked("a.test", "/page")) == 3


def test_a_host_that_has_not_answered_three_times_gets_no_more_retries(sleeper):
    asks = [Ask(f"http://closed.test/{n}") for n in range(4)]
    with a_web(OK) as web:
        replies = answered(web, *asks, sleeper=sleeper, robots=False)
    assert {each.outcome for each in replies} == {Outcome.NO_CONNECTION}
    assert len([wait for wait in sleeper.slept if wait]) == 2


# ------------------------------------------------------------------------------------------------------------ robots


def robots(text):
    return reply(200, text, media_type="text/plain")


def test_robots_txt_is_asked_once_for_a_site(sleeper):
    with a_web(OK) as web:
        answered(web, *(Ask(f"http://a.test/{n}") for n in range(3)), sleeper=sleeper)
    assert len(web.asked("a.test", "/robots.txt")) == 1


def test_what_robots_txt_forbids_is_not_asked(sleeper):
    with a_web(OK, robots=robots("User-agent: *\nDisallow: /page\n")) as web:
        forbidden, allowed = answered(web, Ask(URL), Ask("http://a.test/other"), sleeper=sleeper)
    assert (forbidden.outcome, forbidden.detail) == (Outcome.REFUSED, ROBOTS_DETAIL)
    assert allowed.status == 200
    assert web.asked("a.test", "/page") == []


def test_a_group_for_our_name_counts_before_the_one_for_all(sleeper):
    rules = robots("User-agent: *\nDisallow:\n\nUser-agent: citecheck\nDisallow: /\n")
    with a_web(OK, robots=rules) as web:
        (trouble,) = answered(web, Ask(URL), sleeper=sleeper)
    assert trouble.detail == ROBOTS_DETAIL


def test_a_browsers_headers_do_not_get_around_robots_txt(sleeper):
    with a_web(OK, robots=robots("User-agent: *\nDisallow: /\n")) as web:
        (trouble,) = answered(web, Ask(URL, browser_like=True), sleeper=sleeper)
    assert trouble.detail == ROBOTS_DETAIL


@pytest.mark.parametrize("status", [401, 403, 404, 410, 418])
def test_no_robots_txt_forbids_nothing(status, sleeper):
    with a_web(OK, robots=reply(status)) as web:
        (answer,) = answered(web, Ask(URL), sleeper=sleeper)
    assert answer.status == 200


def test_a_robots_txt_that_cannot_be_had_forbids_all(sleeper):
    with a_web(OK, robots=reply(500)) as web:
        (trouble,) = answered(web, Ask(URL), sleeper=sleeper)
    assert trouble.outcome is Outcome.SERVER_ERROR
    assert "robots.txt answered 500" in trouble.detail
    assert web.asked("a.test", "/page") == []


def test_a_crawl_delay_is_kept(sleeper):
    with a_web(OK, robots=robots("User-agent: *\nCrawl-delay: 4\n")) as web:
        answered(web, Ask("http://a.test/1"), Ask("http://a.test/2"), sleeper=sleeper)
    assert sum(sleeper.slept) == pytest.approx(4, abs=0.1)


def test_a_crawl_delay_of_an_hour_is_not(sleeper):
    with a_web(OK, robots=robots("User-agent: *\nCrawl-delay: 3600\n")) as web:
        answered(web, Ask("http://a.test/1"), Ask("http://a.test/2"), sleeper=sleeper)
    assert sum(sleeper.slept) == pytest.approx(10, abs=0.1)


def test_robots_txt_is_followed_to_another_host(sleeper):
    async def handler(request, out):
        if request.path == "/robots.txt" and request.host == "a.test":
            return reply(301, "", ("Location", "http://b.test/robots.txt"))
        return robots("User-agent: *\nDisallow: /\n") if request.path == "/robots.txt" else OK

    with running({"": handler}) as web:
        (trouble,) = answered(web, Ask(URL), sleeper=sleeper)
    assert trouble.detail == ROBOTS_DETAIL


# ----------------------------------------------------------------------------------------------------------- archive


def test_the_archive_is_not_asked_for_its_robots_txt(sleeper):
    with a_web(OK) as web:
        answered(web, Ask(URL, lane=Lane.INDEX), Ask(URL, lane=Lane.PLAYBACK), sleeper=sleeper)
    assert web.asked("a.test", "/robots.txt") == []


def test_the_first_429_from_the_archive_pauses_all_requests_to_it_for_a_minute(sleeper):
    with a_web(reply(429), OK) as web:
        first, _ = answered(
            web,
            Ask(URL, lane=Lane.INDEX),
            Ask("http://a.test/b", lane=Lane.PLAYBACK),
            sleeper=sleeper,
            archive_pause=60.0,
        )
    assert first.status == 200
    assert sum(sleeper.slept) >= 60


def test_after_five_refusals_the_archive_is_left_alone_for_this_run(sleeper):
    asks = [Ask(f"http://a.test/{n}", lane=Lane.INDEX) for n in range(4)]
    with a_web(reply(429)) as web:
        replies = answered(web, *asks, sleeper=sleeper)
    assert len(web.seen) == 5
    assert replies[-1].outcome is Outcome.REFUSED
    assert replies[-1].detail == "the archive refused 5 times, and is not asked again in this run"


def test_a_refusing_archive_does_not_slow_the_web_down(sleeper):
    with a_web(reply(429), OK) as web:
        answered(web, Ask("http://b.test/c"), sleeper=sleeper)
        slept = sum(sleeper.slept)
    assert slept < 1


# ----------------------------------------------------------------------------------------------------------- witness


def dead_canary(web):
    return (f"http://127.0.0.1:{web.ports['closed']}/",)


@pytest.mark.parametrize(
    "url", ["http://nowhere.test/", "http://closed.test/", "https://expired.test/", "http://a.test/page"]
)
def test_without_a_witness_a_failure_is_no_evidence(url, sleeper):
    with a_web(never) as web:
        (trouble,) = answered(
            web, Ask(url), sleeper=sleeper, canaries=dead_canary(web), robots=False, timeout=0.3
        )
    assert trouble.outcome is Outcome.NO_NETWORK


@pytest.mark.parametrize(
    ("url", "outcome"),
    [
        ("http://nowhere.test/", Outcome.NO_HOST),
        ("http://closed.test/", Outcome.NO_CONNECTION),
        ("https://expired.test/", Outcome.TLS),
        ("http://a.test/page", Outcome.TIMEOUT),
    ],
)
def test_a_failure_counts_when_the_canary_answers(url, outcome, sleeper):
    with a_web(never) as web:
        (trouble,) = answered(web, Ask(url), sleeper=sleeper, robots=False, timeout=0.3)
    assert trouble.outcome is outcome


@pytest.mark.parametrize(
    ("url", "outcome"),
    [
        ("http://nowhere.invalid/", Outcome.NO_HOST),
        ("http://nowhere.example./", Outcome.NO_HOST),
        ("http://nowhere.org/", Outcome.NO_NETWORK),
    ],
)
def test_a_name_that_no_network_has_needs_no_canary(url, outcome, sleeper, monkeypatch):
    def none(*args, **kwargs):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", none)

    async def main():
        async with Session(NetSettings(robots=False, canaries=()), clock=sleeper.clock) as session:
            return await session.answer(Ask(url))

    assert asyncio.run(main()).outcome is outcome


def test_one_canary_speaks_for_all_failures_that_wait(sleeper):
    async def main(web):
        async with Session(web.settings(robots=False), clock=sleeper.clock, resolve=web.resolve) as session:
            asks = [session.answer(Ask(f"http://nowhere{n}.test/")) for n in range(50)]
            return await asyncio.gather(*asks)

    with a_web(OK) as web:
        replies = asyncio.run(main(web))
    assert {each.outcome for each in replies} == {Outcome.NO_HOST}
    assert len(web.asked("127.0.0.1", "/canary")) <= 2


def test_an_answer_from_before_the_failure_vouches_for_nothing(sleeper):
    """The cable may have been pulled in between."""

    async def main(web):
        settings = web.settings(robots=False, canaries=dead_canary(web))
        async with Session(settings, clock=sleeper.clock, resolve=web.resolve) as session:
            answer = await session.answer(Ask(URL))
            sleeper.time += 1
            return answer, await session.answer(Ask("http://nowhere.test/"))

    with a_web(OK) as web:
        answer, trouble = asyncio.run(main(web))
    assert answer.status == 200
    assert trouble.outcome is Outcome.NO_NETWORK


def test_a_request_waits_for_the_network_to_come_back(sleeper):
    """The cable is pulled for ten seconds: nothing is lost."""
    down = True

    async def main(web):
        async def resolve(host, port):
            nonlocal down
            down = down and sleeper.time < 1010
            if down:
                raise Failed(Outcome.NO_HOST, f"there is no host {host}")
            return await web.resolve(host, port)

        settings = web.settings(robots=False, outage_patience=60.0)
        async with Session(settings, clock=sleeper.clock, resolve=resolve) as session:
            return await session.answer(Ask(URL))

    with a_web(OK) as web:
        answer = asyncio.run(main(web))
    assert answer.status == 200
    assert 10 <= sum(sleeper.slept) < 20


def test_a_network_that_stays_away_is_waited_for_no_longer_than_was_said(sleeper):
    with a_web(OK) as web:
        (trouble,) = answered(
            web,
            Ask("http://nowhere.test/"),
            sleeper=sleeper,
            canaries=dead_canary(web),
            robots=False,
            outage_patience=60.0,
        )
    assert trouble.outcome is Outcome.NO_NETWORK
    assert sum(sleeper.slept) == pytest.approx(60)


def test_with_canaries_over_tls_a_refused_port_on_loopback_needs_no_witness(sleeper):
    with a_web(OK) as web:
        (trouble,) = answered(
            web,
            Ask("http://closed.test/"),
            sleeper=sleeper,
            canaries=("https://nowhere.test/",),
            robots=False,
        )
    assert trouble.outcome is Outcome.NO_CONNECTION


@pytest.mark.parametrize(("canary", "up"), [("/canary", True), (None, False)], ids=["answers", "silent"])
def test_the_network_is_up_when_a_canary_answers(canary, up, web, ask_in_a_session):
    canaries = (web.url(canary),) if canary else dead_canary(web)
    assert ask_in_a_session(lambda session: session.network_is_up(), canaries=canaries) is up


def test_offline_nothing_is_asked(web, ask_in_a_session):
    before = len(web.seen)
    trouble = ask_in_a_session(lambda session: session.answer(Ask("http://site.test/plain")), offline=True)
    assert trouble.outcome is Outcome.NO_NETWORK
    assert ask_in_a_session(lambda session: session.network_is_up(), offline=True) is False
    assert len(web.seen) == before


# ------------------------------------------------------------------------------------------------- manners and limits


def test_we_say_who_we_are_even_when_asking_as_a_browser_would(web, ask_in_a_session):
    for like in (False, True):
        ask_in_a_session(
            lambda session, like=like: session.answer(Ask("http://site.test/plain", browser_like=like))
        )
        assert "citecheck/" in web.asked("site.test", "/plain")[-1].headers["user-agent"]


def test_no_cookie_outlives_its_conversation(web, ask_in_a_session):
    async def main(session):
        await session.answer(Ask("http://site.test/cookie-wall"))
        await session.answer(Ask("http://site.test/plain"))

    ask_in_a_session(main)
    assert "cookie" not in web.asked("site.test", "/plain")[-1].headers


def test_no_more_is_read_than_was_asked_for(web, ask_in_a_session):
    ask = Ask("http://site.test/plain", read=(("", 100),))
    answer = ask_in_a_session(lambda session: session.answer(ask))
    assert (len(answer.body), answer.cut) == (100, True)


def test_a_bomb_is_cut_at_the_limit_after_decompression(web, ask_in_a_session):
    answer = ask_in_a_session(lambda session: session.answer(Ask("http://site.test/bomb")))
    assert (len(answer.body), answer.cut) == (1024 * 1024, True)


def test_a_kept_connection_that_the_server_closed_is_no_failure(sleeper):
    async def once(request, out):
        await out.close()
        return OK

    with a_web(once) as web:
        replies = answered(web, *(Ask(f"http://a.test/{n}") for n in range(5)), sleeper=sleeper)
    assert [each.status for each in replies] == [200] * 5
    assert sleeper.slept == []


@pytest.mark.parametrize("url", ["http://site.test/pl ain", "http://", "http://[::1", "not an address"])
def test_what_cannot_be_asked_is_trouble_and_not_an_exception(url, web, ask_in_a_session):
    trouble = ask_in_a_session(lambda session: session.answer(Ask(url)), robots=False)
    assert isinstance(trouble, Trouble | Answer)


def test_cancelling_closes_everything(web):
    async def main():
        async with Session(web.settings(timeout=30), resolve=web.resolve) as session:
            task = asyncio.create_task(session.answer(Ask("http://silent.test/x")))
            await asyncio.sleep(0.2)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        return [each for each in asyncio.all_tasks() if each is not asyncio.current_task()]

    assert asyncio.run(main()) == []
    gc.collect()  # an open socket would warn here, and warnings are errors


def test_driving_many_stops_cleanly_in_the_middle(web):
    def asking(path):
        return (yield Ask(f"http://site.test{path}"))

    async def main():
        async with Session(web.settings(), resolve=web.resolve) as session:
            flows = ((n, asking("/plain" if n == 0 else "/slow-first-byte")) for n in range(20))
            results = session.drive_all(flows)
            key, _ = await anext(results)
            await results.aclose()
        return key, [each for each in asyncio.all_tasks() if each is not asyncio.current_task()]

    assert asyncio.run(main()) == (0, [])


def test_certificates_named_by_the_environment_are_trusted(monkeypatch, tmp_path, web):
    bundle = tmp_path / "ca.pem"
    web.authority.cert_pem.write_to_path(bundle)

    async def main():
        async with Session(web.settings(), resolve=web.resolve) as session:
            return await session.answer(Ask("https://secure.test/article"))

    assert asyncio.run(main()).outcome is Outcome.TLS
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    assert asyncio.run(main()).status == 200


# ------------------------------------------------------------------------------------------------------------ proxies


def through_a_proxy(monkeypatch, web, url, **environment):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    async def main():
        settings = web.settings(environment=True, robots=False, connect_to={})
        async with Session(settings, resolve=web.resolve, tls=web.trust()) as session:
            return await session.answer(Ask(url))

    return asyncio.run(main())


def test_a_proxy_is_asked_for_the_whole_address_and_given_its_password(monkeypatch, web):
    proxy = f"http://user:pass%20word@127.0.0.1:{web.ports['http']}"
    answer = through_a_proxy(monkeypatch, web, "http://elsewhere.example/page?q=1", http_proxy=proxy)
    assert isinstance(answer, Answer)
    seen = web.seen[-1]
    assert (seen.target, seen.headers["host"]) == ("http://elsewhere.example/page?q=1", "elsewhere.example")
    assert seen.headers["proxy-authorization"] == "Basic dXNlcjpwYXNzIHdvcmQ="


def test_no_proxy_is_asked_for_hosts_that_are_exempt(monkeypatch, web):
    answer = through_a_proxy(
        monkeypatch, web, web.url("/plain"), http_proxy="http://127.0.0.1:1", no_proxy="127.0.0.1"
    )
    assert isinstance(answer, Answer)


def test_a_proxy_that_cannot_be_reached_is_our_own_trouble(monkeypatch, web):
    closed = f"http://127.0.0.1:{web.ports['closed']}"
    trouble = through_a_proxy(monkeypatch, web, "http://elsewhere.example/", http_proxy=closed)
    assert trouble.outcome is Outcome.NO_NETWORK


def test_even_a_proxy_is_not_asked_for_a_metadata_address(monkeypatch, web):
    before = len(web.seen)
    proxy = web.url("")
    trouble = through_a_proxy(monkeypatch, web, "http://169.254.169.254/latest/", http_proxy=proxy)
    assert trouble.outcome is Outcome.INVALID
    assert len(web.seen) == before


def failing_resolver(web, failures, canary_failures):
    """Looks up as the web does, but for so many failures of the host and of the canary at first."""
    left = {"a.test": failures, "canary.test": canary_failures}

    async def resolve(host, port):
        if left.get(host, 0):
            left[host] -= 1
            raise Failed(Outcome.NO_HOST, f"there is no host {host}")
        return await web.resolve(host, port)

    return resolve


def asked_while_away(sleeper, failures, canary_failures=1):
    async def main(web):
        settings = web.settings(
            robots=False,
            canaries=("http://canary.test/canary",),
            retries=2,
            backoff=0.1,
            outage_patience=60.0,
        )
        resolve = failing_resolver(web, failures, canary_failures)
        async with Session(settings, clock=sleeper.clock, resolve=resolve, rng=random.Random(0)) as session:
            return await session.answer(Ask(URL))

    with a_web(OK) as web:
        return asyncio.run(main(web))


def test_a_failure_while_the_network_comes_back_is_looked_at_once_more(sleeper):
    """The canary answers again a moment after the host was asked: that says nothing of the host."""
    assert asked_while_away(sleeper, failures=2).status == 200


def test_what_still_fails_then_is_the_hosts(sleeper):
    assert asked_while_away(sleeper, failures=99).outcome is Outcome.NO_HOST


@pytest.mark.parametrize("lane", [Lane.WEB, Lane.INDEX])
def test_what_answered_while_a_request_waited_for_its_turn_vouches_for_nothing(lane, sleeper):
    """The cable was pulled during the wait."""
    gone = []

    async def main(web):
        async def resolve(host, port):
            if gone:
                raise Failed(Outcome.NO_HOST, f"there is no host {host}")
            return await web.resolve(host, port)

        settings = web.settings(
            robots=False,
            canaries=("http://canary.test/canary",),
            retries=0,
            interval=10.0,
            index_per_minute=6,
            environment=False,
        )
        async with Session(settings, clock=sleeper.clock, resolve=resolve, rng=random.Random(0)) as session:
            first = await session.answer(Ask(URL, lane=lane))
            gone.append(True)
            return first, await session.answer(Ask("http://www.a.test/page", lane=lane))

    with a_web(reply(200, "<title>A page</title>", ("Connection", "close"))) as web:
        first, second = asyncio.run(main(web))
    assert first.status == 200
    assert second.outcome is Outcome.NO_NETWORK
