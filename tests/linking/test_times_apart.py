"""Times of one thing that cannot both be right, and times of two things, of what lasts or of what comes again."""

from __future__ import annotations

import pytest

import claimrec as cr

APART = [
    ("The siege of Isk has lasted for two weeks.", "The siege of Isk has lasted for ten weeks."),
    ("The shop has been closed for two weeks.", "The shop has been closed for ten weeks."),
    ("The battle for Karlin began five weeks ago.", "The battle for Karlin began in January."),
    ("The bridge at Fell was destroyed in mid-April.", "The bridge at Fell was destroyed on 28 April."),
    ("A goods train derailed at Fell on Monday.", "The goods train derailed at Fell on Friday."),
    ("The bridge fell on 3 May.", "The bridge fell on 9 May 2023."),
    ("Thornby Foods made a loss in Q2 2023.", "Thornby Foods made a profit in the second quarter of 2023."),
    (
        "Rents in Orm rose by 2% in May 2023 compared with April 2023.",
        "Rents in Orm rose by 5% in May 2023 from April 2023.",
    ),
    ("For a while in May 2025 Orm was cut off.", "At no point in May 2025 was Orm cut off."),
    ("Until recently Orm was without water.", "Orm has never been without water."),
    ("The shop in Orm was closed for two hours on Monday morning.", "The shop in Orm was never closed on Monday."),
    (
        "The clinic in Orm has not been shut for a single day this year.",
        "Earlier this year the clinic in Orm was shut.",
    ),
    ("Orm was previously under siege.", "Orm has never been under siege."),
    ("The ban in Orm was lifted on 2 June.", "On 5 June the ban in Orm was still in force."),
    ("Ada Venn has been head of Orm since 2015.", "Ada Venn did not become head of Orm before 2020."),
    ("Ada Venn was a priest from 2001 to 2006.", "Ada Venn was never a priest before 2012."),
    ("Power was back in Orm within three days of 2 May 2025.", "On 12 May 2025 power had still not come back to Orm."),
    ("The bank in Orm was robbed on 6 May and the guard was hurt the following day.", "The guard was hurt on 15 May."),
    ("The head of Orm resigned before the referendum.", "The head of Orm resigned only after the referendum."),
    ("On Sunday the shops in Orm closed at 18:00.", "At 19:30 on Sunday the shops in Orm were still open."),
    ("Since the turn of the year the pass at Orm has been shut.", "In February 2025 the pass at Orm was open."),
    ("The tunnel at Orm was shut for an hour on Monday.", "The tunnel at Orm was open all day on Monday."),
    ("At noon on Monday the tower in Orm had already fallen.", "The tower in Orm fell on Tuesday."),
    ("The governor of Orm was sworn in on Monday.", "The governor of Orm was sworn in on Thursday."),
    ("The quarry at Orm shut for good in 2011.", "In 2018 the quarry at Orm was working."),
    ("The plant in Orm closed in 2009 and reopened in 2014.", "In 2011 the plant in Orm was open."),
    ("The shop in Orm was open on Monday.", "The shop in Orm was closed on Monday."),
    ("The strike at Orm has begun.", "The strike at Orm has not begun."),
    ("The census of 2011 counted 800 people in Orm.", "The census of 2011 counted 950 people in Orm."),
    ("Wanderers have not won since April.", "Wanderers won on 3 May."),
    ("The exam is on 4 July.", "The exam is on 11 July."),
    ("The deadline for bids is 4 June 2025.", "The deadline for bids is 24 June 2025."),
    ("The ferry to Orm sank on Monday evening.", "The ferry to Orm sank on Sunday evening."),
    ("The lock at Orm broke on Tuesday morning.", "The lock at Orm broke on Saturday night."),
    ("The tunnel at Orm was closed until Monday.", "The tunnel at Orm was open until Monday."),
    ("The tunnel at Orm was closed until Monday.", "The tunnel at Orm was open from Saturday to Tuesday."),
]
BOTH = [
    ("The Monday evening train to Orm was late.", "The Sunday evening train to Orm was not late."),
    ("The tunnel at Orm was closed until Monday.", "On Tuesday the tunnel at Orm was open."),
    ("The tunnel at Orm was closed until noon on Monday.", "At noon on Monday the tunnel at Orm was open."),
    ("The tunnel at Orm was closed until Monday.", "The tunnel at Orm was open on Monday."),
    ("The port of Orm was reopened after the storm.", "During the storm the port of Orm was closed."),
    ("Wanderers have not won since April.", "Wanderers won in April."),
    ("The mill was flooded in 1953.", "The mill was flooded in 1962."),
    ("The last bus leaves Orm at 23:10.", "A bus leaves Orm at 21:10."),
    ("The exam is on 4 July.", "Last year the exam was on 28 June."),
    ("The siege of Orm began in March 2025.", "The siege of Orm ended in March 2025."),
    ("The bridge in Orm was closed on Monday.", "The bridge in Orm was reopened on Monday."),
    ("Ada Venn was arrested on Monday.", "Ada Venn was released on Monday."),
    ("Ada Venn arrived in Orm on Monday.", "Ada Venn left Orm on Monday."),
    ("The fair in Orm starts on 5 July.", "The fair in Orm ends on 5 July."),
    ("Hale won the race on Saturday.", "Venn won the race on Sunday."),
    ("The census of 2011 counted 800 people in Orm.", "The census of 2021 counted 950 people in Orm."),
    ("At first the guards denied that they had shot at Orm.", "The guards shot at Orm."),
    ("The weir at Orm was repaired in 2001, 2008 and 2015.", "The weir at Orm was repaired in 2008."),
    ("The plant in Orm closed in 2009 and reopened in 2014.", "In 2011 the plant in Orm was closed."),
    ("The plant in Orm closed in 2009 and reopened in 2014.", "In 2016 the plant in Orm was open."),
    ("The opening of the Orm line was brought forward from 24 June to 12 June.", "The Orm line was opened on 12 June."),
    ("The quarry at Orm shut for good in 2011.", "In 2006 the quarry at Orm was working."),
    ("The plant in Orm closed in 2009.", "In 2011 the plant in Orm was closed."),
    ("The concert in Orm was not cancelled but moved to 28 June.", "The concert in Orm will take place on 28 June."),
    ("The derby at Orm, planned for Friday, was put off to Sunday.", "The derby at Orm was played on Sunday."),
    ("The derby at Orm was due to be played on Friday.", "The derby at Orm was played on Sunday."),
    ("Orm was shelled on Monday.", "Orm was shelled on Thursday."),
    ("The council met on Monday.", "The council met on Thursday."),
    ("Police searched the warehouse on Monday.", "Police searched the warehouse on Thursday."),
    ("Ada Venn sang in Orm on Monday.", "Ada Venn sang in Lorn on Tuesday."),
    ("Ada Venn resigned on 4 June.", "Ada Venn will leave office on 30 June."),
    ("Since the turn of the year the pass at Orm has been shut.", "In December 2024 the pass at Orm was open."),
    ("The tunnel at Orm was shut for an hour on Monday.", "At nine on Monday evening the tunnel at Orm was open."),
    ("We said earlier that the tunnel at Orm was open; it is shut.", "The tunnel at Orm is shut."),
    ("The geyser at Orm last spouted in 1964.", "The geyser at Orm spouted in 1931."),
    ("In 2021 the lake at Orm froze for the first time in ten years.", "The lake at Orm froze in 2004."),
    ("In 2021 the lake at Orm froze for the first time since 2008.", "The lake at Orm froze in 2008."),
    ("The first case of cholera in Orm was found on 12 May.", "A case of cholera was found in Orm on 1 June."),
    ("The head of Orm resigned before the referendum.", "The head of Orm resigned two days before the referendum."),
    ("Ada Venn was sacked on the eve of the congress.", "Ada Venn spoke two days after the congress."),
    ("On Sunday the shops in Orm closed at 18:00.", "At 17:30 on Sunday the shops in Orm were open."),
    ("Ada Venn was head of Orm in 2022.", "Ada Venn did not become head of Orm before 2020."),
    ("Power was back in Orm within three days of 2 May 2025.", "On 3 May 2025 there was no power in Orm."),
    ("The bank in Orm was robbed on 6 May and the guard was hurt the following day.", "The guard was hurt on 7 May."),
    ("For a while in May 2025 Orm was cut off.", "On 12 May 2025 Orm was not cut off."),
    ("The pass at Orm has been shut before.", "The pass at Orm is open."),
    ("Until lately Orm was without water.", "Orm has water."),
    ("Orm was not cut off for a single hour in May 2025.", "For two days in April 2025 Orm was cut off."),
    ("The ban in Orm was lifted on 2 June.", "On 31 May the ban in Orm was still in force."),
    ("The deadline for leaving Orm is 4 June 2025.", "The last workers left Orm on 28 May 2025."),
    ("Dorset Bikes has sold 200 bicycles so far this year.", "Dorset Bikes sold 900 bicycles last year."),
    ("On Monday the Orm shuttle arrived 20 minutes late.", "On Sunday the Orm shuttle arrived on time."),
    ("On Monday the Orm shuttle arrived on time.", "On Sunday the Orm shuttle arrived on time."),
    ("On Monday the depot in Orm was robbed.", "On Tuesday the depot in Orm was robbed again."),
    ("Ada Venn was first elected in 2010.", "Ada Venn was re-elected in 2014."),
    ("The second shot in Orm came at 09:15.", "The first shot in Orm came at 09:05."),
    ("Wanderers won the second leg against Orm.", "Wanderers won the first leg against Orm."),
    ("As late as 3 June the pass at Orm was shut.", "The pass at Orm was opened on 9 June."),
    (
        "At the height of the storm on Monday, the wind at Orm reached 120 km/h.",
        "On Tuesday the wind at Orm reached 20 km/h.",
    ),
    ("The ferry Ada did not sail on Monday.", "The ferry Ada sailed on Tuesday."),
    ("Thornby Foods made a profit in Q2 2023.", "Thornby Foods made a profit in the third quarter of 2023."),
    (
        "Rents in Orm rose by 2% in May 2023 compared with April 2023.",
        "Rents in Orm rose by 7% in May 2023 compared with May 2022.",
    ),
    ("Output at Orm grew by 4% year on year in May 2023.", "Output at Orm grew by 1% month on month in May 2023."),
    ("The regatta at Orm was planned for last Sunday.", "The regatta at Orm was not held last Sunday."),
    ("The opening of the Orm line was due on 3 May.", "The Orm line did not open on 3 May."),
    ("On 2 May the fort at Orm was held by the guards.", "On 20 May the fort at Orm was held by the rebels."),
    ("On 2 May the fort at Orm was still under siege.", "On 20 May the fort at Orm was still under siege."),
    ("The siege of Isk has lasted for two weeks.", "The siege of Isk has lasted for a fortnight."),
    ("The battle for Karlin began five weeks ago.", "The battle for Karlin began in May."),
    ("The bridge at Fell was destroyed in mid-April.", "The bridge at Fell was destroyed on 15 April."),
    ("The bridge fell on 3 May.", "The bridge fell on 3 May 2023."),
    ("The treaty of Neve was signed on 3 March 2024.", "The treaty of Neve came into force on 1 May 2024."),
    ("The new fares were announced in March 2024.", "The new fares took effect in May 2024."),
    ("On 25 April a ship entered Nerva.", "On 12 March a ship entered Nerva."),
    ("The volcano on Skerry last erupted in 1952.", "The volcano on Skerry erupted in 1921."),
    ("On Thursday the hospital in Isk had water.", "On Tuesday the hospital in Isk had water."),
    ("40 people were killed in Karlin on Tuesday.", "On Monday Karlin's bridge was open."),
    ("Before the ceasefire Isk was surrounded.", "Isk is not surrounded."),
    ("On Monday the border at Tol was open.", "On Tuesday the border at Tol was closed."),
    ("For a time in April 2024 Nerva was blockaded.", "On 15 April 2024 Nerva was not blockaded."),
    ("For three days in April the mill was shut.", "On 20 April the mill was open."),
    ("Earlier this year the school in Pell was shut.", "The school in Pell is open."),
    ("The bridge at Fell was to have been reopened on Monday.", "The bridge at Fell was not reopened on Monday."),
    ("The bridge at Fell was due to reopen on Monday.", "The bridge at Fell was not reopened on Monday."),
    ("So far 40 people have been taken out of Lyme.", "So far 90 people have been taken out of Lyme."),
]


