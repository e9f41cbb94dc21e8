"""Where do the claims belong that no value was read from? To the facts that the evidence speaks for, or to none.

What was read stays as it was read. A claim without a reading joins the fact of a claim with one, or makes a fact with
its like; what nothing speaks for stays unread, as does what takes no position.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

from attrs import evolve, field, frozen

from claimrec.aspects.aspect import Aspect, Kind, Life
from claimrec.claims import Offsets
from claimrec.evidence.stories import partners, stories
from claimrec.evidence.traits import Said, said
from claimrec.evidence.weighing import Weighed, clusters, told, weigh
from claimrec.evidence.weights import Weights
from claimrec.evidence.words import content_stem
from claimrec.findings import Finding, Position, Relation, Unread
from claimrec.positions import Setup
from claimrec.reading.statements import NO_QUESTION, NO_SUBJECT, NO_VALUE, Heard
from claimrec.values import Told

EVIDENCE = "evidence"
MATTER = Aspect(
    "matter",
    question="What is so of {subject}?",
    value=Kind.YES_NO,
    life=Life.LASTING,
    origin="built in: weighed evidence",
)
# What is asked, as a key: aspect, subject, scope.
Question = tuple[str, str, str]
_NAMED_BY = 3  # words that name a matter which only evidence holds together


@frozen
class Placed:
    """What evidence adds: positions for claims that were unread, and findings on pairs of claims, by their ids.

    `flag` is the certainty from which the findings stand.
    """

    positions: tuple[Position, ...] = ()
    findings: Mapping[tuple[str, str], Finding] = field(factory=dict)
    flag: float = 1.0


def placed(
    heard: Sequence[Heard],
    positions: Sequence[Position],
    unread: Sequence[Unread],
    *,
    setup: Setup,
    weights: Weights,
    vectors: Mapping[str, tuple[float, ...]] | None = None,
) -> Placed:
    """Unread claims placed by evidence. `vectors` are a model's, by claim id, of length 1."""
    if not unread:
        return Placed()
    told_by = claims_said(weighable(heard, unread), positions, setup=setup, vectors=vectors or {})
    by_claim: dict[str, list[Position]] = {}
    for position in positions:
        by_claim.setdefault(position.claim.id, []).append(position)
    found: list[Position] = []
    findings: dict[tuple[str, str], Finding] = {}
    known = {h.claim.id: h for h in heard}
    for places in stories(told_by):
        story = [told_by[place] for place in places]
        if any(not one.asked for one in story):
            more, said_of = _placed_story(story, by_claim, known, weights)
            found += _told_apart(more, {p.question for p in found})
            findings |= said_of
    return Placed(tuple(found), findings, weights.flag)


def weighable(heard: Iterable[Heard], unread: Iterable[Unread]) -> list[Heard]:
    """The claims without those that were read to take no position: evidence is for what could not be read."""
    silent = {u.claim.id for u in unread if u.why not in (NO_QUESTION, NO_SUBJECT, NO_VALUE)}
    return [one for one in heard if one.claim.id not in silent]


def _told_apart(positions: Sequence[Position], taken: Set[Question]) -> list[Position]:
    """Positions on matters of one story, apart from those of another story that happen to be called alike."""
    return [
        evolve(p, scope=f"{p.scope} as told by {p.party}".strip()) if p.aspect is MATTER and p.question in taken else p
        for p in positions
    ]


def claims_said(
    heard: Sequence[Heard],
    positions: Sequence[Position],
    *,
    setup: Setup,
    vectors: Mapping[str, tuple[float, ...]],
) -> list[Said]:
    """What evidence sees of each claim that has words, in the order of saying.

    Readings count where another claim was read to answer the same question; who answers alone may yet belong elsewhere.
    """
    shared = Counter([question for question, _ in {(p.question, p.claim.id) for p in positions}])
    asked: dict[str, set[Question]] = {}
    for position in positions:
        if shared[position.question] > 1:
            asked.setdefault(position.claim.id, set()).add(position.question)
    return [
        said(
            id=one.claim.id,
            party=one.speaker.name,
            side=one.speaker.side,
            seconds=None if one.said is None else one.said.seconds[0],
            source=one.claim.source,
            text=one.claim.text,
            parties=setup.parties.aliases,
            entities=setup.entities,
            asked=frozenset(asked.get(one.claim.id, ())),
            vector=vectors.get(one.claim.id),
        )
        for one in heard
        if one.claim.text
    ]


