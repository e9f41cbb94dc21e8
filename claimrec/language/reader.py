"""From a string to a `Text`: the one place that knows the order in which a text is analysed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from typing import Any

from claimrec.claims import Offsets
from claimrec.language.english.times import read_times
from claimrec.language.text import Text, TimeMention
from claimrec.language.tokens import tokens
from claimrec.moments import Span, span_of, zone
from claimrec.parties import Entity, Party


def read_text(
    text: str,
    *,
    said_at: str | datetime | Span | None = None,
    tz: str | tzinfo | None = None,
    language: str | None = None,
    parties: Iterable[Party | Mapping[str, Any]] = (),
    entities: Iterable[Entity | Mapping[str, Any]] = (),
    dayfirst: bool | None = None,
) -> Text:
    """One analysis of one statement: tokens, sentences, clauses, polarity, quantities, times, mentions.

    - `said_at`: when it was said; times such as "yesterday" are resolved against it, in its zone; `tz` is the zone of a
      naive `said_at`, without it such a time raises InputError.
    - `language`: the code of the language that it is in ("en"); None lets the text tell.
    - `parties`, `entities`: who and what may be named in it, as in `reconcile`.
    - `dayfirst`: whether 03/04/2024 is 3 April (True) or 4 March (False); None leaves such a date unresolved.

    >>> read_text("The bridge stands.").tokens.words
    ('the', 'bridge', 'stands', '.')
    >>> text = read_text("It fell overnight into Sunday, after the storm.", said_at="2024-05-08T10:00+03:00")
    >>> [str(time.span) for time in text.times]
    ['4 May 2024 20:00 +03:00 to 5 May 2024 06:00 +03:00', '“after the storm” (unresolved)']
    """
    said = None if said_at is None else span_of(said_at, tz=zone(tz))
    del language, parties, entities
    return Text(text, tokens(text), times=_times(text, said, dayfirst))


def _times(text: str, said: Span | None, dayfirst: bool | None) -> tuple[TimeMention, ...]:
    found = read_times(text, said, dayfirst=dayfirst)
    return tuple([TimeMention(t.span, Offsets(t.start, t.end), t.duration) for t in found])
