"""Links between claims in, the surest first; facts out, each a group that restates or denies one thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import combinations

from attrs import evolve

from claimrec.language.english.number_words import counting
from claimrec.language.english.verbs import past
from claimrec.language.tenses import PAST
from claimrec.language.text import Sign
from claimrec.linking.alternatives import Camp, answered, camps_of
from claimrec.linking.occasions import NEAR
from claimrec.linking.shown_positions import (
    asserts,
    by_length,
    called,
    differing,
    in_own_words,
    lately,
    moment,
    one_occasion,
    placed,
    sentence_of,
    without,
)
from claimrec.linking.statements.content_words import of_nature
from claimrec.linking.statements.hung_times import hangs_on
from claimrec.linking.statements.restatement import Stance
from claimrec.linking.statements.restatement_links import Link
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.statements_in_turn import Pair
from claimrec.model.aspects import Aspect, Kind, Life, StateDef
from claimrec.model.positions import Basis, Finding, Position, Relation
from claimrec.model.shown_questions import RESTATED, SAME_WORDS
from claimrec.model.values import State
from claimrec.reading.resolved import ResolvedClaim

HOLDS = Aspect(
    "statement",
    question="Is it so: {subject}?",
    value=Kind.YES_NO,
    life=Life.LASTING,
    origin=SAME_WORDS,
)
# Who names a part of a day speaks of that part: "closed in the morning", "open in the evening".
TIMED = evolve(HOLDS, holds=timedelta(0))
# What a thing is of its nature: who says otherwise on another day says so of that day, too.
NATURE = evolve(HOLDS, life=Life.FINAL)
HAPPENED = Aspect(
    "event",
    question="Did it happen: {subject}?",
    value=Kind.YES_NO,
    life=Life.LASTING,
    states=[StateDef("yes", life="final"), StateDef("no")],
    origin=SAME_WORDS,
)
ONE_EVENT = 0.75  # how sure it is that what hangs on one event in unlike words is of one time
DAY = timedelta(days=1).total_seconds()
_GROUP = 40  # claims of one group of which each pair is looked at


def facts_of(links: Sequence[Link], unread: Mapping[str, ResolvedClaim]) -> tuple[list[Position], dict[Pair, Finding]]:
    """The groups that the links make, the surest links first; a link that does not fit what is joined by then is left
    out: two that deny each other cannot both agree with a third. Who takes no position joins one group, and brings no
    two together.
    """
    home: dict[str, str] = {}
    turned: dict[str, bool] = {}
    groups: dict[str, list[str]] = {}
    held: dict[str, tuple[Statement, float]] = {}
    kept: list[Link] = []
    torn: list[Link] = []
    for link in [k for k in links if not k.silent]:
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
            torn += [link] if opposed else []
            continue
        kept.append(link)
    silent = _joined([k for k in links if k.silent], home, groups, held)
    positions: list[Position] = []
    for group in groups.values():
        camps = camps_of(sorted(set(group) - silent), links) if any(k.one in group for k in torn) else ()
        kept += [k for k in torn if camps and k.one in group]
        if len(group) > 1:
            voiced = sorted(set(group) - silent) or _saying(_root(group, held), group, held)
            found = _fact(voiced, turned, held, unread, camps, nature=_of_nature(group, kept))
            unsure = {name for name in voiced if name in silent and not _stands(held[name][0])}
            quiet = unsure.union(set(group).difference(voiced))
            positions += [p for p in found if p.claim.id not in quiet]
            positions += _unsure(sorted(quiet), found[0], held, unread)
    return positions, _vetoes(kept, groups) | _told_before(groups, held, unread)


def _joined(
    quiet: Sequence[Link], home: dict[str, str], groups: dict[str, list[str]], held: dict[str, tuple[Statement, float]]
) -> set[str]:
    """Puts claims that take no position into the group of the one that each goes with most surely; gives their ids."""
    silent: set[str] = set()
    for link in quiet:
        told = {link.one: link.a, link.other: link.b}
        new = [name for name in told if name not in home]
        if not new or (len(new) == 1 and new[0] not in link.silent):
            continue
        root = next((home[name] for name in told if name in home), link.one)
        for name in new:
            home[name] = root
            groups.setdefault(root, []).append(name)
            held[name] = told[name], link.found.certainty
        silent |= link.silent.intersection(new)
    return silent


def _unsure(
    group: Sequence[str],
    fact: Position,
    held: Mapping[str, tuple[Statement, float]],
    unread: Mapping[str, ResolvedClaim],
) -> list[Position]:
    """The positions of claims that take none on a fact: their own words."""
    return [
        in_own_words(unread[name], fact.aspect, fact.subject, certainty=held[name][1], basis=Basis.LINKED)
        for name in group
    ]


def _root(group: Iterable[str], held: Mapping[str, tuple[Statement, float]]) -> str:
    """The claim whose sentence names the fact: the shortest that asserts something."""
    return min(group, key=lambda name: by_length(held[name][0]))


def _saying(root: str, group: Iterable[str], held: Mapping[str, tuple[Statement, float]]) -> list[str]:
    """The claims of a group that say what one of it says in the very same words, in order."""
    words = sentence_of(held[root][0])
    return sorted(name for name in group if sentence_of(held[name][0]) == words)


def _stands(statement: Statement) -> bool:
    """Whether a statement leaves nothing open that it tells, and relays nothing."""
    return not statement.said_by and all(word.sign is not Sign.OPEN for word in statement.words)


def _fact(
    group: Sequence[str],
    turned: Mapping[str, bool],
    held: Mapping[str, tuple[Statement, float]],
    unread: Mapping[str, ResolvedClaim],
    camps: Sequence[Camp],
    *,
    nature: bool,
) -> list[Position]:
    """The positions of a group, named by its shortest sentence that asserts something: yes or no, or which `camps` says
    so, where three or more exclude each other. `nature` if it is about what a thing is and stays.
    """
    root = _root(group, held)
    told, alike = _of_one_moment([held[name][0] for name in group])
    # what happened in one January need not happen in another
    once = one_occasion(unread[name] for name in group) and all(
        # who denies it of a day does not say that it was never done
        s.done and (not s.times or ((camps or turned.get(name) == turned.get(root)) and lately(s, unread[name].said)))
        for name, s in zip(group, told, strict=True)
    )
    timed = all(any(time.span.known for time in s.times) for s in told)
    if camps:
        sure = {name: (s, held[name][1]) for name, s in zip(group, told, strict=True)}
        return answered(camps, sure, unread, once=once, timed=timed)
    one_moment = alike > 0 and all(s.tense == PAST for s in told)
    one_moment = one_moment and one_occasion([unread[name] for name in group], within=NEAR)
    stays = nature and one_occasion(unread[name] for name in group)
    if (stays or one_moment) and not any(s.times for s in told):
        aspect = NATURE
    elif _two_times(group, turned, told, unread):
        aspect = TIMED if timed else HOLDS  # "the hall was full", "was half empty", told days apart: of two evenings
    else:
        aspect = TIMED if timed else HAPPENED if once and asserts(held[root][0]) else HOLDS
    subject = called(without(held[root][0], differing(held[root][0], told)))
    return [
        placed(
            unread[name],
            s,
            aspect,
            subject,
            State("yes" if turned.get(name) == turned.get(root) else "no"),
            held[name][1] * (alike or 1.0),
        )
        for name, s in zip(group, told, strict=True)
    ]


def _two_times(
    group: Sequence[str], turned: Mapping[str, bool], told: Sequence[Statement], unread: Mapping[str, ResolvedClaim]
) -> bool:
    """Whether opposite states are told so far apart that each may be of a time of its own."""
    opposed = len({turned.get(name) for name in group}) > 1
    near = one_occasion([unread[name] for name in group], within=DAY)
    return opposed and any(map(_state, told)) and not near


def _state(statement: Statement) -> bool:
    """Whether a statement tells how something was, and not what was done: "was full", not "was closed"."""
    words = statement.text.tokens.words
    return any(
        word.sides and words[word.at - (word.word.split()[0] not in be)] in be and not past(word.word.split()[-1])
        for be in (counting()["be"],)
        for word in statement.words
    )


def _of_nature(group: Sequence[str], links: Iterable[Link]) -> bool:
    """Whether the claims of a group are set against each other by what a thing is and stays alone."""
    inside = frozenset(group)
    against = [k.found for k in links if k.one in inside and k.found.stance is Stance.OPPOSED]
    return bool(against) and all(any(map(of_nature, found.a, found.b)) for found in against)


def _of_one_moment(told: Sequence[Statement]) -> tuple[list[Statement], float]:
    """Statements without the time that all of them hang on ("when it came down"), and how surely that is one."""
    first, *more = [hangs_on(statement) for statement in told]
    if first is None or not all(first.like(other) for other in more):
        return list(told), 0.0
    same = all(other is not None and other.words == first.words for other in more)
    return [evolve(s, times=()) for s in told], 1.0 if same else ONE_EVENT


def _told_before(
    groups: Mapping[str, Sequence[str]],
    held: Mapping[str, tuple[Statement, float]],
    unread: Mapping[str, ResolvedClaim],
) -> dict[Pair, Finding]:
    """The pairs of one group of which one tells of a moment that came after the other was said, of how things stood
    then: "is closed", said at ten, and "reopened at half past one".
    """
    why = "the one tells of a time after the other was said"
    finding = Finding(Relation.COMPATIBLE, why, rule=RESTATED)
    found: dict[Pair, Finding] = {}
    for group in [group for group in groups.values() if len(group) <= _GROUP]:
        later = [(name, begun) for name in group if (begun := moment(held[name][0])) is not None]
        for other in group if later else ():
            said = unread[other].said
            if held[other][0].times or held[other][0].done or said is None:
                continue
            pairs = [(min(name, other), max(name, other)) for name, begun in later if begun > said.seconds[1]]
            found |= dict.fromkeys(pairs, finding)
    return found


def _vetoes(kept: Sequence[Link], groups: Mapping[str, Sequence[str]]) -> dict[Pair, Finding]:
    """The pairs of one group that no link holds to be opposed: a narrower statement may stand between two others."""
    direct = {tuple(sorted((k.one, k.other))) for k in kept if k.found.stance is Stance.OPPOSED}
    loose = {name for k in kept if not k.found.exact for name in (k.one, k.other)}
    why = "neither denies all that the other says"
    finding = Finding(Relation.COMPATIBLE, why, rule=RESTATED)
    found: dict[Pair, Finding] = {}
    for group in groups.values():
        if len(group) <= _GROUP and not loose.isdisjoint(group):
            found |= {pair: finding for pair in combinations(sorted(group), 2) if pair not in direct}
    return found
