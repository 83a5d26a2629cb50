"""Strangers' text made safe to show: titles, addresses and headers come from anywhere.

Escaping belongs to each format; what is here is common to all: nothing invisible, nothing endless, no secrets.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

LONGEST = 300  # characters of a value that are shown in a line

# Control characters, and those that turn, hide or break text: Unicode's bidi controls (UAX #9), zero-width
# characters that carry no meaning of their own, line and paragraph separators, tags, and lone surrogates.
UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)


def shown(text: str) -> str:
    """The text in one line, with each character that would be unseen or unruly written as `[U+202E]`.

    Tabs and line ends become spaces.
    """
    if text.isprintable():  # nothing of the above is, and almost all text is
        return text
    return UNSEEN.sub(lambda match: " " if match[0] in "\t\n\r" else f"[U+{ord(match[0]):04X}]", text)


def shown_lines(text: str) -> str:
    """The same, with line ends kept."""
    if text.isprintable():
        return text
    return "\n".join(shown(line) for line in re.split(r"\r\n|[\r\n]", text))


def cut(text: str, limit: int = LONGEST) -> str:
    """At most `limit` characters, the last of them an ellipsis where something was left out."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


SECRET = "•••"  # noqa: S105 - what stands in place of one
# Names of query and path parameters that let their bearer in.
_SECRETS = re.compile(
    r"(?i)([?&;](?:api[-_]?key|(?:access|auth|id|refresh)[-_]token|token|sig|signature|password|passwd|pwd|secret|"
    r"client[-_]secret|session(?:[-_]?id)?|sid|phpsessid|jsessionid|awsaccesskeyid|"
    r"x-(?:amz|goog)-(?:signature|credential|security-token))=)[^&?#;\s\"'<>]*"
)
_USERINFO = re.compile(r"(?i)((?:^\s*|\b)[a-z][a-z0-9+.-]*:/+)[^/?#\s\"'<>]*@")


def masked(text: str) -> str:
    """An address, or a text with addresses in it, without credentials and session tokens."""
    if "=" not in text and "@" not in text:
        return text
    return _SECRETS.sub(rf"\1{SECRET}", _USERINFO.sub(rf"\1{SECRET}@", text))


# What the URL Standard has browsers encode, and validators refuse to see bare.
_BARE = re.compile(r"[ \"<>\\^`{|}]")


def href(url: str | None) -> str | None:
    """The address if a reader may be sent there: http or https, nothing unseen, no secrets. Otherwise None."""
    if not url or UNSEEN.search(url) or masked(url) != url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    return _BARE.sub(lambda match: quote(match[0]), url)


def host(url: str | None) -> str | None:
    """The host of an address, lower case and without "www.", or None."""
    try:
        name = urlsplit(url or "").hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None
