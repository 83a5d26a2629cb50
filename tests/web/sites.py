"""How real sites misbehave: a hundred behaviours written from knowledge of sites, blind to the rules that judge them.

Each names what a person with a browser would find. Only the state is prescribed, not how it is come by.
"""

from __future__ import annotations

import gzip
import json
from urllib.parse import quote, unquote

from citecheck.model import Name, PartialDate, State, Work
from tests.web.behaviours import HANDLERS, ROWS, Row, pdf
from tests.web.server import Out, Request, reply

TITLE = "The Quiet Draft: How Provinces Recruit Engineers for Dual-Use Work"
ZH = "军民两用人才招募机制研究"
AUTHOR = (Name(family="Halvorsen", given="Mette"),)
WORK = Work(
    type="article-magazine",
    title=TITLE,
    author=AUTHOR,
    container_title="Harbour Review",
    issued=PartialDate(2018, 5, 23),
)

# Where nobody is to be alarmed, though the page may also not prove that all is well.
NO_ALARM = frozenset({State.LIVE, State.MOVED, State.BLOCKED, State.UNREACHABLE, State.UNKNOWN})
NOT_FINE = frozenset({State.BLOCKED, State.UNKNOWN, State.UNREACHABLE, State.SOFT_404})


def site(
    name: str,
    does: str,
    stands: str,
    answer: bytes | None = None,
    *,
    path: str = "",
    host: str = "",
    url: str = "",
    work: Work = WORK,
    states: frozenset[State] = frozenset(),
    says: str = "",
) -> None:
    """A behaviour of a host of its own (unless one is named) that always gives the same answer."""
    host = host or f"{name}-pier.test"
    path = path or "/politics/2018/05/quiet-draft-4711.html"
    ROWS.append(
        Row(
            name=name,
            does=does,
            stands=stands,
            outcome=None,
            host=host,
            path=path,
            url=url,
            titles=work.titles,
            work=work,
            states=states,
            says=says,
            at_most=12,
        )
    )
    if answer is not None:
        also(host, path, answer)


def also(host: str, path: str, answer: bytes) -> None:
    """What else is to be had on the way; an empty path stands for all others of the host."""

    async def handler(r: Request, out: Out) -> bytes:
        return answer

    HANDLERS[(host, path.partition("#")[0])] = handler


# ------------------------------------------------------------------------------------------------------------- pages

EN = (
    "The recruiters came in the spring, when the engineering schools post their lists. ",
    "A provincial office paid for the buses, and a shipyard paid for the lunch. ",
    "Of forty graduates interviewed for this story, nine signed before they had read the contract. ",
    "Their work, the office says, is civil; the yard's order book says something else. ",
    "Budget papers seen by this magazine list the programme under housing. ",
    "Local officials describe the arrangement as a loan of people, not of money. ",
    "Two deans refused to speak on the record, and a third asked for the questions in writing. ",
    "What follows from this for visa policy abroad is less clear than either side pretends. ",
    "In the archives of the planning commission the word draft does not occur once. ",
    "It occurs, however, in nearly every letter that the graduates wrote home. ",
)
ZH_TEXT = (
    "春季招聘开始时，各地工科院校纷纷公布毕业生名单。",
    "省级主管部门承担交通费用，造船企业负责接待。",
    "受访的四十名毕业生中，有九人在阅读合同之前就已签字。",
    "主管部门称相关工作属于民用性质，而企业订单显示并非如此。",
    "本文查阅的预算文件将该项目列入住房支出。",
    "地方官员将这一安排称为人员借调而非资金支持。",
)


def prose(sentences: int = 24, lines: tuple[str, ...] = EN) -> str:
    return "".join(
        f"<p>{''.join(lines[(3 * i + j) % len(lines)] for j in range(4))}</p>" for i in range(sentences // 4)
    )


NAV = (
    '<header><a class="logo" href="/">Harbour Review</a><nav><ul><li><a href="/world">World</a></li><li><a href="/politics">'
    'Politics</a></li><li><a href="/business">Business</a></li><li><a href="/opinion">Opinion</a></li><li><a href="/search">'
    'Search</a></li><li><a href="/login">Log in</a></li><li><a href="/subscribe">Subscribe</a></li></ul></nav></header>'
)
FOOT = (
    '<aside><h3>Most read</h3><ol><li><a href="/a">Harbour dues rise again</a></li><li><a href="/b">Who owns the night train?'
    '</a></li><li><a href="/c">Letters from the strait</a></li></ol></aside><footer><a href="/about">About us</a> <a href="/contact">'
    'Contact</a> <a href="/privacy">Privacy policy</a> &copy; 2026 Harbour Review. All rights reserved.</footer>'
)
META = (
    '<meta name="author" content="Mette Halvorsen"><meta property="article:published_time" content="2018-05-23T06:00:00Z">'
    f'<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Harbour Review">'
)


def html(
    title: str,
    main: str,
    *,
    head: str = "",
    lang: str = "en",
    nav: str = NAV,
    foot: str = FOOT,
    attrs: str = "",
) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body{attrs}>{nav}<main>{main}</main>{foot}</body></html>"
    )


def article(
    title: str = TITLE,
    *,
    head: str = META,
    suffix: str = " | Harbour Review",
    sentences: int = 24,
    extra: str = "",
) -> str:
    return html(
        title + suffix,
        f'<article><h1>{title}</h1><p class="byline">By Mette Halvorsen, 23 May 2018</p>{prose(sentences)}{extra}</article>',
        head=head,
    )


HOME = html(
    "Harbour Review | Reporting from the ports of the world",
    "".join(
        f'<section><h2><a href="/s/{i}">{t}</a></h2><p>{EN[i]}</p></section>'
        for i, t in enumerate(
            (
                "Harbour dues rise again",
                "Who owns the night train?",
                "Letters from the strait",
                "A winter of empty berths",
                "The pilots' strike, day by day",
                "Cranes for sale",
                "What the tide tables hide",
                "Small islands, large ships",
            )
        )
    ),
)


def ok(body: str | bytes, *headers: tuple[str, str], media: str | None = "text/html; charset=utf-8") -> bytes:
    return reply(200, body, *headers, media_type=media)


def to(location: str, status: int = 302) -> bytes:
    return reply(status, "", ("Location", location))


# ------------------------------------------------------------------------- what content systems say in place of a page

