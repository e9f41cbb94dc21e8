"""Scored pairs in; the most undecided ones put to the caller's judge, within a budget, and its verdicts out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path

from attrs import evolve, field, frozen

from claimrec.linking.features import ClaimFeatures
from claimrec.linking.judge import Judge, Judged, Pair, Statement, Verdict, ask_judge
from claimrec.linking.match_scores import Weighed, opposable
from claimrec.linking.weights import Weights, probability
from claimrec.model.positions import Evidence

_LEAST, _MOST = 0.05, 0.9  # outside of these a pair is decided, whatever a judge may say
_SUREST = 0.98  # no judge is taken to be surer than that


@frozen
class JudgeSetup:
    """A judge and how it may be asked: `budget` pairs at most, answers kept in the file `cache`."""

    judge: Judge
    budget: int = 200
    cache: str | Path | None = None
    name: str = field(default="")

    @property
    def called(self) -> str:
        """What the judge is called in findings."""
        return self.name or getattr(self.judge, "__name__", None) or type(self.judge).__name__


@frozen
class JudgedPairs:
    """Stories with what a judge said of their pairs, and what is to be told about the asking."""

    stories: tuple[tuple[Weighed, ...], ...]
    notes: tuple[str, ...] = ()


def judged_pairs(
    stories: Sequence[Sequence[ClaimFeatures]],
    weighed: Sequence[Sequence[Weighed]],
    *,
    asking: JudgeSetup,
    weights: Weights,
    said_at: Mapping[str, str],
) -> JudgedPairs:
    """The pairs of all stories with a judge's word on those that stay undecided, the least decided first.

    `said_at` is when each claim was said, by its id.
    """
    places = [(n, m) for n, pairs in enumerate(weighed) for m, pair in enumerate(pairs) if _LEAST < pair.same < _MOST]
    places.sort(key=lambda at: (_decided(weighed[at[0]][at[1]], weights), at))
    asked = [_pair(stories[n], weighed[n][m], said_at) for n, m in places]
    judged = ask_judge(asking.judge, asked, budget=asking.budget, cache=asking.cache, name=asking.called)
    found = [list(pairs) for pairs in weighed]
    for place, verdict in judged.verdicts.items():
        n, m = places[place]
        found[n][m] = _with(found[n][m], verdict, asking.called)
    return JudgedPairs(tuple(map(tuple, found)), _notes(judged, sum(map(len, weighed)), asking.called))


def _decided(pair: Weighed, weights: Weights) -> float:
    """How far a pair is from where it would be taken as one fact, or flagged."""
    return min(abs(pair.same - weights.join), abs(pair.contradicts - weights.flag))


def _pair(story: Sequence[ClaimFeatures], pair: Weighed, said_at: Mapping[str, str]) -> Pair:
    a, b = (story[place] for place in pair.pair)
    return Pair(*(Statement(one.given, one.party, said_at.get(one.id, "")) for one in (a, b)))


def _with(pair: Weighed, verdict: Verdict, name: str) -> Weighed:
    """A pair with a verdict among its evidence; who says that two contradict says that they speak of one fact."""
    sure = min(max(verdict.certainty, 1 - _SUREST), _SUREST)
    worth = log(sure / (1 - sure))
    same = True if verdict.contradicts else verdict.same_fact
    said = [
        _evidence(name, what, yes, worth)
        for what, yes in (("one fact", same), ("a contradiction", verdict.contradicts))
    ]
    told = tuple(e for e in said if e is not None)
    return evolve(
        pair,
        same=_moved(pair.same, said[0]),
        contradicts=_against(pair, said[1], yes=bool(verdict.contradicts)),
        odds=pair.odds + (said[1].weight if said[1] else 0.0),
        judged=told,
        held=bool(verdict.contradicts),
    )


def _evidence(name: str, what: str, yes: bool | None, worth: float) -> Evidence | None:
    if yes is None:
        return None
    return Evidence(f"judge {name}", f"judge {name}: {what if yes else f'not {what}'}", worth if yes else -worth)


def _against(pair: Weighed, evidence: Evidence | None, *, yes: bool) -> float:
    """How surely a judged pair contradicts. A yes also counts where the words have nothing in common."""
    if yes and evidence is not None and opposable(pair.two):
        return probability(pair.odds + evidence.weight)
    return _moved(pair.contradicts, evidence) if pair.contradicts else 0.0


def _moved(sure: float, evidence: Evidence | None) -> float:
    if evidence is None or not 0 < sure < 1:
        return sure
    return probability(log(sure / (1 - sure)) + evidence.weight)


def _notes(judged: Judged, weighed: int, name: str) -> tuple[str, ...]:
    told = f"judge {name} was asked about {judged.asked} of {weighed} weighed pairs"
    more = [f"{judged.cached} were known from its cache"] if judged.cached else []
    more += [f"{judged.left_out} were over the budget"] if judged.left_out else []
    return "; ".join([told, *more]), *(f"judge {name}: {problem}" for problem in judged.problems)
