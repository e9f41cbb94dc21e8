"""What numbers does a text tell, and of what? `read_text(...).quantities` on sentences of every kind, and its laws."""

from __future__ import annotations

from math import inf

import pytest

from claimrec import read_text
from claimrec.language import QuantityMention


def told(text: str) -> list[tuple[float, float, str]]:
    """The numbers of a text: low, high, unit."""
    return [(round(q.value.low, 4), round(q.value.high, 4), q.unit) for q in read_text(text).quantities]


def only(text: str) -> QuantityMention:
    """The one number of a text."""
    found = read_text(text).quantities
    assert len(found) == 1, found
    return found[0]


# sentence, low, high, unit: exactly this number and no other
ONE: list[tuple[str, float, float, str]] = [
    # every way to write thousands
    ("The flood drove out 12,400 villagers.", 12400, 12400, ""),
    ("The flood drove out 12 400 villagers.", 12400, 12400, ""),
    ("The flood drove out 12\u00a0400 villagers.", 12400, 12400, ""),
    ("The flood drove out 12\u202f400 villagers.", 12400, 12400, ""),
    ("The flood drove out 12\u2009400 villagers.", 12400, 12400, ""),
    ("The flood drove out 12'400 villagers.", 12400, 12400, ""),
    ("The flood drove out 12’400 villagers.", 12400, 12400, ""),
    ("The flood drove out 12.400 villagers.", 12400, 12400, ""),
    ("The flood drove out 2.345.000 villagers.", 2_345_000, 2_345_000, ""),
    ("The flood drove out 23,45,000 villagers.", 2_345_000, 2_345_000, ""),
    ("The flood drove out 2 345 000 villagers.", 2_345_000, 2_345_000, ""),
    ("In 2017 31 boats capsized.", 31, 31, ""),
    ("On 7 June 25 boats capsized.", 25, 25, ""),
    ("The depot stored 1.750 kg of flour.", 1.75, 1750, "kg"),
    ("The levy is 1.125 %.", 1.125, 1125, "%"),
    ("The depot stored 1,750 kg of flour.", 1750, 1750, "kg"),
    ("Some 3,5 million pilgrims came.", 3_150_000, 3_850_000, ""),
    ("The yield was 4,5 %.", 4.5, 4.5, "%"),
    # bounds in words, before
    ("At least 70 sheep drowned.", 70, inf, ""),
    ("At the very least 70 sheep drowned.", 70, inf, ""),
    ("More than 70 sheep drowned.", 70, inf, ""),
    ("Well over 70 sheep drowned.", 70, inf, ""),
    ("Upwards of 70 sheep drowned.", 70, inf, ""),
    ("Not less than 70 sheep drowned.", 70, inf, ""),
    ("No fewer than seventy sheep drowned.", 70, inf, ""),
    ("As few as 70 sheep are left.", 70, inf, ""),
    ("North of 70 sheep drowned.", 70, inf, ""),
    ("Fewer than 70 sheep drowned.", 0, 70, ""),
    ("Just under 70 sheep drowned.", 63, 70, ""),
    ("Not more than 70 sheep drowned.", 0, 70, ""),
    ("Not even 70 sheep survived.", 0, 70, ""),
    ("As many as 70 sheep drowned.", 0, 70, ""),
    ("A maximum of 70 sheep drowned.", 0, 70, ""),
    ("Almost 70 sheep drowned.", 63, 70, ""),
    ("Nearly 70 sheep drowned.", 63, 70, ""),
    ("In the neighbourhood of 70 sheep drowned.", 63, 77, ""),
    ("Of the order of 70 sheep drowned.", 63, 77, ""),
    ("A good 70 sheep drowned.", 70, inf, ""),
    ("Close on 70 sheep drowned.", 63, 70, ""),
    ("At the outside 70 sheep drowned.", 0, 70, ""),
    ("Nearly half of the sheep drowned.", 45, 50, "%"),
    ("Nobody at all was hurt.", 0, 0, ""),
    ("The toll went up to 70.", 70, 70, ""),
    ("In the vicinity of 70 sheep drowned.", 63, 77, ""),
    ("In June 15 sailors drowned.", 15, 15, ""),
    ("In early June 15 sailors drowned.", 15, 15, ""),
    ("Not a soul was hurt.", 0, 0, ""),
    ("Not a living soul was hurt.", 0, 0, ""),
    ("Roughly 70 sheep drowned.", 63, 77, ""),
    ("Close to 70 sheep drowned.", 63, 77, ""),
    ("Approx. 70 sheep drowned.", 63, 77, ""),
    ("An estimated 70 sheep drowned.", 63, 77, ""),
    ("In the region of 70 sheep drowned.", 63, 77, ""),
    ("Perhaps more than 70 sheep drowned.", 70, inf, ""),
    ("Exactly 70 sheep drowned.", 70, 70, ""),
    ("Only about 70 sheep drowned.", 63, 77, ""),
    # bounds behind, in signs, by verbs
    ("70 or more sheep drowned.", 70, inf, ""),
    ("70 sheep or more drowned.", 70, inf, ""),
    ("70 sheep at least drowned.", 70, inf, ""),
    ("70 sheep, at the very least, drowned.", 70, inf, ""),
    ("70 sheep at most drowned.", 0, 70, ""),
    ("70 sheep, more or less, drowned.", 63, 77, ""),
    ("70 sheep, or thereabouts, drowned.", 63, 77, ""),
    ("70 sheep, if not more, drowned.", 70, inf, ""),
    ("70 sheep, at least in the eyes of the farmer, drowned.", 70, 70, ""),
    ("The herd was put up to 70 sheep.", 70, 70, ""),
    ("Up to 70 sheep were put up for sale.", 0, 70, ""),
    ("70 or fewer sheep drowned.", 0, 70, ""),
    ("70 or so sheep drowned.", 63, 77, ""),
    ("70-odd sheep drowned.", 63, 77, ""),
    ("70-plus sheep drowned.", 70, inf, ""),
    ("The count is 70 and counting.", 70, inf, ""),
    ("70+ sheep drowned.", 70, inf, ""),
    (">70 sheep drowned.", 70, inf, ""),
    ("> 70 sheep drowned.", 70, inf, ""),
    ("<70 sheep drowned.", 0, 70, ""),
    ("≤70 sheep drowned.", 0, 70, ""),
    ("~70 sheep drowned.", 63, 77, ""),
    ("ca. 70 sheep drowned.", 63, 77, ""),
    ("300 ± 20 sheep drowned.", 280, 320, ""),
    ("The toll surpassed 70.", 70, inf, ""),
    ("The toll passed 70.", 70, inf, ""),
    ("The toll has climbed past 70.", 70, inf, ""),
    ("The toll does not exceed 70.", 0, 70, ""),
    ("The toll has not reached 70.", 0, 70, ""),
    ("The toll fell below 70.", 0, 70, ""),
    ("The senate passed 12 bills.", 12, 12, ""),
    ("The rebels handed over 12 captives.", 12, 12, ""),
    # scales and words
    ("4k fans sang.", 4000, 4000, ""),
    ("4.2mn fans sang.", 4_200_000, 4_200_000, ""),
    ("4 bn litres leaked.", 4e9, 4e9, "l"),
    ("4m fans sang.", 4_000_000, 4_000_000, ""),
    ("3 lakh fans sang.", 300_000, 300_000, ""),
    ("2.5 crore voters queued.", 25_000_000, 25_000_000, ""),
    ("Forty-two fans sang.", 42, 42, ""),
    ("A hundred and twelve fans sang.", 112, 112, ""),
    ("Two hundred thousand and six fans sang.", 200_006, 200_006, ""),
    ("Half a million fans sang.", 500_000, 500_000, ""),
    ("Two million and a half fans sang.", 2_500_000, 2_500_000, ""),
    ("Three and a half thousand fans sang.", 3500, 3500, ""),
    ("A quarter of a million fans sang.", 250_000, 250_000, ""),
    ("Four dozen fans sang.", 48, 48, ""),
    ("A couple of hundred fans sang.", 200, 300, ""),
    ("A handful of fans sang.", 3, 9, ""),
    ("Several hundred fans sang.", 300, 900, ""),
    ("Tens of thousands of fans sang.", 20_000, 99_999, ""),
    ("Scores of fans sang.", 40, 99, ""),
    ("2½ tonnes were lost.", 2.5, 2.5, "t"),
    # ranges
    ("Between six and eight thousand fans sang.", 6000, 8000, ""),
    ("10–12 barges sank.", 10, 12, ""),
    ("From 10 to 12 barges sank.", 10, 12, ""),
    ("10 or 12 barges sank.", 10, 12, ""),
    ("4,000 to 5,000 fans sang.", 4000, 5000, ""),
    ("4 000 to 5 000 fans sang.", 4000, 5000, ""),
    ("Growth of 2% to 3% is expected.", 2, 3, "%"),
    ("A fine of €5-6m is due.", 5e6, 6e6, "EUR"),
    # none
    ("No houses were destroyed.", 0, 0, ""),
    ("Nobody was wounded.", 0, 0, ""),
    ("No one died.", 0, 0, ""),
    ("None of the sailors survived.", 0, 0, ""),
    ("Not a single barge sank.", 0, 0, ""),
    ("Zero casualties were recorded.", 0, 0, ""),
    # shares
    ("61% of workers stayed away.", 61, 61, "%"),
    ("61 per cent of workers stayed away.", 61, 61, "%"),
    ("61pc of workers stayed away.", 61, 61, "%"),
    ("One in four workers stayed away.", 22.5, 27.5, "%"),
    ("Two out of five workers stayed away.", 36, 44, "%"),
    ("Three-quarters of workers stayed away.", 67.5, 82.5, "%"),
    ("More than half of the workers stayed away.", 50, inf, "%"),
    ("The price fell by a fifth.", 18, 22, "%"),
    ("2/3 of the workers stayed away.", 60, 73.3333, "%"),
    ("Its share rose by 3 percentage points.", 3, 3, "points"),
    ("The bank cut rates by half a per cent.", 0.5, 0.5, "%"),
    # money
    ("The tower cost £8.5m.", 8.5e6, 8.5e6, "GBP"),
    ("The tower cost 8.5 million euros.", 8.5e6, 8.5e6, "EUR"),
    ("The tower cost EUR 8.5 million.", 8.5e6, 8.5e6, "EUR"),
    ("The tower cost US$8bn.", 8e9, 8e9, "USD"),
    ("The tower cost $8bn.", 8e9, 8e9, "USD"),
    ("The tower cost NZ$8bn.", 8e9, 8e9, "NZD"),
    ("The tower cost SEK 85m.", 85e6, 85e6, "SEK"),
    ("The tower cost EUR8.5m.", 8.5e6, 8.5e6, "EUR"),
    ("The tower cost NOK85m.", 85e6, 85e6, "NOK"),
    ("At 14:30 12 barges sank.", 12, 12, ""),
    ("Scores were hurt.", 40, 99, ""),
    ("The tower cost Rs. 85 crore.", 850e6, 850e6, "INR"),
    ("The tower cost 85m Swiss francs.", 85e6, 85e6, "CHF"),
    ("The tower cost 85 million Danish kroner.", 85e6, 85e6, "DKK"),
    ("The tower cost 85 million kroner.", 85e6, 85e6, "kroner"),
    ("The tower cost between £8m and £9m.", 8e6, 9e6, "GBP"),
    ("The tower cost up to £9m.", 0, 9e6, "GBP"),
    ("The ticket cost 50p.", 0.5, 0.5, "GBP"),
    ("The debt is 2.5 trillion yen.", 2.5e12, 2.5e12, "JPY"),
    # measures
    ("The river rose to 4m.", 4, 4, "m"),
    ("The shaft is 30m deep.", 30, 30, "m"),
    ("The shaft is 30 metres deep.", 30, 30, "m"),
    ("The camp is 12 km away.", 12, 12, "km"),
    ("It burned 40 hectares.", 40, 40, "ha"),
    ("Temperatures hit -5 °C.", -5, -5, "°C"),
    ("He was jailed for life after 12 kilos of gold were found.", 12, 12, "kg"),
    ("The calf weighed 80 pounds.", 80, 80, "lb"),
    ("A 12-member panel sat.", 12, 12, ""),
    ("A 9,000-strong column marched.", 9000, 9000, ""),
]