site(
    "wordpress-200",
    "WordPress's not-found page, sent with 200",
    "gone",
    ok(
        html(
            "Page not found &#8211; Institute for Littoral Studies",
            '<section class="error-404 not-found"><header class="page-header"><h1 class="page-title">Oops! That page can&rsquo;t be found.'
            "</h1></header><div><p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p>"
            '<form role="search"><input type="search" placeholder="Search &hellip;"></form><h2>Recent Posts</h2><ul><li>Spring lectures</li>'
            "<li>New fellows</li></ul></div></section>",
            attrs=' class="error404 wp-custom-logo"',
        )
    ),
)
site(
    "drupal-200",
    "Drupal's not-found page, sent with 200",
    "gone",
    ok(
        html(
            "Page not found | Ministry of Works",
            '<h1 class="page-title">Page not found</h1><div class="region-content">The requested page could not be found.</div>',
        )
    ),
)
site(
    "joomla-200",
    "Joomla's error page for a deleted article, sent with 200",
    "gone",
    ok(
        html(
            "Error: 404 Article not found",
            "<div id='errorboxheader'>404 - Article not found</div><div id='errorboxbody'><p><strong>You may not be able to visit this page "
            "because of:</strong></p><ol><li>an out-of-date bookmark/favourite</li><li>a search engine that has an out-of-date listing for this "
            "site</li><li>a mistyped address</li><li>you have no access to this page</li></ol></div>",
        )
    ),
)
site(
    "sharepoint",
    "SharePoint sends on to its PageNotFoundError.aspx with 200",
    "gone",
    to(
        "/Pages/PageNotFoundError.aspx?requestUrl=https://sharepoint-pier.test/politics/2018/05/quiet-draft-4711.html"
    ),
)
also(
    "sharepoint-pier.test",
    "/Pages/PageNotFoundError.aspx",
    ok(
        html(
            "Pages - PageNotFoundError",
            "<h1>Sorry, we couldn't find that page</h1><p>The page you're looking for may have been removed, renamed, or is temporarily "
            "unavailable. If you typed the address, check the spelling.</p>",
        )
    ),
)
site(
    "squarespace-200",
    "Squarespace's not-found text under the site's own title, with 200",
    "gone",
    ok(
        html(
            "Silverline Policy Lab",
            "<p>We couldn't find the page you were looking for. This is either because:</p><ul><li>There is an error in the URL entered into "
            "your web browser. Please check the URL and try again.</li><li>The page you are looking for has been moved or deleted.</li></ul>"
            '<p>You can return to our homepage by <a href="/">clicking here</a>, or you can try searching for the content you are seeking.</p>',
        )
    ),
)
site(
    "shopify-200",
    "Shopify's not-found page, sent with 200",
    "gone",
    ok(
        html(
            "404 Not Found &ndash; Port Books",
            "<h1>404 Page Not Found</h1><p>The page you requested does not exist. Click <a href='/collections/all'>here</a> to continue "
            "shopping.</p>",
        )
    ),
)
site(
    "tencent-404",
    "the page of the missing children that Chinese sites show for 404, with 200",
    "gone",
    ok(
        '<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>404</title></head><body><script type="text/javascript" '
        'src="//qzonestyle.gtimg.cn/qzone/hybrid/app/404/search_children.js" charset="utf-8" homePageUrl="/" homePageName="返回首页">'
        "</script></body></html>"
    ),
)
site(
    "gbk-gone",
    "a Chinese portal says in GBK, with 200, that the page is not there or was deleted",
    "gone",
    ok(
        html(
            "出错了_港口网",
            "<div class='err'>抱歉，您要访问的页面不存在或已被删除！</div><p>您可以：<a href='/'>返回首页</a> 或 <a href='#'>联系我们</a></p>",
            lang="zh",
            nav="",
            foot="",
        )
        .replace("utf-8", "gbk")
        .encode("gbk"),
        media="text/html",
    ),
    work=Work(
        type="webpage", title="On the recruitment of dual-use talent", original_title=ZH, language="zh"
    ),
)
site(
    "zh-back-home",
    "a Chinese news site says the article is gone and goes home by script after five seconds",
    "gone",
    ok(
        '<html><head><meta charset="utf-8"><title>提示信息</title><script>var n=5;setInterval(function(){n--;if(n==0){window.location.href="/";}'
        "},1000)</script></head><body><div class='msg'>您访问的文章不存在或已删除，<span id='t'>5</span>秒后自动跳转到首页</div></body></html>"
    ),
    work=Work(
        type="article-newspaper", original_title=ZH, title="Research on dual-use recruitment", language="zh"
    ),
)
also("zh-back-home-pier.test", "/", ok(html("港口网首页", prose(8, ZH_TEXT), lang="zh")))
site(
    "zh-published-removed",
    "a message platform says that the author deleted the text",
    "gone",
    ok(
        '<html><head><meta charset="utf-8"><title></title></head><body class="zh_CN"><div class="weui-msg"><div class="weui-msg__text-area">'
        "<h2>该内容已被发布者删除</h2></div></div></body></html>"
    ),
    path="/s/x8Qk2fhs0a",
    work=Work(type="post", title=None, original_title=ZH, language="zh"),
)
site(
    "dedecms-alert",
    "an old Chinese content system says by alert() that there is no such document, and goes back",
    "gone",
    ok(
        "<html><head><meta charset='gb2312'><title>系统提示</title></head><body><script>alert('你要查看的文档不存在或者还未通过审核！');"
        "history.back();</script></body></html>".encode("gbk"),
        media="text/html",
    ),
    work=Work(type="webpage", original_title=ZH, language="zh"),
)
site("to-404-shtml", "sends on to /404.shtml, which says so in Chinese with 200", "gone", to("/404.shtml"))
also(
    "to-404-shtml-pier.test",
    "/404.shtml",
    ok(html("页面没有找到", "<p>您要找的页面走丢了……</p>", lang="zh", nav="", foot="")),
)
site(
    "german-200",
    "a German site says with 200 that the page no longer exists",
    "gone",
    ok(
        html(
            "Fehler - Institut für Hafenkunde",
            "<h1>Diese Seite existiert leider nicht (mehr)</h1><p>Die von Ihnen aufgerufene Seite wurde verschoben, umbenannt oder gelöscht."
            ' Nutzen Sie bitte die <a href="/suche">Suche</a> oder gehen Sie zur <a href="/">Startseite</a>.</p>',
            lang="de",
        )
    ),
)
site(
    "german-depublished",
    "a German broadcaster has taken the article down by law and says so, with 200",
    "gone",
    ok(
        html(
            "Beitrag nicht mehr verfügbar | Hafenfunk",
            "<h1>Der Inhalt ist nicht mehr verfügbar</h1><p>Liebe Nutzerin, lieber Nutzer, der von Ihnen gesuchte Beitrag ist nicht mehr abrufbar."
            " Nach den Vorgaben des Rundfunkstaatsvertrags dürfen wir Beiträge nur für eine begrenzte Zeit im Netz anbieten.</p>",
            lang="de",
        )
    ),
)
site(
    "french-200",
    "a French site says with 200 that the page cannot be found",
    "gone",
    ok(
        html(
            "Erreur | Revue des ports",
            "<h1>Oups&nbsp;!</h1><p>La page que vous recherchez est introuvable. Elle a peut-être été déplacée ou supprimée.</p>",
            lang="fr",
        )
    ),
)
site(
    "spanish-200",
    "a Spanish site says with 200 that the page does not exist",
    "gone",
    ok(
        html(
            "Revista de Puertos",
            "<h2>Lo sentimos</h2><p>La página que está buscando no existe o ha sido eliminada. Vuelva a la <a href='/'>página de inicio</a>.</p>",
            lang="es",
        )
    ),
)
site(
    "russian-1251",
    "a Russian site says so in windows-1251, declared only in the page",
    "gone",
    ok(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>Ошибка</title></head><body>'
        "<h1>К сожалению, запрашиваемая страница не найдена</h1><p>Возможно, она была удалена или перемещена. Перейти на "
        "<a href='/'>главную страницу</a>.</p></body></html>".encode("cp1251"),
        media="text/html",
    ),
)
site(
    "japanese-expired",
    "a Japanese newspaper says, in Shift_JIS with 200, that the article's time is over",
    "gone",
    ok(
        '<html><head><meta charset="Shift_JIS"><title>港湾新聞</title></head><body><p>お探しの記事は、掲載期間が終了したか、'
        "削除された可能性があります。</p><p><a href='/'>トップページへ</a></p></body></html>".encode(
            "shift_jis"
        ),
        media="text/html",
    ),
)
for _lang, _title, _words in (
    ("pt", "Erro", "Desculpe, a página que você procura não foi encontrada ou não existe mais."),
    ("it", "Errore", "Spiacenti, la pagina richiesta non è stata trovata oppure non è più disponibile."),
    ("ko", "안내", "요청하신 페이지를 찾을 수 없습니다. 주소가 잘못되었거나 삭제된 페이지입니다."),
    ("ar", "خطأ", "عذراً، الصفحة التي تبحث عنها غير موجودة أو تم حذفها."),
    ("pl", "Błąd", "Przepraszamy, strona o podanym adresie nie istnieje lub została usunięta."),
    ("tr", "Hata", "Üzgünüz, aradığınız sayfa bulunamadı veya kaldırılmış."),
    ("nl", "Fout", "Sorry, de pagina die u zoekt bestaat niet of is verwijderd."),
):
    site(
        f"soft-{_lang}",
        f"a site says with 200, in {_lang}, that the page is not there",
        "gone",
        ok(html(_title, f"<h1>{_title}</h1><p>{_words}</p>", lang=_lang, nav="", foot="")),
    )
    also(
        f"soft-{_lang}-pier.test",
        "",
        ok(html(_title, f"<h1>{_title}</h1><p>{_words}</p>", lang=_lang, nav="", foot="")),
    )
