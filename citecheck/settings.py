"""Settings: one frozen value, read from the command line, the environment, a file and the defaults, in that order.

The file is `citecheck.toml`, or `[tool.citecheck]` in pyproject.toml; the environment's names are
`CITECHECK_` and the key in capitals (`CITECHECK_WAYBACK_URL`). An unknown key is an error that names the
nearest known one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from citecheck.errors import SettingsError

DEFAULT_CANARIES = ("https://www.wikipedia.org/", "https://example.com/", "https://www.iana.org/")


def _setting(default: object, says: str) -> Any:
    """Give a field its default and the sentence that the docs show."""
    return field(default=default, metadata={"says": says})


MEMORY = ":memory:"  # the database that is gone when the program ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that a run can be told. Times are in seconds."""

    concurrency: int = _setting(256, "hosts asked at the same time")
    readers: int = _setting(
        -1, "processes that read pages beside this one; -1: one for each further core, where links are many"
    )
    per_host: int = _setting(1, "requests in flight to one host")
    interval: float = _setting(1.0, "seconds between two requests to one host")
    pace_by: str = _setting(
        "host", "what has a pace of its own: a host, or a whole site (registrable domain)"
    )
    timeout: float = _setting(30.0, "seconds that one request may take in all")
    connect_timeout: float = _setting(10.0, "seconds that a connection may take")
    max_time: float = _setting(
        0.0,
        "seconds after which a run stops, or 90s, 10m, 2h; what was found is kept, the rest waits; 0: never",
    )
    retries: int = _setting(2, "times that what may heal is asked again")
    confirm: int = _setting(3, "failures needed before a link is called dead; 1 says so at once")
    confirm_days: int = _setting(2, "days that two failures must lie apart to count as two")
    patience_days: int = _setting(30, "unbroken days out of reach before a link is called dead")
    live_days: int = _setting(
        7, "days after which a live, moved or dead link is looked at again, up to 15 % early"
    )
    retry_hours: int = _setting(20, "hours after which any other link is looked at again")
    archive: bool = _setting(True, "ask the web archive for captures")
    wayback_url: str = _setting("https://web.archive.org", "where the Wayback Machine answers")
    index_per_minute: int = _setting(24, "queries a minute to the archive's index")
    playback_per_minute: int = _setting(480, "captures read from the archive in a minute")
    archive_pause: float = _setting(60.0, "seconds of silence after the archive says 429")
    outage_patience: float = _setting(0.0, "seconds to wait for a network that was cut during a run")
    recover: bool = _setting(True, "look for lost and dead links during a run")
    allow_private: bool = _setting(False, "ask loopback and private addresses too")
    robots: bool = _setting(True, "ask robots.txt before a site, and obey it")
    offline: bool = _setting(False, "touch no network at all")
    canary: tuple[str, ...] = _setting(DEFAULT_CANARIES, "addresses that tell whether the network here works")
    connect_to: tuple[str, ...] = _setting((), "HOST:PORT=HOST:PORT, connect elsewhere than a name says")
    contact: str = _setting("", "an address that a site's owner can write to, sent in the User-Agent")
    db: str = _setting(".citecheck/history.db", "the history database; :memory: keeps nothing")
    reports: str = _setting("reports", "the folder that reports are written to")
    fail_on: str = _setting("new", "what breaks the policy: new, any or never")
    repository: str = _setting("", "address of the repository on its forge, for links that edit an entry")

    def __post_init__(self) -> None:
        for name in ("concurrency", "per_host", "confirm", "index_per_minute", "playback_per_minute"):
            _at_least(name, getattr(self, name), 1)
        for name in (
            "interval",
            "max_time",
            "retries",
            "confirm_days",
            "patience_days",
            "live_days",
            "retry_hours",
        ):
            _at_least(name, getattr(self, name), 0)
        for name in ("timeout", "connect_timeout"):
            if getattr(self, name) <= 0:
                raise SettingsError(f"{key(name)} must be more than 0 seconds.")
        if self.pace_by not in ("host", "site"):
            raise SettingsError(f"pace-by is {self.pace_by!r}.", remedy="Say host or site.")
        if self.fail_on not in ("new", "any", "never"):
            raise SettingsError(f"fail-on is {self.fail_on!r}.", remedy="Say new, any or never.")
        if not re.match(r"https?://[^\s/]+", self.wayback_url):
            raise SettingsError(
                f"wayback-url is {self.wayback_url!r}, which is no http address.",
                remedy="Leave it out to ask the Internet Archive.",
            )
        for url in self.canary:
            if not re.match(r"https?://[^\s/]+", url):
                raise SettingsError(
                    f"canary has {url!r}, which is no http address.",
                    remedy="Name a page that is always there.",
                )
        for row in self.connect_to:
            if not re.fullmatch(r"[^\s=]+:\d+=[^\s=]+:\d+", row):
                raise SettingsError(f"connect-to has {row!r}.", remedy="Write HOST:PORT=HOST:PORT.")


def _at_least(name: str, value: float, least: int) -> None:
    if value < least:
        raise SettingsError(f"{key(name)} is {value}, and must be at least {least}.")


