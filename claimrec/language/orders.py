"""A sentence in, the clause of it that orders something out: "Close the mill!"."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.clauses import Part, is_verb
from claimrec.language.operators import Grammar
from claimrec.language.tokens import Tokens

_GERUND = 5  # letters from which on a word that ends so is a gerund: "closing", not "bring"


def _object(tokens: Tokens, part: Part, grammar: Grammar) -> bool:
    """Whether the second word of a clause begins an object: an article, or a name where the clause is called out."""
    at = part.start + 1
    if tokens.words[at] in grammar.boundaries.articles:
        return True
    called = tokens.words[part.end - 1] == "!" or tokens.words[min(part.end, len(tokens) - 1)] == "!"
    return called and tokens.raw[at][0].isupper()


def ordered(tokens: Tokens, parts: Sequence[Part], grammar: Grammar) -> Sequence[Part]:
    """The first clause of a sentence, where it begins with a verb in its base form and an object, and has no other."""
    first, words, table = parts[0], tokens.words, grammar.boundaries
    if first.end - first.start < 3 or not _object(tokens, first, grammar):
        return ()
    word, raw = words[first.start], tokens.raw[first.start]
    gerund = word.endswith(table.companion_endings) and len(word) > _GERUND
    if not raw[0].isupper() or word in grammar.no_orders or word in table.auxiliaries or gerund:
        return ()
    if (word.endswith("s") and not word.endswith("ss")) or word.endswith("ly") or table.past_form(word):
        return ()
    whole = first.start, first.end
    return () if any(is_verb(tokens, at, whole, table) for at in range(first.start + 2, first.end)) else parts[:1]
