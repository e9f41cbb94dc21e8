"""Entities of Wikidata in, claims out: one for each statement and source, with its rank, qualifiers and reference."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any

from attrs import evolve

from claimrec.model.arguments import path_given
from claimrec.model.aspects import Aspect, Kind
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown
from claimrec.model.resources import text_of
from claimrec.packs.files import read_aspects
from claimrec.sources.batch import Batch, batch_of
from claimrec.sources.files import file_text

PREFIX = "wd:"  # so that no property takes the place of a question of the packs
WIKIDATA = "Wikidata"  # who says what no reference supports
RANKS = ("preferred", "normal", "deprecated")
_ORIGIN = "read_wikidata"
_STATED_IN, _URL, _PUBLISHER, _IMPORTED, _RETRIEVED, _PUBLISHED = "P248", "P854", "P123", "P143", "P813", "P577"
_START, _END, _AT = "P580", "P582", "P585"
_LENGTHS = {9: 4, 10: 7, 11: 10}  # characters of a time by its precision: year, month, day
_FILES = "the JSON of wbgetentities or Special:EntityData: a .json file, its text, or parsed"


def read_wikidata(source: Any, *, labels: Mapping[str, str] | None = None, deprecated: bool = False) -> Batch:
    """The claims of statements on entities of Wikidata: who is given as the reference says so, ready for `reconcile`.

    - `source`: the JSON of `wbgetentities` or `Special:EntityData`: the path of a .json file in UTF-8, a string of
      JSON, or parsed JSON: `{"entities": {...}}`, one entity, or a list of entities.
    - `labels`: names of items and properties by id ({"P569": "date of birth"}), beside those in the source.
    - `deprecated`: whether statements of the rank "deprecated" are read too; else they are left out, as a note says.

    Of each statement there is a claim for each reference: `party` is what it is "stated in", or else the host of
    its URL, its publisher, or what it was imported from; "Wikidata" where there is none. `subject` is the label of the
    entity in English, or its id, `aspect` the property as "wd:P569", `value` an item's id, text, number or date as
    precise as it is given, `source` the URL of the reference, `said_at` when that was published, or retrieved, `valid`
    the time of the qualifiers. `extra` holds `entity`, `rank`, `statement` (its id), `value_label` and `qualifiers`.

    `aspects` of the result say which properties have one value (dates of birth and death, ...); all others are lists.
    Raises InputError for a source that holds no entities. A statement without a value, or with one that claimrec cannot
    hold, is in `rejected`.

    >>> at = {"time": "+1970-05-04T00:00:00Z", "precision": 11}
    >>> born = {"mainsnak": {"snaktype": "value", "property": "P569", "datavalue": {"type": "time", "value": at}}}
    >>> claim, = read_wikidata({"entities": {"Q1": {"id": "Q1", "claims": {"P569": [born]}}}}).claims
    >>> claim.party, claim.subject, claim.aspect, claim.value
    ('Wikidata', 'Q1', 'wd:P569', '1970-05-04')
    """
    entities = list(_entities(_document(source)))
    names = {**_labels(entities), **(labels or {})}
    every = [(entity, one) for entity in entities for one in _statements(entity)]
    kept = [(e, one) for e, one in every if deprecated or _of(one, "rank") != RANKS[2]]
    batch = batch_of(enumerate(kept, 1), partial(_claims, names))
    known = known_properties()
    used = dict.fromkeys(claim.aspect for claim in batch.claims if claim.aspect is not None)
    aspects = tuple(known.get(name) or _listed(name, names) for name in used)
    left = len(every) - len(kept)
    notes = (f"{left} deprecated statements of Wikidata were left out: deprecated=True reads them",) if left else ()
    return evolve(batch, aspects=aspects, notes=notes)


@cache
def known_properties() -> Mapping[str, Aspect]:
    """The properties of which one value is true, as aspects, by their names."""
    found = [
        evolve(one, name=PREFIX + one.name) for one in read_aspects(text_of("sources/wikidata.toml"), origin=_ORIGIN)
    ]
    return {one.name: one for one in found}


def _listed(name: str, names: Mapping[str, str]) -> Aspect:
    """A property of which any number of values can be true."""
    prop = name.removeprefix(PREFIX)
    question = f"{names.get(prop, prop)} of {{subject}}?".replace("{", "").replace("}", "")
    return Aspect(name, question=question.replace("subject?", "{subject}?"), value=Kind.WORDS, origin=_ORIGIN)


def _document(source: Any) -> Any:
    if isinstance(source, str) and source.lstrip()[:1] in ("{", "["):
        text = source
    elif issubclass(type(source), (str, os.PathLike)):  # not isinstance: an object may raise when asked for its class
        text = file_text(str(path_given(source, "source", expected=_FILES)), (".json",), _FILES, "")
    else:
        return source
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"this is not JSON: {error}", expected=_FILES) from error


def _entities(document: Any) -> Iterator[Mapping[str, Any]]:
    inside = document.get("entities", [document]) if isinstance(document, Mapping) else document
    every = list(inside.values()) if isinstance(inside, Mapping) else inside
    if not isinstance(every, (list, tuple)):
        raise InputError(f"{shown(document)} holds no entities", expected=_FILES)
    for one in every:
        if not isinstance(one, Mapping) or not isinstance(one.get("id"), str):
            raise InputError(f"{shown(one)} is no entity", expected=_FILES)
        yield one


def _labels(entities: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The label of each entity in English, or else the first by its language's code."""
    found = {}
    for one in entities:
        given = _map(one.get("labels"))
        labels = {code: value for code in sorted(given) if isinstance(value := _of(given[code], "value"), str)}
        if label := labels.get("en") or labels.get("mul") or next(iter(labels.values()), ""):
            found[one["id"]] = label
    return found