# sentences in which nothing is counted, or nothing that is understood
NONE = [
    "On June 15 sailors drowned.",
    "It was not a house.",
    "The bridge stands.",
    "On 20 May the bridge fell.",
    "On May 20 the bridge fell.",
    "It fell on 20 May 2021 at 14:30.",
    "It fell on 2021-05-20.",
    "It fell in 1998.",
    "The 1998 storm felled it.",
    "From 1998 to 2004 it was closed.",
    "It fell seven months ago.",
    "It was closed for 12 years.",
    "It has been shut over the past 48 hours.",
    "It fell at 5 pm.",
    "The 4th Brigade left.",
    "The 1990s were calm.",
    "See chapter 3.",
    "Page 12 is torn.",
    "No. 5 was sold.",
    "Flight 815 landed.",
    "The M4 is closed.",
    "IMO 9301122 is adrift.",
    "Psalm 23 was sung.",
    "Apollo 11 landed.",
    "The Covid-19 ward is full.",
    "A 34-year-old was held.",
    "Anna Berg, 34, was held.",
    "He is 34 years old.",
    "Call 020 7946 0958.",
    "She lives at 10 Harbour Street.",
    "They won 3-1.",
    "They won 3–1.",
    "They beat us 3 to 1.",
    "The 5G mast stands.",
    "A 4x4 was found.",
    "It has no doubt.",
    "It is no longer open.",
    "No plans were made.",
    "Nobody knows the way.",
    "Nobody denied it.",
    "One must not forget.",
    "They know one another.",
    "No one knows.",
    "It is one of the oldest bridges.",
    "The third man fell.",
    "It is half past five.",
    "He scores at will.",
    "Few came.",
    "It rose tenfold.",
    "It rose three times.",
    "A two-faced plan.",
    "On 3 100 sheep drowned.",  # the third, or three thousand?
    "It fell to minus 5 degrees.",
    "It cost XQX400 units.",
    "Twenty thirty.",
    "12 m sheep.",
    "Rooms 3, 4 and 5 are locked.",
    "Version 2.3.1 is out.",
    "#5 is alive.",
]

