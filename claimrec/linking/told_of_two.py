"""Two statements of which the one seems to deny the other in, whether they are told of two things out.

Their words are alike, but what they speak of is not: "won the cup" and "lost the league", "Orm's goalkeeper" and "Orm's
back four", "the car park beside the stadium" and "the stadium".
"""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.english.grammar import english
from claimrec.language.english.loose import found
from claimrec.language.english.number_words import counting
from claimrec.linking.attributes import ahead_of_verb
from claimrec.linking.laid_words import Laid
from claimrec.linking.sentence_contents import Statement, Word
from claimrec.linking.words import NEAR, content_stem, likest

SURELY = 0.55  # likeness from which two objects of one verb are taken for one: "car" and "driver" have .5
_OWNED = 4  # words behind a name in which what is its own stands


def told_of_two(a: Statement, b: Statement, laid: Laid) -> bool:
    """Whether two statements that are laid beside each other tell of two objects, of two things that one owner has, or
    of a thing and of what stands beside it.
    """
    for x, y, turned in laid.pairs:
        if turned and (_other_object(x, y, b, laid.rest_b) or _other_object(y, x, a, laid.rest_a)):
            return True
        if not turned and _other_belongings(a, x, b, y):
            return True
    return other_object_or_place(a, b)


def other_object_or_place(a: Statement, b: Statement) -> bool:
    """Whether a verb that both tell has unlike objects, or the one tells of what stands beside what the other names."""
    return unlike_objects(a, b) or beside_it(a, b) or beside_it(b, a)


def _other_object(phrase: Word, verb: Word, other: Statement, rest: Sequence[Word]) -> bool:
    """Whether a phrase holds an object, and the verb that excludes it has one of its own that the phrase does not say:
    "won the cup", "lost the league".
    """
    told = phrase.word.split()
    inner = next((at for at, word in enumerate(told) if word in counting()["determiners"]), 0)
    if not inner or not counting()["determiners"].isdisjoint(verb.word.split()):
        return False
    at, words = verb.at + len(verb.word.split()), other.text.tokens.words
    while at < other.place[1] and words[at] in counting()["determiners"]:
        at += 1
    own = {stem for word in told[inner:] if (stem := content_stem(word))}
    said = next((w for w in rest if w.at == at and not w.name), None)
    return said is not None and bool(own) and not any(_near(stem, w.stem) for stem in own for w in other.words)


def unlike_objects(a: Statement, b: Statement) -> bool:
    """Whether a verb has one object here and another there, as near in meaning as they may be: "recognised the car",
    "did not recognise the driver".
    """
    verbs = [(x, y) for x in a.words for y in b.words if x.stem == y.stem and not (x.name or y.name)]
    objects = [(_object(a, x), _object(b, y)) for x, y in verbs]
    return any(
        bool(ours and theirs) and not any(likest(one, other) >= SURELY for one in ours for other in theirs)
        for ours, theirs in objects
    )


def _object(statement: Statement, verb: Word) -> list[str]:
    """The stems of the words between an article right behind a verb and the next word without content; none where one
    of them is a name.
    """
    words, raw = statement.text.tokens.words, statement.text.tokens.raw
    at, end = verb.at + len(verb.word.split()), statement.place[1]
    if at >= end or words[at] not in counting()["determiners"]:
        return []
    told: list[str] = []
    while at + 1 < end and (stem := content_stem(words[at + 1])):
        if raw[at + 1][0].isupper():
            return []
        told.append(stem)
        at += 1
    return told


def _other_belongings(a: Statement, x: Word, b: Statement, y: Word) -> bool:
    """Whether two statements begin with what one owner has, each with another thing: "Orm's keeper", "Orm's wings"."""
    ours, theirs = _belongings(a, x), _belongings(b, y)
    if not ours or not theirs:
        return False
    stems = [[content_stem(word) or word for word in words] for words in (ours, theirs)]
    return not any(_near(one, other) for one in stems[0] for other in stems[1])


def _belongings(statement: Statement, owner: Word) -> list[str]:
    """The words between an owner ("Orm's") and the verb; none where the verb stands before, or is not near."""
    words, table = statement.text.tokens.words, english().boundaries
    if not words[owner.at].endswith(("'s", "’s")) or not ahead_of_verb(statement.text, statement.place, owner.at):
        return []
    end = min(owner.at + 1 + _OWNED, statement.place[1])
    verb = next(
        (at for at in range(owner.at + 1, end) if words[at] in table.finite or table.past_form(words[at])), None
    )
    return [] if verb is None else [*words[owner.at + 1 : verb]]


def beside_it(a: Statement, b: Statement) -> bool:
    """Whether the one tells of what stands beside a thing, and the other of that thing alone: "the kiosk near the
    station", "the station".
    """
    words = a.text.tokens.words
    for start, end in found(words, "next_to", a.place):
        thing = next((w for w in a.words if w.at == start - 1 and not w.name and not w.sides), None)
        if (
            thing is None
            or english().boundaries.past_form(thing.word)
            or any(_near(thing.stem, w.stem) for w in b.words)
        ):
            continue
        verb = next((at for at in range(end, a.place[1]) if _verb(words[at])), a.place[1])
        if any(end <= w.at < verb and any(w.stem == other.stem for other in b.words) for w in a.words):
            return not found(b.text.tokens.words, "next_to", b.place)
    return False


def _verb(word: str) -> bool:
    table = english().boundaries
    return word in table.finite or table.past_form(word)


def _near(one: str, other: str) -> bool:
    return likest(one, other) >= NEAR
