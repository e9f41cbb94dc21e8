"""A report as JSON text and back: which classes may stand in it, and what holds of each beyond its fields' types."""

from __future__ import annotations

import json
from typing import Any, Protocol, TypeVar

from claimrec.model import codec
from claimrec.model.aspects import Aspect, Kind, Life, StateDef
from claimrec.model.claims import Claim, Extra, Offsets
from claimrec.model.clashes import Clash, Ruled, Run, told_as
from claimrec.model.collision import Collide
from claimrec.model.deeds import Deed
from claimrec.model.errors import InputError
from claimrec.model.facts import Contradiction, Contradictions, Fact
from claimrec.model.formats import REPORT
from claimrec.model.line_changes import Change
from claimrec.model.positions import Basis, Evidence, Finding, Position, Relation, Unread, UnreadReason
from claimrec.model.quantities import Quantity
from claimrec.model.rejected import Rejected
from claimrec.model.resources import text_of
from claimrec.model.soundness import SOUND, of_entries
from claimrec.model.spans import Span
from claimrec.model.spreads import Spread
from claimrec.model.values import State, Told, When, Who


class Saved(Protocol):
    """The part of a report that is looked at here; the class itself stands in `report.py`, which imports this."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts."""

    @property
    def contradictions(self) -> Contradictions:
        """What contradicts."""

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes of line."""


R = TypeVar("R", bound=Saved)


def to_json(report: Saved, *, indent: int | None = None) -> str:
    """The whole report as JSON text."""
    return codec.dumps(report, shared=SHARED, derived=DERIVED, indent=indent, number=REPORT)


def from_json(kind: type[R], text: str) -> R:
    """The report, of this class, that `to_json` wrote; InputError for anything else."""
    sound = {**_SOUND, kind: _report}
    report = codec.loads(text, shared=SHARED, kinds=(*KINDS, kind), derived=DERIVED, sound=sound, number=REPORT)
    if not isinstance(report, kind):
        raise InputError("this JSON holds no report", expected=codec.WRITTEN)
    return report


def json_schema() -> dict[str, Any]:
    """The JSON Schema of that text: a file of this folder, made of the classes by `tests/saved_schema.py`."""
    found: dict[str, Any] = json.loads(text_of("model/report.schema.json"))
    return found


def _report(report: Saved) -> str:
    """What is wrong with a report: something that was found on a fact that is none of its own."""
    told = {id(fact) for fact, _ in report.contradictions.entries} | {id(change.fact) for change in report.changes}
    own = told <= {id(fact) for fact in report.facts}
    return "" if own else "a contradiction or a change is on a fact that is not in it"


SHARED = {"claims": Claim, "aspects": Aspect, "positions": Position, "facts": Fact}
DERIVED: codec.Derived = {kind: {"says": told_as} for kind in (Clash, Spread, Run, Ruled)}
_SOUND: codec.Sound = {**SOUND, Contradictions: lambda contradictions: of_entries(contradictions.entries)}
KINDS = (
    *SHARED.values(), Contradictions, Contradiction, Change, Unread, Rejected, Clash, Spread, Run, Ruled, Collide, Deed,
    Finding, Evidence, Relation, Basis, UnreadReason, Span, Told, Offsets, Extra, State, Quantity, When, Who, Kind,
    Life, StateDef,
)  # fmt: skip
