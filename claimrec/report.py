"""What came out? Facts, contradictions, changes, and what was left over. Results know no engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from typing import Any, overload

from attrs import evolve, field, frozen

from claimrec import codec
from claimrec.aspects.aspect import Aspect, Kind, Life, StateDef
from claimrec.claims import Claim, Offsets
from claimrec.comparing import Clash, Ruled, Run
from claimrec.display import html, text
from claimrec.errors import InputError
from claimrec.findings import Finding, Position, Relation
from claimrec.moments import Span, span_of, zone
from claimrec.quantities import Quantity
from claimrec.records import Rejected
from claimrec.rules.contradiction import kind_of, reason
from claimrec.rules.time import Collide
from claimrec.tables import contradiction_row, position_row
from claimrec.values import State, When, Who

Entry = Clash | Run | Ruled


@frozen
class Fact:
    """One question on one occasion, with every position taken on it, in the order in which they were said."""

    positions: tuple[Position, ...]

    @property
    def subject(self) -> str:
        """What is spoken of."""
        return self.positions[0].subject

    @property
    def aspect(self) -> Aspect:
        """The kind of question."""
        return self.positions[0].aspect

    @property
    def scope(self) -> str:
        """What narrows the question ("civilians"), or nothing."""
        return self.positions[0].scope

    @property
    def question(self) -> str:
        """The question in words; where a rule joined several, all of them."""
        asked = dict.fromkeys(p.aspect.ask(p.subject, p.scope) for p in self.positions)
        return " / ".join(asked)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that answer it, each once."""
        return tuple({p.claim.id: p.claim for p in self.positions}.values())

    @property
    def parties(self) -> tuple[str, ...]:
        """Who takes a position on it, each once: a party that repeats itself adds no support."""
        return tuple(sorted({p.party for p in self.positions}))

    def _repr_html_(self) -> str:
        return html.fact_html(self)


@frozen
class Contradiction:
    """Two positions of different parties that cannot both be: `a` was said first, `finding` says why.

    Of values of single moments, one contradiction is a whole run of them, and `pairs` holds each moment's two
    positions. `same_side` marks two parties of one side; `certainty` is between 0 and 1.
    """

    fact: Fact
    a: Position
    b: Position
    finding: Finding
    kind: str
    certainty: float
    pairs: tuple[tuple[Position, Position], ...]

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
        """Whether both parties speak for one side."""
        return self.a.side is not None and self.a.side == self.b.side

    @property
    def why(self) -> str:
        """Why this is a contradiction, in a sentence."""
        return self.finding.why

    @property
    def first(self) -> Span | None:
        """The time spoken of; of a run, its first moment."""
        return self.pairs[0][0].valid

    @property
    def last(self) -> Span | None:
        """The last moment of a run; else the same as `first`."""
        return self.pairs[-1][0].valid

    def _repr_html_(self) -> str:
        return html.contradiction_html(self)


def _spelled_out(fact: Fact, entry: Entry) -> Iterator[Contradiction]:
    ruled = entry if isinstance(entry, Ruled) else None
    for a, b in entry.pairs():
        finding = ruled.finding if ruled else Finding(Relation.CONTRADICTS, reason(a, b), None, "cannot_both_be")
        certainty = (ruled.certainty if ruled else 1.0) * min(a.certainty, b.certainty)
        pairs = entry.moments if isinstance(entry, Run) else ((a, b),)
        kind = "rule" if ruled and ruled.finding.rule != "cannot_both_be" else kind_of(a, b)
        one, two = (b, a) if _earlier(b, a) else (a, b)
        yield Contradiction(fact, one, two, evolve(finding, values=(one.value, two.value)), kind, certainty, pairs)


def _earlier(a: Position, b: Position) -> bool:
    one, two = (p.said_at.start if p.said_at is not None else None for p in (a, b))
    return one is not None and two is not None and one < two


@frozen
class Contradictions(Sequence[Contradiction]):
    """All contradictions, spelled out one by one only as they are asked for.

    `len()` counts them without spelling them out; `entries` holds them as they were found, value against value.
    """

    entries: tuple[tuple[Fact, Entry], ...] = ()

    def __len__(self) -> int:
        return sum(len(entry) for _, entry in self.entries)

    def __iter__(self) -> Iterator[Contradiction]:
        return chain.from_iterable(_spelled_out(fact, entry) for fact, entry in self.entries)

    @overload
    def __getitem__(self, at: int) -> Contradiction: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Contradiction, ...]: ...
    def __getitem__(self, at: int | slice) -> Contradiction | tuple[Contradiction, ...]:
        if isinstance(at, slice):
            return tuple(self)[at]
        place = at if at >= 0 else at + len(self)
        if not 0 <= place < len(self):
            raise IndexError(f"contradiction {at} of {len(self)}")
        return next(islice(self, place, None))

    def of(self, fact: Fact) -> Contradictions:
        """Those on one fact."""
        return Contradictions(tuple([e for e in self.entries if e[0] == fact]))

    def to_records(self) -> list[dict[str, Any]]:
        """One flat row for each, ready for a DataFrame: who, when, which words, which values, why.

        `said_a` and `said_b` are kept as they were given; `first`, `last` and `moments` describe a run.
        """
        return [contradiction_row(c) for c in self]

    def __repr__(self) -> str:
        return f"<{len(self)} contradictions on {len({id(f) for f, _ in self.entries})} facts>"


