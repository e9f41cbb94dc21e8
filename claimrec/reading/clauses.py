"""What happens to a cue in its sentence? Its clause, denials and how far they reach, conditions, hedges, relayed speech."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from claimrec.reading import lexicon as lex
from claimrec.reading.lexicon import Lexicon, Trial
from claimrec.reading.patterns import COMMA, ENTITY, NAME, PARTY, QUESTION, STOP

NEAR = 7  # how many words before a cue a denial or a condition still reaches it
AFTER = 9


@frozen
class Match:
    """Where a cue matched, in places of the classes string."""

    start: int
    end: int
    trial: Trial
    slots: dict[str, tuple[int, int]]


@frozen
class Setting:
    """What a sentence does to one cue in it."""

    denied: bool = False
    asserted: bool = True
    hedged: bool = False
    still: bool = False
    why: str = ""
    words: tuple[tuple[int, int], ...] = ()


@frozen
class Sentences:
    """A text as classes, with the matches of the words that play a part in any sentence."""

    classes: str
    parts: dict[str, list[Match]]
    groups: dict[str, str]

    @classmethod
    def of(cls, classes: str, found: Iterable[Match], lexicon: Lexicon) -> Sentences:
        """The parts among all matches, by role."""
        parts: dict[str, list[Match]] = {}
        for match in found:
            if match.trial.aspect is None:
                parts.setdefault(match.trial.cue.role, []).append(match)
        return cls(classes, parts, lexicon.groups)

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The sentence around a match."""
        left = max(self.classes.rfind(STOP, 0, start), self.classes.rfind(QUESTION, 0, start)) + 1
        ends = [at for at in (self.classes.find(STOP, end), self.classes.find(QUESTION, end)) if at >= 0]
        return left, min(ends, default=len(self.classes))

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """The clause around a match: up to a comma, a word as "but", or an "and" that begins anew."""
        left, right = self.sentence(start, end)
        first = next((at + 1 for at in range(start - 1, left - 1, -1) if self._breaks(at)), left)
        last = next((at for at in range(end, right) if self._breaks(at)), right)
        return first, last

    def _breaks(self, at: int) -> bool:
        char = self.classes[at]
        if char == COMMA or char in self.groups["ends"]:
            return True
        return char in self.groups["and"] and self._opens(at + 1)

    def _opens(self, at: int) -> bool:
        """Whether a new statement begins here: with a name, a pronoun, an auxiliary or an article."""
        if at >= len(self.classes):
            return False
        char = self.classes[at]
        openers = ("pronoun", "we", "they", "copula", "determiner")
        return char in (ENTITY, NAME, PARTY) or any(char in self.groups[g] for g in openers)

    def setting(self, match: Match) -> Setting:
        """What the sentence does to a cue."""
        sentence, clause = self.sentence(match.start, match.end), self.clause(match.start, match.end)
        unasserted = self._unasserted(match, sentence, clause)
        before, after = self._before(match, clause), self._after(match, clause)
        denied = (len(before) + len(after)) % 2 == 1
        marks = tuple((m[0], m[1]) for m in (*before, *after)) if denied else ()
        talk = denied and self._any(lex.TALK, clause)
        near = max(clause[0], match.start - NEAR), min(clause[1], match.end + 3)
        return Setting(
            denied=denied,
            asserted=unasserted == "",
            hedged=self._any(lex.HEDGED, (clause[0], match.end)),
            still=talk or self._any(lex.STILL, near),
            why=unasserted,
            words=marks,
        )

    def _any(self, role: str, inside: tuple[int, int]) -> bool:
        return any(inside[0] <= m.start and m.end <= inside[1] for m in self.parts.get(role, ()))

    def _unasserted(self, match: Match, sentence: tuple[int, int], clause: tuple[int, int]) -> str:
        if sentence[1] < len(self.classes) and self.classes[sentence[1]] == QUESTION:
            return "it is asked, not said"
        if self._any(lex.NO_STANCE, sentence):
            return "no position is taken"
        if match.trial.supposes or (match.trial.aspect is not None and match.trial.aspect.predictions):
            return ""
        reach = max(clause[0], match.start - NEAR), match.end
        return "it is supposed, wanted or expected, not said to be so" if self._any(lex.UNASSERTED, reach) else ""

    def _before(self, match: Match, clause: tuple[int, int]) -> list[tuple[int, int]]:
        """Negations that reach the cue from the left, or stand inside it where it has none of its own."""
        left = max(clause[0], match.start - NEAR)
        right = match.start if match.trial.negates else match.end
        found = [(m.start, m.end) for m in self.parts.get(lex.BEFORE, ()) if left <= m.start and m.end <= right]
        negators = self.groups["negator"]
        single = [at for at in range(left, right) if self.classes[at] in negators]
        if any(self.classes[at] in self.groups["nor"] for at in single):
            single = single[-1:]  # "neither fallen nor surrounded" denies each once
        found += [(at, at + 1) for at in single]
        return self._distinct([f for f in found if not self._pseudo(f)])

    def _pseudo(self, place: tuple[int, int]) -> bool:
        return any(m.start <= place[0] and place[1] <= m.end for m in self.parts.get(lex.NEVER, ()))

    @staticmethod
    def _distinct(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Each negation once: "no truth to" is one, not a "no" and a phrase."""
        kept: list[tuple[int, int]] = []
        for start, end in sorted(set(found), key=lambda f: (f[0] - f[1], f[0])):
            if not any(s <= start and end <= e for s, e in kept):
                kept.append((start, end))
        return sorted(kept)

    def _after(self, match: Match, clause: tuple[int, int]) -> list[tuple[int, int]]:
        reach = min(clause[1], match.end + AFTER)
        found = [(m.start, m.end) for m in self.parts.get(lex.AFTER, ()) if match.end - 1 <= m.start < reach]
        return self._distinct(found)[:1]


def mentions(classes: str, groups: dict[str, str]) -> list[tuple[int, int]]:
    """Everything in a text that a statement can be about: names, words that point back, "the bridge"."""
    return [m.span() for m in re.finditer(groups["subject"], classes)]
