"""What evidence looks at: stems, near words, what is counted, topics, and levels of comparisons."""

from __future__ import annotations

from itertools import combinations
from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimrec.linking import default_weights
from claimrec.linking.evidence.blocking import SMALL, blocks, partners
from claimrec.linking.evidence.clusters import clusters
from claimrec.linking.evidence.comparisons import COMPANY, MODEL, first
from claimrec.linking.evidence.counted import counts
from claimrec.linking.evidence.features import ClaimFeatures
from claimrec.linking.evidence.match_scores import company_of, ranks, twos_of, weigh
from claimrec.linking.evidence.topics import topics
from claimrec.linking.statements.words import content_stem, covered, expanded, near, rarity, stem
from tests.linking.test_evidence import analysed, sayings, told


@pytest.mark.parametrize(
    ("one", "other"), [("killed", "killing"), ("withdrawal", "withdrew"), ("parties", "party"), ("dead", "Dead")]
)
def test_forms_share_a_stem(one: str, other: str) -> None:
    """Forms of one word have one stem."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("war", "ward"), ("march", "market")])
def test_other_words_have_other_stems(one: str, other: str) -> None:
    """Words that only begin alike have stems of their own."""
    assert stem(one) != stem(other)


def test_words_without_content_have_no_stem() -> None:
    """Function words, numbers and marks carry no content."""
    assert [content_stem(w) for w in ("the", "wasn't", "12", "¨", "")] == [""] * 5


def test_near_words() -> None:
    """The thesaurus knows words near in meaning, with their likeness, and nothing about unknown ones."""
    assert {"death", "dead"} <= near("kill").keys()
    assert all(0 < much <= 1 for much in near("kill").values())
    assert near("xyzzy") == {}


def test_common_words_are_less_rare() -> None:
    """A word that English uses often is less rare than one that it hardly uses; one that it does not know is rarest."""
    assert rarity("say") < rarity("isotop") < rarity("xyzzy") == 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 30 bodies were found and 12 are missing", [("dead", 30), ("missing", 12)]),
        ("eighty-nine lives lost", [("dead", 89)]),
        ("the number of dead is 97", [("dead", 97)]),
        ("our men killed at least 1,500 civilians as they fled", [("dead", 1500)]),
        ("400,000 demonstrators", [("crowd", 400_000)]),
        ("by noon 210 people had been rescued", [("rescued", 210)]),
        ("60% of the vote", [("share", 60)]),
        ("$ 5 billion", [("money", 5e9)]),
        ("nobody died", [("dead", 0)]),
    ],
)
def test_what_is_counted(text: str, expected: list[tuple[str, float]]) -> None:
    """A number is told with the kind of thing that it counts."""
    assert [(c.kind, c.number.low) for c in counts(analysed(text).quantities)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "on 26 october",
        "at 18:34",
        "in 2022",
        "for seven months",
        "this is the good one",
        "the 4th day",
        "nobody knew",
        "up 40 on the year",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    """Dates, years, times of day, durations and pronouns are no counts."""
    assert counts(analysed(text).quantities) == ()


def test_topics_lean() -> None:
    """A topic's words lean one way or the other, and a negation before them turns that round."""
    assert topics(analysed("They were killed."))["death"][1] == 1
    assert topics(analysed("Nobody was killed."))["death"][1] == -1
    assert topics(analysed("Survivors."))["death"][1] == -1
    assert "death" not in topics(analysed("The deadline."))


def test_a_bare_denial() -> None:
    """A denial that says little else is told from one that brings its own content, and from none."""
    assert told("That is a lie.").denies == 2
    assert told("The mayor never signed any contract with the company that built the harbour wall.").denies == 1
    assert told("The mayor signed the contract.").denies == 0


def test_covered_by_near_words() -> None:
    """What one says is covered by the other's words, and less by words near them; nothing covers what is unrelated."""
    weights = {"kill": 1.0}
    same, close, far = (covered(weights, expanded([w])) for w in ("kill", "death", "bridg"))
    assert same > close > far == 0.0


stems = st.text(alphabet="abcdefgh", min_size=1, max_size=12)


@given(st.lists(sayings, min_size=2, max_size=6, unique_by=lambda s: s.id))
@settings(deadline=None)
def test_one_party_never_contradicts_itself(story: list[ClaimFeatures]) -> None:
    """Certainties lie between 0 and 1, and two claims of one party are never weighed as contradicting."""
    for one in weigh(story, combinations(range(len(story)), 2), default_weights()):
        assert 0 <= one.same <= 1
        assert 0 <= one.contradicts <= 1
        if one.two.a.said.party == one.two.b.said.party:
            assert one.contradicts == 0


