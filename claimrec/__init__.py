"""Reconciles competing claims: which statements are about the same fact, and where do parties contradict each other?

import claimrec as cr

report = cr.reconcile(claims, parties=parties, entities=entities)
report.facts; report.contradictions; report.changes; report.unread; report.rejected
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from claimrec.comparing.changes import changed_line
from claimrec.linking.same_fact import same_question
from claimrec.model.aspects import Aspect, Kind, Life, StateDef
from claimrec.model.claims import Claim, Offsets
from claimrec.model.errors import AspectError, ClaimrecError, InputError, MissingError, RuleError
from claimrec.model.facts import Change, Contradiction, Contradictions, Fact
from claimrec.model.opposition import cannot_both_be
from claimrec.model.parties import Entity, Party
from claimrec.model.positions import Basis, Evidence, Finding, Position, Relation, Unread
from claimrec.model.quantities import Quantity
from claimrec.model.rejected import Rejected
from claimrec.model.report import Report
from claimrec.model.rules import Rule, blocked
from claimrec.model.spans import Span
from claimrec.model.values import Meet, State, Told, When, Who, meet
from claimrec.packs.files import read_aspects
from claimrec.sources.records import Batch, read_claims, read_entities, read_parties

if TYPE_CHECKING:
    from claimrec.articles.article import Article, Attribution
    from claimrec.authoring.cases import learn
    from claimrec.authoring.learning import Learned
    from claimrec.authoring.suggest import Suggestion, Suggestions, suggest
    from claimrec.comparing.pair import Compared
    from claimrec.language.reader import read_text
    from claimrec.language.text import Clause, Mention, Polarity, QuantityMention, Sign, Text, TimeMention
    from claimrec.language.tokens import Tokens
    from claimrec.linking.weights import Weights, default_weights, read_weights
    from claimrec.model.difference import Difference, ReportDiff
    from claimrec.model.tables import Tables
    from claimrec.packs.chosen import DEFAULT_PACKS
    from claimrec.packs.installed import installed_packs
    from claimrec.pipeline import Reconciler, compare, read_article, reconcile
    from claimrec.sources.claim_review import read_claim_reviews
    from claimrec.sources.claim_review_out import write_claim_reviews
    from claimrec.sources.frames import from_dataframe, from_positions
    from claimrec.sources.statements import read_statements

# What claims and reports do not need is imported when its name is first asked for: `import claimrec` stays quick, and
# whoever only loads and shows reports never waits for the engine.
_LATER = {
    "read_statements": "claimrec.sources.statements",
    "write_claim_reviews": "claimrec.sources.claim_review_out",
    "read_claim_reviews": "claimrec.sources.claim_review",
    "Tables": "claimrec.model.tables",
    "Difference": "claimrec.model.difference",
    "ReportDiff": "claimrec.model.difference",
    "from_dataframe": "claimrec.sources.frames",
    "from_positions": "claimrec.sources.frames",
    "Article": "claimrec.articles.article",
    "Attribution": "claimrec.articles.article",
    "read_article": "claimrec.pipeline",
    "read_text": "claimrec.language.reader",
    "Text": "claimrec.language.text",
    "Sign": "claimrec.language.text",
    "Polarity": "claimrec.language.text",
    "Clause": "claimrec.language.text",
    "QuantityMention": "claimrec.language.text",
    "TimeMention": "claimrec.language.text",
    "Mention": "claimrec.language.text",
    "Tokens": "claimrec.language.tokens",
    "installed_packs": "claimrec.packs.installed",
    "learn": "claimrec.authoring.cases",
    "Learned": "claimrec.authoring.learning",
    "reconcile": "claimrec.pipeline",
    "Weights": "claimrec.linking.weights",
    "default_weights": "claimrec.linking.weights",
    "read_weights": "claimrec.linking.weights",
    "DEFAULT_PACKS": "claimrec.packs.chosen",
    "Reconciler": "claimrec.pipeline",
    "Compared": "claimrec.comparing.pair",
    "compare": "claimrec.pipeline",
    "Suggestion": "claimrec.authoring.suggest",
    "Suggestions": "claimrec.authoring.suggest",
    "suggest": "claimrec.authoring.suggest",
}

__version__ = "0.1.0"

SAME_FACT = Relation.SAME_FACT
"""What a rule finds of two positions on one fact: `Relation.SAME_FACT`."""
OTHER_FACT = Relation.OTHER_FACT
"""What a rule finds of two positions that are never on one fact, whatever other rules say: `Relation.OTHER_FACT`."""
CONTRADICTS = Relation.CONTRADICTS
"""What a rule finds of two positions that cannot both be true: `Relation.CONTRADICTS`."""
COMPATIBLE = Relation.COMPATIBLE
"""What a rule finds of two positions that can both be true, whatever other rules say: `Relation.COMPATIBLE`."""

__all__ = [
    "COMPATIBLE",
    "CONTRADICTS",
    "DEFAULT_PACKS",
    "OTHER_FACT",
    "SAME_FACT",
    "Article",
    "Aspect",
    "AspectError",
    "Attribution",
    "Basis",
    "Batch",
    "Change",
    "Claim",
    "ClaimrecError",
    "Clause",
    "Compared",
    "Contradiction",
    "Contradictions",
    "Difference",
    "Entity",
    "Evidence",
    "Fact",
    "Finding",
    "InputError",
    "Kind",
    "Learned",
    "Life",
    "Meet",
    "Mention",
    "MissingError",
    "Offsets",
    "Party",
    "Polarity",
    "Position",
    "Quantity",
    "QuantityMention",
    "Reconciler",
    "Rejected",
    "Relation",
    "Report",
    "ReportDiff",
    "Rule",
    "RuleError",
    "Sign",
    "Span",
    "State",
    "StateDef",
    "Suggestion",
    "Suggestions",
    "Tables",
    "Text",
    "TimeMention",
    "Tokens",
    "Told",
    "Unread",
    "Weights",
    "When",
    "Who",
    "blocked",
    "cannot_both_be",
    "changed_line",
    "compare",
    "default_weights",
    "from_dataframe",
    "from_positions",
    "installed_packs",
    "learn",
    "meet",
    "read_article",
    "read_aspects",
    "read_claim_reviews",
    "read_claims",
    "read_entities",
    "read_parties",
    "read_statements",
    "read_text",
    "read_weights",
    "reconcile",
    "same_question",
    "suggest",
    "write_claim_reviews",
]  # fmt: skip


if not TYPE_CHECKING:  # a type checker would take every name for one of these

    def __getattr__(name: str) -> Any:
        if name not in _LATER:
            raise AttributeError(f"module 'claimrec' has no attribute {name!r}")
        found = getattr(import_module(_LATER[name]), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
