"""Last names and gender in an article: which people have a name, and which pronoun fits whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from claimrec.articles.cues import listed
from claimrec.articles.names import Name
from claimrec.language.gazetteer import places
from claimrec.model.names import SHORTEST, AliasBook


@frozen
class Persons:
    """The people that an article names in full.

    `bearers` leads from a last name (lower case) to the full names of the different people who bear it, in the order of
    the text; `firsts` from given names to full ones; `women` tells of a name whether it is a woman's; `lasts` finds a
    last name that is spelt nearly so.
    """

    bearers: Mapping[str, tuple[str, ...]]
    women: Mapping[str, bool]
    lasts: AliasBook
    firsts: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, names: Iterable[Name]) -> Persons:
        """The people among the names of an article, in the order of the text."""
        bearers: dict[str, list[str]] = {}
        women: dict[str, bool] = {}
        for name in names:
            if not name.person:
                continue
            full = name.full
            if len(name.words) > 1:
                held = bearers.setdefault(name.words[-1].lower(), [])
                full = next((one for one in held if _same(one.split(), name.words)), full)
                if full not in held:
                    held.append(full)
            if name.woman is not None:
                women.setdefault(full, name.woman)
        lasts = AliasBook.of(dict.fromkeys((last for last in bearers if len(last) >= SHORTEST), ()), what="name")
        firsts: dict[str, list[str]] = {}
        for full in (one for held in bearers.values() for one in held):
            firsts.setdefault(full.split()[0].lower(), []).append(full)
        return cls(_fixed(bearers), women, lasts, _fixed(firsts))

    @property
    def full(self) -> frozenset[str]:
        """The full names."""
        return frozenset(name for held in self.bearers.values() for name in held)

    def known(self, words: Sequence[str]) -> str | None:
        """The full name of somebody whose name is given with more than the last word, None where it is nobody's."""
        held = self.bearers.get(words[-1].lower(), ())
        return next((one for one in held if _same(one.split(), words)), None)

    def named(self, last: str, *, woman: bool | None = None) -> tuple[str, ...]:
        """The full names of those who bear a last name; of a woman or a man, where that is told."""
        held = self.bearers.get(last.lower(), ())
        told = tuple(one for one in held if woman is None or self.women.get(one) is woman)
        return told or tuple(one for one in held if self.women.get(one) is None) or (held if woman is None else ())

    def fits(self, name: str, *, woman: bool | None) -> bool:
        """Whether "he" or "she" can be somebody, as far as the name tells."""
        return woman is None or self.women.get(name) in (None, woman)


def _fixed(found: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(names) for key, names in found.items()}


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names with one last word are one person's: one given name, an initial, a short form of it, or none.

    "Mara J. Quinn", "M. Quinn" and "Republican Quinn" may be "Mara Quinn"; "Peter Quinn" is another.
    """
    given, others = ([part.lower().rstrip(".") for part in name[:-1]] for name in (one, other))
    if not given or not others or set(given) & set(others):
        return True
    first, second = given[0], others[0]
    short = first.startswith(second) or second.startswith(first)
    return short or not (_is_given(first) and _is_given(second))


def _is_given(word: str) -> bool:
    """Whether a word can be a given name: no noun for what people are, no country's name."""
    nouns = listed("nouns", "titles") | listed("nouns", "speakers") | listed("nouns", "organisations")
    return "-" not in word and word not in nouns and word not in places()[1]
