"""Which words carry content, and which look like plural nouns."""

from __future__ import annotations

from functools import lru_cache

from claimrec.language.english.number_words import counting, number_words, numbers
from claimrec.language.english.vocabulary import function_words

_SHORTEST = 2


@lru_cache(maxsize=1 << 14)
def content(word: str) -> bool:
    """Whether a word carries content: it is written in letters and none of those that only join others."""
    if len(word) < _SHORTEST or not word[0].isalpha() or word in number_words():
        return False
    return word not in function_words() and word not in counting()["auxiliaries"]


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    if word in numbers()["zero"]["plurals"]:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and content(word)
