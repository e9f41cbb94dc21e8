"""Claims become pairs and pairs become facts: blocking, comparisons, weights, clusters, judges."""

from typing import TYPE_CHECKING

from claimrec.model.lazy_names import lazy_names

if TYPE_CHECKING:
    from claimrec.linking.judge import Embed, Judge, Judged, Pair, Statement, Verdict, ask_judge, cosine, vectors_of
    from claimrec.linking.options import Options
    from claimrec.linking.same_fact import same_question
    from claimrec.linking.weights import Weights, default_weights, read_weights

__all__ = [
    "Embed",
    "Judge",
    "Judged",
    "Options",
    "Pair",
    "Statement",
    "Verdict",
    "Weights",
    "ask_judge",
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
            "claimrec.linking.judge": "Embed Judge Judged Pair Statement Verdict ask_judge cosine vectors_of",
            "claimrec.linking.options": "Options",
            "claimrec.linking.same_fact": "same_question",
            "claimrec.linking.weights": "Weights default_weights read_weights",
        },
    )