site(
    "no-longer-available",
    "a newspaper says under its own name that the story is no longer available",
    "gone",
    ok(
        html(
            "The Daily Mooring",
            "<h2>We're sorry</h2><p>This story is no longer available on our website. Stories from our wire partners are removed after thirty "
            "days.</p>",
        )
    ),
)
site(
    "to-search",
    "sends a dead article on to a search with no hits",
    "gone",
    to("/search?q=quiet+draft+4711&src=404"),
)
also(
    "to-search-pier.test",
    "/search",
    ok(
        html(
            "Search results for “quiet draft 4711” | Harbour Review",
            "<h1>Search</h1><form><input name=q value='quiet draft 4711'></form><p>0 results. Your search did not match any articles. Check the "
            "spelling or try fewer words.</p>",
        )
    ),
)
site("to-section", "sends a dead article on to its section", "gone", to("/politics/", 301))
also(
    "to-section-pier.test",
    "/politics/",
    ok(HOME.replace("Harbour Review | Reporting from the ports of the world", "Politics | Harbour Review")),
)
site(
    "to-home-tagged",
    "sends a dead article home, with a tag for the statistics",
    "gone",
    to("/?utm_source=404&from=old"),
)
also("to-home-tagged-pier.test", "/", ok(HOME))
site(
    "home-everywhere",
    "shows its front page at every address, without sending on",
    "gone",
    ok(HOME),
    work=WORK,
)
also("home-everywhere-pier.test", "", ok(HOME))
site(
    "script-home",
    "sends a dead article home by script",
    "gone",
    ok(
        '<html><head><script type="text/javascript">window.location.replace("/");</script></head><body></body></html>'
    ),
)
also("script-home-pier.test", "/", ok(HOME))
site(
    "refresh-to-404",
    "moves on by meta refresh to a page that says so with 200",
    "gone",
    ok('<html><head><meta http-equiv="refresh" content="0;url=/error/notfound.html"></head></html>'),
)
also(
    "refresh-to-404-pier.test",
    "/error/notfound.html",
    ok(html("Harbour Review", "<h1>That page has sailed</h1><p>We looked in every hold.</p>")),
)
site(
    "new-site-home",
    "an institute renamed itself and sends every old address to its new front page",
    "gone",
    to("http://harbour-institute-pier.test/", 301),
)
also("harbour-institute-pier.test", "/", ok(HOME))
site(
    "other-language-home",
    "sends an English article to the Chinese front page",
    "gone",
    to("/zh/", 302),
    path="/en/articles/2018/0523/c90000-9463231.html",
)
also("other-language-home-pier.test", "/zh/", ok(html("港口网_中文首页", prose(8, ZH_TEXT), lang="zh")))
site(
    "region-picker",
    "sends to a page where one chooses a country",
    "unsure",
    to("/select-location?return=%2Fpolitics"),
    states=NOT_FINE,
)
also(
    "region-picker-pier.test",
    "/select-location",
    ok(
        html(
            "Choose your country or region",
            "<h1>Choose your location</h1><ul><li>Asia</li><li>Europe</li><li>Americas</li></ul>",
            nav="",
            foot="",
        )
    ),
)
site(
    "single-sign-on",
    "sends to a single sign-on",
    "unsure",
    to("/realms/staff/protocol/openid-connect/auth?client_id=cms&redirect_uri=x"),
)
also(
    "single-sign-on-pier.test",
    "/realms/staff/protocol/openid-connect/auth",
    ok(
        html(
            "Sign in to Harbour Institute",
            "<h1>Sign in to your account</h1><form method=post><label>Username or email</label><input name=username><label>Password</label>"
            "<input type=password name=password><button>Sign In</button></form>",
            nav="",
            foot="",
        )
    ),
)
site(
    "json-error",
    "answers 200 with an error in JSON",
    "gone",
    ok(json.dumps({"error": {"code": 404, "message": "Article not found"}}), media="application/json"),
)
site(
    "text-404",
    "answers 200 with the plain text 404: Not Found",
    "gone",
    ok("404: Not Found", media="text/plain; charset=utf-8"),
    path="/harbour/papers/main/quiet-draft.md",
)
site(
    "please-update-bookmarks",
    "says that the site has moved and shows a link to click",
    "unsure",
    ok(
        html(
            "We have moved",
            "<h1>This page has moved</h1><p>Our website has a new home. Please update your bookmarks: <a href='http://moved-there-pier.test/quiet-draft'>"
            "http://moved-there-pier.test/quiet-draft</a></p>",
            nav="",
            foot="",
        )
    ),
    states=frozenset({State.MOVED, State.UNKNOWN, State.SOFT_404}),
)
also("moved-there-pier.test", "/quiet-draft", ok(article()))

# ------------------------------------------------------------------------------------- domains and servers given up

