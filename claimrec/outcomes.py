"""What comes of one fact? Its contradictions and changes, with what the caller's rules excuse or add."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.comparing import Ruled, Run, clashes, runs
from claimrec.facts import Change, Entry, Fact
from claimrec.findings import Finding, Position, Relation
from claimrec.grouping import PairFindings, verdict
from claimrec.rules.change import changed_line, steps
from claimrec.rules.contract import Rule
from claimrec.rules.contradiction import cannot_both_be, reason, worded


def entries_of(fact: Fact, places: Sequence[int], found: PairFindings, rules: Sequence[Rule]) -> list[Entry]:
    """The contradictions on one fact: of values against values, and of what the caller's rules say of pairs."""
    entries: list[Entry] = []
    if cannot_both_be in rules and len(fact.positions) > 1:
        entries += [*clashes(fact.positions), *runs(fact.positions)]
    if not entries and not found:
        return entries
    if not found and not _twofold(fact):
        return entries
    excused, ruled = _ruled(fact, places, found)
    spelled = {(id(a), id(b)): (a, b, e) for e in entries for a, b in e.pairs()}
    kept: dict[tuple[str, str], Entry] = {}
    for (one, two), (a, b, entry) in spelled.items():
        if (one, two) not in excused and (two, one) not in excused:
            alone = (
                entry
                if isinstance(entry, Run)
                else Ruled(a, b, Finding(Relation.CONTRADICTS, reason(a, b), None, "cannot_both_be"), 1.0)
            )
            kept.setdefault(_claims(a, b), alone)
    for rule in ruled:
        kept.setdefault(_claims(rule.a, rule.b), rule)
    return list(kept.values())


def _claims(a: Position, b: Position) -> tuple[str, str]:
    return (a.claim.id, b.claim.id) if a.claim.id <= b.claim.id else (b.claim.id, a.claim.id)


def _twofold(fact: Fact) -> bool:
    """Whether one claim takes two positions on a fact, so that two claims could be flagged twice."""
    return len({p.claim.id for p in fact.positions}) < len(fact.positions)


def _ruled(fact: Fact, places: Sequence[int], found: PairFindings) -> tuple[set[tuple[int, int]], list[Ruled]]:
    """What the caller's rules say of the pairs of one fact: those they excuse, and those they hold to contradict."""
    excused: set[tuple[int, int]] = set()
    ruled = []
    inside = {place: fact.positions[number] for number, place in enumerate(places)}
    for (i, j), said in sorted(found.items()):
        if i not in inside or j not in inside:
            continue
        a, b = inside[i], inside[j]
        if any(f.relation is Relation.COMPATIBLE for f in said):
            excused.add((id(a), id(b)))
        certainty = verdict(said, match=Relation.CONTRADICTS, veto=Relation.COMPATIBLE)
        if certainty is not None and a.party != b.party:
            finding = next(f for f in said if f.relation is Relation.CONTRADICTS)
            ruled.append(Ruled(a, b, finding, certainty))
    return excused, ruled


def changes_of(fact: Fact, rules: Sequence[Rule]) -> list[Change]:
    """The changes of line on one fact, where the rules ask for them."""
    found: list[Change] = []
    if changed_line not in rules or len(fact.positions) < 2:
        return found
    for step in steps(fact.positions):
        before = f"where {step.earlier.party} had said {worded(step.earlier)}"
        why = f"{step.later.party} came to say {worded(step.later)}, {before}"
        finding = Finding(Relation.CHANGES, why, None, "changed_line", (step.earlier.value, step.later.value))
        found.append(Change(fact, step.earlier, step.later, finding, step.conceded))
    return found
