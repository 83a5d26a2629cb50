"""Chinese and Japanese notes, GB/T 7714 entries and Russian entries: titles by their own marks."""

from __future__ import annotations

import re

from citecheck.model import Name
from citecheck.notes.dates import Dated, find_dates, first_date
from citecheck.notes.draft import Draft
from citecheck.notes.evidence import GBT, NAME_LATIN, UNSIGNED_BOOK, latin_head
from citecheck.notes.fields import read_rest
from citecheck.notes.gazetteer import GIVEN
from citecheck.notes.heads import same_author_head
from citecheck.notes.lexicon import PLACE_WORDS, is_ibid
from citecheck.notes.names import CJK, CYRILLIC, parse_names
from citecheck.notes.parts import container_kind
from citecheck.notes.scan import IN_URL, Scan, Span

_GBT_TYPES = {
    "J": "article-journal", "M": "book", "N": "article-newspaper", "D": "thesis", "C": "paper-conference", "R": "report",
    "S": "standard", "P": "patent", "A": "chapter", "G": "book", "Z": "document", "EB": "webpage", "DB": "dataset", "CP": "software",
}  # fmt: skip


def read(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """Read a citation in one of these styles; False where it is in none."""
    text = scan.text[start:end]
    marker = GBT.search(text) if "]" in text or "\uff3d" in text else None
    if marker is not None and marker.start() > 1:
        return _gbt(draft, scan, start, end, start + marker.start(), start + marker.end(), marker[0])
    if not scan.eastern:
        return _transliterated(draft, scan, start, end)
    if (
        not text.isascii()
        and CJK.search(text)
        and _han_share(text) > 0.3
        and not _quotes_latin(scan, start, end)
    ):
        return _cjk(draft, scan, start, end)
    quoted = "“" in scan.flat[start:end]
    if not text.isascii() and is_cyrillic(text):
        again = same_author_head(scan.flat, start, end)
        if again:  # `Он же. Мысли вслух`
            start, text = again, scan.text[again:end]
        head = _russian_head(text, 0, len(text))
        if head and (not quoted or " // " in text or text[head.end()] not in _OPENING):
            return _russian(draft, scan, start, end)
        if "//" in text and (not quoted or text.find("//") < text.find("«")) and _UNSIGNED.match(text):
            slashes = text.index("//")
            stop = slashes
            day = _DAY_BEHIND_RU.search(text, max(0, slashes - 30), slashes)
            if day and (date := first_date(text, day.start(), slashes)):
                draft.issued, stop = date.date, day.start()
            draft.title = _plain_title(_without_signature(text[:stop]))
            _russian_container(draft, scan, start + slashes + 2, end)
            approved = _APPROVED.search(text, 0, slashes)
            if approved and (date := first_date(text, approved.end(), slashes)):
                draft.type = "legislation"
                if draft.issued is None or not draft.issued.day:
                    draft.issued = date.date
            return True
        if not quoted and UNSIGNED_BOOK.match(text):
            _russian_book(draft, scan, start, end)
            return True
    elif _transliterated(draft, scan, start, end):
        return True
    if _RUSSIAN_ARCHIVE.match(text):
        draft.type = "manuscript"
        draft.archive = _RUSSIAN_ARCHIVE.match(text)[1]  # type: ignore[index]
        draft.archive_location = text[len(draft.archive) :].strip(" .,")
        return True
    return False


def _transliterated(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    """Read a Russian entry in Latin letters; False where there is none."""
    latin = None if "“" in scan.flat[start:end] else latin_head(scan, start, end)
    if latin is None and ". – " in scan.flat and _UNSIGNED_LATIN.match(scan.flat, start, end):
        _russian_book(draft, scan, start, end)
        return True
    return latin is not None and _russian(draft, scan, start, end)


# `Стратегия национальной безопасности : утв. Указом Президента РФ от 12 мая 2009 г.`: who made it law, and when.
_APPROVED = re.compile(
    r"\s?[:(,]\s?(?:утв\.|утвержд\w+|одобр\w+|принят\w*|федер(?:\.|альный) закон|закон|указ|постановление)\s"
)
_OPENING = '«“„"'
# The day of a statement, behind its title: `Совместное заявление. 4 февраля 2022 г. // Сайт Президента РФ`
_DAY_BEHIND_RU = re.compile(r"[.,] (?:от )?\d{1,2}(?: [а-я]{3,8} |\.\d\d\.)\d{4}(?: ?г(?:ода|\.)?)?,? ?$")


def _quotes_latin(scan: Scan, start: int, end: int) -> bool:
    """Whether all Chinese words stand in brackets, behind a title in quotation marks and Latin script."""
    quote = scan.quote_at(start)
    return (
        quote is not None
        and quote.end <= end
        and CJK.search(scan.text[start : quote.end]) is None
        and CJK.search(scan.flat[start:end]) is None
    )


def _han_share(text: str) -> float:
    return sum(map(str.isalpha, CJK.findall(text))) / max(1, sum(map(str.isalpha, text)))


# ------------------------------------------------------------------------------------------------- GB/T 7714


def _gbt(draft: Draft, scan: Scan, start: int, end: int, marker: int, after: int, code: str) -> bool:
    head = scan.text[start:marker]
    stop = _LATIN_NAMES_END.match(head) or re.search(
        r"(?<!\b[A-Z])[.\uff0e。]\s*(?=\S)|(?<=[A-Z])(?<![A-Z]\.[A-Z])\.\s+(?=[A-Z][a-z]+\s[a-z])|(?<=[A-Z])\.\s*(?=[\u3400-\u9fff])|(?<=\bal)\.\s+",
        head,
    )
    colon = re.match(r"[\u3400-\u9fff·、,\uff0c ]{2,30}[:\uff1a]", head)
    if stop is None and colon:
        stop = colon
    draft.title = head[stop.end() if stop else 0 :].strip(" .,\uff0c:\uff1a《》") or None
    if stop:
        names = stop["names"] if stop.re is _LATIN_NAMES_END else head[: stop.start()]
        draft.author = _han_names(names) if CJK.search(names) else _latin_authors(names)
    kind = code.strip("[]\uff3b\uff3d").split("/")[0]
    draft.type = _GBT_TYPES.get(kind)
    draft.online = "OL" in code
    rest = scan.text[after:end]
    _gbt_rest(draft, rest, kind)
    if draft.language is None and draft.title and CJK.search(draft.title):
        draft.language = "zh"
    return True


# `Kissinger H. World Order`, `KEOHANE R O, NYE J S. Power`: families, and initials that no stop ends but the last.
_LATIN_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ]){1,3}"
_LATIN_NAMES_END = re.compile(
    rf"(?P<names>{_LATIN_NAME}(?:, {_LATIN_NAME})*(?:,? et al)?)\.\s?(?=[A-ZÀ-Þ\d“])"
)


