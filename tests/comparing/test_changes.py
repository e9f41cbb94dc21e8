"""Who came to say otherwise, and to whose cost?"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import aspects, position_lists

from claimrec import Aspect, Change, Claim, Party, Report, reconcile
from claimrec.comparing.changes import agrees, steps
from claimrec.model import StateDef, cannot_both_be
from claimrec.model.positions import said_order

SLOW = settings(suppress_health_check=[HealthCheck.too_slow])
PIER = Aspect(
    "pier", question="Is {subject} open?", states=[StateDef("open"), StateDef("shut"), StateDef("burnt", life="final")]
)
DEATHS = Aspect("deaths", question="How many died in {subject}?", value="quantity", life="total")
LEVEL = Aspect("level", question="How high is {subject}?", value="quantity", life="instant")
PARTIES = [
    Party("Harbour", side="Town"), Party("Council", side="Town"), Party("Ferry", side="Isle"), Party("Radio Valley"),
]  # fmt: skip


def told(*said: tuple[str, str, Any], aspect: Aspect = PIER) -> Report:
    """What comes of (party, time, value)."""
    claims = [
        Claim(subject="quay", aspect=aspect.name, value=v, party=p, said_at=f"2024-03-{at}Z") for p, at, v in said
    ]
    return reconcile(claims, packs=None, aspects=[PIER, DEATHS, LEVEL], parties=PARTIES)


def only(report: Report) -> Change:
    """The one change of a report."""
    assert len(report.changes) == 1
    return report.changes[0]


def test_a_changed_line() -> None:
    """A party that says otherwise while the world had no time to move changed its line; it contradicts nobody."""
    report = told(("Harbour", "05T10:00", "open"), ("Harbour", "05T14:00", "shut"))
    change = only(report)
    assert [str(p.value) for p in (change.earlier, change.later)] == ["open", "shut"]
    assert change.party == "Harbour"
    assert not change.concession
    assert "Harbour came to say shut" in change.why
    assert len(report.contradictions) == 0


def test_time_passed() -> None:
    """What lasts about a day may be otherwise three days later: no change of line."""
    assert told(("Harbour", "05T10:00", "open"), ("Harbour", "08T10:00", "shut")).changes == ()


def test_done_is_done() -> None:
    """What is burnt stays burnt: to call it open days later is a change; the other way round the world moved."""
    only(told(("Harbour", "05T10:00", "burnt"), ("Harbour", "09T10:00", "open")))
    assert told(("Harbour", "05T10:00", "open"), ("Harbour", "09T10:00", "burnt")).changes == ()


def test_repetition() -> None:
    """A party that says the same again changes nothing."""
    assert told(("Harbour", "05T10:00", "open"), ("Harbour", "05T14:00", "open")).changes == ()


def test_there_and_back() -> None:
    """Each turn of a line is a change of its own, and what is repeated after it is none."""
    report = told(("Harbour", "05T10:00", "open"), ("Harbour", "05T11:00", "shut"), ("Harbour", "05T12:00", "shut"),
                  ("Harbour", "05T13:00", "open"))  # fmt: skip
    assert [str(c.later.value) for c in report.changes] == ["shut", "open"]


def test_concession() -> None:
    """To come to say what an opponent had said, against one's own line, is a concession."""
    report = told(("Harbour", "05T10:00", "open"), ("Ferry", "05T11:00", "shut"), ("Harbour", "05T14:00", "shut"))
    assert only(report).concession
    assert [c.parties for c in report.contradictions] == [("Harbour", "Ferry")]


def test_concession_after_days() -> None:
    """A concession is one also when the world has had time to move."""
    report = told(("Harbour", "05T10:00", "open"), ("Ferry", "05T11:00", "shut"), ("Harbour", "09T14:00", "shut"))
    assert only(report).concession


def test_no_concession_without_opponent() -> None:
    """What a party of no side had said concedes nothing to it."""
    report = told(
        ("Harbour", "05T10:00", "open"), ("Radio Valley", "05T11:00", "shut"), ("Harbour", "05T14:00", "shut")
    )
    assert not only(report).concession


