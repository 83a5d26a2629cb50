"""Report and readings -> JSON, for programs. What stands here is promised: a major version only adds.

Keys are CSL-JSON's for the work and Memento's for the archive. Times are RFC 3339 in UTC, absent is absent.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Literal

import msgspec

from citecheck.model import (
    CSL_NAMES,
    ArchiveAnswer,
    ArchiveState,
    Candidate,
    Check,
    Citation,
    Decision,
    Hop,
    Match,
    Name,
    Origin,
    PageFacts,
    PartialDate,
    Reading,
    Reference,
    Work,
)
from citecheck.render.guard import UNSEEN, masked
from citecheck.report import NoteView, Report, Row, RunInfo, Spell, WorkItem

Json = dict[str, object]


def report_json(report: Report) -> str:
    """`reports/report.json`: everything, as `data/report.schema.json` describes it. Secrets in addresses are masked."""
    return _dump(_masked({**_report(report), "worklist": [_work_item(item) for item in report.worklist]}))


def check_json(report: Report) -> str:
    """`check --format json`: the same shape, without a worklist, and with addresses as they were given."""
    shown = CheckJson()
    return shown.rows(report.rows) + shown.end(report)


_CITATIONS = '{\n "citations": ['


class CheckJson:
    """`check_json`, a part at a time: the citations stand first, in the order of the list, and all sums after them."""

    def __init__(self) -> None:
        self._before = '{\n "schema": 1,\n "citations": ['

    def rows(self, rows: Sequence[Row]) -> str:
        """The text of some citations."""
        if not rows:
            return ""
        told = _readable({"citations": [_row(row) for row in rows]}, "sorted")
        before, self._before = self._before, ","
        return before + told.removeprefix(_CITATIONS).removesuffix("\n ]\n}")

    def end(self, report: Report) -> str:
        """The rest of the document."""
        closing = "\n ]," if self._before == "," else self._before + "],"
        sums = {key: value for key, value in _report(report).items() if key != "citations"}
        return closing + _readable(sums, "sorted").removeprefix("{") + "\n"


@functools.lru_cache(maxsize=1024)  # all checks of a run bear one time
def rfc3339(moment: datetime) -> str:
    """A time as RFC 3339 has it, in UTC, to the second: "2026-11-23T05:17:00Z"."""
    return moment.astimezone(UTC).isoformat()[:19] + "Z"


# --------------------------------------------------------------------------------------------------------- writing


def _dump(document: Mapping[str, object]) -> str:
    """JSON with `schema` first, other keys sorted, and nothing in it that a terminal would obey."""
    rest = _readable({key: value for key, value in document.items() if key != "schema"}, "sorted")
    return '{\n "schema": 1,' + rest.removeprefix("{") + "\n"


def _text(document: object) -> str:
    """Readable JSON in which every unseen character is escaped; its value is not changed by that."""
    return _readable(document, "given") + "\n"


def _readable(document: object, order: Literal["given", "sorted"]) -> str:
    try:
        text = msgspec.json.format(_ENCODERS[order].encode(document), indent=1).decode()
    except (UnicodeEncodeError, OverflowError):  # half a character; a number beyond 64 bits
        told = msgspec.to_builtins(document)
        text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=order == "sorted")
    if text.isascii() and "\x7f" not in text:
        return text
    return _ESCAPED.sub(lambda match: json.dumps(match[0])[1:-1], text)


_ENCODERS = {"given": msgspec.json.Encoder(), "sorted": msgspec.json.Encoder(order="sorted")}
# Controls are escaped already, but for line ends.
_ESCAPED = re.compile(UNSEEN.pattern.replace("\x00-\x1f", ""))


def _masked(value: object) -> Json:
    """The document with credentials and session tokens in addresses masked, wherever they stand."""
    masked_document = _mask(value)
    assert isinstance(masked_document, dict)
    return masked_document


def _mask(value: object) -> object:
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, _Keys):
        value = msgspec.to_builtins(value)
    if isinstance(value, Mapping):
        return {key: item if key == "text" else _mask(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_mask(item) for item in value]
    return value


def _present(**values: object) -> Json:
    """The values that are there, under their hyphenated names. What is zero or false is there."""
    return {_HYPHENED[name]: value for name, value in values.items() if value or type(value) in _NUMBERS}


_NUMBERS = frozenset((int, float, bool))


class _Hyphened(dict[str, str]):
    def __missing__(self, name: str) -> str:
        hyphened = self[name] = name.replace("_", "-")
        return hyphened


_HYPHENED = _Hyphened()


# ------------------------------------------------------------------------------------------------------ the report


def _report(report: Report) -> Json:
    article = report.article
    return {
        "headline": report.headline,
        "run": _run(report.run),
        "totals": {str(state): count for state, count in report.totals},
        "changes": [
            _present(
                citation=change.citation,
                was=change.was,
                now=change.now,
                kind=change.kind,
                at=rfc3339(change.at),
                words=change.words,
            )
            for change in report.changes
        ],
        "citations": [_row(row) for row in report.rows],
        "notes": [_plain_note(view) for view in report.notes if not view.rows],
        "policy": {
            "fail-on": report.policy.fail_on,
            "result": report.policy.result,
            "new": list(report.policy.new),
            "known": list(report.policy.known),
        },
        **(
            {
                "article": _present(
                    title=article.title,
                    author=list(article.author),
                    issued=str(article.issued) if article.issued else None,
                    URL=article.url,
                )
            }
            if article
            else {}
        ),
    }


def _run(run: RunInfo) -> Json:
    return _present(
        id=run.id,
        at=rfc3339(run.at),
        mode=run.mode,
        version=run.version,
        commit=run.commit,
        previous_at=rfc3339(run.previous_at) if run.previous_at else None,
        canary=run.canary,
        settings=dict(run.settings),
        settings_digest=run.settings_digest,
        hosts=[
            {"host": tally.host, "asked": tally.asked, "answered": tally.answered}
            for tally in sorted(run.hosts, key=lambda tally: tally.host)
        ],
        skipped=list(run.skipped),
    )


def _plain_note(view: NoteView) -> Json:
    note = view.note
    return _present(
        note=note.number,
        kind=note.kind,
        text=note.text,
        doubts=list(note.doubts),
        file=note.file,
        line=note.line,
    )


def _work_item(item: WorkItem) -> Json:
    return _present(
        task=item.task,
        citation=item.citation,
        note=item.note,
        sentence=item.sentence,
        step=item.step,
        lines=list(item.lines),
        command=item.command,
        file=item.file,
        line=item.line,
        known=item.known or None,
    )


class _Keys(msgspec.Struct, omit_defaults=True, rename="kebab"):
    """An object of the document, for those there are many of: what is None is not there.

    Each is put together and written by msgspec, which takes a third of what a dict does.
    """


class _CitationKeys(_Keys):
    id: str
    state: str
    needs_person: bool
    url: str | None = msgspec.field(default=None, name="URL")
    url_from: str | None = None
    archive_url: str | None = None
    rule: str | None = None
    reason: str | None = None
    since: str | None = None
    confirmed: tuple[int, int] | None = None
    last_good: str | None = None
    link: str | None = None
    note: int | None = None
    text: str | None = None
    span: tuple[int, int] | None = None
    text_start: int | None = None
    text_length: int | None = None
    file: str | None = None
    line: int | None = None
    article_line: int | None = None
    fields: Json | None = None
    ibid_of: str | None = None
    short_of: str | None = None
    same_as: str | None = None
    doubts: tuple[str, ...] | None = None
    decision: Json | None = None
    known_since: str | None = None
    match: Json | None = None
    archive: Json | None = None
    titles: _TitleKeys | None = None
    candidates: list[Json] | None = None
    history: list[_SpellKeys] | None = None
    # of the last look, if there was any
    checked: str | None = None
    outcome: str | None = None
    detail: str | None = None
    http_status: int | None = None
    final_url: str | None = None
    hops: list[_HopKeys] | None = None
    signs: list[_SignKeys] | None = None
    page: _PageKeys | None = None
    elapsed_ms: int | None = None


class _SpellKeys(_Keys, kw_only=True):
    outcome: str
    status: int | None = None
    count: int
    first: str
    last: str


class _HopKeys(_Keys):
    url: str | None = None
    status: int | None = None
    via: str | None = None


class _SignKeys(_Keys):
    kind: str
    detail: str | None = None


class _PageKeys(_Keys):
    title: str | None = None
    author: str | None = None
    issued: str | None = None
    language: str | None = None
    container_title: str | None = None
    media_type: str | None = None
    canonical: str | None = None
    digest: str | None = None


class _TitleKeys(_Keys):
    cited: str | None = None
    original: str | None = None
    page: str | None = None
    archive: str | None = None


def _row(row: Row) -> _CitationKeys:
    reference, verdict = row.reference, row.verdict
    shown = row.excerpt
    keys = _CitationKeys(
        id=reference.id,
        state=verdict.state,
        needs_person=verdict.needs_person,
        url=reference.url or None,
        url_from=reference.url_from or None,
        archive_url=reference.archive_url or None,
        rule=verdict.rule or None,
        reason=verdict.reason or None,
        since=rfc3339(verdict.since),
        confirmed=verdict.confirmed,
        last_good=_when(verdict.last_good),
        link=reference.link,
        note=reference.note or None,
        text=shown.text or None,
        span=shown.span if reference.span else None,
        text_start=shown.start if shown.is_part else None,
        text_length=shown.length if shown.is_part else None,
        file=reference.file or None,
        line=reference.line,
        article_line=reference.article_line,
        fields=_fields(reference) or None,
        ibid_of=reference.ibid_of or None,
        short_of=reference.short_of or None,
        same_as=reference.same_as or None,
        doubts=reference.doubts or None,
        decision=_decision(verdict.decision, expired=verdict.decision_expired),
        known_since=row.known.since.isoformat() if row.known else None,
        match=_match(verdict.match),
        archive=_archive(verdict.archive, verdict.archive_match) if reference.url else None,
        titles=_titles(row),
        candidates=[_candidate(candidate) for _, candidate in row.suggestions] or None,
        history=[_spell(spell) for spell in row.spells] or None,
    )
    if verdict.check is not None:
        _add_check(keys, verdict.check)
    return keys


def _when(moment: datetime | None) -> str | None:
    return rfc3339(moment) if moment else None


def _add_check(keys: _CitationKeys, check: Check) -> None:
    keys.checked = rfc3339(check.at)
    keys.outcome = check.outcome
    keys.detail = check.detail or None
    keys.http_status = check.status
    keys.final_url = check.final_url or None
    keys.hops = [_hop(hop) for hop in check.hops] or None
    keys.signs = [_SignKeys(kind=sign.kind, detail=sign.detail or None) for sign in check.signs] or None
    keys.page = _page(check.page)
    keys.elapsed_ms = check.elapsed_ms


def _hop(hop: Hop) -> _HopKeys:
    return _HopKeys(
        url=hop.url or None, status=hop.status, via=hop.via if hop.via not in ("http", "") else None
    )


_NO_PAGE, _NO_TITLES = _PageKeys(), _TitleKeys()


def _page(page: PageFacts | None) -> _PageKeys | None:
    if page is None:
        return None
    keys = _PageKeys(
        title=page.title or None,
        author=", ".join(page.author) or None,
        issued=str(page.issued) if page.issued else None,
        language=page.language or None,
        container_title=page.container_title or None,
        media_type=page.media_type or None,
        canonical=page.canonical or None,
        digest=page.digest or None,
    )
    return keys if keys != _NO_PAGE else None


def _match(match: Match | None) -> Json | None:
    """Score and parts; null says that there was nothing to compare."""
    if match is None:
        return None
    parts: Json = {"score": match.score, "title": match.title, "author": match.author, "issued": match.issued}
    return parts | _present(
        container_title=match.container_title,
        language=match.language,
        gates=list(match.gates),
        why=list(match.why),
    )


_NOT_ASKED: Json = {"state": str(ArchiveState.SKIPPED)}


def _archive(answer: ArchiveAnswer | None, match: Match | None) -> Json:
    if answer is None:
        return _NOT_ASKED
    memento = answer.memento
    return {"state": str(answer.state)} | _present(
        **{"URI-R": answer.uri_r, "URI-M": memento.uri_m if memento else None},
        datetime=_when(memento.datetime) if memento else None,
        status=memento.status if memento else None,
        asked=rfc3339(answer.asked_at),
        captures=answer.captures or None,
        first=_when(answer.first),
        last=_when(answer.last),
        reason=answer.reason,
        page=_page(answer.page),
        match=_match(match),
    )


def _titles(row: Row) -> _TitleKeys | None:
    work, verdict = row.reference.work, row.verdict
    page = verdict.check.page if verdict.check else None
    archived = verdict.archive.page if verdict.archive else None
    keys = _TitleKeys(
        cited=work.title or None,
        original=work.original_title or None,
        page=(page.title if page else None) or None,
        archive=(archived.title if archived else None) or None,
    )
    return keys if keys != _NO_TITLES else None


def _candidate(candidate: Candidate) -> Json:
    return _present(
        url=candidate.url,
        score=candidate.score,
        evidence=list(candidate.evidence),
        route=candidate.route,
        found=candidate.found,
        title=candidate.title,
        archived=candidate.archived,
    )


def _decision(decision: Decision | None, *, expired: bool) -> Json | None:
    if decision is None:
        return None
    return _present(
        kind=decision.kind,
        reason=decision.reason,
        state=decision.state,
        by=decision.by,
        until=decision.until.isoformat() if decision.until else None,
        expired=expired or None,
    )


def _spell(spell: Spell) -> _SpellKeys:
    return _SpellKeys(
        outcome=spell.outcome,
        status=spell.status,
        count=spell.count,
        first=rfc3339(spell.first),
        last=rfc3339(spell.last),
    )


def _fields(reference: Reference) -> Json:
    """Each field of the work with its origin, under CSL's names."""
    origins = reference.origins
    return {
        name: {
            "value": _value(value),
            "origin": str(origins.get(name) or origins.get(name.replace("-", "_")) or Origin.READ),
        }
        for name, value in reference.work.printed()
    }


