"""A fifteenth round, by someone new: what a tester of link checkers would lay out, written before the rules were read.

Each row has a host of its own that answers as such a site does; `everywhere` answers alike for made-up addresses too.
"""

from __future__ import annotations

import gzip
import json

from citecheck.model import Name, PartialDate, State, Work
from tests.web.behaviours import HANDLERS, pdf
from tests.web.server import Handler, Out, Request, reply
from tests.web.sites import NO_ALARM, also, ok, site, to
from tests.web.sites_blind import ROWS
from tests.web.sites_third import NO_TITLE

__all__ = ["ROWS"]

WORK = Work(
    type="article-newspaper",
    title="Who pays for the dredging of the Scheldt?",
    author=(Name(family="Verhoeven", given="Lotte"),),
    container_title="Delta Courier",
    issued=PartialDate(2016, 11, 2),
)
ZH = Work(
    type="webpage",
    title="Lessons of the Yangtze estuary waterway",
    original_title="长江口深水航道治理工程的经验与启示",
    language="zh",
)
REPORT = Work(
    type="report",
    title="Annual Report on Inland Shipping 2017",
    author=(Name(literal="Central Commission for River Traffic"),),
    issued=PartialDate(2018),
)
PATH = "/regions/2016/11/who-pays-dredging-scheldt.html"

GONE = frozenset({State.DEAD, State.SOFT_404, State.DRIFTED})
SOFT = frozenset({State.SOFT_404})
LIVE = frozenset({State.LIVE})
MOVED = frozenset({State.MOVED})
FINE = frozenset({State.LIVE, State.MOVED})
BLOCKED = frozenset({State.BLOCKED})
UNREACHABLE = frozenset({State.UNREACHABLE})
MAYBE = frozenset({State.UNKNOWN, State.BLOCKED, State.UNREACHABLE})

LINES = (
    "Each winter the suction dredgers come up the estuary and take away what the summer has laid down. ",
    "The bill, eighty million a year, is shared by two governments that have never agreed on the sum. ",
    "Under the treaty of 2005 the Flemish side pays for depth and the Dutch side for banks. ",
    "Fishermen at Terneuzen say that the sand comes back before the invoice does. ",
    "The port authority declined to say what share of its dues goes into the channel. ",
    "An auditor who has seen the accounts calls them a masterpiece of sediment. ",
    "Environmental groups would rather have the money spent on tidal marsh. ",
    "Whether ships of eighteen metres will ever come is a question that nobody wished to answer. ",
)
MENU = (
    '<div class="top"><a href="/"><img src="/l.svg" alt="Delta Courier"></a><ul class="menu"><li><a href="/regions/">Regions</a>'
    '<li><a href="/shipping/">Shipping</a><li><a href="/money/">Money</a><li><a href="/people/">People</a><li><a href="/paper/">'
    'Today\'s paper</a><li><a href="/account/">My account</a></ul><form action="/find"><input name="q" placeholder="Search">'
    "<button>Search</button></form></div>"
)
FOOT = (
    '<div class="foot"><a href="/about">Who we are</a> | <a href="/ads">Advertise</a> | <a href="/cookies">Cookies</a> | '
    '<a href="/rss">RSS</a><p>Delta Courier NV, Kaai 12, Antwerp. Reproduction only with permission.</p></div>'
)


def prose(paragraphs: int = 7) -> str:
    return "".join(
        f"<p>{''.join(LINES[(5 * i + j) % len(LINES)] for j in range(4))}</p>" for i in range(paragraphs)
    )


def doc(
    title: str, body: str, *, head: str = "", lang: str = "en", menu: str = MENU, foot: str = FOOT
) -> str:
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width">{head}</head><body>{menu}<div id="content">{body}</div>{foot}</body></html>'
    )


def bare(title: str, body: str, *, head: str = "", lang: str = "en") -> str:
    return doc(title, body, head=head, lang=lang, menu="", foot="")


def story(title: str = WORK.title or "", *, extra: str = "", head: str = "", paragraphs: int = 7) -> str:
    return doc(
        f"{title} - Delta Courier",
        f"<h1>{title}</h1><p><em>Lotte Verhoeven</em> 2 November 2016</p>{extra}{prose(paragraphs)}",
        head=f'<meta property="og:title" content="{title}">{head}',
    )


FRONT = doc(
    "Delta Courier - News from the delta",
    "".join(
        f'<div class="teaser"><h3><a href="/r/{i}">{t}</a></h3><p>{LINES[i]}</p><a href="/r/{i}">Read more</a></div>'
        for i, t in enumerate(
            (
                "Locks at Kreekrak closed for a week",
                "A lighthouse keeper retires",
                "The price of mussels",
                "Night ferry to Breskens saved",
                "Dyke watchers wanted",
                "Six barges for sale",
            )
        )
    ),
)


def here(
    name: str,
    does: str,
    stands: str,
    answer: bytes | None = None,
    *,
    states: frozenset[State] = frozenset(),
    work: Work = WORK,
    path: str = PATH,
    everywhere: bool = False,
    says: str = "",
    url: str = "",
    host: str = "",
) -> str:
    """A behaviour of a host of its own; gives the host."""
    host = host or f"{name}-delta.test"
    site(
        f"f-{name}", does, stands, answer, host=host, path=path, work=work, states=states, says=says, url=url
    )
    if everywhere and answer is not None:
        also(host, "", answer)
    return host


def does(host: str, path: str, handler: Handler) -> None:
    HANDLERS[(host, path)] = handler


# ----------------------------------------------------------------------------------------------- ways to be sent along

_h = here(
    "slug-change",
    "301 to the same piece under a new slug and section",
    "stands",
    to("/water/scheldt-dredging-who-pays-8812", 301),
    states=MOVED,
)
also(_h, "/water/scheldt-dredging-who-pays-8812", ok(story()))
_h = here(
    "www", "302 to the www name, same path", "stands", to(f"http://www.www-delta.test{PATH}"), states=FINE
)
also("www.www-delta.test", PATH, ok(story()))
_h = here(
    "chain",
    "307, 302, 303 and 301 in a row, each relative in another way, to the piece",
    "stands",
    to("?step=2", 307),
    states=FINE,
)
also(_h, PATH + "?step=2", to("./hop.html", 302))
also(_h, "/regions/2016/11/hop.html", to("//chain-delta.test/hop/3", 303))
also(_h, "/hop/3", to("../final/piece", 301))
also(_h, "/final/piece", ok(story()))


async def _cookie_bounce(r: Request, out: Out) -> bytes:
    if "visited=1" in r.headers.get("cookie", ""):
        return ok(story())
    return reply(303, "", ("Location", PATH), ("Set-Cookie", "visited=1; Path=/"))


_h = here("cookie-bounce", "303 to itself until its cookie comes back", "stands", states=LIVE)
does(_h, PATH, _cookie_bounce)
_h = here(
    "ping-pong",
    "308 to a sister page that sends back, for ever",
    "gone",
    to("/b", 308),
    states=frozenset({State.DEAD, State.FAILING}),
)
also(_h, "/b", to(PATH, 308))
_h = here("utf8-location", "301 with raw UTF-8 in Location", "stands", b"", states=FINE)
also(_h, PATH, reply(301, "", ("Location", "/régions/l’escaut.html")))
also(_h, "/r%C3%A9gions/l%E2%80%99escaut.html", ok(story()))
for _n, _to in (
    ("home", "/"),
    ("home-404", "/?error=404"),
    ("home-lang", "/en/"),
    ("home-index", "/index.php"),
    ("home-utm", "/?utm_source=redirect&utm_medium=legacy"),
):
    _h = here(f"to-{_n}", f"302 to its front page at {_to}", "gone", to(_to))
    also(_h, _to, ok(FRONT))
    also(_h, "/", ok(FRONT))
