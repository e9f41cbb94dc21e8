"""Who can use a page: without script, by keyboard, with a screen reader, on paper, in a notebook."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

import pytest
from browser import Tab

from tests.export.shown import FACT, everything
from tests.export.visited import IN_A_BROWSER, Open, disputes, pick, pier, said, shown, thousand

pytestmark = IN_A_BROWSER

AXE = Path(os.environ.get("CLAIMREC_AXE", Path.home() / ".cache" / "claimrec" / "axe.min.js"))


# from the style that JupyterLab 4 and nbconvert give to what cells show: rules with two classes and an element
JUPYTER = """
:not(.jp-RenderedMarkdown).jp-RenderedHTMLCommon td, :not(.jp-RenderedMarkdown).jp-RenderedHTMLCommon th,
:not(.jp-RenderedMarkdown).jp-RenderedHTMLCommon tr { text-align: right; }
.jp-RenderedHTMLCommon td, .jp-RenderedHTMLCommon th { vertical-align: middle; padding: .5em; }
.jp-RenderedHTMLCommon th { font-weight: bold; }
.jp-RenderedHTMLCommon ul:not(.list-inline) { padding-left: 2em; }
.jp-RenderedHTMLCommon h3:first-child { margin-top: 1em; }
.jp-RenderedHTMLCommon h4 { font-weight: 400; }
.jp-RenderedHTMLCommon table { table-layout: fixed; }
.jp-RenderedHTMLCommon dl dt { float: left; width: 20%; display: block; }
.jp-RenderedHTMLCommon dl dd { float: left; width: 80%; display: block; }
"""


def test_without_script_the_memo_is_whole(visit: Open) -> None:
    """Where no script may run nothing is hidden but the filters, and folded disputes can be opened."""
    tab = visit(everything(), script=False)
    assert tab.eval("document.getElementById('filters').checkVisibility()") is False
    text = tab.eval("document.body.innerText")
    for words in ("Search and filters need a script", "Is West Pier open?", "contradicts 2, 3", "The tea was cold."):
        assert words in text
    tab = visit(thousand(), FACT + pier(700).id, script=False)
    assert len(shown(tab)) == 1000
    assert 0 <= tab.eval("document.querySelector(location.hash).getBoundingClientRect().top") < 400


def test_a_keyboard_is_enough(visit: Open) -> None:
    """The first stop leads past the filters; every stop can be seen; typing in the search field searches."""
    tab = visit(everything())
    tab.press("Tab", code=9)
    assert tab.eval("document.activeElement.textContent") == "Skip to the memo"
    assert tab.eval("document.activeElement.getBoundingClientRect().top") >= 0
    tab.press("Enter", code=13, text="\r")
    assert said(tab)
    assert tab.eval("document.activeElement.closest('main') !== null")
    tab.eval("document.getElementById('search').focus()")
    for letter in "tea":
        tab.press(letter, text=letter)
    assert said(tab) == "Shown: 0 of 1 disputes and 1 of 5 other entries."
    assert tab.eval("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_every_stop_of_the_keyboard_can_be_seen(visit: Open) -> None:
    """Walking through the page with Tab, each element that has the focus has an outline."""
    tab = visit(everything())
    stops = []
    for _ in range(40):
        tab.press("Tab", code=9)
        stops.append(
            tab.eval("""(() => { const { activeElement: at } = document; const style = getComputedStyle(at);
            return [at.tagName, at.tagName === "BODY" || style.outlineStyle !== "none"]; })()""")
        )
    assert all(seen for _, seen in stops), stops
    assert {"A", "INPUT", "SELECT", "BUTTON", "SUMMARY"} <= {tag for tag, _ in stops}


def test_a_screen_reader_finds_its_way(visit: Open) -> None:
    """Every control has a name, the landmarks are there, headings go down one step at a time, the count is live."""
    tab = visit(everything())
    nodes = [n for n in tab.ask("Accessibility.getFullAXTree")["nodes"] if not n["ignored"]]
    roles = [n["role"]["value"] for n in nodes]
    assert {"main", "banner", "navigation", "search", "status"} <= set(roles)
    controls = {"textbox", "searchbox", "combobox", "button", "link", "Date", "DisclosureTriangle", "table"}
    unnamed = [n for n in nodes if n["role"]["value"] in controls and not n.get("name", {}).get("value")]
    assert unnamed == []
    levels = [
        int(level)
        for level in tab.eval("""Array.from(document.querySelectorAll("h1, h2, h3, h4"))
        .filter((one) => one.checkVisibility()).map((one) => one.tagName[1])""")
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


CONTRAST = """(() => {
    const parts = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
    const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92
        : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
    const ground = (at) => { for (; at; at = at.parentElement) {
        const colour = parts(getComputedStyle(at).backgroundColor);
        if (colour.length === 3 || colour[3] > 0) return colour; } return [255, 255, 255]; };
    const worst = {};
    for (const at of document.querySelectorAll("body *")) {
        const own = Array.from(at.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
        if (!own || !at.checkVisibility()) continue;
        const [a, b] = [light(parts(getComputedStyle(at).color)), light(ground(at))].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (ratio < 4.5) worst[at.tagName + "." + at.className] = ratio;
    }
    return worst; })()"""


@pytest.mark.parametrize("dark", [False, True])
def test_all_words_can_be_read(visit: Open, dark: bool) -> None:
    """Every piece of text stands out from its ground at least 4.5 to 1, in light and in dark."""
    tab = visit(everything())
    tab.looks(dark=dark)
    assert tab.eval(CONTRAST) == {}


@pytest.mark.parametrize("width", [320, 400, 1200])
def test_no_window_is_too_narrow(visit: Open, width: int) -> None:
    """Nothing has to be moved sideways to be read."""
    tab = visit(everything())
    tab.size(width)
    assert tab.eval("document.documentElement.scrollWidth <= innerWidth")
    assert tab.eval("""Array.from(document.querySelectorAll(".wide"))
        .every((one) => one.scrollWidth <= one.clientWidth)""")


def test_paper_shows_all(visit: Open, tmp_path: Path) -> None:
    """On paper every dispute is open and the filters are gone; what a filter hides stays away, and that is told."""
    tab = visit(disputes(100))
    pick(tab, "party", "Clerk 7")
    tab.eval("dispatchEvent(new Event('beforeprint'))")
    assert tab.eval("document.querySelectorAll('details:not([open])').length") == 0
    tab.eval("dispatchEvent(new Event('afterprint'))")
    assert tab.eval("document.querySelectorAll('.disputed > details[open]').length") == 0
    tab.looks(paper=True)
    assert not tab.eval("document.getElementById('filters').checkVisibility()")
    assert tab.eval("document.getElementById('shown').checkVisibility()")
    tab.pdf(tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_paper_is_wide_enough(visit: Open) -> None:
    """On a sheet of paper no table is cut off, and none has a bar to move it."""
    tab = visit(everything())
    tab.looks(paper=True)
    tab.size(560)
    assert tab.eval("document.documentElement.scrollWidth <= innerWidth")
    assert tab.eval("getComputedStyle(document.querySelector('.wide')).overflowX") == "visible"


def test_a_notebook_does_not_restyle_it(tab: Tab, tmp_path: Path) -> None:
    """Under the rules that JupyterLab 4 and nbconvert have for tables, lists and headings, a report looks as ours say."""
    path = tmp_path / "cell.html"
    shown = everything()._repr_html_() + everything().claims[0]._repr_html_()
    cell = f'<div class="jp-RenderedHTMLCommon jp-RenderedHTML">{shown}</div>'
    path.write_text(f"<!DOCTYPE html><meta charset=utf-8><style>{JUPYTER}</style>{cell}", "utf-8")
    tab.size(1200)
    tab.looks()
    tab.visit(path.as_uri())
    for selector, style, value in (
        ("td", "textAlign", "left"), ("th", "textAlign", "left"), ("td", "verticalAlign", "top"),
        (".counts", "paddingLeft", "0px"), ("h3", "marginTop", "0px"), ("tbody th", "fontWeight", "600"),
        ("h4", "fontWeight", "600"), ("table", "tableLayout", "auto"), ("dt", "cssFloat", "none"), ("dd", "cssFloat", "none"),
    ):  # fmt: skip
        found = tab.eval(f"""Array.from(document.querySelectorAll(".claimrec {selector}"),
            (one) => getComputedStyle(one).{style})""")
        assert found, selector
        assert set(found) == {value}, (selector, style)


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not there: .ci/run fetches it")
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [400, 1200])
def test_axe_finds_nothing(visit: Open, dark: bool, width: int) -> None:
    """The rules of axe-core find nothing wrong."""
    tab = visit(everything())
    tab.looks(dark=dark)
    tab.size(width)
    tab.eval(AXE.read_text("utf-8") + "; 0")
    wrong = tab.eval("""axe.run(document).then((found) =>
        found.violations.map((one) => [one.id, one.impact, one.nodes[0].html]))""")
    assert wrong == []
