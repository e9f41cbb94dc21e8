"""The claims of a small set that are unread and unlinked in, facts out.

For sets that are too small for weights: each two claims are compared directly (`loose_relation.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import combinations
from typing import TypeVar

from attrs import evolve

from claimrec.language.text import TimeMention
from claimrec.linking.counted_facts import counted_facts
from claimrec.linking.grouped_facts import facts_of
from claimrec.linking.restated_facts import RestatedFacts
from claimrec.linking.sentence_pairs.equal_numbers import joined
from claimrec.linking.sentence_pairs.loose_comparison import Way
from claimrec.linking.sentence_pairs.loose_holdings import one_owner
from claimrec.linking.sentence_pairs.loose_links import LooseLink, loose_links, shared_answers
from claimrec.linking.shown_positions import called, in_own_words, one_occasion, placed, sentence_of, without
from claimrec.linking.statements.known_names import KnownNames
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.statements_in_turn import Pair
from claimrec.model.aspects import Aspect, Kind, Life
from claimrec.model.claims import Offsets
from claimrec.model.collision import some_time
from claimrec.model.positions import Basis, Finding, Position, Relation
from claimrec.model.shown_questions import RESTATED, SAME_WORDS
from claimrec.model.spans import Span
from claimrec.model.values import State, When, Who
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolved import ResolvedClaim

T = TypeVar("T")
WHOSE = Aspect("holder", question="Whose is it: {subject}?", value=Kind.WHO, life=Life.LASTING, origin=SAME_WORDS)
WHEN = Aspect("date", question="When: {subject}?", value=Kind.WHEN, life=Life.FINAL, origin=SAME_WORDS)


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
    beside_each = loose_links(heard, silent, held, excused, analyses=analyses, names=names)
    linked = beside_each.links
    said = {h.claim.id: h for h in heard}
    counted = counted_facts([k.link for k in linked if k.loose.counts is not None], said, at_once=True)
    placed_now = {p.claim.id for p in counted}
    dated = _dated([k for k in linked if k.loose.times is not None and placed_now.isdisjoint((k.one, k.other))], said)
    placed_now |= {p.claim.id for p in dated}
    owned = _owned([k for k in linked if k.loose.way is Way.OWN], said)
    placed_now |= {p.claim.id for p in owned}
    beside = _beside([k for k in linked if k.silent and placed_now.isdisjoint((k.one, k.other))], said, held)
    placed_now |= {p.claim.id for p in beside}
    rest = [
        k.link
        for k in linked
        if k.loose.counts is None
        and k.loose.times is None
        and k.loose.way is not Way.OWN
        and (k.loose.differs or placed_now.isdisjoint((k.one, k.other)))
    ]
    positions, _ = facts_of(rest, said)
    every = _placed((*counted, *dated, *owned, *beside, *positions), linked, said)
    same = joined(beside_each.equal, said, _with(held, every))
    opposed = {_pair(k.one, k.other): k.loose.why for k in linked if k.loose.differs}
    findings = _findings(every, opposed)
    return RestatedFacts(
        (*every, *same),
        {
            pair: said
            for pair, said in findings.items()
            if said.relation is Relation.CONTRADICTS or not shared_answers(held, *pair)
        }
        | beside_each.unlike,
    )


def _with(held: Mapping[str, Sequence[Position]], more: Sequence[Position]) -> dict[str, list[Position]]:
    """The positions of each claim, with some more."""
    found = {name: list(positions) for name, positions in held.items()}
    for p in more:
        found.setdefault(p.claim.id, []).append(p)
    return found


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


def _dated(linked: Sequence[LooseLink], said: Mapping[str, ResolvedClaim]) -> list[Position]:
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
        placed(said[i], s, WHEN, subject, When(t.span), sure)
        for group in groups
        for subject in [min(called(without(s, [t.words])) for s, t, _ in group.values())]
        for i, (s, t, sure) in group.items()
    ]


def _owned(linked: Sequence[LooseLink], said: Mapping[str, ResolvedClaim]) -> list[Position]:
    """The positions of claims that tell each of another owner of one thing, one fact for each thing."""
    groups: list[dict[str, tuple[Statement, str, float]]] = []
    for k in linked:
        told = zip((k.one, k.other), (k.loose.a, k.loose.b), k.loose.owners, strict=True)
        home = _home(groups, (k.one, k.other))
        home |= {i: (s, _owner(owner, said[i], home), k.loose.certainty) for i, s, owner in told if i not in home}
    return [
        placed(said[i], s, WHOSE, _subject(t for t, _, _ in group.values()), Who(frozenset([owner])), sure)
        for group in groups
        for i, (s, owner, sure) in group.items()
    ]


def _owner(called: str, heard: ResolvedClaim, home: Mapping[str, tuple[Statement, str, float]]) -> str:
    """Who is said to have something, as the same owner is called in that fact by then: who speaks, or who is named."""
    name = called or heard.speaker.side or heard.speaker.name
    return next((owner for _, owner, _ in home.values() if one_owner(name, owner)), name)


def _beside(
    linked: Sequence[LooseLink], said: Mapping[str, ResolvedClaim], held: Mapping[str, Sequence[Position]]
) -> list[Position]:
    """The positions of claims that take none, in their own words, on a question that the claims show and that the one
    answers which each goes with most surely.
    """
    found: dict[str, Position] = {}
    for k in linked:
        for name, other in ((k.one, k.other), (k.other, k.one)):
            shown = [p for p in held.get(other, ()) if p.aspect.origin == SAME_WORDS and isinstance(p.value, State)]
            if name in k.silent and name not in found and len(shown) == 1:
                asked = shown[0]
                found[name] = in_own_words(
                    said[name], asked.aspect, asked.subject, certainty=k.loose.certainty, basis=Basis.LINKED
                )
    return list(found.values())


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
    return called(min(map(sentence_of, told)))


def _placed(
    positions: Sequence[Position], linked: Sequence[LooseLink], said: Mapping[str, ResolvedClaim]
) -> tuple[Position, ...]:
    """Positions with the words that link them, and at a time that is known.

    What hangs on something else is taken for the time of saying; of claims said at one time, one that names no time
    speaks of the time that the other names.
    """
    words = _words(linked)
    timed = [evolve(p, words=words.get(p.claim.id, p.words)) for p in positions]
    free = {name for k in linked if k.loose.untimed for name in (k.one, k.other)}
    timed = [_at_known_time(p) if p.claim.id in free else p for p in timed]
    once = {
        name
        for k in linked
        if k.loose.once and one_occasion([said[k.one], said[k.other]])  # else of two elections
        for name in (k.one, k.other)
    }
    settled = {p.question for p in timed if p.claim.id in once and p.aspect.origin == SAME_WORDS}
    timed = [evolve(p, aspect=_final(p.aspect)) if p.question in settled else p for p in timed]
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


def _final(aspect: Aspect) -> Aspect:
    """A question whose answers stay so, whichever it is: what happened once was not otherwise."""
    return evolve(aspect, life=Life.FINAL, states=[evolve(state, life=None) for state in aspect.states])


def _at_known_time(position: Position) -> Position:
    known = position.valid is not None and position.valid.known
    return (
        position
        if known or not position.explicit or some_time(position)
        else evolve(position, valid=position.said_at, explicit=False)
    )


def _words(linked: Sequence[LooseLink]) -> dict[str, tuple[Offsets, ...]]:
    """For each claim the words by which it is linked to the one that it is linked to most surely."""
    found: dict[str, tuple[Offsets, ...]] = {}
    for k in linked:
        for name, words in zip((k.one, k.other), k.loose.words, strict=True):
            found.setdefault(name, words)
    return found


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)
