"""A sixteenth round: new sentences in fifteen languages on pages with menus, no title known, and the traps beside them.

All were written at once, before the rules were read. The even ones of each language were then mended for; the odd ones
(`-held`) were not looked at until that was done.
"""

from __future__ import annotations

from citecheck.model import State
from tests.web.sites import NO_ALARM, ok
from tests.web.sites_fresh import ROWS, bare, doc, here
from tests.web.sites_third import NO_TITLE

__all__ = ["ROWS"]

SOFT = frozenset({State.SOFT_404})

MENUS = {
    "en": "Home News Culture Sport Weather Shop Contact",
    "zh": "首页 要闻 文化 体育 天气 商城 联系我们",
    "de": "Start Nachrichten Kultur Sport Wetter Kontakt Impressum",
    "fr": "Accueil Actualités Culture Sport Météo Boutique Contact",
    "es": "Inicio Noticias Cultura Deportes Tiempo Tienda Contacto",
    "ru": "Главная Новости Культура Спорт Погода Контакты",
    "ja": "ホーム ニュース 文化 スポーツ 天気 お問い合わせ",
    "it": "Home Notizie Cultura Sport Meteo Contatti",
    "pt": "Início Notícias Cultura Esporte Tempo Contato",
    "nl": "Home Nieuws Cultuur Sport Weer Contact",
    "pl": "Strona główna Wiadomości Kultura Sport Pogoda Kontakt",
    "ko": "홈 뉴스 문화 스포츠 날씨 문의",
    "tr": "Anasayfa Haberler Kültür Spor Hava İletişim",
    "ar": "الرئيسية الأخبار الثقافة الرياضة الطقس اتصل بنا",
    "uk": "Головна Новини Культура Спорт Погода Контакти",
}


def menu(lang: str) -> str:
    links = "".join(f"<li><a href=/m/{i}>{word}</a>" for i, word in enumerate(MENUS[lang].split()))
    return f"<nav><ul>{links}</ul></nav>"


