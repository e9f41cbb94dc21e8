"""Events with marked changes of line in, the weights for changes out, with figures cross-validated by event."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimrec.authoring.figures import Figures
from claimrec.authoring.fitting import columns_of, model_of, weights_of
from claimrec.linking.evidence.change_comparisons import CHANGE
from claimrec.linking.evidence.features import ClaimFeatures
from claimrec.linking.evidence.lines import Pair, Scored, lines
from claimrec.linking.evidence.match_scores import twos_of
from claimrec.linking.evidence.weights import ChangeWeights, Model, probability

FEWEST = 20  # marked changes, under which nothing is fitted
FOLDS = 5
GRID = tuple(round(0.1 + 0.02 * step, 2) for step in range(21))
NEAR = 0.01  # of F1: the surest cut whose F1 is that near to the best is taken, since readers see each wrong one


@frozen
class ChangeCase:
    """The claims of one event, what was scored of their pairs without it, and its changes (earlier, later)."""

    story: Sequence[ClaimFeatures]
    scored: Scored
    changes: frozenset[Pair]
    ignored: frozenset[Pair] = frozenset()


Row = tuple[tuple[int, ...], bool]  # the levels of a pair, and whether it is a change


def fitted_changes(
    cases: Sequence[ChangeCase], *, start: ChangeWeights | None = None, learned_from: str = ""
) -> tuple[ChangeWeights, Figures] | None:
    """Weights for changes, and their figures on events left out of the fit; None where too few changes are marked.

    With `start`, what is learned is how to bend those weights.
    """
    marked = sum(len(case.changes) for case in cases)
    if marked < FEWEST:
        return None
    rows = [_rows(case) for case in cases]
    bent = start.model if start else None
    sure: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        model = _model([row for n, some in enumerate(rows) if n % FOLDS != fold for row in some], bent)
        sure += [(probability(model.log_odds(levels)), true) for some in rows[fold::FOLDS] for levels, true in some]
    least, figures = _cut(sure, marked)
    return ChangeWeights(_model([row for some in rows for row in some], bent), least, learned_from), figures


def _rows(case: ChangeCase) -> list[Row]:
    found = lines(case.story, case.scored)
    twos = twos_of(case.story, sorted(case.scored.same))
    return [
        (tuple([c.level(twos[pair].on_line(line)) for c in CHANGE]), pair in case.changes)
        for pair, line in found.items()
        if pair in case.changes or pair not in case.ignored
    ]


def _model(rows: Sequence[Row], bent: Model | None) -> Model:
    truth = [true for _, true in rows]
    if len(set(truth)) < 2:
        return bent or Model(-4.0, tuple((0.0,) * len(c.says) for c in CHANGE), CHANGE)
    columns = [columns_of(CHANGE, levels) for levels, _ in rows]
    width = sum(len(c.says) - 1 for c in CHANGE)
    known = [bent.log_odds(levels) for levels, _ in rows] if bent else None
    weights = weights_of(columns, width, truth, [1.0] * len(rows), known)
    return model_of(CHANGE, weights[1:], weights[0], bent)


def _cut(sure: Sequence[tuple[float, bool]], marked: int) -> tuple[float, Figures]:
    """The surest cut with nearly the best F1."""
    tried = [(least, _figures([true for much, true in sure if much >= least], marked)) for least in GRID]
    best = max(figures.f1 for _, figures in tried)
    return max([one for one in tried if one[1].f1 >= best - NEAR], key=lambda one: one[0])


def _figures(found: Sequence[bool], marked: int) -> Figures:
    hits = sum(found)
    precision, recall = hits / len(found) if found else 1.0, hits / marked
    return Figures(precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0)
