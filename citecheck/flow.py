"""Conversations with the network, without the network.

A flow is a generator: it yields an `Ask`, is sent an `Answer` or a `Trouble`, and goes on until it returns
its result. `net.Session.drive` owns sockets, pace, retries and limits; a test drives a flow with a list.
A flow lets go of an answer's body before it asks on: it may wait for minutes, and thousands with it.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, Protocol, TypeVar

from citecheck.model import Outcome

KIB = 1024
MIB = 1024 * KIB

# How much of a body is worth reading, by the beginning of its media type; the first row that fits holds.
READ_PAGE: tuple[tuple[str, int], ...] = (
    ("text/html", MIB),
    ("application/xhtml", MIB),
    ("application/pdf", 4 * MIB),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml", MIB),
    ("application/vnd.oasis.opendocument.text", MIB),
    ("text/", 256 * KIB),
    ("application/json", 64 * KIB),
    ("", 64 * KIB),  # media type missing or unknown: enough to sniff
)


class Lane(StrEnum):
    """Who sets the pace for a request."""

    WEB = "web"  # the host's own pace
    INDEX = "archive-index"  # the archive's index (CDX, TimeMap): one pool, the strictest
    PLAYBACK = "archive-playback"  # captures read from the archive


class Ask(NamedTuple):
    """One request to make. Redirects are not followed: the flow does that, and so sees each hop."""

    url: str
    method: str = "GET"
    headers: tuple[tuple[str, str], ...] = ()
    read: tuple[tuple[str, int], ...] = READ_PAGE  # (media type prefix, most bytes after decompression)
    lane: Lane = Lane.WEB
    browser_like: bool = False  # a second opinion: the headers that browsers send, our name still among them


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. Header names are lower case; `cut` says that the body went on after what was read."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    cut: bool = False
    elapsed_ms: int = 0

    def header(self, name: str) -> str | None:
        """The first value of a header, by lower-case name."""
        for key, value in self.headers:  # half the cost of `next`, and asked several times of each answer
            if key == name:
                return value
        return None

    @property
    def media_type(self) -> str:
        """The media type without parameters, lower case; empty where none was sent."""
        return (self.header("content-type") or "").partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class Trouble:
    """No answer came: why, as an outcome and as one clause for a person."""

    url: str
    outcome: Outcome
    detail: str
    elapsed_ms: int = 0


T = TypeVar("T")
Flow = Generator[Ask, Answer | Trouble, T]


@dataclass(frozen=True, slots=True)
class Ended(Generic[T]):
    """The end of a conversation that was carried on elsewhere."""

    result: T


class Carried(Protocol[T]):
    """A conversation that begins like a flow, and may go on where one has to wait for its words."""

    def __next__(self) -> Ask:
        """Begin: the first request. Raises StopIteration with the result where none is needed."""

    async def reply(self, reply: Answer | Trouble) -> Ask | Ended[T]:
        """Go on with what came back."""

    def close(self) -> None:
        """Leave it unfinished."""
