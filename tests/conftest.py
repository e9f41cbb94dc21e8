"""What holds for all tests: none is timed, and what has passed in one run can be left out of the next.

With `CLAIMREC_PASSED=FILE` a run appends the names of the tests that passed to the file, and leaves out those that
stand in it already. `.ci/run` uses that: it runs the tests once without and once with the optional libraries.
With `-n` (pytest-xdist) all workers read the file before the first test, and the process that starts them alone writes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Machines are noisy; benchmarks measure time, as ratios. A run draws what the run before drew, so that a change is not
# refused for a fault that was there before it; `--hypothesis-profile=open` draws anew.
settings.register_profile("open", deadline=None)
settings.register_profile("fixed", deadline=None, derandomize=True)
settings.load_profile("fixed")

PASSED = os.environ.get("CLAIMREC_PASSED")
IS_WORKER = "PYTEST_XDIST_WORKER" in os.environ  # the reports of a worker also reach the process that started it


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what has passed."""
    if PASSED is None or not Path(PASSED).exists():
        return
    passed = set(Path(PASSED).read_text("utf-8").splitlines())
    again = [item for item in items if item.nodeid in passed]
    if again:
        config.hook.pytest_deselected(items=again)
        items[:] = [item for item in items if item.nodeid not in passed]


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Notes what has passed."""
    if PASSED is not None and not IS_WORKER and report.when == "call" and report.passed and "\n" not in report.nodeid:
        with Path(PASSED).open("a", encoding="utf-8") as file:
            file.write(report.nodeid + "\n")


@pytest.fixture(scope="session", autouse=True)
def bytecode(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Where Python is told to keep no bytecode, the processes that tests start keep it in a folder of the run: else
    each of them would compile the library anew.
    """
    with pytest.MonkeyPatch.context() as patch:
        if sys.dont_write_bytecode:
            own = tmp_path_factory.getbasetemp()
            patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
            patch.setenv("PYTHONPYCACHEPREFIX", str((own.parent if IS_WORKER else own) / "bytecode"))
        yield
