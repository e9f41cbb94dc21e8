"""Pairs on levels, with the right answer, in; weights in log-odds out, by logistic regression.

The only door to scikit-learn, which is needed for learning alone.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import accumulate
from typing import Any

from claimrec.linking.evidence.pairs import Comparison
from claimrec.linking.evidence.weights import Model
from claimrec.model.errors import MissingError

STRENGTH = 0.05  # scikit-learn's C: the smaller, the stronger the pull towards no weight at all
FREE = 1.0  # the same for comparisons of the caller's
BENDING = 0.01  # the same for what is added to weights that are bent: a few dozen judgements move them a little


def weights_of(
    rows: list[list[int]],
    width: int,
    truth: list[bool],
    worth: list[float],
    known: list[float] | None,
    *,
    free: Set[int] = frozenset(),
) -> list[float]:
    """The start and the weights of a logistic regression; with `known` log-odds, what is to be added to them.

    Each row holds the columns, of `width`, that are 1 for it; the others are 0. Columns that are `free` are pulled to
    nothing by less: the larger a column's number is, the less its weight costs.
    scikit-learn takes no known part, so that one is fitted by scipy, which comes with it.
    """
    try:
        import numpy as np
        from scipy.optimize import minimize  # type: ignore[import-untyped]  # it has no types
        from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]  # the same
        from scipy.special import expit  # type: ignore[import-untyped]  # the same
        from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]  # the same
    except ImportError as error:
        raise MissingError("learn", "scikit-learn") from error
    ends = [0, *accumulate(map(len, rows))]
    columns = [column for row in rows for column in row]
    ease = (FREE / (STRENGTH if known is None else BENDING)) ** 0.5
    sizes = np.array([ease if column in free else 1.0 for column in range(width)])
    matrix = csr_matrix((sizes[columns] if columns else [], columns, ends), shape=(len(rows), width))
    if known is None:
        regression = LogisticRegression(C=STRENGTH, max_iter=2000).fit(matrix, truth, sample_weight=worth)
        return [float(regression.intercept_[0]), *map(float, regression.coef_[0] * sizes)]
    design = hstack([np.ones((len(rows), 1)), matrix]).tocsr()
    sign = np.where(np.array(truth), 1.0, -1.0)

    def loss(added: Any) -> tuple[float, Any]:
        margin = sign * (design @ added + np.array(known))
        slope = -sign * np.array(worth) * expit(-margin)
        cost = float(np.array(worth) @ np.logaddexp(0.0, -margin) + added @ added / (2 * BENDING))
        return cost, design.T @ slope + added / BENDING

    found = minimize(loss, np.zeros(design.shape[1]), jac=True, method="L-BFGS-B").x
    return [float(found[0]), *map(float, found[1:] * sizes)]


def own_columns(compared: Sequence[Comparison]) -> set[int]:
    """The columns of comparisons of the caller's: few levels, made for what they tell."""
    ends = [0, *accumulate(len(c.says) - 1 for c in compared)]
    return {column for n, c in enumerate(compared) if c.own for column in range(ends[n], ends[n + 1])}


def columns_of(compared: Sequence[Comparison], levels: Sequence[int]) -> list[int]:
    """The columns that are 1 for a pair: for levels in order, those that are reached; for others, the one it is."""
    found: list[int] = []
    at = 0
    for comparison, level in zip(compared, levels, strict=True):
        found += range(at, at + level) if comparison.ordered else [at + level - 1] if level else []
        at += len(comparison.says) - 1
    return found


def model_of(compared: tuple[Comparison, ...], weights: list[float], start: float, bent: Model | None) -> Model:
    """Fitted numbers as one weight for each level, added to the weights that were bent, if any."""
    found = []
    at = 0
    for place, comparison in enumerate(compared):
        own = weights[at : at + len(comparison.says) - 1]
        at += len(own)
        levels = [0.0, *(accumulate(own) if comparison.ordered else own)]
        found.append(tuple(w + (bent.levels[place][n] if bent else 0.0) for n, w in enumerate(levels)))
    return Model(start + (bent.start if bent else 0.0), tuple(found), compared)
