"""Claims that answer no known question in; facts out, each a group that restates or denies one thing.

A claim may also say again, or deny, what another claim was read to answer: then it answers that question too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from attrs import evolve, field, frozen

from claimrec.language.measures import in_unit
from claimrec.language.tokens import folded_words
from claimrec.linking.counted_facts import counted_facts
from claimrec.linking.grouped_facts import facts_of
from claimrec.linking.shown_positions import called, placed, sentence_of
from claimrec.linking.statements.content_words import Word
from claimrec.linking.statements.known_names import KnownNames
from claimrec.linking.statements.restatement import NARROWER, Stance
from claimrec.linking.statements.restatement_links import MANY, Link, links_of
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.statements_in_turn import Pair
from claimrec.model.aspects import Life
from claimrec.model.collision import in_turn
from claimrec.model.positions import Basis, Finding, Position, Relation
from claimrec.model.quantities import Quantity
from claimrec.model.shown_questions import RESTATED
from claimrec.model.values import State
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolved import ResolvedClaim

_YES_NO = ("yes", "no")
_NOT_COMPARED = (
    f"beyond {MANY:,} claims, unread claims are compared with each other only, and none that takes no position"
)


@frozen
class RestatedFacts:
    """What claims say again of each other: their positions, and the pairs of one fact that are not held to clash."""

    positions: tuple[Position, ...] = ()
    vetoes: Mapping[Pair, Finding] = field(factory=dict)
    notes: tuple[str, ...] = ()


def restated_facts(
    heard: Sequence[ResolvedClaim],
    read: Mapping[str, Sequence[Position]],
    *,
    silent: Set[str] = frozenset(),
    analyses: Analyses,
    names: KnownNames,
) -> RestatedFacts:
    """The positions of unread claims on what others say too.

    `heard` are all claims, `read` the positions of those that a known question read, by claim; the others are unread.
    `silent` are the ids of those that ask, suppose or wish: among many claims only those that state something are
    analysed. `names` are those known of the run. The order of the claims does not matter: links are taken the
    surest first.
    """
    unread = {h.claim.id: h for h in heard if h.claim.id not in read and h.claim.text}
    if len(heard) > MANY:
        unread = {name: h for name, h in unread.items() if name not in silent}
    if not unread:
        return RestatedFacts()
    beside = links_of(heard, unread.keys(), analyses=analyses, names=names)
    links = beside.links
    answered = _answering(links, unread, read)
    free = unread.keys() - answered.keys()
    rest = [link for link in links if link.one in free and link.other in free]
    counted = counted_facts([link for link in rest if link.counts], unread)
    numbered = {p.claim.id for p in counted}
    plain = [k for k in rest if not k.counts and (k.against or numbered.isdisjoint((k.one, k.other)))]
    positions, vetoes = facts_of(plain, unread)
    excused = {pair: Finding(Relation.COMPATIBLE, why, rule=RESTATED) for pair, why in beside.excused.items()}
    notes = (*((_NOT_COMPARED,) if len(heard) > MANY else ()), *beside.notes)
    return RestatedFacts((*answered.values(), *counted, *positions), excused | vetoes, notes)


def _answering(
    links: Sequence[Link], unread: Mapping[str, ResolvedClaim], read: Mapping[str, Sequence[Position]]
) -> dict[str, Position]:
    """The positions of unread claims on questions that a claim was read to answer which says the same, or denies it."""
    found: dict[str, Position] = {}
    for link in links:
        for mine, other, first in ((link.one, link.other, True), (link.other, link.one, False)):
            if mine in unread and mine not in found and other in read:
                answer = _answer(read[other], link, first)
                value = None if answer is None else _value(answer, link, first)
                if answer is None or value is None:
                    continue
                position = _turned(answer, value, unread[mine], link, first)
                if answer.aspect.life is not Life.FINAL or not in_turn(answer, position):  # "landed", "took off"
                    found[mine] = position
    return found


def _answer(positions: Sequence[Position], link: Link, first: bool) -> Position | None:
    """The one answer that a claim was read to give in the words that another claim says again; None where it is open.

    `first` says whether the other claim is the first of the link.
    """
    statement, words = (link.b, link.found.b) if first else (link.a, link.found.a)
    touching = [
        p
        for p in positions
        if isinstance(p.value, Quantity if link.counts else State)
        and p.basis is Basis.READ
        and _read_in(p, statement, words)
    ]
    return touching[0] if len(touching) == 1 else None


def _read_in(position: Position, statement: Statement, words: Sequence[Word]) -> bool:
    """Whether a position was read in some words of its claim: in what they say of its subject, where they say anything,
    since much else may be said of one subject.
    """
    told = [word for word in statement.words if _within(position, statement, word)]
    of_it = [word for word in told if word.word not in folded_words(position.subject)]
    return any(word in words for word in of_it or told)


def _within(position: Position, statement: Statement, word: Word) -> bool:
    start, end = statement.text.tokens.spans[word.at]
    return any(o.start < end and start < o.end for o in position.words)


def _value(answer: Position, link: Link, first: bool) -> State | Quantity | None:
    """What a claim answers that says again, or denies, what another was read to answer."""
    value = answer.value
    if isinstance(value, Quantity):
        mention = link.counts[0].a if first else link.counts[0].b
        return in_unit(mention.value, mention.unit or value.unit, value.unit)
    if not isinstance(value, State) or link.found.stance is Stance.AGREES:
        return value if isinstance(value, State) else None
    if value.name not in _YES_NO:
        return evolve(value, denied=not value.denied)
    if value.denied and link.found.certainty < NARROWER:
        return None  # who says that it was not cancelled does not deny that it was postponed
    return State(value.name if value.denied else ("no" if value.name == "yes" else "yes"))


def _turned(answer: Position, value: State | Quantity, heard: ResolvedClaim, link: Link, first: bool) -> Position:
    """The position of a claim that says again, or denies, what another was read to answer."""
    statement = link.a if first else link.b
    does = "deny" if link.found.stance is Stance.OPPOSED else "say again"
    guess = f"{called(sentence_of(statement))} was taken to {does} what {answer.party} said of {answer.subject}"
    certainty = link.found.certainty * answer.certainty
    position = placed(heard, statement, answer.aspect, answer.subject, value, certainty)
    return evolve(position, scope=answer.scope, guesses=(*position.guesses, guess))
