"""Without a network: nothing is called dead because of our own cable."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.journey.web import page

NOW, LATER = "2026-11-23T05:17:00Z", "2026-12-23T05:17:00Z"
FT = "http://www.ft.com/content/42"
TITLE = "Washington unnerved by China’s ‘military-civil fusion’"


def states():
    return {
        row["id"]: row["state"] for row in json.loads(Path("reports/report.json").read_text())["citations"]
    }


def test_the_seed_alone_is_reported_without_a_network(citecheck, seed):
    citecheck("import", seed)
    told = citecheck("run", "--offline", "--now", NOW)
    assert told.code == 0
    assert "The network was out of reach" in told.out
    assert "39 links lost, of 44 citations" in told.out.replace("\n", " ")
    assert json.loads(Path("reports/report.json").read_text())["run"]["mode"] == "offline"


def test_a_cable_that_is_out_makes_nothing_fail_and_earlier_verdicts_stand(citecheck, seed, web):
    citecheck("import", seed)
    web.put(FT, page(TITLE))
    citecheck("accept", "1a", FT)
    citecheck("accept", "2a", "http://never-looked-at.test/")
    online = [*web.options("never-looked-at.test"), "--no-archive"]
    assert citecheck("run", "--now", NOW, *online).code == 0
    before = states()
    assert (before["1a"], before["2a"]) == ("live", "failing")

    # the same names, and nothing answers: not the sites, not the canary
    cut = [word.replace(f"127.0.0.1:{web.port}", "127.0.0.1:9") for word in online]
    told = citecheck("run", "--now", LATER, *cut)
    assert told.code == 3
    assert told.out.startswith("The network was out of reach; nothing was re-checked")
    assert states() == before
    with closing(sqlite3.connect(".citecheck/history.db")) as db:
        assert db.execute("select count(*) from checks where outcome = 'no-network'").fetchone() == (0,)


def test_a_link_never_looked_at_is_unknown_without_a_network(citecheck, seed):
    citecheck("import", seed)
    citecheck("accept", "1a", FT)
    told = citecheck("run", "--offline", "--now", NOW)
    assert told.code == 3
    assert states()["1a"] == "unknown"


def test_links_looked_at_lately_need_no_network(citecheck, seed, web):
    citecheck("import", seed)
    citecheck("accept", "1a", web.put(FT, page(TITLE)))
    assert citecheck("run", "--now", NOW, *web.options(), "--no-archive").code == 0
    asked = len(web.asked)
    told = citecheck("run", "--offline", "--now", "2026-11-24T05:17:00Z")
    assert told.code == 0
    assert states()["1a"] == "live"
    assert len(web.asked) == asked
