"""Report -> the forms that other programs take: CSV, JUnit, SARIF, Markdown, a badge, Atom, annotations.

Each is one function from a report to a text. What comes from strangers is shown, never obeyed: not by a
spreadsheet, a workflow log, a Markdown renderer or an XML reader.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from citecheck.model import State
from citecheck.render.guard import cut, href, masked, shown
from citecheck.render.machine import rfc3339
from citecheck.render.markdown import inert
from citecheck.report import SURE, Change, ChangeKind, Mode, Report, Row, WorkItem, percent, toml_string
from citecheck.verdict import STATES

Cells = Mapping[str, object]


def _told(text: str, limit: int = 1000) -> str:
    """A text from anywhere, in one line, without secrets."""
    return cut(shown(masked(text)), limit)


# ------------------------------------------------------------------------------------------------------------ CSV

CSV_COLUMNS = (
    "id",
    "note",
    "file",
    "line",
    "state",
    "since",
    "rule",
    "reason",
    "needs_person",
    "title",
    "original-title",
    "author",
    "container-title",
    "issued",
    "url",
    "final_url",
    "http_status",
    "archive-url",
    "archive_at",
    "last_good",
    "candidate_url",
    "candidate_score",
    "decision",
    "decision_until",
)
# What a spreadsheet would take for a formula: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = re.compile(r"\s*[=+\-@\t\r]")


def table_csv(report: Report) -> str:
    """One row for each citation, for a spreadsheet: RFC 4180 with CRLF, and a byte order mark so that Excel reads UTF-8."""
    out = io.StringIO()
    writer = csv.DictWriter(out, CSV_COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in report.rows:
        cells = _cells(row)
        writer.writerow({name: _cell(cells.get(name)) for name in CSV_COLUMNS})
    return "\ufeff" + out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = str(value)
    inert_text = _told(text)
    return f"'{inert_text}" if _FORMULA.match(text) or _FORMULA.match(inert_text) else inert_text


def _cells(row: Row) -> Cells:
    reference, verdict, work = row.reference, row.verdict, row.reference.work
    check = verdict.check
    memento = verdict.archive.memento if verdict.archive else None
    best = row.suggestions[0][1] if row.suggestions else None
    decision = verdict.decision
    return {
        "id": row.id,
        "note": reference.note or None,
        "file": reference.file,
        "line": reference.line,
        "state": row.state,
        "since": rfc3339(verdict.since),
        "rule": verdict.rule,
        "reason": verdict.reason,
        "needs_person": "yes" if row.task else "no",
        "title": work.title,
        "original-title": work.original_title,
        "author": "; ".join(str(name) for name in work.author) or None,
        "container-title": work.container_title,
        "issued": work.issued,
        "url": reference.url,
        "final_url": check.final_url if check else None,
        "http_status": check.status if check else None,
        "archive-url": memento.uri_m if memento else reference.archive_url,
        "archive_at": rfc3339(memento.datetime) if memento else None,
        "last_good": rfc3339(verdict.last_good) if verdict.last_good else None,
        "candidate_url": best.url if best else None,
        "candidate_score": best.score if best else None,
        "decision": decision.kind if decision else None,
        "decision_until": decision.until if decision else None,
    }


# ---------------------------------------------------------------------------------------------------------- JUnit


def junit_xml(report: Report) -> str:
    """One suite with a case for each citation; a failure only where the policy is broken by it."""
    failed = set(report.policy.new) if report.policy.broken else set()
    suite = ET.Element("testsuite", name="citecheck", timestamp=rfc3339(report.run.at))
    skipped = 0
    for row in report.rows:
        case = ET.SubElement(
            suite, "testcase", classname=_class_name(row), name=_told(f"{row.id} {row.title}", 200)
        )
        if row.reference.file:
            case.set("file", _told(row.reference.file))
        if row.reference.line:
            case.set("line", str(row.reference.line))
        case.set("time", f"{row.verdict.check.elapsed_ms / 1000 if row.verdict.check else 0:.3f}")
        why_skipped = _why_skipped(row)
        if row.id in failed:
            failure = ET.SubElement(case, "failure", type=str(row.state), message=_told(row.verdict.reason))
            failure.text = _told(_advice(row))
        elif why_skipped:
            skipped += 1
            ET.SubElement(case, "skipped", message=_told(why_skipped))
        ET.SubElement(case, "system-out").text = "\n".join(_story(row))
    for name, count in (
        ("tests", len(report.rows)),
        ("failures", len(failed)),
        ("errors", 0),
        ("skipped", skipped),
    ):
        suite.set(name, str(count))
    suites = ET.Element("testsuites", name=_told(report.headline))
    suites.append(suite)
    return _xml(suites)


def _class_name(row: Row) -> str:
    """`footnotes.18` for footnotes/18.toml."""
    file = (row.reference.file or "citations").rpartition(".toml")[0] or row.reference.file or "citations"
    return _told(file.replace("\\", "/").strip("/").replace("/", "."))


_NOT_JUDGED = frozenset({State.BLOCKED, State.PRINT, State.UNKNOWN})


def _why_skipped(row: Row) -> str | None:
    decision = row.verdict.decision
    if row.excused and decision:
        return f"{decision.kind}: {decision.reason}"
    return f"{STATES[row.state].label}: {STATES[row.state].meaning}" if row.state in _NOT_JUDGED else None


def _story(row: Row) -> Iterator[str]:
    """State, reason and the way there, a line each."""
    yield _told(f"{STATES[row.state].label}: {row.verdict.reason}")
    if row.reference.url:
        yield _told(row.reference.url)
    if row.verdict.check:
        for hop in row.verdict.check.hops:
            yield _told(f"{hop.status if hop.status is not None else '-'} {hop.url}")


def _advice(row: Row) -> str:
    """The best next step in one line, or the reason where there is none."""
    return f"{row.task.step} {row.task.copy or ''}".strip() if row.task else row.verdict.reason


def _xml(root: ET.Element) -> str:
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


# ---------------------------------------------------------------------------------------------------------- SARIF

SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
PIN_EXPIRED = "pin-expired"
# State -> level where it is not new; a state that is not here is no result.
_LEVELS: Mapping[str, str] = MappingProxyType(
    {
        State.DEAD: "warning",
        State.SOFT_404: "warning",
        State.DRIFTED: "warning",
        State.INVALID: "warning",
        State.MOVED: "note",
        State.LOST: "note",
        State.BLOCKED: "note",
        PIN_EXPIRED: "note",
    }
)


def sarif_json(report: Report, *, help_base: str = "", article_file: str | None = None) -> str:
    """SARIF 2.1.0 (OASIS). `help_base` is the address of the page on states; `article_file` that of the notes."""
    rules = list(_LEVELS)
    results = [_sarif_result(report, row, rules, article_file) for row in report.rows if _sarif_rule(row)]
    driver: dict[str, object] = {
        "name": "citecheck",
        "version": report.run.version,
        "rules": [_sarif_rule_object(rule, help_base) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"citecheck/{_told(report.run.id)}"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": report.run.mode != Mode.OFFLINE,
                "endTimeUtc": rfc3339(report.run.at),
            }
        ],
        "results": results,
    }
    return _json({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _sarif_rule(row: Row) -> str | None:
    if row.verdict.decision_expired:
        return PIN_EXPIRED
    return str(row.state) if row.state in _LEVELS else None


def _sarif_rule_object(rule: str, help_base: str) -> dict[str, object]:
    if rule == PIN_EXPIRED:
        label, meaning = "Pin ran out", "a person’s decision on this citation has run out"
    else:
        label, meaning = STATES[State(rule)].label, STATES[State(rule)].meaning
    sentence = f"{meaning[:1].upper()}{meaning[1:]}."
    described: dict[str, object] = {
        "id": f"citecheck/{rule}",
        "name": label,
        "shortDescription": {"text": label},
        "fullDescription": {"text": sentence},
        "help": {"text": sentence},
        "defaultConfiguration": {"level": _LEVELS[rule]},
    }
    return described | ({"helpUri": f"{help_base}#{rule}"} if href(help_base) else {})


def _sarif_result(
    report: Report, row: Row, rules: Sequence[str], article_file: str | None
) -> dict[str, object]:
    rule = _sarif_rule(row) or ""
    new = row.id in report.policy.new
    result: dict[str, object] = {
        "ruleId": f"citecheck/{rule}",
        "ruleIndex": rules.index(rule),
        "level": "error" if new else _LEVELS[rule],
        "message": {
            "text": _sarif_text(f"{row.id}: {row.verdict.reason} {_advice(row) if row.task else ''}".strip())
        },
        # Not from the line's text: what is written in the file does not reopen an alert.
        "partialFingerprints": {"primaryLocationLineHash": f"{_fingerprint(row.id, rule)}:1"},
        "baselineState": "new" if new else "unchanged",
    }
    if row.reference.file:
        result["locations"] = [_sarif_location(row.reference.file, row.reference.line, row.reference.columns)]
    if article_file and row.reference.article_line:
        result["relatedLocations"] = [
            {**_sarif_location(article_file, row.reference.article_line), "message": {"text": "The note"}}
        ]
    decision = row.verdict.decision
    if row.excused and decision:
        result["suppressions"] = [
            {
                "kind": "external",
                "status": "accepted",
                "justification": _told(f"{decision.kind}: {decision.reason}"),
            }
        ]
    if fix := _sarif_fix(row):
        result["fixes"] = [fix]
    return result


def _sarif_text(text: str) -> str:
    """A message in which brackets are brackets: SARIF reads [text](target) as a link (3.11.6)."""
    return re.sub(r"([\\\[\]])", r"\\\1", _told(text)).replace("{", "{{").replace("}", "}}")


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def _sarif_location(file: str, line: int | None, columns: tuple[int, int] | None = None) -> dict[str, object]:
    physical: dict[str, object] = {
        "artifactLocation": {"uri": _told(file).replace("\\", "/"), "uriBaseId": "%SRCROOT%"}
    }
    if line:
        physical["region"] = _sarif_region(line, columns)
    return {"physicalLocation": physical}


def _sarif_region(line: int, columns: tuple[int, int] | None) -> dict[str, object]:
    """The value of `url`, where it is known, or the whole line; the end is the first column behind it (3.30.8)."""
    region: dict[str, object] = {"startLine": line}
    return region if columns is None else region | {"startColumn": columns[0], "endColumn": columns[1]}


def _sarif_fix(row: Row) -> dict[str, object] | None:
    """The suggested address in place of the one that `url` has, where one is sure."""
    sure = row.suggestions and row.suggestions[0][1].score >= SURE
    if not sure or not row.reference.file or not row.reference.line or row.excused:
        return None
    candidate, columns = row.suggestions[0][1], row.reference.columns
    address = toml_string(candidate.url)
    change = {
        "artifactLocation": {"uri": _told(row.reference.file), "uriBaseId": "%SRCROOT%"},
        "replacements": [
            {
                "deletedRegion": _sarif_region(row.reference.line, columns),
                "insertedContent": {"text": address if columns else f"url = {address}"},
            }
        ],
    }
    return {
        "description": {"text": f"Take the suggested address, {percent(candidate.score)} sure"},
        "artifactChanges": [change],
    }


def _json(document: Mapping[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


# ------------------------------------------------------------------------------------------------------- Markdown

_MOST_TASKS, _MOST_CHANGES = 20, 12


def summary_markdown(report: Report, *, page: str | None = None) -> str:
    """`summary.md`, for a job summary or an issue: the headline, changes, tasks, and the rest folded.

    `page` is the address of the report. The last line is hidden; it names the run, so that the text can be
    found again and replaced.
    """
    blocks = [report.headline]
    if report.run.mode != Mode.LIVE:
        replayed = "Made from recorded replies, not from the web as it is now."
        offline = "The network was out of reach: no link was looked at."
        blocks.append(
            f"> **{str(report.run.mode).capitalize()}.** {replayed if report.run.mode == Mode.REPLAY else offline}"
        )
    if report.changes:
        blocks.append(_markdown_changes(report))
    if report.worklist:
        blocks.append(_markdown_worklist(report, page))
    if report.totals:
        lines = [f"- {STATES[state].mark} {STATES[state].label}: {count}" for state, count in report.totals]
        blocks.append(
            "<details><summary>All citations by state</summary>\n\n" + "\n".join(lines) + "\n\n</details>"
        )
    if page and href(page):
        blocks.append(f"[The whole report](<{page}>)")
    blocks.append(f"<!-- citecheck: {re.sub(r'[^A-Za-z0-9.:_]+', '-', report.run.id)} -->")
    return "\n\n".join(blocks) + "\n"


_CHANGE_MARKS: Mapping[ChangeKind, str] = MappingProxyType(
    {
        ChangeKind.BROKE: "broke",
        ChangeKind.REPAIRED: "repaired",
        ChangeKind.SUGGESTION: "suggestion",
        ChangeKind.EDITED: "edited",
        ChangeKind.PIN_EXPIRED: "pin ran out",
        ChangeKind.OTHERWISE: "changed",
    }
)


def _markdown_changes(report: Report) -> str:
    lines = ["| Change | Citation | What |", "| --- | --- | --- |"]
    for change in report.changes[:_MOST_CHANGES]:
        row = report.row(change.citation)
        title = f"{inert(cut(row.title, 120))}: " if row else ""
        lines.append(
            f"| {_CHANGE_MARKS[change.kind]} | {inert(change.citation)} | {title}{inert(change.words)} |"
        )
    rest = len(report.changes) - _MOST_CHANGES
    return "\n".join(lines) + (f"\n\nand {rest} more" if rest > 0 else "")


def _markdown_worklist(report: Report, page: str | None) -> str:
    lines = ["| Needs you | State | What is wrong | Next |", "| --- | --- | --- | --- |"]
    lines += [_markdown_item(report, item) for item in report.worklist[:_MOST_TASKS]]
    rest = len(report.worklist) - _MOST_TASKS
    if rest <= 0:
        return "\n".join(lines)
    more = f"[and {rest} more](<{page}#work>)" if page and href(page) else f"and {rest} more"
    return "\n".join(lines) + f"\n\n{more}"


def _markdown_item(report: Report, item: WorkItem) -> str:
    row = report.row(item.citation) if item.citation else None
    state = f"{STATES[row.state].mark} {STATES[row.state].label}" if row else ""
    who = item.citation or (f"note {item.note}" if item.note is not None else "all")
    title = f"{inert(cut(item.title, 100))}: " if item.citation else ""
    copy = f" {_code(item.copy)}" if item.copy else ""
    return f"| {inert(who)} | {state} | {title}{inert(cut(masked(item.sentence)))} | {inert(cut(item.step))}{copy} |"


def _code(text: str) -> str:
    """A line to copy, in a code span that it cannot end: with a fence longer than any run of backticks in it."""
    line = _told(text).replace("|", "\\|")
    fence = "`" * (max((len(run) for run in re.findall(r"`+", line)), default=0) + 1)
    return f"{fence} {line} {fence}" if "`" in line else f"{fence}{line}{fence}"


# --------------------------------------------------------------------------------- badge, feed and annotations


def badge_json(report: Report) -> str:
    """For the shields.io endpoint badge (https://shields.io/badges/endpoint-badge)."""
    counts = dict(report.totals)
    linked = [row for row in report.rows if row.reference.url]
    reachable = sum(row.state in (State.LIVE, State.MOVED) for row in linked)
    dead, lost = counts.get(State.DEAD, 0), counts.get(State.LOST, 0)
    parts = [f"{dead} dead"] if dead else []
    parts += [f"{lost} {'link' if lost == 1 else 'links'} lost"] if lost else []
    badge: dict[str, object] = {
        "schemaVersion": 1,
        "label": "citations",
        "message": ", ".join(parts) or f"{reachable} of {len(linked)} reachable",
        "color": _badge_colour(report),
    }
    return _json(badge | ({"isError": True} if report.run.mode == Mode.OFFLINE else {}))


def _badge_colour(report: Report) -> str:
    states = {state for state, _ in report.totals}
    if states & {State.DEAD, State.SOFT_404, State.DRIFTED, State.INVALID}:
        return "orange"
    if states & {State.LOST, State.FAILING, State.MOVED, State.BLOCKED, State.UNREACHABLE}:
        return "yellow"
    return "blue" if states & {State.LIVE, State.PRINT} else "lightgrey"


FEED_ENTRIES = 50
_ATOM, _XHTML = "http://www.w3.org/2005/Atom", "http://www.w3.org/1999/xhtml"


def feed_atom(report: Report, *, earlier: Sequence[Change] = (), page: str | None = None) -> str:
    """An Atom feed (RFC 4287) with an entry for each change, newest first, at most 50.

    `earlier` are changes of runs before, beside those that the report knows, in any order; `page` is the address of the report. The id of
    an entry is made of repository, citation, day and state, and so is the same however often it is built.
    """
    changes = sorted((*report.changes, *report.earlier, *earlier), key=lambda change: change.at, reverse=True)
    base = _tag_base(report)
    feed = ET.Element("feed", xmlns=_ATOM)
    _child(feed, "id", f"{base}/feed")
    _child(feed, "title", _told(f"Citations of {report.title}", 300))
    _child(feed, "updated", rfc3339(changes[0].at if changes else report.run.at))
    _child(ET.SubElement(feed, "author"), "name", "citecheck")
    if page and href(page):
        ET.SubElement(feed, "link", rel="alternate", type="text/html", href=page)
    seen: set[str] = set()
    for change in changes:
        name = f"{base}/{_slug(change.citation)}/{change.at:%Y-%m-%d}/{change.now or 'gone'}"
        name = name if change.kind in _STATE_CHANGES else f"{name}/{change.kind}"
        if name not in seen and len(seen) < FEED_ENTRIES:
            seen.add(name)
            _entry(feed, name, report, change, page)
    return _xml(feed)


_STATE_CHANGES = frozenset({ChangeKind.BROKE, ChangeKind.REPAIRED, ChangeKind.OTHERWISE})


def _entry(feed: ET.Element, name: str, report: Report, change: Change, page: str | None) -> None:
    row = report.row(change.citation)
    entry = ET.SubElement(feed, "entry")
    _child(entry, "id", name)
    title = f": {row.title}" if row else ""
    _child(entry, "title", _told(f"{change.citation} {change.words}{title}", 300))
    _child(entry, "updated", rfc3339(change.at))
    if page and href(page):
        ET.SubElement(
            entry, "link", rel="alternate", type="text/html", href=f"{page}#c{_slug(change.citation)}"
        )
    content = ET.SubElement(entry, "content", type="xhtml")
    division = ET.SubElement(content, "div", xmlns=_XHTML)
    told = list(_story(row)) if row and change.at == report.run.at else [_told(change.words)]
    for line in told:
        _child(division, "p", line)
    if row and change.at == report.run.at:
        _child(ET.SubElement(division, "blockquote"), "p", _told(row.raw, 2000))


def _child(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text


def _tag_base(report: Report) -> str:
    """`tag:citecheck,2026:owner/name` (RFC 4151)."""
    try:
        name = urlsplit(report.run.repository or "").path.strip("/")
    except ValueError:
        name = ""
    return f"tag:citecheck,2026:{_slug(name) or 'local'}"


def _slug(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9_./-]+", "-", text)


MOST_ANNOTATIONS = 10


def workflow_commands(report: Report) -> str:
    """Workflow commands that put new rot beside its line in a forge's review: at most ten, errors only."""
    rows = [row for row in report.rows if row.id in report.policy.new][:MOST_ANNOTATIONS]
    return "".join(f"{_annotation(row)}\n" for row in rows)


def _annotation(row: Row) -> str:
    where = {
        "file": row.reference.file,
        "line": row.reference.line,
        "title": f"{row.id} {STATES[row.state].label}",
    }
    pairs = ",".join(f"{name}={_property(str(value))}" for name, value in where.items() if value)
    return f"::error {pairs}::{_data(f'{row.verdict.reason} {_advice(row)}')}"


def _data(text: str) -> str:
    return _told(text).replace("%", "%25").replace("::", "%3A%3A")


def _property(text: str) -> str:
    return _told(text, 200).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
