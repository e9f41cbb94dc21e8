"""A denial without content in, the earlier claim of the story that it answers out, or none where that is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from claimrec.linking.evidence.features import DAY, ClaimFeatures, repeats

_REACH = 14 * DAY  # seconds: talk older than that has to be named to be denied


@frozen
class Reply:
    """A denial and the claim that it answers, as places in the story, how sure that is, and why it is thought."""

    place: int
    target: int
    certainty: float
    why: str


Likely = Callable[[ClaimFeatures, ClaimFeatures], bool]


def _named(one: ClaimFeatures, earlier: ClaimFeatures) -> bool:
    return one.rebuff is not None and earlier.party in one.rebuff.whom


def _one_source(one: ClaimFeatures, earlier: ClaimFeatures) -> bool:
    return one.source is not None and one.source == earlier.source


def _in_one_text(one: ClaimFeatures, earlier: ClaimFeatures) -> bool:
    """Whether both stand in one text at known places, so that it is known which comes first."""
    return _one_source(one, earlier) and one.at is not None and earlier.at is not None and earlier.at < one.at


def _opponent_in_source(one: ClaimFeatures, earlier: ClaimFeatures) -> bool:
    return _one_source(one, earlier) and _opposing(one, earlier)


def _accused(one: ClaimFeatures, earlier: ClaimFeatures) -> bool:
    return one.party in earlier.whom


def _opposing(one: ClaimFeatures, earlier: ClaimFeatures) -> bool:
    return one.side is not None and earlier.side is not None and one.side != earlier.side


def _other(one: ClaimFeatures, earlier: ClaimFeatures) -> bool:
    return one.party != earlier.party


# What leads to the claim that is answered, the surest first: how sure, and in which words that is told. The figures are
# conventions; the marked cases hold too few denials without content to learn them from.
_LEADS: tuple[tuple[Likely, float, str], ...] = (
    (_named, 0.9, "the last claim of a party that it names"),
    (_opponent_in_source, 0.85, "the last claim of the other side before it in the same source"),
    (_one_source, 0.85, "the claim before it in the same source"),
    (_accused, 0.8, "the last claim that named its speaker"),
    (_opposing, 0.7, "the last claim of the other side"),
    (_other, 0.6, "the last claim of another party"),
)


def replies(story: Sequence[ClaimFeatures]) -> list[Reply]:
    """The links of a story, which stands in the order of saying.

    Where two parties spoke last at one and the same moment, what is answered stays open.
    """
    return [found for place, one in enumerate(story) if one.rebuff and (found := _reply(story, place, one)) is not None]


def _reply(story: Sequence[ClaimFeatures], place: int, one: ClaimFeatures) -> Reply | None:
    earlier = list(_earlier(story, place, one))
    for likely, certainty, why in _LEADS:
        last = next((p for p in earlier if likely(one, story[p])), None)
        if last is not None:
            if _in_one_text(one, story[last]):
                return Reply(place, last, certainty, why)
            rivals = {story[p].party for p in earlier if likely(one, story[p]) and _at_once(story[p], story[last])}
            return Reply(place, last, certainty, why) if len(rivals) == 1 else None
    return None


def alone(one: ClaimFeatures) -> bool:
    """Whether a claim is nothing but a denial of what another said."""
    return one.rebuff is not None and one.rebuff.alone


def _earlier(story: Sequence[ClaimFeatures], place: int, one: ClaimFeatures) -> Iterator[int]:
    """The claims that may be answered, the latest first: said before by another camp, in other words, not too long ago;
    what states nothing cannot be denied.

    What was said at the same moment may be answered too, unless its place in the same text comes after.
    """
    for p in reversed(range(len(story))):
        other = story[p]
        if p == place or (p > place and (other.seconds != one.seconds or _in_one_text(other, one))):
            continue
        own = other.party == one.party or (one.side is not None and one.side == other.side)
        late = one.seconds is not None and other.seconds is not None and one.seconds - other.seconds > _REACH
        if not own and not late and other.states and not alone(other) and not repeats(one, other):
            yield p


def _at_once(one: ClaimFeatures, other: ClaimFeatures) -> bool:
    return one.seconds == other.seconds and one.source == other.source
