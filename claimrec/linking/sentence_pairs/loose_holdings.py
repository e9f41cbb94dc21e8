"""Two sentences in, whether two different owners each have more of one thing than can be out.

"We hold three quarters of the town" and "half of it is in Southern hands" make more than the whole, and so do "the
patent is ours" and "Hale holds the patent": of a thing that is told without a share its owner has the whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimrec.language.english.loose import two_kinds
from claimrec.language.tenses import BEFORE_PAST, PAST
from claimrec.linking.sentence_pairs.holdings import ALL, Holding, alike, holdings
from claimrec.linking.statements.likeness import SentencePair
from claimrec.linking.statements.sentence_times import one_time
from claimrec.linking.statements.words import NEAR, content_stem, likest
from claimrec.model.names import fold

_GONE = (PAST, BEFORE_PAST)


def one_owner(one: str, other: str) -> bool:
    """Whether two names may be of one owner, by their first words of content."""
    firsts = [[stem for word in fold(name).split() if (stem := content_stem(word))][:1] for name in (one, other)]
    return one == other or alike(*firsts)


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
    """Whether two sentences may speak of one time: both of what was or both of what is, or of days that meet; and of no
    times apart.
    """
    a, b = two.a.statement, two.b.statement
    dated = any(not t.duration for t in a.times) and any(not t.duration for t in b.times)
    return (dated or (a.tense in _GONE) is (b.tense in _GONE)) and _of_one_time(two)


def _of_one_time(two: SentencePair) -> bool:
    """Whether no times of two sentences are apart, and none hangs on something else."""
    ours, theirs = ([t for t in s.statement.times if not t.duration] for s in (two.a, two.b))
    if any(not t.span.known for t in (*ours, *theirs)):
        return False
    return not (ours and theirs) or any(one_time(t, u) for t in ours for u in theirs)


def _told(pairs: Sequence[SentencePair], us: tuple[frozenset[str], frozenset[str]]) -> dict[int, tuple[Holding, ...]]:
    """What each sentence says of who has what, by the sentence's identity."""
    every = {id(s): (s, who) for two in pairs for s, who in zip((two.a, two.b), us, strict=True)}
    return {key: holdings(s, who) for key, (s, who) in every.items()}


def rivals(
    pairs: Sequence[SentencePair], us: tuple[frozenset[str], frozenset[str]], *, other_us: bool
) -> tuple[Rivals, ...]:
    """What pairs of sentences say that different owners have of one thing.

    `us` are the stems of the names or sides of those who speak; with `other_us` they are two.
    """
    told = _told(pairs, us)
    return tuple(
        [
            Rivals(two, mine, theirs)
            for two in pairs
            for mine in told[id(two.a)]
            for theirs in told[id(two.b)]
            if not (mine.lost or theirs.lost or (mine.region and theirs.region))
            and not mine.same_owner(theirs, other_us=other_us)
            and _one_thing(mine, theirs)
        ]
    )


def parts_of_one(held: Sequence[Rivals]) -> bool:
    """Whether different owners have each a part of one thing, and no more than the whole together."""
    return bool(held) and not any(told.exceed or ALL in (told.mine.least, told.theirs.least) for told in held)


def _one_thing(mine: Holding, theirs: Holding) -> bool:
    """Whether two tell of one thing: each word of the one is said by the other, or one near in meaning; or the one of
    all of a kind, and the other of one of these.
    """
    of_those = (mine.one_of and theirs.several) or (theirs.one_of and mine.several)
    if (mine.one_of or theirs.one_of) and not of_those:
        return False
    return all(
        any(x == y or (likest(x, y) >= NEAR and not two_kinds(ours[x], others[y])) for y in others)
        for ours, others in ((mine.thing, theirs.thing), (theirs.thing, mine.thing))
        for x in ours
    )