_h = here(
    "to-home-301-other",
    "301 to the front page of the paper that bought it",
    "gone",
    to("http://national-herald.test/", 301),
)
also("national-herald.test", "/", ok(FRONT.replace("Delta Courier", "National Herald")))
_h = here("to-category", "301 to the list of its section", "gone", to("/regions/", 301))
also(_h, "/regions/", ok(FRONT.replace("News from the delta", "Regions")))
_h = here(
    "to-search",
    "302 to a search for the words of the address, with nothing found",
    "gone",
    to("/find?q=who+pays+dredging+scheldt"),
)
also(
    _h,
    "/find?q=who+pays+dredging+scheldt",
    ok(doc("Search - Delta Courier", "<h1>Search</h1><p>0 results for <b>who pays dredging scheldt</b></p>")),
)
_h = here("to-search-hits", "302 to a search page that lists other pieces", "gone", to("/find?q=dredging"))
also(
    _h,
    "/find?q=dredging",
    ok(
        doc(
            "Search results for dredging | Delta Courier",
            "<h1>Search results</h1><p>Showing 1-3 of 41</p>"
            + "".join(
                f"<h3><a href=/x{i}>{t}</a></h3><p>{LINES[i]}</p>"
                for i, t in enumerate(("Dredgers strike", "Dredging in Ghent begins", "A dredger sinks"))
            ),
        )
    ),
)
_h = here(
    "to-login", "302 to its sign-in form", "unsure", to("/account/sign-in?return=%2Fregions"), states=BLOCKED
)
also(
    _h,
    "/account/sign-in?return=%2Fregions",
    ok(
        doc(
            "Sign in - Delta Courier",
            "<h1>Sign in</h1><form><label>E-mail<input name=email></label><label>Password<input type=password></label><button>Sign in</button></form>",
        )
    ),
)
_h = here(
    "to-sso",
    "302 to a single sign-on at another host",
    "unsure",
    to("http://idp.sso-delta.test/adfs/ls/?SAMLRequest=fZJ"),
    states=BLOCKED,
)
also(
    "idp.sso-delta.test",
    "",
    ok(
        bare(
            "Sign In",
            "<div id=loginArea>Sign in with your organizational account<form><input type=email placeholder=someone@example.com><input type=password><span id=submitButton>Sign in</span></form></div>",
        )
    ),
)
_h = here(
    "to-parked",
    "302 to ww25 of itself, a parking lot",
    "gone",
    to("http://ww25.to-parked-delta.test/?subid1=20261127"),
)
also(
    "ww25.to-parked-delta.test",
    "",
    ok(
        bare(
            "to-parked-delta.test",
            "<h1>to-parked-delta.test</h1><p>Related searches</p><ul><li><a href=/?k=1>Dredging Companies</a><li><a href=/?k=2>Cheap Flights</a><li><a href=/?k=3>Credit Cards</a></ul><p>This webpage was generated by the domain owner using Sedo Domain Parking. Disclaimer: Sedo maintains no relationship with third party advertisers.</p>",
        )
    ),
)
_h = here(
    "meta-404",
    "200 with a meta refresh to /page-introuvable",
    "gone",
    ok('<html><head><meta http-equiv="refresh" content="0; URL=/page-introuvable"></head></html>'),
)
also(
    _h,
    "/page-introuvable",
    ok(doc("Page introuvable", "<h1>Oups</h1><p>La page demandée est introuvable.</p>", lang="fr")),
)
_h = here(
    "meta-piece",
    "200 with a meta refresh in single quotes to the piece",
    "stands",
    ok(
        "<html><head><meta content='1;url=/new/piece.html' http-equiv='Refresh'></head><body>One moment please...</body></html>"
    ),
    states=FINE,
)
also(_h, "/new/piece.html", ok(story()))
_h = here(
    "refresh-home",
    "a Refresh header that leads to the front page",
    "gone",
    reply(200, "<p>Redirecting you</p>", ("Refresh", "0;url=/")),
)
also(_h, "/", ok(FRONT))
_h = here(
    "js-404",
    "a script that sends to /errors/404.html",
    "gone",
    ok(
        "<html><head><script>window.location.replace('/errors/404.html');</script></head><body></body></html>"
    ),
    states=GONE | {State.UNKNOWN},
)
also(_h, "/errors/404.html", ok(doc("404", "<h1>404</h1>")))
_h = here(
    "js-piece",
    "a script that sends to the piece",
    "stands",
    ok('<script>location.href = "/p/8812";</script>'),
    states=NO_ALARM,
)
also(_h, "/p/8812", ok(story()))
_h = here(
    "frameset",
    "an old frameset with the piece's title",
    "stands",
    ok(
        f"<html><head><title>{WORK.title}</title></head><frameset rows='80,*'><frame src=top.htm><frame src=text.htm><noframes>Your browser does not support frames.</noframes></frameset></html>"
    ),
    states=NO_ALARM,
)
_h = here(
    "other-language",
    "302 to the Dutch edition of the same piece",
    "stands",
    to("/nl/regio/wie-betaalt-het-baggeren"),
    states=NO_ALARM,
)
also(
    _h,
    "/nl/regio/wie-betaalt-het-baggeren",
    ok(
        doc(
            "Wie betaalt het baggeren van de Schelde? - Delta Courier",
            f"<h1>Wie betaalt het baggeren van de Schelde?</h1><p>Lotte Verhoeven, 2 november 2016</p>{prose()}",
            lang="nl",
        )
    ),
)
_h = here(
    "gov-interstitial",
    "a ministry that says it has moved, with a link to its new site, for every address",
    "gone",
    ok(
        doc(
            "We have moved",
            "<h1>We have a new website</h1><p>The Ministry of Waterways is now part of the Department for Infrastructure. You can find us at <a href='https://infrastructure.gov.example'>infrastructure.gov.example</a>. Please update your bookmarks.</p>",
            menu="",
            foot="",
        )
    ),
    everywhere=True,
    work=REPORT,
    path="/publications/annual-report-2017.html",
)
_h = here(
    "leaving",
    "asks before it leads away: you are leaving this site",
    "unsure",
    ok(
        doc(
            "You are leaving our site",
            "<h1>You are now leaving the website of the Commission</h1><p>You are about to be taken to <a href='http://www.elsewhere.test/r.pdf'>http://www.elsewhere.test/r.pdf</a>. The Commission is not responsible for the contents of external sites.</p><a class=btn href='http://www.elsewhere.test/r.pdf'>Continue</a>",
        )
    ),
    states=MAYBE | SOFT,
    work=REPORT,
)

# ------------------------------------------------------------------------------------------------------------ statuses

