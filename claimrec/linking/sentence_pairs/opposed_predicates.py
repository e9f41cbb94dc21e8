"""Two sentences in, whether one thing is told to be, or to have done, the opposite out, whatever else they say."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from attrs import evolve, frozen

from claimrec.language.english.loose import antonyms, contrast, listed, of_some
from claimrec.language.english.number_words import counting
from claimrec.language.english.opposites import between
from claimrec.language.english.verbs import past
from claimrec.language.tenses import BEFORE_PAST, PAST, PERFECT
from claimrec.language.text import Sign
from claimrec.language.tokens import Place
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
from claimrec.linking.sentence_pairs.loose_numbers import counted_apart
from claimrec.linking.statements.content_words import Word, of_nature, opposite
from claimrec.linking.statements.hung_times import hangs_on
from claimrec.linking.statements.likeness import Sentence, SentencePair, any_alike
from claimrec.linking.statements.parts_and_wholes import parts_of_one
from claimrec.linking.statements.places_apart import placed_apart
from claimrec.linking.statements.told_of_two import other_thing_told
from claimrec.linking.statements.trends import trend_apart

SURE, LESS_SURE = 0.65, 0.55


@frozen
class Predicate:
    """A phrase that has opposites, and what it is told of: the `subject` before it, the `object` right behind it
    (`done_to` if that is one known thing), and by each preposition what that leads.
    """

    sentence: Sentence
    word: Word
    subject: Described
    object: Described
    done_to: Described
    led: Mapping[str, Described]


def opposed_predicates(two: SentencePair) -> Loose | None:
    """Sentences that tell the opposite of one thing: "the melons aboard the Rita are ripe", "are rotten"."""
    a, b = two.a.statement, two.b.statement
    if counted_apart(two) or a.future != b.future or placed_apart(a, b) or other_thing_told(a, b) or parts_of_one(a, b):
        return None
    for mine, theirs in product(_predicates(two.a), _predicates(two.b)):
        if not (opposite(mine.word, theirs.word) or _two_states(mine, theirs)):
            continue
        if trend_apart(a, mine.word, b, theirs.word):
            continue
        nature = of_nature(mine.word, theirs.word)
        one_deed = bool(mine.word.parts & theirs.word.parts)  # "left on time", "left an hour late"
        states = _at_one_time(mine, theirs) and (one_deed or not (_deed(mine) or _deed(theirs)))
        if not (nature or states) or not (sure := _of_one(mine, theirs)):
            continue
        words = [(stretch(p.sentence, p.word.at, p.word.behind),) for p in (mine, theirs)]
        why = f"of one thing they tell “{mine.word.word}” and “{theirs.word.word}”, which exclude each other"
        told = [(p, of_known_times(p.sentence)) for p in (mine, theirs)]
        one, other = (evolve(statement, tense=PAST) if _had(p) else statement for p, statement in told)
        return Loose(one, other, Way.EXCHANGED, sure, why, (words[0], words[1]), untimed=True, once=nature)
    return None


def _predicates(sentence: Sentence) -> list[Predicate]:
    """The asserted phrases of a sentence that have opposites, with what they are told of."""
    told_of = list[Predicate]()
    for word in sentence.statement.words:
        if not (word.sides or _state(sentence, word)) or word.sign is not Sign.ASSERTED:
            continue
        subject_in, rest = before(sentence, word.at), up_to_mark(sentence, word.behind)
        object_in = phrase(sentence, rest)
        subject, told = content(sentence, subject_in), content(sentence, object_in)
        if inside := _inside(sentence, word):
            object_in, told = (word.at, word.behind), inside
        if of_some(sentence.words, subject_in[0]):
            continue
        subject = subject if subject and _known(sentence, subject_in, subject) else {}
        done_to = told if told and _known(sentence, object_in, told) else {}
        led = _led(sentence, (rest[0] if inside else object_in[1], rest[1]))
        told_of.append(Predicate(sentence, word, subject, told, done_to, led))
    return told_of


def _state(sentence: Sentence, word: Word) -> str:
    """The last word of what tells by itself how something is, if that has antonyms: "is arid", not "is arid land"."""
    told, at = sentence.words[word.behind - 1], word.behind - 1
    while at > sentence.place[0] and sentence.words[at - 1].endswith("ly"):
        at -= 1
    copula = at > sentence.place[0] and sentence.words[at - 1] in counting()["be"]
    return told if copula and word.behind not in sentence.stems and antonyms(told) else ""


def _two_states(mine: Predicate, theirs: Predicate) -> bool:
    """Whether two predicates are states that exclude each other: "is arid", "is damp"."""
    return _state(theirs.sentence, theirs.word) in antonyms(_state(mine.sentence, mine.word))


def _inside(sentence: Sentence, word: Word) -> Described:
    """What stands in the gap of a phrase: "threw the parcel over"."""
    parts = word.word.split()
    within = content(sentence, (word.at, word.behind))
    return {at: stem for at, stem in within.items() if sentence.words[at] not in parts}


def _known(sentence: Sentence, place: Place, thing: Described) -> bool:
    """Whether a stretch describes one known thing, or all of its kind: "every well in Tessim"."""
    led = sentence.words[place[0] : min(thing)]
    return definite(sentence, place, thing) or not listed("every").isdisjoint(led)


def _led(sentence: Sentence, place: Place) -> dict[str, Described]:
    """The words of content behind each preposition of a stretch."""
    leads: dict[str, Described] = {}
    start = phrase(sentence, place)[1]
    while start < place[1]:
        end = phrase(sentence, (start + 1, place[1]))[1]
        if told := content(sentence, (start + 1, end)):
            leads.setdefault(sentence.words[start], told)
        start = end
    return leads


def _at_one_time(mine: Predicate, theirs: Predicate) -> bool:
    """Whether two predicates are told of the present, or of what passed; a state that had come about was so then."""
    if all(hangs_on(p.sentence.statement) for p in (mine, theirs)):
        return False  # of two events, else they were on one occasion
    tenses = {PAST if _had(p) else p.sentence.statement.tense for p in (mine, theirs)}
    return BEFORE_PAST not in tenses and (PAST not in tenses or tenses <= {PAST, PERFECT})


def _deed(predicate: Predicate) -> bool:
    """Whether a predicate tells what was done, which may be undone later ("ran aground", "was opened"), and not how
    something was ("was open", "was closed").
    """
    if not predicate.sentence.statement.done:
        return False
    first, *more = predicate.word.word.split()
    told = [word for word in more if word not in between()] if first in counting()["be"] else [first]
    return any(past(word) and word not in listed("lasting") for word in told[:1])


def _had(predicate: Predicate) -> bool:
    """Whether a predicate tells of a state by how it came about: "had expired"."""
    return predicate.sentence.statement.bygone and predicate.word.word.split()[0] in counting()["have"]


def _of_one(mine: Predicate, theirs: Predicate) -> float:
    """How surely two predicates are told of one thing: of one subject, or of what the other one does it to."""
    shared = mine.led.keys() & theirs.led.keys()
    if any(_two(mine, mine.led[by], theirs, theirs.led[by]) for by in shared):
        return 0.0  # "to cyclists", "to cars"
    both = mine, theirs
    if mine.subject and theirs.subject and _one(mine, mine.subject, theirs, theirs.subject):
        alike = len(mine.subject) == len(theirs.subject)
        return 0.0 if _unlike_objects(mine, theirs) else SURE if alike else LESS_SURE
    for one, other in (both, both[::-1]):
        intransitive = not other.object or other.word.word.split()[0] in counting()["be"]
        if one.done_to and other.subject and intransitive and _one(one, one.done_to, other, other.subject):
            return LESS_SURE
    return 0.0


def _one(mine: Predicate, thing: Described, theirs: Predicate, other: Described) -> bool:
    return one_thing(mine.sentence, thing, theirs.sentence, other)


def _two(mine: Predicate, thing: Described, theirs: Predicate, other: Described) -> bool:
    """Whether two descriptions are of two things: nothing in common, two names, or two of a kind."""
    a, b = mine.sentence, theirs.sentence
    names = [{d[at] for at in names_in(s, [*d])} for s, d in ((a, thing), (b, other))]
    if not any_alike(thing.values(), [*other.values()]) or (all(names) and names[0].isdisjoint(names[1])):
        return True
    return any(contrast(a.words[x], b.words[y]) for x, y in product(thing, other))


def _unlike_objects(mine: Predicate, theirs: Predicate) -> bool:
    """Whether both have objects that are not one: "agreed to the deal", "refused the offer"."""
    ours, others = mine.object, theirs.object
    if not (ours and others):
        return False
    known = mine.done_to and theirs.done_to
    return not _one(mine, ours, theirs, others) if known else _two(mine, ours, theirs, others)
