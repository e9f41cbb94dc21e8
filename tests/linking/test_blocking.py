"""Blocking: which claims are compared with which, and what that costs."""

from __future__ import annotations

import random
from itertools import combinations
from types import SimpleNamespace

import pytest

from claimrec import Claim, reconcile
from claimrec.linking.evidence import candidates
from claimrec.linking.evidence.blocking import KEYED, MOST, SMALL, Block, apart, blocks
from claimrec.linking.evidence.candidates import BESIDE, CLOSER, LINKS, Sought, links, marks
from claimrec.linking.evidence.clusters import clusters
from claimrec.linking.evidence.features import ClaimFeatures
from claimrec.linking.evidence.link_rows import Links
from claimrec.linking.evidence.match_scores import one_event
from claimrec.linking.evidence.stream_priors import StreamPriors
from claimrec.linking.evidence.vectors import vector_of
from claimrec.linking.statements.words import content_stem

DAY = 86_400.0
MATTERS = (
    "The ferry to {0} was cancelled in the storm", "Engineers found cracks in the dam above {0}",
    "The strike of bus drivers in {0} goes on", "A comet was seen over the hills of {0}",
    "The wheat harvest near {0} has failed", "Voters in {0} rejected the new stadium",
)  # fmt: skip
TOWNS = ("Lakeside", "Millbrook", "Oldport", "Redhill", "Norwick", "Eastbay", "Stonefield", "Hartwell")


def seen(number: int, text: str, *, party: str, day: float | None) -> ClaimFeatures:
    """A claim as blocking sees it."""
    words = text.lower().split()
    seconds = None if day is None else day * DAY
    return ClaimFeatures(
        id=str(number), party=party, side=None, seconds=seconds, source=None, text=text,
        stems=tuple(filter(None, map(content_stem, words))), names=frozenset(words) & {town.lower() for town in TOWNS}, meaning=vector_of(words),
    )  # fmt: skip


