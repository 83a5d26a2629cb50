from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from citecheck.render.html import language_of, page
from citecheck.report import Mode
from tests.report import samples

KINDS = {
    "every-state": samples.every_state,
    "first-offline": samples.first_offline,
    "hostile": samples.hostile,
    "forty-five": lambda: samples.many(45),
}


@cache
def html(kind: str) -> str:
    return page(KINDS[kind]())


@cache
def soup(kind: str) -> BeautifulSoup:
    return BeautifulSoup(html(kind), "lxml")


everywhere = pytest.mark.parametrize("kind", KINDS)


def words(element) -> str:
    return " ".join(element.get_text(" ").split())


# ------------------------------------------------------------------------------------------- one self-contained file


@everywhere
def test_every_fragment_link_lands(kind):
    ids = {element["id"] for element in soup(kind).select("[id]")}
    links = {link["href"][1:] for link in soup(kind).select('a[href^="#"]')}
    assert links
    assert links - ids == set()


@everywhere
def test_every_id_is_unique(kind):
    ids = [element["id"] for element in soup(kind).select("[id]")]
    assert sorted(ids) == sorted(set(ids))


@everywhere
def test_nothing_is_loaded_from_anywhere(kind):
    assert soup(kind).select("[src], link, img, iframe, object, embed, base, form") == []
    style = soup(kind).style.string
    assert "@import" not in style
    assert set(re.findall(r"url\((.*?)\)", style)) <= {"#hatch"}


