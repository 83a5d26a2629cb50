"""A twenty-second round, written blind: a web of misbehaving links as a benchmark would hold it, each trouble by its healthy twin.

Only the verdict is prescribed. Its writer had not seen the program nor its table of rules, but `behaviours.py`, `server.py`,
the heads of `sites_harbour.py` and `sites_beacon.py`, the notes in `verdicts.md`, and the names of the states. A label is
what a careful person would say who opened the link; it holds several states only where several can be defended.
"""

from __future__ import annotations

import asyncio
import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import partial
from html import escape

from citecheck.model import Name, PartialDate, State, Work
from tests.web.behaviours import HANDLERS
from tests.web.server import Handler, Out, Request, reply
from tests.web.sites_beacon import (
    CANNOT_TELL,
    LOOPS,
    LOST_HOST,
    NEAR,
    NO_ALARM,
    ODD,
    READABLE,
    ROWS,
    SHAKY,
    WALLED,
    raw,
    to,
)
from tests.web.sites_harbour import (
    BLOCKED,
    DEAD,
    DOWN,
    DRIFT,
    FINE,
    GONE,
    LIVE,
    SOFT,
    Label,
    about,
    as_pdf,
    cite,
    ok,
    paper_pdf,
)
from tests.web.sites_harbour import row as harbour_row

__all__ = ["ROWS"]

# ------------------------------------------------------------------------------------------------------------ labels

# Gone for a reader, though its name or a promise stands in its place; a program may leave that to a person.
NOT_THERE: Label = ("gone", GONE[1] | {State.UNKNOWN})
# The name of the work is to be seen, and a wall before the rest.
NAMED_WALL: Label = ("stands", frozenset({State.LIVE, State.MOVED, State.BLOCKED}))
# The work comes whole, with a status that says something else.
WHOLE: Label = ("stands", frozenset({State.LIVE, State.MOVED, State.UNKNOWN}))

row = partial(harbour_row, of="lantern")

# ------------------------------------------------------------------------------------------------------------- texts

_TEXT: dict[str, tuple[str, ...]] = {
    "en": (
        "The first contract for oil lamps ran to eleven streets and excluded, by name, the lane in which the clerk who drew it up had his house.",
        "Lamplighters walked the same round twice in a night, and the second walk, with the ladder wet, was the one that hurt them.",
        "We matched the lighting accounts of nineteen towns to their court rolls and found no fall in thefts that a wider watch does not explain.",
        "Shopkeepers asked for lamps in petitions of which four hundred survive, most of them in three or four hands.",
        "Gas came by way of the mill owners, who had a main already and wished to sell what they did not burn.",
        "By the end of the decade a ratepayer in the upper ward paid for nine lamps and walked beneath two of them.",
        "Moonlit nights were struck from the calendar of lighting, and the almanac that said which nights these were was wrong every leap year.",
        "The inspectors carried a photometer the size of a hat box and wrote down what it said in pencil, which has helped nobody since.",
        "Complaints about glare are as old as complaints about darkness, and were at first made by the same people.",
        "An arc lamp on the square was heard before it was seen; the choir moved its practice to a Tuesday.",
        "Our interviews with forty retired fitters were held in two winters, and a third of them asked to be taken back to see the old depot.",
        "Because the meters were read in daylight, the load of the evening had to be guessed from the coal that had gone by morning.",
        "Sodium light flattened every colour to one, which the police liked, the painters did not, and the moths could not resist.",
        "A timer replaced the man with the pole, and the timer was set by a man with a pole until the poles were shortened.",
        "The figures for 1931 are missing from every copy that we have seen, cut out with the same straight blade.",
        "What the council called a trial has now lasted for sixty years and is listed, as a trial, among the monuments of the county.",
        "Dimming after midnight saved a fifth of the energy and, in the streets that we counted, one journey in fifty.",
        "Astronomers were consulted last and quoted first, in a leaflet that put their observatory on the wrong hill.",
    ),
    "de": (
        "Die ersten Laternen hingen an Ketten quer über der Gasse und wurden im Sommer wieder abgenommen.",
        "Aus den Rechnungen der Stadtkasse geht hervor, dass das Öl teurer war als der Lohn der Anzünder.",
        "Der Rat beschloss die Umstellung auf Gas erst, als die Nachbarstadt sie schon wieder bereute.",
        "Befragt wurden achtunddreißig Beschäftigte des Betriebshofs, von denen die meisten noch mit der Stange gegangen waren.",
        "In hellen Mondnächten blieb es dunkel, so verlangte es die Sparsamkeit und der Kalender.",
        "Die Beschwerden über Blendung beginnen im selben Jahr wie die Beleuchtung selbst.",
    ),
    "fr": (
        "Les premières lanternes étaient suspendues à des cordes et descendues chaque soir par les habitants de la rue.",
        "Les comptes de la ville montrent que l'huile coûtait plus cher que les gages des allumeurs.",
        "Le passage au gaz fut voté de nuit, dans une salle que l'on avait négligé d'éclairer.",
        "Nous avons interrogé trente-deux anciens employés du dépôt, dont plusieurs avaient encore porté la perche.",
        "Les plaintes contre l'éblouissement sont aussi anciennes que l'éclairage public.",
        "Pendant les nuits de pleine lune, le règlement voulait que l'on n'allumât rien.",
    ),
    "es": (
        "Los primeros faroles colgaban de cuerdas y los vecinos debían bajarlos cada noche para encenderlos.",
        "Las cuentas del ayuntamiento muestran que el aceite costaba más que el jornal de los faroleros.",
        "El paso al gas se votó de noche, en una sala que nadie se había acordado de iluminar.",
        "Entrevistamos a treinta antiguos empleados del depósito, varios de los cuales todavía habían llevado la pértiga.",
        "Las quejas por el deslumbramiento son tan antiguas como el alumbrado público.",
        "En las noches de luna llena el reglamento mandaba no encender nada.",
    ),
    "pt": (
        "Os primeiros lampiões pendiam de cordas e eram descidos todas as noites pelos moradores da rua.",
        "As contas da câmara mostram que o azeite custava mais do que a jorna dos acendedores.",
        "A passagem para o gás foi votada de noite, numa sala que ninguém se lembrara de iluminar.",
        "Entrevistámos trinta antigos funcionários do depósito, vários dos quais ainda tinham carregado a vara.",
        "As queixas contra o encandeamento são tão antigas como a iluminação pública.",
        "Nas noites de lua cheia o regulamento mandava que nada se acendesse.",
    ),
    "it": (
        "Le prime lanterne pendevano da corde tese sulla strada e ogni sera gli abitanti le calavano per accenderle.",
        "I conti del comune mostrano che l'olio costava più della paga dei lampionai.",
        "Il passaggio al gas fu votato di notte, in una sala che nessuno aveva pensato di illuminare.",
        "Abbiamo intervistato trenta ex dipendenti del deposito, molti dei quali avevano ancora portato la pertica.",
        "Le lamentele per l'abbagliamento sono antiche quanto l'illuminazione pubblica.",
        "Nelle notti di luna piena il regolamento voleva che non si accendesse nulla.",
    ),
    "ru": (
        "Первые фонари висели на цепях поперёк переулка, и на лето их снимали.",
        "Из городских счетов видно, что масло обходилось дороже, чем жалованье фонарщиков.",
        "Переход на газ утвердили ночью, в зале, который никто не догадался осветить.",
        "Мы опросили тридцать бывших работников депо, многие из которых ещё ходили с шестом.",
        "Жалобы на слепящий свет так же стары, как и само уличное освещение.",
        "В лунные ночи, согласно уставу, фонарей не зажигали вовсе.",
    ),
    "zh": (
        "最早的路灯以铁链悬于巷口，入夏即行收起，至秋方再点燃。",
        "从市政账册来看，灯油的开支长期高于点灯工人的工钱。",
        "改用煤气的决议是在夜间通过的，而当时的会场竟无人想起掌灯。",
        "研究者走访了三十余位退休职工，其中多数人还曾扛着长杆走街串巷。",
        "关于灯光刺眼的投诉，几乎与公共照明本身同样古老。",
        "依照章程，月明之夜一概不点灯，以节省公帑。",
    ),
    "zh-Hant": (
        "最早的路燈以鐵鍊懸於巷口，入夏即行收起，至秋方再點燃。",
        "從市政帳冊來看，燈油的開支長期高於點燈工人的工錢。",
        "改用煤氣的決議是在夜間通過的，而當時的會場竟無人想起掌燈。",
        "關於燈光刺眼的投訴，幾乎與公共照明本身同樣古老。",
    ),
    "ja": (
        "最初の街灯は路地に渡した鎖に吊るされ、夏のあいだは取り外されていた。",
        "町の会計簿によれば、油の代金は点灯夫の賃金を長く上回っていた。",
        "ガスへの切り替えは夜に決議されたが、その会議室に灯りをともすことを誰も思いつかなかった。",
        "退職した作業員三十人に話を聞いたところ、多くは長い竿を担いで歩いた世代であった。",
        "まぶしさへの苦情は、街灯そのものと同じくらい古い。",
        "月の明るい夜には、規則により一切の灯りをともさなかった。",
    ),
    "ko": (
        "최초의 가로등은 골목을 가로지르는 쇠사슬에 매달려 있었고 여름에는 거두어들였다.",
        "시의 회계 장부에 따르면 기름값은 오랫동안 점등부의 품삯보다 비쌌다.",
        "가스로 바꾸자는 결의는 밤에 이루어졌으나 회의장에 불을 밝힐 생각은 아무도 하지 못했다.",
        "퇴직한 직원 서른 명을 만나 보니 대부분 긴 장대를 메고 다니던 세대였다.",
        "눈부심에 대한 민원은 가로등만큼이나 오래되었다.",
        "달 밝은 밤에는 규정에 따라 등을 켜지 않았다.",
    ),
    "ar": (
        "كانت المصابيح الأولى معلقة على سلاسل تمتد فوق الزقاق وتُنزع في الصيف.",
        "تبيّن حسابات البلدية أن ثمن الزيت كان يفوق أجور موقدي المصابيح.",
        "أُقرّ الانتقال إلى الغاز ليلاً في قاعة لم يفكر أحد في إنارتها.",
        "قابلنا ثلاثين عاملاً متقاعداً من عمال المستودع، وكان أكثرهم قد حمل العصا الطويلة.",
        "الشكوى من وهج المصابيح قديمة قدم الإنارة العامة نفسها.",
    ),
}

# What has nothing to do with light: for what stands where a work was.
_OTHER: dict[str, tuple[str, ...]] = {
    "en": (
        "Boil the peel until a matchstick goes through it, and no longer, whatever your aunt says.",
        "The sludge was sold to growers by the cartload and bought back from them as cabbages.",
        "An umbrella lent is an umbrella given, and nobody has ever returned with a better one.",
        "Free spins are credited after the first deposit and expire in seven days if they are not played.",
        "Stir from the edge inward, take off the scum, and let the pan stand while the jars grow warm.",
        "Pipes of less than nine inches were laid by preference under the gardens of those who had objected.",
    ),
    "ja": (
        "管の内面に亀裂が認められた場合は、止水のうえ速やかに補修するものとする。",
        "点検は五年に一度以上行い、結果を台帳に記録しなければならない。",
        "土砂の堆積が管径の一割を超えたときは、高圧洗浄により除去する。",
    ),
}

# The name of a paper or site, its menu, what else it offers beside an article, and its last line.
_CHROME: dict[str, tuple[str, tuple[str, ...], str, tuple[str, ...], str]] = {
    "en": ("The Wick and Lantern", ("Home", "Features", "Archive", "About us", "Search"), "More to read", ("Why the clock tower is late", "A walk with the last glazier", "Letters: on curtains"), "All rights reserved. Contact the editors."),
    "de": ("Laternenblatt", ("Startseite", "Aufsätze", "Archiv", "Über uns", "Suche"), "Meistgelesen", ("Warum die Turmuhr nachgeht", "Mit dem letzten Glaser unterwegs", "Leserbriefe"), "Impressum · Datenschutz · Kontakt"),
    "fr": ("Le Réverbère", ("Accueil", "Dossiers", "Archives", "À propos", "Recherche"), "Les plus lus", ("Pourquoi l'horloge retarde", "Avec le dernier vitrier", "Courrier"), "Mentions légales · Nous écrire"),
    "es": ("El Farol", ("Portada", "Reportajes", "Hemeroteca", "Quiénes somos", "Buscar"), "Lo más leído", ("Por qué atrasa el reloj", "Con el último vidriero", "Cartas"), "Aviso legal · Contacto"),
    "pt": ("O Lampião", ("Início", "Reportagens", "Arquivo", "Sobre nós", "Pesquisar"), "Mais lidas", ("Porque se atrasa o relógio", "Com o último vidraceiro", "Cartas"), "Ficha técnica · Contactos"),
    "it": ("Il Lampione", ("Home", "Inchieste", "Archivio", "Chi siamo", "Cerca"), "I più letti", ("Perché l'orologio è in ritardo", "Con l'ultimo vetraio", "Lettere"), "Note legali · Contatti"),
    "ru": ("Фонарь", ("Главная", "Статьи", "Архив", "О нас", "Поиск"), "Читают сейчас", ("Почему отстают часы на башне", "День с последним стекольщиком", "Письма"), "Редакция · Контакты"),
    "zh": ("灯火时报", ("首页", "专题", "过刊", "关于我们", "搜索"), "热门文章", ("钟楼为何总是慢", "最后一位玻璃匠", "读者来信"), "版权所有　联系我们"),
    "zh-Hant": ("燈火時報", ("首頁", "專題", "過刊", "關於我們", "搜尋"), "熱門文章", ("鐘樓為何總是慢", "最後一位玻璃匠", "讀者來信"), "版權所有　聯絡我們"),
    "ja": ("灯火新聞", ("ホーム", "特集", "バックナンバー", "会社案内", "検索"), "アクセスランキング", ("時計塔はなぜ遅れるのか", "最後の硝子職人", "読者の声"), "お問い合わせ　利用規約"),
    "ko": ("등불일보", ("홈", "기획", "지난호", "회사소개", "검색"), "많이 본 기사", ("시계탑은 왜 늦는가", "마지막 유리장이", "독자 편지"), "이용약관 · 문의"),
    "ar": ("جريدة القنديل", ("الرئيسية", "مقالات", "الأرشيف", "من نحن", "بحث"), "الأكثر قراءة", ("لماذا تتأخر ساعة البرج", "مع آخر زجّاج", "رسائل القراء"), "جميع الحقوق محفوظة"),
}  # fmt: skip


