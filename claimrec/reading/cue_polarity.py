"""A matched cue in its sentence in; its clause, its polarity, hedges and "still" out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate

from attrs import field, frozen

from claimrec.language.clauses import parts
from claimrec.language.english.grammar import english
from claimrec.language.grammar import Language
from claimrec.language.polarity import Acting, polarities, sentence_polarities
from claimrec.language.reader import clause_of
from claimrec.language.relays import HEARD
from claimrec.language.sentences import sentences
from claimrec.language.tenses import FUTURE
from claimrec.language.text import Clause, Polarity, Sign
from claimrec.language.tokens import Place, Tokens
from claimrec.model.positions import UnreadReason
from claimrec.reading.lexicon import STILL, TALK, Lexicon
from claimrec.reading.patterns import QUESTION, STOP
from claimrec.reading.spoken_times import LASTS, NEVER
from claimrec.reading.trials import Trial

_PARTED = 3  # words between two words of a denial from which on they are told apart
HEDGED = 0.7
NEAR = 7  # how many words before a cue a "still" reaches it

# Why a cue makes no position, by what leaves it open.
UNKNOWN = "not known"
_WHY = {
    "asked": UnreadReason.ASKED,
    "supposed": UnreadReason.SUPPOSED,
    "wished": UnreadReason.SUPPOSED,
    "retracted": UnreadReason.RETRACTED,
}


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
    sure: float = 1.0
    still: bool = False
    tense: str = ""
    lasts: frozenset[str] = frozenset()
    left_open: UnreadReason | None = None
    words: tuple[tuple[int, int], ...] = ()
    sentence: tuple[int, int] = (0, 0)
    clause: tuple[int, int] = (0, 0)


@frozen
class Sentences:
    """A text as classes, analysed: its sentences with their operators, its clauses, and the polarity of each place.

    `parts` are the words that tell "still", talk, or who says so, by their part; `tokens` words that stand for the
    classes; `polarities` what holds of each place where no cue is asked about.
    """

    classes: str
    tokens: Tokens
    language: Language
    parts: dict[str, list[Place]]
    sentences: tuple[Place, ...]
    acting: Acting = field(repr=False)
    clauses: tuple[Clause, ...]
    polarities: tuple[Polarity, ...] = field(repr=False)
    places: Mapping[int, int] = field(repr=False)

    @classmethod
    def of(cls, classes: str, lexicon: Lexicon) -> Sentences:
        """The analysis of a text with these classes: words of one class are the same to it."""
        roles: dict[str, list[Place]] = {}
        for hit in lexicon.search.roles.finditer(classes):
            for role in lexicon.roles[hit.group()]:
                roles.setdefault(role, []).append(hit.span())
        for match in matches(classes, lexicon.phrases, lexicon.search.phrases):
            roles.setdefault(match.trial.cue.role, []).append((match.start, match.end))
        language, tokens = lexicon.language, lexicon.spelled(classes)
        ends = sentences(tokens, language.boundaries)
        inside = tuple([parts(tokens, end, language.boundaries) for end in ends])
        told = tuple([clause_of(tokens, part, language) for sentence in inside for part in sentence])
        acting = Acting(tokens, inside, language.polarity)
        places = {start: at for at, (start, _) in enumerate(tokens.spans)}
        return cls(classes, tokens, language, roles, ends, acting, told, polarities(acting), places)

    def setting(self, match: Match) -> Setting:
        """What the sentence does to a cue."""
        sentence = next((s for s in self.sentences if s[0] <= match.start < s[1]), (0, len(self.tokens)))
        clause = next((c for c in self.clauses if c.start <= match.start < c.end), Clause(*sentence))
        future = match.trial.supposes or (match.trial.aspect is not None and match.trial.aspect.predictions)
        polarity = self._polarity(match, sentence, future=future)
        left_open = None if polarity.sign is not Sign.OPEN else _WHY.get(polarity.why, UnreadReason.NO_STANCE)
        if left_open is None and clause.tense == FUTURE and not future:
            left_open = UnreadReason.SUPPOSED
        denied = polarity.sign is Sign.DENIED
        inside = clause.start, clause.end
        near = max(clause.start, match.start - NEAR), min(clause.end, match.end + 3)
        return Setting(
            denied=denied,
            sure=polarity.certainty if polarity.certainty >= HEARD else HEDGED,
            still=(denied and self._any(TALK, inside)) or self._any(STILL, near),
            tense=clause.tense,
            lasts=frozenset([kind for kind in LASTS if self._any(kind, inside) and (denied or kind != NEVER)]),
            left_open=left_open,
            words=self._cues(polarity) if denied else (),
            sentence=sentence,
            clause=inside,
        )

    def _polarity(self, match: Match, sentence: Place, *, future: bool) -> Polarity:
        """The polarity of a cue: that of its last word. What the words of the cue itself do ("not", "refuse to") it was
        written with, so that is looked through; a question of what will be looks through what is only supposed. Of a
        subject that is denied alone it does not hold.
        """
        asked = match.trial.cue.written()
        own = frozenset([at for at in range(match.start, match.end) if self.tokens.words[at] in asked])
        plain = self.polarities[match.start : match.end]
        acting = self._acting(plain)
        found: Sequence[Polarity] = plain
        first = match.start
        if not own.isdisjoint(acting) or (future and any(p.sign is Sign.OPEN for p in plain)):
            passing = frozenset({"supposed"}) if future else frozenset()
            number, first = self.sentences.index(sentence), sentence[0]
            found = sentence_polarities(self.acting, number, passing=passing, skip=own)
            acting = self._acting(found)
        slots = {at for start, end in match.slots.values() for at in range(start, end)}
        last = max((at for at in own - slots - acting), default=match.end - 1)
        told, subject = found[last - first], match.slot("subject")
        of_it = told if subject is None else found[subject[0] - first]
        alone = of_it.sign is Sign.DENIED and set(of_it.cues).isdisjoint(told.cues)  # "all except Lind were freed"
        return of_it if alone and told.sign is Sign.ASSERTED else told

    def _acting(self, told: Sequence[Polarity]) -> set[int]:
        """The places of the words that decide some polarities."""
        return {self.places[cue.start] for polarity in told for cue in polarity.cues}

    def _cues(self, polarity: Polarity) -> tuple[Place, ...]:
        """The words that decide a polarity, as runs of places; what few words part reads better whole."""
        runs: list[Place] = []
        for at in sorted({self.places[cue.start] for cue in polarity.cues}):
            if runs and at - runs[-1][1] < _PARTED:
                runs[-1] = runs[-1][0], at + 1
            else:
                runs.append((at, at + 1))
        return tuple(runs)

    def _any(self, role: str, inside: Place) -> bool:
        found = self.parts.get(role)
        return found is not None and any(inside[0] <= start and end <= inside[1] for start, end in found)


def silent(classes: str, lexicon: Lexicon) -> bool:
    """Whether a text with these classes only refuses to say: it holds such words, and no other word of content is said
    to be so.
    """
    words = lexicon.spelled(classes).words
    hits = lexicon.language.polarity.operators.found(words)
    refusing = {at for hit in hits if hit.value.why == UNKNOWN for at in hit.places}
    light = lexicon.groups["function"] + lexicon.groups["we"]
    return bool(refusing) and all(
        polarity.sign is Sign.OPEN or at in refusing or char in light or not word[0].isalnum()
        for at, (char, word, polarity) in enumerate(
            zip(classes, words, Sentences.of(classes, lexicon).polarities, strict=True)
        )
    )


def matches(classes: str, trials: dict[str, tuple[Trial, ...]], search: re.Pattern[str]) -> list[Match]:
    """Every place where a cue matches, each cue at its own places, in order."""
    found: list[Match] = []
    ends = [*accumulate([char in (STOP, QUESTION) for char in classes])]
    places: dict[str, list[int]] = {}
    for at, char in enumerate(classes):
        places.setdefault(char, []).append(at)
    for char in dict.fromkeys(search.findall(classes)):
        for trial in trials[char]:
            if not trial.may_match(places, ends):
                continue
            for m in trial.pattern.finditer(classes):
                found.append(Match(*m.span(), trial, {name: m.span(name) for name in m.re.groupindex if m[name]}))
    if len(found) > 1:
        found.sort(key=lambda m: (m.start, m.end, m.trial.cue.role, m.trial.cue.text))
    return found


@cache
def relatives() -> frozenset[str]:
    """Words behind which a time is of what is told in passing."""
    return english().boundaries.relatives | english().boundaries.complementisers


@cache
def clause_starts() -> frozenset[str]:
    """Words and marks behind which another clause begins."""
    return english().boundaries.breaks | english().boundaries.adds | frozenset(",;")
