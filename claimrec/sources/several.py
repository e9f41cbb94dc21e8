"""The batches of several files in, one batch out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from attrs import evolve

from claimrec.model.errors import shown
from claimrec.model.rejected import Rejected
from claimrec.sources.batch import Batch
from claimrec.sources.files import is_table
from claimrec.sources.rows import SHOWN


def paths_in(source: Any) -> list[str]:
    """The paths that a list holds; none where it is no list, or holds anything but paths of files of claims."""
    if type(source) not in (list, tuple) or not all(isinstance(one, (str, PurePath)) for one in source):
        return []
    return list(map(str, source)) if all(isinstance(one, PurePath) or is_table(one) for one in source) else []


def joined(batches: Mapping[str, Batch]) -> Batch:
    """One batch of those that files gave, by their names: rejected rows and notes say of which file they are.

    A note that all files have in common is told once.
    """
    if len(batches) == 1:
        return next(iter(batches.values()))
    claims = [claim for batch in batches.values() for claim in batch.claims]
    rows = [row for batch in batches.values() for row in batch.rows]
    files = [name for name, batch in batches.items() for _ in batch.claims]
    rejected = [_placed(one, name) for name, batch in batches.items() for one in batch.rejected]
    aspects = {aspect.name: aspect for batch in batches.values() for aspect in batch.aspects}
    notes: dict[str, list[str]] = {}
    for name, batch in batches.items():
        for note in batch.notes:
            notes.setdefault(note, []).append(name)
    return Batch(
        tuple(claims),
        tuple(rejected),
        tuple(rows),
        tuple(aspects.values()),
        tuple(sorted(_of(note, names, len(batches)) for note, names in notes.items())),
        tuple(files),
    )


def _of(note: str, names: Sequence[str], all_files: int) -> str:
    return note if len(names) == all_files else f"{', '.join(shown(name, SHOWN) for name in sorted(names))}: {note}"


def _placed(one: Rejected, name: str) -> Rejected:
    return evolve(one, problem=f"{shown(name, SHOWN)}, {one.problem}")
