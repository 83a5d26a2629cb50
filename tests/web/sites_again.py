"""How real sites misbehave, once more: a second round, written before the rules were read or mended."""

from __future__ import annotations

from urllib.parse import unquote

from citecheck.model import PartialDate, State, Work
from tests.web.behaviours import HANDLERS, ROWS
from tests.web.server import Out, Request, reply
from tests.web.sites import AUTHOR, EN, NO_ALARM, NOT_FINE, ZH_TEXT, also, html, moody, ok, prose, site, to

__all__ = ["ROWS"]

BARE = {"nav": "", "foot": ""}
TITLE = "Ballast: Who Pays When Harbours Silt Up"
ZH = "关于加快港口疏浚工作的若干意见"
WORK = Work(
    type="report",
    title=TITLE,
    author=AUTHOR,
    publisher="Institute for Littoral Studies",
    issued=PartialDate(2019, 3),
)
PLAIN = Work(type="webpage", title=TITLE)
CHINESE = Work(
    type="webpage",
    title="Opinions on speeding up the dredging of ports",
    original_title=ZH,
    language="zh",
    publisher="State Council",
)
VIDEO = Work(type="motion_picture", title="Night Pilots of the Inner Roads")
POST = Work(
    type="post", title="The dredger left at dawn. Nobody waved.", author=AUTHOR, container_title="Twitter"
)
WHERE = "/reports/ballast"


def report(
    title: str = TITLE,
    *,
    tail: str = " - Institute for Littoral Studies",
    lang: str = "en",
    head: str = "",
    lines: tuple[str, ...] = EN,
) -> str:
    return html(title + tail, f"<h1>{title}</h1>{prose(24, lines)}", lang=lang, head=head, **BARE)


# ------------------------------------------------------------------------------------------- platforms and their ways

