"""Which hosts publish a container: a small table, and what can be told from the names alone.

`Financial Times` stands at ft.com, and nothing in the two names tells (but the initials do); `War on the
Rocks` stands at warontherocks.com, and the names tell. Used as evidence, never alone as proof.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

# Container title, folded -> registrable domains of its publisher, own and old ones.
_TABLE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "associated press": ("apnews.com", "ap.org"),
        "bbc": ("bbc.com", "bbc.co.uk"),
        "bbc news": ("bbc.com", "bbc.co.uk"),
        "bloomberg": ("bloomberg.com",),
        "center for a new american security": ("cnas.org",),
        "china brief": ("jamestown.org",),
        "china daily": ("chinadaily.com.cn",),
        "china news": ("chinanews.com.cn", "chinanews.com"),
        "china news service": ("chinanews.com.cn", "chinanews.com"),
        "council on foreign relations": ("cfr.org",),
        "der spiegel": ("spiegel.de",),
        "digichina": ("stanford.edu", "newamerica.org"),
        "economist": ("economist.com",),
        "el pais": ("elpais.com",),
        "financial times": ("ft.com",),
        "foreign affairs": ("foreignaffairs.com",),
        "foreign policy": ("foreignpolicy.com",),
        "frankfurter allgemeine zeitung": ("faz.net",),
        "global times": ("globaltimes.cn", "huanqiu.com"),
        "guangming daily": ("gmw.cn",),
        "guardian": ("theguardian.com", "guardian.co.uk"),
        "journal of strategic studies": ("tandfonline.com",),
        "le monde": ("lemonde.fr",),
        "los angeles times": ("latimes.com",),
        "ministry of education": ("moe.gov.cn", "moe.edu.cn"),
        "ministry of foreign affairs": ("fmprc.gov.cn", "mfa.gov.cn"),
        "ministry of national defense": ("mod.gov.cn",),
        "ministry of science and technology": ("most.gov.cn", "most.cn"),
        "national security archive": ("gwu.edu",),
        "nature": ("nature.com",),
        "neue zurcher zeitung": ("nzz.ch",),
        "net politics": ("cfr.org",),
        "new york times": ("nytimes.com",),
        "oe watch": ("army.mil",),
        "people s daily": ("people.com.cn", "people.cn", "peopledaily.com.cn"),
        "people s daily online": ("people.com.cn", "people.cn"),
        "pla daily": ("81.cn", "chinamil.com.cn"),
        "qiushi": ("qstheory.cn",),
        "reuters": ("reuters.com",),
        "science": ("science.org", "sciencemag.org"),
        "seeking truth": ("qstheory.cn",),
        "south china morning post": ("scmp.com",),
        "strategy bridge": ("thestrategybridge.org",),
        "sueddeutsche zeitung": ("sueddeutsche.de",),
        "suddeutsche zeitung": ("sueddeutsche.de",),
        "times": ("thetimes.co.uk", "thetimes.com"),
        "wall street journal": ("wsj.com",),
        "washington post": ("washingtonpost.com",),
        "wikipedia": ("wikipedia.org",),
        "xinhua": ("xinhuanet.com", "news.cn"),
        "xinhua news agency": ("xinhuanet.com", "news.cn"),
        "zeit": ("zeit.de",),
        "人民日报": ("people.com.cn", "people.cn", "peopledaily.com.cn"),
        "人民网": ("people.com.cn", "people.cn"),
        "光明日报": ("gmw.cn",),
        "求是": ("qstheory.cn",),
        "解放军报": ("81.cn", "chinamil.com.cn"),
        "新华网": ("xinhuanet.com", "news.cn"),
        "新华社": ("xinhuanet.com", "news.cn"),
        "中新网": ("chinanews.com.cn", "chinanews.com"),
        "中国新闻网": ("chinanews.com.cn", "chinanews.com"),
        "环球时报": ("globaltimes.cn", "huanqiu.com"),
        "教育部": ("moe.gov.cn", "moe.edu.cn"),
    }
)
_ARTICLES = {"the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los"}


def hosts_of(container: str) -> tuple[str, ...]:
    """The registrable domains known for a container, or none."""
    return _TABLE.get(_folded(container), ())


@lru_cache(maxsize=4096)
def fits(container: str, host: str) -> bool | None:
    """Whether `host` belongs to the container's publisher; None where neither table nor names tell."""
    host = host.lower().rstrip(".").removeprefix("www.")
    known = hosts_of(container)
    if known:
        return any(host == domain or host.endswith(f".{domain}") for domain in known)
    words = _folded(container).split()
    labels = [label.replace("-", "") for label in host.split(".")[:-1]]
    squashed = "".join(words)
    if len(squashed) >= 4 and any(squashed in (label, label.removeprefix("the")) for label in labels):
        return True
    initials = "".join(word[0] for word in words if word not in ("of", "and", "for", "on", "in"))
    return True if len(initials) >= 3 and initials in labels else None


def is_name_of(text: str, container: str | None, host: str) -> bool:
    """Whether a page's title is only the name of its site, and so says nothing of the work."""
    folded = "".join(_folded(text).split())
    if not folded:
        return True
    names = {"".join(_folded(container or "").split())}
    names |= {label.replace("-", "") for label in host.lower().split(".")[:-1] if len(label) > 2}
    names.add(host.lower().removeprefix("www.").replace(".", ""))
    return folded in names or folded.removeprefix("the") in names


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(char for char in text if not unicodedata.combining(char))
    words = re.findall(r"\w+", text)
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return " ".join(words)
