"""The caller's parties and entities in; which words of a text are names out, and which stand for another name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from attrs import evolve, field, frozen

from claimrec.language.english.loose import listed
from claimrec.language.english.vocabulary import function_words
from claimrec.language.text import Text
from claimrec.language.tokens import Place, Tokens
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

        In small letters it has to stand behind a definite article: "the ministry" is called so, "the health ministry"
        and "a ministry" are not.
        """
        words = tokens.words
        word = words[at]
        plain = word.isascii() and word.isalpha()  # it is its own normal form
        if not word.isascii() and (key := name_key(word)) != word and key in self.words and key not in self.begins:
            return at + 1, tuple(key.split())  # a name in other letters
        if not self.begins or (word if plain else name_key(word)) not in self.begins:
            return at, ()
        if tokens.raw[at][0].islower() and (not at or words[at - 1] not in listed("definite")):
            return at, ()
        for last in range(min(end, at + _LONGEST), at, -1):
            name = self.called.get(name_key(" ".join(words[at:last])))
            if name:
                return last, name
        return at, ()


def headline_at(text: Text, place: Place) -> bool:
    """Whether capitals tell nothing there: most words of the sentence have one."""
    raw = [word for word in text.tokens.raw[place[0] : place[1]] if word[0].isalpha()]
    return len(raw) > 3 and 2 * sum(word[0].isupper() for word in raw) > len(raw) + 1


def capitals(texts: Mapping[str, Text]) -> frozenset[str]:
    """Folded words that stand with a capital inside of a sentence of any of these texts: names, where they open one."""
    found: set[str] = set()
    for text in texts.values():
        for place in text.sentences:
            if headline_at(text, place):
                continue
            for at in range(place[0] + 1, place[1]):
                raw = text.tokens.raw[at]
                if raw[0].isupper() and text.tokens.words[at] not in function_words():
                    found.add(text.tokens.words[at].removesuffix("'s"))
    return frozenset(found)
