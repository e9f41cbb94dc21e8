"""The feeds of fact-checkers, in and out: nothing is lost on the way, and nothing hostile breaks a reader."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import moments, names, quantities, spans, states, texts

import claimrec as cr
from claimrec import Batch, Span
from claimrec.model.claims import content_id
from claimrec.model.names import missing
from claimrec.sources.jsonld import plain
from claimrec.sources.ratings import rating_of, verdict

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
    assert plain("<p>One<br/>two &amp; &lt;i class='x'&gt;three&lt;/i&gt;</p>") == "One two & three"
    assert plain("a<b and c>d, AT&T; 5 < 6") == "a<b and c>d, AT&T; 5 < 6"
    claim = only(review(claimReviewed="<p>The&nbsp;bridge <b>fell</b>.</p>"))
    assert claim.text == "The bridge fell."
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


# Ratings


@pytest.mark.parametrize(
    ("rating", "found"),
    [
        (FALSE, "false"),
        ({"alternateName": "TRUE."}, "true"),
        ({"alternateName": "Mostly false", "ratingValue": 1, "bestRating": 5, "worstRating": 1}, None),
        ({"ratingValue": 1, "bestRating": 5, "worstRating": 1}, "false"),
        ({"ratingValue": 1}, None),
        ({"ratingValue": 1, "bestRating": 1, "worstRating": 1}, None),
        ({"ratingValue": "Falso"}, "false"),
        ([{"name": "Fake"}], "false"),
        ("Pants on Fire!", "false"),
        ({"alternateName": "True", "ratingValue": 1, "bestRating": 5, "worstRating": 1}, None),
        ({"alternateName": {"@value": "Faux"}}, "false"),
        ({"alternateName": 3, "ratingValue": {}, "bestRating": [], "worstRating": "x" * 99}, None),
        ({"ratingValue": 10**5000, "bestRating": float("inf"), "worstRating": float("nan")}, None),
        (None, None),
        (3, None),
    ],
)
def test_ratings(rating: Any, found: str | None) -> None:
    """Only what is plainly false or true is a verdict; the number alone counts at the ends of a stated scale."""
    assert rating_of(rating).get("verdict") == found


def test_verdicts_of_words_in_between() -> None:
    """What stands between true and false is neither."""
    for word in ("half true", "misleading", "unproven", "mixture", "mostly true", "satire", "out of context"):
        assert verdict(word) is None


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


# Out again


def claims() -> st.SearchStrategy[cr.Claim]:
    """Claims of all kinds, with everything that they can hold."""
    plain_values = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts() | st.dates()
    notes = st.recursive(
        plain_values, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts(), inner, max_size=3)
    )
    times = st.none() | moments() | st.dates() | spans() | st.sampled_from(["2024-05-01", "2024-05-01T10:00", "soon"])
    values = st.booleans() | quantities() | states() | st.integers() | st.lists(names(), min_size=1) | texts()
    said = st.fixed_dictionaries(
        {
            "party": texts().filter(lambda name: not missing(name)),
            "said_at": times,
            "source": st.none() | texts() | st.just("https://a.example/1"),
        },
        optional={
            "valid": times | st.tuples(times, times),
            "quote": st.none() | st.just((0, 3)),
            "certainty": st.floats(0.1, 1),
            "id": texts(),
            "extra": st.dictionaries(texts() | st.just("jsonld"), notes, max_size=3),
        },
    )
    worded = st.fixed_dictionaries({"text": texts() | st.just("<p>a &amp; b</p>")})
    structured = st.fixed_dictionaries(
        {"subject": texts(), "aspect": texts(), "value": values}, optional={"text": texts()}
    )
    return st.builds(lambda a, b: cr.Claim(**a, **b), said, worded | structured)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(claims(), max_size=4))
def test_any_claim_comes_back(given: list[cr.Claim]) -> None:
    """Claims that were never JSON-LD come back equal, field by field and type by type."""
    back = cr.sources.read_claim_reviews(cr.sources.write_claim_reviews(given))
    assert back.rejected == ()
    assert back.claims == tuple(given)
    assert [repr(claim) for claim in back.claims] == [repr(claim) for claim in given]
    assert [dict(claim.extra) for claim in back.claims] == [dict(claim.extra) for claim in given]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@value", "name", "url", "author", "datePublished", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)
KEYS = (
    "@type",
    "@id",
    "claimReviewed",
    "author",
    "datePublished",
    "itemReviewed",
    "reviewRating",
    "url",
    "claimrec:rest",
    "publisher",
    "@graph",
    "item",
)
INNER = ("@type", "author", "datePublished", "appearance", "firstAppearance", "text", "url", "sameAs")


def altered_reviews() -> st.SearchStrategy[dict[str, Any]]:
    """Reviews of which some entries, at both levels, are anything at all."""
    inner = st.dictionaries(st.sampled_from(INNER), JSON, max_size=3).map(lambda c: item(**c))
    return st.builds(
        lambda node, changed: {**node, **changed}, inner, st.dictionaries(st.sampled_from(KEYS), JSON, max_size=2)
    )


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(altered_reviews(), max_size=3) | JSON.map(lambda one: [one]) | st.lists(JSON), st.booleans())
def test_hostile_documents(given: list[Any], reviews: bool) -> None:
    """Whatever stands where, a claim comes of it or a rejection; and what became a claim survives the round trip."""
    batch = cr.sources.read_claim_reviews(given, reviews=reviews, unknown="somebody")
    assert all("row" in row.problem for row in batch.rejected)
    back = cr.sources.read_claim_reviews(cr.sources.write_claim_reviews(batch.claims))
    assert (back.claims, back.rejected) == (batch.claims, ())


def test_the_whole_review_comes_out_again() -> None:
    """Every entry of a review stands in what is written, as it came."""
    node = item(author=["Ann Lee"], appearance="https://a.example")
    node |= {"reviewBody": "<p>No.</p>", "inLanguage": "en"}
    written = json.loads(cr.sources.write_claim_reviews([only(node)]))["dataFeedElement"][0]["item"]
    assert written == node


def test_altered_claims_say_so_themselves() -> None:
    """A claim that was altered since is written as it is now, and still comes back equal."""
    claim = only(review(claimReviewed="<p>It fell.</p>"))
    new = evolve(claim, text="It stands.", party="Bob", said_at=date(2024, 6, 1), id=None)
    written = json.loads(cr.sources.write_claim_reviews([new]))["dataFeedElement"][0]["item"]
    assert written["claimReviewed"] == "It stands."
    assert written["itemReviewed"]["author"]["name"] == "Bob"
    assert written["itemReviewed"]["datePublished"] == "2024-06-01"
    assert only(json.dumps(written)) == new
    assert new.id == content_id(new)


def test_a_report_goes_out(tmp_path: Path) -> None:
    """The claims of a report, into a file; equal claims give an equal report."""
    report = cr.reconcile(cr.sources.read_claim_reviews([review()], reviews=True))
    cr.sources.write_claim_reviews(report.claims, tmp_path / "out.jsonld", indent=1)
    batch = cr.sources.read_claim_reviews(tmp_path / "out.jsonld")
    assert batch == Batch(report.claims, ())
    assert cr.sources.write_claim_reviews(batch.claims, indent=1) == (tmp_path / "out.jsonld").read_text("utf-8")


def test_half_a_character(tmp_path: Path) -> None:
    """Broken surrogates of broken feeds are written too."""
    claim = only('{"@type": "Claim", "text": "a \\ud83d b", "author": "Ann"}')
    cr.sources.write_claim_reviews([claim], tmp_path / "out.json")
    assert only(tmp_path / "out.json") == claim


@pytest.mark.parametrize("given", ["text", None, 3, {}, cr.Claim("x", party="y"), [3], [{"text": "x"}], [None]])
def test_what_cannot_be_written(given: Any) -> None:
    """What is no list of claims raises."""
    with pytest.raises(cr.InputError, match="expected a list of claims"):
        cr.sources.write_claim_reviews(given)


def test_extras_that_json_cannot_hold() -> None:
    """Objects of the caller's own have no form in JSON."""
    deep: list[Any] = []
    for _ in range(150):
        deep = [deep]
    for extra in ({"o": object()}, {"jsonld": object()}, {"deep": deep}):
        claim = cr.Claim("x", party="y", extra=extra)
        try:
            back = only(cr.sources.write_claim_reviews([claim]))
        except cr.InputError:
            continue
        assert back == claim


def test_times_of_all_types() -> None:
    """Aware datetimes and spans are ISO 8601 for others, and themselves when they come back."""
    at = datetime(2024, 5, 1, 10, tzinfo=UTC)
    for said in (at, Span(at, None, "span"), Span(None, at, "span")):
        claim = cr.Claim("x", party="y", said_at=said)
        assert only(cr.sources.write_claim_reviews([claim])).said_at == said
    assert '"datePublished": "2024-05-01T10:00:00+00:00"' in cr.sources.write_claim_reviews(
        [cr.Claim("x", party="y", said_at=at)]
    )


def test_nothing_of_the_same_print_is_lost() -> None:
    """Sets, numbers and truth values come back as what they were."""
    extra = {"n": 1, "t": True, "f": 1.0, "s": {1, 2}}
    claim = cr.Claim(party="p", subject="s", aspect="a", value={"b", "a"}, extra=extra)
    back = only(cr.sources.write_claim_reviews([claim]))
    assert back == claim
    assert [type(back.extra[key]) for key in "ntf"] == [int, bool, float]
