"""Looking for lost and dead links along every route that is open, and verifying what is proposed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from citecheck import probe
from citecheck.errors import CitecheckError
from citecheck.flow import Flow
from citecheck.model import (
    Candidate,
    Check,
    Outcome,
    Reference,
    Verdict,
)
from citecheck.run.desk import Desk, nonsense, while_there_is_time
from citecheck.run.looking import crashed_check

if TYPE_CHECKING:
    from citecheck import recover


async def find_links(
    desk: Desk, verdicts: Mapping[str, Verdict], *, online: bool
) -> dict[str, tuple[Candidate, ...]]:
    """Look for lost and dead links along every route that is open, and verify what is proposed."""
    from citecheck import recover  # only here and below, for a run that looks for links

    wanted = [ref for ref in desk.task.references if recover.wanted(ref, verdicts.get(ref.id))]
    found = {ref.id: list(recover.from_identifier(ref)) for ref in wanted}
    copies = [copy.url for copy in desk.task.article.copies if copy.url]
    if wanted and online:
        for url in copies:
            for key, rows in (await _from_copy_at(desk, url, {ref.id for ref in wanted})).items():
                found[key] += rows
    return await verify(desk, wanted, found, online=online)


async def _from_copy_at(desk: Desk, url: str, wanted: set[str]) -> dict[str, tuple[Candidate, ...]]:
    """The links of a copy of the article: as it stands now, else as it was archived."""
    from citecheck import recover

    copy = await desk.session.drive(recover.read_copy(url))
    found = _from_read(desk, copy)
    if not set(found) & wanted and desk.settings.archive:
        desk.progress.say(
            f"{url}: {copy.trouble or 'no links there that are missing here'}; asking the archive for it"
        )
        flow = recover.read_archived_copies(url, base=desk.settings.wayback_url, at=desk.now)
        for archived in await desk.session.drive(flow):
            found = _from_read(desk, archived) or found
            if set(found) & wanted:
                break
    return {key: rows for key, rows in found.items() if key in wanted}


def _from_read(desk: Desk, copy: recover.CopyRead) -> dict[str, tuple[Candidate, ...]]:
    if copy.trouble:
        return {}
    from citecheck import documents, recover

    try:
        article = documents.read(copy.data, copy.found, media_type=copy.media_type or None)
    except CitecheckError:
        return {}
    return recover.from_copy(desk.task.references, article, found=copy.found)


async def verify(
    desk: Desk, wanted: Sequence[Reference], found: Mapping[str, Sequence[Candidate]], *, online: bool
) -> dict[str, tuple[Candidate, ...]]:
    """Look at each proposed address and weigh what stands there; only what is worth showing comes back."""
    from citecheck import recover

    rows = [
        (ref, candidate) for ref in wanted for candidate in found.get(ref.id, ()) if candidate.url != ref.url
    ]
    checks = await _looked_at(desk, rows) if online else {}
    proposed = {
        ref.id: [recover.weigh(c, ref, checks.get(c.url)) for of, c in rows if of is ref] for ref in wanted
    }
    return {
        ref.id: recover.ranked(ref, [*proposed[ref.id], *_standing(ref, proposed[ref.id])]) for ref in wanted
    }


def _standing(reference: Reference, proposed: Sequence[Candidate]) -> list[Candidate]:
    """What was suggested before and is not proposed anew: it waits for a person, and only a person ends that."""
    anew = {candidate.url for candidate in proposed} | {reference.url}
    return [candidate for candidate in reference.candidates if candidate.url not in anew]


async def _looked_at(desk: Desk, rows: Sequence[tuple[Reference, Candidate]]) -> dict[str, Check]:
    titles: dict[str, tuple[str, ...]] = {}
    for reference, candidate in rows:
        titles[candidate.url] = titles.get(candidate.url, ()) + reference.work.titles
    lately = timedelta(hours=desk.settings.retry_hours)
    histories = desk.store.histories(tuple(titles))
    checks = {
        url: looks[-1] for url, looks in histories.items() if looks and desk.now - looks[-1].at < lately
    }
    flows: Iterator[tuple[str, Flow[Check]]] = (
        (url, probe.probe(url, at=desk.now, titles=cited, nonsense=nonsense(desk.rng)))
        for url, cited in titles.items()
        if url not in checks
    )
    desk.progress.begin("candidates", len(titles) - len(checks))
    async with while_there_is_time(desk):
        async for url, check in desk.session.drive_all(flows, crashed=crashed_check(desk)):
            if check.outcome is not Outcome.NO_NETWORK:
                desk.store.save_check(desk.run, check)
                checks[url] = check
            desk.progress.step(url)
    return checks
