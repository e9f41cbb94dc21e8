"""ClaimReview out: what was read, and any claim, is written and read back the same."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import MISSING, moments, names, quantities, spans, states, texts

import claimrec as cr
from claimrec import Batch, Span
from tests.sources.reviews import item, only, review


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
            "party": texts().filter(lambda name: name.strip().lower() not in MISSING),
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
    assert new.id == evolve(new, id=None).id != claim.id


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
