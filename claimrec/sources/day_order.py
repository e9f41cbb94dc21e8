"""Dates as "05/04/2024" in, the year first: in the order of day and month that a caller or their column tells.

Also times of frames and spreadsheets that are days: whole columns of midnights without a zone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any

from attrs import evolve, frozen

from claimrec.model.arguments import flag_given
from claimrec.model.claims import Claim, content_id
from claimrec.model.errors import shown
from claimrec.model.timestamps import day_or_month_first, year_first
from claimrec.model.wording import many
from claimrec.sources.batch import plain_cell

TIMES = ("said_at", "valid")
_OPTION = {True: "dayfirst=True (--day-first)", False: "dayfirst=False (--no-day-first)"}
_ORDER = {True: "day first", False: "month first"}


def order_given(dayfirst: bool | None) -> bool | None:
    """What a caller says of days and months, as it is; InputError where that is neither True, False nor None."""
    return flag_given(dayfirst, "dayfirst")


@frozen
class DayOrder:
    """How the times of one column are written, and in `notes` what was supposed of that.

    - `first`: whether the day stands before the month in dates as "05/04/2024"; None where nothing tells.
    - `days`: whether its times are whole days: midnights without a zone, all of them.
    """

    first: bool | None = None
    days: bool = False
    notes: tuple[str, ...] = ()

    def read(self, cell: Any) -> Any:
        """A time of the column, or a pair of such, as it can be read: the year first, or a date."""
        if isinstance(cell, str):
            return cell if self.first is None else year_first(cell, dayfirst=self.first) or cell
        if self.days and _midnight(cell):
            return cell.date()
        return type(cell)(self.read(one) for one in cell) if type(cell) in (list, tuple) else cell


def order_of(cells: Sequence[Any], column: str, dayfirst: bool | None) -> DayOrder:
    """How the times of a column are written: as `dayfirst` says, or as its own dates show."""
    ends = [end for cell in map(_plain, cells) for end in (cell if type(cell) in (list, tuple) else (cell,))]
    texts = sorted({end for end in ends if type(end) is str})
    moments = [end for end in ends if isinstance(end, datetime)]
    days = bool(moments) and all(map(_midnight, moments))
    notes = [f"the times of {shown(column)} are all 00:00 without a zone: they were read as days"] if days else []
    open_ones = [text for text in texts if _either_way(text)]
    shows = {first: text for text in reversed(texts) if (first := day_or_month_first(text)) is not None}
    first = dayfirst if dayfirst is not None else next(iter(shows)) if len(shows) == 1 else None
    if first is not None and dayfirst is not None and (not first) in shows:
        notes.append(f"{shown(shows[not first])} can only be {_ORDER[not first]}, whatever dayfirst= says")
    elif open_ones and first is not None and dayfirst is None:
        read = f"{many(len(open_ones), 'date')} as {shown(open_ones[0])}"
        notes.append(f"{shown(column)} is written {_ORDER[first]}, as {shown(shows[first])} shows: so {read} too")
    elif open_ones and first is None:
        either = f": it holds {shown(shows[True])} and {shown(shows[False])}" if shows else ""
        which = " or ".join(_OPTION.values())
        notes.append(
            f"{shown(column)} may be day or month first, as in {shown(open_ones[0])}{either}; {which} says which"
        )
    return DayOrder(first, days, tuple(notes))


def orders_of(
    rows: Sequence[tuple[int, Any]], columns: Mapping[str, str], dayfirst: bool | None
) -> Mapping[str, DayOrder]:
    """How the times of each field are written, by the columns that feed them."""
    fed = {name: columns[name] for name in TIMES if name in columns}
    return {
        name: order_of([r.get(column) for _, r in rows if isinstance(r, dict)], column, dayfirst)
        for name, column in fed.items()
    }


def in_order(claim: Claim, dayfirst: bool | None) -> Claim:
    """A claim whose dates were written in the order that a caller told; the claim itself where none was."""
    if dayfirst is None:
        return claim
    order = DayOrder(dayfirst)
    said_at, valid = order.read(claim.said_at), order.read(claim.valid)
    if (said_at, valid) == (claim.said_at, claim.valid):
        return claim
    anew: Any = None if claim.id == content_id(claim) else claim.id  # else its id is made of what it says
    return evolve(claim, said_at=said_at, valid=valid, id=anew)


def _either_way(text: str) -> bool:
    """Whether a date can be read day first and month first, as two days."""
    ways = {year_first(text, dayfirst=first) for first in (True, False)}
    return len(ways) == 2 and None not in ways


def _plain(cell: Any) -> Any:
    """A cell as Python has it; None where a foreign object raises, which is told where the cell is read."""
    try:
        return plain_cell(cell)
    except Exception:
        return None


def _midnight(cell: Any) -> bool:
    return isinstance(cell, datetime) and cell.tzinfo is None and cell.time() == time()
