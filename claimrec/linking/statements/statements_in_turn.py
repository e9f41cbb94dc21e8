"""Pairs of claims in; pair by pair the statements of both out, in an order in which those of few claims are held at
once: what a claim states takes more room than all else that is known of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import isqrt

from attrs import frozen

from claimrec.language.text import Text
from claimrec.linking.statements.sentence_contents import Statement, most_statements

_PAIRS, _PAIRS_EACH = 30_000, 60  # pairs of statements that are set beside each other, and as many more for each claim

Pair = tuple[str, str]
Statements = Sequence[Statement]


@frozen
class Told:
    """Pairs of claims with what each of them states, which is worked out when it is first needed: `most` statements of
    each are set beside those of another, and so many claims have more (`cut`).
    """

    pairs: Sequence[Pair]
    stated: Callable[[str], Statements]
    most: int
    cut: int = 0

    @classmethod
    def of(cls, pairs: Sequence[Pair], texts: Mapping[str, Text], stated: Callable[[str], Statements]) -> Told:
        """The pairs of claims with these texts; what all of them state is only held at once where it is too much."""
        most = {name: most_statements(text) for name, text in texts.items()}
        if sum([most[one] * most[other] for one, other in pairs]) <= _PAIRS + _PAIRS_EACH * len(texts):
            return cls(pairs, stated, max(most.values(), default=1))
        told = {name: stated(name) for name in texts}
        few = looked_at(pairs, told)
        return cls(pairs, told.__getitem__, few, sum([len(statements) > few for statements in told.values()]))

    def in_turn(self) -> Iterator[tuple[Pair, Statements, Statements]]:
        """Each pair with what the two state: all pairs of a claim, then those of the claims that it stood beside."""
        beside: dict[str, list[str]] = {}
        for one, other in self.pairs:
            beside.setdefault(one, []).append(other)
            beside.setdefault(other, []).append(one)
        held: dict[str, Statements] = {}
        left = dict.fromkeys(beside)
        while left:
            waiting = deque([next(iter(left))])
            while waiting:
                name = waiting.popleft()
                if name not in left:
                    continue
                del left[name]
                for other in beside[name]:
                    if other in left:
                        pair = (name, other) if name < other else (other, name)
                        for one in pair:
                            if one not in held:
                                held[one] = self.stated(one)
                        yield pair, held[pair[0]], held[pair[1]]
                        waiting.append(other)
                held.pop(name, None)


def looked_at(pairs: Sequence[Pair], told: Mapping[str, Statements]) -> int:
    """How many statements of each claim are set beside those of another: all, where claims are as short as statements
    are; of long claims with much in common so many that the work grows no faster than they do.
    """
    sizes = [(len(told[one]), len(told[other])) for one, other in pairs]
    most = _PAIRS + _PAIRS_EACH * len(told)
    longest = max([max(both) for both in sizes], default=1)
    if sum(a * b for a, b in sizes) <= most:
        return longest
    some = range(1, min(longest, isqrt(most)) + 1)
    return max(1, bisect_right(some, most, key=lambda s: sum([min(a, s) * min(b, s) for a, b in sizes])))
