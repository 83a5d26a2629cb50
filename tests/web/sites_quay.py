"""An eighteenth round, by someone new again: a benchmark of a hundred, with pages as newspapers, ministries, universities,
journals and content systems make them. Its writer had seen part of the table of rules; most rows cite title, author and date.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

from citecheck.model import Name, PartialDate, State, Work
from tests.web.behaviours import HANDLERS, pdf
from tests.web.server import Handler, Out, Request, reply
from tests.web.sites import NO_ALARM, also, ok, site, to
from tests.web.sites_fresh import BLOCKED, FINE, GONE, LIVE, MAYBE, MOVED, SOFT, UNREACHABLE
from tests.web.sites_ordinary import ROWS
from tests.web.sites_third import NO_TITLE

__all__ = ["ROWS"]

HERALD = Work(
    type="article-newspaper",
    title="Shipyard orders quietly double in Dalian",
    author=(Name(family="Brouwer", given="Anja"),),
    container_title="Tidewater Herald",
    issued=PartialDate(2019, 3, 14),
)
MINISTRY = Work(
    type="webpage",
    title="Guidelines on the Export of Marine Sensors",
    author=(Name(literal="Ministry of Foreign Trade"),),
    issued=PartialDate(2020, 6, 9),
)
COLLEGE = Work(
    type="report",
    title="Graduate Employment Quality Report for the Class of 2018",
    original_title="2018届毕业生就业质量年度报告",
    author=(Name(literal="Qinhai Maritime College"),),
    language="zh",
    issued=PartialDate(2018, 12),
)
NOTICE = Work(
    type="webpage",
    title="Notice on Issuing the Development Plan for Marine Science Talent",
    original_title="关于印发《海洋科技人才发展规划》的通知",
    author=(Name(literal="Qinhai Provincial Department of Science and Technology"),),
    language="zh",
    issued=PartialDate(2017, 8, 21),
)
JOURNAL = Work(
    type="article-journal",
    title="Sensor fusion for autonomous surface vessels: a survey",
    author=(Name(family="Liu", given="Wenbo"), Name(family="Park", given="Soo-jin")),
    container_title="Journal of Ocean Systems",
    volume="41",
    issued=PartialDate(2017),
)
POST = Work(
    type="post-weblog",
    title="What the new talent plan leaves out",
    author=(Name(family="Okafor", given="Daniel"),),
    container_title="Strait Notes",
    issued=PartialDate(2021, 2, 3),
)

HERALD_PATH = "/world/asia/2019/mar/14/shipyard-orders-quietly-double-in-dalian"
GOV_PATH = "/zwgk/zcwj/201708/t20170821_381207.html"

STORY = (
    "Three slipways that stood empty in the autumn are full again, and the night shift is back.",
    "Nobody at the yard will say who the customer is; the hulls have numbers and no names.",
    "Trade figures published on Thursday show that steel plate deliveries to the district rose by 96 percent in a year.",
    "A retired naval architect, asked to look at photographs, counted frames and shrugged.",
    "The municipal employment office has moved a desk into the canteen to sign welders on the spot.",
    "Rents in the streets behind the gate are up by a third, says a landlady who has put bunks in her garage.",
    "Competitors in Korea and Japan have asked their governments what is being subsidised, and have had no answer.",
    "The company did not respond to questions sent by letter and by fax.",
)
CHINESE = (
    "各市科技局、有关高等院校、科研院所：",
    "现将《海洋科技人才发展规划》印发给你们，请结合实际认真贯彻执行。",
    "到二〇二五年，全省海洋领域高层次人才总量力争达到三千人，建成一批省级重点实验室和产学研联合基地。",
    "支持企业与高校联合培养研究生，鼓励退役技术人员到涉海企业工作，完善人才评价和激励机制。",
    "各地要加强组织领导，落实经费保障，并于每年年底前将进展情况书面报送我厅。",
    "本规划自印发之日起施行，由省科学技术厅负责解释。",
)


def paras(lines: tuple[str, ...] = STORY, times: int = 3) -> str:
    return "".join(
        f"<p>{' '.join(lines[(3 * i + j) % len(lines)] for j in range(4))}</p>" for i in range(2 * times)
    )


def herald(
    title: str = HERALD.title or "",
    main: str | None = None,
    *,
    by: str = "Anja Brouwer",
    date: str = "2019-03-14",
    head: str = "",
    tab: str = "",
) -> str:
    """A page of a newspaper with metadata, a mega menu, a cookie bar and a newsletter box."""
    ld = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": title,
            "datePublished": date,
            "author": [{"@type": "Person", "name": by}],
        }
    )
    about = f'<script type="application/ld+json">{ld}</script>' if by else ""
    body = main if main is not None else f'<p class="byline">{by}</p><time>{date}</time>{paras()}'
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{tab or title + " | Asia | Tidewater Herald"}</title>
<meta property="og:site_name" content="Tidewater Herald">{about}{head}<style>.a{{color:red}}</style></head>
<body><a class="skip" href="#main">Skip to main content</a><div id="cookie-bar" hidden>We use cookies to improve our site. <button>OK</button></div>
<header><a href="/">Tidewater Herald</a><nav><a href="/world">World</a><a href="/uk">UK</a><a href="/business">Business</a><a href="/sport">Sport</a>
<a href="/opinion">Opinion</a><a href="/subscribe">Subscribe from £1</a><a href="/signin">Sign in</a></nav></header>
<main id="main"><article><h1>{title}</h1>{body}</article></main>
<aside class="newsletter"><h2>Morning Tide</h2><p>Our daily briefing, free.</p><input type="email"><button>Sign up</button></aside>
<footer><a href="/help">Help</a><a href="/complaints">Complaints &amp; corrections</a><a href="/terms">Terms</a> © 2026 Tidewater Media</footer></body></html>"""


def gov(title: str, main: str, *, meta: str = "", charset: str = "utf-8") -> str:
    """A page of a Chinese provincial department."""
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset={charset}" />
<meta name="SiteName" content="沁海省科学技术厅" /><meta name="SiteDomain" content="kjt.qinhai.example" />{meta}<title>{title}</title></head>
<body><div class="top"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/zwfw/">政务服务</a><a href="/hdjl/">互动交流</a><a href="/kjsj/">科技数据</a></div>
<div class="position">当前位置：<a href="/">首页</a>&gt;<a href="/zwgk/">政务公开</a></div><div class="main">{main}</div>
<div class="foot">主办：沁海省科学技术厅 网站标识码：3700000042 沁ICP备05031977号 <a href="/wzdt/">网站地图</a> <a href="/lxwm/">联系我们</a></div></body></html>"""


GOV_PAGE = gov(
    NOTICE.original_title + "_政策文件_沁海省科学技术厅" if NOTICE.original_title else "",
    f'<h3>{NOTICE.original_title}</h3><p class="info">发布时间：2017-08-21 来源：规划处 字号：大 中 小</p>{paras(CHINESE)}<p>附件：海洋科技人才发展规划.doc</p>',
    meta=f'<meta name="ArticleTitle" content="{NOTICE.original_title}" /><meta name="PubDate" content="2017-08-21 10:12" />',
)


def drupal(title: str, main: str, *, site_name: str = "Ministry of Foreign Trade", attrs: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 10 (https://www.drupal.org)" />
<title>{title} | {site_name}</title></head><body class="{attrs}"><div class="dialog-off-canvas-main-canvas"><header role="banner"><a href="/" rel="home">{site_name}</a>
<nav role="navigation"><ul><li><a href="/about-us">About us</a></li><li><a href="/policies">Policies</a></li><li><a href="/licences">Licences</a></li>
<li><a href="/media">Media centre</a></li></ul></nav></header><main role="main"><a id="main-content"></a><div class="region-content">
<h1 class="page-title">{title}</h1>{main}</div></main><footer>Contact the Ministry · Accessibility · Freedom of information</footer></div></body></html>"""


def wordpress(title: str, main: str, *, head: str = "", attrs: str = "single") -> str:
    return f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>{title} &#8211; Strait Notes</title>
<meta name="generator" content="WordPress 6.5" /><link rel="alternate" type="application/rss+xml" href="/feed/">{head}</head>
<body class="{attrs} wp-embed-responsive"><header><p class="site-title"><a href="/">Strait Notes</a></p><nav><ul><li><a href="/about/">About</a></li>
<li><a href="/archive/">Archive</a></li><li><a href="/support-us/">Support us</a></li></ul></nav></header>
<main><article><h1 class="entry-title">{title}</h1><div class="entry-content">{main}</div></article></main>
<footer>Proudly powered by WordPress</footer></body></html>"""


def journal(title: str, main: str, *, head: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | Journal of Ocean Systems</title>{head}</head>
<body class="pb-ui"><header><a href="/">Journal of Ocean Systems</a><a href="/toc/current">Current issue</a><a href="/action/showLogin">Institutional login</a>
<a href="/cart">Cart (0)</a></header><main><article>{f"<h1>{title}</h1>"}{main}</article></main><footer>ISSN 0000-0000 · Privacy · Terms</footer></body></html>"""


