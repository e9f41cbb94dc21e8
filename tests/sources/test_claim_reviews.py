"""ClaimReview in: documents of any shape become claims, and what cannot be used says so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import claimrec as cr
from tests.sources.reviews import DESK, item, only, review


def refused(source: Any) -> cr.Rejected:
    """The one row that a source rejected."""
    (row,) = cr.sources.read_claim_reviews(source).rejected
    return row


# What a review holds


def test_a_review() -> None:
    """Author, words, date and place of the claim; what the reviewer holds of it stands in extra."""
    claim = only(review())
    assert (claim.party, claim.text, claim.said_at, claim.source) == (
        "Ann Lee",
        "The bridge of Lakeside fell.",
        "2024-05-01",
        "https://video.example/9",
    )
    told = {key: value for key, value in claim.extra.items() if key != "jsonld"}
    assert told == {
        "reviewer": "Fact Desk",
        "review_url": "https://factdesk.example/bridge",
        "review_date": "2024-05-03",
        "rating": "False",
        "rating_value": 1,
        "best_rating": 5,
        "worst_rating": 1,
        "verdict": "false",
    }
    assert claim.extra["jsonld"]["sdPublisher"]["name"] == "Feed House"
    assert claim.extra["jsonld"]["itemReviewed"]["author"] == {"@type": "Person", "jobTitle": "Mayor"}
    assert "claimReviewed" not in claim.extra["jsonld"]  # it has a home


FEED_ITEMS = [{"@type": "DataFeedItem", "dateCreated": "2024-05-04", "item": [review()]}, {"item": review(url="u2")}]


@pytest.mark.parametrize(
    ("source", "many"),
    [
        (review(), 1),
        ([review(), [review()]], 2),
        ({"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "x"}, review()]}, 1),
        ({"@type": "DataFeed", "dateModified": "2024", "dataFeedElement": FEED_ITEMS}, 2),
        ({"@type": "DataFeed", "dataFeedElement": FEED_ITEMS[1]}, 1),
        ({"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": review()}]}, 1),
        ({"@type": "NewsArticle", "review": review()}, 1),
        (json.dumps(review()), 1),
        ("  \n" + json.dumps([review()]), 1),
        (iter([review()]), 1),
        ([], 0),
        ({"@graph": []}, 0),
    ],
)
def test_shapes(source: Any, many: int) -> None:
    """One object, a list, a graph, a feed, an article with its review; parsed or as text."""
    batch = cr.sources.read_claim_reviews(source)
    assert len(batch.claims) == many
    assert {claim.party for claim in batch.claims} <= {"Ann Lee"}
    assert batch.rejected == ()


@pytest.mark.parametrize("ending", ["json", "jsonld", "jsonl", "ndjson"])
def test_files(tmp_path: Path, ending: str) -> None:
    """Files of JSON, also with a byte order mark, and of JSON lines."""
    path = tmp_path / f"feed.{ending}"
    path.write_text("\ufeff" + json.dumps(review()) + "\n", "utf-8")
    assert only(path) == only(str(path)) == only(review())


def test_a_broken_line_is_refused_alone(tmp_path: Path) -> None:
    """A line that is no JSON is rejected; the others are claims."""
    path = tmp_path / "feed.jsonl"
    path.write_text(f"{json.dumps(review())}\n{{broken\n{json.dumps(review(claimReviewed='It rains.'))}\n")
    batch = cr.sources.read_claim_reviews(path)
    assert len(batch.claims) == 2
    assert (batch.rejected[0].row, batch.rejected[0].record) == (2, "{broken")


@pytest.mark.parametrize(
    "kind", ["ClaimReview", "schema:ClaimReview", "http://schema.org/ClaimReview", ["Review", "ClaimReview"], None]
)
def test_types(kind: Any) -> None:
    """The type may be written out, stand in a list, or be missing where words are reviewed."""
    node = review(**{"@type": kind})
    assert only(node).text == "The bridge of Lakeside fell."
    assert only(cr.sources.write_claim_reviews([only(node)])) == only(node)


@pytest.mark.parametrize(
    ("author", "party"),
    [
        ("Ann Lee", "Ann Lee"),
        (["Ann Lee"], "Ann Lee"),
        ({"@type": "Organization", "name": ["Lakeside  Council"]}, "Lakeside  Council"),
        ([{"name": "Ann Lee"}, {"name": "Bob Ray"}, {"name": "Ann Lee"}], "Ann Lee and Bob Ray"),
        ({"name": "Ann&nbsp;<b>Lee</b>"}, "Ann Lee"),
        ({"name": {"@value": "Ann Lee", "@language": "en"}}, "Ann Lee"),
        ({"@type": "Person", "url": "https://ann.example"}, "https://ann.example"),
        ([None, {}, {"name": ""}, "Ann Lee"], "Ann Lee"),
    ],
)
def test_authors(author: Any, party: str) -> None:
    """Names, objects, lists; several authors said it together."""
    claim = only(item(author=author))
    assert claim.party == party
    assert only(cr.sources.write_claim_reviews([claim])) == claim


@pytest.mark.parametrize(
    ("changed", "said_at", "source"),
    [
        ({"datePublished": "2024-05-01T10:00:00"}, "2024-05-01T10:00:00", "https://video.example/9"),
        ({"datePublished": None, "appearance": {"url": "u", "datePublished": "2024"}}, "2024", "u"),
        ({"appearance": "https://a.example"}, "2024-05-01", "https://a.example"),
        ({"appearance": ["https://a.example", "https://b.example"]}, "2024-05-01", "https://a.example"),
        ({"firstAppearance": {"@type": "CreativeWork", "url": "first"}}, "2024-05-01", "first"),
        ({"appearance": {"@type": "NewsArticle", "name": "The Gazette"}}, "2024-05-01", "The Gazette"),
        ({"appearance": None, "datePublished": ""}, None, None),
        (
            {"@type": "CreativeWork", "appearance": None, "url": "https://work.example"},
            "2024-05-01",
            "https://work.example",
        ),
        ({"@type": "CreativeWork", "appearance": None, "name": "A speech"}, "2024-05-01", None),
    ],
)
def test_when_and_where(changed: dict[str, Any], said_at: str | None, source: str | None) -> None:
    """The date of the claim, or of where it appeared; the date of the review is never taken for it."""
    claim = only(item(**changed))
    assert (claim.said_at, claim.source) == (said_at, source)
    assert only(cr.sources.write_claim_reviews([claim])) == claim


def test_references_in_a_graph() -> None:
    """What a graph refers to is looked up in it; other graphs have names of their own."""
    graph = {
        "@graph": [
            review(itemReviewed={"@id": "#claim"}, author={"@id": "#desk"}),
            {"@type": "CreativeWork", "@id": "#claim", "author": {"@id": "#ann"}},
            {"@type": "Person", "@id": "#ann", "name": "Ann Lee", "knows": {"@id": "#ann"}},
            {"@id": "#desk", **DESK},
        ]
    }
    claim = only(graph)
    assert (claim.party, claim.extra["reviewer"]) == ("Ann Lee", "Fact Desk")
    assert only(cr.sources.write_claim_reviews([claim])) == claim


def test_reviewers() -> None:
    """Where a journalist stands beside the house, the house is the reviewer; else the publisher may be."""
    journalist = {"@type": "Person", "name": "Jo Doe"}
    assert only(review(author=[journalist, DESK])).extra["reviewer"] == "Fact Desk"
    assert only(review(author=journalist)).extra["reviewer"] == "Jo Doe"
    assert only(review(author=None, publisher=DESK)).extra["reviewer"] == "Fact Desk"
    assert "reviewer" not in only(review(author=3)).extra


def test_a_claim_that_nobody_reviewed() -> None:
    """An object of the type Claim is a claim too."""
    node = {"@type": "Claim", "text": "It rains.", "author": "Ann Lee", "datePublished": "2024", "keywords": ["rain"]}
    claim = only(node)
    assert (claim.text, claim.party, claim.said_at) == ("It rains.", "Ann Lee", "2024")
    assert claim.extra == {"jsonld": {"author": "Ann Lee", "keywords": ["rain"]}}
    assert only({"@type": "Claim", "name": "It rains.", "author": "Ann Lee"}).text == "It rains."


def test_a_claim_that_holds_its_reviews() -> None:
    """A claim with its reviews in it is those reviews of that claim."""
    inner = review()["itemReviewed"]
    reviews = [review(itemReviewed=None), review(itemReviewed={"@id": "#c"}, author={"name": "Check It"})]
    batch = cr.sources.read_claim_reviews({**inner, "text": "It fell.", "@id": "#c", "review": reviews}, reviews=True)
    assert [c.party for c in batch.claims if c.value is None] == ["Ann Lee", "Ann Lee"]
    assert [c.party for c in batch.claims if c.value is False] == ["Fact Desk", "Check It"]
    assert only({**inner, "text": "It fell.", "review": [review(), 3]}).text == "It fell."


def test_html() -> None:
    """Tags and entities are taken out of words; what only looks like a tag stays."""
    for given, told in (
        ("<p>One<br/>two &amp; &lt;i class='x'&gt;three&lt;/i&gt;</p>", "One two & three"),
        ("a<b and c>d, AT&T; 5 < 6", "a<b and c>d, AT&T; 5 < 6"),
        ("<p>The&nbsp;bridge <b>fell</b>.</p>", "The bridge fell."),
    ):
        claim = only(review(claimReviewed=given))
        assert claim.text == told
    assert only(cr.sources.write_claim_reviews([claim])) == claim


# What cannot be used


@pytest.mark.parametrize(
    ("node", "field"),
    [
        (review(claimReviewed=None), "claimReviewed"),
        (review(claimReviewed="<p></p>"), "claimReviewed"),
        (review(claimReviewed=3), "claimReviewed"),
        (review(itemReviewed=None), "itemReviewed.author"),
        (item(author=None), "itemReviewed.author"),
        (item(author=7), "itemReviewed.author"),
        (item(author={"name": 7}), "itemReviewed.author"),
        (item(datePublished=2024), "itemReviewed.datePublished"),
        (item(appearance={"url": True}), "itemReviewed.appearance"),
        ({"@type": "Claim", "author": "Ann"}, "claimReviewed"),
        ({"@type": "Recipe"}, "@type"),
        ([3], "@type"),
        (["text"], "@type"),
        ([None], "@type"),
        ({"dataFeedElement": [{"item": None}]}, "@type"),
        (review(**{"claimrec:rest": {"no_field": 1}}), "claimrec:rest"),
        (review(**{"claimrec:rest": {"value": {"!": "Claim"}}}), "claimrec:rest"),
        (review(extra={1, 2}), ""),
    ],
)
def test_rejected(node: Any, field: str) -> None:
    """A claim that cannot be used is set aside with the field and what was expected; others stay."""
    row = refused([node, review()] if not isinstance(node, list) else [*node, review()])
    assert (row.row, row.field) == (1, field)
    assert "; expected " in row.problem


def test_unknown_authors() -> None:
    """Authors that are not given can be named, and are not guessed."""
    assert only(item(author=None), unknown="somebody").party == "somebody"
    assert only(review(itemReviewed="a text"), unknown="somebody").party == "somebody"
    with pytest.raises(cr.InputError, match="field 'unknown'"):
        cr.sources.read_claim_reviews([], unknown=" ")


@pytest.mark.parametrize(
    "source",
    [3, None, b"{}", True, dict, "no file", "feed.xml", "{broken", "[" * 100_000, '[{"a": NaN}]', "[" + "9" * 5000],
)
def test_no_document(source: Any) -> None:
    """What is no JSON at all raises, and says what was expected."""
    with pytest.raises(cr.InputError, match="expected"):
        cr.sources.read_claim_reviews(source)


def test_loops_and_depths() -> None:
    """A list that holds itself ends; what is too deep is rejected."""
    loop: list[Any] = [review()]
    loop.append(loop)
    assert len(cr.sources.read_claim_reviews(loop).claims) == 1
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    assert len(cr.sources.read_claim_reviews([review(keywords=deep), review()]).rejected) == 1
    while deep:
        deep = deep.pop()
