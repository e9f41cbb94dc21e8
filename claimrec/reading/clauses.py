"""What happens to a cue in its sentence? Its clause, denials and how far they reach, conditions, hedges."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from claimrec.reading import lexicon as lex
from claimrec.reading.lexicon import Lexicon, Trial
from claimrec.reading.patterns import QUESTION, STOP

NEAR = 7  # how many words before a cue a denial or a condition still reaches it
AFTER = 9


@frozen
class Match:
    """Where a cue matched, in places of the classes string, and where each slot of it stands."""

    start: int
    end: int
    trial: Trial
    slots: Mapping[str, tuple[int, int]]

    def slot(self, name: str) -> tuple[int, int] | None:
        """Where a slot of the cue stands, or None."""
        return self.slots.get(name)


@frozen
class Setting:
    """What a sentence does to one cue in it."""

    denied: bool = False
    hedged: bool = False
    still: bool = False
    why: str = ""
    words: tuple[tuple[int, int], ...] = ()
    sentence: tuple[int, int] = (0, 0)
    clause: tuple[int, int] = (0, 0)


Place = tuple[int, int]


@frozen
class Sentences:
    """A text as classes, with the words that play a part in any sentence, by their part; `plain` if none does.

    `breaks` are the places where a clause ends: a comma, a word as "but", an "and" that begins anew.
    """

    classes: str
    parts: dict[str, list[Place]]
    groups: dict[str, str]
    breaks: tuple[int, ...] = ()
    plain: bool = False

    @classmethod
    def of(cls, classes: str, lexicon: Lexicon) -> Sentences:
        """The parts that words and phrases play."""
        parts: dict[str, list[Place]] = {}
        search = lexicon.search
        for hit in search.roles.finditer(classes):
            for role in lexicon.roles[hit.group()]:
                parts.setdefault(role, []).append(hit.span())
        for match in matches(classes, lexicon.phrases, search.phrases):
            parts.setdefault(match.trial.cue.role, []).append((match.start, match.end))
        plain = not parts and search.moves.search(classes) is None
        breaks = tuple([m.start() for m in search.breaks.finditer(classes)])
        return cls(classes, parts, lexicon.groups, breaks, plain)

    def sentence(self, start: int, end: int) -> Place:
        """The sentence around a match."""
        left = max(self.classes.rfind(STOP, 0, start), self.classes.rfind(QUESTION, 0, start)) + 1
        stop, question = self.classes.find(STOP, end), self.classes.find(QUESTION, end)
        right = min(stop, question) if stop >= 0 and question >= 0 else max(stop, question)
        return left, right if right >= 0 else len(self.classes)

    def clause(self, start: int, end: int, sentence: Place) -> Place:
        """The clause around a match: up to a comma, a word as "but", or an "and" that begins anew."""
        left, right = sentence
        for place in self.breaks:
            if place < start:
                left = max(left, place + 1)
            elif place >= end:
                return left, min(right, place)
        return left, right

    def setting(self, match: Match) -> Setting:
        """What the sentence does to a cue."""
        sentence = self.sentence(match.start, match.end)
        clause = self.clause(match.start, match.end, sentence)
        if self.plain:
            return Setting(sentence=sentence, clause=clause)
        unasserted = self._unasserted(match, sentence, clause)
        before, after = self._before(match, clause), self._after(match, clause)
        denied = (len(before) + len(after)) % 2 == 1
        talk = denied and self._any(lex.TALK, clause)
        near = max(clause[0], match.start - NEAR), min(clause[1], match.end + 3)
        return Setting(
            denied=denied,
            hedged=self._any(lex.HEDGED, (clause[0], match.end)),
            still=talk or self._any(lex.STILL, near),
            why=unasserted,
            words=(*before, *after) if denied else (),
            sentence=sentence,
            clause=clause,
        )

    def _any(self, role: str, inside: Place) -> bool:
        found = self.parts.get(role)
        return found is not None and any(inside[0] <= start and end <= inside[1] for start, end in found)

    def _unasserted(self, match: Match, sentence: Place, clause: Place) -> str:
        if sentence[1] < len(self.classes) and self.classes[sentence[1]] == QUESTION:
            return "it is asked, not said"
        if self._any(lex.NO_STANCE, sentence):
            return "no position is taken"
        if self._any(lex.CONDITION, (sentence[0], match.start)):
            return "it is said under a condition"
        if match.trial.supposes or (match.trial.aspect is not None and match.trial.aspect.predictions):
            return ""
        reach = max(clause[0], match.start - NEAR), match.end
        return "it is supposed, wanted or expected, not said to be so" if self._any(lex.UNASSERTED, reach) else ""

    def _before(self, match: Match, clause: Place) -> list[Place]:
        """Negations that reach the cue from the left, or stand inside it where it has none of its own."""
        left = max(clause[0], match.start - NEAR)
        right = match.start if match.trial.negates else match.end
        negators = self.groups["negator"]
        single = [at for at in range(left, right) if self.classes[at] in negators]
        if len(single) > 1 and any(self.classes[at] in self.groups["nor"] for at in single):
            single = single[-1:]  # "neither fallen nor surrounded" denies each once
        found = [p for p in self.parts.get(lex.BEFORE, ()) if left <= p[0] and p[1] <= right]
        found += [(at, at + 1) for at in single]
        return _distinct([p for p in found if not self._pseudo(p)]) if found else found

    def _pseudo(self, place: Place) -> bool:
        return any(start <= place[0] and place[1] <= end for start, end in self.parts.get(lex.NEVER, ()))

    def _after(self, match: Match, clause: Place) -> list[Place]:
        found = self.parts.get(lex.AFTER)
        reach = min(clause[1], match.end + AFTER)
        return _distinct([p for p in found if match.start <= p[0] < reach and p[1] > match.end])[:1] if found else []


def _distinct(found: list[Place]) -> list[Place]:
    """Each negation once: "no truth to" is one, not a "no" and a phrase."""
    kept: list[Place] = []
    for start, end in sorted(set(found), key=lambda f: (f[0] - f[1], f[0])):
        if not any(s <= start and end <= e for s, e in kept):
            kept.append((start, end))
    return sorted(kept)


def matches(classes: str, trials: dict[str, tuple[Trial, ...]], search: re.Pattern[str]) -> list[Match]:
    """Every place where a cue matches, each cue at its own places, in order."""
    found: list[Match] = []
    for char in dict.fromkeys(search.findall(classes)):
        for trial in trials[char]:
            for m in trial.pattern.finditer(classes):
                found.append(Match(*m.span(), trial, {name: m.span(name) for name in m.re.groupindex if m[name]}))
    if len(found) > 1:
        found.sort(key=lambda m: (m.start, m.end, m.trial.cue.role, m.trial.cue.text))
    return found
