"""Two sentences in, whether the one tells an average and the other a single case out, which may lie anywhere."""

from __future__ import annotations

from claimrec.language.clauses import is_verb
from claimrec.language.english.contents import plural
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import found
from claimrec.language.english.number_words import counting
from claimrec.language.text import QuantityMention
from claimrec.linking.sentence_pairs.happenings import deeds
from claimrec.linking.statements.likeness import Sentence, SentencePair

_BESIDE = 4  # words between a number and the word by which it is an average


def mean_and_case(two: SentencePair, one: QuantityMention, other: QuantityMention) -> bool:
    """Whether one of two numbers, of a sentence each, is told as an average, and the other of what was done in one
    case: "costs 300,000 euros on average", "was sold for 1.2 million".
    """
    means = [_averaged(s, number) for s, number in ((two.a, one), (two.b, other))]
    return means[0] != means[1] and _one_case(two.b if means[0] else two.a)


def _averaged(sentence: Sentence, number: QuantityMention) -> bool:
    """Whether words beside a number tell that it is an average; not "79 %, with an average rating of 6.6"."""
    tokens = sentence.statement.text.tokens
    first, last = tokens.between(number.words.start, number.words.end)
    return any(
        0 <= first - end <= _BESIDE or (0 <= start - last <= _BESIDE and "," not in tokens.words[last:start])
        for start, end in found(sentence.words, "averaged", sentence.place)
    )


def _one_case(sentence: Sentence) -> bool:
    """Whether a sentence tells a deed, and no trend, of one thing: "a flat was sold", not "rent rose"."""
    text, place = sentence.statement.text, sentence.place
    verb = next((at for at in range(*place) if is_verb(text.tokens, at, place, english().boundaries)), place[1])
    named = [at for at in sentence.stems if at < verb]
    trends = counting()["change"]["verbs"]
    told = [word for word in deeds(sentence) if word not in trends]
    return sentence.statement.done and bool(told) and not any(plural(sentence.words[at]) for at in named)