def _value(value: object) -> object:
    if isinstance(value, tuple):
        return [_name(name) if isinstance(name, Name) else str(name) for name in value]
    return value if isinstance(value, (int, float)) else str(value)


def _name(name: Name) -> dict[str, str]:
    """A name under CSL's keys."""
    parts = {
        "family": name.family,
        "given": name.given,
        "suffix": name.suffix,
        "non-dropping-particle": name.particle,
        "literal": name.literal,
    }
    return {key: part for key, part in parts.items() if part}


# ---------------------------------------------------------------------------------------------------- the readings


def parse_json(source: str, readings: Sequence[Reading]) -> str:
    """`parse --format json`: what was understood of each note, in order; `source` is the document's name."""
    return _text({"schema": 1, "source": source, "notes": [_note(reading) for reading in readings]})


def _note(reading: Reading) -> Json:
    note = reading.note
    return {
        "note": note.number,
        "line": note.line,
        "text": note.text,
        "kind": str(reading.kind),
        "citations": [_citation(citation) for citation in reading.citations],
        **_present(
            doubts=list(reading.doubts),
            links=[{"span": list(link.span), "url": link.url} for link in note.links],
            context=note.context,
        ),
    }


# Always there, null where nothing was printed, as the contract shows them.
_ALWAYS = ("type", "URL", "DOI", "ISBN")


