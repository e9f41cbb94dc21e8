"""A sentence in, where it tells who has what out: the words for an owner and for what is had, and the cue of both."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from claimrec.language.english.loose import found, listed
from claimrec.language.english.number_words import counting
from claimrec.language.tokens import Place
from claimrec.linking.statements.likeness import Sentence

_OWNER = 4  # words between "in" and "hands"
_NAMED = 6  # words behind "owned by" in which the name of an owner ends


@frozen
class Told:
    """The stretches for an owner and for what is had, and where the `cue` stands that tells so.

    `share` if only a share of it can be told by it, `ruled` if it tells of control, which groups have too, `region` if
    the thing is told to be a part of the owner, `lost` if the owner has it no longer, `shared` if
    others have it too.
    """

    owner: Place
    thing: Place
    cue: Place
    share: bool = False
    ruled: bool = False
    region: bool = False
    lost: bool = False
    shared: bool = False


def told_of(sentence: Sentence) -> list[Told]:
    """The stretches for owners and for what they have, each within its part of the sentence between commas."""
    words, place = sentence.words, sentence.place
    told = [*_actively(words, place), *_passively(words, place), *_by_shares(words, place), *_together(words, place)]
    each = not listed("each").isdisjoint(words[slice(*place)])
    return [part for one in told for part in _apiece(words, _within(words, one), each=each)]


def _actively(words: Sequence[str], place: Place) -> list[Told]:
    """Who has it stands before the cue."""
    start, end = place
    told = [
        Told((start, first), (last, end), (first, last), ruled=cue == "has")
        for cue in ("has", "owns")
        for first, last in found(words, cue, place)
    ]
    told += [
        Told((start, first), (first + 1, last - 1), (first, first + 1), ruled=True, lost=True)
        for first, last in found(words, "gives_back", place)
    ]
    for first, last in found(words, "takes_from", place):
        lead = next((at for at in range(last, end) if words[at] in listed("from_whom")), end)
        told += [Told((lead + 1, end), (last, lead), (first, last), ruled=True, lost=True)] if lead + 1 < end else []
    for cue in ("has_taken", "loses"):
        told += [
            Told((start, first), (last, _taken(words, last, end)), (first, last), ruled=True, lost=cue == "loses")
            for first, last in found(words, cue, place)
        ]
    return told


def _passively(words: Sequence[str], place: Place) -> list[Told]:
    """Who has it stands behind the cue, or in it, or between a preposition and "hands"."""
    start, end = place
    told = [
        Told((last, min(last + _NAMED, end)), (start, first), (first, last), ruled=not region, region=region)
        for cue, region in (("had_by", False), ("part_of", True))
        for first, last in found(words, cue, place)
    ]
    told += [Told((first, last), (start, first), (first, last)) for first, last in found(words, "theirs", place)]
    for at in (at for at in range(start, end) if words[at] in listed("hands")):
        before = range(at - 1, max(start, at - _OWNER) - 1, -1)
        lead = next((k for k in before if words[k] in listed("in_whose")), at)
        told += [Told((lead + 1, at), (start, lead), (lead, at + 1), ruled=True)] if lead + 1 < at else []
    return told


def _by_shares(words: Sequence[str], place: Place) -> list[Told]:
    """Who has a share of it: "has a stake in", "our share of", "won 40% of the votes"."""
    start, end = place
    had = found(words, "has_votes", place)
    stakes = [
        (first, at)
        for first, last in had
        for at in range(last, min(last + _NAMED, end - 1))
        if words[at] in listed("shares_of") and words[at + 1] in counting()["in_of"]
    ]
    told = [Told((start, first), (at + 1, end), (at, at + 1), share=True) for first, at in stakes]
    told += [
        Told((start, first), (at + 1, end), (first, last), share=True)
        for first, last in had
        for at in range(last, min(last + _NAMED, end - 1))
        if words[at] in listed("of") and words[at + 1] in listed("certain")
    ]
    shares = (at for at in range(start + 1, end) if _share_of(words, at))
    told += [Told((start, at), (at + 1, end), (at, at + 1), share=True) for at in shares]
    if not listed("votes").isdisjoint(words[start:end]):
        told += [Told((start, first), (last, end), (first, last), share=True) for first, last in had]
    return told


def _together(words: Sequence[str], place: Place) -> list[Told]:
    """Each of those who share it: "we share the town with the South", "the prize was shared by Ito and Bauer"."""
    start, end = place
    told = []
    for first, last in found(words, "shares_it", place):
        other = next((at for at in range(last, end) if words[at] in listed("shared_with")), end)
        told += [Told((start, first), (last, other), (first, last), ruled=True, shared=True)]
        told += [Told((other + 1, end), (last, other), (first, last), ruled=True, shared=True)] if other < end else []
    for first, last in found(words, "shared_by", place):
        joined = [at for at in range(last, end) if words[at] in counting()["coordinators"]]
        told += [
            Told((begin, end), (start, first), (first, last), ruled=True, shared=True)
            for begin in (last, *(at + 1 for at in joined))
        ]
    return told


def _within(words: Sequence[str], told: Told) -> Told:
    """The stretches without what stands beyond a comma, or beyond the "and" before another owner."""
    owner, thing = _near(words, told.owner, told.cue), _near(words, told.thing, told.cue)
    return evolve(told, owner=owner, thing=thing)


def _apiece(words: Sequence[str], told: Told, *, each: bool) -> list[Told]:
    """What is told of several owners: of each one, where each has so much; of none where they have it together."""
    joined = [at for at in range(*told.owner) if words[at] in counting()["coordinators"]]
    if told.shared or not (joined or each):
        return [told]
    begins = [told.owner[0], *(at + 1 for at in joined)]
    owners = zip(begins, [*joined, told.owner[1]], strict=True)
    return [evolve(told, owner=owner, share=True) for owner in owners] if each else []


def _near(words: Sequence[str], stretch: Place, cue: Place) -> Place:
    """The part of a stretch that is nearest to a cue, up to a comma."""
    ends = [at for at in range(*stretch) if words[at] in listed("apart_from_it")]
    if stretch[0] >= cue[1]:
        return stretch[0], min(ends, default=stretch[1])
    return max([at + 1 + (words[at + 1] in counting()["coordinators"]) for at in ends], default=stretch[0]), stretch[1]


def _taken(words: Sequence[str], first: int, end: int) -> int:
    """Where the words for what was taken end: before those for whom it was taken from, and when."""
    return next((at for at in range(first + 1, end) if words[at] in listed("taken_from")), end)


def _share_of(words: Sequence[str], at: int) -> bool:
    """Whether a word for a share stands behind who has it: "Hale's share of", "our share of"."""
    whose = words[at - 1].endswith(("'s", "’s", "s'")) or words[at - 1] in listed("ours")
    return words[at] in listed("shares_of") and whose
