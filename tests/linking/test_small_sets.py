"""Few claims that no question reads: what they say again, exclude, or each claim for themselves."""

from __future__ import annotations

import pytest
from test_things_apart import flagged, report

import claimrec as cr


@pytest.mark.parametrize(
    ("told", "pairs"),
    [
        (("The fair began on Friday.", "The fair began on Fri.", "The fair began on Sunday."), {"AC", "BC"}),
        (("The gala began at 7 p.m.", "The gala began at 19:00.", "The gala began at 9 p.m."), {"AC", "BC"}),
        (("The fair began on Friday.", "The fair began on Sunday.", "The fair began on Monday."), {"AB", "AC", "BC"}),
    ],
)
def test_times_of_three(told: tuple[str, ...], pairs: set[str]) -> None:
    """Each two whose times of one event do not meet are flagged, and no two that tell one time in two ways."""
    assert flagged(*told) == pairs


def test_what_is_so_may_be_so_at_two_times() -> None:
    """A shop that was open on one day may be open on another; what happened once happened on one of them."""
    assert not flagged("The kiosk was open on 3 June 2025.", "The kiosk was open on 5 June 2025.")
    assert flagged("The kiosk opened on 3 June 2025.", "The kiosk opened on 5 June 2025.") == {"AB"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Coach Brandt was shown the door.", "Coach Brandt is still in his job."),
        ("The regatta has been put on hold.", "The regatta started on schedule."),
        ("Lena Holm clinched the title.", "Lena Holm went home empty-handed."),
        ("The lights are back on in Delby.", "Delby is still without electricity."),
        ("Novak remains on the run.", "Novak has been caught."),
        ("The court threw out the appeal against the fine.", "The court quashed the fine."),
        ("Fares at Delby Rail went up.", "Fares at Delby Rail were frozen."),
        ("The patient tested negative.", "The patient is infected."),
        ("The tram line was finished on time.", "The tram line was finished behind schedule."),
        ("The intruder was beaten back.", "The intruder broke through."),
    ],
)  # fmt: skip
def test_phrases_that_exclude_each_other(one: str, other: str) -> None:
    """Phrases that cannot both be true of one thing contradict each other."""
    assert flagged(one, other) == {"AB"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Coach Brandt was let go.", "Coach Brandt was fired."),
        ("The regatta has been postponed.", "The regatta was put back."),
        ("Lena Holm won the cup.", "Lena Holm lifted the trophy."),
        ("Power has been restored in Delby.", "Delby has electricity again."),
        ("The court upheld the fine.", "The court dismissed the appeal against the fine."),
        ("Fares at Delby Rail went up.", "Delby Rail raised fares."),
        ("The chairman is still powerless.", "The chairman is still without power."),
        ("The painting was stolen.", "The painting was recovered."),
        ("Lumen went to court.", "Lumen settled out of court."),
        ("Anna Holt was in hospital.", "Anna Holt was discharged from hospital."),
        ("The brigade was surrounded.", "The brigade broke out of the siege."),
        ("The kettle was on sale.", "The kettle was recalled."),
    ],
)  # fmt: skip
def test_phrases_that_go_together(one: str, other: str) -> None:
    """Nor are two phrases for one thing, or for what came one after the other, ever set against each other."""
    assert not flagged(one, other)


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        ("We hold the northern bank.", "We hold the northern bank.", {"AB"}),
        ("The quarry belongs to us.", "The quarry is ours.", {"AB"}),
        ("We hold part of the northern bank.", "We hold part of the northern bank.", set()),
        ("We hold 40% of the quarry.", "We hold 40% of the quarry.", set()),
        ("The quarry is ours.", "The harbour is ours.", set()),
        ("We control our borders.", "We control our borders.", set()),
        ("We own a boat.", "We own a boat.", set()),
        ("We hold the view that the dam is unsafe.", "We hold the view that the dam is unsafe.", set()),
        ("We hold Norvia responsible for the raid.", "We hold Norvia responsible for the raid.", set()),
        ("We hold the talks in Delby.", "We hold the talks in Delby.", set()),
        ("We control the outbreak.", "We control the outbreak.", set()),
        ("The view is ours.", "The view is ours.", set()),
        ("We own the whole of Delby Island.", "We own the whole of Delby Island.", {"AB"}),
    ],
)
def test_two_that_hold_one_thing(one: str, other: str, pairs: set[str]) -> None:
    """What can be but one party's contradicts where two unlike parties say it of themselves: the whole of one thing."""
    assert flagged(one, other) == pairs


def test_two_of_one_side_hold_one_thing() -> None:
    """Two parties of one side may both say that "we" hold it."""
    claims = [cr.Claim("We hold the northern bank.", party=p, said_at="2025-06-18T09:00Z") for p in ("Army", "Navy")]
    sides = [cr.Party("Army", side="North"), cr.Party("Navy", side="North")]
    assert not cr.reconcile(claims, parties=sides).contradictions


