"""Where it was: two places of what can have been in one alone contradict each other; places within places do not."""

from __future__ import annotations

import pytest
from flagged import flags

TWO_PLACES = {
    "STRONG": [
        ("Anna Kessler was born in Rosk.", "Anna Kessler was born in Tarn."),
        ("The painter is buried in Lisbon.", "The painter is buried in Porto."),
        ("The treaty was signed in Vienna.", "The treaty was signed in Prague."),
        ("The plane crashed in the sea.", "The plane crashed in the mountains."),
    ],
    "MEDIUM": [
        ("The talks took place in Geneva.", "The talks were held in Doha."),
        ("The fire broke out in the kitchen.", "The fire started in the attic."),
        ("The stolen car was found in Lund.", "The stolen car was recovered in Malmö."),
        ("The ship sank off Gozo.", "The ship went down off Crete."),
    ],
    "WEAK": [
        ("The company is based in Oslo.", "The company is based in Malmö."),
        ("The president is in the palace.", "The president is in hospital."),
    ],
}
MAY_BOTH_BE = {
    "a place within the other": [
        ("The painter is buried in Lisbon.", "The painter is buried in Portugal."),
        ("The summit was held in Oslo.", "The summit was held in the Hotel Astor."),
        ("The talks took place in Geneva.", "The talks took place in a hotel."),
        ("The plane came down in the sea.", "The plane came down off Malta."),
        ("The summit was held in the province of Ammar.", "The summit was held in Sif, a town of Ammar province."),
    ],
    "two things": [
        ("A bomb exploded in Oslo.", "A bomb exploded in Bergen."),
        ("The first round was held in Oslo.", "The second round was held in Bergen."),
        ("Ada Lund was born in Oslo.", "Ben Roth was born in Bergen."),
        ("Two boys were found in the river.", "Two boys were found in a flat."),
    ],
    "both may be": [
        ("The minister was in Paris on Friday.", "The minister was in Rome on Saturday."),
        ("The minister was in Paris.", "The minister was in Rome."),
        ("The company has offices in Oslo.", "The company has offices in Bergen."),
        ("The band played in Oslo.", "The band played in Bergen."),
        ("The ship was built in Gdansk.", "The ship was repaired in Hamburg."),
        ("He was shot in the chest.", "He was shot in the street."),
    ],
}


@pytest.mark.parametrize(
    ("one", "other"), [pair for pairs in TWO_PLACES.values() for pair in pairs], ids=lambda text: text[:40]
)
def test_two_places_of_one_thing_may_contradict(one: str, other: str) -> None:
    """Unlike places of what can have been in one alone are flagged in either order, never as if that were certain."""
    for pair in ((one, other), (other, one)):
        (flag,) = flags(*pair)
        assert flag.certainty < 0.8


@pytest.mark.parametrize(
    ("one", "other"), [pair for pairs in MAY_BOTH_BE.values() for pair in pairs], ids=lambda text: text[:40]
)
def test_places_within_places_and_of_two_things_are_not_flagged(one: str, other: str) -> None:
    """Where the one place may lie in the other, the things are two, or the times are, nothing is flagged."""
    assert not flags(one, other)
