"""What pages say of themselves is read right, and nothing they are made of raises or takes long."""

from __future__ import annotations

import io
import sys
import zipfile
from urllib.parse import urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck import pages
from citecheck.flow import Answer
from citecheck.model import PartialDate
from citecheck.pages.dates import date_in_path, read_date
from citecheck.pages.html import _LONG_TAG, _START_TAG, _absolute, _may_have_long_tags, parse, strip_site
from citecheck.pages.text import UNSEEN, count_words, seen_of, simhash, squeeze
from tests.web.behaviours import pdf

URL = "https://www.example.org/a/b"


def answer(body, media_type="text/html", url=URL, **more):
    raw = body if isinstance(body, bytes) else body.encode()
    return Answer(url, 200, (("content-type", media_type),) if media_type else (), raw, **more)


def read(head="", body="", **more):
    return pages.read_page(answer(f"<html><head>{head}</head><body>{body}</body></html>", **more))


# ---------------------------------------------------------------------------------------------------- character sets

CHINESE = "中国军民融合发展报告"
TRADITIONAL = "軍民融合發展戰略"


@pytest.mark.parametrize(
    ("encoding", "declared", "text"),
    [
        ("utf-8", "header:utf-8", CHINESE), ("utf-8", "nothing", CHINESE), ("utf-8", "header:iso-8859-1", CHINESE),
        ("utf-8", "meta:gb2312", CHINESE), ("utf-8-sig", "nothing", CHINESE), ("utf-16", "nothing", CHINESE),
        ("gbk", "meta:gb2312", CHINESE), ("gbk", "header:gbk", CHINESE), ("gb18030", "meta:gb18030", CHINESE + "㐂"),
        ("gbk", "header:utf-8", CHINESE * 8), ("gbk", "nothing", CHINESE * 8), ("big5", "header:big5", TRADITIONAL),
        ("big5", "meta:big5", TRADITIONAL), ("big5hkscs", "meta:big5", TRADITIONAL + "嘅"), ("shift_jis", "meta:shift_jis", "お探しの記事"),
        ("euc-jp", "header:euc-jp", "お探しの記事"), ("euc-kr", "meta:euc-kr", "한국 기사 제목"), ("koi8-r", "header:koi8-r", "Страница"),
        ("cp1251", "meta:windows-1251", "Страница"), ("latin-1", "header:iso-8859-1", "Übermaß"), ("cp1252", "meta:iso-8859-1", "“Naïve” – 5 €"),
        ("latin-1", "meta:utf-8", "Übermaß der Gefühle"), ("iso2022_jp", "meta:iso-2022-jp", "記事"),
    ],
)  # fmt: skip
def test_a_title_is_read_right_in_whatever_its_page_is_written(encoding, declared, text):
    where, _, label = declared.partition(":")
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={label}">' if where == "meta" else ""
    body = f"<html><head>{head}<title>{text}</title></head><body><p>{text}</p></body></html>"
    media_type = f"text/html; charset={label}" if where == "header" else "text/html"
    assert pages.read_page(answer(body.encode(encoding), media_type)).title == text


def test_a_page_cut_through_a_character_is_still_utf8():
    body = f"<title>Kurz</title><p>{CHINESE}".encode()[:-1]
    assert pages.read_page(answer(body, cut=True)).charset == "utf-8"


# ------------------------------------------------------------------------------------------------------------ titles


def test_titles_come_best_first_without_repeats_and_with_the_site_stripped_too():
    head = (
        '<meta name="citation_title" content="The Paper"><meta property="og:title" content="The Paper: a preview">'
        '<meta property="og:site_name" content="The Journal"><title>The Paper - The Journal</title>'
    )
    assert read(head, "<h1>The Paper, at last</h1>").titles == (
        "The Paper", "The Paper: a preview", "The Paper - The Journal", "The Paper, at last",
    )  # fmt: skip


def test_a_headline_stands_in_a_graph_of_linked_data():
    data = '{"@graph": [{"@type": "WebSite", "name": "Site"}, {"@type": ["NewsArticle"], "headline": "News \\u0026 more", "author": [{"name": "A. Writer"}], "datePublished": "2018-05-23T10:00:00+08:00", "publisher": {"name": "The Daily"}}]}'
    page = read(f'<script type="application/ld+json">{data}</script>')
    assert (page.titles, page.author, page.container_title) == (("News & more",), ("A. Writer",), "The Daily")
    assert page.issued == PartialDate(2018, 5, 23)


