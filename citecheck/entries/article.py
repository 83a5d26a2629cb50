"""`article.toml`: what the article is, and where else it stands."""

from __future__ import annotations

from collections.abc import Mapping

from citecheck.entries.entry import Table
from citecheck.entries.parsing import check_values, date_text, key_lines, only_known, toml
from citecheck.entries.resolving import text_or_none, texts
from citecheck.entries.writing import assignment
from citecheck.errors import InputError
from citecheck.model import Article, ArticleFile, Copy, PartialDate

_ARTICLE_KEYS = ("title", "author", "issued", "language", "url", "URL", "copies", "meta")
_COPY_KEYS = ("url", "URL", "container-title", "remark")


def begin_article(article: Article, source: str) -> str:
    """A new `article.toml`: what the document says of itself, for a person to complete."""
    rows = [f"# What citecheck knows of the article. Yours to edit: it was made once, from {source}."]
    known = {
        "title": article.title,
        "author": list(article.author) or None,
        "issued": str(article.issued) if article.issued else None,
        "language": article.language,
        "url": article.url,
    }
    rows += [assignment(key, value) for key, value in known.items() if value]
    rows += [
        "",
        "# Copies of the article elsewhere. One that still has its links can give them all back at once:",
        "# fill in an address, and `citecheck recover` reads it, live or as archived.",
    ]
    if article.appeared_in:
        rows += [
            "[[copies]]",
            assignment("container-title", article.appeared_in),
            'url = ""',
        ]
    else:
        rows += ["# [[copies]]", '# container-title = "The Journal"', '# url = "https://..."']
    return "\n".join(rows) + "\n"


def parse_article(content: str, name: str) -> ArticleFile:
    """Read `article.toml`. Raises InputError as `parse` does."""
    tables, lines = toml(content, name), key_lines(content)
    only_known(tables, _ARTICLE_KEYS, name, lines, "")
    copies = tables.get("copies", [])
    if not isinstance(copies, list) or not all(isinstance(row, dict) for row in copies):
        raise InputError(
            "'copies' is not a list of tables.",
            path=name,
            line=lines.get(("", "copies")),
            remedy="Write [[copies]] on a line of its own, and its url below.",
        )
    for row in copies:
        only_known(row, _COPY_KEYS, name, lines, "copies")
        _check_address(row, name, lines, "copies")
    _check_address(tables, name, lines, "")
    try:
        issued = PartialDate.parse(date_text(tables["issued"])) if "issued" in tables else None
    except ValueError as error:
        message, _, remedy = str(error).partition("|")
        raise InputError(
            f"issued {message}", path=name, line=lines.get(("", "issued")), remedy=remedy
        ) from None
    author = tables.get("author", [])
    return ArticleFile(
        title=text_or_none(tables.get("title")),
        author=texts(author) if isinstance(author, list) else (str(author),),
        issued=issued,
        language=text_or_none(tables.get("language")),
        url=text_or_none(tables.get("url", tables.get("URL"))),
        copies=tuple(
            Copy(text_or_none(row.get("url", row.get("URL"))), text_or_none(row.get("container-title")))
            for row in copies
        ),
    )


def _check_address(table: Table, name: str, lines: Mapping[tuple[str, str], int], where: str) -> None:
    for key in ("url", "URL"):
        if key in table:
            check_values({"url": table[key]}, name, {("cite.", "url"): lines.get((where, key), 1)}, "cite.")
