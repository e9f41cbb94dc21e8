"""What is told holds: every Python example of the README, of docs/ and of the docstrings runs.

An example that needs a library which is no core dependency says so: on a page by `<!-- needs: pandas pyarrow -->` above
its block, for docstrings in NEEDS. Where one of them is not installed, it is left out, and what can run still does.
"""

from __future__ import annotations

import doctest
import importlib
import os
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from test_public_names import CALLABLES, PUBLIC, parameters

import claimrec
from claimrec.__main__ import main
from tests.cli.given import COMMANDS

HOME = Path(__file__).parent.parent
PAGES = [HOME / "README.md", *sorted((HOME / "docs").glob("*.md"))]
PUBLIC_PAGES = (
    "definitions",
    "aspects",
    "evidence",
    "models",
    "rules",
    "input-output",
    "formats",
    "architecture",
    "compare",
    "articles",
    "pipelines",
    "languages",
)
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NEEDS = re.compile(r"<!-- needs: ([\w. -]+) -->\n\Z")
_LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)]*)?\)")

# what the examples of a docstring need, by the beginnings of the names of what it stands on
NEEDS = {
    "claimrec.export.frames.": ("polars",),
    "claimrec.sources.frames.": ("polars",),
    "claimrec.export.graphs.": ("networkx",),
    "claimrec.model.report.Report.to_pandas": ("pandas", "pyarrow"),
    "claimrec.model.report.Report.to_polars": ("polars",),
    "claimrec.model.report.Report.to_arrow": ("pyarrow",),
    "claimrec.model.report.Report.to_networkx": ("networkx",),
    "claimrec.model.report.Report.timeline": ("matplotlib",),
    "claimrec.model.report.Report.network": ("matplotlib",),
    "claimrec.export.picture": ("matplotlib",),  # to be imported, too
}


def _imports(name: str) -> bool:
    """Whether a module is there and can be imported: of two libraries the one may be too old for the other."""
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True


def there(needed: Iterable[str]) -> bool:
    """Whether all of these libraries are installed."""
    return all(map(_imports, needed))


MODULES = sorted(
    name
    for _, name, _ in pkgutil.walk_packages(claimrec.__path__, "claimrec.")
    if not name.endswith("__main__") and there(NEEDS.get(name, ()))
)


def needed_by(page: Path) -> list[tuple[int, tuple[str, ...]]]:
    """What each Python block of a page needs besides the core dependencies, with the line that the block begins on."""
    text = page.read_text("utf-8")
    found = []
    for block in _BLOCK.finditer(text):
        needs = _NEEDS.search(text[: block.start()])
        found.append((text.count("\n", 0, block.start(1)), tuple(needs[1].split()) if needs else ()))
    return found


def blocks(page: Path) -> list[tuple[int, str]]:
    """The Python blocks of a page, each with the line that it begins on."""
    text = page.read_text("utf-8")
    return [(text.count("\n", 0, found.start(1)), found[1]) for found in _BLOCK.finditer(text)]


