"""A sentence in, what it says of who has how much of what out: "we hold three quarters of the town"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import isinf

from attrs import evolve, frozen

from claimrec.language.english.contents import plural
from claimrec.language.english.loose import found, listed, one_more, tells_which
from claimrec.language.english.number_words import counting
from claimrec.language.english.vocabulary import function_words
from claimrec.language.text import QuantityMention, Sign
from claimrec.language.tokens import Place
from claimrec.linking.evidence.vectors import nearness, vector_of
from claimrec.linking.sentence_pairs.holding_cues import Told, told_of
from claimrec.linking.statements.likeness import Sentence
from claimrec.linking.statements.sentence_times import time_place
from claimrec.linking.statements.words import content_stem

ALL, HALF, SOME = 100.0, 50.0, 0.01  # per cent; SOME is more than nothing
TOTAL, WHOLE = "total", "whole"
_AMOUNTS = ("whole_of_it", "most_of_it", "least_of_it", "some_of_it", "how_had")
_OF = 2  # words behind a share among which "of" or "stake" stands
_ROUND = 20.0  # per cent between the ends of a fraction, which is told roughly
_SAME = 4  # letters with which the names of one owner begin: "South", "Southern"
_ONE_GROUP = 0.45  # nearness of word vectors from which two nouns may be of one group: "troops", "soldiers"


@frozen
class Holding:
    """What a sentence says of who has how much of what: `owner` in stems, `least` in per cent, `thing` in
    stems, each with its word; `called` is the owner in the words of the text, "" for who speaks; `plain` if it is
    plainly said: not denied, wished, or of the future.

    `region` if the thing is told to be part of the owner, `lost` if the owner has it no longer, `group` if the owner is
    a group that is named by what it is. `several` if the thing is several of a kind ("both bridges"), `one_of` if it is
    one of those ("the upper bridge").
    """

    owner: frozenset[str]
    called: str
    least: float
    thing: Mapping[str, str]
    plain: bool
    region: bool = False
    lost: bool = False
    group: bool = False
    several: bool = False
    one_of: bool = False

    def same_owner(self, other: Holding, *, other_us: bool) -> bool:
        """Whether both owners may be one; with `other_us` the "we" of the one are not those of the other."""
        if not (self.called or other.called):
            return not other_us
        if alike(self.owner, other.owner) or not any(state_side().isdisjoint(o.owner) for o in (self, other)):
            return True  # "the army", "government hands"
        return (self.group or other.group) and any(
            _near(x, y) for x in self.called.split() for y in other.called.split()
        )


def alike(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two owners may be one by the stems of their names: "South", "Southern"."""
    return any(x[:_SAME] == y[:_SAME] for x in one for y in other)


def _near(one: str, other: str) -> bool:
    """Whether two words may be of one group: "troops", "soldiers"."""
    return nearness(vector_of([one.casefold()]), vector_of([other.casefold()])) >= _ONE_GROUP


def holdings(sentence: Sentence, us: frozenset[str]) -> tuple[Holding, ...]:
    """What a sentence says of who has how much of what; `us` are the stems of the name or side of who speaks."""
    if found(sentence.words, "jointly", sentence.place):
        return ()
    told = [_holding(sentence, told, us) for told in sorted(told_of(sentence), key=lambda one: one.cue)]
    every = [one for one in told if one is not None]
    return (*every, *filter(None, map(_of_several, every)))


def _of_several(one: Holding) -> Holding | None:
    """Who has one that is told from others of its kind ("the upper bridge") has one of these; None where none is."""
    which = [stem for stem, word in one.thing.items() if tells_which(word)]
    rest = {stem: word for stem, word in one.thing.items() if stem not in which}
    single = which and rest and one.least >= ALL and not (one.several or one.lost)
    return evolve(one, thing=rest, least=SOME, one_of=True) if single else None


def _holding(sentence: Sentence, told: Told, us: frozenset[str]) -> Holding | None:
    """What one cue tells."""
    words, owner, thing = sentence.words, told.owner, told.thing
    ours = not listed("ours").isdisjoint(words[slice(*owner)])
    named = () if ours else _name(sentence, owner)
    group = bool(named) and _group(sentence, named[0])
    stems = us if ours else frozenset([content_stem(words[at]) for at in named])
    if not stems or (group and not told.ruled):
        return None  # "men", "foreigners": groups that may overlap
    left = next((at for at in range(thing[0], thing[1]) if words[at] in listed("but")), thing[1])
    content, least = _content(sentence, (thing[0], left)), SOME if told.shared else _share(sentence, told)
    certain = told.lost or (not told.share and _certain(sentence, thing, one=_one(sentence, told)))
    if least is None and not certain:
        return None
    if not content:
        return None
    given, spans = sentence.statement.text.given, sentence.statement.text.tokens.spans
    called = "" if ours else given[spans[named[0]][0] : spans[named[-1]][1]]
    return Holding(
        stems,
        called.removesuffix("'s").removesuffix("’s"),
        ALL if least is None else least,
        content,
        _plain(sentence, owner, thing),
        region=told.region,
        lost=told.lost,
        group=group,
        several=least in (None, ALL) and any(plural(word) for word in content.values()),
    )


def _one(sentence: Sentence, told: Told) -> bool:
    """Whether a cue tells of owning, which but one can."""
    behind = told.owner[0] >= told.thing[1]
    return behind or bool(found(sentence.words, "owns", (told.owner[1], told.thing[0])))


