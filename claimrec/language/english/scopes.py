"""The words of English by which one question is asked of unlike parts, bodies or people, from `scopes.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimrec.language.english.loose import loose
from claimrec.language.english.vocabulary import table, word_set

# A kind of word that tells of which of several something is said, and the word that stands for all that say the same.
Told = tuple[str, str]


def telling(words: Sequence[str], at: int) -> tuple[Told, ...]:
    """What a folded word tells of which part is spoken of, unless it tells of a time.

    >>> telling("in the southern sector".split(), 2), telling("on the second day".split(), 2)
    ((('directions', 'south'),), ())
    """
    behind = words[at + 1 : at + 2]
    return () if behind and behind[0] in word_set("scopes", "spells", "words") else _table("telling").get(words[at], ())


def deciding(words: Sequence[str], at: int) -> tuple[Told, ...]:
    """What a folded word tells of which court or chamber decides: "appeal" of "the court of appeal"."""
    near = words[max(0, at - 2) : at + 3]
    return tuple([told for told in _table("deciding").get(words[at], ()) if told[0] in near])


def doing(word: str) -> tuple[str, ...]:
    """The kinds of people that a folded word names, of whom one may do what others do not: "nurses"."""
    return tuple([same for _, same in _table("doing").get(word, ())])


def marked(word: str) -> bool:
    """Whether a folded word stands in any of these tables."""
    return word in _every()


@cache
def _every() -> frozenset[str]:
    return frozenset([word for part in ("telling", "deciding", "doing") for word in _table(part)])


@cache
def _table(part: str) -> dict[str, tuple[Told, ...]]:
    """By word, the kinds that it is of in one part of the tables."""
    lines = dict(table("scopes")[part])
    for kinds in ("exclusive", "kinds"):
        lines |= {kind: loose()[kinds][kind] for kind in lines.pop(kinds, "").split()}
    found: dict[str, tuple[Told, ...]] = {}
    for kind, line in lines.items():
        for same in line.split():
            forms = same.split("|")
            for word in forms:
                found[word] = (*found.get(word, ()), (kind, forms[0]))
    return found
