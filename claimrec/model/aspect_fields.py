"""A field of an aspect as it was given in, as the aspect keeps it out; AspectError where it is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from claimrec.model.arguments import listed
from claimrec.model.errors import AspectError, InputError, shown
from claimrec.model.values import ALWAYS, NOT_SAME_AGENT, OTHER_AGENT

_CONDITIONS = {"": ALWAYS, ALWAYS: ALWAYS, OTHER_AGENT: OTHER_AGENT, NOT_SAME_AGENT: NOT_SAME_AGENT}


_LARGE = 1e300  # a larger whole number has no form as a float


def tuple_of(value: Any, field: str, expected: str, what: str = "list") -> tuple[Any, ...]:
    """What a field of an aspect lists, as a tuple; AspectError where it is no list."""
    try:
        return listed(value, field, expected=expected)
    except InputError as error:
        raise AspectError(f"{shown(value)} is no {what}", field=field, expected=expected) from error


def cues_of(value: Any, field: str = "cues") -> tuple[str, ...]:
    cues = tuple_of(value, field, "a list of strings", f"list of {field}")
    for cue in cues:
        if not isinstance(cue, str) or not cue.strip():
            expected = "words, as in '~capture .. {subject}'" if field == "cues" else "words"
            raise AspectError(f"{shown(cue)} is no {field.removesuffix('s')}", field=field, expected=expected)
    return cues


def one_of(enum: type[Any], value: Any, field: str) -> Any:
    try:
        return enum(value)
    except Exception as error:  # the value may be a foreign object
        known = [one.value for one in enum]
        raise AspectError(f"{shown(value)} is not known", field=field, expected=f"one of {known}") from error


def scopes_of(value: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, Mapping):
        raise AspectError(f"{shown(value)} is no mapping", field="scopes", expected="names with their words")
    told = {
        name: words.split() if isinstance(words, str) else cues_of(words, "scopes") for name, words in value.items()
    }
    return {name: tuple([" ".join(form.lower().split()) for form in forms]) for name, forms in told.items()}


def holds_of(value: Any) -> timedelta:
    if not isinstance(value, timedelta) or value < timedelta(0):
        raise AspectError(f"{shown(value)} is no duration", field="holds", expected="a timedelta of 0 or more")
    return value


def tolerance_of(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < _LARGE:
        raise AspectError(f"{shown(value)} is no tolerance", field="tolerance", expected="0 or more, 0.05 for 5 %")
    return float(value)


def single_words(value: Any, name: str) -> tuple[str, ...]:
    words = (value,) if isinstance(value, str) else tuple_of(value, name, "words, as ['talks']")
    for word in words:
        if not isinstance(word, str) or not word.replace("-", "").isalpha():
            raise AspectError(f"{shown(word)} is no single word", field=name, expected="words, as ['talks']")
    return tuple(word.lower() for word in words)


def exclusion(entry: Any) -> tuple[str, str, str]:
    pair = "a pair of states"
    parts = (
        [p.strip() for p in entry.split(",")]
        if isinstance(entry, str)
        else [*tuple_of(entry, "exclude", pair, "exclusion")]
    )
    if not all(isinstance(part, str) for part in parts):
        raise AspectError(f"{shown(entry)} is no exclusion", field="exclude", expected=pair)
    if len(parts) not in (2, 3) or (len(parts) == 3 and parts[2] not in _CONDITIONS):
        expected = "'one state, another state' and, if need be, ', other agent' or ', unless same agent'"
        raise AspectError(f"{shown(entry)} is no exclusion", field="exclude", expected=expected)
    first, second = sorted(parts[:2])
    return first, second, _CONDITIONS[parts[2] if len(parts) == 3 else ""]
