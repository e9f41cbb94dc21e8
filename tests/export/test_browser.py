"""The page in a real browser: what filters show, where links lead, what hostile text cannot do, who can use it."""

from __future__ import annotations

import csv
import io
import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser import Tab, browser, found
from test_display import HOSTILE, everything, laced, position, reported

from claimrec import Aspect, Entity, Fact, Party, Report, reconcile
from claimrec.export.html import report_html
from claimrec.export.marks import CONTRADICTION, FACT
from claimrec.model import StateDef

CHROMIUM = found()
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed")
AXE = Path(os.environ.get("CLAIMREC_AXE", Path.home() / ".cache" / "claimrec" / "axe.min.js"))
ACTING = [
    *HOSTILE,
    "</script><script>window.hit = 1</script>",
    "\"' onmouseover='window.hit = 1' autofocus onfocus=window.hit=1 x=\"",
    "javascript:window.hit=1",
    "</option></select><svg onload=window.hit=1>",
    "</title><meta http-equiv=refresh content='0;url=javascript:window.hit=1'>",
    "{{7*7}}${7*7}`",
]
LEADING_OUT = [
    "javascript:window.hit=1",
    "JaVa\tScRiPt:window.hit=1",
    "\x01javascript:window.hit=1",
    "data:text/html,<script>window.hit=1</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    'https://x.invalid/"onmouseover="window.hit=1',
    "//x.invalid/a",
    "#memo",
    "[x](javascript:window.hit=1)",
]
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
Open = Callable[..., Tab]


@pytest.fixture(scope="module")
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


def thousand() -> Report:
    """A thousand disputes of fifty parties on two sides, over a month."""
    return reported(*(
        Fact((
            position(f"Guard {n % 25}", "open", subject=f"Pier {n}", side="North", at=f"2031-05-{1 + n % 28:02}"),
            position(f"Clerk {n % 25}", "shut", subject=f"Pier {n}", side="South", at=f"2031-05-{1 + n % 28:02}"),
        )) for n in range(1000)
    ))  # fmt: skip


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


# What cannot happen


@pytest.mark.parametrize("text", ACTING)
def test_hostile_text_does_nothing(visit: Open, text: str) -> None:
    """Text that was made to act stands there to be read: nothing runs, nothing is asked for, filters work."""
    tab = visit(laced(text))
    assert tab.eval("window.hit") is None
    assert tab.eval("document.scripts.length") == 1
    assert tab.eval("document.title") == "Claims reconciled"
    assert tab.eval("document.querySelectorAll('main [onerror], main svg, main img, main script').length") == 0
    assert said(tab).startswith("Shown: ")
    assert tab.complaints() == []
    assert [address[:5] for address in tab.requests()] == ["file:"]


@pytest.mark.parametrize("text", [*ACTING, *LEADING_OUT])
def test_hostile_text_does_nothing_in_a_notebook(tab: Tab, tmp_path: Path, text: str) -> None:
    """Where no policy protects it, as in a notebook, what shows itself runs nothing, asks for nothing, leads nowhere."""
    report = laced(text)
    shown_there = (report, report.contradictions, report.facts[0], report.contradictions[0])
    path = tmp_path / "notebook.html"
    body = "".join(one._repr_html_() for one in shown_there)
    path.write_text(f'<!DOCTYPE html><meta charset="utf-8">{body}', "utf-8")
    tab.looks()
    tab.scripts(run=True)
    tab.visit(path.as_uri())
    tab.eval("document.querySelectorAll('a, summary, button').forEach((one) => one.click())")
    assert tab.eval("window.hit") is None
    acting = "script, img, svg, iframe, object, embed, form, base, link"
    assert tab.eval(f"document.querySelectorAll('{acting}').length") == 0
    leading = "Array.from(document.querySelectorAll('a')).map((one) => one.getAttribute('href'))"
    assert [at for at in tab.eval(leading) if not at.startswith("#")] == []
    assert tab.complaints() == []
    assert {address[:5] for address in tab.requests()} == {"file:"}


