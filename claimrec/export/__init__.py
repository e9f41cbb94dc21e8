"""A report becomes text, HTML, Markdown, rows, frames, a graph, pictures."""

from typing import TYPE_CHECKING

from claimrec.model.lazy_names import lazy_names

if TYPE_CHECKING:
    from claimrec.export.provenance import linked_data
    from claimrec.model.tables import Graph, Tables

__all__ = ["Graph", "Tables", "linked_data"]

if not TYPE_CHECKING:  # a type checker would take every name for one of these
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "claimrec.export.provenance": "linked_data",
            "claimrec.model.tables": "Graph Tables",
        },
    )
