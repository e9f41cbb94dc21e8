"""Two statements with numbers that say opposite things in, whether the one denies the other, however many, out."""

from __future__ import annotations

from claimrec.language.english.loose import found as stands
from claimrec.linking.derived_numbers import derived
from claimrec.linking.restatement import Restated, Stance
from claimrec.linking.sentence_contents import Statement
from claimrec.linking.word_relations import opposite


def all_or_none(a: Statement, b: Statement, found: Restated) -> bool:
    """Whether two statements tell opposite things of all or none, and of some: "both survived", "one was killed"."""
    if len(a.quantities) != 1 or len(b.quantities) != 1:
        return False
    changes = found.stance is Stance.OPPOSED and {q.role for s in (a, b) for q in s.quantities} == {"change"}
    if not changes and not any(opposite(x, y) for x, y in zip(found.a, found.b, strict=True)):
        return False  # "growth was zero", "it grew by 3 %"
    return any(s.quantities[0].value.high == 0 or stands(s.text.tokens.words, "every", s.place) for s in (a, b))


def opposite_changes(a: Statement, b: Statement, found: Restated) -> bool:
    """Whether two statements tell changes in opposite directions, by however much: "doubled", "fell by 50 %"."""
    if found.stance is not Stance.OPPOSED or not any(opposite(x, y) for x, y in zip(found.a, found.b, strict=True)):
        return False
    changes = [s.quantities or derived(s) for s in (a, b)]
    return all(changes) and all(q.role == "change" for told in changes for q in told)
