"""Which reader a file gets, what cannot be read, and what is said then."""

from __future__ import annotations

import io
import json
import sys
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citecheck import documents
from citecheck.errors import InputError

TEXT = b"Title\n\nBody.[1]\n\n[1] Jane Roe, Book."
PAGE = b"<html><body><p>Body.[1]</p><p>[1] Jane <b>Roe</b>, Book.</p>"

GIVEN = {
    "text-by-ending": (TEXT, "a.txt", None),
    "text-without-ending": (TEXT, "article", None),
    "standard-input": (TEXT, "-", None),
    "page-by-ending": (PAGE, "A.HTML", None),
    "page-by-media-type": (PAGE, "https://site.example/v1.2/post", "text/html; charset=utf-8"),
    "page-by-content": (PAGE, "-", None),
    "page-behind-an-address-with-another-ending": (PAGE, "https://site.example/post.php?x=1", "text/html"),
    "page-behind-an-address-named-like-text": (PAGE, "https://site.example/post.txt", "text/html"),
    "markdown": (b"Body.[^1]\n\n[^1]: Jane *Roe*, Book.", "a.md", None),
}


@pytest.mark.parametrize("given_", GIVEN.values(), ids=GIVEN)
def test_the_format_is_told_by_ending_media_type_or_content(given_):
    data, name, media_type = given_
    assert documents.read(data, name, media_type=media_type).notes[0].text == "Jane Roe, Book."


def archive(**parts: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("DOT", "."), content)
    return held.getvalue()


REFUSED = {
    "empty": (b"", "a.txt", "empty"),
    "only-spaces": (b" \n\n", "a.md", "empty"),
    "binary": (b"\x00\x01\x02\x89PNG" * 50, "a.txt", "binary"),
    "picture-named-html": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a.html", "binary"),
    "pdf": (b"%PDF-1.7 ...", "a.pdf", "pdftotext"),
    "rtf": (b"{\\rtf1 ...", "a.rtf", "DOCX"),
    "old-word": (b"\xd0\xcf\x11\xe0\xa1\xb1", "a.doc", "DOCX"),
    "damaged-utf-8": ("Grüße, größer, “Bücher”".encode() + b"\n\xc3(", "a.txt", "not UTF-8"),
    "unknown-ending": (TEXT, "a.xyz", ".xyz"),
    "no-notes": (b"Title\n\nA body without any.", "a.txt", "No notes"),
    "page-without-notes": (b"<html><p>Nothing here", "a.html", "No notes"),
    "latex-without-notes": (b"\\documentclass{article}", "a.tex", "\\footnote"),
    "latex-never-closed": (b"x\n\\footnote{abc", "a.tex", "never closed"),
    "not-a-docx": (b"some text", "a.docx", "not a DOCX"),
    "zip-but-no-docx": (archive(aDOTtxt="x"), "a.docx", "not a DOCX"),
    "markdown-label-twice": (b"A[^a]\n\n[^a]: x\n\n[^a]: y", "a.md", "lines 3 and 5"),
    "page-number-twice": (
        b"<p>A[1]</p>\n<p>[1] x</p>\n<p>[2] y</p>\n<p>[2] z</p>",
        "a.html",
        "lines 3 and 4",
    ),
    "latex-with-empty-notes": (b"x\\footnote{ }", "a.tex", "No notes"),
    "bibliography-as-article": (b"@book{a, title={T}}", "a.bib", "not notes"),
}