def _gbt_rest(draft: Draft, rest: str, kind: str) -> None:
    rest = re.sub(r"(?:https?://|www\.)\S+", "", rest)
    rest = re.sub(r"(\d{4})[:\uff1a](?=\d)", r"\1: ", rest)
    dates = list(find_dates(rest))
    accessed = re.search(r"\[(\d{4}-\d{1,2}-\d{1,2})\]", rest)
    for date in dates:
        if accessed and accessed.start() < date.start < accessed.end():
            draft.accessed = date.date
        elif draft.issued is None or (date.has_day and draft.issued.day is None):
            draft.issued = date.date
    body = rest.lstrip(" .\uff0e,\uff0c/")
    if kind in ("A", "C") or rest.lstrip().startswith("//"):
        inside = re.match(
            r"(?://)?\s*(?:(?P<editors>[^.\uff0e:]{2,40})[.\uff0e]\s*)?(?P<book>[^.\uff0e:\[]+)",
            rest.lstrip(),
        )
        if inside and rest.lstrip().startswith("//"):
            draft.container_title = inside["book"].strip()
            draft.type = "chapter" if kind in ("A", "M", "C") else draft.type
        elif kind == "A":
            draft.type = "webpage" if draft.online else "document"
    elif kind in ("J", "N"):
        match = re.match(r"(?P<name>[^,\uff0c.\d(\[（]+(?:\([^)\d]+\))?)[,\uff0c.\s]*", body)
        if match:
            draft.container_title = match["name"].strip(" .,\uff0c《》") or None
        numbers = re.search(
            r"\d{4}[,\uff0c]\s*(?P<vol>\d+)?\s*(?:\((?P<iss>[^)]+)\))?|\d{4}\s*\((?P<only>\d+)\)", body
        )
        if numbers:
            draft.volume, draft.issue = numbers["vol"], numbers["iss"] or numbers["only"]
    elif kind == "EB":
        match = re.match(r"(?P<name>[^,\uff0c.\d(\[（]{2,40})[,\uff0c.(]", body)
        if match:
            draft.container_title = match["name"].strip() or None
    else:
        place = re.search(
            r"(?:^|[.\uff0e]\s*)(?P<place>[^:\uff1a,\uff0c.\uff0e]{1,30})[:\uff1a]\s*(?P<publisher>[^,\uff0c]+)",
            body,
        )
        if place:
            draft.publisher_place, draft.publisher = place["place"].strip(), place["publisher"].strip(" .")
    pages = re.search(r"[:\uff1a]\s*(\d+(?:[-–—]\d+)?)", rest)
    if pages:
        draft.page = pages[1]


