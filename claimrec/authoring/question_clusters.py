"""Claims that are unread or read only by evidence in, clusters of them out, one for each question to be drafted.

Facts that evidence alone holds together are clusters already; claims that stayed unread join the cluster with which
they share their rarest words and names, or each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import log

from attrs import evolve, frozen

from claimrec.linking.evidence.clusters import clusters
from claimrec.linking.evidence.features import ClaimFeatures, StoryFeatures, among
from claimrec.linking.evidence.unread_claims import claims_said
from claimrec.model.positions import Basis, Position
from claimrec.model.report import Report
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolving import resolved_claims
from claimrec.reading.setup import Setup

LINKED = 2.5  # the weight of rare words and names in common from which an unread claim goes with another
COMMON = 60  # claims that share a mark, beyond which it leads from none of them to another
_OFTEN = 1 / 3  # a name in more of the claims than this tells nothing


@frozen
class Cluster:
    """Claims that seem to answer one question, by their ids, in the order of saying.

    `core` are those that evidence placed together, `near` those that were read to answer the same, or share rare words
    with them; `against` the pairs that were flagged as contradictions.
    """

    core: tuple[str, ...]
    near: tuple[str, ...] = ()
    against: frozenset[frozenset[str]] = frozenset()

    @property
    def ids(self) -> tuple[str, ...]:
        """All its claims."""
        return (*self.core, *self.near)

    def sure(self, name: str) -> bool:
        """Whether a claim surely belongs: of a cluster with contradictions, those that take part in one."""
        told = not self.against or any(name in pair for pair in self.against)
        return (name in self.core and told) or not self.core


@frozen
class Gathered:
    """All that waits: clusters, the largest conflicts first, single claims, and what is known of each claim."""

    clusters: tuple[Cluster, ...]
    alone: tuple[str, ...]
    traits: Mapping[str, StoryFeatures]


def gathered(report: Report, setup: Setup, analyses: Analyses) -> Gathered:
    """What a report leaves unread or weakly read, given the analyses of its claims.

    >>> from claimrec.model.claims import Claim
    >>> from claimrec.reading.setup import setup_of
    >>> from claimrec.pipeline import reconcile
    >>> report = reconcile([Claim("The kiosk sells lemons.", party="Ferry crew", id="lemons")])
    >>> gathered(report, setup_of(parties=(), entities=(), aspects=()), Analyses()).alone
    ('lemons',)
    """
    traits = _traits(report, setup, analyses)
    order = {name: place for place, name in enumerate(traits)}
    found = _weak(report, order)
    left = sorted(
        {u.claim.id for u in report.unread if u.reason.open_to_evidence} & order.keys(), key=order.__getitem__
    )
    found, left = _joined(found, left, traits)
    found += [Cluster((), group) for group in _alike(left, traits) if len(group) > 1]
    placed = {name for cluster in found for name in cluster.ids}
    found.sort(key=lambda c: (-len(c.against), -len(c.core), -len(c.near), order[c.ids[0]], c.ids))
    return Gathered(tuple(found), tuple(name for name in left if name not in placed), traits)


def _traits(report: Report, setup: Setup, analyses: Analyses) -> dict[str, StoryFeatures]:
    """What can be weighed of each claim that has words, in the order of saying."""
    heard, _ = resolved_claims(report.claims, setup)
    read = [p for fact in report.facts for p in fact.positions if not unasked(p)]
    return {t.said.id: t for t in among(claims_said(heard, read, setup=setup, analyses=analyses, vectors={}))}


def _weak(report: Report, order: Mapping[str, int]) -> list[Cluster]:
    """The facts that evidence or shared words have a part in: what they placed there as core, what was read as near."""
    found = []
    for fact in report.facts:
        placed = {p.claim.id for p in fact.positions if unasked(p)} & order.keys()
        if placed:
            against = {frozenset(c.id for c in one.claims) for one in report.contradictions.of(fact)}
            read = {c.id for c in fact.claims} - placed
            found.append(Cluster(_ordered(placed, order), _ordered(read, order), frozenset(against)))
    return found


def unasked(position: Position) -> bool:
    """Whether no question was asked that a position answers: evidence placed it, or the words that claims share."""
    return position.basis in (Basis.WEIGHED, Basis.JUDGED, Basis.LINKED)


def _ordered(ids: Iterable[str], order: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted((i for i in ids if i in order), key=order.__getitem__))


def _joined(
    found: Sequence[Cluster], left: Sequence[str], traits: Mapping[str, StoryFeatures]
) -> tuple[list[Cluster], list[str]]:
    """The clusters with the unread claims that go with one of them, and those that go with none."""
    linked = _Links.of(traits)
    home = {name: n for n, cluster in reversed(list(enumerate(found))) for name in cluster.core}
    near: dict[int, list[str]] = {}
    rest = []
    for name in left:
        pulls = [(linked.between(name, other), -home[other]) for other in linked.others(name) if other in home]
        much, best = max(pulls, default=(0.0, 0))
        if much >= LINKED:
            near.setdefault(-best, []).append(name)
        else:
            rest.append(name)
    return [evolve(c, near=(*c.near, *near.get(n, ()))) for n, c in enumerate(found)], rest


def _alike(left: Sequence[str], traits: Mapping[str, StoryFeatures]) -> list[tuple[str, ...]]:
    """The unread claims that go with each other."""
    linked, place = _Links.of(traits), {name: n for n, name in enumerate(left)}
    sure = {
        (place[name], place[other]): linked.between(name, other)
        for name in left
        for other in linked.others(name)
        if place.get(other, -1) > place[name]
    }
    return [tuple(left[n] for n in group) for group in clusters(len(left), sure, join=LINKED)]


@frozen
class _Links:
    """How much claims share in rare words and rare names; `held` leads from each such mark to its claims."""

    traits: Mapping[str, StoryFeatures]
    names: Mapping[str, float]
    held: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, traits: Mapping[str, StoryFeatures]) -> _Links:
        """The links among these claims."""
        size = len(traits)
        named = Counter([name for t in traits.values() for name in t.said.names])
        names = {n: log(1 + size / much) for n, much in named.items() if much <= max(2, size * _OFTEN)}
        held: dict[str, list[str]] = {}
        for one, t in traits.items():
            for mark in (*t.weights, *(f"name {n}" for n in sorted(t.said.names) if n in names)):
                held.setdefault(mark, []).append(one)
        return cls(traits, names, held)

    def others(self, name: str) -> list[str]:
        """The claims that share a mark with one; marks that too many have lead nowhere."""
        t = self.traits[name]
        marks = (*t.weights, *(f"name {n}" for n in sorted(t.said.names)))
        rare = [held for m in marks if len(held := self.held.get(m, ())) <= COMMON]
        return list(dict.fromkeys(other for mark in rare for other in mark if other != name))

    def between(self, one: str, other: str) -> float:
        """The weight of what two claims share."""
        a, b = self.traits[one], self.traits[other]
        words = sum([much for word, much in sorted(a.weights.items()) if word in b.weights])
        return words + sum([self.names.get(n, 0.0) for n in sorted(a.said.names & b.said.names)])


def opposed(cluster: Cluster, traits: Mapping[str, StoryFeatures]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A cluster's claims as two camps: what evidence flagged, sides, denials and leanings tell them apart.

    The second camp may be empty.
    """
    apart = {frozenset(p): _apart(cluster, *(traits[i].said for i in p)) for p in combinations(cluster.ids, 2)}
    camp: dict[str, int] = {}
    for _ in range(4):  # each claim goes where it belongs best, until none moves
        before = dict(camp)
        for name in cluster.ids:
            pull = sum([apart[frozenset((name, other))] * (1 - 2 * c) for other, c in camp.items() if other != name])
            camp[name] = int(pull > 0)
        if camp == before:
            break
    sides = [tuple(n for n in cluster.ids if camp[n] == c) for c in (0, 1)]
    return (sides[0], sides[1]) if sides[0] else (sides[1], sides[0])