site(
    "sedo",
    "a domain parked at Sedo",
    "gone",
    ok(
        "<html><head><title>harbour-review.test&nbsp;-&nbsp;This website is for sale!&nbsp;-&nbsp;harbour review Resources and Information.</title>"
        '</head><body><div id="container"><a href="https://www.sedo.com/search/details/?domain=x">The domain harbour-review.test is for sale by its '
        "owner!</a><div>harbour-review.test is your first and best source for all of the information you're looking for.</div></div>"
        "<div id='disclaimer'>This webpage was generated by the domain owner using Sedo Domain Parking.</div></body></html>"
    ),
)
site(
    "godaddy-lander",
    "a domain parked at GoDaddy: a script that goes to /lander",
    "gone",
    ok(
        '<!DOCTYPE html><html><head><script>window.onload=function(){window.location.href="/lander"}</script></head></html>'
    ),
)
also(
    "godaddy-lander-pier.test",
    "/lander",
    ok(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><script>window.LANDER_SYSTEM="PW"</script><script src="https://img1.wsimg.com/'
        'parking-lander/static/js/main.js" defer></script></head><body><div id="root"></div></body></html>'
    ),
)
site(
    "dan-sale",
    "a domain offered at a broker's",
    "gone",
    ok(
        html(
            "harbour-review.test",
            "<h1>The domain name harbour-review.test is for sale</h1><p>Get this domain. Buy now for USD 2,395 or make an offer. Fast and easy transfer, "
            "buyer protection, 24/7 support.</p>",
            nav="",
            foot="",
        )
    ),
)
site(
    "afternic",
    "sends on to a broker on another host",
    "gone",
    to("http://www.brokerage-pier.test/forsale/harbour-review.test?utm_source=TDFS&traffic_type=TDFS"),
)
also(
    "www.brokerage-pier.test",
    "/forsale/harbour-review.test",
    ok(
        html(
            "harbour-review.test domain name is for sale. Inquire now.",
            "<h1>harbour-review.test</h1><p>Interested in this domain? Request a price. Our domain experts reply within a business day.</p>",
            nav="",
            foot="",
        )
    ),
)
site(
    "bodis",
    "a parked domain drawn by a script, with advertisements",
    "gone",
    ok(
        '<!doctype html><html data-adblockkey="MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBANDrp2lz7AOmADaN8tA50LsWcjLFyQFcb/P2Txc58oYOeILb3vBw7J6f4pamkAQVSQuqYsKx3Y'
        'zdUHCvbVZvFUsCAwEAAQ==_x" lang="en"><head><title></title></head><body style="background:#2B2B2B"><div id="target" style="opacity: 0"></div><script>'
        'window.park = "eyJ1dWlkIjoiM2Q2";</script><script src="/bxkFrTuNs.js"></script></body></html>'
    ),
)
site(
    "expired-registrar",
    "a registrar says that the domain has expired",
    "gone",
    ok(
        html(
            "harbour-review.test - Registered at Registrar.test",
            "<h1>This domain has expired.</h1><p>If you owned this domain, contact your domain registration service provider for further "
            "assistance. If you need help identifying your provider, visit the search.</p>",
            nav="",
            foot="",
        )
    ),
)
site(
    "zh-domain-sale",
    "a Chinese broker offers the domain",
    "gone",
    ok(
        html(
            "harbour.test_域名出售",
            "<h1>您正在访问的域名可以转让！</h1><p>This domain is for sale. 联系QQ：10001</p>",
            lang="zh",
            nav="",
            foot="",
        )
    ),
)
site("cpanel-suspended", "a hoster has suspended the account", "gone", to("/cgi-sys/suspendedpage.cgi"))
also(
    "cpanel-suspended-pier.test",
    "/cgi-sys/suspendedpage.cgi",
    ok(
        html(
            "Account Suspended",
            "<h1>Account Suspended</h1><p>This Account has been suspended. Contact your hosting provider for more information.</p>",
            nav="",
            foot="",
        )
    ),
)
site(
    "baota-no-site",
    "a Chinese server panel has no such site",
    "gone",
    ok(
        html(
            "没有找到站点",
            "<h1>没有找到站点</h1><p>您的请求在Web服务器中没有找到对应的站点！</p><p>可能原因：您没有将此域名或IP绑定到对应站点！配置文件未生效！</p>",
            lang="zh",
            nav="",
            foot="",
        )
    ),
)
site(
    "iis-default",
    "shows the picture of a fresh IIS",
    "gone",
    ok(
        "<!DOCTYPE html><html><head><title>IIS Windows Server</title></head><body><div id='container'><a href='http://go.microsoft.com/fwlink/?linkid=66138&"
        "clcid=0x409'><img src='iisstart.png' alt='IIS' width='960' height='600' /></a></div></body></html>"
    ),
)
site(
    "plesk-default",
    "shows the default page of a hosting panel",
    "gone",
    ok(
        html(
            "Web Server's Default Page",
            "<h1>Web Server's Default Page</h1><p>This page is generated by Plesk, the leading hosting automation software. You see this page because there is "
            "no Web site at this address.</p>",
            nav="",
            foot="",
        )
    ),
)
site(
    "fedora-nginx",
    "shows the test page of a fresh nginx",
    "gone",
    ok(
        html(
            "Test Page for the Nginx HTTP Server on Fedora",
            "<h1>Welcome to <strong>nginx</strong> on Fedora!</h1><p>This page is used to test the proper operation of the nginx HTTP server after it has been "
            "installed. If you can read this page, it means that the web server installed at this site is working properly.</p>",
            nav="",
            foot="",
        )
    ),
)
site(
    "index-of",
    "sends a paper on to the listing of its folder",
    "gone",
    to("/papers/"),
    path="/papers/quiet-draft.pdf",
)
also(
    "index-of-pier.test",
    "/papers/",
    ok(
        "<html><head><title>Index of /papers</title></head><body><h1>Index of /papers</h1><pre><a href='?C=N;O=D'>Name</a> <a href='?C=M;O=A'>Last modified</a><hr>"
        "<a href='/'>Parent Directory</a>\n<a href='tides.pdf'>tides.pdf</a> 2019-01-02 10:11 220K\n</pre></body></html>"
    ),
)
site(
    "casino",
    "the domain lapsed and sells games of chance in Indonesian",
    "gone",
    ok(
        html(
            "HARBOURBET88: Daftar Situs Slot Gacor Resmi Gampang Maxwin Hari Ini",
            "<h1>Situs Slot Gacor Resmi</h1>"
            + "<p>Daftar situs slot online terpercaya dengan bonus new member 100% dan deposit pulsa tanpa potongan.</p>"
            * 12,
            lang="id",
            nav="",
            foot="",
        )
    ),
)

# --------------------------------------------------------------------------- the work is there, whatever it looks like

site("plain-article", "answers with the work", "stands", ok(article()))
site(
    "cookie-banner",
    "has a long cookie banner before the work",
    "stands",
    ok(
        html(
            TITLE + " | Harbour Review",
            "<div id='onetrust-banner-sdk' role='dialog'><h2>We value your privacy</h2><p>We and our 847 partners store and access personal data on your device. "
            "By clicking Accept you agree. You must consent or subscribe to continue.</p><button>Accept all</button><button>Reject all</button></div>"
            f"<article><h1>{TITLE}</h1>{prose()}</article>",
            head=META,
        )
    ),
)
site(
    "consent-elsewhere",
    "sends everybody to a consent page on another host",
    "unsure",
    to(
        "http://consent-pier.test/collect?sessionId=3_cc&continue=http%3A%2F%2Fconsent-elsewhere-pier.test%2Fpolitics"
    ),
    states=NO_ALARM - {State.LIVE, State.MOVED},
)
also(
    "consent-pier.test",
    "/collect",
    ok(
        html(
            "Before you continue",
            "<h1>Before you continue</h1><p>We use cookies and data to deliver and maintain our services, track outages and measure engagement. If you choose to "
            "Accept all, we will also use cookies to show personalised content.</p><form method=post><button>Reject all</button><button>Accept all</button></form>",
            nav="",
            foot="",
        )
    ),
)
site(
    "paywalled",
    "shows the title, a paragraph and an offer to subscribe",
    "stands",
    ok(
        html(
            TITLE + " | Harbour Review",
            f"<article><h1>{TITLE}</h1><p>{EN[0]}</p><div class='paywall'><h2>Subscribe to continue reading</h2><p>You have read your last free article this month."
            " Already a subscriber? <a href='/login'>Log in</a></p></div></article>",
            head=META,
        )
    ),
)
site(
    "paywall-untitled",
    "shows nothing but its offers to subscribe, under their own title",
    "unsure",
    ok(
        html(
            "Subscribe to read | Harbour Times",
            "<h1>Subscribe to unlock this article</h1><p>Try unlimited access. Only 1 for 4 weeks. Then 69 per month. Cancel anytime during your trial.</p>"
            "<h2>Explore our subscriptions</h2><ul><li>Standard Digital</li><li>Premium Digital</li></ul>",
            nav="",
            foot="",
        )
    ),
)
for _status in (202, 203, 206, 226):
    site(f"article-{_status}", f"answers with the work and {_status}", "stands", reply(_status, article()))
site("article-404", "shows the work whole, with 404", "unsure", reply(404, article()), states=NO_ALARM)
site("article-410", "shows the work whole, with 410", "unsure", reply(410, article()), states=NO_ALARM)
site("article-500", "shows the work whole, with 500", "unsure", reply(500, article()), states=NO_ALARM)
site("article-503", "shows the work whole, with 503", "unsure", reply(503, article()), states=NO_ALARM)
site(
    "unasked-304",
    "says not modified to somebody who has nothing",
    "unsure",
    reply(304, "", media_type=None),
    states=NO_ALARM,
)
site(
    "choices-300",
    "offers two versions with 300",
    "unsure",
    reply(300, html("Multiple Choices", "<a href='a.en.html'>English</a> <a href='a.zh.html'>Chinese</a>")),
    states=NO_ALARM,
)
for _status in (418, 451, 520, 521, 522, 525, 530, 999):
    site(
        f"status-{_status}",
        f"answers {_status}",
        "unsure",
        reply(_status, html("Error", f"<h1>Error {_status}</h1>", nav="", foot="")),
    )
