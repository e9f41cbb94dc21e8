"""The house keeps its order: a file imports only from rows above it, and each library comes in by one door."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import claimrec

HOME = Path(claimrec.__file__).parent
MOST_LINES, LONGEST_FUNCTION = 300, 60

# From the top: each file may import from the rows above its own.
ROWS: tuple[tuple[str, ...], ...] = (
    (
        "display.clean",
        "display.told",
        "errors",
        "evidence.linkage",
        "language.phrases",
        "language.tokens",
        "linking.shown",
        "packaged",
        "pictures.picture",
        "typed",
        "written",
    ),
    (
        "arguments",
        "articles.markup",
        "codec",
        "display.marks",
        "display.markup",
        "english",
        "judging",
        "language.english.number_words",
        "language.identify",
        "language.sentences",
        "names",
        "quantities",
    ),
    (
        "articles.words",
        "evidence.known",
        "evidence.words",
        "language.clauses",
        "language.english.atoms",
        "language.english.contents",
        "language.english.loose",
        "language.english.verbs",
        "language.operators",
        "moments",
        "parties",
        "progress",
        "reading.patterns",
    ),
    (
        "language.english.bounds",
        "language.english.calendar",
        "language.english.counted",
        "language.english.deeds",
        "language.english.figures",
        "language.english.nouns",
        "language.english.roles",
        "language.english.subjects",
        "language.english.zeros",
        "language.gazetteer",
        "language.grammar",
        "language.scopes",
        "language.tenses",
        "values",
    ),
    (
        "aspects.given",
        "claims",
        "language.english.clocks",
        "language.english.grammar",
        "language.english.links",
        "language.english.numerals",
        "language.english.periods",
        "language.english.phrases",
        "language.mention_words",
        "language.relays",
    ),
    (
        "articles.page",
        "aspects.aspect",
        "introduced",
        "language.english.dated",
        "language.english.event_shapes",
        "language.english.figure_shapes",
        "language.english.tenses",
        "language.english.units",
        "language.named",
        "language.text",
        "reading.heard",
        "sources",
    ),
    (
        "articles.files",
        "aspects.files",
        "evidence.counted",
        "evidence.rebuffs",
        "evidence.topics",
        "findings",
        "formats.jsonld",
        "language.capitals",
        "language.english.labels",
        "language.english.ranges",
        "language.english.time_shapes",
        "language.noun_phrases",
        "language.polarity",
        "linking.statements",
        "records",
    ),
    (
        "aspects.packs",
        "commands.shell",
        "distinct",
        "evidence.traits",
        "formats.ratings",
        "formats.statements",
        "language.coreference",
        "language.english.scanned",
        "language.english.time_pieces",
        "linking.counts",
        "linking.likeness",
        "linking.placing",
        "linking.restatement",
        "numerals",
        "pictures.drawing",
        "rules.contract",
        "rules.same_fact",
        "rules.time",
        "shortened",
        "tabling.rows",
    ),
    (
        "articles.cues",
        "evidence.replies",
        "evidence.stories",
        "evidence.two",
        "formats.claim_review",
        "language.english.clock_pieces",
        "language.english.figure_pieces",
        "language.english.quantities",
        "language.english.time_counts",
        "language.mentions",
        "linking.loose",
        "linking.repeated",
        "pictures.network",
        "rules.contradiction",
        "structured",
    ),
    (
        "articles.lead_ins",
        "articles.naming",
        "articles.quoting",
        "articles.sources",
        "comparing",
        "evidence.measures",
        "formats.claims_out",
        "language.english.unit_pieces",
        "linking.denials",
        "linking.exchanged",
        "linking.loose_numbers",
        "reading.amounts",
        "rules.change",
    ),
    (
        "articles.contents",
        "articles.persons",
        "articles.turns",
        "display.disputes",
        "evidence.comparisons",
        "grouping",
        "language.english.joining",
        "linking.beside",
    ),
    (
        "articles.attributing",
        "articles.people",
        "display.outline",
        "evidence.plain",
        "evidence.weights",
        "language.english.times",
        "testing",
    ),
    (
        "articles.parsed",
        "display.html",
        "display.markdown",
        "display.text",
        "evidence.weighing",
        "fitting",
        "language.reader",
        "reading.lexicon",
    ),
    (
        "analyses",
        "articles.said",
        "asking",
        "display.page",
        "facts",
        "learning",
        "matters",
        "reading.clauses",
        "reading.vocabulary",
    ),
    (
        "articles.referents",
        "articles.times",
        "display.waterfall",
        "linking.links",
        "outcomes",
        "pictures.timeline",
        "reading.shapes",
        "reading.texts",
        "sound",
        "tabling.columns",
    ),
    (
        "linking.counted_facts",
        "reading.answers",
        "reading.subjects",
        "tabling.readback",
        "tabling.tabled",
    ),
    (
        "linking.restated_facts",
        "reading.statements",
        "tabling.frames",
        "tabling.graphs",
    ),
    (
        "contexts",
        "linking.loose_facts",
        "report",
    ),
    (
        "__init__",
        "linking.small_sets",
    ),
    ("positions",),
    (
        "articles.article",
        "weighed",
    ),
    (
        "reconciler",
        "suggesting.gathering",
    ),
    (
        "cases",
        "commands.reconciling",
        "commands.rules",
        "compared",
        "suggesting.cueing",
        "suggesting.drafting",
    ),
    (
        "commands.article",
        "commands.comparing",
        "commands.reports",
        "suggesting.naming",
    ),
    ("suggesting.suggest",),
    ("commands.suggesting",),
    ("__main__",),
)
ROW_OF = {name: number for number, row in enumerate(ROWS) for name in row}
DOORS = {
    "rapidfuzz": {"names"},
    "dateutil": {"moments", "written"},
    "sklearn": {"fitting"},
    "scipy": {"fitting"},
    "numpy": {"fitting"},
    "narwhals": {"tabling.frames"},
    "networkx": {"tabling.graphs"},
    "matplotlib": {"pictures.picture", "pictures.timeline"},
}
ANYWHERE = {"attrs"}
EMPTY = {
    "articles.__init__",
    "commands.__init__",
    "aspects.__init__",
    "display.__init__",
    "evidence.__init__",
    "pictures.__init__",
    "formats.__init__",
    "language.__init__",
    "language.english.__init__",
    "linking.__init__",
    "reading.__init__",
    "rules.__init__",
    "suggesting.__init__",
    "tabling.__init__",
}


def module_name(path: Path) -> str:
    """A file as the rows call it: "rules.time" for claimrec/rules/time.py."""
    return ".".join(path.relative_to(HOME).with_suffix("").parts)


FILES = {module_name(path): path for path in sorted(HOME.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in FILES.items()}


def executed(node: ast.AST) -> Iterator[ast.AST]:
    """Everything in a file but what stands under `if TYPE_CHECKING`, which is only read by type checkers."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and isinstance(child.test, ast.Name) and child.test.id == "TYPE_CHECKING":
            continue
        yield child
        yield from executed(child)


