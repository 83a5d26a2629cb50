"""What sites say in place of a work: tables of words, by what they mean and where they must stand.

Words in titles and headings weigh; words in the body count only on short pages, since an article *about* missing
pages, log-ins or domains for sale is an article. Every pattern is an alternation of literals with bounded gaps:
linear in the text, whatever the text.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from citecheck.model import SignKind

LONG = 100_000
SHORT = 80  # words of a page that may have nothing to say but that there is nothing


@dataclass(frozen=True, slots=True)
class Words:
    """A pattern that is compiled when it is first tried: hints come first, and few pages get past them."""

    text: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return _compiled(self.text)

    def search(self, text: str) -> re.Match[str] | None:
        """As of a pattern."""
        return _compiled(self.text).search(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As of a pattern."""
        return _compiled(self.text).fullmatch(text)


@functools.cache
def _compiled(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _any(*patterns: str) -> Words:
    return Words("|".join(patterns))


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that make a sign when they stand `where` on a page of at most `most` words."""

    kind: SignKind
    where: str  # "title": in a title or heading; "body": in the text; "whole-": it says nothing else
    pattern: Words
    most: int
    why: str
    # Lower case; where the text has none of them, the pattern need not be tried: most pages cost nothing more.
    hints: tuple[str, ...] = ()
    besides: re.Pattern[str] | None = None  # what must be in the text too
    ascii_only: bool = (
        True  # whether the hints hold for English alone, so that other scripts are always tried
    )


# ------------------------------------------------------------------------------------------------ there is nothing here

_SORRY = (
    r"(?:(?:oops|whoops|uh oh|sorry|we.re sorry|很?抱歉|对不起|對不起|申し訳ございません)[!,.，！。: ]{0,3})?"
)
_CODE = r"(?:(?:http|error|status|code|fehler|erreur|ошибка|错误)[ -]?){0,3}(?:404|410)(?: ?(?:error|gone|错误|エラー))?"
_DASH = r"[ :：,.–—|/-]{0,4}"
_NOTHING_IN_TITLE = (
    # English
    (
        r"(?:(?:the|this|that|your) )?(?:requested )?(?:(?:page|file|document|article|story|content|post|resource|item|url|object)s? ?)?"
        r"(?:you (?:requested|are looking for) )?(?:(?:was|is|could|can|does|do) ?)?(?:not|n.t)(?: be)? (?:found|exist|available)"
    ),
    r"(?:web ?)?(?:site|blog|shop|store|app|host|domain) not found|no such app(?:lication)?",
    r"(?:(?:the|this|that) )?(?:page|article|content|story|document) (?:is )?(?:no longer (?:exists|available)|unavailable|removed|deleted|missing|gone)",
    r"(?:dead|broken|bad|expired|invalid|inactive) (?:link|url|page|address)|invalid (?:identifier|handle|doi|(?:article|document|item|record|page) id)|(?:link|listing|page|session|ad|post|item|content|article|story|url) (?:has )?(?:expired|moved|removed|deleted|withdrawn|unavailable|not available|retired|inactive)|no (?:search )?results(?: found)?",
    r"no longer available|nothing found|nothing here|missing page|page missing|we (?:can.t|couldn.t|could not|cannot) find (?:that|this|the|your) page",
    # German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Turkish, Polish
    r"(?:(?:die|diese|das|der|dieser) )?(?:angeforderte )?(?:seite|datei|dokument|artikel|beitrag|inhalt) (?:wurde |konnte |ist |existiert )?(?:leider )?nicht(?: \(?mehr\)?)?(?: gefunden(?: werden)?| verfügbar| vorhanden| abrufbar)?",
    r"(?:(?:cette|la|l.|le|ce) ?)?(?:page|fichier|contenu|article)(?: demandée?)? (?:est |n.a pas été |n.existe |non )?(?:introuvable|trouvée?|inexistante?|indisponible|pas|plus)",
    r"(?:(?:la|el|esta|este) )?(?:página|contenido|artículo|archivo)(?: solicitad[ao])? no (?:se ha )?(?:encontrad[ao]|existe|disponible|está disponible|se encuentra)",
    r"(?:(?:cette|la|l.|le|ce|cet) ?)?(?:page|fichier|contenu|article|document)(?: demandée?)? (?:n.est )?plus (?:disponible|accessible|en ligne)",
    r"(?:(?:la|el|esta|este) )?(?:página|contenido|artículo|archivo|noticia|documento) ya no (?:existe|disponible|está disponible|se encuentra)",
    (
        r"(?:(?:la|il|l.|lo|quest[ao]) ?)?(?:pagina|articolo|contenuto|documento|notizia|file|risorsa)(?: richiest[ao])? "
        r"(?:non (?:è )?(?:stat[ao] )?(?:più )?(?:trovat[ao]|disponibile|esistente|presente|raggiungibile)|non esiste(?: più)?)"
    ),
    r"(?:(?:a|o|est[ae]) )?(?:página|artigo|conteúdo|notícia|matéria|documento)(?: solicitad[ao])? (?:não (?:foi )?(?:encontrad[ao]|localizad[ao]|disponível|está (?:mais )?disponível|existe(?: mais)?)|indisponível)",
    r"(?:(?:de|deze|het|dit) )?(?:pagina|artikel|bericht|document) (?:(?:is |werd )?niet (?:meer )?(?:gevonden|beschikbaar)|bestaat niet(?: meer)?)",
    # What is taken away must be a page: articles of laws are too.
    r"(?:(?:cette|la|le|ce) )?(?:page|contenu) (?:a été )?(?:supprimée?|retirée?)|(?:(?:la|el|esta|este) )?(?:página|contenido|noticia) (?:fue |ha sido )?(?:eliminad|retirad|borrad)[ao]",
    r"(?:(?:la|il|quest[ao]) )?(?:pagina|contenuto|notizia) (?:è stat[ao] )?(?:rimoss|eliminat|cancellat)[ao]|(?:(?:a|o|est[ae]) )?(?:página|conteúdo|notícia|matéria) (?:foi )?(?:removid|excluíd|eliminad)[ao]|(?:(?:de|deze|dit) )?(?:pagina|bericht) (?:is )?verwijderd",
    r"(?:pagina|pàgina) (?:non|no) (?:trovata|trobada|encontrada)|página não encontrada|sidan (?:kunde inte hittas|finns inte)|pagina niet gevonden|sayfa bulunamadı|nie znaleziono strony|strona nie istnieje",
    # Russian, Ukrainian
    r"так(?:ой|ая) (?:страниц[аы]|стать[иья]) (?:нет|не существует|не найдена)|(?:запрашиваемая )?(?:страница|документ|файл|материал|статья)(?: не (?:найден[аоы]?|существует)| удал[её]н[ао]?| отсутствует)|страницу не нашли|сторінку не знайдено",
    # Japanese, Korean
    r"(?:お探しの|指定された|ご指定の)?(?:ページ|記事|ファイル)[がは]?(?:見つかりません(?:でした)?|存在しません|ありません|削除されました)|페이지를 찾을 수 없습니다",
    # Chinese, in both scripts
    (
        r"(?:您|你)?(?:所|要)?(?:访问|查看|请求|要找|查找|浏览|訪問|寻找|找)?的?(?:该|此|本|这个|這個)?(?:页面|网页|文章|内容|頁面|網頁|文件|信息|资源|稿件|新闻)"
        r"(?:已经|已)?(?:不存在|未找到|找不到|没有找到|不见了|被?删除|下线|丢失|走丢|不存在或已被?删除)了?"
    ),
    r"(?:找不到|未找到|没有找到|無法找到|无法找到)(?:该|此|您要的|您要找的)?(?:页面|网页|文章|内容|頁面|網頁|文件)",
)
_NOT_FOUND_TITLES = (
    rf"{_SORRY}{_CODE}[!.1]{{0,3}}",
    rf"{_SORRY}(?:{_CODE}{_DASH})?\(?(?:{'|'.join(_NOTHING_IN_TITLE)})\)?(?:{_DASH}\(?{_CODE}\)?)?[!.。！1]{{0,3}}",
)
# The number beside the name of a site; a work may be called so, so that the text must speak of pages too.
_NUMBER_BESIDE_SITE = (
    r"(?:error |fehler |erreur |ошибка )?(?:404|410)(?: error)? ?[|·•–—-] ?(?:[^\s:]{1,30} ?){1,3}",
    r"(?:[^\s:]{1,30} ){1,3}[|·•–—-] ?(?:error |fehler |erreur |ошибка )?(?:404|410)(?: error)?",
)
_OF_PAGES = re.compile(
    r"(?i)\b(?:pages?|you|home|homepage|search|sorry|oops|link|url|seite|startseite|accueil|página|страниц\w{1,3}|главную)\b|页|頁|ページ"
)
# After the name of a site.
_AFTER_SITE = (
    r"(?:[^\s|]{1,30} ){1,4}[|·•–—:-]{1,2} ?\(?(?:page (?:not found|does not exist|unavailable)|not found|404(?: not found| error| page)?|error 404|seite nicht gefunden|page introuvable|página no encontrada|pagina non trovata|página não encontrada|страница не найдена|页面不存在|页面未找到|找不到页面|ページが見つかりません|페이지를 찾을 수 없습니다)\)?",
)
# Told of any thing, so that it must be told to the visitor.
_SOMETHING_GONE = (
    (
        r"(?:page|file|article|document|content|story|resource|item|url|link|(?<!our )(?<!old )(?<!new )address|post|report)(?: that)?"
        r"(?: you(?:.re| are|.ve| have| were)?(?: currently)? (?:requested|looking for|tried to (?:reach|access|visit|open)|followed|trying to (?:reach|view|access|find)))?"
        r"[ ,]{0,2}(?:(?:has|have|was|is|may have|might have)(?: since)?(?: been)? (?:moved|removed|deleted|taken down|unpublished)"
        r"|(?:is|was|were|could|can|does|do|did|has|may|might)? ?(?:not|n.t)(?: be| been)? (?:found|exist|available|here)"
        r"|(?:is|are)? ?(?:no longer|unavailable)(?: (?:available|exists?|here|on this site|online))?)"
    ),
)
_NOT_FOUND_SENTENCES = (
    r"(?:we|we.re|sorry,? we|sorry,? but we) (?:can.?t|cannot|could not|couldn.t|are unable to|were unable to|unable to)(?: seem to)? (?:find|locate) (?:the|that|this|your|any|what)",
    r"(?:could not be|was not|cannot be|can.t be|not) found on (?:this|our|the) (?:web ?)?(?:server|site)|(?:your|this|the) session (?:has |is )?(?:expired|timed? out|ended|no longer valid)|会话已(?:过期|超时|失效)",
    r"there is (?:currently )?no (?:text|content|page|article) (?:in|at|with|on|for|by) this (?:page|address|title|url|name)|no (?:posts?|articles?|items?|records?|documents?|entries) (?:to display|(?:were |was )?found|match(?:ed|ing|es)?)|(?:this|the) (?:short )?link (?:has been|is|was) (?:disabled|deactivated|removed|broken|expired)",
    r"(?:this|the) (?:paper|preprint|item|record|publication|video|post|photo|album|blog|site|dataset|entry|product)(?: you are trying to access)? (?:has been|was|is) (?:removed|withdrawn|deleted|taken down|retired)|(?:item|record|document|article) withdrawn|(?:has|have) deleted (?:this|their|the) (?:site|blog|account|post|page)",
    r"(?:does not|doesn.t|do not) correspond to (?:a|any) (?:valid|known)|invalid (?:identifier|handle|document id|article id)|(?:has|have) not (?:been )?archived(?: that| this)? (?:url|page|address)?|(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12} is no longer available",
    r"there(?: is|.s)(?:n.t| not| no) (?:a |an |such )?(?:[\w ]{1,20} )?(?:site|page|blog|app|shop|store|story|article) here\b|nosuchkey|(?:specified|requested) (?:key|bucket|blob|resource|object) does not exist|(?:file|document|article|page|resource|content|story|item|post|entry|record|submission|manuscript|preprint|identifier|handle|doi) not found|404 not found|error 404|404 error|http 404|nothing (?:was found|could be found) (?:at this (?:location|address)|here)",
    r"the requested (?:url|page|resource|document|file|article)[^.]{0,120}(?:was not found|not found|could not be found|does not exist|is not available|no longer exists)",
    (
        r"(?:seite|datei|dokument|artikel|beitrag|adresse|inhalt)[^.]{0,80}(?:nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden|abrufbar|auffindbar)"
        r"|existiert(?: leider)? nicht|gibt es(?: leider)? nicht|konnte nicht)"
    ),
    r"(?:page|contenu|article|document)(?! \d)[^.]{0,60}(?:introuvable|n.existe pas|n.existe plus|n.a pas été trouvée?|n.est plus disponible|n.a pu être trouvée?)",
    r"(?:página|contenido|artículo|documento)(?! \d)[^.]{0,60}(?:no existe|no se encuentra|no se ha encontrado|no está disponible|no pudo ser encontrad|ya no está)",
    r"(?:страниц[аыу]|документ|материал|стать[яию])[^.\d]{0,60}(?:не найден|не существует|удал[её]н|была удалена|больше не доступ)",
    r"(?:ページ|記事|コンテンツ)[^。]{0,40}(?:見つかりません|存在しません|削除され(?:まし|てい|た(?:か|可能|ため))|移動した可能性|公開[がは]?終了)",
    r"(?:页面|网页|文章|内容|頁面|網頁|文件|文档|文献|信息|稿件|新闻|帖子|地址)[^。，]{0,16}(?:不存在(?!的)|已(?:经)?(?:被[^。]{0,6})?删除|已失效|未找到|找不到|不见了|已下线|已过期|被删除|无法访问|已移除|走丢)",
    r"(?:找不到|未找到|没有找到|无法找到|無法找到)[^。]{0,16}(?:页面|网页|文章|内容|頁面|網頁|文件)",
    # Portuguese, Italian, Dutch, Scandinavian, Polish, Czech, Turkish, Indonesian, Vietnamese, Ukrainian, Korean, Arabic, Persian
    r"página[^.]{0,60}não (?:foi encontrad|existe|está disponíve)|(?:pagina|contenuto|articolo|documento)[^.]{0,60}(?:non (?:è stat[ao] trovat|esiste|è (?:più )?disponibil)|è stat[ao] rimoss)",
    r"pagina[^.]{0,60}(?:bestaat niet|niet (?:meer )?(?:gevonden|beschikbaar)|is verwijderd)|sid(?:an|en)[^.]{0,60}(?:kunde inte hittas|finns inte|ikke (?:fundet|funnet)|findes ikke|finnes ikke)",
    r"stron[aęy][^.]{0,60}(?:nie istnieje|nie została znaleziona|została usunięta)|stránk[ay][^.]{0,60}(?:nebyla nalezena|neexistuje|nenalezena)",
    r"sayfa[^.]{0,40}(?:bulunama|mevcut değil|kaldırılmış)|halaman[^.]{0,40}tidak (?:ditemukan|tersedia)|trang[^.]{0,40}không (?:tồn tại|tìm thấy)|không tìm thấy trang",
    # The Nordic and Baltic languages, Polish again, Hungarian, Romanian, Greek, South Slavic, Hebrew, Thai, Hindi
    r"(?:kunde|kunne) (?:vi )?(?:inte|ikke) (?:hitta|finde|finne) (?:den )?sid(?:an|en)|sivu\w{0,4} (?:\w{1,20} )?ei (?:ole (?:enää )?(?:olemassa|saatavilla)|löy)|(?:lehte|lehekülge) ei leitud|puslapis (?:nerastas|neegzistuoja)|lapa (?:nav atrasta|neeksistē)",
    r"stron[aęy][^.]{0,60}(?:nie została odnaleziona|nie odnalezion|nie jest dostępna)|oldal[^.]{0,40}(?:nem található|nem létezik|nem elérhető)|pagin[aă][^.]{0,60}nu (?:a fost găsit|exist|poate fi găsit)|σελίδα[^.]{0,60}(?:δεν (?:βρέθηκε|υπάρχει))",
    r"strani(?:ca|co|ce)[^.]{0,60}(?:nije pronađen|ne postoji|ni bilo mogoče najti)|страница(?:та)?[^.]{0,60}(?:не е намерена|не съществува|није пронађена|не постоји)|(?:העמוד|הדף)[^.]{0,40}(?:לא נמצא|אינו קיים)|ไม่พบหน้า|पृष्ठ[^।]{0,30}नहीं मिला",
    r"сторінк[^.]{0,60}(?:не знайден|не існує)|페이지[^.]{0,30}(?:찾을 수 없|존재하지 않|삭제)|الصفحة[^.]{0,60}(?:غير موجودة|لم يتم العثور|تم حذفها)|لم يتم العثور على (?:ال)?صفحة|صفحه[^.]{0,40}(?:یافت نشد|وجود ندارد)",
)
# On a page of a few words much less is enough.
_THING = "page|article|story|post|listing|link|url|address|content|document|file|site|ad|product|job|paper|report|video|entry|item|resource|presentation|photo|album|playlist|recording|thread|topic|profile|repository|folder|survey|web ?page"
_SAID_BRIEFLY = (
    rf"this (?:{_THING}) (?:has |is |was |may have |might have )?(?:been )?(?:vanished|disappeared|retired|unpublished|expired|withdrawn|deleted|removed|moved|gone|missing|lost|no longer (?:exists?|available|online|here|active|published))",
    (
        rf"(?:the|this) (?:{_THING}) (?:that )?you (?:have |are |.re |were )?(?:entered|typed|requested|followed|clicked(?: on)?|looking for|trying to (?:reach|access|view|find)|wanted) "
        r"(?:does not exist|doesn.t exist|is (?:invalid|wrong|incorrect|broken|not valid|gone|missing|not here)|(?:cannot|can.t|could not) be (?:displayed|found|opened|reached|loaded|shown)|(?:has|may have|might have) (?:been )?(?:moved|expired|changed|gone|disappeared|deleted|removed|taken down|withdrawn|unpublished)|was not (?:found|recogni[sz]ed))"
    ),
    r"search (?:returned|found|gave|produced) (?:no|0|zero) (?:results|matches|hits)|(?:no|0) (?:search )?(?:results|matches|hits)(?: were)?(?: found)?(?: for|$|[.!:])|you (?:have |.ve )?(?:followed|reached|found|hit|clicked) an? (?:dead|broken|bad|outdated|expired) (?:link|end)|looks like you(?:.re| are) lost",
    r"(?:nothing|no such (?:page|article|file|document|item)) (?:to see|was found|found|here(?! (?:is|are|was|were|can|will) )|exists)|we (?:couldn.t|could not|can.t|cannot) find (?:that|it|what you)|404[.!]?$|broken link|out-?of-?date (?:link|bookmark)",
    r"(?:die|diese|der|dieser|dieses) (?:von ihnen )?(?:(?:gewünschte|gesuchte|angeforderte|aufgerufene) )?(?:seite|artikel|beitrag|inhalt|link)(?:,? (?:die|den|das) sie [^.]{3,40},)? (?:ist|wurde|existiert|konnte|kann|scheint|steht|gibt)\b[^.]{0,40}(?:umgezogen|verschoben|gelöscht|entfernt|nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden|abrufbar|erreichbar|auffindbar|angezeigt|online|da\b|\(mehr\))|nicht(?: mehr)?[.!])|hier ist (?:leider )?nichts|(?:leider )?(?:nichts gefunden|keine (?:ergebnisse|treffer))",
    r"(?:cette|la|cet|l.|ce) ?(?:page|article|contenu|lien)(?! \d)[^.]{0,60}(?:supprimée?|déplacée?|retirée?|expirée?|plus (?:en ligne|disponible|accessible)|introuvable)|aucun résultat",
    r"no (?:encontramos|hemos encontrado|pudimos encontrar|podemos encontrar) (?:la|el|esta|este) (?:página|artículo|noticia|contenido)|(?:esta|la|este|el) (?:noticia|página|nota|publicación|artículo|contenido)(?! \d)[^.]{0,60}(?:ya no (?:está|existe)|fue|ha sido) ?(?:disponible|eliminad|removid|borrad|retirad)?|(?:no se encontraron|sin) resultados",
    r"такой страницы (?:нет|не существует)|ссылка (?:устарела|недействительна|не работает)|(?:публикаци[яю]|запись|новость|объявление|страниц[аы]|материал|стать[яи]|пост)[^.]{0,40}(?:удал[её]н|снят|перемещ|не найден|недоступ)|ничего не найдено",
    r"(?:ページ|記事|url|コンテンツ|リンク)[^。]{0,30}(?:移動(?:また|した(?:か|可能)|しまし|され(?:まし|た(?:か|可能)))|削除(?:され(?:まし|てい|た(?:か|可能|ため))|済)|存在し(?:ない|ませ)|見つかり|間違っ|ありません|終了|無効)|該当する[^。]{0,12}(?:ありません|見つかりません)|(?:公開|掲載|配信)(?:期間)?[がはを]?終了",
    r"(?:페이지|게시물|게시글|글|기사|문서)[^.]{0,30}(?:찾을 수 없|존재하지 않|삭제|없습니다)|(?:삭제되었거나|존재하지 않는)",
    r"(?:página|notícia|artigo|conteúdo|matéria|publicação)[^.]{0,60}(?:não (?:foi encontrad|existe|está (?:mais )?disponíve)|foi (?:removid|excluíd))|(?:pagina|articolo|contenuto|notizia|documento)[^.]{0,60}(?:non (?:è (?:più )?disponibil|esiste|è stat[ao] trovat)|è stat[ao] (?:rimoss|eliminat|cancellat))",
)
_SAID_BRIEFLY_TOO = (
    rf"this (?:{_THING}|account|user|channel|group|community) (?:does not|doesn.t|no longer|did not) exists?\b|not the (?:web ?)?page you(?:.re| are| were) looking for|(?:does not|doesn.t) have (?:an? )?(?:article|page|entry) (?:with|by|of|for|called)",
    r"(?:this|the) (?:address|url|link) (?:does not|doesn.t|no longer) (?:lead|point|correspond|match|work|exist)|\b(?:url|address|link|page|request) (?:is |was )?(?:not|un)(?: ?)recogni[sz]ed|we (?:seem to have |have |.ve )?(?:lost|misplaced) (?:this|that|the|your) (?:page|article|story)",
    rf"(?:^|[.!?:] )(?:{_THING}) (?:(?:could not|couldn.t|cannot|can.t) be (?:loaded|found|displayed|opened|shown|retrieved|located)|(?:is )?(?:no longer |not |un)available)|404 ?[–—:|-] ?(?:w?h?oops|sorry|lost|uh|page|not|nothing|error|file)",
    r"unter dieser (?:adresse|url)[^.]{0,60}(?:kein|nicht)|nous n.avons pas (?:pu )?trouv(?:é|er) (?:la|cette|l.|le|ce)|ne correspond à aucune?|no corresponde a ningun|(?:contenido|página|artículo|noticia) no (?:está )?disponible|não (?:encontramos|foi possível encontrar|conseguimos encontrar) (?:a|o|esta|este) |pagina[^.]{0,60}(?:non c.è|(?:kon|kan) niet worden gevonden)",
    r"не (?:нашли|смогли найти|удалось найти) (?:\w{3,15} )?(?:страниц|стать|материал|документ)|(?:无|没有|無|沒有)(?:此|该|這|这)(?:篇|个)?(?:文章|页面|页|信息|内容|新闻|頁面|网页)|존재하지 않거나 (?:이미 )?삭제|삭제된 (?:기사|게시|페이지)",
)
_BRIEFLY_TOO_HINTS = (
    "t have ", "exist", "not the ", "have a", "address", "url", "link", "recogni", "lost ", "misplaced", "could", "can", "available", "404",
    "unter diese", "nous n", "ne correspond", "no corresponde", "disponible", "pagina",
)  # fmt: skip
# What is said of a site or a service that is no more, to those who used it, and by programs that look something up.
_SINCE = r"(?:(?:now|officially|permanently|sadly|finally|since|recently|been) ){0,3}"
_CLOSED = (
    rf"(?:(?:has|have) {_SINCE}(?:closed(?: down| its doors)?|shut (?:down|its doors)|discontinued|retired|sunset(?:ted)?|decommissioned|terminated|switched off|wound down|ceased (?:operations?|publication|operating|to exist)|come to an end|gone (?:away|offline|dark))"
    rf"|(?:is|are) {_SINCE}(?:shutting|closing|winding) down|(?:is|are|was|were) {_SINCE}(?:discontinued|retired|sunset(?:ted)?|decommissioned|switched off|wound down|shut down|no longer (?:available|in service|operating|with us|active|in operation)))"
)
_WHEN = r"(?: (?:for good|forever|permanently|as of|effective|on|in|since|at the end of|after)[\w ,]{0,40})?"
_NAME = r"(?-i:[A-Z][\w.'’&+-]{0,30}(?: [A-Z][\w.'’&+-]{0,30}){0,5})"
_OURS = r"(?:\b(?:this|the|our) (?:\w{3,15} )?(?:service|site|web ?site|blog|forum|portal|archive|community|platform|project|wiki|magazine|server|host(?:ing)?(?: service)?|app))"
_CLOSED_HINTS = (
    "clos",
    "shut",
    "discontinu",
    "retired",
    "sunset",
    "decommission",
    "terminated",
    "switched off",
    "wound down",
    "winding",
    "ceased",
    "no longer",
    "an end",
    "gone",
)
_CLOSED_ALONE = (
    rf"(?:(?:sorry|goodbye|notice)[,.!:]? ){{0,2}}(?:{_NAME}|{_OURS}) {_CLOSED}{_WHEN}(?:[.!] ?(?:we )?(?:thanks|thank you|goodbye)[^.!]{{0,100}})?",
)
_CLOSED_HERE = (
    rf"\b(?:this|our) (?:\w{{3,15}} )?(?:service|site|web ?site|blog|forum|portal|community|platform|wiki|app) {_CLOSED}",
)
_CLOSED_TO_USERS = (
    rf"(?:{_OURS}|{_NAME}) {_CLOSED}",
    r"\bwe (?:have |.ve )(?:now |decided to |permanently |sadly )*(?:closed?(?: down)?|shut down|discontinued?|sunset) (?:the |this |our )(?:service|site|web ?site|blog|forum|portal|community|platform|project|wiki|magazine)",
)
_TO_USERS = re.compile(
    r"(?i)\b(?:thank you|thanks|our users|all users|farewell|goodbye|(?:your|user) (?:accounts?|data|photos|pages|posts|files|blogs?)|export|log ?in)\b"
)
_BARE = (
    r"(?:(?:http|error|status)[ :]?)?(?:404|410|gone)[.!]?|(?:error[:!,] ?)?(?:no such (?:\w{2,12} )?(?:file|page|document|article|record|item|entry|id|key|story|object|post|report)(?: or directory)?|(?:invalid|unknown|bad|wrong|illegal|missing) (?:\w{2,12} )?(?:page|file|document|article|record|item|entry|story|object|post|report|content)? ?(?:id|number|no\.?|identifier|name|key|code|reference|request|url|parameters?)?|(?:\w{2,12} )?(?:page|file|document|article|record|item|entry|id|key|story|object|post|report|content) (?:does not exist|not found|not available|unavailable|missing|deleted|removed|unknown|invalid))[.!]?",
)
# What a heading says, and nothing else.
_SAID_AS_HEADING = (
    (
        rf"{_SORRY}(?:but )?(?:this|that|the|your) (?:requested )?(?:{_THING}|search)s? (?:that )?(?:you (?:have |.ve |are |.re |were )?(?:requested|looking for|asked for|wanted|followed) )?"
        r"(?:has|have|is|was|are|may have|can.?t|can|could|cannot|does|did)(?: currently| now| since| recently| already)?(?: ?no| ?not|n.t)?(?: been| be| longer)?(?: currently)? ?"
        r"(?:found|exists?|available|here|removed|deleted|unpublished|expired|moved|retired|withdrawn|taken down|gone|unavailable|missing|match(?:ed)?(?: any \w+)?|return(?:ed)? (?:any|no) results?|displayed|located)(?: (?:at|by|from|on) [\w ]{1,30})?"
    ),
    rf"{_SORRY}(?:but )?we (?:can.?t|cannot|could not|couldn.t|were unable to|are unable to)(?: seem to)? (?:find|locate) (?:that|this|the|your) (?:requested )?(?:{_THING})(?: you(?:.re| are| were)? (?:looking for|requested|after|wanted))?|invalid (?:{_THING}|request)(?: id| number| name| address)?",
)
# A thing and its absence in one sentence, on a page of few words that speaks to its visitor.
_THINGS = r"\b(?:page|url|link|(?<!our )(?<!old )(?<!new )(?<!postal )(?<!office )address|article(?: id)?|document|file|content|item|story|post|resource|publication|report|video|blog|web ?site|paper|entry|record|edition|section|issue|topic|thread|presentation|listing|part of (?:our|the|this) (?:web ?)?site|what(?:ever)? you(?:.re| are| were)? (?:looking for|after|seeking))\b(?! \d{1,2}\b)"
_ABSENT = (
    r"(?:\b(?:could|can|were|was|is|are|be)?(?:n.t| ?not| un(?:able)?)(?: able)?(?: to)?(?: be)? ?(?:find|found|locate|located|display|displayed|open|opened|load|loaded|reach|reached|retrieve|retrieved|shown|valid|available|exist|there|here)\b"
    r"|(?:do|does|did)(?:n.t| not)(?: seem to| appear to)? exist|\bno longer\b|\bunable to (?:find|locate|display|open|load|retrieve)"
    r"|\b(?:has|have|had|was|were|been|is|are|or|may)(?: recently| since| now| either| previously)?(?: be| been)? (?:moved|removed|deleted|archived|withdrawn|closed(?: down)?|expired|incorrect|invalid|mistyped|missing|gone|retired|relocated|renamed|unpublished|taken (?:down|offline)|shut down|discontinued)\b|has a new address|has ended\b|\b(?:is|are|was)(?:n.t| not) in our|\bany (?:longer|more)\b)"
)
_THING_ABSENT = (
    rf"{_THINGS}[^.!?。]{{0,70}}?{_ABSENT}",
    rf"(?:\b(?:could|can|were|was|are)(?:n.t| ?not)(?: be)?(?: able to)? (?:find|locate|display|open|load|retrieve)|\bunable to (?:find|locate|display|open|load|retrieve)|\bno|\binvalid|\bincorrect|\bbroken|\bmissing)(?: (?:the|that|this|any|such|requested|specified|matching|a))* {_THINGS}(?! to\b)",
    r"\bwe (?:have |.ve )?(?:retired|removed|deleted|moved|closed|discontinued|taken down|archived|withdrawn) (?:this|that|the|our|it)\b|\bno (?:page|article|document|content|item|story|post|file|entry|record) (?:is |was )?(?:available |found |listed )?(?:with|at|by|under|for) (?:this|that)",
    r"\b(?:page|article|document|content|item|story|post|file) (?:removed|deleted|withdrawn|unavailable|unpublished|expired|moved|archived) (?:at|by|from|on|due|because|for)\b",
)
_TO_THE_VISITOR = re.compile(
    r"\b(?:you|your|you.re|sorry|apologi[sz]e|oops|whoops|unfortunately|please|error|requested|404|homepage|home page|go back|our (?:web ?)?site|our servers|try (?:again|our|the|searching)|rights holder|(?:this|that) (?:page|web ?site|blog|article|content|link|story|publication|video|item|post|document|file|entry|edition|section|address|url|number|id|name|title|topic|thread|presentation)|we have)\b|您|你|抱歉|吧[！!。]|对不起|對不起|提示|出错|首页|首頁|返回|重新|本页|查無|查无|40[34]|相关|[该此該](?:文|页|頁|文章|内容|內容|帖|链接|栏目|频道|专题|网|網|稿件|视频|商品)",
    re.IGNORECASE,
)
_ZH_THINGS = r"(?:[该此該]文|页面|网页|文章|内容|信息|栏目|频道|专题|帖子|文件|链接|网址|网站|稿件|资源|视频|商品|新闻|頁面|網頁|內容|資訊|網址|網站|檔案|文件)"
_ZH_ABSENT = r"(?:(?:无法|不能|没有办法|没办法|無法)(?:获取|加载|读取|找到|访问|显示|打开|查看|浏览|顯示|開啟|瀏覽)|找不到|没有找到|没找到|不存在(?!的)|不见了|不在了|丢失|走丢|删除|移除|移出|撤下|下线|下架|已关闭|停止(?:服务|更新)|去(?:火星|外星|旅行|哪)|错误|錯誤|不存在|转移|失效|过期|有误|刪除|關閉|有誤)"
_ZH_THING_ABSENT = (
    r"(?:页面|网页|文章|内容|信息|链接|帖子|稿件|商品|视频|网址|地址)[^。，]{0,12}(?:飞走|走丢|丢失|迷路|下架|过期|失效|删除|移除|撤下|有误|错误|无效|不存在|已关闭)|参数(?:错误|有误|不正确)|(?:找不到|没有找到|查無|查无|未找到|沒有找到)[^。]{0,10}(?:页|頁|内容|內容|文章|资料|資料|结果|結果|数据|數據)|(?:網頁|頁面|內容|文章|資料)[^。，]{0,12}(?:移除|刪除|不存在|下架|過期|失效)",
    rf"{_ZH_THINGS}(?:(?!将|拟|自\d)[^。！!]){{0,14}}?{_ZH_ABSENT}",
    rf"(?:找不到|没有找到|没找到|无法找到|無法找到|(?:没有|未能?)(?:查询|搜索|检索|发现|查找)到?)[^。！!]{{0,14}}?{_ZH_THINGS}",
)
# Sentences that speak to the visitor of the page that they asked for. An article that quotes one has it in quotes.
_TOLD_THE_VISITOR = (
    (
        r"(?<![“\"'‘«])(?<![“\"'‘«]the )(?:page|file|article|document|content|story|url) (?:that )?(?:you(?:.re| are|.ve| have| were)?|which you) (?:currently )?(?:requested|asked for|looking for|tried to (?:reach|access|visit|open)|trying to (?:reach|view|access|find))"
        r"[ ,]{0,2}(?:(?:seems to have|must have|has) \w{3,10}\b|(?:has|have|was|is|may have|might have)(?: since)?(?: been)? (?:either )?(?:moved|removed|deleted|renamed|taken down|unpublished)|(?:is|was|could|can|does|do|did|has|may|might)? ?(?:not|n.t)(?: be| been)? (?:found|exist|available|here)|(?:is )?(?:no longer|unavailable))"
    ),
    r"(?<![“\"'‘«「『])(?:we|sorry,? we|but we) (?:can.?t|cannot|could not|couldn.t|are unable to|were unable to)(?: seem to)? (?:find|locate) (?:the|that) (?:page|file|article|document|content|story|url) (?:that )?(?:you|at)",
    r"(?:diese|die von ihnen (?:aufgerufene|gesuchte|angeforderte)) seite (?:existiert|wurde|konnte|ist)(?: leider)? (?:nicht|verschoben|gelöscht|entfernt)|(?:la|cette) page que vous (?:recherchez|demandez|avez demandée|cherchez) (?:est introuvable|n.existe|n.a pas|a été (?:supprimée|déplacée))",
    r"la página que (?:está )?busca(?:ndo|s)? (?:no (?:existe|se)|ha sido|fue)|(?:к сожалению, )?(?:запрашиваемая|запрошенная) (?:вами )?страница (?:не|была|удал)|お探しの(?:ページ|記事)[はが]、?[^。]{0,20}(?:見つかり|存在し|削除|終了)",
    r"(?<![“「『])(?:您|你)(?:所|要)?(?:访问|查看|请求|查找|浏览|訪問|找)的?(?:页面|网页|文章|内容|頁面|網頁|文档|信息)[^。]{0,6}(?:不存在|已(?:经)?(?:被)?删除|未找到|找不到)",
)
_TOLD_HINTS = (
    "requested", "asked for", "looking for", "tried to", "trying to", "find th", "locate th", "diese seite",
    "von ihnen", "que vous ", "página que", "запрашиваем", "запрошенн", "お探しの",
    *(who + what for who in "您你" for what in ("访问", "查看", "请求", "查找", "浏览", "訪問", "找", "所", "要")),
)  # fmt: skip

# -------------------------------------------------------------------------------- nobody's, suspended, fresh from the box

_FOR_SALE = (
    r"(?:^|\s)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,63}){1,3} (?:is|may be|might be) (?:available )?for (?:sale|purchase)",
    r"(?:this|the) (?:premium )?(?:domain|domain name|web ?site name|web ?address)(?: name)? (?:[\w.-]{1,80} )?(?:is|may be|might be|could be) (?:available )?(?:for sale|for purchase|parked|listed for sale|available for (?:sale|purchase))",
    r"(?:is )?an? premium domain|(?:want|like) this domain\?|(?:domain|name)[^.]{0,60}(?:pending (?:renewal|deletion)|backorder)|parked free,? (?:courtesy|by|at|with)|(?:get|grab) this domain",
    r"(?:buy|purchase|acquire|own|make an offer (?:on|for)|inquire about|interested in(?: buying)?) this (?:premium )?domain",
    r"(?:this )?domain (?:has |is )?(?:been )?(?:registered|parked) (?:at|by|with|courtesy of|free)|domain (?:name )?parking page|parked domain|domain parked|(?:page|domain) is parked free",
    r"(?:this|the) domain (?:name )?(?:[\w.-]{1,80} )?(?:has |is )?expired|renew (?:this|your) domain|domain (?:name )?(?:registration )?has expired",
    r"(?:^|\s)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,63}){1,3} (?:has |is )?expired(?=\W.{0,200}\b(?:registra(?:nt|r|tion)\b|registered (?:holder|owner)))",
    r"the owner of [\w.-]{1,80} (?:is offering|offers) it for sale|asking price of [^.]{1,30}|(?:^|\s|-|–|\|) ?registered (?:at|with|through) (?:namecheap|godaddy|gandi|ionos|porkbun|dynadot|name\.com|enom|tucows|ovh|hover|network solutions)",
    r"^(?:[\w.-]{1,80} )?(?:related (?:links|searches|topics)|sponsored (?:listings|links|results)|popular (?:searches|categories)): ?\w[\w' ]{1,40}[,|·] ?\w[\w' ]{1,40}[,|·]",
    r"(?:die|diese) domain (?:[\w.-]{1,80} )?(?:steht zum verkauf|ist zu verkaufen|kaufen|wurde .{0,30}registriert)|domain (?:ist )?zu verkaufen",
    r"(?:questo|il) dominio (?:[\w.-]{1,80} )?(?:è|e') in vendita|(?:este|o) dom[ií]nio (?:[\w.-]{1,80} )?está (?:à|a) venda|(?:deze|de) domein(?:naam)? (?:[\w.-]{1,80} )?is te koop|(?:domänen|domænet|domenet|domännamnet) (?:[\w.-]{1,80} )?är till salu|(?:domænet|domenet) (?:[\w.-]{1,80} )?er til salgs?|(?:ta )?domena (?:[\w.-]{1,80} )?jest na sprzedaż|bu alan ad[ıi] (?:[\w.-]{1,80} )?sat[ıi]l[ıi]k",
    r"generated by the domain owner|using [\w.-]{2,20} domain parking|expired on [\d/.-]{6,10} and is pending|price [\d.,]{2,12}[^.]{0,20}\. lease to own",
    r"ce (?:nom de )?domaine (?:[\w.-]{1,80} )?(?:est à vendre|est peut-être à vendre)|este dominio (?:está|puede estar) (?:en venta|a la venta)",
    r"(?:该|此|本|当前|您(?:正在|所)?访问的)域名(?:正在|可以|可|已经|已)?(?:出售|待售|转让|可出售|过期|被?注册|购买|有售)|域名(?:出售|转让)中|домен (?:[\w.-]{1,80} )?(?:прода[её]тся|припаркован|не прилинкован|выставлен на продажу)|срок регистрации домена|(?:이|해당) 도메인[^.]{0,20}(?:판매|만료|매각)|このドメインは(?:販売|売り出し|お名前)",
)
_SUSPENDED = (
    r"(?:this )?(?:account|website|web site|site|hosting account|domain)(?: [\w.-]{1,80})? (?:has been|is|was|currently)(?: currently| temporarily)? (?:suspended|deactivated|disabled)(?=[.!,]|$| (?:for|because|due|by|pending|until|please|contact)|(?-i: [A-Z]))",
    r"(?:this|the|your) (?:account|web ?site|site|subscription|hosting(?: plan| account)?) has expired(?=[.!,]|$| (?:and|if|please|contact)|(?-i: [A-Z]))|account suspended|website suspended|site suspended|suspended (?:account|page|domain)|bandwidth limit exceeded|(?:suspended|disabled) (?:because of|due to|for) (?:an? )?(?:unpaid|non-?payment|overdue)",
    r"(?:网站|空间|站点|主机|服务)[^。]{0,12}(?:欠费|已被暂停|已关闭|已停止)|(?:网站|账号|帐号|空间|站点|主机)(?:已|已被|被)(?:暂停|关闭|停用|冻结)|аккаунт (?:заблокирован|приостановлен)|сайт заблокирован хостинг|ce compte a été suspendu|diese website wurde gesperrt|webseite gesperrt|cuenta suspendida",
)
_DEFAULT = (
    r"welcome to (?:nginx|openresty|tengine|caddy|centos|lighttpd|jetty|litespeed|the apache)[!.]?.{0,40}",
    r"(?:apache2? )?(?:ubuntu|debian|centos|fedora|red hat(?: enterprise linux)?|amazon linux|rocky linux|almalinux|apache(?: http server)?)? ?(?:apache )?(?:http server )?(?:default|test) page.{0,60}",
    r"it works!?|iis ?windows(?: server)?|iis[ -]?\d{1,2}(?:\.\d)?|test page for (?:the )?(?:apache|nginx|http).{0,60}|default (?:web ?site|parallels plesk|plesk).{0,40}",
    r"(?:default )?web (?:site|server)'?s default page|apache tomcat(?:/[\d.]{1,12})?|congratulations!? (?:your|you).{0,60}(?:site|server|installed).{0,40}|index of /",
    r"(?:web server )?under construction|coming soon|site under construction|网站建设中|建设中|domain default page|future home of (?:something .{0,60}|(?:my|our|your|an? (?:new|great)) .{0,60}|[\w-]{1,63}\.[\w.-]{2,63})|(?:恭喜[，,]?)?站点创建成功[！!]?|没有找到站点",
)

_FRESH = (
    r"(?:if you are|are you) the owner of this (?:web ?)?site[^.]{0,80}(?:log ?in|upload|publish|hosting|control panel|configure)|upload your (?:web ?site )?(?:files|content)|default (?:welcome )?page used to test|you.ve successfully installed|(?:web ?site|site) is (?:not (?:yet )?(?:configured|published|set up)|coming soon)",
    r"^future home of something .{3,60}|(?:website|web site|site|domain) (?:has )?not (?:yet )?(?:been )?(?:configured|published|set up)|nothing has been (?:uploaded|published) (?:here|yet)|(?:this|a) domain(?: name)? is(?:n.t| not) connected to a web ?site|(?:a|the) default (?:index |web ?|landing )?page for (?:a|this|the|your) (?:new )?domain|unknown (?:domain|host(?:name)?)[: ]|votre domaine a bien été créé|hier entsteht eine neue (?:internetpräsenz|webseite|website|homepage)|您的(?:网站|主机)[^。]{0,12}(?:开通|创建)成功|尚未绑定|未绑定域名",
)

# ----------------------------------------------------------------------------------------------------------- walls

_CHALLENGE_TITLES = (
    r"just a moment\.{0,3}|one moment,? please\.{0,3}|security verification|verification (?:required|in progress)|验证|滑块验证|attention required!?(?: \| cloudflare)?|please wait\.{0,3}(?: \| cloudflare)?|un momento\.{0,3}|einen moment(?:,? bitte)?\.{0,3}|un instant\.{0,3}|请稍候.{0,3}|один момент.{0,3}|少々お待ちください.{0,3}",
    r"access (?:to this page has been )?denied[!.]?|pardon our interruption\.{0,3}|are you (?:a )?(?:human|robot)\??|robot (?:or human|check)\??|human verification|bot verification|verif(?:y|ying) (?:you are|you're|that you are) (?:a )?human.{0,30}",
    r"ddos-guard|ddos protection by.{0,30}|checking your browser.{0,40}|security check(?: required)?|one more step|captcha(?: challenge)?|you have been blocked|sorry, you have been blocked|request (?:rejected|blocked)|client challenge|vercel security checkpoint|(?:jstor: )?access check|radware.{0,30}|shieldsquare.{0,20}|(?:error ?[:-] ?)?cookies? (?:are )?(?:required|turned off|not enabled|absent)|making sure you.?re not a bot!?|bloomberg - are you a robot\??|安全验证|人机验证|访问验证|验证码.{0,6}|百度安全验证|滑动验证页面",
)
_CHALLENGE_SENTENCES = (
    r"checking (?:if the site connection is secure|your browser before accessing)|verify(?:ing)? (?:that )?you are (?:a |not a )?(?:human|robot)|complete the (?:security check|captcha)|press (?:and|&) hold to confirm",
    r"(?:slide|drag|rotate|swipe) (?:to |the )[^.]{0,40}(?:puzzle|verif|slider|complete|continue|right)|request is being verified|verifying (?:your (?:browser|request)|that you)|security service to protect itself|error 10(?:0[5-9]|1[0-5]|20)\b|(?:拖动|滑动)[^。]{0,12}(?:验证|滑块|拼图)|(?:点击|完成|通过)[^。]{0,8}验证",
    r"n.(?:êtes|es) pas un robot|no (?:es|eres|soy) un robot|kein roboter|не робот|ロボットではない|(?:检测到|存在)异常(?:流量|访问|请求)|(?:完成|进行)人机验证",
    r"(?:make|making) sure (?:that )?(?:you are|you.re) (?:a |not a )?(?:human|robot|bot|real)|(?:verify|confirm|prove|check)(?: that)? (?:you are|you.re) (?:a |not a )?(?:human|robot|bot|real (?:person|visitor))|checking your (?:connection|browser)|(?:your )?request (?:has been|was) blocked by|blocked by (?:our|the|a) (?:security|firewall|web application)",
    r"enable javascript and cookies to continue|enable js and disable any ad ?blocker|needs to review the security of your connection|unusual (?:traffic|activity) from your (?:computer )?network|our systems have detected unusual traffic|why have i been blocked|you have been blocked|incapsula incident id|pardon our interruption|please verify you are a human|请完成(?:下方|以下|安全)?验证|请输入验证码",
)
_REFUSAL_TITLES = (
    r"(?:.{2,40} [-–|:] )?(?:access|permission) (?:is )?(?:denied|forbidden|restricted|not allowed)|(?:403 ?[:–-]? ?)?forbidden|(?:error ?)?403(?: ?[:–-]? ?(?:forbidden|error|access denied))?|not authori[sz]ed|unauthori[sz]ed(?: access)?|(?:you )?(?:need|do not have|don.t have) (?:access|permission).{0,60}",
    r"(?:429 ?[:–-]? ?)?too many requests|(?:rate|request) limit (?:exceeded|reached)|slow down|unsupported (?:web )?browser|(?:your |this )?(?:web )?browser (?:is )?(?:not supported|unsupported|out ?dated|out of date|too old)|(?:please )?(?:upgrade|update) your (?:web )?browser|javascript (?:is )?(?:not available|disabled|required|not enabled|must be enabled)",
    r"(?:sorry,? )?(?:this |our )?(?:content|page|site|website|video|article|service)s? (?:is |are )?(?:not|un)(?: currently)? ?available (?:in|from|to visitors from) .{2,60}|age (?:verification|check|gate|restricted.{0,20})|are you (?:over|at least|of) .{2,20}|(?:please )?(?:verify|confirm|enter) your (?:age|date of birth)",
    r"zugriff (?:verweigert|nicht erlaubt|gesperrt)|zugang verweigert|keine (?:zugriffs)?berechtigung|accès (?:refusé|interdit|non autorisé)|acceso (?:denegado|restringido|no autorizado)|accesso negato|acesso negado|toegang geweigerd|odmowa dostępu|доступ (?:запрещ[её]н|ограничен|закрыт)|アクセスが(?:拒否|禁止).{0,10}|(?:您)?(?:没有|无|沒有)(?:访问)?权限.{0,12}|(?:禁止|拒绝)访问|访问(?:被)?(?:拒绝|禁止|受限|拦截|阻断)|请求过于频繁.{0,8}|访问过于频繁.{0,8}|浏览器版本(?:过低|太旧).{0,12}",
)
_REFUSAL_SENTENCES = (
    r"(?:not|un)(?: currently)? ?available (?:in|to (?:users|visitors|readers) (?:in|from)) (?:your|most|some|the) (?:country|countries|region|location|european|e\.?u|area)|(?:european economic area|\bEEA\b|GDPR)[^.]{0,160}(?:unavailable|cannot|not (?:available|able)|block)|(?:unavailable|not available|cannot grant you access)[^.]{0,160}(?:european economic area|\bEEA\b|GDPR)",
    r"(?:too many requests(?:[.!,:]|$| from (?:your|this)| have been| in a | were| please| try)|rate limit(?: has been)? exceeded|your (?:ip|ip address|browser|request) (?:has been|was|is) (?:blocked|denied|banned|not supported|out ?dated|out of date))|(?:we.ve detected that )?javascript is (?:disabled|not available|not enabled) in (?:your|this) browser|(?:upgrade|switch) to a (?:modern|supported|newer) (?:web )?browser",
    r"(?:web ?)?page blocked!|request unsuccessful|your access to this (?:web ?)?(?:site|service|page) has been limited(?: by the site owner)?|(?:url|page) (?:was rejected|cannot be accessed)|(?:please wait,? )?you(?: are|.re) (?:now |currently )?(?:placed |number [\d,]{1,9} )?in (?:line\b(?! (?:for|with))|the (?:virtual )?queue|a (?:virtual )?queue)|your (?:estimated )?wait(?:ing)? time(?: is|:)|访问[^。]{0,20}(?:被|已被)[^。]{0,8}(?:阻断|拦截|屏蔽)|<(?:code|message)>access ?denied|疑似[^。]{0,6}攻击|(?:请求|访问)[^。]{0,30}(?:造成|构成)[^。]{0,6}威胁|您的(?:请求|访问)[^。]{0,30}(?:防火墙|安全策略|waf)[^。]{0,4}(?:拦截|阻断|阻止)|环境异常",
    r"(?:cannot|can.t|can not) be (?:viewed|accessed|shown|played|watched) (?:in|from) your|ip ?地址[^。]{0,16}(?:范围|限制|允许|禁止|封)",
    r"(?:you (?:do not|don.t) have|you need) (?:access|permission)(?: to (?:view|see|access|open|this)|[.,!]| request)|\bprivate (?:video|profile|account|group|album)\b|if you.ve been granted access|not made [^.]{0,30} available (?:in|to) your|you are not (?:authori[sz]ed|permitted|allowed) to (?:view|see|access)|this (?:file|document|page|account|profile|post|content) is private|you must be (?:at least )?(?:18|21)(?: years?(?: old| of age)?)?(?: or (?:older|over))?(?:[.,!]|$| to (?:enter|view|see|access|visit|continue|proceed|buy|use))|enter your (?:date of birth|birthday|age\b)|confirm (?:that )?you are (?:over|at least|of legal)",
    r"在您所在的(?:国家|地区).{0,8}(?:不可用|无法)|(?:您)?没有(?:权限|访问权限)(?:查看|访问|浏览)|nicht in ihrem land verfügbar|pas disponible dans votre pays|no está disponible en su (?:país|región)|недоступ[а-я]{1,4} в вашей стране|お住まいの(?:国|地域)では",
)
_REFUSAL_HINTS = (
    "access", "permission", "forbidden", "403", "authori", "429", "request", "limit", "slow down", "browser", "javascript", "available",
    "age", "date of birth", "are you ", "verweigert", "erlaubt", "gesperrt", "keine ", "acceso", "accesso", "acesso", "toegang",
)  # fmt: skip
_REFUSAL_SENTENCE_HINTS = (
    "available", "european", "eea", "gdpr", "too many", "rate limit", "your ", "javascript", "browser", "access", "permission",
    "blocked!", "unsuccessful", "private", "granted", "not made", "rejected", "cannot", "in line", "queue", "in your", "from your", "confirm", "you are not", "is private", "you must be", "ihrem", "votre pays",
)  # fmt: skip
_LOGIN_TITLES = (
    r"(?:please )?(?:log ?in|log ?on|sign ?in|login|sign-in|log-in)(?: (?:required|to continue|to your account|page|here))?|login required|authentication required|(?:please )?log in or (?:sign up|register).{0,30}|(?:.{2,30} )?log ?in (?:service|page|portal|required)|member login|single sign[- ]on|central authentication service|web ?login( service)?",
    r"anmelden|anmeldung|einloggen|bitte (?:anmelden|einloggen)|connexion|se connecter|identification|iniciar sesi[oó]n|acceder|вход|войти|авторизация|ログイン|登录|登陆|用户登录|登入|请登录|统一身份认证.{0,12}|会员登录",
)
_LOGIN_SENTENCES = (
    r"(?:you must|you need to|please) (?:be logged in|log ?in|sign ?in|login) (?:to|in order to|before|first)|(?:log ?in|sign ?in)(?: again)? to (?:continue|view|read|see|access)|(?:please )?(?:log|sign) (?:back )?in again\b|(?:access|log ?in|sign ?in) (?:through|via|with) your (?:institution|library|university|organi[sz]ation)|select your (?:institution|library|university)|(?:sign|log) ?in or (?:create|register|sign up|subscribe)|enter your (?:user ?name|e-?mail)[^.]{0,30} (?:and|&) (?:your )?password|this content is (?:only )?(?:available|visible) to (?:logged[- ]in|registered)|(?:open|visible|available) (?:only )?to invited (?:readers|users|members|guests)",
    r"(?:bitte|sie müssen sich) (?:melden sie sich an|anmelden|einloggen)|connectez-vous pour|inicie sesión para|войдите,? чтобы|ログインしてください|请(?:先)?登录后?(?:查看|继续|访问|再)?|登录后(?:才|即)?(?:可以?|能|可)?(?:查看|访问|阅读|浏览)",
)
_CONSENT_TITLES = (
    r"(?:please |you (?:must|need to|have to) )(?:enable|accept|allow|turn on) (?:our |all |your |the )?cookies(?: (?:to|in|and|before) .{1,40})?|cookies (?:must be|are) (?:enabled|accepted|required|disabled|off|blocked|(?:switched|turned) off).{0,40}",
    r"(?:you are (?:now |about to )?leav(?:e|ing)|sie verlassen|vous quittez|está abandonando) .{0,40}(?:site|seite|sitio|page).{0,40}|before you continue(?: to .{1,40})?|bevor sie (?:fortfahren|zu .{1,40} weitergehen)|avant d.accéder à .{1,40}|(?:your )?(?:cookie|privacy)(?: and cookie)? (?:consent|choices|preferences|settings)|cookie(?:s)? (?:wall|consent|required)|we value your privacy|consent|(?:ihre |deine |wir schätzen ihre )?privatsphäre(?: ist uns wichtig)?|(?:le respect de )?votre vie privée.{0,40}|(?:tu|su|valoramos su) privacidad.{0,40}|datenschutz-?einstellungen|einwilligung|(?:yahoo )?is part of the yahoo family.{0,40}",
)
_QUESTION_TITLES = (
    r"(?:please )?(?:choose|select|pick|confirm) (?:your |an? )?(?:country|region|location|language|edition|market)s?(?:(?: ?[/,&]| and| or)? ?(?:your |a )?(?:country|region|location|language|territory))?",
    r"(?:wählen sie )?(?:ihr(?:e|en)? )?(?:land|region|sprache|standort)(?: oder (?:ihre )?(?:region|sprache))? (?:aus)?wählen|choisissez votre (?:pays|région|langue)|(?:elija|seleccione) su (?:país|región|idioma)|выберите (?:страну|регион|язык|город)|(?:请)?选择(?:您的)?(?:国家|地区|语言|城市)(?:[/和或]?(?:国家|地区|语言))?|国・地域を選択.{0,8}",
)
_CONSENT_SENTENCES = (
    r"before you continue to|we (?:and our (?:\d{1,4} )?partners )?(?:value your privacy|use cookies(?! of)|store and/or access)|accept (?:all )?(?:cookies )?(?:and|to) continue|by clicking .{1,30}(?:accept|agree)|(?:wir und unsere (?:\d{1,4} )?partner|nous et nos (?:\d{1,4} )?partenaires|ihre privatsphäre ist uns wichtig)|zustimmen und weiter|(?:must|need to|have to) accept (?:our |all |the )?cookies|(?:site|website|page) (?:uses|needs|requires) cookies|cookies (?:must|need to|have to) be (?:enabled|accepted|allowed)|please (?:enable|accept|allow) (?:our |all |the )?cookies|please accept our terms|(?:must|need to|have to|required to) (?:read and )?(?:agree|accept|consent)(?: to)? (?:these|the|our|all) (?:\w{3,12} ){0,3}?(?:terms|conditions|rules|disclaimer|agreement) (?:before|to|in order to|prior to) (?:you (?:may |can )?)?(?:view|access|enter|continu|proceed|read|download|see|us(?:e|ing))|cookie-einstellungen.{0,200}akzeptieren|(?:weiter mit|mit) werbung (?:lesen|weiterlesen|nutzen)|besuchen sie (?:uns|\S{1,40}) wie gewohnt mit werbung|continuer avec (?:la )?publicité|accept(?:er)? et continuer|(?:accept|continue) with (?:ads|advertising)|you are (?:now |about to )?leav(?:e|ing) (?:the |our |this )?(?:[\w.-]{2,40} ){0,6}?(?:web ?)?(?:site|page)|sie verlassen (?:nun |jetzt |hier )?(?:unsere|die|diese) (?:[\w.-]{2,40} ){0,3}(?:web)?seite|vous (?:quittez|allez quitter) (?:le site|notre site)|está (?:abandonando|a punto de abandonar|saliendo de) (?:el|este|nuestro) sitio|您(?:即将|正要)离开(?:本站|本网站)?|(?:即将|将要)离开本站|вы (?:покидаете|переходите на внешний)|(?:benötigen|brauchen) ihre (?:zustimmung|einwilligung)|mit klick auf .{1,40}(?:willigen|stimmen)|avec votre (?:accord|consentement)|nos partenaires et nous|(?:utilizamos|usamos) cookies|con su consentimiento|мы используем (?:файлы )?cookie|(?:本网站|我们|本站)使用 ?cookie|当サイトでは.{0,10}(?:クッキー|cookie)",
)
_PAYWALL = (
    r"(?:start|begin) your (?:free )?trial|to read the full (?:story|article)|subscribe (?:now |today )?to (?:read|continue|keep reading|unlock|access)|(?:this|the) (?:article|content|story|page) is (?:exclusively |only )?(?:for|available to|reserved for) (?:paid |paying |our )?(?:subscribers|members)|subscribers? only|already a subscriber\?|to (?:read|continue reading)(?: this (?:article|story))?,? (?:please )?subscribe|you.ve (?:reached|read) your (?:limit|last free)|become a member to (?:read|continue)|purchase (?:access|this article|pdf)|rent or buy (?:this )?article|unlock this article",
    r"(?:artikel|inhalt) (?:ist )?(?:exklusiv|nur) für abonnenten|weiterlesen mit|jetzt (?:abonnieren|weiterlesen)|réservé (?:à nos|aux) abonnés|article réservé|contenido exclusivo para suscriptores|suscríbete para (?:seguir )?le|только для подписчиков|この記事は(?:有料)?会員限定|会員限定記事|订阅后(?:可)?(?:继续)?阅读|付费(?:内容|阅读|文章)|开通会员",
)
_PAYING = (
    "trial", "full story", "full article", "subscri", "member", "unlock", "purchase", "rent or buy", "ve read your", "ve reached your", "abonn", "weiterlesen",
    "réserv", "suscr", "подписчик", "会員", "订阅", "付费", "会员",
)  # fmt: skip
# For each table above, what an ASCII text that it fits has at least one of. Held to by a test that makes such texts.
_NOT_FOUND_HINTS = (
    "no such", "dead ", "broken ", "bad ", "expired", "invalid", "inactive", "moved", "withdrawn", "retired", "no results", "no search", "404", "410", "not", "n't", "no longer", "unavailable", "removed", "deleted", "missing", "gone", "nothing", "find",
    "nicht", "introuvable", "trouv", "inexistant", "indisponible", " pas", " plus", " non", "no se ha", "no exist", "no disp",
    "no est", "no se enc", "ya no", "supprim", "retir", "eliminad", "borrad", "rimoss", "eliminat", "cancellat", "removid", "verwijderd", "trovata", "trobada", "encontrada", "sidan", "niet", "bulunamad", "stron", "nie ", "found",
    "exist", "available",
)  # fmt: skip
_SENTENCE_HINTS = (
    *_NOT_FOUND_HINTS, "moved", "taken down", "unpublished", "unable", "does no", "cannot", "can", "could", "n.exist",
    "no pudo", "n.est", "here", "est", "session", "display", "match", "disabled", "deactivated", "expired",
    "broken", "nosuchkey", "withdrawn", "retired", "correspond", "invalid", "archived", "pagina", "contenuto", "articolo", "documento", "siden", "halaman", "trang", "sayfa", "sivu", "lehte", "puslapis", "lapa", "oldal", "strani",
)  # fmt: skip
_ALWAYS = ("",)  # a page of so few words is searched as quickly as it is asked for hints
_FOR_SALE_HINTS = (
    "name", "domain", "domein", "dominio", "domen", "alan ad", "expired", "lease to own", "web", "for sale", "for purchase", "parked", "asking price", "registered", "related", "sponsored",
    "popular",
)  # fmt: skip
_SUSPENDED_HINTS = (
    "suspend", "has expired", "deactivated", "disabled", "bandwidth limit", "gesperrt",
)  # fmt: skip
_DEFAULT_HINTS = (
    "welcome to", "page", "works", "iis", "default", "tomcat", "congratulation", "index of", "construction", "coming soon",
    "future home",
)  # fmt: skip
_CHALLENGE_HINTS = (
    "moment", "attention", "please wait", "instant", "denied", "pardon", "human", "robot", "verif", "ddos", "checking your",
    "security", "verification", "one more step", "captcha", "blocked", "request rejected", "client challenge", "check", "radware",
    "shieldsquare", "cookie", "not a bot",
)  # fmt: skip
_CHALLENGE_SENTENCE_HINTS = (
    "checking", "sure", "confirm", "prove", "check ", "blocked by", "verif", "slide", "drag", "rotate", "swipe", "error 10", "protect itself", "complete the", "hold to confirm", "enable javascript", "security of your", "unusual", "blocked",
    "incapsula", "pardon", "enable js", "robot",
)  # fmt: skip
_LOGIN_HINTS = (
    "log", "sign", "authentication", "anmeld", "connexion", "connecter", "identification", "iniciar", "acceder",
)  # fmt: skip
_LOGIN_SENTENCE_HINTS = (
    "your institution",
    "your library",
    "your university",
    "your organi",
    "enter your",
    "log",
    "sign",
    "this content is",
    "invited",
    "melden",
    "connectez",
    "inicie",
)
_CONSENT_HINTS = (
    "leav", "verlassen", "quitte", "abandona", "before you", "bevor sie", "avant d", "vie priv", "privacidad", "cookie", "privacy", "consent", "datenschutz", "einwilligung", "yahoo",
)  # fmt: skip
_CONSENT_SENTENCE_HINTS = (
    "consent ", "uses cookies", "please accept", "cookie", "agree", "terms", "conditions", "before you", "we ", "accept ", "by clicking", "ihre ", "mit klick", "werbung", "continue", "leav", "verlassen", "quitte", "abandona", "saliendo", "avec votre", "cookies", "con su", "partenaires", "partner", "wichtig", "zustimmen",
)  # fmt: skip
# What wikis say in the place of a text, under the title that was asked for.
_NO_TEXT_YET = (
    r"there is currently no text in this page|this topic does not exist yet|does not have an article with this exact name",
    r"diese seite enthält (?:momentan|derzeit|zurzeit) noch keinen text|il n.y a pour l.instant aucun texte sur cette page|(?:en este momento|actualmente) no hay texto en esta página",
    r"(?:本页面?|此页面?|本條目|本条目)(?:目前|当前|現時)?(?:沒有|没有)(?:任何)?(?:内容|內容)|текст на данной странице отсутствует|現在このページには(?:内容|本文)がありません",
)
_NO_TEXT_YET_HINTS = (
    "no text",
    "topic does",
    "exact name",
    "keinen text",
    "aucun texte",
    "texto",
    "没有",
    "沒有",
    "текст",
    "ページ",
)
RETRACTED_TITLE = (
    r"^\W{0,3}(?:retracted|withdrawn|rétracté|zurückgezogen|retractado|отозвана)(?: (?:article|paper|chapter|preprint))?\s?[:：\])】]|^\W{0,3}(?:已?撤稿|撤回)[:：\])】]",
)
_RETRACTED = (
    r"(?<![“\"'‘«])this (?:article|paper|study|publication|preprint|chapter|work) (?:has been|was|is) (?:retracted|withdrawn)|(?:dieser|der) artikel wurde zurückgezogen|cet article a été rétracté|este artículo ha sido retractado|(?:本文|该论文|此文)已(?:被)?(?:撤稿|撤回)",
)
_RETRACTED_HINTS = ("retract", "withdrawn", "rétract", "zurückgezogen", "отозвана", "撤")
NEEDS_SCRIPTS = _any(
    r"(?:enable|requires?|turn on|activate|activer|aktivieren|without|need to enable|habilitar?) ?javascript|javascript (?:is|to be) (?:disabled|required|enabled|not enabled)|(?:启用|开启|打开|允许).{0,6}javascript|javascriptを有効",
)

# What must be in the text too where the title alone is one that works have as well; other scripts are not asked.
# From ß to the end of Latin, then from Greek on, but for the marks among them. Told by what it leaves out, the set is
# ready seven times sooner.
_NOT_ENGLISH = r"(?-i:[^\x00-\u00de\u0250-\u036f\u2000-\u303f\U00010000-\U0010ffff])|"
_OF_SITES = re.compile(
    rf"(?is){_NOT_ENGLISH}\b(?:web ?)?(?:sites?|servers?|pages?|domain|hosting|index|apache|nginx|iis|tomcat|installed|default|document root|software)\b"
)
_OF_ROBOTS = re.compile(
    rf"(?is){_NOT_ENGLISH}captcha|browser|javascript|\bjs\b|cookies?\b|verif|continu|proceed|please|ray id|\bip\b|request|automated|connection|blocked|enable|access|ddos|cloudflare|challenge|click|moment|confirm|press|\bbots?\b|seconds|firewall|incident|interruption|reference"
)
_OF_VISITORS = re.compile(
    rf"(?is){_NOT_ENGLISH}\b(?:you|your|please|try|server|ip|rate|429|403|browser|sites?|web ?site|page|administrator|permission|nginx|apache|error|country|region|javascript|enable|reference|enter|birth|i am|yes)\b"
)
_OF_CHOICES = re.compile(
    rf"(?is){_NOT_ENGLISH}english|deutsch|fran|espa|italiano|europe|asia|americ|africa|global|international|united|germany|continue|select\b|worldwide|edition"
)

WORDINGS: tuple[Wording, ...] = (
    Wording(
        SignKind.NOT_FOUND_WORDING,
        "whole-title",
        _any(*_NOT_FOUND_TITLES),
        1_500,
        "nothing in the title but that there is nothing",
        _NOT_FOUND_HINTS,
    ),
    Wording(
        SignKind.NOT_FOUND_WORDING,
        "whole-title",
        _any(*_SAID_AS_HEADING, *_AFTER_SITE),
        1_500,
        "a heading that says nothing else, or the title after the site's name",
        (
            *_NOT_FOUND_HINTS,
            "can",
            "could",
            "match",
            "return",
            "unpublished",
            "taken down",
            "here",
            "display",
            "locate",
        ),
    ),
    Wording(
        SignKind.NOT_FOUND_WORDING,
        "whole-title",
        _any(*_NUMBER_BESIDE_SITE),
        150,
        "the number of an error beside the name of the site",
        ("404", "410"),
        besides=_OF_PAGES,
        ascii_only=False,
    ),
    Wording(
        SignKind.NOT_FOUND_WORDING,
        "body",
        _any(*_NOT_FOUND_SENTENCES),
        80,
        "a short page that says so",
        _SENTENCE_HINTS,
    ),
    Wording(
        SignKind.NOT_FOUND_WORDING,
        "body",
        _any(*_SAID_BRIEFLY_TOO),
        40,
        "a page of a few words that says so otherwise",
        _BRIEFLY_TOO_HINTS,
    ),
    Wording(
        SignKind.NOT_FOUND_WORDING,
        "body",
        _any(*_SAID_BRIEFLY),
        40,
        "a page of a few words that says so",
        _ALWAYS,
    ),
    Wording(
        SignKind.NOT_FOUND_WORDING,
        "body",
        _any(*_THING_ABSENT, *_ZH_THING_ABSENT, *_SOMETHING_GONE),
        60,
        "a page of few words that tells its visitor of something absent",
        _ALWAYS,
        besides=_TO_THE_VISITOR,
    ),
    Wording(
        SignKind.NOT_FOUND_WORDING,
        "body",
        _any(*_TOLD_THE_VISITOR),
        300,
        "a page that tells its visitor so, among its menus",
        _TOLD_HINTS,
        ascii_only=False,
    ),
    Wording(
        SignKind.NOT_FOUND_WORDING,
        "whole-text",
        _any(*_NOT_FOUND_TITLES),
        30,
        "a text that says nothing else",
        _NOT_FOUND_HINTS,
    ),
    Wording(
        SignKind.NOT_FOUND_WORDING,
        "whole-text",
        _any(*_BARE, *_CLOSED_ALONE),
        40,
        "a line, and nothing else, that says that it is gone or closed",
        _ALWAYS,
    ),
    Wording(
        SignKind.NOT_FOUND_WORDING,
        "body",
        _any(*_CLOSED_HERE),
        60,
        "a short page that says of itself that it is no more",
        _CLOSED_HINTS,
    ),
    Wording(
        SignKind.NOT_FOUND_WORDING,
        "body",
        _any(*_CLOSED_TO_USERS),
        60,
        "a short page that tells its users that the service is no more",
        _CLOSED_HINTS,
        besides=_TO_USERS,
    ),
    Wording(
        SignKind.NOT_FOUND_TEMPLATE,
        "body",
        _any(*_NO_TEXT_YET),
        300,
        "a wiki's page for a title that it has no text for",
        _NO_TEXT_YET_HINTS,
    ),
    Wording(SignKind.PARKED, "title", _any(*_FOR_SALE), 300, "the title offers the domain", _FOR_SALE_HINTS),
    Wording(
        SignKind.PARKED, "body", _any(*_FOR_SALE), 150, "a short page that offers the domain", _FOR_SALE_HINTS
    ),
    Wording(
        SignKind.SUSPENDED,
        "title",
        _any(*_SUSPENDED),
        200,
        "the host's notice in place of the site",
        _SUSPENDED_HINTS,
    ),
    Wording(SignKind.SUSPENDED, "body", _any(*_SUSPENDED), 80, "a short page that says so", _SUSPENDED_HINTS),
    Wording(
        SignKind.DEFAULT_PAGE,
        "whole-title",
        _any(*_DEFAULT),
        900,
        "what a server shows before anything is put on it",
        _DEFAULT_HINTS,
        besides=_OF_SITES,
    ),
    Wording(
        SignKind.DEFAULT_PAGE,
        "body",
        _any(*_FRESH),
        60,
        "what a host shows before anything is put on it",
        (
            "site",
            "upload",
            "default",
            "installed",
            "nothing has been",
            "domain",
            "future home",
            "host",
            "entsteht",
        ),
    ),
    Wording(
        SignKind.CHALLENGE,
        "whole-title",
        _any(*_CHALLENGE_TITLES),
        250,
        "a test for robots in place of the page",
        _CHALLENGE_HINTS,
        besides=_OF_ROBOTS,
    ),
    Wording(
        SignKind.CHALLENGE,
        "body",
        _any(*_CHALLENGE_SENTENCES),
        120,
        "a short page that asks for proof of being human",
        _CHALLENGE_SENTENCE_HINTS,
    ),
    Wording(
        SignKind.REFUSAL,
        "whole-title",
        _any(*_REFUSAL_TITLES),
        150,
        "the title says no to the visitor",
        _REFUSAL_HINTS,
        besides=_OF_VISITORS,
    ),
    Wording(
        SignKind.REFUSAL,
        "body",
        _any(*_REFUSAL_SENTENCES),
        80,
        "a short page that says no to the visitor",
        _REFUSAL_SENTENCE_HINTS,
    ),
    Wording(
        SignKind.LOGIN_WALL,
        "whole-title",
        _any(*_LOGIN_TITLES),
        250,
        "a log-in form in place of the page",
        _LOGIN_HINTS,
    ),
    Wording(
        SignKind.LOGIN_WALL,
        "body",
        _any(*_LOGIN_SENTENCES),
        60,
        "a short page that asks to log in",
        _LOGIN_SENTENCE_HINTS,
    ),
    Wording(
        SignKind.CONSENT_WALL,
        "whole-title",
        _any(*_CONSENT_TITLES),
        900,
        "consent is asked before the page is shown",
        _CONSENT_HINTS,
    ),
    Wording(
        SignKind.CONSENT_WALL,
        "whole-title",
        _any(*_QUESTION_TITLES),
        300,
        "the visitor is asked for a country or a language first",
        ("country", "region", "location", "language", "edition", "market", "langue", "pays", "idioma"),
        besides=_OF_CHOICES,
    ),
    Wording(
        SignKind.CONSENT_WALL,
        "body",
        _any(*_CONSENT_SENTENCES),
        90,
        "nothing on the page but the question of consent",
        _CONSENT_SENTENCE_HINTS,
    ),
    Wording(
        SignKind.PAYWALL,
        "title",
        _any(*_PAYWALL),
        LONG,
        "the title asks for a subscription",
        _PAYING,
        ascii_only=False,
    ),
    Wording(
        SignKind.PAYWALL,
        "body",
        _any(*_PAYWALL),
        LONG,
        "the text asks for a subscription",
        _PAYING,
        ascii_only=False,
    ),
    Wording(
        SignKind.RETRACTED,
        "title",
        _any(*RETRACTED_TITLE),
        LONG,
        "the title begins with it",
        _RETRACTED_HINTS,
        ascii_only=False,
    ),
    Wording(
        SignKind.RETRACTED,
        "body",
        _any(*_RETRACTED),
        LONG,
        "the text says so of itself",
        _RETRACTED_HINTS,
        ascii_only=False,
    ),
)

# What a page says that leads on by its only link.
SENT_ON = _any(
    r"you (?:are|will be|should be|were|have been) (?:being |now |automatically )*(?:re)?directed|redirecting\b|not (?:automatically |being )*(?:redirected|forwarded)|(?:this|the|our) (?:object|document|page|site|web ?site|article|content|url|file|resource) (?:has |is |was )?(?:been )?(?:permanently |now )?(?:moved|relocated)|(?:object|document) moved|moved permanently|update your (?:bookmarks?|links)",
    r"(?:werden|wurden) [^.]{0,30}weitergeleitet|weiterleitung|diese (?:seite|website) (?:ist|wurde)[^.]{0,20}(?:umgezogen|verschoben)|(?:vous allez être|redirection|êtes) ?(?:redirigé|en cours)|(?:cette page|ce site|ce document) a (?:été déplacé|déménagé)|(?:será|está siendo) redirigid|redireccion|(?:esta página|este sitio) se ha (?:movido|trasladado)|перенаправл|(?:страница|сайт) (?:переехал|перемещ)|正在跳转|自动跳转|页面跳转|已迁移至|移転しました|転送します|リダイレクト",
)

# What a page without text may say by other means.
SAYS_SO = _any(*_SOMETHING_GONE, *_NOT_FOUND_SENTENCES)

# ------------------------------------------------------------------------------------------------------- out of order

# In lower case: what an ASCII title that is one of the following has in it.
UNWELL_HINTS = (
    "error", "unavailable", "gateway", "maintenance", "mantenimiento", "back", "offline", "down", "wrong", "fehler",
    "erreur", "wartung",
)  # fmt: skip
UNWELL = _any(
    r"(?:(?:http |error )?(?:500|502|503|504)[ :–-]{0,3})?(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)",
    r"(?:site |website |system |scheduled |server )?(?:is )?(?:under |down for |in )?(?:scheduled )?maintenance(?: mode| in progress)?",
    r"(?:we.ll|we will) be (?:right )?back(?: soon| shortly)?|be right back|temporarily (?:unavailable|offline|down)|database error|error establishing a database connection",
    r"(?:sorry, )?(?:this |our |the )?(?:site|page|website|shop|store|blog|service) (?:is )?(?:temporarily|currently) (?:unavailable|offline|down)(?: for maintenance)?",
    r"(?:an )?(?:unexpected |application |runtime |server |system )?error(?: page| message| (?:has )?occurr?ed)?|(?:error )?(?:500|502|503|504)?[ :–—-]{0,3}(?:w?h?oops[,!]? )?(?:looks like )?something went wrong",
    r"(?:ein )?(?:interner )?(?:server)?fehler(?:seite)?|erreur(?: interne)?(?: du serveur)?|error interno(?: del servidor)?|(?:произошла )?ошибка(?: сервера)?|エラー(?:が発生しました)?|出错[了啦]?|系统错误|系统繁忙.{0,10}",
    r"wartungsarbeiten|(?:site )?en maintenance|en mantenimiento|технические работы|сайт на обслуживании|メンテナンス中|服务器(?:内部)?错误",
    r"(?:系统|网站|服务器|本站|服务)?(?:正在)?(?:例行|临时|紧急|升级|停机|系统){0,3}(?:维护|升级)(?:升级|维护)?(?:中|公告|通知|期间.{0,12})|(?:系统|网站|服务器|本站)正在(?:升级|维护).{0,12}|(?:网站|系统)(?:暂时)?(?:关闭|无法访问|停止服务)",
)

OF_SERVERS = re.compile(
    rf"(?is){_NOT_ENGLISH}\b(?:sites?|web ?sites?|servers?|services?|systems?|back|again|later|we|our|pages?|errors?|requests?|sorry|apolog\w+|inconvenience|please|you|your|nginx|apache|database|exception|wrong)\b"
)

BROKEN_DOWN = _any(
    r"(?:fatal|parse|syntax) error: {1,3}(?:uncaught|allowed memory|call to|require|maximum|syntax error|unexpected)|warning: {1,3}(?:mysqli?|pg|include|require|fopen|session)[\w_]{0,30}\(|uncaught (?:mysqli|pdo|error|exception)",
    r"microsoft (?:vbscript|jscript|ole db|odbc)[^.]{0,60}error|server error in .{1,40} application|traceback \(most recent call last\)|SQLSTATE\[|ORA-\d{5}|java\.lang\.\w{3,40}(?:exception|error)|whitelabel error page|error 1016\b|origin dns error|active server pages error|stack trace:",
)


BRIEFLY_OUT = _any(
    r"(?:we|we.re|site|website|service|server|system|database) (?:is |are )?(?:currently |temporarily )?(?:(?:down|closed|offline) for|undergoing|under|in) (?:\w{3,12} ){0,2}?maintenance|(?:site|website|service|server|system|database) is (?:currently |temporarily )?(?:down|offline|too busy|overloaded|out of service|unavailable)|(?:please )?(?:check back|try again|come back|try later) (?:soon|later|shortly|in a)|technical difficulties",
    r"wartungsarbeiten|vorübergehend nicht (?:erreichbar|verfügbar)|versuchen sie es später|maintenance en cours|(?:momentanément|temporairement) indisponible|réessayer plus tard|(?:en mantenimiento|temporalmente no disponible)|inténtelo (?:de nuevo )?más tarde|технические работы|временно недоступ|попробуйте (?:зайти )?позже|メンテナンス中|しばらく(?:経って|たって|して|時間)|(?:正在|系统|网站)(?:进行)?(?:维护|升级维护|维护升级)|(?:系统|服务器|网络)(?:繁忙|异常|错误|忙)|稍[后後]再?(?:试|試|访问)",
)
