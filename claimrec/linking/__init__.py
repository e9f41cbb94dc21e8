"""Claims become pairs and pairs become facts: blocking, comparisons, weights, clusters, judges."""

from typing import TYPE_CHECKING

from claimrec.model.lazy_names import lazy_names

if TYPE_CHECKING:
    from claimrec.linking.evidence.analysed_claim import AnalysedClaim
    from claimrec.linking.evidence.embedding import Embed, cosine, vectors_of
    from claimrec.linking.evidence.weights import Weights, default_weights, read_weights
    from claimrec.linking.judging.cached_judge import cached
    from claimrec.linking.judging.judge_protocol import Answer, Judge, Request
    from claimrec.linking.judging.pair_judge import Verdict
    from claimrec.linking.options import Options
    from claimrec.linking.same_fact import same_question
    from claimrec.linking.told_answers import ToldAnswers

__all__ = [
    "AnalysedClaim",
    "Answer",
    "Embed",
    "Judge",
    "Options",
    "Request",
    "ToldAnswers",
    "Verdict",
    "Weights",
    "cached",
    "cosine",
    "default_weights",
    "read_weights",
    "same_question",
    "vectors_of",
]

if not TYPE_CHECKING:  # a type checker would take every name for one of these
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "claimrec.linking.evidence.analysed_claim": "AnalysedClaim",
            "claimrec.linking.judging.cached_judge": "cached",
            "claimrec.linking.evidence.embedding": "Embed cosine vectors_of",
            "claimrec.linking.judging.judge_protocol": "Answer Judge Request",
            "claimrec.linking.options": "Options",
            "claimrec.linking.judging.pair_judge": "Verdict",
            "claimrec.linking.same_fact": "same_question",
            "claimrec.linking.told_answers": "ToldAnswers",
            "claimrec.linking.evidence.weights": "Weights default_weights read_weights",
        },
    )
