"""Files that are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from citecheck.errors import InputError


def refuse_file(folder: Path) -> None:
    """Raise where a file stands in the place of a folder that is to be written to."""
    standing = next((each for each in (folder, *folder.parents) if each.exists()), None)
    if standing is not None and not standing.is_dir():
        raise InputError("this is a file, not a folder to write to.", path=standing, remedy="Name a folder.")


def save(path: Path, content: str) -> bool:
    """Write a file whole or not at all, and only if it would change. Returns whether it did."""
    data = content.encode("utf-8")
    try:
        if path.is_file() and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        raise InputError(f"it cannot be written: {error.strerror}.", path=path) from None
    return True
