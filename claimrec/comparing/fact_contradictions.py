"""Positions on one fact in, its contradictions and changes out, with what the caller's rules add or veto."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from math import inf, log

from attrs import evolve, field, frozen

from claimrec.comparing.changes import agrees, steps
from claimrec.comparing.clashes import clashes, runs
from claimrec.model.clashes import Clash, Entry, Ruled
from claimrec.model.facts import Fact
from claimrec.model.line_changes import Change
from claimrec.model.match_weight import FoundPairs, verdict
from claimrec.model.names import fold
from claimrec.model.opposition import reason
from claimrec.model.positions import Basis, Finding, Position, Relation, worded
from claimrec.model.shown_questions import RESTATED
from claimrec.model.spreads import Spread
from claimrec.model.values import Told

# What is said of two positions of one fact, by their places in it, the smaller first.
Said = Mapping[tuple[int, int], Sequence[Finding]]


@frozen
class Evidence:
    """What evidence says of pairs of claims, by their ids.

    - `findings`: who contradicts whom, and what excuses two.
    - `changes`: who came to say otherwise (findings of CHANGES); `conceded`: the pairs of these that are concessions.
    - `wordings`: how a judge words a question (aspect, subject, scope).
    - `partners`: the claims that something is said of beside each claim.
    """

    findings: Mapping[tuple[str, str], Finding] = field(factory=dict)
    changes: Mapping[tuple[str, str], Finding] = field(factory=dict)
    conceded: Set[tuple[str, str]] = field(default=frozenset())
    wordings: Mapping[tuple[str, str, str], str] = field(factory=dict)
    partners: Mapping[str, Set[str]] = field(init=False, repr=False, eq=False)

    @partners.default
    def _partners(self) -> Mapping[str, Set[str]]:
        found: dict[str, set[str]] = {}
        for one, other in (*self.findings, *self.changes):
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
        return found


def on_fact(fact: Fact, places: Sequence[int], found: FoundPairs, evidence: Evidence) -> Said:
    """What the caller's rules and the evidence say of the pairs of one fact, whose positions stand at these places.

    Only pairs of which one of them says something are looked at.
    """
    said: dict[tuple[int, int], list[Finding]] = {}
    pairs = {*found.inside(places), *_spoken_of(fact, evidence.partners)}
    for i, j in sorted(pairs):
        place, other = places[i], places[j]
        here = list(found.of(place, other))
        a, b = fact.positions[i], fact.positions[j]
        pair = a.claim.id, b.claim.id
        weighed = evidence.findings.get(pair) or evidence.findings.get(pair[::-1])
        excuse = weighed is not None and weighed.relation is Relation.COMPATIBLE
        if weighed is not None and (excuse or _words_why(weighed, a, b) or Basis.WEIGHED in (a.basis, b.basis)):
            here.append(weighed)
        changed = evidence.changes.get(pair) or evidence.changes.get(pair[::-1])
        if changed is not None and not _agreed(a, b):
            here.append(changed)
        if here:
            said[i, j] = here
    return said


def _agreed(a: Position, b: Position) -> bool:
    """Whether two positions answer one question alike, as far as values tell; words alone do not."""
    return a.question == b.question and Told not in (type(a.value), type(b.value)) and agrees(a, b)


def _spoken_of(fact: Fact, partners: Mapping[str, Set[str]]) -> list[tuple[int, int]]:
    """The pairs of one fact of which evidence says something, in order, by their places in it."""
    if not partners or partners.keys().isdisjoint([p.claim.id for p in fact.positions]):
        return []
    at: dict[str, list[int]] = {}
    for place, position in enumerate(fact.positions):
        at.setdefault(position.claim.id, []).append(place)
    beside = [
        (i, j) for one, here in at.items() for i in here for other in partners.get(one, ()) for j in at.get(other, ())
    ]
    return sorted([(i, j) for i, j in beside if i < j])


def _same_words(fact: Fact, a: Position, b: Position) -> bool:
    """Whether two claims say the same in the same words at the same time: then they agree, whatever they say, unless
    it is these words that mean another by who speaks ("ours").
    """
    one, other = a.claim, b.claim
    if not one.text or not other.text or one.said_at != other.said_at or fold(one.text) != fold(other.text):
        return False
    if a.words != b.words:  # what one text says in two places is not set against itself
        return True
    held = [{(p.value, p.valid) for p in fact.positions if p.claim.id == claim.id} for claim in (one, other)]
    return held[0] == held[1]


def _words_why(finding: Finding, a: Position, b: Position) -> bool:
    """Whether a finding says in words why two positions cannot both be, where their values and times decide."""
    return finding.rule == RESTATED and a.basis is b.basis is Basis.LINKED


def entries_of(fact: Fact, said: Said, *, detect: bool, flag: float = 0.5) -> list[Entry]:
    """The contradictions on one fact: of values against values, and of what is said of pairs.

    What evidence alone speaks for is flagged from the certainty `flag` on.
    """
    entries: list[Entry] = []
    if len(fact.positions) < 2:
        return entries
    excused, ruled = _ruled(fact, said, flag) if said else (set(), [])
    if detect:
        in_runs = runs(fact.positions, agreed=lambda a, b: _among(excused, a, b) or _same_words(fact, a, b))
        told = {_claims(a, b) for run in in_runs for a, b in run.moments}
        entries += [*clashes(fact.positions), *in_runs]
        ruled = [r for r in ruled if _claims(r.a, r.b) not in told]
    worded_so = _worded_so(fact, said)
    apart = _twofold(fact) | {p for pair in excused for p in pair} | {id(p) for r in ruled for p in (r.a, r.b)}
    apart |= {id(p) for p in fact.positions if any(p.claim.id in pair for pair in worded_so)}
    if not apart:
        return entries
    whole, pairs = _taken_apart(entries, apart)
    kept: dict[tuple[str, str], Entry] = {}
    for a, b in pairs:
        if not _among(excused, a, b) and not _same_words(fact, a, b):
            why = worded_so.get(_claims(a, b)) or reason(a, b)
            finding = Finding(Relation.CONTRADICTS, why, None, "cannot_both_be")
            kept.setdefault(_claims(a, b), Ruled(a, b, finding, 1.0))
    for rule in ruled:
        kept.setdefault(_claims(rule.a, rule.b), rule)
    return [*whole, *kept.values()]


def _worded_so(fact: Fact, said: Said) -> dict[tuple[str, str], str]:
    """Why two claims cannot both be right, in words, by their ids."""
    return {
        _claims(a, b): finding.why
        for (i, j), findings in said.items()
        for a, b in ((fact.positions[i], fact.positions[j]),)
        for finding in findings
        if finding.relation is Relation.CONTRADICTS and _words_why(finding, a, b)
    }


def _taken_apart(entries: Sequence[Entry], apart: set[int]) -> tuple[list[Entry], list[tuple[Position, Position]]]:
    """Entries without the positions that need a look of their own, and those positions' pairs, spelled out."""
    whole: list[Entry] = []
    pairs: list[tuple[Position, Position]] = []
    for entry in entries:
        if isinstance(entry, Spread):
            pairs += entry.pairs_of(lambda p: id(p) in apart)
            rest = entry.among(lambda p: id(p) not in apart)
            whole += [rest] if rest is not None else []
            continue
        if not isinstance(entry, Clash):
            whole.append(entry)
            continue
        (left, left_apart), (right, right_apart) = (_halves(side, apart) for side in (entry.left, entry.right))
        parts = ((left_apart, entry.right), (left, right_apart))
        pairs += [pair for one, two in parts for pair in Clash(one, two, entry.collide).pairs()]
        if left and right and len(clash := Clash(left, right, entry.collide)):
            whole.append(clash)
    return whole, pairs


