"""What is said while a long list is worked on: how far it is, how fast, and how long it will take."""

from __future__ import annotations

import io
import re

import pytest

from citecheck.cli.options import Voice
from citecheck.errors import SettingsError
from citecheck.settings import seconds_of


class Watch:
    now = 0.0

    def __call__(self):
        return self.now


def worked(capsys, *, total, seconds, hosts=0, **how):
    """What stands on standard error after a list was worked through at an even pace."""
    watch = Watch()
    voice = Voice(clock=watch, **how)
    voice.begin("links", total)
    for _ in range(total):
        watch.now += seconds
        voice.step("https://example.org/", hosts=hosts)
    voice.end()
    return capsys.readouterr().err


def test_without_a_terminal_a_line_at_each_tenth_tells_rate_hosts_and_time_left(capsys):
    lines = worked(capsys, total=1000, seconds=0.1, hosts=3, drawn=False).splitlines()
    assert lines[0] == "citecheck: links: 1000 to look at"
    assert lines[1] == "citecheck: links: 100 of 1000, 10 a second, 3 hosts left, about 90 s to go"
    assert len(lines) == 11


def test_without_a_terminal_a_slow_list_is_heard_of_once_a_minute(capsys):
    lines = worked(capsys, total=40, seconds=15, hosts=1, drawn=False).splitlines()
    assert lines[1] == "citecheck: links: 4 of 40, 4 a minute, 1 host left, about 9 min to go"
    assert len(lines) == 11


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_on_a_terminal_a_bar_tells_how_far_it_is_how_fast_and_which_hosts_are_left(capsys, monkeypatch):
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    worked(capsys, total=200, seconds=0.05, hosts=2)
    assert "Checking links" in screen.getvalue()
    assert re.search(r" 1\d\d/200 ", screen.getvalue())
    assert "20 a second, 2 hosts left" in screen.getvalue()


def test_quiet_is_quiet(capsys):
    assert worked(capsys, total=1000, seconds=1, drawn=True, quiet=True) == ""


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("90", 90), ("90s", 90), ("10m", 600), ("1.5h", 5400), ("2 h", 7200), ("1d", 86_400)],
)
def test_a_length_of_time_is_read_as_people_write_it(text, seconds):
    assert seconds_of(text) == seconds


@pytest.mark.parametrize("text", ["", "soon", "-1", "10 parsecs", "1h30"])
def test_what_is_no_length_of_time_is_refused(text):
    with pytest.raises(SettingsError, match="no length of time"):
        seconds_of(text)
