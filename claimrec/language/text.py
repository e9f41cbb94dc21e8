"""The parts of an analysed text: tokens, sentences, clauses, polarity, quantities, times and mentions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from enum import Enum
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from attrs import field, frozen

from claimrec.language.tokens import Place, Tokens
from claimrec.model.claims import Offsets
from claimrec.model.quantities import Quantity
from claimrec.model.spans import Span

T = TypeVar("T")
_START = attrgetter("start")


class Sign(Enum):
    """Whether a text asserts something, denies it, or leaves it open."""

    ASSERTED = "asserted"
    """It is said to be so."""
    DENIED = "denied"
    """It is said not to be so."""
    OPEN = "open"
    """Neither: it is asked, supposed, wished, or not known."""


_ORDER = {Sign.OPEN: 0, Sign.DENIED: 1, Sign.ASSERTED: 2}


@frozen
class Polarity:
    """What a text commits its speaker to for one stretch of it.

    - `sign`: asserted, denied or open; `why`: what leaves it open or makes it another's: "asked", "supposed", "wished",
      "relayed", "retracted", "not known"; empty where it is plainly said.
    - `certainty`: 0 to 1, below 1 where it is hedged ("probably"); 0.0 where it is open.
    - `by`: who is quoted as saying so, in the words of the text; empty where the speaker says so ("Wagner says that").
    - `cues`: the words that decide it, from the outermost to the innermost.
    """

    sign: Sign = Sign.ASSERTED
    why: str = ""
    certainty: float = 1.0
    by: str = ""
    cues: tuple[Offsets, ...] = ()

    def rank(self) -> tuple[int, float]:
        """A sort key, the least committed first: open, denied, asserted, then by certainty."""
        return _ORDER[self.sign], self.certainty


@frozen
class Clause:
    """A clause: the tokens from `start` to `end` (not included).

    - `tense`: "present", "past", "before past" ("had been", "used to"), "future", or "" where no verb shows it.
    """

    start: int
    end: int
    tense: str = ""


@frozen
class QuantityMention:
    """A number in a text, with what it counts.

    - `value`: the range; `unit`: "%" for a share, an ISO 4217 code for money ("EUR"), "points", a unit of measure in
      one spelling ("kg"), or "" for a plain count; `words`: where it stands, with its bound.
    - `counted`: the words for what is counted, the head noun last ("killed people"); empty where it is not said.
    - `group`: stems that narrow what is counted ("confirm", "women", "wound"), in alphabetical order.
    - `role`: "total", or "change" ("up four"), "former" ("from 19"), "more" ("another two"), "part" ("of whom 12"),
      "whole" (the 40 of "17 of 40"), "rate" ("per head"): only totals are compared with totals.
    - `place`, `when`: the place and the stretch of time that it is about, where its own phrase names them.
    - `reach`: "all" ("worldwide", "in all"), "rest" ("abroad", "elsewhere"), "home" ("domestically"), "once" ("in a
      single day"), or "" where no word says so.
    """

    value: Quantity
    words: Offsets
    unit: str = ""
    counted: str = ""
    group: tuple[str, ...] = ()
    role: str = "total"
    place: str = ""
    when: Offsets | None = None
    reach: str = ""


@frozen
class TimeMention:
    """A time in a text.

    - `span`: the stretch of time, resolved against the time of saying; with `relative` set it is unresolved: its words
      look like a time that is not understood, or that hangs on something else.
    - `words`: where it stands; `duration`: whether the words say how long ("for seven months"): then `span` is the
      beginning.
    """

    span: Span
    words: Offsets
    duration: bool = False


@frozen
class Mention:
    """A person or thing that a text names or refers to.

    - `words`: where it stands; `kind`: "party", "entity", "name", "role" ("the mayor"), "thing" ("the old mill") or
      "pronoun".
    - `name`: the name to use, of the gazetteer or of the longest form in the text; empty where it is not known.
    - `guess`: what was assumed to get from the words to the name, as a sentence; empty where nothing was.
    """

    words: Offsets
    kind: str
    name: str = ""
    guess: str = ""


@frozen
class Text:
    """The analysis of one statement, as `read_text` makes it. Offsets are into `given`.

    - `given`: the text as it came; `tokens`: its words and marks.
    - `sentences`: places of tokens, (first, one behind the last); `clauses`: the clauses of all sentences.
    - `polarities`: one for each token; `cues`: the places of words that only express polarity ("not", "reportedly").
    - `quantities`, `times`, `mentions`: what was found, in the order of the text.
    - `language`: the code of the language that it was read in; empty where it is in a language without a reader: such a
      text has tokens and mentions of given names.
    """

    given: str
    tokens: Tokens = field(repr=False)
    language: str = "en"
    sentences: tuple[Place, ...] = ()
    clauses: tuple[Clause, ...] = ()
    polarities: tuple[Polarity, ...] = field(default=(), repr=False)
    cues: frozenset[int] = field(default=frozenset(), repr=False)
    quantities: tuple[QuantityMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @cached_property
    def number_places(self) -> tuple[int, ...]:
        """The places of the tokens with which its quantities begin, in their order."""
        return number_places(self)

    @cached_property
    def dated(self) -> frozenset[int]:
        """The places of the tokens of its times that are known."""
        return dated_places(self)

    def polarity(self, start: int, end: int) -> Polarity:
        """What the text says of its characters from `start` to `end`: the least committed polarity among their tokens.

        Open ranks before denied and denied before asserted, so that nothing doubtful counts as plainly said.
        """
        first, last = self.tokens.between(start, end)
        found = self.polarities[first:last]
        return min(found, key=Polarity.rank, default=Polarity())

    def clause(self, at: int) -> Clause:
        """The clause that holds the token number `at`."""
        place = bisect_right(self.clauses, at, key=_START) - 1
        found = self.clauses[place] if place >= 0 else None
        return found if found is not None and at < found.end else Clause(0, len(self.tokens))


def within(found: Sequence[T], start: int, end: int, *, at: Callable[[T], int] = _START) -> Sequence[T]:
    """Those of parts in the order of their text that begin from `start` up to before `end`; `at` tells where each does.

    >>> [c.end for c in within([Clause(0, 2), Clause(2, 5), Clause(5, 9)], 2, 9)]
    [5, 9]
    """
    return found[bisect_left(found, start, key=at) : bisect_left(found, end, key=at)]


def number_places(text: Text) -> tuple[int, ...]:
    """The places of the tokens with which the quantities of a text begin."""
    return tuple([text.tokens.between(q.words.start, q.words.end)[0] for q in text.quantities])


def dated_places(text: Text) -> frozenset[int]:
    """The places of the tokens of the times of a text that are known."""
    told = [t.words for t in text.times if t.span.known]
    return frozenset([at for words in told for at in range(*text.tokens.between(words.start, words.end))])
