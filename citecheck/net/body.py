"""Reading a body up to a limit that holds after decompression, piece by piece."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

from citecheck.model import Outcome
from citecheck.net.failed import Failed

ACCEPT_ENCODING = "gzip, deflate"  # what is undone below, and nothing else
WORTH_READING = 512  # bytes of a body that broke off or dripped, below which there is nothing to read


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
    def worth_reading(self) -> bool:
        """Whether what came before the end of time, or of the connection, says enough to be judged."""
        return len(self.kept) >= WORTH_READING or b"</title>" in self.kept.lower()

    def take(self, piece: bytes) -> bool:
        """Take one piece. Returns whether more is wanted. Raises Failed on what cannot be unpacked."""
        room = self.most - len(self.kept)
        meant = piece if self._undo is None else self._undo(piece, room + 1)
        self.kept += meant[:room]
        self.cut = len(meant) > room
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