CITATION = (
    f'<meta name="citation_title" content="{JOURNAL.title}"><meta name="citation_author" content="Liu, Wenbo">'
    '<meta name="citation_author" content="Park, Soo-jin"><meta name="citation_publication_date" content="2017/04/01">'
    '<meta name="citation_journal_title" content="Journal of Ocean Systems">'
)
ABSTRACT = (
    "<h2>Abstract</h2><p>Autonomous surface vessels combine radar, lidar, cameras and inertial measurement. We review a hundred and twelve "
    "studies published between 2004 and 2016, group them by the level at which the signals are joined, and find that most are tested in calm water.</p>"
)

FRONT = herald(
    "Latest news from the tidewater",
    "".join(f'<h3><a href="/n/{i}">{line[:40]}</a></h3><p>{line}</p>' for i, line in enumerate(STORY)),
    by="",
    tab="Tidewater Herald: news, sport and opinion",
)


def quay(
    name: str,
    does: str,
    stands: str,
    answer: bytes | None = None,
    *,
    states: frozenset[State] = frozenset(),
    work: Work = HERALD,
    path: str = HERALD_PATH,
    url: str = "",
    everywhere: bool = False,
    handler: Handler | None = None,
    **onward: bytes,
) -> str:
    """A behaviour of a host of its own; gives the host."""
    host = f"{name}-quay.test"
    site(f"q-{name}", does, stands, answer, host=host, path=path, work=work, states=states, url=url)
    if everywhere and answer is not None:
        also(host, "", answer)
    if handler:
        HANDLERS[(host, path.partition("#")[0])] = handler
    return host


# ------------------------------------------------------------------------------------------------------------ sent on

_h = quay("301-new-cms", "301 to the address that a new content system gave the piece", "stands", to("/articles/4411093-shipyard-orders", 301), states=MOVED)  # fmt: skip
also(_h, "/articles/4411093-shipyard-orders", ok(herald()))
_h = quay("308-https-style", "308 to the same path with a slash", "stands", to(HERALD_PATH + "/", 308), states=FINE)  # fmt: skip
also(_h, HERALD_PATH + "/", ok(herald()))
_h = quay("303-viewer", "303 to a reader with a session in the query", "stands", to("/reader?doc=shipyard&sid=9f2", 303), states=FINE)  # fmt: skip
also(_h, "/reader?doc=shipyard&sid=9f2", ok(herald()))
_h = quay("307-consent-and-back", "307 to a consent host and, with its cookie, back", "stands", states=FINE)


async def _consent(r: Request, out: Out) -> bytes:
    if "euconsent=1" in r.headers.get("cookie", ""):
        return ok(herald())
    return to("/consent/collect?return=" + HERALD_PATH, 307)


async def _collect(r: Request, out: Out) -> bytes:
    return reply(302, "", ("Location", HERALD_PATH), ("Set-Cookie", "euconsent=1; Path=/"))


HANDLERS[(_h, HERALD_PATH)] = _consent
HANDLERS[(_h, "/consent/collect")] = _collect
HANDLERS[(_h, "/consent/collect?return=" + HERALD_PATH)] = _collect
_h = quay("302-consent-stays", "302 to a consent page that names nothing but itself", "unsure", to("/privacy-gate?redirect=shipyard"), states=MAYBE)  # fmt: skip
also(_h, "/privacy-gate?redirect=shipyard", ok(herald("Before you continue", "<p>Tidewater Media and our 812 partners store and access information on your device.</p><button>Accept all</button><button>Reject all</button><button>Manage options</button>", by="", tab="Your privacy choices")))  # fmt: skip
_h = quay("301-front", "301 from an old story to the front page", "gone", to("/", 301))
also(_h, "/", ok(FRONT))
_h = quay(
    "302-section",
    "302 from an old story to the section's front",
    "gone",
    to("/world/asia"),
    states=GONE | MAYBE,
)
also(_h, "/world/asia", ok(herald("Asia", "".join(f"<h3>{line[:38]}</h3><p>{line}</p>" for line in STORY[2:]), by="", tab="Asia | Tidewater Herald")))  # fmt: skip
_h = quay("302-login", "302 to the single sign-on of a university", "unsure", to("/idp/profile/SAML2/Redirect/SSO?execution=e1s1"), states=BLOCKED, work=COLLEGE, path="/jyzd/2018/report.html")  # fmt: skip
also(_h, "/idp/profile/SAML2/Redirect/SSO?execution=e1s1", ok(wordpress("统一身份认证平台", '<form method="post"><input name="j_username" placeholder="学号/工号"><input type="password" name="j_password" placeholder="密码"><button>登录</button></form><a href="/pw">忘记密码？</a>')))  # fmt: skip
_h = quay("302-404-page", "302 to /404.html, which answers 200", "gone", to("/404.html"))
also(_h, "/404.html", ok(herald("Sorry", "<p>Try the menu above.</p>", by="", tab="Tidewater Herald")))
_h = quay("302-error-aspx", "302 to GenericError.aspx?aspxerrorpath=...", "unsure", to("/GenericError.aspx?aspxerrorpath=/x.aspx"), work=MINISTRY, path="/policies/sensors.aspx", states=GONE | UNREACHABLE)  # fmt: skip
also(_h, "/GenericError.aspx?aspxerrorpath=/x.aspx", ok(drupal("Error", "<p>An unexpected error has occurred. The web team has been told.</p>")))  # fmt: skip
_h = quay(
    "chain-of-six", "six hops, relative and absolute, over two hosts", "stands", to("?r=1", 301), states=FINE
)
also(_h, HERALD_PATH + "?r=1", to("./two", 302))
also(_h, HERALD_PATH.rpartition("/")[0] + "/two", to("//m.chain-of-six-quay.test/three", 307))
also("m.chain-of-six-quay.test", "/three", to(f"http://{_h}/four", 303))
also(_h, "/four", to("/five#top", 301))
also(_h, "/five", to("/six/", 308))
also(_h, "/six/", ok(herald()))
_h = quay(
    "loop-of-three",
    "a loop over three addresses",
    "gone",
    to("/l2"),
    states=frozenset({State.DEAD, State.FAILING}),
)
also(_h, "/l2", to("/l3"))
also(_h, "/l3", to(HERALD_PATH))
_h = quay("loop-without-cookie", "a loop for who keeps no cookie", "stands", states=FINE)


async def _with_cookie(r: Request, out: Out) -> bytes:
    if "sess=" in r.headers.get("cookie", ""):
        return ok(herald())
    return reply(302, "", ("Location", f"http://{r.host}{HERALD_PATH}"), ("Set-Cookie", "sess=ab12; Path=/"))


HANDLERS[(_h, HERALD_PATH)] = _with_cookie
_h = quay("location-chinese", "301 to a Location of raw UTF-8 Chinese", "stands", reply(301, "", ("Location", "/政策/规划.html")), work=NOTICE, path=GOV_PATH, states=FINE)  # fmt: skip
also(_h, "/%E6%94%BF%E7%AD%96/%E8%A7%84%E5%88%92.html", ok(GOV_PAGE))
_h = quay("location-to-parked", "302 to a domain seller", "gone", to("http://parking-quay.test/?d=tidewater"))
PARKED = '<html><head><title>tidewaterherald.example</title></head><body><h1>tidewaterherald.example</h1><p>This domain may be for sale. <a href="/buy">Inquire now</a></p><ul><li>Shipping Containers</li><li>Boat Insurance</li><li>Loan Rates</li></ul><p>Sponsored listings. The domain owner maintains no relationship with the advertisers.</p></body></html>'
also("parking-quay.test", "/?d=tidewater", ok(PARKED))
also("parking-quay.test", "/", ok(PARKED))
_h = quay("meta-to-404", "a meta refresh to a page that answers 404", "gone", ok('<html><head><meta http-equiv="Refresh" content="0;URL=\'/gone\'"></head></html>'))  # fmt: skip
also(_h, "/gone", reply(404, herald("Not found", "<p>404</p>", by="")))
_h = quay("meta-to-piece", "a meta refresh after three seconds to the piece", "stands", ok('<html><head><title>We have moved</title><meta http-equiv=refresh content="3; url=../../../../n/77"></head><body>This page has moved. You will be redirected in three seconds.</body></html>'), states=FINE)  # fmt: skip
also(_h, "/n/77", ok(herald()))
also(_h, "/world/n/77", ok(herald()))
_h = quay("refresh-header", "a Refresh header to a 410", "gone", ok("", ("Refresh", "0; url=/removed")))
also(_h, "/removed", reply(410, "gone"))
quay("meta-slow-reload", "a live page that reloads itself every five minutes", "stands", ok(herald(head='<meta http-equiv="refresh" content="300">')), states=LIVE)  # fmt: skip

