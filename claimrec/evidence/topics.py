"""What is a statement about, and which way does it lean? Weak words for the questions that news is made of.

The words of `data/topics.toml` never make a reading; they only weigh.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from claimrec.english import english, forms
from claimrec.evidence.words import stem
from claimrec.packaged import tables_of

_SIDES = {"words": 0, "yes": 1, "no": -1}
_REACH = 4  # words over which a negation turns a leaning round
_MOST = 4.0  # beyond, more words of a topic add nothing
_PHRASE = 2.0

# How much a statement touches a topic, and which way it leans: more than 0 is yes, less is no.
Topics = Mapping[str, tuple[float, int]]


@cache
def _index() -> tuple[dict[str, list[tuple[str, int]]], dict[str, list[tuple[tuple[str, ...], str, int]]]]:
    """Topics by the stem of a word, and by the first word of a phrase."""
    tables = tables_of("data/topics.toml")
    single: dict[str, list[tuple[str, int]]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}
    for topic, table in tables.items():
        for side, sign in _SIDES.items():
            for entry in table.get(side, "").split():
                words = tuple(entry.split("_"))
                if len(words) == 1:
                    single.setdefault(stem(entry), []).append((topic, sign))
                else:
                    phrases.setdefault(words[0], []).append((words, topic, sign))
    return single, phrases


@cache
def names() -> tuple[str, ...]:
    """The names of all topics."""
    single, phrases = _index()
    told = [t for hits in single.values() for t, _ in hits] + [t for hits in phrases.values() for _, t, _ in hits]
    return tuple(sorted(set(told)))


@cache
def negations() -> frozenset[str]:
    """Single words that turn round what follows."""
    denial = english()["denial"]
    return frozenset({w for w in denial["before"] if w.isalpha()} | set(denial["contracted"]) | set(denial["nobody"]))


@cache
def _idle() -> tuple[tuple[frozenset[str], ...], ...]:
    """Phrases that begin with a negation and turn round nothing: "no more|less than", a choice at each place."""
    phrases = [entry.split() for entry in english()["denial"]["never"] if "~" not in entry and ".." not in entry]
    return tuple(tuple(frozenset(word.split("|")) for word in phrase) for phrase in phrases)


def negated(words: Sequence[str]) -> tuple[int, ...]:
    """The places of the words that negate something, in a text of folded words.

    >>> negated("no more than 50 died".split()), negated("no more attacks".split())
    ((), (0,))
    """
    found = [at for at, word in enumerate(words) if word in negations()]
    return tuple([at for at in found if not any(_stands(phrase, words, at) for phrase in _idle())])


def _stands(phrase: Sequence[frozenset[str]], words: Sequence[str], at: int) -> bool:
    there = words[at : at + len(phrase)]
    return len(there) == len(phrase) and all(word in choice for word, choice in zip(there, phrase, strict=True))


@cache
def denying_stems() -> frozenset[str]:
    """Stems of words that deny or call something untrue."""
    plain = [w for entry in english()["denial"]["before"] for w in entry.split() if w.startswith("~")]
    told = [form for w in plain for form in forms(w[1:])]
    return frozenset(stem(w) for w in (*told, *english()["denial"]["untrue"]))


def topics(words: Sequence[str]) -> dict[str, tuple[float, int]]:
    """The topics that a text touches, given its folded words.

    >>> topics("nobody was killed".split())["death"][1] < 0
    True
    """
    single, phrases = _index()
    places = negated(words)
    weight: dict[str, float] = {}
    lean: dict[str, int] = {}
    for at, word in enumerate(words):
        hits = [(topic, sign, 1.0 + 0.5 * abs(sign)) for topic, sign in single.get(stem(word), ())]
        hits += [(t, s, _PHRASE) for p, t, s in phrases.get(word, ()) if tuple(words[at : at + len(p)]) == p]
        if not hits:
            continue
        turned = -1 if any(at - _REACH <= place < at for place in places) else 1
        for topic, sign, much in hits:
            weight[topic] = min(_MOST, weight.get(topic, 0.0) + much)
            lean[topic] = lean.get(topic, 0) + sign * turned
    return {topic: (weight[topic], (lean[topic] > 0) - (lean[topic] < 0)) for topic in weight}
