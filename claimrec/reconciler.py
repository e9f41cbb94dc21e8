"""From claims to a report: the only place that knows the whole way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo
from math import inf
from typing import Any

from attrs import evolve, field, frozen

from claimrec.aspects.aspect import Aspect
from claimrec.aspects.files import default_aspects
from claimrec.claims import Claim
from claimrec.comparing import Clash, Ruled, Run, clashes, runs
from claimrec.errors import AspectError, InputError, shown
from claimrec.findings import Finding, Position, Relation
from claimrec.grouping import PairFindings, grouped, pair_findings, verdict
from claimrec.moments import Span, span_of, zone
from claimrec.names import AliasBook
from claimrec.parties import Entity, Party, PartyBook, Speaker, alias_book, by_name
from claimrec.reading.leftovers import SAID, leftovers
from claimrec.reading.lexicon import lexicon
from claimrec.reading.statements import NO_QUESTION, Heard, Reader, Reading
from claimrec.reading.subjects import Subject
from claimrec.reading.vocabulary import gazetteer, vocabulary
from claimrec.records import Rejected, read_claims, read_entities, read_parties
from claimrec.report import Change, Contradictions, Fact, Report, Unread
from claimrec.rules.change import changed_line, said_order, steps
from claimrec.rules.contract import Rule, checked
from claimrec.rules.contradiction import cannot_both_be, reason, worded
from claimrec.rules.same_fact import same_question
from claimrec.structured import aspect_named, valid_of, value_of

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
    known = read_parties(parties)
    things = by_name(read_entities(entities), what="entities")
    setup = _Setup(
        parties=PartyBook.of(known),
        entities=alias_book(things.values(), what="entity"),
        only=next(iter(things)) if len(things) == 1 else None,
        aspects=_by_name(aspects),
        rules=checked(rules),
        tz=zone(tz),
    )
    batch = read_claims(claims, columns=columns, keep_extra=keep_extra)
    usable, doubles = _distinct(batch.claims)
    heard, unusable = _heard(usable, setup)
    positions, unread, more = _positions(heard, setup)
    return _report(heard, positions, unread, (*batch.rejected, *doubles, *unusable, *more), setup)


@frozen
class _Setup:
    """What a run knows beforehand."""

    parties: PartyBook
    entities: AliasBook
    only: str | None
    aspects: Mapping[str, Aspect]
    rules: tuple[Rule, ...]
    tz: tzinfo | None = field(default=None)


def _by_name(aspects: Sequence[Aspect]) -> dict[str, Aspect]:
    found: dict[str, Aspect] = {}
    for aspect in aspects:
        if not isinstance(aspect, Aspect):
            raise InputError(f"{shown(aspect)} is no Aspect", field="aspects", expected="cr.Aspect or cr.read_aspects")
        if aspect.name in found:
            raise AspectError(f"two aspects are called {aspect.name!r}", field="aspects", expected="a name for each")
        found[aspect.name] = aspect
    _check_implied(found)
    return found


def _check_implied(aspects: Mapping[str, Aspect]) -> None:
    for aspect in aspects.values():
        for state in aspect.states:
            for name, implied in state.implies:
                if name in aspects and aspects[name].state(implied) is None:
                    problem = f"{aspect.name}.{state.name} implies {name}.{implied}, which is no state"
                    raise AspectError(problem, field="implies", expected="a state of that aspect")


def _distinct(claims: Iterable[Claim]) -> tuple[list[Claim], list[Rejected]]:
    """Each claim once; claims that share an id but not their content are all set aside: which is meant is unknown."""
    by_id: dict[str, list[Claim]] = {}
    for claim in claims:
        same = by_id.setdefault(claim.id, [])
        if claim not in same:
            same.append(claim)
    clashing = [claim for same in by_id.values() if len(same) > 1 for claim in same]
    rejected = [_set_aside(c, InputError(f"{shown(c.id)} is the id of several different claims", field="id",
                                         expected="an id for each claim, or none")) for c in clashing]  # fmt: skip
    return [same[0] for same in by_id.values() if len(same) == 1], rejected


def _set_aside(claim: Claim, error: InputError) -> Rejected:
    return Rejected(row=None, record={"id": claim.id, "party": claim.party, "text": claim.text}, problem=str(error), field=error.field or "")


def _heard(claims: Iterable[Claim], setup: _Setup) -> tuple[list[Heard], list[Rejected]]:
    """Claims with speaker and times resolved, in the order in which they were said."""
    speakers: dict[str, Speaker] = {}
    spans: dict[str, Span] = {}
    found: list[Heard] = []
    rejected: list[Rejected] = []
    for claim in claims:
        speaker = speakers.get(claim.party)
        if speaker is None:
            speaker = speakers[claim.party] = setup.parties.speaker(claim.party)
        try:
            said = _said(claim.said_at, spans, setup)
            valid = None if claim.valid is None else valid_of(claim.valid, tz=setup.tz)
        except InputError as error:
            rejected.append(_set_aside(claim, error))
        else:
            found.append(Heard(claim, speaker, said, valid))
    found.sort(key=_hearing_order)
    return found, rejected


def _said(given: Any, spans: dict[str, Span], setup: _Setup) -> Span | None:
    """When it was said; equal strings are resolved once."""
    if given is None:
        return None
    if not isinstance(given, str):  # equal datetimes may differ in the zone that they were given in
        return span_of(given, tz=setup.tz)
    found = spans.get(given)
    if found is None:
        found = spans[given] = span_of(given, tz=setup.tz)
    return found


def _hearing_order(heard: Heard) -> tuple[float, str]:
    return (inf if heard.said is None else heard.said.seconds[0]), heard.claim.id


def _positions(
    heard: Sequence[Heard], setup: _Setup
) -> tuple[list[Position], list[Unread], list[Rejected]]:
    """The positions of all claims, structured or read."""
    rejected: list[Rejected] = []
    found: dict[str, tuple[Position, ...]] = {}
    to_read = []
    for one in heard:
        if one.claim.structured:
            try:
                found[one.claim.id] = (_structured(one, setup),)
            except InputError as error:
                rejected.append(_set_aside(one.claim, error))
        elif one.claim.aspect is not None and one.claim.aspect not in setup.aspects:
            rejected.append(_set_aside(one.claim, _unknown_aspect(one.claim.aspect, setup)))
        else:
            to_read.append(one)
    readings = _readings(to_read, setup)
    rest = [(h, r) for h, r in zip(to_read, readings, strict=True) if not r.positions]
    found |= {h.claim.id: r.positions for h, r in zip(to_read, readings, strict=True) if r.positions}
    named = [(h, r.named) for h, r in rest if r.named is not None and r.why == NO_QUESTION]
    for position in leftovers(named):
        found[position.claim.id] = (position,)
    unread = [Unread(h.claim, r.why, h.said) for h, r in rest if h.claim.id not in found]
    return [p for one in heard for p in found.get(one.claim.id, ())], unread, rejected


def _structured(heard: Heard, setup: _Setup) -> Position:
    claim = heard.claim
    assert claim.aspect is not None and claim.subject is not None  # noqa: S101  # only structured claims come here
    aspect = aspect_named(claim.aspect, setup.aspects)
    guess = ""
    subject = setup.entities.find(claim.subject)
    if subject is None:
        close = setup.entities.close(claim.subject)
        guess = f"subject {shown(claim.subject)} was taken as a spelling of {shown(close)}" if close else ""
        subject = close or claim.subject
    return Position(
        claim=claim,
        subject=subject,
        aspect=aspect,
        value=value_of(claim.value, aspect, parties=setup.parties, tz=setup.tz),
        valid=heard.valid or heard.said,
        said_at=heard.said,
        party=heard.speaker.name,
        side=heard.speaker.side,
        explicit=heard.valid is not None,
        origin="structured",
        guesses=tuple(g for g in (guess, heard.speaker.guess) if g),
    )


def _unknown_aspect(name: str, setup: _Setup) -> InputError:
    try:
        aspect_named(name, setup.aspects)
    except InputError as error:
        return error
    raise AssertionError(name)


def _readings(heard: Sequence[Heard], setup: _Setup) -> list[Reading]:
    """What the words of each claim say; those that point back are read again with what their source named before."""
    lexical = lexicon(tuple(setup.aspects.values()))
    texts = [h.claim.text or "" for h in heard]
    words = vocabulary(texts, lexicon=lexical, parties=setup.parties, entities=setup.entities)
    reader = Reader(lexical, words, setup.parties, setup.aspects)
    readings = [reader.read(h) for h in heard]
    named: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for one, reading in zip(heard, readings, strict=True):
        if one.claim.source is not None and reading.named is not None:
            named[one.claim.source].append((_hearing_order(one)[0], reading.named))
    for place, (one, reading) in enumerate(zip(heard, readings, strict=True)):
        if reading.wants_context and not reading.positions:
            context = _context(one, named.get(one.claim.source or "", []), setup)
            if context is not None:
                readings[place] = reader.read(one, context=context)
    return readings


def _context(heard: Heard, named: Sequence[tuple[float, str]], setup: _Setup) -> Subject | None:
    """What "the city" means in a claim: what its source named last before it, or the only thing that was given.

    Several names at that last moment leave it open.
    """
    said = _hearing_order(heard)[0]
    before = [(at, name) for at, name in named if at <= said]
    if before:
        last = max(at for at, _ in before)
        names = {name for at, name in before if at == last}
        return Subject(names.pop(), "its source named that last") if len(names) == 1 else None
    return Subject(setup.only, "no other thing was given to reconcile") if setup.only else None


def _report(
    heard: Sequence[Heard],
    positions: Sequence[Position],
    unread: Sequence[Unread],
    rejected: Sequence[Rejected],
    setup: _Setup,
) -> Report:
    own = [rule for rule in setup.rules if rule not in DEFAULT_RULES]
    found = pair_findings(positions, own) if own else {}
    facts = []
    entries: list[tuple[Fact, Clash | Run | Ruled]] = []
    changes: list[Change] = []
    for places in grouped(positions, rules=setup.rules, found=found):
        fact = Fact(tuple([positions[p] for p in places]))
        facts.append(fact)
        entries += [(fact, entry) for entry in _entries(fact, places, found, setup)]
        if changed_line in setup.rules and len(fact.positions) > 1:
            changes += _changes(fact)
    return Report(
        claims=tuple([h.claim for h in heard if h.claim.id not in {r.record.get("id") for r in rejected if isinstance(r.record, Mapping)}]),
        facts=tuple(facts),
        contradictions=Contradictions(tuple(entries)),
        changes=tuple(changes),
        unread=tuple(unread),
        rejected=tuple(rejected),
        notes=_notes(heard, positions),
    )


def _entries(
    fact: Fact, places: Sequence[int], found: PairFindings, setup: _Setup
) -> list[Clash | Run | Ruled]:
    """The contradictions on one fact: of values against values, and of what the caller's rules say of pairs."""
    entries: list[Clash | Run | Ruled] = []
    if cannot_both_be in setup.rules and len(fact.positions) > 1:
        entries += [*clashes(fact.positions), *runs(fact.positions)]
    if not entries and not found:
        return entries
    if not found and not _twofold(fact):
        return entries
    excused, ruled = _ruled(fact, places, found)
    spelled = {(id(a), id(b)): (a, b, e) for e in entries for a, b in e.pairs()}
    kept: dict[tuple[str, str], Clash | Run | Ruled] = {}
    for (one, two), (a, b, entry) in spelled.items():
        if (one, two) not in excused and (two, one) not in excused:
            alone = entry if isinstance(entry, Run) else Ruled(a, b, Finding(Relation.CONTRADICTS, reason(a, b), None, "cannot_both_be"), 1.0)
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
    """What rules of the caller say of the pairs of one fact: the pairs they excuse, and those they hold to contradict."""
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


def _changes(fact: Fact) -> list[Change]:
    found = []
    for step in steps(fact.positions):
        why = f"{step.later.party} came to say {worded(step.later)}, where {step.earlier.party} had said {worded(step.earlier)}"
        finding = Finding(Relation.CHANGES, why, None, "changed_line", (step.earlier.value, step.later.value))
        found.append(Change(fact, step.earlier, step.later, finding, step.conceded))
    return found


def _notes(heard: Sequence[Heard], positions: Sequence[Position]) -> tuple[str, ...]:
    """What was taken for granted, each once."""
    notes = {h.speaker.guess for h in heard} | {g for p in positions for g in p.guesses}
    spans = [s for h in heard for s in (h.said, h.valid) if s is not None and s.assumed]
    zones = {s.assumed for s in spans}
    notes |= {f"times without a zone were taken to be in {z}" for z in zones}
    return tuple(sorted(notes - {""}))