# ----------------------------------------------------------------------------------------------------------- statuses

WAF = "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br>Your support ID is: 1723904412</body></html>"
for _n, _status, _body, _stands, _states in (
    ("401", 401, "<h1>Authorization Required</h1>", "unsure", BLOCKED),
    ("402", 402, herald("Subscribe to read", "<p>You have read your free articles.</p>", by=""), "unsure", BLOCKED),
    ("403-s3", 403, "<?xml version='1.0'?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>", "unsure", BLOCKED),
    ("403-nginx", 403, "<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>", "unsure", BLOCKED),
    ("404", 404, herald("Page not found", "<p>Sorry.</p>", by=""), "gone", frozenset({State.DEAD})),
    ("404-with-piece", 404, herald(), "unsure", NO_ALARM | {State.DEAD, State.FAILING}),
    ("406-modsec", 406, "<h1>Not Acceptable!</h1><p>An appropriate representation of the requested resource could not be found on this server. This error was generated by Mod_Security.</p>", "unsure", BLOCKED),
    ("410", 410, "", "gone", frozenset({State.DEAD})),
    ("418", 418, "I'm a teapot", "unsure", BLOCKED),
    ("451", 451, "<h1>Unavailable due to legal reasons</h1><p>We recognise you are attempting to access this website from a country in the European Economic Area.</p>", "unsure", BLOCKED),
    ("500", 500, "Internal Server Error", "unsure", UNREACHABLE),
    ("502", 502, "<h1>502 Bad Gateway</h1>openresty", "unsure", UNREACHABLE),
    ("504", 504, "<h1>504 Gateway Time-out</h1>", "unsure", UNREACHABLE),
    ("521", 521, "<title>Web server is down | 521</title>", "unsure", UNREACHABLE),
    ("523", 523, "<title>Origin is unreachable | 523</title>", "unsure", UNREACHABLE),
    ("530", 530, "error code: 1016", "unsure", UNREACHABLE | GONE),
    ("999", 999, "", "unsure", BLOCKED),
    ("429-date", 429, "Slow down", "unsure", MAYBE),
):  # fmt: skip
    _more = (("Retry-After", "Fri, 27 Nov 2099 08:00:00 GMT"),) if _n == "429-date" else ()
    quay(f"status-{_n}", f"answers {_status}", _stands, reply(_status, _body, *_more), states=_states)
quay("waf-200", "a firewall's refusal, with 200", "unsure", ok(WAF), states=BLOCKED)
quay("challenge-200", "a script that asks to wait while the browser is checked, with 200", "unsure", ok('<html><head><title>One moment, please...</title></head><body><noscript>Please enable JavaScript and refresh.</noscript><p>Please wait while your request is being verified...</p><script src="/_guard/c.js"></script></body></html>'), states=BLOCKED)  # fmt: skip
quay("challenge-503", "a challenge with 503", "unsure", reply(503, "<html><head><title>DDoS-Guard</title></head><body><h1>Checking your browser before accessing</h1></body></html>"), states=BLOCKED)  # fmt: skip
quay("challenge-zh", "a slider to be moved, in Chinese, with 200", "unsure", ok("<html><head><title>安全验证</title></head><body><p>请完成下方验证后继续操作</p><div id=nc>请按住滑块，拖动到最右边</div></body></html>"), states=BLOCKED, work=NOTICE, path=GOV_PATH)  # fmt: skip


async def _head_refused(r: Request, out: Out) -> bytes:
    return reply(405, "") if r.method == "HEAD" else ok(herald())


async def _head_404(r: Request, out: Out) -> bytes:
    return reply(404, "") if r.method == "HEAD" else ok(herald())


async def _head_200(r: Request, out: Out) -> bytes:
    return ok("") if r.method == "HEAD" else reply(404, "<h1>Not Found</h1>")


async def _no_robots(r: Request, out: Out) -> bytes:
    return ok(herald()) if r.from_browser else reply(403, "<h1>Forbidden</h1>")


async def _accept(r: Request, out: Out) -> bytes:
    return ok(herald()) if "text/html" in r.headers.get("accept", "") else reply(406, "")


async def _once_503(r: Request, out: Out) -> bytes:
    return ok(herald()) if r.nth > 1 else reply(503, "Backend fetch failed", ("Retry-After", "1"))


async def _once_429(r: Request, out: Out) -> bytes:
    return ok(herald()) if r.nth > 1 else reply(429, "", ("Retry-After", "1"))


async def _once_reset(r: Request, out: Out) -> bytes | None:
    if r.nth > 1:
        return ok(herald())
    await out.reset()
    return None


async def _cut(r: Request, out: Out) -> bytes | None:
    whole = reply(200, herald())
    await out.send(whole[: len(whole) - 500])
    await out.close()
    return None


async def _cut_chunks(r: Request, out: Out) -> bytes | None:
    raw = herald().encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    await out.send(head + f"{len(raw):x}\r\n".encode() + raw + b"\r\n1f4\r\nbroken")
    await out.close()
    return None


for _n, _does, _stands, _handler, _states in (
    ("head-405", "HEAD gets 405, GET the piece", "stands", _head_refused, LIVE),
    ("head-404", "HEAD gets 404, GET the piece", "stands", _head_404, LIVE),
    ("head-200", "HEAD gets 200, GET 404", "gone", _head_200, frozenset({State.DEAD})),
    ("robots-403", "only browsers are let in", "stands", _no_robots, LIVE | BLOCKED),
    ("accept-406", "406 for who does not accept HTML", "stands", _accept, LIVE),
    ("once-503", "503 once, with Retry-After", "stands", _once_503, LIVE),
    ("once-429", "429 once, with Retry-After", "stands", _once_429, LIVE),
    ("once-reset", "reset once", "stands", _once_reset, LIVE),
    ("cut-length", "the last 500 bytes are missing", "stands", _cut, LIVE),
    ("cut-chunks", "the last chunk is broken off", "stands", _cut_chunks, LIVE),
):  # fmt: skip
    quay(_n, _does, _stands, handler=_handler, states=_states)

# ---------------------------------------------------------------------------------------------------------- soft 404s

for _n, _does, _page, _work, _path in (
    ("soft-herald", "a newspaper's page for lost stories, among teasers", herald("We can't find that page", "<p>It may have been moved, or the link you followed could be out of date. Meanwhile, here's what people are reading.</p>" + "".join(f'<h3><a href="/n/{i}">{s[:36]}</a></h3>' for i, s in enumerate(STORY)), by="", tab="Tidewater Herald"), HERALD, HERALD_PATH),
    ("soft-ministry", "a ministry's Drupal page", drupal("Page unavailable", "<p>The content you requested has been archived or withdrawn. Use the search to find what you need.</p>"), MINISTRY, "/policies/guidelines-export-marine-sensors"),
    ("soft-wordpress", "WordPress's page in another theme", wordpress("Nothing here", "<p>We could not locate the post you wanted. Perhaps searching helps?</p><form><input type=search></form>", attrs="error404"), POST, "/2021/02/what-the-new-talent-plan-leaves-out/"),
    ("soft-confluence", "Confluence's page", "<html><head><title>Page Not Found - Confluence</title></head><body id=com-atlassian-confluence><div id=main><h1>Page Not Found</h1><p>The page you were trying to reach could not be found. You may want to search for it or check the trash.</p></div></body></html>", MINISTRY, "/display/SENS/Guidelines"),
    ("soft-sharepoint", "SharePoint's page", "<html><head><title>Error</title></head><body><h1>Sorry, something went wrong</h1><p>File Not Found.</p><p>Correlation ID: 6d3c1f9e-50b7</p><a href='/'>Go back to site</a></body></html>", MINISTRY, "/sites/trade/Pages/sensors.aspx"),
    ("soft-journal", "a journal's page for an article it does not have", journal("Article unavailable", "<p>The article you have requested is not currently available on this site.</p>"), JOURNAL, "/doi/abs/10.5555/jos.2017.41.112"),
    ("soft-ojs", "OJS's answer for a wrong number", journal("Submission not found", "<p>No published submission corresponds to this identifier.</p>"), JOURNAL, "/index.php/jos/article/view/1188"),
    ("soft-repo", "DSpace's answer for a handle", drupal("Invalid Identifier", "<p>The identifier does not match a valid item in the repository.</p>", site_name="Qinhai Repository"), COLLEGE, "/handle/1721/1188"),
    ("soft-library", "a catalogue's answer for a record", drupal("Record not available", "<p>The record you requested no longer exists in our catalogue.</p>", site_name="University Library"), COLLEGE, "/record/88121"),
    ("soft-gov-zh", "a Chinese department's page, in UTF-8", gov("沁海省科学技术厅", "<p>对不起，您要查看的页面不存在或已被删除！</p><p>系统将在 5 秒后自动跳转到首页</p>"), NOTICE, GOV_PATH),
    ("soft-zh-gone", "a Chinese newspaper's word on a withdrawn story", gov("提示信息", "<p>该稿件已撤稿。</p><a href='/'>返回首页</a>"), NOTICE, GOV_PATH),
    ("soft-zh-wechat", "WeChat's word on a removed post", "<html><head><title></title></head><body><div class=weui-msg><h2>该内容已被发布者删除</h2></div></body></html>", NOTICE, "/s/9dKq"),
    ("soft-zh-college", "a college's page", gov("系统提示", "<div class=tip>您访问的信息不存在，可能已过期或者未通过审核。</div>"), COLLEGE, "/info/1042/8812.htm"),
    ("soft-bbs", "Discuz's notice", gov("提示信息 - 沁海论坛 - Powered by Discuz!", "<div id=messagetext class=alert_error><p>抱歉，指定的主题不存在或已被删除或正在被审核</p></div>"), NOTICE, "/thread-88121-1-1.html"),
):  # fmt: skip
    quay(_n, f"{_does}, with 200", "gone", ok(_page), work=_work, path=_path)
    if _n in ("soft-herald", "soft-ministry", "soft-wordpress", "soft-sharepoint", "soft-ojs", "soft-repo", "soft-zh-gone", "soft-zh-college"):  # fmt: skip
        quay(f"{_n}-bare", f"{_does}, no title known", "gone", ok(_page), work=NO_TITLE, path=_path)
