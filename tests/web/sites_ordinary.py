"""A seventeenth round: ordinary pages of few words, works and their namesakes, full pages that say nothing, real phrases.

Written after the sixteenth was mended, but before the matching of titles had been read.
"""

from __future__ import annotations

from citecheck.model import Name, PartialDate, State, Work
from tests.web.sites import NO_ALARM, also, ok, to
from tests.web.sites_fresh import (
    FINE,
    FRONT,
    GONE,
    LIVE,
    SOFT,
    WORK,
    bare,
    doc,
    here,
    prose,
    story,
)
from tests.web.sites_third import NO_TITLE
from tests.web.sites_tongues import ROWS, menu

__all__ = ["ROWS"]

DRIFTED = frozenset({State.DRIFTED})
UNSURE = NO_ALARM | DRIFTED

# ------------------------------------------------------------------------------- phrases of sites, among menus, no title

for _lang, _number, _title, _text in (
    ("en", 0, "Hafen Review", "Sorry – we haven't been able to serve the page you asked for. You may have followed an outdated link, or have mistyped a URL."),
    ("en", 1, "Hafen Review", "The page you were looking for has either moved or no longer exists."),
    ("en", 2, "Page unavailable", "If you typed the web address, check it is correct. If you pasted the web address, check you copied the entire address."),
    ("en", 3, "Hafen Review", "It looks like nothing was found at this location. Maybe try a search?"),
    ("en", 4, "Well, this is awkward", "We've searched high and low, but there's no trace of the page you asked for."),
    ("en", 5, "Hafen Review", "The story may have been spiked, or its address may have changed."),
    ("en", 6, "Hafen Review", "We regret that the publication you have selected is out of our catalogue."),
    ("en", 7, "Hafen Review", "Content you are trying to view has reached its expiry date."),
    ("en", 8, "Uh-oh", "Houston, we have a problem. That page isn't in orbit."),
    ("en", 9, "Hafen Review", "This working paper has been superseded and taken off the site."),
    ("en", 10, "Broken", "The link you used is broken."),
    ("en", 11, "Hafen Review", "You've found a page that doesn't exist."),
    ("en", 12, "Hafen Review", "We think you took a wrong turn."),
    ("en", 13, "Hafen Review", "The requested entity does not exist."),
    ("en", 14, "Hafen Review", "The PDF you are after is not on this server any more."),
    ("zh", 0, "海港网", "您访问的页面已经失联。"),
    ("zh", 1, "海港网", "此文章已下线，请浏览其他内容。"),
    ("zh", 2, "海港网", "页面跑到外太空去了，5秒后返回首页。"),
    ("zh", 3, "海港网", "咦，您要找的东西不在这儿。"),
    ("zh", 4, "海港网", "该信息未公开或已撤销发布。"),
    ("zh", 5, "海港网", "您所查看的文章可能被管理员屏蔽。"),
    ("zh", 6, "海港網", "很抱歉，您要觀看的影片已被移除。"),
    ("zh", 7, "海港网", "访问的资源已被清理。"),
    ("de", 0, "Hafenpost", "Das Dokument, das Sie abrufen wollten, ist auf unserem Server nicht zu finden."),
    ("de", 1, "Hafenpost", "Möglicherweise haben Sie sich vertippt, oder die Seite wurde aus dem Angebot genommen."),
    ("de", 2, "Hafenpost", "Der Artikel ist aus lizenzrechtlichen Gründen online nicht mehr zu lesen."),
    ("de", 3, "Hafenpost", "Ihre Anfrage führte ins Leere."),
    ("fr", 0, "Le Havre-Matin", "La page que vous avez demandée n'est plus de ce monde."),
    ("fr", 1, "Le Havre-Matin", "Cet article n'est plus consultable."),
    ("fr", 2, "Le Havre-Matin", "Nous sommes désolés, mais la ressource à laquelle vous essayez d'accéder n'est pas là."),
    ("es", 0, "El Muelle", "La página a la que intentas acceder no está operativa o ha cambiado de dirección."),
    ("es", 1, "El Muelle", "Este artículo se despublicó."),
    ("ru", 0, "Портовик", "Возможно, вы неправильно набрали адрес или страница была удалена."),
    ("ru", 1, "Портовик", "Документ изъят из открытого доступа."),
    ("ru", 2, "Портовик", "Эта страница потерялась."),
    ("ja", 0, "港日報", "お探しのページは、移動したか削除された可能性があります。"),
    ("ja", 1, "港日報", "大変申し訳ございませんが、この記事の掲載は終了しております。"),
    ("ja", 2, "港日報", "指定のURLに該当するページはございません。"),
    ("it", 0, "La Darsena", "Sembra che la pagina si sia persa in mare."),
    ("it", 1, "La Darsena", "L'articolo richiesto è stato ritirato dal sito."),
    ("pt", 0, "O Cais", "A página que tentou aceder foi desativada."),
    ("pt", 1, "O Cais", "Ops, esta matéria não está mais por aqui."),
    ("nl", 0, "De Kade", "De pagina waar u naar op zoek bent, is er niet meer."),
    ("nl", 1, "De Kade", "Dit dossier is van de site gehaald."),
    ("pl", 0, "Nabrzeże", "Strona, której szukasz, mogła zostać usunięta."),
    ("pl", 1, "Nabrzeże", "Materiał zdjęto ze strony."),
    ("ko", 0, "부두신문", "찾으시려는 기사가 없거나 주소가 바뀌었습니다."),
    ("ko", 1, "부두신문", "작성자가 삭제한 글입니다."),
    ("tr", 0, "Rıhtım", "Ulaşmak istediğiniz sayfa taşınmış ya da silinmiş."),
    ("tr", 1, "Rıhtım", "Bu yazı artık yayında değil."),
    ("ar", 0, "الرصيف", "عذراً، الصفحة التي طلبتها غير متاحة حالياً أو تم نقلها."),
    ("ar", 1, "الرصيف", "المقال الذي تبحث عنه حُذف من الموقع."),
):  # fmt: skip
    here(f"phrase-{_lang}-{_number}", f"says: {_text}", "gone", ok(doc(_title, f"<h1>{_title}</h1><p>{_text}</p>", lang=_lang, menu=menu(_lang), foot="")), states=SOFT | (LIVE if "orbit" in _text else frozenset()), work=NO_TITLE, path=f"/d/{_number + 301}")  # fmt: skip

