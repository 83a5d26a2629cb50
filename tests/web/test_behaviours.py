"""Each behaviour of the misbehaving web is seen for what it is."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime

import pytest

from citecheck.net import Session
from citecheck.probe import probe
from tests.web.behaviours import ROWS
from tests.web.server import Web

AT = datetime(2026, 11, 24, tzinfo=UTC)


async def look_at_everything(web: Web):
    async with Session(
        web.settings(concurrency=32), rng=random.Random(0), resolve=web.resolve, tls=web.trust()
    ) as session:
        flows = (
            (row.name, probe(row.address, at=AT, titles=row.titles, nonsense="zq7f3kx9vw")) for row in ROWS
        )
        return {name: check async for name, check in session.drive_all(flows)}


@pytest.fixture(scope="module")
def checks(web):
    return asyncio.run(look_at_everything(web))


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_a_behaviour_is_seen_for_what_it_is(row, checks):
    assert row.faults(checks[row.name]) == []


def test_no_two_behaviours_share_a_name():
    assert len({row.name for row in ROWS}) == len(ROWS)


def test_at_least_ninety_behaviours_are_served():
    assert len(ROWS) >= 90
