"""How real sites misbehave, a third time: one host, short pages, other words than before; written after the mending."""

from __future__ import annotations

from citecheck.model import Name, PartialDate, State, Work
from tests.web.behaviours import HANDLERS, ROWS
from tests.web.server import Out, Request, reply
from tests.web.sites import NO_ALARM, NOT_FINE, also, ok, site, to

__all__ = ["ROWS"]

HOST = "corner.test"
WORK = Work(
    type="article-newspaper",
    title="Tugboats return to the Elbe",
    author=(Name(family="Brandt", given="Ole"),),
    container_title="Corner Post",
    issued=PartialDate(2019, 10, 4),
)
ZH = Work(
    type="webpage",
    title="Notice on the safety of inland ports",
    original_title="关于加强内河港口安全管理的通知",
    language="zh",
)
NO_TITLE = Work(type="webpage")


def tiny(title: str, text: str = "", *, head: str = "", lang: str = "en", charset: str = "utf-8") -> str:
    return f'<html lang="{lang}"><head><meta charset="{charset}"><title>{title}</title>{head}</head><body>{text}</body></html>'


def story(
    title: str = WORK.title or "",
    text: str = "Two tugboats came back to the river on Friday, to the cheers of a small crowd.",
) -> str:
    return tiny(f"{title} - Corner Post", f"<h1>{title}</h1><p>{text}</p>")


def here(name: str, does: str, stands: str, answer: bytes | None = None, **more: object) -> None:
    """A behaviour of the one host."""
    more.setdefault("work", WORK)
    site(name, does, stands, answer, host=HOST, path=f"/3/{name}", **more)  # type: ignore[arg-type]


# ----------------------------------------------------------------------------------------------------- nothing is here

for _name, _title, _text, _lang in (
    ("en-vanished", "Corner Post", "Uh-oh. This page has vanished into the fog.", "en"),
    ("en-dead-link", "Dead link", "You followed a dead link.", "en"),
    ("en-cant-be-displayed", "Corner Post", "The page you requested cannot be displayed.", "en"),
    ("en-lost", "Lost?", "Looks like you are lost. Let us take you home.", "en"),
    ("en-whoops", "Whoops!", "Whoops! We couldn't find that.", "en"),
    ("en-expired", "Listing expired", "This listing has expired.", "en"),
    ("en-retired", "Corner Post", "This page has been retired.", "en"),
    ("en-broken-url", "Corner Post", "The URL you entered does not exist.", "en"),
    (
        "en-content-moved",
        "Content moved",
        "The content you are looking for has moved. Please use the search.",
        "en",
    ),
    ("en-unpublished", "Corner Post", "This article was unpublished by its author.", "en"),
    ("en-no-results", "Corner Post", "Your search returned no results.", "en"),
    (
        "en-article-unavailable",
        "Article unavailable",
        "Article unavailable. It may have been removed for legal reasons.",
        "en",
    ),
    ("en-not-here", "Nope", "There's nothing to see here. 404.", "en"),
    ("zh-hant", "查無此頁", "很抱歉，您要查看的網頁已移除或不存在。", "zh-Hant"),
    ("zh-expired", "港口网", "该信息已过期或已被管理员删除。", "zh"),
    ("zh-lost", "出错啦", "页面飞走了，去别处看看吧！", "zh"),
    ("zh-audit", "提示", "该内容正在审核中或已下架。", "zh"),
    ("zh-wrong-parameters", "错误", "参数错误，请检查您的链接地址。", "zh"),
    ("de-moved", "Hafenblatt", "Die gewünschte Seite ist umgezogen oder wurde gelöscht.", "de"),
    ("de-sorry", "Ups!", "Hier ist leider nichts zu finden.", "de"),
    ("fr-deleted", "Le Port", "Désolé, cette page a été supprimée ou déplacée.", "fr"),
    ("fr-nothing", "Le Port", "Aucun résultat : la page que vous demandez n'est plus en ligne.", "fr"),
    ("es-nothing", "El Puerto", "¡Vaya! No encontramos la página que buscas.", "es"),
    ("es-withdrawn", "El Puerto", "Esta noticia ya no está disponible.", "es"),
    ("ru-nothing", "Порт", "Такой страницы нет. Возможно, ссылка устарела.", "ru"),
    ("ru-deleted", "Порт", "Публикация удалена автором.", "ru"),
    ("ja-none", "港だより", "お探しのページは移動または削除された可能性があります。", "ja"),
    ("ja-url", "エラー", "URLが間違っているか、ページが存在しません。", "ja"),
    ("ko-gone", "항구", "삭제되었거나 존재하지 않는 게시물입니다.", "ko"),
    ("pt-gone", "O Porto", "Ops! Esta notícia não está mais disponível.", "pt"),
    ("it-gone", "Il Porto", "Ci dispiace, l'articolo che cerchi non è più disponibile.", "it"),
):
    here(
        _name,
        f"says with 200: {_text}",
        "gone",
        ok(tiny(_title, f"<p>{_text}</p>", lang=_lang)),
        work=ZH if _name.startswith("zh") else WORK,
    )
    here(
        f"{_name}-bare",
        f"says with 200, to one who knows no title: {_text}",
        "gone",
        ok(tiny(_title, f"<p>{_text}</p>", lang=_lang)),
        work=NO_TITLE,
    )
