"""The caller's parties and entities in; which words of a text are names out, and which stand for another name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from attrs import evolve, field, frozen

from claimrec.language.english.loose import listed
from claimrec.language.tokens import Tokens
from claimrec.model.names import name_key

_LONGEST = 6  # words that an alias may have


@frozen
class KnownNames:
    """Folded words that are known as names, and the aliases of a run: from the normal form of each to the folded words
    of the name that it stands for; `begins` are the words with which aliases begin.
    """

    words: frozenset[str] = frozenset()
    called: Mapping[str, tuple[str, ...]] = field(factory=dict, repr=False)
    begins: frozenset[str] = field(default=frozenset(), repr=False)

    @classmethod
    def of(cls, books: Iterable[Mapping[str, str]]) -> KnownNames:
        """Those of books of names, each from the normal form of a name or alias to the name.

        >>> KnownNames.of([{"nhb": "Heritage Board", "heritage board": "Heritage Board"}]).called
        {'nhb': ('heritage', 'board')}
        """
        given = {key: name for book in books for key, name in book.items()}
        called = {key: tuple(name_key(name).split()) for key, name in given.items() if name_key(name) != key}
        words = frozenset(word for key in given for word in key.split())
        return cls(words, called, frozenset(key.split()[0] for key in called))

    def with_words(self, more: Set[str]) -> KnownNames:
        """The same with more words that are names."""
        return evolve(self, words=self.words | more)

    def alias_at(self, tokens: Tokens, at: int, end: int) -> tuple[int, tuple[str, ...]]:
        """Where the longest alias ends that begins at a token, and the words of its name; (at, ()) for none.

        Without a capital it has to stand behind a definite article: "the ministry" is called so, "the health ministry"
        and "a ministry" are not.
        """
        words = tokens.words
        word = words[at]
        plain = word.isascii() and word.isalpha()  # it is its own normal form
        if not self.begins or (word if plain else name_key(word)) not in self.begins:
            return at, ()
        if not tokens.raw[at][0].isupper() and (not at or words[at - 1] not in listed("definite")):
            return at, ()
        for last in range(min(end, at + _LONGEST), at, -1):
            name = self.called.get(name_key(" ".join(words[at:last])))
            if name:
                return last, name
        return at, ()
