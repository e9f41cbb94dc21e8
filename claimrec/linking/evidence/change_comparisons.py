"""The comparisons that tell a change of line: two claims of one party or side in, a level of each out.

As in `comparisons.py`, each level has a weight that was learned; `opposes` holds the levels that a reason may name.
What is compared is `CandidatePair.line`, and the words of the two claims.
"""

from __future__ import annotations

from collections.abc import Callable

from claimrec.linking.evidence import measures as m
from claimrec.linking.evidence.counted import OTHER
from claimrec.linking.evidence.lines import NOBODY, Line
from claimrec.linking.evidence.pairs import CandidatePair, Comparison, cut
from claimrec.linking.evidence.turns import WAYS

_WAYS = {
    "admits": "it admits a fault",
    "corrects": "it corrects what was said",
    "recalls": "it speaks of what was said earlier",
    "grants": "it grants something",
    "looked": "it tells that a look was taken",
    "moved": "it tells how things are by now",
}
_GIVES_UP = ("admits", "corrects", "recalls", "grants")
_DENIALS = ("neither denies", "both deny", "the earlier denies, and the later does not", "only the later denies")
_RISES, _FALLS = "they count the same kind of thing, and the number rises", "the number falls"
_COUNTS = ("they count nothing in common", "they count the same kind of thing, and numbers meet", _RISES, _FALLS)
_HEARD = (NOBODY + 0.5, 0.01, 0.03, 0.06, 0.1, 0.2)
_WORDING = (44, 72, 100, 135, 170, 198, 228)  # a fifth each, then a tenth, two twentieths and less
_RANKS = ("no", "1 of 5", "2 of 5", "3 of 5", "4 of 5", "9 of 10", "19 of 20", "49 of 50")
_WORDED = "it is worded as one who gives in"
_SAID_BEFORE = "it says what an opponent had said before"


def _line(two: CandidatePair) -> Line:
    return two.line or Line(0.0, 0.0, NOBODY, NOBODY, NOBODY, 0, 0, 0, 0.0, conceding=False)


def _by(measure: Callable[[Line], float]) -> Callable[[CandidatePair], float]:
    return lambda two: measure(_line(two))


def _way(way: str, says: str) -> Comparison:
    return Comparison(way, (f"not so: {says}", says), lambda two: int(way in two.b.said.turns), opposes={1: says})


def _speaker(two: CandidatePair) -> int:
    return int(two.a.said.party != two.b.said.party)


def _ways(two: CandidatePair) -> int:
    return sum(way in two.b.said.turns for way in _GIVES_UP)


def _denials(two: CandidatePair) -> int:
    early, late = bool(two.a.said.denies), bool(two.b.said.denies)
    return 1 if early and late else 2 if early else 3 if late else 0


def _counts(two: CandidatePair) -> int:
    both = [
        (one.number, other.number)
        for one in two.a.said.counts
        for other in two.b.said.counts
        if one.kind == other.kind != OTHER
    ]
    if not both:
        return 0
    if any(one.meets(other) for one, other in both):
        return 1
    return 2 if all(other.low > one.high for one, other in both) else 3


CHANGE: tuple[Comparison, ...] = (
    Comparison("speaker", ("one party", "two parties of one side"), _speaker),
    cut("days apart", lambda two: two.days, (0.3, 1.2, 4.0, 15.0, 60.0, 300.0), "days between them"),
    cut("one fact", _by(lambda line: line.same), (0.04, 0.08, 0.15, 0.25, 0.4, 0.6), "how surely they are one fact"),
    cut("at odds", _by(lambda line: line.against), (0.03, 0.06, 0.1, 0.15, 0.25, 0.4), "how surely they are at odds"),
    cut("nearness", lambda two: two.meaning, (0.05, 0.15, 0.25, 0.35, 0.45, 0.55), "nearness in meaning"),
    cut("words in both", lambda two: two.alike[1], (0.05, 0.12, 0.2, 0.3), "share of words in both"),
    *(_way(way, _WAYS[way]) for way in WAYS),
    Comparison(
        "wording",
        (
            *(f"common words of who gives in: more than {rank} others" for rank in _RANKS[:-2]),
            *(f"{_WORDED} (more than {rank} others)" for rank in _RANKS[-2:]),
        ),
        lambda two: sum(two.b.said.turning >= least for least in _WORDING),
        ordered=True,
        opposes={6: _WORDED, 7: _WORDED},
    ),
    cut("ways to give in", _ways, (1, 2, 3), "ways in which the later gives in"),
    Comparison("denies", _DENIALS, _denials, opposes={2: "it no longer denies", 3: "it denies now"}),
    Comparison(
        "said before",
        (
            "no opponent spoke before",
            *(f"how surely an opponent had said so before: {part}" for part in ("under 1 %", "1 to 3 %", "3 to 6 %")),
            *(f"{_SAID_BEFORE} ({part})" for part in ("6 to 10 %", "10 to 20 %", "20 % or more")),
        ),
        lambda two: sum(_line(two).heard >= least for least in _HEARD),
        ordered=True,
        opposes={5: _SAID_BEFORE, 6: _SAID_BEFORE},
    ),
    cut("opponents near", _by(lambda line: line.near), (0.1, 0.2, 0.3, 0.4, 0.5), "nearness to an opponent's words"),
    cut("opposed", _by(lambda line: line.opposed), (0.05, 0.1, 0.2, 0.3, 0.5), "how surely an opponent is against it"),
    cut("goes better", _by(lambda line: line.nearer), (1, 2, 3, 5), "own claims that go better with it"),
    cut("in between", _by(lambda line: line.between), (1, 2, 4), "claims of the party in between"),
    cut("after it", _by(lambda line: line.after), (1, 2, 3, 5), "claims of the party after it"),
    cut("share told", _by(lambda line: line.share), (0.3, 0.5, 0.7, 0.85, 0.95), "share of the story told before"),
    Comparison("numbers", _COUNTS, _counts, opposes={2: "the number rises", 3: _FALLS}),
    cut("words", lambda two: two.b.said.length, (10, 16, 24, 34), "words of the later"),
    Comparison(
        "of itself", ("no", "the later speaks of itself"), lambda two: int("itself" in two.b.said.turns)
    ),
    Comparison("of others", ("no", "the later speaks of others"), lambda two: int("others" in two.b.said.turns)),
    Comparison(
        "leans", ("neither way", "the same way", "different ways", "opposite ways"), m.leaning,
        opposes={3: "they lean opposite ways"},
    ),
)  # fmt: skip
