"""Two statements of which the one seems to deny the other in, whether they are told of two things out.

Their words are alike, but what they speak of is not: "won the cup" and "lost the league", "Orm's goalkeeper" and "Orm's
back four", "the car park beside the stadium" and "the stadium".
"""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.chosen import forms, word_tables
from claimrec.language.clauses import is_verb
from claimrec.language.english.contents import plural
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import exclude, found, listed
from claimrec.language.english.number_words import counting, number_words, words_of
from claimrec.language.english.opposites import opposites
from claimrec.language.english.relatives import REACH, closes_relative
from claimrec.linking.statements.attributes import ahead_of_verb
from claimrec.linking.statements.content_words import Word
from claimrec.linking.statements.laid_words import Laid
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.words import NEAR, content_stem, likest

SURELY = 0.55  # likeness from which two objects of one verb are taken for one: "car" and "driver" have .5
_OPENING = 2  # words before the noun with which a statement begins: "the front wheels"
_OWNED = 4  # words behind a name in which what is its own stands


def told_of_two(a: Statement, b: Statement, laid: Laid) -> bool:
    """Whether two statements that are laid beside each other tell of two objects, of two things that one owner has, or
    of a thing and of what stands beside it, or bears its name.
    """
    core = [(x, y) for x, y, _ in laid.pairs if not (x.name and y.name)]
    ours, theirs = ([pair[side] for pair in core] for side in (0, 1))
    if _of_another_doer(a, b, laid.rest_b, theirs) or _of_another_doer(b, a, laid.rest_a, ours):
        return True
    for x, y, turned in laid.pairs:
        if turned and (_in_phrase(x, y, b, laid.rest_b) or _in_phrase(y, x, a, laid.rest_a) or _unlike(a, x, b, y)):
            return True
        if not turned and _other_belongings(a, x, b, y):
            return True
    return other_thing_told(a, b)


def _of_another_doer(told: Statement, other: Statement, rest: Sequence[Word], deeds: Sequence[Word]) -> bool:
    """Whether a relative clause tells what somebody did that the other names a doer of: "who robbed the bank"."""
    if told.text.tokens.words[told.place[0]] not in counting()["who_words"]:
        return False
    deed = min((word.at for word in deeds), default=other.place[1])
    return any(word.at < deed for word in rest)


def _told_which(a: Statement, x: Word, b: Statement, y: Word) -> bool:
    """Whether words beside the noun that two statements begin with tell that two are meant: "the front wheels", "the
    back wheels"; "platform one", "platform two".
    """
    ours, theirs = a.text.tokens.words, b.text.tokens.words
    if max(x.at - a.place[0], y.at - b.place[0]) > _OPENING:
        return False
    if x.at > a.place[0] and y.at > b.place[0] and exclude(ours[x.at - 1], theirs[y.at - 1]):
        return True
    behind = ours[x.at + 1 : min(x.at + 2, a.place[1])], theirs[y.at + 1 : min(y.at + 2, b.place[1])]
    if x.word not in words_of("labels", "words") or behind[0] == behind[1]:
        return False
    return all(told and (told[0].isdecimal() or told[0] in number_words()) for told in behind)


def other_thing_told(a: Statement, b: Statement) -> bool:
    """Whether a verb that both tell has unlike objects ("recognised the car", "did not recognise the driver"), a noun
    is that of two things, or the one tells of what bears the name of what the other tells, or stands beside it.
    """
    both = [(x, y) for x in a.words for y in b.words if not (x.name or y.name) and _one_verb(x, y)]
    return any(_unlike(a, x, b, y) or _told_which(a, x, b, y) for x, y in both) or beside(a, b)


def beside(a: Statement, b: Statement) -> bool:
    """Whether the one of two statements is about what bears the name of what the other tells, or stands beside it."""
    both = ((a, b), (b, a))
    return any(_bears_name(one, other) or _beside_it(one, other) or _in_relative(one, other) for one, other in both)


def _in_relative(one: Statement, other: Statement) -> bool:
    """Whether what the other statement is about only ends a relative clause of the one, which goes on: "the officer who
    shot the boy was arrested" tells nothing of "the boy was not arrested", "it was he who shot the boy" of the boy.
    """
    start, raw, words = one.place[0], one.text.tokens.raw, one.text.tokens.words
    for word in one.words[1:-1] if other.words else ():  # behind the last nothing is told
        at = word.at - (words[word.at - 1] in counting()["determiners"])
        if word.stem == other.words[0].stem and closes_relative(raw[max(start, at - REACH) : at]):
            return True
    return False


def _one_verb(one: Word, other: Word) -> bool:
    return one.stem == other.stem or one.word in forms(other.word) or other.word in forms(one.word)


