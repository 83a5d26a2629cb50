"""Addresses: what the short way says of a plain one is what the long way says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.addresses import Address, _examined, usable

PLAIN = [
    "https://www.example.org/2018/05/a-paper.html", "http://127.0.0.1:8080/page/1", "https://example.org/?q=a%20b&c=d",
    "http://a_b.example/~x/", "https://example.org/a;b,c@d!e$f&g*h+i=j(k)[l]", "http://example.org:65535/",
]  # fmt: skip
ODD = [
    "http://example.org:80/", "https://example.org:443/", "http://example.org:0/", "http://example.org:65536/", "http://EXAMPLE.org/",
    "http://example.org", "http://example..org/", "http://-example.org/", "http://http//x.example/", "http://example.org/a b",
    "http://example.org/ä", "http://example.org/#top", "http://example.org/?", "http://[::1]/", " http://example.org/",
    "http://" + "a" * 64 + ".org/", "http://example.org/%zz", "http://example.org/a\\b", "http://localhost/", "http://example.org./",
]  # fmt: skip


@pytest.mark.parametrize("text", [*PLAIN, *ODD])
def test_the_short_way_and_the_long_way_agree(text):
    assert usable(text) == _examined(text)


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_address_is_asked_for_as_it_is(text):
    assert usable(text) == Address(text)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ahtp:/.@[]0189-_%?&#=+;,'!~()\\ äA", max_size=40))
def test_the_two_ways_agree_on_any_text(rest):
    for text in (rest, "http://" + rest, "https://a.example/" + rest, "http://a.example:" + rest):
        assert usable(text) == _examined(text)


@settings(max_examples=300, deadline=None)
@given(st.from_regex(r"https?://[a-z0-9._-]{1,30}(:[0-9]{1,5})?/[!-~]{0,20}", fullmatch=True))
def test_an_address_knows_its_host(text):
    from urllib.parse import urlsplit

    told = usable(text)
    if isinstance(told, Address):
        assert told.host == urlsplit(told.url).hostname
