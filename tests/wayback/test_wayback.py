"""The conversation with the archive, with canned answers: no archive, no network."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import citecheck
from citecheck import wayback
from citecheck.flow import Answer, Lane, Trouble
from citecheck.model import ArchiveAnswer, ArchiveState, Memento, Outcome, PartialDate, SignKind

URL = "http://news.example.com/story"
NOW = datetime(2026, 11, 23, 5, 17, tzinfo=UTC)
FIELDS = ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"]
TEXT = "The committee examined the plan in detail and published the record of its hearing. " * 12


def row(timestamp, status="200", *, digest=None, original=URL, mimetype="text/html"):
    return ["com,example,news)/story", timestamp, original, mimetype, status, digest or timestamp, "900"]


def listing(*rows, resume=None):
    table = ([FIELDS, *rows] if rows else []) + ([[], [resume]] if resume else [])
    return Answer("x", 200, (("content-type", "application/json"),), json.dumps(table).encode())


def capture(title="The story", text=TEXT, *, status=200, location=None):
    headers = [
        ("content-type", "text/html; charset=utf-8"),
        ("memento-datetime", "Fri, 03 Aug 2018 12:00:00 GMT"),
    ]
    headers += [("location", location)] if location else []
    return Answer(
        "x", status, tuple(headers), f"<title>{title}</title><h1>{title}</h1><p>{text}</p>".encode()
    )


def play(flow, *answers):
    """Run a flow on a list of answers; returns its result and what it asked."""
    asked = []
    left = iter(answers)
    try:
        ask = next(flow)
        while True:
            asked.append(ask)
            answer = next(left)
            ask = flow.send(answer if isinstance(answer, Trouble) else replace_url(answer, ask.url))
    except StopIteration as done:
        assert next(left, None) is None, "the flow did not ask for all that was prepared"
        return done.value, asked


def replace_url(answer, url):
    return Answer(url, answer.status, answer.headers, answer.body, answer.cut)


def look_up(*answers, near="2018-08-02", **options):
    return play(wayback.lookup(URL, near=near and PartialDate.parse(near), at=NOW, **options), *answers)


def query_of(ask):
    return {
        name: values if len(values) > 1 else values[0]
        for name, values in parse_qs(urlsplit(ask.url).query).items()
    }


# ------------------------------------------------------------------------------------------------ asking the index


def test_the_index_is_asked_for_the_address_sorted_by_closeness_to_the_date():
    _, asked = look_up(listing())
    assert asked[0].url.startswith("https://web.archive.org/cdx/search/cdx?")
    assert asked[0].lane is Lane.INDEX
    assert query_of(asked[0]) == {
        "url": URL,
        "matchType": "exact",
        "sort": "closest",
        "closest": "20180802120000",
        "filter": "statuscode:2..|3..|-",
        "output": "json",
        "limit": "500",
    }


@pytest.mark.parametrize(
    ("near", "closest"),
    [
        pytest.param("2018-08", "20180816120000", id="the middle of a month"),
        pytest.param("2018", "20180702120000", id="the middle of a year"),
        pytest.param(None, "20261123120000", id="now, without a date"),
    ],
)
def test_a_date_as_printed_becomes_the_time_in_its_middle(near, closest):
    _, asked = look_up(listing(), near=near)
    assert query_of(asked[0])["closest"] == closest


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        pytest.param("http://a.example/x?b=c&d=e", "http://a.example/x?b=c&d=e", id="query"),
        pytest.param("http://a.example/x#part", "http://a.example/x", id="fragment is dropped"),
        pytest.param("http://a.example/x*", "http://a.example/x%2A", id="a star is no wildcard"),
        pytest.param("http://a.example/a%20b", "http://a.example/a%20b", id="encoded space"),
        pytest.param("http://a.example/军", "http://a.example/%E5%86%9B", id="path not ASCII"),
        pytest.param("http://bücher.example/x", "http://xn--bcher-kva.example/x", id="host not ASCII"),
    ],
)
def test_the_index_is_asked_for_exactly_this_address(url, sent):
    _, asked = play(wayback.lookup(url, near=None, at=NOW), listing())
    assert query_of(asked[0])["url"] == sent
    assert asked[0].url.isascii()


@pytest.mark.parametrize(
    "url",
    [
        "mailto:a@example.org",
        "ftp://a.example/x",
        "javascript:void(0)",
        "",
        "http://",
        "http://[bad/x",
        "/path",
    ],
)
def test_what_no_archive_keeps_is_not_asked_for(url):
    answer, asked = play(wayback.lookup(url, near=None, at=NOW))
    assert answer.state is ArchiveState.SKIPPED
    assert asked == []


def test_another_archive_is_asked_at_its_own_address():
    answer, asked = look_up(listing(row("20180803120000")), capture(), base="http://127.0.0.1:8091")
    assert [ask.url.partition("?")[0] for ask in asked] == [
        "http://127.0.0.1:8091/cdx/search/cdx",
        "http://127.0.0.1:8091/web/20180803120000id_/http://news.example.com/story",
    ]
    assert answer.memento.uri_m == "http://127.0.0.1:8091/web/20180803120000/http://news.example.com/story"


# ------------------------------------------------------------------------------------------------- none and unknown


def test_none_is_said_when_the_index_lists_nothing():
    answer, _ = look_up(listing())
    assert answer.state is ArchiveState.NONE
    assert answer.reason == "the archive holds no capture"
    assert (answer.uri_r, answer.near, answer.asked_at) == (URL, PartialDate(2018, 8, 2), NOW)


HTML = (("content-type", "text/html"),)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(Answer("x", 429, HTML, b"<h1>Too Many Requests</h1>"), id="429"),
        pytest.param(Answer("x", 429, (), b""), id="429 without a body"),
        pytest.param(Answer("x", 403, HTML, b"<h1>Forbidden</h1>"), id="403 with HTML"),
        pytest.param(Answer("x", 404, HTML, b"[]"), id="404 with an empty list"),
        pytest.param(Answer("x", 503, HTML, b"<h1>Service Unavailable</h1>"), id="503"),
        pytest.param(Answer("x", 500, HTML, b"[]"), id="500 with an empty list"),
        pytest.param(Answer("x", 302, (("location", "https://archive.org/sorry"),), b""), id="302"),
        pytest.param(Answer("x", 200, HTML, b"<h1>We are down for maintenance</h1>"), id="200 with HTML"),
        pytest.param(Answer("x", 200, (), b""), id="200 without a body"),
        pytest.param(Answer("x", 200, (), b'[["urlkey","timest'), id="JSON cut short"),
        pytest.param(Answer("x", 200, (), b"{}"), id="JSON that is no list"),
        pytest.param(Answer("x", 200, (), b"null"), id="JSON null"),
        pytest.param(Answer("x", 200, (), b'[["a", 1]]'), id="JSON of other things"),
        pytest.param(Answer("x", 200, (), b'[["urlkey"], ["com,example"]]'), id="rows without a time"),
        pytest.param(Answer("x", 200, (), b'[["error"]]'), id="an error as a list"),
        pytest.param(Answer("x", 200, (), b"\xff\xfe["), id="no UTF-8"),
        pytest.param(listing(row("yesterday")), id="times that are none"),
        pytest.param(listing(row("20180803120000")[:4]), id="rows cut short"),
        pytest.param(Trouble("x", Outcome.TIMEOUT, "no answer in 30 s"), id="time-out"),
        pytest.param(Trouble("x", Outcome.REFUSED, "five refusals in this run"), id="stopped by the session"),
        pytest.param(Trouble("x", Outcome.NO_NETWORK, "no network here"), id="no network"),
    ],
)
def test_an_error_of_the_index_is_unknown_and_never_none(answer):
    found, asked = look_up(answer)
    assert found.state is ArchiveState.UNKNOWN
    assert found.reason
    assert found.memento is None
    assert len(asked) == 1


@given(
    status=st.integers(100, 599), body=st.one_of(st.binary(max_size=60), st.just(b"[]"), st.just(b" [ ]\n"))
)
@example(status=200, body=b"[]")
def test_only_a_well_formed_empty_list_means_none(status, body):
    found = wayback.read_index(Answer("x", status, (), body))
    if found.state is ArchiveState.NONE:
        assert status == 200
        assert json.loads(body) == []


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        pytest.param(
            Answer(
                "x",
                403,
                (
                    (
                        "x-archive-wayback-runtime-error",
                        "org.archive.wayback.exception.AdministrativeAccessControlException: Blocked Site Error",
                    ),
                ),
            ),
            "the site is excluded from the archive",
            id="header",
        ),
        pytest.param(
            Answer(
                "x",
                403,
                (),
                b"org.archive.wayback.exception.AdministrativeAccessControlException: Blocked Site",
            ),
            "the site is excluded from the archive",
            id="body",
        ),
        pytest.param(
            Answer(
                "x",
                200,
                (),
                b"org.archive.util.io.RuntimeIOException: ... RobotAccessControlException: Blocked",
            ),
            "the site’s robots.txt keeps the archive from showing it",
            id="robots, with status 200",
        ),
        pytest.param(
            Answer("x", 451, HTML, b"<h1>Unavailable</h1>"),
            "the archive may not show it for legal reasons (451)",
            id="451",
        ),
    ],
)
def test_a_site_that_the_archive_may_not_show_is_excluded(answer, reason):
    found, _ = look_up(answer)
    assert (found.state, found.reason) == (ArchiveState.EXCLUDED, reason)


def test_a_site_excluded_at_playback_is_excluded():
    refusal = Answer("x", 403, HTML, b"<p>This URL has been excluded from the Wayback Machine.</p>")
    found, asked = look_up(listing(row("20180803120000"), row("20190803120000")), refusal)
    assert found.state is ArchiveState.EXCLUDED
    assert len(asked) == 2


# ------------------------------------------------------------------------------------------------- choosing a copy


def test_the_capture_nearest_to_the_date_is_taken():
    rows = row("20120101000000"), row("20180901000000"), row("20180803120000"), row("20230101000000")
    found, asked = look_up(listing(*rows), capture())
    assert found.state is ArchiveState.FOUND
    assert found.memento == Memento(
        URL,
        "https://web.archive.org/web/20180803120000/http://news.example.com/story",
        datetime(2018, 8, 3, 12, tzinfo=UTC),
        200,
        "text/html",
        "20180803120000",
    )
    assert (found.captures, found.first.year, found.last.year) == (4, 2012, 2023)
    assert found.page.title == "The story"
    assert asked[1].lane is Lane.PLAYBACK


def test_without_a_date_the_newest_capture_is_taken():
    found, _ = look_up(listing(row("20120101000000"), row("20230101000000")), capture(), near=None)
    assert found.memento.datetime.year == 2023


def test_of_captures_on_one_day_a_page_goes_before_a_redirect():
    found, asked = look_up(listing(row("20180802115959", "301"), row("20180802230000")), capture())
    assert found.memento.datetime.hour == 23
    assert len(asked) == 2


def test_a_capture_of_an_error_page_is_passed_over_for_the_next_nearest():
    soft = capture("Page not found", "Sorry, the page you requested is no longer here.")
    found, asked = look_up(listing(row("20180803000000"), row("20190803000000")), soft, capture())
    assert found.state is ArchiveState.FOUND
    assert found.memento.datetime.year == 2019
    assert len(asked) == 3


def test_a_capture_that_does_not_fit_is_passed_over():
    found, _ = look_up(
        listing(row("20180803000000"), row("20190803000000")),
        capture("A quite different story"),
        capture(),
        fits=lambda page: page.title == "The story",
    )
    assert found.memento.datetime.year == 2019


def test_a_capture_that_cannot_be_compared_is_taken():
    found, _ = look_up(listing(row("20180803000000")), capture(), fits=lambda page: None)
    assert found.state is ArchiveState.FOUND


def test_captures_without_a_good_one_among_the_nearest_are_none_with_the_reason():
    rows = [row(f"20{year}0803000000") for year in (18, 19, 20, 21)]
    found, asked = look_up(
        listing(*rows),
        capture("Page not found", "Sorry, the page you requested is no longer here."),
        capture(status=404),
        capture("Another story"),
        fits=lambda page: False,
    )
    assert found.state is ArchiveState.NONE
    assert re.fullmatch(
        r"4 captures, none usable of 3 looked at: not found wording: .+ \(2018-08-03\); "
        r"an archived error, 404 \(2019-08-03\); another work \(2020-08-03\)",
        found.reason,
    )
    assert found.memento is None
    assert len(asked) == 4


def test_a_repeat_of_a_bad_capture_is_not_read_again():
    soft = capture("Page not found", "Sorry, the page you requested is no longer here.")
    rows = (
        row("20180803000000", digest="BAD"),
        row("20180903000000", "-", digest="BAD"),
        row("20200803000000"),
    )
    found, asked = look_up(listing(*rows), soft, capture(), tries=2)
    assert found.memento.datetime.year == 2020
    assert len(asked) == 3


@pytest.mark.parametrize(
    "trouble",
    [
        pytest.param(Answer("x", 503, HTML, b"<h1>503</h1>"), id="503"),
        pytest.param(Trouble("x", Outcome.TIMEOUT, "no answer in 30 s"), id="time-out"),
        pytest.param(
            Answer("x", 200, HTML, b"<h1>an error page that lies</h1>"), id="200 that is no capture"
        ),
    ],
)
def test_trouble_with_one_capture_moves_on_to_the_next(trouble):
    found, _ = look_up(listing(row("20180803000000"), row("20190803000000")), trouble, capture())
    assert found.state is ArchiveState.FOUND
    assert found.memento.datetime.year == 2019


def test_trouble_with_a_capture_and_no_good_one_besides_is_unknown():
    soft = capture("Page not found", "Sorry, the page you requested is no longer here.")
    trouble = Answer("x", 503, HTML, b"<h1>503</h1>")
    found, _ = look_up(listing(row("20180803000000"), row("20190803000000")), trouble, soft)
    assert found.state is ArchiveState.UNKNOWN
    assert found.reason == "the archive’s playback had trouble of its own (503)"


def test_a_refusal_at_playback_ends_the_questions():
    found, asked = look_up(
        listing(row("20180803000000"), row("20190803000000")), Answer("x", 429, HTML, b"<h1>429</h1>")
    )
    assert found.state is ArchiveState.UNKNOWN
    assert found.reason == "the archive asked us to slow down (429)"
    assert len(asked) == 2


def test_the_signs_of_a_good_capture_are_kept():
    wall = '<script type="application/ld+json">{"isAccessibleForFree": false}</script>' + TEXT
    found, _ = look_up(listing(row("20180803000000")), capture("The story", wall))
    assert found.state is ArchiveState.FOUND
    assert [sign.kind for sign in found.signs] == [SignKind.PAYWALL]


# -------------------------------------------------------------------------------------------------- odd index rows


def test_a_time_with_month_and_day_00_is_read_as_the_first_and_asked_as_it_stands():
    found, asked = look_up(listing(row("19980000000000")), capture())
    assert found.memento.datetime == datetime(1998, 1, 1, tzinfo=UTC)
    assert "/web/19980000000000id_/" in asked[1].url


def test_rows_that_name_no_page_are_passed_over():
    rows = (
        row("20180803000000", original="http://mailto:press@news.example.com/"),
        row("20180803000000", original="some/not/even/url/thing"),
        row("20180803000000", original="http://news.example.com:80/story"),
        row("20181303000000"),
    )
    listed = wayback.read_index(listing(*rows))
    assert [memento.uri_r for memento in listed.mementos] == [URL]


def test_a_revisit_has_no_status_and_no_type_of_its_own():
    (memento,) = wayback.read_index(listing(row("20190815093000", "-", mimetype="warc/revisit"))).mementos
    assert (memento.status, memento.media_type) == (None, None)


# ----------------------------------------------------------------------------------- reading captures and redirects


MEMENTO = Memento(
    URL, f"https://web.archive.org/web/20180803120000/{URL}", datetime(2018, 8, 3, 12, tzinfo=UTC)
)


@pytest.mark.parametrize(
    ("location", "onward"),
    [
        pytest.param(
            "https://web.archive.org/web/20180803120005id_/https://new.example.com/s",
            "https://web.archive.org/web/20180803120005id_/https://new.example.com/s",
            id="inside",
        ),
        pytest.param(
            "/web/20180803120005/https://new.example.com/s",
            "https://web.archive.org/web/20180803120005id_/https://new.example.com/s",
            id="inside, relative, dressed",
        ),
        pytest.param(
            "https://new.example.com/s",
            "https://web.archive.org/web/20180803120000id_/https://new.example.com/s",
            id="to the live web",
        ),
        pytest.param(
            "//new.example.com/s",
            "https://web.archive.org/web/20180803120000id_/http://new.example.com/s",
            id="without a scheme",
        ),
        pytest.param(
            "https://elsewhere.example/web/20180803120005/https://new.example.com/s",
            "https://web.archive.org/web/20180803120000id_/"
            "https://elsewhere.example/web/20180803120005/https://new.example.com/s",
            id="to another archive",
        ),
    ],
)
def test_an_archived_redirect_is_followed_inside_the_archive_alone(location, onward):
    answer, asked = play(wayback.read_capture(MEMENTO), capture(status=301, location=location), capture())
    assert asked[1].url == onward
    assert asked[1].lane is Lane.PLAYBACK
    assert answer.status == 200


def test_a_capture_reads_as_if_at_its_own_address():
    answer, _ = play(
        wayback.read_capture(MEMENTO), capture(status=301, location="https://new.example.com/s"), capture()
    )
    assert answer.url == "https://new.example.com/s"


def test_an_archived_404_is_an_answer_and_nothing_archived_is_trouble():
    answer, _ = play(wayback.read_capture(MEMENTO), capture(status=404))
    assert isinstance(answer, Answer)
    assert answer.status == 404
    answer, _ = play(wayback.read_capture(MEMENTO), Answer("x", 404, HTML, b"<h1>Not archived</h1>"))
    assert answer == Trouble(MEMENTO.uri_m, Outcome.GONE, "in the index, but not in the archive")


def test_redirects_that_never_end_are_left():
    there = capture(status=302, location="http://news.example.com/a")
    back = capture(status=302, location=URL)
    answer, asked = play(wayback.read_capture(MEMENTO), there, back)
    assert answer.outcome is Outcome.LOOP
    assert len(asked) == 2


def test_an_endless_chain_of_redirects_is_left():
    chain = [capture(status=302, location=f"http://news.example.com/{number}") for number in range(9)]
    answer, asked = play(wayback.read_capture(MEMENTO), *chain)
    assert answer.outcome is Outcome.LOOP
    assert len(asked) == 9


def test_the_archives_own_redirect_out_of_the_archive_is_not_followed():
    away = Answer("x", 302, (("location", "https://archive.org/sorry"),), b"")
    answer, asked = play(wayback.read_capture(MEMENTO), away)
    assert isinstance(answer, Trouble)
    assert len(asked) == 1


def test_a_redirect_to_a_page_that_was_never_captured_says_so():
    found, _ = look_up(
        listing(row("20180803000000", "301")),
        capture(status=301, location="https://new.example.com/s"),
        Answer("x", 404, HTML, b"<h1>Not archived</h1>"),
    )
    assert found.state is ArchiveState.NONE
    assert found.reason == (
        "1 capture; the one looked at is a redirect to https://new.example.com/s, "
        "which the archive does not hold (2018-08-03)"
    )


@pytest.mark.parametrize("raw", [True, False], ids=["raw", "dressed"])
def test_the_address_of_a_capture_keeps_the_archived_address_whole(raw):
    url = "https://gov.example.org/docs/Testimony%20June%207.pdf?a=b&c=d"
    expected = f"https://web.archive.org/web/20190608000000{'id_' if raw else ''}/{url}"
    assert wayback.memento_url(wayback.ARCHIVE, "20190608000000", url, raw=raw) == expected


# --------------------------------------------------------------------------------------------------------- listing


def test_a_long_list_is_asked_for_page_after_page():
    flow = wayback.captures("news.example.com/2018/", match_type="prefix", collapse="urlkey", statuses="200")
    found, asked = play(
        flow, listing(row("20180101000000"), resume="com,example 2018"), listing(row("20180102000000"))
    )
    assert [memento.datetime.day for memento in found] == [1, 2]
    assert query_of(asked[0]) == {
        "url": "news.example.com/2018/",
        "matchType": "prefix",
        "filter": "statuscode:200",
        "collapse": "urlkey",
        "output": "json",
        "limit": "5000",
        "showResumeKey": "true",
    }
    assert query_of(asked[1]) == query_of(asked[0]) | {"limit": "4999", "resumeKey": "com,example 2018"}


def test_a_list_stops_at_its_limit():
    found, asked = play(
        wayback.captures(URL, limit=2), listing(row("20180101000000"), row("20180102000000"), resume="key")
    )
    assert len(found) == 2
    assert len(asked) == 1


def test_an_index_that_gives_the_same_resume_key_for_ever_is_left():
    page = listing(row("20180101000000"), resume="key")
    found, asked = play(wayback.captures(URL), page, page)
    assert len(found) == 2
    assert len(asked) == 2


def test_a_list_can_be_bounded_by_dates():
    flow = wayback.captures(URL, since=PartialDate(2018), until=PartialDate(2018, 2))
    _, asked = play(flow, listing())
    assert (query_of(asked[0])["from"], query_of(asked[0])["to"]) == ("20180101000000", "20180228235959")


def test_trouble_in_the_middle_of_a_list_is_trouble():
    found, _ = play(
        wayback.captures(URL),
        listing(row("20180101000000"), resume="key"),
        Answer("x", 503, HTML, b"<h1>503</h1>"),
    )
    assert found == Trouble(URL, Outcome.BROKEN, "the archive’s index had trouble of its own (503)")


def test_a_list_of_nothing_is_empty():
    assert play(wayback.captures(URL), listing())[0] == ()


# ---------------------------------------------------------------------------------------------------------- caching


@pytest.mark.parametrize(
    ("state", "age", "fresh"),
    [
        pytest.param(ArchiveState.FOUND, timedelta(days=4000), True, id="a capture never changes"),
        pytest.param(ArchiveState.NONE, timedelta(days=6, hours=23), True, id="none, within a week"),
        pytest.param(ArchiveState.NONE, timedelta(days=7), False, id="none, after a week"),
        pytest.param(ArchiveState.EXCLUDED, timedelta(days=29), True, id="excluded, within a month"),
        pytest.param(ArchiveState.EXCLUDED, timedelta(days=30), False, id="excluded, after a month"),
        pytest.param(ArchiveState.UNKNOWN, timedelta(0), False, id="an error is asked again at once"),
        pytest.param(ArchiveState.SKIPPED, timedelta(0), False, id="not asked"),
    ],
)
def test_how_long_an_answer_may_stand(state, age, fresh):
    answer = ArchiveAnswer(state=state, uri_r=URL, asked_at=NOW)
    assert wayback.is_fresh(answer, NOW + age) is fresh


def test_every_state_of_the_archive_has_its_freshness():
    assert set(wayback.FRESH_FOR) == set(ArchiveState)


# ------------------------------------------------------------------------------------------------- waybackpy's place


def test_waybackpys_networking_is_never_called():
    forbidden = re.compile(
        r"\.(near|newest|oldest|snapshots|cdx_api_manager|get_response|get_total_pages|save|archive)\(|"
        r"availability|save_api|WaybackMachine(Availability|Save)API|waybackpy\.Url"
    )
    source = Path(wayback.__file__).read_text(encoding="utf-8")
    code = "\n".join(line.partition("#")[0] for line in source.splitlines())
    assert [found.group() for found in forbidden.finditer(code)] == []


def test_waybackpy_is_imported_in_one_module_only_and_when_needed():
    package = Path(citecheck.__file__).parent
    importers = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if re.search(r"^\s*(import|from) waybackpy", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert importers == {"wayback.py"}
    code = "import sys, citecheck.wayback; print('requests' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_importing_waybackpy_warns_of_nothing():
    code = "from citecheck import wayback; wayback._waybackpy()"
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True)
    assert done.stderr == ""
