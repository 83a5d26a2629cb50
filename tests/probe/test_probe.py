"""The probe as a pure flow: driven by a table of answers, without any network."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from citecheck.flow import Answer, Trouble
from citecheck.model import Hop, Outcome, SignKind
from citecheck.probe import ROBOTS_DETAIL, fits, outcome_of, probe

AT = datetime(2026, 11, 24, 5, 17, tzinfo=UTC)
TITLE = "Military-civil fusion and talent"
MADE_UP = "zq7f3kx9vw"


def page(title=TITLE, body="word " * 200, **headers):
    text = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return 200, {"content-type": "text/html; charset=utf-8"} | headers, text.encode()


GONE = (404, {}, b"Not found")


def looked(url, web, *, titles=(TITLE,)):
    """Drive a probe over a web of (status, headers, body), troubles, or lists of such; returns the check and what was asked."""
    flow, asked, seen = probe(url, at=AT, titles=titles, nonsense=MADE_UP), [], {}
    try:
        ask = next(flow)
        while True:
            asked.append(ask)
            given = web.get(ask.url, GONE)
            if isinstance(given, list):
                number = seen[ask.url] = seen.get(ask.url, -1) + 1
                given = given[min(number, len(given) - 1)]
            if callable(given):
                given = given(ask)
            if isinstance(given, Outcome):
                reply = Trouble(ask.url, given, f"it was {given}", 7)
            elif isinstance(given, str):
                reply = Trouble(ask.url, Outcome.REFUSED, given)
            else:
                status, headers, body = given
                reply = Answer(ask.url, status, tuple(headers.items()), body, elapsed_ms=10)
            ask = flow.send(reply)
    except StopIteration as end:
        return end.value, asked


def to(url, status=301):
    return status, {"location": url}, b""


# ------------------------------------------------------------------------------------------------- which address, how


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("http://example.org", "http://example.org/"),
        ("HTTP://Example.ORG:80/A?b=C#d", "http://example.org/A?b=C"),
        ("https://example.org:443/x", "https://example.org/x"),
        ("https://example.org:8443/x", "https://example.org:8443/x"),
        ("http://user:secret@example.org/x", "http://example.org/x"),
        ("  http://example.org/x\n", "http://example.org/x"),
        ("http://例え.jp/研究?q=文", "http://xn--r8jz45g.jp/%E7%A0%94%E7%A9%B6?q=%E6%96%87"),
        ("http://example.org/%E7%A0%94", "http://example.org/%E7%A0%94"),
        ("http://example.org/100%", "http://example.org/100%"),
        ("http://example.org/a|b<c>", "http://example.org/a%7Cb%3Cc%3E"),
        ("http:\\\\example.org\\x", "http://example.org/x"),
        ("http://[2001:DB8::0:1]:8080/", "http://[2001:db8::1]:8080/"),
        ("http://under_score.example.org/", "http://under_score.example.org/"),
        ("http://example.org./", "http://example.org./"),
    ],
)
def test_an_address_is_asked_as_a_browser_would_ask_for_it(written, asked):
    _, asks = looked(written, {asked: page()})
    assert asks[0].url == asked


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "there is no address"),
        ("www.example.org/x", "the address does not begin with http:// or https://"),
        ("example.org:8080/x", "the address does not begin with http:// or https://"),
        ("//example.org/x", "the address does not begin with http:// or https://"),
        ("javascript:alert(1)", "the address is of the kind javascript:, not http: or https:"),
        ("ftp://example.org/x", "the address is of the kind ftp:, not http: or https:"),
        ("file:///etc/passwd", "the address is of the kind file:, not http: or https:"),
        ("http://example.org/a\x1b[2J", "the address has a control or invisible character in it"),
        ("http://example.org/\u202egpj.exe", "the address has a control or invisible character in it"),
        ("http://", "the address names no host"),
        ("http:///x", "the address names no host"),
        ("http://:80/", "the address names no host"),
        ("http://example.org:99999/", "the port of the address is not a number up to 65535"),
        ("http://example.org:x/", "the port of the address is not a number up to 65535"),
        ("http://example.org:0/", "no server listens on port 0"),
        ("http://exa..mple.org/", "“exa..mple.org” is not a host name"),
        ("http://" + "a" * 64 + ".org/", f"“{'a' * 64}.org” is not a host name"),
        ("http://exam!ple.org/", "“exam!ple.org” is not a host name"),
        ("http://http://example.org/", "the address begins twice"),
        ("http://example.org/" + "x" * 9000, "the address is longer than 8000 characters"),
    ],
)
def test_what_is_no_usable_address_is_said_to_be_none_and_not_asked(written, why):
    check, asks = looked(written, {})
    assert (check.outcome, check.detail, asks) == (Outcome.INVALID, why, [])


# ------------------------------------------------------------------------------------------------------------ the way


def test_each_hop_is_kept_with_its_status_and_how_it_led_on():
    web = {
        "http://a.org/1": to("https://a.org/1"),
        "https://a.org/1": (200, {"refresh": "0; url=/2", "content-type": "text/html"}, b""),
        "https://a.org/2": (200, {"content-type": "text/html"}, b"<meta http-equiv=refresh content='0;/3'>"),
        "https://a.org/3": page(),
    }
    check, _ = looked("http://a.org/1", web)
    assert check.hops == (
        Hop("http://a.org/1", 301),
        Hop("https://a.org/1", 200, "refresh-header"),
        Hop("https://a.org/2", 200, "meta-refresh"),
        Hop("https://a.org/3", 200),
    )
    assert (check.final_url, check.requests, check.elapsed_ms) == ("https://a.org/3", 4, 40)


def test_no_referrer_and_no_cookie_of_another_host_is_sent_along():
    web = {
        "http://a.org/1": (302, {"location": "http://b.org/2", "set-cookie": "id=1; Domain=a.org"}, b""),
        "http://b.org/2": page(),
    }
    _, asks = looked("http://a.org/1", web)
    assert asks[1].headers == ()


def test_a_cookie_for_a_whole_public_domain_is_kept_to_its_host():
    web = {
        "http://a.org/1": (302, {"location": "http://b.org/2", "set-cookie": "id=1; Domain=org"}, b""),
        "http://b.org/2": page(),
    }
    _, asks = looked("http://a.org/1", web)
    assert asks[1].headers == ()


def test_the_fragment_of_the_link_holds_after_a_redirect_that_has_none():
    web = {"http://a.org/1": to("/2"), "http://a.org/2": page(body="<p id=other>x</p>")}
    check, _ = looked("http://a.org/1#place", web)
    assert check.sign(SignKind.NO_ANCHOR).detail == "#place"


def test_a_redirect_to_another_site_is_noted():
    web = {"http://a.org/1": to("http://b.org/1"), "http://b.org/1": page()}
    check, _ = looked("http://a.org/1", web)
    assert check.sign(SignKind.TO_OTHER_SITE).detail == "b.org"


@pytest.mark.parametrize(
    "target",
    ["https://a.co.uk/1", "http://www.a.co.uk/1", "http://archive.a.co.uk/1"],
    ids=["tls", "www", "sub"],
)
def test_a_redirect_within_a_site_is_not(target):
    web = {"http://news.a.co.uk/1": to(target), target: page()}
    check, _ = looked("http://news.a.co.uk/1", web)
    assert check.sign(SignKind.TO_OTHER_SITE) is None


def test_two_sites_under_one_public_suffix_are_two():
    web = {"http://a.co.uk/1": to("http://b.co.uk/1"), "http://b.co.uk/1": page()}
    check, _ = looked("http://a.co.uk/1", web)
    assert check.sign(SignKind.TO_OTHER_SITE)


# ------------------------------------------------------------------------------------------------------ the outcome


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Outcome.ANSWERED), (206, Outcome.ANSWERED), (404, Outcome.GONE), (410, Outcome.GONE),
        (401, Outcome.REFUSED), (402, Outcome.REFUSED), (403, Outcome.REFUSED), (407, Outcome.REFUSED),
        (429, Outcome.REFUSED), (451, Outcome.REFUSED), (999, Outcome.REFUSED), (400, Outcome.CLIENT_ERROR),
        (405, Outcome.CLIENT_ERROR), (406, Outcome.REFUSED), (418, Outcome.REFUSED), (500, Outcome.SERVER_ERROR), (530, Outcome.SERVER_ERROR),
        (304, Outcome.BROKEN), (300, Outcome.ANSWERED), (600, Outcome.BROKEN),
    ],
)  # fmt: skip
def test_a_status_amounts_to_an_outcome(status, outcome):
    assert outcome_of(status) is outcome


def test_something_is_gone_only_after_a_browsers_headers_got_the_same_answer():
    check, asks = looked("http://a.org/1", {})
    assert (check.outcome, [ask.browser_like for ask in asks]) == (Outcome.GONE, [False, True])


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        (404, 200, Outcome.ANSWERED), (403, 200, Outcome.ANSWERED), (404, 403, Outcome.REFUSED), (403, 404, Outcome.REFUSED),
        (404, 500, Outcome.SERVER_ERROR), (500, 404, Outcome.SERVER_ERROR), (410, 404, Outcome.GONE), (405, 404, Outcome.CLIENT_ERROR),
    ],
)  # fmt: skip
def test_of_two_opinions_the_kinder_one_counts(first, second, outcome):
    ok = page()
    web = {"http://a.org/1": [(status, ok[1], ok[2] if status == 200 else b"") for status in (first, second)]}
    assert looked("http://a.org/1", web)[0].outcome is outcome


def test_what_answers_only_to_browsers_says_so():
    check, _ = looked("http://a.org/1", {"http://a.org/1": [(403, {}, b""), page()]})
    assert check.detail == "answered 200 OK to a browser's headers, after it answered 403 Forbidden to ours"


@pytest.mark.parametrize("status", [401, 402, 429, 451])
def test_an_answer_that_would_be_the_same_to_anyone_is_not_asked_for_twice(status):
    _, asks = looked("http://a.org/1", {"http://a.org/1": (status, {}, b"")})
    assert len(asks) == 1


def test_robots_txt_is_a_refusal_with_its_sign():
    check, asks = looked("http://a.org/1", {"http://a.org/1": ROBOTS_DETAIL})
    assert (check.outcome, [sign.kind for sign in check.signs]) == (Outcome.REFUSED, [SignKind.ROBOTS])
    assert len(asks) == 1


@pytest.mark.parametrize("trouble", [Outcome.NO_CONNECTION, Outcome.TIMEOUT])
def test_where_http_is_silent_https_is_tried(trouble):
    check, _ = looked("http://a.org/1", {"http://a.org/1": trouble, "https://a.org/1": page()})
    assert check.outcome is Outcome.ANSWERED
    assert check.hops == (Hop("http://a.org/1", None), Hop("https://a.org/1", 200))
    assert check.detail == "answered 200 OK over https only"


@pytest.mark.parametrize("trouble", [Outcome.NO_HOST, Outcome.NO_NETWORK, Outcome.INVALID, Outcome.TLS])
def test_trouble_that_https_would_share_is_final(trouble):
    check, asks = looked("http://a.org/1", {"http://a.org/1": trouble})
    assert (check.outcome, len(asks)) == (trouble, 1)


@pytest.mark.parametrize(
    ("pasted", "meant"),
    [
        ("http://a.org/1.", "http://a.org/1"),
        ("http://a.org/1),", "http://a.org/1"),
        ("http://a.org/1”", "http://a.org/1"),
        ("http://a.org/1%20", "http://a.org/1"),
        ("http://a.org/1%E2%80%9D,%20", "http://a.org/1"),
        ("http://a.org/1_(a)%29", "http://a.org/1_(a)"),
        ("http://a.org/v?a=1&amp;b=2", "http://a.org/v?a=1&b=2"),
    ],
)
def test_a_link_pasted_with_more_than_itself_is_looked_for_without(pasted, meant):
    check, _ = looked(pasted, {meant: page()})
    assert (check.outcome, check.final_url, check.hops[0].via) == (Outcome.ANSWERED, meant, "as-meant")
    assert check.hops[0].status == 404


@pytest.mark.parametrize(
    "there",
    [page("Recipes for a rainy Sunday"), page("Page not found", "That page was not found")],
    ids=["another-title", "nothing-there"],
)
def test_what_stands_without_the_full_stop_must_be_the_work(there):
    check, _ = looked("http://a.org/1.", {"http://a.org/1": there})
    assert check.outcome is Outcome.GONE


def test_spaces_are_encoded_as_browsers_do():
    check, _ = looked("http://a.org/a b", {"http://a.org/a%20b": page()})
    assert (check.outcome, check.final_url) == (Outcome.ANSWERED, "http://a.org/a%20b")


def test_an_address_with_a_space_that_nobody_answers_is_no_usable_address():
    check, _ = looked("http://a.org/a b", {})
    assert (check.outcome, check.detail) == (Outcome.INVALID, "the address has a space in it")


def test_a_line_break_in_an_address_is_none():
    check, _ = looked("http://a.org/a\n/b", {"http://a.org/a/b": page()})
    assert (check.outcome, check.final_url) == (Outcome.ANSWERED, "http://a.org/a/b")


def test_a_page_that_says_404_and_shows_the_work_is_not_gone():
    check, _ = looked("http://a.org/1", {"http://a.org/1": (404, *page()[1:])})
    assert check.outcome is Outcome.CLIENT_ERROR


def test_a_not_found_page_that_echoes_the_title_is_gone():
    check, _ = looked("http://a.org/1", {"http://a.org/1": (404, *page(body="No such page.")[1:])})
    assert check.outcome is Outcome.GONE


@pytest.mark.parametrize("for_robots", [page("", ""), to("http://a.org/", 302)], ids=["empty", "home"])
def test_who_gets_nothing_asks_once_more_as_a_browser(for_robots):
    web = {
        "http://a.org/x/1": lambda ask: page() if ask.browser_like else for_robots,
        "http://a.org/": page("The Daily"),
    }
    check, _ = looked("http://a.org/x/1", web)
    assert (check.outcome, check.page.title, check.sign(SignKind.EMPTY, SignKind.TO_HOME)) == (
        Outcome.ANSWERED,
        TITLE,
        None,
    )


def test_a_page_that_brings_the_reader_down_ends_the_probe_and_raises_nothing(monkeypatch):
    def overwhelmed(answer):
        raise RecursionError

    monkeypatch.setattr("citecheck.pages.look", overwhelmed)
    check, _ = looked("http://a.org/1", {"http://a.org/1": page()})
    assert (check.outcome, check.detail) == (
        Outcome.BROKEN,
        "what it answered could not be made sense of (RecursionError)",
    )


# -------------------------------------------------------------------------------------------------------------- doubt


def is_same_as_nonsense(url, web, titles=(TITLE,)):
    check, asks = looked(url, web, titles=titles)
    return check.sign(SignKind.SAME_AS_NONSENSE) is not None, len(asks)


class AnyPath(dict):
    """A site that has the same page for every path."""

    def get(self, url, default=None):
        return super().get(url) or self["*"]


def test_a_page_with_the_title_cited_is_not_doubted():
    assert is_same_as_nonsense("http://a.org/x/1.html", AnyPath({"*": page()})) == (False, 1)


def test_a_page_with_another_title_is_compared_with_a_made_up_sibling():
    assert is_same_as_nonsense("http://a.org/x/1.html", AnyPath({"*": page("The Daily")})) == (True, 2)


ECHO = "<h1>Military-civil fusion and talent</h1><p>We could not find anything for this address.</p>"


def titled_by_its_address(ask):
    words = ask.url.rpartition("/")[2].replace("-", " ").capitalize()
    return page(words, f"<h1>{words}</h1><p>We could not find anything for this address.</p>")


def test_a_page_that_makes_the_title_of_its_address_and_has_nothing_under_it_is_seen_through():
    url = "http://example.org/a/military-civil-fusion-and-talent"
    web = {url: titled_by_its_address, f"http://example.org/a/{MADE_UP}": titled_by_its_address}
    check, asked = looked(url, web)
    assert len(asked) == 2
    assert check.sign(SignKind.SAME_AS_NONSENSE)
    assert check.sign(SignKind.NOT_FOUND_WORDING)


def test_a_short_page_under_the_title_cited_that_speaks_of_missing_pages_is_believed_where_its_site_knows_them():
    check, asked = looked("http://example.org/a", {"http://example.org/a": page(TITLE, ECHO)})
    assert (len(asked), check.signs) == (2, ())


def test_whoever_is_refused_is_not_led_on_by_the_page():
    web = {
        "http://example.org/a": (
            999,
            {"content-type": "text/html"},
            b"<script>location.href='/wall'</script>",
        )
    }
    check, _ = looked("http://example.org/a", web)
    assert (check.outcome, check.status) == (Outcome.REFUSED, 999)


def test_a_choice_of_forms_is_an_answer():
    check, _ = looked(
        "http://example.org/a",
        {"http://example.org/a": (300, {}, b"<title>Military-civil fusion and talent</title>")},
    )
    assert (check.outcome, check.detail) == (Outcome.ANSWERED, "answered 300 Multiple Choices")


def test_the_made_up_sibling_stands_beside_the_page_and_keeps_its_extension():
    check, asks = looked("http://a.org/x/1.html?id=4", AnyPath({"*": page("The Daily")}))
    assert asks[-1].url == f"http://a.org/x/{MADE_UP}.html"
    assert check.sign(SignKind.SAME_AS_NONSENSE).detail == asks[-1].url


def test_a_page_that_repeats_the_address_is_the_same_page_all_the_same():
    body = "Welcome to the archive of our paper. " * 9
    web = AnyPath({"*": lambda ask: page("The Daily", f"{body} You asked for {ask.url}")})
    assert is_same_as_nonsense("http://a.org/x/a-long-lost-article.html", web) == (True, 2)


def test_a_site_that_knows_its_missing_pages_is_believed():
    assert is_same_as_nonsense("http://a.org/x/1.html", {"http://a.org/x/1.html": page("Another title")}) == (
        False,
        2,
    )


def test_another_page_under_the_same_head_is_not_the_same():
    other = AnyPath({"*": page("The Daily", "entirely other words stand here today " * 40)})
    other["http://a.org/x/1.html"] = page(
        "The Daily", "the fusion of civil and military research is old " * 40
    )
    assert is_same_as_nonsense("http://a.org/x/1.html", other) == (False, 2)


def test_a_site_that_reads_only_a_number_in_the_path_is_not_taken_for_a_liar():
    head = "<link rel=canonical href=http://a.org/questions/4711/real>"
    web = AnyPath({"*": page("What is it?", f"{head}<p>{'word ' * 90}")})
    assert is_same_as_nonsense("http://a.org/questions/4711/any", web) == (False, 2)


@pytest.mark.parametrize(
    ("body", "requests"),
    [
        (
            '<div id="root"></div><script src=a.js></script><noscript>You need to enable JavaScript</noscript>',
            1,
        ),
        ("", 2),  # once more as a browser, and no made-up sibling
    ],
    ids=["app-shell", "empty"],
)
def test_where_the_page_shows_nothing_a_comparison_would_prove_nothing(body, requests):
    assert is_same_as_nonsense("http://a.org/x/1", AnyPath({"*": page("Reader", body)})) == (False, requests)


def test_a_front_page_is_not_doubted():
    assert is_same_as_nonsense("http://a.org/", AnyPath({"*": page("The Daily")})) == (False, 1)


@pytest.mark.parametrize(
    ("own", "requests"),
    [
        (page("The Daily"), 2),
        (page("The Daily", "<meta name=author content='A. Writer'>" + "word " * 90), 1),
        (page("The Daily", "<link rel=canonical href=http://a.org/x/lost-article>" + "word " * 90), 1),
        (page("A lost treasure"), 1),
    ],
    ids=["nothing-of-its-own", "author", "canonical", "words-of-its-address"],
)
def test_without_a_title_to_go_by_a_page_is_doubted_only_if_it_has_nothing_of_its_own(own, requests):
    assert is_same_as_nonsense("http://a.org/x/lost-article", AnyPath({"*": own}), titles=())[1] == requests


@pytest.mark.parametrize(
    ("cited", "shown", "fit"),
    [
        (TITLE, TITLE, True),
        (TITLE, f"{TITLE} | The Daily", True),
        (TITLE, "MILITARY–CIVIL FUSION AND TALENT", True),
        (f"{TITLE}: a longer subtitle follows", TITLE, True),
        ("中国军民融合发展报告", "中国军民融合发展报告_新华网", True),
        (TITLE, "The Daily", False),
        (TITLE, "Ten recipes for autumn", False),
        (TITLE, "", False),
    ],
)
def test_whether_a_title_may_be_the_one_cited_is_decided_generously(cited, shown, fit):
    assert fits((cited,), (shown,)) is fit


# --------------------------------------------------------------------------------------------------------------- DOIs


def handle(code, target=None):
    values = [{"type": "URL", "data": {"format": "string", "value": target}}] if target else []
    return (
        200,
        {"content-type": "application/json"},
        json.dumps({"responseCode": code, "values": values}).encode(),
    )


API = "https://doi.org/api/handles/10.1234/a.5"


@pytest.mark.parametrize("link", ["https://doi.org/10.1234/a.5", "http://dx.doi.org/10.1234/a.5"])
def test_a_doi_whose_publisher_refuses_is_asked_of_its_registry(link):
    web = {link: to("http://p.org/1"), "http://p.org/1": (403, {}, b""), API: handle(1, "http://p.org/1")}
    check, asks = looked(link, web)
    assert asks[-1].url == API
    assert check.outcome is Outcome.REFUSED
    assert check.detail == "answered 403 Forbidden; the DOI is registered and leads to http://p.org/1"


def test_a_doi_that_nobody_registered_is_gone():
    check, _ = looked(
        "https://doi.org/10.1234/a.5", {"https://doi.org/10.1234/a.5": (403, {}, b""), API: handle(100)}
    )
    assert (check.outcome, check.detail) == (Outcome.GONE, "the DOI is not registered")


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"responseCode": "1", "values": 3}', b"<html>"])
def test_a_registry_that_makes_no_sense_changes_nothing(body):
    web = {"https://doi.org/10.1234/a.5": (403, {}, b""), API: (200, {}, body)}
    check, _ = looked("https://doi.org/10.1234/a.5", web)
    assert (check.outcome, check.detail) == (Outcome.REFUSED, "answered 403 Forbidden")


def test_a_doi_that_leads_to_its_article_is_not_asked_of_the_registry():
    web = {"https://doi.org/10.1234/a.5": to("http://p.org/1"), "http://p.org/1": page()}
    check, asks = looked("https://doi.org/10.1234/a.5", web)
    assert (check.outcome, len(asks)) == (Outcome.ANSWERED, 2)
    assert check.sign(SignKind.TO_OTHER_SITE) is None


# -------------------------------------------------------------------------------------------------------- in the page


@pytest.mark.parametrize(
    ("fragment", "missing"),
    [
        ("#place", False), ("#named", False), ("#gone", True), ("#top", False), ("#", False), ("#!route", False),
        ("#/route", False), (":~:text=some", False), ("#:~:text=some%20words", True), ("#:~:text=word,word", False), ("#place:~:text=word%20word,-word", False), ("#gone:~:text=x", True),
        ("#caf%C3%A9", False), ("#readme", False), ("#page=5", False), ("#L10-L20", False),
    ],
)  # fmt: skip
def test_the_place_a_fragment_names_is_looked_up(fragment, missing):
    body = (
        "<p id=place>x</p><a name=named></a><p id='café'></p><h2 id=user-content-readme></h2>" + "word " * 50
    )
    check, _ = looked(f"http://a.org/1{fragment}", {"http://a.org/1": page(body=body)})
    assert (check.sign(SignKind.NO_ANCHOR) is not None) is missing


def test_a_link_to_a_pdf_that_answers_a_page_is_noted():
    check, _ = looked("http://a.org/report.pdf", {"http://a.org/report.pdf": page()})
    assert check.sign(SignKind.OTHER_MEDIA).detail == "a link to a .pdf file answers with a web page"


def test_the_headers_that_are_evidence_are_kept_and_no_others():
    answer = page(
        server="nginx", etag='"1"', **{"retry-after": "5", "x-powered-by": "y", "set-cookie": "a=b"}
    )
    check, _ = looked("http://a.org/1", {"http://a.org/1": answer})
    assert dict(check.headers) == {
        "content-type": "text/html; charset=utf-8",
        "server": "nginx",
        "etag": '"1"',
        "retry-after": "5",
    }
