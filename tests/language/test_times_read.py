"""Which times does `read_text` find, where do their words stand, and what do they mean? Tables and laws."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

import claimrec as cr

ZONE = timezone(timedelta(hours=2))
WEDNESDAY = "2025-10-15T09:30+02:00"

# a sentence with its time in braces; from and to, in the zone of the speaker, empty for an open end
RESOLVED = """
The mill burned {shortly before 8 a.m. on Monday}. | 2025-10-13T07:30 | 2025-10-13T08:00
The mill burned {just after noon on Monday}. | 2025-10-13T12:00 | 2025-10-13T12:30
The mill burned {minutes before 9 pm on Monday}. | 2025-10-13T20:30 | 2025-10-13T21:00
The mill burned {shortly after dusk on Monday}. | 2025-10-13T16:00 | 2025-10-13T23:00
The mill burned {shortly after 3 May}. | 2025-05-04 |
The mill burned {shortly after midnight on Monday}. | 2025-10-13T00:00 | 2025-10-13T00:30
The mill burned {just before midnight on Monday}. | 2025-10-13T23:30 | 2025-10-14T00:00
The mill burned {between 21:00 on Sunday and 05:00 on Monday}. | 2025-10-12T21:00 | 2025-10-13T05:00
The mill burned {at half past one on Monday morning}. | 2025-10-13T01:30 | 2025-10-13T01:31
The mill burned {this time last year}. | 2024-10-08 | 2024-10-23
The mill burned {at the turn of the year}. | 2025-01-01 | 2025-01-02
The mill stood idle {between Christmas and New Year}. | 2024-12-27 | 2025-01-01
The mill has stood idle {since the turn of the year}. | 2025-01-01 | 2025-10-15T09:30
The mill burned {three days after 16 September 2025}. | 2025-09-19 | 2025-09-20
The mill burned {two days before 16 September 2025}. | 2025-09-14 | 2025-09-15
The mill burned {within a week of 16 September 2025}. | 2025-09-16 | 2025-09-24
The mill burned {at 10:30 on Monday night}. | 2025-10-13T22:30 | 2025-10-13T22:31
The mill burned {at 2.05 this afternoon}. | 2025-10-15T14:05 | 2025-10-15T14:06
The mill burned {at 3:30 on Monday morning}. | 2025-10-13T03:30 | 2025-10-13T03:31
The mill burned {at 9.40 pm last night}. | 2025-10-14T21:40 | 2025-10-14T21:41
The mill burned when the wind turned {on Monday}. | 2025-10-13 | 2025-10-14
The mill burned {on Monday 6th}. | 2025-10-06 | 2025-10-07
The mill did not burn {until Friday}. | 2025-10-10 | 2025-10-11
The mill burned {as far back as 2016}. | 2016-01-01 | 2017-01-01
The mill burned {until Friday}. | | 2025-10-11
The mill burned {on 2025-09-16}. | 2025-09-16 | 2025-09-17
The mill burned {on 20250916}. | 2025-09-16 | 2025-09-17
The mill burned {on 2025/09/16}. | 2025-09-16 | 2025-09-17
The mill burned {on 16/9/2025}. | 2025-09-16 | 2025-09-17
The mill burned {on 9/16/2025}. | 2025-09-16 | 2025-09-17
The mill burned {on 16-09-2025}. | 2025-09-16 | 2025-09-17
The mill burned {on 16/09/25}. | 2025-09-16 | 2025-09-17
The mill burned {on 16.9.2025}. | 2025-09-16 | 2025-09-17
The mill burned {on 7.8.2025}. | 2025-08-07 | 2025-08-08
The mill burned {on 16.09.25}. | 2025-09-16 | 2025-09-17
The mill burned {on 16.9}. | 2025-09-16 | 2025-09-17
The mill burned {on 16/9}. | 2025-09-16 | 2025-09-17
The mill burned {on 24/12}. | 2024-12-24 | 2024-12-25
The mill burned {on 8/8}. | 2025-08-08 | 2025-08-09
The mill burned ({16/9/2025}). | 2025-09-16 | 2025-09-17
The mill burned {in 09/2025}. | 2025-09-01 | 2025-10-01
The mill burned {in 2025-09}. | 2025-09-01 | 2025-10-01
The mill burned {in 2025-W38}. | 2025-09-15 | 2025-09-22
The mill burned {on 16 Sep 2025}. | 2025-09-16 | 2025-09-17
The mill burned {on 16-Sep-2025}. | 2025-09-16 | 2025-09-17
The mill burned {on Sept 16th}. | 2025-09-16 | 2025-09-17
The mill burned {on the sixteenth of September}. | 2025-09-16 | 2025-09-17
The mill burned {on Tue. 16 September}. | 2025-09-16 | 2025-09-17
The mill burned {on Tuesday the 16th}. | 2025-09-16 | 2025-09-17
The mill burned {on 16-17 September}. | 2025-09-16 | 2025-09-18
The mill burned {on 16/17 September}. | 2025-09-16 | 2025-09-18
The mill burned {on 16 or 17 September}. | 2025-09-16 | 2025-09-18
The mill burned {between 3 and 5 September}. | 2025-09-03 | 2025-09-06
The mill burned {at 20250916T0400Z}. | 2025-09-16T06:00 | 2025-09-16T06:01
The mill burned {on 2025-09-16T04:00+02:00}. | 2025-09-16T04:00 | 2025-09-16T04:01
The mill burned {at 160400ZSEP25}. | 2025-09-16T06:00 | 2025-09-16T06:01
The mill burned {on the 4th}. | 2025-10-04 | 2025-10-05
The mill burned {on the 20th}. | 2025-09-20 | 2025-09-21
The mill burned {on Thurs}. | 2025-10-09 | 2025-10-10
The mill burned {on Weds}. | 2025-10-15 | 2025-10-16
The mill burned {on Tue}. | 2025-10-14 | 2025-10-15
The mill burned {on Sat}, they say. | 2025-10-11 | 2025-10-12
The mill burned {last Monday}. | 2025-10-13 | 2025-10-14
The mill burned {this past Friday}. | 2025-10-10 | 2025-10-11
The mill burned {on Friday last}. | 2025-10-10 | 2025-10-11
The mill burned {on Friday of last week}. | 2025-10-10 | 2025-10-11
The mill burned {on Monday last week}. | 2025-10-06 | 2025-10-07
The mill burned {last week, on Tuesday}. | 2025-10-07 | 2025-10-08
The mill burned {on Tuesday of the week before last}. | 2025-09-30 | 2025-10-01
The mill burned {the Friday before last}. | 2025-10-03 | 2025-10-04
The mill burned {a week ago on Friday}. | 2025-10-10 | 2025-10-11
The mill burned {over the weekend}. | 2025-10-11 | 2025-10-13
The mill burned {last weekend}. | 2025-10-11 | 2025-10-13
The mill burned {the weekend before last}. | 2025-10-04 | 2025-10-06
The mill burned {on the weekend of 6 September}. | 2025-09-06 | 2025-09-08
The mill burned {in the week of 10 September}. | 2025-09-08 | 2025-09-15
The mill burned {the week before last}. | 2025-09-29 | 2025-10-06
The mill burned {at the start of last week}. | 2025-10-06 | 2025-10-09
The mill burned {in Q1 2024}. | 2024-01-01 | 2024-04-01
The mill burned {in 2Q24}. | 2024-04-01 | 2024-07-01
The mill burned {in the fourth quarter of 2023}. | 2023-10-01 | 2024-01-01
The mill burned {in H2 2023}. | 2023-07-01 | 2024-01-01
The mill burned {in the first half of last year}. | 2024-01-01 | 2024-07-01
The mill burned {in the second half of August}. | 2025-08-16 | 2025-09-01
The mill burned {in the first week of August}. | 2025-08-01 | 2025-08-08
The mill burned {in the last week of August}. | 2025-08-25 | 2025-09-01
The mill burned {on the last day of August}. | 2025-08-31 | 2025-09-01
The mill burned {in early to mid August}. | 2025-08-01 | 2025-08-21
The mill burned {before the end of August}. | | 2025-09-01
The mill burned {before the start of August}. | | 2025-08-01
The mill burned {after the end of August}. | 2025-09-01 |
The mill burned {in the 1970s}. | 1970-01-01 | 1980-01-01
The mill burned {in the eighties}. | 1980-01-01 | 1990-01-01
The mill burned {in the '80s}. | 1980-01-01 | 1990-01-01
The mill burned {in the 18th century}. | 1701-01-01 | 1801-01-01
The mill burned {in the twentieth century}. | 1901-01-01 | 2001-01-01
The mill burned {in '87}. | 1987-01-01 | 1988-01-01
The mill burned {in the year 1812}. | 1812-01-01 | 1813-01-01
The mill burned {in 1066 AD}. | 1066-01-01 | 1067-01-01
The mill burned {in winter 2023/24}. | 2023-12-01 | 2024-03-01
The mill burned {in the fall of 2023}. | 2023-09-01 | 2023-12-01
The mill burned {on Christmas Eve}. | 2024-12-24 | 2024-12-25
The mill burned {on Christmas}. | 2024-12-25 | 2024-12-26
The mill burned {over Christmas}. | 2024-12-24 | 2024-12-27
The mill burned {on New Year’s Day 2023}. | 2023-01-01 | 2023-01-02
The mill burned {last Halloween}. | 2024-10-31 | 2024-11-01
The mill burned {on St Patrick's Day}. | 2025-03-17 | 2025-03-18
The mill burned {on Christmas morning}. | 2024-12-25T06:00 | 2024-12-25T12:00
The mill burned {at 0300}. | 2025-10-15T03:00 | 2025-10-15T03:01
The mill burned {at 0300 hrs on Monday}. | 2025-10-13T03:00 | 2025-10-13T03:01
The mill burned {at 1730 hours on Monday}. | 2025-10-13T17:30 | 2025-10-13T17:31
The mill burned {at 17.30 on Monday}. | 2025-10-13T17:30 | 2025-10-13T17:31
The mill burned {at 17h30 on Monday}. | 2025-10-13T17:30 | 2025-10-13T17:31
The mill burned {at 1500Z on Monday}. | 2025-10-13T17:00 | 2025-10-13T17:01
The mill burned {at 15:00Z on Monday}. | 2025-10-13T17:00 | 2025-10-13T17:01
The mill burned {at 15:00 (GMT) on Monday}. | 2025-10-13T17:00 | 2025-10-13T17:01
The mill burned {at 3 p.m. EDT on Monday}. | 2025-10-13T21:00 | 2025-10-13T21:01
The mill burned {at 3 p.m. Eastern time on Monday}. | 2025-10-13T21:00 | 2025-10-13T21:01
The mill burned {at 8 a.m. PT on Monday}. | 2025-10-13T17:00 | 2025-10-13T17:01
The mill burned {at noon GMT on Monday}. | 2025-10-13T14:00 | 2025-10-13T14:01
The mill burned {at 15:00 UTC+3 on Monday}. | 2025-10-13T14:00 | 2025-10-13T14:01
The mill burned {at 15:00 local time on Monday}. | 2025-10-13T15:00 | 2025-10-13T15:01
The mill burned {at half past three on Monday afternoon}. | 2025-10-13T15:30 | 2025-10-13T15:31
The mill burned {at quarter to nine on Monday evening}. | 2025-10-13T20:45 | 2025-10-13T20:46
The mill burned {at ten past six on Monday morning}. | 2025-10-13T06:10 | 2025-10-13T06:11
The mill burned {on Monday morning at five o'clock}. | 2025-10-13T05:00 | 2025-10-13T05:01
The mill burned {at three in the morning}. | 2025-10-15T03:00 | 2025-10-15T03:01
The mill burned {at 5 in the afternoon on Monday}. | 2025-10-13T17:00 | 2025-10-13T17:01
The mill burned {at 05:00 on Monday morning}. | 2025-10-13T05:00 | 2025-10-13T05:01
The mill burned {at 1 a.m. on Saturday night}. | 2025-10-12T01:00 | 2025-10-12T01:01
The mill burned {between 2 and 4 p.m. on Monday}. | 2025-10-13T14:00 | 2025-10-13T16:00
The mill burned {by noon on Monday}. | | 2025-10-13T12:00
The mill burned {on Monday at about noon}. | 2025-10-13T11:30 | 2025-10-13T12:30
The mill burned {in the wee hours of Monday}. | 2025-10-13 | 2025-10-13T06:00
The mill burned {on the night of 3 to 4 September}. | 2025-09-03T20:00 | 2025-09-04T06:00
The mill burned {on the night of 3 September}. | 2025-09-03T20:00 | 2025-09-04T06:00
The mill burned {in the night from Saturday to Sunday}. | 2025-10-11T20:00 | 2025-10-12T06:00
The mill burned {overnight into Monday}. | 2025-10-12T20:00 | 2025-10-13T06:00
The mill burned {Sunday night into Monday}. | 2025-10-12T20:00 | 2025-10-13T06:00
The mill burned {the night before last}. | 2025-10-13T20:00 | 2025-10-14T06:00
They fought {from dawn on Monday to noon on Tuesday}. | 2025-10-13T04:00 | 2025-10-14T12:00
The mill burned {3d ago}. | 2025-10-12 | 2025-10-13
The mill burned {2h ago}. | 2025-10-15T07:00 | 2025-10-15T08:00
The mill burned {half an hour ago}. | 2025-10-15T08:45 | 2025-10-15T09:15
The mill burned {an hour and a half ago}. | 2025-10-15T07:30 | 2025-10-15T08:30
The mill burned {a fortnight ago}. | 2025-09-28 | 2025-10-05
The mill burned {three weeks back}. | 2025-09-21 | 2025-09-28
The mill burned {a year ago today}. | 2024-10-15 | 2024-10-16
The mill burned {two years and three months ago}. | 2023-07-01 | 2023-08-01
The mill burned {in the last 36 hrs}. | 2025-10-13T21:30 | 2025-10-15T09:30
The mill burned {within the past two days}. | 2025-10-13T09:30 | 2025-10-15T09:30
The mill burned {in the past decade}. | 2015-10-15T09:30 | 2025-10-15T09:30
The mill burned {so far this month}. | 2025-10-01 | 2025-10-15T09:30
The road has been shut {since 23/9/2025 10:00}. | 2025-09-23T10:00 | 2025-10-15T09:30
The road has been shut {since Monday}. | 2025-10-13 | 2025-10-15T09:30
The road was shut {until Friday}. | | 2025-10-11
The road is shut {until Friday}. | | 2025-10-18
The road will be shut {until Friday}. | | 2025-10-18
The road will reopen {on Friday}. | 2025-10-17 | 2025-10-18
The road will reopen {at 17:05}. | 2025-10-15T17:05 | 2025-10-15T17:06
The road will reopen {at 8:05}. | 2025-10-16T08:05 | 2025-10-16T08:06
The road reopened {at 17:05}. | 2025-10-14T17:05 | 2025-10-14T17:06
The bus leaves {at 17:05}. | 2025-10-15T17:05 | 2025-10-15T17:06
The leaves fell {at 17:05}. | 2025-10-14T17:05 | 2025-10-14T17:06
The mine opens {at half past nine in the evening}. | 2025-10-15T21:30 | 2025-10-15T21:31
The mine opened {at half past nine in the evening}. | 2025-10-14T21:30 | 2025-10-14T21:31
The road will be shut {in the morning}. | 2025-10-16T06:00 | 2025-10-16T12:00
The road will reopen {this weekend}. | 2025-10-18 | 2025-10-20
The road was shut {this weekend}. | 2025-10-11 | 2025-10-13
The road will reopen {Monday week}. | 2025-10-27 | 2025-10-28
The road will reopen {on 3 November}. | 2025-11-03 | 2025-11-04
The road will reopen {on the 3rd}. | 2025-11-03 | 2025-11-04
The road will reopen {in November}. | 2025-11-01 | 2025-12-01
The road will reopen {in two days}. | 2025-10-17 | 2025-10-18
The road will reopen {in three weeks' time}. | 2025-11-02 | 2025-11-09
The road will reopen {not before Tuesday}. | 2025-10-21 |
The road will reopen {on Friday at the latest}. | | 2025-10-18
The army said {on Monday} that the road will reopen. | 2025-10-13 | 2025-10-14
It burned {no earlier than Monday}. | 2025-10-13 |
It burned {as early as Monday}. | 2025-10-13 | 2025-10-14
It burned {from July to September 2023}. | 2023-07-01 | 2023-10-01
It burned {Monday or Tuesday}. | 2025-10-13 | 2025-10-15
It burned {on or before 3 October}. | | 2025-10-04
It burned {on the evening of the 3rd}. | 2025-10-03T18:00 | 2025-10-03T23:00
It burned {at 4 this morning}. | 2025-10-15T04:00 | 2025-10-15T04:01
It burned {at exactly 16:05:30 on Monday}. | 2025-10-13T16:05 | 2025-10-13T16:06
It burned {in the week ending 5 October}. | 2025-09-29 | 2025-10-06
It burned {in 2010-2012}. | 2010-01-01 | 2013-01-01
It burned {in 2010 and 2011}. | 2010-01-01 | 2012-01-01
It burned {a day or two ago}. | 2025-10-13 | 2025-10-15
It burned {two or three days ago}. | 2025-10-12 | 2025-10-14
It burned {sometime in March}. | 2025-03-01 | 2025-04-01
It burned {a century ago}. | 1924-10-15T09:30 | 1926-10-15T09:30
"""

# with the time of saying left out, or its clock turned
ELSEWHERE = [
    ("It burned {at 03:30 on Sunday}.", "2025-03-30T12:00", "Europe/Kyiv", "2025-03-30T03:30", "2025-03-30T03:31"),
    ("It burned {on Sunday night}.", "2025-10-27T12:00", "Europe/Kyiv", "2025-10-26T20:00", "2025-10-27T06:00"),
    ("It burned {12 hours ago}.", "2025-10-26T10:00", "Europe/Kyiv", "2025-10-25T22:30", "2025-10-25T23:30"),
    ("It burned {at noon EDT on Sunday}.", "2025-11-03T10:00", "America/New_York", "2025-11-02T11:00", "2025-11-02T11:01"),
    ("It burned {on 29 February}.", "2025-10-15T10:00", "Asia/Tokyo", "2024-02-29T00:00", "2024-03-01T00:00"),
    ("It burned {on New Year's Eve}.", "2026-01-01T00:30", "Asia/Tokyo", "2025-12-31T00:00", "2026-01-01T00:00"),
    ("It burned {over the weekend}.", "2025-10-12T10:00", "Asia/Tokyo", "2025-10-11T00:00", "2025-10-13T00:00"),
    ("It burned {last weekend}.", "2025-10-12T10:00", "Asia/Tokyo", "2025-10-04T00:00", "2025-10-06T00:00"),
]  # fmt: skip

UNRESOLVED = """
The ferry sank {the previous day}.
{The preceding day} the ferry sank.
The ferry sank {the previous Friday}.
The mill made a loss {in the year to March 2022}.
The mill made a loss {in the six months ending 30 June 2022}.
The mill burned {minutes before} kick-off.
The mill was full on its first {Monday}.
The mill burned {on 03/04/2024}.
The mill burned {on 03/04}.
The mill burned {on 31/11/2023}.
The mill burned {on 11-12-24}.
The mill burned {on 9/11}.
The mill burned {in 2012/13}.
The mill burned {in 2012-13}.
The mill burned {in the 2000s}.
The mill burned {in the twenties}.
The mill burned {in fiscal 2024}.
The mill burned {in FY24}.
The mill burned {in the financial year 2023-24}.
The mill burned {in the third quarter of fiscal 2024}.
The mill burned {in the third quarter}.
The mill burned {in Q3}, they say.
The mill burned {next weekend}.
It will burn {next Friday}.
He said that he would resign {by Friday}.
He said that he would resign {on 3 November}.
Closed {until Friday}.
It burns every {Monday}.
The mill burned on a {Monday}.
The mill burned {on 12 Shawwal 1446}.
The mill burned {on 3 Kislev 5786}.
The mill burned {on 20 Mehr}.
The mill burned {in 1446 AH}.
The mill burned {in AH 1446}.
The mill burned {in 300 BC}.
The mill burned {in the year 2568 of the Buddhist era}.
The mill burned {in 5786}.
The mill burned {in Reiwa 7}.
The mill burned {on 5 October 1917 (Old Style)}.
The mill burned {on 5 October according to the Julian calendar}.
The mill burned {at Easter}.
The mill burned {during Ramadan}.
The mill burned {on Good Friday}.
The mill burned {on Independence Day}.
The mill burned {on Orthodox Christmas}.
The mill burned {at half past three}.
The mill burned {at noon Sarn time}.
The mill burned {at 15:00 CST}.
The mill burned {at 15:00 Sarn time on Monday}.
The mill burned {two days before the flood}.
The mill burned {shortly after the speech}.
The mill burned {during the siege}.
The mill burned {after the landing}.
The mill burned {before the verdict}.
The mill burned {when the wind turned}.
The mill burned {by the time the mayor arrived}.
The mill burned {on day 12 of the siege}.
The mill burned {on the eve of the vote}.
The mill burned {at halftime}.
The mill burned {in the 35th minute}.
The mill burned on {D-Day plus three}.
The mill burned {the following day}.
The mill burned {the night before}.
The mill burned {a week into the strike}.
The mill burned {ages ago}.
The mill burned {at the turn of the century}.
The mill burned {in recent weeks}.
The mill burned {around 2010}.
The mill burned {three nights ago}.
The mill burned {the Monday after 4 October}.
The mill burned {within hours}.
"""

NO_TIMES = """
Thieves robbed the Sunday market.
He closed the Friday bazaar.
He bought a Sunday paper.
They came with 1945 men.
They came in 1945 lorries.
They grew by 2000 men.
They came in 12 lorries.
They entered Friday Street.
They live on Friday Street.
They live on 5 May Avenue.
The Sunday Times reported it.
The Black September group denied it.
The November Group met.
The Friday Mosque stands.
General March denied it.
Captain June entered the town.
The April brothers denied it.
May they rest in peace.
The march on the capital went on.
The 4th Brigade holds the town.
They failed on the 4th attempt.
They landed a Boeing 737.
They work 24/7.
A 3/4 majority voted for it.
The ratio was 16:9.
She is in her nineties.
A 1970s bridge stands.
The first half of the team left.
A quarter of the town is dry.
Half of the town is dry.
Flight 1945 landed.
Article 5/2 applies.
Version 3.4.2 is out.
He is 45 minutes away.
They took it in three days.
It was named after the composer.
It stands at the end of the road.
The sun sat low and they wed.
The Army may march.
He hit it at 2000 feet.
They saw the hill and the mill.
Mon Repos is closed.
The second attack failed.
""".strip().splitlines()


def parted(row: str) -> tuple[str, str, list[str]]:
    """The sentence, the words of its time, and what else the row holds."""
    told, *rest = (cell.strip() for cell in row.split("|"))
    words = told[told.index("{") + 1 : told.index("}")]
    return told.replace("{", "").replace("}", ""), words, rest


def only(text: str, said_at: str | None = WEDNESDAY, **options: object) -> cr.language.TimeMention:
    found = cr.read_text(text, said_at=said_at, **options).times  # type: ignore[arg-type]
    assert len(found) == 1, [text[t.words.start : t.words.end] for t in found]
    return found[0]


@pytest.mark.parametrize("row", RESOLVED.strip().splitlines())
def test_times_resolve(row: str) -> None:
    """Each phrase is found, with all of its words, and means what the calendar says."""
    text, words, (start, end) = parted(row)
    found = only(text)
    assert text[found.words.start : found.words.end] == words
    ends = [datetime.fromisoformat(at).replace(tzinfo=ZONE) if at else None for at in (start, end)]
    assert [found.span.start, found.span.end] == ends
    assert found.span.known


@pytest.mark.parametrize(("row", "said_at", "tz", "start", "end"), ELSEWHERE)
def test_times_in_other_zones(row: str, said_at: str, tz: str, start: str, end: str) -> None:
    """A time is told in the zone of the speaker, on days when clocks turn and years end too."""
    text, words, _ = parted(row)
    found = only(text, said_at, tz=tz)
    assert text[found.words.start : found.words.end] == words
    ends = [datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(tz)) for at in (start, end)]
    assert [found.span.start, found.span.end] == ends


@pytest.mark.parametrize("row", UNRESOLVED.strip().splitlines())
def test_what_is_not_understood_is_unresolved(row: str) -> None:
    """A phrase with the look of a time that cannot be worked out is unresolved, and its words are kept."""
    text, words, _ = parted(row)
    found = only(text)
    assert text[found.words.start : found.words.end] == found.span.words == words
    assert found.span.relative
    assert (found.span.start, found.span.end) == (None, None)


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_only_looks_like_a_time(text: str) -> None:
    """A count, a name, a share or an idiom is no time."""
    found = cr.read_text(text, said_at=WEDNESDAY).times
    assert [text[t.words.start : t.words.end] for t in found] == []


@pytest.mark.parametrize(("dayfirst", "start"), [(True, "2024-04-03"), (False, "2024-03-04")])
def test_the_caller_tells_which_number_is_the_day(dayfirst: bool, start: str) -> None:
    """With `dayfirst` a date in figures that could be two is one; a date that can be one only stays that."""
    for words in ("03/04/2024", "03-04-2024", "03.04.2024", "3/4/24"):
        found = only(f"The mill burned on {words}.", dayfirst=dayfirst)
        assert found.span.start == datetime.fromisoformat(start).replace(tzinfo=ZONE)
    sure = only("The mill burned on 16/04/2024.", dayfirst=dayfirst)
    assert sure.span.start == datetime(2024, 4, 16, tzinfo=ZONE)


def test_without_a_saying_full_dates_are_read() -> None:
    """Without a time of saying a full date is itself, in UTC, and everything else is unresolved."""
    text = "It burned on 16/4/2024, not yesterday, at Christmas, over the weekend or in '98."
    date_told, *others = cr.read_text(text).times
    assert date_told.span.start == datetime(2024, 4, 16, tzinfo=UTC)
    assert len(others) >= 4
    assert all(other.span.relative for other in others)


COUNTED_ON = """
It rained on 16 September 2025, and the mill burned {the following day}. | 2025-09-17 | 2025-09-18
It rained on 16 September 2025 and the mill burned {three days later}. | 2025-09-19 | 2025-09-20
It rained at noon on Monday, and {two hours later} the mill burned. | 2025-10-13T13:30 | 2025-10-13T14:30
It rained on 16 September 2025. {The next day} the mill burned. | |
"""


@pytest.mark.parametrize("row", COUNTED_ON.strip().splitlines())
def test_times_that_are_counted_from_one_before(row: str) -> None:
    """A number of units later is counted from the time told before in its sentence, and else hangs on something."""
    text, words, (start, end) = parted(row)
    found = cr.read_text(text, said_at=WEDNESDAY).times[-1]
    assert text[found.words.start : found.words.end] == words
    ends = [datetime.fromisoformat(at).replace(tzinfo=ZONE) if at else None for at in (start, end)]
    assert [found.span.start, found.span.end] == ends
    assert found.span.relative is (start == "")