def _placed_story(
    story: Sequence[Said], by_claim: Mapping[str, Sequence[Position]], known: Mapping[str, Heard], weights: Weights
) -> tuple[list[Position], dict[tuple[str, str], Finding]]:
    """One story: pairs in which at least one claim is unread are weighed, and the unread ones are placed."""
    answered = [{p.question[1]: p.question for p in by_claim.get(one.id, ())} for one in story]
    pairs = [pair for pair in partners(story) if not _read_apart(story, answered, *pair)]
    weighed = weigh(story, pairs, weights)
    groups = clusters(len(story), {w.pair: w.same for w in weighed}, join=weights.join)
    by_place: dict[int, list[Weighed]] = {}
    for one in weighed:
        for place in one.pair:
            by_place.setdefault(place, []).append(one)
    found: list[Position] = []
    findings: dict[tuple[str, str], Finding] = {}
    for group in groups:
        members = _members(group, story, by_place)
        if len(members) > 1:
            more, said_of = _fact(members, story, by_place, by_claim, known, weights)
            found += more
            findings |= said_of
    return found, findings


def _read_apart(story: Sequence[Said], answered: Sequence[Mapping[str, Question]], i: int, j: int) -> bool:
    """Whether readings alone decide of two claims: both are in facts, or they answer other questions of one subject."""
    return bool(story[i].asked and story[j].asked) or not answered[i].keys().isdisjoint(answered[j])


def _members(group: Sequence[int], story: Sequence[Said], by_place: Mapping[int, Sequence[Weighed]]) -> list[int]:
    """A group with the claims of one known question at most: the one for which most speaks."""
    free = [place for place in group if not story[place].asked]
    if not free or len(free) == len(group):
        return list(group) if free else []
    worth: Counter[Question] = Counter()
    for place in group:
        for question in story[place].asked:
            pull = sum(w.same for w in by_place[place] if set(w.pair) & set(free))
            worth[question] += pull  # type: ignore[assignment]  # typeshed knows only whole counts
    best = min(worth, key=lambda q: (-worth[q], q))
    return [place for place in group if not story[place].asked or best in story[place].asked]


def _fact(
    members: Sequence[int],
    story: Sequence[Said],
    by_place: Mapping[int, Sequence[Weighed]],
    by_claim: Mapping[str, Sequence[Position]],
    known: Mapping[str, Heard],
    weights: Weights,
) -> tuple[list[Position], dict[tuple[str, str], Finding]]:
    """The positions of a fact's unread claims, and what is flagged on it."""
    inside = set(members)
    pairs = {w.pair: w for place in members for w in by_place[place] if inside.issuperset(w.pair)}
    aspect, subject, scope = _question(members, story, by_claim) or (MATTER, _subject(members, story), "")
    key = aspect.name, subject, scope
    found = []
    for place in members:
        if all(p.question != key for p in by_claim.get(story[place].id, ())):
            best = max((w for w in pairs.values() if place in w.pair), key=lambda w: (w.same, w.pair))
            why = told(weights.same.evidence(best.two), best.same)
            found.append(_position(known[story[place].id], aspect, subject, scope, best.same, why))
    flagged = {
        (story[i].id, story[j].id): Finding(
            Relation.CONTRADICTS,
            told(evidence := weights.contradicts.evidence(w.two), w.contradicts),
            w.odds,
            EVIDENCE,
            evidence=evidence,
        )
        for (i, j), w in pairs.items()
        if w.contradicts >= weights.flag
    }
    return found, flagged


def _question(
    members: Iterable[int], story: Sequence[Said], by_claim: Mapping[str, Sequence[Position]]
) -> tuple[Aspect, str, str] | None:
    """The known question that most members answer, if any was read to answer one; of equals the first."""
    answers = [p for place in members for p in by_claim.get(story[place].id, ())]
    held = Counter([p.question for p in answers])
    position = min(answers, key=lambda p: (-held[p.question], p.question), default=None)
    return None if position is None else (position.aspect, position.subject, position.scope)


def _subject(members: Sequence[int], story: Sequence[Said]) -> str:
    """What a matter is called: the words that most of its claims say, the rarest elsewhere first."""
    held = Counter([word for place in members for word in set(story[place].stems)])
    everywhere = Counter([word for one in story for word in set(one.stems)])
    best = sorted(held, key=lambda w: (-held[w] * held[w] / everywhere[w], w))[:_NAMED_BY]
    first = {content_stem(w): w for place in reversed(members) for w in story[place].text.split() if w[0].isalpha()}
    return ", ".join(first.get(word, word) for word in best) or story[members[0]].id


def _position(heard: Heard, aspect: Aspect, subject: str, scope: str, certainty: float, why: str) -> Position:
    text = heard.claim.text or ""
    return Position(
        claim=heard.claim,
        subject=subject,
        aspect=aspect,
        scope=scope,
        value=Told(text),
        valid=heard.valid or heard.said,
        said_at=heard.said,
        party=heard.speaker.name,
        side=heard.speaker.side,
        explicit=heard.valid is not None,
        certainty=certainty,
        words=(Offsets(0, len(text)),),
        origin="weighed",
        guesses=(why,),
    )
