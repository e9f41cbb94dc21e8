"""The parts of a memo in clean words, which text, HTML and Markdown render."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from attrs import frozen

from claimrec.export.clean import clean
from claimrec.model.wording import many

T = TypeVar("T")
WORDING = 200  # characters of a judge's wording of a question
IN_WORDS = "in these words"  # what a position holds that was not read, where its words stand beside it


@frozen
class Some(Generic[T]):
    """The first of many, and how many there are."""

    shown: tuple[T, ...]
    total: int

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total - len(self.shown)


Days = tuple[str, str]  # in ISO 8601, empty where open


@frozen
class Against:
    """The numbers of the positions that one contradicts, or may contradict: `says` tells which, in words."""

    says: str
    sure: bool
    numbers: tuple[int, ...]

    def __str__(self) -> str:
        return f"{self.says} {', '.join(map(str, self.numbers))}"


@frozen
class Standing:
    """Where one party stands: what it holds, when it said so, of what time, in which words.

    `quote` is the claim's text in pieces, each with whether the position was read from it; `words` are those
    pieces alone. `given` is the value of a claim that came structured; `against`: what it contradicts, the sure
    first; `when`: the first and the last day on which it can have been said; `address`: that of the source, where it
    is one of the web.
    """

    number: int
    party: str
    side: str
    holds: str
    said: str
    of: str
    quote: tuple[tuple[str, bool], ...]
    words: str
    given: str
    source: str
    remarks: tuple[str, ...]
    against: tuple[Against, ...] = ()
    when: Days | None = None
    address: str = ""

    @property
    def told(self) -> str:
        """What it holds, where its words do not stand beside it: a position that was not read is told by them."""
        return f"“{self.words}”" if self.holds == IN_WORDS and self.words else self.holds

    @property
    def ground(self) -> tuple[str, ...]:
        """Where its whole text does not stand beside it: the words that its value was read from, and the remarks."""
        read = self.words if self.holds != IN_WORDS and any(read for _, read in self.quote) else ""
        return (*((f"“{read}”",) if read else ()), *self.remarks)


@frozen
class Clashing:
    """One contradiction: its id, the numbers of both positions (None where one is not shown), whether it is one or may
    be (`says`, in words), what kind, and why.
    """

    id: str
    numbers: tuple[int, int] | None
    says: str
    sure: bool
    kind: str
    why: str
    remarks: tuple[str, ...]

    def between(self, mark: str = "{}") -> str:
        """Which position contradicts which, or may; each number in a mark of its own."""
        if self.numbers is None:
            return self.says
        one, two = map(mark.format, self.numbers)
        return f"{one} {self.says} {two}"


@frozen
class Opponents:
    """All shown contradictions between two parties; `side`: the one that both speak for, or nothing."""

    parties: tuple[str, str]
    side: str
    clashes: tuple[Clashing, ...]


@frozen
class ShownFact:
    """One fact: its id, its question, who stands where, and, if it is disputed, who contradicts whom; `spread` tells
    between which values many different ones lie; `wording`, how a judge words the question.
    """

    id: str
    question: str
    standings: Some[Standing]
    opponents: tuple[Opponents, ...] = ()
    contradictions: int = 0
    doubtful: int = 0  # of the contradictions, so many may be one and are not told as such
    spread: str = ""
    wording: str = ""

    @property
    def more(self) -> int:
        """How many contradictions are not shown."""
        return self.contradictions - sum(len(o.clashes) for o in self.opponents)


def worded_by_judge(words: str) -> str:
    """A judge's wording of a question in clean words, marked as its own; nothing where it has none.

    >>> worded_by_judge("Is  it open?")
    'in the words of a judge: Is it open?'
    """
    return f"in the words of a judge: {clean(words, WORDING)}" if words else ""


@frozen
class Turn:
    """One change: its id, on which question, what changed, when the old and the new line were said, and who changed.

    `doubt` is how it is told where it only may be one, else nothing.
    """

    id: str
    question: str
    why: str
    concession: bool
    earlier: str
    later: str
    words: str
    party: str = ""
    side: str = ""
    when: Days | None = None
    doubt: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """What changed, or may have."""
        return f"{self.doubt}: {self.why}" if self.doubt else self.why


@frozen
class Leftover:
    """A claim unread or a row rejected: which, what stood in it, whose it is, and why."""

    which: str
    text: str
    why: str
    party: str = ""
    when: Days | None = None


@frozen
class Section:
    """One section of a memo: its name, its title, what it holds, and where in a report all of it is."""

    name: str
    title: str
    items: Some[Any]
    where: str


@frozen
class Outline:
    """All that a memo tells, in its order."""

    counts: tuple[str, ...]
    disputed: Some[ShownFact]
    changes: Some[Turn]
    agreed: Some[ShownFact]
    alone: Some[ShownFact]
    unread: Some[Leftover]
    rejected: Some[Leftover]
    notes: Some[str]

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that are not empty, in their order."""
        every = (
            Section("disputed", "Disputed", self.disputed, "report.contradictions"),
            Section("changed", "What changed", self.changes, "report.changes"),
            Section("agreed", "No contradiction found", self.agreed, "report.facts"),
            Section("alone", "One party alone", self.alone, "report.facts"),
            Section("unread", "Unread", self.unread, "report.unread"),
            Section("rejected", "Rejected", self.rejected, "report.rejected"),
            Section("notes", "Taken for granted", self.notes, "report.notes"),
        )
        return tuple([one for one in every if one.items.total])


def tally(count: int, doubtful: int) -> str:
    """How many contradictions there are, and how many of them only may be one.

    >>> tally(5, 3), tally(1, 1), tally(1, 0)
    ('5 contradictions (3 doubtful)', '1 contradiction (doubtful)', '1 contradiction')
    """
    part = "doubtful" if doubtful == count else f"{doubtful:,} doubtful"
    return many(count, "contradiction") + (f" ({part})" if doubtful else "")


def named(standing: Standing) -> str:
    """Whose position it is: the party, and its side where that says more."""
    side = standing.side if standing.side != standing.party else ""
    return standing.party + (f" ({side})" if side else "")


def times(standing: Standing) -> str:
    """When it was said, and of what time it speaks where it says so."""
    said = "time of saying unknown" if standing.said == "time unknown" else f"said {standing.said}"
    return said + (f"; speaks of: {standing.of}" if standing.of else "")
