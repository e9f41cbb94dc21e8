"""Two sentences in, whether they tell of unlike places of what can have been in one alone out."""

from __future__ import annotations

from itertools import product

from attrs import frozen

from claimrec.language.english.loose import country, exclude, tells_which
from claimrec.language.english.number_words import counting
from claimrec.language.english.sites import Site, of_two_places, sites, within_another
from claimrec.linking.likeness import Sentence, SentencePair
from claimrec.linking.sentence_pairs.described import (
    Described,
    before,
    content,
    definite,
    names_in,
    one_thing,
    phrase,
    up_to_mark,
)
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way, of_known_times, stretch
from claimrec.linking.sentence_pairs.loose_numbers import timed_apart
from claimrec.linking.sentence_pairs.things_apart import other_of_a_kind
from claimrec.linking.sentence_times import time_place
from claimrec.model.spans import Span

SURE, NAMED = 0.7, 0.6  # of two names the one may be of a place within the other
_SHORT = 86_400.0 / 2  # seconds of a time at which one can have been in one place alone


@frozen
class Found:
    """What a sentence tells to have been somewhere, and the description of the place."""

    site: Site
    thing: Described
    place: Described


def other_place(two: SentencePair) -> Loose | None:
    """Sentences that tell of unlike places of what can have been in one alone: "was born in Oslo", "in Bergen"."""
    if two.a.open or two.b.open or two.a.denied or two.b.denied or timed_apart(two) or other_of_a_kind(two):
        return None
    if two.a.statement.future != two.b.statement.future:
        return None
    for mine, theirs in product(_found(two.a), _found(two.b)):
        lasts = mine.site.time and not _at_one_time(two)
        if mine.site.kind != theirs.site.kind or (lasts and not _present(two)):
            continue
        if one_thing(two.a, mine.thing, two.b, theirs.thing) and (sure := _apart(two, mine, theirs)):
            told = [[*found.site.places, *found.place] for found in (mine, theirs)]
            words = [(stretch(s, min(t), max(t) + 1),) for s, t in zip((two.a, two.b), told, strict=True)]
            why = "they tell of two places, and it can have been in one alone"
            a, b = of_known_times(two.a), of_known_times(two.b)
            return Loose(
                a, b, Way.EXCHANGED, sure, why, (words[0], words[1]), untimed=not lasts, once=a.done and b.done
            )
    return None


def _found(sentence: Sentence) -> list[Found]:
    """What a sentence tells to have been somewhere, and where."""
    found = []
    for site in sites(sentence.words, sentence.place):
        first, last = site.places[0], site.places[-1]
        thing_in, place_in = before(sentence, first), up_to_mark(sentence, last + 1)
        thing, place = content(sentence, thing_in), content(sentence, place_in)
        dated = {at for time in sentence.statement.times for at in range(*time_place(sentence, time))}
        if last + 1 in dated or any(sentence.words[at] in counting()["coordinators"] for at in range(*place_in)):
            continue
        if thing and place and definite(sentence, thing_in, thing):
            found.append(Found(site, thing, place))
    return found


def _at_one_time(two: SentencePair) -> bool:
    """Whether two sentences tell of one moment: each of a short known time."""
    return all(any(_short(time.span) for time in s.statement.times) for s in (two.a, two.b))


def _present(two: SentencePair) -> bool:
    """Whether two sentences tell of how things are when they are said."""
    return not any(s.statement.done or s.statement.future or s.statement.times for s in (two.a, two.b))


def _short(span: Span) -> bool:
    if not span.known or span.start is None or span.end is None:
        return False
    first, last = span.seconds
    return last - first <= _SHORT


def _apart(two: SentencePair, mine: Found, theirs: Found) -> float:
    """How surely two descriptions are of two places: nouns of which only one can be meant, or two names."""
    sides = (two.a, mine), (two.b, theirs)
    if not set(mine.place.values()).isdisjoint(two.b.weights) or not set(theirs.place.values()).isdisjoint(
        two.a.weights
    ):
        return 0.0
    heads = [[*content(s, phrase(s, (f.site.places[-1] + 1, s.place[1])))][-1:] for s, f in sides]
    if all(heads):
        one, other = two.a.words[heads[0][0]], two.b.words[heads[1][0]]
        if of_two_places(one, other) or (exclude(one, other) and not tells_which(one)):  # not "in first place"
            return SURE
    named = [names_in(s, [*f.place]) for s, f in sides]
    lands = [any(country(s.words[at]) for at in told) for (s, _), told in zip(sides, named, strict=True)]
    inner = lands[0] is not lands[1] or any(
        within_another(s.words[at]) for (s, _), told in zip(sides, named, strict=True) for at in told
    )
    return NAMED if all(named) and not inner else 0.0
