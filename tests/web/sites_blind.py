"""Rounds written blind by someone who sets traps for link checkers: an eighth to an eleventh.

Labels were written before anything was run; where one was wrong, the row says why it was changed.
"""

from __future__ import annotations

import gzip
import json

from citecheck.model import Name, PartialDate, State, Work
from tests.web.behaviours import HANDLERS, pdf
from tests.web.server import Handler, Out, Request, reply
from tests.web.sites import NO_ALARM, NOT_FINE, also, html, ok, prose, site
from tests.web.sites_reviewed import ROWS
from tests.web.sites_third import NO_TITLE, tiny

__all__ = ["ROWS"]

WORK = Work(
    type="article-newspaper",
    title="The lighthouse keepers who mapped the northern reefs",
    author=(Name(family="Aaltonen", given="Pirjo"),),
    container_title="Baltic Observer",
    issued=PartialDate(2017, 3, 9),
)
PATH = "/culture/2017/03/lighthouse-keepers-northern-reefs"
META = (
    '<meta name="author" content="Pirjo Aaltonen"><meta property="article:published_time" content="2017-03-09T07:00:00Z">'
    '<meta property="og:site_name" content="Baltic Observer">'
)
MENU = (
    "<nav><a href=/>Baltic Observer</a> <a href=/news>News</a> <a href=/culture>Culture</a> <a href=/sport>Sport</a> "
    "<a href=/weather>Weather</a> <a href=/login>Log in</a> <a href=/subscribe>Subscribe</a></nav>"
)
FOOT = "<footer><a href=/about>About us</a> <a href=/privacy>Privacy</a> <a href=/contact>Contact</a> © Baltic Observer</footer>"
TEXT = prose(16)


def whole(title: str, main: str, *, head: str = "", lang: str = "en") -> str:
    """A page of the newspaper's site, menus and all."""
    return html(f"{title} | Baltic Observer", main, head=head, lang=lang, nav=MENU, foot=FOOT)


STORY = whole(WORK.title or "", f"<h1>{WORK.title}</h1>{TEXT}", head=META)
FRONT = whole(
    "News from the coast",
    "".join(f"<h2><a href=/n/{i}>Ice road {i} opens</a></h2><p>Lorries may cross.</p>" for i in range(9)),
)


def blind(
    name: str, does: str, stands: str, answer: bytes | Handler | None = None, *, work: Work | None = WORK, path: str = PATH,
    states: frozenset[State] = frozenset(), both: bool = False, host: str = "", others: dict[str, bytes] | None = None,
    says: str = "",
) -> None:  # fmt: skip
    """A behaviour of a host of its own; `both`: also to one who knows no title. All else there is 404, unless `others` say."""
    for suffix, cited in (("", work), ("-bare", None)) if both else (("", work),):
        where = host or f"{name}{suffix}.test"
        fixed = answer if isinstance(answer, bytes) else None
        site(
            f"b-{name}{suffix}",
            does,
            stands,
            fixed,
            host=where,
            path=path,
            work=cited or NO_TITLE,
            states=states,
            says=says,
        )
        if answer is not None and fixed is None:
            HANDLERS[(where, path)] = answer  # type: ignore[assignment]
        for other, what in (others or {}).items():
            also(where, other, what)


def moved(target: str, status: int = 302, *headers: tuple[str, str]) -> bytes:
    """Sent on."""
    return reply(status, "", ("Location", target), *headers)


# ------------------------------------------------------------------------------------------------------ the eighth round

# Statuses that none of the earlier rounds had.
for _status, _stands in (
    (408, "unsure"), (409, "unsure"), (412, "unsure"), (413, "unsure"), (414, "unsure"), (416, "unsure"), (417, "unsure"), (420, "unsure"),
    (422, "unsure"), (423, "unsure"), (424, "unsure"), (425, "unsure"), (426, "unsure"), (428, "unsure"), (431, "unsure"), (440, "unsure"),
    (444, "unsure"), (449, "unsure"), (450, "unsure"), (460, "unsure"), (498, "unsure"), (499, "unsure"), (505, "unsure"), (507, "unsure"),
    (508, "unsure"), (509, "unsure"), (510, "unsure"), (511, "unsure"), (523, "unsure"), (524, "unsure"), (526, "unsure"), (527, "unsure"),
    (529, "unsure"), (598, "unsure"), (599, "unsure"), (600, "unsure"), (299, "stands"), (207, "stands"), (208, "stands"),
):  # fmt: skip
    _body = STORY if _stands == "stands" else tiny(f"Status {_status}", f"<h1>Status {_status}</h1>")
    blind(f"status-{_status}", f"answers {_status}", _stands, reply(_status, _body))
blind(
    "205",
    "answers 205 Reset Content with nothing",
    "gone",
    reply(205, ""),
    states=frozenset({State.SOFT_404, State.UNKNOWN}),
)
blind(
    "302-with-body-and-no-location",
    "says 302 with the story in its body and no Location",
    "unsure",
    reply(302, STORY),
)
blind("404-then-refresh-home", "says 404, and goes home by meta refresh after five seconds", "gone",
      reply(404, tiny("Not found", '<meta http-equiv="refresh" content="5;url=/"><p>Not found. Taking you home.</p>',
                      head='<meta http-equiv="refresh" content="5;url=/">')), others={"/": ok(FRONT)}, both=True)  # fmt: skip
blind("200-refresh-home", "says with 200 that the page has moved house, and goes home after ten seconds", "gone",
      ok(tiny("Baltic Observer", "<p>We cannot find what you want. You will be taken to our home page in 10 seconds.</p>",
              head='<meta http-equiv="refresh" content="10; URL=http://baltic-home.test/">')), both=True)  # fmt: skip
also("baltic-home.test", "/", ok(FRONT))
blind(
    "410-json", "answers 410 in JSON", "gone", reply(410, '{"error":"gone"}', media_type="application/json")
)
blind("upper-location", "sends on with a relative Location that has a fragment", "stands", moved(f"{PATH}/full#top", 301),
      others={f"{PATH}/full": ok(STORY)})  # fmt: skip
blind(
    "query-only-location",
    "sends on with a Location that is a query alone",
    "stands",
    moved("?page=1"),
    others={f"{PATH}?page=1": ok(STORY)},
)
blind(
    "dot-segments",
    "sends on with dots in its Location",
    "stands",
    moved("./../03/./lighthouse"),
    others={"/culture/2017/03/lighthouse": ok(STORY)},
)
blind(
    "303-after-language",
    "sends on with 303 to the language of the visitor",
    "stands",
    moved(f"/en{PATH}", 303),
    others={f"/en{PATH}": ok(STORY)},
)
blind("tracking-redirect", "sends on through a counter on another host", "stands", moved("http://counter-pier.test/r?u=1", 302),
      others={})  # fmt: skip
also("counter-pier.test", "/r", moved("http://tracking-redirect.test/real/lighthouse"))
also("tracking-redirect.test", "/real/lighthouse", ok(STORY))
blind("two-refreshes", "has a meta refresh without a space, in capitals", "stands",
      ok("<META HTTP-EQUIV='REFRESH' CONTENT='0;URL=/real'>"), others={"/real": ok(STORY)})  # fmt: skip
blind(
    "refresh-comma",
    "has a Refresh header with a comma",
    "stands",
    ok("", ("Refresh", "0, url=/real")),
    others={"/real": ok(STORY)},
)
blind("script-timeout", "moves on by script after a second", "stands",
      ok(tiny("", "<script>setTimeout(function(){window.location.href='/real'},1000)</script>")), others={"/real": ok(STORY)},
      states=NO_ALARM)  # fmt: skip
blind("script-top", "moves on by top.location.replace, with a noscript beside it", "stands",
      ok("<html><head><script>top.location.replace('/real');</script></head><body><noscript><a href=/real>Go</a></noscript></body></html>"),
      others={"/real": ok(STORY)}, states=NO_ALARM)  # fmt: skip
blind("geo-gate", "sends to a gate by country, which keeps the address in its query", "unsure",
      moved(f"/geo?country=xx&return={PATH}"), others={"/geo": ok(whole("Not available in your region", "<h1>Not available in your region</h1><p>This service is not offered where you are.</p>"))}, both=True)  # fmt: skip
blind("age-gate", "sends to an age gate", "unsure", moved(f"/age-gate?next={PATH}"),
      others={"/age-gate": ok(whole("Age verification", "<h1>Are you over 18?</h1><form><button>Yes</button><button>No</button></form>"))}, both=True)  # fmt: skip
blind("terms-gate", "asks to accept the terms of a database first", "unsure", moved("/terms?then=4711"),
      others={"/terms": ok(whole("Terms of use", "<h1>Terms of use</h1><p>You must agree to these terms before you may view documents.</p><form><button>I agree</button></form>"))},
      states=NOT_FINE - {State.SOFT_404} | {State.LIVE})  # fmt: skip
blind("splash", "sends a first visitor to a page that asks for a language", "unsure", moved("/splash"),
      others={"/splash": ok(tiny("Baltic Observer", "<a href=/en>English</a> <a href=/fi>Suomi</a> <a href=/sv>Svenska</a>"))}, states=NO_ALARM)  # fmt: skip
blind("mobile-host", "sends to its host for telephones", "stands", moved(f"http://m.mobile-host.test{PATH}"))
also("m.mobile-host.test", PATH, ok(STORY))
blind(
    "mobile-home",
    "sends every old address to the front of its host for telephones",
    "gone",
    moved("http://m.mobile-home.test/"),
    both=True,
)
also("m.mobile-home.test", "/", ok(FRONT))
blind(
    "apex",
    "sends to the host with www",
    "stands",
    moved(f"http://www.apex.test{PATH}", 301),
    states=frozenset({State.LIVE}),
)
also("www.apex.test", PATH, ok(STORY))
blind(
    "slash",
    "adds a slash",
    "stands",
    moved(f"{PATH}/", 301),
    others={f"{PATH}/": ok(STORY)},
    states=frozenset({State.LIVE}),
)
blind(
    "session-id",
    "puts a session into its address",
    "stands",
    moved(f"{PATH};jsessionid=4711ABC"),
    others={f"{PATH};jsessionid=4711ABC": ok(STORY)},
)

