"""Two sentences in, how much of one the other says too out, in the same words or near ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from attrs import field, frozen

from claimrec.language.english.loose import found, listed
from claimrec.language.text import Sign, Text
from claimrec.language.tokens import Place
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.times_told import set_right
from claimrec.linking.statements.words import NEAR, content_stem, covered, expanded, likest, rarity

T = TypeVar("T")
MOST = 6  # pairs of sentences that are looked at, the most alike
MOST_SENTENCES = 30


@frozen
class Sentence:
    """One sentence as it is loosely compared.

    - `stems`: the stems of its words of content by their places among the tokens; `weights`: what each weighs, the
      rarer the more; `nearby`: stems near in meaning, and how near.
    - `names`: the stems with a capital inside of the sentence; `points` if a pronoun may stand for a name.
    - `dated`: the places of the words of its times; `denied`: those of words that it denies; `open` if it, or who tells
      it, takes no position.
    """

    statement: Statement
    stems: Mapping[int, str]
    weights: Mapping[str, float] = field(repr=False)
    nearby: Mapping[str, float] = field(repr=False)
    names: frozenset[str] = frozenset()
    points: bool = False
    dated: frozenset[int] = frozenset()
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

    def once(self, work: Callable[[Sentence], T]) -> T:
        """What a function works out of it, once for all sentences that it is set beside."""
        held = self.statement.senses
        if work not in held:
            held[work] = work(self)
        found: T = held[work]
        return found

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


def sentences(told: Sequence[Statement]) -> tuple[Sentence, ...]:
    """The whole sentences among the statements of a text."""
    whole = [s for s in told if s.place in s.text.sentences][:MOST_SENTENCES]
    return tuple([sentence for s in whole if (sentence := _sentence(s)).weights])


def _sentence(statement: Statement) -> Sentence:
    text, place = statement.text, statement.place
    words = text.tokens.words
    stems = {at: stem for at in range(*place) if (stem := content_stem(words[at]))}
    called = {w.at: w.stem for w in statement.words if w.name and w.at in stems and not words[w.at].isascii()}
    stems |= called  # a name in other letters
    told = tuple(dict.fromkeys(stems.values()))
    raw, between = text.tokens.raw, text.tokens.between
    dated = frozenset([at for t in statement.times for at in range(*between(t.words.start, t.words.end))])
    wrong = set_right(text, place)
    spoken = [at for at in stems if at not in text.cues and at not in wrong]
    return Sentence(
        statement,
        stems,
        weights={stem: rarity(stem) ** 2 for stem in told},
        nearby=expanded(told),
        names=frozenset(
            [stems[at] for at in stems if at > place[0] and at not in dated and (raw[at][0].isupper() or at in called)]
            + [w.stem for w in statement.words if w.at < place[0]]  # of the place that is meant
        ),
        points=points_back(words, place),
        dated=dated,
        denied=tuple([at for at in spoken if text.polarities[at].sign is Sign.DENIED and not _softly(text, at, place)]),
        open=stands(text, "open", place),
    )


def stands(text: Text, part: str, place: Place) -> bool:
    """Whether words of a part of the table stand in a stretch, not inside of a time: "may" is a month, too."""
    hits = found(text.tokens.words, part, place)
    if not hits:
        return False
    between = text.tokens.between
    dated = {at for time in text.times for at in range(*between(time.words.start, time.words.end))}
    return any(dated.isdisjoint(range(*hit)) for hit in hits)


def points_back(words: Sequence[str], place: Place) -> bool:
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
