"""A sentence in; its quotations out, and those that are no more than what a work is called, or bears: "the song “The
war is over”", "a banner that read “No deal”".
"""

from __future__ import annotations

from claimrec.language.grammar import Language
from claimrec.language.operators import Grammar
from claimrec.language.sentences import sentences
from claimrec.language.tokens import Place, Tokens, tokens

_QUOTES = {"“": "”", '"': '"', "'": "'", "‘": "’", "«": "»"}


def quotations(tokens: Tokens, sentence: Place) -> list[Place]:
    """The places of the quotation marks of a sentence, in pairs: each begins with the first and ends at the second."""
    if _QUOTES.keys().isdisjoint(tokens.raw[sentence[0] : sentence[1]]):
        return []
    marks: list[Place] = []
    opened: list[int] = []
    for place in range(*sentence):
        mark = tokens.raw[place]
        if opened and mark == _QUOTES[tokens.raw[opened[-1]]] and (mark in "”’»" or tokens.glued(place)):
            marks.append((opened.pop(), place))
        elif mark in _QUOTES and place + 1 < len(tokens) and tokens.glued(place + 1):
            opened.append(place)
    return marks


def titled(tokens: Tokens, sentence: Place, grammar: Grammar) -> list[tuple[Place, int]]:
    """The quotations right behind the noun of what is called so, or bears these words, and those that are led by a word
    such as "entitled" with such a noun before it, each with the place of the noun: nobody says that they are so.
    """
    words, found = tokens.words, list[tuple[Place, int]]()
    for start, end in quotations(tokens, sentence):
        at = start - 1 if start == sentence[0] or words[start - 1][0].isalnum() else start - 2
        if at < sentence[0] or not tokens.raw[start + 1][0].isupper():  # 'the report "shows that the dam is safe"'
            continue
        led = words[at] in grammar.entitles
        near = range(at - 1, sentence[0] - 1, -1) if led else range(start - 1, start - 2, -1)
        noun = next((k for k in near if k >= sentence[0] and words[k] in grammar.works), None)
        if noun is not None:
            found.append(((start, end), noun))
    return found


def titles_in(text: str, language: Language) -> tuple[Place, ...]:
    """Where the words of such quotations stand in a text, as characters.

    >>> from claimrec.language.english.grammar import english
    >>> titles_in("The song “It is over” sold well.", english())
    ((9, 21),)
    """
    if _QUOTES.keys().isdisjoint(text):
        return ()
    told = tokens(text)
    found = [place for one in sentences(told, language.boundaries) for place, _ in titled(told, one, language.polarity)]
    return tuple([(told.spans[start][0], told.spans[end][1]) for start, end in found])