def run(page: Path, extras: bool) -> None:
    """Run the Python blocks of a page in their order and in one namespace; without extras, those that need none."""
    namespace: dict[str, Any] = {"__name__": page.stem}
    for (line, block), (_, needed) in zip(blocks(page), needed_by(page), strict=True):
        if needed and not (extras and there(needed)):
            continue
        # as many empty lines before it as there are in the page, so that an error names the page's own line
        exec(compile("\n" * line + block, str(page), "exec"), namespace)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_examples_of_a_page(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python blocks of a page run in their order, in one namespace and an empty folder, and none raises."""
    monkeypatch.chdir(tmp_path)
    run(page, extras=True)


@pytest.mark.parametrize("page", [p for p in PAGES if any(needed for _, needed in needed_by(p))], ids=lambda p: p.name)
def test_examples_without_extras(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The blocks of a page that need no extra do not lean on those that do, so they run with the core alone."""
    monkeypatch.chdir(tmp_path)
    run(page, extras=False)


@pytest.mark.parametrize("name", PUBLIC_PAGES)
def test_pages_have_examples(name: str) -> None:
    """Each page that is told of in the README is there, and holds examples that the test above can run."""
    assert len(blocks(HOME / "docs" / f"{name}.md")) >= 3


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_of_a_page(page: Path) -> None:
    """What a page links to inside of the project is there."""
    inside = [link for link in _LINK.findall(page.read_text("utf-8")) if "://" not in link]
    assert [link for link in inside if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("name", ["architecture", "contributing"])
def test_files_that_a_page_names(name: str) -> None:
    """Each file that the pages for contributors name is there."""
    named = re.findall(r"`([\w./]+\.(?:py|toml|yml|yaml))`", (HOME / "docs" / f"{name}.md").read_text("utf-8"))
    there = {path.as_posix() for path in HOME.rglob("*.*") if ".venv" not in path.parts}
    assert [one for one in named if not any(path.endswith(f"/{one}") for path in there)] == []
    assert len(named) > 20


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_fences_of_a_page(page: Path) -> None:
    """Every fence that is opened is closed, so that no example is passed over."""
    text = page.read_text("utf-8")
    assert len(re.findall(r"^```", text, re.MULTILINE)) % 2 == 0
    assert len(re.findall(r"^```python\n", text, re.MULTILINE)) == len(blocks(page))


@pytest.mark.parametrize("name", ["claimrec", *MODULES])
def test_doctests(name: str) -> None:
    """The examples in the docstrings of a module give what they say."""
    found = doctest.DocTestFinder(exclude_empty=True).find(importlib.import_module(name), name)
    tests = [
        t for t in found if there(n for start, needed in NEEDS.items() if t.name.startswith(start) for n in needed)
    ]
    assert [t.name for t in tests if doctest.DocTestRunner().run(t).failed] == []


def test_what_examples_need_is_installed_for_developers() -> None:
    """What an example needs comes with the extra `dev`, so that somewhere every example runs."""
    extras = tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    known = {re.match(r"[\w-]+", one)[0] for some in extras.values() for one in some}  # type: ignore[index]
    known |= {"pydantic_ai" for one in known if one == "pydantic-ai-slim"}  # as it is imported
    asked = {name.partition(".")[0] for page in PAGES for _, needed in needed_by(page) for name in needed}
    assert asked | {name for needed in NEEDS.values() for name in needed} <= known
    assert asked >= {"pandas", "polars", "pyarrow", "networkx"}


def test_nothing_is_installed_from_where_it_is_not() -> None:
    """Until there is a release, no page, docstring or message tells to install claimrec, or an extra of it, by name."""
    told = [*PAGES, *Path(claimrec.__file__).parent.rglob("*.py")]
    by_name = re.compile(r"pip install[^\n`]*['\" ]claimrec\b")
    assert [path.name for path in told if by_name.search(path.read_text("utf-8"))] == []
    assert by_name.search("pip install 'claimrec[plots]'")


def test_every_extra_is_told_of() -> None:
    """The table of extras names each that users may want, with every library that it installs."""
    extras = tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", (HOME / "docs" / "index.md").read_text("utf-8"), re.MULTILINE))
    assert set(rows) == set(extras) - {"test", "docs", "dev"}
    for name in set(rows) - {"all"}:
        held = [one for some in extras[name] for one in (extras["tables"] if some == "claimrec[tables]" else [some])]
        assert rows[name].split(", ") == [re.split(r"[^\w-]", one)[0] for one in held], name


def _lacking(page: str) -> Iterator[tuple[str, list[str]]]:
    """The parameters of each public callable that its signature on the page of reference does not show."""
    for name, (found, _) in CALLABLES.items():
        shown = re.search(r"doc-signature.*?</pre>", page[page.find(f'id="{name}"') :], re.DOTALL)
        signature = set(re.findall(r"\w+", re.sub(r"<[^>]*>", " ", shown[0]))) if shown else set()
        yield name, [one for one in parameters(found) if one not in signature]


@pytest.mark.skipif(not there(("mkdocs", "material", "mkdocstrings")), reason="the tools for the site are not there")
@pytest.mark.skipif(not (HOME / ".mkdocs.yml").exists(), reason="no checkout: the site is built from one")
def test_the_site_builds(tmp_path: Path) -> None:
    """The site builds without a warning; the page of reference holds every public name, and examples only as code."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "-f",
        str(HOME / ".mkdocs.yml"),
        "-d",
        str(tmp_path),
    ]
    built = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    assert built.returncode == 0, built.stderr
    page = (tmp_path / "reference" / "index.html").read_text("utf-8")
    assert [name for name in PUBLIC if f'id="{name}"' not in page] == []
    assert [name for name, lacking in _lacking(page) if lacking] == []
    home, readme = ((tmp_path / name).read_text("utf-8") for name in ("index.html", "readme/index.html"))
    assert 'href="readme/"' in home
    assert 'href="../tutorial/"' in readme
    assert "../README.md" not in home + readme
    code, prose = " ".join(re.findall(r"<pre.*?</pre>", page, re.DOTALL)), re.sub(r"(?s)<pre.*?</pre>", "", page)
    assert "&gt;&gt;&gt;" in code
    assert "&gt;&gt;&gt;" not in prose


@pytest.mark.skipif(not (HOME / ".mkdocs").exists(), reason="no checkout: the page is written in one")
def test_the_page_of_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """The page tells of every command and option as the commands do: after a change, python .mkdocs/command_line.py."""
    code = "import command_line as c; print(c.page(c.PAGE.read_text('utf-8')) == c.PAGE.read_text('utf-8'))"
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(HOME / ".mkdocs"), str(Path(claimrec.__file__).parents[1])]),
    }
    same = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env).stdout
    assert same == "True\n"
    page = (HOME / "docs" / "command-line.md").read_text("utf-8")
    for name in COMMANDS:
        assert main([name, "--help"]) == 0
        assert [o for o in re.findall(r"(?<![\w-])--[a-z-]+", capsys.readouterr().out) if o not in page] == []


def test_the_citation_is_of_this_version() -> None:
    """What a bibliography is given names the version, the licence and the keywords of the package."""
    yaml = pytest.importorskip("yaml")
    cited = yaml.safe_load((HOME / "docs" / "CITATION.cff").read_text("utf-8"))
    project = tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))["project"]
    assert {name: cited[name] for name in ("version", "license", "keywords")} == {
        name: project[name] for name in ("version", "license", "keywords")
    }
    assert [one["name"] for one in cited["authors"]] == [one["name"] for one in project["authors"]]


def test_docstrings_hold_examples() -> None:
    """The doctests are found at all."""
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = [test for name in MODULES for test in finder.find(importlib.import_module(name)) if test.examples]
    assert len(found) >= 20
