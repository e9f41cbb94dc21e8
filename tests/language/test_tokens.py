"""Tokens: every mark of a text that is no blank stands in one, at its place, in one spelling."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec import read_text
from claimrec.language import Tokens

PIECES = (
    "She",
    "didn’t",
    "pay",
    "£11.7m",
    "12,400",
    "14:30",
    "U.S.",
    "a.m.",
    "Łódź",
    "well-known",
    "“",
    "”",
    "—",
    "3k",
    "…",
    "Kyïv",
    "№ 7",
)
TEXTS = (
    st.text(max_size=80)
    | st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)
    | st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
)


def tokens(text: str) -> Tokens:
    """The tokens of a text in English."""
    return read_text(text, language="en").tokens


@given(TEXTS)
def test_nothing_but_blanks_is_left_out(text: str) -> None:
    """Tokens stand in their order, none within another, each as it is in the text; between them there is only space."""
    found = tokens(text)
    assert [text[start:end] for start, end in found.spans] == list(found.raw)
    edges = [0, *(edge for span in found.spans for edge in span), len(text)]
    assert edges == sorted(edges)
    assert "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)).strip() == ""
    assert len(found) == len(found.raw) == len(found.words)


@given(TEXTS, TEXTS)
def test_texts_side_by_side(one: str, other: str) -> None:
    """The tokens of two texts with a blank between them are those of the one, then those of the other."""
    assert tokens(f"{one} {other}").words == tokens(one).words + tokens(other).words


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_one_spelling(text: str) -> None:
    """Words are the same however accents, apostrophes and capitals are written."""
    plain = tokens(text).words
    assert tokens(unicodedata.normalize("NFD", text)).words == plain
    assert tokens(text.replace("’", "'")).words == plain
    assert tokens(text.upper()).words == plain


@given(TEXTS, st.integers(0, 90), st.integers(0, 90))
def test_the_tokens_of_a_stretch(text: str, start: int, end: int) -> None:
    """The tokens of a stretch of the text are those that share a character with it."""
    found, (start, end) = tokens(text), (min(start, end), max(start, end) + 1)
    first, behind = found.between(start, end)
    touching = [at for at, (begin, last) in enumerate(found.spans) if begin < end and start < last]
    assert [*range(first, behind)] == touching


@given(TEXTS)
def test_what_is_glued(text: str) -> None:
    """A token is glued to the one before where no blank stands between them, and the first is glued to nothing."""
    found = tokens(text)
    for at in range(1, len(found)):
        between = text[found.spans[at - 1][1] : found.spans[at][0]]
        assert found.glued(at) == (between == "")
    assert not found.glued(0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She didn’t pay £11.7m.", "she didn't pay £ 11.7 m ."),
        ("At 9:30 a.m. the U.S. envoy, 54, left.", "at 9:30 a.m. the u.s. envoy , 54 , left ."),
        ("It’s a well‑known 12,400-seat hall…", "it's a well-known 12,400 - seat hall …"),
        ("3k, 4K and 10km", "3 k , 4 k and 10 km"),
        ("https://x.example/a_b", "https : / / x . example / a _ b"),
        ("", ""),
    ],
)
def test_words(text: str, words: str) -> None:
    """Numbers keep their separators, words their inner apostrophes and hyphens, letters with points are one."""
    assert " ".join(tokens(text).words) == words
