"""How a contradiction or a change came about, as text and as HTML."""

from __future__ import annotations

import pytest
from attrs import evolve

import claimrec as cr
from claimrec.model import Evidence
from tests.export.shown import HOSTILE, Tags, everything, laced

EVIDENCE = (
    Evidence("words", "rare words in common", 2.5),
    Evidence("party", "two sides", -0.75),
    *(Evidence(f"small {n}", "hardly anything", 0.01) for n in range(3)),
)


def weighed() -> cr.Contradiction:
    """A contradiction that evidence alone holds to be one."""
    found = everything().contradictions[0]
    return evolve(found, finding=evolve(found.finding, rule="evidence", weight=1.0, evidence=EVIDENCE))


def test_text_and_html_say_the_same() -> None:
    """Both tell the question, who says what in which words, the rule, and each piece of evidence with its sum."""
    found = weighed()
    told = found.explain()
    text, html = told.to_text(), told._repr_html_()
    assert str(told) == repr(told) == text
    assert html == told.to_html()
    for piece in (
        found.fact.question,
        *found.parties,
        "hut it is, by order.",
        "rule evidence",
        "before anything is known",
        "3 smaller",
        "+2.50",
        "73%",
    ):
        assert piece in text
        assert piece in "".join(Tags(html).words)
    assert (html.count('<span class="minus">'), html.count('<span class="plus">')) == (2, 2)


def test_a_change_explains_itself() -> None:
    """A change tells what was said first, what then, and whether it is a concession."""
    (change,) = everything().changes
    told = change.explain()
    assert "[1] was changed to [2], a concession" in str(told)
    assert "concession" in told.to_html()
    assert change.earlier.party in told.to_html()


def test_the_report_tells_the_same() -> None:
    """`report.explain` with the id of a flag gives the text of its explanation."""
    report = everything()
    flags = [*report.contradictions, *report.changes]
    assert [report.explain(one.id) for one in flags] == [str(one.explain()) for one in flags]


def test_a_flag_is_no_id() -> None:
    """A contradiction in place of its id is refused with what to write instead."""
    report = everything()
    with pytest.raises(cr.InputError, match=r"call one\.explain\(\)"):
        report.explain(report.contradictions[0])  # type: ignore[arg-type]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_not_become_a_tag(text: str) -> None:
    """Text from outside forms no tag in an explanation."""
    plain, hostile = (next(iter(laced(one).contradictions)).explain().to_html() for one in ("plain", text))
    assert Tags(plain).found == Tags(hostile).found