def prose(seed: str, lang: str = "en", count: int = 4, texts: Mapping[str, tuple[str, ...]] = _TEXT) -> str:
    """Paragraphs, the same for the same seed."""
    pool = texts[lang]
    gap = "" if lang in ("zh", "zh-Hant", "ja") else " "
    start = zlib.crc32(seed.encode())
    return "".join(
        "<p>" + gap.join(pool[(start + 3 * i + j) % len(pool)] for j in range(3)) + "</p>"
        for i in range(count)
    )


# ------------------------------------------------------------------------------------------------------------- looks


def page(
    main: str, tab: str, *, lang: str = "en", site: str = "", head: str = "", look: int | None = None
) -> str:
    """A whole page: a site's frame about what it shows. Which frame hangs on the site's name."""
    name, menu, more, teasers, foot = _CHROME[lang]
    name = site or name
    links = [f'<a href="/{i or ""}">{word}</a>' for i, word in enumerate(menu)]
    others = [f'<a href="/read/{i + 11}">{word}</a>' for i, word in enumerate(teasers)]
    kind = zlib.crc32(name.encode()) % 4 if look is None else look
    start = (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{tab}</title>{head}</head>'
    )
    if kind == 0:  # a magazine
        return (
            f'{start}<body class="single"><header class="site-header"><p class="site-title"><a href="/">{name}</a></p><nav>{" ".join(links)}</nav></header>'
            f'<main id="primary"><article>{main}</article><section class="related"><h2>{more}</h2><ul><li>{"</li><li>".join(others)}</li></ul></section></main>'
            f"<footer>© {name}. {foot}</footer></body></html>"
        )
    if kind == 1:  # an authority
        return (
            f'{start}<body><div id="skip"><a href="#main">↓</a></div><div class="banner"><img src="/arms.svg" alt=""><strong>{name}</strong></div>'
            f'<ul class="menu"><li>{"</li><li>".join(links)}</li></ul><div id="main" role="main">{main}</div>'
            f'<div class="foot"><p>{foot}</p><p>{name}</p></div></body></html>'
        )
    if kind == 2:  # an old table
        return (
            f'<html><head><meta charset="utf-8"><title>{tab}</title>{head}</head><body><table width="760" align="center"><tr><td colspan="2"><font size="5"><b>{name}</b></font></td></tr>'
            f'<tr><td width="140" valign="top">{"<br>".join(links)}<hr>{"<br>".join(others)}</td><td valign="top">{main}</td></tr>'
            f'<tr><td colspan="2"><small>{foot}</small></td></tr></table></body></html>'
        )
    return (  # a paper
        f'{start}<body><div class="top"><div class="logo">{name}</div><div class="nav">{" | ".join(links)}</div></div>'
        f'<div class="wrap"><div class="story">{main}</div><div class="rail"><h3>{more}</h3><ol><li>{"</li><li>".join(others)}</li></ol></div></div>'
        f'<div class="bottom">{foot}</div></body></html>'
    )


def article(
    title: str,
    *,
    lang: str = "en",
    site: str = "",
    by: str = "",
    lead: str = "",
    after: str = "",
    tab: str = "",
    head: str = "",
    count: int = 4,
    look: int | None = None,
    texts: Mapping[str, tuple[str, ...]] = _TEXT,
) -> str:
    """A page that shows a work of some length."""
    name = site or _CHROME[lang][0]
    said = f"<h1>{escape(title)}</h1>" + (f'<p class="byline">{by}</p>' if by else "") + lead
    return page(
        said + prose(title, lang, count, texts) + after,
        tab or f"{escape(title)} - {name}",
        lang=lang,
        site=site,
        head=head,
        look=look,
    )


def notice(
    heading: str,
    said: str,
    *,
    lang: str = "en",
    site: str = "",
    tab: str = "",
    head: str = "",
    look: int | None = None,
) -> str:
    """A page that says one thing and no more."""
    name = site or _CHROME[lang][0]
    return page(
        f"<h1>{heading}</h1><p>{said}</p>",
        tab or f"{heading} - {name}",
        lang=lang,
        site=site,
        head=head,
        look=look,
    )


def front(lang: str = "en", site: str = "") -> str:
    """The front page of a site: teasers, and nothing whole."""
    name, menu, _more, teasers, _ = _CHROME[lang]
    listed = "".join(
        f'<h3><a href="/read/{i + 11}">{word}</a></h3><p>{_TEXT[lang][i]}</p>'
        for i, word in enumerate(teasers)
    )
    return page(f"<h2>{menu[1]}</h2>{listed}", site or name, lang=lang, site=site)


# -------------------------------------------------------------------------------------------------------------- rows

Answer = str | bytes | Handler
SAME = "every path that it does not know gets the same"


def handler_of(answer: Answer) -> Handler:
    return ok(answer) if isinstance(answer, str | bytes) else answer


def host_of(name: str) -> str:
    return f"{name}-lantern.test"


def case(
    name: str,
    does: str,
    label: Label,
    path: str,
    answer: Answer,
    *titles: str,
    lang: str = "en",
    site: str = "",
    home: Answer = "",
    missing: Answer = "",
    others: Mapping[str, Answer] | None = None,
    work: Work | None = None,
) -> None:
    """A behaviour on a host of its own, which has a front page and, unless told otherwise, says 404 to the rest."""
    host = host_of(name)
    assert not any(known == host for known, _ in HANDLERS), host
    HANDLERS[(host, "/")] = handler_of(home or front(lang, site))
    pages = dict(others or {}) | {path.partition("#")[0]: answer}
    for where, shown in pages.items():
        HANDLERS[(host, where)] = handler_of(shown)
    if missing == SAME:
        HANDLERS[(host, "")] = handler_of(answer)
    elif missing:
        HANDLERS[(host, "")] = handler_of(missing)
    row(name, does, host + path, label, *titles, work=work)


def on_site(path: str, answer: Answer) -> None:
    """A page of the one host that also answers over TLS and by number."""
    assert ("site.test", path) not in HANDLERS, path
    HANDLERS[("site.test", path)] = handler_of(answer)


# =========================================================================================================== soft 404

case(
    "soft-en-moved-things-around",
    "says 200, that it has moved things around, and offers other stories",
    SOFT,
    "/features/the-price-of-a-dark-street",
    page(
        "<h1>Well, this is awkward</h1><p>We've moved some things around and the story you followed a link to isn't here any more.</p>"
        "<h2>Try one of these instead</h2><ul><li>Nine bridges by bicycle</li><li>The quiet return of the milk round</li></ul>",
        "The Wick and Lantern",
    ),
    "The Price of a Dark Street",
    missing=SAME,
)
case(
    "soft-en-twin-banner-above-article",
    "shows the work under a banner which says that things were moved around",
    LIVE,
    "/features/the-price-of-a-dark-street",
    article(
        "The Price of a Dark Street",
        by="By Orla Penhallow",
        lead="<div class=\"notice\">We've moved some things around. If a page isn't where you left it, use the search.</div>",
    ),
    "The Price of a Dark Street",
)
case(
    "soft-zh-taken-down-countdown",
    "says 200, in Chinese, that the content was taken offline, and counts down to the front page",
    SOFT,
    "/a/20170612/4413.html",
    page(
        "<div class=tip><p>很抱歉，您查看的内容已下线</p><p><span id=s>3</span>秒后自动返回首页</p></div>",
        "灯火时报",
        lang="zh",
        look=3,
    ),
    "夜间照明与城市治理",
    lang="zh",
)
case(
    "soft-zh-twin-comments-deleted",
    "shows the work in Chinese, with comments that were taken down",
    LIVE,
    "/a/20170612/4413.html",
    article(
        "夜间照明与城市治理",
        lang="zh",
        by="作者：沈怀舟",
        after="<h3>评论</h3><p>该评论已被删除</p><p>该评论已被删除</p><p>用户不存在</p>",
        look=3,
    ),
    "夜间照明与城市治理",
    lang="zh",
)
case(
    "soft-zh-hant-big5",
    "says 200 in Big5 that the page was removed",
    SOFT,
    "/news/show.asp?id=771",
    ok(
        '<html><head><meta http-equiv=content-type content="text/html; charset=big5"><title>系統訊息</title></head><body><center>'
        "<p>您所查詢的頁面已移除或網址輸入錯誤</p><a href=/>回首頁</a></center></body></html>".encode("big5"),
        media_type="text/html",
    ),
    "路燈管理的沿革",
    lang="zh-Hant",
)
case(
    "soft-zh-hant-twin-big5-article",
    "shows the work in Big5 without saying so in its header",
    LIVE,
    "/news/show.asp?id=771",
    ok(
        article("路燈管理的沿革", lang="zh-Hant", count=5)
        .replace('charset="utf-8"', 'charset="big5"')
        .encode("big5", "replace"),
        media_type="text/html",
    ),
    "路燈管理的沿革",
    lang="zh-Hant",
)
case(
    "soft-de-nothing-here",
    "says 200, in German, that there is nothing here any more",
    SOFT,
    "/aufsaetze/nachtwache-und-gaslicht",
    notice(
        "Ups! Hier ist nichts mehr.",
        "Vielleicht hilft Ihnen die Suche oder unsere Startseite weiter.",
        lang="de",
    ),
    "Nachtwache und Gaslicht",
    lang="de",
    missing=SAME,
)
case(
    "soft-de-twin-essay-on-lost-pages",
    "is an essay in German called “Seite nicht gefunden”",
    LIVE,
    "/aufsaetze/seite-nicht-gefunden",
    article(
        "Seite nicht gefunden: Wie Archive verlorene Websites bergen", lang="de", by="Von Jost Achterberg"
    ),
    "Seite nicht gefunden: Wie Archive verlorene Websites bergen",
    lang="de",
    missing=ok(notice("Seite nicht gefunden", "Die Adresse ist uns nicht bekannt.", lang="de"), 404),
)
case(
    "soft-fr-ran-away",
    "says 200, in French and in jest, that the content ran away",
    SOFT,
    "/dossiers/les-allumeurs-de-reverberes",
    notice(
        "Oups, ce contenu s'est fait la malle",
        "Il a peut-être été dépublié. Pas de panique, retournez à l'accueil.",
        lang="fr",
    ),
    "Les allumeurs de réverbères",
    lang="fr",
    missing=SAME,
)
case(
    "soft-fr-twin-no-longer-updated",
    "shows the work under a notice in French that the page is no longer updated",
    LIVE,
    "/dossiers/les-allumeurs-de-reverberes",
    article(
        "Les allumeurs de réverbères",
        lang="fr",
        lead="<p><em>Attention : cette page n'est plus mise à jour. Certains liens peuvent être introuvables.</em></p>",
    ),
    "Les allumeurs de réverbères",
    lang="fr",
)
case(
    "soft-es-no-longer-available",
    "says 200, in Spanish, that the content is not available any more, amid the day's news",
    SOFT,
    "/reportajes/2016/11/faroles-y-serenos.html",
    page(
        "<h2>El contenido al que intenta acceder ya no se encuentra disponible</h2><h3>Última hora</h3>"
        "<ul><li>El mercado abre con luces nuevas</li><li>Se retrasa la feria de otoño</li><li>Cierran el puente viejo</li></ul>",
        "El Farol: noticias de la ciudad",
        lang="es",
    ),
    "Faroles y serenos: la noche en la ciudad antigua",
    lang="es",
)
case(
    "soft-es-twin-archived",
    "shows the work under a notice in Spanish that it is from the archive",
    LIVE,
    "/reportajes/2016/11/faroles-y-serenos.html",
    article(
        "Faroles y serenos: la noche en la ciudad antigua",
        lang="es",
        lead="<p>Este artículo forma parte de la hemeroteca. El vídeo que lo acompañaba ya no está disponible.</p>",
    ),
    "Faroles y serenos: la noche en la ciudad antigua",
    lang="es",
)
case(
    "soft-ru-removed-windows-1251",
    "says 200, in Russian and windows-1251, that the material was removed or moved",
    SOFT,
    "/article.php?id=3318",
    ok(
        notice("Ошибка", "К сожалению, материал был удалён или перемещён.", lang="ru")
        .replace('charset="utf-8"', 'charset="windows-1251"')
        .encode("cp1251", "replace"),
        media_type="text/html; charset=windows-1251",
    ),
    "Фонарщики и город: история одной профессии",
    lang="ru",
)
case(
    "soft-ru-twin-windows-1251-article",
    "shows the work in windows-1251, and says nothing of it",
    LIVE,
    "/article.php?id=3318",
    ok(
        article("Фонарщики и город: история одной профессии", lang="ru")
        .replace('<meta charset="utf-8">', "")
        .encode("cp1251", "replace"),
        media_type="text/html",
    ),
    "Фонарщики и город: история одной профессии",
    lang="ru",
)
case(
    "soft-ja-period-over",
    "says 200, in Japanese, that the time for which the article was shown is over",
    SOFT,
    "/articles/ASN5X42K.html",
    notice("お探しの記事は掲載期間が終了しました", "記事は一定期間が過ぎると削除されます。", lang="ja"),
    "点灯夫たちの百年",
    lang="ja",
)
case(
    "soft-ja-twin-exhibition-over",
    "shows the work in Japanese, which tells of an exhibition that is over",
    LIVE,
    "/articles/ASN5X42K.html",
    article(
        "点灯夫たちの百年",
        lang="ja",
        lead="<p>※本文で紹介した展示は終了しました。関連ページは削除されている場合があります。</p>",
    ),
    "点灯夫たちの百年",
    lang="ja",
)
case(
    "soft-pt-oops",
    "says 200, in Portuguese, that the content was not found",
    SOFT,
    "/reportagens/quando-a-luz-chegou",
    notice(
        "Ops!", "O conteúdo que você procura não foi encontrado ou foi removido.", lang="pt", tab="O Lampião"
    ),
    "Quando a luz chegou à cidade baixa",
    lang="pt",
    missing=SAME,
)
case(
    "soft-pt-twin-longer-heading",
    "shows the work in Portuguese, with a shorter title than was cited",
    LIVE,
    "/reportagens/quando-a-luz-chegou",
    article(
        "Quando a luz chegou",
        lang="pt",
        by="Por Inês Valadão",
        lead="<h2>A cidade baixa e os seus lampiões</h2>",
    ),
    "Quando a luz chegou: a cidade baixa e os seus lampiões",
    lang="pt",
)
case(
    "soft-it-article-withdrawn",
    "says 200, in Italian, that the article is not available any more",
    SOFT,
    "/inchieste/2014/lampionai",
    notice(
        "Articolo non più disponibile",
        "Ci scusiamo per il disagio.",
        lang="it",
        tab="Il Lampione - Inchieste",
    ),
    "I lampionai del quartiere alto",
    lang="it",
)
case(
    "soft-it-twin-restored",
    "shows the work in Italian, restored after it had not been available",
    LIVE,
    "/inchieste/2014/lampionai",
    article(
        "I lampionai del quartiere alto",
        lang="it",
        after="<p><small>Nota: questa pagina non era disponibile tra marzo e aprile; ce ne scusiamo.</small></p>",
    ),
    "I lampionai del quartiere alto",
    lang="it",
)
case(
    "soft-ko-alert-and-back",
    "says 200, and in a Korean alert that there is no such article, and goes back",
    SOFT,
    "/news/articleView.html?idxno=20881",
    "<script>alert('삭제되었거나 존재하지 않는 기사입니다.');history.back();</script>",
    "가로등의 사회사",
    lang="ko",
)
case(
    "soft-ko-twin-euc-kr-article",
    "shows the work in EUC-KR, with a script that can say that there is no such comment",
    LIVE,
    "/news/articleView.html?idxno=20881",
    ok(
        article(
            "가로등의 사회사",
            lang="ko",
            after="<script>function del(n){if(!n){alert('존재하지 않는 댓글입니다.');return}}</script>",
        )
        .replace('charset="utf-8"', 'charset="euc-kr"')
        .encode("euc-kr", "xmlcharrefreplace"),
        media_type="text/html",
    ),
    "가로등의 사회사",
    lang="ko",
)


