"""The claims of a run in, what a caller's judge says of them out: groups laid out, asked about, answers made one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import combinations
from math import inf
from pathlib import Path

from attrs import field, frozen

from claimrec.linking.evidence.features import ClaimFeatures
from claimrec.linking.evidence.story_facts import Question
from claimrec.linking.evidence.weights import Weights
from claimrec.linking.judging.asking import Asked, ask
from claimrec.linking.judging.cached_judge import cached, judge_identity, judge_name
from claimrec.linking.judging.judge_layout import judged_groups
from claimrec.linking.judging.judge_protocol import FEWEST, Judge, Pair, Request
from claimrec.linking.judging.judged_facts import judged_facts, judged_findings, overruled
from claimrec.linking.judging.judged_questions import AnsweredGroup, IdPair, JudgedSet, PairScores, in_order, judged_set
from claimrec.model.arguments import count_given
from claimrec.model.match_weight import PairFindings
from claimrec.model.parties import Speaker
from claimrec.model.positions import Finding, Position, Relation, Unread
from claimrec.model.progress import Progress
from claimrec.reading.resolved import ResolvedClaim

BUDGET = 200  # requests


def budget_given(value: int | None) -> int | None:
    """The number of requests that a caller gives as `judge_budget`; InputError for what is none."""
    return None if value is None else count_given(value, "judge_budget", expected="a number of requests, or None")


@frozen
class JudgeSetup:
    """A judge and how it may be asked: `budget` requests at most (None: all there are), answers kept in `cache`.

    `then` is asked about the groups that the judge gave no answer on.
    """

    judge: Judge
    budget: int | None = BUDGET
    cache: str | Path | None = None
    name: str = field(default="")
    then: JudgeSetup | None = None

    @property
    def called(self) -> str:
        """What the judge is called in findings: "judge NAME", or "judge" where that is its name."""
        name = self.name or judge_name(self.judge)
        return name if name == "judge" else f"judge {name}"

    @property
    def ready(self) -> Judge:
        """The judge, with its cache before it where one is given."""
        key = self.name or judge_identity(self.judge)
        return self.judge if self.cache is None else cached(self.judge, self.cache, key=key)


def asking_of(
    judge: Judge | None, encoder: Judge | None, *, budget: int | None, cache: str | Path | None
) -> JudgeSetup | None:
    """The judge of a run, with an encoder of pairs for what that gives no answer on; or the encoder alone; or None.

    The budget is the judge's. An encoder beside it may be asked about 200 groups, or as many as the budget if that is
    more: it speaks for the groups that were over the budget, too.
    """
    if judge is None:
        return None if encoder is None else JudgeSetup(encoder, budget, cache)
    most = None if budget is None else max(budget, BUDGET)
    return JudgeSetup(judge, budget, cache, then=None if encoder is None else JudgeSetup(encoder, most, cache))


@frozen
class Judged:
    """A run after a judge was asked: positions as it places them, and what is unread.

    `own` are the names of the questions that stand above the judge; `wordings` is how it words questions itself.
    """

    positions: Sequence[Position]
    unread: Sequence[Unread]
    answers: JudgedSet
    own: Set[str]
    notes: tuple[str, ...] = ()
    conceded: frozenset[IdPair] = frozenset()
    wordings: Mapping[Question, str] = field(factory=dict)

    def with_findings(self, found: PairFindings, positions: Sequence[Position]) -> PairFindings:
        """What the caller's rules say of pairs of positions, by place, and what the judge says of the others."""
        told = judged_findings(positions, self.answers, own=self.own)
        return {**told, **{pair: [*findings, *_unruled(told.get(pair, ()))] for pair, findings in found.items()}}


def _unruled(findings: Sequence[Finding]) -> list[Finding]:
    """What a judge says beside a rule of the caller's: no veto."""
    return [finding for finding in findings if finding.relation is Relation.CONTRADICTS]


def judged_run(
    heard: Sequence[ResolvedClaim],
    features: Sequence[ClaimFeatures],
    positions: Sequence[Position],
    unread: Sequence[Unread],
    *,
    asking: JudgeSetup,
    weights: Weights,
    own: Set[str],
    tell: Progress | None = None,
) -> Judged:
    """A run's positions as a judge places them, who is asked about all claims that have words.

    `features` and `weights` are linking's: groups in which it is least sure are asked first. `own` are the names of the
    caller's questions.
    """
    judge = asking.ready
    worded = sorted([one for one in heard if one.claim.text], key=_said)
    ids = [one.claim.id for one in worded]
    remembered = _remembered(judge, worded)
    seen = {in_order(*pair) for group in remembered for pair in combinations(group, 2)}
    laid_out = judged_groups(ids, features, weights, known=seen, remembered=remembered)
    scores = laid_out.scores
    known = {one.claim.id: one for one in worded}
    fresh = groups_by_worth(laid_out.groups, scores, known)
    requests = [_request([known[claim] for claim in group], scores) for group in (*remembered, *fresh)]
    free = len(remembered)
    rounds = _rounds(asking, judge, requests, free=free, tell=tell)
    answers = judged_set([group for one in rounds for group in one.answered], scores, join=weights.join)
    facts = judged_facts(positions, answers, heard=heard, own=own)
    return Judged(
        positions=facts.positions,
        unread=(*unread, *facts.unread),
        answers=answers,
        own=own,
        notes=(*_notes(rounds, free, answers), *_overruled(facts.positions, answers, asking.called)),
        conceded=_conceded(answers, {one.claim.id: one.speaker for one in worded}),
        wordings=facts.wordings,
    )


