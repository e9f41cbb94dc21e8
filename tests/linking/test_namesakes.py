"""Names of two statements: which are of two things though they begin alike, and which are one in other letters."""

from __future__ import annotations

import pytest

import claimrec as cr


def flagged(one: str, other: str, *entities: cr.Entity) -> bool:
    """Whether two parties that say so at one time contradict each other."""
    claims = [cr.Claim(text, party=party, said_at="2025-06-18T09:00Z") for text, party in ((one, "A"), (other, "B"))]
    return bool(cr.reconcile(claims, entities=entities).contradictions)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Veltra Foods has filed for bankruptcy.", "Veltra Energy has not filed for bankruptcy."),
        ("The pool in Neudorf am Berg is closed.", "The pool in Neudorf an der Ahr is open."),
        ("The mayor of Santa Clara del Rio has resigned.", "The mayor of Santa Clara de Lima has not resigned."),
        ("Orsk West has lost its station.", "Orsk East has not lost its station."),
        ("Hale Dairy has recalled batch 21 of its cheese.", "Hale Dairy has not recalled batch 12 of its cheese."),
        ("Hale Dairy has not recalled batch 21 of its cheese.", "Hale Dairy has not recalled batch 12 of its cheese."),
    ],
)
def test_namesakes(one: str, other: str) -> None:
    """What is said of two things whose names begin alike does not contradict."""
    assert not flagged(one, other)
    assert not flagged(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Veltra Foods has filed for bankruptcy.", "Veltra has not filed for bankruptcy."),
        ("Hale Dairy has recalled batches 12 and 21.", "Hale Dairy has not recalled batch 12."),
        ("The abbey of St Olof was robbed.", "The abbey of Saint Olof was not robbed."),
    ],
)
def test_one_name(one: str, other: str) -> None:
    """A name and its first word, "St" and "Saint" are of one thing."""
    assert flagged(one, other)


@pytest.mark.parametrize("alias", ["Орск", "オルスク", "أورسك", "Όρσκ"])
def test_aliases_in_other_letters(alias: str) -> None:
    """An alias in any script is the thing that it is for."""
    orsk = cr.Entity("Orsk", aliases=[alias])
    assert flagged(f"The pier at {alias} is closed.", "The pier at Orsk is open.", orsk)
    assert not flagged(f"The pier at {alias} is closed.", "The pier at Orsk is shut.", orsk)


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("Kestrel II crashed in the desert.", "Kestrel 3 did not crash in the desert.", False),
        ("Kestrel II crashed in the desert.", "Kestrel 2 did not crash in the desert.", True),
        ("Karl Berg senior has resigned.", "Karl Berg junior has not resigned.", False),
        ("Karl Berg senior has resigned.", "Karl Berg has not resigned.", True),
        ("Measles has broken out in Oren.", "Cholera has not broken out in Oren.", False),
        ("Hardly anyone came to the vigil.", "Thousands came to the vigil.", True),
        ("The price of silver fell on Tuesday.", "The price of gold fell on Tuesday.", False),
        ("The price of silver fell on Tuesday.", "The price of silver rose on Tuesday.", True),
    ],
)
def test_one_of_a_line_is_not_another(one: str, other: str, *, flagged: bool) -> None:
    """Numbers and "junior" behind a name, and words at the start of a sentence, tell things apart that are alike else."""
    assert bool(cr.compare(one, other).relation is cr.Relation.CONTRADICTS) is flagged


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("Mr Holm sold his shares.", "Mrs Holm did not sell her shares.", False),
        ("Greta Holm sold the yacht.", "Peter Holm did not sell the yacht.", False),
        ("Greta Holm sold the yacht.", "Holm did not sell the yacht.", True),
        ("Mr Peter Holm sold the yacht.", "Peter Holm did not sell the yacht.", True),
        ("Mrs Holm sold the yacht.", "Greta Holm did not sell the yacht.", True),
        ("The deputy governor was fined.", "The governor was not fined.", False),
        ("The would-be thief fled to Orsk.", "The thief did not flee to Orsk.", False),
        ("The interim coach was suspended.", "The coach was not suspended.", False),
        ("The deputy governor was fined.", "The deputy governor was not fined.", True),
        ("The angry governor was fined.", "The governor was not fined.", True),
        ("The late Greta Holm sold the yacht.", "Greta Holm did not sell the yacht.", True),
        ("Former governor Holm was fined.", "Governor Holm was not fined.", True),
    ],
)
def test_who_bears_another_name_or_office_is_another(one: str, other: str, *, flagged: bool) -> None:
    """Of two persons with one surname, and of a holder of an office and a deputy of his, two things are told; a name
    behind the office tells who is meant.
    """
    assert bool(cr.compare(one, other).relation is cr.Relation.CONTRADICTS) is flagged
    assert bool(cr.compare(other, one).relation is cr.Relation.CONTRADICTS) is flagged
