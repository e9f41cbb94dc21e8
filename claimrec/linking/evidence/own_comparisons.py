"""Comparisons of the caller's: functions of two claims, checked when they are given, weighed beside the shipped ones.

One answers with one of its levels, and each level has a weight, learned by `claimrec.learn` or given.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations_with_replacement
from math import isfinite
from typing import Any

from attrs import evolve, field, frozen

from claimrec.language.english.grammar import english
from claimrec.language.reader import text_of
from claimrec.linking.evidence import pairs
from claimrec.linking.evidence.analysed_claim import AnalysedClaim
from claimrec.linking.evidence.comparisons import COMPANY, MEANING, MODEL, first
from claimrec.linking.evidence.weights import Model, Weights
from claimrec.model.arguments import function_given, is_async, listed, text_given
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, RuleError, shown
from claimrec.model.resources import tables_of

MOST_LEVELS = 20
CONTRACT = "compare(a, b) -> one of the levels or None, the same in either order"
_NOTHING = "nothing to say"
Compare = Callable[[AnalysedClaim, AnalysedClaim], str | None]


def _strings(given: Any) -> tuple[Any, ...]:
    return listed(given, "levels", expected="a list of names")


def _weights(given: Any) -> tuple[Any, ...] | None:
    return None if given is None else listed(given, "weights_same", expected="a number for each level")


def _opposing(given: Any) -> frozenset[Any]:
    return frozenset(listed(given, "opposes", expected="a list of levels"))


@frozen
class Comparison:
    """One way of your own to compare two claims, weighed beside those that come along; `Reconciler(comparisons=[...])`.

    - `name`: what it is called in evidence and in files of weights; none of the shipped ones has it.
    - `levels`: the names of what it may answer, twenty at most.
    - `compare`: a function of two claims with their words (`claimrec.linking.AnalysedClaim`), that answers with one of
      the levels, or None for nothing to say. It gives the same in either order, and bears claims without your columns.
    - `words`: what each level says of two claims, for reasons, as "the serial numbers are the same": a text for each
      level, or a mapping from levels to texts; a level without one is told by its name in evidence, not in reasons.
    - `weights_same`: what each level adds to the log-odds that two claims are about one fact; `weights_opposed`: to
      those that they contradict, by default the same numbers. Weights that `claimrec.learn` fitted stand above both.
    - `opposes`: the levels that set two claims against each other: a pair on one of them may be flagged for it.
    - `blocks_by`: a function of a Claim, that gives a key that can be hashed, or None. Claims with an equal key are
      compared, and stand in one story even in a long stream.
    - `samples`: claims of yours on which `compare` and `blocks_by` are tried, beside a few that come along.

    All is checked when it is made: raises InputError for what does not fit, RuleError for a function that raises or
    answers with what is no level, with the claims that it was given.

    >>> def serials(a, b):
    ...     one, other = a.claim.extra.get("serial"), b.claim.extra.get("serial")
    ...     return None if None in (one, other) else "same" if one == other else "other"
    >>> Comparison("serial", ("same", "other"), serials, weights_same=(6, -4)).weights_opposed
    (6.0, -4.0)
    """

    name: str
    levels: tuple[str, ...] = field(converter=_strings)
    compare: Compare = field(repr=False)
    words: tuple[str, ...] | Mapping[str, str] = field(default=(), kw_only=True)
    weights_same: tuple[float, ...] | None = field(default=None, converter=_weights, kw_only=True)
    weights_opposed: tuple[float, ...] | None = field(default=None, converter=_weights, kw_only=True)
    opposes: frozenset[str] = field(default=(), converter=_opposing, kw_only=True)
    blocks_by: Callable[[Claim], Hashable] | None = field(default=None, repr=False, kw_only=True)
    samples: tuple[Claim, ...] = field(default=(), repr=False, eq=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not text_given(self.name, "name").strip() or self.name in shipped_names():
            raise InputError(f"{shown(self.name)} is taken or empty", field="name", expected="a name of its own")
        _check_levels(self)
        for name in ("weights_same", "weights_opposed"):
            object.__setattr__(self, name, _checked_weights(self, name))
        if self.weights_opposed is None:
            object.__setattr__(self, "weights_opposed", self.weights_same)
        object.__setattr__(self, "words", _checked_words(self))
        _check_compare(self.compare)
        function_given(self.blocks_by, "blocks_by", expected="a function of a cr.Claim that gives a key, or None")
        _try(self)

    def level(self, a: AnalysedClaim, b: AnalysedClaim) -> int:
        """The number of the level of `a` and `b`, from 1 on, or 0 where it says nothing; RuleError as in the class."""
        try:
            found = self.compare(a, b)
        except Exception as error:  # the caller's code: whatever it raises, both claims are named
            raise RuleError(self._fault(f"raised {type(error).__name__}: {error}", a, b)) from error
        if found is None:
            return 0
        if not isinstance(found, str) or found not in self.levels:
            told = f"answered {shown(found)}, which is none of its levels ({', '.join(self.levels)})"
            raise RuleError(self._fault(told, a, b))
        return self.levels.index(found) + 1

    def key(self, claim: Claim) -> Hashable:
        """The blocking key of `claim`, or None; RuleError names the claim where the function fails."""
        try:
            found = None if self.blocks_by is None else self.blocks_by(claim)
            hash(found)
        except Exception as error:  # the caller's code, or a key that cannot be hashed
            told = f"blocks_by of comparison {self.name!r} raised {type(error).__name__}: {error}"
            raise RuleError(f"{told} (on claim {claim.id!r})") from error
        return found

    def voice(self) -> pairs.Comparison:
        """The same as weights and reasons take it: with a level 0 for nothing to say."""
        told = [words or level for words, level in zip(self.words, self.levels, strict=True)]
        return pairs.Comparison(
            self.name,
            (_NOTHING, *told),
            lambda two: self._between(two),
            opposes={n: told[n - 1] for n, level in enumerate(self.levels, 1) if level in self.opposes},
            own=self.levels,
            reasons=("", *self.words),
        )

    def _between(self, two: pairs.CandidatePair) -> int:
        a, b = two.a.said.heard, two.b.said.heard
        return 0 if a is None or b is None else self.level(a, b)

    def _fault(self, what: str, *claims: AnalysedClaim) -> str:
        told = " and ".join([f"{one.claim.id!r}: {shown(one.claim.text)}, {dict(one.claim.extra)}" for one in claims])
        return f"comparison {self.name!r} {what} (on claims {told})"


@cache
def shipped_names() -> frozenset[str]:
    """The names of the comparisons that come along."""
    return frozenset([c.name for c in (*first(), *MEANING, *MODEL, *COMPANY)] + ["start"])


def comparisons_given(given: Iterable[Comparison]) -> tuple[Comparison, ...]:
    """The caller's comparisons in the order of their names; InputError for what is none, and for two of one name."""
    expected = "a list of cr.Comparison, each with a name of its own"
    found = listed(given, "comparisons", expected=expected)
    for one in found:
        if not isinstance(one, Comparison):
            raise InputError(f"{shown(one)} is a {type(one).__name__}", field="comparisons", expected=expected)
    names = [one.name for one in found]
    if len(set(names)) < len(names):
        raise InputError(f"two are called {max(names, key=names.count)!r}", field="comparisons", expected=expected)
    return tuple(sorted(found, key=lambda one: one.name))


