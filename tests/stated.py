"""What a value or a time that a claim brings along means, as a caller learns it: by a run over that claim alone."""

from __future__ import annotations

from typing import Any

from claimrec import Aspect, Claim, InputError, Position, Quantity, reconcile

NUMBER = Aspect("number", question="How many of {subject}?", value="quantity")
OF_BOATS = Aspect("boats", question="How many of {subject}?", value="quantity", unit="boats")


def stated(value: Any, aspect: Aspect, *, parties: Any = (), tz: Any = None, **more: Any) -> Position:
    """The position of a claim with this value on an aspect; InputError, as the run tells it, where it is rejected."""
    claim = Claim(party="Somebody", subject="it", aspect=aspect.name, value=value, **more)
    report = reconcile([claim], packs=None, aspects=[aspect], detect=False, parties=parties, tz=tz)
    for one in report.rejected:
        raise InputError(one.problem, field=one.field)
    [fact] = report.facts
    return fact.positions[0]


def quantity(given: Any, aspect: Aspect = NUMBER) -> Quantity:
    """What a number means that a claim brings along, in whatever form."""
    found = stated(given, aspect).value
    assert isinstance(found, Quantity)
    return found
