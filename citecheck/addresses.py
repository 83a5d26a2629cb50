"""Addresses: which text can be asked for at all, and how two addresses are related.

An address is usable when a browser would ask for it over HTTP or HTTPS: the rules are those of
https://url.spec.whatwg.org/, with percent-encoding by RFC 3986 and host names by UTS 46 (IDNA).
"""

from __future__ import annotations

import functools
import html
import ipaddress
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import idna

MAX_LENGTH = 8_000
MAX_PLAIN = 250  # no host name in an address this short can be too long
DEFAULT_PORTS = {"http": 80, "https": 443}

_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_REMOVED = dict.fromkeys(map(ord, "\t\r\n"))  # by the URL standard
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]{0,30}):")
_LABEL = re.compile(r"^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$")
_TRAILING = ".,;:!?)]}>'\"”’»）】》。，；"
# The same percent-encoded, and the blanks that are copied with an address: a space, a line's end, a no-break space.
_ENCODED = re.compile(
    r"%(?:0[9ad]|2[0279bce]|3[abef]|5d|7d|c2%(?:a0|bb)|e2%80%(?:8[b-f]|9[89cd])|e3%80%8[0-2]|ef%bc%8[c9])$",
    re.IGNORECASE,
)
_LONGEST = len("%e2%80%9d")


class Address(NamedTuple):
    """A usable address in ASCII, without credentials; `fragment` as written, None where there is none."""

    url: str
    fragment: str | None = None

    @property
    def host(self) -> str:
        """The host name or literal address, lower case."""
        plain = _PLAIN_HOST.match(self.url)
        return plain.group(1) if plain else urlsplit(self.url).hostname or ""


_PLAIN_HOST = re.compile(r"https?://([a-z0-9._-]+)(?=[:/])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why a text cannot be asked for, as one clause for a person."""

    why: str


def usable(text: str) -> Address | Unusable:
    """The address that the text names, ready to be asked for, or why it is none. Never raises."""
    return Address(text) if _is_plain(text) else _examined(text)


def _examined(text: str) -> Address | Unusable:
    text = text.strip().translate(_REMOVED)
    if not text:
        return Unusable("there is no address")
    if len(text) > MAX_LENGTH:
        return Unusable(f"the address is longer than {MAX_LENGTH} characters")
    blank = _BLANK.search(text)
    if blank is not None:
        what = "a space" if blank.group() == " " else "a control or invisible character"
        return Unusable(f"the address has {what} in it")
    scheme = _SCHEME.match(text)
    if scheme is None or (scheme.group(1).lower() not in DEFAULT_PORTS and "." in scheme.group(1)):
        return Unusable("the address does not begin with http:// or https://")
    if scheme.group(1).lower() not in DEFAULT_PORTS:
        return Unusable(f"the address is of the kind {scheme.group(1).lower()}:, not http: or https:")
    try:
        return _assembled(urlsplit(text.replace("\\", "/")), fragment="#" in text)
    except ValueError as error:
        return Unusable(str(error) or "the address is malformed")


# An address that all of what follows would leave as it is; most are such.
_LABELS = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?){1,20}"
_PLAIN = re.compile(
    rf"https?://{_LABELS}(?::([1-9]\d{{0,4}}))?/[A-Za-z0-9_.~%/:@!$&()*+,;=\[\]-]*(?:\?[A-Za-z0-9_.~%/:@!$&()*+,;=\[\]'?-]+)?",
    re.ASCII,
)


def _is_plain(text: str) -> bool:
    found = _PLAIN.fullmatch(text) if len(text) <= MAX_PLAIN else None
    if found is None:
        return False
    port = found.group(1)
    return port is None or (int(port) <= 65_535 and int(port) not in DEFAULT_PORTS.values())


def _assembled(parts: SplitResult, *, fragment: bool) -> Address:
    """Raises ValueError with a clause for a person."""
    if not parts.netloc or not parts.hostname:
        raise ValueError("the address names no host")
    host = _host(parts.hostname)
    try:
        port = parts.port
    except ValueError:
        raise ValueError("the port of the address is not a number up to 65535") from None
    if port == 0:
        raise ValueError("no server listens on port 0")
    if host in DEFAULT_PORTS and parts.path.startswith("//"):
        raise ValueError("the address begins twice")
    netloc = host if port in (None, DEFAULT_PORTS[parts.scheme.lower()]) else f"{host}:{port}"
    url = f"{parts.scheme.lower()}://{netloc}{_quoted(parts.path) or '/'}"
    if parts.query:
        url += "?" + _quoted(parts.query, also="'?")
    return Address(url, parts.fragment if fragment else None)


