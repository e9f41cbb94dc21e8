"""Words before a noun that tell how many without a number, in, their ranges out: "both pilots", "neither pilot", "every
third child".
"""

from __future__ import annotations

from attrs import frozen

from claimrec.language.english.atoms import Atoms
from claimrec.language.english.contents import content, plural
from claimrec.language.english.nouns import noun_behind
from claimrec.language.english.number_words import counting, numbers, words_of
from claimrec.language.english.ranges import ABOUT
from claimrec.language.english.verbs import past
from claimrec.model.quantities import Quantity

_ALL = 100.0  # per cent
_NOR = 8  # words behind "neither" among which its "nor" stands


@frozen
class Told:
    """How many a determiner tells: the range, and where its words end."""

    value: Quantity
    end: int


def determined(atoms: Atoms, at: int) -> Told | None:
    """How many the determiner at a place tells of what stands behind it; None where it is none, or counts nothing."""
    table, word = numbers()["determiners"], atoms.words[at]
    if word in table["share"]:
        return _share(atoms, at)
    if word in table["single"]:
        return _single(atoms, at)
    if word not in table["whole"] or atoms.words[at - 1] in counting()["prepositions"]:
        return None  # "in both towers" tells of something else than how many
    end = at + 1
    end += atoms.words[end] == numbers()["of"]
    end += atoms.words[end] in counting()["determiners"]
    end += end > at + 1 and atoms.words[end] == table["two"]
    many = float(table["whole"][word])
    if not _thing(atoms, end, several=bool(many) or end > at + 1):
        return None
    if not many and table["nor"] in atoms.words[at : at + _NOR]:
        return None
    last = end if atoms.words[end - 1] == table["two"] else at + 1
    said = atoms.text[atoms.spans[at][0] : atoms.spans[last - 1][1]]
    return Told(Quantity(many, many, words=said), last)


def _single(atoms: Atoms, at: int) -> Told | None:
    """ "A single shot" is one; not "a single currency", nor "every single shot"."""
    behind = atoms.words[at + 1]
    if atoms.words[at - 1] not in words_of("articles") or atoms.words[at - 2] in counting()["prepositions"]:
        return None
    if not content(behind) or plural(behind) or behind in words_of("determiners", "not_single"):
        return None
    return Told(Quantity(1.0, 1.0, words=atoms.text[atoms.spans[at - 1][0] : atoms.spans[at][1]]), at + 1)


def _thing(atoms: Atoms, at: int, *, several: bool) -> bool:
    """Whether something that is counted stands here, and no second thing: "both pilots", not "both men and women"."""
    if not content(atoms.words[at]) or past(atoms.words[at]):
        return False
    noun = noun_behind(atoms, at)
    head = noun.words[-1] if noun.words else ""
    known = numbers()["zero"]
    if not head or head in words_of("determiners", "not_counted") or head in known["abstract"]:
        return False
    several_told = plural(head) or head in known["plurals"]
    joined = atoms.words[noun.end] in counting()["coordinators"] or any(
        w in counting()["coordinators"] for w in atoms.words[at : noun.end]
    )
    return several_told is several and not joined


def _share(atoms: Atoms, at: int) -> Told | None:
    """ "Every third child" is one in three, told loosely; not "every third day", nor "every second counts"."""
    table = numbers()
    nth = table["determiners"]["nth"].get(atoms.words[at + 1])
    noun = atoms.words[at + 2]
    timed = noun in table["times"]["units"] or noun in words_of("determiners", "not_shared") or not content(noun)
    if nth is None or timed or past(noun) or atoms.raw(at + 2)[:1].isupper():
        return None
    share = _ALL / float(nth)
    said = atoms.text[atoms.spans[at][0] : atoms.spans[at + 1][1]]
    return Told(Quantity(share * (1 - ABOUT), share * (1 + ABOUT), "%", words=said), at + 2)
