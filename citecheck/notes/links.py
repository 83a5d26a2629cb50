"""Addresses in a citation, and the marks that a stripped one leaves behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.model import Link, LinkStatus
from citecheck.notes.lexicon import may_be_accessed
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
    r"|date accessed:?|retrieved|abgerufen(?: am)?|(?:letzter )?zugriff(?: am)?:?|(?:zuletzt )?(?:abgerufen|aufgerufen|eingesehen|besucht|geprüft)(?: am)?"
    r"|consulté(?:e)?(?: le)?|page consultée le|(?:fecha de )?(?:consulta|acceso):?|consultado(?: el)?|accedido el|дата обращения:?|visitato il)(?=\W)",
    re.IGNORECASE,
)
AVAILABLE = re.compile(
    r"(?:[,.;(]\s*|^|\s)(?:(?:available|accessible|online|retrieved|accessed|found|at|verfügbar|disponible|online)\s+)?(?:at|from|en ligne|en línea|unter|sur|en|online|URL|Режим доступа|доступно по адресу|电子版|网址)\s*:?\s*[<(\[]?\s*$"
    r"|(?:[,.;(]\s*)(?:available|online|URL|Режим доступа|Available|Online|disponible|verfügbar)\s*:?\s*$",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"<\s*>|\(\s*\)|\[\s*\]|\[\s*(?:https?:?/?/?)?\s*\]|<\s*https?:?/{0,2}\s*>")
_DANGLING = re.compile(r"(?:,|，|:|–|—)[\s”\"’')\]]*$|,\s*,|,”\s*$")
_LEFT_BEHIND = re.compile(
    r"(?:,\s*|\.\s*|\s)(?:available |online |accessible |retrieved )?(?:at|from|at:|unter:?|URL:?|Available at:?|available at:?)\s*(?:[,.;)]|$|(?=\(?(?:last )?accessed))"
    r"|(?:URL|Режим доступа|Available(?: at)?|available(?: at)?|Online|Disponible en|Verfügbar unter|Disponible sur|En ligne)\s?:\s*(?:[,.;)(]|$)"
    r"|,\s*[.;]\s*$|,\s*,|:\s*[.;]\s*$",
)

_BEFORE_ACCESS = re.compile(
    r"(?:,|\.|:|;|<>|\bat|\bfrom|\bsur|\ben|\bunter|\bURL)\s*:?\s*[(\[]\s*(?:last )?(?:accessed|visited|retrieved|consult|abgerufen|zugriff|letzter zugriff|zuletzt|acceso|дата обращения)",
    re.IGNORECASE,
)
_LOST_AT = re.compile(
    r"[,.)]\s(?:available\s)?(?:at|from|via)[.:]?$|\b(?:available|verfügbar|disponible|accessible)\s(?:at|from|on|online|under|unter|sur|en)(?:\s(?:at|ligne|línea))?\s*:?[.,]?$",
    re.IGNORECASE,
)

# Types that live on the web: without an address, one has probably been stripped.
_NEWS_TYPES = frozenset(("article-newspaper", "article-magazine"))
_WEB_TYPES = frozenset(("webpage", "post-weblog", "post"))


def target(scan: Scan, start: int, end: int, links: Sequence[Link], after: int) -> str | None:
    """The address of the citation between the offsets: printed in it, or a hyperlink in or directly behind it."""
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
    for choices in (direct, plain, hyper, inside):
        if choices:
            return _whole(choices[0])
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


def status(
    raw: str, flat: str, type_: str | None, *, url: str | None, is_short: bool, dated: bool, joined: bool
) -> LinkStatus:
    """What became of the citation's link."""
    if url:
        return LinkStatus.PRESENT
    tail = flat.rstrip()
    seen = may_be_accessed(raw)
    bracketed = _BEFORE_ACCESS.search(raw) if seen else None
    if bracketed or _LOST_AT.search(raw.rstrip()[-60:]):
        return LinkStatus.LOST
    if IN_URL not in flat and (
        _EMPTY.search(raw) or _LEFT_BEHIND.search(tail) or AVAILABLE.search(tail[-60:])
    ):
        return LinkStatus.LOST
    if joined and type_ not in _WEB_TYPES and type_ not in _NEWS_TYPES:
        tail = tail.rstrip(",")
        raw = raw.rstrip(" ,")
    if _DANGLING.search(tail) or raw.rstrip().endswith((",”", ',"', ",’")):
        return LinkStatus.LOST
    if is_short:
        return LinkStatus.NEVER
    if seen and ACCESSED.search(raw) and not ARCHIVES.search(raw):
        return LinkStatus.LOST
    if type_ in _WEB_TYPES:
        return LinkStatus.IMPLICIT
    if dated and type_ in ("article-newspaper", "article-magazine") and tail and tail[-1].isalnum():
        return LinkStatus.IMPLICIT
    return LinkStatus.NEVER
