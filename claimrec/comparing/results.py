"""Grouped positions in, the facts, contradictions and changes of a report out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from claimrec.comparing.fact_contradictions import Evidence, changes_of, entries_of, on_fact
from claimrec.model.clashes import Entry
from claimrec.model.facts import Contradictions, Fact
from claimrec.model.ids import first_id
from claimrec.model.line_changes import Change
from claimrec.model.match_weight import FoundPairs, PairFindings
from claimrec.model.positions import Position


@frozen
class Results:
    """What was found: the facts in order, with their contradictions and changes."""

    facts: tuple[Fact, ...]
    contradictions: Contradictions
    changes: tuple[Change, ...]


def results_of(
    positions: Sequence[Position],
    groups: Iterable[Sequence[int]],
    *,
    detect: bool,
    ruled: bool,
    found: PairFindings,
    evidence: Evidence,
    flag: float,
) -> Results:
    """What comes of positions whose places are grouped into facts.

    - `detect`: whether the rules that come along look for contradictions and changes.
    - `ruled`: whether the caller has rules, which may join and split facts: then a question may have several, and they
      are known by what was first said.
    - `found`: what the caller's rules say of pairs, by their places in `positions`.
    - `evidence`: what was weighed of pairs, by the ids of their claims; contradictions are flagged from the certainty
      `flag` on.
    """
    found_pairs = FoundPairs(found)
    facts: list[Fact] = []
    entries: list[tuple[Fact, Entry]] = []
    changes: list[Change] = []
    for places in groups:
        here = tuple([positions[p] for p in places])
        fact = Fact(here) if detect and not ruled else Fact(here, id=first_id(here))
        if evidence.wordings and (words := _wording(here, evidence.wordings)):
            fact = evolve(fact, judge_wording=words)
        facts.append(fact)
        said = on_fact(fact, places, found_pairs, evidence)
        entries += [(fact, entry) for entry in entries_of(fact, said, detect=detect, flag=flag)]
        changes += changes_of(fact, said, detect=detect, conceded=evidence.conceded)
    return Results(tuple(facts), Contradictions(tuple(entries)), tuple(_each_once(changes)))


def _wording(positions: Iterable[Position], wordings: Mapping[tuple[str, str, str], str]) -> str:
    """How a judge words the question of these positions; of several that rules join, the first."""
    return next(filter(None, (wordings.get(position.question) for position in positions)), "")


def _each_once(changes: Iterable[Change]) -> Iterator[Change]:
    """Changes without those that were weighed of two claims of which another fact shows one already."""
    found = list(changes)
    known = {change.claims for change in found if change.finding.weight is None}
    for change in found:
        if change.finding.weight is not None:
            if change.claims in known:
                continue
            known.add(change.claims)
        yield change