def _host(host: str) -> str:
    if ":" in host:
        try:
            return f"[{ipaddress.IPv6Address(host.split('%', maxsplit=1)[0])}]"
        except ValueError:
            raise ValueError(f"“{host}” is not an IPv6 address") from None
    ascii_host = host.lower() if host.isascii() else _idna(host)
    labels = ascii_host.removesuffix(".").split(".")
    if len(ascii_host) > 254 or not all(_LABEL.match(label) for label in labels):
        raise ValueError(f"“{host}” is not a host name")
    return ascii_host


def _idna(host: str) -> str:
    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise ValueError(f"“{host}” is not a host name") from None


def _quoted(part: str, also: str = "") -> str:
    """Percent-encode what may not stand in a path or query; what is encoded already stays as it is."""
    return quote(part, safe="%/:@!$&()*+,;=~[]-._" + also, errors="replace")


_NO_HOST = re.compile(r"https?:/*|//+", re.IGNORECASE)


def follow(base: str, target: str) -> Address | Unusable:
    """The address that a redirect or link `target` on `base` leads to."""
    if _NO_HOST.fullmatch(target.strip()):
        return Unusable(f"“{target[:100]}” names no host")
    try:
        return usable(urljoin(base, target.strip().replace("\\", "/").replace(" ", "%20")))
    except ValueError:
        return Unusable(f"“{target[:100]}” is not an address")


def without_trailing(text: str) -> str | None:
    """The address without the punctuation it was pasted with; None where it has none at its end."""
    bare = text.strip().rstrip(_TRAILING)
    while encoded := _ENCODED.search(bare[-_LONGEST:]):
        bare = bare[: len(bare) - len(encoded.group())].rstrip(_TRAILING)
    if bare.count("(") > bare.count(")") and text.strip().startswith(bare + ")"):
        bare += ")"
    return bare if bare != text.strip() and len(bare) > len("http://x") else None


def as_meant(text: str) -> Iterator[Address]:
    """The addresses that may have been meant by one that is gone as written, the likeliest first.

    Without the punctuation it was pasted with; with `&` where HTML writes `&amp;`.
    """
    bare = without_trailing(text)
    for meant in (bare, html.unescape(text) if "&amp;" in text else None):
        found = usable(meant) if meant else None
        if isinstance(found, Address):
            yield found


def with_spaces(text: str) -> Address | None:
    """The address with its spaces percent-encoded, as browsers ask for it; None where it has none."""
    found = usable(text.strip().replace(" ", "%20")) if " " in text.strip() else None
    return found if isinstance(found, Address) else None


def depth(url: str) -> int:
    """How many segments the path has."""
    return sum(1 for segment in urlsplit(url).path.split("/") if segment)


def sibling(url: str, name: str) -> str:
    """An address beside `url`, with a made-up `name` in its last segment's place; its extension is kept."""
    parts = urlsplit(url)
    directory, _, last = parts.path.rstrip("/").rpartition("/")
    extension = re.search(r"\.[A-Za-z0-9]{1,5}$", last)
    slash = "/" if parts.path.endswith("/") else ""
    made_up = f"{directory}/{name}{extension.group() if extension else ''}{slash}"
    return parts._replace(path=made_up, query="", fragment="").geturl()


def same_site(one: str, other: str) -> bool:
    """Whether two hosts belong to one registrable domain (https://publicsuffix.org/)."""
    if one == other:
        return True
    one, other = (host.lower().rstrip(".").removeprefix("www.") for host in (one, other))
    if one == other or one.endswith("." + other) or other.endswith("." + one):
        return True
    return registrable(one) == registrable(other)


def registrable(host: str) -> str:
    """The registrable domain of a host: `bbc.co.uk` of `news.bbc.co.uk`; a literal address is its own."""
    if host.replace(".", "").isdigit() or ":" in host or "." not in host:
        return host
    return _suffixes().privatesuffix(host) or host


@functools.cache
def _suffixes():  # type: ignore[no-untyped-def]  # noqa: ANN202
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()