def _halves(side: tuple[Position, ...], apart: set[int]) -> tuple[tuple[Position, ...], tuple[Position, ...]]:
    return tuple([p for p in side if id(p) not in apart]), tuple([p for p in side if id(p) in apart])


def _among(pairs: set[tuple[int, int]], a: Position, b: Position) -> bool:
    return (id(a), id(b)) in pairs or (id(b), id(a)) in pairs


def _claims(a: Position, b: Position) -> tuple[str, str]:
    return (a.claim.id, b.claim.id) if a.claim.id <= b.claim.id else (b.claim.id, a.claim.id)


def _twofold(fact: Fact) -> set[int]:
    """The positions of claims that take two on this fact, so that two claims could be flagged twice."""
    if len({p.claim.id for p in fact.positions}) == len(fact.positions):
        return set()
    counts = Counter([p.claim.id for p in fact.positions])
    return {id(p) for p in fact.positions if counts[p.claim.id] > 1}


def _ruled(fact: Fact, said: Said, flag: float) -> tuple[set[tuple[int, int]], list[Ruled]]:
    """What is said of the pairs of one fact: those that are excused, and those that are held to contradict."""
    excused: set[tuple[int, int]] = set()
    ruled = []
    for (i, j), findings in said.items():
        a, b = fact.positions[i], fact.positions[j]
        if any(f.relation is Relation.COMPATIBLE for f in findings):
            excused.add((id(a), id(b)))
        findings = [f for f in findings if f.relation is not Relation.CHANGES and not _words_why(f, a, b)]
        least = log(flag / (1 - flag)) if any(f.evidence for f in findings) else 0.0
        certainty = verdict(findings, match=Relation.CONTRADICTS, veto=Relation.COMPATIBLE, least=least)
        if certainty is not None and a.party != b.party:
            speaking = [f for f in findings if f.relation is Relation.CONTRADICTS]
            finding = max(speaking, key=lambda f: inf if f.weight is None else f.weight)
            ruled.append(Ruled(a, b, finding, certainty))
    return excused, ruled


