"""citecheck's reader against the gold: what was reached is not lost again. `once` is not looked at here."""

import pytest

from tests.gold.cases import CORE, load
from tests.gold.score import citecheck_reader, score, total


def test_the_seed_is_read_without_a_mistake():
    _, mistakes = score(load("seed"), citecheck_reader)
    assert mistakes == []


@pytest.mark.parametrize(
    ("figure", "floor"),
    [
        pytest.param(lambda tally: tally.f1(*CORE), 0.985, id="core F1"),
        pytest.param(lambda tally: tally.share("split"), 0.985, id="split"),
        pytest.param(lambda tally: tally.share("kind"), 0.985, id="kind"),
        pytest.param(lambda tally: tally.share("link"), 0.985, id="link"),
        pytest.param(lambda tally: tally.share("ibid/short"), 0.97, id="Ibid. and short forms"),
    ],
)
@pytest.mark.parametrize("split", ["tune", "fresh"])
def test_hand_written_notes_are_read_at_least_as_well_as_when_last_measured(split, figure, floor):
    tallies, _ = score(load(split), citecheck_reader)
    assert figure(total(tallies)) >= floor
