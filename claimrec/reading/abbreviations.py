"""Texts in, the short names that they introduce out: "The World Health Organization (WHO)"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from claimrec.language.chosen import word_set
from claimrec.language.tokens import tokens
from claimrec.model.claims import Claim
from claimrec.model.names import AliasBook, name_key
from claimrec.model.parties import Party, PartyBook

_MOST = 10  # words of a long name that have a capital


@frozen
class Names:
    """The names of a run with those that its texts introduce, and a sentence on each that was taken so."""

    parties: PartyBook
    entities: AliasBook
    notes: tuple[str, ...] = ()


def introduced(text: str) -> list[tuple[str, str]]:
    """The long names in a text that a short one stands behind in brackets, where the short one is their initials.

    >>> introduced("The International Atomic Energy Agency (IAEA) and the Harbour Office (closed) spoke.")
    [('International Atomic Energy Agency', 'IAEA')]
    """
    if "(" not in text:
        return []
    raw = tokens(text).raw
    opened = [at for at in range(2, len(raw) - 2) if raw[at] == "(" and raw[at + 2] == ")" and _short(raw[at + 1])]
    found = ((_fitting(_before(raw, at), raw[at + 1]), raw[at + 1]) for at in opened)
    return [(long, short) for long, short in found if long]


def _short(word: str) -> bool:
    return len(word) > 1 and word.isascii() and word.isalpha() and word[0].isupper() and word[-1].isupper()


def _before(raw: Sequence[str], at: int) -> list[str]:
    """The words with capitals right before a place, and the words that join them."""
    first = at
    while first and (raw[first - 1][0].isupper() or raw[first - 1] in word_set("english", "reference", "in_names")):
        first -= 1
    capitals = [k for k in range(first, at) if raw[k][0].isupper()][-_MOST:]
    return list(raw[capitals[0] : at]) if len(capitals) > 1 and capitals[-1] == at - 1 else []


def _fitting(words: list[str], short: str) -> str:
    """The last words of which the short name is the initials, or nothing."""
    letters = short.upper()
    for begin in range(len(words)):
        tail = words[begin:]
        if words[begin][0].isupper() and letters in (_initials(tail, every=False), _initials(tail, every=True)):
            return " ".join(tail)
    return ""


def _initials(words: list[str], *, every: bool) -> str:
    return "".join(word[0].upper() for word in words if every or word[0].isupper())


def with_introduced(claims: Iterable[Claim], *, parties: PartyBook, entities: AliasBook) -> Names:
    """The books with what the claims' texts introduce; a short name of two long ones, or of another thing, is left."""
    every = tuple(claims)
    longs: dict[str, set[str]] = {}
    for claim in every:
        if claim.text and "(" in claim.text:
            for long, short in introduced(claim.text):
                longs.setdefault(short, set()).add(long)
    speakers = {name_key(party) for party in {claim.party for claim in every}} if longs else set()
    notes = [*parties.aliases.shared, *entities.shared]
    for short, found in sorted(longs.items()):
        long = min(found)
        if len(found) > 1 or any(book.find(short) for book in (parties.aliases, entities)):
            continue
        notes.append(f"{short!r} was taken as another name of {long!r}: a text says so")
        if parties.aliases.find(long) or speakers & {name_key(long), name_key(short)}:
            parties = _with_alias(parties, long, short)
        else:
            name = entities.find(long) or long
            entities = AliasBook({**entities.names, name_key(short): name, name_key(long): name})
    return Names(parties, entities, tuple(notes))


def _with_alias(book: PartyBook, long: str, short: str) -> PartyBook:
    name = book.aliases.find(long) or long
    known = book.parties.get(name) or Party(name)
    names = {**book.aliases.names, name_key(long): name, name_key(short): name}
    return PartyBook({**book.parties, name: evolve(known, aliases=(*known.aliases, short))}, AliasBook(names))