site(
    "video-gone",
    "a video host's shell, whose script data say that the video is unavailable",
    "gone",
    ok(
        '<!DOCTYPE html><html><head><title> - YouTube</title></head><body><script>var ytInitialPlayerResponse = {"playabilityStatus":{"status":"ERROR","reason":"Video unavailable","errorScreen":'
        '{"playerErrorMessageRenderer":{"subreason":{"simpleText":"This video has been removed by the uploader"}}}}};</script><div id="player"></div></body></html>'
    ),
    path="/watch?v=dQw4w9WgXcQ",
    work=VIDEO,
)
site(
    "video-there",
    "a video host's shell with the title in its head",
    "stands",
    ok(
        f'<!DOCTYPE html><html><head><title>{VIDEO.title} - YouTube</title><meta property="og:title" content="{VIDEO.title}"><meta property="og:type" content="video.other"></head><body>'
        '<script>var ytInitialPlayerResponse = {"playabilityStatus":{"status":"OK"}};</script><div id="player"></div></body></html>'
    ),
    path="/watch?v=abcdefghijk",
    work=VIDEO,
)
site(
    "post-gone",
    "a platform says that the page does not exist",
    "gone",
    ok(
        html(
            "Chirper",
            "<span>Hmm...this page doesn’t exist. Try searching for something else.</span><a>Search</a>",
            **BARE,
        )
    ),
    path="/halvorsen/status/998877",
    work=POST,
)
site(
    "post-needs-scripts",
    "a platform that shows nothing without scripts",
    "unsure",
    ok(
        html(
            "Chirper",
            "<h1>JavaScript is not available.</h1><p>We’ve detected that JavaScript is disabled in this browser. Please enable JavaScript or switch to a supported browser to continue.</p>",
            **BARE,
        )
    ),
    path="/halvorsen/status/998877",
    work=POST,
)
site(
    "content-not-available",
    "a network says that this content is not available right now",
    "gone",
    ok(
        html(
            "Facepage",
            "<h2>This content isn't available right now</h2><p>When this happens, it's usually because the owner only shared it with a small group of people, changed who can see it or it's been deleted.</p>",
            **BARE,
        )
    ),
    path="/permalink.php?story_fbid=12",
    work=POST,
    states=NOT_FINE,
)
site(
    "authwall",
    "a network sends strangers to its wall",
    "unsure",
    to("/authwall?trk=gf&sessionRedirect=x"),
    path="/in/halvorsen/posts/1",
    work=POST,
)
also(
    "authwall-pier.test",
    "/authwall",
    ok(
        html(
            "Join now | Network",
            "<h1>Join to view this post</h1><form><input type=email><input type=password name=session_password></form>",
            **BARE,
        )
    ),
)
site(
    "drive-gone",
    "a file store says that the file does not exist",
    "gone",
    ok(
        html(
            "Page Not Found",
            "<p>Sorry, the file you have requested does not exist.</p><p>Make sure that you have the correct URL and the file exists.</p>",
            **BARE,
        )
    ),
    path="/file/d/1AbC/view",
    work=WORK,
)
site(
    "drive-locked",
    "a file store says that one needs access",
    "unsure",
    ok(
        html(
            "Sheets - Access Denied",
            "<h1>You need access</h1><p>Request access, or switch to an account with access. <a>Learn more</a></p><button>Request access</button>",
            **BARE,
        )
    ),
    path="/file/d/1AbC/view",
    work=WORK,
)
site(
    "blog-removed",
    "a blog host says that the blog has been removed",
    "gone",
    ok(
        html(
            "Blog has been removed",
            "<h1>Blog has been removed</h1><p>Sorry, the blog at ballast.blogs.test has been removed. This address is not available for new blogs.</p>",
            **BARE,
        )
    ),
    work=PLAIN,
)
site(
    "blog-deleted",
    "a blog host says that its authors deleted the site",
    "gone",
    ok(
        html(
            "WordPress.com",
            "<h1>ballast.blogs.test is no longer available.</h1><p>The authors have deleted this site.</p>",
            **BARE,
        )
    ),
    work=PLAIN,
)
site(
    "wiki-no-text",
    "a wiki has no text at this title",
    "gone",
    ok(
        html(
            "Ballast - Harbour Wiki",
            '<h1 id="firstHeading">Ballast</h1><div class="noarticletext"><p>There is currently no text in this page. You can search for this page title in other pages, or search the related logs, but you do not have permission to create this page.</p></div>',
            **BARE,
        )
    ),
    path="/wiki/Ballast",
    work=Work(type="entry-encyclopedia", title="Ballast", container_title="Harbour Wiki"),
)
site(
    "wiki-stub",
    "a wiki's short article that asks for help",
    "stands",
    ok(
        html(
            "Ballast - Harbour Wiki",
            '<h1 id="firstHeading">Ballast</h1><p><b>Ballast</b> is weight carried low in a ship.</p><p>This article does not cite any sources. Unsourced material may be challenged and removed. This article is a stub. You can help by expanding it.</p>',
            **BARE,
        )
    ),
    path="/wiki/Ballast",
    work=Work(type="entry-encyclopedia", title="Ballast", container_title="Harbour Wiki"),
)
site(
    "session-over",
    "a catalogue says that the session has expired",
    "gone",
    ok(html("Library Catalogue", "<p>Your session has expired. Please start a new search.</p>", **BARE)),
    path="/ipac20/ipac.jsp?session=1X&uri=full=3100001",
    work=WORK,
    states=NOT_FINE,
)
site(
    "zh-document-gone",
    "a Chinese database says that the paper does not exist",
    "gone",
    ok(html("文献数据库", "<p>对不起，您访问的文献不存在。</p><a href='/'>返回首页</a>", lang="zh", **BARE)),
    work=CHINESE,
)
site(
    "zh-address-wrong",
    "a Chinese network sends to /sorry?pagenotfound",
    "gone",
    to("/sorry?pagenotfound&"),
    work=CHINESE,
)
also(
    "zh-address-wrong-pier.test",
    "/sorry",
    ok(html("微港", "<p>抱歉，你访问的页面地址有误，或者该页面不存在</p>", lang="zh", **BARE)),
)
site(
    "zh-site-moved",
    "a ministry merged with another says so and leaves for the new front page",
    "gone",
    ok(
        '<html><head><meta charset="utf-8"><title>网站迁移公告</title><meta http-equiv="refresh" content="5;url=http://zh-new-ministry-pier.test/"></head><body>本网站已迁移，5秒后将自动跳转至新网站</body></html>'
    ),
    work=CHINESE,
    states=NOT_FINE | {State.DRIFTED, State.DEAD},
)
also("zh-new-ministry-pier.test", "/", ok(html("某某部门户网站", prose(12, ZH_TEXT), lang="zh", **BARE)))
site(
    "no-records",
    "a court's database finds no records",
    "gone",
    ok(html("Case Search", "<h1>Case Search</h1><p>No records found matching your criteria.</p>", **BARE)),
    path="/case?docket=18-cv-0471",
    work=WORK,
)
site(
    "dspace-invalid",
    "a repository knows no such identifier",
    "gone",
    ok(
        html(
            "Invalid Identifier",
            "<h1>Invalid Identifier</h1><p>The identifier 10125/4711 does not correspond to a valid Bitstream or Item.</p>",
            **BARE,
        )
    ),
    path="/handle/10125/4711",
    work=WORK,
)
site(
    "item-withdrawn",
    "a repository has withdrawn the item and leaves a tombstone",
    "gone",
    ok(
        html(
            "Repository",
            "<h1>Item withdrawn</h1><p>The item you are trying to access has been withdrawn from the repository.</p>",
            **BARE,
        )
    ),
    path="/handle/10125/4712",
    work=WORK,
)
site(
    "removed-at-request",
    "a preprint server has removed the paper at its author's request",
    "gone",
    ok(
        html(
            "Preprints",
            "<p>This paper has been removed at the request of the author, the server, or the rights holder.</p>",
            **BARE,
        )
    ),
    path="/abstract=3190000",
    work=WORK,
)
site(
    "new-platform",
    "a journal moved to another publisher's platform, with the paper",
    "stands",
    to("http://bigpublisher.test/articles/10.1000-77", 301),
    work=WORK,
)
also(
    "bigpublisher.test",
    "/articles/10.1000-77",
    ok(
        report(
            tail=" | Big Publisher",
            head=f'<meta name="citation_title" content="{TITLE}"><meta name="citation_author" content="Halvorsen, Mette">',
        )
    ),
)
site(
    "not-in-your-region",
    "is not to be seen in this country, with 200",
    "unsure",
    ok(
        html(
            "Sorry, this content is not available in your region",
            "<h1>This content is not available in your region</h1><p>Due to licensing restrictions we cannot show it in your country.</p>",
            **BARE,
        )
    ),
    work=WORK,
)
site(
    "european-visitors",
    "does not serve Europe, with 200",
    "unsure",
    ok(
        html(
            "The Pilot Gazette",
            "<p>Unfortunately, our website is currently unavailable in most European countries. We are engaged on the issue and committed to looking at options.</p>",
            **BARE,
        )
    ),
    work=WORK,
)
site(
    "age-gate",
    "asks for the reader's age",
    "unsure",
    ok(
        html(
            "Age verification",
            "<h1>Are you over 18?</h1><p>You must be 18 or older to enter this site.</p><button>Yes</button><button>No</button>",
            **BARE,
        )
    ),
    work=WORK,
    states=NOT_FINE,
)
site(
    "old-browser",
    "does not like the browser",
    "unsure",
    ok(
        html(
            "Unsupported browser",
            "<h1>Your browser is not supported</h1><p>Please upgrade to a modern browser such as Chrome, Edge or Firefox to view this site.</p>",
            **BARE,
        )
    ),
    work=WORK,
    states=NOT_FINE,
)
site(
    "archive-has-not",
    "an archive says that it has no such page",
    "gone",
    ok(
        html(
            "Web Archive",
            "<h1>Hrm.</h1><p>The archive has not archived that URL. This page is available on the web! Help make sure the archive is complete: save this url.</p>",
            **BARE,
        )
    ),
    path="/web/2018/http://x.test/",
    work=WORK,
)
site(
    "shortener",
    "a shortener that leads to the work on another host",
    "stands",
    to("http://bigpublisher.test/articles/10.1000-77", 301),
    path="/3xYzAbC",
    work=WORK,
)
site(
    "short-link-gone",
    "a shortener says that the link is off",
    "gone",
    ok(
        html(
            "Link disabled",
            "<h1>This link has been disabled</h1><p>The short link you followed no longer works.</p>",
            **BARE,
        )
    ),
    path="/3xYzAbD",
    work=WORK,
)
site(
    "leaving-us",
    "an office says that one leaves its pages, and goes to the work after five seconds",
    "stands",
    ok(
        '<html><head><title>You are leaving</title><meta http-equiv="refresh" content="5; URL=http://bigpublisher.test/articles/10.1000-77"></head><body>You will be redirected in 5 seconds.</body></html>'
    ),
    path="/exit?u=x",
    work=WORK,
)
site(
    "no-database",
    "cannot reach its database, and says so with 200",
    "unsure",
    ok(html("Database Error", "<h1>Error establishing a database connection</h1>", **BARE)),
    work=WORK,
)
site(
    "php-broke",
    "shows PHP's last words, with 200",
    "unsure",
    ok(
        "<br />\n<b>Fatal error</b>:  Uncaught mysqli_sql_exception: Too many connections in /var/www/html/db.php:12\nStack trace:\n#0 /var/www/html/db.php(12): mysqli_connect()\n#1 {main}\n  thrown in <b>/var/www/html/db.php</b> on line <b>12</b><br />"
    ),
    work=WORK,
)
site(
    "asp-broke",
    "shows ASP's last words, with 200",
    "unsure",
    ok(
        "<font face='Arial' size=2><p>Microsoft VBScript runtime </font> <font face='Arial' size=2>error '800a000d'</font><p><font face='Arial' size=2>Type mismatch: 'CInt'</font><p>/show.asp, line 14"
    ),
    work=WORK,
    states=NOT_FINE,
)
site(
    "tomcat-200",
    "Tomcat's own 404 page, sent with 200",
    "gone",
    ok(
        html(
            "HTTP Status 404 – Not Found",
            "<h1>HTTP Status 404 – Not Found</h1><p><b>Type</b> Status Report</p><p><b>Message</b> /reports/ballast</p>",
            **BARE,
        )
    ),
    work=WORK,
)
site(
    "slow-down-200",
    "says with 200 that there were too many requests",
    "unsure",
    ok(
        html(
            "Too Many Requests",
            "<h1>Rate limit exceeded</h1><p>You have sent too many requests. Please try again later.</p>",
            **BARE,
        )
    ),
    work=WORK,
)
for _status, _stands in ((404, "gone"), (410, "gone"), (500, "unsure"), (403, "unsure"), (429, "unsure")):
    site(
        f"redirect-to-{_status}",
        f"sends on to an address that answers {_status}",
        _stands,
        to("/over/there", 301),
        work=WORK,
    )
    also(
        f"redirect-to-{_status}-pier.test",
        "/over/there",
        reply(_status, html("Error", "<h1>Error</h1>", **BARE)),
    )
