"""Links by parties: what else the parties of two claims said counts for whether these speak of one event."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimrec.linking.evidence.features import DAY, ClaimFeatures
from claimrec.linking.evidence.party_links import NEAREST, with_parties


def said(number: int, party: str, day: float | None = 1.0) -> ClaimFeatures:
    """A claim of which only its party and its time count here."""
    seconds = None if day is None else day * DAY
    return ClaimFeatures(id=str(number), party=party, side=None, seconds=seconds, source=None, text="")


def test_claims_of_parties_that_answer_each_other_are_linked() -> None:
    """Two claims without a link are linked where other claims of their parties are, and not where none are."""
    claims = [said(n, party) for n, party in enumerate(("Mayor", "Union", "Mayor", "Union", "Baker"))]
    found = with_parties(claims, {(0, 1): 1.0}, count=4)
    assert found[2, 3] > 0
    assert all(4 not in pair for pair in found)


def test_who_said_it_nearer_in_time_counts_more() -> None:
    """What a party said on the same day counts more for a link than what it said years before."""
    claims = [said(0, "Mayor", 0.0), said(1, "Union", 3_000.0), said(2, "Mayor", 3_000.0), said(3, "Mayor", 0.5)]
    found = with_parties(claims, {(0, 1): 1.0}, count=4)
    assert found[1, 3] > found[1, 2] > 0


def test_a_link_by_itself_stays() -> None:
    """Where each party speaks once, the links stay as they are."""
    claims = [said(n, f"Party {n}", None if n == 1 else float(n)) for n in range(3)]
    assert with_parties(claims, {(0, 1): 0.4, (1, 2): 0.2}, count=4) == {(0, 1): 0.4, (1, 2): 0.2}


@given(
    st.lists(st.tuples(st.integers(0, 4), st.one_of(st.none(), st.integers(0, 900))), min_size=2, max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39), st.integers(1, 8)), max_size=60),
    st.integers(1, 6),
)
def test_each_claim_keeps_its_strongest(
    told: list[tuple[int, int | None]], drawn: list[tuple[int, int, int]], count: int
) -> None:
    """Each link is of two claims, the earlier first, and positive; there are at most so many for each claim, and each
    claim that has any keeps one.
    """
    claims = [said(n, f"Party {party}", day) for n, (party, day) in enumerate(told)]
    linked = {(i, j): much / 8 for i, j, much in drawn if i < j < len(claims)}
    found = with_parties(claims, linked, count=count)
    assert all(0 <= i < j < len(claims) for i, j in found)
    assert all(much > 0 for much in found.values())
    assert len(found) <= count * len(claims)
    assert {place for pair in linked for place in pair} <= {place for pair in found for place in pair}


def test_a_party_that_speaks_without_end_costs_no_more_a_claim() -> None:
    """The links that are looked at for a claim do not grow with how much its party said."""
    found = [with_parties([said(n, "Mayor", n / 9) for n in range(size)], {}, count=99) for size in (100, 1_000)]
    assert max(len(found[0]) / 100, len(found[1]) / 1_000) <= NEAREST
