"""Pages that a real browser opens."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from browser import Tab, found

from claimrec import Fact, Report
from tests.export.shown import position, reported

CHROMIUM = found()
IN_A_BROWSER = pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed")
Open = Callable[..., Tab]


@cache
def disputes(count: int) -> Report:
    """Disputes of fifty parties on two sides, over a month."""
    return reported(*(
        Fact((
            position(f"Guard {n % 25}", "open", subject=f"Pier {n}", side="North", at=f"2031-05-{1 + n % 28:02}"),
            position(f"Clerk {n % 25}", "shut", subject=f"Pier {n}", side="South", at=f"2031-05-{1 + n % 28:02}"),
        )) for n in range(count)
    ))  # fmt: skip


def thousand() -> Report:
    """A thousand of them."""
    return disputes(1000)


def pier(number: int) -> Fact:
    """One of the thousand disputes."""
    return thousand().facts[number]


def pick(tab: Tab, name: str, label: str) -> str:
    """Choose an option, or fill in a field, and what the page says then."""
    tab.eval(f"""(() => {{
        const field = document.getElementById({name!r});
        const option = Array.from(field.options ?? []).find((one) => one.text === {label!r});
        field.value = option ? option.value : {label!r};
        field.dispatchEvent(new Event("input", {{ bubbles: true }}));
    }})()""")
    return said(tab)


def said(tab: Tab) -> str:
    """What the live region says once it has settled."""
    return str(
        tab.eval("""new Promise((done) => setTimeout(
        () => done(document.getElementById("shown").textContent), 250))""")
    )


def shown(tab: Tab) -> list[str]:
    """The questions of the disputes that can be seen."""
    return list(
        tab.eval("""Array.from(document.querySelectorAll(".disputed")).filter((one) => one.checkVisibility())
        .map((one) => one.querySelector("h3").textContent)""")
    )
