"""Claims as they came in: words, party, time, source, and what the caller already knew."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date, datetime
from decimal import Decimal
from hashlib import blake2b
from numbers import Real
from typing import Any

from attrs import Attribute, asdict, field, frozen

from claimrec.model.errors import InputError, shown
from claimrec.model.quantities import Quantity
from claimrec.model.spans import ISO, Span
from claimrec.model.typed_fields import refuse_misfit
from claimrec.model.values import State, When, Who


@frozen
class Offsets:
    """A stretch of a text, from `start` to `end` (not included), in characters: `text[start:end]`."""

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if type(self.start) is not int or type(self.end) is not int or not 0 <= self.start <= self.end:
            refuse_misfit(self, expected="whole numbers from 0, the start not after the end")


_NAN = object()


def comparable(value: Any) -> Any:
    """A caller's value so that two of them are equal where they hold the same: NaN, which is not equal to itself, too.

    >>> comparable([float("nan")]) == comparable([float("nan")])
    True
    """
    if isinstance(value, float):
        return _NAN if value != value else value
    if isinstance(value, (list, tuple)):
        return type(value), [comparable(one) for one in value]
    if isinstance(value, Mapping):
        return {name: comparable(one) for name, one in value.items()}
    return value


def _ordered(value: Any) -> Any:
    """A caller's value with its mappings in one order, so that equal ones are shown alike."""
    if isinstance(value, Mapping):
        return {name: _ordered(value[name]) for name in sorted(value, key=repr)}
    return type(value)(map(_ordered, value)) if type(value) in (list, tuple) else value


