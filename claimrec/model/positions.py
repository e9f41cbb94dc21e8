"""Positions, findings on pairs of them, and claims that take none."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from math import inf
from typing import Any

from attrs import field, frozen

from claimrec.model.aspects import Aspect, Kind
from claimrec.model.claims import Claim, Offsets
from claimrec.model.codec import SELDOM
from claimrec.model.deeds import Deed
from claimrec.model.errors import InputError, shown
from claimrec.model.short_reprs import angular, short_repr
from claimrec.model.shown_questions import NAMED_BY_CLAIMS
from claimrec.model.spans import Span
from claimrec.model.typed_fields import refuse_misfit
from claimrec.model.values import State, Value

NOT_READ = "weighed, not read: "  # how the reason of a weighed finding begins
SURE = 0.8  # the certainty from which a contradiction is told as one; below, it is told as one that may be


class Relation(Enum):
    """How two positions relate, as a rule says; a rule that has nothing to say returns None instead."""

    SAME_FACT = "same fact"
    """Both are on one fact."""
    OTHER_FACT = "other fact"
    """They are on two facts; a veto: beats SAME_FACT."""
    CONTRADICTS = "contradicts"
    """They cannot both be true."""
    COMPATIBLE = "compatible"
    """Both can be true; a veto: beats CONTRADICTS."""
    CHANGES = "changes"
    """One party said the one first and the other later, and they cannot both be true."""


class Basis(Enum):
    """How a position arose."""

    STRUCTURED = "structured"
    """The claim came with its value."""
    READ = "read"
    """Its words answer the question, as cues read them."""
    IMPLIED = "implied"
    """It follows from another position of the same claim."""
    LINKED = "linked"
    """The question is one that the claims themselves show: another restates it, denies it, or counts the same."""
    WEIGHED = "weighed"
    """No value was read: only evidence puts it on this fact."""
    JUDGED = "judged"
    """No value was read: a judge of the caller's puts it on this fact."""


_UNREAD = (Basis.WEIGHED, Basis.JUDGED)
CONTRADICTS, MAY_CONTRADICT = Relation.CONTRADICTS.value, "may contradict"
CHANGES, MAY_HAVE_CHANGED = Relation.CHANGES.value, "may have changed"


@frozen(repr=False)
class Position:
    """The answer of one claim to one question.

    - `claim`: as it came in; `party`, `side`: whom its party string means.
    - `subject`, `aspect`, `scope`: the question; `value`: the answer.
    - `valid`: the time spoken of; `explicit`: whether the claim names it (else it is the time of saying); `said_at`:
      when it was said, None if unknown; `still`: whether the claim says that it has been so all along ("still");
      `deed`: whether it tells a state by the deed that brought it about.
    - `certainty`: 0 to 1, how surely the words say so; `words`: the words themselves, as offsets into `claim.text`.
    - `basis`: how it arose; `guesses`: what was assumed on the way, in sentences.
    - `again`: how many positions of the claim, of one kind of question and with words from the same place on, come
      before it (`claimrec.model.ids.told_apart_positions`): part of its id.
    """

    claim: Claim
    subject: str
    aspect: Aspect
    value: Value
    valid: Span | None
    said_at: Span | None
    party: str
    side: str | None = None
    scope: str = ""
    explicit: bool = False
    still: bool = False
    certainty: float = 1.0
    words: tuple[Offsets, ...] = ()
    basis: Basis = Basis.READ
    guesses: tuple[str, ...] = field(default=())
    again: int = 0
    deed: Deed = field(default=Deed.NONE, metadata=SELDOM)

    @property
    def id(self) -> str:
        """The position's id, the same from run to run: its claim's id, its kind of question, and where its words begin
        ("a17#control@0", "a17#deaths" of a claim that came structured).

        On what the claims themselves show ("a17#words"), or was weighed ("a17#weighed"), the kind of question is left
        out: which of its words others say too, and what that is called, depends on the others. Where a claim has
        several positions of one such id, the later ones are counted ("a17#weighed+1").
        """
        counted = f"+{self.again}" if self.again else ""
        if self.aspect.name in NAMED_BY_CLAIMS:
            return f"{self.claim.id}#{self.basis.value if self.basis in _UNREAD else 'words'}{counted}"
        begin = f"@{min([o.start for o in self.words])}" if self.words else ""
        return f"{self.claim.id}#{self.aspect.name}{begin}{counted}"

    @property
    def question(self) -> tuple[str, str, str]:
        """The question as a key: aspect, subject, scope."""
        return self.aspect.name, self.subject, self.scope

    __repr__ = short_repr

    @angular
    def __rich_repr__(self) -> Iterator[Any]:
        said = "time unknown" if self.said_at is None else str(self.said_at)
        yield from (self.id, ("party", self.party), ("question", self.aspect.ask(self.subject, self.scope)))
        yield from (("holds", worded(self)), ("said", said), ("certainty", self.certainty))

    @property
    def quoted(self) -> tuple[str, ...]:
        """The words of the claim that this position was read from."""
        text = self.claim.text or ""
        return tuple([text[o.start : o.end] for o in self.words])

    def _repr_html_(self) -> str:
        from claimrec.export.clean import pieces
        from claimrec.export.markup import card, quoted

        rows = (
            ("who", self.party + (f" ({self.side})" if self.side not in (None, self.party) else "")),
            ("holds", worded(self)),
            ("said", self.said_at or "time unknown"),
            ("speaks of", self.valid if self.explicit else ""),
            ("source", self.claim.source),
            ("certainty", f"{self.certainty:.2f}" if self.certainty < 1 else ""),
            ("supposed", "; ".join(self.guesses)),
        )
        quote = quoted(pieces(self.claim.text or "", [(o.start, o.end) for o in self.words]))
        return card(self.aspect.ask(self.subject, self.scope), rows, quote)


