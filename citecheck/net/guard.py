"""Which network addresses we may connect to: none that belongs to this machine, its neighbours or its cloud.

The check is made on the numeric address that is then connected to, so names that change, redirects and odd
spellings of an address (decimal, octal, mapped IPv6) come to nothing.
"""

from __future__ import annotations

import functools
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_NAT64 = ip_network("64:ff9b::/96")  # RFC 6052
# Where clouds keep their secrets; refused whatever the settings say.
_METADATA = frozenset(ip_address(each) for each in ("169.254.169.254", "fd00:ec2::254", "100.100.100.200"))


@functools.lru_cache(maxsize=4096)
def why_refused(address: str, *, allow_private: bool) -> str | None:
    """Why this numeric address may not be connected to, as a clause for a person; None where it may."""
    try:
        number = _inner(ip_address(address.partition("%")[0]))
    except ValueError:
        return f"{address} is not a network address"
    if number in _METADATA or number.is_link_local:
        return f"{address} is a link-local or metadata address"
    if number.is_unspecified or number.is_multicast:
        return f"{address} is no host's address"
    if not number.is_global and not allow_private:
        return f"{address} is a private or loopback address"
    return None


@functools.lru_cache(maxsize=4096)
def is_private(address: str) -> bool:
    """Whether the numeric address is not on the public internet."""
    return not _inner(ip_address(address.partition("%")[0])).is_global


def _inner(number: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 address wraps, where it wraps one."""
    if isinstance(number, IPv4Address):
        return number
    if number in _NAT64:
        return IPv4Address(int(number) & 0xFFFF_FFFF)
    if number.teredo is not None:
        return number.teredo[1]
    return number.ipv4_mapped or number.sixtofour or number