@frozen(eq=False, repr=False)
class Extra(Mapping[str, Any]):
    """A mapping that came with a claim: it can be read, compared and pickled, not changed.

    >>> Extra({"channel": 7})["channel"]
    7
    """

    given: dict[str, Any] = field(factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.given[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.given)

    def __len__(self) -> int:
        return len(self.given)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and comparable(self) == comparable(other)

    __hash__ = None  # type: ignore[assignment]  # as of any mapping that compares by what it holds

    def __repr__(self) -> str:
        return repr(_ordered(self.given))


_NOTHING = Extra()
_PLAIN = (str, int, float, type(None))


def _string(_: Any, attribute: Attribute[Any], value: Any) -> None:
    if value is not None and not isinstance(value, str):
        problem = f"{shown(value)} is a {type(value).__name__}"
        raise InputError(problem, field=attribute.name, expected="a string")
    if value is not None and not value.strip():
        raise InputError("it is empty", field=attribute.name, expected="some text, or nothing at all (None)")


def _time(_: Any, attribute: Attribute[Any], value: Any) -> None:
    if value is not None and not isinstance(value, (str, date, datetime, Span)):
        raise InputError(f"{shown(value)} is a {type(value).__name__}", field=attribute.name, expected=ISO)


def _spoken_of(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if isinstance(value, tuple):
        if len(value) != 2:
            raise InputError(
                f"{shown(value)} is no stretch of time", field="valid", expected="one time, or (start, end)"
            )
        for end in value:
            _time(instance, attribute, end)
    else:
        _time(instance, attribute, value)


def _offsets(value: Any) -> Any:
    if value is None or isinstance(value, Offsets):
        return value
    if isinstance(value, (tuple, list)) and len(value) == 2 and all(type(n) is int for n in value):
        start, end = value
        if 0 <= start <= end:
            return Offsets(start, end)
    problem = f"{shown(value)} is no stretch of text"
    raise InputError(problem, field="quote", expected="(start, end), two whole numbers, the first not the larger")


def _pair(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise InputError(f"{shown(value)} is a {type(value).__name__}", field="extra", expected="a mapping")
    return value if isinstance(value, Extra) else Extra(deepcopy(dict(value))) if value else _NOTHING


def _number(value: Any) -> Any:
    """A number that a table gave as text."""
    try:
        return 1.0 if value is None else float(value)
    except (TypeError, ValueError, OverflowError):
        return value


def _share(_: Any, attribute: Attribute[Any], value: Any) -> None:
    if not isinstance(value, float) or not 0 < value <= 1:
        raise InputError(f"{shown(value)} is none", field=attribute.name, expected="a number above 0, 1 at most")


def _kept(value: Any) -> Any:
    """A caller's list or dict is copied, so that it can be changed outside without changing the claim."""
    if isinstance(value, list):
        return tuple(_copied(value))
    if isinstance(value, set):
        return frozenset(value)
    if isinstance(value, float) and value != value:
        raise InputError("nan is not a number", field="value", expected="a value, or nothing at all (None)")
    return Extra(_copied(value)) if isinstance(value, dict) else value


def _copied(value: Any) -> Any:
    try:
        return deepcopy(value)
    except Exception as error:  # a foreign object in it may raise anything
        expected = "plain numbers, strings, lists and mappings"
        raise InputError(f"{shown(value)} cannot be copied", field="value", expected=expected) from error


def _text_key(value: Any) -> Any:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (Quantity, State, When, Who, Span)):
        return [type(value).__name__, asdict(value)]
    if isinstance(value, (Real, Decimal)):
        return str(value)
    if isinstance(value, (set, frozenset)):
        return sorted(map(str, value))
    if isinstance(value, Mapping):
        return dict(value)
    problem = f"{shown(value)} is a {type(value).__name__}"
    raise InputError(problem, field="value", expected="a string, number, time, list, mapping or a value of claimrec")


def _short(value: Any) -> str:
    """A field as the repr of a claim shows it: an article is no screen long there."""
    return shown(value, 300)


_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=_text_key).encode


def _party_may_lack(_: type, every: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """The fields of a claim, in which `party` has a default: required for type checkers, it is missed in words here."""
    return [one.evolve(default=None) if one.name == "party" else one for one in every]


@frozen(field_transformer=_party_may_lack)
class Claim:
    """One statement of one party, never altered after it came in.

    - `text`: the words; may be None when the claim comes structured.
    - `party`: who says so, as it was written. Aliases are resolved beside it, not in it.
    - `said_at`: when it was said (transaction time): an ISO 8601 string, a date (the whole day) or an aware datetime;
      None if that is not known. A naive time is of the zone `tz=` of `reconcile`.
    - `id`: yours, or made of the content (party, words or value, time, source).
    - `source`: where it was read. Claims of one source lend each other what "the city" means.
    - `valid`: the time spoken of (valid time), as `said_at`, or a pair (start, end) with None for an open end.
    - `quote`: where the words stand in the source, as (start, end).
    - `subject`, `aspect`, `value`: what a caller knows already; reading never overrules it.
    - `certainty`: above 0 up to 1, how surely the party said so; below 1 for attributions that were supposed. What is
      read from the claim is at most as certain.
    - `extra`: anything else, kept and given back.

    Raises InputError for a field of a wrong type, an empty text, or a claim that says nothing.

    >>> a = Claim("The bridge stands.", party="Town council", said_at="2024-06-01T10:00:00+02:00")
    >>> a.id == Claim("The bridge stands.", party="Town council", said_at="2024-06-01T10:00:00+02:00").id
    True
    >>> a.id == Claim("The bridge stands.", party="Ferry company", said_at="2024-06-01T10:00:00+02:00").id
    False
    """

    text: str | None = field(default=None, validator=_string, hash=False, repr=_short)
    party: str = field(kw_only=True, validator=_string, hash=False)
    said_at: str | date | datetime | Span | None = field(default=None, kw_only=True, validator=_time, hash=False)
    id: str = field(default=None, kw_only=True, validator=_string)
    source: str | None = field(default=None, kw_only=True, validator=_string, hash=False)
    valid: str | date | datetime | Span | tuple[Any, Any] | None = field(
        default=None, kw_only=True, converter=_pair, validator=_spoken_of, hash=False
    )
    quote: Offsets | None = field(default=None, kw_only=True, converter=_offsets, hash=False)
    subject: str | None = field(default=None, kw_only=True, validator=_string, hash=False)
    aspect: str | None = field(default=None, kw_only=True, validator=_string, hash=False)
    value: Any = field(default=None, kw_only=True, converter=_kept, hash=False, eq=comparable, repr=_short)
    certainty: float = field(default=1.0, kw_only=True, converter=_number, validator=_share, hash=False, repr=False)
    extra: Mapping[str, Any] = field(default=_NOTHING, kw_only=True, converter=_mapping, hash=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.party is None:
            raise InputError("it is missing", field="party", expected="who said so; an unknown speaker has a name too")
        if self.text is None and (self.aspect is None or self.value is None):
            problem = "the claim says nothing"
            raise InputError(problem, field="text", expected="words, or a subject with an aspect and its value")
        if self.text is None and self.subject is None:
            raise InputError("it is missing", field="subject", expected="what the value is a value of")
        if self.id is None:
            object.__setattr__(self, "id", content_id(self))
        elif not isinstance(self.value, _PLAIN):
            content_id(self)  # refuses a value that could not be told from others, or saved

    @property
    def structured(self) -> bool:
        """Whether the claim says all of subject, aspect and value itself, so that its words need not be read."""
        return self.subject is not None and self.aspect is not None and self.value is not None

    def _repr_html_(self) -> str:
        from claimrec.export.cards import claim_html

        return claim_html(self)


def content_id(claim: Claim) -> str:
    """An id made of the content: 96 bits of BLAKE2b over the fields as JSON, so that no two fields run together."""
    valid = list(claim.valid) if isinstance(claim.valid, tuple) else claim.valid
    parts = [claim.party, claim.text, claim.said_at, claim.source, claim.subject, claim.aspect, claim.value, valid]
    try:
        content = _encode(parts)
    except (TypeError, RecursionError) as error:
        problem = f"{shown(claim.value)} cannot be told from others: {error}"
        raise InputError(problem, field="value", expected="plain numbers, strings, lists and mappings") from error
    return blake2b(content.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
