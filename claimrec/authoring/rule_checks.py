"""A rule in, its faults out, in sentences; and positions of every kind to try a rule on."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import combinations
from math import inf, isfinite
from numbers import Real
from typing import Any

from attrs import evolve, field, fields, frozen, has

from claimrec.linking.grouping import blocks
from claimrec.model.arguments import listed
from claimrec.model.aspects import Aspect, Life, StateDef
from claimrec.model.claims import Claim, Offsets
from claimrec.model.errors import InputError, shown
from claimrec.model.positions import Basis, Finding, Position, Relation
from claimrec.model.quantities import Quantity
from claimrec.model.rules import CONTRACT, Blocked, Rule, checked, rule_name
from claimrec.model.spans import Span
from claimrec.model.values import State, Value, When, Who

Pair = tuple[Position, Position]
Example = tuple[Position, Position, Relation | None]
MOST_PAIRS = 5000


def check_rule(
    rule: Rule, positions: Iterable[Position] | None = None, *, examples: Iterable[Example] = ()
) -> list[str]:
    """What is wrong with the rule `rule`, in sentences for its author; an empty list means that nothing was found.

    - `positions`: what to try the rule on, by default `sample_positions()`. As in a real run it is only asked about
      positions with an equal blocking key (without one, an equal subject); 5,000 pairs at most are tried.
    - `examples`: triples (a, b, relation) with what it should answer: a `Relation`, or None for nothing.

    Tried are the contract, the same answer in either order and on every call, no change of its arguments, missing
    fields, usable findings, and the blocking key. Each kind of fault is reported once, with the first positions that
    show it. Raises InputError for `positions` and `examples` that are none.

    >>> def far_apart(a, b):
    ...     '''Two reports from two seas are two happenings.'''
    ...     seas = a.claim.extra.get("sea"), b.claim.extra.get("sea")
    ...     return Finding(Relation.OTHER_FACT, f"{seas[0]} is not {seas[1]}") if seas[0] != seas[1] else None
    >>> check_rule(far_apart)
    []
    >>> check_rule(lambda a, b: None)[0].partition(":")[0]
    "rule '<lambda>' has no docstring"
    """
    breach = _breach(rule)
    if breach:
        return [breach]
    told = listed(examples, "examples", expected="triples (a, b, relation)")
    if not all(isinstance(one, tuple) and len(one) == 3 for one in told):
        raise InputError("these are no triples", field="examples", expected="triples (a, b, relation)")
    tried = _positions(sample_positions() if positions is None else positions)
    _positions([p for a, b, _ in told for p in (a, b)])
    trial = _Trial(rule)
    pairs = [pair for block in _blocks(trial, tried) for pair in combinations(block, 2)]
    if not pairs and not told and not trial.faults:
        trial.fault("unasked", "was asked nothing: no two positions share its key", "give positions= that do")
    _try(trial, [*pairs[:: 1 + len(pairs) // MOST_PAIRS], *((a, b) for a, b, _ in told)])
    _try_examples(trial, told)
    return list(trial.faults.values())


def sample_positions() -> tuple[Position, ...]:
    """Positions of every kind that a rule may get: each type of value, each life, each field missing; new on every
    call.

    >>> found = sample_positions()
    >>> sorted({type(p.value).__name__ for p in found})
    ['Quantity', 'State', 'When', 'Who']
    >>> any(p.valid is None for p in found), any(p.claim.text is None for p in found)
    (True, True)
    """
    found: list[Position] = []
    for aspect, values in _samples():
        for place, value in enumerate(values):
            for step in range(3):
                found.append(_sample(aspect, value, (3 * place + step) % len(_VARIANTS), len(found)))
    return (*found, evolve(found[0], subject="Far Lock"))


def _breach(rule: Any) -> str:
    """How a rule breaks the contract; a rule inside of a blocked one keeps it too."""
    try:
        checked([rule])
        return _breach(rule.rule) if isinstance(rule, Blocked) else ""
    except InputError as error:
        return f"{error.problem}: it must be {CONTRACT}"


def _positions(given: Iterable[Any]) -> tuple[Position, ...]:
    found = listed(given, "positions", expected="Position objects")
    for one in found:
        if not isinstance(one, Position):
            raise InputError(f"{shown(one)} is no Position", field="positions", expected="Position objects")
    return found


@frozen
class _Trial:
    """A rule under trial, and what was found: one sentence for each kind of fault."""

    rule: Rule
    faults: dict[str, str] = field(factory=dict)

    def fault(self, kind: str, what: str, mend: str, *on: Position) -> None:
        """Note a fault, unless one of its kind was noted before."""
        where = f" on {' and '.join(map(_named, on))}" if on else ""
        self.faults.setdefault(kind, f"rule {rule_name(self.rule)!r} {what}{where}: {mend}")

    def answer(self, a: Position, b: Position) -> Any:
        """What the rule says, or the exception that it raised."""
        try:
            found = self.rule(a, b)
        except Exception as error:  # a rule is its author's code: it may raise anything
            mend = "return None where it has nothing to say, and look at the type of a value first"
            self.fault("raised", f"raised {type(error).__name__}: {error}", mend, a, b)
            return type(error)
        if inspect.iscoroutine(found):
            found.close()
        return found


def _named(position: Position) -> str:
    """A position as an author can find it again: its claim, its answer, and what it lacks."""
    claim = position.claim
    lacks = [name for name in ("valid", "said_at", "side") if getattr(position, name) is None]
    lacks += [name for name, given in (("text", claim.text), ("words", position.words)) if not given]
    without = f", without {', '.join(lacks)}" if lacks else ""
    return f"claim {claim.id!r} ({position.aspect.name}: {position.value}{without})"


def _blocks(trial: _Trial, positions: Sequence[Position]) -> list[list[Position]]:
    """The positions that a rule could be asked about together, once its blocking key is known to hold."""
    if not isinstance(trial.rule, Blocked):
        return [[positions[p] for p in block] for block in blocks(positions, lambda p: p.subject)]
    before = [_key(trial, trial.rule.by, p) for p in positions]
    after = [_key(trial, trial.rule.by, p) for p in reversed(positions)][::-1]
    for position, one, two in zip(positions, before, after, strict=True):
        if one != two:
            what = f"has a blocking key that is first {shown(one)} and then {shown(two)}"
            trial.fault("unstable", what, "make it of the position's fields alone", position)
    keys = {id(p): key for p, key in zip(positions, before, strict=True)}
    return [[positions[p] for p in block] for block in blocks(positions, lambda p: keys[id(p)])]


def _key(trial: _Trial, by: Callable[[Position], Hashable], position: Position) -> Hashable:
    try:
        key = by(position)
        hash(key)
    except Exception as error:  # the author's code too
        what = f"has a blocking key that raised {type(error).__name__}: {error}"
        mend = "return a string, a number or a tuple of them, or None to keep a position out of every block"
        trial.fault("key", what, mend, position)
        return None
    return key


def _try(trial: _Trial, pairs: Sequence[Pair]) -> None:
    """Ask about all pairs in both orders, then again in the reverse order, and compare."""
    whole = [(p, _snapshot(p)) for p in {id(p): p for pair in pairs for p in pair}.values()]
    first = [_said(trial, a, b) for a, b in pairs]
    again = [_said(trial, a, b) for a, b in reversed(pairs)][::-1]
    for (a, b), one, two in zip(pairs, first, again, strict=True):
        if [*map(_content, one)] != [*map(_content, two)]:
            what = f"answered first {_told(one[0])} and then {_told(two[0])}"
            trial.fault("unsteady", what, "let the answer hang on the two positions and nothing else", a, b)
        # `why` may name the two in the order in which they came
        if _content(one[0])[:2] != _content(one[1])[:2] and type not in map(type, one):
            what = f"answered {_told(one[0])} one way round and {_told(one[1])} the other"
            trial.fault("asymmetric", what, "put the two in an order of its own first", a, b)
    for position, before in whole:
        if _snapshot(position) != before:
            trial.fault("altered", "altered what it was given", "copy before: dict(a.claim.extra)", position)


def _said(trial: _Trial, a: Position, b: Position) -> tuple[Any, Any]:
    """The answers in both orders, each looked at on its own."""
    both = trial.answer(a, b), trial.answer(b, a)
    for found, (one, two) in zip(both, ((a, b), (b, a)), strict=True):
        _look_at(trial, found, one, two)
    return both


def _look_at(trial: _Trial, found: Any, a: Position, b: Position) -> None:
    """Everything that is wrong with one answer in itself."""
    if found is None or (isinstance(found, type) and issubclass(found, Exception)):
        return
    if not isinstance(found, Finding):
        what = f"answered {shown(found)}, which is no Finding"
        trial.fault("no finding", what, "return Finding(relation, why), or None for nothing to say", a, b)
        return
    if not isinstance(found.relation, Relation):
        what = f"answered with the relation {shown(found.relation)}"
        trial.fault("relation", what, "take one of the members of Relation", a, b)
    if not isinstance(found.why, str) or not found.why.strip():
        trial.fault("why", "gave no reason (`why` is empty)", "say in a sentence what to check", a, b)
    if not _usable(found.weight):
        what = f"gave the weight {shown(found.weight)}"
        trial.fault("weight", what, "give finite log-odds, or None where it decides by itself", a, b)


def _usable(weight: Any) -> bool:
    return weight is None or (isinstance(weight, Real) and not isinstance(weight, bool) and isfinite(weight))


def _content(found: Any) -> tuple[Any, ...]:
    """What an answer says, as a thing to compare: a weight that is no number, NaN say, is told elsewhere."""
    if not isinstance(found, Finding):
        return found if isinstance(found, type) else type(found), None, None
    return found.relation, found.weight if _usable(found.weight) else None, found.why


def _told(found: Any) -> str:
    if isinstance(found, Finding) and isinstance(found.relation, Relation):
        weight = "" if found.weight is None else f" with weight {found.weight}"
        return f"“{found.relation.value}”{weight}"
    return "nothing" if found is None else f"with {found.__name__}" if isinstance(found, type) else shown(found)


def _try_examples(trial: _Trial, examples: Iterable[Example]) -> None:
    for place, (a, b, expected) in enumerate(examples, 1):
        found = trial.answer(a, b)
        said = found.relation if isinstance(found, Finding) else None
        if said is not expected:
            mend = f"it should answer {'nothing' if expected is None else expected.value!r}"
            trial.fault(f"example {place}", f"answered {_told(found)} to example {place}", mend, a, b)


def _snapshot(value: Any) -> Any:
    """A deep copy to compare with: `copy.deepcopy` refuses the mapping proxy that a claim's `extra` is."""
    if has(type(value)):
        return type(value), tuple([_snapshot(getattr(value, f.name)) for f in fields(type(value))])
    if isinstance(value, Mapping):
        return dict, tuple([(_snapshot(k), _snapshot(v)) for k, v in value.items()])
    if isinstance(value, (list, tuple)):
        return type(value), tuple([_snapshot(v) for v in value])
    return frozenset(value) if isinstance(value, set) else value


