"""Rules: plain callables `rule(a, b) -> Finding | None` with a docstring, checked when they are given."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Hashable, Iterable
from functools import partial
from typing import Any

from attrs import evolve, frozen

from claimrec.model.arguments import is_async, listed
from claimrec.model.errors import InputError, RuleError, shown
from claimrec.model.positions import Finding, Position

Rule = Callable[[Position, Position], Finding | None]
"""What a rule is: a function of two positions, with a docstring whose first line explains it, that returns a Finding,
or None where it has nothing to say."""
CONTRACT = "rule(a, b) -> Finding | None, with a docstring whose first line explains it"


@frozen
class Blocked:
    """A rule that only sees positions which share a key."""

    rule: Rule
    by: Callable[[Position], Hashable]

    @property
    def __doc__(self) -> str | None:  # type: ignore[override]  # a wrapped rule keeps its published explanation
        return self.rule.__doc__

    def __call__(self, a: Position, b: Position) -> Finding | None:
        return self.rule(a, b)


def blocked(rule: Rule, *, by: Callable[[Position], Hashable]) -> Blocked:
    """The rule `rule` with a blocking key: it is asked about pairs with an equal `by(position)`, and no others.

    Without one, a rule is asked about pairs with the same subject: of n positions n²/2 times, minutes for 10,000. A
    position with the key None is in no pair.
    """
    return Blocked(rule, by)


def _unwrapped(rule: Any) -> Any:
    """The rule itself, inside of a blocking key or a `functools.partial`."""
    while isinstance(rule, (Blocked, partial)):
        rule = rule.rule if isinstance(rule, Blocked) else rule.func
    return rule


def rule_name(rule: Rule) -> str:
    """How a rule is called in findings and messages."""
    inner = _unwrapped(rule)
    return str(getattr(inner, "__name__", None) or type(inner).__name__)


def explanation(rule: Rule) -> str:
    """The published explanation of a rule: the first line of its docstring.

    `python -OO` leaves docstrings out: there a rule is explained by its name.
    """
    told = (inspect.getdoc(_unwrapped(rule)) or "").strip().partition("\n")[0]
    return told or (rule_name(rule) if sys.flags.optimize > 1 else "")


def checked(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules, once each is known to keep the contract; InputError names the one that does not."""
    found = listed(rules, "rules", expected="a list: [*cr.DEFAULT_RULES, yours]")
    for rule in found:
        problem = _breach(rule)
        if problem:
            raise InputError(problem, field="rules", expected=CONTRACT)
    return found


def _breach(rule: Any) -> str | None:
    if isinstance(rule, Blocked):
        return _breach(rule.rule) if callable(rule.by) else f"the key of rule {rule_name(rule)!r} is no function"
    if not callable(rule) or isinstance(rule, type):
        return f"{shown(rule)} is no rule"
    if is_async(rule):
        return f"rule {rule_name(rule)!r} is asynchronous"
    try:
        inspect.signature(rule).bind(None, None)
    except (TypeError, ValueError):
        return f"rule {rule_name(rule)!r} does not take two positions"
    return None if explanation(rule) else f"rule {rule_name(rule)!r} has no docstring"


def ask(rule: Rule, a: Position, b: Position) -> Finding | None:
    """What a rule says of two positions, signed with its name; RuleError if it raises or answers out of turn."""
    try:
        found = rule(a, b)
    except Exception as error:  # a rule is the caller's code: whatever it raises, both claims are named
        raise RuleError(_message(rule, a, b, f"raised {type(error).__name__}: {error}")) from error
    if found is None:
        return None
    if not isinstance(found, Finding):
        raise RuleError(_message(rule, a, b, f"answered {shown(found)} instead of a Finding or None"))
    return evolve(found, rule=found.rule or rule_name(rule), values=found.values or (a.value, b.value))


def _message(rule: Rule, a: Position, b: Position, what: str) -> str:
    return f"rule {rule_name(rule)!r} {what} (on claims {a.claim.id!r} and {b.claim.id!r})"
