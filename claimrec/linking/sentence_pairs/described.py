"""A sentence in, the words by which it describes who or what stands around a cue out, and whether two describe one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimrec.language.clauses import is_verb
from claimrec.language.english.cues import DOERS
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import contrast, found, listed
from claimrec.language.english.number_words import counting
from claimrec.language.english.verbs import be_and_have, past
from claimrec.language.tokens import Place
from claimrec.linking.statements.likeness import Sentence, alike

Described = Mapping[int, str]  # the stems of the words of content of a description, by their places
_MARKS = (",", ";", ":", ".", "–", "—", "(")


def before(sentence: Sentence, end: int) -> Place:
    """The words before a cue, from behind the last verb or mark before it on: "it was the army that", "he said rebels".

    A participle behind a noun, before a preposition, is no such verb ("the whale found at Sandy Bight"). Helping verbs
    and adverbs right before the cue belong to it; so does a relative word ("the army, which").
    """
    words, start = sentence.words, sentence.place[0]
    helping = be_and_have() | counting()["helping"]
    while end > start and (words[end - 1] in helping or words[end - 1].endswith("ly")):
        end -= 1
    while end > start and (words[end - 1] in counting()["who_words"] or words[end - 1] == ","):
        end -= 1
    for at in range(end - 1, start - 1, -1):
        verb = at > start and is_verb(sentence.statement.text.tokens, at, sentence.place, english().boundaries)
        verb = verb and not (
            words[at + 1] in counting()["prepositions"] and at - 1 in sentence.stems and past(words[at])
        )
        if not words[at][0].isalnum() or verb or words[at] in counting()["who_words"]:
            return at + 1, end
    return start, end


def up_to_mark(sentence: Sentence, start: int) -> Place:
    """The words behind a cue, up to a mark."""
    end = sentence.place[1]
    return start, next((at for at in range(start, end) if sentence.words[at] in _MARKS), end)


def phrase(sentence: Sentence, place: Place) -> Place:
    """The first noun phrase of a stretch: up to a preposition."""
    ends = (at for at in range(*place) if sentence.words[at] in counting()["prepositions"] and not sentence.named(at))
    return place[0], next(ends, place[1])


def content(sentence: Sentence, place: Place, *, without: Sequence[int] = ()) -> Described:
    """The stems of a stretch at their places, without those of times and of some other places."""
    left = sentence.dated.union(without)
    return {at: stem for at, stem in sentence.stems.items() if place[0] <= at < place[1] and at not in left}


def definite(sentence: Sentence, place: Place, thing: Described) -> bool:
    """Whether a stretch describes one known thing: a name, or behind "the", "my", not "a bridge", "bridges"."""
    first = min(thing)
    led = sentence.words[place[0] : first]
    if not listed("indefinite").isdisjoint(led):
        return False
    named = any(sentence.named(at) for at in [*thing][:2])  # "coach Bellini"
    return named or first == sentence.place[0] or not listed("known", DOERS).isdisjoint(led)


def one_thing(a: Sentence, thing: Described, b: Sentence, other: Described) -> bool:
    """Whether two sentences describe one thing: the shorter description has no word that the other lacks, the nouns
    that both are built on ("the *roof* of the school") are alike, and what stands behind these has something in common.
    """
    numbered = _figures(a, thing), _figures(b, other)
    if all(numbered) and numbered[0].isdisjoint(numbered[1]):
        return False  # "tank 3", "tank 4"; "the 6.15 to Crail", "the 7.15"
    ours, theirs = _head(a, thing), _head(b, other)
    if not _like(a, ours[-1], b, theirs[-1]):
        return False
    behind_ours, behind_theirs = ([at for at in d if at > h[-1]] for d, h in ((thing, ours), (other, theirs)))
    if behind_ours and behind_theirs and not any(_like(a, x, b, y) for x in behind_ours for y in behind_theirs):
        return False
    told = len(ours) <= len(theirs) and all(any(_like(a, x, b, y) for y in other) for x in ours)
    return told or (len(theirs) <= len(ours) and all(any(_like(a, x, b, y) for x in thing) for y in theirs))


def _figures(sentence: Sentence, thing: Described) -> frozenset[str]:
    """The figures in a description, or right before or behind it."""
    first, last = max(sentence.place[0], min(thing) - 2), min(max(thing) + 2, sentence.place[1])
    return frozenset([word for word in sentence.words[first:last] if word[0].isdigit()])


def _head(sentence: Sentence, thing: Described) -> list[int]:
    """The places of the words of a description up to the noun that it is built on: before the first preposition."""
    places, words = [*thing], sentence.words
    if words[places[0]] in listed("whole", DOERS) and len(places) > 1:
        places = places[1:]
    ends = counting()["prepositions"] | listed("behind", DOERS)
    end = next((at for at in range(places[0], places[-1]) if words[at] in ends), places[-1] + 1)
    return [at for at in places if at < end]


def _like(a: Sentence, at: int, b: Sentence, there: int) -> bool:
    """Whether two words name one thing: alike, and not two kinds of a kind ("town", "village")."""
    return alike(a.stems[at], b.stems[there]) > 0 and not contrast(a.words[at], b.words[there])


def names_in(sentence: Sentence, told: Sequence[int]) -> list[int]:
    """The places of the words of names among some places, words of many names ("team") left out, where others are."""
    known_names = {word.at for word in sentence.statement.words if word.name}
    named = [at for at in told if sentence.named(at) or at in known_names]
    return [at for at in named if sentence.words[at] not in listed("generic", "outcomes")] or named


def of_several(sentence: Sentence, answer: Place) -> bool:
    """Whether a sentence, or the answer in it, tells of several, or leaves room: "also", "one of"."""
    words = sentence.words
    return bool(found(words, "several", sentence.place, DOERS) or found(words, "of_many", answer, DOERS))
