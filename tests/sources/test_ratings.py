"""What the rating of a review says of its claim, and what follows in a report."""

from __future__ import annotations

from typing import Any

import pytest

import claimrec as cr
from tests.sources.reviews import FALSE, item, review


@pytest.mark.parametrize(
    ("rating", "value"),
    [
        (FALSE, False),
        ({"alternateName": "TRUE."}, True),
        ({"alternateName": "Mostly false", "ratingValue": 1, "bestRating": 5, "worstRating": 1}, None),
        ({"ratingValue": 1, "bestRating": 5, "worstRating": 1}, False),
        ({"ratingValue": 1}, None),
        ({"ratingValue": 1, "bestRating": 1, "worstRating": 1}, None),
        ({"ratingValue": "Falso"}, False),
        ([{"name": "Fake"}], False),
        ("Pants on Fire!", False),
        ({"alternateName": "True", "ratingValue": 1, "bestRating": 5, "worstRating": 1}, None),
        ({"alternateName": {"@value": "Faux"}}, False),
        ({"alternateName": 3, "ratingValue": {}, "bestRating": [], "worstRating": "x" * 99}, None),
        ({"ratingValue": 10**5000, "bestRating": float("inf"), "worstRating": float("nan")}, None),
        (None, None),
        (3, None),
    ],
)
def test_ratings(rating: Any, value: bool | None) -> None:
    """Only what is plainly false or true is a verdict; the number alone counts at the ends of a stated scale."""
    claims = cr.sources.read_claim_reviews(review(reviewRating=rating), reviews=True).claims
    assert [claim.value for claim in claims if claim.party == "Fact Desk"] == ([] if value is None else [value])


def test_verdicts_of_words_in_between() -> None:
    """What stands between true and false is neither."""
    for word in ("half true", "misleading", "unproven", "mixture", "mostly true", "satire", "out of context"):
        found = cr.sources.read_claim_reviews(review(reviewRating={"alternateName": word}), reviews=True)
        assert len(found.claims) == 1


def test_reviews_contradict() -> None:
    """With reviews=True a false claim is a contradiction of author and reviewer, a true one an agreement."""
    feed = [review(), review(author={"name": "Check It"}, reviewRating={"alternateName": "True"}, url=None)]
    batch = cr.sources.read_claim_reviews(feed, reviews=True)
    report = cr.reconcile(batch)
    fact = report.fact("The bridge of Lakeside fell.", "claim_reviewed")
    assert fact.parties == ("Ann Lee", "Check It", "Fact Desk")
    pairs = {frozenset(c.parties) for c in report.contradictions if c.fact == fact}
    assert pairs == {frozenset({"Ann Lee", "Fact Desk"}), frozenset({"Check It", "Fact Desk"})}
    assert report.rejected == ()
    (said,) = [p.claim for p in fact.positions if p.party == "Fact Desk"]
    assert (said.value, said.said_at, said.source) == (False, "2024-05-03", "https://factdesk.example/bridge")


def test_reviews_in_between_take_no_side() -> None:
    """A rating in between, or a reviewer without a name, is no position."""
    for node in (review(reviewRating={"alternateName": "Misleading"}), review(author=None), review(reviewRating=None)):
        assert len(cr.sources.read_claim_reviews(node, reviews=True).claims) == 1


def test_a_batch_brings_its_rejections() -> None:
    """A batch that is reconciled brings its rejected rows along."""
    batch = cr.sources.read_claim_reviews([review(), item(author=None)], reviews=True)
    assert [row.row for row in cr.reconcile(batch).rejected] == [2]
    assert cr.read_claims(batch) is batch
