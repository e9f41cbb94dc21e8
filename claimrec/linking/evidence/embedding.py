"""A caller's embedding model: texts in, vectors of one length out, checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import hypot, isfinite
from numbers import Real
from operator import mul
from typing import Any

from claimrec.linking.judging.asking import error_told
from claimrec.model import arguments
from claimrec.model.errors import InputError, shown

VECTORS = "a function that gives one vector of finite numbers for each text of a list, all of one length"
Vector = tuple[float, ...]
Embed = Callable[[list[str]], Any]  # what models return has many types: here, anything to iterate over
"""An `encoder=` of texts: for each a vector of finite numbers, all of one length: lists or arrays of numpy or torch."""


def vectors_of(embed: Embed, texts: Sequence[str], *, batch: int = 256) -> list[Vector]:
    """The vector of each text, in the order of `texts`, scaled to length 1; a vector of zeros stays as it is.

    `embed` takes a list of up to `batch` texts and gives as many vectors, in anything that can be iterated over.
    Each distinct text is embedded once. Raises InputError where an argument does not fit, and when `embed` raises or
    gives anything else.

    >>> vectors_of(lambda texts: [(3, 4 * len(text)) for text in texts], ["a"])
    [(0.6, 0.8)]
    """
    arguments.count_given(batch, "batch", least=1)
    arguments.needed(callable(embed) and not arguments.is_async(embed), embed, "encoder", VECTORS)
    told = [
        arguments.text_given(text, "texts") for text in arguments.listed(texts, "texts", expected="a list of texts")
    ]
    found: dict[str, Vector] = {}
    distinct = list(dict.fromkeys(told))
    try:
        for start in range(0, len(distinct), batch):
            some = distinct[start : start + batch]
            found |= zip(some, map(_one_long, arguments.plain(embed(list(some)))), strict=True)
        if len({len(vector) for vector in found.values()}) > 1:
            raise ValueError("the vectors differ in length")
    except Exception as error:  # a model is the caller's code
        raise InputError(f"no vectors were given ({error_told(error)})", field="encoder", expected=VECTORS) from error
    return [found[text] for text in told]


def _one_long(row: Iterable[float]) -> Vector:
    vector = [float(x) for x in arguments.plain(row)]
    length = hypot(*vector)
    if isinstance(row, (str, bytes)) or not vector or not isfinite(length):
        raise ValueError(f"{shown(row)} is no vector of finite numbers")
    return tuple([x / (length or 1.0) for x in vector])


def cosine(a: Vector, b: Vector) -> float:
    """The cosine of two vectors `a`, `b` of `vectors_of`: 1 for one direction, 0 for nothing in common.

    Raises InputError where one is no vector of finite numbers, or they differ in length.

    >>> cosine((0.6, 0.8), (0.8, 0.6))
    0.96
    """
    one, two = _finite(a, "a"), _finite(b, "b")
    arguments.needed(len(one) == len(two), b, "b", f"a vector of {len(one)} numbers, as the first")
    return float(sum(map(mul, one, two)))


def _finite(vector: Vector, name: str) -> Sequence[float]:
    found = vector if type(vector) is tuple else arguments.listed(vector, name, expected="a vector of numbers")
    fits = all(isinstance(x, Real) and not isinstance(x, bool) for x in found)
    try:
        fits = fits and isfinite(sum(found))
    except OverflowError:
        fits = False
    arguments.needed(fits, vector, name, "a vector of finite numbers")
    return found