@pytest.mark.parametrize("refused", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused_with_its_name_and_a_remedy(refused):
    data, name, words = refused
    if name.endswith((".tex", ".docx", ".bib")):
        pytest.importorskip("mammoth", reason="needs the extra: formats")
    with pytest.raises(InputError) as caught:
        documents.read(data, name)
    assert words in str(caught.value)
    assert caught.value.path == name
    assert caught.value.remedy
    assert "!" not in str(caught.value).replace("[^", "")


def test_latex_is_read_as_it_is_typeset():
    pytest.importorskip("pylatexenc", reason="needs the extra: formats")
    source = r"""% \footnote{not a note}
\begin{document}\maketitle
It failed.\footnote{Roe, ``The \emph{Talks},'' May~1, \url{https://a.example/a_b%20c#x}. % a comment
Next, \href{https://b.example/x\_y}{John D\"oe, \emph{Book}} --- 100\% \& more.} Nobody\footnote{\cite[45]{doe2010}.} said so.
\begin{verbatim}
\footnote{nor this}
\end{verbatim}
Last.\footnote[9]{\enquote{Ninth}'s {\it nested {braces}}.

New paragraph.}"""
    article = documents.read(source.encode(), "a.tex")
    assert [(note.number, note.line, note.text) for note in article.notes] == [
        (1, 3, "Roe, “The Talks,” May 1, https://a.example/a_b%20c#x. Next, John Döe, Book — 100% & more."),
        (2, 4, "[doe2010, 45]."),
        (9, 8, "“Ninth”’s nested braces.\n\nNew paragraph."),
    ]
    assert [(article.notes[0].text[slice(*link.span)], link.url) for link in article.notes[0].links] == [
        ("https://a.example/a_b%20c#x", "https://a.example/a_b%20c#x"),
        ("John Döe, Book", "https://b.example/x_y"),
    ]
    assert [note.context for note in article.notes] == ["It failed.", "Nobody said so.", "Last."]


MARKDOWN = {
    "written-paragraphs": ("# T\n\nBody.[1] More.[2]\n\n[1] Jane *Roe*.\n\n[2] Ibid.\n", [5, 7]),
    "a-list-under-a-heading": ("# T\n\nBody.\n\n## Notes\n\n1. Jane *Roe*.\n2. Ibid.\n", [7, 8]),
    "footnotes-out-of-order": ("# T\n\nBody.[^2] More.[^1]\n\n[^1]: Jane *Roe*.\n[^2]: Ibid.\n", [5, 6]),
    "a-footnote-nobody-refers-to": ("# T\n\nBody.[^1]\n\n[^1]: Jane *Roe*.\n\n[^2]: Ibid.\n", [5, 7]),
}


@pytest.mark.parametrize("written", MARKDOWN.values(), ids=MARKDOWN)
def test_notes_of_markdown_keep_their_numbers_and_lines(written):
    text, lines = written
    notes = documents.read(text.encode(), "a.md").notes
    assert [(note.number, note.text, note.line) for note in notes] == [
        (1, "Jane Roe.", lines[0]),
        (2, "Ibid.", lines[1]),
    ]


def test_damage_is_found_on_its_line():
    with pytest.raises(InputError) as caught:
        documents.read("Größe und Güte\nzwei “drei”\n".encode() + b"\xe2\x80 x", "a.txt")
    assert caught.value.line == 3


def test_a_missing_extra_is_named_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "mammoth", None)
    with pytest.raises(InputError) as caught:
        documents.read(archive(_rels__DOTrels="<x/>"), "a.docx")
    assert caught.value.remedy == "Run: pip install 'citecheck-footnotes[formats]'"


class TestHostileDocx:
    @pytest.fixture(autouse=True)
    def _extra(self):
        pytest.importorskip("mammoth", reason="needs the extra: formats")

    def test_a_zip_bomb_is_not_unfolded(self):
        bomb = archive(_rels__DOTrels="<x/>", word__documentDOTxml="<a>" + " " * 120_000_000)
        assert len(bomb) < 200_000
        with pytest.raises(InputError, match="unfolds to more than"):
            documents.read(bomb, "a.docx")

    def test_a_document_type_is_refused_before_any_entity_is_expanded(self):
        laughs = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
        with pytest.raises(InputError, match="declares a document type"):
            documents.read(archive(_rels__DOTrels="<x/>", word__documentDOTxml=laughs), "a.docx")

    def test_broken_xml_is_damage_not_a_crash(self):
        with pytest.raises(InputError, match="damaged"):
            documents.read(archive(_rels__DOTrels="<x/>", word__documentDOTxml="<a><b></a>"), "a.docx")

    def test_a_truncated_file_is_damage_not_a_crash(self):
        whole = archive(_rels__DOTrels="<x/>" * 500, word__documentDOTxml="<a/>" * 500)
        for cut in range(1, len(whole), 40):
            with pytest.raises(InputError):
                documents.read(whole[:cut], "a.docx")


def test_the_table_of_formats_says_what_each_gives():
    table = {kind.name: kind.gives for kind in documents.KINDS}
    assert table == {
        "HTML": ("notes", "urls"),
        "Markdown": ("notes", "urls"),
        "DOCX": ("notes", "urls"),
        "LaTeX": ("notes", "urls"),
        "BibTeX": ("urls", "works"),
        "CSL-JSON": ("urls", "works"),
        "plain text": ("notes", "urls"),
    }


