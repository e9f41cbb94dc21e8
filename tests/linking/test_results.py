"""Results of matches and votes that two parties tell: which are of one match and not one."""

from __future__ import annotations

import pytest

import claimrec as cr
from claimrec.language.english.results import results


def flagged(one: str, other: str) -> bool:
    """Whether two parties that say so an hour apart contradict each other."""
    claims = [
        cr.Claim(one, party="A", said_at="2025-06-18T09:00Z"),
        cr.Claim(other, party="B", said_at="2025-06-18T10:00Z"),
    ]
    return bool(cr.reconcile(claims).contradictions)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marden beat Orsk 2-0 on Saturday.", "Marden beat Orsk 3-1 on Saturday."),
        ("Marden beat Orsk by two goals to nil.", "Marden beat Orsk 3–1."),
        ("The motion on the bypass was carried 52–48.", "The motion on the bypass was carried 61–39."),
        ("The bill was rejected by 30 votes to 12.", "The bill was rejected 35-7."),
        ("Lena Kerr won the final 6-4, 6-2.", "Lena Kerr won the final 6-4, 7-5."),
    ],
)
def test_other_results(one: str, other: str) -> None:
    """Unlike results of one match or vote contradict each other, in figures or in words, in either order."""
    assert flagged(one, other)
    assert flagged(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marden beat Orsk 2-0.", "Marden beat Orsk by two goals to nil."),
        ("Marden beat Orsk 2-0.", "Orsk lost 0-2 to Marden."),
        ("The motion was carried 52-48.", "The motion was carried by 52 votes to 48."),
        ("Marden beat Orsk 2-0 in May.", "Marden beat Orsk 3-1 in June."),
        ("Marden beat Orsk 2-0 in the first leg.", "Marden beat Orsk 3-1 in the second leg."),
        ("Marden beat Orsk 2-0.", "Marden beat Gavle 3-1."),
        ("The cup is for children aged 5-7.", "The cup is for children aged 6-8."),
    ],
)
def test_no_other_results(one: str, other: str) -> None:
    """One result in other words, and results of two matches, do not; nor do ages in a sentence on a cup."""
    assert not flagged(one, other)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("it ended 1 - 2 after extra time", [(2, 1)]),
        ("won 6 - 4 , 6 - 2", [(6, 4), (6, 2)]),
        ("the lead was cut from 3 to 1", []),
        ("the cup is for children aged 5 - 7", []),
        ("marden lost 1 - 3", [(3, 1)]),
        ("the strike ended after 10 - 12 weeks", []),
        ("open 9 - 5 on weekdays", []),
        ("won by two sets to one", [(2, 1)]),
    ],
)
def test_results_are_read(text: str, figures: list[tuple[int, int]]) -> None:
    """A result is read where a word speaks of a match or a vote, the larger figure first."""
    words = text.split()
    assert [one.figures for one in results(words, (0, len(words)))] == figures


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marden beat Orsk 2-0.", "Orsk beat Marden 2-0."),
        ("Marden lost 2-0 to Orsk.", "Marden beat Orsk 2-0."),
        ("Marden led Orsk 2-0 at half-time.", "Orsk led Marden 1-0 at half-time."),
        ("Lena Kerr won the Harbour Prize.", "Olof Brandt won the Harbour Prize."),
        ("Lena Kerr was elected chair of the rowing club.", "Olof Brandt was elected chair of the rowing club."),
        ("The contract for the pier was awarded to Veltra.", "The contract for the pier went to Norvia."),
        ("The captain of the Marden side is Lena Kerr.", "The captain of the Marden side is Olof Brandt."),
        ("We won the regatta.", "We won the regatta."),
        ("United beat Rovers 3-1.", "Rovers beat United 3-1."),
        ("Lena Kerr leads the count for mayor of Marden.", "Olof Brandt is ahead in the count for mayor of Marden."),
        ("The new captain of the Marden side is Lena Kerr.", "Olof Brandt is the captain of the Marden side."),
        ("Lena Kerr heads the clinic in Marden.", "The clinic in Marden is headed by Olof Brandt."),
        ("Lena Kerr is the chess champion of Marland.", "The chess title of Marland is held by Olof Brandt."),
        ("The Marden side is captained by Lena Kerr.", "The Marden side is captained by Olof Brandt."),
        (
            "Lena Kerr holds the Marland record in the javelin.",
            "The Marland record in the javelin is held by Ida Holm.",
        ),
    ],
)
def test_other_winners(one: str, other: str) -> None:
    """Unlike winners of one match, race, prize or post contradict each other."""
    assert flagged(one, other)
    assert flagged(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marden lost 2-0 at home to Orsk.", "Orsk won 2-0 at Marden."),
        ("Marden were beaten by Orsk.", "Orsk beat Marden."),
        ("Rovers lost 1-3 to United.", "United beat Rovers 3-1."),
        ("Marden led Orsk 1-0 at half-time.", "Orsk beat Marden 2-1."),
        ("At the interval Marden trailed Orsk 12-9.", "Marden beat Orsk 24-19."),
        ("Marden's youth side lost to Orsk.", "Marden's senior side beat Orsk."),
        ("Lena Kerr won a seat in Marden.", "Olof Brandt won a seat in Marden."),
        ("Lena Kerr won the Marden seat.", "Labour won the Marden seat."),
        ("Lena Kerr won the Marden Grand Prix.", "Falcon won the Marden Grand Prix."),
        ("Lena Kerr was elected mayor of Marden.", "The Green candidate was elected mayor of Marden."),
        ("Lena Kerr won the 100 metres.", "Olof Brandt won the 200 metres."),
        ("Lena Kerr won the Harbour Prize in 2021.", "Olof Brandt won the Harbour Prize in 2019."),
        ("Lena Kerr is the mayor of Marden.", "Olof Brandt was the mayor of Marden."),
        ("Lena Kerr was elected to the board.", "Olof Brandt was elected to the board."),
        ("Lena Kerr shared the Harbour Prize.", "Olof Brandt won the Harbour Prize jointly with her."),
        ("United beat Rovers 3-1 in the league final.", "Rovers won the cup final."),
        ("Thanks to Lena Kerr, who won the regatta!", "Lena Kerr won the regatta."),
        ("Lena Kerr leads the count for mayor of Marden.", "Lena Kerr is ahead in the count for mayor of Marden."),
    ],
)
def test_no_other_winners(one: str, other: str) -> None:
    """One result told from two sides, a score in between, and what several can win do not."""
    assert not flagged(one, other)
    assert not flagged(other, one)


