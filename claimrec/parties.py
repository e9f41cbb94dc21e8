"""Who speaks, for which side, and what is spoken of? Parties and entities, and whom a written name means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from attrs import Attribute, field, frozen

from claimrec.display.markup import card
from claimrec.errors import InputError, shown
from claimrec.names import AliasBook


def _name(_: Any, attribute: Attribute[Any], value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{shown(value)} is no name", field=attribute.name, expected="a string that is not empty")


def _optional_name(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if value is not None:
        _name(instance, attribute, value)


def _aliases(value: Any) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise InputError(f"{shown(value)} is a {type(value).__name__}", field="aliases", expected="a list of strings")
    given = tuple(value)
    return given if any(not isinstance(alias, str) for alias in given) else tuple(dict.fromkeys(given))


def _side(value: str | None) -> str | None:
    return None if value == "" else value


def _names(instance: Any, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    for alias in value:
        _name(instance, attribute, alias)


@frozen
class Party:
    """One who makes claims. `side` is the camp that it speaks for; None, or an empty string,
    speaks for itself alone.

    An alias that is given twice, or is the name itself, counts once. Raises InputError for an empty name.

    >>> Party("Wagner Group", aliases=["Wagner"], side="Russia").aliases
    ('Wagner',)
    """

    name: str = field(validator=_name)
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=_aliases, validator=_names)
    side: str | None = field(default=None, kw_only=True, converter=_side, validator=_optional_name)

    def _repr_html_(self) -> str:
        return card(self.name, [("side", self.side), ("also", ", ".join(self.aliases))])


@frozen
class Entity:
    """One thing that claims are about, under all its names: a place, a ship, a company, a law.

    >>> Entity("Bakhmut", aliases=["Artemovsk"]).name
    'Bakhmut'
    """

    name: str = field(validator=_name)
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=_aliases, validator=_names)

    def _repr_html_(self) -> str:
        return card(self.name, [("also", ", ".join(self.aliases))])


Named = TypeVar("Named", Party, Entity)


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
    close = book.close(named)
    return (close, f"subject {shown(named)} was taken as a spelling of {shown(close)}") if close else (named, "")


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
        """A book of these parties; a name or alias that leads to two of them raises InputError."""
        known = by_name(tuple(parties), what="parties")
        return cls(known, alias_book(known.values(), what="party"))

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
            return Speaker(written)
        guess = f"party {shown(written)} was taken as a spelling of {shown(close)}"
        return Speaker(close, self.parties[close].side, guess)

    def side_of(self, written: str) -> str | None:
        """The side that a name in a text stands for: a party's side, the party itself, or a side's own name."""
        name = self.aliases.find(written)
        if name is not None:
            return self.parties[name].side or name
        return next((p.side for p in self.parties.values() if p.side and p.side.casefold() == written.casefold()), None)