site(
    "redirect-to-nowhere",
    "sends on to a host that there is not",
    "gone",
    to("http://nowhere-again.test/ballast", 301),
    work=WORK,
)
site(
    "redirect-to-script",
    "sends on to javascript:",
    "unsure",
    to("javascript:void(0)"),
    work=WORK,
    states=NO_ALARM | {State.INVALID},
)
site(
    "redirect-to-nothing",
    "redirects without saying where",
    "unsure",
    reply(302, ""),
    work=WORK,
    states=NO_ALARM,
)

# ------------------------------------------------------------------------------------------------- titles that differ

for _name, _cited, _shown in (
    ("breadcrumbs", TITLE, f"Institute for Littoral Studies » Reports » 2019 » {TITLE}"),
    ("print-view", TITLE, f"Print: {TITLE}"),
    ("soft-hyphens", TITLE, "Bal&shy;last: Who&nbsp;Pays When Har&shy;bours Silt\u200b Up"),
    ("without-subtitle", TITLE, "Ballast"),
    ("cited-without-subtitle", "Who Pays When Harbours Silt Up", TITLE),
    ("number-in-words", "Top 10 Ports of the North in 2018", "Top ten ports of the North in 2018"),
    ("roman-number", "Convoys of World War 2", "Convoys of World War II"),
    (
        "british-spelling",
        "The Color of Harbor Water: Organizing Dredgers",
        "The Colour of Harbour Water: Organising Dredgers",
    ),
    ("ampersand", "Ports and Power: Law and Practice", "Ports &amp; Power: Law &amp; Practice"),
    ("typo", "Ballast: Who Pays When Harbors Silt Up?", "Balast: Who Pays When Harbours Silt Up"),
):
    site(
        _name,
        f"cited as {_cited!r}, called {_shown!r}",
        "stands",
        ok(report(_shown)),
        work=Work(type="report", title=_cited),
        states=NO_ALARM if _name == "without-subtitle" else frozenset(),
    )
