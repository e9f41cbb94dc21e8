"""Claims in; their positions out, read from the words or as they came structured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from claimrec.model.aspects import Aspect, Kind
from claimrec.model.errors import InputError, shown
from claimrec.model.parties import meant
from claimrec.model.positions import Basis, Position, UnreadReason
from claimrec.model.progress import watched
from claimrec.model.rejected import SetAside
from claimrec.model.timestamps import names_no_year
from claimrec.reading.antecedents import contexts_of
from claimrec.reading.implied import implied
from claimrec.reading.lexicon import lexicon
from claimrec.reading.readings import Reading, Why
from claimrec.reading.resolved import ResolvedClaim
from claimrec.reading.resolving import start_of
from claimrec.reading.setup import Setup
from claimrec.reading.statements import Reader
from claimrec.reading.structured import aspect_named, value_of
from claimrec.reading.subjects import NOWHERE
from claimrec.reading.vocabulary import vocabulary


@frozen
class Answers:
    """What claims answer by themselves.

    - `structured`: by claim, the positions that came with it; `read`: those that its words hold.
    - `worded`: the claims whose words were looked at; `rest`: those of them that hold none, with what was made out.
    - `unusable`: claims whose value is none of their question.
    """

    structured: Mapping[str, tuple[Position, ...]]
    read: Mapping[str, tuple[Position, ...]]
    worded: Sequence[ResolvedClaim]
    rest: Sequence[tuple[ResolvedClaim, Reading]]
    unusable: Sequence[SetAside]


def answers_of(heard: Sequence[ResolvedClaim], setup: Setup) -> Answers:
    """What claims answer by themselves; a value that was given stands, and the words only say of what."""
    structured: dict[str, tuple[Position, ...]] = {}
    read: dict[str, tuple[Position, ...]] = {}
    unusable: list[SetAside] = []
    worded: list[ResolvedClaim] = []
    rest: list[tuple[ResolvedClaim, Reading]] = []
    for one in heard:
        try:
            if one.claim.structured:
                structured[one.claim.id] = _structured(one, one.claim.subject or "", setup)
            elif one.claim.aspect is None or _value_fits(one, setup):
                worded.append(one)
        except InputError as error:
            unusable.append((one.claim, error))
    for one, reading in zip(worded, _readings(worded, setup), strict=True):
        claim, positions = one.claim, reading.positions
        given = claim.value is not None and claim.aspect is not None
        subject = (positions[0].subject if positions else reading.named) if given else None
        if subject is not None:
            read[claim.id] = _structured(one, subject, setup)
        elif positions:
            read[claim.id] = positions
        else:
            rest.append((one, reading))
    return Answers(structured, read, worded, rest, unusable)


def _value_fits(heard: ResolvedClaim, setup: Setup) -> bool:
    """Whether what a claim brings along fits its aspect, InputError if not; the rest is left to its words."""
    claim = heard.claim
    aspect = aspect_named(claim.aspect or "", setup.aspects)
    if claim.value is not None:
        value_of(claim.value, aspect, parties=setup.parties, tz=setup.tz, near=start_of(heard.said))
    return True


def _structured(heard: ResolvedClaim, named: str, setup: Setup) -> tuple[Position, ...]:
    """The position of a claim that brings its value along, and what follows from it."""
    claim = heard.claim
    aspect = aspect_named(claim.aspect or "", setup.aspects)
    subject, guess = meant(named, setup.entities)
    position = Position(
        claim=claim,
        subject=subject,
        aspect=aspect,
        value=value_of(claim.value, aspect, parties=setup.parties, tz=setup.tz, near=start_of(heard.said)),
        valid=heard.valid or heard.said,
        said_at=heard.said,
        party=heard.speaker.name,
        side=heard.speaker.side,
        explicit=heard.valid is not None,
        basis=Basis.STRUCTURED,
        guesses=tuple(g for g in (guess, heard.speaker.guess, *_years(heard, aspect)) if g),
    )
    return position, *implied(position, setup.aspects)


def _years(heard: ResolvedClaim, aspect: Aspect) -> Iterator[str]:
    """What was supposed of times that name no year."""
    given = (heard.claim.valid, heard.claim.value if aspect.value in (Kind.WHEN, Kind.SINCE) else None)
    for one in given:
        if names_no_year(one):
            yield f"{shown(one)} names no year: it was taken to be near the time of saying"


def _readings(heard: Sequence[ResolvedClaim], setup: Setup) -> list[Reading]:
    """What the words of each claim say; those that point back are read again with what their source named before."""
    lexical = lexicon(tuple(setup.aspects.values()))
    texts = [h.claim.text or "" for h in heard if not h.unreadable]
    words = vocabulary(texts, lexicon=lexical, parties=setup.parties, entities=setup.entities)
    reader = Reader(lexical, words, setup.parties, setup.entities, setup.aspects)
    readings = [
        Reading(why=Why(why, UnreadReason.OTHER_LANGUAGE)) if (why := h.unreadable) else reader.read(h)
        for h in watched(heard, "reading", setup.tell)
    ]
    wanting = [place for place, r in enumerate(readings) if r.wants_context and not r.positions]
    if wanting:
        contexts = contexts_of([heard[place] for place in wanting], heard, readings, only=setup.only)
        for place in wanting:
            readings[place] = reader.read(heard[place], context=contexts.before(heard[place]) or NOWHERE)
    return readings
