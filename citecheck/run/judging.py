"""Judging citations from all that the history has: at once, or in the order of the list as looks come in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from citecheck import verdict
from citecheck.freshness import AHEAD
from citecheck.model import (
    ArticleFile,
    Check,
    PartialDate,
    Reference,
    Verdict,
)
from citecheck.run.desk import Desk
from citecheck.settings import Settings
from citecheck.streak import Patience


def patience_of(settings: Settings) -> Patience:
    """How long a failing link is given, as the settings say."""
    return Patience(
        confirm=settings.confirm,
        apart=timedelta(days=settings.confirm_days),
        silence=timedelta(days=settings.patience_days),
    )


PART = 250  # citations judged together: what is known of more at a time is a matter of memory


def judge_all(desk: Desk, before: Mapping[str, Verdict]) -> dict[str, Verdict]:
    """A verdict on each citation, by id, from all that the store has."""
    verdicts: dict[str, Verdict] = {}
    left = iter(desk.task.references)
    while some := tuple(islice(left, PART)):
        histories = desk.store.histories(dict.fromkeys(ref.url for ref in some if ref.url))
        verdicts |= judge_some(desk, some, histories, before)
    return verdicts


def judge_some(
    desk: Desk,
    references: Sequence[Reference],
    histories: Mapping[str, Sequence[Check]],
    before: Mapping[str, Verdict],
) -> dict[str, Verdict]:
    """A verdict on some citations, by id; `histories` are by address."""
    patience = patience_of(desk.settings)
    archived = desk.store.has_archive_answers()
    return {
        ref.id: verdict.judge(
            ref,
            [check for check in histories.get(ref.url or "", ()) if check.at <= desk.now + AHEAD],
            now=desk.now,
            patience=patience,
            archive=desk.store.archive(ref.url, near_date(ref, desk.task.article))
            if ref.url and archived
            else None,
            before=before.get(ref.id),
        )
        for ref in references
    }


def near_date(reference: Reference, article: ArticleFile) -> PartialDate | None:
    """The date that a capture should be near: the citation's, else the article's."""
    return reference.work.issued or article.issued


@dataclass(frozen=True, slots=True)
class Part:
    """Some citations on end, judged: all that a report needs of them.

    `histories` and `before` (None where there was no run before) are by citation id.
    """

    references: tuple[Reference, ...]
    verdicts: Mapping[str, Verdict]
    histories: Mapping[str, Sequence[Check]]
    before: Mapping[str, Verdict] | None


class InOrder:
    """Judges citations in the order of the list, each as soon as it and all before it have been looked at."""

    MOST_AT_HAND = 8_000  # checks, 3 kB each

    def __init__(self, desk: Desk, before: str | None, tell: Callable[[Part], None]) -> None:
        self._desk = desk
        self._before = before
        self._tell = tell
        self._left = iter(desk.task.references)
        self._next = tuple(islice(self._left, PART))
        self._waiting: set[str] = set()
        self._only: dict[str, Check] = {}  # checks of addresses that were never looked at before

    def wait_for(self, urls: Iterable[str]) -> None:
        """Name the addresses that are still to be looked at."""
        self._waiting = set(urls)

    def seen(self, url: str, only: Check | None = None) -> None:
        """Note that an address has been looked at, and that the check is in the store.

        `only` is the check where it is the only one there is, which saves reading it back if its turn comes soon.
        """
        self._waiting.discard(url)
        if only is not None and len(self._only) < self.MOST_AT_HAND:
            self._only[url] = only

    def go_on(self) -> None:
        """Judge and tell what can be judged by now."""
        while self._next and self._waiting.isdisjoint(ref.url for ref in self._next):
            self._judge(self._next)
            self._next = tuple(islice(self._left, PART))

    def finish(self) -> None:
        """Judge what is left, on what is known of it."""
        self._waiting = set()
        self.go_on()

    def _histories(self, urls: Iterable[str]) -> dict[str, tuple[Check, ...]]:
        at_hand = {url: (check,) for url in urls if (check := self._only.pop(url, None)) is not None}
        return at_hand | self._desk.store.histories(url for url in urls if url not in at_hand)

    def _judge(self, references: tuple[Reference, ...]) -> None:
        store = self._desk.store
        before = store.verdicts(self._before, [ref.id for ref in references]) if self._before else None
        histories = self._histories(dict.fromkeys(ref.url for ref in references if ref.url))
        verdicts = judge_some(self._desk, references, histories, before or {})
        if self._desk.keeps_verdicts:
            store.save_verdicts(self._desk.run, verdicts.values())
        by_citation = {ref.id: histories[ref.url] for ref in references if ref.url}
        self._tell(Part(references, verdicts, by_citation, before))