_NOON = datetime(2024, 3, 9, 12, tzinfo=UTC)
_DAY = Span(_NOON.replace(hour=0), _NOON.replace(hour=0) + timedelta(days=1), "day", "9 March")
_MOMENT = Span(_NOON, _NOON, "instant", "noon")
_UNRESOLVED = Span(None, None, "span", "hours later", relative=True)


def _samples() -> list[tuple[Aspect, tuple[Value, ...]]]:
    """Aspects of every value type and life, each with values that meet, exclude each other, or leave open."""
    states = StateDef("open"), StateDef("shut"), StateDef("ruined", life=Life.FINAL)
    gate = State("open"), State("shut", agent="North"), State("open", denied=True), State("ruined")
    hurt = Quantity(12, 12), Quantity(30, inf, open_low=True), Quantity(0, 5, open_high=True)
    since = When(Span(None, _NOON)), When(Span(_NOON, None)), When(_DAY)
    keepers = _who("North"), _who("North", "East"), _who("North", denied=True)
    return [
        (_aspect("gate", "state", "lasting", states=states), gate),
        (_aspect("lit", "yes_no", "instant"), (State("yes"), State("no"), State("yes", denied=True))),
        (_aspect("hurt", "quantity", "total", unit="hurt"), hurt),
        (_aspect("full", "quantity", "instant"), (Quantity(40, 40, "%"), Quantity(0.5, 0.75, "%"))),
        (_aspect("opened", "when", "final"), (When(_DAY), When(_MOMENT), When(_UNRESOLVED))),
        (_aspect("open_since", "since", "final"), since),
        (_aspect("keeper", "who", "final"), keepers),
    ]


