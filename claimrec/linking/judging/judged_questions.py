"""Checked answers on groups of claims in; questions, opposed pairs and changes of the whole set out, each with votes.

Groups may overlap. Questions of two groups are one where they agree on the claims that both groups hold; pairs on which
groups disagree are settled by the sum of their votes and of linking's own log-odds, and counted.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence, Set
from itertools import combinations
from math import exp, log

from attrs import define, evolve, field, frozen

from claimrec.linking.evidence.clusters import clusters
from claimrec.linking.judging.judge_protocol import FEWEST, JudgedGroup, JudgedQuestion

IdPair = tuple[str, str]  # ids of two claims; of a change the earlier first, else the smaller first

# The worth in log-odds of what an answer says, from the recorded answers of a large model on 40 events of `develop`
# (tests/benchmarks/judged.py --recorded): of the pairs that it opposes .96 are marked so; a claim belongs to the
# question that it is put on in .97 where it is opposed to others there, else in .46, .45, .78 and .90 where linking's
# own mean probability that it goes with the others is under .1, .2, .4 and above. Of the changes that it tells .73 are
# marked under one name, .36 between two names that it also opposes, .20 between two that it does not, and .14 of those
# that pass over another change. How far what is not among the statements counts is a convention. Where an answer is at
# odds with itself its numbers are misplaced: likeness counts for more, as chosen in five folds of `develop`, a tenth
# misplaced (same fact .87 to .90, and changes as before with PER_TURN). No recorded answer is.
OPPOSED_YES, OPPOSED_NO = 3.2, -5.0
CHANGED_SELF, CHANGED_SIDE = 1.0, -0.6
NAMED, UNNAMED, PER_SIDE, PER_TURN, LIKENESS, DOUBTED = 2.0, -0.6, 1.5, 1.0, 0.6, 1.0
_SLIP = 0.05  # the share of opposed pairs up to which an answer is not taken to be at odds with itself
_SIDES = 2  # mentions among what is opposed that count
_AGREE = 0.5  # the share of the claims in common on which questions of two groups have to agree


@frozen
class PairScore:
    """What linking itself says of two claims: how probably they are on one fact, and the log-odds that they contradict,
    None where they cannot. `repeats`: they say the same in the same words, and so agree.
    """

    same: float
    odds: float | None
    repeats: bool = False


@frozen
class PairScores:
    """Linking's scores of pairs of claims, by their ids; of a pair without one little is expected."""

    scores: Mapping[IdPair, PairScore]

    def same(self, a: str, b: str) -> float:
        """How probably two claims are on one fact."""
        found = self.scores.get(in_order(a, b))
        return _LEAST if found is None else found.same

    def odds(self, a: str, b: str) -> float:
        """The log-odds that two claims contradict each other."""
        found = self.scores.get(in_order(a, b))
        return _UNSAID if found is None or found.odds is None else found.odds

    def repeats(self, a: str, b: str) -> bool:
        """Whether two claims say the same in the same words at the same time."""
        found = self.scores.get(in_order(a, b))
        return found is not None and found.repeats

    def unsure(self, a: str, b: str) -> float:
        """How unsure it is whether two claims contradict, 0 to .25; of pairs alike, the likelier on one fact first."""
        sure = 1 / (1 + exp(-self.odds(a, b)))
        return sure * (1 - sure) * (0.1 + self.same(a, b))


@frozen
class AnsweredGroup:
    """The ids of the claims that a judge was asked about, in the order of their numbers, which is that of saying; its
    checked answer; the party of each claim; and what the judge is called.
    """

    claims: tuple[str, ...]
    answer: JudgedGroup
    parties: tuple[str, ...] = ()
    by: str = ""


@frozen
class Opposed:
    """What groups say of two claims that one of them opposes: the sum of votes in log-odds, and the reason given."""

    odds: float
    why: str


@frozen
class SharedQuestion:
    """The ids of the claims that answer one question, in order, what the judge that says so is called, and how it words
    the question.
    """

    claims: tuple[str, ...]
    by: str = ""
    words: str = ""


