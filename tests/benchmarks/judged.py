"""How much of what a judge knows reaches the report: marked events, with answers made from their marks.

    python tests/benchmarks/judged.py SHARED [--events N] [--misplaced SHARE] [--broken SHARE] [--stream SHARE ...]
    python tests/benchmarks/judged.py SHARED --recorded

The judge answers from the marks of `SHARED/cases/develop`. `--misplaced` replaces a share of the numbers in its answers
by others, `--broken` a share of its answers by what is none (both seeded). `--stream` pours all events into one run,
with the given shares of the groups that it would ask about as its budget. Scores are those of `SHARED/tools/score.py`,
means over events. `--recorded` reads `SHARED/cases/answers/develop.jsonl` instead: how far such answers are right, by what
`linking/judging/judged_questions.py` weighs them with.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from claimrec.linking import Request, judged_run
from claimrec.linking.judging.judged_questions import AnsweredGroup, JudgedSet, PairScores, in_order

Case = Mapping[str, Any]
Judge = Callable[[Sequence[Request]], list[Any]]


def from_marks(cases: Iterable[Case], named: Callable[[int, str], str]) -> Judge:
    """A judge that answers from the marks of cases; `named` gives the id of a claim of the nth case in the run."""
    facts: list[set[str]] = []
    opposed: set[frozenset[str]] = set()
    changes: set[tuple[str, str]] = set()
    for n, case in enumerate(cases):
        gold = case["gold"]
        facts += [{named(n, one) for one in fact["claims"]} for fact in gold["facts"]]
        opposed |= {frozenset((named(n, a), named(n, b))) for a, b in gold.get("contradictions", ())}
        changes |= {(named(n, a), named(n, b)) for a, b in gold.get("changes", ())}

    def answer(request: Request) -> dict[str, Any]:
        number = {claim.id: n for n, claim in enumerate(request.claims, 1)}
        here = set(number)
        questions = []
        for fact in facts:
            inside = sorted(fact & here)
            if len(inside) > 1:
                against = [[[number[a]], [number[b]]] for a, b in combinations(inside, 2) if {a, b} in opposed]
                questions.append({"statements": [number[i] for i in inside], "opposed": against})
        turned = [[number[a], number[b]] for a, b in changes if a in here and b in here]
        return {"questions": questions, "changes": turned}

    return lambda requests: [answer(request) for request in requests]


def noisy(judge: Judge, *, misplaced: float, broken: float, seed: int = 0) -> Judge:
    """A judge whose numbers are misplaced, and whose answers are broken, as often as that."""
    dice = random.Random(seed)

    def moved(value: Any, size: int) -> Any:
        if isinstance(value, int):
            return dice.randint(1, size) if dice.random() < misplaced else value
        if isinstance(value, dict):
            return {key: moved(part, size) for key, part in value.items()}
        return [moved(part, size) for part in value]

    def answers(requests: Sequence[Request]) -> list[Any]:
        found = []
        for request, one in zip(requests, judge(requests), strict=True):
            found.append('{"questions": [{"statem' if dice.random() < broken else moved(one, len(request.claims)))
        return found

    return answers


def counted(judge: Judge, asked: list[Request]) -> Judge:
    """The judge, with a list of what it was asked."""

    def answers(requests: Sequence[Request]) -> list[Any]:
        asked.extend(requests)
        return judge(requests)

    return answers


def main() -> None:
    """Prints the figures that the options ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--events", type=int, default=400)
    parser.add_argument("--misplaced", type=float, default=0.0)
    parser.add_argument("--broken", type=float, default=0.0)
    parser.add_argument("--stream", type=float, nargs="*")
    parser.add_argument("--recorded", action="store_true")
    args = parser.parse_args()
    sys.path.insert(0, str(args.shared / "tools"))
    import score

    files = sorted((args.shared / "cases" / "develop").glob("*.json"))[: args.events]
    cases = [json.loads(file.read_text("utf-8")) for file in files]
    if args.recorded:
        _recorded(args.shared, cases, score)
        return
    if args.stream is not None:
        _streamed(cases, args.stream, score)
        return
    found, asked = [], list[Request]()
    for n, case in enumerate(cases):
        judge = noisy(from_marks([case], lambda _, one: one), misplaced=args.misplaced, broken=args.broken, seed=n)
        try:
            found.append(score.reconciled(case, False, {"judge": counted(judge, asked)}))
        except ValueError as error:  # a case that cannot be set up counts as nothing found
            print(case["case"], error)
            found.append(([], {}, set()))
    _print(cases, found, score)
    claims = sum(len(case["claims"]) for case in cases)
    print(f"{len(asked)} requests for {claims} claims: {100 * len(asked) / claims:.1f} for 100")


