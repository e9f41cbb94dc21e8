"""What learning gives: fitted weights with their figures."""

from __future__ import annotations

from pathlib import Path

from attrs import field, frozen

from claimrec.authoring.figures import Figures
from claimrec.linking.evidence.weights import Weights, weights_text
from claimrec.model.errors import write_text


@frozen
class Learned:
    """Fitted weights, with cross-validated figures: each event is scored by weights that were fitted without it.

    - `weights`: the weights; `events`: how many events they were fitted on.
    - `same`, `contradicts`: figures for pairs on one fact, and for contradicting pairs.
    - `changes`: figures for changes of line; None where too few were marked (20) to learn from.
    - `before`: the same two figures of the weights from which the fit started, or of the shipped ones.
    - `curve`: for tenths of certainty, how many pairs were flagged as contradicting, and which share of them does.
    """

    weights: Weights
    same: Figures
    contradicts: Figures
    events: int
    curve: tuple[tuple[float, int, float], ...] = field(default=())
    changes: Figures | None = None
    before: tuple[Figures, Figures] | None = None

    def write(self, path: str | Path) -> None:
        """Writes the weights to the file `path`, for `reconcile(weights=path)`."""
        write_text(path, weights_text(self.weights))

    def __str__(self) -> str:
        lines = [f"{self.events} events, figures on events left out of the fit, mean over events"]
        lines += [f"same fact: {self.same}", f"contradiction: {self.contradicts}"]
        if self.before is not None:
            lines += [f"before: same fact {self.before[0]}", f"before: contradiction {self.before[1]}"]
        lines += [] if self.changes is None else [f"change, over all pairs: {self.changes}"]
        lines += [f"  certainty {low:.1f} and up: {count} flags, {share:.2f} true" for low, count, share in self.curve]
        return "\n".join(lines)