# Nothing here, as many systems say it.
for _name, _title, _main in (
    ("typo3", "Page Not Found", "<h1>Page Not Found</h1><p>The page did not exist or was inaccessible. Reason: ID was not an accessible page</p>"),
    ("ghost", "404 — Page not found", "<h1>404</h1><p>Page not found</p><a href=/>Go to the front page →</a>"),
    ("wix", "baltic | 404", "<p>This Page Isn’t Available</p><p>Looks like this page doesn’t exist. Please check the URL or return to the homepage.</p>"),
    ("weebly", "404 - Baltic", "<h2>Oh no! This page has drifted away</h2><p>Let us find you a new course.</p>"),
    ("blogger", "Baltic notes", "<div class=status-msg>Sorry, the page you were looking for in this blog does not exist.</div>"),
    ("medium", "Medium", "<h1>PAGE NOT FOUND</h1><h2>404</h2><p>Out of nothing, something. You can find (just about) anything on Medium — apparently even a page that doesn’t exist.</p>"),
    ("aspnet", "The resource cannot be found.", "<h1>Server Error in '/' Application.</h1><h2>The resource cannot be found.</h2><p>Description: HTTP 404. The resource you are looking for (or one of its dependencies) could have been removed, had its name changed, or is temporarily unavailable.</p>"),
    ("coldfusion", "File not found", "<p>File not found: /culture/2017/03/lighthouse.cfm</p>"),
    ("lotus", "HTTP Web Server: Lotus Notes Exception - Entry not found in index", "<h1>Error 404</h1><p>HTTP Web Server: Lotus Notes Exception - Entry not found in index</p>"),
    ("dspace", "Baltic Repository", "<h2>Page cannot be found</h2><p>We can’t find the page you asked for.</p>"),
    ("eprints", "Baltic Repository", "<h1>Item Unavailable</h1><p>This item has been removed from the repository.</p>"),
    ("ojs", "Baltic Journal", "<p>The requested article does not exist in this journal.</p>"),
    ("guardian-like", "Page not found", "<h1>Sorry – we haven’t been able to serve the page you asked for</h1><p>You may have followed an outdated link, or have mistyped a URL.</p>"),
    ("government", "Page removed", "<h1>This page has been removed</h1><p>Content from the previous administration has been moved to the archive.</p>"),
    ("wiki", "Lighthouse keepers", "<p>There is currently no text in this page. You can search for this page title in other pages, or create this page.</p>"),
    ("wiki-deleted", "Lighthouse keepers - Wiki", "<p>A page with this title has previously been moved or deleted. The deletion log is provided below for reference.</p>"),
    ("forum", "Information", "<p>The requested topic does not exist.</p>"),
    ("vbulletin", "Baltic Forum - vBulletin Message", "<p>Invalid Thread specified. If you followed a valid link, please notify the administrator</p>"),
    ("video", "Video unavailable", "<p>Video unavailable</p><p>This video has been removed by the uploader</p>"),
    ("video-terminated", "Player", "<p>This video is no longer available because the account associated with this video has been terminated.</p>"),
    ("social", "Profile", "<p>Sorry, this page isn't available. The link you followed may be broken, or the page may have been removed.</p>"),
    ("social-tweet", "X", "<p>Hmm...this page doesn’t exist. Try searching for something else.</p>"),
    ("drive", "Viewer", "<p>Sorry, the file you have requested does not exist. Make sure that you have the correct URL and the file exists.</p>"),
    ("dropbox", "File deleted", "<p>This item was deleted. You might be able to find it in your deleted files.</p>"),
    ("slides", "Slides", "<p>This presentation has been removed or is private.</p>"),
):  # fmt: skip
    blind(
        f"says-{_name}",
        f"says with 200: {_title}",
        "gone",
        ok(html(_title, _main, nav="", foot="")),
        both=True,
    )

# Traps.
for _name, _title, _main in (
    ("comments", WORK.title, f"<h1>{WORK.title}</h1>{TEXT}<section><h2>Comments</h2><p>Page not found when I click the map! 404. This page does not exist.</p></section>"),
    ("short", "Ice road 7 closes", "<h1>Ice road 7 closes</h1><p>The ice is thin. Drivers are asked to take the ferry instead.</p>"),
    ("login-link", WORK.title, f"<h1>{WORK.title}</h1><p>Keepers drew charts in winter.</p><p><a href=/login>Log in</a> to comment. Not a member? Register.</p>"),
    ("expired-pass", "Fishing permits expired, says council", "<h1>Fishing permits expired, says council</h1><p>All permits have expired. New ones are sold at the town hall.</p>"),
    ("removed-sign", "Sign removed from the pier", "<h1>Sign removed from the pier</h1><p>The sign has been removed. Nobody knows by whom.</p>"),
    ("title-404", "Error 404: a play in two acts", "<h1>Error 404: a play in two acts</h1><p>First night on Friday in the old customs house.</p>"),
    ("nothing", "Nothing found: the search for the Karen", "<h1>Nothing found: the search for the Karen</h1><p>Divers came home without news of the trawler.</p>"),
    ("for-sale", "Lighthouse for sale", "<h1>Lighthouse for sale</h1><p>The state sells the light at Utö. Buyers must keep the lamp.</p>"),
):  # fmt: skip
    _cited = Work(type="article-newspaper", title=_title)
    blind(
        f"trap-{_name}", f"a trap: {_title}", "stands", ok(whole(_title or "", _main)), work=_cited, both=True
    )
blind(
    "trap-noindex",
    "has the story and asks robots not to index it",
    "stands",
    ok(
        STORY.replace("<head>", '<head><meta name="robots" content="noindex,nofollow">'),
        ("X-Robots-Tag", "noindex"),
    ),
    both=True,
)
blind(
    "trap-recaptcha",
    "has the story, and a captcha in its form for letters",
    "stands",
    ok(
        STORY.replace(
            "</main>",
            "<form class=g-recaptcha></form><script src=https://www.google.com/recaptcha/api.js></script></main>",
        )
    ),
    both=True,
)
blind(
    "trap-list-cited",
    "is a list that was cited as one",
    "stands",
    ok(
        whole(
            "Press releases",
            "<h1>Press releases</h1>" + "".join(f"<p>Release {i} of the year</p>" for i in range(9)),
        )
    ),
    work=Work(type="webpage", title="Press releases"),
    path="/press",
)
blind(
    "trap-home-cited",
    "is a front page that was cited as one",
    "stands",
    ok(FRONT),
    work=Work(type="webpage", title="Baltic Observer"),
    path="/",
)
blind(
    "trap-error-word-in-path",
    "has the word error in its path from the start",
    "stands",
    ok(STORY),
    path="/errors/lighthouse-keepers",
    both=True,
)
blind("trap-not-found-in-path", "moves to a path with not-found in it, which is its subject", "stands",
      moved("/culture/lighthouse-not-found-on-charts", 301), work=Work(type="webpage", title="Lighthouse not found on charts"),
      others={"/culture/lighthouse-not-found-on-charts": ok(whole("Lighthouse not found on charts", f"<h1>Lighthouse not found on charts</h1>{TEXT}"))},
      path="/culture/1234")  # fmt: skip

# ------------------------------------------------------------------------------------------------------- the ninth round

# Other languages, in menus, half of them without a telling title; each to one who knows a title and to one who does not.
for _name, _lang, _charset, _title, _text in (
    ("de-1", "de", "iso-8859-1", "Ostsee-Beobachter", "Die von Ihnen gewünschte Seite konnte leider nicht gefunden werden. Möglicherweise haben Sie einen veralteten Link benutzt."),
    ("de-2", "de", "utf-8", "Fehler 404", "Hoppla! Da ist etwas schiefgelaufen. Diese Seite gibt es nicht (mehr)."),
    ("de-3", "de", "utf-8", "Ostsee-Beobachter", "Dieser Artikel ist nicht mehr verfügbar. Bitte besuchen Sie unsere Startseite."),
    ("de-4", "de", "utf-8", "Ostsee-Beobachter", "Der aufgerufene Beitrag wurde aus rechtlichen Gründen entfernt."),
    ("fr-1", "fr", "utf-8", "L’Observateur de la Baltique", "Oups ! La page que vous recherchez semble introuvable. Code d’erreur : 404"),
    ("fr-2", "fr", "iso-8859-1", "Erreur", "La page demandée n’existe pas ou n’est plus accessible. Retour à l’accueil."),
    ("fr-3", "fr", "utf-8", "L’Observateur", "Ce contenu a été archivé ou supprimé. Nous vous prions de nous excuser."),
    ("es-1", "es", "utf-8", "El Observador", "Lo sentimos, la página que estás buscando no existe o ha cambiado de dirección."),
    ("es-2", "es", "utf-8", "Error 404", "Ups, no hemos podido encontrar lo que buscas. Vuelve a la portada."),
    ("es-3", "es", "iso-8859-1", "El Observador", "El artículo solicitado no se encuentra en nuestra base de datos."),
    ("ru-1", "ru", "windows-1251", "Балтийский обозреватель", "Извините, запрашиваемая страница не найдена. Возможно, она была перемещена или удалена."),
    ("ru-2", "ru", "koi8-r", "Ошибка 404", "Документ не найден. Проверьте правильность адреса."),
    ("ru-3", "ru", "utf-8", "Балтийский обозреватель", "Материал снят с публикации. Перейти на главную."),
    ("ja-1", "ja", "shift_jis", "バルト通信", "お探しのページは見つかりませんでした。URLをご確認ください。"),
    ("ja-2", "ja", "euc-jp", "エラー", "指定された記事は存在しないか、掲載期間が終了しています。"),
    ("ja-3", "ja", "utf-8", "404 Not Found｜バルト通信", "ページが表示できません。トップページへお戻りください。"),
    ("zh-1", "zh", "gb18030", "波罗的海观察", "您要访问的网页已被删除，3秒后自动返回首页"),
    ("zh-2", "zh", "utf-8", "404", "抱歉，你访问的页面不存在、已被删除或暂时不可用"),
    ("zh-3", "zh", "gbk", "系统提示", "对不起，该信息不存在或者已经删除！"),
    ("zh-4", "zh", "utf-8", "波罗的海观察", "该内容已被发布者删除"),
    ("zh-5", "zh", "utf-8", "波罗的海观察", "此内容因违规无法查看"),
    ("zh-6", "zh", "big5", "波羅的海觀察", "抱歉，找不到您要的頁面，可能已被移除或更名。"),
    ("zh-7", "zh", "gbk", "出错了", "文件未找到，请检查网址"),
    ("zh-8", "zh", "utf-8", "政府信息公开", "您查看的文件已废止并移出，请返回。"),
    ("ko-1", "ko", "euc-kr", "발트 신문", "요청하신 페이지를 찾을 수 없습니다. 입력하신 주소가 정확한지 확인해 주세요."),
    ("it-1", "it", "utf-8", "L’Osservatore", "Spiacenti, la pagina richiesta non è stata trovata."),
    ("pt-1", "pt", "utf-8", "O Observador", "A página que você procura não foi encontrada. Ela pode ter sido removida."),
    ("nl-1", "nl", "utf-8", "De Waarnemer", "Sorry, deze pagina bestaat niet meer. Ga terug naar de homepage."),
    ("sv-1", "sv", "utf-8", "Observatören", "Tyvärr kunde vi inte hitta sidan du söker."),
    ("pl-1", "pl", "utf-8", "Obserwator", "Przepraszamy, podana strona nie została odnaleziona."),
    ("tr-1", "tr", "utf-8", "Gözlemci", "Aradığınız sayfa bulunamadı ya da kaldırılmış olabilir."),
    ("ar-1", "ar", "utf-8", "المراقب", "عذرا، الصفحة التي تبحث عنها غير موجودة."),
    ("uk-1", "uk", "utf-8", "Оглядач", "На жаль, такої сторінки не існує або її видалено."),
    ("fi-1", "fi", "utf-8", "Itämeren Tarkkailija", "Hakemaasi sivua ei löytynyt. Se on ehkä poistettu."),
    ("cs-1", "cs", "utf-8", "Pozorovatel", "Omlouváme se, požadovaná stránka nebyla nalezena."),
    ("hu-1", "hu", "utf-8", "Megfigyelő", "A keresett oldal nem található."),
):  # fmt: skip
    _page = html(_title, f"<h2>{_title}</h2><p>{_text}</p>", lang=_lang, nav="", foot="").replace(
        'charset="utf-8"', f'charset="{_charset}"'
    )
    blind(f"tongue-{_name}", f"says with 200, in {_lang} and {_charset}: {_text[:40]}", "gone",
          ok(_page.encode(_charset, "xmlcharrefreplace"), media="text/html"), both=True)  # fmt: skip

