"""What two bare statements of two parties are flagged for: by the public door, as tables of sentences ask it."""

from __future__ import annotations

import claimrec as cr


def flags(one: str, other: str, *, days: int = 0) -> list[cr.Contradiction]:
    """The contradictions of two statements, the second said so many days and an hour after the first."""
    claims = [
        cr.Claim(one, party="One", said_at="2025-06-18T09:00Z"),
        cr.Claim(other, party="Other", said_at=f"2025-06-{18 + days}T10:00Z"),
    ]
    return list(cr.reconcile(claims).contradictions)
