"""Two sentences in, whether they tell of unlike doers of one deed, which only one can have done, out."""

from __future__ import annotations

from functools import cache
from itertools import product

from attrs import frozen

from claimrec.language.clauses import is_verb
from claimrec.language.english.doers import BEFORE, BEHIND, REASON, Deed, anyone, deeds, kinds, of_each, of_several
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import contrast
from claimrec.language.english.number_words import counting
from claimrec.language.english.vocabulary import function_words
from claimrec.language.tokens import Place
from claimrec.linking.likeness import Sentence, SentencePair, any_alike
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
from claimrec.linking.sentence_pairs.things_apart import FAR, other_of_a_kind
from claimrec.linking.vectors import nearness, vector_of
from claimrec.linking.words import content_stem

SURE, LESS_SURE = 0.7, 0.55
_NEARER = 0.45  # nearness below which descriptions are seldom of one doer: "club president", "sporting director"
_OWNED = ("'s", "’s", "s'", "s’")


@frozen
class Done:
    """A deed as a sentence tells it: who did it and to what; `us` are the stems of the name of who speaks, if that is
    who did it.
    """

    sentence: Sentence
    deed: Deed
    doer: Described
    thing: Described
    us: frozenset[str]

    @property
    def telling(self) -> list[int]:
        """The places of the words by which the doer is told from others: "police officer" by "police"."""
        words = self.sentence.words
        return [at for at in self.doer if not anyone(words[at]) and words[at] not in function_words()]


def other_doer(two: SentencePair) -> Loose | None:
    """Sentences by which one deed, which only one can have done, has unlike doers: "rebels blew it up", "the army"."""
    if two.a.open or two.b.open or two.a.denied or two.b.denied or timed_apart(two) or other_of_a_kind(two):
        return None
    for mine, theirs in product(_done(two.a), _done(two.b)):
        one = mine.deed.kind == theirs.deed.kind and one_thing(two.a, mine.thing, two.b, theirs.thing)
        if one and (sure := _two_doers(mine, theirs)):
            told = [[*done.doer, *done.deed.places] for done in (mine, theirs)]
            words = tuple([(stretch(s, min(t), max(t) + 1),) for s, t in zip((two.a, two.b), told, strict=True)])
            why = "they tell of two doers of one deed, and only one can have done it"
            a, b = of_known_times(two.a), of_known_times(two.b)
            return Loose(a, b, Way.EXCHANGED, sure, why, (words[0], words[1]), untimed=True, once=True)
    return None


def _done(sentence: Sentence) -> list[Done]:
    """The deeds of a sentence with who did them, and to what."""
    words, raw = sentence.words, sentence.statement.text.tokens.raw
    found = []
    for deed in deeds(words, sentence.place):
        if deed.doer == BEFORE and not _is_done(sentence, deed):
            continue
        doer_in, thing_in = _parts(sentence, deed)
        doer, thing = (content(sentence, place, without=deed.places) for place in (doer_in, thing_in))
        spoken = english().polarity.voice.speaks(raw[slice(*doer_in)], words[slice(*doer_in)])
        us = sentence.statement.us if spoken else frozenset[str]()
        if of_several(words, sentence.place, doer_in) or any(of_each(words[at]) for at in thing):
            continue
        joined = any(words[at] in counting()["coordinators"] for at in range(*doer_in))
        if (doer or us) and thing and not joined and definite(sentence, thing_in, thing):
            found.append(Done(sentence, deed, {} if us else doer, thing, us))
    return found


def _is_done(sentence: Sentence, deed: Deed) -> bool:
    """Whether the first word of a cue is a verb in the active: not in "the wreck of the Ardent", "reporter held by"."""
    tokens, at, behind = sentence.statement.text.tokens, deed.places[0], deed.places[-1] + 1
    if behind < sentence.place[1] and sentence.words[behind] == counting()["by"]:
        return False
    return at > sentence.place[0] and is_verb(tokens, at, sentence.place, english().boundaries)


def _parts(sentence: Sentence, deed: Deed) -> tuple[Place, Place]:
    """Where who did it stands, and where what it was done to does."""
    first, last = deed.places[0], deed.places[-1]
    if deed.doer == BEFORE:
        return before(sentence, first), (first, up_to_mark(sentence, last + 1)[1])
    if deed.doer in (BEHIND, REASON):
        thing = (before(sentence, first)[0] if deed.doer == BEHIND else sentence.place[0], last)
        return phrase(sentence, up_to_mark(sentence, last + 1)), thing
    be = next((at for at in range(first - 1, sentence.place[0], -1) if sentence.words[at] in counting()["be"]), first)
    return (be, first if sentence.words[first - 1].endswith(_OWNED) else be), before(sentence, be)


def _two_doers(mine: Done, theirs: Done) -> float:
    """How surely two doers are not one: two names, doers of two kinds, or descriptions that are apart in meaning."""
    both = (mine, theirs)
    stems = [sorted(done.us) or [done.doer[at] for at in done.telling] for done in both]
    if not all(stems) or not set(stems[0]).isdisjoint(stems[1]):
        return 0.0
    of = [{kind for stem in told if (kind := _kinds().get(stem))} for told in stems]
    if all(of):
        return SURE if of[0].isdisjoint(of[1]) else 0.0
    words = [[done.sentence.words[at] for at in done.telling] for done in both]
    if all(words) and contrast(words[0][-1], words[1][-1]):
        return SURE
    if any_alike(*stems):
        return 0.0
    if mine.us or theirs.us or any(_speaker(one, other) for one, other in (both, both[::-1])):
        return SURE
    named = [n if done.telling[-1] in n else [] for done in both for n in [names_in(done.sentence, done.telling)]]
    if all(named):  # "Labour" may be whom Ada Lund did it for
        return SURE if len(named[0]) == len(named[1]) else LESS_SURE
    if any(named):  # the mayor may be Ada Lund, the company is not
        person = max(named, key=len)
        return LESS_SURE if any(of) and len(person) > 1 else 0.0
    near = nearness(*map(vector_of, words))
    return SURE if near < FAR else LESS_SURE if near < _NEARER else 0.0


def _speaker(one: Done, other: Done) -> bool:
    """Whether the one was done by who tells of the other, and tells that somebody else did it: by who it is named."""
    named = {one.doer[at] for at in names_in(one.sentence, one.telling)}
    return bool(named) and named <= other.sentence.statement.us


@cache
def _kinds() -> dict[str, str]:
    """The kinds of doers by the stems of their nouns."""
    return {content_stem(word): kind for word, kind in kinds().items()}
