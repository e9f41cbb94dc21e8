"""Matters: which claims of one story make one of their own, or join a fact that was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from claimrec import Aspect, Claim, Entity, Position, Unread, reconcile
from claimrec.linking import default_weights
from claimrec.linking.evidence.features import ClaimFeatures, said
from claimrec.linking.evidence.match_scores import Weighed, twos_of
from claimrec.linking.evidence.named import Names
from claimrec.linking.evidence.story_facts import Story
from claimrec.linking.evidence.story_pairs import _open_pairs
from claimrec.linking.evidence.unread_claims import weighable
from claimrec.model import State, StateDef, UnreadReason
from claimrec.model.names import AliasBook
from claimrec.model.parties import Speaker
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolved import ResolvedClaim

NAMES = Names.of(AliasBook({}), AliasBook({}))
ASPECTS = [
    Aspect(name, question=f"{name} {{subject}}?", value="yes_no", states=[StateDef("yes")])
    for name in ("open", "safe", "full")
]
TEXTS = ("The mill burned for two days.", "The mill holds forty sacks.", "That is a lie.", "Nonsense. The mill stands.")

# "No strategic value" and "fell" answer questions that nobody else answers. Both go with claims that leave their group,
# and nothing speaks for the one beside the other.
TOWN = (
    ("The mayor of {} thanked 2517 volunteers for their work in March.", "Radio One", "2024-04-24T00:55Z"),
    ("{} is completely surrounded, and the road to the western is cut.", "North Radio", "2024-05-05T22:38Z"),
    ("{} fell to Northland forces in March, according to officers on the spot.", "West Radio", "2024-03-31T14:55Z"),
    ("The mayor of {} thanked 2254 volunteers for their work by midday on Friday.", "South Radio", "2024-04-22T20:09Z"),
    ("The mayor of {} thanked 1647 volunteers for their work two days ago.", "South Post", "2024-04-19T15:16Z"),
    ("The bridge in {} is intact and traffic is moving, Northland forces said.", "Radio One", "2024-03-03T09:33Z"),
    ("Southland fighters did not enter {}, whatever the other side claims.", "Radio One", "2024-04-28T00:35Z"),
    ("The bridge in {} was destroyed.", "South Mail", "2024-04-27T15:18Z"),
    ("Southland troops did not enter {}, whatever the other side claims.", "North Mail", "2024-03-26T04:06Z"),
    ("The capture of {} has no strategic value for Westland forces.", "West Mail", "2024-03-12T18:04Z"),
)


def test_claims_that_lost_their_company_are_placed_or_left() -> None:
    """A story whose groups fall apart when others leave them is reconciled, each claim in a fact or unread."""
    claims = [
        Claim(text.format("Ostravale"), party=party, said_at=at, source=f"feed {n}")
        for n, (text, party, at) in enumerate(TOWN)
    ]
    report = reconcile(claims, entities=[Entity("Ostravale")], weights=default_weights())
    found = {c.id for fact in report.facts for c in fact.claims} | {u.claim.id for u in report.unread}
    assert found == {c.id for c in claims}
    assert not report.rejected


def story_of(read: Sequence[Sequence[Aspect]], texts: Sequence[str], pairs: Mapping[tuple[int, int], float]) -> Story:
    """A story of claims that were read to answer these questions, with how surely pairs of them go together."""
    claims = [Claim(t, party="ABC"[n % 3], id=f"c{n}", said_at=f"2024-05-0{n + 1}") for n, t in enumerate(texts)]
    heard = [ResolvedClaim(claim, Speaker(claim.party), None) for claim in claims]
    by_claim = {c.id: [_position(c, one) for one in some] for c, some in zip(claims, read, strict=True)}
    told = [_said(h, by_claim[h.claim.id], n) for n, h in enumerate(heard)]
    weighed = [Weighed(pair, two, pairs[pair], 0.0, 0.0) for pair, two in twos_of(told, pairs).items()]
    known = {h.claim.id: h for h in heard}
    return Story.of(told, weighed, by_claim=by_claim, known=known, weights=default_weights())


def _position(claim: Claim, aspect: Aspect) -> Position:
    return Position(
        claim=claim, subject="the mill", aspect=aspect, value=State("yes"), valid=None, said_at=None, party=claim.party
    )


def _said(heard: ResolvedClaim, read: Sequence[Position], day: int) -> ClaimFeatures:
    claim, seconds = heard.claim, day * 86_400.0
    text = Analyses().of(heard)
    found = said(id=claim.id, party=claim.party, side=None, seconds=seconds, source=None, text=text, names=NAMES)
    return evolve(found, asked=frozenset(p.question for p in read))


def test_a_claim_is_not_placed_by_those_that_left() -> None:
    """Of a group with answers to two questions, what goes with the answer that leaves does not join the other's fact."""
    burned = ["The mill burned for two days."] * 4
    pairs = {(0, 1): 0.99, (0, 2): 0.99, (1, 3): 0.99}
    story = story_of([[ASPECTS[0]], [ASPECTS[1]], [], []], burned, pairs)
    assert [*map(list, story.groups)] == [[0, 2]]
    assert [p.claim.id for p in story.positions()] == ["c2"]


