"""A time as a claim or a span has it in, the form of ISO 8601 that linked data asks for out."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from claimrec.model.errors import InputError
from claimrec.model.spans import Span, span_of

_LENGTHS = {"year": 4, "month": 7, "day": 10}  # characters of an ISO time that say no more than is known


def iso_time(given: Any) -> str | None:
    """A time in ISO 8601, as precise as it was given, without a zone where it has none.

    Text in which no time can be read stays as it is; of a stretch of time it is the start. None for nothing.

    >>> iso_time("4 May 2024"), iso_time("2024-05-04 09:30"), iso_time("2024-05"), iso_time("soon")
    ('2024-05-04', '2024-05-04T09:30:00', '2024-05', 'soon')
    """
    if isinstance(given, Span):
        return iso_of(given)
    if isinstance(given, date):
        return given.isoformat()
    if not isinstance(given, str):
        return None
    if _is_iso(given):
        return given
    try:
        span = span_of(given, tz=UTC)
    except InputError:
        return given
    return iso_of(span) or given


def iso_of(span: Span) -> str | None:
    """The start of a stretch of time in ISO 8601, no more precise than it is known; None where it is open."""
    if span.start is None:
        return None
    at = span.start.replace(tzinfo=None) if span.assumed else span.start
    return at.isoformat()[: _LENGTHS.get(span.grain)]


def _is_iso(given: str) -> bool:
    if len(given) in (4, 7) and "-" not in given[:4]:
        given += "-01-01"[-(10 - len(given)) :]
    try:
        datetime.fromisoformat(given)
    except ValueError:
        return False
    return "T" in given or len(given) <= 10
