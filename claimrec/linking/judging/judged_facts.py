"""Positions of a run and what a judge says of its claims in; positions placed by that, and findings on pairs, out.

What the judge saw together is placed as it says. Above it stand structured claims, the caller's own questions, and
typed values of one question that meet. Claims that it did not see stay as they were.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from attrs import evolve, field, frozen

from claimrec.language.tokens import tokens
from claimrec.linking.evidence.story_facts import STORY_FACT, Question
from claimrec.linking.judging.judged_questions import SUREST_ODDS, IdPair, JudgedSet, in_order
from claimrec.linking.shown_positions import called, in_own_words
from claimrec.linking.statements.words import content_stem
from claimrec.model.aspects import Aspect
from claimrec.model.positions import Basis, Evidence, Finding, Position, Relation, Unread
from claimrec.model.values import Meet, Told, meet
from claimrec.reading.resolved import ResolvedClaim

JOINED = 0.9  # how surely a claim belongs where a judge puts it: the share that is right in the recorded answers
_NAMING = 3  # one in so many claims of a judged question has to be read to answer the question that names it
JUDGE = "judge"  # the rule of findings that a judge made
_SHOWN = (Basis.WEIGHED, Basis.LINKED)  # what places a claim by its likeness to others, as a judge does


@frozen
class JudgedFacts:
    """Positions as a judge places them, the claims that it leaves in no fact, and how it words its questions."""

    positions: tuple[Position, ...]
    unread: tuple[Unread, ...] = ()
    wordings: Mapping[Question, str] = field(factory=dict)


@frozen
class _Home:
    """The question that the claims of a judged question are placed on: as it was read, and with the scope it has now.

    `like` is a position on it, None where no reading names it.
    """

    like: Position | None
    subject: str
    read_scope: str
    scope: str

    @property
    def asks(self) -> Question:
        return self.aspect.name, self.subject, self.read_scope

    @property
    def placed_on(self) -> Question:
        """The question as its positions have it."""
        return self.aspect.name, self.subject, self.scope

    @property
    def aspect(self) -> Aspect:
        return STORY_FACT if self.like is None else self.like.aspect

    def told(self, one: ResolvedClaim, judge: str) -> Position:
        """The position of a claim that a judge puts on this question, in its own words."""
        why = (f"{judge} puts it on this question",)
        return in_own_words(
            one, self.aspect, self.subject, scope=self.scope, certainty=JOINED, basis=Basis.JUDGED, guesses=why
        )


def judged_facts(
    positions: Sequence[Position], judged: JudgedSet, *, heard: Sequence[ResolvedClaim], own: Set[str]
) -> JudgedFacts:
    """The positions of a run, placed as a judge says; `own` are the names of the caller's questions."""
    known = {one.claim.id: one for one in heard}
    held: dict[str, list[Position]] = {}
    for position in positions:
        held.setdefault(position.claim.id, []).append(position)
    opposed = {claim for pair in judged.opposed for claim in pair}
    homes = _homes([question.claims for question in judged.questions], held, known, own, opposed)
    placed: list[Position] = []
    used: set[int] = set()
    for question, home in zip(judged.questions, homes, strict=True):
        for claim in question.claims:
            mine = [p for p in held.get(claim, ()) if home.asks == p.question and p.basis is not Basis.WEIGHED]
            used |= {id(p) for p in mine}
            placed += [evolve(p, scope=home.scope) for p in mine] or [home.told(known[claim], question.by)]
    rest = [p for p in positions if id(p) not in used]
    saw = {claim: by for pair, by in judged.seen.items() for claim in pair}
    kept = _kept(rest, seen=saw.keys(), homes=homes, own=own)
    found = (*kept, *placed)
    lost = {p.claim.id: p for p in rest}
    for position in found:
        lost.pop(position.claim.id, None)
    told = "finds no other claim on what it says"
    left = {name: p for name, p in lost.items() if p.basis is Basis.LINKED}
    unread = [Unread(p.claim, f"{saw[name]} {told}", p.said_at) for name, p in left.items()]
    worded = {
        home.placed_on: question.words for question, home in zip(judged.questions, homes, strict=True) if question.words
    }
    return JudgedFacts(found, tuple(unread), worded)


def _homes(
    questions: Sequence[Sequence[str]],
    held: Mapping[str, Sequence[Position]],
    known: Mapping[str, ResolvedClaim],
    own: Set[str],
    opposed: Set[str],
) -> list[_Home]:
    """For each judged question the question that names it: that which most of its claims were read to answer.

    Of two judged questions that one reading would name, the larger has it; the other has it with a scope of its own.
    """
    found: dict[int, _Home] = {}
    taken: Counter[Question] = Counter()
    named: Counter[Question] = Counter()
    for at in sorted(range(len(questions)), key=lambda at: (-len(questions[at]), questions[at])):
        members = questions[at]
        like = _naming(members, held, own)
        central = _central(members, known, opposed)
        if like is None:
            home = _Home(None, central, "", "")
        else:
            again = f"{like.scope} {central}".strip()
            home = _Home(like, like.subject, like.scope, again if taken[like.question] else like.scope)
            taken[like.question] += 1
        aspect, subject, _ = home.asks
        asked = aspect, subject, home.scope
        named[asked] += 1
        if named[asked] > 1:
            home = evolve(
                home, scope=f"{home.scope} (another{f', {named[asked]}' if named[asked] > 2 else ''})".strip()
            )
        found[at] = home
    return [found[at] for at in range(len(questions))]