here(
    "big5-gone",
    "says so in Big5",
    "gone",
    ok(tiny("訊息", "<p>對不起，找不到您所要的網頁。</p>", charset="big5").encode("big5"), media="text/html"),
    work=ZH,
)

# --------------------------------------------------------------------------------------------------- nobody lives here

for _name, _title, _text in (
    ("premium-domain", "corner.example", "corner.example is a premium domain. Make an offer today."),
    (
        "backorder",
        "corner.example",
        "This domain name has expired and is pending renewal or deletion. Backorder it now.",
    ),
    ("parked-free", "corner.example", "Parked free, courtesy of a registrar. Want this domain? Get it now."),
    (
        "coming-soon-hosting",
        "Coming soon",
        "Another happy customer's website is coming soon. Powered by a hosting company.",
    ),
    (
        "hosting-placeholder",
        "Website not configured",
        "If you are the owner of this website, please log in to your hosting panel and upload your files.",
    ),
    (
        "unpaid",
        "Service suspended",
        "This website has been suspended because of an unpaid invoice. Please contact billing.",
    ),
    ("site-disabled", "Site disabled", "This site has been disabled by its administrator."),
    (
        "apache-debian",
        "Apache2 Debian Default Page: It works",
        "This is the default welcome page used to test the correct operation of the Apache2 server.",
    ),
    (
        "tomcat-default",
        "Apache Tomcat/9.0.31",
        "If you're seeing this, you've successfully installed Tomcat. Congratulations!",
    ),
    ("zh-suspended", "网站已关闭", "您访问的网站因欠费已被暂停服务，请联系网站管理员。"),
):
    here(_name, f"says {_text!r}", "gone", ok(tiny(_title, f"<h1>{_title}</h1><p>{_text}</p>")))
    here(
        f"{_name}-bare",
        f"says {_text!r} to one who knows no title",
        "gone",
        ok(tiny(_title, f"<h1>{_title}</h1><p>{_text}</p>")),
        work=NO_TITLE,
    )

# ---------------------------------------------------------------------------------------------------------- not alarming

