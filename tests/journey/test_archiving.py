"""Captures are asked for only with keys, and only for live links without a good copy."""

from __future__ import annotations

import pytest

from citecheck.cli import archiving
from tests.archive.fixture import Capture
from tests.journey.web import page

NOW = "2026-11-23T05:17:00Z"


def test_without_keys_it_says_where_to_get_them(citecheck, seed):
    citecheck("import", seed)
    told = citecheck("archive")
    assert told.code == 2
    assert "CITECHECK_ARCHIVE_ACCESS" in told.err


@pytest.mark.archive
def test_a_live_link_without_a_copy_is_captured(citecheck, seed, web, archive_of, monkeypatch):
    title = "Washington unnerved by China’s ‘military-civil fusion’"
    live = web.put("http://localhost/ft", page(title))
    kept = web.put("http://kept.test/fp", page("China’s AI Giants Can’t Say No to the Party"))
    archive = archive_of(
        [Capture(kept, "20180803000000", page("China’s AI Giants Can’t Say No to the Party").body)],
        record=True,
    )
    citecheck("import", seed)
    citecheck("accept", "1a", live)
    citecheck("accept", "36a", kept)
    options = [*web.options(), "--wayback-url", archive.base, "--now", NOW]
    assert citecheck("run", *options).code == 0
    monkeypatch.setenv("CITECHECK_ARCHIVE_ACCESS", "key")
    monkeypatch.setenv("CITECHECK_ARCHIVE_SECRET", "secret")
    monkeypatch.setattr(archiving.savepagenow, "POLL_EVERY", 0.05)
    told = citecheck("archive", "--format", "json", *options)
    (capture,) = told.json["captures"]
    assert (capture["citations"], capture["URL"]) == (["1a"], live)
    assert "secret" not in told.out + told.err
    asked = [request for request in archive.log() if request.path.startswith("/save")]
    assert asked[0].headers["authorization"] == "LOW key:secret"