async def _titled_by_slug(r: Request, out: Out) -> bytes:
    words = r.path.rpartition("/")[2].replace("-", " ").capitalize()
    said = "We couldn't find anything for this address. It may have been retired."
    return reply(200, notice(words, said, tab=f"{words} | Wick"))


case(
    "soft-title-made-of-slug",
    "makes a title of the words in any address, and has nothing under it",
    SOFT,
    "/topic/lamps-and-crime-in-nineteen-towns",
    _titled_by_slug,
    "Lamps and Crime in Nineteen Towns",
    missing=_titled_by_slug,
)
case(
    "soft-names-the-lost-work",
    "says 200 and that the work, which it names, is no longer available",
    SOFT,
    "/library/3341",
    notice(
        "Document unavailable",
        "“Glass, Wick and Ratepayer: Lighting Finance before 1850” has been removed from our library at the request of its publisher.",
        site="Open Municipal Library",
    ),
    "Glass, Wick and Ratepayer: Lighting Finance before 1850",
    site="Open Municipal Library",
)
case(
    "soft-twin-one-table-unavailable",
    "shows the work, with one table that is no longer available",
    LIVE,
    "/library/3341",
    article(
        "Glass, Wick and Ratepayer: Lighting Finance before 1850",
        site="Open Municipal Library",
        after="<h2>Table 4</h2><p>This table is no longer available. It has been removed at the request of its publisher.</p>",
    ),
    "Glass, Wick and Ratepayer: Lighting Finance before 1850",
    site="Open Municipal Library",
)
case(
    "soft-picture-only",
    "says 200 and shows a picture that says 404",
    SOFT,
    "/papers/dimming-after-midnight.html",
    '<html><head><title>Wick</title></head><body bgcolor="#000"><center><a href="/"><img src="/img/404.jpg" alt="404 - page not found"></a></center></body></html>',
    "Dimming after Midnight: A Trial",
    missing=SAME,
)
case(
    "soft-latest-stories-for-any-path",
    "shows the latest stories for every path and does not say why",
    GONE,
    "/2015/03/the-almanac-of-dark-nights",
    page(
        "<h1>Latest stories</h1>" + prose("latest", count=6),
        "The Wick and Lantern | Latest stories",
    ),
    "The Almanac of Dark Nights",
    missing=SAME,
)


async def _rotating(r: Request, out: Out) -> bytes:
    return reply(
        200,
        page(
            "<h1>Hmm. We can't find that page.</h1><h2>Readers like you enjoyed</h2>"
            + prose(f"{r.nth}{r.path}", count=3),
            f"Recommended for you ({r.nth})",
        ),
    )


case(
    "soft-rotating-recommendations",
    "cannot find the page, and recommends other texts each time it is asked",
    SOFT,
    "/essays/the-man-with-the-pole",
    _rotating,
    "The Man with the Pole",
    missing=_rotating,
)
case(
    "soft-json",
    "says 200 and in JSON that there is no such thing",
    SOFT,
    "/api/records/8812",
    ok(
        '{"status":404,"error":"Not Found","message":"No record with id 8812"}', media_type="application/json"
    ),
    "Register of Lamp Contracts, 1810-1835",
)
case(
    "soft-json-twin-record",
    "is the record of the work, in JSON",
    READABLE,
    "/api/records/8812",
    ok(
        json.dumps(
            {
                "id": 8812,
                "status": "published",
                "title": "Register of Lamp Contracts, 1810-1835",
                "creators": [{"name": "Penhallow, Orla"}],
                "errors": [],
                "description": " ".join(_TEXT["en"][:5]),
            }
        ),
        media_type="application/json",
    ),
    "Register of Lamp Contracts, 1810-1835",
)
case(
    "soft-plain-text",
    "says 200 and “File not found.” in plain text",
    SOFT,
    "/txt/lighting-act.txt",
    ok("File not found.\n", media_type="text/plain"),
    "An Act for the Better Lighting of the Upper Ward",
)
case(
    "soft-plain-text-twin",
    "is the work, in plain text",
    LIVE,
    "/txt/lighting-act.txt",
    ok(
        "AN ACT FOR THE BETTER LIGHTING\nOF THE UPPER WARD\n\n" + "\n\n".join(_TEXT["en"][:12]),
        media_type="text/plain; charset=utf-8",
    ),
    "An Act for the Better Lighting of the Upper Ward",
)
case(
    "soft-pdf-says-unavailable",
    "answers with a PDF that says that the document is not available",
    GONE,
    "/docs/photometer-survey.pdf",
    as_pdf(
        paper_pdf(
            "Document not available",
            ["Document not available", "The document you requested could not be found on this server."],
        )
    ),
    "A Photometer Survey of the Lower Ward",
)
case(
    "soft-pdf-twin",
    "is the work, as a PDF whose maker called it Microsoft Word - final3",
    LIVE,
    "/docs/photometer-survey.pdf",
    as_pdf(
        paper_pdf("Microsoft Word - final3.doc", ["A Photometer Survey of the Lower Ward", *_TEXT["en"][:12]])
    ),
    "A Photometer Survey of the Lower Ward",
)
case(
    "soft-video-unavailable",
    "says 200 and that the video is unavailable",
    SOFT,
    "/watch?v=q8Lmp",
    '<html><head><title> - ClipLamp</title></head><body><div id="player"><h1>Video unavailable</h1>'
    "<p>This video has been removed by the uploader</p></div><script>var ytInitialPlayerResponse={};</script></body></html>",
    "Lighting the Last Gas Lamp",
)
case(
    "soft-video-twin",
    "is the page of the video, whose comments and neighbours are not available",
    LIVE,
    "/watch?v=q8Lmp",
    '<html><head><title>Lighting the Last Gas Lamp - ClipLamp</title><meta property="og:title" content="Lighting the Last Gas Lamp">'
    '<meta property="og:type" content="video.other"><meta property="og:video:url" content="/embed/q8Lmp"></head><body><div id="player"></div>'
    "<h1>Lighting the Last Gas Lamp</h1><p>18 402 views. Filmed on the north quay at dusk by the county film unit.</p>"
    "<p>Comments are turned off.</p><ul><li>[Deleted video]</li><li>[Private video]</li></ul></body></html>",
    "Lighting the Last Gas Lamp",
)
case(
    "soft-thread-deleted",
    "says 200 and that the thread does not exist",
    SOFT,
    "/showthread.php?t=9120",
    page(
        "<table><tr><th>Forum Message</th></tr><tr><td>Invalid Thread specified. If you followed a valid link, please notify the administrator.</td></tr></table>",
        "Lamp Collectors' Board",
        site="Lamp Collectors' Board",
        look=2,
    ),
    "Identifying mantle holders by their thread",
)
case(
    "soft-thread-twin",
    "is the thread, in which people write that links are dead",
    LIVE,
    "/showthread.php?t=9120",
    page(
        "<h2>Identifying mantle holders by their thread</h2><p><b>glasschimney</b>: that link is 404, page not found, does anyone have a copy?</p>"
        "<p><b>wickman</b>: the page no longer exists but I saved it. The pitch is 24 to the inch on the older ones.</p>"
        "<p><b>glasschimney</b>: image not available for me either, but the pitch settles it. Thanks.</p>",
        "Identifying mantle holders by their thread - Lamp Collectors' Board",
        site="Lamp Collectors' Board",
        look=2,
    ),
    "Identifying mantle holders by their thread",
)
case(
    "soft-wiki-no-text",
    "says 200 and that there is no text in this page yet",
    SOFT,
    "/wiki/Arc_lamp_choir",
    page(
        "<h1>Arc lamp choir</h1><p>There is currently no text in this page. You can search for this page title in other pages, or edit this page.</p>",
        "Arc lamp choir - Lampwiki",
        site="Lampwiki",
        look=1,
    ),
    "Arc lamp choir",
)
case(
    "soft-wiki-twin-stub",
    "is a very short article on a wiki",
    LIVE,
    "/wiki/Arc_lamp_choir",
    page(
        "<h1>Arc lamp choir</h1><p>The <b>Arc lamp choir</b> was a choir that moved its practice to a Tuesday on account of the noise of the lamp on the square."
        "</p><p><i>This article is a stub. You can help Lampwiki by expanding it.</i></p>",
        "Arc lamp choir - Lampwiki",
        site="Lampwiki",
        look=1,
    ),
    "Arc lamp choir",
    missing=ok(
        page(
            "<h1>Nonsense</h1><p>There is currently no text in this page.</p>",
            "Lampwiki",
            site="Lampwiki",
            look=1,
        ),
        404,
    ),
)
case(
    "soft-item-withdrawn",
    "is the tombstone of an item withdrawn from a repository, with its name",
    NOT_THERE,
    "/handle/2041/771",
    page(
        '<h2>Item withdrawn</h2><p class="alert">This item has been withdrawn and is no longer available in the repository.</p>'
        "<table><tr><th>dc.title</th><td>Moths and Sodium Light on the Ring Road</td></tr></table>",
        "Item withdrawn",
        site="Norchester Research Archive",
    ),
    "Moths and Sodium Light on the Ring Road",
)
case(
    "soft-item-twin-embargoed",
    "is the page of an item in a repository, whose file is under embargo",
    LIVE,
    "/handle/2041/771",
    article(
        "Moths and Sodium Light on the Ring Road",
        site="Norchester Research Archive",
        lead="<p>Abstract</p>",
        count=1,
        after="<p>Files in this item: thesis.pdf (not available until 2031-01-01; request a copy)</p>",
        head=cite("Moths and Sodium Light on the Ring Road", "Achterberg, Jost", date="2020"),
    ),
    "Moths and Sodium Light on the Ring Road",
)

# ========================================================================================================== redirects

case(
    "to-home-with-flash",
    "sends a deep link to the front page with a note in the query that it was not found",
    GONE,
    "/features/2013/the-ladder-in-the-rain",
    to("/?notice=missing", 302),
    "The Ladder in the Rain",
    missing=to("/?notice=missing", 302),
)
case(
    "to-home-twin-new-slug",
    "sends the old address of a work to its new one, and unknown addresses home",
    FINE,
    "/features/2013/the-ladder-in-the-rain",
    to("/stories/ladder-in-the-rain-771/"),
    "The Ladder in the Rain",
    others={"/stories/ladder-in-the-rain-771/": article("The Ladder in the Rain", by="Orla Penhallow")},
    missing=to("/", 302),
)
case(
    "to-section",
    "sends a deep link to the list of its section, which does not hold it",
    GONE,
    "/policy/briefs/lighting-finance-brief-12.html",
    to("/policy/", 301),
    "Lighting Finance: Who Pays and Who Walks",
    others={
        "/policy/": page(
            "<h1>Policy</h1><p>Our work on the rules by which towns are lit.</p><ul><li><a href='/policy/31'>Meters in daylight</a></li>"
            "<li><a href='/policy/32'>Forty fitters speak</a></li></ul>",
            "Policy - Institute for Municipal Light",
            site="Institute for Municipal Light",
        )
    },
    site="Institute for Municipal Light",
)
case(
    "to-section-twin-same-work",
    "sends the work to another section of the site, where it is shown",
    FINE,
    "/policy/briefs/lighting-finance-brief-12.html",
    to("/publications/briefs/12", 301),
    "Lighting Finance: Who Pays and Who Walks",
    others={
        "/publications/briefs/12": article(
            "Lighting Finance: Who Pays and Who Walks", site="Institute for Municipal Light"
        )
    },
    site="Institute for Municipal Light",
)
case(
    "to-search-no-results",
    "sends a deep link to a search for its words, which finds nothing",
    GONE,
    "/reports/glare-complaints-review",
    to("/search?q=glare+complaints+review", 302),
    "Glare: A Review of Two Hundred Years of Complaints",
    others={
        "/search": page(
            "<h1>Search results for “glare complaints review”</h1><p>0 results. Check the spelling or use fewer words.</p>",
            "Search - Borough of Wickham",
            site="Borough of Wickham",
        )
    },
    site="Borough of Wickham",
)
case(
    "to-search-twin-search-cited",
    "is a page of search results that was cited as such",
    LIVE,
    "/search?q=glare",
    page(
        "<h1>Search results for “glare”</h1><p>212 results</p><ol><li>Glare on the quay, 1904</li><li>Petition against glare, 1911</li>"
        "<li>Committee on glare: minutes</li></ol>",
        "Search results for glare - Borough of Wickham Archives",
        site="Borough of Wickham Archives",
    ),
    "Search results for glare",
    site="Borough of Wickham Archives",
)
case(
    "to-login-with-return",
    "sends strangers to a log-in that would lead back to the work",
    BLOCKED,
    "/members/bulletin/44.html",
    to("/account/signin?returnUrl=%2Fmembers%2Fbulletin%2F44.html", 302),
    "Bulletin 44: The Depot at Norchester",
    others={
        "/account/signin": page(
            "<h1>Sign in</h1><form method=post><label>E-mail <input name=email></label><label>Password <input type=password name=pw></label><button>Sign in</button></form>"
            "<p>Not a member? <a href='/join'>Join the society</a></p>",
            "Sign in - Society of Lamp Historians",
            site="Society of Lamp Historians",
        )
    },
    site="Society of Lamp Historians",
)


