"""Claims that no value was read from in; the facts that evidence puts them into out, or none.

Readings stay as they are. A claim without one joins the fact of a claim with a reading, or makes a fact with similar
claims; without evidence it stays unread, as does what takes no position. `story_facts.py` places the claims of one
story.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import repeat
from pathlib import Path

from attrs import evolve, field, frozen

from claimrec.language.sets import kept
from claimrec.language.text import Sign, Text
from claimrec.linking.evidence.analysed_claim import AnalysedClaim
from claimrec.linking.evidence.blocking import SMALL, blocks
from claimrec.linking.evidence.changed import Changed, changed, finding, line_positions
from claimrec.linking.evidence.embedding import Embed, vectors_of
from claimrec.linking.evidence.features import ClaimFeatures, said
from claimrec.linking.evidence.match_scores import Weighed
from claimrec.linking.evidence.named import Names
from claimrec.linking.evidence.one_event import FEWEST, of_one_event
from claimrec.linking.evidence.own_comparisons import Comparison, keys_of, with_own
from claimrec.linking.evidence.replies import Reply
from claimrec.linking.evidence.story_facts import STORY_FACT, Question, Story
from claimrec.linking.evidence.story_pairs import told_of_stories, weigh_stories
from claimrec.linking.evidence.weights import Weights, default_weights, read_weights, weights_given
from claimrec.linking.judging.judged_run import JudgeSetup
from claimrec.linking.statements.words import content_stem
from claimrec.model.arguments import function_given
from claimrec.model.errors import InputError
from claimrec.model.positions import Finding, Position, Unread
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolved import ResolvedClaim
from claimrec.reading.setup import Setup


@frozen
class Placed:
    """What evidence adds: positions for claims that were unread, and findings on pairs of claims, by their ids.

    `changes` are findings of CHANGES on pairs of claims that stand in one fact, the earlier first; `conceded` those of
    these pairs that are concessions. A finding with a weight in log-odds is as certain as that; one without is certain.
    `flag` is the certainty from which the findings stand; `notes` tell what a judge was asked; `answering` are the
    claims that stand beside a denial, on the question of what it denies, with what links them.
    """

    positions: tuple[Position, ...] = ()
    findings: Mapping[tuple[str, str], Finding] = field(factory=dict)
    changes: Mapping[tuple[str, str], Finding] = field(factory=dict)
    conceded: Set[tuple[str, str]] = field(default=frozenset())
    flag: float = 1.0
    notes: tuple[str, ...] = ()
    answering: Mapping[str, Reply] = field(factory=dict)

    def answered(self, position: Position) -> Position:
        """A position; where its claim answers earlier talk it reaches back to it, no surer than that it does so."""
        reply = self.answering.get(position.claim.id)
        if reply is None:
            return position
        guess = f"it was taken to answer {reply.why}"
        sure = min(position.certainty, reply.certainty)
        return evolve(position, still=True, certainty=sure, guesses=(*position.guesses, guess))


def placed(
    heard: Sequence[ResolvedClaim],
    positions: Sequence[Position],
    unread: Sequence[Unread],
    *,
    setup: Setup,
    analyses: Analyses,
    weights: Weights,
    vectors: Mapping[str, tuple[float, ...]] | None = None,
    own: Sequence[Comparison] = (),
    last: bool = False,
) -> Placed:
    """Unread claims placed by evidence, given the analyses of the run; `vectors` are a model's, by claim id, `own` the
    comparisons of the caller's, which the weights hold; `last` if nobody asks for the analyses thereafter.

    In a small set, whose claims were laid beside each other loosely, nothing is weighed unless it is of one event, as
    those are that the weights were learned on: denials without content are linked to what they answer.
    """
    if not unread:
        return Placed()
    open_ones = weighable(heard, unread, analyses=analyses)
    claims = claims_said(
        open_ones, positions, setup=setup, analyses=analyses, vectors=vectors or {}, analysed=bool(own), last=last
    )
    whole = len(claims) <= SMALL and of_one_event(claims)
    blocked = blocks(claims, keyed=keys_of([one.heard for one in claims], own), tell=setup.tell)
    notes = () if setup.loose or whole or len(claims) < FEWEST else told_of_stories(blocked)
    blocked = [block for block in blocked if any(not claims[place].asked for place in block.claims)]
    told = [[claims[place] for place in block.claims] for block in blocked]
    known, by_claim = {h.claim.id: h for h in heard}, _by_claim(positions)
    weighed: Iterable[Sequence[Weighed]] = repeat(())
    if whole or not setup.loose:  # one story after the other: pairs take more room than claims
        weighed = weigh_stories(told, blocked, weights, whole=whole, tell=setup.tell)
    found: list[Position] = []
    findings: dict[tuple[str, str], Finding] = {}
    turned: dict[tuple[str, str], Changed] = {}
    answering: dict[str, Reply] = {}
    for pairs, story in zip(weighed, told, strict=False):  # in this order, so that `weighed` is drawn to its end
        matters = Story.of(story, pairs, by_claim=by_claim, known=known, weights=weights)
        found += _told_apart(matters.positions(), {p.question for p in found})
        findings |= matters.findings()
        answering |= matters.answering()
        changes = changed(story, pairs, weights.on_changes)
        turned |= {(story[one.pair[0]].id, story[one.pair[1]].id): one for one in changes}
        found += line_positions((one for one in changes if not matters.together(one.pair)), story, known=known)
    return Placed(
        tuple(found),
        findings,
        changes={ids: finding(one, weights.on_changes) for ids, one in turned.items()},
        conceded=frozenset([ids for ids, one in turned.items() if one.conceding]),
        flag=weights.flag,
        notes=notes,
        answering=answering,
    )


def weighable(heard: Iterable[ResolvedClaim], unread: Iterable[Unread], *, analyses: Analyses) -> list[ResolvedClaim]:
    """The claims without those that were read to take no position, and say nothing else: evidence is for the rest.

    "The tapes? Burnt, every reel." asks in one sentence and tells in the next; of such claims as many contradict
    another as of all (128 of 182 in the marked events).
    """
    silent = {u.claim.id for u in unread if not u.reason.open_to_evidence}
    return [one for one in heard if one.claim.id not in silent or _tells_more(analyses.of(one))]


def _tells_more(text: Text) -> bool:
    """Whether a text has several sentences, and plainly says or denies something in one of them."""
    told = zip(text.tokens.words, text.polarities, strict=True)
    return len(text.sentences) > 1 and any(p.sign is not Sign.OPEN for word, p in told if content_stem(word))


def claims_said(
    heard: Sequence[ResolvedClaim],
    positions: Sequence[Position],
    *,
    setup: Setup,
    analyses: Analyses,
    vectors: Mapping[str, tuple[float, ...]],
    analysed: bool = True,
    last: bool = False,
) -> list[ClaimFeatures]:
    """What evidence sees of each claim that has words, in the order of saying.

    Readings count where another claim was read to answer the same question; who answers alone may yet belong elsewhere.
    Claims in a language that is not read are left out: what is compared are English words. Only where it is `analysed`
    is the analysis of a claim kept with it, which comparisons of the caller's are given; `last` as in `placed`.
    """
    names = Names.of(setup.parties.aliases, setup.entities)
    shared = Counter([question for question, _ in {(p.question, p.claim.id) for p in positions}])
    asked: dict[str, set[Question]] = {}
    for position in positions:
        if shared[position.question] > 1:
            asked.setdefault(position.claim.id, set()).add(position.question)
    of = analyses.last_of if last else analyses.of
    told = ((one, of(one)) for one in heard if one.claim.text and not one.foreign)
    return [
        said(
            id=one.claim.id,
            party=one.speaker.name,
            side=one.speaker.side,
            seconds=None if one.said is None else one.said.seconds[0],
            source=one.claim.source,
            at=None if one.claim.quote is None else one.claim.quote.start,
            text=text,
            names=names,
            asked=kept(asked.get(one.claim.id, ())),
            vector=vectors.get(one.claim.id),
            heard=AnalysedClaim(one.claim, text, one.speaker.name, one.speaker.side, one.said) if analysed else None,
        )
        for one, text in told
    ]


def _by_claim(positions: Iterable[Position]) -> dict[str, list[Position]]:
    found: dict[str, list[Position]] = {}
    for position in positions:
        found.setdefault(position.claim.id, []).append(position)
    return found


def _told_apart(positions: Sequence[Position], taken: Set[Question]) -> list[Position]:
    """Positions on matters of one story, apart from those of another story that happen to be called alike."""
    return [
        evolve(p, scope=f"{p.scope} as told by {p.party}".strip())
        if p.aspect is STORY_FACT and p.question in taken
        else p
        for p in positions
    ]


DEFAULT_WEIGHTS = "default"


@frozen
class Voices:
    """What speaks for claims that no value was read from: weights, a model's likeness, a judge, own comparisons."""

    weights: Weights | str | Path | None
    embed: Embed | None
    asking: JudgeSetup | None
    own: tuple[Comparison, ...] = ()

    def __attrs_post_init__(self) -> None:
        weights_given(self.weights)
        if self.own and self.weights is None:
            raise InputError("weights=None turns them off", field="comparisons", expected="weights beside them")
        if self.own:
            _ = self.weights_used  # a comparison without weights is told at once
        function_given(self.embed, "encoder", expected="a function of a list of texts")
        function_given(self.asking and self.asking.judge, "judge", expected="a function of a list of requests")

    @property
    def weights_used(self) -> Weights:
        """The weights that are given, or those that come along."""
        if self.weights is None:
            return default_weights()
        return with_own(weights_of(self.weights, model=self.embed is not None), self.own)

    @property
    def asked(self) -> bool:
        """Whether the caller chose what speaks, be it that nothing does."""
        return not _unasked(self.weights) or self.embed is not None or self.asking is not None or bool(self.own)


