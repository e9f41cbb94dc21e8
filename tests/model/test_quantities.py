"""Numbers as ranges: what words leave open, and when two ranges meet."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import inf, nan
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stated import OF_BOATS, quantity
from strategies import quantities

from claimrec import InputError, Quantity

WORDS: list[tuple[str, float, float, str]] = [
    # plain numbers
    ("75", 75, 75, ""),
    ("1,250", 1250, 1250, ""),
    ("1,250,000", 1_250_000, 1_250_000, ""),
    ("2.5", 2.5, 2.5, ""),
    ("zero", 0, 0, ""),
    ("seven", 7, 7, ""),
    ("twenty-one", 21, 21, ""),
    ("Ninety Nine", 99, 99, ""),
    ("a hundred", 100, 100, ""),
    ("one hundred and five", 105, 105, ""),
    ("two hundred thousand and six", 200_006, 200_006, ""),
    ("three thousand two hundred", 3200, 3200, ""),
    ("1.5 million", 1_500_000, 1_500_000, ""),
    ("75 thousand", 75_000, 75_000, ""),
    ("hundred thousand", 100_000, 100_000, ""),
    ("two billion", 2e9, 2e9, ""),
    ("half a million", 500_000, 500_000, ""),
    # dozens and other loose counts
    ("a dozen", 12, 12, ""),
    ("five dozen", 60, 60, ""),
    ("half a dozen", 6, 6, ""),
    ("a couple", 2, 3, ""),
    ("a couple of hundred", 200, 300, ""),
    ("a few", 3, 9, ""),
    ("several", 3, 9, ""),
    ("a few hundred", 300, 900, ""),
    ("several dozen", 36, 108, ""),
    ("dozens", 24, 99, ""),
    ("scores", 40, 99, ""),
    ("hundreds", 200, 999, ""),
    ("thousands", 2000, 9999, ""),
    ("tens of thousands", 20_000, 99_999, ""),
    ("hundreds of thousands", 200_000, 999_999, ""),
    ("millions", 2_000_000, 9_999_999, ""),
    # bounds
    ("about 80", 72, 88, ""),
    ("some 45", 41, 49, ""),  # what is counted stays whole
    ("about 4.5", 4.05, 4.95, ""),
    ("about 9", 8.1, 9.9, ""),
    ("around 200", 180, 220, ""),
    ("roughly a thousand", 900, 1100, ""),
    ("some 300", 270, 330, ""),
    ("at least 30", 30, inf, ""),
    ("no fewer than 5", 5, inf, ""),
    ("more than 30", 30, inf, ""),
    ("over four hundred", 400, inf, ""),
    ("at most 30", 0, 30, ""),
    ("up to 15", 0, 15, ""),
    ("no more than 12", 0, 12, ""),
    ("fewer than 10", 0, 10, ""),
    ("less than a hundred", 0, 100, ""),
    ("exactly 5", 5, 5, ""),
    ("only about 30", 27, 33, ""),
    ("more than a dozen", 12, inf, ""),
    # ranges
    ("between 30 and 40", 30, 40, ""),
    ("30 to 40", 30, 40, ""),
    ("5 or 6", 5, 6, ""),
    ("six to eight thousand", 6000, 8000, ""),
    ("about 30 to 40", 27, 44, ""),
    # shares
    ("10%", 10, 10, "%"),
    ("ten per cent", 10, 10, "%"),
    ("12.5 percent", 12.5, 12.5, "%"),
    ("about 50%", 45, 55, "%"),
    ("between 30 and 40 percent", 30, 40, "%"),
    ("half", 45, 55, "%"),
    ("a third", 30, 36.6667, "%"),
    ("two thirds", 60, 73.3333, "%"),
    ("three quarters", 67.5, 82.5, "%"),
]


@pytest.mark.parametrize(("words", "low", "high", "unit"), WORDS, ids=[row[0] for row in WORDS])
def test_words(words: str, low: float, high: float, unit: str) -> None:
    """Words span the range that the yardstick gives them."""
    found = quantity(words)
    assert (found.low, found.high) == pytest.approx((low, high), rel=1e-4)
    assert found.unit == unit
    assert found.words == words


def test_there_are_enough_rows() -> None:
    """The table holds fifty rows and more, each once."""
    assert len({row[0] for row in WORDS}) == len(WORDS) >= 50


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("more than 30", True, False),
        ("over 30", True, False),
        ("fewer than 30", False, True),
        ("under 30", False, True),
        ("at least 30", False, False),
        ("at most 30", False, False),
        ("30", False, False),
    ],
)
def test_open_ends(words: str, low: bool, high: bool) -> None:
    """ "More than" and "fewer than" leave their own number out; "at least" and "at most" do not."""
    found = quantity(words)
    assert (found.open_low, found.open_high) == (low, high)
    assert found.meets(Quantity(30, 30)) is not (low or high)


@pytest.mark.parametrize("words", ["hello", "of the", "per cent", "40 to 30", "minus five", "75 people", "1.2.3.4"])
def test_no_number(words: str) -> None:
    """What spells no number, or more than a number, is refused and said so."""
    with pytest.raises(InputError, match="holds no number"):
        quantity(words)


@pytest.mark.parametrize(("words", "low", "high"), [("-5", -5, -5), ("30-40", 30, 40), ("30–40", 30, 40)])
def test_signs_and_dashes(words: str, low: float, high: float) -> None:
    """A minus is kept or refused, and a dash between two numbers makes a range."""
    try:
        found = quantity(words)
    except InputError:
        return
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("words", ["30 40", "2023-05-20", "twenty thirty", "5 6"])
def test_numbers_side_by_side(words: str) -> None:
    """Numbers that make no number together are refused, never added up."""
    with pytest.raises(InputError):
        quantity(words)


@pytest.mark.parametrize(("words", "at"), [("one and a half", 1.5), ("two and a half", 2.5), ("half a percent", 0.5)])
def test_mixed_fractions(words: str, at: float) -> None:
    """A fraction behind a whole number adds to it, and half a per cent is half of one, or else it is refused."""
    try:
        found = quantity(words)
    except InputError:
        return
    assert found.low <= at <= found.high


def test_dozens_are_shared() -> None:
    """In "two to three dozen" the dozen belongs to both."""
    found = quantity("two to three dozen")
    assert (found.low, found.high) == (24, 36)


# What a caller may give


@pytest.mark.parametrize(
    ("given", "low", "high"),
    [
        (5, 5, 5),
        (2.5, 2.5, 2.5),
        (Decimal("2.5"), 2.5, 2.5),
        (Fraction(1, 2), 0.5, 0.5),
        (-3, -3, -3),
        ((1, 2), 1, 2),
        ([1, None], 1, inf),
        ((None, 2), -inf, 2),
        ({"low": 1}, 1, inf),
        ({"high": 2}, -inf, 2),
        ({"low": 1, "high": 2}, 1, 2),
    ],
)
def test_given_numbers(given: Any, low: float, high: float) -> None:
    """Numbers, pairs and dicts with an end left open all do, and take the unit that is given beside."""
    found = quantity(given, OF_BOATS)
    assert (found.low, found.high, found.unit) == (low, high, "boats")


def test_a_quantity_stays_itself() -> None:
    """A Quantity is kept as it is."""
    mine = Quantity(1, 2, "carts")
    assert quantity(mine, OF_BOATS) == mine


@pytest.mark.parametrize("given", [True, nan, float("nan"), (2, 1), (1, 2, 3), {"lo": 1}, {}, [], object(), "x", b"5"])
def test_given_otherwise(given: Any) -> None:
    """Booleans, NaN, turned pairs, unknown keys and foreign things raise InputError."""
    with pytest.raises(InputError):
        quantity(given)


def test_too_large() -> None:
    """A number that no float holds raises InputError."""
    with pytest.raises(InputError):
        quantity(10**400)


# In words


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (Quantity(5, 5, "boats"), "5 boats"),
        (Quantity(10, 10, "%"), "10%"),
        (Quantity(30, inf), "at least 30"),
        (Quantity(30, inf, open_low=True), "more than 30"),
        (Quantity(0, 9), "at most 9"),
        (Quantity(-inf, 9, open_high=True), "less than 9"),
        (Quantity(1200, 3400.5), "1,200 to 3,400.5"),
    ],
)
def test_in_words(given: Quantity, says: str) -> None:
    """A range prints as a person would say it."""
    assert str(given) == says


def test_both_ends_open() -> None:
    """A range without ends says nothing, and is refused."""
    with pytest.raises(InputError, match="without ends"):
        quantity({"low": None, "high": None})


# Laws


@given(quantities(), quantities(), st.sampled_from((0.0, 0.05, 0.3)))
def test_meeting_is_symmetric(a: Quantity, b: Quantity, tolerance: float) -> None:
    """Whether two ranges meet does not hang on their order."""
    assert a.meets(b, tolerance) == b.meets(a, tolerance)


@given(quantities())
def test_a_range_meets_itself(a: Quantity) -> None:
    """Every range meets itself."""
    assert a.meets(a)


@given(quantities(), quantities(), st.floats(0, 1), st.floats(0, 1))
def test_tolerance_is_monotone(a: Quantity, b: Quantity, one: float, two: float) -> None:
    """What meets at some tolerance meets at a larger one."""
    if a.meets(b, min(one, two)):
        assert a.meets(b, max(one, two))


@given(quantities(), quantities())
def test_below_excludes_meeting(a: Quantity, b: Quantity) -> None:
    """Of two ranges that do not meet exactly one is below the other."""
    assert (a.below(b) + b.below(a)) == (0 if a.meets(b) else 1)


@given(st.integers(0, 12).map(float), quantities())
def test_a_point_meets_what_holds_it(number: float, a: Quantity) -> None:
    """A single number meets a range just if it lies in it."""
    low = a.low < number or (a.low == number and not a.open_low)
    high = number < a.high or (a.high == number and not a.open_high)
    assert Quantity(number, number).meets(a) == (low and high)


@given(st.integers(0, 10**9))
def test_about_holds_its_number(number: int) -> None:
    """ "About N" and "at least N" meet N; "more than N" does not."""
    exactly = quantity(number)
    assert quantity(f"about {number}").meets(exactly)
    assert quantity(f"at least {number}").meets(exactly)
    assert quantity(f"at most {number}").meets(exactly)
    assert not quantity(f"more than {number}").meets(exactly)


@given(st.integers(0, 10**9))
def test_digits_read_as_they_print(number: int) -> None:
    """A whole number prints with commas and reads back the same."""
    assert quantity(str(quantity(number))) == quantity(number)


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_a_range_needs_order(low: float, high: float) -> None:
    """A range whose low end is above its high one is refused."""
    assume(low > high)
    with pytest.raises(InputError, match="no range"):
        Quantity(low, high)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Any text gives a quantity or InputError, and nothing else."""
    try:
        found = quantity(text)
    except InputError:
        return
    assert found.low <= found.high
