"""What does a sentence say, for two to be compared? The words that carry its content, each with its polarity."""

from __future__ import annotations

from collections.abc import Mapping, Set

from attrs import field, frozen

from claimrec.claims import Offsets
from claimrec.english import function_words
from claimrec.evidence.words import content_stem, near, rarity
from claimrec.language.english.grammar import light_words, opposites
from claimrec.language.tenses import BEFORE_PAST, FUTURE, PAST, PERFECT
from claimrec.language.text import Polarity, QuantityMention, Sign, Text, TimeMention
from claimrec.language.tokens import Place

MOST = 40  # words of content of one sentence that are compared


@frozen
class Word:
    """A word of content: its place among the tokens, the folded word, its stem, its polarity, and if it is a name.

    `sides` are the pairs of opposites that it belongs to, each with its side; a phrase ("called off") is one word.
    """

    at: int
    word: str
    stem: str
    polarity: Polarity
    name: bool
    sides: Mapping[int, int] = field(factory=dict)

    @property
    def sign(self) -> Sign:
        """Whether the text asserts it, denies it, or leaves it open."""
        return self.polarity.sign


@frozen
class Statement:
    """One sentence of a claim: its words of content without those that only deny, hedge, ask, count or date.

    `tense` is that of its first clause with a content word; `times` and `quantities` are those that it tells; `said_by`
    is who is said to say so, in the words of the text.
    """

    text: Text = field(repr=False)
    place: Place
    words: tuple[Word, ...]
    tense: str = ""
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    said_by: str = ""

    @property
    def offsets(self) -> Offsets:
        """Where the sentence stands in the text."""
        spans = self.text.tokens.spans
        return Offsets(spans[self.place[0]][0], spans[self.place[1] - 1][1])

    @property
    def done(self) -> bool:
        """Whether it tells of something that happened, which stays so."""
        return self.tense in (PAST, PERFECT)

    @property
    def future(self) -> bool:
        """Whether it tells of what will be."""
        return self.tense == FUTURE

    @property
    def bygone(self) -> bool:
        """Whether it tells of a time before another that passed ("had been", "used to be")."""
        return self.tense == BEFORE_PAST


def statements(text: Text, names: Set[str]) -> tuple[Statement, ...]:
    """The statements of a text: its sentences that hold words of content, and the clauses of those that have several.

    `names` are folded words that are known as names.
    """
    taken = _taken(text)
    found = []
    for place in text.sentences:
        inside = [(c.start, c.end) for c in text.clauses if place[0] <= c.start and c.end <= place[1]]
        for part in (place, *(inside if len(inside) > 1 else ())):
            words = _words(text, part, taken, names)
            if words:
                found.append(_statement(text, part, words))
    return tuple(found)


def _statement(text: Text, place: Place, words: tuple[Word, ...]) -> Statement:
    tokens = text.tokens
    start, end = tokens.spans[place[0]][0], tokens.spans[place[1] - 1][1]
    tense = text.clause(next((w.at for w in words if not w.name), words[0].at)).tense
    times = tuple([t for t in text.times if start <= t.words.start < end])
    quantities = tuple([q for q in text.quantities if start <= q.words.start < end])
    by = next((w.polarity.by for w in words if w.polarity.by), "")
    return Statement(text, place, words, tense, times, quantities, by)


def _taken(text: Text) -> frozenset[int]:
    """The tokens that say how, how many and when, not what: operators, numbers, times."""
    places = set(text.cues)
    for words in (*(q.words for q in text.quantities), *(t.words for t in text.times)):
        places.update(range(*text.tokens.between(words.start, words.end)))
    return frozenset(places)


def _words(text: Text, place: Place, taken: Set[int], names: Set[str]) -> tuple[Word, ...]:
    tokens = text.tokens
    light, found = light_words(), []
    headline = _headline(text, place)
    concepts = _concepts(text, place, taken)
    inside = {at for at, (last, _) in concepts.items() for at in range(at + 1, last + 1)}
    for at in range(*place):
        last, sides = concepts.get(at, (at, {}))
        word = " ".join(tokens.words[at : last + 1]).removesuffix("'s")
        if at in inside or (not sides and (at in taken or not word[0].isalpha() or word in light)):
            continue
        stem = content_stem(word) or word
        capital = tokens.raw[at][0].isupper() and not sides
        name = word in names or (capital and at > place[0] and not headline)
        if sides or content_stem(word):
            found.append(Word(at, word, stem, text.polarities[last], name, sides))
    return tuple(found[:MOST])


def _concepts(text: Text, place: Place, taken: Set[int]) -> dict[int, tuple[int, Mapping[int, int]]]:
    """Words and phrases of a sentence that have opposites, by their first place: their last place, and their sides.

    A word with a capital inside of a sentence is none: it may be a name.
    """
    raw = text.tokens.raw
    found: dict[int, tuple[int, Mapping[int, int]]] = {}
    for hit in opposites().found(text.tokens.words, *place):
        named = any(raw[at][0].isupper() and at > place[0] for at in hit.places) and not _headline(text, place)
        if not named and taken.isdisjoint(hit.places):
            found[hit.start] = (hit.end - 1, dict(sorted(hit.value)))
    return found


def _headline(text: Text, place: Place) -> bool:
    """Whether capitals tell nothing there: most words of the sentence have one."""
    raw = [word for word in text.tokens.raw[place[0] : place[1]] if word[0].isalpha()]
    return len(raw) > 3 and 2 * sum(word[0].isupper() for word in raw) > len(raw) + 1


def likeness(a: Word, b: Word) -> float:
    """How near two words are in meaning: 1 for one stem; names are only like themselves."""
    if a.stem == b.stem:
        return 1.0
    if a.name or b.name:
        return 0.0
    return max(dict(near(a.stem)).get(b.stem, 0.0), dict(near(b.stem)).get(a.stem, 0.0))


def weight(words: tuple[Word, ...]) -> float:
    """How much these words have to say, the rarer the more."""
    return sum(rarity(stem) ** 2 for stem in {w.stem for w in words})


def capitals(texts: Mapping[str, Text]) -> frozenset[str]:
    """Folded words that stand with a capital inside of a sentence of any of these texts: names, where they open one."""
    found: set[str] = set()
    for text in texts.values():
        for place in text.sentences:
            if _headline(text, place):
                continue
            for at in range(place[0] + 1, place[1]):
                raw = text.tokens.raw[at]
                if raw[0].isupper() and text.tokens.words[at] not in function_words():
                    found.add(text.tokens.words[at].removesuffix("'s"))
    return frozenset(found)
