"""Reports on generated claims, and on what parties tell of one place."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, settings
from strategies import ENTITIES, PARTIES

from claimrec import Claim, Party, Report, reconcile

SLOW = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)
SIDES = [Party("North", side="Upland"), Party("Hill", side="Upland"), Party("South", side="Coast")]


def report_on(claims: list[Claim], **more: Any) -> Report:
    """What comes of these claims, with the invented parties and places."""
    return reconcile(claims, **{"parties": PARTIES, "entities": ENTITIES, **more})


def told(*said: tuple[str, str, Any], aspect: str = "control", **more: Any) -> Report:
    """What comes of (party, time, value) on one place."""
    claims = [Claim(subject="Lakeside", aspect=aspect, value=v, party=p, said_at=f"2024-03-{at}Z") for p, at, v in said]
    return reconcile(claims, **{"parties": SIDES, **more})
