"""Results show themselves: in a shell on one screen at most, in rich's tree shortly, in a notebook as HTML."""

from __future__ import annotations

import io
from typing import Any

import pytest
from attrs import evolve

import claimrec as cr
from claimrec import Rejected
from claimrec.authoring import Suggestion, Suggestions
from claimrec.linking import default_weights
from tests.export.shown import HOSTILE, Tags, everything, laced

PIER = cr.Aspect("pier", question="Is {subject} open?", states={"open": ["~be open"], "shut": ["~be shut"]})
LINES, WIDTH = 24, 80  # one screen
ROWS = [
    *(
        {"text": f"The pier is {value}. " + "All is well. " * 100, "party": f"P{n}", "id": str(n), "subject": "the pier",
         "aspect": "pier", "value": value, "said_at": "2031-05-01"}
        for n, value in enumerate(("open", "shut") * 30)
    ),
    {"text": "", "party": "Nobody", "note": "x" * 10_000},
]  # fmt: skip
ARTICLE = "The mayor said: “The pier is shut.” The harbour master denied that the pier was shut. " * 40
NAMES = (
    "Report", "Fact", "Contradiction", "Contradictions", "Change", "Position", "Claim", "Unread", "Rejected", "Aspect", "Article",
    "Batch", "Compared", "Weights", "Suggestions", "ReportDiff", "Explanation", "Party", "Entity",
)  # fmt: skip


@pytest.fixture(scope="module")
def results() -> dict[str, Any]:
    """One of each result, most of them large."""
    report = cr.reconcile(ROWS, aspects=[PIER], keep_extra=True, weights=None)
    assert len(report.contradictions) == 900
    small = everything()
    article = cr.read_article(ARTICLE, outlet="Gazette")
    suggestion = Suggestion("pier", "Is {subject} open?", ("a", "b"), "[pier]\n" * 1_000)
    return {
        "Report": report,
        "Fact": max(report.facts, key=lambda fact: len(fact.positions)),
        "Contradiction": small.contradictions[0],
        "Contradictions": report.contradictions,
        "Change": small.changes[0],
        "Position": report.facts[0].positions[0],
        "Claim": report.claims[0],
        "Unread": cr.Unread(report.claims[0], "no known question is answered"),
        "Rejected": report.rejected[0],
        "Aspect": max(cr.packs.default_aspects(), key=lambda aspect: len(str(aspect.states))),
        "Article": article,
        "Batch": cr.read_claims(ROWS, keep_extra=True),
        "Compared": cr.compare("The pier is open.", "The pier is shut."),
        "Weights": default_weights(),
        "Suggestions": Suggestions((suggestion,) * 50, alone=("c",) * 500),
        "ReportDiff": report.diff(cr.Report()),
        "Explanation": small.contradictions[0].explain(),
        "Party": cr.Party("Army", aliases=["A", "B"], side="North"),
        "Entity": cr.Entity("Lakeside", aliases=["Ozerne"]),
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_repr_is_one_screen_at_most(results: dict[str, Any], name: str) -> None:
    """The repr of each result takes no more than a screen of a terminal."""
    told = repr(results[name])
    assert sum(1 + len(line) // WIDTH for line in told.splitlines()) <= LINES
    assert "Contradictions" in name or name in told or name == "Explanation"


@pytest.mark.parametrize("name", NAMES)
def test_the_tree_of_rich_is_short(results: dict[str, Any], name: str) -> None:
    """rich's tree of each result, and of a list of it, takes no more than two screens."""
    console = pytest.importorskip("rich.console")
    pretty = pytest.importorskip("rich.pretty")
    for one in (results[name], [results[name]]):
        held = io.StringIO()
        console.Console(file=held, width=WIDTH).print(pretty.Pretty(one))
        assert len(held.getvalue().splitlines()) <= 2 * LINES


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_shows_it(results: dict[str, Any], name: str) -> None:
    """Each result has its HTML, of moderate size, which loads and runs nothing."""
    shown = results[name]._repr_html_()
    assert shown.startswith('<div class="claimrec">')
    assert len(shown) < 250_000
    names = {tag[0] for tag in Tags(shown).found if isinstance(tag, tuple)}
    assert names.isdisjoint({"script", "link", "img", "iframe", "object", "base", "form", "input"})


def test_numbers_have_their_singular() -> None:
    """One claim is a claim, in words."""
    one = cr.reconcile([{"text": "The pier is open.", "party": "Mayor"}], aspects=[PIER])
    assert repr(one).startswith("<Report: 1 claim, ")
    assert "1 claim<" in cr.read_claims([{"text": "It fell.", "party": "A"}])._repr_html_()
    assert repr(everything()) == "<Report: 6 claims, 3 facts, 2 contradictions, 1 change, 1 unread, 1 rejected>"


def shown_with(text: str) -> list[str]:
    """The HTML of what goes in and what is left over, with this text in all that comes from outside."""
    name = f"x{text}"
    claim = cr.Claim(name, party=name, source=name, extra={name: name}, id=name, certainty=0.5)
    structured = cr.Claim(party=name, subject=name, aspect=name, value=name, valid=(None, "2024-05-04"))
    rejected = Rejected(3, {name: name}, name)
    compared = evolve(
        cr.compare("The pier is open.", "The pier is shut."), why=name, words=((name,), (name,)), guesses=(name,)
    )
    states = [cr.model.StateDef("open", [name], says=name), cr.model.StateDef("shut")]
    batch = cr.Batch((claim, structured), (rejected,))
    suggestions = Suggestions((Suggestion(name, name, (name,), name),), heading=name)
    shown = (claim, structured, cr.Unread(claim, name), rejected, compared, batch, suggestions)
    aspect = cr.Aspect(name, question=f"{name} {{subject}}?", states=states, origin=name)
    return [one._repr_html_() for one in (*shown, aspect, laced(text).contradictions[0].explain())]


@pytest.mark.parametrize("text", [one for one in HOSTILE if "\n" not in one])
def test_hostile_text_does_not_become_a_tag(text: str) -> None:
    """Text from outside forms no tag in what goes in and what is left over."""
    for plain, hostile in zip(shown_with("plain"), shown_with(text), strict=True):
        assert Tags(plain).found == Tags(hostile).found