# Walls of the big vendors, as their pages are.
for _name, _status, _headers, _page in (
    ("cloudflare-managed", 403, (("cf-mitigated", "challenge"), ("Server", "cloudflare")), tiny("Just a moment...", "<noscript>Enable JavaScript and cookies to continue</noscript><script>(function(){window._cf_chl_opt={cvId:'3'}}())</script>")),
    ("cloudflare-block", 403, (("Server", "cloudflare"),), tiny("Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><h2>You are unable to access baltic.test</h2><p>Why have I been blocked? This website is using a security service to protect itself from online attacks.</p>")),
    ("cloudflare-1015", 429, (("Server", "cloudflare"),), tiny("Access denied | baltic.test used Cloudflare to restrict access", "<h1>Error 1015</h1><p>You are being rate limited</p>")),
    ("akamai", 403, (("Server", "AkamaiGHost"),), tiny("Access Denied", "<h1>Access Denied</h1>You don't have permission to access \"http&#58;&#47;&#47;baltic\" on this server.<p>Reference&#32;&#35;18&#46;2d3e</p>")),
    ("akamai-200", 200, (), "<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1>You don't have permission to access this on this server.<p>Reference #18.2d3e.1700000000.abc</body></html>"),
    ("akamai-sensor", 200, (), '<html><head><title>Challenge Validation</title><script src="/akam/13/4711" defer></script></head><body><div id="sec-if-cpt-container"></div></body></html>'),
    ("imperva", 200, (("X-Iinfo", "4-4711-0"),), '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><script src="/_Incapsula_Resource?SWJIYLWA=719d"></script></head><body style="margin:0px;height:100%"><iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=23&xinfo=4" frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: 4711-99</iframe></body></html>'),
    ("datadome", 403, (("X-DataDome", "protected"),), "<html><head><title>baltic.test</title></head><body><p id=cmsg>Please enable JS and disable any ad blocker</p><script data-cfasync=false>var dd={'rt':'c','cid':'AHrl'}</script><script src='https://ct.captcha-delivery.com/c.js'></script></body></html>"),
    ("perimeterx-200", 200, (), tiny("Access to this page has been denied.", "<h1>Please verify you are a human</h1><p>Access to this page has been denied because we believe you are using automation tools to browse the website.</p><div id=px-captcha></div>")),
    ("aws-waf", 405, (("x-amzn-waf-action", "captcha"),), tiny("Human Verification", "<script>window.awsWafCookieDomainList=[];</script><h1>Let's confirm you are human</h1>")),
    ("sucuri", 403, (("X-Sucuri-ID", "11011"),), tiny("Sucuri WebSite Firewall - Access Denied", "<h1>Access Denied - Sucuri Website Firewall</h1><p>If you are the site owner (or you manage this site), please whitelist your IP.</p>")),
    ("sucuri-200", 200, (), tiny("Sucuri WebSite Firewall - Access Denied", "<h1>Access Denied - Sucuri Website Firewall</h1><p>If you are the site owner (or you manage this site), please whitelist your IP. Block reason: Access from your Country was disabled by the administrator.</p>")),
    ("ddos-guard", 403, (("Server", "ddos-guard"),), tiny("DDOS-GUARD", "<h1>Checking your browser before accessing baltic.test</h1><script src='/.well-known/ddos-guard/js-challenge/index.js'></script>")),
    ("yundun", 405, (), tiny("405", "<h1>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</h1><p>您的请求ID是：4711</p>")),
    ("yundun-200", 200, (), tiny("405", "<p>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p>")),
    ("wangsu", 200, (), tiny("安全验证", "<p>请完成下列验证后继续</p><div id=captcha></div>")),
    ("knownsec", 200, (), tiny("知道创宇云防御", "<p>当前访问疑似黑客攻击，已被创宇盾拦截。</p>")),
    ("safeline", 200, (), tiny("访问已被拦截", "<p>您的访问请求可能对网站安全造成威胁，请求已被雷池拦截。</p>")),
    ("baidu-verify", 302, (("Location", "http://wappass-pier.test/static/captcha/?ak=1"),), ""),
    ("weixin-frequent", 200, (), tiny("微信公众平台", "<p>当前环境异常，完成验证后即可继续访问。</p><a>去验证</a>")),
    ("gov-waf", 412, (), "<html><head><script>$_ts=window['$_ts'];</script></head><body></body></html>"),
    ("f5-asm", 200, (), "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 4711<br><br><a href='javascript:history.back();'>[Go Back]</a></body></html>"),
    ("barracuda", 200, (), tiny("", "<p>The specified URL cannot be accessed. Your request was blocked by the web application firewall.</p>")),
    ("fortinet", 200, (), tiny("Web Page Blocked!", "<h1>Web Page Blocked!</h1><p>The page cannot be displayed. Please contact the administrator for additional information. Attack ID: 20000051</p>")),
    ("wordfence", 503, (), tiny("Your access to this site has been limited by the site owner", "<h1>Your access to this site has been limited</h1><p>Your access to this service has been limited. (HTTP response code 503)</p>")),
    ("wordfence-200", 200, (), tiny("Your access to this site has been limited", "<h1>Your access to this site has been limited by the site owner</h1>")),
    ("google-sorry", 302, (("Location", "http://sorry-pier.test/sorry/index?continue=x"),), ""),
    ("reuters-like", 401, (), tiny("", "<p>Please enable JS and disable any ad blocker</p>")),
    ("enable-js-200", 200, (), tiny("baltic.test", "<p>Please enable JS and disable any ad blocker</p><script src=/c.js></script>")),
    ("elsevier-like", 200, (), tiny("Are you a robot?", "<p>There was a problem providing the content you requested. Please contact our support team for more information and provide the details below. Reference number: 4711</p>")),
    ("hcaptcha-only", 200, (), "<html><body><form><div class='h-captcha' data-sitekey=1></div><script src='https://hcaptcha.com/1/api.js'></script></form></body></html>"),
    ("queue-it", 302, (("Location", "http://queue-pier.test/?c=baltic&e=x"),), ""),
    ("too-busy", 200, (), tiny("Waiting room", "<h1>You are now in line</h1><p>Your estimated wait time is 4 minutes. Please do not refresh this page.</p>")),
):  # fmt: skip
    blind(
        f"wall-{_name}",
        f"the wall of {_name}, with {_status}",
        "unsure",
        reply(_status, _page, *_headers),
        both=True,
    )
also("wappass-pier.test", "/static/captcha/", ok(tiny("百度安全验证", "<p>网络不给力，请稍后重试</p>")))
also(
    "sorry-pier.test",
    "/sorry/index",
    reply(
        429,
        tiny(
            "http://baltic.test/",
            "<p>Our systems have detected unusual traffic from your computer network.</p>",
        ),
    ),
)
also("queue-pier.test", "/", ok(tiny("Queue-it", "<h1>Please wait, you are number 4711 in line</h1>")))

# ------------------------------------------------------------------------------------------------------- the tenth round


async def _cookie_or_home(r: Request, out: Out) -> bytes:
    """Sends who has no cookie home, with a cookie, and home sends back."""
    return (
        ok(STORY)
        if "seen=1" in r.headers.get("cookie", "")
        else moved("/", 302, ("Set-Cookie", "seen=1; Path=/"))
    )


async def _language_by_header(r: Request, out: Out) -> bytes:
    """Answers 406 to who accepts no English."""
    return ok(STORY) if "en" in r.headers.get("accept-language", "") else reply(406, "Not Acceptable")


async def _range_only(r: Request, out: Out) -> bytes:
    """Answers 206 with a Content-Range to everybody."""
    return reply(206, STORY, ("Content-Range", f"bytes 0-{len(STORY) - 1}/{len(STORY)}"))


async def _conditional_liar(r: Request, out: Out) -> bytes:
    """Says 304 to who sends a condition, and the story to others."""
    return (
        reply(304, "")
        if "if-none-match" in r.headers or "if-modified-since" in r.headers
        else ok(STORY, ("ETag", '"1"'))
    )


async def _resets_mid_body(r: Request, out: Out) -> None:
    """Breaks off in the middle of the page's head."""
    data = ok(STORY)
    await out.send(data[:220])
    await out.reset()


async def _resets_late(r: Request, out: Out) -> None:
    """Breaks off after most of the story."""
    data = ok(STORY)
    await out.send(data[:-200])
    await out.reset()


async def _503_thrice(r: Request, out: Out) -> bytes:
    """Says 503 with a Retry-After of a day."""
    return reply(503, tiny("Service Unavailable", "<h1>Service Unavailable</h1>"), ("Retry-After", "86400"))


async def _429_garbled(r: Request, out: Out) -> bytes:
    """Says 429 once, with a Retry-After that is no time."""
    return ok(STORY) if r.nth > 1 else reply(429, "", ("Retry-After", "soon"))


async def _429_past(r: Request, out: Out) -> bytes:
    """Says 429 once, with a Retry-After in the past."""
    return ok(STORY) if r.nth > 1 else reply(429, "", ("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"))


for _name, _stands, _handler, _states in (
    ("cookie-or-home", "stands", _cookie_or_home, NO_ALARM),
    ("language-by-header", "stands", _language_by_header, frozenset()),
    ("range-only", "stands", _range_only, frozenset()),
    ("conditional-liar", "stands", _conditional_liar, frozenset()),
    ("resets-mid-body", "unsure", _resets_mid_body, frozenset()),
    ("resets-late", "stands", _resets_late, NO_ALARM),
    ("503-a-day", "unsure", _503_thrice, frozenset()),
    ("429-garbled", "stands", _429_garbled, NO_ALARM),
    ("429-past", "stands", _429_past, NO_ALARM),
):
    blind(_name, (_handler.__doc__ or "").strip(), _stands, _handler, states=_states)
also("cookie-or-home.test", "/", moved(PATH))

# Charsets and packings.
for _name, _stands, _answer in (
    ("utf-16-be", "stands", ok(STORY.encode("utf-16-be"), media="text/html; charset=utf-16be")),
    ("utf-8-mark", "stands", ok(b"\xef\xbb\xbf" + STORY.encode(), media="text/html; charset=iso-8859-1")),
    ("gbk-as-utf-8", "gone", ok("<html><head><title>提示信息</title></head><body><p>对不起，您访问的页面不存在！</p></body></html>".encode("gbk"), media="text/html; charset=utf-8")),
    ("shift-jis-bare", "gone", ok("<html><head><title>エラー</title></head><body><p>お探しのページは見つかりません。</p></body></html>".encode("shift_jis"), media="text/html")),
    ("big5-as-gbk", "gone", ok("<html><head><meta charset=big5><title>訊息</title></head><body><p>很抱歉，您所查詢的網頁不存在。</p></body></html>".encode("big5"), media="text/html")),
    ("gzip-twice", "unsure", ok(gzip.compress(gzip.compress(STORY.encode())), ("Content-Encoding", "gzip, gzip"))),
    ("gzip-cut", "unsure", ok(gzip.compress(STORY.encode())[:200], ("Content-Encoding", "gzip"))),
    ("x-gzip", "stands", ok(gzip.compress(STORY.encode()), ("Content-Encoding", "x-gzip"))),
    ("identity", "stands", ok(STORY, ("Content-Encoding", "identity"))),
    ("unknown-encoding", "unsure", ok(b"\x01\x02\x03" * 90, ("Content-Encoding", "exi"))),
    ("xml-type", "stands", ok(STORY, media="application/xml")),
    ("html-as-text", "stands", ok(STORY, media="text/plain")),
    ("html-as-json", "stands", ok(STORY, media="application/json")),
    ("no-type-no-html", "unsure", ok(b"\x00\x01\x02\x03 binary", media=None)),
):  # fmt: skip
    blind(
        f"bytes-{_name}",
        f"sends {_name}",
        _stands,
        _answer,
        states=NO_ALARM if _stands != "gone" else frozenset(),
    )

