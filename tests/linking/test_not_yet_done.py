"""What may be done, goes on or was put off is not told as done: who says that it has not been done agrees."""

from __future__ import annotations

import pytest
from flagged import flags

# (told, denied): both may be true
TOGETHER = [
    ("The tribunal can void the permit.", "The tribunal has not voided the permit."),  # STRONG
    ("Villagers are entitled to fell the pines.", "The villagers have not felled the pines."),
    ("The viaduct can be repaired.", "The viaduct has not been repaired."),
    ("The viaduct is being repaired.", "The viaduct has not been repaired."),
    ("The brigade is leaving Ostra.", "The brigade has not left Ostra."),
    ("The opening of the viaduct was delayed.", "The viaduct has not opened."),
    ("The transfer of the patients was put off.", "The patients have not been transferred."),  # MEDIUM
    ("The delivery of the trams was delayed by a strike.", "The trams have not been delivered."),
    ("The collapse of the bank was averted.", "The bank did not collapse."),
    ("The bank closed its branch in Ostra.", "The bank did not want to close its branch in Ostra."),
    ("The herd was culled.", "There was no need to cull the herd."),
    ("The herd was culled.", "There was no reason to cull the herd."),
    ("The monks left the abbey.", "The monks were unwilling to leave the abbey."),
    ("The abbot sold the mill.", "The abbot had promised not to sell the mill."),
    ("The kite was grounded before it reached the pylon.", "The kite did not reach the pylon."),
    ("The tram was halted before the viaduct gave way.", "The viaduct did not give way."),
    ("The pilots landed in Ostra.", "The pilots were not scheduled to land in Ostra."),  # WEAK
]
# (one, other): they clash
APART = [
    ("The tribunal cannot void the permit.", "The tribunal has voided the permit."),  # STRONG
    ("The tribunal can void the permit.", "The tribunal cannot void the permit."),
    ("The tribunal was able to void the permit.", "The tribunal did not void the permit."),
    ("The viaduct is being repaired.", "The viaduct is not being repaired."),
    ("The viaduct has been repaired.", "The viaduct has not been repaired."),
    ("The opening of the viaduct was delayed.", "The opening of the viaduct was not delayed."),
    ("The brigade is leaving Ostra.", "The brigade is not leaving Ostra."),  # MEDIUM
    ("The bank will close its branch in Ostra.", "The bank does not plan to close its branch in Ostra."),
    ("The monks left the abbey.", "The monks refused to leave the abbey."),
    ("The crash was due to ice.", "The crash was not due to ice."),
    ("The kite was grounded before it reached the pylon.", "The kite was not grounded before it reached the pylon."),
    ("The kite reached the pylon before it was grounded.", "The kite did not reach the pylon."),
]


@pytest.mark.parametrize(("told", "denied"), TOGETHER)
def test_what_is_not_told_as_done_is_not_contradicted_by_who_says_that_it_is_not(told: str, denied: str) -> None:
    assert not flags(told, denied)


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_is_told_as_done_or_denied_as_possible_is_contradicted(one: str, other: str) -> None:
    assert flags(one, other)
