"""The only package that opens sockets: it drives flows, and owns pace, retries, limits and trust.

flow --Ask--> Session: robots.txt, the host's turn, retries, the witness --> transport: guard, dial, TLS, bytes
"""

from __future__ import annotations

from citecheck.net.clock import Clock
from citecheck.net.session import Session
from citecheck.net.settings import NetSettings

__all__ = ["Clock", "NetSettings", "Session"]
