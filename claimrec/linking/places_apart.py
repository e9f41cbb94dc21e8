"""Two statements in, whether they are told of two places out: everywhere and one town, inside and outside."""

from __future__ import annotations

from claimrec.language.english.loose import lead_apart
from claimrec.language.english.number_words import counting
from claimrec.linking.attributes import everywhere
from claimrec.linking.sentence_contents import Statement


def reached_apart(a: Statement, b: Statement) -> bool:
    """Whether one statement is told of everywhere, and the other of a place that the one does not name: "came second
    nationwide", "came first in Lund".
    """
    words = [s.text.tokens.words for s in (a, b)]
    wide = [not everywhere().isdisjoint(told[slice(*s.place)]) for told, s in zip(words, (a, b), strict=True)]
    if wide[0] is wide[1]:
        return False
    whole, local = (a, b) if wide[0] else (b, a)
    told = local.text.tokens.words
    return any(w.name and told[w.at - 1] in counting()["placing"] and w.stem not in whole.keys for w in local.words)


def placed_apart(a: Statement, b: Statement) -> bool:
    """Whether each of two statements tells of a place by a preposition of which the other says the opposite: "inside
    the mill", "outside the mill".
    """
    placing = counting()["placing"]
    ours, theirs = (placing.intersection(s.text.tokens.words[slice(*s.place)]) for s in (a, b))
    return any(lead_apart(x, y) for x in ours - theirs for y in theirs - ours)
