"""Deeds that bring opposite states about, told one after the other, and what collides with a deed all the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

import claimrec as cr
from claimrec.model.deeds import Deed, follow

NINE = datetime(2025, 6, 18, 9, tzinfo=UTC)
IN_TURN = [
    ("Fire broke out in the Orm mill.", "The fire in the Orm mill was put out."),
    ("Ada Venn was arrested.", "Ada Venn was released on bail."),
    ("The gates of the Orm dam were opened.", "The gates of the Orm dam were closed."),
    ("Trading in Hale shares was suspended.", "Trading in Hale shares resumed."),
    ("The pilots of Orm Air have downed tools.", "The pilots of Orm Air have gone back to work."),
    ("General Venn was dismissed.", "General Venn has been reinstated."),
    ("The power failed in Orm.", "Power was restored in Orm."),
    ("The rebels entered Orm.", "The rebels left Orm."),
    ("The school in Orm shut its doors.", "The school in Orm opened its doors."),
    ("The bridge in Orm was closed on Monday.", "The bridge in Orm was reopened."),
    ("The lift in Fir Court stopped working.", "The lift in Fir Court is working again."),
    ("Hale was banned for life.", "Hale was allowed to play again."),
    ("The Heron took off from Orm.", "The Heron landed in Orm."),
    ("The guards in Orm went on hunger strike.", "The guards in Orm ended their hunger strike."),
    ("The fair in Orm starts on 5 July.", "The fair in Orm ends on 5 July."),
]
OPPOSED = [
    # told as going on
    ("The fire in the Orm mill was put out.", "The Orm mill is still burning."),
    ("Ada Venn was released.", "Ada Venn is still in custody."),
    ("The bridge in Orm was closed.", "The bridge in Orm stayed open."),
    ("The bridge in Orm was reopened.", "The bridge in Orm is closed."),
    # denied
    ("The rebels left Orm.", "The rebels never left Orm."),
    ("Ada Venn was arrested.", "Ada Venn was not arrested."),
    # outcomes of one occasion
    ("The court upheld the ban on the club.", "The court overturned the ban on the club."),
    ("The jury convicted Ada Venn of arson.", "The jury acquitted Ada Venn of arson."),
    ("The tower in Orm came through the storm intact.", "The tower in Orm collapsed in the storm."),
    ("The court upheld the fine.", "The court lifted the fine."),
    # one end of a thing
    ("The hostages in Orm were freed.", "The hostages in Orm were killed."),
    # one moment
    ("On Monday at noon the gates of the Orm dam were opened.", "On Monday at noon the gates of the Orm dam were closed."),
    # a state at the moment on which both hang
    ("The gates of the Orm dam were open when the flood came.", "The gates of the Orm dam were shut when the flood came."),
]  # fmt: skip


def report(one: str, other: str, *, minutes: float = 180, parties: tuple[str, str] = ("One", "Other")) -> cr.Report:
    """The report on two claims, so many minutes apart."""
    times = NINE, NINE + timedelta(minutes=minutes)
    told = zip((one, other), parties, times, strict=True)
    return cr.reconcile([cr.Claim(text, party=party, said_at=said.isoformat()) for text, party, said in told])


@pytest.mark.parametrize(("one", "other"), IN_TURN)
def test_deeds_told_in_turn(one: str, other: str) -> None:
    """What was done and what undid it deny nothing of each other, whichever is told first: it may be done anew."""
    assert not report(one, other).contradictions
    assert not report(other, one).contradictions


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_what_a_deed_excludes(one: str, other: str) -> None:
    """A state told as going on, a denial, another outcome of one occasion, and one moment leave room for one deed."""
    assert report(one, other).contradictions
    assert report(other, one).contradictions


def test_deeds_told_at_one_moment() -> None:
    """Opposite deeds that two tell at the same time are set against each other."""
    opened, closed = IN_TURN[2]
    assert report(opened, closed, minutes=0).contradictions
    assert report(opened, closed, minutes=5).contradictions
    assert cr.compare(opened, closed).relation is cr.Relation.CONTRADICTS


def test_two_deeds_of_one_end() -> None:
    """Who resigned was not sacked: both tell how it ended, and neither undoes the other."""
    assert not follow(Deed.ENDED, Deed.ENDED)
    assert follow(Deed.BEGUN, Deed.ENDED)


def test_one_party_tells_in_turn() -> None:
    """A party that tells of a new state of things changes its line, by a deed too."""
    opened, closed = IN_TURN[2]
    assert report(opened, closed, parties=("One", "One")).changes


def test_a_report_of_deeds_comes_back_from_json() -> None:
    """How a state is told stands in the JSON of a report."""
    told = report(*IN_TURN[0])
    assert {p.deed for fact in told.facts for p in fact.positions} == {Deed.BEGUN, Deed.ENDED}
    assert cr.Report.from_json(told.to_json() or "") == told
