"""How a judge words a question: beside the fact, as a model's words, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

import claimrec as cr
from claimrec.linking import Request

CLAIMS = [
    cr.Claim("The cellars stayed dry.", party="Mayor", said_at="2024-05-01T08:00Z", id="dry"),
    cr.Claim("We carried fish out of our rooms.", party="Radio", said_at="2024-05-01T09:00Z", id="fish"),
    cr.Claim("Bread is dear.", party="Mayor", said_at="2024-05-01T10:00Z", id="bread"),
    cr.Claim("A loaf costs a day's pay.", party="Baker", said_at="2024-05-01T11:00Z", id="loaf"),
]
MARK = "in the words of a judge: "


def report(flood: Any, bread: Any = "", **more: Any) -> cr.Report:
    """What a judge makes of the claims that words its two questions so."""

    def judge(requests: Sequence[Request]) -> list[Any]:
        questions = [
            {"question": flood, "statements": [1, 2], "opposed": [[[1], [2]]], "why": "dry or wet"},
            {"question": bread, "statements": [3, 4]},
        ]
        return [{"questions": questions}] * len(requests)

    return cr.reconcile(CLAIMS, judge=judge, **more)


def shown(found: cr.Report) -> dict[str, str]:
    """Each form of a report, those of HTML included."""
    (flag,) = found.contradictions
    explained = flag.explain()
    forms = {
        "text": found.to_text(width=500),
        "markdown": found.to_markdown(),
        "page": found.to_html(),
        "notebook": found._repr_html_(),
        "explain": found.explain(flag.id),
        "explanation": str(explained),
        "explanation as HTML": explained._repr_html_(),
        "fact": found.facts[0]._repr_html_(),
    }
    return {name: str(form) for name, form in forms.items()}


def test_it_stands_beside_the_fact() -> None:
    """Every form shows the wording, marked as the judge's; the fact is named as it is without one."""
    found = report("Did water get into the houses?", "How dear is bread?")
    plain = report("")
    assert [fact.judge_wording for fact in found.facts] == ["Did water get into the houses?", "How dear is bread?"]
    assert [fact.question for fact in found.facts] == [fact.question for fact in plain.facts]
    assert [fact.id for fact in found.facts] == [fact.id for fact in plain.facts]
    for name, form in shown(found).items():
        assert f"{MARK}Did water get into the houses?" in form, name
    for form in (found.to_text(width=500), found.to_markdown(), found.to_html()):
        assert f"{MARK}How dear is bread?" in form
    for name, form in shown(plain).items():
        assert MARK not in form, name


def test_it_is_saved() -> None:
    """JSON keeps it beside the fact; a report without one has no such field."""
    found = report("Did water get in?")
    assert cr.Report.from_json(found.to_json()) == found
    facts = json.loads(found.to_json())["tables"]["facts"]
    assert [fact.get("judge_wording") for fact in facts] == ["Did water get in?", None]
    assert "judge_wording" not in report("").to_json()


@pytest.mark.parametrize("words", ["", None, 7, ["Is it dry?"], {"a": 1}, "  \n "])
def test_what_is_no_wording(words: Any) -> None:
    """What is no text is no wording, and no reason to set an answer aside."""
    found = report(words)
    assert (found.facts[0].judge_wording, len(found.contradictions)) == ("", 1)


def test_a_hostile_wording_is_one_short_escaped_line() -> None:
    """Markup, control characters, new lines and length do no harm; nothing of it becomes a claim, quote or party."""
    words = "<script>alert(1)</script>\n\n## Mayor: “It fell”\u2028| a | b |\x1b[31m\u202e " + "water " * 500
    found = report(words, rules=[])
    (wording, _) = (fact.judge_wording for fact in found.facts)
    assert len(wording) <= 200
    assert len(wording.splitlines()) == 1
    forms = shown(found)
    for name in ("page", "notebook", "explanation as HTML", "fact"):
        assert "<script>alert" not in forms[name]
        assert "&lt;script&gt;alert(1)" in forms[name]
    for form in forms.values():
        assert "\x1b" not in form
        assert "\u202e" not in form
    assert "\n## Mayor" not in forms["markdown"]
    assert {claim.text for claim in found.claims} == {claim.text for claim in CLAIMS}
    assert not any("script" in part for fact in found.facts for part in (fact.question, *fact.parties))


def test_overlapping_groups_have_one_wording() -> None:
    """Of the wordings of several groups one is shown, whatever the order of the claims."""
    claims = [
        cr.Claim(
            f"Gate {n % 2} is {state}.", party=f"Guard {n}", said_at=f"2024-05-{n % 28 + 1:02}T10:00Z", id=f"{n}{state}"
        )
        for n in range(25)
        for state in ("open", "shut")
    ]

    def judge(requests: Sequence[Request]) -> list[Any]:
        return [
            {
                "questions": [
                    {"question": f"Of {request.claims[0].id}?", "statements": list(range(1, len(request.claims) + 1))}
                ]
            }
            for request in requests
        ]

    one, other = (cr.reconcile(some, judge=judge) for some in (claims, claims[::-1]))
    assert one.to_json() == other.to_json()
    assert [fact.judge_wording for fact in one.facts if len(fact.claims) == len(claims)] != [""]


def test_the_encoder_has_no_wording() -> None:
    """A judge of pairs words no question."""
    judge = cr.judge_of_pairs(lambda _, __: {"same_fact": True, "contradicts": True, "certainty": 0.9, "why": "so"})
    assert all(fact.judge_wording == "" for fact in cr.reconcile(CLAIMS, judge=judge).facts)
