"""citecheck's reader against the gold: what was reached is not lost again. `once` is not looked at here."""

from functools import cache

import pytest

from tests.gold.cases import CORE, HERE, load
from tests.gold.score import citecheck_reader, score, total


@cache
def reached(split):
    return total(score(load(split), citecheck_reader)[0])


def test_the_seed_is_read_without_a_mistake():
    _, mistakes = score(load("seed"), citecheck_reader)
    assert mistakes == []


@pytest.mark.parametrize(
    ("figure", "floor"),
    [
        pytest.param(lambda tally: tally.f1(*CORE), 0.99, id="core F1"),
        pytest.param(lambda tally: tally.share("split"), 0.99, id="split"),
        pytest.param(lambda tally: tally.share("kind"), 0.99, id="kind"),
        pytest.param(lambda tally: tally.share("link"), 0.985, id="link"),
        pytest.param(lambda tally: tally.share("ibid/short"), 0.98, id="Ibid. and short forms"),
    ],
)
@pytest.mark.parametrize("split", ["tune", "fresh"])
def test_hand_written_notes_are_read_at_least_as_well_as_when_last_measured(split, figure, floor):
    assert figure(reached(split)) >= floor


@pytest.mark.parametrize("split", ["seed", "tune", "fresh"])
def test_the_figures_in_the_docs_are_what_the_reader_reaches(split):
    """Within a hundredth: `python -m tests.gold.score --table docs/reading.md` writes them anew."""
    document = (HERE.parents[1] / "docs" / "reading.md").read_text(encoding="utf-8")
    [row] = [line for line in document.split("\n") if line.startswith(f"| **{split}** |")]
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    printed = [float(cells[8]), float(cells[9])]
    assert printed == pytest.approx([reached(split).f1(*CORE), reached(split).share("split")], abs=0.01)