for _name, _cited, _shown, _lang in (
    ("next-number", "Occasional Paper No. 17: Silt", "Occasional Paper No. 18: Silt", "en"),
    ("second-part", "The Long Dredge, Part 1", "The Long Dredge, Part 2", "en"),
    ("next-budget", "FY2018 Dredging Budget Request", "FY2024 Dredging Budget Request", "en"),
    ("zh-next-session", "港口协会第十七次会员大会公报", "港口协会第十八次会员大会公报", "zh"),
    ("zh-other-story", ZH, "今年第三季度港口吞吐量创历史新高", "zh"),
    ("other-work", TITLE, "Employee Handbook and Holiday Calendar", "en"),
):
    site(
        _name,
        f"cited as {_cited!r}, now {_shown!r}",
        "gone",
        ok(report(_shown, lang=_lang, lines=ZH_TEXT if _lang == "zh" else EN, tail="")),
        work=Work(type="report", title=_cited, language=_lang),
    )
site(
    "original-title",
    "the work in German, cited in English with its German title",
    "stands",
    ok(report("Ballast: Wer zahlt, wenn Häfen verlanden", lang="de")),
    work=Work(
        type="report", title=TITLE, original_title="Ballast: Wer zahlt, wenn Häfen verlanden", language="de"
    ),
)
site(
    "in-a-frame",
    "the work's title above an iframe with its text",
    "stands",
    ok(html(TITLE, f"<h1>{TITLE}</h1><iframe src='/embed/ballast' width=800 height=1200></iframe>", **BARE)),
    work=WORK,
)
site(
    "in-a-viewer",
    "a page with a file's name for a title and a PDF embedded",
    "unsure",
    ok(
        '<html><head><title>ballast_web.pdf</title></head><body style="margin:0"><embed src="about:blank" type="application/pdf" width="100%" height="100%"></body></html>'
    ),
    work=WORK,
    states=NO_ALARM,
)
site(
    "did-you-mean",
    "does not find the page, but guesses the work and links to it",
    "unsure",
    ok(
        html(
            "Page not found",
            f"<h1>Page not found</h1><p>Did you mean: <a href='/r/ballast'>{TITLE}</a>?</p>",
            **BARE,
        )
    ),
    work=WORK,
    states=frozenset({State.SOFT_404, State.MOVED, State.UNKNOWN}),
)
site(
    "echoes-the-address",
    "says which address it could not find",
    "gone",
    ok(
        html(
            "Institute for Littoral Studies",
            f"<p>The address <b>{WHERE}</b> could not be found on this server.</p>",
            **BARE,
        )
    ),
    path=WHERE,
    work=WORK,
)
_WITTY = ok(
    html(
        "Institute for Littoral Studies",
        "<h1>Well, this is awkward.</h1><p>You have drifted off the edge of our charts. The lighthouse is that way.</p>",
        **BARE,
    )
)
site("witty", "makes a joke at any address that it does not know, with 200", "gone", _WITTY, work=WORK)
also("witty-pier.test", "", _WITTY)
_PICTURE = ok(
    '<html><head><title>Institute for Littoral Studies</title></head><body><a href="/"><img src="/img/404.png" alt="404" width=800></a></body></html>'
)
site(
    "picture-404", "shows a picture of 404 at any address that it does not know", "gone", _PICTURE, work=WORK
)
also("picture-404-pier.test", "", _PICTURE)
site(
    "empty-tag",
    "shows an empty list of posts",
    "gone",
    ok(html("Posts tagged ballast", "<h1>Tag: ballast</h1><p>There are no posts to display.</p>", **BARE)),
    work=WORK,
)
site(
    "to-staff-page", "sends a paper on to its author's page", "gone", to("/people/mette-halvorsen"), work=WORK
)
also(
    "to-staff-page-pier.test",
    "/people/mette-halvorsen",
    ok(
        html(
            "Mette Halvorsen | People | Institute for Littoral Studies",
            "<h1>Mette Halvorsen</h1><p>Senior fellow. She writes about harbours.</p>" + prose(4),
            **BARE,
        )
    ),
)
site(
    "withdrawn-preprint",
    "a preprint whose author has withdrawn it; the page is there",
    "stands",
    ok(
        html(
            f"[1903.00471] {TITLE}",
            f"<h1>{TITLE}</h1><p>Mette Halvorsen</p><p>This paper has been withdrawn by the author due to an error in equation 3.</p><h2>Abstract</h2>{prose(4)}",
            head=f'<meta name="citation_title" content="{TITLE}">',
            **BARE,
        )
    ),
    path="/abs/1903.00471",
    work=WORK,
)
site(
    "correction",
    "a newspaper's article with a correction at its foot",
    "stands",
    ok(
        report(tail=" - The Pilot Gazette").replace(
            "</main>",
            "<p>Correction: an earlier version of this article has been removed. The page not found at the port authority's site was archived.</p></main>",
        )
    ),
    work=PLAIN,
)
site(
    "archived-banner",
    "an office marks the page as archived and no longer updated",
    "stands",
    ok(
        report().replace(
            "<main>",
            "<main><div class=alert>This page has been archived and is no longer being updated. Some links may not work.</div>",
        )
    ),
    work=WORK,
)
site(
    "zh-quotes-404",
    "a Chinese article that quotes a not-found page",
    "stands",
    ok(
        html(
            f"{ZH}_港口网",
            f"<h1>{ZH}</h1><p>打开该网站，显示“您访问的页面不存在”。</p>{prose(24, ZH_TEXT)}",
            lang="zh",
            **BARE,
        )
    ),
    work=CHINESE,
)
site(
    "registrar-cited",
    "a registrar's own page that sells domains, cited as such",
    "stands",
    ok(
        html(
            "Buy a Domain Name - Register Cheap Domains | Harbour Domains",
            "<h1>Find your perfect domain</h1><p>Buy this domain today. Premium domains for sale. Make an offer. Park your domain for free.</p>"
            + prose(8),
            **BARE,
        )
    ),
    path="/domains",
    work=Work(type="webpage", title="Buy a Domain Name", container_title="Harbour Domains"),
)
site(
    "about-suspended-school",
    "a school's short news that lessons are suspended",
    "stands",
    ok(
        html(
            "Lessons suspended | Pilot School",
            "<h1>Lessons suspended</h1><p>All lessons have been suspended until Monday because of the storm.</p>",
            **BARE,
        )
    ),
    path="/news/12",
    work=Work(type="webpage", title="Lessons suspended"),
)
site(
    "short-notice",
    "a ministry's notice of two lines",
    "stands",
    ok(
        html("Notice No. 12/2019", "<h1>Notice No. 12/2019</h1><p>The lock is closed on 4 March.</p>", **BARE)
    ),
    path="/n/12",
    work=Work(type="webpage", title="Notice No. 12/2019"),
)
site(
    "front-page-cited",
    "a front page, cited as such",
    "stands",
    ok(html("Institute for Littoral Studies", "<h1>Welcome</h1>" + prose(8))),
    path="/",
    work=Work(type="webpage", title="Institute for Littoral Studies"),
)
site(
    "search-cited",
    "a search, cited as such",
    "stands",
    ok(
        html(
            "Search results for “silt” - Harbour Library",
            "<h1>Search results for “silt”</h1><p>214 results</p><ol>"
            + "<li>Silt and sand</li>" * 20
            + "</ol>",
            **BARE,
        )
    ),
    path="/search?q=silt",
    work=Work(type="webpage", title="Search results for “silt”"),
)

