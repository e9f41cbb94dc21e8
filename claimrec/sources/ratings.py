"""A reviewer's rating in, a verdict out where it is plainly true or false."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import isfinite
from typing import Any

from claimrec.model.errors import InputError
from claimrec.model.resources import tables_of
from claimrec.sources.jsonld import words

FALSE, TRUE = "false", "true"
_NUMBERS = {"rating_value": "ratingValue", "best_rating": "bestRating", "worst_rating": "worstRating"}


@cache
def _verdicts() -> dict[str, str]:
    """From what raters say to what it means."""
    table = tables_of("sources/ratings.toml")
    return {word: verdict for verdict in (FALSE, TRUE) for word in table[verdict]}


def rating_of(given: Any) -> dict[str, Any]:
    """A `reviewRating` as flat entries: `rating` (its words), `rating_value`, `best_rating`, `worst_rating`, `verdict`.

    Each is left out where it is not given, or is neither words nor a number. Never raises: a rating that cannot be
    understood is no verdict, and no reason to refuse the claim.

    >>> rating_of({"@type": "Rating", "ratingValue": "1", "bestRating": 5, "worstRating": 1, "alternateName": "False!"})
    {'rating': 'False!', 'rating_value': 1, 'best_rating': 5, 'worst_rating': 1, 'verdict': 'false'}
    >>> rating_of("Mostly false")
    {'rating': 'Mostly false'}
    """
    one = next(iter(given), None) if isinstance(given, list) else given
    node: Mapping[str, Any] = one if isinstance(one, Mapping) else {"alternateName": one}
    found: dict[str, Any] = {"rating": _said(node)}
    found |= {name: _number(node.get(key)) for name, key in _NUMBERS.items()}
    found["verdict"] = verdict(**found)
    return {name: value for name, value in found.items() if value is not None}


def _said(node: Mapping[str, Any]) -> str | None:
    for key in ("alternateName", "name"):
        try:
            if (said := words(node.get(key), key, "name")) is not None:
                return said
        except InputError:
            continue
    value = node.get("ratingValue")
    return value.strip() or None if isinstance(value, str) and _number(value) is None else None


def _number(given: Any) -> int | float | None:
    """A number, also one that was given as text; None for anything else."""
    if isinstance(given, bool) or not isinstance(given, (int, float, str)):
        return None
    if isinstance(given, str) and len(given) > 30:
        return None
    try:
        number = float(given)
    except (ValueError, OverflowError):
        return None
    if not isfinite(number) or abs(number) > 1e15:
        return None
    return int(number) if number == int(number) else number


def verdict(
    rating: str | None,
    rating_value: float | None = None,
    best_rating: float | None = None,
    worst_rating: float | None = None,
) -> str | None:
    """ "false", "true", or None where a rating says neither plainly.

    Words decide where there are any, in between or not; a number alone counts where it is the worst or the best of a
    scale that is given with it. Words and a number that are at odds say nothing.

    >>> verdict("Pants on Fire"), verdict("Missing context", 1, 5, 1), verdict(None, 5, 5, 1), verdict("False", 5, 5, 1)
    ('false', None, 'true', None)
    """
    end = _end(rating_value, best_rating, worst_rating)
    if rating is None:
        return end
    said = _verdicts().get(rating.casefold().strip(" .!…\"'“”«»"))
    return None if end is not None and said is not None and end != said else said


def _end(value: float | None, best: float | None, worst: float | None) -> str | None:
    if value is None or best is None or worst is None or best <= worst:
        return None
    return FALSE if value == worst else TRUE if value == best else None
