"""What is denied without a "not": each two of three statements say the same, or contradict each other, as marked."""

from __future__ import annotations

from itertools import combinations

import pytest

import claimrec as cr

PARTIES = ("Harbour", "Ferry line", "Radio")


def report(*texts: str) -> cr.Report:
    """What is made of statements, each by a party of its own, an hour after the last."""
    return cr.reconcile(
        [
            cr.Claim(text, party=party, said_at=f"2024-03-01T{9 + hour:02}:00Z", id=party)
            for hour, (text, party) in enumerate(zip(texts, PARTIES, strict=False))
        ]
    )


def pairs(groups: list[tuple[cr.Claim, ...]]) -> set[frozenset[str]]:
    """The pairs of parties in groups of claims."""
    return {frozenset(pair) for group in groups for pair in combinations(sorted({c.id for c in group}), 2)}


TOLD, IMPLIED, DENIED = (
    frozenset(pair) for pair in (("Harbour", "Ferry line"), ("Ferry line", "Radio"), ("Harbour", "Radio"))
)


TRIPLES = """
The hail damaged the orchard of Lenn. | The hail spared the orchard of Lenn. | The hail did not damage the orchard of Lenn.
The kiln stopped firing during the outage. | The kiln never stopped firing during the outage. | The kiln kept firing.
Both divers were killed by the blast. | Both divers survived the blast. | Neither diver was killed by the blast.
The regatta in Sell went ahead. | The regatta in Sell was called off. | The regatta in Sell did not take place.
Orla and Benn have merged. | The planned merger of Orla and Benn was called off. | Orla and Benn have not merged.
The board has banned the film. | The board stopped short of banning the film. | The board has not banned the film.
Mel told the crew of the storm. | Mel told the crew nothing of the storm. | Mel did not tell the crew of the storm.
Corvex shares are being traded. | Trading in Corvex shares has been suspended. | Corvex shares are not being traded.
Coal is being mined at Dunn. | The mining of coal at Dunn has ended. | Coal is not being mined at Dunn.
The clerk locked the safe at Dunn. | The clerk forgot to lock the safe at Dunn. | The safe at Dunn had not been locked.
"""


@pytest.mark.parametrize(("told", "implied", "denied"), [row.split(" | ") for row in TRIPLES.strip().splitlines()])
def test_an_implied_denial_is_one(told: str, implied: str, denied: str) -> None:
    """Who implies that it is not so contradicts who says so, and agrees with who denies it openly."""
    found = report(told, implied, denied)
    flagged = pairs([c.claims for c in found.contradictions])
    assert {TOLD, DENIED} <= flagged
    assert IMPLIED not in flagged


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trading in Corvex shares was suspended.", "Corvex shares were traded."),
        ("The shelling of Dunn has stopped.", "Dunn was shelled."),
        ("The firm is keen to sell the mill.", "The firm has not sold the mill."),
        ("The crew fought to save the barge.", "The crew did not save the barge."),
        ("The quay was open before the storm.", "The quay was closed after the storm."),
        ("The parade in Sell was called off.", "The parade in Orr took place."),
        ("The bank has sold all its shares in Orla.", "The bank no longer holds any shares in Orla."),
        ("The judge ordered the release of Benn.", "Benn has not been released."),
        ("Otters are not uncommon in the ponds of Lenn.", "Otters are common in the ponds of Lenn."),
        ("The storm tore the roof off the school in Lenn.", "The storm sank no boats in Lenn."),
        ("Some of the divers were rescued.", "Some of the divers died."),
        ("Some of the wells in Lenn are dry.", "Some of the wells in Lenn are not dry."),
        ("The consul drove to Sell on Friday.", "The consul did not meet the guild in Sell."),
    ],
)
def test_both_may_be_true(one: str, other: str) -> None:
    """What one wants to do need not be done; other times, places and harms are other facts."""
    assert not report(one, other).contradictions


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bank still holds shares in Orla.", "The bank no longer holds any shares in Orla."),
        ("Benn was released.", "Benn has not been released."),
        ("Otters are not uncommon in the ponds of Lenn.", "Otters are uncommon in the ponds of Lenn."),
        ("The barge sailed without a cook on Friday.", "The barge had a cook on board on Friday."),
        ("The storm sank two boats in Lenn.", "The storm sank no boats in Lenn."),
        ("Some of the divers died.", "None of the divers died."),
        ("The consul met the guild in Sell.", "The consul did not meet the guild in Sell."),
    ],
)
def test_one_denies_the_other(one: str, other: str) -> None:
    """The same denials beside what they deny: both cannot be true."""
    assert report(one, other).contradictions


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("The train from Sell was late.", "The train from Sell was overcrowded.", False),
        ("The fair in Lenn drew 900 people.", "The fair in Lenn lasted three days.", False),
        ("The train from Sell was late.", "The train from Sell was delayed.", True),
    ],
)
def test_two_things_are_told_of_one(one: str, other: str, joined: bool) -> None:
    """Two sentences that share what they are about, and tell two things of it, are on two facts."""
    assert any(len(fact.claims) == 2 for fact in report(one, other).facts) is joined


def test_one_occasion_is_one_time() -> None:
    """What two tell of "during the storm" and "throughout the storm" is of one time, and never told as sure."""
    (found,) = report("The tower was dark during the storm.", "The tower was lit throughout the storm.").contradictions
    assert 0 < found.certainty < 0.95


def test_two_weeks_apart_may_be_two_occasions() -> None:
    """What is told of "during the storm" more than a week later may be of another storm."""
    claims = [
        cr.Claim("The tower was dark during the storm.", party="Harbour", said_at="2024-03-01"),
        cr.Claim("The tower was lit during the storm.", party="Radio", said_at="2024-03-15"),
    ]
    assert not cr.reconcile(claims).contradictions


def test_what_did_not_take_place_is_read_so() -> None:
    """A denied "take place" is read as a denial, whatever operator its words are."""
    (fact,) = report("The regatta did not take place.").facts
    assert [str(p.value) for p in fact.positions] == ["not yes"]


def test_an_earlier_version_is_set_right() -> None:
    """What an earlier version said contradicts who still says so, and not who says what it says now."""
    found = report(
        "An earlier version of this article said the fair made a loss. The fair made a profit.",
        "The fair made a profit.",
        "The fair made a loss.",
    )
    flagged = pairs([c.claims for c in found.contradictions])
    assert DENIED in flagged
    assert TOLD not in flagged
