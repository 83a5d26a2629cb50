"""A robots.txt made to choke its reader costs what its length allows, and still says what it says."""

from __future__ import annotations

import tracemalloc

import pytest

from citecheck.flow import Answer
from citecheck.net.robots import MAX_BYTES, rules_from

URL = "https://example.org/page"


def allowed(text, agent="citecheck"):
    return rules_from(Answer("https://example.org/robots.txt", 200, (), text.encode()), agent).allow(
        URL, agent
    )


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


def test_a_pattern_of_a_hundred_thousand_stars_is_matched():
    stars = "User-agent: *\nDisallow: /" + "*a" * ((MAX_BYTES - 100) // 2) + "*b\n"
    given = rules_from(Answer("https://example.org/robots.txt", 200, (), stars.encode()), "citecheck")
    assert given.allow("https://example.org/" + "a" * 7_900, "citecheck")
