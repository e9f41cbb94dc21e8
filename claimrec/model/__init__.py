"""The nouns and their laws: claims, parties, times, quantities, values, aspects, positions, facts, the report."""

from typing import TYPE_CHECKING

from claimrec.model.lazy_names import lazy_names

if TYPE_CHECKING:
    from claimrec.model.aspects import Kind, Life, StateDef
    from claimrec.model.claims import Offsets
    from claimrec.model.difference import Difference, ReportDiff
    from claimrec.model.explanation import Explanation
    from claimrec.model.facts import Contradictions
    from claimrec.model.into import IntoEntities, IntoParties
    from claimrec.model.opposition import cannot_both_be
    from claimrec.model.positions import Evidence, UnreadReason
    from claimrec.model.progress import Progress
    from claimrec.model.rules import Rule
    from claimrec.model.stances import Stance
    from claimrec.model.values import Meet, State, Told, When, Who, meet

__all__ = [
    "Contradictions",
    "Difference",
    "Evidence",
    "Explanation",
    "IntoEntities",
    "IntoParties",
    "Kind",
    "Life",
    "Meet",
    "Offsets",
    "Progress",
    "ReportDiff",
    "Rule",
    "Stance",
    "State",
    "StateDef",
    "Told",
    "UnreadReason",
    "When",
    "Who",
    "cannot_both_be",
    "meet",
]

if not TYPE_CHECKING:  # a type checker would take every name for one of these
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "claimrec.model.aspects": "Kind Life StateDef",
            "claimrec.model.claims": "Offsets",
            "claimrec.model.difference": "Difference ReportDiff",
            "claimrec.model.explanation": "Explanation",
            "claimrec.model.facts": "Contradictions",
            "claimrec.model.into": "IntoEntities IntoParties",
            "claimrec.model.opposition": "cannot_both_be",
            "claimrec.model.positions": "Evidence UnreadReason",
            "claimrec.model.progress": "Progress",
            "claimrec.model.rules": "Rule",
            "claimrec.model.stances": "Stance",
            "claimrec.model.values": "Meet State Told When Who meet",
        },
    )
