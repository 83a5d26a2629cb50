"""A twentieth round, written blind: 160 behaviours of links in footnotes, on made-up sites of think tanks, newspapers,
ministries, universities, journals, archives, repositories and blogs, in thirteen languages. Only the verdict is prescribed.

Its writer had not seen the table of rules, but `behaviours.py`, `server.py`, the notes in `verdicts.md`, and the names of
the states and signs. A site is one host with
its own look, its front page, and its own answer to paths that it does not know.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence

from citecheck.model import Name, PartialDate, State, Work
from tests.web.behaviours import HANDLERS, Row
from tests.web.server import Handler, Out, Request, reply
from tests.web.sites_quay import ROWS

__all__ = ["ROWS"]

# ------------------------------------------------------------------------------------------------------------ labels

Label = tuple[str, frozenset[State]]

LIVE: Label = ("stands", frozenset({State.LIVE}))
FINE: Label = ("stands", frozenset({State.LIVE, State.MOVED}))
NO_ALARM: Label = (
    "unsure",
    frozenset({State.LIVE, State.MOVED, State.UNKNOWN, State.BLOCKED, State.UNREACHABLE}),
)
DEAD: Label = ("gone", frozenset({State.DEAD}))
SOFT: Label = ("gone", frozenset({State.SOFT_404, State.DEAD}))
DRIFT: Label = ("gone", frozenset({State.DRIFTED}))
GONE: Label = ("gone", frozenset({State.DRIFTED, State.DEAD, State.SOFT_404}))
# Gone for whoever reads the page; a program may leave it to a person.
LEFT_OPEN: Label = ("gone", GONE[1] | {State.BLOCKED, State.UNKNOWN, State.LIVE})
BLOCKED: Label = ("unsure", frozenset({State.BLOCKED}))
MAYBE: Label = ("unsure", frozenset({State.UNKNOWN, State.BLOCKED, State.UNREACHABLE}))
DOWN: Label = ("unsure", frozenset({State.UNREACHABLE, State.UNKNOWN, State.FAILING}))
LOST_HOST: Label = ("gone", frozenset({State.DEAD, State.UNREACHABLE}))


def row(
    name: str,
    does: str,
    where: str,
    label: Label,
    *titles: str,
    work: Work | None = None,
    url: str = "",
    of: str = "harbour",
) -> None:
    """A behaviour at `where` (host and path), and what a careful archivist would say of it; `of` which round it is."""
    host, slash, path = where.partition("/")
    if work and not titles:
        titles = tuple(t for t in (work.title, work.original_title) if t)
    ROWS.append(
        Row(
            f"{of}-{name}",
            does,
            label[0],
            None,
            host=host,
            path=slash + path,
            url=url,
            titles=titles,
            at_most=30,
            states=label[1],
            work=work,
        )
    )


# ------------------------------------------------------------------------------------------------------------- sites

Answer = str | bytes | Handler


def ok(
    body: str | bytes,
    status: int = 200,
    *headers: tuple[str, str],
    media_type: str | None = "text/html; charset=utf-8",
) -> Handler:
    async def handler(r: Request, out: Out) -> bytes:
        return reply(status, body, *headers, media_type=media_type)

    return handler


def to(location: str, status: int = 301, *headers: tuple[str, str]) -> Handler:
    async def handler(r: Request, out: Out) -> bytes:
        said = (
            "<html><head><title>Document Moved</title></head><body><h1>Object Moved</h1>"
            f'This document may be found <a HREF="{location}">here</a></body></html>'
        )
        return reply(status, said, ("Location", location), *headers)

    return handler


def after(location: str, body: str) -> Handler:
    """A page that scripts leave for another."""
    return ok(f"{body}<script>location.replace({json.dumps(location)});</script>")


class Site:
    """One host: a look with the holes %TAB%, %HEAD% and %MAIN%, its pages by path and query, and what it says of others."""

    def __init__(self, host: str, look: str, home: str = "", *, missing: Answer | None = None) -> None:
        self.host, self.look = host, look
        self.pages: dict[str, Handler] = {}
        self.missing: Handler = ok(
            "<h1>Not Found</h1><p>The requested URL was not found on this server.</p>", 404
        )
        if home:
            whole = "<title>%TAB%</title>" in look  # else the look adds the site's name itself
            self.put(
                "/", self.page(home.partition("<h1>")[2].partition("</h1>")[0] or host if whole else "", home)
            )
        if missing is not None:
            self.missing = ok(missing) if isinstance(missing, str | bytes) else missing
        assert (host, "") not in HANDLERS, host
        HANDLERS[(host, "")] = self._serve

    async def _serve(self, r: Request, out: Out) -> bytes | None:
        handler = self.pages.get(r.origin_form) or self.pages.get(r.path)
        return await (handler or self.missing)(r, out)

    def page(self, tab: str, main: str, head: str = "") -> str:
        return self.look.replace("%TAB%", tab).replace("%HEAD%", head).replace("%MAIN%", main)

    def put(self, path: str, answer: Answer) -> str:
        self.pages[path] = ok(answer) if isinstance(answer, str | bytes) else answer
        return self.host + path


def paras(pool: Sequence[str], start: int = 0, count: int = 3, length: int = 3, gap: str = " ") -> str:
    """Paragraphs from a pool of sentences, another choice for every start."""
    return "\n".join(
        "<p>" + gap.join(pool[(start + length * i + j) % len(pool)] for j in range(length)) + "</p>"
        for i in range(count)
    )


def about(title: str, author: str = "", date: str = "", kind: str = "NewsArticle", **more: object) -> str:
    data: dict[str, object] = {"@context": "https://schema.org", "@type": kind, "headline": title}
    if author:
        data["author"] = {"@type": "Person", "name": author}
    if date:
        data["datePublished"] = date
    return (
        f'<meta property="og:title" content="{title}"><meta property="og:type" content="article">'
        f'<script type="application/ld+json">{json.dumps(data | more)}</script>'
    )


def cite(title: str, *authors: str, date: str = "", journal: str = "", pdf: str = "") -> str:
    """The tags by which repositories and journals speak to indexers."""
    tags = [f'<meta name="citation_title" content="{title}">']
    tags += [f'<meta name="citation_author" content="{a}">' for a in authors]
    tags += [f'<meta name="citation_publication_date" content="{date}">'] if date else []
    tags += [f'<meta name="citation_journal_title" content="{journal}">'] if journal else []
    tags += [f'<meta name="citation_pdf_url" content="{pdf}">'] if pdf else []
    return "".join(tags)


def paper_pdf(meta: str, lines: Sequence[str]) -> bytes:
    """A PDF of one page with lines of text, and whatever its maker's program put down as its title."""

    def escaped(line: str) -> bytes:
        return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("latin-1")

    shown = b"BT /F1 18 Tf 72 760 Td (" + escaped(lines[0]) + b") Tj /F1 11 Tf"
    shown += b"".join(b" 0 -18 Td (" + escaped(line) + b") Tj" for line in lines[1:]) + b" ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >> >>",
        b"<< /Title (" + escaped(meta) + b") /Producer (Distiller 7.0) >>",
        b"<< /Length %d >>\nstream\n" % len(shown) + shown + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"trailer\n<< /Size 7 /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start


def as_pdf(data: bytes) -> Handler:
    return ok(data, media_type="application/pdf")


# ============================================================================================================ English

EN = (
    "The ferry terminals handled four million passengers last year, fewer than in any year since the bridge was opened.",
    "Our survey reached two hundred and twelve harbour masters, of whom a little over half wrote back.",
    "Dredging is paid for by whoever berths deepest, a rule that everyone we spoke to considers unfair.",
    "Insurance premiums followed the number of groundings with a delay of about three years.",
    "A second reading of the registers shows that the same six firms won nine contracts in ten.",
    "The authors are grateful to the pilots who let them ride along in February.",
    "None of this was visible in the annual accounts, which list the breakwater under office furniture.",
    "By 2015 the tide gauges had been moved twice, and the older series can no longer be joined to the newer.",
    "What is missing is a body that both counties trust to count the lorries.",
    "Three recommendations follow; the first costs nothing and could begin on Monday.",
    "Smaller ports have pooled their tugs since the storm, and the arrangement has outlived the grant that began it.",
)

# ----------------------------------------------------------------------------- a think tank, on a common blog program

TANK = Site(
    "meridian-harbour.test",
    """<!DOCTYPE html>
<html lang="en-US"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>%TAB%Meridian Harbour Institute</title><meta name="generator" content="WordPress 6.4.3">%HEAD%
<link rel="stylesheet" href="/wp-content/themes/meridian/style.css"></head>
<body class="wp-theme-meridian"><a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead"><a class="custom-logo-link" href="/">Meridian Harbour Institute</a><p>Independent thinking on seas and shores</p>
<ul id="menu-main"><li><a href="/research/">Research</a></li><li><a href="/people/">People</a></li><li><a href="/events/">Events</a></li>
<li><a href="/podcast/">Podcast</a></li><li><a href="/donate/">Donate</a></li></ul><form role="search"><input type="search" name="s" placeholder="Search"></form></header>
<div id="content"><main>%MAIN%</main></div>
<aside><h3>Stay in touch</h3><p>Get the Meridian Letter in your inbox every other Friday.</p><form><input type="email"><button>Subscribe</button></form></aside>
<footer><p>Meridian Harbour Institute, 9 Customs Row. A registered charity.</p><a href="/privacy/">Privacy</a> <a href="/jobs/">Jobs</a></footer>
<div class="cky-consent-bar"><p>We value your privacy. This site uses cookies to count its visitors.</p><button>Reject all</button><button>Accept all</button></div></body></html>""",
    "<h1>Latest research</h1><ul><li><a href='/research/tug-pools/'>Sharing tugs: what nine ports learned</a></li>"
    "<li><a href='/research/empty-berths/'>Empty berths, full order books</a></li></ul><h2>Upcoming events</h2><p>Harbour breakfast, 14 May.</p>",
)
TANK.missing = ok(
    TANK.page(
        "Page not found &#8211; ",
        "<h1>Oops! That page can&rsquo;t be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p>",
    ),
    404,
)

BERTHS = Work(
    type="report",
    title="Empty Berths, Full Order Books: Who Pays for Idle Harbours",
    author=(Name(family="Lindqvist", given="Marta"), Name(family="Obi", given="Chidi")),
    publisher="Meridian Harbour Institute",
    issued=PartialDate(2017, 5),
)
row(
    "tank-abstract",
    "is the landing page of a report: a short abstract and a button for the PDF",
    TANK.put(
        "/research/empty-berths/",
        TANK.page(
            "Empty Berths, Full Order Books &#8211; ",
            "<article><h1>Empty Berths, Full Order Books</h1><p class=subtitle>Who Pays for Idle Harbours</p><p>By Marta Lindqvist and Chidi Obi · May 2017</p>"
            "<p>Idle quays cost taxpayers more than busy ones. This report adds up thirty years of accounts from eleven harbours and finds four ways to share the bill.</p>"
            "<p><a class=button href='/wp-content/uploads/2017/05/berths.pdf'>Download PDF (2.1 MB)</a></p></article>",
        ),
    ),
    LIVE,
    work=BERTHS,
)
row(
    "tank-press",
    "is a press release of sixty words",
    TANK.put(
        "/press/institute-welcomes-harbour-levy-review/",
        TANK.page(
            "Institute welcomes harbour levy review &#8211; ",
            "<article><h1>Institute welcomes harbour levy review</h1><p><time>3 February 2016</time></p><p>FOR IMMEDIATE RELEASE. The Meridian Harbour Institute welcomes the "
            "review of the harbour levy announced today. &ldquo;It is overdue,&rdquo; said director Helen Marsh. The Institute will submit evidence in April.</p>"
            "<p>Press contact: press@meridian-harbour.test</p></article>",
            about("Institute welcomes harbour levy review", date="2016-02-03"),
        ),
    ),
    LIVE,
    "Institute Welcomes Harbour Levy Review",
)
row(
    "tank-sitename-first",
    "has the site's name, the section and then the title in its title element",
    TANK.put(
        "/research/pilots-and-pay/",
        TANK.page(
            "", f"<article><h1>Pilots and Pay on the Northern Approaches</h1>{paras(EN, 1)}</article>"
        ).replace(
            "<title>Meridian Harbour Institute",
            "<title>Meridian Harbour Institute » Research » Working Papers » Pilots and Pay on the Northern Approaches",
        ),
    ),
    LIVE,
    "Pilots and Pay on the Northern Approaches",
)
row(
    "tank-retitled",
    "shows the report under a title that was changed a little for its second edition",
    TANK.put(
        "/research/tug-pools/",
        TANK.page(
            "Sharing Tugs: What Nine Ports Learned (Second Edition) &#8211; ",
            f"<article><h1>Sharing Tugs: What Nine Ports Learned (Second Edition)</h1><p>By Owen Tran · First published 2014, revised 2019</p>{paras(EN, 4)}</article>",
        ),
    ),
    FINE,
    work=Work(
        type="report",
        title="Sharing Tugs: What Nine Ports Have Learned",
        author=(Name(family="Tran", given="Owen"),),
        issued=PartialDate(2014),
    ),
)
TANK.put(
    "/research/quiet-channels/",
    TANK.page(
        "Quiet Channels: Noise Limits for Coastal Shipping &#8211; ",
        f"<article><h1>Quiet Channels: Noise Limits for Coastal Shipping</h1><p>Policy brief · 11 October 2013</p>{paras(EN, 2)}</article>",
    ),
)
row(
    "tank-new-slug",
    "redirects a numbered address to a new slug",
    TANK.put("/publications/detail.aspx?id=418", to("/research/quiet-channels/")),
    FINE,
    "Quiet Channels: Noise Limits for Coastal Shipping",
)
row(
    "tank-pdf-to-landing",
    "redirects the PDF to the landing page of the same report, which offers the PDF",
    TANK.put("/files/Empty_Berths_2017.pdf", to("/research/empty-berths/")),
    FINE,
    work=BERTHS,
)
TANK.put(
    "/research/",
    TANK.page(
        "Research &#8211; ",
        "<h1>Research</h1><ul><li><a href='/research/tug-pools/'>Sharing Tugs</a> 2019</li><li><a href='/research/pilots-and-pay/'>Pilots and Pay</a> 2018</li>"
        "<li><a href='/research/empty-berths/'>Empty Berths</a> 2017</li></ul><p>Page 1 of 14 <a href='/research/page/2/'>Older</a></p>",
    ),
)
row(
    "tank-pdf-to-index",
    "redirects the PDF to the list of all research",
    TANK.put("/files/Sand_and_Sovereignty_2009.pdf", to("/research/", 302)),
    LEFT_OPEN,
    "Sand and Sovereignty: Dredging Disputes in Shallow Seas",
)
row(
    "tank-404",
    "says 404 with a search box",
    "meridian-harbour.test/2011/06/lighthouses-for-sale/",
    DEAD,
    "Lighthouses for Sale",
)
row(
    "tank-to-home",
    "redirects a deep link to the front page",
    TANK.put("/centers/polar/commentary/ice-class-rules-explained", to("/")),
    GONE,
    "Ice Class Rules, Explained",
)
row(
    "tank-410",
    "says 410 and that the author withdrew the paper",
    TANK.put(
        "/research/working-paper-31/",
        ok(
            TANK.page(
                "Withdrawn &#8211; ",
                "<h1>Working Paper 31</h1><p>At the author&rsquo;s request this paper has been withdrawn and is not distributed any more.</p>",
            ),
            410,
        ),
    ),
    DEAD,
    "Smuggling by Numbers",
)
row(
    "tank-event-over",
    "is the page of an event that is over, with registration closed",
    TANK.put(
        "/events/who-owns-the-seabed/",
        TANK.page(
            "Who Owns the Seabed? &#8211; ",
            "<article><p class=badge>This event has ended</p><h1>Who Owns the Seabed?</h1><p>Tuesday, 9 June 2015, 18:00, Customs Row</p><p>Registration is closed. No tickets available.</p>"
            "<p>Professor Ines Duarte and Admiral (ret.) Paul Groves debated the new licences. Moderator: Kit Wong. A recording is no longer available.</p></article>",
        ),
    ),
    LIVE,
    "Who Owns the Seabed?",
)
row(
    "tank-404-essay",
    "is an essay called “404 Not Found”",
    TANK.put(
        "/research/404-not-found-the-vanishing-port-statistics/",
        TANK.page(
            "404 Not Found: The Vanishing Port Statistics &#8211; ",
            "<article><h1>404 Not Found: The Vanishing Port Statistics</h1><p>By Marta Lindqvist</p><p>Page not found. The page you are looking for does not exist. "
            f"That is what a reader of the 2008 tonnage tables is now told.</p>{paras(EN, 6, 8)}</article>",
        ),
    ),
    LIVE,
    "404 Not Found: The Vanishing Port Statistics",
)

# --------------------------------------------------------------------------------------------------------- a newspaper

