"""The words of a paragraph in, its sentences out."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.articles.words import PLAIN, Word
from claimrec.language.english.grammar import english
from claimrec.language.sentences import sentences as places
from claimrec.language.tokens import tokens

_LONGEST = 256  # words of a sentence


def sentences(text: str, found: Sequence[Word]) -> list[list[Word]]:
    """Words by sentence, as the language ends them, but none ends inside of a quotation.

    Of a quotation of several sentences, the first sentence outside goes on until the quotation is closed. Beyond 256
    words one ends behind a word inside of which the language ends it too: a text without blanks is no single sentence.
    """
    if not found:
        return []
    start = found[0].start
    plain = list(text[start : found[-1].end].replace("\n", " "))  # a wrapped line ends no sentence
    for word in found:
        if word.mark and word.text in PLAIN:
            plain[word.start - start] = word.text
    told = tokens("".join(plain))
    ends = [start + told.spans[last - 1][1] for _, last in places(told, english().boundaries)]
    result: list[list[Word]] = []
    current: list[Word] = []
    at = 0
    within = False  # whether the language ends it inside of a word
    for word, after in zip(found, [*found[1:], None], strict=True):
        current.append(word)
        while at < len(ends) and ends[at] < word.end:
            within |= ends[at] > word.start
            at += 1
        ended = (at < len(ends) and ends[at] == word.end) or (within and len(current) > _LONGEST)
        if ended and not (word.quoted and after is not None and after.quoted):
            result.append(current)
            current, within = [], False
    return [*result, current] if current else result


def begins(word: Word) -> bool:
    """Whether a sentence can begin with this word."""
    return word.capital or word.text in "“\"'‘«—–([" or word.text[0].isdigit()
