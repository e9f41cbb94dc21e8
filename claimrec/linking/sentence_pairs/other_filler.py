"""Two sentences in, whether they tell that one thing is two that it cannot both be out: of gold, of brass."""

from __future__ import annotations

from itertools import product

from attrs import frozen

from claimrec.language.english.doers import of_several
from claimrec.language.english.fillers import Answer, Asked, answers, asked, other_answers
from claimrec.language.english.loose import listed, of_some
from claimrec.language.english.number_words import counting
from claimrec.language.text import Sign
from claimrec.language.tokens import Place
from claimrec.linking.likeness import Sentence, SentencePair
from claimrec.linking.places_apart import placed_apart
from claimrec.linking.sentence_pairs.described import (
    Described,
    before,
    content,
    definite,
    one_thing,
    phrase,
    up_to_mark,
)
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way, of_known_times, stretch
from claimrec.linking.sentence_pairs.loose_numbers import timed_apart
from claimrec.linking.sentence_pairs.things_apart import other_of_a_kind

SURE, LESS_SURE = 0.65, 0.55


@frozen
class Filled:
    """What a sentence tells one thing to be: the question, the thing, the words that tell it, and what they answer."""

    asked: Asked
    thing: Described
    places: tuple[int, ...]
    answers: frozenset[Answer]


def other_filler(two: SentencePair) -> Loose | None:
    """Sentences by which one thing is two that exclude each other: "is made of gold", "is of brass"."""
    a, b = two.a.statement, two.b.statement
    if two.a.open or two.b.open or timed_apart(two) or other_of_a_kind(two) or a.future != b.future:
        return None
    if placed_apart(a, b):
        return None  # "came by train to Orm", "by car to Hale"
    for mine, theirs in product(_filled(two.a), _filled(two.b)):
        question = mine.asked.question
        if question != theirs.asked.question or not other_answers(question, mine.answers, theirs.answers):
            continue
        stays = mine.asked.stays
        if not (stays or a.tense == b.tense) or not one_thing(two.a, mine.thing, two.b, theirs.thing):
            continue
        sure = SURE if len(mine.thing) == len(theirs.thing) else LESS_SURE
        words = [(stretch(s, f.places[0], f.places[-1] + 1),) for s, f in ((two.a, mine), (two.b, theirs))]
        why = "they tell that one thing is two, and it can be one alone"
        told = of_known_times(two.a), of_known_times(two.b)
        return Loose(*told, Way.EXCHANGED, sure, why, (words[0], words[1]), untimed=True, once=stays)
    return None


def _filled(sentence: Sentence) -> list[Filled]:
    """What a sentence tells known things to be, where it tells one thing of them."""
    found = []
    for one in asked(sentence.words, sentence.place):
        first, last = one.places[0], one.places[-1]
        thing_in, filler_in = before(sentence, first), phrase(sentence, up_to_mark(sentence, last + 1))
        thing = content(sentence, thing_in)
        heads = _head(sentence, filler_in) if one.head else range(*filler_in)
        told = {at: answers(one.question, sentence.words[at]) for at in heads}
        told = {at: answer for at, answer in told.items() if answer}
        if not (told and thing and definite(sentence, thing_in, thing)) or of_some(sentence.words, thing_in[0]):
            continue
        if of_several(sentence.words, sentence.place, filler_in):
            continue
        joined = any(sentence.words[at] in counting()["coordinators"] for at in range(*filler_in))
        signs = {sentence.statement.text.polarities[at].sign for at in told}
        if joined or signs != {Sign.ASSERTED} or _counted(sentence, filler_in):
            continue
        places = (*one.places, *told)
        found.append(Filled(one, thing, places, frozenset[Answer]().union(*told.values())))
    return found


def _head(sentence: Sentence, place: Place) -> list[int]:
    """The noun that a phrase is built on, unless more is told of it by "of": "is a lion of a man"."""
    more = sentence.words[place[1] : min(place[1] + 1, sentence.place[1])]
    return [] if more and more[0] in listed("of") else [*content(sentence, place)][-1:]


def _counted(sentence: Sentence, place: Place) -> bool:
    """Whether a stretch counts: "is 40 per cent wool"."""
    spans = sentence.statement.text.tokens.spans
    return any(
        spans[at][0] < q.words.end and q.words.start < spans[at][1]
        for q in sentence.statement.quantities
        for at in range(*place)
    )
