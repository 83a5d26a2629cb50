"""Asking the archive for a new capture (Save Page Now 2), as flows.

    submit ──▶ Job ──poll, poll, ...──▶ Saved          or, at any step, NotSaved

A capture takes from seconds to minutes and a flow cannot wait, so asking and looking whether it is done are two
flows; who drives them keeps the pace (`POLL_EVERY`, `PER_MINUTE`). Saving needs the keys of an account, and changes
the archive: it is never done unasked. Source: "Save Page Now 2 Public API Docs" of the Internet Archive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

import msgspec

from citecheck.addresses import Unusable, usable
from citecheck.flow import Answer, Ask, Flow, Lane, Trouble
from citecheck.model import Memento
from citecheck.wayback import ARCHIVE, memento_url

POLL_EVERY = 6  # seconds; most captures are done within a minute
POLL_AT_MOST = 50  # times: a capture is given up after two minutes, but may have to queue before
PER_MINUTE = 7  # captures of one account; its day has 40,000


@dataclass(frozen=True, slots=True)
class Keys:
    """The S3-like keys of an account at the Internet Archive (https://archive.org/account/s3.php)."""

    access: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Job:
    """A capture that was accepted and is not done yet."""

    url: str
    id: str


@dataclass(frozen=True, slots=True)
class Saved:
    """A capture that was made; redirects may have led it to another address than was asked for."""

    url: str
    memento: Memento


@dataclass(frozen=True, slots=True)
class NotSaved:
    """A capture that was not made: `code` is the archive's own, `reason` a clause, `again` whether to try later."""

    url: str
    code: str
    reason: str
    again: bool


FINAL, LATER = False, True

# status_ext without its "error:" -> what it means, and whether another try may fare better.
CODES: Mapping[str, tuple[str, bool]] = MappingProxyType(
    {
        # the page
        "not-found": ("the page is not there (404)", FINAL),
        "no-access": ("the site refuses the archive (403)", FINAL),
        "unauthorized": ("the page asks for a log-in (401)", FINAL),
        "network-authentication-required": ("the page asks for a log-in to its network (511)", FINAL),
        "bad-request": ("the site did not understand the archive (400)", FINAL),
        "method-not-allowed": ("the site does not allow the question (405)", FINAL),
        "not-implemented": ("the site does not know the question (501)", FINAL),
        "http-version-not-supported": ("the site speaks another HTTP (505)", FINAL),
        "blocked": ("the site blocks the archive", FINAL),
        "filesize-limit": ("the file is larger than 2 GB", FINAL),
        "ftp-access-denied": ("the FTP server refuses the archive", FINAL),
        "invalid-url-syntax": ("the archive does not take this for an address", FINAL),
        "invalid-host-resolution": ("the site’s name does not exist", FINAL),
        "too-many-redirects": ("the page redirects more than three times", FINAL),
        # the site, for now
        "bad-gateway": ("the site had trouble (502)", LATER),
        "service-unavailable": ("the site had trouble (503)", LATER),
        "gateway-timeout": ("the site did not answer in time (504)", LATER),
        "bandwidth-limit-exceeded": ("the site has used up its traffic (509)", LATER),
        "too-many-requests": ("the site asked the archive to slow down (429)", LATER),
        "invalid-server-response": ("the site’s answer could not be read", LATER),
        "protocol-error": ("the connection to the site broke off", LATER),
        "read-timeout": ("the site did not go on answering", LATER),
        # internetarchive/wayback issue 304
        "no-captures": ("the site was out of the archive’s reach", LATER),
        # the archive and its limits
        "blocked-url": ("the archive does not save this address", FINAL),
        "blocked-client-ip": ("the archive does not serve this network", FINAL),
        "too-many-daily-captures": ("the page has been saved too often today", LATER),
        "too-many-daily-captures-host": ("the site has been saved too often today", LATER),
        "max-daily-bandwidth": ("the account has used up its traffic for today", LATER),
        "max-daily-bandwidth-from-ip": ("this network has used up its traffic for today", LATER),
        "max-daily-bandwidth-host": ("the site’s share of traffic is used up for today", LATER),
        "user-session-limit": ("the account has too many captures under way", LATER),
        "browsing-timeout": ("the archive’s browser took too long", LATER),
        "soft-time-limit-exceeded": ("the capture took too long", LATER),
        "capture-location-error": ("the archive lost the capture", LATER),
        "cannot-fetch": ("the archive is overloaded", LATER),
        "celery": ("the archive could not begin", LATER),
        "internal-server-error": ("the archive had trouble of its own", LATER),
        "job-failed": ("the archive had trouble of its own", LATER),
        "no-browsers-available": ("the archive has no browser free", LATER),
        "proxy-error": ("the archive had trouble of its own", LATER),
    }
)


def submit(url: str, keys: Keys, *, base: str = ARCHIVE) -> Flow[Job | NotSaved]:
    """Ask for a capture of `url` as it is now."""
    address = usable(url)
    if isinstance(address, Unusable):
        return NotSaved(url, "invalid-url-syntax", address.why, FINAL)
    answer = yield _ask(f"{base}/save/{address.url}", keys)
    said = _read(url, answer)
    if isinstance(said, NotSaved):
        return said
    job = said.get("job_id")
    return Job(url, job) if isinstance(job, str) and job else _unclear(url)


def poll(job: Job, keys: Keys, *, base: str = ARCHIVE) -> Flow[Job | Saved | NotSaved]:
    """See what has become of a capture; the job itself means that it is not done yet.

    The archive forgets a job after about an hour and then calls it pending for ever, so stop after `POLL_AT_MOST`.
    """
    answer = yield _ask(f"{base}/save/status/{quote(job.id, safe='')}", keys)
    said = _read(job.url, answer)
    if isinstance(said, NotSaved):
        # the capture goes on although this look at it failed
        return job if said.again and said.code in _NO_WORD else said
    if said.get("status") == "pending":
        return job
    memento = _memento(said, base) if said.get("status") == "success" else None
    return Saved(job.url, memento) if memento else _unclear(job.url)


# ---------------------------------------------------------------------------------------------------------- reading

_OVERLOADED, _UNREACHABLE, _UNCLEAR = "http-error", "no-answer", "unclear"
_NO_WORD = frozenset({_OVERLOADED, _UNREACHABLE, _UNCLEAR})


def _ask(url: str, keys: Keys) -> Ask:
    headers = (("accept", "application/json"), ("authorization", f"LOW {keys.access}:{keys.secret}"))
    return Ask(url, headers=headers, lane=Lane.PLAYBACK)


def _read(url: str, answer: Answer | Trouble) -> Mapping[str, Any] | NotSaved:
    """What the archive says, or why nothing is saved where that is what it says."""
    if isinstance(answer, Trouble):
        return NotSaved(url, _UNREACHABLE, f"the archive did not answer: {answer.detail}", LATER)
    if answer.status in {401, 403}:
        return NotSaved(url, "keys", f"the archive does not accept the keys ({answer.status})", FINAL)
    if answer.status == 429:
        return NotSaved(url, "user-session-limit", "the archive asked us to slow down (429)", LATER)
    try:
        said = msgspec.json.decode(answer.body, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return NotSaved(url, _OVERLOADED, f"the archive’s answer cannot be read ({answer.status})", LATER)
    code = str(said.get("status_ext") or "").removeprefix("error:")
    if code or said.get("status") == "error" or answer.status >= 400:
        return _not_saved(url, code, str(said.get("message") or ""))
    return said


def _not_saved(url: str, code: str, message: str) -> NotSaved:
    """A code that is not in the table may be new: it is taken for passing, in the archive's words."""
    reason, again = CODES.get(code, (message or "the archive gave no reason", LATER))
    return NotSaved(url, code, reason, again)


def _unclear(url: str) -> NotSaved:
    return NotSaved(url, _UNCLEAR, "the archive’s answer is not understood", LATER)


def _memento(said: Mapping[str, Any], base: str) -> Memento | None:
    timestamp, url = str(said.get("timestamp")), said.get("original_url")
    try:
        moment = datetime.strptime(timestamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    if not isinstance(url, str):
        return None
    return Memento(url, memento_url(base, timestamp, url, raw=False), moment)
