"""Two claims of a stream in; what speaks for one event before their words are weighed, in log-odds, out.

In a set that a person put together all claims are of one event, or of a few. In a stream two claims are so the surer,
the more alike they are and if blocking links them, the fewer claims were said about the same time (each of those is a
chance to be taken for a partner), and if not many years lie between the two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence, Set
from math import log

from attrs import field, frozen

from claimrec.linking.evidence.features import DAY, ClaimFeatures
from claimrec.linking.evidence.link_rows import Links, Pair

# Fitted by logistic regression, with the part of the words in `match_scores.one_event`, on the 90,000 pairs within the
# stories of the marked events poured into one stream; poured into five streams, the numbers come out much alike. Of
# three starts (0.12 is the fitted one) and three of `blocking.LEAST` these are the best by cross-validation over events
# with which no more facts hold claims of several events than before.
_START = -0.08
_ALIKE = 2.15  # for each unit of likeness by words and meaning (`candidates.links`)
_UNLINKED = -0.80  # where the two are not linked, but stand in one story
_CROWDED = -0.33  # for the logarithm of the claims of about the same time
_APART = -2.0  # where so many years lie between the two that nobody speaks of one thing any more
_ABOUT = 30 * DAY
_YEARS = 3650 * DAY
_MOST = 400.0  # claims of about the same time: there were no more in the streams that this was fitted on


@frozen
class StreamPriors:
    """What is known of the claims of a stream before they are weighed, by their places.

    `alike` are the links by words and meaning, `linked` those with what parties say elsewhere; `keyed` are the pairs
    that share a key of the caller's, which is taken as it is: nothing speaks for or against them. `crowds` are, for
    each claim, the logarithm of how many are of about the same time, all of them where it has none; `seconds` when it
    was said.
    """

    alike: Links = field(repr=False)
    linked: Links = field(repr=False)
    keyed: Set[Pair] = field(repr=False)
    crowds: Sequence[float] = field(repr=False)
    seconds: Sequence[float | None] = field(repr=False)

    @classmethod
    def of(cls, claims: Sequence[ClaimFeatures], alike: Links, linked: Links, *, keyed: Set[Pair]) -> StreamPriors:
        """The priors of a stream, whose claims are given in the order of saying."""
        seconds = [one.seconds for one in claims]
        told = sorted([at for at in seconds if at is not None])
        crowds = [len(claims) if at is None else _within(told, at) for at in seconds]
        return cls(alike, linked, keyed, [log(1 + min(_MOST, many)) for many in crowds], seconds)

    def among(self, claims: Sequence[int], pairs: Sequence[Pair]) -> Mapping[Pair, float]:
        """The log-odds for pairs of a story, by places in it; `claims` are the places of its claims in the stream."""
        alike, linked = ([links.row(place) for place in claims] for links in (self.alike, self.linked))
        return {
            (i, j): self._prior((claims[i], claims[j]), alike[j].get(claims[i], 0.0), claims[i] in linked[j])
            for i, j in pairs
        }

    def _prior(self, pair: Pair, alike: float, linked: bool) -> float:
        if pair in self.keyed:
            return 0.0
        one, other = pair
        start, end = self.seconds[one], self.seconds[other]
        apart = start is not None and end is not None and abs(end - start) > _YEARS
        odds = _START + _ALIKE * alike + _CROWDED * max(self.crowds[one], self.crowds[other])
        return odds + (0.0 if linked else _UNLINKED) + (_APART if apart else 0.0)


def _within(told: Sequence[float], at: float) -> int:
    """How many of these sorted seconds lie about one of them."""
    return bisect_right(told, at + _ABOUT) - bisect_left(told, at - _ABOUT)
