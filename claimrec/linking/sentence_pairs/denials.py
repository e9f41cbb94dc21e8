"""Two claims in, whether one denies the other out, in part or as a whole ("a hoax"), by the polarity of their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimrec.language.english.grammar import english
from claimrec.language.english.loose import exclude, found, listed, of_some
from claimrec.language.english.narrower import says_more
from claimrec.language.tenses import PAST, PERFECT
from claimrec.language.text import Sign
from claimrec.language.tokens import Place
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way, quoted, stretch, whole
from claimrec.linking.sentence_pairs.loose_numbers import counted_apart
from claimrec.linking.sentence_pairs.things_apart import other_thing, strangers, unlike
from claimrec.linking.sentence_pairs.unshared_words import tell_two_things
from claimrec.linking.statements.content_words import Word, opposite, same
from claimrec.linking.statements.counts import Counts, counts_of
from claimrec.linking.statements.likeness import Sentence, SentencePair, stands, weight
from claimrec.linking.statements.parts_and_wholes import parts_of_one
from claimrec.linking.statements.places_apart import placed_apart
from claimrec.linking.statements.told_of_two import other_thing_told
from claimrec.linking.statements.words import content_stem, covered, expanded
from claimrec.model.claims import Offsets

UNMASKED = 0.04  # how much of what is unmasked has to be said again
UNMASKED_LONG = 0.35  # the same where a long sentence unmasks, maybe something else
# How alike sentences are of which one denies what the other says, and the same where they name nothing in common.
DENIED, APART = 0.2, 0.5
SCOPE = 0.5  # the share of what is denied that the other says
GOVERNED = 0.3  # the share of what the other says that is denied, in a long sentence
LONG = 25  # words from which on a denial may be of something else than the whole
REACH = 5  # words of content that a denial reaches
SURER, MOST = 0.3, 0.79  # how much surer an unmasking word is than how much is said again tells; the surest
_NOUN = 5  # words between an adjective and its noun


def unmasking(one: Sequence[Sentence], two: Sequence[Sentence]) -> Loose | None:
    """A hoax, a lie, a denial: one claim calls untrue what the other says without reserve."""
    first, second = _unmasks(one), _unmasks(two)
    unmasked = first or second
    if unmasked is None or (first and second):
        return None
    sentence, places = unmasked
    told, other = (two, one) if first else (one, two)
    if any(s.open or _mostly_denied(s) for s in told):
        return None
    if any(counts and not any(c.meet for c in counts) for counts in _counts(sentence, told)):
        return None  # "the toll of 31 dead is wrong" calls nothing untrue of nine dead
    much = _said_again(told, other)
    if much < (UNMASKED_LONG if sentence.length > LONG else UNMASKED):
        return None
    if _of_other_content(sentence, places, told) or _undenied(sentence, places, told):
        return None
    against = max(told, key=weight)
    if parts_of_one(sentence.statement, against.statement):
        return None
    where = tuple([stretch(sentence, *place) for place in places])
    read = any(at in sentence.statement.text.cues for place in places for at in range(*place))
    way = Way.UNTRUE if read else Way.UNMASKED
    return _found(sentence, against, where, way, min(MOST, much + SURER), first is not None)


def _counts(sentence: Sentence, told: Sequence[Sentence]) -> list[tuple[Counts, ...] | None]:
    return [counts_of(sentence.statement, other.statement) for other in told]


def _mostly_denied(sentence: Sentence) -> bool:
    """Whether a sentence denies most of what it says of what it names: not "a panel with no women met", which did."""
    names = sentence.names | {word.stem for word in sentence.statement.words if word.name}
    told = {stem: weight for stem, weight in sentence.weights.items() if stem not in names}
    denied = {sentence.stems[at] for at in sentence.denied}
    return 2 * sum(weight for stem, weight in told.items() if stem in denied) > sum(told.values())


def _unmasks(claim: Sequence[Sentence]) -> tuple[Sentence, tuple[Place, ...]] | None:
    """The first sentence that calls something untrue, with the words that do."""
    for sentence in claim:
        places = _untrue(sentence)
        if places and not stands(sentence.statement.text, "asked", sentence.place):
            return sentence, places
    return None


def _untrue(sentence: Sentence) -> tuple[Place, ...]:
    """Words that call the whole untrue: not where they are denied themselves, or only go with another noun."""
    words, polarities = sentence.words, sentence.statement.text.polarities
    apart = found(words, "apart", sentence.place)
    spans = sentence.statement.text.tokens.spans
    passed_on = {
        p.cues[-1].start
        for p in polarities[slice(*sentence.place)]
        if p.cues and p.why == "relayed" and not p.certainty
    }
    kept = []
    for start, end in found(words, "untrue", sentence.place):
        if polarities[start].sign is Sign.DENIED or any(s <= start < e for s, e in apart):
            continue
        if spans[start][0] in passed_on:
            continue  # "denied for weeks", "a false report said that"
        behind = words[end] if end < sentence.place[1] else ""
        told = listed("told").intersection(words[end : min(end + _NOUN, sentence.place[1])])
        if words[start] in listed("adjectives") and content_stem(behind) and not told:
            continue
        kept.append((start, end))
    for at in range(sentence.place[0], sentence.place[1] - 1):
        opens = at == sentence.place[0] or words[at - 1] == ":"
        numbers = words[at + 1] == "." and words[at + 2 : at + 3] and words[at + 2][0].isdigit()  # "No. 3"
        if opens and words[at] in listed("answer") and not (words[at + 1][0].isalnum() or numbers):
            kept.append((at, at + 1))
    return tuple(sorted(kept))


def _said_again(told: Sequence[Sentence], unmasking: Sequence[Sentence]) -> float:
    """How much of what is told the unmasking claim says too, or of what that says is told: of the shorter."""
    mine = {stem: w for s in told for stem, w in s.weights.items()}
    theirs = {stem: w for s in unmasking for stem, w in _content(s).items()}
    short, other = (mine, theirs) if sum(mine.values()) <= sum(theirs.values()) else (theirs, mine)
    return covered(short, expanded(other))


def _of_other_content(sentence: Sentence, places: Sequence[Place], told: Sequence[Sentence]) -> bool:
    """Whether what calls something untrue goes on to tell what, and that says nothing of what the other tells: "denies
    the murder", "confessed to the burglary".
    """
    end = sentence.statement.text.clause(places[-1][0]).end
    bare = {at for hit in found(sentence.words, "untrue", sentence.place) for at in range(*hit)}  # "debunks the hoax"
    bare |= {at for at in range(places[-1][1], end) if sentence.words[at] in listed("told")}
    told_of = [s for at, s in sentence.stems.items() if places[-1][1] <= at < end and at not in bare]
    behind = {s: sentence.weights[s] for s in told_of}
    denied = any(at in sentence.denied for at in range(places[-1][1], end))
    said = {stem: w for s in told for stem, w in s.weights.items()}
    return denied and bool(behind) and covered(behind, expanded(said)) == 0


def _undenied(sentence: Sentence, places: Sequence[Place], told: Sequence[Sentence]) -> bool:
    """Whether none of what the other tells is denied by what calls something untrue, since that denies a denial of it:
    "it is not true that she refused to treat him", "she treated him".
    """
    text = sentence.statement.text
    starts = {text.tokens.spans[at][0] for start, end in places for at in range(start, end)}
    said = {stem for s in told for stem in s.stems.values()}
    reached = [text.polarities[at] for at, stem in sentence.stems.items() if stem in said]
    under = [p for p in reached if any(cue.start in starts for cue in p.cues)]
    behind = places[-1][1], sentence.place[1]
    if english().boundaries.complementisers.isdisjoint(sentence.words[behind[0] : behind[0] + 1]):
        return False  # "No, that wasn't him" says one thing twice
    operators = english().polarity.operators.found(text.tokens.words, *behind)
    denying = {text.tokens.spans[hit.start][0] for hit in operators if hit.value.effect[0] == "-"}
    inner = [p for p in under if any(cue.start in denying for cue in p.cues)]
    return bool(inner) and all(p.sign is not Sign.DENIED for p in inner)


def _content(sentence: Sentence) -> Mapping[str, float]:
    """What a sentence says besides that it is untrue; of a long one only the clause that says so."""
    places = _untrue(sentence)
    cues = (*places, *found(sentence.words, "open", sentence.place))
    off = {at for start, end in cues for at in range(start, end)}
    left, right = sentence.place
    if sentence.length > LONG and places:
        clause = sentence.statement.text.clause(places[0][0])
        left, right = max(left, clause.start), min(right, clause.end)
    stems = [stem for at, stem in sentence.stems.items() if left <= at < right and at not in off]
    return {stem: sentence.weights[stem] for stem in stems}


def denial(two: SentencePair) -> Loose | None:
    """A denial in one of two sentences, of what the other says; none where either takes no position."""
    if two.covered < (APART if strangers(two) else DENIED) or unlike(two) or other_thing(two):
        return None
    if any(s.open or _untrue(s) for s in (two.a, two.b)):
        return None
    soft = [bool(found(s.words, "soft", s.place)) for s in (two.a, two.b)]
    if bool(two.a.denied) == bool(two.b.denied) or soft[0] != soft[1]:
        return None
    mine, other = (two.a, two.b) if two.a.denied else (two.b, two.a)
    some = of_some(other.words, other.place[0])
    if _says_opposite(mine, other) or (some and _another(mine, other)) or counted_apart(two):
        return None
    if tell_two_things(two, of_one=True) or _tells_end(mine, other) or placed_apart(mine.statement, other.statement):
        return None
    if other_thing_told(mine.statement, other.statement) or parts_of_one(mine.statement, other.statement):
        return None
    told = [word for at, word in enumerate(other.words[slice(*other.place)], other.place[0]) if at not in other.denied]
    if says_more([mine.words[at] for at in mine.denied], told):
        return None
    for cues, places in _scopes(mine).items():
        if _says([mine.stems[at] for at in places], mine, other):
            where = tuple(sorted((*cues, stretch(mine, places[0], places[-1] + 1)), key=lambda o: o.start))
            return _found(mine, other, where, Way.DENIAL, min(MOST, two.covered), mine is two.a)
    return None


def _another(mine: Sentence, other: Sentence) -> bool:
    """Whether a sentence denies something of a thing that the other does not name: "the school in Marl"."""
    begun = [stem for at, stem in mine.stems.items() if at not in mine.denied]
    return any(stem not in other.nearby for stem in begun)


def _says_opposite(mine: Sentence, other: Sentence) -> bool:
    """Whether the other sentence asserts a word that what is denied excludes, and not that word: who says that all
    survived does not say what "nobody was killed" denies.
    """
    denied = [w for w in mine.statement.words if w.sign is Sign.DENIED]
    said = [w for w in other.statement.words if w.sign is Sign.ASSERTED]
    return any(any(_opposed(w, o) for o in said) and not any(same(w, o) for o in said) for w in denied)


def _opposed(denied: Word, said: Word) -> bool:
    """Whether a word excludes another, by the tables of opposites or as an antonym: "uncommon", "common"."""
    told = opposite(denied, said) if denied.sides and said.sides else False
    return told or exclude(denied.word, said.word, antonyms=True)


def _tells_end(mine: Sentence, other: Sentence) -> bool:
    """Whether one says that something is no longer so, and the other what came to pass, by a verb that the one does not
    say: "holds no shares any longer", "has sold its shares".
    """
    if not found(mine.words, "no_more", mine.place) or found(other.words, "goes_on", other.place):
        return False
    tokens, boundaries = other.statement.text.tokens, english().boundaries
    verbs = (other.stems[at] for at in other.stems if boundaries.past_form(tokens.words[at]))
    return other.statement.done and any(verb not in mine.nearby for verb in verbs)


def _scopes(sentence: Sentence) -> dict[tuple[Offsets, ...], list[int]]:
    """What is denied, by the words that deny it: some words behind them, no more."""
    spans = sentence.statement.text.tokens.spans
    scopes: dict[tuple[Offsets, ...], list[int]] = {}
    for at in sentence.denied:
        cues = sentence.statement.text.polarities[at].cues
        if cues and cues[-1].end <= spans[at][0] and len(scopes.get(cues, ())) < REACH:
            scopes.setdefault(cues, []).append(at)
    return scopes


def _says(denied: Sequence[str], mine: Sentence, other: Sentence) -> bool:
    """Whether the other sentence says most of what is denied; if that is part of much, it has to be much of it.

    Who says "unsafe" does not say what "by no means safe" denies. What the other says only as open ("on the verge of
    bankruptcy") it may say around what it asserts ("threatened to sue").
    """
    affirmed = {stem for at, stem in mine.stems.items() if at not in mine.denied}
    denied_words = [mine.words[at] for at in mine.denied]
    told = {
        at: stem
        for at, stem in other.stems.items()
        if stem not in affirmed and not any(exclude(word, other.words[at], antonyms=True) for word in denied_words)
    }
    theirs = expanded(tuple(dict.fromkeys(told.values())))  # in "a ferry, not a barge" both are boats
    heard = sum(mine.weights[s] * theirs.get(s, 0.0) for s in denied)
    if heard < SCOPE * sum(mine.weights[s] for s in denied):
        return False
    said = other.statement.text.polarities
    asserted = expanded(tuple(dict.fromkeys(stem for at, stem in told.items() if said[at].sign is not Sign.OPEN)))
    if next((s for s in denied if s in theirs), "") not in asserted:
        return False
    near = expanded(denied)
    return mine.length <= LONG or sum(w for s, w in other.weights.items() if s in near) >= GOVERNED * weight(other)


def _was_before(mine: Sentence, other: Sentence) -> bool:
    """Whether the other tells of some time before, and the one of now: "before the ceasefire it was", "it is not"."""
    if mine.statement.bygone != other.statement.bygone:
        return True
    times = [t.span for t in other.statement.times if not t.duration]
    unknown = bool(times) and not any(span.known for span in times)
    return unknown and other.statement.done and mine.statement.tense not in (PAST, PERFECT)


def _found(mine: Sentence, other: Sentence, where: tuple[Offsets, ...], way: Way, sure: float, first: bool) -> Loose:
    does = "denies" if way is Way.DENIAL else "calls untrue"
    why = f"the one {does} what the other says: “{quoted(mine, where)}”"
    untimed = way is not Way.DENIAL or (not mine.statement.times and not _was_before(mine, other))
    if first:
        return Loose(mine.statement, other.statement, way, sure, why, (where, (whole(other),)), untimed=untimed)
    return Loose(other.statement, mine.statement, way, sure, why, ((whole(other),), where), untimed=untimed)
