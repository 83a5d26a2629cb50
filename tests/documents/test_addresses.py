"""Addresses in plain text: in lists, in prose, and broken over two lines."""

from __future__ import annotations

import pytest

from citecheck import documents

JOINED = {
    "at-a-slash": ("http://a.example/news/\n2018/05/story.html for more", "http://a.example/news/2018/05/story.html"),
    "at-a-hyphen": ("http://a.example/the-great-\ntalks, and more", "http://a.example/the-great-talks"),
    "at-an-underscore": ("http://a.example/the_\ngreat_talks", "http://a.example/the_great_talks"),
    "at-an-equals-sign": ("http://a.example/?id=\n42.", "http://a.example/?id=42"),
    "at-an-ampersand": ("http://a.example/?id=3&\ny=4.", "http://a.example/?id=3&y=4"),
    "at-a-question-mark": ("http://a.example/x?\nid=3&y=4.", "http://a.example/x?id=3&y=4"),
    "at-the-dot-of-an-ending": ("http://a.example/x.\nhtml. The next", "http://a.example/x.html"),
    "at-the-dot-of-a-host": ("http://www.a.\nexample.org/path.", "http://www.a.example.org/path"),
    "before-a-slash": ("http://a.example/x\n/y/z. The", "http://a.example/x/y/z"),
    "under-a-hanging-indent": ("http://a.example/x/\n     y/z.pdf, 3", "http://a.example/x/y/z.pdf"),
    "over-three-lines": ("http://a.example/x/\ny/2018/\nw.html. The", "http://a.example/x/y/2018/w.html"),
    "without-a-scheme": ("www.a.example/x/\n2018/05/story.html", "http://www.a.example/x/2018/05/story.html"),
    "in-the-middle-of-a-word-at-full-width": (
        "http://a.example/a/very/long/path/that/is/wrapped/because/its/wid\nth/is/full.html, and more text follows\nto the end.",
        "http://a.example/a/very/long/path/that/is/wrapped/because/its/width/is/full.html",
    ),
}  # fmt: skip
APART = {
    "prose-behind-a-slash": ("http://a.example/news/\nand/or the rest", "http://a.example/news/"),
    "a-compound-behind-a-slash": ("http://a.example/x/\nstate-of-the-art words", "http://a.example/x/"),
    "a-date-behind-a-slash": ("http://a.example/x/\n5/1/2018 was the day", "http://a.example/x/"),
    "a-year-behind-a-slash": ("http://a.example/x/\n2018.", "http://a.example/x/"),
    "a-sentence-behind-a-full-stop": ("http://a.example/x.\nThe e.g. of it", "http://a.example/x"),
    "a-question": ("Seen http://a.example/x?\nThen a letter came", "http://a.example/x"),
    "an-empty-line": ("http://a.example/x/\n\n2018/05/story.html", "http://a.example/x/"),
    "the-next-note": ("http://a.example/the-\n[2] Talks", "http://a.example/the-"),
    "the-next-numbered-note": ("http://a.example/the-\n2. Talks", "http://a.example/the-"),
    "emphasis-that-ends": ("_http://a.example/x_\nthen", "http://a.example/x"),
    "a-list": ("http://a.example/x-\n- y", "http://a.example/x-"),
    "a-short-line": ("http://a.example/a/b\nth/is/file.html, but\nthe lines here are much longer than that one is", "http://a.example/a/b"),
    "words-behind-it-in-its-line": ("http://a.example/x/ (pdf)\n2018/05/story.html", "http://a.example/x/"),
}  # fmt: skip


@pytest.mark.parametrize("printed", JOINED.values(), ids=JOINED)
def test_an_address_broken_over_lines_is_put_together(printed):
    text, url = printed
    found = documents.read_urls(f"Words, {text}\n".encode(), "a.txt")
    assert [(each.url, each.line) for each in found] == [(url, 1)]


