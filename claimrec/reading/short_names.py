"""The subjects of a run in, those that are one thing out: "the hospital" and "the county hospital", a surname and its
name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import evolve, frozen

from claimrec.language.chosen import word_tables
from claimrec.language.english.calendar import time_tables
from claimrec.model.names import AliasBook, common
from claimrec.model.positions import Basis, Position

SHORTENED = 0.8  # as sure as what "the city" points back to
NARROWED = 0.95  # how sure it is that the one narrower question that is told of is meant
_GIVEN = 3  # words before a surname: as many are no given names
_MANY = 100  # things with one noun, beyond which a bare noun could be any of them


@frozen
class Thing:
    """What a thing is called: "the old bridge near Lakeside" is a bridge, old, and near Lakeside."""

    noun: str
    beside: frozenset[str] = frozenset()
    place: tuple[str, str] | None = None

    def shortens(self, other: Thing) -> bool:
        """Whether the other is this one with something added that does not make another thing of it."""
        if self == other or self.noun != other.noun or not self.beside <= other.beside:
            return False
        return self.place in (None, other.place) and other.beside.isdisjoint(word_tables()["reference"]["another"])


def thing_called(subject: str) -> Thing | None:
    """The thing that a subject names; None where it is a proper name.

    >>> thing_called("the old bridge near Lakeside").place
    ('near', 'Lakeside')
    """
    words = subject.removeprefix(f"{time_tables()['article']} ").split(" ")
    link = next((at for at in range(1, len(words) - 1) if words[at] in _links()), len(words))
    name = words[:link]
    if not common(" ".join(name)):
        return None
    place = (words[link], " ".join(words[link + 1 :])) if link < len(words) else None
    return Thing(name[-1], frozenset(name[:-1]), place)


@cache
def _links() -> frozenset[str]:
    """Words between a thing and the place where it is."""
    reference = word_tables()["reference"]
    return frozenset([*reference["thing_of"], *reference["thing_apart"]])


def in_full(positions: Sequence[Position], *, entities: AliasBook) -> list[Position]:
    """The positions, those on a thing that is called shorter moved to the only longer name that it can stand for."""
    known = set(entities.names.values())
    subjects = {p.subject for p in positions if _by_its_words(p) and p.subject not in known}
    longer = _longer(subjects)
    return [_on(p, longer[p.subject]) if p.subject in longer and _by_its_words(p) else p for p in positions]


def narrowed_in_full(positions: Sequence[Position]) -> list[Position]:
    """The positions, those whose question is narrowed less moved to the only narrower question that is told of.

    "He was acquitted" is of the one charge that is told of; of two it may be either, and stays a question of its own.
    """
    scopes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for position in positions:
        if position.aspect.narrowed_by:
            scopes[position.aspect.name, position.subject].add(position.scope)
    return [_narrowed(p, scopes[p.aspect.name, p.subject]) if p.aspect.narrowed_by else p for p in positions]


def _narrowed(position: Position, scopes: Iterable[str]) -> Position:
    own = set(position.scope.split())
    narrower = [scope for scope in scopes if own < set(scope.split())]
    if len(narrower) != 1:
        return position
    guess = f"{narrower[0]!r} was taken to be what is meant: nothing else is told of"
    sure = position.certainty * NARROWED
    return evolve(position, scope=narrower[0], certainty=sure, guesses=(*position.guesses, guess))


def _by_its_words(position: Position) -> bool:
    return position.basis in (Basis.READ, Basis.IMPLIED, Basis.LINKED) and position.claim.subject is None


def _longer(subjects: Iterable[str]) -> dict[str, str]:
    """The full names of what is called shorter."""
    ordered = sorted(subjects)
    things = {subject: thing for subject in ordered if (thing := thing_called(subject)) is not None}
    names = [subject for subject in ordered if subject not in things]
    return _full_things(things) | _full_names(names) | _named_things(things, names)


def _full_things(things: Mapping[str, Thing]) -> dict[str, str]:
    by_noun: dict[str, dict[Thing, str]] = defaultdict(dict)
    for subject, thing in things.items():
        by_noun[thing.noun].setdefault(thing, subject)
    found = {}
    for same in by_noun.values():
        for thing, subject in same.items() if 1 < len(same) <= _MANY else ():
            full = [other for other in same if thing.shortens(other)]
            whole = [one for one in full if not any(one.shortens(other) for other in full)]
            if len(whole) == 1:
                found[subject] = same[whole[0]]
    return found


def _full_names(names: Iterable[str]) -> dict[str, str]:
    """The only full name that ends with a name: "Amara Bello" for "Bello", but not "North Veltra" for "Veltra"."""
    by_end: dict[str, list[str]] = defaultdict(list)
    apart = frozenset(word_tables()["reference"]["apart_names"])
    for name in names:
        before, _, last = name.rpartition(" ")
        given = before.lower().split()
        if 0 < len(given) < _GIVEN and apart.isdisjoint(given):
            by_end[last].append(name)
    return {name: by_end[name][0] for name in names if len(by_end.get(name, ())) == 1}


def _named_things(things: Mapping[str, Thing], names: Iterable[str]) -> dict[str, str]:
    """The names that are made of a place and a thing: "the bridge of Lakeside" is the "Lakeside Bridge"."""
    subjects = {thing: subject for subject, thing in things.items()}
    found = {}
    for name in names:
        place, _, noun = name.rpartition(" ")
        subject = subjects.get(Thing(noun.lower(), place=("of", place)))
        if subject is not None:
            found[subject] = name
    return found


def _on(position: Position, full: str) -> Position:
    guess = f"{position.subject!r} was taken to be {full!r}: no other one is told of"
    return evolve(position, subject=full, certainty=position.certainty * SHORTENED, guesses=(*position.guesses, guess))