def stream(events: int, *, each: int = 6) -> list[ClaimFeatures]:
    """Claims of several parties on several events, each some weeks after the one before."""
    found = []
    for event in range(events):
        matter, town = MATTERS[event % len(MATTERS)], TOWNS[event // len(MATTERS) % len(TOWNS)]
        for n in range(each):
            text = f"{matter.format(town)} {'as was said before' * (n % 2)}"
            found.append(seen(len(found), text, party=f"Speaker {event} {n % 3}", day=30.0 * event + n / 8))
    return found


def test_the_likeliest_are_those_that_come_first_of_all() -> None:
    """Of the claims that were met those are compared that come first when all are put in order."""
    claims = stream(48)
    sought = Sought.of([*claims, seen(len(claims), "A comet was seen", party="Speaker", day=None)])
    for place in (40, 200, len(claims)):
        shared = {other: float(other % 7) for other in range(place)}
        whole = [
            one
            for n in range(0, place, CLOSER)
            for one in sought.likely(place, dict([*shared.items()][n : n + CLOSER]))
        ]
        assert sought.likely(place, shared) == sorted(whole, reverse=True)[:CLOSER]


def test_a_small_set_is_one_story_with_every_pair() -> None:
    """Up to sixty claims are one story, of which every pair is a candidate."""
    (block,) = blocks(stream(SMALL // 6))
    assert block.claims == tuple(range(SMALL))
    assert block.pairs == tuple(combinations(range(SMALL), 2))


def test_every_claim_stands_in_one_story_and_every_candidate_pair_in_its_story() -> None:
    """The stories are a partition; a candidate pair is of two claims of one story, the earlier first."""
    claims = stream(48)
    found = blocks(claims)
    assert sorted(place for block in found for place in block.claims) == list(range(len(claims)))
    for block in found:
        assert len(block.claims) <= MOST
        assert all(0 <= i < j < len(block.claims) for i, j in block.pairs)


def test_claims_of_one_event_are_the_likeliest() -> None:
    """Two claims of one event are linked more surely than two that share their matter, and nothing else."""
    claims = stream(48)
    event = [one.party.split()[1] for one in claims]
    found = links(claims)
    inside = [much for (i, j), much in found.items() if event[i] == event[j]]
    assert len(inside) == 48 * 15
    assert min(inside) > max(much for (i, j), much in found.items() if event[i] != event[j])


def test_one_event_stands_together() -> None:
    """The claims of one event are linked with each other."""
    claims = stream(48)
    home = {place: number for number, block in enumerate(blocks(claims)) for place in block.claims}
    together = [home[6 * event] == home[6 * event + n] for event in range(48) for n in range(6)]
    assert sum(together) / len(together) > 0.97


def test_claims_without_a_time_are_linked() -> None:
    """Claims that nobody dated are set beside others by what they say."""
    claims = [seen(n, f"{MATTERS[n % 6].format(TOWNS[n % 6])}", party=f"S {n}", day=None) for n in range(SMALL + 12)]
    found = links(claims)
    assert all(found[n - 6, n] > 0.5 for n in range(6, len(claims)))


@pytest.mark.parametrize("same", [True, False])
def test_the_same_claims_give_the_same_pairs(same: bool) -> None:
    """What the words, names and parties of a claim are kept in makes no difference."""
    claims = stream(30)
    more = claims if same else [
        ClaimFeatures(
            id=c.id, party=c.party, side=None, seconds=c.seconds, source=None, text=c.text, stems=c.stems,
            names=frozenset(sorted(c.names, reverse=True)), whom=frozenset(c.whom), meaning=c.meaning,
        )
        for c in claims
    ]  # fmt: skip
    assert list(links(claims).items()) == list(links(more).items())


def test_pairs_grow_as_claims_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims that are met, vectors that are compared and pairs that are weighed grow as the claims do, even where all
    claims share most of their words, names and times.
    """
    count = SimpleNamespace(met=0, near=0)
    likely, near = Sought.likely, candidates.nearness

    def counted(self: Sought, place: int, shared: dict[int, float]) -> list[tuple[float, int, float, float]]:
        count.met += len(shared)
        return likely(self, place, shared)

    def nearness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
        count.near += 1
        return near(one, other)

    monkeypatch.setattr(Sought, "likely", counted)
    monkeypatch.setattr(candidates, "nearness", nearness)
    each = []
    for size in (500, 2_000):
        count.met = count.near = 0
        claims = [seen(n, f"The dam of Lakeside leaks at gate {n % 9}", party="Mayor", day=1.0) for n in range(size)]
        found = blocks(claims)
        assert count.met <= size * BESIDE * (1 + max(len(marks(one)) for one in claims))
        assert sum(len(block.pairs) for block in found) <= size * max(LINKS, SMALL // 2)
        each.append((count.met / size, count.near / size))
    assert each[1][0] < 1.3 * each[0][0]
    assert each[1][1] < 1.1 * each[0][1]


def test_no_group_outgrows_what_is_asked() -> None:
    """Groups grow to the size that is allowed and no further, however well all go together."""
    sure = dict.fromkeys(combinations(range(20), 2), 0.9)
    assert max(map(len, clusters(20, sure, join=0.5, most=8))) == 8
    assert clusters(20, sure, join=0.5) == [list(range(20))]


def test_what_was_not_compared_is_told() -> None:
    """A report on a stream tells how many pairs were weighed; where all were, it says nothing."""
    assert apart([Block((0, 1), ((0, 1),))]) == ()
    claims = [
        Claim(f"{MATTERS[n % 6].format(TOWNS[n % 5])}, says witness {n}.", party=f"Speaker {n % 7}",
              said_at=f"2024-05-{1 + n % 28:02d}T09:00Z")
        for n in range(SMALL + 20)
    ]  # fmt: skip
    (note,) = [note for note in reconcile(claims, packs=None).notes if "likeliest" in note]
    assert "other pairs were not compared" in note
    assert not any("likeliest" in note for note in reconcile(claims[:20], packs=None).notes)


def test_more_than_a_stream_once_held_is_weighed() -> None:
    """Two thousand unread claims and more are weighed unasked, and reports do not depend on the order of the rows."""
    claims = [
        Claim(f"{MATTERS[n % 6].format(TOWNS[n % 8])}, witness {n} says.", party=f"Speaker {n % 40}",
              said_at=f"2024-{1 + n % 12:02d}-{1 + n % 28:02d}T09:{n % 60:02d}Z")
        for n in range(150)
    ]  # fmt: skip
    told = reconcile(claims, packs=None)
    mixed = random.Random(1).sample(claims, len(claims))
    assert told.facts
    assert reconcile(mixed, packs=None).to_json() == told.to_json()


def test_in_a_stream_it_counts_how_surely_two_claims_are_of_one_event() -> None:
    """The surer two claims are of one event, and the more speaks for one fact among its claims, the surer one fact is."""
    assert one_event(0.0, 0.1) < one_event(0.0, 0.4) < one_event(1.0, 0.4)
    (block, *_) = blocks(stream(48))
    assert block.priors is not None
    assert tuple(sorted(block.priors)) == block.pairs
    assert blocks(stream(2))[0].priors is None


def priors(days: list[float | None], *, keyed: bool = False, linked: bool = True) -> float:
    """What speaks for one event of the first two of some claims, which are as alike as can be."""
    claims = [seen(n, "The dam leaks", party=f"S {n}", day=day) for n, day in enumerate(days)]
    alike = Links.of({(0, 1): 0.5}, len(claims))
    found = StreamPriors.of(
        claims, alike, alike if linked else Links.of({}, len(claims)), keyed={(0, 1)} if keyed else set()
    )
    return found.among((0, 1), [(0, 1)])[0, 1]


def test_in_a_crowd_two_claims_are_less_surely_of_one_event() -> None:
    """The more claims were said about the same time, the less a likeness tells; those of other years do not count, and
    claims without a time are among all.
    """
    few, years = priors([0.0, 1.0]), priors([0.0, 1.0, *[900.0] * 20])
    crowd, untimed = priors([0.0, 1.0, *[2.0] * 20]), priors([None, None, *[2.0] * 20])
    assert crowd < few == years
    assert untimed == crowd


def test_what_is_said_many_years_apart_is_hardly_of_one_event() -> None:
    """Two claims more than ten years apart need more to go together; some years apart, they need no more."""
    assert priors([0.0, 9 * 365.0]) == priors([0.0, 365.0])
    assert priors([0.0, 11 * 365.0]) < priors([0.0, 365.0]) - 1


def test_claims_that_are_not_linked_need_more_and_keyed_ones_nothing() -> None:
    """A pair that stands in one story by others alone is less sure; a key of the caller's is taken as it is."""
    assert priors([0.0, 1.0], linked=False) < priors([0.0, 1.0])
    assert priors([0.0, 4000.0], keyed=True) == 0.0


def test_claims_that_share_a_key_stand_in_one_story() -> None:
    """Keys hold claims together, also by way of others; each is linked to those before it, and stories stay a partition."""
    claims = stream(48)
    keyed = [[0, 100, 200], [200, 280], [5, 150]]
    found = blocks(claims, keyed=keyed)
    home = {place: number for number, block in enumerate(found) for place in block.claims}
    assert sorted(place for block in found for place in block.claims) == list(range(len(claims)))
    assert home[0] == home[100] == home[200] == home[280]
    assert home[5] == home[150]
    pairs = {(block.claims[i], block.claims[j]) for block in found for i, j in block.pairs}
    assert {(0, 100), (0, 200), (100, 200), (200, 280), (5, 150)} <= pairs


def test_a_key_of_many_claims_is_cut_into_stories() -> None:
    """A key that a thousand claims share makes stories of the usual size, and pairs in proportion to the claims."""
    claims = stream(170)
    found = blocks(claims, keyed=[list(range(len(claims)))])
    assert max(len(block.claims) for block in found) <= MOST
    assert sum(len(block.pairs) for block in found) <= (KEYED + max(LINKS, SMALL // 2)) * len(claims)
