"""Reading a body up to a limit that holds after decompression, piece by piece; and how much of all bodies fits in."""

from __future__ import annotations

import zlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from citecheck.flow import KIB, MIB
from citecheck.model import Outcome
from citecheck.net.failed import Failed

ACCEPT_ENCODING = "gzip, deflate"  # what is undone below, and nothing else
SLACK = 64 * KIB  # what packing may add; a body that goes on and on and means nothing is left
WORTH_READING = 512  # bytes of a body that broke off or dripped, below which there is nothing to read
ROOM = 16 * MIB  # for bodies that come in, over all hosts
SMALL = 64 * KIB  # a body that needs no room
UNKNOWN = 512 * KIB  # what a body is taken to need that does not say how long it is
RATIO = 16  # what a packed page may grow by; most grow by 4 to 8


class Room:
    """How many bytes of bodies come in at once. Who wants to read a body waits for room, first come, first served.

    A body that turns out larger than it was taken for is read on where there is room for the rest of it, and cut where
    there is none: it cannot wait, since others that wait like it might hold what it waits for.
    """

    def __init__(self, size: int = ROOM) -> None:
        self._size = size
        self._left = size
        self._waiting: OrderedDict[Hashable, tuple[int, Callable[[], object]]] = OrderedDict()

    @property
    def is_left(self) -> bool:
        """Whether there is any, and nobody waits for it."""
        return self._left > 0 and not self._waiting

    def reserve(self, count: int, who: Hashable, go_on: Callable[[], object]) -> bool:
        """Take room for a body, if it is there and nobody waits; else `go_on` is called once it was taken."""
        if not self._waiting and self._fits(count):
            self._left -= count
            return True
        self._waiting[who] = (count, go_on)
        return False

    def widen(self, count: int) -> bool:
        """Take more room for a body that is being read, before all who wait; says whether it was there."""
        if self._left < count:
            return False
        self._left -= count
        return True

    def forget(self, who: Hashable) -> bool:
        """Wait no longer; says whether that was waited for."""
        return self._waiting.pop(who, None) is not None

    def give_back(self, count: int) -> None:
        """Free what was reserved, and let in whom there is room for now."""
        self._left += count
        while self._waiting:
            who, (wanted, go_on) = next(iter(self._waiting.items()))
            if not self._fits(wanted):
                return
            del self._waiting[who]
            self._left -= wanted
            go_on()

    def _fits(self, count: int) -> bool:
        return count <= self._left or self._left >= self._size


def expected(most: int, length: int | None, *, packed: bool) -> int:
    """How much room a body is taken to need, of which at most `most` bytes are read; 0 for a small one."""
    if length is None:
        # A PDF that does not say how long it is is no usual one.
        usual = most if most > MIB else min(most, UNKNOWN)
        return usual if most > SMALL else 0
    need = min(most, length * RATIO if packed else length)
    return need if need > SMALL else 0


@dataclass(slots=True)
class Reader:
    """Takes the pieces of a body and keeps the first `most` bytes of what they mean.

    `patience` is how many seconds the body may take where it hardly matters, and then it may break off, too.
    """

    most: int
    encoding: str = ""
    patience: float | None = None
    kept: bytearray = field(default_factory=bytearray)
    cut: bool = False
    raw: int = 0  # bytes that came
    _undo: Callable[[bytes, int], bytes] | None = None

    def __post_init__(self) -> None:
        if not self.encoding:
            return
        for coding in reversed([each.strip().lower() for each in self.encoding.split(",") if each.strip()]):
            if coding in ("identity", "none", "utf-8"):
                continue
            if coding not in ("gzip", "x-gzip", "deflate") or self._undo is not None:
                raise Failed(
                    Outcome.BROKEN, f"the page comes packed as {self.encoding[:40]}, which was not asked for"
                )
            self._undo = _Inflater(coding).take

    @property
    def packed(self) -> bool:
        """Whether the body is larger than what comes."""
        return self._undo is not None

    @property
    def worth_reading(self) -> bool:
        """Whether what came before the end of time, or of the connection, says enough to be judged."""
        return len(self.kept) >= WORTH_READING or b"</title>" in self.kept.lower()

    def take(self, piece: bytes) -> bool:
        """Take one piece. Returns whether more is wanted. Raises Failed on what cannot be unpacked."""
        self.raw += len(piece)
        room = self.most - len(self.kept)
        meant = piece if self._undo is None else self._undo(piece, room + 1)
        self.kept += meant[:room]
        self.cut = len(meant) > room or self.raw > self.most + SLACK
        return not self.cut


class _Inflater:
    """gzip and deflate in all their spellings; what claims to be packed and is not stays as it is."""

    def __init__(self, coding: str) -> None:
        self._coding = coding
        self._inner: zlib._Decompress | None = None
        self._first = b""
        self._plain = False

    def take(self, piece: bytes, most: int) -> bytes:
        if self._plain:
            return piece
        if self._inner is None:
            self._first += piece
            if len(self._first) < len(_GZIP):
                return b""
            piece = self._first
            self._inner = self._begin(piece)
            if self._inner is None:
                self._plain = True
                return piece
        if self._inner.eof:
            return b""
        try:
            return self._inner.decompress(piece, most)
        except zlib.error:
            raise Failed(Outcome.BROKEN, "the page cannot be unpacked") from None

    def _begin(self, first: bytes) -> zlib._Decompress | None:
        """What unpacks a body that begins so; None where nothing does."""
        windows = [zlib.MAX_WBITS | 32] if first.startswith(_GZIP) or self._coding == "deflate" else []
        if self._coding == "deflate":  # some send it bare, without the wrapper of RFC 1950
            windows.append(-zlib.MAX_WBITS)
        for window in windows:
            try:
                zlib.decompressobj(window).decompress(first[:512], 1024)
            except zlib.error:
                continue
            return zlib.decompressobj(window)
        return None


_GZIP = b"\x1f\x8b"
