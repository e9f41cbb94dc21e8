"""Weights and the caller's comparisons in; the same weights with those comparisons among theirs out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from claimrec.linking import pairs
from claimrec.linking.own_comparisons import Comparison
from claimrec.linking.weights import Model, Weights
from claimrec.model.errors import InputError, shown


def with_own(weights: Weights, own: Sequence[Comparison], *, open_ones: bool = False) -> Weights:
    """Weights in which the caller's comparisons stand with the levels' weights that were learned, or else are given.

    What is given moves the odds of a pair by just that much: the first weighing, from which it is told what the others
    of a story say of a pair, does not see it. Where `open_ones`, one without weights weighs nothing; else InputError.
    """
    learned = {c.name: c.own for c in weights.first.comparisons if c.own}
    missing = sorted(learned.keys() - {one.name for one in own})
    if not own and not missing:
        return weights
    if missing:
        problem = f"the weights were learned with the comparison {missing[0]!r}, which is not given"
        raise InputError(problem, field="comparisons", expected="each comparison that the weights were learned with")
    voices = {one.name: one.voice() for one in own}
    for one in own:
        if one.name in learned and learned[one.name] != one.levels:
            problem = f"the weights of comparison {one.name!r} were learned with the levels {shown(learned[one.name])}"
            raise InputError(problem, field="comparisons", expected=f"the same levels, not {shown(one.levels)}")
        if one.name not in learned and one.weights_same is None and one.weights_opposed is None and not open_ones:
            problem = f"comparison {one.name!r} has no weights"
            expected = "weights_same=(…), or weights that cr.learn fitted with it"
            raise InputError(problem, field="comparisons", expected=expected)
    new, at = [one for one in own if one.name not in learned], len(weights.first.levels)
    return evolve(
        weights,
        first=_with(weights.first, voices, {one.name: None for one in new}, at),
        same=_with(weights.same, voices, {one.name: one.weights_same for one in new}, at),
        contradicts=_with(weights.contradicts, voices, {one.name: one.weights_opposed for one in new}, at),
    )


def _with(
    model: Model,
    voices: Mapping[str, pairs.Comparison],
    new: Mapping[str, tuple[float, ...] | None],
    at: int,
) -> Model:
    """A model with new comparisons from the place `at` on; those of the caller's that it knows have their functions."""
    known = [voices.get(c.name, c) if c.own else c for c in model.comparisons]
    levels = [(0.0,) * len(voices[one].says) if given is None else (0.0, *given) for one, given in new.items()]
    return Model(
        model.start,
        (*model.levels[:at], *levels, *model.levels[at:]),
        (*known[:at], *[voices[one] for one in new], *known[at:]),
    )
