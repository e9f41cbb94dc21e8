"""The claims of a small set that are unread and unlinked in, facts out.

For sets that are too small for weights: each two claims are compared directly (`loose_relation.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import combinations
from typing import TypeVar

from attrs import evolve, frozen

from claimrec.language.text import TimeMention
from claimrec.linking.counted_facts import counted_facts
from claimrec.linking.grouped_facts import facts_of
from claimrec.linking.known_names import KnownNames, capitals
from claimrec.linking.likeness import Sentence, sentences
from claimrec.linking.loose_comparison import Loose, Way
from claimrec.linking.loose_relation import loosely
from claimrec.linking.restated_facts import RestatedFacts
from claimrec.linking.restatement import Restated, Stance
from claimrec.linking.restatement_links import AGREE, MAYBE_UNLIKE, OPEN, UNLIKE, Link, Pair, unlike_speakers
from claimrec.linking.sentence_contents import Statement, statements
from claimrec.linking.shown_positions import NAMED_BY, placed, sentence_of
from claimrec.model.aspects import Aspect, Kind, Life
from claimrec.model.claims import Offsets
from claimrec.model.opposition import apart
from claimrec.model.positions import Finding, Position, Relation
from claimrec.model.quantities import Quantity
from claimrec.model.shown_questions import RESTATED, SAME_WORDS
from claimrec.model.spans import Span
from claimrec.model.values import State, When, Who
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolved import ResolvedClaim

T = TypeVar("T")
WHOSE = Aspect("holder", question="Whose is it: {subject}?", value=Kind.WHO, life=Life.LASTING, origin=SAME_WORDS)
WHEN = Aspect("date", question="When: {subject}?", value=Kind.WHEN, life=Life.FINAL, origin=SAME_WORDS)


@frozen
class _Linked:
    """Two claims, by their ids, with what the one has to do with the other."""

    one: str
    other: str
    loose: Loose

    @property
    def link(self) -> Link:
        """The two as a link."""
        loose = self.loose
        stance = Stance.OPPOSED if loose.differs and loose.counts is None else Stance.AGREES
        found = Restated(stance, loose.certainty, (), (), exact=False)
        counts = () if loose.counts is None else (loose.counts,)
        return Link(self.one, self.other, found, loose.a, loose.b, counts, loose.why)


def loose_facts(
    heard: Sequence[ResolvedClaim],
    silent: Set[str],
    held: Mapping[str, Sequence[Position]],
    excused: Mapping[Pair, Finding],
    *,
    analyses: Analyses,
    names: KnownNames,
) -> RestatedFacts:
    """The positions of claims on what they have to do with each other by their words alone, and why two are opposed.

    `heard` are the claims to compare, all with words; `silent` the ids of those that may take no position: these join
    none that they do not oppose. `held` are the positions that they have by then: claims that contradict each other by
    these are left to them. `excused` are pairs that are not held to clash, and why.
    """
    linked = _linked(heard, silent, held, excused, analyses=analyses, names=names)
    said = {h.claim.id: h for h in heard}
    counted = counted_facts([k.link for k in linked if k.loose.counts is not None], said, at_once=True)
    placed_now = {p.claim.id for p in counted}
    dated = _dated([k for k in linked if k.loose.times is not None and placed_now.isdisjoint((k.one, k.other))], said)
    placed_now |= {p.claim.id for p in dated}
    owned = _owned([k for k in linked if k.loose.way is Way.OWN and placed_now.isdisjoint((k.one, k.other))], said)
    placed_now |= {p.claim.id for p in owned}
    rest = [
        k.link
        for k in linked
        if k.loose.counts is None
        and k.loose.times is None
        and k.loose.way is not Way.OWN
        and placed_now.isdisjoint((k.one, k.other))
    ]
    positions, _ = facts_of(rest, said)
    every = _placed((*counted, *dated, *owned, *positions), linked)
    opposed = {_pair(k.one, k.other): k.loose.why for k in linked if k.loose.differs}
    findings = _findings(every, opposed)
    return RestatedFacts(
        every,
        {
            pair: said
            for pair, said in findings.items()
            if said.relation is Relation.CONTRADICTS or not _shared(held, *pair)
        },
    )


def _findings(positions: Sequence[Position], opposed: Mapping[Pair, str]) -> dict[Pair, Finding]:
    """What is said of each two claims of one fact: why they are opposed, or that nothing opposes them."""
    groups: dict[object, list[str]] = {}
    for position in positions:
        groups.setdefault(position.question, []).append(position.claim.id)
    met = Finding(Relation.COMPATIBLE, "neither denies what the other says", rule=RESTATED)
    return {
        pair: Finding(Relation.CONTRADICTS, opposed[pair], rule=RESTATED) if pair in opposed else met
        for group in groups.values()
        for pair in combinations(sorted(set(group)), 2)
    }


def _linked(
    heard: Sequence[ResolvedClaim],
    silent: Set[str],
    held: Mapping[str, Sequence[Position]],
    excused: Mapping[Pair, Finding],
    *,
    analyses: Analyses,
    names: KnownNames,
) -> list[_Linked]:
    """The claims that have to do with each other, the surest first, those that differ before those that do not."""
    texts = {h.claim.id: analyses.of(h) for h in heard}
    said = {h.claim.id: h for h in heard}
    known = names.with_words(capitals(texts))
    told: dict[str, tuple[Sentence, ...]] = {
        i: sentences(statements(text, known, said[i].speaker.name)) for i, text in texts.items()
    }
    found = []
    for one, other in combinations(sorted(texts), 2):
        shared = _shared(held, one, other)
        if any(apart(p.value, q.value, p.aspect) and _timed(p) and _timed(q) for p, q in shared):
            continue
        loose = loosely(told[one], told[other], other_us=unlike_speakers(said[one], said[other]))
        if loose is not None and loose.differs and _told_apart(held.get(one, ()), held.get(other, ())):
            continue
        states = [(p, q) for p, q in shared if isinstance(p.value, State)]
        agreed = states and not any(apart(p.value, q.value, p.aspect) for p, q in states)
        counted = any(isinstance(p.value, Quantity) for p, _ in shared)
        excuse = excused[one, other].why if (one, other) in excused else AGREE if agreed else ""
        if loose is None or (counted and loose.way is Way.NUMBERS):  # read as numbers that meet
            continue
        if _stands(loose, excuse) if loose.differs else not shared and silent.isdisjoint((one, other)):
            found.append(_Linked(one, other, loose))
    return sorted(found, key=lambda k: (not k.loose.differs, -k.loose.certainty, k.one, k.other))


def _told_apart(ours: Sequence[Position], theirs: Sequence[Position]) -> bool:
    """Whether two claims were read to answer one question of unlike parts, groups or times: "youth", "first round"."""
    asked, others = _scopes(ours), _scopes(theirs)
    return any(asked[question].isdisjoint(others[question]) for question in asked.keys() & others.keys())


def _scopes(positions: Sequence[Position]) -> Mapping[tuple[str, str], set[str]]:
    """The scopes in which each question of each subject is answered."""
    found: dict[tuple[str, str], set[str]] = {}
    for p in positions:
        found.setdefault((p.aspect.name, p.subject), set()).add(p.scope)
    return found


def _timed(position: Position) -> bool:
    """Whether it is known of which time it speaks."""
    return position.valid is not None and position.valid.known


def _shared(held: Mapping[str, Sequence[Position]], one: str, other: str) -> list[tuple[Position, Position]]:
    """The positions by which two claims answer one question, in pairs."""
    return [(p, q) for p in held.get(one, ()) for q in held.get(other, ()) if p.question == q.question]


def _stands(loose: Loose, excuse: str) -> bool:
    """Whether what differs stands, although two claims were found to say the same, or to leave it open."""
    if excuse == OPEN:
        return loose.way is not Way.DENIAL
    if excuse == UNLIKE:
        return loose.counts is None or loose.counts.a.role == loose.counts.b.role
    return excuse in ("", MAYBE_UNLIKE) or loose.way in (Way.TIMES, Way.EXCHANGED, Way.OWN, Way.UNMASKED)


def _dated(linked: Sequence[_Linked], said: Mapping[str, ResolvedClaim]) -> list[Position]:
    """The positions of claims whose times of one thing do not meet: one fact for those that are set against each other
    by the same words of theirs.
    """
    groups: list[dict[str, tuple[Statement, TimeMention, float]]] = []
    for k in linked:
        if k.loose.times is None:
            continue
        told = dict(zip((k.one, k.other), zip((k.loose.a, k.loose.b), k.loose.times, strict=True), strict=True))
        home = _home(groups, told)
        if all(home[i][1].words == time.words for i, (_, time) in told.items() if i in home):
            home |= {i: (s, time, k.loose.certainty) for i, (s, time) in told.items() if i not in home}
    return [
        placed(said[i], s, WHEN, _subject(s for s, _, _ in group.values()), When(t.span), sure)
        for group in groups
        for i, (s, t, sure) in group.items()
    ]


def _owned(linked: Sequence[_Linked], said: Mapping[str, ResolvedClaim]) -> list[Position]:
    """The positions of claims whose parties each say of one thing that it is theirs, one fact for each thing."""
    groups: list[dict[str, tuple[Statement, float]]] = []
    for k in linked:
        home = _home(groups, (k.one, k.other))
        home |= {i: (s, k.loose.certainty) for i, s in ((k.one, k.loose.a), (k.other, k.loose.b)) if i not in home}
    return [
        placed(said[i], s, WHOSE, _subject(t for t, _ in group.values()), Who(frozenset([said[i].speaker.name])), sure)
        for group in groups
        for i, (s, sure) in group.items()
    ]


def _home(groups: list[dict[str, T]], claims: Iterable[str]) -> dict[str, T]:
    """The group that holds one of these claims, else a new one, which is added."""
    known = set(claims)
    home = next((group for group in groups if not known.isdisjoint(group)), None)
    if home is None:
        home = {}
        groups.append(home)
    return home


def _subject(told: Iterable[Statement]) -> str:
    """What a fact is named by: the first of its sentences in alphabetical order."""
    return f"“{min(map(sentence_of, told))[:NAMED_BY]}”"


def _placed(positions: Sequence[Position], linked: Sequence[_Linked]) -> tuple[Position, ...]:
    """Positions with the words that link them, and at a time that is known.

    What hangs on something else is taken for the time of saying; of claims said at one time, one that names no time
    speaks of the time that the other names.
    """
    words = _words(linked)
    timed = [evolve(p, words=words.get(p.claim.id, p.words)) for p in positions]
    free = {name for k in linked if k.loose.untimed for name in (k.one, k.other)}
    timed = [_at_known_time(p) if p.claim.id in free else p for p in timed]
    named: dict[object, set[Span]] = {}
    for p in timed:
        if p.explicit and p.valid is not None:
            named.setdefault((p.question, p.said_at), set()).add(p.valid)
    found = []
    for p in timed:
        others = named.get((p.question, p.said_at), set())
        if not p.explicit and len(others) == 1:
            guess = f"it was taken to speak of the time that another names, {min(others, key=str)}"
            p = evolve(p, valid=min(others, key=str), guesses=(*p.guesses, guess))
        found.append(p)
    return tuple(found)


def _at_known_time(position: Position) -> Position:
    known = position.valid is not None and position.valid.known
    return position if known or not position.explicit else evolve(position, valid=position.said_at, explicit=False)


def _words(linked: Sequence[_Linked]) -> dict[str, tuple[Offsets, ...]]:
    """For each claim the words by which it is linked to the one that it is linked to most surely."""
    found: dict[str, tuple[Offsets, ...]] = {}
    for k in linked:
        for name, words in zip((k.one, k.other), k.loose.words, strict=True):
            found.setdefault(name, words)
    return found


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)