quay("soft-gbk", "a Chinese page in GBK, declared in its head only", "gone", reply(200, gov("出错了", "<p>您所请求的页面没有找到</p>", charset="gb2312").encode("gbk"), media_type="text/html"), work=NOTICE, path=GOV_PATH)  # fmt: skip
quay("soft-gbk-undeclared", "the same without any charset", "gone", reply(200, "<html><title>无法找到该页</title><body><h2>无法找到该页</h2><p>您正在搜索的页面可能已经删除、更名或暂时不可用。</p></body></html>".encode("gbk"), media_type="text/html"), work=NOTICE, path=GOV_PATH)  # fmt: skip
quay("soft-big5", "a Taiwanese page in Big5", "gone", reply(200, "<html><head><meta charset=big5><title>網頁不存在</title></head><body><p>您所要求的網頁已經移除或從未存在。</p></body></html>".encode("big5"), media_type="text/html"), work=NOTICE, path="/news/1.asp")  # fmt: skip
quay("same-for-all", "one welcome for every path", "gone", ok(wordpress("Sailing holidays for families", f"<p>Book a week on the canals.</p>{paras(('Our boats sleep four to eight.', 'No licence is needed.', 'Dogs are welcome on most boats.', 'Bring your own towels.'), 1)}")), work=POST, path="/2021/02/what-the-new-talent-plan-leaves-out/", everywhere=True)  # fmt: skip
quay("same-for-all-bare", "one page of a web shop for every path, no title known", "gone", ok(wordpress("Sailing holidays", f"<p>Book a week on the canals.</p>{paras(('Our boats sleep four to eight.', 'No licence is needed.', 'Dogs are welcome on most boats.', 'Bring your own towels.'), 1)}")), work=NO_TITLE, path="/2021/02/plan/", everywhere=True)  # fmt: skip

# -------------------------------------------------------------------------------------------------- nobody's, or empty

for _n, _page, _work in (
    ("parked-lander", "<html><head><title>tidewaterherald.example</title><script>window.onload=function(){window.location.href='/lander'}</script></head><body></body></html>", HERALD),
    ("parked-zh", "<html><head><title>qinhai.example</title></head><body><h1>您访问的域名正在出售</h1><p>如果您对该域名感兴趣，请点击这里提供您的报价</p></body></html>", NOTICE),
    ("parked-auction", "<html><head><title>straitnotes.example - premium domain</title></head><body><h2>straitnotes.example</h2><p>Get this domain for $2,895 or make an offer. Secure checkout, 24-hour transfer.</p></body></html>", POST),
    ("parked-expired", "<html><head><title>Domain expired</title></head><body><p>straitnotes.example has expired. If you are the registered holder of this name and wish to renew it, please contact your registration service provider.</p></body></html>", POST),
    ("suspended-host", "<html><head><title>Account Suspended</title></head><body><h1>Account Suspended</h1><p>Contact your hosting provider for more information.</p></body></html>", POST),
    ("suspended-zh", "<html><head><title>站点已暂停</title></head><body><h1>站点已暂停</h1><p>该站点已被管理员停止运行，请联系管理员了解详情。</p></body></html>", NOTICE),
    ("default-apache", "<html><body><h1>It works!</h1></body></html>", POST),
    ("default-iis", "<html><head><title>IIS Windows Server</title></head><body><a href='http://go.microsoft.com/fwlink/?linkid=66138'><img src=iisstart.png alt=IIS></a></body></html>", MINISTRY),
    ("default-plesk", "<html><head><title>Domain Default page</title></head><body><h1>If you are seeing this message, the website for this domain is not available at this time.</h1><p>This page is generated by Plesk.</p></body></html>", POST),
    ("empty", "", HERALD),
    ("empty-shell", "<!DOCTYPE html><html><head><title></title></head><body>\n\n</body></html>", JOURNAL),
    ("casino", "<html lang=id><head><title>Situs Slot Gacor Hari Ini Terpercaya 2026</title></head><body><h1>Slot Gacor Maxwin</h1>" + "<p>Daftar sekarang dan dapatkan bonus deposit 100 persen untuk member baru, main slot online dan togel setiap hari.</p>" * 8 + "</body></html>", POST),
):  # fmt: skip
    quay(_n, f"with 200: {_n}", "gone", ok(_page), work=_work, states=GONE)
    if _n in ("parked-zh", "parked-auction", "suspended-zh", "default-plesk", "empty"):
        quay(f"{_n}-bare", f"with 200: {_n}, no title known", "gone", ok(_page), work=NO_TITLE, states=GONE)

# --------------------------------------------------------------------------------------------------------------- drift

quay("drift-id-reused", "another story under the reused number", "gone", ok(herald("Mayor opens cycling bridge", by="Tom Reilly", date="2024-05-02", main="<p>Tom Reilly</p><time>2 May 2024</time>" + paras(("The bridge is blue.", "It took four years.", "Cyclists queued from six in the morning.", "The mayor fell off once."), 2))), path="/story.php?id=1412", states=GONE)  # fmt: skip
quay("drift-bought", "a domain bought by a dentist", "gone", ok(wordpress("Gentle dentistry", paras(("We fit crowns and bridges.", "Children are welcome.", "Ask about our payment plans.", "Open on Saturdays."), 2)).replace("Strait Notes", "Norfolk Dental Care")), work=POST, path="/2021/02/what-the-new-talent-plan-leaves-out/", states=GONE)  # fmt: skip
quay("drift-journal", "another article of the journal", "gone", ok(journal("Corrosion of ballast tanks under cyclic loading", ABSTRACT.replace("Autonomous surface vessels", "Ballast tanks"), head='<meta name="citation_title" content="Corrosion of ballast tanks under cyclic loading"><meta name="citation_author" content="Ivanova, Elena"><meta name="citation_publication_date" content="2022/01/01">')), work=JOURNAL, path="/article/112", states=GONE)  # fmt: skip
quay("pdf-answers-html", "a PDF link that answers with the HTML of a search", "gone", ok(gov("文件下载", "<p>请选择要下载的文件类别</p><ul><li>年报</li><li>统计公报</li><li>招聘信息</li></ul>")), work=COLLEGE, path="/upload/2018/employment-report.pdf", states=GONE | {State.UNKNOWN})  # fmt: skip
quay("pdf-viewer", "a PDF link that answers with an HTML viewer of it", "stands", ok(journal(JOURNAL.title or "", '<iframe src="/raw/jos-41-112.pdf" width=100%></iframe><p>Download PDF</p>', head=CITATION)), work=JOURNAL, path="/pdf/jos-41-112.pdf", states=LIVE)  # fmt: skip

# --------------------------------------------------------------------------------------------- traps: pages that are fine

