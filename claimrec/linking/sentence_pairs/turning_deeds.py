"""Two sentences of opposite deeds of one time in, whether both may have been done then out: "was closed on Monday",
"reopened on Monday".
"""

from __future__ import annotations

from claimrec.language.english.loose import found, listed
from claimrec.language.english.number_words import counting
from claimrec.linking.likeness import Sentence, SentencePair
from claimrec.linking.sentence_pairs.happenings import same_deed
from claimrec.linking.sentence_times import lasting, one_time, times_of

LONG = 6 * 3600.0  # seconds within which something may well be done and undone


def both_in_turn(two: SentencePair) -> bool:
    """Whether each sentence tells a deed, and not how something was all the while, of one time that is long enough for
    both, so that the one may have undone the other.
    """
    ours, theirs = times_of(two.a), times_of(two.b)
    if len(ours) != 1 or len(theirs) != 1 or two.a.denied or two.b.denied:
        return False
    (t,), (u,) = ours, theirs
    if not one_time(t, u) or min(time.span.seconds[1] - time.span.seconds[0] for time in (t, u)) < LONG:
        return False
    both = ((two.a, t), (two.b, u))
    return _done(two.a) and _done(two.b) and not same_deed(two) and not all(lasting(s, time) for s, time in both)


def _done(sentence: Sentence) -> bool:
    """Whether a sentence tells of a deed, or of what may be one: "reopened", "was closed", not "was open", "still"."""
    if found(sentence.words, "all_along", sentence.place):
        return False
    turns = listed("turning" if sentence.statement.done else "turning_ahead")
    be = frozenset() if sentence.statement.done else counting()["be"]  # "is open" tells of no deed
    settled = {
        at  # "closed higher" is told of the day
        for word in sentence.statement.words
        for at in range(word.at, word.behind)
        if any(side.nature for side in word.sides.values())
    }
    return any(
        sentence.words[at] in turns and sentence.words[at - 1] not in be
        for at in sentence.stems.keys() - settled
        if not sentence.named(at)
    )


def by_rule_and_once(two: SentencePair) -> bool:
    """Whether one sentence tells when something is done by rule or plan, and the other how it was once: "closes at
    eight", "at seven it was open".
    """
    if two.a.statement.done == two.b.statement.done:
        return False
    return _done(two.b if two.a.statement.done else two.a)
