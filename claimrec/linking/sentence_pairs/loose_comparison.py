"""Two claims of a small set in, how they relate out, where neither restates the other.

If enough of the shorter sentence is said in the other too, in the same words or near ones, what differs is compared:
numbers and times of one thing, a denial on one side only, two words that exclude each other. The certainty grows with
the share that both say.
"""

from __future__ import annotations

from enum import Enum

from attrs import evolve, field, frozen

from claimrec.language.text import TimeMention
from claimrec.linking.statements.counts import Counts
from claimrec.linking.statements.likeness import Sentence, SentencePair
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.model.claims import Offsets

Words = tuple[tuple[Offsets, ...], tuple[Offsets, ...]]


class Way(Enum):
    """In which way two sentences cannot both be true."""

    NUMBERS = "numbers"
    TIMES = "times"
    DENIAL = "a denial of what the other says"
    UNTRUE = "the whole is called untrue"
    UNMASKED = "the whole is called untrue by a word that decides no polarity"
    EXCHANGED = "a word for one that it excludes"
    DOER = "it was not done by whom the other says"
    OWN = "each says of one thing that it is its own"


@frozen
class Loose:
    """What one sentence of each of two claims has to do with the other.

    `way` says what differs, where the two cannot both be true; `certainty` is under 0.8 then; `why` names it in words;
    `words` are those that say so in either text, and `counts` or `times` the numbers or times that are set against each
    other. `untimed` if no time could make both true: the whole is called untrue, or a word of the time is exchanged.
    `once` if both tell of what happened once, whenever that is said: of the days after, too, one of them is not true.
    `owners` are who is said to have one thing, in the words of the text; "" for who speaks.
    """

    a: Statement
    b: Statement
    way: Way | None
    certainty: float
    why: str
    words: Words
    counts: Counts | None = field(default=None)
    times: tuple[TimeMention, TimeMention] | None = field(default=None)
    untimed: bool = False
    once: bool = False
    owners: tuple[str, str] = ("", "")

    @property
    def differs(self) -> bool:
        """Whether the two cannot both be true."""
        return self.way is not None


def whole(sentence: Sentence) -> Offsets:
    """Where a sentence stands in its text."""
    return sentence.statement.offsets


def stretch(sentence: Sentence, start: int, end: int) -> Offsets:
    """Where the tokens from one place up to another stand in the text."""
    spans = sentence.statement.text.tokens.spans
    return Offsets(spans[start][0], spans[end - 1][1])


def quoted(sentence: Sentence, places: tuple[Offsets, ...]) -> str:
    """The words at some places, as they stand."""
    given = sentence.statement.text.given
    return " … ".join(given[where.start : where.end] for where in places)


def clash(two: SentencePair, words: Words, why: str, sure: float, *, untimed: bool = True, once: bool = False) -> Loose:
    """Two sentences of which some words exclude each other, each told of the times that are known alone."""
    a, b = of_known_times(two.a), of_known_times(two.b)
    return Loose(a, b, Way.EXCHANGED, sure, why, words, untimed=untimed, once=once)


def two_times(two: SentencePair, t: TimeMention, u: TimeMention, sure: float, why: str) -> Loose:
    """Two sentences of one thing whose times exclude each other, the surer the more alike they are; in `why` stands
    "{}" for the words of either time.
    """
    told = why.format(quoted(two.a, (t.words,)), quoted(two.b, (u.words,)))
    words, sure = ((t.words,), (u.words,)), sure * min(1.0, two.covered)
    return Loose(two.a.statement, two.b.statement, Way.TIMES, sure, told, words, times=(t, u))


def of_known_times(sentence: Sentence) -> Statement:
    """What a sentence says, without times that hang on something else: "at half-time" does not tell when."""
    statement = sentence.statement
    known = tuple([time for time in statement.times if time.span.known])
    return statement if len(known) == len(statement.times) else evolve(statement, times=known)
