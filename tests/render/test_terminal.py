from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from citecheck.model import (
    Citation,
    LinkStatus,
    Name,
    Note,
    NoteKind,
    PageFacts,
    PartialDate,
    Reading,
    Sign,
    SignKind,
    Work,
)
from citecheck.render.html import page as page_html
from citecheck.render.markdown import check_markdown
from citecheck.render.text import check_table, clip, columns, pad, parse_table, status, summary, wrap
from citecheck.verdict import judge
from tests.report import samples

UNRULY = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def widest(text: str) -> int:
    return max(wcswidth(line) for line in text.splitlines())


# ----------------------------------------------------------------------------------------------------- alignment


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("军民", 4), ("e\u0301", 1), ("👩", 2), ("", 0)],
    ids=["latin", "chinese", "combining", "emoji", "empty"],
)
def test_columns_are_counted_as_a_terminal_does(text, width):
    assert columns(text) == width


def test_padding_counts_wide_characters_twice():
    assert pad("军民", 6) == "军民  "


@pytest.mark.parametrize(("text", "expected"), [("军民融合", "军民…"), ("abcdef", "abcd…"), ("abc", "abc")])
def test_clipping_counts_wide_characters_twice(text, expected):
    assert clip(text, 5) == expected


def test_lines_break_at_spaces():
    assert wrap("one two three", 7) == ["one two", "three"]


def test_chinese_breaks_anywhere_but_before_a_closing_mark_or_after_an_opening_one():
    assert wrap("军民融合》发展", 8) == ["军民融", "合》发展"]
    assert wrap("军民融《合发展", 8) == ["军民融", "《合发展"]


def test_what_cannot_be_broken_is_broken_all_the_same():
    assert wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"]


@given(st.text(st.sampled_from("ab 军民《》，,.é👩")), st.integers(4, 20))
def test_wrapping_loses_nothing_but_spaces_and_keeps_to_the_width(text, width):
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(columns(line) <= width for line in lines)


# ------------------------------------------------------------------------------------------------------- reports


def test_a_summary_is_headline_changes_first_five_tasks_and_the_page():
    text = summary(samples.every_state(), page="file:///reports/index.html")
    assert text.startswith(
        "2 citations broke since 16 November 2026: 2 dead, 4 links lost, of 18 citations;\n"
    )
    assert "The policy “fail on new” is broken by 3a, 26a, 37a." in text
    assert "Needs you (15)" in text
    assert [m[0] for m in re.findall(r"^  (\d+a) +([⚠◌✕≠…])", text, re.MULTILINE)] == [
        "37a",
        "4a",
        "3a",
        "26a",
        "38a",
    ]
    assert "and 10 more, see `citecheck status` or the report" in text
    assert text.endswith("\n\nReport: file:///reports/index.html\n")


def test_a_summary_of_the_seed_offline_says_so_first():
    first, *_ = summary(samples.first_offline()).split("\n\n")
    assert " ".join(first.split()) == (
        "The network was out of reach; nothing was re-checked: 0 dead, 44 links lost, of 44 citations."
    )


def test_status_lists_everything_that_needs_a_person():
    text = status(samples.every_state())
    assert "   4  ∅ Link lost".strip() in text
    assert "citecheck recover --from URL-or-file" in text
    assert "note 14" in text
    assert "more, see" not in text


def test_a_check_table_has_a_line_for_each_citation_and_addresses_whole():
    text = check_table(samples.every_state())
    assert [line.split()[0] for line in text.splitlines() if re.match(r"\d+[a-z] ", line)] == [
        row.id for row in samples.every_state().rows
    ]
    assert "http://www.uscc.gov/sites/default/files/June%207_Kania.pdf\n" in text
    assert "suggested: http://www.qut.edu.cn/info/1021/25190.htm\n" in text


def test_a_live_link_that_names_a_place_which_is_not_there_is_told_of_in_every_form():
    ref = samples.reference("1a", Work(type="webpage"), "…", url="https://tides.example/1#dues")
    page = PageFacts(titles=("Tides",), media_type="text/html", words=300)
    look = samples.check(ref.url, page=page, signs=(Sign(SignKind.NO_ANCHOR, "#dues"),))
    whole = samples.every_state(
        references=(ref,), verdicts={"1a": judge(ref, [look], now=samples.NOW)}, notes=()
    )
    for form in (check_table(whole), check_markdown(whole), page_html(whole)):
        assert "The page has no place called" in form


