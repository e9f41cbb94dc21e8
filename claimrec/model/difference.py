"""The difference of two reports: claims, facts, contradictions and changes that are new, gone or altered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from claimrec.model.claims import Claim
from claimrec.model.facts import Contradiction, Fact
from claimrec.model.line_changes import Change
from claimrec.model.short_reprs import angular

T = TypeVar("T")


@frozen
class Difference(Generic[T]):
    """What differs among things of one kind, which are compared by their ids.

    - `new`: only in the newer report; `gone`: only in the older; `altered`: in both, as it was and as it is.
    """

    new: tuple[T, ...] = ()
    gone: tuple[T, ...] = ()
    altered: tuple[tuple[T, T], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.gone or self.altered)

    def __repr__(self) -> str:
        return f"<{len(self.new)} new, {len(self.gone)} gone, {len(self.altered)} altered>"

    @angular
    def __rich_repr__(self) -> Iterator[Any]:
        yield from (("new", len(self.new)), ("gone", len(self.gone)), ("altered", len(self.altered)))


@frozen
class ReportDiff:
    """What a report says that an older one did not, and the other way round; false where nothing differs.

    - `contradictions`: altered where they say another thing ("may contradict", then "contradicts"), or for another
      reason.
    - `changes`: altered where the earlier position or the reason is another.
    - `facts`: altered where positions came or went, where one is read otherwise, or where the question is.
    - `claims`: altered where another claim has the id.

    `a.diff(b)` holds as gone what `b.diff(a)` holds as new.
    """

    contradictions: Difference[Contradiction] = field(factory=Difference)
    changes: Difference[Change] = field(factory=Difference)
    facts: Difference[Fact] = field(factory=Difference)
    claims: Difference[Claim] = field(factory=Difference)

    def __bool__(self) -> bool:
        return bool(self.contradictions or self.changes or self.facts or self.claims)

    def to_records(self) -> list[dict[str, Any]]:
        """One flat row for each thing that differs, ready for a DataFrame.

        `what` is "contradiction", "change", "fact" or "claim", `how` "new", "gone" or "altered"; `id`, `question`,
        `parties` and `claims` (their ids) tell which; `says`, `certainty` and `why` are those of the newer report, or
        of the older where it is gone; `says_before`, `certainty_before` and `why_before` those of the older where it
        is altered.
        """
        from claimrec.export.difference import difference_rows

        return difference_rows(self)

    def to_text(self) -> str:
        """What differs, as a memo in plain text."""
        from claimrec.export.difference import difference_text

        return difference_text(self)

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        kinds = ("contradictions", "changes", "facts", "claims")
        return "<ReportDiff: " + "; ".join(f"{kind} {repr(getattr(self, kind))[1:-1]}" for kind in kinds) + ">"

    def _repr_html_(self) -> str:
        from claimrec.export.difference import difference_html

        return difference_html(self)
