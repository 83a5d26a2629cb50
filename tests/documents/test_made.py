"""Documents that real programs made: every note and every link comes out, whatever the container."""

from __future__ import annotations

from pathlib import Path

import pytest

from citecheck import documents
from citecheck.model import PartialDate

MADE = Path(__file__).parent / "made"
NOTES = [
    "Jane Roe, “The Talks,” The Paper, May 1, 2018, https://a.example/talks.",
    (
        "John Doe, A Book on “Talks” (Paris: Seuil, 2010), 12–15.\n\n"
        "See also 姬文波, “军民融合,” People’s Daily, 2018, https://c.example/军民."
    ),
    "Ibid.",
    (
        "Office of Assessment, Assessing the Potential, OTA-ISS-611 (Washington, DC: GPO, 1994), "
        "https://d.example/ota_611.pdf; Ann Poe, “R & D,” Journal 34, no. 3 (2011): 325–354, doi:10.1000/182."
    ),
]
LINKS = [
    [("https://a.example/talks", "https://a.example/talks")],
    [
        ("A Book on “Talks”", "https://b.example/book?a=1&b=2"),
        ("https://c.example/军民", "https://c.example/军民"),
    ],
    [],
    [
        ("https://d.example/ota_611.pdf", "https://d.example/ota_611.pdf"),
        ("doi:10.1000/182", "https://doi.org/10.1000/182"),
    ],
]
CONTEXTS = [
    "The U.S. talks failed.",
    "Nobody said so at the time.",
    "A third party wrote it down.",
    "It was forgotten soon.",
]
URLS = [url for links in LINKS for _, url in links]
FILES = [
    "article.md",
    "eleventy.html",
    "libreoffice.docx",
    "libreoffice.html",
    "pandoc.docx",
    "pandoc.html",
    "pandoc.tex",
    "pelican.html",
]


def load(name: str) -> bytes:
    if name.endswith((".docx", ".tex", ".bib")):
        pytest.importorskip("mammoth", reason="needs the extra: formats")
        pytest.importorskip("pylatexenc", reason="needs the extra: formats")
    return (MADE / name).read_bytes()


def decoded(url: str) -> str:
    return url.replace("%E5%86%9B%E6%B0%91", "军民")  # LibreOffice encodes what it exports to HTML


@pytest.mark.parametrize("name", FILES)
def test_every_note_of_a_document_made_elsewhere_comes_out_with_its_links(name):
    article = documents.read(load(name), name)
    assert [note.number for note in article.notes] == [1, 2, 3, 4]
    assert [note.text for note in article.notes] == NOTES
    assert [
        [(note.text[slice(*link.span)], decoded(link.url)) for link in note.links] for note in article.notes
    ] == LINKS
    assert [note.context for note in article.notes] == CONTEXTS


@pytest.mark.parametrize("name", FILES)
def test_every_address_of_a_document_made_elsewhere_is_found_once_in_order(name):
    found = documents.read_urls(load(name), name)
    assert [decoded(each.url) for each in found if decoded(each.url) in URLS] == URLS


@pytest.mark.parametrize("name", sorted(set(FILES) - {"eleventy.html", "pelican.html"}))
def test_title_author_and_date_survive_the_container(name):
    article = documents.read(load(name), name)
    assert (article.title, article.author, article.issued) == (
        "The Long Talks",
        ("Jane Roe",),
        PartialDate(2018, 5, 1),
    )


def test_footnotes_of_docutils_come_out_with_their_links():
    article = documents.read(load("docutils.html"), "docutils.html")
    assert [(note.text, [link.url for link in note.links]) for note in article.notes] == [
        (
            'Jane Roe, "The Talks," The Paper, May 1, 2018, https://a.example/talks.',
            ["https://a.example/talks"],
        ),
        ("John Doe, A Book (Paris: Seuil, 2010), 12–15.", ["https://b.example/book?a=1&b=2"]),
    ]


@pytest.mark.parametrize("name", ["article.md", "pandoc.tex", "pandoc.html", "pelican.html"])
def test_the_line_of_a_note_is_where_its_author_would_look(name):
    source = load(name).decode().split("\n")
    lines = [note.line for note in documents.read(load(name), name).notes]
    words = ["Jane Roe", "John Doe", "Ibid", "Office of"]
    assert all(
        word in "\n".join(source[line - 1 : line + 2]) for word, line in zip(words, lines, strict=True)
    ), lines
