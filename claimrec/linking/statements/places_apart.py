"""Two statements in, whether they are told of two places out: everywhere and one town, inside and outside."""

from __future__ import annotations

from claimrec.language.chosen import word_set
from claimrec.language.english.loose import exclude, lead_apart, leads, listed, parts, tells_which
from claimrec.language.english.number_words import counting
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.subjects_apart import subjects_apart
from claimrec.linking.statements.words import NEAR, content_stem, likest

_DESCRIBED = 2  # words before a noun among which its article stands


def reached_apart(a: Statement, b: Statement) -> bool:
    """Whether one statement is told of everywhere, and the other of a place that the one does not name: "came second
    nationwide", "came first in Lund".
    """
    words = [s.text.tokens.words for s in (a, b)]
    wide = [
        not word_set("english", "narrowing", "everywhere").isdisjoint(told[slice(*s.place)])
        for told, s in zip(words, (a, b), strict=True)
    ]
    if wide[0] is wide[1]:
        return False
    whole, local = (a, b) if wide[0] else (b, a)
    told = local.text.tokens.words
    return any(w.name and told[w.at - 1] in counting()["placing"] and w.stem not in whole.keys for w in local.words)


def placed_apart(a: Statement, b: Statement) -> bool:
    """Whether each of two statements tells of a place by a preposition of which the other says the opposite: "inside
    the mill", "outside the mill".
    """
    placing = counting()["placing"] | listed("next_to")
    ours, theirs = (placing.intersection(s.text.tokens.words[slice(*s.place)]) for s in (a, b))
    if any(lead_apart(x, y) for x in ours - theirs for y in theirs - ours):
        return True
    return led_otherwise(a, b) or begin_elsewhere(a, b) or _on_other_sides(a, b) or subjects_apart(a, b)


def _on_other_sides(a: Statement, b: Statement) -> bool:
    """Whether each of two statements tells on which side of something what it speaks of lies, and these exclude each
    other: "the farms east of the ridge", "the farms west of the ridge"; "upstream of the mill", "downstream of it".
    """
    ours, theirs = (
        {words[at] for at in range(s.place[0], s.place[1] - 1) if words[at + 1] in listed("of")}
        for s in (a, b)
        for words in [s.text.tokens.words]
    )
    told = ((one, other) for one in ours - theirs for other in theirs - ours)
    return any((tells_which(one) and exclude(one, other)) or parts(one, other) for one, other in told)


def led_otherwise(a: Statement, b: Statement) -> bool:
    """Whether one noun stands behind a preposition in each of two statements, and these tell two things of it: "the
    flight from Oslo", "the flight to Oslo". What does not stand behind one noun of both tells how the same was: "close
    to the wall" and "far from the wall", "walk up the street" and "down the street".
    """
    ours, theirs = _leads(a), _leads(b)
    told = ((one, other) for one in ours - theirs for other in theirs - ours)
    same = ((p, q) for (n, p, x), (m, q, y) in told if (x, n) == (y, m))
    return any(lead_apart(p, q, "led_apart") or lead_apart(p, q) for p, q in same)


def _leads(statement: Statement) -> frozenset[tuple[str, str, str]]:
    """The prepositions of a statement behind a noun with its article, each with both nouns."""
    words, articles = statement.text.tokens.words, counting()["determiners"]
    start, found = statement.place[0], set[tuple[str, str, str]]()
    for w in statement.words:
        lead = w.at - 1 - (w.at > start and words[w.at - 1] in articles)
        lead -= lead > start + 1 and words[lead] in listed("of") and leads(words[lead - 1], "led_apart")  # "out of"
        before = words[max(start, lead - 1 - _DESCRIBED) : max(start, lead - 1)]
        if lead > start and (not before or not articles.isdisjoint(before)):
            found.add((words[lead - 1], words[lead], w.stem))
    return frozenset(found)


def begin_elsewhere(a: Statement, b: Statement) -> bool:
    """Whether each of two statements of how things are begins with a place of its own: "at the farm it costs nine
    crowns", "in the city it costs fourteen". What happened may be told by the place and by what happened there.
    """
    if a.done or b.done:
        return False
    ours, theirs = _opening_place(a), _opening_place(b)
    return bool(ours and theirs) and not any(likest(x, y) >= NEAR for x in ours for y in theirs)


def _opening_place(statement: Statement) -> list[str]:
    """The stems of the words that a statement begins with, behind "at" or "in" and an article."""
    words, start = statement.text.tokens.words, statement.place[0]
    if words[start] not in counting()["placing"] or words[start + 1 : start + 2] == ():
        return []
    if words[start + 1] not in counting()["determiners"]:
        return []
    end = next((at for at in range(start + 2, statement.place[1]) if not content_stem(words[at])), statement.place[1])
    return [content_stem(word) for word in words[start + 2 : end]]
