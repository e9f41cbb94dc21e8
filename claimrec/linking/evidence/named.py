"""The words of a claim in, the parties and entities that they name out."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimrec.model.names import AliasBook, fold, name_key


@frozen
class Names:
    """The names of a run, and the words with which one of them begins."""

    parties: AliasBook
    entities: AliasBook
    firsts: frozenset[str]

    @classmethod
    def of(cls, parties: AliasBook, entities: AliasBook) -> Names:
        """The names of two books."""
        return cls(
            parties,
            entities,
            frozenset(w for book in (parties, entities) for key in book.names for w in key.split()[:1]),
        )

    def longest(self, words: Sequence[str], at: int) -> tuple[int, str | None, str | None]:
        """The longest name that begins here: how many words, the party and the entity that it means."""
        if self._begins(words, at):
            for size in (4, 3, 2, 1):
                phrase = " ".join(words[at : at + size])
                party, entity = self.parties.find(phrase), self.entities.find(phrase)
                if party is not None or entity is not None:
                    return size, party, entity
        return 1, None, None

    def _begins(self, words: Sequence[str], at: int) -> bool:
        """Whether a name may begin here, by itself or behind "the"."""
        first = words[at] if words[at].isascii() else fold(words[at])
        if first in self.firsts or first.removesuffix("'s") in self.firsts:
            return True
        behind = words[at + 1] if first == "the" and at + 1 < len(words) else ""
        return behind != "" and (
            not behind[0].isalnum() or not self.firsts.isdisjoint((behind, *name_key(behind).split()[:1]))
        )
