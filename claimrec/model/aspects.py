"""Aspects: a kind of question with its wording, value type, life and cues."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from enum import Enum
from typing import Any

from attrs import field, frozen

from claimrec.model.arguments import text_given
from claimrec.model.aspect_fields import (
    cues_of,
    exclusion,
    holds_of,
    one_of,
    scopes_of,
    single_words,
    tolerance_of,
    tuple_of,
)
from claimrec.model.errors import AspectError, shown
from claimrec.model.names import common
from claimrec.model.short_reprs import angular, short_repr
from claimrec.model.values import OTHER_AGENT, AllDiffer, Exclusions


class Life(Enum):
    """How long a value holds, and what may follow it."""

    LASTING = "lasting"
    """It holds around the moment spoken of, and may change: who holds a town."""
    FINAL = "final"
    """Once it is so, it stays so: a bridge was destroyed."""
    TOTAL = "total"
    """A running count, which never falls: how many have died."""
    INSTANT = "instant"
    """It is of that moment only: how many were there."""


class Kind(Enum):
    """The type of value that answers a question."""

    YES_NO = "yes_no"
    """One of the states "yes" and "no"."""
    STATE = "state"
    """One of the states of the aspect."""
    QUANTITY = "quantity"
    """A number, or a range of numbers."""
    WHEN = "when"
    """A time."""
    SINCE = "since"
    """A time that is given as a duration: "for seven months"."""
    WHO = "who"
    """One or several agents."""
    NAME = "name"
    """A name or code out of any number, as of a country: two that differ exclude each other."""
    WORDS = "words"
    """Words as they stand, of which any number can be true: they exclude nothing."""


def _kind(value: str | Kind) -> Kind:
    kind: Kind = one_of(Kind, value, "value")
    return kind


def _life(value: str | Life) -> Life:
    life: Life = one_of(Life, value, "life")
    return life


def _optional_life(value: str | Life | None) -> Life | None:
    return None if value is None else _life(value)


@frozen
class StateDef:
    """One state of an aspect.

    - `name`: how it is called in values; `cues`: the phrases that express it.
    - `says`: its wording in reports; by default the name.
    - `life`: its life, where that differs from its aspect's.
    - `implies`: (aspect, state) pairs that follow from it.
    """

    name: str
    cues: tuple[str, ...] = field(default=(), converter=cues_of)
    says: str = field(default="", kw_only=True)
    life: Life | None = field(default=None, kw_only=True, converter=_optional_life)
    implies: tuple[tuple[str, str], ...] = field(default=(), kw_only=True)


def _states(value: Any) -> tuple[StateDef, ...]:
    if isinstance(value, Mapping):
        return tuple(v if isinstance(v, StateDef) else StateDef(k, v) for k, v in value.items())
    expected = "{'open': ['~be open'], ...}, or a list of StateDef"
    for state in (found := tuple_of(value, "states", expected)):
        if not isinstance(state, StateDef):
            raise AspectError(f"{shown(state)} is no state", field="states", expected=expected)
    return found


def _exclude(value: Any) -> tuple[tuple[str, str, str], ...] | None:
    if value is None:
        return None
    listed = tuple_of(value, "exclude", "a list of pairs, as ['taken, contested']", "exclusion")
    return tuple(map(exclusion, listed))


def _not_about(value: Any) -> tuple[str, ...]:
    return single_words(value, "not_about")


def _called(value: Any) -> tuple[str, ...]:
    return single_words(value, "called")


def _links(value: Any) -> tuple[str, ...]:
    return cues_of(value, "links")


def _narrowed_by(value: Any) -> tuple[str, ...]:
    return single_words(value, "narrowed_by")


WHO = "who"  # in `narrowed_by`: who does it
_YES_NO = (StateDef("yes"), StateDef("no"))


@frozen(repr=False)
class Aspect:
    """A kind of question that claims answer, as data: the aspects of the shipped packs stand in TOML.

    - `name`: how rules and structured claims refer to it; `question`: its wording, with `{subject}`.
    - `value`: the type of the answer (a `Kind` or its name); "yes_no" has the states "yes" and "no".
    - `life`: how long an answer holds (a `Life` or its name); `holds`: for how long a lasting one is assumed to hold
      around the moment spoken of, a `timedelta`, one day by default.
    - `states`: for "state" and "yes_no", state names with their cues; `cues`: for the other types.
    - `exclude`: which states exclude each other ("taken, contested"); by default all that differ.
    - `tolerance`: how far two numbers may differ, relative to the larger (0.05 is 5 %).
    - `unit`: what a number counts; `scopes`: words, or a few side by side, that narrow the question ("civilians").
    - `predictions`: whether "will" and "would" answer it too.
    - `about`: "place" where only places are subjects, so that "our units in Lakeside" is about Lakeside; "scene" where
      the subject is a place where something happened, so that "a blast at the Lakeside mine" is one in Lakeside.
    - `not_about`: single words that are no subjects of it: "talks" cannot be destroyed, though they may collapse.
    - `called`: words for the event that it asks about, as "vote" and "election": without a place it is the first.
    - `narrowed_by`: words behind which stands what narrows it ("of", in "convicted of fraud"); "who" for the agent.
    - `parts`: whether a part of the subject ("the outskirts of") makes another question.
    - `origin`: the pack or file that it was read from; `article`: what the question in words puts before a common noun
      ("the"); `links`: the words that join a subject to the question ("in"). Packs set all three.

    Derived: `exclusions`, `by_name` (its states), `implying` (whether a state of it implies another answer) and
    `of_one_life` (whether no state has a life of its own).

    Raises AspectError where states contradict themselves, or `value` and `life` do not go together.

    >>> pier = Aspect("pier", question="Is {subject} open?", states={"open": ["~be open"], "shut": ["~be shut"]})
    >>> pier.exclusions.pairs
    {('open', 'shut'): 'always'}
    """

    name: str
    question: str = field(kw_only=True, hash=False)
    value: Kind = field(default=Kind.STATE, kw_only=True, converter=_kind, hash=False)
    life: Life = field(default=Life.LASTING, kw_only=True, converter=_life, hash=False)
    holds: timedelta = field(default=timedelta(days=1), kw_only=True, converter=holds_of, hash=False)
    states: tuple[StateDef, ...] = field(default=(), kw_only=True, converter=_states, hash=False)
    cues: tuple[str, ...] = field(default=(), kw_only=True, converter=cues_of, hash=False)
    exclude: tuple[tuple[str, str, str], ...] | None = field(default=None, kw_only=True, converter=_exclude, hash=False)
    tolerance: float = field(default=0.0, kw_only=True, converter=tolerance_of, hash=False)
    unit: str = field(default="", kw_only=True, hash=False)
    scopes: Mapping[str, tuple[str, ...]] = field(factory=dict, kw_only=True, converter=scopes_of, hash=False)
    predictions: bool = field(default=False, kw_only=True, hash=False)
    about: str = field(default="", kw_only=True, hash=False)
    not_about: tuple[str, ...] = field(default=(), kw_only=True, converter=_not_about, hash=False)
    called: tuple[str, ...] = field(default=(), kw_only=True, converter=_called, hash=False)
    narrowed_by: tuple[str, ...] = field(default=(), kw_only=True, converter=_narrowed_by, hash=False)
    parts: bool = field(default=False, kw_only=True, hash=False)
    origin: str = field(default="yours", kw_only=True, hash=False)
    article: str = field(default="", kw_only=True, hash=False)
    links: tuple[str, ...] = field(default=(), kw_only=True, converter=_links, hash=False)
    exclusions: Exclusions = field(init=False, repr=False, eq=False, hash=False)
    by_name: Mapping[str, StateDef] = field(init=False, repr=False, eq=False, hash=False)
    implying: bool = field(init=False, repr=False, eq=False, hash=False)
    of_one_life: bool = field(init=False, repr=False, eq=False, hash=False)

    def __attrs_post_init__(self) -> None:
        if self.value is Kind.YES_NO:
            known = {state.name: state for state in self.states}
            if set(known) - {"yes", "no"}:
                raise self._wrong("states", "a yes/no question has other states", "only 'yes' and 'no'")
            object.__setattr__(self, "states", tuple(known.get(s.name, s) for s in _YES_NO))
        object.__setattr__(self, "by_name", {state.name: state for state in self.states})
        object.__setattr__(self, "implying", any(state.implies for state in self.states))
        object.__setattr__(self, "of_one_life", not [s for s in self.states if s.life not in (None, self.life)])
        _check(self)
        object.__setattr__(self, "exclusions", _exclusions(self))

    __repr__ = short_repr

    @angular
    def __rich_repr__(self) -> Iterator[Any]:
        yield from (self.name, self.question, ("value", self.value.value), ("life", self.life.value))

    def _repr_html_(self) -> str:
        from claimrec.export.cards import aspect_html

        return aspect_html(self)

    def _wrong(self, where: str, problem: str, expected: str) -> AspectError:
        return AspectError(f"aspect {shown(self.name)}: {problem}", field=where, expected=expected)

    def state(self, name: str) -> StateDef | None:
        """The state called `name`, or None."""
        return self.by_name.get(name) if isinstance(name, str) else None

    def life_of(self, state: str) -> Life:
        """The life of the state called `state`: its own, or else its aspect's."""
        found = self.state(state)
        return found.life if found is not None and found.life is not None else self.life

    def ask(self, subject: str, scope: str = "") -> str:
        """The question about `subject`, narrowed by `scope` where one is given.

        >>> Aspect("open", question="Is {subject} open?", value="yes_no", article="the").ask("pier")
        'Is the pier open?'
        """
        subject, scope = text_given(subject, "subject"), text_given(scope, "scope")
        question = self.question
        if self.article and common(subject) and not subject.startswith(f"{self.article} "):
            links = "|".join(self.links)
            own = rf"\b{re.escape(subject)}\b([^{{]*?) (?:{links}) {{subject}}"  # not "the vote in the vote"
            question = re.sub(own, rf"{subject}\1", question).replace("{subject}", f"{self.article} {{subject}}")
        return question.replace("{subject}", subject) + (f" [{scope}]" if scope else "")


