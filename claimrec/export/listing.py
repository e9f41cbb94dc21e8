"""Contradictions in, a list of no more than a screen out."""

from __future__ import annotations

from itertools import islice

from claimrec.export.clean import clean
from claimrec.model.facts import Contradictions

LINES, LINE = 20, 110


def listed(found: Contradictions) -> str:
    """The first contradictions, a line for each: who contradicts whom, on which question, in what, how surely."""
    lines = [repr(found)]
    for one in islice(found, LINES):
        against = f" {one.says} ".join(clean(party, 30) for party in one.parties)
        lines.append(f"  {clean(f'{against}: {one.fact.question}', LINE - 25)} ({one.kind}, {one.certainty:.0%})")
    more = len(found) - LINES
    return "\n".join([*lines, *([f"  … and {more:,} more"] if more > 0 else [])])
