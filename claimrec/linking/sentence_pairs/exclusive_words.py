"""Two sentences in; the words in which alone they differ out, where one excludes the other ("Monday", "Friday")."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import product

from claimrec.language.clauses import is_verb
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import contrast, exclude, listed, of_some, one_of_a_kind, tells_which
from claimrec.language.english.number_words import counting
from claimrec.language.text import Sign, TimeMention
from claimrec.linking.sentence_pairs.described import of_several
from claimrec.linking.sentence_pairs.happenings import happens_once
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way, quoted, stretch
from claimrec.linking.sentence_pairs.loose_numbers import counted_apart, periodic_figures, timed_apart
from claimrec.linking.sentence_pairs.things_apart import contrasts, names_which, other_of_a_kind, unlike
from claimrec.linking.statements.attributes import ahead_of_verb, behind_article
from claimrec.linking.statements.likeness import Sentence, SentencePair
from claimrec.linking.statements.sentence_times import lasting
from claimrec.linking.statements.subjects_apart import subjects_apart
from claimrec.linking.statements.told_of_two import beside
from claimrec.model.claims import Offsets

LONGEST = 60  # words of a sentence that are laid beside another
SURE = 0.7
_MOST = 3  # words that may stand where the other has its own
_LIKE = 0.7  # the share of the shorter sentence that both have in common, word for word and in one order
_FEWEST = 3  # words in common


def exchanged(two: SentencePair) -> Loose | None:
    """Sentences that are alike but for two words that exclude each other."""
    a, b = two.a.statement, two.b.statement
    if bool(two.a.denied) != bool(two.b.denied):
        return None
    if a.bygone != b.bygone or a.future != b.future:
        return None  # what will be, or was once, is not what is
    places = _places(two.a, two.b)
    if places is None or any(of_some(s.words, s.place[0]) for s in (two.a, two.b)) or _of_others(two):
        return None  # "some of the wells are open", "many like it"
    words = two.a.words[places[0]], two.b.words[places[1]]
    groups, kinds = contrast(*words), one_of_a_kind(*words)
    if counted_apart(two, groups=groups) or (names_which(two.a, places[0]) and names_which(two.b, places[1])):
        return None
    if unlike(two) and _time(two.a, stretch(two.a, places[0], places[0] + 1)) is not None:
        return None  # one thing was done on Monday, and another on Tuesday
    if any(pair != places for pair in contrasts(two.a, two.b)) or beside(a, b) or subjects_apart(a, b):
        return None
    if groups and all(_of_a_group(s, at) for s, at in zip((two.a, two.b), places, strict=True)):
        return None  # what is told of the women is not told of the men
    if kinds and any(_of_several(s, at) for s, at in zip((two.a, two.b), places, strict=True)):
        return None  # a violin was stolen, and a cello; the coat is mostly of wool
    exchanged_here = zip((two.a, two.b), places, strict=True)
    if other_of_a_kind(two) and not any(tells_which(s.words[at]) for s, at in exchanged_here):
        return None  # "real wages fell", "nominal wages rose"
    trends = counting()["change"]["verbs"]
    if two.a.words[places[0]] in trends and two.b.words[places[1]] in trends and timed_apart(two):
        return None
    one, other = (stretch(s, at, at + 1) for s, at in zip((two.a, two.b), places, strict=True))
    ours, theirs = quoted(two.a, (one,)), quoted(two.b, (other,))
    why = f"they say the same but for “{ours}” and “{theirs}”, which exclude each other"
    t, u = _time(two.a, one), _time(two.b, other)
    dated = (t, u) if t is not None and u is not None else None
    if t is not None and u is not None:
        both_last = lasting(two.a, t) and lasting(two.b, u)
        if both_last or periodic_figures(two, t, u) or not happens_once(two):
            return None
    known = dated is not None and all(time.span.known for time in dated)
    untimed = dated is not None or (_time_words(two.a) == _time_words(two.b) and not _only_then(two.a))
    way = Way.TIMES if known else Way.EXCHANGED
    times = dated if known else None
    return Loose(a, b, way, SURE, why, ((one,), (other,)), times=times, untimed=untimed)


def _of_others(two: SentencePair) -> bool:
    """Whether both sentences begin with some of a kind, who need not be the same: "many like it", "many dislike it"."""
    return all(s.words[s.place[0]] in listed("of_some_kind") for s in (two.a, two.b))


def _of_a_group(sentence: Sentence, at: int) -> bool:
    """Whether a sentence is about those whom a word names: "the women", "Varn's men", not "a woman", which may be who
    else is seen as a man.
    """
    indefinite = at > sentence.place[0] and sentence.words[at - 1] in listed("indefinite")
    return not indefinite and ahead_of_verb(sentence.statement.text, sentence.place, at)


def _of_several(sentence: Sentence, at: int) -> bool:
    """Whether a word tells of one of several kinds: ahead of the verb, where there is a known one, or by "mostly"."""
    if of_several(sentence, (at, at + 1)):
        return True
    text, place, boundaries = sentence.statement.text, sentence.place, english().boundaries
    verb = next((k for k in range(place[0] + 1, place[1]) if is_verb(text.tokens, k, place, boundaries)), at)
    return at < verb


def _time(sentence: Sentence, word: Offsets) -> TimeMention | None:
    """The time that a word is part of."""
    times = [t for t in sentence.statement.times if not t.duration]
    return next((t for t in times if t.words.start <= word.start and word.end <= t.words.end), None)


def _only_then(sentence: Sentence) -> bool:
    """Whether the only times of a sentence are such words as "then", which name nothing that they hang on."""
    times = sentence.statement.times
    return bool(times) and all(t.span.relative and len(t.span.words.split()) == 1 for t in times)


def _time_words(sentence: Sentence) -> list[str]:
    """The words of the times that a sentence speaks of."""
    given = sentence.statement.text.given
    return [given[t.words.start : t.words.end].casefold() for t in sentence.statement.times]


def _places(a: Sentence, b: Sentence) -> tuple[int, int] | None:
    """The places of two words that exclude each other in sentences that are else alike."""
    if max(a.length, b.length) > LONGEST:
        return None
    ours, theirs = _words(a), _words(b)
    one, other = [word for word, _ in ours], [word for word, _ in theirs]
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    same = sum(end - start for tag, start, end, _, _ in blocks if tag == "equal")
    if same < max(_FEWEST, _LIKE * min(len(one), len(other))):
        return None
    changes = [places for tag, *places in blocks if tag == "replace"]
    if any(end - start > _MOST or last - first > _MOST for start, end, first, last in changes):
        return None
    apart = [places for tag, *places in blocks if tag != "equal"]
    mine = {ours[k][1] for start, end, _, _ in apart for k in range(start, end)} & a.stems.keys()
    yours = {theirs[k][1] for _, _, first, last in apart for k in range(first, last)} & b.stems.keys()
    found = [
        (i, j)
        for start, end, first, last in changes
        for (word, i), (instead, j) in product(ours[start:end], theirs[first:last])
        if _sign(a, i) is _sign(b, j)
        and exclude(
            word,
            instead,
            attributes=_attribute(a, i) and _attribute(b, j),
            picking=all(behind_article(s.statement.text, s.place, at) for s, at in ((a, i), (b, j))),
            antonyms=mine <= {i} and yours <= {j},
        )
    ]
    return found[0] if len(found) == 1 else None  # "won the first leg", "lost the second": two turns


def _attribute(sentence: Sentence, at: int) -> bool:
    """Whether a word stands before a noun ahead of the verb: "the second bus was empty"."""
    return at + 1 in sentence.stems and ahead_of_verb(sentence.statement.text, sentence.place, at + 2)


def _words(sentence: Sentence) -> list[tuple[str, int]]:
    """The folded words of a sentence with their places; "3rd" is one."""
    tokens, found = sentence.statement.text.tokens, list[tuple[str, int]]()
    for at in range(*sentence.place):
        word = tokens.words[at]
        if found and tokens.glued(at) and word.isalpha() and found[-1][0].isdigit():
            found[-1] = found[-1][0] + word, found[-1][1]
        else:
            found.append((word, at))
    return found


def _sign(sentence: Sentence, at: int) -> Sign:
    return sentence.statement.text.polarities[at].sign
