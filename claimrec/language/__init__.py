"""A text becomes one `Text`: tokens, sentences, clauses, polarity, quantities, times, mentions."""

from typing import TYPE_CHECKING

from claimrec.model.lazy_names import lazy_names

if TYPE_CHECKING:
    from claimrec.language.text import Clause, Mention, Polarity, QuantityMention, Sign, Text, TimeMention
    from claimrec.language.tokens import Tokens

__all__ = ["Clause", "Mention", "Polarity", "QuantityMention", "Sign", "Text", "TimeMention", "Tokens"]

if not TYPE_CHECKING:  # a type checker would take every name for one of these
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "claimrec.language.text": "Clause Mention Polarity QuantityMention Sign Text TimeMention",
            "claimrec.language.tokens": "Tokens",
        },
    )
