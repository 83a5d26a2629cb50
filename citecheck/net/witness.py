"""Is it the site, or is it us? A failure counts as evidence only if the network is seen to work after it began.

Where the cable is out, names seem not to exist and hosts seem not to answer. So a failure is believed when some
public host answered after it began, over TLS that was checked (a captive portal can fake anything else); where
none did, one of a few well-known addresses is asked: by one task at a time, for all failures that wait.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from citecheck.net.clock import Clock
from citecheck.net.dial import Contact

PATIENCE = 5.0  # seconds for which a network that was seen to be down is not tried again


class Witness:
    """Knows when the network was last seen to work. `ask` tries one canary and says whether it answered."""

    def __init__(
        self, canaries: tuple[str, ...], ask: Callable[[str], Awaitable[bool]], clock: Clock
    ) -> None:
        self._canaries = canaries
        self._ask = ask
        self._clock = clock
        self._by_hand = any(url.startswith("http://") for url in canaries)
        self._worked_at = float("-inf")
        self._failed_at = float("-inf")
        self._asking = asyncio.Lock()

    def saw(self, contact: Contact) -> None:
        """An answer came: note it, if it proves anything about the network."""
        if self._by_hand or (contact.verified and (contact.proxied or not contact.private)):
            self._worked_at = self._clock.now()

    async def vouches(self, contact: Contact, began: float) -> bool:
        """Whether a failure that began then is the other side's, not ours."""
        if contact.private and not contact.proxied and not self._by_hand:
            return True  # no network lies between us and ourselves
        if contact.reserved:
            return True  # no network could say otherwise
        return await self.network_is_up(since=began)

    def was_down_since(self, began: float) -> bool:
        """Whether the network was seen not to work at that time or later, however it is now."""
        return self._failed_at >= began

    async def network_is_up(self, since: float | None = None) -> bool:
        """Whether the network is seen to work at `since` or later (now, without it)."""
        since = self._clock.now() if since is None else since
        if self._worked_at >= since:
            return True
        async with self._asking:
            if self._worked_at >= since:  # seen while we waited
                return True
            if self._failed_at >= since and self._clock.now() - self._failed_at < PATIENCE:
                return False
            return await self._ask_canaries()

    async def network_returns(self, *, within: float) -> bool:
        """Whether a network that is down comes back within some seconds; looked at every few."""
        deadline = self._clock.now() + within
        while self._clock.now() < deadline:
            await self._clock.sleep(min(PATIENCE, within))
            if await self.network_is_up():
                return True
        return False

    async def _ask_canaries(self) -> bool:
        """The first alone, since it nearly always answers; the others together."""
        began = self._clock.now()
        for batch in (self._canaries[:1], self._canaries[1:]):
            if any(await asyncio.gather(*(self._ask(url) for url in batch))):
                self._worked_at = max(self._worked_at, began)
                return True
        self._failed_at = self._clock.now()
        return False
