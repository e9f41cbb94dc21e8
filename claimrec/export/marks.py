"""The outline of a page in, numbers for its script and anchors for links to its parts out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from claimrec.export.pieces import Clashing, Days, Leftover, Opponents, Outline, Standing, Turn
from claimrec.model.ids import told_apart

Numbers = Mapping[str, int]
FACT, CONTRADICTION, CHANGE = "fact-", "contradiction-", "change-"  # before the ids, as the anchors of a page


@frozen
class Marks:
    """What stands on the pieces of a page; nothing on those of a fragment, which is not filtered.

    `anchors` are those of facts, contradictions and changes, by identity; `open` says whether disputes stand unfolded.
    """

    parties: Numbers = field(factory=dict)
    sides: Numbers = field(factory=dict)
    questions: Numbers = field(factory=dict)
    kinds: Numbers = field(factory=dict)
    anchors: Mapping[int, str] = field(factory=dict)
    shown: bool = False
    open: bool = True

    def item(self, question: str = "") -> str:
        """Of what is shown or hidden as a whole."""
        return f" data-item{_number('q', self.questions, question)}" if self.shown else ""

    def name(self, of: object) -> str:
        """The place where a link leads to it."""
        return f' id="{self.anchors[id(of)]}"' if id(of) in self.anchors else ""

    def position(self, of: Standing | Turn) -> str:
        """Of what one party said."""
        return self._said(of.party, of.side, of.when)

    def leftover(self, of: Leftover) -> str:
        """Of what one party said, and nobody could use."""
        return self._said(of.party, "", of.when)

    def opponents(self, of: Opponents) -> str:
        """Of who contradicts whom."""
        numbers = sorted({self.parties[name] for name in of.parties if name in self.parties})
        return f' data-o="{" ".join(map(str, numbers))}"' if self.shown else ""

    def clash(self, of: Clashing) -> str:
        """Of one contradiction."""
        return _number("k", self.kinds, of.kind)

    def _said(self, party: str, side: str, when: Days | None) -> str:
        if not self.shown:
            return ""
        days = f' data-d="{when[0] if when[0] == when[1] else "/".join(when)}"' if when else ""
        return _number("p", self.parties, party) + _number("s", self.sides, side) + days


def _number(name: str, numbers: Numbers, of: str) -> str:
    return f' data-{name}="{numbers[of]}"' if of in numbers else ""


def marks(told: Outline, *, unfolded: int) -> Marks:
    """The marks of all that a memo tells; disputes stand unfolded where there are no more than so many."""
    matters = (*told.disputed.shown, *told.agreed.shown, *told.alone.shown)
    standings = [s for m in matters for s in m.standings.shown]
    clashes = [(o, c) for m in told.disputed.shown for o in m.opponents for c in o.clashes]
    names = [s.party for s in standings] + [n for o, _ in clashes for n in o.parties]
    turns, left = told.changes.shown, (*told.unread.shown, *told.rejected.shown)
    return Marks(
        parties=_numbered(_sorted([*names, *(t.party for t in turns), *(u.party for u in left)])),
        sides=_numbered(_sorted([*(s.side for s in standings), *(t.side for t in turns)])),
        questions=_numbered([*(m.question for m in matters), *(t.question for t in turns)]),
        kinds=_numbered(_sorted(c.kind for _, c in clashes)),
        anchors=_anchors(
            [(FACT, m) for m in matters], [(CONTRADICTION, c) for _, c in clashes], [(CHANGE, t) for t in turns]
        ),
        shown=True,
        open=told.disputed.total <= unfolded,
    )


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(set(names), key=lambda name: (name.casefold(), name))


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(dict.fromkeys(name for name in names if name))}


def _anchors(*kinds: Iterable[tuple[str, Any]]) -> dict[int, str]:
    """An anchor for each fact, contradiction and change: what it is and its id, the same in every report."""
    every = [one for kind in kinds for one in kind]
    return dict(zip([id(of) for _, of in every], told_apart(kind + of.id for kind, of in every), strict=True))
