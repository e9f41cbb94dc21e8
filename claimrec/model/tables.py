"""A report in the shapes of other libraries: four frames, or a graph."""

from __future__ import annotations

from typing import Any, Protocol

from attrs import frozen


@frozen(eq=False, repr=False)
class Tables:
    """A report as four frames of one library; `docs/input-output.md` lists their columns.

    - `facts`: one row for each question on one occasion,
    - `positions`: one for each position on each fact,
    - `contradictions`, `changes`: one for each, with the ids of its two positions.

    The columns and their types are the same for any report, also for one without rows.
    """

    facts: Any  # frames are of the caller's library, which claimrec does not know
    positions: Any
    contradictions: Any
    changes: Any

    def __repr__(self) -> str:
        sizes = (f"{len(frame)} {name}" for name, frame in self.items())
        return f"<Tables: {', '.join(sizes)}>"

    def items(self) -> tuple[tuple[str, Any], ...]:
        """Each frame with its name, to write all of them in one loop."""
        return (
            ("facts", self.facts),
            ("positions", self.positions),
            ("contradictions", self.contradictions),
            ("changes", self.changes),
        )


class Graph(Protocol):
    """The part of a networkx.MultiDiGraph that claimrec uses: networkx has no types of its own."""

    nodes: Any
    edges: Any

    def add_node(self, node: str, **told: Any) -> None:
        """Add a node called `node`, with attributes."""

    def add_edge(self, a: str, b: str, **told: Any) -> Any:
        """Add an edge from node `a` to node `b`, with attributes."""
