"""A sentence in; what its relative clauses take for granted out: "free the 90 nurses who were detained" says that 90
nurses were detained, whatever is demanded, denied or hoped around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from attrs import frozen

from claimrec.language.clauses import is_verb
from claimrec.language.english.grammar import english
from claimrec.language.english.number_words import counting
from claimrec.language.english.vocabulary import english as words_of_english
from claimrec.language.tenses import FUTURE
from claimrec.language.text import Clause, Text, within
from claimrec.language.tokens import Place

_BEGIN = attrgetter("words.start")
_NOUN = 6  # words of a noun phrase before its relative clause, its article included


@frozen
class Presupposed:
    """A definite noun phrase with its relative clause: the tokens of both, and the clause."""

    place: Place
    clause: Clause


def presupposed(text: Text, sentence: Place) -> Sequence[Presupposed]:
    """The relative clauses of a sentence that tell something of those who are counted right before them: which other
    noun is meant ("the bridge that fell is in Pell") hangs on the rest of the sentence.

    >>> from claimrec.language.reader import text_of
    >>> text = text_of("Free the 90 nurses who were detained.", language=english())
    >>> [p.place for p in presupposed(text, (0, 8))]
    [(1, 8)]
    """
    words, spans, found = text.tokens.words, text.tokens.spans, []
    told = within(text.quantities, spans[sentence[0]][0], spans[sentence[1] - 1][1], at=_BEGIN)
    numbers = [text.tokens.between(q.words.start, q.words.end)[0] for q in told]
    for clause in within(text.clauses, *sentence)[1:] if numbers else ():
        if words[clause.start] in counting()["who_words"] and clause.tense not in ("", FUTURE):
            start = _noun(text, clause.start, sentence)
            if start is not None and any(start < at < clause.start for at in numbers):
                found.append(Presupposed((start, clause.end), clause))
    return found


def _noun(text: Text, end: int, sentence: Place) -> int | None:
    """Where the definite noun phrase begins that ends at a place; None where none does."""
    words, definite = text.tokens.words, words_of_english()["reference"]["determiners"]
    for at in range(end - 1, max(sentence[0], end - _NOUN) - 1, -1):
        if words[at] in definite:
            return at if at < end - 1 else None
        if not words[at][0].isalnum() or is_verb(text.tokens, at, sentence, english().boundaries):
            return None
    return None
