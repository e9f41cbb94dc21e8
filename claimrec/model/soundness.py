"""Objects of a loaded report in, what is wrong with them out: laws beyond the types of fields.

Each check gives what is wrong with an object, in words, or an empty string.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from claimrec.model.aspects import Kind
from claimrec.model.claims import Offsets
from claimrec.model.clashes import Clash, Entry, Ruled, Run
from claimrec.model.facts import Fact
from claimrec.model.line_changes import Change
from claimrec.model.positions import Position
from claimrec.model.quantities import Quantity
from claimrec.model.spans import Span
from claimrec.model.spreads import Spread, spreads
from claimrec.model.values import State, Told, When, Who

_ANSWERS: Mapping[Kind, type] = {
    Kind.YES_NO: State,
    Kind.STATE: State,
    Kind.QUANTITY: Quantity,
    Kind.WHEN: When,
    Kind.SINCE: When,
    Kind.WHO: Who,
    Kind.NAME: Who,
    Kind.WORDS: Told,
}


def _span(span: Span) -> str:
    ends = [end for end in (span.start, span.end) if end is not None]
    if any(end.utcoffset() is None for end in ends):
        return "its ends have no time zone"
    return "it ends before it starts" if len(ends) == 2 and ends[0] > ends[1] else ""


def _offsets(offsets: Offsets) -> str:
    return "" if 0 <= offsets.start <= offsets.end else f"{offsets.start} to {offsets.end} is no stretch of a text"


def _certain(of: Position | Ruled | Change) -> str:
    return "" if 0 <= of.certainty <= 1 else f"{of.certainty} is no certainty from 0 to 1"


def _position(position: Position) -> str:
    if not isinstance(position.value, (_ANSWERS[position.aspect.value], Told)):
        return f"one {type(position.value).__name__} answers no question of kind {position.aspect.value.value!r}"
    if any(offsets.end > len(position.claim.text or "") for offsets in position.words):
        return "its words lie outside of its claim"
    return _certain(position)


def _fact(fact: Fact) -> str:
    return "" if fact.positions else "it has no positions"


def _clash(clash: Clash) -> str:
    return "" if len(clash) > 0 else "no two of its positions clash"


def _spread(spread: Spread) -> str:
    if len({(type(p.value), p.aspect, p.scope) for p in spread.positions}) != 1:
        return "its positions are not on one question"
    if not all(spreads(p.value, p.aspect) for p in spread.positions):
        return "it holds values that cannot be counted together"
    return "" if len(spread) > 0 else "no two of its positions clash"


def _run(run: Run) -> str:
    return "" if run.moments else "it has no moments"


def _change(change: Change) -> str:
    return _of_fact(change.fact, (change.earlier, change.later)) or _certain(change)


def of_entries(entries: Iterable[tuple[Fact, Entry]]) -> str:
    """What is wrong with contradictions: those that are not between positions of their own fact."""
    return next((wrong for fact, entry in entries if (wrong := _of_fact(fact, _between(entry)))), "")


def _between(entry: Entry) -> Iterable[Position]:
    if isinstance(entry, Clash):
        return (*entry.left, *entry.right)
    if isinstance(entry, Spread):
        return entry.positions
    return (entry.a, entry.b) if isinstance(entry, Ruled) else (p for pair in entry.moments for p in pair)


def _of_fact(fact: Fact, positions: Iterable[Position]) -> str:
    own = {id(p) for p in fact.positions}
    return "" if all(id(p) in own for p in positions) else "a position of another fact stands in it"


SOUND: Mapping[type, Callable[[Any], str]] = {
    Span: _span,
    Offsets: _offsets,
    Position: _position,
    Fact: _fact,
    Clash: _clash,
    Spread: _spread,
    Run: _run,
    Ruled: _certain,
    Change: _change,
}