def _check(aspect: Aspect) -> None:
    """Everything that is wrong with an aspect in itself."""
    stated = aspect.value in (Kind.STATE, Kind.YES_NO)
    names = [state.name for state in aspect.states]
    if not isinstance(aspect.name, str) or not aspect.name.strip():
        raise AspectError(f"{shown(aspect.name)} is no name", field="name", expected="a string that is not empty")
    if stated and len(names) < 2:
        raise aspect._wrong("states", f"it has {len(names)} states", "two states or more")
    if not stated and names:
        raise aspect._wrong("states", f"a {aspect.value.value} has no states", "cues= for this type of value")
    if aspect.value in (Kind.NAME, Kind.WORDS) and aspect.cues:
        raise aspect._wrong("cues", f"a {aspect.value.value} is not read from words", "structured claims, and no cues")
    if stated and aspect.cues:
        raise aspect._wrong("cues", "its cues belong to no state", "the cues inside states=")
    if len(set(names)) < len(names):
        raise aspect._wrong("states", "a state stands twice", "each state once")
    if aspect.life is Life.TOTAL and aspect.value is not Kind.QUANTITY:
        raise aspect._wrong("life", f"a {aspect.value.value} is no running total", "value='quantity'")
    if aspect.about not in ("", "place", "scene"):
        raise aspect._wrong("about", f"{shown(aspect.about)} is not known", "'place', 'scene', or nothing")
    for name in ("not_about", "called", "narrowed_by"):
        if wrong := [word for word in getattr(aspect, name) if not word.replace("-", "").isalpha()]:
            raise aspect._wrong(name, f"{shown(wrong[0])} is no single word", "words, as ['talks']")
    _check_pairs(aspect, set(names))
    _check_cues(aspect)


