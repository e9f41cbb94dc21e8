"""What a reader gave for an utterance in, an `Utterance` with fields of the right types out, or why it is none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import fields, frozen

from claimrec.articles.reader_protocol import Utterance
from claimrec.model.errors import shown

_NAMES = tuple(one.name for one in fields(Utterance))
_LONGEST = 300  # characters of what is only shown, and of a reader's own words


@frozen
class Misfit:
    """Why something is no utterance: the `field` at fault and the `problem`."""

    field: str
    problem: str


def checked(given: Any) -> tuple[Utterance | Misfit, tuple[str, ...]]:
    """An utterance, or why it is none; and which optional fields were left out, as they could not be used.

    >>> checked({"party": "Lee", "quote": "It fell.", "denies": "no"})[1]
    ("denies: 'no' is not True or False",)
    """
    found = _fields(given)
    if isinstance(found, Misfit):
        return found, ()
    quote = _plain(found.get("quote"))
    if quote is None:
        return Misfit("quote", f"{shown(found.get('quote'))} is no string"), ()
    party = found.get("party")
    if party is not None and (party := _plain(party)) is None:
        return Misfit("party", f"{shown(found.get('party'))} is no string"), ()
    told = list[str]()
    words = {name: _words(name, found, told) for name in ("when", "subject", "question", "answer")}
    return Utterance(
        party=party.strip() or None if party else None,
        quote=quote,
        denies=_fitting("denies", found, told, "True or False", lambda one: type(one) is bool),
        certainty=_fitting(
            "certainty",
            found,
            told,
            "a number above 0, 1 at most",
            lambda one: type(one) in (int, float) and 0 < one <= 1,
        ),
        start=_fitting("start", found, told, "a whole number", lambda one: type(one) is int),
        **words,
    ), tuple(told)


def record_of(given: Any) -> Mapping[str, Any] | str:
    """What a reader gave as a rejected record shows it: plain strings, numbers and None, of the known fields."""
    found = _fields(given)
    if isinstance(found, Misfit):
        return shown(given, _LONGEST)
    return {name: _kept(found[name]) for name in _NAMES if name in found}


def _kept(value: Any) -> Any:
    if type(value) in (int, float, bool, type(None)):
        return value
    text = _plain(value)
    return shown(value, _LONGEST) if text is None else text[:2_000]


def _fields(given: Any) -> dict[str, Any] | Misfit:
    try:
        if isinstance(given, Utterance):
            return {name: getattr(given, name) for name in _NAMES}
        if isinstance(given, Mapping):
            return {name: given[name] for name in _NAMES if name in given}
    except Exception as error:  # the caller's own object
        return Misfit("", f"reading it raised {type(error).__name__}")
    return Misfit("", f"{shown(given)} is a {type(given).__name__}, no utterance")


def _plain(value: Any) -> str | None:
    """A string without what a subclass may have made of it."""
    return str.__str__(value) if isinstance(value, str) else None


def _words(name: str, found: Mapping[str, Any], told: list[str]) -> str | None:
    """Words that may be missing: "" and None are none."""
    value = found.get(name)
    if value is None:
        return None
    text = _plain(value)
    if text is None:
        told.append(f"{name}: {shown(value)} is no string")
        return None
    return " ".join(text[: 4 * _LONGEST].split())[:_LONGEST] or None


def _fitting(name: str, found: Mapping[str, Any], told: list[str], expected: str, fits: Any) -> Any:
    value = found.get(name)
    if value is None:
        return None
    if fits(value):
        return value
    told.append(f"{name}: {shown(value)} is not {expected}")
    return None
