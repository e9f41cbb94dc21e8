"""Two sentences with unlike times in, whether they tell of one thing that happens once out.

Two times of one thing contradict each other only then: a treaty that was signed in March and came into force in May, a
ship that came in April and one in May, a river that froze in two winters have two times.
"""

from __future__ import annotations

from claimrec.language.english.grammar import english
from claimrec.language.english.loose import found, listed
from claimrec.language.english.number_words import counting
from claimrec.linking.likeness import Sentence, SentencePair
from claimrec.linking.unshared_words import near_deed


def happens_once(two: SentencePair) -> bool:
    """Whether both tell one deed, one of them of more than "a" or "another", and what does not come again and again."""
    both = two.a, two.b
    if all(map(_one_of_many, both)) or any(found(s.words, "comes_again", s.place) for s in both):
        return False
    once_more = [bool(found(s.words, "once_more", s.place)) for s in both]
    if once_more[0] != once_more[1]:
        return False
    return not (_deeds(two.a) and _deeds(two.b)) or one_deed(two)


def one_deed(two: SentencePair) -> bool:
    """Whether a past form of the one says what a past form of the other says, or may say so."""
    return any(near_deed(one, other) for one in _deeds(two.a) for other in _deeds(two.b))


def _deeds(sentence: Sentence) -> tuple[str, ...]:
    """The past forms among its words of content, but for those that only help ("was", "had")."""
    words, helping = sentence.words, counting()["be"]
    return tuple(
        [
            words[at]
            for at in sentence.stems
            if english().boundaries.past_form(words[at]) and words[at] not in helping and not sentence.named(at)
        ]
    )


def _one_of_many(sentence: Sentence) -> bool:
    """Whether the words before the first verb begin with an indefinite article: "on 25 April a ship entered"."""
    words = sentence.words
    verb = next((at for at in range(*sentence.place) if english().boundaries.past_form(words[at])), sentence.place[1])
    times = sentence.statement.times
    between = sentence.statement.text.tokens.between
    dated = {at for time in times for at in range(*between(time.words.start, time.words.end))}
    before = [words[at] for at in range(sentence.place[0], verb) if at not in dated]
    first = next((word for word in before if word in counting()["determiners"]), "")
    return first in listed("indefinite")
