"""The claims of a request as plain JSON values: what a judge is shown of them, and nothing else of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from claimrec.linking.judging.judge_protocol import Request
from claimrec.model.claims import Claim
from claimrec.model.spans import Span


def asked_claims(request: Request) -> list[dict[str, str]]:
    """For each claim, in order: its party, side, times and words. What is not known is left out; there are no ids.

    >>> asked_claims(Request((Claim("It fell.", party="Radio"), Claim("No.", party="Mayor", said_at="2024-05-04"))))
    [{'party': 'Radio', 'text': 'It fell.'}, {'party': 'Mayor', 'said_at': '2024-05-04', 'text': 'No.'}]
    """
    rows = zip(request.claims, request.parties, request.sides, strict=True)
    return [_shown(claim, party, side) for claim, party, side in rows]


def _shown(claim: Claim, party: str, side: str | None) -> dict[str, str]:
    words = {"text": claim.text} if claim.text is not None else _typed(claim)
    found = {"party": party, "side": side, "said_at": _time(claim.said_at), "speaks_of": _valid(claim.valid), **words}
    return {name: value for name, value in found.items() if value}


def _typed(claim: Claim) -> dict[str, str | None]:
    """What a claim without words says."""
    return {"subject": claim.subject, "aspect": claim.aspect, "value": str(claim.value)}


def _valid(given: Any) -> str:
    if isinstance(given, tuple):
        return "/".join([_time(end) or ".." for end in given])
    return _time(given)


def _time(given: Any) -> str:
    """A time in ISO 8601, as far as it came so; a span in its own words."""
    if isinstance(given, date):  # a datetime is one too
        return given.isoformat()
    return str(given) if isinstance(given, (str, Span)) else ""
