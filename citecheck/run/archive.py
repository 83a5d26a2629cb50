"""Asking the archive for the copy of each address nearest to its citation."""

from __future__ import annotations

from collections.abc import Callable

from citecheck.model import (
    ArchiveAnswer,
    ArchiveState,
    PageFacts,
    PartialDate,
    Reference,
)
from citecheck.run.desk import Desk, while_there_is_time
from citecheck.run.judging import InOrder, near_date


async def ask_archive(desk: Desk, judged: InOrder | None) -> None:
    """Ask the archive for the copy of each address nearest to its citation, where that is not yet known."""
    from citecheck import wayback  # only here and below, for a run that asks the archive

    first = {ref.url: ref for ref in reversed(desk.task.references) if ref.url}
    wanted = [(url, first[url], near_date(first[url], desk.task.article)) for url in desk.task.urls]
    wanted = [(url, ref, near) for url, ref, near in wanted if not _is_known(desk, url, near)]
    flows = (
        (
            url,
            wayback.lookup(
                url, near=near, at=desk.now, base=desk.settings.wayback_url, fits=_fits(reference, url)
            ),
        )
        for url, reference, near in wanted
    )
    desk.progress.begin("captures", len(wanted))
    if judged is not None:
        judged.wait_for(url for url, _, _ in wanted)
    async with while_there_is_time(desk):
        async for url, answer in desk.session.drive_all(flows, crashed=_crashed_answer(desk)):
            desk.store.save_archive(answer)
            desk.progress.step(url)
            if judged is not None:
                judged.seen(url)
                judged.go_on()


def _crashed_answer(desk: Desk) -> Callable[[str, Exception], ArchiveAnswer]:
    def crashed(url: str, error: Exception) -> ArchiveAnswer:
        why = f"citecheck could not handle what the archive sent ({type(error).__name__}: {error})"
        return ArchiveAnswer(state=ArchiveState.UNKNOWN, uri_r=url, asked_at=desk.now, reason=why)

    return crashed


def _fits(reference: Reference, url: str) -> Callable[[PageFacts], bool | None]:
    from citecheck import match as matching

    def fits(page: PageFacts) -> bool | None:
        return matching.fits(matching.match(page, reference.work, url=url)) if reference.work.titles else None

    return fits


def _is_known(desk: Desk, url: str, near: PartialDate | None) -> bool:
    from citecheck import wayback

    known = desk.store.archive(url, near)
    return known is not None and wayback.is_fresh(known, desk.now)
