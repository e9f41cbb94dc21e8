"""What opponents have said before is found as if all that was said were gone through."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import aspects, values_of

from claimrec.comparing import opponents
from claimrec.comparing.opponents import SaidBefore
from claimrec.model import Kind, Meet, State, meet
from claimrec.model.opposition import apart
from claimrec.model.values import Value

SIDES = ("north", "south", "west")
KINDS = (Kind.QUANTITY, Kind.WHEN, Kind.WHO, Kind.STATE)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_opponents_before(kind: Kind, data: st.DataObject) -> None:
    """Whether another side said what meets one value and excludes another does not hang on how it is looked for."""
    aspect = data.draw(aspects().filter(lambda a: a.value is kind))
    values = values_of(aspect)
    said = data.draw(st.lists(st.tuples(st.sampled_from([*SIDES, None]), values), max_size=20))
    like, unlike = data.draw(values), data.draw(values)

    def fits(value: Value) -> bool:
        same = (
            isinstance(like, State)
            and isinstance(value, State)
            and (like.name, like.denied) == (value.name, value.denied)
        )
        agrees = same or (kind is not Kind.STATE and meet(like, value, tolerance=aspect.tolerance) is Meet.YES)
        return agrees and apart(unlike, value, aspect)

    with patch.object(opponents, "_BLOCK", 2):
        found = SaidBefore()
        for side, value in said:
            found.add(side, value)
        if not apart(unlike, like, aspect):
            return
        expected = any(side not in (None, "north") and fits(value) for side, value in said)
        assert found.before("north", like, unlike, aspect.tolerance, fits) is expected