async def _silent_sign_on(r: Request, out: Out) -> bytes:
    if "sso=none" in r.headers.get("cookie", ""):
        return reply(200, article("Bulletin 44: The Depot at Norchester", site="Society of Lamp Historians"))
    return reply(302, "", ("Location", "/sso/login?silent=1&return=/bulletin/44.html"))


case(
    "to-login-twin-silent-sign-on",
    "sends strangers over a silent log-in, which gives a cookie and leads back to the work",
    FINE,
    "/bulletin/44.html",
    _silent_sign_on,
    "Bulletin 44: The Depot at Norchester",
    others={"/sso/login": to("/bulletin/44.html", 302, ("Set-Cookie", "sso=none; Path=/"))},
    site="Society of Lamp Historians",
)
case(
    "to-cookie-wall",
    "sends to a page that wants consent to cookies by a button, and shows no work before",
    WALLED,
    "/kultur/laternenfest-im-regen",
    to("/consent?back=%2Fkultur%2Flaternenfest-im-regen", 302),
    "Laternenfest im Regen",
    others={
        "/consent": notice(
            "Ihre Privatsphäre",
            "Um unser Angebot zu nutzen, stimmen Sie bitte der Verwendung von Cookies zu oder schließen Sie ein Pur-Abo ab.</p><p><button>Zustimmen</button> <button>Pur-Abo</button>",
            lang="de",
        )
    },
    lang="de",
)
case(
    "to-language-chooser",
    "sends to a choice of languages, behind which the work would be",
    ("unsure", frozenset({State.UNKNOWN, State.BLOCKED})),
    "/doc/2009/lighting-directive",
    to("/choose-language?next=%2Fdoc%2F2009%2Flighting-directive", 302),
    "Directive on the Lighting of Public Ways",
    others={
        "/choose-language": "<html><head><title>Language</title></head><body><ul><li><a href='/en/doc/2009/lighting-directive'>English</a></li>"
        "<li><a href='/fr/doc/2009/lighting-directive'>français</a></li><li><a href='/de/doc/2009/lighting-directive'>Deutsch</a></li></ul></body></html>"
    },
)
case(
    "to-language-twin-english",
    "sends to the English version of the work",
    FINE,
    "/doc/2009/lighting-directive",
    to("/en/doc/2009/lighting-directive", 302),
    "Directive on the Lighting of Public Ways",
    others={"/en/doc/2009/lighting-directive": article("Directive on the Lighting of Public Ways", look=1)},
)
case(
    "to-www-slash-lower-case",
    "adds www, a slash and small letters, one redirect each",
    FINE,
    "/Essays/TheSmellOfGas",
    to(f"http://www.{host_of('to-www-slash-lower-case')}/Essays/TheSmellOfGas"),
    "The Smell of Gas",
)
_WWW = f"www.{host_of('to-www-slash-lower-case')}"
HANDLERS[(_WWW, "/Essays/TheSmellOfGas")] = to("/essays/thesmellofgas")
HANDLERS[(_WWW, "/essays/thesmellofgas")] = to("/essays/thesmellofgas/")
HANDLERS[(_WWW, "/essays/thesmellofgas/")] = ok(article("The Smell of Gas"))
HANDLERS[(_WWW, "/")] = ok(front())


async def _only_over_tls(r: Request, out: Out) -> bytes:
    if r.scheme == "http":
        return reply(301, "", ("Location", "https://secure.test/lantern/night-walk"))
    return reply(
        200, article("A Night Walk with a Photometer"), ("Strict-Transport-Security", "max-age=31536000")
    )


on_site("/lantern/night-walk", _only_over_tls)
row(
    "to-https",
    "sends to the same address over TLS",
    "site.test/lantern/night-walk",
    FINE,
    "A Night Walk with a Photometer",
    url="http://site.test/lantern/night-walk",
)
row(
    "over-tls",
    "is cited over TLS and answers so",
    "site.test/lantern/night-walk",
    LIVE,
    "A Night Walk with a Photometer",
    url="https://secure.test/lantern/night-walk",
)
_MERGED = "united-light-institute-lantern.test"
HANDLERS[(_MERGED, "/")] = ok(front(site="United Light Institute"))
HANDLERS[(_MERGED, "/wp/1998-07.html")] = ok(
    article(
        "The Load of the Evening: Guessing from Coal",
        site="United Light Institute",
        by="Working paper 1998/7",
    )
)
case(
    "merger-keeps-paths",
    "sends to the same work under the domain of the institute that took its publisher over",
    FINE,
    "/wp/1998-07.html",
    to(f"http://{_MERGED}/wp/1998-07.html"),
    "The Load of the Evening: Guessing from Coal",
)
case(
    "merger-twin-drops-paths",
    "sends to the front page of the institute that took its publisher over",
    GONE,
    "/wp/1998-07.html",
    to(f"http://{_MERGED}/", 301),
    "The Load of the Evening: Guessing from Coal",
    home=to(f"http://{_MERGED}/", 301),
    missing=to(f"http://{_MERGED}/", 301),
)


async def _handles(r: Request, out: Out) -> bytes:
    name = r.path.removeprefix("/api/handles/")
    value = {
        "index": 1,
        "type": "URL",
        "data": {"format": "string", "value": f"http://doi-press-lantern.test/{name}"},
    }
    return reply(
        200,
        json.dumps({"responseCode": 1, "handle": name, "values": [value]}),
        media_type="application/json",
    )


_PRESS = "doi-press-lantern.test"
HANDLERS[(_PRESS, "/")] = ok(front(site="Journal of Municipal Light"))
HANDLERS[("doi.org", "/10.5555/jml.2011.3")] = to(f"http://{_PRESS}/article/jml/2011/3", 302)
HANDLERS[("doi.org", "/10.5555/jml.2011.4")] = to(f"http://{_PRESS}/article/jml/2011/4", 302)
HANDLERS[("doi.org", "/10.5555/jml.2011.5")] = to(f"http://{_PRESS}/article/jml/2011/5", 302)
for _number in (3, 4, 5):
    HANDLERS[("doi.org", f"/api/handles/10.5555/jml.2011.{_number}")] = _handles
HANDLERS[(_PRESS, "/article/jml/2011/3")] = ok(
    article(
        "Petitions for Lamps: Four Hundred Hands",
        site="Journal of Municipal Light",
        head=cite(
            "Petitions for Lamps: Four Hundred Hands",
            "Penhallow, Orla",
            date="2011",
            journal="Journal of Municipal Light",
        ),
    )
)
HANDLERS[(_PRESS, "/article/jml/2011/4")] = ok(
    notice(
        "Content not found",
        "The article you are looking for has moved or does not exist.",
        site="Journal of Municipal Light",
    )
)
HANDLERS[(_PRESS, "/article/jml/2011/5")] = ok(
    "<html><head><title>Just a moment...</title></head><body><h1>press</h1><p>Verifying you are human. This may take a few seconds.</p>"
    "<script>window._cf_chl_opt={cType:'managed'}</script></body></html>",
    403,
    ("cf-mitigated", "challenge"),
    ("Server", "cloudflare"),
)
row(
    "doi-to-publisher",
    "is a DOI that leads to the work at its publisher's",
    "doi.org/10.5555/jml.2011.3",
    FINE,
    "Petitions for Lamps: Four Hundred Hands",
    url="https://doi.org/10.5555/jml.2011.3",
)
row(
    "doi-twin-publisher-lost-it",
    "is a registered DOI whose publisher says 200 and that the article does not exist",
    "doi.org/10.5555/jml.2011.4",
    SOFT,
    "Petitions for Lamps: A Reply",
    url="https://doi.org/10.5555/jml.2011.4",
)
row(
    "doi-twin-publisher-challenges",
    "is a registered DOI whose publisher asks for proof of being human",
    "doi.org/10.5555/jml.2011.5",
    BLOCKED,
    "Petitions for Lamps: A Rejoinder",
    url="https://doi.org/10.5555/jml.2011.5",
)
case(
    "short-link",
    "is a short link that leads to the work on another host",
    FINE,
    "/3xLmp",
    to(f"http://{_MERGED}/wp/1998-07.html", 302),
    "The Load of the Evening: Guessing from Coal",
    home="<title>lmp.li - shorten links</title><h1>lmp.li</h1><form><input name=url><button>Shorten</button></form>",
)
case(
    "short-link-twin-disabled",
    "is a short link that its service has disabled, said with 200",
    SOFT,
    "/3xLmp",
    "<html><head><title>lmp.li</title></head><body><h1>This link has been disabled</h1><p>The link you followed has expired or was deactivated by its owner.</p></body></html>",
    "The Load of the Evening: Guessing from Coal",
)
case(
    "to-unavailable-page",
    "redirects to /unavailable.aspx, which says 200 and that the resource is not to be had",
    SOFT,
    "/docs/DocView.aspx?id=5512",
    to("/unavailable.aspx?aspxerrorpath=/docs/DocView.aspx", 302),
    "Minutes of the Lighting Committee, 1931",
    others={
        "/unavailable.aspx": notice(
            "Sorry", "The resource you are looking for is unavailable or has been removed.", look=1
        )
    },
)
case(
    "to-a-404",
    "redirects for good to an address that says 404",
    DEAD,
    "/old/lighting-committee-1931.htm",
    to("/archive/committees/lighting/1931", 301),
    "Minutes of the Lighting Committee, 1931",
)
case(
    "to-latest-article",
    "sends a deep link to whichever article is newest",
    DRIFT,
    "/column/2014-02-11",
    to("/column/latest", 302),
    "On Sleeping under a Street Lamp",
    others={
        "/column/latest": article("A Good Word for Umbrellas", by="Jost Achterberg, yesterday", texts=_OTHER),
    },
)
case(
    "to-mobile-host",
    "sends to the same work on a host for telephones",
    FINE,
    "/story/5521",
    to(f"http://m.{host_of('to-mobile-host')}/story/5521", 302),
    "The Choir That Moved to Tuesday",
)
HANDLERS[(f"m.{host_of('to-mobile-host')}", "/story/5521")] = ok(
    "<html><head><title>The Choir That Moved to Tuesday</title></head><body><h2>The Choir That Moved to Tuesday</h2>"
    + prose("choir")
    + "</body></html>"
)
case(
    "to-offer-page",
    "sends strangers to an offer of subscriptions which does not name the work",
    WALLED,
    "/premium/the-straight-blade",
    to("/subscribe?from=/premium/the-straight-blade", 302),
    "The Straight Blade: Who Cut the Figures for 1931?",
    others={
        "/subscribe": notice(
            "Subscribe to keep reading",
            "You need a subscription to read this article. Digital from 1 a week. Already a subscriber? Sign in.",
        )
    },
)
case(
    "to-pdf",
    "sends the page of a paper to its PDF",
    FINE,
    "/papers/217",
    to("/files/lp217.pdf", 302),
    "Timers and Poles: Forty Fitters Remember",
    others={
        "/files/lp217.pdf": as_pdf(
            paper_pdf(
                "Timers and Poles: Forty Fitters Remember",
                ["Timers and Poles: Forty Fitters Remember", *_TEXT["en"][:8]],
            )
        )
    },
)
case(
    "to-copy-in-archive",
    "sends to a copy of the work in a web archive",
    FINE,
    "/exhibits/hat-box-photometer",
    to("http://collected-pages-lantern.test/web/20140301120000/exhibits/hat-box-photometer", 301),
    "The Photometer in the Hat Box",
)
HANDLERS[("collected-pages-lantern.test", "/web/20140301120000/exhibits/hat-box-photometer")] = ok(
    "<html><head><title>The Photometer in the Hat Box</title></head><body><div id=toolbar>Captured on 1 March 2014. This is a capture of a page that may have changed.</div>"
    "<h1>The Photometer in the Hat Box</h1>" + prose("hat box") + "</body></html>"
)
case(
    "circle-over-three-paths",
    "redirects in a circle over three paths and never shows anything",
    LOOPS,
    "/a/lamp",
    to("/b/lamp", 302),
    "A Lamp in Three Rooms",
    others={"/b/lamp": to("/c/lamp", 302), "/c/lamp": to("/a/lamp", 302)},
)

# ============================================================================================ drift, and mere change

