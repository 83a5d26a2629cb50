"""Dates, distances and shares as a person reads them, and lines as a person pastes them."""

from __future__ import annotations

from datetime import date

from citecheck.model import PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_day(day: date | PartialDate) -> str:
    """A date in words, as far as it is known: "12 July 2018", "July 2018", "2018"."""
    parts = [str(day.year)]
    if day.month is not None:
        parts.append(MONTHS[day.month - 1])
    if day.day is not None:
        parts.append(str(day.day))
    return " ".join(reversed(parts))


def percent(score: float) -> str:
    """A share from 0 to 1 as a person reads it; never rounded up to certainty."""
    return f"{int(score * 100 + 1e-9)} %"


def distance(moment: date, anchor: PartialDate, *, of: str) -> str:
    """How far a day lies from a date, in words: "3 days after the article", "in the month of the article"."""
    day = PartialDate(moment.year, moment.month, moment.day)
    days = day.days_from(anchor)
    if days == 0:
        return (
            f"on the day of {of}" if anchor.day else f"in the {'month' if anchor.month else 'year'} of {of}"
        )
    side = "after" if day.first_day > anchor.last_day else "before"
    # Below two of a unit the smaller one says more.
    units = ((365, "years"), (30, "months"), (7, "weeks"))
    size, unit = next(((size, unit) for size, unit in units if days >= 2 * size), (1, "days"))
    return f"{days // size} {'day' if days == 1 else unit} {side} {of}"


def toml_string(value: str) -> str:
    """The value as a TOML basic string (https://toml.io/en/v1.0.0#string), safe to paste."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in escaped) + '"'
