"""A sentence in; the words and phrases of it that have opposites out, each with its polarity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from attrs import frozen

from claimrec.language.composing import PLAIN
from claimrec.language.english.grammar import english
from claimrec.language.english.opposites import EXTRA, Side, between, linking, opposites
from claimrec.language.operators import INFINITIVE, Operator
from claimrec.language.phrases import Hit
from claimrec.language.sets import kept
from claimrec.language.text import Polarity, Text
from claimrec.language.tokens import Place
from claimrec.linking.statements.attributes import picks
from claimrec.linking.statements.words import content_stem
from claimrec.model.claims import Offsets

_OWN = ("+-", "++", "+o", "-o")  # effects of operators of one word that may be the sense of a word with opposites


@frozen
class Concept:
    """A word or phrase that has opposites: its places, its sides, its polarity, and the operators that are its own;
    `objects` are those of them that are the object of a verb ("nothing").

    One without sides adds nothing to what is told.
    """

    places: tuple[int, ...]
    sides: Mapping[int, Side]
    polarity: Polarity
    own: tuple[Offsets, ...] = ()
    objects: tuple[Offsets, ...] = ()


def undone(text: Text, concept: Concept) -> frozenset[str]:
    """The stems of the words of a phrase that stand behind an operator of its own which denies them."""
    if not concept.own:
        return kept(())
    starts = {cue.start for cue in concept.own}
    tokens, told = text.tokens, text.polarities
    inside = [
        at
        for at in concept.places
        if told[at].sign is not concept.polarity.sign and not starts.isdisjoint(cue.start for cue in told[at].cues)
    ]
    return kept([stem for at in inside if (stem := content_stem(tokens.words[at]))])


def concepts_of(
    text: Text, place: Place, taken: Set[int], spelled: Mapping[int, str], *, headline: bool
) -> list[Concept]:
    """The words and phrases of a sentence that have opposites. One with a capital is none: it may be a name, unless the
    sentence is a `headline`. `spelled` are its ordinals in figures as words, by their places.
    """
    raw, words = text.tokens.raw, text.tokens.words
    left = [at for at in range(*place) if words[at] not in between() and at - 1 not in spelled]
    used: set[int] = set()  # verbs that belong to what stands behind them: "remains at large"
    operators: list[Hit[Operator]] | None = None
    found = []
    for at_left, sides in opposites().found(
        [spelled.get(at, words[at]).removesuffix("n't") or words[at] for at in left]
    ):
        places = tuple([left[at] for at in at_left])
        named = not headline and any(raw[at][0].isupper() and raw[at][1:2] != "-" and at > place[0] for at in places)
        if not sides or named or not used.isdisjoint(places) or (len(places) == 1 and picks(text, place, places[0])):
            continue
        if EXTRA in sides:
            found.append(Concept(places, {}, text.polarities[places[-1]]))
            continue
        before = left[at_left[0] - 1]
        if before < places[0] and words[before] in linking() and before not in taken:
            places = (before, *places)
            used.add(before)
        if taken.isdisjoint(places):
            found.append(Concept(places, sides, text.polarities[places[-1]]))
        elif text.cues.issuperset(at for at in places if at in taken):
            operators = _acting(text, place) if operators is None else operators
            operating = _operating(text, place, places, operators)
            found += [] if operating is None else [Concept(places, sides, *operating)]
    return found


def _acting(text: Text, place: Place) -> list[Hit[Operator]]:
    """The operators of a sentence that do something there, or only take away the sense of their words."""
    spans = text.tokens.spans
    acting = {cue for p in text.polarities[place[0] : place[1]] for cue in p.cues}
    return [
        operator
        for operator in english().polarity.operators.found(text.tokens.words, *place)
        if operator.value.scope == "none" or not acting.isdisjoint(Offsets(*spans[at]) for at in operator.places)
    ]


def _governs(text: Text, operator: Hit[Operator]) -> bool:
    """Whether a gerund stands right behind an operator."""
    words = text.tokens.words
    return operator.end < len(words) and words[operator.end].endswith(english().boundaries.companion_endings)


def _operating(
    text: Text, place: Place, places: tuple[int, ...], operators: Sequence[Hit[Operator]]
) -> tuple[Polarity, tuple[Offsets, ...], tuple[Offsets, ...]] | None:
    """The polarity of a phrase with operators in it, and those that are part of its sense; None where it is no phrase.

    "Said no to" holds all of its "no"; "went on to" is an operator; "did not take place" denies what stands before it.
    """
    words, spans, polarities = text.tokens.words, text.tokens.spans, text.polarities
    own: list[Offsets] = []
    objects: list[Offsets] = []
    polarity = polarities[places[-1]]
    noun = len(places) == 1 and words[places[0]] in english().polarity.nouns
    if noun and not any(places[0] in operator.places for operator in operators):
        return None  # "claims that it leaks are false"
    for operator in operators:
        own_words = [at for at in operator.places if at in places]
        if not own_words or operator.value.before == INFINITIVE:
            continue
        if len(own_words) == len(operator.places) and any(words[at].endswith("n't") for at in own_words):
            continue
        if operator.value.of_told:
            return None  # "the story does not hold water" says of the story that it is not so
        if operator.value.scope == "left":
            denies = any(words[at] in between() or words[at].endswith("n't") for at in operator.places)
            if denies or operator.value.effect != "+-":
                return (polarities[operator.start - 1], (), ()) if denies and operator.start > place[0] else None
        if (operator.value.before or operator.places == places) and _governs(text, operator):
            return None  # in "kept running" it is what goes on that is told, in "shied away from paying" what does not
        if len(own_words) < len(operator.places) or (len(places) == 1 and operator.value.effect not in _OWN):
            return None
        own += [Offsets(*spans[at]) for at in own_words]
        objects += own[-len(own_words) :] if operator.value.objects else []
        # "was not aware of" is denied where its operator stands, "did not say no to" where its verb does
        polarity = polarities[places[0]] if polarities[places[0]].cues else polarities[own_words[0]]
    plain = bool(polarity.cues) and set(own).issuperset(polarity.cues)
    return PLAIN if plain else polarity, tuple(own), tuple(objects)
