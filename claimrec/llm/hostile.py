"""Statements that look like instructions to the model: their group is asked about with and without them.

What such a statement changes between the others is set aside: then the answer without it holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from claimrec.language.instructions import instruction_in
from claimrec.linking.judging.asked_claims import asked_claims
from claimrec.linking.judging.judge_protocol import Pair, Request
from claimrec.llm.judge_tasks import Asked, asked, renumbered
from claimrec.model.errors import shown

Answer = Mapping[str, Any]


@frozen
class Plan:
    """What is asked about one request: one task, or, of a group with `hostile` claims (places from 0), also the group
    without them, which comes first: it is the one that is needed when the budget ends."""

    called: str
    asked: tuple[Asked, ...]
    hostile: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()

    def merged(self, answers: Sequence[Answer | None]) -> tuple[Answer | None, tuple[str, ...]]:
        """The answer on the request from those on its tasks (None: there is none), and what is to be told."""
        found = [None if one is None else renumbered(one, a.order) for one, a in zip(answers, self.asked, strict=True)]
        told = [f"{self.called}: {one}" for answer in answers if answer for one in answer["problems"]]
        whole = found[-1]
        if len(found) == 1:
            return whole, (*(self.notes if whole else ()), *told)
        without = found[0]
        notes = self.notes if without or whole else ()
        if without is None:  # whatever it said of the others might be the statement's word
            more = (
                [f"{self.called}: an answer is set aside: it could not be had without that statement"] if whole else []
            )
            return None, (*notes, *more, *told)
        if whole is None:
            return without, (*notes, f"{self.called}: that statement was left out of what was asked", *told)
        if changed := len(_on_others(without, self.hostile) ^ _on_others(whole, self.hostile)):
            more = [f"{self.called}: that statement changed {changed} answers on others, so its answers are set aside"]
            return without, (*notes, *more, *told)
        return whole, (*notes, *told)


def planned(request: Request, called: str) -> Plan:
    """What to ask about a request that is `called` so in notes."""
    shown_of = [" ".join(claim.values()) for claim in asked_claims(request)]
    suspect = {at: words for at, text in enumerate(shown_of) if (words := instruction_in(text))}
    clean = [at for at in range(len(request.claims)) if at not in suspect]
    whole = asked(request, called=called)
    if not suspect:
        return Plan(called, (whole,))
    seen = {at: shown(request.claims[at].text or shown_of[at]) for at in suspect}
    notes = tuple(
        f"{called}: statement {at + 1} ({seen[at]}) looks like an instruction to the model ({shown(words)})"
        for at, words in suspect.items()
    )
    if len(clean) < 2:  # there is nothing between others that it could change
        return Plan(called, (whole,), tuple(suspect), notes)
    without = asked(request, clean, called=f"{called} without what looks like an instruction")
    return Plan(called, (without, whole), tuple(suspect), notes)


def _on_others(answer: Answer, hostile: Sequence[int]) -> frozenset[tuple[str, Pair]]:
    """What an answer says of pairs of claims that are not hostile: together, opposed, changed."""
    left_out = {at + 1 for at in hostile}
    found = set[tuple[str, Pair]]()
    for question in answer["questions"]:
        numbers = [n for n in question["statements"] if n not in left_out]
        found |= {("together", (a, b)) for a in numbers for b in numbers if a < b}
        found |= {("opposed", (a, b)) for [a], [b] in question["opposed"]}
    found |= {("changed", (a, b)) for a, b in answer["changes"]}
    return frozenset(one for one in found if left_out.isdisjoint(one[1]))
