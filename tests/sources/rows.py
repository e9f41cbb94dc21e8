"""Rows that tests read, and what a batch of one row is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from claimrec import Batch, Claim, Rejected
from claimrec.model import Offsets

HI = {"text": "The bridge stands.", "party": "Mayor"}
FELL = {"text": "It fell.", "party": "Ferry"}
Write = Callable[[str, str | bytes], Path]


def only(batch: Batch) -> Claim:
    """The one claim of a batch that rejected nothing."""
    assert batch.rejected == ()
    assert len(batch.claims) == 1
    return batch.claims[0]


def refused(batch: Batch) -> Rejected:
    """The one rejected row of a batch."""
    assert len(batch.rejected) == 1
    return batch.rejected[0]


class Hostile:
    """An object of which next to nothing works."""

    def __repr__(self) -> str:
        raise RuntimeError("no repr")

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("no eq")

    __hash__ = None  # type: ignore[assignment]


leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.dates() | st.datetimes()
junk = st.recursive(
    leaves | st.sampled_from([object(), len, 1j, Offsets(0, 1), ZoneInfo("UTC"), Exception]) | st.builds(Hostile),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text() | st.integers(), inner),
    max_leaves=5,
)
