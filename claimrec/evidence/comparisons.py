"""In which ways are two claims compared? Each comparison has levels, and each level a weight that cases taught.

The model is probabilistic record linkage (Fellegi and Sunter 1969; splink's comparisons and levels). A comparison says
which of its levels a pair is on; what a level is worth is data (`weights.py`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cache

from claimrec.evidence.counted import OTHER, kinds
from claimrec.evidence.topics import names as topic_names
from claimrec.evidence.traits import DAY, Traits
from claimrec.evidence.two import Company, Comparison, Two, cut
from claimrec.names import wording


def _days(two: Two) -> float:
    one, other = two.a.said.seconds, two.b.said.seconds
    return -1.0 if one is None or other is None else abs(one - other) / DAY


def _rarest(two: Two) -> float:
    """The most telling word that both say."""
    return max([w for word, w in two.a.weights.items() if word in two.b.weights], default=0.0)


def _wording(two: Two) -> float:
    return wording(two.a.said.text, two.b.said.text)


def _speakers(two: Two) -> int:
    a, b = two.a.said, two.b.said
    if a.party == b.party:
        return 0
    if a.side is None or b.side is None:
        return 1
    return 2 if a.side == b.side else 3


def _denial(two: Two) -> int:
    """Who denies, the earlier or the later; a denial of few words has its content from what it denies."""
    early, late = two.a.said.denies, two.b.said.denies
    if late == 2:
        return 4 if two.b.order - two.a.order <= 2 else 3
    if early and late:
        return 2
    return 1 if early or late else 0


def _counting(two: Two) -> int:
    """What their numbers count."""
    a, b = two.a.said.counts, two.b.said.counts
    if not a or not b:
        return 1 if a or b else 0
    kinds = {c.kind for c in a} & {c.kind for c in b}
    if not kinds:
        return 2
    if kinds == {OTHER}:
        return 3
    meet = any(one.number.meets(two_.number) for one in a for two_ in b if one.kind == two_.kind != OTHER)
    return 5 if meet else 4


def _counting_then(two: Two) -> int:
    """What their numbers count, and how long apart: a count of today and one of next year may both be true."""
    return bisect_right(_SOON, _days(two)) * len(_COUNTING) + _counting(two)


def _counted(two: Two) -> int:
    """The first kind of thing that both count, from 1; 0 if there is none."""
    both = {c.kind for c in two.a.said.counts} & {c.kind for c in two.b.said.counts} - {OTHER}
    return 1 + kinds().index(min(both)) if both else 0


def _same_number(two: Two) -> int:
    a = {(c.number.low, c.number.high) for c in two.a.said.counts}
    return int(any((c.number.low, c.number.high) in a for c in two.b.said.counts))


def _naming(two: Two) -> int:
    """The names in their words."""
    a, b = two.a.said.names, two.b.said.names
    if not a or not b:
        return 1 if a or b else 0
    if not a & b:
        return 2
    return 4 if len(a & b) > 1 or a == b else 3


def _speaking_of(two: Two) -> int:
    """Whether one names the other's party."""
    a, b = two.a.said, two.b.said
    if a.party == b.party:
        return 0
    return 1 + (b.party in a.whom) + 2 * (a.party in b.whom)


def _shared(two: Two) -> list[tuple[float, int, int]]:
    """The topics of both: how telling, and which way each leans."""
    a, b = two.a, two.b
    ways = a.said.topics, b.said.topics
    return [(min(much, b.touched[t]), ways[0][t][1], ways[1][t][1]) for t, much in a.touched.items() if t in b.touched]


def _topic(two: Two) -> float:
    return max([much for much, _, _ in _shared(two)], default=0.0)


def _common(two: Two) -> int:
    """The most telling topic of both, from 1; 0 if nothing tells enough."""
    best = max([(min(m, two.b.touched[t]), t) for t, m in two.a.touched.items() if t in two.b.touched], default=(0, ""))
    return 1 + topic_names().index(best[1]) if best[0] > _TELLS else 0


def _times(two: Two) -> int:
    a, b = two.a.said.times, two.b.said.times
    if not a or not b:
        return 1 if a or b else 0
    return 3 if a & b else 2


def _future(two: Two) -> int:
    return two.a.said.future + two.b.said.future


def _own(two: Two) -> int:
    return two.a.said.own + two.b.said.own


def _near_word(two: Two) -> float:
    """The most telling word of one that is near a word of the other, and not the same."""
    return max(_nearest_word(two.a, two.b), _nearest_word(two.b, two.a))


def _nearest_word(a: Traits, b: Traits) -> float:
    near = b.nearby
    return max([weight * near[w] for w, weight in a.weights.items() if w in near and w not in b.weights], default=0.0)


def _voice(two: Two) -> float:
    return max(two.a.voice, two.b.voice)


def _leaning(two: Two) -> int:
    """Which way they lean on what both touch: not at all, alike, or against each other."""
    against = max([much for much, x, y in _shared(two) if x * y < 0], default=0.0)
    along = max([much for much, x, y in _shared(two) if x * y > 0], default=0.0)
    if against <= 0 and along <= 0:
        return 0
    if against > along:
        return 3 if against >= 1.5 else 2
    return 1


def _telling(traits: Traits) -> str:
    return max(traits.touched.items(), key=lambda kv: (kv[1], kv[0]), default=("", 0.0))[0]


def _foremost(two: Two) -> int:
    """Whether what tells most of the one tells most of the other."""
    return int(_telling(two.a) == _telling(two.b) != "")


def _source(two: Two) -> int:
    a, b = two.a.said.source, two.b.said.source
    if a is None or b is None:
        return 0
    return 2 if a == b else 1