for _name, _title, _text in (
    ("bot-wait", "One moment, please", "Please wait while your request is being verified."),
    (
        "bot-shield",
        "Security verification",
        "Verifying that you are not a robot. This may take a few seconds.",
    ),
    ("bot-puzzle", "Corner Post", "Slide to complete the puzzle and continue."),
    (
        "bot-error-1020",
        "Error 1020",
        "Access denied. This website is using a security service to protect itself from online attacks.",
    ),
    ("login-register", "Corner Post", "Please sign in or create a free account to continue reading."),
    (
        "login-sso",
        "Institute Login Service",
        "Enter your username and password to log in to the archive. Forgot your password?",
    ),
    ("subscribe-wall", "Corner Post", "This story is for subscribers. Join from 1 euro a month."),
    (
        "consent-de",
        "Ihre Privatsphäre",
        "Wir benötigen Ihre Zustimmung. Mit Klick auf Akzeptieren willigen Sie in die Nutzung von Cookies ein.",
    ),
    (
        "consent-fr",
        "Le respect de votre vie privée est notre priorité",
        "Avec votre accord, nos partenaires et nous utilisons des cookies.",
    ),
    ("down", "Corner Post", "We are down for maintenance. Please check back soon."),
    ("overloaded", "Corner Post", "The server is currently too busy. Please try again in a few minutes."),
    ("gateway", "504 Gateway Time-out", "504 Gateway Time-out nginx"),
    ("zh-busy", "提示", "系统繁忙，请稍后再试。"),
    ("zh-login", "请登录", "请先登录后查看。"),
    ("zh-verify", "验证", "为了您的账号安全，请拖动滑块完成验证。"),
):
    here(_name, f"says with 200: {_text}", "unsure", ok(tiny(_title, f"<p>{_text}</p>")))
    here(
        f"{_name}-bare",
        f"says with 200, to one who knows no title: {_text}",
        "unsure",
        ok(tiny(_title, f"<p>{_text}</p>")),
        work=NO_TITLE,
        states=NO_ALARM,
    )
for _name, _title, _text in (
    (
        "tiny-about-404",
        "How we redesigned our 404 page",
        "Our not-found page was dull. Here is how we made it sail.",
    ),
    (
        "tiny-about-sale",
        "Why this town is for sale",
        "The mayor of a small port has put the whole town on the market.",
    ),
    (
        "tiny-about-expiry",
        "Expired: the law of salvage",
        "When a claim has expired, the tug may keep the barge.",
    ),
    (
        "tiny-about-maintenance",
        "Under maintenance: a night in the dry dock",
        "The ship is down for maintenance, and so is the crew.",
    ),
    (
        "tiny-about-verification",
        "Verification of ships' papers",
        "An inspector checks that you are who your papers say.",
    ),
    (
        "tiny-about-missing",
        "The missing page",
        "In the log of the Karen one page is missing. It was removed in 1911.",
    ),
    (
        "tiny-about-suspension",
        "Ferry service suspended",
        "The ferry has been suspended until Monday, the company says.",
    ),
    ("tiny-about-closure", "Site closed", "The old ship-breaking site was closed on Tuesday."),
    (
        "tiny-about-cookies",
        "We value your privacy: what ports know about you",
        "Cameras count you at the quay.",
    ),
    (
        "tiny-about-moving",
        "The archive has moved",
        "The port's paper archive has moved to the old customs house.",
    ),
):
    here(
        _name,
        f"a short text called {_title!r}",
        "stands",
        ok(story(_title, _text)),
        work=Work(type="article-newspaper", title=_title),
    )
    here(
        f"{_name}-bare",
        f"a short text called {_title!r}, cited without its title",
        "stands",
        ok(story(_title, _text)),
        work=NO_TITLE,
    )