# ---------------------------------------------------------------------------------------------------------- the wire


def wire(name: str, does: str, stands: str, head: str, body: bytes, **more: object) -> None:
    """A behaviour that depends on the bytes of the head."""

    @moody(name, does, stands, path=WHERE, work=WORK, **more)
    async def _(r: Request, out: Out) -> bytes | None:
        await out.send(head.replace("\n", "\r\n").encode("latin-1") + b"\r\n\r\n" + body)
        await out.close()
        return None


_BODY = report().encode()
wire(
    "unsaid-media-type",
    "says not what it sends",
    "stands",
    f"HTTP/1.1 200 OK\nContent-Length: {len(_BODY)}",
    _BODY,
)
wire(
    "http-1-0",
    "speaks HTTP/1.0 and hangs up at the end",
    "stands",
    "HTTP/1.0 200 OK\nContent-Type: text/html; charset=utf-8",
    _BODY,
)
wire(
    "no-reason",
    "has a status line without a reason",
    "stands",
    f"HTTP/1.1 200\nContent-Type: text/html; charset=utf-8\nContent-Length: {len(_BODY)}",
    _BODY,
)
wire(
    "lengths-twice",
    "says its length twice",
    "stands",
    f"HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: {len(_BODY)}\nContent-Length: {len(_BODY)}",
    _BODY,
)
wire(
    "lengths-differ",
    "says two different lengths",
    "unsure",
    f"HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 12\nContent-Length: {len(_BODY)}",
    _BODY,
    states=NO_ALARM,
)
wire(
    "hints-first",
    "sends early hints first",
    "stands",
    f"HTTP/1.1 103 Early Hints\nLink: </a.css>; rel=preload\n\nHTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Length: {len(_BODY)}",
    _BODY,
)
wire(
    "stray-line",
    "has a line in its head that is no header",
    "unsure",
    f"HTTP/1.1 200 OK\nContent-Type: text/html\nthis is not a header\nContent-Length: {len(_BODY)}",
    _BODY,
    states=NO_ALARM,
)
wire("not-http", "answers with bytes that are no HTTP", "unsure", "SSH-2.0-OpenSSH_9.6", b"", states=NO_ALARM)
wire(
    "many-cookies",
    "sets three hundred cookies",
    "unsure",
    "HTTP/1.1 200 OK\nContent-Type: text/html\n"
    + "\n".join(f"Set-Cookie: c{i}={'x' * 60}; Path=/" for i in range(300))
    + f"\nContent-Length: {len(_BODY)}",
    _BODY,
    states=NO_ALARM,
)
wire(
    "byte-order-mark",
    "begins with a byte order mark and blank lines",
    "stands",
    "HTTP/1.1 200 OK\nContent-Type: text/html",
    b"\xef\xbb\xbf\n\n\n" + _BODY,
)


