"""Which claims that answer no known question say the same of one thing, or deny it? Each such group is one fact.

A claim may also say again, or deny, what another claim was read to answer: then it answers that question too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import combinations
from textwrap import shorten

from attrs import evolve, field, frozen

from claimrec.aspects.aspect import Aspect, Kind, Life, StateDef
from claimrec.findings import Finding, Position, Relation
from claimrec.language.grammar import Language
from claimrec.language.text import Sign
from claimrec.linking.counted_facts import counted_facts
from claimrec.linking.links import Link, Pair, links_of
from claimrec.linking.placing import NAMED_BY, placed
from claimrec.linking.restatement import Stance
from claimrec.linking.statements import Statement
from claimrec.reading.statements import Heard
from claimrec.values import State

_YES_NO = ("yes", "no")
HOLDS = Aspect(
    "statement",
    question="Is it so: {subject}?",
    value=Kind.YES_NO,
    life=Life.LASTING,
    origin="built in: the same words",
)
HAPPENED = Aspect(
    "event",
    question="Did it happen: {subject}?",
    value=Kind.YES_NO,
    life=Life.LASTING,
    states=[StateDef("yes", life="final"), StateDef("no")],
    origin="built in: the same words",
)
_GROUP = 40  # claims of one group of which each pair is looked at


@frozen
class Told:
    """What claims say again of each other: their positions, and the pairs of one fact that are not held to clash."""

    positions: tuple[Position, ...] = ()
    vetoes: Mapping[Pair, Finding] = field(factory=dict)


def restated_facts(
    heard: Sequence[Heard], read: Mapping[str, Sequence[Position]], *, language: Language, names: Set[str]
) -> Told:
    """The positions of unread claims on what others say too.

    `heard` are all claims, `read` the positions of those that a known question read, by claim; the others are unread.
    `names` are folded words known as names. The order of the claims does not matter: links are taken the surest first.
    """
    unread = {h.claim.id: h for h in heard if h.claim.id not in read and h.claim.text}
    if not unread:
        return Told()
    links = links_of(heard, unread.keys(), language=language, names=names)
    answered = _answering(links, unread, read)
    free = unread.keys() - answered.keys()
    rest = [link for link in links if link.one in free and link.other in free]
    counted = counted_facts([link for link in rest if link.counts], unread)
    numbered = {p.claim.id for p in counted}
    plain = [k for k in rest if not k.counts and k.one not in numbered and k.other not in numbered]
    positions, vetoes = _facts(plain, unread)
    return Told((*answered.values(), *counted, *positions), vetoes)


def _answering(
    links: Sequence[Link], unread: Mapping[str, Heard], read: Mapping[str, Sequence[Position]]
) -> dict[str, Position]:
    """The positions of unread claims on questions that a claim was read to answer which says the same, or denies it."""
    found: dict[str, Position] = {}
    for link in links:
        for mine, other, theirs in ((link.one, link.other, link.found.b), (link.other, link.one, link.found.a)):
            if mine in unread and mine not in found and other in read:
                statement = link.b if other == link.other else link.a
                answer = _answer(read[other], statement, {w.at for w in theirs})
                if answer is not None:
                    found[mine] = _turned(answer, unread[mine], link, mine == link.one)
    return found


def _answer(positions: Sequence[Position], statement: Statement, core: Set[int]) -> Position | None:
    """The one state that a claim was read to hold in the words that another claim says again; None where it is open."""
    spans = [statement.text.tokens.spans[at] for at in core]
    touching = [
        p
        for p in positions
        if isinstance(p.value, State)
        and p.origin == "read"
        and any(o.start < end and start < o.end for o in p.words for start, end in spans)
    ]
    return touching[0] if len(touching) == 1 else None


def _turned(answer: Position, heard: Heard, link: Link, first: bool) -> Position:
    """The position of a claim that says again, or denies, what another was read to answer."""
    value = answer.value
    assert isinstance(value, State)
    if link.found.stance is Stance.OPPOSED:
        value = State(_other(value.name)) if value.name in _YES_NO else evolve(value, denied=not value.denied)
    statement = link.a if first else link.b
    guess = f"it {'says again' if link.found.stance is Stance.AGREES else 'denies'} what {answer.party} said"
    certainty = link.found.certainty * answer.certainty
    position = placed(heard, statement, answer.aspect, answer.subject, value, certainty)
    return evolve(position, scope=answer.scope, guesses=(*position.guesses, guess))


def _other(name: str) -> str:
    return "no" if name == "yes" else "yes"


def _facts(links: Sequence[Link], unread: Mapping[str, Heard]) -> tuple[list[Position], dict[Pair, Finding]]:
    """The groups that the links make, the surest links first; a link that does not fit what is joined by then is left
    out: two that deny each other cannot both agree with a third.
    """
    home: dict[str, str] = {}
    turned: dict[str, bool] = {}
    groups: dict[str, list[str]] = {}
    held: dict[str, tuple[Statement, float]] = {}
    kept: list[Link] = []
    for link in links:
        for name, statement in ((link.one, link.a), (link.other, link.b)):
            home.setdefault(name, name)
            turned.setdefault(name, False)
            groups.setdefault(name, [name])
            held.setdefault(name, (statement, link.found.certainty))
        opposed = link.found.stance is Stance.OPPOSED
        one, other = home[link.one], home[link.other]
        if one != other:
            if len(groups[one]) + len(groups[other]) > _GROUP and not link.found.exact:
                continue
            flip = turned[link.one] ^ turned[link.other] ^ opposed
            for name in groups[other]:
                home[name] = one
                turned[name] ^= flip
            groups[one] += groups.pop(other)
        elif (turned[link.one] ^ turned[link.other]) != opposed:
            continue
        kept.append(link)
    positions: list[Position] = []
    for group in groups.values():
        if len(group) > 1:
            positions += _fact(sorted(group), turned, held, unread)
    return positions, _vetoes(kept, groups)


def _fact(
    group: Sequence[str],
    turned: Mapping[str, bool],
    held: Mapping[str, tuple[Statement, float]],
    unread: Mapping[str, Heard],
) -> list[Position]:
    """The positions of a group, named by its shortest sentence that asserts something."""

    def asserts(name: str) -> bool:
        return all(w.sign is Sign.ASSERTED for w in held[name][0].words)

    def length(name: str) -> tuple[bool, int, str]:
        return not asserts(name), len(_sentence(held[name][0])), _sentence(held[name][0])

    root = min(group, key=length)
    aspect = HAPPENED if all(held[name][0].done for name in group) else HOLDS
    subject = f"“{shorten(_sentence(held[root][0]), NAMED_BY, placeholder='…')}”"
    yes = asserts(root)
    found = []
    for name in group:
        statement, certainty = held[name]
        value = State("yes" if (turned[name] == turned[root]) == yes else "no")
        found.append(placed(unread[name], statement, aspect, subject, value, certainty))
    return found


def _sentence(statement: Statement) -> str:
    where = statement.offsets
    return statement.text.given[where.start : where.end].strip(" .,;:—–-")


def _vetoes(kept: Sequence[Link], groups: Mapping[str, Sequence[str]]) -> dict[Pair, Finding]:
    """The pairs of one group that no link holds to be opposed: a narrower statement may stand between two others."""
    direct = {tuple(sorted((k.one, k.other))) for k in kept if k.found.stance is Stance.OPPOSED}
    loose = {name for k in kept if not k.found.exact for name in (k.one, k.other)}
    why = "neither denies all that the other says"
    finding = Finding(Relation.COMPATIBLE, why, rule="restatement")
    found: dict[Pair, Finding] = {}
    for group in groups.values():
        if len(group) <= _GROUP and not loose.isdisjoint(group):
            found |= {pair: finding for pair in combinations(sorted(group), 2) if pair not in direct}
    return found
