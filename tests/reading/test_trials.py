"""Cues that are tried: only where they cannot match are they passed over."""

from __future__ import annotations

import random
from itertools import accumulate

from counting import lines_of

import claimrec as cr
from claimrec import DEFAULT_PACKS
from claimrec.packs.chosen import asked
from claimrec.reading.lexicon import Lexicon, lexicon
from claimrec.reading.patterns import COMMA, ENTITY, OTHER, QUESTION, STOP, compiled
from claimrec.reading.trials import Trial


def shipped() -> Lexicon:
    """The lexicon of the packs that are read by default."""
    return lexicon(asked(DEFAULT_PACKS, ()).aspects)


def may_match(trial: Trial, classes: str) -> bool:
    """Whether a cue is tried on these classes."""
    places: dict[str, list[int]] = {}
    for at, char in enumerate(classes):
        places.setdefault(char, []).append(at)
    return trial.may_match(places, [*accumulate([char in (STOP, QUESTION) for char in classes])])


def test_a_cue_that_matches_is_tried() -> None:
    """Wherever the expression of a cue matches, its steps stand in their order and near enough: none is passed over."""
    held, rng = shipped(), random.Random(5)
    trials = sorted({(t.expression, t) for told in held.trials.values() for t in told}, key=lambda entry: entry[0])
    matched = 0
    for expression, trial in rng.sample(trials, 150):
        steps = [sorted(step) for step, _ in trial.needs]
        between = [ENTITY, OTHER, OTHER, COMMA, STOP, *held.groups["loose"][:3], *held.groups["determiner"][:2]]
        for _ in range(30):
            parts = [rng.choice(step) + "".join(rng.choices(between, k=rng.randrange(4))) for step in steps]
            classes = "".join([*rng.choices(between, k=3), *(parts if rng.random() < 0.8 else parts[::-1])]) * 2
            if compiled(expression).search(classes):
                matched += 1
                assert may_match(trial, classes)
    assert matched > 200


def test_a_cue_is_not_tried_where_its_steps_stand_apart() -> None:
    """Steps in the wrong order, in two sentences or too far from each other are not enough."""
    near = [t for told in shipped().trials.values() for t in told if len(t.needs) == 2 and t.needs[1][1] < 20]
    trial = near[0]
    (first, _), (second, reach) = trial.needs
    a, b = min(first - second), min(second - first)
    assert may_match(trial, a + b)
    assert not may_match(trial, b + a)
    assert not may_match(trial, a + STOP + b)
    assert not may_match(trial, a + OTHER * reach + b)


def test_what_takes_no_position_is_read_without_trying_many_cues() -> None:
    """A long text of many sentences, each with a word of many cues, costs as much as it is long."""
    words = ("holds", "captured", "killed", "suspended", "closed")

    def cost(size: int) -> int:
        text = " ".join([f"The {words[n % len(words)]} of item {n}." for n in range(size)])
        return lines_of(lambda: cr.reconcile([{"text": text, "party": "A", "said_at": "2024-05-04"}], weights=None))

    cost(20)  # what is loaded once is no cost of the text
    assert cost(400) < 10 * cost(100)
