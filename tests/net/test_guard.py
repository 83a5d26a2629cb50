"""No connection is made to this machine, its neighbours or its cloud, however they are spelled."""

from __future__ import annotations

import asyncio

import pytest

from citecheck.flow import Answer, Ask
from citecheck.model import Outcome
from citecheck.net import NetSettings, Session
from citecheck.net.guard import why_refused


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "2001:4860:4860::8888"],
)
def test_public_addresses_may_be_connected_to(address):
    assert why_refused(address, allow_private=False) is None


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.1", "::1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "198.18.0.1", "192.0.2.1",
        "fc00::1", "fd12:3456::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
        "0.0.0.0", "::", "224.0.0.1", "ff02::1", "255.255.255.255", "169.254.1.1", "fe80::1", "240.0.0.1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public_are_refused(address):
    assert why_refused(address, allow_private=False) is not None


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254",
        "::ffff:169.254.169.254",
        "fd00:ec2::254",
        "100.100.100.200",
        "fe80::1",
        "0.0.0.0",
        "224.0.0.1",
    ],
)
def test_some_addresses_are_refused_even_where_private_ones_are_allowed(address):
    assert why_refused(address, allow_private=True) is not None


def test_what_is_no_address_is_refused():
    assert why_refused("example.org", allow_private=True) == "example.org is not a network address"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/plain", "http://localhost:{port}/plain", "http://2130706433:{port}/plain",
        "http://0x7f.1:{port}/plain", "http://127.1:{port}/plain", "http://[::ffff:127.0.0.1]:{port}/plain",
        "http://[::1]:{port}/plain",
    ],
)  # fmt: skip
def test_loopback_is_not_asked_in_any_spelling(web, url):
    before = len(web.seen)

    async def main():
        async with Session(NetSettings(robots=False, environment=False)) as session:
            return await session.answer(Ask(url.format(port=web.ports["http"])))

    assert asyncio.run(main()).outcome is Outcome.INVALID
    assert len(web.seen) == before


def test_a_name_that_moves_to_a_private_address_after_its_first_look_up_is_refused(web, ask_in_a_session):
    web.resolutions["moves.test"] = [["127.0.0.1"], ["169.254.169.254"]]

    first, second = (
        ask_in_a_session(lambda session: session.answer(Ask("http://moves.test/x")), robots=False)
        for _ in range(2)
    )
    assert isinstance(first, Answer)
    assert second.outcome is Outcome.INVALID
    assert "169.254.169.254" in second.detail


def test_the_address_that_was_checked_is_the_one_connected_to(web, ask_in_a_session):
    """One look-up per connection: there is no second one that could give another answer."""
    web.resolutions["once.test"] = [["127.0.0.1"], ["10.255.255.1"]]
    answer = ask_in_a_session(lambda session: session.answer(Ask("http://once.test/x")), robots=False)
    assert isinstance(answer, Answer)
    assert web.resolutions["once.test"] == [["10.255.255.1"]]


def test_of_several_addresses_the_private_ones_are_left_out(web, ask_in_a_session):
    web.resolutions["mixed.test"] = [["169.254.169.254", "127.0.0.1"]]
    answer = ask_in_a_session(lambda session: session.answer(Ask("http://mixed.test/x")), robots=False)
    assert isinstance(answer, Answer)
