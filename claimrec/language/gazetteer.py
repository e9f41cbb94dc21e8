"""Known names: names and aliases of parties and entities, and the shipped places. A text in, what it names out.

Names are compared in their normal form (`claimrec.model.names.name_key`), part by part, the longest first; in scripts
that put no blanks between words an alias is found inside of a run.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import field, frozen

from claimrec.language.chosen import without_owner, words_of
from claimrec.language.tokens import marks, tokens
from claimrec.model.names import AliasBook, name_key
from claimrec.model.parties import Entity, Party, alias_book, by_name

PARTY, ENTITY, NAME = "party", "entity", "name"
# Scripts without blanks between words: Thai, Lao, Tibetan, Burmese, Khmer, kana, Han.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
SILENT = frozenset("'’.")  # marks that a name is written with or without
_CODE = 5  # digits of a code that is told without its prefix too
_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*")


@cache
def places() -> tuple[dict[str, str], dict[str, str]]:
    """Places that bear two names, and countries with their adjectives: from each normal form to the name to use."""
    tables = words_of("places")
    renamed, countries = (
        {name_key(alias): name for name, line in tables[part].items() for alias in (name, *line.split("|"))}
        for part in ("renamed", "countries")
    )
    return renamed, countries


def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a name's normal form, without points and apostrophes.

    >>> parts_of("Stoke-on-Wyck"), parts_of("the St. Ives")
    (('stoke', 'on', 'wyck'), ('st', 'ives'))
    """
    key = name_key(name)
    if _PLAIN.fullmatch(key):
        return tuple(key.split(" "))
    return tuple([part for word in tokens(key).words if word not in SILENT for part in name_key(word).split(" ")])


def unspaced(text: str) -> bool:
    """Whether a text holds letters of a script without blanks between words.

    >>> unspaced("青石"), unspaced("Tbilisi"), unspaced("თბილისი")
    (True, False, False)
    """
    return not text.isascii() and _UNSPACED.search(text) is not None


def inside_runs(aliases: Iterable[str]) -> re.Pattern[str] | None:
    """What finds those of the aliases that may stand inside of a run of letters, the longest first, in both Unicode
    forms; None where there is none. An alias of one letter is only found by itself: it is a part of many words.
    """
    written = {
        unicodedata.normalize(form, alias)
        for alias in aliases
        if len(alias) > 1 and unspaced(alias)
        for form in ("NFC", "NFD")
    }
    longest = sorted(written, key=lambda alias: (-len(alias), alias))
    return re.compile(f"(?:{'|'.join(map(re.escape, longest))})(?![{marks()}])") if longest else None


@frozen
class Known:
    """What a name leads to: its kind ("party", "entity", "name"), the name to use, the spelling that was given, and
    what was supposed.
    """

    kind: str
    name: str
    alias: str
    guess: str = ""


