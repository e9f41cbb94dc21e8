"""A structured claim in, its value as its aspect understands it out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from claimrec.language.numerals import quantity
from claimrec.model.aspects import Aspect, Kind
from claimrec.model.errors import InputError, shown
from claimrec.model.names import nearest
from claimrec.model.parties import PartyBook
from claimrec.model.quantities import Quantity
from claimrec.model.spans import Span, joined, span_of
from claimrec.model.values import State, Told, Value, When, Who

_LISTED = 40  # states that an error names
_YES_NO = {"yes": "yes", "no": "no", "true": "yes", "false": "no"}


def aspect_named(name: str, aspects: Mapping[str, Aspect]) -> Aspect:
    """The aspect of that name; InputError says which there are."""
    found = aspects.get(name)
    if found is None:
        meant = nearest(name, aspects)
        hint = f" (did you mean {meant!r}?)" if meant else ""
        expected = f"one of {sorted(aspects)}{hint}, or your own in aspects="
        raise InputError(f"there is no aspect {shown(name)}", field="aspect", expected=expected)
    return found


def value_of(given: Any, aspect: Aspect, *, parties: PartyBook, tz: Any = None, near: datetime | None = None) -> Value:
    """A caller's value as one of the aspect's type; InputError says what that type takes. `near`: when it was said."""
    match aspect.value:
        case Kind.QUANTITY:
            return quantity(given, unit=aspect.unit)
        case Kind.STATE | Kind.YES_NO:
            return _state(given, aspect)
        case Kind.WHO:
            return _who(given, parties)
        case Kind.NAME:
            return Who(frozenset([_plain(name) for name in (given if isinstance(given, tuple) else (given,))]))
        case Kind.WORDS:
            return Told(_plain(given))
    return When(valid_of(given, tz=tz, field="value", near=near))


def _state(given: Any, aspect: Aspect) -> State:
    names = aspect.by_name
    if isinstance(given, State):
        text, denied, agent = given.name, given.denied, given.agent
    elif isinstance(given, bool) and aspect.value is Kind.YES_NO:
        text, denied, agent = "yes" if given else "no", False, None
    elif isinstance(given, str):
        text = given.strip()
        denied, agent = text.startswith("not ") and text not in names, None
        text = text.removeprefix("not ") if denied else text
        text = _YES_NO.get(text.lower(), text) if aspect.value is Kind.YES_NO else text
    else:
        text, denied, agent = "", False, None
    if text not in names:
        few = f"one of {list(names)[:_LISTED]}" + (f" and {len(names) - _LISTED} more" if len(names) > _LISTED else "")
        expected = f"{few}, or 'not ' before it"
        raise InputError(f"{shown(given)} is no state of {aspect.name!r}", field="value", expected=expected)
    return State(text, denied, agent)


def _who(given: Any, parties: PartyBook) -> Who:
    if isinstance(given, Who):
        return given
    names = [given] if isinstance(given, str) else given
    if not isinstance(names, Iterable) or isinstance(names, (Quantity, State)):
        raise InputError(f"{shown(given)} names nobody", field="value", expected="a name, or a list of names")
    found = list(names)
    if not found or not all(isinstance(n, str) and n.strip() for n in found):
        raise InputError(f"{shown(given)} names nobody", field="value", expected="a name, or a list of names")
    return Who(frozenset([parties.side_of(n) or n for n in found]))


def _plain(given: Any) -> str:
    if not isinstance(given, str) or not given.strip():
        raise InputError(f"{shown(given)} is no word", field="value", expected="a string that is not empty")
    return given.strip()


def valid_of(given: Any, *, tz: Any = None, field: str = "valid", near: datetime | None = None) -> Span:
    """The span of a caller's valid time: one time, or a pair (start, end) with None for an open end.

    A day without a year is taken to be near `near`, where that is given.
    """
    if isinstance(given, When):
        return given.span
    if isinstance(given, tuple) and len(given) == 2:
        ends = [None if one is None else span_of(one, tz=tz, field=field, near=near) for one in given]
        if ends == [None, None]:
            raise InputError("both ends are open", field=field, expected="a start, an end, or both")
        return joined(ends[0], ends[1], " to ".join(_words(one) for one in given))
    return span_of(given, tz=tz, field=field, near=near)


def _words(given: Any) -> str:
    if isinstance(given, (date, datetime)):
        return given.isoformat()
    return "" if given is None else str(given)