@everywhere
def test_the_policy_names_the_style_and_the_script_by_hash(kind):
    policy = soup(kind).select_one("meta[http-equiv=Content-Security-Policy]")["content"]
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        (found,) = soup(kind).find_all(element)
        digest = base64.b64encode(hashlib.sha256(found.string.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert policy.endswith("base-uri 'none'; form-action 'none'")


@everywhere
def test_nothing_is_styled_or_scripted_in_place(kind):
    for element in soup(kind).find_all(True):
        assert not [name for name in element.attrs if name == "style" or name.startswith("on")]


@everywhere
def test_equal_reports_give_equal_bytes(kind):
    assert page(KINDS[kind]()) == html(kind)


def test_the_page_keeps_to_its_budgets():
    text = html("forty-five")
    assert len(text.encode()) <= 250_000
    assert len(soup("forty-five").script.string.encode()) <= 12_000
    assert len(soup("forty-five").style.string.encode()) <= 16_000


# ------------------------------------------------------------------------------------------------ order and content


def test_the_page_answers_in_the_order_of_its_readers_questions():
    order = [words(h) for h in soup("every-state").select("h1, h2")]
    assert [re.sub(r"\d+$", "", title).strip() for title in order] == [
        "In Military-Civil Fusion, China Is Learning Lessons From the United States and Starting to Innovate",
        "Since last time",
        "Needs you",
        "All citations",
        "Evidence",
        "How this was judged",
        "Keys",
    ]


@everywhere
def test_headings_are_ordered_and_there_is_one_of_the_first_rank(kind):
    ranks = [int(h.name[1]) for h in soup(kind).select("h1, h2, h3, h4")]
    assert ranks.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(ranks))


def test_the_headline_is_the_first_thing_said_and_the_title_of_the_window():
    headline = "The network was out of reach; nothing was re-checked: 0 dead, 44 links lost, of 44 citations."
    assert words(soup("first-offline").select_one(".headline")) == headline
    assert soup("first-offline").title.string.startswith(headline)


def test_an_offline_run_carries_a_plain_banner():
    assert words(soup("first-offline").select_one(".banner")).startswith(
        "Offline. The network was out of reach"
    )


def test_a_replay_says_so_and_a_live_run_needs_no_banner():
    run = replace(samples.RUN, mode=Mode.REPLAY)
    replayed = BeautifulSoup(page(samples.every_state(run=run)), "lxml")
    assert (
        words(replayed.select_one(".banner"))
        == "Replay. Made from recorded replies, not from the web as it is now."
    )
    assert soup("every-state").select(".banner") == []


def test_a_first_run_has_no_section_on_changes():
    assert soup("first-offline").select("#since") == []


def test_no_change_is_one_line():
    whole = samples.everything()
    quiet = BeautifulSoup(page(samples.every_state(before=whole["verdicts"], suggested_before=None)), "lxml")
    assert words(quiet.select_one("#since")) == "Since last time Nothing changed since 16 November 2026 ."


def test_all_citations_and_all_notes_are_on_the_page():
    report = samples.every_state()
    articles = {article["id"] for article in soup("every-state").select("article")}
    assert articles == {f"c{row.id}" for row in report.rows} | {"n10", "n14"}
    assert len(soup("every-state").select("#citations tbody tr")) == len(report.rows)


def test_evidence_comes_in_the_order_of_the_notes():
    numbers = [int(re.search(r"\d+", article["id"])[0]) for article in soup("every-state").select("article")]
    assert numbers == sorted(numbers)


def test_the_totals_are_the_same_in_the_bar_and_in_the_list():
    bar = soup("every-state").select_one("svg.bar")["aria-label"]
    listed = ", ".join(
        f"{item.b.string} {item.select_one('.st').contents[-1]}"
        for item in soup("every-state").select(".totals li")
    )
    assert bar == listed


def test_at_most_twelve_cards_stand_before_the_rest_is_folded():
    work = soup("first-offline").select_one("section.work")
    assert len(work.select(":scope > ol > li")) == 12
    assert len(work.select("details.more > ol > li")) == 33
    assert words(work.select_one("details.more > summary")) == "Show all, 33 more"


def test_the_note_is_shown_verbatim_with_the_citation_marked():
    quote = soup("every-state").select_one("#c18b blockquote")
    assert quote.get_text() == samples.NOTE_18
    assert quote.mark.string.startswith("“Shanghai Municipal Commission")
    assert quote.mark.string.endswith("[上海市经济信息化委关于开展上海市军民融合产业投资基金]")


def test_evidence_stands_in_its_order():
    parts = [words(h) for h in soup("every-state").select("#c3a h4")]
    assert parts == [
        "Verdict",
        "Fix",
        "Note 3",
        "Read as",
        "Suggestions",
        "Titles",
        "Archived copy",
        "History",
    ]


def test_a_fix_names_the_line_to_paste_and_where():
    fix = soup("every-state").select_one("#c2a")
    assert (
        fix.select_one("code.cp").string
        == 'url = "https://www.uscc.gov/sites/default/files/2019/June_7_Kania.pdf"'
    )
    link = fix.select_one("a.at")
    assert link.string == "footnotes/02.toml:5"
    assert link["href"] == "https://github.com/example/article/blob/7070293abcdef/footnotes/02.toml#L5"


def test_the_way_there_is_told_step_by_step():
    steps = [words(li) for li in soup("every-state").select("#c2a ol.way li")][:3]
    assert [step.split()[0] for step in steps] == ["301", "302", "200"]
    assert steps[1].endswith("now encrypted")


def test_words_that_differ_between_titles_are_marked():
    marks = [mark.string for mark in soup("every-state").select("#c26a dl mark")]
    assert "chips" in marks
    assert "Alibaba" not in marks


def test_the_archived_copy_is_dated_from_the_article():
    assert "30 August 2019 , 3 days after the article · status 200 · 14 captures" in words(
        soup("every-state").select_one("#c26a")
    )


def test_each_field_says_whether_it_was_read_or_is_a_persons():
    rows = soup("every-state").select("#c1a dl em")
    assert {em.string for em in rows} == {"read"}
    whole = samples.everything()
    first = replace(whole["references"][0], origins={"title": "person"})
    corrected = BeautifulSoup(page(samples.every_state(references=(first, *whole["references"][1:]))), "lxml")
    assert [em.string for em in corrected.select("#c1a dl em")].count("yours") == 1


def test_history_is_folded_and_pictured_with_the_same_in_words():
    history = soup("every-state").select_one("#c24a")
    assert history.select_one("svg.spark")["aria-label"] == (
        "Last 6 checks: answered (200) 3 times, then timed out 2 times, then gone (404)"
    )
    folded = [words(li) for li in history.select("ol.way li")]
    assert folded == [
        "gone (404), 23 November 2026",
        "timed out, 2 checks, 9 November 2026 to 16 November 2026",
        "answered (200), 3 checks, 19 October 2026 to 2 November 2026",
    ]


def test_known_rot_says_since_when():
    assert "known since 2026-11-17" in words(soup("every-state").select_one("#c4a"))


def test_a_decision_is_shown_with_its_reason_name_and_end():
    text = words(soup("every-state").select_one("#c35a"))
    assert "Pinned as Live by M. Editor , until 1 May 2027: read it on a subscriber’s screen" in text


def test_foreign_titles_carry_their_language():
    titles = soup("every-state").select("#c18b bdi[lang]")
    assert {bdi["lang"] for bdi in titles} == {"zh-Hans"}
    assert soup("every-state").html["lang"] == "en"


def test_a_page_for_nothing_at_all_is_still_a_page():
    from citecheck.report import build

    empty = BeautifulSoup(page(build(run=samples.RUN, references=(), verdicts={})), "lxml")
    assert words(empty.h1) == "Citations"
    assert "Nothing does." in words(empty.select_one("section.work"))


def test_ids_that_are_not_note_numbers_still_make_sound_anchors():
    from citecheck.model import State, Work
    from citecheck.report import build

    refs = [
        replace(samples.reference("1a", Work(), "x", url="https://a.example/"), id=name, note=0)
        for name in ("urls.txt:3", "urls-txt:3")
    ]
    verdicts = {ref.id: samples.verdict(ref, State.LIVE, "Answers.") for ref in refs}
    made = BeautifulSoup(page(build(run=samples.RUN, references=refs, verdicts=verdicts)), "lxml")
    assert [article["id"] for article in made.select("article")] == ["curls-txt-3", "curls-txt-3-2"]


# ------------------------------------------------------------------------------------------------------ bad manners


def test_no_script_but_our_own_gets_in():
    assert len(soup("hostile").find_all("script")) == 1
    assert "alert(1)" not in soup("hostile").script.string
    assert "<script>alert(1)" not in html("hostile")


@everywhere
def test_links_lead_to_the_web_or_within_the_page_and_say_nothing_of_where_from(kind):
    for link in soup(kind).select("a[href]"):
        if link["href"].startswith("#") or link["href"] == "report.json":
            continue
        assert re.match(r"https?://", link["href"])
        assert link["rel"] == ["noopener", "noreferrer", "nofollow"]


@everywhere
def test_nothing_unseen_or_turned_around_is_in_the_page(kind):
    assert (
        re.findall(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]",
            html(kind),
        )
        == []
    )


