"""The scored pairs of one story in; who came to say otherwise out, with how sure that is and why.

A pair of claims of one party or side is told as a change where its weights add up to enough and some voice speaks for
it. Where the two stand in no fact together, what the earlier said is the question of a fact of their own.
"""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Mapping, Sequence

from attrs import field, frozen

from claimrec.linking.evidence.change_comparisons import CHANGE
from claimrec.linking.evidence.features import DAY, ClaimFeatures
from claimrec.linking.evidence.lines import MOST_READ, Pair, Scored, lines, one_line
from claimrec.linking.evidence.match_scores import Weighed, twos_of
from claimrec.linking.evidence.pairs import CandidatePair, oppositions
from claimrec.linking.evidence.weights import ChangeWeights, probability
from claimrec.linking.shown_positions import called, in_own_words
from claimrec.model.aspects import Aspect, Kind, Life
from claimrec.model.positions import NOT_READ, Basis, Finding, Position, Relation
from claimrec.reading.resolved import ResolvedClaim

CHANGED = "changed"
LINE = Aspect(
    "line",
    question="Is it still so: {subject}?",
    value=Kind.YES_NO,
    life=Life.LASTING,
    origin="built in: weighed evidence",
)


@frozen
class Changed:
    """Two claims of a story, by their places, of which the later gives up the earlier: the log-odds, and the voices."""

    pair: Pair
    two: CandidatePair = field(repr=False)
    odds: float
    voices: tuple[str, ...]

    @property
    def conceding(self) -> bool:
        """Whether the later says what an opponent had said before."""
        return self.two.line is not None and self.two.line.conceding


def changed(story: Sequence[ClaimFeatures], weighed: Iterable[Weighed], weights: ChangeWeights) -> list[Changed]:
    """The changes of a story that are sure enough, in the order of their claims."""
    found = list(weighed)
    read = twos_of(story, _read(story, {w.pair for w in found})) if found else {}
    twos = {w.pair: w.two for w in found} | read
    scored = Scored(
        same={w.pair: w.same for w in found} | dict.fromkeys(read, 1.0),
        against={w.pair: probability(w.odds) for w in found},
        meaning={pair: two.meaning for pair, two in twos.items()},
    )
    told = []
    for pair, line in lines(story, scored).items():
        two = twos[pair].on_line(line)
        levels = [c.level(two) for c in CHANGE]
        odds, voices = weights.model.log_odds(levels), oppositions(CHANGE, levels)
        if voices and probability(odds) >= weights.least:
            told.append(Changed(pair, two, odds, voices))
    return sorted(told, key=lambda one: one.pair)


def _read(story: Sequence[ClaimFeatures], weighed: Container[Pair]) -> list[Pair]:
    """The pairs of one line that were read to answer one question and are not weighed, of each claim the last few."""
    answered: dict[Hashable, list[int]] = {}
    found = set()
    for j, one in enumerate(story):
        for question in one.asked:
            before = answered.setdefault(question, [])
            found |= {(i, j) for i in before[-MOST_READ:] if (i, j) not in weighed and one_line(story[i], one)}
            before.append(j)
    return sorted(found)


def finding(one: Changed, weights: ChangeWeights) -> Finding:
    """What is told of a change: its sum, its voices in words, and what each comparison adds."""
    why = f"{NOT_READ}{_why(one)}"
    return Finding(Relation.CHANGES, why, one.odds, CHANGED, evidence=weights.model.evidence(one.two))


def _why(one: Changed) -> str:
    """ "Harbour turns from what it had said: it admits a fault; 3 days later"."""
    early, late = one.two.a.said, one.two.b.said
    whose = "it" if early.party == late.party else early.party
    return f"{late.party} turns from what {whose} had said: {'; '.join((*one.voices, _later(early, late)))}"


def _later(early: ClaimFeatures, late: ClaimFeatures) -> str:
    """How much later the one was said, in words."""
    days = ((late.seconds or 0.0) - (early.seconds or 0.0)) / DAY
    if days < 1:
        return "within a day"
    return "a day later" if round(days) == 1 else f"{round(days):,} days later"


def line_positions(
    found: Iterable[Changed],
    story: Sequence[ClaimFeatures],
    *,
    known: Mapping[str, ResolvedClaim],
) -> list[Position]:
    """Positions on what the earlier claim of each change said, for the earlier claim and those that gave it up."""
    held: dict[tuple[str, str], Position] = {}
    for one in found:
        early, late = (story[place] for place in one.pair)
        subject = called(early.given)
        sure, why = probability(one.odds), (_why(one),)
        for said in (early, late):
            found_here = in_own_words(known[said.id], LINE, subject, certainty=sure, basis=Basis.WEIGHED, guesses=why)
            held.setdefault((said.id, subject), found_here)
    return list(held.values())
