"""Events in, fitted weights out, with figures cross-validated by event.

Cases become events in `cases.py`; the weights of one model are fitted in `fitting.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from operator import mul

from attrs import frozen

from claimrec.authoring.change_learning import ChangeCase, fitted_changes
from claimrec.authoring.figures import Figures
from claimrec.authoring.fitting import columns_of, model_of, own_columns, weights_of
from claimrec.authoring.learned import Learned
from claimrec.linking.clusters import clusters
from claimrec.linking.comparisons import COMPANY
from claimrec.linking.features import ClaimFeatures
from claimrec.linking.lines import Scored
from claimrec.linking.match_scores import company_of, twos_of
from claimrec.linking.own_comparisons import Comparison as OwnComparison
from claimrec.linking.own_weights import with_own
from claimrec.linking.pairs import CandidatePair, Comparison, oppositions
from claimrec.linking.weights import Model, Weights, comparisons, default_weights, probability
from claimrec.model.errors import InputError

Pair = tuple[int, int]
FOLDS, INNER = 5, 3
FEW = 5  # events, under which cuts are kept as they were in the weights that are bent
PRECISION = 0.52  # of the flags, as the mean over events, where it can be had: more of them right than wrong
GRID = tuple(round(0.06 + 0.02 * step, 2) for step in range(32))
NEIGHBOURS = 2


@frozen
class Event:
    """The claims of one event with what is known of their pairs; pairs that nobody judged are in neither set.

    `worth` is how much the event counts beside another one.
    """

    name: str
    story: tuple[ClaimFeatures, ...]
    pairs: tuple[Pair, ...]
    same: frozenset[Pair]
    contradicts: frozenset[Pair]
    ignored: frozenset[Pair] = frozenset()
    changes: frozenset[Pair] = frozenset()
    worth: float = 1.0


@frozen
class _Event:
    """An event ready to be fitted: its pairs as compared, alone and in company, with what is true of them."""

    event: Event
    twos: Mapping[Pair, CandidatePair]
    judged: tuple[Pair, ...]
    levels: Mapping[Pair, tuple[int, ...]]

    @classmethod
    def of(cls, event: Event, compared: Sequence[Comparison]) -> _Event:
        """An event whose pairs are put on the levels of the comparisons of the first weighing."""
        twos = twos_of(event.story, event.pairs)
        levels = {pair: tuple([c.level(two) for c in compared]) for pair, two in twos.items()}
        return cls(event, twos, tuple(pair for pair in twos if pair not in event.ignored), levels)

    def on(self, pair: Pair, two: CandidatePair, compared: Sequence[Comparison]) -> tuple[int, ...]:
        """The levels of a pair, in company where `compared` asks for it."""
        known = self.levels[pair]
        return (*known, *[c.level(two) for c in compared[len(known) :]])


def fitted(
    events: Sequence[Event],
    *,
    model: bool = False,
    own: Sequence[OwnComparison] = (),
    start: Weights | None = None,
    learned_from: str = "",
) -> Learned:
    """Weights from events: each event counts by its worth, however many claims it has.

    With `start`, what is learned is how to bend those weights, so that a few dozen judgements are enough. `own` are
    comparisons of the caller's.
    """
    before = with_own(start or default_weights(model=model), own, open_ones=True)
    start = None if start is None else before
    compared = (*comparisons(model=model), *[one.voice() for one in own])
    ready = [_Event.of(event, compared) for event in events]
    if not any(e.event.same for e in ready) or all(e.event.same.issuperset(e.judged) for e in ready):
        raise InputError("there is nothing to learn from", field="cases", expected="pairs of one fact and of two")
    fit = _Fit(compared, start)
    folds = [ready[fold :: min(FOLDS, len(ready))] for fold in range(min(FOLDS, len(ready)))]
    out: dict[int, _Sure] = {}
    scored: dict[int, Scored] = {}
    for held in folds:
        rest = [e for e in ready if e not in held] or held
        models = fit.models(rest)
        out |= {id(e): _sure(e, models) for e in held}
        scored |= {id(e): _scored(e, models) for e in held}
    sure = [out[id(e)] for e in ready]
    join, same = _best_join(ready, sure)
    flag, contradicts = _best_flag(ready, sure, join)
    if start is not None and len(ready) < FEW:
        join, flag = start.join, start.flag
    whole = [e for e in ready if e.event.worth >= 1]
    cases = [ChangeCase(e.event.story, scored[id(e)], e.event.changes, e.event.ignored) for e in whole]
    turned = fitted_changes(cases, start=None if start is None else start.on_changes, learned_from=learned_from)
    changes, told = (None if start is None else start.changes, None) if turned is None else turned
    weights = Weights(*fit.models(ready), join=join, flag=flag, learned_from=learned_from, changes=changes)
    known = _figures_of(ready, before)
    return Learned(weights, same, contradicts, len(ready), _curve(ready, sure), told, known)


def _figures_of(events: Sequence[_Event], weights: Weights) -> tuple[Figures, Figures]:
    """How well given weights do on events, as far as these were not learned from."""
    sure = [_sure(event, (weights.first, weights.same, weights.contradicts)) for event in events]
    together = [_grouped(event, found, weights.join) for event, found in zip(events, sure, strict=True)]
    flagged = [{p for p in t if s[p][1] >= weights.flag} for t, s in zip(together, sure, strict=True)]
    same = _figures(events, together, [e.event.same for e in events])
    return same, _figures(events, flagged, [e.event.contradicts for e in events])


# How surely each pair of an event answers one question, and contradicts.
_Sure = Mapping[Pair, tuple[float, float]]
_Models = tuple[Model, Model, Model]


@frozen
class _Fit:
    """How weights are fitted: logistic regression with a pull towards nothing, each event by its worth."""

    compared: tuple[Comparison, ...]
    start: Weights | None

    def models(self, events: Sequence[_Event]) -> _Models:
        """The three weighings. What others say of a pair is learned from first weighings that did not see its event."""
        first = self._model(self.compared, [e.twos for e in events], events, "same")
        halves = [events[part::INNER] for part in range(INNER)] if len(events) >= INNER else [events]
        twos: dict[int, Mapping[Pair, CandidatePair]] = {}
        for held in halves:
            rest = [e for e in events if e not in held] or held
            other = self._model(self.compared, [e.twos for e in rest], rest, "same") if rest is not held else first
            twos |= {id(e): _in_company(e, other) for e in held}
        seen = [twos[id(e)] for e in events]
        both = (*self.compared, *COMPANY)
        return first, self._model(both, seen, events, "same"), self._model(both, seen, events, "contradicts")

    def _model(
        self,
        compared: tuple[Comparison, ...],
        twos: Sequence[Mapping[Pair, CandidatePair]],
        events: Sequence[_Event],
        what: str,
    ) -> Model:
        start = self._start(what, len(compared))
        rows: list[list[int]] = []
        truth: list[bool] = []
        worth: list[float] = []
        known: list[float] = []
        for event, found in zip(events, twos, strict=True):
            true = event.event.same if what == "same" else event.event.contradicts
            pairs = [p for p in event.judged if what == "same" or found[p].a.said.party != found[p].b.said.party]
            weight = event.event.worth / max(1, sum(p in event.event.same for p in pairs))
            for pair in pairs:
                levels = event.on(pair, found[pair], compared)
                rows.append(columns_of(compared, levels))
                known.append(start.log_odds(levels) if start else 0.0)
                truth.append(pair in true)
                worth.append(weight)
        if len(set(truth)) < 2:
            return start or Model(-4.0, tuple((0.0,) * len(c.says) for c in compared), compared)
        mean = sum(worth) / len(worth)
        width = sum(len(c.says) - 1 for c in compared)
        even = [w / mean for w in worth]
        fitted = weights_of(rows, width, truth, even, known if start else None, free=own_columns(compared))
        return model_of(compared, fitted[1:], fitted[0], start)

    def _start(self, what: str, size: int) -> Model | None:
        if self.start is None:
            return None
        if what == "contradicts":
            return self.start.contradicts
        return self.start.first if size == len(self.compared) else self.start.same


def _in_company(event: _Event, first: Model) -> dict[Pair, CandidatePair]:
    odds = {pair: first.log_odds(levels) for pair, levels in event.levels.items()}
    return {pair: event.twos[pair].among(company) for pair, company in company_of(odds).items()}


def _sure(event: _Event, models: _Models) -> _Sure:
    first, same, contradicts = models
    found = {}
    for pair, two in _in_company(event, first).items():
        levels = event.on(pair, two, same.comparisons)
        apart = two.a.said.party != two.b.said.party and bool(oppositions(same.comparisons, levels))
        against = probability(contradicts.log_odds(levels)) if apart else 0.0
        found[pair] = (probability(same.log_odds(levels)), against)
    return found


def _scored(event: _Event, models: _Models) -> Scored:
    """What an event's pairs come to, of one party as well: what changes of line are learned from."""
    first, same, contradicts = models
    on = {pair: event.on(pair, two, same.comparisons) for pair, two in _in_company(event, first).items()}
    return Scored(
        same={pair: probability(same.log_odds(levels)) for pair, levels in on.items()},
        against={pair: probability(contradicts.log_odds(levels)) for pair, levels in on.items()},
        meaning={pair: two.meaning for pair, two in event.twos.items()},
    )