def need_positions(*given: object) -> None:
    """InputError for what is given to a rule by hand and is no position."""
    for one in given:
        if not isinstance(one, Position):
            problem = f"{shown(one)} is a {type(one).__name__}"
            raise InputError(problem, field="a, b", expected="positions, as of report.facts")


def worded(position: Position) -> str:
    """A position's value in words: a state as its aspect words it, "no" for a denied "yes", else as it prints."""
    value = position.value
    if not isinstance(value, State):
        return str(value)
    state = position.aspect.state(value.name)
    says = (state.says if state is not None else "") or value.name
    denied = f"not {says}" if says not in _OPPOSITE or position.aspect.value is not Kind.YES_NO else _OPPOSITE[says]
    return (denied if value.denied else says) + (f" ({value.agent})" if value.agent else "")


_OPPOSITE = {"yes": "no", "no": "yes"}


def says(certainty: float) -> str:
    """How a contradiction of this certainty (0 to 1) is told, to people and in tables.

    >>> says(0.8), says(0.79)
    ('contradicts', 'may contradict')
    """
    return CONTRADICTS if certainty >= SURE else MAY_CONTRADICT


def says_changed(certainty: float) -> str:
    """How a change of this certainty (0 to 1) is told, to people and in tables.

    >>> says_changed(0.8), says_changed(0.79)
    ('changes', 'may have changed')
    """
    return CHANGES if certainty >= SURE else MAY_HAVE_CHANGED


def checked_certainty(given: object, field: str) -> float:
    """A certainty that a caller gave, from 0 to 1; InputError for anything else."""
    if isinstance(given, (int, float)) and not isinstance(given, bool) and 0 <= given <= 1:
        return float(given)
    raise InputError(f"{shown(given)} is no certainty", field=field, expected="a number from 0 to 1")


def _relation(value: Relation | str) -> Relation:
    try:
        return Relation(value)
    except Exception as error:  # the value may be a foreign object
        known = [one.value for one in Relation]
        raise InputError(f"{shown(value)} is no relation", field="relation", expected=f"one of {known}") from error


@frozen
class Evidence:
    """One comparison of two claims: its `name`, what it says (`says`), and its `weight` in log-odds."""

    name: str
    says: str
    weight: float

    def __str__(self) -> str:
        told = self.says if ": " in self.says else f"{self.name}: {self.says}"
        return f"{told} ({self.weight:+.2f})"


@frozen
class Finding:
    """What a rule says of two positions.

    - `relation`: a `Relation` or its value; `why`: the reason, in a sentence for a person.
    - `weight`: evidence in log-odds, which is added up over rules; None is decisive.
    - `rule`, `values`, `evidence`: set by claimrec: the rule's name, the two values, and for a weighed finding the
      comparisons that it is the sum of, the largest first.

    Raises InputError for a relation that does not exist.

    >>> Finding(Relation.OTHER_FACT, "these are two attacks").relation.value
    'other fact'
    """

    relation: Relation = field(converter=_relation)
    why: str
    weight: float | None = None
    rule: str = ""
    values: tuple[Value, Value] | None = None
    evidence: tuple[Evidence, ...] = field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        weight, values, evidence = self.weight, self.values, self.evidence
        if weight is not None and (type(weight) is bool or not isinstance(weight, (int, float)) or weight != weight):
            raise InputError(f"{shown(weight)} is no weight", field="weight", expected="log-odds, or None")
        fits = isinstance(self.why, str) and isinstance(self.rule, str) and isinstance(evidence, tuple)
        two = values is None or (isinstance(values, tuple) and len(values) == 2)
        if not fits or not two or not all(isinstance(one, Value) for one in values or ()):
            refuse_misfit(self)
        if not all(isinstance(one, Evidence) for one in evidence):
            refuse_misfit(self)


class UnreadReason(Enum):
    """Why a claim takes no position, as a kind; `Unread.why` says it in a sentence."""

    NO_QUESTION = "no known question is answered"
    NO_SUBJECT = "it is not said of what"
    NO_VALUE = "no value could be read"
    NO_STANCE = "no position is taken"
    ASKED = "it is asked, not said"
    SUPPOSED = "it is supposed, wanted or expected, not said to be so"
    RETRACTED = "it is taken back, not said"
    RELAYED = "it relays what another says"
    OTHER_LANGUAGE = "the language seems to be one for which no reader is set up"

    @property
    def open_to_evidence(self) -> bool:
        """Whether the claim may take a position on a question that no aspect asks: then linking looks at it."""
        return self in (UnreadReason.NO_QUESTION, UnreadReason.NO_SUBJECT, UnreadReason.NO_VALUE)


@frozen
class Unread:
    """A claim that takes no position.

    - `claim`: the claim; `said_at`: when it was said, None if unknown.
    - `why`: the reason, in a sentence; `reason`: its kind.
    """

    claim: Claim
    why: str
    said_at: Span | None = None
    reason: UnreadReason = UnreadReason.NO_QUESTION

    def _repr_html_(self) -> str:
        from claimrec.export.cards import unread_html

        return unread_html(self)


def said_order(position: Position) -> tuple[float, float, str]:
    """When a position was taken: by when it was said, then the time it speaks of, then its claim's id."""
    span, told = position.valid, position.said_at
    valid = inf if span is None or span.start is None else span.seconds[0]
    return valid if told is None else told.seconds[0], valid, position.claim.id
