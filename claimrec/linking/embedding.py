"""A caller's embedding model: texts in, vectors of one length out, checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import hypot, isfinite
from operator import mul
from typing import Any

from claimrec.linking.asking import error_told
from claimrec.model.errors import InputError, shown

VECTORS = "a function that gives one vector of finite numbers for each text of a list, all of one length"
Vector = tuple[float, ...]
Embed = Callable[[list[str]], Any]  # what models return has many types: here, anything to iterate over
"""`embed=`: texts in, for each a vector of finite numbers out, all of one length: lists or arrays of numpy or torch."""


def _plain(value: Any) -> Any:
    """Numbers and arrays of numpy or torch as Python has them; other values as they are."""
    return value.tolist() if callable(getattr(value, "tolist", None)) else value


def _need(fits: bool, value: object, name: str, expected: str) -> None:
    if not fits:
        raise InputError(f"{shown(value)} cannot be used", field=name, expected=expected)


def vectors_of(embed: Embed, texts: Sequence[str], *, batch: int = 256) -> list[Vector]:
    """The vector of each text, in the order of `texts`, scaled to length 1; a vector of zeros stays as it is.

    `embed` takes a list of up to `batch` texts and gives as many vectors, in anything that can be iterated over.
    Each distinct text is embedded once. Raises InputError when it raises, or gives anything else.

    >>> vectors_of(lambda texts: [(3, 4 * len(text)) for text in texts], ["a"])
    [(0.6, 0.8)]
    """
    _need(isinstance(batch, int) and batch > 0, batch, "batch", "a whole number from 1")
    found: dict[str, Vector] = {}
    distinct = list(dict.fromkeys(texts))
    try:
        for start in range(0, len(distinct), batch):
            some = distinct[start : start + batch]
            found |= zip(some, map(_one_long, _plain(embed(list(some)))), strict=True)
        if len({len(vector) for vector in found.values()}) > 1:
            raise ValueError("the vectors differ in length")
    except Exception as error:  # a model is the caller's code
        raise InputError(f"no vectors were given ({error_told(error)})", field="embed", expected=VECTORS) from error
    return [found[text] for text in texts]


def _one_long(row: Iterable[float]) -> Vector:
    vector = [float(x) for x in _plain(row)]
    length = hypot(*vector)
    if isinstance(row, (str, bytes)) or not vector or not isfinite(length):
        raise ValueError(f"{shown(row)} is no vector of finite numbers")
    return tuple([x / (length or 1.0) for x in vector])


def cosine(a: Vector, b: Vector) -> float:
    """The cosine of two vectors `a`, `b` of `vectors_of`: 1 for one direction, 0 for nothing in common.

    >>> cosine((0.6, 0.8), (0.8, 0.6))
    0.96
    """
    return float(sum(map(mul, a, b)))
