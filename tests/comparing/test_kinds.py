"""The kinds of contradiction, as the page of definitions lists them, each by an example in words or in values."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import claimrec as cr
from claimrec.model import StateDef

PAGE = Path(__file__).parents[2] / "docs" / "definitions.md"
PARTIES = [
    cr.Party("Northern army", aliases=["the North"], side="North"),
    cr.Party("Southern army", aliases=["the South"], side="South"),
    cr.Party("Hill brigade", side="North"),
]
ENTITIES = [cr.Entity("Lakeside"), cr.Entity("Seagull")]
IN_WORDS = {
    "exclusive states": ("Our troops captured Lakeside.", "The fighting for Lakeside goes on."),
    "denial": ("Lakeside is surrounded.", "Reports of an encirclement of Lakeside are propaganda."),
    "who did it": ("The Southern army shelled Lakeside.", "The Northern army shelled Lakeside."),
    "number": ("Lakeside had 60,000 inhabitants in 2020.", "Lakeside had 90,000 inhabitants in 2020."),
    "running total": ("30 people have been killed in Lakeside.", "20 people have been killed in Lakeside."),
    "implied": ("Lakeside is cut off.", "We can still bring ammunition into Lakeside."),
}
ASKED = {
    "yes or no": (cr.Aspect("open", question="Is {subject} open?", value="yes_no"), True, False),
    "name": (cr.Aspect("flag", question="Where is {subject} registered?", value="name"), "de", "fr"),
    "when": (cr.Aspect("start", question="When did {subject} begin?", value="when", life="final"), "2024-07", "2024-12"),
    "other agent": (
        cr.Aspect(
            "holder",
            question="Who holds {subject}?",
            states=[StateDef("held"), StateDef("free")],
            exclude=["held, held, other agent", "held, free"],
        ),
        cr.model.State("held", agent="North"),
        cr.model.State("held", agent="South"),
    ),
}  # fmt: skip


def kinds(claims: list[cr.Claim], **setup: Any) -> list[str]:
    """The kinds of the contradictions of these claims."""
    return [c.kind for c in cr.reconcile(claims, parties=PARTIES, entities=ENTITIES, **setup).contradictions]


@pytest.mark.parametrize(("kind", "said"), IN_WORDS.items(), ids=IN_WORDS)
def test_in_words(kind: str, said: tuple[str, str]) -> None:
    """Two parties' words contradict in this way, an hour apart; the same words of two parties of one side do not."""
    times = ("2024-05-04T09:00Z", "2024-05-04T10:00Z")
    both = [cr.Claim(words, party=p.name, said_at=at) for words, p, at in zip(said, PARTIES, times, strict=False)]
    assert kinds(both) == [kind]
    assert kinds([both[0], cr.Claim(said[0], party="Hill brigade", said_at=times[1])]) == []


@pytest.mark.parametrize(("kind", "asked"), ASKED.items(), ids=ASKED)
def test_as_values(kind: str, asked: tuple[cr.Aspect, Any, Any]) -> None:
    """Two values that are given contradict in this way, in either order; one value twice does not."""
    aspect, one, other = asked
    for first, then in ((one, other), (other, one), (one, one)):
        claims = [
            cr.Claim(party=party.name, subject="Seagull", aspect=aspect.name, value=value, said_at="2024-05-04T09:00Z")
            for party, value in zip(PARTIES, (first, then), strict=False)
        ]
        assert kinds(claims, aspects=[aspect]) == ([] if first == then else [kind])


def test_by_a_rule() -> None:
    """What a rule of the caller holds to contradict is of the kind `rule`, with the reason that the rule gives."""

    def two_boats(a: cr.Position, b: cr.Position) -> cr.Finding | None:
        """Two boats cannot lie at one berth."""
        clash = a.claim.extra["berth"] == b.claim.extra["berth"]
        return cr.Finding(cr.Relation.CONTRADICTS, "one berth") if clash else None

    rule = cr.blocked(two_boats, by=lambda p: p.claim.extra.get("berth"))
    aspect = cr.Aspect("berth", question="Where does {subject} lie?", value="words")
    claims = [
        cr.Claim(party=party.name, subject=boat, aspect="berth", value=boat, extra={"berth": 7})
        for party, boat in zip(PARTIES, ("Seagull", "Heron"), strict=False)
    ]
    assert kinds(claims, aspects=[aspect]) == []
    (found,) = cr.reconcile(claims, parties=PARTIES, aspects=[aspect], rules=[rule]).contradictions
    assert (found.kind, "one berth" in found.why) == ("rule", True)


def test_the_page_lists_them() -> None:
    """The page of definitions lists the kinds that are tried here, and no others."""
    listed = re.findall(
        r"^\| `([a-z ]+)` \| ", PAGE.read_text("utf-8").partition("These are the kinds:")[2], re.MULTILINE
    )
    assert sorted(listed) == sorted([*IN_WORDS, *ASKED, "rule"])
