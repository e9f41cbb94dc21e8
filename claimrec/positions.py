"""What do the claims hold? Each claim heard, read or taken as it came, and set aside where it cannot be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from operator import itemgetter
from typing import Any

from attrs import evolve, frozen

from claimrec.analyses import Analyses
from claimrec.arguments import listed
from claimrec.aspects.aspect import Aspect, Kind
from claimrec.claims import Claim
from claimrec.contexts import contexts_of, said_order
from claimrec.distinct import SetAside
from claimrec.errors import AspectError, InputError, shown
from claimrec.findings import Finding, Position, Unread
from claimrec.language.identify import ENGLISH, language_of
from claimrec.linking.restated_facts import Told, restated_facts
from claimrec.linking.small_sets import in_small_set
from claimrec.moments import Span, span_of, zone
from claimrec.names import AliasBook
from claimrec.parties import Entity, Party, PartyBook, alias_book, by_name, meant
from claimrec.progress import Progress, watched
from claimrec.reading.heard import Heard
from claimrec.reading.lexicon import lexicon
from claimrec.reading.statements import NO_QUESTION, NO_SUBJECT, NO_VALUE, RELAYS, Reader, Reading, implied
from claimrec.reading.subjects import NOWHERE
from claimrec.reading.vocabulary import vocabulary
from claimrec.records import read_entities, read_parties
from claimrec.rules.contract import Rule
from claimrec.shortened import in_full
from claimrec.structured import aspect_named, valid_of, value_of
from claimrec.written import names_no_year

# What excuses two claims, by their ids, the smaller first.
Vetoes = Mapping[tuple[str, str], Finding]


@frozen
class Setup:
    """What a run knows beforehand; `loose`: whether claims are also laid beside each other loosely."""

    parties: PartyBook
    entities: AliasBook
    only: str | None
    aspects: Mapping[str, Aspect]
    rules: tuple[Rule, ...]
    tz: tzinfo | None = None
    tell: Progress | None = None
    language: str = ENGLISH
    loose: bool = False


def setup_of(
    *,
    parties: Iterable[Party | Mapping[str, Any]],
    entities: Iterable[Entity | Mapping[str, Any]],
    aspects: Sequence[Aspect],
    rules: tuple[Rule, ...] = (),
    tz: str | tzinfo | None = None,
    tell: Progress | None = None,
) -> Setup:
    """What a run knows beforehand, from what a caller gives."""
    things = by_name(read_entities(entities), what="entities")
    return Setup(
        parties=PartyBook.of(read_parties(parties)),
        entities=alias_book(things.values(), what="entity"),
        only=next(iter(things)) if len(things) == 1 else None,
        aspects=aspects_by_name(aspects),
        rules=rules,
        tz=zone(tz),
        tell=tell,
    )


def aspects_by_name(aspects: Sequence[Aspect]) -> dict[str, Aspect]:
    found: dict[str, Aspect] = {}
    for aspect in listed(aspects, "aspects", expected="a list: [*cr.DEFAULT_ASPECTS, yours]"):
        if not isinstance(aspect, Aspect):
            raise InputError(f"{shown(aspect)} is no Aspect", field="aspects", expected="cr.Aspect or cr.read_aspects")
        if aspect.name in found:
            origins = " and ".join(one.origin or "yours" for one in (found[aspect.name], aspect))
            problem = f"two aspects are called {aspect.name!r} ({origins})"
            raise AspectError(problem, field="aspects", expected="a name for each")
        found[aspect.name] = aspect
    _check_implied(found)
    return found


def _check_implied(aspects: Mapping[str, Aspect]) -> None:
    for aspect in aspects.values():
        for state in aspect.states:
            for name, follows in state.implies:
                if name in aspects and aspects[name].state(follows) is None:
                    problem = f"{aspect.name}.{state.name} implies {name}.{follows}, which is no state"
                    raise AspectError(problem, field="implies", expected="a state of that aspect")


def heard_claims(claims: Iterable[Claim], setup: Setup) -> tuple[list[Heard], list[SetAside]]:
    """Claims with speaker and times resolved, in the order in which they were said."""
    spans: dict[str, Span] = {}
    timed: list[tuple[float, str, Claim, Span | None, Span | None]] = []
    rejected: list[SetAside] = []
    for claim in claims:
        try:
            said = _said(claim.said_at, spans, setup)
            valid = None if claim.valid is None else valid_of(claim.valid, tz=setup.tz, near=_start(said))
        except InputError as error:
            rejected.append((claim, error))
        else:
            timed.append((said_order(said), claim.id, claim, said, valid))
    timed.sort(key=itemgetter(0, 1))
    written = dict.fromkeys([claim.party for _, _, claim, _, _ in timed])
    book = setup.parties.hearing(written)
    speakers = {party: book.speaker(party) for party in written}
    heard = [
        Heard(claim, speakers[claim.party], said, valid, _foreign(claim.text, setup))
        for _, _, claim, said, valid in timed
    ]
    return heard, rejected


def _foreign(text: str | None, setup: Setup) -> str:
    """The language of a text, where it is another than the one that is read."""
    language = language_of(text) if text else ""
    return "" if language == setup.language else language


def _said(given: Any, spans: dict[str, Span], setup: Setup) -> Span | None:
    """When it was said; equal strings are resolved once."""
    if given is None:
        return None
    if not isinstance(given, str):  # equal datetimes may differ in the zone that they were given in
        return span_of(given, tz=setup.tz)
    found = spans.get(given)
    if found is None:
        found = spans[given] = span_of(given, tz=setup.tz)
    return found


@frozen
class Held:
    """What claims hold: positions, what could not be read, what could not be used, and the pairs of claims of one fact
    that are not held to clash.
    """

    positions: list[Position]
    unread: list[Unread]
    unusable: list[SetAside]
    vetoes: Vetoes
    notes: tuple[str, ...] = ()


def positions_of(heard: Sequence[Heard], setup: Setup, *, analyses: Analyses) -> Held:
    """The positions of all claims, structured or read; `analyses` are those of the run, by which claims are linked."""
    subjects = [one.claim.subject for one in heard if one.claim.subject is not None]
    setup = evolve(setup, entities=setup.entities.hearing(subjects))
    rejected: list[SetAside] = []
    found: dict[str, tuple[Position, ...]] = {}
    to_read = []
    for one in heard:
        try:
            if one.claim.structured:
                found[one.claim.id] = _structured(one, one.claim.subject or "", setup)
            elif one.claim.aspect is None or _value_fits(one, setup):
                to_read.append(one)
        except InputError as error:
            rejected.append((one.claim, error))
    read, unread, told = _read(to_read, setup, analyses)
    found |= read
    positions = [p for one in heard for p in found.get(one.claim.id, ())]
    return Held(in_full(positions, entities=setup.entities), unread, rejected, told.vetoes, told.notes)


def _value_fits(heard: Heard, setup: Setup) -> bool:
    """Whether what a claim brings along fits its aspect, InputError if not; the rest is left to its words."""
    claim = heard.claim
    aspect = aspect_named(claim.aspect or "", setup.aspects)
    if claim.value is not None:
        value_of(claim.value, aspect, parties=setup.parties, tz=setup.tz, near=_start(heard.said))
    return True


def _read(
    heard: Sequence[Heard], setup: Setup, analyses: Analyses
) -> tuple[dict[str, tuple[Position, ...]], list[Unread], Told]:
    """What words say, by claim; a value that was given stands, and the words only say of what."""
    found: dict[str, tuple[Position, ...]] = {}
    rest: list[tuple[Heard, Reading]] = []
    for one, reading in zip(heard, _readings(heard, setup), strict=True):
        claim, positions = one.claim, reading.positions
        given = claim.value is not None and claim.aspect is not None
        subject = (positions[0].subject if positions else reading.named) if given else None
        if subject is not None:
            found[claim.id] = _structured(one, subject, setup)
        elif positions:
            found[claim.id] = positions
        else:
            rest.append((one, reading))
    given_names = (*setup.parties.aliases.names, *setup.entities.names)
    names = frozenset(word for name in given_names for word in name.split())
    silent = {h.claim.id for h, r in rest if r.why not in (NO_QUESTION, NO_SUBJECT, NO_VALUE)}
    ours = [h for h in heard if not h.foreign]
    told = restated_facts(ours, found, silent=silent, analyses=analyses, names=names)
    found |= {position.claim.id: (position,) for position in told.positions}
    if setup.loose:
        relayed = {h.claim.id for h, r in rest if r.why.startswith(RELAYS)}  # another's words, not the speaker's
        own = [h for h in heard if h.claim.id not in relayed]
        loose = in_small_set(own, silent - found.keys(), found, told.vetoes, language=analyses.language, names=names)
        for position in loose.positions:
            found[position.claim.id] = (*found.get(position.claim.id, ()), position)
        told = evolve(told, vetoes={**told.vetoes, **loose.vetoes})
    return found, [Unread(h.claim, r.why, h.said) for h, r in rest if h.claim.id not in found], told


def _structured(heard: Heard, named: str, setup: Setup) -> tuple[Position, ...]:
    """The position of a claim that brings its value along, and what follows from it."""
    claim = heard.claim
    aspect = aspect_named(claim.aspect or "", setup.aspects)
    subject, guess = meant(named, setup.entities)
    position = Position(
        claim=claim,
        subject=subject,
        aspect=aspect,
        value=value_of(claim.value, aspect, parties=setup.parties, tz=setup.tz, near=_start(heard.said)),
        valid=heard.valid or heard.said,
        said_at=heard.said,
        party=heard.speaker.name,
        side=heard.speaker.side,
        explicit=heard.valid is not None,
        origin="structured",
        guesses=tuple(g for g in (guess, heard.speaker.guess, *_years(heard, aspect)) if g),
    )
    return position, *implied(position, setup.aspects)


def _start(said: Span | None) -> datetime | None:
    return None if said is None else said.start


def _years(heard: Heard, aspect: Aspect) -> Iterator[str]:
    """What was supposed of times that name no year."""
    given = (heard.claim.valid, heard.claim.value if aspect.value in (Kind.WHEN, Kind.SINCE) else None)
    for one in given:
        if names_no_year(one):
            yield f"{shown(one)} names no year: it was taken to be near the time of saying"


def _readings(heard: Sequence[Heard], setup: Setup) -> list[Reading]:
    """What the words of each claim say; those that point back are read again with what their source named before."""
    lexical = lexicon(tuple(setup.aspects.values()))
    texts = [h.claim.text or "" for h in heard if not h.unreadable]
    words = vocabulary(texts, lexicon=lexical, parties=setup.parties, entities=setup.entities)
    reader = Reader(lexical, words, setup.parties, setup.entities, setup.aspects)
    readings = [
        Reading(why=why) if (why := h.unreadable) else reader.read(h) for h in watched(heard, "reading", setup.tell)
    ]
    wanting = [place for place, r in enumerate(readings) if r.wants_context and not r.positions]
    if wanting:
        contexts = contexts_of([heard[place] for place in wanting], heard, readings, only=setup.only)
        for place in wanting:
            readings[place] = reader.read(heard[place], context=contexts.before(heard[place]) or NOWHERE)
    return readings
