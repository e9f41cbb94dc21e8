"""Two sentences in, whether one denies that somebody did what the other says they did out: "it was not the frost"."""

from __future__ import annotations

from claimrec.language.english.grammar import english
from claimrec.language.english.number_words import counting
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way, stretch, whole
from claimrec.linking.sentence_pairs.loose_numbers import SURE
from claimrec.linking.statements.likeness import Sentence, SentencePair
from claimrec.linking.statements.restatement import Restated, Stance, restated


def denied_doer(two: SentencePair) -> Loose | None:
    """Sentences of which one says so of whom the other says that it was not they who did: "it was not the frost that
    killed the vines", "the frost killed the vines".
    """
    laid_out = _by_a_cleft(two)
    if laid_out is None or laid_out.stance is not Stance.OPPOSED:
        return None
    a, b = two.a.statement, two.b.statement
    places = [stretch(s, s.denied[0], s.denied[-1] + 1) if _cleft(s) else whole(s) for s in (two.a, two.b)]
    why = "the one says that it was done by whom the other says that it was not"
    return Loose(a, b, Way.DOER, SURE * laid_out.certainty, why, ((places[0],), (places[1],)))


def same_denied_doer(two: SentencePair) -> bool:
    """Whether both deny that one did it: "it was not the frost that killed the vines", "the frost did not kill it"."""
    laid_out = _by_a_cleft(two)
    return laid_out is not None and laid_out.stance is Stance.AGREES and laid_out.exact


def _by_a_cleft(two: SentencePair) -> Restated | None:
    if two.a.open or two.b.open or not (_cleft(two.a) or _cleft(two.b)):
        return None
    return restated(two.a.statement, two.b.statement)


def _cleft(sentence: Sentence) -> bool:
    """Whether a sentence denies what stands before its relative clause, and nothing in that."""
    start, end = sentence.place
    words = sentence.words
    if words[start] not in english().boundaries.expletives or not sentence.denied:
        return False
    who = next((at for at in range(sentence.denied[0], end) if words[at] in counting()["who_words"]), end)
    return sentence.denied[-1] < who < max(sentence.stems)
