"""The graph of parties: nodes and edges tell who contradicts whom."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from strategies import claim_sets

import claimrec as cr
from tests.sources.framed import LAKESIDE, SLOW, report_on


@given(claim_sets())
@SLOW
def test_graph(claims: list[cr.Claim]) -> None:
    """A node for each position, an edge for each contradiction and each change, between nodes that are there."""
    pytest.importorskip("networkx")
    report = report_on(claims)
    graph = report.to_networkx()
    assert len(graph.nodes) == len(report.to_records())
    edges = list(graph.edges(data=True))
    contradictions = [(a, b, d) for a, b, d in edges if d["relation"] == "contradicts"]
    assert (len(contradictions), len(edges)) == (len(report.contradictions), len(edges))
    assert len(edges) - len(contradictions) == len(report.changes)
    for one, two, what in edges:
        a, b = graph.nodes[one], graph.nodes[two]
        assert a["fact"] == b["fact"]
        assert what["why"]
        assert 0 < what["certainty"] <= 1
        assert a["said_from"] is None or b["said_from"] is None or a["said_from"] <= b["said_from"]
    assert len(report.to_networkx(most=0).edges) == len(report.changes)


def test_nodes_and_edges() -> None:
    """Nodes tell party, fact, value and times; edges which relation, why and how surely."""
    pytest.importorskip("networkx")
    report = report_on(LAKESIDE)
    graph = report.to_networkx()
    node = graph.nodes["a#control@0"]
    fact = report.fact("Lakeside", "control")
    assert (node["party"], node["fact"], node["value"]) == ("Northern army", fact.id, "taken (North)")
    assert node["said_from"] == datetime(2024, 3, 5, 7, tzinfo=UTC)
    found = {(a, b): told for a, b, told in graph.edges(data=True)}
    assert found["b#control@4", "a#control@0"]["kind"] == "exclusive states"
    assert found["b#control@4", "a#control@0"]["says"] == "contradicts"
    assert found["b#control@4", "c#control@0"]["relation"] == "changes"
    assert isinstance(found["b#control@4", "c#control@0"]["concession"], bool)
    assert sorted(told["id"] for told in found.values()) == sorted(
        c.id for c in (*report.contradictions, *report.changes)
    )
