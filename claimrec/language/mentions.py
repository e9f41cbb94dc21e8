"""A text in, its mentions out: names, roles, things and pronouns, and what each refers to within the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field

from claimrec.language.capitals import other_names, with_titles
from claimrec.language.coreference import PRONOUN, Resolver
from claimrec.language.gazetteer import NAME, Gazetteer
from claimrec.language.mention_words import KEPT, Lexis, Word, Words, lexis
from claimrec.language.named import Found, Scan, known_names
from claimrec.language.noun_phrases import Phrases
from claimrec.language.text import Mention
from claimrec.language.tokens import Place, Tokens
from claimrec.model.claims import Offsets
from claimrec.model.names import AliasBook
from claimrec.model.parties import Entity, Party


class Spellings(dict[str, str]):
    """The entity of which a word is a close spelling, empty where it is of none; `__missing__` decides."""

    def __init__(self, entities: AliasBook) -> None:
        super().__init__()
        self.entities = entities

    def __missing__(self, written: str) -> str:
        if len(self) >= KEPT:
            self.clear()
        found = self[written] = self.entities.close(written) or ""
        return found


_CAPITALS = 0.75  # of the words with content that have capitals, from which on capitals tell nothing


@define
class Finder:
    """What finds the mentions of texts: the names of a set-up and the words of a language, made once for many texts."""

    gazetteer: Gazetteer
    lexis: Lexis = field(repr=False)
    people: Mapping[str, Sequence[tuple[str, str]]] = field(repr=False)
    words: Words = field(repr=False)
    spellings: Spellings = field(repr=False)

    @classmethod
    def of(cls, parties: Iterable[Party] = (), entities: Iterable[Entity] = (), *, language: str = "en") -> Finder:
        """The finder of these names, in their normal forms, and of a language's words; their order does not matter.

        An alias that leads to two parties, or to two entities, raises InputError. For a language without a folder only
        names are found.
        """
        gazetteer, words = Gazetteer.of(parties, entities), lexis(language)
        people = _people(gazetteer, words)
        return cls(gazetteer, words, people, Words(gazetteer, language), Spellings(gazetteer.entities))

    def mentions(self, tokens: Tokens, sentences: Sequence[Place]) -> tuple[Mention, ...]:
        """The mentions of a text, in their order, a longer one before one inside of it.

        >>> from claimrec.language.tokens import tokens
        >>> [m.name for m in Finder.of().mentions(tokens("Clara Holm left. Holm said she was ill."), [(0, 4), (4, 10)])]
        ['Clara Holm', 'Clara Holm', 'Clara Holm']
        """
        words = list(map(self.words.__getitem__, tokens.raw))
        scan = _scan(tokens, words, sentences)
        names = known_names(scan, self.gazetteer)
        if self.lexis:
            names = [with_titles(one, scan) for one in names] + other_names(
                scan, names, self.people.keys(), self.spellings
            )
            phrases = Phrases(scan, {one.first: one for one in names}, self.gazetteer.codes).of_text()
            found = sorted([*_outside(names, phrases), *phrases, *_pronouns(scan)], key=_place)
            Resolver(scan, self.people).resolve(found)
            names = found
        return tuple([Mention(Offsets(one.start, one.end), one.kind, one.name, one.guess) for one in names])


def _place(one: Found) -> tuple[int, int]:
    return one.start, -one.end


def _people(gazetteer: Gazetteer, words: Lexis) -> dict[str, tuple[tuple[str, str], ...]]:
    """The given full names that can be a person's, by surname, with the gender where the first name tells it."""
    others = frozenset[str]().union(
        *(words.get(n, frozenset()) for n in ("roles.group", "places.same", "places.apart", "places.name")),
        words.get("things.nouns", frozenset()),
        words.get("apart_names", frozenset()),
        words.get("light", frozenset()),
    )
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for last, names in gazetteer.people.items():
        told = [(name, _gender(name, words)) for name in names if others.isdisjoint(name.lower().split())]
        if told:
            found[last] = tuple(told)
    return found


def _gender(name: str, words: Lexis) -> str:
    first = name.lower().split()[0]
    return next((g for g in ("he", "she") if first in words.get(f"first_names.{g}", ())), "")


def _scan(tokens: Tokens, words: list[Word], sentences: Sequence[Place]) -> Scan:
    begins = _begins(words, sentences)
    capitals = [at for at, word in enumerate(words) if word.capital]
    plain = len(capitals) > 2 and 3 * len(capitals) > len(words) and _headline(words, begins)
    return Scan(tokens, words, frozenset(begins), plain, not capitals)


def _headline(words: Sequence[Word], begins: set[int]) -> bool:
    """Whether so many words have capitals that capitals tell nothing."""
    told = [word for at, word in enumerate(words) if at not in begins and not (word.mark or word.light)]
    return sum(word.capital for word in told) >= max(3, _CAPITALS * len(told))


def _begins(words: Sequence[Word], sentences: Sequence[Place]) -> set[int]:
    """The words with which sentences begin, and those behind a colon or the marks before them."""
    begins = {first for first, _ in sentences} or {0}
    for at, word in enumerate(words):
        if word.mark and (word.low == ":" or at in begins):
            begins.add(at + 1)
    return begins


def _outside(names: Sequence[Found], phrases: Sequence[Found]) -> list[Found]:
    """The names, those left out that a code is told for."""
    codes = {at for one in phrases if one.code for at in range(one.first, one.last)}
    return [one for one in names if one.kind != NAME or one.first not in codes or one.last - 1 not in codes]


def _pronouns(scan: Scan) -> list[Found]:
    found = []
    for at, word in enumerate(scan.words):
        if word.pronoun:
            one = scan.found(at, at + 1, PRONOUN, "")
            one.noun = word.pronoun
            found.append(one)
    return found