site(
    "hosts-move",
    "another host now has the work at the same path",
    "stands",
    to("http://newhost-pier.test/politics/2018/05/quiet-draft-4711.html", 301),
)
also("newhost-pier.test", "/politics/2018/05/quiet-draft-4711.html", ok(article()))
site(
    "protocol-relative",
    "sends on to //host/path",
    "stands",
    to("//newhost-pier.test/politics/2018/05/quiet-draft-4711.html", 301),
)
site(
    "to-amp",
    "sends phones and others to its AMP version",
    "stands",
    to("/politics/2018/05/quiet-draft-4711.html?amp=1"),
)
HANDLERS.pop(("to-amp-pier.test", "/politics/2018/05/quiet-draft-4711.html"))


async def _amp(r: Request, out: Out) -> bytes:
    return (
        ok(article(head="<link rel=canonical href='/politics/2018/05/quiet-draft-4711.html'>" + META))
        if r.query
        else to(r.path + "?amp=1")
    )


HANDLERS[("to-amp-pier.test", "/politics/2018/05/quiet-draft-4711.html")] = _amp
site(
    "to-chinese-version",
    "sends the English address to the Chinese version of the work",
    "stands",
    to("/zh/2018/quiet-draft"),
    path="/en/2018/quiet-draft",
    work=Work(
        type="webpage",
        title="On the recruitment mechanism of dual-use talent",
        original_title=ZH,
        language="zh",
    ),
)
also(
    "to-chinese-version-pier.test",
    "/zh/2018/quiet-draft",
    ok(html(ZH + "-港口研究", f"<h1>{ZH}</h1>{prose(24, ZH_TEXT)}", lang="zh", nav="", foot="")),
)
site(
    "translated-only",
    "a Chinese page of which only a translated title was cited",
    "unsure",
    ok(html(ZH + "-港口研究", f"<h1>{ZH}</h1>{prose(24, ZH_TEXT)}", lang="zh", nav="", foot="")),
    work=Work(type="webpage", title="On the recruitment mechanism of dual-use talent", language="zh"),
    states=NO_ALARM,
)
site(
    "traditional",
    "the title stands in traditional characters, cited in simplified ones",
    "stands",
    ok(
        html(
            "軍民兩用人才招募機制研究 - 港口研究",
            f"<h1>軍民兩用人才招募機制研究</h1>{prose(24, ZH_TEXT)}",
            lang="zh-Hant",
            nav="",
            foot="",
        )
    ),
    work=Work(type="webpage", original_title=ZH, language="zh"),
)
site(
    "zh-site-title-only",
    "a Chinese ministry has its own name as the title of every page, and the work's in a div",
    "stands",
    ok(
        html(
            "某省发展和改革委员会",
            f"<div class='article-title'>{ZH}</div><div class='info'>发布时间：2018-05-23 来源：人才处</div>{prose(24, ZH_TEXT)}",
            lang="zh",
            nav="",
            foot="",
        )
    ),
    work=Work(type="webpage", original_title=ZH, language="zh"),
)
site(
    "untitled-document",
    "calls itself Untitled Document and says its title in bold letters",
    "stands",
    ok(
        f"<html><head><title>Untitled Document</title></head><body><center><b>{TITLE}</b><br>by Mette Halvorsen</center>{prose()}</body></html>"
    ),
)
site(
    "image-title",
    "calls itself Home and has its title in a picture",
    "unsure",
    ok(f"<html><head><title>Home</title></head><body><img src=title.gif>{prose()}</body></html>"),
    states=NO_ALARM,
)
site(
    "headline-changed",
    "the magazine has changed the headline; author and day are the same",
    "stands",
    ok(
        article(
            "China's Provinces Are Drafting Engineers for Dual-Use Projects",
            head=META.replace(TITLE, "China's Provinces Are Drafting Engineers for Dual-Use Projects"),
        )
    ),
    states=NO_ALARM,
)
site(
    "retitled-wholly",
    "the headline shares no word with the one cited; author, day and magazine are the same",
    "unsure",
    ok(article("Letters home from the yard", head=META.replace(TITLE, "Letters home from the yard"))),
    states=NO_ALARM,
)
site(
    "title-prefixed",
    "puts Opinion | before the title and cuts it short",
    "stands",
    ok(article("Opinion | The Quiet Draft: How Provinces Recruit Engineers…")),
)
site(
    "title-lower",
    "writes the title small and without its colon",
    "stands",
    ok(article(TITLE.lower().replace(":", " –"))),
)
site(
    "in-json-ld",
    "has its title in JSON-LD and in pictures, the site's name in the head",
    "stands",
    ok(
        html(
            "Harbour Review",
            "<div id=app></div><noscript>Please enable JavaScript to view this site.</noscript>",
            head='<script type="application/ld+json">'
            + json.dumps({"@type": "NewsArticle", "headline": TITLE, "author": {"name": "Mette Halvorsen"}})
            + "</script>",
            nav="",
            foot="",
        )
    ),
)
site(
    "updated-edition",
    "shows the third edition of the handbook cited in its second",
    "unsure",
    ok(
        html(
            "A Handbook of Port Law, Third Edition",
            f"<h1>A Handbook of Port Law</h1><p>Third edition, 2022, by Mette Halvorsen</p>{prose(8)}",
        )
    ),
    work=Work(
        type="book", title="A Handbook of Port Law", edition="2nd", author=AUTHOR, issued=PartialDate(2014)
    ),
    states=NO_ALARM,
)
site(
    "live-ticker",
    "a live ticker whose headline has moved on since",
    "unsure",
    ok(
        html(
            "Live: pilots' strike enters second week, ministers meet - Harbour Review",
            f"<h1>Live: pilots' strike enters second week, ministers meet</h1>{prose()}",
            head=META.replace(TITLE, "Live: pilots' strike"),
        )
    ),
    work=Work(
        type="article-newspaper",
        title="Live: pilots' strike begins in three ports",
        author=AUTHOR,
        container_title="Harbour Review",
        issued=PartialDate(2018, 5, 23),
    ),
    states=NO_ALARM,
)
site(
    "next-report",
    "shows the annual report of another year",
    "gone",
    ok(html("Annual Report 2023 | Port Authority", f"<h1>Annual Report 2023</h1>{prose()}")),
    path="/annual-report",
    work=Work(
        type="report", title="Annual Report 2017", publisher="Port Authority", issued=PartialDate(2018)
    ),
)
site(
    "namesake",
    "shows a work of the same name by another author, of another year, at another publisher",
    "gone",
    ok(
        html(
            "Sea Change | Tidewater Recipes",
            f"<h1>Sea Change</h1><p>By Conrad Oyelaran</p>{prose()}",
            head='<meta name="author" content="Conrad Oyelaran"><meta property="article:published_time" content="2024-02-11"><meta property="og:site_name" '
            'content="Tidewater Recipes"><meta property="og:title" content="Sea Change">',
        )
    ),
    work=Work(
        type="article-magazine",
        title="Sea Change",
        author=AUTHOR,
        container_title="Harbour Review",
        issued=PartialDate(2016, 3, 2),
    ),
    states=frozenset({State.DRIFTED, State.UNKNOWN}),
)
site(
    "another-story",
    "shows another story of the same magazine",
    "gone",
    ok(
        html(
            "Who Owns the Night Train? | Harbour Review",
            f"<article><h1>Who Owns the Night Train?</h1>{prose()}</article>",
            head='<meta name="author" content="Pia Lind"><meta property="article:published_time" content="2023-01-09"><meta property="og:title" content="Who Owns the Night Train?">',
        )
    ),
)
site(
    "retracted",
    "a journal has retracted the paper and says so before its title",
    "stands",
    ok(
        html(
            "RETRACTED: Salinity and the recruitment of coastal engineers - Journal of Port Studies",
            f"<h1>RETRACTED: Salinity and the recruitment of coastal engineers</h1>{prose()}",
            head="<meta name=citation_title content='RETRACTED: Salinity and the recruitment of coastal engineers'>",
        )
    ),
    work=Work(
        type="article-journal",
        title="Salinity and the recruitment of coastal engineers",
        container_title="Journal of Port Studies",
    ),
    says="retract",
)
site(
    "retraction-notice",
    "a journal says in a box that the article has been retracted; its title is as it was",
    "stands",
    ok(
        html(
            "Salinity and the recruitment of coastal engineers | Journal of Port Studies",
            f"<div class='alert'>This article has been retracted. See the <a href='/r'>retraction notice</a>.</div><h1>Salinity and the recruitment of coastal engineers</h1>{prose()}",
        )
    ),
    work=Work(
        type="article-journal",
        title="Salinity and the recruitment of coastal engineers",
        container_title="Journal of Port Studies",
    ),
    says="retract",
)
site(
    "about-retractions",
    "an article about retractions, which was not retracted",
    "stands",
    ok(
        html(
            "Retracted: what happens to papers nobody should cite",
            f"<h1>Retracted: what happens to papers nobody should cite</h1>{prose()}",
        )
    ),
    work=Work(type="article-magazine", title="Retracted: what happens to papers nobody should cite"),
)
for _name, _title in (
    ("about-404", "404 Not Found: A Short History of the Missing Page"),
    ("about-parking", "This Domain Is for Sale: Inside the Market for Expired Names"),
    ("about-suspension", "Account Suspended: How Platforms Silence Dissidents"),
    ("about-denial", "Access Denied: Asylum Seekers at the Port of Entry"),
    ("about-moment", "Just a Moment"),
    ("about-login", "Log In to Vote? The Case for Online Ballots"),
    ("about-servers", "It Works! Thirty Years of the Apache Web Server"),
    ("about-maintenance", "Down for Maintenance: The Decay of Lock Gates"),
    ("about-subscribing", "Subscribe to Read: How Paywalls Changed the News"),
    ("about-robots", "Are You a Robot? Captchas and the Labour of Proof"),
):
    site(
        _name,
        f"an article called {_title!r}",
        "stands",
        ok(article(_title, head="")),
        work=Work(type="article-magazine", title=_title),
    )