@pytest.mark.parametrize(
    "text", [*LEADING_OUT, "<img src=x onerror=window.hit=1>", "</script><script>window.hit=1</script>"]
)
def test_nothing_that_came_in_is_a_link(visit: Open, text: str) -> None:
    """Sources and all else that a caller gave, as it was reconciled, saved and loaded, lead nowhere and do nothing."""
    rows = [
        {"text": text, "party": f"{text} {n}", "source": text, "id": f"{text}#{n}", "said_at": "2031-05-01", "extra": {text: text},
         "subject": text, "aspect": text, "value": value}
        for n, value in enumerate(("open", "not open", "shut"))
    ]  # fmt: skip
    said_too = [{"text": f"{text} was shut, a lie.", "party": text, "source": text}, {"text": "", "party": text}]
    states = [StateDef("open", says=text), StateDef("shut", says=f"not {text}")]
    report = reconcile(
        [*rows, *said_too],
        parties=[Party(f"{text} 0", side=text, aliases=[f"{text} zero"]), Party(f"{text} 1", side="other")],
        entities=[Entity(text)],
        aspects=[Aspect(text, question=f"{text} {{subject}}?", states=states)],
    )
    assert report.contradictions
    assert report.rejected
    tab = visit(Report.from_json(report.to_json()))
    places = tab.eval("""Array.from(document.querySelectorAll("*")).flatMap((one) => Array.from(one.attributes))
        .filter(({ name }) => /^(href|src|srcset|action|formaction|xlink:href|style|srcdoc|data|ping|on.*)$/.test(name))
        .map(({ name, value }) => `${name} ${value}`)""")
    assert [place for place in places if not place.startswith("href #")] == []
    tab.eval("document.querySelectorAll('a, summary, button').forEach((one) => one.click())")
    assert said(tab).startswith(("Shown: ", "Nothing"))
    assert tab.eval("window.hit") is None
    assert tab.complaints() == []
    assert {address[:5] for address in tab.requests()} == {"file:"}


@pytest.mark.parametrize(
    "name",
    [
        "<img src=x onerror=window.hit=1>.html",
        "a#b?c%20d&e;f.html",
        "javascript:window.hit=1.html",
        "x" * 200 + ".html",
    ],
)
def test_a_page_may_have_any_name(tab: Tab, tmp_path: Path, name: str) -> None:
    """A page is written under the name it was given, shows itself there, and the name does nothing."""
    path = tmp_path / name.replace("/", "_")
    everything().to_html(path)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    tab.visit(path.as_uri())
    assert said(tab).startswith("Shown: 1 of 1 disputes")
    assert tab.eval("window.hit") is None
    assert tab.complaints() == []


def test_midnight_is_of_its_day_after_json(visit: Open) -> None:
    """What was said at midnight, in any zone, is found under its day on a page that was made from saved JSON."""
    report = reported(*(
        Fact((position("A", "open", subject=f"Pier {n}", at=at), position("B", "shut", subject=f"Pier {n}", at=at)))
        for n, at in enumerate(("2031-05-04T00:00Z", "2031-05-04T00:00+13:00", "2031-05-04", "2031-05-04T00:00-11:00"))
    ))  # fmt: skip
    tab = visit(Report.from_json(report.to_json()))
    assert pick(tab, "from", "2031-05-04") == "Shown: 4 of 4 disputes."
    assert pick(tab, "to", "2031-05-04") == "Shown: 4 of 4 disputes."
    assert pick(tab, "from", "2031-05-05") == "Nothing fits these filters."
    assert pick(tab, "from", "") == "Shown: 4 of 4 disputes."
    assert pick(tab, "to", "2031-05-03") == "Nothing fits these filters."


def test_nothing_is_loaded(visit: Open) -> None:
    """A page asks for nothing but itself, even when all of it is opened and looked at in the dark or on paper."""
    tab = visit(everything())
    tab.looks(dark=True)
    tab.looks(paper=True)
    assert said(tab)
    assert len(tab.requests()) == 1
    assert tab.complaints() == []


def test_the_policy_stops_what_is_not_ours(visit: Open) -> None:
    """A script or style that came in all the same would not run."""
    tab = visit(everything())
    tab.eval("""document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.hit = 1'>")""")
    tab.eval("document.body.append(Object.assign(document.createElement('script'), { text: 'window.hit = 1' }))")
    assert said(tab)
    assert tab.eval("window.hit") is None
    assert tab.complaints() != []


# Who can use it


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
    tab = visit(thousand())
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
    shown = report_html(everything()) + everything().claims[0]._repr_html_()
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
