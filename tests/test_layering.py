"""The house keeps its order: rooms import only the rooms that the table allows, and each library comes in by one door."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import claimrec

HOME = Path(claimrec.__file__).parent
MOST_LINES, LONGEST_FUNCTION, MOST_ENTRIES = 300, 60, 16

# In the order of the data: each room with the rooms that its files may import, type-only imports counted.
ALLOWED: dict[str, frozenset[str]] = {
    room: frozenset(allowed.split())
    for room, allowed in {
        "model": "",
        "language": "model",
        "packs": "model language",
        "sources": "model packs",  # packs: a format may bring its questions along, as TOML
        "articles": "model language sources",
        "reading": "model language packs",
        "linking": "model language reading",
        "comparing": "model",
        "pipeline": "model language packs sources articles reading linking comparing",
        "export": "model",
        "llm": "model language articles linking",
        "authoring": "model language packs sources articles reading linking comparing pipeline export",
        "cli": "model language packs sources articles reading linking comparing pipeline export llm authoring",
    }.items()
}
FACES = ("__init__", "__main__")  # what a program and a shell see: they may import everything
# Imports inside of functions: results reach what shows them and what restricts them when a method is called.
LATE: dict[str, frozenset[str]] = {
    "model": frozenset({"export", "comparing"}),
    **dict.fromkeys(("sources", "articles", "linking", "comparing"), frozenset({"export"})),
}
DOORS = {
    "rapidfuzz": {"model.names"},
    "dateutil": {"model.spans", "model.timestamps"},
    "sklearn": {"authoring.fitting"},
    "scipy": {"authoring.fitting", "authoring.distilling", "authoring.vector_fitting"},
    "numpy": {"authoring.fitting", "authoring.distilling", "authoring.vector_fitting", "authoring.train_vectors"},
    "narwhals": {"model.narwhals_door"},
    "openpyxl": {"sources.spreadsheets"},
    "tqdm": {"model.tqdm_door"},
    "networkx": {"export.graphs"},
    "matplotlib": {"export.picture", "export.timeline"},
    "click": {"cli.command", "cli.completion", "cli.config", "cli.group", "cli.output"},
    "openai": {"llm.openai_door"},
}
ANYWHERE = {"attrs"}


def module_name(path: Path) -> str:
    """A file as it is imported: "model.claims" for claimrec/model/claims.py."""
    return ".".join(path.relative_to(HOME).with_suffix("").parts)


FILES = {module_name(path): path for path in sorted(HOME.rglob("*.py"))}
FOLDERS = sorted(name for name in FILES if name.endswith(".__init__"))


@cache
def tree_of(name: str) -> ast.Module:
    """A file, parsed when a test first looks at it: every process that runs tests imports this file."""
    return ast.parse(FILES[name].read_text("utf-8"))


def nodes(tree: ast.AST, *, late: bool) -> Iterator[ast.AST]:
    """The statements of a file: those inside of functions, or those outside, which run when the file is imported."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.expr):  # no expression holds an import
            continue
        function = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef))
        if not function and not late:
            yield child
        if function and late:
            yield from _within(child)
        elif not function:
            yield from nodes(child, late=late)


def _within(tree: ast.AST) -> Iterator[ast.AST]:
    """All statements below a node."""
    for child in ast.iter_child_nodes(tree):
        if not isinstance(child, ast.expr):
            yield child
            yield from _within(child)


def imported(found: Iterable[ast.AST]) -> set[str]:
    """The full names that these nodes import."""
    names: set[str] = set()
    for node in found:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def files_of(names: Iterable[str]) -> set[str]:
    """The files of the package that hold these names."""
    inside = {name.removeprefix("claimrec.") for name in names if name.partition(".")[0] == "claimrec"}
    return {_file(name) for name in inside}


