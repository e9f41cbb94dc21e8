"""The outline of a page in, the attributes by which its script filters and links its parts out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from unicodedata import normalize

from attrs import field, frozen

from claimrec.export.pieces import Clashing, Days, Leftover, Opponents, Outline, ShownFact, Standing, Turn

Numbers = Mapping[str, int]
LONGEST = 48


@frozen
class Marks:
    """What stands on the pieces of a page; nothing on those of a fragment, which is not filtered.

    `anchors` are those of the matters, by identity; `open` says whether disputes stand unfolded.
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
        anchors=_anchors((*told.disputed.shown, *told.agreed.shown)),
        shown=True,
        open=told.disputed.total <= unfolded,
    )


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(set(names), key=lambda name: (name.casefold(), name))


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(dict.fromkeys(name for name in names if name))}


def _anchors(matters: Sequence[ShownFact]) -> dict[int, str]:
    """An anchor for each matter; of several with one question the later ones are counted."""
    return dict(zip(map(id, matters), _counted(anchor(m.question) for m in matters), strict=True))


def _counted(anchors: Iterable[str]) -> Iterator[str]:
    seen: dict[str, int] = {}
    for one in anchors:
        seen[one] = seen.get(one, 0) + 1
        yield one if seen[one] == 1 else f"{one}-{seen[one]}"


def anchor(question: str) -> str:
    """An address for a question that stays the same whatever else is in the report, of plain letters alone.

    >>> anchor("Who holds Lakeside?")
    'who-holds-lakeside-892ae3d5'
    """
    plain = normalize("NFKD", question).encode("ascii", "ignore").decode().lower()
    readable = re.sub("[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-")
    short = blake2b(question.encode("utf-8", "replace"), digest_size=4).hexdigest()
    return f"{readable}-{short}" if readable else f"question-{short}"