def test_who_holds_it_is_what_they_hold() -> None:
    """Each of the two stands in one fact with its own name as its answer."""
    (fact,) = report("We hold the northern bank.", "We hold the northern bank.").facts
    assert sorted(str(p.value) for p in fact.positions) == ["A", "B"]


@pytest.mark.parametrize("alias", ["The Skylark", "LMC", "the Suedhof miller"])
def test_an_alias_stands_for_its_name(alias: str) -> None:
    """Who speaks of a party or thing by an alias that the caller gave speaks of it."""
    claims = [
        cr.Claim("Lena Maria Clausen was born in Delby.", party="A", said_at="2025-06-18T09:00Z"),
        cr.Claim(f"{alias} was not born in Delby.", party="B", said_at="2025-06-18T10:00Z"),
    ]
    known = [cr.Entity("Lena Maria Clausen", aliases=["the Skylark", "LMC", "the Südhof miller"])]
    assert bool(cr.reconcile(claims, entities=known).contradictions) is (alias != "the Suedhof miller")
    assert not cr.reconcile(claims).contradictions


@pytest.mark.parametrize(
    ("words", "contradicts"),
    [("The ministry", True), ("The health ministry", False), ("A ministry", False), ("One ministry", False)],
)
def test_a_plain_word_as_an_alias(words: str, contradicts: bool) -> None:
    """An alias that is a plain word stands for its name behind a definite article alone."""
    told = (("A", "The Defence Office bought the barn."), ("B", f"{words} did not buy the barn."))
    claims = [cr.Claim(text, party=party, said_at="2025-06-18T09:00Z") for party, text in told]
    known = [cr.Entity("Defence Office", aliases=["the ministry"])]
    sure = [c for c in cr.reconcile(claims, entities=known).contradictions if c.certainty >= 0.8]
    assert bool(sure) is contradicts


def test_a_month_is_not_its_year() -> None:
    """A number of a month is set against one of that month, not against one of the year."""
    told = (
        "Occupancy at the Delby hotels was 91% in August 2023.",
        "Occupancy at the Delby hotels was 54% in 2023.",
        "Occupancy at the Delby hotels was 70% in August 2023.",
    )
    assert flagged(*told) == {"AC"}


def test_who_declares_a_thing() -> None:
    """To declare a gift is a deed that may be denied; to declare that it rained says that it rained."""
    assert flagged("Senator Lind declared the gift.", "Senator Lind did not declare the gift.") == {"AB"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The parish council rejected the quarry.", "The county council approved the quarry."),
        ("The morning ferry was cancelled.", "The evening ferry was not cancelled."),
        ("The northbound lane is closed.", "The southbound lane is open."),
        ("The ground floor of the archive was flooded.", "The first floor of the archive was not flooded."),
        ("Delby Motors recalled 9,000 diesel cars.", "Delby Motors recalled 2,000 petrol cars."),
        ("Delby beat Sund in the first leg.", "Delby lost to Sund in the second leg."),
        ("The theatre in Harne, Ontario, has closed.", "The theatre in Harne, Yorkshire, has not closed."),
    ],
)
def test_a_word_before_the_noun_tells_which(one: str, other: str) -> None:
    """Of two things that a word before their noun tells apart both may be so."""
    assert not flagged(one, other)


def test_one_clause_lends_no_question_to_another() -> None:
    """Who denies one clause of a claim does not answer what its other clause was read to answer."""
    told = ("The mayor broke her promise and did not visit the miners.", "The mayor visited the miners.")
    promise = next(f for f in report(*told).facts if f.aspect.name == "promise_kept")
    assert [p.claim.id for p in promise.positions] == ["A"]


def test_the_old_number_of_a_correction() -> None:
    """A number that was corrected to another clashes with who still tells the old one, not with who tells the new."""
    told = (
        "The number of vacant flats in Delby has been corrected from 810 to 180.",
        "180 flats in Delby are vacant.",
        "810 flats in Delby are vacant.",
    )
    assert flagged(*told) == {"AC", "BC"}


def test_an_earlier_report_is_no_time() -> None:
    """ "Our earlier report" tells which report, "it was sold earlier" tells when."""
    assert not cr.read_text("Contrary to our earlier report, the barn was not sold.").times
    assert not cr.read_text("The then mayor sold it.").times
    (time,) = cr.read_text("The barn was sold earlier.").times
    assert not time.span.known


def test_two_of_one_last_name() -> None:
    """First names that open a sentence tell two people of one last name apart; the last name alone is of the only one."""
    assert not flagged("Tomas Holt was arrested.", "Jonas Holt was not arrested.")
    (found,) = report("Tomas Holt was arrested.", "Holt was not arrested.").contradictions
    assert {fact.subject for fact in report("Tomas Holt was arrested.", "Holt was not arrested.").facts} == {
        "Tomas Holt"
    }
    assert found.certainty < 1.0  # whom "Holt" means was supposed