COURIER = Site(
    "porthavencourier.test",
    """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>%TAB%</title><meta property="og:site_name" content="The Porthaven Courier">%HEAD%
<script>window.dataLayer=window.dataLayer||[];</script></head><body><div class="consent" hidden>We and our 212 partners store information on a device. <button>Manage</button><button>Agree</button></div>
<header><a href="/">The Porthaven Courier</a> <a href="/subscribe">Subscribe for £2 a week</a> <a href="/account/login">Log in</a>
<nav><a href="/news">News</a><a href="/world">World</a><a href="/opinion">Opinion</a><a href="/sport">Sport</a><a href="/obituaries">Obituaries</a><a href="/puzzles">Puzzles</a></nav></header>
%MAIN%
<section class="most-read"><h2>Most read</h2><ol><li>Council to vote on quay tolls</li><li>Seal found in car park</li><li>Rovers sign keeper</li></ol></section>
<footer>© Porthaven Newspapers Ltd · <a href="/contact">Contact us</a> · <a href="/corrections">Corrections</a> · <a href="/terms">Terms</a> · Regulated by the Press Complaints Panel</footer></body></html>""",
    "<main><h1>The Porthaven Courier</h1><h2>Council to vote on quay tolls</h2><h2>Seal found in car park</h2><h2>Fog closes airport</h2></main>",
)
COURIER.missing = ok(
    COURIER.page(
        "The Porthaven Courier",
        "<main class=error><h1>That story has sailed</h1><p>We looked on every deck and in every hold, and there is nothing at this address.</p>"
        "<p>Perhaps the link was old, or somebody mistyped it. <a href='/'>Go to the front page</a></p></main>",
    )
)
TUNNEL = Work(
    type="article-newspaper",
    title="The tunnel nobody ordered",
    author=(Name(family="Reyes", given="Pia"),),
    container_title="The Porthaven Courier",
    issued=PartialDate(2018, 11, 2),
)
row(
    "courier-paywall",
    "shows title, author and thirty words, and asks for a subscription",
    COURIER.put(
        "/news/2018/11/02/the-tunnel-nobody-ordered",
        COURIER.page(
            "The tunnel nobody ordered | The Porthaven Courier",
            "<article><h1>The tunnel nobody ordered</h1><p>Pia Reyes · 2 November 2018</p><p>Beneath the fish market, a shaft eleven metres wide waits for a railway that was never in any plan.</p>"
            "<div class=wall><h2>Keep reading for £2 a week</h2><p>You have read all your free articles this month. Already a subscriber? <a href='/account/login'>Log in</a></p></div></article>",
            about("The tunnel nobody ordered", "Pia Reyes", "2018-11-02", isAccessibleForFree=False),
        ),
    ),
    LIVE,
    work=TUNNEL,
)
row(
    "courier-correction",
    "is an article with a correction and an update in it",
    COURIER.put(
        "/news/2016/04/18/harbour-master-resigns",
        COURIER.page(
            "Harbour master resigns over missing buoys | The Porthaven Courier",
            f"<article><h1>Harbour master resigns over missing buoys</h1><p>By Colin Fry. Updated 19 April 2016, 09:12</p>{paras(EN, 3, 9)}<p><i>This article was amended: an earlier version "
            "said that forty buoys could not be found. The number is fourteen. A paragraph has been removed.</i></p></article>",
        ),
    ),
    LIVE,
    "Harbour master resigns over missing buoys",
)
row(
    "courier-about-domains",
    "is an article about squatters, called “This domain is for sale”",
    COURIER.put(
        "/news/2020/01/15/this-domain-is-for-sale",
        COURIER.page(
            "‘This domain is for sale’: how squatters got the lifeboat’s website | The Porthaven Courier",
            "<article><h1>‘This domain is for sale’: how squatters got the lifeboat’s website</h1><p>For three weeks anybody who wished to donate to the lifeboat read the same line: "
            f"this domain is for sale, make an offer, buy now. The registration had expired in December.</p>{paras(EN, 8, 2)}</article>",
        ),
    ),
    LIVE,
    "‘This domain is for sale’: how squatters got the lifeboat’s website",
)
row(
    "courier-about-suspension",
    "is an article about suspended accounts",
    COURIER.put(
        "/news/2021/02/10/account-suspended",
        COURIER.page(
            "Account suspended | The Porthaven Courier",
            "<article><h1>Account suspended</h1><p>Opinion · Jo Penhallow</p><p>“Your account has been suspended,” said the screen, and with it went nine years of the sailing club’s photographs. "
            f"Contact support, it said. There is no support.</p>{paras(EN, 5, 2)}</article>",
        ),
    ),
    LIVE,
    "Account suspended",
)
row(
    "courier-sailed",
    "says 200 and that the story has sailed",
    "porthavencourier.test/news/2012/03/30/the-last-herring-auction",
    SOFT,
    "The last herring auction",
)
row(
    "courier-sailed-untitled",
    "says 200 and that the story has sailed, and no title is known",
    "porthavencourier.test/opinion/2010/07/01/column-44102",
    SOFT,
)
row(
    "courier-licence-ended",
    "shows the headline alone, since the licence for the agency's text has ended",
    COURIER.put(
        "/world/2013/09/21/strait-closed-after-collision",
        COURIER.page(
            "Strait closed after collision | The Porthaven Courier",
            "<main><h1>Strait closed after collision</h1><p>This item came to us from a news agency. Our licence for it has run out, so we had to take it down, and it can no longer be read here.</p>"
            "<p><a href='/world'>More from World</a></p></main>",
        ),
    ),
    LEFT_OPEN,
    "Strait closed after collision",
)
row(
    "courier-recycled-id",
    "shows another article under the number",
    COURIER.put(
        "/story.php?id=48213",
        COURIER.page(
            "Garden festival moves to the old barracks | The Porthaven Courier",
            "<article><h1>Garden festival moves to the old barracks</h1><p>By Nell Carrow, 4 May 2023</p><p>Visitors to this summer’s garden festival will find the dahlias on the parade ground. "
            "The lawn by the river is too wet, said the organisers, and the roses have been in pots since March.</p><p>Tickets are on sale from Friday. Children under ten go free, and dogs are welcome on leads. "
            "The judges will announce the best allotment on Sunday at noon.</p></article>",
            about("Garden festival moves to the old barracks", "Nell Carrow", "2023-05-04"),
        ),
    ),
    DRIFT,
    work=Work(
        type="article-newspaper",
        title="Naval yard loses frigate contract",
        author=(Name(family="Fry", given="Colin"),),
        issued=PartialDate(2006, 8, 12),
    ),
)
COURIER.put(
    "/world",
    COURIER.page(
        "World news | The Porthaven Courier",
        "<main><h1>World</h1><h2>Talks resume in the capital</h2><p>Delegates arrive by night train.</p><h2>Volcano quiet again</h2><p>Villagers return to vineyards.</p><h2>Canal tolls to rise</h2><p>A fourth increase in two years.</p></main>",
    ),
)
row(
    "courier-to-section",
    "redirects an old article to its section",
    COURIER.put("/world/asia/article3310982.ece", to("/world", 302)),
    GONE,
    "Admirals meet in secret on island of cranes",
)
row(
    "courier-amp",
    "redirects the mobile address to the usual one",
    COURIER.put(
        "/amp/news/2018/11/02/the-tunnel-nobody-ordered",
        to("/news/2018/11/02/the-tunnel-nobody-ordered"),
    ),
    FINE,
    work=TUNNEL,
)
row(
    "courier-login",
    "redirects to a log-in page",
    COURIER.put(
        "/archive/1987/06/11/page-3", to("/account/login?return=%2Farchive%2F1987%2F06%2F11%2Fpage-3", 302)
    ),
    MAYBE,
    "Dockers reject offer",
)
COURIER.put(
    "/account/login",
    COURIER.page(
        "Log in | The Porthaven Courier",
        "<main><h1>Log in or register</h1><p>The Courier archive is open to readers with an account.</p><form method=post><label>Email <input name=email type=email></label><label>Password <input type=password name=pw></label><button>Continue</button></form></main>",
    ),
)
row(
    "courier-seven-years-old",
    "is an article that warns of its age",
    COURIER.put(
        "/business/2015/08/07/crane-maker-to-leave-town",
        COURIER.page(
            "Crane maker to leave town after 112 years | The Porthaven Courier",
            f"<article><div class=old>This article is more than 7 years old. Some links in it may no longer work.</div><h1>Crane maker to leave town after 112 years</h1><p>Business staff</p>{paras(EN, 7, 14, 2)}</article>",
        ),
    ),
    LIVE,
    "Crane Maker to Leave Town after 112 Years",
)
row(
    "courier-no-comments",
    "is an article whose comments have been removed and whose video is unavailable",
    COURIER.put(
        "/opinion/2019/03/03/who-speaks-for-the-estuary",
        COURIER.page(
            "Who speaks for the estuary? | The Porthaven Courier",
            f"<article><h1>Who speaks for the estuary?</h1><figure>This video is not available.</figure>{paras(EN, 2)}<section><h2>Comments</h2><p>This comment has been removed by a moderator.</p>"
            "<p>Sorry, there was a problem loading comments. Comments are closed.</p></section></article>",
        ),
    ),
    LIVE,
    "Who speaks for the estuary?",
)

# ---------------------------------------------------------------------------------------------------------- a ministry

COAST = Site(
    "coastal-affairs.test",
    """<!DOCTYPE html><html class="govt-template" lang="en"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body><div class="cookie-banner"><h2>Cookies on this site</h2>
<p>We use some essential cookies to make this website work.</p><button>Accept additional cookies</button><button>Reject additional cookies</button></div>
<header>Department for Coastal Affairs<nav><a href="/departments">Departments</a><a href="/guidance">Guidance</a><a href="/statistics">Statistics</a><a href="/news">News</a></nav></header>
<main id="content" role="main">%MAIN%</main><div class="feedback"><h2>Is this page useful?</h2><button>Yes</button><button>No</button><button>Report a problem with this page</button></div>
<footer><a href="/help">Help</a><a href="/accessibility">Accessibility statement</a><p>All content is available under the Open Licence v3.0, except where otherwise stated</p></footer></body></html>""",
    "<h1>Department for Coastal Affairs</h1><p>We look after beaches, piers and lights.</p><h2>Latest</h2><ul><li>Pier grants: apply by June</li><li>Bathing water results</li></ul>",
)
COAST.missing = ok(
    COAST.page(
        "Department for Coastal Affairs",
        "<h1>There is no page here</h1><p>If you typed the web address, look at it again. If you pasted it, make sure that you copied the whole of it.</p><p>If somebody gave you this address, write to <a href='/help'>the web team</a> and tell us what you wanted.</p>",
    )
)
row(
    "coast-withdrawn-banner",
    "is guidance with a banner that it was withdrawn, and the whole text below",
    COAST.put(
        "/guidance/anchoring-over-cables",
        COAST.page(
            "[Withdrawn] Anchoring over submarine cables - Coastal Affairs",
            "<div class=notice><strong>This guidance was withdrawn on 3 May 2021</strong><p>It is no longer current. See the Cables Code.</p></div><h1>Anchoring over submarine cables</h1>"
            f"<p>Published 12 July 2014</p>{paras(EN, 0, 7)}",
        ),
    ),
    LIVE,
    "Anchoring over Submarine Cables",
)
row(
    "coast-statute",
    "is a statute whose name has “Not Found” in it",
    COAST.put(
        "/acts/1998/37",
        COAST.page(
            "Vessels and Cargo Not Found (Presumption of Loss) Act 1998",
            "<h1>Vessels and Cargo Not Found (Presumption of Loss) Act 1998</h1><p>1998 CHAPTER 37</p><p><b>1.</b> A vessel which has not been found for twelve months is presumed lost.</p>"
            "<p><b>2.</b> Cargo not found on board a vessel at its arrival does not exist for the purposes of section 4.</p><p><b>3.</b> This Act may not be cited where the vessel has been removed by its owner.</p>",
        ),
    ),
    LIVE,
    "Vessels and Cargo Not Found (Presumption of Loss) Act 1998",
)
row(
    "coast-no-page",
    "says 200 and that there is no page here",
    "coastal-affairs.test/statistics/port-freight-2009-provisional",
    SOFT,
    "Port freight statistics 2009: provisional",
)
row(
    "coast-site-closed",
    "tells that the old site closed, with a link to an archive's front page",
    COAST.put(
        "/dmf/pubs/marine-stewardship.htm",
        COAST.page(
            "Directorate of Marine Fisheries",
            "<h1>This website has closed</h1><p>The Directorate of Marine Fisheries was abolished on 31 March 2014 and its pages have been taken away.</p><p>The <a href='http://webarchive.test/'>National Web Archive</a> may hold a copy of what you want.</p>",
        ),
    ),
    SOFT,
    "Marine Stewardship: A Consultation",
)
row(
    "coast-not-held",
    "is a published answer to a request: information not held",
    COAST.put(
        "/foi/2017-0443",
        COAST.page(
            "FOI 2017/0443: Whale strandings, information not held - Coastal Affairs",
            "<h1>FOI 2017/0443: Whale strandings, information not held</h1><p>Published 5 December 2017</p><p>You asked for records of strandings before 1960. The information you requested could not be found. "
            "We searched the registry, the basement and the former laboratory, and no such records exist.</p>",
        ),
    ),
    LIVE,
    "FOI 2017/0443: Whale strandings, information not held",
)
COAST.put(
    "/guidance/fog-signals-code",
    COAST.page(
        "Fog Signals: Code of Practice - Coastal Affairs",
        f"<h1>Fog Signals: Code of Practice</h1><p>Published 2 March 2011. Last updated 8 January 2016.</p>{paras(EN, 9)}",
    ),
)
OLD_COAST = Site(
    "www.dmarine.test",
    "<html><body>%MAIN%</body></html>",
    missing=to("http://coastal-affairs.test/"),
)
row(
    "coast-new-domain",
    "redirects to the domain of the body that took over, to the same document",
    OLD_COAST.put("/safety/fogcode.html", to("http://coastal-affairs.test/guidance/fog-signals-code")),
    FINE,
    "Fog Signals: Code of Practice",
)
row(
    "coast-new-domain-home",
    "redirects to the front page of the body that took over, as it does with every address",
    "www.dmarine.test/licensing/shellfish/annual-report-2003.html",
    GONE,
    "Shellfish Licensing: Annual Report 2003",
)
Site(
    "lights-board.test",
    "",
    missing=ok(
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Site maintenance | Northern Lights Board</title></head><body><img src=/logo.svg alt='Northern Lights Board'>"
        "<h1>We&rsquo;ll be back soon</h1><p>Our website is being upgraded this weekend. Notices to Mariners are read out on channel 12 meanwhile. Thank you for your patience.</p></body></html>",
        503,
        ("Retry-After", "7200"),
    ),
)
row(
    "maintenance-503",
    "says 503, with two hours to wait",
    "lights-board.test/notices/2014/17.html",
    DOWN,
    "Notice to Mariners 17 of 2014",
)
Site(
    "estuary-council.test",
    "",
    missing="<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Estuary Council</title></head><body><header>Estuary Council</header><main><h1>Scheduled maintenance</h1>"
    "<p>Council web pages are offline while we move to new servers. We expect to be back at 6 am on Monday. To report a flood, ring the duty officer.</p></main><footer>© Estuary Council</footer></body></html>",
)
row(
    "maintenance-200",
    "says 200 and that its pages are offline until Monday",
    "estuary-council.test/minutes/2015-06-planning.html",
    MAYBE,
    "Planning Committee Minutes, June 2015",
)

# -------------------------------------------------------------------------------------------------------- a university

WEXLEY = Site(
    "wexley.test",
    """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%<link rel=stylesheet href=/assets/main.css></head><body>
<div class=topbar><form action=/cas class=mini-login><input name=user placeholder="NetID"><input type=password placeholder="Password"><button>Sign in</button></form> <a href=/apply>Apply</a> <a href=/give>Give</a></div>
<header><a href=/>Wexley University</a><nav><a href=/study>Study</a><a href=/research>Research</a><a href=/faculties>Faculties</a><a href=/library>Library</a></nav></header>%MAIN%
<footer>Wexley University, Chandler Street · <a href=/a-z>A–Z</a> · <a href=/maps>Maps</a> · <a href=/emergency>Emergency</a> · © 2026</footer></body></html>""",
    "<main><h1>Wexley University</h1><p>Founded in 1891 by ship chandlers.</p><h2>Open day</h2><p>Saturday 12 October</p></main>",
)
WEXLEY.missing = ok(
    WEXLEY.page(
        "Page not found | Wexley University",
        "<main><h1>404</h1><p>Sorry, we can’t find that page.</p></main>",
    ),
    404,
)
row(
    "uni-profile",
    "is a profile with a log-in box in the site's top bar",
    WEXLEY.put(
        "/people/harriet-oduya",
        WEXLEY.page(
            "Harriet Oduya - Department of Maritime History - Wexley University",
            "<main><h1>Harriet Oduya</h1><p>Reader in Maritime History. Office 4.12, Ropewalk Building.</p><h2>Publications</h2><ul><li>Salt and Credit (2012)</li><li>Ballast (2016)</li></ul></main>",
        ),
    ),
    LIVE,
    "Harriet Oduya",
)
row(
    "uni-profile-gone",
    "says 200 and that the person is not listed any more",
    WEXLEY.put(
        "/people/profile.php?id=2207",
        WEXLEY.page(
            "Staff directory - Wexley University",
            "<main><h1>Staff directory</h1><p>This profile has been taken offline. The person may have left the University.</p><p><a href=/people>Browse all staff</a></p></main>",
        ),
    ),
    LEFT_OPEN,
    "Dr. Tomasz Wrona",
)
row(
    "uni-tilde",
    "is a home page of 1998 in Latin-1 that says nothing of its charset",
    WEXLEY.put(
        "/~gkoenig/dredge.html",
        ok(
            (
                "<HTML><HEAD><TITLE>Dredge data for the Køge and Århus channels</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><H1>Dredge data for the Køge and Århus channels</H1><HR>"
                "<P>Collected by G. König, 1994-1998. Depths in metres.<PRE>1994  7.2  9.1\n1995  7.0  9.1\n1996  6.8  8.9</PRE><P>Last modified: 3 Nov 1998<P><A HREF=index.html>Back</A></BODY></HTML>"
            ).encode("latin-1"),
            media_type="text/html",
        ),
    ),
    LIVE,
    "Dredge data for the Køge and Århus channels",
)
row(
    "uni-directory",
    "lists the directory of the file, which is not in it",
    WEXLEY.put("/~tdavies/papers/quay_labor_1931.pdf", to("/~tdavies/papers/", 302)),
    GONE,
    "Quay Labor in 1931",
)
WEXLEY.put(
    "/~tdavies/papers/",
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN"><html><head><title>Index of /~tdavies/papers</title></head><body><h1>Index of /~tdavies/papers</h1><pre>'
    '<a href="?C=N;O=D">Name</a>  <a href="?C=M;O=A">Last modified</a>  <a href="?C=S;O=A">Size</a><hr><a href="/~tdavies/">Parent Directory</a>   -\n'
    '<a href="cv.doc">cv.doc</a>   2009-02-11 10:20  48K\n<a href="syllabus07.doc">syllabus07.doc</a>  2007-09-01 08:00  31K\n<hr></pre><address>Apache/2.2.15 (CentOS) Server at wexley.test Port 80</address></body></html>',
)
row(
    "uni-sso",
    "sends strangers to the university's single sign-on",
    WEXLEY.put(
        "/library/reserves/port-cities-ch3.pdf",
        to("http://sso.wexley.test/idp/profile/SAML2/Redirect/SSO?execution=e1s1", 302),
    ),
    MAYBE,
    "Port Cities: chapter 3",
)
Site(
    "sso.wexley.test",
    "",
    missing="<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Wexley Web Login Service</title></head><body><h1>Login to Wexley Library Reserves</h1><form method=post><label>NetID<input name=j_username></label>"
    "<label>Password<input type=password name=j_password></label><label><input type=checkbox>Don't remember login</label><button>Login</button></form><p><a href=#>Forgot your password?</a> <a href=#>Need help?</a></p></body></html>",
)