for _n, _status, _title, _text, _states in (
    ("401", 401, "Authorization Required", "<h1>Authorization Required</h1><p>This server could not verify that you are authorized to access the document requested.</p>", BLOCKED),
    ("402", 402, "Payment required", "<p>Your article limit has been reached.</p>", BLOCKED),
    ("403-nginx", 403, "403 Forbidden", "<center><h1>403 Forbidden</h1></center><hr><center>nginx</center>", BLOCKED),
    ("403-not-found-words", 403, "Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access this page, or the page was not found.</p><p>Reference #18.2d3e1502</p>", BLOCKED),
    ("405-waf", 405, "405", "<div>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</div><div>您的请求ID是: <b>7b2c</b></div>", MAYBE),
    ("406", 406, "Not Acceptable!", "<h1>Not Acceptable!</h1><p>An appropriate representation of the requested resource could not be found on this server. This error was generated by Mod_Security.</p>", MAYBE),
    ("418", 418, "Unknown error", "", MAYBE),
    ("451", 451, "Unavailable due to legal reasons", "<p>We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA).</p>", BLOCKED),
    ("500-asp", 500, "Runtime Error", "<h1>Server Error in '/' Application.</h1><h2><i>Runtime Error</i></h2>", UNREACHABLE),
    ("502", 502, "502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center>", UNREACHABLE),
    ("503-maint", 503, "Maintenance", "<h1>We'll be back soon!</h1>", UNREACHABLE),
    ("504", 504, "504 Gateway Time-out", "<h1>504 Gateway Time-out</h1>", UNREACHABLE),
    ("521", 521, "delta.test | 521: Web server is down", "<h1>Web server is down Error code 521</h1>", UNREACHABLE),
    ("525", 525, "delta.test | 525: SSL handshake failed", "<h1>SSL handshake failed</h1>", UNREACHABLE),
    ("530", 530, "Origin DNS error | delta.test | Cloudflare", "<h1>Error 1016</h1><h2>Origin DNS error</h2>", UNREACHABLE),
    ("999", 999, "", "<script>window.onload=function(){}</script>", BLOCKED),
    ("429", 429, "Too many requests", "<p>Slow down.</p>", BLOCKED),
    ("503-cf", 503, "Just a moment...", "<h1>Checking your browser before accessing delta.test.</h1><p>DDoS protection by Cloudflare</p>", BLOCKED),
):  # fmt: skip
    _headers = (
        (("Retry-After", "86400"),) if _status == 429 else (("Server", "cloudflare"),) if "cf" in _n else ()
    )
    here(
        f"status-{_n}",
        f"{_status} {_title}",
        "unsure",
        reply(_status, bare(_title, _text), *_headers),
        states=_states,
        everywhere=True,
    )
here(
    "410-withdrawn",
    "410: the author has withdrawn the piece",
    "gone",
    reply(410, doc("Withdrawn", "<h1>This article was withdrawn</h1>")),
)
here(
    "404-own-words",
    "404 in a page of its own",
    "gone",
    reply(404, doc("Lost at sea", "<h1>Lost at sea</h1>")),
    everywhere=True,
)
here("404-piece", "404 by mistake, with the piece", "stands", reply(404, story()), states=LIVE)
here(
    "404-title-echo",
    "404 whose title is made of the address",
    "gone",
    reply(
        404,
        doc(
            "Who Pays Dredging Scheldt - Delta Courier", "<h1>We cannot find that</h1><p>Try the search.</p>"
        ),
    ),
)
_h = here("404-then-home-script", "404 that scripts turn into the front page", "gone", reply(404, FRONT))


async def _head_lies(r: Request, out: Out) -> bytes:
    return reply(404, "") if r.method == "HEAD" else ok(story())


async def _head_flatters(r: Request, out: Out) -> bytes:
    return ok("") if r.method == "HEAD" else reply(404, doc("404", "<h1>Not here</h1>"))


async def _browsers_only(r: Request, out: Out) -> bytes:
    return (
        ok(story())
        if r.from_browser and "mozilla" in r.headers.get("user-agent", "").lower()
        else reply(403, "Forbidden")
    )


async def _language_wanted(r: Request, out: Out) -> bytes:
    return (
        ok(story())
        if "accept-language" in r.headers and "accept" in r.headers
        else reply(406, "Not acceptable")
    )


async def _sick_once(r: Request, out: Out) -> bytes | None:
    if r.nth == 1:
        await out.reset()
        return None
    return reply(503, "busy", ("Retry-After", "1")) if r.nth == 2 else ok(story())


async def _short(r: Request, out: Out) -> bytes | None:
    body = story().encode()
    await out.send(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % (len(body) + 4000)
        + body
    )
    await out.close()
    return None


for _n, _handler, _does, _stands, _states in (
    ("head-lies", _head_lies, "HEAD 404, GET 200", "stands", LIVE),
    ("head-flatters", _head_flatters, "HEAD 200, GET 404", "gone", GONE),
    ("browsers-only", _browsers_only, "403 to all but browsers", "stands", LIVE | BLOCKED),
    ("language-wanted", _language_wanted, "406 without Accept and Accept-Language", "stands", LIVE),
    ("sick-once", _sick_once, "reset, then 503, then well", "stands", LIVE | UNREACHABLE),
    ("short", _short, "says that it has 4,000 bytes more than it has", "stands", NO_ALARM),
):
    _h = here(_n, _does, _stands, states=_states)
    does(_h, PATH, _handler)
here(
    "gzip-unasked",
    "gzip without saying so in any header but the body",
    "stands",
    reply(200, gzip.compress(story().encode()), ("Content-Encoding", "x-gzip")),
    states=LIVE,
)
here("no-type", "no Content-Type at all", "stands", ok(story(), media=None), states=LIVE)
here(
    "plain",
    "the piece as text/plain",
    "stands",
    ok(f"{WORK.title}\n\nBy Lotte Verhoeven\n\n" + "\n\n".join(LINES), media="text/plain; charset=utf-8"),
    states=LIVE,
)
here(
    "latin-lie",
    "windows-1252 that calls itself UTF-8",
    "stands",
    ok(story(extra="<p>Caf\u00e9 \u201cDe Loods\u201d</p>").encode("cp1252", "xmlcharrefreplace")),
    states=LIVE,
)
here("empty", "an empty 200", "gone", ok(""), says="empty")
here(
    "empty-body",
    "a title of the site and an empty body",
    "gone",
    ok("<html><head><title>Delta Courier</title></head><body></body></html>"),
    states=SOFT | {State.UNKNOWN},
)
here(
    "title-only",
    "the piece's title and an empty body",
    "unsure",
    ok(f"<html><head><title>{WORK.title}</title></head><body></body></html>"),
    states=SOFT | {State.UNKNOWN, State.LIVE},
)
here(
    "expired-cert",
    "a certificate that ran out",
    "unsure",
    url=f"https://expired.test{PATH}",
    host="expired.test",
    states=UNREACHABLE,
    says="certificate",
)

# --------------------------------------------------------------------------------------------------------- soft 404s