def test_no_ending_and_no_media_type_belongs_to_two_formats():
    endings = [ending for kind in documents.KINDS for ending in (*kind.endings, *kind.media_types)]
    assert len(endings) == len(set(endings))


NAMES = st.sampled_from(
    ["a.txt", "a.html", "a.md", "a.docx", "a.tex", "a.bib", "a.json", "-", "https://x.example/a"]
)
SEEDS = st.sampled_from(
    [
        b"<p>",
        b"</p>",
        b"<li id=fn1>",
        b'<a href="#fn1">1</a>',
        b"<ol class=footnotes>",
        b"<sup>1</sup>",
        b"<h2>Notes</h2>",
        b"[1] ",
        b"[^1]",
        b"[^1]: x\n",
        b"\n\n",
        b"\\footnote{",
        b"}",
        b"{",
        b"\\url{http://a.b/%}",
        b"@article{a, ",
        b"title={x}, ",
        b'[{"id":',
        b'"x"}',
        b"]",
        b"PK\x03\x04",
        b"http://a.b/c).",
        b"\xff\xfe",
        b"\x80",
        b"```\n",
        b"---\n",
        b"<!--",
        b"<br>",
        b"<table><tr><td>",
    ]
)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NAMES, st.lists(st.one_of(SEEDS, st.binary(max_size=10)), max_size=25).map(b"".join))
def test_nothing_but_an_input_error_is_ever_raised(name, data):
    for reader in (documents.read, documents.read_urls, documents.read_works):
        try:
            given_ = reader(data, name)
        except InputError:
            continue
        if reader is documents.read:
            for note in given_.notes:
                assert note.number >= 0
                assert all(0 <= link.span[0] < link.span[1] <= len(note.text) for link in note.links)


def test_notes_are_numbered_without_repeats_in_a_page_with_two_lists():
    page = (
        '<p>A<a href="#n1"><sup>1</sup></a> B<a href="#na"><sup>a</sup></a></p>'
        '<ol class="footnotes"><li id="n1">Roe.</li></ol><ol class="footnotes"><li id="na">Doe.</li></ol>'
    )
    assert [(note.number, note.text) for note in documents.read(page.encode(), "a.html").notes] == [
        (1, "Roe."),
        (2, "Doe."),
    ]


URL_LISTS = {
    "list": (
        b"# mine\nhttps://a.example/x\n\nhttps://b.example/#frag  # second\nhttps://a.example/x\n",
        ["https://a.example/x", "https://b.example/#frag"],
        [2, 4],
    ),
    "list-with-bad-lines": (
        b"https://a.example/x y\njavascript:alert(1)\n",
        ["https://a.example/x y", "javascript:alert(1)"],
        [1, 2],
    ),
    "prose": (
        "See https://a.example/x. Also (https://b.example/Foo_(bar)), “https://c.example/?q=1”;\nand <https://d.example/>!".encode(),
        [
            "https://a.example/x",
            "https://b.example/Foo_(bar)",
            "https://c.example/?q=1",
            "https://d.example/",
        ],
        [1, 1, 1, 2],
    ),
    "chinese-prose": (
        "见https://a.example/x。又见https://b.example/y，等".encode(),
        ["https://a.example/x", "https://b.example/y"],
        [1, 1],
    ),
    "no-addresses": (b"Nothing at all", [], []),
}


@pytest.mark.parametrize("listed", URL_LISTS.values(), ids=URL_LISTS)
def test_addresses_are_found_in_lists_and_in_prose(listed):
    data, urls, lines = listed
    found = documents.read_urls(data, "links.txt")
    assert [each.url for each in found] == urls
    assert [each.line for each in found] == lines


def test_a_links_words_come_with_its_address():
    found = documents.read_urls(
        b'<p>x</p>\n<p><a href="https://a.example/x">The  Talks</a> at http://b.example/y.</p>', "a.html"
    )
    assert [(each.url, each.line, each.text) for each in found] == [
        ("https://a.example/x", 2, "The Talks"),
        ("http://b.example/y", 2, "at http://b.example/y."),
    ]