def imported(tree: ast.AST) -> set[str]:
    """The full names that a file imports."""
    found: set[str] = set()
    for node in executed(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def rooms(tree: ast.AST) -> set[str]:
    """The files of the package that a file imports from."""
    inside = {name.removeprefix("claimrec.") for name in imported(tree) if name.partition(".")[0] == "claimrec"}
    return {_room(name) for name in inside}


def _room(name: str) -> str:
    """The file that holds a name: the longest part of it that is one."""
    parts = name.split(".")
    fitting = (".".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((part for part in fitting if part in FILES), "__init__")


def test_every_file_is_in_a_row() -> None:
    """Every file of the package stands in one row; a new one has to be given its place."""
    assert len(ROW_OF) == sum(map(len, ROWS))
    assert set(FILES) - set(ROW_OF) - EMPTY == set()
    assert set(ROW_OF) - set(FILES) <= {"__main__"}


@pytest.mark.parametrize("name", [name for name in FILES if name in ROW_OF])
def test_imports_come_from_above(name: str) -> None:
    """A file imports only from rows above its own."""
    assert {room for room in rooms(TREES[name]) if ROW_OF.get(room, 99) >= ROW_OF[name]} == set()


@pytest.mark.parametrize("name", sorted(EMPTY))
def test_folders_hold_nothing(name: str) -> None:
    """The `__init__` of a folder imports nothing, so that a file is known by one name only."""
    assert imported(TREES[name]) == set()


@pytest.mark.parametrize("name", FILES)
def test_doors(name: str) -> None:
    """A library comes in by its own door, and nothing else than the core dependencies comes in at all."""
    outside = {full.partition(".")[0] for full in imported(TREES[name])} - set(sys.stdlib_module_names) - {"claimrec"}
    at_import = {lib for lib in outside if lib not in ANYWHERE and name not in DOORS.get(lib, set())}
    assert at_import == set()


def test_the_doors_are_used() -> None:
    """The doors are where they are said to be."""
    for library, doors in DOORS.items():
        found = {name for name, tree in TREES.items() if any(i.partition(".")[0] == library for i in imported(tree))}
        assert found == doors


@pytest.mark.parametrize("name", FILES)
def test_length_of_files(name: str) -> None:
    """No file is longer than can be read at one sitting."""
    assert len(FILES[name].read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("name", FILES)
def test_length_of_functions(name: str) -> None:
    """No function is longer than a page, its docstring included."""
    functions = (n for n in ast.walk(TREES[name]) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef)))
    long = {f.name: 1 + f.end_lineno - f.lineno for f in functions if f.end_lineno is not None}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FUNCTION} == {}


def test_no_cycles_are_hidden() -> None:
    """Imports inside of functions, which could hide a cycle, count as imports too."""
    tree = ast.parse("def f():\n    from claimrec.report import Report\n    return Report\n")
    assert rooms(tree) == {"report"}
    only_types = ast.parse("if TYPE_CHECKING:\n    from claimrec.report import Report\n")
    assert rooms(only_types) == set()


def test_what_few_need_is_imported_late() -> None:
    """`import claimrec` enters no room that few programs need, and every public name can be asked for all the same."""
    code = "import sys, claimrec; print(*sorted(m for m in sys.modules if m.startswith('claimrec.')))"
    entered = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    late = (
        "claimrec.articles",
        "claimrec.learning",
        "claimrec.suggesting",
        "claimrec.compared",
        "claimrec.commands",
        "claimrec.formats",
        "claimrec.reconciler",
        "claimrec.reading.statements",
        "claimrec.evidence",
    )
    assert [name for name in entered if name.startswith(late)] == []
    assert all(getattr(claimrec, name) is not None for name in claimrec.__all__)
    assert set(claimrec.__all__) <= set(dir(claimrec))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = claimrec.nothing
