"""Statements of Wikidata: who says so by its references, ranks, qualifiers, and what contradicts what."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import claimrec as cr
from claimrec.sources import read_wikidata


def snak(prop: str, value: Any, kind: str) -> dict[str, Any]:
    """A value of a property, as Wikidata writes it."""
    return {"snaktype": "value", "property": prop, "datavalue": {"type": kind, "value": value}}


def when(prop: str, time: str, precision: int = 11) -> dict[str, Any]:
    """A time."""
    return snak(prop, {"time": time, "precision": precision, "timezone": 0}, "time")


def item(prop: str, name: str) -> dict[str, Any]:
    """An item."""
    return snak(prop, {"entity-type": "item", "id": name}, "wikibase-entityid")


def statement(main: dict[str, Any], *references: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """A statement with references, each a list of snaks."""
    held = [{"snaks": {one["property"]: [one] for one in snaks}} for snaks in references]
    return {"mainsnak": main, "type": "statement", "rank": "normal", "references": held, **more}


BORN_1970 = statement(
    when("P569", "+1970-05-04T00:00:00Z"),
    [item("P248", "Q90"), when("P813", "+2024-02-01T00:00:00Z")],
    [snak("P854", "https://news.example/ann", "string")],
    id="Q1$a",
)
BORN_1971 = statement(when("P569", "+1971-00-00T00:00:00Z", 9), [item("P143", "Q91")])
WORKS = statement(item("P106", "Q7"), qualifiers={"P580": [when("P580", "+2001-03-00T00:00:00Z", 10)]})
OLD = statement(when("P569", "+1950-01-01T00:00:00Z"), rank="deprecated")
UNKNOWN = {"mainsnak": {"snaktype": "somevalue", "property": "P570"}, "rank": "normal"}
ANN = {
    "id": "Q1",
    "labels": {"de": {"value": "Anna Li"}, "en": {"language": "en", "value": "Ann Lee"}},
    "claims": {"P569": [BORN_1970, BORN_1971, OLD], "P106": [WORKS], "P570": [UNKNOWN]},
}
REGISTER = {"id": "Q90", "labels": {"en": {"value": "North Register"}}}
DOCUMENT = {"entities": {"Q1": ANN, "Q90": REGISTER}}


def test_who_says_what() -> None:
    """Each reference is a party of its own; a statement without one is Wikidata's."""
    batch = read_wikidata(DOCUMENT, labels={"Q7": "painter"})
    said = [(c.party, c.subject, c.aspect, c.value, c.source, c.said_at) for c in batch.claims]
    assert said == [
        ("North Register", "Ann Lee", "wd:P569", "1970-05-04", None, "2024-02-01"),
        ("news.example", "Ann Lee", "wd:P569", "1970-05-04", "https://news.example/ann", None),
        ("Q91", "Ann Lee", "wd:P569", "1971", None, None),
        ("Wikidata", "Ann Lee", "wd:P106", "Q7", None, None),
    ]
    works = batch.claims[-1]
    assert (works.valid, works.extra["value_label"]) == (("2001-03", None), "painter")
    assert dict(batch.claims[0].extra) == {"entity": "Q1", "rank": "normal", "statement": "Q1$a"}


def test_ranks_and_values() -> None:
    """Deprecated statements are left out, told, unless asked for; one without a value is rejected."""
    batch = read_wikidata(DOCUMENT)
    assert any("1 deprecated" in note for note in batch.notes)
    assert [one.field for one in batch.rejected] == ["mainsnak"]
    every = read_wikidata(DOCUMENT, deprecated=True).claims
    assert [c.value for c in every if c.extra["rank"] == "deprecated"] == ["1950-01-01"]


def test_sources_contradict_each_other() -> None:
    """Two sources with two dates of birth contradict each other; two occupations do not."""
    other = {**ANN, "claims": {**ANN["claims"], "P106": [WORKS, statement(item("P106", "Q8"), [item("P248", "Q90")])]}}
    report = cr.reconcile(read_wikidata([other, REGISTER]))
    found = {frozenset(c.parties) for c in report.contradictions}
    assert found == {frozenset({"North Register", "Q91"}), frozenset({"news.example", "Q91"})}


def test_forms_of_a_source(tmp_path: Path) -> None:
    """A file, its text, parsed JSON, one entity and a list give the same claims."""
    (tmp_path / "Q1.json").write_text(json.dumps(DOCUMENT), "utf-8")
    claims = read_wikidata(DOCUMENT).claims
    for source in (tmp_path / "Q1.json", json.dumps(DOCUMENT), [ANN, REGISTER]):
        assert read_wikidata(source).claims == claims
    assert len(read_wikidata(ANN).claims) == len(claims)


@pytest.mark.parametrize("source", [7, "{", {"entities": 7}, [7], {"a": 1}, "none.json"])
def test_what_is_no_entity(source: Any) -> None:
    """What holds no entities is refused."""
    with pytest.raises(cr.InputError):
        read_wikidata(source)


@pytest.mark.parametrize(
    "broken",
    [
        7,
        {},
        {"mainsnak": {"property": "P1"}},
        {"mainsnak": when("P569", "-0044-03-15T00:00:00Z")},
        {"mainsnak": snak("P1", {"amount": "x"}, "quantity")},
    ],
)
def test_broken_statements(broken: Any) -> None:
    """A statement that cannot be read is rejected alone."""
    batch = read_wikidata({"id": "Q1", "claims": {"P1": [broken, statement(item("P1", "Q2"))]}})
    assert (len(batch.claims), len(batch.rejected)) == (1, 1)