def test_a_title_that_is_the_sites_name_comes_last():
    head = '<meta property="og:title" content="The Daily"><meta property="og:site_name" content="The Daily"><title>Real title | The Daily</title>'
    assert read(head).title == "Real title | The Daily"


def test_the_title_of_a_drawing_is_not_the_pages():
    assert read("<title>The page</title>", "<svg><title>Icon</title></svg>").titles == ("The page",)


@pytest.mark.parametrize(
    ("title", "container", "bare"),
    [
        ("The Paper | Journal", None, "The Paper"),
        ("The Paper - Journal", None, "The Paper"),
        ("The Paper — The New York Times", None, "The Paper"),
        ("军民融合发展战略研究报告_新华网", None, "军民融合发展战略研究报告"),
        ("军民融合发展战略研究报告--理论-人民网", None, "军民融合发展战略研究报告"),
        ("Example: The Paper", "Example", "Example: The Paper"),
        ("Example - The Paper", "Example", "The Paper"),
        ("Military-civil fusion", None, "Military-civil fusion"),
        ("State-of-the-art", None, "State-of-the-art"),
        ("X - a short one - a tail that is longer than its head by far", None, "X - a short one - a tail that is longer than its head by far"),
        ("The Paper-Example", None, "The Paper"),
    ],
)  # fmt: skip
def test_the_name_of_the_site_is_stripped_from_a_title(title, container, bare):
    assert strip_site(title, container, "https://www.example.org/a") == bare


def test_what_would_harm_a_terminal_is_not_in_a_title():
    title = read("<title>Safe\x1b[31m\u202e title\u200b\x07\nin two  lines</title>").title
    assert title == "Safe[31m title in two lines"


# ------------------------------------------------------------------------------------------- authors, dates, and so on


def test_authors_are_names_and_no_addresses():
    head = (
        '<meta name="author" content="By Jane Doe"><meta name="author" content="@jane">'
        '<meta property="article:author" content="https://www.facebook.com/jane"><meta name="citation_author" content="Kania, Elsa B.">'
    )
    assert read(head).author == ("Kania, Elsa B.", "Jane Doe")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2018-05-23T08:00:00Z", "2018-05-23"), ("2018/05/23", "2018-05-23"), ("2018.5.3", "2018-05-03"), ("20180523", "2018-05-23"),
        ("2018-05", "2018-05"), ("2018", "2018"), ("May 23, 2018", "2018-05-23"), ("23 May 2018", "2018-05-23"),
        ("May 2018", "2018-05"), ("Wed, 23 May 2018 10:00:00 GMT", "2018-05-23"), ("2018年5月23日", "2018-05-23"), ("2018年5月", "2018-05"),
        ("2018-13-45", None), ("yesterday", None), ("", None), ("0000-00-00", None), ("12", None), ("2018-02-30", None),
    ],
)  # fmt: skip
def test_a_date_is_read_as_far_as_it_is_stated(text, date):
    assert read_date(text) == (PartialDate.parse(date) if date else None)


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("<h1>标题</h1>发布时间：2018-05-23 10:00 来源：新华网", "2018-05-23"),
        ("今天是2026年11月27日 星期五 <h1>标题</h1>发布时间：2018-05-23", "2018-05-23"),
        ("当前时间：2026-11-27 <h1>标题</h1>2018年5月23日", "2018-05-23"),
        ("<h1>标题</h1>2018年05月23日 08:12", "2018-05-23"),
        ("<h1>标题</h1>更新于 2020年1月1日 发布日期:2018/5/23", "2018-05-23"),
        ("<h1>Title</h1><time datetime='2018-05-23T08:00'>May 23</time>", "2018-05-23"),
        ("<h1>Title</h1> no date", None),
    ],
)
def test_a_date_printed_near_the_title_is_found(body, date):
    assert read("", body).issued == (PartialDate.parse(date) if date else None)


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("/2018/05/23/title.html", "2018-05-23"), ("/n1/2018/0523/c40531-29.html", "2018-05-23"), ("/2018-05/23/c_112.htm", "2018-05-23"),
        ("/a/20180523/1.html", "2018-05-23"), ("/art/t20180523_99.html", "2018-05-23"), ("/2018/05/title", "2018-05"), ("/12018/05/23/", None),
    ],
)  # fmt: skip
def test_a_date_in_the_address_is_read_and_is_none_that_the_page_states(path, date):
    url = f"http://example.org{path}"
    assert date_in_path(url) == (PartialDate.parse(date) if date else None)
    assert read(url=url).issued is None
    assert read('<meta name="date" content="2001-01-01">', url=url).issued == PartialDate(2001, 1, 1)