@frozen
class JudgedSet:
    """What a judge's answers come to.

    - `questions`: a claim may answer several.
    - `seen`: the pairs of claims that stood in one group, with what the judge that saw them is called; `opposed`,
      `changes`: those that are held to contradict, and to change a line, with how surely (log-odds).
    - `disputed`: how many pairs groups disagreed on.
    """

    questions: tuple[SharedQuestion, ...] = ()
    seen: Mapping[IdPair, str] = field(factory=dict)
    opposed: Mapping[IdPair, Opposed] = field(factory=dict)
    changes: Mapping[IdPair, float] = field(factory=dict)
    disputed: int = 0


def in_order(a: str, b: str) -> IdPair:
    """Two ids, the smaller first."""
    return (a, b) if a <= b else (b, a)


def judged_set(groups: Sequence[AnsweredGroup], scores: PairScores, *, join: float) -> JudgedSet:
    """The answers on all groups as one, in any order of groups.

    Who belongs to a question is what the answer says, weighed with how well a claim goes with the others by linking's
    own `scores`; claims in the same words agree, whatever it says. An answer on single pairs moves these scores, and
    claims that go together from `join` on are a question.
    """
    groups = [_clustered(group, scores, join) for group in sorted(groups, key=lambda group: group.claims)]
    told = [(group, [_members(q, group, scores) for q in group.answer.questions]) for group in groups]
    seen: dict[IdPair, list[str]] = {}
    votes: dict[IdPair, list[str]] = {}
    changes: dict[IdPair, float] = {}
    for group, members in told:
        ids = group.claims
        for pair in _seen(group):
            seen.setdefault(pair, []).append(group.by)
        opposed_here: dict[IdPair, str] = {}
        for question, inside in zip(group.answer.questions, members, strict=True):
            pairs = [in_order(ids[a - 1], ids[b - 1]) for a, b in question.opposed]
            opposed_here |= {
                pair: question.why for pair in pairs if inside.issuperset(pair) and not scores.repeats(*pair)
            }
        for key, why in opposed_here.items():
            votes.setdefault(key, []).append(why)
        changes |= _changes(group, opposed_here)
    opposed, disputed = {}, 0
    for key, whys in sorted(votes.items()):
        total = len(whys) * OPPOSED_YES
        if len(whys) < len(seen[key]):
            disputed += 1
            total += (len(seen[key]) - len(whys)) * OPPOSED_NO + scores.odds(*key)
        if total > 0:
            opposed[key] = Opposed(total, min(whys, key=lambda why: (not why, why)))
    saw = {pair: _names(names) for pair, names in seen.items()}
    return JudgedSet(_questions(told), saw, opposed, dict(sorted(changes.items())), disputed)


def _names(by: Iterable[str]) -> str:
    return " and ".join(sorted(set(by)))


def _changes(group: AnsweredGroup, opposed: Container[IdPair]) -> dict[IdPair, float]:
    """The changes that an answer tells, as far as they are to be believed, each with the log-odds of that."""
    ids, told = group.claims, sorted(group.answer.changes)
    parties = group.parties or ids
    found = {}
    for a, b in told:
        passed_over = any(one == a and a < other < b for one, other in told)
        renewed = any(other == b and a < one < b for one, other in told)
        one_party = parties[a - 1] == parties[b - 1]
        if one_party and not (passed_over and renewed):
            found[ids[a - 1], ids[b - 1]] = CHANGED_SELF
        elif not one_party and not passed_over and in_order(ids[a - 1], ids[b - 1]) in opposed:
            found[ids[a - 1], ids[b - 1]] = CHANGED_SIDE
    return found


def _seen(group: AnsweredGroup) -> list[IdPair]:
    """The pairs of claims that an answer speaks of: all of its group, or the single pairs that were judged."""
    ids, pairs = group.claims, group.answer.pairs
    if pairs:
        return [in_order(ids[p.a - 1], ids[p.b - 1]) for p in pairs if p.opposed is not None]
    return [in_order(*pair) for pair in combinations(ids, 2)]


def _members(question: JudgedQuestion, group: AnsweredGroup, scores: PairScores) -> frozenset[str]:
    """The claims that belong to a judged question."""
    ids = group.claims
    named = [ids[number - 1] for number in question.statements]
    if group.answer.pairs:
        return frozenset(named)
    turned = {n for pair in group.answer.changes if {*pair} <= {*question.statements} for n in pair}
    found, likeness = set(), DOUBTED if group.answer.at_odds > _SLIP else LIKENESS
    for number in {*question.statements, *question.sides}:
        claim = ids[number - 1]
        others = [scores.same(claim, other) for other in named if other != claim]
        mean = min(max(sum(others) / len(others), _LEAST), 1 - _LEAST) if others else 0.5
        odds = (NAMED if claim in named else UNNAMED) + likeness * _log_odds(mean)
        odds += PER_SIDE * min(question.sides.get(number, 0), _SIDES) + PER_TURN * (number in turned)
        if odds > 0:
            found.add(claim)
    return frozenset(found) if len(found) >= FEWEST else frozenset()


