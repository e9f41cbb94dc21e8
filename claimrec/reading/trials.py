"""A cue ready to be tried on texts, of which the classes of words are known."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from attrs import frozen

from claimrec.model.aspects import Aspect
from claimrec.reading.patterns import Cue, compiled


@frozen
class Trial:
    """A cue ready to be tried: its expression, if it tells the future by its own words, if its subject begins it;
    `needs` are the classes of each step that must be there, and how far behind the last one it may stand.
    """

    cue: Cue
    expression: str
    needs: tuple[tuple[frozenset[str], int], ...]
    supposes: bool
    leads: bool
    aspect: Aspect | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression, compiled when it is first tried: of a thousand cues a run may meet a hundred."""
        return compiled(self.expression)

    def may_match(self, places: Mapping[str, Sequence[int]], ends: Sequence[int]) -> bool:
        """Whether the steps that must be there stand in their order, near enough to each other, in one sentence: most
        cues whose rarest word occurs lack that, and their expressions need not be compiled.

        `places` are those of each class, `ends` tells for each place how many sentences end before it.
        """
        if any(places.keys().isdisjoint(step) for step, _ in self.needs):
            return False
        found: list[int] | None = None
        for step, reach in self.needs:
            here = sorted([at for char in step if char in places for at in places[char]])
            if found is not None:
                lasts = [(found[k - 1], at) for at in here if (k := bisect_left(found, at))]
                here = [at for last, at in lasts if at <= last + reach and ends[last] == ends[at]]
            if not here:
                return False
            found = here
        return True
