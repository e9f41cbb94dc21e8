"""Quotations that are what a work is called, or bears: nobody says in them that it is so."""

from __future__ import annotations

import pytest

from claimrec import Relation, compare, read_text
from claimrec.language import Sign

TITLES = [
    ("Her play “The bank is bankrupt” opened in Orsk.", "The bank is not bankrupt."),
    ("A poster that read “The harbour is closed” hung there.", "The harbour is open."),
    ('The album is called "The ferry never sank".', "The ferry sank."),
    ('A book entitled "The mayor has resigned" sells well.', "The mayor has not resigned."),
]
SAID = [
    ("“The war is over,” the author of the play said.", "The war is not over."),
    ("The captain said: “The harbour is closed.”", "The harbour is open."),
    ("The report “proves that the ferry sank”.", "The ferry did not sink."),
    ("The album sold well; the mayor has resigned.", "The mayor has not resigned."),
]


@pytest.mark.parametrize(("title", "other"), TITLES)
def test_a_title_contradicts_nobody(title: str, other: str) -> None:
    """What a work is called, or a poster reads, is not told by who names it."""
    assert compare(title, other).relation is not Relation.CONTRADICTS
    assert compare(other, title).relation is not Relation.CONTRADICTS


@pytest.mark.parametrize(("said", "other"), SAID)
def test_a_quotation_does(said: str, other: str) -> None:
    """What somebody is quoted as saying, or stands outside of the title, is told."""
    assert compare(said, other).relation is Relation.CONTRADICTS


def test_what_stands_in_a_title_is_open_and_what_stands_around_it_is_told() -> None:
    text = read_text("The poem “The king is dead” won.")
    told = {raw: one.sign for raw, one in zip(text.tokens.raw, text.polarities, strict=True)}
    assert (told["dead"], told["won"]) == (Sign.OPEN, Sign.ASSERTED)
