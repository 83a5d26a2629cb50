"""A reader: a process that reads pages for the one that talks to the network, and the messages between the two.

Messages go both ways, each behind its length, as msgpack; nothing that is received is ever executed. What a reader
needs to start is loaded here and nothing else, since whoever started it has pages for it already.
"""

from __future__ import annotations

import json
import os
import signal
import struct
from collections.abc import Iterator
from typing import Generic, TypeVar

import msgspec

from citecheck import cycles, rows
from citecheck.flow import Answer, Ask, Flow, Trouble
from citecheck.model import Check
from citecheck.probe import Question

TOGETHER = 16  # messages that a reader writes together at most
A_GULP = 1024 * 1024  # bytes that it reads at once

T = TypeVar("T")


# ----------------------------------------------------------------------------------------------------------- messages


class Told(msgspec.Struct, array_like=True):
    """What a reader is told: what came back, and before the first such which look it is for."""

    number: int
    question: Question | None = None
    answer: Answer | None = None
    trouble: Trouble | None = None


class Heard(msgspec.Struct, array_like=True):
    """What a reader tells: what a look asks next, or what was seen at its end.

    `apart` is the check as the history keeps it: the last of the work that can be done there.
    """

    number: int
    ask: Ask | None = None
    check: Check | None = None
    apart: rows.Apart | None = None


_LENGTH = struct.Struct("!I")
_ENCODER = msgspec.msgpack.Encoder()


def message(value: msgspec.Struct) -> bytes:
    """A value as it is sent: msgpack, or JSON where it holds text that is no Unicode, half a surrogate pair say."""
    try:
        payload = _ENCODER.encode(value)
    except UnicodeEncodeError:
        payload = json.dumps(msgspec.to_builtins(value)).encode()
    return _LENGTH.pack(len(payload)) + payload


class Messages(Generic[T]):
    """Messages of one type, taken out of bytes as they come."""

    def __init__(self, kind: type[T]) -> None:
        self._kind = kind
        self._decoder: msgspec.msgpack.Decoder[T] = msgspec.msgpack.Decoder(kind)
        self._left = bytearray()

    def taken(self, data: bytes) -> Iterator[T]:
        """The messages that are complete by now."""
        left = self._left
        left += data
        at = 0
        while at + _LENGTH.size <= len(left):
            start = at + _LENGTH.size
            end = start + _LENGTH.unpack_from(left, at)[0]
            if end > len(left):
                break
            yield self._read(bytes(left[start:end]))
            at = end
        del left[:at]

    def _read(self, message: bytes) -> T:
        if message.startswith(b"["):  # no msgpack of a list begins so
            return msgspec.convert(json.loads(message), self._kind)
        return self._decoder.decode(message)


# ---------------------------------------------------------------------------------------------------- the process


def serve(source: int, sink: int) -> None:
    """Read what comes from one descriptor and tell of it on another, until there is no more to come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for the process that started this one, which ends it
    cycles.leave_alone()
    sink = _kept_for_us(sink)
    looks: dict[int, Flow[Check]] = {}
    messages = Messages(Told)
    while data := os.read(source, A_GULP):
        heard = []
        for told in messages.taken(data):
            heard.append(message(_gone_on(looks, told)))
            if len(heard) == TOGETHER:
                _write(sink, b"".join(heard))
                heard = []
        _write(sink, b"".join(heard))


def _kept_for_us(sink: int) -> int:
    """A descriptor that only we write to; what a library prints goes nowhere."""
    ours = os.dup(sink)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sink)
    os.close(nowhere)
    return ours


def _write(sink: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(sink, view) :]


def _gone_on(looks: dict[int, Flow[Check]], told: Told) -> Heard:
    """Carry on the look that is meant. `probe` makes a check of its own faults, so this raises nothing of a page."""
    flow = looks.pop(told.number, None)
    try:
        if told.question is not None:
            flow = told.question.asked()
            next(flow)  # the answer to that is here
        assert flow is not None
        reply = told.answer if told.answer is not None else told.trouble
        assert reply is not None
        ask = flow.send(reply)
    except StopIteration as end:
        return Heard(told.number, check=end.value, apart=rows.taken_apart(end.value))
    looks[told.number] = flow
    return Heard(told.number, ask=ask)