# -------------------------------------------------------------------------------- full pages that say that nothing is here

TEASERS = "".join(
    f'<div class="teaser"><h3><a href="/r/{i}">{t}</a></h3><p>{s}</p></div>'
    for i, (t, s) in enumerate(
        (
            ("Locks at Kreekrak closed", "The locks will be closed for a week while the gates are painted, the canal office said on Monday."),
            ("A lighthouse keeper retires", "After forty years on the island, the last keeper came ashore with two suitcases and a cat."),
            ("The price of mussels", "Mussels cost more than ever, and fishermen say that it is still too little to live on."),
            ("Night ferry saved", "The province will pay for three more years of the night ferry to Breskens."),
            ("Dyke watchers wanted", "Volunteers who can walk ten kilometres in a storm are asked to report to the water board."),
            ("Six barges for sale", "A bankrupt shipper from Hansweert sells what he has left, at auction, on Thursday."),
            ("The tide tables, explained", "Why the water comes an hour later every day, and what the moon has to do with it."),
            ("Letters to the editor", "On the noise of dredgers, the price of parking, and a lost wedding ring."),
        )
    )
)  # fmt: skip
for _n, _title, _main, _lang in (
    ("h1", "Delta Courier", "<h1>This page can't be found</h1>", "en"),
    ("h2", "Delta Courier", "<h2>We couldn't find that story</h2><p>Here is what others are reading:</p>", "en"),
    ("p", "Delta Courier", "<p class=error>The article you are looking for is no longer available.</p>", "en"),
    ("title", "Article not available - Delta Courier", "<p>Most read today</p>", "en"),
    ("h1-de", "Delta-Kurier", "<h1>Diese Seite gibt es nicht (mehr)</h1><p>Vielleicht interessiert Sie das:</p>", "de"),
    ("p-fr", "Le Courrier du delta", "<p>La page que vous cherchez n'existe plus.</p>", "fr"),
    ("h1-es", "El Correo del Delta", "<h1>Vaya, no encontramos esta noticia</h1>", "es"),
    ("h1-zh", "三角洲日报", "<h1>抱歉，您访问的页面找不到了</h1>", "zh"),
    ("h1-removed", "Delta Courier", "<h1>This story has been removed</h1><p>See our latest news instead.</p>", "en"),
    ("h1-oops", "Oops | Delta Courier", "<h1>Oops!</h1><p>We can't seem to find the page you're looking for.</p>", "en"),
):  # fmt: skip
    here(
        f"full-{_n}",
        f"a page full of other news that says: {_main}",
        "gone",
        ok(doc(_title, _main + TEASERS, lang=_lang)),
        states=SOFT,
        work=NO_TITLE,
    )
    here(
        f"full-{_n}-titled",
        f"the same, to one who knows a title: {_main}",
        "gone",
        ok(doc(_title, _main + TEASERS, lang=_lang)),
        states=GONE,
    )