# sentence, what is counted and in which role, for each number in turn
COUNTED: list[tuple[str, list[tuple[str, str]]]] = [
    ("14 farmers were killed.", [("killed farmers", "total")]),
    ("14 farmers drowned.", [("drowned farmers", "total")]),
    ("The storm killed 14 farmers.", [("killed farmers", "total")]),
    ("A bus overturned, killing 14 and injuring 30.", [("killed people", "total"), ("injured people", "total")]),
    ("Four were killed and 12 wounded.", [("killed people", "total"), ("wounded people", "total")]),
    ("The number of wounded is under 90.", [("wounded people", "total")]),
    ("The mill has 400 employees.", [("employees", "total")]),
    ("The toll stands at 31.", [("dead people", "total")]),
    (
        "The toll rose to 31, up two from 29.",
        [("dead people", "total"), ("dead people", "change"), ("dead people", "former")],
    ),
    ("The toll climbed by two to 31.", [("dead people", "change"), ("dead people", "total")]),
    ("The toll was revised down from 90 to 75.", [("dead people", "former"), ("dead people", "total")]),
    (
        "Unemployment fell to 4.1 per cent, from 4.4 per cent.",
        [("unemployed people", "total"), ("unemployed people", "former")],
    ),
    ("Rents rose by 3%.", [("rents", "change")]),
    ("Rents were up 3%.", [("rents", "change")]),
    ("The library cost £3m.", [("library cost", "total")]),
    ("Another two bodies were found.", [("found bodies", "more")]),
    ("A further five divers arrived.", [("arrived divers", "more")]),
    ("12 hikers, three of them children, were rescued.", [("rescued hikers", "total"), ("rescued children", "part")]),
    ("Police arrested 60 marchers, including 12 women.", [("arrested marchers", "total"), ("arrested women", "part")]),
    ("17 of 40 divers were rescued.", [("rescued divers", "total"), ("rescued divers", "whole")]),
    ("Of the 40 divers, 17 were rescued.", [("divers", "whole"), ("rescued divers", "total")]),
    ("The gunmen burned three barns and two mills.", [("burnt barns", "total"), ("burnt mills", "total")]),
    ("61% of workers walked out.", [("workers who walked out", "total")]),
    ("A fee of €5 per head is due.", [("fee", "rate")]),
    ("It earns $40 a barrel.", [("earns", "rate")]),
    ("The ship carried 9,000 tonnes of rice.", [("carried rice", "total")]),
    ("Turnout was 61%.", [("voters who voted", "total")]),
    ("The deficit is 3% of output.", [("output deficit", "total")]),
    ("Output was up to 12 tonnes from 9.", [("output", "total"), ("output", "former")]),
    ("The strike cost the firm $4m.", [("strike cost", "total")]),
    ("Killed: 12. Wounded: 40.", [("killed people", "total"), ("wounded people", "total")]),
    ("There were 12 fewer thefts than last year.", [("thefts", "change")]),
    ("12 gunships were shot down.", [("shot down gunships", "total")]),
    ("30 people were killed or wounded.", [("killed wounded people", "total")]),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), ONE, ids=[row[0] for row in ONE])
