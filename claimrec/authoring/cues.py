"""Claims in, cues out that read these and no others: candidates made of their rarest words, tried on all claims.

A cue that looks right may be denied by a word beside it, be about another name, or match what others say. So every
candidate is tried, all in one run, and what it read is kept beside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import tzinfo
from itertools import combinations, pairwise

from attrs import evolve, field, frozen

from claimrec.language.chosen import forms, word_tables
from claimrec.language.english.calendar import time_tables
from claimrec.language.english.number_words import number_words
from claimrec.linking.positions import positions_of
from claimrec.linking.statements.words import content_stem
from claimrec.model.aspects import Aspect, Kind, Life
from claimrec.model.claims import Claim
from claimrec.model.names import AliasBook, fold
from claimrec.model.parties import Entity, Party
from claimrec.model.values import State, Value
from claimrec.reading.abbreviations import with_introduced
from claimrec.reading.analyses import Analyses
from claimrec.reading.lexicon import negators
from claimrec.reading.resolving import resolved_claims
from claimrec.reading.setup import setup_of
from claimrec.reading.vocabulary import TOKEN

TRIED = 14  # candidates for one claim
TRIALS = 1_000  # candidates for all claims together; of many claims each gets fewer
_TOLD = 5  # words of a sentence that candidates are made of
_NEAR, _FAR = 4, 9  # words that ".." and "..." pass over
_BACK = 4  # words before a cue in which a negation belongs to it
_LONGEST = 4  # words of a name
_WORD = re.compile(r"[\w'-]+")
_STOPS, _COMMAS = frozenset(".;:!?…[]{}$€£/"), frozenset(",()—–")
SUBJECT, NUMBER, AGENT = "{subject}", "{number}", "{agent}"
_SLOTS = {Kind.QUANTITY: NUMBER, Kind.WHO: AGENT}  # what a cue must hold for an answer of that kind


@frozen
class Step:
    """A word or slot of a text that a cue can ask for: its place, how a cue writes it, and how much it tells."""

    at: int
    cue: str
    worth: float = 0.0


@frozen
class Sentence:
    """A sentence as cues see it: its tokens, its telling words, its negations, and where slots can stand."""

    tokens: tuple[str, ...]
    words: tuple[Step, ...]
    negations: tuple[Step, ...]
    slots: Mapping[str, tuple[int, ...]]


@frozen
class Candidate:
    """A cue for one claim, and what it read when it was tried: subject and value by claim id."""

    claim: str
    cue: str
    worth: float
    kind: Kind = Kind.STATE
    read: Mapping[str, tuple[str, Value]] = field(factory=dict)


def sentences(
    text: str, weights: Mapping[str, float], *, bases: Mapping[str, str], things: AliasBook, parties: AliasBook
) -> list[Sentence]:
    """The sentences of a text; `weights` say how much each stem tells, `bases` the base forms that cues may use.

    >>> none = AliasBook()
    >>> s, = sentences("We never shut the kiosk.", {"kiosk": 1.0}, bases={}, things=none, parties=none)
    >>> [step.cue for step in (*s.words, *s.negations)]
    ['shut', 'kiosk', 'never']
    """
    tokens = [fold(token) or token for token in TOKEN.findall(text)]
    raw = TOKEN.findall(text)
    found, begin = [], 0
    for at in range(len(tokens) + 1):
        if at == len(tokens) or tokens[at][0] in _STOPS:
            if at > begin:
                found.append(_sentence(raw[begin:at], tokens[begin:at], weights, bases, (things, parties)))
            begin = at + 1
    return found


def _sentence(
    raw: Sequence[str],
    tokens: Sequence[str],
    weights: Mapping[str, float],
    bases: Mapping[str, str],
    books: tuple[AliasBook, AliasBook],
) -> Sentence:
    named = [names_in(raw, tokens, book) for book in books]
    taken = {at for places in named for start, end in places for at in range(start, end)}
    words = [
        Step(at, bases.get(low, low), weights.get(content_stem(low), 0.1))
        for at, low in enumerate(tokens)
        if at not in taken and usable(raw[at], low, first=at == 0)
    ]
    words.sort(key=lambda s: (-s.worth, s.at))
    negations = [Step(at, _negation(low)) for at, low in enumerate(tokens) if low in negators()]
    numbers = tuple(at for at, low in enumerate(tokens) if low[0].isdigit() or low in number_words())
    slots = {
        SUBJECT: tuple(start for start, _ in named[0]),
        NUMBER: numbers[:3],
        AGENT: tuple(start for start, _ in named[1]),
    }
    return Sentence(tuple(tokens), tuple(sorted(words[:_TOLD], key=lambda s: s.at)), tuple(negations), slots)


def names_in(raw: Sequence[str], tokens: Sequence[str], book: AliasBook) -> list[tuple[int, int]]:
    """Where the names of a book stand in a text, as the reader sees them; one of a single word needs a capital.

    >>> words = "the ferry crew".split()
    >>> names_in(words, words, AliasBook.of({"crew": [], "Ferry crew": []}, what="party"))
    [(1, 3)]
    """
    found, at = [], 0
    while at < len(tokens):
        least = 1 if raw[at][:1].isupper() else 2
        sizes = range(_LONGEST, least - 1, -1) if book.may_begin(tokens[at]) else ()
        size = next((n for n in sizes if _is_name(tokens[at : at + n], n, book)), 0)
        if size and not (size > 1 and tokens[at] == time_tables()["article"]):
            found.append((at, at + size))
            at += size
        else:
            at += 1
    return found


def _is_name(words: Sequence[str], size: int, book: AliasBook) -> bool:
    return len(words) == size and book.find(" ".join(words)) is not None


def usable(raw: str, low: str, *, first: bool) -> bool:
    """Whether a word can stand in a cue: one of content, no name, no number, spelled as cues spell."""
    name = raw[:1].isupper() and not first
    return bool(
        not name and content_stem(low) and _WORD.fullmatch(low) and low == low.lower() and low not in number_words()
    )


def _negation(low: str) -> str:
    """How a cue asks for a negation: a contracted one is no negation to a cue that does not name a plain one too."""
    return f"{word_tables()['denial']['negators'][0]}|{low}" if "'" in low else low


def base_forms(aspects: Iterable[Aspect]) -> dict[str, str]:
    """From each form to "~base", for the verbs that English data and the cues of known aspects tell of.

    >>> base_forms([])["took"]
    '~take'
    """
    cues = (cue for a in aspects for cue in (*a.cues, *(c for s in a.states for c in s.cues)))
    known = {
        part[1:] for cue in cues for step in cue.split() for part in step.rstrip("?").split("|") if part[:1] == "~"
    }
    found: dict[str, str] = {}
    for base in sorted(known | set(word_tables()["irregular"])):
        for form in forms(base):
            if _WORD.fullmatch(base):
                found.setdefault(form, f"~{base}")
    return found


def candidates(claim: str, told: Iterable[Sentence], *, kind: Kind = Kind.STATE, most: int = TRIED) -> list[Candidate]:
    """The likeliest cues for a claim, the most telling first, for an answer of this kind."""
    slot = _SLOTS.get(kind, "")
    best: dict[str, float] = {}
    for sentence in told:
        for steps in _choices(sentence, slot):
            cue = _cue(steps, sentence.tokens)
            if cue:
                best.setdefault(cue, sum([s.worth for s in steps]) - 0.02 * (steps[-1].at - steps[0].at))
    ranked = sorted(best, key=lambda cue: (-best[cue], cue))
    return [Candidate(claim, cue, best[cue], kind) for cue in ranked[:most]]


def _choices(sentence: Sentence, slot: str) -> Iterator[list[Step]]:
    """Sets of steps: two or three words, or one beside a slot, with and without a subject and a negation."""
    needed: list[list[Step]] = [[Step(at, slot)] for at in sentence.slots.get(slot, ())] if slot else [[]]
    about = [Step(at, SUBJECT, 0.2) for at in sentence.slots[SUBJECT][:2]]
    for must in needed:
        for size in (1, 2, 3):
            for words in combinations(sentence.words, size):
                steps = sorted((*must, *words), key=lambda s: s.at)
                for more in ([], *([a] for a in about)):
                    whole = sorted((*steps, *more), key=lambda s: s.at)
                    if len(whole) > 1:
                        yield whole
                        yield from _denied(whole, sentence)


def _denied(steps: list[Step], sentence: Sentence) -> Iterator[list[Step]]:
    """The same steps with the negations inside of them, or the one just before them."""
    start, end = steps[0].at, steps[-1].at
    inside = [n for n in sentence.negations if start < n.at < end]
    before = [n for n in sentence.negations if start - _BACK <= n.at < start][-1:]
    for found in (inside, before, [*before, *inside]):
        if found:
            yield sorted((*found, *steps), key=lambda s: s.at)


def _cue(steps: Sequence[Step], tokens: Sequence[str]) -> str:
    """The steps as a cue, with a gap where words stand between them; nothing where they stand too far apart."""
    parts = [steps[0].cue]
    for one, other in pairwise(steps):
        between = tokens[one.at + 1 : other.at]
        if len(between) > _FAR or one.at == other.at:
            return ""
        if between:
            parts.append("..." if len(between) > _NEAR or not _COMMAS.isdisjoint(between) else "..")
        parts.append(other.cue)
    return " ".join(parts)


def tried(
    given: Sequence[Candidate],
    claims: Sequence[Claim],
    *,
    parties: Sequence[Party],
    entities: Sequence[Entity],
    aspects: Sequence[Aspect],
    tz: tzinfo | None = None,
) -> list[Candidate]:
    """The candidates with what each of them reads. A cue that several claims propose is one trial."""
    asked = {wanted: f"trial {n}" for n, wanted in enumerate(dict.fromkeys((one.cue, one.kind) for one in given))}
    others = [a for a in aspects if a.name not in asked.values()]
    every = [*others, *(_trial(name, *wanted) for wanted, name in asked.items())]
    setup = setup_of(parties=parties, entities=entities, aspects=every, detect=False, tz=tz)
    # what a source named last depends on every cue that is tried: without sources each stands alone
    bare = [evolve(c, source=None) for c in claims]
    names = with_introduced(bare, parties=setup.parties, entities=setup.entities)
    setup = evolve(setup, parties=names.parties, entities=names.entities)
    heard, _ = resolved_claims(bare, setup)
    read: dict[str, dict[str, tuple[str, Value]]] = defaultdict(dict)
    for p in positions_of(heard, setup, analyses=Analyses()).positions:
        read[p.aspect.name][p.claim.id] = (p.subject, p.value)
    return [evolve(one, read=read[asked[one.cue, one.kind]]) for one in given]


_OF = "What of {subject}?"


def _trial(name: str, cue: str, kind: Kind) -> Aspect:
    if kind not in _SLOTS:
        states = {"said": [cue], "other": []}
        return Aspect(name, question=_OF, states=states, life=Life.FINAL, predictions=True)
    return Aspect(name, question=_OF, value=kind, cues=[cue], life=Life.FINAL, predictions=True)


def chosen(
    given: Iterable[Candidate], subject: str, *, own: Iterable[str], answers: Container[Value] | None = None
) -> str:
    """The cue that reads its claim as it is meant, about this subject (any, if ""), and the fewest others wrongly.

    `own` are the claims that say the same; `answers` those that are meant, if only some are. Empty where no candidate
    reads its claim.
    """
    mine = set(own)
    fit = [c for c in given if c.claim in c.read and _meant(c.read[c.claim], subject, answers)]
    best = min(fit, key=lambda c: (len(c.read.keys() - mine), -c.worth, c.cue), default=None)
    return "" if best is None else best.cue


def _meant(read: tuple[str, Value], subject: str, answers: Container[Value] | None) -> bool:
    about, value = read
    if about != (subject or about) or (answers is not None and value not in answers):
        return False
    return not (isinstance(value, State) and value.denied)
