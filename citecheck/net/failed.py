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


def forget_the_way(error: BaseException) -> None:
    """Drop the tracebacks of an error that is understood, and of those it came from.

    A traceback holds every frame that the error passed through, and a frame of ours the request, whose future holds
    the error: a circle, in which the body that broke off would stay until the cycle collector comes by.
    """
    at: BaseException | None = error
    while at is not None:
        at.__traceback__ = None
        at = at.__context__
