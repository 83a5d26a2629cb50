"""A page against the work cited."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import publishers
from citecheck.match import ALIEN, fits, likeness, match
from citecheck.model import Name, PageFacts, PartialDate, Work
from citecheck.numerals import number_conflict, numbers

URL = "https://foreignpolicy.com/2018/08/02/story/"
WORK = Work(
    title="China’s AI Giants Can’t Say No to the Party",
    author=(Name(family="Kania", given="Elsa"),),
    container_title="Foreign Policy",
    issued=PartialDate(2018, 8, 2),
)


def told(*titles, work=WORK, url=URL, **facts):
    return fits(match(PageFacts(titles=titles, **facts), work, url=url))


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("China’s AI Giants Can’t Say No to the Party", id="equal"),
        pytest.param("China's AI Giants Can't Say No to the Party – Foreign Policy", id="site suffix"),
        pytest.param("CHINA'S AI GIANTS CAN'T SAY NO TO THE PARTY", id="capitals"),
        pytest.param("Chinas AI giants cant say no to the Party", id="apostrophes lost"),
        pytest.param("Opinion | China’s AI Giants Can’t Say No to the Party", id="rubric before"),
        pytest.param("China’s AI Giants Can’t Say No to the Party [with Correction, 2021]", id="corrected"),
        pytest.param(
            "China’s AI Giants Can’t Say No to the Party (updated 2020) | Foreign Policy", id="updated"
        ),
        pytest.param("RETRACTED: China’s AI Giants Can’t Say No to the Party", id="retracted"),
    ],
)
def test_a_title_that_differs_in_dress_is_the_same_title(title):
    assert told(title) is True


@pytest.mark.parametrize(
    "title",
    ["Ten recipes for a rainy Sunday", "China unveils a new stealth bomber at Zhuhai", "Page not found"],
)
def test_another_title_is_another_work(title):
    assert told(title) is False


def test_a_page_that_shows_only_its_sites_name_tells_nothing():
    assert told("Foreign Policy") is None
    assert told("foreignpolicy.com") is None


def test_a_page_without_title_tells_nothing():
    assert told() is None


def test_a_retitled_page_by_the_author_on_the_day_is_not_called_another_work():
    page = {"author": ("Elsa Kania",), "issued": PartialDate(2018, 8, 2)}
    assert told("How Beijing commands its tech champions", **page) is not False


def test_a_shortened_title_needs_the_day():
    half = "China’s AI Giants Can’t Say No"
    assert told(half) is None
    assert told(half, author=("Elsa Kania",)) is None
    assert told(half, issued=PartialDate(2018, 8, 3)) is True


def test_a_half_alike_title_that_says_something_else_is_left_open_even_on_the_day():
    assert told("China’s AI Giants Say Yes to the Party", issued=PartialDate(2018, 8, 2)) is None


LEAD = "2 August. China's AI giants can't say no to the Party. By Elsa Kania"


def test_a_title_found_in_the_text_of_a_page_without_another_counts():
    assert told(lead=LEAD) is True
    assert told("Document1", lead=LEAD) is True
    assert told("JULY 2018 WORKING PAPER SERIES", lead=LEAD, media_type="application/pdf") is True


def test_a_title_found_in_the_text_below_another_title_does_not():
    assert told("Ten recipes for a rainy Sunday", lead=f"Most read: {LEAD}") is None


@pytest.mark.parametrize(
    "title",
    [
        "Archive",
        "Search results for China",
        "Foreign Policy | Latest News",
        "Elsa Kania, Author at Foreign Policy",
    ],
)
def test_a_list_that_has_the_title_is_not_the_work(title):
    assert told(title, lead=LEAD) is False


@pytest.mark.parametrize(
    "title",
    [
        "Subscribe to read | Foreign Policy",
        "Just a moment...",
        "Log in - Foreign Policy",
        "untitled",
        "React App",
    ],
)
def test_a_wall_or_a_shell_tells_nothing(title):
    assert told(title, lead="Please wait.") is None


@pytest.mark.parametrize(
    "title",
    [
        "Book Review: China’s AI Giants Can’t Say No to the Party",
        "A reply to “China’s AI Giants Can’t Say No to the Party”",
        "Correction: China’s AI Giants Can’t Say No to the Party",
    ],
)
def test_a_page_about_the_work_is_not_the_work(title):
    assert told(title) is False


def test_the_news_about_a_white_paper_is_not_the_white_paper():
    work = Work(title="China’s National Defense in the New Era", original_title="新时代的中国国防")
    assert told("中国发表《新时代的中国国防》白皮书", work=work) is False
    assert told("(受权发布)《新时代的中国国防》白皮书（全文）", work=work) is True


def test_a_review_that_was_cited_is_itself():
    assert told("Book Review: The Marathon", work=Work(title="Book Review: The Marathon")) is True


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("The AI Revolution (Part 1)", "The AI Revolution (Part II)"),
        ("World Economic Outlook, April 2018", "World Economic Outlook, October 2018"),
        ("Apple Reports Second Quarter Results", "Apple Reports Third Quarter Results"),
        ("The 41st Statistical Report", "The Forty-second Statistical Report"),
    ],
)
def test_another_part_of_a_series_is_another_work(cited, found):
    assert told(found, work=Work(title=cited)) is False


def test_the_same_part_in_other_figures_is_the_same_work():
    assert told("Lectures on Physics, Vol. II", work=Work(title="Lectures on Physics, Volume 2")) is True
    assert (
        told("Capital in the 21st Century", work=Work(title="Capital in the Twenty-First Century"))
        is not False
    )


def test_traditional_and_simplified_characters_are_alike():
    assert told("軍民融合促五角大樓「牽手」硅谷", work=Work(title="军民融合促五角大楼“牵手”硅谷")) is True


def test_a_subtitle_more_or_less_needs_the_day():
    work = Work(
        title="The Strength of Weak Ties", author=(Name(family="Granovetter"),), issued=PartialDate(1973, 5)
    )
    longer, by = "The Strength of Weak Ties: A Network Theory Revisited", ("Mark Granovetter",)
    assert told(longer, work=work, author=by) is not True
    assert (
        told("The Strength of Weak Ties: An Abstract", work=work, author=by, issued=PartialDate(1973, 5))
        is True
    )


def test_one_telling_word_for_another_makes_titles_doubtful():
    assert (
        told(
            "Naval Doctrine of the Russian Federation",
            work=Work(title="Military Doctrine of the Russian Federation"),
        )
        is not True
    )


def test_chinese_titles_are_compared_with_chinese_ones():
    work = Work(
        title="Fusion Promotes the Pentagon", original_title="军民融合促五角大楼“牵手”硅谷", language="zh"
    )
    assert told("军民融合促五角大楼牵手硅谷-新华网", work=work) is True
    assert told("上海市经济信息化委关于开展产业投资基金的通知", work=work) is False


def test_the_parts_are_told_one_by_one():
    page = PageFacts(
        titles=("China’s AI Giants Can’t Say No to the Party",),
        author=("Elsa Kania",),
        issued=PartialDate(2018, 8, 5),
        language="en-US",
    )
    found = match(page, WORK, url=URL)
    assert (found.title, found.author, found.issued, found.container_title) == (1.0, 1.0, 0.5, 1.0)
    assert found.language is None
    assert "the author agrees" in found.why


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("17th Party Congress", {"17"}),
        ("Thirteenth Five-Year Plan", {"13"}),
        ("十九大报告", {"19"}),
        ("“十三五”规划", {"13"}),
        ("第三次会议", {"3"}),
        ("$1,500 in 2018", {"1500", "2018"}),
        ("No numbers here", set()),
    ],
)
def test_numbers_are_read_in_digits_words_and_chinese(title, expected):
    assert numbers(title) == expected


def test_a_shortened_title_without_numbers_is_no_conflict():
    assert (
        number_conflict("China’s first boat revealed at Airshow China 2018", "China’s first boat revealed")
        is None
    )


@pytest.mark.parametrize(
    ("container", "host", "expected"),
    [
        ("Financial Times", "www.ft.com", True),
        ("The New York Times", "nytimes.com", True),
        ("War on the Rocks", "warontherocks.com", True),
        ("The Strategy Bridge", "thestrategybridge.org", True),
        ("Xinhua", "www.xinhuanet.com", True),
        ("Financial Times", "ft.com.evil.example", False),
        ("Qiushi", "mirror.example", False),
        ("Some Small Blog", "example.org", None),
    ],
)
def test_hosts_are_told_from_table_or_name(container, host, expected):
    assert publishers.fits(container, host) is expected


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_symmetric_enough_and_in_range(one, other):
    assert 0.0 <= likeness(one, other) <= 1.0
    assert likeness(one, one) == 1.0
    assert likeness(one, other) == pytest.approx(likeness(other, one))


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=3), st.text(max_size=60))
def test_no_page_and_no_title_make_the_comparison_raise(cited, titles, lead):
    page = PageFacts(titles=tuple(titles), lead=lead, author=(lead,), container_title=cited)
    found = match(page, Work(title=cited, author=(Name(literal=cited),), container_title=cited), url=URL)
    assert found.score is None or 0.0 <= found.score <= 1.0


OTHERS = {"author": ("Ann Other",), "issued": PartialDate(2024, 2, 1), "container_title": "Tidewater Recipes"}
AT_OTHERS = "https://tidewater.example.org/1"


def test_a_short_title_at_another_publisher_by_another_author_of_another_year_is_another_work():
    short = Work(title="Sea Change", author=WORK.author, container_title="Foreign Policy", issued=WORK.issued)
    assert told("Sea Change", work=short, url=AT_OTHERS, **OTHERS) is False
    assert told("Sea Change", work=short, **OTHERS) is True  # on its publisher's own host


def test_a_long_title_with_all_else_against_it_is_doubted():
    found = match(PageFacts(titles=(WORK.title,), **OTHERS), WORK, url=AT_OTHERS)
    assert fits(found) is None
    assert "author, date and publisher" in found.doubt


@pytest.mark.parametrize("spared", ["author", "issued"])
def test_one_part_that_does_not_speak_against_an_equal_title_is_enough(spared):
    facts = {name: value for name, value in OTHERS.items() if name != spared}
    assert told(WORK.title, url=AT_OTHERS, **facts) is True


def test_a_long_title_whose_publisher_is_not_named_is_the_work_though_author_and_date_differ():
    facts = {name: value for name, value in OTHERS.items() if name != "container_title"}
    nowhere = Work(
        title=WORK.title, author=WORK.author, issued=WORK.issued, container_title="Harbour Letters"
    )
    assert told(WORK.title, work=nowhere, url=AT_OTHERS, **facts) is True


@pytest.mark.parametrize(("url", "says"), [("https://a.org/", False), ("https://a.org/x/y/paper.html", None)])
def test_a_page_called_home_is_a_front_page_only_where_one_may_be(url, says):
    assert told("Home", url=url) is says


def test_the_name_of_the_publication_over_frames_and_pictures_tells_nothing():
    assert told("Foreign Policy", url="https://a.org/x/1", words=3) is None
    assert told("Foreign Policy", url="https://a.org/x/1", words=300) is False


def test_a_page_that_bears_its_authors_name_is_about_the_author():
    found = match(PageFacts(titles=("Elsa Kania",), lead="Elsa Kania is a fellow."), WORK, url=URL)
    assert (fits(found), found.gates) == (False, ("it is a page about the author: “Elsa Kania”",))
    assert told("Elsa Kania", lead=f"{WORK.title}. Foreign Policy, 2018.") is None


def test_a_short_main_title_alone_says_nothing_against_the_work():
    ballast = Work(title="Ballast: Who Pays When Harbours Silt Up")
    assert told("Ballast", work=ballast, words=300) is None


def test_the_name_of_a_file_is_no_title():
    assert told("giants_final-v2.pdf") is None


def test_a_title_that_is_the_name_of_the_file_tells_nothing():
    assert told("300009p", url="https://a.org/d/300009p.pdf", words=300) is None
    assert told("Cafeteria menu", url="https://a.org/d/300009p.pdf", words=300) is False


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("Who Pays When Harbours Silt Up", "Wer zahlt, wenn Häfen verlanden"),
        ("The Law of the Barges", "Le droit des péniches"),
        ("The Strength of the Current", "La fuerza de la corriente y los puertos"),
        ("UNCLOS", "United Nations Convention on the Law of the Sea"),
        ("FAQ: Tides", "Frequently Asked Questions about Tides"),
        ("Episode 12: Silt", "#12 – Silt, with Mette Halvorsen"),
        ("Dredging Authorization Act for Fiscal Year 2019, Pub. L. 115-932", "H.R.9515 - Dredging Authorization Act for Fiscal Year 2019"),
        ("港口安全管理办法", "交通运输部办公厅关于印发《港口安全管理办法》的通知"),
    ],
)  # fmt: skip
def test_a_work_cited_otherwise_than_it_is_called_is_not_called_another(cited, found):
    assert told(found, work=Work(title=cited), url=AT_OTHERS, words=300) is not False


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("The Law of the Barges", "Ten Dentists for the Whole Family"),
        ("UNCLOS", "Ten Recipes for a Rainy Sunday"),
        ("Episode 12: Silt", "Employee handbook"),
        ("Report for Fiscal Year 2018", "Report for Fiscal Year 2024"),
        ("港口安全管理办法", "解读《港口安全管理办法》"),
        ("港口安全管理办法", "交通运输部印发《港口安全管理办法》"),
    ],
)
def test_another_work_in_the_same_language_is_called_one(cited, found):
    assert told(found, work=Work(title=cited), url=AT_OTHERS, words=300) is False


@pytest.mark.parametrize(
    ("cited", "found", "alike"),
    [
        ("Professor Amara Nwosu", "Professor Henrik Dahl", False),
        ("Dr. Amara Nwosu", "Dr Amara Nwosu", True),
        (
            "General Order on Harbours and the Safety of Ships",
            "General Order on Harbours and the Safety of Men",
            True,
        ),
    ],
)
def test_a_title_of_honour_does_not_make_two_people_alike(cited, found, alike):
    assert (likeness(cited, found) >= ALIEN) is alike


@pytest.mark.parametrize(
    ("cited", "found", "conflict"),
    [
        ("Annals of the Pilots, III", "Annals of the Pilots, IV", True),
        ("Annals of the Pilots III: The Reefs", "Annals of the Pilots II: The Reefs", True),
        ("Annals of the Pilots, III", "Annals of the Pilots, Volume 3", False),
        ("Annals of the Pilots, III", "Annals of the Pilots", False),
        ("SPEECH OF XI", "Speech of 18 October", False),
        ("A mix of civil and military law", "A mix of civil and military law", False),
    ],
)
def test_a_roman_number_at_the_end_of_a_title_counts(cited, found, conflict):
    assert bool(number_conflict(cited, found)) is conflict


def test_another_title_by_the_same_author_in_another_year_is_another_work():
    cited = Work(
        title="The Labour of Harbours", author=(Name(family="Maas", given="Ida"),), issued=PartialDate(2012)
    )
    other = PageFacts(titles=("Tides and Taxes",), author=("Ida Maas",), issued=PartialDate(2015))
    assert fits(match(other, cited, url="http://journal.example/4711")) is False
    same_year = PageFacts(titles=("Tides and Taxes",), author=("Ida Maas",), issued=PartialDate(2012))
    assert fits(match(same_year, cited, url="http://journal.example/4711")) is None


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("Lamp Rates of the Upper Ward", "Sewage Farms of the Lower Ward"),
        ("The Making of the Harbour Tariff Board", "The Making of the Western Railway Union"),
    ],
)
def test_titles_that_are_alike_in_form_alone_are_another_works(cited, found):
    assert likeness(cited, found) < ALIEN


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("Lamp Rates of the Upper Ward", "How Lamps Were Rated in the Upper Ward"),
        ("Sea Change", "See Chance"),  # too short to tell
    ],
)
def test_titles_that_share_what_they_say_are_not(cited, found):
    assert likeness(cited, found) >= ALIEN
