"""A page in a real browser: what is shown, filtered, linked and saved."""

from __future__ import annotations

import csv
import io

import pytest
from browser import Tab

from claimrec import Fact
from tests.export.shown import CONTRADICTION, FACT, everything, position, reported
from tests.export.visited import IN_A_BROWSER, Open, pick, pier, said, shown, thousand

pytestmark = IN_A_BROWSER

# What is shown


def test_a_thousand_disputes_can_be_filtered(visit: Open) -> None:
    """All of a thousand disputes are there, folded, and each filter leaves those that fit, with their count."""
    tab = visit(thousand())
    assert said(tab) == "Shown: 1,000 of 1,000 disputes."
    assert tab.eval("document.querySelectorAll('.disputed > details[open]').length") == 0
    assert pick(tab, "party", "Clerk 7") == "Shown: 40 of 1,000 disputes."
    assert pick(tab, "side", "North") == "Nothing fits these filters."
    assert pick(tab, "side", "South") == "Shown: 40 of 1,000 disputes."
    assert pick(tab, "from", "2031-05-28") == "Shown: 1 of 1,000 disputes."
    assert shown(tab) == ["Is Pier 307 open?"]
    tab.eval("document.querySelector('button[type=reset]').click()")
    assert said(tab) == "Shown: 1,000 of 1,000 disputes."
    assert pick(tab, "question", "Is Pier 999 open?") == "Shown: 1 of 1,000 disputes."


def test_filters_reach_everything(visit: Open) -> None:
    """Kind, time and search hold for what is not disputed too, and sections with nothing left are hidden."""
    tab = visit(everything())
    assert said(tab) == "Shown: 1 of 1 disputes and 5 of 5 other entries."
    assert pick(tab, "kind", "exclusive states") == "Shown: 1 of 1 disputes and 0 of 5 other entries."
    assert not tab.eval("document.getElementById('agreed').checkVisibility()")
    assert pick(tab, "kind", "all").startswith("Shown: 1 of 1")
    assert pick(tab, "party", "Miller") == "Shown: 0 of 1 disputes and 1 of 5 other entries."
    assert pick(tab, "party", "all")
    assert pick(tab, "to", "2031-04-30") == "Nothing fits these filters."
    assert pick(tab, "to", "2031-05-01") == "Shown: 1 of 1 disputes and 3 of 5 other entries."
    assert pick(tab, "to", "")
    assert pick(tab, "search", "TEA  cold") == "Shown: 0 of 1 disputes and 1 of 5 other entries."


def test_search_reads_past_accents(visit: Open) -> None:
    """A search finds words whatever their case and accents, all of them in any order."""
    tab = visit(reported(Fact((position("Señor Müller", "open"), position("B", "shut")))))
    assert pick(tab, "search", "muller senor") == "Shown: 1 of 1 disputes."
    assert pick(tab, "search", "muller senora") == "Nothing fits these filters."


# Where links lead


def test_a_link_opens_its_dispute(visit: Open) -> None:
    """An address with the anchor of a question opens that dispute, scrolls to it and puts the focus there."""
    name = FACT + pier(700).id
    tab = visit(thousand(), name)
    assert tab.eval(f"document.getElementById('{name}').querySelector('details').open")
    assert tab.eval("document.querySelectorAll('.disputed > details[open]').length") == 1
    assert 0 <= tab.eval(f"document.getElementById('{name}').getBoundingClientRect().top") < 400
    assert tab.eval("document.activeElement.textContent") == "Is Pier 700 open?"


def test_a_link_to_a_flag(visit: Open) -> None:
    """An address with the id of a contradiction opens the dispute that it stands in, and puts the focus on it."""
    told = thousand()
    name = CONTRADICTION + told.contradictions[700].id
    tab = visit(told, name)
    assert tab.eval("document.querySelectorAll('.disputed > details[open]').length") == 1
    assert 0 <= tab.eval(f"document.getElementById('{name}').getBoundingClientRect().top") < 400
    assert tab.eval("document.activeElement.id") == name


