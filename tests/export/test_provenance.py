"""A report as linked data: what rdflib makes of it, by schema.org and PROV-O."""

from __future__ import annotations

import json
import warnings
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import claimrec as cr
from claimrec.export import linked_data

GATE = cr.Aspect("gate", question="Is {subject} open?", value="yes_no", life="final")
ABOUT: dict[str, Any] = {"subject": "the gate", "aspect": "gate"}
CLAIMS = [
    cr.Claim(
        "It is open.", party="Mayor", said_at="2024-05-04", source="https://a.example/x y?z=ä", value=True, **ABOUT
    ),
    cr.Claim(
        "It is shut.",
        party="Radio <One>",
        said_at="2024-05-04T10:00+02:00",
        source="morning show",
        value=False,
        **ABOUT,
    ),
    cr.Claim("So it is.", party="Mayor", said_at="2024-05-06", id="odd id/ü#1", value=False, **ABOUT),
    cr.Claim("Nobody knows \ud83d why.", party="Ann Lee"),
]


def reported(claims: list[cr.Claim]) -> cr.Report:
    """The report on some claims."""
    return cr.reconcile(claims, aspects=[GATE])


PREFIXES = (
    "PREFIX schema: <https://schema.org/> PREFIX prov: <http://www.w3.org/ns/prov#> "
    "PREFIX c: <https://claimrec.readthedocs.io/terms#> "
)


def graph(report: cr.Report, **options: Any) -> Any:
    """The triples that rdflib reads, without a warning, and writes again."""
    rdflib = pytest.importorskip("rdflib")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", DeprecationWarning)  # of rdflib itself
        found = rdflib.Graph().parse(data=linked_data(report, **options), format="json-ld")
        assert len(rdflib.Graph().parse(data=found.serialize(format="nt"), format="nt")) == len(found)
    return found


def rows(found: Any, query: str) -> list[tuple[str, ...]]:
    """What a query gives, as text."""
    return sorted(tuple(map(str, row)) for row in found.query(PREFIXES + query))


def test_who_contradicts_whom(caplog: pytest.LogCaptureFixture) -> None:
    """Each contradiction is found with the two who said so, the words and the question; rdflib warns of nothing."""
    report = reported(CLAIMS)
    assert len(report.contradictions) > 0
    query = """SELECT ?one ?other ?said ?question ?why WHERE {
        ?a c:contradicts ?b . ?a prov:wasAttributedTo/schema:name ?one . ?b prov:wasAttributedTo/schema:name ?other .
        ?a prov:wasDerivedFrom/schema:text ?said . ?a schema:about/schema:name ?question .
        ?k a c:Contradiction ; prov:wasDerivedFrom ?a, ?b ; schema:description ?why }"""
    told = [(*c.parties, c.a.claim.text, c.fact.question, c.why) for c in report.contradictions]
    assert rows(graph(report), query) == sorted(told)
    assert not caplog.records


def test_where_it_comes_from() -> None:
    """A claim has its party, its time with its type, and its source: an address, or a work with a name."""
    found = graph(reported(CLAIMS))
    query = "SELECT ?who ?at ?from WHERE { ?c a schema:Claim ; schema:author/schema:name ?who ; schema:datePublished ?at ; prov:wasDerivedFrom ?from }"
    assert rows(found, query) == [
        ("Mayor", "2024-05-04", "https://a.example/x%20y?z=%C3%A4"),
        ("Radio <One>", "2024-05-04T10:00:00+02:00", "urn:claimrec:source/morning%20show"),
    ]
    (at,) = {
        row.at.toPython()
        for row in found.query(
            PREFIXES
            + "SELECT ?at { ?c schema:text ?t ; schema:author/schema:name 'Radio <One>' ; schema:datePublished ?at }"
        )
    }
    assert at == datetime.fromisoformat("2024-05-04T10:00+02:00")
    assert len(rows(found, "SELECT ?c { ?c a schema:Claim }")) == len(CLAIMS)


def test_changes_of_line() -> None:
    """What a party says later against its line revises what it said before."""
    report = reported(CLAIMS)
    assert len(report.changes) == 1
    query = "SELECT ?late ?early { ?b prov:wasRevisionOf ?a . ?b prov:wasDerivedFrom/schema:text ?late . ?a prov:wasDerivedFrom/schema:text ?early }"
    assert rows(graph(report), query) == [("So it is.", "It is open.")]


def test_names_and_files(tmp_path: Path) -> None:
    """Names begin as the caller asks; the text is the same in a file, for any order of claims; `most` bounds it."""
    report = reported(CLAIMS)
    text = linked_data(report, tmp_path / "r.jsonld", base="https://my.example/", indent=1)
    assert (
        (tmp_path / "r.jsonld").read_text("utf-8")
        == text
        == linked_data(reported(CLAIMS[::-1]), base="https://my.example/", indent=1)
    )
    assert all(node["@id"].startswith("https://my.example/") for node in json.loads(text)["@graph"])
    assert rows(graph(report, most=0), "SELECT ?a { ?a c:contradicts ?b }") == []
    for wrong in ({"report": 7}, {"base": 7}, {"most": -1}, {"indent": "x"}):
        with pytest.raises(cr.InputError, match=f"field '{next(iter(wrong))}'"):
            linked_data(**{"report": report, **wrong})