SACKS = Aspect("sacks", question="How many sacks are in {subject}?", value="quantity")


def test_what_tells_no_number_keeps_its_company() -> None:
    """Of a group with a fact of number, those that tell none and do not join that fact stay a fact of their own."""
    texts = ["The mill holds forty sacks.", "Forty sacks are in the mill.", *["The mill burned for two days."] * 2]
    pairs = dict.fromkeys([(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)], 0.99)
    story = story_of([[SACKS], [SACKS], [], []], texts, pairs)
    assert [*map(list, story.groups)] == [[0, 1], [2, 3]]


def test_a_reading_that_stands_alone_leaves_its_pairs_open() -> None:
    """Only claims that both stand in facts by what was read are kept from being weighed against each other."""
    every = [(0, 1), (0, 2), (1, 2)]
    told = story_of([[ASPECTS[0]], [ASPECTS[1]], []], ["The mill burned for two days."] * 3, {(0, 1): 0.9}).story
    assert _open_pairs(told, every) == [(0, 2), (1, 2)]
    alone = [told[0], evolve(told[1], asked=frozenset()), told[2]]
    assert _open_pairs(alone, every) == every


def test_what_asks_and_tells_is_weighed() -> None:
    """A claim that asks, and says more, is left to evidence; a question alone, or "no comment", is not."""
    texts = ("The sacks? Sold in May, all forty.", "Where are the sacks?", "We have no comment on the sacks.")
    reasons = (UnreadReason.ASKED, UnreadReason.ASKED, UnreadReason.NO_STANCE)
    claims = [Claim(text, party=f"Miller {n}", said_at="2024-05-01") for n, text in enumerate(texts)]
    heard = [ResolvedClaim(claim, Speaker(claim.party), None) for claim in claims]
    unread = [Unread(claim, reason.value, reason=reason) for claim, reason in zip(claims, reasons, strict=True)]
    assert [h.claim.text for h in weighable(heard, unread, analyses=Analyses())] == [texts[0]]


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """A story with any readings, any weighed pairs, and denials of few words among its claims."""
    size = draw(st.integers(4, 8))
    several = st.lists(st.sampled_from(ASPECTS), max_size=2, unique_by=lambda one: one.name)
    read = draw(st.lists(several, min_size=size, max_size=size))
    texts = draw(st.lists(st.sampled_from(TEXTS), min_size=size, max_size=size))
    chosen = draw(st.lists(st.sampled_from([*combinations(range(size), 2)]), min_size=3, unique=True))
    return story_of(read, texts, {pair: draw(st.sampled_from([0.3, 0.9, 0.99])) for pair in chosen})


@settings(max_examples=150, deadline=None)
@given(story=stories())
def test_who_is_placed_has_a_reason(story: Story) -> None:
    """Each claim of a group goes with another of it, answers it or is answered; so each can be placed, and says why."""
    for group in story.groups:
        assert len(group) > 1
        for place in group:
            paired = any(tuple(sorted((place, other))) in story.pairs for other in group)
            replied = any({place, r.target} <= {*group} for r in story.replies.values() if r.place == place)
            replied |= any({place, r.place} <= {*group} for r in story.replies.values() if r.target == place)
            assert paired or replied
    assert all(p.guesses and 0 < p.certainty < 1 for p in story.positions())