@moody(
    "exact",
    "answers only where its address comes unchanged",
    "stands",
    url="http://exact-pier.test/%7Ehalvorsen/a;jsessionid=1A?q=%e4%b8%ad&r=%C8%CB",
    work=WORK,
    path="/%7Ehalvorsen/a;jsessionid=1A",
)
async def _exact(r: Request, out: Out) -> bytes:
    return ok(_BODY) if r.query in ("q=%e4%b8%ad&r=%C8%CB", "q=%E4%B8%AD&r=%C8%CB") else reply(404, "no")


async def _here(r: Request, out: Out) -> bytes:
    return ok(_BODY) if unquote(r.path) in ("/a/b", "//a//b", "/~m/b") else reply(404, "no")


HANDLERS[("forms-pier.test", "")] = _here
HANDLERS[("forms-pier.test.", "")] = _here
for _name, _url in (
    ("capital-host", "HTTP://FORMS-PIER.TEST/a/b"),
    ("port-eighty", "http://forms-pier.test:80/a/b"),
    ("double-slash", "http://forms-pier.test//a//b"),
    ("dots-in-path", "http://forms-pier.test/x/../a/b"),
    ("tilde", "http://forms-pier.test/%7em/b"),
    ("empty-query", "http://forms-pier.test/a/b?"),
    ("line-broken", "http://forms-pier.test/a/\nb"),
):
    site(
        _name,
        f"cited as {_url!r}",
        "stands",
        url=_url,
        work=WORK,
        states=NO_ALARM | {State.INVALID} if _name == "line-broken" else frozenset(),
    )
