"""Claims in, JSON-LD of schema.org out. Every field comes back: what schema.org has no place for is kept beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import fields

from claimrec.model import codec
from claimrec.model.claims import Claim, content_id
from claimrec.model.errors import InputError, shown, write_text
from claimrec.model.iso_times import iso_time
from claimrec.sources.batch import claims_given
from claimrec.sources.claim_review import OWN, REST, THING, fields_of, plain_form, told_by
from claimrec.sources.jsonld import is_review

_TERMS = {"claimrec": "https://claimrec.readthedocs.io/terms#", REST: {"@id": REST, "@type": "@json"}}
CONTEXT = ["https://schema.org", _TERMS]
AUTHORS = (THING, "Person", "Organization")
_DEFAULTS = {f.name: f.default for f in fields(Claim)}


def write_claim_reviews(
    claims: Iterable[Claim], path: str | Path | None = None, *, indent: int | None = None, author: str = THING
) -> str:
    """The claims `claims` as JSON-LD of schema.org, in a `DataFeed`, indented by `indent` blanks.

    The text is also written to `path`, in UTF-8, where one is given. A claim that came from `read_claim_reviews` is a
    `ClaimReview` again, with all that came with it; any other is a `Claim`. What schema.org has no place for (`valid`,
    `value`, `quote`, notes in `extra`, ...) stands under `claimrec:rest`, which other readers ignore:
    `read_claim_reviews` gives equal claims back. `report.claims` are the claims of a report. Times are in ISO 8601, as
    precise as they were given; text in which no time can be read stays as it is. `author` is the `@type` of the author
    of a claim that came from no JSON-LD: "Person", "Organization", or "Thing" where they are of both kinds.

    Raises InputError for what is no Claim, and for a value or an `extra` that JSON cannot hold.

    >>> feed = json.loads(write_claim_reviews([Claim("The bridge fell.", party="Ann Lee", source="https://a.example")]))
    >>> feed["dataFeedElement"][0]["item"]["appearance"]
    {'@type': 'CreativeWork', 'url': 'https://a.example'}
    """
    given = claims_given(claims)
    if not issubclass(type(author), str) or author not in AUTHORS:
        raise InputError(f"{shown(author)} is no kind of author", field="author", expected=f"one of {AUTHORS}")
    items = [{"@type": "DataFeedItem", "item": _node(claim, author)} for claim in given]
    feed = {"@context": CONTEXT, "@type": "DataFeed", "dataFeedElement": items}
    text = _json(feed, indent)
    if path is not None:
        write_text(path, text)
    return text


def _json(feed: Any, indent: int | None) -> str:
    text = json.dumps(feed, ensure_ascii=False, allow_nan=False, indent=indent)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # half a surrogate pair, as broken feeds hold, has no form in UTF-8
        return json.dumps(feed, allow_nan=False, indent=indent)
    return text


def _node(claim: Claim, author: str) -> dict[str, Any]:
    own = _own(claim.extra.get(OWN))
    kind = "" if OWN in claim.extra else author
    form = plain_form(_written(claim), review=is_review(own), kind=kind)
    node = laid(form, own)
    if own and told_by(node) != {"text": claim.text, **_written(claim)}:
        node = laid(own, form)  # the claim was altered since it came in: it says so itself
    try:
        if rest := _rest(claim, fields_of(node)):
            node[REST] = {name: json.loads(codec.dumps(value, shared={}))["value"] for name, value in rest.items()}
    except RecursionError as error:
        problem = f"claim {claim.id} is nested too deep"
        raise InputError(problem, field="extra", expected="what JSON can hold") from error
    return node


def _own(given: Any) -> dict[str, Any]:
    """What came with a claim and had no place in it, if it is still what JSON-LD can hold."""
    try:
        own = json.loads(json.dumps(given, allow_nan=False)) if isinstance(given, dict) else {}
        told_by(own)
    except (TypeError, ValueError, RecursionError):
        return {}
    return {key: value for key, value in own.items() if key != REST}


def _written(claim: Claim) -> dict[str, str | None]:
    return {"text": claim.text, "party": claim.party, "said_at": iso_time(claim.said_at), "source": claim.source}


def laid(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Two objects as one; where both say something, the one that lies over the other does.

    >>> laid({"author": {"name": "Ann Lee"}, "text": "It fell."}, {"author": {"@type": "Person"}})
    {'author': {'name': 'Ann Lee', '@type': 'Person'}, 'text': 'It fell.'}
    """
    found = dict(under)
    for key, value in over.items():
        below = found.get(key)
        found[key] = laid(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return found


def _rest(claim: Claim, given: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a claim that an object does not give back as they are."""
    found = {}
    for name, default in _DEFAULTS.items():
        value, back = getattr(claim, name), given.get(name, default)
        if name == "extra":
            value, back = dict(value), dict(back)
        if not _same(value, back) and not (name == "id" and value == content_id(claim)):
            found[name] = value
    return found


def _same(value: Any, back: Any) -> bool:
    """Whether two values are equal, and of the same types: 1, 1.0 and True are not the same."""
    if value is back or type(value) is type(back) is str:
        return bool(value == back)
    return codec.dumps(value, shared={}) == codec.dumps(back, shared={})