# Files, feeds and data.
for _name, _path, _stands, _answer, _states in (
    ("json-not-found", "/api/item/4711", "gone", ok(json.dumps({"status": 404, "error": "Not Found", "path": "/api/item/4711"}), media="application/json"), None),
    ("json-success-false", "/api/item/4711", "gone", ok(json.dumps({"success": False, "message": "Record not found"}), media="application/json"), None),
    ("json-code", "/api/item/4711", "gone", ok(json.dumps({"code": 404, "msg": "资源不存在"}), media="application/json"), None),
    ("json-nested", "/api/item/4711", "gone", ok(json.dumps({"error": {"code": 404, "message": "The requested resource was not found"}}), media="application/json"), None),
    ("json-errors", "/api/item/4711", "gone", ok(json.dumps({"errors": [{"status": "404", "title": "Not Found"}]}), media="application/json"), None),
    ("json-data", "/api/item/4711", "stands", ok(json.dumps({"title": "Lighthouses", "message": "404 lights counted", "rows": [1, 2, 3]}), media="application/json"), None),
    ("feed-cited", "/feed.xml", "stands", ok('<?xml version="1.0"?><rss><channel><title>Baltic Observer</title><item><title>Ice road</title><description>Page not found, says map</description></item></channel></rss>', media="application/rss+xml"), None),
    ("csv", "/data/lights.csv", "stands", ok("light,year\nUtö,1753\n", media="text/csv"), None),
    ("csv-empty", "/data/lights.csv", "gone", ok("", media="text/csv"), None),
    ("xls-login", "/data/lights.xlsx", "unsure", moved("/account/signin?ReturnUrl=%2Fdata%2Flights.xlsx"), None),
    ("pdf-scan", "/doc/keepers.pdf", "stands", ok(pdf(""), media="application/pdf"), NO_ALARM),
    ("pdf-cut", "/doc/keepers.pdf", "stands", ok(pdf("The lighthouse keepers")[:300], media="application/pdf"), NO_ALARM),
    ("pdf-empty", "/doc/keepers.pdf", "gone", ok("", media="application/pdf"), None),
    ("pdf-viewer", "/doc/keepers.pdf", "stands", ok(tiny("keepers.pdf", '<embed src="/raw/keepers.pdf" type="application/pdf" width="100%" height="100%">')), NO_ALARM),
    ("pdf-to-home", "/doc/keepers.pdf", "gone", moved("/"), None),
    ("pdf-html-error", "/doc/keepers.pdf", "gone", ok(whole("Error", "<h1>File not found</h1><p>The document may have been moved.</p>")), None),
    ("s3-denied", "/bucket/keepers.pdf", "unsure", reply(403, '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>', media_type="application/xml"), None),
    ("s3-denied-200", "/bucket/keepers.pdf", "unsure", ok('<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>', media="application/xml"), None),
    ("s3-gone-200", "/bucket/keepers.pdf", "gone", ok('<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>', media="application/xml"), None),
    ("azure-gone-200", "/bucket/keepers.pdf", "gone", ok('<?xml version="1.0"?><Error><Code>BlobNotFound</Code><Message>The specified blob does not exist.</Message></Error>', media="application/xml"), None),
    ("mp3", "/audio/4711.mp3", "stands", ok(b"ID3\x04" + bytes(400), media="audio/mpeg"), None),
    ("mp3-page", "/audio/4711.mp3", "gone", ok(whole("Baltic Observer", "<p>The episode you are looking for is no longer available.</p>")), None),
    ("ics", "/events/4711.ics", "stands", ok("BEGIN:VCALENDAR\nEND:VCALENDAR\n", media="text/calendar"), None),
    ("txt-short", "/notes/4711.txt", "stands", ok("Keepers: A. Berg, O. Lind.\n", media="text/plain"), None),
    ("txt-gone", "/notes/4711.txt", "gone", ok("The requested file was not found.\n", media="text/plain"), None),
    ("error-code-only", "/get?id=4711", "gone", ok("Error: record 4711 does not exist", media="text/plain"), None),
):  # fmt: skip
    blind(f"file-{_name}", f"a file or data: {_name}", _stands, _answer, path=_path, work=NO_TITLE, states=_states or frozenset(),
          others={"/account/signin": ok(tiny("Sign in", "<form><input type=password></form>")), "/": ok(FRONT)})  # fmt: skip

# Parked in other words and tongues. A shop that says “currently” may come back: written as gone, and that was too much.
_MAY_COME_BACK = ("shopify", "cloudflare-1016")
for _name, _title, _text in (
    ("fr", "baltic.example", "Ce nom de domaine est à vendre. Faites une offre."),
    ("es", "baltic.example", "Este dominio está a la venta. Contacte con el propietario."),
    ("it", "baltic.example", "Questo dominio è in vendita"),
    ("pt", "baltic.example", "Este domínio está à venda"),
    ("nl", "baltic.example", "Deze domeinnaam is te koop"),
    ("sv", "baltic.example", "Den här domänen är till salu"),
    ("pl", "baltic.example", "Ta domena jest na sprzedaż"),
    ("tr", "baltic.example", "Bu alan adı satılıktır"),
    ("ru", "baltic.example", "Домен baltic.example продаётся"),
    ("ru-2", "baltic.example", "Срок регистрации домена истёк"),
    ("ja", "baltic.example", "このドメインは売り出し中です"),
    ("ja-2", "お名前.com", "このドメインはお名前.comで取得されています。"),
    ("zh", "baltic.example", "您正在访问的域名可以转让！"),
    ("zh-2", "域名出售", "该域名正在出售，联系QQ 4711"),
    ("ko", "baltic.example", "이 도메인은 판매 중입니다"),
    ("de", "baltic.example", "Die Domain baltic.example steht zum Verkauf!"),
    ("de-2", "baltic.example", "Diese Domain wurde gerade frisch registriert"),
    ("strato", "STRATO", "Dieser Inhalt ist nicht verfügbar. Hier entsteht eine neue Internetpräsenz."),
    ("ovh", "Félicitations ! Votre domaine a bien été créé chez OVHcloud", "Votre domaine a bien été créé."),
    ("wordpress-com", "baltic.example", "This domain name is not connected to a website yet. If this is your domain, connect it in your account."),
    ("wix-unconnected", "ConnectYourDomain", "Looks Like This Domain Isn't Connected To A Website Yet"),
    ("squarespace", "Squarespace - Website Expired", "This account has expired. If you are the site owner, click below to login."),
    ("github-pages", "Site not found · GitHub Pages", "There isn't a GitHub Pages site here. If you're trying to publish one, read the full documentation."),
    ("heroku", "No such app", "There's nothing here, yet. Build something amazing"),
    ("netlify", "Not Found", "Not Found - Request ID: 01H4711"),
    ("fastly", "Fastly error: unknown domain baltic.example", "Fastly error: unknown domain: baltic.example. Please check that this domain has been added to a service."),
    ("shopify", "Sorry, this shop is currently unavailable.", "Sorry, this shop is currently unavailable."),
    ("tumblr", "Not found.", "There's nothing here. Whatever you were looking for doesn't currently exist at this address."),
    ("blogger", "Blog has been removed", "Sorry, the blog at baltic.example has been removed. This address is not available for new blogs."),
    ("geocities", "Sorry", "Sorry, GeoCities has closed."),
    ("directadmin", "baltic.example", "This is a default index page for a new domain."),
    ("hostgator", "baltic.example", "Website coming soon! This is the default page for this domain."),
    ("cloudflare-1016", "Origin DNS error | baltic.example | Cloudflare", "Error 1016. Origin DNS error."),
    ("backorder", "baltic.example", "baltic.example expired on 03/09/2021 and is pending renewal or deletion."),
    ("brandable", "baltic.example is for sale | BrandBucket", "Buy baltic.example. Price 2,895 dollars. Lease to own available."),
    ("inquire", "baltic.example", "Interested in this domain? Inquire now."),
    ("ads", "baltic.example", "Harbour insurance Boat loans Cheap ferries Online degrees Privacy policy This webpage was generated by the domain owner using Sedo Domain Parking."),
):  # fmt: skip
    blind(f"parked-{_name}", f"nobody's: {_text[:50]}", "unsure" if _name in _MAY_COME_BACK else "gone",
          ok(tiny(_title, f"<h1>{_title}</h1><p>{_text}</p>")), both=True,
          states=NOT_FINE if _name in _MAY_COME_BACK else frozenset({State.DEAD, State.SOFT_404}))  # fmt: skip

# ---------------------------------------------------------------------------------------------------- the eleventh round

# One host whose paths say what is to be tested, with long pages: menus, most read, a footer.
ASIDE = (
    "<aside><h3>Most read</h3><ul>"
    + "".join(
        f"<li><a href=/n/{i}>{line}</a></li>"
        for i, line in enumerate(
            (
                "Ferry timetable changes for the summer season", "Council votes on the new breakwater", "Seal pups return to the outer skerries",
                "Why the fog horn fell silent", "Letters: on the price of herring", "Ten walks along the northern shore",
                "Harbour festival draws record crowds", "Weather: gales expected on Thursday", "Obituary: the last pilot of Ykspihlaja",
                "School boat runs aground, nobody hurt",
            )
        )
    )
    + "</ul></aside>"
)  # fmt: skip


def full(title: str, main: str, *, head: str = "", lang: str = "en") -> str:
    """A page of a site with all that sites put around what they have to say."""
    return html(title, main + ASIDE, head=head, lang=lang, nav=MENU, foot=FOOT)


def one(
    name: str,
    does: str,
    stands: str,
    answer: bytes | Handler,
    *,
    path: str,
    states: frozenset[State] = frozenset(),
) -> None:
    """A behaviour of the one host, to one who knows a title and to one who does not."""
    for suffix, cited in (("", WORK), ("-bare", NO_TITLE)):
        blind(
            f"one-{name}{suffix}", does, stands, answer, host="one.test", path=path, work=cited, states=states
        )


