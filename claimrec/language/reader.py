"""From a string to a `Text`: the one place that knows the order in which a text is analysed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, tzinfo
from functools import lru_cache
from typing import Any

from attrs import fields

from claimrec.language.chosen import CODE
from claimrec.language.clauses import Part, parts
from claimrec.language.english.grammar import english
from claimrec.language.english.quantities import may_tell_numbers, read_quantities
from claimrec.language.english.times import read_times
from claimrec.language.grammar import Language
from claimrec.language.identify import language_code, language_of
from claimrec.language.mentions import Finder
from claimrec.language.polarity import Acting, polarities
from claimrec.language.sentences import sentences
from claimrec.language.sets import kept
from claimrec.language.tenses import tense_of
from claimrec.language.text import Clause, Polarity, QuantityMention, Text, TimeMention, dated_places, number_places
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
        told = tokens(text)
        return Text(text, told, language="", mentions=finder.mentions(told, [(0, len(told))]))
    found = text_of(text, language=english(), finder=finder, said=said, dayfirst=dayfirst)
    return Text(*[getattr(found, name) for name in _NAMES])  # all of it, at once


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
    """The analysis of a text in a language that is set up; times are resolved against `said`, names by `finder`.

    Its clauses, polarities, numbers, times and mentions are worked out when they are first asked for: many who look at
    a text need few of them.
    """
    return _Later(text, language, finder, said, dayfirst)


_NAMES = tuple([part.name for part in fields(Text)])


class _Later(Text):
    """A text whose parts are worked out when they are first asked for, each once."""

    __slots__ = ("finder", "how", "inside", "order", "said")
    how: Language
    finder: Finder | None
    said: Span | None
    order: bool | None
    inside: list[tuple[Part, ...]]

    def __init__(self, text: str, how: Language, finder: Finder | None, said: Span | None, order: bool | None) -> None:
        put, found = object.__setattr__, tokens(text)
        put(self, "given", text)
        put(self, "tokens", found)
        put(self, "language", how.code)
        put(self, "sentences", sentences(found, how.boundaries))
        put(self, "how", how)
        put(self, "finder", finder)
        put(self, "said", said)
        put(self, "order", order)

    def __getattr__(self, name: str) -> Any:
        """What is not there yet; each part is found from those that it needs."""
        find = _PARTS.get(name)
        if find is None:
            raise AttributeError(name)
        value = find(self)
        object.__setattr__(self, name, value)
        return value


def _inside(text: _Later) -> list[tuple[Part, ...]]:
    """The parts of the clauses of each sentence."""
    return [parts(text.tokens, place, text.how.boundaries) for place in text.sentences]


def _clauses(text: _Later) -> tuple[Clause, ...]:
    return tuple([clause_of(text.tokens, part, text.how) for sentence in text.inside for part in sentence])


def _polarities(text: _Later) -> tuple[Polarity, ...]:
    text.clauses  # noqa: B018  # the last other part that is found from what is let go here
    found = polarities(Acting(text.tokens, text.inside, text.how.polarity))
    object.__delattr__(text, "inside")
    return found


def _cues(text: _Later) -> frozenset[int]:
    """The places of words that only express polarity."""
    hits = text.how.polarity.operators.found(text.tokens.words)
    return kept([at for hit in hits if not hit.value.tells for at in hit.places])


_PARTS: Mapping[str, Callable[[_Later], object]] = {
    "inside": _inside,
    "clauses": _clauses,
    "polarities": _polarities,
    "cues": _cues,
    "times": lambda text: _times_in(text.given, text.said, text.order),
    "quantities": lambda text: _quantities(text.tokens, lambda: text.times),
    "mentions": lambda text: () if text.finder is None else text.finder.mentions(text.tokens, text.sentences),
    "number_places": number_places,
    "dated": dated_places,
}


def quantities_in(text: str) -> tuple[QuantityMention, ...]:
    """The numbers of an English text as its analysis has them, at a part of the cost; of most texts there are none.

    >>> [q.counted for q in quantities_in("On 3 May 14 people were killed.")]
    ['killed people']
    """
    return _quantities(tokens(text), lambda: _times_in(text, None, None))


def _quantities(found: Tokens, times: Callable[[], Iterable[TimeMention]]) -> tuple[QuantityMention, ...]:
    """The numbers of a text that are no part of its times, which are read only where it may tell numbers."""
    if not may_tell_numbers(found):
        return ()
    dated = frozenset([at for t in times() for at in range(*found.between(t.words.start, t.words.end))])
    return read_quantities(found, taken=dated)


def _times_in(text: str, said: Span | None, dayfirst: bool | None) -> tuple[TimeMention, ...]:
    told = read_times(text, said, dayfirst=dayfirst)
    return tuple([TimeMention(t.span, Offsets(t.start, t.end), t.duration) for t in told])


def clause_of(found: Tokens, part: Part, language: Language) -> Clause:
    """A part of a sentence as a clause, with its tense."""
    return Clause(part.start, part.end, tense_of(found, part, language.tenses, language.boundaries))
