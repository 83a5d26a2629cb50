"""How a request ends that had no answer."""

from __future__ import annotations

import httpx

from citecheck.model import Outcome


class Failed(httpx.TransportError):
    """No answer: `outcome` and `detail` as a `Trouble` has them."""

    def __init__(self, outcome: Outcome, detail: str) -> None:
        super().__init__(detail)
        self.outcome = outcome
        self.detail = detail
