"""Pages and PDFs made to choke who reads them are read, for what is in them, at a cost that is bounded."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
import zlib
from datetime import UTC, datetime

import pytest

from citecheck import pages
from citecheck.flow import MIB, Answer
from citecheck.probe import probe
from tests.hostile.web import PDFS, TITLE, pdf_page

URL = "https://example.org/report.pdf"


def read(body, media_type="application/pdf"):
    return pages.look(Answer(URL, 200, (("content-type", media_type),), body))


def most_memory_of(function):
    function()  # what is loaded on the way counts once, and not here
    tracemalloc.start()
    try:
        function()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_the_first_page_of_a_pdf_is_read():
    body = pdf_page(zlib.compress(b"BT /F1 12 Tf (Military-civil fusion and the supply of talent) Tj ET"))
    assert read(body).facts.titles == (TITLE,)


@pytest.mark.parametrize("name", PDFS)
def test_a_pdf_made_to_choke_us_has_no_text(name):
    """With pypdf's own limits, words and forms without end take a quarter of a minute and a whole one."""
    assert read(PDFS[name]).facts.words == 0


@pytest.mark.parametrize("name", ["pdf-of-zeros", "pdf-in-pdf"])
def test_a_pdf_is_unpacked_no_further_than_a_page_needs(name):
    """With pypdf's own limits, 150 MB."""
    assert most_memory_of(lambda: read(PDFS[name])) < 24 * MIB


def test_a_file_of_a_word_processor_is_unpacked_no_further_than_its_beginning():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<d>" + f"<p>{TITLE}</p>" * 2_000_000)
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert read(made.getvalue(), word).facts.title == TITLE
    assert most_memory_of(lambda: read(made.getvalue(), word)) < 24 * MIB


@pytest.mark.parametrize("kind", ["application/rss+xml", "text/xml"])
def test_entities_that_double_are_not_unfolded(kind):
    doubling = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};">' for n in range(1, 40))
    body = f'<!DOCTYPE a [<!ENTITY e0 "lol">{doubling}]><rss><title>&e39;</title></rss>'.encode()
    assert most_memory_of(lambda: read(body, kind)) < 5 * MIB


def test_a_start_tag_of_a_million_quotes_costs_no_list_of_them():
    page = b'<meta http-equiv=refresh content="0;url=' + b"'" * MIB + b'">'
    assert most_memory_of(lambda: read(page, "text/html")) < 5 * MIB


def test_what_a_page_was_read_from_is_not_kept_while_its_host_may_not_be_asked_again():
    """Of a thousand conversations that wait, each would keep a megabyte."""
    body = b"<title>Search results</title><p>" + b"word " * 200_000
    headers = (("content-type", "text/html"),)

    def waiting():
        flow = probe(
            "https://example.org/a", at=datetime(2026, 11, 24, tzinfo=UTC), titles=(TITLE,), nonsense="zq"
        )
        next(flow)
        return flow

    waiting().send(
        Answer("https://example.org/a", 200, headers, body)
    )  # loads what is loaded when it is needed
    flow = waiting()
    tracemalloc.start()
    try:
        began, _ = tracemalloc.get_traced_memory()
        again = flow.send(Answer("https://example.org/a", 200, headers, bytes(bytearray(body))))
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert again.url == "https://example.org/zq"
    assert kept - began < 100_000


def test_a_page_that_sends_us_on_is_not_kept_while_we_wait_for_the_next():
    body = b'<meta http-equiv=refresh content="0;url=/next">' + b"<!-- x -->" * 100_000
    flow = probe(
        "https://example.org/a", at=datetime(2026, 11, 24, tzinfo=UTC), titles=(TITLE,), nonsense="zq"
    )
    next(flow)
    tracemalloc.start()
    try:
        began, _ = tracemalloc.get_traced_memory()
        flow.send(
            Answer("https://example.org/a", 200, (("content-type", "text/html"),), bytes(bytearray(body)))
        )
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept - began < 100_000
