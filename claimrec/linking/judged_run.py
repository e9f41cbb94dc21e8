"""The claims of a run in, what a caller's judge says of them out: groups laid out, asked about, answers made one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from math import inf, log
from pathlib import Path

from attrs import field, frozen

from claimrec.linking.asking import Asked, ask
from claimrec.linking.blocking import partners, stories
from claimrec.linking.features import ClaimFeatures
from claimrec.linking.judge_groups import Pair, groups_of, pairs_wanted
from claimrec.linking.judge_protocol import FEWEST, MOST, Judge, Request
from claimrec.linking.judged_facts import judged_facts, judged_findings
from claimrec.linking.judged_questions import AnsweredGroup, IdPair, JudgedSet, in_order, judged_set
from claimrec.model.match_weight import PairFindings
from claimrec.model.positions import Finding, Position, Relation, Unread
from claimrec.reading.resolved import ResolvedClaim

BUDGET = 200  # requests


@frozen
class JudgeSetup:
    """A judge and how it may be asked: `budget` requests at most (None: all there are), answers kept in `cache`."""

    judge: Judge
    budget: int | None = BUDGET
    cache: str | Path | None = None
    name: str = field(default="")

    @property
    def called(self) -> str:
        """What the judge is called in findings."""
        return (
            self.name
            or getattr(self.judge, "name", None)
            or getattr(self.judge, "__name__", None)
            or type(self.judge).__name__
        )


@frozen
class Judged:
    """A run after a judge was asked: positions as it places them, what is unread, what linking still finds of pairs.

    `own` are the names of the questions that stand above the judge.
    """

    positions: Sequence[Position]
    unread: Sequence[Unread]
    findings: Mapping[IdPair, Finding]
    answers: JudgedSet
    name: str
    own: Set[str]
    notes: tuple[str, ...] = ()

    def with_findings(self, found: PairFindings, positions: Sequence[Position]) -> PairFindings:
        """What the caller's rules say of pairs of positions, by place, and what the judge says of the others."""
        told = judged_findings(positions, self.answers, name=self.name, own=self.own)
        return {**told, **{pair: [*findings, *_unruled(told.get(pair, ()))] for pair, findings in found.items()}}


def _unruled(findings: Sequence[Finding]) -> list[Finding]:
    """What a judge says beside a rule of the caller's: no veto."""
    return [finding for finding in findings if finding.relation is Relation.CONTRADICTS]


def judged_run(
    heard: Sequence[ResolvedClaim],
    features: Sequence[ClaimFeatures],
    positions: Sequence[Position],
    unread: Sequence[Unread],
    findings: Mapping[IdPair, Finding],
    *,
    asking: JudgeSetup,
    own: Set[str],
) -> Judged:
    """A run's positions as a judge places them, who is asked about all claims that have words.

    `findings` is what linking says of pairs of claims, by their ids: groups in which it is least sure are asked first.
    Of pairs that the judge saw, only its own word counts. `own` are the names of the caller's questions.
    """
    name = asking.called
    worded = sorted([one for one in heard if one.claim.text], key=_said)
    groups = [[worded[place] for place in group] for group in _groups(worded, features)]
    unsure = {in_order(*pair): f.weight or 0.0 for pair, f in findings.items()}
    groups.sort(key=lambda group: (-_worth(group, unsure), [one.claim.id for one in group]))
    requests = [_request(group) for group in groups]
    asked = ask(asking.judge, requests, budget=asking.budget)
    answered = [
        AnsweredGroup(tuple([claim.id for claim in request.claims]), answer)
        for request, answer in zip(requests, asked.answers, strict=True)
        if answer is not None
    ]
    answers = judged_set(answered, odds=lambda a, b: unsure.get(in_order(a, b), _UNSAID))
    facts = judged_facts(positions, answers, name=name, heard=heard, own=own)
    return Judged(
        positions=facts.positions,
        unread=(*unread, *facts.unread),
        findings={pair: finding for pair, finding in findings.items() if in_order(*pair) not in answers.seen},
        answers=answers,
        name=name,
        own=own,
        notes=_notes(asked, len(answered), answers, name),
    )


def _said(one: ResolvedClaim) -> tuple[float, str]:
    """The order of saying; what was said at no known time comes last."""
    return inf if one.said is None else one.said.seconds[0], one.claim.id


_UNSAID = log(0.1 / 0.9)  # the log-odds that two claims contradict of which linking says nothing


def _request(group: Sequence[ResolvedClaim]) -> Request:
    return Request(
        tuple([one.claim for one in group]),
        tuple([one.speaker.name for one in group]),
        tuple([one.speaker.side for one in group]),
    )


def _groups(worded: Sequence[ResolvedClaim], features: Sequence[ClaimFeatures]) -> list[tuple[int, ...]]:
    """The groups, as places among the claims that have words."""
    if len(worded) <= MOST:
        return [tuple(range(len(worded)))] if len(worded) >= FEWEST else []
    place = {one.claim.id: at for at, one in enumerate(worded)}
    found: list[tuple[int, ...]] = []
    for places in stories(features):
        told = [features[at] for at in places]
        at = [place[one.id] for one in told]
        candidates: list[Pair] = [(at[i], at[j]) for i, j in partners(told)]
        found += groups_of(at, pairs_wanted(at, candidates), known=frozenset())
    return found


def _worth(group: Sequence[ResolvedClaim], unsure: Mapping[IdPair, float]) -> float:
    """How much an answer on a group may change: pairs of two parties, those that linking flags before others."""
    ids = [(one.claim.id, one.speaker.name) for one in group]
    worth = 0.0
    for n, (one, party) in enumerate(ids):
        for other, another in ids[:n]:
            worth += (party != another) + 2.0 * (in_order(one, other) in unsure)
    return worth


def _notes(asked: Asked, answered: int, judged: JudgedSet, name: str) -> tuple[str, ...]:
    of = f"{asked.asked} of {asked.asked + asked.left_out} groups of claims"
    told = [f"judge {name} was asked about {of}"]
    told += [f"{asked.left_out} were over the budget"] if asked.left_out else []
    told += (
        [f"{asked.asked - answered} have no answer, and are as they would be without it"]
        if answered < asked.asked
        else []
    )
    told += (
        [f"groups disagreed on {judged.disputed} pairs, which linking's own evidence settled"]
        if judged.disputed
        else []
    )
    return ("; ".join(told), *(f"judge {name}: {problem}" for problem in asked.problems))