GONE = {
    "en": (
        ("The Tidewater Times", "We looked everywhere, but the story you want is not on our shelves."),
        ("Oh dear", "Nothing lives at this address. It may have been typed wrongly."),
        ("The Tidewater Times", "This report is no longer part of our collection."),
        ("Error", "We were not able to locate the document that you asked for."),
        ("The Tidewater Times", "The web address you entered is not a functioning page on our site."),
        ("That's odd", "There used to be a page here. There isn't now."),
        ("The Tidewater Times", "The post is private or has been taken offline by its writer."),
        ("Resource missing", "Our server has no record of that resource."),
        ("The Tidewater Times", "You have reached a page that we no longer maintain or that never was."),
        ("Dead end", "This road goes nowhere. Head back to the home page?"),
        (
            "The Tidewater Times",
            "The press release you are trying to open has been archived and is not available online.",
        ),
        ("Not available", "The item is not available. It was withdrawn from the repository."),
        ("The Tidewater Times", "Invalid article ID."),
        ("Oops", "We've redesigned our website and the page you want didn't make the move."),
        ("The Tidewater Times", "No such record. Please check the number and try again."),
        ("Sorry!", "That file has been purged from our servers."),
        ("The Tidewater Times", "The page you have bookmarked is out of service."),
        ("Uh oh", "The link that brought you here points to content we've since deleted."),
    ),
    "zh": (
        ("港湾日报", "您要查看的稿件已撤回。"),
        ("出错了", "没有找到您要的内容，可能已经搬家。"),
        ("港湾日报", "文章飞走了，看看别的吧。"),
        ("提示", "该信息已过期或被删除，无法浏览。"),
        ("港湾日报", "您输入的网址有误，系统查找不到对应的页面。"),
        ("404", "哎呀，页面丢失了！"),
        ("港湾日报", "资源不存在或者已经下线。"),
        ("提示信息", "对不起，您请求的文档暂时无法提供，可能已被移走。"),
        ("港湾日报", "原网页已迁移，请从首页进入新栏目查找。"),
        ("系统消息", "指定的主题不存在或已被删除或正在被审核"),
        ("港湾日报", "此链接失效啦"),
        ("温馨提示", "您访问的栏目已经停用。"),
        ("港灣日報", "抱歉，這則新聞已經過期，無法瀏覽。"),
        ("錯誤訊息", "找不到此文章，可能已遭刪除。"),
        ("港湾日报", "啊哦，你所访问的页面消失了。"),
        ("出错啦", "没有这篇文章，可能地址写错了。"),
    ),
    "de": (
        ("Hafenbote", "Die von Ihnen aufgerufene Adresse gibt es bei uns nicht."),
        ("Huch!", "Da ist etwas schiefgelaufen: Diese Meldung können wir nicht finden."),
        ("Hafenbote", "Der Beitrag wurde aus rechtlichen Gründen entfernt."),
        ("Fehler", "Das angeforderte Dokument liegt nicht mehr auf diesem Server."),
        ("Hafenbote", "Leider haben wir zu dieser Adresse keine Inhalte."),
        ("Hoppla", "Die Seite, die Sie suchen, ist umgezogen oder wurde gelöscht."),
        ("Hafenbote", "Dieser Inhalt ist abgelaufen und steht nicht mehr zum Abruf bereit."),
        ("Nichts gefunden", "Unter diesem Link ist nichts hinterlegt."),
        (
            "Hafenbote",
            "Ihr Lesezeichen ist veraltet, die Seite wurde im Zuge unseres Relaunchs abgeschaltet.",
        ),
        ("Fehlermeldung", "Datensatz nicht vorhanden."),
    ),
    "fr": (
        ("Le Port", "L'article que vous souhaitez consulter a été dépublié."),
        ("Mince !", "La page recherchée n'est pas ou plus accessible."),
        ("Le Port", "Nous ne parvenons pas à trouver cette page."),
        ("Erreur", "Aucun document ne correspond à cette adresse."),
        ("Le Port", "Ce billet a été supprimé par son auteur."),
        ("Oups", "Le lien que vous avez suivi est périmé."),
        ("Le Port", "L'adresse demandée ne mène nulle part."),
        ("Introuvable", "Ce fichier a été retiré de notre serveur."),
        ("Le Port", "Cette rubrique a fermé ses portes en 2019 et ses pages ne sont plus en ligne."),
        ("Page absente", "La page que vous cherchez a disparu ou a changé d'adresse."),
    ),
    "es": (
        ("El Puerto", "No hemos podido encontrar la página que buscas."),
        ("¡Ups!", "Esta nota ya no está disponible."),
        ("El Puerto", "La dirección que ha introducido no corresponde a ninguna página."),
        ("Error", "El documento solicitado fue retirado."),
        ("El Puerto", "Parece que aquí no hay nada."),
        ("Lo sentimos", "El contenido al que intenta acceder ha caducado."),
        ("El Puerto", "Hemos renovado la web y esta página se ha quedado por el camino."),
        ("Aviso", "No existe ningún registro con ese identificador."),
        ("El Puerto", "El artículo fue borrado por su autor."),
        ("Enlace roto", "El enlace está roto o la página se ha movido."),
    ),
    "ru": (
        ("Вестник порта", "Такой страницы у нас нет."),
        ("Ошибка", "Запрошенный документ не обнаружен."),
        ("Вестник порта", "Эта статья снята с публикации."),
        ("Упс", "Кажется, вы попали не туда: здесь ничего нет."),
        ("Вестник порта", "Публикация скрыта или удалена автором."),
        ("Внимание", "Вы перешли по устаревшей ссылке."),
        ("Вестник порта", "Новость с таким номером отсутствует."),
        ("Сообщение", "Страница была перемещена либо её никогда не было."),
        ("Вестник порта", "К сожалению, материал больше недоступен."),
        ("Нет данных", "По указанному адресу ничего не найдено."),
    ),
    "ja": (
        ("港新聞", "ご指定の記事は見つかりませんでした。"),
        ("エラー", "お探しのページは移動または削除された可能性があります。"),
        ("港新聞", "この投稿は削除されています。"),
        ("お詫び", "アクセスいただいたページは公開を終了いたしました。"),
        ("港新聞", "該当するデータがありません。"),
        ("お知らせ", "このコンテンツは現在ご覧いただけません。"),
        ("港新聞", "URLが間違っているか、ページがなくなっています。"),
        ("ページ不明", "指定されたファイルは存在しません。"),
        ("港新聞", "記事の保存期間が過ぎたため表示できません。"),
        ("ご案内", "このサービスは2020年3月をもちまして終了しました。"),
    ),
    "it": (
        ("Il Porto", "Non siamo riusciti a trovare la pagina richiesta."),
        ("Accidenti!", "L'articolo è stato rimosso o non è più disponibile."),
        ("Il Porto", "L'indirizzo digitato non porta da nessuna parte."),
        ("Errore", "Il documento non risulta presente nei nostri archivi."),
        ("Il Porto", "Il contenuto che stai cercando non esiste."),
        ("Attenzione", "Il link che hai seguito è scaduto."),
        ("Il Porto", "Questa pagina è stata cancellata."),
        ("Ops", "Qui non c'è niente da vedere: la pagina è sparita."),
    ),
    "pt": (
        ("O Porto", "Não encontramos a página que você está procurando."),
        ("Ops!", "Esta notícia foi removida do site."),
        ("O Porto", "O endereço informado não existe em nosso portal."),
        ("Erro", "O ficheiro solicitado já não se encontra disponível."),
        ("O Porto", "Conteúdo indisponível ou excluído."),
        ("Atenção", "O link que você seguiu está quebrado."),
        ("O Porto", "Parece que esta página sumiu."),
        ("Aviso", "Nenhum registro foi encontrado para este código."),
    ),
    "nl": (
        ("De Haven", "We kunnen de opgevraagde pagina niet vinden."),
        ("Oeps", "Dit bericht is verwijderd."),
        ("De Haven", "Op dit adres staat niets."),
        ("Fout", "Het gevraagde document is niet (meer) beschikbaar."),
        ("De Haven", "De pagina die u zoekt is verhuisd of opgeheven."),
        ("Let op", "De link die je volgde werkt niet meer."),
        ("De Haven", "Er bestaat geen artikel met dit nummer."),
        ("Sorry", "Deze pagina is offline gehaald."),
    ),
    "pl": (
        ("Głos Portu", "Nie znaleźliśmy strony, której szukasz."),
        ("Ojej", "Ten wpis już nie istnieje."),
        ("Głos Portu", "Strona o podanym adresie nie istnieje."),
        ("Błąd", "Żądany dokument jest niedostępny lub został przeniesiony."),
        ("Głos Portu", "Artykuł nie jest już dostępny."),
        ("Uwaga", "Link wygasł lub jest nieprawidłowy."),
        ("Głos Portu", "Pod tym adresem nic nie ma."),
        ("Brak danych", "Nie ma takiego rekordu."),
    ),
    "ko": (
        ("항구일보", "요청하신 페이지를 찾을 수가 없습니다."),
        ("알림", "해당 기사는 삭제되었습니다."),
        ("항구일보", "존재하지 않는 게시물입니다."),
        ("오류", "주소가 잘못되었거나 페이지가 없어졌습니다."),
        ("항구일보", "게시 기간이 만료된 글입니다."),
        ("안내", "이 서비스는 종료되었습니다."),
        ("항구일보", "찾으시는 문서가 없습니다."),
        ("오류", "접근할 수 없는 자료이거나 이동되었습니다."),
    ),
    "tr": (
        ("Liman Postası", "Aradığınız sayfayı bulamadık."),
        ("Eyvah", "Bu içerik kaldırıldı."),
        ("Liman Postası", "Böyle bir sayfa yok."),
        ("Hata", "İstediğiniz belge artık mevcut değil."),
        ("Liman Postası", "Bu haber silinmiş veya taşınmış olabilir."),
        ("Uyarı", "Tıkladığınız bağlantı geçersiz."),
        ("Liman Postası", "Ulaşmaya çalıştığınız adres sitemizde bulunmuyor."),
        ("Kayıt yok", "Bu numarayla bir kayıt bulunamadı."),
    ),
    "ar": (
        ("جريدة الميناء", "لم نتمكن من العثور على الصفحة التي تبحث عنها."),
        ("خطأ", "تم حذف هذا الخبر."),
        ("جريدة الميناء", "الرابط الذي اتبعته لم يعد صالحاً."),
        ("تنبيه", "المحتوى غير موجود أو تمت إزالته."),
        ("جريدة الميناء", "هذه المقالة لم تعد متاحة."),
        ("عذراً", "لا يوجد شيء هنا."),
        ("جريدة الميناء", "العنوان الذي أدخلته غير صحيح."),
        ("خطأ", "الملف المطلوب غير موجود على الخادم."),
    ),
    "uk": (
        ("Вісник порту", "Такої сторінки не існує."),
        ("Помилка", "Матеріал видалено або переміщено."),
        ("Вісник порту", "Цієї статті більше немає на сайті."),
        ("Ой", "Ми не змогли знайти те, що ви шукаєте."),
    ),
}

