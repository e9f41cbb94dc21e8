"""A statement in, its numbers out, each with the kind of thing that it counts.

A number is compared with another only if both count one kind of thing: the dead with the dead, not with the hurt.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from attrs import frozen

from claimrec.language.chosen import words_of
from claimrec.language.text import QuantityMention
from claimrec.model.quantities import Quantity

_MONEY, _TIME, OTHER = "money", "time", "other"
_GENERAL = ("people", "troops")
_VAGUE = (*_GENERAL, OTHER)
_CODE = 3  # letters of a currency's code


@frozen
class Count:
    """A range of numbers and the kind of thing that they count."""

    kind: str
    number: Quantity


@cache
def kinds() -> tuple[str, ...]:
    """The kinds of things that are told apart, by name."""
    tables = words_of("kinds_counted")
    return tuple(sorted({*tables["kinds"], *tables["units"]} - {_TIME}))


@cache
def _words() -> dict[str, str]:
    """Kinds by the words that name them."""
    return {word: kind for kind, line in reversed(words_of("kinds_counted")["kinds"].items()) for word in line.split()}


@cache
def _units() -> dict[str, str]:
    """Kinds by unit."""
    return {unit: kind for kind, line in words_of("kinds_counted")["units"].items() for unit in line.split()}


def counts(quantities: Iterable[QuantityMention]) -> tuple[Count, ...]:
    """The counts among the numbers of a text; how long something lasts is none, nor is a change, a rate or a part. That
    there was none is one only of what news counts: "nobody died", not "nobody knew".

    >>> from claimrec.language.reader import quantities_in
    >>> found = quantities_in("At least 30 bodies were found and 12 people are missing.")
    >>> [(c.kind, str(c.number)) for c in counts(found)]
    [('dead', 'at least 30'), ('missing', '12')]
    """
    told = [(_kind(q), q.value) for q in quantities if q.role == "total"]
    return tuple([Count(kind, n) for kind, n in told if kind != _TIME and (n.high > 0 or kind not in _VAGUE)])


def _kind(one: QuantityMention) -> str:
    """What a number counts: its unit, or the last word of what is counted that names a kind.

    That people are meant says less than what befell them: "killed people" are the dead.
    """
    if one.unit:
        money = len(one.unit) == _CODE and one.unit.isupper()
        return _MONEY if money else _units().get(one.unit, OTHER)
    named = [kind for word in reversed(one.counted.split()) if (kind := _words().get(word))]
    return next((kind for kind in named if kind not in _GENERAL), named[0] if named else OTHER)
