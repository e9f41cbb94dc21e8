"""The types of what is taken in as a table: frames and open files by what they can do, and lists of rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from typing import Any, Protocol

from claimrec.model.claims import Claim
from claimrec.model.parties import Entity, Party


class Frame(Protocol):
    """A table of pandas, polars (lazy or not), pyarrow or duckdb, by what all of them have."""

    @property
    def columns(self) -> Any:
        """The names of the columns, or the columns themselves."""


class ArrowStream(Protocol):
    """Anything that gives its rows through the PyCapsule interface of Arrow."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """A capsule with an Arrow stream."""


class Readable(Protocol):
    """An open file, text or binary."""

    def read(self) -> str | bytes:
        """What is left of it."""


Row = Mapping[str, Any]
IntoRows = str | PathLike[str] | Frame | ArrowStream | Readable | Iterable[Claim | Row | str | PathLike[str]]
"""Rows of claims: a path, several paths, a frame, an open file, or a list of Claim objects and dicts."""
IntoParties = str | PathLike[str] | Frame | ArrowStream | Readable | Iterable[Party | Row | str]
"""Parties: a path, a frame, an open file, or a list of Party objects, dicts and names."""
IntoEntities = str | PathLike[str] | Frame | ArrowStream | Readable | Iterable[Entity | Row | str]
"""Entities: a path, a frame, an open file, or a list of Entity objects, dicts and names."""