# ------------------------------------------------------------------------------------------- ordinary pages of few words

for _n, _title, _text in (
    ("standard", "BS 4142:1967", "Method of rating industrial noise. Status: withdrawn. This standard has been replaced by BS 4142:1990."),
    ("statute", "Section 12", "12. [Repealed by Act 5 of 1999.]"),
    ("statute-2", "Harbours Act, section 9", "This section was deleted by the Harbours (Amendment) Act 1985."),
    ("museum", "Tide gauge, brass, 1871", "Brass tide gauge by Negretti. Not on display. No image available."),
    ("museum-2", "Ship's lantern", "This object has been removed from display for conservation. Accession number 1931.44."),
    ("catalogue", "Pilots of the Scheldt / L. Verhoeven", "Antwerp, 1988. 214 p. No copies available. Place a hold."),
    ("catalogue-2", "Minutes of the pilotage board, 1871-1880", "Reference: PB/3. Extent: 2 volumes. Volume 3 is missing. This file is closed until 2040."),
    ("blank", "Appendix D", "This page intentionally left blank."),
    ("rfc", "RFC 1060", "Assigned numbers. Status: obsolete. Obsoleted by RFC 1340."),
    ("old-docs", "harbourlib 1.2", "This document is for an old version of harbourlib that is no longer supported. Install with pip."),
    ("superseded", "Dredging data, version 1", "There is a newer version of this record available. Files: depth.csv (2 MB)."),
    ("photo", "Quay at dawn", "Photograph by P. Bakker. This photo is not available for licensing."),
    ("video-page", "Launch of the Hoop", "4 min 12 s. The video has no sound. Comments are turned off."),
    ("no-comments", "On the price of mussels", "Too high, I say. No comments yet. You can be the first to post."),
    ("dictionary", "missing link", "A thing that is needed to complete a series; an animal that was thought to lie between apes and people."),
    ("dictionary-2", "dead letter", "A letter that can neither be delivered nor returned because the address is wrong."),
    ("band", "Broken Link", "Broken Link were a band from Vlissingen. They are no longer active."),
    ("quiz", "Ports of the world", "Sorry, wrong answer! The port you are looking for does not lie on the Elbe."),
    ("thanks", "Thank you", "Your petition has been received. You can close this page."),
    ("vote", "Poll: a new bridge?", "This poll is closed. Yes 41 %, no 59 %."),
    ("consult", "Consultation on pilotage dues", "This consultation has closed. We received 41 replies, which you can read below."),
    ("tender", "Tender: dredging 2019", "This tender has expired. The contract was awarded to Zeebouw NV."),
    ("hearing", "Hearing on river traffic", "The hearing scheduled for 4 May was cancelled. No transcript is available."),
    ("grave", "Jan Bakker (1871-1904)", "Pilot. Lost at sea. His grave has not been found."),
    ("ship", "SS Hoop", "Built 1902. Fate: missing since 1911. No trace was found."),
    ("species", "Scheldt sturgeon", "Status: extinct. The species has disappeared from the river and is no longer found here."),
    ("shop", "Bakker & Son, chandlers", "We have moved! You will find us at Quay 9. Our old address is no longer in use."),
    ("school", "Pilot school closed", "The school was closed in 1974. The building is gone."),
    ("errata", "Correction", "The link in our story of 3 May was wrong. It has been corrected."),
    ("takedown", "Notice of removal", "On 4 May we removed an article on the harbour master after a court order. The editors."),
    ("blog", "Link rot", "Half of my old bookmarks are dead. I miss the web of 1999."),
    ("status", "Incident report, 4 May", "Some pages could not be loaded between two and three. The site is working again."),
    ("faq", "Why can't I find an article?", "Articles older than ten years are not in the search. Ask the library for them."),
    ("licence", "Licence", "You may not copy this page. No rights are granted in the content of this site."),
    ("guest", "Guest book", "Nice site! The link to the tide table doesn't work though."),
    ("poem", "Gone", "The boat is gone, the quay is gone, and nothing here is left to own."),
    ("list", "Ports closed since 1950", "Ports that no longer exist: Sloe, Arnemuiden, Nieuwvliet."),
    ("readme", "harbour-data", "Tide data as CSV. The file format is documented here. No warranty."),
    ("ru-note", "Объявление", "Библиотека закрыта до понедельника. Документы не выдаются."),
    ("de-note", "Fundbüro", "Gefunden wurde ein Schlüssel. Er ist noch nicht abgeholt."),
    ("fr-note", "Avis", "Le bac ne circule pas ce dimanche. Le service reprend lundi."),
    ("zh-note", "公告", "因道路施工，三号码头暂停使用，开放时间另行通知。"),
    ("zh-note-2", "失物招领", "在候船室拾到钱包一个，请失主到服务台领取。"),
    ("ja-note", "お知らせ", "図書館は月曜日まで休館します。資料の貸し出しはできません。"),
    ("ko-note", "공지", "도서관은 월요일까지 휴관합니다. 자료를 빌릴 수 없습니다."),
    ("tr-note", "Duyuru", "Kütüphane pazartesiye kadar kapalı. Belge verilmiyor."),
):  # fmt: skip
    _lang = _n.split("-")[0] if _n[:2] in ("ru", "de", "fr", "zh", "ja", "ko", "tr") else "en"
    _known = Work(type="webpage", title=_title)
    here(f"few-{_n}", f"few words, and all it has: {_text}", "stands", ok(doc(_title, f"<h1>{_title}</h1><p>{_text}</p>", lang=_lang, menu=menu(_lang), foot="")), states=NO_ALARM | (SOFT if _n == "band" else frozenset()), work=NO_TITLE, path="/x/7")  # fmt: skip
    here(f"few-{_n}-titled", f"the same, its title known: {_text}", "stands", ok(bare(f"{_title} - Delta Courier", f"<h1>{_title}</h1><p>{_text}</p>", lang=_lang)), states=LIVE, work=_known, path="/x/7")  # fmt: skip

