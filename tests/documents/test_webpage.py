"""Notes in HTML, as publishing systems write them."""

from __future__ import annotations

import pytest

from citecheck import documents
from citecheck.errors import InputError
from citecheck.model import PartialDate

BODY = "<p>A body of some length goes first. The talks failed.{0} Nobody said so.{1}</p>"
FIRST = "Jane Roe, “The Talks,” The Paper, May 1, 2018, https://a.example/talks."
SECOND = "12 Angry Men was cited in 2010 by John Doe, Book (Paris: Seuil, 2010)."
FIRST_HTML = 'Jane Roe, “The\n   Talks,” <i>The Paper</i>, May 1, 2018, <a href="https://a.example/talks">https://a.example/talks</a>.'
SECOND_HTML = (
    '12 Angry Men was cited in 2010 by <a href="/doe">John Doe</a>, <em>Book</em> (Paris: Seuil, 2010).'
)

SYSTEMS = {
    "wordpress-footnotes-list": (
        BODY.format(
            '<sup id="fnref1"><a href="#fn1">1</a></sup>', '<sup id="fnref2"><a href="#fn2">2</a></sup>'
        )
        + f'<ol class="footnotes"><li id="fn1">{FIRST_HTML} <a href="#fnref1">↩</a></li>'
        f'<li id="fn2">{SECOND_HTML} <a href="#fnref2">↩</a></li></ol>'
    ),
    "easy-footnotes": (
        BODY.format(
            *(
                f'<span id="easy-footnote-{n}-12" class="easy-footnote-margin-adjust"></span><span class="easy-footnote">'
                f'<a href="#easy-footnote-bottom-{n}-12" title="text"><sup>{n}</sup></a></span>'
                for n in (1, 2)
            )
        )
        + '<div class="easy-footnote-title"><h4>Notes</h4></div><ol class="easy-footnotes-wrapper">'
        + "".join(
            f'<li class="easy-footnote-single"><span id="easy-footnote-bottom-{n}-12" class="easy-footnote-margin-adjust">'
            f'</span>{text}<a class="easy-footnote-to-top" href="#easy-footnote-{n}-12"></a></li>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
        + "</ol>"
    ),
    "modern-footnotes": BODY.format(
        *(
            f'<sup class="modern-footnotes-footnote" data-mfn="{n}"><a href="javascript:void(0)" role="button" '
            f'aria-describedby="mfn-content-{n}">{n}</a></sup><span id="mfn-content-{n}" role="tooltip" '
            f'class="modern-footnotes-footnote__note" tabindex="0" data-mfn="{n}">{text}</span>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
    ),
    "gutenberg": (
        BODY.format(
            *(
                f'<sup data-fn="u-{n}" class="fn"><a href="#u-{n}" id="u-{n}-link">{n}</a></sup>'
                for n in (1, 2)
            )
        )
        + '<ol class="wp-block-footnotes">'
        + "".join(
            f'<li id="u-{n}">{text} <a href="#u-{n}-link" aria-label="Jump to footnote reference {n}">↩︎</a></li>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
        + "</ol>"
    ),
    "word-export": (
        BODY.format(
            *(
                f'<a style="mso-footnote-id:ftn{n}" href="#_ftn{n}" name="_ftnref{n}" title=""><span class=MsoFootnoteReference>'
                f"<span style='mso-special-character:footnote'><![if !supportFootnotes]>[{n}]<![endif]></span></span></a>"
                for n in (1, 2)
            )
        )
        + "<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width='33%'>"
        + "".join(
            f"<div style='mso-element:footnote' id=ftn{n}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn{n}' "
            f'href="#_ftnref{n}" name="_ftn{n}" title=""><span class=MsoFootnoteReference>[{n}]</span></a> {text}</p></div>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
        + "</div>"
    ),
    "substack": (
        BODY.format(
            *(
                f'<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-{n}" href="#footnote-{n}" '
                f'target="_self" rel class="footnote-anchor">{n}</a>'
                for n in (1, 2)
            )
        )
        + "".join(
            f'<div data-component-name="FootnoteToDOM" class="footnote"><a id="footnote-{n}" href="#footnote-anchor-{n}" '
            f'class="footnote-number" contenteditable="false" target="_self">{n}</a><div class="footnote-content"><p>{text}</p></div></div>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
    ),
    "squarespace-anchored": (
        BODY.format(*(f'<a href="#_ftn{n}" name="_ftnref{n}">[{n}]</a>' for n in (1, 2)))
        + "<hr /><h2>Notes:</h2>"
        + f'<p><a href="#_ftnref1" name="_ftn1">[1]</a> {FIRST_HTML}</p><p><a href="#_ftnref2" name="_ftn2">[2]</a> {SECOND_HTML}</p>'
        + "<p>Show comments</p>"
    ),
    "squarespace-names-lost": (
        BODY.format(*(f'<a href="#_ftn{n}">[{n}]</a>' for n in (1, 2)))
        + "<h2>Notes:</h2>"
        + f'<p class=""><a href="#_ftnref1">[1]</a> {FIRST_HTML}</p><p class=""><a href="#_ftnref2">[2]</a> {SECOND_HTML}</p>'
        + "<p>Show comments</p>"
    ),
    "realcleardefense-plain-paragraphs": (
        BODY.format("[1]", "[2]")
        + f"<p>[1] {FIRST_HTML}</p><p>[2] {SECOND_HTML}</p><div class='comments'><p>[3] I disagree</p></div>"
    ),
    "pandoc": (
        BODY.format(
            *(
                f'<a href="#fn{n}" class="footnote-ref" id="fnref{n}" role="doc-noteref"><sup>{n}</sup></a>'
                for n in (1, 2)
            )
        )
        + '<section class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol>'
        + "".join(
            f'<li id="fn{n}" role="doc-endnote"><p>{text}<a href="#fnref{n}" class="footnote-back" role="doc-backlink">↩︎</a></p></li>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
        + "</ol></section>"
    ),
    "hugo-goldmark": (
        BODY.format(
            *(
                f'<sup id="fnref:{n}"><a href="#fn:{n}" class="footnote-ref" role="doc-noteref">{n}</a></sup>'
                for n in (1, 2)
            )
        )
        + '<div class="footnotes" role="doc-endnotes"><hr><ol>'
        + "".join(
            f'<li id="fn:{n}"><p>{text}&#160;<a href="#fnref:{n}" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
        + "</ol></div>"
    ),
    "mediawiki": (
        BODY.format(
            '<sup id="cite_ref-talks_1-0" class="reference"><a href="#cite_note-talks-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup>'
            '<sup id="cite_ref-talks_1-1" class="reference"><a href="#cite_note-talks-1">[1]</a></sup>',
            '<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[2]</a></sup>',
        )
        + '<h2>References</h2><div class="mw-references-wrap"><ol class="references"><li id="cite_note-talks-1"><span class="mw-cite-backlink">^ '
        '<a href="#cite_ref-talks_1-0"><span class="cite-accessibility-label">Jump up to: </span><sup><i><b>a</b></i></sup></a> '
        f'<a href="#cite_ref-talks_1-1"><sup><i><b>b</b></i></sup></a></span> <span class="reference-text">{FIRST_HTML}</span></li>'
        '<li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2" aria-label="Jump up" title="Jump up">^</a></b></span> '
        f'<span class="reference-text">{SECOND_HTML}</span></li></ol></div>'
    ),
    "chicago-journals": (
        BODY.format('<a href="#fn1" id="xr1"><sup>1</sup></a>', '<a href="#fn2" id="xr2"><sup>2</sup></a>')
        + f'<div class="footnotes"><div class="footnote" id="fn1"><p><a href="#xr1">1.</a> {FIRST_HTML}</p></div>'
        f'<div class="footnote" id="fn2"><p><a href="#xr2">2.</a> {SECOND_HTML}</p></div></div>'
    ),
    "list-under-notes-heading": (
        BODY.format("<sup>1</sup>", "<sup>2</sup>")
        + f"<h2>Notes</h2><ol><li>{FIRST_HTML}</li><li>{SECOND_HTML}</li></ol><h2>About</h2><ol><li>No note</li></ol>"
    ),
    "superscript-paragraphs": (
        BODY.format("<sup>1</sup>", "<sup>2</sup>")
        + f"<p><sup>1</sup> {FIRST_HTML}</p><p><sup>2</sup>{SECOND_HTML}</p>"
    ),
    "springer": (
        BODY.format(
            *(
                f'<sup><a href="#Fn{n}" id="{n}-FnFn1"><span class="u-visually-hidden">Footnote </span>{n}</a></sup>'
                for n in (1, 2)
            )
        )
        + '<h2>Notes</h2><ol class="c-article-footnote c-article-footnote--listed">'
        + "".join(
            f'<li class="c-article-footnote--listed__item" id="Fn{n}" data-counter="{n}."><div class="c-article-footnote--listed__content"><p>{text}</p></div></li>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
        + "</ol>"
    ),
    "docutils-aside": (
        BODY.format(
            *(
                f'<a class="footnote-reference brackets" href="#footnote-{n}" id="footnote-reference-{n}" role="doc-noteref"><span class="fn-bracket">[</span>{n}<span class="fn-bracket">]</span></a>'
                for n in (1, 2)
            )
        )
        + '<aside class="footnote-list brackets">'
        + "".join(
            f'<aside class="footnote brackets" id="footnote-{n}" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span>'
            f'<a role="doc-backlink" href="#footnote-reference-{n}">{n}</a><span class="fn-bracket">]</span></span><p>{text}</p></aside>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
        + "</aside>"
    ),
    "docutils-definition-list": (
        BODY.format(
            *(f'<a class="footnote-reference brackets" href="#id{n + 2}" id="id{n}">{n}</a>' for n in (1, 2))
        )
        + '<dl class="footnote brackets">'
        + "".join(
            f'<dt class="label" id="id{n + 2}"><span class="brackets"><a class="fn-backref" href="#id{n}">{n}</a></span></dt><dd><p>{text}</p></dd>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
        + "</dl>"
    ),
    "one-paragraph-with-breaks": (
        BODY.format('<a href="#n1"><sup>1</sup></a>', '<a href="#n2"><sup>2</sup></a>')
        + f'<p><a name="n1"></a>1. {FIRST_HTML}<br><a name="n2"></a>2. {SECOND_HTML}</p>'
    ),
    "footnotes-table": (
        BODY.format(
            '<a role="button" onclick="x()"><sup>[1]</sup></a>',
            '<a role="button" onclick="x()"><sup>[2]</sup></a>',
        )
        + '<table class="footnotes_table footnote-reference-container"><tbody>'
        + "".join(
            f'<tr><th scope="row" id="ref_{n}" class="footnote_plugin_index"><a role="button"><span class="footnote_index_arrow">↑</span>{n}</a></th>'
            f'<td class="footnote_plugin_text">{text}</td></tr>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
        + "</tbody></table>"
    ),
    "libreoffice-export": (
        BODY.format(
            *(
                f'<sup><a class="sdfootnoteanc" name="sdfootnote{n}anc" href="#sdfootnote{n}sym"><sup>{n}</sup></a></sup>'
                for n in (1, 2)
            )
        )
        + "".join(
            f'<div id="sdfootnote{n}"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote{n}sym" href="#sdfootnote{n}anc">{n}</a>{text}</p></div>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
    ),
    "latexml": BODY.format(
        *(
            f'<span id="footnote{n}" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">{n}</sup><span class="ltx_note_outer">'
            f'<span class="ltx_note_content"><sup class="ltx_note_mark">{n}</sup><span class="ltx_tag ltx_tag_note">{n}</span>{text}</span></span></span>'
            for n, text in ((1, FIRST_HTML), (2, SECOND_HTML))
        )
    ),
}


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize("system", SYSTEMS)
def test_notes_come_out_verbatim_with_their_links_however_they_are_published(system):
    article = documents.read(
        page(SYSTEMS[system], '<base href="https://site.example/post/">'), "article.html"
    )
    assert [(note.number, note.text) for note in article.notes] == [(1, FIRST), (2, SECOND)]
    first, second = article.notes
    assert [(first.text[slice(*link.span)], link.url) for link in first.links] == [
        ("https://a.example/talks", "https://a.example/talks")
    ]
    assert [(second.text[slice(*link.span)], link.url) for link in second.links] == [
        ("John Doe", "https://site.example/doe")
    ]


@pytest.mark.parametrize(
    "system", sorted(SYSTEMS.keys() - {"footnotes-table", "list-under-notes-heading", "mediawiki"})
)
def test_each_note_knows_the_sentence_it_supports(system):
    article = documents.read(page(SYSTEMS[system]), "article.html")
    assert [note.context for note in article.notes] == ["The talks failed.", "Nobody said so."]


def read(body: str, head: str = ""):
    return documents.read(page(body, head), "article.html")


def test_a_number_that_begins_a_listed_note_is_its_own():
    assert (
        read("<h2>Notes</h2><ol><li>12 Angry Men, film.</li><li>2 Guns, film.</li></ol>").notes[1].text
        == "2 Guns, film."
    )


def test_a_note_that_sends_to_another_note_keeps_its_number_and_has_no_link():
    body = '<p>A<sup><a href="#fn1">1</a></sup> B<sup><a href="#fn2">2</a></sup></p><ol><li id="fn1">Roe.</li><li id="fn2">See note <a href="#fn1">1</a>.</li></ol>'
    note = read(body).notes[1]
    assert (note.text, note.links) == ("See note 1.", ())


def test_paragraphs_of_a_note_are_parted_by_an_empty_line_and_breaks_break():
    body = '<p>A<a href="#fn1"><sup>1</sup></a></p><ol><li id="fn1"><p>One<br>two</p><p>three <a href="https://a.example/">four</a></p></li></ol>'
    note = read(body).notes[0]
    assert note.text == "One\ntwo\n\nthree four"
    assert [note.text[slice(*link.span)] for link in note.links] == ["four"]


def test_a_paragraph_after_a_note_belongs_to_it_up_to_the_next_note():
    body = '<p>A<a href="#n1">[1]</a> B<a href="#n2">[2]</a></p><p><a name="n1">[1]</a> One.</p><p>More of one.</p><p><a name="n2">[2]</a> Two.</p><p>Share this</p>'
    assert [note.text for note in read(body).notes] == ["One.\n\nMore of one.", "Two."]


def test_what_a_browser_does_not_show_is_not_in_a_note():
    body = '<p>[1] Roe,<script>x()</script> <span style="display: none">hidden</span><!-- no -->Book&nbsp;1.<template>t</template></p>'
    assert read("<p>A.[1]</p>" + body).notes[0].text == "Roe, Book\u00a01."


def test_a_numbered_table_of_contents_is_not_notes():
    body = '<ul><li><a href="#s1">1</a></li><li><a href="#s2">2</a></li></ul><h2 id="s1">One</h2><p>A.[1]</p><h2 id="s2">Two</h2><p>[1] Roe.</p>'
    assert [note.text for note in read(body).notes] == ["Roe."]


def test_items_that_no_marker_leads_to_are_notes_too():
    body = '<p>A<a href="#fn1"><sup>1</sup></a></p><ol class="footnotes"><li id="fn1">Roe.</li><li>Doe.</li></ol>'
    assert [(note.number, note.text) for note in read(body).notes] == [(1, "Roe."), (2, "Doe.")]


def test_a_word_processors_redirector_is_seen_through():
    body = '<p>A.[1]</p><p>[1] <a href="https://www.google.com/url?q=https://a.example/x%3Fy%3D1&amp;sa=D&amp;usg=z">Roe</a>.</p>'
    assert read(body).notes[0].links[0].url == "https://a.example/x?y=1"


def test_a_relative_link_is_resolved_against_the_address_the_page_came_from():
    article = documents.read(
        page('<p>A.[1]</p><p>[1] <a href="../x">Roe</a>.</p>'),
        "https://site.example/a/b",
        media_type="text/html",
    )
    assert article.notes[0].links[0].url == "https://site.example/x"
    assert article.url == "https://site.example/a/b"


def test_a_page_says_what_it_is():
    head = (
        "<title>The Talks – A Site</title><meta property='og:title' content='The Talks'><meta name=author content='Jane Roe'>"
        "<meta property='article:published_time' content='2018-05-01T10:00:00Z'><link rel=canonical href='https://site.example/talks'>"
    )
    body = "<nav><a href='/'>Home</a></nav><h1>The Talks</h1><p>A.[1]</p><p>This article appeared originally at The Paper.</p><p>[1] Roe.</p>"
    article = read(body, head)
    assert (
        article.title,
        article.author,
        article.issued,
        article.language,
        article.url,
        article.appeared_in,
    ) == (
        "The Talks",
        ("Jane Roe",),
        PartialDate(2018, 5, 1),
        "en",
        "https://site.example/talks",
        "The Paper",
    )


ENCODED = {
    "declared-gbk": ("gbk", "<meta charset=gbk>"),
    "declared-big5": ("big5", '<meta http-equiv="Content-Type" content="text/html; charset=big5">'),
    "declared-otherwise-but-utf-8": ("utf-8", "<meta charset=iso-8859-1>"),
}


@pytest.mark.parametrize("encoded", ENCODED)
def test_a_page_is_decoded_by_what_it_declares_unless_it_is_plainly_utf_8(encoded):
    encoding, declaration = ENCODED[encoded]
    data = f"<html><head>{declaration}</head><p>A.[1]</p><p>[1] 中文.</p>".encode(encoding)
    assert documents.read(data, "a.html").notes[0].text == "中文."


HOSTILE = {
    "deep": ("<div>" * 30_000 + "x" + "</div>" * 30_000, 2),
    "never-closed-formatting": ("<font><p>x" * 30_000, 2),
    "unfinished-tag": ("<p " + "a=b " * 30_000 + ">", 2),
    "many-markers-of-one-note": ("<p>" + "<a href='#x'>1</a> " * 30_000 + "</p><p id=x>x</p>", 2),
    "entities": ("&amp;&bogus;&#0;&#x110000;" * 10_000, 2),
    "misnested": ("<b><i>x</b></i><table><p></table>" * 5_000, 2),
}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_broken_and_deep_markup_does_not_hide_the_notes(hostile):
    markup, count = HOSTILE[hostile]
    notes = documents.read(page(markup + "<p>[1] Roe.</p><p>[2] Doe.</p>"), "a.html").notes
    assert [note.text for note in notes][-count:] == ["Roe.", "Doe."]


def test_lists_nested_beyond_reading_are_refused_rather_than_cut_short():
    with pytest.raises(InputError, match="nested too deep"):
        documents.read(page("<ul><li>" * 30_000 + "<p>[1] Roe.</p>"), "a.html")


@pytest.mark.parametrize(
    "head", ["", "<title>T</title>", "<meta charset=utf-8><style>p{}</style>", "<!doctype html><link href=x>"]
)
@pytest.mark.parametrize("element", ["article", "main", "section", "div"])
def test_a_page_without_a_body_tag_has_its_notes_all_the_same(head, element):
    note = f"<{element}>\n<p>[1] {FIRST_HTML}</p></{element}>"
    article = documents.read(
        f"{head}\n<{element}><p>The talks failed.[1]</p></{element}>{note}".encode(), "page.html"
    )
    assert [(found.number, found.text, found.line) for found in article.notes] == [(1, FIRST, 3)]


WHOLE_ADDRESSES = (
    '<p>A<a href="https://x.example/p#fn-1" id="a1">1</a> B<a href="https://x.example/p#fn-2" id="a2">2</a></p>'
    '<div class="footnote"><a id="fn-1" href="https://x.example/p#a1">1</a><p>Roe, <a href="https://y.example/q#fn-2">the'
    ' other</a>.</p></div><div class="footnote"><a id="fn-2" href="https://x.example/p#a2">2</a><p>Doe.</p></div>'
)


def test_a_saved_page_may_write_its_whole_address_before_the_names_of_its_notes():
    notes = read(WHOLE_ADDRESSES).notes
    assert [note.text for note in notes] == ["Roe, the other.", "Doe."]
    assert [link.url for note in notes for link in note.links] == ["https://y.example/q#fn-2"]
    found = documents.read_urls(WHOLE_ADDRESSES.encode(), "a.html")
    assert [each.url for each in found] == ["https://y.example/q#fn-2"]


@pytest.mark.parametrize(
    "back", ['[<a href="#a1">↩</a>]', '(<a href="#a1">↩</a>)', '[<a href="#a1">↩</a>, <a href="#a2">↩</a>]']
)
def test_the_brackets_around_a_way_back_go_with_it(back):
    body = (
        '<p>A<sup><a id="a1" href="#n1">1</a></sup> B<sup><a id="a2" href="#n1">1</a></sup></p>'
        f'<ol class="footnotes"><li id="n1">Roe, Book, 12. {back}</li></ol>'
    )
    assert [note.text for note in read(body).notes] == ["Roe, Book, 12."]


def test_brackets_that_stand_for_a_lost_link_stay():
    body = (
        '<p>A<sup><a href="#n1">1</a></sup></p><ol class="footnotes"><li id="n1">Roe, Book, 12. []</li></ol>'
    )
    assert [note.text for note in read(body).notes] == ["Roe, Book, 12. []"]
