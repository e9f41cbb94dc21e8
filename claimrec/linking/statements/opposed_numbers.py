"""Two statements with numbers that say opposite things in, whether the one denies the other, however many, out."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.english.loose import found as stands
from claimrec.language.english.number_words import numbers
from claimrec.language.numerals import read_number
from claimrec.language.text import Sign
from claimrec.linking.statements.content_words import Word, opposite
from claimrec.linking.statements.derived_numbers import derived
from claimrec.linking.statements.restatement import Restated, Stance
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.model.quantities import Quantity

_OF_ALL = 3  # words in which "all" and its noun stand before what is excepted: "all the guards except two"
_SPELLED = 3  # words that a number of those has


def all_or_none(a: Statement, b: Statement, found: Restated) -> bool:
    """Whether two statements tell opposite things of all or none, and of some: "both survived", "one was killed"."""
    if len(a.quantities) != 1 or len(b.quantities) != 1:
        return False
    changes = found.stance is Stance.OPPOSED and {q.role for s in (a, b) for q in s.quantities} == {"change"}
    if not changes and not any(opposite(x, y) for x, y in zip(found.a, found.b, strict=True)):
        return False  # "growth was zero", "it grew by 3 %"
    return any(s.quantities[0].value.high == 0 or stands(s.text.tokens.words, "every", s.place) for s in (a, b))


def all_and_some(a: Statement, b: Statement, found: Restated) -> bool:
    """Whether one statement says of all what the other denies of some: "all boats returned", "two did not return"."""
    if found.stance is not Stance.OPPOSED or not found.exact:
        return False
    for every, some in ((a, b), (b, a)):
        told = some.quantities
        counted = len(told) == 1 and told[0].role == "total" and told[0].value.low > 0 and not told[0].unit
        if counted and not every.quantities and stands(every.text.tokens.words, "every", every.place):
            return True
    return False


def excepts_as_many(a: Statement, b: Statement, found: Restated) -> bool:
    """Whether one statement excepts as many as the other denies it of: "all but two are free", "two are not free"."""
    if found.stance is not Stance.OPPOSED:
        return False
    for every, some in ((a, b), (b, a)):
        excepted, told = _excepted(every), some.quantities
        if excepted is not None and len(told) == 1 and not told[0].unit and excepted.meets(told[0].value):
            return True
    return False


def _excepted(statement: Statement) -> Quantity | None:
    """How many are excepted of all: two in "all but two", "all the guards except two"."""
    words, (start, end), table = statement.text.tokens.words, statement.place, numbers()["all_but"]
    for at in range(start, end - 1):
        if words[at] not in table["but"] or table["all"] not in words[max(0, at - _OF_ALL) : at]:
            continue
        longest = min(at + 1 + _SPELLED, end)
        spelled = (read_number(tuple(words[at + 1 : behind])) for behind in range(longest, at + 1, -1))
        return next((number for number in spelled if number is not None), None)
    return None


def none_otherwise(a: Statement, b: Statement, found: Restated) -> bool:
    """Whether two statements agree of which one says that none did otherwise: "not one boat failed to return"."""
    return found.stance is Stance.AGREES and (_none_of(a, found.a) or _none_of(b, found.b))


def _none_of(statement: Statement, shared: Sequence[Word]) -> bool:
    """Whether the words by which a statement tells that there were none decide, with others, the sign of a word that is
    asserted.
    """
    none = [q.words for q in statement.quantities if q.value.high == 0]
    cues = [cue.start for word in shared if word.sign is Sign.ASSERTED for cue in word.polarity.cues] if none else ()
    return any(where.start <= cue < where.end for where in none for cue in cues)


def opposite_changes(a: Statement, b: Statement, found: Restated) -> bool:
    """Whether two statements tell changes in opposite directions, by however much: "doubled", "fell by 50 %"."""
    if found.stance is not Stance.OPPOSED or not any(opposite(x, y) for x, y in zip(found.a, found.b, strict=True)):
        return False
    changes = [s.quantities or derived(s) for s in (a, b)]
    return all(changes) and all(q.role == "change" for told in changes for q in told)
