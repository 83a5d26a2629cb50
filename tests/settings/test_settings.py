"""Settings: options over environment over file over defaults, and errors that name the nearest key."""

from __future__ import annotations

import pytest

from citecheck.errors import SettingsError
from citecheck.settings import KEYS, Settings, described, resolve


def test_options_win_over_environment_over_file_over_defaults(tmp_path):
    (tmp_path / "citecheck.toml").write_text("interval = 4\ntimeout = 9\nconfirm = 5\nretries = 7\n", "utf-8")
    settings = resolve(
        {"interval": 2.0, "timeout": None}, {"CITECHECK_CONFIRM": "4", "CITECHECK_INTERVAL": "3"}, tmp_path
    )
    assert (settings.interval, settings.confirm, settings.timeout, settings.retries) == (2.0, 4, 9.0, 7)
    assert settings.concurrency == Settings().concurrency


def test_the_table_in_pyproject_is_read_where_there_is_no_file_of_our_own(tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        "[project]\nname = 'x'\n[tool.citecheck]\nfail-on = 'any'\n", "utf-8"
    )
    assert resolve({}, {}, tmp_path).fail_on == "any"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("timeout = 3\nintervall = 2\n", 2, "did you mean 'interval'"),
        ("timeout = 'soon'\n", 1, "Give a number"),
        ("archive = 'perhaps'\n", 1, "true or false"),
        ("canary = 3\n", 1, "list of strings"),
        ("db = 3\n", 1, "Give a string"),
        ("timeout = \n", 1, "not TOML"),
    ],
)
def test_a_fault_in_the_file_is_named_with_its_line(tmp_path, text, line, message):
    (tmp_path / "citecheck.toml").write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        resolve({}, {}, tmp_path)
    assert message in str(caught.value)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"confirm": 0}, "at least 1"),
        ({"interval": -1.0}, "at least 0"),
        ({"timeout": 0.0}, "more than 0"),
        ({"fail_on": "sometimes"}, "new, any or never"),
        ({"pace_by": "street"}, "host or site"),
        ({"wayback_url": "web.archive.org"}, "no http address"),
        ({"connect_to": ("example.org",)}, "HOST:PORT=HOST:PORT"),
    ],
)
def test_values_that_cannot_be_meant_are_refused(values, message):
    with pytest.raises(SettingsError, match=message):
        Settings(**values)


def test_a_fault_in_the_environment_names_the_variable():
    with pytest.raises(SettingsError, match="CITECHECK_TIMEOUT"):
        resolve({}, {"CITECHECK_TIMEOUT": "long"})


@pytest.mark.parametrize(("text", "truth"), [("1", True), ("no", False), ("TRUE", True), ("off", False)])
def test_switches_are_read_from_words(text, truth):
    assert resolve({}, {"CITECHECK_ARCHIVE": text}).archive is truth


def test_every_setting_says_what_it_is_for():
    assert {key for key, _, _ in described()} == set(KEYS)
    assert all(len(says) > 10 for _, _, says in described())
