"""A caller's function of two claims in, a judge out that asks it about the pairs of each request that matter most."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from claimrec.linking.judging.judge_protocol import Answer, Request
from claimrec.linking.told_answers import ToldAnswers
from claimrec.model.arguments import function_given, needed, plain
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown
from claimrec.model.progress import Tell

PER_CLAIM = 3.0  # pairs


@frozen
class Verdict:
    """What a function of two claims says of them: `same_fact` and `contradicts`, each None where it cannot say;
    `certainty`, 0 to 1; `why`, for a person. Numbers of numpy and torch will do. Raises InputError for anything else.

    >>> Verdict(same_fact=True, contradicts=None, certainty=7)
    Traceback (most recent call last):
    claimrec.model.errors.InputError: field 'certainty': 7 cannot be used; expected a number from 0 to 1
    """

    same_fact: bool | None = field(converter=plain)
    contradicts: bool | None = field(converter=plain)
    certainty: float = field(converter=plain)
    why: str = field(default="", converter=str)

    def __attrs_post_init__(self) -> None:
        for name, value in (("same_fact", self.same_fact), ("contradicts", self.contradicts)):
            needed(value is None or isinstance(value, bool), value, name, "True, False, or None for: cannot say")
        fits = type(self.certainty) in (int, float) and 0 <= self.certainty <= 1
        needed(fits, self.certainty, "certainty", "a number from 0 to 1")


PairFunction = Callable[[Claim, Claim], Verdict | Mapping[str, Any] | None]


@frozen
class PairJudge:
    """A judge that asks `function` about two claims at a time: see `judge_of_pairs`."""

    function: PairFunction
    per_claim: float = PER_CLAIM
    name: str = ""
    tell: Tell | None = field(default=None, repr=False, eq=False)

    def telling(self, tell: Tell) -> PairJudge:
        """The same; it says how far an answer is: see `claimrec.model.progress.telling`."""
        return evolve(self, tell=tell)

    def __call__(self, requests: Sequence[Request]) -> ToldAnswers:
        """For each request what the function says of its most telling pairs; what it raises is told."""
        problems: dict[str, None] = {}
        answers = []
        for number, request in enumerate(requests, 1):
            answers.append(self._answer(request, problems))
            if self.tell is not None:
                self.tell(number, len(requests))
        return ToldAnswers(tuple(answers), tuple(problems))

    def _answer(self, request: Request, problems: dict[str, None]) -> Answer | None:
        found = []
        for a, b in request.pairs[: round(self.per_claim * len(request.claims))]:
            one, other = request.claims[a - 1], request.claims[b - 1]
            try:
                said = self.function(one, other)
                verdict = said if said is None or isinstance(said, Verdict) else _verdict(said)
            except Exception as error:  # the caller's code
                of = f"{shown(one.text or one.id)} / {shown(other.text or other.id)}"
                problems[f"the pair {of} has no answer: {type(error).__name__}: {error}"] = None
                continue
            if verdict is not None:
                told = {"same": verdict.same_fact, "opposed": verdict.contradicts, "certainty": verdict.certainty}
                found.append({"pair": [a, b], **told})
        return {"pairs": found} if found else None


def judge_of_pairs(function: PairFunction, *, per_claim: float = PER_CLAIM, name: str = "") -> PairJudge:
    """A judge made of a function of two claims.

    - `function`: gives a Verdict, a mapping of its fields, or None where it cannot say.
    - `per_claim`: how many pairs it is asked about for each claim of a request, the least decided first.
    - `name`: what it is called in notes and reasons; by default as the function is.

    The function gets the claims as they came in, in the order of saying. A pair over which it raises has no answer,
    told in the notes of the report. Raises InputError for what is no function.

    >>> judge = judge_of_pairs(lambda a, b: Verdict(True, "fell" in a.text + b.text, 0.9))
    >>> a, b = Claim("It stands.", party="Mayor", id="a"), Claim("It fell.", party="Radio", id="b")
    >>> list(judge([Request((a, b))]))
    [{'pairs': [{'pair': [1, 2], 'same': True, 'opposed': True, 'certainty': 0.9}]}]
    """
    function_given(function, "function", expected="a function of two claims")
    fits = isinstance(per_claim, (int, float)) and not isinstance(per_claim, bool) and per_claim > 0
    needed(fits, per_claim, "per_claim", "a number above 0")
    if not isinstance(name, str):
        raise InputError(f"{shown(name)} is a {type(name).__name__}", field="name", expected="a string")
    return PairJudge(function, per_claim, name or getattr(function, "__name__", "") or type(function).__name__)


def _verdict(said: Any) -> Verdict:
    if not isinstance(said, Mapping):
        expected = "a Verdict, or a mapping with same_fact, contradicts and certainty"
        raise InputError(f"{shown(said)} is no verdict", field="function", expected=expected)
    return Verdict(said["same_fact"], said["contradicts"], said["certainty"], said.get("why") or "")
