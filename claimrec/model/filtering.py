"""Contradictions in, those of them that are asked for out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import groupby
from typing import Any

from claimrec.model.arguments import text_given
from claimrec.model.clashes import FEW, KINDS, Clash, Entry, Run, kind_in
from claimrec.model.collision import Collide
from claimrec.model.errors import InputError, shown
from claimrec.model.facts import Contradiction, Contradictions, spelled_out
from claimrec.model.positions import Basis, Position
from claimrec.model.spans import span_of, zone
from claimrec.model.spreads import Pair, Spread


def contradictions_with(found: Contradictions, wanted: Callable[[Position], bool]) -> Iterator[Contradiction]:
    """The contradictions in which a wanted position stands, in order: no others are spelled out."""
    for fact, entry in found.entries:
        if isinstance(entry, (Clash, Spread)):
            yield from spelled_out(fact, entry, entry.pairs_of(wanted))
        else:
            yield from spelled_out(fact, entry, (pair for pair in entry.pairs() if any(map(wanted, pair))))


def contradictions_of(found: Contradictions, ids: Set[str]) -> Iterator[Contradiction]:
    """The contradictions of all of these claims (one or two), in order."""
    some = contradictions_with(found, lambda position: position.claim.id in ids)
    return (one for one in some if ids <= {claim.id for claim in one.claims})


def wanted(names: Mapping[str, Any], since: Any, tz: str | None) -> list[Callable[[Position], bool]]:
    """What one of two positions has to be: of this party, side and aspect (`names`), and said since then.

    Raises InputError for a name that is no string, and for what is no time.
    """
    getters: dict[str, Callable[[Position], str | None]] = {
        "party": lambda position: position.party,
        "side": lambda position: position.side,
        "aspect": lambda position: position.aspect.name,
    }
    given = {name: text_given(one, name) for name, one in names.items() if one is not None}
    found: list[Callable[[Position], bool]] = [
        lambda position, get=getters[name], one=one: get(position) == one  # type: ignore[misc]  # mypy knows no such
        for name, one in given.items()
    ]
    if since is not None:
        moment = span_of(since, tz=zone(tz), field="since").seconds[0]
        found.append(lambda position: _said_since(position, moment))
    return found


def filtered(found: Contradictions, wanted: Iterable[Callable[[Position], bool]], kind: str | None) -> Contradictions:
    """Those in which a position is as each function wants one, and that are of a kind, in the same order.

    No more are spelled out than the kind, or a spread of many values, makes necessary. Raises InputError for a kind
    that does not exist.
    """
    if kind is not None and text_given(kind, "kind") not in KINDS:
        raise InputError(f"{shown(kind)} is no kind", field="kind", expected=f"one of {', '.join(KINDS)}")
    kept = found.entries
    for one in wanted:
        kept = tuple([(fact, part) for fact, entry in kept for part in _in_which(entry, one)])
    if kind is not None:
        kept = tuple([(fact, part) for fact, entry in kept for part in _of_kind(entry, kind)])
    return Contradictions(kept)


def _said_since(position: Position, moment: float) -> bool:
    """Whether it can have been said at a moment or later."""
    said = position.said_at
    if said is None or not said.known:
        return False
    start, end = said.seconds
    return end > moment or start >= moment


def _in_which(entry: Entry, wanted: Callable[[Position], bool]) -> Iterator[Entry]:
    """The pairs of an entry in which a wanted position stands, as entries."""
    if isinstance(entry, Spread):
        whole = all(map(wanted, entry.positions))
        yield from (entry,) if whole else _as_clashes(entry.pairs_of(wanted), entry.collide)
    elif isinstance(entry, Clash):
        right = tuple([position for position in entry.right if wanted(position)])
        if len(right) == len(entry.right) or all(map(wanted, entry.left)):
            yield entry
            return
        for fits, group in groupby(entry.left, wanted):
            others = entry.right if fits else right
            clash = Clash(tuple(group), others, entry.collide)
            if others and len(clash):
                yield clash
    else:
        pairs = entry.moments if isinstance(entry, Run) else entry.pairs()
        if any(wanted(position) for pair in pairs for position in pair):
            yield entry


def _of_kind(entry: Entry, kind: str) -> Iterator[Entry]:
    """The pairs of an entry that are of a kind, as entries: spelled out only where there are several kinds in it."""
    kinds = _kinds(entry)
    if kinds is not None and (kind not in kinds or len(kinds) == 1):
        yield from (entry,) if kind in kinds else ()
        return
    pairs = [pair for pair in entry.pairs() if kind_in(entry, *pair) == kind]
    if len(pairs) == len(entry):
        yield entry
    elif isinstance(entry, (Clash, Spread)):
        yield from _as_clashes(pairs, entry.collide)


def _kinds(entry: Entry) -> set[str] | None:
    """The kinds that pairs of an entry can be of, as its distinct values tell; None where these are many."""
    if isinstance(entry, Clash):
        left, right = ({_telling(p, p.value): p for p in side}.values() for side in (entry.left, entry.right))
    elif isinstance(entry, Spread):  # of numbers, times and names the types decide
        left = right = {_telling(p, type(p.value)): p for p in entry.positions}.values()
    else:
        return None
    if len(left) * len(right) > FEW:
        return None
    return {kind_in(entry, a, b) for a in left for b in right}


def _telling(position: Position, value: object) -> tuple[object, str, bool]:
    """What of a position the kind of a contradiction depends on."""
    return value, position.aspect.name, position.basis is Basis.IMPLIED


def _as_clashes(pairs: Iterable[Pair], collide: Collide) -> Iterator[Clash]:
    """Pairs that collide, as clashes of one position against those that follow it."""
    for _, group in groupby(pairs, lambda pair: id(pair[0])):
        some = list(group)
        yield Clash((some[0][0],), tuple([b for _, b in some]), collide)