def test_one_number(text: str, low: float, high: float, unit: str) -> None:
    """A sentence that tells one number gives this one, with its bounds and its unit, and no other."""
    ((found_low, found_high, found_unit),) = told(text)
    assert (found_low, found_high) == pytest.approx((low, high), rel=1e-4)
    assert found_unit == unit


@pytest.mark.parametrize("text", NONE)
def test_no_number(text: str) -> None:
    """Dates, labels, ages, results, pronouns and marks that are not understood make no number."""
    assert told(text) == []


@pytest.mark.parametrize(("text", "expected"), COUNTED, ids=[row[0] for row in COUNTED])
def test_what_is_counted(text: str, expected: list[tuple[str, str]]) -> None:
    """Each number names what it counts, the head noun last, and the role in which it stands."""
    assert [(q.counted, q.role) for q in read_text(text).quantities] == expected


def test_there_are_enough_sentences() -> None:
    """The tables hold two hundred sentences and more, each once."""
    texts = [*(row[0] for row in ONE), *NONE, *(row[0] for row in COUNTED)]
    assert len(set(texts)) == len(texts) >= 200


def test_a_range_behind_a_word_of_votes() -> None:
    """What is approved or passed may be counted; only with a word of a match or a result are two figures a result."""
    (found,) = read_text("The council approved 20-30 homes.").quantities
    assert str(found.value) == "20 to 30"


@pytest.mark.parametrize(("text", "value"), [("-¼", "-27.5 to -22.5%"), ("about -25 °C", "-27.5 to -22.5 °C")])
def test_about_less_than_nothing(text: str, value: str) -> None:
    """What is about a number below nothing is a range with its low end first."""
    (found,) = read_text(text).quantities
    assert str(found.value) == value


def test_groups_and_places() -> None:
    """What narrows a number, and the place that its phrase names, stand beside it."""
    dead, hurt = read_text(
        "At least 12 civilians were killed in Orsk and 30 suspected rebels wounded in Tarn."
    ).quantities
    assert (dead.group, dead.place) == (("civilian", "dead"), "Orsk")
    assert (hurt.group, hurt.place) == (("suspect", "wound"), "Tarn")


def test_times_are_taken() -> None:
    """A number whose tokens belong to a time is none, and does not hide the one behind it."""
    assert told("Within 12 hours 30 divers arrived.") == [(30, 30, "")]