for _n, _title, _body, _lang, _work in (
    ("spa", "Delta Courier", "<div id=app><h2>404</h2><p>This route does not lead anywhere.</p></div>", "en", WORK),
    ("removed-publisher", "Article removed", "<h1>Article removed</h1><p>This article has been removed at the request of the publisher.</p>", "en", WORK),
    ("licence", "Delta Courier", "<h1>Sorry</h1><p>Our licence to show this article has run out, and it can no longer be read here.</p>", "en", WORK),
    ("retired-service", "Service closed", "<h1>This service has closed</h1><p>The Harbour Gazette archive closed on 30 June 2022. Thank you to all our readers.</p>", "en", WORK),
    ("typo3", "Fehler 404", "<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite existiert nicht oder wurde verschoben.</p>", "de", WORK),
    ("de-archiv", "Delta Courier", "<h1>Ups!</h1><p>Dieser Artikel ist leider nicht mehr verfügbar.</p>", "de", WORK),
    ("fr-plus", "Le Courrier du delta", "<h1>Désolé</h1><p>Ce contenu n'est plus en ligne.</p>", "fr", WORK),
    ("es-enlace", "El Correo", "<h1>Vaya...</h1><p>El enlace que has seguido no funciona o la noticia ha sido eliminada.</p>", "es", WORK),
    ("ru-udal", "Вестник дельты", "<h1>Ой!</h1><p>Материал удалён или никогда не существовал.</p>", "ru", WORK),
    ("ja-keisai", "デルタ新聞", "<h1>お知らせ</h1><p>この記事は掲載期間が終了しました。</p>", "ja", WORK),
    ("ko-gisa", "델타신문", "<h1>알림</h1><p>삭제되었거나 존재하지 않는 기사입니다.</p>", "ko", WORK),
    ("it-notizia", "Il Corriere del delta", "<h1>Ci dispiace</h1><p>La notizia che cerchi non c'è più.</p>", "it", WORK),
    ("pt-materia", "Correio do Delta", "<h1>Opa!</h1><p>A matéria que você procura saiu do ar.</p>", "pt", WORK),
    ("nl-artikel", "Deltakoerier", "<h1>Helaas</h1><p>Dit artikel staat niet meer op onze site.</p>", "nl", WORK),
    ("pl-artykul", "Kurier Delty", "<h1>Ups</h1><p>Szukany artykuł został usunięty.</p>", "pl", WORK),
    ("tr-haber", "Delta Postası", "<h1>Üzgünüz</h1><p>Aradığınız haber yayından kaldırılmış.</p>", "tr", WORK),
    ("ar-khabar", "بريد الدلتا", "<h1>عفواً</h1><p>الصفحة المطلوبة غير متوفرة.</p>", "ar", WORK),
    ("zh-gov", "错误提示", "<p>您访问的信息已被删除或已归档，请返回首页重新查找。</p>", "zh", ZH),
    ("zh-wechat", "", "<div class=weui-msg><h2>该内容已被发布者删除</h2></div>", "zh", ZH),
    ("zh-wechat-rule", "", "<div class=weui-msg><h2>此内容因违规无法查看</h2><p>由用户投诉并经平台审核，涉嫌违反相关法律法规和政策，查看详细内容</p></div>", "zh", ZH),
    ("zh-weibo", "微博", "<p>抱歉，此微博已被作者删除。查看帮助：http://t.cn/x</p>", "zh", ZH),
    ("zh-param", "系统提示", "<p>参数有误，文章不存在！</p>", "zh", ZH),
    ("zh-tw", "錯誤", "<p>很抱歉，您所瀏覽的網頁已下架。</p>", "zh-Hant", ZH),
    ("youtube", " - YouTube", "<div>Video unavailable</div><div>This video isn't available anymore</div>", "en", WORK),
    ("youtube-account", "- YouTube", "<div>This video is no longer available because the YouTube account associated with this video has been terminated.</div>", "en", WORK),
    ("x", "X", "<div>Hmm...this page doesn’t exist. Try searching for something else.</div>", "en", WORK),
    ("reddit", "r/shipping", "<p>Sorry, this post was deleted by the person who originally posted it.</p>", "en", WORK),
    ("drive", "Google Drive - Page Not Found", "<p>Sorry, the file you have requested does not exist.</p><p>Make sure that you have the correct URL and the file exists.</p>", "en", WORK),
    ("onedrive", "OneDrive", "<h1>This item might not exist or is no longer available</h1><p>This item might have been deleted, expired, or you might not have permission to view it. Contact the owner of this item for more information.</p>", "en", WORK),
    ("dropbox", "Dropbox - File Deleted", "<h1>That file isn't here anymore</h1><p>Someone might've deleted the file or disabled the link.</p>", "en", WORK),
    ("facebook", "Facebook", "<h2>This content isn't available right now</h2><p>When this happens, it's usually because the owner only shared it with a small group of people, changed who can see it or it's been deleted.</p>", "en", WORK),
    ("instagram", "Page not found • Instagram", "<h2>Sorry, this page isn't available.</h2><p>The link you followed may be broken, or the page may have been removed.</p>", "en", WORK),
    ("blogger", "Blog not found", "<h1>Blog has been removed</h1><p>Sorry, the blog at delta.blogspot.com has been removed. This address is not available for new blogs.</p>", "en", WORK),
    ("wpcom", "delta.wordpress.com", "<h1>delta.wordpress.com doesn’t exist</h1><p>Do you want to register delta.wordpress.com?</p>", "en", WORK),
    ("tumblr", "Not found.", "<h1>There's nothing here.</h1><p>Whatever you were looking for doesn't currently exist at this address. Unless you were looking for this error page, in which case: Congrats! You totally found it.</p>", "en", WORK),
    ("scribd", "Deleted Document", "<p>This document has been deleted by its owner. You may be interested in other documents.</p>", "en", WORK),
    ("ssrn", "Paper removed", "<p>The abstract you requested was not found. It has been removed from SSRN at the request of the author, SSRN, or the rights holder.</p>", "en", WORK),
    ("doi", "Error: DOI Not Found", "<h1>DOI Not Found</h1><h2>10.1000/xyz</h2><p>This DOI cannot be found in the DOI System. Possible reasons are: The DOI is incorrect in your source. Search for the item by name, title, or other metadata using a search engine.</p>", "en", WORK),
    ("drupal-en", "Page not found | Ministry", "<h1>Page not found</h1><p>The requested page could not be found.</p>", "en", REPORT),
    ("iis", "404 - File or directory not found.", "<h1>Server Error</h1><h2>404 - File or directory not found.</h2><h3>The resource you are looking for might have been removed, had its name changed, or is temporarily unavailable.</h3>", "en", WORK),
    ("sharepoint", "Error", "<h1>Sorry, something went wrong</h1><p>File Not Found.</p><p>Technical details: Correlation ID: 3a7f</p>", "en", REPORT),
    ("dspace", "Item not found", "<h1>404</h1><p>We can't find the page you're looking for. The page may have been moved or deleted. You can use the button below to get back to the home page.</p>", "en", REPORT),
    ("dspace-tombstone", "Item withdrawn", "<h1>Withdrawn item</h1><p>The selected item has been withdrawn and is no longer available.</p>", "en", REPORT),
    ("wiki-nothing", "Dredging of the Scheldt - Deltapedia", "<h1>Dredging of the Scheldt</h1><p>There is currently no text in this page. You can search for this page title in other pages, or search the related logs.</p>", "en", NO_TITLE),
    ("suspended", "Account Suspended", "<h1>Account Suspended</h1><p>This Account has been suspended. Contact your hosting provider for more information.</p>", "en", WORK),
    ("iis-default", "IIS Windows Server", "<a href='http://go.microsoft.com/fwlink/?linkid=66138'><img src=iisstart.png alt=IIS></a>", "en", WORK),
    ("apache-default", "Apache2 Ubuntu Default Page: It works", "<div>It works!</div><p>This is the default welcome page used to test the correct operation of the Apache2 server after installation on Ubuntu systems.</p>", "en", WORK),
    ("plesk", "Domain Default page", "<h1>Web Server's Default Page</h1><p>This page is generated by Plesk, the leading hosting automation software. You see this page because there is no Web site at this address.</p>", "en", WORK),
    ("for-sale", "delta-courier.test is for sale", "<h1>delta-courier.test</h1><p>The owner of this domain is offering it for sale for an asking price of 3,400 EUR. Buy now. Secure payment with escrow.</p>", "en", WORK),
    ("for-sale-de", "delta-kurier.test steht zum Verkauf", "<h1>Diese Domain steht zum Verkauf</h1><p>Jetzt Angebot abgeben</p>", "de", WORK),
    ("for-sale-zh", "delta.test 域名出售", "<h1>您访问的域名正在出售中</h1><p>联系QQ：10001</p>", "zh", ZH),
    ("domain-expired", "Domain expired", "<p>This domain has expired. If you are the registered owner, please renew it at your registrar.</p>", "en", WORK),
    ("under-construction", "Coming soon", "<h1>Our new website is coming soon</h1><p>Stay tuned.</p>", "en", WORK),
    ("dir-empty", "Index of /regions/2016", "<h1>Index of /regions/2016</h1><pre><a href=../>Parent Directory</a></pre>", "en", WORK),
):  # fmt: skip
    _whole = (
        doc
        if _n
        in (
            "removed-publisher",
            "licence",
            "typo3",
            "de-archiv",
            "fr-plus",
            "es-enlace",
            "drupal-en",
            "dspace",
            "dspace-tombstone",
        )
        else bare
    )
    here(
        f"soft-{_n}",
        f"200: {_title}: {_body[:60]}",
        "gone",
        ok(_whole(_title, _body, lang=_lang)),
        everywhere=True,
        work=_work,
    )

