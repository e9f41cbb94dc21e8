"""What stands beside a clause in, whether it asks or orders out."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.clauses import RELATIVE, Part, is_verb
from claimrec.language.operators import Grammar
from claimrec.language.tokens import Tokens


def asked(tokens: Tokens, parts: Sequence[Part], grammar: Grammar) -> Sequence[Part]:
    """The clauses of a sentence that its question mark asks: those that begin as a question does, else the last."""
    if "?" not in tokens.words[parts[0].start : parts[-1].end]:
        return ()
    asking = {p.clause for p in parts if _begins(tokens, p, grammar.asks)}
    return [p for p in parts if p.clause in asking] or parts[-1:]


def polar(tokens: Tokens, parts: Sequence[Part], grammar: Grammar) -> Sequence[Part]:
    """The clauses of a sentence that its question mark asks, where yes and no tell whether what they ask is so: not of
    "who fell?", nor of "can it fall?".
    """
    others = grammar.asks - grammar.asks_facts
    found = asked(tokens, parts, grammar)
    return () if any(_begins(tokens, part, others) for part in found) else found


def _begins(tokens: Tokens, part: Part, asks: frozenset[str]) -> bool:
    """Whether a question begins here, and no relative clause (", who was ill, ")."""
    relative = part.kind == RELATIVE and not tokens.words[part.start][0].isalnum()
    return not relative and any(word in asks for word in tokens.words[part.start : part.start + 2])


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
