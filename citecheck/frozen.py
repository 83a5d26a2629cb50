"""Frozen dataclasses that cost less: to define, which each start does a hundred times, and to make.

To whoever uses or checks the types they are those of `dataclasses`. What differs is how: what all classes can share
is shared, where `dataclasses` compiles six functions for each, and a field is set by the member of its slot, which
takes half the time of `object.__setattr__`.
"""

from __future__ import annotations

import dataclasses
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

T = TypeVar("T")


def _dataclass(
    *, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False, kw_only: bool = False
) -> Callable[[type[T]], type[T]]:
    """As `dataclasses.dataclass`; what is not frozen, or has no slots, is made there."""
    if not (frozen and slots):
        return dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq, order=order, kw_only=kw_only)
    lay_out = dataclasses.dataclass(
        init=False, repr=False, eq=order, order=order, kw_only=kw_only, slots=True
    )

    def made(cls: type[T]) -> type[T]:
        own = lay_out(cls)
        for name, function in {**_shared(own, compared=eq), "__init__": _init(own)}.items():
            if name == "__hash__" or name not in own.__dict__:
                setattr(own, name, function)
        return own

    return made


def _init(cls: Any) -> Callable[..., None]:
    """`__init__`, compiled for the class."""
    missing = dataclasses.MISSING
    given: dict[str, Any] = {"missing": missing}
    parameters, lines = ["self"], []
    for field in sorted(dataclasses.fields(cls), key=lambda field: bool(field.kw_only)):
        if field.kw_only and "*" not in parameters:
            parameters.append("*")
        name = value = parameter = field.name
        given[f"set_{name}"] = getattr(cls, name).__set__
        if field.default is not missing:
            given[f"default_{name}"] = field.default
            parameter = f"{name}=default_{name}"
        elif field.default_factory is not missing:
            given[f"make_{name}"] = field.default_factory
            parameter = f"{name}=missing"
            value = f"make_{name}() if {name} is missing else {name}"
        parameters.append(parameter)
        lines.append(f"set_{name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    body = "\n    ".join(lines or ["pass"])
    exec(f"def __init__({', '.join(parameters)}):\n    {body}", given)  # noqa: S102  as `dataclasses` does it
    function: Callable[..., None] = given["__init__"]
    function.__qualname__ = f"{cls.__qualname__}.__init__"
    return function


def _shared(cls: Any, *, compared: bool) -> dict[str, Callable[..., Any]]:
    """The other functions of a class, which differ only in the fields that they look at."""
    fields = dataclasses.fields(cls)
    names = tuple(field.name for field in fields)
    values = _values(names)

    def equal(self: Any, other: object) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    def shown(self: Any) -> str:
        said = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields if field.repr)
        return f"{type(self).__qualname__}({said})"

    def kept(self: Any) -> tuple[Any, ...]:
        return values(self)

    def restored(self: Any, state: tuple[Any, ...]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    functions: dict[str, Callable[..., Any]] = {
        "__repr__": shown,
        "__getstate__": kept,
        "__setstate__": restored,
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
    }
    return {**functions, "__eq__": equal, "__hash__": hashed} if compared else functions


def _values(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _refuse_to_set(self: object, name: str, _: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r} of {type(self).__name__}")


def _refuse_to_delete(self: object, name: str) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r} of {type(self).__name__}")


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414  the name that type checkers know
else:
    dataclass = _dataclass
