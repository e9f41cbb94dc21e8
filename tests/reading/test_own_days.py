"""Numbers of what befell on a day: no running total of another day's."""

from __future__ import annotations

from itertools import permutations

import pytest

import claimrec as cr

KILLED, SOLD = "90 people were killed in Karlin", "Hollmark sold 90 cars"


def told(*texts: str) -> list[cr.Claim]:
    """One claim of a party of its own for each text, said on Wednesday, 18 June 2025."""
    return [
        cr.Claim(text, party=f"Party {at}", said_at=f"2025-06-18T{9 + at:02}:00Z", id=f"c{at}")
        for at, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    "texts",
    [
        (f"{KILLED} on Monday.", "40 people were killed in Karlin on Tuesday."),
        ("On 14 June the raid on Karlin killed 30 people.", "On 16 June a raid on Karlin killed 12 people."),
        ("Police arrested 30 students in Karlin on Saturday.", "12 students were arrested in Karlin on Sunday."),
        (f"{SOLD} on Monday.", "Hollmark sold 40 cars on Tuesday."),
        ("The death toll in Karlin stood at 90 on Monday.", "40 people were killed in Karlin on Tuesday."),
    ],
)
def test_numbers_of_two_days_may_both_be_right(texts: tuple[str, str]) -> None:
    """What befell on one day is told apart from what befell on another, in either order."""
    for order in permutations(texts):
        assert not cr.reconcile(told(*order)).contradictions


@pytest.mark.parametrize(
    "texts",
    [
        (f"{KILLED} on Monday.", "40 people were killed in Karlin on 16 June."),
        (f"{KILLED} on Monday.", "40 people were killed in Karlin."),
        (f"{SOLD} on Monday.", "Hollmark sold 40 cars on Monday."),
        ("The death toll in Karlin stood at 90 on Monday.", "The death toll in Karlin stood at 40 on Tuesday."),
        ("As of Monday 90 people had been killed in Karlin.", "As of Tuesday 40 people had been killed in Karlin."),
        ("Since Monday 90 people have been killed in Karlin.", "Since Monday 40 people have been killed in Karlin."),
    ],
)
def test_numbers_of_one_day_or_by_a_day_cannot(texts: tuple[str, str]) -> None:
    """Two numbers of one day contradict each other, one with that of a party that names no day, and a falling toll."""
    (found,) = cr.reconcile(told(*texts)).contradictions
    assert found.kind == "running total"


def test_days_are_told_apart_among_three() -> None:
    """Where two days are named, the numbers of each are set against each other, and not against the other day's."""
    claims = told(
        f"{KILLED} on Monday.", "40 people were killed in Karlin on Tuesday.", "50 were killed on 16 June in Karlin."
    )
    for order in permutations(claims):
        found = cr.reconcile(order).contradictions
        assert [sorted(c.id for c in one.claims) for one in found] == [["c0", "c2"]]


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("The pass was closed on 15 April 2024.", "The pass was closed on April 19th, 2024.", False),
        ("On 15 April the road into Sarv was open.", "On 25 April the road into Sarv was open.", False),
        ("The ward was full on 3 May 2025.", "The ward was full on 9 May 2025.", False),
        (
            "Hollmark had revenue of 1.2 million euros in Q1 2023.",
            "Hollmark had revenue of 1.9 million euros in Q2 2023.",
            False,
        ),
        ("The bank was robbed on 15 April 2024.", "The bank was robbed on April 19th, 2024.", True),
        ("The wedding was on 15 April 2024.", "The wedding was on April 19th, 2024.", True),
        ("The mill was rebuilt in May 2021.", "The mill was rebuilt in July 2023.", True),
    ],
)
def test_what_lasts_may_be_so_at_two_times(one: str, other: str, *, flagged: bool) -> None:
    """A state may hold on two days, what happens once has one time."""
    assert bool(cr.reconcile(told(one, other)).contradictions) is flagged


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        (
            "Unemployment in Varn was 4% in January 2023.",
            "Unemployment in Varn was 6% in the first half of 2023.",
            False,
        ),
        (
            "90 people were killed in Karlin in 2023.",
            "30 people were killed in Karlin in the first half of 2023.",
            False,
        ),
        ("Unemployment in Varn was 4% in Q1 2023.", "Unemployment in Varn was 6% in the first quarter of 2023.", True),
        ("90 people were killed in Karlin in 2023.", "30 people were killed in Karlin over the whole of 2023.", True),
        ("Since May unemployment in Varn has been 4%.", "Unemployment in Varn is 6%.", True),
    ],
)
def test_a_period_has_its_own_number(one: str, other: str, *, flagged: bool) -> None:
    """A month is not its half-year; two wordings of one quarter are one."""
    assert bool(cr.reconcile(told(one, other)).contradictions) is flagged


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("The border at Tol has been closed for ten days.", "On Monday the border at Tol was open.", True),
        ("Isk has been surrounded for three weeks.", "Isk was not surrounded on 10 June.", True),
        ("The border at Tol has been closed for ten days.", "On 2 June the border at Tol was open.", False),
        ("Isk has been surrounded for three weeks.", "Isk was not surrounded on 10 May.", False),
        ("The bridge was closed for ten days.", "The bridge is open.", False),
        ("The border at Tol was closed on Tuesday.", "The border at Tol is open.", False),
        ("Until Tuesday the museum had no director.", "The museum has a director.", False),
        ("The library has been shut since March.", "The library is open.", True),
    ],
)
def test_what_has_lasted_was_so_all_the_while(one: str, other: str, *, flagged: bool) -> None:
    """A state that has lasted is told of the whole stretch until now, one that lasted of some time before."""
    assert bool(cr.reconcile(told(one, other)).contradictions) is flagged


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It happened at 19:00 Moscow time on Monday.", "16 Jun 2025 16:00 UTC"),
        ("It happened at 7pm New York time on Monday.", "16 Jun 2025 23:00 UTC"),
        ("It rained in both 1985 and 1986.", "1 Jan 1985 00:00 UTC to 1 Jan 1987 00:00 UTC"),
        ("As things stand the mill is shut.", "18 Jun 2025 09:00 UTC"),
    ],
)
def test_times_with_a_zone_in_words(text: str, span: str) -> None:
    """A city's time is that of its zone; "both" joins two times; what is so as things stand is so when it is said."""
    (found,) = cr.read_text(text, said_at="2025-06-18T09:00Z").times
    assert str(found.span) == span
