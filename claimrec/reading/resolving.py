"""Claims with their speaker and times resolved, before their words are read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from operator import itemgetter
from typing import Any

from claimrec.language.identify import language_of
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError
from claimrec.model.rejected import SetAside
from claimrec.model.spans import Span, span_of
from claimrec.reading.antecedents import said_order
from claimrec.reading.resolved import ResolvedClaim
from claimrec.reading.setup import Setup
from claimrec.reading.structured import valid_of


def resolved_claims(claims: Iterable[Claim], setup: Setup) -> tuple[list[ResolvedClaim], list[SetAside]]:
    """Claims with speaker and times resolved, in the order in which they were said."""
    spans: dict[str, Span] = {}
    timed: list[tuple[float, str, Claim, Span | None, Span | None]] = []
    rejected: list[SetAside] = []
    for claim in claims:
        try:
            said = _said(claim.said_at, spans, setup)
            valid = None if claim.valid is None else valid_of(claim.valid, tz=setup.tz, near=start_of(said))
        except InputError as error:
            rejected.append((claim, error))
        else:
            timed.append((said_order(said), claim.id, claim, said, valid))
    timed.sort(key=itemgetter(0, 1))
    written = dict.fromkeys([claim.party for _, _, claim, _, _ in timed])
    book = setup.parties.hearing(written)
    speakers = {party: book.speaker(party) for party in written}
    heard = [
        ResolvedClaim(claim, speakers[claim.party], said, valid, _foreign(claim.text, setup))
        for _, _, claim, said, valid in timed
    ]
    return heard, rejected


def _foreign(text: str | None, setup: Setup) -> str:
    """The language of a text, where it is another than the one that is read."""
    language = language_of(text) if text else ""
    return "" if language == setup.language else language


def _said(given: Any, spans: dict[str, Span], setup: Setup) -> Span | None:
    """When it was said; equal strings are resolved once."""
    if given is None:
        return None
    if not isinstance(given, str):  # equal datetimes may differ in the zone that they were given in
        return span_of(given, tz=setup.tz)
    found = spans.get(given)
    if found is None:
        found = spans[given] = span_of(given, tz=setup.tz)
    return found


def start_of(said: Span | None) -> datetime | None:
    """The start of a time of saying, against which times without a year are resolved."""
    return None if said is None else said.start
