"""Figures that are set right, called right and called wrong, beside those who tell one number or the other."""

from __future__ import annotations

import pytest

import claimrec as cr


def clash(*texts: str) -> set[str]:
    """The pairs of statements, each by a party of its own, an hour after the last, that contradict each other."""
    claims = [
        cr.Claim(text, party=f"Party {n}", said_at=f"2024-05-08T{10 + n}:00Z", id=str(n))
        for n, text in enumerate(texts)
    ]
    return {"".join(sorted(claim.id for claim in one.claims)) for one in cr.reconcile(claims).contradictions}


@pytest.mark.parametrize(
    ("old", "corrected", "new"),
    [
        (
            "60 people were injured in Wick.",
            "The number of people injured in Wick has been revised downwards, from 60 to 16.",
            "16 people were injured in Wick.",
        ),
        (
            "14 miners were killed in Orme.",
            "The count was wrong: four miners, not 14, were killed in Orme.",
            "Four miners were killed in Orme.",
        ),
        (
            "19 people were injured in Wick.",
            "The number that we gave last night was too high: nine people, not 19, were injured in Wick.",
            "Nine people were injured in Wick.",
        ),
    ],
)
def test_a_figure_set_right_is_the_new_one(old: str, corrected: str, new: str) -> None:
    """Who sets a figure right tells the new number, and no longer the old one."""
    assert clash(old, corrected, new) == {"01", "02"}


@pytest.mark.parametrize(
    ("told", "new", "old"),
    [
        (
            "The number of arrests in Wick was revised up from 20 to 45.",
            "45 people were arrested in Wick.",
            "20 people in all were arrested in Wick.",
        ),
        (
            "The number of people displaced from Wick was adjusted upwards, from 200 to 800.",
            "800 people were displaced from Wick.",
            "200 people in all were displaced from Wick.",
        ),
        (
            "The toll of 31 injured in Wick is final.",
            "31 people were injured in Wick.",
            "Nine people were injured in Wick.",
        ),
        (
            "The count of 14 dead in Orme is definitive.",
            "14 people have died in Orme.",
            "Five people have died in Orme.",
        ),
    ],
)
def test_a_figure_raised_or_called_final_is_told(told: str, new: str, old: str) -> None:
    """Who raises a figure, or calls it final, tells it."""
    assert clash(told, new, old) == {"02", "12"}


@pytest.mark.parametrize(
    "wrong",
    ["The toll of 31 injured in Wick is too high.", "The figure of 31 injured in Wick is wrong."],
)
def test_a_figure_called_wrong_is_not_told(wrong: str) -> None:
    """Who calls a figure wrong tells no number, and agrees with those who tell another."""
    assert clash(wrong, "Nine people were injured in Wick.") == set()


@pytest.mark.parametrize(
    ("demand", "other"),
    [
        ("We demand that 90 nurses be released in Wick.", "Four nurses were released in Wick."),
        ("We call for 60 miners to be rehired in Orme.", "Ten miners were rehired in Orme."),
        ("We would welcome 40 students who study in Orme.", "Six students study in Orme."),
    ],
)
def test_what_a_demand_only_asks_for(demand: str, other: str) -> None:
    """Who demands something of so many does not say that it was so."""
    assert clash(demand, other) == set()


@pytest.mark.parametrize(
    ("both", "denial"),
    [
        ("Hollis has rung the bell and will ring it again on Sunday.", "Hollis has not rung the bell."),
        ("We have paid the rent and shall pay it again next month.", "The rent has not been paid."),
        ("The debate at the inn never took place.", "There was a debate at the inn."),
        ("Claims that the pipeline at Wick is leaking are baseless.", "The pipeline at Wick is leaking."),
        ("The story that the mill is closing does not hold water.", "The mill is closing."),
        ("Only the church was hit, not the school.", "The school was hit."),
        ("We will not withdraw our report that the coach took the bribe.", "The coach did not take the bribe."),
    ],
)
def test_what_is_said_with_more_is_said(both: str, denial: str) -> None:
    """What was done is told beside what will be; what never took place, and what is called untrue, is denied."""
    assert clash(both, denial) == {"01"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor rang the bell and will paint it on Sunday.", "The mayor has not painted the bell."),
        ("The debate at the inn never took place.", "There was no debate at the inn."),
        ("Claims that the pipeline at Wick is leaking are baseless.", "The pipeline at Wick is not leaking."),
        ("Only the church was hit, not the school.", "The school was not hit."),
    ],
)
def test_what_is_said_with_more_is_no_more(one: str, other: str) -> None:
    """What will be is not told of what was, and two that deny one thing agree."""
    assert clash(one, other) == set()


@pytest.mark.parametrize(
    ("one", "again", "other"),
    [
        (
            "Traffic in Orme doubled in April.",
            "Traffic in Orme rose by 100% in April.",
            "Traffic in Orme fell by 50% in April.",
        ),
        (
            "The staff of the mill was halved.",
            "The staff of the mill was cut by 50%.",
            "The staff of the mill was doubled.",
        ),
        ("Milk became cheaper in Wick.", "The price of milk in Wick fell.", "The price of milk in Wick rose."),
        ("Flour grew dearer in Orme.", "Flour went up in price in Orme.", "Flour became cheaper in Orme."),
        (
            "The departure of the ferry was put back.",
            "The departure of the ferry was delayed.",
            "The ferry departed on schedule.",
        ),
    ],
)
def test_changes_and_delays(one: str, again: str, other: str) -> None:
    """What changes by as much, or is late, is told in other words; what changes the other way contradicts it."""
    assert clash(one, again, other) == {"02", "12"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Milk became cheaper in Wick.", "The price of butter in Wick rose."),
        ("The opening of the museum was filmed.", "The museum was opened on time."),
    ],
)
def test_changes_of_unlike_things(one: str, other: str) -> None:
    """The prices of two things, and being filmed and being on time, do not contradict each other."""
    assert clash(one, other) == set()
