"""Claims on invented places as they are read: what a test compares of a position."""

from __future__ import annotations

from typing import Any

from claimrec import Claim, Entity, Party, Position, Report, reconcile
from claimrec.model import State, Who

PARTIES = [
    Party("Northern army", aliases=["Northerners"], side="North"),
    Party("Southern army", aliases=["Southerners"], side="South"),
    Party("Hill Guard", side="North"),
    Party("Anna Meller", aliases=["Meller"], side="South"),
    Party("Radio Valley"),
]
ENTITIES = [
    Entity("Lakeside", aliases=["Seaford Bay"]),
    Entity("Osterfeld"),
    Entity("Harbourtown"),
    Entity("Iron Bridge"),
]
Said = tuple[str, str, bool]


def claim(text: str, party: str = "Northern army", at: str = "2024-05-04T10:00Z", **more: Any) -> Claim:
    """One statement; 4 May 2024 was a Saturday."""
    return Claim(text, party=party, said_at=at, **more)


def read(*claims: Claim, **more: Any) -> Report:
    """The report on these claims about the places of this page, by what is read and without evidence."""
    return reconcile(claims, **{"parties": PARTIES, "entities": ENTITIES, "weights": None, **more})


def positions(report: Report) -> list[Position]:
    """All positions of a report, in the order in which their words stand."""
    found = [p for fact in report.facts for p in fact.positions]
    return sorted(found, key=lambda p: (p.words[0].start if p.words else 0, p.aspect.name))


def told(position: Position) -> Said:
    """A position as (question, answer, denied); the subject stands beside the question where it is not Lakeside."""
    where = "" if position.subject == "Lakeside" else f" of {position.subject}"
    value = position.value
    if isinstance(value, State):
        return position.aspect.name + where, value.name, value.denied
    if isinstance(value, Who):
        return position.aspect.name + where, " or ".join(sorted(value.names)), value.denied
    return position.aspect.name + where, str(value), False