def test_no_concession_before_it_was_said() -> None:
    """What the opponent only says afterwards was not conceded to it."""
    report = told(("Harbour", "05T10:00", "open"), ("Harbour", "05T14:00", "shut"), ("Ferry", "05T16:00", "shut"))
    assert not only(report).concession


def test_ones_own_side_concedes() -> None:
    """Another voice of one side that says what the opponent had said concedes for the side."""
    report = told(("Harbour", "05T10:00", "open"), ("Ferry", "05T11:00", "shut"), ("Council", "05T14:00", "shut"))
    change = only(report)
    assert change.concession
    assert (change.earlier.party, change.later.party) == ("Harbour", "Council")


def test_ones_own_side_differs() -> None:
    """Two voices of one side that merely differ contradict, with the flag, and change nothing."""
    report = told(("Harbour", "05T10:00", "open"), ("Council", "05T14:00", "shut"))
    assert report.changes == ()
    assert [c.same_side for c in report.contradictions] == [True]


def test_other_sides_do_not_change_each_other() -> None:
    """Two voices of two sides, or of none, contradict and change nothing."""
    for one, two in (("Harbour", "Ferry"), ("Radio Valley", "Ferry")):
        report = told((one, "05T10:00", "open"), (two, "05T14:00", "shut"))
        assert report.changes == ()
        assert [c.same_side for c in report.contradictions] == [False]


@pytest.mark.parametrize(("first", "then", "changes"), [(30, 20, 1), (20, 30, 0), (20, 20, 0), (30, "at least 10", 0)])
def test_a_running_total(first: Any, then: Any, changes: int) -> None:
    """A running total that falls is a change of line; one that rises, stays or leaves it open is not."""
    report = told(("Harbour", "05T10:00", first), ("Harbour", "09T10:00", then), aspect=DEATHS)
    assert len(report.changes) == changes


def test_each_moment_has_a_line_of_its_own() -> None:
    """Values of two moments are no change; two values of one moment are."""
    apart = [
        Claim(subject="quay", aspect="level", value=n, party="Harbour", said_at=f"2024-03-0{n}T10:00Z") for n in (5, 6)
    ]
    assert reconcile(apart, packs=None, aspects=[LEVEL]).changes == ()
    same = [
        Claim(
            subject="quay", aspect="level", value=n, party="Harbour", said_at=f"2024-03-0{n}T10:00Z", valid="2024-03-04"
        )
        for n in (5, 6)
    ]
    assert len(reconcile(same, packs=None, aspects=[LEVEL]).changes) == 1


def test_unknown_times() -> None:
    """What was said nobody knows when is neither earlier nor later."""
    claims = [Claim(subject="quay", aspect="pier", value=v, party="Harbour") for v in ("open", "shut")]
    assert reconcile(claims, packs=None, aspects=[PIER]).changes == ()


@given(st.data())
@SLOW
def test_laws(data: st.DataObject) -> None:
    """Of each change the two differ, are one party's or one side's, and unless it concedes cannot both be."""
    for step in steps(data.draw(position_lists(data.draw(aspects()), most=8))):
        earlier, later = step.earlier, step.later
        assert said_order(earlier)[0] <= said_order(later)[0]
        assert not agrees(earlier, later)
        assert earlier.party == later.party or (earlier.side is not None and earlier.side == later.side)
        if not step.conceded:
            assert earlier.party == later.party
            assert cannot_both_be(earlier, later) is not None


@given(st.data())
@SLOW
def test_any_order(data: st.DataObject) -> None:
    """Positions in another order give the same changes."""
    positions = data.draw(position_lists(data.draw(aspects()), most=7))
    turned = data.draw(st.permutations(positions))
    assert [_ids(s) for s in steps(positions)] == [_ids(s) for s in steps(turned)]


def _ids(step: Any) -> tuple[str, str, bool]:
    return step.earlier.claim.id, step.later.claim.id, step.conceded