def _grouped(event: _Event, sure: _Sure, join: float) -> set[Pair]:
    groups = clusters(len(event.event.story), {p: s for p, (s, _) in sure.items()}, join=join)
    return {pair for group in groups for pair in combinations(group, 2)}


def _figures(events: Sequence[_Event], found: Sequence[set[Pair]], true: Sequence[frozenset[Pair]]) -> Figures:
    """The mean over events by their worth; where nothing is found or nothing is true, precision or recall are whole."""
    rows, worth = [], [event.event.worth for event in events]
    for event, mine, theirs in zip(events, found, true, strict=True):
        mine, gold = mine.intersection(event.judged), theirs.intersection(event.judged)
        hits = len(mine & gold)
        precision, recall = hits / len(mine) if mine else 1.0, hits / len(gold) if gold else 1.0
        rows.append((precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0))
    return Figures(*(sum(map(mul, worth, column)) / sum(worth) for column in zip(*rows, strict=True)))


def _best_join(events: Sequence[_Event], sure: Sequence[_Sure]) -> tuple[float, Figures]:
    true = [e.event.same for e in events]
    tried = [
        (join, _figures(events, [_grouped(e, s, join) for e, s in zip(events, sure, strict=True)], true))
        for join in GRID
    ]
    return _steadiest(tried)


