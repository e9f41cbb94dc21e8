"""What tests of forms share: a browser and a page that it opens, and a report on many parties."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Tab, browser

from claimrec import Fact, Report
from tests.export.shown import position, reported
from tests.export.visited import CHROMIUM, Open


@pytest.fixture(scope="session")
def tab() -> Iterator[Tab]:
    """One browser for all tests."""
    with browser(str(CHROMIUM)) as one:
        yield one


@pytest.fixture
def visit(tab: Tab, tmp_path: Path) -> Open:
    """Open the page of a report, at an anchor."""

    def go(report: Report, at: str = "", *, script: bool = True) -> Tab:
        path = tmp_path / "report.html"
        report.to_html(path)
        tab.size(1200)
        tab.looks()
        tab.scripts(run=script)
        tab.visit(path.as_uri() + (f"#{at}" if at else ""))
        return tab

    return go


@pytest.fixture(scope="session")
def crowd() -> Report:
    """20,000 claims on one disputed fact, with 10^8 contradictions."""
    values = ("open", "shut")
    return reported(Fact(tuple([position(f"Party {n}", values[n % 2]) for n in range(20_000)])))