here(
    "casino",
    "the domain was bought by a casino",
    "gone",
    ok(
        doc(
            "Situs Slot Gacor Hari Ini | Delta88 Login Resmi",
            "<h1>Delta88: Situs Slot Online Gacor Terpercaya</h1>"
            + "<p>Daftar slot gacor, bonus new member 100%, deposit pulsa tanpa potongan, RTP live tertinggi hari ini.</p>"
            * 12,
            lang="id",
            menu="",
        )
    ),
    everywhere=True,
)
here(
    "seo-blog",
    "the domain was bought by a link farm that writes on mattresses",
    "gone",
    ok(
        doc(
            "Best Mattresses of 2026: Our Top Picks",
            "<h1>Best Mattresses of 2026</h1>"
            + "<p>A good mattress is an investment in your health. We tested twenty of them so that you do not have to.</p>"
            * 12,
            menu="",
        )
    ),
)
here(
    "seo-blog-home",
    "the domain was bought, and every address gives the new front page",
    "gone",
    ok(
        doc(
            "Delta Essay Help - Cheap Essays Online",
            "<h1>Cheap essays, on time</h1>"
            + "<p>Our writers hold degrees from the best universities. Order now and save 15%.</p>" * 12,
            menu="",
        )
    ),
    everywhere=True,
)
here(
    "drift-number",
    "the address now has the next year's report",
    "gone",
    ok(
        doc(
            "Annual Report on Inland Shipping 2018",
            "<h1>Annual Report on Inland Shipping 2018</h1>" + prose(),
            menu="",
        )
    ),
    work=REPORT,
    path="/annual-report/latest.html",
    states=frozenset({State.DRIFTED}),
)
here(
    "drift-piece",
    "the number was given to another piece",
    "gone",
    ok(
        story("Mussel prices fall for the third year")
        .replace("Lotte Verhoeven", "Piet Bakker")
        .replace("2 November 2016", "14 March 2024")
    ),
    path="/art/8812",
    states=frozenset({State.DRIFTED}),
)
here(
    "pdf-html",
    "a PDF link that answers a web page on the library's move",
    "gone",
    ok(
        doc(
            "Library - Delta University",
            "<h1>Library</h1><p>Our reading rooms are open from nine to five. Ask a librarian.</p>",
        )
    ),
    work=REPORT,
    path="/docs/ccr-annual-2017.pdf",
)
here(
    "pdf-missing-html",
    "a PDF link that answers a page saying that the document does not exist",
    "gone",
    ok(bare("Document", "<p>The document you requested does not exist on this server.</p>")),
    work=REPORT,
    path="/docs/ccr-annual-2017.pdf",
)

# ------------------------------------------------------------------------------------------------------- walls at 200

for _n, _title, _body, _lang in (
    ("imperva", "", '<iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=1-2-0" frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: 1234-5678</iframe>', "en"),
    ("datadome", "deltacourier.test", "<p id=cmsg>Please enable JS and disable any ad blocker</p><script>var dd={'rt':'c','cid':'AHrlq'}</script>", "en"),
    ("px", "Access to this page has been denied", "<h1>Press & Hold to confirm you are a human (and not a bot).</h1>", "en"),
    ("anubis", "Making sure you're not a bot!", "<h1>Making sure you're not a bot!</h1><p>Loading...</p><p>You are seeing this because the administrator of this website has set up Anubis to protect the server against the scourge of AI companies.</p>", "en"),
    ("sucuri", "Sucuri WebSite Firewall - Access Denied", "<h1>Access Denied - Sucuri Website Firewall</h1><p>Block reason: Access from your Country was disabled by the administrator.</p>", "en"),
    ("hcaptcha", "Security check", "<h1>One more step</h1><p>Please complete the security check to access delta.test</p><div class=h-captcha data-sitekey=1></div>", "en"),
    ("baidu", "百度安全验证", "<p>请完成下方验证后继续操作</p><p>网络不给力，请稍后重试</p>", "zh"),
    ("wechat-env", "", "<h2>环境异常</h2><p>当前环境异常，完成验证后即可继续访问。</p><a>去验证</a>", "zh"),
    ("yandex", "Вы не робот?", "<h1>Подтвердите, что запросы отправляли вы, а не робот</h1><p>Нам очень жаль, но запросы с вашего устройства похожи на автоматические.</p>", "ru"),
    ("cookies", "Cookies required", "<h1>Cookies are disabled</h1><p>Please enable cookies in your browser and reload the page to continue.</p>", "en"),
    ("consent", "Before you continue", "<h1>Before you continue to Delta</h1><p>We use cookies and data to deliver and maintain our services. If you choose “Accept all”, we will also use cookies to develop new services.</p><button>Reject all</button><button>Accept all</button>", "en"),
    ("consent-de", "Delta Kurier", "<h1>Weiter mit Werbung lesen</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Zustimmung jederzeit widerrufbar.</p><button>Akzeptieren und weiter</button><p>oder</p><h2>Pur-Abo</h2><p>Werbefrei lesen für 2,99 € im Monat</p>", "de"),
    ("region", "Not available in your region", "<h1>This content is not available in your country</h1><p>Because of our licences we cannot show it where you are.</p>", "en"),
    ("age", "Age check", "<h1>Are you 18 or older?</h1><p>You must be of legal age to enter this site.</p><button>Yes, I am over 18</button><button>No</button>", "en"),
    ("session", "Session expired", "<h1>Your session has expired</h1><p>For your safety you have been logged out. Please log in again to continue.</p>", "en"),
    ("session-search", "Session timeout", "<p>Your search session has timed out because of inactivity. Start a new session.</p>", "en"),
    ("old-browser", "Please update your browser", "<h1>Your browser is out of date</h1><p>This site does not work with the browser that you are using. Download Firefox, Chrome or Edge.</p>", "en"),
    ("noscript", "Delta Courier", "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div><script src=/static/main.js></script>", "en"),
    ("maintenance", "Site maintenance", "<h1>We are carrying out maintenance</h1><p>Delta Courier is being updated and will be back by 14:00. Sorry for the trouble.</p>", "en"),
    ("maintenance-ja", "メンテナンス中", "<h1>ただいまメンテナンス中です</h1><p>ご不便をおかけしますが、しばらくお待ちください。</p>", "ja"),
    ("db-down", "Database Error", "<h1>Error establishing a database connection</h1>", "en"),
    ("busy", "Delta Courier", "<h1>Too many visitors</h1><p>Our servers are very busy right now. You are in line; the page will load by itself.</p>", "en"),
    ("login-200", "Delta Courier", "<h1>Log in to read on</h1><form><input name=user><input type=password name=pw><button>Log in</button></form><p>Forgot password? New here? Create an account</p>", "en"),
    ("institution", "Access through your institution", "<h1>Access through your institution</h1><p>Select your university to sign in and get full access.</p><form><input name=org></form>", "en"),
    ("library-proxy", "Library login", "<h1>Library Off-Campus Access</h1><p>Please enter your library card number and PIN</p><form><input name=card><input type=password name=pin></form>", "en"),
):  # fmt: skip
    here(
        f"wall-{_n}",
        f"200: {_title}",
        "unsure",
        ok(bare(_title, _body, lang=_lang)),
        everywhere=True,
        states=MAYBE | (SOFT if _n == "session-search" else frozenset()),
        work=ZH if _lang == "zh" else WORK,
    )
    here(
        f"wall-{_n}-bare",
        f"200: {_title}, no title known",
        "unsure",
        ok(bare(_title, _body, lang=_lang)),
        everywhere=True,
        states=MAYBE | (SOFT if _n == "session-search" else frozenset()),
        work=NO_TITLE,
    )
