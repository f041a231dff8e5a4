"""No module needs itself to be loaded: in what order modules are imported makes no difference.

Most tests run with everything loaded; without this a circle would show only in a program that
loads one thing at a time, as commands do.
"""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import anfrage

PACKAGE = Path(anfrage.__file__).parent


def modules(package: Path) -> dict[str, Path]:
    """Every module of a package by its full name."""
    found = {}
    for path in package.rglob("*.py"):
        *folders, name = path.relative_to(package.parent).with_suffix("").parts
        found[".".join(folders if name == "__init__" else [*folders, name])] = path
    return found


def early_imports(body: list[ast.stmt]) -> Iterator[ast.Import | ast.ImportFrom]:
    """Imports that run when the module is loaded: none for type checkers, none in functions."""
    for one in body:
        match one:
            case ast.Import() | ast.ImportFrom():
                yield one
            case ast.If(test, then, otherwise):
                yield from early_imports(otherwise)
                if "TYPE_CHECKING" not in ast.dump(test):
                    yield from early_imports(then)
            case ast.Try(body=tried, orelse=otherwise, finalbody=last, handlers=handlers):
                caught = [statement for one in handlers for statement in one.body]
                yield from early_imports([*tried, *caught, *otherwise, *last])
            case ast.With(body=inner) | ast.ClassDef(body=inner):
                yield from early_imports(inner)


def needed(path: Path, known: set[str]) -> set[str]:
    """What a module imports from its own package; a package's module rather than the package."""
    found = set()
    for one in early_imports(ast.parse(path.read_text(encoding="utf-8")).body):
        if isinstance(one, ast.Import):
            found |= {alias.name for alias in one.names}
        else:
            names = [f"{one.module}.{alias.name}" for alias in one.names]
            found |= {name if name in known else str(one.module) for name in names}
    return found & known


def graph(package: Path) -> dict[str, set[str]]:
    there = modules(package)
    return {name: needed(path, set(there)) - {name} for name, path in there.items()}


def test_modules_are_not_imported_in_a_circle() -> None:
    found = graph(PACKAGE)
    assert {"anfrage.wiring", "anfrage.tui.app"} <= found["anfrage.tui.opening"]
    assert len(list(TopologicalSorter(found).static_order())) == len(found) > 500


def test_a_circle_is_noticed(tmp_path: Path) -> None:
    package = tmp_path / "haus"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "eins.py").write_text("from haus import zwei\n", encoding="utf-8")
    (package / "zwei.py").write_text("if True:\n    import haus.eins\n", encoding="utf-8")
    with pytest.raises(CycleError):
        TopologicalSorter(graph(package)).prepare()
