"""What a comparison is, and what it is given of two claims: candidate pairs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from attrs import define, field, frozen

from claimrec.linking.evidence.features import StoryFeatures
from claimrec.linking.evidence.lines import Line


@define  # as CandidatePair: one is made for each pair
class Company:
    """What the other claims of a story say of a pair, after a first weighing.

    `third` is how surely some third claim goes with both; `split` how surely one goes with the one and not with the
    other; `nearest` how many others go better with the one, and with the other, the smaller first; `first` is the
    pair's log-odds. `density` is how surely two claims of the story go together, as the mean over its pairs: high in a
    set that is all about one question.
    """

    first: float = 0.0
    third: float = 0.0
    split: float = 0.0
    nearest: tuple[float, float] = (0.0, 0.0)
    density: float = 0.0


_ALONE = Company()


@define  # not frozen, though nothing changes it: two are made for each pair, and a frozen one takes five times as long
class CandidatePair:
    """Two claims of one story, the earlier first, with what is known of them among the others.

    `alike`, `same_word`, `near_word` are what they have in common (`features.common`). `model` is the likeness that a
    caller's model gives, `meaning` the likeness by the vectors that come along; `model_nearest` and `meaning_nearest`
    are how many others of the story are more like the one, and the other, the smaller first. `shared` are the topics of
    both: how telling each is, and its name; `days` lie between the two, -1.0 where a time is not told. `line` is known
    of two claims of one party or side that may be a change of line.
    """

    a: StoryFeatures
    b: StoryFeatures
    size: int
    alike: tuple[float, float] = (0.0, 0.0)
    same_word: float = 0.0
    near_word: float = 0.0
    model: float | None = None
    model_nearest: tuple[float, float] = (0.0, 0.0)
    company: Company = _ALONE
    meaning: float = 0.0
    meaning_nearest: tuple[float, float] = (0.0, 0.0)
    shared: tuple[tuple[float, str], ...] = ()
    days: float = -1.0
    line: Line | None = None

    def among(self, company: Company) -> CandidatePair:
        """The same two with what the other claims of their story say of them."""
        return self._with(company, self.line)

    def on_line(self, line: Line) -> CandidatePair:
        """The same two with what the others say of them as an earlier and a later word of one side."""
        return self._with(self.company, line)

    def _with(self, company: Company, line: Line | None) -> CandidatePair:
        # spelled out, for it is done for each pair: `evolve` takes three times as long
        return CandidatePair(
            self.a, self.b, self.size, self.alike, self.same_word, self.near_word, self.model,
            self.model_nearest, company, self.meaning, self.meaning_nearest, self.shared, self.days, line,
        )  # fmt: skip


@frozen
class Comparison:
    """One way to compare: its name, the words for each level, and which level two claims are on.

    The levels of an `ordered` one stand in the order of a number. `opposes` holds the levels that set the two claims
    against each other, each with the words for a reason. Of a comparison of the caller's `own` are the names of its
    levels from 1 on, and `reasons` what each level says in a reason, if anything.
    """

    name: str
    says: tuple[str, ...]
    level: Callable[[CandidatePair], int] = field(repr=False)
    ordered: bool = False
    opposes: Mapping[int, str] = field(factory=dict, repr=False, hash=False)
    own: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def oppositions(comparisons: Sequence[Comparison], levels: Sequence[int]) -> tuple[str, ...]:
    """What sets two claims against each other, in words, given the level that they are on in each comparison."""
    return tuple([c.opposes[level] for c, level in zip(comparisons, levels, strict=True) if level in c.opposes])


def cut(name: str, measure: Callable[[CandidatePair], float], cuts: Sequence[float], says: str) -> Comparison:
    """A comparison by a number: the level is how many of the `cuts` it reaches; `says` is what the number is."""
    ends = tuple(cuts)
    bounds = [f"under {ends[0]:g}", *(f"{c:g} to {d:g}" for c, d in pairwise(ends))]
    labels = tuple(f"{says}: {bound}" for bound in (*bounds, f"{ends[-1]:g} or more"))
    return Comparison(name, labels, lambda two: bisect_right(ends, measure(two)), ordered=True)
