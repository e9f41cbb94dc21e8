"""Laws that hold for any input: sets of hostile claims from fixed seeds. `python -m tests.hostile` tries more of them."""

from __future__ import annotations

import pytest
from hostile.__main__ import problems_of
from hostile.laws import LAWS

SEEDS = range(24)
ONCE_BROKEN = (26, 58, 74, 200, 315, 377, 451, 518, 537)  # seeds that found what no other of the first thousand did


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("seed", [*SEEDS, *ONCE_BROKEN])
def test_a_law_holds(law: str, seed: int) -> None:
    """No set of hostile claims breaks a law, and none raises anything."""
    assert problems_of(law, seed) == []
