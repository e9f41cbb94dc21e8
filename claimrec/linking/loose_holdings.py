"""Two sentences in, whether two different owners each have more of one thing than can be out.

"We hold three quarters of the town" and "half of it is in Southern hands" make more than the whole, and so do "the
patent is ours" and "Hale holds the patent": of a thing that is told without a share its owner has the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import isinf

from attrs import frozen

from claimrec.language.english.contents import plural
from claimrec.language.english.loose import contrast, exclude, found, listed, one_more, tells_which
from claimrec.language.english.number_words import counting
from claimrec.language.english.vocabulary import function_words
from claimrec.language.tenses import BEFORE_PAST, PAST
from claimrec.language.text import Sign
from claimrec.language.tokens import Place
from claimrec.linking.likeness import Sentence, SentencePair
from claimrec.linking.sentence_times import one_time, time_place
from claimrec.linking.words import NEAR, content_stem, likest
from claimrec.model.names import fold

ALL, HALF, SOME = 100.0, 50.0, 0.01  # per cent; SOME is more than nothing
TOTAL, WHOLE = "total", "whole"
_GONE = (PAST, BEFORE_PAST)
_AMOUNTS = ("whole_of_it", "most_of_it", "least_of_it", "some_of_it")
_ROUND = 20.0  # per cent between the ends of a fraction, which is told roughly
_SAME = 4  # letters with which the names of one owner begin: "South", "Southern"
_OWNER = 4  # words between "in" and "hands"
_NAMED = 6  # words behind "owned by" in which the name of an owner ends


@frozen
class Holding:
    """What a sentence says of who has how much of what: `owner` in stems, `least` in per cent, `thing` in
    stems, each with its word; `called` is the owner in the words of the text, "" for who speaks; `plain` if it is
    plainly said: not denied, wished, or of the future.
    """

    owner: frozenset[str]
    called: str
    least: float
    thing: Mapping[str, str]
    plain: bool

    def same_owner(self, other: Holding, *, other_us: bool) -> bool:
        """Whether both owners may be one; with `other_us` the "we" of the one are not those of the other."""
        if not (self.called or other.called):
            return not other_us
        return _alike(self.owner, other.owner)


def _alike(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two owners may be one by the stems of their names: "South", "Southern"."""
    return any(x[:_SAME] == y[:_SAME] for x in one for y in other)


def one_owner(one: str, other: str) -> bool:
    """Whether two names may be of one owner, by their first words of content."""
    firsts = [[stem for word in fold(name).split() if (stem := content_stem(word))][:1] for name in (one, other)]
    return one == other or _alike(*firsts)


@frozen
class Rivals:
    """What two sentences say that different owners have of one thing."""

    two: SentencePair
    mine: Holding
    theirs: Holding

    @property
    def exceed(self) -> bool:
        """Whether both have more than the whole together, at one time."""
        plain = self.mine.plain and self.theirs.plain and _at_once(self.two)
        return plain and self.mine.least + self.theirs.least > ALL


def _at_once(two: SentencePair) -> bool:
    """Whether two sentences may speak of one time: both of what was or both of what is, and of no times apart."""
    a, b = two.a.statement, two.b.statement
    if (a.tense in _GONE) is not (b.tense in _GONE):
        return False
    ours, theirs = ([t for t in s.times if not t.duration] for s in (a, b))
    if any(not t.span.known for t in (*ours, *theirs)):
        return False
    return not (ours and theirs) or any(one_time(t, u) for t in ours for u in theirs)


def rivals(
    pairs: Sequence[SentencePair], us: tuple[frozenset[str], frozenset[str]], *, other_us: bool
) -> tuple[Rivals, ...]:
    """What pairs of sentences say that different owners have of one thing.

    `us` are the stems of the names or sides of those who speak; with `other_us` they are two.
    """
    told = {id(s): holdings(s, who) for two in pairs for s, who in zip((two.a, two.b), us, strict=True)}
    return tuple(
        [
            Rivals(two, mine, theirs)
            for two in pairs
            for mine in told[id(two.a)]
            for theirs in told[id(two.b)]
            if not mine.same_owner(theirs, other_us=other_us) and _one_thing(mine, theirs)
        ]
    )


def parts_of_one(held: Sequence[Rivals]) -> bool:
    """Whether different owners have each a part of one thing, and no more than the whole together."""
    return bool(held) and not any(told.exceed or ALL in (told.mine.least, told.theirs.least) for told in held)


def holdings(sentence: Sentence, us: frozenset[str]) -> tuple[Holding, ...]:
    """What a sentence says of who has how much of what."""
    place = sentence.place
    if found(sentence.words, "jointly", place):
        return ()
    told = [_holding(sentence, owner, thing, us, share=share) for owner, thing, share in _parts(sentence)]
    return tuple([one for one in told if one is not None])


