"""Notes in plain text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck import documents
from citecheck.documents.decoding import decode
from citecheck.errors import InputError
from citecheck.model import PartialDate

SEED = Path(__file__).parents[1] / "corpus" / "article.txt"
BODY = "A Title\n\nThe talks failed.{0} Nobody said so.{1} It was so in the U.S. and elsewhere.\n\n"


def read(text: str):
    return documents.read(text.encode(), "article.txt")


STYLES = {
    "brackets": (BODY.format("[1]", "[2]") + "[1] Jane Roe, Book.\n\n[2] Ibid.\n"),
    "brackets-line-under-line": (BODY.format("[1]", "[2]") + "Notes\n[1] Jane Roe, Book.\n[2] Ibid.\n"),
    "brackets-with-colon": (BODY.format("[1]", "[2]") + "[1]: Jane Roe, Book.\n[2]: Ibid.\n"),
    "fullwidth-brackets": (BODY.format("［1］", "［2］") + "［1］Jane Roe, Book.\n［2］Ibid.\n"),
    "caret": (BODY.format("[^1]", "[^2]") + "[^1]: Jane Roe, Book.\n[^2]: Ibid.\n"),
    "named-carets": (BODY.format("[^roe]", "[^b]") + "[^roe]: Jane Roe, Book.\n\n[^b]: Ibid.\n"),
    "superscripts": (BODY.format("¹", "²") + "¹ Jane Roe, Book.\n² Ibid.\n"),
    "circled": (BODY.format("①", "②") + "①Jane Roe, Book.\n②Ibid.\n"),
    "dotted-after-sunken-superscripts": (BODY.format("1", "2") + "1. Jane Roe, Book.\n2. Ibid.\n"),
    "dotted-under-heading": (BODY.format("", "") + "NOTES\n\n1. Jane Roe, Book.\n2. Ibid.\n"),
    "dotted-behind-rule": (BODY.format("", "") + "-----\n1) Jane Roe, Book.\n2) Ibid.\n"),
    "colons": (BODY.format("1", "2") + "1: Jane Roe, Book.\n2: Ibid.\n"),
    "stars": (BODY.format("*1", "*2") + "*1 Jane Roe, Book.\n*2 Ibid.\n"),
    "fullwidth-numbers": (BODY.format("", "") + "注释\n\n１．Jane Roe, Book.\n２．Ibid.\n"),
    "fullwidth-parentheses": (BODY.format("（1）", "（2）") + "（1）Jane Roe, Book.\n（2）Ibid.\n"),
    "enumeration-commas": (BODY.format("", "") + "注释\n\n1、Jane Roe, Book.\n2、Ibid.\n"),
    "bare-numbers": (BODY.format("1", "2") + "1 Jane Roe, Book.\n2 Ibid.\n"),
    "notes-only": "1. Jane Roe, Book.\n2. Ibid.",
    "marker-alone-on-its-line": (BODY.format("[1]", "[2]") + "[1]\nJane Roe, Book.\n\n[2]\nIbid.\n"),
    "windows-line-ends": (BODY.format("[1]", "[2]") + "[1] Jane Roe, Book.\n\n[2] Ibid.\n").replace(
        "\n", "\r\n"
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_notes_are_found_by_their_markers_whatever_the_style(style):
    article = read(STYLES[style])
    assert [(note.number, note.text) for note in article.notes] == [(1, "Jane Roe, Book."), (2, "Ibid.")]


@pytest.mark.parametrize(
    "style", ["brackets", "caret", "superscripts", "circled", "dotted-after-sunken-superscripts"]
)
def test_a_note_knows_the_sentence_before_its_marker(style):
    assert [note.context for note in read(STYLES[style]).notes] == ["The talks failed.", "Nobody said so."]


def test_a_marker_in_mid_sentence_supports_the_whole_sentence():
    text = (
        "T\n\nOne goes before. Mr. Roe of the U.S. Army said[1] that it failed. Another follows.\n\n[1] Ibid."
    )
    assert read(text).notes[0].context == "Mr. Roe of the U.S. Army said that it failed."


def test_the_line_of_a_note_is_that_of_its_marker():
    assert [note.line for note in read("Title\n\nBody.[1]\n\n[1] One\ngoes on\n\n[2] Two").notes] == [5, 8]


def test_a_note_keeps_its_line_breaks_and_every_space_but_no_empty_lines_at_its_end():
    notes = read("B.[1] C.[2]\n\n[1] One  two \nthree\n\n  four \n\n\n[2] Five").notes
    assert notes[0].text == "One  two \nthree\n\n  four "


def test_page_furniture_after_the_last_note_is_not_part_of_it():
    notes = read("B.[1] C.[2]\n\n[1] One.\n\n[2] Two.\n\nShow comments Hide Comments\n\nRelated").notes
    assert notes[-1].text == "Two."


def test_furniture_on_the_line_after_the_last_note_is_not_part_of_it_where_notes_are_lines():
    notes = read("B.[1] C.[2] D.[3]\n\n[1] One.\n[2] Two.\n[3] Ibid.\nShow comments, hide comments").notes
    assert notes[-1].text == "Ibid."


def test_the_last_note_keeps_its_second_line_where_a_narrow_column_broke_the_first():
    last = "Jane Roe, A Book of some length on a\nmatter (Paris: Seuil, 2010)."
    notes = read(f"B.[1] C.[2] D.[3]\n\n[1] Ibid.\n[2] Ibid.\n[3] {last}\n\nShow comments").notes
    assert notes[-1].text == last


def test_an_indented_paragraph_after_the_last_note_belongs_to_it():
    notes = read("B.[^1]\n\n[^1]: One.\n\n    Two.\n\nNot this").notes
    assert notes[-1].text == "One.\n\n    Two."


def test_a_numbered_list_in_the_body_is_not_notes():
    text = "T\n\nThree things.[1] More.[2]\n\n1. First\n2. Second\n3. Third\n\nEnd.\n\n[1] Roe.\n\n[2] Ibid."
    assert [note.text for note in read(text).notes] == ["Roe.", "Ibid."]


def test_a_marker_that_a_narrow_column_pushed_to_the_start_of_a_line_is_not_a_note():
    text = "T\n\nThe talks failed in the year\n[1] and nobody said so.[2]\n\n[1] Roe.\n\n[2] Ibid."
    assert [note.text for note in read(text).notes] == ["Roe.", "Ibid."]


def test_a_wrapped_year_does_not_begin_a_note():
    text = "B.1 C.2\n\n1. Roe, Book, Paris,\n2018. See also Doe.\n2. Ibid."
    assert [note.text for note in read(text).notes] == ["Roe, Book, Paris,\n2018. See also Doe.", "Ibid."]


def test_notes_under_each_page_do_not_swallow_the_page_that_follows():
    text = "T\n\nOne.[1] Two.[2]\n\n[1] Roe.\n\n[2] Doe.\n\nThe next page says three.[3]\n\n[3] Poe."
    article = read(text)
    assert [note.text for note in article.notes] == ["Roe.", "Doe.", "Poe."]
    assert article.notes[2].context == "The next page says three."


def test_a_note_that_was_nothing_but_a_lost_link_is_kept_empty():
    assert [(note.number, note.text) for note in read("B.[1] C.[2]\n\n[1] \n\n[2] Doe.").notes] == [
        (1, ""),
        (2, "Doe."),
    ]


def test_a_form_feed_ends_a_note():
    assert [note.text for note in read("A.[1]\n\n[1] Roe.\n\fB.[2]\n\n[2] Doe.").notes] == ["Roe.", "Doe."]


def test_a_note_missing_in_the_row_does_not_hide_those_after_it():
    assert [note.number for note in read("A.[1] B.[4]\n\n[1] Roe.\n\n[4] Doe.\n\n[5] Poe.").notes] == [
        1,
        4,
        5,
    ]


def test_a_number_that_stands_twice_names_both_lines():
    with pytest.raises(InputError) as caught:
        read("A.[1] B.[2]\n\n[1] Roe.\n\n[2] Doe.\n\n[2] Poe.")
    assert "Note 2 stands twice, on lines 5 and 7." in str(caught.value)
    assert (caught.value.path, caught.value.line) == ("article.txt", 7)


@pytest.mark.parametrize("mark", ["{}.", "{}", "{})", "({})", "{}:", "[{}]"])
def test_in_a_list_of_notes_alone_a_number_typed_twice_is_told_and_not_swallowed(mark):
    row = "".join(f"{mark.format(number)} Jane Roe, Book, 1990.\n" for number in (1, 1, 3, 2))
    with pytest.raises(InputError) as caught:
        read(row)
    assert "Note 1 stands twice, on lines 1 and 2." in str(caught.value)


def test_in_a_list_of_notes_alone_a_number_out_of_order_is_kept():
    row = "".join(f"{number}. Jane Roe, Book, 1990.\n" for number in (1, 2, 4, 3, 5))
    assert [note.number for note in read(row).notes] == [1, 2, 4, 3, 5]


def test_the_seed_gives_38_notes_each_exactly_what_stands_behind_its_marker():
    data = SEED.read_bytes()
    article = documents.read(data, "article.txt")
    printed = re.findall(r"^\[(\d+)\] (.*)$", data.decode(), re.MULTILINE)
    assert [(str(note.number), note.text) for note in article.notes] == printed
    assert len(printed) == 38
    assert [note.line for note in article.notes] == list(range(50, 126, 2))
    assert all(note.context and "[" not in note.context for note in article.notes)
    assert article.notes[12].context.startswith("For instance, in his report to the 18th Party Congress")
    assert (article.author, str(article.issued), article.appeared_in) == (
        ("Elsa B. Kania",),
        "2019-08-27",
        "Strategy Bridge",
    )
    assert article.title.startswith("In Military-Civil Fusion, China Is Learning Lessons")


FRONTS = {
    "byline-and-date": (
        "The Title\nBy Jane Roe and John Doe\nMay 1, 2018\n\n",
        ("Jane Roe", "John Doe"),
        "2018-05-01",
    ),
    "date-before-byline": (
        "The Title\n\n1 May 2018\n\nBy Elsa B. Kania\n\n",
        ("Elsa B. Kania",),
        "2018-05-01",
    ),
    "german-date": ("The Title\n\nVon Jürgen Groß\n\n3. März 2018\n\n", ("Jürgen Groß",), "2018-03-03"),
    "chinese-date": ("The Title\n\n2018年5月\n\n", (), "2018-05"),
    "weekday": ("The Title\n\nPublished on Tuesday, May 1, 2018\n\n", (), "2018-05-01"),
    "impossible-date": ("The Title\n\nFebruary 30, 2018\n\n", (), None),
    "by-and-large": ("The Title\n\nBy and large it was a failure\n\n", (), None),
    "particles": (
        "The Title\n\nBy Ursula von der Leyen & Dr. Jane Roe-Smith\n\n",
        ("Ursula von der Leyen", "Jane Roe-Smith"),
        None,
    ),
}


@pytest.mark.parametrize("front", FRONTS)
def test_title_author_and_date_are_read_where_they_are_plain_to_see(front):
    head, author, issued = FRONTS[front]
    article = read(head + "A body.[1] " + "It goes on. " * 30 + "\n\n[1] Roe.")
    assert article.title == "The Title"
    assert article.author == author
    assert article.issued == (PartialDate.parse(issued) if issued else None)


def test_a_closing_line_about_a_person_names_the_author():
    text = "T\n\nXi Jinping is the leader.[1]\n\nElsa B. Kania is an Adjunct Senior Fellow with a Program.\n\n[1] Roe."
    assert read(text).author == ("Elsa B. Kania",)


APPEARED = {
    "This article appeared originally at Strategy Bridge.": "Strategy Bridge",
    "This piece was originally published in The Paper on May 1, 2018.": "The Paper",
    "This essay first appeared in War on the Rocks, and is republished here.": "War on the Rocks",
    "Originally published by the Journal of Things.": "the Journal of Things",
    "Republished with permission from The Conversation under a licence.": "The Conversation",
    "The comet originally appeared in the sky.": None,
}


@pytest.mark.parametrize("sentence", APPEARED)
def test_where_an_article_first_appeared_is_read_from_its_own_words(sentence):
    assert read(f"T\n\nA body.[1]\n\n{sentence}\n\n\n[1] Roe.").appeared_in == APPEARED[sentence]


ENCODINGS = {
    "utf-8": "“Vögel” 军",
    "utf-8-sig": "“Vögel” 军",
    "utf-16": "“Vögel” 军",
    "cp1252": "“Vögel” — naïve",
}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_text_is_decoded_by_its_mark_or_its_letters(encoding):
    text = f"T\n\nBody with words.[1]\n\n[1] {ENCODINGS[encoding]} and more words to be sure."
    assert documents.read(text.encode(encoding), "a.txt").notes[0].text.startswith(ENCODINGS[encoding])


def test_chinese_text_in_gb18030_is_recognised():
    sentence = "习近平在中国共产党第十九次全国代表大会上的报告，军民深度融合发展的经济学解释。"
    text = f"标题\n\n{sentence * 8}[1]\n\n[1] {sentence}"
    assert documents.read(text.encode("gb18030"), "a.txt").notes[0].text == sentence


MARKED = st.sampled_from(
    [
        "[1]",
        "[2]",
        "[3]",
        "1.",
        "2. ",
        "¹",
        "[^1]:",
        "\n",
        "\n\n",
        " ",
        "Roe, “Book,”",
        "\f",
        "Notes\n",
        "2018. ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(MARKED, st.text(max_size=12))).map("".join))
def test_a_notes_text_is_a_part_of_the_source_to_the_letter(text):
    data = text.encode("utf-8", "replace")
    try:
        article = documents.read(data, "a.txt")
    except InputError:
        return
    source = decode(data)
    assert all(note.text in source for note in article.notes)
    assert all(source.split("\n")[note.line - 1].strip() for note in article.notes)
    assert len({note.number for note in article.notes}) == len(article.notes)
