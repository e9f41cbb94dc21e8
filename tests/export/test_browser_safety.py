"""What cannot happen in a browser: hostile text acts nowhere, and nothing is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser import Tab

from claimrec import Aspect, Entity, Fact, Party, Report, reconcile
from claimrec.model import StateDef
from tests.export.shown import HOSTILE, everything, laced, position, reported
from tests.export.visited import IN_A_BROWSER, Open, pick, said

pytestmark = IN_A_BROWSER

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