def _naming(members: Sequence[str], held: Mapping[str, Sequence[Position]], own: Set[str]) -> Position | None:
    """A position on the question that most claims were read to answer, the caller's own before others; or None."""
    told = {
        (p.question, p.claim.id): p for claim in members for p in held.get(claim, ()) if p.basis is not Basis.WEIGHED
    }
    often = Counter([question for question, _ in told])
    first: dict[Question, Position] = {}
    for (question, _), position in told.items():
        first.setdefault(question, position)
    fit = [q for q, count in often.items() if _fixed(first[q], own) or count * _NAMING >= len(members)]
    best = min(fit, key=lambda q: (not _fixed(first[q], own), -often[q], q), default=None)
    return None if best is None else first[best]


def _fixed(position: Position, own: Set[str]) -> bool:
    """Whether a position stands above what a judge says: it came structured, or answers the caller's own question."""
    return position.basis is Basis.STRUCTURED or position.aspect.name in own


def _central(members: Sequence[str], known: Mapping[str, ResolvedClaim], opposed: Set[str]) -> str:
    """What a question is called that no reading names: of the claims that are opposed to others there, or of all where
    none is, the one whose words most others share, of equals the shortest; cut to length.
    """
    texts = {claim: known[claim].claim.text or "" for claim in members}
    words = {claim: {content_stem(word) for word in tokens(text).words} - {""} for claim, text in texts.items()}
    often = Counter([stem for own in words.values() for stem in own])
    taking = [claim for claim in members if claim in opposed] or members
    best = min(taking, key=lambda claim: (-sum(often[w] - 1 for w in words[claim]), len(texts[claim]), claim))
    return called(texts[best])


def _kept(rest: Sequence[Position], *, seen: Set[str], homes: Sequence[_Home], own: Set[str]) -> list[Position]:
    """What stays of the positions that no judged question uses.

    Of claims that the judge saw, what was placed by likeness goes; what was read of a question that others answer,
    with which the judge does not join it, is told apart.
    """
    asked = {home.asks for home in homes}
    asked |= {q for q, n in Counter([p.question for p in rest if p.claim.id in seen]).items() if n > 1}
    found = []
    for position in rest:
        if position.claim.id not in seen or _fixed(position, own):
            found.append(position)
        elif position.basis not in _SHOWN:
            scope = f"{position.scope} as told by {position.party}".strip()
            found.append(evolve(position, scope=scope) if position.question in asked else position)
    return found


def judged_findings(
    positions: Sequence[Position], judged: JudgedSet, *, own: Set[str]
) -> dict[tuple[int, int], list[Finding]]:
    """What a judge says of the pairs of positions on one question, by their places, the smaller first."""
    by_claim: dict[str, list[int]] = {}
    for place, position in enumerate(positions):
        by_claim.setdefault(position.claim.id, []).append(place)
    found: dict[tuple[int, int], list[Finding]] = {}
    for (one, other), name in sorted(judged.seen.items()):
        for i in by_claim.get(one, ()):
            for j in by_claim.get(other, ()):
                a, b = positions[min(i, j)], positions[max(i, j)]
                if a.question == b.question and not (_fixed(a, own) and _fixed(b, own)):
                    found[min(i, j), max(i, j)] = _findings_on(a, b, judged, name)
    return found


def overruled(positions: Sequence[Position], judged: JudgedSet) -> list[IdPair]:
    """The pairs of claims that a judge opposes although their values meet, so that they are not flagged."""
    held: dict[str, list[Position]] = {}
    for position in positions:
        held.setdefault(position.claim.id, []).append(position)
    return [
        (one, other)
        for one, other in judged.opposed
        if any(
            a.question == b.question and _meet_by_value(a, b) for a in held.get(one, ()) for b in held.get(other, ())
        )
    ]


def _findings_on(a: Position, b: Position, judged: JudgedSet, name: str) -> list[Finding]:
    one, other = a.claim.id, b.claim.id
    opposed = judged.opposed.get(in_order(one, other))
    changed = judged.changes.get((one, other), judged.changes.get((other, one)))
    if (opposed is not None or changed is not None) and _meet_by_value(a, b):
        return [Finding(Relation.COMPATIBLE, f"their values meet, whatever {name} holds", rule=JUDGE)]
    found = []
    if opposed is not None:
        says = opposed.why or "they cannot both be"
        found.append(_weighed(Relation.CONTRADICTS, f"{name}: {says}", min(opposed.odds, SUREST_ODDS)))
    if changed is not None:
        found.append(_weighed(Relation.CHANGES, f"{name}: the later answers otherwise than the earlier", changed))
    return found or [Finding(Relation.COMPATIBLE, f"{name} holds that both can be", rule=JUDGE)]


def _weighed(relation: Relation, says: str, weight: float) -> Finding:
    return Finding(relation, says, weight, JUDGE, evidence=(Evidence(JUDGE, says, weight),))


def _meet_by_value(a: Position, b: Position) -> bool:
    """Whether two typed values of one question meet, so that the two positions agree."""
    if Told in (type(a.value), type(b.value)) or type(a.value) is not type(b.value):
        return False
    return meet(a.value, b.value, exclusions=a.aspect.exclusions, tolerance=a.aspect.tolerance) is Meet.YES