ESCAPES = {
    "a-backslash": (r"url={https://a.example/x\_y\&z\%20w\#s\~{}u}", ["https://a.example/x_y&z%20w#s~u"]),
    "in-braces": (r"url={https://a.example/x{\_}y{\%}20}", ["https://a.example/x_y%20"]),
    "a-url-macro": (r"url={\url{https://a.example/x\_y_z}}", ["https://a.example/x_y_z"]),
    "a-href": (r"howpublished={\href{https://a.example/x\_y?a=1\&b=2}{A\_d}}", ["https://a.example/x_y?a=1&b=2"]),
    "words": (r"note={At https://a.example/x\_y\%20z, 2018.}", ["https://a.example/x_y%20z"]),
    "a-tilde-macro": (r"url={https://a.example/\textasciitilde u/$\sim$v}", ["https://a.example/~u/~v"]),
    "letters-kept-as-they-are": ("url={https://a.example/{A}bc}", ["https://a.example/Abc"]),
    "a-line-break": ("url={https://a.example/a\n    b}", ["https://a.example/ab"]),
    "a-space": ("url={https://a.example/a b}", ["https://a.example/a b"]),
    "several": (
        r"url={https://a.example/a}, note={and \url{https://b.example/\_}}, bdsk-url-1={https://c.example/}",
        ["https://a.example/a", "https://b.example/_", "https://c.example/"],
    ),
    "no-address": ("url={in the library}", ["in the library"]),
    "a-doi": (r"doi={10.1000/a\_b}", ["https://doi.org/10.1000/a_b"]),
}  # fmt: skip
OTHER_JSON = {
    "no-item": (b'{"a": 1}', 1, "has 'a', and no title"),
    "one-of-many": (b'[{"id": "x"},\n{"name": "y"}]', 2, "no CSL-JSON"),
    "a-list-of-addresses": (b'[\n{"id": "x", "URL": ["https://a.example/"]}]', 2, "URL of 'x'"),
    "a-number-for-a-doi": (b'[{"id": "x", "DOI": 5}]', 1, "DOI of 'x'"),
    "a-second-list": (b'[{"id": "x"}]\n[{"id": "y"}]', 2, "More follows"),
    "a-number": (b"3", 1, "not an object"),
}