def test_colour_is_only_there_when_asked_for():
    report = samples.every_state()
    for write in (summary, status, check_table):
        assert "\x1b" not in write(report)
        assert "\x1b[" in write(report, colour=True)


def test_colour_changes_nothing_but_colour():
    report = samples.every_state()
    for write in (summary, status, check_table):
        assert re.sub(r"\x1b\[[\d;]*m", "", write(report, colour=True)) == write(report)


@pytest.mark.parametrize("write", [summary, status, check_table])
def test_a_stranger_commands_nothing(write):
    text = write(samples.hostile())
    assert UNRULY.search(text) is None
    assert "[U+001B][31mred" in text


def test_secrets_do_not_reach_the_terminal():
    assert "hunter2" not in check_table(samples.every_state())


# -------------------------------------------------------------------------------------------------------- readings


def reading(number, kind, *citations, text="A remark.", doubts=()):
    return Reading(Note(number, text), kind, citations, doubts)


def cited(name, work, link=LinkStatus.LOST, **more):
    return Citation(id=name, raw="raw", span=(0, 3), work=work, link=link, **more)


SEED = (
    reading(
        18,
        NoteKind.CITATION,
        cited("18a", samples.QINGDAO, LinkStatus.IMPLICIT, same_as="33b"),
        cited("18b", samples.SHANGHAI, doubts=("Ibid. stands where the source would be",)),
    ),
    reading(10, NoteKind.DISCURSIVE, text="For instance, the report was mentioned unexpectedly."),
    reading(8, NoteKind.CITATION, cited("8a", samples.CHEUNG, LinkStatus.NEVER)),
)


def test_a_parse_table_reads_like_this():
    assert parse_table(SEED) == (
        "18a   The First Military-Civil Fusion AI Industry             ∅ lost?\n"
        "      Development Summit Forum Held in Qingdao                web page\n"
        "      学校首届军民融合人工智能产业发展高峰论坛在青召开        2018-04-15\n"
        "                                                              same as 33b\n"
        "18b   Shanghai Municipal Commission of Economic               ∅ lost\n"
        "      Informatization on the launch of Shanghai               web page\n"
        "      military-civil fusion industry investment fund\n"
        "      上海市经济信息化委关于开展上海市军民融合产业投资基金\n"
        "      ? Ibid. stands where the source would be\n"
        "\n"
        "10    For instance, the report was mentioned unexpectedly.    no citation\n"
        "\n"
        "8a    The Chinese defense economy's long march from           ¶ none due\n"
        "      imitation to innovation                                 journal article\n"
        "      Tai Ming Cheung · The Journal of Strategic Studies      2011\n"
        "\n"
        "3 notes, 3 citations: 1 link lost, 1 link probably lost, 1 without a link due, 1\n"
        "doubt.\n"
    )


@pytest.mark.parametrize("width", [64, 80, 100, 132])
def test_a_parse_table_keeps_to_its_width(width):
    assert widest(parse_table(SEED, width)) <= width


def test_the_second_column_begins_in_the_same_place_in_every_script():
    facts = r"(∅ lost\??|2018-04-15|web page|¶ none due)$"
    starts = [
        wcswidth(line[: m.start()])
        for line in parse_table(SEED).splitlines()
        if (m := re.search(facts, line))
    ]
    assert starts == [62] * 6


def test_names_and_titles_of_strangers_command_nothing_in_a_parse_table():
    rude = Work(title=samples.RUDE, author=(Name(literal="\x1b]0;owned\x07"),), issued=PartialDate(2018))
    text = parse_table((reading(1, NoteKind.CITATION, cited("1a", rude)),))
    assert UNRULY.search(text) is None
    assert widest(text) <= 80


def test_no_notes_are_counted_as_none():
    assert parse_table(()) == "0 notes, 0 citations.\n"
