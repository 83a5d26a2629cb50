"""The conversation with the archive over the session that production uses."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from citecheck import wayback
from citecheck.model import ArchiveState, PartialDate
from citecheck.net import NetSettings, Session
from tests.archive.holdings import GBK, GONE, MOVED, PDF, STORY

pytestmark = pytest.mark.archive
NOW = datetime(2026, 11, 23, 5, 17, tzinfo=UTC)
URLS = (STORY, GONE, MOVED, GBK, PDF)


def look_up_all(archive, urls, **options):
    settings = {
        "allow_private": True,
        "archive_pause": 0.0,
        "index_per_minute": 6000.0,
        "retries": 0,
    } | options

    async def run():
        async with Session(NetSettings(**settings)) as session:
            flows = (
                (url, wayback.lookup(url, near=PartialDate(2018), at=NOW, base=archive.base)) for url in urls
            )
            return {url: answer async for url, answer in session.drive_all(flows)}

    return asyncio.run(run())


def test_many_addresses_are_looked_up_side_by_side(archive):
    found = look_up_all(archive, URLS)
    assert {url: answer.state for url, answer in found.items()} == {
        STORY: ArchiveState.FOUND,
        GONE: ArchiveState.NONE,
        MOVED: ArchiveState.FOUND,
        GBK: ArchiveState.FOUND,
        PDF: ArchiveState.FOUND,
    }
    assert found[GBK].page.title == "军民融合促五角大楼牵手硅谷"
    assert found[MOVED].memento.uri_r == "https://www.example.net/story/42"


def test_a_refusal_that_heals_is_waited_out(archive):
    archive.fault("/cdx", status=429, body="<h1>429</h1>")
    assert look_up_all(archive, [STORY], retries=2)[STORY].state is ArchiveState.FOUND


def test_an_archive_that_goes_on_refusing_is_left_alone_and_nothing_is_called_none(archive):
    archive.fault("/", status=429, body="<h1>429</h1>", times=100)
    found = look_up_all(archive, [f"{STORY}?{number}" for number in range(20)])
    assert {answer.state for answer in found.values()} == {ArchiveState.UNKNOWN}
    assert len(archive.log()) <= 7  # five refusals, and what was under way by then


def test_an_archive_out_of_reach_is_unknown(archive):
    class Elsewhere:
        base = "http://127.0.0.1:1"

    (answer,) = look_up_all(Elsewhere, [STORY]).values()
    assert answer.state is ArchiveState.UNKNOWN
    assert answer.reason.startswith("the archive’s index did not answer: ")
