"""Two statements in; their words laid beside each other out: pairs, and what only one of them has."""

from __future__ import annotations

from collections.abc import Sequence, Set

from attrs import evolve, frozen

from claimrec.language.chosen import word_set
from claimrec.language.english.loose import exclude, found
from claimrec.language.english.number_senses import restating
from claimrec.language.english.number_words import counting
from claimrec.language.text import Sign
from claimrec.linking.statements.content_words import Word, alongside, near, opposite, part, same
from claimrec.linking.statements.sentence_contents import Statement

_NUMBER = 4  # words behind a verb in which "the number of" stands


@frozen
class Laid:
    """Two statements laid beside each other: pairs of words, each with whether the two are opposites, and the rest."""

    pairs: tuple[tuple[Word, Word, bool], ...]
    rest_a: tuple[Word, ...]
    rest_b: tuple[Word, ...]
    synonyms: int


def laid_words(a: Sequence[Word], b: Sequence[Word]) -> Laid:
    """Each word beside the likest of the other statement: the same stem first, then opposites, then near ones."""
    pairs: list[tuple[Word, Word, bool]] = []
    left, right, synonyms = list(a), list(b), 0
    for like in (same, opposite, near, part):
        for one in list(left) if right else ():
            if like is same and not one.sides:
                stem = one.stem
                other = next((w for w in right if w.stem == stem), None)
            elif like is opposite and not one.sides:
                other = next((w for w in right if w.undone and opposite(one, w)), None)
            else:
                other = next((w for w in right if like(one, w)), None)
            if other is not None:
                pairs.append((one, other, like is opposite))
                synonyms += like is near or like is part
                left.remove(one)
                right.remove(other)
    said = {w.stem for w in a} & {w.stem for w in b}
    rest_a, rest_b = ([w for w in rest if w.stem not in said] for rest in (left, right))
    rest_a = [w for w in rest_a if not any(alongside(w, x) or w.stem in y.parts for x, y, _ in pairs)]
    rest_b = [w for w in rest_b if not any(alongside(w, y) or w.stem in x.parts for x, y, _ in pairs)]
    return Laid(tuple(sorted(pairs, key=lambda p: p[0].at)), tuple(rest_a), tuple(rest_b), synonyms)


def without_counting(a: Statement, b: Statement, laid: Laid) -> Laid:
    """What was laid without words that only one statement has and that say nothing of what both count: that those
    "injured" are people, and that their number "was revised upwards".
    """
    if not (a.quantities and b.quantities):
        return laid
    rest_a, rest_b = (_telling(one, rest) for one, rest in ((a, laid.rest_a), (b, laid.rest_b)))
    return evolve(laid, rest_a=rest_a, rest_b=rest_b)


def _telling(statement: Statement, rest: Sequence[Word]) -> tuple[Word, ...]:
    """Words that tell more of those counted than that they are so many; who sets their number right is left out."""
    containers = frozenset(counting()["containers"])
    idle = {counting()["people"], *containers, *counting()["change"]["ways"]}
    kept = [w for w in rest if w.word not in idle]
    setting = next((w.at for w in kept if restating(w.word.split()[-1])), 0)
    sets = not containers.isdisjoint(statement.text.tokens.words[setting : setting + _NUMBER]) and setting > 0
    return tuple([w for w in kept if not restating(w.word.split()[-1]) and (w.at > setting or not sets)])


def without_lists(a: Statement, b: Statement, laid: Laid) -> Laid:
    """What was laid without the words that stand in a list with a shared one: what is said of "the church and the mill"
    is said of the mill.
    """
    both = {w.at for w, _, _ in laid.pairs}, {w.at for _, w, _ in laid.pairs}
    rest_a, rest_b = (
        tuple([w for w in rest if not _listed(statement, w, shared)])
        for statement, rest, shared in ((a, laid.rest_a, both[0]), (b, laid.rest_b, both[1]))
    )
    return evolve(laid, rest_a=rest_a, rest_b=rest_b)


def _listed(statement: Statement, word: Word, shared: Set[int]) -> bool:
    """Whether "and", "or", "nor" and words without content alone stand between a word and a shared one."""
    words, places = statement.text.tokens.words, {w.at for w in statement.words}
    for step in (1, -1):
        at, joined = word.at + step, False
        while statement.place[0] <= at < statement.place[1] and at not in places:
            joined |= words[at] in word_set("clauses", "pairs")
            at += step
        if joined and at in shared:
            return True
    return False


def exclude_each_other(ours: Sequence[Word], theirs: Sequence[Word], pairs: Sequence[tuple[Word, Word, bool]]) -> bool:
    """Whether a word that only one statement has excludes one that only the other has, be it in a phrase: "black and
    red", "black and white"; "an orange sky", "blue sky".
    """
    for rest, others in ((ours, (*theirs, *(y for _, y, _ in pairs if y.parts))),
                         (theirs, (*ours, *(x for x, _, _ in pairs if x.parts)))):  # fmt: skip
        beside = {part for word in others for part in word.word.split()}
        if any(exclude(part, other) for word in rest for part in word.word.split() for other in beside):
            return True
    return False


def without_happening(laid: Laid) -> tuple[Laid, bool | None]:
    """What was laid without a word that only one statement has and that tells whether something happened at all, where
    nothing else is left: "the planned merger was called off" beside "they merged"; and whether by it that happened.
    """
    rest = [w for w in (*laid.rest_a, *laid.rest_b) if w.word not in word_set("opposites/cues", "foreseen")]
    sides = [side for w in rest for side in w.sides.values() if side.happens]
    if len(rest) != 1 or not sides or rest[0].sign is Sign.OPEN:
        return laid, None
    mine = [x if laid.rest_a else y for x, y, _ in laid.pairs]
    denied = rest[0].sign is Sign.DENIED and not any(_denied_alike(w, rest[0]) for w in mine)
    return evolve(laid, rest_a=(), rest_b=()), sides[0].other == denied


def without_stopping(a: Statement, b: Statement, laid: Laid) -> tuple[Laid, bool | None]:
    """What was laid without a word that tells that a deed which stands before it as a noun was stopped or put off, if
    only that and what stands behind it is left: "trading in the shares has been suspended" beside "the shares are not
    traded"; and False where it was, of what another statement says of now, or denies.
    """
    ours = a if laid.rest_a else b
    rest = [w for w in laid.rest_a or laid.rest_b if w.word not in word_set("opposites/cues", "foreseen")]
    deeds = [(x, y) if ours is a else (y, x) for x, y, _ in laid.pairs]
    if not rest or (laid.rest_a and laid.rest_b) or any(turned for _, _, turned in laid.pairs):
        return laid, None
    deed, told = next(((x, y) for x, y in deeds if x.at == ours.words[0].at), (None, None))
    if deed is None or told is None or deed.word == told.word or deed.name:
        return laid, None
    first = min(rest, key=lambda w: w.at)
    stops = found(ours.text.tokens.words, "stopped", (first.at, min(first.behind + 1, ours.place[1])))
    stops = stops if first.at > deed.at and first.sign is Sign.ASSERTED else ()
    other = b if ours is a else a
    if not stops or (other.done and told.sign is not Sign.DENIED):
        return laid, None
    return evolve(laid, rest_a=(), rest_b=()), False


def _denied_alike(word: Word, happening: Word) -> bool:
    """Whether a word is denied already by what denies that it happened: "the debate never took place"."""
    return word.sign is Sign.DENIED and set(word.polarity.cues).issuperset(happening.polarity.cues)
