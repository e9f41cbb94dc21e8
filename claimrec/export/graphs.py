"""A report in, a networkx graph of its positions out. The only door to networkx."""

from __future__ import annotations

from itertools import islice
from typing import Any

from claimrec.export.tables import held_positions, placing, positions_table
from claimrec.model.arguments import count_given
from claimrec.model.errors import MissingError
from claimrec.model.positions import Relation
from claimrec.model.report import Report
from claimrec.model.tables import Graph


def graph_of(report: Report, *, most: int | None = None) -> Graph:
    """A report as a networkx.MultiDiGraph: positions, and what stands between them.

    A node is the id of a position, with all that the table of positions tells of it: `fact`, `party`, `side`, `value`,
    `said_from`, `valid_from` (aware, in UTC, None where open or unknown) and the rest. An edge leads from what was
    said first to what was said later, and has `id`, `relation` ("contradicts" or "changes"), `why`, `rule`,
    `certainty`, `says` ("contradicts" or "may contradict", "changes" or "may have changed"), and `kind` and
    `same_side`, or `concession`. `most`: only so many contradictions, the first ones; else all of them are spelled out.
    Raises MissingError without networkx.

    >>> from claimrec.model.aspects import Aspect
    >>> from claimrec.model.claims import Claim
    >>> from claimrec.pipeline import reconcile
    >>> said = {"Mayor": True, "Ministry": False}
    >>> claims = [Claim(party=p, subject="the gate", aspect="gate", value=v, id=p) for p, v in said.items()]
    >>> gate = Aspect("gate", question="Is {subject} open?", value="yes_no", life="final")
    >>> graph = graph_of(reconcile(claims, aspects=[gate]))
    >>> [(a, b, told["relation"]) for a, b, told in graph.edges(data=True)]
    [('Mayor#gate', 'Ministry#gate', 'contradicts')]
    """
    if most is not None:
        count_given(most, "most", expected="0 or more, or None for all")
    graph = _empty()
    held = held_positions(report.facts)
    place = placing(held)
    for row in positions_table(held).rows():
        graph.add_node(row.pop("position"), **row)
    for c in islice(report.contradictions, most):
        told = {
            "id": c.id,
            "relation": Relation.CONTRADICTS.value,
            "says": c.says,
            "kind": c.kind,
            "same_side": c.same_side,
            **_reasons(c),
        }
        graph.add_edge(place(c.a).id, place(c.b).id, **told)
    for change in report.changes:
        told = {
            "id": change.id,
            "relation": Relation.CHANGES.value,
            "says": change.says,
            "concession": change.concession,
            **_reasons(change),
        }
        graph.add_edge(place(change.earlier).id, place(change.later).id, **told)
    return graph


def _reasons(found: Any) -> dict[str, Any]:
    return {"why": found.why, "rule": found.finding.rule, "certainty": found.certainty}


def _empty() -> Graph:
    try:
        import networkx  # type: ignore[import-untyped]  # it has no types
    except ImportError as error:
        raise MissingError("to_networkx", "networkx") from error
    graph: Graph = networkx.MultiDiGraph()
    return graph