SPACE = Site(
    "repository.wexley.test",
    """<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>%TAB%</title><meta name="Generator" content="DSpace 6.3">%HEAD%</head><body><header><a href="/">Wexley Digital Repository</a> <a href="/password-login">Login</a></header>
<ul class=breadcrumb><li><a href="/">Repository Home</a></li><li>Faculty of Maritime Studies</li></ul>%MAIN%<div id=aspect_discovery><h3>Browse</h3><ul><li>Communities &amp; Collections</li><li>By Issue Date</li><li>Authors</li><li>Titles</li></ul>
<h3>My Account</h3><ul><li><a href="/password-login">Login</a></li></ul></div><footer>DSpace software copyright · Contact Us · Send Feedback</footer></body></html>""",
    "<h1>Wexley Digital Repository</h1><p>Communities: Faculty of Law, Faculty of Maritime Studies</p>",
)
SPACE.missing = ok(
    SPACE.page("Page not found", "<h1>Page not found</h1><p>We can't find the page you asked for.</p>"), 404
)
ROPES = "Ropes, Rates and Reputation: Chandlers' Credit in Two Ports, 1850-1914"
row(
    "repository-embargo",
    "is the record of a thesis whose file is under embargo",
    SPACE.put(
        "/handle/10932/4471",
        SPACE.page(
            ROPES,
            f"<h2>{ROPES}</h2><p>Oduya, Harriet</p><p>URI: http://hdl.test/10932/4471 · Date: 2009-06</p><h5>Abstract:</h5><p>Chandlers lent to captains on a handshake. The thesis follows 310 debts.</p>"
            "<h5>Files in this item</h5><p>This item is restricted until 2027-01-01. You do not have permission to view this file. <a href=#>Request a copy</a></p>",
            cite(ROPES, "Oduya, Harriet", date="2009-06"),
        ),
    ),
    LIVE,
    ROPES,
)
row(
    "repository-bitstream",
    "says 200 and that the identifier is not a valid one",
    SPACE.put(
        "/bitstream/handle/10932/118/shoals.pdf?sequence=3",
        SPACE.page(
            "Invalid Identifier",
            "<h1>Invalid Identifier</h1><p>The identifier <b>10932/118</b> does not correspond to any Bitstream in this repository. This may be because of one of the following reasons:</p>"
            "<ul><li>The URL of the current page is incorrect</li><li>You entered an invalid identifier into a form</li><li>The item has been expunged</li></ul>",
        ),
    ),
    SOFT,
    "Shoals and Sovereigns",
)
HDL = Site("hdl-proxy.test", "", missing=ok("<h1>Handle Not Found</h1>", 404))
row(
    "repository-handle",
    "is a persistent identifier that leads to its record",
    HDL.put("/10932/4471", to("http://repository.wexley.test/handle/10932/4471", 302)),
    FINE,
    ROPES,
)

# ----------------------------------------------------------------------------------------------------------- a journal

ANNALS = Site(
    "littoral-annals.test",
    """<!DOCTYPE html><html lang="en-US" xml:lang="en-US"><head><meta charset="utf-8"><title>%TAB%Annals of Littoral Studies</title><meta name="generator" content="Open Journal Systems 3.3.0.8">%HEAD%</head>
<body class="pkp_page_article"><nav class="cmp_skip_to_content"><a href="#main">Skip to main content</a></nav><header><a href="/index.php/als/index">Annals of Littoral Studies</a><nav><a>Current</a><a>Archives</a><a>Announcements</a><a>About</a></nav><a href="/index.php/als/login">Login</a> <a href="/index.php/als/user/register">Register</a></header>
<main id="main">%MAIN%</main><div class=pkp_block><h2>Information</h2><ul><li>For Readers</li><li>For Authors</li><li>For Librarians</li></ul></div><footer>ISSN 0000-4471 · Platform &amp; workflow by OJS / PKP</footer></body></html>""",
    "<h1>Annals of Littoral Studies</h1><h2>Current Issue</h2><p>Vol. 38 No. 2 (2025)</p>",
)
ANNALS.missing = ok(ANNALS.page("404 Not Found | ", "<h1>404 Not Found</h1>"), 404)


def in_annals(
    path: str, title: str, authors: Sequence[str], date: str, abstract: str, more: str = "", shown: str = ""
) -> str:
    return ANNALS.put(
        path,
        ANNALS.page(
            f"{shown or title} | ",
            f"<article><h1>{shown or title}</h1><ul class=authors>{''.join(f'<li>{a}</li>' for a in authors)}</ul><p>DOI: https://doi.example/10.9999/als{path[-4:]}</p><h2>Abstract</h2><p>{abstract}</p>{more}"
            f"<p>Published {date}</p></article>",
            cite(shown or title, *authors, date=date, journal="Annals of Littoral Studies"),
        ),
    )


row(
    "journal-retracted",
    "is an article that was retracted, and is still shown",
    in_annals(
        "/index.php/als/article/view/1190",
        "Wave energy and household savings",
        ("J. Prowse", "L. Ito"),
        "2016-04-01",
        "We report a strong association between wave height and savings in coastal towns.",
        "<p><b>Retraction notice (2019):</b> the editors have retracted this article because the data could not be found.</p>",
        "RETRACTED: Wave energy and household savings",
    ),
    LIVE,
    "Wave energy and household savings",
)
row(
    "journal-to-buy",
    "shows the abstract and offers the article for sale",
    in_annals(
        "/index.php/als/article/view/1204",
        "Sediment, sovereignty and the shifting median line",
        ("Petra Vančura",),
        "2018-09-15",
        "Median lines move with the mud. Four treaties are compared.",
        "<h2>Access</h2><p>You do not have access to this article. Log in via your institution, or purchase 24-hour access for USD 39.</p>",
    ),
    LIVE,
    work=Work(
        type="article-journal",
        title="Sediment, Sovereignty and the Shifting Median Line",
        author=(Name(family="Vančura", given="Petra"),),
        container_title="Annals of Littoral Studies",
        volume="31",
        issued=PartialDate(2018),
    ),
)
row(
    "journal-short-abstract",
    "shows an abstract of one sentence",
    in_annals(
        "/index.php/als/article/view/0417",
        "A note on shingle",
        ("R. Amis",),
        "1994-01-01",
        "Shingle is counted.",
    ),
    LIVE,
    "A Note on Shingle",
)
row(
    "journal-corrected",
    "is an article with a correction in its title",
    in_annals(
        "/index.php/als/article/view/1311",
        "Tidal mills as public utilities",
        ("Ann Corrie", "H. Dekker"),
        "2020-02-02",
        "Eleven mills kept the towns in flour and light. We reconstruct their tariffs from the miller's day book.",
        shown="Tidal mills as public utilities [with Correction, 2021]",
    ),
    LIVE,
    "Tidal Mills as Public Utilities",
)
row(
    "journal-pdf-odd-title",
    "is a PDF whose metadata bears the name of a draft",
    ANNALS.put(
        "/index.php/als/article/download/1204/882",
        as_pdf(
            paper_pdf(
                "Microsoft Word - als_rev3_FINAL_clean.doc",
                (
                    "The Lagoon as Commons: Three Centuries of Salt Rights",
                    "Bianca Morosin",
                    "Annals of Littoral Studies 29 (2016), pp. 201-230",
                    "Abstract. Salt pans were held in common until the tax of 1806.",
                    "This article reads the leases parish by parish.",
                ),
            )
        ),
    ),
    LIVE,
    "The Lagoon as Commons: Three Centuries of Salt Rights",
)
row(
    "journal-pdf-other",
    "is a PDF of another article altogether",
    ANNALS.put(
        "/index.php/als/article/download/77/51",
        as_pdf(
            paper_pdf(
                "Instructions for reviewers of the winter issue",
                (
                    "Instructions for reviewers of the winter issue",
                    "Please return your report within four weeks.",
                    "Do not contact the authors. Declare any conflict of interest.",
                    "Use the form in the appendix and mark each criterion from 1 to 5.",
                ),
            )
        ),
    ),
    DRIFT,
    work=Work(
        type="article-journal",
        title="Oyster leases and local democracy",
        author=(Name(family="Peel", given="Dora"),),
        issued=PartialDate(2001),
    ),
)
row(
    "journal-pdf-is-picture",
    "answers a link to a PDF with a picture of one pixel",
    ANNALS.put(
        "/files/journals/1/articles/88/submission/88-291.pdf",
        ok(
            bytes.fromhex(
                "47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b"
            ),
            media_type="image/gif",
        ),
    ),
    GONE,
    "Lighthouse keepers' children",
)
PUBLISHER = Site(
    "seabrook-publishing.test",
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%TAB%Seabrook Publishing</title></head><body><header>Seabrook Publishing <a>Journals</a> <a>Books</a> <a>For authors</a></header><main>%MAIN%</main><footer>© Seabrook Publishing Group plc</footer></body></html>",
    "<h1>Seabrook Publishing</h1><p>140 journals and 2,000 books on water.</p>",
)
PUBLISHER.put(
    "/journals/coastal-law-quarterly",
    PUBLISHER.page(
        "Coastal Law Quarterly | ",
        "<h1>Coastal Law Quarterly</h1><p>Editor-in-chief: Prof. R. Nakhle. Impact factor 1.2. Four issues a year.</p><h2>Most read</h2><ul><li>Who may moor?</li><li>Piers as property</li></ul><p><a>Submit a manuscript</a> <a>Browse all issues</a></p>",
    ),
)
CLQ = Site(
    "coastallawquarterly.test",
    "",
    missing=to("http://seabrook-publishing.test/journals/coastal-law-quarterly"),
)
row(
    "journal-to-publisher",
    "redirects every old address to the journal's page at its new publisher",
    "coastallawquarterly.test/vol12/iss3/flotsam-and-finders.html",
    GONE,
    work=Work(
        type="article-journal",
        title="Flotsam and Finders in Colonial Courts",
        author=(Name(family="Abara", given="Ngozi"),),
        container_title="Coastal Law Quarterly",
        volume="12",
        issued=PartialDate(2004),
    ),
)

# --------------------------------------------------------------------------------------------------------------- blogs

LOGBOOK = Site(
    "logbook-of-a-pilot.test",
    """<!DOCTYPE html><html dir='ltr' lang='en'><head><meta charset='UTF-8'><meta content='blogger' name='generator'><title>%TAB%</title>%HEAD%</head><body class='item-view'><div class='navbar'><a href='#'>More</a> <a href='#'>Create Blog</a> <a href='#'>Sign In</a></div>
<h1 class='title'><a href='/'>Logbook of a Pilot</a></h1><p>Notes from the bar</p><div class='blog-posts'>%MAIN%</div><div class='sidebar'><h2>About Me</h2><p>Sixty, wet.</p><h2>Blog Archive</h2><ul><li>2014 (12)</li><li>2013 (40)</li></ul></div><div class='attribution'>Simple theme.</div></body></html>""",
    "<h3>Fog again</h3><p>Third day.</p><h3>A new boat</h3><p>She leaks.</p>",
)
LOGBOOK.missing = ok(
    LOGBOOK.page(
        "Logbook of a Pilot",
        "<div class='status-msg-body'>Sorry, the page you were looking for in this blog does not exist.</div>",
    ),
    404,
)
row(
    "blog-short",
    "is a post of fifty words",
    LOGBOOK.put(
        "/2013/08/what-radar-does-not-tell-you.html",
        LOGBOOK.page(
            "Logbook of a Pilot: What radar does not tell you",
            "<h2 class='date-header'>Sunday, 4 August 2013</h2><h3 class='post-title'>What radar does not tell you</h3><div>Radar told us there was nothing ahead. There was a wooden ketch with two children asleep in it. "
            "I have slowed down ever since. That is all.</div><p>Posted by the pilot at 21:14. No comments:</p>",
        ),
    ),
    LIVE,
    "What radar does not tell you",
)
Site(
    "tidewatch-notes.test",
    "",
    missing="<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>tidewatch-notes.test</title></head><body><div class=wpcom><h1>tidewatch-notes.test is no longer here</h1><p>The people who wrote this site have taken it down.</p>"
    "<p>Would you like a site of your own? <a href=#>Start one today, free of charge</a></p></div><footer>Powered by InkPress</footer></body></html>",
)
row(
    "blog-deleted",
    "says 200 and that the authors took the blog down",
    "tidewatch-notes.test/2011/12/a-model-of-mud/",
    GONE,
    "A model of mud",
)
Site(
    "harbour-whispers.test",
    "",
    missing="<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Permission needed</title></head><body><h1>harbour-whispers.test</h1><p>This blog is open to invited readers only.</p><p>It looks like you have not been invited to read this blog. If you think this is a mistake, ask the author for an invitation.</p><a href=#>Sign in with another account</a></body></html>",
)
row(
    "blog-invited",
    "is open to invited readers only",
    "harbour-whispers.test/2009/05/on-bribes.html",
    MAYBE,
    "On bribes",
)
SLOOP = Site(
    "sloop-letters.test",
    """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body><header><a href="/">Sloop Letters</a> <button>Subscribe</button> <a href="/signin">Sign in</a></header>%MAIN%
<div class=footer-wrap>© 2024 Una Keogh · <a>Privacy</a> ∙ <a>Terms</a> ∙ <a>Collection notice</a></div><noscript>This site requires JavaScript to run correctly. Please turn on JavaScript or unblock scripts</noscript></body></html>""",
    "<h1>Sloop Letters</h1><p>A weekly letter about small ships.</p><h2>Recent</h2><p>Varnish, and other lies</p>",
)
SLOOP.missing = ok(
    SLOOP.page("Sloop Letters", "<h1>Page not found</h1><p>Hmm, this page does not exist.</p>"), 404
)
row(
    "blog-paid-post",
    "shows the first lines of a post for paying subscribers",
    SLOOP.put(
        "/p/the-economics-of-wooden-boats",
        SLOOP.page(
            "The economics of wooden boats - by Una Keogh",
            "<article><h1>The economics of wooden boats</h1><h3>Why anyone still does it</h3><p>Una Keogh · Mar 08, 2022 ∙ Paid</p><p>A plank costs more than a sail…</p><div class=paywall><h2>This post is for paid subscribers</h2><button>Subscribe</button><p>Already a paid subscriber? Sign in</p></div></article>",
            about("The economics of wooden boats", "Una Keogh", "2022-03-08"),
        ),
    ),
    LIVE,
    "The economics of wooden boats",
)
STORYLINE = Site(
    "storyline.test",
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>%TAB%</title></head><body><header><a href=/>Storyline</a> <a>Write</a> <a>Sign up</a> <button>Get the app</button></header>%MAIN%<footer>Help Status About Careers Blog Privacy Text to speech</footer></body></html>",
    "<h1>Human stories</h1><p>Read, write, think.</p>",
)
STORYLINE.missing = ok(
    STORYLINE.page(
        "Not Found – Storyline", "<h1>PAGE NOT FOUND</h1><h2>404</h2><p>Out of nothing, something.</p>"
    ),
    404,
)
row(
    "blog-410",
    "says 410 and that the account was deactivated",
    STORYLINE.put(
        "/@deckhand/why-the-crane-fell-4f1c9",
        ok(
            STORYLINE.page(
                "Storyline",
                "<h1>Error 410</h1><h2>User deactivated or deleted their account.</h2><p>Perhaps one of these stories instead: Ten habits of calm people; My year without bread.</p>",
            ),
            410,
        ),
    ),
    DEAD,
    "Why the crane fell",
)

# ================================================================================= walls, waiting rooms, refusals

WALLED: Callable[[str, Handler], Site] = lambda host, answer: Site(host, "", missing=answer)  # noqa: E731

