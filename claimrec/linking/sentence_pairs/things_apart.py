"""Two sentences in, whether they tell of two things out, however alike their words are.

They begin with unlike subjects, name one of several things each ("her first novel", "her second"), or are alike but for
a word that tells which thing it is ("the queen", "the bishop").
"""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import combinations

from claimrec.language.clauses import is_verb
from claimrec.language.english.contents import plural
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import (
    contrast,
    exclude,
    listed,
    one_more,
    parts,
    place_around,
    tells_which,
)
from claimrec.language.english.number_words import counting
from claimrec.language.english.results import results
from claimrec.language.english.verbs import be_and_have, past
from claimrec.language.english.vocabulary import function_words
from claimrec.linking.evidence.vectors import nearness, vector_of
from claimrec.linking.statements.attributes import ahead_of_verb
from claimrec.linking.statements.derived_numbers import comes_to, counted_words
from claimrec.linking.statements.likeness import Sentence, SentencePair, points_back
from claimrec.linking.statements.words import begin_apart, likest

LONGEST = 60  # words of a sentence that are laid beside another
FAR = 0.3  # nearness of word vectors below which two words are hardly two names of one thing: "ship", "vessel" have .46
_OPENING = 3  # words in which a sentence may begin with what stands for a name: "the group", "in its view"
_LIKE = 0.5  # the share of the shorter sentence that both have in common, word for word and in one order


def apart(two: SentencePair) -> bool:
    """Whether they tell of unlike things, however alike their words are."""
    return unlike(two) or parted(two) or turned(two)


def turned(two: SentencePair) -> bool:
    """Whether two names have changed parts: "from Orsk to Marden", "from Marden to Orsk"; "Orsk owes Marden"."""
    ours, theirs = two.a.once(_parts_of_names), two.b.once(_parts_of_names)
    both = sorted(ours.keys() & theirs.keys())
    return any(ours[x] != ours[y] and ours[x] == theirs[y] and ours[y] == theirs[x] for x, y in combinations(both, 2))


def _parts_of_names(sentence: Sentence) -> dict[str, str]:
    """By the stems of names (of several words the first) the word before each, "" at the start of a sentence."""
    found: dict[str, str] = {}
    start = sentence.place[0]
    for at, stem in sentence.stems.items():
        first = at == start and sentence.statement.text.tokens.raw[at][0].isupper()
        if first or (sentence.named(at) and not (at - 1 in sentence.stems and sentence.named(at - 1))):
            found.setdefault(stem, sentence.words[at - 1] if at > start else "")
    return found


def strangers(two: SentencePair) -> bool:
    """Whether both sentences give names, and none in common; a "she" may be anyone."""
    a, b = two.a, two.b
    if a.points or b.points or not (a.names and b.names):
        return False
    ours, theirs = ({part for stem in s.weights for part in (stem, *stem.split("-"))} for s in (a, b))
    return a.names.isdisjoint(theirs) and b.names.isdisjoint(ours)


def unlike(two: SentencePair) -> bool:
    """Whether two sentences say the same of unlike things: "swifts sleep on the wing", "bats do not sleep on the wing".

    Each begins with a word of its own, and from the first that it shares, one of them says nothing that the other does
    not say. A pronoun may stand for what the other begins with, and "the group" for a name.
    """
    opened = [(s.place[0], min(s.place[0] + _OPENING, s.place[1])) for s in (two.a, two.b)]
    if (
        points_back(two.a.words, opened[0])
        or points_back(two.b.words, opened[1])
        or not (_begins(two.a) and _begins(two.b))
    ):
        return False
    one, other = _shared(two.a, two.b), _shared(two.b, two.a)
    if (
        one and other and begins_with_name(two.a) and begins_with_name(two.b)
    ):  # names near in meaning are two all the same: "Saturn", "Mercury"
        one[0], other[0] = (_name(a).issubset(b.weights) for a, b in ((two.a, two.b), (two.b, two.a)))
    if begins_with_name(two.a) is not begins_with_name(two.b) and not (_bare(two.a) and _bare(two.b)):
        return False  # "the minister" may be what a name stands for
    return begin_apart(one, other)


def _begins(sentence: Sentence) -> bool:
    """Whether a sentence begins with its subject, as far as its first word tells."""
    first = next((word for word in sentence.words[slice(*sentence.place)] if word[0].isalnum()), "")
    return first in english().polarity.subjects or first not in function_words()


def _bare(sentence: Sentence) -> bool:
    """Whether a sentence begins with a word of content and no article ("measles", "Mr Holm"), not with a number."""
    at, text = next(iter(sentence.stems)), sentence.statement.text
    begin = text.tokens.spans[at][0]
    counts = any(q.words.start <= begin < q.words.end for q in text.quantities)
    return at == sentence.place[0] and at not in text.cues and not counts