@pytest.mark.parametrize(
    ("lang", "body", "language"),
    [
        ("zh-cn", "", "zh-CN"), ("zh_Hans", "", "zh-Hans"), ("en", "", "en"), ("", "", None),
        ("en", CHINESE * 10, "zh"), ("", CHINESE * 10, "zh"), ("", "これは日本語の記事です。" * 10, "ja"),
        ("", "Страница о науке и технике. " * 5, "ru"), ("en", "An English page with 中国 in it. " * 5, "en"), ("ja", CHINESE * 10, "ja"),
    ],
)  # fmt: skip
def test_the_language_is_what_is_said_unless_the_script_shows_another(lang, body, language):
    assert pages.read_page(answer(f"<html lang='{lang}'><body>{body}</body></html>")).language == language


def test_the_canonical_address_is_made_whole():
    assert (
        read("<base href='https://cdn.example.org/'><link rel='Canonical nofollow' href='/x'>").canonical
        == "https://cdn.example.org/x"
    )
    assert read("<link rel=canonical href='javascript:x'>").canonical is None


# -------------------------------------------------------------------------------------------------------------- text


def test_only_what_a_reader_sees_is_text():
    body = "<style>a{}</style><script>var x</script><p>Seen</p><noscript>no</noscript><template>t</template><!-- c -->"
    assert read("<title>T</title>", body).lead == "Seen"


@pytest.mark.parametrize(
    ("text", "words"), [("one two three", 3), ("中国军民", 2), ("mixed 中国 text", 3), ("", 0)]
)
def test_words_are_counted_in_any_script(text, words):
    assert count_words(text) == words


LONG = " ".join(f"word{n % 97} {n % 13}" for n in range(400))


def test_like_texts_have_like_fingerprints_and_others_do_not():
    changed = LONG.replace("word50", "other50", 1)
    other = " ".join(f"thing{n % 89} {n % 17}" for n in range(400))
    assert (simhash(LONG) ^ simhash(changed)).bit_count() <= 10
    assert (simhash(LONG) ^ simhash(other)).bit_count() > 16
    assert simhash("two words") is None


def test_a_fingerprint_is_the_same_in_every_run():
    assert simhash("the quick brown fox jumps over the lazy dog") == 17068365494796212139


# --------------------------------------------------------------------------------------------------------------- PDF


def test_a_pdf_gives_its_title_author_and_first_page():
    page = pages.read_page(answer(pdf("A report on fusion"), "application/pdf"))
    assert (page.title, page.author, page.lead) == (
        "A report on fusion",
        ("Elsa B. Kania",),
        "A report on fusion",
    )


def test_a_pdf_that_was_cut_still_gives_its_title():
    page = pages.read_page(answer(pdf("A report on fusion")[:420], "application/pdf", cut=True))
    assert page.title == "A report on fusion"


@pytest.mark.parametrize("title", ["untitled", "Microsoft Word - draft3.doc", "report_final.indd", "---"])
def test_a_title_that_a_program_left_in_a_pdf_is_none(title):
    assert title not in pages.read_page(answer(pdf(title), "application/pdf")).titles


@pytest.mark.parametrize(
    ("body", "declared", "seen"),
    [
        (b"%PDF-1.4", "application/octet-stream", "application/pdf"), (b"%PDF-1.4", "text/html", "application/pdf"),
        (b"\n<!DOCTYPE HTML>", "application/pdf", "text/html"), (b"<html>", "", "text/html"), (b"<html>", "text/plain", "text/html"),
        (b"plain", "", "text/plain"), (b"\x00\x01", "", "application/octet-stream"), (b"{}", "application/json", "application/json"),
        (b"plain", "text/html", "text/html"), (b"", "", ""),
    ],
)  # fmt: skip
def test_the_media_type_is_what_the_bytes_show(body, declared, seen):
    assert pages.sniffed_type(answer(body, declared)) == seen