site(
    "hidden-404",
    "carries its not-found template hidden in every page, the work in plain sight",
    "stands",
    ok(
        article(
            extra="<template id=nf><h1>Page not found</h1><p>The page you requested could not be found.</p></template><div style='display:none'>Sorry, this page isn't available.</div>"
        )
    ),
)
site(
    "comment-removed",
    "has comments below that were removed",
    "stands",
    ok(
        article(
            extra="<section id=comments><h2>Comments</h2>"
            + "<div>This comment has been removed because it violated our policy. This content is no longer available.</div>"
            * 6
            + "</section>"
        )
    ),
)
site(
    "embed-gone",
    "embeds a video that is gone, in a short text of its own",
    "stands",
    ok(
        article(
            sentences=8,
            extra="<figure><div class=embed>Sorry, this video is no longer available.</div></figure>",
        )
    ),
)
site(
    "microsite",
    "sends its only page to the front of its own site, which is the work",
    "stands",
    to("/", 301),
    path="/index.php/report",
)
also("microsite-pier.test", "/", ok(article(suffix="")))
site("same-slug", "guesses the article meant from any address below it", "stands", ok(article()))
also("same-slug-pier.test", "", to("/politics/2018/05/quiet-draft-4711.html", 301))
site(
    "issue-contents",
    "sends an article to the contents of its issue, where it is listed",
    "unsure",
    to("/issue/12/3"),
    states=NO_ALARM | {State.SOFT_404},
)
also(
    "issue-contents-pier.test",
    "/issue/12/3",
    ok(
        html(
            "Vol. 12 No. 3 (2018): Harbour Review",
            f"<h1>Vol. 12 No. 3 (2018)</h1><ul><li>{TITLE}, pp. 3-19</li><li>Cranes for sale, pp. 20-31</li></ul>",
        )
    ),
)
site(
    "listing-cited",
    "the listing of a folder, cited as such",
    "stands",
    ok(
        "<html><head><title>Index of /data/tides</title></head><body><h1>Index of /data/tides</h1><pre><a href='1999.csv'>1999.csv</a>\n<a href='2000.csv'>2000.csv</a></pre></body></html>"
    ),
    path="/data/tides/",
    work=Work(type="dataset", title="Index of /data/tides"),
)

# ----------------------------------------------------------------------------------------------------- doors and guards

site(
    "incapsula-200",
    "Incapsula asks for scripts, with 200",
    "unsure",
    ok(
        '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><meta name="format-detection" content="telephone=no"></head><body style="margin:0px;height:100%">'
        '<iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=9-1&incident_id=0-1" frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: '
        "0-1</iframe></body></html>"
    ),
)
site(
    "press-and-hold",
    "PerimeterX asks to press and hold, with 200",
    "unsure",
    ok(
        html(
            "Access to this page has been denied",
            "<h1>Press &amp; Hold to confirm you are a human (and not a bot).</h1><p>Reference ID 5c1a</p><script src='/px/captcha.js'></script>",
            nav="",
            foot="",
        )
    ),
)
site(
    "aws-waf",
    "the firewall of AWS answers 202 with nothing but a header",
    "unsure",
    reply(202, "", ("x-amzn-waf-action", "challenge")),
)
site(
    "anubis",
    "Anubis weighs the soul of the visitor, with 200",
    "unsure",
    ok(
        html(
            "Making sure you're not a bot!",
            "<h1>Making sure you're not a bot!</h1><p>Loading...</p><p>You are seeing this because the administrator of this website has set up Anubis to protect the server.</p><noscript>Sadly, you must enable JavaScript to get past this challenge.</noscript>",
            nav="",
            foot="",
        )
    ),
)
site(
    "sucuri",
    "a firewall that sets its cookie by script, with 200",
    "unsure",
    ok(
        "<html><title>You are being redirected...</title><noscript>Javascript is required. Please enable javascript before you are allowed to see this page.</noscript><script>var s={},u,c,U,r,i,l=0,a,e=eval;sucuri_cloudproxy_js='';S='cj1';</script></html>"
    ),
)
site(
    "aliyun-waf",
    "the firewall of Aliyun: nothing but a script that sets a cookie",
    "unsure",
    ok(
        "<html><script>var arg1='5B9DBE1D6F9E4E5A';function setCookie(name,value){document.cookie=name+\"=\"+value;}function reload(x){setCookie('acw_sc__v2',x);document.location.reload();}</script></html>"
    ),
)
site(
    "zh-safety-check",
    "sends on to a Chinese safety check",
    "unsure",
    to("/static/captcha/tuxing.html?ak=1&backurl=x"),
)
also(
    "zh-safety-check-pier.test",
    "/static/captcha/tuxing.html",
    ok(
        html(
            "安全验证",
            "<p>网络不给力，请稍后重试</p><div class='timeout'>请完成下方验证后继续操作</div>",
            lang="zh",
            nav="",
            foot="",
        )
    ),
)
site(
    "unusual-traffic",
    "says 429 about unusual traffic, after a redirect",
    "unsure",
    to("/sorry/index?continue=x"),
)
also(
    "unusual-traffic-pier.test",
    "/sorry/index",
    reply(
        429,
        html(
            "Sorry...",
            "Our systems have detected unusual traffic from your computer network.",
            nav="",
            foot="",
        ),
    ),
)
site(
    "datadome",
    "DataDome answers 403 with a script",
    "unsure",
    reply(
        403,
        "<html><head><title>harbour.test</title></head><body><p id='cmsg'>Please enable JS and disable any ad blocker</p><script>var dd={'rt':'c','cid':'A'}</script></body></html>",
    ),
)
site(
    "maintenance-200",
    "is down for maintenance and says so with 200",
    "unsure",
    ok(
        html(
            "Scheduled maintenance",
            "<h1>We'll be back soon!</h1><p>Sorry for the inconvenience. We're performing some maintenance at the moment and will be back online shortly.</p>",
            nav="",
            foot="",
        )
    ),
)
also(
    "maintenance-200-pier.test",
    "",
    ok(
        html(
            "Scheduled maintenance",
            "<h1>We'll be back soon!</h1><p>Sorry for the inconvenience. We're performing some maintenance at the moment and will be back online shortly.</p>",
            nav="",
            foot="",
        )
    ),
)
site(
    "maintenance-503",
    "is down for maintenance, with 503 and Retry-After",
    "unsure",
    reply(503, html("Maintenance", "<h1>Back soon</h1>", nav="", foot=""), ("Retry-After", "3600")),
)
site(
    "zh-maintenance",
    "says in Chinese that the system is being upgraded, with 200",
    "unsure",
    ok(
        html(
            "系统维护公告",
            "<h1>系统升级维护中</h1><p>为了给您提供更好的服务，系统正在升级维护，请稍后访问。</p>",
            lang="zh",
            nav="",
            foot="",
        )
    ),
)
site(
    "institutional-login",
    "a journal's host asks for an institution, under a general title",
    "unsure",
    ok(
        html(
            "Log in | Journals Online",
            "<h1>Log in via your institution</h1><p>You do not have access to this content. Find your institution to log in, or purchase access.</p><form><input type=search><input type=password></form>",
            nav="",
            foot="",
        )
    ),
)
site(
    "journal-landing",
    "a journal's page shows title and abstract and asks for money for the rest",
    "stands",
    ok(
        html(
            "Salinity and the recruitment of coastal engineers: Journal of Port Studies: Vol 12, No 3",
            "<h1>Salinity and the recruitment of coastal engineers</h1><p>Pages 3-19 | Published online: 23 May 2018</p><h2>Abstract</h2>"
            + prose(4)
            + "<h2>Log in via your institution</h2>"
            "<p>Access through your institution. Purchase PDF 42.00</p>",
            head="<meta name=citation_title content='Salinity and the recruitment of coastal engineers'><meta name=citation_author content='Mette Halvorsen'>",
        )
    ),
    work=Work(
        type="article-journal",
        title="Salinity and the recruitment of coastal engineers",
        author=AUTHOR,
        issued=PartialDate(2018),
    ),
)


