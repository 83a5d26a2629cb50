"""A small driver for flows: real requests over loopback, no pace, no retries."""

from __future__ import annotations

from typing import TypeVar

import httpx

from citecheck.flow import Answer, Ask, Flow, Trouble
from citecheck.model import Outcome

T = TypeVar("T")


def drive(flow: Flow[T], *, timeout: float = 10) -> tuple[T, list[Ask]]:
    """Run a flow to its end and return its result with all that it asked."""
    asked: list[Ask] = []
    with httpx.Client(timeout=timeout, trust_env=False) as client:
        try:
            ask = next(flow)
            while True:
                asked.append(ask)
                ask = flow.send(_fetch(client, ask))
        except StopIteration as done:
            return done.value, asked


def _fetch(client: httpx.Client, ask: Ask) -> Answer | Trouble:
    try:
        response = client.request(ask.method, ask.url, headers=list(ask.headers), follow_redirects=False)
    except httpx.TimeoutException:
        return Trouble(ask.url, Outcome.TIMEOUT, "no answer in time")
    except httpx.HTTPError as error:
        return Trouble(ask.url, Outcome.BROKEN, str(error))
    headers = tuple((name.lower(), value) for name, value in response.headers.multi_items())
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    most = next(size for prefix, size in ask.read if media_type.startswith(prefix))
    body = response.content
    return Answer(ask.url, response.status_code, headers, body[:most], cut=len(body) > most)