def test_comparisons_are_told_apart() -> None:
    """No two comparisons have one name, and no comparison has two levels of the same words."""
    every = (*first(), *MODEL, *COMPANY)
    assert len({c.name for c in every}) == len(every)
    assert all(len(set(c.says)) == len(c.says) for c in every)


def test_a_sum_of_evidence() -> None:
    """The log-odds of a pair are the start and the weights of its evidence, and no more."""
    (two,) = twos_of([told("The ferry closes."), told("No ferry closes.", party="Port union")], [(0, 1)]).values()
    model = default_weights().first
    levels = [c.level(two) for c in model.comparisons]
    assert model.log_odds(levels) == pytest.approx(model.start + sum(e.weight for e in model.evidence(two)))


def test_ranks_are_told_of_fifteen_others() -> None:
    """To be the nearest of one other tells nothing; to be the nearest of many tells that none is nearer."""
    assert ranks({(0, 1): 1.0}) == {(0, 1): (7.0, 7.0)}
    many = ranks({(i, j): -abs(i - j) for i, j in combinations(range(16), 2)})
    assert many[0, 1] == (0.0, 0.0)
    assert many[0, 15] == (14.0, 14.0)


def test_company() -> None:
    """A third claim that goes with both speaks for a pair, one that goes with one alone splits it."""
    company = company_of({(0, 1): 0.0, (0, 2): 3.0, (1, 2): 3.0, (0, 3): 3.0, (1, 3): -3.0, (2, 3): 0.0})
    assert company[0, 1].third > 0.9
    assert company[0, 1].split > 0.9
    assert company[0, 2].third == pytest.approx(0.5)


def test_density() -> None:
    """How surely two claims of a story go together is told of all its pairs; those left out go together not at all."""
    first = {(0, 1): 0.0, (1, 2): 0.0}
    assert company_of(first)[0, 1].density == pytest.approx(0.5)
    assert company_of(first, others=[3, 3, 3, 3])[1, 2].density == pytest.approx(1 / 6)


@given(st.dictionaries(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] < p[1]), st.floats(0, 1)))
def test_clusters_are_a_partition(sure: dict[tuple[int, int], float]) -> None:
    """Every place is in one group, and the members of a group go together on average as surely as asked."""
    groups = clusters(8, sure, join=0.4)
    assert sorted(place for group in groups for place in group) == list(range(8))


@given(st.lists(st.floats(0.01, 0.98), min_size=28, max_size=28, unique=True))
@settings(deadline=None)
def test_clusters_against_scipy(values: list[float]) -> None:
    """Average linkage gives the groups that scipy gives."""
    hierarchy = pytest.importorskip("scipy.cluster.hierarchy", reason="comes with the extra 'learn'")
    pairs = list(combinations(range(8), 2))
    values = [
        v + sqrt(n + 2) / 1_000 for n, v in enumerate(values)
    ]  # no two averages are equal: a tie may go either way
    merged = hierarchy.fcluster(hierarchy.linkage([1 - v for v in values], "average"), 0.5, "distance")
    theirs = {frozenset(i for i in range(8) if merged[i] == label) for label in merged}
    assert {frozenset(g) for g in clusters(8, dict(zip(pairs, values, strict=True)), join=0.5)} == theirs


def test_a_small_set_is_one_story() -> None:
    """What a person put together is one story, of which every pair is weighed."""
    few = [told(f"Claim number {n} speaks of thing{n}.", day=n) for n in range(10)]
    assert [block.claims for block in blocks(few)] == [tuple(range(10))]
    assert len(partners(few)) == 45


def test_a_stream_is_taken_apart() -> None:
    """A large stream falls into stories by what its claims share, and each claim has a few partners only."""
    topics_of = ("ferry harbour timetable quay", "comet telescope orbit crater", "wheat barley harvest drought")
    stream = [
        told(f"The {words} {n % 7} was told again.", party=f"{words[:3]} {n % 4}", day=n / 10)
        for n in range(SMALL)
        for words in topics_of
    ]
    found = [block.claims for block in blocks(stream)]
    assert sorted(place for story in found for place in story) == list(range(len(stream)))
    assert all(len({stream[place].text.split()[1] for place in story}) == 1 for story in found)
    assert len(partners(stream)) < 30 * len(stream)


def test_what_is_told_of_and_what_shows_it() -> None:
    """A claim tells of what is, was or will be, and may point to a record of it."""
    found = [told(text) for text in ("It stands.", "It fell.", "It will fall.", "The logbook shows that it fell.")]
    assert [(one.tells, one.record) for one in found] == [(0, False), (1, False), (2, False), (1, True)]
