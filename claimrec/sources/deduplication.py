"""Claims in, each distinct one once out; what cannot be used is set aside with its row and the reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import fields

from claimrec.model.claims import Claim, content_id
from claimrec.model.errors import InputError, shown
from claimrec.model.rejected import Rejected, SetAside
from claimrec.model.wording import many
from claimrec.sources.batch import Batch
from claimrec.sources.rows import SHOWN


def distinct(claims: Iterable[Claim]) -> tuple[list[Claim], list[SetAside]]:
    """Each claim once; claims that share an id but not their content are all set aside: which is meant is unknown.

    A claim that is seen twice with other notes beside it (`quote`, `extra`) is one claim still.
    """
    first: dict[str, Claim] = {}
    doubles: dict[str, list[Claim]] = {}
    for claim in claims:
        known = first.setdefault(claim.id, claim)
        if known is not claim:
            doubles.setdefault(claim.id, [known]).append(claim)
    rejected: list[SetAside] = []
    for name, same in doubles.items():
        if all(claim == same[0] for claim in same) or len({content_id(claim) for claim in same}) == 1:
            first[name] = min(same, key=_written)
        else:
            del first[name]
            problem = f"{shown(name)} is the id of several different claims"
            error = InputError(problem, field="id", expected="an id for each claim, or none")
            rejected.append((same[0], error))
    return list(first.values()), rejected


def repeated(batch: Batch, usable: Sequence[Claim], unusable: Sequence[SetAside]) -> list[str]:
    """A note on claims that came more than once."""
    kept = {claim.id for claim in usable} - {claim.id for claim, _ in unusable}
    again = sum(claim.id in kept for claim in batch.claims) - len(kept)
    was = "was" if again == 1 else "were"
    return [f"{many(again, 'claim')} came again, and {was} counted once"] if again else []


def _written(claim: Claim) -> str:
    """A claim as it was written, so that of equal ones the same is kept in any order of the input."""
    notes = sorted(claim.extra.items(), key=repr)
    return repr((claim.party, claim.text, claim.said_at, claim.value, claim.valid, claim.quote, notes))


def set_aside(given: Sequence[SetAside], batch: Batch) -> list[Rejected]:
    """Claims that turned out to be unusable, each with its row and all that came with it.

    Every row that holds such a claim is told, also where several rows are one claim: none of them was used.
    """
    if not given:
        return []
    errors = {claim.id: error for claim, error in given}
    rows = batch.rows or (None,) * len(batch.claims)
    files = [f"{shown(name, SHOWN)}, " for name in batch.files] or [""] * len(batch.claims)
    return [
        Rejected(row, _record(claim), file + str(error if row is None else error.at(row)), error.field or "")
        for row, claim, file in zip(rows, batch.claims, files, strict=True)
        if (error := errors.get(claim.id)) is not None
    ]


def _record(claim: Claim) -> dict[str, Any]:
    """What came with a claim, without what was left open."""
    given = {f.name: getattr(claim, f.name) for f in fields(Claim)}
    return {
        name: dict(value) if isinstance(value, Mapping) else value for name, value in given.items() if value is not None
    }
