"""Works given in a structured form: BibTeX and CSL-JSON."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model import Work


@dataclass(frozen=True, slots=True)
class GivenWork:
    """A work of a bibliography, with its own id and the line it begins on, counted from 1."""

    id: str
    line: int
    work: Work