WALLED(
    "strait-monitor.test",
    ok(
        '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta name="robots" content="noindex,nofollow"></head><body><div class="main-wrapper"><h1>strait-monitor.test</h1>'
        "<h2>Verifying you are human. This may take a few seconds.</h2><p>strait-monitor.test needs to review the security of your connection before proceeding.</p></div><div>Ray ID: <code>7f20aa11bc</code></div>"
        '<script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1"></script></body></html>',
        403,
        ("Server", "cloudflare"),
        ("cf-mitigated", "challenge"),
    ),
)
row(
    "wall-moment",
    "wants a moment to review the connection, with 403",
    "strait-monitor.test/briefs/2019/straits-and-sanctions",
    BLOCKED,
    "Straits and Sanctions",
)
WALLED(
    "atlas-daily.test",
    ok(
        '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYou don\'t have permission to access "http://atlas-daily.test/world/canal-story" on this server.<P>\nReference #18.3e5a1b17.1700000000.1c0ffee\n</BODY>\n</HTML>',
        403,
        ("Server", "AkamaiGHost"),
        media_type="text/html",
    ),
)
row(
    "wall-reference",
    "says 403 with a reference number and nothing else",
    "atlas-daily.test/world/canal-story",
    BLOCKED,
    "Canal widening displaces a second village",
)
WALLED(
    "bourse-and-bay.test",
    ok(
        '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><meta name="format-detection" content="telephone=no"></head><body style="margin:0px;height:100%">'
        '<iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=5-1184&incident_id=1080000380011-2940&edet=12" frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: 1080000380011-2940</iframe></body></html>'
    ),
)
row(
    "wall-incident",
    "says 200 and that the request was unsuccessful, in a frame",
    "bourse-and-bay.test/analysis/2014/freight-futures",
    BLOCKED,
    "Freight futures and the fear of ice",
)
WALLED(
    "le-quai-info.test",
    ok(
        '<html lang="fr"><head><title>le-quai-info.test</title><style>#cmsg{animation: A 1.5s;}</style></head><body style="margin:0"><p id="cmsg">Please enable JS and disable any ad blocker</p>'
        "<script data-cfasync=\"false\">var dd={'rt':'c','cid':'AHrlqAAAA','hsh':'2211','t':'bv','host':'geo.captcha-delivery.com'}</script><script src=\"https://ct.captcha-delivery.com/c.js\"></script></body></html>",
        403,
        ("Server", "DataDome"),
    ),
)
row(
    "wall-enable-js",
    "asks with 403 to enable scripts and to disable the ad blocker",
    "le-quai-info.test/articles/la-greve-des-grutiers-140312",
    BLOCKED,
    "La grève des grutiers",
)
WALLED(
    "realtycoast.test",
    ok(
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Access to this page has been denied</title></head><body><div class=px-captcha-container><h1>Press &amp; Hold to confirm you are a human (and not a bot).</h1>"
        "<div id=px-captcha></div><p>Reference ID 5d1f0c2e-77aa</p><p>Having a problem? Contact support.</p></div><script>window._pxAppId='PXabcd';window._pxUuid='5d1f';</script></body></html>",
        403,
    ),
)
row(
    "wall-press-and-hold",
    "asks to press and hold a button, with 403",
    "realtycoast.test/research/waterfront-prices-2016",
    BLOCKED,
    "Waterfront Prices 2016",
)
WALLED(
    "port-data-hub.test",
    ok(
        "",
        202,
        ("x-amzn-waf-action", "challenge"),
        ("Server", "CloudFront"),
        media_type="text/html; charset=UTF-8",
    ),
)
row(
    "wall-202",
    "says 202 with an empty body and a firewall's header",
    "port-data-hub.test/datasets/teu-2012",
    MAYBE,
    "Container throughput 2012",
)
WALLED(
    "git.harbourlab.test",
    ok(
        '<!doctype html><html lang="en"><head><title>Making sure you&#39;re not a bot!</title><link rel="stylesheet" href="/.within.website/x/xess/xess.css"></head><body id="top"><main><h1 id="title">Making sure you&#39;re not a bot!</h1>'
        '<p id="status">Loading...</p><details><summary>Why am I seeing this?</summary><p>The administrator of this website has set up a proof of work against the scourge of companies that scrape the web aggressively.</p></details>'
        "<noscript><p>Sadly, you must enable JavaScript to get past this challenge.</p></noscript></main></body></html>"
    ),
)
row(
    "wall-proof-of-work",
    "asks with 200 for a proof of work",
    "git.harbourlab.test/tide/model/src/README.md",
    BLOCKED,
    "tide-model: README",
)
WALLED(
    "tickets-archive.test",
    ok(
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>You are now in line</title></head><body><h1>You are now in line</h1><p>Thank you for waiting. When it is your turn, you will have 10 minutes to enter the website.</p><p>Number of users ahead of you: 4,112</p><p>Your estimated wait time is: more than an hour</p></body></html>"
    ),
)
row(
    "waiting-room",
    "shows a waiting room with 200",
    "tickets-archive.test/collections/regatta-posters",
    MAYBE,
    "Regatta posters, 1890-1930",
)
WALLED(
    "gzqb.test",
    ok(
        "<!doctype html><html><head><meta charset='UTF-8'><title>405</title></head><body><div id='block_message'>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</div><div id='block_url_tips'>您的请求ID是: <strong>76b20f4816</strong></div><div>如果您是网站管理员，请前往云盾控制台查看</div></body></html>",
        405,
    ),
)
row(
    "wall-zh-405",
    "says 405 and, in Chinese, that the address might be a danger to the site",
    "gzqb.test/html/201605/hkzx_88213.html",
    BLOCKED,
    "航运中心建设的若干问题",
)
WALLED(
    "slider-news.test",
    ok(
        "<!DOCTYPE html><html lang='zh-CN'><head><meta charset='utf-8'><title>安全验证</title></head><body><div class='box'><h2>为了您的账号安全，请按住滑块，拖动到最右边</h2><div id='nc_1_wrapper'></div><p>访问过于频繁，请完成验证后继续。</p></div><script src='/nc.js'></script></body></html>"
    ),
)
row(
    "wall-zh-slider",
    "asks with 200, in Chinese, to push a slider",
    "slider-news.test/a/20170612/004417.shtml",
    BLOCKED,
    "内河航道升级纪实",
)
WALLED(
    "hsj.gov-qh.test",
    ok(
        "<!DOCTYPE html><html><head><meta charset='utf-8'><meta id='9DhefwqGPrzGxEp9hPaoag' content='{0bQ' r='m'><script r='m'>$_ts=window['$_ts'];if(!$_ts)$_ts={};$_ts.nsd=41022;$_ts.cd='qorCrAlqc';</script><script charset='utf-8' src='/3a1f/9b.js' r='m'></script></head><body></body></html>",
        412,
    ),
)
row(
    "wall-412-script",
    "says 412 with nothing but a scrambled script, as a Chinese ministry's guard does",
    "hsj.gov-qh.test/zwgk/tjsj/2018/nb.html",
    MAYBE,
    "2018年全省水路运输统计公报",
)
WALLED(
    "portnews-spb.test",
    ok(
        "<!DOCTYPE html><html lang=ru><head><meta charset=utf-8><title>Проверка браузера</title></head><body><h1>Проверяем ваш браузер перед переходом на portnews-spb.test</h1><p>Процесс автоматический. Страница откроется через несколько секунд. Включите JavaScript и cookies.</p><p>DDoS-защита</p></body></html>",
        403,
        ("Server", "ddos-guard"),
    ),
)
row(
    "wall-ru",
    "checks the browser in Russian, with 403",
    "portnews-spb.test/news/217733/",
    BLOCKED,
    "Грузооборот порта вырос на 7%",
)
WALLED(
    "scholar-docks.test",
    ok(
        "<!doctype html><html lang=en><head><title>Too many requests</title></head><body><h1>Slow down, please</h1><p>Your network has asked for more than 30 pages within a minute. Try again in an hour.</p></body></html>",
        429,
        ("Retry-After", "3600"),
    ),
)
row(
    "429-hour",
    "says 429 and to come back in an hour",
    "scholar-docks.test/paper/Berth-allocation/9f3a",
    MAYBE,
    "Berth allocation under uncertainty",
)
WALLED(
    "prairie-ledger.test",
    ok(
        "<!DOCTYPE html><html lang=en><head><title>451: Unavailable due to legal reasons</title></head><body><h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA) and therefore access cannot be granted at this time. For any issues, call the newsroom.</p></body></html>",
        451,
    ),
)
row(
    "region-451",
    "says 451 to readers in Europe",
    "prairie-ledger.test/news/local/barge-lawsuit/article_51c.html",
    BLOCKED,
    "Barge lawsuit settled",
)
WALLED(
    "canalvision.test",
    ok(
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>CanalVision</title></head><body><header>CanalVision <a>Live</a> <a>Series</a> <a>Documentaries</a></header><main><h1>This content is not available in your region</h1><p>Because of rights we can only show it to viewers in certain countries.</p><p>Error code: GEO-17</p></main><footer>© CanalVision</footer></body></html>"
    ),
)
row(
    "region-200",
    "says 200 and that the film is not available in this region",
    "canalvision.test/docs/the-dredgers",
    MAYBE,
    "The Dredgers",
)

# --------------------------------------------------------------------------------------------------------- consent

WALLED(
    "kuestenblatt.test",
    to("http://consent.kuestenblatt.test/?redirect=%2Fpolitik%2Fhafen-in-not-a-88123.html", 302),
)
WALLED(
    "consent.kuestenblatt.test",
    ok(
        "<!DOCTYPE html><html lang=de><head><meta charset=utf-8><title>Küstenblatt: Einwilligung</title></head><body><h1>Willkommen beim Küstenblatt</h1><section><h2>Mit Werbung weiterlesen</h2><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Ihre Zustimmung können Sie jederzeit widerrufen.</p><button>Akzeptieren und weiter</button></section>"
        "<section><h2>Pur-Abo</h2><p>Lesen Sie ohne Tracking für 4,99 € im Monat.</p><button>Zum Pur-Abo</button> Bereits Abonnent? <a href=#>Anmelden</a></section></body></html>"
    ),
)
row(
    "consent-de-redirect",
    "redirects to a page that offers advertising or a subscription",
    "kuestenblatt.test/politik/hafen-in-not-a-88123.html",
    MAYBE,
    "Hafen in Not",
)
WALLED(
    "lephare-quotidien.test",
    ok(
        "<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><title>Le Phare quotidien</title></head><body><div class=cmp-wall><h1>Votre vie privée est notre priorité</h1><p>Pour accéder gratuitement au site, nos 873 partenaires et nous utilisons des cookies afin de stocker et lire des informations sur votre appareil.</p><button>Tout accepter</button><button>Refuser et s’abonner</button><button>Personnaliser mes choix</button></div></body></html>"
    ),
)
row(
    "consent-fr",
    "shows a wall of consent with 200 and nothing behind it",
    "lephare-quotidien.test/economie/2015/02/11/le-port-en-quete-de-bras_1190.html",
    MAYBE,
    "Le port en quête de bras",
)
ONDA = Site(
    "la-nuova-onda.test",
    "<!DOCTYPE html><html lang=it><head><meta charset=utf-8><title>%TAB%</title>%HEAD%</head><body><div class=iubenda-wall><h2>Accetta o abbonati</h2><p>Noi e terze parti selezionate utilizziamo cookie per finalità tecniche e, con il tuo consenso, anche per altre finalità.</p><button>Accetta e continua</button><button>Abbonati</button></div><header><a href=/>La Nuova Onda</a> <a>Cronaca</a> <a>Mare</a> <a>Sport</a></header>%MAIN%<footer>La Nuova Onda, quotidiano indipendente. P.IVA 00000000000. Pubblicità, Privacy, Contatti</footer></body></html>",
    "<main><h1>La Nuova Onda</h1><p>Le notizie di oggi dal golfo.</p></main>",
)
IT = (
    "Il molo nuovo doveva essere pronto in primavera e invece le gru sono ancora nei container.",
    "Secondo la capitaneria il fondale si è alzato di quasi due metri in dieci anni.",
    "I pescatori chiedono che la barena venga restituita alla laguna e non al cemento.",
    "La commissione ha ascoltato trentadue testimoni, tra cui sei ex presidenti dell'autorità portuale.",
    "Nessuno dei verbali consultati spiega perché la gara fu annullata due volte.",
    "Le tariffe di ormeggio sono rimaste ferme al 1998, mentre il costo dei dragaggi è triplicato.",
    "Resta da capire chi pagherà la manutenzione della diga foranea dopo il 2020.",
)
ONDA.missing = ok(
    ONDA.page(
        "La Nuova Onda",
        "<main><h1>Acqua passata</h1><p>La notizia che volevi leggere non c'è: forse è stata tolta, forse l'indirizzo è sbagliato.</p><p>Torna alla <a href=/>prima pagina</a>.</p></main>",
    )
)
row(
    "consent-it-over",
    "has a banner of consent on top of the whole article",
    ONDA.put(
        "/mare/2014/dragaggi-infiniti.html",
        ONDA.page(
            "Dragaggi infiniti | La Nuova Onda",
            f"<article><h1>Dragaggi infiniti</h1><p>di Sara Bedin, 9 settembre 2014</p>{paras(IT, 0)}</article>",
            about("Dragaggi infiniti", "Sara Bedin", "2014-09-09"),
        ),
    ),
    LIVE,
    "Dragaggi infiniti",
)
row(
    "soft-it",
    "says 200 and, in Italian, that it is water under the bridge",
    "la-nuova-onda.test/cronaca/2011/la-nave-fantasma.html",
    SOFT,
    "La nave fantasma",
)

# ------------------------------------------------------------------------------------------------------- app shells

SHELL = "<!doctype html><html lang=en><head><meta charset=utf-8><title>%TAB%</title>%HEAD%<link rel=stylesheet href=/static/css/main.5d2.css></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div><script src=/static/js/main.81f.js></script></body></html>"
APP = Site("opendocks.test", SHELL)
APP.missing = ok(APP.page("OpenDocks", ""))
row(
    "shell",
    "is one and the same shell for every address, to be filled by scripts",
    "opendocks.test/explore/dataset/quay-cranes",
    MAYBE,
    "Quay cranes of the world",
)
FILLED = Site("briefing-room.test", SHELL)
FILLED.missing = ok(FILLED.page("Briefing Room", ""))
row(
    "shell-with-title",
    "is a shell that bears the cited title in its head",
    FILLED.put(
        "/reports/strategic-anchorages",
        FILLED.page(
            "Strategic Anchorages of the Southern Ocean | Briefing Room",
            "",
            "<meta property='og:title' content='Strategic Anchorages of the Southern Ocean'><meta name=description content='A map and thirty profiles of anchorages, with depths and holding ground.'>",
        ),
    ),
    NO_ALARM,
    "Strategic Anchorages of the Southern Ocean",
)
JAPP = Site(
    "umi-data.test",
    "<!DOCTYPE html><html lang=ja><head><meta charset=utf-8><title>海洋データポータル</title><script defer src=/js/chunk-vendors.js></script></head><body><noscript><strong>このサイトを利用するにはJavaScriptを有効にしてください。</strong></noscript><div id=app></div></body></html>",
)
JAPP.missing = ok(JAPP.page("", ""))
row(
    "shell-ja",
    "is a shell in Japanese, linked with a route behind a hash sign",
    "umi-data.test/#/detail/4410",
    MAYBE,
    "潮位観測年報 2013",
)
NUXT = Site(
    "isles-today.test",
    '<!doctype html><html lang=en><head><meta charset=utf-8><title>%TAB%</title>%HEAD%</head><body><div id="__nuxt">%MAIN%</div><script>window.__NUXT__={serverRendered:true}</script><script src="/_nuxt/app.js" defer></script></body></html>',
    "<main><h1>Isles Today</h1></main>",
)
NUXT.missing = ok(
    NUXT.page("Isles Today", "<div class=error-page><h1>404</h1><p>This page could not be found</p></div>"),
    404,
)
row(
    "rendered-app",
    "is an app whose server has written the article into the page",
    NUXT.put(
        "/stories/the-boat-that-came-back",
        NUXT.page(
            "The boat that came back – Isles Today",
            f"<header>Isles Today</header><article><h1>The boat that came back</h1>{paras(EN, 5, 2)}</article>",
        ),
    ),
    LIVE,
    "The boat that came back",
)

# ------------------------------------------------------------------------------- domains for sale, hosting run out


def parked(
    host: str,
    body: str,
    name: str,
    does: str,
    path: str,
    *titles: str,
    status: int = 200,
    label: Label = GONE,
) -> None:
    WALLED(host, ok(body, status))
    row(name, does, f"{host}/{path}", label, *titles)