# Short pages that are what they should be, in words of error pages.
STAND = {
    "en": (
        ("Pier demolished", "The pier no longer exists. It was taken down in 1974 after the storm, and its timber was sold."),
        ("Missing letter of 1843", "The letter of 4 May 1843 could not be found in the family papers. It is known from a copy."),
        ("Minister deletes post", "The minister has deleted the post. His office says that the page was wrong and has been removed."),
        ("Notice: reading room", "The reading room is not available on Mondays. Documents have to be ordered a day ahead."),
        ("Errata", "Page 12: the second sentence has been removed. Page 40: the link does not exist; read www.ports.example."),
        ("Dead end", "A street in Whitby that goes nowhere. It was laid out in 1880 for houses that were never built."),
        ("Recall notice", "The product is no longer available. Owners should return it to the shop for a refund."),
        ("Ferry service ended", "This service was discontinued on 1 March 2019. Passengers may use the bus by way of the bridge."),
        ("FAQ: I see “page not found”", "If you see the words page not found, check the address, then try the search box."),
        ("Removed", "He was removed from office on Tuesday."),
    ),
    "zh": (
        ("关于停止使用旧版表格的通知", "旧版表格自即日起停止使用，原下载链接已失效，请各单位使用新版表格。"),
        ("老码头已不存在", "这座码头建于一九一二年，现已不存在，原址改为公园。"),
        ("微博删除风波", "该微博已被删除，发言人表示不予置评。网友称页面一度无法访问。"),
        ("撤稿声明", "因作者提出申请，经编辑部研究，决定撤回该文。特此声明。"),
        ("失踪的档案", "研究者在馆内没有找到这份文件，可能已在战争中遗失。"),
        ("资源枯竭城市名单", "资源不存在的城市不在本名单之内，名单由有关部门公布。"),
    ),
    "de": (
        ("Brücke abgerissen", "Die Brücke existiert nicht mehr. Sie wurde 1974 abgerissen."),
        ("Akte verschwunden", "Die Akte wurde nicht gefunden. Das Archiv vermutet, dass sie im Krieg verloren ging."),
        ("Seite gelöscht", "Der Minister hat seine Seite gelöscht. Ein Sprecher wollte sich nicht äußern."),
        ("Produkt nicht mehr lieferbar", "Der Artikel ist nicht mehr verfügbar. Bitte wenden Sie sich an den Händler."),
    ),
    "fr": (
        ("Le pont a disparu", "Le pont n'existe plus. Il a été démoli en 1974 et ses pierres ont été vendues."),
        ("Une lettre introuvable", "La lettre de 1843 est introuvable. On la connaît par une copie."),
        ("Le ministre supprime son message", "Le message a été supprimé par son auteur, a indiqué le ministère."),
        ("Fermeture de la salle", "La salle n'est plus accessible au public depuis le 3 mai."),
    ),
    "es": (
        ("El puente ya no existe", "El puente ya no existe. Fue demolido en 1974 tras la tormenta."),
        ("Carta perdida", "La carta de 1843 no se ha encontrado. Se conoce por una copia."),
        ("El ministro borra su mensaje", "El mensaje fue borrado por su autor, según el ministerio."),
    ),
    "ru": (
        ("Мост снесён", "Моста больше нет: его снесли в 1974 году после шторма."),
        ("Письмо не найдено", "Письмо 1843 года не найдено. Оно известно по копии в семейном архиве."),
        ("Министр удалил запись", "Запись удалена автором, сообщили в министерстве. Страница некоторое время не открывалась."),
    ),
    "ja": (
        ("橋は今はない", "この橋は現在存在しません。1974年の嵐のあとに撤去されました。"),
        ("失われた手紙", "1843年の手紙は見つかっていません。写しによって知られています。"),
        ("大臣、投稿を削除", "大臣の投稿は削除されました。事務所は取材に応じていません。"),
    ),
    "it": (
        ("Il ponte non c'è più", "Il ponte non esiste più: fu demolito nel 1974 dopo la tempesta."),
        ("Lettera smarrita", "La lettera del 1843 non è stata trovata. La conosciamo da una copia."),
    ),
    "pt": (
        ("A ponte já não existe", "A ponte já não existe. Foi demolida em 1974, depois da tempestade."),
        ("Carta perdida", "A carta de 1843 não foi encontrada. É conhecida por uma cópia."),
    ),
    "nl": (
        ("De brug is weg", "De brug bestaat niet meer. Zij werd in 1974 na de storm gesloopt."),
        ("Brief zoek", "De brief van 1843 is niet gevonden. Wij kennen hem uit een afschrift."),
    ),
    "pl": (
        ("Mostu już nie ma", "Most już nie istnieje. Zburzono go w 1974 roku po burzy."),
        ("Zaginiony list", "Listu z 1843 roku nie znaleziono. Znamy go z odpisu."),
    ),
    "ko": (
        ("사라진 다리", "이 다리는 더 이상 존재하지 않습니다. 1974년 폭풍 뒤에 철거되었습니다."),
        ("장관, 게시물 삭제", "장관의 게시물이 삭제되었습니다. 대변인은 답하지 않았습니다."),
    ),
    "tr": (
        ("Köprü artık yok", "Köprü artık mevcut değil. 1974 yılında fırtınadan sonra yıkıldı."),
        ("Bakan paylaşımını sildi", "Bakanın paylaşımı silindi. Sözcü açıklama yapmadı."),
    ),
    "ar": (
        ("الجسر القديم", "لم يعد الجسر موجوداً، فقد هدم عام 1974 بعد العاصفة."),
        ("الوزير يحذف منشوره", "تم حذف المنشور من صفحة الوزير، ورفض المتحدث التعليق."),
    ),
}  # fmt: skip

