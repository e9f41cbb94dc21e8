"""Last names and gender in an article: which people have a name, and which pronoun fits whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import define, field, frozen

from claimrec.articles.names import Name
from claimrec.articles.word_lists import listed
from claimrec.language.gazetteer import places
from claimrec.model.names import SHORTEST, AliasBook

_MANY = 8  # bearers of one last name from which on they are looked up


@frozen
class Persons:
    """The people that an article names in full.

    `bearers` leads from a last name (lower case) to the full names of the different people who bear it, in the order of
    the text; `firsts` from given names to full ones; `women` tells of a name whether it is a woman's; `lasts` finds a
    last name that is spelt nearly so; `namesakes` looks up those whose last name many bear.
    """

    bearers: Mapping[str, tuple[str, ...]]
    women: Mapping[str, bool]
    lasts: AliasBook
    firsts: Mapping[str, tuple[str, ...]]
    namesakes: Mapping[str, _Namesakes] = field(factory=dict, repr=False)
    of_gender: dict[tuple[str, bool], tuple[str, ...]] = field(factory=dict, init=False, repr=False, eq=False)

    @classmethod
    def of(cls, names: Iterable[Name]) -> Persons:
        """The people among the names of an article, in the order of the text."""
        bearers: dict[str, list[str]] = {}
        namesakes: dict[str, _Namesakes] = {}
        women: dict[str, bool] = {}
        for name in names:
            if not name.person:
                continue
            full = name.full
            if len(name.words) > 1:
                last = name.words[-1].lower()
                held = bearers.setdefault(last, [])
                known = _who(held, namesakes.get(last), name.words)
                if known is None:
                    held.append(full)
                    if len(held) >= _MANY:
                        namesakes.setdefault(last, _Namesakes()).learn(held)
                full = known or full
            if name.woman is not None:
                women.setdefault(full, name.woman)
        lasts = AliasBook.of(dict.fromkeys((last for last in bearers if len(last) >= SHORTEST), ()), what="name")
        firsts: dict[str, list[str]] = {}
        for full in (one for held in bearers.values() for one in held):
            firsts.setdefault(full.split()[0].lower(), []).append(full)
        return cls(_fixed(bearers), women, lasts, _fixed(firsts), namesakes)

    @property
    def full(self) -> frozenset[str]:
        """The full names."""
        return frozenset(name for held in self.bearers.values() for name in held)

    def known(self, words: Sequence[str]) -> str | None:
        """The full name of somebody whose name is given with more than the last word, None where it is nobody's."""
        last = words[-1].lower()
        return _who(self.bearers.get(last, ()), self.namesakes.get(last), words)

    def named(self, last: str, *, woman: bool | None = None) -> tuple[str, ...]:
        """The full names of those who bear a last name; of a woman or a man, where that is told."""
        held = self.bearers.get(last.lower(), ())
        if woman is None or not held:
            return held
        asked = last.lower(), woman
        if asked not in self.of_gender:
            told = tuple(one for one in held if self.women.get(one) is woman)
            self.of_gender[asked] = told or tuple(one for one in held if self.women.get(one) is None)
        return self.of_gender[asked]

    def fits(self, name: str, *, woman: bool | None) -> bool:
        """Whether "he" or "she" can be somebody, as far as the name tells."""
        return woman is None or self.women.get(name) in (None, woman)


def _fixed(found: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(names) for key, names in found.items()}


@define
class _Namesakes:
    """Many people of one last name, looked up by their given names: each is told by the place of the first it fits.

    `parts` are their given names, `whole` the first of these and `begun` all that it begins with; `anybody` is the
    first whose name does not tell that it is another's (`_same`).
    """

    seen: int = 0
    parts: dict[str, int] = field(factory=dict)
    whole: dict[str, int] = field(factory=dict)
    begun: dict[str, int] = field(factory=dict)
    anybody: int | None = None

    def learn(self, held: Sequence[str]) -> None:
        """Take in those that came since."""
        for place in range(self.seen, len(held)):
            given = _given(held[place].split())
            if (not given or not _is_given(given[0])) and self.anybody is None:
                self.anybody = place
            for part in given:
                self.parts.setdefault(part, place)
            for first in given[:1]:
                self.whole.setdefault(first, place)
                for end in range(len(first) + 1):
                    self.begun.setdefault(first[:end], place)
        self.seen = len(held)

    def place(self, words: Sequence[str]) -> int | None:
        """The first who is the one whose name is given."""
        others = _given(words)
        if not others or not _is_given(others[0]):
            return 0
        second = others[0]
        fits = [self.anybody, self.begun.get(second), *map(self.parts.get, others)]
        fits += [self.whole.get(second[:end]) for end in range(len(second) + 1)]
        return min((place for place in fits if place is not None), default=None)


def _who(held: Sequence[str], namesakes: _Namesakes | None, words: Sequence[str]) -> str | None:
    """Whose name is given, of the people with its last name."""
    if namesakes is None:
        return next((one for one in held if _same(one.split(), words)), None)
    place = namesakes.place(words)
    return None if place is None else held[place]


def _given(words: Sequence[str]) -> list[str]:
    return [part.lower().rstrip(".") for part in words[:-1]]


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names with one last word are one person's: one given name, an initial, a short form of it, or none.

    "Mara J. Quinn", "M. Quinn" and "Republican Quinn" may be "Mara Quinn"; "Peter Quinn" is another.
    """
    given, others = _given(one), _given(other)
    if not given or not others or set(given) & set(others):
        return True
    first, second = given[0], others[0]
    short = first.startswith(second) or second.startswith(first)
    return short or not (_is_given(first) and _is_given(second))


def _is_given(word: str) -> bool:
    """Whether a word can be a given name: no noun for what people are, no country's name."""
    return "-" not in word and word not in _nouns() and word not in places()[1]


@cache
def _nouns() -> frozenset[str]:
    return listed("nouns", "titles") | listed("nouns", "speakers") | listed("nouns", "organisations")