for _name, _path, _title, _main in (
    ("h1", "/soft-404/page-not-found", "Baltic Observer", "<h1>Page not found</h1><p>Try the menu above.</p>"),
    ("h2", "/soft-404/heading-two", "Baltic Observer", "<h2>Page not found</h2><p>Try the menu above.</p>"),
    ("h2-sorry", "/soft404/sorry", "Baltic Observer", "<h2>Sorry, we could not find that page</h2><p>It may have moved when we changed our site.</p>"),
    ("strong", "/soft404/strong", "Baltic Observer", "<p><strong>404</strong></p><p>We can't find the page you're looking for.</p>"),
    ("title-only", "/soft404/title", "404 | Baltic Observer", "<p>Here is what others read today.</p>"),
    ("title-site-first", "/soft404/title-first", "Baltic Observer - Page not found", "<p>Here is what others read today.</p>"),
    ("title-error", "/soft404/title-error", "Error 404 (Not Found)!!1", "<p>That’s an error.</p>"),
    ("removed", "/soft404/removed", "Baltic Observer", "<h1>This article has been removed</h1><p>It was taken down at the request of its author.</p>"),
    ("no-longer", "/soft404/no-longer", "Baltic Observer", "<h1>Story no longer available</h1><p>Our agreement with the agency ended.</p>"),
    ("expired", "/soft404/expired", "Baltic Observer", "<h1>This content has expired</h1><p>News agency items are kept for 30 days.</p>"),
    ("nothing-found", "/soft404/nothing", "Nothing found – Baltic Observer", "<h1>Nothing Found</h1><p>It seems we can’t find what you’re looking for. Perhaps searching can help.</p>"),
    ("oops", "/soft404/oops", "Oops! – Baltic Observer", "<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p>"),
    ("lost", "/soft404/lost", "Baltic Observer", "<h1>Lost at sea?</h1><p>The page you are looking for has sailed. Use the search to find it.</p>"),
    ("search-form", "/soft404/search-form", "Baltic Observer", "<h1>Your search did not match any documents</h1>"),
    ("invalid", "/soft404/invalid", "Baltic Observer", "<h1>Invalid article</h1><p>The article ID in the address is not valid.</p>"),
    ("unpublished", "/soft404/unpublished", "Baltic Observer", "<h1>This page is currently unpublished</h1>"),
    ("gone", "/gone/200", "410 Gone", "<h1>Gone</h1><p>The requested resource is no longer available on this server and there is no forwarding address.</p>"),
    ("archived", "/soft404/archived", "Baltic Observer", "<h1>We've moved!</h1><p>Our old site has closed and the page you asked for no longer exists. Browse our new site.</p>"),
):  # fmt: skip
    one(_name, f"says among its menus, with 200: {_title}", "gone", ok(full(_title, _main)), path=_path)
# Written as gone for everybody; but to one who knows no title, a search may be what was cited.
_SEARCH = ok(
    full(
        "Search results | Baltic Observer", "<h1>Search results for “lighthouse-keepers”</h1><p>0 results</p>"
    )
)
blind("one-search", "is a search without results", "gone", _SEARCH, host="one.test", path="/soft404/search")
blind("one-search-bare", "is a search without results, to one who knows no title", "unsure", _SEARCH, host="one.test",
      path="/soft404/search", work=NO_TITLE, states=NO_ALARM | {State.SOFT_404})  # fmt: skip
for _name, _lang, _title, _main in (
    ("de", "de", "Ostsee-Beobachter", "<h2>Seite nicht gefunden</h2><p>Leider konnten wir die Seite nicht finden.</p>"),
    ("de-h1", "de", "Ostsee-Beobachter", "<h1>Diese Seite wurde nicht gefunden</h1>"),
    ("de-p", "de", "Ostsee-Beobachter", "<p>Die von Ihnen aufgerufene Seite existiert nicht.</p>"),
    ("fr", "fr", "L’Observateur", "<h2>Page introuvable</h2><p>La page que vous cherchez n’existe pas.</p>"),
    ("fr-h1", "fr", "L’Observateur", "<h1>Cette page n’existe plus</h1>"),
    ("es", "es", "El Observador", "<h2>Página no encontrada</h2><p>La página que busca no existe.</p>"),
    ("es-h1", "es", "El Observador", "<h1>La página solicitada no existe</h1>"),
    ("ru", "ru", "Обозреватель", "<h2>Страница не найдена</h2><p>Запрашиваемая вами страница не найдена.</p>"),
    ("ru-h1", "ru", "Обозреватель", "<h1>Такой страницы не существует</h1>"),
    ("ja", "ja", "観察", "<h2>ページが見つかりません</h2><p>お探しのページは見つかりませんでした。</p>"),
    ("ja-h1", "ja", "観察", "<h1>お探しのページは見つかりませんでした</h1>"),
    ("zh", "zh", "观察网", "<h2>页面不存在</h2><p>您访问的页面不存在或已删除。</p>"),
    ("zh-h1", "zh", "观察网", "<h1>抱歉，您访问的页面不存在</h1>"),
    ("zh-p", "zh", "观察网", "<div class=error>很抱歉，您要访问的页面已删除</div>"),
    ("ko", "ko", "관찰", "<h1>페이지를 찾을 수 없습니다</h1>"),
):  # fmt: skip
    one(
        f"tongue-{_name}",
        f"says among its menus, in {_lang}: {_title}",
        "gone",
        ok(full(_title, _main, lang=_lang)),
        path=f"/soft404/{_name}/x",
    )

# Where an address leads.
for _name, _path, _stands, _answer, _states in (
    ("home-301", "/redirect/home-301", "gone", moved("/", 301), None),
    ("home-302", "/redirect/home-302", "gone", moved("/", 302), None),
    ("home-307", "/redirect/home-307", "gone", moved("/", 307), None),
    ("home-query", "/redirect/home-query", "gone", moved("/?from=redirect", 302), None),
    ("home-fragment", "/redirect/home-fragment", "gone", moved("/#news", 302), None),
    ("home-index", "/redirect/home-index", "gone", moved("/index.php", 301), None),
    ("home-lang", "/redirect/home-lang", "gone", moved("/en/", 302), None),
    ("home-chain", "/redirect/home-chain", "gone", moved("/redirect/home-302", 301), None),
    ("home-meta", "/redirect/home-meta", "gone", ok('<html><head><meta http-equiv="refresh" content="0;url=/"></head></html>'), None),
    ("login-200", "/redirect/login", "unsure", moved("/login?next=/redirect/login", 302), None),
    ("login-other", "/redirect/login-host", "unsure", moved("http://login.one-sso.test/authorize?client_id=1", 302), None),
    ("error-page", "/redirect/error", "gone", moved("/error?code=404", 302), None),
    ("sorry-page", "/redirect/notfound", "gone", moved("/notfound.html", 302), None),
    ("to-404", "/redirect/404", "gone", moved("/nowhere-at-all", 301), None),
    ("to-410", "/redirect/410", "gone", moved("/gone-for-good", 301), None),
    ("to-500", "/redirect/500", "unsure", moved("/broken-inside", 301), None),
    ("to-403", "/redirect/403", "unsure", moved("/forbidden-inside", 301), None),
    ("to-story-301", "/redirect/moved-permanently", "stands", moved("/new/lighthouse", 301), None),
    ("to-story-302", "/redirect/found", "stands", moved("/new/lighthouse", 302), None),
    ("to-story-308", "/redirect/permanent", "stands", moved("/new/lighthouse", 308), None),
    ("to-story-chain", "/redirect/chain/3", "stands", moved("/redirect/moved-permanently", 302), None),
    ("to-story-meta", "/redirect/meta", "stands", ok('<meta http-equiv=refresh content="3; url=/new/lighthouse"><p>Moved.</p>'), None),
    ("to-story-canonical", "/redirect/canonical", "stands", ok(STORY.replace("<head>", '<head><link rel=canonical href="http://one.test/new/lighthouse">')), None),
    ("to-parked", "/redirect/parked", "gone", moved("http://ww1.one-parked.test/?subid=4711", 302), None),
    ("to-shop", "/redirect/shop", "gone", moved("http://one-shop.test/", 301), None),
    ("loop-two", "/redirect/loop-a", "gone", moved("/redirect/loop-b", 302), None),
    ("empty-location", "/redirect/empty", "unsure", reply(302, "", ("Location", "")), None),
    ("bad-location", "/redirect/bad", "unsure", reply(302, "", ("Location", "http://")), None),
    ("mailto", "/redirect/mailto", "unsure", reply(302, "", ("Location", "mailto:editor@one.test")), None),
    ("to-no-host", "/redirect/no-host", "gone", moved("http://nowhere-at-all.test/x", 301), None),
    ("to-closed", "/redirect/closed", "gone", moved("http://closed.test/x", 301), None),
):  # fmt: skip
    one(f"way-{_name}", f"sends on: {_name}", _stands, _answer, path=_path, states=_states or frozenset())
for _path, _answer in (
    ("/", ok(FRONT)), ("/index.php", ok(FRONT)), ("/en/", ok(FRONT)), ("/login", ok(full("Sign in", "<h1>Sign in</h1><form><input name=u><input type=password></form>"))),
    ("/error", ok(full("Baltic Observer", "<p>Something is not right.</p>"))), ("/notfound.html", ok(full("Baltic Observer", "<p>Hm.</p>"))),
    ("/gone-for-good", reply(410, "Gone")), ("/broken-inside", reply(500, "Oh")), ("/forbidden-inside", reply(403, "No")),
    ("/new/lighthouse", ok(STORY)), ("/redirect/loop-b", moved("/redirect/loop-a")),
):  # fmt: skip
    also("one.test", _path, _answer)
also(
    "login.one-sso.test",
    "/authorize",
    ok(tiny("Continue", "<form><input name=user><input type=password name=p></form>")),
)
also("ww1.one-parked.test", "/", ok(tiny("one.test", "<p>Buy this domain. Sponsored listings.</p>")))
also(
    "one-shop.test",
    "/",
    ok(
        full(
            "Nordic Yarns: wool for every season",
            "<h1>Wool for every season</h1>" + "<p>Merino, alpaca and more.</p>" * 6,
        )
    ),
)

