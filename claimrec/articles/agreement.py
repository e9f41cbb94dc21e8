"""Two readings of one article in; which claims both found, and which only one of them, out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import frozen

from claimrec.articles.article import Article, Attribution
from claimrec.model.errors import InputError
from claimrec.model.names import name_key

_SHARED = 0.5  # of the shorter words: what two readings that mean one statement have in common at least


@frozen
class Agreement:
    """What two readings of an article found, in the order of the text.

    - `both`: pairs of a claim of the first and one of the second with the same words (at least half of the shorter
      ones) and the same party; `parted`: pairs with the same words of different parties.
    - `first`, `second`: what only one of them found. A claim may stand in several pairs, as one may cut finer.
    """

    both: tuple[tuple[Attribution, Attribution], ...]
    parted: tuple[tuple[Attribution, Attribution], ...]
    first: tuple[Attribution, ...]
    second: tuple[Attribution, ...]


def agreement_of(first: Article, second: Article) -> Agreement:
    """Which claims two readings of one text share. InputError where they are of two texts.

    Cost: the claims, times the few that overlap each.
    """
    if first.text != second.text:
        raise InputError("these are readings of two texts", field="first, second", expected="two readings of one text")
    pairs = _overlapping(first.attributions, second.attributions)
    both = [pair for pair in pairs if _same_party(*pair)]
    agreed = {id(one) for pair in both for one in pair}
    parted = [pair for pair in pairs if not any(id(one) in agreed for one in pair)]
    paired = agreed | {id(one) for pair in parted for one in pair}
    alone = [tuple([one for one in reading.attributions if id(one) not in paired]) for reading in (first, second)]
    return Agreement(tuple(both), tuple(parted), *alone)


def _same_party(one: Attribution, other: Attribution) -> bool:
    return name_key(one.claim.party) == name_key(other.claim.party)


def _overlapping(first: Sequence[Attribution], second: Sequence[Attribution]) -> list[tuple[Attribution, Attribution]]:
    """The pairs of claims that share enough of their words."""
    quotes = [(one.claim.quote, k) for k, one in enumerate(second)]
    places = sorted((quote.start, quote.end, k) for quote, k in quotes if quote is not None)
    longest = max((end - start for start, end, _ in places), default=0)
    found = []
    for one in first:
        if one.claim.quote is None:
            continue
        start, end = one.claim.quote.start, one.claim.quote.end
        for begin, stop, k in places[bisect_left(places, (start - longest,)) : bisect_left(places, (end,))]:
            shared = min(end, stop) - max(start, begin)
            if shared > 0 and shared >= _SHARED * min(end - start, stop - begin):
                found.append((one, second[k]))
    return found