def _parts(sentence: Sentence) -> list[tuple[Place, Place, bool]]:
    """The stretches for an owner and for what is had, and whether only a share of that can be told."""
    words, (start, end) = sentence.words, sentence.place
    told = [
        ((start, first), (last, end), False)
        for cue in ("has", "owns")
        for first, last in found(words, cue, sentence.place)
    ]
    had_by = found(words, "had_by", sentence.place)
    told += [((last, min(last + _NAMED, end)), (start, first), False) for first, last in had_by]
    told += [((first, last), (start, first), False) for first, last in found(words, "theirs", sentence.place)]
    told += [((start, first), (at + 1, end), True) for first, at in _stakes(sentence)]
    told += [((start, at), (at + 1, end), True) for at in range(start + 1, end) if _share_of(words, at)]
    for at in (at for at in range(start, end) if words[at] in listed("hands")):
        before = range(at - 1, max(start, at - _OWNER) - 1, -1)
        lead = next((k for k in before if words[k] in listed("in_whose")), at)
        told += [((lead + 1, at), (start, lead), False)] if lead + 1 < at else []
    if not listed("votes").isdisjoint(words[start:end]):
        told += [((start, first), (last, end), True) for first, last in found(words, "has_votes", sentence.place)]
    return told


def _stakes(sentence: Sentence) -> list[Place]:
    """The places of verbs behind which somebody has a share of something, each with that of the word for the share."""
    words, end = sentence.words, sentence.place[1]
    told = found(words, "has_votes", sentence.place)
    return [
        (first, at)
        for first, last in told
        for at in range(last, min(last + _NAMED, end - 1))
        if words[at] in listed("shares_of") and words[at + 1] in counting()["in_of"]
    ]


def _share_of(words: Sequence[str], at: int) -> bool:
    """Whether a word for a share stands behind who has it: "Hale's share of", "our share of"."""
    whose = words[at - 1].endswith(("'s", "’s", "s'")) or words[at - 1] in listed("ours")
    return words[at] in listed("shares_of") and whose


def _holding(sentence: Sentence, owner: Place, thing: Place, us: frozenset[str], *, share: bool) -> Holding | None:
    one = owner[0] >= thing[1] or bool(found(sentence.words, "owns", (owner[1], thing[0])))
    words = sentence.words
    ours = not listed("ours").isdisjoint(words[slice(*owner)])
    named = () if ours else _name(sentence, owner)
    first = words[named[0]] if named and named[0] == owner[0] else ""
    if plural(first) and not first.endswith(("'s", "’s")):
        return None  # "men", "foreigners": groups that may overlap
    stems = us if ours else frozenset([content_stem(words[at]) for at in named])
    told, least = _content(sentence, thing), _least(sentence)
    if not stems or not told:
        return None
    if least is None and (share or not _certain(sentence, thing, one=one)):
        return None
    given = sentence.statement.text.given
    spans = sentence.statement.text.tokens.spans
    called = "" if ours else given[spans[named[0]][0] : spans[named[-1]][1]]
    return Holding(
        stems,
        called.removesuffix("'s").removesuffix("’s"),
        ALL if least is None else least,
        told,
        _plain(sentence, owner, thing),
    )


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
    for at in range(*place):
        word = sentence.words[at]
        if content_stem(word) and at not in _measured(sentence):
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


def _least(sentence: Sentence) -> float | None:
    """How many per cent somebody has at least, where a sentence tells a share; None where it tells none."""
    words = set(sentence.words[slice(*sentence.place)])
    shares = [q for q in sentence.statement.quantities if q.unit == "%"]
    of = {q.role: q.value for q in reversed(sentence.statement.quantities) if not q.unit}
    if not shares and WHOLE in of and TOTAL in of and of[WHOLE].low > 0:  # "three of the four bridges"
        return ALL * of[TOTAL].low / of[WHOLE].low
    if shares:
        value = shares[0].value
        if not isinf(value.high) and value.high - value.low <= _ROUND:
            return (value.low + value.high) / 2
        return value.low + (SOME if value.open_low else 0.0)
    for table, least in (("least_of_it", SOME), ("most_of_it", HALF + SOME)):
        if not listed(table).isdisjoint(words):
            return least
    if not listed("some_of_it").isdisjoint(words):
        return SOME
    return ALL if not listed("whole_of_it").isdisjoint(words) else None


def _certain(sentence: Sentence, place: Place, *, one: bool) -> bool:
    """Whether what is had is one thing: a name, or a noun behind "the" or "this".

    Without `one` only such as one alone can have: who holds the town, not the view.
    """
    start = next((at for at in range(*place) if sentence.words[at][0].isalpha()), place[1])
    if start >= place[1]:
        return False
    words = sentence.words
    if words[start] in listed("certain"):
        ends = (at for at in range(start + 1, place[1]) if words[at] in function_words() and at - 1 in sentence.stems)
        nouns = words[start : next(ends, place[1])]
        held = any((content_stem(word) or word) in _one_holds() for word in nouns)
        return held or (one and listed("many_hold").isdisjoint(nouns))
    raw = sentence.statement.text.tokens.raw
    return raw[start][0].isupper() and words[start] not in function_words() and start in sentence.stems


@cache
def _one_holds() -> frozenset[str]:
    return frozenset([content_stem(word) or word for word in listed("one_holds")])


def _one_thing(mine: Holding, theirs: Holding) -> bool:
    """Whether two tell of one thing: each word of the one is said by the other, or one near in meaning."""
    return all(
        any(x == y or (likest(x, y) >= NEAR and not _two_kinds(ours[x], others[y])) for y in others)
        for ours, others in ((mine.thing, theirs.thing), (theirs.thing, mine.thing))
        for x in ours
    )


def _two_kinds(one: str, other: str) -> bool:
    return contrast(one, other) or exclude(one, other, antonyms=True)