def _apart(cluster: Cluster, a: ClaimFeatures, b: ClaimFeatures) -> float:
    """How much speaks for putting two claims into different camps."""
    much = 2.0 if frozenset((a.id, b.id)) in cluster.against else 0.0
    if a.party == b.party:
        much -= 2.0
    elif a.side is not None and b.side is not None:
        much += -1.0 if a.side == b.side else 0.5
    ways = [a.topics[t][1] * b.topics[t][1] for t in sorted(a.topics) if t in b.topics]
    return much + 0.3 * (bool(a.denies) != bool(b.denies)) - 0.3 * (sum(ways) > 0) + 0.5 * (sum(ways) < 0)


def denying(ids: Iterable[str], traits: Mapping[str, StoryFeatures]) -> int:
    """How many of these claims deny something."""
    return sum(1 for name in ids if traits[name].said.denies)


def shared_words(ids: Sequence[str], traits: Mapping[str, StoryFeatures], *, most: int = 3) -> tuple[str, ...]:
    """The stems that most of these claims hold, the rarest elsewhere first."""
    held = Counter([word for name in ids for word in traits[name].weights])
    worth = {word: held[word] ** 2 * max(traits[n].weights.get(word, 0.0) for n in ids) for word in held}
    return tuple(sorted(held, key=lambda w: (-worth[w], w))[:most])