case(
    "drift-id-reused",
    "shows another paper under the number of the one cited",
    DRIFT,
    "/item?id=482",
    article("Sewage Farms of the Lower Ward", site="Ward Papers", by="R. Tolland, 2022", texts=_OTHER),
    "Lamp Rates of the Upper Ward",
    site="Ward Papers",
)
case(
    "drift-twin-title-shortened",
    "shows the work under the first part of its title",
    LIVE,
    "/item?id=482",
    article("Lamp Rates of the Upper Ward", site="Ward Papers", by="R. Tolland, 1994"),
    "Lamp Rates of the Upper Ward, with Some Remarks on the Lane That Was Left Out",
    site="Ward Papers",
)
case(
    "drift-newer-annual-report",
    "shows the annual report of a later year",
    DRIFT,
    "/publications/annual-report",
    article(
        "Annual Report 2023",
        site="Board of Public Light",
        lead="<p>Our year from January to December 2023.</p>",
    ),
    site="Board of Public Light",
    work=Work(
        type="report", title="Annual Report 2015", publisher="Board of Public Light", issued=PartialDate(2016)
    ),
)
case(
    "drift-twin-annual-report",
    "shows the annual report of the year cited, published the year after",
    LIVE,
    "/publications/annual-report-2015",
    article(
        "Annual Report 2015",
        site="Board of Public Light",
        lead="<p>Published in May 2016. See also: Annual Report 2023.</p>",
    ),
    site="Board of Public Light",
    work=Work(
        type="report", title="Annual Report 2015", publisher="Board of Public Light", issued=PartialDate(2016)
    ),
)
case(
    "drift-newer-edition",
    "shows the fourth edition of a handbook of which the second was cited",
    NEAR,
    "/handbook",
    article("The Fitter's Handbook, 4th edition", site="Fitters' Press", by="Completely revised, 2024"),
    "The Fitter's Handbook, 2nd edition",
    site="Fitters' Press",
)
case(
    "drift-twin-edition-in-words",
    "shows the second edition, in words where the citation has a numeral",
    LIVE,
    "/handbook-2",
    article("The Fitter's Handbook (Second Edition)", site="Fitters' Press", by="2003"),
    "The Fitter's Handbook, 2nd ed.",
    site="Fitters' Press",
)
case(
    "drift-next-issue",
    "shows the contents of a later issue at the address of the current one",
    DRIFT,
    "/current",
    page(
        "<h1>Vol. 31 No. 2 (2025)</h1><h2>Articles</h2><ul><li>Bats above the Viaduct</li><li>Three Kinds of Dusk</li><li>Kerbstones</li></ul>",
        "Vol. 31 No. 2 (2025) | Journal of Urban Night",
        site="Journal of Urban Night",
    ),
    "Journal of Urban Night, Vol. 24 No. 1 (2018)",
    site="Journal of Urban Night",
)
case(
    "drift-twin-issue",
    "shows the contents of the issue that is cited",
    LIVE,
    "/issue/view/24-1",
    page(
        "<h1>Vol. 24 No. 1 (2018)</h1><h2>Articles</h2><ul><li>Owls of the Gasworks</li><li>Two Kinds of Dawn</li></ul>",
        "Vol. 24 No. 1 (2018) | Journal of Urban Night",
        site="Journal of Urban Night",
    ),
    "Journal of Urban Night, Vol. 24 No. 1 (2018)",
    site="Journal of Urban Night",
)
case(
    "drift-zh-next-plenum",
    "shows, in Chinese, the communiqué of the fourth meeting where that of the third is cited",
    DRIFT,
    "/gongbao/latest.html",
    article("全国照明工作会议第四次全体会议公报", lang="zh", site="照明工作网"),
    "全国照明工作会议第三次全体会议公报",
    lang="zh",
    site="照明工作网",
)
case(
    "drift-twin-zh-plenum-released",
    "shows, in Chinese, the communiqué that is cited, under a title that begins with who released it",
    LIVE,
    "/gongbao/3.html",
    article("（受权发布）全国照明工作会议第三次全体会议公报", lang="zh", site="照明工作网"),
    "全国照明工作会议第三次全体会议公报",
    lang="zh",
    site="照明工作网",
)
case(
    "drift-part-two",
    "shows the second part where the first is cited",
    NEAR,
    "/series/oil-to-gas",
    article("From Oil to Gas, Part 2: The Mains"),
    "From Oil to Gas, Part 1: The Chains",
)
case(
    "drift-twin-roman-part",
    "shows the part that is cited, its number in Roman numerals",
    LIVE,
    "/series/oil-to-gas-1",
    article("From Oil to Gas, Part I: The Chains"),
    "From Oil to Gas, Part 1: The Chains",
)
case(
    "drift-domain-taken-by-casino",
    "shows an advertisement for casinos on every path of what was a museum's site",
    GONE,
    "/collection/lamp-of-1811.html",
    article(
        "Best Online Casino Bonuses and Free Spins",
        site="Lucky Lantern Slots",
        texts=_OTHER,
        lead="<p>Play now and claim a welcome bonus of 500 free spins. 18+. Terms apply.</p>",
    ),
    "The Lamp of 1811 and Its Bracket",
    site="Lucky Lantern Slots",
    home=article("Best Online Casino Bonuses and Free Spins", site="Lucky Lantern Slots", texts=_OTHER),
    missing=SAME,
)
case(
    "drift-twin-site-redesigned",
    "shows the work in a new design, with its title only in a picture's caption and in the head",
    LIVE,
    "/collection/lamp-of-1811.html",
    page(
        "<figure><img src=/l.jpg alt='Lamp'><figcaption>The lamp of 1811 and its bracket</figcaption></figure>"
        + prose("lamp of 1811"),
        "The Lamp of 1811 and its bracket / Collection / Museum of Light",
        site="Museum of Light",
        head='<meta property="og:title" content="The lamp of 1811 and its bracket">',
    ),
    "The Lamp of 1811 and Its Bracket",
    site="Museum of Light",
)
case(
    "change-typo-corrected",
    "shows the work with a misprint in its title put right",
    LIVE,
    "/notes/kerosene",
    article("Kerosene and the Committee of Nine"),
    "Kerosine and the Comittee of Nine",
)
case(
    "change-retracted",
    "shows the work with a note that it was retracted",
    LIVE,
    "/article/view/90",
    article(
        "RETRACTED: Street Light and the Sleep of Infants",
        site="Annals of Night Medicine",
        lead="<p>This article has been retracted at the request of the editors. It has been removed from the index; the text remains below.</p>",
        head=cite("Street Light and the Sleep of Infants", "Tolland, R.", date="2012"),
    ),
    "Street Light and the Sleep of Infants",
    site="Annals of Night Medicine",
)
case(
    "change-comments-outgrow-it",
    "shows a short work under which hundreds of comments about another matter stand",
    LIVE,
    "/2010/05/blue-bulbs",
    page(
        "<h1>Blue bulbs, a warning</h1>"
        + prose("blue bulbs", count=2)
        + "<h2>214 responses</h2>"
        + "".join(
            f"<div class=comment><cite>reader{i}</cite><p>Has anyone had their parking permit refused? {_TEXT['en'][i % 18]}</p></div>"
            for i in range(60)
        ),
        "Blue bulbs, a warning | Wick",
    ),
    "Blue Bulbs, a Warning",
)
case(
    "change-marks-and-ampersand",
    "shows the work with other quotation marks, dashes and an ampersand",
    LIVE,
    "/r/88",
    article('"Light & order": policing the ‘dark hours’ – 1810–1835'),
    "“Light and Order”: Policing the “Dark Hours” — 1810-1835",
)
case(
    "change-capitals-without-accents",
    "shows the work with its French title in capitals without accents",
    LIVE,
    "/spip.php?article118",
    article("L'ECLAIRAGE A L'EPREUVE DE LA GREVE", lang="fr"),
    "L'éclairage à l'épreuve de la grève",
    lang="fr",
)
case(
    "change-original-and-translation",
    "shows the work in German, cited by its original title and its translation",
    LIVE,
    "/hefte/7/mondnacht",
    article("Sparsamkeit bei Mondschein", lang="de", by="Von Jost Achterberg"),
    lang="de",
    work=Work(
        type="report",
        title="Thrift by Moonlight",
        original_title="Sparsamkeit bei Mondschein",
        author=(Name(family="Achterberg", given="Jost"),),
    ),
)

# =============================================================================== parked, for sale, suspended, default

case(
    "for-sale-with-price",
    "offers its domain for a price, with instalments",
    GONE,
    "/essays/moonlight-calendar.html",
    "<html><head><title>for-sale-with-price-lantern.test</title></head><body><h1>for-sale-with-price-lantern.test</h1>"
    "<p>Get this domain</p><p>Buy now for $2,888 or pay $241/month. Secure transfer, escrow included.</p><form><input placeholder='Make an offer'></form></body></html>",
    "The Calendar of Moonlit Nights",
    missing=SAME,
)
case(
    "for-sale-twin-study-of-fraud",
    "is a study of fraud with domains for sale, full of what such pages say",
    LIVE,
    "/research/this-domain-is-for-sale",
    article(
        "“This Domain Is for Sale”: Anatomy of an Escrow Fraud",
        lead="<p>“Buy this domain now for $2,888,” said the page. “Make an offer. The owner of this domain has listed it for sale.” It was not theirs.</p>",
    ),
    "“This Domain Is for Sale”: Anatomy of an Escrow Fraud",
)
case(
    "parked-related-searches",
    "shows related searches and the advertisements of a parking service",
    GONE,
    "/fittings/mantles.htm",
    "<html><head><title>parked-related-searches-lantern.test</title><script src='//www.google.com/adsense/domains/caf.js'></script></head><body>"
    "<div id=rs><h2>Related searches</h2><ul><li>Led Street Lights</li><li>Solar Lamp Posts</li><li>Electricians Near Me</li></ul></div>"
    "<p>2026 Copyright. All Rights Reserved. The Sponsored Listings displayed above are served automatically by a third party. <a>Privacy Policy</a></p></body></html>",
    "Mantles and Their Makers",
    missing=SAME,
)
case(
    "parked-twin-related-searches-below",
    "is the work, with related searches and sponsored listings below it",
    LIVE,
    "/fittings/mantles.htm",
    article(
        "Mantles and Their Makers",
        after="<h3>Related searches</h3><ul><li>gas mantles</li><li>lamp glass</li></ul><p>Sponsored listings: buy lamp posts at Lampco.</p>",
    ),
    "Mantles and Their Makers",
)
case(
    "parked-ja-registrar",
    "is a Japanese registrar's page for a domain whose time has run out",
    GONE,
    "/ronbun/gaito.html",
    "<html lang=ja><head><meta charset=utf-8><title>ドメイン取得サービス</title></head><body><h1>このドメインは現在お使いいただけません</h1>"
    "<p>このドメインは有効期限が切れています。ドメインの取得・更新はこちら。</p></body></html>",
    "街灯の近代史",
    missing=SAME,
)
case(
    "expired-domain",
    "says that its domain has expired and how its owner may renew it",
    GONE,
    "/wp/glare.pdf",
    "<html><head><title>Domain expired</title></head><body><h1>This domain has expired</h1><p>If you are the registrant, please contact your registrar to renew it before it is deleted.</p></body></html>",
    "Glare and the Law",
    missing=SAME,
)
case(
    "expired-twin-expiry-study",
    "is a paper on what happens when domains expire",
    LIVE,
    "/wp/this-domain-has-expired.html",
    article("This Domain Has Expired: Municipal Names on the Open Market"),
    "This Domain Has Expired: Municipal Names on the Open Market",
)
case(
    "suspended-for-terms",
    "says that the site was suspended for breaking its host's terms",
    GONE,
    "/blog/2012/04/lamplight",
    "<html><head><title>Site suspended</title></head><body><h1>This site has been archived or suspended for a violation of our Terms of Service.</h1>"
    "<p>For more information and to contact us please read this support document.</p></body></html>",
    "Lamplight on Wet Setts",
    missing=SAME,
)
case(
    "suspended-bandwidth-509",
    "says 509 and that its bandwidth is used up",
    DOWN,
    "/gallery/brackets.html",
    ok(
        "<html><head><title>509 Bandwidth Limit Exceeded</title></head><body><h1>Bandwidth Limit Exceeded</h1><p>The server is temporarily unable to service your request due to the site owner reaching his/her bandwidth limit. Please try again later.</p></body></html>",
        509,
    ),
    "A Gallery of Brackets",
)
case(
    "suspended-twin-help-page",
    "is a host's help page about suspended accounts, cited as such",
    LIVE,
    "/help/account-suspended",
    article(
        "Account Suspended: What It Means and What to Do",
        site="Lamphost Help Centre",
        lead="<p>Visitors of your site see “This account has been suspended. Contact your hosting provider for more information.”</p>",
    ),
    "Account Suspended: What It Means and What to Do",
    site="Lamphost Help Centre",
)
case(
    "default-plesk",
    "shows the default page of a control panel",
    GONE,
    "/",
    "<html><head><title>Domain Default page</title></head><body><h1>Web Server's Default Page</h1><p>This page is generated by Plesk, the leading hosting automation software. "
    "You see this page because there is no Web site at this address.</p></body></html>",
    "Museum of the Gas Standard",
)
case(
    "default-not-connected",
    "says that the domain is not connected to a website yet, with 404",
    GONE,
    "/our-story",
    ok(
        "<html><head><title>Error ConnectYourDomain</title></head><body><h1>Looks like this domain isn't connected to a website yet</h1><p>Is this your domain? Connect it to your website.</p></body></html>",
        404,
    ),
    "Our Story: Three Generations of Fitters",
    missing=SAME,
)
case(
    "default-directory-listing",
    "shows an empty directory in place of a front page that was cited",
    GONE,
    "/",
    "<html><head><title>Index of /</title></head><body><h1>Index of /</h1><pre>Name  Last modified  Size<hr>cgi-bin/  2019-02-11 10:02  -<hr></pre><address>Apache Server</address></body></html>",
    "Lamp Fitters' Cooperative",
)
case(
    "default-twin-listing-cited",
    "is a directory of data files, cited as such",
    LIVE,
    "/pub/lighting-accounts/",
    "<html><head><title>Index of /pub/lighting-accounts</title></head><body><h1>Index of /pub/lighting-accounts</h1><pre><a href='../'>Parent Directory</a>\n"
    "<a href='1810.csv'>1810.csv</a> 2004-03-01 12K\n<a href='1811.csv'>1811.csv</a> 2004-03-01 13K\n<a href='README'>README</a> 2004-03-02 2K</pre></body></html>",
    "Index of /pub/lighting-accounts",
)
case(
    "coming-soon",
    "says only that something is coming soon, where a report was",
    NOT_THERE,
    "/reports/stray-light-2011/",
    "<html><head><title>Coming Soon</title></head><body><h1>Our new website is coming soon</h1><p>We are working hard to give you a better experience. Stay tuned!</p></body></html>",
    "Stray Light 2011",
    home="<html><head><title>Coming Soon</title></head><body><h1>Our new website is coming soon</h1><p>We are working hard to give you a better experience. Stay tuned!</p></body></html>",
    missing=SAME,
)
case(
    "coming-soon-twin-book-announced",
    "is a publisher's page of a book that is coming soon",
    LIVE,
    "/books/nine-lamps",
    article(
        "Nine Lamps and Two Shadows",
        site="Ward Street Books",
        lead="<p><b>Coming soon.</b> Pre-order now; out in October.</p>",
        count=1,
    ),
    "Nine Lamps and Two Shadows",
    site="Ward Street Books",
)

# ==================================================================================== challenges, consent, pay, log-in


def challenge(title: str, body: str, status: int = 403, *headers: tuple[str, str]) -> Handler:
    return ok(
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>",
        status,
        *headers,
    )


