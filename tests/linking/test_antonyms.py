"""Claims that are alike but for a word and its antonym, by public doors; the table behind them."""

from __future__ import annotations

import pytest

import claimrec as cr
from claimrec.language.english.loose import exclude
from claimrec.model.resources import tables_of


def flags(one: str, other: str) -> list[float]:
    """The certainties of what is flagged between two parties, an hour apart."""
    claims = [
        cr.Claim(one, party="A", said_at="2025-06-18T09:00Z", id="a"),
        cr.Claim(other, party="B", said_at="2025-06-18T10:00Z", id="b"),
    ]
    return [c.certainty for c in cr.reconcile(claims).contradictions]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The audit of the fund was useful.", "The audit of the fund was useless."),
        ("The speech of the minister was coherent.", "The speech of the minister was incoherent."),
        ("The wording of the treaty is ambiguous.", "The wording of the treaty is unambiguous."),
        ("The coach treated the squad fairly.", "The coach treated the squad unfairly."),
        ("The ruling gladdened the owners of the mill.", "The ruling saddened the owners of the mill."),
        ("The fence along the border reinforced the truce.", "The fence along the border weakened the truce."),
        ("The water in Lake Orm is harmless.", "The water of Lake Orm is detrimental to swimmers."),
        ("The climate in the Tessim valley is arid.", "The climate of the Tessim valley is humid, says the guide."),
        ("The lifeboat crew of Dorvik is exhausted.", "The crew of the Dorvik lifeboat is rested."),
    ],
)  # fmt: skip
def test_antonyms(one: str, other: str) -> None:
    """Antonyms in sentences that are else alike, or told of one thing, may contradict each other, never for sure."""
    (certainty,) = flags(one, other)
    assert certainty < 0.8


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The audit of the fund was useful.", "The audit of the fund was useless."),
        ("The vote on the truce was carried 52–48.", "The vote on the truce was carried by 61 votes to 39."),
    ],
)
def test_each_holds_one_thing(one: str, other: str) -> None:
    """What excludes each other is not also taken for the same in other words: each claim has one position."""
    claims = [cr.Claim(text, party=party, said_at="2025-06-18T09:00Z") for text, party in ((one, "A"), (other, "B"))]
    (fact,) = cr.reconcile(claims).facts
    assert sorted(position.party for position in fact.positions) == ["A", "B"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council repaired the rural roads.", "The council repaired the urban roads."),
        ("The qualified nurses of the clinic left.", "The unqualified nurses of the clinic left."),
        ("The paid staff of the museum left.", "The unpaid staff of the museum left."),
        ("The open pits have been filled.", "The closed pits have been filled."),
        ("The band packed the van in Delby.", "The band unpacked the van in Delby."),
        ("Luckily, the ferry was empty.", "Unluckily, the ferry was empty."),
        ("The first sample of the rider was positive.", "The second sample of the rider was negative."),
        ("The film was incredible.", "The film was credible."),
        ("Some of the papers are valid.", "Some of the papers are void."),
        ("The harbour is safe for yachts.", "The harbour is hazardous for tankers."),
        ("The valley is arid land.", "The valley is humid at its southern end."),
        ("The valley is arid in summer.", "The valley is humid in winter."),
        ("The minister is reluctant to sign.", "The minister is willing to talk."),
        ("The rooms on the first floor are tiny.", "The rooms on the second floor are huge."),
        ("The ticket to Hale is cheap.", "The ticket to Orm is costly."),
        ("The jacket is small for Ada.", "The jacket is huge for Tom."),
        ("The guard of the mill was fired.", "The mill's guard was hired in Orm."),
    ],
)
def test_what_antonyms_do_not_say(one: str, other: str) -> None:
    """What picks one of several, the two ends of an event, what is done and undone, and other senses do not oppose."""
    assert not flags(one, other)


def test_the_table() -> None:
    """Each entry is two words that differ, once, and excludes both ways."""
    seen = set()
    for kind, pairs in tables_of("language/english/antonyms.toml").items():
        for pair in pairs.split():
            one, other = pair.split("|")
            assert one != other
            assert (kind, frozenset({one, other})) not in seen
            seen.add((kind, frozenset({one, other})))
            assert exclude(one, other, antonyms=True)
            assert exclude(other, one, antonyms=True)
