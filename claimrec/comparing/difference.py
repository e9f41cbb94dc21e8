"""Two reports in, their difference out, by the ids of facts and flags."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Protocol, TypeVar

from claimrec.model.clashes import Clash, Entry, Run
from claimrec.model.difference import Difference, ReportDiff
from claimrec.model.facts import Contradiction, Contradictions, Fact
from claimrec.model.filtering import contradictions_with
from claimrec.model.line_changes import Change
from claimrec.model.positions import worded
from claimrec.model.report import Report
from claimrec.model.spreads import Spread


class _Known(Protocol):
    @property
    def id(self) -> str: ...


K = TypeVar("K", bound=_Known)


def difference(newer: Report, older: Report) -> ReportDiff:
    """What is new in a report, gone or altered against an older one.

    Contradictions are spelled out only where those of one fact differ: that costs as much as walking through them.
    """
    fresh, past = _told_otherwise(newer, older), _told_otherwise(older, newer)
    return ReportDiff(
        contradictions=_between(fresh, past, _as_told),
        changes=_between(newer.changes, older.changes, _as_changed),
        facts=_between(newer.facts, older.facts, _as_answered),
        claims=_between(newer.claims, older.claims, lambda claim: claim),
    )


def _between(newer: Iterable[K], older: Iterable[K], content: Callable[[K], object]) -> Difference[K]:
    """What differs between two lots, each in its order; `content` is what is altered where it is not equal."""
    mine, theirs = ({one.id: one for one in some} for some in (newer, older))
    return Difference(
        new=tuple([one for name, one in mine.items() if name not in theirs]),
        gone=tuple([one for name, one in theirs.items() if name not in mine]),
        altered=tuple(_altered(mine, theirs, content)),
    )


def _altered(mine: dict[str, K], theirs: dict[str, K], content: Callable[[K], object]) -> Iterator[tuple[K, K]]:
    for name, one in mine.items():
        before = theirs.get(name)
        if before is not None and content(before) != content(one):
            yield before, one


def _as_told(one: Contradiction) -> object:
    return one.says, one.kind, one.why


def _as_changed(one: Change) -> object:
    return one.earlier.id, one.says, one.why, one.concession


def _as_answered(one: Fact) -> object:
    return one.question, sorted((p.id, worded(p)) for p in one.positions)


def _told_otherwise(report: Report, other: Report) -> Iterator[Contradiction]:
    """The contradictions of a report without those that were found the same in the other; of many values of one fact
    only those of positions that the other does not have.
    """
    found = {_key(fact, entry): entry for fact, entry in other.contradictions.entries}
    for fact, entry in report.contradictions.entries:
        theirs = found.get(_key(fact, entry))
        if theirs == entry:
            continue
        here = Contradictions(((fact, entry),))
        if isinstance(entry, Spread) and isinstance(theirs, Spread):
            known = {p.id: p for p in theirs.positions}
            yield from contradictions_with(here, lambda p, known=known: known.get(p.id) != p)  # type: ignore[misc]
        else:
            yield from here


def _key(fact: Fact, entry: Entry) -> Hashable:
    if isinstance(entry, Clash):
        return fact.id, tuple([p.id for p in entry.left]), tuple([p.id for p in entry.right])
    if isinstance(entry, Spread):
        first = entry.positions[0]
        return fact.id, first.aspect.name, first.scope, type(first.value)
    pairs = entry.moments if isinstance(entry, Run) else ((entry.a, entry.b),)
    return fact.id, tuple([(a.id, b.id) for a, b in pairs])