def begins_with_name(sentence: Sentence) -> bool:
    """Whether a sentence begins with a name, as far as capitals tell: its first word always has one.

    A word without an article before its verb is one, too, unless it is a plural.
    """
    at = next(iter(sentence.stems))
    if at == sentence.place[0] and not plural(sentence.words[at]):
        text = sentence.statement.text
        if at + 1 < sentence.place[1] and is_verb(text.tokens, at + 1, sentence.place, english().boundaries):
            return True
    known = {word.at for word in sentence.statement.words if word.name}
    before = all(not word[0].isalnum() for word in sentence.words[sentence.place[0] : at])
    return at in known or sentence.named(at + 1 if before else at)


def _name(sentence: Sentence) -> frozenset[str]:
    """The stems of the first and the last word of the name that a sentence begins with, the first if it has a number.

    Of "Mount Etna" the first is that of other mounts too, of "Clara Holm" the last that of her brother.
    """
    first = last = next(iter(sentence.stems))
    while last + 1 in sentence.stems and sentence.named(last + 1):
        last += 1
    numbered = any(char.isdigit() for word in sentence.words[last : last + 2] for char in word)
    return frozenset([sentence.stems[at] for at in (first, first if numbered else last)])


def _shared(sentence: Sentence, other: Sentence) -> list[bool]:
    """For each word of a sentence, without its numbers ("a pair of"), whether the other says it too, or a near one."""
    counted = counted_words(sentence.statement)
    return [stem in other.nearby for at, stem in sentence.stems.items() if at not in counted]


def parted(two: SentencePair) -> bool:
    """Whether two sentences tell of unlike things by words that exclude each other ("on Monday", "on Friday")."""
    ours, theirs = two.a.once(_by_themselves), two.b.once(_by_themselves)
    trends = counting()["change"]["verbs"] if comes_to(two.a.statement) and comes_to(two.b.statement) else frozenset()
    told = ((x, y) for x in ours - theirs for y in theirs - ours if not (x in trends and y in trends))
    return other_thing(two) or any(exclude(x, y) or parts(x, y) for x, y in told)


def _by_themselves(sentence: Sentence) -> frozenset[str]:
    """The words of content that count nothing and that no word before them tells apart: not "North America"."""
    counted, words = counted_words(sentence.statement), sentence.words
    told = [at for at in sentence.stems if at not in counted]
    return frozenset([words[at] for at in told if at == sentence.place[0] or not tells_which(words[at - 1])])


def other_thing(two: SentencePair) -> bool:
    """Whether two sentences name one of several things each: "her first novel", "her second novel"."""
    return other_of_a_kind(two) or bool(contrasts(two.a, two.b))


def other_of_a_kind(two: SentencePair) -> bool:
    """Whether two sentences name one of several things each by a word before it: "first", "another", "New"."""
    ours, theirs = two.a.once(_attributes), two.b.once(_attributes)
    if any(exclude(one, other) for one, n in ours for other, m in theirs if n == m):
        return True
    told = ((two.a.once(work), two.b.once(work)) for work in (_more, _around))
    return any(mine[stem].isdisjoint(other[stem]) for mine, other in told for stem in mine.keys() & other.keys())


def _more(sentence: Sentence) -> dict[str, set[str]]:
    """By stem, the words that make a thing one more of its kind ("another bridge"), "" for names ("the late Holm")."""
    found: dict[str, set[str]] = {}
    for at, stem in sentence.stems.items():
        found.setdefault(stem, set()).add("" if sentence.named(at) else one_more(sentence.words, at))
    return found


def _around(sentence: Sentence) -> dict[str, set[str]]:
    """By the stem of a name, the words by which it is that of the place around it ("Hale County"), "" without one."""
    raw, found = sentence.statement.text.tokens.raw, dict[str, set[str]]()
    for at, stem in sentence.stems.items():
        if raw[at][0].isupper():
            found.setdefault(stem, set()).add(place_around(sentence.words, raw, at))
    return found


def _attributes(sentence: Sentence) -> list[tuple[str, str]]:
    """The words that tell which of several things is meant ("Sunday evening": when), each with the thing's stem."""
    stems, words = sentence.stems, sentence.words
    told = [at for at in stems if at > sentence.place[0] and not sentence.dated.issuperset((at - 1, at))]
    return [(words[at - 1], stems[at]) for at in told if tells_which(words[at - 1])]