here("tiny", "a short text", "stands", ok(story()))
here(
    "headline-tuned",
    "the headline was made longer after it was cited",
    "stands",
    ok(story("Tugboats return to the Elbe after ten years, and Hamburg cheers")),
    states=NO_ALARM,
)
here("headline-cut", "the headline was cut", "stands", ok(story("Tugboats return")), states=NO_ALARM)
here(
    "other-story",
    "another story",
    "gone",
    ok(story("Ten soups for a cold evening", "Start with leeks. Add cream. Stir until it is thick.")),
)
here(
    "next-year",
    "the same rubric, a year later",
    "gone",
    ok(story("Port statistics 2023", "Containers: up. Grain: down.")),
    work=Work(type="report", title="Port statistics 2018"),
)
here("to-front", "goes home", "gone", to("/"))
also(
    HOST,
    "/",
    ok(
        tiny("Corner Post", "<h1>Corner Post</h1><p>News from the harbour.</p><a href='/3/tiny'>Tugboats</a>")
    ),
)
here("to-front-by-name", "goes home, to /home.html", "gone", to("/home.html"))
also(HOST, "/home.html", ok(tiny("Corner Post", "<h1>Corner Post</h1><p>News from the harbour.</p>")))
here("to-login", "goes to a log-in", "unsure", to("/account/login?next=/3/to-login"))
also(HOST, "/account/login", ok(tiny("Log in", "<form><input name=u><input type=password name=p></form>")))
here("to-not-found", "goes to /page-not-found", "gone", to("/page-not-found"))
also(HOST, "/page-not-found", ok(tiny("Corner Post", "<p>Try the front page.</p>")))
here("no-bytes", "sends nothing", "gone", ok(""))
here("blank-html", "sends a page without words", "gone", ok("<html><head></head><body>\n\n</body></html>"))
here(
    "only-title",
    "sends the title and nothing under it",
    "unsure",
    ok(tiny(WORK.title or "")),
    states=NO_ALARM,
)
here(
    "bits",
    "sends an empty JSON list",
    "unsure",
    ok("[]", media="application/json"),
    states=NO_ALARM | {State.SOFT_404},
)
here(
    "json-unauthorised",
    "sends an error about rights in JSON, with 200",
    "unsure",
    ok(
        '{"error":"unauthorized","message":"Authentication credentials were not provided."}',
        media="application/json",
    ),
    states=NO_ALARM,
)
here(
    "xml-error",
    "sends an error in XML, with 200",
    "gone",
    ok(
        '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>',
        media="application/xml",
    ),
)
here(
    "rss",
    "sends a feed in place of the story",
    "unsure",
    ok(
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Corner Post</title><item><title>Soup</title></item></channel></rss>',
        media="application/rss+xml",
    ),
    states=NO_ALARM | {State.SOFT_404, State.DRIFTED},
)
here(
    "download",
    "sends the story as a file to be saved",
    "unsure",
    ok("%!PS-Adobe-3.0\n", media="application/postscript"),
    states=NO_ALARM,
)
here(
    "meta-to-404",
    "moves on by meta refresh to an address that answers 404",
    "gone",
    ok('<meta http-equiv="refresh" content="0; url=/nowhere/at/all">'),
)
here(
    "header-to-404",
    "moves on by a Refresh header to an address that answers 404",
    "gone",
    ok("", ("Refresh", "1; url=/nowhere/at/all")),
)
here(
    "script-to-404",
    "moves on by script to an address that answers 404",
    "gone",
    ok("<script>window.location.href = '/nowhere/at/all';</script>"),
)
here(
    "links-onward",
    "a short page that only links to the story",
    "unsure",
    ok(tiny("Redirecting", "<a href='/3/tiny'>Click here if you are not redirected.</a>")),
    states=NO_ALARM | {State.SOFT_404},
)


async def _impatient(r: Request, out: Out) -> bytes:
    """Says 429 to every second request."""
    return ok(story()) if r.nth > 1 else reply(429, "", ("Retry-After", "1"))


async def _picky(r: Request, out: Out) -> bytes:
    agent = r.headers.get("user-agent", "").lower()
    refuses = (
        any(word in agent for word in ("bot", "crawl", "spider", "check", "python"))
        and "mozilla" not in agent
    )
    return reply(403, "Forbidden") if refuses else ok(story())


here("impatient", "says 429 once", "stands")
HANDLERS[(HOST, "/3/impatient")] = _impatient
here("picky", "refuses whoever calls itself a bot or a checker", "stands", states=NO_ALARM)
HANDLERS[(HOST, "/3/picky")] = _picky
here(
    "hidden-login",
    "has the story, and a log-in form in a corner",
    "stands",
    ok(
        tiny(
            f"{WORK.title} - Corner Post",
            f"<form><input type=password></form><h1>{WORK.title}</h1><p>Two tugboats came back.</p>",
        )
    ),
)
here(
    "story-and-wall",
    "has the story's title and two lines, then asks for a subscription",
    "stands",
    ok(story(text="Two tugboats came back. Subscribe to continue reading.")),
)
here(
    "age-of-sail",
    "a gate asks for a birthday",
    "unsure",
    ok(tiny("Welcome aboard", "<p>Please enter your date of birth to continue.</p>")),
    states=NOT_FINE,
)
