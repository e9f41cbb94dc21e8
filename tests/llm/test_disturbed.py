"""What a failing server and killed processes leave behind: nothing is asked twice, nothing is lost."""

from __future__ import annotations

import os

import pytest

pytest.importorskip("openai")

from tests.llm.disturbed import KINDS, measured


@pytest.mark.skipif(os.name != "posix", reason="processes are killed by signals")
def test_a_hundred_groups_on_a_failing_server() -> None:
    """Twelve kinds of failing, three kills and an interruption: the last run has every answer, as if undisturbed."""
    found = measured(100, 3)
    assert found.kinds == len(KINDS) == 12
    assert found.kills >= 2
    assert (found.asked_again, found.lost, found.other, found.leases) == (0, 0, 0, 0)
