"""The archive that other tests stand on answers as the Internet Archive does."""

from __future__ import annotations

import http.client
import json
from urllib.parse import quote, urlsplit

import pytest

from tests.archive.fixture import Archive, ArchiveOf, Capture
from tests.archive.holdings import ARTICLE, CHINESE, GBK, GONE, LEAVING, MOVED, MOVED_TO, NEWS, PDF, STORY

pytestmark = pytest.mark.archive


def get(
    archive: Archive, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """One request, redirects not followed."""
    connection = http.client.HTTPConnection(urlsplit(archive.base).netloc, timeout=10)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    found = answer.status, {key.lower(): value for key, value in answer.getheaders()}, answer.read()
    connection.close()
    return found


def index(archive: Archive, url: str, query: str = "") -> list[list[str]]:
    status, _, body = get(archive, f"/cdx/search/cdx?output=json&url={quote(url, safe='')}{query}")
    assert status == 200
    rows: list[list[str]] = json.loads(body)
    return rows


def test_the_index_lists_captures_in_the_archives_own_form(archive):
    rows = index(archive, STORY)
    assert rows[0] == ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"]
    assert [(row[1], row[3], row[4]) for row in rows[1:]] == [
        ("20180803120000", "text/html", "200"),
        ("20190815093000", "warc/revisit", "-"),
        ("20230101000000", "text/html", "200"),
    ]


def test_the_index_sorts_by_closeness(archive):
    rows = index(archive, STORY, "&sort=closest&closest=20200101000000")
    assert [row[1][:4] for row in rows[1:]] == ["2019", "2018", "2023"]


def test_a_filter_is_matched_on_the_whole_value(archive):
    assert len(index(archive, STORY, "&filter=statuscode:2")) == 0
    assert len(index(archive, STORY, "&filter=statuscode:2..")) == 3
    assert [row[1][:4] for row in index(archive, STORY, "&filter=!statuscode:2..")[1:]] == ["2019"]


def test_collapse_keeps_the_first_of_neighbours(archive):
    rows = index(archive, NEWS, "&matchType=prefix&collapse=urlkey")
    assert [row[1] for row in rows[1:]] == ["20180803120000", "20180803120100"]


def test_a_resume_key_leads_on_to_the_next_page(archive):
    first = index(archive, STORY, "&limit=2&showResumeKey=true")
    assert first[-2] == []
    second = index(archive, STORY, f"&limit=2&showResumeKey=true&resumeKey={quote(first[-1][0], safe='')}")
    assert [row[1][:4] for row in first[1:3] + second[1:]] == ["2018", "2019", "2023"]
    assert [] not in second


def test_a_negative_limit_takes_the_newest(archive):
    assert [row[1][:4] for row in index(archive, STORY, "&limit=-1")[1:]] == ["2023"]


def test_an_address_that_was_never_captured_gives_an_empty_list(archive):
    assert index(archive, "http://nothing.example.com/") == []


@pytest.mark.parametrize(
    ("url", "timestamp", "media_type", "bytes_then"),
    [
        pytest.param(STORY, "20190815093000", "text/html; charset=utf-8", ARTICLE.encode(), id="revisit"),
        pytest.param(GBK, "20180524000000", "text/html", CHINESE, id="gbk"),
        pytest.param(PDF, "20190608000000", "application/pdf", b"%PDF-1.4\n%%EOF\n", id="pdf"),
    ],
)
def test_a_capture_comes_back_byte_for_byte(archive, url, timestamp, media_type, bytes_then):
    status, headers, body = get(archive, f"/web/{timestamp}id_/{url}")
    assert (status, headers["content-type"], body) == (200, media_type, bytes_then)
    assert "memento-datetime" in headers


def test_an_archived_404_bears_a_date_and_nothing_archived_bears_none(archive):
    status, headers, _ = get(archive, f"/web/20200101000000id_/{GONE}")
    assert status == 404
    assert headers["memento-datetime"] == "Wed, 01 Jan 2020 00:00:00 GMT"
    status, headers, _ = get(archive, "/web/20200101000000id_/http://nothing.example.com/")
    assert status == 404
    assert "memento-datetime" not in headers


@pytest.mark.parametrize(
    ("url", "goal"),
    [
        pytest.param(MOVED, MOVED_TO, id="captured goal"),
        pytest.param(LEAVING, "https://never.example.net/captured", id="goal never captured"),
    ],
)
def test_an_archived_redirect_leads_on_inside_the_archive(archive, url, goal):
    status, headers, _ = get(archive, f"/web/20171122080000id_/{url}")
    assert status in {301, 302}
    assert headers["location"] == f"{archive.base}/web/20171122080000id_/{goal}"


def test_a_time_about_right_is_sent_to_the_captures_own_time(archive):
    status, headers, _ = get(archive, f"/web/2018id_/{GBK}")
    assert status == 307
    assert headers["location"] == f"{archive.base}/web/20180524000000id_/{GBK}"


def test_the_log_holds_what_was_asked_and_reset_empties_it(archive):
    index(archive, STORY)
    assert [(request.method, request.path) for request in archive.log()] == [("GET", "/cdx/search/cdx")]
    assert archive.log()[0].query["url"] == [STORY]
    archive.reset()
    assert archive.log() == []


def test_a_fault_is_answered_as_often_as_asked_and_then_heals(archive):
    archive.fault("/cdx", status=429, body="<h1>429</h1>", headers={"Retry-After": "60"}, times=2)
    seen = [get(archive, f"/cdx/search/cdx?url={GONE}") for _ in range(3)]
    assert [status for status, _, _ in seen] == [429, 429, 200]
    assert seen[0][1]["retry-after"] == "60"


def test_an_archive_of_its_own_holds_only_its_captures(archive_of: ArchiveOf):
    own = archive_of([Capture("https://one.example.org/", "20200102030405", "<title>One</title>")])
    assert [row[1] for row in index(own, "https://one.example.org/")[1:]] == ["20200102030405"]
    assert index(own, STORY) == []