def _aspect(name: str, value: str, life: str, **more: Any) -> Aspect:
    return Aspect(name, question=f"What of {name} at {{subject}}?", value=value, life=life, **more)


def _who(*names: Any, denied: bool = False) -> Who:
    return Who(names, denied)


_VARIANTS: tuple[Callable[[Position], Position], ...] = (
    lambda p: p,
    lambda p: evolve(p, party="Harbour", side="South", valid=_MOMENT, explicit=True, scope="in part"),
    lambda p: evolve(p, valid=None, still=True, guesses=("a spelling was supposed",)),
    lambda p: evolve(p, said_at=None, party="Night watch", side=None),
    lambda p: evolve(p, side=None, words=(), valid=_UNRESOLVED, said_at=_DAY, basis=Basis.IMPLIED),
    lambda p: evolve(p, claim=_structured(p), words=(), party="Ferry company", basis=Basis.STRUCTURED),
)


def _sample(aspect: Aspect, value: Value, variant: int, number: int) -> Position:
    text, at = f"At Mill Lock it is so: {value}.", _NOON + timedelta(hours=number)
    extra = {"page": number, "seen": {"by": ["the keeper"]}}
    claim = Claim(text, party="Lock keeper", said_at=at, source="log book", extra=extra)
    words, said = (Offsets(23, len(text) - 1),), Span(at, at)
    plain = Position(claim, "Mill Lock", aspect, value, _DAY, said, "Lock keeper", "North", words=words)
    return _VARIANTS[variant](plain)


def _structured(position: Position) -> Claim:
    more: dict[str, Any] = {"value": {"low": 1, "high": None}, "extra": {"row": {"n": 1}}}
    return Claim(subject="Mill Lock", aspect=position.aspect.name, party="Ferry company", **more)