def test_a_link_beats_a_filter(visit: Open) -> None:
    """A link to what a filter hides takes the filter away."""
    tab = visit(thousand())
    pick(tab, "question", "Is Pier 3 open?")
    tab.eval(f"location.hash = '{FACT + pier(700).id}'")
    assert said(tab) == "Shown: 1,000 of 1,000 disputes."
    assert 0 <= tab.eval("document.querySelector(location.hash).getBoundingClientRect().top") < 400


@pytest.mark.parametrize("at", ["nowhere", "%", "%ff", "search", "<img src=x onerror=window.hit=1>", "shown"])
def test_a_link_to_nowhere_harms_nothing(visit: Open, at: str) -> None:
    """An address that no dispute has shows the page as it is."""
    tab = visit(everything(), at)
    assert said(tab).startswith("Shown: 1 of 1")
    assert tab.complaints() == []
    assert tab.eval("window.hit") is None


SAVING = """(() => {
    const made = URL.createObjectURL.bind(URL);
    window.saved = [];
    URL.createObjectURL = (one) => { window.saved.push(one); return made(one); };
})()"""


def saved(tab: Tab) -> list[dict[str, str]]:
    """The rows of the CSV that the page gives when its button is pressed."""
    tab.eval(SAVING)
    tab.eval("document.getElementById('save').click()")
    text = str(tab.eval("window.saved[0].text()")).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_what_is_shown_is_saved_as_csv(visit: Open) -> None:
    """A button saves what the filters leave: each position with its number, each contradiction, and all else."""
    tab = visit(everything())
    rows = saved(tab)
    sections = {row["section"] for row in rows}
    assert sections == {"disputed", "changed", "agreed", "alone", "unread", "rejected"}
    trust = next(row for row in rows if row["party"] == "Pier Trust")
    assert (trust["question"], trust["side"], trust["number"]) == ("Is West Pier open?", "town", "1")
    assert (trust["source"], trust["contradicts"]) == ("Gazette, p. 4", "contradicts 2, 3")
    assert "Pier Trust / Town Clerk" in {row["party"] for row in rows}
    pick(tab, "party", "Ferryman")
    (row,) = saved(tab)
    assert (row["section"], row["holds"]) == ("alone", "shut")
    pick(tab, "search", "nothing of the kind")
    assert saved(tab) == []
    assert tab.complaints() == []


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x","y")', "@SUM(A1)", "+cmd|' /C calc'!A0", "\uff1d1"])
def test_no_cell_that_is_saved_is_a_formula(visit: Open, text: str) -> None:
    """No cell of what is saved begins like a formula, whatever came in."""
    named = [
        position(f"{text}{n}", value, subject=text, side=text, text=text, source=text)
        for n, value in enumerate(("open", "shut"))
    ]
    cells = [cell for row in saved(visit(reported(Fact(tuple(named))))) for cell in row.values()]
    assert any(text in cell for cell in cells)
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\uff1d"))] == []


@pytest.mark.parametrize("source", ["https://gazette.example/a?b=1&c=%22#d", "http://xn--e1afmkfd.example/ж"])
def test_a_source_on_the_web_is_a_link(visit: Open, source: str) -> None:
    """A source that is an address of the web is a link that tells nothing to where it leads, and is not loaded."""
    two = [position(f"P{n}", value, source=source) for n, value in enumerate(("open", "shut"))]
    tab = visit(reported(Fact(tuple(two))))
    asked = (
        "Array.from(document.querySelectorAll('cite a'), (one) => [one.textContent, one.getAttribute('href'), one.rel])"
    )
    assert tab.eval(asked) == [[source, source, "noopener noreferrer"]] * 2
    assert [address[:5] for address in tab.requests()] == ["about", "file:"] or {a[:5] for a in tab.requests()} == {
        "file:"
    }
    assert tab.complaints() == []


@pytest.mark.parametrize(
    "source",
    [
        "https://user:secret@x.example/", "https://", "http:///a", "https://x.example/a b", "see https://x.example", "ftp://x.example",
        "HTTPS://x.example", "https://x.example/\u202egpj", "https://[x", "https://x.example/" + "a" * 2_000,
    ],
)  # fmt: skip
def test_other_sources_are_no_links(source: str) -> None:
    """What is no plain address of the web stays words."""
    two = [position(f"P{n}", value, source=source) for n, value in enumerate(("open", "shut"))]
    assert "<cite><a" not in reported(Fact(tuple(two))).to_html()
