"""A text and words of a sentence of it in, the tense out in which that tells what it tells."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.clauses import Part
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import found
from claimrec.language.english.vocabulary import function_words
from claimrec.language.tenses import BEFORE_PAST, FUTURE, PAST, tense_of
from claimrec.language.text import Clause, Sign, Text
from claimrec.language.tokens import Place
from claimrec.linking.statements.content_words import Word
from claimrec.reading.spoken_times import NEVER, lasts_in


def tense_told(text: Text, start: int, words: Sequence[Word]) -> str:
    """The tense of the first clause with a word that is no name. What is told by another clause, which leaves it open,
    is as far back as that puts it ("the report that it had sunk"); what had not happened did not happen, unless it is
    told of no more than the time up to what happened then ("had not happened since"); of all the time up to then it did
    not (`unprecedented`).
    """
    word = next((w for w in words if not w.name), words[0])
    clause = text.clause(word.at)
    if clause.tense == FUTURE:
        return _carried_tense(text, clause, word.at)
    denied = any(w.sign is Sign.DENIED for w in words if clause.start <= w.at < clause.end)
    if clause.tense == PAST and denied and _told_in(text, clause, "not_yet"):
        return BEFORE_PAST
    if clause.tense != BEFORE_PAST:
        return clause.tense
    if denied:
        never = unprecedented(text, _sentence(text, clause))
        return PAST if never or not _told_in(text, clause, "until_then") or _reported(text, clause) else BEFORE_PAST
    carried = not english().boundaries.complementisers.isdisjoint(text.tokens.words[start : word.at])
    before = text.tokens.spans[clause.start][0]
    governed = any(cue.start < before for cue in word.polarity.cues)
    told = (word.sign is Sign.OPEN and (carried or governed)) or (carried and bool(word.polarity.cues))
    return PAST if told else BEFORE_PAST


def unprecedented(text: Text, place: Place) -> bool:
    """Whether a sentence says that something was so at no time up to what is told of: "has never been shut before",
    "had never been shut", which nobody is said to say, nor of the time up to another ("until May").
    """
    words, clause = text.tokens.words, text.clause(place[0])
    if NEVER not in lasts_in(words, place):
        return False
    if found(words, "before_now", place):
        return True
    return clause.tense == BEFORE_PAST and not (_told_in(text, clause, "up_to_then") or _reported(text, clause))


def _carried_tense(text: Text, clause: Clause, at: int) -> str:
    """The tense of what a verb in the future carries: "we shall not withdraw our report that it sank"."""
    table, words = english().boundaries, text.tokens.words
    start = next((k for k in range(at, clause.start, -1) if words[k] in table.complementisers), None)
    if start is None:
        return clause.tense
    return tense_of(text.tokens, Part(start, clause.end), english().tenses, table) or clause.tense


def _told_in(text: Text, clause: Clause, part: str) -> bool:
    """Whether words of a part of `loose.toml` stand in the sentence of a clause."""
    return bool(found(text.tokens.words, part, _sentence(text, clause)))


def _reported(text: Text, clause: Clause) -> bool:
    """Whether a verb of speech stands in the sentence of a clause: "he said that he had never met her" is "I have"."""
    words = text.tokens.words[slice(*_sentence(text, clause))]
    return not english().polarity.says.isdisjoint([word for word in words if word not in function_words()])


def _sentence(text: Text, clause: Clause) -> Place:
    return next((place for place in text.sentences if place[0] <= clause.start < place[1]), (clause.start, clause.end))