# ------------------------------------------------------------------------------------------------ works and their namesakes


def paper(
    title: str, author: str, year: int, *, lang: str = "en", journal: str = "Journal of Estuarine Studies"
) -> str:
    head = (
        f'<meta name="citation_title" content="{title}"><meta name="citation_author" content="{author}">'
        f'<meta name="citation_publication_date" content="{year}"><meta name="citation_journal_title" content="{journal}">'
    )
    return doc(f"{title} | {journal}", f"<h1>{title}</h1><p>{author}</p>{prose()}", head=head, lang=lang)


def cited(title: str, author: str, year: int, **more: object) -> Work:
    family, _, given = author.partition(", ")
    return Work(
        type="article-journal",
        title=title,
        author=(Name(family=family, given=given),),
        issued=PartialDate(year),
        **more,
    )  # type: ignore[arg-type]


for _n, _does, _cited, _shown, _stands, _states in (
    ("subtitle-lost", "the page gives no subtitle", cited("Sand and Silence: Dredging Politics in Zeeland", "Maas, Ida", 2012), ("Sand and Silence", "Maas, Ida", 2012), "stands", LIVE),
    ("subtitle-added", "the note gives no subtitle", cited("Sand and Silence", "Maas, Ida", 2012), ("Sand and Silence: Dredging Politics in Zeeland", "Maas, Ida", 2012), "stands", LIVE),
    ("ampersand", "& for and, straight quotes for curly", cited("“Sand” and Silence", "Maas, Ida", 2012), ("&quot;Sand&quot; &amp; Silence", "Maas, Ida", 2012), "stands", LIVE),
    ("us-spelling", "harbour and harbor", cited("The Labour of Harbours", "Maas, Ida", 2012), ("The Labor of Harbors", "Maas, Ida", 2012), "stands", NO_ALARM),
    ("caps", "all capitals", cited("The Labour of Harbours", "Maas, Ida", 2012), ("THE LABOUR OF HARBOURS", "MAAS, IDA", 2012), "stands", LIVE),
    ("typo", "the note has a typing error", cited("The Labuor of Harbours", "Maas, Ida", 2012), ("The Labour of Harbours", "Maas, Ida", 2012), "stands", LIVE),
    ("translit", "the note transliterates the title", cited("Porty Severa i ikh budushchee", "Ivanov, Petr", 2012), ("Порты Севера и их будущее", "Иванов, Пётр", 2012), "stands", NO_ALARM),
    ("translated", "the note translates the title", cited("The Ports of the North and Their Future", "Ivanov, Petr", 2012), ("Порты Севера и их будущее", "Иванов, Пётр", 2012), "stands", NO_ALARM),
    ("bilingual", "the page gives the title in two languages", cited("The Ports of the North", "Ivanov, Petr", 2012), ("Порты Севера / The Ports of the North", "Иванов, Пётр", 2012), "stands", LIVE),
    ("online-first", "online a year before print", cited("The Labour of Harbours", "Maas, Ida", 2013), ("The Labour of Harbours", "Maas, Ida", 2012), "stands", LIVE),
    ("part-two", "the second part stands where the first was", cited("The Labour of Harbours, Part 1", "Maas, Ida", 2012), ("The Labour of Harbours, Part 2", "Maas, Ida", 2012), "gone", DRIFTED),
    ("other-year", "the survey of another year", cited("Port Survey 2011", "Port Institute", 2011), ("Port Survey 2019", "Port Institute", 2019), "gone", DRIFTED),
    ("roman", "volume IV for volume III", cited("Annals of the Pilots, III", "Maas, Ida", 2012), ("Annals of the Pilots, IV", "Maas, Ida", 2012), "gone", DRIFTED),
    ("roman-same", "volume 3 for volume III", cited("Annals of the Pilots, Volume III", "Maas, Ida", 2012), ("Annals of the Pilots, Volume 3", "Maas, Ida", 2012), "stands", LIVE),
    ("ordinal", "Third for 3rd", cited("Proceedings of the Third Pilots' Congress", "Maas, Ida", 2012), ("Proceedings of the 3rd Pilots' Congress", "Maas, Ida", 2012), "stands", LIVE),
    ("ordinal-other", "the fourth congress for the third", cited("Proceedings of the Third Pilots' Congress", "Maas, Ida", 2012), ("Proceedings of the Fourth Pilots' Congress", "Maas, Ida", 2016), "gone", DRIFTED),
    ("review", "a review of the work stands there", cited("The Labour of Harbours", "Maas, Ida", 2012), ("Book review: Cranes and Their Masters", "Vos, Jan", 2018), "gone", DRIFTED),
    ("reply", "another paper of the same author", cited("The Labour of Harbours", "Maas, Ida", 2012), ("Tides and Taxes", "Maas, Ida", 2015), "gone", DRIFTED),
    ("negated", "the answer to it, by another", cited("Harbours Need Dredging", "Maas, Ida", 2012), ("Harbours Need No Dredging", "Vos, Jan", 2014), "gone", UNSURE),
    ("north-south", "the south for the north", cited("Pilots of the Northern Reefs", "Maas, Ida", 2012), ("Pilots of the Southern Reefs", "Vos, Jan", 2014), "gone", UNSURE),
    ("kurz", "the note shortens the title in the middle", cited("The Labour of Harbours ... in the Age of Steam", "Maas, Ida", 2012), ("The Labour of Harbours and Other Matters of Toil in the Age of Steam", "Maas, Ida", 2012), "stands", NO_ALARM),
    ("question", "a question was made a statement", cited("Who Pays for Dredging?", "Maas, Ida", 2012), ("Who pays for dredging", "Maas, Ida", 2012), "stands", LIVE),
    ("diacritics", "the note has no diacritics", cited("Ekonomika pristavu v Cechach", "Novak, Jan", 2012), ("Ekonomika přístavů v Čechách", "Novák, Jan", 2012), "stands", LIVE),
    ("german-umlaut", "ue for ü", cited("Die Haefen und ihre Hueter", "Mueller, Jan", 2012), ("Die Häfen und ihre Hüter", "Müller, Jan", 2012), "stands", LIVE),
    ("ligature", "hyphens of other kinds and soft hyphens", cited("Inland-port cooperation, 1990-2000", "Maas, Ida", 2012), ("Inland‑port co\u00adopera\u00adtion, 1990–2000", "Maas, Ida", 2012), "stands", LIVE),
    ("simplified", "the note in simplified, the page in traditional characters", cited("长江口航道治理的历史", "王, 明", 2012, language="zh"), ("長江口航道治理的歷史", "王明", 2012), "stands", LIVE),
    ("zh-other", "another Chinese report of the same series", cited("中国港口年鉴2012", "王, 明", 2012, language="zh"), ("中国港口年鉴2018", "王明", 2018), "gone", DRIFTED),
    ("zh-prefix", "the page puts its column before the title", cited("内河港口安全管理办法", "王, 明", 2012, language="zh"), ("【政策】内河港口安全管理办法（全文）", "王明", 2012), "stands", LIVE),
):  # fmt: skip
    here(f"name-{_n}", _does, _stands, ok(paper(*_shown)), states=_states, work=_cited, path="/papers/4711")

