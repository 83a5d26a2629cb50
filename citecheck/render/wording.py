"""Words for kinds of works, as every output says them."""

from __future__ import annotations

from types import MappingProxyType

from citecheck.model import Work

_TYPE_WORDS = MappingProxyType(
    {
        "article-newspaper": "newspaper article",
        "article-journal": "journal article",
        "article-magazine": "magazine article",
        "post-weblog": "blog post",
        "webpage": "web page",
        "hearing": "testimony",
        "legal_case": "court case",
    }
)


def type_words(work: Work) -> str:
    """What kind of thing is cited, in words: "newspaper article"; empty where nothing tells."""
    return _TYPE_WORDS.get(work.type or "", (work.type or "").replace("-", " ").replace("_", " "))
