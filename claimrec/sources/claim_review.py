"""`ClaimReview` and `Claim` objects of schema.org in, claims out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

from attrs import fields

from claimrec.model import codec
from claimrec.model.arguments import flag_given
from claimrec.model.aspects import Aspect, Kind, Life
from claimrec.model.claims import Claim, Extra, Offsets
from claimrec.model.errors import InputError, shown
from claimrec.model.quantities import Quantity
from claimrec.model.spans import ISO, Span
from claimrec.model.values import State, Told, When, Who
from claimrec.sources.batch import Batch, batch_of
from claimrec.sources.jsonld import EXPECTED, is_claim, is_review, names, nodes, objects, types, words
from claimrec.sources.ratings import FALSE, TRUE, rating_of

REVIEWED = Aspect(
    "claim_reviewed",
    question="Is it true that “{subject}”?",
    value=Kind.YES_NO,
    life=Life.FINAL,
    origin="read_claim_reviews",
)
REST = "claimrec:rest"  # what schema.org has no place for, as `write_claim_reviews` notes it
THING = "Thing"  # the type of what may be a person or an organization
OWN = "jsonld"  # the entry of `extra` with what a claim has no place for
FIELDS = frozenset(f.name for f in fields(Claim))
KINDS = (Extra, Offsets, Span, State, Quantity, When, Who, Told)
_NOBODY = "who made the claim, or unknown='a name' for claims whose author is not given"
_MORE_URLS = ("@id", "name")


def read_claim_reviews(source: Any, *, reviews: bool = False, unknown: str | None = None) -> Batch:
    """The claims that fact-checkers reviewed, from `ClaimReview` and `Claim` objects of schema.org (JSON-LD).

    - `source`: the path of a .json, .jsonld or .jsonl file in UTF-8, a string of JSON, or parsed JSON: one object, a
      list, an `@graph`, a `DataFeed` with its items; or a page in HTML, as the path of a saved .html file or as text,
      whose scripts of linked data are read.
    - `reviews`: whether a rating that is plainly "false" or "true" also becomes a position of the reviewer, next to
      the same position of the claim's author, on the question whether the claim is true. A false claim then is a
      contradiction of the two. Ratings in between never become one.
    - `unknown`: the party of claims whose author is not given. Without it they are rejected.

    Of each review, `party` is the author of what was reviewed (several are joined with "and"), `text` what was
    reviewed, without HTML, `said_at` when that was published, `source` where it appeared. Times stay as they came: one
    without a zone is of `tz=` on `reconcile`, a date is a day. `extra` holds what the reviewer made of it (`reviewer`,
    `review_url`, `review_date`, `rating`, `rating_value`, `best_rating`, `worst_rating`, `verdict`), and in `jsonld`
    everything else that came, which `write_claim_reviews` puts back.

    Rows count claims and reviews from 1. Raises InputError for a source that is no JSON at all; a claim that cannot be
    used is in `rejected`. In an `@graph`, objects of other types are passed over.

    >>> batch = read_claim_reviews({
    ...     "@type": "ClaimReview", "claimReviewed": "The bridge fell.", "author": {"name": "Fact Desk"},
    ...     "itemReviewed": {"@type": "Claim", "author": {"name": "Ann Lee"}, "datePublished": "2024-05-01"},
    ...     "reviewRating": {"alternateName": "False"}})
    >>> claim, = batch.claims
    >>> claim.party, claim.said_at, claim.extra["reviewer"], claim.extra["verdict"]
    ('Ann Lee', '2024-05-01', 'Fact Desk', 'false')
    """
    if unknown is not None and (not isinstance(unknown, str) or not unknown.strip()):
        raise InputError(f"{shown(unknown)} is no name", field="unknown", expected="a name for unknown authors")
    flag_given(reviews, "reviews")
    batch = batch_of(enumerate(nodes(source), 1), partial(_claims, reviews, unknown))
    return Batch(batch.claims, batch.rejected, batch.rows, (REVIEWED,) if reviews else ())


def _claims(reviews: bool, unknown: str | None, node: Any) -> tuple[Claim, ...]:
    if not isinstance(node, Mapping) or not is_claim(node):
        raise InputError(f"{shown(node)} is no claim", field="@type", expected=EXPECTED)
    given = fields_of(_own_copy(node))
    given.setdefault("party", unknown)
    _check(given)
    claim = Claim(**given)
    return (claim, *_positions(claim)) if reviews else (claim,)


def _own_copy(node: Mapping[str, Any]) -> dict[str, Any]:
    """A copy that holds nothing but what JSON can."""
    try:
        copy: dict[str, Any] = json.loads(json.dumps(node, allow_nan=False))
    except (TypeError, ValueError, RecursionError) as error:
        raise InputError(f"this is not JSON: {error}", expected=EXPECTED) from error
    return copy


def _check(given: Mapping[str, Any]) -> None:
    if given.get("party") is None:
        raise InputError("it is missing", field="itemReviewed.author", expected=_NOBODY)
    if given.get("text") is None and given.get("value") is None:
        raise InputError("it is missing", field="claimReviewed", expected="the words of the claim")


def fields_of(node: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a claim that an object fills, `extra` among them; what it leaves open is left out.

    Raises InputError where author, date or words are of a wrong type.
    """
    given = {name: value for name, value in told_by(node).items() if value is not None}
    own = unlike(
        {key: value for key, value in node.items() if key != REST},
        plain_form(given, review=is_review(node), kind=THING),
    )
    if is_review(node) and not types(own):
        own["@type"] = "ClaimReview"  # else what is left of it would not tell
    extra = {**_review(node), **({OWN: own} if own else {})}
    return {**given, **({"extra": extra} if extra else {}), **_rest(node.get(REST))}