def test_other_ages() -> None:
    """Unlike ages of one person contradict each other, however they are told."""
    for one, other in (
        ("A 34-year-old woman drowned in Lake Orsk.", "The woman who drowned in Lake Orsk was 43 years old."),
        ("The cyclist hit in Marden died at the age of 61.", "The cyclist hit in Marden, aged 16, died."),
        ("The oldest citizen of Marden is ninety-nine years old.", "The oldest citizen of Marden is 101 years old."),
    ):
        assert flagged(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The boy who fell from the pier was 15.", "The boy who fell from the pier was seven years old."),
        ("The driver, 23, was held in Marden.", "The driver, aged 41, was held in Marden."),
        ("The victim was a teenager.", "The victim was 48 years old."),
        ("The hostage is in her thirties.", "The hostage is 61 years old."),
    ],
)
def test_ages_in_few_words(one: str, other: str) -> None:
    """Ages that are told by a number alone, by tens of years or by a word contradict others."""
    assert flagged(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The victim was a teenager.", "The victim was 17."),
        ("The hostage is in her thirties.", "The hostage is 34 years old."),
        ("The boy who drowned was 15.", "Two people drowned."),
    ],
)
def test_one_age_in_few_words(one: str, other: str) -> None:
    """Ages that may be one are not flagged, and an age is no count."""
    assert not flagged(one, other)


def test_no_other_ages() -> None:
    """One age in other words, and ages of a woman and a man, do not."""
    for one, other in (
        ("A 34-year-old woman drowned in Lake Orsk.", "The woman who drowned in Lake Orsk was aged 34."),
        ("A 34-year-old woman drowned in Lake Orsk.", "A 43-year-old man drowned in Lake Orsk."),
        ("Children under 5 travel free in Marden.", "A 43-year-old driver travels free in Marden."),
        ("The driver, aged 34, and her son, aged 5, were hurt in Marden.", "The 5-year-old boy was hurt in Marden."),
    ):
        assert not flagged(one, other)
