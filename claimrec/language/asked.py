"""A sentence in, the clauses that its question mark asks out, and whether "yes" and "no" answer them."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.clauses import RELATIVE, Part
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