parked(
    "pacific-tides-forum.test",
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>pacific-tides-forum.test - premium name available</title></head><body><div class=offer><h1>pacific-tides-forum.test</h1><p>is available for purchase. Asking price: $2,895</p><button>Make an offer</button><button>Lease to own from $121 / month</button></div><ul><li>Safe payment through escrow</li><li>Transfer within 24 hours</li><li>Rated 4.8 by 3,100 buyers</li></ul></body></html>",
    "parked-en",
    "offers the domain for 2,895 dollars",
    "papers/island-chains.pdf",
    "Island Chains Reconsidered",
)
parked(
    "hafenforschung-nord.test",
    "<!DOCTYPE html><html lang=de><head><meta charset=utf-8><title>hafenforschung-nord.test steht zum Verkauf</title></head><body><h1>Die Domain hafenforschung-nord.test wird vom Inhaber zum Verkauf angeboten.</h1><h2>Weitere Links</h2><ul><li>Kreditvergleich</li><li>Bootsführerschein</li><li>Ferienwohnung Ostsee</li></ul><footer>Diese Seite wurde vom Domaininhaber geparkt. Impressum Datenschutz</footer></body></html>",
    "parked-de",
    "offers the domain for sale, in German",
    "studien/seehaefen2009.html",
    "Seehäfen im Wettbewerb",
)
parked(
    "morvestnik.test",
    "<!DOCTYPE html><html lang=ru><head><meta charset=utf-8><title>morvestnik.test</title></head><body><h1>Срок регистрации домена morvestnik.test истёк</h1><p>Если вы владелец, продлите домен в личном кабинете. Через 30 дней домен освободится, и его сможет зарегистрировать любой желающий.</p><a href=#>Продлить</a> <a href=#>Подобрать похожий домен</a></body></html>",
    "expired-ru",
    "says in Russian that the registration of the domain has run out",
    "arhiv/2010/3/glubina.htm",
    "Глубина и право",
)
parked(
    "haiyangluntan.test",
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>域名到期提醒</title></head><body><div class='tip'><h2>您访问的域名已到期，暂时无法访问</h2><p>尊敬的用户，如您是该域名的所有者，请尽快登录控制台完成续费。</p><p>Domain name expired. Please renew in time.</p></div></body></html>",
    "expired-zh",
    "says in Chinese that the domain has run out",
    "forum/thread-2201-1-1.html",
    "海权论坛：近海防御的再思考",
)
parked(
    "minato-kenkyukai.test",
    "<!DOCTYPE html><html lang=ja><head><meta charset=utf-8><title>minato-kenkyukai.test</title></head><body><p>このドメインは、ドメイン登録サービスで取得されています。ホームページは現在公開されておりません。</p><h2>おすすめ</h2><ul><li>ドメインを取得するなら 1円から</li><li>レンタルサーバー 無料お試し</li></ul></body></html>",
    "parked-ja",
    "says in Japanese that the domain was taken at a registrar and shows no site",
    "ronbun/04.html",
    "港町の近代",
)
parked(
    "observatoire-rivages.test",
    "<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><title>Nom de domaine expiré</title></head><body><h1>Ce nom de domaine a expiré</h1><p>observatoire-rivages.test n’est plus rattaché à un hébergement. Vous êtes le titulaire ? Renouvelez-le depuis votre espace client.</p><a href=#>Rechercher un nom de domaine</a></body></html>",
    "expired-fr",
    "says in French that the domain has run out",
    "IMG/pdf/rapport_erosion.pdf",
    "L'érosion du trait de côte : rapport",
)
parked(
    "revistadocais.test",
    "<!DOCTYPE html><html lang=pt-BR><head><meta charset=utf-8><title>Conta suspensa</title></head><body><h1>Conta suspensa</h1><p>A hospedagem deste site foi suspensa por falta de pagamento. Se você é o responsável, regularize sua fatura na central do cliente.</p></body></html>",
    "suspended-pt",
    "says in Portuguese that the hosting was suspended for want of payment",
    "edicoes/12/estiva.html",
    "A estiva e o sindicato",
)
parked(
    "waterkant-archief.test",
    "<!DOCTYPE html><html lang=nl><head><meta charset=utf-8><title>Gereserveerd</title></head><body><h1>waterkant-archief.test</h1><p>Deze domeinnaam is geregistreerd door een klant van ons en nog niet in gebruik.</p><p>Zelf een domeinnaam vastleggen? Controleer hieronder of hij vrij is.</p><input><button>Controleer</button></body></html>",
    "reserved-nl",
    "says in Dutch that the domain is registered and not in use",
    "stukken/1998/kades.html",
    "Kades en kranen",
)
parked(
    "centro-estudios-mar.test",
    "<!DOCTYPE html><html lang=es><head><meta charset=utf-8><title>Página por defecto del servidor</title></head><body><h1>¡Enhorabuena!</h1><p>El espacio web de su dominio se ha creado correctamente. Sustituya este archivo (index.html) por el de su sitio para empezar.</p><p>Panel de control · Correo web · Ayuda</p></body></html>",
    "default-es",
    "is a host's page for new customers, in Spanish",
    "documentos/doc14.htm",
    "Documento de trabajo 14: Puertos secos",
)
parked(
    "coralpolicy.test",
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Coming Soon</title></head><body class=builder><h1>Something great is on its way</h1><p>We are building a new website. Leave your address and we will tell you when it opens.</p><form><input type=email><button>Notify me</button></form><footer>Made with SiteCrafter. Create your own free website</footer></body></html>",
    "coming-soon",
    "is a builder's “coming soon” page for every address",
    "brief-09-bleaching",
    "Bleaching and Budgets",
)
WALLED(
    "southern-currents.test", to("http://www.name-bazaar.test/buy/southern-currents.test?utm=parking", 302)
)
WALLED(
    "www.name-bazaar.test",
    ok(
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>southern-currents.test is for sale | Name Bazaar</title></head><body><header>Name Bazaar <a>Sell domains</a> <a>Auctions</a> <a>Log in</a></header><h1>southern-currents.test</h1><p>Buy it now for $4,288. Own it today, or pay in 12 instalments.</p><h2>Why choose a .test name?</h2><p>Short, brandable, trusted.</p></body></html>"
    ),
)
row(
    "to-market",
    "redirects to a market for names",
    "southern-currents.test/2008/essays/roaring-forties",
    GONE,
    "The Roaring Forties and Their Law",
)
WALLED("cliffside-observer.test", ok("", 200))
row(
    "empty-body",
    "says 200 and sends nothing",
    "cliffside-observer.test/2014/landslip.html",
    GONE,
    "Landslip closes coast road",
)
WALLED("buoy-registry.test", ok("<html>\n<head>\n</head>\n<body>\n</body>\n</html>\n"))
row(
    "empty-page",
    "is a page with nothing on it",
    "buoy-registry.test/list.asp?y=2005",
    GONE,
    "Register of Buoys 2005",
)

# ----------------------------------------------------------------------------------------------------------------- drift

CASINO = (
    "Spin the reels at our partner casinos and claim two hundred free spins on your first deposit.",
    "New players get a welcome bonus of up to one thousand euro; wagering rules apply.",
    "We compare roulette, blackjack and live dealer tables so that you need not.",
    "Withdrawals are paid within a day to cards and wallets.",
)
BETS = Site(
    "delta-council.test",
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%TAB%</title></head><body><header>DELTA COUNCIL <a>Slots</a> <a>Bonuses</a> <a>Live casino</a> <a>Blog</a></header>%MAIN%<footer>18+ Gamble responsibly. © Delta Council 2025</footer></body></html>",
)
BETS.missing = ok(
    BETS.page(
        "Best Online Casinos 2025 – Top 10 Slots and Bonuses",
        f"<h1>Best Online Casinos 2025</h1>{paras(CASINO, 0, 4)}<h2>Our top 10</h2><ol><li>Lucky Lagoon</li><li>Royal Reef</li><li>SpinHarbour</li></ol>",
    )
)
row(
    "casino",
    "shows a casino for every address of what was a river council",
    "delta-council.test/publications/flood-compact-2006.html",
    GONE,
    "The Flood Compact: Text and Commentary",
)
row(
    "casino-untitled",
    "shows a casino for every address, and only the publisher is known",
    "delta-council.test/members.html",
    GONE,
    work=Work(type="webpage", publisher="Delta Council"),
)
POLARIS = Site(
    "polaris-institute.test",
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%TAB%</title></head><body><header>Polaris <a href=/>Home</a> <a>Services</a> <a>Prices</a> <a>Book a visit</a></header>%MAIN%<footer>Polaris Institute of Beauty, 14 Mill Lane. Open Tuesday to Saturday</footer></body></html>",
    "<h1>Polaris Institute of Beauty</h1><p>Facials, nails and massage in the heart of town.</p>",
)
POLARIS.missing = ok(
    POLARIS.page(
        "Page not found - Polaris Institute", "<h1>404</h1><p>Sorry, nothing here. Why not book a facial?</p>"
    ),
    404,
)
row(
    "same-name",
    "is now a beauty parlour of the same name, which has something else at the address",
    POLARIS.put(
        "/about/programs",
        POLARIS.page(
            "Our programmes | Polaris Institute of Beauty",
            "<main><h1>Our programmes</h1><h2>Glow</h2><p>Sixty minutes of deep cleansing and a mask of seaweed.</p><h2>Bride</h2><p>Hair, nails and make-up for you and three friends.</p><h2>Gentlemen</h2><p>Beard trim, hot towel, scalp massage.</p><p>Gift vouchers are valid for one year. Please cancel a day ahead.</p></main>",
        ),
    ),
    LEFT_OPEN,
    work=Work(
        type="webpage",
        title="Research Programs: Arctic Security and Indigenous Rights",
        author=(Name(literal="Polaris Institute"),),
        issued=PartialDate(2008),
    ),
)
CONF = Site(
    "straitsconference.test",
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%TAB%</title></head><body><header>Straits Conference <a>Programme</a> <a>Speakers</a> <a>Venue</a></header>%MAIN%<footer>Organised by the Straits Society</footer></body></html>",
    "<h1>Straits Conference 2025</h1>",
)
row(
    "conference-year",
    "shows this year's programme where the programme of 2016 was",
    CONF.put(
        "/programme",
        CONF.page(
            "Programme | Straits Conference 2025",
            "<main><h1>Programme of the 2025 Straits Conference</h1><p>12–13 November 2025, Maritime Hall</p><ul><li>09:00 Opening by the Harbour Minister</li><li>10:00 Panel: Autonomous convoys</li><li>14:00 Keynote: Undersea cables after the cuts, by Lena Aalto</li></ul></main>",
        ),
    ),
    DRIFT,
    work=Work(type="webpage", title="Programme of the 2016 Straits Conference", issued=PartialDate(2016, 11)),
)
STATS = Site(
    "stat-office.test",
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%TAB%</title></head><body><header>Office of Maritime Statistics <a>Releases</a> <a>Methods</a></header>%MAIN%<footer>Contact: statistics desk</footer></body></html>",
    "<h1>Office of Maritime Statistics</h1>",
)
row(
    "latest-release",
    "shows the newest monthly bulletin where that of March 2015 was",
    STATS.put(
        "/bulletin/latest.html",
        STATS.page(
            "Monthly Bulletin of Port Traffic, August 2025",
            "<main><h1>Monthly Bulletin of Port Traffic, August 2025</h1><p>Released 19 September 2025</p><p>Loaded containers: 412,000 (+2.1%). Empty containers: 118,000 (-0.4%). Roll-on roll-off: 96,500.</p><p>Next release: 17 October 2025. <a href=/bulletin/archive>Earlier bulletins</a></p></main>",
        ),
    ),
    DRIFT,
    "Monthly Bulletin of Port Traffic, March 2015",
)
PLUMB = Site(
    "keelson-review.test",
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%TAB%</title></head><body><header>Keelson Review <a>Health</a> <a>Money</a> <a>Home</a> <a>Tech</a></header>%MAIN%<footer>We may earn a commission when you buy through our links. Write for us: guest posts from $90</footer></body></html>",
)
PLUMB.missing = ok(
    PLUMB.page(
        "Keelson Review - Tips for Better Living",
        "<h1>Latest posts</h1><h2>7 air fryers that will change your week</h2><p>We tested, you feast.</p><h2>Is collagen worth it?</h2><p>What dermatologists say.</p><h2>How to remove limescale</h2><p>Vinegar is only the start.</p>",
    )
)
row(
    "content-farm",
    "is a content farm that shows its newest posts for every address of what was a quarterly",
    "keelson-review.test/issues/44/privateers-and-parliament",
    GONE,
    work=Work(
        type="article-magazine",
        title="Privateers and Parliament",
        author=(Name(family="Hallam", given="Rose"),),
        container_title="Keelson Review",
        issued=PartialDate(1999),
    ),
)

# ----------------------------------------------------------------------------------------- connections that fail


async def _silent(r: Request, out: Out) -> bytes | None:
    await asyncio.sleep(60)
    return None


WALLED("mute-archive.test", _silent)
row(
    "silent",
    "never answers",
    "mute-archive.test/finding-aid/77",
    DOWN,
    "Finding aid 77: Papers of the Pilots' Guild",
)
row(
    "no-host",
    "is on a host that does not exist any more",
    "nowhere-harbour-archive.test/essays/1.html",
    LOST_HOST,
    "Essays on an empty quay",
)
HANDLERS[("expired.test", "/harbour/lighthouse-keepers")] = ok(
    f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>The Last Lighthouse Keepers</title></head><body><h1>The Last Lighthouse Keepers</h1>{paras(EN, 6)}<p>Lamp &amp; Lens Society</p></body></html>"
)
row(
    "tls-expired",
    "has a certificate that ran out, and the work behind it",
    "expired.test/harbour/lighthouse-keepers",
    NO_ALARM,
    "The Last Lighthouse Keepers",
    url="https://expired.test/harbour/lighthouse-keepers",
)


async def _upgraded(r: Request, out: Out) -> bytes:
    if r.scheme == "http":
        return reply(301, "", ("Location", "https://secure.test/harbour/minutes-of-the-pilots-guild"))
    title = "Minutes of the Pilots' Guild, 1911"
    body = f"<html lang=en><head><meta charset=utf-8><title>{title} | County Record Office</title></head><body><header>County Record Office <a>Catalogue</a> <a>Visit</a></header><main><h1>{title}</h1>{paras(EN, 4)}</main><footer>Reading room closed on Mondays</footer></body></html>"
    return reply(200, "<!DOCTYPE html>" + body, ("Strict-Transport-Security", "max-age=31536000"))


HANDLERS[("site.test", "/harbour/minutes-of-the-pilots-guild")] = _upgraded
row(
    "to-https",
    "redirects from http to https",
    "secure.test/harbour/minutes-of-the-pilots-guild",
    FINE,
    "Minutes of the Pilots' Guild, 1911",
)
BARE = Site("marshwardens.test", "", missing=ok("<h1>Not Found</h1>", 404))
WWW = Site(
    "www.marshwardens.test",
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%TAB%</title></head><body><header>Marsh Wardens' Association</header>%MAIN%<footer>Charity no. 100044</footer></body></html>",
)
WWW.put(
    "/code",
    WWW.page(
        "A Code for Wardens - Marsh Wardens' Association",
        f"<main><h1>A Code for Wardens</h1>{paras(EN, 8, 2)}</main>",
    ),
)
row(
    "to-www",
    "redirects to the same path at www",
    BARE.put("/code", to("http://www.marshwardens.test/code")),
    FINE,
    "A Code for Wardens",
)

# ============================================================================================================== German

