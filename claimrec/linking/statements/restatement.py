"""Two sentences in, whether one restates or denies the other out, word by word with polarity.

Monotonicity decides what a denial excludes (van Benthem; MacCartney and Manning 2007): who denies the narrower thing
("not destroyed by fire") does not deny the wider one ("destroyed"); who denies the wider one denies the narrower too.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from enum import Enum
from math import fsum

from attrs import evolve, frozen

from claimrec.language.chosen import words_of
from claimrec.language.clauses import is_verb
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import found, listed
from claimrec.language.text import Sign
from claimrec.linking.statements.content_words import Word, leave_a_third, one_verb
from claimrec.linking.statements.converses import other_party, parties_exchanged, passive
from claimrec.linking.statements.denied_words import Denied, denied_of
from claimrec.linking.statements.hung_times import on_both_sides
from claimrec.linking.statements.laid_words import (
    Laid,
    exclude_each_other,
    laid_words,
    without_counting,
    without_happening,
    without_lists,
    without_stopping,
)
from claimrec.linking.statements.not_yet_done import left_undone
from claimrec.linking.statements.parts_and_wholes import parts_of_one
from claimrec.linking.statements.places_apart import placed_apart
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.told_of_two import told_of_two
from claimrec.linking.statements.words import rarity

FEWEST = 2  # words in common below which two sentences say nothing of one thing
NARROWER = 0.9  # how sure it is that the wider statement speaks of the same thing as the narrower
PART = 0.75  # how sure it is that what holds of a part, "the south lane of the bridge", is said of the whole
SHARE = 0.5  # of the words of the longer statement, those that it has to share with the other
SYNONYM = 0.75  # how sure it is that two words near in meaning say the same, each: "army" and "navy" are near, too


class Stance(Enum):
    """How one statement stands to another of the same thing."""

    AGREES = "agrees"
    OPPOSED = "opposed"
    NEITHER = "neither"


_TURNED: dict[Stance | None, Stance] = {Stance.AGREES: Stance.OPPOSED, Stance.OPPOSED: Stance.AGREES}


@frozen
class Restated:
    """Two statements of one thing: how they stand to each other, how sure that is, and which words tell.

    `exact` if neither has a word of its own.
    """

    stance: Stance
    certainty: float
    a: tuple[Word, ...]
    b: tuple[Word, ...]
    exact: bool


def restated(a: Statement, b: Statement) -> Restated | None:
    """How two statements stand to each other, where they speak of the same thing; None where they do not.

    Words that only one has leave it the same thing where the other has none of its own: a statement may be narrower.
    """
    a, b = _without_us(a, b), _without_us(b, a)
    if not _may_be_laid(a, b):
        return None
    laid = laid_words(a.words, b.words)
    if exclude_each_other(laid.rest_a, laid.rest_b, laid.pairs):
        return None
    laid, happens = without_happening(without_lists(a, b, without_counting(a, b, laid)))
    if happens is None:
        laid, happens = without_stopping(a, b, laid)
    if passive(a) != passive(b):
        laid = evolve(laid, pairs=tuple([(x, y, apart and not one_verb(x, y)) for x, y, apart in laid.pairs]))
    core = [pair for pair in laid.pairs if not (pair[0].name and pair[1].name)]
    if not core or not _of_one_thing(a, b, laid, core):
        return None
    if _turned(a, b, laid):
        return _exchanged(laid, core)
    certainty = SYNONYM**laid.synonyms * (NARROWER if laid.rest_a or laid.rest_b else 1.0)
    if _of_a_part(a, laid.rest_a, {w.at for w, _, _ in laid.pairs if not w.name}) or _of_a_part(
        b, laid.rest_b, {w.at for _, w, _ in laid.pairs if not w.name}
    ):
        certainty *= PART
    certainty *= min(w.polarity.certainty or 1.0 for x, y, _ in core for w in (x, y))
    words = tuple([x for x, _, _ in core]), tuple([y for _, y, _ in core])
    stance = _stance(a, b, core, laid)
    if stance is Stance.OPPOSED:
        told = [denied_of(x, y) for x, y, turned in core if not turned]
        undone = any(left_undone(a, b, x, y) for x, y, turned in core if not turned)
        stance = Stance.NEITHER if undone or Denied.MORE in told else stance
        certainty *= SYNONYM if Denied.UNLIKE in told else 1.0
        verbs = {*_lone_verbs(a, laid.rest_a, b), *_lone_verbs(b, laid.rest_b, a)}
        stance = Stance.NEITHER if not verbs.isdisjoint(listed("gone_from")) else stance
        certainty *= SYNONYM if verbs else 1.0
    if happens is False:
        stance = _TURNED.get(stance, stance)
        certainty *= SYNONYM
    if stance is Stance.NEITHER and not (laid.rest_a or laid.rest_b) and (_not_all(a, b, core) or _not_all(b, a, core)):
        stance, certainty = Stance.OPPOSED, certainty * NARROWER
    ahead = any(a.ahead(x) != b.ahead(y) for x, y, _ in core)
    if a.future != b.future or a.bygone != b.bygone or ahead or a.only_planned or b.only_planned:
        stance = Stance.NEITHER  # what will be, was once, or was to be, is not what is
    if stance is Stance.OPPOSED and (
        told_of_two(a, b, laid)
        or placed_apart(a, b)
        or on_both_sides(a, b)
        or parts_of_one(a, b)
        or any(_half(a, x) and _half(b, y) for x, y, _ in core)
    ):
        return None  # "who robbed it", "Lind did not"; half full, half empty; calm inside, not outside; parts of one
    return None if stance is None else Restated(stance, certainty, *words, not (laid.rest_a or laid.rest_b))


def _of_one_thing(a: Statement, b: Statement, laid: Laid, core: Sequence[tuple[Word, Word, bool]]) -> bool:
    """Whether enough words are shared, and none tells that the statements are of two things."""
    if len(laid.pairs) < max(FEWEST, SHARE * max(len(a.words), len(b.words))) or (laid.rest_a and laid.rest_b):
        return False
    return not (other_party(a, b, laid) or _other_thing(a, b, laid, core))


def _lone_verbs(one: Statement, rest: Sequence[Word], other: Statement) -> list[str]:
    """The verbs that only one statement has, where the other has none of its own: "the firm left the union", "the firm
    is not in the union".
    """
    table, told = english().boundaries, other.text.tokens
    if any(is_verb(told, w.at, other.place, table) for w in other.words):
        return []
    return [w.word for w in rest if is_verb(one.text.tokens, w.at, one.place, table)]


def _exchanged(laid: Laid, core: Sequence[tuple[Word, Word, bool]]) -> Restated | None:
    """How statements stand in which two names have changed places, and that say the same otherwise."""
    if laid.rest_a or laid.rest_b or not parties_exchanged(core):
        return None
    x, y = zip(*[(x, y) for x, y, _ in core], strict=True)
    return Restated(Stance.OPPOSED, SYNONYM, x, y, exact=True)


def _half(statement: Statement, word: Word) -> bool:
    """Whether a word is told by half, alone or within its phrase ("is half full")."""
    words, halves = statement.text.tokens.words, listed("halves")
    before = word.at > statement.place[0] and words[word.at - 1] in halves
    return before or not set(halves).isdisjoint(words[word.at : word.behind][:-1])


def _not_all(part: Statement, whole: Statement, core: Sequence[tuple[Word, Word, bool]]) -> bool:
    """Whether what one statement says of not all, and of nothing else that is open, the other says of all."""
    ours, theirs = part.text.tokens, whole.text.tokens
    hits = found(ours.words, "not_all", part.place)
    cues = {ours.spans[at][0] for start, end in hits for at in range(start, end)}
    if not hits or any(turned for _, _, turned in core) or found(theirs.words, "not_all", whole.place):
        return False
    if not found(theirs.words, "every", whole.place):
        return False
    opened = [w.polarity for x, y, _ in core for w in (x, y) if w.sign is not Sign.ASSERTED]
    return all(p.sign is Sign.OPEN and cues.issuperset(cue.start for cue in p.cues) for p in opened)


def _without_us(a: Statement, b: Statement) -> Statement:
    """The one without the name of who says the other, where that says "us"."""
    if not b.us or not b.us <= a.names:
        return a
    return evolve(a, words=tuple([w for w in a.words if not (w.name and w.stem in b.us)]))


def _other_thing(a: Statement, b: Statement, laid: Laid, core: Sequence[tuple[Word, Word, bool]]) -> bool:
    """Whether one statement tells of another thing than the other: "another bridge", "the bridge"; "Hale County",
    "Hale".
    """
    ours, theirs = a.more_of_a_kind, b.more_of_a_kind
    if (ours or theirs) and any(ours.get(x.at) != theirs.get(y.at) for x, y, _ in core):
        return True
    ours, theirs = a.regions, b.regions
    return bool(ours or theirs) and any(
        ours.get(x.at) != theirs.get(y.at) for x, y, _ in laid.pairs if x.name and y.name
    )


def _may_be_laid(a: Statement, b: Statement) -> bool:
    """Whether two statements can share enough words at all: most pairs that are looked at cannot."""
    short, long = (a, b) if len(a.words) <= len(b.words) else (b, a)
    least = max(FEWEST, SHARE * len(long.words))
    if len(short.words) < least or (a.names - b.names and b.names - a.names):
        return False
    return sum(not word.keys.isdisjoint(long.keys) for word in short.words) >= least


def _of_a_part(statement: Statement, rest: Sequence[Word], shared: Set[int]) -> bool:
    """Whether a word that only one statement has is told of a shared one: "the lane of the bridge"."""
    words, places = statement.text.tokens.words, {w.at for w in statement.words}
    for word in rest:
        at = word.at + 1
        if at < statement.place[1] and words[at] == words_of("mentions")["joins"]["genitive"]:
            behind = next((k for k in range(at + 1, statement.place[1]) if k in places), None)
            if behind in shared:
                return True
    return False


def _told_both_ways(statement: Statement) -> frozenset[str]:
    """The stems of words that a statement asserts and denies: "who did not resign in March, resigned in May"."""
    told = {sign: {w.stem for w in statement.words if w.sign is sign} for sign in (Sign.ASSERTED, Sign.DENIED)}
    return frozenset(told[Sign.ASSERTED] & told[Sign.DENIED])


def _stance(a: Statement, b: Statement, core: Sequence[tuple[Word, Word, bool]], laid: Laid) -> Stance | None:
    """How two statements stand to each other by the words that they share: by that which operators reach most.

    In "it is not true that the dam did not burst" that is "burst": what stands outside of the inner denial does not
    tell. Of opposites the words themselves tell.
    """
    if any(Sign.OPEN in (x.sign, y.sign) for x, y, _ in core):
        return Stance.NEITHER
    ours, theirs = a.once(_told_both_ways), b.once(_told_both_ways)
    if any(x.stem in ours or y.stem in theirs for x, y, _ in core):
        return Stance.NEITHER
    opposites = [(x, y) for x, y, turned in core if turned]
    if opposites:
        if len(opposites) % 2 == 0:  # "the left lane is closed, the right one open": two turns
            return None
        one, other = opposites[-1]
        if one.sign is other.sign is Sign.DENIED:  # neither open nor closed
            return None
        if one.sign is not other.sign and leave_a_third(one, other):
            return Stance.NEITHER
        if one.sign is other.sign and any(x.sign is not y.sign for x, y, turned in core if not turned):
            return None  # "small shops are exempt, large ones are not": two turns
        return Stance.OPPOSED if one.sign is other.sign else Stance.AGREES
    plain = any(not (x.polarity.cues or y.polarity.cues) for x, y, _ in core)
    if not plain and _crossed(laid.pairs) and _crossed([(y, x, turned) for x, y, turned in laid.pairs]):
        return Stance.AGREES  # "the church was hit, not the mill": "the mill was not hit"
    x, y, _ = max(laid.pairs, key=_reached)
    if Sign.OPEN in (x.sign, y.sign):
        return Stance.NEITHER
    if x.sign is y.sign:
        return Stance.AGREES
    narrower = laid.rest_a if x.sign is Sign.DENIED else laid.rest_b
    return None if any(w.sign is Sign.DENIED for w in narrower) else Stance.OPPOSED


def _crossed(pairs: Sequence[tuple[Word, Word, bool]]) -> bool:
    """Whether the first statement denies a word of which the second says nothing but that it is so."""
    return any(x.sign is Sign.DENIED and not y.polarity.cues for x, y, _ in pairs)


def _reached(pair: tuple[Word, Word, bool]) -> tuple[int, int, str]:
    """How many operators reach two words laid beside each other, and how far behind they stand, in either order."""
    x, y, _ = pair
    return len(x.polarity.cues) + len(y.polarity.cues), x.at + y.at, min(x.stem, y.stem)


def _turned(a: Statement, b: Statement, laid: Laid) -> bool:
    """Whether two names have changed places: "Veltra shelled Karsk", "Karsk shelled Veltra". One that is denied in one
    of the two ("Karsk, not Veltra") has not. Words of a name that stand side by side in both are one.
    """
    pairs = [(x, y) for x, y, _ in laid.pairs if x.name and y.name and x.sign is y.sign]
    places = {(x.at, y.at) for x, y in pairs}
    names = [(x, y) for x, y in pairs if (x.at - 1, y.at - 1) not in places]
    if len(names) < 2:
        return False
    order = [y.at for _, y in names]
    return (order != sorted(order)) != (passive(a) != passive(b))


def shared(restated: Restated) -> float:
    """How much the two have in common, the rarer the words the more: what to prefer of several."""
    return weight(restated.a)


def weight(words: tuple[Word, ...]) -> float:
    """How much these words have to say, the rarer the more."""
    return fsum(rarity(stem) ** 2 for stem in {w.stem for w in words})
