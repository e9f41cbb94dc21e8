"""Clusters: groups by average linkage, as one that looks at all pairs in each step makes them."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from claimrec.linking.evidence.clusters import Pair, clusters

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([0.125, 0.25, 0.5, 0.75, 1.0]),  # sums of these are exact in any order
)


def step_by_step(size: int, sure: dict[Pair, float], join: float, most: int) -> list[list[int]]:
    """The same by looking at all pairs of groups in each step: the best is joined, of equals the first."""
    groups = [[place] for place in range(size)]
    while True:
        found = []
        for one, other in combinations(sorted(groups), 2):
            inside = [sure.get((min(pair), max(pair)), 0.0) for pair in product(one, other)]
            if sum(inside) / len(inside) >= join and len(one) + len(other) <= most:
                found.append((-sum(inside) / len(inside), one[0], other[0], one, other))
        if not found:
            return sorted(sorted(group) for group in groups)
        *_, one, other = min(found)
        groups = [group for group in groups if group not in (one, other)] + [[*one, *other]]


@given(PAIRS, st.sampled_from([0.05, 0.2, 0.4]), st.integers(1, 10))
def test_the_best_pair_is_joined_first(sure: dict[Pair, float], join: float, most: int) -> None:
    """Whatever waits, groups are those that come of joining the best pair of groups again and again."""
    assert clusters(10, sure, join=join, most=most) == step_by_step(10, sure, join, most)


def test_what_stands_together_is_one_group() -> None:
    """Places that are told to stand together do, and draw in what goes with them on average."""
    assert clusters(4, {(0, 3): 0.9, (1, 3): 0.9}, join=0.5, together=[[0, 1]]) == [[0, 1, 3], [2]]
