"""Facts, contradictions and changes, as a report holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain, islice
from typing import Any, overload

from attrs import Factory, evolve, field, frozen

from claimrec.model.aspects import Aspect
from claimrec.model.claims import Claim
from claimrec.model.clashes import Entry, Ruled, Run, at_least, kind_in, pair_certainty
from claimrec.model.codec import SELDOM
from claimrec.model.explanation import Explanation
from claimrec.model.ids import contradiction_id, fact_id
from claimrec.model.opposition import reason
from claimrec.model.positions import Finding, Position, Relation, checked_certainty, says
from claimrec.model.short_reprs import angular, short_repr, some
from claimrec.model.spans import Span
from claimrec.model.spreads import Pair
from claimrec.model.wording import many


@frozen(repr=False)
class Fact:
    """One question about one subject on one occasion, with every position on it.

    - `positions`: in the order in which they were said.
    - `id`: the same from run to run, made of the question; where the claims themselves show the question, or rules of
      the caller join or split facts, of the position that was said first.
    - `judge_wording`: how a judge words the question, in its own words; "" where none does. It is a model's text: shown
      beside the fact as such, and never a claim, a quote or a part of the question.
    """

    positions: tuple[Position, ...]
    id: str = field(default=Factory(lambda fact: fact_id(fact.positions), takes_self=True), kw_only=True)
    judge_wording: str = field(default="", kw_only=True, metadata=SELDOM)

    @property
    def subject(self) -> str:
        """What the question is about."""
        return self.positions[0].subject

    @property
    def aspect(self) -> Aspect:
        """The kind of question."""
        return self.positions[0].aspect

    @property
    def scope(self) -> str:
        """What narrows the question ("civilians"), or ""."""
        return self.positions[0].scope

    @property
    def question(self) -> str:
        """The question in words; where a rule joined several, all of them."""
        unlike = {(id(p.aspect), p.subject, p.scope): p for p in self.positions}  # of thousands mostly one
        asked = dict.fromkeys(p.aspect.ask(p.subject, p.scope) for p in unlike.values())
        return " / ".join(asked)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that answer it, each once."""
        return tuple({p.claim.id: p.claim for p in self.positions}.values())

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties of the positions, each once: repeating a statement adds no support."""
        return tuple(sorted({p.party for p in self.positions}))

    __repr__ = short_repr

    @angular
    def __rich_repr__(self) -> Iterator[Any]:
        yield from (self.question, ("positions", len(self.positions)), ("parties", some(self.parties)), ("id", self.id))

    def _repr_html_(self) -> str:
        from claimrec.export import html

        return html.fact_html(self)


@frozen(repr=False)
class Contradiction:
    """Two positions of different parties that cannot both be true.

    - `fact`: the fact; `a`, `b`: its two positions, `a` said first; `finding`: why they exclude each other.
    - `kind`: what they differ in: "exclusive states", "denial", "yes or no", "number", "running total", "when", "name",
      "who did it", "other agent"; "implied" where it follows from another answer, "rule" where a rule of the caller
      found it, "weighed" where only evidence did.
    - `certainty`: 0 to 1.
    - `pairs`: the two positions of each moment: values of single moments that exclude each other without a break make
      one contradiction.
    """

    fact: Fact
    a: Position
    b: Position
    finding: Finding
    kind: str
    certainty: float
    pairs: tuple[tuple[Position, Position], ...]

    @property
    def id(self) -> str:
        """The contradiction's id, the same from run to run as long as its two positions are; of a run, as long as the
        two are that were first both said.
        """
        return contradiction_id(self.pairs)

    @property
    def claims(self) -> tuple[Claim, Claim]:
        """The two claims."""
        return self.a.claim, self.b.claim

    @property
    def positions(self) -> tuple[Position, Position]:
        """The two positions."""
        return self.a, self.b

    @property
    def parties(self) -> tuple[str, str]:
        """The two parties, as resolved."""
        return self.a.party, self.b.party

    @property
    def same_side(self) -> bool:
        """Whether both parties have the same side."""
        return self.a.side is not None and self.a.side == self.b.side

    @property
    def says(self) -> str:
        """ "contradicts" from a certainty of 0.8 on, "may contradict" below."""
        return says(self.certainty)

    @property
    def why(self) -> str:
        """Why this is a contradiction, in a sentence."""
        return self.finding.why

    @property
    def first(self) -> Span | None:
        """The time spoken of; of several moments, the first."""
        return self.pairs[0][0].valid

    @property
    def last(self) -> Span | None:
        """The last of several moments; else the same as `first`."""
        return self.pairs[-1][0].valid

    __repr__ = short_repr

    @angular
    def __rich_repr__(self) -> Iterator[Any]:
        yield from (f"{self.a.party} {self.says} {self.b.party}", ("question", self.fact.question))
        yield from (("kind", self.kind), ("certainty", self.certainty), ("id", self.id))

    def explain(self) -> Explanation:
        """How it came about: who says what in which words, which rule speaks, and what each piece of evidence adds.

        It shows itself: `print(c.explain())` as text, in a notebook as HTML.
        """
        return Explanation(self)

    def _repr_html_(self) -> str:
        from claimrec.export import html

        return html.contradiction_html(self)


def spelled_out(fact: Fact, entry: Entry, pairs: Iterable[Pair]) -> Iterator[Contradiction]:
    """The contradictions of an entry that these of its pairs are."""
    ruled = entry if isinstance(entry, Ruled) else None
    for a, b in pairs:
        finding = ruled.finding if ruled else Finding(Relation.CONTRADICTS, reason(a, b), None, "cannot_both_be")
        moments = entry.moments if isinstance(entry, Run) else ((a, b),)
        kind = kind_in(entry, a, b)
        one, two = (b, a) if _earlier(b, a) else (a, b)
        certainty = pair_certainty(entry, a, b)
        yield Contradiction(fact, one, two, evolve(finding, values=(one.value, two.value)), kind, certainty, moments)


def _earlier(a: Position, b: Position) -> bool:
    one, two = (p.said_at.start if p.said_at is not None else None for p in (a, b))
    return one is not None and two is not None and one < two


@frozen
class Contradictions(Sequence[Contradiction]):
    """All contradictions, as a sequence; each is made when it is asked for, since there may be millions.

    - `entries`: how they were found: pairs of values that exclude each other, each with who holds them.

    `len()` counts without making them.
    """

    entries: tuple[tuple[Fact, Entry], ...] = ()

    def __len__(self) -> int:
        return sum(len(entry) for _, entry in self.entries)

    def __iter__(self) -> Iterator[Contradiction]:
        return chain.from_iterable(spelled_out(fact, entry, entry.pairs()) for fact, entry in self.entries)

    @overload
    def __getitem__(self, at: int) -> Contradiction: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Contradiction, ...]: ...
    def __getitem__(self, at: int | slice) -> Contradiction | tuple[Contradiction, ...]:
        if isinstance(at, slice):
            start, stop, step = at.indices(len(self))
            if step < 0:
                return tuple(self)[at]
            return tuple(islice(self._from(start), 0, max(0, stop - start), step))
        place = at if at >= 0 else at + len(self)
        if not 0 <= place < len(self):
            raise IndexError(f"contradiction {at} of {len(self)}")
        return next(self._from(place))

    def _from(self, place: int) -> Iterator[Contradiction]:
        """Those from a place on; what is before it is skipped entry by entry, not spelled out."""
        for fact, entry in self.entries:
            size = len(entry)
            if place < size:
                yield from spelled_out(fact, entry, islice(entry.pairs(), place, None))
            place = max(0, place - size)

    def of(self, fact: Fact) -> Contradictions:
        """Those on the fact `fact`."""
        return Contradictions(tuple([e for e in self.entries if e[0] == fact]))

    def at_least(self, certainty: float) -> Contradictions:
        """Those of at least this `certainty` (0 to 1), in the same order."""
        least = checked_certainty(certainty, "certainty")
        parts = [(fact, at_least(entry, least)) for fact, entry in self.entries]
        return Contradictions(tuple([(fact, part) for fact, part in parts if part is not None]))

    def filter(
        self,
        *,
        party: str | None = None,
        side: str | None = None,
        kind: str | None = None,
        aspect: str | None = None,
        since: str | date | datetime | None = None,
        least: float = 0.0,
        tz: str | None = None,
    ) -> Contradictions:
        """Those that fit all that is given, in the same order.

        - `party`, `side`: of one of the two positions, as resolved; `aspect`: the name of the kind of question.
        - `kind`: what the two differ in, as `Contradiction.kind`.
        - `since`: one of the two can have been said then or later; a date means its beginning, `tz` the zone of a time
          without one. What was said at an unknown time does not count.
        - `least`: the certainty, 0 to 1.

        Filters can follow each other: `.filter(party="Mayor").filter(party="Ministry")` is what is between these two.
        Raises InputError for a kind that does not exist, and for what is no time and no certainty.

        >>> Contradictions().filter(party="Mayor", kind="denial")
        <0 contradictions>
        """
        from claimrec.model.filtering import filtered, wanted

        names = {"party": party, "side": side, "aspect": aspect}
        return filtered(self.at_least(checked_certainty(least, "least")), wanted(names, since, tz), kind)

    def to_records(self) -> list[dict[str, Any]]:
        """One flat row for each, ready for a DataFrame: those of `report.to_records(table="contradictions")`."""
        from claimrec.export.records import contradiction_records

        return contradiction_records(self)

    def __repr__(self) -> str:
        facts = len({id(fact) for fact, _ in self.entries})
        return f"<{many(len(self), 'contradiction')}" + (f" on {many(facts, 'fact')}>" if facts else ">")

    @angular
    def __rich_repr__(self) -> Iterator[Any]:
        yield len(self)

    def __str__(self) -> str:
        from claimrec.export.listing import listed

        return listed(self)

    def _repr_html_(self) -> str:
        from claimrec.export import html

        return html.contradictions_html(self)
