"""From claims to a report: the only place that knows the whole way."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import tzinfo
from typing import Any

from claimrec.aspects.aspect import Aspect
from claimrec.aspects.files import default_aspects
from claimrec.facts import Change, Contradictions, Entry, Fact
from claimrec.findings import Position, Unread
from claimrec.grouping import grouped, pair_findings
from claimrec.moments import zone
from claimrec.outcomes import changes_of, entries_of
from claimrec.parties import Entity, Party, PartyBook, alias_book, by_name
from claimrec.positions import Setup, aspects_by_name, distinct, heard_claims, positions_of, set_aside
from claimrec.reading.statements import Heard
from claimrec.records import Rejected, read_claims, read_entities, read_parties
from claimrec.report import Report
from claimrec.rules.change import changed_line
from claimrec.rules.contract import Rule, checked
from claimrec.rules.contradiction import cannot_both_be
from claimrec.rules.same_fact import same_question

DEFAULT_ASPECTS: tuple[Aspect, ...] = default_aspects()
DEFAULT_RULES: tuple[Rule, ...] = (same_question, cannot_both_be, changed_line)


def reconcile(
    claims: Any,
    *,
    parties: Iterable[Party | Mapping[str, Any]] = (),
    entities: Iterable[Entity | Mapping[str, Any]] = (),
    aspects: Sequence[Aspect] = DEFAULT_ASPECTS,
    rules: Sequence[Rule] = DEFAULT_RULES,
    tz: str | tzinfo | None = None,
    columns: Mapping[str, str] | None = None,
    keep_extra: bool = False,
) -> Report:
    """Group claims into facts and flag where parties contradict each other, or change their line.

    - `claims`: Claim objects, dicts, a path to a JSONL, JSON or CSV file, or a pandas or polars DataFrame.
    - `parties`, `entities`: who speaks and what is spoken of, with aliases; both may be empty.
    - `aspects`: the kinds of questions to read; `[*DEFAULT_ASPECTS, mine]` adds to those that come along.
    - `rules`: what makes a fact, a contradiction, a change; `[*DEFAULT_RULES, mine]` adds to them.
    - `tz`: the zone of naive times, as "Europe/Kyiv"; without it a naive time is an error of its row.
    - `columns`: which column holds which field of a claim, `{"text": "statement"}`; `keep_extra` keeps the others.

    Rows that cannot be used stand in `report.rejected`, each with its reason. InputError is raised for what is wrong
    with the call itself (a file that is not there, parties that share an alias), RuleError for a rule that raises.

    >>> report = reconcile([
    ...     {"text": "Our troops captured Lakeside.", "party": "Northern army", "said_at": "2024-05-01T09:00Z"},
    ...     {"text": "The fighting for Lakeside goes on.", "party": "Southern army", "said_at": "2024-05-01T12:00Z"},
    ... ], entities=[Entity("Lakeside")])
    >>> [c.parties for c in report.contradictions]
    [('Northern army', 'Southern army')]
    """
    with _no_collections():
        return _reconciled(claims, parties, entities, aspects, rules, tz, columns, keep_extra)


@contextmanager
def _no_collections() -> Iterator[None]:
    """Without Python's search for reference cycles, a fourth of the time of a large run: nothing here makes a cycle.

    It is switched back on however the run ends; where the caller had it off, it stays off.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _reconciled(
    claims: Any,
    parties: Iterable[Party | Mapping[str, Any]],
    entities: Iterable[Entity | Mapping[str, Any]],
    aspects: Sequence[Aspect],
    rules: Sequence[Rule],
    tz: str | tzinfo | None,
    columns: Mapping[str, str] | None,
    keep_extra: bool,
) -> Report:
    known = read_parties(parties)
    things = by_name(read_entities(entities), what="entities")
    setup = Setup(
        parties=PartyBook.of(known),
        entities=alias_book(things.values(), what="entity"),
        only=next(iter(things)) if len(things) == 1 else None,
        aspects=aspects_by_name(aspects),
        rules=checked(rules),
        tz=zone(tz),
    )
    batch = read_claims(claims, columns=columns, keep_extra=keep_extra)
    usable, doubles = distinct(batch.claims)
    heard, unusable = heard_claims(usable, setup)
    positions, unread, more = positions_of(heard, setup)
    late = set_aside((*doubles, *unusable, *more), batch)
    return _report(heard, positions, unread, (*batch.rejected, *late), setup)


def _report(
    heard: Sequence[Heard],
    positions: Sequence[Position],
    unread: Sequence[Unread],
    rejected: Sequence[Rejected],
    setup: Setup,
) -> Report:
    own = [rule for rule in setup.rules if rule not in DEFAULT_RULES]
    used = {p.claim.id for p in positions} | {u.claim.id for u in unread}
    found = pair_findings(positions, own) if own else {}
    facts = []
    entries: list[tuple[Fact, Entry]] = []
    changes: list[Change] = []
    for places in grouped(positions, rules=setup.rules, found=found):
        fact = Fact(tuple([positions[p] for p in places]))
        facts.append(fact)
        entries += [(fact, entry) for entry in entries_of(fact, places, found, setup.rules)]
        changes += changes_of(fact, setup.rules)
    return Report(
        claims=tuple([h.claim for h in heard if h.claim.id in used]),
        facts=tuple(facts),
        contradictions=Contradictions(tuple(entries)),
        changes=tuple(changes),
        unread=tuple(unread),
        rejected=tuple(rejected),
        notes=_notes(heard, positions),
    )


def _notes(heard: Sequence[Heard], positions: Sequence[Position]) -> tuple[str, ...]:
    """What was taken for granted, each once."""
    notes = {h.speaker.guess for h in heard} | {g for p in positions for g in p.guesses}
    spans = [s for h in heard for s in (h.said, h.valid) if s is not None and s.assumed]
    zones = {s.assumed for s in spans}
    notes |= {f"times and dates without a zone were taken to be in {z}" for z in zones}
    return tuple(sorted(notes - {""}))