here(
    "waf-202",
    "202 and an empty body from a firewall",
    "unsure",
    reply(202, "", ("x-amzn-waf-action", "challenge"), ("Server", "awselb/2.0")),
    everywhere=True,
    states=MAYBE,
)
here(
    "waf-202-script",
    "202 and a script that asks for a token",
    "unsure",
    reply(
        202,
        bare(
            "",
            '<script>window.awsWafCookieDomainList = [];window.gokuProps={"key":"A"};</script><noscript><h1>JavaScript is disabled</h1>In order to continue, we need to verify that you\'re not a robot.</noscript>',
        ),
    ),
    everywhere=True,
    states=MAYBE,
)
here(
    "pay-soft",
    "the head of the piece, then an offer",
    "stands",
    ok(
        story(
            paragraphs=1,
            extra="<div class=paywall><h3>Read the whole story for 1 euro</h3><p>Already a subscriber? Log in</p></div>",
        )
    ),
    states=LIVE,
)
here(
    "pay-teaser-zh",
    "登录后阅读全文 under the title",
    "stands",
    ok(
        doc(
            "长江口深水航道治理工程的经验与启示_航道网",
            "<h1>长江口深水航道治理工程的经验与启示</h1><p>长江口深水航道治理工程历时二十年。</p><p>登录后阅读全文</p>",
            lang="zh",
        )
    ),
    work=ZH,
    states=LIVE,
)
here(
    "consent-banner",
    "the piece under a banner that asks for consent",
    "stands",
    ok(
        story(
            extra="<div id=cookie>We value your privacy. We and our 812 partners store cookies. <button>Accept all</button><button>Reject all</button></div>"
        )
    ),
    states=LIVE,
)

# --------------------------------------------------------------------------------------- fine pages that look broken

for _n, _title, _extra, _does in (
    ("about-404", "Page not found: how the web forgets", "<p>“404 Not Found. The page you are looking for does not exist.” Half of the links that judges cite end so.</p>", "a piece about pages not found"),
    ("about-sale", "This domain is for sale: a business of waiting", "<p>“Buy this domain”, say a million pages, and nobody does.</p>", "a piece about domains for sale"),
    ("error-in-title", "An error in the census, and what it cost", "", "a piece with error in its title"),
    ("fatal-error", "Fatal Error: the sinking of the Hoop", "", "a piece called Fatal Error"),
    ("access-denied", "Access Denied: The Practice of Filtering", "", "a book called Access Denied"),
    ("forbidden", "Forbidden", "", "a piece called Forbidden"),
    ("gone", "Gone: the villages that the sea took", "", "a piece called Gone"),
    ("suspended-piece", "Suspended accounts, suspended lives", "<p>“Account suspended” was all that the screen said.</p>", "a piece on suspended accounts"),
    ("robots", "Are you a robot? The captcha at twenty", "<p>“Please verify that you are human.”</p>", "a piece on captchas"),
    ("search-piece", "Search results: what we found in the archives", "", "a piece called Search results"),
    ("maintenance-piece", "Down for maintenance: the lock that never opens", "<p>The lock is closed for maintenance and will be back soon.</p>", "a piece on maintenance"),
    ("removed-piece", "This statue has been removed", "<p>This statue has been removed, says a sign, at the request of the owner.</p>", "a piece on what was removed"),
    ("login-piece", "Log in, tune out", "<p>Please log in to continue. Please log in to continue.</p>", "a piece on logging in"),
    ("subscribe-piece", "Subscribe or perish", "", "a piece called Subscribe or perish"),
    ("closed-piece", "We have closed: letters from the last bookshops", "<p>We have closed. Thank you to all our customers.</p>", "a piece on shops that closed"),
    ("index-piece", "Index of Prohibited Ports", "", "a piece called Index of"),
    ("welcome-piece", "Welcome to the machine room", "", "a piece called Welcome to"),
    ("coming-soon-piece", "Coming soon: a new canal", "<p>Coming soon, said the board for thirty years.</p>", "a piece called Coming soon"),
    ("untitled-piece", "Untitled", "", "a poem called Untitled"),
    ("expired-piece", "Expired", "<p>The licence has expired; the page has expired; so has the captain.</p>", "a piece called Expired"),
):  # fmt: skip
    _w = Work(
        type="article-newspaper",
        title=_title,
        author=WORK.author,
        container_title="Delta Courier",
        issued=WORK.issued,
    )
    here(f"trap-{_n}", _does, "stands", ok(story(_title, extra=_extra)), work=_w, states=LIVE)
    here(
        f"trap-{_n}-bare",
        _does + ", no title known",
        "stands",
        ok(story(_title, extra=_extra)),
        work=NO_TITLE,
        states=LIVE,
    )
    here(
        f"trap-{_n}-short",
        _does + ", short, in a plain page",
        "stands",
        ok(bare(_title, f"<h1>{_title}</h1>{_extra}<p>{LINES[1]}{LINES[2]}{LINES[3]}{LINES[4]}</p>")),
        work=_w,
        states=LIVE,
    )