TRAPS: tuple[tuple[str, str, bytes, Work, str], ...] = (
    ("trap-about-404", "an essay on 404 pages", ok(wordpress("404: a short history of the page not found", "<p>The page you are looking for does not exist: few sentences are read as often. This essay asks who wrote it first.</p>" + paras())), Work(type="post-weblog", title="404: A Short History of the Page Not Found", author=POST.author, issued=PartialDate(2021)), "/2021/404-a-short-history/"),
    ("trap-about-404-bare", "the same, no title known", ok(wordpress("404: a short history of the page not found", "<p>The page you are looking for does not exist: few sentences are read as often. This essay asks who wrote it first.</p>" + paras())), NO_TITLE, "/2021/404-a-short-history/"),
    ("trap-domain-sale", "news of a domain that is for sale", ok(herald("Harbour town's domain name is for sale", "<p>This domain is for sale, says a page where the council's site used to be. A broker asks £40,000.</p>" + paras())), Work(type="article-newspaper", title="Harbour town's domain name is for sale", container_title="Tidewater Herald", issued=PartialDate(2019, 3, 14)), "/news/domain"),
    ("trap-suspended", "news of an account that was suspended", ok(herald("Account suspended: how a newsroom lost its voice", "<p>On Monday the paper's account was suspended without warning.</p>" + paras())), Work(type="article-newspaper", title="Account suspended: how a newsroom lost its voice"), "/news/account"),
    ("trap-expired-zh", "a notice that a document has lapsed", ok(gov("关于部分规范性文件失效的公告_沁海省科学技术厅", "<h3>关于部分规范性文件失效的公告</h3><p>发布时间：2018-01-04</p><p>下列文件已过期或已被删除，不再作为行政管理的依据：一、关于渔港管理的通知；二、关于船舶检验收费的通知。</p>")), Work(type="webpage", original_title="关于部分规范性文件失效的公告", title="Announcement on lapsed documents", language="zh"), "/zwgk/201801/t20180104_1.html"),
    ("trap-retitled", "the same piece with a new headline", ok(herald("Dalian yards fill up as mystery orders double")), HERALD, HERALD_PATH),
    ("trap-updated", "the piece with a later date of change", ok(herald(head='<meta property="article:modified_time" content="2023-01-09">')), HERALD, HERALD_PATH),
    ("trap-paywall", "a pay wall with title and first paragraph", ok(herald(main=f'<p>Anja Brouwer</p><time>14 March 2019</time><p>{STORY[0]}</p><div class="gate"><h2>Subscribe to continue reading</h2><p>Already a subscriber? Sign in</p></div>')), HERALD, HERALD_PATH),
    ("trap-consent-overlay", "a consent layer over the piece", ok(herald(head="").replace("<main", '<div class="fc-consent"><h2>We value your privacy</h2><p>We and our partners store cookies. Access to this page requires your consent.</p><button>Consent</button></div><main')), HERALD, HERALD_PATH),
    ("trap-app-shell", "an application that renders the piece in the browser", ok(f'<!doctype html><html><head><title>{HERALD.title} | Tidewater Herald</title></head><body><div id="__next"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/_next/main.js"></script></body></html>'), HERALD, HERALD_PATH),
    ("trap-app-shell-bare", "an application without any title of its own", ok('<!doctype html><html><head><title>Herald</title></head><body><div id="root"></div><script src="/static/js/main.9f.js"></script></body></html>'), NO_TITLE, HERALD_PATH),
    ("trap-comment-gone", "a piece whose comments were removed", ok(herald(main=paras() + "<section><h2>Comments</h2><p>This comment was removed by a moderator because it didn't abide by our standards.</p><p>This comment has been deleted.</p></section>")), HERALD, HERALD_PATH),
    ("trap-image-gone", "a piece whose video cannot be played", ok(herald(main="<div class=player>This video is no longer available.</div>" + paras())), HERALD, HERALD_PATH),
    ("trap-short-notice", "a ministry's short notice that a page has moved office", ok(drupal("Guidelines on the Export of Marine Sensors", "<p>Issued 9 June 2020. These guidelines have been withdrawn and are kept here for reference only.</p>")), MINISTRY, "/policies/sensors"),
    ("trap-archived-banner", "a ministry's page with an archive banner", ok(drupal("Guidelines on the Export of Marine Sensors", "<div class=alert>This content is archived and is no longer being updated. Links may be broken.</div>" + paras(("Exporters must apply for a licence.", "A sensor is a device that measures depth, salinity or sound.", "Applications are decided within sixty days.", "Appeals go to the tribunal."), 2))), MINISTRY, "/policies/sensors"),
    ("trap-gov", "a Chinese department's notice as it was", ok(GOV_PAGE), NOTICE, GOV_PATH),
    ("trap-gov-gbk", "the same in GBK under a header that says UTF-8", ok(GOV_PAGE.replace("charset=utf-8", "charset=gb2312").encode("gbk")), NOTICE, GOV_PATH),
    ("trap-gov-short", "a department's notice of one line and an attachment", ok(gov(f"{NOTICE.original_title}", f"<h3>{NOTICE.original_title}</h3><p>发布日期：2017-08-21</p><p>附件：<a href='./P0201.pdf'>海洋科技人才发展规划.pdf</a></p>")), NOTICE, GOV_PATH),
    ("trap-journal", "an article's page with abstract and pay wall", ok(journal(JOURNAL.title or "", ABSTRACT + "<div>Get access. Purchase this article for $39.95. Log in via your institution.</div>", head=CITATION)), JOURNAL, "/doi/abs/10.5555/jos.2017.41.112"),
    ("trap-journal-subtitle", "the page's title leaves the subtitle out", ok(journal("Sensor Fusion for Autonomous Surface Vessels", "<p>Wenbo Liu, Soo-jin Park. Volume 41, 2017, pages 112-140</p>" + ABSTRACT)), JOURNAL, "/doi/10.5555/jos.2017.41.112"),
    ("trap-pdf", "a PDF with its title", reply(200, pdf("Guidelines on the Export of Marine Sensors"), media_type="application/pdf"), MINISTRY, "/files/sensors.pdf"),
    ("trap-pdf-octets", "a PDF sent as octets under another title", reply(200, pdf("Microsoft Word - final_v7.docx"), media_type="application/octet-stream"), MINISTRY, "/files/sensors"),
    ("trap-no-charset", "UTF-8 Chinese without any charset", reply(200, GOV_PAGE.replace('<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />', ""), media_type="text/html"), NOTICE, GOV_PATH),
    ("trap-gzip", "gzip though nobody said so in Accept-Encoding", reply(200, gzip.compress(herald().encode()), ("Content-Encoding", "gzip")), HERALD, HERALD_PATH),
    ("trap-length-short", "a Content-Length that is one byte short", reply(200, herald(), ("Content-Length", str(len(herald().encode()) - 1)), ("Connection", "close")), HERALD, HERALD_PATH),
    ("trap-search-word", "a piece with an empty search in its side bar", ok(herald(main=paras() + "<aside><h3>Related</h3><p>No results found.</p></aside>")), HERALD, HERALD_PATH),
    ("trap-login-word", "a piece with a log-in form at its head", ok(herald().replace("<main", '<form action="/signin"><input name=user><input type=password name=pw><button>Sign in</button></form><main')), HERALD, HERALD_PATH),
    ("trap-error-title", "a paper whose title is about errors", ok(journal("Error: on the limits of dead reckoning", ABSTRACT, head='<meta name="citation_author" content="Liu, Wenbo">')), Work(type="article-journal", title="Error: On the Limits of Dead Reckoning", author=JOURNAL.author), "/doi/abs/10.5555/jos.2015.3"),
    ("trap-soon", "a post about a site that closes", ok(wordpress("Strait Notes is closing", "<p>After eleven years we will stop publishing at the end of the month. The archive stays online, and all posts can still be read. Thank you to everyone who wrote, and to those who wrote back.</p>")), Work(type="post-weblog", title="Strait Notes is closing", author=POST.author), "/2022/closing/"),
    ("trap-video", "a page of a video with little text", ok("<html><head><title>Launch of hull 17 - YardTube</title><meta property='og:type' content='video.other'></head><body><video src=/v/17.mp4></video><h1>Launch of hull 17</h1><p>1,204 views</p></body></html>"), Work(type="motion_picture", title="Launch of hull 17"), "/watch?v=h17"),
    ("trap-dataset", "a table of numbers and nothing else", ok("<html><head><title>Steel plate deliveries by district</title></head><body><table>" + "".join(f"<tr><td>{y}</td><td>{y * 7 % 913}</td></tr>" for y in range(2001, 2020)) + "</table></body></html>"), Work(type="dataset", title="Steel plate deliveries by district"), "/data/steel"),
    ("trap-confluence", "a wiki page as Confluence shows it", ok("<html><head><title>Guidelines on the Export of Marine Sensors - Sensors - Confluence</title></head><body><h1 id=title-text><a href='/x'>Guidelines on the Export of Marine Sensors</a></h1><div class=page-metadata>Created by A. Clerk, last modified on Jun 09, 2020</div><div id=main-content><p>Exporters must apply for a licence.</p></div></body></html>"), MINISTRY, "/display/SENS/Guidelines"),
    ("trap-index-html", "the front page of a project, cited as such", ok(wordpress("Welcome", paras())), Work(type="webpage", title="Strait Notes"), "/index.html"),
)  # fmt: skip
for _n, _does, _answer, _work, _path in TRAPS:
    quay(_n, _does, "stands", _answer, work=_work, path=_path, states=NO_ALARM if _n in ("trap-retitled", "trap-app-shell", "trap-app-shell-bare", "trap-pdf-octets", "trap-index-html") else LIVE)  # fmt: skip
