"""Two statements of opposite trends in, whether both may be right out: of unlike stretches, of figures worked out in
unlike ways, or beside unlike things.
"""

from __future__ import annotations

from claimrec.language.english.loose import parts
from claimrec.language.english.number_words import counting
from claimrec.language.text import TimeMention
from claimrec.linking.statements.content_words import Word, opposite
from claimrec.linking.statements.restatement import Restated
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.sentence_times import one_stretch, one_time
from claimrec.linking.statements.times_told import bases_apart

_LONGER = 2.0  # how much longer the stretch is of which another trend may be told


def trends_apart(a: Statement, b: Statement, found: Restated) -> bool:
    """Whether two statements tell opposite trends of a day and of its year
    ("prices rose in May", "prices fell in 2022"), or of one thing beside two others ("higher than in March", "lower
    than in April"). A year may end lower than it began, whatever a month of it brought.
    """
    return any(trend_apart(a, x, b, y) for x, y in zip(found.a, found.b, strict=True) if opposite(x, y))


def trend_apart(a: Statement, x: Word, b: Statement, y: Word) -> bool:
    """Whether two words of which each says the opposite of the other tell trends that may both be right."""
    if bases_apart(a.text, a.place, b.text, b.place):
        return True
    return _trend(x) and _trend(y) and (_of_unlike_times(a, b) or _worked_apart(a, b))


def of_other_stretches(a: Statement, b: Statement) -> bool:
    """Whether two numbers are told of a month and of its year, or of other stretches so unlike."""
    pairs = [(t, u) for t in _times(a) for u in _times(b)]
    return bool(pairs) and not any(one_stretch(t, u) for t, u in pairs)


def _times(statement: Statement) -> list[TimeMention]:
    return [t for t in statement.times if t.span.known and not t.duration]


def _trend(word: Word) -> bool:
    """Whether a word tells which way something went: "rose", "is up", "became cheaper"."""
    change, told = counting()["change"], word.word.split()
    return any(part in change["verbs"] or part in change["ways"] for part in told) or told[-1].endswith("er")


def _of_unlike_times(a: Statement, b: Statement) -> bool:
    """Whether each time of the one is a part, or none, of each time of the other: today, and this year."""
    pairs = [(t, u) for t in _times(a) for u in _times(b)]
    return bool(pairs) and not any(one_time(t, u) and _as_long(t, u) for t, u in pairs)


def _as_long(t: TimeMention, u: TimeMention) -> bool:
    short, long = sorted(time.span.seconds[1] - time.span.seconds[0] for time in (t, u))
    return long < _LONGER * short or long == short


def _worked_apart(a: Statement, b: Statement) -> bool:
    """Whether two statements tell of figures worked out in unlike ways: "in real terms", "in nominal terms"."""
    ours, theirs = (_with_opening(s) for s in (a, b))
    return any(parts(one, other) for one in ours - theirs for other in theirs - ours)


def _with_opening(statement: Statement) -> set[str]:
    """The folded words of a statement and of the phrase before its first comma: "in real terms, wages fell"."""
    words, start = statement.text.tokens.words, statement.place[0]
    if start and "," in words[start - 1 : start + 1]:
        start = statement.text.clause(start - 1).start
    return set(words[start : statement.place[1]])
