"""A claim of an article in; a row that `reconcile` takes again, or lines for a person, out."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill
from typing import TYPE_CHECKING, Any

from claimrec.export.clean import clean
from claimrec.model.spans import Span

if TYPE_CHECKING:
    from claimrec.articles.article import Attribution


def row_of(one: Attribution, *, found_by: str = "") -> dict[str, Any]:
    """A claim as a row that `reconcile` takes again; what it cannot hold, and who found it, stands in `extra`."""
    claim, said = one.claim, one.claim.said_at
    extra: dict[str, Any] = {**claim.extra, "cue": one.cue, "speaker": one.written, "why": one.why}
    extra["found_by"] = found_by
    if isinstance(said, Span):
        extra |= {"said_from": said.start and said.start.isoformat(), "said_to": said.end and said.end.isoformat()}
        said = _iso(said)
    row = {
        "id": claim.id,
        "text": claim.text,
        "party": claim.party,
        "said_at": said,
        "source": claim.source,
        "quote": None if claim.quote is None else [claim.quote.start, claim.quote.end],
        "subject": claim.subject,
        "certainty": claim.certainty,
        "extra": {name: value for name, value in extra.items() if value or value is False},
    }
    return {name: value for name, value in row.items() if value is not None}


def _iso(span: Span) -> str | None:
    """A time as ISO 8601: a whole day or month as such, of another stretch its end."""
    if span.start is not None and span.grain in ("day", "month", "year"):
        return span.start.isoformat()[: {"day": 10, "month": 7, "year": 4}[span.grain]]
    end = span.end or span.start
    return None if end is None else end.isoformat()


def claim_lines(one: Attribution, width: int) -> Iterator[str]:
    """A claim for a person: party, time and place, its words, and what was assumed."""
    claim = one.claim
    place = "" if claim.quote is None else f"  [{claim.quote.start}-{claim.quote.end}]"
    said = "" if claim.said_at is None else f", said {claim.said_at}"
    yield f"{clean(claim.party, 200)}{clean(said, 200)}{place}"
    yield fill(f"“{clean(claim.text or '', 2000)}”", width, initial_indent="  ", subsequent_indent="   ")
    notes = [f"certainty {claim.certainty:.0%}"] if claim.certainty < 1 else []
    notes += [clean(one.why, 500)] if one.why else []
    if notes:
        yield fill("; ".join(notes), width, initial_indent="  (", subsequent_indent="   ") + ")"