def _read(two: Two) -> int:
    """Whether they were read to answer known questions; of two that were, their readings decide, not evidence."""
    return int(bool(two.a.said.asked)) + int(bool(two.b.said.asked))


def _length(two: Two) -> float:
    return min(two.a.said.length, two.b.said.length)


def _rank(place: Callable[[Two], tuple[float, float]], far: bool) -> Callable[[Two], float]:
    return lambda two: place(two)[1 if far else 0]


_NEAR = (0.4, 1.4, 3.4, 6.0)
_COUNTING = (
    "no numbers",
    "numbers in one",
    "they count different things",
    "they count what could not be told",
    "they count the same kind of thing, and the numbers do not meet",
    "they count the same kind of thing, and numbers meet",
)
_SOON = (0.05, 1.2, 15.0)
_THEN = ("at about the same time", "within a day", "within two weeks", "later")
_TELLS = 0.5
_DENIAL = (
    "no denial",
    "one denies something",
    "both deny something",
    "the later only denies",
    "the later only denies, soon after",
)
_SPEAKING_OF = (
    "one party",
    "neither names the other's party",
    "the earlier names the other",
    "the later names the other",
    "each names the other",
)
_DAYS = (0.0, 0.05, 0.3, 1.2, 4.0, 15.0, 60.0, 300.0)


@cache
def first() -> tuple[Comparison, ...]:
    """The comparisons that look at two claims alone; worked out when first asked for, since they read data files."""
    return (
        cut("words, less", lambda two: two.alike[0], (0.03, 0.08, 0.15, 0.25), "share of words in both, the smaller"),
        cut(
            "words, more", lambda two: two.alike[1], (0.05, 0.12, 0.2, 0.3, 0.42), "share of words in both, the larger"
        ),
        cut("rarest word", _rarest, (0.2, 0.7, 1.0, 1.3, 1.7), "weight of the most telling word in common"),
        cut("near word", _near_word, (0.2, 0.4, 0.6, 0.8, 1.0), "weight of the most telling word near another's"),
        cut("wording", _wording, (0.35, 0.42, 0.5, 0.6), "likeness of the wording"),
        cut("nearest", _rank(lambda two: two.nearest, far=False), _NEAR, "others nearer to one of them"),
        cut("nearest to both", _rank(lambda two: two.nearest, far=True), _NEAR, "others nearer to each of them"),
        cut("days", _days, _DAYS, "days between them"),
        cut("order", lambda two: two.b.order - two.a.order, (2, 3, 5, 8), "places between them"),
        Comparison("speakers", ("one party", "two parties", "two parties of one side", "opposing sides"), _speakers),
        Comparison("denial", _DENIAL, _denial),
        Comparison("counting", tuple(f"{c}, {then}" for then in _THEN for c in _COUNTING), _counting_then),
        Comparison("counted", ("nothing in common", *(f"both count: {kind}" for kind in kinds())), _counted),
        Comparison("same number", ("no number in common", "a number in common"), _same_number),
        Comparison(
            "names", ("no names", "names in one", "other names", "a name in common", "names in common"), _naming
        ),
        Comparison("speaking of", _SPEAKING_OF, _speaking_of),
        cut("topic", _topic, (0.3, 1.0, 2.0, 3.0), "weight of the most telling topic in common"),
        Comparison("leaning", ("neither way", "the same way", "different ways", "opposite ways"), _leaning),
        Comparison("foremost topic", ("different", "the same"), _foremost),
        Comparison("common topic", ("none", *topic_names()), _common),
        Comparison("times", ("no times told", "times in one", "other times", "a time in common"), _times),
        Comparison("future", ("neither tells what will be", "one does", "both do"), _future),
        Comparison("own", ("neither speaks of its own", "one does", "both do"), _own),
        cut("voice", _voice, (2, 3, 5, 7), "claims of the party that says more"),
        Comparison("source", ("unknown", "two", "one"), _source),
        Comparison("read", ("neither was read", "one was read", "both were read"), _read),
        cut("length", _length, (8.0, 14.0, 21.0), "words of the shorter"),
        cut("story", lambda two: two.size, (12, 16, 20, 30), "claims in the story"),
    )


_LIKE = (-0.99, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
MODEL: tuple[Comparison, ...] = (
    cut("model", lambda two: -1.0 if two.model is None else two.model, _LIKE, "likeness given by the model"),
    cut("model, nearest", _rank(lambda two: two.model_nearest, far=False), _NEAR, "others nearer to one, by the model"),
    cut(
        "model, nearest to both", _rank(lambda two: two.model_nearest, far=True), _NEAR, "others nearer to each, by it"
    ),
)


def _of(two: Two) -> Company:
    return two.company or Company(0.0, 0.0, 0.0, (0.0, 0.0))


_ODDS = (-4.0, -3.0, -2.2, -1.6, -1.0, -0.4, 0.2, 0.8)
COMPANY: tuple[Comparison, ...] = (
    cut("third", lambda two: _of(two).third, (0.1, 0.2, 0.3, 0.4, 0.55), "how surely a third claim goes with both"),
    cut("split", lambda two: _of(two).split, (0.2, 0.3, 0.4, 0.5, 0.65), "how surely a third goes with one alone"),
    cut("company", _rank(lambda two: _of(two).nearest, far=False), _NEAR, "others that go better with one"),
    cut("company of both", _rank(lambda two: _of(two).nearest, far=True), _NEAR, "others that go better with each"),
    cut("first weighing", lambda two: _of(two).first, _ODDS, "log-odds of the first weighing"),
)