def _latin_authors(text: str) -> tuple[Name, ...]:
    names = []
    for piece in re.split(r",\s*(?!(?:[A-Z]\.?\s?){1,3}(?:,|$))", text):
        names += [name for name in parse_names(re.sub(r"\bet al\b\.?", "", piece)) if name]
    return tuple(names)


# --------------------------------------------------------------------------------------- Chinese and Japanese

_COUNTRY = re.compile(r"^[\[\uff3b\uff08(〔【][^\]\uff3d)\uff09〕】]{1,4}[\]\uff3d)\uff09〕】]\s*")
_ROLE_HAN = re.compile(
    r"(?:主编|编著|编译|编撰|编辑|主編|編著|編|编|校注|校点|点校|选编|整理|口述|辑|著|撰|译|訳|等|ほか|他)+$"
)
_LEAD = re.compile(
    r"^(?:前[掲引](?:注\s?)?[\uff08(]?\d*[\uff09)]?[、,\uff0c]?|(?:另|并|还可|亦可|又|同时|具体|以上|另可|另请)?参见|另见|详见|参阅|可参见|参看|参考|(?:中文版|中译本|英文版|英译本)(?:可?参见|见)|转引自|见|引自|如|例如|分别参见|具体参见|載|载)(?=[^》]*《|[^」]*「|[^』]*『|\S|$)\s*[:\uff1a]?"
)
_COLON = re.compile(r"[:\uff1a]\s*$")
_PUBLISHED = re.compile(r"(?P<place>[\u3400-\u9fff]{2,5})\s*[:\uff1a]\s*(?P<publisher>[\u3400-\u9fff·\w]+)")


