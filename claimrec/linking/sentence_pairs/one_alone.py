"""Two sentences in, whether they tell two of what can be one alone out: two doers of one deed, two places.

Each sentence is read for the cues of a table: on one side of a cue stands the thing that is told of, on the other what
is told of it (the answer). Two answers about one thing contradict each other where they are surely two.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from attrs import frozen

from claimrec.language.english.cues import Cue, cues
from claimrec.language.english.number_words import counting
from claimrec.language.tokens import Place
from claimrec.linking.sentence_pairs.described import Described, content, definite, one_thing
from claimrec.linking.sentence_pairs.loose_comparison import Loose, clash, stretch
from claimrec.linking.statements.likeness import Sentence, SentencePair


@frozen
class Told:
    """What a sentence tells of one thing. `us` are the stems of the name of who speaks, if that is the answer; `meant`
    what the words of the answer stand for, where a table lists them.
    """

    sentence: Sentence
    cue: Cue
    thing: Described
    answer: Described
    us: frozenset[str] = frozenset()
    meant: frozenset[tuple[str, int]] = frozenset()


@frozen
class Apart:
    """How surely two answers are two; `untimed` and `once` as in `Loose`."""

    sure: float
    untimed: bool = True
    once: bool = False


@frozen
class Question:
    """What one alone can be the answer to.

    - `table`: the name of the table of its cues.
    - `parts`: where the thing stands beside a cue, and where the answer; None where it is no such cue there.
    - `told`: what a sentence tells by a cue of a thing, of the stretch of the answer; None where that is no answer.
    - `apart`: how surely two answers about one thing are two; None where they may be one.
    """

    table: str
    parts: Callable[[Sentence, Cue], tuple[Place, Place] | None]
    told: Callable[[Sentence, Cue, Described, Place], Told | None]
    apart: Callable[[Told, Told], Apart | None]
    why: str

    def compared(self, two: SentencePair) -> Loose | None:
        """The first two answers of two sentences about one thing that are surely two."""
        for mine, theirs in product(self._told(two.a), self._told(two.b)):
            if mine.cue.kind != theirs.cue.kind or not one_thing(two.a, mine.thing, two.b, theirs.thing):
                continue
            if (apart := self.apart(mine, theirs)) is not None:
                told = [[*one.cue.places, *one.answer] for one in (mine, theirs)]
                one, other = (stretch(s, min(t), max(t) + 1) for s, t in zip((two.a, two.b), told, strict=True))
                words = (one,), (other,)
                return clash(two, words, self.why, apart.sure, untimed=apart.untimed, once=apart.once)
        return None

    def _told(self, sentence: Sentence) -> list[Told]:
        """What a sentence tells of known things, where it tells one answer of each."""
        found = []
        for cue in cues(self.table, sentence.words, sentence.place):
            stands = self.parts(sentence, cue)
            thing = content(sentence, stands[0], without=cue.places) if stands else {}
            if stands is None or not thing or not definite(sentence, stands[0], thing):
                continue
            joined = any(sentence.words[at] in counting()["coordinators"] for at in range(*stands[1]))
            told = None if joined else self.told(sentence, cue, thing, stands[1])
            found += [] if told is None else [told]
        return found
