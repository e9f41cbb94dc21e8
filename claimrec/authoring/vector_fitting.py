"""How are vectors of pieces bent so that claims of one fact come near each other? Contrastive fitting, seeded.

A claim's vector is the weighted sum of its pieces' vectors. In each event every claim with a partner is to be nearer to
the claims of its facts than to the others of the event (supervised contrastive loss, Khosla and others 2020). Fitted
are one linear map for all pieces, what each piece of the events adds to it, and its weight. Needs numpy and scipy.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen


@frozen
class Lesson:
    """The claims of one event, as the places of their pieces, and which pairs share a fact (a square of bools)."""

    pieces: Sequence[Sequence[int]]
    same: Any


@frozen
class Fit:
    """How vectors are fitted: `width` of a vector, `epochs`, `batch` events a step, `near` the temperature.

    `steps` are the step lengths for the map, what pieces add, and their log weights; `decay` pulls what pieces add
    towards nothing at each step; `keep` is the share of pieces that are seen of a claim, drawn anew each time.
    """

    width: int = 128
    epochs: int = 3
    batch: int = 8
    near: float = 0.1
    steps: tuple[float, float, float] = (1e-3, 3e-4, 1e-2)
    decay: float = 0.02
    keep: float = 0.8
    seed: int = 0

    def table(self, start: Any, logs: Any, lessons: Sequence[Lesson]) -> tuple[Any, Any]:
        """The vectors and the log weights of all pieces, given an encoder's output for each and first log weights."""
        import numpy as np

        draw = np.random.default_rng(self.seed)
        centred = start - start.mean(0)
        spread, ways = np.linalg.eigh(centred.T @ centred / len(centred))
        size = float(np.sqrt(spread[-self.width :].sum()))  # the usual length of a piece's vector
        seen = np.unique(np.concatenate([np.array(one) for lesson in lessons for one in lesson.pieces if len(one)]))
        own = centred[seen]
        counts = [_counts(lesson.pieces, seen) for lesson in lessons]
        fitted = [
            ways[:, ::-1][:, : self.width].astype(np.float32).copy(),
            np.zeros((len(seen), self.width), np.float32),
        ]
        fitted.append(logs[seen].astype(np.float32))
        adam = _Adam([np.zeros_like(p) for p in fitted], [np.zeros_like(p) for p in fitted])
        for epoch in range(self.epochs):
            order = draw.permutation(len(lessons))
            slower = 1 - epoch / self.epochs
            for at in range(0, len(order), self.batch):
                table, worth = own @ fitted[0] + fitted[1] * size, np.exp(fitted[2])
                slope, pull = np.zeros_like(table), np.zeros_like(worth)
                for place in order[at : at + self.batch]:
                    held = counts[place].copy()
                    held.data = held.data * (draw.random(len(held.data)) < self.keep)
                    far = _slope(held @ (table * worth[:, None]), lessons[place].same, self.near)
                    back = held.T @ far / self.batch
                    slope += back * worth[:, None]
                    pull += (back * table).sum(1) * worth
                adam.step(fitted, [own.T @ slope, slope * size, pull], [s * slower for s in self.steps])
                fitted[1] *= 1 - self.decay * slower
        table, logs = centred @ fitted[0], logs.copy()
        table[seen] += fitted[1] * size
        logs[seen] = fitted[2]
        return table, logs


def _counts(claims: Sequence[Sequence[int]], seen: Any) -> Any:
    """Claims as the counts of the pieces that are seen at all, a row for each."""
    import numpy as np
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # it has no types

    rows = [row for row, claim in enumerate(claims) for _ in claim]
    columns = np.searchsorted(seen, [piece for claim in claims for piece in claim])
    return csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=(len(claims), len(seen)))


def _slope(vectors: Any, same: Any, near: float) -> Any:
    """How the loss of one event grows with the vectors of its claims."""
    import numpy as np

    partners = same.sum(1)
    alone = partners == 0
    if alone.all():
        return np.zeros_like(vectors)
    length = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    unit = vectors / length
    like = unit @ unit.T / near
    np.fill_diagonal(like, -1e9)
    chosen = np.exp(like - like.max(1, keepdims=True))
    chosen /= chosen.sum(1, keepdims=True)
    wrong = chosen - same / np.maximum(partners, 1)[:, None]
    wrong[alone] = 0
    wrong /= (~alone).sum() * near
    turn = (wrong + wrong.T) @ unit
    return ((turn - (turn * unit).sum(1, keepdims=True) * unit) / length).astype(np.float32)


@frozen
class _Adam:
    """Steps as long as a slope is steady (Kingma and Ba 2015); its means are changed in place."""

    first: list[Any]
    second: list[Any]

    def step(self, fitted: list[Any], slopes: list[Any], lengths: list[float]) -> None:
        import numpy as np

        for one, slope, mean, square, length in zip(fitted, slopes, self.first, self.second, lengths, strict=True):
            mean *= 0.9
            mean += 0.1 * slope
            square *= 0.99
            square += 0.01 * slope * slope
            one -= (length * mean / (np.sqrt(square) + 1e-8)).astype(one.dtype)
