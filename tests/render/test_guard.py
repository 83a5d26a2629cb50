from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.render.guard import UNSEEN, cut, host, href, masked, shown, shown_lines


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("plain", "plain"),
        ("a\tb\nc\r\nd", "a b c  d"),
        ("\x1b[31m", "[U+001B][31m"),
        ("a\u202eb", "a[U+202E]b"),
        ("a\u200bb", "a[U+200B]b"),
        ("\x9b1m", "[U+009B]1m"),
        ("\ud800", "[U+D800]"),
        ("\U000e0041", "[U+E0041]"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        ("军民融合 “é”", "军民融合 “é”"),
    ],
    ids=[
        "plain",
        "blanks",
        "escape",
        "override",
        "zero-width",
        "c1",
        "surrogate",
        "tag",
        "persian",
        "emoji",
        "chinese",
    ],
)
def test_what_would_be_unseen_is_written_out_and_the_rest_is_kept(raw, seen):
    assert shown(raw) == seen


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_unseen_is_left_in_any_text(text):
    assert UNSEEN.search(shown(text)) is None
    shown(text).encode()


def test_line_ends_are_kept_where_lines_are_wanted():
    assert shown_lines("a\r\nb\rc\n\x07") == "a\nb\nc\n[U+0007]"


@given(st.text(), st.integers(1, 50))
def test_a_cut_text_is_never_longer_than_asked(text, limit):
    assert len(cut(text, limit)) <= limit


@pytest.mark.parametrize(
    ("url", "seen"),
    [
        ("https://example.org/a?id=1", "https://example.org/a?id=1"),
        ("https://me:secret@example.org/", "https://•••@example.org/"),
        ("http://token@example.org:80/x@y", "http://•••@example.org:80/x@y"),
        ("https://e.org/?a=1&access_token=xyz#f", "https://e.org/?a=1&access_token=•••#f"),
        ("https://e.org/p;jsessionid=AB12?x=1", "https://e.org/p;jsessionid=•••?x=1"),
        ("https://e.org/?X-Amz-Signature=beef&k=v", "https://e.org/?X-Amz-Signature=•••&k=v"),
        ("https://e.org/@author/post", "https://e.org/@author/post"),
        ("see https://me:pw@e.org/ now", "see https://•••@e.org/ now"),
        ("mailto:someone@e.org", "mailto:someone@e.org"),
        ("Testimony: a note by x@y.org", "Testimony: a note by x@y.org"),
    ],
)
def test_credentials_and_session_tokens_are_masked_and_nothing_else(url, seen):
    assert masked(url) == seen


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "http:",
        "https:///path",
        "//example.org/",
        "https://me:pw@example.org/",
        "https://example.org/\u202e",
        "java\nscript:alert(1)",
        "http://[bad/",
    ],
)
def test_nobody_is_sent_anywhere_but_to_the_web(url):
    assert href(url) is None


@pytest.mark.parametrize(
    "url", ["http://example.org", "HTTPS://Example.org/a?b#c", "http://[2001:db8::1]/", "https://例え.jp/"]
)
def test_web_addresses_are_linked_as_they_are(url):
    assert href(url) == url


def test_a_host_is_named_without_www():
    assert [host("https://www.FT.com:443/x"), host("nothing"), host(None), host("http://[bad")] == [
        "ft.com",
        None,
        None,
        None,
    ]


def test_characters_that_no_address_may_hold_are_encoded():
    assert href('https://example.org/a b?q="<x>') == "https://example.org/a%20b?q=%22%3Cx%3E"