DE = (
    "Die Fahrrinne wurde im vergangenen Jahr um einen Meter vertieft, ohne dass ein größeres Schiff gekommen wäre.",
    "Für die Untersuchung wurden die Akten von vier Hafenämtern ausgewertet, darunter erstmals die der Nachkriegsjahre.",
    "Die Befragten nannten am häufigsten den Mangel an Lotsen und die Wartezeit an der Schleuse.",
    "Nach Angaben des Landes sind die Mittel bis zum Jahr 2019 gebunden.",
    "Ein Vergleich mit den Nachbarländern zeigt, dass kleinere Häfen gemeinsam günstiger baggern.",
    "Offen bleibt, wer für den Rückbau der alten Spundwand haftet.",
    "Die Kommission empfiehlt, die Pegelstände künftig täglich zu veröffentlichen.",
)
KUESTE = Site(
    "ministerium-kueste.test",
    """<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>%TAB%Ministerium für Küstenschutz und Häfen</title>%HEAD%</head><body><ul class=skip><li><a href=#inhalt>Zum Inhalt springen</a></li></ul><header><a href="/">Ministerium für Küstenschutz und Häfen</a>
<nav><a href="/themen">Themen</a><a href="/presse">Presse</a><a href="/service">Service</a><a href="/ministerium">Ministerium</a></nav><a href="/leichte-sprache">Leichte Sprache</a> <a href="/dgs">Gebärdensprache</a></header><main id=inhalt>%MAIN%</main>
<footer><a href="/impressum">Impressum</a> <a href="/datenschutz">Datenschutz</a> <a href="/barrierefreiheit">Erklärung zur Barrierefreiheit</a></footer><div class=cookie>Wir verwenden nur technisch notwendige Cookies. <button>Verstanden</button></div></body></html>""",
    "<h1>Willkommen</h1><p>Aktuelles: Deichschau 2025, Förderaufruf Landstrom, Sturmflutvorhersage.</p>",
)
KUESTE.missing = ok(
    KUESTE.page(
        "",
        "<h1>Hier ist leider nichts zu sehen</h1><p>Der Inhalt, den Sie aufrufen wollten, wurde verschoben, umbenannt oder entfernt. Vielleicht hilft Ihnen die <a href=/suche>Suche</a> oder die <a href=/sitemap>Übersicht</a>.</p>",
    )
)
row(
    "de-soft",
    "says 200 and, in German, that there is nothing to be seen here",
    "ministerium-kueste.test/presse/2011/pm-044-lotsenreform.html",
    SOFT,
    "Eckpunkte der Lotsenreform",
)
KUESTE.put(
    "/suche?q=",
    KUESTE.page(
        "Suche | ",
        "<h1>Suche</h1><form><input name=q><button>Suchen</button></form><p>Bitte geben Sie einen Suchbegriff ein.</p>",
    ),
)
row(
    "de-to-search",
    "redirects an old PDF to an empty search page",
    KUESTE.put("/download/bericht_deiche_2008.pdf", to("/suche?q=", 302)),
    GONE,
    "Bericht über den Zustand der Deiche 2008",
)
row(
    "de-press",
    "is a press release of fifty words",
    KUESTE.put(
        "/presse/2015/pm-112.html",
        KUESTE.page(
            "Minister übergibt Förderbescheid für neue Schleuse | ",
            "<p>Pressemitteilung Nr. 112 vom 17.09.2015</p><h1>Minister übergibt Förderbescheid für neue Schleuse</h1><p>Der Minister hat heute in Norderhaven einen Förderbescheid über 3,2 Millionen Euro überreicht. „Die Schleuse sichert 400 Arbeitsplätze“, sagte er. Der Bau beginnt im März.</p>",
        ),
    ),
    LIVE,
    "Minister übergibt Förderbescheid für neue Schleuse",
)
row(
    "de-statute",
    "is a section of a law on things that cannot be found",
    KUESTE.put(
        "/recht/strandungsordnung/paragraf-19",
        KUESTE.page(
            "§ 19 StrandO: Nicht gefundene Gegenstände | ",
            "<h1>§ 19 Nicht gefundene Gegenstände</h1><p>(1) Ist ein Gegenstand nicht mehr vorhanden oder wurde er nicht gefunden, so erlischt der Anspruch auf Bergelohn.</p><p>(2) Die Seite des Strandungsbuches, auf der er verzeichnet ist, ist zu entfernen.</p><p>(3) § 12 gilt entsprechend.</p>",
        ),
    ),
    LIVE,
    "§ 19 Strandungsordnung: Nicht gefundene Gegenstände",
)
ALT = Site("www.hafenministerium-alt.test", "", missing=ok("<h1>Fehler 404</h1>", 404))
row(
    "de-new-domain",
    "redirects from the ministry's old domain to the same release on the new one",
    ALT.put(
        "/cms/detail.php?gsid=bremen.c.112", to("http://ministerium-kueste.test/presse/2015/pm-112.html")
    ),
    FINE,
    "Minister übergibt Förderbescheid für neue Schleuse",
)
UNIHAFEN = Site(
    "uni-norderhaven.test",
    "",
    missing=ok(
        "<html lang=de><head><title>404</title></head><body><h1>Seite nicht gefunden</h1></body></html>", 404
    ),
)
DEICH = "Größenordnungen des Deichbaus: Über die Höhe der Kronen"
row(
    "de-wrong-charset",
    "is in Latin-1 and says UTF-8",
    UNIHAFEN.put(
        "/institute/wasserbau/veroeff/deichbau.html",
        ok(
            f"<html lang=de><head><meta http-equiv=Content-Type content='text/html; charset=utf-8'><title>{DEICH}</title></head><body><p>Universität Norderhaven &gt; Wasserbau &gt; Veröffentlichungen</p><h2>{DEICH}</h2><p>J. Böhme, Mitteilungen Heft 31</p>{paras(DE, 2)}<hr>zurück</body></html>".encode(
                "latin-1"
            )
        ),
    ),
    LIVE,
    DEICH,
)
row(
    "de-repository",
    "is a repository's record with the file beside it",
    UNIHAFEN.put(
        "/opus4/frontdoor/index/index/docId/2210",
        "<!DOCTYPE html><html lang=de><head><meta charset=utf-8><title>OPUS 4 | Schleusenwärter und ihre Tagebücher</title>"
        + cite("Schleusenwärter und ihre Tagebücher", "Hansen, Wiebke", date="2013")
        + "</head><body><div id=login><a href=/opus4/auth>Anmelden</a></div><nav>Startseite Suchen Browsen Veröffentlichen FAQ</nav><h2>Schleusenwärter und ihre Tagebücher</h2><p>Lockkeepers and their diaries</p><ul><li>Hansen, Wiebke</li></ul><p>Dissertation, 2013</p><h3>Volltext Dateien herunterladen</h3><p>diss_hansen.pdf (4812 KB)</p><h3>Metadaten exportieren</h3><p>BibTeX RIS</p><table><tr><th>URN:</th><td>urn:nbn:de:example-2210</td></tr></table></body></html>",
    ),
    LIVE,
    "Schleusenwärter und ihre Tagebücher",
)
row(
    "de-magazine",
    "is a magazine's article with “Wartungsarbeiten” in its title",
    UNIHAFEN.put(
        "/magazin/2016/wartungsarbeiten",
        f"<!DOCTYPE html><html lang=de><head><meta charset=utf-8><title>Wartungsarbeiten: Ein Tag im Trockendock - Hochschulmagazin</title></head><body><header>Hochschulmagazin <a>Login für Mitglieder</a></header><article><h1>Wartungsarbeiten: Ein Tag im Trockendock</h1><p>Wegen Wartungsarbeiten vorübergehend nicht erreichbar: So steht es am Tor.</p>{paras(DE, 4, 6)}</article><footer>Redaktion: Pressestelle</footer></body></html>",
    ),
    LIVE,
    "Wartungsarbeiten: Ein Tag im Trockendock",
)

# ============================================================================================================== French

FR = (
    "Le port a perdu la moitié de ses dockers en vingt ans sans que le tonnage ait baissé.",
    "L'enquête repose sur quarante entretiens menés dans trois ports de la façade atlantique.",
    "Les armateurs, eux, demandent que la redevance soit calculée sur la durée de l'escale.",
    "Aucun des rapports antérieurs n'avait chiffré le coût de l'envasement du chenal.",
    "La Cour relève que les quais neufs sont restés vides pendant six exercices.",
    "Les auteurs plaident pour une autorité unique, élue et dotée d'un budget propre.",
    "On verra dans la troisième partie ce que la loi de 2008 a changé, et ce qu'elle n'a pas changé.",
)
CAHIERS = Site(
    "cahiers-du-littoral.test",
    """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body><header><a href="/">Cahiers du littoral</a><p>Revue d'histoire et de droit des rivages</p><form><input placeholder="Rechercher dans la revue"></form></header><nav>Index : Auteurs, Mots-clés. Numéros en texte intégral. La revue : Présentation, Comité de rédaction, Instructions aux auteurs</nav>%MAIN%
<aside>Suivez-nous : Flux RSS. Lettres d'information</aside><footer>ISSN électronique 0000-2201. Plan du site. Contact. Crédits. Nous adhérons à Rivages Éditions. Accès réservé</footer></body></html>""",
    "<h1>Cahiers du littoral</h1><h2>Dernier numéro : 61 | 2025</h2><p>Estrans</p>",
)
CAHIERS.missing = ok(
    CAHIERS.page(
        "Cahiers du littoral",
        "<main><h1>Cette page a pris le large</h1><p>Nous avons scruté l'horizon : rien. Le document que vous demandez ne se trouve pas, ou ne se trouve plus, à cette adresse.</p></main>",
    )
)
row(
    "fr-soft",
    "says 200 and, in French, that the page has put out to sea",
    "cahiers-du-littoral.test/numero12/article88.html",
    SOFT,
    "Les naufrageurs devant leurs juges",
)
row(
    "fr-abstract",
    "shows an abstract of two sentences and sells the issue",
    CAHIERS.put(
        "/3302",
        CAHIERS.page(
            "Le sel et la frontière - Cahiers du littoral",
            "<main><p>44 | 2014. Varia</p><h1>Le sel et la frontière</h1><h2>Salt and the Border</h2><p>Maëlle Kerros</p><h3>Résumé</h3><p>La gabelle fit la frontière. On le montre par les procès-verbaux.</p><p>Ce document sera publié en ligne en texte intégral en janvier 2030. <a>Acheter le numéro</a></p></main>",
            cite("Le sel et la frontière", "Kerros, Maëlle", date="2014", journal="Cahiers du littoral"),
        ),
    ),
    LIVE,
    work=Work(
        type="article-journal",
        title="Salt and the Border",
        original_title="Le sel et la frontière",
        language="fr",
        author=(Name(family="Kerros", given="Maëlle"),),
        container_title="Cahiers du littoral",
        issued=PartialDate(2014),
    ),
)
GAZETTE = Site(
    "gazette-des-ports.test",
    """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body><div id=didomi hidden>Continuer sans accepter</div><header>La Gazette des ports <a>S'abonner dès 1 €</a> <a>Se connecter</a><nav>À la une, Économie, Planète, Débats, Le direct</nav></header>%MAIN%<footer>La Gazette des ports. Mentions légales. Conditions générales. Gestion des cookies. Newsletters</footer></body></html>""",
    "<main><h1>À la une</h1><h2>Grève reconduite</h2><h2>Un cachalot dans l'avant-port</h2></main>",
)
GAZETTE.missing = ok(
    GAZETTE.page("Page introuvable", "<main><h1>Erreur 404</h1><p>Cette page n'existe pas.</p></main>"), 404
)
row(
    "fr-subscribers",
    "shows the first lines of an article for subscribers",
    GAZETTE.put(
        "/economie/article/2019/05/22/les-grues-de-la-discorde_5465.html",
        GAZETTE.page(
            "Les grues de la discorde",
            "<article><p>Réservé aux abonnés</p><h1>Les grues de la discorde</h1><p>Par Yann Le Goff. Publié le 22 mai 2019 à 06h30. Temps de lecture 6 min.</p><p>Récit. Achetées à crédit, livrées trop tard, elles n'ont jamais soulevé un conteneur.</p><p>Il vous reste 91 % de cet article à lire. La suite est réservée aux abonnés.</p></article>",
            about("Les grues de la discorde", "Yann Le Goff", "2019-05-22", isAccessibleForFree=False),
        ),
    ),
    LIVE,
    work=Work(
        type="article-newspaper",
        title="Les grues de la discorde",
        author=(Name(family="Le Goff", given="Yann"),),
        issued=PartialDate(2019, 5, 22),
    ),
)
row(
    "fr-sitename-first",
    "has the site's name before the title, and calls the article updated",
    GAZETTE.put(
        "/debats/article/2016/01/09/a-qui-appartient-la-plage_311.html",
        GAZETTE.page(
            "La Gazette des ports - Débats - À qui appartient la plage ?",
            f"<article><h1>À qui appartient la plage ?</h1><p>Publié le 9 janvier 2016, mis à jour le 11 janvier 2016</p>{paras(FR, 1, 8)}</article>",
        ),
    ),
    LIVE,
    "À qui appartient la plage ?",
)
row(
    "fr-decree",
    "is a decree that has been repealed",
    GAZETTE.put(
        "/textes/decret-2003-118",
        GAZETTE.page(
            "Décret n° 2003-118 du 14 février 2003 relatif aux épaves non retrouvées",
            "<main><p>Version abrogée depuis le 1er janvier 2011</p><h1>Décret n° 2003-118 du 14 février 2003 relatif aux épaves non retrouvées</h1><p>Article 1er. Est réputée introuvable l'épave que le préfet maritime n'a pu localiser.</p><p>Article 2 (abrogé).</p><p>Article 3. Le ministre chargé de la mer est chargé de l'exécution du présent décret.</p></main>",
        ),
    ),
    LIVE,
    "Décret n° 2003-118 relatif aux épaves non retrouvées",
)

# ============================================================================================================= Spanish

ES = (
    "El muelle de levante lleva cerrado desde el temporal y nadie ha presentado un presupuesto.",
    "El estudio compara las tasas de nueve puertos entre 1995 y 2014.",
    "Las cofradías sostienen que el calado del canal no permite entrar con marea baja.",
    "De los documentos consultados se desprende que la obra se adjudicó sin concurso.",
    "La estiba emplea hoy a menos personas que el aparcamiento.",
    "Queda pendiente la cuestión de a quién corresponde conservar el faro.",
)
BOLETIN = Site(
    "boletin-maritimo.test",
    """<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body><div class=cookies>Este sitio web utiliza cookies propias y de terceros. <a>Aceptar</a> <a>Más información</a></div><header>Boletín Marítimo del Estado<ul><li>Sumarios</li><li>Legislación</li><li>Anuncios</li><li>Mi boletín</li></ul></header>
<div id=contenido>%MAIN%</div><footer>Contactar · Sobre esta web · Mapa · Aviso jurídico · Accesibilidad · Sistema Interno de Información</footer></body></html>""",
    "<h1>Último boletín</h1><p>Núm. 214, de 6 de septiembre de 2025</p>",
)
BOLETIN.missing = ok(
    BOLETIN.page(
        "Boletín Marítimo del Estado",
        "<h1>Aviso</h1><p>No hemos podido localizar lo que busca. Es posible que el contenido haya sido retirado o que haya cambiado de lugar.</p><p><a href='/'>Volver al inicio</a></p>",
    )
)
row(
    "es-soft",
    "says 200 and, in Spanish, that it could not locate what is sought",
    "boletin-maritimo.test/informes/2007/puertos-secos.htm",
    SOFT,
    "Informe sobre los puertos secos",
)
row(
    "es-law",
    "is an order of the bulletin",
    BOLETIN.put(
        "/buscar/doc.php?id=BME-A-2012-4410",
        BOLETIN.page(
            "BME-A-2012-4410 Orden de 2 de abril de 2012 sobre el cierre de faros.",
            "<h3>Orden de 2 de abril de 2012 sobre el cierre de faros.</h3><dl><dt>Publicado en:</dt><dd>núm. 81, de 4 de abril de 2012</dd><dt>Departamento:</dt><dd>Ministerio de Marina Civil</dd></dl><p>Artículo único. Quedan suprimidos los faros que figuran en el anexo, cuya página se encuentra en blanco.</p><p>Disposición derogatoria. Se elimina el registro de torreros.</p>",
        ),
    ),
    LIVE,
    "Orden de 2 de abril de 2012 sobre el cierre de faros",
)
VIGIA = Site(
    "el-vigia-digital.test",
    "",
    missing=ok(
        "<html lang=es><head><title>Error 404</title></head><body><h1>P&aacute;gina no encontrada</h1></body></html>",
        404,
    ),
)
row(
    "es-latin1",
    "is in Latin-1, says nothing of it, and is an old newspaper's page",
    VIGIA.put(
        "/hemeroteca/2003/05/opinion/espigon.html",
        ok(
            f"<html><head><title>El Vigía Digital - Opinión - El espigón que costó un año</title></head><body bgcolor=white><table width=760><tr><td>El Vigía Digital<td>Domingo, 18 de mayo de 2003<tr><td>Portada<br>Nación<br>Opinión<br>Deportes<td><h2>El espigón que costó un año</h2><b>Íñigo Peña</b>{paras(ES, 0, 6)}</table></body></html>".encode(
                "latin-1"
            ),
            media_type="text/html",
        ),
    ),
    LIVE,
    "El espigón que costó un año",
)
row(
    "es-about-404",
    "is an article called “Página no encontrada”",
    VIGIA.put(
        "/cultura/pagina-no-encontrada",
        f"<!DOCTYPE html><html lang=es><head><meta charset=utf-8><title>Página no encontrada: el cuaderno perdido de Malaspina | El Vigía Digital</title></head><body><header>El Vigía Digital <a>Suscríbete</a> <a>Iniciar sesión</a></header><article><h1>Página no encontrada: el cuaderno perdido de Malaspina</h1><p>La página que busca no existe: así respondió el archivero. Alguien la había arrancado hacia 1830.</p>{paras(ES, 2, 2)}</article><footer>El Vigía Digital</footer></body></html>",
    ),
    LIVE,
    "Página no encontrada: el cuaderno perdido de Malaspina",
)
row(
    "es-press",
    "is a university's notice of forty words",
    VIGIA.put(
        "/universidad/notas/firma-convenio-astilleros",
        "<!DOCTYPE html><html lang=es><head><meta charset=utf-8><title>Firma del convenio con los astilleros | Gabinete de Prensa</title></head><body><nav>Universidad Estudiar Investigar Empresa Campus virtual</nav><h1>Firma del convenio con los astilleros</h1><p>El rector y la presidenta de los astilleros firmaron ayer un convenio de prácticas para veinte estudiantes de ingeniería naval. Tendrá una vigencia de cuatro años.</p><footer>Gabinete de Prensa</footer></body></html>",
    ),
    LIVE,
    "Firma del convenio con los astilleros",
)

# ===================================================================================================== Italian (more)

ARCHIVIO = Site(
    "archivio-di-porto.test",
    """<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>%TAB%</title></head><body><header>Archivio di Stato del Porto<nav>Patrimonio, Sala di studio, Riproduzioni, Didattica</nav></header>%MAIN%<footer>Ministero · Amministrazione trasparente · Note legali · <a>Area riservata</a></footer></body></html>""",
    "<h1>Archivio di Stato del Porto</h1><p>Orari della sala di studio: 9-17.</p>",
)
ARCHIVIO.missing = ok(ARCHIVIO.page("Pagina non trovata", "<h1>Pagina non trovata</h1>"), 404)
row(
    "it-finding-aid",
    "is a finding aid that says some pieces are missing",
    ARCHIVIO.put(
        "/inventari/scheda.php?f=112",
        ARCHIVIO.page(
            "Fondo 112: Consolato del Mare | Archivio di Stato del Porto",
            "<main><h1>Fondo 112: Consolato del Mare</h1><p>Estremi cronologici: 1571-1806. Consistenza: buste 214, registri 38.</p><p>Buste 17-19: mancanti. Registro 4: non trovato alla revisione del 1968. Busta 22: esclusa dalla consultazione.</p></main>",
        ),
    ),
    LIVE,
    "Consolato del Mare",
    work=Work(type="collection", title="Consolato del Mare", archive="Archivio di Stato del Porto"),
)
row(
    "it-slug",
    "redirects a page with a number to one with words",
    ONDA.put("/articolo.asp?idart=90122", to("/mare/2014/dragaggi-infiniti.html")),
    FINE,
    "Dragaggi infiniti",
)