# -------------------------------------------------------------------------------------------------- files and encodings

PDF = "application/pdf"
site(
    "pdf-titled",
    "a PDF that bears the title",
    "stands",
    ok(pdf(TITLE), media=PDF),
    path="/files/quiet-draft.pdf",
)
site(
    "pdf-octets",
    "a PDF served as a stream of octets, to be saved",
    "stands",
    ok(pdf(TITLE), ("Content-Disposition", "attachment; filename=x.pdf"), media="application/octet-stream"),
    path="/files/quiet-draft.pdf",
)
site(
    "pdf-as-html",
    "a PDF served as text/html",
    "stands",
    ok(pdf(TITLE), media="text/html"),
    path="/files/quiet-draft.pdf",
)
site(
    "pdf-untitled",
    "a PDF whose title is the typist's file name",
    "unsure",
    ok(pdf("Microsoft Word - draft_v7_FINAL.doc"), media=PDF),
    path="/files/quiet-draft.pdf",
    states=NO_ALARM,
)
site(
    "pdf-scan",
    "a scanned PDF without a word in it",
    "unsure",
    ok(b"%PDF-1.4\n" + b"\x00\xff\x10\x80" * 30000 + b"\n%%EOF", media=PDF),
    path="/files/quiet-draft.pdf",
    states=NO_ALARM,
)
site(
    "pdf-to-html",
    "a PDF's address that shows the work's page, with the PDF one click away",
    "stands",
    ok(article(extra="<a href='/dl/q.pdf?token=1'>Download PDF</a>")),
    path="/files/quiet-draft.pdf",
)
site(
    "pdf-to-error",
    "a PDF's address that answers with a page about trouble",
    "gone",
    ok(html("Harbour Repository", "<p>The document you requested is no longer available.</p>")),
    path="/files/quiet-draft.pdf",
)
site(
    "plain-text",
    "the work as plain text",
    "stands",
    ok(TITLE.upper() + "\n\nby Mette Halvorsen\n\n" + "\n".join(EN), media="text/plain"),
    path="/etext/quiet.txt",
)
site(
    "xhtml",
    "the work as XHTML",
    "stands",
    ok(
        '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>'
        + TITLE
        + "</title></head><body><h1>"
        + TITLE
        + "</h1>"
        + prose()
        + "</body></html>",
        media="application/xhtml+xml",
    ),
)
site(
    "word-file",
    "the work as a Word file",
    "unsure",
    ok(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 4000, media="application/msword"),
    path="/files/quiet-draft.doc",
    states=NO_ALARM,
)
site(
    "picture",
    "a picture, cited as such",
    "unsure",
    ok(b"\xff\xd8\xff\xe0" + b"\x11" * 5000, media="image/jpeg"),
    path="/img/plate7.jpg",
    work=Work(type="graphic", title="Plate VII: the yard in 1911"),
    states=NO_ALARM,
)
site(
    "lying-charset",
    "UTF-8 that says it is Latin-1",
    "stands",
    ok(
        html(ZH, f"<h1>{ZH}</h1>{prose(24, ZH_TEXT)}", lang="zh", nav="", foot="").replace(
            '<meta charset="utf-8">', ""
        ),
        media="text/html; charset=iso-8859-1",
    ),
    work=Work(type="webpage", original_title=ZH, language="zh"),
)
site("utf-16", "UTF-16 with its mark", "stands", ok(article().encode("utf-16"), media="text/html"))
site(
    "euc-jp",
    "EUC-JP, said in the page alone",
    "stands",
    ok(
        html(
            "港湾都市における技術者の採用",
            "<h1>港湾都市における技術者の採用</h1><p>この研究は地方の造船所がどのように技術者を採用するかを調べたものである。</p>"
            * 6,
            lang="ja",
            nav="",
            foot="",
        )
        .replace("utf-8", "euc-jp")
        .encode("euc-jp"),
        media="text/html",
    ),
    work=Work(type="webpage", original_title="港湾都市における技術者の採用", language="ja"),
)
site(
    "gzip-said-plain",
    "says gzip and sends plain bytes",
    "unsure",
    ok(article(), ("Content-Encoding", "gzip")),
    states=NO_ALARM,
)
site(
    "gzip-unsaid",
    "sends gzip unasked and without saying so",
    "unsure",
    ok(gzip.compress(article().encode())),
    states=NO_ALARM,
)
site(
    "encoding-nonsense",
    "names utf-8 as its content encoding",
    "unsure",
    ok(article(), ("Content-Encoding", "utf-8")),
    states=NO_ALARM,
)
site(
    "late-title",
    "has half a megabyte of styles before its title",
    "stands",
    ok(
        f"<!doctype html><html><head><style>{'.a{color:red}' * 40000}</style><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{prose()}</body></html>"
    ),
)
site(
    "frames",
    "a frameset; the work is in one of its frames",
    "stands",
    ok(
        f"<html><head><title>{TITLE}</title></head><frameset cols='20%,80%'><frame src='nav.html'><frame src='main.html'><noframes>Your browser does not support frames.</noframes></frameset></html>"
    ),
)
site(
    "frames-untitled",
    "a frameset under the site's name; the work is in one of its frames",
    "unsure",
    ok(
        "<html><head><title>Harbour Review</title></head><frameset cols='20%,80%'><frame src='nav.html'><frame src='main.html'></frameset></html>"
    ),
    states=NO_ALARM,
)
also("frames-untitled-pier.test", "/politics/2018/05/main.html", ok(article()))
site(
    "shell",
    "an empty page that scripts fill, under the site's name",
    "unsure",
    ok(
        '<!doctype html><html><head><title>Harbour Review</title></head><body><div id="root"></div><script src="/static/js/main.8f2c.js"></script></body></html>'
    ),
    states=NO_ALARM - {State.LIVE, State.MOVED},
)
also(
    "shell-pier.test",
    "",
    ok(
        '<!doctype html><html><head><title>Harbour Review</title></head><body><div id="root"></div><script src="/static/js/main.8f2c.js"></script></body></html>'
    ),
)
site(
    "shell-titled",
    "an empty page that scripts fill, with the work's title in its head",
    "stands",
    ok(
        f'<!doctype html><html><head><title>{TITLE}</title>{META}</head><body><div id="__next"></div><script src="/_next/main.js"></script></body></html>'
    ),
)
site(
    "noscript-article",
    "begs for JavaScript above the work",
    "stands",
    ok(
        html(
            TITLE,
            f"<noscript><h2>JavaScript is disabled in your browser. Please enable JavaScript to proceed.</h2></noscript><h1>{TITLE}</h1>{prose()}",
        )
    ),
)