def _recorded(shared: Path, cases: Sequence[Case], score: Any) -> None:
    """Of what recorded answers say, which share is marked so."""
    rows = map(json.loads, (shared / "cases" / "answers" / "develop.jsonl").read_text("utf-8").splitlines())
    answers = {row["case"]: row for row in rows}
    seen: list[tuple[Sequence[AnsweredGroup], PairScores]] = []
    settled = judged_run.judged_set

    def noted(groups: Sequence[AnsweredGroup], scores: PairScores, *, join: float) -> JudgedSet:
        seen.append((groups, scores))
        return settled(groups, scores, join=join)

    judged_run.judged_set = noted
    found: dict[str, list[bool]] = {}
    for case in cases:
        if case["case"] in answers:
            seen.clear()
            score.reconciled(case, False, {"judge": score.replayed(answers[case["case"]])})
            for groups, scores in seen:
                for group in groups:
                    _count(group, scores, score.gold_pairs(case), found)
    for name, right in sorted(found.items()):
        print(f"{name:75} {len(right):5d}  right {sum(right) / len(right):.2f}")


def _count(group: AnsweredGroup, scores: PairScores, marks: Any, found: dict[str, list[bool]]) -> None:
    """Adds what one answer says of pairs, members and changes to what was found, with whether it is marked."""
    same, against, turned, ignored = marks
    ids, party = group.claims, dict(zip(group.claims, group.parties, strict=True))
    opposed = set()
    for question in group.answer.questions:
        pairs = [in_order(ids[a - 1], ids[b - 1]) for a, b in question.opposed]
        opposed.update(pairs)
        counted = [pair for pair in pairs if pair not in ignored and party[pair[0]] != party[pair[1]]]
        found.setdefault("opposed", []).extend(pair in against for pair in counted)
        members = [ids[number - 1] for number in question.statements]
        for number, claim in zip(question.statements, members, strict=True):
            others = [other for other in members if other != claim]
            mean = sum(scores.same(claim, other) for other in others) / len(others)
            below = next((top for top in (0.1, 0.2, 0.4) if mean < top), 1.0)
            with_most = sum(in_order(claim, other) in same for other in others) * 2 >= len(others)
            if number in question.sides:
                found.setdefault("member, opposed to others", []).append(with_most)
            else:
                found.setdefault(f"member, opposed to nothing, linking's mean under {below}", []).append(with_most)
    for a, b in group.answer.changes:
        pair = in_order(ids[a - 1], ids[b - 1])
        passes = any(one == a and a < other < b for one, other in group.answer.changes)
        who = "one name" if party[pair[0]] == party[pair[1]] else "two names"
        also = "" if who == "one name" else ", also opposed" if pair in opposed else ", not opposed"
        found.setdefault("change past another" if passes else f"change, {who}{also}", []).append(pair in turned)


def _streamed(cases: Sequence[Case], shares: Sequence[float], score: Any) -> None:
    asked: list[Request] = []
    judge = counted(from_marks(cases, lambda n, one: f"{n}:{one}"), asked)
    found = score.poured(cases, False, {"judge": judge, "judge_budget": None})
    groups = len(asked)
    print(f"all {groups} groups:")
    _print(cases, found, score)
    for share in shares:
        print(f"budget of {share:.2f} of them:")
        budget = {"judge": judge, "judge_budget": round(share * groups)}
        _print(cases, score.poured(cases, False, budget), score)


def _print(cases: Sequence[Case], found: Sequence[Any], score: Any) -> None:
    means = {"same fact": 0.0, "contradiction": 0.0, "change": 0.0}
    for case, (facts, flags, changes) in zip(cases, found, strict=True):
        same, against, turned, ignore = score.gold_pairs(case)
        party = {c["id"]: c["party"] for c in case["claims"]}
        mine = {score.pair(a, b) for f in facts for a, b in combinations(sorted(f), 2)}
        flagged = {p for p in flags if party[p[0]] != party[p[1]]}
        for name, one, other, skip in (
            ("same fact", mine, same, ignore),
            ("contradiction", flagged, against, ignore),
            ("change", changes, turned, ignore - turned),
        ):
            means[name] += score.prf(*score.figures(one, other, skip))[2] / len(cases)
    print(", ".join(f"{name} {mean:.3f}" for name, mean in means.items()))


if __name__ == "__main__":
    main()
