"""Checked answers on groups of claims in; questions, opposed pairs and changes of the whole set out, each with votes.

Groups may overlap. Questions of two groups are one where they agree on the claims that both groups hold; pairs on which
groups disagree are settled by the sum of their votes and of linking's own log-odds, and counted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from attrs import field, frozen

from claimrec.linking.judge_protocol import JudgedGroup

IdPair = tuple[str, str]  # ids of two claims; of a change the earlier first, else the smaller first
Odds = Callable[[str, str], float]

# The worth in log-odds of an answer's yes and no on a pair, from the recorded answers of a large model on the 40 marked
# events of `develop` that it was asked about (docs/models.md): of the pairs that it opposes .96 are marked so.
OPPOSED_YES, OPPOSED_NO = 3.2, -5.0
SAME_YES, CHANGE_YES = 2.0, 1.5
_AGREE = 0.5  # the share of the claims in common on which questions of two groups have to agree


@frozen
class AnsweredGroup:
    """The ids of the claims that a judge was asked about, in the order of their numbers, and its checked answer."""

    claims: tuple[str, ...]
    answer: JudgedGroup


@frozen
class Opposed:
    """What groups say of two claims that one of them opposes: the sum of votes in log-odds, and the reason given."""

    odds: float
    why: str


@frozen
class JudgedSet:
    """What a judge's answers come to.

    - `questions`: for each the ids of its claims, in order; a claim may answer several.
    - `seen`: the pairs of claims that stood in one group; `opposed`, `changes`: those that are held to contradict, and
      to change a line. `reasons` are the judge's words, by question.
    - `disputed`: how many pairs groups disagreed on.
    """

    questions: tuple[tuple[str, ...], ...] = ()
    reasons: tuple[str, ...] = ()
    seen: frozenset[IdPair] = frozenset()
    opposed: Mapping[IdPair, Opposed] = field(factory=dict)
    changes: Mapping[IdPair, str] = field(factory=dict)
    disputed: int = 0


def in_order(a: str, b: str) -> IdPair:
    """Two ids, the smaller first."""
    return (a, b) if a <= b else (b, a)


def judged_set(groups: Sequence[AnsweredGroup], *, odds: Odds) -> JudgedSet:
    """The answers on all groups as one, in any order of groups; `odds`: linking's own that two claims contradict."""
    groups = sorted(groups, key=lambda group: group.claims)
    questions = _questions(groups)
    seen: dict[IdPair, int] = {}
    votes: dict[IdPair, list[str]] = {}
    changes: dict[IdPair, str] = {}
    for group in groups:
        ids = group.claims
        for pair in combinations(ids, 2):
            key = in_order(*pair)
            seen[key] = seen.get(key, 0) + 1
        for (a, b), why in group.answer.opposed.items():
            votes.setdefault(in_order(ids[a - 1], ids[b - 1]), []).append(why)
        for a, b in sorted(group.answer.changes):
            changes.setdefault((ids[a - 1], ids[b - 1]), "")
    opposed, disputed = {}, 0
    for key, whys in sorted(votes.items()):
        total = len(whys) * OPPOSED_YES
        if len(whys) < seen[key]:
            disputed += 1
            total += (seen[key] - len(whys)) * -OPPOSED_YES + odds(*key)
        if total > 0:
            opposed[key] = Opposed(total, min(whys, key=lambda why: (not why, why)))
    return JudgedSet(
        tuple([members for members, _ in questions]),
        tuple([why for _, why in questions]),
        frozenset(seen),
        opposed,
        changes,
        disputed,
    )


def _questions(groups: Sequence[AnsweredGroup]) -> list[tuple[tuple[str, ...], str]]:
    """The questions of all groups, those of overlapping groups that agree made one."""
    found: list[tuple[set[str], set[str], str]] = []  # members, all claims that were seen with them, why
    for group in groups:
        held = set(group.claims)
        for question in group.answer.questions:
            mine = {group.claims[number - 1] for number in question.statements}
            home = max(found, key=lambda other: _agreement(mine, held, other), default=None)
            if home is None or _agreement(mine, held, home) < _AGREE:
                found.append((mine, set(held), question.why))
            else:
                home[0].update(mine)
                home[1].update(held)
    return sorted([(tuple(sorted(members)), why) for members, _, why in found])


def _agreement(mine: set[str], held: set[str], other: tuple[set[str], set[str], str]) -> float:
    """How far two questions hold the same of the claims that both of their groups hold: shared by all (Jaccard)."""
    members, seen, _ = other
    both = held & seen
    if held == seen:  # one group asks two questions
        return 0.0
    one, two = mine & both, members & both
    return len(one & two) / len(one | two) if one | two else 0.0
