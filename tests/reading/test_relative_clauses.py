"""What stands at the end of a relative clause is not what the main clause speaks of."""

from __future__ import annotations

import pytest

from tests.reading.told import claim, read

ENDS = [
    pytest.param("The officer who shot the boy was arrested.", "boy", id="STRONG-shot"),
    pytest.param("The ship that rammed the ferry has sunk.", "ferry", id="STRONG-that"),
    pytest.param("A dam that loses its gates isn't safe.", "gates", id="STRONG-present"),
    pytest.param("The lawyer who represents the bishop was arrested.", "bishop", id="STRONG-represents"),
    pytest.param("The soldiers guarding the prisoners were killed.", "prisoners", id="STRONG-participle"),
    pytest.param("The judge in the case against the singer resigned.", "singer", id="STRONG-against"),
]
TELLS = [
    pytest.param("The man who said the boy was arrested has left.", "boy", id="STRONG-said"),
    pytest.param("The report that the ferry has sunk is true.", "ferry", id="STRONG-report-that"),
    pytest.param("He knows that the boy was arrested.", "boy", id="STRONG-knows-that"),
    pytest.param("The storm that night was heavy, and the ferry has sunk.", "ferry", id="STRONG-that-night"),
    pytest.param("His Majesty King Berend was killed.", "Majesty King Berend", id="STRONG-king"),
    pytest.param("Officers are saying the boy was arrested.", "boy", id="STRONG-saying"),
    pytest.param("We who fought there saw it: the ferry has sunk.", "ferry", id="STRONG-behind-a-colon"),
]


@pytest.mark.parametrize(("text", "name"), ENDS)
def test_the_end_of_a_relative_clause_is_no_subject(text: str, name: str) -> None:
    """Of "the officer who shot the boy was arrested" nothing is read that the boy was."""
    assert name not in [f.subject for f in read(claim(text)).facts]


@pytest.mark.parametrize(("text", "name"), TELLS)
def test_what_is_told_in_a_clause_is_read(text: str, name: str) -> None:
    """A clause behind a verb or noun of saying, and one that stands beside, is read of its own subject."""
    assert name in [f.subject for f in read(claim(text)).facts]