# ------------------------------------------------------------------------------------------------------ who asks, and how


def moody(name: str, does: str, stands: str, **more: object):  # type: ignore[no-untyped-def]
    """A behaviour that depends on who asks."""

    def register(handler):  # type: ignore[no-untyped-def]
        site(name, does, stands, **more)  # type: ignore[arg-type]
        row = ROWS[-1]
        HANDLERS[(row.host, row.path)] = handler
        return handler

    return register


@moody("robots-get-404", "tells all but browsers that the work is not there", "stands")
async def _(r: Request, out: Out) -> bytes:
    return (
        ok(article())
        if "Mozilla" in r.headers.get("user-agent", "") and r.from_browser
        else reply(404, "not found")
    )


@moody("robots-get-nothing", "gives all but browsers an empty page", "stands")
async def _(r: Request, out: Out) -> bytes:
    return ok(article()) if r.from_browser else ok("")


@moody("robots-get-home", "sends all but browsers home", "stands")
async def _(r: Request, out: Out) -> bytes:
    return ok(article()) if r.from_browser else to("/")


also("robots-get-home-pier.test", "/", ok(HOME))


@moody("robots-get-500", "breaks down before all but browsers", "stands")
async def _(r: Request, out: Out) -> bytes:
    return (
        ok(article())
        if r.from_browser
        else reply(500, "Object reference not set to an instance of an object.")
    )


@moody("needs-language", "answers 406 where no language is wished for", "stands")
async def _(r: Request, out: Out) -> bytes:
    return ok(article()) if r.headers.get("accept-language") else reply(406, "Not Acceptable")


@moody("cookie-check", "sends to itself with a mark, and back, to see whether cookies are kept", "stands")
async def _(r: Request, out: Out) -> bytes:
    if "seen=1" in r.headers.get("cookie", ""):
        return ok(article())
    if "cc=1" in r.query:
        return reply(302, "", ("Location", "/error/cookies-disabled"))
    return reply(302, "", ("Location", r.path + "?cc=1"), ("Set-Cookie", "seen=1; Path=/"))


@moody("once-500", "breaks down once", "stands")
async def _(r: Request, out: Out) -> bytes:
    return ok(article()) if r.nth > 1 else reply(500, "oops")


@moody("head-fine-get-404", "says 200 to HEAD and 404 to GET", "gone")
async def _(r: Request, out: Out) -> bytes:
    return ok("") if r.method == "HEAD" else reply(404, html("Not found", "Not found", nav="", foot=""))


@moody("cut-short", "promises more bytes than come, and hangs up; the work came whole", "stands")
async def _(r: Request, out: Out) -> bytes | None:
    body = article().encode()
    await out.send(
        f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body) + 500}\r\n\r\n".encode()
        + body
    )
    await out.close()
    return None


# ----------------------------------------------------------------------------------------------- addresses as they are cited

site(
    "anchor-named",
    "an old anchor, by name",
    "stands",
    ok(article(extra="<a name='sec4'></a><h2>4</h2>")),
    path="/a.html#sec4",
)
site(
    "anchor-of-a-forge",
    "an anchor whose identifier the forge prefixes",
    "stands",
    ok(article(extra="<h2><a id='user-content-the-yard' href='#the-yard'></a>The yard</h2>")),
    path="/readme#the-yard",
)
site(
    "anchor-gone",
    "the page is there, the anchor is not",
    "unsure",
    ok(article()),
    path="/a.html#sec9",
    states=NO_ALARM,
)
site("hashbang", "an address with #!", "stands", ok(article()), path="/app/#!/stories/4711")
site("pdf-page", "a page of a PDF", "stands", ok(pdf(TITLE), media=PDF), path="/q.pdf#page=12")
site(
    "text-fragment-there",
    "a text fragment that is in the page",
    "stands",
    ok(article()),
    path="/t.html#:~:text=Budget%20papers%20seen,under%20housing",
)
site(
    "text-fragment-gone",
    "a text fragment that is not in the page",
    "unsure",
    ok(article()),
    path="/t.html#:~:text=purple%20elephants",
    states=NO_ALARM,
)
site(
    "tracking",
    "an address with the tags of a mailing",
    "stands",
    ok(article()),
    path="/q.html?utm_source=newsletter&utm_medium=email&fbclid=IwAR0",
)
site(
    "escaped-ampersand",
    "an address pasted with its &amp;",
    "stands",
    url="http://escaped-ampersand-pier.test/view.php?a=1&amp;id=4711",
    states=NO_ALARM,
)


async def _query(r: Request, out: Out) -> bytes:
    wanted = dict(p.partition("=")[::2] for p in r.query.split("&"))
    return (
        ok(article())
        if wanted.get("id") == "4711"
        else ok(html("Harbour Review", "<p>Error: no id given</p>"))
    )


HANDLERS[("escaped-ampersand-pier.test", "/view.php")] = _query


async def _spaced(r: Request, out: Out) -> bytes:
    return ok(article()) if unquote(r.path) == "/Quiet Draft (final) & more.html" else reply(404, "no")


HANDLERS[("spaced-pier.test", "")] = _spaced
site(
    "spaced",
    "an address with spaces and brackets in it",
    "stands",
    url="http://spaced-pier.test/Quiet Draft (final) & more.html",
)


async def _in_chinese(r: Request, out: Out) -> bytes:
    return ok(article()) if r.path == "/" + quote("研究/报告") + ".html" else reply(404, "no")


HANDLERS[("zh-path-pier.test", "")] = _in_chinese
site(
    "zh-path",
    "an address with Chinese characters, unescaped",
    "stands",
    url="http://zh-path-pier.test/研究/报告.html",
)


async def _quoted(r: Request, out: Out) -> bytes:
    return (
        ok(article())
        if r.path == "/story/quiet-draft"
        else reply(404, html("Not found", "Not found", nav="", foot=""))
    )


HANDLERS[("quoted-pier.test", "")] = _quoted
for _name, _tail in (
    ("closing-quote", "”"),
    ("closing-comma", ","),
    ("closing-angle", ">"),
    ("closing-full-stop-bracket", ")."),
):
    site(
        _name,
        f"an address pasted with {_tail} behind it",
        "unsure",
        url=f"http://quoted-pier.test/story/quiet-draft{_tail}",
        states=NO_ALARM | {State.INVALID},
    )
