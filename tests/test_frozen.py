"""Frozen dataclasses of our own make behave as those of `dataclasses` do."""

import copy
import dataclasses
import pickle

import pytest

from citecheck.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place."""

    name: str
    floors: int = 1
    rooms: list[str] = dataclasses.field(default_factory=list)
    key: str = dataclasses.field(default="", repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Model:
    """The same place, by the book."""

    name: str
    floors: int = 1
    rooms: list[str] = dataclasses.field(default_factory=list)
    key: str = dataclasses.field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One with a default before what has none."""

    floors: int = 1
    name: str


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """One that is sorted, and looks at what it is made of."""

    year: int
    month: int | None = None

    def __post_init__(self) -> None:
        """No month is the thirteenth."""
        if self.month == 13:
            raise ValueError(self.month)


@dataclass(frozen=True, slots=True)
class One:
    """A single field."""

    only: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Itself:
    """Equal to nothing else."""

    name: str = ""


def test_a_value_is_made_as_by_the_book():
    made = [
        (kind("attic"), kind("attic", 2), kind(name="attic", rooms=["a"], key="secret"))
        for kind in (Place, Model)
    ]
    assert [dataclasses.astuple(each) for each in made[0]] == [dataclasses.astuple(each) for each in made[1]]
    assert Place("a").rooms is not Place("a").rooms
    for wrong in ((), ("a", 1, [], "", "too many")):
        with pytest.raises(TypeError):
            Place(*wrong)


def test_a_value_is_shown_as_by_the_book_without_what_is_secret():
    assert repr(Place("attic", key="secret")) == repr(Model("attic", key="secret")).replace("Model", "Place")


def test_values_are_equal_and_hashed_by_their_fields_and_class():
    assert Named(name="a") == Named(name="a", floors=1) != Named(name="b")
    assert len({Named(name="a"), Named(name="a"), Named(name="b"), One((1,)), One((1,))}) == 3
    assert Place("a") != Model("a")
    assert hash(One((1,))) == hash(((1,),))
    assert Itself("a") != Itself("a")
    assert len({Itself("a"), Itself("a")}) == 2


def test_what_is_by_name_only_is_refused_by_position():
    with pytest.raises(TypeError):
        Named(1, "a")  # type: ignore[misc]


def test_values_are_sorted_and_looked_at_when_made():
    assert sorted([Day(2020, 2), Day(2019, 3), Day(2020, 1)]) == [Day(2019, 3), Day(2020, 1), Day(2020, 2)]
    assert len({Day(2020), Day(2020)}) == 1
    with pytest.raises(ValueError, match="13"):
        Day(2020, 13)


def test_nothing_can_be_set_deleted_or_added():
    place = Place("attic")
    for change in (
        lambda: setattr(place, "name", "cellar"),
        lambda: setattr(place, "other", "cellar"),
        lambda: delattr(place, "name"),
    ):
        with pytest.raises(AttributeError):
            change()
    assert place == Place("attic")


def test_a_value_can_be_changed_into_another_copied_and_pickled():
    place = dataclasses.replace(Place("attic"), floors=2)
    assert place == Place("attic", 2)
    assert copy.deepcopy(place) == copy.copy(place) == pickle.loads(pickle.dumps(place)) == place
    assert [field.name for field in dataclasses.fields(place)] == ["name", "floors", "rooms", "key"]
    match place:
        case Place(name, 2):
            assert name == "attic"
        case _:
            pytest.fail("its fields do not match by position")
