"""Contradictions in, those of them that are asked for out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set

from claimrec.model.clashes import Clash
from claimrec.model.facts import Contradiction, Contradictions, spelled_out
from claimrec.model.positions import Position
from claimrec.model.spreads import Spread


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
