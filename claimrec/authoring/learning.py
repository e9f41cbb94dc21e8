"""Events in, fitted weights out, with figures cross-validated by event.

Cases become events in `cases.py`; the weights of one model are fitted in `fitting.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from operator import mul

from attrs import frozen

from claimrec.authoring.change_learning import ChangeCase, fitted_changes
from claimrec.authoring.figures import Figures
from claimrec.authoring.fitting import columns_of, model_of, own_columns, weights_of
from claimrec.authoring.learned import Learned
from claimrec.linking.evidence.clusters import clusters
from claimrec.linking.evidence.comparisons import COMPANY
from claimrec.linking.evidence.features import ClaimFeatures
from claimrec.linking.evidence.lines import Scored
from claimrec.linking.evidence.match_scores import company_of, twos_of
from claimrec.linking.evidence.own_comparisons import Comparison as OwnComparison
from claimrec.linking.evidence.own_comparisons import with_own
from claimrec.linking.evidence.pairs import CandidatePair, Comparison, oppositions
from claimrec.linking.evidence.weights import Model, Weights, comparisons, default_weights, probability
from claimrec.model.errors import InputError

Pair = tuple[int, int]
FOLDS, INNER = 5, 3
FEW = 5  # events, under which cuts are kept as they were in the weights that are bent
PRECISION = 0.5  # of the flags, as the mean over events, where it can be had: half of them right
GRID = tuple(round(0.06 + 0.02 * step, 2) for step in range(32))
NEIGHBOURS = 2
MODELS = frozenset({"first", "same", "contradicts"})  # as in `Weights`


@frozen
class Event:
    """The claims of one event with what is known of their pairs; pairs that nobody judged are in neither set.

    `worth` is how much the event counts beside another one; figures and cuts are of events that count whole. `teaches`
    are the models that learn from it. Events of one name are left out together.
    """

    name: str
    story: tuple[ClaimFeatures, ...]
    pairs: tuple[Pair, ...]
    same: frozenset[Pair]
    contradicts: frozenset[Pair]
    ignored: frozenset[Pair] = frozenset()
    changes: frozenset[Pair] = frozenset()
    worth: float = 1.0
    teaches: frozenset[str] = MODELS


_Levels = Mapping[Pair, tuple[int, ...]]  # of each pair, the level that it is on in each comparison


@frozen
class _Event:
    """An event ready to be fitted: its pairs as compared, alone and in company, with what is true of them."""

    event: Event
    twos: Mapping[Pair, CandidatePair]
    judged: tuple[Pair, ...]
    levels: _Levels

    @classmethod
    def of(cls, event: Event, compared: Sequence[Comparison]) -> _Event:
        """An event whose pairs are put on the levels of the comparisons of the first weighing."""
        twos = twos_of(event.story, event.pairs)
        levels = {pair: tuple([c.level(two) for c in compared]) for pair, two in twos.items()}
        return cls(event, twos, tuple(pair for pair in twos if pair not in event.ignored), levels)

    def in_company(self, first: Model) -> _Levels:
        """The levels of each pair with those of the comparisons that look at its company, by a first weighing."""
        odds = {pair: first.log_odds(levels) for pair, levels in self.levels.items()}
        found = {}
        for pair, company in company_of(odds).items():
            two = self.twos[pair].among(company)
            found[pair] = (*self.levels[pair], *[c.level(two) for c in COMPANY])
        return found

    def of_two(self, pair: Pair) -> bool:
        """Whether a pair is of two parties."""
        two = self.twos[pair]
        return two.a.said.party != two.b.said.party


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
    whole = [e for e in ready if e.event.worth >= 1] or ready
    judged = {id(e) for e in whole}
    out: dict[int, _Sure] = {}
    scored: dict[int, Scored] = {}
    for rest, held in _left_out(ready, FOLDS):
        models = fit.models(rest)
        out |= {id(e): _sure(e, models) for e in held if id(e) in judged}
        scored |= {id(e): _scored(e, models) for e in held if id(e) in judged}
    sure = [out[id(e)] for e in whole]
    join, same = _best_join(whole, sure)
    flag, contradicts = _best_flag(whole, sure, join)
    if start is not None and len(ready) < FEW:
        join, flag = start.join, start.flag
    cases = [ChangeCase(e.event.story, scored[id(e)], e.event.changes, e.event.ignored) for e in whole]
    turned = fitted_changes(cases, start=None if start is None else start.on_changes, learned_from=learned_from)
    changes, told = (None if start is None else start.changes, None) if turned is None else turned
    weights = Weights(*fit.models(ready), join=join, flag=flag, learned_from=learned_from, changes=changes)
    known = _figures_of(whole, before)
    return Learned(weights, same, contradicts, len(ready), _curve(whole, sure), told, known)


def _left_out(events: Sequence[_Event], parts: int) -> Iterator[tuple[list[_Event], list[_Event]]]:
    """The events in some parts, those of one name in one: for each part the events beside it, and its own."""
    names = [*dict.fromkeys(e.event.name for e in events)]
    parts = min(parts, len(names))
    part = {name: place % parts for place, name in enumerate(names)}
    for here in range(parts):
        held = [e for e in events if part[e.event.name] == here]
        yield [e for e in events if part[e.event.name] != here] or held, held


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
        alone = {id(e): e.levels for e in events}
        seen: dict[int, _Levels] = {}
        for rest, held in _left_out(events, INNER) if len(events) >= INNER else [(events, events)]:
            other = self._model("first", alone, rest)
            seen |= {id(e): e.in_company(other) for e in held}
        return (
            self._model("first", alone, events),
            self._model("same", seen, events),
            self._model("contradicts", seen, events),
        )

    def _model(self, name: str, seen: Mapping[int, _Levels], events: Sequence[_Event]) -> Model:
        compared = self.compared if name == "first" else (*self.compared, *COMPANY)
        start = None if self.start is None else getattr(self.start, name)
        rows: list[list[int]] = []
        truth: list[bool] = []
        worth: list[float] = []
        known: list[float] = []
        for event in [e for e in events if name in e.event.teaches]:
            found = seen[id(event)]
            true = event.event.contradicts if name == "contradicts" else event.event.same
            pairs = [p for p in event.judged if name != "contradicts" or event.of_two(p)]
            weight = event.event.worth / max(1, sum(p in event.event.same for p in pairs))
            for pair in pairs:
                rows.append(columns_of(compared, found[pair]))
                known.append(start.log_odds(found[pair]) if start else 0.0)
                truth.append(pair in true)
                worth.append(weight)
        if len(set(truth)) < 2:
            return start or Model(-4.0, tuple((0.0,) * len(c.says) for c in compared), compared)
        mean = sum(worth) / len(worth)
        width = sum(len(c.says) - 1 for c in compared)
        even = [w / mean for w in worth]
        fitted = weights_of(rows, width, truth, even, known if start else None, free=own_columns(compared))
        return model_of(compared, fitted[1:], fitted[0], start)


def _sure(event: _Event, models: _Models) -> _Sure:
    first, same, contradicts = models
    found = {}
    for pair, levels in event.in_company(first).items():
        apart = event.of_two(pair) and bool(oppositions(same.comparisons, levels))
        against = probability(contradicts.log_odds(levels)) if apart else 0.0
        found[pair] = (probability(same.log_odds(levels)), against)
    return found


def _scored(event: _Event, models: _Models) -> Scored:
    """What an event's pairs come to, of one party as well: what changes of line are learned from."""
    first, same, contradicts = models
    on = event.in_company(first)
    return Scored(
        same={pair: probability(same.log_odds(levels)) for pair, levels in on.items()},
        against={pair: probability(contradicts.log_odds(levels)) for pair, levels in on.items()},
        meaning={pair: two.meaning for pair, two in event.twos.items()},
    )


def _grouped(event: _Event, sure: _Sure, join: float) -> set[Pair]:
    groups = clusters(len(event.event.story), {p: s for p, (s, _) in sure.items()}, join=join)
    return {pair for group in groups for pair in combinations(group, 2)}


def _figures(events: Sequence[_Event], found: Sequence[set[Pair]], true: Sequence[frozenset[Pair]]) -> Figures:
    """The mean over events; where nothing is found or nothing is true, precision or recall are whole."""
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
        for pair in event.judged:
            found.setdefault(int(known[pair][1] * 10), []).append(pair in event.event.contradicts)
    return tuple((tenth / 10, len(true), sum(true) / len(true)) for tenth, true in sorted(found.items()) if tenth)