def _steadiest(tried: Sequence[tuple[float, Figures]]) -> tuple[float, Figures]:
    """The cut that is best together with its neighbours: a single peak is chance."""

    def around(place: int) -> float:
        near = tried[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]
        return sum(figures.f1 for _, figures in near) / len(near)

    return tried[max(range(len(tried)), key=around)]


def _best_flag(events: Sequence[_Event], sure: Sequence[_Sure], join: float) -> tuple[float, Figures]:
    """The lowest certainty with the best F1 among those that keep the precision that was asked for, if any does."""
    true = [e.event.contradicts for e in events]
    together = [_grouped(e, s, join) for e, s in zip(events, sure, strict=True)]
    tried = []
    for flag in GRID:
        found = [{p for p in t if s[p][1] >= flag} for t, s in zip(together, sure, strict=True)]
        tried.append((flag, _figures(events, found, true)))
    return _steadiest([t for t in tried if t[1].precision >= PRECISION] or tried)


def _curve(events: Sequence[_Event], sure: Sequence[_Sure]) -> tuple[tuple[float, int, float], ...]:
    found: dict[int, list[bool]] = {}
    for event, known in zip(events, sure, strict=True):
        for pair in event.judged if event.event.worth >= 1 else ():
            found.setdefault(int(known[pair][1] * 10), []).append(pair in event.event.contradicts)
    return tuple((tenth / 10, len(true), sum(true) / len(true)) for tenth, true in sorted(found.items()) if tenth)
