"""What a judge is asked and what it answers: requests for groups of claims, numbered answers, checked line by line.

A judge is a callable over a sequence of requests, that gives for each an answer or None, in order. It numbers the
claims of a request from 1. An answer holds numbers and reasons only; what does not fit its request is set aside, told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import Any

from attrs import field, frozen

from claimrec.model.claims import Claim
from claimrec.model.errors import shown

FEWEST, MOST = 2, 40  # claims of one request
REASON = 400  # characters of a reason that are kept
FORM = (
    'a mapping {"questions": [{"question": text, "statements": [numbers], "opposed": [[[numbers], [numbers]]], '
    '"why": text}], "changes": [[earlier, later]]}'
)
Pair = tuple[int, int]  # numbers of two claims of a request, the smaller first


@frozen
class Request:
    """A group of claims that a judge is asked about: who answers the same question, who contradicts whom, who changed.

    - `claims`: 2 to 40, in the order in which the answer numbers them from 1.
    - `parties`, `sides`: for each the name of its party as the run resolved it, and the side that this speaks for.
    - `pairs`: the pairs of numbers that are worth a look, the most telling first; of the others little is expected.

    >>> a, b = Claim("It stands.", party="Mayor", id="a"), Claim("It fell.", party="Radio", id="b")
    >>> Request((a, b)).pairs
    ((1, 2),)
    """

    claims: tuple[Claim, ...]
    parties: tuple[str, ...] = field()
    sides: tuple[str | None, ...] = field()
    pairs: tuple[Pair, ...] = field()

    @parties.default
    def _parties(self) -> tuple[str, ...]:
        return tuple([claim.party for claim in self.claims])

    @sides.default
    def _sides(self) -> tuple[str | None, ...]:
        return (None,) * len(self.claims)

    @pairs.default
    def _pairs(self) -> tuple[Pair, ...]:
        numbers = range(1, len(self.claims) + 1)
        return tuple([(a, b) for a in numbers for b in numbers if a < b])


Answer = Mapping[str, Any]
"""What a judge says of a request: {"questions": [{"question": "Is the town cut off?", "statements": [1, 4, 7],
"opposed": [[[1, 4], [7]]], "why": "..."}], "changes": [[2, 7]]}. Each claim on the left of `opposed` contradicts each
on the right; `changes` are pairs of an earlier and a later claim. `question`, `opposed`, `why`, `changes` may be left
out."""
Judge = Callable[[Sequence[Request]], Sequence[Answer | None]]
"""`judge=`: requests in, for each an answer or None out, in order."""


@frozen
class JudgedQuestion:
    """Claims that a judge takes to answer one question, by number, the pairs of them that it opposes, and why."""

    question: str
    statements: tuple[int, ...]
    opposed: frozenset[Pair] = frozenset()
    why: str = ""


@frozen
class JudgedGroup:
    """A checked answer: its questions, its changes (earlier number, later number), and what was set aside of it."""

    questions: tuple[JudgedQuestion, ...] = ()
    changes: frozenset[Pair] = frozenset()
    problems: tuple[str, ...] = ()

    @property
    def opposed(self) -> dict[Pair, str]:
        """The pairs that are opposed in some question, each with the reason."""
        return {pair: q.why for q in reversed(self.questions) for pair in q.opposed}


def checked_answer(given: Any, size: int) -> JudgedGroup | None:
    """An answer on `size` claims without what does not fit, each told in `problems`; None where nothing can be used.

    Numbers have to be whole, from 1 to `size`; a number that is named twice counts once. Opposed claims that are not
    among the statements of their question are taken to belong to it.

    >>> found = checked_answer({"questions": [{"statements": [1, 2, 9], "opposed": [[[1], [2]]]}]}, 2)
    >>> found.questions[0].statements, found.problems
    ((1, 2), ('9 is no number from 1 to 2',))
    """
    if not isinstance(given, Mapping) or not isinstance(given.get("questions"), (list, tuple)):
        return None
    problems: list[str] = []
    questions = [q for one in given["questions"] if (q := _question(one, size, problems)) is not None]
    changes = [_two(one, size, problems) for one in _listed(given.get("changes", ()), "changes", problems)]
    told = tuple(dict.fromkeys(problems))
    return JudgedGroup(tuple(questions), frozenset([pair for pair in changes if pair is not None]), told)


def _question(given: Any, size: int, problems: list[str]) -> JudgedQuestion | None:
    if not isinstance(given, Mapping):
        problems.append(f"{shown(given)} is no question")
        return None
    statements = set(_numbers(given.get("statements", ()), size, problems))
    opposed: set[Pair] = set()
    for two in _listed(given.get("opposed", ()), "opposed", problems):
        if not isinstance(two, (list, tuple)) or len(two) != 2:
            problems.append(f"{shown(two)} is no pair of opposed groups")
            continue
        left, right = (_numbers(side, size, problems) for side in two)
        if not set(left).isdisjoint(right):
            problems.append(f"{shown(two)} opposes a claim to itself")
        opposed |= {(min(a, b), max(a, b)) for a, b in product(left, right) if a != b}
    statements |= {number for pair in opposed for number in pair}
    if len(statements) < 2:
        return None
    return JudgedQuestion(
        _words(given.get("question")), tuple(sorted(statements)), frozenset(opposed), _words(given.get("why"))
    )


def _listed(given: Any, name: str, problems: list[str]) -> Iterable[Any]:
    if isinstance(given, (list, tuple)):
        return given
    problems.append(f"{name}: {shown(given)} is no list")
    return ()


def _numbers(given: Any, size: int, problems: list[str]) -> list[int]:
    found = []
    for one in given if isinstance(given, (list, tuple)) else (given,):
        if isinstance(one, int) and not isinstance(one, bool) and 1 <= one <= size:
            found.append(one)
        else:
            problems.append(f"{shown(one)} is no number from 1 to {size}")
    return found


def _two(given: Any, size: int, problems: list[str]) -> Pair | None:
    found = _numbers(given, size, problems)
    if len(found) == 2 and found[0] != found[1] and isinstance(given, (list, tuple)) and len(given) == 2:
        return found[0], found[1]
    problems.append(f"{shown(given)} is no pair of an earlier and a later number")
    return None


def _words(given: Any) -> str:
    """The words of a model on one line, shortened."""
    return " ".join(given.split())[:REASON] if isinstance(given, str) else ""
