"""Two sentences with numbers in, whether each tells of a thing or a deed that the other does not tell of out.

"Sold 2 million online" and "sold 5 million in shops" tell of two things, as do "exported 300 tonnes" and "produced 900
tonnes": each has a word of its own. Where only one has, it may say no more than the other.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from difflib import SequenceMatcher
from itertools import pairwise

from claimrec.language.chosen import word_set
from claimrec.language.clauses import is_verb
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import contrast, listed, two_kinds
from claimrec.language.english.number_senses import dimension, plain, same_deed
from claimrec.language.english.number_words import counting
from claimrec.linking.evidence.vectors import nearness, vector_of
from claimrec.linking.sentence_pairs.things_apart import begins_with_name
from claimrec.linking.statements.derived_numbers import counted_words
from claimrec.linking.statements.likeness import Sentence, SentencePair, points_back
from claimrec.linking.statements.sentence_times import time_place
from claimrec.linking.statements.words import likest

LONGEST = 20  # words of a sentence beyond which it tells of more than the other in any case
PARALLEL = 0.5  # the share of the longer sentence that both have in common, word for word
MUCH = 0.6  # the share of the shorter sentence from which on two tell of one thing, whatever else each says
BRIEF = 3  # words of content behind a verb up to which one in common says little
TWO_THINGS = 0.2  # nearness of what each has of its own below which they do not: by the small sets that were read
_OPENING = 3  # words in which a sentence may begin with what stands for a name
NEAR_DEED, NEAR_THING = 0.4, 0.45  # nearness of word vectors from which two verbs, or two nouns, may say the same


def each_its_own(two: SentencePair, verbs: Set[str]) -> bool:
    """Whether of two short sentences each has a noun, or each a verb, of its own; `verbs` are the folded verbs of both.

    A noun of the one and a verb of the other may say the same: "was sold for", "went under the hammer for".
    """
    if max(two.a.length, two.b.length) > LONGEST:
        return False
    ours, theirs = _own(two.a, two.b), _own(two.b, two.a)
    words = [[s.words[at] for at in own] for s, own in ((two.a, ours), (two.b, theirs))]
    if any(contrast(x, y) for x in words[0] for y in words[1]):
        return True
    if _points(two.a, two.b) or _points(two.b, two.a):
        ours, theirs = _said_of_it(two.a, ours, verbs), _said_of_it(two.b, theirs, verbs)
    deeds = [[s.words[at] for at in own if s.words[at] in verbs] for s, own in ((two.a, ours), (two.b, theirs))]
    unlike = all(deeds) and not any(near_deed(x, y) for x in deeds[0] for y in deeds[1])
    if unlike and not _phrased(two, ours, theirs):
        return True
    things = [[s.words[at] for at in own if s.words[at] not in verbs] for s, own in ((two.a, ours), (two.b, theirs))]
    return all(things) and not any(_one_thing(x, y) for x in things[0] for y in things[1])


def tell_two_things(two: SentencePair, *, of_one: bool = False) -> bool:
    """Whether two sentences share little more than what they are about, and tell two things of it, as far as the
    meaning of the words tells that each has of its own: "the train was late", "the train was overcrowded".

    With `of_one` only the words behind the verb tell, since one may be called in two ways: "the club", "the board".
    """
    if two.covered >= MUCH:
        return False
    told = [_behind_verb(sentence) for sentence in (two.a, two.b)]
    shared = not {two.a.stems[at] for at in told[0]}.isdisjoint(two.b.stems[at] for at in told[1])
    if not all(told) or (max(map(len, told)) > BRIEF and shared):
        return False
    own = ((two.a, _own(two.a, two.b), told[0]), (two.b, _own(two.b, two.a), told[1]))
    ours, theirs = ([s.words[at] for at in places if not of_one or at in behind] for s, places, behind in own)
    return bool(ours and theirs) and nearness(vector_of(ours), vector_of(theirs)) < TWO_THINGS


def _behind_verb(sentence: Sentence) -> Sequence[int]:
    """The places of the words of content from the first verb of a sentence on, without names; none without a verb."""
    tokens, boundaries = sentence.statement.text.tokens, english().boundaries
    verb = next((at for at in range(*sentence.place) if is_verb(tokens, at, sentence.place, boundaries)), None)
    return () if verb is None else [at for at in sentence.stems if at >= verb and not sentence.named(at)]


def _phrased(two: SentencePair, ours: Sequence[int], theirs: Sequence[int]) -> bool:
    """Whether a verb of either means something else by the word behind it: a particle, or a preposition that the other
    sentence does not say ("filed in Marl", "upheld in Marl" tell two deeds).
    """
    both = set(two.a.words[slice(*two.a.place)]) & set(two.b.words[slice(*two.b.place)])
    behind = {s.words[at + 1] for s, own in ((two.a, ours), (two.b, theirs)) for at in own if _phrasal(s, at)}
    return bool(behind - both) or not behind.isdisjoint(counting()["particles"])


def _points(sentence: Sentence, other: Sentence) -> bool:
    """Whether a sentence begins with what may stand for the beginning of another: "its" for anything, "the group" for a
    name.
    """
    start, end = sentence.place[0], min(sentence.place[0] + _OPENING, sentence.place[1])
    if sentence.words[start] in counting()["prepositions"]:
        words = sentence.words[slice(*sentence.place)]  # "with its allies" points to what comes, maybe to "the film"
        return any(a in listed("definite") and b in listed("described") for a, b in pairwise(words))
    if not listed("pronouns").isdisjoint(sentence.words[start:end]):
        return True
    return points_back(sentence.words, (start, end)) and begins_with_name(other)


def _said_of_it(sentence: Sentence, own: Sequence[int], verbs: Set[str]) -> Sequence[int]:
    """Those of some places that do not stand before the verb: "its sales" may be those of what the other names."""
    verb = next((at for at in range(*sentence.place) if sentence.words[at] in verbs or _copula(sentence, at)), None)
    opening = range(sentence.place[0], min(sentence.place[0] + _OPENING, sentence.place[1]))
    stands = next((at for at in opening if sentence.words[at] in listed("pronouns")), sentence.place[0])
    return own if verb is None else [at for at in own if at > verb or at < stands]


def _copula(sentence: Sentence, at: int) -> bool:
    return sentence.words[at] in counting()["be"] or sentence.words[at] in counting()["have"]


def parallel(two: SentencePair) -> bool:
    """Whether most words of both sentences are the same, in one order, numbers and times left out."""
    a, b = ([sentence.words[at] for at in _frame(sentence)] for sentence in (two.a, two.b))
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= PARALLEL * max(len(a), len(b))


def _frame(sentence: Sentence) -> list[int]:
    """The places of the words of a sentence that are no part of its numbers and times."""
    taken = _measured(sentence)
    return [at for at in range(*sentence.place) if at not in taken and sentence.words[at][0].isalpha()]


def _measured(sentence: Sentence) -> set[int]:
    """The places of the words of numbers and times."""
    statement = sentence.statement
    return set(counted_words(statement)) | {
        at for t in statement.times if t.span.known for at in range(*time_place(sentence, t))
    }


def near_deed(one: str, other: str) -> bool:
    """Whether two folded verbs may say the same, by a table or by how near they are in meaning."""
    return same_deed(one, other) or nearness(vector_of([one]), vector_of([other])) >= NEAR_DEED


def _one_thing(one: str, other: str) -> bool:
    return not two_kinds(one, other) and nearness(vector_of([one]), vector_of([other])) >= NEAR_THING


def _phrasal(sentence: Sentence, at: int) -> bool:
    """Whether a verb means something else by the word behind it: "wiped out", "cared for"."""
    behind = sentence.words[at + 1] if at + 1 < sentence.place[1] else ""
    return behind in counting()["particles"] or behind in counting()["prepositions"]


def _own(sentence: Sentence, other: Sentence) -> Sequence[int]:
    """The places of the words of content that only one of two sentences says, without numbers, times, and names that no
    preposition leads: "the mill in Lund" says where, but "Lund" may be called otherwise.
    """
    measured, theirs = _measured(sentence), _measured(other)
    taken = measured | sentence.statement.text.cues | _telling(sentence)
    free = [at for at in sentence.stems if at not in taken and (not sentence.named(at) or _led(sentence, at))]
    idle = counting()["leaves"]  # "left 14 dead"
    free = [at for at in free if not (plain(sentence.words[at]) or dimension(sentence.words[at]))]
    free = [at for at in free if not (sentence.words[at] in idle and at + 1 in measured)]
    told = [at for at in other.stems if at not in theirs]
    return [at for at in free if not _said(sentence, at, other, told)]


def _led(sentence: Sentence, at: int) -> bool:
    """Whether a preposition stands before a name."""
    before = at - 1 - (sentence.words[at - 1] in listed("definite"))
    return before >= sentence.place[0] and sentence.words[before] in counting()["placing"]


def _telling(sentence: Sentence) -> set[int]:
    """The places of the words for who tells it, and how they know: "the mayor said that", "rescuers counted"."""
    words, told = sentence.words, sentence.statement.text.polarities
    place = range(*sentence.place)
    relayed = any(told[at].by for at in place)
    seen = (at for at in place if words[at] in listed("witness") and words[at - 1] not in counting()["be"])
    witness = next(seen, sentence.place[0] - 1)  # "19 bodies were identified" tells what befell them
    return {at for at in place if at <= witness or (relayed and not told[at].by)}


def _said(sentence: Sentence, at: int, other: Sentence, told: Sequence[int]) -> bool:
    """Whether the other says a word of one sentence at some places, or one near in meaning and none for another of its
    kind.
    """
    stem, word = sentence.stems[at], sentence.words[at]
    if word in word_set("english", "narrowing", "everywhere") and not word_set(
        "english", "narrowing", "everywhere"
    ).isdisjoint(other.words[slice(*other.place)]):
        return True
    if any(two_kinds(word, other.words[k]) for k in told):
        return any(other.stems[k] == stem for k in told)
    return any(likest(stem, other.stems[k]) > 0 for k in told)
