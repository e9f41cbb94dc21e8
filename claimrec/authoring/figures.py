"""How well something does that was left out of a fit: precision, recall and F1."""

from __future__ import annotations

from attrs import frozen


@frozen
class Figures:
    """Precision, recall and F1: the mean over events of those of their pairs, or over all pairs of all events."""

    precision: float
    recall: float
    f1: float

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}, recall {self.recall:.3f}, F1 {self.f1:.3f}"