@frozen
class _Round:
    """What came of asking one voice, which is called `name`, about requests."""

    name: str
    requests: Sequence[Request]
    asked: Asked

    @property
    def answered(self) -> list[AnsweredGroup]:
        """The groups that have an answer."""
        return [
            AnsweredGroup(tuple([claim.id for claim in request.claims]), answer, request.parties, self.name)
            for request, answer in zip(self.requests, self.asked.answers, strict=True)
            if answer is not None
        ]

    @property
    def left(self) -> list[Request]:
        """The requests that have none."""
        return [request for request, answer in zip(self.requests, self.asked.answers, strict=True) if answer is None]


def _rounds(
    asking: JudgeSetup, judge: Judge, requests: Sequence[Request], *, free: int, tell: Progress | None
) -> list[_Round]:
    """A judge is asked, the first `free` requests apart from its budget; then its second, about what is left."""
    budget = None if asking.budget is None else asking.budget + free
    rounds = [_Round(asking.called, requests, ask(judge, requests, budget=budget, tell=tell))]
    left, then = rounds[0].left, asking.then
    if then is not None and left:
        more = ask(then.ready, left, budget=then.budget, tell=tell, step="asking the encoder")
        rounds.append(_Round(then.called, left, more))
    return rounds


def _conceded(answers: JudgedSet, speakers: Mapping[str, Speaker]) -> frozenset[IdPair]:
    """The changes by which a party comes to say what it was opposed for by another party, of no side of its own."""
    against: dict[str, set[str]] = {}
    for one, other in answers.opposed:
        against.setdefault(one, set()).add(other)
        against.setdefault(other, set()).add(one)
    found = []
    for earlier, later in answers.changes:
        mine = speakers[later]
        won = against.get(earlier, set()) - against.get(later, set())
        others = [speakers[one] for one in won if in_order(one, later) in answers.seen]
        if any(o.name != mine.name and (o.side is None or o.side != mine.side) for o in others):
            found.append((earlier, later))
    return frozenset(found)


def _said(one: ResolvedClaim) -> tuple[float, str]:
    """The order of saying; what was said at no known time comes last."""
    return inf if one.said is None else one.said.seconds[0], one.claim.id


def groups_by_worth(
    groups: Sequence[tuple[str, ...]], scores: PairScores, known: Mapping[str, ResolvedClaim]
) -> list[tuple[str, ...]]:
    """All groups, those first in which an answer can change most: pairs of two parties of which linking is unsure."""
    worth = {}
    for group in groups:
        pairs = combinations(group, 2)
        two = [(a, b) for a, b in pairs if known[a].speaker.name != known[b].speaker.name]
        worth[group] = sum([scores.unsure(a, b) for a, b in two])
    return sorted(worth, key=lambda group: (-worth[group], group))


def _request(group: Sequence[ResolvedClaim], scores: PairScores) -> Request:
    ids = [one.claim.id for one in group]
    pairs = combinations(range(1, len(ids) + 1), 2)
    ranked = sorted(pairs, key=lambda pair: (-scores.unsure(ids[pair[0] - 1], ids[pair[1] - 1]), pair))
    return _asked(group, ranked)


def _notes(rounds: Sequence[_Round], free: int, judged: JudgedSet) -> tuple[str, ...]:
    first, *others = rounds
    asked, answered = first.asked, len(first.answered)
    fresh = asked.asked - free
    told = [f"{first.name} was asked about {fresh:,} of {fresh + asked.left_out:,} groups of claims"]
    if free:
        told.append(f"{free:,} more were answered before")
    if asked.left_out:
        told.append(f"{asked.left_out:,} were over the budget")
    if answered < asked.asked:
        told.append(f"{asked.asked - answered:,} have no answer, and are as they would be without it")
    told += [f"{one.name} was asked about {one.asked.asked:,} that have no answer of its" for one in others]
    if judged.disputed:
        told.append(f"groups disagreed on {judged.disputed:,} pairs, which linking's own evidence settled")
    made_with = dict.fromkeys(name for one in rounds for name in one.asked.made_with)
    if made_with:
        told.append(f"answered by {', '.join(made_with)}")
    problems = [f"{one.name}: {problem}" for one in rounds for problem in one.asked.problems]
    return ("; ".join(told), *problems)


def _overruled(positions: Sequence[Position], answers: JudgedSet, name: str) -> tuple[str, ...]:
    """A note on the pairs on which values stood above the judge, with the ids of the first three."""
    found = overruled(positions, answers)
    if not found:
        return ()
    some = "; ".join(" and ".join(pair) for pair in found[:3])
    pairs = "1 pair" if len(found) == 1 else f"{len(found):,} pairs"
    return (f"{name} was overruled on {pairs} of claims whose values meet: {some}{' …' if found[3:] else ''}",)


def _remembered(judge: Judge, worded: Sequence[ResolvedClaim]) -> list[tuple[str, ...]]:
    """The groups that a judge which keeps its answers has answered before, as ids."""
    recall = getattr(judge, "remembered", None)
    if recall is None or len(worded) < FEWEST:
        return []
    ids = [one.claim.id for one in worded]
    return sorted([tuple([ids[number - 1] for number in group]) for group in recall(_asked(worded))])


def _asked(group: Sequence[ResolvedClaim], pairs: Sequence[Pair] = ()) -> Request:
    return Request(
        tuple([one.claim for one in group]),
        tuple([one.speaker.name for one in group]),
        tuple([one.speaker.side for one in group]),
        tuple(pairs),
    )