def changes_of(fact: Fact, said: Said, *, detect: bool, conceded: Set[tuple[str, str]] = frozenset()) -> list[Change]:
    """The changes of line on one fact: of values, and of what is said of pairs."""
    found = _stepped(fact) if detect else []
    if found and said:
        excused = {
            frozenset((fact.positions[i].claim.id, fact.positions[j].claim.id))
            for (i, j), findings in said.items()
            if any(f.relation is Relation.COMPATIBLE for f in findings)
        }
        found = [change for change in found if {claim.id for claim in change.claims} not in excused]
    known = {change.claims for change in found}
    for (i, j), findings in said.items():
        a, b = sorted((fact.positions[i], fact.positions[j]), key=_told_at)
        least = -inf if any(f.evidence for f in findings) else 0.0  # what is weighed stands from where it was found on
        certainty = verdict(findings, match=Relation.CHANGES, veto=Relation.COMPATIBLE, least=least)
        if certainty is None or (a.claim, b.claim) in known:
            continue
        known.add((a.claim, b.claim))
        finding = next(f for f in findings if f.relation is Relation.CHANGES)
        sure = certainty if finding.evidence else certainty * min(a.certainty, b.certainty)
        ids = a.claim.id, b.claim.id
        finding = evolve(finding, values=(a.value, b.value))
        found.append(Change(fact, a, b, finding, ids in conceded or ids[::-1] in conceded, sure))
    return found


def _told_at(position: Position) -> float:
    return inf if position.said_at is None else position.said_at.seconds[0]


def _stepped(fact: Fact) -> list[Change]:
    """The changes of line that the values on one fact show."""
    found: list[Change] = []
    if len(fact.positions) < 2:
        return found
    for step in steps(fact.positions):
        before = f"where {step.earlier.party} had said {worded(step.earlier)}"
        why = f"{step.later.party} came to say {worded(step.later)}, {before}"
        finding = Finding(Relation.CHANGES, why, None, "changed_line", (step.earlier.value, step.later.value))
        found.append(Change(fact, step.earlier, step.later, finding, step.conceded))
    return found
