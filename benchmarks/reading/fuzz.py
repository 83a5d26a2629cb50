"""Mutate gold notes at random for a while and hold the reader to its promises.

    python -m benchmarks.reading.fuzz [--minutes 10] [--seed 1]

The promises: nothing raises; as many readings as notes, each with its note untouched; every citation's span lies in
the text and gives its `raw`; spans are in order and do not overlap; ids are the note's number and letters in order;
ibid-of, short-of and same-as name citations that exist; the same input gives the same reading; no note takes over two
seconds. A broken promise is shrunk to a short text and printed. Ends with a summary, exit code 1 when any was broken.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence

from benchmarks.reading.corpus import texts
from citecheck.model import Note, Reading, letters
from citecheck.notes import OUR_FAULT, read

SLOW = 2.0
SLOWLY = f"took over {SLOW:g} seconds a note"
ENOUGH = 20.0
HANGS = f"was stopped after {ENOUGH:g} seconds"
PATIENCE = 10.0  # seconds spent on making one finding short
SPICE = (
    *"“”‘’\"'«»„「」『』《》[](){}<>,.;:–—-/\\&*_§¶†@#…·",
    *(
        "\0",
        "\ud800",
        "\udfff",
        "\u202e",
        "\u200b",
        "\u0301",
        "\ufeff",
        "\u00a0",
        "\u2028",
        "\n",
        "\t",
        "\r\n",
        "😀",
    ),
    *(
        " Ibid. ",
        " Id. at 4 ",
        " op. cit. ",
        " supra note 9 ",
        " ebd. ",
        " hereinafter ",
        " See: ",
        " in ",
        " v. ",
        " ed. ",
    ),
    *(
        " https://a.b/c ",
        " doi:10.1/x ",
        " [https://perma.cc/A1B2] ",
        " accessed ",
        " available at: ",
        " n.d. ",
    ),
    *(
        " May 4, 2018, ",
        " 31 February 2018 ",
        " 2018-13-45 ",
        " (1900) ",
        " 0000 ",
        " 99999999999999999999 ",
        " ２０１８年 ",
    ),
    *(
        " Jr. ",
        " et al. ",
        " von der ",
        " 军民融合 ",
        " Гайдар Е. Т. ",
        " [M]. ",
        " // ",
        "，",
        "。",
        "：",
        "（",
        "）",
    ),
)


class Hang(BaseException):
    """The reader was stopped; not an Exception, lest the reader catch it."""


def _stop(_signal: int, _frame: object) -> None:
    raise Hang


Mutation = Callable[[str, random.Random, Sequence[str]], str]


def _cut(text: str, chance: random.Random, _: Sequence[str]) -> str:
    start, end = sorted(chance.choices(range(len(text) + 1), k=2))
    return text[:start] + text[end:]


def _spice(text: str, chance: random.Random, _: Sequence[str]) -> str:
    place = chance.randint(0, len(text))
    return text[:place] + chance.choice(SPICE) * chance.choice((1, 1, 1, 2, 30)) + text[place:]


def _swap(text: str, chance: random.Random, _: Sequence[str]) -> str:
    words = text.split(" ")
    i, j = chance.choices(range(len(words)), k=2)
    words[i], words[j] = words[j], words[i]
    return " ".join(words)


def _splice(text: str, chance: random.Random, whole: Sequence[str]) -> str:
    other = chance.choice(whole)
    return text[: chance.randint(0, len(text))] + other[chance.randint(0, len(other)) :]


def _join(text: str, chance: random.Random, whole: Sequence[str]) -> str:
    return text + chance.choice((" ", "; ", ". ", "", ", and ", "\n")) + chance.choice(whole)


def _drop_marks(text: str, chance: random.Random, _: Sequence[str]) -> str:
    mark = chance.choice("“”‘’.,;:()[]")
    return text.replace(mark, chance.choice(("", " ", mark * 2)))


def _change_case(text: str, chance: random.Random, _: Sequence[str]) -> str:
    return chance.choice((text.upper(), text.lower(), text.title(), text.swapcase()))


def _repeat(text: str, chance: random.Random, _: Sequence[str]) -> str:
    return text * chance.randint(2, 8)


MUTATIONS: tuple[Mutation, ...] = (
    _cut, _spice, _spice, _spice, _swap, _splice, _join, _drop_marks, _change_case, _repeat,
)  # fmt: skip


def broken(documents: Sequence[str]) -> str | None:
    """Which promise a document of these notes breaks, or None."""
    notes = [Note(number, text) for number, text in enumerate(documents, 1)]
    start = time.process_time()
    signal.setitimer(signal.ITIMER_REAL, ENOUGH)
    try:
        readings = read(notes)
    except Hang:
        return HANGS
    except Exception as trouble:  # noqa: BLE001  (any is news)
        return f"raised {type(trouble).__name__}"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    if time.process_time() - start > SLOW * len(notes):
        return SLOWLY
    if len(readings) != len(notes):
        return "a note has no reading"
    known = {citation.id for reading in readings for citation in reading.citations}
    for note, reading in zip(notes, readings, strict=True):
        if promise := _broken_in(note, reading, known):
            return promise
    return None if read(notes) == readings else "two readings differ"


def _broken_in(note: Note, reading: Reading, known: set[str]) -> str | None:
    if reading.note != note:
        return "the note was altered"
    if any(doubt.startswith(OUR_FAULT) for doubt in reading.doubts):
        return "a note could not be read"
    at = 0
    for index, citation in enumerate(reading.citations):
        start, end = citation.span
        if not 0 <= start < end <= len(note.text):
            return "a span lies outside the text"
        if note.text[start:end] != citation.raw:
            return "a span and its raw differ"
        if start < at:
            return "spans overlap or are out of order"
        if citation.id != f"{note.number}{letters(index)}":
            return "an id is not the note's number and letter"
        if {citation.ibid_of, citation.short_of, citation.same_as} - known - {None}:
            return "a relation names a citation that does not exist"
        at = end
    return None


def shrunk(documents: Sequence[str], promise: str) -> list[str]:
    """A shorter document that breaks the same promise, found by leaving out notes and pieces of them."""
    kept = list(documents)
    until = time.monotonic() + PATIENCE
    for index in range(len(kept) - 1, -1, -1):
        fewer = kept[:index] + kept[index + 1 :]
        if fewer and broken(fewer) == promise:
            kept = fewer
    for index in range(len(kept)):
        size = max(1, len(kept[index]) // 2)
        while size:
            place = 0
            while place < len(kept[index]) and time.monotonic() < until:
                text = kept[index][:place] + kept[index][place + size :]
                if broken([*kept[:index], text, *kept[index + 1 :]]) == promise:
                    kept[index] = text
                else:
                    place += size
            size //= 2
    return kept


def main() -> int:
    """Fuzz for so many minutes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading.fuzz")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance, whole = random.Random(options.seed), texts()
    signal.signal(signal.SIGALRM, _stop)
    until = time.monotonic() + options.minutes * 60
    rounds = mutated = characters = 0
    found: Counter[str] = Counter()
    while time.monotonic() < until:
        document = [chance.choice(whole) for _ in range(chance.choice((1, 1, 1, 2, 5)))]
        for index in range(len(document)):
            for _ in range(chance.choice((1, 1, 2, 3, 6))):
                document[index] = chance.choice(MUTATIONS)(document[index], chance, whole)[:20_000]
        rounds, mutated = rounds + 1, mutated + len(document)
        characters += sum(map(len, document))
        if promise := broken(document):
            found[promise] += 1
            if found[promise] <= 5:
                short = document if promise in (HANGS, SLOWLY) else shrunk(document, promise)
                print(f"{promise}: {short!a}", flush=True)
    print(
        f"\n{rounds} documents, {mutated} mutated notes, {characters / 1e6:.1f} million characters,", end=" "
    )
    print(f"{options.minutes:g} minutes, seed {options.seed}: {sum(found.values())} broken promises.")
    print(*(f"  {count:6d} {promise}" for promise, count in found.most_common()), sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
