"""A report in the shapes of other libraries: four frames, or a graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol, TypeVar

from attrs import fields, frozen

from claimrec.model.wording import many

Frame = TypeVar("Frame")


@frozen(eq=False, repr=False)
class Tables(Mapping[str, Frame]):
    """A report as four frames of one library, by name or as attributes; `docs/input-output.md` lists their columns.

    - `facts`: one row for each question on one occasion,
    - `positions`: one for each position on each fact,
    - `contradictions`, `changes`: one for each, with the ids of its two positions.

    The columns and their types are the same for any report, also for one without rows.
    """

    facts: Frame
    positions: Frame
    contradictions: Frame
    changes: Frame

    def __eq__(self, other: object) -> bool:
        return self is other  # two frames have no one answer to whether they are equal

    def __hash__(self) -> int:
        return id(self)

    def __getitem__(self, name: str) -> Frame:
        if name not in tuple(self):
            raise KeyError(f"no table {name!r}; there are: {', '.join(self)}")
        found: Frame = getattr(self, name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter([one.name for one in fields(Tables)])

    def __len__(self) -> int:
        return len(fields(Tables))

    def __repr__(self) -> str:
        return f"<Tables: {', '.join([many(_rows(frame), name[:-1]) for name, frame in self.items()])}>"

    def _repr_html_(self) -> str:
        from claimrec.export.previews import previews_html

        return previews_html(self)


def _rows(frame: Any) -> int:
    """How many rows a frame has: all of those that are made here say so, whatever their library."""
    return len(frame)


class Graph(Protocol):
    """The part of a networkx.MultiDiGraph that claimrec uses: networkx has no types of its own."""

    nodes: Any
    edges: Any

    def add_node(self, node: str, **told: Any) -> None:
        """Add a node called `node`, with attributes."""

    def add_edge(self, a: str, b: str, **told: Any) -> Any:
        """Add an edge from node `a` to node `b`, with attributes."""