_h = quay("trap-index-to-root", "/index.html sent to /", "stands", to("/", 301), work=Work(type="webpage", title="Strait Notes"), path="/index.html", states=FINE)  # fmt: skip
also(_h, "/", ok(wordpress("Notes from the strait", paras())))

# -------------------------------------------------------------------------------------------------- places and addresses

ANCHORED = drupal(
    "Guidelines on the Export of Marine Sensors",
    '<p>Issued 9 June 2020</p><h2 id="annex-b">Annex B: thresholds</h2><p>Exporters must apply for a licence where depth exceeds 200 metres.</p>'
    + paras(
        ("A sensor is a device that measures depth, salinity or sound.", "Appeals go to the tribunal."), 1
    ),
)
for _n, _fragment in (
    ("anchor", "#annex-b"),
    ("anchor-missing", "#annex-q"),
    ("fragment-text", "#:~:text=Exporters%20must%20apply,200%20metres"),
    ("fragment-text-missing", "#:~:text=submarine%20cables"),
    ("fragment-spa", "#/annex/b"),
):
    quay(_n, f"an address that ends in {_fragment}", "stands", ok(ANCHORED), work=MINISTRY, path=f"/policies/sensors{_fragment}", states=LIVE if "missing" not in _n else LIVE | {State.UNKNOWN})  # fmt: skip
for _n, _end in (("stop", "."), ("bracket", ")"), ("quote", "”"), ("stop-zh", "。")):
    _h = quay(f"pasted-{_n}", f"pasted with {_end} at its end", "stands", url=f"http://pasted-{_n}-quay.test{HERALD_PATH}{_end}", states=FINE)  # fmt: skip
    also(_h, HERALD_PATH, ok(herald()))
_h = quay("encoded-path", "a path of Chinese, percent-encoded in lower case", "stands", work=NOTICE, url="http://encoded-path-quay.test/%e6%94%bf%e7%ad%96.html", states=FINE)  # fmt: skip
also(_h, "/%e6%94%bf%e7%ad%96.html", ok(GOV_PAGE))
also(_h, "/%E6%94%BF%E7%AD%96.html", ok(GOV_PAGE))
_h = quay("credentials", "a name and a password in the address", "stands", url=f"http://guest:guest@credentials-quay.test{HERALD_PATH}", states=FINE | {State.INVALID})  # fmt: skip
also(_h, HERALD_PATH, ok(herald()))

# ======================================================================================================================
# A nineteenth round, after the eighteenth was mended: the same list once more, by what it leaves unsaid.

UNSURE = MAYBE
SPARE = (
    "Our boats sleep four to eight.",
    "No licence is needed.",
    "Dogs are welcome on most boats.",
    "Bring your own towels.",
)


def again(name: str, does: str, stands: str, answer: bytes | None = None, **more: object) -> str:
    return quay(f"b-{name}", does, stands, answer, **more)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------- short pages and cookie bars

BAR = '<div class="cookie-notice">We use cookies to improve our site. <button>OK</button></div>'
for _n, _title, _text, _work in (
    ("bar-404", "Page not found", "<h1>Page not found</h1><p>Sorry about that.</p>", HERALD),
    ("bar-404-bare", "Page not found", "<h1>Page not found</h1><p>Sorry about that.</p>", NO_TITLE),
    ("bar-gone", "Tidewater", "<h1>This article is no longer available</h1>", HERALD),
    ("bar-gone-bare", "Tidewater", "<h1>This article is no longer available</h1>", NO_TITLE),
    ("bar-parked", "tidewater.example", "<p>tidewater.example is for sale. Make an offer.</p>", HERALD),
    ("bar-suspended", "Account suspended", "<h1>This account has been suspended.</h1>", HERALD),
    ("bar-login-404", "Not found", "<h1>We could not find that document</h1><form><input name=u><input type=password name=p><button>Sign in</button></form>", MINISTRY),
):  # fmt: skip
    again(_n, f"with 200 and a bar about cookies: {_text[:60]}", "gone", ok(f"<html><head><title>{_title}</title></head><body>{_text}{BAR}</body></html>"), work=_work)  # fmt: skip
again("bar-short-piece", "a piece of three lines with a bar about cookies", "stands", ok(f"<html><head><title>{HERALD.title}</title></head><body><h1>{HERALD.title}</h1><p>{STORY[0]}</p><p>{STORY[1]}</p>{BAR}</body></html>"), states=LIVE)  # fmt: skip
again("bar-only", "nothing but the question about cookies", "unsure", ok("<html><head><title>Tidewater Herald</title></head><body><h1>We use cookies</h1><p>We use cookies to show you news you care for. Accept to read on, or manage your choices.</p><button>Accept</button></body></html>"), states=UNSURE)  # fmt: skip
_h = again("consent-at-error-host", "sent to a consent page whose address has the word error in its query", "unsure", to("/consent?on_error=/"), states=UNSURE)  # fmt: skip
also(_h, "/consent?on_error=/", ok("<html><head><title>Cookies</title></head><body><p>We use cookies. Please accept to continue.</p><button>Accept all</button></body></html>"))  # fmt: skip

# --------------------------------------------------------------------------------------------------- scripts that send on

for _n, _script, _stands, _states in (
    ("js-replace", "location.replace('/n/77')", "stands", FINE | UNSURE),
    ("js-home", 'window.location = "/"', "gone", GONE | UNSURE),
    ("js-404", "window.location.href='/404.html'", "gone", GONE | UNSURE),
    ("js-lander", 'window.location.replace("/lander?q=1")', "gone", GONE),
    ("js-lander-top", 'top.location = "/lander"', "gone", GONE),
):  # fmt: skip
    _h = again(_n, f"an empty page whose script says {_script}", _stands, ok(f"<html><head><script>{_script}</script></head><body></body></html>"), states=_states)  # fmt: skip
    also(_h, "/n/77", ok(herald()))
    also(_h, "/", ok(FRONT))
again("lander-app", "an application with a bundle called lander.js", "unsure", ok('<html><head><title>Landers</title></head><body><div id=app></div><script src="/landers/lander.js"></script></body></html>'), states=UNSURE | LIVE)  # fmt: skip

# ------------------------------------------------------------------------------------------------------- odd statuses

for _n, _status, _body, _states in (
    ("200-of-json", 200, '{"statusCode":404,"message":"Not Found"}', GONE),
    ("200-of-plain", 200, "404 page not found", GONE),
    ("200-of-php", 200, "<br />\n<b>Fatal error</b>: Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /var/www/db.php:12", MAYBE),
    ("200-maintenance", 200, "<html><head><title>Maintenance</title></head><body><h1>We'll be back soon</h1><p>The site is down for scheduled maintenance.</p></body></html>", MAYBE),
    ("200-maintenance-zh", 200, "<html><head><title>系统维护</title></head><body><p>系统升级维护中，请稍后访问。</p></body></html>", MAYBE),
    ("200-region", 200, "<html><head><title>Not available in your region</title></head><body><p>This content is not available in your country or region.</p></body></html>", BLOCKED | {State.UNKNOWN}),
    ("200-age", 200, "<html><head><title>Age check</title></head><body><p>Are you over 18? You must be of legal drinking age to enter.</p><button>Yes</button><button>No</button></body></html>", BLOCKED | {State.UNKNOWN}),
    ("200-session", 200, "<html><head><title>Session expired</title></head><body><p>Your session has expired. Please start a new search.</p></body></html>", GONE | MAYBE),
    ("200-queue", 200, "<html><head><title>Waiting room</title></head><body><p>You are now in line. Your estimated wait time is 4 minutes.</p></body></html>", MAYBE),
    ("200-denied-zh", 200, "<html><head><title>访问被拦截</title></head><body><p>您的请求可能存在威胁，已被Web应用防火墙拦截。</p></body></html>", BLOCKED),
    ("204", 204, "", GONE | MAYBE),
    ("300", 300, "<a href=a>a</a>", MAYBE | LIVE),
    ("304", 304, "", MAYBE),
    ("405", 405, "<h1>405 Not Allowed</h1>", MAYBE),
    ("412", 412, "", MAYBE),
    ("423", 423, "Locked", MAYBE),
    ("444", 444, "", MAYBE),
    ("498", 498, "Invalid token", MAYBE),
    ("520", 520, "", UNREACHABLE),
    ("526", 526, "<title>Invalid SSL certificate | 526</title>", UNREACHABLE),
    ("567", 567, "restarting", UNREACHABLE | MAYBE),
):  # fmt: skip
    _broken = _states == GONE
    again(f"s-{_n}", f"answers {_status}: {_body[:50]!r}", "gone" if _broken else "unsure", reply(_status, _body), states=_states)  # fmt: skip

