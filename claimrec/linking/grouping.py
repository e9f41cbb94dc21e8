"""Positions in, groups on one fact out: blocks, equal keys, the caller's rules, vetoes.

Positions that share a key are one fact without being compared. Pairs are only formed for rules of the caller, inside
the blocks that those rules ask for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from operator import attrgetter

from claimrec.model.errors import RuleError
from claimrec.model.match_weight import Pair, PairFindings, verdict
from claimrec.model.positions import Finding, Position, Relation
from claimrec.model.rules import Blocked, Rule, ask, rule_name


def pair_findings(positions: Sequence[Position], rules: Iterable[Rule]) -> dict[Pair, list[Finding]]:
    """What the caller's rules say, by the places of the two positions in `positions`, the smaller first."""
    found: dict[Pair, list[Finding]] = defaultdict(list)
    for rule in rules:
        key = rule.by if isinstance(rule, Blocked) else attrgetter("subject")
        for block in _rule_blocks(positions, key, rule):
            for i, j in combinations(block, 2):
                finding = ask(rule, positions[i], positions[j])
                if finding is not None:
                    found[i, j].append(finding)
    return dict(found)


def _rule_blocks(positions: Sequence[Position], key: Callable[[Position], Hashable], rule: Rule) -> list[list[int]]:
    def keyed(position: Position) -> Hashable:
        try:
            found = key(position)
            hash(found)
        except Exception as error:  # the key is the caller's code, as the rule is
            problem = f"the blocking key of rule {rule_name(rule)!r} raised {type(error).__name__}: {error}"
            raise RuleError(f"{problem} (on claim {position.claim.id!r})") from error
        return found

    return blocks(positions, keyed)


def blocks(positions: Sequence[Position], key: Callable[[Position], Hashable]) -> list[list[int]]:
    """The places of positions that share a key, in order; a key of None is in no block."""
    found: dict[Hashable, list[int]] = {}
    for place, position in enumerate(positions):
        block = key(position)
        if block is not None:
            found.setdefault(block, []).append(place)
    return list(found.values())


def grouped(positions: Sequence[Position], *, by_question: bool, found: PairFindings) -> list[list[int]]:
    """Facts, as the places of their positions: by exact question, joined by rules, split by vetoes."""
    facts: dict[Hashable, list[int]] = {}
    for place, p in enumerate(positions):
        facts.setdefault(p.question if by_question else place, []).append(place)
    if not found:
        return list(facts.values())
    joined = _joined(list(facts.values()), found)
    vetoes = {pair for pair, said in found.items() if any(f.relation is Relation.OTHER_FACT for f in said)}
    return [part for fact in joined for part in _split(fact, vetoes)]


def _joined(facts: list[list[int]], found: PairFindings) -> list[list[int]]:
    """Facts joined where a rule matches a pair across them; to contradict is to answer the same question."""
    home = {place: number for number, fact in enumerate(facts) for place in fact}
    parent = list(range(len(facts)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for (i, j), said in sorted(found.items()):
        one, two = root(home[i]), root(home[j])
        if one != two and _matches(said):
            parent[max(one, two)] = min(one, two)
    merged: dict[int, list[int]] = {}
    for number, fact in enumerate(facts):
        merged.setdefault(root(number), []).extend(fact)
    return [sorted(fact) for fact in merged.values()]


def _matches(said: Sequence[Finding]) -> bool:
    return any(
        verdict(said, match=match, veto=Relation.OTHER_FACT) is not None
        for match in (Relation.SAME_FACT, Relation.CONTRADICTS)
    )


def _split(fact: list[int], vetoes: set[Pair]) -> list[list[int]]:
    """A fact taken apart so that no vetoed pair stays in one part: each position joins the first part that bears it."""
    against: dict[int, set[int]] = defaultdict(set)
    inside = set(fact)
    for i, j in vetoes:
        if i in inside and j in inside:
            against[i].add(j)
            against[j].add(i)
    if not against:
        return [fact]
    parts: list[list[int]] = []
    for place in fact:
        home = next((part for part in parts if against[place].isdisjoint(part)), None)
        if home is None:
            parts.append([place])
        else:
            home.append(place)
    return parts