here(
    "comments-404",
    "a piece whose first comment says that a link in it is dead",
    "stands",
    ok(
        story(extra="<div class=comments><p>Piet: The link to the treaty gives 404 page not found!</p></div>")
    ),
    states=LIVE,
)
here(
    "video-in",
    "a piece with a dead video in it",
    "stands",
    ok(story(extra="<div class=embed>Video unavailable. This video is no longer available.</div>")),
    states=LIVE,
)
here(
    "related-removed",
    "a piece with a box where a post was deleted",
    "stands",
    ok(story(extra="<blockquote>This Tweet was deleted by the Tweet author. Learn more</blockquote>")),
    states=LIVE,
)
here(
    "updated",
    "the title got UPDATED: before it",
    "stands",
    ok(story("UPDATED: Who pays for the dredging of the Scheldt?")),
    states=LIVE,
)
here(
    "retitled",
    "another heading, same author, date and text",
    "stands",
    ok(
        story(
            "The eighty-million question in the Scheldt",
            head='<meta name="author" content="Lotte Verhoeven"><meta property="article:published_time" content="2016-11-02T06:00:00+01:00"><meta property="og:site_name" content="Delta Courier">',
        )
    ),
    states=NO_ALARM,
)
here(
    "h1-other",
    "the piece's title in the page title, the section in the heading",
    "stands",
    ok(
        doc(
            "Who pays for the dredging of the Scheldt?",
            f"<h1>Regions</h1><h2>Who pays for the dredging of the Scheldt?</h2>{prose()}",
        )
    ),
    states=LIVE,
)
here(
    "title-site-only",
    "the page title is the site's, the heading is the piece's",
    "stands",
    ok(doc("Delta Courier", f"<h1>{WORK.title}</h1>{prose()}")),
    states=LIVE,
)
here(
    "archived-banner",
    "a banner says that the content is archived and no longer kept up",
    "stands",
    ok(
        story(
            extra="<div class=banner><b>Archived content.</b> This page is archived and is no longer updated. Links may be broken.</div>"
        )
    ),
    states=LIVE,
)
here(
    "wayback-banner",
    "a capture of the piece with the archive's bar",
    "stands",
    ok(story(extra="<div id=wm-ipp><p>The Wayback Machine - 12 captures 3 Nov 2016 - 2 Jan 2021</p></div>")),
    states=LIVE,
)
here(
    "retracted",
    "a paper that was retracted, still shown",
    "stands",
    ok(
        story(
            "RETRACTED: Who pays for the dredging of the Scheldt?",
            extra="<p>This article has been retracted at the request of the editor.</p>",
        )
    ),
    states=LIVE,
)
here(
    "correction",
    "a correction says what was removed",
    "stands",
    ok(
        story(
            extra="<p><i>Correction: a sentence has been removed from this article at the request of the author.</i></p>"
        )
    ),
    states=LIVE,
)
here(
    "index-html",
    "/index.html goes to /",
    "stands",
    to("/", 301),
    path="/index.html",
    work=Work(type="webpage", title="Delta Courier"),
    states=FINE,
)
also("index-html-delta.test", "/", ok(FRONT))
here(
    "home-cited",
    "the home page itself is cited",
    "stands",
    ok(FRONT),
    path="/",
    work=Work(type="webpage", title="Delta Courier"),
    states=LIVE,
)
here(
    "home-cited-bare",
    "a home page, no title known",
    "stands",
    ok(FRONT),
    path="/",
    work=NO_TITLE,
    states=LIVE,
)
here(
    "section-cited",
    "a list is cited as what it is",
    "stands",
    ok(FRONT.replace("Delta Courier - News from the delta", "Regions | Delta Courier")),
    path="/regions/",
    work=Work(type="webpage", title="Regions", container_title="Delta Courier"),
    states=LIVE,
)
here("query-front", "the piece lives at the root with a query", "stands", to("/?p=8812", 301), states=FINE)
also("query-front-delta.test", "/?p=8812", ok(story()))
here(
    "login-link",
    "the piece with a box to log in beside it",
    "stands",
    ok(
        story(
            extra="<form class=login><input name=user><input type=password><button>Log in</button> Forgot your password?</form>"
        )
    ),
    states=LIVE,
)
here(
    "short-news",
    "two sentences and a title",
    "stands",
    ok(doc(f"{WORK.title}", f"<h1>{WORK.title}</h1><p>{LINES[1]}</p>")),
    states=LIVE,
)
here(
    "image",
    "a picture",
    "stands",
    ok(b"\x89PNG\r\n\x1a\n" + b"\0" * 900, media="image/png"),
    path="/img/map.png",
    states=NO_ALARM,
)
here(
    "json",
    "data",
    "stands",
    ok(json.dumps({"title": WORK.title, "body": LINES}), media="application/json"),
    path="/api/8812",
    states=NO_ALARM,
)
here(
    "json-error",
    "JSON that says that there is no such record",
    "gone",
    ok(json.dumps({"error": "Record not found", "code": 404}), media="application/json"),
    path="/api/8812",
)
here(
    "rss",
    "a feed",
    "stands",
    ok(
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Delta Courier</title><item><title>Who pays for the dredging of the Scheldt?</title></item></channel></rss>',
        media="application/rss+xml",
    ),
    path="/rss",
    states=NO_ALARM,
)
here(
    "xml",
    "XML of the piece",
    "stands",
    ok(
        f'<?xml version="1.0"?><article><title>{WORK.title}</title><p>{LINES[0]}</p></article>',
        media="text/xml",
    ),
    path="/8812.xml",
    states=NO_ALARM,
)
here(
    "xml-nosuchkey",
    "200 with a store's NoSuchKey",
    "gone",
    ok(
        '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>',
        media="application/xml",
    ),
    path="/8812.pdf",
    work=REPORT,
)
here(
    "pdf-good",
    "a PDF with its title",
    "stands",
    ok(pdf("Annual Report on Inland Shipping 2017"), media="application/pdf"),
    path="/ar.pdf",
    work=REPORT,
    states=LIVE,
)
here(
    "pdf-word-title",
    "a PDF whose title is Microsoft Word - draft3.docx",
    "stands",
    ok(pdf("Microsoft Word - draft3.docx"), media="application/pdf"),
    path="/ar.pdf",
    work=REPORT,
    states=NO_ALARM,
)
here(
    "pdf-octet",
    "a PDF as octet-stream",
    "stands",
    ok(
        pdf("Annual Report on Inland Shipping 2017"),
        ("Content-Disposition", "attachment; filename=ar2017.pdf"),
        media="application/octet-stream",
    ),
    path="/download?id=9",
    work=REPORT,
    states=LIVE,
)
here(
    "pdf-viewer",
    "a viewer page for the PDF, with its title",
    "stands",
    ok(doc("Annual Report on Inland Shipping 2017", "<iframe src='/viewer.html?file=ar.pdf'></iframe>")),
    path="/ar.pdf",
    work=REPORT,
    states=LIVE,
)
here(
    "pdf-viewer-js",
    "a pdf.js page without any title of the report",
    "unsure",
    ok(
        bare(
            "PDF.js viewer",
            "<div id=viewerContainer><div id=viewer class=pdfViewer></div></div><button>Previous</button><button>Next</button><button>Zoom In</button>",
        )
    ),
    path="/view?file=ar.pdf",
    work=REPORT,
    states=NO_ALARM,
)
here(
    "landing-abstract",
    "a PDF link that leads to the abstract page of the report",
    "stands",
    ok(
        doc(
            "Annual Report on Inland Shipping 2017 | CCR",
            f"<h1>Annual Report on Inland Shipping 2017</h1><p>{LINES[0]}</p><a href='?dl=1'>Download PDF</a>",
        )
    ),
    path="/ar.pdf",
    work=REPORT,
    states=LIVE,
)
here(
    "fragment-text",
    "a text fragment that is there",
    "stands",
    ok(story()),
    path=PATH + "#:~:text=the%20sand%20comes%20back",
    states=LIVE,
)
here(
    "fragment-text-gone",
    "a text fragment that is not there",
    "stands",
    ok(story()),
    path=PATH + "#:~:text=the%20gravel%20never%20returns",
    states=LIVE | MOVED | {State.DRIFTED, State.UNKNOWN},
)
here("fragment", "an anchor that is not there", "stands", ok(story()), path=PATH + "#section-9", states=FINE)
here(
    "shell",
    "an app shell with the site's name and no text",
    "unsure",
    ok(
        "<!doctype html><html><head><title>Delta Courier</title></head><body><div id=__next></div><script src=/_next/static/chunks/main.js></script></body></html>"
    ),
    everywhere=True,
    states=frozenset({State.UNKNOWN}),
)
here(
    "shell-title",
    "an app shell that bears the piece's title",
    "stands",
    ok(
        f"<!doctype html><html><head><title>{WORK.title} | Delta Courier</title><meta property=og:title content='{WORK.title}'></head><body><div id=__next></div><script src=/_next/static/chunks/main.js></script></body></html>"
    ),
    states=LIVE | {State.UNKNOWN},
)
here(
    "shell-data",
    "the piece in a data island that scripts draw from",
    "stands",
    ok(
        f"<!doctype html><html><head><title>{WORK.title} | Delta Courier</title></head><body><div id=__next></div><script id=__NEXT_DATA__ type=application/json>{json.dumps({'page': '/404', 'title': WORK.title})}</script></body></html>"
    ),
    states=NO_ALARM,
)
here(
    "i18n-strings",
    "the piece, with the site's error texts hidden in the page",
    "stands",
    ok(
        story(
            extra="<div hidden style='display:none' class=error>Page not found. Sorry, something went wrong.</div><template><p>404</p></template>"
        )
    ),
    states=LIVE,
)
here(
    "same-anywhere",
    "a site that shows the piece whatever its slug",
    "stands",
    ok(story()),
    path="/8812/who-pays-dredging-scheldt",
    everywhere=True,
    states=NO_ALARM,
)
here(
    "listing-echo",
    "a site where each made-up address gives a page titled after it",
    "gone",
    ok(
        doc(
            "Who pays dredging scheldt | Delta Courier",
            "<h1>Who pays dredging scheldt</h1><p>No posts found.</p>",
        )
    ),
)
here(
    "gov-archive",
    "a government page that says it was withdrawn, and shows it",
    "stands",
    ok(
        story(
            "Annual Report on Inland Shipping 2017",
            extra="<div class=notice><h2>This publication was withdrawn on 3 May 2021</h2><p>It is out of date. See the report of 2020.</p></div>",
        )
    ),
    work=REPORT,
    states=LIVE,
)
here(
    "historic-policy",
    "This was published under the 2015 to 2017 government",
    "stands",
    ok(
        story(
            "Annual Report on Inland Shipping 2017",
            extra="<div class=notice>This was published under the 2015 to 2017 government</div>",
        )
    ),
    work=REPORT,
    states=LIVE,
)
here(
    "obituary",
    "a short notice of a closed inquiry",
    "stands",
    ok(
        doc(
            "Inquiry closed",
            "<h1>Inquiry closed</h1><p>This inquiry has closed. The Committee published its report on 4 May 2018. Read the report (PDF, 2 MB).</p>",
        )
    ),
    work=Work(type="webpage", title="Inquiry closed"),
    states=LIVE,
)
here(
    "product-out",
    "a book that is out of stock",
    "stands",
    ok(
        doc(
            "Scheldt: A Biography | Delta Books",
            "<h1>Scheldt: A Biography</h1><p>Lotte Verhoeven. 320 pages. This item is currently unavailable. We don't know when or if this item will be back in stock.</p>",
        )
    ),
    work=Work(type="book", title="Scheldt: A Biography"),
    states=LIVE,
)
here(
    "event-past",
    "an event that is over",
    "stands",
    ok(
        doc(
            "Scheldt Day 2017",
            "<h1>Scheldt Day 2017</h1><p>This event has ended. Registration is closed.</p>",
        )
    ),
    work=Work(type="webpage", title="Scheldt Day 2017"),
    states=LIVE,
)
here(
    "job-filled",
    "a job advertisement, cited as such, that is filled",
    "stands",
    ok(
        doc(
            "Dredging engineer",
            "<h1>Dredging engineer</h1><p>This position has been filled. It is no longer open to applications.</p><p>You will plan maintenance dredging for the western Scheldt.</p>",
        )
    ),
    work=Work(type="webpage", title="Dredging engineer"),
    states=LIVE,
)
here(
    "zh-piece",
    "a Chinese piece about pages that do not exist",
    "stands",
    ok(
        doc(
            "“页面不存在”:政府网站死链调查",
            "<h1>“页面不存在”:政府网站死链调查</h1><p>记者点开链接，屏幕上显示“您访问的页面不存在或已删除”。</p><p>近日，记者对二百家政府网站进行调查，发现近一成链接无法打开。专家认为，网站改版后没有做好跳转是主要原因。</p><p>有关部门表示将尽快整改，并建立长效机制。</p>",
            lang="zh",
        )
    ),
    work=Work(type="webpage", title="“页面不存在”:政府网站死链调查"),
    states=LIVE,
)
here(
    "ru-piece",
    "a Russian note on a deleted post",
    "stands",
    ok(
        doc(
            "Пост министра удалён",
            "<h1>Пост министра удалён</h1><p>Запись министра в социальной сети удалена спустя час после публикации. Пресс-служба отказалась от комментариев. В записи говорилось о задержке дноуглубительных работ.</p>",
            lang="ru",
        )
    ),
    work=Work(type="webpage", title="Пост министра удалён"),
    states=LIVE,
)
here(
    "de-piece",
    "a German note on a page that was taken down",
    "stands",
    ok(
        doc(
            "Ministerium nimmt Seite vom Netz",
            "<h1>Ministerium nimmt Seite vom Netz</h1><p>Die Seite ist nicht mehr verfügbar. Das Ministerium hat den umstrittenen Ratgeber am Montag gelöscht, nachdem Fachleute Fehler bemängelt hatten.</p>",
            lang="de",
        )
    ),
    work=Work(type="webpage", title="Ministerium nimmt Seite vom Netz"),
    states=LIVE,
)
here(
    "de-piece-bare",
    "a German note on a page that was taken down, no title known",
    "stands",
    ok(
        doc(
            "Ministerium nimmt Seite vom Netz",
            "<h1>Ministerium nimmt Seite vom Netz</h1><p>Die Seite ist nicht mehr verfügbar. Das Ministerium hat den umstrittenen Ratgeber am Montag gelöscht, nachdem Fachleute Fehler bemängelt hatten.</p>",
            lang="de",
        )
    ),
    work=NO_TITLE,
    states=LIVE,
)