# --------------------------------------------------------------------------------------- sentences of pages without titles

for _n, _title, _text in (
    ("en-0", "Tidewater Herald", "That link didn't take you where you hoped. The story may have been pulled."),
    ("en-1", "Tidewater Herald", "Either this page never existed or it has since been taken away."),
    ("en-2", "Ministry", "The publication you asked for has been removed from this site at the author's request."),
    ("en-3", "Repository", "Item withdrawn. This item was removed from the repository and its files cannot be accessed."),
    ("en-4", "Repository", "This handle does not resolve to any object in our system."),
    ("en-5", "Library", "We have no record with that number."),
    ("en-6", "Journal", "The DOI you followed is not registered with us."),
    ("en-7", "University", "This staff page is no longer active."),
    ("en-8", "University", "The course page that you are looking for was deleted at the end of term."),
    ("en-9", "Wiki", "There is currently no text in this page. You can search for this page title in other pages."),
    ("zh-0", "沁海新闻网", "抱歉，您要找的页面暂时找不到了，去首页看看吧。"),
    ("zh-1", "沁海大学", "该文章已被删除或尚未发布。"),
    ("zh-2", "沁海大学", "没有找到您要的信息！"),
    ("zh-3", "沁海新闻网", "稿件不存在"),
    ("zh-4", "沁海省人民政府", "您浏览的网页可能已被删除、重命名或暂时不可用。"),
    ("zh-5", "沁海省人民政府", "该栏目已撤销。"),
    ("zh-6", "提示", "内容已删除"),
    ("zh-7", "沁海論壇", "對不起，您查詢的資料不存在。"),
):  # fmt: skip
    _body = f"<h2>{_title}</h2><p>{_text}</p>"
    again(f"w-{_n}", f"says with 200: {_text}", "gone", ok(gov(_title, _body) if _n.startswith("zh") else wordpress(_title, _body)), work=NO_TITLE, path=f"/p/{_n}.html", states=SOFT)  # fmt: skip
    again(f"w-{_n}-titled", f"says with 200 to one who knows a title: {_text}", "gone", ok(gov(_title, _body) if _n.startswith("zh") else wordpress(_title, _body)), work=NOTICE if _n.startswith("zh") else MINISTRY, path=f"/p/{_n}.html", states=SOFT | {State.UNKNOWN, State.DRIFTED})  # fmt: skip

# --------------------------------------------------------------------------------- short notices in such words: all stand

for _n, _title, _text, _path in (
    ("withdrawn", "Circular 12 withdrawn", "Circular 12 of 2014 was withdrawn on 3 May 2019. Its rules are now part of the Shipping Code.", "/circulars/12"),
    ("record", "Identifiers in the archive", "Each item has an identifier. No file belongs to this identifier alone, since series share one.", "/help/identifiers"),
    ("submission", "Submission deadlines", "Submissions are closed for this year. Manuscripts sent later will be kept for the spring issue.", "/submissions"),
    ("expired-domain", "Our old address", "Our domain harbour.example has expired last week, and we chose not to renew it. Mail reaches us at the new one. The museum is open as ever.", "/news/old-address"),
    ("taken-away", "Cranes taken away", "The last two cranes of the old quay have been taken away. They never existed on the tourist map.", "/news/cranes"),
    ("no-longer-active", "Volcano no longer active", "The seamount off Hedel is no longer active, surveyors found.", "/news/seamount"),
    ("deleted-scenes", "Deleted scenes", "Three scenes were deleted from the film at the request of the ministry.", "/film/deleted"),
    ("cookies", "How we use cookies", "We use cookies to count visits. They expire after thirty days and hold no names.", "/about/how-we-count"),
    ("zh-revoked", "关于撤销部分栏目的通知", "经研究，决定撤销“渔港建设”栏目，自2018年1月1日起停止更新。", "/tzgg/201801/1.html"),
    ("zh-missing", "寻人启事", "王某，男，七十二岁，三月四日在码头附近走失，至今没有找到，知情者请与派出所联系。", "/gg/3.html"),
    ("zh-deleted", "关于删除过期信息的说明", "我厅网站将于月底前删除二〇一〇年以前的过期信息，需要查阅的单位请提前下载。", "/tzgg/5.html"),
    ("zh-firewall", "我省加强网站防火墙建设", "全省各级网站已部署应用防火墙，去年拦截攻击请求三百余万次。", "/xw/9.html"),
    ("maintenance", "Lock under maintenance", "The Kreek lock is down for scheduled maintenance until Friday. Skippers should use the canal.", "/notices/lock"),
    ("queue", "Ships wait in line", "Forty ships are in line off the roads. The estimated wait time is nine days.", "/news/queue"),
):  # fmt: skip
    for _suffix, _work in (("", Work(type="webpage", title=_title)), ("-bare", NO_TITLE)):
        _body = f"<h2>{_title}</h2><p>{_text}</p>"
        again(f"t-{_n}{_suffix}", f"a short notice: {_text}", "stands", ok(gov(_title, _body) if _n.startswith("zh") else wordpress(_title, _body)), work=_work, path=_path, states=LIVE)  # fmt: skip

# -------------------------------------------------------------------------------------------------- the same, for any path


def _varied(page: Callable[[Request], str]) -> Handler:
    async def handler(r: Request, out: Out) -> bytes:
        return ok(page(r))

    return handler


for _n, _page, _stands, _states, _work in (
    ("echo", lambda r: wordpress("Sailing holidays", f"<p>You came by {r.path}.</p>{paras(SPARE, 1)}"), "gone", GONE, NO_TITLE),
    ("token", lambda r: wordpress("Sailing holidays", f'<input type=hidden value="{abs(hash(r.path)) % 10**9}">{paras(SPARE, 1)}'), "gone", GONE, NO_TITLE),
    ("clock", lambda r: gov("沁海旅游", f"<p>今天是2026年11月27日 {r.nth}:{len(r.path)}</p>{paras(CHINESE[1:], 1)}"), "gone", GONE, NO_TITLE),
):  # fmt: skip
    _h = again(f"any-{_n}", f"one page for every path, with something of its own in each: {_n}", _stands, work=_work, states=_states)  # fmt: skip
    HANDLERS[(_h, HERALD_PATH)] = HANDLERS[(_h, "")] = _varied(_page)
_h = again("any-frame", "an application's frame for every path, no title known", "unsure", states=UNSURE | LIVE, work=NO_TITLE)  # fmt: skip
HANDLERS[(_h, HERALD_PATH)] = HANDLERS[(_h, "")] = _varied(lambda r: '<html><head><title>App</title></head><body><div id="root"></div><script src="/main.js"></script></body></html>')  # fmt: skip
_h = again(
    "any-other-404",
    "a site that says 404 in the same frame as its pieces",
    "stands",
    ok(herald()),
    states=LIVE,
)
also(_h, "", reply(404, herald("Not found", "<p>404</p>", by="")))

# --------------------------------------------------------------------------------------- charsets, files, titles, numbers

