"""The aspects of questions that the claims themselves show: statement, event, count, total and the like."""

from __future__ import annotations

# Names of aspects. A claim that is read back from a table finds its own question again, by its words.
SHOWN = frozenset(
    {"statement", "event", "count", "total", "amount", "date", "holder", "words", "alternative", "outcome"}
)
# Those whose name depends on the claims, and that of what was only weighed.
NAMED_BY_CLAIMS = SHOWN | {"matter"}


SAME_WORDS = "built in: the same words"  # where the questions come from that the claims themselves show


RESTATED = "restatement"  # the rule of findings that say so in words
