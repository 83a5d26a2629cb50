"""The conversation with the archive, held with a real one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from citecheck import wayback
from citecheck.flow import Answer, Trouble
from citecheck.model import ArchiveState, Outcome, PartialDate
from tests.archive.driving import drive
from tests.archive.fixture import Archive, ArchiveOf, Capture
from tests.archive.holdings import GBK, GONE, LEAVING, MOVED, MOVED_TO, NEWS, PDF, RECORD, STORY, page

pytestmark = pytest.mark.archive
NOW = datetime(2026, 11, 23, 5, 17, tzinfo=UTC)


def look_up(archive: Archive, url: str, near: str | None = None, *, timeout: float = 10, **options):
    date = PartialDate.parse(near) if near else None
    return drive(wayback.lookup(url, near=date, at=NOW, base=archive.base, **options), timeout=timeout)[0]


@pytest.mark.parametrize(
    ("near", "day"),
    [
        pytest.param("2018-08-02", "2018-08-03", id="day"),
        pytest.param("2018", "2018-08-03", id="year"),
        pytest.param("2019-08", "2019-08-15", id="a revisit is played as what it repeats"),
        pytest.param("2022-12", "2019-08-15", id="the nearest is a soft 404"),
        pytest.param(None, "2019-08-15", id="the newest is a soft 404"),
    ],
)
def test_the_good_capture_nearest_to_the_date_is_found(archive, near, day):
    found = look_up(archive, STORY, near)
    assert found.state is ArchiveState.FOUND
    assert f"{found.memento.datetime:%Y-%m-%d}" == day
    assert found.memento.uri_m == f"{archive.base}/web/{found.memento.datetime:%Y%m%d%H%M%S}/{STORY}"
    assert found.page.title == "China’s AI Giants Can’t Say No to the Party"
    assert found.page.issued == PartialDate(2018, 8, 2)
    assert (found.captures, found.first.year, found.last.year) == (3, 2018, 2023)


def test_the_index_is_asked_once_and_the_archive_for_no_more_than_it_takes(archive):
    look_up(archive, STORY, "2018-08-02")
    assert [request.path for request in archive.log()] == [
        "/cdx/search/cdx",
        f"/web/20180803120000id_/{STORY}",
    ]


def test_a_page_drifted_to_a_soft_404_leaves_none_when_one_try_is_allowed(archive):
    found = look_up(archive, STORY, "2022-12", tries=1)
    assert found.state is ArchiveState.NONE
    assert "not found wording" in found.reason


def test_an_archived_404_alone_is_no_copy(archive):
    found = look_up(archive, GONE)
    assert (found.state, found.reason) == (ArchiveState.NONE, "the archive holds no capture")


def test_nothing_archived_is_none(archive):
    assert look_up(archive, "http://nothing.example.com/").state is ArchiveState.NONE


def test_http_and_https_and_www_are_one_address_to_the_index(archive):
    found = look_up(archive, STORY.replace("http://news.", "https://www.news."), "2018-08-02")
    assert found.state is ArchiveState.FOUND
    assert found.memento.uri_r == STORY


def test_an_archived_redirect_leads_to_the_capture_of_its_goal(archive):
    found = look_up(archive, MOVED)
    assert found.state is ArchiveState.FOUND
    assert found.memento.uri_r == MOVED_TO
    assert found.memento.datetime == datetime(2017, 11, 22, 8, 0, 1, tzinfo=UTC)
    assert found.page.title == "Story 42"


def test_a_redirect_to_what_was_never_captured_stays_in_the_archive(archive):
    flow = wayback.lookup(LEAVING, near=None, at=NOW, base=archive.base)
    found, asked = drive(flow)
    assert found.state is ArchiveState.NONE
    assert all(ask.url.startswith(archive.base) for ask in asked)


def test_a_page_in_gbk_is_read(archive):
    found = look_up(archive, GBK, "2018-05-23")
    assert found.page.title == "军民融合促五角大楼牵手硅谷"
    assert found.page.charset in {"gbk", "gb18030"}


def test_a_pdf_with_spaces_in_its_address_is_found(archive):
    found = look_up(archive, PDF)
    assert found.state is ArchiveState.FOUND
    assert found.page.media_type == "application/pdf"
    assert found.memento.uri_r == PDF


def test_a_capture_of_another_work_is_no_copy(archive):
    found = look_up(archive, NEWS + "the-harvest/", fits=lambda page: "Party" in page.title)
    assert found.state is ArchiveState.NONE
    assert found.reason == "1 capture; the one looked at is another work (2018-08-03)"


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param({"status": 429, "body": "<h1>429 Too Many Requests</h1>"}, id="429"),
        pytest.param({"status": 503, "body": "<html>Service Unavailable</html>"}, id="503 with HTML"),
        pytest.param({"status": 200, "body": '[["urlkey","timestamp","ori'}, id="JSON cut short"),
        pytest.param({"status": 200, "body": ""}, id="nothing at all"),
    ],
)
def test_a_fault_of_the_index_is_unknown_and_heals(archive, fault):
    archive.fault("/cdx", **fault)
    assert look_up(archive, STORY).state is ArchiveState.UNKNOWN
    assert look_up(archive, STORY).state is ArchiveState.FOUND


def test_a_slow_index_is_unknown(archive):
    archive.fault("/cdx", delay=2)
    found = look_up(archive, STORY, timeout=0.3)
    assert (found.state, found.reason) == (
        ArchiveState.UNKNOWN,
        "the archive’s index did not answer: no answer in time",
    )


def test_a_fault_of_playback_moves_on_to_the_next_capture(archive):
    archive.fault("/web/20180803120000id_", status=503, body="<h1>503</h1>")
    found = look_up(archive, STORY, "2018-08-02")
    assert f"{found.memento.datetime:%Y-%m-%d}" == "2019-08-15"


def test_an_archived_error_and_the_archives_own_are_told_apart(archive):
    (memento,) = drive(wayback.captures(GONE, statuses="404", base=archive.base))[0]
    answer, _ = drive(wayback.read_capture(memento))
    assert isinstance(answer, Answer)
    assert (answer.url, answer.status) == (GONE, 404)
    archive.fault("/web/", status=404, body="<h1>404</h1>")
    trouble, _ = drive(wayback.read_capture(memento))
    assert isinstance(trouble, Trouble)
    assert trouble.outcome is Outcome.GONE


def test_all_pages_below_a_path_are_listed_once_each(archive):
    found, _ = drive(wayback.captures(NEWS, match_type="prefix", collapse="urlkey", base=archive.base))
    assert [memento.uri_r for memento in found] == [STORY, NEWS + "the-harvest/"]


def test_a_whole_host_is_listed_within_dates(archive):
    flow = wayback.captures(
        "news.example.com",
        match_type="host",
        since=PartialDate(2018, 8, 3),
        until=PartialDate(2019),
        base=archive.base,
    )
    assert [f"{memento.datetime:%Y-%m-%d}" for memento in drive(flow)[0]] == [
        "2018-08-03",
        "2019-08-15",
        "2018-08-03",
    ]


def test_a_list_longer_than_one_answer_is_whole(archive, monkeypatch):
    monkeypatch.setattr(wayback, "PAGE_OF_INDEX", 2)
    found, asked = drive(wayback.captures("news.example.com", match_type="host", base=archive.base))
    assert len(found) == len({memento.uri_m for memento in found}) == 5
    assert len(asked) == 3


def test_of_a_page_captured_often_the_nearest_is_found_in_one_question(archive_of: ArchiveOf):
    url = "http://often.example.org/"
    days = [f"20{year:02d}{month:02d}15000000" for year in range(5, 25) for month in range(1, 13)]
    often = archive_of([Capture(url, day, page(f"As of {day}", f"{RECORD} {day}")) for day in days])
    found = look_up(often, url, "2013-04-20")
    assert (found.page.title, found.captures) == ("As of 20130415000000", 240)
    assert [request.path for request in often.log()] == ["/cdx/search/cdx", f"/web/20130415000000id_/{url}"]
