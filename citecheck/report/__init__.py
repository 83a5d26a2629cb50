"""Verdicts now, verdicts before -> Report: what is the state, what changed, what needs a person.

Everything that a page, a file or a terminal may show is decided here once, so that all of them agree.
"""

from citecheck.report.making import Gathered, build, changes_of_state, summary
from citecheck.report.values import (
    SURE,
    TASK_ORDER,
    Change,
    ChangeKind,
    HostTally,
    Mode,
    NoteText,
    NoteView,
    Policy,
    Report,
    Row,
    RunInfo,
    Spell,
    Task,
    Tone,
    WorkItem,
)
from citecheck.report.wording import distance, long_day, percent, toml_string

__all__ = [
    "SURE",
    "TASK_ORDER",
    "Change",
    "ChangeKind",
    "Gathered",
    "HostTally",
    "Mode",
    "NoteText",
    "NoteView",
    "Policy",
    "Report",
    "Row",
    "RunInfo",
    "Spell",
    "Task",
    "Tone",
    "WorkItem",
    "build",
    "changes_of_state",
    "distance",
    "long_day",
    "percent",
    "summary",
    "toml_string",
]