def _citation(citation: Citation) -> Json:
    work = {name: _value(value) for name, value in citation.work.printed()}
    return {
        "id": citation.id,
        "raw": citation.raw,
        "span": list(citation.span),
        **{name: work.get(name) for name in CSL_NAMES.values() if name in work or name in _ALWAYS},
        "link": str(citation.link),
        "ibid-of": citation.ibid_of,
        "short-of": citation.short_of,
        "same-as": citation.same_as,
        "doubts": list(citation.doubts),
    }


# The types of the schema. A type that a person wrote and CSL does not know is a `document`, as is none at all.
_CSL_TYPES = frozenset(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
    document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
    manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard thesis
    treaty webpage
    """.split()
)
# Where CSL-JSON or its processors spell a variable otherwise. Six styles in seven, and citeproc-py, know an event by
# the name it had before CSL 1.0.2.
_SPELLED = {"archive-location": "archive_location", "event-title": "event"}
# What citeproc-py or the schema would refuse as a field. Lines of the note are variables to Zotero, citeproc-js and pandoc.
_IN_NOTE = ("original-container-title", "event-title")


def csl_json(items: Sequence[tuple[str, Work]]) -> str:
    """CSL-JSON (https://resource.citationstyles.org/schema/latest/input/json/csl-data.json) of (id, work) pairs.

    A work of a kind that CSL does not know is a `document`, since CSL wants a type. citeproc-py, citeproc-js and pandoc
    take it as it is.
    """
    return _text([_csl(citation, work) for citation, work in items])


def _csl(citation: str, work: Work) -> Json:
    item: Json = {"id": citation, "type": work.type if work.type in _CSL_TYPES else "document"}
    printed = dict(work.printed())
    for name, value in printed.items():
        if name not in ("type", "original-container-title"):
            item[_SPELLED.get(name, name)] = (
                {"date-parts": [_date_parts(value)]} if isinstance(value, PartialDate) else _value(value)
            )
    note = "\n".join(f"{name}: {printed[name]}" for name in _IN_NOTE if name in printed)
    return item | _present(note=note)


def _date_parts(date: PartialDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part is not None]