# ========================================================================================================== Portuguese

PT = (
    "A barra fechou trinta e um dias no último inverno, o dobro da média da década.",
    "A dissertação percorre os livros de matrícula da capitania entre 1890 e 1930.",
    "Os catraieiros formaram a primeira associação depois da greve de 1903.",
    "Segundo a administração, o molhe será prolongado quando houver financiamento europeu.",
    "Não se conhece o destino do arquivo da companhia, vendido em leilão.",
    "O custo da dragagem recaiu sempre sobre os mesmos três municípios.",
)
PRACA = Site(
    "repositorio-atlantico.test",
    """<!DOCTYPE html><html lang="pt"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body><header>Repositório Atlântico <a>Entrar</a> <a>Sobre</a> <a>Percorrer</a> <a>Ajuda</a></header>%MAIN%<footer>Termos de utilização. Financiado por fundos nacionais. Este sítio usa cookies essenciais.</footer></body></html>""",
    "<h1>Repositório Atlântico</h1><p>Pesquise 41 mil documentos.</p>",
)
PRACA.missing = ok(
    PRACA.page(
        "Repositório Atlântico",
        "<h1>Conteúdo indisponível</h1><p>O documento que procura deixou de estar disponível neste endereço ou nunca aqui esteve. Experimente a pesquisa.</p>",
    )
)
row(
    "pt-soft",
    "says 200 and, in Portuguese, that the document is not at this address, for a record without a known title",
    "repositorio-atlantico.test/handle/10400/99812",
    SOFT,
)
row(
    "pt-thesis",
    "is the record of a thesis",
    PRACA.put(
        "/handle/10400/1177",
        PRACA.page(
            "Repositório Atlântico: Catraieiros e cidade: trabalho no porto, 1890-1930",
            f"<main><h1>Catraieiros e cidade: trabalho no porto, 1890-1930</h1><p>Autor(es): Moura, Teresa</p><p>Orientador: Sá, Rui</p><p>Data: 2011</p><h4>Resumo:</h4>{paras(PT, 1, 1)}<p>Acesso: aberto. Aparece nas coleções: FLP, Teses de doutoramento</p></main>",
            cite("Catraieiros e cidade: trabalho no porto, 1890-1930", "Moura, Teresa", date="2011"),
        ),
    ),
    LIVE,
    work=Work(
        type="thesis",
        title="Boatmen and City: Work in the Port, 1890-1930",
        original_title="Catraieiros e cidade: trabalho no porto, 1890-1930",
        language="pt",
        author=(Name(family="Moura", given="Teresa"),),
        issued=PartialDate(2011),
    ),
)
FOLHA = Site(
    "folha-do-cais.test",
    """<!DOCTYPE html><html lang="pt-BR"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body><header>Folha do Cais <button>Assine</button> <a>Login</a><nav>Últimas, Poder, Mercado, Cotidiano, Colunas</nav></header>%MAIN%<aside>Leia também: Navio encalha; Santos ganha novo píer</aside><footer>Folha do Cais. Fale conosco. Erramos. Todos os direitos reservados.</footer></body></html>""",
    "<main><h1>Folha do Cais</h1></main>",
)
FOLHA.missing = ok(FOLHA.page("Erro 404 - Folha do Cais", "<h1>404</h1><p>Página não encontrada.</p>"), 404)
FOLHA.put(
    "/mercado/2013/07/fila-de-navios-chega-a-90.shtml",
    FOLHA.page(
        "Fila de navios chega a 90 e trava exportações - 12/07/2013 - Mercado - Folha do Cais",
        f"<article><h1>Fila de navios chega a 90 e trava exportações</h1><p>Lia Prado, 12.jul.2013 às 3h00</p>{paras(PT, 3, 8)}</article>",
    ),
)
row(
    "pt-newspaper",
    "has date, section and name of the newspaper after its title",
    "folha-do-cais.test/mercado/2013/07/fila-de-navios-chega-a-90.shtml",
    LIVE,
    "Fila de navios chega a 90 e trava exportações",
)
row(
    "pt-meta-refresh",
    "moves on with a meta refresh from a print view to the article",
    FOLHA.put(
        "/fsp/dinheiro/imprimir/118221",
        "<html><head><meta http-equiv='refresh' content='0;url=/mercado/2013/07/fila-de-navios-chega-a-90.shtml'><title>Redirecionando</title></head><body><p>Você está sendo redirecionado. <a href='/mercado/2013/07/fila-de-navios-chega-a-90.shtml'>Clique aqui</a>.</p></body></html>",
    ),
    FINE,
    "Fila de navios chega a 90 e trava exportações",
)

# ============================================================================================================== Polish

PL = (
    "Falochron zbudowano za pożyczkę, której spłata trwała do lat trzydziestych.",
    "W badaniu wykorzystano księgi portowe oraz korespondencję urzędu morskiego.",
    "Liczba zawinięć spadła o jedną trzecią, choć ładunki były coraz większe.",
    "Żaden z zachowanych protokołów nie wyjaśnia, dlaczego przetarg unieważniono.",
    "Rybacy domagali się obniżenia opłat i pogłębienia toru wodnego.",
)
URZAD = Site(
    "urzad-morski-zachod.test",
    """<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>%TAB%Urząd Morski Zachód</title>%HEAD%</head><body><div>Używamy plików cookie. Korzystając ze strony, wyrażasz zgodę. <button>Rozumiem</button></div><header>Urząd Morski Zachód <a>Aktualności</a> <a>Biuletyn Informacji Publicznej</a> <a>Kontakt</a></header><main>%MAIN%</main><footer>Deklaracja dostępności · RODO · Mapa strony</footer></body></html>""",
    "<h1>Aktualności</h1><p>Zamknięcie toru wodnego 12 maja. Nabór na stanowisko inspektora.</p>",
)
URZAD.missing = ok(
    URZAD.page(
        "",
        "<h1>Nic tu nie ma</h1><p>Strona, której szukasz, mogła zostać usunięta albo zmieniła adres. Przejdź do <a href=/>strony głównej</a>.</p>",
    )
)
row(
    "pl-soft",
    "says 200 and, in Polish, that there is nothing here",
    "urzad-morski-zachod.test/index.php?id=pogoda&art=441",
    SOFT,
    "Sprawozdanie z pogłębiania toru wodnego w 2010 roku",
)
row(
    "pl-ministry",
    "is a short notice under a banner about cookies",
    URZAD.put(
        "/aktualnosci/latarnia-otwarta-dla-zwiedzajacych",
        URZAD.page(
            "Latarnia otwarta dla zwiedzających | ",
            "<h1>Latarnia otwarta dla zwiedzających</h1><p>14.06.2018</p><p>Od 1 lipca latarnia w Żabim Rogu będzie otwarta w soboty i niedziele. Wstęp dla dzieci jest bezpłatny. W czasie sztormu latarnia jest nieczynna.</p>",
        ),
    ),
    LIVE,
    "Latarnia otwarta dla zwiedzających",
)
row(
    "pl-latin2",
    "is in ISO 8859-2, which a meta element says",
    URZAD.put(
        "/archiwum/1999/falochron.htm",
        ok(
            f"<html><head><meta http-equiv='Content-type' content='text/html; charset=iso-8859-2'><title>Falochron północny: dzieje budowy</title></head><body><h1>Falochron północny: dzieje budowy</h1><i>Władysław Źrebiec, „Rocznik Nadmorski” 1999</i>{paras(PL, 0)}<p>Do góry</body></html>".replace(
                "„", '"'
            )
            .replace("”", '"')
            .encode("iso-8859-2"),
            media_type="text/html",
        ),
    ),
    LIVE,
    "Falochron północny: dzieje budowy",
)
row(
    "pl-essay",
    "is an essay that begins with the words of an error page",
    URZAD.put(
        "/blog/strona-usunieta",
        URZAD.page(
            "Strona usunięta. O wyrwanych kartach dzienników okrętowych | ",
            f"<h1>Strona usunięta. O wyrwanych kartach dzienników okrętowych</h1><p>„Strona nie istnieje” – zanotował archiwista.</p>{paras(PL, 2, 2)}",
        ),
    ),
    LIVE,
    "Strona usunięta. O wyrwanych kartach dzienników okrętowych",
)

# ============================================================================================================= Russian

RU = (
    "За последние пять лет грузооборот северных портов вырос почти вдвое.",
    "Автор опирается на материалы трёх архивов, часть которых публикуется впервые.",
    "Проект предусматривает строительство двух причалов и ледокольного буксира.",
    "По словам начальника порта, навигация начнётся на неделю раньше обычного.",
    "Вопрос о статусе пролива остаётся предметом спора между юристами.",
    "В заключение предлагается создать единую базу лоцманских наблюдений.",
)
VESTI = Site(
    "morskie-vesti.test",
    """<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body><header><a href="/">Морские вести</a> <a>Новости</a> <a>Аналитика</a> <a>Интервью</a> <a>Войти</a></header>%MAIN%<aside><h3>Читайте также</h3><p>Ледокол вышел в море. Лоцманы просят прибавки.</p></aside><footer>Зарегистрировано как СМИ. 16+. При цитировании ссылка обязательна.</footer></body></html>""",
    "<main><h1>Главное</h1><p>Ледокол вышел в море</p></main>",
)
VESTI.missing = ok(
    VESTI.page(
        "Морские вести",
        "<main><h1>Ой!</h1><p>Материал, который вы ищете, снят с публикации или переехал. Проверьте адрес или вернитесь на <a href=/>главную</a>.</p></main>",
    )
)
row(
    "ru-soft",
    "says 200 and, in Russian, that the piece was taken off or has moved",
    "morskie-vesti.test/analytics/2009/11/severnyj-put.html",
    SOFT,
    "Северный путь: мифы и расчёты",
)
row(
    "ru-news",
    "is a news item of forty words",
    VESTI.put(
        "/news/2017/04/03/prichal",
        VESTI.page(
            "В порту открыт новый причал — Морские вести",
            "<article><h1>В порту открыт новый причал</h1><time>3 апреля 2017, 14:20</time><p>Сегодня в порту открыли причал № 9. Он рассчитан на суда длиной до двухсот метров. Первым к нему подойдёт балкер с углём. Строительство заняло три года.</p></article>",
        ),
    ),
    LIVE,
    "В порту открыт новый причал",
)
row(
    "ru-cp1251",
    "is in windows-1251, which its header says",
    VESTI.put(
        "/arhiv/text/42.shtml",
        ok(
            f"<html><head><title>Журнал «Глубина»: О правовом режиме заливов</title></head><body><table><tr><td>О журнале | Архив | Авторам<tr><td><h2>О правовом режиме заливов</h2><p>С. Н. Вяземский</p>{paras(RU, 1, 12)}</table></body></html>".encode(
                "cp1251"
            ),
            media_type="text/html; charset=windows-1251",
        ),
    ),
    LIVE,
    work=Work(
        type="article-journal",
        title="On the legal regime of bays",
        original_title="О правовом режиме заливов",
        language="ru",
        author=(Name(family="Vyazemsky", given="S. N."),),
    ),
)
row(
    "ru-removed-title",
    "is a review of a film called “Deleted”",
    VESTI.put(
        "/culture/udaleno",
        VESTI.page(
            "«Удалено»: рецензия на фильм о пропавшем сухогрузе — Морские вести",
            f"<article><h1>«Удалено»: рецензия на фильм о пропавшем сухогрузе</h1><p>Страница удалена. Этими словами фильм начинается и заканчивается.</p>{paras(RU, 3, 1)}</article>",
        ),
    ),
    LIVE,
    "«Удалено»: рецензия на фильм о пропавшем сухогрузе",
)
row(
    "ru-english-cited",
    "is cited with an English title and its Russian original, and shows the Russian",
    VESTI.put(
        "/docs/strategy-2030",
        VESTI.page(
            "Стратегия развития морских портов до 2030 года — Документы — Морские вести",
            f"<main><h1>Стратегия развития морских портов до 2030 года</h1><p>Утверждена распоряжением № 1115-р</p>{paras(RU, 2, 9)}</main>",
        ),
    ),
    LIVE,
    work=Work(
        type="report",
        title="Strategy for the Development of Sea Ports until 2030",
        original_title="Стратегия развития морских портов до 2030 года",
        language="ru",
    ),
)

# ============================================================================================================= Chinese

ZH = (
    "近年来，沿海各港口吞吐量稳步增长，但结构性矛盾仍然突出。",
    "课题组先后走访了十二个港区，收回有效问卷一千三百余份。",
    "要坚持统筹规划、分步实施，避免重复建设和资源浪费。",
    "文章认为，现行收费办法未能反映航道维护的真实成本。",
    "有关部门应当建立信息公开机制，定期发布潮位和水深数据。",
    "与会专家就人才培养、装备升级和国际合作等议题进行了深入讨论。",
    "下一步将继续完善引航员培训体系，提升应急处置能力。",
)
HANGWU = Site(
    "hangwu.gov-lh.test",
    """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body><div class="top">欢迎访问临海省航务管理局网站！ <a>无障碍浏览</a> <a>登录</a></div><ul class="nav"><li>首页</li><li>机构概况</li><li>新闻中心</li><li>政务公开</li><li>办事服务</li><li>互动交流</li></ul>%MAIN%<div class="footer">主办单位：临海省航务管理局 备案号：临ICP备12000881号 网站标识码 0000000019</div></body></html>""",
    "<div><h2>新闻中心</h2><ul><li>全省航道工作会议召开</li><li>水上交通安全月启动</li></ul></div>",
)
HANGWU.missing = ok(
    HANGWU.page(
        "临海省航务管理局",
        "<div class=tip><p>您访问的内容已下线或正在调整，请浏览其他栏目。</p><p><span id=s>5</span>秒后自动返回</p></div>",
    )
)
row(
    "zh-soft",
    "says 200 and, in Chinese, that the content is off line",
    "hangwu.gov-lh.test/xwzx/201403/t20140312_55102.html",
    SOFT,
    work=Work(
        type="webpage",
        title="Provincial waterway conference held",
        original_title="全省内河航道建设座谈会召开",
        language="zh",
    ),
)
row(
    "zh-notice",
    "is a notice in GBK with the site's name before its title",
    HANGWU.put(
        "/zwgk/tzgg/201609/t20160920_71003.html",
        ok(
            HANGWU.page(
                "临海省航务管理局 通知公告 关于加强引航员培训工作的通知",
                f"<div class=article><h1>关于加强引航员培训工作的通知</h1><p>发布时间：2016-09-20 来源：人事处 浏览次数：</p>{paras(ZH, 4, 2, 3, '')}</div>",
            )
            .replace('<meta charset="utf-8">', '<meta charset="gb2312">')
            .encode("gbk"),
            media_type="text/html",
        ),
    ),
    LIVE,
    "关于加强引航员培训工作的通知",
)
row(
    "zh-brief",
    "is a news item of one paragraph",
    HANGWU.put(
        "/xwzx/201711/t20171102_80017.html",
        HANGWU.page(
            "省航务局与海事学院签署合作协议-临海省航务管理局",
            "<div class=article><h1>省航务局与海事学院签署合作协议</h1><p>2017-11-02</p><p>11月1日，省航务局与海事学院在临海签署人才培养合作协议，双方将共建实训基地。</p><p>上一篇：没有了 下一篇：全省航道工作会议召开</p></div>",
        ),
    ),
    LIVE,
    work=Work(
        type="webpage",
        title="Provincial bureau and maritime college sign agreement",
        original_title="省航务局与海事学院签署合作协议",
        language="zh",
    ),
)
EN_COLLEGE = Site(
    "en.linhai-maritime.test",
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%TAB%</title></head><body><header>Linhai Maritime College <a>中文</a> <a>About</a> <a>Schools</a> <a>Research</a> <a>Join us</a></header>%MAIN%<footer>Add: 88 Haibin Road. Copyright Linhai Maritime College. All rights reserved</footer></body></html>",
    "<h1>Linhai Maritime College</h1>",
)
EN_COLLEGE.missing = ok(EN_COLLEGE.page("404", "<h1>404 Not Found</h1>"), 404)
row(
    "zh-english-page",
    "shows the English version of a page that is cited with title and Chinese original",
    EN_COLLEGE.put(
        "/info/1021/1177.htm",
        EN_COLLEGE.page(
            "Introduction to the Key Laboratory of Navigation Safety-Linhai Maritime College",
            f"<main><h1>Introduction to the Key Laboratory of Navigation Safety</h1><p>Time: 2018-03-09 Click: 412</p>{paras(EN, 9, 2)}</main>",
        ),
    ),
    LIVE,
    work=Work(
        type="webpage",
        title="Introduction to the Key Laboratory of Navigation Safety",
        original_title="航行安全重点实验室简介",
        language="zh",
        author=(Name(literal="Linhai Maritime College"),),
    ),
)
row(
    "zh-english-page-only-zh",
    "shows the English version of a page of which only the Chinese title is cited",
    EN_COLLEGE.put(
        "/info/1021/1178.htm",
        EN_COLLEGE.page(
            "School of Marine Engineering-Linhai Maritime College",
            f"<main><h1>School of Marine Engineering</h1><p>Time: 2018-03-12</p>{paras(EN, 3, 2)}</main>",
        ),
    ),
    NO_ALARM,
    "轮机工程学院",
)
COLLEGE = Site(
    "job.linhai-maritime.test",
    """<!DOCTYPE html><html><head><meta charset="utf-8"><title>%TAB%</title></head><body><div class=head>临海海事学院就业信息网 <form>学号 <input name=xh> 密码 <input type=password name=mm> <button>登录</button></form></div><ul><li>首页</li><li>招聘信息</li><li>就业政策</li><li>下载专区</li></ul>%MAIN%<div class=foot>地址：海滨路88号 邮编：000000 技术支持：云校</div></body></html>""",
    "<ul><li>2025届双选会</li><li>专场招聘</li></ul>",
)
COLLEGE.missing = ok("<script>alert('文章不存在或已被删除！');history.go(-1);</script>")
row(
    "zh-landing",
    "is a landing page for a PDF, with a log-in box in its head",
    COLLEGE.put(
        "/detail/news?id=2016",
        COLLEGE.page(
            "临海海事学院2016届毕业生就业质量年度报告 - 就业信息网",
            "<div class=art><h2>临海海事学院2016届毕业生就业质量年度报告</h2><p>发布人：就业办 发布时间：2016-12-30</p><p>附件：<a href=/upload/2016.pdf>2016届毕业生就业质量年度报告.pdf</a>（下载次数：318）</p></div>",
        ),
    ),
    LIVE,
    work=Work(
        type="report",
        title="2016 Graduate Employment Quality Annual Report",
        original_title="2016届毕业生就业质量年度报告",
        language="zh",
        author=(Name(literal="Linhai Maritime College"),),
    ),
)
row(
    "zh-alert",
    "says with an alert, in Chinese, that the article does not exist or was deleted",
    "job.linhai-maritime.test/detail/news?id=881",
    SOFT,
    "我院赴东海舰队开展专场宣讲",
)
GONGZHONG = Site(
    "mp.weiyu.test",
    "<!DOCTYPE html><html><head><meta charset=utf-8><meta name=viewport content='width=device-width'><title>%TAB%</title>%HEAD%</head><body>%MAIN%</body></html>",
    missing="<!DOCTYPE html><html><head><meta charset=utf-8><title></title></head><body><div class=weui-msg><h2>参数错误</h2></div></body></html>",
)
row(
    "zh-violation",
    "says 200 and, in Chinese, that the content cannot be viewed since it broke rules",
    GONGZHONG.put(
        "/s?sn=9f31c0",
        GONGZHONG.page(
            "",
            "<div class=weui-msg><i class=warn></i><h2>此内容因违规无法查看</h2><p>由用户投诉并经平台审核，涉嫌违反相关法律法规和政策，查看对应规则</p></div>",
        ),
    ),
    GONE,
    "深水港人才争夺战",
)
row(
    "zh-post",
    "is a post on the same platform that stands",
    GONGZHONG.put(
        "/s?sn=41ab77",
        GONGZHONG.page(
            "",
            f"<div id=img-content><h1 id=activity-name>老船长口述：我与三条航线</h1><span>临海航运 2019-06-25</span><div id=js_content>{paras(ZH, 1, 2, 3, '')}</div><p>预览时标签不可点 微信扫一扫关注该公众号</p></div>",
            "<meta property='og:title' content='老船长口述：我与三条航线'>",
        ),
    ),
    LIVE,
    "老船长口述：我与三条航线",
)
GANGWU = Site(
    "gangwu-ribao.test",
    "",
    missing=ok(
        "<html><head><title>404 Not Found</title></head><body bgcolor=white><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>",
        404,
    ),
)
row(
    "zh-big5",
    "is a newspaper's page in Big5 that says nothing of its charset",
    GANGWU.put(
        "/2005/new/apr/12/today-e1.htm",
        ok(
            (
                "<html><head><title>港務日報電子報 - 高港擴建　工期再延</title></head><body><table width=750><tr><td>首頁 政治 財經 生活<tr><td><font size=5><b>高港擴建　工期再延</b></font><p>記者林春生／高雄報導<p>"
                + "外海貨櫃中心的填土工程因颱風停工，港務局表示工期將再延半年。航商憂心旺季無泊位可用，要求先行開放舊碼頭。學者則認為應檢討整體規劃。<p>"
                * 3
                + "</table></body></html>"
            ).encode("big5"),
            media_type="text/html",
        ),
    ),
    LIVE,
    "高港擴建 工期再延",
)

