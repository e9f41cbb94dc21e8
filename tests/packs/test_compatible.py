"""Ordinary pairs that look alike: those that go together are never held to clash for sure, those that clash are found.

Graded by how much hangs on them: STRONG for what must never go wrong, MEDIUM and WEAK for what is rarer.
"""

from __future__ import annotations

import pytest

from claimrec import Claim, reconcile

S, M, W = "STRONG", "MEDIUM", "WEAK"
SURE = 0.95

# why they go together: (grade, one, other)
TOGETHER = {
    "another charge": [
        (S, "Renna Holt was cleared of fraud.", "Renna Holt was convicted of bribery."),
        (S, "The jury acquitted Tobias Krell of murder.", "The jury found Tobias Krell guilty of manslaughter."),
        (S, "Banker Ilse Morn pleaded guilty to tax evasion.", "Banker Ilse Morn pleaded not guilty to perjury."),
        (S, "Mayor Ostrow was charged with theft.", "Mayor Ostrow was not charged with assault."),
        (S, "Norvik Rail was fined 2 million crowns for pollution.", "Norvik Rail was fined 500,000 crowns for delays."),
        (M, "Greta Holm was arrested over the theft.", "Greta Holm was not arrested over the fire."),
        (M, "Goalkeeper Ferra tested positive for cocaine.", "Goalkeeper Ferra tested negative for steroids."),
        (S, "The court reversed the conviction of Greta Holm.", "Greta Holm is not guilty."),
        (M, "Nurse Holm was found guilty by the first court.", "Nurse Holm was cleared by the appeal court."),
    ],
    "another of several": [
        (S, "The union rejected the first offer from Halden Foods.", "The union accepted the second offer from Halden Foods."),
        (S, "Three people were killed in the first blast in Tovar.", "Five people were killed in the second blast in Tovar."),
        (M, "The photographs of Dorr are genuine.", "The letter about Dorr is forged."),
    ],
    "another group": [
        (S, "Nurses at Stowe hospital accepted the offer.", "Doctors at Stowe hospital rejected the offer."),
        (S, "Four firefighters were hurt in the Bexley blaze.", "Nine residents were hurt in the Bexley blaze."),
        (S, "Twelve passengers died in the Roe tunnel crash.", "Two crew members died in the Roe tunnel crash."),
        (M, "Small shops in Minster are exempt from the tax.", "Large shops in Minster are not exempt from the tax."),
    ],
    "in another respect": [
        (S, "The Corvel vaccine is effective against flu.", "The Corvel vaccine is not effective against measles."),
        (S, "Minister Strand lied about the costs.", "Minister Strand told the truth about the delays."),
        (M, "The drug is safe in low doses.", "The drug is dangerous in high doses."),
        (S, "The water of Lund was unsafe last week.", "The water of Lund is safe."),
        (S, "The Dorr party was legal last year.", "The Dorr party is illegal."),
        (M, "The playground is safe by day.", "The playground is dangerous at night."),
        (M, "The company kept its promise to raise wages.", "The company broke its promise to build a school."),
        (M, "Minister Elva Strand resigned as party leader.", "Minister Elva Strand did not resign as minister."),
        (M, "The minister apologised to the nurses.", "The minister did not apologise to the teachers."),
        (W, "Runner Kole consented to a blood test.", "Runner Kole did not consent to a search of his flat."),
        (W, "The old model is accurate for summer.", "The old model is inaccurate for winter."),
        (W, "The crew followed the rules on fuel.", "The crew broke the rules on rest."),
    ],
    "another place": [
        (S, "The takeover of Quist was blocked in Europe.", "The takeover of Quist was approved in America."),
        (M, "The party got 31 percent of the vote in the north.", "The party got 12 percent of the vote in the south."),
        (M, "The road to Lakeside is closed.", "The road from Lakeside to Osterfeld is open."),
    ],
    "another time": [
        (S, "Unemployment in Calder was 7 percent in January.", "Unemployment in Calder was 5 percent in December."),
        (S, "The Harbour Fair was postponed in March.", "The Harbour Fair took place in June."),
        (M, "20,000 people marched in Lund on Saturday.", "4,000 people marched in Lund on Sunday."),
        (W, "The first test of the Skua missile failed.", "The second test of the Skua missile succeeded."),
    ],
}  # fmt: skip

APART = [
    (S, "The court upheld the conviction of Greta Holm.", "Greta Holm is not guilty."),
    (S, "Renna Holt was cleared of fraud.", "Renna Holt was convicted of fraud."),
    (S, "Renna Holt was convicted of fraud.", "Renna Holt was acquitted."),
    (S, "The jury acquitted Tobias Krell of murder.", "The jury found Tobias Krell guilty of murder."),
    (S, "Norvik Rail was fined 2 million crowns for pollution.", "Norvik Rail was fined 500,000 crowns for pollution."),
    (S, "The union rejected the second offer from Halden Foods.", "The union accepted the second offer from Halden Foods."),
    (S, "Four firefighters were hurt in the Bexley blaze.", "Nine firefighters were hurt in the Bexley blaze."),
    (S, "The Corvel vaccine is effective against flu.", "The Corvel vaccine is not effective against flu."),
    (S, "Minister Strand lied about the costs.", "Minister Strand told the truth about the costs."),
    (S, "Unemployment in Calder was 7 percent in January.", "Unemployment in Calder was 5 percent in January."),
    (S, "The water of Lund is unsafe.", "The water of Lund is safe."),
    (S, "The Dorr party is legal.", "The Dorr party is illegal."),
    (M, "The drug is safe for children.", "The drug is dangerous for children."),
    (M, "The playground is safe at night.", "The playground is dangerous at night."),
    (M, "The photographs of Dorr are genuine.", "The pictures of Dorr are forged."),
    (W, "20,000 people marched in Lund on Saturday.", "4,000 people marched in Lund on Saturday."),
]  # fmt: skip


def surest(one: str, other: str) -> float:
    """How surely two statements of two speakers on one day are held to clash, whoever speaks first; 0 where not."""
    found = [0.0]
    for first, second in ((one, other), (other, one)):
        claims = [
            Claim(first, party="Radio Valley", said_at="2024-09-10T10:00Z"),
            Claim(second, party="Coast Post", said_at="2024-09-10T12:00Z"),
        ]
        found += [c.certainty for c in reconcile(claims).contradictions]
    return max(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(one, other, id=f"{grade} {why}: {one}")
        for why, rows in TOGETHER.items()
        for grade, one, other in rows
    ],
)
def test_what_goes_together(one: str, other: str) -> None:
    """Statements that can both be true are never held to clash for sure."""
    assert surest(one, other) < SURE


@pytest.mark.parametrize(
    ("one", "other"), [pytest.param(one, other, id=f"{grade} {one} / {other}") for grade, one, other in APART]
)
def test_what_clashes(one: str, other: str) -> None:
    """The same about one charge, group, respect and time is found, and surely."""
    assert surest(one, other) >= SURE


def test_who_is_cleared_of_nothing_that_is_named() -> None:
    """STRONG: of two charges it is not known of which somebody was cleared, so that is flagged against neither."""
    claims = [
        Claim("Renna Holt was convicted of fraud.", party="Radio Valley", said_at="2024-09-10T10:00Z"),
        Claim("Renna Holt was convicted of bribery.", party="Radio Valley", said_at="2024-09-10T10:00Z"),
        Claim("Renna Holt was acquitted.", party="Coast Post", said_at="2024-09-10T12:00Z"),
    ]
    assert not [c for c in reconcile(claims).contradictions if c.certainty >= SURE]