def _clustered(group: AnsweredGroup, scores: PairScores, join: float) -> AnsweredGroup:
    """An answer on single pairs as questions: claims that go together once each judged pair is moved by its answer."""
    if not group.answer.pairs:
        return group
    ids = group.claims
    places = combinations(range(len(ids)), 2)
    sure = {(i, j): scores.same(ids[i], ids[j]) for i, j in places}
    opposed = set()
    for pair in group.answer.pairs:
        at = pair.a - 1, pair.b - 1
        same = True if pair.opposed else pair.same
        if same is not None:
            worth = _log_odds(min(max(pair.certainty, 1 - _SUREST), _SUREST))
            moved = _log_odds(min(max(sure[at], _LEAST), 1 - _LEAST)) + (worth if same else -worth)
            sure[at] = 1 / (1 + exp(-moved))
        if pair.opposed:
            opposed.add((pair.a, pair.b))
    found = [[place + 1 for place in part] for part in clusters(len(ids), sure, join=join) if len(part) > 1]
    questions = [
        JudgedQuestion("", tuple(part), frozenset([p for p in opposed if p[0] in part and p[1] in part]))
        for part in found
    ]
    return evolve(group, answer=evolve(group.answer, questions=tuple(questions)))


def _log_odds(chance: float) -> float:
    return log(chance / (1 - chance))


_LEAST = 0.001
_UNSAID = _log_odds(0.1)  # that two claims contradict of which linking says nothing
_SUREST = 0.98  # no judge is taken to be surer than that
SUREST_ODDS = _log_odds(_SUREST)


@define
class _Merging:
    """A question of several groups: its members, all claims that were seen with them, who says so, and its wordings,
    each with for how many claims it was found.
    """

    members: set[str] = field(factory=set)
    seen: set[str] = field(factory=set)
    by: set[str] = field(factory=set)
    words: set[tuple[int, str]] = field(factory=set)

    def add(self, members: Set[str], group: AnsweredGroup, words: str) -> None:
        """Take in what one group says."""
        self.members.update(members)
        self.seen.update(group.claims)
        self.by.add(group.by)
        if words:
            self.words.add((len(members), words))

    def merge(self, other: _Merging) -> None:
        """Take in a question of the same claims."""
        self.by |= other.by
        self.words |= other.words


def _questions(told: Sequence[tuple[AnsweredGroup, Sequence[Set[str]]]]) -> tuple[SharedQuestion, ...]:
    """The questions of all groups, those of overlapping groups that agree made one."""
    found: list[_Merging] = []
    for group, members in told:
        held = set(group.claims)
        for mine, question in zip(members, group.answer.questions, strict=True):
            if not mine:
                continue
            home = max(found, key=lambda other: _agreement(mine, held, other), default=None)
            if home is None or _agreement(mine, held, home) < _AGREE:
                found.append(home := _Merging())
            home.add(mine, group, question.question)
    same: dict[tuple[str, ...], _Merging] = {}
    for one in found:  # questions of the same claims are one
        same.setdefault(tuple(sorted(one.members)), one).merge(one)
    return tuple([SharedQuestion(claims, _names(one.by), _wording(one.words)) for claims, one in sorted(same.items())])


def _wording(words: Set[tuple[int, str]]) -> str:
    """Of several wordings that which most claims were found for, of equals the shortest."""
    return min(words, key=lambda one: (-one[0], len(one[1]), one[1]), default=(0, ""))[1]


def _agreement(mine: Set[str], held: Set[str], other: _Merging) -> float:
    """How far two questions hold the same of the claims that both of their groups hold: shared by all (Jaccard)."""
    if held == other.seen:  # one group asks two questions
        return 0.0
    both = held & other.seen
    one, two = mine & both, other.members & both
    return len(one & two) / len(one | two) if one | two else 0.0