class TestWorks:
    def test_csl_json_keeps_its_ids_and_fields(self):
        items = [
            {
                "id": "roe2018",
                "type": "article-newspaper",
                "title": "The <i>Talks</i>",
                "author": [{"family": "Roe", "given": "Jane"}, {"literal": "World Bank"}],
                "container-title": "The Paper",
                "issued": {"date-parts": [["2018", 5, 1]]},
                "URL": "https://a.example/x",
                "DOI": "https://doi.org/10.1000/182",
                "volume": 3,
                "custom": {"x": 1},
            },
            {"id": 7, "type": "book", "title": "B", "issued": {"raw": "2010-02"}},
        ]
        first, second = documents.read_works(json.dumps(items, indent=1).encode(), "a.json")
        assert (first.id, first.line, second.id, second.line) == ("roe2018", 2, "7", 32)
        work = first.work
        assert (work.title, work.container_title, str(work.issued), work.volume) == (
            "The Talks",
            "The Paper",
            "2018-05-01",
            "3",
        )
        assert [str(name) for name in work.author] == ["Jane Roe", "World Bank"]
        assert (work.url, work.doi) == ("https://a.example/x", "10.1000/182")
        assert str(second.work.issued) == "2010-02"

    def test_broken_json_names_its_line(self):
        with pytest.raises(InputError) as caught:
            documents.read_works(b'[\n{"id": "a"},\n{"id" "b"}]', "a.json")
        assert (caught.value.path, caught.value.line) == ("a.json", 3)

    def test_an_id_given_twice_names_both_lines(self):
        with pytest.raises(InputError, match="lines 2 and 3"):
            documents.read_works(b'[\n{"id": "a"},\n{"id": "a"}]', "a.json")

    def test_bibtex_fields_go_where_csl_has_them(self):
        pytest.importorskip("bibtexparser", reason="needs the extra: formats")
        source = r"""
% a comment
@string{jss = "The Journal of Strategic Studies"}
@article{cheung2011,
  author = {Cheung, Tai Ming and von der Leyen, Ursula and {World Bank} and Knuth, Jr., Donald E.},
  title = {The {Chinese} economy's long march --- M\"unchen \& more}, journal = jss,
  volume = 34, number = "3", pages = {325--354}, year = 2011, month = jun,
  url = {https://a.example/x_y%20z~q}, doi = {https://doi.org/10.1000/182}}
@misc{site, title={A Site}, howpublished={\url{https://b.example/a_b}}, year={n.d.}}
@phdthesis{t, author={Doe, John}, title={T}, school={ETH}, year={2010}}
"""
        first, second, third = documents.read_works(source.encode(), "a.bib")
        assert [(each.id, each.line) for each in (first, second, third)] == [
            ("cheung2011", 4),
            ("site", 9),
            ("t", 10),
        ]
        work = first.work
        assert (work.type, work.title) == (
            "article-journal",
            "The Chinese economy’s long march — München & more",
        )
        assert (work.container_title, work.volume, work.issue, work.page) == (
            "The Journal of Strategic Studies",
            "34",
            "3",
            "325-354",
        )
        assert [str(name) for name in work.author] == [
            "Tai Ming Cheung",
            "Ursula von der Leyen",
            "World Bank",
            "Donald E. Knuth, Jr.",
        ]
        assert (str(work.issued), work.url, work.doi) == (
            "2011-06",
            "https://a.example/x_y%20z~q",
            "10.1000/182",
        )
        assert (second.work.type, second.work.url, second.work.issued) == (
            "webpage",
            "https://b.example/a_b",
            None,
        )
        assert (third.work.type, third.work.publisher) == ("thesis", "ETH")

    def test_a_broken_entry_names_its_line(self):
        pytest.importorskip("bibtexparser", reason="needs the extra: formats")
        with pytest.raises(InputError) as caught:
            documents.read_works(b"@book{a, title={T}}\n@book{b, title={x\n@book{c, title={T}}", "a.bib")
        assert (caught.value.path, caught.value.line) == ("a.bib", 2)

    def test_addresses_of_works_are_checked_by_their_doi_where_they_have_no_other(self):
        found = documents.read_urls(
            b'[{"id": "a", "DOI": "10.1000/182", "title": "T"}, {"id": "b"}]', "a.json"
        )
        assert [(each.url, each.text) for each in found] == [("https://doi.org/10.1000/182", "T")]

    @pytest.mark.parametrize("written", ESCAPES.values(), ids=ESCAPES)
    def test_an_address_in_bibtex_is_the_one_that_tex_would_print(self, written):
        pytest.importorskip("bibtexparser", reason="needs the extra: formats")
        fields, urls = written
        found = documents.read_urls(f"@misc{{a, title={{T}}, {fields}}}".encode(), "a.bib")
        assert [each.url for each in found] == urls

    @pytest.mark.parametrize("other", OTHER_JSON.values(), ids=OTHER_JSON)
    def test_json_that_is_no_bibliography_is_refused_with_its_line_and_a_remedy(self, other):
        data, line, words = other
        with pytest.raises(InputError, match=words) as caught:
            documents.read_works(data, "a.json")
        assert (caught.value.path, caught.value.line) == ("a.json", line)
        assert caught.value.remedy

    def test_a_link_that_is_null_is_no_link(self):
        (given_,) = documents.read_works(b'[{"id": "x", "URL": null}]', "a.json")
        assert given_.work.url is None


BY_CONTENT = {
    "page-with-a-comment": (b"<!-- x --><!-- y -->\n<div class='a'><p>Body", "HTML"),
    "fragment": (b'<ol class="footnotes"><li>Roe</li></ol>', "HTML"),
    "markdown-notes": (b"Body.[^1]\n\n[^1]: Roe.\n", "Markdown"),
    "markdown-heading": (b"\nA line\n\n## Title\n\nBody.\n", "Markdown"),
    "markdown-links": (b"See [it](https://a.example/).\n", "Markdown"),
    "latex-piece": (b"Body\\footnote{Roe.}\n", "LaTeX"),
    "bibtex": (b"% Encoding: UTF-8\n\n@Article{a,\n title={T}}\n", "BibTeX"),
    "csl-json": (b'\xef\xbb\xbf[\n {\n  "id": "a"}]', "CSL-JSON"),
    "list": (b"# my links\nhttps://a.example/\n", "plain text"),
    "text": (b"Title\n\nBody.[1]\n\n[1] Roe <jane@a.example>.\n", "plain text"),
    "utf-16": ("<html><body><p>Body".encode("utf-16"), "HTML"),
}


@pytest.mark.parametrize("given_", BY_CONTENT.values(), ids=BY_CONTENT)
def test_what_comes_without_a_name_is_told_by_what_it_holds(given_):
    data, kind = given_
    assert documents.kind_of(data, "standard input").name == kind


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_that_lost_its_mark_is_text(encoding):
    text = "Title\n\nBody.[1]\n\n[1] Jane Roe, “Book.”\n"
    assert documents.read(text.encode(encoding), "a.txt").notes[0].text == "Jane Roe, “Book.”"