def _in_phrase(phrase: Word, verb: Word, other: Statement, rest: Sequence[Word]) -> bool:
    """Whether a phrase holds its subject or its object, and the word that excludes it has another one: "won the cup",
    "lost the league"; "road ... is open", "the railway is closed".
    """
    told = phrase.word.split()
    inner = next((at for at, word in enumerate(told) if word in counting()["determiners"]), 0)
    copula = next((at for at, word in enumerate(told) if word in counting()["be"]), 0)
    if inner and counting()["determiners"].isdisjoint(verb.word.split()):
        at = _behind(other, verb)
        said = [w for w in rest if w.at == at and not w.name]
        own, rid = told[inner:], told[:inner]
    else:
        said = [w for w in rest if w.at < verb.at and not w.name]
        own, rid = told[:copula], told[copula:]
    if not said or not _exclude(rid, verb):
        return False
    stems = {stem for word in own if (stem := content_stem(word))}
    said_there = {stem for w in other.words for stem in (w.stem, *w.parts)}
    return bool(stems) and not any(_near(stem, one) for stem in stems for one in said_there)


def _exclude(words: Sequence[str], other: Word) -> bool:
    """Whether words exclude another one also without the rest of their phrase: "won", not "tied" of "tied the knot"."""
    return any(
        other.sides.get(pair, side) != side for _, sides in opposites().found(words) for pair, side in sides.items()
    )


def _behind(statement: Statement, verb: Word) -> int:
    """The place of the first word behind a verb and its articles."""
    at, words = verb.at + len(verb.word.split()), statement.text.tokens.words
    while at < statement.place[1] and words[at] in counting()["determiners"]:
        at += 1
    return at


def _unlike(a: Statement, x: Word, b: Statement, y: Word) -> bool:
    """Whether two verbs have objects, as near in meaning as these may be, of which neither is the other's, and none
    excludes one of the other: "drank wine", "drank beer".
    """
    ours, theirs = _object(a, x), _object(b, y)
    if (
        not ours
        or not theirs
        or any(likest(one, other) >= SURELY for one in ours.values() for other in theirs.values())
    ):
        return False
    words = a.text.tokens.words, b.text.tokens.words
    return not any(exclude(words[0][at], words[1][there]) for at in ours for there in theirs)


def _object(statement: Statement, verb: Word) -> dict[int, str]:
    """The stems, by their places, of the words between the article right behind a verb and the end of its noun, with
    the first of those behind "of" ("the offer of a draw"); none where one of them is a name.
    """
    words, raw = statement.text.tokens.words, statement.text.tokens.raw
    at, end = _behind(statement, verb), statement.place[1]
    if at >= end or is_verb(statement.text.tokens, at, statement.place, english().boundaries):
        return {}  # "a girl loves it": no verb has a verb for its object
    if not (words[at - 1] in counting()["determiners"] or plural(words[at])):
        return {}
    told: dict[int, str] = {}
    while at < end and (
        stem := content_stem(words[at]) or (words[at] in word_tables()["reference"]["in_things"] and words[at])
    ):
        if raw[at][0].isupper():
            return {}
        told[at] = stem
        at += 1
    if at < end and words[at] in listed("of"):
        more = next(((k, stem) for k in range(at + 1, end) if (stem := content_stem(words[k]))), None)
        told |= dict([more] if more else [])
    return told


def _bears_name(a: Statement, b: Statement) -> bool:
    """Whether the one is about a thing that only bears the name of what the other tells: "the museum shop", "the
    museum". Who does something to another thing is not what it is about: "the fire brigade put out the blaze".
    """
    if any(_object(a, w) for w in a.words):
        return False
    plain = word_tables()["reference"]["transparent"]
    nouns = {w.at: w for w in a.words if not (w.name or w.sides) and ahead_of_verb(a.text, a.place, w.at + 1)}
    heads = [(w, nouns[w.at + 1]) for w in nouns.values() if w.at + 1 in nouns and nouns[w.at + 1].word not in plain]
    return any(
        any(w.stem == other.stem for other in b.words) and not any(_near(head.stem, other.stem) for other in b.words)
        for w, head in heads
    )


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


def _beside_it(a: Statement, b: Statement) -> bool:
    """Whether the one tells of what stands beside a thing, and the other of that thing alone: "the kiosk near the
    station", "the station".
    """
    words = a.text.tokens.words
    for start, end in found(words, "next_to", a.place):
        thing = next((w for w in a.words if w.at == start - 1 and not w.name and not w.sides), None)
        if (
            thing is None
            or is_verb(a.text.tokens, thing.at, a.place, english().boundaries)
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