def _group(sentence: Sentence, at: int) -> bool:
    """Whether a name is a plural noun that is no proper name: "men", "the guards", not "the Greens"."""
    word, start = sentence.words[at], sentence.place[0]
    if not plural(word) or word.endswith(("'s", "’s")):
        return False
    return at == start or not sentence.named(at)


def _plain(sentence: Sentence, owner: Place, thing: Place) -> bool:
    """Whether it is plainly said that somebody has something."""
    if sentence.open or sentence.denied or sentence.statement.future:
        return False
    polarities = sentence.statement.text.polarities
    verb = range(*sorted((min(owner[1], thing[1]), max(owner[0], thing[0]))))
    return all(polarities[at].sign is Sign.ASSERTED for at in verb)


def _name(sentence: Sentence, place: Place) -> Sequence[int]:
    """The places of the words of content with which a stretch begins, behind an article."""
    taken: list[int] = []
    measured = _measured(sentence)
    for at in range(*place):
        word = sentence.words[at]
        if content_stem(word) and at not in measured and word not in listed("how_had"):
            taken.append(at)
        elif taken and word not in counting()["determiners"]:
            break
    return taken


def _measured(sentence: Sentence) -> frozenset[int]:
    """The places of the words of times and numbers."""
    statement = sentence.statement
    between = statement.text.tokens.between
    numbers = [at for q in statement.quantities for at in range(*between(q.words.start, q.words.end))]
    return frozenset([*numbers, *(at for time in statement.times for at in range(*time_place(sentence, time)))])


def _content(sentence: Sentence, place: Place) -> dict[str, str]:
    """The stems of what is had, each with its word, without words for how much of it; and what tells which it is."""
    words = sentence.words
    measured, amounts = _measured(sentence), frozenset().union(*map(listed, _AMOUNTS))
    free = [at for at in range(*place) if at not in measured and words[at] not in amounts]
    which = {words[at]: words[at] for at in free if tells_which(words[at]) or words[at].isdigit()}
    more = {told: told for at in free if at in sentence.stems and (told := one_more(words, at))}
    return {sentence.stems[at]: words[at] for at in free if at in sentence.stems} | which | more


def _share(sentence: Sentence, told: Told) -> float | None:
    """How many per cent somebody has at least, where a sentence tells a share; None where it tells none."""
    words = {*sentence.words[sentence.place[0] : told.cue[0]], *sentence.words[told.cue[1] : sentence.place[1]]}
    words |= set() if told.region else {*sentence.words[slice(*told.cue)]}
    between = sentence.statement.text.tokens.between
    near = min(told.owner[0], told.thing[0]), max(told.owner[1], told.thing[1])
    here = [q for q in sentence.statement.quantities if near[0] <= between(q.words.start, q.words.end)[0] < near[1]]
    of_it = counting()["in_of"] | listed("shares_of")  # not "holds a rating of 60 %"
    shares = [q for q in here if q.unit == "%" and of_it.intersection(sentence.words[slice(*_behind(sentence, q))])]
    of = {q.role: q.value for q in reversed(here) if not q.unit}
    if not shares and WHOLE in of and TOTAL in of and of[WHOLE].low > 0:  # "three of the four bridges"
        return ALL * of[TOTAL].low / of[WHOLE].low
    if shares:
        value = shares[0].value
        if not isinf(value.high) and value.high - value.low <= _ROUND:
            return (value.low + value.high) / 2
        return value.low + (SOME if value.open_low else 0.0)
    for table, least in (("least_of_it", SOME), ("most_of_it", HALF + SOME), ("some_of_it", SOME)):
        if not listed(table).isdisjoint(words):
            return least
    return ALL if not listed("whole_of_it").isdisjoint(words) else None


def _behind(sentence: Sentence, number: QuantityMention) -> Place:
    """The stretch of the words behind a number that tell of what it is a share."""
    end = sentence.statement.text.tokens.between(number.words.start, number.words.end)[1]
    return end, min(end + _OF, sentence.place[1])


def _certain(sentence: Sentence, place: Place, *, one: bool) -> bool:
    """Whether what is had is one thing: a name, or a noun behind "the" or "this".

    Without `one` only such as one alone can have, or that bears a name: who holds the town, or "the Hale mill", not the
    view.
    """
    start = next((at for at in range(*place) if sentence.words[at][0].isalpha()), place[1])
    if start >= place[1]:
        return False
    words = sentence.words
    if words[start] in listed("certain"):
        ends = (at for at in range(start + 1, place[1]) if words[at] in function_words() and at - 1 in sentence.stems)
        nouns = range(start, next(ends, place[1]))
        held = any((content_stem(words[at]) or words[at]) in _one_holds() or tells_which(words[at]) for at in nouns)
        many = any(words[at] in listed("many_hold") or words[at] in listed("recurring") for at in nouns)
        return held or (not many and (one or any(sentence.named(at) for at in nouns)))
    raw = sentence.statement.text.tokens.raw
    return raw[start][0].isupper() and words[start] not in function_words() and start in sentence.stems


@cache
def state_side() -> frozenset[str]:
    """The stems of words for the state and those who act for it."""
    return frozenset([content_stem(word) or word for word in listed("state_side")])


@cache
def _one_holds() -> frozenset[str]:
    return frozenset([content_stem(word) or word for word in listed("one_holds")])
