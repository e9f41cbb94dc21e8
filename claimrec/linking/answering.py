"""Claims and aspects in; those that answer a question, or count something, out. Chooses an article's own statements."""

from __future__ import annotations

from collections.abc import Sequence, Set

from claimrec.linking.evidence.counted import counts
from claimrec.linking.positions import positions_of
from claimrec.model.aspects import Aspect
from claimrec.model.claims import Claim
from claimrec.model.parties import Entity
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolving import resolved_claims
from claimrec.reading.setup import setup_of


def answering(
    own: Sequence[Claim], places: Sequence[str], *, aspects: Sequence[Aspect], kinds: Set[str] | Sequence[str]
) -> set[str]:
    """The ids of the claims that answer one of these questions, or count a thing of one of these kinds.

    `places` are names that may be spoken of.
    """
    if not aspects:
        return set()
    setup = setup_of(parties=(), entities=[Entity(name) for name in places], aspects=aspects)
    heard, _ = resolved_claims(own, setup)
    analyses = Analyses()
    answered = {p.claim.id for p in positions_of(heard, setup, analyses=analyses).positions}
    rest = [h for h in heard if h.claim.id not in answered]
    told = {h.claim.id: analyses.quantities(h) for h in rest}
    return answered | {name for name, found in told.items() if any(c.kind in kinds for c in counts(found))}
