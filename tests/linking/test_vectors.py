"""Vectors: a table of pieces of words, the vector of a statement, and how tables are fitted to marked events."""

from __future__ import annotations

import random

import pytest
from counting import lines_of
from hypothesis import given
from hypothesis import strategies as st

from claimrec.linking.evidence.vectors import (
    FORMAT,
    LENGTH,
    Meaning,
    Vectors,
    nearness,
    scaled,
    shipped_vectors,
    unpacked,
    vector_of,
)

PIECES = ("mill", "burn", "##ed", "##s", "b")
TABLE = Vectors.of(
    f"{FORMAT} {len(PIECES)} 2\n{chr(10).join(PIECES)}\n".encode()
    + bytes([200, 100, 1, 1, 50])
    + bytes([127, 0, 0, 127, 0, 256 - 3, 5, 5, 10, 256 - 10])
)


def test_words_are_cut_into_the_longest_pieces() -> None:
    """A word is its longest known piece, then the longest that continue it; accents and marks are left out."""
    assert [PIECES[place] for place in TABLE.pieces("Mills")] == ["mill", "##s"]
    assert [PIECES[place] for place in TABLE.pieces("búrned-mill's")] == ["burn", "##ed", "mill"]
    assert TABLE.pieces("…") == [] == TABLE.pieces("")


def test_what_is_long_is_no_word() -> None:
    """Of an endless word only the beginning is looked at, in steps that do not grow with it."""
    assert len(shipped_vectors().pieces("x" * 100_000)) <= 100
    assert lines_of(lambda: shipped_vectors().pieces("x" * 100_000)) < 20_000


def test_a_word_is_the_weighted_sum_of_its_pieces() -> None:
    """Each piece counts with its weight, in whole numbers."""
    assert unpacked(TABLE.word("mills"), 2) == (200 * 127 + 5, 5)
    assert unpacked(TABLE.word("burned"), 2) == (0, 100 * 127 - 3)
    assert unpacked(TABLE.word("?"), 2) == (0, 0)


@given(st.lists(st.tuples(st.integers(-9999, 9999), st.integers(-9999, 9999)), min_size=1, max_size=9))
def test_a_vector_has_its_length(rows: list[tuple[int, int]]) -> None:
    """A statement's vector is as long as all are, whatever is added up; nothing has none."""
    total = sum(one + (two << 32) for one, two in rows)
    assert unpacked(total, 2) == tuple(map(sum, zip(*rows, strict=True)))
    found = scaled(total, 2)
    assert found == Meaning() or 0.99 < nearness(found, found) < 1.01


@given(st.integers(0, 2**32), st.sampled_from([1, 20, 300]))
def test_nearness_is_exact(seed: int, most: int) -> None:
    """Nearness is that of the product of whole numbers, bit by bit, though it is found by a distance."""
    dice = random.Random(seed)
    one, other = ([float(dice.randint(-most, most)) for _ in range(128)] for _ in range(2))
    a, b = (Meaning.of(parts) for parts in (one, other))
    product = sum(x * y for x, y in zip(one, other, strict=True))
    assert nearness(a, b) == (product / LENGTH**2 if a.square and b.square else 0.0)


def test_what_comes_along() -> None:
    """Words near in meaning are nearer than others, and a statement is nearest to itself."""
    one, other, third = (
        vector_of(text.split()) for text in ("the ferry sank", "the boat went down", "taxes rise again in the spring")
    )
    assert nearness(one, other) > nearness(one, third)
    assert abs(one.square**0.5 - LENGTH) < 10
    assert len(shipped_vectors().rows) > 25_000
    assert vector_of(["…"]) == Meaning()


def test_another_format_is_told() -> None:
    """A file that is no table is named as such."""
    with pytest.raises(ValueError, match="is no"):
        Vectors.of(b"something else 1 2\na\n")


def test_fitting_brings_claims_of_one_fact_together() -> None:
    """After fitting, claims of one fact are nearer to each other than before; the same seed gives the same table."""
    np = pytest.importorskip("numpy")
    pytest.importorskip("scipy")
    from claimrec.authoring.vector_fitting import Fit, Lesson

    draw = np.random.default_rng(1)
    start, logs = draw.normal(size=(40, 16)).astype(np.float32), np.zeros(40, np.float32)
    same = np.zeros((4, 4), bool)
    same[0, 1] = same[1, 0] = same[2, 3] = same[3, 2] = True
    lesson = Lesson([[1, 2], [3, 4], [5, 6], [7, 8]], same)

    def apart(table: object) -> float:
        rows = np.array([np.asarray(table)[piece].sum(0) for piece in lesson.pieces])
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return float((rows[0] @ rows[1] + rows[2] @ rows[3]) - (rows[0] @ rows[2] + rows[1] @ rows[3]))

    fit = Fit(width=8, epochs=200, keep=1.0)
    table, _ = fit.table(start, logs, [lesson])
    again, _ = fit.table(start, logs, [lesson])
    assert apart(table) > 1.0 > apart(start)
    assert (table == again).all()
