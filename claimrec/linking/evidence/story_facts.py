"""The scored claims of one story in; new facts out, and claims that join a fact that was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from math import log

from attrs import evolve, frozen

from claimrec.linking.evidence.clusters import clusters
from claimrec.linking.evidence.comparisons import opposition
from claimrec.linking.evidence.features import ClaimFeatures
from claimrec.linking.evidence.match_scores import Weighed
from claimrec.linking.evidence.reasons import plainly
from claimrec.linking.evidence.replies import Reply, alone, replies
from claimrec.linking.evidence.weights import Weights
from claimrec.linking.shown_positions import called, in_own_words
from claimrec.model.aspects import Aspect, Kind, Life
from claimrec.model.claims import Offsets
from claimrec.model.positions import NOT_READ, Basis, Evidence, Finding, Position, Relation
from claimrec.model.values import State
from claimrec.reading.resolved import ResolvedClaim

EVIDENCE = "evidence"
DENIAL = "denial"
STORY_FACT = Aspect(
    "matter",
    question="Is it so: {subject}?",
    value=Kind.YES_NO,
    life=Life.LASTING,
    origin="built in: weighed evidence",
)
# The mean sureness with which others join a fact that was read: the best of .2 to .7 on `develop`, where .3 to .6 do
# nearly as well. Below .25 two claims of cheating joined a battle, below .35 a warning of cracks the fall of a dam.
_READ = 0.4
# The same for a claim that alone was read, as sure as `_SURELY`, to answer another question. Chosen on `develop`, where
# .6 to .7 cost nothing: below it "they destroyed everything" joined the question of what a town is worth to an army.
_READ_ELSEWHERE, _SURELY = 0.6, 0.8
_MEASURED = (Kind.QUANTITY, Kind.WHEN, Kind.SINCE)

# What is asked, as a key: aspect, subject, scope.
Question = tuple[str, str, str]


@frozen
class Story:
    """The claims of one story with what speaks for their pairs, grouped."""

    story: Sequence[ClaimFeatures]
    pairs: Mapping[tuple[int, int], Weighed]
    groups: Sequence[Sequence[int]]
    by_claim: Mapping[str, Sequence[Position]]
    known: Mapping[str, ResolvedClaim]
    weights: Weights
    replies: Mapping[int, Reply]

    @classmethod
    def of(
        cls,
        story: Sequence[ClaimFeatures],
        weighed: Sequence[Weighed],
        *,
        by_claim: Mapping[str, Sequence[Position]],
        known: Mapping[str, ResolvedClaim],
        weights: Weights,
    ) -> Story:
        """A story whose claims are grouped by how surely they go together."""
        links = {link.place: link for link in replies(story) if not by_claim.get(story[link.place].id)}
        bare = {place for place in links if alone(story[place])}
        pairs = {w.pair: _linked(w, links) for w in weighed if bare.isdisjoint(w.pair)}
        groups = clusters(len(story), {pair: w.same for pair, w in pairs.items()}, join=weights.join)
        told = [p for one in story for p in by_claim.get(one.id, ())]
        numbers = {p.question: p.aspect.value for p in told if p.aspect.value in _MEASURED}
        surely = {p.claim.id for p in told if p.certainty >= _SURELY}
        elsewhere = {place for place, one in enumerate(story) if one.id in surely and not one.asked}
        kept = [part for group in groups for part in _members(group, story, pairs, numbers.get, elsewhere)]
        members = [part for group in kept for part in _weighed_parts(group, pairs)]
        members = _with_replies(members, [links[place] for place in sorted(bare)])
        return cls(story, pairs, [m for m in members if len(m) > 1], by_claim, known, weights, links)

    def positions(self) -> list[Position]:
        """Positions on the question of its group for each claim that was not read to answer it."""
        found = []
        for group in self.groups:
            aspect, subject, scope = self._question(group)
            asked = aspect.name, subject, scope
            for place in group:
                if all(p.question != asked for p in self.by_claim.get(self.story[place].id, ())):
                    found.append(self._position(place, group, aspect, subject, scope))
        return found

    def findings(self) -> dict[tuple[str, str], Finding]:
        """What is flagged among the claims of each group, by their ids: by evidence, and what is denied by a reply.

        Evidence flags no pair for its likeness alone: something has to set the two claims against each other.
        """
        inside = {place: number for number, group in enumerate(self.groups) for place in group}
        flagged = [
            w
            for (i, j), w in self.pairs.items()
            if i in inside and inside[i] == inside.get(j) and w.contradicts >= self.weights.flag
            if w.held or w.opposed or opposition(w.two)
        ]
        found = {(self.story[w.pair[0]].id, self.story[w.pair[1]].id): self._finding(w) for w in flagged}
        answered = [r for r in self.replies.values() if r.place in inside and inside[r.place] == inside.get(r.target)]
        return found | {(self.story[r.target].id, self.story[r.place].id): self._denial(r) for r in answered}

    def together(self, pair: tuple[int, int]) -> bool:
        """Whether two claims stand in one fact, by evidence or by what was read."""
        if any(pair[0] in group and pair[1] in group for group in self.groups):
            return True
        one, other = ({p.question for p in self.by_claim.get(self.story[place].id, ())} for place in pair)
        return not one.isdisjoint(other)

    def answering(self) -> dict[str, Reply]:
        """The claims that a party makes beside a denial without content, on a question that the denied claim answers,
        with that reply: they speak of the time of what is denied.
        """
        found: dict[str, Reply] = {}
        for reply in self.replies.values():
            one, target = self.story[reply.place], self.story[reply.target]
            asked = {p.question for p in self.by_claim.get(target.id, ())}
            for other in self.story:
                beside = (other.party, other.seconds, other.source) == (one.party, one.seconds, one.source)
                if beside and any(p.question in asked for p in self.by_claim.get(other.id, ())):
                    found[other.id] = reply
        return found

    def _denial(self, reply: Reply) -> Finding:
        odds = log(reply.certainty / (1 - reply.certainty))
        why = self._told(reply)
        return Finding(Relation.CONTRADICTS, why, odds, DENIAL, evidence=(Evidence(DENIAL, reply.why, odds),))

    def _told(self, reply: Reply) -> str:
        one, other = self.story[reply.place], self.story[reply.target]
        return f"{_words(self.known[one.id], one)} was taken to answer what {other.party} said: {reply.why}"

    def _finding(self, weighed: Weighed) -> Finding:
        evidence = (*weighed.judged[-1:], *self.weights.contradicts.evidence(weighed.two))
        why = f"{NOT_READ}{_plain(weighed)}"
        return Finding(Relation.CONTRADICTS, why, weighed.odds, EVIDENCE, evidence=evidence)

    def _question(self, group: Sequence[int]) -> tuple[Aspect, str, str]:
        """The known question that most of a group were read to answer, of equals the first; or a matter of its own."""
        answers = [p for place in group for p in self.by_claim.get(self.story[place].id, ())]
        held = Counter([p.question for p in answers])
        position = min(answers, key=lambda p: (-held[p.question], p.question), default=None)
        if position is None:
            return STORY_FACT, self._subject(group), ""
        return position.aspect, position.subject, position.scope

    def _subject(self, group: Sequence[int]) -> str:
        """What a matter is called: the claim in it that says most of what the others say, shortened."""
        held = Counter([word for place in group for word in set(self.story[place].stems)])
        shared = {place: sum(held[w] - 1 for w in set(self.story[place].stems)) for place in group}
        best = max(group, key=lambda place: (not self.story[place].denies, shared[place], -place))
        return called(self.story[best].given)

    def _position(self, place: int, group: Sequence[int], aspect: Aspect, subject: str, scope: str) -> Position:
        heard = self.known[self.story[place].id]
        reply = self.replies.get(place)
        if reply is not None and reply.target in group:
            denied = self._denied(reply, (aspect.name, subject, scope))
            if denied is not None:
                return denied
        certainty, guess = self._placed(place, group)
        return in_own_words(
            heard, aspect, subject, scope=scope, certainty=certainty, basis=Basis.WEIGHED, guesses=(guess,)
        )

    def _placed(self, place: int, group: Sequence[int]) -> tuple[float, str]:
        """How surely a claim belongs to its group, and why: what it answers, or the claim that it goes with best."""
        reply = self.replies.get(place)
        if reply is not None and reply.target in group:
            return reply.certainty, self._told(reply)
        inside = [self.pairs[p] for other in group if (p := _pair(place, other)) in self.pairs]
        if not inside:
            answer = next(r for r in self.replies.values() if r.target == place and r.place in group)
            return answer.certainty, f"denied by {self.story[answer.place].party}"
        best = max(inside, key=lambda w: (w.same, w.pair))
        return best.same, f"about the same as the claim of {self._other(best, place).party}: {_plain(best)}"

    def _denied(self, reply: Reply, asked: Question) -> Position | None:
        """The denial of the one state that the claim it answers was read to hold, of the time that this spoke of."""
        held = [p for p in self.by_claim.get(self.story[reply.target].id, ()) if p.question == asked]
        if len(held) != 1 or not isinstance(held[0].value, State) or held[0].value.denied:
            return None
        one = self.story[reply.place]
        heard = self.known[one.id]
        return evolve(
            held[0],
            claim=heard.claim,
            value=evolve(held[0].value, denied=True),
            said_at=heard.said,
            party=heard.speaker.name,
            side=heard.speaker.side,
            certainty=min(reply.certainty, held[0].certainty),
            words=() if one.rebuff is None else (one.rebuff.where,),
            basis=Basis.READ,
            guesses=(self._told(reply),),
        )

    def _other(self, weighed: Weighed, place: int) -> ClaimFeatures:
        one, other = weighed.pair
        return self.story[other if one == place else one]


def _plain(weighed: Weighed) -> str:
    return "; ".join([*(e.says for e in weighed.judged[-1:]), plainly(weighed.two, weighed.own)])


def _words(heard: ResolvedClaim, one: ClaimFeatures) -> str:
    """The words of a denial, quoted."""
    where = Offsets(0, 0) if one.rebuff is None else one.rebuff.where
    return f"“{(heard.claim.text or '')[where.start : where.end].rstrip('.;')}”"


def _linked(weighed: Weighed, links: Mapping[int, Reply]) -> Weighed:
    """A pair of which the later claim begins by denying the earlier: one fact at least as surely as that is thought."""
    found = [link for place in weighed.pair if (link := links.get(place)) is not None and link.target in weighed.pair]
    if not found:
        return weighed
    return evolve(weighed, same=max(weighed.same, *[link.certainty for link in found]))


def _with_replies(groups: Sequence[Sequence[int]], bare: Sequence[Reply]) -> list[Sequence[int]]:
    """The groups, each with the denials without content that answer one of its claims."""
    found = [list(group) for group in groups]
    for link in bare:
        home = next((group for group in found if link.target in group), None)
        if home is None:
            found.append([link.target, link.place])
        else:
            home.append(link.place)
    return [sorted(group) for group in found]


def _weighed_parts(group: Sequence[int], pairs: Mapping[tuple[int, int], Weighed]) -> list[Sequence[int]]:
    """A group in the parts that weighed pairs hold together: what it went with may have been left out of it."""
    left, parts = set(group), list[Sequence[int]]()
    for first in group:
        if first not in left:
            continue
        left.remove(first)
        part = [first]
        for one in part:  # grows as it is walked through
            more = sorted([other for other in left if _pair(one, other) in pairs])
            left.difference_update(more)
            part += more
        parts.append(sorted(part))
    return parts


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _members(
    group: Sequence[int],
    story: Sequence[ClaimFeatures],
    pairs: Mapping[tuple[int, int], Weighed],
    measured: Callable[[Question], Kind | None],
    elsewhere: Set[int],
) -> list[Sequence[int]]:
    """A group in parts: the claims of the fact that was read for which most speaks with what joins it, and the rest.

    A fact that was read takes in others only where they go with its claims well enough, the better where they were read
    `elsewhere`. A question of number or time, by what is `measured`, is joined only by what tells one, or denies. What
    does not join stays among itself.
    """
    free = [place for place in group if not story[place].asked]
    if not free or len(free) == len(group):
        return [group] if free else []
    worth: dict[Question, float] = {}
    for place in group:
        pull = sum(pairs[p].same for other in free if (p := _pair(place, other)) in pairs)
        for question in story[place].asked:
            worth[question] = worth.get(question, 0.0) + pull
    best = min(worth, key=lambda q: (-worth[q], q))
    read = [place for place in group if best in story[place].asked]
    if worth[best] < _READ * len(free) * len(read):
        return [free]
    kind = measured(best)
    joins = {p for p in free if kind is None or story[p].rebuff or _tells(story[p], kind)}
    for place in joins & elsewhere:
        if sum(pairs[p].same for one in read if (p := _pair(place, one)) in pairs) < _READ_ELSEWHERE * len(read):
            joins.remove(place)
    held = [place for place in group if place in joins or place in read]
    return [held, [place for place in free if place not in joins]]


def _tells(one: ClaimFeatures, kind: Kind) -> bool:
    """Whether a claim tells a number, where a number is asked for, or a time, where a time is."""
    return bool(one.counts) if kind is Kind.QUANTITY else bool(one.times)