# Traps on long and short pages of the one host.
for _name, _path, _title, _main in (
    ("quoted-message", "/trap/quoted", "How newspapers lose their past", f"<h1>How newspapers lose their past</h1><p>“Sorry, the page you are looking for does not exist”, says the site. {TEXT}</p>"),
    ("help-page", "/help/404-errors", "What a 404 error means", "<h1>What a 404 error means</h1><p>A 404 error means that the server was reached and has no such page. Check the spelling of the address first.</p>"),
    ("status-list", "/reference/http-status", "HTTP status codes", "<h1>HTTP status codes</h1><p>200 OK. 301 Moved Permanently. 403 Forbidden. 404 Not Found. 410 Gone. 500 Internal Server Error.</p>"),
    ("retired-ship", "/trap/retired", "Icebreaker retired", "<h1>Icebreaker retired</h1><p>The icebreaker Tor has been retired after sixty winters. You can visit her from May.</p>"),
    ("museum-closed", "/trap/museum", "Museum closed", "<h1>Museum closed</h1><p>The museum is closed on Mondays. Please visit us from Tuesday to Sunday, 10 to 5.</p>"),
    ("site-history", "/about", "About this site", "<h1>About this site</h1><p>This site was founded in 2001. It is no longer updated every day, but its archive is open to you.</p>"),
    ("moved-office", "/contact", "Contact", "<h1>Contact</h1><p>We have moved: our new address is Quay 4. Please update your address books.</p>"),
    ("missing-person", "/trap/missing", "Missing", "<h1>Missing</h1><p>A fisherman is missing since Sunday. If you have seen his boat, call the coast guard.</p>"),
    ("cookie-banner", "/trap/cookies", "Harbour dues 2019", "<div>We value your privacy. We and our partners store and access cookies. Accept all. Reject all.</div><h1>Harbour dues 2019</h1><p>Dues rise by two per cent. Small boats pay nothing.</p>"),
    ("newsletter", "/trap/newsletter", "Ten walks along the shore", "<h1>Ten walks along the shore</h1><p>Begin at the old light. Subscribe to our newsletter. Already a subscriber? Sign in.</p>"),
    ("js-note", "/trap/js", "Tide table for May", "<noscript>Please enable JavaScript for the interactive chart.</noscript><h1>Tide table for May</h1><p>High water on the first at noon.</p>"),
    ("domain-law", "/trap/domain-law", "Who owns a domain name?", "<h1>Who owns a domain name?</h1><p>This domain name is for sale, wrote the squatter. The court of appeal did not agree.</p>"),
    ("queue", "/trap/queue", "You are in line for the ferry", "<h1>You are in line for the ferry</h1><p>A photo essay about waiting, from five quays.</p>"),
    ("blocked-road", "/trap/blocked", "Road blocked", "<h1>Road blocked</h1><p>The coast road is blocked by a rock fall until Friday.</p>"),
    ("maintenance-work", "/trap/maintenance", "Maintenance of the northern lights", "<h1>Maintenance of the northern lights</h1><p>The lights are under maintenance in June. Ships have been told.</p>"),
    ("access", "/trap/access", "Access to the inner harbour", "<h1>Access to the inner harbour</h1><p>You need permission to enter the inner harbour by boat. Ask the harbour office.</p>"),
    ("terms", "/terms", "Terms and conditions", "<h1>Terms and conditions</h1><p>By using this site you agree to these terms. You must accept these terms before you order photographs.</p>"),
    ("privacy", "/privacy", "Privacy policy", "<h1>Privacy policy</h1><p>This site uses cookies to count visitors. We do not sell what we know of you.</p>"),
    ("age", "/trap/age", "How old is the light?", "<h1>How old is the light?</h1><p>The tower was built in 1753. Confirm with your own eyes on the open day.</p>"),
    ("verify", "/trap/verify", "Verify your catch", "<h1>Verify your catch</h1><p>Fishermen must verify that the nets they use are legal. An inspector explains how.</p>"),
    ("discontinued", "/trap/discontinued", "Fog signal discontinued", "<h1>Fog signal discontinued</h1><p>The Navigation Service has discontinued the fog signal at Utö. Mariners have been told.</p>"),
    ("sale", "/trap/sale", "harbour.example: is it for sale?", "<h1>harbour.example: is it for sale?</h1><p>The owner says no, the broker says yes. Our reporter tried to buy the name of the town.</p>"),
    ("sent-on", "/trap/sent-on", "Letters redirected", "<h1>Letters redirected</h1><p>Mail to the islands was redirected for a week. <a href=/contact>Write to us</a> if yours is lost.</p>"),
    ("framed-map", "/trap/map", "Map of the lights", '<h1>Map of the lights</h1><iframe src="/no-such-map" width=600 height=400></iframe>'),
):  # fmt: skip
    for _suffix, _cited in (("", Work(type="webpage", title=_title)), ("-bare", NO_TITLE)):
        blind(
            f"one-trap-{_name}{_suffix}",
            f"a trap: {_title}",
            "stands",
            ok(tiny(f"{_title} | Baltic Observer", _main)),
            host="one.test",
            path=_path,
            work=_cited,
        )

# ----------------------------------------------------------------------------------------------------- the twelfth round

JOURNAL = Work(
    type="article-journal", title="Sediment budgets of the northern fjords", author=(Name(family="Solberg", given="Kari"),),
    container_title="Journal of Coastal Sediments", issued=PartialDate(2016, 11), doi="10.5555/jcs.2016.117",
)  # fmt: skip
CITATION_META = (
    '<meta name="citation_title" content="Sediment budgets of the northern fjords"><meta name="citation_author" content="Solberg, Kari">'
    '<meta name="citation_publication_date" content="2016/11/04"><meta name="citation_journal_title" content="Journal of Coastal Sediments">'
)
for _name, _does, _stands, _answer, _states in (
    ("abstract", "a journal's page with abstract and price", "stands", ok(html("Sediment budgets of the northern fjords - Journal of Coastal Sediments", "<h1>Sediment budgets of the northern fjords</h1><p>Abstract. Fjords keep what rivers bring.</p><p>Purchase access: 35 dollars. Log in via your institution.</p>", head=CITATION_META)), None),
    ("meta-only", "a journal's page whose title is only in its metadata, with a wall before it", "stands", ok(html("ScienceShelf", "<p>Get access to the full version of this article. View access options below.</p>", head=CITATION_META, nav="", foot="")), NO_ALARM),
    ("paywall-title", "a newspaper's pay wall with the title in its metadata", "stands", ok(html("Subscribe to read", "<h1>Subscribe to read</h1><p>Become a subscriber to continue.</p>", head='<meta property="og:title" content="Sediment budgets of the northern fjords">')), NO_ALARM),
    ("paywall-bare", "a newspaper's pay wall without the title", "unsure", ok(html("Subscribe to read | Coastal Times", "<h1>Subscribe to unlock this article</h1><p>Try unlimited access. Only 1 for 4 weeks.</p>", nav="", foot="")), None),
    ("free-false", "a page that says in JSON-LD that it is not free", "stands", ok(html("Sediment budgets of the northern fjords", "<h1>Sediment budgets of the northern fjords</h1><p>Fjords keep what rivers bring. Subscribe to read on.</p>", head='<script type="application/ld+json">{"@type":"ScholarlyArticle","headline":"Sediment budgets of the northern fjords","isAccessibleForFree":false}</script>')), None),
    ("shell-title", "an app's shell with the work's title in its head", "stands", ok('<!doctype html><html><head><title>Sediment budgets of the northern fjords</title><script src=/app.js></script></head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript></body></html>'), NO_ALARM),
    ("shell-site", "an app's shell under the site's name", "unsure", ok('<!doctype html><html><head><title>ScienceShelf</title><script type=module src=/assets/index-4711.js></script></head><body><div id="app"></div></body></html>'), None),
    ("shell-spinner", "an app's shell with a spinner and the word Loading", "unsure", ok('<!doctype html><html><head><title>ScienceShelf</title><script src=/main.js></script></head><body><div id="root"><div class=spinner>Loading...</div></div></body></html>'), None),
    ("next-404", "an app that was drawn on the server, with its own not-found page", "gone", ok('<!doctype html><html><head><title>404: This page could not be found.</title></head><body><div id="__next"><h1>404</h1><h2>This page could not be found.</h2></div><script id="__NEXT_DATA__" type="application/json">{"page":"/404"}</script></body></html>'), None),
    ("data-journal-home", "a journal that moved its host sends to its new front page", "gone", moved("http://new-journal-pier.test/", 301), None),
    ("toc", "a journal sends to the table of contents of the volume, where the paper is listed", "unsure", moved("/toc/117"), NO_ALARM | {State.SOFT_404}),
    ("other-paper", "the identifier now shows another paper", "gone", ok(html("Diatom blooms in brackish lagoons", f"<h1>Diatom blooms in brackish lagoons</h1>{TEXT}", head=CITATION_META.replace("Sediment budgets of the northern fjords", "Diatom blooms in brackish lagoons").replace("Solberg, Kari", "Ek, Nils"))), None),
    ("correction", "the page of a correction to the paper", "gone", ok(html("Correction to: Sediment budgets of the northern fjords", f"<h1>Correction to: Sediment budgets of the northern fjords</h1>{TEXT}")), NOT_FINE | {State.DRIFTED}),
    ("part-two", "the page of the second part", "unsure", ok(html("Sediment budgets of the northern fjords, part 2", f"<h1>Sediment budgets of the northern fjords, part 2</h1>{TEXT}")), NOT_FINE | {State.DRIFTED, State.LIVE}),
    ("author-order", "the page has authors in another form", "stands", ok(html("Sediment budgets of the northern fjords", f"<h1>Sediment budgets of the northern fjords</h1>{TEXT}", head='<meta name="citation_author" content="K. Solberg"><meta name="citation_author" content="N. Ek">')), None),
    ("preprint", "a preprint server shows the paper under a slightly other title", "stands", ok(html("[1611.01234] Sediment budgets of northern fjords", "<h1>Title: Sediment budgets of northern fjords</h1><p>Kari Solberg. Submitted on 4 Nov 2016.</p>")), None),
    ("withdrawn-preprint", "a preprint server says that the paper was withdrawn", "stands", ok(html("[1611.01234] Sediment budgets of the northern fjords", "<h1>Title: Sediment budgets of the northern fjords</h1><p>Kari Solberg. This paper has been withdrawn by the author.</p>")), NO_ALARM),
    ("handle-missing", "a repository says that the handle cannot be resolved", "gone", ok(html("Repository", "<h1>Invalid identifier</h1><p>The identifier 10/117 does not correspond to a valid object in the repository.</p>", nav="", foot="")), None),
    ("restricted", "a repository says that the item is restricted", "unsure", ok(html("Repository", "<h1>This item is restricted</h1><p>You are not authorized to view this item. Please sign in.</p>", nav="", foot="")), None),
    ("withdrawn-item", "a repository has withdrawn the item", "gone", ok(html("Item withdrawn - Repository", "<h1>Item withdrawn</h1><p>The item you are trying to access has been withdrawn from the repository.</p>", nav="", foot="")), None),
    ("pdf-right", "a PDF with the title", "stands", ok(pdf("Sediment budgets of the northern fjords"), media="application/pdf"), None),
    ("pdf-cover", "a PDF whose title is the publisher's cover", "stands", ok(pdf("JCS_117_proof.indd"), media="application/pdf"), NO_ALARM),
    ("pdf-wrong", "a PDF of another report", "gone", ok(pdf("Budget of the municipality of Ulvik 2021"), media="application/pdf"), None),
    ("pdf-is-login", "a PDF's place with a log-in page", "unsure", ok(html("Sign in to ScienceShelf", "<h1>Sign in</h1><form><input name=u><input type=password></form>", nav="", foot="")), None),
    ("pdf-consent", "a PDF's place with a page that asks to accept cookies", "unsure", ok(html("ScienceShelf", "<p>We use cookies. Please accept cookies to view the PDF.</p>", nav="", foot="")), None),
    ("html-redirect-pdf", "a page that moves on to the PDF by script", "stands", ok("<html><body><script>window.location='/raw.pdf'</script></body></html>"), NO_ALARM),
    ("viewer", "a viewer in a frame, under the work's title", "stands", ok(html("Sediment budgets of the northern fjords - Viewer", '<iframe src="/viewer?file=117.pdf"></iframe>', nav="", foot="")), NO_ALARM),
    ("viewer-missing", "a viewer that says that it cannot load the file", "unsure", ok(html("Viewer", "<p>Missing PDF. The file could not be found.</p>", nav="", foot="")), NOT_FINE),
):  # fmt: skip
    _path = "/doc/117.pdf" if _name.startswith("pdf-") else "/doi/full/10.5555/jcs.2016.117"
    blind(f"work-{_name}", _does, _stands, _answer, path=_path, work=JOURNAL, states=_states or frozenset(),
          others={"/raw.pdf": ok(pdf("Sediment budgets of the northern fjords"), media="application/pdf"), "/viewer": ok(tiny("PDF.js viewer", "<canvas></canvas>")),
                  "/toc/117": ok(html("Volume 117, November 2016 | Journal of Coastal Sediments", "<h1>Volume 117</h1><p>Sediment budgets of the northern fjords. Kari Solberg.</p><p>Diatoms. Nils Ek.</p>"))})  # fmt: skip
also("new-journal-pier.test", "/", ok(html("Coastal Sediments Online", "<h1>Welcome</h1>" + TEXT)))

