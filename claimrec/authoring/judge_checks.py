"""A judge in, its faults out, in sentences: what it gives for groups of claims is tried before a run depends on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from attrs import evolve

from claimrec.linking.judging.judge_protocol import FEWEST, FORM, MOST, Judge, JudgedGroup, Request, checked_answer
from claimrec.model.arguments import function_given, listed
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown
from claimrec.model.resources import tables_of

Pairs = dict[frozenset[str], str]  # what is held of two claims, by their ids


def check_judge(judge: Judge, claims: Iterable[Claim] | None = None) -> list[str]:
    """What is wrong with `judge`, in sentences for its author; an empty list means that nothing was found.

    - `claims`: 2 to 40 claims to try it on; by default five about a lock and its dredgers.

    Tried are: an answer for each of several requests, its form, numbers that exist, the same answer on every call, in
    another order of claims and beside another request. Each costs requests: six in all. What the judge raises is told,
    not raised. Raises InputError for `claims` that are none, or too few or many, and for what is no function.

    >>> check_judge(lambda requests: [{"questions": [{"statements": [1, 2]}]} for _ in requests])
    ['in another order of the claims it answers otherwise: say what belongs together, not what stands where']
    >>> check_judge(lambda requests: "yes")
    ["gives 'yes' for 1 request, where a list of answers is expected"]
    """
    function_given(judge, "judge", expected="a function of a list of requests")
    given = _claims(claims)
    request = Request(given)
    turned = Request(given[::-1])
    answers, fault = _asked(judge, [request])
    if fault:
        return [fault]
    if answers[0] is None:
        return ["gives no answer (None): nothing more could be tried"]
    first = checked_answer(answers[0], len(given))
    if first is None:
        return [f"gives {shown(answers[0])}, where {FORM} is expected"]
    faults = [f"sets aside a part of its answer: {problem}" for problem in first.problems]
    held = _held(first, request)
    faults += _compared(judge, [request], held, "asked again it answers otherwise: a cache keeps what came first")
    told = "in another order of the claims it answers otherwise: say what belongs together, not what stands where"
    faults += _compared(judge, [turned], held, told)
    faults += _compared(judge, [request, Request(given[:FEWEST])], held, "beside another request it answers otherwise")
    return list(dict.fromkeys(faults))


def _claims(given: Iterable[Claim] | None) -> tuple[Claim, ...]:
    if given is None:
        return tuple([Claim(**one) for one in tables_of("authoring/judge_samples.toml")["claim"]])
    found = tuple(listed(given, "claims", expected="Claim objects"))
    if not all(isinstance(one, Claim) for one in found) or not FEWEST <= len(found) <= MOST:
        raise InputError(
            f"{shown(given)} cannot be tried", field="claims", expected=f"{FEWEST} to {MOST} Claim objects"
        )
    return tuple([evolve(one, id=f"{n}") for n, one in enumerate(found)])


def _asked(judge: Judge, requests: Sequence[Request]) -> tuple[list[Any], str]:
    """The answers on some requests, or what the judge does instead."""
    many = f"{len(requests)} request{'s' if len(requests) > 1 else ''}"
    try:
        given: Any = judge(requests)
        if isinstance(given, (str, bytes, Mapping)) or not isinstance(given, Iterable):
            return [], f"gives {shown(given)} for {many}, where a list of answers is expected"
        found = list(islice(given, len(requests) + 1))
    except Exception as error:  # the author's code
        return [], f"raises {type(error).__name__} for {many}: {error}"
    if len(found) != len(requests):
        return [], f"gives {'too many' if len(found) > len(requests) else len(found)} answers for {many}"
    return found, ""


def _compared(judge: Judge, requests: Sequence[Request], held: Pairs, told: str) -> list[str]:
    """What is told where the judge holds something else of the claims of the first request, or fails."""
    answers, fault = _asked(judge, requests)
    if fault:
        return [fault]
    found = None if answers[0] is None else checked_answer(answers[0], len(requests[0].claims))
    return [] if found is not None and _held(found, requests[0]) == held else [told]


def _held(group: JudgedGroup, request: Request) -> Pairs:
    """What an answer holds of each two claims: opposed, or of one question."""
    ids = [claim.id for claim in request.claims]
    found: Pairs = {}
    for question in group.questions:
        numbers = question.statements
        found |= {frozenset((ids[a - 1], ids[b - 1])): "one question" for a in numbers for b in numbers if a < b}
    opposed = {pair for question in group.questions for pair in question.opposed}
    found |= {frozenset((ids[a - 1], ids[b - 1])): "opposed" for a, b in opposed}
    for pair in group.pairs:
        told = "opposed" if pair.opposed else "one question" if pair.same else ""
        found[frozenset((ids[pair.a - 1], ids[pair.b - 1]))] = told
    return found
