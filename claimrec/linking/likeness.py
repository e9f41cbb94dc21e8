"""Two sentences in, how much of one the other says too out, in the same words or near ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from attrs import field, frozen

from claimrec.language.english.grammar import english
from claimrec.language.english.loose import exclude, found, listed, one_more, parts, tells_which
from claimrec.language.english.vocabulary import function_words
from claimrec.language.text import Sign, Text
from claimrec.language.tokens import Place
from claimrec.linking.sentence_contents import Statement
from claimrec.linking.words import NEAR, content_stem, covered, expanded, likest, rarity

MOST = 6  # pairs of sentences that are looked at, the most alike
MOST_SENTENCES = 30


@frozen
class Sentence:
    """One sentence as it is loosely compared.

    - `stems`: the stems of its words of content by their places among the tokens; `weights`: what each weighs, the
      rarer the more; `nearby`: stems near in meaning, and how near.
    - `names`: the stems with a capital inside of the sentence; `points` if a pronoun may stand for a name.
    - `denied`: the places of words that it denies; `open` if it, or who tells it, takes no position.
    """

    statement: Statement
    stems: Mapping[int, str]
    weights: Mapping[str, float] = field(repr=False)
    nearby: Mapping[str, float] = field(repr=False)
    names: frozenset[str] = frozenset()
    points: bool = False
    denied: tuple[int, ...] = ()
    open: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """All tokens of the text that it stands in, folded."""
        return self.statement.text.tokens.words

    @property
    def place(self) -> Place:
        """Where it stands among them."""
        return self.statement.place

    def named(self, at: int) -> bool:
        """Whether a word inside of it has a capital."""
        return self.place[0] < at < self.place[1] and self.statement.text.tokens.raw[at][0].isupper()

    @property
    def length(self) -> int:
        """How many tokens it has."""
        return self.place[1] - self.place[0]


@frozen
class SentencePair:
    """Two sentences, the one of the first claim first, and how much of the shorter one the other says too."""

    a: Sentence
    b: Sentence
    covered: float

    @property
    def apart(self) -> bool:
        """Whether they tell of unlike things, however alike their words are."""
        return unlike(self) or parted(self)


def sentences(told: Sequence[Statement]) -> tuple[Sentence, ...]:
    """The whole sentences among the statements of a text."""
    whole = [s for s in told if s.place in s.text.sentences][:MOST_SENTENCES]
    return tuple([sentence for s in whole if (sentence := _sentence(s)).weights])


def _sentence(statement: Statement) -> Sentence:
    text, place = statement.text, statement.place
    words = text.tokens.words
    stems = {at: stem for at in range(*place) if (stem := content_stem(words[at]))}
    told = tuple(dict.fromkeys(stems.values()))
    spoken = [at for at in stems if at not in text.cues]
    return Sentence(
        statement,
        stems,
        weights={stem: rarity(stem) ** 2 for stem in told},
        nearby=expanded(told),
        names=frozenset(stems[at] for at in stems if at > place[0] and text.tokens.raw[at][0].isupper()),
        points=_points(words, place),
        denied=tuple([at for at in spoken if text.polarities[at].sign is Sign.DENIED and not _softly(text, at, place)]),
        open=bool(found(words, "open", place)),
    )


def _points(words: Sequence[str], place: Place) -> bool:
    """Whether a word stands for what is named elsewhere: a pronoun, or a description with a definite article."""
    told = words[slice(*place)]
    described = any(a in listed("definite") and b in listed("described") for a, b in pairwise(told))
    return described or not listed("pronouns").isdisjoint(told)


def _softly(text: Text, at: int, place: Place) -> bool:
    """Whether what denies a word keeps it from being so ("stopped"): a "not" on the other side may say the same."""
    spans = [
        (text.tokens.spans[start][0], text.tokens.spans[end - 1][1])
        for start, end in found(text.tokens.words, "soft", place)
    ]
    return any(cue.start < end and start < cue.end for cue in text.polarities[at].cues for start, end in spans)


def laid(one: Sequence[Sentence], two: Sequence[Sentence]) -> tuple[SentencePair, ...]:
    """The sentences of two claims, each beside each, the most alike first."""
    every = [SentencePair(a, b, _covered(a, b)) for a in one for b in two]
    return tuple(sorted(every, key=lambda pair: -pair.covered)[:MOST])


def _covered(a: Sentence, b: Sentence) -> float:
    """How much of the one with less to say the other says too; a "she" may stand for any name."""
    short, other = (a, b) if weight(a) <= weight(b) else (b, a)
    told = short.weights
    if other.points:
        told = {s: w for s, w in told.items() if s not in short.names or s in other.nearby}
    return covered(told, other.nearby)


def repeated(two: SentencePair) -> float:
    """The share of the sentence with less to say, without its times and numbers, that the other says too."""
    short, other = (two.a, two.b) if weight(two.a) <= weight(two.b) else (two.b, two.a)
    statement = short.statement
    told = [one.words for one in statement.times] + [one.words for one in statement.quantities]
    between = statement.text.tokens.between
    taken = {at for words in told for at in range(*between(words.start, words.end))}
    kept = {stem for at, stem in short.stems.items() if at not in taken and not (other.points and stem in short.names)}
    total = sum(short.weights[stem] for stem in kept)
    return sum(short.weights[stem] * other.nearby.get(stem, 0.0) for stem in kept) / total if total else 0.0


def weight(sentence: Sentence) -> float:
    """How much a sentence has to say."""
    return sum(sentence.weights.values())


def alike(a: str, b: str) -> float:
    """How near two stems are in meaning: 1 for one stem, 0 for what is not near at all."""
    much = likest(a, b)
    return much if much > NEAR else 0.0


def any_alike(one: Iterable[str], other: Sequence[str]) -> bool:
    """Whether some stem of the one is near some stem of the other."""
    return any(alike(a, b) for a in one for b in other)


def strangers(two: SentencePair) -> bool:
    """Whether both sentences give names, and none in common; a "she" may be anyone."""
    a, b = two.a, two.b
    if a.points or b.points or not (a.names and b.names):
        return False
    return a.names.isdisjoint(b.weights) and b.names.isdisjoint(a.weights)


def unlike(two: SentencePair) -> bool:
    """Whether two sentences say the same of unlike things: "swifts sleep on the wing", "bats do not sleep on the wing".

    Each begins with a word of its own, and from the first that it shares, one of them says nothing that the other does
    not say. A pronoun may stand for what the other begins with, and "the group" for a name.
    """
    if two.a.points or two.b.points or not (_begins(two.a) and _begins(two.b)):
        return False
    one, other = _shared(two.a, two.b), _shared(two.b, two.a)
    if True not in one or True not in other or one[0] or other[0]:
        return False
    if _names(two.a) is not _names(two.b):
        return False
    return any(all(shared[shared.index(True) :]) for shared in (one, other))


def _begins(sentence: Sentence) -> bool:
    """Whether a sentence begins with its subject, as far as its first word tells."""
    first = next((word for word in sentence.words[slice(*sentence.place)] if word[0].isalnum()), "")
    return first in english().polarity.subjects or first not in function_words()


def _names(sentence: Sentence) -> bool:
    """Whether a sentence begins with a name, as far as capitals tell: its first word always has one."""
    at = next(iter(sentence.stems))
    known = {word.at for word in sentence.statement.words if word.name}
    before = all(not word[0].isalnum() for word in sentence.words[sentence.place[0] : at])
    return at in known or sentence.named(at + 1 if before else at)


def _shared(sentence: Sentence, other: Sentence) -> list[bool]:
    """For each word of a sentence whether the other says it too, or a near one."""
    return [stem in other.nearby for stem in sentence.stems.values()]


def parted(two: SentencePair) -> bool:
    """Whether two sentences tell of unlike things by words that exclude each other ("on Monday", "on Friday")."""
    ours, theirs = ({s.words[at] for at in s.stems} for s in (two.a, two.b))
    return other_thing(two) or any(
        exclude(one, other) or parts(one, other) for one in ours - theirs for other in theirs - ours
    )


def other_thing(two: SentencePair) -> bool:
    """Whether two sentences name one of several things each: "her first novel", "her second novel"."""
    ours, theirs = _attributes(two.a), _attributes(two.b)
    if any(exclude(one, other) for one, n in ours for other, m in theirs if n == m):
        return True
    more, others = _more(two.a), _more(two.b)
    return any(more[stem] != others[stem] for stem in more.keys() & others.keys())


def _more(sentence: Sentence) -> dict[str, str]:
    """By stem, the word that makes a thing one more of its kind, where one does: "another bridge"."""
    return {stem: one_more(sentence.words, at) for at, stem in sentence.stems.items()}


def _attributes(sentence: Sentence) -> list[tuple[str, str]]:
    """The words that tell which of several things is meant, each with the stem of the thing."""
    stems, words = sentence.stems, sentence.words
    return [(words[at - 1], stems[at]) for at in stems if at > sentence.place[0] and tells_which(words[at - 1])]
