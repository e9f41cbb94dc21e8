"""Two claims of a small set in, the first relation found between them out."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.english.loose import found, listed
from claimrec.linking.denials import denial, unmasking
from claimrec.linking.exclusive_words import exchanged
from claimrec.linking.likeness import Sentence, SentencePair, laid, repeated
from claimrec.linking.loose_ages import other_age
from claimrec.linking.loose_comparison import Loose, Way, stretch, whole
from claimrec.linking.loose_numbers import SURE, counted_apart, numbers
from claimrec.linking.loose_outcomes import agreeing, other_winner, sole_winner
from claimrec.linking.loose_results import other_result
from claimrec.linking.loose_times import times
from claimrec.linking.namesakes import namesakes
from claimrec.linking.restatement import Stance, restated
from claimrec.linking.restatement_links import trends_apart
from claimrec.linking.things_apart import other_thing
from claimrec.linking.word_relations import opposite

BOTH = "each says that it is its own, and it can be but one's"
_THING = 4  # words from a verb of holding to the noun for what is held
SAME = 0.5  # the share of the shorter sentence from which on the two tell of one thing


def loosely(one: Sequence[Sentence], two: Sequence[Sentence], *, other_us: bool = False) -> Loose | None:
    """What two claims, sentence by sentence, have to do with each other by their words; None where that is nothing.

    With `other_us` the "we" of the one are not those of the other: sentences in which each speaks of itself are apart.
    """
    rivals = _held_by_both(one, two) or _won_by_both(one, two) if other_us else None
    if rivals is not None:
        return rivals
    if one and two and one[0].statement.text.given == two[0].statement.text.given:
        return _alike(SentencePair(one[0], two[0], 1.0))
    pairs = tuple([p for p in laid(one, two) if not _namesakes(p)])
    if other_us:
        pairs = tuple([p for p in pairs if not (p.a.statement.own and p.b.statement.own)])
    differing = unmasking(one, two) or numbers(pairs) or _differing(pairs)
    same = pairs and pairs[0].covered >= SAME and not other_thing(pairs[0])
    return differing or (_alike(pairs[0]) if same else None)


def _namesakes(two: SentencePair) -> bool:
    a, b = two.a.statement, two.b.statement
    return namesakes(a.text, a.place, b.text, b.place)


def _held_by_both(one: Sequence[Sentence], two: Sequence[Sentence]) -> Loose | None:
    """Two parties that each say of one thing that it is theirs, where it can be but of one: "we control the town"."""
    for pair in laid(one, two):
        a, b = pair.a, pair.b
        if not (_holds(a) and _holds(b)) or _more(a, b) or _more(b, a) or other_thing(pair):
            continue
        words = (whole(a),), (whole(b),)
        return Loose(a.statement, b.statement, Way.OWN, SURE * repeated(pair), BOTH, words, untimed=True)
    return None


def _won_by_both(one: Sequence[Sentence], two: Sequence[Sentence]) -> Loose | None:
    """Two parties that each say that they won what only one can win: "we won the derby"."""
    own = [pair for pair in laid(one, two) if pair.a.statement.us and pair.b.statement.us]
    return next((told for pair in own if (told := sole_winner(pair)) is not None), None)


def _more(a: Sentence, b: Sentence) -> bool:
    """Whether a sentence says of what is held a word that the other does not say: "the harbour", "the station"."""
    cues = {
        at for part in ("held", "theirs") for start, end in found(a.words, part, a.place) for at in range(start, end)
    }
    return any(at not in cues and stem not in b.nearby for at, stem in a.stems.items())


def _holds(sentence: Sentence) -> bool:
    """Whether who speaks says of itself that it has the whole of what can be but one's: a place, and not a view."""
    words, (start, end) = sentence.words, sentence.place
    if sentence.open or sentence.denied or listed("ours").isdisjoint(words[start:end]):
        return False
    if found(words, "shared", sentence.place):
        return False
    told = [(last, min(last + _THING, end)) for _, last in found(words, "held", sentence.place)]
    if words[start] in listed("certain"):  # "the quarry is ours"
        told += [(start, first) for first, _ in found(words, "theirs", sentence.place)]
    return any(_one_holds(sentence, first, last) for first, last in told if first < last)


def _one_holds(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a stretch begins with what only one can hold: a name, or a noun for such a thing behind an article."""
    words = sentence.words[first:last]
    known = words[0] in listed("certain") and not listed("one_holds").isdisjoint(words)
    return known or sentence.named(first)


def _differing(pairs: Sequence[SentencePair]) -> Loose | None:
    """What differs in the most alike sentences that differ."""
    for two in pairs:
        ways = _OF_ONE_OUTCOME if agreeing(two) else _WAYS
        told = next((told for way in ways if (told := way(two)) is not None), None)
        if told is not None:
            return told
    return None


def _opposites(two: SentencePair) -> Loose | None:
    """Sentences that say the same but for a phrase that excludes that of the other: "captured", "at large"."""
    a, b = two.a.statement, two.b.statement
    changes = all(any(q.role == "change" for q in s.quantities) for s in (a, b))  # "rose by 8 %", "fell by 3 %"
    occasions = counted_apart(two) and not changes
    laid_out = None if two.a.open or two.b.open or occasions else restated(a, b)
    pairs = [] if laid_out is None else [(x, y) for x, y in zip(laid_out.a, laid_out.b, strict=True) if opposite(x, y)]
    if laid_out is None or laid_out.stance is not Stance.OPPOSED or len(pairs) != 1 or trends_apart(a, b, laid_out):
        return None
    (one, other) = pairs[0]
    where = [stretch(s, w.at, w.at + 1) for s, w in ((two.a, one), (two.b, other))]
    why = f"they say the same but for “{one.word}” and “{other.word}”, which exclude each other"
    words = (where[0],), (where[1],)
    return Loose(a, b, Way.EXCHANGED, SURE * laid_out.certainty, why, words, untimed=not (a.times or b.times))


_WAYS = (other_result, other_age, other_winner, exchanged, times, denial, _opposites)
_OF_ONE_OUTCOME = (other_result, times)


def _alike(two: SentencePair) -> Loose:
    words = (whole(two.a),), (whole(two.b),)
    return Loose(two.a.statement, two.b.statement, None, two.covered, "they have most of their words in common", words)
