"""A statement in, the event that it hangs on out, where that has no known time: "before the crash"; two in, whether
they are told of both sides of one event out.
"""

from __future__ import annotations

from attrs import frozen

from claimrec.language.english.loose import exclude, found, listed, loose
from claimrec.linking.statements.likeness import any_alike
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.words import content_stem

NAMED = 4  # words of a time from which on it names what it hangs on


@frozen
class Hung:
    """What a statement hangs on: the words, the stems of those that tell an event, and the side of it that is told."""

    words: tuple[str, ...]
    event: frozenset[str]
    side: str

    def like(self, other: Hung | None) -> bool:
        """Whether two may hang on one: by the same words, or on one side of one event."""
        if other is None or self.words == other.words:
            return other is not None
        if any(exclude(x, y) for x in self.words for y in other.words):
            return False  # "in the first quarter", "in the third quarter"
        return self.side == other.side and any_alike(self.event, [*other.event])


def hangs_on(statement: Statement) -> Hung | None:
    """What a clause hangs on from the one time on that a statement tells, if that is unresolved and named ("before the
    crash", "on Easter Monday"), and not just "that day"; else None.
    """
    times, tokens = [time for time in statement.times if not time.duration], statement.text.tokens
    if len(times) > 1 or any(not time.span.relative for time in times):
        return None
    if times:
        first, last = tokens.between(times[0].words.start, times[0].words.end)
    else:
        leads = (at for at in range(*statement.place) if tokens.words[at] in listed("of_occasion"))
        first = next(leads, statement.place[1])
        last = first + 1
        if last >= statement.place[1]:
            return None
    end = max(last, min(statement.text.clause(first).end, statement.place[1]))
    if any(tokens.raw[at][0].isupper() for at in range(max(first, statement.place[0] + 1), last)):
        return Hung(tokens.words[first:last], frozenset(), "")
    told = tuple([word for word in tokens.words[first:end] if word[0].isalnum()])
    stems = frozenset([stem for word in told[1:] if (stem := content_stem(word))])
    event = told[0] in listed("of_occasion") and stems
    if len(told) < NAMED and not event:
        return None
    sides = (side for side in loose()["sides"] if found(tokens.words, side, (first, end)))
    return Hung(told, stems, loose()["sides"][next(sides, "within_it")])


def on_both_sides(a: Statement, b: Statement) -> bool:
    """Whether the sentences of two statements put what they tell on unlike sides of one event: "fell before the vote",
    "rose after the vote"; "failed before it was repaired", "has not failed since it was repaired".
    """
    ours, theirs = a.once(_sides), b.once(_sides)
    told = [(side, other) for side, x in ours for other, y in theirs if not x.isdisjoint(y)]
    return bool(told) and all(side != other for side, other in told)


def _sides(statement: Statement) -> list[tuple[str, frozenset[str]]]:
    """On which sides of which events a sentence puts what it tells, each with the stems of the words for the event."""
    text, words = statement.text, statement.text.tokens.words
    place = next(one for one in text.sentences if one[0] <= statement.place[0] < one[1])
    told: list[tuple[str, frozenset[str]]] = []
    for name, side in loose()["sides"].items():
        for _, start in found(words, name, place):
            end = next((at for at in range(start, place[1]) if not words[at][0].isalnum()), place[1])
            event = words[start : min(end, text.clause(start).end)]
            told.append((side, frozenset([stem for word in event if (stem := content_stem(word))])))
    return told