def key(attribute: str) -> str:
    """The name of a setting as people write it: `wayback-url`."""
    return attribute.replace("_", "-")


KEYS: Mapping[str, str] = MappingProxyType({key(f.name): f.name for f in fields(Settings)})
_DEFAULTS = Settings()


def resolve(
    options: Mapping[str, object], environment: Mapping[str, str], folder: Path | None = None
) -> Settings:
    """Merge options (by attribute, None where not given), environment and file into `Settings`.

    Raises SettingsError on an unknown key or a value that cannot be meant.
    """
    values: dict[str, object] = {}
    if folder is not None:
        values |= _from_file(folder)
    values |= _from_environment(environment)
    values |= {name: value for name, value in options.items() if value is not None and value != ()}
    return Settings(**values)  # type: ignore[arg-type]


def _from_file(folder: Path) -> dict[str, object]:
    own = folder / "citecheck.toml"
    if own.is_file():
        return _read(own, own.read_text("utf-8", errors="replace"), ())
    project = folder / "pyproject.toml"
    if project.is_file():
        return _read(project, project.read_text("utf-8", errors="replace"), ("tool", "citecheck"))
    return {}


def _read(path: Path, text: str, table: tuple[str, ...]) -> dict[str, object]:
    import tomllib  # most folders have no settings of their own

    try:
        found: object = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise SettingsError(
            f"this is not TOML: {error}.", path=path, line=int(line[1]) if line else None
        ) from None
    for name in table:
        found = found.get(name, {}) if isinstance(found, dict) else {}
    if not isinstance(found, dict):
        raise SettingsError("[tool.citecheck] is not a table.", path=path)
    values = {}
    for name, value in found.items():
        line_number = _line_of(text, name)
        if name not in KEYS:
            raise SettingsError(unknown_key(name, KEYS), path=path, line=line_number)
        try:
            values[KEYS[name]] = _coerced(KEYS[name], value)
        except SettingsError as error:
            raise SettingsError(error.message, path=path, line=line_number, remedy=error.remedy) from None
    return values


def _from_environment(environment: Mapping[str, str]) -> dict[str, object]:
    values = {}
    for name in KEYS.values():
        variable = f"CITECHECK_{name.upper()}"
        if environment.get(variable, "") != "":
            try:
                values[name] = _coerced(name, environment[variable])
            except SettingsError as error:
                raise SettingsError(f"In the environment, {variable}: {error}") from None
    return values


_TRUTH = {
    "1": True,
    "true": True,
    "yes": True,
    "on": True,
    "0": False,
    "false": False,
    "no": False,
    "off": False,
}


def _coerced(name: str, value: object) -> object:
    """The value as the setting's own type, from TOML or from an environment's text."""
    default = getattr(_DEFAULTS, name)
    if isinstance(default, bool):
        truth = value if isinstance(value, bool) else _TRUTH.get(str(value).strip().lower())
        if truth is None:
            raise SettingsError(f"{key(name)} is {value!r}.", remedy="Say true or false.")
        return truth
    if name == "max_time":
        return seconds_of(str(value))
    if isinstance(default, int | float):
        try:
            return type(default)(str(value))
        except ValueError:
            raise SettingsError(f"{key(name)} is {value!r}.", remedy="Give a number.") from None
    if isinstance(default, tuple):
        items = value.split() if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            raise SettingsError(f"{key(name)} is {value!r}.", remedy="Give a list of strings.")
        return tuple(items)
    if not isinstance(value, str):
        raise SettingsError(f"{key(name)} is {value!r}.", remedy="Give a string.")
    return value


_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(s|m|min|h|d)?", re.IGNORECASE)
_UNITS = {"s": 1, "m": 60, "min": 60, "h": 3600, "d": 86_400}


def seconds_of(text: str) -> float:
    """The seconds of `90`, `90s`, `10m`, `2h` or `1d`. Raises SettingsError for anything else."""
    found = _DURATION.fullmatch(text.strip())
    if found is None:
        raise SettingsError(f"{text!r} is no length of time.", remedy="Say 90, 90s, 10m or 2h.")
    return float(found.group(1)) * _UNITS[(found.group(2) or "s").lower()]


def unknown_key(name: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    """Say that a key is unknown, and which known one was probably meant."""
    from rapidfuzz import process

    nearest = process.extractOne(name, list(known), score_cutoff=55)
    return f"{name!r} is not a known key" + (f"; did you mean {nearest[0]!r}?" if nearest else ".")


def _line_of(text: str, name: str) -> int | None:
    pattern = re.compile(rf"^\s*[\"']?{re.escape(name)}[\"']?\s*=")
    return next((number for number, row in enumerate(text.splitlines(), 1) if pattern.match(row)), None)


def described() -> tuple[tuple[str, str, str], ...]:
    """(key, default, what it says) of each setting, for the docs."""
    return tuple(
        (key(f.name), shown(getattr(_DEFAULTS, f.name)), f.metadata["says"]) for f in fields(Settings)
    )


def shown(value: object) -> str:
    """A setting's value as people write it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "[" + ", ".join(f'"{item}"' for item in value) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)
