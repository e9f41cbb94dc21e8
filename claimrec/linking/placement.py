"""What was read and what evidence says in; every claim placed out, by a caller's judge where one is given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import TypeVar

from attrs import evolve, frozen

from claimrec.linking.evidence.story_facts import Question
from claimrec.linking.evidence.unread_claims import Placed, Unplaced, Voices, claims_said
from claimrec.linking.judging.judged_questions import in_order
from claimrec.linking.judging.judged_run import Judged, judged_run
from claimrec.linking.lone_readings import lone_readings
from claimrec.linking.positions import discounted
from claimrec.model.match_weight import PairFindings
from claimrec.model.positions import Position, Unread
from claimrec.reading.resolved import ResolvedClaim
from claimrec.reading.setup import Setup

_EVEN = 0.5  # the certainty from which a judge's word stands
T = TypeVar("T")


@frozen
class Placement:
    """The positions of all claims, in the order in which they were said, and what is unread, with what is said of
    pairs of claims beside the rules.

    Unread may also be claims that have a position by now: they were placed without being read.
    """

    positions: Sequence[Position]
    unread: Sequence[Unread]
    evidence: Placed
    judged: Judged | None = None

    @property
    def wordings(self) -> Mapping[Question, str]:
        """How a judge words questions that it finds, in its own words."""
        return {} if self.judged is None else self.judged.wordings

    def findings(self, ruled: PairFindings) -> PairFindings:
        """What the caller's rules say of pairs of positions, by place, with what the judge says."""
        return ruled if self.judged is None else self.judged.with_findings(ruled, self.positions)


def placement(left: Unplaced, evidence: Placed, setup: Setup, voices: Voices, *, own: Set[str]) -> Placement:
    """All claims placed; `own` are the names of the caller's questions, which stand above a judge."""
    placed = _placed(left, evidence, setup, voices, own)
    return evolve(placed, positions=lone_readings(placed.positions, setup.entities, own=own))


def _placed(left: Unplaced, evidence: Placed, setup: Setup, voices: Voices, own: Set[str]) -> Placement:
    positions = [*map(evidence.answered, left.positions), *map(discounted, evidence.positions)]
    if voices.asking is None:
        return Placement(_as_said(positions, left.heard), left.unread, evidence)
    judged = judged_run(
        left.heard,
        claims_said(left.heard, positions, setup=setup, analyses=left.analyses, vectors={}),
        positions,
        left.unread,
        asking=voices.asking,
        weights=voices.weights_used,
        own=own,
        tell=setup.tell,
    )
    evidence = evolve(
        evidence,
        findings=_unseen(evidence.findings, judged),
        changes=_unseen(evidence.changes, judged),
        conceded=evidence.conceded | judged.conceded,
        flag=min(evidence.flag, _EVEN),
        notes=(*evidence.notes, *judged.notes),
    )
    return Placement(_as_said(judged.positions, left.heard), judged.unread, evidence, judged)


def _as_said(positions: Iterable[Position], heard: Sequence[ResolvedClaim]) -> list[Position]:
    """Positions in the order of their claims: what was weighed stands among what was read."""
    places = {one.claim.id: place for place, one in enumerate(heard)}
    return sorted(positions, key=lambda position: places[position.claim.id])


def _unseen(said: Mapping[tuple[str, str], T], judged: Judged) -> dict[tuple[str, str], T]:
    """What is said of pairs of claims that the judge did not see together."""
    return {pair: one for pair, one in said.items() if in_order(*pair) not in judged.answers.seen}