case(
    "challenge-verifying-200",
    "says 200 and that it is verifying that one is human",
    BLOCKED,
    "/article/the-second-walk",
    challenge(
        "challenge-verifying-200-lantern.test",
        "<h1>Verifying you are human. This may take a few seconds.</h1><p>challenge-verifying-200-lantern.test needs to review the security of your connection before proceeding.</p><p>Ray ID: 7c1f</p>",
        200,
    ),
    "The Second Walk",
)
case(
    "challenge-twin-widget-in-comment-form",
    "is the work, with a form for comments that asks for proof of being human",
    LIVE,
    "/article/the-second-walk",
    article(
        "The Second Walk",
        after="<form action=/comment><textarea name=c></textarea><div class='cf-turnstile' data-sitekey='0x4'></div><p>Please verify you are human before you comment.</p></form>"
        "<script src='https://challenges.cloudflare.com/turnstile/v0/api.js' async></script>",
    ),
    "The Second Walk",
)
case(
    "challenge-proof-of-work",
    "makes browsers do sums before it shows anything, said with 200",
    BLOCKED,
    "/cgit/lamplog/tree/README",
    challenge(
        "Making sure you're not a bot!",
        "<script id='anubis_challenge' type='application/json'>{\"difficulty\":4}</script><h1>Making sure you're not a bot!</h1><p>Loading...</p>"
        "<p>You are seeing this because the administrator of this website has set up Anubis to protect the server against scrapers.</p>",
        200,
    ),
    "Lamplog: A Log of Lamps",
)
case(
    "challenge-frame-with-incident",
    "says 200 and shows a frame with the number of an incident",
    BLOCKED,
    "/reports/night-economy-2016",
    '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"></head><body style="margin:0"><iframe id="main-iframe" '
    'src="/_Incapsula_Resource?SWUDNSAI=31&incident_id=1234-5678">Request unsuccessful. Incapsula incident ID: 1234-5678</iframe></body></html>',
    "The Night Economy 2016",
)
case(
    "challenge-access-denied-reference",
    "says 403, Access Denied, and a reference number",
    BLOCKED,
    "/press/2015/lamps-switched-off",
    challenge(
        "Access Denied",
        '<h1>Access Denied</h1>You don\'t have permission to access "http&#58;&#47;&#47;press" on this server.<p>Reference #18.5d7a1602.1547</p>',
        403,
        ("Server", "AkamaiGHost"),
    ),
    "County to Switch Lamps Off after Midnight",
)
case(
    "access-denied-twin-a-report",
    "is a report called “Access Denied”",
    LIVE,
    "/reports/access-denied",
    article(
        "Access Denied",
        by="The Right to Walk at Night, report no. 4",
        lead="<p>Forty-one women told us which streets they no longer use. Access is denied by a lamp that does not burn.</p>",
    ),
    "Access Denied",
)
case(
    "access-denied-cited-and-refused",
    "refuses with “Access Denied” the report of that very name",
    BLOCKED,
    "/reports/access-denied-2",
    challenge(
        "Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access this resource.</p>"
    ),
    "Access Denied",
)
case(
    "challenge-captcha-405",
    "says 405 and asks for a puzzle to be solved",
    WALLED,
    "/listing/lamp-auction-2019",
    challenge(
        "Human Verification",
        "<div id='captcha-container'></div><script src='https://token.awswaf.com/challenge.js'></script><noscript><h1>JavaScript is disabled</h1>In order to continue, you need to verify that you're not a robot by solving a CAPTCHA puzzle.</noscript>",
        405,
        ("x-amzn-waf-action", "captcha"),
    ),
    "Auction of Lamps, 2019",
)
case(
    "challenge-zh-slider",
    "asks in Chinese for a slider to be drawn, said with 200",
    BLOCKED,
    "/kns/detail?id=LMP2016",
    challenge("安全验证", "<h3>请完成安全验证</h3><p>向右拖动滑块完成拼图</p><div class=slider></div>", 200),
    "城市夜间照明研究述评",
    lang="zh",
)
case(
    "challenge-twin-zh-study-of-sliders",
    "is a study in Chinese of such sliders",
    LIVE,
    "/kns/detail?id=SLD2019",
    article("请完成安全验证：滑块验证码的可用性研究", lang="zh", by="作者：顾景明"),
    "请完成安全验证：滑块验证码的可用性研究",
    lang="zh",
)
case(
    "cookies-required",
    "says 200 and that cookies must be enabled, and names no work",
    WALLED,
    "/doi/full/10.5555/cookie",
    notice(
        "Cookies required",
        "Your browser does not accept cookies. Please enable cookies and reload the page to continue.",
        look=1,
    ),
    "Meters Read in Daylight",
)
case(
    "consent-overlay-twin-work-below",
    "has a layer that asks for consent over the whole work",
    LIVE,
    "/politik/die-abgeschaltete-stadt",
    article(
        "Die abgeschaltete Stadt",
        lang="de",
        lead="<div class='cmp-overlay' role=dialog><h2>Wir brauchen Ihre Zustimmung</h2><p>Wir und unsere 742 Partner speichern Informationen auf Ihrem Gerät.</p><button>Alle akzeptieren</button></div>",
    ),
    "Die abgeschaltete Stadt",
    lang="de",
)
case(
    "pay-wall-plus-de",
    "shows the title and the lead in German and wants a subscription for the rest",
    NAMED_WALL,
    "/plus/das-letzte-gaswerk",
    page(
        "<p class=kicker>Laternenblatt plus</p><h1>Das letzte Gaswerk</h1><p>Von Jost Achterberg</p><p>Seit gestern ist es dunkel am Hafen.</p>"
        "<div class=paywall><h2>Weiterlesen mit Plus</h2><p>Jetzt 4 Wochen für 1 Euro testen. Bereits Abonnent? Anmelden</p></div>",
        "Das letzte Gaswerk - Laternenblatt",
        lang="de",
        head=about("Das letzte Gaswerk", "Jost Achterberg", "2018-11-02", isAccessibleForFree=False),
    ),
    "Das letzte Gaswerk",
    lang="de",
)
case(
    "pay-wall-402",
    "says 402 and shows the title of the work above its offer",
    NAMED_WALL,
    "/magazine/the-hat-box",
    ok(
        page(
            "<h1>The Hat Box: A Life in Photometry</h1><p>This story is for members. Become a member to read it.</p>",
            "The Hat Box: A Life in Photometry",
        ),
        402,
    ),
    "The Hat Box: A Life in Photometry",
)
case(
    "purchase-options-for-chapter",
    "shows title, authors and abstract of a chapter and wants payment for its PDF",
    LIVE,
    "/chapter/10.5555/978-3-lamp_4",
    article(
        "Choirs, Lamps and Noise",
        site="Lantern Academic",
        by="Orla Penhallow and R. Tolland",
        count=1,
        lead="<h2>Abstract</h2>",
        after="<div>Log in via an institution. Chapter EUR 29.95. Buy now. This is a preview of subscription content.</div>",
        head=cite("Choirs, Lamps and Noise", "Penhallow, Orla", "Tolland, R.", date="2015"),
    ),
    "Choirs, Lamps and Noise",
    site="Lantern Academic",
)
case(
    "login-form-in-place",
    "shows a log-in form in place of the work, with 200",
    WALLED,
    "/intranet/minutes/1931",
    page(
        "<h1>Restricted area</h1><p>Please enter your user name and password.</p><form><input name=user><input type=password name=pass><button>Log in</button></form>",
        "Log in",
        site="Borough of Wickham",
    ),
    "Minutes of the Committee of Nine",
    site="Borough of Wickham",
)
case(
    "login-box-twin-beside-work",
    "is the work, with a log-in box in the margin",
    LIVE,
    "/minutes/1931",
    article(
        "Minutes of the Committee of Nine",
        site="Borough of Wickham",
        after="<form class=login><h3>Log in</h3><input name=user><input type=password name=pass><button>Log in</button><a href=/join>Register</a></form>",
    ),
    "Minutes of the Committee of Nine",
    site="Borough of Wickham",
)
case(
    "library-proxy",
    "leads through the proxy of a library, which wants a card number",
    WALLED,
    "/login?url=http://press.example/lamp/7",
    page(
        "<h1>Library access</h1><form method=post><label>Library card number <input name=user></label><label>PIN <input type=password name=pass></label></form>",
        "Remote access - Norchester University Library",
        site="Norchester University Library",
    ),
    "Brackets: A Typology",
    site="Norchester University Library",
)
case(
    "region-451",
    "says 451 and that it does not serve this region",
    BLOCKED,
    "/news/county/article_77.html",
    ok(
        "<html><head><title>451: Unavailable due to legal reasons</title></head><body><h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this website from a country belonging to the European Economic Area.</p></body></html>",
        451,
    ),
    "County Board Votes on Lamps",
)

# ====================================================================================================== drawn by scripts

_SHELL = '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/static/main.8f.js"></script>'
case(
    "shell-bare",
    "is an empty frame for scripts, the same for every path",
    WALLED,
    "/story/4410",
    f"<!doctype html><html><head><title>Ward Stories</title></head><body>{_SHELL}</body></html>",
    "The Clerk Who Left Out His Lane",
    home=f"<!doctype html><html><head><title>Ward Stories</title></head><body>{_SHELL}</body></html>",
    missing=SAME,
)
case(
    "shell-twin-embedded-data",
    "is a frame for scripts, with the whole work in its data",
    LIVE,
    "/story/4410",
    '<!doctype html><html><head><title>Ward Stories</title></head><body><div id=__next></div><script id="__NEXT_DATA__" type="application/json">'
    + json.dumps(
        {
            "props": {
                "pageProps": {
                    "story": {
                        "id": 4410,
                        "title": "The Clerk Who Left Out His Lane",
                        "body": " ".join(_TEXT["en"][:8]),
                    }
                }
            },
            "page": "/story/[id]",
        }
    )
    + "</script></body></html>",
    "The Clerk Who Left Out His Lane",
)
case(
    "shell-embedded-error",
    "is a frame for scripts, whose data say that the page was not found",
    SOFT,
    "/story/4411",
    '<!doctype html><html><head><title>Ward Stories</title></head><body><div id=__next></div><script id="__NEXT_DATA__" type="application/json">'
    '{"props":{"pageProps":{"statusCode":404}},"page":"/_error","query":{}}</script></body></html>',
    "The Lane That Was Left Out",
)
case(
    "shell-twin-only-head",
    "is a frame for scripts, with the title of the work in its head for those who share it",
    LIVE,
    "/p/lane",
    "<!doctype html><html><head><title>The Lane That Was Left Out | Ward Stories</title>"
    + about("The Lane That Was Left Out", "Orla Penhallow", "2020-02-01")
    + f"</head><body>{_SHELL}</body></html>",
    "The Lane That Was Left Out",
)
case(
    "shell-other-work-in-data",
    "is a frame for scripts, whose head and data hold another work",
    DRIFT,
    "/p/77",
    "<!doctype html><html><head><title>Ten Soups for a Power Cut</title>"
    + about("Ten Soups for a Power Cut", "B. Ladle", "2024-01-09")
    + f"</head><body>{_SHELL}</body></html>",
    "Ladders, Poles and Pensions",
)

# ============================================================================================================= statuses

_WORK = "How Meters Came to Be Read in Daylight"
case(
    "200-fatal-error",
    "says 200 and shows a fatal error of its program",
    DOWN,
    "/article.php?id=31",
    "<br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function mysql_connect() in /home/wick/public_html/inc/db.php:12\nStack trace:\n#0 {main}\n  thrown in <b>/home/wick/public_html/inc/db.php</b> on line <b>12</b><br />",
    _WORK,
)
case(
    "200-fatal-twin-warning-above-work",
    "shows the work under a warning of its program",
    LIVE,
    "/article.php?id=31",
    '<br />\n<b>Warning</b>:  Undefined array key "lang" in <b>/home/wick/public_html/head.php</b> on line <b>7</b><br />'
    + article(_WORK),
    _WORK,
)
case(
    "200-no-database",
    "says 200 and that it could not reach its database",
    DOWN,
    "/2011/meters",
    "<html><head><title>Database Error</title></head><body><h1>Error establishing a database connection</h1></body></html>",
    _WORK,
    home="<html><head><title>Database Error</title></head><body><h1>Error establishing a database connection</h1></body></html>",
    missing=SAME,
)
case(
    "404-with-whole-work",
    "says 404 and shows the whole work",
    WHOLE,
    "/meters.html",
    ok(article(_WORK, by="Orla Penhallow", count=6), 404),
    _WORK,
)
case(
    "404-twin-suggests-title",
    "says 404 and suggests a work of the same title elsewhere on the site",
    DEAD,
    "/meters.html",
    ok(
        page(
            f"<h1>Page not found</h1><p>Did you mean <a href='/2011/meters'>{_WORK}</a>?</p>",
            "Page not found",
        ),
        404,
    ),
    _WORK,
)
case(
    "410-said-politely",
    "says 410 and that the author took the work down",
    DEAD,
    "/meters",
    ok(notice("This essay has been taken down", "Its author asked us to."), 410),
    _WORK,
)
case(
    "403-with-whole-work",
    "says 403 and shows the whole work",
    ("stands", WHOLE[1] | {State.BLOCKED}),
    "/meters/",
    ok(article(_WORK, count=6), 403),
    _WORK,
)
case(
    "405-to-everyone",
    "says 405 to every method",
    ODD,
    "/meters",
    ok("Method Not Allowed", 405, ("Allow", "")),
    _WORK,
)
case(
    "406-to-everyone",
    "says 406, whatever is accepted",
    ODD,
    "/meters",
    ok(
        "<h1>Not Acceptable</h1><p>An appropriate representation of the requested resource could not be found on this server. This error was generated by Mod_Security.</p>",
        406,
    ),
    _WORK,
)
case(
    "429-for-a-day",
    "says 429 and wants a pause of a day",
    BLOCKED,
    "/meters",
    ok("Too many requests", 429, ("Retry-After", "86400")),
    _WORK,
)


async def _soon(r: Request, out: Out) -> bytes:
    if r.nth > 1:
        return reply(200, article(_WORK))
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=1), usegmt=True)
    return reply(503, "Service Unavailable", ("Retry-After", date))


