"""Reconciles competing claims: which statements are about the same fact, and where do parties contradict each other?

import claimrec as cr

report = cr.reconcile(claims, parties=parties, entities=entities)
report.facts; report.contradictions; report.changes; report.unread; report.rejected

Here stands what daily use needs. The rest is public by room: `cr.sources`, `cr.articles`, `cr.language`, `cr.packs`,
`cr.model`, `cr.linking`, `cr.comparing`, `cr.export`, `cr.llm`, `cr.authoring`.
"""

from typing import TYPE_CHECKING

from claimrec.model.aspects import Aspect
from claimrec.model.claims import Claim
from claimrec.model.errors import AspectError, ClaimrecError, InputError, MissingError, RuleError
from claimrec.model.facts import Contradiction, Fact
from claimrec.model.lazy_names import lazy_names
from claimrec.model.line_changes import Change
from claimrec.model.parties import Entity, Party
from claimrec.model.positions import Basis, Finding, Position, Relation, Unread
from claimrec.model.quantities import Quantity
from claimrec.model.rejected import Rejected
from claimrec.model.report import Report
from claimrec.model.rules import blocked
from claimrec.model.spans import Span
from claimrec.packs.files import read_aspects
from claimrec.sources.batch import Batch
from claimrec.sources.records import read_claims, read_entities, read_parties

if TYPE_CHECKING:
    from claimrec import articles as articles
    from claimrec import authoring as authoring
    from claimrec import comparing as comparing
    from claimrec import export as export
    from claimrec import language as language
    from claimrec import linking as linking
    from claimrec import llm as llm
    from claimrec import model as model
    from claimrec import packs as packs
    from claimrec import sources as sources
    from claimrec.articles.article import Article
    from claimrec.authoring.cases import learn
    from claimrec.authoring.suggest import suggest
    from claimrec.comparing.pair import Compared
    from claimrec.language.reader import read_text
    from claimrec.linking.evidence.own_comparisons import Comparison
    from claimrec.linking.judging.pair_judge import judge_of_pairs
    from claimrec.packs.chosen import DEFAULT_PACKS
    from claimrec.pipeline import Reconciler, compare, read_article, reconcile

__version__ = "0.1.0"

__all__ = [
    "DEFAULT_PACKS",
    "Article",
    "Aspect",
    "AspectError",
    "Basis",
    "Batch",
    "Change",
    "Claim",
    "ClaimrecError",
    "Compared",
    "Comparison",
    "Contradiction",
    "Entity",
    "Fact",
    "Finding",
    "InputError",
    "MissingError",
    "Party",
    "Position",
    "Quantity",
    "Reconciler",
    "Rejected",
    "Relation",
    "Report",
    "RuleError",
    "Span",
    "Unread",
    "blocked",
    "compare",
    "judge_of_pairs",
    "learn",
    "read_article",
    "read_aspects",
    "read_claims",
    "read_entities",
    "read_parties",
    "read_text",
    "reconcile",
    "suggest",
]

# What claims and reports do not need is imported when its name is first asked for: `import claimrec` stays quick, and
# whoever only loads and shows reports never waits for the engine.
if not TYPE_CHECKING:  # a type checker would take every name for one of these
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "claimrec.articles.article": "Article",
            "claimrec.authoring.cases": "learn",
            "claimrec.authoring.suggest": "suggest",
            "claimrec.comparing.pair": "Compared",
            "claimrec.language.reader": "read_text",
            "claimrec.linking.evidence.own_comparisons": "Comparison",
            "claimrec.linking.judging.pair_judge": "judge_of_pairs",
            "claimrec.packs.chosen": "DEFAULT_PACKS",
            "claimrec.pipeline": "Reconciler compare read_article reconcile",
        },
        rooms="articles authoring comparing export language linking llm model packs sources",
    )
