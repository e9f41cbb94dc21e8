"""From a string to a `Text`: the one place that knows the order in which a text is analysed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from functools import lru_cache
from typing import Any

from claimrec.language.mentions import Finder
from claimrec.language.text import Text
from claimrec.language.tokens import tokens
from claimrec.moments import Span, span_of, zone
from claimrec.parties import Entity, Party
from claimrec.records import read_entities, read_parties


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
    """
    said = None if said_at is None else span_of(said_at, tz=zone(tz))
    del said, dayfirst
    found = tokens(text)
    finder = _finder(read_parties(parties), read_entities(entities), language or "en")
    return Text(text, found, mentions=finder.mentions(found))


@lru_cache(maxsize=8)
def _finder(parties: tuple[Party, ...], entities: tuple[Entity, ...], language: str) -> Finder:
    """The finder of a set-up: statements are mostly read many at a time with the same names."""
    return Finder.of(parties, entities, language=language)
