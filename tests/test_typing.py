"""What type checkers find in a user's program: nothing in a right one, and the mistakes of a wrong one."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import claimrec

HOME = Path(claimrec.__file__).parents[1]
PROGRAM = Path(__file__).parent / "typed_program.py"
CHECKERS = {
    "mypy": [sys.executable, "-m", "mypy", "--strict", "--no-error-summary"],
    "pyright": [sys.executable, "-m", "pyright", "--pythonpath", sys.executable],
}
WRONG = """\
import claimrec as cr

cr.Claim("It fell.")
cr.reconcile(7)
cr.reconcile([], parties=7)
cr.reconcile([], entities=[cr.Party("Mayor")])
cr.reconcile([], judge=lambda one: one)(3)
"""


def found(name: str, path: Path) -> subprocess.CompletedProcess[str]:
    """What a checker says of a file; skipped where it is not installed, or cannot run for want of node."""
    if find_spec(name) is None:
        pytest.skip(f"{name} is not installed")
    if name == "pyright":
        there = subprocess.run([*CHECKERS[name], "--version"], capture_output=True, text=True, timeout=120)
        if there.returncode:
            pytest.skip(f"pyright does not run here: {there.stderr.strip()[-200:]}")
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(HOME), os.environ.get("PYTHONPATH", "")]),
        "MYPYPATH": str(HOME),
    }
    return subprocess.run(
        [*CHECKERS[name], str(path)], capture_output=True, text=True, env=env, cwd=path.parent, timeout=600
    )


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_program_of_a_user(checker: str) -> None:
    """A program with own question, rule, judges and a report that is read has no errors, in the strictest setting."""
    checked = found(checker, PROGRAM)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_wrong_program(checker: str, tmp_path: Path) -> None:
    """A claim without a party, and what is no claims, parties, entities or judge, are errors where they stand."""
    (tmp_path / "wrong.py").write_text(WRONG, "utf-8")
    told = found(checker, tmp_path / "wrong.py").stdout
    lines = {
        int(line.partition("wrong.py:")[2].partition(":")[0])
        for line in told.splitlines()
        if "error" in line and "wrong.py:" in line
    }
    assert lines == {3, 4, 5, 6, 7}, told


def test_the_program_runs() -> None:
    """The same program runs."""
    env = {**os.environ, "PYTHONPATH": str(HOME)}
    ran = subprocess.run([sys.executable, str(PROGRAM)], capture_output=True, text=True, env=env)
    assert ran.returncode == 0, ran.stderr
    assert "MAYOR contradicts RADIO VALLEY" in ran.stdout


def test_types_are_shipped() -> None:
    """The marker by which checkers read the types of an installed package is part of it."""
    assert (Path(claimrec.__file__).parent / "py.typed").is_file()
