"""Two statements in, how far they use the same words or words near in meaning out.

Words are compared by their stems. `language/english/thesaurus.txt` holds, for each stem, those nearest in meaning with
their likeness; its lines stand in the order of how common they are in English, so that a line's place tells how rare a
word is in general (`docs/evidence.md` says where it comes from).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from math import log

from claimrec.language.chosen import function_words, lines_of, word_tables
from claimrec.model.names import fold

NEAR = 0.5  # likeness from which two words are taken for one
_SHORTEST = 4  # letters that a stem keeps
_KEPT = 1 << 14  # words of which each thing is kept: of a stream of unlike words more would outgrow its claims


@lru_cache(maxsize=_KEPT)
def stem(word: str) -> str:
    """One key for the forms of a word and for what is derived from it.

    Cruder than a reader of English would be, and meant to be: stems only propose.

    >>> [stem(w) for w in ("Withdrawal", "withdraws", "killed", "killing", "parties")]
    ['withdraw', 'withdraw', 'kill', 'kill', 'part']
    """
    word = fold(word).removesuffix("'s")
    word = _irregular().get(word, word)
    word = word_tables()["stems"]["short"].get(word, word)
    if word.endswith(_endings()):  # as few words do
        for ending in _endings():
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                word = word.removesuffix(ending)
                break
    if len(word) > _SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if len(word) > _SHORTEST and word[-1] in "iy" else word


@cache
def _endings() -> tuple[str, ...]:
    return tuple(word_tables()["stems"]["endings"])


@cache
def _irregular() -> dict[str, str]:
    """Base forms by their irregular forms, for words that carry content."""
    light = function_words()
    table = word_tables()["irregular"].items()
    return {form: base for base, line in table if base not in light for form in line.split()}


@lru_cache(maxsize=_KEPT)
def content_stem(word: str) -> str:
    """The stem of a word that carries content, or nothing."""
    low = fold(word)
    if not low[:1].isalpha() or low in function_words() or low.endswith("n't"):
        return ""
    return stem(low)


@cache
def _thesaurus() -> tuple[dict[str, int], dict[str, str]]:
    """The rank of each stem, and its line of neighbours as it stands in the file."""
    lines = lines_of("thesaurus.txt")
    entries = [line.partition("\t") for line in lines if line and not line.startswith("#")]
    return {head: rank for rank, (head, _, _) in enumerate(entries)}, {head: rest for head, _, rest in entries}


@lru_cache(maxsize=_KEPT)
def near(word: str) -> Mapping[str, float]:
    """The stems nearest in meaning, each with its likeness between 0 and 1."""
    parts = [part.partition(":") for part in _thesaurus()[1].get(word, "").split()]
    return {other: int(percent) / 100 for other, _, percent in parts}


@lru_cache(maxsize=_KEPT)
def taken_for(word: str) -> tuple[str, ...]:
    """The stems that are so near in meaning that the two are taken for one."""
    return tuple([other for other, likeness in near(word).items() if likeness >= NEAR])


@lru_cache(maxsize=_KEPT)
def stems_for(stem: str, *, name: bool) -> frozenset[str]:
    """What a word may be laid beside: its stem, and those that are taken for it, unless it is a name."""
    return frozenset([stem, *(() if name else taken_for(stem))])


def begin_apart(one: Sequence[bool], other: Sequence[bool]) -> bool:
    """Whether two sentences, each told by which of its words the other says too, begin with words of their own, and one
    has none behind these.
    """
    if True not in one or True not in other or one[0] or other[0]:
        return False
    return any(all(shared[shared.index(True) :]) for shared in (one, other))


def likest(a: str, b: str) -> float:
    """How near in meaning two stems are, from 0 to 1, as the list of either has it."""
    return 1.0 if a == b else max(near(a).get(b, 0.0), near(b).get(a, 0.0))


@lru_cache(maxsize=_KEPT)
def rarity(word: str) -> float:
    """How rare a stem is in English: near 0 for the commonest, 1 for one that no list has.

    By Zipf's law the logarithm of a word's rank tells how often it is met.
    """
    ranks = _thesaurus()[0]
    return log(2 + ranks.get(word, len(ranks))) / log(2 + len(ranks))


def expanded(words: Iterable[str]) -> dict[str, float]:
    """Each stem and its neighbours, with how near they are to what was said."""
    found: dict[str, float] = {}
    for word in words:
        more = near(word)
        if not found.keys().isdisjoint(more):
            more = {other: max(likeness, found.get(other, 0.0)) for other, likeness in more.items()}
        found |= more
    found.update(dict.fromkeys(words, 1.0))
    return found


def covered(weights: Mapping[str, float], by: Mapping[str, float]) -> float:
    """The share of one statement's weight that another's words, or words near them, say too."""
    total = sum(weights.values())
    shared = sum([weight * by[word] for word, weight in weights.items() if word in by])
    return shared / (total + 1.0)
