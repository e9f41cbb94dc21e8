"""A month and a number behind it in, the day of the month that they mean out; or the month alone, where the number
counts what follows: "in May 14 people were killed".
"""

from __future__ import annotations

import re
from functools import partial

from claimrec.language.english import calendar
from claimrec.language.english.calendar import time_tables
from claimrec.language.english.time_pieces import (
    READERS,
    Around,
    Piece,
    ahead,
    counts,
    ended,
    folded,
    made,
    month_number,
    share_of,
)


def day_behind(match: re.Match[str], around: Around) -> Piece | None:
    """May 20, May 20-22; "in May" where 20 of something follow."""
    month = month_number(match, "m2", around)
    if month is None or not _counting(match, around):
        return READERS["turned"](match, around)
    which = calendar.AHEAD if ahead(match, around) else None
    when = partial(calendar.months, month, 1, None, which, share_of(match))
    return made(match, "month", when, share="", lead=ended(match))._replace(end=match.end("m2"))


def _counting(match: re.Match[str], around: Around) -> bool:
    """Whether the number behind a month is no day of it, but counts what follows."""
    led = folded(match["lead"]) in time_tables()["month_leads"]
    return (
        led and match["d2"].isdigit() and not match["d3"] and not match["y2"] and counts(around.text, match.end("d2"))
    )