case(
    "503-twin-soon-well",
    "says 503 with a date a second ahead, and is well then",
    FINE,
    "/meters",
    _soon,
    _WORK,
)
case(
    "503-maintenance",
    "says 503, that it is being looked after, and to come back in two hours",
    DOWN,
    "/meters",
    ok(notice("Scheduled maintenance", "We will be back shortly."), 503, ("Retry-After", "7200")),
    _WORK,
)
case(
    "520-unknown-error",
    "says 520, as a front does whose server answered nonsense",
    DOWN,
    "/meters",
    ok(
        "<title>520: Web server is returning an unknown error</title><h1>Web server is returning an unknown error</h1>",
        520,
        ("Server", "cloudflare"),
    ),
    _WORK,
)
case(
    "999-to-programs",
    "says 999 to whoever is no member",
    BLOCKED,
    "/in/orla-penhallow",
    ok("<html><head><script>window.location.href='/authwall';</script></head></html>", 999),
    "Orla Penhallow",
)
case(
    "204-for-a-work",
    "says 204 where a work should be",
    ("gone", GONE[1] | {State.UNKNOWN}),
    "/meters",
    ok("", 204, media_type=None),
    _WORK,
)
_METERS = article(_WORK).encode()
case(
    "206-whole",
    "says 206 though nobody asked for a part, and sends the whole",
    LIVE,
    "/meters",
    ok(_METERS, 206, ("Content-Range", f"bytes 0-{len(_METERS) - 1}/{len(_METERS)}")),
    _WORK,
)
case(
    "206-twin-first-bytes-only",
    "says 206 though nobody asked for a part, and sends the first bytes, with the title",
    WHOLE,
    "/meters",
    ok(_METERS[:900], 206, ("Content-Range", f"bytes 0-899/{len(_METERS)}")),
    _WORK,
)
case(
    "300-choices",
    "says 300 and offers the work in two formats",
    READABLE,
    "/meters",
    ok(
        f"<html><head><title>Multiple Choices</title></head><body><h1>{_WORK}</h1><ul><li><a href='/meters.html'>HTML</a></li><li><a href='/meters.pdf'>PDF</a></li></ul></body></html>",
        300,
        ("Alternates", '{"meters.html" 1 {type text/html}}'),
    ),
    _WORK,
    others={"/meters.html": article(_WORK)},
)
case(
    "203-from-a-proxy",
    "says 203, as a proxy does that changed the page",
    LIVE,
    "/meters",
    ok(article(_WORK), 203),
    _WORK,
)
case(
    "202-being-made",
    "says 202 and that the document is being made",
    ("unsure", frozenset({State.UNKNOWN, State.UNREACHABLE, State.FAILING, State.BLOCKED})),
    "/export/meters",
    ok(notice("Please wait", "Your document is being prepared."), 202),
    _WORK,
)

# ============================================================================================================ transport

_SENT = "A Box of Carbon Rods"
_PAGE = article(_SENT, by="R. Tolland", count=6)


def headed(*headers: str, body: bytes, start: str = "HTTP/1.1 200 OK") -> bytes:
    """An answer whose head is as it is written."""
    return "\r\n".join((start, *headers)).encode() + b"\r\n\r\n" + body


def brotli(data: bytes) -> bytes:
    """Brotli that stores the data as they are (RFC 7932, section 9.2): one block uncompressed, and an empty last one."""
    return ((len(data) - 1) << 4 | 1 << 20).to_bytes(3, "little") + data + b"\x03"


async def _br_if_asked(r: Request, out: Out) -> bytes:
    if "br" in r.headers.get("accept-encoding", ""):
        return reply(200, brotli(_PAGE.encode()), ("Content-Encoding", "br"), ("Vary", "Accept-Encoding"))
    return reply(200, _PAGE, ("Vary", "Accept-Encoding"))


async def _resets_once(r: Request, out: Out) -> bytes | None:
    if r.nth > 1:
        return reply(200, _PAGE)
    await out.reset()
    return None


async def _slowly(r: Request, out: Out) -> None:
    whole = reply(200, _PAGE)
    size = len(whole) // 16 + 1
    for start in range(0, len(whole), size):
        await out.send(whole[start : start + size])
        await asyncio.sleep(0.04)


case("reset-once", "breaks the first connection off, then answers", FINE, "/rods", _resets_once, _SENT)
case(
    "reset-always",
    "breaks off in the middle of the head, each time",
    DOWN,
    "/rods",
    raw(b"HTTP/1.1 200 OK\r\nContent-Ty", reset=True),
    _SENT,
)
case(
    "cut-within-title",
    "breaks off within the title of the page, having promised more",
    DOWN,
    "/rods",
    raw(
        headed("Content-Type: text/html", "Content-Length: 9000", body=b"<html><head><title>A Bo"), reset=True
    ),
    _SENT,
)
case(
    "cut-near-end",
    "ends before the length that it promised, with nearly all sent",
    SHAKY,
    "/rods",
    raw(
        headed(
            "Content-Type: text/html; charset=utf-8",
            f"Content-Length: {len(_PAGE.encode()) + 400}",
            body=_PAGE.encode(),
        )
    ),
    _SENT,
)
case(
    "br-if-asked",
    "packs its page with brotli for those who say that they can read it",
    LIVE,
    "/rods",
    _br_if_asked,
    _SENT,
)
case(
    "br-unasked",
    "packs its page with brotli for everyone",
    SHAKY,
    "/rods",
    ok(brotli(_PAGE.encode()), 200, ("Content-Encoding", "br")),
    _SENT,
)
case(
    "gzip-twice",
    "packs its page twice and says so",
    SHAKY,
    "/rods",
    ok(gzip.compress(gzip.compress(_PAGE.encode())), 200, ("Content-Encoding", "gzip, gzip")),
    _SENT,
)
case(
    "gzip-unsaid",
    "packs its page and does not say so",
    SHAKY,
    "/rods",
    ok(gzip.compress(_PAGE.encode())),
    _SENT,
)
case(
    "gzip-cut",
    "packs its page and loses the last bytes of it",
    SHAKY,
    "/rods",
    ok(gzip.compress(_PAGE.encode())[:-12], 200, ("Content-Encoding", "gzip")),
    _SENT,
)
case(
    "gzip-with-tail",
    "packs its page and sends a remark after it",
    SHAKY,
    "/rods",
    ok(gzip.compress(_PAGE.encode()) + b"<!-- cached -->", 200, ("Content-Encoding", "x-gzip")),
    _SENT,
)
case(
    "deflate-wrapped",
    "packs its page with deflate, as the standard has it",
    LIVE,
    "/rods",
    ok(zlib.compress(_PAGE.encode()), 200, ("Content-Encoding", "deflate")),
    _SENT,
)
case(
    "encoding-named-utf-8",
    "says that its page is packed with utf-8",
    LIVE,
    "/rods",
    ok(_PAGE, 200, ("Content-Encoding", "utf-8")),
    _SENT,
)
case(
    "utf-8-mark-under-latin-1",
    "begins with the mark of UTF-8 and claims Latin-1",
    LIVE,
    "/stangen",
    ok(
        b"\xef\xbb\xbf" + article("Größe und Güte der Kohlestäbe", lang="de").encode(),
        media_type="text/html; charset=iso-8859-1",
    ),
    "Größe und Güte der Kohlestäbe",
    lang="de",
)
case(
    "utf-16-with-mark",
    "is in UTF-16 and says so only by its mark",
    LIVE,
    "/stangen",
    ok(
        article("Größe und Güte der Kohlestäbe", lang="de")
        .replace('<meta charset="utf-8">', "")
        .encode("utf-16"),
        media_type="text/html",
    ),
    "Größe und Güte der Kohlestäbe",
    lang="de",
)
case(
    "shift-jis-unsaid",
    "is in Shift_JIS and says so nowhere",
    LIVE,
    "/rods.html",
    ok(
        article("炭素棒の箱", lang="ja").replace('<meta charset="utf-8">', "").encode("cp932", "replace"),
        media_type="text/html",
    ),
    "炭素棒の箱",
    lang="ja",
)
case(
    "utf-8-claimed-cp1251-sent",
    "claims UTF-8 and sends windows-1251",
    READABLE,
    "/rods",
    ok(
        article("Ящик угольных стержней", lang="ru")
        .replace('<meta charset="utf-8">', "")
        .encode("cp1251", "replace"),
        media_type="text/html; charset=utf-8",
    ),
    "Ящик угольных стержней",
    lang="ru",
)
case(
    "slow-but-whole",
    "sends its page in sixteen pieces with rests between them",
    LIVE,
    "/rods",
    _slowly,
    _SENT,
)
case(
    "http-1.0-no-length",
    "speaks HTTP/1.0 and ends its page by hanging up",
    LIVE,
    "/rods",
    raw(headed("Content-Type: text/html", body=_PAGE.encode(), start="HTTP/1.0 200 OK")),
    _SENT,
)
case(
    "headers-odd",
    "has a folded header, one without a value, and its type twice",
    LIVE,
    "/rods",
    raw(
        headed(
            "X-Remark: a long\r\n  remark",
            "X-Empty:",
            "content-TYPE: text/html;;charset=UTF-8",
            "Content-Type: text/html",
            "Connection: close",
            body=_PAGE.encode(),
            start="HTTP/1.1 200 ",
        )
    ),
    _SENT,
)
on_site("/lantern/rods", _PAGE)
row(
    "ipv6-number",
    "is cited by an IPv6 number and is there",
    "site.test/lantern/rods",
    LIVE,
    _SENT,
    url="http://[::1]/lantern/rods",
)
row(
    "ipv6-twin-missing",
    "is cited by an IPv6 number and says 404",
    "site.test/lantern/no-rods",
    DEAD,
    _SENT,
    url="http://[::1]/lantern/no-rods",
)
HANDLERS[("expired.test", "/lantern/rods")] = ok(_PAGE)
HANDLERS[("wrong.test", "/lantern/rods")] = ok(_PAGE)
row(
    "tls-expired",
    "has the work behind a certificate that has expired",
    "expired.test/lantern/rods",
    NO_ALARM,
    _SENT,
    url="https://expired.test/lantern/rods",
)
row(
    "tls-other-host",
    "has the work behind the certificate of another host",
    "wrong.test/lantern/rods",
    NO_ALARM,
    _SENT,
    url="https://wrong.test/lantern/rods",
)
row(
    "nobody-listens",
    "has an address on which nobody listens",
    "closed.test/lantern/rods",
    LOST_HOST,
    _SENT,
    url="http://closed.test/lantern/rods",
)
row("no-such-host", "has a host that is not known any more", "nowhere-lantern.test/rods", LOST_HOST, _SENT)

# ================================================================================================== files of all kinds


def zipped(parts: Mapping[str, str]) -> bytes:
    """A package of parts, as office programs write them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return out.getvalue()


def word_file(title: str, paragraphs: Sequence[str]) -> Handler:
    office = "http://schemas.openxmlformats.org"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    shown = "".join(f"<w:p><w:r><w:t>{escape(p)}</w:t></w:r></w:p>" for p in (title, *paragraphs))
    data = zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{word}.main+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="rId1" '
            f'Type="{office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{office}/wordprocessingml/2006/main"><w:body>{shown}</w:body></w:document>',
            "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{office}/package/2006/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></cp:coreProperties>',
        }
    )
    return ok(data, media_type=word)


def scan_pdf() -> bytes:
    """A PDF of one page that is a picture and nothing else."""
    picture = zlib.compress(bytes(range(0, 256, 4)) * 64)
    shown = b"q 595 0 0 842 0 0 cm /Im0 Do Q"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
        b"<< /Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
        % (len(picture), picture),
    )
    out, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start


def png(side: int) -> bytes:
    """A picture in shades of grey."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes((x * y) % 256 for x in range(side)) for y in range(side))
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


case(
    "pdf-other-report",
    "is a PDF of another report than the one cited, by the same surveyor",
    CANNOT_TELL,  # at first: drift alone; three of the five words of the title cited stand in its first lines
    "/files/rep-12.pdf",
    as_pdf(
        paper_pdf(
            "Drains of the Lower Ward",
            ["Drains of the Lower Ward", "Report of the surveyor to the board", *_OTHER["en"][3:9]],
        )
    ),
    "Lamps of the Upper Ward: Report of the Surveyor",
)
case(
    "pdf-twin-same-report",
    "is a PDF of the report that is cited",
    LIVE,
    "/files/rep-12.pdf",
    as_pdf(
        paper_pdf(
            "rep12_web", ["Lamps of the Upper Ward", "Report of the surveyor to the board", *_TEXT["en"][3:9]]
        )
    ),
    "Lamps of the Upper Ward: Report of the Surveyor",
)
case(
    "pdf-scan-without-text",
    "is a PDF of scanned pages without any text",
    ("stands", frozenset({State.LIVE, State.UNKNOWN})),
    "/scans/1811-contract.pdf",
    as_pdf(scan_pdf()),
    "Contract for Oil Lamps, 1811",
)
case(
    "pdf-is-viewer",
    "shows the PDF of the work in a viewer, on a page that names it",
    LIVE,
    "/files/rods.pdf",
    article(
        "A Box of Carbon Rods",
        count=1,
        after="<iframe src='/raw/rods.pdf'></iframe><a href='/raw/rods.pdf' download>Download PDF</a>",
    ),
    "A Box of Carbon Rods",
    others={
        "/raw/rods.pdf": as_pdf(paper_pdf("A Box of Carbon Rods", ["A Box of Carbon Rods", *_TEXT["en"][:6]]))
    },
)
case(
    "pdf-is-publications-page",
    "answers a link to a PDF with a list of publications that does not name the work",
    GONE,
    "/files/rods2.pdf",
    page(
        "<h1>Publications</h1><ul><li>Drains of the Lower Ward (2020)</li><li>Kerbs (2022)</li></ul>",
        "Publications - Board of Public Light",
        site="Board of Public Light",
    ),
    "A Second Box of Carbon Rods",
)
case(
    "picture-cited",
    "is a picture, cited as such",
    READABLE,
    "/img/poster-1911.png",
    ok(png(400), media_type="image/png"),
    "Poster of the Lamp Committee",
)
case(
    "picture-for-pdf",
    "answers a link to a PDF with a picture of one dot",
    GONE,
    "/files/photometry.pdf",
    ok(
        b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;",
        media_type="image/gif",
    ),
    "Photometry for Committees",
)
case(
    "feed-cited",
    "is a feed, cited as such",
    LIVE,
    "/feed/",
    ok(
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Wick: Notes on Light</title><link>http://feed-cited-lantern.test/</link><item><title>Blue bulbs</title><description>They hum.</description></item></channel></rss>',
        media_type="application/rss+xml",
    ),
    "Wick: Notes on Light",
)
case(
    "feed-for-article",
    "answers with a feed of newer articles where one article is cited",
    GONE,
    "/2009/04/first-note/",
    ok(
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Kerb &amp; Gutter</title><item><title>Bins in March</title></item><item><title>Bins in April</title></item></channel></rss>',
        media_type="application/rss+xml",
    ),
    "A First Note on Lamp Posts",
)
case(
    "xml-of-article",
    "is the work in the XML of journals",
    LIVE,
    "/xml/jml-2013-8.xml",
    ok(
        '<?xml version="1.0" encoding="UTF-8"?><article><front><article-meta><title-group><article-title>Moths at the Depot</article-title></title-group></article-meta></front><body>'
        + prose("moths")
        + "</body></article>",
        media_type="application/xml",
    ),
    "Moths at the Depot",
)
case(
    "xml-no-such-key",
    "says 200 and in XML that there is no such key",
    SOFT,
    "/bucket/moths.pdf",
    ok(
        '<?xml version="1.0" encoding="UTF-8"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>moths.pdf</Key></Error>',
        media_type="application/xml",
    ),
    "Moths at the Depot",
)
case(
    "xml-access-denied",
    "says 403 and in XML that access is denied, as a store does that hides what it lacks",
    BLOCKED,
    "/bucket/moths2.pdf",
    ok(
        '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
        403,
        media_type="application/xml",
    ),
    "Moths at the Depot",
)
case(
    "word-file",
    "is the work as a file of a word processor",
    READABLE,
    "/docs/evidence.docx",
    word_file("Written Evidence of the Retired Fitters", _TEXT["en"][:8]),
    "Written Evidence of the Retired Fitters",
)
case(
    "word-file-twin-other",
    "is another text as a file of a word processor",
    ("gone", frozenset({State.DRIFTED, State.UNKNOWN})),
    "/docs/evidence.docx",
    word_file("Application Form for Allotments", ("Name", "Address", "Number of rods wanted")),
    "Written Evidence of the Retired Fitters",
)