@frozen
class Unplaced:
    """What evidence is given: all claims, the positions that were read, what was left unread, the run's analyses."""

    heard: Sequence[ResolvedClaim]
    positions: Sequence[Position]
    unread: Sequence[Unread]
    analyses: Analyses


def weighed_evidence(left: Unplaced, setup: Setup, voices: Voices) -> Placed:
    """Where evidence places what was left unread; nothing where the caller asks for readings only."""
    if voices.own and not setup.detect:
        raise InputError("detect=False turns them off", field="comparisons", expected="detect=True beside them")
    if voices.weights is None or not setup.detect or not left.unread:
        return Placed()
    weights = voices.weights_used
    vectors = {}
    if voices.embed is not None:
        told = [h.claim for h in left.heard if h.claim.text]
        found = vectors_of(voices.embed, [c.text or "" for c in told])
        vectors = dict(zip([c.id for c in told], found, strict=True))
    return placed(
        left.heard,
        left.positions,
        left.unread,
        setup=setup,
        analyses=left.analyses,
        weights=weights,
        vectors=vectors,
        own=voices.own,
        last=voices.asking is None,
    )


def weights_of(given: Weights | str | Path, *, model: bool) -> Weights:
    if isinstance(given, Weights):
        return given
    return default_weights(model=model) if _unasked(given) else read_weights(given)


def _unasked(weights: Weights | str | Path | None) -> bool:
    """Whether the weights are those that speak where the caller chose none."""
    return isinstance(weights, str) and weights == DEFAULT_WEIGHTS
