"""A report as it could have been made at an earlier time: only what had been said by then."""

from __future__ import annotations

from attrs import evolve

from claimrec.comparing.clashes import of_values, runs
from claimrec.model.clashes import Clash, Entry, Run
from claimrec.model.facts import Contradictions, Fact
from claimrec.model.positions import Position
from claimrec.model.report import Report
from claimrec.model.spans import Span
from claimrec.model.spreads import Spread


def known_by(report: Report, moment: float) -> set[str]:
    """The ids of the claims that had been said by a moment, in seconds since 1970; of no unknown time."""
    spans = [(p.claim.id, p.said_at) for f in report.facts for p in f.positions]
    spans += [(u.claim.id, u.said_at) for u in report.unread]
    return {name for name, span in spans if span is not None and span.known and span.seconds[1] <= moment}


def restricted(report: Report, known: set[str]) -> Report:
    """The report on some of its claims only."""
    facts: dict[int, Fact] = {}
    for fact in report.facts:
        positions = tuple([p for p in fact.positions if p.claim.id in known])
        if positions:
            facts[id(fact)] = evolve(fact, positions=positions)
    entries = [(facts[id(f)], kept) for f, e in report.contradictions.entries for kept in _entries(e, known)]
    entries += [entry for f in report.facts if id(f) in facts for entry in _rerun(report, f, facts[id(f)])]
    changes = [c for c in report.changes if {one.id for one in c.claims} <= known]
    return evolve(
        report,
        claims=tuple([c for c in report.claims if c.id in known]),
        facts=tuple(facts.values()),
        contradictions=Contradictions(tuple(entries)),
        changes=tuple([evolve(c, fact=facts[id(c.fact)]) for c in changes]),
        unread=tuple([u for u in report.unread if u.claim.id in known]),
    )


def _rerun(report: Report, whole: Fact, part: Fact) -> list[tuple[Fact, Run]]:
    """The runs on a part of a fact: over the moments that were told to differ, and no others."""
    told = {
        _moment(a, b)
        for fact, entry in report.contradictions.entries
        if fact is whole and isinstance(entry, Run)
        for a, b in entry.moments
    }
    return [(part, run) for run in runs(part.positions, agreed=lambda a, b: _moment(a, b) not in told)] if told else []


def _moment(a: Position, b: Position) -> tuple[Span | None, frozenset[str]]:
    return a.valid, frozenset((a.party, b.party))


def _entries(entry: Entry, known: set[str]) -> list[Entry]:
    """What is left of an entry among known claims only."""
    if isinstance(entry, Clash):
        kept = entry.among(lambda position: position.claim.id in known)
        return [] if kept is None else [kept]
    if isinstance(entry, Spread):
        return [*of_values([p for p in entry.positions if p.claim.id in known])]
    if isinstance(entry, Run):
        return []  # a claim that is not known yet may have cut a run in two: runs are found again
    return [entry] if all(p.claim.id in known for p in (entry.a, entry.b)) else []
