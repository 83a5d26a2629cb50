"""The whole journey on real parts: 38 notes, a copy that kept its links, a web on loopback, a real archive."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from citecheck import documents, notes
from tests.archive.fixture import Capture
from tests.journey.conftest import CORPUS
from tests.journey.web import Reply, page

pytestmark = pytest.mark.archive

FT = "http://www.ft.com/content/military-civil-fusion"
BRIDGE = "http://thestrategybridge.org/the-bridge/2018/8/2/chinese-and-russian-defense-innovation"
BRIDGE_NOW = "http://thestrategybridge.org/articles/chinese-and-russian-defense-innovation"
HOUSE = "http://docs.house.gov/meetings/ig/testimony-evanina"
PEOPLE = "http://cpc.people.com.cn/n/2013/0312/c64094-20762391.html"
EMBASSY = "http://www.china-embassy.org/eng/zt/18th_CPC/t992917.htm"
TIMES_DRILL = "http://www.globaltimes.cn/content/1157543.shtml"
SCMP = (
    "http://www.scmp.com/news/china/article/2120913/china-recruits-baidu-alibaba-and-tencent-ai-national-team"
)
CHINANEWS = "http://www.chinanews.com/gn/2018/12-13/8700000.shtml"
TIMES_DRONES = "http://www.globaltimes.cn/content/1149168.shtml"
POLICY = "http://foreignpolicy.com/2018/08/02/chinas-ai-giants-cant-say-no-to-the-party/"
ROCKS = (
    "http://warontherocks.com/2019/01/the-rift-between-silicon-valley-and-the-pentagon-is-economic-not-moral/"
)

LINKS = {
    "1a": FT,
    "3a": BRIDGE,
    "4a": HOUSE,
    "6a": PEOPLE,
    "13a": EMBASSY,
    "22a": TIMES_DRILL,
    "26a": SCMP,
    "26b": CHINANEWS,
    "31a": TIMES_DRONES,
    "36a": POLICY,
    "38a": ROCKS,
}
CHINESE = "习近平:努力建设一支听党指挥能打胜仗作风优良的人民军队"
SCMP_TITLE = "China recruits Baidu, Alibaba and Tencent to AI ‘national team’"
TODAY, WEEK_LATER, TWO_WEEKS_LATER = "2026-11-23T05:17:00Z", "2026-11-30T05:17:00Z", "2026-12-07T05:17:00Z"


def copy_with_links() -> str:
    """The article as another site has it: the same notes, each link on the words behind its citation."""
    article = documents.read((CORPUS / "article.txt").read_bytes(), "article.txt")
    rows = []
    for reading in notes.read(article.notes):
        html, at = "", 0
        for citation in reading.citations:
            end = citation.span[1]
            html += escape(reading.note.text[at:end])
            if citation.id in LINKS:
                html += f' <a href="{LINKS[citation.id]}">{LINKS[citation.id]}</a>'
            at = end
        html += escape(reading.note.text[at:])
        rows.append(f"<p>[{reading.note.number}] {html}</p>")
    body = "".join(f"<p>Sentence {n}.[{n}]</p>" for n in range(1, 39))
    return f"<!doctype html><html><head><meta charset='utf-8'><title>In Military-Civil Fusion</title></head><body><article><h1>In Military-Civil Fusion</h1>{body}{''.join(rows)}</article></body></html>"


def furnish(web):
    gbk = f"<html><head><title>{CHINESE}--人民网</title></head><body><h1>{CHINESE}</h1><p>{'军民融合发展战略。' * 60}</p></body></html>"
    web.put(
        FT, page("Washington unnerved by China’s ‘military-civil fusion’ | Financial Times", day="2018-07-11")
    )
    web.put(BRIDGE, Reply(301, b"", (("Location", BRIDGE_NOW), ("Content-Type", "text/html"))))
    web.put(
        BRIDGE_NOW,
        page(
            "Chinese and Russian Defense Innovation, with American Characteristics? — Military Innovation, "
            "Commercial Technologies, and Great Power Competition — The Strategy Bridge"
        ),
    )
    web.put(HOUSE, Reply(403, b"<title>Forbidden</title>Forbidden"))
    web.put(PEOPLE, Reply(200, gbk.encode("gbk"), (("Content-Type", "text/html; charset=gb2312"),)))
    web.put(EMBASSY, page("Full text of Hu Jintao's report at 17th Party Congress"))
    web.put(TIMES_DRILL, Reply(404, b"<title>404</title>Not Found"))
    web.put(SCMP, page("Page not found", "Sorry, the page you were looking for could not be found."))
    web.put(CHINANEWS, page("人工智能开放平台,你加入了吗-中新网", "开放平台。" * 80, lang="zh"))
    web.put(TIMES_DRONES, Reply(503, b"<title>Service Unavailable</title>"))
    web.put(
        POLICY,
        page(
            "China’s AI Giants Can’t Say No to the Party – Foreign Policy",
            author="Elsa Kania",
            day="2018-08-02",
        ),
    )
    web.put(
        ROCKS,
        page("The Rift Between Silicon Valley and the Pentagon Is Economic, Not Moral - War on the Rocks"),
    )
    web.put("http://thestrategybridge.org/robots.txt", Reply(404))


def captures():
    html = page(SCMP_TITLE + " | South China Morning Post", day="2017-11-21").body
    gone = page("Page not found", "Sorry, this page could not be found.").body
    drill = page("China holds military-civilian cross-sea transport drills in Yellow Sea - Global Times").body
    return [
        Capture(SCMP, "20171122080000", html),
        Capture(SCMP, "20230101000000", gone),
        Capture(TIMES_DRILL, "20190712000000", drill),
        Capture(POLICY, "20180803120000", page("China’s AI Giants Can’t Say No to the Party").body),
    ]


@pytest.fixture(scope="module")
def archive_base(archive_of):
    return archive_of(captures()).base


def by_id(path="reports/report.json"):
    return {row["id"]: row for row in json.loads(Path(path).read_text("utf-8"))["citations"]}


def test_a_copy_gives_the_links_back_and_the_reports_say_what_became_of_each(
    citecheck, seed, web, archive_base
):
    furnish(web)
    Path("copy.html").write_text(copy_with_links(), "utf-8")
    options = [*web.options(), "--wayback-url", archive_base]
    assert citecheck("import", seed).code == 0

    # --- the copy is read, aligned, and every link proposed where it belongs
    told = citecheck("recover", "--from", "copy.html", "--format", "json", "--now", TODAY, *options)
    assert told.code == 0, told.err
    proposed = {row["id"]: row["candidates"] for row in told.json["citations"] if row["candidates"]}
    assert {key: rows[0]["url"] for key, rows in proposed.items()} == LINKS | {"3a": BRIDGE}
    assert proposed["1a"][0]["score"] >= 0.95
    assert any("belongs to Financial Times" in line for line in proposed["1a"][0]["evidence"])
    assert proposed["13a"][0]["score"] <= 0.75  # another congress stands there now

    # --- a person accepts
    for key in LINKS:
        assert citecheck("accept", key).code == 0
    assert f'url = "{FT}"\n' in Path("footnotes/01.toml").read_text("utf-8")

    # --- first look
    told = citecheck("run", "--now", TODAY, *options)
    assert told.out.startswith("First check: 0 dead, 28 links lost, of"), told.out
    first = by_id()
    states = {key: first[key]["state"] for key in LINKS}
    assert states == {
        "1a": "live",
        "3a": "moved",
        "4a": "blocked",
        "6a": "live",
        "13a": "drifted",
        "22a": "failing",
        "26a": "soft-404",
        "26b": "live",
        "31a": "unreachable",
        "36a": "live",
        "38a": "live",
    }
    assert told.code == 1  # a soft 404 and a drift, new
    assert first["3a"]["final-url"] == BRIDGE_NOW
    assert first["6a"]["page"]["title"].startswith(CHINESE)
    assert first["22a"]["confirmed"] == [1, 3]
    assert first["26a"]["archive"]["state"] == "found"
    assert first["26a"]["archive"]["datetime"].startswith("2017-11-22")
    assert first["36a"]["archive"]["datetime"].startswith("2018-08-03")
    assert first["1a"]["archive"]["state"] == "none"
    assert first["35a"]["state"] == first["12a"]["state"] == "lost"

    # --- a week later one more is gone, and a server is back
    web.put(ROCKS, Reply(404, b"<title>Not found</title>"))
    web.put(
        TIMES_DRONES,
        page("China develops armored vehicle capable of launching suicide drones - Global Times"),
    )
    told = citecheck("run", "--now", WEEK_LATER, *options)
    second = by_id()
    assert {key: row["state"] for key, row in second.items() if row["state"] != first[key]["state"]} == {
        "31a": "live",
        "38a": "failing",
    }
    assert second["22a"]["confirmed"] == [2, 3]
    assert second["22a"]["since"] == first["22a"]["since"]

    # --- the third look confirms what was gone all along, and only that
    told = citecheck("run", "--now", TWO_WEEKS_LATER, *options)
    third = by_id()
    assert third["22a"]["state"] == "dead"
    assert third["22a"]["archive"]["datetime"].startswith("2019-07-12")
    assert third["38a"]["state"] == "failing"
    assert "1 dead" in told.out
    assert "1 citation broke since 30 November 2026" in told.out.replace("\n", " ")

    # --- the page tells a reader the same
    soup = BeautifulSoup(Path("reports/index.html").read_text("utf-8"), "lxml")
    dead = soup.find(id="c22a").get_text(" ", strip=True)
    assert "Dead" in dead
    assert "404 Not Found on 23 November 2026, 30 November 2026 and 7 December 2026" in dead
    assert len([node for node in soup.find_all("article") if (node.get("id") or "").startswith("c")]) == 44


def test_a_run_reads_the_copies_that_the_article_file_names(citecheck, seed, web, archive_base):
    furnish(web)
    copy = web.put(
        "http://thestrategybridge.org/the-bridge/2019/8/27/in-military-civil-fusion",
        Reply(200, copy_with_links().encode()),
    )
    assert citecheck("import", seed).code == 0
    article = Path("footnotes/article.toml")
    article.write_text(article.read_text("utf-8").replace('url = ""', f'url = "{copy}"'), "utf-8")
    told = citecheck("run", "--now", TODAY, *web.options(), "--wayback-url", archive_base)
    assert told.code == 0
    assert (
        f'url = "{FT}"' in Path("footnotes/01.toml").read_text("utf-8").partition("citecheck writes below")[2]
    )
    assert by_id()["1a"]["candidates"][0]["url"] == FT
    assert citecheck("accept", "1a").out.startswith("footnotes/01.toml: 1a is now http://www.ft.com/")


def test_a_copy_that_is_gone_is_read_from_the_archive(citecheck, seed, web, archive_of):
    furnish(web)
    gone = "http://thestrategybridge.org/the-bridge/2019/8/27/gone"
    base = archive_of([Capture(gone, "20190828000000", copy_with_links())]).base
    assert citecheck("import", seed).code == 0
    told = citecheck(
        "recover", "--from", gone, "--format", "json", "--now", TODAY, *web.options(), "--wayback-url", base
    )
    found = {row["id"]: row["candidates"] for row in told.json["citations"] if row["candidates"]}
    assert set(found) == set(LINKS)
    assert "/web/20190828000000" in found["1a"][0]["found"]
