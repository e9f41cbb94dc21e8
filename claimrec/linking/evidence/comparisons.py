"""The comparisons of a pair of claims: each has levels, and each level a weight that was learned from cases.

The model is probabilistic record linkage (Fellegi and Sunter 1969; splink's comparisons and levels). A comparison says
which of its levels a pair is on; the weight of a level is data (`weights.py`). What is measured is in `measures.py`.
Some levels oppose the two claims to each other; a pair that is on none of them is never flagged.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from operator import attrgetter

from claimrec.linking.evidence import measures as m
from claimrec.linking.evidence.counted import kinds
from claimrec.linking.evidence.pairs import CandidatePair, Comparison, cut, oppositions
from claimrec.linking.evidence.topics import names as topic_names
from claimrec.linking.evidence.word_signs import SOME_TURNED, TURNED

_NEAR = (0.4, 1.4, 3.4, 6.0)
_SAME, _NEARBY = (0.2, 0.7, 1.0, 1.3, 1.7), (0.2, 0.4, 0.6, 0.8, 1.0)
_COUNTING = (
    "no numbers",
    "numbers in one",
    "they count different things",
    "they count what could not be told",
    "they count the same kind of thing, and the numbers do not meet",
    "they count the same kind of thing, and numbers meet",
)
_THEN = ("at about the same time", "within a day", "within two weeks", "later")
_COUNTING_THEN = tuple(f"{counting}, {then}" for then in _THEN for counting in _COUNTING)
_NUMBERS_APART = {n: told for n, told in enumerate(_COUNTING_THEN) if n % m.COUNTED_LEVELS == m.NUMBERS_APART}
_DENIAL = (
    "no denial",
    "one denies something",
    "both deny something",
    "the later only denies",
    "the later only denies, soon after",
)
_ANSWERS = (
    "the later denies nothing",
    "the later denies, and the earlier was the last to name its party",
    "the later denies, and the earlier was the last of another party",
    "the later denies, and the earlier had named its party",
    "the later denies something",
)
_SIGNS = (
    "they share no word that either asserts or denies",
    "what both say, both assert or both deny",
    "one denies some of what the other asserts",
    "one denies what the other asserts",
)
_SPEAKING_OF = (
    "one party",
    "neither names the other's party",
    "the earlier names the other",
    "the later names the other",
    "each names the other",
)
_TOLD = ("what is", "what was", "what will be")
_TELLS = tuple(f"the earlier tells {one}, the later {other}" for one in _TOLD for other in _TOLD)
_RECORD = (
    "neither points to a record",
    "the earlier points to a record",
    "the later points to a record",
    "both point to a record",
)
_LEANING = ("neither way", "the same way", "different ways", "opposite ways")
_DAYS = (0.0, 0.05, 0.3, 1.2, 4.0, 15.0, 60.0, 300.0)
_SPEAKERS = ("one party", "two parties", "two parties of one side", "opposing sides")
_APART = (
    "time unknown",
    *(f"less than {days:g} days apart" for days in _DAYS[1:]),
    f"{_DAYS[-1]:g} days apart or more",
)


@cache
def first() -> tuple[Comparison, ...]:
    """The comparisons that look at two claims alone; worked out when first asked for, since they read data files."""
    return (
        cut("words, less", lambda two: two.alike[0], (0.03, 0.08, 0.15, 0.25), "share of words in both, the smaller"),
        cut(
            "words, more", lambda two: two.alike[1], (0.05, 0.12, 0.2, 0.3, 0.42), "share of words in both, the larger"
        ),
        cut("rarest word", attrgetter("same_word"), _SAME, "weight of the most telling word in common"),
        cut("near word", attrgetter("near_word"), _NEARBY, "weight of the most telling word near another's"),
        cut("days", attrgetter("days"), _DAYS, "days between them"),
        cut("order", lambda two: two.b.order - two.a.order, (2, 3, 5, 8), "places between them"),
        Comparison(
            "speakers",
            _SPEAKERS,
            m.speakers,
            opposes={3: "they are of opposing sides"},
        ),
        Comparison(
            "speakers by days",
            tuple(f"{speakers}, {apart}" for apart in _APART for speakers in _SPEAKERS),
            lambda two: bisect_right(_DAYS, two.days) * len(_SPEAKERS) + m.speakers(two),
        ),
        Comparison("denial", _DENIAL, m.denial, opposes={level: _DENIAL[level] for level in (1, 3, 4)}),
        Comparison("answers", _ANSWERS, m.answers, opposes=dict.fromkeys((1, 2, 3), "the later answers the earlier")),
        Comparison(
            "shared signs", _SIGNS, m.shared_signs, opposes={level: _SIGNS[level] for level in (SOME_TURNED, TURNED)}
        ),
        Comparison("counting", _COUNTING_THEN, m.counting_then, opposes=_NUMBERS_APART),
        Comparison("counted", ("nothing in common", *(f"both count: {kind}" for kind in kinds())), m.counted),
        Comparison("same number", ("no number in common", "a number in common"), m.same_number),
        Comparison(
            "speaking of", _SPEAKING_OF, m.speaking_of, opposes={level: _SPEAKING_OF[level] for level in (2, 3, 4)}
        ),
        cut("topic", m.topic, (0.3, 1.0, 2.0, 3.0), "weight of the most telling topic in common"),
        Comparison("leaning", _LEANING, m.leaning, opposes=dict.fromkeys((2, 3), "they lean different ways")),
        Comparison("common topic", ("none", *topic_names()), m.common),
        Comparison("times", ("no times told", "times in one", "other times", "a time in common"), m.times),
        Comparison("future", ("neither tells what will be", "one does", "both do"), m.future),
        Comparison("tells", _TELLS, m.tells),
        Comparison("record", _RECORD, m.record),
        Comparison("own", ("neither speaks of its own", "one does", "both do"), m.own),
        cut("voice", m.voice, (2, 3, 5, 7), "claims of the party that says more"),
        Comparison("source", ("unknown", "two", "one"), m.source),
        Comparison("read", ("neither was read", "one was read", "both were read"), m.read),
        cut("length", m.length, (8.0, 14.0, 21.0), "words of the shorter"),
        cut("sentences", m.sentences, (2, 3), "sentences of the longer"),
        cut("story", attrgetter("size"), (12, 16, 20, 30), "claims in the story"),
    )


@cache
def _opposing() -> tuple[Comparison, ...]:
    return tuple([c for c in first() if c.opposes])


def opposition(two: CandidatePair) -> tuple[str, ...]:
    """What sets two claims against each other, in words; nothing where no comparison speaks for it."""
    return oppositions(_opposing(), [c.level(two) for c in _opposing()])


_CLOSE = (0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65)
MEANING: tuple[Comparison, ...] = (
    cut("meaning", attrgetter("meaning"), _CLOSE, "nearness in meaning"),
    cut("meaning, nearest", lambda two: two.meaning_nearest[0], _NEAR, "others nearer to one, by it"),
    cut(
        "meaning, nearest to both",
        lambda two: two.meaning_nearest[1],
        _NEAR,
        "others nearer to each, by it",
    ),
)
_LIKE = (-0.99, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
MODEL: tuple[Comparison, ...] = (
    cut("model", lambda two: -1.0 if two.model is None else two.model, _LIKE, "likeness given by the model"),
    cut("model, nearest", lambda two: two.model_nearest[0], _NEAR, "others nearer to one, by it"),
    cut("model, nearest to both", lambda two: two.model_nearest[1], _NEAR, "others nearer to each, by it"),
)


_ODDS = (-4.0, -3.0, -2.2, -1.6, -1.0, -0.4, 0.2, 0.8)
_DENSITY = (0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3)
COMPANY: tuple[Comparison, ...] = (
    cut("third", attrgetter("company.third"), (0.1, 0.2, 0.3, 0.4, 0.55), "how surely a third claim goes with both"),
    cut("split", attrgetter("company.split"), (0.2, 0.3, 0.4, 0.5, 0.65), "how surely a third goes with one alone"),
    cut("company", lambda two: two.company.nearest[0], _NEAR, "others that go better with one"),
    cut("company of both", lambda two: two.company.nearest[1], _NEAR, "others that go better with each"),
    cut("first weighing", attrgetter("company.first"), _ODDS, "log-odds of the first weighing"),
    cut("density", attrgetter("company.density"), _DENSITY, "how surely two claims of the story go together"),
)