def test_a_direction_override_is_made_visible():
    assert "[U+202E]gnp.exe" in html("hostile")


def test_values_are_cut_in_lists_and_the_rest_is_in_the_evidence():
    row = soup("hostile").select_one("#citations tbody tr")
    assert all(len(words(bdi)) <= 300 for bdi in row.select("bdi"))
    assert any("more characters" in words(rest) for rest in soup("hostile").select("#c1a details.rest"))


def test_no_password_or_token_is_published():
    assert "secret" not in html("hostile")
    assert "s3cret" not in html("hostile")
    assert "hunter2" not in html("every-state")
    assert "https://•••@example.org/a?access_token=•••&amp;b=1" in html("hostile")


def test_a_suggestion_that_is_no_web_address_is_not_suggested():
    assert "javascript:" not in " ".join(link.get("href", "") for link in soup("hostile").select("a"))
    assert "citecheck accept 1a 1" not in html("hostile")


@pytest.mark.parametrize(
    ("text", "declared", "tag"),
    [
        ("军民融合", "zh", "zh-Hans"),
        ("軍民融合", "zh-Hant", "zh-Hant"),
        ("军民融合", None, "zh-Hans"),
        ("フュージョン技術", None, "ja"),
        ("민군융합", None, "ko"),
        ("Militär und Wirtschaft", "de", "de"),
        ("Military-Civil Fusion", None, None),
        ("军民融合", "en", "zh-Hans"),
    ],
)
def test_the_language_of_a_title_is_what_its_script_or_its_note_says(text, declared, tag):
    assert language_of(text, declared) == tag
