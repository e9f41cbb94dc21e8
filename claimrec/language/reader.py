"""From a string to a `Text`: the one place that knows the order in which a text is analysed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from functools import lru_cache
from typing import Any

from claimrec.language.chosen import CODE
from claimrec.language.clauses import Part, parts
from claimrec.language.english.grammar import english
from claimrec.language.english.quantities import may_tell_numbers, read_quantities
from claimrec.language.english.times import TimeWords, read_times
from claimrec.language.grammar import Language
from claimrec.language.identify import language_code, language_of
from claimrec.language.mentions import Finder
from claimrec.language.polarity import Acting, polarities
from claimrec.language.sentences import sentences
from claimrec.language.tenses import tense_of
from claimrec.language.text import Clause, QuantityMention, Text, TimeMention
from claimrec.language.tokens import Tokens, tokens
from claimrec.model.arguments import flag_given, text_given
from claimrec.model.claims import Offsets
from claimrec.model.parties import Entity, Party, named_of
from claimrec.model.spans import Span, span_of, zone


def read_text(
    text: str,
    *,
    said_at: str | datetime | Span | None = None,
    tz: str | tzinfo | None = None,
    language: str | None = None,
    parties: Iterable[Party | Mapping[str, Any] | str] = (),
    entities: Iterable[Entity | Mapping[str, Any] | str] = (),
    dayfirst: bool | None = None,
) -> Text:
    """The analysis of one statement: tokens, sentences, clauses, polarity, quantities, times, mentions.

    - `text`: the statement, of any length; of a claim, `reconcile` analyses the first 20,000 characters.
    - `said_at`: when it was said; times such as "yesterday" are resolved against it, in its zone; `tz` is the zone of a
      naive `said_at`, without it such a time raises InputError.
    - `language`: the ISO 639-1 code of the language that it is in; by default it is identified from the text, and a
      text that is not clear counts as English. In a language without a reader only tokens and given names are found.
    - `parties`, `entities`: who and what may be named in it, as in `reconcile`.
    - `dayfirst`: whether 03/04/2024 is 3 April (True) or 4 March (False); None leaves such a date unresolved.

    >>> read_text("The bridge stands.").tokens.words
    ('the', 'bridge', 'stands', '.')
    >>> [(q.counted, str(q.value)) for q in read_text("More than 30 people were killed.").quantities]
    [('killed people', 'more than 30')]
    """
    said = None if said_at is None else span_of(said_at, tz=zone(tz))
    text_given(text, "text")
    flag_given(dayfirst, "dayfirst")
    code = language_of(text) or CODE if language is None else language_code(language)
    finder = _finder(named_of(parties, Party), named_of(entities, Entity), code)
    if code != CODE:
        found = tokens(text)
        return Text(text, found, language="", mentions=finder.mentions(found, [(0, len(found))]))
    return text_of(text, language=english(), finder=finder, said=said, dayfirst=dayfirst)


@lru_cache(maxsize=8)
def _finder(parties: tuple[Party, ...], entities: tuple[Entity, ...], code: str) -> Finder:
    """The finder of a set-up: statements are mostly read many at a time with the same names."""
    return Finder.of(parties, entities, language=code)


def text_of(
    text: str,
    *,
    language: Language,
    finder: Finder | None = None,
    said: Span | None = None,
    dayfirst: bool | None = None,
) -> Text:
    """The analysis of a text in a language that is set up; times are resolved against `said`, names by `finder`."""
    found = tokens(text)
    places = sentences(found, language.boundaries)
    inside = [parts(found, place, language.boundaries) for place in places]
    clauses = tuple([clause_of(found, part, language) for sentence in inside for part in sentence])
    signs = polarities(Acting(found, inside, language.polarity))
    cues = frozenset([at for hit in language.polarity.operators.found(found.words) for at in hit.places])
    told = read_times(text, said, dayfirst=dayfirst)
    times = tuple([TimeMention(t.span, Offsets(t.start, t.end), t.duration) for t in told])
    numbers = _quantities(found, told)
    named = () if finder is None else finder.mentions(found, places)
    return Text(text, found, language.code, places, clauses, signs, cues, numbers, times, named)


def quantities_in(text: str) -> tuple[QuantityMention, ...]:
    """The numbers of an English text as its analysis has them, at a part of the cost; of most texts there are none.

    >>> [q.counted for q in quantities_in("On 3 May 14 people were killed.")]
    ['killed people']
    """
    found = tokens(text)
    return _quantities(found, read_times(text, None)) if may_tell_numbers(found) else ()


def _quantities(found: Tokens, told: Iterable[TimeWords]) -> tuple[QuantityMention, ...]:
    """The numbers of a text that are no part of its times."""
    dated = frozenset([at for t in told for at in range(*found.between(t.start, t.end))])
    return read_quantities(found, taken=dated)


def clause_of(found: Tokens, part: Part, language: Language) -> Clause:
    """A part of a sentence as a clause, with its tense."""
    return Clause(part.start, part.end, tense_of(found, part, language.tenses, language.boundaries))
