"""Parties and entities, and a written name in, the party that it means out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from attrs import Attribute, evolve, field, fields, frozen

from claimrec.model.arguments import listed
from claimrec.model.errors import InputError, shown
from claimrec.model.names import AliasBook, differs, missing, name_key


def _name(_: Any, attribute: Attribute[Any], value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{shown(value)} is no name", field=attribute.name, expected="a string that is not empty")


def _optional_name(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if value is not None:
        _name(instance, attribute, value)


def _aliases(value: Any) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise InputError(f"{shown(value)} is a {type(value).__name__}", field="aliases", expected="a list of strings")
    given = listed(value, "aliases", expected="a list of strings")
    return given if any(not isinstance(alias, str) for alias in given) else tuple(dict.fromkeys(given))


def _side(value: str | None) -> str | None:
    return None if isinstance(value, str) and (value == "" or missing(value)) else value


def _names(instance: Any, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    for alias in value:
        _name(instance, attribute, alias)


@frozen
class Party:
    """Somebody who makes claims.

    - `name`: how reports call it; `aliases`: its other names. An alias that is given twice, or is the name, counts
      once.
    - `side`: the camp that it speaks for; None, an empty string, or what a missing cell becomes as text ("nan"): it
      speaks for itself alone.

    Raises InputError for an empty name.

    >>> Party("Wagner Group", aliases=["Wagner"], side="Russia").aliases
    ('Wagner',)
    """

    name: str = field(validator=_name)
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=_aliases, validator=_names)
    side: str | None = field(default=None, kw_only=True, converter=_side, validator=_optional_name)

    def _repr_html_(self) -> str:
        from claimrec.export.markup import card

        return card(self.name, [("side", self.side), ("also", ", ".join(self.aliases))])


@frozen
class Entity:
    """One thing that claims are about: a place, a ship, a company, a law.

    - `name`: how reports call it; `aliases`: its other names. Raises InputError for an empty name.

    >>> Entity("Bakhmut", aliases=["Artemovsk"]).name
    'Bakhmut'
    """

    name: str = field(validator=_name)
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=_aliases, validator=_names)

    def _repr_html_(self) -> str:
        from claimrec.export.markup import card

        return card(self.name, [("also", ", ".join(self.aliases))])


Named = TypeVar("Named", Party, Entity)


def named_of(given: Iterable[Named | Mapping[str, Any] | str], kind: type[Named]) -> tuple[Named, ...]:
    """Parties or entities that were given as such, by name, or as dicts; InputError names the row and field.

    >>> named_of([{"name": "Bakhmut", "aliases": ["Artemovsk"]}, "Lakeside"], Entity)
    (Entity(name='Bakhmut', aliases=('Artemovsk',)), Entity(name='Lakeside', aliases=()))
    """
    known = [one.name for one in fields(kind)]
    found = []
    for row, one in enumerate(listed(given, "parties, entities", expected="a list"), 1):
        if isinstance(one, kind):
            found.append(one)
            continue
        if isinstance(one, str):
            one = {"name": one}
        if not isinstance(one, Mapping):
            expected = f"{'an' if kind is Entity else 'a'} {kind.__name__}, its name, or a dict of its fields"
            raise InputError(f"{shown(one)} is a {type(one).__name__}", expected=expected).at(row)
        strange = next((key for key in one if key not in known), None)
        if strange is not None:
            raise InputError(f"unknown field {shown(strange)}", field=str(strange), expected=", ".join(known)).at(row)
        try:
            found.append(kind(**{"name": None, **one}))
        except InputError as error:
            raise error.at(row) from error
    return tuple(found)


def by_name(given: Iterable[Named], *, what: str) -> dict[str, Named]:
    """Parties or entities by name; two of one name raise InputError."""
    found: dict[str, Named] = {}
    for one in given:
        if one.name in found:
            problem = f"two {what} are called {shown(one.name)}"
            raise InputError(problem, field=what, expected="one entry for each name, with all its aliases")
        found[one.name] = one
    return found


def alias_book(given: Iterable[Party] | Iterable[Entity], *, what: str) -> AliasBook:
    """The alias book of parties or entities."""
    return AliasBook.of({one.name: one.aliases for one in given}, what=what)


def meant(named: str, book: AliasBook) -> tuple[str, str]:
    """The entity that a given subject means, and what was supposed; one that no entity bears stands for itself."""
    found = book.find(named)
    if found is not None:
        return found, ""
    name = book.close(named) or book.alike(named)
    return name, spelling("subject", named, name)


def spelling(what: str, written: str, name: str) -> str:
    """What was supposed where a name is taken as a spelling of another; nothing where that is no more than its case,
    blanks, hyphens or article.
    """
    return f"{what} {shown(written)} was taken as a spelling of {shown(name)}" if differs(written, name) else ""


@frozen
class Speaker:
    """Whom a claim's party string was taken to mean: the name, the side, and, in `guess`, what was supposed."""

    name: str
    side: str | None = None
    guess: str = ""


@frozen
class PartyBook:
    """Resolves party strings. A string that is no name or alias is its own party, unless it is a close spelling."""

    parties: dict[str, Party]
    aliases: AliasBook

    @classmethod
    def of(cls, parties: Iterable[Party]) -> PartyBook:
        """A book of these parties. Names that differ in nothing but spelling are one party, which has a side where they
        agree on it; two of exactly one name raise InputError.
        """
        known = by_name(tuple(parties), what="parties")
        book = alias_book(known.values(), what="party")
        sides: dict[str, set[str | None]] = {}
        for one in known.values():
            sides.setdefault(book.names[name_key(one.name)], set()).add(one.side)
        one_side = {name: held.pop() if len(held) == 1 else None for name, held in sides.items()}
        return cls({name: evolve(one, side=one_side.get(name)) for name, one in known.items()}, book)

    def hearing(self, written: Iterable[str]) -> PartyBook:
        """The book with the parties of a run, each shown as the first of its spellings was written.

        >>> book = PartyBook.of([]).hearing(["Mayor", "THE MAYOR "])
        >>> book.speaker("the mayor").name
        'Mayor'
        """
        return evolve(self, aliases=self.aliases.hearing(written))

    def speaker(self, written: str) -> Speaker:
        """Whom a party string means.

        >>> book = PartyBook.of([Party("Wagner Group", aliases=["Wagner"], side="Russia")])
        >>> book.speaker("wagner").name, book.speaker("The mayor").side
        ('Wagner Group', None)
        """
        name = self.aliases.find(written)
        if name is not None:
            return Speaker(name, self.parties[name].side)
        close = self.aliases.close(written)
        if close is None:
            shown_as = self.aliases.alike(written)
            return Speaker(shown_as, guess=spelling("party", written, shown_as))
        return Speaker(close, self.parties[close].side, spelling("party", written, close))

    def side_of(self, written: str) -> str | None:
        """The side that a name in a text stands for: a party's side, the party itself, or a side's own name."""
        name = self.aliases.find(written)
        if name is not None:
            return self.parties[name].side or name
        key = name_key(written)
        return next((p.side for p in self.parties.values() if p.side and name_key(p.side) == key), None)
