"""Prints from WordNet 3.0 what the tables of words that exclude each other may be made of, for a person to pick from.

    python -m claimrec.authoring.wordnet_words WORDNET kinds|antonyms

WORDNET is the folder that holds data.noun, index.noun, cntlist.rev and the like (the package wordnet-base of Debian).
`kinds` prints for each line of `kinds.toml` the common words below its synsets that the line lacks, those of one branch
joined by a bar; then the words of the line that WordNet does not know below them. `antonyms` prints pairs of adjectives
and verbs that are antonyms, or similar to such or kinds of such ("arid", "damp"), and that `antonyms.toml` lacks. The
same files give the same lines.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path

from attrs import frozen

from claimrec.language.chosen import bytes_of, words_of
from claimrec.linking.evidence.vectors import Vectors, nearness, vector_of

KINDS_OF = "@", "@i"  # pointers from a synset to what it is a kind of; the second from one thing, which has a name
SIMILAR, ANTONYM, KIND = "&", "!", "~"
POSITIONS = {"noun": "1", "verb": "2", "adj": "35", "adv": "4"}  # parts of speech, by their numbers in sense keys
GENERIC = 4  # words below a word from which on it names no kind: "bird"
NEAR = {
    "adj": 0.3,
    "verb": 0.25,
}  # nearness of word vectors from which on two words are told of the same: "arid", "damp"


@frozen
class Synset:
    """Words of one sense, in the order of their frequency, and its pointers: of which kind, to which synset."""

    words: tuple[str, ...]
    pointers: tuple[tuple[str, str], ...]

    def to(self, *kinds: str) -> list[str]:
        """The synsets that pointers of some kinds lead to."""
        return [synset for kind, synset in self.pointers if kind in kinds]


@frozen
class Lexicon:
    """The synsets of one part of speech by their place, and for each word its senses, the commonest first."""

    synsets: Mapping[str, Synset]
    senses: Mapping[str, Sequence[str]]

    def named(self, name: str) -> str:
        """The synset of a word, or of one of its senses: "vessel#2"."""
        word, _, number = name.partition("#")
        return self.senses[word][int(number or 1) - 1]


def lexicon(folder: Path, part: str) -> Lexicon:
    """Reads data.noun and index.noun, or those of another part of speech; wndb(5) tells their format."""
    synsets = {}
    for line in _lines(folder / f"data.{part}"):
        told = line.split(" | ")[0].split()
        many = int(told[3], 16)
        links = told[5 + 2 * many :]
        pointers = [
            (links[at], links[at + 1])
            for at in range(0, 4 * int(told[4 + 2 * many]), 4)
            if POSITIONS[part][0] == str("nvar".index(links[at + 2]) + 1)
        ]
        synsets[told[0]] = Synset(tuple([word.split("(")[0] for word in told[4 : 4 + 2 * many : 2]]), tuple(pointers))
    entries = (line.split() for line in _lines(folder / f"index.{part}"))
    return Lexicon(synsets, {entry[0]: entry[-int(entry[2]) :] for entry in entries})


def _lines(path: Path) -> Iterator[str]:
    return (line for line in path.read_text("ascii").splitlines() if not line.startswith(" "))


def told_as(folder: Path) -> Mapping[str, Counter[str]]:
    """How often each word was met as which part of speech, in the texts that WordNet counted."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in (folder / "cntlist.rev").read_text("ascii").splitlines():
        sense, _, many = line.split()
        word, _, rest = sense.partition("%")
        found[word][next(part for part, numbers in POSITIONS.items() if rest[0] in numbers)] += int(many)
    return found


@cache
def _pieces() -> Mapping[str, int]:
    return Vectors.of(bytes_of("vectors.bin")).rows


def common(words: Lexicon, met: Mapping[str, Counter[str]], part: str, synset: str) -> list[str]:
    """The common words of a synset whose first sense it is and that are mostly of its part of speech, no names."""
    of_it = [word for word in words.synsets[synset].words if word.islower() and word in _pieces()]
    return [w for w in of_it if words.senses[w][0] == synset and met[w][part] >= max(met[w].values(), default=0)]


def kinds(folder: Path) -> Iterator[str]:
    """For each line of `kinds.toml` what it may lack, and what is not from WordNet."""
    nouns, met = lexicon(folder, "noun"), told_as(folder)
    above = {synset: told.to(*KINDS_OF) for synset, told in nouns.synsets.items()}
    tables = words_of("kinds")
    for name, line in sorted((tables["kinds"] | tables["exclusive"]).items()):
        roots = {nouns.named(root) for root in tables["roots"][name]}
        had = {word for entry in line.split() for word in entry.split("|")}
        below = {s for s in nouns.synsets if not _all_above(above, s).isdisjoint(roots)}
        found = {s: words for s in sorted(below) if (words := common(nouns, met, "noun", s))}
        under = {s: [t for t in found if s in _all_above(above, t)] for s in found}
        branches = [
            [*found[s], *(word for t in under[s] for word in found[t])]
            for s in found
            if len(under[s]) < GENERIC and not any(s in under[t] for t in found if len(under[t]) < GENERIC)
        ]
        lacking = ["|".join(words) for words in branches if had.isdisjoint(words)]
        strange = [word for word in sorted(had) if roots.isdisjoint(_of_any_sense(nouns, above, word))]
        yield f"{name}: {' '.join(sorted(lacking))}\n    not below: {' '.join(strange)}"


def _of_any_sense(words: Lexicon, above: Mapping[str, Sequence[str]], word: str) -> set[str]:
    singular = word if word in words.senses else word.removesuffix("s")
    return {s for sense in words.senses.get(singular, ()) for s in (sense, *_all_above(above, sense))}


def _all_above(above: Mapping[str, Sequence[str]], synset: str) -> set[str]:
    found, left = set[str](), [synset]
    while left:
        more = [s for s in above[left.pop()] if s not in found]
        found.update(more)
        left.extend(more)
    return found


def antonyms(folder: Path) -> Iterator[str]:
    """Pairs of adjectives and of verbs that are antonyms at one remove, or two, and near in meaning."""
    met = told_as(folder)
    for part, table, link in (("adj", "adjectives", SIMILAR), ("verb", "verbs", KIND)):
        words = lexicon(folder, part)
        had = set(words_of("antonyms")[table].split())
        found = {
            (one, two)
            for heads in _opposed(words)
            for one, two in product(
                *([w for s in _around(words, h, link) for w in common(words, met, part, s)] for h in heads)
            )
        }
        pairs = {
            "|".join(sorted(pair)) for pair in found if nearness(*(vector_of([word]) for word in pair)) >= NEAR[part]
        }
        yield f"{table}: {' '.join(sorted(pairs - had))}"


def _opposed(words: Lexicon) -> Iterator[tuple[str, str]]:
    """The pairs of synsets of which words are antonyms."""
    return ((one, other) for one, told in words.synsets.items() for other in told.to(ANTONYM) if one < other)


def _around(words: Lexicon, synset: str, link: str) -> list[str]:
    """A synset, and those that it is similar to, or that are kinds of it."""
    return [synset, *words.synsets[synset].to(link)]


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[2] not in ("kinds", "antonyms"):
        sys.exit(__doc__)
    for told in (kinds if sys.argv[2] == "kinds" else antonyms)(Path(sys.argv[1])):
        print(told)
