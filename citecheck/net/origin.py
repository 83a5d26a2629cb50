"""Where a request goes: the host and port it is sent to, and what is asked for there.

httpx parses each address anew, which takes longer than asking for it; here the first part of an address is
parsed once for each site, and the rest only where it is not plain already.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

import httpx

_PORTS = {"http": 80, "https": 443}
_FIRST_PART = re.compile(r"https?://[^/?#\\\s]+")
# What httpx leaves as it is (RFC 3986, section 3.3 and 3.4), but for dot segments, which it resolves.
_PLAIN = re.compile(r"/(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Origin:
    """One site. `text` is it as addresses begin with it; `header` the Host field that its requests carry."""

    scheme: str
    host: str
    port: int
    text: str
    header: bytes


@functools.lru_cache(maxsize=1024)
def parted(url: str) -> tuple[Origin, bytes]:
    """The site of an address, and the target of a request there (RFC 9112, section 3.2.1).

    Raises httpx.InvalidURL for what is no address, httpx.UnsupportedProtocol for one that is not of the web.
    """
    first = _FIRST_PART.match(url)
    if first is not None:
        target = url[first.end() :].partition("#")[0] or "/"
        if _PLAIN.fullmatch(target) and "/." not in target:
            return origin(first.group()), target.encode("ascii")
    whole = httpx.URL(url)
    return origin(f"{whole.scheme}://{whole.netloc.decode('ascii')}"), whole.raw_path


def site_of(url: str) -> Origin:
    """The site of an address alone. Raises as `parted`."""
    first = _FIRST_PART.match(url)
    return parted(url)[0] if first is None else origin(first.group())


@functools.lru_cache(maxsize=4096)
def origin(text: str) -> Origin:
    """The site that `https://example.org:8443` names. Raises as `parted`."""
    url = httpx.URL(text)
    if url.scheme not in _PORTS or not url.host:
        raise httpx.UnsupportedProtocol(f"{text[:100]} is not an address of the web")
    return Origin(
        url.scheme,
        url.raw_host.decode("ascii"),
        url.port or _PORTS[url.scheme],
        f"{url.scheme}://{url.netloc.decode('ascii')}",
        url.netloc,
    )
