"""Synthetic statements for benchmarks: seeded, invented, mostly unlike each other, like a busy news feed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import claimrec as cr

_HEADS = [
    "Al",
    "Bel",
    "Cor",
    "Dar",
    "Esk",
    "Far",
    "Gal",
    "Hol",
    "Ist",
    "Jar",
    "Kel",
    "Lor",
    "Mar",
    "Nov",
    "Ost",
    "Pel",
    "Qar",
    "Ros",
    "Sul",
    "Tar",
    "Ul",
    "Ver",
    "Wes",
    "Yar",
    "Zor",
]
_MIDDLES = ["a", "e", "i", "o", "u", "an", "en", "in", "on", "ar", "er", "ir", "or", "av", "ev", "iv", "al", "el", "il"]
_TAILS = [
    "burg",
    "dale",
    "ford",
    "grad",
    "ham",
    "holm",
    "mouth",
    "ne",
    "port",
    "sk",
    "stad",
    "ton",
    "vik",
    "ville",
    "wick",
    "yn",
]

_TEMPLATES = (
    "{who} captured {place} {when}.",
    "{place} fell to {who} {when}, according to officers on the spot.",
    "Our units still hold {place}, and the {part} districts are quiet.",
    "The fighting for {place} goes on, with heavy shelling in the {part} districts.",
    "{place} is completely surrounded, and the road to the {part} is cut.",
    "Reports that {place} has been encircled are propaganda.",
    "We can still bring ammunition and food into {place} by the {part} road.",
    "The bridge in {place} was destroyed {when}.",
    "The bridge in {place} is intact and traffic is moving, {who} said.",
    "At least {n} people were killed in {place} {when}.",
    "{n} civilians died in {place}, and about {m} were wounded.",
    "The death toll in {place} has risen to {n}.",
    "{who} shelled {place} {when}, and the market hall burned.",
    "The capture of {place} has no strategic value for {who}.",
    "Taking {place} would give {who} tactical advantages in the {part}.",
    "The battle for {place} has raged for more than {small} months.",
    "About {n} people lived in {place} before the war.",
    "The spokesman would neither confirm nor deny that {place} had been lost.",
    "{who} did not enter {place}, whatever the other side claims.",
    "The mayor of {place} thanked {n} volunteers for their work {when}.",
    "Schools in {place} will reopen next week if the {part} road is safe.",
    "Prices for bread in {place} rose by {small} per cent, traders say.",
    "A delegation of {small} members arrived in {place} {when} for talks.",
    "Nobody in {place} knows what {who} is planning in the {part}.",
)
_WHEN = (
    "on Saturday",
    "yesterday",
    "last night",
    "by midday on Friday",
    "two days ago",
    "in March",
    "this morning",
    "",
)
_PARTS = ("northern", "southern", "eastern", "western", "central", "old", "upper", "lower")


def names(count: int, seed: int = 1) -> list[str]:
    """Invented place names, all different."""
    rng = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        found[rng.choice(_HEADS) + rng.choice(_MIDDLES) + rng.choice(_MIDDLES) + rng.choice(_TAILS)] = None
    return list(found)


def parties(count: int = 60) -> list[cr.Party]:
    """Invented parties of three sides and of none."""
    sides = ("Northland", "Southland", "Westland", None)
    return [cr.Party(f"Agency {n}", aliases=[f"the agency of sector {n}"], side=sides[n % 4]) for n in range(count)]


def statements(count: int, *, places: list[str], seed: int = 7) -> Iterator[cr.Claim]:
    """`count` statements about these places, said over one spring."""
    rng = random.Random(seed)
    start = datetime(2024, 3, 1, tzinfo=UTC)
    for number in range(count):
        text = rng.choice(_TEMPLATES).format(
            who=f"{rng.choice(('Northland', 'Southland', 'Westland'))} {rng.choice(('troops', 'forces', 'fighters'))}",
            place=rng.choice(places), when=rng.choice(_WHEN), part=rng.choice(_PARTS),
            n=rng.randrange(3, 4000), m=rng.randrange(3, 900), small=rng.randrange(2, 15),
        ).replace(" .", ".")  # fmt: skip
        said = start + timedelta(minutes=rng.randrange(90 * 24 * 60))
        yield cr.Claim(
            text,
            party=f"Agency {rng.randrange(60)}",
            said_at=said.astimezone(timezone(timedelta(hours=rng.choice((0, 2, 3))))).isoformat(),
            source=f"feed {number % 500}",
        )