# =========================================================================================================== fragments

_LONG = page(
    "<h1>Glossary of Public Light</h1><h2 id=mantle>Mantle</h2><p>A web of threads that glows when heated.</p><h2 id=bracket>Bracket</h2><p>What holds a lamp to a wall.</p>"
    + prose("glossary"),
    "Glossary of Public Light",
)
case(
    "fragment-there",
    "has the entry that the fragment names",
    LIVE,
    "/glossary#mantle",
    _LONG,
    "Glossary of Public Light",
)
case(
    "fragment-missing",
    "has the work, and not the place that the fragment names",
    LIVE,
    "/glossary#wick",
    _LONG,
    "Glossary of Public Light",
)
case(
    "text-fragment-there",
    "has the words that the fragment quotes",
    LIVE,
    "/glossary#:~:text=What%20holds%20a%20lamp",
    _LONG,
    "Glossary of Public Light",
)
case(
    "text-fragment-missing",
    "has the work, and not the words that the fragment quotes",
    LIVE,
    "/glossary#:~:text=a%20lamp%20of%20clay",
    _LONG,
    "Glossary of Public Light",
)
case(
    "text-fragment-on-soft-404",
    "says 200 and that there is no such page, to a link that quotes words",
    SOFT,
    "/glossary/clay#:~:text=a%20lamp%20of%20clay",
    notice("We could not find that page", "Please try our search."),
    "Lamps of Clay",
    missing=SAME,
)
case(
    "pdf-page-fragment",
    "is a PDF, cited with the number of a page",
    LIVE,
    "/files/rods.pdf#page=3",
    as_pdf(paper_pdf("A Box of Carbon Rods", ["A Box of Carbon Rods", *_TEXT["en"][:6]])),
    "A Box of Carbon Rods",
)

# ============================================================================== pages that lead on by themselves


def leads(where: str, *, script: bool = False, said: str = "Please wait.") -> str:
    if script:
        return f"<html><head><title>Redirecting</title></head><body>{said}<script>window.location.href = {json.dumps(where)};</script></body></html>"
    return f'<html><head><title>Redirecting</title><meta http-equiv="refresh" content="0; url={where}"></head><body>{said}</body></html>'


case(
    "refresh-to-work",
    "leads by meta refresh to the work on the same site",
    FINE,
    "/old/cat.htm",
    leads("/essays/cat-on-the-bracket"),
    "The Cat on the Bracket",
    others={"/essays/cat-on-the-bracket": article("The Cat on the Bracket")},
)
case(
    "refresh-to-home",
    "leads by meta refresh to the front page",
    GONE,
    "/old/cat.htm",
    leads("/"),
    "The Cat on the Bracket",
    missing=leads("/"),
)
case(
    "refresh-after-farewell",
    "says that the site has moved and leads to the front page of another after ten seconds",
    GONE,
    "/old/cat.htm",
    '<html><head><title>We have moved</title><meta http-equiv="refresh" content="10;URL=http://united-light-institute-lantern.test/"></head><body><p>We have moved! Please update your bookmarks. You will be redirected in ten seconds.</p></body></html>',
    "The Cat on the Bracket",
    missing=SAME,
)
case(
    "script-to-work",
    "leads by a script to the work",
    FINE,
    "/old/dog.htm",
    leads("/essays/dog", script=True),
    "The Dog beneath the Ladder",
    others={"/essays/dog": article("The Dog beneath the Ladder")},
)
case(
    "script-to-404",
    "leads by a script to an address that says 404",
    DEAD,
    "/old/dog.htm",
    leads("/essays/dog", script=True),
    "The Dog beneath the Ladder",
)
case(
    "script-in-article-for-frames",
    "is the work, with a script that leads away only when it is framed",
    LIVE,
    "/essays/dog",
    article(
        "The Dog beneath the Ladder", head="<script>if (top !== self) { top.location.href = '/'; }</script>"
    ),
    "The Dog beneath the Ladder",
)
case(
    "refresh-each-minute",
    "is a page of running news, cited as such, that reloads itself each minute",
    LIVE,
    "/live/storm-lamps",
    article("Storm Night: Which Lamps Are Out (Live)", head='<meta http-equiv="refresh" content="60">'),
    "Storm Night: Which Lamps Are Out (Live)",
)

# ================================================================================== titles, and words that mislead

case(
    "untitled-citation",
    "shows an essay, cited without a title",
    LIVE,
    "/essays/untold",
    article("Nine Ways to Carry a Ladder", by="Orla Penhallow"),
)
case(
    "untitled-citation-gone",
    "says 200 and that the page does not exist, cited without a title",
    SOFT,
    "/essays/untold",
    notice("Page does not exist", "The page you asked for does not exist."),
)
case(
    "untitled-citation-to-home",
    "sends to the front page, cited without a title",
    GONE,
    "/essays/untold",
    to("/", 302),
    missing=to("/", 302),
)
case(
    "translated-title-only",
    "shows the work in Chinese, cited by a translation of its title alone",
    READABLE,
    "/lw/2015-08/lamp.html",
    article("长杆与定时器：点灯工人口述史", lang="zh", by="作者：顾景明"),
    work=Work(
        type="report",
        title="Long Poles and Timers: An Oral History of Lamplighters",
        author=(Name(family="Gu", given="Jingming"),),
    ),
)
case(
    "ja-title",
    "shows the work in Japanese under the title that is cited",
    LIVE,
    "/ronbun/12.html",
    article("月夜の倹約――街灯と暦", lang="ja", by="著者 灰原 透"),
    "月夜の倹約――街灯と暦",
)
case(
    "ja-twin-other-work",
    "shows another work in Japanese",
    DRIFT,
    "/ronbun/12.html",
    article(
        "下水道の維持管理に関する手引き",
        lang="ja",
        texts=_OTHER,
        lead="<p>本手引きは下水道管の点検について述べる。</p>",
    ),
    "月夜の倹約――街灯と暦",
)
case(
    "ru-title-longer-on-page",
    "shows the work in Russian with a subtitle that is not cited",
    LIVE,
    "/st/40",
    article("Экономия при луне: фонари и календарь в уездном городе", lang="ru"),
    "Экономия при луне",
)
case(
    "ar-title",
    "shows the work in Arabic under the title that is cited",
    LIVE,
    "/maqal/9",
    article("اقتصاد ضوء القمر: المصابيح والتقويم", lang="ar"),
    "اقتصاد ضوء القمر: المصابيح والتقويم",
)
case(
    "ar-twin-soft-404",
    "says 200, in Arabic, that the page does not exist",
    SOFT,
    "/maqal/9",
    notice("عذراً، الصفحة غير موجودة", "الصفحة التي تبحث عنها غير موجودة أو تم حذفها.", lang="ar"),
    "اقتصاد ضوء القمر: المصابيح والتقويم",
)
case(
    "ko-title",
    "shows the work in Korean under the title that is cited",
    LIVE,
    "/paper/31",
    article("달빛의 절약: 가로등과 달력", lang="ko"),
    "달빛의 절약: 가로등과 달력",
)
case(
    "title-of-one-word",
    "shows an essay with a title of one short word",
    LIVE,
    "/essays/soot",
    article("Soot", by="R. Tolland"),
    "Soot",
)
case(
    "title-of-one-word-drifted",
    "shows another essay where one with a title of one short word is cited",
    DRIFT,
    "/essays/soot",
    article("A Recipe for Marmalade", by="B. Ladle", lead="<p>Take nine oranges.</p>", texts=_OTHER),
    "Soot",
)
case(
    "title-of-figures",
    "shows a poem whose title is a year",
    LIVE,
    "/poems/1931",
    article("1931", by="Orla Penhallow", count=2),
    "1931",
)
case(
    "essay-page-not-found",
    "is an essay called “Page Not Found”",
    LIVE,
    "/essays/page-not-found",
    article(
        "Page Not Found",
        by="By Orla Penhallow",
        lead="<p>The page was cut out with a straight blade, and the librarian wrote in pencil: not found.</p>",
    ),
    "Page Not Found",
)
case(
    "soft-404-twin-same-words",
    "says only “Page not found”, where the essay of that name is cited",
    ("gone", GONE[1] | {State.UNKNOWN}),
    "/essays/page-not-found",
    notice(
        "Page not found", "The page you are looking for cannot be found. It may have been moved or deleted."
    ),
    "Page Not Found",
    missing=SAME,
)
case(
    "poem-gone",
    "is a poem called “410 Gone”",
    LIVE,
    "/poems/410-gone",
    article("410 Gone", by="R. Tolland", count=2, lead="<p>Gone, said the lamp, and was.</p>"),
    "410 Gone",
)
case(
    "study-just-a-moment",
    "is a study called “Just a moment...”",
    LIVE,
    "/papers/just-a-moment",
    article(
        "Just a Moment...: How Long Readers Wait to Be Taken for Human",
        lead="<p>“Checking your browser before accessing”, it says; “verify you are human”.</p>",
    ),
    "Just a Moment...: How Long Readers Wait to Be Taken for Human",
)
case(
    "feature-under-construction",
    "is a feature called “Under Construction”",
    LIVE,
    "/features/under-construction",
    article(
        "Under Construction",
        by="Jost Achterberg",
        lead="<p>The new lamps are coming soon, says the sign, and has said so since spring.</p>",
    ),
    "Under Construction",
)
case(
    "zh-essay-page-does-not-exist",
    "is an essay in Chinese called “the page does not exist”",
    LIVE,
    "/a/2020/404.html",
    article("页面不存在：互联网记忆的消失", lang="zh", by="作者：沈怀舟"),
    "页面不存在：互联网记忆的消失",
)
case(
    "obituary-no-longer-with-us",
    "is an obituary which says that somebody is no longer here and cannot be found",
    LIVE,
    "/obits/penhallow",
    article(
        "The Last Lamplighter of Wickham",
        lead="<p>He is no longer here. The man you are looking for cannot be found on any street.</p>",
    ),
    "The Last Lamplighter of Wickham",
)

# ================================================================================== front pages and lists, cited as such

case(
    "home-cited",
    "is the front page of an institute, cited by its name",
    LIVE,
    "/",
    front(site="Institute of Street Light"),
    "Institute of Street Light",
    site="Institute of Street Light",
)
case(
    "home-cited-to-language",
    "sends from the front page, cited by its name, to the one in English",
    FINE,
    "/",
    to("/en/home.html", 302),
    "Institute of Street Light",
    others={"/en/home.html": front(site="Institute of Street Light")},
)
case(
    "home-cited-for-sale",
    "is for sale where the front page of an institute is cited",
    GONE,
    "/",
    "<html><head><title>home-cited-for-sale-lantern.test is for sale</title></head><body><h1>home-cited-for-sale-lantern.test</h1><p>This domain is for sale. Inquire about this domain.</p></body></html>",
    "Institute of Street Light",
)
case(
    "home-of-lamp-broker",
    "is the front page of a shop, full of things for sale, cited by its name",
    LIVE,
    "/",
    page(
        "<h1>Wickham Lamps</h1><p>This week for sale: three brackets, a domed reflector, and the domain of an old depot. Make an offer!</p>"
        + prose("broker", count=2),
        "Wickham Lamps | Lamps for sale",
        site="Wickham Lamps",
    ),
    "Wickham Lamps",
)
case(
    "list-cited-grown",
    "is a list of reports, cited as such, that has grown since",
    LIVE,
    "/reports/",
    page(
        "<h1>Reports</h1><ul><li>Night 2026</li><li>Night 2025</li><li>Night 2024</li><li>Night 2023</li></ul>",
        "Reports - Institute of Street Light",
        site="Institute of Street Light",
    ),
    "Reports",
)
case(
    "data-set-landing",
    "is the page of a data set, cited by its name, with its files to be fetched",
    LIVE,
    "/dataset/lamp-rates",
    page(
        "<h1>Lamp rates, 1810-1935</h1><p>Version 3. 19 towns, 126 years.</p><ul><li>rates.csv (2.1 MB)</li><li>codebook.pdf</li></ul><p>No preview available. This resource view is not available at the moment.</p>",
        "Lamp rates, 1810-1935 - Open Ward Data",
        site="Open Ward Data",
    ),
    "Lamp rates, 1810-1935",
)
case(
    "login-page-cited",
    "is a page to log in, cited as such",
    LIVE,
    "/login",
    page(
        "<h1>Readers' Register: Log in</h1><form><input name=u><input type=password name=p><button>Log in</button></form>",
        "Readers' Register: Log in",
        site="County Record Room",
    ),
    "Readers' Register: Log in",
)
case(
    "home-of-renamed-institute",
    "is the front page of an institute that has another name now",
    CANNOT_TELL,
    "/",
    front(site="Centre for the Study of Night"),
    "Institute of Street Light",
)