# ---------------------------------------------------------------------------------------------- feeds and other files

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OPEN = "application/vnd.oasis.opendocument.text"


def packed(**parts):
    """A zip file of parts, whose names have __ for / and _ for a full stop."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return made.getvalue()


def test_a_feed_is_called_by_its_own_title_and_those_of_its_entries():
    feed = "<?xml version='1.0'?><rss version='2.0'><channel><title>Kerb &amp; Gutter</title><item><title>Bins</title></item></channel></rss>"
    page = pages.read_page(answer(feed, "application/rss+xml"))
    assert page.titles == ("Kerb & Gutter", "Bins")


def test_an_article_in_xml_is_called_by_its_own_title_and_not_by_those_it_cites():
    article = (
        "<article><front><article-title>Moths at the <italic>Depot</italic></article-title></front>"
        "<back><ref><article-title>Lamps</article-title></ref></back></article>"
    )
    page = pages.read_page(answer(article, "application/xml"))
    assert (page.titles, page.words) == (("Moths at the Depot",), 5)


def test_xml_that_is_a_web_page_is_read_as_one():
    page = pages.read_page(
        answer('<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A</title></head></html>', "text/xml")
    )
    assert (page.title, page.media_type) == ("A", "application/xhtml+xml")


@pytest.mark.parametrize("body", ["<Error><Code>NoSuchKey</Code></Error>", "no XML at all", ""])
def test_xml_without_a_title_is_read_as_text(body):
    assert pages.read_page(answer(body, "application/xml")).titles == ()


def test_an_entity_of_a_document_is_not_followed():
    body = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><feed><title>A &e; b</title></feed>'
    page = pages.read_page(answer(body, "application/atom+xml"))
    assert "root" not in page.lead + (page.title or "")


@pytest.mark.parametrize(
    ("media_type", "parts"),
    [
        (WORD, {"docProps__core_xml": "<c><title>Evidence</title></c>", "word__document_xml": "<d><p><t>The fitters</t></p><p>said</p></d>"}),
        (OPEN, {"meta_xml": "<c><title>Evidence</title></c>", "content_xml": "<d><h>The fitters</h><p>said</p></d>"}),
    ],
)  # fmt: skip
def test_a_text_of_a_word_processor_gives_its_title_and_first_paragraph(media_type, parts):
    page = pages.read_page(answer(packed(**parts), media_type))
    assert (page.titles, page.lead) == (("Evidence", "The fitters"), "The fitters said")


def test_a_file_of_a_word_processor_that_was_cut_says_nothing():
    body = packed(word__document_xml="<d><p>The fitters</p></d>")
    page = pages.read_page(answer(body[:-40], WORD, cut=True))
    assert (page.titles, page.media_type) == ((), WORD)


def test_a_file_of_a_word_processor_that_is_damaged_is_not_taken_for_nothing():
    body = bytearray(packed(word__document_xml="<d><p>" + "The fitters said. " * 40 + "</p></d>"))
    at = body.index(b"word/document.xml") + len(b"word/document.xml")
    body[at : at + 8] = b"\xff" * 8
    look = pages.look(answer(bytes(body), WORD))
    assert look.facts.titles == ()
    assert look.marks.media


@pytest.mark.parametrize(
    ("written", "read_as"), [(r"A \u00e9t\u00e9", "A été"), (r"A \u00 b", None), (r"A \x b", None)]
)
def test_a_title_in_data_is_read_only_where_it_is_json(written, read_as):
    body = f'<div id="root"></div><script type="application/json">{{"title":"{written}"}}</script>'
    page = read("<title>Ward Stories</title>", body)
    assert page.titles == (("Ward Stories", read_as) if read_as else ("Ward Stories",))


def test_the_data_that_scripts_draw_a_page_from_has_its_title():
    body = '<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"story":{"title":"The \\"Lane\\" Left Out","n":1}}</script>'
    assert read("<title>Ward Stories</title>", body).titles == ("Ward Stories", 'The "Lane" Left Out')


# ----------------------------------------------------------------------------------------------------------- refresh


@pytest.mark.parametrize(
    ("content", "target"),
    [
        ("0;url=/x", (0.0, "https://www.example.org/x")), ("5; URL='http://b.org/'", (5.0, "http://b.org/")), ("1, /y", (1.0, "https://www.example.org/y")),
        ("0 url=z", (0.0, "https://www.example.org/a/z")), ("300", None), ("", None), ("0;url=javascript:x", None), ("x;url=/y", None),
    ],
)  # fmt: skip
def test_a_refresh_is_read_as_browsers_read_it(content, target):
    assert pages.look(answer(f'<meta http-equiv="refresh" content="{content}">')).refresh == target
    header = Answer(URL, 200, (("refresh", content),))
    assert pages.refresh_header(header) == target


# ----------------------------------------------------------------------------------------------------- hostile pages

HOSTILE = {
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">",
    "bare-attributes": "<p " + " ".join(f"a{n}" for n in range(150_000)) + ">",
    "attributes-with-brackets": "<p " + " ".join(f'a{n}="<"' for n in range(80_000)) + ">",
    "quoted-gt": "<p " + " ".join(f'a{n}=">"' for n in range(80_000)) + ">",
    "nested": "<div><b>" * 60_000,
    "tables": "<table><tr><td>" * 40_000,
    "metas": "<meta name=author content=x>" * 30_000,
    "headings": "<h1>" * 100_000,
    "brackets": "<" * 900_000,
    "comments": "<!--" * 200_000,
    "entities": "&amp;" * 180_000,
    "linked-data": '<script type="application/ld+json">' + "[" * 90_000,
    "title": "<title>" + "404 not page found " * 40_000,
    "words": "<p>" + "the page you are looking for " * 30_000,
    "spaces": "<p>" + " \n\t" * 300_000 + "x",
    "half-sentences": "<p>the requested page" + " has been" * 90_000,
    "titles-with-bars": "<title>" + "a | b - c _ " * 70_000,
    "bytes": b"\x80\x81\xfe\xff" * 200_000,
    "refresh": '<meta http-equiv=refresh content="0;url=' + "'" * 500_000 + '">',
    "pdf": b"%PDF-1.4\n" + b"1 0 obj << /Title (" * 40_000,
    "pdf-xmp": b"%PDF-1.4\n" + b"<dc:title><rdf:li>" * 40_000,
}


def calls_to_read(body, media_type):
    """How many calls, of Python's functions and of those in C, it takes to read a page."""
    calls = 0

    def count(_, event, __):
        nonlocal calls
        calls += event in ("call", "c_call")

    given = answer(body, media_type)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        seen = pages.look(given)
        pages.signs_of(seen.facts, url=URL, asked_url=URL, marks=seen.marks, text=seen.text)
    finally:
        sys.setprofile(before)
    return calls


