"""Two sentences in, whether one denies what the other implies out: "has never raced", "won the derby"."""

from __future__ import annotations

from itertools import product

from claimrec.language.english.cues import IMPLIED, Cue, cues
from claimrec.language.english.loose import listed
from claimrec.language.text import Sign
from claimrec.linking.sentence_pairs.described import before, content, names_in
from claimrec.linking.sentence_pairs.loose_comparison import Loose, clash, stretch
from claimrec.linking.statements.likeness import Sentence, SentencePair

SURE = 0.6
DENIED, TOLD = "denied", "told"


def implied_deeds(two: SentencePair) -> Loose | None:
    """Sentences of which one denies a deed that what the other tells implies."""
    for mine, other in ((two.a, two.b), (two.b, two.a)):
        for denied, told in product(_of_sign(mine, DENIED), _of_sign(other, TOLD)):
            if other.open or denied.kind != told.kind or not _told_of_it(mine, denied, other):
                continue
            why = "the one denies what the other implies"
            both = ((mine, denied), (other, told)) if mine is two.a else ((other, told), (mine, denied))
            words = [(stretch(s, one.places[0], one.places[-1] + 1),) for s, one in both]
            return clash(two, (words[0], words[1]), why, SURE, once=mine.statement.done)
    return None


def _of_sign(sentence: Sentence, side: str) -> list[Cue]:
    """The deeds of one side of the table that a sentence denies, or asserts."""
    sign = Sign.DENIED if side == DENIED else Sign.ASSERTED
    signs = sentence.statement.text.polarities
    if sentence.statement.future:
        return []
    told = cues(IMPLIED, sentence.words, sentence.place)
    return [one for one in told if one.part == side and signs[one.places[-1]].sign is sign]


def _told_of_it(mine: Sentence, denied: Cue, other: Sentence) -> bool:
    """Whether the other sentence names all that a deed is denied of: the names, or else all things; who speaks, too."""
    clause, subject = mine.statement.text.clause(denied.places[0]), before(mine, denied.places[0])
    place = min(subject[0], max(clause.start, mine.place[0])), max(clause.end, denied.places[-1] + 1)
    about = content(mine, place, without=denied.places)
    if not listed("ours").isdisjoint(mine.words[slice(*subject)][-1:]) and not other.statement.us:
        us = mine.statement.us
        if not us or us.isdisjoint(other.nearby):
            return False
    elif not about:
        return False
    figures = {word for word in mine.words[slice(*place)] if word[0].isdigit()}
    named, raw = names_in(mine, [*about]), mine.statement.text.tokens.raw
    named += [at for at in about if at + 1 in named and raw[at][0].isupper()]  # the first word has a capital, too
    said = other.weights if named else other.nearby  # of names none is near another: "Red Lad", "Blue Lad"
    wanted = {about[name] for name in named} or set(about.values())
    return figures.issubset(other.words) and all(s in said or s in other.statement.us for s in wanted)