def flags(one: str, other: str) -> bool:
    """Whether two claims of two parties, an hour apart, contradict each other."""
    claims = [
        cr.Claim(one, party="One", said_at="2025-06-18T09:00Z"),
        cr.Claim(other, party="Other", said_at="2025-06-18T10:00Z"),
    ]
    return bool(cr.reconcile(claims).contradictions)


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_times_of_what_happens_once(one: str, other: str) -> None:
    """Times or lengths of one thing that have nothing in common are flagged, in either order."""
    assert flags(one, other)
    assert flags(other, one)


@pytest.mark.parametrize(("one", "other"), BOTH)
def test_two_times_that_may_both_be_right(one: str, other: str) -> None:
    """Times of two deeds, of two of a kind, of a state, or in other words are not, nor what was only planned."""
    assert not flags(one, other)


def test_a_number_so_far_may_not_fall() -> None:
    """What has been counted so far grows: a later, lower number contradicts."""
    assert flags("So far 90 people have been taken out of Lyme.", "So far 40 people have been taken out of Lyme.")


def test_not_until_tells_when_it_happened() -> None:
    """What did not happen until a day happened on that day: another day contradicts it, what was so before does not."""
    late = "The airport at Lund did not reopen until 14 March 2025."
    assert flags(late, "The airport at Lund reopened on 2 March 2025.")
    assert not flags(late, "The airport at Lund reopened on 14 March 2025.")
    assert not flags(late, "On 10 March 2025 the airport at Lund was closed.")


