"""Names as people write them in entries, and back."""

from __future__ import annotations

import re

from citecheck.model import Name


def read_name(text: str) -> Name:
    """A name as a person writes it in an entry: `Elsa B. Kania`, `Kania, Elsa B.` or `姬文波`."""
    text = text.strip()
    if "," in text:
        family, _, given = text.partition(",")
        return Name(family=family.strip(), given=given.strip() or None)
    if re.fullmatch(r"[\u3400-\u9fff]{2,4}", text):
        return Name(family=text[0], given=text[1:])
    given, _, family = text.rpartition(" ")
    return Name(family=family, given=given or None) if given else Name(literal=text)


def name_value(name: Name) -> object:
    """A name as text where `read_name` would understand it the same way, else as a table."""
    if read_name(str(name)) == name:
        return str(name)
    parts = {
        "family": name.family,
        "given": name.given,
        "suffix": name.suffix,
        "non-dropping-particle": name.particle,
        "literal": name.literal,
    }
    return {key: value for key, value in parts.items() if value}


_NAME_KEYS = {
    "family": "family",
    "given": "given",
    "suffix": "suffix",
    "non-dropping-particle": "particle",
    "literal": "literal",
}


def names_of(value: object) -> tuple[Name, ...]:
    """Read a list of names, each as text or as a table. Raises ValueError with a message and a remedy."""
    items = value if isinstance(value, list) else [value]
    names = []
    for item in items:
        if isinstance(item, str):
            names.append(read_name(item))
        elif (
            isinstance(item, dict)
            and item
            and all(k in _NAME_KEYS and isinstance(v, str) for k, v in item.items())
        ):
            names.append(Name(**{_NAME_KEYS[key]: part for key, part in item.items()}))
        else:
            raise ValueError(
                'is not a list of names.|Write it as ["Elsa B. Kania", {literal = "Office of ..."}].'
            )
    return tuple(names)