@frozen
class Change:
    """A party, or its own side, that came to say otherwise.

    `concession`: towards what the other side holds, and against its own side's line.
    """

    fact: Fact
    earlier: Position
    later: Position
    finding: Finding
    concession: bool = False

    @property
    def claims(self) -> tuple[Claim, Claim]:
        """The earlier claim and the later one."""
        return self.earlier.claim, self.later.claim

    @property
    def party(self) -> str:
        """Who came to say otherwise."""
        return self.later.party

    @property
    def why(self) -> str:
        """What changed, in a sentence."""
        return self.finding.why


@frozen
class Unread:
    """A claim that answers no known question, or takes no position, and why that is thought."""

    claim: Claim
    why: str
    said_at: Span | None = None


@frozen(slots=False)
class Report:
    """What the claims come to.

    - `facts`, `contradictions`, `changes`: what was found.
    - `unread`: claims that take no position that could be read; `rejected`: rows that could not be used. Each says why.
    - `notes`: what was taken for granted on the way (a spelling, a zone, whom "the city" means), in sentences.
    - `claims`: all claims that were used, each once, by when they were said.

    Equal claims in any order give equal reports, and equal JSON.
    """

    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    contradictions: Contradictions = field(factory=Contradictions)
    changes: tuple[Change, ...] = ()
    unread: tuple[Unread, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[str, ...] = ()

    def fact(self, subject: str, aspect: str) -> Fact:
        """The fact on this subject and aspect (its name). KeyError names what there is; of several, the first."""
        found = self._by_name.get((subject, aspect))
        if found is None:
            there = sorted({f"{s} / {a}" for s, a in self._by_name})
            raise KeyError(f"no fact on {subject!r} / {aspect!r}; there are: {', '.join(there) or 'none'}")
        return found

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Fact]:
        return {(f.subject, f.aspect.name): f for f in reversed(self.facts)}

    def as_of(self, when: str | date | datetime, *, tz: str | None = None) -> Report:
        """What could be known at a moment: only what had been said by then. A date means the end of that day.

        Claims whose time of saying is unknown are left out. Raises InputError for a naive time without `tz`.
        """
        moment = span_of(when, tz=zone(tz), field="when").end
        known = {c.id for c in self._said if (at := self._said[c]) is not None and moment is not None and at <= moment}
        return _restricted(self, known)

    @cached_property
    def _said(self) -> dict[Claim, datetime | None]:
        spans = {p.claim: p.said_at for f in self.facts for p in f.positions}
        spans |= {u.claim: u.said_at for u in self.unread}
        return {claim: span.end if span is not None else None for claim, span in spans.items()}

    def to_records(self) -> list[dict[str, Any]]:
        """One flat row for each position on each fact, ready for a DataFrame."""
        return [position_row(f, p) for f in self.facts for p in f.positions]

    def to_json(self, *, indent: int | None = None) -> str:
        """The whole report as JSON text; `Report.from_json` gives it back, equal."""
        return codec.dumps(self, shared=_SHARED, indent=indent)

    @classmethod
    def from_json(cls, given: str) -> Report:
        """The report that `to_json` wrote. Raises InputError for anything else."""
        report = codec.loads(given, shared=_SHARED, kinds=_KINDS)
        if not isinstance(report, cls):
            raise InputError("this JSON holds no report", expected="what to_json() wrote")
        return report

    def to_text(self) -> str:
        """The report as a memo in plain text."""
        return text.report_text(self)

    def to_html(self, path: str | Path | None = None) -> str:
        """The report as one self-contained HTML page; written to `path` where one is given."""
        page = html.page(self)
        if path is not None:
            Path(path).write_text(page, "utf-8")
        return page

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        return (
            f"<Report: {len(self.claims)} claims, {len(self.facts)} facts, {len(self.contradictions)} contradictions, "
            f"{len(self.changes)} changes, {len(self.unread)} unread, {len(self.rejected)} rejected>"
        )

    def _repr_html_(self) -> str:
        return html.report_html(self)


def _restricted(report: Report, known: set[str]) -> Report:
    """The report on some of its claims only."""
    facts: dict[int, Fact] = {}
    for fact in report.facts:
        positions = tuple([p for p in fact.positions if p.claim.id in known])
        if positions:
            facts[id(fact)] = Fact(positions)
    entries = [(facts[id(f)], kept) for f, e in report.contradictions.entries if (kept := _entry(e, known))]
    changes = [c for c in report.changes if {one.id for one in c.claims} <= known]
    return evolve(
        report,
        claims=tuple([c for c in report.claims if c.id in known]),
        facts=tuple(facts.values()),
        contradictions=Contradictions(tuple(entries)),
        changes=tuple([evolve(c, fact=facts[id(c.fact)]) for c in changes]),
        unread=tuple([u for u in report.unread if u.claim.id in known]),
    )


def _entry(entry: Entry, known: set[str]) -> Entry | None:
    """An entry among known claims only, or None where nothing is left of it."""
    if isinstance(entry, Clash):
        left, right = (tuple([p for p in side if p.claim.id in known]) for side in (entry.left, entry.right))
        kept: Entry | None = Clash(left, right, entry.collide) if left and right else None
        return kept if kept is not None and len(kept) else None
    if isinstance(entry, Run):
        moments = tuple([m for m in entry.moments if all(p.claim.id in known for p in m)])
        return Run(moments) if moments else None
    return entry if all(p.claim.id in known for p in (entry.a, entry.b)) else None


_SHARED = {"claims": Claim, "aspects": Aspect, "positions": Position, "facts": Fact}
_KINDS = (
    *_SHARED.values(), Report, Contradictions, Contradiction, Change, Unread, Rejected, Clash, Run, Ruled, Collide,
    Finding, Relation, Span, Offsets, State, Quantity, When, Who, Kind, Life, StateDef,
)  # fmt: skip
