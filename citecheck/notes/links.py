"""Addresses in a citation, and the marks that a stripped one leaves behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.model import Link, LinkStatus
from citecheck.notes.lexicon import SPACES, may_be_accessed
from citecheck.notes.scan import IN_URL, Scan

DOI = re.compile(
    r"(?:doi(?:\.org/|:\s?|\s)|DOI:?\s?|dx\.doi\.org/)?\b(10\.\d{4,9}/[^\s\"<>“”,;]+)", re.IGNORECASE
)
ISBN = re.compile(r"\bISBN(?:-1[03])?:?\s?((?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx])\b")
ARCHIVES = re.compile(
    r"(?:https?://)?(?:www\.)?(?:perma\.cc|web\.archive\.org|archive\.(?:is|ph|today|vn|md|fo|li)|webcitation\.org|archive\.org/web)/",
    re.IGNORECASE,
)
ACCESSED = re.compile(
    r"[(\[]?\b(?:(?:last )?(?:accessed|visited|retrieved|viewed|checked|consulted|access(?:ed)? date)(?: on)?:?"
    r"|date accessed:?|archived from the original(?: \(PDF\))?(?: on)?|archived(?= (?:on )?\d)|retrieved|abgerufen(?: am)?|(?:letzter )?zugriff(?: am)?:?|(?:letzter )?abruf(?: am)?:?|(?:zuletzt )?(?:abgerufen|aufgerufen|eingesehen|besucht|geprüft)(?: am)?"
    r"|consulté(?:e)?(?: le)?|page consultée le|fecha de (?:consulta|acceso):?|(?:consulta|acceso)(?::|(?= (?:el )?\d))|consultado(?: el)?|accedido el|дата обращения:?|visitato il|consultato il|ultim[oa] (?:accesso|consultazione):?|último acceso:?|acesso em:?|acessado em:?|consultado em:?)(?=\W)|(?:最后)?(?:访问|检索|登录|浏览)(?:日期|时间)?[:\uff1a]?|最終?(?:アクセス|閲覧)日?|アクセス|閲覧|(?<=日)に?参照|参照日",
    re.IGNORECASE,
)
AVAILABLE = re.compile(
    r"(?:[,.;(]\s*|^|\s)(?:(?:available|accessible|online|retrieved|accessed|found|at|verfügbar|disponible|online)\s+)?(?:at|from|en ligne|en línea|unter|sur|en|online|URL|Режим доступа|доступно по адресу|电子版|网址)\s*:?\s*[<(\[]?\s*$"
    r"|(?:[,.;(]\s*)(?:available|online|URL|Режим доступа|Available|Online|disponible|verfügbar)\s*:?\s*$",
    re.IGNORECASE,
)
# The words after which an address comes, in lower case. A quick look spares the patterns that end in one.
_LEADS_AWAY = (
    "at", "from", "via", "on", "online", "under", "unter", "sur", "en", "ligne", "línea", "url", "web", "доступа",
    "адресу", "电子版", "网址", "available", "accessible", "retrieved", "accessed", "disponible", "verfügbar",
)  # fmt: skip

_LAST_PAIRS = frozenset(word[-2:] for word in _LEADS_AWAY)
_MARKS_BEHIND = SPACES + ".,:<(["


def leads_away(text: str) -> bool:
    """Whether the text may end in a word that an address comes after, whatever marks stand behind it."""
    bare = text.rstrip(_MARKS_BEHIND)
    return bare[-2:].lower() in _LAST_PAIRS and bare[-12:].lower().endswith(_LEADS_AWAY)


_EMPTY = re.compile(r"<\s*>|\(\s*\)|\[\s*\]|\[\s*(?:https?:?/?/?)?\s*\]|<\s*https?:?/{0,2}\s*>")
_EMPTY_ROUND = re.compile(r"\(\s*\)")


def _is_emptied(raw: str) -> bool:
    """Whether brackets stand that nothing is left in."""
    if "<" in raw or "[" in raw:
        return _EMPTY.search(raw) is not None
    return "(" in raw and _EMPTY_ROUND.search(raw) is not None


_PAGED = re.compile(
    r"\b(?:p{1,2}|S|págs?|С)\. ?[A-Z]?\d[\d–-]*$|\d[–-]\d+$|\bsec\. \w+\.?$|, [A-Z]\d{1,2}$|\bat [A-Z]?\d{1,4}$|\d{4}, \d{1,3}$|\bcol\. \d$"
)
_TWO_COMMAS = re.compile(r",\s*,")
# Each begins with a letter or mark that is quick to find; what must stand before it is looked at afterwards.
_BEHIND_WORD = r"\s*(?:[,.;)]|$|(?=\(?(?:last )?accessed))"
_LEFT_AT = re.compile(rf"at(?<=[\s,.]at):?{_BEHIND_WORD}")
_LEFT_WORD = re.compile(
    rf"(?:from(?<=[\s,.]from)|unter(?<=[\s,.]unter):?|URL(?<=[\s,.]URL):?){_BEHIND_WORD}|unter(?<=[\s,.]unter):\s*\("
)
_LEFT_COLON = re.compile(
    r"(?:URL|Режим доступа|Available(?: at)?|available(?: at)?|Online|Disponible en|Verfügbar unter|Disponible sur|En ligne)\s?:\s*(?:[,.;)(]|$)"
)
_LEFT_COMMA = re.compile(r",\s*(?:,|[.;]\s*$)")
_COLON_LAST = re.compile(r":\s*[.;]\s*$")
_COLON_ALONE = re.compile(r":\s*(?:[,.;)(]|$)")

_BEFORE_ACCESS = re.compile(
    r"(?:,|\.|:|;|<>|\bat|\bfrom|\bsur|\ben|\bunter|\bURL)\s*:?\s*[(\[]\s*(?:last )?(?:accessed|visited|retrieved|consult|abgerufen|zugriff|letzter zugriff|letzter abruf|abruf|zuletzt|acceso|último|ultim[oa]|acesso|дата обращения)|[,\uff0c]\s*[(\uff08](?:最后)?(?:访问|检索|登录|浏览|最終)",
    re.IGNORECASE,
)
_SAYS_TONGUE = re.compile(r"\d{4},\s+\(in [A-Z][a-z]+\)\W*$")  # `Xinhua, September 27, 2019, (in Chinese).`
_LOST_AT = re.compile(
    r"[,.)]\s(?:available\s)?(?:at|from|via)[.:]?$|\b(?:available|verfügbar|disponible|accessible)\s(?:at|from|on|online|under|unter|sur|en)(?:\s(?:at|ligne|línea))?\s*:?[.,]?$",
    re.IGNORECASE,
)

_DANGLING = frozenset((",", "，", ":", "–", "—"))
_MARKS_AROUND = SPACES + "”\"’')]"

_PAGE_LAST = re.compile(
    r"(?:\bS\.|\bpp?\.|\bpágs?\.|\bС\.)\s?[A-Z]?\d[\d–-]*,$"
)  # print: nothing was lost behind it

_PAGE_OR_PAGES = re.compile(r"\b(?:p{1,2}|S|págs?)\. ?\d[\d–-]*\.?\s*$")
# Types that live on the web: without an address, one has probably been stripped.
_NEWS_TYPES = frozenset(("article-newspaper", "article-magazine"))
_WEB_TYPES = frozenset(("webpage", "post-weblog", "post"))


def target(scan: Scan, start: int, end: int, links: Sequence[Link], after: int) -> str | None:
    """The address of the citation between the offsets: printed in it, or a hyperlink in or directly behind it."""
    if not scan.urls and not links:
        return None
    inside = [scan.text[a:b] for a, b in scan.urls if start <= a < end]
    plain = [url for url in inside if not ARCHIVES.match(url)]
    hyper = [
        link.url
        for link in links
        if link.url
        and not link.url.startswith("#")
        and (
            start <= link.span[0] < max(end, start + 1)
            or (end <= link.span[0] <= after and not scan.text[end : link.span[0]].strip(" .,;()[]"))
        )
    ]
    direct = [url for url in hyper if not ARCHIVES.match(url)]
    for choices, printed in ((direct, False), (plain, True), (hyper, False), (inside, True)):
        if choices:
            url = choices[0]  # what stands behind words stays as it is: it may be relative, which no host is
            return _whole(url) if printed or url.lower().startswith("www.") else url.strip()
    return None


def _whole(url: str) -> str:
    url = url.replace("://", "://", 1).strip()
    url = re.sub(r"^(https?)\s+://", r"\1://", url)
    if "://" not in url and not url.lower().startswith("mailto:"):
        return f"https://{url}"
    return url


def doi_in(text: str) -> str | None:
    """The DOI printed in a text, bare."""
    if "10." not in text:
        return None
    match = DOI.search(text)
    if match is None:
        return None
    doi = match[1].rstrip(".,;:’”'\"")
    while doi.endswith(")") and doi.count(")") > doi.count("("):
        doi = doi[:-1].rstrip(".,;")
    return doi


def _is_left_behind(tail: str) -> bool:
    """Whether a word or mark stands that once led to an address."""
    return (
        _LEFT_AT.search(tail) is not None
        or (("from" in tail or "unter" in tail or "URL" in tail) and _LEFT_WORD.search(tail) is not None)
        or _LEFT_COMMA.search(tail) is not None
        or (":" in tail and (_COLON_LAST.search(tail) is not None or _is_left_colon(tail)))
    )


def _is_left_colon(tail: str) -> bool:
    return _COLON_ALONE.search(tail) is not None and _LEFT_COLON.search(tail) is not None


def status(
    raw: str,
    flat: str,
    type_: str | None,
    *,
    url: str | None,
    is_short: bool,
    dated: bool,
    joined: bool,
    accessed: bool,
    within: bool = False,
    before_web: bool = False,
) -> LinkStatus:
    """What became of the citation's link; `accessed` where its note may say when one was read."""
    if url:
        kept = raw[-3:].rstrip(".,;").endswith("]") and ARCHIVES.match(url) and "//" not in url[8:]
        return LinkStatus.LOST if kept else LinkStatus.PRESENT  # a copy in brackets, and not what it is of
    tail = flat.rstrip()
    if "/OL]" in raw:  # GB/T 7714's mark of what was read online
        return LinkStatus.LOST
    seen = accessed and may_be_accessed(raw)
    bracketed = _BEFORE_ACCESS.search(raw) if seen else None
    last = raw.rstrip()[-60:]
    leading = leads_away(last)
    if bracketed or (leading and _LOST_AT.search(last)) or (" (in " in last and _SAYS_TONGUE.search(last)):
        return LinkStatus.LOST
    leading = leading if tail.endswith(last) else leads_away(tail)
    addressed = IN_URL in flat
    if not addressed and (
        _is_emptied(raw) or _is_left_behind(tail) or (leading and AVAILABLE.search(tail[-60:]))
    ):
        return LinkStatus.LOST
    if tail.endswith((", online", ", online.", ", online,")):
        return LinkStatus.LOST  # the word that was the link
    if joined and tail.endswith(",") and _PAGE_LAST.search(tail):
        return LinkStatus.NEVER
    if within or (joined and type_ not in _WEB_TYPES and type_ not in _NEWS_TYPES):
        tail = tail.rstrip(",")
        raw = raw.rstrip(" ,")
    dangling = tail.rstrip(_MARKS_AROUND)[-1:] in _DANGLING
    if (
        dangling
        or (addressed and _TWO_COMMAS.search(tail))
        or (not joined and raw.rstrip().endswith((",”", ',"', ",’")))
    ):
        return LinkStatus.LOST
    if is_short:
        return LinkStatus.NEVER
    if seen and ACCESSED.search(raw) and not ARCHIVES.search(raw):
        return LinkStatus.LOST
    if type_ in _WEB_TYPES:
        return LinkStatus.NEVER if not dated and _PAGE_OR_PAGES.search(raw[-24:]) else LinkStatus.IMPLICIT
    if (
        dated
        and not before_web
        and type_ in ("article-newspaper", "article-magazine")
        and tail
        and tail[-1].isalnum()
        and not _PAGED.search(tail[-40:])
        and not raw.rstrip(" 。.").endswith(("版", "面", "刊"))
    ):
        return LinkStatus.IMPLICIT
    return LinkStatus.NEVER