def _file(name: str) -> str:
    """The file that holds a name: the longest part of it that is one."""
    parts = name.split(".")
    fitting = (".".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((part for part in fitting if part in FILES), "__init__")


def room(name: str) -> str:
    """The room of a file."""
    return name.partition(".")[0]


@cache
def at_import(name: str) -> set[str]:
    """The files that a file imports when it is imported."""
    return files_of(imported(nodes(tree_of(name), late=False))) - {name}


def inside(name: str) -> set[str]:
    """The files that the functions of a file import when they run."""
    return files_of(imported(nodes(tree_of(name), late=True))) - {name}


def test_rooms() -> None:
    """Every file stands in a room of the table, and few entries stand at the top."""
    assert {room(name) for name in FILES} == {*ALLOWED, *FACES}
    assert len([path for path in HOME.iterdir() if path.name != "__pycache__"]) <= MOST_ENTRIES


@pytest.mark.parametrize("name", ALLOWED)
def test_arrows(name: str) -> None:
    """A room imports only the rooms that the table allows."""
    arrows = {room(other): (file, other) for file in FILES if room(file) == name for other in at_import(file)}
    print(f"{name}: {', '.join(sorted({*arrows} - {name})) or '-'}")
    allowed = {name, *ALLOWED[name], *(FACES if name == "cli" else ())}
    assert {target: pair for target, pair in arrows.items() if target not in allowed} == {}


def test_the_table_has_no_upward_arrow() -> None:
    """What a room may import stands before it."""
    order = list(ALLOWED)
    assert [(name, other) for name in order for other in ALLOWED[name] if order.index(other) >= order.index(name)] == []


def test_no_cycles() -> None:
    """No files import each other in a circle, imports for types counted."""
    known = {name: {other for other in at_import(name) if other in FILES} for name in FILES}
    assert len(list(TopologicalSorter(known).static_order())) == len(FILES)  # CycleError names the circle


@pytest.mark.parametrize("name", ALLOWED)
def test_late_arrows(name: str) -> None:
    """An import inside of a function goes where the room may import, or where results reach what shows them."""
    allowed = {name, *ALLOWED[name], *LATE.get(name, ())}
    late = {(file, other) for file in FILES if room(file) == name for other in inside(file)}
    assert {pair for pair in late if room(pair[1]) not in allowed and pair[1] != "__init__"} == set()


@pytest.mark.parametrize("name", FOLDERS)
def test_folders_hold_nothing(name: str) -> None:
    """The `__init__` of a room imports nothing when it is imported: its public names are resolved when asked for."""
    at_once = tree_of(name).body  # what stands under `if TYPE_CHECKING` is for type checkers alone
    assert files_of(imported(at_once)) <= {"model.lazy_names"}
    assert inside(name) == set()


def test_doors() -> None:
    """A library comes in by its own door, and nothing else than the core dependencies comes in at all."""
    own = {*sys.stdlib_module_names, "claimrec", *ANYWHERE}
    outside = {(name, full.partition(".")[0]) for name in FILES for full in _all_imports(name)}
    assert {(name, lib) for name, lib in outside if lib not in own and name not in DOORS.get(lib, set())} == set()


@cache
def _all_imports(name: str) -> frozenset[str]:
    return frozenset(imported(_within(tree_of(name))))


def test_the_doors_are_used() -> None:
    """The doors are where they are said to be."""
    for library, doors in DOORS.items():
        found = {name for name in FILES if any(full.partition(".")[0] == library for full in _all_imports(name))}
        assert found == doors


def test_length_of_files() -> None:
    """No file is longer than can be read at one sitting."""
    lines = {name: len(path.read_text("utf-8").splitlines()) for name, path in FILES.items()}
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}


def test_length_of_functions() -> None:
    """No function is longer than a page, its docstring included."""
    functions = (
        (name, node)
        for name in FILES
        for node in ast.walk(tree_of(name))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    )
    lines = {(name, f.name): 1 + (f.end_lineno or 0) - f.lineno for name, f in functions}
    assert {place: count for place, count in lines.items() if count > LONGEST_FUNCTION} == {}


def test_names_of_test_files() -> None:
    """No two test files share a name: pytest imports each by its name alone."""
    names = [path.name for path in Path(__file__).parent.rglob("test_*.py")]
    assert len(set(names)) == len(names)


def test_what_counts_as_late() -> None:
    """An import for types counts as one, and one inside of a function is told apart."""
    only_types = ast.parse("if TYPE_CHECKING:\n    from claimrec.model.report import Report\n")
    inside = ast.parse("class A:\n    def f(self):\n        from claimrec.model.report import Report\n")
    assert files_of(imported(nodes(only_types, late=False))) == {"model.report"}
    assert files_of(imported(nodes(inside, late=False))) == set()
    assert files_of(imported(nodes(inside, late=True))) == {"model.report"}


def test_what_few_need_is_imported_late() -> None:
    """`import claimrec` enters no room that few programs need."""
    code = "import sys, claimrec; print(*sorted(m for m in sys.modules if m.startswith('claimrec.')))"
    entered = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    late = tuple(
        f"claimrec.{name}" for name in ("articles", "authoring", "cli", "export", "llm", "pipeline", "linking.")
    )
    assert [name for name in entered if name.startswith(late)] == []


def test_the_library_of_the_shell_is_for_the_shell() -> None:
    """`import claimrec`, and a reconcile, import nothing of click."""
    code = "import sys, claimrec; claimrec.reconcile([]); print('click' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