POST = Work(
    type="post",
    title="The ferry is late again and the gulls know it",
    author=(Name(family="Lund", given="Eva"),),
    issued=PartialDate(2019, 6, 2),
)
for _name, _does, _stands, _answer, _states in (
    ("login-wall", "a social site asks for a log-in", "unsure", ok(html("Log in or sign up to view", "<p>See posts, photos and more. Log in. Forgot password? Create new account.</p><form><input type=password></form>", nav="", foot="")), None),
    ("js-wall", "a social site says that JavaScript is not available", "unsure", ok(html("X", "<noscript><h1>JavaScript is not available.</h1><p>We’ve detected that JavaScript is disabled in this browser.</p></noscript><div id=react-root></div><script src=/main.js></script>", nav="", foot="")), None),
    ("authwall", "a business network sends to its wall", "unsure", moved("/authwall?trk=x&sessionRedirect=y"), None),
    ("suspended-user", "the author's account is suspended", "gone", ok(html("Profile", "<h2>Account suspended</h2><p>This account has been suspended for violating the rules.</p>", nav="", foot="")), NOT_FINE | {State.DEAD, State.FAILING}),
    ("private", "the author's posts are protected", "unsure", ok(html("Profile", "<p>These posts are protected. Only approved followers can see these posts.</p>", nav="", foot="")), NO_ALARM),
    ("deleted-post", "the post was deleted by its author", "gone", ok(html("Post", "<p>This Post was deleted by the Post author. Learn more</p>", nav="", foot="")), None),
    ("deleted-user", "the account does not exist", "gone", ok(html("Profile", "<p>This account doesn’t exist. Try searching for another.</p>", nav="", foot="")), None),
    ("video-private", "a video is private", "unsure", ok(html("Player", "<p>Private video. Sign in if you've been granted access to this video.</p>", nav="", foot="")), NOT_FINE),
    ("video-gone", "a video's page without the video", "gone", ok(html(" - Player", "<p>Video unavailable. This video is no longer available due to a copyright claim.</p>", nav="", foot="")), None),
    ("video-geo", "a video is not shown in this country", "unsure", ok(html("Player", "<p>The uploader has not made this video available in your country.</p>", nav="", foot="")), None),
    ("photo-gone", "a photo was removed", "gone", ok(html("Photos", "<p>The photo you were looking for has been deleted.</p>", nav="", foot="")), None),
    ("post-there", "the post stands, under the author's name", "stands", ok(html("Eva Lund on Chirp: “The ferry is late again and the gulls know it” / Chirp", "<p>The ferry is late again and the gulls know it</p><p>2 June 2019</p>", nav="", foot="")), None),
    ("thread-gone", "a forum says that the thread was removed", "gone", ok(html("Forum", "<p>This thread has been removed by the moderators.</p>", nav="", foot="")), None),
    ("forum-denied", "a forum asks to log in", "unsure", ok(html("Forum", "<p>You are not logged in or you do not have permission to access this page. This could be due to one of several reasons.</p>", nav="", foot="")), None),
    ("group-members", "a group shows its posts to members alone", "unsure", ok(html("Groups", "<p>Join this group to see the discussion. Only members can see what people post.</p>", nav="", foot="")), NO_ALARM),
    ("doc-private", "a document asks for access", "unsure", ok(html("Docs", "<h1>You need access</h1><p>Request access, or switch to an account with access.</p>", nav="", foot="")), None),
    ("gist-gone", "a code host has no such thing", "gone", ok(html("Code", "<p>This is not the web page you are looking for.</p>", nav="", foot="")), None),
    ("wiki-gone", "a wiki has no such article", "gone", ok(html("Ferries - Wiki", "<p>Wiki does not have an article with this exact name. Please search for Ferries to check for alternative titles.</p>", nav="", foot="")), None),
    ("wiki-redirect", "a wiki shows the article under the name that it has now", "stands", ok(html("The ferry is late again and the gulls know it - Wiki", f"<h1>The ferry is late again and the gulls know it</h1><p>(Redirected from Ferry)</p>{TEXT}")), None),
    ("gov-archived", "a ministry's page that says that it is archived", "stands", ok(html("The ferry is late again and the gulls know it", f"<p>This page has been archived and is no longer updated.</p><h1>The ferry is late again and the gulls know it</h1>{TEXT}")), None),
    ("gov-withdrawn", "a ministry's page that says that it was withdrawn, and shows it", "stands", ok(html("[Withdrawn] The ferry is late again and the gulls know it", f"<h1>The ferry is late again and the gulls know it</h1><p>This guidance was withdrawn on 1 May 2020.</p>{TEXT}")), None),
    ("gov-moved-note", "a ministry says that its content moved to another portal", "gone", ok(html("Ministry", "<h1>Our content has moved</h1><p>This website is no longer in use. Please visit the new government portal.</p>", nav="", foot="")), NOT_FINE | {State.DRIFTED}),
    ("next-edition", "the blog's post of the next year stands there", "gone", ok(html("The ferry timetable 2024", f"<h1>The ferry timetable 2024</h1>{TEXT}", head='<meta name="author" content="Ole Vik"><meta property="article:published_time" content="2024-01-02">')), None),
    ("small-change", "a comma and a word were changed in the title", "stands", ok(html("The ferry is late again, and the gulls knew it", f"<h1>The ferry is late again, and the gulls knew it</h1>{TEXT}")), None),
    ("translated", "the page shows a translation of the title", "unsure", ok(html("La lancha llega tarde otra vez y las gaviotas lo saben", f"<h1>La lancha llega tarde otra vez y las gaviotas lo saben</h1>{TEXT}", lang="es")), NO_ALARM),
    ("utf-8-mangled", "the title is mangled by a wrong charset", "stands", ok(html("The ferry is late again â€“ and the gulls know it", f"<h1>The ferry is late again â€“ and the gulls know it</h1>{TEXT}")), None),
):  # fmt: skip
    blind(f"post-{_name}", _does, _stands, _answer, path="/eva/status/4711", work=POST, states=_states or frozenset(),
          others={"/authwall": ok(tiny("Sign Up | Network", "<p>Join now to see what you are missing.</p>"))})  # fmt: skip
    if _stands != "stands" or _states is None:
        blind(f"post-{_name}-bare", f"{_does}; no title is known", "unsure" if _name == "next-edition" else _stands, _answer,
              path="/eva/status/4711", work=NO_TITLE,
              states=NO_ALARM if _name in ("next-edition", "translated") else _states or frozenset(),
              others={"/authwall": ok(tiny("Sign Up | Network", "<p>Join now to see what you are missing.</p>"))})  # fmt: skip

# -------------------------------------------------------------------------------------------------- the thirteenth round

# Short texts that stand, all of them traps, to one who knows the title and to one who does not.
for _number, (_lang, _title, _text) in enumerate(
    (
        ("en", "Harbour pool", "The harbour pool has closed for the winter. It opens again in May. Thank you for your patience."),
        ("en", "Ice cream kiosk", "Our kiosk is closed on Mondays. You can find us at quay 2 on all other days."),
        ("en", "Bus line 7", "Line 7 has been discontinued. Please use line 9 instead. Your ticket stays valid."),
        ("en", "Old web shop", "The old shop for charts was discontinued in 2012; the printed catalogue can be read in the library."),
        ("en", "Posterous, 2008–2013", "Posterous was a blogging platform. It has shut down in 2013. Its founders went on to other things."),
        ("en", "Obituary of a newspaper", "The Evening Tide has ceased publication after 101 years. Its archive goes to the town."),
        ("en", "Record high", "No record of such a tide exists. The gauge broke at 410 centimetres."),
        ("en", "Item 404", "Item 404 in the museum's list is a compass. It is shown in room 3."),
        ("en", "Page 404", "On page 404 of the log the captain complains of fog. The next page is blank."),
        ("en", "Area code 410", "Area code 410 serves the eastern shore. It was introduced in 1991."),
        ("en", "Lost property", "Items found on the ferry are kept for a month. Items not found may be reported to the office."),
        ("en", "Missing buoy", "Buoy 12 is missing. Mariners are asked to report it if found."),
        ("en", "Erratum", "The table on page 4 was incorrect. The document has been corrected. We apologize for the error."),
        ("en", "Notice", "The regulation of 4 May has been withdrawn. The new regulation is published on Friday."),
        ("en", "Vacancy", "This position is no longer open. The town thanks all who applied."),
        ("en", "Tender 117", "Tender 117 has closed. Eleven bids were received. The contract goes to Nord Dredging."),
        ("en", "Petition", "This petition has ended with 12,000 names. The council answered it on 4 May."),
        ("en", "Poll", "This poll is closed. 61 per cent of our readers want the bridge."),
        ("en", "Event", "This event has ended. Two hundred people came to see the tall ships."),
        ("en", "Recall of life vests", "The model has been discontinued and recalled. If you own one, return it to the shop."),
        ("en", "Species account", "The great auk no longer exists. The last pair was killed in 1844."),
        ("en", "Name of the strait", "The name does not exist on older charts. It was first printed in 1822."),
        ("en", "A document's fate", "The original document no longer exists. A copy of 1720 was found in the abbey."),
        ("en", "Access road", "Access is denied to lorries above 12 tonnes. Drivers need a permit from the harbour office."),
        ("en", "Restricted area", "You are not allowed to enter the naval port. Photographs are forbidden."),
        ("en", "Checking your nets", "Inspectors are checking your nets this week. Have your papers ready."),
        ("en", "Security check", "A security check is due before you board. Come an hour early."),
        ("en", "Verification of distances", "The survey verifies the distances that you see on the chart."),
        ("en", "Signing in visitors", "Visitors must sign in at the gate. Guards keep the book for a year."),
        ("en", "Members' evening", "This evening is for members only. Join the society to take part."),
        ("en", "Subscription concert", "Subscribe to read the programme? No: it hangs at the door, for everybody."),
        ("en", "Parking at the quay", "This area is parked full by nine. Parking is free of charge after six."),
        ("en", "Domain of the duke", "The domain may be for sale, says the duke's lawyer. It has nine farms and a mill."),
        ("en", "House for sale", "The owner of Quay House is offering it for sale. The asking price is 400,000."),
        ("en", "Registered ships", "Ships registered with the town pay half. Sixty are registered."),
        ("en", "Related persons", "Related topics: pilots, pilotage, piloting. See also the index."),
        ("en", "Server room", "The server was unavailable to guests, so the waiter brought the bill himself."),
        ("en", "Temporary works", "The lock is temporarily unavailable. Boats may wait at the jetty."),
        ("en", "Maintenance", "The crane is under maintenance until 3 May. Ships unload at quay 5."),
        ("en", "Error in the tide table", "An error in the tide table was found by a pupil. The printer apologises."),
        ("en", "Too many requests", "The archive has had too many requests this spring. Answers take six weeks."),
        ("en", "Default settings of the lamp", "The default setting of the lamp is two flashes. It was configured in 1960."),
        ("en", "It works", "The new fog signal works. It was heard eleven miles off."),
        ("en", "Under construction", "The pier is under construction. It should be ready in 2020."),
        ("en", "Coming soon to the quay", "A new sauna is coming soon to quay 4, the council says."),
        ("en", "Suspended bridge", "The bridge is suspended from two towers. It was built in 1903."),
        ("en", "Licence suspended", "The skipper's licence has been suspended for a year by the court."),
        ("en", "Account of the voyage", "The account was suspended at page 90, when the writer fell ill. It was never taken up again."),
        ("en", "Redirected current", "The current was redirected by the mole. <a href=/map>A map</a> shows how."),
        ("en", "The office has moved", "The pilots' office has moved to <a href=/quay5>quay 5</a>. The telephone number is the same."),
        ("en", "This page intentionally left blank", "A history of a sentence, from law books to manuals."),
        ("en", "Cookies for sailors", "Ship's biscuit, hardtack, cookies: we use cookies of three kinds, says the baker."),
        ("en", "We value your opinion", "We value your opinion on the new ferry. Write to the council by May."),
        ("en", "Choose your language", "Choose your language wisely, the old pilot used to say. An essay on swearing at sea."),
        ("en", "Are you human?", "The robot at the lock asks visitors whether they are human. They mostly are."),
        ("en", "Robots", "A robot cleans the hull. It needs no diver, says its maker."),
        ("en", "Age limit", "You must be at least 18 to steer the pilot boat. The rule is from 1975."),
        ("en", "Wait time at the lock", "Your waiting time at the lock may be an hour. Come before eight."),
        ("en", "In line for herring", "You are in line for the best herring of the coast, and the queue is part of it."),
        ("de", "Fähre verschoben", "Die Abfahrt der Fähre wurde verschoben. Bitte beachten Sie die Aushänge."),
        ("de", "Artikel 404", "Der Artikel 404 des Hafengesetzes wurde gestrichen. Die Gebühr entfällt."),
        ("de", "Der Link zum Meer", "Der Kanal ist umgezogen, sagen die Leute. Er wurde 1911 verlegt."),
        ("de", "Seite an Seite", "Diese Seite des Hafens ist nicht befestigt. Die andere hat eine Kaimauer."),
        ("fr", "Le phare", "Le phare a été supprimé en 1950. La lampe est au musée."),
        ("fr", "Article retiré", "L’article 12 du règlement a été retiré. Le port reste ouvert."),
        ("es", "El faro", "El faro ya no está en servicio. La lámpara se puede ver en el museo."),
        ("es", "Artículo eliminado", "El artículo 7 fue eliminado de la ley. La tasa no cambia."),
        ("it", "Il molo", "Il molo non esiste più: fu distrutto nel 1911. Resta una targa."),
        ("pt", "O farol", "O farol não existe mais. A lanterna está no museu."),
        ("nl", "De vuurtoren", "De vuurtoren bestaat niet meer. De lamp staat in het museum."),
        ("sv", "Fyren", "Fyren finns inte längre. Lampan står på museet."),
        ("ru", "Маяк", "Маяк не существует с 1950 года. Лампа хранится в музее."),
        ("ru", "Документ о порте", "Документ 1911 года удалён из архива и передан музею. Его можно увидеть по средам."),
        ("ja", "灯台", "この灯台は一九五〇年に移転しました。ランプは博物館にあります。"),
        ("ja", "記事の歴史", "新聞の記事が検閲で削除された時代の話です。資料は市立図書館にあります。"),
        ("zh", "灯塔", "旧灯塔已不存在，灯具存于港口博物馆，每周三开放。"),
        ("zh", "文件的命运", "一九一一年的港口文件大多已丢失，只有两页留存于市档案馆。"),
        ("zh", "网站简史", "本港第一个网站建于一九九七年，二〇〇五年关闭，后由新网站代替。"),
        ("zh", "域名的故事", "港口的域名曾被人抢注，后经协商转让给港务局。"),
        ("ko", "등대", "이 등대는 1950년에 철거되었다. 등은 박물관에 있다."),
    )
):  # fmt: skip
    _shown = ok(
        html(f"{_title} - Quay News", f"<h1>{_title}</h1><p>{_text}</p>", lang=_lang, nav="", foot="")
    )
    for _suffix, _cited in (
        ("", Work(type="article-newspaper", title=_title, language=_lang)),
        ("-bare", NO_TITLE),
    ):
        blind(
            f"fine-{_number}{_suffix}",
            f"a short text: {_text[:60]}",
            "stands",
            _shown,
            path=f"/n/{_number}",
            work=_cited,
        )
    # Added with the fourteenth round, which reads pages of menus for what stands beside them.
    _menus = ok(full(f"{_title} - Quay News", f"<h1>{_title}</h1><p>{_text}</p>", lang=_lang))
    blind(
        f"fine-{_number}-menus",
        f"a short text among menus: {_text[:50]}",
        "stands",
        _menus,
        path=f"/m/{_number}",
        work=NO_TITLE,
    )

