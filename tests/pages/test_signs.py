"""Signs are seen where they are, and not where a page only speaks of such things."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck import pages
from citecheck.flow import Answer
from citecheck.model import PageFacts, SignKind
from citecheck.pages.hints import Hints
from citecheck.pages.signs import MARKS, WORDINGS, _may_be_unwell, is_front, signs_of
from citecheck.pages.wordings import UNWELL

S = SignKind
URL = "https://www.example.org/2018/05/a-paper.html"
PROSE = "Research institutes and private firms share people equipment and patents across provinces. "


def kinds(title, body, *, url=URL, asked=None, head="", headers=()):
    text = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    answer = Answer(url, 200, (("content-type", "text/html; charset=utf-8"), *headers), text.encode())
    look = pages.look(answer)
    return {
        sign.kind
        for sign in signs_of(look.facts, url=url, asked_url=asked or url, marks=look.marks, text=look.text)
    }


@pytest.mark.parametrize(
    "title",
    [
        "404", "404 Not Found", "404 - Not Found", "404: Page Not Found", "Error 404", "Error 404 (Not Found)!!1", "404 Error",
        "HTTP 404", "HTTP Error 404", "Not Found", "Page Not Found", "Page not found - The Daily", "Page Not Found | BBC",
        "The page cannot be found", "The requested page could not be found", "Page no longer available", "File not found",
        "Article not found", "Oops! Page not found", "Sorry, page not found", "This page does not exist", "Page unavailable",
        "Object not found!", "Nothing found", "Page does not exist", "410 Gone", "Content Not Found", "We can't find that page",
        "Seite nicht gefunden", "Fehler 404 - Seite nicht gefunden", "Die Seite wurde nicht gefunden", "404 – Seite nicht gefunden | Zeitung",
        "Page introuvable", "Erreur 404", "Page non trouvée", "Erreur 404 - Page introuvable", "Cette page n'existe pas",
        "Página no encontrada", "Error 404 - Página no encontrada", "La página no existe", "Pagina non trovata", "Página não encontrada",
        "Articolo non più disponibile", "Questa pagina non esiste più", "Contenuto rimosso", "Artículo ya no disponible", "La noticia ha sido eliminada",
        "Article plus disponible", "Cet article n'est plus en ligne", "Contenu supprimé", "Artigo não disponível", "Matéria removida", "Conteúdo indisponível",
        "Artikel niet meer beschikbaar", "Dit bericht is verwijderd",
        "Страница не найдена", "Ошибка 404", "404 - Страница не найдена", "Страница удалена",
        "ページが見つかりません", "お探しのページは見つかりません", "404 ページが見つかりません", "指定されたページは存在しません",
        "页面不存在", "404-页面不存在", "您访问的页面不存在", "抱歉，您访问的页面不存在", "页面未找到", "找不到页面", "文章不存在", "很抱歉，您要访问的页面不存在",
        "该文章已被删除", "找不到網頁", "頁面不存在", "内容不存在", "网页不存在", "404错误",
        "Pagina niet gevonden", "Sidan kunde inte hittas", "페이지를 찾을 수 없습니다",
    ],
)  # fmt: skip
def test_a_title_that_says_there_is_nothing_is_heard_in_many_tongues(title):
    assert S.NOT_FOUND_WORDING in kinds(title, PROSE * 3)


@pytest.mark.parametrize(
    "body",
    [
        "Sorry, the page you requested could not be found.", "We're sorry, but we can't find the page you were looking for.",
        "The page you are looking for doesn't exist.", "The page you are looking for might have been removed, had its name changed, or is temporarily unavailable.",
        "The requested URL /a was not found on this server.", "This article has been removed.", "This story is no longer available.",
        "The link you followed may be broken, or the page may have been removed.", "Sorry, this content isn't available right now.",
        "The document you requested is no longer available.", "That page no longer exists.",
        "Die von Ihnen aufgerufene Seite existiert nicht.", "Diese Seite konnte leider nicht gefunden werden.", "Der Artikel ist nicht mehr verfügbar.",
        "La page que vous recherchez n'existe plus.", "Ce contenu n'est plus disponible.", "Cet article est introuvable.",
        "La página que busca no existe.", "Lo sentimos, la página solicitada no se encuentra.",
        "Запрашиваемая страница не найдена.", "К сожалению, такой страницы не существует.", "Материал был удалён.",
        "お探しのページは見つかりませんでした。", "この記事は削除されました。", "記事の公開は終了しました。", "ページは移動した可能性があります。",
        "Your session has expired. Please start a new search.", "There are no posts to display.", "This link has been disabled.",
        "The address /a/b could not be found on this server.", "This paper has been removed at the request of the author.",
        "The identifier 1/2 does not correspond to a valid Bitstream or Item.", "The authors have deleted this site.",
        "您访问的页面不存在或已被删除。", "对不起，您请求的文章已删除！", "该内容已被发布者删除", "抱歉，找不到您要的页面", "此网页已失效", "新闻不存在",
    ],
)  # fmt: skip
def test_a_short_page_that_says_so_is_heard_in_many_tongues(body):
    assert S.NOT_FOUND_WORDING in kinds("The Daily", f"<p>{body}</p>")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("How to fix a 404 error", PROSE * 30),
        ("404 Not Found - HTTP | MDN", PROSE * 30),
        ("HTTP 404 - Wikipedia", "The page you requested could not be found. " + PROSE * 30),
        ("Why pages are not found: a study of link rot", PROSE * 20),
        ("Evidence not found for the effect of sanctions", PROSE * 20),
        ("Lost and not found: the missing archives of Kashgar", PROSE * 5),
        ("What happens when a page no longer exists", PROSE * 5),
        ("The missing page of history", PROSE),
        ("Not available in stores", PROSE),
        ("The 404th Infantry", PROSE),
        ("Room 404", PROSE),
        ("Peugeot 404", PROSE),
        ("页面设计的历史", "本文介绍网页设计。" * 10),
        ("文件不足为凭：一项研究", "关于文件的研究。" * 10),
        ("Die Seite der Verlierer", PROSE),
        ("A page about nothing", "This page is not about removed items. It is here."),
        ("Report", "The report found that firms share patents. It was available to members of the panel."),
        ("News", "The article says that the minister was removed from office."),
        (
            "Court opinion",
            "The document was removed from the archive in 1944 and returned in 1990. " + PROSE * 12,
        ),
    ],
    ids=lambda value: value[:30],
)
def test_a_page_that_only_speaks_of_it_is_left_alone(title, body):
    assert S.NOT_FOUND_WORDING not in kinds(title, body)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("example.org", "<p>This domain is for sale.</p>"), ("example.org is for sale | HugeDomains", "<p>Buy it now</p>"),
        ("example.org", "The domain example.org may be for sale. Click here to inquire."), ("example.org", "Buy this domain. Related links"),
        ("example.org", "This domain has expired. Renew this domain."), ("example.org - Diese Domain steht zum Verkauf", "x"),
        ("example.org", "Domain zu verkaufen"), ("example.org", "Ce nom de domaine est à vendre"), ("example.org", "Este dominio está en venta"),
        ("example.org", "本域名正在出售"), ("域名出售中", "example.org"), ("example.org", "Домен example.org продаётся"), ("Parked domain", "x"),
        ("example.org", "This domain is registered at Namecheap. This page is parked free"), ("example.org", '<script src="https://img1.wsimg.com/parking-lander/x.js"></script>'),
        ("example.org", "<iframe src=https://www.sedoparking.com/x></iframe>"),
    ],
    ids=lambda value: value[:40],
)  # fmt: skip
def test_a_parked_domain_is_seen(title, body):
    assert S.PARKED in kinds(title, body)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Domains for sale: a history of the aftermarket", PROSE * 10),
        ("Who owns a name?", "Many a “this domain is for sale” page earns money. " + PROSE * 20),
        ("Public domain", "This domain of research is new. " + PROSE),
        ("House for sale", "This house is for sale."),
        ("Parking in the city", "The car was parked free of charge."),
    ],
    ids=lambda value: value[:30],
)
def test_a_page_about_domains_is_not_parked(title, body):
    assert S.PARKED not in kinds(title, body)


@pytest.mark.parametrize(
    ("kind", "title", "body"),
    [
        (S.SUSPENDED, "Account Suspended", "Contact your hosting provider."), (S.SUSPENDED, "example.org", "This website has been suspended."),
        (S.SUSPENDED, "网站已暂停", "该网站已被关闭"), (S.SUSPENDED, "508", "Bandwidth Limit Exceeded"),
        (S.DEFAULT_PAGE, "Welcome to nginx!", PROSE), (S.DEFAULT_PAGE, "Apache2 Debian Default Page: It works", PROSE * 8),
        (S.DEFAULT_PAGE, "Test Page for the Apache HTTP Server on Red Hat Enterprise Linux", PROSE), (S.DEFAULT_PAGE, "IIS Windows Server", "<img src=x>"),
        (S.DEFAULT_PAGE, "IIS7", "<img src=x>"), (S.DEFAULT_PAGE, "Default Web Site Page", PROSE), (S.DEFAULT_PAGE, "Index of /", "<a href=x>x</a>"),
        (S.DEFAULT_PAGE, "", "<h1>It works!</h1>"), (S.DEFAULT_PAGE, "恭喜，站点创建成功！", "这是默认页面"), (S.DEFAULT_PAGE, "Coming Soon", "x"),
        (S.CHALLENGE, "Just a moment...", "x"), (S.CHALLENGE, "Attention Required! | Cloudflare", PROSE * 3), (S.CHALLENGE, "Access Denied", "You don't have permission"),
        (S.CHALLENGE, "Pardon Our Interruption", PROSE * 3), (S.CHALLENGE, "nytimes.com", '<script src="https://geo.captcha-delivery.com/c.js"></script>'),
        (S.CHALLENGE, "x", "<div id=px-captcha></div>Press & Hold to confirm"), (S.CHALLENGE, "", '<iframe src="/_Incapsula_Resource?x"></iframe>'),
        (S.CHALLENGE, "Making sure you're not a bot!", "Loading"), (S.CHALLENGE, "安全验证", "请完成验证"), (S.CHALLENGE, "x", "Our systems have detected unusual traffic"),
        (S.CHALLENGE, "JSTOR: Access Check", PROSE), (S.CHALLENGE, "Radware Bot Manager Captcha", "x"), (S.CHALLENGE, "Cookies Required", "x"),
        (S.CHALLENGE, "Bloomberg - Are you a robot?", "x"), (S.CHALLENGE, "Vercel Security Checkpoint", "x"), (S.CHALLENGE, "Einen Moment bitte...", "x"),
        (S.LOGIN_WALL, "Log in", "<input type=password>"), (S.LOGIN_WALL, "Sign in - Portal", PROSE), (S.LOGIN_WALL, "登录", "用户名 密码"),
        (S.LOGIN_WALL, "Portal", "Please log in to continue."), (S.LOGIN_WALL, "Anmelden", "x"), (S.LOGIN_WALL, "Portal", "<form><input type='password'></form>"),
        (S.LOGIN_WALL, "统一身份认证平台", "x"), (S.LOGIN_WALL, "Forum", "请先登录后查看"),
        (S.CONSENT_WALL, "Before you continue to YouTube", PROSE * 5), (S.CONSENT_WALL, "x", "We value your privacy. We and our 743 partners store and/or access information."),
        (S.CONSENT_WALL, "Datenschutzeinstellungen", PROSE), (S.CONSENT_WALL, "Yahoo is part of the Yahoo family of brands", PROSE * 9),
        (S.PAYWALL, "Subscribe to read | Financial Times", "x"), (S.PAYWALL, "A paper", PROSE * 3 + "Subscribe to continue reading."),
        (S.PAYWALL, "A paper", PROSE * 30 + "This article is for subscribers."), (S.PAYWALL, "Ein Text", "Dieser Artikel ist exklusiv für Abonnenten."),
        (S.PAYWALL, "Un texte", "Article réservé aux abonnés"), (S.PAYWALL, "x", "この記事は会員限定です"), (S.PAYWALL, "x", "订阅后继续阅读"),
        (S.APP_SHELL, "App", '<div id="root"></div><script src=x.js></script>'), (S.APP_SHELL, "App", "<noscript>You need to enable JavaScript to run this app.</noscript><script></script>"),
        (S.EMPTY, "", ""), (S.EMPTY, "A title", "  "),
    ],
    ids=lambda value: str(value)[:30],
)  # fmt: skip
def test_what_stands_in_the_way_is_named(kind, title, body):
    assert kind in kinds(title, body)


@pytest.mark.parametrize(
    ("title", "body", "head"),
    [
        ("A paper", PROSE * 10, '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><script>window._cf_chl_opt</script>'),
        ("A paper", PROSE * 20, '<script src="https://ct.captcha-delivery.com/c.js"></script>'),
        ("A paper", PROSE * 20, '<script src="/_Incapsula_Resource?x"></script><div class=g-recaptcha></div>'),
        ("A paper", PROSE * 20 + "<form>Log in: <input type=password></form>", ""),
        ("A paper", PROSE * 20 + "We value your privacy. Accept all cookies.", ""),
        ("Access denied: the politics of visas", PROSE * 20, ""),
        ("Login shells and where to find them", PROSE * 20, ""),
        ("A photograph", "<img src=x>", ""),
        ("A talk", "<video src=x></video>", ""),
        ("It works! How a vaccine came to be", PROSE * 20, ""),
        ("Suspended sentences in appellate courts", PROSE * 20, ""),
        ("Index of industrial production", PROSE * 10, ""),
        ("A paper", "<noscript>You need to enable JavaScript for comments.</noscript><script></script>" + PROSE * 20, ""),
    ],
    ids=lambda value: value[:30],
)  # fmt: skip
def test_a_healthy_page_shows_no_sign(title, body, head):
    assert kinds(title, body, head=head) <= {S.PAYWALL} - {S.PAYWALL}


@pytest.mark.parametrize(
    ("asked", "ended", "kind"),
    [
        ("http://a.org/x/1.html", "http://a.org/", S.TO_HOME), ("http://a.org/x/1.html", "https://www.a.org", S.TO_HOME),
        ("http://a.org/x/1.html", "http://a.org/index.php", S.TO_HOME), ("http://a.org/x/1.html", "http://b.org/en/home", S.TO_HOME),
        ("http://a.org/x/1.html", "http://a.org/zh-cn/", S.TO_HOME), ("http://a.org/x?id=4", "http://a.org/?utm_source=redirect", S.TO_HOME),
        ("http://a.org/x", "http://a.org/login?next=/x", S.TO_LOGIN), ("http://a.org/x", "https://login.a.org/", S.TO_LOGIN),
        ("http://a.org/x", "http://a.org/wp-login.php", S.TO_LOGIN), ("http://a.org/x", "https://idp.a.org/idp/profile/SAML2/x", S.TO_LOGIN),
        ("http://a.org/x", "http://a.org/404.html", S.TO_ERROR_PATH), ("http://a.org/x", "http://a.org/error/notfound", S.TO_ERROR_PATH),
        ("http://a.org/x", "http://a.org/page-not-found", S.TO_ERROR_PATH), ("http://a.org/x", "http://a.org/index.php?page=404", S.TO_ERROR_PATH),
        ("http://a.org/x", "https://consent.a.org/m?continue=x", S.CONSENT_WALL), ("http://a.org/x", "http://a.org/cgi-sys/suspendedpage.cgi", S.SUSPENDED),
        ("http://a.org/x", "https://www.hugedomains.com/d?d=a.org", S.PARKED),
    ],
)  # fmt: skip
def test_where_a_link_ends_is_a_sign(asked, ended, kind):
    assert kind in kinds("A page", PROSE * 30, url=ended, asked=asked)


@pytest.mark.parametrize(
    ("asked", "ended"),
    [
        ("http://a.org/", "https://www.a.org/en/"), ("http://a.org/index.html", "http://a.org/"), ("http://a.org/x", "http://a.org/x/"),
        ("http://a.org/x", "http://a.org/y/x.html"), ("https://bit.ly/abc", "http://a.org/"), ("http://a.org/error-correction", "http://a.org/papers/error-correction"),
        ("http://a.org/login-items", "http://a.org/docs/login-items"), ("http://a.org/?p=12", "http://a.org/2018/a-paper"),
        ("http://a.org/old", "http://a.org/terrors-of-war"), ("http://a.org/old", "http://a.org/blog/authorship"), ("http://a.org/x", "http://a.org/?p=4711"),
    ],
)  # fmt: skip
def test_an_honest_redirect_is_no_sign(asked, ended):
    assert kinds("A page", PROSE * 30, url=ended, asked=asked) == set()


@pytest.mark.parametrize(
    ("url", "front"),
    [
        ("http://a.org", True), ("http://a.org/", True), ("http://a.org/index.html", True), ("http://a.org/en", True), ("http://a.org/en-US/home.aspx", True),
        ("http://a.org/ok", False), ("http://a.org/?p=12", False), ("http://a.org/x", False), ("http://a.org/index.php?id=5", False), ("http://a.org/home/x", False),
    ],
)  # fmt: skip
def test_a_front_page_is_told_from_a_deep_one(url, front):
    assert is_front(url) is front


def test_every_row_of_the_tables_has_its_reason():
    assert all(row.why for row in (*WORDINGS, *MARKS))


def test_needles_are_in_lower_case_as_the_markup_is():
    assert all(mark.needle == mark.needle.lower() for mark in MARKS)


@pytest.mark.parametrize(
    "title",
    [
        "Under maintenance", "Site Maintenance", "Down for maintenance", "We'll be back soon!", "Service Unavailable", "503 Service Temporarily Unavailable",
        "502 Bad Gateway", "Internal Server Error", "Error", "An error occurred", "Something went wrong", "Database Error", "系统维护中",
        "网站维护中", "メンテナンス中", "Wartungsarbeiten", "Error Page", "出错了",
    ],
)  # fmt: skip
def test_a_page_that_owns_to_be_out_of_order_is_heard(title):
    look = pages.look(
        Answer(
            URL, 200, (("content-type", "text/html; charset=utf-8"),), f"<title>{title}</title><p>x".encode()
        )
    )
    assert pages.unwell(look.facts, look.marks) == title


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Maintenance of power in the Tang", PROSE), ("The error of our ways", PROSE), ("Human error", PROSE),
        ("Error", PROSE * 30), ("Margin of error", PROSE), ("Back soon: a memoir", PROSE),
    ],
)  # fmt: skip
def test_a_page_about_errors_is_not_out_of_order(title, body):
    look = pages.look(
        Answer(URL, 200, (("content-type", "text/html"),), f"<title>{title}</title><p>{body}".encode())
    )
    assert pages.unwell(look.facts, look.marks) is None


def test_facts_alone_are_enough_to_see_signs():
    """As an archived capture gives them."""
    answer = Answer(URL, 200, (("content-type", "text/html"),), b"<title>Page not found</title><p>Sorry.</p>")
    assert [sign.kind for sign in signs_of(pages.read_page(answer), url=URL, asked_url=URL)] == [
        S.NOT_FOUND_WORDING
    ]


ALL_HINTS = Hints(hint for row in WORDINGS for hint in row.hints)


@pytest.mark.parametrize("at", range(len(WORDINGS)))
def test_no_english_text_that_a_wording_fits_lacks_all_of_its_hints(at):
    row = WORDINGS[at]
    hints = frozenset(row.hints)

    @settings(max_examples=60, deadline=None, database=None, derandomize=True)
    @given(st.from_regex(row.pattern.pattern, fullmatch=True, alphabet=st.characters(max_codepoint=127)))
    def holds(text):
        assert not hints.isdisjoint(ALL_HINTS.found_in(text.lower())), text

    holds()


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(st.from_regex(UNWELL.pattern.pattern, fullmatch=True, alphabet=st.characters(max_codepoint=127)))
def test_no_english_title_of_a_page_out_of_order_lacks_all_of_its_hints(title):
    assert _may_be_unwell(title.lower()), title


MENUS = "<nav>" + "Harbours Ships Letters Prices Weather People Archive Shop " * 12 + "</nav>"


@pytest.mark.parametrize(
    "said",
    [
        "We couldn't find the page you were looking for.",
        "The page you requested has been moved or deleted.",
        "Sorry, but we cannot find the page you are looking for.",
        "The article you are looking for is no longer here.",
        "Die von Ihnen aufgerufene Seite existiert leider nicht.",
        "La page que vous recherchez est introuvable.",
        "La página que busca no existe.",
        "К сожалению, запрашиваемая страница не найдена.",
        "お探しのページは見つかりませんでした。",
        "您访问的页面不存在，请返回首页。",
    ],
)
def test_a_page_with_menus_that_tells_its_visitor_so_is_heard(said):
    assert S.NOT_FOUND_WORDING in kinds("Harbour Review", f"{MENUS}<p>{said}</p>")


@pytest.mark.parametrize(
    "said",
    [
        "The site says, “the page you requested has been removed”, and no more.",
        "打开网站，显示“您访问的页面不存在”。",
        "The page that the minister requested was not found in the archive.",
        "We could not find the page of the diary that the court asked for.",
    ],
)
def test_a_page_that_quotes_such_a_sentence_is_left_alone(said):
    assert S.NOT_FOUND_WORDING not in kinds("Harbour Review", f"{MENUS}<p>{said}</p>{PROSE * 5}")


@pytest.mark.parametrize(
    "said",
    [
        "A página que procura não foi encontrada.", "La pagina richiesta non è stata trovata.", "De pagina die u zoekt bestaat niet.",
        "Sidan kunde inte hittas.", "Siden blev ikke fundet.", "Strona o podanym adresie nie istnieje.", "Stránka nebyla nalezena.",
        "Aradığınız sayfa bulunamadı.", "Halaman yang Anda cari tidak ditemukan.", "Trang bạn tìm không tồn tại.",
        "Сторінку не знайдено.", "요청하신 페이지를 찾을 수 없습니다.", "الصفحة التي تبحث عنها غير موجودة.", "صفحه مورد نظر یافت نشد.",
    ],
)  # fmt: skip
def test_a_short_page_is_heard_in_more_tongues(said):
    assert S.NOT_FOUND_WORDING in kinds("Harbour", f"<p>{said}</p>")


def test_a_not_found_text_that_waits_for_a_script_is_not_the_pages_own():
    for hidden in ("<template>{}</template>", "<div hidden>{}</div>", "<div style='display: none'>{}</div>"):
        assert S.NOT_FOUND_WORDING not in kinds(
            "Harbours", hidden.format("<h1>Page not found</h1>") + PROSE * 9
        )


def test_what_a_page_without_text_says_by_alert_is_heard():
    script = "<script>alert('您要查看的信息不存在或者还未通过审批！');history.back();</script>"
    assert kinds("提示", script) == {S.NOT_FOUND_WORDING}
    assert kinds("提示", script.replace("不存在", "正在读取")) == {S.APP_SHELL}


@pytest.mark.parametrize(
    ("media", "body"),
    [
        ("application/json", b'{"error":{"code":404,"message":"Article not found"}}'),
        ("text/plain", b"404: Not Found"),
        ("text/plain", b"Not found"),
    ],
)
def test_a_text_that_says_nothing_but_that_there_is_nothing_is_heard(media, body):
    look = pages.look(Answer(URL, 200, (("content-type", media),), body))
    signs = signs_of(look.facts, url=URL, asked_url=URL, marks=look.marks, text=look.text)
    assert [sign.kind for sign in signs] == [S.NOT_FOUND_WORDING]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("RETRACTED: Salinity and talent", PROSE * 30), ("[Retracted] Salinity and talent", PROSE * 30), ("Withdrawn: Salinity", PROSE * 30),
        ("Salinity and talent", f"<div>This article has been retracted.</div>{PROSE * 30}"), ("撤稿：盐度与人才", "本文讨论人才。" * 40),
        ("Salinity", f"<p>This paper has been withdrawn by the author due to an error.</p>{PROSE * 30}"),
    ],
    ids=lambda value: value[:30],
)  # fmt: skip
def test_a_retraction_is_seen(title, body):
    assert S.RETRACTED in kinds(title, body)


@pytest.mark.parametrize(
    ("title", "body"),
    [("Why papers are retracted", PROSE * 9), ("The troops were withdrawn", PROSE * 9), ("Letters", f"The notice read, “this article has been retracted”. {PROSE * 9}")],
)  # fmt: skip
def test_a_page_that_only_speaks_of_retractions_is_left_alone(title, body):
    assert S.RETRACTED not in kinds(title, body)


@pytest.mark.parametrize("title", ["Choose your country or region", "Select your language", "Please select your location", "请选择您的国家/地区", "Choisissez votre pays", "国・地域を選択"])  # fmt: skip
def test_a_page_that_asks_for_a_country_first_is_a_wall(title):
    assert S.CONSENT_WALL in kinds(title, "<ul><li>Asia</li><li>Europe</li></ul>")


@pytest.mark.parametrize(
    "said", ["系统维护公告", "系统升级维护中", "网站维护中", "网站暂时关闭", "系统正在升级"]
)
def test_a_chinese_page_that_is_out_of_order_says_so(said):
    look = pages.look(Answer(URL, 200, (("content-type", "text/html"),), f"<title>{said}</title>".encode()))
    assert pages.unwell(look.facts, look.marks) == said


@pytest.mark.parametrize(
    "title",
    [
        "Access denied", "Sheets - Access Denied", "403 Forbidden", "You need access", "Too Many Requests", "429 Too Many Requests",
        "Your browser is not supported", "Unsupported browser", "JavaScript is not available.", "Age verification", "Are you over 18?",
        "This content is not available in your region", "Zugriff verweigert", "Accès refusé", "Acceso denegado", "Доступ запрещён",
        "没有访问权限", "访问过于频繁",
    ],
)  # fmt: skip
def test_a_page_that_says_no_to_its_visitor_is_a_refusal(title):
    assert kinds("Harbour", f"<h1>{title}</h1>") & {S.REFUSAL, S.CHALLENGE}


@pytest.mark.parametrize(
    "said",
    [
        "Unfortunately, our website is currently unavailable in most European countries.",
        "We recognise you are attempting to access this website from the European Economic Area and cannot grant you access at this time.",
        "We’ve detected that JavaScript is disabled in this browser.", "Rate limit exceeded. Try again later.",
        "You don't have permission to view this page.", "This account is private.", "您没有权限查看该页面",
    ],
)  # fmt: skip
def test_a_short_page_that_says_no_is_a_refusal(said):
    assert S.REFUSAL in kinds("Harbour", f"<p>{said}</p>")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Access denied: refugees at the port", PROSE * 20), ("The limits of access", PROSE * 20), ("Forbidden City", PROSE * 20),
        ("Browser wars", f"In 2001 sites said that your browser is not supported. {PROSE * 10}"), ("Age of consent", PROSE * 20),
    ],
    ids=lambda value: value[:30],
)  # fmt: skip
def test_a_page_about_refusals_is_none(title, body):
    assert S.REFUSAL not in kinds(title, body)


@pytest.mark.parametrize(
    "markup",
    [
        '<body class="error404 wp-custom">', '<body class="home page error404">', '<div id="template-404" class="template-404">',
        '<div class="noarticletext mw-content">', '<script id="__NEXT_DATA__">{"page":"/404"}</script>',
        '<meta name="prerender-status-code" content="404">', '<script>var a={"playabilityStatus":{"status":"ERROR"}}</script>',
    ],
)  # fmt: skip
def test_markup_that_is_a_sites_page_for_nothing_is_known(markup):
    assert S.NOT_FOUND_TEMPLATE in kinds("Ballast", f"{markup}<p>Ballast</p>")


@pytest.mark.parametrize(
    "markup",
    [
        "<style>body.error404 .x, .template-404 {color: red}</style>", '<script>if ($("body").hasClass("error404")) go()</script>',
        '<body class="no-error404-here">', '<div data-page="template-404b">',
    ],
)  # fmt: skip
def test_styles_and_scripts_that_name_a_template_are_none(markup):
    assert S.NOT_FOUND_TEMPLATE not in kinds("Ballast", f"{markup}<p>{PROSE * 10}</p>")


def test_the_listing_of_a_folder_is_none_of_its_files():
    listing = ("Index of /papers", "<h1>Index of /papers</h1><a href=a.pdf>a.pdf</a>")
    assert S.DEFAULT_PAGE in kinds(*listing, url="http://a.org/papers/", asked="http://a.org/papers/b.pdf")
    assert S.DEFAULT_PAGE not in kinds(*listing, url="http://a.org/papers/")


@pytest.mark.parametrize(
    "said",
    [
        "<b>Fatal error</b>:  Uncaught mysqli_sql_exception: Too many connections in /var/www/db.php:12",
        "Microsoft VBScript runtime error '800a000d'", "Server Error in '/' Application.", "Traceback (most recent call last):",
        "SQLSTATE[HY000] [2002] Connection refused", "ORA-12541: TNS:no listener", "Whitelabel Error Page",
    ],
)  # fmt: skip
def test_a_page_that_shows_its_programs_last_words_is_out_of_order(said):
    look = pages.look(Answer(URL, 200, (("content-type", "text/html"),), f"<p>{said}</p>".encode()))
    assert pages.unwell(look.facts, look.marks)


@pytest.mark.parametrize(
    "said",
    [
        "This page has vanished into the fog.", "This listing has expired.", "The URL you entered does not exist.", "This article was unpublished.",
        "Your search returned no results.", "You followed a dead link.", "Looks like you are lost.", "Nothing to see here.", "页面飞走了，去别处看看吧！",
        "该内容正在审核中或已下架。", "参数错误，请检查您的链接。", "很抱歉，您要查看的網頁已移除。", "Diese Seite ist umgezogen.", "Hier ist leider nichts.",
        "Cette page a été supprimée.", "Aucun résultat.", "No encontramos la página que buscas.", "Esta noticia ya no está disponible.",
        "Такой страницы нет.", "Публикация удалена автором.", "ページは移動しました。", "삭제된 게시물입니다. 게시물이 존재하지 않습니다.",
        "Esta notícia não está mais disponível.", "L'articolo non è più disponibile.",
    ],
)  # fmt: skip
def test_a_page_of_a_few_words_needs_to_say_little_to_be_heard(said):
    assert S.NOT_FOUND_WORDING in kinds("Harbour", f"<p>{said}</p>")
    assert S.NOT_FOUND_WORDING not in kinds(
        "Harbour", f"<p>“{said}” {'堤防と港湾について述べる。' * 20}{PROSE * 20}</p>"
    )


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("The missing page", "In the log of the Karen one page is missing. It was removed in 1911."),
        ("Site closed", "The old ship-breaking site was closed on Tuesday."),
        ("Ferry service suspended", "The ferry has been suspended until Monday, the company says."),
        ("The archive has moved", "The port's paper archive has moved to the old customs house."),
        ("Search and rescue", "The search for the crew gave the island a new harbour."),
        ("Notice", "The lock is closed on 4 March. No ships pass."),
    ],
    ids=lambda value: value[:20],
)  # fmt: skip
def test_a_short_text_about_something_else_is_left_alone(title, body):
    look = pages.look(
        Answer(URL, 200, (("content-type", "text/html"),), f"<title>{title}</title><p>{body}</p>".encode())
    )
    signs = signs_of(look.facts, url=URL, asked_url=URL, marks=look.marks, text=look.text)
    assert (signs, pages.unwell(look.facts, look.marks)) == ((), None)


@pytest.mark.parametrize(
    ("asked", "url", "sign"),
    [
        ("http://a.org/x/to-login", "http://a.org/login", S.TO_LOGIN),
        ("http://a.org/x/gone-to-404", "http://a.org/404", S.TO_ERROR_PATH),
        ("http://a.org/posts/login", "http://a.org/2018/posts/login/", None),
        ("http://login.a.org/help/7", "http://login.a.org/help/seven", None),
        ("http://a.org/docs/404", "https://www.a.org/docs/404", None),
    ],
)
def test_an_address_that_only_speaks_of_where_it_leads_is_sent_there_all_the_same(asked, url, sign):
    found = {
        each.kind for each in signs_of(PageFacts(titles=("Harbour",), words=300), url=url, asked_url=asked)
    }
    assert found & {S.TO_LOGIN, S.TO_ERROR_PATH} == ({sign} if sign else set())


def test_a_heading_with_the_words_of_a_wall_and_more_is_a_texts_subject():
    heading = "<h1>We value your privacy: what ports know</h1><p>Cameras count you.</p>"
    assert S.CONSENT_WALL not in kinds("We value your privacy: what ports know", heading)
    assert S.CONSENT_WALL in kinds("Corner Post", "<h1>We value your privacy</h1><p>Accept all</p>")


@pytest.mark.parametrize(
    "said",
    [
        "The page you're after doesn't seem to exist any more.", "Error: the requested article ID is not valid.", "Unable to find the requested content.",
        "Invalid URL. Please check the address.", "Sorry, there is no page here.", "The link you used has expired or is incorrect.",
        "This blog is closed and its contents have been deleted.", "Page removed at the request of the rights holder.",
        "Whatever you were looking for, it isn't here.", "There is no article with this number.", "We have retired this part of our site.",
        "No content is available at this address.", "This edition is not in our archive any longer.",
        "该文已删除。", "没有查询到相关内容。", "您所请求的网址（URL）无法获取。", "本页面已停止更新并关闭。",
        "您访问的页面暂时无法找到！", "没有找到您要的信息，请返回。", "该栏目已关闭。", "您要找的内容不在了。", "很抱歉，您所瀏覽的頁面已移除。",
    ],
)  # fmt: skip
def test_a_thing_and_its_absence_told_to_the_visitor_are_enough_on_a_short_page(said):
    assert S.NOT_FOUND_WORDING in kinds("Corner Post", f"<p>Home News Ports</p><p>{said}</p>")


@pytest.mark.parametrize(
    "body",
    [
        "The document was removed from the archive in 1944 and returned in 1990.", "The records of the lock were moved to the new building in May.",
        "The report was withdrawn from the cabinet's agenda. Ministers gave no reason.", "The story of the Karen is not found in the ship's papers.",
        "The last page of the treaty is missing, says the museum.", "Residents say that the site was closed without notice.",
        "The harbour office has moved to Quay Street 7. Opening hours are as before.", "The link between the two ports was closed in 1911.",
        "Entry to the basin is no longer free. Ships pay at the lock.", "A video of the launch is not available to the court.",
        "本办法自2018年5月1日起施行，原有文件同时失效。", "会议内容：港口安全。地点：三楼。", "港务局网站改版后于五月开通，旧版关闭。", "新闻发言人说，有关视频已经删除。",
    ],
)  # fmt: skip
def test_a_short_notice_of_things_absent_is_left_alone(body):
    assert S.NOT_FOUND_WORDING not in kinds("Harbour notices", f"<p>{body}</p>")