for _n, _answer, _work, _states in (
    ("utf16", reply(200, ("\ufeff" + herald()).encode("utf-16-le"), media_type="text/html"), HERALD, LIVE),
    ("gb18030", reply(200, GOV_PAGE.replace("charset=utf-8", "charset=gb18030").encode("gb18030"), media_type="text/html"), NOTICE, LIVE),
    ("big5-live", reply(200, gov("關於海洋科技人才發展規劃的通知", "<h3>關於海洋科技人才發展規劃的通知</h3>" + "<p>各市科技局：請認真貫徹執行。</p>" * 6, charset="big5").encode("big5", "ignore"), media_type="text/html; charset=big5"), Work(type="webpage", title="Notice", original_title="关于海洋科技人才发展规划的通知", language="zh"), LIVE),
    ("latin1-as-utf8", reply(200, herald("Küstenschiffer kehren zurück").encode("latin-1", "replace"), media_type="text/html; charset=utf-8"), Work(type="webpage", title="Küstenschiffer kehren zurück"), LIVE),
    ("caps", ok(herald("SHIPYARD ORDERS QUIETLY DOUBLE IN DALIAN")), HERALD, LIVE),
    ("entities", ok(herald("Shipyard orders quietly&nbsp;double in&#32;Dalian")), HERALD, LIVE),
    ("cut", ok(herald(tab="Shipyard orders quietly double in ... | Tidewater Herald")), HERALD, LIVE),
    ("fullwidth", ok(GOV_PAGE.replace("《", "〈").replace("》", "〉")), NOTICE, LIVE),
    ("no-head", ok(f"<h1>{HERALD.title}</h1>{paras()}"), HERALD, LIVE),
    ("plain", reply(200, f"{HERALD.title}\n\nBy Anja Brouwer\n\n" + "\n".join(STORY), media_type="text/plain"), HERALD, LIVE),
    ("gzip-lie", reply(200, herald(), ("Content-Encoding", "gzip")), HERALD, NO_ALARM),
    ("json-page", reply(200, json.dumps({"title": HERALD.title, "author": "Anja Brouwer", "body": " ".join(STORY)}), media_type="application/json"), HERALD, NO_ALARM),
    ("image", reply(200, b"\x89PNG\r\n\x1a\n" + b"0" * 900, media_type="image/png"), Work(type="graphic", title="Map of the yards"), NO_ALARM),
    ("frameset", ok('<html><head><title>Guidelines on the Export of Marine Sensors</title></head><frameset cols="20%,80%"><frame src="nav.html"><frame src="body.html"></frameset></html>'), MINISTRY, NO_ALARM),
    ("correction", ok(herald(main="<p><em>This article was amended on 20 March 2019. An earlier version has been removed.</em></p>" + paras())), HERALD, LIVE),
    ("retracted", ok(journal("RETRACTED: " + (JOURNAL.title or ""), "<p>This article has been withdrawn at the request of the editor.</p>" + ABSTRACT, head=CITATION)), JOURNAL, LIVE),
):  # fmt: skip
    again(f"p-{_n}", f"the work, in another dress: {_n}", "stands", _answer, work=_work, states=_states)
for _n, _cited, _seen in (
    ("ordinal", "Report to the 17th Party Congress", "Report to the 18th Party Congress"),
    ("year", "Statistical bulletin on shipping 2016", "Statistical bulletin on shipping 2019"),
    ("zh-ordinal", "在第十七次代表大会上的报告", "在第十八次代表大会上的报告"),
    ("issue", "Harbour Notices No. 14", "Harbour Notices No. 41"),
):  # fmt: skip
    _zh = _n.startswith("zh")
    again(f"n-{_n}", f"cited {_cited}, there is {_seen}", "gone", ok(gov(_seen, f"<h3>{_seen}</h3>{paras(CHINESE, 1)}") if _zh else drupal(_seen, paras())), work=Work(type="webpage", title=_cited, language="zh" if _zh else None), path="/doc/latest", states=GONE)  # fmt: skip

# ---------------------------------------------------------------------------------------------------- sent on, once more

for _n, _to, _page, _stands, _states in (
    ("search", "/search?q=shipyard+orders+dalian", herald("Search", "<p>Your search for shipyard orders dalian returned 0 results.</p>", by="", tab="Search | Tidewater Herald"), "gone", GONE),
    ("archive", "/archive", herald("Archive", "".join(f"<li><a href=/a/{y}>{y}</a></li>" for y in range(1999, 2020)), by="", tab="Archive | Tidewater Herald"), "unsure", GONE | UNSURE),
    ("topic", "/topic/shipbuilding", herald("Shipbuilding", "".join(f"<h3><a href=/s/{i}>{s[:40]}</a></h3><p>{s}</p>" for i, s in enumerate(STORY)), by="", tab="Shipbuilding | Tidewater Herald"), "gone", GONE | UNSURE),
    ("english", "/en" + HERALD_PATH, herald(), "stands", FINE),
    ("front-zh", "/sy/", gov("沁海省科学技术厅", "<h3>要闻</h3><li>我厅召开工作会议</li><li>海洋科技周开幕</li>"), "gone", GONE | UNSURE),
    ("index-shtml", "/index.shtml", herald("Latest", paras(SPARE, 1), by="", tab="Tidewater Herald"), "gone", GONE),
    ("subscribe", "/subscribe?from=shipyard", herald("Subscribe", "<p>Choose your plan: digital, weekend, complete. Cancel at any time.</p>", by="", tab="Subscribe | Tidewater Herald"), "unsure", BLOCKED | {State.UNKNOWN}),
    ("notice-moved", "/moved.html", herald("We have a new site", "<p>The Herald has a new website. Our old stories are not there yet.</p>", by="", tab="New site"), "gone", GONE | UNSURE),
    ("pdf", "/files/shipyard.pdf", "", "stands", FINE),
):  # fmt: skip
    _h = again(f"to-{_n}", f"302 to {_to}", _stands, to(_to), states=_states)
    also(
        _h,
        _to,
        reply(200, pdf(HERALD.title or ""), media_type="application/pdf") if _n == "pdf" else ok(_page),
    )
again("moved-note", "a note that the page has moved, with a link and no redirect", "stands", ok('<html><head><title>Page moved</title></head><body><p>This page has moved. Please update your bookmarks: <a href="/n/77">new address</a></p></body></html>'), states=NO_ALARM | GONE)  # fmt: skip

# ------------------------------------------------------------------------------- near misses of what these rounds taught

_h = again(
    "home-consent",
    "sent to the front page, where nothing but consent is asked",
    "unsure",
    to("/"),
    states=BLOCKED,
)
also(_h, "/", ok("<html><head><title>Tidewater Herald</title></head><body><h1>Your privacy</h1><p>We use cookies to improve our site. Accept all to continue.</p><button>Accept</button></body></html>"))  # fmt: skip
again("login-for-it", "a log-in page that says why it does not show the document", "unsure", ok("<html><head><title>Sign in</title></head><body><h1>Sign in</h1><p>You must log in to view this document.</p><form><input name=u><input type=password name=p></form></body></html>"), work=MINISTRY, states=BLOCKED)  # fmt: skip
again("lander-told", "a short post that names the path of a parking page", "stands", ok(wordpress("Where /lander leads", '<p>Parked names send their visitors to <code>window.location.href="/lander"</code>, which tells them apart from names that are merely empty. We counted forty thousand of them in March, and called the owners of twenty.</p>')), work=NO_TITLE, path="/2021/03/lander/", states=LIVE)  # fmt: skip
again("cited-sy", "the front page of a Chinese department, cited as such", "stands", ok(gov("沁海省科学技术厅", paras(CHINESE, 1))), work=Work(type="webpage", title="Qinhai Department of Science", original_title="沁海省科学技术厅", language="zh"), path="/sy/", states=LIVE)  # fmt: skip
again("month-retitled", "another headline in the month's path, and half of the words in the text", "stands", ok(wordpress("Beijing’s blind spots", f"<p>The new plan says much of talent and little of pay.</p>{paras()}")), work=POST, path="/2021/02/blind-spots/", states=LIVE)  # fmt: skip
again("today-told", "a page that says what day it is, and when it was put out", "stands", ok(GOV_PAGE.replace('<div class="top">', '<div class="top">今天是2026年11月27日 星期五 ')), work=NOTICE, path=GOV_PATH, states=LIVE)  # fmt: skip
again("today-undated", "a page without a date of its own that says what day it is", "stands", ok(gov(NOTICE.original_title or "", f"<p>今天是2026年11月27日 星期五</p><h3>{NOTICE.original_title}</h3>{paras(CHINESE)}")), work=NOTICE, path="/a/381207.html", states=LIVE)  # fmt: skip
again("406-html", "406 for who asks for nothing but HTML as a browser does", "unsure", reply(406, "Not Acceptable"), states=BLOCKED)  # fmt: skip
again("zh-will-go", "a department's page that says that some of its pages will go", "stands", ok(gov("网站改版公告", "<h3>网站改版公告</h3><p>本网站将于年底下线，届时请访问新网站。</p>")), work=NO_TITLE, path="/gg/7.html", states=LIVE)  # fmt: skip
again("zh-gone-now", "a department's page that says that it went", "gone", ok(gov("提示", "<p>本网站已下线，请访问新网站。</p>")), work=NO_TITLE, path="/gg/8.html", states=GONE)  # fmt: skip