def keys_of(claims: Sequence[AnalysedClaim | None], own: Sequence[Comparison]) -> list[list[int]]:
    """The places of the claims that share a key of a comparison, for each key that several have."""
    held: dict[tuple[str, Hashable], list[int]] = {}
    for comparison in own:
        for place, one in enumerate(claims):
            key = None if one is None or comparison.blocks_by is None else comparison.key(one.claim)
            if key is not None:
                held.setdefault((comparison.name, key), []).append(place)
    return [places for places in held.values() if len(places) > 1]


def _check_levels(own: Comparison) -> None:
    expected = f"1 to {MOST_LEVELS} names, each once"
    named = all(isinstance(one, str) and one.strip() for one in own.levels)
    if not named or not 0 < len(own.levels) <= MOST_LEVELS or len(set(own.levels)) < len(own.levels):
        raise InputError(f"comparison {own.name!r}: {shown(own.levels)}", field="levels", expected=expected)
    strange = sorted(map(str, own.opposes - set(own.levels)))
    if strange:
        problem = f"comparison {own.name!r} has no level {shown(strange[0])}"
        raise InputError(problem, field="opposes", expected=f"some of {', '.join(own.levels)}")


def _checked_weights(own: Comparison, name: str) -> tuple[float, ...] | None:
    given = getattr(own, name)
    if given is None:
        return None
    numbers = all(isinstance(w, (int, float)) and not isinstance(w, bool) and isfinite(w) for w in given)
    if not numbers or len(given) != len(own.levels):
        expected = f"{len(own.levels)} numbers, one for each level ({', '.join(own.levels)})"
        raise InputError(f"comparison {own.name!r}: {shown(given)}", field=name, expected=expected)
    return tuple(map(float, given))


def _checked_words(own: Comparison) -> tuple[str, ...]:
    expected = f"a text for each level ({', '.join(own.levels)})"
    given = own.words
    if isinstance(given, Mapping):
        if not set(given) <= set(own.levels):
            raise InputError(f"comparison {own.name!r}: {shown(given)}", field="words", expected=expected)
        given = tuple([given.get(level, "") for level in own.levels])
    found = listed(given, "words", expected=expected) or ("",) * len(own.levels)
    if len(found) != len(own.levels) or not all(isinstance(one, str) for one in found):
        raise InputError(f"comparison {own.name!r}: {shown(found)}", field="words", expected=expected)
    return found


def _check_compare(compare: Any) -> None:
    fits = callable(compare) and not is_async(compare)
    try:
        fits = fits and inspect.signature(compare).bind(None, None) is not None
    except (TypeError, ValueError):
        fits = False
    if not fits:
        raise InputError(f"{shown(compare)} does not take two claims", field="compare", expected=CONTRACT)


def _try(own: Comparison) -> None:
    """Tries a comparison on samples, each two in both orders."""
    given = listed(own.samples, "samples", expected="a list of cr.Claim")
    if not all(isinstance(one, Claim) for one in given):
        raise InputError("some are no claims", field="samples", expected="a list of cr.Claim")
    named = [one if one.id else evolve(one, id=f"samples[{n}]") for n, one in enumerate(given)]
    tried = [*_samples(), *[_analysed(one) for one in named]]
    for one in tried:
        own.key(one.claim)
    for a, b in combinations_with_replacement(tried, 2):
        there, back = (own.level(*pair) for pair in ((a, b), (b, a)))
        if there != back:
            told = [(None, *own.levels)[level] for level in (there, back)]
            what = f"answered {told[0]!r} in one order and {told[1]!r} in the other"
            raise InputError(own._fault(what, a, b), field="compare", expected=CONTRACT)


@cache
def _samples() -> tuple[AnalysedClaim, ...]:
    told = tables_of("linking/evidence/sample_claims.toml")["claims"]
    return tuple([_analysed(Claim(**one)) for one in told])


def _analysed(claim: Claim) -> AnalysedClaim:
    return AnalysedClaim(claim, text_of(claim.text or "", language=english()), claim.party)


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
