"""What does one statement hold? Its tokens, sentences, clauses, polarity, quantities, times and mentions, made once."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from claimrec.language.tokens import Place, Tokens
from claimrec.model.claims import Offsets
from claimrec.model.quantities import Quantity
from claimrec.model.spans import Span


class Sign(Enum):
    """What a text commits its speaker to: that something is so, that it is not so, or neither."""

    ASSERTED = "asserted"
    DENIED = "denied"
    OPEN = "open"


_ORDER = {Sign.OPEN: 0, Sign.DENIED: 1, Sign.ASSERTED: 2}


@frozen
class Polarity:
    """What a text says of one stretch of it.

    - `sign`: asserted, denied or open; `why`: what leaves it open or takes it from the speaker: "asked", "supposed",
      "wished", "relayed", "retracted", "not known"; empty where it is plainly said.
    - `certainty`: 0 to 1, below 1 where it is hedged ("probably"); 0.0 where it is open.
    - `by`: who is said to say so, in the words of the text, empty where the speaker says so ("Wagner says that ...").
    - `cues`: the words that decide it, from the outermost to the innermost.
    """

    sign: Sign = Sign.ASSERTED
    why: str = ""
    certainty: float = 1.0
    by: str = ""
    cues: tuple[Offsets, ...] = ()

    def rank(self) -> tuple[int, float]:
        """What sorts the less sure first: open before denied before asserted, then the less certain."""
        return _ORDER[self.sign], self.certainty


@frozen
class Clause:
    """A stretch of tokens that says one thing: `start` to `end` are places of tokens; `tense` is "present", "past",
    "before past" ("had been", "used to"), "future", or "" where no verb tells.
    """

    start: int
    end: int
    tense: str = ""


@frozen
class QuantityMention:
    """A number that a text tells, with what it counts.

    - `value`: the range that it leaves open; `unit`: "%" for a share, an ISO 4217 code for money ("EUR"), "points", a
      unit of measure in one spelling ("kg"), or "" for a plain count; `words`: where it stands, its bound among it.
    - `counted`: the words for what is counted, the head noun last ("killed people"); empty where it is not told.
    - `group`: stems that narrow what is counted ("confirm", "women", "wound"), in alphabetical order.
    - `role`: "total", or "change" ("up four"), "former" ("from 19"), "more" ("another two"), "part" ("of whom 12"),
      "whole" (the 40 of "17 of 40"), "rate" ("per head"): only totals are set against totals.
    - `place`, `when`: the place and the stretch of time that it is told of, where its own phrase names them.
    """

    value: Quantity
    words: Offsets
    unit: str = ""
    counted: str = ""
    group: tuple[str, ...] = ()
    role: str = "total"
    place: str = ""
    when: Offsets | None = None


@frozen
class TimeMention:
    """A time that a text speaks of: its span, resolved against the time of saying, and where its words stand.

    A span with `relative` is unresolved: its words have the look of a time that is not understood, or that hangs on
    something else. `duration` marks words that tell how long ("for seven months"): their span is when it began.
    """

    span: Span
    words: Offsets
    duration: bool = False


@frozen
class Mention:
    """Somebody or something that a text speaks of.

    - `words`: where it stands; `kind`: "party", "entity", "name", "role" ("the mayor"), "thing" ("the old mill") or
      "pronoun".
    - `name`: the name to use, of the gazetteer or of the longest form in the text; empty where it is not known.
    - `guess`: what was supposed to get from the words to the name, as a sentence; empty where nothing was.
    """

    words: Offsets
    kind: str
    name: str = ""
    guess: str = ""


@frozen
class Text:
    """One analysis of one statement, made once and read by all that follows. `read_text` makes it.

    Offsets are into `given`, the text as it came. `sentences` are places of tokens, (first, one behind the last);
    `polarities` has one for each token; `cues` are the places of words that only say how what is said is meant ("not",
    "no doubt that", "reportedly"). `language` is the code of the language that it was read in; empty where it is in a
    language without a reader: such a text has tokens and nothing else.
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

    def polarity(self, start: int, end: int) -> Polarity:
        """What the text says of its characters from `start` to `end`: of the least sure token among them.

        Open beats denied, denied beats asserted, so that nothing is taken for plainly said that is not.
        """
        first, last = self.tokens.between(start, end)
        found = self.polarities[first:last]
        return min(found, key=Polarity.rank, default=Polarity())

    def clause(self, at: int) -> Clause:
        """The clause that holds the token at a place."""
        return next((c for c in self.clauses if c.start <= at < c.end), Clause(0, len(self.tokens)))