def _check_pairs(aspect: Aspect, names: set[str]) -> None:
    for first, second, condition in aspect.exclude or ():
        if unknown := {first, second} - names:
            raise aspect._wrong("exclude", f"{shown(min(unknown))} is no state of it", f"one of {sorted(names)}")
        if first == second and condition != OTHER_AGENT:
            raise aspect._wrong("exclude", f"{shown(first)} would exclude itself", "two different states")
    pairs = [entry[:2] for entry in aspect.exclude or ()]
    if len(set(pairs)) < len(pairs):
        raise aspect._wrong("exclude", "a pair of states stands twice", "each pair once")
    apart = _exclusions(aspect).pairs
    for state in aspect.states:
        for other_aspect, other in state.implies:
            if other_aspect == aspect.name and (min(state.name, other), max(state.name, other)) in apart:
                raise aspect._wrong("implies", f"{shown(state.name)} implies what it excludes", "one or the other")


def _check_cues(aspect: Aspect) -> None:
    owner: dict[str, str] = {}
    for state in aspect.states:
        for cue in state.cues:
            if owner.setdefault(cue, state.name) != state.name:
                problem = f"cue {shown(cue)} says both {shown(owner[cue])} and {shown(state.name)}"
                raise aspect._wrong("cues", problem, "each cue under one state")


def _exclusions(aspect: Aspect) -> Exclusions:
    names = [state.name for state in aspect.states]
    given = aspect.exclude
    pairs = AllDiffer(frozenset(names)) if given is None else {(a, b): condition for a, b, condition in given}
    complement = dict([names, names[::-1]]) if aspect.value is Kind.YES_NO else {}
    return Exclusions(pairs, complement)
