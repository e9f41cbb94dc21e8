"""The words around a time in, its changed span out: "by", "since", "not before", "the early part of", "from ... to"."""

from __future__ import annotations

from datetime import timedelta

from claimrec.language.english.calendar import CUTS, Stretch, When, cut_of, part_of
from claimrec.model.spans import Span


def shared(share: str, when: When, said: Span | None) -> Stretch:
    """The early part of it."""
    whole = when(said)
    return cut_of(whole, share, said) if share in CUTS else part_of(whole, share)


_NEAR = {
    "minute": timedelta(minutes=30),
    "day": timedelta(days=1),
    "month": timedelta(days=15),
    "year": timedelta(days=366),
}


_SHORTLY, _SHORTLY_OF_PART = timedelta(minutes=30), timedelta(hours=1)


def _shortly(kind: str, found: Stretch) -> Stretch:
    """Just before or after a time of day; of longer stretches how near it was is not told."""
    start, end, grain = found
    if start is None or end is None or end - start >= timedelta(days=1):
        return Stretch(None, start) if kind == "near_before" else Stretch(end, None)
    if grain == "minute":
        return Stretch(start - _SHORTLY, start) if kind == "near_before" else Stretch(start, start + _SHORTLY)
    return Stretch(start - _SHORTLY_OF_PART, end) if kind == "near_before" else Stretch(start, end + _SHORTLY_OF_PART)


def linked(kind: str, when: When, said: Span | None) -> Stretch:
    """What stands before a time: "by" and "until" end with it, "since" begins with it."""
    start, end, grain = found = when(said)
    last = start if grain == "minute" else end
    if kind == "about" and start is not None and end is not None and grain in _NEAR:
        return Stretch(start - _NEAR[grain], last + _NEAR[grain] if last else None)
    if kind in ("near_before", "near_after"):
        return _shortly(kind, found)
    if kind == "since":
        return Stretch(start, said.end or said.start if said is not None else None)
    ends = {
        "until": (None, last),
        "before": (None, start),
        "after": (last, None),
        "onward": (start, None),
        "ended": (None, end),
    }
    return Stretch(*ends[kind]) if kind in ends else found


def between(first: When, last: When, calendar: bool, said: Span | None) -> Stretch:
    """From one time to another; a first one that the calendar tells is the latest before the last one."""
    end = last(said)
    start = first(Span(end.begins, end.begins) if calendar else said)
    return Stretch(start.start, end.start if end.grain == "minute" else end.end)


def resolved(when: When, said: Span | None, words: str) -> Span:
    """The stretch as a Span in its words; unresolved where it hangs on a time that is not known."""
    try:
        start, end, grain = when(said)
    except (ValueError, OverflowError, StopIteration, IndexError):
        return unresolved(words)
    if (start is None and end is None) or (start is not None and end is not None and start > end):
        return unresolved(words)
    assumed = said.assumed if said is not None and said.start is not None else "UTC"
    return Span(start, end, grain, words, assumed=assumed)


def unresolved(words: str) -> Span:
    """A time that hangs on something else."""
    return Span(None, None, "span", words, relative=True)
