"""Two sentences in, whether the one tells an average and the other a single case out, which may lie anywhere."""

from __future__ import annotations

from claimrec.language.clauses import is_verb
from claimrec.language.english.contents import plural
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import found
from claimrec.language.english.number_words import counting
from claimrec.linking.likeness import Sentence, SentencePair
from claimrec.linking.sentence_pairs.happenings import deeds


def mean_and_case(two: SentencePair) -> bool:
    """Whether one of two sentences tells what is so on average, and the other what was done in one case: "costs 300,000
    euros on average", "was sold for 1.2 million".
    """
    means = [bool(found(s.words, "averaged", s.place)) for s in (two.a, two.b)]
    return means[0] != means[1] and _one_case(two.b if means[0] else two.a)


def _one_case(sentence: Sentence) -> bool:
    """Whether a sentence tells a deed, and no trend, of one thing: "a flat was sold", not "rent rose"."""
    text, place = sentence.statement.text, sentence.place
    verb = next((at for at in range(*place) if is_verb(text.tokens, at, place, english().boundaries)), place[1])
    named = [at for at in sentence.stems if at < verb]
    trends = counting()["change"]["verbs"]
    told = [word for word in deeds(sentence) if word not in trends]
    return sentence.statement.done and bool(told) and not any(plural(sentence.words[at]) for at in named)