# -------------------------------------------------------------------------------------------------- the fourteenth round

# Fresh sentences once more, on pages of all lengths, to see whether the rounds before taught anything.
for _number, (_lang, _title, _main) in enumerate(
    (
        ("en", "Baltic Observer", "<h1>We looked everywhere</h1><p>The page you wanted isn't on our shelves any more.</p>"),
        ("en", "Baltic Observer", "<h1>Nothing to read here</h1><p>This address does not lead to an article.</p>"),
        ("en", "Dead end", "<h1>Dead end</h1><p>You have reached a page that we no longer publish.</p>"),
        ("en", "Baltic Observer", "<p>The link you followed is out of date. The article it pointed to was removed in 2020.</p>"),
        ("en", "Baltic Observer", "<p>Article could not be loaded: it may have been deleted.</p>"),
        ("en", "Baltic Observer", "<p>There's no story here. Head back to the front page.</p>"),
        ("en", "Baltic Observer", "<p>URL not recognised. Please use the navigation above.</p>"),
        ("en", "Something went missing", "<p>We seem to have lost this page. Sorry about that.</p>"),
        ("en", "Baltic Observer", "<p>Our legacy content was retired in March. The document you requested has not been migrated.</p>"),
        ("en", "Baltic Observer", "<p>No document matches that reference number.</p>"),
        ("en", "Baltic Observer", "<p>This publication was discontinued and its pages have been taken offline.</p>"),
        ("en", "Server Error in Application", "<h2>HTTP Error 404.0 - Not Found</h2><p>The resource you are looking for has been removed, had its name changed, or is temporarily unavailable.</p>"),
        ("en", "Object not found!", "<h1>Object not found!</h1><p>The requested URL was not found on this server. If you entered the URL manually please check your spelling and try again.</p><h2>Error 404</h2>"),
        ("en", "Document Not Found", "<p>We're unable to locate the document at the address you gave.</p>"),
        ("en", "Baltic Observer", "<p>Content not available. The publisher has withdrawn it.</p>"),
        ("en", "Page moved", "<h1>Page moved</h1><p>The page has moved. We can't tell where. Search for it.</p>"),
        ("en", "Baltic Observer", "<h3>404 - Oops!</h3><p>Somebody pulled the plug on this page.</p>"),
        ("de", "Ostsee-Beobachter", "<p>Unter dieser Adresse ist kein Artikel (mehr) zu finden.</p>"),
        ("de", "Ostsee-Beobachter", "<p>Der Link ist veraltet oder die Seite wurde entfernt.</p>"),
        ("de", "Ostsee-Beobachter", "<h1>Inhalt nicht mehr verfügbar</h1><p>Aus rechtlichen Gründen steht dieser Beitrag nicht mehr zur Verfügung.</p>"),
        ("fr", "L’Observateur", "<p>Nous n’avons pas trouvé la page demandée.</p>"),
        ("fr", "L’Observateur", "<p>L’adresse saisie ne correspond à aucune page de notre site.</p>"),
        ("es", "El Observador", "<p>La dirección que ha introducido no corresponde a ninguna página.</p>"),
        ("es", "El Observador", "<p>Contenido no disponible. Es posible que haya sido eliminado.</p>"),
        ("ru", "Обозреватель", "<p>К сожалению, мы не нашли страницу, которую вы ищете.</p>"),
        ("ru", "Обозреватель", "<p>Возможно, статья была удалена или вы ошиблись в адресе.</p>"),
        ("ja", "観察", "<p>アクセスしようとしたページは削除されたか、現在利用できません。</p>"),
        ("ja", "観察", "<p>この記事は公開を終了しました。</p>"),
        ("zh", "观察网", "<p>您访问的链接有误，或该文章已被撤下。</p>"),
        ("zh", "观察网", "<p>啊哦，内容走丢了，去首页逛逛吧</p>"),
        ("zh", "观察网", "<p>无此文章</p>"),
        ("zh", "观察网", "<p>该页面已迁移或不存在，请从首页重新进入。</p>"),
        ("ko", "관찰", "<p>존재하지 않거나 삭제된 기사입니다.</p>"),
        ("pt", "O Observador", "<p>Não encontramos a página que você está procurando.</p>"),
        ("it", "L’Osservatore", "<p>La pagina che stai cercando non c'è più.</p>"),
        ("nl", "De Waarnemer", "<p>Deze pagina kon niet worden gevonden.</p>"),
    )
):  # fmt: skip
    for _suffix, _shown in (
        ("", tiny(_title, _main, lang=_lang)),
        ("-long", full(_title, _main, lang=_lang)),
    ):
        blind(
            f"again-{_number}{_suffix}",
            f"says with 200: {_main[:60]}",
            "gone",
            ok(_shown),
            path=f"/a/{_number}",
            both=True,
        )
for _number, (_lang, _title, _main) in enumerate(
    (
        ("en", "Baltic Observer", "<p>Before we show you the article, please answer a short question.</p>"),
        ("en", "Baltic Observer", "<p>You've read your three free articles this month.</p>"),
        ("en", "Baltic Observer", "<p>We couldn't verify your browser. Reload the page to try again.</p>"),
        ("en", "Hmm", "<p>It looks like you are using an ad blocker. Switch it off to read on.</p>"),
        ("en", "Sign-on", "<p>Use your staff card or password to go on.</p><form><input type=password></form>"),
        ("en", "Baltic Observer", "<p>Service is being upgraded. We will return on Monday.</p>"),
        ("en", "Baltic Observer", "<p>An unexpected problem occurred. Our engineers were told.</p>"),
        ("de", "Ostsee-Beobachter", "<p>Bitte bestätigen Sie, dass Sie kein Roboter sind.</p>"),
        ("de", "Ostsee-Beobachter", "<p>Diesen Artikel lesen Sie mit einem Abonnement. Jetzt anmelden.</p>"),
        ("fr", "L’Observateur", "<p>Veuillez confirmer que vous n’êtes pas un robot.</p>"),
        ("es", "El Observador", "<p>Confirme que no es un robot para continuar.</p>"),
        ("ru", "Обозреватель", "<p>Подтвердите, что вы не робот.</p>"),
        ("ja", "観察", "<p>ロボットではないことを確認してください。</p>"),
        ("zh", "观察网", "<p>请先完成人机验证，再继续访问。</p>"),
        ("zh", "观察网", "<p>系统检测到异常流量，请稍后重试。</p>"),
        ("zh", "观察网", "<p>扫码登录后即可阅读全文</p>"),
    )
):  # fmt: skip
    blind(
        f"door-{_number}",
        f"says with 200: {_main[:60]}",
        "unsure",
        ok(tiny(_title, _main, lang=_lang)),
        path=f"/a/{_number}",
    )
    blind(f"door-{_number}-bare", f"says with 200, to one who knows no title: {_main[:60]}", "unsure", ok(tiny(_title, _main, lang=_lang)),
          path=f"/a/{_number}", work=NO_TITLE, states=NO_ALARM)  # fmt: skip
