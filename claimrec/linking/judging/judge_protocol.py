"""What a judge is asked and what it answers: requests for groups of claims, numbered answers, checked line by line.

A judge is a callable over a sequence of requests, that gives for each an answer or None, in order. It numbers the
claims of a request from 1. An answer holds numbers and reasons only; what does not fit its request is set aside, told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import Any

from attrs import field, frozen

from claimrec.model.arguments import listed
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown

FEWEST, MOST = 2, 40  # claims of one request
SURE_OF_PAIRS = 0.9  # how sure a judge of pairs is taken to be that does not say
REASON, WORDING = 400, 200  # characters of a reason, and of the wording of a question, that are kept
CLAIMS = "Claim objects"
FORM = (
    'a mapping {"questions": [{"question": text, "statements": [numbers], "opposed": [[[numbers], [numbers]]], '
    '"why": text}], "changes": [[earlier, later]]}'
)
Pair = tuple[int, int]  # numbers of two claims of a request, the smaller first


def _claims(given: Iterable[Claim]) -> tuple[Claim, ...]:
    found = listed(given, "claims", expected=CLAIMS)
    if not all(isinstance(one, Claim) for one in found):
        raise InputError(f"{shown(given)} cannot be asked about", field="claims", expected=CLAIMS)
    return found


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

    claims: tuple[Claim, ...] = field(converter=_claims)
    parties: tuple[str, ...] = field()
    sides: tuple[str | None, ...] = field()
    pairs: tuple[Pair, ...] = field()

    def __attrs_post_init__(self) -> None:
        for name in ("parties", "sides", "pairs"):
            given = getattr(self, name)
            if not isinstance(given, tuple) or (name != "pairs" and len(given) != len(self.claims)):
                raise InputError(
                    f"{shown(given)} does not fit the claims", field=name, expected="a tuple, one for each"
                )

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
out. What looks at single pairs answers {"pairs": [{"pair": [1, 4], "same": True, "opposed": False, "certainty": .9}]}.
"""
Judge = Callable[[Sequence[Request]], Sequence[Answer | None]]
"""`judge=`: requests in, for each an answer or None out, in order."""


@frozen
class JudgedQuestion:
    """Claims that a judge takes to answer one question, by number, the pairs that it opposes, and why.

    `sides` is how often each number stands on a side of what is opposed.
    """

    question: str
    statements: tuple[int, ...]
    opposed: frozenset[Pair] = frozenset()
    why: str = ""
    sides: Mapping[int, int] = field(factory=dict, hash=False)


@frozen
class JudgedPair:
    """What a judge of pairs says of two claims, `a` < `b` by number: None: it cannot say; `certainty` is 0 to 1."""

    a: int
    b: int
    same: bool | None
    opposed: bool | None
    certainty: float


@frozen
class JudgedGroup:
    """A checked answer: its questions, or what it says of single pairs; its changes (earlier number, later number);
    and what was set aside of it.
    """

    questions: tuple[JudgedQuestion, ...] = ()
    changes: frozenset[Pair] = frozenset()
    pairs: tuple[JudgedPair, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def at_odds(self) -> float:
        """How far the answer contradicts itself: the share of opposed pairs that their question does not name whole."""
        found = [not {a, b} <= set(q.statements) for q in self.questions for a, b in q.opposed]
        return sum(found) / len(found) if found else 0.0


def checked_answer(given: Any, size: int) -> JudgedGroup | None:
    """An answer on `size` claims without what does not fit, each told in `problems`; None where nothing can be used.

    Numbers have to be whole, from 1 to `size`; a number that is named twice counts once.

    >>> found = checked_answer({"questions": [{"statements": [1, 2, 9], "opposed": [[[1], [2]]]}]}, 2)
    >>> found.questions[0].statements, found.problems
    ((1, 2), ('9 is no number from 1 to 2',))
    """
    if not isinstance(given, Mapping) or given.keys().isdisjoint(("questions", "pairs")):
        return None
    problems: list[str] = []
    listed = _listed(given.get("questions", ()), "questions", problems)
    questions = [q for one in listed if (q := _question(one, size, problems)) is not None]
    pairs = [_pair(one, size, problems) for one in _listed(given.get("pairs", ()), "pairs", problems)]
    changes = [_two(one, size, problems) for one in _listed(given.get("changes", ()), "changes", problems)]
    told = tuple(dict.fromkeys(problems))
    turned = frozenset([pair for pair in changes if pair is not None])
    return JudgedGroup(tuple(questions), turned, tuple([pair for pair in pairs if pair is not None]), told)


def _question(given: Any, size: int, problems: list[str]) -> JudgedQuestion | None:
    if not isinstance(given, Mapping):
        problems.append(f"{shown(given)} is no question")
        return None
    statements = set(_numbers(given.get("statements", ()), size, problems))
    opposed: set[Pair] = set()
    sides: Counter[int] = Counter()
    for two in _listed(given.get("opposed", ()), "opposed", problems):
        if not isinstance(two, (list, tuple)) or len(two) != 2:
            problems.append(
                f"{shown(two)} is no pair of opposed groups; expected as [[1, 4], [7]], in a list of such pairs"
            )
            continue
        left, right = (_numbers(side, size, problems) for side in two)
        if not set(left).isdisjoint(right):
            problems.append(f"{shown(two)} opposes a claim to itself")
        opposed |= {(min(a, b), max(a, b)) for a, b in product(left, right) if a != b}
        sides.update({*left, *right})
    if len(statements | sides.keys()) < FEWEST:
        return None
    named, why = _words(given.get("question"), WORDING), _words(given.get("why"), REASON)
    return JudgedQuestion(named, tuple(sorted(statements)), frozenset(opposed), why, dict(sides))


def _pair(given: Any, size: int, problems: list[str]) -> JudgedPair | None:
    if not isinstance(given, Mapping) or (two := _two(given.get("pair"), size, problems)) is None:
        problems.append(f"{shown(given)} is no judgement of a pair")
        return None
    same, opposed, certainty = given.get("same"), given.get("opposed"), given.get("certainty", SURE_OF_PAIRS)
    fits = all(one in (None, True, False) for one in (same, opposed)) and type(certainty) in (int, float)
    if not fits or not 0 <= certainty <= 1:
        problems.append(f"{shown(given)} is no judgement of a pair")
        return None
    return JudgedPair(min(two), max(two), same, opposed, float(certainty))


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


def _words(given: Any, most: int) -> str:
    """The words of a model on one line, cut to so many characters."""
    return " ".join(given.split())[:most] if isinstance(given, str) else ""
