"""What is public: the names of the package and of its rooms, that each stands in the reference, and what is said there."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest
from processes import printed
from test_layering import tree_of

import claimrec

REFERENCE = Path(__file__).parent.parent / "docs" / "reference.md"
ROOMS = ("articles", "authoring", "comparing", "export", "language", "linking", "llm", "model", "packs", "sources")
PACKAGES = {"claimrec": claimrec, **{f"claimrec.{room}": import_module(f"claimrec.{room}") for room in ROOMS}}
PUBLIC = [f"{name}.{one}" for name, package in PACKAGES.items() for one in package.__all__]
MOST_AT_THE_TOP = 40


def value(name: str) -> Any:
    """What a public name means."""
    package, _, one = name.rpartition(".")
    return getattr(PACKAGES[package], one)


def callables() -> Iterator[tuple[str, Any, str]]:
    """Each public function, class and method with its name and the docstring that has to explain its parameters."""
    for name in PUBLIC:
        found = inspect.unwrap(value(name))
        if inspect.isfunction(found):
            yield name, found, found.__doc__ or ""
        elif inspect.isclass(found) and attrs.has(found):
            yield name, found, "\n".join([found.__doc__ or "", *_beside_fields(found)])
        if inspect.isclass(found):
            methods = [(key, one) for key, one in vars(found).items() if not key.startswith("_")]
            for key, one in methods:
                plain = one.__func__ if isinstance(one, classmethod) else one
                if inspect.isfunction(plain):
                    yield f"{name}.{key}", plain, plain.__doc__ or ""


def _beside_fields(cls: type) -> list[str]:
    """What stands beside the fields of a class: a string below one explains it."""
    tree = tree_of(cls.__module__.removeprefix("claimrec."))
    body = next(node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.name == cls.__name__)
    pairs = pairwise(body)
    return [
        f"`{field.target.id}`"
        for field, text in pairs
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(text, ast.Expr)
    ]


def parameters(found: Any) -> list[str]:
    """The names of what may be given to a callable; `**setup` is explained by `Options`."""
    kept = [p for p in inspect.signature(found).parameters.values() if p.kind is not p.VAR_KEYWORD]
    return [p.name for p in kept if p.name not in ("self", "cls")]


CALLABLES = {name: (found, text) for name, found, text in callables()}


def test_few_names_stand_at_the_top() -> None:
    """The top holds what daily use needs; no name is public in two places."""
    assert len(claimrec.__all__) <= MOST_AT_THE_TOP
    # rows that were read (cr.Batch), files for a service (cr.llm.Batch)
    short = [name.rpartition(".")[2] for name in PUBLIC if name != "claimrec.llm.Batch"]
    assert len(set(short)) == len(short)


@pytest.mark.parametrize("package", PACKAGES.values(), ids=PACKAGES)
def test_dir_shows_public_names_alone(package: ModuleType) -> None:
    """`dir()` of the package and of a room shows public names and no helper; each can be asked for."""
    shown = {name for name in dir(package) if not name.startswith("__")}
    assert shown == {*package.__all__, *(ROOMS if package is claimrec else ())}
    assert all(getattr(package, name) is not None for name in shown)
    with pytest.raises(AttributeError, match=f"{package.__name__!r} has no attribute 'nothing'"):
        _ = package.nothing


def test_tests_come_in_by_public_doors() -> None:
    """What the package or a room offers is imported from there by the tests, as a user would."""
    doors: dict[str, list[Any]] = {}
    for name in PUBLIC:
        doors.setdefault(name.rpartition(".")[2], []).append(value(name))
    past = [
        f"{path.name}: {node.module}.{alias.name}"
        for path in sorted(Path(__file__).parent.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("claimrec.")
        and node.module not in PACKAGES
        for alias in node.names
        if any(getattr(import_module(str(node.module)), alias.name, None) is one for one in doors.get(alias.name, ()))
    ]
    assert past == []


@pytest.mark.parametrize("package", PACKAGES.values(), ids=PACKAGES)
def test_type_checkers_see_the_same_names(package: ModuleType) -> None:
    """What a package imports for type checkers, or at once, is what it names in `__all__`."""
    name = f"{package.__name__}.__init__".partition(".")[2]
    seen = {
        alias.asname or alias.name
        for node in ast.walk(tree_of(name))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("claimrec.")
        for alias in node.names
    }
    assert seen - {"lazy_names"} == set(package.__all__)


def test_a_room_imports_nothing() -> None:
    """A fresh process that imports a room has imported no file of it."""
    code = (
        "import sys, claimrec.authoring; print(*sorted(m for m in sys.modules if m.startswith('claimrec.authoring')))"
    )
    found = printed(code).split()
    assert found == ["claimrec.authoring"]


def test_every_public_name_has_its_reference() -> None:
    """Each public name stands on the page of reference, once, and no other name does."""
    found = re.findall(r"^::: ([\w.]+)$", REFERENCE.read_text("utf-8"), re.MULTILINE)
    assert sorted(found) == sorted(PUBLIC)


@pytest.mark.parametrize("name", CALLABLES)
def test_every_parameter_is_explained(name: str) -> None:
    """The docstring of a public function or class names each of its parameters."""
    found, text = CALLABLES[name]
    assert [one for one in parameters(found) if not re.search(rf"`{one}\b", text)] == []


def test_new_names_of_the_upgrade_notes() -> None:
    """What the table of renames gives as the name of today is one, also where one name stands for a row of them."""
    page = (REFERENCE.parent / "upgrading.md").read_text("utf-8")
    rows = [row.strip("|").rsplit("|", 1) for row in page.splitlines() if row.startswith("| `cr.")]
    assert len(rows) > 8
    for before, now in rows:
        named = re.findall(r"\bcr\.((?:\w+\.)?\w+)", now)
        if now.strip().endswith("..."):
            named = [f"{named[0].rpartition('.')[0]}.{name}" for name in re.findall(r"\bcr\.(\w+)", before)]
        for name in named:
            found: Any = claimrec
            for part in name.split("."):
                found = getattr(found, part)
