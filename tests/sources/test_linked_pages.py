"""Reviews in saved pages, and the types and times of what is written for others."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import claimrec as cr
from claimrec.sources import read_claim_reviews, write_claim_reviews

REVIEW = {
    "@type": "ClaimReview",
    "claimReviewed": "The lock at Ferring is shut.",
    "author": {"@type": "Organization", "name": "Fact Desk"},
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Ann Lee"}, "datePublished": "2024-05-01"},
    "reviewRating": {"alternateName": "False"},
}


def page(*scripts: str) -> str:
    """A page with these scripts of linked data, beside others."""
    held = "".join(f"<script async type='application/LD+json; charset=utf-8'>{one}</script>" for one in scripts)
    return (
        f'<!doctype html>\n<html><head><script>var a = "<b>";</script>{held}</head><body><p>x &lt; y</p></body></html>'
    )


@pytest.mark.parametrize(
    "scripts",
    [
        [json.dumps(REVIEW)],
        [json.dumps([{"@type": "WebSite"}, REVIEW])],
        [json.dumps({"@type": "BreadcrumbList"}), json.dumps({"@graph": [{"@type": "WebPage"}, REVIEW]})],
        [json.dumps({"@type": "NewsArticle", "review": REVIEW})],
        [json.dumps(REVIEW).replace("Ferring is", "Ferring\n is")],
    ],
)
def test_reviews_of_a_page(scripts: list[str], tmp_path: Path) -> None:
    """A review is found in any script of a page, as text or as a file; what else stands there is passed over."""
    (tmp_path / "page.html").write_text(page(*scripts), "utf-8")
    for source in (page(*scripts), tmp_path / "page.html"):
        batch = read_claim_reviews(source)
        assert batch.rejected == ()
        assert [(c.party, c.extra["verdict"]) for c in batch.claims] == [("Ann Lee", "false")]
        assert " ".join(batch.claims[0].text.split()) == REVIEW["claimReviewed"]


def test_broken_scripts_are_told() -> None:
    """A script that is no JSON is rejected beside what can be read; a page without linked data is refused."""
    batch = read_claim_reviews(page("{", json.dumps(REVIEW)))
    assert (len(batch.claims), len(batch.rejected)) == (1, 1)
    with pytest.raises(cr.InputError, match="a page without linked data"):
        read_claim_reviews(page())
    assert read_claim_reviews(page('{"@type": "WebSite"}')).claims == ()


def item(claim: cr.Claim, **options: Any) -> dict[str, Any]:
    """What is written of a claim."""
    node: dict[str, Any] = json.loads(write_claim_reviews([claim], **options))["dataFeedElement"][0]["item"]
    return node


@pytest.mark.parametrize(
    ("said_at", "written"),
    [
        ("2024-05-04 09:30", "2024-05-04T09:30:00"),
        ("4 May 2024", "2024-05-04"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("2024-05-04T09:30+02:00", "2024-05-04T09:30+02:00"),
        (date(2024, 5, 4), "2024-05-04"),
        ("soon", "soon"),
    ],
)
def test_times_are_iso(said_at: Any, written: str) -> None:
    """A time is written in ISO 8601 as precise as it was given, and comes back as it was."""
    claim = cr.Claim("It fell.", party="Ann Lee", said_at=said_at)
    assert item(claim)["datePublished"] == written
    assert read_claim_reviews(item(claim)).claims == (claim,)


def test_authors_have_a_type() -> None:
    """An author has the type that is asked for, or the one that came with it; the claim comes back equal."""
    claim = cr.Claim("It fell.", party="Ann Lee")
    assert item(claim)["author"] == {"@type": "Thing", "name": "Ann Lee"}
    assert item(claim, author="Person")["author"]["@type"] == "Person"
    assert read_claim_reviews(item(claim, author="Person")).claims == (claim,)
    (came,) = read_claim_reviews(REVIEW).claims
    assert item(came, author="Organization") == REVIEW
    assert item(evolve(came, said_at="2 May 2024"))["itemReviewed"]["datePublished"] == "2024-05-02"
    with pytest.raises(cr.InputError, match="author"):
        write_claim_reviews([claim], author="Cat")
