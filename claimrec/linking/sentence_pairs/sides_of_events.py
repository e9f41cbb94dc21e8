"""Two sentences of one deed in, of which one tells that it was before what the other puts it behind; that out."""

from __future__ import annotations

from claimrec.language.english.loose import found, loose
from claimrec.language.english.number_words import counting
from claimrec.linking.likeness import Sentence, SentencePair
from claimrec.linking.sentence_pairs.happenings import happens_once, same_deed
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way, quoted, stretch
from claimrec.linking.sentence_pairs.things_apart import strangers
from claimrec.linking.sentence_times import time_place
from claimrec.model.claims import Offsets

SURE, ALIKE = 0.7, 0.5  # how sure it is, and how alike the sentences have to be
_EVENT = 4  # words behind "before" in which the event stands


def other_side(two: SentencePair) -> Loose | None:
    """Sentences of one deed, told before and after, or during, one event: "before the vote", "only after the vote"."""
    if two.a.denied or two.b.denied or two.a.open or two.b.open or two.covered < ALIKE or strangers(two):
        return None
    if not (two.a.statement.done and two.b.statement.done and same_deed(two) and happens_once(two)):
        return None
    ours, theirs = _sides(two.a), _sides(two.b)
    for stem in sorted(ours.keys() & theirs.keys()):
        (side, mine), (other, yours) = ours[stem], theirs[stem]
        if side != other:
            why = f"“{quoted(two.a, (mine,))}” and “{quoted(two.b, (yours,))}” cannot both be"
            sure = SURE * min(1.0, two.covered)
            return Loose(two.a.statement, two.b.statement, Way.EXCHANGED, sure, why, ((mine,), (yours,)), untimed=True)
    return None


def _sides(sentence: Sentence) -> dict[str, tuple[str, Offsets]]:
    """By the stem of an event, on which side of it something is told to have been, and the words that say so."""
    dated = {at for time in sentence.statement.times if time.span.known for at in range(*time_place(sentence, time))}
    told: dict[str, tuple[str, Offsets]] = {}
    for side in loose()["sides"]:
        for start, end in found(sentence.words, side, sentence.place):
            event = _event(sentence, end)
            if event is not None and event not in dated:
                told.setdefault(sentence.stems[event], (side, stretch(sentence, start, event + 1)))
    return told


def _event(sentence: Sentence, start: int) -> int | None:
    """The place of the noun that ends the phrase behind a preposition."""
    last = None
    for at in range(start, min(start + _EVENT, sentence.place[1])):
        if at in sentence.stems:
            last = at
        elif last is not None or sentence.words[at] not in counting()["determiners"]:
            break
    return last