def test_what_was_said_before_a_time_is_not_of_that_time() -> None:
    """Who tells how things stand does not speak of a moment after it was said; who says "still" later does."""
    shut = cr.Claim("The tunnel at Orm is shut.", party="One", said_at="2025-06-18T09:00Z")
    opened = cr.Claim("Update: the tunnel at Orm reopened at 11:30.", party="Two", said_at="2025-06-18T12:00Z")
    still = cr.Claim("The tunnel at Orm is still shut.", party="Three", said_at="2025-06-18T14:00Z")
    assert not cr.reconcile([shut, opened]).contradictions
    assert cr.reconcile([opened, still]).contradictions


def test_today_said_on_two_days() -> None:
    """The same words of what happened "today", said on two days, tell two days; said twice on one day they agree."""
    words = "The blockade of Orm was lifted today."
    first = cr.Claim(words, party="One", said_at="2025-06-18T09:00Z")
    assert cr.reconcile([first, cr.Claim(words, party="Two", said_at="2025-06-19T09:00Z")]).contradictions
    assert not cr.reconcile([first, cr.Claim(words, party="Two", said_at="2025-06-18T18:00Z")]).contradictions


def test_times_at_the_end_of_the_calendar_are_compared() -> None:
    """A time of the last year that there is ends no run, beside one that names no year (hostile seed 1254)."""
    claims = [
        cr.Claim("The meeting took place yesterday.", party="A", said_at="9999-12-31T23:59-12:00"),
        cr.Claim("The strike cost 3 euros on 29 February.", party="B", said_at="9999-12-31"),
    ]
    assert not cr.reconcile(claims).rejected
