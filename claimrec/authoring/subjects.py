"""The claims of a drafted question in, its subject out: a known entity that they name, or one proposed for them.

A cue is about the best name nearby, and claims of one question seldom share one. So where they do not, a phrase of each
claim is proposed as a name of one thing: "it is not said of what" goes away, and the answers meet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache

from attrs import frozen

from claimrec.authoring.cues import names_in, usable
from claimrec.authoring.question_clusters import Cluster, Gathered
from claimrec.language.chosen import word_tables
from claimrec.language.english.calendar import time_tables
from claimrec.linking.statements.words import content_stem
from claimrec.model.claims import Claim
from claimrec.model.names import fold, name_key
from claimrec.model.parties import Entity, alias_book
from claimrec.reading.lexicon import negators
from claimrec.reading.setup import Setup
from claimrec.reading.vocabulary import TOKEN

_LEAST = 3  # letters of a noun that a phrase ends in


@frozen
class Naming:
    """What each cluster is about, in their order ("" where nothing could be proposed), and all entities to give."""

    subjects: tuple[str, ...]
    entities: tuple[Entity, ...]


@frozen
class _Phrase:
    """A few words of a text that end in what may be a noun; `led` if an article or the like leads up to it."""

    words: str
    noun: str
    led: bool

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of its words."""
        return tuple([content_stem(word) for word in self.words.split()])


def named(
    found: Gathered, claims: Mapping[str, Claim], given: Sequence[Entity], setup: Setup, read: Set[str]
) -> Naming:
    """A subject for each cluster; `read` are the claims that were read by their words, which no new name may touch.

    With one entity given it stays the only one, and gets more aliases: then it is still what "it" means.
    """
    closed = " / ".join(_spaced(claims[i].text or "") for i in sorted(read))
    owner: dict[str, str] = {}
    subjects = []
    for cluster in found.clusters:
        texts = [claims[i].text or "" for i in cluster.ids]
        title = _known(texts, given)
        if not title:
            picked = _picked(cluster, texts, found, owner, closed=closed, setup=setup, whole=len(given) == 1)
            title = given[0].name if len(given) == 1 else _title(picked, {*owner.values(), *setup.entities.names})
            for phrase in picked:
                owner.setdefault(phrase.words, title)
        subjects.append(title)
    return Naming(tuple(subjects), _entities(given, owner))


def _spaced(text: str) -> str:
    return f" {' '.join(fold(t) for t in TOKEN.findall(text))} "


def _known(texts: Sequence[str], given: Sequence[Entity]) -> str:
    """The entity that all of these texts name, of several the first given."""
    return next((e.name for e in given if all(_names(text, e) for text in texts)), "")


def _names(text: str, entity: Entity) -> bool:
    raw = TOKEN.findall(text)
    return bool(names_in(raw, [fold(t) for t in raw], alias_book([entity], what="entity")))


def _picked(
    cluster: Cluster,
    texts: Sequence[str],
    found: Gathered,
    owner: Mapping[str, str],
    *,
    closed: str,
    setup: Setup,
    whole: bool,
) -> list[_Phrase]:
    """A phrase of each claim that can name what the cluster is about: of a noun that many share, behind an article."""
    every = [_phrases(text) for text in texts]
    held = Counter([noun for phrases in every for noun in {content_stem(p.noun) for p in phrases}])
    picked = []
    for name, phrases in zip(cluster.ids, every, strict=True):
        weights = found.traits[name].weights
        free = [p for p in phrases if (whole or p.words not in owner) and f" {p.words} " not in closed]
        free = [p for p in free if setup.parties.aliases.find(p.words) is None and setup.entities.find(p.words) is None]
        worth = {
            p: 2.0 * held[content_stem(p.noun)] + 1.5 * p.led - 0.3 * sum([weights.get(s, 0.0) for s in p.stems])
            for p in free
        }
        if free:
            picked.append(min(free, key=lambda p: (-worth[p], p.words)))
    return picked


def _phrases(text: str) -> list[_Phrase]:
    """The phrases of a text that can stand as a name in lower case: two words, three where the middle one is "the"."""
    raw = TOKEN.findall(text)
    low = [fold(t) for t in raw]
    article = time_tables()["article"]
    found = []
    for at in range(1, len(raw)):
        start = at - 2 if low[at - 1] == article else at - 1
        if start >= 0 and _noun(raw[at], low[at]) and _leads(low[start]):
            found.append(_Phrase(" ".join(low[start : at + 1]), low[at], low[at - 1] in _determiners()))
    return found


def _noun(raw: str, low: str) -> bool:
    return (
        usable(raw, low, first=False)
        and name_key(low) == low
        and len(low) >= _LEAST
        and not low.endswith(("ly", "ing", "ed"))
    )


def _leads(low: str) -> bool:
    """Whether a word may open a name: a plain one that neither denies nor supposes anything."""
    return low.isalpha() and name_key(low) == low and low != time_tables()["article"] and low not in _loaded()


@cache
def _determiners() -> frozenset[str]:
    return frozenset(time_tables()["determiners"]) | frozenset(word_tables()["reference"]["determiners"])


@cache
def _loaded() -> frozenset[str]:
    """Words that a name must not swallow."""
    stance = [phrase for phrases in word_tables()["stance"].values() for phrase in phrases if " " not in phrase]
    return negators() | frozenset(w.removeprefix("~") for step in stance for w in step.split("|"))


def _title(picked: Sequence[_Phrase], taken: Set[str]) -> str:
    """The name of what is proposed: the noun that most claims gave, or a phrase where another thing has that name."""
    counted = Counter([p.noun for p in picked])
    nouns = sorted(counted, key=lambda w: (-counted[w], [p.noun for p in picked].index(w)))
    return next((n for n in (*nouns, *(p.words for p in picked)) if n not in taken), "")


def _entities(given: Iterable[Entity], owner: Mapping[str, str]) -> tuple[Entity, ...]:
    """The entities given, with what is proposed: more aliases, and new ones."""
    aliases: dict[str, list[str]] = {}
    for phrase in sorted(owner):
        aliases.setdefault(owner[phrase], []).append(phrase)
    kept = [Entity(e.name, aliases=(*e.aliases, *aliases.pop(e.name, ()))) for e in given]
    return (*kept, *(Entity(n, aliases=[w for w in words if w != n]) for n, words in sorted(aliases.items()) if n))