# ============================================================================================================ Japanese

JA = (
    "港湾の取扱貨物量は前年度に比べて三パーセント減少した。",
    "本稿では、戦後の港湾行政の変遷を三つの時期に分けて検討する。",
    "調査は全国二十八の港で実施し、六百件を超える回答を得た。",
    "水先人の高齢化が進み、後継者の確保が課題となっている。",
    "防波堤の維持費を誰が負担すべきかについては、なお議論が分かれている。",
    "今後は地域ごとの協議会を通じて情報の共有を図る予定である。",
)
SHIMBUN = Site(
    "kaigan-shimbun.test",
    """<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body><header><a href="/">海岸新聞デジタル</a> <a>ログイン</a> <a>無料会員登録</a><nav>トップ 社会 経済 地域 スポーツ</nav></header>%MAIN%<footer>会社案内 著作権 個人情報 お問い合わせ Copyright 海岸新聞社 無断転載を禁じます</footer></body></html>""",
    "<main><h1>主なニュース</h1><p>漁協が総会 台風は東へ</p></main>",
)
SHIMBUN.missing = ok(
    SHIMBUN.page(
        "海岸新聞デジタル",
        "<main><h2>お探しの記事は掲載期間が終了しました</h2><p>配信から一定期間が過ぎた記事は公開を終えています。過去の記事は記事データベース（有料）をご利用ください。</p></main>",
    )
)
row(
    "ja-soft",
    "says 200 and, in Japanese, that the time of publication is over",
    "kaigan-shimbun.test/articles/CK2010041102000091.html",
    SOFT,
    "漁港の再編案まとまる",
)
row(
    "ja-paywall",
    "shows the first sentence of an article for members",
    SHIMBUN.put(
        "/articles/ASP8X41G2.html",
        SHIMBUN.page(
            "水先人なき港 三十年後の海図：海岸新聞デジタル",
            "<main><article><h1>水先人なき港 三十年後の海図</h1><p>有料記事 2021年8月30日 9時00分 編集委員・浜田悠</p><p>夜明け前、水先艇は一隻だけだった。</p><div>この記事は有料記事です。残り1,862文字 有料会員になると続きをお読みいただけます。</div></article></main>",
        ),
    ),
    LIVE,
    "水先人なき港 三十年後の海図",
)
KOWAN = Site(
    "www.kowan-kenkyu.test",
    "",
    missing=ok(
        "<html lang=ja><head><meta charset=utf-8><title>ページが見つかりません</title></head><body><p>ページが見つかりません</p></body></html>",
        404,
    ),
)
row(
    "ja-sjis",
    "is a white paper's chapter in Shift_JIS",
    KOWAN.put(
        "/hakusyo/h14/1-2.html",
        ok(
            f"<html><head><meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'><title>平成14年版 港湾白書 第1章第2節 水先制度の現状</title></head><body><h3>第2節　水先制度の現状</h3>{paras(JA, 2, 3, 2, '')}<p align=center>[前へ] [次へ] [目次]</body></html>".encode(
                "shift_jis"
            ),
            media_type="text/html",
        ),
    ),
    LIVE,
    "平成14年版港湾白書",
)
row(
    "ja-record",
    "is a catalogue's record with no abstract",
    KOWAN.put(
        "/crid/1390001",
        "<!DOCTYPE html><html lang=ja><head><meta charset=utf-8><title>明治期における灯台守の俸給 | 港湾研究データベース</title>"
        + cite("明治期における灯台守の俸給", "岬 千代", date="2008")
        + "</head><body><header>港湾研究データベース 論文・データをさがす 新規登録 ログイン English</header><main><h1>明治期における灯台守の俸給</h1><p>岬 千代</p><p>収録刊行物 海事史紀要 12, 33-58, 2008</p><p>抄録：なし</p><p>本文データは登録されていません</p></main><footer>利用規約</footer></body></html>",
    ),
    LIVE,
    "明治期における灯台守の俸給",
)
row(
    "ja-closed",
    "tells for every address that the service has ended",
    Site(
        "geo-minato.test",
        "",
        missing="<!DOCTYPE html><html lang=ja><head><meta charset=utf-8><title>サービス終了のお知らせ</title></head><body><h1>ホームページサービス終了のお知らせ</h1><p>長らくご愛顧いただきました本サービスは、2019年3月31日をもちまして終了いたしました。これまでのご利用に心より感謝申し上げます。</p></body></html>",
    ).host
    + "/umibe/4471/senpaku.html",
    GONE,
    "船舶写真館",
)
row(
    "ja-press",
    "is a press release of two sentences",
    KOWAN.put(
        "/press/2012/0410.html",
        "<!DOCTYPE html><html lang=ja><head><meta charset=utf-8><title>プレスリリース | 新所長の就任について | 港湾研究所</title></head><body><nav>ホーム 研究所について 研究成果 採用情報</nav><main><h1>新所長の就任について</h1><p>平成24年4月10日</p><p>本日付けで沖田正一が所長に就任しました。前所長の浦部は退任しました。</p></main><footer>港湾研究所 広報課</footer></body></html>",
    ),
    LIVE,
    "新所長の就任について",
)

# ================================================================================================ Korean, Dutch, Swedish

HAEYANG = Site(
    "haeyang-ilbo.test",
    """<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body><header>해양일보 <a>로그인</a> <a>회원가입</a><nav>정치 경제 항만 수산 오피니언</nav></header>%MAIN%<footer>등록번호 부산 아00000 발행인 김바다 저작권자 © 해양일보 무단전재 및 재배포 금지</footer></body></html>""",
    "<main><h1>오늘의 뉴스</h1><p>항만 물동량 증가</p></main>",
)
HAEYANG.missing = ok(
    "<!DOCTYPE html><html lang=ko><head><meta charset=utf-8></head><body><script>alert('삭제되었거나 존재하지 않는 기사입니다.');history.back();</script></body></html>"
)
row(
    "ko-alert",
    "says with an alert, in Korean, that the article was deleted or does not exist",
    "haeyang-ilbo.test/news/articleView.html?idxno=20117",
    SOFT,
    "도선사 부족, 항만의 그늘",
)
row(
    "ko-euckr",
    "is an article in EUC-KR, which its header says",
    HAEYANG.put(
        "/news/articleView.html?idxno=31022",
        ok(
            HAEYANG.page(
                "[기획] 사라지는 등대지기 - 해양일보",
                "<article><h1>[기획] 사라지는 등대지기</h1><p>박선영 기자 2014.10.21 09:30</p><p>등대지기가 사라지고 있다. 올해 무인화된 등대만 네 곳이다. 남은 이들은 섬을 떠나지 않겠다고 말한다.</p><p>전문가들은 기록을 남기는 일이 시급하다고 지적한다. 해양박물관은 내년부터 구술 채록을 시작할 계획이다.</p></article>",
            )
            .replace("©", "(c)")
            .replace('<meta charset="utf-8">', "")
            .encode("euc-kr"),
            media_type="text/html; charset=euc-kr",
        ),
    ),
    LIVE,
    "사라지는 등대지기",
)
KADE = Site(
    "dekadekrant.test",
    """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>%TAB%</title></head><body><header>De Kadekrant <a>Nieuws</a> <a>Achtergrond</a> <a>Inloggen</a></header>%MAIN%<footer>Colofon, Privacy, Cookies. Word vriend van de krant</footer></body></html>""",
    "<h1>De Kadekrant</h1>",
)
KADE.missing = ok(
    KADE.page("Niet gevonden", "<h1>Niet gevonden</h1><p>Deze pagina bestaat niet (meer).</p>"), 404
)
row(
    "nl-retitled",
    "is a background piece whose title changed by two words",
    KADE.put(
        "/achtergrond/de-sluis-die-niet-open-wilde",
        KADE.page(
            "De sluis die maar niet open wilde - De Kadekrant",
            "<article><h1>De sluis die maar niet open wilde</h1><p>Door Fenna Postma, 7 februari 2017</p><p>Elf maanden lag het schip van Jan Dijkstra voor een deur van staal. De aannemer gaf de tekenaar de schuld, de tekenaar het water.</p><p>In het archief van het waterschap ligt een brief waarin de fout al in 2009 wordt genoemd. Niemand heeft hem beantwoord.</p></article>",
        ),
    ),
    FINE,
    "De sluis die niet open wilde",
    work=Work(
        type="article-newspaper",
        title="De sluis die niet open wilde",
        author=(Name(family="Postma", given="Fenna"),),
        issued=PartialDate(2017, 2, 7),
    ),
)
SJO = Site(
    "sjofartsmyndigheten.test",
    """<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>%TAB%</title></head><body><header>Sjöfartsmyndigheten <a>Lyssna</a> <a>Lättläst</a> <a>English</a><nav>Lotsning, Isbrytning, Publikationer, Om oss</nav></header>%MAIN%<footer>Tillgänglighetsredogörelse. Behandling av personuppgifter. Om kakor</footer></body></html>""",
    "<h1>Sjöfartsmyndigheten</h1><p>Isläget just nu</p>",
)
SJO.missing = ok(
    SJO.page(
        "Sjöfartsmyndigheten",
        "<main><h1>Här tog det slut</h1><p>Sidan du försökte nå är borttagen, har bytt namn eller går inte att visa. Använd sökfunktionen eller gå till startsidan.</p></main>",
    )
)
row(
    "sv-soft",
    "says 200 and, in Swedish, that it ended here",
    "sjofartsmyndigheten.test/publikationer/rapport-2008-4",
    SOFT,
    "Rapport 2008:4 Vinterlotsning i Bottenviken",
)
row(
    "sv-report",
    "is a report's page of a few lines",
    SJO.put(
        "/publikationer/rapport-2014-2",
        SJO.page(
            "Rapport 2014:2 Isbrytning i Bottenviken | Sjöfartsmyndigheten",
            "<main><h1>Rapport 2014:2 Isbrytning i Bottenviken</h1><p>Publicerad 3 mars 2014</p><p>Rapporten redovisar kostnader och väntetider för fem vintrar. <a>Ladda ner (pdf, 1,4 MB)</a></p><p>Beställ tryckt exemplar: slut på förlaget.</p></main>",
        ),
    ),
    LIVE,
    "Isbrytning i Bottenviken",
    work=Work(type="report", title="Isbrytning i Bottenviken", number="2014:2", issued=PartialDate(2014)),
)

# ============================================================================================= a record office, and odds

RECORDS = Site(
    "record-office.test",
    """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%TAB%</title>%HEAD%</head><body><header>Shire Record Office <a>Search the catalogue</a> <a>Plan a visit</a> <a>My basket (0)</a> <a>Log in</a></header>
<main>%MAIN%</main><footer>Reading room: Tuesday to Friday, 10 to 4. <a>Copyright</a> <a>Takedown policy</a></footer></body></html>""",
    "<h1>Shire Record Office</h1><p>Twelve miles of shelves.</p>",
)
RECORDS.missing = ok(
    RECORDS.page("Page not found", "<h1>Page not found</h1><p>We could not find that page.</p>"), 404
)
row(
    "archive-not-digitised",
    "is the catalogue's record of a box that is not to be seen online",
    RECORDS.put(
        "/records/D-PIL-4-11",
        RECORDS.page(
            "Letter book of the Pilots' Guild, 1802-1809 | Shire Record Office",
            "<h1>Letter book of the Pilots' Guild, 1802-1809</h1><dl><dt>Reference</dt><dd>D/PIL/4/11</dd><dt>Extent</dt><dd>1 volume</dd><dt>Access</dt><dd>This item is not available online. Pages 40-44 are missing.</dd></dl><p>No image found. To view this item you need to visit us.</p>",
        ),
    ),
    LIVE,
    "Letter book of the Pilots' Guild, 1802-1809",
)
row(
    "page-has-moved-but-here",
    "tells that the page will move, and shows all of it",
    RECORDS.put(
        "/guides/ships-logs.html",
        RECORDS.page(
            "Guide to ships' logs | Shire Record Office",
            f"<p class=alert>This page has moved! From January our guides are on the new Learning Hub. This old version will be removed.</p><h1>Guide to ships' logs</h1>{paras(EN, 10, 3)}",
        ),
    ),
    LIVE,
    "Guide to Ships' Logs",
)
row(
    "about-human-checks",
    "is an essay called “Verify you are human”",
    RECORDS.put(
        "/blog/verify-you-are-human",
        RECORDS.page(
            "Verify you are human: transcribing crew lists with volunteers | Shire Record Office",
            f"<article><h1>Verify you are human: transcribing crew lists with volunteers</h1><p>Checking your browser before accessing the muster roll, said the screen, and our oldest volunteer laughed. Please enable cookies.</p>{paras(EN, 2, 2)}</article>",
        ),
    ),
    LIVE,
    "Verify you are human: transcribing crew lists with volunteers",
)
row(
    "plain-text",
    "is a text without markup, as archives of mailing lists keep them",
    RECORDS.put(
        "/lists/marhst-l/1997-03/0044.txt",
        ok(
            "Date: Tue, 11 Mar 1997 09:12:44 +0000\nFrom: G. Koenig\nTo: MARHST-L\nSubject: Ballast stones and the Baltic trade\n\nColleagues,\n\nthe stones under the old customs house are not local. Two are granite from\nAland, and one has a Finnish mason's mark. Has anybody seen the like in Hull\nor in Lynn? The cellar will be filled with concrete in May.\n\nG. Koenig\n--\nMARHST-L is moderated. To unsubscribe, write to the listserver.\n",
            media_type="text/plain; charset=us-ascii",
        ),
    ),
    LIVE,
    "Ballast stones and the Baltic trade",
)