# A pattern that looks back is no call. One that did so over a megabyte would not be done within the hour: what ends
# the test then is the suite's limit for tests that hang.
@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_made_to_choke_us_takes_no_more_work_than_its_length_accounts_for(name):
    body = HOSTILE[name][: 1024 * 1024]
    media_type = "application/pdf" if name.startswith("pdf") else "text/html"
    assert calls_to_read(body, media_type) <= 3 * len(body)
    assert calls_to_read(body[: len(body) // 8], media_type) <= 3 * len(body) // 8 + 10_000


def test_the_count_of_work_would_show_work_that_grows_with_the_square(monkeypatch):
    look = pages.look

    def slow(given):
        for _ in range(len(given.body) // 10):
            seen = look(given)
        return seen

    monkeypatch.setattr(pages, "look", slow)
    body = "<p>words</p>" * 1_000
    assert calls_to_read(body, "text/html") > 3 * len(body)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<a",
                " b",
                "=",
                '"',
                "'",
                ">",
                "<p>",
                " x=1",
                ' y="z>"',
                "text ",
                " " * 3000,
                "q" * 3000,
                " r" * 400,
                "</a>",
                "<script>",
                "\n",
            ]
        ),
        max_size=40,
    )
)
def test_no_long_tag_escapes_the_quick_look_for_one(parts):
    text = "".join(parts)
    if any(tag.end() - tag.start() > _LONG_TAG for tag in _START_TAG.finditer(text)):
        assert _may_have_long_tags(text)