def _cjk(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    quotes = [quote for quote in scan.quotes if start <= quote.start and quote.end <= end]
    quotes = _titles(scan, quotes)
    if not quotes:
        return _cjk_plain(draft, scan.text[start:end])
    title = quotes[0]
    if title.start - start > 60:
        return False
    head = _LEAD.sub("", scan.text[start : title.start].strip())
    draft.title = scan.text[title.inner[0] : title.inner[1]].strip(" ,\uff0c.。")
    if _KEPT.search(head):
        draft.type, draft.archive = "manuscript", head.rstrip(" ,\uff0c:\uff1a")
        head = ""
    draft.author = _han_names(head)
    draft.language = _language(scan.text[start:end])
    if draft.language == "ja":  # where a Japanese family name ends is not to be seen
        draft.author = tuple(
            Name(literal=_JAPANESE_ROLE.sub("", f"{name.family or ''}{name.given or ''}{name.literal or ''}"))
            for name in _han_names(_JAPANESE_ROLE.sub("", head))
        )
    draft.quoted = True
    rest_start = title.end
    if len(quotes) > 1 and _holds(scan, title, quotes[1]):
        draft.container_title = scan.text[quotes[1].inner[0] : quotes[1].inner[1]].strip()
        editors = re.search(
            r"(?:载|載|见|in)?\s*([\u3400-\u9fff、·]{2,20}?)(?:主编|编|主編|編)\s*[:\uff1a]?\s*$",
            scan.text[title.end : quotes[1].start],
        )
        if editors:
            draft.editor = _han_names(editors[1].lstrip("载載见，,"))
        rest_start = quotes[1].end
    whole = scan.text[title.start] == "『"  # in Japanese and Korean notes, what is a book or a periodical
    _cjk_rest(draft, scan, rest_start, end, whole=whole)
    if draft.container_title is None and not draft.author and _is_paper(draft):
        draft.title, draft.container_title = None, draft.title
    _cjk_type(draft)
    rest = scan.text[rest_start:end]
    if draft.author and _SHORT.fullmatch(rest.strip()) and draft.container_title is None:
        draft.hints.add("short")
    return True


# Where a paper is kept, before its title: `中国外交部档案，档案号109-00889-01，《周恩来总理接见苏联大使谈话记录》`.
_KEPT = re.compile(r"档案[馆館]?(?:藏|号|$|[,\uff0c])|檔案館|公文書館|外交史料館|档号")

# A page alone behind the title: the work was named in full before.
_SHORT = re.compile(r"[\uff0c,、]?\s*第?\s?\d+(?:\s?[—–-]+\s?\d+)?\s?[页頁쪽][.。]?")


_JAPANESE_ROLE = re.compile(r"^(?:編集委員|論説委員|特派員|記者|解説委員)[・\s]?")


def _titles(scan: Scan, quotes: list[Span]) -> list[Span]:
    """The quotations that name works: title marks, and quotation marks only before one of them or alone."""
    marked = [quote for quote in quotes if quote.kind in ("book", "corner")]
    if not marked:
        return quotes
    first = quotes[0]
    if first is not marked[0] and len(scan.text[first.end : marked[0].start].strip()) <= 4:
        return [first, *marked]  # `“中国绿色发展之路”，载《中国科学院院刊》`
    return marked


def _language(text: str) -> str:
    if re.search(r"[\uac00-\ud7af]", text):
        return "ko"
    return "ja" if re.search(r"[\u3040-\u30ff]|頁|号（", text) else "zh"


def _is_paper(draft: Draft) -> bool:
    """Whether the only title is a newspaper's name, with the day it came out: `《人民日报》2018年5月4日`."""
    return (
        draft.issued is not None
        and draft.issued.day is not None
        and container_kind(draft.title) in ("newspaper", "magazine")
    )


def _cjk_plain(draft: Draft, text: str) -> bool:
    """An entry whose parts only full stops set off: `郑必坚. 和平崛起的发展道路. 人民日报, 2005-11-22`."""
    pieces = [piece.strip() for piece in re.split(r"[.\uff0e。]\s*(?=\D)", text) if piece.strip(" .")]
    if len(pieces) < 3 or not re.fullmatch(r"[\u3400-\u9fff·、,\uff0c\s]{2,40}", pieces[0]):
        return False
    draft.author = _han_names(pieces[0])
    draft.title = pieces[1]
    draft.language = "zh"
    source = ". ".join(pieces[2:])
    date = first_date(source)
    draft.issued = date.date if date else None
    place = re.match(r"(?P<place>[\u3400-\u9fff]{2,6})\s*[:\uff1a]\s*(?P<publisher>[^,\uff0c]+)", source)
    if place:
        draft.publisher_place, draft.publisher = place["place"], place["publisher"]
        draft.type = "book"
        return True
    draft.container_title = re.split(r"[,\uff0c\d]", source)[0].strip(" .") or None
    if re.fullmatch(
        r"[\u3400-\u9fff]{2,12}(?:大学|学院|研究院)", draft.container_title or ""
    ) and re.fullmatch(r"[^,\uff0c]*[,\uff0c]\s*\d{4}\W*", source):
        draft.type, draft.publisher, draft.container_title = "thesis", draft.container_title, None
        return True
    numbers = re.search(
        r"\d{4}[,\uff0c]\s*(\d+)(?:\((\d+)\))?(?:\s*:\s*(\d+[-–]\d+))?|\d{4}\((\d+)\)", source
    )
    if numbers:
        draft.volume, draft.issue, draft.page = numbers[1], numbers[2] or numbers[4], numbers[3]
    day = draft.issued is not None and draft.issued.day is not None
    draft.type = (
        "article-newspaper"
        if day and not numbers
        else "article-journal"
        if numbers
        else "webpage"
        if draft.online
        else "article-journal"
    )
    return True


def _holds(scan: Scan, title: Span, other: Span) -> bool:
    """Whether the second title is the container of the first: only separators, `载` or editors between them."""
    between = scan.text[title.end : other.start]
    if len(between) > 40 or between.lstrip().startswith(("卷", "巻", "第")):
        return False  # `《史记》卷六《秦始皇本纪》`
    return re.search(r"[载載]|收[入于录錄]|所収|[编編]", between) is not None or (
        len(between) <= 24 and not re.search(r"\d{4}", between)
    )


def _han_names(text: str) -> tuple[Name, ...]:
    text = _COLON.sub("", text.strip(" ,\uff0c.。:\uff1a"))
    names = []
    for piece in re.split(
        r"[、\uff0c,;\uff1b]\s*|(?<=[\u3400-\u9fff]{2})\s*和\s*(?=[\u3400-\u9fff]{2,4}(?:$|[、等主编著]))(?!国)|与(?=[\u3400-\u9fff]{2,3}$)|・(?=[\u3400-\u9fff]{3,}$)",
        re.sub(r"[\uff08(][^\uff09)]*[译訳譯][\uff09)]|[\uff0c,][^\uff0c,:\uff1a]*译$", "", text),
    ):
        foreign = _COUNTRY.match(piece.strip())
        bare = _ROLE_HAN.sub("", _COUNTRY.sub("", piece.strip())).strip(" :\uff1a")
        if not bare:
            continue
        names += [Name(literal=bare)] if foreign and len(bare) > 3 else list(parse_names(bare))
    return tuple(names)


_IN_BRACKET = re.compile(
    r"[\uff08(](?P<house>[^\uff08\uff09()\d]{2,40}?)[、\uff0c,]?\s*\d{4}\s?年?[^\uff08\uff09()]{0,12}[\uff09)]"
)


def _cjk_rest(draft: Draft, scan: Scan, start: int, end: int, *, whole: bool) -> None:
    text = scan.text[start:end]
    dates = [
        date for date in find_dates(text) if IN_URL not in scan.flat[start + date.start : start + date.end]
    ]
    when = re.search(r"(?:访问|检索|阅读|登录|上网|最后访问|浏览|アクセス|閲覧|参照)", text)
    for date in dates:
        near = text[max(0, date.start - 10) : date.end + 10]
        if (
            when
            and re.search(r"访问|检索|登录|上网|浏览|アクセス|閲覧|参照", near)
            and draft.issued is not None
        ) or (when and len(dates) == 1 and re.search(r"访问|检索|登录|浏览|アクセス|閲覧", near)):
            draft.accessed = date.date
        elif draft.issued is None or (
            date.has_day and draft.issued.day is None and date.date.year == draft.issued.year
        ):
            draft.issued = date.date
    issue = re.search(r"第\s?(\d+)\s?[期号號]", text)
    volume = re.search(r"第\s?(\d+)\s?[卷巻]", text)
    draft.issue = issue[1] if issue else draft.issue
    draft.volume = volume[1] if volume else draft.volume
    pages = re.search(r"第?\s?(\d+(?:\s?[—–-]+\s?\d+)?)\s?[页頁쪽]", text)
    draft.page = pages[1] if pages else None
    translator = re.search(r"([\u3400-\u9fff·、]{2,12}?)(?:等)?[译訳]", text)
    if translator:
        draft.translator = _han_names(translator[1])
    published = _PUBLISHED.search(text)
    if published and not re.search(r"访问|日期|[0-9]", published["place"] + published["publisher"][:1]):
        draft.publisher_place, draft.publisher = published["place"], published["publisher"]
    else:
        publisher = re.search(
            r"([\u3400-\u9fff·]{2,20}(?:出版社|书局|書店|书店|印书馆|書房|新書|文庫|選書|出版会|出版))", text
        )
        house = _IN_BRACKET.search(text)
        if publisher:
            draft.publisher = publisher[1]
        elif house and (whole or draft.editor):
            place, _, name = house["house"].replace("\uff1a", ":").rpartition(":")
            draft.publisher_place, draft.publisher = place.strip() or None, name.strip()
    draft.online = draft.online or IN_URL in scan.flat[start:end] or draft.accessed is not None
    if draft.container_title is None and draft.publisher is None:
        _cjk_source(draft, text)
    if whole and draft.container_title and not draft.publisher and _is_house(draft):
        draft.publisher, draft.container_title = draft.container_title, None


def _is_house(draft: Draft) -> bool:
    """Whether what stands behind `『title』` is its publisher: no periodical's name, no number, no day."""
    return (
        draft.issue is None
        and container_kind(draft.container_title) is None
        and draft.issued is not None
        and draft.issued.day is None
    )


def _cjk_source(draft: Draft, text: str) -> None:
    """A source without title marks: `，新华社，2017年1月22日`."""
    for stretch in re.split(
        r"[\uff0c,;\uff1b。、]\s*", re.sub(r"https?://\S+|[\[\uff08(].*?[\]\uff09)]", "", text)
    ):
        piece = re.split(r"\d{4}\s?年|\d{4}-", stretch)[0].strip(" .。：:")
        if re.fullmatch(r"(?:博士|硕士|学士)(?:学位)?论文", piece):
            draft.type, draft.genre = "thesis", piece
        elif _ARCHIVE.search(piece):
            draft.type, draft.archive = "manuscript", piece
            break
        elif (
            len(piece) >= 2
            and CJK.search(piece)
            and not re.match(
                r"第|年|载|见|译|同上|访问|朝刊|夕刊|編$|编$|白皮书$|一书$|一文$|讲话|节选|电子版|電子版",
                piece,
            )
            and "〔" not in piece
            and not re.fullmatch(r"[\d—–-]+\s?[頁页面쪽版]|[^\d]*アクセス", piece)
        ):
            if draft.type == "thesis" or draft.container_title:
                draft.publisher = draft.publisher or piece
            else:
                draft.container_title = piece
            if draft.type != "thesis" and draft.container_title:
                break
    if re.search(r"(?:博士|硕士)(?:学位)?论文", text):
        draft.type = "thesis"
        if draft.container_title:
            draft.publisher = re.sub(r"(?:博士|硕士)(?:学位)?论文", "", draft.container_title) or None
            draft.container_title = None


_ARCHIVE = re.compile(r"档案[馆館]|檔案館|公文書館|外交史料館|档案号|档号")
_PACT = re.compile(r"(?:条约|條約|公约|協定|协定|议定书|議定書|联合声明|共同声明|联合公报)$")
_STATUTE = re.compile(r"(?:法|法典|宪法|憲法|条例|條例|暂行办法|管理办法|法律|规定|決定|决定)$")


def _cjk_type(draft: Draft) -> None:
    if draft.type is not None:
        return
    if (
        draft.title
        and draft.title.endswith(("的通知", "的通告", "的公告", "的命令"))
        and not draft.author
        and not draft.container_title
    ):
        draft.type = "legislation"
        return
    if draft.title and _PACT.search(draft.title) and not (draft.author or draft.container_title):
        draft.type = "treaty"
        return
    if (
        draft.title
        and _STATUTE.search(re.sub(r"[\uff08(].*", "", draft.title))
        and not (draft.author or draft.container_title or draft.publisher)
    ):
        draft.type = "legislation"
        return
    kind = container_kind(draft.container_title)
    day = draft.issued is not None and draft.issued.day is not None
    if draft.container_title is None:
        draft.type = (
            "book" if draft.publisher or (draft.issued and not day and not draft.online) else "webpage"
        )
    elif draft.editor or (draft.publisher and not draft.issue):
        draft.type = "chapter"
    elif draft.issue or draft.volume:
        draft.type = "article-journal" if kind != "magazine" else "article-magazine"
    elif day:
        draft.type = (
            "article-newspaper"
            if kind in ("newspaper", None, "journal") and not (draft.online and kind != "newspaper")
            else "webpage"
        )
    else:
        draft.type = {
            "newspaper": "article-newspaper",
            "magazine": "article-magazine",
            "journal": "article-journal",
        }.get(kind or "", "webpage" if draft.online else "article-journal")


# ------------------------------------------------------------------------------------------------------ Russian

_NAME_RU = r"(?!(?:Интервью|Выступление|Речь|Письмо|Записка|Беседа|Доклад|Заявление|Послание|Статья)\s)[А-ЯЁІЇЄ][а-яёіїє’'-]+(?:-[А-ЯЁ][а-яё]+)?,?\s[А-ЯЁІЇЄ]\.(?:\s?-?[А-ЯЁІЇЄ]\.)?"
_RUSSIAN_HEAD = re.compile(
    rf"(?P<names>[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё]+(?=\.\s)|{_NAME_RU}(?:,\s{_NAME_RU})*(?:\sи\s(?:др\.|{_NAME_RU}))?)(?:\s\((?:ред|отв\. ред|сост)\.?\))?[,:.]?\s+(?=[«“\"А-ЯЁІЇЄA-Z\d])"
)
# Names in full: `Дмитрий Тренин. Россия и мир`, `Тренин Дмитрий Витальевич. Россия`.
_WHOLE_NAME_RU = re.compile(
    r"(?P<names>(?P<first>[А-ЯЁ][а-яё]+)\s(?:(?P<second>[А-ЯЁ][а-яё]+)(?:-[А-ЯЁ][а-яё]+)?)(?:\s(?P<third>[А-ЯЁ][а-яё]+))?)[.,:]\s+(?=[«“\"А-ЯЁA-Z\d])"
)
_FATHERS_NAME = ("вич", "вна", "ична")


def _russian_head(text: str, start: int, end: int) -> re.Match[str] | None:
    """The names at the head of a Russian entry: with initials, or whole ones where a word is known as a name."""
    head = _RUSSIAN_HEAD.match(text, start, end)
    if head is not None:
        return head
    whole = _WHOLE_NAME_RU.match(text, start, end)
    if whole is None:
        return None
    if whole["third"]:
        named = whole["third"].endswith(_FATHERS_NAME) or whole["second"].endswith(_FATHERS_NAME)
    else:
        named = whole["first"].lower() in GIVEN
    return whole if named else None


# `National Security Strategy of the United States of America. – Washington, D.C.: The White House, 2010.`
_UNSIGNED_LATIN = re.compile(
    r"[A-ZÀ-Þ][^–;“.]{8,200}\. – (?:[A-ZÀ-Þ][\w.]*[ ,-]{0,2}){1,3}: [A-ZÀ-Þ][^;–]{1,60}, \d{4}\."
)
_UNSIGNED = re.compile(r"[^/]{8,240}\s//\s")
_RUSSIAN_ARCHIVE = re.compile(r"((?:[А-ЯЁ]{3,10}|Архив[а-яё ]+))\.?,?\s*(?:Ф|ф)\.\s?[\w-]+")
_RUSSIAN_SOURCE = re.compile(
    rf"\.\s(?:[—–-]\s)?(?=(?:{PLACE_WORDS})(?:;\s(?:{PLACE_WORDS})|\s\(\ue002+\))?\s?[:,]\s|[А-ЯЁ][\w.-]*(?:;\s[А-ЯЁ][\w.]*)?\s?:\s)|\.\s(?:[—–-]\s)?(?=(?:Т|Ч|Кн|Вып)\.\s?\d)|\s/\s|,\s(?=(?:{PLACE_WORDS})(?:[:,]|\s\d))|:\s(?:автореф|дис)\.|\.\s(?=(?:Автореф|Дис)\.)|\.\s(?:[—–-]\s)?(?=\d{{4}}\b(?!\s?[–—-]\s?\d))|\.\s(?:[—–-]\s)?(?=\d-е\sизд|Изд\.)|\.\s(?=URL|[СТ]\.\s\d)|\.\s(?=(?:M|L|SPb|Moskva|Leningrad)\.?[:,]\s|[–—]\s(?:N\.\s?Y|L|Oxf|P|B)\.\s?:\s|\d{{1,2}}\s[а-яё]{{3,8}}\s\d{{4}}|\d{{1,2}}\.\d{{1,2}}\.\d{{4}})"
)


def _russian(draft: Draft, scan: Scan, start: int, end: int) -> bool:
    text = scan.text
    head = _russian_head(text, start, end) or latin_head(scan, start, end)
    if head is None:
        return False
    draft.author = parse_names(re.sub(r"\sи\sдр\.", "", head["names"]).replace(" и ", ", "))
    at = head.end()
    slashes = text.find("//", at, end)
    while slashes > 0 and text[slashes - 1] == ":":
        slashes = text.find("//", slashes + 2, end)
    if slashes > 0:
        draft.title = _plain_title(_without_signature(text[at:slashes]))
        _russian_container(draft, scan, slashes + 2, end)
        return True
    _russian_book(draft, scan, at, end)
    return True


def _russian_book(draft: Draft, scan: Scan, at: int, end: int) -> None:
    """A title, then who answers for it, place, publisher and year, set off by full stops."""
    text, flat = scan.text, scan.flat
    url = flat.find(IN_URL, at, end)
    if url < 0 and (lost := _RUSSIAN_LOST.search(text, at, end)):
        url = lost.start()
        draft.online = True
    limit = url if url > 0 else end
    match = _RUSSIAN_SOURCE.search(flat, at, limit)
    stop = match.start() if match else limit
    draft.title = _plain_title(text[at:stop])
    if re.search(r"(?i)\bавтореф|\bдис\.|диссертаци", text[stop:end]):
        draft.type = "thesis"
        degree = _DEGREE.search(text, stop, limit)
        stop = degree.end() if degree else stop
    elif not draft.author and _SPEECH.match(draft.title or ""):
        draft.type = "speech"
    read_rest(draft, scan, min(stop + 1, limit), limit)
    if draft.publisher and not any(map(str.isalpha, draft.publisher)):
        draft.publisher = None
    draft.container_title = draft.container_title if draft.within else None
    if draft.type is None:
        draft.type = (
            "webpage" if url > 0 and draft.publisher is None and draft.publisher_place is None else "book"
        )
    if (
        draft.author
        and draft.page
        and not (draft.issued or draft.publisher_place or draft.container_title or url > 0)
    ):
        draft.hints.add("short")


_DEGREE = re.compile(r"(?:канд|д-ра|докт|доктора|кандидата)\b[^–—;]{0,40}?наук(?=[.,])")
_SPEECH = re.compile(r"(?:Выступление|Речь|Доклад|Обращение|Вступительное слово|Послание)\s[А-ЯЁа-яё]")
_RUSSIAN_LOST = re.compile(r"\b(?:URL|Режим доступа)\s?: ?(?=\()|\(дата обращения")  # and no address there
_SOURCE_ENDS = re.compile(
    r"\.\s?(?:[—–-]\s?)?(?=\d{4}|Т\.|№|Вып|Сер\.\s?\d|М\.|СПб|[А-ЯЁ][а-яё-]+(?:\s?:|,\s\d{4}\b)|\d{1,2}\s[а-яё]+|\d{1,2}\.\d{1,2}\.\d{4}|URL|С\.)|,\s(?=\d{4}(?!\s?[–—-]\s?\d{4}(?:\sгг?\.)?(?:\s/|[.:]))|№|\d{1,2}\s[а-яё]|\d{1,2}\.\d{1,2}\.\d{4})|\s\(|\s/\s"
)
_OWN_NAME = re.compile(rf"\s*(?:{_NAME_RU}|[Оо]н же\.|[Ее]го же\.|{NAME_LATIN})\s(?=[А-ЯЁA-Z«])")


_KIND_OF_SITE = re.compile(r"\s?:?\s\[[^\]]*\]?\s*$")  # `Совет Безопасности РФ : [сайт]`


def _russian_container(draft: Draft, scan: Scan, start: int, end: int) -> None:
    text, flat = scan.text, scan.flat
    url = flat.find(IN_URL, start, end)
    limit = url if url > 0 else end
    stop = _SOURCE_ENDS.search(flat, start, limit)
    again = _OWN_NAME.match(text, start, limit)
    if again:  # `// Бахтин М.М. Вопросы литературы`: the author again
        stop = _SOURCE_ENDS.search(flat, again.end(), limit)
    begin = again.end() if again else start
    name = text[begin : stop.start() if stop else limit]
    name = (_KIND_OF_SITE.sub("", name) if "[" in name else name).strip(" .,«»[]")
    draft.container_title = None if not name or is_ibid(name) else name
    draft.within = True
    rest = text[stop.start() if stop else limit : end]
    dates = [
        date
        for date in find_dates(rest)
        if not re.search(r"обращения[:\s]*$", rest[max(0, date.start - 20) : date.start])
    ]
    best: Dated | None = next((date for date in dates if date.has_day), dates[0] if dates else None)
    if best and not any(a <= (stop.start() if stop else limit) + best.start < b for a, b in scan.urls):
        draft.issued = best.date
    elif dates:
        draft.issued = dates[0].date
    accessed = re.search(r"обращения:?\s*", rest)
    if accessed and (when := first_date(rest, accessed.end())):
        draft.accessed = when.date
    number = re.search(r"№\s?(\d+)", rest)
    volume = re.search(r"\bТ\.\s?(\d+)", rest)
    pages = re.search(r"\bС\.\s?(\d+(?:\s?[–—-]\s?\d+)?)", rest)
    draft.issue = number[1] if number else None
    draft.volume = volume[1] if volume else None
    draft.page = pages[1] if pages else None
    kind = container_kind(draft.container_title)
    book = re.search(r"(?:М|СПб|Л|[А-ЯЁ][а-яё]+)\.?\s?:\s[А-ЯЁ]", rest) or re.search(
        r"(?i)под ред|отв\. ред|сб\.|сборник|материалы", text[start:limit]
    )
    if best and best.has_day and (not number or kind == "newspaper"):
        draft.type = "article-newspaper" if kind != "magazine" else "article-magazine"
        if (url > 0 and kind is None) or kind == "site":
            draft.type = "webpage"
    elif book:
        draft.type = "chapter"
    elif number or volume or pages or kind == "journal":
        draft.type = "article-journal"
    elif url > 0 or kind == "site" or draft.accessed:
        draft.type = "article-newspaper" if kind == "newspaper" else "webpage"
    elif draft.container_title:
        draft.type = "article-newspaper" if kind == "newspaper" else "article-journal"
    if not draft.author and _RUSSIAN_LAW.search(draft.title or ""):
        draft.type = "legislation"


# `О мерах по реализации внешнеполитического курса: Указ Президента РФ`
_RUSSIAN_LAW = re.compile(
    r"(?:^|[:.,] )(?:Федеральный (?:конституционный )?закон|Закон|Указ|Постановление|Распоряжение|Приказ)\b"
)


# `Концепция сдерживания / А. В. Фененко`: who answers for the work, once more behind its title.
_SIGNED = re.compile(r"\s/\s(?=(?:[А-ЯЁA-Z]\.\s?){1,2}[А-ЯЁA-Z]|(?:под|отв|ред|пер|сост|авт)\b)")


def _without_signature(title: str) -> str:
    signed = _SIGNED.search(title) if " / " in title else None
    return title[: signed.start()] if signed else title


def _plain_title(text: str) -> str | None:
    text = re.sub(r"\s*\[(?:Электронный ресурс|Текст)\]", "", text)
    return (
        " ".join(text.split()).strip(
            " .,:—–/«»" if text.count("«") <= 1 and text.strip(" .").startswith("«") else " .,:—–/"
        )
        or None
    )


def is_cyrillic(text: str) -> bool:
    """Whether the text is mostly in Cyrillic script."""
    if CYRILLIC.search(text, 0, 120) is None:
        return False
    letters = [character for character in text[:120] if character.isalpha()]
    return sum("\u0400" <= character <= "\u04ff" for character in letters) * 2 > len(letters)
