"""What is said of all but some, of none that did otherwise, and of all against some."""

from __future__ import annotations

import pytest
from flagged import flags

CONTRADICT = [
    ("All the singers except Ruta Malm signed the letter.", "Ruta Malm signed the letter."),
    ("All the singers signed the letter except Ruta Malm.", "Ruta Malm signed the letter."),
    ("Everyone but Ruta Malm signed the letter.", "Ruta Malm signed the letter."),
    ("Every bridge in Orm except the upper bridge was destroyed.", "The upper bridge in Orm was destroyed."),
    ("All hostages except Jon Orm were freed.", "Jon Orm was freed."),
    ("Nobody except Ruta Malm signed the letter.", "Ruta Malm did not sign the letter."),
    ("Not a single boat of the Orm fleet failed to return.", "Two boats of the Orm fleet did not return."),
    ("Not a single boat of the Orm fleet returned.", "All the boats of the Orm fleet returned."),
    ("All the guests in Orm paid.", "Four guests in Orm did not pay."),
    ("Zero boats of the Orm fleet returned.", "Two boats of the Orm fleet returned."),
    ("All but two of the hostages were freed.", "Nine of the hostages were not freed."),
    ("All except three of the wells were capped.", "None of the wells was capped."),
]
AGREE = [
    ("All the singers except Ruta Malm signed the letter.", "Ruta Malm did not sign the letter."),
    ("All the singers signed the letter except Ruta Malm.", "Ruta Malm did not sign the letter."),
    ("All of the clubs apart from Orsk voted for the plan.", "Orsk did not vote for the plan."),
    ("All hostages except Jon Orm were freed.", "Jon Orm was not freed."),
    ("All the singers except Ruta Malm signed the letter.", "Ada Venn signed the letter."),
    ("Nobody except Ruta Malm signed the letter.", "Ruta Malm signed the letter."),
    ("Apart from the bridge in Orm, the storm damaged the mill.", "The storm damaged the bridge in Orm."),
    ("It is wrong to say that the wells of Orm are not poisoned.", "The wells of Orm are poisoned."),
    ("Not a single boat of the Orm fleet failed to return.", "All the boats of the Orm fleet returned."),
    ("All the guests in Orm paid.", "Four guests in Orm paid."),
    ("All but two of the hostages were freed.", "Two of the hostages were not freed."),
    ("All except three of the wells were capped.", "Three of the wells were not capped."),
    ("All the guards except two were armed.", "Two guards were not armed."),
]


@pytest.mark.parametrize(("one", "other"), CONTRADICT)
def test_all_but_some_against_some(one: str, other: str) -> None:
    """The opposite holds of what is excepted, and what all did some cannot have left undone."""
    assert flags(one, other)
    assert flags(other, one)


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_all_but_some_with_some(one: str, other: str) -> None:
    """Nothing is said against what is excepted, nor against all by who says that none did otherwise."""
    assert not flags(one, other)
    assert not flags(other, one)