LOST = {
    "an attribute that never closes": '<meta name="description" content="never closed ><title>The title</title>',
    "a field that never closes": "<textarea><title>The title</title>",
    "hundreds of open elements": "<div>" * 300 + "<title>The title</title>",
}


@pytest.mark.parametrize("head", LOST.values(), ids=LOST.keys())
def test_a_head_that_the_quick_parser_loses_is_read_by_the_patient_one(head):
    assert (
        pages.look(answer(f"<html><head>{head}</head><body><p>Words.</p></body></html>")).facts.title
        == "The title"
    )


@pytest.mark.parametrize(
    "target",
    [
        "https://other.example/a/b.html", "http://other.example:8080/", "/a/b", "/", "/a/../b", "//other.example/x", "b?c=d",
        "/a/.hidden", "/a;b?c#d", "https://other.example", "?q", "HTTPS://Other.example/A", "/a//b", "/./a", "/a/b/",
    ],
)  # fmt: skip
@pytest.mark.parametrize("base", [URL, "http://127.0.0.1:8080/x/y?z=1", "https://user@host.example/p"])
def test_a_link_leads_where_the_standard_library_says(target, base):
    assert _absolute(base, target) == urljoin(base, target)


@pytest.mark.parametrize(
    "dense",
    [
        "<p>a" * 250_000,
        "<p id=a>x" * 110_000,
        "<p " + "a b c d e f g h " * 60_000 + ">",
        ("<p " + "a " * 50 + ">") * 9_000,
    ],
    ids=["tags", "values", "one-tag", "bare-attributes"],
)
def test_the_tree_of_a_page_grows_no_further_than_a_page_needs(dense):
    """A megabyte of nothing but tags and attributes makes a tree of 75."""
    seen = pages.look(answer("<title>A page of tags</title><h1>A page of tags</h1>" + dense))
    assert seen.facts.titles[0] == "A page of tags"
    tree = parse(dense)
    assert sum(1 + len(each.attrib) for each in tree.iter()) < 150_000


def test_a_page_of_a_megabyte_that_means_well_is_read_to_its_end():
    row = "<tr class='row'><td class='name'>A name of somebody</td><td><a href='/page/of/somebody'>more</a></td></tr>"
    seen = pages.look(answer("<table>" + row * 9_000 + "</table><p id=last>The end of it."))
    assert pages.has_anchor(answer("<table>" + row * 9_000 + "</table><p id=last>The end of it."), "last")
    assert seen.facts.words > 45_000


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=2_000),
    st.sampled_from(
        [
            "text/html",
            "text/html; charset=gbk",
            "application/pdf",
            "text/plain",
            "",
            "text/html; charset=utf-7",
        ]
    ),
)
def test_no_bytes_make_it_raise(body, media_type):
    for raw in (body, b"%PDF-1.7\n" + body, b"<html><title>" + body):
        seen = pages.look(answer(raw, media_type))
        pages.signs_of(seen.facts, url=URL, asked_url=URL, marks=seen.marks, text=seen.text)
        pages.has_anchor(answer(raw, media_type), "x")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "<title>",
                "</title>",
                "<h1>",
                "<script>",
                "</script>",
                "<meta content=2018 name=date>",
                "404",
                " not found ",
                "中",
                "\x00",
                "\ud800",
                "&#0;",
                "<svg>",
                "<base href='//['>",
                "<link rel=canonical href='http://[x'>",
                '<meta http-equiv=refresh content="0;url=//[">',
                '<script type="application/ld+json">',
                '{"@type":"Article","headline":[1]}',
                '{"@graph":5}',
                "|",
                "_",
            ]
        ),
        max_size=30,
    )
)
def test_no_page_makes_it_raise(parts):
    raw = "".join(parts).encode("utf-8", "surrogatepass")
    seen = pages.look(answer(raw))
    assert isinstance(seen.facts.words, int)
    assert pages.look(answer(raw)) == seen


@given(st.text(st.characters(max_codepoint=0x2100), max_size=80) | st.text(st.characters(max_codepoint=0x7F)))
def test_what_cannot_be_seen_is_taken_out_the_short_way_as_the_long_way(text):
    assert seen_of(text) == squeeze(text.translate(UNSEEN))
