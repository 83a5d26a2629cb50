"""What the misbehaving web does, address by address, and what is to be seen there.

One row per behaviour: an address, what it does (in a docstring's worth of words), the title of the work cited,
and the truth: the outcome, the signs that must be there, and whether the work cited `stands`, is `gone`, or whether
nobody can tell from here (`unsure`). Where the work stands, no damning sign may be raised.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from citecheck.model import Check, Outcome, SignKind, State, Work
from tests.web.server import Handler, Out, Request, reply

TITLE = "Military-civil fusion and the supply of talent"
ZH_TITLE = "军民融合发展战略与人才供给研究"

# Signs on which somebody may call a work gone.
DAMNING = frozenset(
    {
        SignKind.NOT_FOUND_WORDING,
        SignKind.SAME_AS_NONSENSE,
        SignKind.TO_HOME,
        SignKind.TO_LOGIN,
        SignKind.TO_ERROR_PATH,
        SignKind.PARKED,
        SignKind.SUSPENDED,
        SignKind.DEFAULT_PAGE,
        SignKind.EMPTY,
        SignKind.CHALLENGE,
        SignKind.LOGIN_WALL,
        SignKind.APP_SHELL,
        SignKind.OTHER_MEDIA,
        SignKind.NO_ANCHOR,
    }
)


@dataclass(frozen=True)
class Row:
    """One behaviour. `path` and `host` together are its address, unless `url` says otherwise."""

    name: str
    does: str
    stands: str  # "stands", "gone", "unsure"
    outcome: Outcome | None  # None where only the verdict is prescribed
    signs: frozenset[SignKind] = frozenset()
    handler: Handler | None = None
    host: str = "site.test"
    path: str = ""
    url: str = ""
    titles: tuple[str, ...] = (TITLE,)
    at_most: int = 8  # requests that a probe may spend on it
    detail: str = ""  # words that must be in the check's detail
    state: State | None = None  # where the verdict is to be one in particular
    states: frozenset[State] = frozenset()  # where it may be one of several, other than `stands` allows
    says: str = ""  # a word that the verdict's reason must hold
    work: Work | None = None  # what is cited, where more than its title is known

    @property
    def address(self) -> str:
        return self.url or f"http://{self.host}{self.path or '/' + self.name}"

    def faults(self, check: Check) -> list[str]:
        """What is wrong with a check of this address."""
        seen = {sign.kind for sign in check.signs}
        faults = (
            []
            if self.outcome is None or check.outcome is self.outcome
            else [f"outcome {check.outcome}, not {self.outcome} ({check.detail})"]
        )
        faults += [f"no sign {kind}" for kind in sorted(self.signs - seen)]
        false = (seen & DAMNING) - self.signs if self.outcome and self.stands == "stands" else set()
        faults += [f"false sign {kind}: {check.sign(kind).detail}" for kind in sorted(false)]  # type: ignore[union-attr]
        faults += (
            [f"{check.requests} requests, more than {self.at_most}"] if check.requests > self.at_most else []
        )
        faults += (
            [f"detail {check.detail!r} lacks {self.detail!r}"] if self.detail not in check.detail else []
        )
        return faults


ROWS: list[Row] = []
HANDLERS: dict[tuple[str, str], Handler] = {}
Body = Callable[[Request, Out], Awaitable[bytes | None]]


def at(name: str, stands: str, outcome: Outcome, *signs: SignKind, **more: object) -> Callable[[Body], Body]:
    """Register a handler as a behaviour; its docstring is what it does."""

    def register(handler: Body) -> Body:
        row = Row(name, (handler.__doc__ or "").strip(), stands, outcome, frozenset(signs), handler, **more)  # type: ignore[arg-type]
        ROWS.append(row)
        HANDLERS[(row.host, row.path.partition("?")[0].partition("#")[0] or f"/{name}")] = handler
        return handler

    return register


def serve(host: str, path: str) -> Callable[[Body], Body]:
    """Register an address that a behaviour leads to."""

    def register(handler: Body) -> Body:
        HANDLERS[(host, path)] = handler
        return handler

    return register


def note(name: str, does: str, stands: str, outcome: Outcome, *signs: SignKind, **more: object) -> None:
    """A behaviour that needs no handler of its own."""
    ROWS.append(Row(name, does, stands, outcome, frozenset(signs), None, **more))  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------------------- pages

_WORDS = (
    "the study follows how research institutes and private firms share people equipment and patents across provinces "
    "and asks what this means for export control visa policy and open science when dual use work is hard to tell apart "
    "from civil work it draws on procurement notices budget lines interviews and the curricula of engineering schools"
).split()


def text(words: int = 220, start: int = 0) -> str:
    return " ".join(_WORDS[(start + 7 * i + i // 5) % len(_WORDS)] for i in range(words))


def page(title: str = TITLE, body: str | None = None, *, head: str = "", lang: str = "en") -> str:
    shown = f"<h1>{title}</h1><p>{text()}</p>" if body is None else body
    return f"<!doctype html><html lang={lang}><head><title>{title}</title>{head}</head><body>{shown}</body></html>"


ARTICLE = page(
    head='<meta name="author" content="Elsa B. Kania"><meta property="article:published_time" content="2018-05-23T08:00:00Z">'
)


def pdf(title: str) -> bytes:
    """A small PDF that bears a title."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >> >>",
        b"<< /Title (" + title.encode("latin-1") + b") /Author (Elsa B. Kania) >>",
        b"<< /Length 56 >>\nstream\nBT /F1 18 Tf 72 760 Td ("
        + title.encode("latin-1")[:22]
        + b") Tj ET   \nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )


S, O = SignKind, Outcome  # noqa: E741  a table is read by its columns

# -------------------------------------------------------------------------------------------------- pages that stand


@at("plain", "stands", O.ANSWERED, at_most=1)
async def _(r: Request, out: Out) -> bytes:
    """answers with the work"""
    return reply(200, ARTICLE)


@serve("site.test", "/article")
async def _(r: Request, out: Out) -> bytes:
    return reply(200, ARTICLE)


def _redirects(status: int) -> None:
    @at(f"redirect-{status}", "stands", O.ANSWERED, at_most=2)
    async def _(r: Request, out: Out) -> bytes:
        return reply(status, "", ("Location", "http://site.test/article"))