def told_by(node: Mapping[str, Any]) -> dict[str, str | None]:
    """Words, party, time and place of an object, as far as it tells them."""
    review = is_review(node)
    item = next(iter(objects(node.get("itemReviewed"))), {}) if review else node
    at = "itemReviewed." if review else ""
    where = [one for key in ("firstAppearance", "appearance") for one in objects(item.get(key))]
    where += [item] if review and not is_claim(item) else []  # a work that was reviewed is itself where it appeared
    dated = (words(one.get("datePublished"), f"{at}datePublished", expected=ISO) for one in (item, *where))
    urls = (words(one.get("url"), f"{at}appearance", "@id") or _another_url(one, item, at) for one in where)
    return {
        "text": _text(node, item) if review else words(node.get("text"), "text") or words(node.get("name"), "name"),
        "party": " and ".join(names(item.get("author"), f"{at}author")) or None,
        "said_at": next((one for one in dated if one is not None), None),
        "source": next((one for one in urls if one is not None), None),
    }


def _text(node: Mapping[str, Any], item: Mapping[str, Any]) -> str | None:
    return words(node.get("claimReviewed"), "claimReviewed") or words(item.get("text"), "itemReviewed.text")


def _another_url(one: Mapping[str, Any], item: Mapping[str, Any], at: str) -> str | None:
    """The name of an appearance that has no URL; of a reviewed work its name says what it is called, not where."""
    keys = ("sameAs",) if one is item else _MORE_URLS
    return next((found for key in keys if (found := words(one.get(key), f"{at}appearance")) is not None), None)


def _review(node: Mapping[str, Any]) -> dict[str, Any]:
    """What the reviewer says, in flat entries; empty for a claim that nobody reviewed."""
    if not is_review(node):
        return {}
    found = {
        "reviewer": _reviewer(node.get("author")) or _reviewer(node.get("publisher")),
        "review_url": _said(node.get("url"), "@id"),
        "review_date": _said(node.get("datePublished")),
        **rating_of(node.get("reviewRating")),
    }
    return {name: value for name, value in found.items() if value is not None}


def _reviewer(author: Any) -> str | None:
    """Who reviewed: the organization where a journalist stands beside it."""
    every = author if isinstance(author, list) else [author]
    houses = [one for one in every if isinstance(one, Mapping) and "Organization" in str(one.get("@type"))]
    try:
        return " and ".join(names(houses or every, "author")) or None
    except InputError:
        return None


def _said(value: Any, *keys: str) -> str | None:
    """Words that only note something: of a wrong type they are no reason to refuse a claim, and stay in `jsonld`."""
    try:
        return words(value, "", *keys)
    except InputError:
        return None


def _positions(claim: Claim) -> tuple[Claim, ...]:
    """The positions of author and reviewer on a claim that was plainly rated."""
    reviewer, found = claim.extra.get("reviewer"), claim.extra.get("verdict")
    if claim.text is None or reviewer is None or found not in (FALSE, TRUE):
        return ()
    about: dict[str, Any] = {"subject": claim.text, "aspect": REVIEWED.name, "extra": {"reviewed": claim.id}}
    author = Claim(party=claim.party, said_at=claim.said_at, source=claim.source, value=True, **about)
    url, day = claim.extra.get("review_url"), claim.extra.get("review_date")
    return author, Claim(party=reviewer, said_at=day, source=url, value=found == TRUE, **about)


def plain_form(given: Mapping[str, Any], *, review: bool, kind: str = "") -> dict[str, Any]:
    """What schema.org says of the fields of a claim, in the one form in which claimrec writes it.

    `kind` is the `@type` of the author, "" where it is not told.
    """
    source, said, party = given.get("source"), given.get("said_at"), given.get("party")
    where = None if source is None else {"@type": "CreativeWork", "url" if "://" in source else "name": source}
    author = None if party is None else {**({"@type": kind} if kind else {}), "name": party}
    item = {"@type": "Claim", "author": author, "datePublished": said}
    item = _given({**item, "appearance": where})
    text = given.get("text")
    return _given({"claimReviewed": text, "itemReviewed": item}) if review else _given({**item, "text": text})


def _given(form: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in form.items() if value is not None}


def unlike(own: Mapping[str, Any], form: Mapping[str, Any]) -> dict[str, Any]:
    """The entries of an object that are not those of a form, so that both laid together give the object again."""
    found = {}
    for key, value in own.items():
        if isinstance(value, dict) and isinstance(form.get(key), dict):
            value = unlike(value, form[key])
            if not value:
                continue
        elif key in form and form[key] == value:
            continue
        found[key] = value
    return found


def _rest(form: Any) -> dict[str, Any]:
    """The fields that `write_claim_reviews` noted because schema.org has no place for them."""
    if form is None:
        return {}
    expected = "what write_claim_reviews() wrote"
    if not isinstance(form, dict) or not form.keys() <= FIELDS:
        raise InputError(f"{shown(form)} holds no fields of a claim", field=REST, expected=expected)
    try:
        forms = {name: json.dumps({"value": one}) for name, one in form.items()}
        return {name: codec.loads(one, shared={}, kinds=KINDS) for name, one in forms.items()}
    except InputError as error:
        raise InputError(error.problem, field=REST, expected=expected) from error
