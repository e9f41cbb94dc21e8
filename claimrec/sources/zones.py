"""Claims in, the zone of their clock times where none of them names one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, tzinfo
from typing import Any

from claimrec.model.claims import Claim
from claimrec.model.errors import InputError
from claimrec.model.spans import span_of


def zone_of(claims: Iterable[Claim]) -> tzinfo | None:
    """UTC where some clock times of claims have no zone and none has one; None else.

    Where no time has a zone, any zone leaves them in the same order. Where some have one, those without would be put
    before or behind them by a guess. Ends at the first time that has a zone.

    >>> zone_of([Claim("It fell.", party="A", said_at="2024-05-04T14:00")])
    datetime.timezone.utc
    >>> zone_of([Claim("It fell.", party="A", said_at=at) for at in ("2024-05-04T14:00", "2024-05-04T14:00Z")])
    """
    zoned = (_has_zone(at) for at in _times(claims))
    naive = False
    for found in zoned:
        if found:
            return None
        naive = naive or found is False
    return UTC if naive else None


def _times(claims: Iterable[Claim]) -> Iterable[Any]:
    """The times of claims, each string once."""
    met: set[str] = set()
    for claim in claims:
        for at in (claim.said_at, *(claim.valid if isinstance(claim.valid, tuple) else (claim.valid,))):
            if at is None or (isinstance(at, str) and at in met):
                continue
            if isinstance(at, str):
                met.add(at)
            yield at


def _has_zone(at: Any) -> bool | None:
    """Whether a clock time has a zone; None for what is no clock time."""
    try:
        return True if span_of(at, tz=None).grain == "instant" else None
    except InputError:  # it has none, or is no time at all
        pass
    try:
        return False if span_of(at, tz=UTC).grain == "instant" else None
    except InputError:
        return None