# ------------------------------------------------------------------------------------------- how an address is written

here(
    "stop",
    "an address with the sentence's full stop on it; without it the piece is there",
    "stands",
    url=f"http://stop-delta.test{PATH}.",
    host="stop-delta.test",
    states=FINE,
)
also("stop-delta.test", PATH, ok(story()))
here(
    "bracket",
    "an address with a closing bracket on it",
    "stands",
    url=f"http://bracket-delta.test{PATH})",
    host="bracket-delta.test",
    states=FINE,
)
also("bracket-delta.test", PATH, ok(story()))
here(
    "credentials",
    "credentials in the address",
    "stands",
    ok(story()),
    url=f"http://reader:secret@credentials-delta.test{PATH}",
    host="credentials-delta.test",
    states=NO_ALARM | {State.INVALID},
)
here(
    "no-host",
    "a host that does not exist any more",
    "gone",
    url=f"http://nowhere-delta.test{PATH}",
    host="nowhere-delta.test",
    states=frozenset({State.DEAD}),
)
here(
    "port",
    "nobody listens",
    "gone",
    url=f"http://closed.test:80{PATH}",
    host="closed.test",
    states=frozenset({State.DEAD, State.UNREACHABLE, State.FAILING}),
)
here(
    "template",
    "an address with a placeholder in it: %7B%7Bid%7D%7D",
    "gone",
    url="http://template-delta.test/item/%7B%7Bid%7D%7D",
    host="template-delta.test",
    states=GONE | {State.INVALID},
)
here(
    "tel",
    "tel: in place of an address",
    "unsure",
    url="tel:+3232001234",
    host="tel-delta.test",
    states=frozenset({State.INVALID}),
)