@pytest.mark.parametrize("printed", APART.values(), ids=APART)
def test_what_may_be_words_is_not_taken_into_an_address(printed):
    text, url = printed
    found = documents.read_urls(f"Words {text}\n".encode(), "a.txt")
    assert [each.url for each in found] == [url]


def test_two_addresses_under_each_other_stay_two():
    found = documents.read_urls(
        b"Words http://a.example/x/\nhttp://b.example/2018/\nwww.c.example/y\n", "a.txt"
    )
    assert [(each.url, each.line) for each in found] == [
        ("http://a.example/x/", 1),
        ("http://b.example/2018/", 2),
        ("http://www.c.example/y", 3),
    ]


def test_a_note_gets_the_whole_of_an_address_that_its_column_broke():
    text = (
        "Body.[1]\n\n[1] Roe, “Talks,” Paper, May 1, 2018, http://a.example/news/\n    2018/05/talks.html.\n"
    )
    (note,) = documents.read(text.encode(), "a.txt").notes
    assert [link.url for link in note.links] == ["http://a.example/news/2018/05/talks.html"]
    assert note.text[slice(*note.links[0].span)] == "http://a.example/news/\n    2018/05/talks.html"


def test_other_addresses_around_a_broken_one_keep_their_lines():
    text = "See http://a.example/1, http://a.example/x/\n2018/y.html, http://a.example/2\nand http://a.example/3.\n"
    found = documents.read_urls(text.encode(), "a.txt")
    assert [(each.url, each.line) for each in found] == [
        ("http://a.example/1", 1),
        ("http://a.example/x/2018/y.html", 1),
        ("http://a.example/2", 2),
        ("http://a.example/3", 3),
    ]


LISTED = {
    "two-in-a-line": ("http://a.example/1 http://a.example/2\nhttp://a.example/3", [1, 1, 2]),
    "parted-by-a-comma": ("http://a.example/1,http://a.example/2\nhttp://a.example/3", [1, 1, 2]),
    "parted-by-a-bar": ("http://a.example/1 | http://a.example/2\nhttp://a.example/3", [1, 1, 2]),
    "a-column-of-a-table": ("http://a.example/1\tFirst title\nhttp://a.example/2\tx\nhttp://a.example/3\ty", [1, 2, 3]),
}  # fmt: skip


@pytest.mark.parametrize("listed", LISTED.values(), ids=LISTED)
def test_each_address_in_a_line_of_a_list_is_one(listed):
    text, lines = listed
    found = documents.read_urls(text.encode(), "a.txt")
    assert [each.url for each in found] == [f"http://a.example/{number}" for number in (1, 2, 3)]
    assert [each.line for each in found] == lines


def test_an_address_within_an_address_is_no_second_one():
    text = "http://a.example/web/2018/http://b.example/x\nhttp://a.example/?u=http://b.example/y\n"
    assert [each.url for each in documents.read_urls(text.encode(), "a.txt")] == text.split()


WITH_CODE = """\
See https://prose.example/1 and `https://inline.example/2`.

```sh
curl https://fenced.example/3
```

- a list

  ~~~
  https://fenced.example/4
  ~~~

    https://indented.example/5

[A link](https://link.example/6)
"""


def test_what_only_a_fenced_block_of_code_names_is_no_link_of_the_author():
    found = documents.read_urls(WITH_CODE.encode(), "a.md")
    assert [(each.url, each.line) for each in found] == [
        ("https://prose.example/1", 1),
        ("https://inline.example/2", 1),
        ("https://indented.example/5", 13),
        ("https://link.example/6", 15),
    ]


def test_a_page_asks_for_no_address_of_its_blocks_of_code_unless_it_links_to_it():
    page = (
        "<html><body><pre>https://old.example/1</pre><pre><code>GET https://code.example/2\n"
        '<a href="https://linked.example/3">three</a></code></pre><p><code>https://inline.example/4</code>'
    )
    found = [each.url for each in documents.read_urls(page.encode(), "a.html")]
    assert sorted(found) == ["https://inline.example/4", "https://linked.example/3", "https://old.example/1"]
