"""The words that change what a text commits its speaker to: negation, attitudes, moods, hedges, as a table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import field, frozen

from claimrec.language.phrases import Hit, Phrases
from claimrec.language.sentences import Boundaries
from claimrec.language.tokens import Place

INFINITIVE = "infinitive"


@frozen
class Operator:
    """What a cue does to the words in its scope.

    - `effect`: two signs, for a scope that would be asserted and one that would be denied without it: "+" asserted,
      "-" denied, "o" open. What is open stays open.
    - `scope`: "right" the rest of its clause; "complement" what it governs, up to a clause that stands beside it;
      "noun" what stands behind a noun up to the verb of its clause, "phrase" the same where no verb stands before;
      "between" what stands between its words ("calls X a lie"); "left" what stands before it in its clause; "clause"
      all of its clause; "relative" what is told of its
      object in a clause of its own, "relative before" of its subject; "condition" its clause and the one that hangs on
      it; "sentence" all of its sentence; "none" nothing (its words mean something else than they seem to).
    - `why`: what an open scope is ("supposed"); `certainty` below 1.0 for a hedge.
    - `relays`: whose words its scope is: those of the "subject" of a verb of speech, or of who stands "behind" it
      ("according to the mayor"). `noun`: a truth predicate behind it speaks of what it holds ("reports that X are
      false").
    - `of_told`: a "left" scope counts only where something told stands in it ("the claim that X was rejected").
    - `opening`: it counts only at the start of a clause ("clause"), or there before its subject ("inverted").
    - `number`: whether it counts before a number ("nearly 300" is the number's own).
    - `before`: what has to stand behind it: a "gerund", a "past" form of a verb without an auxiliary before the cue,,
      an "infinitive" with an object, or a verb in the "present".
    - `noun_phrase`: its words stand in one phrase with a preposition, which ends with them ("in the new film", not "in
      the city the film", nor "in the film studio").
    - `objects`: as the object of a verb right before it, it denies that verb too ("heard nothing").
    - `in_cues`: a cue of a question that is written with it ("fail to capture") still has its state denied by it; what
      others deny within a cue ("nobody survived"), the cue says itself.
    - `exception`: which kind of exception follows it: "except" ("apart from"), or "kept from" ("but for the pumps");
      `excepted`: the effect that a cue has where one of the kind `excepted_by` stands with it: who says that nobody but
      the pilot was hurt says that somebody was.
    """

    effect: str = "++"
    scope: str = "right"
    why: str = ""
    certainty: float = 1.0
    relays: str = ""
    noun: bool = False
    of_told: bool = False
    opening: str = ""
    number: bool = True
    before: str = ""
    noun_phrase: bool = False
    objects: bool = False
    in_cues: bool = False
    exception: str = ""
    excepted: str = ""
    excepted_by: str = "except"

    @property
    def tells(self) -> bool:
        """Whether its words tell what is done as well: "repealed the law that ..."."""
        return self.scope.startswith("relative")


@frozen
class Verdict:
    """What a sentence that says no more than yes or no does to the one before it: whether it `denies` that; by an
    `echo` of its verb ("it did not"), or by calling it true or false; whether it `opens` an answer ("No, ..."); how
    sure it is.
    """

    denies: bool = False
    echo: bool = False
    opens: bool = False
    certainty: float = 1.0


@frozen
class Voice:
    """Who speaks, in one language: the words for the speaker ("we"), those of them that are a name where they are
    written in capitals ("US"), and those that never name anybody ("it"); of others those that name nobody in particular
    ("neighbours"), those for what is no source ("forged"), and those with which more is said of a source ("of").
    """

    own: frozenset[str]
    initials: frozenset[str]
    nobody: frozenset[str]
    unnamed: frozenset[str]
    discredited: frozenset[str]
    behind: frozenset[str]

    def speaks(self, raw: Sequence[str], words: Sequence[str]) -> bool:
        """Whether one of these words, as they stand and folded, is one for the speaker: "us", not "the US"."""
        return any(word in self.own and one not in self.initials for one, word in zip(raw, words, strict=True))


@frozen
class Grammar:
    """What polarity needs of a language: its operators, the words that a question begins with, those of them with which
    it asks whether something is so, who speaks, what ends its clauses, number words, the words that a subject begins
    with, nouns for what is told ("story"), the words that are a noun or a verb of speech, those behind which such a
    word is a noun, the verbs of speech (`says`), all words without which nobody is quoted (`relaying`), the verbs that
    may tell what is done ("wrote the song"), what says no more than yes or no, and the words that may stand beside
    that; nouns for what has a title or bears words (`works`), and what stands between these (`entitles`).
    """

    operators: Phrases[Operator] = field(repr=False)
    asks: frozenset[str]
    asks_facts: frozenset[str]
    voice: Voice
    boundaries: Boundaries
    numbers: frozenset[str]
    subjects: frozenset[str]
    told: frozenset[str]
    nouns: frozenset[str]
    before_nouns: frozenset[str]
    says: frozenset[str]
    relaying: frozenset[str]
    doing: frozenset[str]
    verdicts: Phrases[Verdict] = field(repr=False)
    fill: frozenset[str]
    no_orders: frozenset[str]
    works: frozenset[str]
    entitles: frozenset[str]


@frozen
class Act:
    """One operator at its place in a sentence: `regions` are the tokens that it reaches, in their order, none twice;
    `at` is the place by which others govern it, `by` who speaks in it, `rank` orders those that reach each other, the
    outermost first.
    """

    hit: Hit[Operator]
    regions: tuple[Place, ...]
    at: int
    rank: int
    by: str = ""

    def covers(self, place: int) -> bool:
        """Whether it reaches a token; it never reaches its own words."""
        behind = bisect_left(self.regions, (place + 1,))
        return behind > 0 and place < self.regions[behind - 1][1] and place not in self.hit.places
