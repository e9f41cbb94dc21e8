"""A denial that is told of a time that is over is none of now."""

from __future__ import annotations

import pytest

from claimrec.model.positions import SURE
from tests.flagged import flags


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The airline denied for days that the plane had crashed.", "The plane crashed."),
        ("For years the factory denied that the river was polluted.", "The river is polluted."),
        ("The minister once denied that he had lied.", "The minister lied."),
        ("The cyclist denied doping for years.", "The cyclist doped."),
        ("Until recently the ministry denied that the dam was leaking.", "The dam is leaking."),
    ],
)
def test_who_denied_once_denies_nothing_now(one: str, other: str) -> None:
    """A third party that tells of a past denial does not deny it itself."""
    assert max((f.certainty for f in flags(one, other)), default=0.0) < SURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The airline denies that the plane crashed.", "The plane crashed."),
        ("For years the firm has denied that the river was polluted.", "The river is polluted."),
        ("The minister has always denied that he lied.", "The minister lied."),
    ],
)
def test_who_denies_it_to_this_day(one: str, other: str) -> None:
    """A denial that has been kept up denies."""
    assert max(f.certainty for f in flags(one, other)) >= SURE
