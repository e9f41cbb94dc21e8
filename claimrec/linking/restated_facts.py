"""Which claims that answer no known question say the same of one thing, or deny it? Each such group is one fact.

A claim may also say again, or deny, what another claim was read to answer: then it answers that question too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import combinations
from textwrap import shorten

from attrs import evolve, field, frozen

from claimrec.aspects.aspect import Aspect, Kind, Life, StateDef
from claimrec.evidence.words import content_stem
from claimrec.findings import Finding, Position, Relation
from claimrec.language.grammar import Language
from claimrec.language.reader import text_of
from claimrec.language.text import Sign
from claimrec.language.tokens import tokens
from claimrec.linking.restatement import Restated, Stance, restated, shared
from claimrec.linking.statements import Statement, capitals, statements
from claimrec.moments import Span
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
_NAMED_BY = 70  # characters of the sentence after which a fact is called
_COMMON = 64  # claims that share a word beyond which the word brings no two together
_RAREST = 4  # words of a claim by which it is set beside others, the rarest in the batch
_GROUP = 40  # claims of one group of which each pair is looked at

Pair = tuple[str, str]


@frozen
class Told:
    """What claims say again of each other: their positions, and the pairs of one fact that are not held to clash."""

    positions: tuple[Position, ...] = ()
    vetoes: Mapping[Pair, Finding] = field(factory=dict)


@frozen
class _Link:
    """Two claims of which one says again, or denies, what the other says."""

    one: str
    other: str
    found: Restated
    a: Statement
    b: Statement

    @property
    def exact(self) -> bool:
        return len(self.a.words) == len(self.b.words) == len(self.found.a)


def restated_facts(
    heard: Sequence[Heard], read: Mapping[str, Sequence[Position]], *, language: Language, names: Set[str]
) -> Told:
    """The positions of unread claims on what others say too.

    `heard` are all claims with words, `read` the positions of those that a known question read, by claim; the others
    are unread. `names` are folded words known as names. Cost: a claim is set beside those that share a rare word with
    it. The order of the claims does not matter: links are taken the surest first, then by the ids of the two.
    """
    unread = {h.claim.id: h for h in heard if h.claim.id not in read}
    if not unread:
        return Told()
    texts = {h.claim.id: h.claim.text or "" for h in heard}
    pairs = candidates(texts, unread.keys())
    beside = {name for pair in pairs for name in pair}
    analysed = {name: text_of(texts[name], language=language) for name in sorted(beside)}
    known = names | capitals(analysed)
    told = {name: statements(text, known) for name, text in analysed.items()}
    links = sorted(_links(pairs, told), key=lambda k: (-k.found.certainty, -shared(k.found), k.one, k.other))
    answered = _answering(links, unread, read)
    free = unread.keys() - answered.keys()
    positions, vetoes = _facts([link for link in links if link.one in free and link.other in free], unread)
    return Told((*answered.values(), *positions), vetoes)


def candidates(texts: Mapping[str, str], unread: Set[str]) -> list[Pair]:
    """The pairs of claims that are set beside each other: at least one of them unread, with a rare word in common."""
    stems = {name: frozenset(filter(None, map(content_stem, tokens(text).words))) for name, text in texts.items()}
    held = Counter([stem for found in stems.values() for stem in found])
    posted: dict[str, list[str]] = {}
    for name in sorted(stems):
        for stem in sorted(stems[name], key=lambda s: (held[s], s))[:_RAREST]:
            if held[stem] <= _COMMON:
                posted.setdefault(stem, []).append(name)
    pairs = {pair for group in posted.values() for pair in combinations(group, 2)}
    return sorted(pair for pair in pairs if pair[0] in unread or pair[1] in unread)


def _links(pairs: Sequence[Pair], told: Mapping[str, Sequence[Statement]]) -> Iterable[_Link]:
    for one, other in pairs:
        best: _Link | None = None
        for a in told[one]:
            for b in told[other]:
                found = restated(a, b)
                if found is None or found.stance is Stance.NEITHER or a.said_by or b.said_by:
                    continue  # what another is said to say is no position of one's own
                link = _Link(one, other, found, a, b)
                if best is None or _rank(link) > _rank(best):
                    best = link
        if best is not None:
            yield best


def _rank(link: _Link) -> tuple[bool, float, float]:
    return link.found.stance is Stance.OPPOSED, link.found.certainty, shared(link.found)


def _answering(
    links: Sequence[_Link], unread: Mapping[str, Heard], read: Mapping[str, Sequence[Position]]
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


def _turned(answer: Position, heard: Heard, link: _Link, first: bool) -> Position:
    """The position of a claim that says again, or denies, what another was read to answer."""
    value = answer.value
    assert isinstance(value, State)
    if link.found.stance is Stance.OPPOSED:
        value = State(_other(value.name)) if value.name in _YES_NO else evolve(value, denied=not value.denied)
    statement = link.a if first else link.b
    guess = f"it {'says again' if link.found.stance is Stance.AGREES else 'denies'} what {answer.party} said"
    placed = _placed(heard, statement, answer.aspect, answer.subject, value, link.found.certainty * answer.certainty)
    return evolve(placed, scope=answer.scope, guesses=(*placed.guesses, guess))


def _other(name: str) -> str:
    return "no" if name == "yes" else "yes"


def _facts(links: Sequence[_Link], unread: Mapping[str, Heard]) -> tuple[list[Position], dict[Pair, Finding]]:
    """The groups that the links make, the surest links first; a link that does not fit what is joined by then is left
    out: two that deny each other cannot both agree with a third.
    """
    home: dict[str, str] = {}
    turned: dict[str, bool] = {}
    groups: dict[str, list[str]] = {}
    held: dict[str, tuple[Statement, float]] = {}
    kept: list[_Link] = []
    for link in links:
        for name, statement in ((link.one, link.a), (link.other, link.b)):
            home.setdefault(name, name)
            turned.setdefault(name, False)
            groups.setdefault(name, [name])
            held.setdefault(name, (statement, link.found.certainty))
        opposed = link.found.stance is Stance.OPPOSED
        one, other = home[link.one], home[link.other]
        if one != other:
            if len(groups[one]) + len(groups[other]) > _GROUP and not link.exact:
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
    subject = f"“{shorten(_sentence(held[root][0]), _NAMED_BY, placeholder='…')}”"
    yes = asserts(root)
    found = []
    for name in group:
        statement, certainty = held[name]
        value = State("yes" if (turned[name] == turned[root]) == yes else "no")
        found.append(_placed(unread[name], statement, aspect, subject, value, certainty))
    return found


def _sentence(statement: Statement) -> str:
    where = statement.offsets
    return statement.text.given[where.start : where.end].strip(" .,;:—–-")


def _placed(
    heard: Heard, statement: Statement, aspect: Aspect, subject: str, value: State, certainty: float
) -> Position:
    spoken = _time(statement)
    return Position(
        claim=heard.claim,
        subject=subject,
        aspect=aspect,
        value=value,
        valid=heard.valid or spoken or heard.said,
        said_at=heard.said,
        party=heard.speaker.name,
        side=heard.speaker.side,
        explicit=heard.valid is not None or spoken is not None,
        certainty=certainty,
        words=(statement.offsets,),
        guesses=tuple(g for g in (heard.speaker.guess,) if g),
    )


def _time(statement: Statement) -> Span | None:
    """The time that a statement speaks of, where it tells one: unresolved where it hangs on something else."""
    times = [t.span for t in statement.times if not t.duration]
    if statement.bygone and not times:
        return Span(None, None, "span", "before", relative=True)
    return times[0] if len(times) == 1 else None


def _vetoes(kept: Sequence[_Link], groups: Mapping[str, Sequence[str]]) -> dict[Pair, Finding]:
    """The pairs of one group that no link holds to be opposed: a narrower statement may stand between two others."""
    direct = {tuple(sorted((k.one, k.other))) for k in kept if k.found.stance is Stance.OPPOSED}
    loose = {name for k in kept if not k.exact for name in (k.one, k.other)}
    why = "neither denies all that the other says"
    finding = Finding(Relation.COMPATIBLE, why, rule="restatement")
    found: dict[Pair, Finding] = {}
    for group in groups.values():
        if len(group) <= _GROUP and not loose.isdisjoint(group):
            found |= {pair: finding for pair in combinations(sorted(group), 2) if pair not in direct}
    return found
