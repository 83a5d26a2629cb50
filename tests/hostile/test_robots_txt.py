"""A robots.txt made to choke its reader costs what its length allows, and still says what it says."""

from __future__ import annotations

import gc
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from protego import Protego

from citecheck.flow import Answer
from citecheck.net.robots import MAX_BYTES, MOST_REMEMBERED, Remembered, Rules, rules_from

URL = "https://example.org/page"


def answered(text):
    return Answer("https://example.org/robots.txt", 200, (), text.encode())


def allowed(text):
    return rules_from(answered(text), "citecheck").allow(URL, "citecheck")


def test_rules_for_thousands_of_agents_are_not_kept_for_each():
    """Kept for each, these two thousand agents and rules take a quarter of a gigabyte."""
    agents = "".join(f"User-agent: a{n}\n" for n in range(2_000))
    rules = "".join(f"Disallow: /{n}\n" for n in range(2_000))
    tracemalloc.start()
    try:
        assert allowed(agents + rules)
        assert tracemalloc.get_traced_memory()[1] < 20 * 1024**2
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("mark", ["\x0c", "\x0b", "\x1c", "\u2028", "\x85", "\r"])
def test_no_way_of_ending_a_line_gets_around_that(mark):
    tracemalloc.start()
    try:
        lines = [f"useragent a{n}" for n in range(1_500)] + [f"Disallow: /{n}" for n in range(1_500)]
        assert allowed(mark.join(lines))
        assert tracemalloc.get_traced_memory()[1] < 20 * 1024**2
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("line", "forbids"),
    [
        ("User-agent: *", True),
        ("User-agent: citecheck", True),
        ("USER-AGENT:CiteCheck", True),
        ("User agent citecheck", True),
        ("useragent: citecheck/0.1", True),
        ("User-agent: citecheck*", True),
        ("User-agent: googlebot", False),
        ("User-agent: cite", False),
        ("User-agent: mycitecheck", False),
        ("User-agent: 360Spider", False),
        ("User-agent:", False),
        ("User-agent: *  # everyone", True),
        ("User-agent: *bot", False),
        ("User-agents: *", False),
        ("# User-agent: *", False),
    ],
)
def test_a_group_is_ours_when_it_names_us_or_everyone(line, forbids):
    assert allowed(f"{line}\nDisallow: /\n") is not forbids


def test_a_group_for_us_among_others_is_ours():
    assert not allowed("User-agent: a\nUser-agent: citecheck\nUser-agent: b\nDisallow: /\n")
    assert allowed("User-agent: *\nDisallow: /\n\nUser-agent: a\nUser-agent: citecheck\nDisallow: /other\n")


@pytest.mark.parametrize(
    ("text", "forbids"),
    [
        ("User-agent: citecheck\nhello\nUser-agent: b\nDisallow: /\n", True),
        ("User-agent: citecheck\nSitemap: https://example.org/x\nUser-agent: b\nDisallow: /\n", True),
        ("User-agent: citecheck\nFoo: bar\nUser-agent: b\nDisallow: /\n", False),
        ("User-agent: citecheck\nAllow /\nUser-agent: b\nDisallow: /\n", False),
        ("Disallow: /\nUser-agent: citecheck\n", False),
        ("User-agent: b\nDisallow: /other\nUser-agent: citecheck\nDisallow /\n", True),
        ("User-agent: citecheck\n\n# a comment: here\nDisallow: /\n", True),
        ("User-agent: citecheck\nDisallow: /other\nUser-agent: citecheck\nDisallow: /\n", True),
        ("<!doctype html><title>User-agent: *</title>\nDisallow: /\n", False),
    ],
)
def test_a_group_ends_where_protego_ends_it(text, forbids):
    assert (not allowed(text), not Protego.parse(text).can_fetch(URL, "citecheck")) == (forbids, forbids)


@given(
    st.lists(
        st.sampled_from(
            [
                "User-agent: *",
                "user agent citecheck",
                "User-agent: b",
                "Useragent:",
                "Disallow: /",
                "Allow: /page$",
                "disallow /page",
                "Sitemap: x",
                "host x",
                "foo",
                "foo: bar",
                "",
                "# a: b",
                "Crawl-delay: 3",
                " diasllow:/p",
            ]
        )
    )
)
def test_what_is_left_out_changes_nothing_for_us(lines):
    text = "\n".join(lines)
    rules, whole = rules_from(answered(text), "citecheck"), Protego.parse(text)
    assert rules.allow(URL, "citecheck") == whole.can_fetch(URL, "citecheck")
    assert rules.delay("citecheck") == (whole.crawl_delay("citecheck") or 0)


def test_rules_of_more_sites_than_fit_in_are_forgotten_the_oldest_first():
    remembered = Remembered()
    large = Rules("User-agent: *\n" + "Disallow: /x\n" * (MOST_REMEMBERED // 40))
    for name in "abcd":
        remembered.put(name, large)
        remembered.get("a")
    assert [name for name in "abcd" if remembered.get(name)] == ["a", "c", "d"]


@pytest.mark.parametrize(
    "ask", [Rules.allow, lambda rules, _, agent: rules.delay(agent)], ids=["allow", "delay"]
)
def test_what_is_made_of_long_rules_is_let_go_of_at_once(ask):
    """A parser and its rules refer to each other, and the cycle collector comes by seldom."""
    rules = rules_from(answered("User-agent: *\nCrawl-delay: 1\n" + "Disallow: /x\n" * 1_000), "citecheck")
    count = lambda: sum(type(each).__name__ == "_Rule" for each in gc.get_objects())  # noqa: E731
    gc.collect()
    gc.disable()
    try:
        before = count()
        ask(rules, URL, "citecheck")
        assert count() == before
    finally:
        gc.enable()


def test_a_pattern_of_a_hundred_thousand_stars_costs_nothing():
    """No address is long enough for it."""
    stars = "User-agent: *\nDisallow: /" + "*a" * ((MAX_BYTES - 100) // 2) + "*b\nDisallow: /page"
    tracemalloc.start()
    try:
        assert not allowed(stars)
        assert tracemalloc.get_traced_memory()[1] < 20 * 1024**2
    finally:
        tracemalloc.stop()


def test_a_pattern_of_a_thousand_stars_is_matched():
    stars = "User-agent: *\nDisallow: /" + "*a" * 1_000 + "*b\n"
    assert rules_from(answered(stars), "citecheck").allow("https://example.org/" + "a" * 7_900, "citecheck")
