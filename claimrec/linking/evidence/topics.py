"""A statement in, its topics and its leaning out, by weak words for the questions of news.

The words of `language/english/topics.toml` never make a reading; they are evidence only.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from claimrec.language.chosen import words_of
from claimrec.language.text import Sign, Text
from claimrec.linking.statements.words import stem

_SIDES = {"words": 0, "yes": 1, "no": -1}
_MOST = 4.0  # beyond, more words of a topic add nothing
_PHRASE = 2.0

# How much a statement touches a topic, and which way it leans: more than 0 is yes, less is no.


_Phrase = tuple[tuple[str, ...], str, int]


@cache
def _index() -> tuple[dict[str, list[tuple[str, int]]], dict[str, list[_Phrase]]]:
    """Topics by the stem of a word, and by the first word of a phrase."""
    tables = words_of("topics")
    single: dict[str, list[tuple[str, int]]] = {}
    phrases: dict[str, list[_Phrase]] = {}
    for topic, table in tables.items():
        for side, sign in _SIDES.items():
            for entry in table.get(side, "").split():
                words = tuple(entry.split("_"))
                if len(words) == 1:
                    single.setdefault(stem(entry), []).append((topic, sign))
                else:
                    phrases.setdefault(words[0], []).append((words, topic, sign))
    return single, phrases


@lru_cache(maxsize=1 << 14)
def _of_word(word: str) -> tuple[Sequence[tuple[str, int]], Sequence[_Phrase]]:
    """The topics of a word by itself, and the phrases that begin with it."""
    single, phrases = _index()
    return single.get(stem(word), ()), phrases.get(word, ())


@cache
def names() -> tuple[str, ...]:
    """The names of all topics."""
    single, phrases = _index()
    told = [t for hits in single.values() for t, _ in hits] + [t for hits in phrases.values() for _, t, _ in hits]
    return tuple(sorted(set(told)))


def topics(text: Text) -> dict[str, tuple[float, int]]:
    """The topics that a text touches; what it denies leans the other way.

    >>> from claimrec.language.english.grammar import english
    >>> from claimrec.language.reader import text_of
    >>> topics(text_of("Nobody was killed.", language=english()))["death"][1] < 0
    True
    """
    words = text.tokens.words
    weight: dict[str, float] = {}
    lean: dict[str, int] = {}
    for at, (alone, begun) in enumerate(map(_of_word, words)):
        if not alone and not begun:  # as of most words
            continue
        hits = [(topic, sign, 1.0 + 0.5 * abs(sign)) for topic, sign in alone]
        hits += [(t, s, _PHRASE) for p, t, s in begun if words[at : at + len(p)] == p]
        turned = -1 if text.polarities[at].sign is Sign.DENIED else 1
        for topic, sign, much in hits:
            weight[topic] = min(_MOST, weight.get(topic, 0.0) + much)
            lean[topic] = lean.get(topic, 0) + sign * turned
    return {topic: (weight[topic], (lean[topic] > 0) - (lean[topic] < 0)) for topic in weight}