for _status in (301, 302, 303, 307, 308):
    _redirects(_status)
    ROWS[-1] = Row(
        **{
            **{f: getattr(ROWS[-1], f) for f in ROWS[-1].__dataclass_fields__},
            "does": f"redirects with {_status}",
        }
    )


@at("chain", "stands", O.ANSWERED, at_most=6, path="/chain?n=5")
async def _(r: Request, out: Out) -> bytes:
    """redirects five times before the work"""
    n = int(r.query.removeprefix("n="))
    return reply(302, "", ("Location", f"/chain?n={n - 1}" if n > 1 else "/article"))


@at("relative-location", "stands", O.ANSWERED, path="/a/b/relative")
async def _(r: Request, out: Out) -> bytes:
    """redirects to ../../article"""
    return reply(301, "", ("Location", "../../article"))


@at("utf8-location", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """redirects to an address with Chinese characters, as raw UTF-8"""
    return reply(301, "", ("Location", "/文章/研究"))


@serve("site.test", "/%E6%96%87%E7%AB%A0/%E7%A0%94%E7%A9%B6")
async def _(r: Request, out: Out) -> bytes:
    return reply(200, ARTICLE)


@at("spaced-location", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """redirects to an address with spaces in it"""
    return reply(301, "", ("Location", "/an article here"))


@serve("site.test", "/an%20article%20here")
async def _(r: Request, out: Out) -> bytes:
    return reply(200, ARTICLE)


@at("meta-refresh", "stands", O.ANSWERED, at_most=2)
async def _(r: Request, out: Out) -> bytes:
    """moves on with a meta refresh to the work"""
    return reply(
        200,
        '<html><head><META HTTP-EQUIV="Refresh" CONTENT="0; URL=/article"></head><body>Moved.</body></html>',
    )


@at("refresh-header", "stands", O.ANSWERED, at_most=2)
async def _(r: Request, out: Out) -> bytes:
    """moves on with a Refresh header to the work"""
    return reply(200, "", ("Refresh", "0;url=/article"))


@at("reloads-itself", "stands", O.ANSWERED, at_most=1)
async def _(r: Request, out: Out) -> bytes:
    """reloads itself every five minutes, as news pages do"""
    return reply(200, page(head='<meta http-equiv="refresh" content="300">'))


@at("reloads-at-once", "stands", O.ANSWERED, at_most=1)
async def _(r: Request, out: Out) -> bytes:
    """asks to be reloaded at once at its own address"""
    return reply(200, page(head='<meta http-equiv="refresh" content="0; url=/reloads-at-once">'))


@at("noscript-refresh", "stands", O.ANSWERED, at_most=1)
async def _(r: Request, out: Out) -> bytes:
    """sends readers without scripts to another page"""
    return reply(
        200, page(head='<noscript><meta http-equiv="refresh" content="0; url=/no-script"></noscript>')
    )


@at("cookie-wall", "stands", O.ANSWERED, at_most=2)
async def _(r: Request, out: Out) -> bytes:
    """redirects to itself until its cookie comes back"""
    if "seen=yes" in r.headers.get("cookie", ""):
        return reply(200, ARTICLE)
    return reply(302, "", ("Set-Cookie", "seen=yes; Path=/"), ("Location", "/cookie-wall"))


@at("cookie-detour", "stands", O.ANSWERED, at_most=3)
async def _(r: Request, out: Out) -> bytes:
    """sends strangers over another host that sets a cookie for the whole domain"""
    if "pass=1" in r.headers.get("cookie", ""):
        return reply(200, ARTICLE)
    return reply(302, "", ("Location", "http://id.site.test/give?back=1"))


@serve("id.site.test", "/give")
async def _(r: Request, out: Out) -> bytes:
    return reply(
        302, "", ("Set-Cookie", "pass=1; Domain=site.test"), ("Location", "http://site.test/cookie-detour")
    )


@at("head-refused", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """refuses HEAD with 405"""
    return reply(405, "") if r.method == "HEAD" else reply(200, ARTICLE)


@at("head-hangs", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """never answers HEAD"""
    if r.method == "HEAD":
        await asyncio.sleep(60)
    return reply(200, ARTICLE)


@at("head-says-404", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """answers HEAD with 404 and GET with the work"""
    return reply(404, "") if r.method == "HEAD" else reply(200, ARTICLE)


@at("head-says-200", "gone", O.GONE)
async def _(r: Request, out: Out) -> bytes:
    """answers HEAD with 200 and GET with 404"""
    return reply(200, "") if r.method == "HEAD" else reply(404, page("Not Found", "<p>Not found</p>"))


@at("403-to-strangers", "stands", O.ANSWERED, at_most=2)
async def _(r: Request, out: Out) -> bytes:
    """refuses names it does not know, and shows the work to browsers"""
    return reply(200, ARTICLE) if r.headers["user-agent"].startswith("Mozilla/") else reply(403, "Forbidden")


@at("404-to-strangers", "stands", O.ANSWERED, at_most=2)
async def _(r: Request, out: Out) -> bytes:
    """says 404 unless asked with a browser's headers"""
    return reply(200, ARTICLE) if r.from_browser else reply(404, "nothing")


@at("406-without-accept", "stands", O.ANSWERED, at_most=2)
async def _(r: Request, out: Out) -> bytes:
    """says 406 unless images are accepted too"""
    return reply(200, ARTICLE) if "image/webp" in r.headers.get("accept", "") else reply(406, "")


@at("reset-to-strangers", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes | None:
    """breaks the connection off unless asked as browsers ask"""
    if r.from_browser:
        return reply(200, ARTICLE)
    await out.reset()
    return None


@at("503-once", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """is unwell once, then well"""
    return reply(503, "busy") if r.nth == 1 else reply(200, ARTICLE)


@at("503-retry-after", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """says 503 with Retry-After: 0, then answers"""
    return reply(503, "busy", ("Retry-After", "0")) if r.nth == 1 else reply(200, ARTICLE)


@at("reset-once", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes | None:
    """breaks off once, then answers"""
    if r.nth > 1:
        return reply(200, ARTICLE)
    await out.reset()
    return None


@at("429-seconds", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """asks for a pause of a second, then answers"""
    return reply(429, "slowly", ("Retry-After", "1")) if r.nth == 1 else reply(200, ARTICLE)


@at("429-date", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """asks for a pause until a date, then answers"""
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=1), usegmt=True)
    return reply(429, "slowly", ("Retry-After", soon)) if r.nth == 1 else reply(200, ARTICLE)


@at("429-burst", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """says 429 twice without saying for how long, then answers"""
    return reply(429, "slowly") if r.nth <= 2 else reply(200, ARTICLE)


@at("slow-first-byte", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """thinks for half a second"""
    await asyncio.sleep(0.5)
    return reply(200, ARTICLE)


@at("slow-body", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> None:
    """sends its page in ten pieces, slowly"""
    whole = reply(200, ARTICLE)
    size = len(whole) // 10 + 1
    for start in range(0, len(whole), size):
        await out.send(whole[start : start + size])
        await asyncio.sleep(0.05)


@at("truncated-chunks", "stands", O.ANSWERED, S.CUT)
async def _(r: Request, out: Out) -> None:
    """breaks off in the middle of its chunks, with most of the page sent"""
    body = ARTICLE.encode()
    await out.send(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n" % len(body)
        + body
    )
    await out.close()


@at("short-body", "stands", O.ANSWERED, S.CUT)
async def _(r: Request, out: Out) -> None:
    """claims twice the length that it sends"""
    await out.send(reply(200, ARTICLE, ("Content-Length", str(len(ARTICLE) * 2))))
    await out.close()


@at("understated-length", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """claims less length than it sends"""
    return reply(200, ARTICLE, ("Content-Length", str(len(ARTICLE) - 20)))


@at("nonsense-length", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> None:
    """claims a length that is no number"""
    await out.send(reply(200, ARTICLE, ("Content-Length", "all of it")))
    await out.close()


@at("bare-line-feeds", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> None:
    """ends its header lines without carriage returns, and has a header that is none"""
    head = f"HTTP/1.1 200 OK\nContent-Type: text/html\nthis is no header\nX Odd Name: x\nContent-Length: {len(ARTICLE)}\n\n"
    await out.send(head.encode() + ARTICLE.encode())


@at("http-1.0", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> None:
    """speaks HTTP/1.0 and ends its page by hanging up"""
    await out.send(b"HTTP/1.0 200\r\nContent-type: text/html\r\n\r\n" + ARTICLE.encode())
    await out.close()


@at("early-hints", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """sends 103 Early Hints before its answer"""
    return b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" + reply(200, ARTICLE)


@at("gzip", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """packs its page with gzip"""
    return reply(200, gzip.compress(ARTICLE.encode()), ("Content-Encoding", "gzip"))


@at("raw-deflate", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """packs its page with deflate, without the wrapper that the standard asks for"""
    packed = zlib.compress(ARTICLE.encode())[2:-4]
    return reply(200, packed, ("Content-Encoding", "deflate"))


@at("gzip-claimed", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """claims gzip and sends plain text"""
    return reply(200, ARTICLE, ("Content-Encoding", "gzip"))


@at("no-charset", "stands", O.ANSWERED, titles=("Über die Förderung",))
async def _(r: Request, out: Out) -> bytes:
    """sends UTF-8 and does not say so"""
    return reply(200, page("Über die Förderung", lang="de"), media_type="text/html")


@at("wrong-charset", "stands", O.ANSWERED, titles=("Über die Förderung",))
async def _(r: Request, out: Out) -> bytes:
    """claims Latin-1 and sends UTF-8"""
    return reply(200, page("Über die Förderung", lang="de"), media_type="text/html; charset=iso-8859-1")


@at("gbk", "stands", O.ANSWERED, titles=(ZH_TITLE,), at_most=1)
async def _(r: Request, out: Out) -> bytes:
    """is in GBK and says gb2312 in a meta element"""
    body = page(
        f"{ZH_TITLE}_新华网",
        f"<h1>{ZH_TITLE}</h1>" + "<p>正文内容。</p>" * 60,
        head="<meta charset=gb2312>",
        lang="zh",
    )
    return reply(200, body.encode("gbk"), media_type="text/html")


@at("big5", "stands", O.ANSWERED, titles=("軍民融合發展戰略研究",), at_most=1)
async def _(r: Request, out: Out) -> bytes:
    """is in Big5 and says so in its header"""
    body = page(
        "軍民融合發展戰略研究", "<h1>軍民融合發展戰略研究</h1>" + "<p>正文內容。</p>" * 60, lang="zh-TW"
    )
    return reply(200, body.encode("big5"), media_type="text/html; charset=big5")


@at("no-media-type", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """sends a page and no Content-Type"""
    return reply(200, ARTICLE, media_type=None)


@at(
    "about-404s",
    "stands",
    O.ANSWERED,
    titles=("404 Not Found: a field guide",),
    path="/blog/404-not-found-a-field-guide",
)
async def _(r: Request, out: Out) -> bytes:
    """is an article about error pages (a trap)"""
    said = "<p>A server says 404 when the page you requested could not be found.</p>"
    return reply(
        200,
        page("404 Not Found: a field guide", f"<h1>404 Not Found: a field guide</h1>{said}<p>{text()}</p>"),
    )


@at("about-404s-short", "stands", O.ANSWERED, titles=("Page not found",), path="/glossary/page-not-found")
async def _(r: Request, out: Out) -> bytes:
    """is a short glossary entry called “Page not found” (a trap)"""
    return reply(
        200,
        page(
            "Page not found | Glossary of the web",
            "<h1>Page not found</h1><p>What a server answers when it has nothing. See also 410 Gone.</p>",
        ),
    )


@at(
    "about-domains",
    "stands",
    O.ANSWERED,
    titles=("Domains for sale: the aftermarket in numbers",),
    path="/domains-for-sale",
)
async def _(r: Request, out: Out) -> bytes:
    """is an article about domains for sale (a trap)"""
    said = "<p>A visitor reads “this domain is for sale” on one page in fifty.</p>"
    return reply(
        200,
        page(
            "Domains for sale: the aftermarket in numbers",
            f"<h1>Domains for sale</h1>{said}<p>{text(120)}</p>",
        ),
    )


@at("about-captchas", "stands", O.ANSWERED, titles=("Are you a robot?",), path="/essays/are-you-a-robot")
async def _(r: Request, out: Out) -> bytes:
    """is an essay called “Are you a robot?” (a trap)"""
    return reply(200, page("Are you a robot?"))


@at("index-to-root", "stands", O.ANSWERED, host="front.test", path="/index.html", titles=("The Institute",))
async def _(r: Request, out: Out) -> bytes:
    """redirects /index.html to / (a trap)"""
    return reply(301, "", ("Location", "/"))


@serve("front.test", "/")
async def _(r: Request, out: Out) -> bytes:
    return reply(200, page("The Institute"))


@at("retitled", "stands", O.ANSWERED, path="/papers/retitled-talent", at_most=2)
async def _(r: Request, out: Out) -> bytes:
    """shows the work under a new title, on a site that knows its missing pages (a trap)"""
    return reply(200, page(f"{TITLE}: five years on (updated)"))


@at(
    "any-slug",
    "stands",
    O.ANSWERED,
    host="slug.test",
    path="/questions/4711/what-is-fusion",
    titles=(),
    at_most=3,
)
async def _(r: Request, out: Out) -> bytes:
    """reads only the number in its address, and leads any other words to the right ones (a trap)"""
    if not r.path.endswith("/what-is-fusion"):
        return reply(301, "", ("Location", "/questions/4711/what-is-fusion"))
    return reply(200, page("Answers"))


@at("paywall", "stands", O.ANSWERED, S.PAYWALL)
async def _(r: Request, out: Out) -> bytes:
    """shows the title and two sentences, and asks for a subscription"""
    ld = json.dumps({"@type": "NewsArticle", "headline": TITLE, "isAccessibleForFree": False})
    return reply(
        200,
        page(
            TITLE,
            f"<h1>{TITLE}</h1><p>{text(40)}</p><p>Subscribe to continue reading.</p>",
            head=f'<script type="application/ld+json">{ld}</script>',
        ),
    )


@at("pdf", "stands", O.ANSWERED, path="/files/report.pdf")
async def _(r: Request, out: Out) -> bytes:
    """is a PDF with a title"""
    return reply(200, pdf(TITLE), media_type="application/pdf")


@at("pdf-as-bytes", "stands", O.ANSWERED, path="/files/download")
async def _(r: Request, out: Out) -> bytes:
    """is a PDF that calls itself octet-stream"""
    return reply(200, pdf(TITLE), media_type="application/octet-stream")


@at("pdf-50-mb", "stands", O.ANSWERED, S.CUT, path="/files/large.pdf")
async def _(r: Request, out: Out) -> None:
    """is a PDF of 50 MB"""
    await out.send(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 52428800\r\n\r\n" + pdf(TITLE)
    )
    for _ in range(800):
        await out.send(b"%" + b" " * 65535)


@at("anchor", "stands", O.ANSWERED, path="/long#findings")
async def _(r: Request, out: Out) -> bytes:
    """has the place that the fragment names"""
    return reply(
        200,
        page(
            TITLE,
            f"<h1>{TITLE}</h1><h2 id=findings>Findings</h2><a name=notes></a><h2 id=user-content-usage>Usage</h2><p>{text()}</p>",
        ),
    )


note("anchor-by-name", "has the place as an old-style named anchor", "stands", O.ANSWERED, path="/long#notes")
note(
    "anchor-prefixed",
    "has the place under the prefix that code hosts use",
    "stands",
    O.ANSWERED,
    path="/long#usage",
)
note(
    "anchor-missing",
    "lacks the place that the fragment names",
    "unsure",
    O.ANSWERED,
    S.NO_ANCHOR,
    path="/long#methods",
    state=State.LIVE,
)
note("text-fragment", "is linked with a text fragment", "stands", O.ANSWERED, path="/long#:~:text=findings")
note(
    "app-route",
    "is linked with a route of its scripts for a fragment",
    "stands",
    O.ANSWERED,
    path="/long#!/findings/3",
)
note(
    "percent-encoded",
    "has percent-encoded characters in its path",
    "stands",
    O.ANSWERED,
    path="/%E6%96%87%E7%AB%A0/%E7%A0%94%E7%A9%B6",
)
note("raw-unicode", "is written with Chinese characters", "stands", O.ANSWERED, path="/文章/研究")
note("idn", "has a host with a Chinese name", "stands", O.ANSWERED, url="http://研究.test/article")
note(
    "credentials",
    "has a name and password in its address",
    "stands",
    O.ANSWERED,
    url="http://user:secret@site.test/article",
)
note("brackets", "has balanced brackets in its path", "stands", O.ANSWERED, path="/wiki/Fusion_(policy)")
note("ipv6", "is a literal IPv6 address", "stands", O.ANSWERED, url="http://[::1]/article")
note("upper-case", "is written in capitals", "stands", O.ANSWERED, url="HTTP://SITE.TEST/article")
note("secure", "answers over TLS", "stands", O.ANSWERED, url="https://secure.test/article")
note("tls-only", "listens on the TLS port alone", "stands", O.ANSWERED, url="http://tls-only.test/article")


@serve("site.test", "/wiki/Fusion_(policy)")
async def _(r: Request, out: Out) -> bytes:
    return reply(200, ARTICLE)


@at("robots-allow", "stands", O.ANSWERED, host="rules.test", path="/public/article")
async def _(r: Request, out: Out) -> bytes:
    """is allowed by a robots.txt that forbids other things"""
    return reply(200, ARTICLE)


@serve("rules.test", "/robots.txt")
async def _(r: Request, out: Out) -> bytes:
    return reply(200, "User-agent: *\nDisallow: /private/\n", media_type="text/plain")


# ------------------------------------------------------------------------------------------------------------- gone


@at("404", "gone", O.GONE, at_most=2)
async def _(r: Request, out: Out) -> bytes:
    """says 404"""
    return reply(404, page("Not Found", "<p>Not found</p>"))


@at("410", "gone", O.GONE, at_most=2)
async def _(r: Request, out: Out) -> bytes:
    """says 410"""
    return reply(410, "Gone")


@at("meta-refresh-to-404", "gone", O.GONE)
async def _(r: Request, out: Out) -> bytes:
    """moves on with a meta refresh to a 404"""
    return reply(200, "<meta http-equiv=refresh content='1;url=/404'>One moment")


note(
    "full-stop",
    "was pasted with its full stop",
    "stands",
    O.ANSWERED,
    path="/article.",
    detail="404 Not Found as it is written",
    state=State.MOVED,
)
note(
    "closing-bracket",
    "was pasted with a closing bracket",
    "stands",
    O.ANSWERED,
    path="/article)",
    detail="without what was pasted with it",
    state=State.MOVED,
)


def _soft(name: str, title: str, said: str, *, encoding: str = "utf-8", lang: str = "en") -> None:
    async def handler(r: Request, out: Out) -> bytes:
        body = page(title, f"<nav>Home News About</nav><h1>{title}</h1><p>{said}</p>", lang=lang)
        return reply(200, body.encode(encoding), media_type=f"text/html; charset={encoding}")

    handler.__doc__ = f"says 200 and “{title or said}”"
    at(name, "gone", O.ANSWERED, S.NOT_FOUND_WORDING, at_most=1)(handler)


_soft("soft-en", "Page not found | The Daily", "Sorry, we could not find that page.")
_soft("soft-en-body", "The Daily", "Sorry, the page you requested could not be found on this server.")
_soft("soft-en-removed", "The Daily", "This article is no longer available.")
_soft("soft-zh-gbk", "抱歉，您访问的页面不存在", "五秒后返回首页", encoding="gb18030", lang="zh")
_soft("soft-zh-big5", "找不到網頁", "您要找的網頁不存在", encoding="big5", lang="zh-TW")
_soft("soft-zh-deleted", "新闻中心", "该文章已被删除。", lang="zh")
_soft("soft-de", "Seite nicht gefunden", "Die angeforderte Seite existiert nicht mehr.", lang="de")
_soft("soft-fr", "Page introuvable", "La page que vous cherchez n'existe plus.", lang="fr")
_soft("soft-es", "Página no encontrada", "La página solicitada no existe.", lang="es")
_soft("soft-ru", "Страница не найдена", "Запрошенная страница не существует.", lang="ru")
_soft("soft-ja", "ページが見つかりません", "お探しのページは見つかりませんでした。", lang="ja")


@at(
    "soft-unsaid",
    "gone",
    O.ANSWERED,
    S.SAME_AS_NONSENSE,
    host="soft.test",
    path="/2018/05/a-lost-article.html",
    at_most=2,
)
async def _(r: Request, out: Out) -> bytes:
    """shows the same page for every path, and does not say why"""
    return reply(
        200,
        page(
            "The Observer",
            f"<h1>Today in The Observer</h1><p>{text(150, 3)}</p><p>You came from {r.path}</p>",
        ),
    )


note(
    "soft-unsaid-untitled",
    "the same, where no title is known",
    "gone",
    O.ANSWERED,
    S.SAME_AS_NONSENSE,
    host="soft.test",
    path="/2018/05/another.html",
    titles=(),
)


@serve("soft.test", "")
async def _(r: Request, out: Out) -> bytes:
    return reply(
        200,
        page(
            "The Observer",
            f"<h1>Today in The Observer</h1><p>{text(150, 3)}</p><p>You came from {r.path}</p>",
        ),
    )


@at("to-home", "gone", O.ANSWERED, S.TO_HOME, host="front.test", path="/news/2018/05/lost.html")
async def _(r: Request, out: Out) -> bytes:
    """sends a deep link to the front page"""
    return reply(302, "", ("Location", "/"))


@at("to-home-in-english", "gone", O.ANSWERED, S.TO_HOME, host="front.test", path="/news/lost-too")
async def _(r: Request, out: Out) -> bytes:
    """sends a deep link to the front page in English"""
    return reply(302, "", ("Location", "/en/"))


@serve("front.test", "/en/")
async def _(r: Request, out: Out) -> bytes:
    return reply(200, page("The Institute"))


@at("to-404", "gone", O.ANSWERED, S.TO_ERROR_PATH, path="/reports/7")
async def _(r: Request, out: Out) -> bytes:
    """redirects to /errors/404.html, which says 200"""
    return reply(302, "", ("Location", "/errors/404.html"))


@serve("site.test", "/errors/404.html")
async def _(r: Request, out: Out) -> bytes:
    return reply(200, page("The Daily", f"<p>{text(100, 9)}</p>"))


@at("parked", "gone", O.ANSWERED, S.PARKED, host="parked.test", path="/essay/17")
async def _(r: Request, out: Out) -> bytes:
    """is a parked domain"""
    return reply(
        200,
        page(
            "parked.test",
            "<h1>parked.test</h1><p>The domain parked.test is for sale. Related searches: loans, insurance</p>",
        ),
    )


@at("parked-lander", "gone", O.ANSWERED, S.PARKED, host="lander.test", path="/essay/18")
async def _(r: Request, out: Out) -> bytes:
    """is a parked domain that shows nothing without scripts"""
    return reply(
        200,
        '<!DOCTYPE html><html><head><script>window.onload=function(){window.location.href="/lander"}</script></head></html>',
    )


@at("to-market", "gone", O.ANSWERED, S.PARKED, host="sold.test", path="/essay/19")
async def _(r: Request, out: Out) -> bytes:
    """redirects to a market for domains"""
    return reply(302, "", ("Location", "https://www.hugedomains.com/domain_profile.cfm?d=sold.test"))


@serve("www.hugedomains.com", "/domain_profile.cfm")
async def _(r: Request, out: Out) -> bytes:
    return reply(200, page("Sold.test", f"<h1>Sold.test</h1><p>Buy this domain.</p><p>{text(200)}</p>"))


@at("parked-zh", "gone", O.ANSWERED, S.PARKED, host="parkedzh.test", path="/a/1.html")
async def _(r: Request, out: Out) -> bytes:
    """is a parked domain in Chinese"""
    return reply(200, page("parkedzh.test", "<p>该域名正在出售，欢迎联系。</p>", lang="zh"))


@at("suspended", "gone", O.ANSWERED, S.SUSPENDED, host="suspended.test", path="/paper")
async def _(r: Request, out: Out) -> bytes:
    """sends to its host's notice that the account is suspended"""
    return reply(302, "", ("Location", "/cgi-sys/suspendedpage.cgi"))


@serve("suspended.test", "/cgi-sys/suspendedpage.cgi")
async def _(r: Request, out: Out) -> bytes:
    return reply(
        200,
        page(
            "Account Suspended",
            "<h1>Account Suspended</h1><p>This Account has been suspended. Contact your hosting provider.</p>",
        ),
    )


def _fresh(name: str, title: str, said: str) -> None:
    async def handler(r: Request, out: Out) -> bytes:
        return reply(200, page(title, f"<h1>{title}</h1><p>{said}</p>"))

    handler.__doc__ = f"shows a server's own page, “{title}”"
    at(name, "gone", O.ANSWERED, S.DEFAULT_PAGE, host=f"{name}.test", path="/paper.html", at_most=1)(handler)


_fresh(
    "nginx",
    "Welcome to nginx!",
    "If you see this page, the nginx web server is successfully installed and working.",
)
_fresh(
    "apache",
    "Apache2 Ubuntu Default Page: It works",
    "This is the default welcome page used to test the Apache2 server. " + text(200),
)
_fresh("iis", "IIS Windows Server", "")
_fresh(
    "tomcat",
    "Apache Tomcat/9.0.1",
    "If you're seeing this, you've successfully installed Tomcat. Congratulations!",
)


@at("empty", "gone", O.ANSWERED, S.EMPTY)
async def _(r: Request, out: Out) -> bytes:
    """says 200 and nothing"""
    return reply(200, "")


@at("blank", "gone", O.ANSWERED, S.EMPTY)
async def _(r: Request, out: Out) -> bytes:
    """is a page with nothing on it"""
    return reply(200, "<html><head></head><body>\n\n  </body></html>")


@at("204", "gone", O.ANSWERED, S.EMPTY)
async def _(r: Request, out: Out) -> bytes:
    """says 204 No Content"""
    return reply(204, "", media_type=None)


@at("pdf-answers-html", "gone", O.ANSWERED, S.OTHER_MEDIA, path="/files/lost.pdf")
async def _(r: Request, out: Out) -> bytes:
    """is a link to a PDF that answers with a web page"""
    return reply(200, page("Publications", f"<p>{text()}</p>"))


@at("loop", "gone", O.LOOP)
async def _(r: Request, out: Out) -> bytes:
    """redirects to itself"""
    return reply(302, "", ("Location", "/loop"))


@at("loop-of-two", "gone", O.LOOP, at_most=5)
async def _(r: Request, out: Out) -> bytes:
    """redirects in a circle of two"""
    return reply(302, "", ("Location", "/loop-of-two-b"))


@serve("site.test", "/loop-of-two-b")
async def _(r: Request, out: Out) -> bytes:
    return reply(302, "", ("Location", "/loop-of-two"))


@at("endless-redirects", "gone", O.LOOP, path="/endless?n=1", at_most=12)
async def _(r: Request, out: Out) -> bytes:
    """redirects to ever new addresses"""
    return reply(302, "", ("Location", f"/endless?n={int(r.query.removeprefix('n=')) + 1}"))


note("no-host", "has a host name that does not exist", "gone", O.NO_HOST, url="http://nowhere.test/x")
note("refused-port", "listens nowhere", "gone", O.NO_CONNECTION, url="http://closed.test/x")

# ----------------------------------------------------------------------------------------- refused, unwell, unusable


def _says(
    status: int, stands: str, outcome: Outcome, *headers: tuple[str, str], name: str = "", **more: object
) -> None:
    async def handler(r: Request, out: Out) -> bytes:
        return reply(status, page(f"Answer {status}", f"<p>{status}</p>"), *headers)

    handler.__doc__ = f"says {status}" + (f" with {headers[0][0]}: {headers[0][1]}" if headers else "")
    at(name or str(status), stands, outcome, **more)(handler)


for _status in (401, 402, 403, 406, 407, 418, 451, 999):
    _says(_status, "unsure", O.REFUSED)
for _status in (400, 405, 421):
    _says(_status, "unsure", O.CLIENT_ERROR)
for _status in (500, 501, 502, 503, 504, 520, 521, 525, 530):
    _says(_status, "unsure", O.SERVER_ERROR)
_says(429, "unsure", O.REFUSED, ("Retry-After", "3600"), name="429-an-hour", at_most=1)
_says(429, "unsure", O.REFUSED, name="429-for-ever")
_says(301, "unsure", O.BROKEN, name="301-to-nowhere")
_says(302, "unsure", O.BROKEN, ("Location", "javascript:alert(1)"), name="to-script")
_says(302, "unsure", O.BROKEN, ("Location", "ftp://site.test/file"), name="to-ftp")
_says(
    302,
    "unsure",
    O.CLIENT_ERROR,
    ("Location", "http://169.254.169.254/latest/meta-data/"),
    name="to-metadata",
    state=State.UNKNOWN,
    says="169.254.169.254",
)


@at("challenge-403", "unsure", O.REFUSED, S.CHALLENGE, at_most=1)
async def _(r: Request, out: Out) -> bytes:
    """asks for proof of being human, with 403"""
    body = page(
        "Just a moment...",
        "<noscript>Enable JavaScript and cookies to continue</noscript><script>window._cf_chl_opt={}</script>",
    )
    return reply(403, body, ("cf-mitigated", "challenge"), ("Server", "cloudflare"))


@at("challenge-503", "unsure", O.REFUSED, S.CHALLENGE)
async def _(r: Request, out: Out) -> bytes:
    """asks for proof of being human, with 503"""
    return reply(
        503,
        page("DDoS-Guard", "<h1>Checking your browser before accessing site.test</h1>"),
        ("Server", "ddos-guard"),
    )


@at("challenge-200", "unsure", O.REFUSED, S.CHALLENGE)
async def _(r: Request, out: Out) -> bytes:
    """asks for proof of being human, with 200"""
    return reply(
        200,
        "<html><head><title>site.test</title></head><body><p id=cmsg>Please enable JS and disable any ad blocker</p><script src='https://ct.captcha-delivery.com/c.js'></script></body></html>",
    )


@at("challenge-zh", "unsure", O.REFUSED, S.CHALLENGE)
async def _(r: Request, out: Out) -> bytes:
    """asks for proof of being human, in Chinese"""
    return reply(200, page("百度安全验证", "<p>网络不给力，请稍后重试</p>", lang="zh"))


@at("to-members", "unsure", O.ANSWERED, S.TO_LOGIN, S.LOGIN_WALL)
async def _(r: Request, out: Out) -> bytes:
    """sends strangers to a log-in form"""
    return reply(302, "", ("Location", "/accounts/login/?next=/to-members"))


@serve("site.test", "/accounts/login/")
async def _(r: Request, out: Out) -> bytes:
    return reply(
        200,
        page("Sign in", "<form><input name=u><input type=password name=p><button>Sign in</button></form>"),
    )


@at("login-in-place", "unsure", O.ANSWERED, S.LOGIN_WALL)
async def _(r: Request, out: Out) -> bytes:
    """shows a log-in form in place of the work"""
    return reply(200, page("Members", "<p>Please log in to continue.</p><form><input type=password></form>"))


@at("consent", "unsure", O.ANSWERED, S.CONSENT_WALL, path="/watch-this")
async def _(r: Request, out: Out) -> bytes:
    """asks for consent before it shows anything"""
    return reply(
        200,
        page(
            "Before you continue to Tube",
            "<p>We use cookies and data to deliver services.</p><button>Accept all</button>",
        ),
    )


@at(
    "app-shell",
    "unsure",
    O.ANSWERED,
    S.APP_SHELL,
    host="shell.test",
    path="/articles/17",
    at_most=1,
)
async def _(r: Request, out: Out) -> bytes:
    """is drawn by scripts"""
    return reply(
        200,
        page(
            "Reader",
            '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src=/main.js></script>',
        ),
    )


@at("robots-forbid", "unsure", O.REFUSED, S.ROBOTS, host="rules.test", path="/private/article")
async def _(r: Request, out: Out) -> bytes:
    """is forbidden by robots.txt"""
    return reply(200, ARTICLE)


@at("robots-unwell", "unsure", O.SERVER_ERROR, host="unwell.test", path="/article")
async def _(r: Request, out: Out) -> bytes:
    """has a robots.txt that says 500, and so must not be asked"""
    return reply(200, ARTICLE)


@serve("unwell.test", "/robots.txt")
async def _(r: Request, out: Out) -> bytes:
    return reply(500, "broken")


@at(
    "doi-refused",
    "unsure",
    O.REFUSED,
    url="https://doi.org/10.1234/known.5",
    host="doi.org",
    path="/10.1234/known.5",
    detail="registered",
)
async def _(r: Request, out: Out) -> bytes:
    """is a DOI whose publisher refuses us, registered all the same"""
    return reply(302, "", ("Location", "http://site.test/403"))


@serve("doi.org", "/api/handles/10.1234/known.5")
async def _(r: Request, out: Out) -> bytes:
    value = {"index": 1, "type": "URL", "data": {"format": "string", "value": "http://site.test/403"}}
    return reply(
        200,
        json.dumps({"responseCode": 1, "handle": "10.1234/known.5", "values": [value]}),
        media_type="application/json",
    )


@at(
    "doi-unknown",
    "gone",
    O.GONE,
    url="https://doi.org/10.1234/unknown.6",
    host="doi.org",
    path="/10.1234/unknown.6",
    detail="not registered",
)
async def _(r: Request, out: Out) -> bytes:
    """is a DOI that the resolver refuses and the handle system does not know"""
    return reply(403, "")


@serve("doi.org", "/api/handles/10.1234/unknown.6")
async def _(r: Request, out: Out) -> bytes:
    return reply(
        404, json.dumps({"responseCode": 100, "handle": "10.1234/unknown.6"}), media_type="application/json"
    )


@at("drift", "gone", O.ANSWERED, path="/essays/drift", state=State.DRIFTED)
async def _(r: Request, out: Out) -> bytes:
    """shows another work than the one cited; whether it is the work is not the probe's to say"""
    return reply(
        200, page("Ten recipes for autumn", f"<h1>Ten recipes for autumn</h1><p>{text(200, 21)}</p>")
    )


note(
    "tls-selfsigned",
    "has a certificate that vouches for itself",
    "unsure",
    O.TLS,
    url="https://selfsigned.test/article",
    detail="nobody but itself",
)
note(
    "tls-expired",
    "has an expired certificate",
    "unsure",
    O.TLS,
    url="https://expired.test/article",
    detail="expired",
)
note(
    "tls-wrong-host",
    "has another host's certificate",
    "unsure",
    O.TLS,
    url="https://wrong.test/article",
    detail="another host",
)
note(
    "tls-stranger",
    "has a certificate from an unknown authority",
    "unsure",
    O.TLS,
    url="https://stranger.test/article",
    detail="nobody we know",
)
note("tls-none", "speaks plain HTTP where TLS is due", "unsure", O.TLS, url="https://plain.test/article")


@at("maintenance", "unsure", O.SERVER_ERROR, host="resting.test", path="/x")
async def _(r: Request, out: Out) -> bytes:
    """says 200 and that it is down for maintenance"""
    return reply(200, page("Down for maintenance", "<p>We are working on it. Please come back later.</p>"))


@at("404-slow-body", "gone", O.GONE, host="slow404.test", path="/x")
async def _(r: Request, out: Out) -> None:
    """says 404 at once, and never ends its page"""
    await out.send(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n<p>")
    await asyncio.sleep(60)


@at("redirect-slow-body", "stands", O.ANSWERED, host="slow301.test", path="/x")
async def _(r: Request, out: Out) -> None:
    """redirects at once, and never ends the page that nobody reads"""
    await out.send(
        b"HTTP/1.1 301 Moved\r\nLocation: http://site.test/article\r\nContent-Length: 9000\r\n\r\n<p>"
    )
    await asyncio.sleep(60)


@at("script-redirect", "stands", O.ANSWERED, at_most=2)
async def _(r: Request, out: Out) -> bytes:
    """moves on with one line of script to the work"""
    return reply(
        200, "<html><head><script>window.location.replace('/article');</script></head><body></body></html>"
    )


@at("script-redirect-to-404", "gone", O.GONE)
async def _(r: Request, out: Out) -> bytes:
    """moves on with one line of script to a 404"""
    return reply(200, '<script>location.href = "/404"</script>')


@at("drawn-by-scripts", "unsure", O.ANSWERED, S.APP_SHELL, titles=(), at_most=1)
async def _(r: Request, out: Out) -> bytes:
    """has nothing on it but scripts from elsewhere"""
    return reply(200, "<html><head><script src=/a.js></script></head><body><my-app></my-app></body></html>")


@at("redirects-once", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """redirects to itself the first time"""
    return reply(302, "", ("Location", "/redirects-once")) if r.nth == 1 else reply(200, ARTICLE)


@at("challenges-strangers", "stands", O.ANSWERED, at_most=2)
async def _(r: Request, out: Out) -> bytes:
    """says 200 and “Access Denied” unless asked with a browser's headers"""
    return (
        reply(200, ARTICLE) if r.from_browser else reply(200, page("Access Denied", "<p>Reference 18.2f</p>"))
    )


# ---------------------------------------------------------------------------------------------------------- hostile


@at("banner", "unsure", O.BROKEN, host="banner.test", path="/x")
async def _(r: Request, out: Out) -> None:
    """is not HTTP at all"""
    await out.send(b"SSH-2.0-OpenSSH_9.6\r\n")
    await out.close()


@at("hangs-up", "unsure", O.BROKEN)
async def _(r: Request, out: Out) -> None:
    """closes the connection without a word"""
    await out.close()


@at("resets", "unsure", O.BROKEN)
async def _(r: Request, out: Out) -> None:
    """breaks every connection off"""
    await out.reset()


@at("silent", "unsure", O.TIMEOUT, host="silent.test", path="/x")
async def _(r: Request, out: Out) -> None:
    """never answers"""
    await asyncio.sleep(60)


@at("silent-body", "unsure", O.TIMEOUT, host="silent2.test", path="/x")
async def _(r: Request, out: Out) -> None:
    """sends its head and then nothing"""
    await out.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n")
    await asyncio.sleep(60)


@at("drip", "unsure", O.TIMEOUT, host="drip.test", path="/x")
async def _(r: Request, out: Out) -> None:
    """sends a byte every tenth of a second, without end"""
    await out.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        await out.send(b"x")
        await asyncio.sleep(0.1)


@at("drip-head", "unsure", O.TIMEOUT, host="drip2.test", path="/x")
async def _(r: Request, out: Out) -> None:
    """drips its head"""
    await out.send(b"HTTP/1.1 200 OK\r\n")
    while True:
        await out.send(b"x")
        await asyncio.sleep(0.1)


@at("endless-body", "stands", O.ANSWERED, S.CUT)
async def _(r: Request, out: Out) -> None:
    """has the work, and then goes on for ever"""
    await out.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + ARTICLE.encode())
    while True:
        await out.send(b"<p>more of it</p>" * 4096)


@at("bomb", "stands", O.ANSWERED, S.CUT)
async def _(r: Request, out: Out) -> bytes:
    """has the work, and then ten gigabytes of zeros, packed"""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = packer.compress(ARTICLE.encode()) + packer.flush(zlib.Z_SYNC_FLUSH)
    zeros = packer.compress(bytes(2**24)) + packer.flush(zlib.Z_SYNC_FLUSH)
    body = packed + zeros * 16
    return reply(200, body, ("Content-Encoding", "gzip"), ("Content-Length", "10737418240"))


@at("10000-headers", "unsure", O.BROKEN)
async def _(r: Request, out: Out) -> bytes:
    """sends ten thousand headers"""
    return reply(200, ARTICLE, *((f"X-{n}", "v") for n in range(10_000)))


@at("endless-header", "unsure", O.BROKEN)
async def _(r: Request, out: Out) -> None:
    """sends one header that never ends"""
    await out.send(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while True:
        await out.send(b"x" * 65536)


@at("endless-interim", "unsure", O.BROKEN)
async def _(r: Request, out: Out) -> None:
    """says 100 Continue for ever"""
    while True:
        await out.send(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)


@at("two-lengths", "unsure", O.BROKEN)
async def _(r: Request, out: Out) -> bytes:
    """claims two lengths at once"""
    return reply(200, ARTICLE, ("Content-Length", "5"), ("Content-Length", "500"))


@at("deep", "stands", O.ANSWERED)
async def _(r: Request, out: Out) -> bytes:
    """has the work, under fifty thousand nested elements"""
    return reply(200, page(TITLE, f"<h1>{TITLE}</h1><p>{text()}</p>" + "<div><b>" * 50_000))


@at("hostile-title", "unsure", O.ANSWERED, state=State.LIVE)
async def _(r: Request, out: Out) -> bytes:
    """has a title made to choke a regular expression"""
    return reply(
        200, page("404 " * 5_000 + "not " * 5_000 + "page " * 5_000, "<p>" + "the page " * 20_000 + "</p>")
    )


note(
    "invalid-space",
    "is written 'http://site.test/a b', and not there with its space encoded either",
    "unsure",
    O.INVALID,
    url="http://site.test/a b",
    detail="a space",
    at_most=2,
)
for _name, _url, _why in (
    ("control", "http://site.test/a\x07b", "a control"),
    ("javascript", "javascript:alert(1)", "javascript:"),
    ("mailto", "mailto:someone@site.test", "mailto:"),
    ("no-scheme", "www.site.test/article", "does not begin with http"),
    ("no-host-name", "http:///article", "names no host"),
    ("bad-port", "http://site.test:99999/", "port"),
    ("bad-ipv6", "http://[::1::2]/", ""),
    ("twice", "http://https://site.test/", "begins twice"),
    ("empty-label", "http://site..test/", "not a host name"),
    ("nothing", "", "no address"),
):
    note(
        f"invalid-{_name}",
        f"is written {_url!r}",
        "unsure",
        O.INVALID,
        url=_url or " ",
        detail=_why,
        at_most=0,
    )


# ----------------------------------------------------------------------------------------------------------- serving


def _missing(host: str) -> bytes:
    return reply(404, page("Not Found", f"<h1>Not Found</h1><p>{host} has no such page.</p>"))


async def _serve(r: Request, out: Out) -> bytes | None:
    host = {
        "secure.test": "site.test",
        "tls-only.test": "site.test",
        "::1": "site.test",
        "研究.test".encode("idna").decode(): "site.test",
    }.get(r.host, r.host)
    if r.path == "/canary":
        return reply(204, "", media_type=None)
    handler = HANDLERS.get((host, r.origin_form)) or HANDLERS.get((host, r.path))
    if handler is None and r.path != "/robots.txt":
        handler = HANDLERS.get((host, "")) or (
            HANDLERS.get((host, "/questions/4711/what-is-fusion")) if host == "slug.test" else None
        )
    return await handler(r, out) if handler else _missing(r.host)


HOSTS: dict[str, Handler] = {"": _serve}
