"""Changes of line: a party, or its side, that contradicts what it said earlier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import Factory, field, frozen

from claimrec.model.claims import Claim
from claimrec.model.explanation import Explanation
from claimrec.model.facts import Fact
from claimrec.model.ids import change_id
from claimrec.model.positions import Finding, Position, says_changed
from claimrec.model.short_reprs import angular, short_repr


@frozen(repr=False)
class Change:
    """A party, or its side, that contradicts what it said earlier.

    - `fact`: the fact; `earlier`, `later`: its two positions; `finding`: why they cannot both be true.
    - `concession`: whether the later position agrees with the other side, against the line of its own.
    - `certainty`: 0 to 1; as sure as the less sure of the two positions, where their values decide.
    """

    fact: Fact
    earlier: Position
    later: Position
    finding: Finding
    concession: bool = False
    certainty: float = field(default=Factory(lambda c: min(c.earlier.certainty, c.later.certainty), takes_self=True))

    @property
    def id(self) -> str:
        """The change's id, the same from run to run as long as the later position is; of a weighed one, as long as both
        are: a claim may give up several that were said before.
        """
        return change_id(self.later, None if self.finding.weight is None else self.earlier)

    @property
    def claims(self) -> tuple[Claim, Claim]:
        """The earlier claim and the later one."""
        return self.earlier.claim, self.later.claim

    @property
    def party(self) -> str:
        """The party of the later position."""
        return self.later.party

    @property
    def says(self) -> str:
        """ "changes" from a certainty of 0.8 on, "may have changed" below."""
        return says_changed(self.certainty)

    @property
    def why(self) -> str:
        """What changed, in a sentence."""
        return self.finding.why

    __repr__ = short_repr

    @angular
    def __rich_repr__(self) -> Iterator[Any]:
        yield from (self.party, ("question", self.fact.question), ("why", self.why))
        yield from (("concession", self.concession), ("id", self.id))

    def explain(self) -> Explanation:
        """How it came about, as `Contradiction.explain` tells."""
        return Explanation(self)

    def _repr_html_(self) -> str:
        from claimrec.export import html

        return html.change_html(self)
