"""The claims of a small set in; links between them out besides what was read and restated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from claimrec.linking.known_names import KnownNames
from claimrec.linking.restated_facts import RestatedFacts
from claimrec.linking.sentence_pairs.loose_facts import loose_facts
from claimrec.linking.statements_in_turn import Pair
from claimrec.linking.verbatim import repeated
from claimrec.model.positions import Finding, Position
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolved import ResolvedClaim


def in_small_set(
    heard: Sequence[ResolvedClaim],
    silent: Set[str],
    held: Mapping[str, Sequence[Position]],
    excused: Mapping[Pair, Finding],
    *,
    analyses: Analyses,
    names: KnownNames,
) -> RestatedFacts:
    """The positions that loose comparison and equal words add, and what is said of pairs of claims.

    `silent` are the ids of claims that may take no position, `held` the positions by claim, `excused` the pairs that
    are not held to clash, `names` those known of the run. The cost grows with the square of the number of claims.
    """
    told = [h for h in heard if h.claim.text]
    spoken = [h for h in told if not h.foreign]
    loose = loose_facts(spoken, silent, held, excused, analyses=analyses, names=names)
    by_claim = {name: list(positions) for name, positions in held.items()}
    for position in loose.positions:
        by_claim.setdefault(position.claim.id, []).append(position)
    return RestatedFacts((*loose.positions, *repeated(told, by_claim)), loose.vetoes)