for _lang, _sentences in GONE.items():
    for _number, (_title, _text) in enumerate(_sentences):
        _held = "-held" if _number % 2 else ""
        _dir = " dir=rtl" if _lang == "ar" else ""
        here(
            f"say-{_lang}-{_number}{_held}",
            f"says: {_text}",
            "gone",
            ok(
                doc(
                    _title,
                    f"<h1{_dir}>{_title}</h1><p{_dir}>{_text}</p>",
                    lang=_lang,
                    menu=menu(_lang),
                    foot="",
                )
            ),
            states=SOFT,
            work=NO_TITLE,
            path=f"/a/{4711 + _number}",
        )
for _lang, _notices in STAND.items():
    for _number, (_title, _text) in enumerate(_notices):
        for _suffix, _page in (
            ("", doc(_title, f"<h1>{_title}</h1><p>{_text}</p>", lang=_lang, menu=menu(_lang), foot="")),
            ("-plain", bare(_title, f"<p>{_text}</p>", lang=_lang)),
        ):
            here(
                f"note-{_lang}-{_number}{_suffix}",
                f"a short notice: {_text}",
                "stands",
                ok(_page),
                states=NO_ALARM
                | (SOFT if (_lang, _number) == ("de", 3) else frozenset()),  # goods are articles too
                work=NO_TITLE,
                path=f"/a/{4711 + _number}",
            )