here(
    "no-meta-translated",
    "an English note, a Chinese page without any author or date",
    "stands",
    ok(
        doc(
            "长江口深水航道治理工程",
            "<h1>长江口深水航道治理工程</h1><p>长江口深水航道治理工程历时二十年，投资巨大。工程分三期实施，全部达到设计水深。</p>",
            lang="zh",
            menu="",
        )
    ),
    states=NO_ALARM,
    work=Work(type="webpage", title="The Yangtze estuary deep-water channel project", language="en"),
)
here(
    "cited-by-site",
    "the note calls the page by its site",
    "stands",
    ok(doc("Annual tide tables | Pilotage Board", f"<h1>Annual tide tables</h1>{prose(2)}")),
    states=NO_ALARM,
    work=Work(type="webpage", title="Pilotage Board"),
)
here(
    "cited-described",
    "the note describes the page in its own words",
    "stands",
    ok(doc("Pilotage dues 2017", f"<h1>Pilotage dues 2017</h1>{prose(2)}")),
    states=NO_ALARM,
    work=Work(type="webpage", title="Table of dues for pilots, 2017"),
)
here("live-blog", "a live blog whose title changes with each turn", "stands", ok(story("Dredging strike: talks resume after night of protest – as it happened")), states=NO_ALARM, work=Work(type="article-newspaper", title="Dredging strike live: ships wait as talks fail", container_title="Delta Courier", issued=PartialDate(2016, 11, 2)), path="/live/2016/nov/02/dredging-strike")  # fmt: skip
here(
    "seo-title",
    "the page title is for searches, the heading is the one cited",
    "stands",
    ok(doc("Scheldt dredging costs 2016: full list of payers [updated]", f"<h1>{WORK.title}</h1>{prose()}")),
    states=LIVE,
)
here(
    "amp",
    "301 to the mobile edition of the same piece",
    "stands",
    to("http://m.amp-delta.test/a/8812", 302),
    states=FINE,
)
also("m.amp-delta.test", "/a/8812", ok(bare(f"{WORK.title}", f"<h1>{WORK.title}</h1>{prose(3)}")))
here(
    "print", "sent to the print view, whose title is Print", "stands", to("/print?id=8812", 302), states=FINE
)
also(
    "print-delta.test",
    "/print?id=8812",
    ok(bare("Print", f"<h2>{WORK.title}</h2><p>Lotte Verhoeven</p>{prose(3)}")),
)
here(
    "merged",
    "sent to a longer piece that has the old one as its section",
    "stands",
    to("/guides/scheldt#who-pays", 301),
    states=NO_ALARM,
)
also(
    "merged-delta.test",
    "/guides/scheldt",
    ok(
        doc(
            "The Scheldt: a guide",
            f"<h1>The Scheldt: a guide</h1>{prose(2)}<h2 id=who-pays>Who pays for the dredging of the Scheldt?</h2>{prose(2)}",
        )
    ),
)
here(
    "to-author",
    "sent to the page of its author",
    "gone",
    to("/people/lotte-verhoeven", 301),
    states=GONE | {State.UNKNOWN},
)
also(
    "to-author-delta.test",
    "/people/lotte-verhoeven",
    ok(
        doc(
            "Lotte Verhoeven | Delta Courier",
            f"<h1>Lotte Verhoeven</h1><p>Reporter for regions since 2009.</p>{TEASERS}",
        )
    ),
)
here("to-tag", "sent to the list of a tag", "gone", to("/tag/dredging", 301))
also(
    "to-tag-delta.test",
    "/tag/dredging",
    ok(doc("Dredging Archives - Delta Courier", f"<h1>Tag: dredging</h1>{TEASERS}")),
)
here(
    "front-in-place",
    "the front page under the old address, and under any other",
    "gone",
    ok(FRONT),
    everywhere=True,
)
here(
    "front-in-place-bare",
    "the front page under the old address, and under any other, no title known",
    "gone",
    ok(FRONT),
    work=NO_TITLE,
    everywhere=True,
)
here(
    "cut-title",
    "the page title is cut short with dots, no heading",
    "stands",
    ok(doc("Who pays for the dredging of the Sch... - Delta Courier", prose())),
    states=LIVE,
)
here(
    "breadcrumb-title",
    "the title is the last of a row of crumbs",
    "stands",
    ok(doc("Delta Courier » Regions » Antwerp » Who pays for the dredging of the Scheldt?", prose())),
    states=LIVE,
)
here(
    "title-in-image",
    "the heading is a picture with an alternative text",
    "stands",
    ok(doc("Delta Courier", f'<h1><img src=t.png alt="{WORK.title}"></h1>{prose()}')),
    states=NO_ALARM,
)
