"""Claims in, candidate pairs out: which claims may speak of one event, at a cost that grows as their number does.

A claim is set beside the earlier ones that bear one of its marks (a word, a name, a party), for each mark those nearest
in time, and beside those said just before it, whatever they say. Two looks choose among them: how far words and the
signs of vectors agree, then how near the vectors are. Nothing else is compared, however many claims there are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import cos, log, log1p, pi, sqrt

from attrs import frozen

from claimrec.linking.evidence.features import DAY, ClaimFeatures
from claimrec.linking.evidence.link_rows import Links, row_of
from claimrec.linking.evidence.vectors import nearness
from claimrec.model.progress import Progress, watched

NAME = 1.5  # what a name, or a party, is worth beside a word
BESIDE = 50  # earlier claims that are looked at for each mark, and for being said last
CLOSER = 24  # of those, the claims whose vectors are compared
LINKS = 12  # the earlier claims to which one is linked in the end
FLOOR = 0.3  # a likeness that two claims have which share nothing
_BASE = 0.3  # what nearness in time says by itself, beside the likeness of words and of vectors
_FADES = 0.2  # how a link fades with the logarithm of the days between
_BITS = 40  # of the seconds between two claims, the calendar's years apart at most
_UNTIMED = 22  # bits of seconds between claims of which one has no time: some weeks


@frozen
class Sought:
    """Claims as they are looked for, by their places: their marks, what each is worth, one over the length of all marks
    of a claim, the signs of its vector as bits, and the second in which it was said (-1 if unknown).
    """

    marks: Sequence[Sequence[str]]
    worth: Mapping[str, float]
    scales: Sequence[float]
    signs: Sequence[int]
    seconds: Sequence[int]

    @classmethod
    def of(cls, claims: Sequence[ClaimFeatures]) -> Sought:
        """What is rare among the claims is worth most: by the logarithm of its rarity (Spärck Jones 1972)."""
        every = [marks(one) for one in claims]
        often = Counter([mark for own in every for mark in own])
        told = {mark: much for own in every for mark, much in own.items()}
        worth = {mark: (much * log(1 + len(claims) / often[mark])) ** 2 for mark, much in told.items()}
        return cls(
            marks=[[*own] for own in every],
            worth=worth,
            scales=[1 / sqrt(sum([worth[mark] for mark in own]) or 1.0) for own in every],
            signs=[_signs(one.meaning.parts) for one in claims],
            seconds=[-1 if one.seconds is None else int(one.seconds) for one in claims],
        )

    def likely(self, place: int, shared: Mapping[int, float]) -> list[tuple[float, int, float, float]]:
        """Of the claims that were met the likeliest to speak of what the claim at `place` does, the likeliest first:
        (likeness, place from the end, likeness of words, fading with time).
        """
        scale, scales, mine, signs = self.scales[place], self.scales, self.signs[place], self.signs
        at, seconds = self.seconds[place], self.seconds
        near, fading, untimed = _NEAR, _FADING, _FADING[_UNTIMED]
        if at < 0:
            fades = [untimed] * len(shared)
        else:
            fades = [fading[(at - then).bit_length()] if (then := seconds[o]) >= 0 else untimed for o in shared]
        words = [much * scale * scales[other] for other, much in shared.items()]
        likeness = [
            (near[(mine ^ signs[other]).bit_count()] + alike + _BASE) * fade
            for other, alike, fade in zip(shared, words, fades, strict=True)
        ]
        # only those that may be among them are sorted as a whole
        least = sorted(likeness)[-CLOSER] if len(likeness) > CLOSER else -1.0
        told = zip(likeness, shared, words, fades, strict=True)
        found = [(much, -other, alike, fade) for much, other, alike, fade in told if much >= least]
        return sorted(found, reverse=True)[:CLOSER]


def marks(one: ClaimFeatures) -> dict[str, float]:
    """What a claim is found by, and what each mark is worth beside a word: its words, names and parties."""
    named = [*(f"name {n}" for n in sorted(one.names)), *(f"party {p}" for p in sorted({one.party, *one.whom}))]
    return dict.fromkeys(one.stems, 1.0) | dict.fromkeys(named, NAME)


def links(claims: Sequence[ClaimFeatures], *, count: int = LINKS, tell: Progress | None = None) -> Links:
    """The candidate pairs, each with how likely it is that both speak of one event; `claims` in the order of saying."""
    sought = Sought.of(claims)
    held: dict[str, list[int]] = defaultdict(list)
    found = Links()
    for place, one in enumerate(watched(claims, "linking", tell)):
        likely = [
            ((max(nearness(one.meaning, claims[-other].meaning), 0.0) + words + _BASE) * fades, other)
            for _, other, words, fades in sought.likely(place, _met(place, sought, held))
        ]
        nearest = sorted(likely, reverse=True)[:count]
        found.rows.append(row_of({-other: much - FLOOR for much, other in nearest if much > FLOOR}))
        for mark in sought.marks[place]:
            held[mark].append(place)
    return found


def _met(place: int, sought: Sought, held: Mapping[str, Sequence[int]]) -> dict[int, float]:
    """The earlier claims that a claim is set beside, each with what the marks of both are worth."""
    found = dict.fromkeys(range(max(0, place - BESIDE), place), 0.0)
    for mark in sought.marks[place]:
        much = sought.worth[mark]
        for other in held[mark][-BESIDE:] if mark in held else ():
            found[other] = found.get(other, 0.0) + much
    return found


def _signs(vector: Sequence[float]) -> int:
    return int("".join(["1" if part > 0 else "0" for part in vector]) or "0", 2)


_WIDE = 128  # signs of a vector
# The cosine of two vectors is about that of the share of their signs that differ, as an angle (Charikar 2002).
_NEAR = tuple([max(0.0, cos(pi * differ / _WIDE)) for differ in range(_WIDE + 1)])
_FADING = tuple([1 / (1 + _FADES * log1p(2.0**bits / 1.5 / DAY)) for bits in range(_BITS + 1)])
