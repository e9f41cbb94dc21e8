"""What holds for the numbers of any text."""

from __future__ import annotations

from math import inf

from hypothesis import given
from hypothesis import strategies as st
from stated import quantity

from claimrec import read_text
from tests.language.test_quantities_read import ONE, only, told

# Laws

GROUPED = {
    "comma": lambda n: f"{n:,}",
    "blank": lambda n: f"{n:,}".replace(",", " "),
    "no-break": lambda n: f"{n:,}".replace(",", "\u00a0"),
    "narrow": lambda n: f"{n:,}".replace(",", "\u202f"),
    "thin": lambda n: f"{n:,}".replace(",", "\u2009"),
    "point": lambda n: f"{n:,}".replace(",", "."),
    "tick": lambda n: f"{n:,}".replace(",", "'"),
    "quote": lambda n: f"{n:,}".replace(",", "’"),
    "plain": str,
}


@given(st.integers(10_000, 10**9), st.sampled_from(sorted(GROUPED)))
def test_each_way_of_grouping_reads_the_same(number: int, style: str) -> None:
    """A number of things is the same, however its thousands are written."""
    found = only(f"The fair has {GROUPED[style](number)} farmers.")
    assert (found.value.low, found.value.high, found.counted) == (number, number, "farmers")


BOUNDS = {
    "at least": (1, inf),
    "more than": (1, inf),
    "up to": (0, 1),
    "fewer than": (0, 1),
    "about": (0.9, 1.1),
    "": (1, 1),
}


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from(sorted(BOUNDS)))
def test_bounds_are_monotone(one: int, two: int, bound: str) -> None:
    """Of two numbers under one bound the larger has no lower ends."""
    small, large = (only(f"They saw {bound} {n:,} sheep.").value for n in sorted((one, two)))
    assert small.low <= large.low
    assert small.high <= large.high


@given(st.integers(0, 10**6), st.sampled_from(sorted(BOUNDS)))
def test_a_number_lies_in_its_bounds(number: int, bound: str) -> None:
    """The number that a bound stands at lies between its ends."""
    value = only(f"They saw {bound} {number:,} sheep.").value
    assert value.low <= number <= value.high


@given(st.integers(0, 10**9), st.sampled_from(sorted(BOUNDS)))
def test_callers_words_agree(number: int, bound: str) -> None:
    """Words that a caller gives as a value read as they do in a sentence."""
    words = f"{bound} {number:,}".strip()
    assert only(f"They saw {words} sheep.").value == quantity(words)


@given(st.sampled_from([row[0] for row in ONE]))
def test_offsets_point_at_the_words(text: str) -> None:
    """The offsets of a number are those of its words in the text as it was given."""
    for found in read_text(text).quantities:
        assert text[found.words.start : found.words.end] == found.value.words
        assert found.value.words == found.value.words.strip() != ""


@given(
    st.sampled_from([row[0] for row in ONE]),
    st.sampled_from(["The council met", "The mayor spoke of grief", "Rain fell"]),
)
def test_a_sentence_without_numbers_changes_nothing(text: str, plain: str) -> None:
    """A sentence without a number, before or behind, leaves the numbers of a text as they are."""
    assert told(f"{plain}. {text}") == told(text)
    assert told(f"{text} {plain}.") == told(text)


@given(st.sampled_from([row[0] for row in ONE]), st.sampled_from([row[0] for row in ONE]))
def test_sentences_do_not_touch_each_other(one: str, two: str) -> None:
    """Two sentences give the numbers of each, in their order."""
    assert told(f"{one} {two}") == told(one) + told(two)


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    """Any text gives numbers that lie in it, in their order, each of a range."""
    found = read_text(text).quantities
    assert [q.words.start for q in found] == sorted(q.words.start for q in found)
    assert all(0 <= q.words.start < q.words.end <= len(text) and q.value.low <= q.value.high for q in found)


@given(
    st.lists(
        st.sampled_from(
            [
                "12",
                "400",
                "1.200",
                "2019",
                "May",
                "3",
                "-",
                "–",
                "/",
                "%",
                "£",
                "m",
                "k",
                "one",
                "half",
                "a",
                "dozen",
                "of",
                "to",
                "from",
                "up",
                "no",
                ".",
                ",",
                "(",
                ")",
                ":",
                "+",
                "people",
                "killed",
                "were",
            ]
        ),
        max_size=9,
    )
)
def test_any_words_of_numbers_are_read(words: list[str]) -> None:
    """Whatever order marks and words of numbers stand in, something is read, or nothing."""
    text = " ".join(words)
    assert all(q.value.low <= q.value.high for q in read_text(text).quantities)
