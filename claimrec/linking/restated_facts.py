"""Claims that answer no known question in; facts out, each a group that restates or denies one thing.

A claim may also say again, or deny, what another claim was read to answer: then it answers that question too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import timedelta
from itertools import combinations

from attrs import evolve, field, frozen

from claimrec.language.tokens import folded_words
from claimrec.linking.alternatives import Camp, answered, camps_of
from claimrec.linking.counted_facts import counted_facts
from claimrec.linking.known_names import KnownNames
from claimrec.linking.restatement import NARROWER, Stance
from claimrec.linking.restatement_links import MANY, Link, Pair, links_of
from claimrec.linking.sentence_contents import Statement, Word
from claimrec.linking.shown_positions import asserts, called, lately, one_occasion, placed, sentence_of
from claimrec.model.aspects import Aspect, Kind, Life, StateDef
from claimrec.model.positions import Basis, Finding, Position, Relation
from claimrec.model.quantities import Quantity
from claimrec.model.shown_questions import RESTATED, SAME_WORDS
from claimrec.model.values import State
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolved import ResolvedClaim

_YES_NO = ("yes", "no")
_NOT_COMPARED = (
    f"beyond {MANY:,} claims, unread claims are compared with each other only, and none that takes no position"
)
HOLDS = Aspect(
    "statement",
    question="Is it so: {subject}?",
    value=Kind.YES_NO,
    life=Life.LASTING,
    origin=SAME_WORDS,
)
NAMED = 4  # words of a time from which on it names what it hangs on
# Who names a part of a day speaks of that part: "closed in the morning", "open in the evening".
TIMED = evolve(HOLDS, holds=timedelta(0))
HAPPENED = Aspect(
    "event",
    question="Did it happen: {subject}?",
    value=Kind.YES_NO,
    life=Life.LASTING,
    states=[StateDef("yes", life="final"), StateDef("no")],
    origin=SAME_WORDS,
)
_GROUP = 40  # claims of one group of which each pair is looked at


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
    plain = [k for k in rest if not k.counts and k.one not in numbered and k.other not in numbered]
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
                if answer is not None and value is not None:
                    found[mine] = _turned(answer, value, unread[mine], link, first)
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
        return evolve(mention.value, unit=mention.unit or value.unit)
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
    guess = f"it {'denies' if link.found.stance is Stance.OPPOSED else 'speaks of'} what {answer.party} spoke of"
    certainty = link.found.certainty * answer.certainty
    position = placed(heard, statement, answer.aspect, answer.subject, value, certainty)
    return evolve(position, scope=answer.scope, guesses=(*position.guesses, guess))


def facts_of(links: Sequence[Link], unread: Mapping[str, ResolvedClaim]) -> tuple[list[Position], dict[Pair, Finding]]:
    """The groups that the links make, the surest links first; a link that does not fit what is joined by then is left
    out: two that deny each other cannot both agree with a third.
    """
    home: dict[str, str] = {}
    turned: dict[str, bool] = {}
    groups: dict[str, list[str]] = {}
    held: dict[str, tuple[Statement, float]] = {}
    kept: list[Link] = []
    torn: list[Link] = []
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
            torn += [link] if opposed else []
            continue
        kept.append(link)
    positions: list[Position] = []
    for group in groups.values():
        camps = () if not any(k.one in group for k in torn) else camps_of(group, links)
        kept += [k for k in torn if camps and k.one in group]
        if len(group) > 1:
            positions += _fact(sorted(group), turned, held, unread, camps)
    return positions, _vetoes(kept, groups)


def _fact(
    group: Sequence[str],
    turned: Mapping[str, bool],
    held: Mapping[str, tuple[Statement, float]],
    unread: Mapping[str, ResolvedClaim],
    camps: Sequence[Camp],
) -> list[Position]:
    """The positions of a group, named by its shortest sentence that asserts something: yes or no, or which `camps` says
    so, where three or more exclude each other.
    """

    def length(name: str) -> tuple[bool, int, str]:
        return not asserts(held[name][0]), len(sentence_of(held[name][0])), sentence_of(held[name][0])

    root = min(group, key=length)
    told = _of_one_moment([held[name][0] for name in group])
    # what happened in one January need not happen in another
    once = one_occasion(unread[name] for name in group) and all(
        # who denies it of a day does not say that it was never done
        s.done and (not s.times or ((camps or turned[name] == turned[root]) and lately(s, unread[name].said)))
        for name, s in zip(group, told, strict=True)
    )
    timed = all(s.times for s in told)
    if camps:
        sure = {name: (s, held[name][1]) for name, s in zip(group, told, strict=True)}
        return answered(camps, sure, unread, once=once, timed=timed)
    aspect = TIMED if timed else HAPPENED if once else HOLDS
    subject = called(sentence_of(held[root][0]))
    yes = asserts(held[root][0])
    found = []
    for name, statement in zip(group, told, strict=True):
        certainty = held[name][1]
        value = State("yes" if (turned[name] == turned[root]) == yes else "no")
        found.append(placed(unread[name], statement, aspect, subject, value, certainty))
    return found


def _of_one_moment(told: Sequence[Statement]) -> list[Statement]:
    """Statements without the time that all of them hang on by the same words ("when the glider came down"): it is one,
    whenever that was.
    """
    words = {_hangs_on(statement) for statement in told}
    return [evolve(s, times=()) for s in told] if len(words) == 1 and "" not in words else list(told)


def _hangs_on(statement: Statement) -> str:
    """The words of a clause from the one time on that a statement tells, if that is unresolved and named, and not just
    "that day"; else "".
    """
    times = [time for time in statement.times if not time.duration]
    if len(times) != 1 or not times[0].span.relative:
        return ""
    tokens = statement.text.tokens
    first = tokens.between(times[0].words.start, times[0].words.end)[0]
    words = tokens.words[first : min(statement.text.clause(first).end, statement.place[1])]
    told = [word for word in words if word[0].isalnum()]
    return " ".join(told) if len(told) >= NAMED else ""


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