@frozen
class Gazetteer:
    """All names of a set-up, by their parts; `sizes` leads from a first part to the numbers of parts, largest first.

    `runs` finds aliases inside of runs of letters; `people` leads from the last part of each given name that can be a
    person's to the full names that end with it; `codes` from the number of a given code to what it names;
    `entities` tells close spellings.
    """

    names: Mapping[tuple[str, ...], Known] = field(repr=False)
    sizes: Mapping[str, tuple[int, ...]] = field(repr=False)
    runs: re.Pattern[str] | None = None
    people: Mapping[str, tuple[str, ...]] = field(factory=dict, repr=False)
    codes: Mapping[str, Known] = field(factory=dict, repr=False)
    entities: AliasBook = field(factory=AliasBook, repr=False)

    @classmethod
    def of(cls, parties: Iterable[Party] = (), entities: Iterable[Entity] = ()) -> Gazetteer:
        """The names of these parties and entities, an entity before a party, both before the places that come along.

        Their order does not matter. An alias of two parties, or of two entities, leads to none of them.
        """
        people = by_name(parties, what="parties")
        things = by_name(entities, what="entities")
        books = alias_book(people.values(), what="party"), alias_book(things.values(), what="entity")
        kinds = (PARTY, people, books[0]), (ENTITY, things, books[1])
        names = {
            parts_of(alias): Known(kind, one.name, alias)
            for kind, known_by, book in kinds
            for one in known_by.values()
            for alias in (one.name, *one.aliases)
            if book.find(alias) == one.name
        }
        names.pop((), None)
        aliases = [known.alias for known in names.values()]
        bearers, codes = _bearers(names), _codes(names)
        for parts, known in _along(*books).items():
            names.setdefault(parts, known)
        return cls(names, _sizes(names), inside_runs(aliases), bearers, codes, books[1])

    @classmethod
    def plain(cls, names: Iterable[str]) -> Gazetteer:
        """These names alone, each leading to itself; of two with one normal form the first by spelling."""
        found = {parts_of(name): Known(NAME, name, name) for name in sorted(names, reverse=True)}
        found.pop((), None)
        return cls(found, _sizes(found))

    def told(self, text: str) -> list[str]:
        """The names in a text, from left to right, the longest where several begin; one with a capital needs it there.

        >>> Gazetteer.plain(["Lakeside", "North Lakeside", "Hope"]).told("North Lakeside's hope, not Lakeside’s.")
        ['North Lakeside', 'Lakeside']
        """
        written = [
            (part, raw[:1])
            for raw in tokens(text).raw
            for part in parts_of(without_owner(raw)) or (() if raw in SILENT else ("",))
        ]
        parts, found, at = [part for part, _ in written], [], 0
        while at < len(parts):
            size, known = self.longest(parts, at)
            if known is not None and (written[at][1].isupper() or not known.alias[:1].isupper()):
                found.append(known.name)
            at += max(1, size)
        return found

    def longest(self, parts: list[str], at: int) -> tuple[int, Known | None]:
        """The longest name whose parts begin at a place: how many parts it has, and what it leads to."""
        for size in self.sizes.get(parts[at], ()):
            found = self.names.get(tuple(parts[at : at + size]))
            if found is not None and at + size <= len(parts):
                return size, found
        return 0, None


def _sizes(names: Iterable[tuple[str, ...]]) -> dict[str, tuple[int, ...]]:
    sizes: dict[str, set[int]] = {}
    for parts in names:
        sizes.setdefault(parts[0], set()).add(len(parts))
    return {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}


def _bearers(names: Mapping[tuple[str, ...], Known]) -> dict[str, tuple[str, ...]]:
    """The given names of two or three parts by their last part: whether they are a person's is not known here."""
    found: dict[str, set[str]] = {}
    for parts, known in names.items():
        if len(parts) in (2, 3) and known.alias[:1].isupper():
            found.setdefault(parts[-1], set()).add(known.name)
    return {last: tuple(sorted(full)) for last, full in found.items()}


def _codes(names: Mapping[tuple[str, ...], Known]) -> dict[str, Known]:
    """The numbers with which given names of more parts end ("IMO 9301122"), those of one name only."""
    found: dict[str, list[Known]] = {}
    for parts, known in names.items():
        if len(parts) > 1 and parts[-1].isdigit() and len(parts[-1]) >= _CODE:
            found.setdefault(parts[-1], []).append(known)
    return {number: all_of[0] for number, all_of in found.items() if len({known.name for known in all_of}) == 1}


def _along(parties: AliasBook, entities: AliasBook) -> dict[tuple[str, ...], Known]:
    """The places that come along; one that a party or an entity is called by leads there."""
    found: dict[tuple[str, ...], Known] = {}
    for (parts, alias, name), renamed in _places_by_parts():
        entity, party = entities.find(name), parties.find(name)
        kind = ENTITY if entity is not None else PARTY if party is not None else NAME
        meant = entity or party or name
        guess = f"{alias!r} was taken as another name of {meant!r} (places that come along)" if renamed else ""
        found[parts] = Known(kind, meant, alias, guess if alias != meant else "")
    return found


@cache
def _places_by_parts() -> tuple[tuple[tuple[tuple[str, ...], str, str], bool], ...]:
    """Each place that comes along: its parts, its spelling and the name to use, and whether it bears two names."""
    tables = words_of("places")
    return tuple(
        [
            ((parts_of(alias), alias, name), part == "renamed")
            for part in ("renamed", "countries")
            for name, line in tables[part].items()
            for alias in (name, *line.split("|"))
        ]
    )
