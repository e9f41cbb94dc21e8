"""All claims in, their positions out: read or structured ones, and those on questions that the claims show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from attrs import evolve, frozen

from claimrec.language.text import Text
from claimrec.linking.denied_agents import by_others
from claimrec.linking.hearsay import without_hearsay
from claimrec.linking.narrow_denials import narrowed
from claimrec.linking.occasions import at_one_occasion
from claimrec.linking.offers import of_some
from claimrec.linking.restated_facts import RestatedFacts, restated_facts
from claimrec.linking.scopes_apart import scopes_apart
from claimrec.linking.small_sets import in_small_set
from claimrec.linking.statements.known_names import KnownNames
from claimrec.linking.statements.parts_and_wholes import told_of_parts
from claimrec.linking.under_way import unfinished
from claimrec.model.aspects import Kind
from claimrec.model.opposition import apart
from claimrec.model.positions import Basis, Finding, Position, Unread, UnreadReason
from claimrec.model.rejected import SetAside
from claimrec.model.shown_questions import SAME_WORDS
from claimrec.model.values import State
from claimrec.reading.analyses import Analyses
from claimrec.reading.own_days import days_apart
from claimrec.reading.positions import Answers, answers_of
from claimrec.reading.readings import NO_QUESTION
from claimrec.reading.resolved import ResolvedClaim
from claimrec.reading.setup import Setup
from claimrec.reading.short_names import in_full, narrowed_in_full

# What excuses two claims, by their ids, the smaller first.
Vetoes = Mapping[tuple[str, str], Finding]


@frozen
class Held:
    """What claims hold: positions, what could not be read, what could not be used, and the pairs of claims of one fact
    that are not held to clash.
    """

    positions: list[Position]
    unread: list[Unread]
    unusable: list[SetAside]
    vetoes: Vetoes
    notes: tuple[str, ...] = ()


def positions_of(heard: Sequence[ResolvedClaim], setup: Setup, *, analyses: Analyses) -> Held:
    """The positions of all claims, structured or read; `analyses` are those of the run, by which claims are linked."""
    subjects = [one.claim.subject for one in heard if one.claim.subject is not None]
    setup = evolve(setup, entities=setup.entities.hearing(subjects))
    answers = without_hearsay(answers_of(heard, setup), heard, analyses=analyses)
    # In full before claims are linked: no two that answer one question are set against each other by words as well.
    shown = _by_claim(answers.read, in_full(_flat(answers.read), entities=setup.entities))
    if setup.detect:
        shown = _apart(shown, answers.worded, setup, analyses)
    told = _told(answers, shown, setup, analyses)
    found = {**answers.structured, **shown}
    positions = [p for one in heard for p in found.get(one.claim.id, ())]
    unread = [
        Unread(h.claim, why.words, h.said, why.reason)
        for h, r in answers.rest
        if h.claim.id not in shown and (why := r.why or NO_QUESTION)
    ]
    positions = at_one_occasion(days_apart(narrowed_in_full(positions)))
    if setup.detect:
        read = {one.claim.id: one for one in answers.worded if not one.foreign}
        texts = partial(_text, read, analyses)
        positions = of_some(unfinished(by_others(narrowed(positions, texts), texts), texts), texts)
    return Held(positions, unread, list(answers.unusable), told.vetoes, told.notes)


def _told(answers: Answers, found: dict[str, tuple[Position, ...]], setup: Setup, analyses: Analyses) -> RestatedFacts:
    """What claims say of each other beside what was read; its positions are added to `found`, by claim."""
    if not setup.detect:
        return RestatedFacts()
    names = KnownNames.of([setup.parties.aliases.names, setup.entities.names])
    silent = {h.claim.id for h, r in answers.rest if r.why is not None and not r.why.reason.open_to_evidence}
    ours = [h for h in answers.worded if not h.foreign]
    texts = partial(_text, {h.claim.id: h for h in ours}, analyses)
    told = restated_facts(ours, found, silent=silent, analyses=analyses, names=names)
    told = evolve(told, vetoes={**told_of_parts(found, texts), **told.vetoes})
    found |= {position.claim.id: (position,) for position in told.positions}
    if setup.loose:
        relayed = {h.claim.id for h, r in answers.rest if r.why is not None and r.why.reason is UnreadReason.RELAYED}
        own = [h for h in answers.worded if h.claim.id not in relayed]
        loose = in_small_set(own, silent - found.keys(), found, told.vetoes, analyses=analyses, names=names)
        for position in loose.positions:
            found[position.claim.id] = _with(found.get(position.claim.id, ()), position)
        _drop_bare_agreement(found)
        told = evolve(told, vetoes={**told.vetoes, **loose.vetoes})
    return told


def _with(held: tuple[Position, ...], position: Position) -> tuple[Position, ...]:
    """The positions of a claim and one more, in place of those that exclude it, which were linked less closely, and of
    equal ones of no known time.
    """
    asked = [p for p in held if p.question == position.question and p.basis is Basis.LINKED]
    if any(p.value == position.value and p.valid is not None and p.valid.known for p in asked):
        return held
    left = [p for p in asked if p.value == position.value or apart(p.value, position.value, p.aspect)]
    return (*[p for p in held if p not in left], position)


def _drop_bare_agreement(found: dict[str, tuple[Position, ...]]) -> None:
    """Takes out the positions of facts to which all say yes where a number or a time of all of them is asked for too:
    that the bell rang says nothing beside when it rang.
    """
    answers: dict[object, list[Position]] = {}
    for positions in found.values():
        for p in positions:
            answers.setdefault(p.question, []).append(p)
    measured = [
        {p.claim.id for p in group} for group in answers.values() if group[0].aspect.value in (Kind.WHEN, Kind.QUANTITY)
    ]
    for group in answers.values():
        claims = {p.claim.id for p in group}
        bare = all(p.aspect.origin == SAME_WORDS and p.value == _YES for p in group)
        if bare and len(claims) > 1 and any(claims <= told for told in measured):
            for name in claims:
                found[name] = tuple([p for p in found[name] if p not in group])


_YES = State("yes")


def _apart(
    read: Mapping[str, tuple[Position, ...]], worded: Sequence[ResolvedClaim], setup: Setup, analyses: Analyses
) -> dict[str, tuple[Position, ...]]:
    """What was read, by claim, with a question of its own for what is told of another part, body or doer."""
    heard = {one.claim.id: one for one in worded if not one.foreign}
    texts = partial(_text, heard, analyses)
    names = {**setup.entities.names, **setup.parties.aliases.names}
    return _by_claim(read, scopes_apart(_flat(read), texts, names))


def _text(heard: Mapping[str, ResolvedClaim], analyses: Analyses, name: str) -> Text | None:
    return analyses.of(heard[name]) if name in heard else None


def _flat(read: Mapping[str, tuple[Position, ...]]) -> list[Position]:
    return [p for positions in read.values() for p in positions]


def _by_claim(read: Mapping[str, tuple[Position, ...]], flat: Sequence[Position]) -> dict[str, tuple[Position, ...]]:
    """Positions in the order of those that were read, by the claims of these."""
    rest = iter(flat)
    return {name: tuple(next(rest) for _ in positions) for name, positions in read.items()}


def discounted(position: Position) -> Position:
    """A position no surer than it is that its party said so."""
    sure = position.claim.certainty
    return position if sure == 1.0 else evolve(position, certainty=position.certainty * sure)