def contrasts(a: Sentence, b: Sentence) -> list[tuple[int, int]]:
    """The places of two words, each in the place of the other, which tell that sentences that are else alike are about
    two things.

    The cost grows with the product of their lengths, up to 60 words each.
    """
    if max(a.length, b.length) > LONGEST:
        return []
    ours, theirs = a.words[slice(*a.place)], b.words[slice(*b.place)]
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    if sum(end - start for tag, start, end, _, _ in blocks if tag == "equal") < _LIKE * min(a.length, b.length):
        return []
    found = []
    for tag, start, end, first, last in blocks:
        if tag != "replace" or not start or not first:
            continue
        label, instead = _label(a, start, end), _label(b, first, last)
        if label and instead:
            if label != instead:
                found.append((a.place[0] + start, b.place[0] + first))
            continue
        one, other = _told(a, start, end), _told(b, first, last)
        if one is not None and other is not None and _two_things(a, one, b, other):
            found.append((one, other))
    return found


def _told(sentence: Sentence, start: int, end: int) -> int | None:
    """The place of the one word of content in a stretch of a sentence, numbers and times left out; None where there is
    none, or several.
    """
    places = range(sentence.place[0] + start, sentence.place[0] + end)
    between, statement = sentence.statement.text.tokens.between, sentence.statement
    taken = {at for m in statement.quantities for at in range(*between(m.words.start, m.words.end))} | sentence.dated
    kept = [at for at in places if at not in taken and (at in sentence.stems or names_which(sentence, at))]
    return kept[0] if len(kept) == 1 and kept[0] > sentence.place[0] else None


def _two_things(a: Sentence, at: int, b: Sentence, there: int) -> bool:
    """Whether two nouns, each in the place of the other, name two things: two names, two kinds of a kind, or words far
    apart in meaning.
    """
    one, other = a.words[at], b.words[there]
    if not (_noun(a, at) and _noun(b, there)):
        return False
    if a.stems.get(at) == b.stems.get(there, ""):
        return False  # "St Mark", "Saint Mark"
    if contrast(one, other):
        return True
    if a.named(at) or b.named(there):
        return a.named(at) and b.named(there) and not (one.startswith(other) or other.startswith(one))
    if at not in a.stems or there not in b.stems:
        return False
    near = nearness(vector_of([one]), vector_of([other]))
    return near < FAR and not likest(a.stems[at], b.stems[there])


def names_which(sentence: Sentence, at: int) -> bool:
    """Whether an ordinal tells which thing is meant: before a noun ahead of the verb, behind a preposition ("in the
    first leg"), or behind a verb and an article ("won the first leg"), not in "was the first woman"; or any word behind
    "of" ahead of the verb ("the price of silver"), or a direction before it ("the farms east of the Orm").
    """
    words, text = sentence.words, sentence.statement.text
    of = words[at - 1 : at] if not tells_which(words[at]) else (*words[at - 1 : at], *words[at + 1 : at + 2])
    if at > sentence.place[0] and not listed("of").isdisjoint(of) and ahead_of_verb(text, sentence.place, at):
        return True
    if not tells_which(words[at]) or at + 1 not in sentence.stems:
        return False
    before = {words[k] for k in (at - 1, at - 2) if k >= sentence.place[0]}
    if not before.isdisjoint(counting()["prepositions"]):
        return True
    one = words[at - 1].endswith(("'s", "’s")) or words[at - 1] in counting()["determiners"] - listed("indefinite")
    verb = words[at - 2] if at - 2 >= sentence.place[0] and one else ""
    if past(verb) and verb not in be_and_have():
        return True
    return ahead_of_verb(text, sentence.place, at)


def _noun(sentence: Sentence, at: int) -> bool:
    """Whether a word stands where a noun does: behind a preposition or an article; or where a name goes on."""
    if any(sentence.words[at - 1] in counting()[kind] for kind in ("prepositions", "determiners")):
        return True
    if sentence.words[at - 1][0].isdigit():  # "9,000 diesel cars"
        return True
    before = at - 1 - (sentence.words[at - 1] == ",")  # "Harwick, Ontario"
    return sentence.words[at - 1].endswith(("'s", "’s")) or (sentence.named(at) and sentence.named(before))


def _label(sentence: Sentence, start: int, end: int) -> str:
    """The figures with which a stretch begins, with the name before them, that count nothing: the number of a flight, a
    road, a ward; "" where there are none.
    """
    tokens, first = sentence.statement.text.tokens, sentence.place[0] + start
    last = first
    while last < sentence.place[0] + end and (tokens.raw[last][0].isupper() or tokens.raw[last][0].isdigit()):
        last += 1
    label = "".join(sentence.words[first:last])
    if not label or not label[-1].isdigit() or not tokens.raw[first - label[0].isdigit()][0].isupper():
        return ""
    if any(one.place[0] < last <= one.place[1] for one in results(sentence.words, sentence.place)):
        return ""
    counted = [m.words for m in sentence.statement.quantities] + [m.words for m in sentence.statement.times]
    begin, close = tokens.spans[first][0], tokens.spans[last - 1][1]
    return "" if any(words.start < close and begin < words.end for words in counted) else label
