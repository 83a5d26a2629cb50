"""The shape of the house: who may import whom, and which library stays behind which module."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import citecheck

PACKAGE = Path(citecheck.__file__).parent

# Rank by top-level module: a module imports only from its own rank or a lower one.
RANKS = (
    {"__init__", "cycles", "errors", "model"},
    {
        "addresses",
        "flow",
        "hanzi",
        "numerals",
        "publishers",
        "notes",
        "documents",
        "pages",
        "match",
        "entries",
    },
    {
        "freshness",
        "intake",
        "probe",
        "savepagenow",
        "wayback",
        "recover",
        "streak",
        "verdict",
        "baseline",
        "report",
        "render",
    },
    {"settings", "files", "folder", "rows", "store", "net", "beside", "readers", "serving"},
    {"run"},
    {"publish"},
    {"cli", "__main__"},
)
PURE = RANKS[0] | RANKS[1] | RANKS[2]
# What a pure module may not touch: disk, clock, chance, sockets, databases, the terminal.
IMPURE = {
    "asyncio",
    "click",
    "os",
    "pathlib",
    "random",
    "shutil",
    "socket",
    "sqlite3",
    "sqlite_utils",
    "subprocess",
    "sys",
    "time",
}
# A library, and the only places that may know it.
BEHIND = {
    "sqlite_utils": {"store", "rows"},
    "sqlite3": {"store", "rows"},
    "httpx": {"net"},
    "httpcore": {"net"},
    "h11": {"net"},
    "h2": {"net"},
    "protego": {"net"},
    "socket": {"net"},
    "waybackpy": {"wayback"},
    "bs4": {"documents", "pages", "recover"},
    "pypdf": {"pages"},
    "jinja2": {"render"},
    "click": {"cli"},
    "tomli_w": {"entries"},
}


def modules():
    return sorted(PACKAGE.rglob("*.py"))


def top(path: Path) -> str:
    part = path.relative_to(PACKAGE).parts[0]
    return part.removesuffix(".py")


def imports(path: Path):
    """(module imported, line) of each import, those inside functions too."""
    package = ["citecheck", *path.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            if module == "citecheck":
                yield from ((f"citecheck.{alias.name}", node.lineno) for alias in node.names)
            else:
                yield module, node.lineno


def rank(name: str) -> int:
    return next(number for number, names in enumerate(RANKS) if name in names)


def test_every_module_has_its_place():
    assert {top(path) for path in modules()} == set().union(*RANKS)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_towards_the_vocabulary(path):
    mine = top(path)
    for module, line in imports(path):
        if module.startswith("citecheck."):
            other = module.split(".")[1]
            other = "__init__" if other == "__version__" else other
            assert rank(other) <= rank(mine), f"line {line}: {mine} may not know {other}"


@pytest.mark.parametrize(
    "path", [p for p in modules() if top(p) in PURE], ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_pure_modules_touch_no_world(path):
    touched = {module.split(".")[0] for module, _ in imports(path)} & IMPURE
    assert touched == set()


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_each_library_stays_behind_its_module(path):
    for module, line in imports(path):
        allowed = BEHIND.get(module.split(".")[0])
        assert allowed is None or top(path) in allowed, f"line {line}: {module} belongs behind {allowed}"


def test_nothing_is_called_by_a_name_that_says_nothing():
    empty = re.compile(r"(utils?|helpers?|common|managers?|handlers?|base|misc)$")
    assert [str(path) for path in modules() if empty.match(path.stem)] == []


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_binds_a_name_twice(path):
    """A table that a second of the same name hides is read by nobody: two helpers each add a `_ROMAN`."""
    seen: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names = [] if node.decorator_list else [node.name]
        assert not seen & set(names)
        seen |= set(names)