def _statements(entity: Mapping[str, Any]) -> Iterator[Any]:
    for every in _map(entity.get("claims")).values():
        yield from every if isinstance(every, list) else [every]


def _map(given: Any) -> Mapping[str, Any]:
    return given if isinstance(given, Mapping) else {}


def _of(given: Any, *names: str) -> Any:
    """What stands at the end of these names, one inside of the other; None where one is missing."""
    for name in names:
        given = given.get(name) if isinstance(given, Mapping) else None
    return given


def _claims(names: Mapping[str, str], row: tuple[Mapping[str, Any], Any]) -> list[Claim]:
    entity, statement = row
    snak = _of(statement, "mainsnak")
    prop = _of(snak, "property")
    if not isinstance(prop, str):
        raise InputError(
            f"{shown(statement)} names no property", field="mainsnak.property", expected="'P569' or the like"
        )
    value = value_of(snak)
    if value is None:
        expected = "a value; “no value” and “unknown value” say none"
        raise InputError(f"{prop} of {entity['id']} has no value that can be read", field="mainsnak", expected=expected)
    qualifiers = {name: list(_values(statement, "qualifiers", name)) for name in _map(_of(statement, "qualifiers"))}
    extra = {"entity": entity["id"], "rank": _of(statement, "rank") or RANKS[1], "statement": _of(statement, "id")}
    extra |= {"value_label": names.get(value) if isinstance(value, str) else None, "qualifiers": qualifiers or None}
    shared: dict[str, Any] = {"subject": names.get(entity["id"], entity["id"]), "aspect": PREFIX + prop, "value": value}
    shared |= {"valid": _valid(qualifiers), "extra": {name: one for name, one in extra.items() if one is not None}}
    references = [_reference(names, one) for one in _of(statement, "references") or () if isinstance(one, Mapping)]
    said = {tuple(one.items()): one for one in references} or {(): {"party": WIKIDATA}}
    return [Claim(**shared, **one) for one in said.values()]


def _values(holder: Any, key: str, prop: str) -> Iterator[Any]:
    for snak in _of(holder, key, prop) or ():
        if (value := value_of(snak)) is not None:
            yield value


def _reference(names: Mapping[str, str], reference: Mapping[str, Any]) -> dict[str, Any]:
    """Who says so, where, and when."""

    def first(*props: str) -> Any:
        return next((value for prop in props for value in _values(reference, "snaks", prop)), None)

    url, who = first(_URL), first(_STATED_IN)
    if who is None and isinstance(url, str) and "://" in url:
        who = url.split("://", 1)[1].split("/", 1)[0]
    who = who or first(_PUBLISHER, _IMPORTED) or WIKIDATA
    return {"party": names.get(str(who), str(who)), "source": url, "said_at": first(_PUBLISHED, _RETRIEVED)}


def _valid(qualifiers: Mapping[str, list[Any]]) -> Any:
    """The time that qualifiers name: a point in time, or from a start to an end, either of which may be open."""
    at, start, end = (next(iter(qualifiers.get(name, ())), None) for name in (_AT, _START, _END))
    return at if at is not None else (start, end) if start is not None or end is not None else None


def value_of(snak: Any) -> str | float | None:
    """The value of a snak: the id of an item, text, a number, a time; None where there is none that can be held.

    >>> value_of({"snaktype": "value", "datavalue": {"type": "quantity", "value": {"amount": "+12.5", "unit": "1"}}})
    12.5
    """
    kind, given = _of(snak, "datavalue", "type"), _of(snak, "datavalue", "value")
    if _of(snak, "snaktype") != "value" or given is None:
        return None
    if kind == "time":
        return _time(given)
    if kind == "quantity":
        amount = float(_of(given, "amount") or "nan")
        return amount if amount == amount else None
    if kind == "globecoordinate":
        return f"{_of(given, 'latitude')}, {_of(given, 'longitude')}"
    found = given if isinstance(given, str) else _of(given, "id") or _of(given, "text")
    return found if isinstance(found, str) and found.strip() else None


def _time(given: Any) -> str | None:
    """A time to the precision that it is told with; None for one before the year 1, or known to a decade at best."""
    time, length = _of(given, "time"), _LENGTHS.get(_of(given, "precision"))
    if not isinstance(time, str) or length is None or not time.startswith("+"):
        return None
    return time[1 : 1 + length]
