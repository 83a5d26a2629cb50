"""How the network may be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from citecheck import __version__

# Three organisations, three networks; each answers without a body worth the name.
CANARIES = (
    "https://www.gstatic.com/generate_204",
    "https://www.cloudflare.com/cdn-cgi/trace",
    "https://www.wikimedia.org/favicon.ico",
)


@dataclass(frozen=True, kw_only=True)
class NetSettings:
    """Limits, pace and manners. Times are in seconds.

    Politeness follows the W3C link checker and InternetArchiveBot: one request at a time to a host, a second
    apart; archive limits are 80 % of what the Archive asks for (edgi-govdata-archiving/wayback, issue 206).
    `canaries` are asked whether the network here works: over verified TLS, or, where one of them is plain http
    (a test's own), over that. `connect_to` sends `host:port` to another `host:port`, as curl's --connect-to.
    """

    concurrency: int = 256  # requests under way at once, over all hosts
    per_host: int = 1
    pace_by: Literal["host", "site"] = "host"  # whether hosts of one registrable domain share a pace
    interval: float = 1.0  # between the starts of two requests to one host
    timeout: float = 30.0  # for one answer, from the first look-up to the last byte
    connect_timeout: float = 10.0
    retries: int = 2
    backoff: float = 1.0  # before the first retry; doubled each time, and jittered
    retry_after_max: float = 120.0
    max_redirects: int = 5  # of robots.txt (RFC 9309, section 2.3.1.2); a flow follows a page's own
    allow_private: bool = False
    robots: bool = True
    user_agent: str = f"citecheck/{__version__} (checks whether cited links still stand)"
    canaries: tuple[str, ...] = CANARIES
    connect_to: Mapping[str, str] = field(default_factory=dict)
    index_per_minute: float = 24.0
    playback_per_minute: float = 480.0
    archive_pause: float = 60.0  # after a 429 from the archive, which sends no Retry-After
    archive_refusals: int = 5  # after which the archive is left alone for this run
    outage_patience: float = 0.0  # how long requests wait for our own network to come back
    http2: bool = True  # offered over TLS where h2 is installed
    offline: bool = False
    environment: bool = True  # whether HTTPS_PROXY, NO_PROXY and SSL_CERT_FILE count
