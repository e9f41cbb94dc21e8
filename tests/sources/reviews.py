"""Documents of ClaimReview that tests read."""

from __future__ import annotations

from typing import Any

import claimrec as cr

DESK = {"@type": "Organization", "name": "Fact Desk", "url": "https://factdesk.example"}
FALSE = {"@type": "Rating", "ratingValue": "1", "bestRating": "5", "worstRating": "1", "alternateName": "False"}


def review(**changed: Any) -> dict[str, Any]:
    """A review as Data Commons holds them; what is given as None is left out."""
    item = {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Ann Lee", "jobTitle": "Mayor"},
        "datePublished": "2024-05-01",
        "appearance": [{"@type": "CreativeWork", "url": "https://video.example/9"}],
    }
    node = {
        "@context": "http://schema.org",
        "@type": "ClaimReview",
        "url": "https://factdesk.example/bridge",
        "datePublished": "2024-05-03",
        "author": DESK,
        "claimReviewed": "The bridge of Lakeside fell.",
        "itemReviewed": item,
        "reviewRating": FALSE,
        "sdPublisher": {"@type": "Organization", "name": "Feed House"},
    }
    return {key: value for key, value in {**node, **changed}.items() if value is not None}


def item(**changed: Any) -> dict[str, Any]:
    """A review of a claim with these entries."""
    inner = {**review()["itemReviewed"], **changed}
    return review(itemReviewed={key: value for key, value in inner.items() if value is not None})


def only(source: Any, **options: Any) -> cr.Claim:
    """The one claim of a source that rejected nothing."""
    batch = cr.sources.read_claim_reviews(source, **options)
    assert batch.rejected == ()
    (claim,) = batch.claims
    return claim
