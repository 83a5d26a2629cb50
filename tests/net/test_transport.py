"""What carries httpx: an ordinary httpx client to whoever uses it as one."""

from __future__ import annotations

import asyncio
import gzip

import httpx
import pytest

from citecheck.net.dial import Dialler
from citecheck.net.origin import origin, parted, site_of
from citecheck.net.transport import Client, Transport
from tests.web.server import reply, running

PAGE = b"<title>A page</title>" + b"word " * 200


async def handler(request, out):
    if request.path == "/packed":
        return reply(200, gzip.compress(PAGE), ("Content-Encoding", "gzip"), ("Set-Cookie", "a=b"))
    if request.path == "/away":
        return reply(302, "", ("Location", "/packed"))
    return reply(200, f"{request.method} {request.headers.get('x-of-ours', '')}")


@pytest.fixture(scope="module")
def a_site():
    with running({"": handler}) as web:
        yield web


def through_httpx(web, main):
    async def inside():
        dialler = Dialler(
            connect_timeout=5, allow_private=True, connect_to=web.settings().connect_to, resolve=web.resolve
        )
        async with Client(Transport(dialler, environment=False)) as client:
            return await main(client)

    return asyncio.run(inside())


def test_an_answer_is_httpxs_own_once_somebody_looks(a_site):
    response = through_httpx(a_site, lambda client: client.get("http://a.test/packed"))
    assert isinstance(response, httpx.Response)
    assert (response.status_code, response.content) == (200, PAGE)
    assert (response.is_success, response.headers["content-type"][:9]) == (True, "text/html")
    assert response.request.url == "http://a.test/packed"


def test_a_request_made_by_httpxs_own_means_is_sent_as_it_is(a_site):
    response = through_httpx(
        a_site, lambda client: client.post("http://a.test/x", content=b"abc", headers={"X-Of-Ours": "seen"})
    )
    assert response.text == "POST seen"


def test_a_redirect_is_not_followed_and_a_cookie_not_kept(a_site):
    async def main(client):
        away = await client.get("http://a.test/away", follow_redirects=True)
        await client.get("http://a.test/packed")
        return away.status_code, dict(client.cookies)

    assert through_httpx(a_site, main) == (302, {})


@pytest.mark.parametrize(
    ("url", "site", "target"),
    [
        ("http://a.org", "http://a.org", b"/"),
        ("http://a.org/x?y=1#z", "http://a.org", b"/x?y=1"),
        ("http://a.org?y", "http://a.org", b"/?y"),
        ("http://a.org/a/../b", "http://a.org", b"/b"),
        ("http://a.org/a%2fb%20c", "http://a.org", b"/a%2fb%20c"),
        ("http://a.org/ä b", "http://a.org", b"/%C3%A4%20b"),
        ("HTTP://A.org:80/x", "http://a.org", b"/x"),
        ("https://a.org:8443/<x>", "https://a.org:8443", b"/%3Cx%3E"),
        ("http://[::1]:81/x", "http://[::1]:81", b"/x"),
    ],
)
def test_an_address_is_parted_as_httpx_would(url, site, target):
    assert parted(url) == (origin(site), target)
    assert parted(url)[1] == httpx.URL(url).raw_path
    assert site_of(url) == origin(site)


@pytest.mark.parametrize("url", ["", "http://", "ftp://a.org/", "http://[::1", "mailto:x@a.org", "/path"])
def test_what_is_no_address_of_the_web_is_refused(url):
    with pytest.raises((httpx.InvalidURL, httpx.UnsupportedProtocol)):
        parted(url)
    with pytest.raises((httpx.InvalidURL, httpx.UnsupportedProtocol)):
        site_of(url)
